/* What tables are made of: of each kind its columns, and its rows one after the other. */
#include "export/columns.h"

#include "export/iso.h"

#define GET(name) static void name(const pdi_row *row, pdi_cell *cell)

/* ---- values ---- */

static void text(pdi_cell *cell, pdi_str value) {
    cell->text = value;
    cell->there = value.n > 0;
}

/* A word of an enumeration, which lives for ever. */
static void word(pdi_cell *cell, const char *value) {
    text(cell, strcmp(value, "unknown") == 0 ? PDI_NONE : pdi_slice(value, strlen(value)));
}

static void number(pdi_cell *cell, int64_t value) {
    cell->number = value;
    cell->there = value >= 0;
}

static void truth(pdi_cell *cell, bool value) { number(cell, value); }

/* a12: a letter and index + 1, as all exports name things. */
static pdi_str id_text(pdi_cell *cell, char letter, size_t index) {
    char *end = cell->room + sizeof cell->room, *at = end;
    uint64_t rest = (uint64_t)index + 1;
    do *--at = (char)('0' + rest % 10);
    while ((rest /= 10) != 0);
    *--at = letter;
    return pdi_between(at, end);
}

static void id(pdi_cell *cell, char letter, size_t index) { text(cell, id_text(cell, letter, index)); }

static void list(pdi_cell *cell, const void *items, size_t count, pdi_str (*item)(pdi_cell *cell, size_t i)) {
    cell->items = items;
    cell->count = count;
    cell->item = item;
    cell->there = true;
}

static pdi_str string_item(pdi_cell *cell, size_t i) { return ((const pdi_str *)cell->items)[i]; }

/* The member of a struct that the column is of. */
static const void *member(const void *whose, const pdi_cell *cell) {
    return (const char *)whose + cell->column->offset;
}

/* ---- members of things ---- */

GET(own_text) { text(cell, *(const pdi_str *)member(row->thing, cell)); }
GET(session_text) { text(cell, row->session ? *(const pdi_str *)member(row->session, cell) : PDI_NONE); }
GET(session_count) { number(cell, *(const uint32_t *)member(row->session, cell)); }

GET(session_day) {
    session_text(row, cell);
    cell->there = pdi_iso_day_number(cell->text, &cell->number);
}

/* 25:00 is one o'clock, by the clock. */
GET(session_time) {
    session_text(row, cell);
    cell->there = pdi_iso_seconds(cell->text, &cell->number);
    cell->number %= 24 * 60 * 60;
}

/* With the day: 25:00 is one o'clock of the next. */
GET(session_moment) {
    int64_t day = 0;
    session_text(row, cell);
    cell->there = pdi_iso_seconds(cell->text, &cell->number) && pdi_iso_day_number(row->session->date, &day);
    cell->number += day * 24 * 60 * 60;
}

static void end_of(const pdi_row *row, const pdi_place *place, bool last, pdi_cell *cell) {
    const pdoc_span hull = place->hull;
    if (hull.start >= hull.end) return;
    number(cell, (int64_t)pdoc_document_convert_offset(row->document, last ? hull.end : hull.start, row->unit));
}

GET(own_start) { end_of(row, member(row->thing, cell), false, cell); }
GET(own_end) { end_of(row, member(row->thing, cell), true, cell); }

static void attendee_id(pdi_cell *cell, const pdoc_attendee *a) {
    if (a) id(cell, 'a', a->index);
}

static void remark_id(pdi_cell *cell, const pdoc_remark *r) {
    if (r) id(cell, 'r', r->index);
}

static void agenda_id(pdi_cell *cell, const pdoc_agenda_item *g) {
    if (g) id(cell, 'g', g->index);
}

/* ---- what every row begins with ---- */

GET(document_name) { text(cell, row->document->facts[PDOC_FACT_NAME]); }
GET(session_number) { number(cell, row->session ? row->session->number : -1); }

GET(session_id) {
    if (row->session) id(cell, 's', row->session->index);
}

#define SESSION(member) offsetof(struct pdoc_session, member)
/* A thing of a session has one; a mention or an entity may have none. */
#define HEAD(always)                                           \
    {"document", PDI_COLUMN_TEXT, 0, document_name, 0},        \
    {"body", PDI_COLUMN_TEXT, 0, session_text, SESSION(body)}, \
    {"number", PDI_COLUMN_NUMBER, 0, session_number, 0},       \
    {"date", PDI_COLUMN_DAY, 0, session_day, SESSION(date)},   \
    {"session", PDI_COLUMN_TEXT, always, session_id, 0}

