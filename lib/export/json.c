/* A document as JSON: the shape of doc/schema/policydoc-1.schema.json, key by key. */
#include "base/sha256.h"
#include "export/json_writer.h"
#include "export/writer.h"

typedef struct export {
    pdi_json j;
    const pdoc_document *d;
    const pdoc_annotations *a; /* NULL: the document alone */
    pdoc_unit unit;
    bool japanese;
} export;

static void string(export *e, const char *key, pdi_str value) {
    pdi_json_key(&e->j, key);
    pdi_json_string(&e->j, value);
}

/* A word that lives for ever; null for one that says nothing. */
static void word(export *e, const char *key, const char *value) {
    pdi_json_key(&e->j, key);
    pdi_json_string(&e->j, strcmp(value, "unknown") == 0 ? PDI_NONE : pdi_slice(value, strlen(value)));
}

static void number(export *e, const char *key, int64_t value) {
    pdi_json_key(&e->j, key);
    if (value < 0) pdi_json_literal(&e->j, "null");
    else pdi_json_number(&e->j, (uint64_t)value);
}

static void flag(export *e, const char *key, bool value) {
    pdi_json_key(&e->j, key);
    pdi_json_literal(&e->j, value ? "true" : "false");
}

/* A reference to another thing of the document, or null. */
static void reference(export *e, const char *key, char letter, bool there, size_t index) {
    pdi_json_key(&e->j, key);
    if (there) pdi_json_id(&e->j, letter, index);
    else pdi_json_literal(&e->j, "null");
}

static void span_value(export *e, pdoc_span span) {
    span = pdoc_document_convert_span(e->d, span, e->unit);
    pdi_json_array(&e->j, false);
    pdi_json_number(&e->j, span.start);
    pdi_json_number(&e->j, span.end);
    pdi_json_close(&e->j);
}

static void span(export *e, const char *key, pdoc_span where) {
    pdi_json_key(&e->j, key);
    if (where.start < where.end) span_value(e, where);
    else pdi_json_literal(&e->j, "null");
}

static void span_list(export *e, const char *key, const pdoc_span *spans, size_t count) {
    pdi_json_key(&e->j, key);
    pdi_json_array(&e->j, false);
    for (size_t i = 0; i < count; i++) span_value(e, spans[i]);
    pdi_json_close(&e->j);
}

/* Pieces are told only where the hull is not all the thing's own. */
static void pieces(export *e, const char *key, const pdi_place *place) {
    if (place->piece_count) span_list(e, key, place->pieces, place->piece_count);
}

static void place(export *e, const pdi_place *where) {
    span(e, "span", where->hull);
    pieces(e, "pieces", where);
}

static void write_generator(export *e) {
    pdi_json_key(&e->j, "generator");
    pdi_json_object(&e->j, false);
    word(e, "version", pdoc_version());
    pdi_json_key(&e->j, "data");
    pdi_json_array(&e->j, false);
    const pdi_pack *packs;
    size_t count = pdi_knowledge_packs(e->d->analyzer->knowledge, &packs);
    for (size_t i = 0; i < count; i++) {
        pdi_json_object(&e->j, false);
        string(e, "name", packs[i].name);
        string(e, "version", packs[i].version);
        string(e, "hash", packs[i].hash);
        pdi_json_close(&e->j);
    }
    pdi_json_close(&e->j);
    word(e, "unicode", pdoc_component_version(1));
    pdi_json_key(&e->j, "reader");
    pdi_json_object(&e->j, false);
    word(e, "name", pdoc_document_reader_name(e->d, NULL));
    word(e, "version", pdoc_document_reader_version(e->d, NULL));
    pdi_json_close(&e->j);
    pdi_json_close(&e->j);
}

