/* Lists whose columns stand one after the other: their rows put together, unless they are none. */
#include "flow_fixture.h"

START_TEST(names_cut_in_two_columns_and_posts) {
    ck_assert_str_eq(lines_of("出席者 浅沼\n廣江\n宮下\n清一\n節子\n久\n村長\n教育委員長\n教育委員\n"
                              "説明員 船木\n大洗\n昭\n里美\n総務課長\n教育課長\n≪15:30 開会≫\n"),
                     "出席者\n浅沼 清一\t村長\n廣江 節子\t教育委員長\n宮下 久\t教育委員\n"
                     "説明員\n船木 昭\t総務課長\n大洗 里美\t教育課長\n≪15:30 開会≫\n");
    ck_assert_str_eq(source_of("教育委員長"), "教育委員長");
    ck_assert_uint_eq(flow.lines[2].indent, 0);
}
END_TEST

START_TEST(offices_before_names_or_behind_them) {
    ck_assert_str_eq(lines_of("出席者：\n会長\n副会長\n委員\nみどり大学教授\n弁護士\n公募委員\n"
                              "山田太郎\n鈴木花子\n佐々木実\n欠席者：田中次郎\n"),
                     "出席者:\n会長\tみどり大学教授\t山田太郎\n副会長\t弁護士\t鈴木花子\n委員\t公募委員\t佐々木実\n"
                     "欠席者:田中次郎\n");
    ck_assert_str_eq(lines_of("氏名\n山田太郎\n鈴木花子\n佐々木実\n所属\nみどり大学教授\n弁護士\n自治会連合会会長\n"),
                     "氏名\t所属\n山田太郎\tみどり大学教授\n鈴木花子\t弁護士\n佐々木実\t自治会連合会会長\n");
}
END_TEST

START_TEST(names_cut_in_two_columns_alone) {
    ck_assert_str_eq(lines_of("委員：山田\n鈴木\n伊藤\n太郎\n花子\n美咲\n以上\n"),
                     "委員:\n山田 太郎\n鈴木 花子\n伊藤 美咲\n以上\n");
}
END_TEST

START_TEST(other_lists_stay_as_they_are) {
    static const char *const lists[] = {
        "委員\n山田太郎\n鈴木花子\n佐々木実\n佐藤課長\n田中係長\n鈴木主事\n",          /* titled: of their own */
        "委員\n山田太郎\n鈴木花子\n佐々木実\n(事務局)\n企画課長\n企画係長\n主事\n",    /* a heading between */
        "会長\n山田太郎\n副会長\n鈴木花子\n委員\n佐々木実\n委員\n伊藤美咲\n",          /* row by row */
        "会長\n委員\n山田太郎\n鈴木花子\n佐々木実\n",                                  /* of another length */
        "山田太郎\n鈴木花子\n弁護士\n公認会計士\n",                                    /* too few to tell */
        "山田太郎\n鈴木花子\n佐々木実\n開会\n閉会\nその他\n",                          /* no offices */
        "山田太郎\n鈴木花子\n佐々木実\n弁護士\n公認会計士\n10時開会\n",                /* a time */
        "文化財保護課長\n学校教育課長\n生涯学習課長\n山田太郎\n鈴木花子\n開会します\n" /* two names of three posts */
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) ck_assert_str_eq(lines_of(lists[i]), lists[i]);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("stacked");
    TCase *c = tcase_create("stacked");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, names_cut_in_two_columns_and_posts);
    tcase_add_test(c, offices_before_names_or_behind_them);
    tcase_add_test(c, names_cut_in_two_columns_alone);
    tcase_add_test(c, other_lists_stay_as_they_are);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
