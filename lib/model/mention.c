/* Mentions and entities, read through functions. */
#include "model/annotations.h"

#define STRING(type, function, field)                                                                                  \
    const char *pdoc_##type##_##function(const pdoc_##type *type, size_t *length) {                                    \
        return pdi_give_string(type ? type->field : PDI_NONE, length);                                                 \
    }
#define INSIDE(type)                                                                                                   \
    const pdoc_##type *pdoc_##type##_ref(const pdoc_##type *type) {                                                    \
        if (type) pdoc_annotations_ref(type->annotations);                                                             \
        return type;                                                                                                   \
    }                                                                                                                  \
    void pdoc_##type##_unref(const pdoc_##type *type) {                                                                \
        if (type) pdoc_annotations_unref(type->annotations);                                                           \
    }                                                                                                                  \
    pdoc_annotations *pdoc_##type##_annotations(const pdoc_##type *type) { return type ? type->annotations : NULL; }   \
    size_t pdoc_##type##_index(const pdoc_##type *type) { return type ? type->index : 0; }                             \
    STRING(type, canonical, canonical)
#define HANDLE(function, field)                                                                                        \
    const pdoc_##field *pdoc_mention_##function(const pdoc_mention *mention) { return mention ? mention->field : NULL; }

INSIDE(mention)

const char *pdoc_mention_type(const pdoc_mention *mention, size_t *length) {
    return pdi_give_string(mention ? mention->type : PDI_NONE, length);
}

pdoc_extractor *pdoc_mention_extractor(const pdoc_mention *mention) { return mention ? mention->extractor : NULL; }

STRING(mention, text, text)
STRING(mention, value, value)
STRING(mention, rule, rule)
HANDLE(attendee, attendee)
HANDLE(material, material)
HANDLE(remark, remark)
HANDLE(session, session)
HANDLE(entity, entity)

pdoc_span pdoc_mention_span(const pdoc_mention *mention) { return mention ? mention->place.hull : (pdoc_span){0, 0}; }
size_t pdoc_mention_piece_count(const pdoc_mention *mention) { return mention ? mention->place.piece_count : 0; }

pdoc_span pdoc_mention_piece_at(const pdoc_mention *mention, size_t i) {
    return i < pdoc_mention_piece_count(mention) ? mention->place.pieces[i] : (pdoc_span){0, 0};
}

double pdoc_mention_confidence(const pdoc_mention *mention) { return mention ? mention->confidence : 0; }
size_t pdoc_mention_candidate_count(const pdoc_mention *mention) { return mention ? mention->candidates.count : 0; }

const pdoc_attendee *pdoc_mention_candidate_at(const pdoc_mention *mention, size_t i) {
    return i < pdoc_mention_candidate_count(mention) ? mention->candidates.at[i] : NULL;
}

size_t pdoc_mention_attribute_count(const pdoc_mention *mention) { return mention ? mention->attributes.count : 0; }

static const pdi_attribute *attribute_at(const pdoc_mention *mention, size_t i) {
    return i < pdoc_mention_attribute_count(mention) ? &mention->attributes.at[i] : NULL;
}

const char *pdoc_mention_attribute_key(const pdoc_mention *mention, size_t i, size_t *length) {
    const pdi_attribute *a = attribute_at(mention, i);
    return pdi_give_string(a ? a->key : PDI_NONE, length);
}

const char *pdoc_mention_attribute_value(const pdoc_mention *mention, size_t i, size_t *length) {
    const pdi_attribute *a = attribute_at(mention, i);
    return pdi_give_string(a ? a->value : PDI_NONE, length);
}

const char *pdoc_mention_attribute(const pdoc_mention *mention, const char *key, size_t *length) {
    const pdi_str wanted = pdi_given(key, PDOC_NUL_TERMINATED);
    for (size_t i = 0; wanted.s && i < pdoc_mention_attribute_count(mention); i++) {
        const pdi_attribute *a = &mention->attributes.at[i];
        if (pdi_eq(a->key, wanted)) return pdi_give_string(a->value, length);
    }
    return pdi_give_none(length);
}

INSIDE(entity)

const char *pdoc_entity_type(const pdoc_entity *entity, size_t *length) {
    return pdi_give_string(entity ? entity->type : PDI_NONE, length);
}

size_t pdoc_entity_mention_count(const pdoc_entity *entity) { return entity ? entity->mention_count : 0; }

const pdoc_mention *pdoc_entity_mention_at(const pdoc_entity *entity, size_t i) {
    return i < pdoc_entity_mention_count(entity) ? entity->mentions[i] : NULL;
}