static void write_source(export *e) {
    const pdoc_document *d = e->d;
    pdi_sha256 sum;
    char hash[PDI_SHA256_NAME];
    pdi_sha256_begin(&sum);
    pdi_sha256_add(&sum, d->bytes.s, d->bytes.n);
    pdi_sha256_end(&sum, hash);
    pdi_json_key(&e->j, "source");
    pdi_json_object(&e->j, false);
    string(e, "name", d->facts[PDOC_FACT_NAME]);
    string(e, "url", d->facts[PDOC_FACT_URL]);
    string(e, "retrieved", d->facts[PDOC_FACT_RETRIEVED]);
    string(e, "media_type", d->facts[PDOC_FACT_MEDIA_TYPE]);
    string(e, "encoding", d->encoding);
    number(e, "bytes", (int64_t)d->bytes.n);
    word(e, "hash", hash);
    string(e, "body", d->facts[PDOC_FACT_BODY]);
    string(e, "date", d->facts[PDOC_FACT_DATE]);
    string(e, "roster", d->facts[PDOC_FACT_ROSTER]);
    pdi_json_close(&e->j);
}

static void write_bodies(export *e, const pdoc_session *s) {
    pdi_json_key(&e->j, "bodies");
    pdi_json_array(&e->j, false);
    for (uint32_t i = 0; i < s->body_count; i++) {
        pdi_json_object(&e->j, false);
        string(e, "name", s->bodies[i].name);
        pdi_json_key(&e->j, "parents");
        pdi_json_array(&e->j, false);
        for (uint32_t k = 0; k < s->bodies[i].parent_count; k++) pdi_json_string(&e->j, s->bodies[i].parents[k]);
        pdi_json_close(&e->j);
        number(e, "number", s->bodies[i].number);
        pdi_json_close(&e->j);
    }
    pdi_json_close(&e->j);
}

static void write_spans(export *e, const pdoc_session *s) {
    static const char *const keys[] = {"title", "date", "start", "end", "venue"};
    const pdi_place *places[] = {&s->title_place, &s->date_place, &s->start_place, &s->end_place, &s->venue_place};
    bool some = false;
    pdi_json_key(&e->j, "spans");
    pdi_json_object(&e->j, false);
    for (size_t i = 0; i < 5; i++) {
        span(e, keys[i], places[i]->hull);
        some = some || places[i]->piece_count;
    }
    pdi_json_close(&e->j);
    if (!some) return;
    pdi_json_key(&e->j, "pieces");
    pdi_json_object(&e->j, false);
    for (size_t i = 0; i < 5; i++) pieces(e, keys[i], places[i]);
    pdi_json_close(&e->j);
}

static void write_attendee(export *e, const pdoc_attendee *a) {
    pdi_json_object(&e->j, false);
    reference(e, "id", 'a', true, a->index);
    string(e, "name", a->name);
    string(e, "reading", a->reading);
    string(e, "group", a->group);
    string(e, "role", a->role);
    string(e, "affiliation", a->affiliation);
    string(e, "position", a->position);
    word(e, "status", pdoc_attendance_name(a->status));
    string(e, "proxy_for", a->proxy_for);
    flag(e, "listed", a->listed);
    place(e, &a->place);
    string(e, "rule", a->rule);
    pdi_json_close(&e->j);
}

static void write_material(export *e, const pdoc_material *m) {
    pdi_json_object(&e->j, false);
    reference(e, "id", 'm', true, m->index);
    string(e, "label", m->label);
    string(e, "title", m->title);
    place(e, &m->place);
    string(e, "rule", m->rule);
    pdi_json_close(&e->j);
}

static void write_agenda_item(export *e, const pdoc_agenda_item *g) {
    pdi_json_object(&e->j, false);
    reference(e, "id", 'g', true, g->index);
    string(e, "label", g->label);
    string(e, "title", g->title);
    number(e, "level", g->level);
    reference(e, "parent", 'g', g->parent != NULL, g->parent ? g->parent->index : 0);
    pdi_json_key(&e->j, "presenters");
    pdi_json_array(&e->j, false);
    for (uint32_t i = 0; i < g->presenter_count; i++) pdi_json_string(&e->j, g->presenters[i]);
    pdi_json_close(&e->j);
    place(e, &g->place);
    span(e, "heading_span", g->heading.hull);
    pieces(e, "heading_pieces", &g->heading);
    string(e, "rule", g->rule);
    pdi_json_close(&e->j);
}

