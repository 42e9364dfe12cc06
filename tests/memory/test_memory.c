/* Every allocation failing once, and from one on: each scenario is run as often as it allocates. A failure must be
 * reported as PDOC_ERROR_MEMORY, with an error that can be asked and given back, and nothing may be reported that did not
 * happen; all that was allocated must be given back; the analyzer must read on as if nothing had been.
 *
 * What cannot be seen here: ICU and PCRE2's JIT have allocators of their own. */
#include <policydoc/policydoc.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../writing.h"

/* ---- an allocator that fails ---- */

typedef struct purse {
    long until;  /* allocations before one fails; negative: none does */
    int for_good; /* those after it fail too */
    long asked, failed, live;
    size_t bytes, most;
} purse;

static purse purse_of_all = {.until = -1};

static int refuses(purse *p) {
    p->asked++;
    if (p->until < 0 || p->asked <= p->until) return 0;
    if (!p->for_good && p->failed) return 0;
    p->failed++;
    return 1;
}

/* The size stands before what is handed out. */
static void *take(void *user, size_t n) {
    purse *p = user;
    if (n == 0) abort();
    if (refuses(p)) return NULL;
    size_t *block = malloc(n + 16);
    if (!block) abort();
    *block = n;
    p->live++;
    p->bytes += n;
    if (p->bytes > p->most) p->most = p->bytes;
    /* What comes is never zeroed. */
    return memset((char *)block + 16, 0xA5, n);
}

static void give(void *user, void *memory) {
    purse *p = user;
    if (!memory) return;
    size_t *block = (size_t *)(void *)((char *)memory - 16);
    p->live--;
    p->bytes -= *block;
    free(block);
}

static void *take_again(void *user, void *memory, size_t n) {
    if (!memory) return take(user, n);
    if (refuses(user)) return NULL;
    size_t old = *(size_t *)(void *)((char *)memory - 16);
    long until = ((purse *)user)->until;
    ((purse *)user)->until = -1;
    ((purse *)user)->asked--;
    void *moved = take(user, n); /* always moves: nobody may keep an old address */
    ((purse *)user)->until = until;
    memcpy(moved, memory, old < n ? old : n);
    give(user, memory);
    return moved;
}

static const pdoc_allocator failing = {sizeof(pdoc_allocator), take, take_again, give, &purse_of_all};

/* ---- the scenarios ---- */

static const char minutes[] =
    "第３回情報政策会議　議事要旨\n\n１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n２ 場所　総務省第１会議室\n"
    "３ 出席者\n【構成員】後藤座長、徳田構成員（東都大学）、山田構成員（代理 佐藤 健）\n【事務局】高村参事官\n"
    "４ 配付資料\n資料３－１　概要㈱\n５ 議事\n（１）開会\n（２）意見交換\n６ 議事概要\n（１）開会\n事務局より、資料３－１に基づき説明が行われた。\n"
    "（２）意見交換\n○徳田構成員　一つ目は、\n- 1 -\n安全の話である。\n○田中委員　同感である。\n";
/* The same beginning in Shift_JIS: 第３回会議 議事録, a line end, ○山田委員　はい。 */
static const char other_bytes[] = "\x91\xE6\x82\x52\x89\xF1\x89\xEF\x8B\x63\x20\x8B\x63\x8E\x96\x98\x5E\x0A"
                                  "\x81\x9B\x8E\x52\x93\x63\x88\xCF\x88\xF5\x81\x40\x82\xCD\x82\xA2\x81\x42\x0A";
static const char roles[] = "role\tkind\n町長\tother\n";
static const char faulty[] = "no such column\nx\n";

static const char names[] = "type\tcanonical\talias\tvalid_from\tcue\tclass\norganization\t総務省\t㈱省\t2001-01-06\t資料|会\t中央\n"
                            "topic\t安全\t\t\t\t\nlaw\t概要ほう\t概\\\\要\t\t\t\n";
static const char faulty_names[] = "type\tcanonical\nlaw\tx\n\ty\n";
static const char patterns[] = "number\t(?<value>[0-9]+)(?<what>-[0-9])?\nword (?<canonical>安全)の\nslow (.*)*(.*)*z\n";
static const char faulty_patterns[] = "number\t[0-9]+\nword (\n";

