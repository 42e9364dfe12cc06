#include "target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../ledger.h"
#include "holds.h"
#include "layout/flow.h"
#include "text/calendar.h"
#include "text/text.h"
#include "../writing.h"

#define REQUIRE(condition, what)                                                                                             \
    do {                                                                                                                     \
        if (!(condition)) {                                                                                                  \
            fprintf(stderr, "does not hold: %s\n", (what));                                                                  \
            abort();                                                                                                         \
        }                                                                                                                    \
    } while (0)

static void say(void *user, const char *fault) {
    (void)user;
    fprintf(stderr, "does not hold: %s\n", fault);
}

/* ---- memory that fails now and then ---- */

static ledger money = {.left = -1, .once = true};
static const pdoc_allocator with = {sizeof(pdoc_allocator), ledger_allocate, ledger_reallocate, ledger_release,
                                    &money};

static pdoc_analyzer *shared(void) {
    static pdoc_analyzer *analyzer;
    if (!analyzer) {
        pdoc_config *c;
        REQUIRE(pdoc_config_make(&with, &c, NULL) == PDOC_OK, "a configuration");
        REQUIRE(pdoc_config_set_limit(c, PDOC_LIMIT_MEMORY, (uint64_t)1 << 30, NULL) == PDOC_OK, "a limit");
        REQUIRE(pdoc_analyzer_make(c, &analyzer, NULL) == PDOC_OK, "an analyzer");
        pdoc_config_unref(c);
    }
    return analyzer;
}

/* ---- parse ---- */

static char *json_of(const pdoc_document *d, size_t *n) {
    pdoc_buffer *b;
    REQUIRE(made_json(d, NULL, PDOC_UNIT_BYTE, 0, &b, NULL) == PDOC_OK, "JSON is written");
    const char *s = pdoc_buffer_data(b, n);
    char *copy = malloc(*n + 1);
    REQUIRE(copy, "memory");
    memcpy(copy, s, *n + 1);
    pdoc_buffer_unref(b);
    return copy;
}

static int is_failure(pdoc_status s) { return s == PDOC_ERROR_ENCODING || s == PDOC_ERROR_LIMIT || s == PDOC_ERROR_MEMORY; }

static void check_document(const pdoc_document *d, const void *bytes, size_t count, const pdoc_options *options) {
    REQUIRE(holds_document(d, say, NULL) == 0, "what holds of every document");
    REQUIRE(holds_json(d, say, NULL) == 0, "what holds of JSON");
    REQUIRE(holds_tables(d, say, NULL) == 0, "what holds of tables");
    pdoc_document *again;
    size_t n, m;
    REQUIRE(pdoc_document_parse(shared(), bytes, count, options, &again, NULL) == PDOC_OK, "the same bytes are read again");
    char *one = json_of(d, &n), *two = json_of(again, &m);
    REQUIRE(n == m && memcmp(one, two, n) == 0, "the same bytes give the same JSON");
    free(one);
    free(two);
    pdoc_document_unref(again);
}

static void parse_with(const uint8_t *bytes, size_t count, const pdoc_options *options) {
    pdoc_document *d;
    pdoc_error *error;
    shared();
    long live = money.live;
    pdoc_status status = pdoc_document_parse(shared(), bytes, count, options, &d, &error);
    REQUIRE((status == PDOC_OK) == (d != NULL) && (status == PDOC_OK) == (error == NULL), "outputs and status agree");
    REQUIRE(status == PDOC_OK || is_failure(status), "a status that parsing may have");
    if (d) check_document(d, bytes, count, options);
    size_t offset = pdoc_error_offset(error);
    REQUIRE(!error || offset == PDOC_NO_OFFSET || offset <= count, "an error's place is in the input");
    pdoc_document_unref(d);
    pdoc_error_unref(error);
    REQUIRE(money.live == live, "nothing leaks");
}

