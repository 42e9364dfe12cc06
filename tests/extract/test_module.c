/* Modules: what is refused, and why; and modules that are loaded and lie then. Their paths are the arguments. */
#include "annotate.h"

/* Linked with the shared library, as programs are: modules use its functions. */
static char **paths;
static int path_count;

/* The module with this fault. */
static const char *path_of(const char *fault) {
    char end[80];
    snprintf(end, sizeof end, "module_%s.", fault);
    for (int i = 0; i < path_count; i++) {
        const char *slash = strrchr(paths[i], '/');
        if (strncmp(slash ? slash + 1 : paths[i], end, strlen(end)) == 0) return paths[i];
    }
    ck_abort_msg("no path of %s is given", fault);
    return "";
}

static pdoc_extractor *loaded(const char *fault) {
    pdoc_extractor *extractor;
    pdoc_error *error;
    const pdoc_status status = pdoc_extractor_load(NULL, path_of(fault), &extractor, &error);
    ck_assert_msg(status == PDOC_OK, "%s: %s", fault, pdoc_error_message(error, NULL));
    return extractor;
}

START_TEST(a_module_is_an_extractor) {
    pdoc_extractor *e = loaded("good");
    ck_assert_str_eq(pdoc_extractor_name(e, NULL), "from-a-module");
    ck_assert_str_eq(pdoc_extractor_version(e, NULL), "2.1");
    ck_assert_int_eq(pdoc_extractor_priority(e), 5);
    ck_assert_int_eq(pdoc_extractor_phase(e), PDOC_PHASE_NAMES);
    pdoc_annotations *found = found_by(e, "はい。");
    ck_assert_str_eq(in_words(found), "person|徳田||");
    ck_assert_str_eq(pdoc_mention_rule(pdoc_annotations_mention_at(found, 0), NULL), "module");
    pdoc_annotations_unref(found);
}
END_TEST

static const struct refusal {
    const char *fault, *reason;
} refusals[] = {
    {"interface", "another interface"},   {"small", "too small"},
    {"small_functions", "too small"},     {"no_functions", "no functions"},
    {"no_module", "gives no module"},     {"unknown_tail", "does not know"},
    {"phase", "names no phase"},          {"no_name", "no name"},
    {"not_opened", "could not be opened"}, {"says_why", ": 辞書がありません"},
    {"function_interface", "another interface"},
    {"no_entry", PDOC_EXTRACTOR_MODULE_ENTRY},
};

START_TEST(a_faulty_module_is_refused_with_the_reason) {
    const struct refusal *r = &refusals[_i];
    pdoc_extractor *e = (pdoc_extractor *)&e;
    pdoc_error *error;
    const char *path = path_of(r->fault);
    ck_assert_int_eq(pdoc_extractor_load(NULL, path, &e, &error), PDOC_ERROR_MODULE);
    ck_assert_ptr_null(e);
    const char *message = pdoc_error_message(error, NULL);
    ck_assert_msg(strstr(message, r->reason) != NULL, "%s", message);
    ck_assert_msg(strncmp(message, path, strlen(path) < 100 ? strlen(path) : 100) == 0, "%s", message);
    pdoc_error_unref(error);
}
END_TEST

/* What the module said is told in both languages, and what the library says is. */
START_TEST(a_refusal_is_told_in_japanese_too) {
    static const char *const faults[] = {"says_why", "not_opened", "interface"};
    static const char *const reasons[] = {": 辞書がありません", "初期化できませんでした", "別のインターフェース"};
    for (int i = 0; i < 3; i++) {
        pdoc_extractor *e;
        pdoc_error *error;
        ck_assert_int_eq(pdoc_extractor_load(NULL, path_of(faults[i]), &e, &error), PDOC_ERROR_MODULE);
        const char *message = pdoc_error_message_in(error, PDOC_LANGUAGE_JAPANESE, NULL);
        ck_assert_msg(strstr(message, reasons[i]) != NULL, "%s", message);
        pdoc_error_unref(error);
    }
}
END_TEST

START_TEST(a_module_without_memory_is_told_as_that) {
    pdoc_extractor *e;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_extractor_load(NULL, path_of("no_memory"), &e, &error), PDOC_ERROR_MEMORY);
    ck_assert_ptr_null(e);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_MEMORY);
    pdoc_error_unref(error);
}
END_TEST

