/* Tables for people who use spreadsheets: one row a thing, with its document, body, number and date before it. */
#include "export/out.h"
#include "model/annotations.h"

typedef struct table {
    pdi_out out;
    const pdoc_document *d;
    const pdoc_annotations *a; /* NULL: the document alone */
    const pdoc_session *s;     /* whose rows are written; NULL where a row belongs to none */
    pdoc_table_format format;
    pdoc_unit unit;
    bool some; /* a cell of this row stands there already */
} table;

/* Spreadsheets take a cell for a formula by its first character, in full width too, and some look past blanks. */
static bool is_formula(pdi_str a) {
    const char *s = a.s, *end = a.s + a.n;
    while (s < end) {
        size_t length;
        uint32_t code = pdi_utf8_at(s, end, &length);
        switch (code) {
        case ' ': case '\t': case '\r': case '\n': case 0x3000: case 0xA0: case 0xFEFF: break;
        case '=': case '+': case '-': case '@': case 0xFF1D: case 0xFF0B: case 0xFF0D: case 0xFF20: case 0x2212: return true;
        default: return false;
        }
        s += length;
    }
    return false;
}

static bool is_break(uint32_t code) {
    return code == '\t' || code == '\n' || code == '\v' || code == '\f' || code == '\r' || code == 0x85 ||
           code == 0x2028 || code == 0x2029;
}

/* Anything that some program divides cells at is reason for quotes. */
static bool needs_quotes(pdi_str a) {
    for (size_t i = 0; i < a.n; i++)
        if (strchr(",;\"\t\r\n|", a.s[i]) && a.s[i]) return true;
    return a.n > 0 && (a.s[0] == ' ' || a.s[0] == '\'' || a.s[a.n - 1] == ' ');
}

static void put_characters(table *t, pdi_str a, bool quotes) {
    const char *s = a.s, *end = a.s + a.n;
    while (s < end) {
        size_t length;
        uint32_t code = pdi_utf8_at(s, end, &length);
        if (t->format == PDOC_TABLE_TSV && is_break(code)) pdi_out_char(&t->out, ' ');
        else if (code == 0 || code == 0xFFFD) pdi_out_text(&t->out, "\xEF\xBF\xBD");
        else pdi_out_put(&t->out, s, length);
        if (quotes && code == '"') pdi_out_char(&t->out, '"');
        s += length;
    }
}

/* One cell with a string, or several joined as a list is written in Japanese. */
static void cell_list(table *t, const pdi_str *list, uint32_t count) {
    bool csv = t->format == PDOC_TABLE_CSV, quotes = false;
    if (t->some) pdi_out_char(&t->out, csv ? ',' : '\t');
    t->some = true;
    if (count == 0 || !list[0].s) return;
    for (uint32_t i = 0; csv && i < count; i++) quotes = quotes || needs_quotes(list[i]);
    if (quotes) pdi_out_char(&t->out, '"');
    /* In a cell without quotes of our own a leading one would be taken for the beginning of a quoted cell. */
    if (is_formula(list[0]) || (!csv && list[0].n && list[0].s[0] == '"')) pdi_out_char(&t->out, '\'');
    for (uint32_t i = 0; i < count; i++) {
        if (i) pdi_out_text(&t->out, "、");
        put_characters(t, list[i], quotes);
    }
    if (quotes) pdi_out_char(&t->out, '"');
}

static void cell(table *t, pdi_str value) { cell_list(t, &value, 1); }

/* A cell of our own words, which need no quotes. */
static void empty_cell(table *t) { cell(t, PDI_NONE); }

static void word(table *t, const char *value) { cell(t, pdi_slice(value, strlen(value))); }

static void number(table *t, int64_t value) {
    empty_cell(t);
    if (value >= 0) pdi_out_number(&t->out, (uint64_t)value);
}

static void id(table *t, char letter, bool there, size_t index) {
    empty_cell(t);
    if (there) pdi_out_id(&t->out, letter, index);
}

static void span(table *t, const pdi_place *place) {
    bool there = place->hull.start < place->hull.end;
    pdoc_span at = pdoc_document_span(t->d, place->hull, t->unit);
    number(t, there ? (int64_t)at.start : -1);
    number(t, there ? (int64_t)at.end : -1);
}