static pdoc_analyzer *analyzer;     /* made with the failing allocator while it did not fail */
static pdoc_document *document;     /* the same */
static pdoc_options *options;
static pdoc_config *config;
static const char *module_path, *opened_module_path;
static pdoc_analyzer *looking;      /* has a table, patterns and a function as extractors */
static pdoc_annotations *annotations;

static pdoc_status make_config(pdoc_error **error) {
    pdoc_config *c;
    pdoc_status status = pdoc_config_make(&failing, &c, error);
    if (status != PDOC_OK && c) abort();
    pdoc_config_unref(c);
    return status;
}

static pdoc_status add_table(pdoc_error **error) {
    return pdoc_config_add_data_table(config, "town/roles.tsv", roles, sizeof roles - 1, 0, error);
}

static pdoc_status make_analyzer(pdoc_error **error) {
    pdoc_analyzer *a;
    pdoc_status status = pdoc_analyzer_make(config, &a, error);
    if (status != PDOC_OK && a) abort();
    pdoc_analyzer_unref(a);
    return status;
}

static pdoc_status make_options(pdoc_error **error) {
    pdoc_options *o;
    pdoc_status status = pdoc_options_make(analyzer, &o, error);
    if (status != PDOC_OK && o) abort();
    pdoc_options_unref(o);
    return status;
}

static pdoc_status set_fact(pdoc_error **error) {
    return pdoc_options_set_fact(options, PDOC_FACT_BODY, "情報政策会議", 18, error);
}

static int progress(void *user, uint64_t done, uint64_t total) {
    (void)user, (void)done, (void)total;
    return 0;
}

static long destroyed;
static void destroy(void *user) {
    (void)user;
    destroyed++;
}

static pdoc_status set_progress(pdoc_error **error) {
    destroyed = 0;
    pdoc_status status = pdoc_options_set_progress(options, progress, NULL, destroy, error);
    if (status != PDOC_OK && destroyed != 1) abort();
    pdoc_options_set_progress(options, NULL, NULL, NULL, NULL);
    if (destroyed != 1) abort();
    return status;
}

static pdoc_status parse_bytes(const char *bytes, size_t n, const pdoc_options *with, pdoc_error **error) {
    pdoc_document *d;
    pdoc_status status = pdoc_document_parse(analyzer, bytes, n, with, &d, error);
    if (status != PDOC_OK && d) abort();
    pdoc_document_unref(d);
    return status;
}

