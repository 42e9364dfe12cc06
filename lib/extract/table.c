/* Names of tables: which row of a name holds depends on the session's day and on what else the document speaks of. */
#include "base/table.h"
#include "extract/table.h"

#include "base/tsv.h"
#include "extract/automaton.h"
#include "extract/view.h"

enum {
    COLUMN_TYPE,
    COLUMN_CANONICAL,
    COLUMN_ALIAS,
    COLUMN_FROM,
    COLUMN_TO,
    COLUMN_CUE,
    COLUMN_INSIDE,
    COLUMN_NOTE,
    KNOWN_COLUMNS
};
static const char *const column_names[] = {"type",     "canonical", "alias",  "valid_from",
                                           "valid_to", "cue",       "inside", "note"};

typedef struct attribute {
    pdi_str key, value;
    struct attribute *next;
} attribute;

typedef struct row {
    pdi_str type, canonical, cue; /* NUL-terminated */
    int32_t from, to;             /* days as YYYYMMDD; 0: open */
    uint32_t next;                /* 1 + the next row of the same name; 0: none */
    bool has_space;               /* the name has one */
    uint32_t cue_number;          /* of those that have a cue, from 0 */
    attribute *attributes;
} row;

typedef struct names {
    pdoc_allocator with;
    pdi_arena arena;
    const pdi_automaton *automaton;
    PDI_LIST(row) rows;
    PDI_LIST(pdi_str) words; /* what each row is found by; parallel to rows */
    uint32_t cues;           /* how many have one */
    pdi_name_filter filter;
    const void *filter_user;
} names;

/* ---- loading ---- */

typedef struct loading {
    names *n;
    pdi_trap trap;
    pdi_arena scratch;
    const pdi_name_table *tables;
    size_t count, now;
    pdi_str type, canonical; /* cells of the row before, which those of most rows are like */
    size_t before;           /* where that row stands */
} loading;

static void match_columns(const pdi_tsv *tsv, unsigned place[PDI_TSV_COLUMNS]) {
    bool there[KNOWN_COLUMNS] = {false};
    for (unsigned i = 0; i < tsv->columns; i++) {
        place[i] = KNOWN_COLUMNS;
        for (unsigned k = 0; k < KNOWN_COLUMNS; k++)
            if (pdi_eq(tsv->header[i], pdi_string(column_names[k]))) place[i] = k;
        if (place[i] == KNOWN_COLUMNS) continue;
        if (there[place[i]]) pdi_tsv_fail(tsv, 1, "two columns have the same name");
        there[place[i]] = true;
    }
    if (!there[COLUMN_TYPE]) pdi_tsv_fail(tsv, 1, "there is no column named type; tabs divide the columns");
    if (!there[COLUMN_CANONICAL]) pdi_tsv_fail(tsv, 1, "there is no column named canonical");
}

/* Says what is wrong with one cell of the row read last: its column in characters. */
PDI_NORETURN static void fail_at(const pdi_tsv *tsv, const unsigned *place, unsigned known, const char *what) {
    const char *s = tsv->row, *end = pdi_end(tsv->text);
    for (unsigned cell = 0; cell < tsv->columns && place[cell] != known && s < end; cell++) {
        const char *tab = memchr(s, '\t', (size_t)(end - s)), *stop = memchr(s, '\n', (size_t)(end - s));
        if (!tab || (stop && stop < tab)) break; /* the row ends before it */
        s = tab + 1;
    }
    pdi_tsv_fail(tsv, pdi_utf8_count(pdi_between(tsv->row, s)) + 1, what);
}