static void write_remark(export *e, const pdoc_remark *r) {
    pdi_json_object(&e->j, false);
    reference(e, "id", 'r', true, r->index);
    word(e, "kind", pdoc_remark_kind_name(r->kind));
    string(e, "speaker", r->speaker);
    reference(e, "attendee", 'a', r->attendee != NULL, r->attendee ? r->attendee->index : 0);
    pdi_json_key(&e->j, "candidates");
    pdi_json_array(&e->j, false);
    for (uint32_t i = 0; i < r->candidate_count; i++) pdi_json_id(&e->j, 'a', r->candidates[i]->index);
    pdi_json_close(&e->j);
    reference(e, "agenda", 'g', r->agenda != NULL, r->agenda ? r->agenda->index : 0);
    reference(e, "reply_to", 'r', r->reply_to != NULL, r->reply_to ? r->reply_to->index : 0);
    string(e, "text", r->text);
    span_list(e, "paragraphs", r->paragraphs, r->paragraph_count);
    span(e, "label_span", r->label.hull);
    pieces(e, "label_pieces", &r->label);
    place(e, &r->place);
    string(e, "rule", r->rule);
    pdi_json_close(&e->j);
}

/* A list of the session, each element on a line of its own. */
#define WRITE_LIST(e, key, count, list, write)                                                                        \
    do {                                                                                                              \
        pdi_json_key(&(e)->j, key);                                                                                   \
        pdi_json_array(&(e)->j, true);                                                                                \
        for (uint32_t i = 0; i < (count); i++) write((e), (list)[i]);                                                 \
        pdi_json_close(&(e)->j);                                                                                      \
    } while (0)

static void write_session(export *e, const pdoc_session *s) {
    pdi_json_object(&e->j, true);
    reference(e, "id", 's', true, s->index);
    string(e, "body", s->body);
    string(e, "parent_body", s->parent_body);
    number(e, "number", s->number);
    write_bodies(e, s);
    string(e, "date", s->date);
    string(e, "start", s->start);
    string(e, "end", s->end);
    string(e, "venue", s->venue);
    write_spans(e, s);
    WRITE_LIST(e, "attendees", s->attendee_count, s->attendees, write_attendee);
    WRITE_LIST(e, "materials", s->material_count, s->materials, write_material);
    WRITE_LIST(e, "agenda", s->agenda_count, s->agenda, write_agenda_item);
    WRITE_LIST(e, "remarks", s->remark_count, s->remarks, write_remark);
    pdi_json_close(&e->j);
}

static void write_diagnostic(export *e, const pdoc_diagnostic *n) {
    pdi_json_object(&e->j, false);
    pdi_json_key(&e->j, "code");
    const char *name = pdoc_diagnostic_code_name(n->code);
    pdi_json_string(&e->j, pdi_slice(name, strlen(name)));
    word(e, "severity", pdoc_severity_name(pdoc_diagnostic_severity(n)));
    string(e, "message", e->japanese ? n->japanese : n->english);
    pdi_json_key(&e->j, "args");
    pdi_json_object(&e->j, false);
    size_t count = pdoc_diagnostic_argument_count(n);
    for (size_t i = 0; i < count; i++)
        if (n->args[i].s) string(e, pdoc_diagnostic_argument_name(n, i), n->args[i]);
    pdi_json_close(&e->j);
    span(e, "span", n->span);
    pdi_json_close(&e->j);
}

static void write_diagnostics(export *e) {
    pdi_json_key(&e->j, "diagnostics");
    pdi_json_array(&e->j, true);
    for (size_t i = 0; i < e->d->diagnostic_count; i++) write_diagnostic(e, &e->d->diagnostics[i]);
    for (size_t i = 0; e->a && i < e->a->diagnostic_count; i++) write_diagnostic(e, &e->a->diagnostics[i]);
    pdi_json_close(&e->j);
    number(e, "diagnostics_dropped", (int64_t)(e->d->diagnostics_dropped + (e->a ? e->a->diagnostics_dropped : 0)));
}