/* Parses with the allocation failing that comes after `left` others. */
static void starve(pdoc_analyzer *a, const uint8_t *bytes, size_t count, const pdoc_options *options, long left) {
    pdoc_document *d;
    pdoc_error *error;
    const long live = money.live, failed = money.failed;
    money.left = left;
    const pdoc_status status = pdoc_document_parse(a, bytes, count, options, &d, &error);
    money.left = -1;
    REQUIRE(money.failed == failed || status == PDOC_ERROR_MEMORY, "memory that failed is told");
    REQUIRE(money.failed != failed || status != PDOC_ERROR_MEMORY, "memory that did not fail is not");
    REQUIRE((status == PDOC_OK) == (d != NULL) && (status == PDOC_OK) == (error == NULL), "outputs and status agree");
    pdoc_document_unref(d);
    pdoc_error_unref(error);
    REQUIRE(money.live == live, "nothing leaks");
}

static void parse(const uint8_t *bytes, size_t count) {
    /* The first byte: whether memory fails, and where. */
    if (count == 0) {
        parse_with(bytes, 0, NULL);
        return;
    }
    unsigned first = *bytes++;
    count--;
    parse_with(bytes, count, NULL);
    if (first % 2) starve(shared(), bytes, count, NULL, (long)(first / 2));
}

/* ---- decode ---- */

static void decode(const uint8_t *bytes, size_t count) {
    static const char *const names[] = {NULL, "UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-31j", "no such name"};
    if (count == 0) return;
    const char *name = names[*bytes % 10];
    pdoc_options *o;
    REQUIRE(pdoc_options_make(shared(), &o, NULL) == PDOC_OK, "options");
    if (name) REQUIRE(pdoc_options_set_fact(o, PDOC_FACT_ENCODING, name, strlen(name), NULL) == PDOC_OK, "an encoding");
    parse_with(bytes + 1, count - 1, o);
    if (*bytes / 10 % 2) starve(shared(), bytes + 1, count - 1, o, *bytes / 20 + (long)(count % 16));
    /* Offsets of the source ascend with those of the text. */
    pdoc_document *d;
    if (pdoc_document_parse(shared(), bytes + 1, count - 1, o, &d, NULL) == PDOC_OK) {
        size_t n, size, before = 0;
        pdoc_document_text(d, &n);
        pdoc_document_source(d, &size);
        REQUIRE(size == count - 1, "the source is the input");
        for (size_t i = 0; i <= n; i++) {
            size_t at = pdoc_document_convert_offset(d, i, PDOC_UNIT_SOURCE_BYTE);
            REQUIRE(at >= before && at <= size, "places in the source ascend");
            before = at;
        }
        pdoc_document_unref(d);
    }
    pdoc_options_unref(o);
}

/* ---- fold ---- */

typedef struct folding { pdi_job job; pdi_str source, again; pdi_text text; } folding;

static int fold_inside(folding *f) {
    if (setjmp(f->job.trap.out)) return 0;
    pdi_text_fold(&f->job, f->source, &f->text);
    f->again = pdi_fold_string(&f->job.scratch, f->text.folded);
    return 1;
}

static void fold(const uint8_t *bytes, size_t count) {
    folding *f = calloc(1, sizeof *f);
    REQUIRE(f, "memory");
    f->job.limits.diagnostics = 100;
    f->source = pdi_slice(count ? (const char *)bytes : "", count);
    pdi_arena_init(&f->job.keep, NULL, &f->job.trap, 0);
    pdi_arena_init(&f->job.scratch, NULL, &f->job.trap, 0);
    if (fold_inside(f)) {
        const pdi_text *t = &f->text;
        size_t length;
        uint32_t done = 0;
        REQUIRE(t->folded.s[t->folded.n] == '\0', "a NUL behind the folded text");
        for (size_t i = 0; i < t->folded.n; i += length) {
            uint32_t code = pdi_utf8_at(t->folded.s + i, pdi_end(t->folded), &length);
            REQUIRE(code != 0xFFFD || length == 3, "folded text is UTF-8");
            REQUIRE(code >= 0x20 || code == '\n' || code == '\t' || code == '\f', "no control characters");
            uint32_t start = pdi_map_start(&t->map, (uint32_t)i), end = pdi_map_end(&t->map, (uint32_t)(i + length));
            REQUIRE(start <= end && end <= count, "the way back stays inside the source");
            REQUIRE(start >= done, "the way back ascends");
            done = start;
        }
        REQUIRE(t->map.runs[t->map.count].at == t->folded.n && t->map.runs[t->map.count].from == count, "the sentinel");
        REQUIRE(pdi_eq(f->again, t->folded), "folding what is folded changes nothing");
    }
    if (f->job.on_leave) f->job.on_leave(f->job.on_leave_user);
    pdi_arena_free(&f->job.keep);
    pdi_arena_free(&f->job.scratch);
    free(f);
}

