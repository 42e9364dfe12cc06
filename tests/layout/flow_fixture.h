/* A text made into a flow with the built-in tables, and parts of the flow as strings that a test can compare. */
#ifndef PDI_TESTS_FLOW_FIXTURE_H
#define PDI_TESTS_FLOW_FIXTURE_H

#include "fixture.h"

#include "layout/flow.h"

static pdi_knowledge *k;
static pdi_text text;
static pdi_flow flow;
static char out[65536];
static size_t out_n;

static void make_knowledge(void *user) {
    (void)user;
    k = pdi_knowledge_make(NULL, &job.trap);
}

static inline void begin(void) {
    job_begin();
    ck_assert_int_eq(attempt(&job.trap, make_knowledge, NULL), PDOC_OK);
}

static inline void end(void) {
    pdi_knowledge_free(k);
    job_end();
}

static inline void write_out(const char *s, size_t n) {
    ck_assert_uint_lt(out_n + n, sizeof out);
    memcpy(out + out_n, s, n);
    out_n += n;
    out[out_n] = 0;
}

static inline const char *empty_out(void) {
    out_n = 0;
    out[0] = 0;
    return out;
}

static void fold_and_flow(void *user) {
    const pdi_str *source = user;
    text = (pdi_text){0};
    pdi_text_fold(&job, *source, &text);
    pdi_flow_make(&job, k, &text, &flow);
}

static inline void flow_of(pdi_str source) { ck_assert_int_eq(attempt(&job.trap, fold_and_flow, &source), PDOC_OK); }

/* The logical lines, one a line. */
static inline const char *lines_of(const char *source) {
    flow_of(str(source));
    empty_out();
    write_out(flow.text.s, flow.text.n);
    return out;
}

/* Passages of the source, with a bar between two of them. */
static inline void write_span(pdoc_span span) {
    if (out_n) write_out("|", 1);
    write_out(text.source.s + span.start, span.end - span.start);
}

/* Where a passage of the flow's text stands there. */
static inline uint32_t place_of(const char *passage) {
    const char *at = pdi_find(flow.text, str(passage));
    ck_assert_msg(at != NULL, "%s is not in %.*s", passage, (int)flow.text.n, flow.text.s);
    return (uint32_t)(at - flow.text.s);
}

/* The source bytes of a passage; its pieces in the source; the passage as strings are kept. */
static inline const char *source_of(const char *passage) {
    const uint32_t at = place_of(passage);
    empty_out();
    write_span(pdi_flow_span(&flow, at, at + (uint32_t)strlen(passage)));
    return out;
}

static inline void each_piece(void *user, pdoc_span piece) {
    (void)user;
    write_span(piece);
}

static inline const char *pieces_of(const char *passage) {
    const uint32_t at = place_of(passage);
    empty_out();
    pdi_flow_pieces(&flow, at, at + (uint32_t)strlen(passage), each_piece, NULL);
    return out;
}

static inline const char *string_of(const char *passage) {
    const uint32_t at = place_of(passage);
    const pdi_str s = pdi_flow_string(&job, &flow, at, at + (uint32_t)strlen(passage));
    empty_out();
    if (s.n) write_out(s.s, s.n);
    return out;
}

/* What was set aside as furniture, as markup. */
static inline const char *furniture_of(const char *source) {
    flow_of(str(source));
    empty_out();
    for (size_t i = 0; i < flow.furniture.count; i++) write_span(flow.furniture.at[i]);
    return out;
}

static inline const char *markup_of(const char *source) {
    flow_of(str(source));
    empty_out();
    for (size_t i = 0; i < flow.markup.count; i++) write_span(flow.markup.at[i]);
    return out;
}

#endif
