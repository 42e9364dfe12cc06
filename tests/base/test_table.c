/* Tables that begin with their own size: each of version 1.0, given to a library whose own has grown; and longer ones. */
#include "base/table.h"

#include "fixture.h"

/* A library's table with one more member than it has now. */
#define GROWN(type)                                                                                                    \
    struct {                                                                                                           \
        type known;                                                                                                    \
        int (*later)(void *user);                                                                                      \
    }

/* Exactly so many bytes, all of them set: whoever reads behind them is seen by the sanitizers. */
static void *exactly(size_t size, size_t says) {
    unsigned char *table = malloc(size);
    ck_assert_ptr_nonnull(table);
    memset(table, 0x5A, size);
    memcpy(table, &says, sizeof says);
    return table;
}

static int abs_of_nothing(void *user) { return user ? 1 : 0; }

#define GROWS(type, least)                                                                                             \
    do {                                                                                                               \
        GROWN(type) ours;                                                                                              \
        void *old = exactly((least), (least));                                                                         \
        memset(&ours, 0xFF, sizeof ours);                                                                              \
        ck_assert_ptr_null(pdi_table_take(&ours, sizeof ours, (least), old));                                          \
        ck_assert_uint_eq(ours.known.size, sizeof ours);                                                               \
        ck_assert_int_eq(memcmp((char *)&ours + sizeof(size_t), (char *)old + sizeof(size_t),                          \
                                (least) - sizeof(size_t)), 0);                                                         \
        ck_assert(!ours.later);                                                                                        \
        free(old);                                                                                                     \
        old = exactly((least)-1, (least)-1);                                                                           \
        ck_assert_str_eq(pdi_table_take(&ours, sizeof ours, (least), old),                                                 \
                         "the table is too small: its size must be sizeof its type");                                  \
        free(old);                                                                                                     \
    } while (0)

START_TEST(a_table_of_an_older_program_is_taken) {
    GROWS(pdoc_allocator, PDI_LEAST_ALLOCATOR);
    GROWS(pdoc_extractor_functions, PDI_LEAST_EXTRACTOR);
    GROWS(pdoc_extractor_module, PDI_LEAST_EXTRACTOR_MODULE);
    GROWS(pdoc_reader_functions, PDI_LEAST_READER);
    GROWS(pdoc_reader_module, PDI_LEAST_READER_MODULE);
    GROWS(pdoc_evidence_functions, PDI_LEAST_EVIDENCE);
    GROWS(pdoc_run, PDI_LEAST_RUN);
}
END_TEST

/* What 1.0 had, for good: a member that is added behind must not move these. */
START_TEST(the_least_sizes_are_those_of_the_first_version) {
    const size_t p = sizeof(void *), d = sizeof(double);
    if (p != 8) return;
    ck_assert_uint_eq(PDI_LEAST_ALLOCATOR, 5 * p);
    ck_assert_uint_eq(PDI_LEAST_EXTRACTOR, 6 * p);
    ck_assert_uint_eq(PDI_LEAST_EXTRACTOR_MODULE, 5 * p);
    ck_assert_uint_eq(PDI_LEAST_READER, 6 * p);
    ck_assert_uint_eq(PDI_LEAST_READER_MODULE, 5 * p);
    ck_assert_uint_eq(PDI_LEAST_EVIDENCE, 9 * p);
    ck_assert_uint_eq(PDI_LEAST_RUN, 2 * p + 5 * d);
}
END_TEST

START_TEST(a_table_of_a_newer_program_is_taken_when_it_says_nothing_more) {
    GROWN(pdoc_allocator) theirs = {{sizeof theirs, NULL, NULL, NULL, &theirs}, NULL};
    pdoc_allocator ours;
    ck_assert_ptr_null(pdi_table_take(&ours, sizeof ours, PDI_LEAST_ALLOCATOR, &theirs));
    ck_assert_uint_eq(ours.size, sizeof ours);
    ck_assert_ptr_eq(ours.user, &theirs);
    theirs.later = abs_of_nothing;
    ck_assert_str_eq(pdi_table_take(&ours, sizeof ours, PDI_LEAST_ALLOCATOR, &theirs),
                     "the table says what this library does not know");
    theirs.known.size = SIZE_MAX; /* never set */
    ck_assert_ptr_nonnull(pdi_table_take(&ours, sizeof ours, PDI_LEAST_ALLOCATOR, &theirs));
}
END_TEST

START_TEST(an_allocator_that_is_none_is_not_used) {
    ledger l = {.left = -1};
    pdoc_allocator ours, theirs = ledger_allocator(&l);
    ck_assert_ptr_null(pdi_allocator_take(&ours, &theirs));
    ck_assert_ptr_eq(ours.user, &l);
    ck_assert_ptr_null(pdi_allocator_take(&ours, NULL));
    ck_assert(ours.allocate == pdi_default_allocator.allocate);
    theirs.release = NULL;
    ck_assert_str_eq(pdi_allocator_take(&ours, &theirs), "the allocator lacks a function");
    ck_assert(ours.allocate == pdi_default_allocator.allocate);
    /* Every function that takes one refuses it. */
    pdoc_config *config;
    pdoc_writer *writer;
    pdoc_extractor *extractor;
    pdoc_reader *reader;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_config_make(&theirs, &config, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_make(&theirs, &writer, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make(&theirs, NULL, NULL, NULL, &extractor, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make_table(&theirs, "n", "", 0, &extractor, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make_patterns(&theirs, "n", "", 0, &extractor, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_load(&theirs, "/n", &extractor, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_reader_make(&theirs, NULL, NULL, NULL, &reader, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_reader_load(&theirs, "/n", &reader, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_error_make(&theirs, PDOC_ERROR_CALLBACK, "x", 1, &error), PDOC_ERROR_ARGUMENT);
    pdoc_error_unref(error);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("table");
    TCase *tests = tcase_create("table");
    tcase_add_test(tests, a_table_of_an_older_program_is_taken);
    tcase_add_test(tests, the_least_sizes_are_those_of_the_first_version);
    tcase_add_test(tests, a_table_of_a_newer_program_is_taken_when_it_says_nothing_more);
    tcase_add_test(tests, an_allocator_that_is_none_is_not_used);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
