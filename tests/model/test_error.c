/* What errors say: in which language, about which input, and which limit was passed. */
#include "fixture.h"

#include "base/words.h"
#include "model/object.h"

static pdoc_error *error;

static void teardown(void) {
    pdoc_error_unref(error);
    error = NULL;
}

static const char *japanese(void) { return pdoc_error_message_in(error, PDOC_LANGUAGE_JAPANESE, NULL); }

static pdoc_status analyze_table(const char *file, const char *text) {
    pdoc_config *c;
    pdoc_analyzer *a;
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "posts.tsv", "post\n町長補佐\n", PDOC_NUL_TERMINATED, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_data_table(c, file, text, PDOC_NUL_TERMINATED, 0, NULL), PDOC_OK);
    const pdoc_status status = pdoc_analyzer_make(c, &a, &error);
    pdoc_analyzer_unref(a);
    pdoc_config_unref(c);
    return status;
}

START_TEST(a_faulty_table_is_named) {
    ck_assert_int_eq(analyze_table("town/roles.tsv", "role\tkind\n町長\tother\tmore\n"), PDOC_ERROR_DATA);
    ck_assert_str_eq(pdoc_error_input(error, NULL), "town/roles.tsv");
    ck_assert_str_eq(pdoc_error_message(error, NULL), "town/roles.tsv:2:10: more cells than the header has");
    ck_assert_str_eq(japanese(), "town/roles.tsv:2:10: 見出し行よりセルが多くあります");
    ck_assert_str_eq(pdoc_error_message_in(error, PDOC_LANGUAGE_UNKNOWN, NULL), pdoc_error_message(error, NULL));
    ck_assert_str_eq(pdoc_error_message_in(error, 99, NULL), pdoc_error_message(error, NULL));
    ck_assert_int_eq(pdoc_error_limit(error), PDOC_LIMIT_UNKNOWN);
}
END_TEST

START_TEST(a_faulty_era_is_named) {
    ck_assert_int_eq(analyze_table("eras.tsv", "era\tabbreviation\tfirst\n新元\tX\tyesterday\n"), PDOC_ERROR_DATA);
    ck_assert_str_eq(pdoc_error_input(error, NULL), "eras.tsv");
    ck_assert_msg(strstr(japanese(), "新元") && strstr(japanese(), "初日"), "%s", japanese());
}
END_TEST

START_TEST(a_file_that_names_no_table_is_told) {
    pdoc_config *c;
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "nothing.tsv", "", 0, 0, &error), PDOC_ERROR_DATA);
    ck_assert_str_eq(pdoc_error_input(error, NULL), "nothing.tsv");
    ck_assert_str_eq(japanese(), "nothing.tsv: その名前の表はありません");
    pdoc_config_unref(c);
}
END_TEST

START_TEST(names_and_patterns_have_a_name_too) {
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "town", "type\tcanonical\nlaw\t\n", PDOC_NUL_TERMINATED, &e, &error),
                     PDOC_ERROR_DATA);
    ck_assert_str_eq(pdoc_error_input(error, NULL), "town");
    ck_assert_msg(strstr(japanese(), "canonicalが空です") != NULL, "%s", japanese());
    teardown();
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "words", "word\n", PDOC_NUL_TERMINATED, &e, &error),
                     PDOC_ERROR_DATA);
    ck_assert_str_eq(pdoc_error_input(error, NULL), "words");
    ck_assert_str_eq(japanese(), "words:1:5: 種類のあとにパターンがありません");
    teardown();
    /* What PCRE2 says has no Japanese: the status comes first. */
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "words", "word (\n", PDOC_NUL_TERMINATED, &e, &error),
                     PDOC_ERROR_DATA);
    const char *means = pdoc_status_message(PDOC_ERROR_DATA, PDOC_LANGUAGE_JAPANESE);
    ck_assert_msg(strncmp(japanese(), means, strlen(means)) == 0, "%s", japanese());
    ck_assert_ptr_nonnull(strstr(japanese(), pdoc_error_message(error, NULL)));
}
END_TEST

