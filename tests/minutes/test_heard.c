/* Surnames that no table knows, heard from those who speak. */
#include "parse.h"

#define HEAD "第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"

START_TEST(a_title_as_a_whole_whose_surname_others_say) {
    ck_assert_str_eq(attendees_of(HEAD "山田太郎委員、沓名電算サービス室長\n"
                                       "議事\n"
                                       "○山田委員　沓名室長にうかがいます。\n"
                                       "○沓名電算サービス室長　お答えします。\n"),
                     "山田太郎||委員|||present|\n"
                     "沓名||||電算サービス室長|present|\n");
    /* nobody says so */
    ck_assert_str_eq(attendees_of(HEAD "山田太郎委員、沓名電算サービス室長\n"
                                       "議事\n"
                                       "○山田委員　うかがいます。\n"
                                       "○沓名電算サービス室長　お答えします。\n"),
                     "山田太郎||委員|||present|\n");
}
END_TEST

START_TEST(a_surname_that_no_table_knows_from_its_speaker) {
    ck_assert_str_eq(remarks_of(HEAD "委員　山田　太郎\n"
                                     "事務局　虹村総合政策企画課長\n"
                                     "議事\n"
                                     "○山田委員　うかがいます。\n"
                                     "○虹村総合政策企画課長　はい。\n"
                                     "○虹村課長　お答えします。\n"),
                     "statement|山田委員|うかがいます。\n"
                     "statement|虹村総合政策企画課長|はい。\n"
                     "statement|虹村課長|お答えします。\n");
    ck_assert_str_eq(speakers_found(), "山田 太郎\n虹村\n虹村\n");
}
END_TEST

START_TEST(a_word_inside_an_entry_is_no_surname) {
    ck_assert_str_eq(remarks_of(HEAD "山田太郎委員\n"
                                     "瀬川観測部長\n"
                                     "議事\n"
                                     "○山田委員　うかがいます。\n"
                                     "○観測部長　お答えします。\n"),
                     "statement|山田委員|うかがいます。\n"
                     "statement|観測部長|お答えします。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n瀬川\n");
}
END_TEST

START_TEST(a_speaker_whom_no_list_names_teaches_nothing) {
    ck_assert_str_eq(attendees_of(HEAD "山田太郎委員\n"
                                       "財産活用課長\n"
                                       "議事\n"
                                       "○山田委員　うかがいます。\n"
                                       "○狭霧課長　お答えします。\n"),
                     "山田太郎||委員|||present|\n"
                     "狭霧||||課長|present|!\n");
}
END_TEST

START_TEST(a_surname_in_hiragana_teaches_nothing) {
    ck_assert_str_eq(attendees_of(HEAD "山田太郎委員\n"
                                       "かすみ電算サービス室長\n"
                                       "議事\n"
                                       "○山田委員　かすみ室長にうかがいます。\n"
                                       "○かすみ電算サービス室長　お答えします。\n"),
                     "山田太郎||委員|||present|\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("heard");
    TCase *c = parsing_case("heard");
    tcase_add_test(c, a_title_as_a_whole_whose_surname_others_say);
    tcase_add_test(c, a_surname_that_no_table_knows_from_its_speaker);
    tcase_add_test(c, a_word_inside_an_entry_is_no_surname);
    tcase_add_test(c, a_speaker_whom_no_list_names_teaches_nothing);
    tcase_add_test(c, a_surname_in_hiragana_teaches_nothing);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
