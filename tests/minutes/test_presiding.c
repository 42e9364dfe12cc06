/* Sentences that give somebody the chair. */
#include "parse.h"

#define HEAD "第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n山田太郎委員、西尾花子委員\n議事\n"

START_TEST(a_role_that_the_list_gives_nobody_told_beside_another) {
    ck_assert_str_eq(remarks_of(HEAD "○事務局　議長は会長の西尾委員にお願いします。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|議長は会長の西尾委員にお願いします。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n西尾花子\n山田太郎\n");
    /* 会長 as a part of a longer word */
    ck_assert_str_eq(remarks_of(HEAD "○事務局　議長は副会長の西尾委員にお願いします。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|議長は副会長の西尾委員にお願いします。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n-\n山田太郎\n");
    /* nobody is given the chair */
    ck_assert_str_eq(remarks_of(HEAD "○事務局　資料は会長の西尾委員に送りました。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|資料は会長の西尾委員に送りました。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n-\n山田太郎\n");
    /* nobody of that name is in the list */
    ck_assert_str_eq(remarks_of(HEAD "○事務局　議長は会長の高橋教授にお願いします。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|議長は会長の高橋教授にお願いします。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n-\n山田太郎\n");
}
END_TEST

START_TEST(the_chair_by_what_others_call_them) {
    ck_assert_str_eq(remarks_of(HEAD "○事務局　はじめに、西尾会長からごあいさつをお願いします。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|はじめに、西尾会長からごあいさつをお願いします。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n西尾花子\n山田太郎\n");
    /* two are called so: one of them may lead something else */
    ck_assert_str_eq(remarks_of(HEAD "○事務局　本日は、西尾会長、山田会長からごあいさつをお願いします。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|本日は、西尾会長、山田会長からごあいさつをお願いします。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n-\n山田太郎\n");
}
END_TEST

START_TEST(who_is_only_spoken_of_is_no_ambiguous_speaker) {
    parse("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n山田太郎委員、西尾花子委員、西尾一郎委員\n"
          "議事\n"
          "○事務局　本日は、西尾会長からごあいさつをお願いします。\n○山田委員　はい。\n○事務局　以上です。\n");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_SPEAKER_AMBIGUOUS), 0);
}
END_TEST

START_TEST(the_chair_by_an_election) {
    ck_assert_str_eq(remarks_of(HEAD "○事務局　委員の互選により、西尾委員を会長に選出しました。\n"
                                     "○会長　始めます。\n"
                                     "○山田委員　はい。\n"),
                     "statement|事務局|委員の互選により、西尾委員を会長に選出しました。\n"
                     "statement|会長|始めます。\n"
                     "statement|山田委員|はい。\n");
    ck_assert_str_eq(speakers_found(), "-\n西尾花子\n山田太郎\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("presiding");
    TCase *c = parsing_case("presiding");
    tcase_add_test(c, a_role_that_the_list_gives_nobody_told_beside_another);
    tcase_add_test(c, the_chair_by_what_others_call_them);
    tcase_add_test(c, who_is_only_spoken_of_is_no_ambiguous_speaker);
    tcase_add_test(c, the_chair_by_an_election);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
