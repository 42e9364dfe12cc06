/* Page numbers and running heads are set aside; what only looks like one is text. */
#include "flow_fixture.h"

#define PAGE                                                                                                                                                               \
    "甲について説明があった。\n乙について質問があった。\n丙について回答があった。\n丁について確認した。\n戊について了" \
    "承した。\n"

START_TEST(page_numbers_of_each_kind) {
    static const char *const kinds[][3] = {
        {"- 1 -", "- 2 -", "- 3 -"},
        {"1", "2", "3"},
        {"－１－", "－２－", "－３－"},
        {"1 / 3", "2 / 3", "3 / 3"},
        {"1/3ページ", "2/3ページ", "3/3ページ"},
        {"(1)", "(2)", "(3)"},
        {"P.1", "P.2", "P.3"},
        {"p. 1", "p. 2", "p. 3"},
        {"第１頁", "第２頁", "第３頁"},
        {"[1]", "[2]", "[3]"},
        {"Page 1 of 3", "Page 2 of 3", "Page 3 of 3"},
        {"1ページ", "2ページ", "3ページ"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        char source[2048], expected[256];
        snprintf(source, sizeof source, PAGE "%s\n" PAGE "%s\n" PAGE "%s\n", kinds[i][0], kinds[i][1], kinds[i][2]);
        snprintf(expected, sizeof expected, "%s|%s|%s", kinds[i][0], kinds[i][1], kinds[i][2]);
        ck_assert_str_eq(furniture_of(source), expected);
    }
}
END_TEST

START_TEST(page_numbers_may_stand_at_the_head) {
    ck_assert_str_eq(furniture_of("1\n" PAGE "2\n" PAGE "3\n" PAGE), "1|2|3");
    ck_assert_str_eq(furniture_of(PAGE "\f2\n" PAGE "\f3\n" PAGE), "2|3");
}
END_TEST

START_TEST(a_lone_number_is_no_page_number) {
    ck_assert_str_eq(furniture_of(PAGE "2\n" PAGE), "");
    ck_assert_str_eq(lines_of("令和2年度の会員の数\n12\n" PAGE), "令和2年度の会員の数\n12\n" PAGE);
}
END_TEST

START_TEST(numbers_that_do_not_count_on_are_no_page_numbers) {
    ck_assert_str_eq(furniture_of(PAGE "12\n" PAGE "7\n" PAGE "30\n"), "");
}
END_TEST

START_TEST(numbers_close_together_are_a_list) { ck_assert_str_eq(furniture_of("1\n甲\n2\n乙\n3\n丙\n"), ""); }
END_TEST

START_TEST(a_number_between_dashes_is_one_wherever_it_stands) {
    ck_assert_str_eq(furniture_of(PAGE "－ 1 －\n"), "－ 1 －");
}
END_TEST

START_TEST(running_heads_beside_page_numbers) {
    ck_assert_str_eq(furniture_of("みどり検討会　第3回\n" PAGE "- 1 -\nみどり検討会　第3回\n" PAGE
                                  "- 2 -\nみどり検討会　第3回\n" PAGE "- 3 -\n"),
                     "- 1 -|みどり検討会　第3回|- 2 -|みどり検討会　第3回|- 3 -");
}
END_TEST

START_TEST(running_heads_behind_form_feeds) {
    ck_assert_str_eq(
        furniture_of("次第\n" PAGE "\fみどり検討会\n" PAGE "\fみどり検討会\n" PAGE "\fみどり検討会\n" PAGE),
        "みどり検討会|みどり検討会|みどり検討会");
}
END_TEST

START_TEST(a_line_that_comes_twice_is_no_running_head) {
    ck_assert_str_eq(
        furniture_of("次第\n" PAGE "\f自由討議\n甲である。\n" PAGE "\f自由討議\n" PAGE "\f" PAGE "\f" PAGE), "");
}
END_TEST

START_TEST(speakers_at_the_head_of_pages_are_no_running_heads) {
    ck_assert_str_eq(furniture_of("次第\n" PAGE "\f○山田委員\n" PAGE "\f○山田委員\n" PAGE "\f○山田委員\n" PAGE), "");
    ck_assert_str_eq(furniture_of("次第\n" PAGE "\f山田委員：\n" PAGE "\f山田委員：\n" PAGE "\f山田委員：\n" PAGE), "");
    ck_assert_str_eq(furniture_of("次第\n" PAGE "\f【事務局】\n" PAGE "\f【事務局】\n" PAGE "\f【事務局】\n" PAGE), "");
}
END_TEST

START_TEST(sentences_at_the_head_of_pages_are_no_running_heads) {
    ck_assert_str_eq(
        furniture_of("次第\n" PAGE "\f異議はない。\n" PAGE "\f異議はない。\n" PAGE "\f異議はない。\n" PAGE), "");
}
END_TEST

START_TEST(a_sentence_goes_on_behind_the_page_number) {
    const char *lines = lines_of("○山田委員　この計画は、地域の住民と事業者とがともに考えて\n進めていくべきものである以"
                                 "上、国と県は、これまでと同じように\n"
                                 "- 1 -\n支援を続けることが大切であると考えている。\n");
    ck_assert_str_eq(lines, "○山田委員 "
                            "この計画は、地域の住民と事業者とがともに考えて進めていくべきものである以上、国と県は、これ"
                            "までと同じように支援を続けることが大切であると考えている。\n");
    ck_assert_str_eq(pieces_of("同じように支援を"), "同じように|支援を");
    ck_assert_str_eq(string_of("同じように支援を"), "同じように支援を");
}
END_TEST

START_TEST(pages_between_form_feeds_may_be_short) {
    ck_assert_str_eq(furniture_of("甲\n1\n\f乙\n2\n\f丙\n3\n"), "1|2");
    ck_assert_str_eq(furniture_of("\f1\n甲\n\f2\n乙\n\f3\n丙\n"), "1|2|3");
}
END_TEST

START_TEST(an_act_that_ends_in_a_bracket_ends_before_the_page_number) {
    ck_assert_str_eq(
        lines_of("中尾構成員より、資料１「情報の共有と国際連携」を説明 (省略)\n\n- 1 "
                 "-\n林構成員より、資料２「法制の比較」を説明 (省略)\n"),
        "中尾構成員より、資料1「情報の共有と国際連携」を説明 (省略)\n林構成員より、資料2「法制の比較」を説明 (省略)\n");
}
END_TEST

START_TEST(blank_lines_around_page_numbers_say_nothing) {
    flow_of(PDI_LIT("甲である。\n\n乙である。\n\n- 1 -\n\n丙である。\n丁である。\n"));
    ck_assert_uint_eq(flow.count, 4);
    ck_assert_uint_eq(flow.lines[1].blanks_before, 1);
    ck_assert_uint_eq(flow.lines[2].blanks_before, 0);
    ck_assert(flow.lines[2].page_before);
}
END_TEST

START_TEST(form_feeds_are_no_blank_lines) {
    flow_of(PDI_LIT("甲である。\n\f乙である。\n\f\n丙である。\f\n丁である。\n\n\f戊である。\n"));
    ck_assert_uint_eq(flow.count, 5);
    for (uint32_t i = 1; i < 5; i++) {
        ck_assert(flow.lines[i].page_before);
        ck_assert_uint_eq(flow.lines[i].blanks_before, i == 4);
    }
}
END_TEST

START_TEST(the_title_without_its_kind_beside_a_page_number) {
    ck_assert_str_eq(furniture_of("みどり審議会「地域のくらし作業部会」（第20回）議事録\n" PAGE
                                  "- 1 -\nみどり審議会「地域のくらし作業部会」（第20回）\n" PAGE "- 2 -\n"),
                     "- 1 -|みどり審議会「地域のくらし作業部会」（第20回）|- 2 -");
}
END_TEST

START_TEST(what_a_browser_prints_around_a_page) {
    ck_assert_str_eq(furniture_of(PAGE "2024/08/01 10:12 会議録表示\nhttps://www.example.jp/kaigiroku/1\n" PAGE
                                       "\n2024/08/01 10:12 会議録表示\nhttps://www.example.jp/kaigiroku/2\n"),
                     "2024/08/01 10:12 会議録表示|https://www.example.jp/kaigiroku/1|2024/08/01 10:12 "
                     "会議録表示|https://www.example.jp/kaigiroku/2");
    ck_assert_str_eq(
        furniture_of("2024/8/1 9:12　会議録\n" PAGE "https://www.example.jp/a 1/2\n2024/8/1 9:12　会議録\n" PAGE
                     "https://www.example.jp/a 2/2\n"),
        "2024/8/1 9:12　会議録|https://www.example.jp/a 1/2|2024/8/1 9:12　会議録|https://www.example.jp/a 2/2");
    /* A moment or an address alone is what the minutes tell. */
    ck_assert_str_eq(furniture_of("日時\n2024/08/01 10:12\n" PAGE "https://www.example.jp/a\n"), "");
}
END_TEST

START_TEST(numbers_above_titles_are_the_titles) {
    ck_assert_str_eq(lines_of("みどり検討会\n1\n開　会\n始めます。\n2\nあいさつ\n話します。\n3\n議　事\n決めます。\n"),
                     "みどり検討会\n1 開 会\n始めます。\n2 あいさつ\n話します。\n3 議 事\n決めます。\n");
    ck_assert_str_eq(furniture_of("みどり検討会\n1\n開　会\n" PAGE "2\nあいさつ\n" PAGE "3\n議　事\n" PAGE), "");
    /* above sentences, or where they do not begin with one, they count pages */
    ck_assert_str_eq(furniture_of(PAGE "1\n" PAGE "2\n" PAGE "3\n" PAGE), "1|2|3");
    ck_assert_str_eq(furniture_of(PAGE "2\n開　会\n" PAGE "3\nあいさつ\n" PAGE "4\n議　事\n" PAGE), "2|3|4");
    /* two may be anything */
    ck_assert_str_eq(lines_of("みどり検討会\n1\n開　会\n始めます。\n2\nあいさつ\n話します。\n"),
                     "みどり検討会\n1\n開 会\n始めます。\n2\nあいさつ\n話します。\n");
}
END_TEST

START_TEST(a_head_on_all_pages_but_the_last) {
    /* behind the number of the last page nothing stands */
    ck_assert_str_eq(furniture_of("次第\n" PAGE "- 1 -\nくらしの部会\n" PAGE "- 2 -\nくらしの部会\n" PAGE "- 3 -\n"),
                     "- 1 -|くらしの部会|- 2 -|くらしの部会|- 3 -");
    ck_assert_str_eq(
        furniture_of("次第\n" PAGE "- 1 -\nくらしの部会\n" PAGE "- 2 -\n" PAGE "- 3 -\nくらしの部会\n" PAGE "- 4 -\n"),
        "- 1 -|- 2 -|- 3 -|- 4 -");
    ck_assert_str_eq(furniture_of("次第\n" PAGE "- 1 -\nくらしの部会\n" PAGE "- 2 -\n"), "- 1 -|- 2 -");
}
END_TEST

START_TEST(titles_counted_beside_pages) {
    ck_assert_str_eq(furniture_of("みどり検討会\n1\n開会\n始めます。\n2\n報告\n報告します。\n3\n案件\n説明します。\n1\n"
                                  "◇意見\nよい。\n4\nその他\nない。\n5\n閉会\n2\n"),
                     "1|2");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("furniture");
    TCase *c = tcase_create("furniture");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, page_numbers_of_each_kind);
    tcase_add_test(c, page_numbers_may_stand_at_the_head);
    tcase_add_test(c, a_lone_number_is_no_page_number);
    tcase_add_test(c, numbers_that_do_not_count_on_are_no_page_numbers);
    tcase_add_test(c, numbers_close_together_are_a_list);
    tcase_add_test(c, a_number_between_dashes_is_one_wherever_it_stands);
    tcase_add_test(c, running_heads_beside_page_numbers);
    tcase_add_test(c, running_heads_behind_form_feeds);
    tcase_add_test(c, a_line_that_comes_twice_is_no_running_head);
    tcase_add_test(c, speakers_at_the_head_of_pages_are_no_running_heads);
    tcase_add_test(c, sentences_at_the_head_of_pages_are_no_running_heads);
    tcase_add_test(c, a_sentence_goes_on_behind_the_page_number);
    tcase_add_test(c, pages_between_form_feeds_may_be_short);
    tcase_add_test(c, an_act_that_ends_in_a_bracket_ends_before_the_page_number);
    tcase_add_test(c, blank_lines_around_page_numbers_say_nothing);
    tcase_add_test(c, form_feeds_are_no_blank_lines);
    tcase_add_test(c, the_title_without_its_kind_beside_a_page_number);
    tcase_add_test(c, what_a_browser_prints_around_a_page);
    tcase_add_test(c, numbers_above_titles_are_the_titles);
    tcase_add_test(c, a_head_on_all_pages_but_the_last);
    tcase_add_test(c, titles_counted_beside_pages);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
