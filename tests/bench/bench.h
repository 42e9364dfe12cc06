/* What the parts of the benchmark share: the documents, and stages of work over them. */
#ifndef BENCH_H
#define BENCH_H

#include "base/job.h"
#include "layout/flow.h"
#include "text/text.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct document {
    char *bytes;
    size_t size;
    pdoc_document *read;
    pdoc_annotations *found;
} document;

enum { MOST_ROUNDS = 99, MOST_EXTRACTORS = 24 };

/* The stages in the order in which they are run; those of the extractors follow. */
typedef enum stage_id {
    NFKC, TEXT, LAYOUT, MINUTES, PARSE, EXTRACTORS, JSON, PATTERN, MECAB, SMALL, LARGE, EXTRACTOR, STAGES = EXTRACTOR + MOST_EXTRACTORS
} stage_id;

typedef struct stage {
    double now;                 /* seconds of this round */
    double rounds[MOST_ROUNDS]; /* MB/s */
} stage;

typedef struct bench {
    document *documents;
    size_t count, bytes, total, rounds;
    pdoc_analyzer *analyzer;
    stage stages[STAGES];
    struct others *others;
    struct dictionary *small, *large;
    /* The document that TEXT, LAYOUT and MINUTES work on, one after the other. */
    pdi_job job;
    pdi_text text;
    pdi_flow flow;
} bench;

/* Says what is wrong on standard error; returns 1. */
int failed(const char *what, const char *why);
double now(void);       /* seconds of a clock on the wall */
double computing(void); /* seconds that this thread has computed, whatever else the machine does */
double median(double *values, size_t count); /* sorts them */

/* Each does a stage's work on one document; 0 when it is done. They are functions of their own, and never inlined, so
 * that callgrind counts each. */
typedef int (*stage_fn)(bench *b, document *d);

/* ---- library.c ---- */
int stage_text(bench *b, document *d);
int stage_layout(bench *b, document *d);
int stage_minutes(bench *b, document *d);
int stage_parse(bench *b, document *d);
int stage_extractors(bench *b, document *d);
int stage_json(bench *b, document *d);
/* Has the time of each extractor taken where it runs. */
int watch_extractors(bench *b);
const char *extractor_name(const bench *b, size_t i); /* NULL: there are no more */

/* ---- others.c: programs that are not ours ---- */
int others_begin(bench *b);
void others_end(bench *b);
int stage_nfkc(bench *b, document *d);
int stage_pattern(bench *b, document *d);
int stage_mecab(bench *b, document *d);
bool mecab_is_there(const bench *b);

/* ---- dictionaries.c ---- */
int dictionaries_begin(bench *b);
void dictionaries_end(bench *b);
int stage_small(bench *b, document *d);
int stage_large(bench *b, document *d);
void print_dictionaries(const bench *b);

/* ---- whole.c: what is measured of the library as a whole ---- */
int print_memory(const bench *b);
int print_threads(const bench *b);
double time_to_begin(void);

#endif
