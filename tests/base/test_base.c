/* Slices, arenas, jobs and tables. */
#include "fixture.h"

#include "base/tsv.h"

/* ------------------------------------------------------------------------------------------------ slices */

START_TEST(every_code_point_is_written_and_read_back) {
    for (uint32_t code = 1; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        char bytes[4];
        size_t n = pdi_utf8_put(bytes, code), forward, backward;
        if (pdi_utf8_at(bytes, bytes + n, &forward) != code || forward != n ||
            pdi_utf8_before(bytes, bytes + n, &backward) != code || backward != n)
            ck_abort_msg("U+%04X", code);
    }
}
END_TEST

static void reads_as_bad(const char *bytes, size_t expected) {
    size_t length;
    ck_assert_uint_eq(pdi_utf8_at(bytes, bytes + strlen(bytes), &length), 0xFFFD);
    ck_assert_uint_eq(length, expected);
}

START_TEST(invalid_utf8_is_as_long_as_it_could_have_been_valid) {
    reads_as_bad("\x80", 1);
    reads_as_bad("\xC0\x80", 1);             /* overlong */
    reads_as_bad("\xE0\x80\x80", 1);         /* overlong */
    reads_as_bad("\xED\xA0\x80", 1);         /* a surrogate */
    reads_as_bad("\xF4\x90\x80\x80", 1);     /* above U+10FFFF */
    reads_as_bad("\xE3\x81", 2);             /* cut off */
    reads_as_bad("\xE3\x81x", 2);
    reads_as_bad("\xF0\x9F\x98", 3);
    reads_as_bad("\xFF", 1);
    size_t length;
    const char *half = "\xE3\x81";
    ck_assert_uint_eq(pdi_utf8_before(half, half + 2, &length), 0xFFFD);
    ck_assert_uint_eq(length, 2);
}
END_TEST

START_TEST(slices_are_searched_and_compared_by_bytes) {
    pdi_str text = PDI_LIT("資料26-1 資料");
    ck_assert_ptr_eq(pdi_find(text, PDI_LIT("26")), text.s + 6);
    ck_assert_ptr_null(pdi_find(text, PDI_LIT("27")));
    ck_assert_ptr_null(pdi_find(PDI_LIT("ab"), PDI_LIT("abc")));
    ck_assert_ptr_eq(pdi_find(text, PDI_LIT("")), text.s);
    ck_assert_int_lt(pdi_compare(PDI_LIT("a"), PDI_LIT("ab")), 0);
    ck_assert_int_gt(pdi_compare(PDI_LIT("b"), PDI_LIT("ab")), 0);
    ck_assert_int_eq(pdi_compare(PDI_LIT(""), PDI_NONE), 0);
    ck_assert_slice(pdi_trim(PDI_LIT(" \t議事 要旨\n")), "議事 要旨");
    ck_assert_slice(pdi_trim(PDI_LIT(" \n ")), "");
    ck_assert_uint_eq(pdi_utf8_count(PDI_LIT("aあ𠮷")), 3);
    ck_assert(pdi_is_character(PDI_LIT("a")) && pdi_is_character(PDI_LIT("é")) && pdi_is_character(PDI_LIT("𠮷")));
    ck_assert(!pdi_is_character(PDI_LIT("")) && !pdi_is_character(PDI_LIT("ab")) && !pdi_is_character(PDI_LIT("あa")));
}
END_TEST

/* ------------------------------------------------------------------------------------------------ memory */

START_TEST(allocations_are_zeroed_aligned_and_apart) {
    job_begin();
    char *last = NULL;
    for (size_t n = 0; n < 70000; n = n * 2 + 1) {
        char *p = pdi_alloc(&job.keep, n);
        ck_assert_uint_eq((uintptr_t)p % 16, 0);
        for (size_t i = 0; i < n; i++) ck_assert_int_eq(p[i], 0);
        memset(p, 0x55, n);
        if (last) ck_assert_int_eq(*last, 0x55);
        last = n ? p : NULL;
    }
    job_end();
}
END_TEST