#define SPAN(start, end, offset)                         \
    {"span_start", PDI_COLUMN_NUMBER, 0, start, offset}, \
    {"span_end", PDI_COLUMN_NUMBER, 0, end, offset}

/* ---- sessions ---- */

GET(document_title) { text(cell, row->document->record->title); }

GET(document_kind) {
    const pdoc_document_kind kind = row->document->record->kind;
    word(cell, pdoc_document_kind_name(kind == PDOC_DOCUMENT_UNKNOWN ? PDOC_DOCUMENT_OTHER : kind));
}

/* A session is its own row. */
static const void *session_at(const void *whose, size_t i) { return i == 0 ? whose : NULL; }

static const pdi_column sessions[] = {
    HEAD(PDI_COLUMN_ALWAYS),
    {"parent_body", PDI_COLUMN_TEXT, 0, session_text, SESSION(parent_body)},
    {"title", PDI_COLUMN_TEXT, 0, document_title, 0},
    {"kind", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, document_kind, 0},
    {"start", PDI_COLUMN_TIME, 0, session_time, SESSION(start)},
    {"end", PDI_COLUMN_TIME, 0, session_time, SESSION(end)},
    {"start_at", PDI_COLUMN_MOMENT, PDI_COLUMN_TYPED, session_moment, SESSION(start)},
    {"end_at", PDI_COLUMN_MOMENT, PDI_COLUMN_TYPED, session_moment, SESSION(end)},
    {"venue", PDI_COLUMN_TEXT, 0, session_text, SESSION(venue)},
    {"attendees", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, session_count, SESSION(attendee_count)},
    {"materials", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, session_count, SESSION(material_count)},
    {"agenda", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, session_count, SESSION(agenda_count)},
    {"remarks", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, session_count, SESSION(remark_count)},
};

/* ---- attendees ---- */

#define ATTENDEE(member) offsetof(struct pdoc_attendee, member)

GET(own_attendee_id) { attendee_id(cell, row->thing); }
GET(attendee_status) { word(cell, pdoc_attendance_name(((const pdoc_attendee *)row->thing)->status)); }
GET(attendee_listed) { truth(cell, ((const pdoc_attendee *)row->thing)->listed); }

static const void *attendee_at(const void *whose, size_t i) { return pdoc_session_attendee_at(whose, i); }

static const pdi_column attendees[] = {
    HEAD(PDI_COLUMN_ALWAYS),
    {"id", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_attendee_id, 0},
    {"name", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(name)},
    {"reading", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(reading)},
    {"group", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(group)},
    {"role", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(role)},
    {"affiliation", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(affiliation)},
    {"position", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(position)},
    {"status", PDI_COLUMN_TEXT, 0, attendee_status, 0},
    {"proxy_for", PDI_COLUMN_TEXT, 0, own_text, ATTENDEE(proxy_for)},
    {"listed", PDI_COLUMN_TRUTH, PDI_COLUMN_ALWAYS, attendee_listed, 0},
    SPAN(own_start, own_end, ATTENDEE(place)),
};

/* ---- materials ---- */

#define MATERIAL(member) offsetof(struct pdoc_material, member)

static void material_id(pdi_cell *cell, const pdoc_material *m) {
    if (m) id(cell, 'm', m->index);
}

GET(own_material_id) { material_id(cell, row->thing); }

static const void *material_at(const void *whose, size_t i) { return pdoc_session_material_at(whose, i); }

static const pdi_column materials[] = {
    HEAD(PDI_COLUMN_ALWAYS),
    {"id", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_material_id, 0},
    {"label", PDI_COLUMN_TEXT, 0, own_text, MATERIAL(label)},
    {"title", PDI_COLUMN_TEXT, 0, own_text, MATERIAL(title)},
    SPAN(own_start, own_end, MATERIAL(place)),
};

/* ---- agenda ---- */

#define AGENDA(member) offsetof(struct pdoc_agenda_item, member)

GET(own_agenda_id) { agenda_id(cell, row->thing); }
GET(agenda_level) { number(cell, ((const pdoc_agenda_item *)row->thing)->level); }
GET(agenda_parent) { agenda_id(cell, ((const pdoc_agenda_item *)row->thing)->parent); }

GET(agenda_presenters) {
    const pdoc_agenda_item *g = row->thing;
    list(cell, g->presenters, g->presenter_count, string_item);
}

static const void *agenda_at(const void *whose, size_t i) { return pdoc_session_agenda_item_at(whose, i); }

