/* What the tests of the inner rooms share: a job with an ordinary allocator, and one that fails on demand. */
#ifndef PDI_TESTS_FIXTURE_H
#define PDI_TESTS_FIXTURE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/job.h"
#include "ledger.h"

static pdi_job job;

static inline void job_begin(void) {
    job = (pdi_job){.limits = {.diagnostics = 1000}};
    pdi_arena_init(&job.keep, NULL, &job.trap, 0);
    pdi_arena_init(&job.scratch, NULL, &job.trap, 0);
}

static inline void job_end(void) {
    if (job.on_leave) job.on_leave(job.on_leave_user);
    pdi_arena_free(&job.keep);
    pdi_arena_free(&job.scratch);
}

/* Runs `work` and gives the status with which it left. */
static inline pdoc_status attempt(pdi_trap *trap, void (*work)(void *), void *user) {
    trap->status = PDOC_OK;
    if (setjmp(trap->out) == 0) work(user);
    return trap->status;
}

static inline pdi_str str(const char *s) { return pdi_slice(s, strlen(s)); }

#define ck_assert_slice(slice, expected)                                                                               \
    do {                                                                                                               \
        pdi_str ck_slice = (slice);                                                                                    \
        char *ck_copy = calloc(1, ck_slice.n + 1);                                                                     \
        if (ck_slice.n) memcpy(ck_copy, ck_slice.s, ck_slice.n);                                                       \
        ck_assert_str_eq(ck_copy, (expected));                                                                         \
        free(ck_copy);                                                                                                 \
    } while (0)

static inline int run_suite(Suite *suite) {
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