START_TEST(lists_grow_and_keep_what_they_have) {
    job_begin();
    PDI_LIST(uint32_t) a = {0}, b = {0};
    for (uint32_t i = 0; i < 100000; i++) {
        uint32_t *p = PDI_PUSH(&job.keep, &a);
        ck_assert_uint_eq(*p, 0);
        *p = i;
        *PDI_PUSH(&job.keep, &b) = i * 2;
        if (i % 1000 == 0) pdi_alloc(&job.keep, 100);
    }
    for (uint32_t i = 0; i < 100000; i++) {
        ck_assert_uint_eq(a.at[i], i);
        ck_assert_uint_eq(b.at[i], i * 2);
    }
    /* Reallocated in place, not copied again and again. */
    ck_assert_uint_lt(job.keep.used, 2 * 100000 * sizeof(uint32_t) * 2 + 200000);
    job_end();
}
END_TEST

START_TEST(the_last_list_grows_where_it_is) {
    job_begin();
    PDI_LIST(uint32_t) a = {0};
    for (uint32_t i = 0; i < 8; i++) *PDI_PUSH(&job.keep, &a) = i;
    const uint32_t *first = a.at;
    for (uint32_t i = 8; i < 1000; i++) {
        uint32_t *p = PDI_PUSH(&job.keep, &a);
        ck_assert_uint_eq(*p, 0);
        *p = i;
    }
    ck_assert_ptr_eq(a.at, first);
    unsigned char *behind = pdi_alloc(&job.keep, 16); /* now it is no longer the last */
    memset(behind, 0x55, 16);
    for (uint32_t i = 1000; i < 3000; i++) *PDI_PUSH(&job.keep, &a) = i;
    for (uint32_t i = 0; i < 3000; i++) ck_assert_uint_eq(a.at[i], i);
    for (int i = 0; i < 16; i++) ck_assert_uint_eq(behind[i], 0x55);
    job_end();
}
END_TEST

START_TEST(little_is_asked_for_in_vain) {
    job_begin();
    for (size_t taken = 0; taken < 4000000; taken += 96) {
        pdi_alloc_raw(&job.keep, 96);
        if (taken > 64 * 1024) ck_assert_uint_lt(job.keep.used, taken + taken / 6);
    }
    job_end();
}
END_TEST

START_TEST(large_things_are_given_back_alone) {
    enum { LARGE = 100000 };
    job_begin();
    char *first = pdi_alloc(&job.keep, LARGE); /* no chunk stands behind it */
    char *small = pdi_alloc(&job.keep, 16);
    char *second = pdi_alloc(&job.keep, LARGE), *third = pdi_alloc(&job.keep, LARGE);
    const size_t used = job.keep.used;
    memset(third, 'c', LARGE);
    memset(small, 's', 16);
    pdi_arena_give(&job.keep, second, LARGE);
    ck_assert_uint_le(job.keep.used, used - LARGE);
    pdi_arena_give(&job.keep, first, LARGE);
    ck_assert_uint_le(job.keep.used, used - 2 * LARGE);
    pdi_arena_give(&job.keep, small, 16); /* it waits for the others of its chunk */
    pdi_arena_give(&job.keep, NULL, 0);
    ck_assert_int_eq(third[LARGE - 1], 'c');
    ck_assert_int_eq(small[15], 's');
    pdi_arena_give(&job.scratch, pdi_alloc(&job.scratch, LARGE), LARGE); /* the only one of its arena */
    memset(pdi_alloc(&job.scratch, LARGE), 'd', LARGE);
    job_end();
}
END_TEST

START_TEST(numbers_are_written_with_zeros_before_them) {
    char to[24];
    ck_assert_uint_eq(pdi_decimal_put(to, 0, 1), 1);
    ck_assert_mem_eq(to, "0", 1);
    ck_assert_uint_eq(pdi_decimal_put(to, 42, 4), 4);
    ck_assert_mem_eq(to, "0042", 4);
    ck_assert_uint_eq(pdi_decimal_put(to, 12345, 4), 5);
    ck_assert_mem_eq(to, "12345", 5);
    ck_assert_uint_eq(pdi_decimal_put(to, UINT64_MAX, 0), 20);
    ck_assert_mem_eq(to, "18446744073709551615", 20);
}
END_TEST

