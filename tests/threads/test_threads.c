/* Many threads read documents with one analyzer, and one document together, look through it with the same extractors, and
 * give their handles back in any order.
 * Every thread must find what one thread alone found. Made for the thread sanitizer, useful without it.
 *
 *     test_threads [THREADS ROUNDS] */
#include <policydoc/policydoc.h>

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../writing.h"

enum { TEXTS = 3, KEPT = 8 };

static const char *const texts[TEXTS] = {
    ("第３回情報政策会議　議事要旨\n\n１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n２ 場所　総務省第１会議室\n３ 出席者\n【構成員】後藤座長、徳田構成員、山田構成員\n"
    "４ 配付資料\n資料３－１　概要㈱\n５ 議事\n（１）開会\n（２）意見交換\n６ 議事概要\n（１）開会\n事務局より、資料３－１に基づき説明が行われた。\n（２）意見交換\n・ どうか。\n⇒ はい。\n"),
    "学校施設整備部会（第33回）議事録\n日時：令和4年4月27日\n出席者\n徳田委員、田中委員\n議事録\n○徳田委員　はい。\n- 1 -\n○田中委員　いいえ。\n○佐藤委員　そう。\n",
    "no minutes at all, \xFF\xFE\xE3\x81 but bytes\n"};

static pdoc_analyzer *analyzer;
static pdoc_document *shared[TEXTS];
static char *expected[TEXTS], *expected_found[TEXTS];
static atomic_size_t faults;

static void complain(const char *what) {
    if (atomic_fetch_add(&faults, 1) < 20) fprintf(stderr, "%s\n", what);
}

static void compare(const pdoc_document *d, int text) {
    pdoc_buffer *b;
    if (made_json(d, NULL, PDOC_UNIT_UTF16, 0, &b, NULL) != PDOC_OK) {
        complain("no JSON");
        return;
    }
    if (strcmp(pdoc_buffer_data(b, NULL), expected[text]) != 0) complain("a thread found something else");
    pdoc_buffer_unref(b);
}

/* The JSON of what is found in a shared document. */
static pdoc_buffer *json_found(int text, pdoc_annotations **found) {
    pdoc_buffer *b = NULL;
    if (pdoc_annotations_make(analyzer, shared[text], NULL, found, NULL) == PDOC_OK)
        made_json(pdoc_annotations_document(*found), *found, PDOC_UNIT_CODE_POINT, 0, &b, NULL);
    return b;
}

/* A mention keeps its annotations, and these their document, whichever went first. */
static void annotate(int text, const pdoc_mention **kept) {
    pdoc_annotations *found = NULL;
    pdoc_buffer *b = json_found(text, &found);
    if (!b || strcmp(pdoc_buffer_data(b, NULL), expected_found[text]) != 0) complain("a thread found other mentions");
    pdoc_buffer_unref(b);
    pdoc_mention_unref(*kept);
    *kept = pdoc_mention_ref(pdoc_annotations_mention_at(found, 0));
    pdoc_entity_unref(pdoc_entity_ref(pdoc_annotations_entity_at(found, 0)));
    pdoc_annotations_unref(found);
    if (*kept && !pdoc_mention_text(*kept, NULL)) complain("a mention lost its text");
}

/* A column that a thread moved out of its batch is given back by another thread. */
static _Atomic(struct ArrowArray *) column;

static void give_back(struct ArrowArray *array) {
    if (array) array->release(array);
    free(array);
}

static void make_column(int text) {
    struct ArrowArrayStream stream;
    struct ArrowArray batch;
    struct ArrowArray *moved = malloc(sizeof *moved);
    if (!moved || made_stream(shared[text], NULL, PDOC_TABLE_SESSIONS, PDOC_UNIT_BYTE, 0, &stream, NULL) != PDOC_OK ||
        stream.get_next(&stream, &batch) != 0) {
        complain("no table for Arrow");
        free(moved);
        return;
    }
    stream.release(&stream);
    if (batch.release) {
        *moved = *batch.children[1];
        batch.children[1]->release = NULL;
        batch.release(&batch);
        give_back(atomic_exchange(&column, moved));
    } else {
        free(moved);
    }
}

static pdoc_visit_result count_nodes(void *user, pdoc_node_kind kind, const void *node) {
    (void)kind, (void)node;
    ++*(size_t *)user;
    return PDOC_VISIT_ON;
}

static void read_shared(const pdoc_document *d) {
    size_t n = 0, line, column;
    pdoc_document_text(d, &n);
    pdoc_document_convert_offset(d, n / 2, PDOC_UNIT_CODE_POINT);
    pdoc_document_convert_offset(d, n / 3, PDOC_UNIT_UTF16);
    pdoc_document_line(d, n / 3, &line, &column);
    pdoc_document_line_offset(d, line, column);
    pdoc_remark_answer_count(pdoc_document_find_remark(d, n / 3));
    pdoc_attendee_remark_count(pdoc_document_find_attendee(d, n / 5));
    pdoc_document_visit(d, count_nodes, NULL, &n);
    for (size_t i = 0; i < pdoc_document_diagnostic_count(d); i++)
        pdoc_diagnostic_message(pdoc_document_diagnostic_at(d, i), PDOC_LANGUAGE_JAPANESE, NULL);
}

typedef struct worker { pthread_t thread; unsigned seed; size_t rounds; } worker;