/* A name that is too long is cut between characters. */
START_TEST(a_long_name_is_cut) {
    char name[400];
    pdoc_extractor *e;
    for (size_t i = 0; i + 4 <= sizeof name; i += 3) strcpy(name + i, "表");
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, name, "word\n", PDOC_NUL_TERMINATED, &e, &error), PDOC_ERROR_DATA);
    size_t length;
    ck_assert_ptr_nonnull(pdoc_error_input(error, &length));
    ck_assert_uint_eq(length, 126);
    ck_assert(pdi_is_utf8(str(pdoc_error_input(error, NULL))));
    ck_assert(pdi_is_utf8(str(japanese())));
    ck_assert(pdi_is_utf8(str(pdoc_error_message(error, NULL))));
}
END_TEST

static pdoc_status parse_with(pdoc_limit limit, uint64_t value, const char *text) {
    pdoc_config *c;
    pdoc_analyzer *a;
    pdoc_document *d = NULL;
    pdoc_annotations *n = NULL;
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_limit(c, limit, value, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(c, &a, NULL), PDOC_OK);
    pdoc_status status = pdoc_document_parse(a, text, strlen(text), NULL, &d, &error);
    if (status == PDOC_OK) status = pdoc_annotations_make(a, d, NULL, &n, &error);
    pdoc_annotations_unref(n);
    pdoc_document_unref(d);
    pdoc_analyzer_unref(a);
    pdoc_config_unref(c);
    return status;
}