/* ---- layout ---- */

typedef struct laying {
    pdi_job job;
    pdi_str source;
    const pdi_knowledge *k;
    pdi_text text;
    pdi_flow flow;
    uint8_t *owner;
} laying;

static int lay_out(laying *l) {
    if (setjmp(l->job.trap.out)) return 0;
    pdi_text_fold(&l->job, l->source, &l->text);
    pdi_flow_make(&l->job, l->k, &l->text, &l->flow);
    return 1;
}

static void own(void *user, pdoc_span piece) {
    laying *l = user;
    REQUIRE(piece.start <= piece.end && piece.end <= l->source.n, "a piece is in the source");
    for (size_t i = piece.start; i < piece.end; i++)
        REQUIRE(l->owner[i]++ == 0, "no byte is in two lines, or furniture too");
}

/* Letters of ASCII and ideographs: never white space, never left out by folding. */
static bool is_letter(pdi_str s, size_t i) {
    const unsigned char c = (unsigned char)s.s[i];
    if (c < 0x80) return c > ' ' && c < 0x7F;
    return c >= 0xE4 && c <= 0xE9 && i + 2 < s.n && ((unsigned char)s.s[i + 1] & 0xC0) == 0x80 &&
           ((unsigned char)s.s[i + 2] & 0xC0) == 0x80;
}

static void check_layout(laying *l) {
    const pdi_flow *f = &l->flow;
    uint32_t done = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        const pdi_line *line = &f->lines[i];
        REQUIRE(line->start >= done && line->start < line->end && line->end < f->text.n,
                "lines ascend, and none is empty");
        REQUIRE(f->text.s[line->end] == '\n' || f->text.s[line->end] == ' ', "a line ends");
        done = line->end;
        const pdoc_span hull = pdi_flow_span(f, line->start, line->end);
        REQUIRE(hull.start < hull.end && hull.end <= l->source.n, "a line is somewhere in the source");
        pdi_flow_pieces(f, line->start, line->end, own, l);
    }
    for (size_t i = 0; i < f->furniture.count; i++) own(l, f->furniture.at[i]);
    for (size_t i = 0; i < f->markup.count; i++) own(l, f->markup.at[i]);
    for (size_t i = 0; i < l->source.n; i++) REQUIRE(l->owner[i] || !is_letter(l->source, i), "no letter is lost");
}

/* The first byte: whether memory fails, and where. */
static void layout(const uint8_t *bytes, size_t count) {
    static pdi_knowledge *k;
    laying *l = calloc(1, sizeof *l);
    REQUIRE(l, "memory");
    if (!k) {
        REQUIRE(!setjmp(l->job.trap.out), "the tables");
        k = pdi_knowledge_make(NULL, &l->job.trap);
    }
    const long live = money.live, failed = money.failed;
    l->k = k;
    l->job.limits.diagnostics = 100;
    l->source = pdi_slice(count ? (const char *)bytes + 1 : "", count ? count - 1 : 0);
    REQUIRE(l->owner = calloc(l->source.n + 1, 1), "memory");
    pdi_arena_init(&l->job.keep, &with, &l->job.trap, 0);
    pdi_arena_init(&l->job.scratch, &with, &l->job.trap, 0);
    money.left = count && *bytes % 2 ? *bytes / 8 : -1;
    if (lay_out(l))
        check_layout(l);
    else
        REQUIRE(money.failed != failed, "nothing but memory stops it");
    money.left = -1;
    if (l->job.on_leave) l->job.on_leave(l->job.on_leave_user);
    pdi_arena_free(&l->job.keep);
    pdi_arena_free(&l->job.scratch);
    free(l->owner);
    free(l);
    REQUIRE(money.live == live, "nothing leaks");
}

/* ---- numerals, days, times ---- */

