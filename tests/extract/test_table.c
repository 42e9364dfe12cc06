/* Tables of names: what rows say, on which day they hold, where a name stands, and tables that are faulty or hostile. */
#include "annotate.h"
#include "fixture.h"

#include <time.h>

#define HEAD "type\tcanonical\talias\tvalid_from\tvalid_to\tcue\tnote\tclass\n"

static pdoc_extractor *table_of(const char *text) {
    pdoc_extractor *extractor;
    pdoc_error *error;
    const pdoc_status status = pdoc_extractor_make_table(NULL, "names", text, strlen(text), &extractor, &error);
    ck_assert_msg(status == PDOC_OK, "%s", pdoc_error_message(error, NULL));
    return extractor;
}

#define FINDS(table, passage, expected)                                                                               \
    do {                                                                                                              \
        pdoc_annotations *finds_found = found_by(table_of(table), (passage));                                         \
        ck_assert_str_eq(in_words(finds_found), (expected));                                                          \
        pdoc_annotations_unref(finds_found);                                                                          \
    } while (0)

START_TEST(a_row_says_type_name_and_attributes) {
    FINDS(HEAD "law\t個人情報の保護に関する法律\t個情法\t\t\t\tknown to all\tbasic\n", "個情法を改正する。",
          "law|個情法|個人情報の保護に関する法律|,class=basic");
    FINDS(HEAD "law\t個人情報の保護に関する法律\t個情法\t\t\t\t\t\n", "個人情報の保護に関する法律を改正する。",
          "law|個人情報の保護に関する法律|個人情報の保護に関する法律|");
    FINDS("canonical\ttype\n総務省\torganization\n", "総務省が、", "organization|総務省|総務省|");
    FINDS("\xEF\xBB\xBFtype\tcanonical\tb\ta\r\nx_1\t総務省\t2\t1\r\n", "総務省が、", "x_1|総務省|総務省|,b=2,a=1");
}
END_TEST

START_TEST(names_are_found_however_they_are_written) {
    static const char table[] = "type\tcanonical\nt\t情報セキュリティ\nt\tSociety 5.0\nt\t5G通信\nt\te-Gov\n";
    FINDS(table, "情報セキュ\nリティである。", "t|情報セキュリティ|情報セキュリティ|");
    FINDS(table, "ＳＯＣＩＥＴＹ５．０である。", "t|ＳＯＣＩＥＴＹ５．０|Society 5.0|");
    FINDS(table, "ｅ－Ｇｏｖである。", "t|ｅ－Ｇｏｖ|e-Gov|");
    FINDS(table, "5G 通信である。", "t|5G 通信|5G通信|");
    FINDS(table, "情報 セキュリティである。", "t|情報 セキュリティ|情報セキュリティ|");
}
END_TEST

START_TEST(names_of_letters_stand_alone) {
    static const char table[] = "type\tcanonical\nt\tAI\nt\tデータ\nt\t国会\n";
    FINDS(table, "AIと、Aiと、ai。", "t|AI|AI|; t|Ai|AI|; t|ai|AI|");
    FINDS(table, "OPENAI、AIR、www.ai.jp、a_AI、ビッグデータ、データベース。", "");
    FINDS(table, "AI国会データ", "t|AI|AI|; t|国会|国会|; t|データ|データ|");
}
END_TEST

/* The minutes are of 2020-10-12. */
START_TEST(the_row_that_holds_on_the_day_counts) {
    FINDS(HEAD "o\t旧\t庁\t\t2001-01-05\t\t\t\no\t新\t庁\t2001-01-06\t\t\t\t\n", "庁が、", "o|庁|新|");
    FINDS(HEAD "o\t旧\t庁\t\t2020-10-12\t\t\t\no\t新\t庁\t2020-10-13\t\t\t\t\n", "庁が、", "o|庁|旧|");
    FINDS(HEAD "o\t先\t庁\t2030-01-01\t\t\t\t\no\t旧\t庁\t\t2001-01-01\t\t\t\no\t次\t庁\t2002-01-01\t2010-01-01\t\t\t\n",
          "庁が、", "o|庁|次|");
    FINDS(HEAD "o\t遅\t庁\t2040-01-01\t\t\t\t\no\t先\t庁\t2030-01-01\t\t\t\t\n", "庁が、", "o|庁|先|");
    FINDS(HEAD "o\t一\t庁\t\t\t\t\t\no\t二\t庁\t\t\t\t\t\n", "庁が、", "o|庁|一|");
}
END_TEST