static pdoc_status parse(pdoc_error **error) { return parse_bytes(minutes, sizeof minutes - 1, NULL, error); }
static pdoc_status parse_with_facts(pdoc_error **error) { return parse_bytes(minutes, sizeof minutes - 1, options, error); }
static pdoc_status parse_other(pdoc_error **error) { return parse_bytes(other_bytes, sizeof other_bytes - 1, NULL, error); }
static pdoc_status parse_nothing(pdoc_error **error) { return parse_bytes("", 0, NULL, error); }
static pdoc_status parse_photograph(pdoc_error **error) { return parse_bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xFF\0", 20, NULL, error); }

static pdoc_status parse_borrowed(pdoc_error **error) {
    pdoc_document *d;
    destroyed = 0;
    pdoc_status status = pdoc_document_parse_borrowed(analyzer, minutes, sizeof minutes - 1, NULL, destroy, NULL, &d, error);
    if (destroyed != (status != PDOC_OK)) abort();
    pdoc_document_unref(d);
    if (destroyed != 1) abort();
    return status;
}

static pdoc_status make_json(pdoc_error **error) {
    pdoc_buffer *b;
    pdoc_status status = made_json(document, NULL, PDOC_UNIT_UTF16, WRITING_JAPANESE, &b, error);
    if (status != PDOC_OK && b) abort();
    pdoc_buffer_unref(b);
    return status;
}

static int swallow(void *user, const char *bytes, size_t count) {
    (void)user, (void)bytes, (void)count;
    return 0;
}

static pdoc_status write_json(pdoc_error **error) {
    return written_json(document, NULL, PDOC_UNIT_BYTE, 0, swallow, NULL, error);
}

static pdoc_status make_writer(pdoc_error **error) {
    pdoc_status status;
    pdoc_writer *w = writer_told(&failing, PDOC_FORMAT_CSV, PDOC_WRITER_HEAD, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 1, &status, error);
    pdoc_writer_unref(w);
    return status;
}

static pdoc_status make_table(pdoc_error **error) {
    pdoc_buffer *b;
    pdoc_status status = made_table(document, NULL, PDOC_TABLE_REMARKS, PDOC_FORMAT_CSV, PDOC_UNIT_BYTE, PDOC_WRITER_HEAD, &b, error);
    if (status != PDOC_OK && b) abort();
    pdoc_buffer_unref(b);
    return status;
}

static pdoc_status write_table(pdoc_error **error) {
    return written_table(document, NULL, PDOC_TABLE_ATTENDEES, PDOC_FORMAT_TSV, PDOC_UNIT_BYTE, 0, swallow, NULL, error);
}

/* ---- extractors and annotations ---- */

static pdoc_status end_extractor(pdoc_status status, pdoc_extractor *const *e) {
    if (status != PDOC_OK && *e) abort();
    pdoc_extractor_unref(*e);
    return status;
}

static pdoc_status make_names(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(pdoc_extractor_make_table(&failing, "names", names, sizeof names - 1, &e, error), &e);
}

static pdoc_status make_faulty_names(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(pdoc_extractor_make_table(&failing, "names", faulty_names, sizeof faulty_names - 1, &e, error), &e);
}

static pdoc_status make_patterns(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(pdoc_extractor_make_patterns(&failing, "patterns", patterns, sizeof patterns - 1, &e, error), &e);
}

static pdoc_status make_faulty_patterns(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(
        pdoc_extractor_make_patterns(&failing, "patterns", faulty_patterns, sizeof faulty_patterns - 1, &e, error), &e);
}

/* Reports with all that may go with a mention, and is refused once. */
static int say_much(void *user, pdoc_extraction *x) {
    (void)user;
    const pdoc_session *s = pdoc_document_session_at(pdoc_extraction_document(x), 0);
    for (size_t i = 0; i < 20; i++) {
        pdoc_draft *d = pdoc_extraction_report_folded(x, "thing", (pdoc_span){i * 9, i * 9 + 9});
        pdoc_draft_set_canonical(d, "name", 4);
        pdoc_draft_set_value(d, "value", 5);
        pdoc_draft_set_attendee(d, pdoc_session_attendee_at(s, i));
        pdoc_draft_add_candidate(d, pdoc_session_attendee_at(s, 0));
        pdoc_draft_add_candidate(d, pdoc_session_attendee_at(s, 1));
        pdoc_draft_add_attribute(d, "key", "value", 5);
    }
    pdoc_extraction_warn(x, (pdoc_span){0, 3}, "a warning");
    pdoc_extraction_report(x, "thing", (pdoc_span){0, 1u << 30});
    return pdoc_extraction_mention_count(x) > 1000;
}

static pdoc_status make_functions(pdoc_error **error) {
    const pdoc_extractor_functions f = {.size = sizeof f, .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                        .phase = PDOC_PHASE_REFERENCES, .name = "functions", .version = "1", .extract = say_much};
    pdoc_extractor *e;
    destroyed = 0;
    pdoc_status status = end_extractor(pdoc_extractor_make(&failing, &f, NULL, destroy, &e, error), &e);
    if (destroyed != 1) abort();
    return status;
}

static pdoc_status load_module(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(pdoc_extractor_load(&failing, module_path, &e, error), &e);
}

static pdoc_status load_opened_module(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(pdoc_extractor_load(&failing, opened_module_path, &e, error), &e);
}

static pdoc_status load_nothing(pdoc_error **error) {
    pdoc_extractor *e;
    return end_extractor(pdoc_extractor_load(&failing, "/nowhere/at/all", &e, error), &e);
}

static pdoc_status add_extractor(pdoc_error **error) {
    return pdoc_config_add_extractor(config, (pdoc_extractor *)pdoc_analyzer_extractor_at(looking, 0), error);
}

static pdoc_status annotate(pdoc_error **error) {
    pdoc_annotations *a;
    pdoc_status status = pdoc_annotations_make(looking, document, NULL, &a, error);
    if (status != PDOC_OK && a) abort();
    pdoc_annotations_unref(a);
    return status;
}

static pdoc_status make_annotations_json(pdoc_error **error) {
    pdoc_buffer *b;
    pdoc_status status = made_json(pdoc_annotations_document(annotations), annotations, PDOC_UNIT_UTF16, PDOC_WRITER_LINE, &b, error);
    if (status != PDOC_OK && b) abort();
    pdoc_buffer_unref(b);
    return status;
}

static pdoc_status make_mention_tables(pdoc_error **error) {
    for (int kind = PDOC_TABLE_MENTIONS; kind <= PDOC_TABLE_ENTITIES; kind++) {
        pdoc_buffer *b;
        pdoc_status status = made_table(pdoc_annotations_document(annotations), annotations, (pdoc_table_kind)kind, PDOC_FORMAT_CSV, PDOC_UNIT_BYTE, PDOC_WRITER_HEAD, &b, error);
        if (status != PDOC_OK && b) abort();
        pdoc_buffer_unref(b);
        if (status != PDOC_OK) return status;
    }
    return PDOC_OK;
}

/* What a stream fails with later is told by an errno value: tests/export looks at that. */
static pdoc_status end_stream(pdoc_status status, struct ArrowArrayStream *stream) {
    if (status != PDOC_OK && stream->release) abort();
    if (status == PDOC_OK) stream->release(stream);
    return status;
}

static pdoc_status make_document_arrow(pdoc_error **error) {
    struct ArrowArrayStream stream;
    return end_stream(made_stream(document, NULL, PDOC_TABLE_REMARKS, PDOC_UNIT_BYTE, 0, &stream, error), &stream);
}

static pdoc_status make_annotations_arrow(pdoc_error **error) {
    struct ArrowArrayStream stream;
    return end_stream(made_stream(pdoc_annotations_document(annotations), annotations, PDOC_TABLE_ENTITIES, PDOC_UNIT_BYTE, 0, &stream, error), &stream);
}

static pdoc_status no_next(void *user, pdoc_document **d, pdoc_annotations **a, pdoc_error **error) {
    (void)user, (void)d, (void)a, (void)error;
    return PDOC_OK;
}

static pdoc_status make_arrow(pdoc_error **error) {
    struct ArrowArrayStream stream;
    destroyed = 0;
    pdoc_status status = end_stream(made_stream_of_many(&failing, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, no_next, NULL, destroy, &stream, error), &stream);
    if (destroyed != 1) abort();
    return status;
}

/* An analyzer with all kinds of extractors beside the built-in ones. */
static int begin_looking(void) {
    const pdoc_extractor_functions f = {.size = sizeof f, .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                        .phase = PDOC_PHASE_REFERENCES, .name = "functions", .extract = say_much};
    pdoc_extractor *e[3] = {NULL};
    pdoc_config *c;
    int ok = pdoc_config_make(&failing, &c, NULL) == PDOC_OK &&
             pdoc_extractor_make_table(&failing, "names", names, sizeof names - 1, &e[0], NULL) == PDOC_OK &&
             pdoc_extractor_make_patterns(&failing, "patterns", patterns, sizeof patterns - 1, &e[1], NULL) == PDOC_OK &&
             pdoc_extractor_make(&failing, &f, NULL, NULL, &e[2], NULL) == PDOC_OK;
    for (int i = 0; ok && i < 3; i++) ok = pdoc_config_add_extractor(c, e[i], NULL) == PDOC_OK;
    ok = ok && pdoc_analyzer_make(c, &looking, NULL) == PDOC_OK;
    for (int i = 0; i < 3; i++) pdoc_extractor_unref(e[i]);
    pdoc_config_unref(c);
    return ok && pdoc_annotations_make(looking, document, NULL, &annotations, NULL) == PDOC_OK &&
           pdoc_annotations_mention_count(annotations) > 3 && pdoc_annotations_diagnostic_count(annotations) > 1;
}

/* Failures of their own, which an error that finds no memory must not hide. */
static pdoc_status wrong_table(pdoc_error **error) { return pdoc_config_add_data_table(config, "nothing.tsv", "x\n", 2, 0, error); }
static pdoc_status wrong_limit(pdoc_error **error) { return pdoc_config_set_limit(config, (pdoc_limit)99, 1, error); }
static pdoc_status wrong_fact(pdoc_error **error) { return pdoc_options_set_fact(options, PDOC_FACT_DATE, "gestern", 7, error); }

static pdoc_status faulty_table(pdoc_error **error) {
    pdoc_config *c;
    pdoc_analyzer *a = NULL;
    pdoc_status status = pdoc_config_make(&failing, &c, error);
    if (status != PDOC_OK) return status;
    status = pdoc_config_add_data_table(c, "roles.tsv", faulty, sizeof faulty - 1, 0, error);
    if (status == PDOC_OK) status = pdoc_analyzer_make(c, &a, error);
    pdoc_config_unref(c);
    pdoc_analyzer_unref(a);
    return status;
}

typedef struct scenario {
    const char *name;
    pdoc_status (*run)(pdoc_error **error);
    pdoc_status own; /* what it comes to while there is memory */
    int keeps;       /* what it makes stays with a builder */
} scenario;

static const scenario scenarios[] = {
    {"pdoc_config_make", make_config, PDOC_OK, 0},
    {"pdoc_config_add_data_table", add_table, PDOC_OK, 1},
    {"pdoc_config_add_data_table, unknown", wrong_table, PDOC_ERROR_DATA, 0},
    {"pdoc_config_set_limit, unknown", wrong_limit, PDOC_ERROR_ARGUMENT, 0},
    {"pdoc_options_make", make_options, PDOC_OK, 0},
    {"pdoc_options_set_fact", set_fact, PDOC_OK, 1},
    {"pdoc_options_set_fact, no day", wrong_fact, PDOC_ERROR_ARGUMENT, 0},
    {"pdoc_options_set_progress", set_progress, PDOC_OK, 0},
    {"pdoc_document_parse", parse, PDOC_OK, 0},
    {"pdoc_document_parse, facts", parse_with_facts, PDOC_OK, 0},
    {"pdoc_document_parse, Shift_JIS", parse_other, PDOC_OK, 0},
    {"pdoc_document_parse, empty", parse_nothing, PDOC_OK, 0},
    {"pdoc_document_parse, a photograph", parse_photograph, PDOC_ERROR_ENCODING, 0},
    {"pdoc_document_parse_borrowed", parse_borrowed, PDOC_OK, 0},
    {"pdoc_writer_make", make_writer, PDOC_OK, 0},
    {"pdoc_writer_make_buffer, json of document", make_json, PDOC_OK, 0},
    {"pdoc_writer_write, json of document", write_json, PDOC_OK, 0},
    {"pdoc_writer_make_buffer, table of document", make_table, PDOC_OK, 0},
    {"pdoc_writer_write, table of document", write_table, PDOC_OK, 0},
    {"pdoc_extractor_make", make_functions, PDOC_OK, 0},
    {"pdoc_extractor_make_table", make_names, PDOC_OK, 0},
    {"pdoc_extractor_make_table, faulty", make_faulty_names, PDOC_ERROR_DATA, 0},
    {"pdoc_extractor_make_patterns", make_patterns, PDOC_OK, 0},
    {"pdoc_extractor_make_patterns, faulty", make_faulty_patterns, PDOC_ERROR_DATA, 0},
    {"pdoc_extractor_load", load_module, PDOC_OK, 0},
    {"pdoc_extractor_load, one that opens", load_opened_module, PDOC_OK, 0},
    {"pdoc_extractor_load, nothing", load_nothing, PDOC_ERROR_MODULE, 0},
    {"pdoc_annotations_make", annotate, PDOC_OK, 0},
    {"pdoc_writer_make_buffer, json of annotations", make_annotations_json, PDOC_OK, 0},
    {"pdoc_writer_make_buffer, table of annotations", make_mention_tables, PDOC_OK, 0},
    {"pdoc_writer_make_stream, document", make_document_arrow, PDOC_OK, 0},
    {"pdoc_writer_make_stream, annotations", make_annotations_arrow, PDOC_OK, 0},
    {"pdoc_writer_make_stream_of_many", make_arrow, PDOC_OK, 0},
    {"pdoc_config_add_extractor", add_extractor, PDOC_OK, 1},
    {"pdoc_analyzer_make", make_analyzer, PDOC_OK, 0},
    {"pdoc_analyzer_make, a faulty table", faulty_table, PDOC_ERROR_DATA, 0},
};

static size_t faults;

static void complain(const scenario *s, long n, int for_good, const char *what) {
    if (faults++ < 60) fprintf(stderr, "%s, allocation %ld failing%s: %s\n", s->name, n + 1, for_good ? " and all after it" : "", what);
}

/* Runs it with allocation n (from 0) failing, or none (n < 0). */
static long run_once(const scenario *s, long n, int for_good) {
    purse *p = &purse_of_all;
    long live = p->live;
    pdoc_error *error = NULL;
    p->asked = p->failed = 0;
    p->until = n;
    p->for_good = for_good;
    pdoc_status status = s->run(&error);
    long asked = p->asked, failed = p->failed;
    p->until = -1;
    if (n < 0) {
        if (status != s->own) complain(s, n, 0, pdoc_status_name(status));
    } else if (failed == 0) {
        complain(s, n, for_good, "was not reached: the work is not the same each time");
    } else if (s->own == PDOC_OK ? status != PDOC_ERROR_MEMORY : status != PDOC_ERROR_MEMORY && status != s->own) {
        complain(s, n, for_good, status == PDOC_OK ? "nothing was reported" : pdoc_status_name(status));
    }
    if ((status != PDOC_OK) != (error != NULL)) complain(s, n, for_good, "status and error disagree");
    if (error) {
        if (pdoc_error_status(error) != status && pdoc_error_status(error) != PDOC_ERROR_MEMORY) complain(s, n, for_good, "the error has another status");
        if (!pdoc_error_message(error, NULL)) complain(s, n, for_good, "the error says nothing");
        pdoc_error_unref(error);
    }
    if (p->live != live && !(s->keeps && status == PDOC_OK)) complain(s, n, for_good, "something leaked");
    return asked;
}

static char *text_of(pdoc_document *d) {
    pdoc_buffer *b;
    if (made_json(d, NULL, PDOC_UNIT_BYTE, 0, &b, NULL) != PDOC_OK) abort();
    size_t n;
    const char *s = pdoc_buffer_data(b, &n);
    char *copy = malloc(n + 1);
    if (!copy) abort();
    memcpy(copy, s, n + 1);
    pdoc_buffer_unref(b);
    return copy;
}

/* The same for annotations: `a` has the limit, and the extractors of `looking`. */
static void annotate_within(pdoc_analyzer *a, uint64_t limit) {
    pdoc_annotations *found;
    pdoc_error *error;
    const pdoc_status status = pdoc_annotations_make(a, document, NULL, &found, &error);
    if (status != PDOC_OK && status != PDOC_ERROR_LIMIT) faults++, fprintf(stderr, "annotations, limit %llu: %s\n", (unsigned long long)limit, pdoc_status_name(status));
    pdoc_error_unref(error);
    pdoc_annotations_unref(found);
}

/* A document has few allocations, since an arena takes much at once. A limit of every size ends the work in many more
 * places; so does the progress callback at each of its calls. */
static void limits_end_the_work(size_t step) {
    pdoc_config *c;
    size_t reached = 0, tried = 0;
    if (pdoc_config_make(&failing, &c, NULL) != PDOC_OK) abort();
    for (size_t i = 0; i < pdoc_analyzer_extractor_count(looking); i++)
        if (pdoc_config_add_extractor(c, (pdoc_extractor *)pdoc_analyzer_extractor_at(looking, i), NULL) != PDOC_OK) abort();
    pdoc_config_set_builtin_extractors(c, 0, NULL);
    for (uint64_t limit = 1; reached < 3; limit += step, tried++) {
        pdoc_analyzer *a;
        pdoc_document *d;
        pdoc_error *error;
        if (pdoc_config_set_limit(c, PDOC_LIMIT_MEMORY, limit, NULL) != PDOC_OK || pdoc_analyzer_make(c, &a, NULL) != PDOC_OK) abort();
        for (int other = 0; other < 2; other++) {
            long live = purse_of_all.live;
            size_t bytes = purse_of_all.bytes;
            purse_of_all.most = bytes;
            pdoc_status status = pdoc_document_parse(a, other ? other_bytes : minutes, (other ? sizeof other_bytes : sizeof minutes) - 1, NULL, &d, &error);
            if (status != PDOC_OK && status != PDOC_ERROR_LIMIT) faults++, fprintf(stderr, "limit %llu: %s\n", (unsigned long long)limit, pdoc_status_name(status));
            if (purse_of_all.most - bytes > limit * 2 + 4096) faults++, fprintf(stderr, "limit %llu: %zu bytes were taken\n", (unsigned long long)limit, purse_of_all.most - bytes);
            if (!other) reached += status == PDOC_OK;
            pdoc_error_unref(error);
            pdoc_document_unref(d);
            annotate_within(a, limit);
            if (purse_of_all.live != live) faults++, fprintf(stderr, "limit %llu: something leaked\n", (unsigned long long)limit);
        }
        pdoc_analyzer_unref(a);
    }
    pdoc_config_unref(c);
    printf("%zu limits of memory\n", tried);
}

static long calls_left;
static int stop_at(void *user, uint64_t done, uint64_t total) {
    (void)user, (void)done, (void)total;
    return calls_left-- == 0;
}

static void progress_ends_the_work(void) {
    /* Long enough for the callback to be called now and then. */
    size_t n = 0, room = 600000;
    char *text = malloc(room);
    if (!text) abort();
    while (n + sizeof minutes < room) memcpy(text + n, minutes, sizeof minutes - 1), n += sizeof minutes - 1;
    pdoc_options *o;
    if (pdoc_options_make(analyzer, &o, NULL) != PDOC_OK || pdoc_options_set_progress(o, stop_at, NULL, NULL, NULL) != PDOC_OK) abort();
    long at = 0;
    for (pdoc_status status = PDOC_ERROR_CANCELLED; status == PDOC_ERROR_CANCELLED; at += 1 + at / 8) {
        pdoc_document *d;
        pdoc_error *error;
        long live = purse_of_all.live;
        calls_left = at;
        status = pdoc_document_parse(analyzer, text, n, o, &d, &error);
        if (status != PDOC_OK && status != PDOC_ERROR_CANCELLED) faults++, fprintf(stderr, "cancelled at call %ld: %s\n", at, pdoc_status_name(status));
        pdoc_error_unref(error);
        pdoc_document_unref(d);
        if (purse_of_all.live != live) faults++, fprintf(stderr, "cancelled at call %ld: something leaked\n", at);
    }
    pdoc_options_unref(o);
    free(text);
    printf("cancelled up to call %ld\n", at);
}

int main(int argc, char **argv) {
    pdoc_config *plain;
    if (argc < 3) return 2;
    module_path = argv[1];
    opened_module_path = argv[2];
    if (pdoc_config_make(&failing, &config, NULL) != PDOC_OK || pdoc_config_make(&failing, &plain, NULL) != PDOC_OK ||
        pdoc_analyzer_make(plain, &analyzer, NULL) != PDOC_OK || pdoc_options_make(analyzer, &options, NULL) != PDOC_OK ||
        pdoc_options_set_fact(options, PDOC_FACT_ROSTER, "山田太郎\n", 13, NULL) != PDOC_OK ||
        pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &document, NULL) != PDOC_OK)
        return 1;
    if (!begin_looking()) return 1;
    pdoc_config_unref(plain);
    char *before = text_of(document);
    for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
        const scenario *s = &scenarios[i];
        run_once(s, -1, 0); /* what is kept is kept already */
        long count = run_once(s, -1, 0);
        for (int for_good = 0; for_good < 2; for_good++)
            for (long n = 0; n < count; n++) run_once(s, n, for_good);
        printf("%-36s %5ld allocations\n", s->name, count);
    }
    limits_end_the_work(argc > 3 ? strtoull(argv[3], NULL, 10) : 211);
    progress_ends_the_work();
    pdoc_document *again;
    if (pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &again, NULL) != PDOC_OK) return 1;
    char *after = text_of(again);
    if (strcmp(before, after) != 0) faults++, fprintf(stderr, "the analyzer reads another model after the failures\n");
    free(before);
    free(after);
    pdoc_document_unref(again);
    pdoc_annotations_unref(annotations);
    pdoc_analyzer_unref(looking);
    pdoc_document_unref(document);
    pdoc_options_unref(options);
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    if (purse_of_all.live) faults++, fprintf(stderr, "%ld allocations were not given back\n", purse_of_all.live);
    printf("%zu faults\n", faults);
    return faults != 0;
}