static void calendar(const uint8_t *bytes, size_t count) {
    static const pdi_era list[] = {{PDI_CONST("令和"), PDI_CONST("R"), {2019, 5, 1}}, {PDI_CONST("平成"), PDI_CONST("H"), {1989, 1, 8}},
                                   {PDI_CONST("明治"), PDI_CONST("M"), {1868, 1, 25}}};
    const pdi_eras eras = {list, 3};
    char *copy = malloc(count + 1);
    REQUIRE(copy, "memory");
    memcpy(copy, bytes, count);
    pdi_str text = pdi_slice(copy, count);
    uint64_t value;
    pdi_date date;
    pdi_clock from, to;
    bool ok;
    size_t n = pdi_numeral_read(text, &value);
    REQUIRE(n <= count, "a numeral stays inside");
    n = pdi_date_read(&eras, text, &date, &ok);
    REQUIRE(n <= count, "a day stays inside");
    REQUIRE(!n || !ok || date.month == 0 || (date.month >= 1 && date.month <= 12), "a month");
    REQUIRE(!n || !ok || date.month == 0 || date.day == 0 || pdi_date_valid(date), "a day that there is");
    n = pdi_clock_read(text, &from);
    REQUIRE(n <= count && (!n || (from.hour >= 0 && from.hour <= 29 && from.minute >= 0 && from.minute < 60)), "a time of day");
    n = pdi_clock_range_read(text, &from, &to);
    REQUIRE(n <= count && (!n || (to.hour <= 29 && to.minute < 60)), "times stay inside");
    free(copy);
}

/* ---- tables ---- */

static void tables(const uint8_t *bytes, size_t count) {
    if (count < 2) return;
    char file[64];
    snprintf(file, sizeof file, "city/%s", pdoc_data_table_name(*bytes % pdoc_data_table_count()));
    int replace = bytes[1] & 1;
    const long starved = bytes[1] & 2 ? bytes[1] / 4 : -1; /* where memory fails first */
    pdoc_config *c;
    pdoc_analyzer *a;
    pdoc_error *error;
    long live = money.live;
    REQUIRE(pdoc_config_make(&with, &c, NULL) == PDOC_OK, "a configuration");
    if (pdoc_config_add_data_table(c, file, (const char *)bytes + 2, count - 2, (pdoc_data_table_flags)replace, NULL) == PDOC_OK) {
        const long failed = money.failed;
        money.left = starved;
        pdoc_status status = pdoc_analyzer_make(c, &a, &error);
        money.left = -1;
        REQUIRE((money.failed != failed) == (status == PDOC_ERROR_MEMORY), "memory that failed is told");
        if (status == PDOC_ERROR_MEMORY) {
            REQUIRE(a == NULL, "no analyzer");
            pdoc_error_unref(error);
            status = pdoc_analyzer_make(c, &a, &error);
        }
        REQUIRE(status == PDOC_OK || status == PDOC_ERROR_DATA || status == PDOC_ERROR_LIMIT, "a table is good or faulty");
        if (status != PDOC_OK) {
            REQUIRE(a == NULL && pdoc_error_status(error) == status, "the error says so");
            REQUIRE(pdoc_error_offset(error) == PDOC_NO_OFFSET || pdoc_error_offset(error) <= count - 2, "with its place");
            pdoc_error_unref(error);
        } else {
            static const char minutes[] = "情報政策会議（第３回）議事録\n１ 日時　令和２年１０月１２日\n３ 出席者\n後藤座長、徳田委員\n４ 議題\n（１）開会\n５ 議事録\n（１）開会\n○徳田委員　はい。\n・ 町長　いいえ。\n⇒ はい。\n";
            pdoc_document *d;
            REQUIRE(pdoc_document_parse(a, minutes, sizeof minutes - 1, NULL, &d, NULL) == PDOC_OK, "minutes are read with it");
            REQUIRE(holds_document(d, say, NULL) == 0, "what holds of every document");
            REQUIRE(holds_json(d, say, NULL) == 0, "what holds of JSON");
            pdoc_document_unref(d);
            pdoc_analyzer_unref(a);
        }
    }
    pdoc_config_unref(c);
    REQUIRE(money.live == live, "nothing leaks");
}

/* ---- extractors ---- */

