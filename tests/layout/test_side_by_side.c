/* Lists side by side: one after the other, unless they are none. */
#include "flow_fixture.h"

START_TEST(the_list_at_the_left_stands_before_the_other) {
    ck_assert_str_eq(lines_of("出席者\n"
                              "【委員】                                  【事務局】\n"
                              "　越智　真理子（委員長）                    　健康福祉部長　　小宮山　徹\n"
                              "　久我　義信                                　福祉政策課長　　鳥飼　奈緒\n"
                              "　蛭田　洋介\n"
                              "　妹尾　幸恵                                　福祉政策課主任　柳瀬　美咲\n"
                              "欠席者\n"
                              "　曽我部　明美\n"),
                     "出席者\n"
                     "【委員】\n越智 真理子(委員長)\n久我 義信\n蛭田 洋介\n妹尾 幸恵\n"
                     "【事務局】\n健康福祉部長  小宮山 徹\n福祉政策課長  鳥飼 奈緒\n福祉政策課主任 柳瀬 美咲\n"
                     "欠席者\n曽我部 明美\n");
    ck_assert_str_eq(source_of("【事務局】"), "【事務局】");
    ck_assert_str_eq(source_of("鳥飼 奈緒"), "鳥飼　奈緒");
    ck_assert_uint_eq(flow.lines[6].indent, 0);
    ck_assert_uint_eq(flow.lines[7].indent, flow.lines[2].indent + 2); /* as if the list stood at the left */
}
END_TEST

START_TEST(headings_with_counts_and_seats) {
    ck_assert_str_eq(lines_of("      農業委員（２名）                          農地利用最適化推進委員（２名）\n"
                              "          １番   石井    哲也                    第１地区    園田    喜久男\n"
                              "          ２番   上山    和枝                    第２地区    郷右近  光\n"),
                     "農業委員(2名)\n1番   石井    哲也\n2番   上山    和枝\n"
                     "農地利用最適化推進委員(2名)\n第1地区    園田    喜久男\n第2地区    郷右近  光\n");
}
END_TEST

START_TEST(a_heading_and_its_first_group_are_one_list) {
    static const char list[] = "３．出席者　　（学内委員）\n"
                               "　　　　　　　　薗田 光太郎　学長（議長）\n"
                               "　　　　　　　　阿武 麻里　副学長（教育担当）\n"
                               "４．欠席者　　　鶏冠井 宗太　株式会社八つ峰銀行頭取\n"
                               "５．陪席者　　　総務部長 二瓶、財務部長 世良田\n";
    ck_assert_str_eq(lines_of(list), "3.出席者  (学内委員)\n薗田 光太郎 学長(議長)\n阿武 麻里 副学長(教育担当)\n"
                                     "4.欠席者   鶏冠井 宗太 株式会社八つ峰銀行頭取\n"
                                     "5.陪席者   総務部長 二瓶、財務部長 世良田\n");
}
END_TEST

START_TEST(words_that_run_across_end_the_lists) {
    ck_assert_str_eq(lines_of("委員                事務局\n"
                              "越智　真理子        小宮山　徹\n"
                              "令和５年度の委員の任期は令和７年３月までである。\n"),
                     "委員                事務局\n越智 真理子        小宮山 徹\n"
                     "令和5年度の委員の任期は令和7年3月までである。\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("side_by_side");
    TCase *c = tcase_create("side_by_side");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, the_list_at_the_left_stands_before_the_other);
    tcase_add_test(c, headings_with_counts_and_seats);
    tcase_add_test(c, a_heading_and_its_first_group_are_one_list);
    tcase_add_test(c, words_that_run_across_end_the_lists);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
