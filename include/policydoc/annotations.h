/** @defgroup annotations Annotations
 *  What extractors found in a document: mentions, the places in the text, and entities, what is meant by them
 *  (annotations.h, a part of policydoc.h).
 *
 *  @ownership Annotations that were made are the caller's, and given back by pdoc_annotations_unref(). What is asked of
 *  them is borrowed and lives as long as they do; refs and unrefs of mentions and entities move the count of the
 *  annotations. Of a mention that an extractor sees everything lives until `extract` returns.
 *  @threads Annotations are immutable once made: any number of threads may call all of this at once.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_ANNOTATIONS_H
#define PDOC_ANNOTATIONS_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name Annotations
 *  @{ */
/** Runs an analyzer's extractors over a document, phase by phase. The analyzer may be another one than the document was
 *  read with; the document is not parsed anew. `options` may be NULL; only its progress callback is used.
 *
 *  Of mentions that overlap one stays, by one rule: the longest; of equal length, that of the extractor with the higher
 *  priority; then that of the extractor registered first, then the one reported first. The rule is applied after each
 *  phase to all that was reported until then.
 *
 *  An extractor that fails is told by a diagnostic (PDOC_DIAGNOSTIC_EXTRACTOR_FAILED, with the extractor's name and its
 *  reason as arguments) and no error, since the others went on. Fails itself with PDOC_ERROR_LIMIT (PDOC_LIMIT_MENTIONS,
 *  PDOC_LIMIT_MEMORY), PDOC_ERROR_MEMORY, PDOC_ERROR_CANCELLED, PDOC_ERROR_CALLBACK, PDOC_ERROR_ARGUMENT. Any number of
 *  threads may annotate one document at once. */
PDOC_EXPORT pdoc_status pdoc_annotations_make(pdoc_analyzer *analyzer, pdoc_document *document,
                                              const pdoc_options *options, pdoc_annotations **annotations,
                                              pdoc_error **error);
/** One more count of annotations; returns them. They keep a count of their document and of their analyzer. */
PDOC_EXPORT pdoc_annotations *pdoc_annotations_ref(pdoc_annotations *annotations);
/** Gives a count of annotations back. */
PDOC_EXPORT void pdoc_annotations_unref(pdoc_annotations *annotations);
/** The document that they are of. */
PDOC_EXPORT pdoc_document *pdoc_annotations_document(const pdoc_annotations *annotations);
/** The analyzer whose extractors made them; it may be another one than the document's. */
PDOC_EXPORT pdoc_analyzer *pdoc_annotations_analyzer(const pdoc_annotations *annotations);

/** How many mentions there are. */
PDOC_EXPORT size_t pdoc_annotations_mention_count(const pdoc_annotations *annotations);
/** A mention, in the order of the text; none overlaps another. */
PDOC_EXPORT const pdoc_mention *pdoc_annotations_mention_at(const pdoc_annotations *annotations, size_t i);
/** The mention whose place in the text (its pieces) has the offset `byte` of the document's text; NULL where there is
 *  none. Costs a binary search. */
PDOC_EXPORT const pdoc_mention *pdoc_annotations_find_mention(const pdoc_annotations *annotations, size_t byte);
/** How many mentions stand in a remark; 0 for a remark of another document. */
PDOC_EXPORT size_t pdoc_annotations_remark_mention_count(const pdoc_annotations *annotations,
                                                         const pdoc_remark *remark);
/** Such a mention, in the order of the text. */
PDOC_EXPORT const pdoc_mention *pdoc_annotations_remark_mention_at(const pdoc_annotations *annotations,
                                                                   const pdoc_remark *remark, size_t i);
/** How many mentions mean an attendee; 0 for one of another document. */
PDOC_EXPORT size_t pdoc_annotations_attendee_mention_count(const pdoc_annotations *annotations,
                                                           const pdoc_attendee *attendee);
/** Such a mention, in the order of the text. */
PDOC_EXPORT const pdoc_mention *pdoc_annotations_attendee_mention_at(const pdoc_annotations *annotations,
                                                                     const pdoc_attendee *attendee, size_t i);
/** How many mentions refer to a hand-out (`material`); 0 for one of another document. */
PDOC_EXPORT size_t pdoc_annotations_material_mention_count(const pdoc_annotations *annotations,
                                                           const pdoc_material *material);
/** Such a mention, in the order of the text. */
PDOC_EXPORT const pdoc_mention *pdoc_annotations_material_mention_at(const pdoc_annotations *annotations,
                                                                     const pdoc_material *material, size_t i);
/** How many things the mentions mean. */
PDOC_EXPORT size_t pdoc_annotations_entity_count(const pdoc_annotations *annotations);
/** Such a thing, in the order of their first places. */
PDOC_EXPORT const pdoc_entity *pdoc_annotations_entity_at(const pdoc_annotations *annotations, size_t i);
/** How many diagnostics the extractors gave; apart from the document's own. */
PDOC_EXPORT size_t pdoc_annotations_diagnostic_count(const pdoc_annotations *annotations);
/** Such a diagnostic. Its ref and unref move the count of the annotations. */
PDOC_EXPORT const pdoc_diagnostic *pdoc_annotations_diagnostic_at(const pdoc_annotations *annotations, size_t i);
/** How many more there were than PDOC_LIMIT_DIAGNOSTICS allowed to keep. */
PDOC_EXPORT uint64_t pdoc_annotations_diagnostics_dropped(const pdoc_annotations *annotations);
/** @} */

/** @name Mention
 *  @{ */