START_TEST(a_limit_that_was_passed_is_named) {
    static const char text[] = "第３回会議　議事録\n令和２年１０月１２日\n○後藤座長　令和３年４月１日に、法務省と財務省の話をする。\n";
    static const struct {
        pdoc_limit limit;
        uint64_t value;
        const char *words;
    } rows[] = {{PDOC_LIMIT_INPUT, 10, "上限の10バイト"}, {PDOC_LIMIT_MEMORY, 4096, "4096バイト"},
                {PDOC_LIMIT_MENTIONS, 1, "上限の1件"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_int_eq(parse_with(rows[i].limit, rows[i].value, text), PDOC_ERROR_LIMIT);
        ck_assert_int_eq(pdoc_error_limit(error), rows[i].limit);
        ck_assert_ptr_null(pdoc_error_input(error, NULL));
        ck_assert_msg(strstr(japanese(), rows[i].words) != NULL, "%s", japanese());
        teardown();
    }
}
END_TEST

/* A reader that gives pages, blocks or text without end. */
static int sure(void *user, const void *bytes, size_t size) {
    (void)user, (void)bytes, (void)size;
    return 100;
}

static int give(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    (void)bytes, (void)size;
    for (int i = 0; i < 200; i++) {
        pdoc_status status = PDOC_OK;
        switch (*(const pdoc_limit *)user) {
        case PDOC_LIMIT_PAGES: status = pdoc_evidence_page(evidence, 1, 1); break;
        case PDOC_LIMIT_NESTING: status = pdoc_evidence_begin(evidence, PDOC_BLOCK_CELL, 0); break;
        default: status = pdoc_evidence_run(evidence, NULL, "あいう", 9); break;
        }
        if (status != PDOC_OK) return status;
    }
    return 0;
}

START_TEST(a_limit_of_readers_is_named) {
    static const pdoc_limit limits[] = {PDOC_LIMIT_PAGES, PDOC_LIMIT_NESTING, PDOC_LIMIT_TEXT};
    static const char *const words[] = {"ページ数", "入れ子", "テキストのバイト数"};
    for (int i = 0; i < 3; i++) {
        pdoc_limit limit = limits[i];
        const pdoc_reader_functions f = {.size = sizeof f, .interface_version = PDOC_READER_INTERFACE, .name = "endless",
                                         .recognize = sure, .read = give};
        pdoc_reader *r;
        pdoc_config *c;
        pdoc_analyzer *a;
        pdoc_document *d;
        ck_assert_int_eq(pdoc_reader_make(NULL, &f, &limit, NULL, &r, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_config_add_reader(c, r, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_config_set_limit(c, limit, 20, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_analyzer_make(c, &a, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_document_parse(a, "x", 1, NULL, &d, &error), PDOC_ERROR_LIMIT);
        ck_assert_int_eq(pdoc_error_limit(error), limit);
        ck_assert_msg(strstr(japanese(), words[i]) != NULL, "%s", japanese());
        teardown();
        pdoc_analyzer_unref(a);
        pdoc_config_unref(c);
        pdoc_reader_unref(r);
    }
}
END_TEST

START_TEST(what_is_no_text_is_told_in_japanese) {
    pdoc_analyzer *a;
    pdoc_document *d;
    ck_assert_int_eq(pdoc_analyzer_make(NULL, &a, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(a, "\x89PNG\r\n\x1a\n\0\0", 10, NULL, &d, &error), PDOC_ERROR_ENCODING);
    ck_assert_str_eq(japanese(), "テキストではなくPNG画像です");
    ck_assert_int_eq(pdoc_error_limit(error), PDOC_LIMIT_UNKNOWN);
    teardown();
    ck_assert_int_eq(pdoc_document_parse(a, "%PDF-1.4", 8, NULL, &d, &error), PDOC_ERROR_READER);
    ck_assert_msg(strstr(japanese(), "PDF文書です。読み取りモジュールpdf") != NULL, "%s", japanese());
    teardown();
    ck_assert_int_eq(pdoc_document_parse(a, "x", PDOC_NUL_TERMINATED, NULL, &d, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_document_parse_borrowed(a, "x", PDOC_NUL_TERMINATED, NULL, NULL, NULL, &d, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_document_parse(a, NULL, 1, NULL, &d, &error), PDOC_ERROR_ARGUMENT);
    ck_assert_str_eq(japanese(), "bytesがNULLです");
    pdoc_analyzer_unref(a);
}
END_TEST

START_TEST(a_callers_words_are_the_same_in_each_language) {
    pdoc_error_make(NULL, PDOC_ERROR_CALLBACK, "no such user", PDOC_NUL_TERMINATED, &error);
    ck_assert_str_eq(japanese(), "no such user");
    teardown();
    pdoc_error_make(NULL, PDOC_ERROR_FORMAT, NULL, 0, &error);
    ck_assert_str_eq(japanese(), pdoc_status_message(PDOC_ERROR_FORMAT, PDOC_LANGUAGE_JAPANESE));
}
END_TEST

START_TEST(missing_memory_is_told_in_japanese) {
    ledger l = {.left = 0};
    const pdoc_allocator with = ledger_allocator(&l);
    pdoc_config *c;
    ck_assert_int_eq(pdoc_config_make(&with, &c, &error), PDOC_ERROR_MEMORY);
    ck_assert_str_eq(japanese(), pdoc_status_message(PDOC_ERROR_MEMORY, PDOC_LANGUAGE_JAPANESE));
    ck_assert_ptr_null(pdoc_error_input(error, NULL));
    ck_assert_int_eq(pdoc_error_limit(error), PDOC_LIMIT_UNKNOWN);
    ck_assert_ptr_null(pdoc_error_message_in(NULL, PDOC_LANGUAGE_JAPANESE, NULL));
    ck_assert_ptr_null(pdoc_error_input(NULL, NULL));
    ck_assert_int_eq(pdoc_error_limit(NULL), PDOC_LIMIT_UNKNOWN);
}
END_TEST

static bool format(char *to, size_t room, const char *pattern, ...) {
    va_list args;
    va_start(args, pattern);
    const bool found = pdi_words_format(to, room, pattern, args);
    va_end(args);
    return found;
}

START_TEST(words_are_put_into_their_room) {
    char to[24];
    ck_assert(!format(to, sizeof to, "no such %s", "words"));
    ck_assert_str_eq(to, "");
    ck_assert(format(to, sizeof to, "%.*s:%zu: %s", 1, "names", (size_t)3, "not UTF-8"));
    ck_assert_str_eq(to, "n:3: UTF-8ではあり");
    ck_assert(format(to, sizeof to, "%s %lu 0x%02X", "pages", 7ul, 10u));
    ck_assert_str_eq(to, "ページ数 7 0x0A");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("error");
    TCase *tests = tcase_create("error");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_faulty_table_is_named);
    tcase_add_test(tests, a_faulty_era_is_named);
    tcase_add_test(tests, a_file_that_names_no_table_is_told);
    tcase_add_test(tests, names_and_patterns_have_a_name_too);
    tcase_add_test(tests, a_long_name_is_cut);
    tcase_add_test(tests, a_limit_that_was_passed_is_named);
    tcase_add_test(tests, a_limit_of_readers_is_named);
    tcase_add_test(tests, what_is_no_text_is_told_in_japanese);
    tcase_add_test(tests, a_callers_words_are_the_same_in_each_language);
    tcase_add_test(tests, missing_memory_is_told_in_japanese);
    tcase_add_test(tests, words_are_put_into_their_room);
    return run_suite(suite);
}