static void end_row(table *t) {
    pdi_out_text(&t->out, t->format == PDOC_TABLE_CSV ? "\r\n" : "\n");
    t->some = false;
}

static void begin_row(table *t) {
    const pdoc_session *s = t->s;
    cell(t, t->d->facts[PDOC_FACT_NAME]);
    cell(t, s ? s->body : PDI_NONE);
    number(t, s ? s->number : -1);
    cell(t, s ? s->date : PDI_NONE);
    id(t, 's', s != NULL, s ? s->index : 0);
}

#define HEAD "document body number date session "

static void head(table *t, const char *names) {
    while (*names) {
        size_t n = strcspn(names, " ");
        cell(t, pdi_slice(names, n));
        names += n + (names[n] == ' ');
    }
    end_row(t);
}

static void session_rows(table *t) {
    const pdoc_session *s = t->s;
    begin_row(t);
    cell(t, s->parent_body);
    cell(t, t->d->record->title);
    word(t, pdoc_kind_name(t->d->record->kind == PDOC_KIND_UNKNOWN ? PDOC_KIND_OTHER : t->d->record->kind));
    cell(t, s->start);
    cell(t, s->end);
    cell(t, s->venue);
    number(t, s->attendee_count);
    number(t, s->material_count);
    number(t, s->agenda_count);
    number(t, s->remark_count);
    end_row(t);
}

static void attendee_rows(table *t) {
    for (uint32_t i = 0; i < t->s->attendee_count; i++) {
        const pdoc_attendee *a = t->s->attendees[i];
        begin_row(t);
        id(t, 'a', true, a->index);
        cell(t, a->name);
        cell(t, a->reading);
        cell(t, a->group);
        cell(t, a->role);
        cell(t, a->affiliation);
        cell(t, a->position);
        word(t, pdoc_attendance_name(a->status));
        cell(t, a->proxy_for);
        word(t, a->listed ? "true" : "false");
        span(t, &a->place);
        end_row(t);
    }
}

static void material_rows(table *t) {
    for (uint32_t i = 0; i < t->s->material_count; i++) {
        const pdoc_material *m = t->s->materials[i];
        begin_row(t);
        id(t, 'm', true, m->index);
        cell(t, m->label);
        cell(t, m->title);
        span(t, &m->place);
        end_row(t);
    }
}

static void agenda_rows(table *t) {
    for (uint32_t i = 0; i < t->s->agenda_count; i++) {
        const pdoc_agenda_item *g = t->s->agenda[i];
        begin_row(t);
        id(t, 'g', true, g->index);
        cell(t, g->label);
        cell(t, g->title);
        number(t, g->level);
        id(t, 'g', g->parent != NULL, g->parent ? g->parent->index : 0);
        cell_list(t, g->presenters, g->presenter_count);
        span(t, &g->place);
        end_row(t);
    }
}

static void remark_rows(table *t) {
    for (uint32_t i = 0; i < t->s->remark_count; i++) {
        const pdoc_remark *r = t->s->remarks[i];
        begin_row(t);
        id(t, 'r', true, r->index);
        word(t, pdoc_remark_kind_name(r->kind));
        cell(t, r->speaker);
        id(t, 'a', r->attendee != NULL, r->attendee ? r->attendee->index : 0);
        cell(t, r->attendee ? r->attendee->name : PDI_NONE);
        id(t, 'g', r->agenda != NULL, r->agenda ? r->agenda->index : 0);
        cell(t, r->agenda ? r->agenda->title : PDI_NONE);
        id(t, 'r', r->reply_to != NULL, r->reply_to ? r->reply_to->index : 0);
        cell(t, r->text);
        span(t, &r->place);
        end_row(t);
    }
}

/* ---- annotations ---- */

static void candidate_cell(table *t, const pdoc_mention *m) {
    empty_cell(t);
    for (size_t i = 0; i < m->candidates.count; i++) {
        if (i) pdi_out_text(&t->out, "、");
        pdi_out_id(&t->out, 'a', m->candidates.at[i]->index);
    }
}

