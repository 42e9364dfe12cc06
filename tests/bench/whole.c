/* The library as a whole: memory counted by the caller's allocator, two threads beside one, making an analyzer. */
#include "bench.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "../writing.h"

/* ---- memory ---- */

typedef struct ledger {
    size_t now, peak;
} ledger;

/* Each piece knows its size. */
typedef union head {
    size_t size;
    max_align_t align;
} head;

static void *count_in(ledger *l, head *h, size_t n) {
    if (!h) return NULL;
    h->size = n;
    l->now += n;
    if (l->now > l->peak) l->peak = l->now;
    return h + 1;
}

static void *allocate(void *user, size_t n) { return count_in(user, malloc(sizeof(head) + n), n); }

static void *reallocate(void *user, void *memory, size_t n) {
    ledger *l = user;
    head *old = memory ? (head *)memory - 1 : NULL;
    const size_t before = old ? old->size : 0;
    head *h = realloc(old, sizeof(head) + n);
    if (!h) return NULL;
    l->now -= before;
    return count_in(l, h, n);
}

static void release(void *user, void *memory) {
    ledger *l = user;
    if (!memory) return;
    l->now -= ((head *)memory - 1)->size;
    free((head *)memory - 1);
}

typedef struct peaks {
    double read, looked; /* bytes at most while a document is read; while it is kept and looked through */
} peaks;

static int measure(pdoc_analyzer *analyzer, ledger *l, const document *d, peaks *to) {
    pdoc_document *document = NULL;
    pdoc_annotations *found = NULL;
    const size_t before = l->now;
    l->peak = before;
    /* The bytes are the caller's own. */
    int status = pdoc_document_parse_borrowed(analyzer, d->bytes, d->size, NULL, NULL, NULL, &document, NULL);
    to->read = (double)(l->peak - before);
    if (!status) status = pdoc_annotations_make(analyzer, document, NULL, &found, NULL);
    to->looked = (double)(l->peak - before);
    pdoc_annotations_unref(found);
    pdoc_document_unref(document);
    return status ? failed("memory", "a document cannot be read") : 0;
}

static int measure_all(const bench *b, pdoc_analyzer *analyzer, ledger *l) {
    peaks all = {0}, worst = {0}, largest = {0};
    size_t size = 0;
    for (size_t i = 0; i < b->count; i++) {
        const document *d = &b->documents[i];
        peaks p;
        if (measure(analyzer, l, d, &p)) return 1;
        all.read += p.read;
        all.looked += p.looked;
        if (p.read / (double)d->size > worst.read) worst.read = p.read / (double)d->size;
        if (p.looked / (double)d->size > worst.looked) worst.looked = p.looked / (double)d->size;
        if (d->size > size) {
            size = d->size;
            largest = p;
        }
    }
    printf("| heap at most, bytes a byte of text | all documents | the worst one | the largest one (%.0f kB) |\n"
           "| --- | --: | --: | --: |\n", (double)size / 1e3);
    printf("| reading (aim: at most 6) | %.1f | %.1f | %.1f |\n", all.read / (double)b->bytes, worst.read,
           largest.read / (double)size);
    printf("| reading, then looking for what is named | %.1f | %.1f | %.1f |\n\n", all.looked / (double)b->bytes, worst.looked,
           largest.looked / (double)size);
    return 0;
}

int print_memory(const bench *b) {
    ledger l = {0};
    const pdoc_allocator with = {sizeof with, allocate, reallocate, release, &l};
    pdoc_config *config = NULL;
    pdoc_analyzer *analyzer = NULL;
    pdoc_config_make(&with, &config, NULL);
    pdoc_analyzer_make(config, &analyzer, NULL);
    const size_t kept = l.now, peak = l.peak;
    int status = analyzer ? measure_all(b, analyzer, &l) : failed("memory", "no analyzer");
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    if (!status)
        printf("An analyzer keeps %.1f MB (at most %.1f MB while it is made).\n\n", (double)kept / 1e6, (double)peak / 1e6);
    return status || l.now ? 1 : 0;
}

/* ---- threads ---- */

typedef struct share {
    const bench *b;
    pdoc_analyzer *analyzer; /* one that nobody watches */
    int status;
} share;

/* Reads, looks through and writes documents until `total` bytes are done. */
static void *do_share(void *user) {
    share *s = user;
    const bench *b = s->b;
    for (size_t done = 0, i = 0; done < b->total && !s->status; i = (i + 1) % b->count) {
        const document *d = &b->documents[i];
        pdoc_document *document = NULL;
        pdoc_annotations *found = NULL;
        pdoc_buffer *json = NULL;
        s->status = pdoc_document_parse(s->analyzer, d->bytes, d->size, NULL, &document, NULL) ||
                    pdoc_annotations_make(s->analyzer, document, NULL, &found, NULL) ||
                    made_json(pdoc_annotations_document(found), found, PDOC_UNIT_BYTE, PDOC_WRITER_LINE, &json, NULL);
        pdoc_buffer_unref(json);
        pdoc_annotations_unref(found);
        pdoc_document_unref(document);
        done += d->size;
    }
    return NULL;
}

/* MB/s of `count` threads that have as much to do as one each. */
static double rate_of(const bench *b, pdoc_analyzer *analyzer, size_t count) {
    pthread_t threads[2];
    share shares[2] = {{b, analyzer, 0}, {b, analyzer, 0}};
    const double start = now();
    for (size_t i = 0; i < count; i++)
        if (pthread_create(&threads[i], NULL, do_share, &shares[i])) return 0;
    for (size_t i = 0; i < count; i++) pthread_join(threads[i], NULL);
    return shares[0].status || shares[1].status ? 0 : (double)(b->total * count) / 1e6 / (now() - start);
}

int print_threads(const bench *b) {
    double one[MOST_ROUNDS], two[MOST_ROUNDS];
    pdoc_analyzer *analyzer = NULL;
    bool ok = pdoc_analyzer_make(NULL, &analyzer, NULL) == PDOC_OK;
    for (size_t i = 0; ok && i < b->rounds; i++) {
        one[i] = rate_of(b, analyzer, 1);
        two[i] = rate_of(b, analyzer, 2);
        ok = one[i] > 0 && two[i] > 0;
    }
    pdoc_analyzer_unref(analyzer);
    if (!ok) return failed("threads", "a document cannot be read");
    const double alone = median(one, b->rounds), together = median(two, b->rounds);
    printf("Reading, looking through and writing JSON with one analyzer: one thread %.2f MB/s, two threads %.2f MB/s together, "
           "%.2f times as much (by the clock on the wall, so that only an idle machine shows what is possible).\n\n", alone, together, together / alone);
    return 0;
}

/* ---- beginning ---- */

double time_to_begin(void) {
    double least = 1e9;
    for (int i = 0; i < 5; i++) {
        pdoc_analyzer *analyzer;
        const double start = computing();
        if (pdoc_analyzer_make(NULL, &analyzer, NULL)) return 0;
        if (computing() - start < least) least = computing() - start;
        pdoc_analyzer_unref(analyzer);
    }
    return least;
}
