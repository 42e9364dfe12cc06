/* Every encoding of Japanese offices, declared and detected; what is no text; what is damaged. */
#include "fixture.h"

#include "text/text.h"

typedef struct reading {
    pdi_str bytes;
    const char *declared;
    pdi_text text;
} reading;

static void read_text(void *user) {
    reading *r = user;
    pdi_text_read(&job, r->bytes.s, r->bytes.n, r->declared, &r->text);
}

static pdoc_status reads(reading *r) {
    job_begin();
    return attempt(&job.trap, read_text, r);
}

/* Reads as this encoding without anything to remark. */
static void is_read(pdi_str bytes, const char *declared, const char *encoding, const char *expected) {
    reading r = {.bytes = bytes, .declared = declared};
    ck_assert_msg(reads(&r) == PDOC_OK, "%s: %s", encoding, job.trap.message);
    ck_assert_str_eq(r.text.encoding, encoding);
    ck_assert_slice(r.text.source, expected);
    ck_assert_uint_eq(job.diagnostics.count, 0);
    job_end();
}

static void is_refused(pdi_str bytes, const char *declared, pdoc_status status, size_t offset) {
    reading r = {.bytes = bytes, .declared = declared};
    ck_assert_int_eq(reads(&r), status);
    ck_assert_uint_eq(job.trap.offset, offset);
    job_end();
}

START_TEST(utf8_is_the_file_as_it_is) {
    is_read(PDI_LIT("議事録"), NULL, "UTF-8", "議事録");
    is_read(PDI_LIT("\xEF\xBB\xBF議事録"), NULL, "UTF-8", "\xEF\xBB\xBF議事録");
    is_read(PDI_LIT("plain ASCII"), NULL, "UTF-8", "plain ASCII");
    is_read(PDI_LIT("plain ASCII"), "us-ascii", "UTF-8", "plain ASCII");
    is_read(PDI_LIT(""), NULL, "UTF-8", "");
    is_read(PDI_LIT("の"), NULL, "UTF-8", "の");
    is_read(PDI_LIT("資料"), "utf8", "UTF-8", "資料");
    static const char borrowed[] = "資料";
    reading r = {.bytes = {borrowed, 6}};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    ck_assert_ptr_eq(r.text.source.s, borrowed);
    ck_assert_uint_eq(r.text.source_bytes.count, 0);
    job_end();
}
END_TEST

START_TEST(damaged_utf8_remains_utf8) {
    reading r = {.bytes = PDI_LIT("第26回の議事\xFF録を公開する。\xE3\x81")};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    ck_assert_str_eq(r.text.encoding, "UTF-8");
    ck_assert_slice(r.text.folded, "第26回の議事\uFFFD録を公開する。\uFFFD");
    ck_assert_uint_eq(job.diagnostics.count, 2);
    ck_assert_int_eq(job.diagnostics.at[0].code, PDOC_DIAGNOSTIC_INVALID_BYTES);
    ck_assert_uint_eq(job.diagnostics.at[0].span.start, 17);
    job_end();
}
END_TEST

START_TEST(utf16_with_and_without_a_mark) {
    is_read(PDI_LIT("\xFF\xFE\x70\x8B\x8B\x4E"), NULL, "UTF-16LE", "議事");
    is_read(PDI_LIT("\xFE\xFF\x8B\x70\x4E\x8B"), NULL, "UTF-16BE", "議事");
    is_read(PDI_LIT("\xFF\xFE\x70\x8B\x8B\x4E"), "UTF-16", "UTF-16LE", "議事");
    is_read(PDI_LIT("\x70\x8B\x8B\x4E"), "utf-16le", "UTF-16LE", "議事");
    is_read(PDI_LIT("\x30\x6E\x8B\x70\x4E\x8B\x00\x0A"), NULL, "UTF-16BE", "の議事\n");
    is_read(PDI_LIT("\x6E\x30\x70\x8B\x8B\x4E\x0A\x00"), NULL, "UTF-16LE", "の議事\n");
    is_read(PDI_LIT("M\0i\0n\0u\0t\0e\0s\0\n\0"), NULL, "UTF-16LE", "Minutes\n");
    is_read(PDI_LIT("\x30\x6E\x8B\x70\x4E\x8B\x00\x0A"), "UTF-16", "UTF-16BE", "の議事\n");
    is_read(PDI_LIT("\x42\xD8\xB7\xDF\x6E\x30"), "UTF-16LE", "UTF-16LE", "𠮷の");
    reading r = {.bytes = PDI_LIT("\xFF\xFE\x70\x8B\x42\xD8\x8B\x4E\x6E")};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    ck_assert_slice(r.text.source, "議\uFFFD事\uFFFD");
    ck_assert_uint_eq(job.diagnostics.count, 2);
    ck_assert_uint_eq(job.diagnostics.at[0].span.start, 3);
    ck_assert_uint_eq(pdi_map_start(&r.text.source_bytes, 0), 2);
    ck_assert_uint_eq(pdi_map_end(&r.text.source_bytes, 6), 6);
    job_end();
}
END_TEST