static unsigned next(worker *w, unsigned below) {
    w->seed = w->seed * 1664525u + 1013904223u;
    return (w->seed >> 8) % below;
}

static void *work(void *user) {
    worker *w = user;
    const pdoc_remark *kept[KEPT] = {0};
    const pdoc_mention *mention = NULL;
    for (size_t round = 0; round < w->rounds; round++) {
        int text = (int)next(w, TEXTS);
        pdoc_document *d;
        pdoc_options *o = NULL;
        if (next(w, 2) && pdoc_options_make(analyzer, &o, NULL) != PDOC_OK) complain("no options");
        if (pdoc_document_parse(analyzer, texts[text], strlen(texts[text]), o, &d, NULL) != PDOC_OK) complain("could not be parsed");
        pdoc_options_unref(o);
        if (d) compare(d, text);
        pdoc_document *common = pdoc_document_ref(shared[next(w, TEXTS)]);
        read_shared(common);
        annotate((int)next(w, TEXTS), &mention);
        make_column((int)next(w, TEXTS));
        /* A remark keeps its document, whichever went first. */
        unsigned slot = next(w, KEPT);
        pdoc_remark_unref(kept[slot]);
        kept[slot] = pdoc_remark_ref(pdoc_session_remark_at(pdoc_document_session_at(next(w, 2) ? d : common, 0), 0));
        pdoc_document_unref(d);
        pdoc_document_unref(common);
        if (kept[slot] && !pdoc_remark_text(kept[slot], NULL)) complain("a remark lost its text");
        if (next(w, 16) == 0) {
            pdoc_analyzer_unref(pdoc_analyzer_ref(analyzer));
            pdoc_error *error;
            pdoc_document_parse(analyzer, "\x89PNG\r\n\x1a\n\0\0", 10, NULL, &d, &error);
            pdoc_error_unref(pdoc_error_ref(error));
            pdoc_error_unref(error);
            pdoc_document_unref(d);
        }
    }
    for (int i = 0; i < KEPT; i++) pdoc_remark_unref(kept[i]);
    pdoc_mention_unref(mention);
    return NULL;
}

/* An analyzer with a table and patterns beside the built-in extractors. */
static int begin(void) {
    static const char names[] = "type\tcanonical\talias\tcue\nrole\t構成員\t\t\nrole\t委員\t\t座長|部会\n";
    static const char patterns[] = "number (?<value>[0-9]+)\nslow (.*)*(.*)*z\n";
    pdoc_config *config;
    pdoc_extractor *table = NULL, *file = NULL;
    int ok = pdoc_config_make(NULL, &config, NULL) == PDOC_OK &&
             pdoc_extractor_make_table(NULL, "names", names, sizeof names - 1, &table, NULL) == PDOC_OK &&
             pdoc_extractor_make_patterns(NULL, "patterns", patterns, sizeof patterns - 1, &file, NULL) == PDOC_OK &&
             pdoc_config_add_extractor(config, table, NULL) == PDOC_OK && pdoc_config_add_extractor(config, file, NULL) == PDOC_OK &&
             pdoc_config_set_limit(config, PDOC_LIMIT_PATTERN_STEPS, 2000, NULL) == PDOC_OK &&
             pdoc_analyzer_make(config, &analyzer, NULL) == PDOC_OK;
    pdoc_extractor_unref(table);
    pdoc_extractor_unref(file);
    pdoc_config_unref(config);
    return ok;
}

/* A copy of a buffer that is given back; NULL without one. */
static char *copied(pdoc_buffer *b) {
    size_t n = 0;
    const char *s = pdoc_buffer_data(b, &n);
    char *copy = s ? malloc(n + 1) : NULL;
    if (copy) memcpy(copy, s, n + 1);
    pdoc_buffer_unref(b);
    return copy;
}

int main(int argc, char **argv) {
    size_t threads = argc > 2 ? strtoull(argv[1], NULL, 10) : 8, rounds = argc > 2 ? strtoull(argv[2], NULL, 10) : 40;
    size_t mentions = 0;
    worker *workers = calloc(threads, sizeof *workers);
    if (!workers || !begin()) return 1;
    for (int i = 0; i < TEXTS; i++) {
        pdoc_buffer *b;
        if (pdoc_document_parse(analyzer, texts[i], strlen(texts[i]), NULL, &shared[i], NULL) != PDOC_OK ||
            made_json(shared[i], NULL, PDOC_UNIT_UTF16, 0, &b, NULL) != PDOC_OK)
            return 1;
        expected[i] = copied(b);
        pdoc_annotations *found = NULL;
        expected_found[i] = copied(json_found(i, &found));
        mentions += pdoc_annotations_mention_count(found);
        pdoc_annotations_unref(found);
        if (!expected[i] || !expected_found[i]) return 1;
    }
    for (size_t i = 0; i < threads; i++) {
        workers[i] = (worker){.seed = (unsigned)i * 77 + 5, .rounds = rounds};
        if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) return 1;
    }
    for (size_t i = 0; i < threads; i++) pthread_join(workers[i].thread, NULL);
    give_back(column);
    for (int i = 0; i < TEXTS; i++) {
        pdoc_document_unref(shared[i]);
        free(expected[i]);
        free(expected_found[i]);
    }
    pdoc_analyzer_unref(analyzer);
    free(workers);
    printf("%zu threads, %zu rounds, %zu mentions, %zu faults\n", threads, rounds, mentions, (size_t)faults);
    return faults != 0 || mentions == 0;
}
