/* A short document with its flow and the reader over it, for the suites of the parser's inner parts. */
#ifndef PDI_TESTS_READER_FIXTURE_H
#define PDI_TESTS_READER_FIXTURE_H

#include "fixture.h"

#include "minutes/section.h"

static pdi_knowledge *k;
static pdi_text text;
static pdi_flow flow;
static pdi_record record;
static pdi_reader reader;
static char found[16384];
static size_t found_n;

static void make_knowledge(void *user) {
    (void)user;
    k = pdi_knowledge_make(NULL, &job.trap);
}

static void begin(void) {
    job_begin();
    ck_assert_int_eq(attempt(&job.trap, make_knowledge, NULL), PDOC_OK);
}

static void end(void) {
    pdi_knowledge_free(k);
    job_end();
}

static inline void write_slice(pdi_str s) {
    ck_assert_uint_lt(found_n + s.n, sizeof found);
    if (s.n) memcpy(found + found_n, s.s, s.n);
    found_n += s.n;
    found[found_n] = 0;
}

static inline void write_s(const char *s) { write_slice(str(s)); }

static inline void empty_found(void) {
    found_n = 0;
    found[0] = 0;
}

static void read_source(void *user) {
    const char *source = user;
    text = (pdi_text){0};
    record = (pdi_record){0};
    pdi_text_fold(&job, str(source), &text);
    pdi_flow_make(&job, k, &text, &flow);
    reader = (pdi_reader){.job = &job, .k = k, .flow = &flow, .record = &record};
}

/* Runs `work` over the source's reader. */
static inline void over(const char *source, void (*work)(void *)) {
    empty_found();
    ck_assert_int_eq(attempt(&job.trap, read_source, (void *)(uintptr_t)source), PDOC_OK);
    ck_assert_int_eq(attempt(&job.trap, work, NULL), PDOC_OK);
}

#endif