START_TEST(unknown_names_are_refused) {
    is_refused(PDI_LIT("a"), "latin-9", PDOC_ERROR_ENCODING, PDOC_NO_OFFSET);
    is_refused(PDI_LIT("a"), "", PDOC_ERROR_ENCODING, PDOC_NO_OFFSET);
}
END_TEST

static void fill_random(char *to, size_t n, uint32_t state) {
    for (size_t i = 0; i < n; i++) {
        state = state * 1664525u + 1013904223u;
        to[i] = (char)(state >> 24);
    }
}

START_TEST(what_is_no_text_is_refused_with_its_place) {
    char bytes[5000];
    for (uint32_t seed = 1; seed < 60; seed++) {
        size_t n = seed % 2 ? 5000 - seed : 100 + seed;
        fill_random(bytes, n, seed);
        reading r = {.bytes = pdi_slice(bytes, n)};
        ck_assert_int_eq(reads(&r), PDOC_ERROR_ENCODING);
        ck_assert_uint_lt(job.trap.offset, n);
        job_end();
    }
    is_refused(PDI_LIT("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), NULL, PDOC_ERROR_ENCODING, 0);
    is_refused(PDI_LIT("\xFF\xD8\xFF\xE0\0\x10JFIF"), NULL, PDOC_ERROR_ENCODING, 0);
    is_refused(PDI_LIT("%PDF-1.4\n"), NULL, PDOC_ERROR_ENCODING, 0);
    is_refused(PDI_LIT("ab\0\0\0\0\0\0\0\0\0\0"), NULL, PDOC_ERROR_ENCODING, 2);
    is_refused(PDI_LIT("ab\x01\x02\x03\x04\x05\x06"), "UTF-8", PDOC_ERROR_ENCODING, 2);
    is_refused(PDI_LIT("\x8B\x63\x8E\x96\x97\x76\x8E\x7C"), "UTF-8", PDOC_ERROR_ENCODING, 0);
}
END_TEST

START_TEST(a_nul_now_and_then_is_met_in_practice) {
    reading r = {.bytes = PDI_LIT("議事\0要旨")};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    ck_assert_slice(r.text.folded, "議事\uFFFD要旨");
    job_end();
}
END_TEST

START_TEST(input_larger_than_the_limit_is_refused) {
    job_begin();
    job.limits.input = 3;
    reading r = {.bytes = PDI_LIT("abcd")};
    ck_assert_int_eq(attempt(&job.trap, read_text, &r), PDOC_ERROR_LIMIT);
    r.bytes = PDI_LIT("abc");
    ck_assert_int_eq(attempt(&job.trap, read_text, &r), PDOC_OK);
    job_end();
}
END_TEST

#ifdef PDI_WITH_ICU

START_TEST(japanese_encodings_are_detected) {
    is_read(PDI_LIT("\x8B\x63\x8E\x96\x97\x76\x8E\x7C"), NULL, "Shift_JIS", "議事要旨");
    is_read(PDI_LIT("\xB5\xC4\xBB\xF6\xCD\xD7\xBB\xDD"), NULL, "EUC-JP", "議事要旨");
    is_read(PDI_LIT("\x1B$B5D;vMW;]\x1B(B"), NULL, "ISO-2022-JP", "議事要旨");
    is_read(PDI_LIT("\x82\xCC"), NULL, "Shift_JIS", "の");
    is_read(PDI_LIT("\xA4\xCE"), NULL, "EUC-JP", "の");
    is_read(PDI_LIT("\xBB\xB3\xC5\xC4\xB0\xD1\xB0\xF7"), NULL, "EUC-JP", "山田委員");
    is_read(PDI_LIT("\x8E\x52\x93\x63\x88\xCF\x88\xF5"), NULL, "Shift_JIS", "山田委員");
    is_read(PDI_LIT("\xA5\xC6\xA5\xEC\xA5\xEF\xA1\xBC\xA5\xAF"), NULL, "EUC-JP", "テレワーク");
    is_read(PDI_LIT("\x83\x65\x83\x8C\x83\x8F\x81\x5B\x83\x4E"), NULL, "Shift_JIS", "テレワーク");
    is_read(PDI_LIT("10:00\x81\x60 \xC3\xDA\xDC\xB0\xB8\x82\xC6"), NULL, "Shift_JIS", "10:00～ ﾃﾚﾜｰｸと");
}
END_TEST

START_TEST(extensions_of_nec_and_ibm) {
    is_read(PDI_LIT("\x87\x40\x87\x54\x87\x8A\x87\x7E\xFA\x40\xFB\xFC"), "CP932", "Shift_JIS", "①Ⅰ㈱㍻ⅰ髙");
    is_read(PDI_LIT("\xED\x40\xEE\xE0"), "windows-31j", "Shift_JIS", "纊髙");
    is_read(PDI_LIT("\xAD\xA1\xAD\xB5\xAD\xEA\xF9\xA1"), "cp51932", "EUC-JP", "①Ⅰ㈱纊");
    is_read(PDI_LIT("\x8E\xC3\x8F\xB0\xA1"), "EUC-JP", "EUC-JP", "ﾃ丂");
    is_read(PDI_LIT("\x1B$B-!-j\x1B(Bx\x1B(I\x43\x1B(B"), "ISO-2022-JP", "ISO-2022-JP", "①㈱xﾃ");
}
END_TEST

START_TEST(names_in_any_usual_spelling) {
    static const char *const shift_jis[] = {"Shift_JIS", "shift-jis", "SJIS",       "x-sjis",
                                            "cp932",     "MS932",     "Windows-31J", "ms_kanji"};
    static const char *const euc[] = {"EUC-JP", "eucjp", "euc_jp", "x-euc-jp", "ujis", "eucJP-ms", "CP51932", "EUC"};
    for (size_t i = 0; i < sizeof shift_jis / sizeof *shift_jis; i++)
        is_read(PDI_LIT("\x82\xCC"), shift_jis[i], "Shift_JIS", "の");
    for (size_t i = 0; i < sizeof euc / sizeof *euc; i++) is_read(PDI_LIT("\xA4\xCE"), euc[i], "EUC-JP", "の");
    is_read(PDI_LIT("\x1B$B$N\x1B(B"), "jis", "ISO-2022-JP", "の");
}
END_TEST

START_TEST(spans_lead_back_to_the_files_bytes) {
    static const struct { const char *bytes, *declared; size_t from, to; } cases[] = {
        {"a\x8B\x63\x8E\x96\xC3x", "sjis", 3, 5}, {"a\xB5\xC4\xBB\xF6x", "euc-jp", 3, 5}, {"a\x1B$B5D;v\x1B(Bx", "jis", 6, 8}};
    for (size_t i = 0; i < 3; i++) {
        reading r = {.bytes = str(cases[i].bytes), .declared = cases[i].declared};
        ck_assert_int_eq(reads(&r), PDOC_OK);
        const char *at = pdi_find(r.text.source, PDI_LIT("事"));
        ck_assert_ptr_nonnull(at);
        uint32_t from = (uint32_t)(at - r.text.source.s);
        ck_assert_uint_eq(pdi_map_start(&r.text.source_bytes, from), cases[i].from);
        ck_assert_uint_eq(pdi_map_end(&r.text.source_bytes, from + 3), cases[i].to);
        job_end();
    }
}
END_TEST

START_TEST(invalid_bytes_of_other_encodings_are_named) {
    reading r = {.bytes = PDI_LIT("\x8B\x63\x8E\x96\xFD\xFE\x97\x76\x8E\x7C : the record of the 26th\x82"), .declared = "Shift_JIS"};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    ck_assert_slice(r.text.source, "議事\uFFFD\uFFFD要旨 : the record of the 26th\uFFFD");
    ck_assert_uint_eq(job.diagnostics.count, 2);
    ck_assert_uint_eq(job.diagnostics.at[0].span.start, 6);
    ck_assert_uint_eq(job.diagnostics.at[0].span.end, 12);
    ck_assert_slice(job.diagnostics.at[0].args[0], "FD FE");
    ck_assert_slice(job.diagnostics.at[1].args[0], "82");
    job_end();
}
END_TEST

START_TEST(long_texts_pass_through_in_blocks) {
    enum { LINES = 200000 };
    static const char line[] = "\x8B\x63\x8E\x96\x97\x76\x8E\x7C\x82\xCC\n";
    size_t n = (sizeof line - 1) * LINES;
    char *bytes = malloc(n);
    for (size_t i = 0; i < LINES; i++) memcpy(bytes + i * (sizeof line - 1), line, sizeof line - 1);
    reading r = {.bytes = {bytes, n}};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    ck_assert_uint_eq(r.text.source.n, 16 * LINES);
    for (size_t i = 0; i < LINES; i++) {
        if (memcmp(r.text.source.s + i * 16, "議事要旨の\n", 16) != 0) ck_abort_msg("line %zu", i);
        if (pdi_map_start(&r.text.source_bytes, (uint32_t)(i * 16 + 3)) != i * 11 + 2) ck_abort_msg("line %zu", i);
    }
    job_end();
    free(bytes);
}
END_TEST

START_TEST(a_tie_is_said) {
    /* Half-width ﾃｱ in one encoding is as odd as one kanji in another. */
    reading r = {.bytes = PDI_LIT("\xB1\xB2\xB3\xB4")};
    ck_assert_int_eq(reads(&r), PDOC_OK);
    bool tie = false;
    for (size_t i = 0; i < job.diagnostics.count; i++)
        if (job.diagnostics.at[i].code == PDOC_DIAGNOSTIC_ENCODING_TIE) tie = true;
    ck_assert(tie || strcmp(r.text.encoding, "EUC-JP") == 0);
    job_end();
}
END_TEST

static int cancel(void *user, uint64_t done, uint64_t total) {
    (void)user;
    (void)done;
    (void)total;
    return 1;
}

START_TEST(leaving_in_the_middle_closes_what_is_open) {
    size_t n = 2000000;
    char *bytes = malloc(n);
    for (size_t i = 0; i < n; i += 2) memcpy(bytes + i, "\x82\xCC", 2);
    job_begin();
    job.progress = cancel;
    reading r = {.bytes = {bytes, n}, .declared = "Shift_JIS"};
    ck_assert_int_eq(attempt(&job.trap, read_text, &r), PDOC_ERROR_CANCELLED);
    ck_assert(job.on_leave != NULL);
    job.on_leave(job.on_leave_user);
    ck_assert(job.on_leave == NULL);
    job_end();
    free(bytes);
}
END_TEST

#endif

START_TEST(every_failed_allocation_is_reported) {
#ifdef PDI_WITH_ICU
    reading r = {.bytes = PDI_LIT("\x1B$B5D;vMW;]\x1B(Bx")};
#else
    reading r = {.bytes = PDI_LIT("議\xFF事")};
#endif
    for (long fail = 0;; fail++) {
        ledger l = {.left = fail};
        pdoc_allocator with = ledger_allocator(&l);
        job_begin();
        pdi_arena_init(&job.keep, &with, &job.trap, 0);
        pdi_arena_init(&job.scratch, &with, &job.trap, 0);
        pdoc_status status = attempt(&job.trap, read_text, &r);
        job_end();
        ck_assert_int_eq(l.live, 0);
        ck_assert_int_eq(status, l.failed ? PDOC_ERROR_MEMORY : PDOC_OK);
        if (!l.failed) break;
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("encoding");
    TCase *tests = tcase_create("encoding");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, utf8_is_the_file_as_it_is);
    tcase_add_test(tests, damaged_utf8_remains_utf8);
    tcase_add_test(tests, utf16_with_and_without_a_mark);
    tcase_add_test(tests, unknown_names_are_refused);
    tcase_add_test(tests, what_is_no_text_is_refused_with_its_place);
    tcase_add_test(tests, a_nul_now_and_then_is_met_in_practice);
    tcase_add_test(tests, input_larger_than_the_limit_is_refused);
#ifdef PDI_WITH_ICU
    tcase_add_test(tests, japanese_encodings_are_detected);
    tcase_add_test(tests, extensions_of_nec_and_ibm);
    tcase_add_test(tests, names_in_any_usual_spelling);
    tcase_add_test(tests, spans_lead_back_to_the_files_bytes);
    tcase_add_test(tests, invalid_bytes_of_other_encodings_are_named);
    tcase_add_test(tests, long_texts_pass_through_in_blocks);
    tcase_add_test(tests, a_tie_is_said);
    tcase_add_test(tests, leaving_in_the_middle_closes_what_is_open);
#endif
    tcase_add_test(tests, every_failed_allocation_is_reported);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