/* key=value、key=value: in one cell, since each extractor has keys of its own. */
static void attribute_cell(table *t, const pdoc_mention *m) {
    const bool csv = t->format == PDOC_TABLE_CSV;
    bool quotes = false;
    empty_cell(t);
    if (m->attributes.count == 0) return;
    for (size_t i = 0; csv && i < m->attributes.count; i++)
        quotes = quotes || needs_quotes(m->attributes.at[i].key) || needs_quotes(m->attributes.at[i].value);
    if (quotes) pdi_out_char(&t->out, '"');
    const pdi_str first = m->attributes.at[0].key;
    if (first.n == 0 || is_formula(first) || (!csv && first.s[0] == '"')) pdi_out_char(&t->out, '\'');
    for (size_t i = 0; i < m->attributes.count; i++) {
        if (i) pdi_out_text(&t->out, "、");
        put_characters(t, m->attributes.at[i].key, quotes);
        pdi_out_char(&t->out, '=');
        put_characters(t, m->attributes.at[i].value, quotes);
    }
    if (quotes) pdi_out_char(&t->out, '"');
}

static void mention_rows(table *t) {
    for (size_t i = 0; i < t->a->mention_count; i++) {
        const pdoc_mention *m = &t->a->mentions[i];
        t->s = m->session;
        begin_row(t);
        id(t, 'e', true, m->index);
        id(t, 'n', true, m->entity->index);
        cell(t, m->type);
        cell(t, m->text);
        cell(t, m->canonical);
        cell(t, m->value);
        id(t, 'a', m->attendee != NULL, m->attendee ? m->attendee->index : 0);
        cell(t, m->attendee ? m->attendee->name : PDI_NONE);
        candidate_cell(t, m);
        id(t, 'm', m->material != NULL, m->material ? m->material->index : 0);
        id(t, 'r', m->remark != NULL, m->remark ? m->remark->index : 0);
        attribute_cell(t, m);
        cell(t, m->extractor->name);
        cell(t, m->rule);
        empty_cell(t);
        pdi_out_share(&t->out, m->confidence);
        span(t, &m->place);
        end_row(t);
    }
}

/* The session that all its mentions belong to. */
static const pdoc_session *session_of(const pdoc_entity *n) {
    const pdoc_session *s = n->mentions[0]->session;
    for (uint32_t i = 1; s && i < n->mention_count; i++)
        if (n->mentions[i]->session != s) s = NULL;
    return s;
}

enum { MOST_FORMS = 8 };

/* How it is printed: the first few ways. */
static void form_cell(table *t, const pdoc_entity *n) {
    pdi_str forms[MOST_FORMS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < n->mention_count && count < MOST_FORMS; i++) {
        uint32_t k = 0;
        while (k < count && !pdi_eq(forms[k], n->mentions[i]->text)) k++;
        if (k == count) forms[count++] = n->mentions[i]->text;
    }
    cell_list(t, forms, count);
}

/* In how many remarks it is named; mentions stand in the order of the text. */
static int64_t remark_count(const pdoc_entity *n) {
    const pdoc_remark *last = NULL;
    int64_t count = 0;
    for (uint32_t i = 0; i < n->mention_count; i++) {
        const pdoc_remark *r = n->mentions[i]->remark;
        count += r && r != last;
        if (r) last = r;
    }
    return count;
}

static void entity_rows(table *t) {
    for (size_t i = 0; i < t->a->entity_count; i++) {
        const pdoc_entity *n = &t->a->entities[i];
        const pdoc_attendee *attendee = n->mentions[0]->attendee;
        t->s = session_of(n);
        begin_row(t);
        id(t, 'n', true, n->index);
        cell(t, n->type);
        cell(t, n->canonical);
        form_cell(t, n);
        id(t, 'a', attendee != NULL, attendee ? attendee->index : 0);
        number(t, n->mention_count);
        number(t, remark_count(n));
        id(t, 'e', true, n->mentions[0]->index);
        span(t, &n->mentions[0]->place);
        end_row(t);
    }
}

/* ---- all tables ---- */

