/* Forms: labels in the middle of their rows stand before their values; others stay as they are. */
#include "flow_fixture.h"

#define FORM                                                                                                           \
    "                     会　　議　　録\n"                                                                            \
    " 会 議 の 名 称   令和５年度第２回三佳市環境審議会\n"                                                             \
    "                 令和５年10月12日（木）\n"                                                                        \
    " 開 催 日 時\n"                                                                                                   \
    "                 午前10時00分から11時45分まで\n"                                                                  \
    " 開 催 場 所     三佳市役所　本庁舎３階\n"                                                                        \
    "                 新居田　祥子（会長）、勝俣　光也、\n"                                                            \
    " 出席者（委員）の   久保木　誠、手島　弘、\n"                                                                     \
    " 氏       名     豊島　ゆかり\n"                                                                                  \
    " 欠席者（委員）の\n"                                                                                              \
    "                 関根　忠彦、葉梨　芳江\n"                                                                        \
    " 氏       名\n"

START_TEST(labels_stand_before_their_values) {
    ck_assert_str_eq(lines_of(FORM "                   会　議　の　経　過\n 会長    　皆さん、おはようございます。\n"),
                     "会  議  録\n"
                     "会 議 の 名 称   令和5年度第2回三佳市環境審議会\n"
                     "開 催 日 時\n"
                     "令和5年10月12日(木)\n"
                     "午前10時00分から11時45分まで\n"
                     "開 催 場 所     三佳市役所 本庁舎3階\n"
                     "出席者(委員)の氏       名\n"
                     "新居田 祥子(会長)、勝俣 光也、久保木 誠、手島 弘、豊島 ゆかり\n"
                     "欠席者(委員)の氏       名\n"
                     "関根 忠彦、葉梨 芳江\n"
                     "会 議 の 経 過\n"
                     "会長     皆さん、おはようございます。\n");
}
END_TEST

START_TEST(every_passage_leads_back_to_where_it_stood) {
    lines_of(FORM);
    ck_assert_str_eq(source_of("令和5年10月12日"), "令和５年10月12日");
    ck_assert_str_eq(source_of("開 催 日 時"), "開 催 日 時");
    ck_assert_str_eq(source_of("氏       名"), "氏       名");
    /* a label in two lines has its value between its pieces */
    ck_assert_str_eq(pieces_of("欠席者(委員)の氏       名"), "欠席者（委員）の|氏       名");
    ck_assert_str_eq(pieces_of("手島 弘、豊島 ゆかり"), "手島　弘、|豊島　ゆかり");
    ck_assert_str_eq(string_of("手島 弘、豊島 ゆかり"), "手島 弘、豊島 ゆかり");
}
END_TEST

START_TEST(and_back_from_the_source) {
    lines_of(FORM);
    const char *const words[] = {"開 催 日 時", "午前10時00分", "令和5年10月12日", "関根 忠彦", "豊島 ゆかり"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const uint32_t at = place_of(words[i]), folded = pdi_map_start(&flow.map, at);
        ck_assert_uint_eq(pdi_map_back(&flow.map, folded), at);
    }
}
END_TEST

START_TEST(labels_that_head_their_rows_stay) {
    /* two lines each, so that a label could be in the middle of three: but none stands alone between lines */
    static const char form[] = "会議名       令和５年度第２回三佳市環境審議会\n"
                               "日時         令和５年10月12日（木）\n"
                               "             午前10時00分から11時45分まで\n"
                               "場所         三佳市役所　本庁舎３階\n"
                               "             302会議室\n"
                               "出席者       新居田　祥子\n"
                               "             勝俣　光也\n"
                               "欠席者       関根　忠彦\n";
    ck_assert_str_eq(lines_of(form), "会議名       令和5年度第2回三佳市環境審議会\n"
                                     "日時         令和5年10月12日(木)\n"
                                     "午前10時00分から11時45分まで\n"
                                     "場所         三佳市役所 本庁舎3階\n"
                                     "302会議室\n"
                                     "出席者       新居田 祥子\n"
                                     "勝俣 光也\n"
                                     "欠席者       関根 忠彦\n");
}
END_TEST

START_TEST(labels_above_their_values_stay) {
    static const char form[] = "日時\n"
                               "             令和５年10月12日（木）\n"
                               "             午前10時00分から11時45分まで\n"
                               "場所\n"
                               "             三佳市役所　本庁舎３階\n"
                               "             302会議室\n"
                               "出席者\n"
                               "             新居田　祥子\n"
                               "             勝俣　光也\n"
                               "欠席者\n"
                               "             関根　忠彦\n"
                               "             葉梨　芳江\n";
    ck_assert_str_eq(lines_of(form), "日時\n令和5年10月12日(木)\n午前10時00分から11時45分まで\n"
                                     "場所\n三佳市役所 本庁舎3階\n302会議室\n"
                                     "出席者\n新居田 祥子\n勝俣 光也\n"
                                     "欠席者\n関根 忠彦\n葉梨 芳江\n");
}
END_TEST

START_TEST(columns_without_known_labels_are_no_form) {
    static const char table[] = "甲地区         10月\n"
                                "               12月\n"
                                "乙地区\n"
                                "               １月\n"
                                "丙地区         ２月\n"
                                "               ３月\n"
                                "丁地区\n"
                                "               ４月\n";
    ck_assert_str_eq(lines_of(table), "甲地区         10月\n12月\n乙地区\n1月\n丙地区         2月\n3月\n丁地区\n4月\n");
}
END_TEST

START_TEST(what_a_line_s_end_cut_off_is_no_rest_of_a_label) {
    static const char form[] = "日　　時　　令和５年１０月２４日（火）\n"
                               "場　　所　　潮見野市役所分庁舎２階　Ａ会議室\n"
                               "出 席 者　　（委　員）御厨委員長　鴫原副委員長\n"
                               "　　　　　　（オブザーバー）\n"
                               "　　　　　　株式会社しおみ観光バス（門叶営業課長）、国土交通省関東運輸\n"
                               "局\n"
                               "　　　　　　（事務局）都市整備部長 四方、主事\n"
                               "傍 聴 者　　３名\n"
                               "配付資料　　資料No.1　運賃の改定の案\n";
    lines_of(form);
    ck_assert_uint_gt(place_of("局\n(事務局)"), place_of("しおみ観光バス"));
    ck_assert_ptr_nonnull(strstr(out, "出 席 者  (委 員)御厨委員長"));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("label_column");
    TCase *c = tcase_create("label_column");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, labels_stand_before_their_values);
    tcase_add_test(c, every_passage_leads_back_to_where_it_stood);
    tcase_add_test(c, and_back_from_the_source);
    tcase_add_test(c, labels_that_head_their_rows_stay);
    tcase_add_test(c, labels_above_their_values_stay);
    tcase_add_test(c, columns_without_known_labels_are_no_form);
    tcase_add_test(c, what_a_line_s_end_cut_off_is_no_rest_of_a_label);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