static void write_mention(export *e, const pdoc_mention *m) {
    pdi_json_object(&e->j, false);
    reference(e, "id", 'e', true, m->index);
    reference(e, "entity", 'n', true, m->entity->index);
    string(e, "type", m->type);
    string(e, "text", m->text);
    string(e, "canonical", m->canonical);
    string(e, "value", m->value);
    reference(e, "attendee", 'a', m->attendee != NULL, m->attendee ? m->attendee->index : 0);
    pdi_json_key(&e->j, "candidates");
    pdi_json_array(&e->j, false);
    for (size_t i = 0; i < m->candidates.count; i++) pdi_json_id(&e->j, 'a', m->candidates.at[i]->index);
    pdi_json_close(&e->j);
    reference(e, "material", 'm', m->material != NULL, m->material ? m->material->index : 0);
    reference(e, "remark", 'r', m->remark != NULL, m->remark ? m->remark->index : 0);
    pdi_json_key(&e->j, "attributes");
    pdi_json_object(&e->j, false);
    for (size_t i = 0; i < m->attributes.count; i++) {
        pdi_json_foreign_key(&e->j, m->attributes.at[i].key);
        pdi_json_string(&e->j, m->attributes.at[i].value);
    }
    pdi_json_close(&e->j);
    string(e, "extractor", m->extractor->name);
    string(e, "rule", m->rule);
    pdi_json_key(&e->j, "confidence");
    pdi_json_share(&e->j, m->confidence);
    place(e, &m->place);
    pdi_json_close(&e->j);
}

static void write_entity(export *e, const pdoc_entity *n) {
    pdi_json_object(&e->j, false);
    reference(e, "id", 'n', true, n->index);
    string(e, "type", n->type);
    string(e, "canonical", n->canonical);
    pdi_json_key(&e->j, "mentions");
    pdi_json_array(&e->j, false);
    for (uint32_t i = 0; i < n->mention_count; i++) pdi_json_id(&e->j, 'e', n->mentions[i]->index);
    pdi_json_close(&e->j);
    pdi_json_close(&e->j);
}

/* Both lists are empty where nobody asked for annotations. */
static void write_annotations(export *e) {
    pdi_json_key(&e->j, "mentions");
    pdi_json_array(&e->j, e->a && e->a->mention_count);
    for (size_t i = 0; e->a && i < e->a->mention_count; i++) write_mention(e, &e->a->mentions[i]);
    pdi_json_close(&e->j);
    pdi_json_key(&e->j, "entities");
    pdi_json_array(&e->j, e->a && e->a->entity_count);
    for (size_t i = 0; e->a && i < e->a->entity_count; i++) write_entity(e, &e->a->entities[i]);
    pdi_json_close(&e->j);
}

static void write_document(export *e) {
    const pdi_record *record = e->d->record;
    pdi_json_object(&e->j, true);
    number(e, "policydoc", 1);
    write_generator(e);
    write_source(e);
    word(e, "offsets", pdi_unit_name(e->unit));
    string(e, "title", record->title);
    word(e, "kind", pdoc_document_kind_name(record->kind == PDOC_DOCUMENT_UNKNOWN ? PDOC_DOCUMENT_OTHER : record->kind));
    WRITE_LIST(e, "sessions", record->session_count, record->sessions, write_session);
    write_annotations(e);
    write_diagnostics(e);
    span_list(e, "residue", e->d->residue.at, e->d->residue.count);
    pdi_json_key(&e->j, "understood");
    pdi_json_share(&e->j, record->understood);
    pdi_json_close(&e->j);
}

pdoc_status pdi_json_write(const pdoc_writer *writer, const pdoc_document *document, const pdoc_annotations *annotations,
                           pdoc_sink_fn sink, void *user, pdoc_error **error) {
    export e = {.d = document,
                .a = annotations,
                .unit = writer->offsets,
                .japanese = writer->language == PDOC_LANGUAGE_JAPANESE};
    pdi_json_begin(&e.j, (writer->flags & PDOC_WRITER_LINE) != 0, sink, user);
    write_document(&e);
    return pdi_out_end(&e.j.out, document, error);
}
