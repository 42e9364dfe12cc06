/* The fixed names of values, and the way back. */
#include "fixture.h"

#include "policydoc/policydoc.h"

/* Each name leads back to its value, no two are alike, and there are `count` of them below `end`. */
#define NAMES(type, function, end, wanted)                                                                             \
    do {                                                                                                               \
        int count = 0;                                                                                                 \
        for (int i = -3; i < (end); i++) {                                                                             \
            const char *name = pdoc_##function##_name((type)i);                                                        \
            if (strcmp(name, "unknown") == 0) continue;                                                                \
            count++;                                                                                                   \
            ck_assert_int_eq((int)pdoc_##function##_from_name(name), i);                                               \
            ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(name));                    \
        }                                                                                                              \
        ck_assert_int_eq(count, (wanted));                                                                             \
        ck_assert_str_eq(pdoc_##function##_name((type)9999), "unknown");                                               \
        ck_assert_int_eq((int)pdoc_##function##_from_name("no such name"), 0);                                         \
        ck_assert_int_eq((int)pdoc_##function##_from_name("unknown"), 0);                                              \
        ck_assert_int_eq((int)pdoc_##function##_from_name(""), 0);                                                     \
        ck_assert_int_eq((int)pdoc_##function##_from_name(NULL), 0);                                                   \
    } while (0)

START_TEST(each_name_leads_back_to_its_value) {
    NAMES(pdoc_diagnostic_code, diagnostic_code, 100, 17);
    NAMES(pdoc_severity, severity, 100, 2);
    NAMES(pdoc_document_kind, document_kind, 100, 3);
    NAMES(pdoc_attendance, attendance, 100, 4);
    NAMES(pdoc_remark_kind, remark_kind, 100, 4);
    NAMES(pdoc_reading_kind, reading_kind, 100, 12);
    NAMES(pdoc_phase, phase, 100, 3);
    NAMES(pdoc_language, language, 100, 2);
    NAMES(pdoc_unit, unit, 100, 4);
    NAMES(pdoc_session_field, session_field, 100, 5);
    NAMES(pdoc_fact, fact, 100, 8);
    NAMES(pdoc_limit, limit, 100, 8);
    NAMES(pdoc_format, format, 100, 3);
    NAMES(pdoc_table_kind, table_kind, 100, 7);
    NAMES(pdoc_node_kind, node_kind, 100, 6);
    NAMES(pdoc_block_kind, block_kind, 100, 8);
    NAMES(pdoc_writer_flags, writer_flag, 100, 3);
    NAMES(pdoc_run_flags, run_flag, 100, 4);
    NAMES(pdoc_data_table_flags, data_table_flag, 100, 1);
}
END_TEST

START_TEST(names_are_those_of_the_enumerators) {
    ck_assert_str_eq(pdoc_limit_name(PDOC_LIMIT_PATTERN_STEPS), "pattern-steps");
    ck_assert_str_eq(pdoc_unit_name(PDOC_UNIT_UTF16), "utf16");
    ck_assert_str_eq(pdoc_fact_name(PDOC_FACT_MEDIA_TYPE), "media-type");
    ck_assert_int_eq(pdoc_language_from_name("japanese"), PDOC_LANGUAGE_JAPANESE);
    ck_assert_int_eq(pdoc_table_kind_from_name("agenda"), PDOC_TABLE_AGENDA);
    ck_assert_int_eq(pdoc_table_kind_from_name("Agenda"), PDOC_TABLE_UNKNOWN);
    ck_assert_uint_eq(pdoc_writer_flag_from_name("bom"), PDOC_WRITER_BOM);
}
END_TEST

START_TEST(several_flags_have_no_name) {
    ck_assert_str_eq(pdoc_writer_flag_name(PDOC_WRITER_HEAD | PDOC_WRITER_BOM), "unknown");
    ck_assert_str_eq(pdoc_run_flag_name((pdoc_run_flags)-1), "unknown");
    ck_assert_str_eq(pdoc_run_flag_name(PDOC_RUN_PLAIN), "unknown");
}
END_TEST

START_TEST(a_status_leads_back_too) {
    int count = 0;
    for (int i = -100; i <= 10; i++) {
        const char *name = pdoc_status_name(i);
        if (strcmp(name, "unknown") == 0) continue;
        count++;
        ck_assert_int_eq(pdoc_status_from_name(name), i);
    }
    ck_assert_int_eq(count, 12);
    ck_assert_int_eq(pdoc_status_from_name("unknown"), PDOC_NO_STATUS);
    ck_assert_int_eq(pdoc_status_from_name(""), PDOC_NO_STATUS);
    ck_assert_int_eq(pdoc_status_from_name(NULL), PDOC_NO_STATUS);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("names");
    TCase *tests = tcase_create("names");
    suite_add_tcase(suite, tests);
    tcase_add_test(tests, each_name_leads_back_to_its_value);
    tcase_add_test(tests, names_are_those_of_the_enumerators);
    tcase_add_test(tests, several_flags_have_no_name);
    tcase_add_test(tests, a_status_leads_back_too);
    return run_suite(suite);
}