START_TEST(a_cue_must_stand_in_the_document) {
    static const char table[] = HEAD "o\t徳島県議会\t県議会\t\t\t徳島|阿波\t\t\no\t香川県議会\t県議会\t\t\t香川\t\t\n";
    FINDS(table, "県議会では、", "");
    FINDS(table, "香川の県議会では、", "o|県議会|香川県議会|");
    FINDS(table, "阿波の県議会では、", "o|県議会|徳島県議会|");
    /* One without a cue gives way to one that the document speaks for. */
    FINDS(HEAD "o\t国の審\t審\t\t\t\t\t\no\t町の審\t審\t\t\t町\t\t\n", "町では審が、", "o|審|町の審|");
    FINDS(HEAD "o\t国の審\t審\t\t\t\t\t\no\t町の審\t審\t\t\t町\t\t\n", "ここでは審が、", "o|審|国の審|");
}
END_TEST

START_TEST(the_longest_name_stays) {
    FINDS("type\tcanonical\na\t電波\nb\t電波通信\nc\t通信基盤局\n", "電波通信基盤局が、", "a|電波|電波|; c|通信基盤局|通信基盤局|");
    FINDS("type\tcanonical\na\t電波\nb\t電波通信\n", "電波通信が、", "b|電波通信|電波通信|");
}
END_TEST

START_TEST(none_claims_a_passage_for_nothing) {
    FINDS("type\tcanonical\no\t国会\nnone\t国会議事堂前駅\n", "国会の国会議事堂前駅で、", "o|国会|国会|");
}
END_TEST

static const struct fault {
    const char *text, *what;
    size_t line, column;
} faults[] = {
    {"", "no header row", 1, 1},
    {"\n\n# only a remark\n", "no header row", 3, 1},
    {"name\nx\n", "no column named type", 1, 1},
    {"type\nx\n", "no column named canonical", 1, 1},
    {"type\tcanonical\ttype\n", "two columns", 1, 1},
    {"type\tcanonical\nlaw\t\n", "canonical name is empty", 2, 5},
    {"type\tcanonical\nlaw\n", "canonical name is empty", 2, 1},
    {"type\tcanonical\n\tx\n", "type is no word", 2, 1},
    {"canonical\ttype\n法律\t法 律\n", "type is no word", 2, 4},
    {"type\tcanonical\tvalid_from\nlaw\tx\t2020-13-01\n", "YYYY-MM-DD", 2, 7},
    {"type\tcanonical\tvalid_to\nlaw\tx\t2021-02-29\n", "YYYY-MM-DD", 2, 7},
    {"type\tcanonical\tvalid_to\nlaw\tx\ttomorrow\n", "YYYY-MM-DD", 2, 7},
    {"type\tcanonical\tvalid_from\tvalid_to\nlaw\tx\t2020-02-01\t2020-01-01\n", "valid_to lies before", 2, 18},
    {"type\tcanonical\nlaw\tx\xFF\n", "not UTF-8", 2, 6},
    {"type\tcanonical\nlaw\tx\\q\n", "unknown escape", 2, 6},
    {"type\tcanonical\nlaw\tx\ty\n", "more cells", 2, 7},
};

START_TEST(a_faulty_table_is_refused_with_its_place) {
    const struct fault *f = &faults[_i];
    pdoc_extractor *e = (pdoc_extractor *)&e;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "names", f->text, strlen(f->text), &e, &error), PDOC_ERROR_DATA);
    ck_assert_ptr_null(e);
    ck_assert_msg(strstr(pdoc_error_message(error, NULL), f->what) != NULL, "%s", pdoc_error_message(error, NULL));
    ck_assert_uint_eq(pdoc_error_column(error), f->column);
    ck_assert_uint_eq(pdoc_error_line(error), f->line);
    ck_assert_uint_le(pdoc_error_offset(error), strlen(f->text));
    pdoc_error_unref(error);
}
END_TEST