START_TEST(copies_end_with_nul) {
    job_begin();
    pdi_str copy = pdi_copy(&job.keep, pdi_cut(PDI_LIT("議事録"), 6));
    ck_assert_str_eq(copy.s, "議事");
    ck_assert_ptr_null(pdi_copy(&job.keep, PDI_NONE).s);
    ck_assert_str_eq(pdi_copy(&job.keep, PDI_LIT("")).s, "");
    ck_assert_str_eq(pdi_format(&job.keep, "第%d回", 26).s, "第26回");
    job_end();
}
END_TEST

static void allocate_much(void *user) {
    pdi_arena *arena = user;
    PDI_LIST(uint64_t) list = {0};
    for (int i = 0; i < 50000; i++) {
        *PDI_PUSH(arena, &list) = 1;
        pdi_alloc(arena, 40);
    }
}

static void allocate_huge(void *user) { pdi_alloc_array(user, SIZE_MAX / 2, 3); }
static void allocate_largest(void *user) { pdi_alloc(user, SIZE_MAX); }

START_TEST(a_limit_ends_the_work) {
    ledger l = {.left = -1};
    pdoc_allocator with = ledger_allocator(&l);
    pdi_trap trap;
    pdi_arena arena;
    pdi_arena_init(&arena, &with, &trap, 1000000);
    ck_assert_int_eq(attempt(&trap, allocate_much, &arena), PDOC_ERROR_LIMIT);
    ck_assert_uint_le(arena.used, 1000000);
    ck_assert_uint_gt(arena.used, 800000);
    ck_assert_ptr_nonnull(strstr(trap.message, "1000000"));
    pdi_arena_free(&arena);
    ck_assert_int_eq(l.live, 0);
    ck_assert_int_eq(attempt(&trap, allocate_huge, &arena), PDOC_ERROR_MEMORY);
    ck_assert_int_eq(attempt(&trap, allocate_largest, &arena), PDOC_ERROR_MEMORY);
}
END_TEST

START_TEST(every_failed_allocation_is_reported_and_nothing_leaks) {
    for (long fail = 0;; fail++) {
        ledger l = {.left = fail};
        pdoc_allocator with = ledger_allocator(&l);
        pdi_trap trap;
        pdi_arena arena;
        pdi_arena_init(&arena, &with, &trap, 0);
        pdoc_status status = attempt(&trap, allocate_much, &arena);
        pdi_arena_free(&arena);
        ck_assert_int_eq(l.live, 0);
        ck_assert_int_eq(status, l.failed ? PDOC_ERROR_MEMORY : PDOC_OK);
        if (!l.failed) break;
    }
}
END_TEST

/* --------------------------------------------------------------------------------------------------- job */

START_TEST(diagnostics_are_capped_and_counted) {
    job_begin();
    job.limits.diagnostics = 2;
    for (int i = 0; i < 5; i++)
        pdi_note(&job, PDOC_DIAGNOSTIC_FURNITURE, (pdoc_span){1, 2}, PDI_LIT("- 1 -"), PDI_NONE, PDI_NONE);
    ck_assert_uint_eq(job.diagnostics.count, 2);
    ck_assert_uint_eq(job.diagnostics_dropped, 3);
    ck_assert_str_eq(job.diagnostics.at[1].args[0].s, "- 1 -");
    ck_assert_ptr_null(job.diagnostics.at[1].args[1].s);
    job_end();
}
END_TEST

static int cancel_after_two(void *user, uint64_t done, uint64_t total) {
    (void)total;
    (void)done;
    return ++*(int *)user > 2;
}

static void work_on(void *user) {
    for (int i = 0; i < 1000; i++) pdi_work(user, 100000);
}

START_TEST(progress_can_cancel) {
    int calls = 0;
    job_begin();
    job.progress = cancel_after_two;
    job.progress_user = &calls;
    ck_assert_int_eq(attempt(&job.trap, work_on, &job), PDOC_ERROR_CANCELLED);
    ck_assert_int_eq(calls, 3);
    job_end();
}
END_TEST

