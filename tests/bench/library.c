/* The library's own stages, the inner rooms one by one. */
#include "bench.h"

#include "minutes/minutes.h"
#include "model/annotations.h"
#include "../writing.h"

/* ---- room by room ---- */

typedef struct part {
    bench *b;
    const document *d;
} part;

static void read_text(void *user) {
    const part *p = user;
    pdi_text_read(&p->b->job, p->d->bytes, p->d->size, NULL, &p->b->text);
}

static void make_flow(void *user) {
    const part *p = user;
    pdi_flow_make(&p->b->job, p->b->analyzer->knowledge, &p->b->text, &p->b->flow);
}

static void read_minutes(void *user) {
    const part *p = user;
    const pdi_facts none = {0};
    pdi_minutes_read(&p->b->job, p->b->analyzer->knowledge, &p->b->flow, &none);
}

static int attempt(bench *b, document *d, void (*work)(void *)) {
    part p = {b, d};
    return pdi_attempt(&b->job.trap, work, &p) == PDOC_OK ? 0 : failed("parts", b->job.trap.message);
}

int stage_text(bench *b, document *d) {
    b->job = (pdi_job){.limits = b->analyzer->limits};
    pdi_arena_init(&b->job.keep, NULL, &b->job.trap, 0);
    pdi_arena_init(&b->job.scratch, NULL, &b->job.trap, 0);
    return attempt(b, d, read_text);
}

int stage_layout(bench *b, document *d) { return attempt(b, d, make_flow); }

int stage_minutes(bench *b, document *d) {
    const int status = attempt(b, d, read_minutes);
    pdi_arena_free(&b->job.scratch);
    pdi_arena_free(&b->job.keep);
    return status;
}

/* ---- as a program calls it ---- */

int stage_parse(bench *b, document *d) {
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    if (pdoc_document_parse(b->analyzer, d->bytes, d->size, NULL, &document, &error))
        return failed("parse", pdoc_error_message(error, NULL));
    pdoc_document_unref(document);
    return 0;
}

int stage_extractors(bench *b, document *d) {
    pdoc_annotations *found = NULL;
    pdoc_error *error = NULL;
    if (pdoc_annotations_make(b->analyzer, d->read, NULL, &found, &error))
        return failed("annotations", pdoc_error_message(error, NULL));
    pdoc_annotations_unref(found);
    return 0;
}

static int count_bytes(void *user, const char *bytes, size_t count) {
    (void)bytes;
    *(size_t *)user += count;
    return 0;
}

int stage_json(bench *b, document *d) {
    (void)b;
    size_t written = 0;
    return written_json(pdoc_annotations_document(d->found), d->found, PDOC_UNIT_BYTE, PDOC_WRITER_LINE, count_bytes, &written, NULL) ? 1 : 0;
}

/* ---- extractors where they run ---- */

/* An extractor may need what the earlier ones found, so it is measured among them: its function is replaced by one that
 * looks at the clock. */
typedef struct watched {
    int (*extract)(void *user, pdoc_extraction *extraction);
    double *seconds;
} watched;

static watched all[MOST_EXTRACTORS];

static int watch(const watched *w, void *user, pdoc_extraction *x) {
    const double start = computing();
    const int status = w->extract(user, x);
    *w->seconds += computing() - start;
    return status;
}

/* One function each, for callgrind to tell them apart. */
#define NUMBERS(X) \
    X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15) X(16) X(17) X(18) X(19) X(20) \
    X(21) X(22) X(23)
#define WATCHER(i) \
    static int extractor_##i(void *user, pdoc_extraction *x) { return watch(&all[i], user, x); }
#define NAME(i) extractor_##i,
NUMBERS(WATCHER)
static int (*const watchers[MOST_EXTRACTORS])(void *, pdoc_extraction *) = {NUMBERS(NAME)};

int watch_extractors(bench *b) {
    const pdoc_analyzer *a = b->analyzer;
    if (a->extractor_count > MOST_EXTRACTORS) return failed("extractors", "there are more than the benchmark has room for");
    for (size_t i = 0; i < a->extractor_count; i++) {
        all[i] = (watched){a->extractors[i]->extract, &b->stages[EXTRACTOR + i].now};
        a->extractors[i]->extract = watchers[i];
    }
    return 0;
}

const char *extractor_name(const bench *b, size_t i) {
    return i < b->analyzer->extractor_count ? b->analyzer->extractors[i]->name.s : NULL;
}