static const pdi_column agenda[] = {
    HEAD(PDI_COLUMN_ALWAYS),
    {"id", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_agenda_id, 0},
    {"label", PDI_COLUMN_TEXT, 0, own_text, AGENDA(label)},
    {"title", PDI_COLUMN_TEXT, 0, own_text, AGENDA(title)},
    {"level", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, agenda_level, 0},
    {"parent", PDI_COLUMN_TEXT, 0, agenda_parent, 0},
    {"presenters", PDI_COLUMN_TEXTS, PDI_COLUMN_ALWAYS, agenda_presenters, 0},
    SPAN(own_start, own_end, AGENDA(place)),
};

/* ---- remarks ---- */

#define REMARK(member) offsetof(struct pdoc_remark, member)

GET(own_remark_id) { remark_id(cell, row->thing); }
GET(remark_kind) { word(cell, pdoc_remark_kind_name(((const pdoc_remark *)row->thing)->kind)); }
GET(remark_attendee) { attendee_id(cell, ((const pdoc_remark *)row->thing)->attendee); }
GET(remark_agenda) { agenda_id(cell, ((const pdoc_remark *)row->thing)->agenda); }
GET(remark_reply_to) { remark_id(cell, ((const pdoc_remark *)row->thing)->reply_to); }

GET(remark_attendee_name) {
    const pdoc_remark *r = row->thing;
    text(cell, r->attendee ? r->attendee->name : PDI_NONE);
}

GET(remark_agenda_title) {
    const pdoc_remark *r = row->thing;
    text(cell, r->agenda ? r->agenda->title : PDI_NONE);
}

static const void *remark_at(const void *whose, size_t i) { return pdoc_session_remark_at(whose, i); }

static const pdi_column remarks[] = {
    HEAD(PDI_COLUMN_ALWAYS),
    {"id", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_remark_id, 0},
    {"kind", PDI_COLUMN_TEXT, 0, remark_kind, 0},
    {"speaker", PDI_COLUMN_TEXT, 0, own_text, REMARK(speaker)},
    {"attendee", PDI_COLUMN_TEXT, 0, remark_attendee, 0},
    {"attendee_name", PDI_COLUMN_TEXT, 0, remark_attendee_name, 0},
    {"agenda", PDI_COLUMN_TEXT, 0, remark_agenda, 0},
    {"agenda_title", PDI_COLUMN_TEXT, 0, remark_agenda_title, 0},
    {"reply_to", PDI_COLUMN_TEXT, 0, remark_reply_to, 0},
    {"text", PDI_COLUMN_LONG_TEXT, 0, own_text, REMARK(text)},
    SPAN(own_start, own_end, REMARK(place)),
};

/* ---- mentions ---- */

#define MENTION(member) offsetof(struct pdoc_mention, member)

static void mention_id(pdi_cell *cell, const pdoc_mention *m) { id(cell, 'e', m->index); }
static void entity_id(pdi_cell *cell, const pdoc_entity *n) { id(cell, 'n', n->index); }

/* Of a date its first and its last day. */
static void days(pdi_cell *cell, const pdoc_mention *m, bool last) {
    int64_t first_day, last_day;
    if (!pdi_eq(m->type, PDI_LIT("date")) || !pdi_iso_days(m->value, &first_day, &last_day)) return;
    cell->number = last ? last_day : first_day;
    cell->there = true;
}

/* A decimal number, whatever the locale. */
static bool read_decimal(pdi_str s, double *value) {
    uint64_t figures = 0;
    double ten = 1;
    size_t point = s.n;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == '.' && point == s.n && i > 0 && i + 1 < s.n) {
            point = i;
            continue;
        }
        if (s.s[i] < '0' || s.s[i] > '9' || figures > (UINT64_MAX - 9) / 10) return false;
        figures = figures * 10 + (uint64_t)(s.s[i] - '0');
        if (point < i) ten *= 10;
    }
    *value = (double)figures / ten;
    return s.n > 0;
}

/* Of a quantity the number and the unit behind it: 34.5 %. */
static bool quantity(const pdoc_mention *m, double *amount, pdi_str *unit) {
    const char *space = m->value.n ? memchr(m->value.s, ' ', m->value.n) : NULL;
    if (!space || !pdi_eq(m->type, PDI_LIT("quantity"))) return false;
    *unit = pdi_between(space + 1, pdi_end(m->value));
    return read_decimal(pdi_between(m->value.s, space), amount);
}

GET(own_mention_id) { mention_id(cell, row->thing); }
GET(mention_entity) { entity_id(cell, ((const pdoc_mention *)row->thing)->entity); }
GET(mention_first_day) { days(cell, row->thing, false); }
GET(mention_last_day) { days(cell, row->thing, true); }
GET(mention_attendee) { attendee_id(cell, ((const pdoc_mention *)row->thing)->attendee); }
GET(mention_material) { material_id(cell, ((const pdoc_mention *)row->thing)->material); }
GET(mention_remark) { remark_id(cell, ((const pdoc_mention *)row->thing)->remark); }
GET(mention_extractor) { text(cell, ((const pdoc_mention *)row->thing)->extractor->name); }