/* In the order of pdoc_table_kind. */
static const struct table_shape {
    const char *head;
    void (*rows)(table *t); /* of one session; of annotations all */
} shapes[] = {
    {NULL, NULL},
    {HEAD "parent_body title kind start end venue attendees materials agenda remarks", session_rows},
    {HEAD "id name reading group role affiliation position status proxy_for listed span_start span_end", attendee_rows},
    {HEAD "id label title span_start span_end", material_rows},
    {HEAD "id label title level parent presenters span_start span_end", agenda_rows},
    {HEAD "id kind speaker attendee attendee_name agenda agenda_title reply_to text span_start span_end", remark_rows},
    {HEAD "id entity type text canonical value attendee attendee_name candidates material remark attributes extractor "
          "rule confidence span_start span_end", mention_rows},
    {HEAD "id type canonical forms attendee mentions remarks first_mention span_start span_end", entity_rows},
};

static bool is_of_annotations(pdoc_table_kind kind) {
    return kind == PDOC_TABLE_MENTIONS || kind == PDOC_TABLE_ENTITIES;
}

static bool is_known(const pdoc_annotations *annotations, pdoc_table_kind kind, pdoc_table_format format) {
    if ((int)kind <= 0 || (size_t)kind >= sizeof shapes / sizeof shapes[0]) return false;
    if (format != PDOC_TABLE_CSV && format != PDOC_TABLE_TSV) return false;
    return annotations || !is_of_annotations(kind);
}

typedef struct table_options {
    const pdoc_annotations *annotations;
    pdoc_table_kind kind;
    pdoc_table_format format;
    pdoc_unit offsets;
    unsigned flags;
} table_options;

static pdoc_status write_table(const void *what, const pdoc_document *document, pdoc_sink_fn sink, void *user,
                               pdoc_error **error) {
    const table_options *o = what;
    pdoc_status status = pdi_out_check(document, sink, error);
    if (status != PDOC_OK) return status;
    if (!is_known(o->annotations, o->kind, o->format))
        return pdi_fail(error, &document->analyzer->with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE,
                        "there is no such table or format");
    table t = {.d = document, .a = o->annotations, .format = o->format, .unit = o->offsets};
    pdi_out_begin(&t.out, sink, user);
    if (o->flags & PDOC_TABLE_BOM) pdi_out_text(&t.out, "\xEF\xBB\xBF");
    if (o->flags & PDOC_TABLE_HEAD) head(&t, shapes[o->kind].head);
    const uint32_t sessions = is_of_annotations(o->kind) ? 0 : document->record->session_count;
    for (uint32_t i = 0; i < sessions; i++) {
        t.s = document->record->sessions[i];
        shapes[o->kind].rows(&t);
    }
    if (is_of_annotations(o->kind)) shapes[o->kind].rows(&t);
    return pdi_out_end(&t.out, document, error);
}

pdoc_status pdoc_document_write_table(const pdoc_document *document, pdoc_table_kind kind, pdoc_table_format format,
                                      pdoc_unit offsets, unsigned flags, pdoc_sink_fn sink, void *user,
                                      pdoc_error **error) {
    const table_options o = {NULL, kind, format, offsets, flags};
    return write_table(&o, document, sink, user, error);
}

pdoc_status pdoc_document_make_table(const pdoc_document *document, pdoc_table_kind kind, pdoc_table_format format,
                                     pdoc_unit offsets, unsigned flags, pdoc_buffer **buffer, pdoc_error **error) {
    const table_options o = {NULL, kind, format, offsets, flags};
    return pdi_out_make(write_table, &o, document, buffer, error);
}

pdoc_status pdoc_annotations_write_table(const pdoc_annotations *annotations, pdoc_table_kind kind,
                                         pdoc_table_format format, pdoc_unit offsets, unsigned flags,
                                         pdoc_sink_fn sink, void *user, pdoc_error **error) {
    const table_options o = {annotations, kind, format, offsets, flags};
    return write_table(&o, pdoc_annotations_document(annotations), sink, user, error);
}

pdoc_status pdoc_annotations_make_table(const pdoc_annotations *annotations, pdoc_table_kind kind,
                                        pdoc_table_format format, pdoc_unit offsets, unsigned flags,
                                        pdoc_buffer **buffer, pdoc_error **error) {
    const table_options o = {annotations, kind, format, offsets, flags};
    return pdi_out_make(write_table, &o, pdoc_annotations_document(annotations), buffer, error);
}
