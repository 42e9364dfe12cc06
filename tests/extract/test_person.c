/* People who are named: those of the list wherever they stand, and those whom nobody lists. */
#include "mentions.h"

#define LIST                                                                                                                                                             \
    "第１回試験会議　議事録\n\n１　出席者\n（構成員）\n　後藤　太郎　座長\n　徳田　英子　構成員\n　髙橋　一郎　構成員" \
    "\n"                                                                                                                                                                 \
    "　林　文子　構成員\n\n２　議事\n"

static const char *people(const char *talk) {
    static char source[8192];
    snprintf(source, sizeof source, LIST "%s\n", talk);
    const char *all = mentions("person", source);
    const char *list = strstr(all, "林 文子=林 文子");
    ck_assert_msg(list != NULL, "%s", all);
    list += strlen("林 文子=林 文子");
    return *list == '|' ? list + 1 : list;
}

START_TEST(of_the_list) {
    ck_assert_str_eq(people("○後藤座長　徳田構成員からご指摘がありました。"),
                     "後藤座長=後藤 太郎|徳田構成員=徳田 英子");
    ck_assert_str_eq(people("○後藤座長　徳田先生、徳田氏、徳田さん。"),
                     "後藤座長=後藤 太郎|徳田先生=徳田 英子|徳田氏=徳田 英子|徳田さん=徳田 英子");
    ck_assert_str_eq(people("○徳田構成員　徳田です。資料は徳田英子が作りました。"),
                     "徳田構成員=徳田 英子|徳田=徳田 英子|徳田英子=徳田 英子");
    ck_assert_str_eq(people("○林構成員　林業の話です。森林と林野庁の原子力。次に林構成員。"),
                     "林構成員=林 文子|林構成員=林 文子");
}
END_TEST

START_TEST(in_the_bracket_of_a_label) {
    ck_assert_str_eq(people("○構成員（徳田）　説明します。\n○後藤座長　はい。\n○構成員（徳田）　以上です。"),
                     "徳田=徳田 英子|後藤座長=後藤 太郎|徳田=徳田 英子");
    /* Before a gap the surname alone is the mention. */
    ck_assert_str_eq(people("○徳田　構成員　賛成です。\n○林　構成員　反対です。"), "徳田=徳田 英子|林=林 文子");
}
END_TEST

START_TEST(written_otherwise) {
    ck_assert_str_eq(people("○後藤座長　高橋構成員、お願いします。"), "後藤座長=後藤 太郎|高橋構成員=髙橋 一郎");
}
END_TEST

START_TEST(unlisted) {
    ck_assert_str_eq(people("○後藤座長　東京大学の松尾教授、岸田総理、渡辺さん。"),
                     "後藤座長=後藤 太郎|松尾教授|岸田総理|渡辺さん");
    ck_assert_str_eq(people("○後藤座長　東京大学松尾教授と山田太郎君。"), "後藤座長=後藤 太郎|松尾教授|山田太郎君");
    /* another of that surname */
    ck_assert_str_eq(people("○後藤座長　徳田次郎君。"), "後藤座長=後藤 太郎|徳田次郎君");
}
END_TEST

START_TEST(presented) {
    ck_assert_str_eq(people("○後藤座長　災害予防担当参事官の野田でございます。北里大臣官房審議官でございます。"),
                     "後藤座長=後藤 太郎|野田|北里大臣官房審議官");
    ck_assert_str_eq(people("○後藤座長　中北参事官でございます。健康局健康課の山本と申します。"),
                     "後藤座長=後藤 太郎|中北参事官|山本");
    ck_assert_str_eq(people("○後藤座長　山口厚生事務次官より、大島大臣から、奈良先端大の山口英教授が。"),
                     "後藤座長=後藤 太郎|山口厚生事務次官|大島大臣|山口英教授");
    /* nobody is presented where a word of no office, or no surname, stands before */
    ck_assert_str_eq(people("○後藤座長　課題の中心でございます。企画課の出口です。福島県知事でございます。"),
                     "後藤座長=後藤 太郎");
}
END_TEST

START_TEST(nobody) {
    ck_assert_str_eq(people("○後藤座長　外務大臣、事務局長、各委員、両委員、他委員、本委員、前座長、副大臣。"),
                     "後藤座長=後藤 太郎");
    ck_assert_str_eq(people("○後藤座長　福島県知事、大阪市長、高橋市、東委員会、森林整備部長、市場課長、中国。"),
                     "後藤座長=後藤 太郎");
    ck_assert_str_eq(people("○後藤座長　皆様、同氏、諸君、お客様、多様な仕様、小中学生、出口さん。"),
                     "後藤座長=後藤 太郎");
    ck_assert_str_eq(people("○後藤座長　徳田委員会、徳田議員連盟。"), "後藤座長=後藤 太郎");
}
END_TEST

START_TEST(long_lines) {
    static char source[400000];
    size_t n = (size_t)snprintf(source, sizeof source, LIST "○後藤座長　");
    for (size_t i = 0; i < 20000; i++) n += (size_t)snprintf(source + n, sizeof source - n, "委員徳田");
    snprintf(source + n, sizeof source - n, "\n");
    annotate(source);
    ck_assert_uint_gt(pdoc_annotations_mention_count(annotations), 4);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("person");
    TCase *c = mention_case("person");
    tcase_add_test(c, of_the_list);
    tcase_add_test(c, in_the_bracket_of_a_label);
    tcase_add_test(c, written_otherwise);
    tcase_add_test(c, unlisted);
    tcase_add_test(c, presented);
    tcase_add_test(c, nobody);
    tcase_add_test(c, long_lines);
    tcase_set_timeout(c, 60);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
