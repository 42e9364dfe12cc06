/* Ways in which public bodies lay out the same things: lists of people by the words and columns that lead their lines,
 * and what in the proceedings only the document's own form tells. */
#include "parse.h"

#define TITLE "第３回みどり審議会　議事録\n\n日　時　令和２年１０月１２日（月）\n"
#define TALK  "\n○山田委員　始めます。\n"

START_TEST(a_heading_that_says_who_they_are_is_a_group) {
    ck_assert_str_eq(
        attendees_of(TITLE "出席委員\n　鈴木会長、佐藤委員\n説明のため出席した者\n　道路課長　高橋　誠\n" TALK),
        "鈴木|出席委員|会長|||present|\n"
        "佐藤|出席委員|委員|||present|\n"
        "高橋 誠|説明のため出席した者|||道路課長|present|\n"
        "山田||委員|||present|!\n");
    ck_assert_str_eq(attendees_of(TITLE "出席者\n　鈴木会長、佐藤委員\n" TALK), "鈴木||会長|||present|\n"
                                                                                "佐藤||委員|||present|\n"
                                                                                "山田||委員|||present|!\n");
}
END_TEST

START_TEST(words_that_lead_lines_of_a_list) {
    ck_assert_str_eq(attendees_of(TITLE
                                  "出席者\n　委員　　　鈴木委員、佐藤部会長\n　臨時委員　高橋臨時委員、伊藤臨時委員\n"
                                  "　（欠席：渡辺委員）\n　農林水産省　中村政策課長、小林企画官\n" TALK),
                     "鈴木|委員|委員|||present|\n"
                     "佐藤|委員|部会長|||present|\n"
                     "高橋|臨時委員|臨時委員|||present|\n"
                     "伊藤|臨時委員|臨時委員|||present|\n"
                     "渡辺|欠席|委員|||absent|\n"
                     "中村|農林水産省||農林水産省|政策課長|present|\n"
                     "小林|農林水産省||農林水産省|企画官|present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(words_in_the_column_of_the_heading) {
    ck_assert_str_eq(attendees_of(TITLE
                                  "出席委員　　鈴木　俊昭　委員長\n　　　　　　佐藤　美雪　委員　　　佐々波　恵　委員\n"
                                  "説 明 者　　日本みどり工業連盟　高橋　宏　専務理事\n" TALK),
                     "鈴木 俊昭|出席委員|委員長|||present|\n"
                     "佐藤 美雪|出席委員|委員|||present|\n"
                     "佐々波 恵|出席委員|委員|||present|\n"
                     "高橋 宏|説 明 者|説明者|日本みどり工業連盟|専務理事|present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(brackets_that_lead_lines_of_a_list) {
    ck_assert_str_eq(
        attendees_of(TITLE
                     "出席者\n（会　長）　鈴木 英治　　みどり大学教授\n（委　員）　佐藤 昌子　　みなも大学准教授\n"
                     "　　　　　　高橋 徹　　　みなも株式会社執行役員\n" TALK),
        "鈴木 英治|会 長|会 長|みどり大学|教授|present|\n"
        "佐藤 昌子|委 員|委員|みなも大学|准教授|present|\n"
        "高橋 徹|委 員|委員|みなも株式会社|執行役員|present|\n"
        "山田||委員|||present|!\n");
}
END_TEST

START_TEST(roles_in_a_column_are_no_groups) {
    ck_assert_str_eq(
        attendees_of(TITLE "出席委員\n　委 員 長　　鈴木　　勇\n　委　　員　　佐藤　恒雄　　　　同　　高　橋　寿々\n"
                           "　同　　　　　伊　藤　和　彦\n" TALK),
        "鈴木 勇|出席委員|委 員 長|||present|\n"
        "佐藤 恒雄|出席委員|委 員|||present|\n"
        "高 橋 寿々|出席委員|委 員|||present|\n"
        "伊 藤 和 彦|出席委員|委 員|||present|\n"
        "山田||委員|||present|!\n");
}
END_TEST

START_TEST(a_bracket_tells_of_those_above) {
    ck_assert_str_eq(attendees_of(TITLE "出席者\n構成員：鈴木　茂樹、佐藤　香\n（欠席：佐藤構成員）\n" TALK),
                     "鈴木 茂樹|構成員|構成員|||present|\n"
                     "佐藤 香|構成員|構成員|||absent|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(whose_role_it_is) {
    ck_assert_str_eq(attendees_of(TITLE "出席者\n【委員】\n　鈴木　雅勝　　　部会長　佐藤　五月\n【オブザーバー】\n"
                                        "　みどり技術者協会　高橋会長\n　伊藤 穂高（みなも大学教授、座長）\n" TALK),
                     "鈴木 雅勝|委員|委員|||present|\n"
                     "佐藤 五月|委員|部会長|||present|\n"
                     "高橋|オブザーバー|オブザーバー|みどり技術者協会|会長|present|\n"
                     "伊藤 穂高|オブザーバー|座長|みなも大学|教授|present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(what_unlisted_surnames_and_directors_are) {
    /* 安心 begins names of units; among members three letters are a surname. */
    ck_assert_str_eq(attendees_of(TITLE "出席者\n　鈴木委員長、安心院委員、佐藤委員\n" TALK),
                     "鈴木||委員長|||present|\n"
                     "安心院||委員|||present|\n"
                     "佐藤||委員|||present|\n"
                     "山田||委員|||present|!\n");
    /* Observers are directors where they come from; members may be directors here. */
    ck_assert_str_eq(attendees_of(TITLE "出席者\n＜理事＞\n　鈴木理事、佐藤理事\n＜オブザーバー＞\n　みどり推進機関　高"
                                        "橋理事、みどり協議会　中村会長\n" TALK),
                     "鈴木|理事|理事|||present|\n"
                     "佐藤|理事|理事|||present|\n"
                     "高橋|オブザーバー|オブザーバー|みどり推進機関|理事|present|\n"
                     "中村|オブザーバー|オブザーバー|みどり協議会|会長|present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(an_acronym_in_a_bracket_belongs_to_its_organisation) {
    ck_assert_str_eq(attendees_of(TITLE "出席者\n＜委員＞\n　鈴木 太郎（みどり問題研究所（MIPS）上級研究員）\n　佐藤 "
                                        "次郎（みどり問題研究所（MIPS））\n"
                                        "　独立行政法人みどり機構（MKO）　理事　伊藤 "
                                        "四郎\n＜オブザーバー＞\n　みどり推進機関（MSK）　高橋理事\n" TALK),
                     "鈴木 太郎|委員|委員|みどり問題研究所（MIPS）|上級研究員|present|\n"
                     "佐藤 次郎|委員|委員|みどり問題研究所（MIPS）||present|\n"
                     "伊藤 四郎|委員|委員|独立行政法人みどり機構（MKO）|理事|present|\n"
                     "高橋|オブザーバー|オブザーバー|みどり推進機関（MSK）|理事|present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

#define SUMMARY "第３回みどり審議会　議事要旨\n\n日時　令和２年１０月１２日\n議事概要\n"

START_TEST(who_speaks) {
    ck_assert_str_eq(remarks_of(SUMMARY "・規格を決めるべきである。（山田委員）\n→（JAXA）来年に決める。\n"),
                     "question|山田委員|規格を決めるべきである。\nanswer to 1|JAXA|来年に決める。\n");
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "委員：理由を見直しているのか。\n機構：毎年確認している。\n委員：原因は何か。\n機構：仕様である。\n"),
        "statement|委員|理由を見直しているのか。\nstatement|機構|毎年確認している。\n"
        "statement|委員|原因は何か。\nstatement|機構|仕様である。\n");
    ck_assert_str_eq(
        remarks_of(SUMMARY "1. 方針について\n（山田委員）\n・住まいが大切である。\n（事務局）\n・修正する。\n"),
        "statement|山田委員|住まいが大切である。\nstatement|事務局|修正する。\n");
    ck_assert_str_eq(remarks_of(SUMMARY "・答申してよろしいか。〔山田会長〕\n（「異議なし」の声あり）\n"),
                     "statement|山田会長|答申してよろしいか。\nprocedure||（「異議なし」の声あり）\n");
    ck_assert_str_eq(remarks_of(SUMMARY "みどり市港湾局の佐藤氏より、資料１に基づき説明が行われた。\n"),
                     "procedure|佐藤氏|みどり市港湾局の佐藤氏より、資料１に基づき説明が行われた。\n");
}
END_TEST

START_TEST(what_stands_behind_the_close) {
    ck_assert_str_eq(remarks_of(TITLE "\n○山田委員　始めます。\n○鈴木委員　終わります。\n午後５時　閉会\n\n委員会条例の"
                                      "規定により署名する。\n　委員長　鈴木　勇\n"),
                     "statement|山田委員|始めます。\nstatement|鈴木委員|終わります。\n");
}
END_TEST

START_TEST(values_in_columns) {
    ck_assert_str_eq(
        agenda_of("第３回みどり審議会　会議要旨\n\n日時　　　　令和２年１０月１２日\n議題　　　　諮問第１５号について\n"
                  "傍聴人の数　　　　０人\n会議の内容\n事務局　　　説明した。\n山田委員　　賛成である。\n"),
        "1||諮問第１５号について\n");
    ck_assert_str_eq(agenda_of(TITLE "議題\n　１．学習について\n　２．１人１台の端末について\n" TALK),
                     "1|1|学習について\n1|2|１人１台の端末について\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("layouts");
    TCase *c = parsing_case("layouts");
    tcase_add_test(c, a_heading_that_says_who_they_are_is_a_group);
    tcase_add_test(c, words_that_lead_lines_of_a_list);
    tcase_add_test(c, words_in_the_column_of_the_heading);
    tcase_add_test(c, brackets_that_lead_lines_of_a_list);
    tcase_add_test(c, roles_in_a_column_are_no_groups);
    tcase_add_test(c, a_bracket_tells_of_those_above);
    tcase_add_test(c, whose_role_it_is);
    tcase_add_test(c, what_unlisted_surnames_and_directors_are);
    tcase_add_test(c, an_acronym_in_a_bracket_belongs_to_its_organisation);
    tcase_add_test(c, who_speaks);
    tcase_add_test(c, what_stands_behind_the_close);
    tcase_add_test(c, values_in_columns);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