GET(mention_amount) {
    pdi_str unit;
    cell->there = quantity(row->thing, &cell->real, &unit);
}

GET(mention_unit) {
    double amount;
    pdi_str unit;
    if (quantity(row->thing, &amount, &unit)) text(cell, unit);
}

GET(mention_attendee_name) {
    const pdoc_mention *m = row->thing;
    text(cell, m->attendee ? m->attendee->name : PDI_NONE);
}

static pdi_str candidate_item(pdi_cell *cell, size_t i) {
    const pdoc_mention *m = cell->items;
    return id_text(cell, 'a', m->candidates.at[i]->index);
}

GET(mention_candidates) {
    const pdoc_mention *m = row->thing;
    list(cell, m, m->candidates.count, candidate_item);
}

static pdi_str attribute_item(pdi_cell *cell, size_t i) {
    const pdi_attribute *pair = (const pdi_attribute *)cell->items + i / 2;
    return i % 2 ? pair->value : pair->key;
}

GET(mention_attributes) {
    const pdoc_mention *m = row->thing;
    list(cell, m->attributes.at, m->attributes.count * 2, attribute_item);
}

GET(mention_confidence) {
    cell->real = ((const pdoc_mention *)row->thing)->confidence;
    cell->there = true;
}

static const pdoc_session *mention_session(const void *thing) { return ((const pdoc_mention *)thing)->session; }
static const void *mention_at(const void *whose, size_t i) { return pdoc_annotations_mention_at(whose, i); }

static const pdi_column mentions[] = {
    HEAD(0),
    {"id", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_mention_id, 0},
    {"entity", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, mention_entity, 0},
    {"type", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_text, MENTION(type)},
    {"text", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_text, MENTION(text)},
    {"canonical", PDI_COLUMN_TEXT, 0, own_text, MENTION(canonical)},
    {"value", PDI_COLUMN_TEXT, 0, own_text, MENTION(value)},
    {"first_day", PDI_COLUMN_DAY, PDI_COLUMN_TYPED, mention_first_day, 0},
    {"last_day", PDI_COLUMN_DAY, PDI_COLUMN_TYPED, mention_last_day, 0},
    {"amount", PDI_COLUMN_REAL, PDI_COLUMN_TYPED, mention_amount, 0},
    {"unit", PDI_COLUMN_TEXT, PDI_COLUMN_TYPED, mention_unit, 0},
    {"attendee", PDI_COLUMN_TEXT, 0, mention_attendee, 0},
    {"attendee_name", PDI_COLUMN_TEXT, 0, mention_attendee_name, 0},
    {"candidates", PDI_COLUMN_TEXTS, PDI_COLUMN_ALWAYS, mention_candidates, 0},
    {"material", PDI_COLUMN_TEXT, 0, mention_material, 0},
    {"remark", PDI_COLUMN_TEXT, 0, mention_remark, 0},
    {"attributes", PDI_COLUMN_PAIRS, PDI_COLUMN_ALWAYS, mention_attributes, 0},
    {"extractor", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, mention_extractor, 0},
    {"rule", PDI_COLUMN_TEXT, 0, own_text, MENTION(rule)},
    {"confidence", PDI_COLUMN_REAL, PDI_COLUMN_ALWAYS, mention_confidence, 0},
    SPAN(own_start, own_end, MENTION(place)),
};

/* ---- entities ---- */

#define ENTITY(member) offsetof(struct pdoc_entity, member)

static const pdoc_mention *first_mention(const pdi_row *row) { return ((const pdoc_entity *)row->thing)->mentions[0]; }

/* The session that all its mentions belong to. */
static const pdoc_session *entity_session(const void *thing) {
    const pdoc_entity *n = thing;
    const pdoc_session *s = n->mentions[0]->session;
    for (uint32_t i = 1; s && i < n->mention_count; i++)
        if (n->mentions[i]->session != s) s = NULL;
    return s;
}

GET(own_entity_id) { entity_id(cell, row->thing); }
GET(entity_attendee) { attendee_id(cell, first_mention(row)->attendee); }
GET(entity_mentions) { number(cell, ((const pdoc_entity *)row->thing)->mention_count); }
GET(entity_first_mention) { mention_id(cell, first_mention(row)); }
GET(entity_first_day) { days(cell, first_mention(row), false); }
GET(entity_last_day) { days(cell, first_mention(row), true); }
GET(entity_start) { end_of(row, &first_mention(row)->place, false, cell); }
GET(entity_end) { end_of(row, &first_mention(row)->place, true, cell); }

