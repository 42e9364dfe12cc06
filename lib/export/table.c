/* Tables for people who use spreadsheets: one row a thing, with its document, body, number and date before it. */
#include "export/out.h"
#include "model/object.h"

typedef struct table {
    pdi_out out;
    const pdoc_document *d;
    const pdoc_session *s; /* whose rows are written */
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

static void word(table *t, const char *value) { cell(t, pdi_slice(value, strlen(value))); }

static void number(table *t, int64_t value) {
    cell(t, PDI_NONE);
    if (value >= 0) pdi_out_number(&t->out, (uint64_t)value);
}

static void id(table *t, char letter, bool there, size_t index) {
    cell(t, PDI_NONE);
    if (!there) return;
    pdi_out_char(&t->out, letter);
    pdi_out_number(&t->out, (uint64_t)index + 1);
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
    cell(t, t->d->facts[PDOC_FACT_NAME]);
    cell(t, t->s->body);
    number(t, t->s->number);
    cell(t, t->s->date);
    id(t, 's', true, t->s->index);
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

/* In the order of pdoc_table_kind. */
static const struct table_shape {
    const char *head;
    void (*rows)(table *t);
} shapes[] = {
    {NULL, NULL},
    {HEAD "parent_body title kind start end venue attendees materials agenda remarks", session_rows},
    {HEAD "id name reading group role affiliation position status proxy_for listed span_start span_end", attendee_rows},
    {HEAD "id label title span_start span_end", material_rows},
    {HEAD "id label title level parent presenters span_start span_end", agenda_rows},
    {HEAD "id kind speaker attendee attendee_name agenda agenda_title reply_to text span_start span_end", remark_rows},
};

pdoc_status pdoc_document_write_table(const pdoc_document *document, pdoc_table_kind kind, pdoc_table_format format,
                                      pdoc_unit offsets, unsigned flags, pdoc_sink_fn sink, void *user,
                                      pdoc_error **error) {
    pdoc_status status = pdi_out_check(document, sink, error);
    if (status != PDOC_OK) return status;
    if ((int)kind <= 0 || (size_t)kind >= sizeof shapes / sizeof shapes[0] ||
        (format != PDOC_TABLE_CSV && format != PDOC_TABLE_TSV))
        return pdi_fail(error, &document->analyzer->with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE,
                        "there is no such table or format");
    table t = {.d = document, .format = format, .unit = offsets};
    pdi_out_begin(&t.out, sink, user);
    if (flags & PDOC_TABLE_BOM) pdi_out_text(&t.out, "\xEF\xBB\xBF");
    if (flags & PDOC_TABLE_HEAD) head(&t, shapes[kind].head);
    for (uint32_t i = 0; i < document->record->session_count; i++) {
        t.s = document->record->sessions[i];
        shapes[kind].rows(&t);
    }
    return pdi_out_end(&t.out, document, error);
}

typedef struct table_options {
    pdoc_table_kind kind;
    pdoc_table_format format;
    pdoc_unit offsets;
    unsigned flags;
} table_options;

static pdoc_status write_with(const void *what, const pdoc_document *document, pdoc_sink_fn sink, void *user,
                              pdoc_error **error) {
    const table_options *o = what;
    return pdoc_document_write_table(document, o->kind, o->format, o->offsets, o->flags, sink, user, error);
}

pdoc_status pdoc_document_make_table(const pdoc_document *document, pdoc_table_kind kind, pdoc_table_format format,
                                     pdoc_unit offsets, unsigned flags, pdoc_buffer **buffer, pdoc_error **error) {
    table_options o = {kind, format, offsets, flags};
    return pdi_out_make(write_with, &o, document, buffer, error);
}