/** One more count of the mention's annotations; returns the mention. Not for mentions seen inside an extractor, which
 *  cannot be kept. */
PDOC_EXPORT const pdoc_mention *pdoc_mention_ref(const pdoc_mention *mention);
/** Gives that count back. */
PDOC_EXPORT void pdoc_mention_unref(const pdoc_mention *mention);
/** The annotations that it is one of; NULL for a mention seen inside an extractor. */
PDOC_EXPORT pdoc_annotations *pdoc_mention_annotations(const pdoc_mention *mention);
/** Its number among all mentions, from 0. */
PDOC_EXPORT size_t pdoc_mention_index(const pdoc_mention *mention);
/** What the named thing is: organization, program, law, document, standard, person, place, event, date, quantity,
 *  product; foreign extractors may have types of their own. */
PDOC_EXPORT const char *pdoc_mention_type(const pdoc_mention *mention, size_t *length);
/** The passage as printed, line wraps joined. */
PDOC_EXPORT const char *pdoc_mention_text(const pdoc_mention *mention, size_t *length);
/** Where it stands in the document's text: a hull in bytes. */
PDOC_EXPORT pdoc_span pdoc_mention_span(const pdoc_mention *mention);
/** How many pieces of that are its own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_mention_piece_count(const pdoc_mention *mention);
/** Such a piece, in bytes of the text, ascending. */
PDOC_EXPORT pdoc_span pdoc_mention_piece_at(const pdoc_mention *mention, size_t i);
/** The name under which mentions of the same thing gather: for organisations, programmes and laws the full official
 *  name on the day of the session; NULL for types that have none. */
PDOC_EXPORT const char *pdoc_mention_canonical(const pdoc_mention *mention, size_t *length);
/** Of a date an ISO 8601 day, month, year, time or interval; of a quantity the number and its unit; else what its
 *  extractor says, and NULL where that says nothing. */
PDOC_EXPORT const char *pdoc_mention_value(const pdoc_mention *mention, size_t *length);
/** How sure it is, 0 to 1. */
PDOC_EXPORT double pdoc_mention_confidence(const pdoc_mention *mention);
/** The name of the rule that found it; NULL where its extractor tells none. */
PDOC_EXPORT const char *pdoc_mention_rule(const pdoc_mention *mention, size_t *length);
/** The extractor that found it; lives as long as the annotations. */
PDOC_EXPORT pdoc_extractor *pdoc_mention_extractor(const pdoc_mention *mention);
/** Who is meant; NULL where that is nobody of the document or not certain. */
PDOC_EXPORT const pdoc_attendee *pdoc_mention_attendee(const pdoc_mention *mention);
/** How many attendees may be meant where that is not certain. */
PDOC_EXPORT size_t pdoc_mention_candidate_count(const pdoc_mention *mention);
/** Such an attendee. */
PDOC_EXPORT const pdoc_attendee *pdoc_mention_candidate_at(const pdoc_mention *mention, size_t i);
/** The hand-out that is referred to; NULL without one. */
PDOC_EXPORT const pdoc_material *pdoc_mention_material(const pdoc_mention *mention);
/** The remark that it stands in; NULL outside. */
PDOC_EXPORT const pdoc_remark *pdoc_mention_remark(const pdoc_mention *mention);
/** The session that it stands in; NULL outside. */
PDOC_EXPORT const pdoc_session *pdoc_mention_session(const pdoc_mention *mention);
/** What it means. NULL for a mention seen inside an extractor. */
PDOC_EXPORT const pdoc_entity *pdoc_mention_entity(const pdoc_mention *mention);
/** How many attributes it has: what its extractor says beyond that. */
PDOC_EXPORT size_t pdoc_mention_attribute_count(const pdoc_mention *mention);
/** The key of an attribute; no two of a mention have the same. */
PDOC_EXPORT const char *pdoc_mention_attribute_key(const pdoc_mention *mention, size_t i, size_t *length);
/** The value of an attribute. */
PDOC_EXPORT const char *pdoc_mention_attribute_value(const pdoc_mention *mention, size_t i, size_t *length);
/** The value of the attribute with this `key`; NULL where there is none. */
PDOC_EXPORT const char *pdoc_mention_attribute(const pdoc_mention *mention, const char *key, size_t *length);
/** @} */

/** @name Entity
 *  @{ */
/** One more count of the entity's annotations; returns the entity. */
PDOC_EXPORT const pdoc_entity *pdoc_entity_ref(const pdoc_entity *entity);
/** Gives that count back. */
PDOC_EXPORT void pdoc_entity_unref(const pdoc_entity *entity);
/** The annotations that it is one of. */
PDOC_EXPORT pdoc_annotations *pdoc_entity_annotations(const pdoc_entity *entity);
/** Its number among all entities, from 0. */
PDOC_EXPORT size_t pdoc_entity_index(const pdoc_entity *entity);
/** What it is: the type of its mentions. */
PDOC_EXPORT const char *pdoc_entity_type(const pdoc_entity *entity, size_t *length);
/** Its name: the canonical one of its mentions, the attendee's name, the value of a day, else the text of the first. */
PDOC_EXPORT const char *pdoc_entity_canonical(const pdoc_entity *entity, size_t *length);
/** How many mentions mean it; at least one. */
PDOC_EXPORT size_t pdoc_entity_mention_count(const pdoc_entity *entity);
/** Such a mention, in the order of the text: the first is where it is named first. */
PDOC_EXPORT const pdoc_mention *pdoc_entity_mention_at(const pdoc_entity *entity, size_t i);
/** @} */

/** @} */

#ifdef __cplusplus
}
#endif
#endif
