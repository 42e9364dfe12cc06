/* References to numbered hand-outs and bills. */
#include "mentions.h"

#define LIST                                                                                                           \
    "第１回試験会議　議事録\n\n１　配布資料\n　資料１－１　計画について\n　資料１－２　予算について\n　参考資料　経緯\n\n"  \
    "２　議事\n"

static const char *documents(const char *talk) {
    static char source[8192];
    snprintf(source, sizeof source, LIST "○後藤座長　%s\n", talk);
    const char *all = mentions("document", source);
    const char *list = strstr(all, "参考資料=参考資料");
    ck_assert_msg(list != NULL, "%s", all);
    list += strlen("参考資料=参考資料");
    return *list == '|' ? list + 1 : list;
}

START_TEST(of_the_list) {
    ck_assert_str_eq(documents("資料１－１、配布資料 1ー2を説明する。"), "資料１－１=資料1-1|配布資料 1ー2=資料1-2");
    ck_assert_str_eq(documents("資料１－１及び１－２による。"), "資料１－１=資料1-1|１－２=資料1-2");
    ck_assert_str_eq(documents("資料１－１の２ページを見る。"), "資料１－１=資料1-1");
}
END_TEST

START_TEST(others) {
    ck_assert_str_eq(documents("部会資料４３、別紙 2、参考資料２。"), "部会資料４３|別紙 2|参考資料２");
    ck_assert_str_eq(documents("議案第５２号、市第79号議案、請願第五号。"), "議案第５２号|市第79号議案|請願第五号");
}
END_TEST

START_TEST(none) {
    ck_assert_str_eq(documents("資料を見る。資料３枚を配る。参考 2020年。台風第19号。第１号保険料。"), "");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("material");
    TCase *c = mention_case("material");
    tcase_add_test(c, of_the_list);
    tcase_add_test(c, others);
    tcase_add_test(c, none);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