/* A configuration with the bytes as a table or as patterns, or NULL where they are refused. */
static pdoc_analyzer *looking(int patterns, const char *text, size_t n, long left) {
    pdoc_config *c;
    pdoc_extractor *e;
    pdoc_analyzer *a = NULL;
    pdoc_error *error;
    REQUIRE(pdoc_config_make(&with, &c, NULL) == PDOC_OK, "a configuration");
    pdoc_config_set_builtin_extractors(c, 0, NULL);
    pdoc_config_set_limit(c, PDOC_LIMIT_PATTERN_STEPS, 2000, NULL);
    pdoc_config_set_limit(c, PDOC_LIMIT_MENTIONS, 20000, NULL);
    const long failed = money.failed;
    money.left = left;
    pdoc_status status = patterns ? pdoc_extractor_make_patterns(&with, "fuzz", text, n, &e, &error)
                                  : pdoc_extractor_make_table(&with, "fuzz", text, n, &e, &error);
    money.left = -1;
    REQUIRE((money.failed != failed) == (status == PDOC_ERROR_MEMORY), "memory that failed is told");
    if (status == PDOC_ERROR_MEMORY) {
        pdoc_error_unref(error);
        pdoc_config_unref(c);
        return NULL;
    }
    REQUIRE(status == PDOC_OK || status == PDOC_ERROR_DATA, "a table or a pattern is good or faulty");
    REQUIRE((status == PDOC_OK) == (e != NULL) && (status == PDOC_OK) == (error == NULL), "outputs and status agree");
    if (status == PDOC_OK) {
        REQUIRE(pdoc_config_add_extractor(c, e, NULL) == PDOC_OK && pdoc_analyzer_make(c, &a, NULL) == PDOC_OK, "an analyzer");
    } else {
        size_t offset = pdoc_error_offset(error);
        REQUIRE(offset <= n && pdoc_error_line(error) > 0, "an error's place is in the table");
    }
    pdoc_error_unref(error);
    pdoc_extractor_unref(e);
    pdoc_config_unref(c);
    return a;
}

static void look_through(pdoc_analyzer *a, pdoc_document *d, long until) {
    pdoc_annotations *found;
    pdoc_error *error;
    money.left = until;
    pdoc_status status = pdoc_annotations_make(a, d, NULL, &found, &error);
    money.left = -1;
    REQUIRE((status == PDOC_OK) == (found != NULL) && (status == PDOC_OK) == (error == NULL), "outputs and status agree");
    REQUIRE(status == PDOC_OK || status == PDOC_ERROR_LIMIT || (until >= 0 && status == PDOC_ERROR_MEMORY), "a status that annotating may have");
    if (found) REQUIRE(holds_annotations(found, say, NULL) == 0, "what holds of annotations");
    pdoc_annotations_unref(found);
    pdoc_error_unref(error);
}

/* The first byte: a table or patterns, and whether memory fails; a NUL divides them from the document. */
static void extractors(const uint8_t *bytes, size_t count) {
    if (count == 0) return;
    const unsigned first = *bytes;
    const char *text = (const char *)bytes + 1, *zero = memchr(text, '\0', count - 1);
    const size_t n = zero ? (size_t)(zero - text) : count - 1, rest = count - 1 - n;
    shared();
    long live = money.live;
    pdoc_analyzer *a = looking(first & 1, text, n, -1);
    if (first & 2) pdoc_analyzer_unref(looking(first & 1, text, n, (long)(first >> 2)));
    static const char usual[] = "情報政策会議（第３回）議事録\n１ 日時　令和２年１０月１２日\n３ 出席者\n後藤座長、徳田委員\n５ 議事録\n○徳田委員　情報セキュ\nリティ㈱、aaaa。\n";
    pdoc_document *d = NULL;
    if (a) pdoc_document_parse(a, rest > 1 ? zero + 1 : usual, rest > 1 ? rest - 1 : sizeof usual - 1, NULL, &d, NULL);
    if (d) look_through(a, d, -1);
    if (d && first & 2) look_through(a, d, (long)(first >> 2));
    pdoc_document_unref(d);
    pdoc_analyzer_unref(a);
    REQUIRE(money.live == live, "nothing leaks");
}

/* ---- JSON of hostile strings ---- */

