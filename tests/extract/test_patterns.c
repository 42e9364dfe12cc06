/* Patterns: groups, places of what is wrong, limits that stop what runs away without spoiling the rest. */
#include "annotate.h"
#include "fixture.h"

static pdoc_extractor *patterns_of(const char *text) {
    pdoc_extractor *extractor;
    pdoc_error *error;
    const pdoc_status status = pdoc_extractor_make_patterns(NULL, "patterns", text, strlen(text), &extractor, &error);
    ck_assert_msg(status == PDOC_OK, "%s", pdoc_error_message(error, NULL));
    return extractor;
}

#define FINDS(patterns, passage, expected)                                                                            \
    do {                                                                                                              \
        pdoc_annotations *finds_found = found_by(patterns_of(patterns), (passage));                                   \
        ck_assert_str_eq(in_words(finds_found), (expected));                                                          \
        ck_assert_str_eq(warning_of(finds_found), "");                                                                \
        pdoc_annotations_unref(finds_found);                                                                          \
    } while (0)

START_TEST(groups_give_what_goes_with_a_mention) {
    FINDS("amount\t(?<value>\\d+)(?<unit>人|件)\n", "３人と4件。", "amount|３人||3,unit=人; amount|4件||4,unit=件");
    FINDS("law  (?<mention>第(?<value>\\d+)条)の規定", "第５条の規定と第6条。", "law|第５条||5");
    FINDS("o (?<canonical>[^、。\\s]{2})(?:省|庁)\n", "総務省と、", "o|総務省|総務|");
    FINDS("x (?<mention>a)|(?<other>b)", "a b", "x|a||");
    FINDS("x (?<a>b)?c", "c bc", "x|c||; x|bc||,a=b");
}
END_TEST

START_TEST(patterns_see_the_folded_text) {
    FINDS("x\tABC12\n", "ＡＢＣ\xE2\x91\xAB。", "x|ＡＢＣ\xE2\x91\xAB||");
    FINDS("line ^○.*$", "はい。", "line|○徳田構成員 はい。||");
    FINDS("word (?i)society", "Society", "word|Society||");
    FINDS("script [ァ-ヺー]+", "データと", "script|データ||");
}
END_TEST

START_TEST(remarks_and_empty_lines_are_skipped) {
    FINDS("\xEF\xBB\xBF# x y\r\n\r\n   \n  x\ty\r\n#", "y", "x|y||");
    FINDS("", "y", "");
}
END_TEST

START_TEST(matches_of_nothing_end) {
    FINDS("x a*", "bab", "x|a||");
    FINDS("x (?=a)", "aaa", "");
    FINDS("x a\\Kb", "ab", "x|b||");
}
END_TEST

static const struct fault {
    const char *text, *what;
    size_t line, column;
} faults[] = {
    {"x (a\n", "parenthesis", 1, 5},
    {"# ok\n\nlaw\t[あ-い\n", "terminating ]", 3, 9},
    {"law あ(?<1>x)\n", "non-digit", 1, 9},
    {"law *a\n", "quantifier", 1, 5},
    {"law a\\Cb\n", "\\C", 1, 8},
    {"法 a\n", "type is no word", 1, 1},
    {"x\n", "no pattern", 1, 2},
    {"x a\n2x b\n", "type is no word", 2, 1},
    {"x a\xFFz\n", "not UTF-8", 1, 4},
    {"x (?<a>b)(?<a>c)\n", "same name", 1, 15},
};

START_TEST(a_bad_pattern_is_refused_with_its_place) {
    const struct fault *f = &faults[_i];
    pdoc_extractor *e = (pdoc_extractor *)&e;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "p", f->text, strlen(f->text), &e, &error), PDOC_ERROR_DATA);
    ck_assert_ptr_null(e);
    char place[40];
    snprintf(place, sizeof place, "p:%zu:", f->line);
    const char *message = pdoc_error_message(error, NULL);
    ck_assert_msg(strncmp(message, place, strlen(place)) == 0 && strstr(message, f->what) != NULL, "%s", message);
    ck_assert_uint_eq(pdoc_error_line(error), f->line);
    ck_assert_msg(pdoc_error_column(error) + 1 >= f->column && pdoc_error_column(error) <= f->column + 1, "column %zu: %s",
                  pdoc_error_column(error), message);
    pdoc_error_unref(error);
}
END_TEST