/* Names are older than the calendar that days are checked by. */
static bool is_day(pdi_date day) {
    return day.year >= 1873 ? pdi_date_valid(day) : day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

static int32_t read_day(const pdi_tsv *tsv, const unsigned *place, unsigned known, pdi_str cell) {
    pdi_date day;
    if (cell.n == 0) return 0;
    if (!pdi_iso_day(cell, &day) || !is_day(day)) fail_at(tsv, place, known, "a day is not YYYY-MM-DD");
    return day.year * 10000 + day.month * 100 + day.day;
}

static bool is_type(pdi_str type) {
    if (type.n == 0 || type.n > 64 || !((type.s[0] | 0x20) >= 'a' && (type.s[0] | 0x20) <= 'z')) return false;
    for (size_t i = 0; i < type.n; i++) {
        const char c = type.s[i];
        if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
    }
    return true;
}

static void add_row(names *n, const row *r, pdi_str word) {
    row *to = PDI_PUSH(&n->arena, &n->rows);
    *to = *r;
    to->has_space = word.n && memchr(word.s, ' ', word.n) != NULL;
    *PDI_PUSH(&n->arena, &n->words) = word;
}

/* Words that hold a name and are not it (全国連合 holds 国連) are names of nothing: the longer one wins. */
static void add_longer_words(names *n, pdi_str words) {
    while (words.n) {
        const char *bar = memchr(words.s, '|', words.n);
        const pdi_str word = pdi_trim(bar ? pdi_between(words.s, bar) : words);
        if (word.n) {
            const row nothing = {.type = PDI_LIT("none"), .canonical = pdi_copy(&n->arena, word), .cue = PDI_LIT("")};
            add_row(n, &nothing, nothing.canonical);
        }
        words = bar ? pdi_between(bar + 1, pdi_end(words)) : pdi_skip(words, words.n);
    }
}

static void read_row(loading *l, const pdi_tsv *tsv, const unsigned *place, const pdi_str *cells) {
    names *n = l->n;
    pdi_str known[KNOWN_COLUMNS];
    for (unsigned i = 0; i < KNOWN_COLUMNS; i++) known[i] = PDI_LIT("");
    row r = {.next = 0};
    attribute **last = &r.attributes;
    for (unsigned i = 0; i < tsv->columns; i++) {
        if (place[i] < KNOWN_COLUMNS) {
            known[place[i]] = pdi_trim(cells[i]);
        } else if (cells[i].n && tsv->header[i].n) {
            attribute *a = *last = PDI_NEW(&n->arena, attribute);
            *a = (attribute){pdi_copy(&n->arena, tsv->header[i]), pdi_copy(&n->arena, cells[i]), NULL};
            last = &a->next;
        }
    }
    const row *before = n->rows.count ? &n->rows.at[l->before] : NULL;
    const bool like = before && pdi_eq(l->type, known[COLUMN_TYPE]) && pdi_eq(l->canonical, known[COLUMN_CANONICAL]);
    const pdi_str canonical = like ? before->canonical : pdi_fold_string(&n->arena, known[COLUMN_CANONICAL]);
    const pdi_str alias = pdi_fold_string(&n->arena, known[COLUMN_ALIAS]);
    if (!is_type(known[COLUMN_TYPE]))
        fail_at(tsv, place, COLUMN_TYPE, "the type is no word: a Latin letter, then such letters, digits, - and _");
    if (canonical.n == 0) fail_at(tsv, place, COLUMN_CANONICAL, "the canonical name is empty");
    r.type = like ? before->type : pdi_copy(&n->arena, known[COLUMN_TYPE]);
    r.canonical = like ? before->canonical : pdi_copy(&n->arena, canonical);
    l->type = known[COLUMN_TYPE];
    l->canonical = known[COLUMN_CANONICAL];
    r.cue = pdi_copy(&n->arena, pdi_fold_string(&n->arena, known[COLUMN_CUE]));
    r.from = read_day(tsv, place, COLUMN_FROM, known[COLUMN_FROM]);
    r.to = read_day(tsv, place, COLUMN_TO, known[COLUMN_TO]);
    if (r.from && r.to && r.from > r.to) fail_at(tsv, place, COLUMN_TO, "valid_to lies before valid_from");
    if (r.cue.n) r.cue_number = n->cues++;
    l->before = n->rows.count;
    add_row(n, &r, alias.n ? pdi_copy(&n->arena, alias) : r.canonical);
    add_longer_words(n, pdi_fold_string(&n->arena, known[COLUMN_INSIDE]));
}

/* Room for a row of each line, and for rows of names by themselves: lists that grow leave their smaller selves behind.
 */
static void make_room(loading *l) {
    size_t lines = 8;
    for (size_t i = 0; i < l->count; i++) {
        const pdi_str text = l->tables[i].text;
        const char *s = text.s, *end = pdi_end(text);
        while (s < end && (s = memchr(s, '\n', (size_t)(end - s))) != NULL) lines++, s++;
    }
    names *n = l->n;
    n->rows.room = n->words.room = lines + lines / 4;
    n->rows.at = PDI_NEW_ARRAY(&n->arena, row, n->rows.room);
    n->words.at = PDI_NEW_ARRAY(&n->arena, pdi_str, n->words.room);
}

/* A name is found by itself, whatever its aliases say: rows for those that have none of their own. */
static void load(void *user) {
    loading *l = user;
    names *n = l->n;
    make_room(l);
    for (l->now = 0; l->now < l->count; l->now++) {
        pdi_tsv tsv;
        unsigned place[PDI_TSV_COLUMNS];
        pdi_str cells[PDI_TSV_COLUMNS];
        pdi_tsv_open(&tsv, &n->arena, &l->trap, l->tables[l->now].name, l->tables[l->now].text);
        tsv.checked = l->tables[l->now].checked;
        match_columns(&tsv, place);
        while (pdi_tsv_next(&tsv, cells)) read_row(l, &tsv, place, cells);
    }
    const size_t aliases = n->rows.count;
    for (size_t i = 0; i < aliases; i++) {
        row itself = n->rows.at[i];
        itself.from = itself.to = 0;
        itself.cue = PDI_LIT("");
        itself.attributes = NULL;
        const bool same = pdi_eq(n->words.at[i], itself.canonical);
        const bool again =
            i && pdi_eq(n->rows.at[i - 1].canonical, itself.canonical) && pdi_eq(n->rows.at[i - 1].type, itself.type);
        if (!same && !again) add_row(n, &itself, itself.canonical);
    }
    uint32_t *same = PDI_NEW_ARRAY(&l->scratch, uint32_t, n->rows.count + 1);
    uint32_t *last = PDI_NEW_ARRAY(&l->scratch, uint32_t, n->rows.count + 1);
    n->automaton = pdi_automaton_make(&n->arena, &l->scratch, n->words.at, n->words.count, same);
    for (uint32_t i = 0; i < n->rows.count; i++) { /* rows of one name in a chain, in their order */
        if (same[i] != i) n->rows.at[last[same[i]]].next = i + 1;
        last[same[i]] = i;
    }
}

/* ---- finding ---- */

/* Of names that end at one place so many are reported: the longest. More would tell nothing and cost a lot. */
enum { MOST_AT_ONE_END = 8 };

typedef struct finding {
    pdi_view *view;
    const names *n;
    signed char *cue; /* by its number: 0 not looked for yet, 1 there, -1 not there */
    uint32_t end;     /* of the last that was reported */
    unsigned at_end;  /* how many were reported there */
} finding;

static bool cue_stands(finding *f, uint32_t at) {
    const row *r = &f->n->rows.at[at];
    if (r->cue.n == 0) return true;
    signed char *there = &f->cue[r->cue_number];
    if (*there == 0) {
        *there = -1;
        for (pdi_str rest = r->cue; rest.n && *there < 0;) {
            const char *bar = memchr(rest.s, '|', rest.n);
            const pdi_str word = bar ? pdi_between(rest.s, bar) : rest;
            if (word.n && pdi_find(f->view->text, word)) *there = 1;
            rest = bar ? pdi_between(bar + 1, pdi_end(rest)) : pdi_skip(rest, rest.n);
        }
    }
    return *there > 0;
}

/* How well a row fits the day; higher is better. Rows that hold on it, then the one that held last, then later ones. */
static int64_t fits(const row *r, int32_t day) {
    if (day == 0) return r->to == 0 ? 99999999 : r->to; /* no day is known: the latest */
    if ((r->from == 0 || r->from <= day) && (r->to == 0 || r->to >= day))
        return (INT64_C(2) << 40) + (r->from || r->to); /* a day that is told says more than none */
    if (r->to && r->to < day) return (INT64_C(1) << 40) + r->to;
    return -(int64_t)r->from;
}

static const row *row_for(finding *f, uint32_t name, uint32_t at) {
    const pdi_date date = pdi_view_sitting(f->view, at)->date;
    const int32_t day = date.year * 10000 + date.month * 100 + date.day;
    const row *best = NULL;
    for (uint32_t i = name + 1; i; i = f->n->rows.at[i - 1].next) {
        const row *r = &f->n->rows.at[i - 1];
        if (!cue_stands(f, i - 1)) continue;
        const bool told = r->cue.n && best && best->cue.n == 0; /* one that the document speaks for goes first */
        const bool untold = best && best->cue.n && r->cue.n == 0;
        if (!best || told || (!untold && fits(r, day) > fits(best, day))) best = r;
    }
    return best;
}

/* Spaces where the name has none are fine next to Japanese letters only; over a line's end a name must be long. */
static bool gaps_fit(const row *r, pdi_str text, uint32_t start, uint32_t end) {
    const pdi_str printed = pdi_slice(text.s + start, end - start);
    if (memchr(printed.s, '\n', printed.n) && (printed.n < 13 || (unsigned char)printed.s[0] < 0x80)) return false;
    if (r->has_space) return true;
    for (size_t i = 1; i + 1 < printed.n; i++) {
        const char a = printed.s[i - 1], b = printed.s[i + 1];
        if (printed.s[i] == ' ' && (a & 0x80) == 0 && (b & 0x80) == 0) return false;
    }
    return true;
}

static pdi_wanted take(void *user, uint32_t name, uint32_t start, uint32_t end) {
    finding *f = user;
    pdi_view *v = f->view;
    if (!pdi_stands_alone(v->text, start, end)) return PDI_WANT_ALL;
    if (f->n->filter && !f->n->filter(f->n->filter_user, v->text, start, end)) return PDI_WANT_ALL;
    const row *r = row_for(f, name, start);
    if (!r || !gaps_fit(r, v->text, start, end)) return PDI_WANT_ALL;
    pdoc_draft *draft = pdi_view_report(v, r->type.s, v->text.s + start, v->text.s + end, "table.name");
    pdi_draft_canonical(draft, r->canonical);
    for (const attribute *a = r->attributes; a; a = a->next)
        pdoc_draft_add_attribute(draft, a->key.s, a->value.s, a->value.n);
    if (!draft && pdoc_extraction_stopping(v->x)) return PDI_WANT_NOTHING;
    f->at_end = end == f->end ? f->at_end + 1 : 1;
    f->end = end;
    return f->at_end < MOST_AT_ONE_END ? PDI_WANT_ALL : PDI_WANT_OTHER_ENDS;
}

static void find(pdi_view *view, const void *user) {
    finding f = {.view = view, .n = user};
    if (f.n->cues) f.cue = pdi_alloc(&view->scratch, f.n->cues);
    pdi_automaton_run(f.n->automaton, &view->scratch, view->text, take, &f);
}

static int extract(void *user, pdoc_extraction *x) {
    const names *n = user;
    return pdi_view_run(x, &n->with, find, n);
}

static void names_free(void *user) {
    names *n = user;
    const pdoc_allocator with = n->with;
    pdi_arena_free(&n->arena);
    pdi_give(&with, n);
}

pdoc_status pdi_extractor_from_tables(const pdoc_allocator *with, const pdi_table_options *options,
                                      pdoc_extractor **extractor, pdoc_error **error) {
    names *n = pdi_hold(with, sizeof *n);
    if (!n) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    n->with = *with;
    n->filter = options->filter;
    n->filter_user = options->user;
    loading l = {.n = n, .tables = options->tables, .count = options->count};
    pdi_arena_init(&n->arena, with, &l.trap, 0);
    pdi_arena_init(&l.scratch, with, &l.trap, 0);
    const pdoc_status status = pdi_attempt(&l.trap, load, &l);
    pdi_arena_free(&l.scratch);
    n->arena.trap = NULL;
    if (status != PDOC_OK) {
        names_free(n);
        return pdi_fail_trap(error, with, &l.trap, l.now < l.count ? l.tables[l.now].text : PDI_NONE);
    }
    const pdoc_extractor_functions functions = {.size = sizeof functions,
                                                .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                                .phase = PDOC_PHASE_NAMES,
                                                .priority = options->priority,
                                                .name = options->name,
                                                .extract = extract};
    return pdoc_extractor_make(with, &functions, n, names_free, extractor, error);
}

pdoc_status pdoc_extractor_make_table(const pdoc_allocator *allocator, const char *name, const char *text,
                                      size_t length, pdoc_extractor **extractor, pdoc_error **error) {
    pdoc_allocator ours, *with = &ours;
    const char *fault = pdi_allocator_take(with, allocator);
    if (extractor) *extractor = NULL;
    if (!extractor || !name || (!text && length)) fault = "extractor, name or text is NULL";
    if (fault) return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    const pdi_name_table table = {pdi_string(name), text ? pdi_given(text, length) : PDI_LIT(""), false};
    const pdi_table_options options = {.name = name, .priority = PDI_FOREIGN_PRIORITY, .tables = &table, .count = 1};
    return pdi_extractor_from_tables(with, &options, extractor, error);
}