START_TEST(a_nul_byte_is_no_text) {
    static const char text[] = "type\tcanonical\nlaw\tx\0y\n";
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "names", text, sizeof text - 1, &e, NULL), PDOC_ERROR_DATA);
}
END_TEST

START_TEST(what_cannot_be_called_is_refused) {
    pdoc_extractor *e;
    static const char text[] = "type\tcanonical\nlaw\tx\n";
    static const char *const names[] = {"", "two words", "a\nb", "\xFF"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_int_eq(pdoc_extractor_make_table(NULL, names[i], text, sizeof text - 1, &e, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, NULL, text, 1, &e, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "x", NULL, 1, &e, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "x", text, 1, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "用語", text, sizeof text - 1, &e, NULL), PDOC_OK);
    pdoc_extractor_unref(e);
}
END_TEST

START_TEST(a_name_may_have_ten_thousand_characters) {
    enum { LONG = 10000 };
    char *table = malloc(LONG * 3 + 100), *name = malloc(LONG * 3 + 1);
    for (size_t i = 0; i < LONG; i++) memcpy(name + i * 3, i % 11 ? "長" : "名", 4);
    sprintf(table, "type\tcanonical\nt\t%s\n", name);
    pdoc_annotations *found = found_by(table_of(table), name);
    ck_assert_uint_eq(pdoc_annotations_mention_count(found), 1);
    pdoc_annotations_unref(found);
    free(table);
    free(name);
}
END_TEST

/* The same row a thousand times, and a name with a thousand meanings, of which one holds. */
START_TEST(rows_may_be_told_again_and_again) {
    char *table = malloc(200000);
    size_t n = (size_t)sprintf(table, "type\tcanonical\n");
    for (int i = 0; i < 1000; i++) n += (size_t)sprintf(table + n, "t\t総務省\n");
    FINDS(table, "総務省が、", "t|総務省|総務省|");
    n = (size_t)sprintf(table, HEAD);
    for (int i = 0; i < 1000; i++) n += (size_t)sprintf(table + n, "t\t省%d\t省\t%d-01-01\t%d-12-31\t\t\t\n", i, 1500 + i, 1500 + i);
    FINDS(table, "省が、", "t|省|省520|");
    free(table);
}
END_TEST

START_TEST(a_million_rows_are_loaded) {
    enum { ROWS = 1000000 };
    char *table = malloc((size_t)ROWS * 32);
    size_t n = (size_t)sprintf(table, "type\tcanonical\n");
    for (unsigned i = 0; i < ROWS; i++) {
        memcpy(table + n, "o\t", 2);
        n += 2;
        for (unsigned rest = i * 2654435761u, k = 0; k < 4; k++, rest /= 251) n += pdi_utf8_put(table + n, 0x4E00 + rest % 251);
        n += (size_t)sprintf(table + n, "%u\n", i % 10);
    }
    const clock_t begin = clock();
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "million", table, n, &e, NULL), PDOC_OK);
    /* A clock is no measure: far more than it takes, far less than what grows with the square. */
    ck_assert_int_lt((clock() - begin) / CLOCKS_PER_SEC, 30);
    free(table);
    pdoc_extractor_unref(e);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("table");
    TCase *tests = tcase_create("table");
    suite_add_tcase(suite, tests);
    tcase_set_timeout(tests, 90);
    tcase_add_test(tests, a_row_says_type_name_and_attributes);
    tcase_add_test(tests, names_are_found_however_they_are_written);
    tcase_add_test(tests, names_of_letters_stand_alone);
    tcase_add_test(tests, the_row_that_holds_on_the_day_counts);
    tcase_add_test(tests, a_cue_must_stand_in_the_document);
    tcase_add_test(tests, the_longest_name_stays);
    tcase_add_test(tests, none_claims_a_passage_for_nothing);
    tcase_add_loop_test(tests, a_faulty_table_is_refused_with_its_place, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tests, a_nul_byte_is_no_text);
    tcase_add_test(tests, what_cannot_be_called_is_refused);
    tcase_add_test(tests, a_name_may_have_ten_thousand_characters);
    tcase_add_test(tests, rows_may_be_told_again_and_again);
    tcase_add_test(tests, a_million_rows_are_loaded);
    return run_suite(suite);
}