/* Each of these takes for ever without a limit. */
static const char *const runaway[] = {"x ((a+)+)+b", "x (a|aa)+$b", "x (?:a?){20}(?:a?){20}a{20}[b-d]a", "x (([a-z])+.)+[A-Z]([a-z])+$",
                                      "x (?<r>a(?&r)?|a)+c", "x (.*)*(.*)*(.*)*z"};

START_TEST(a_runaway_pattern_is_stopped_and_the_others_go_on) {
    char patterns[200];
    snprintf(patterns, sizeof patterns, "%s\nyes はい\n", runaway[_i]);
    for (int again = 0; again < 2; again++) {
        pdoc_annotations *found = found_by(patterns_of(patterns), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaはい。bcAz");
        ck_assert_str_eq(in_words(found), "yes|はい||");
        ck_assert_uint_eq(pdoc_annotations_diagnostic_count(found), 1);
        ck_assert_msg(strstr(warning_of(found), "line 1 was stopped") != NULL, "%s", warning_of(found));
        pdoc_annotations_unref(found);
    }
}
END_TEST

START_TEST(deep_patterns_are_refused) {
    char text[2000] = "x ";
    for (int i = 0; i < 400; i++) strcat(text, "(");
    strcat(text, "a");
    for (int i = 0; i < 400; i++) strcat(text, ")");
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "p", text, strlen(text), &e, NULL), PDOC_ERROR_DATA);
}
END_TEST

START_TEST(long_patterns_are_refused) {
    char *text = malloc(20000);
    strcpy(text, "x y\nlaw ");
    memset(text + 8, 'a', 16385);
    text[8 + 16385] = '\0';
    pdoc_extractor *e;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "p", text, strlen(text), &e, &error), PDOC_ERROR_DATA);
    ck_assert_uint_eq(pdoc_error_line(error), 2);
    ck_assert_uint_eq(pdoc_error_column(error), 5);
    pdoc_error_unref(error);
    text[8 + 16384] = '\0';
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "p", text, strlen(text), &e, NULL), PDOC_OK);
    pdoc_extractor_unref(e);
    free(text);
}
END_TEST

START_TEST(a_limit_of_the_configuration_counts) {
    pdoc_config *config;
    pdoc_analyzer *analyzer;
    pdoc_extractor *e = patterns_of("x (a|b)+c\ny はい");
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_extractor(config, e, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_PATTERN_STEPS, 20, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    static const char text[] = MINUTES_HEAD "abababababababababababababababababababababc\n";
    pdoc_annotations *found = annotated(analyzer, text, sizeof text - 1);
    ck_assert_uint_ge(pdoc_annotations_diagnostic_count(found), 1);
    pdoc_annotations_unref(found);
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    pdoc_extractor_unref(e);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("patterns");
    TCase *tests = tcase_create("patterns");
    suite_add_tcase(suite, tests);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, groups_give_what_goes_with_a_mention);
    tcase_add_test(tests, patterns_see_the_folded_text);
    tcase_add_test(tests, remarks_and_empty_lines_are_skipped);
    tcase_add_test(tests, matches_of_nothing_end);
    tcase_add_loop_test(tests, a_bad_pattern_is_refused_with_its_place, 0, sizeof faults / sizeof *faults);
    tcase_add_loop_test(tests, a_runaway_pattern_is_stopped_and_the_others_go_on, 0, sizeof runaway / sizeof *runaway);
    tcase_add_test(tests, deep_patterns_are_refused);
    tcase_add_test(tests, long_patterns_are_refused);
    tcase_add_test(tests, a_limit_of_the_configuration_counts);
    return run_suite(suite);
}