/* How it is printed: the first few ways. */
GET(entity_forms) {
    const pdoc_entity *n = row->thing;
    size_t count = 0;
    for (uint32_t i = 0; i < n->mention_count && count < PDI_CELL_FEW; i++) {
        size_t k = 0;
        while (k < count && !pdi_eq(cell->few[k], n->mentions[i]->text)) k++;
        if (k == count) cell->few[count++] = n->mentions[i]->text;
    }
    list(cell, cell->few, count, string_item);
}

/* In how many remarks it is named; mentions stand in the order of the text. */
GET(entity_remarks) {
    const pdoc_entity *n = row->thing;
    const pdoc_remark *last = NULL;
    int64_t count = 0;
    for (uint32_t i = 0; i < n->mention_count; i++) {
        const pdoc_remark *r = n->mentions[i]->remark;
        count += r && r != last;
        if (r) last = r;
    }
    number(cell, count);
}

static const void *entity_at(const void *whose, size_t i) { return pdoc_annotations_entity_at(whose, i); }

static const pdi_column entities[] = {
    HEAD(0),
    {"id", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_entity_id, 0},
    {"type", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, own_text, ENTITY(type)},
    {"canonical", PDI_COLUMN_TEXT, 0, own_text, ENTITY(canonical)},
    {"forms", PDI_COLUMN_TEXTS, PDI_COLUMN_ALWAYS, entity_forms, 0},
    {"first_day", PDI_COLUMN_DAY, PDI_COLUMN_TYPED, entity_first_day, 0},
    {"last_day", PDI_COLUMN_DAY, PDI_COLUMN_TYPED, entity_last_day, 0},
    {"attendee", PDI_COLUMN_TEXT, 0, entity_attendee, 0},
    {"mentions", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, entity_mentions, 0},
    {"remarks", PDI_COLUMN_NUMBER, PDI_COLUMN_ALWAYS, entity_remarks, 0},
    {"first_mention", PDI_COLUMN_TEXT, PDI_COLUMN_ALWAYS, entity_first_mention, 0},
    SPAN(entity_start, entity_end, 0),
};

/* ---- all tables ---- */

#define COLUMNS(columns) columns, sizeof(columns) / sizeof *(columns)

const pdi_sheet *pdi_sheet_of(pdoc_table_kind kind) {
    /* In the order of pdoc_table_kind. */
    static const pdi_sheet tables[] = {
        {"sessions", COLUMNS(sessions), session_at, NULL},
        {"attendees", COLUMNS(attendees), attendee_at, NULL},
        {"materials", COLUMNS(materials), material_at, NULL},
        {"agenda", COLUMNS(agenda), agenda_at, NULL},
        {"remarks", COLUMNS(remarks), remark_at, NULL},
        {"mentions", COLUMNS(mentions), mention_at, mention_session},
        {"entities", COLUMNS(entities), entity_at, entity_session},
    };
    const size_t i = (size_t)kind - PDOC_TABLE_SESSIONS;
    return (int)kind > 0 && i < sizeof tables / sizeof *tables ? &tables[i] : NULL;
}

pdi_rows pdi_rows_of(const pdi_sheet *sheet, const pdoc_document *document, const pdoc_annotations *annotations,
                     pdoc_unit unit) {
    return (pdi_rows){.row = {.document = document, .unit = unit}, .sheet = sheet, .annotations = annotations};
}

static bool next_of_annotations(pdi_rows *rows) {
    rows->row.thing = rows->sheet->at(rows->annotations, rows->next++);
    if (rows->row.thing) rows->row.session = rows->sheet->session(rows->row.thing);
    return rows->row.thing != NULL;
}

static bool next_of_sessions(pdi_rows *rows) {
    const pdi_record *record = rows->row.document->record;
    for (; rows->session < record->session_count; rows->session++, rows->next = 0) {
        rows->row.session = record->sessions[rows->session];
        rows->row.thing = rows->sheet->at(rows->row.session, rows->next++);
        if (rows->row.thing) return true;
    }
    return false;
}

bool pdi_rows_next(pdi_rows *rows) {
    return pdi_sheet_is_of_annotations(rows->sheet) ? next_of_annotations(rows) : next_of_sessions(rows);
}

void pdi_cell_get(const pdi_row *row, const pdi_column *column, pdi_cell *cell) {
    cell->column = column;
    cell->there = false;
    cell->number = 0;
    cell->text = PDI_NONE;
    cell->count = 0;
    column->get(row, cell);
}