static void hostile_json(const uint8_t *bytes, size_t count) {
    /* Facts take UTF-8 alone; the text takes anything. The first byte divides them. */
    if (count == 0) return;
    size_t split = *bytes % count;
    const char *s = (const char *)bytes + 1;
    pdoc_options *o;
    REQUIRE(pdoc_options_make(shared(), &o, NULL) == PDOC_OK, "options");
    for (int fact = PDOC_FACT_NAME; fact <= PDOC_FACT_MEDIA_TYPE; fact++)
        if (fact != PDOC_FACT_ENCODING) {
            pdoc_status status = pdoc_options_set_fact(o, (pdoc_fact)fact, s, split, NULL);
            REQUIRE(status == PDOC_OK || status == PDOC_ERROR_ARGUMENT, "a fact is taken or refused");
        }
    static const char head[] = "情報政策会議（第３回）議事録\n３ 出席者\n";
    static const char talk[] = "\n５ 議事録\n○徳田委員　";
    size_t n = sizeof head - 1, m = sizeof talk - 1, rest = count - 1 - split;
    char *text = malloc(n + m + rest * 2 + 1);
    REQUIRE(text, "memory");
    memcpy(text, head, n);
    memcpy(text + n, s + split, rest);
    memcpy(text + n + rest, talk, m);
    memcpy(text + n + rest + m, s + split, rest);
    parse_with((const uint8_t *)text, n + m + rest * 2, o);
    if (count % 2) starve(shared(), (const uint8_t *)text, n + m + rest * 2, o, *bytes / 4);
    free(text);
    pdoc_options_unref(o);
}

/* ---- calls in any order ---- */

enum { SLOTS = 4 };

typedef struct world {
    pdoc_document *documents[SLOTS];
    const pdoc_remark *remarks[SLOTS];
    const pdoc_attendee *attendees[SLOTS];
    pdoc_buffer *buffers[SLOTS];
    pdoc_options *options[SLOTS];
    pdoc_error *errors[SLOTS];
} world;

static void read_some(const pdoc_document *d, size_t at) {
    const pdoc_session *s = pdoc_document_session_at(d, at % 3);
    size_t n = 7;
    const pdoc_remark *r = pdoc_session_remark_at(s, at);
    pdoc_remark_text(r, &n);
    pdoc_remark_piece_at(r, at);
    pdoc_remark_candidate_at(r, at);
    pdoc_agenda_item_title(pdoc_remark_agenda_item(r), NULL);
    pdoc_attendee_name(pdoc_session_attendee_at(s, at), &n);
    pdoc_material_title(pdoc_session_material_at(s, at), NULL);
    pdoc_session_span(s, (pdoc_session_field)(int)(at % 9));
    pdoc_session_body_parent_at(s, at, at, NULL);
    pdoc_document_fact(d, (pdoc_fact)(int)(at % 12), NULL);
    pdoc_document_convert_offset(d, at * 97, (pdoc_unit)(int)(at % 6));
    pdoc_document_line(d, at * 89, NULL, &n);
    pdoc_document_convert_offset_from(d, at * 97, (pdoc_unit)(int)(at % 6));
    pdoc_document_line_offset(d, at, at * 3);
    pdoc_remark_answer_at(pdoc_document_find_remark(d, at * 83), at % 3);
    pdoc_attendee_remark_at(pdoc_document_find_attendee(d, at * 83), at % 3);
    pdoc_agenda_item_child_at(pdoc_document_find_agenda_item(d, at * 83), at % 3);
    pdoc_material_title(pdoc_document_find_material(d, at * 83), NULL);
    pdoc_document_reading_kind(d, pdoc_document_find_reading(d, at * 83));
    pdoc_diagnostic_message(pdoc_document_diagnostic_at(d, at), (pdoc_language)(int)(at % 4), NULL);
    pdoc_diagnostic_argument_at(pdoc_document_diagnostic_at(d, 0), at, &n);
    pdoc_document_reading_rule(d, at, NULL);
    pdoc_document_residue_at(d, at);
}

