/* Physical lines: where they are in the source, how wide, what Markdown puts around them. */
#include "flow_fixture.h"

#include "layout/lines.h"

static pdi_lines lines;

static void find_lines(void *user) {
    const pdi_str *source = user;
    text = (pdi_text){0};
    flow = (pdi_flow){0};
    pdi_text_fold(&job, *source, &text);
    pdi_lines_find(&job, k, &text, &flow, &lines);
}

static void read_lines(const char *source) {
    pdi_str s = str(source);
    ck_assert_int_eq(attempt(&job.trap, find_lines, &s), PDOC_OK);
}

START_TEST(lines_of_every_line_end) {
    read_lines("甲\r\n乙\n丙\r丁");
    ck_assert_uint_eq(lines.count, 4);
    ck_assert_slice(pdi_physical_text(&text, &lines.at[1]), "乙");
    ck_assert_slice(pdi_physical_text(&text, &lines.at[3]), "丁");
    ck_assert_uint_eq(flow.physical.count, 4);
    ck_assert_uint_eq(flow.physical.at[1].start, 5);
    ck_assert_uint_eq(flow.physical.at[1].end, 8);
}
END_TEST

START_TEST(blank_lines_are_counted) {
    read_lines("甲\n\n　\n乙\n丙\n\n");
    ck_assert_uint_eq(lines.count, 3);
    ck_assert_uint_eq(lines.at[0].blanks, 0);
    ck_assert_uint_eq(lines.at[1].blanks, 2);
    ck_assert_uint_eq(lines.at[2].blanks, 0);
}
END_TEST

START_TEST(a_text_without_lines) {
    read_lines("");
    ck_assert_uint_eq(lines.count, 0);
    read_lines("\n　\n");
    ck_assert_uint_eq(lines.count, 0);
}
END_TEST

START_TEST(columns_are_those_of_the_source) {
    read_lines("　　甲乙　　丙\n  ab\n\tx\nｱｲ（１）");
    ck_assert_uint_eq(lines.at[0].indent, 4);
    ck_assert_uint_eq(lines.at[0].width, 14);
    ck_assert_uint_eq(lines.at[0].gaps, 1);
    ck_assert_uint_eq(lines.at[1].indent, 2);
    ck_assert_uint_eq(lines.at[1].width, 4);
    ck_assert_uint_eq(lines.at[2].indent, 4);
    ck_assert_uint_eq(lines.at[3].width, 8);
}
END_TEST

START_TEST(what_kind_of_text_it_is) {
    read_lines("令和２年、東京で\n承認された。\n資料１（案の\n「甲」（乙）");
    ck_assert(lines.at[0].prose);
    ck_assert(!lines.at[0].sentence_end);
    ck_assert(lines.at[1].sentence_end);
    ck_assert(!lines.at[2].prose);
    ck_assert(lines.at[2].open);
    ck_assert(!lines.at[3].open);
}
END_TEST

START_TEST(a_page_ends_at_a_form_feed) {
    read_lines("甲\f乙\n丙\n\f\n丁");
    ck_assert_uint_eq(lines.count, 4);
    ck_assert(!lines.at[0].page_before);
    ck_assert(lines.at[1].page_before);
    ck_assert(!lines.at[2].page_before);
    ck_assert(lines.at[3].page_before);
}
END_TEST

START_TEST(headings_of_markdown) {
    read_lines("# 甲\n### 乙\n#丙\n####### 丁\n#");
    ck_assert_uint_eq(lines.at[0].level, 1);
    ck_assert_slice(pdi_physical_text(&text, &lines.at[0]), "甲");
    ck_assert_uint_eq(lines.at[1].level, 3);
    ck_assert_uint_eq(lines.at[2].level, 0);
    ck_assert_slice(pdi_physical_text(&text, &lines.at[2]), "#丙");
    ck_assert_uint_eq(lines.at[3].level, 0);
    ck_assert_uint_eq(flow.markup.count, 2);
    ck_assert_uint_eq(flow.markup.at[1].end - flow.markup.at[1].start, 3);
}
END_TEST

START_TEST(strong_lines_of_markdown) {
    read_lines("**出席者**\n**甲**と乙\n****");
    ck_assert(lines.at[0].strong);
    ck_assert_slice(pdi_physical_text(&text, &lines.at[0]), "出席者");
    ck_assert(!lines.at[1].strong);
    ck_assert_slice(pdi_physical_text(&text, &lines.at[1]), "**甲**と乙");
}
END_TEST

START_TEST(rows_of_tables) {
    read_lines("| 甲 | 乙 |\n|");
    ck_assert_slice(pdi_physical_text(&text, &lines.at[0]), "甲 | 乙");
    ck_assert_uint_eq(flow.markup.count, 2);
}
END_TEST

START_TEST(the_first_sign_is_the_source_s) {
    read_lines("\uFEFF①甲\n（１）乙\n　○丙");
    ck_assert_uint_eq(lines.at[0].sign, 0x2460);
    ck_assert_int_eq(lines.at[0].mark.digits, PDI_CIRCLED);
    ck_assert_uint_eq(lines.at[1].sign, 0xFF08);
    ck_assert(lines.at[1].mark.wide);
    ck_assert_uint_eq(lines.at[2].sign, 0x25CB);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("lines");
    TCase *c = tcase_create("lines");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, lines_of_every_line_end);
    tcase_add_test(c, blank_lines_are_counted);
    tcase_add_test(c, a_text_without_lines);
    tcase_add_test(c, columns_are_those_of_the_source);
    tcase_add_test(c, what_kind_of_text_it_is);
    tcase_add_test(c, a_page_ends_at_a_form_feed);
    tcase_add_test(c, headings_of_markdown);
    tcase_add_test(c, strong_lines_of_markdown);
    tcase_add_test(c, rows_of_tables);
    tcase_add_test(c, the_first_sign_is_the_source_s);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