START_TEST(what_is_no_module_is_refused) {
    static const char *const none[] = {"relative.so", "./here.so", "", "/", "/nowhere/at/all.so", "/dev/null"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        pdoc_extractor *e;
        pdoc_error *error;
        ck_assert_int_eq(pdoc_extractor_load(NULL, none[i], &e, &error), PDOC_ERROR_MODULE);
        ck_assert_ptr_null(e);
        ck_assert_ptr_null(strchr(pdoc_error_message(error, NULL), '\n'));
        pdoc_error_unref(error);
    }
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_load(NULL, NULL, &e, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_extractor_load(NULL, "/x", NULL, NULL), PDOC_ERROR_ARGUMENT);
}
END_TEST

/* A path may be longer than a message, in characters of several bytes. */
START_TEST(a_long_path_gives_a_message_in_whole_characters) {
    char path[2000] = "/a";
    for (int i = 0; i < 300; i++) strcat(path, "あ");
    pdoc_extractor *e;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_extractor_load(NULL, path, &e, &error), PDOC_ERROR_MODULE);
    size_t length;
    const char *message = pdoc_error_message(error, &length);
    ck_assert_uint_lt(length, 240);
    for (size_t i = 0; i < length; i++) /* each あ is whole */
        if ((unsigned char)message[i] == 0xE3) ck_assert_int_eq(strncmp(message + i, "あ", 3), 0);
    pdoc_error_unref(error);
}
END_TEST

START_TEST(a_module_that_fails_is_told_and_what_it_found_is_left_out) {
    pdoc_annotations *found = found_by(loaded("fails"), "はい。");
    ck_assert_str_eq(in_words(found), "");
    ck_assert_uint_eq(pdoc_annotations_diagnostic_count(found), 1);
    ck_assert_ptr_nonnull(strstr(warning_of(found), "from-a-module"));
    ck_assert_ptr_nonnull(strstr(warning_of(found), "the module could not"));
    pdoc_annotations_unref(found);
}
END_TEST

START_TEST(a_module_that_reports_nonsense_is_told_once_and_heard_on) {
    static const char *const faults[] = {"outside", "no_type"};
    static const char *const reasons[] = {"outside the text", "no word"};
    for (int i = 0; i < 2; i++) {
        pdoc_annotations *found = found_by(loaded(faults[i]), "はい。");
        ck_assert_str_eq(in_words(found), "person|徳田||");
        ck_assert_uint_eq(pdoc_annotations_diagnostic_count(found), 1);
        ck_assert_ptr_nonnull(strstr(warning_of(found), reasons[i]));
        pdoc_annotations_unref(found);
    }
}
END_TEST

START_TEST(a_module_may_raise_an_error_of_its_caller) {
    pdoc_analyzer *analyzer = analyzer_of(loaded("raises"));
    pdoc_document *document;
    pdoc_annotations *found = (pdoc_annotations *)&found;
    ck_assert_int_eq(pdoc_document_parse(analyzer, "会議\n", 7, NULL, &document, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, document, NULL, &found, NULL), PDOC_ERROR_CALLBACK);
    ck_assert_ptr_null(found);
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
}
END_TEST

int main(int argc, char **argv) {
    paths = argv + 1;
    path_count = argc - 1;
    Suite *suite = suite_create("module");
    TCase *tests = tcase_create("module");
    suite_add_tcase(suite, tests);
    tcase_add_test(tests, a_module_is_an_extractor);
    tcase_add_loop_test(tests, a_faulty_module_is_refused_with_the_reason, 0, sizeof refusals / sizeof *refusals);
    tcase_add_test(tests, a_refusal_is_told_in_japanese_too);
    tcase_add_test(tests, a_module_without_memory_is_told_as_that);
    tcase_add_test(tests, what_is_no_module_is_refused);
    tcase_add_test(tests, a_long_path_gives_a_message_in_whole_characters);
    tcase_add_test(tests, a_module_that_fails_is_told_and_what_it_found_is_left_out);
    tcase_add_test(tests, a_module_that_reports_nonsense_is_told_once_and_heard_on);
    tcase_add_test(tests, a_module_may_raise_an_error_of_its_caller);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