static void api(const uint8_t *bytes, size_t count) {
    static const char text[] = "情報政策会議（第３回）議事録\n１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n３ 出席者\n【委員】\n後藤座長、徳田委員、徳田花子委員（代理 山田太郎）\n４ 配付資料\n資料１　論点\n"
                               "５ 議題\n（１）開会\n（２）その他\n６ 議事録\n（１）開会\n○徳田委員　はい。\n- 1 -\n○田中委員　いいえ。\n（２）その他\n・ どうか。\n⇒ はい。\n";
    world w = {0};
    shared();
    long live = money.live;
    for (size_t i = 0; i + 1 < count; i += 2) {
        unsigned slot = bytes[i + 1] % SLOTS, what = bytes[i] % 16, more = bytes[i + 1] / SLOTS;
        pdoc_document *d = w.documents[slot];
        const pdoc_session *s = pdoc_document_session_at(d, 0);
        switch (what) {
        case 0:
            pdoc_document_unref(d);
            pdoc_error_unref(w.errors[slot]);
            pdoc_document_parse(shared(), text, (sizeof text - 1) * (more + 1) / 64, w.options[slot], &w.documents[slot], &w.errors[slot]);
            break;
        case 1: pdoc_document_unref(d), w.documents[slot] = NULL; break;
        case 2: pdoc_document_unref(w.documents[(slot + 1) % SLOTS]), w.documents[(slot + 1) % SLOTS] = pdoc_document_ref(d); break;
        case 3: pdoc_remark_unref(w.remarks[slot]), w.remarks[slot] = pdoc_remark_ref(pdoc_session_remark_at(s, more % 5)); break;
        case 4: pdoc_attendee_unref(w.attendees[slot]), w.attendees[slot] = pdoc_attendee_ref(pdoc_session_attendee_at(s, more % 5)); break;
        case 5: pdoc_remark_unref(w.remarks[slot]), w.remarks[slot] = NULL; break;
        case 6: pdoc_attendee_unref(w.attendees[slot]), w.attendees[slot] = NULL; break;
        case 7:
            pdoc_buffer_unref(w.buffers[slot]);
            pdoc_error_unref(w.errors[slot]);
            made_json(d, NULL, (pdoc_unit)(int)(more % 6), more, &w.buffers[slot], &w.errors[slot]);
            break;
        case 8:
            pdoc_buffer_unref(w.buffers[slot]);
            made_table(d, NULL, (pdoc_table_kind)(int)(more % 7), (pdoc_format)(int)(more / 7 % 4), PDOC_UNIT_UTF16, more, &w.buffers[slot], NULL);
            break;
        case 9: pdoc_options_unref(w.options[slot]), pdoc_options_make(shared(), &w.options[slot], NULL); break;
        case 10:
            if (w.options[slot]) pdoc_options_set_fact(w.options[slot], (pdoc_fact)(int)(more % 10), text, more, NULL);
            break;
        case 11: pdoc_options_set_fact(w.options[slot], (pdoc_fact)(int)(more % 10), more & 1 ? NULL : "UTF-8", more & 1 ? 0 : 5, NULL); break;
        case 12: read_some(d, more); break;
        case 13: REQUIRE(!w.remarks[slot] || pdoc_remark_text(w.remarks[slot], NULL), "a remark that is held has its text"); break;
        case 14: REQUIRE(!w.attendees[slot] || pdoc_session_document(pdoc_attendee_session(w.attendees[slot])), "an attendee that is held has a document"); break;
        default: money.left = more < 60 ? (long)more : -1;
        }
        if (what < 15 && money.left >= 0 && bytes[i + 1] % 3 == 0) money.left = -1;
    }
    money.left = -1;
    for (int slot = 0; slot < SLOTS; slot++) {
        pdoc_document_unref(w.documents[slot]);
        pdoc_remark_unref(w.remarks[slot]);
        pdoc_attendee_unref(w.attendees[slot]);
        pdoc_buffer_unref(w.buffers[slot]);
        pdoc_options_unref(w.options[slot]);
        pdoc_error_unref(w.errors[slot]);
    }
    REQUIRE(money.live == live, "nothing leaks");
}

/* ---- evidence: a reader that says whatever its bytes say ---- */

static int always(void *user, const void *bytes, size_t size) {
    (void)user, (void)bytes;
    return size > 0 ? 100 : 0;
}