/* ------------------------------------------------------------------------------------------------ tables */

START_TEST(tables_have_comments_escapes_and_missing_cells) {
    job_begin();
    pdi_tsv tsv;
    pdi_str cells[PDI_TSV_COLUMNS];
    pdi_tsv_open(&tsv, &job.keep, &job.trap, PDI_LIT("t.tsv"),
                 PDI_LIT("\xEF\xBB\xBF# version: 3\r\nmark\tuse\tnote\r\n\r\n# no row\n#\trule\n・\ta\\tb\\\\\tc\t\nlast"));
    ck_assert_slice(tsv.version, "3");
    ck_assert_uint_eq(tsv.columns, 3);
    ck_assert(pdi_tsv_next(&tsv, cells));
    ck_assert_slice(cells[0], "#");
    ck_assert_slice(cells[2], "");
    ck_assert(pdi_tsv_next(&tsv, cells));
    ck_assert_slice(cells[1], "a\tb\\");
    ck_assert_slice(cells[2], "c");
    ck_assert(pdi_tsv_next(&tsv, cells));
    ck_assert_slice(cells[0], "last");
    ck_assert_uint_eq(tsv.line, 7);
    ck_assert(!pdi_tsv_next(&tsv, cells));
    job_end();
}
END_TEST

static void read_table(void *user) {
    pdi_tsv tsv;
    pdi_str cells[PDI_TSV_COLUMNS], text = *(pdi_str *)user;
    pdi_tsv_open(&tsv, &job.keep, &job.trap, PDI_LIT("dir/t.tsv"), text);
    while (pdi_tsv_next(&tsv, cells)) {}
}

static void fails_with(pdi_str text, const char *message) {
    job_begin();
    ck_assert_int_eq(attempt(&job.trap, read_table, &text), PDOC_ERROR_DATA);
    ck_assert_str_eq(job.trap.message, message);
    job_end();
}

START_TEST(what_is_wrong_in_a_table_has_a_place) {
    fails_with(PDI_LIT(""), "dir/t.tsv:1:1: no header row");
    fails_with(PDI_LIT("# a\n"), "dir/t.tsv:1:1: no header row");
    fails_with(PDI_LIT("a\tb\n職\tx\ty\n"), "dir/t.tsv:2:5: more cells than the header has");
    fails_with(PDI_LIT("a\tb\n職名\tx\\q\n"), "dir/t.tsv:2:5: unknown escape (\\t, \\n, \\\\)");
    fails_with(PDI_LIT("a\nb\\"), "dir/t.tsv:2:2: unknown escape (\\t, \\n, \\\\)");
    fails_with(PDI_LIT("a\n職\xFF\n"), "dir/t.tsv:2:2: not UTF-8");
    fails_with(PDI_LIT("a\nb\0c\n"), "dir/t.tsv:2:2: a NUL byte");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("base");
    TCase *tests = tcase_create("base");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, every_code_point_is_written_and_read_back);
    tcase_add_test(tests, invalid_utf8_is_as_long_as_it_could_have_been_valid);
    tcase_add_test(tests, slices_are_searched_and_compared_by_bytes);
    tcase_add_test(tests, allocations_are_zeroed_aligned_and_apart);
    tcase_add_test(tests, lists_grow_and_keep_what_they_have);
    tcase_add_test(tests, the_last_list_grows_where_it_is);
    tcase_add_test(tests, little_is_asked_for_in_vain);
    tcase_add_test(tests, large_things_are_given_back_alone);
    tcase_add_test(tests, numbers_are_written_with_zeros_before_them);
    tcase_add_test(tests, copies_end_with_nul);
    tcase_add_test(tests, a_limit_ends_the_work);
    tcase_add_test(tests, every_failed_allocation_is_reported_and_nothing_leaks);
    tcase_add_test(tests, diagnostics_are_capped_and_counted);
    tcase_add_test(tests, progress_can_cancel);
    tcase_add_test(tests, tables_have_comments_escapes_and_missing_cells);
    tcase_add_test(tests, what_is_wrong_in_a_table_has_a_place);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