/* One event of two bytes: which, and more about it. What it answers is not listened to, as a bad reader would. */
static void give_event(pdoc_evidence *e, unsigned what, unsigned more) {
    static const char *const words[] = {"○徳田委員　はい。", "１", "2", "議事録", "委員", "\n", " ", "\xE3\x81", "山田\n太郎",
                                        "第３回会議", "\t", "　", "令和６年５月１日", "㈱", "- 1 -", "a\0b"};
    pdoc_run run = {.size = sizeof run, .flags = more >> 4, .weight = more * 4};
    const char *word = words[more % 16];
    const size_t length = more % 16 == 15 ? 3 : strlen(word);
    switch (what % 12) {
    case 0: pdoc_evidence_page(e, more * 3.0, more - 8.0); break;
    case 1:
    case 2: pdoc_evidence_begin(e, (pdoc_block_kind)(int)(more % 10), more / 10); break;
    case 3:
    case 4: pdoc_evidence_end(e); break;
    case 5:
    case 6: pdoc_evidence_run(e, NULL, word, length); break;
    case 7: pdoc_evidence_run(e, &run, word, length); break;
    case 8:
        run = (pdoc_run){.size = sizeof run, .flags = more & 8, .left = more % 7 * 50.0, .top = more % 5 * 10.0};
        run.right = run.left + more % 90;
        run.bottom = run.top + more % 20;
        pdoc_evidence_run(e, &run, word, length);
        break;
    case 9: pdoc_evidence_break(e); break;
    case 10: pdoc_evidence_fact(e, (pdoc_fact)(int)(more % 11), word, length); break;
    default: pdoc_evidence_warn(e, word);
    }
}

static int give_events(void *user, const void *bytes, size_t size, pdoc_evidence *e) {
    const uint8_t *b = bytes;
    (void)user;
    for (size_t i = 1; i + 1 < size; i += 2) give_event(e, b[i], b[i + 1]);
    return b[0] < 8 ? b[0] - 11 : 0;
}

static int box_is_one(void *user, size_t page, double left, double top, double right, double bottom) {
    const pdoc_document *d = user;
    REQUIRE(page < pdoc_document_page_count(d) && left <= right && top <= bottom, "a box is on a page");
    return 0;
}

static void evidence(const uint8_t *bytes, size_t count) {
    static pdoc_analyzer *analyzer;
    if (!analyzer) {
        const pdoc_reader_functions f = {sizeof f, PDOC_READER_INTERFACE, 0, "fuzz", NULL, always, give_events};
        pdoc_config *c;
        pdoc_reader *r;
        REQUIRE(pdoc_config_make(&with, &c, NULL) == PDOC_OK && pdoc_reader_make(&with, &f, NULL, NULL, &r, NULL) == PDOC_OK, "a reader");
        REQUIRE(pdoc_config_add_reader(c, r, NULL) == PDOC_OK, "a configuration");
        REQUIRE(pdoc_config_set_limit(c, PDOC_LIMIT_MEMORY, (uint64_t)1 << 28, NULL) == PDOC_OK, "a limit");
        REQUIRE(pdoc_analyzer_make(c, &analyzer, NULL) == PDOC_OK, "an analyzer");
        pdoc_reader_unref(r);
        pdoc_config_unref(c);
    }
    if (count == 0) return;
    const long live = money.live;
    pdoc_document *d = NULL;
    pdoc_error *error = NULL;
    money.left = bytes[0] >= 8 && bytes[0] < 48 ? bytes[0] - 8 : -1;
    const pdoc_status status = pdoc_document_parse(analyzer, bytes, count, NULL, &d, &error);
    money.left = -1;
    REQUIRE((status == PDOC_OK) == (d != NULL) && (status == PDOC_OK) == (error == NULL), "a document or an error");
    if (d) {
        size_t n, told = 0;
        pdoc_document_text(d, &n);
        REQUIRE(holds_document(d, say, NULL) == 0, "what holds of every document");
        for (size_t i = 0; i < n; i += 7) told += pdoc_document_locate(d, (pdoc_span){i, i + 7}, box_is_one, d);
        REQUIRE(pdoc_document_page_count(d) > 0 || told == 0, "boxes stand on pages");
        for (size_t i = 0; i < n; i += 7) told -= pdoc_document_box_count(d, (pdoc_span){i, i + 7});
        REQUIRE(told == 0, "as many boxes in the list");
    }
    pdoc_document_unref(d);
    pdoc_error_unref(error);
    REQUIRE(money.live == live, "nothing leaks");
}

const target fuzz_targets[] = {
    {"decode", decode},     {"fold", fold},        {"layout", layout},         {"parse", parse},
    {"calendar", calendar}, {"tables", tables},    {"extractors", extractors}, {"hostile_json", hostile_json},
    {"api", api},           {"evidence", evidence}};
const size_t fuzz_target_count = sizeof fuzz_targets / sizeof *fuzz_targets;
