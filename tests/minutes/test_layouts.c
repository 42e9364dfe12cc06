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

START_TEST(what_came_of_the_listed_items) {
    ck_assert_str_eq(agenda_of("第３回桜川市景観審議会議事録\n"
                               "１　日時　令和５年６月２２日（木）午後１時３０分～午後３時\n２　議題\n"
                               "（1）景観計画の変更について\n（2）部会員の指名について\n３　報告事項\n"
                               "（1）屋外広告物の許可の件数について\n（2）その他\n４　会議の内容\n■ 決議事項\n"
                               "（1）景観計画の変更について\n知事からの諮問を受け、計画部会に付託することを決定\n"
                               "（2）部会員の指名について\n原案のとおり決定（別紙部会員一覧のとおり）\n"
                               "■ 報告事項\n各資料により説明\n"),
                     "1|3|報告事項\n2|(1)|屋外広告物の許可の件数について\n2|(2)|その他\n"
                     "1||決議事項\n2|(1)|景観計画の変更について\n2|(2)|部会員の指名について\n");
    ck_assert_str_eq(items_found(), "景観計画の変更について\n部会員の指名について\n報告事項\n");
}
END_TEST

START_TEST(what_was_done_below_the_state_of_the_meeting) {
    ck_assert_str_eq(
        agenda_of("公安委員会定例会議開催概要\n1 開催日時\n令和5年6月22日（木）午後1時45分～午後4時55分\n"
                  "2 開催状況\n1 個別会議（第1部）\n⑴ 信号機の新設について（審議：交通部）\n"
                  "警察本部から、新設理由について説明を受け、新設を決定した。\n"
                  "⑵ 計画の改訂について（報告：地域部）\n警察本部から、改訂内容について報告があった。\n"
                  "2 全体会議\n⑴ 業務計画について（報告：警務部）\n警察本部から、業務計画について報告があった。\n"),
        "1|1|個別会議（第1部）\n2|(1)|信号機の新設について|交通部\n2|(2)|計画の改訂について|地域部\n"
        "1|2|全体会議\n2|(1)|業務計画について|警務部\n");
}
END_TEST

START_TEST(a_page_of_one_item) {
    ck_assert_str_eq(
        agenda_of(
            "令和元年度第3回審議会 議事（2）\n更新日：2020年1月31日\n（2）病院機構の中期目標の策定について\n"
            "日下部委員長\n　それでは、事務局からご説明をお願いします。\n事務局\n"
            "　資料２により説明いたします。前回の御意見を反映いたしました。\n日下部委員長\n　御意見はございますか。\n"),
        "1|(2)|病院機構の中期目標の策定について\n");
}
END_TEST

START_TEST(the_program_of_the_sitting_with_its_number_written_on) {
    static const char minutes[] =
        "菊池沢環境組合議会会議録\n議事日程第２号\n平成28年８月24日（水） 午前10時00分開議\n"
        "日程第１  会議録署名議員の指名について\n日程第２  会期の決定について\n出席議員\n"
        "１番  上 村 昌 也            ２番  加 古 峯 夫\n"
        "○議長（前川秀一）　ただいまから開会します。\n○議長（前川秀一）　日程第１を議題とします。\n";
    ck_assert_str_eq(agenda_of(minutes), "1|日程第1|会議録署名議員の指名について\n1|日程第2|会期の決定について\n");
    ck_assert_str_eq(items_found(), "-\n-\n"); /* the list is no heading of what was said */
}
END_TEST

START_TEST(items_whose_words_are_headings_elsewhere) {
    /* 議事録署名委員, 会期 and 議案 run into what follows, but are no labels of cells */
    ck_assert_str_eq(
        agenda_of("稲荷沢町農業委員会総会議事録\n１．開催日時        平成30年６月20日（水）\n"
                  "２．議事日程\n　第１　議事録署名委員の決定について\n　第２　会期の決定について\n"
                  "　第３　議案第８号　農地法第３条第１項の規定による許可申請について\n"
                  "　第４　議案第９号　農地法第18条第６項の規定による通知について\n"
                  "３．農業委員会事務局職員\n　事務局長　荒川　和典\n４．会議の概要\n議長　ただ今から開会します。\n"),
        "1|第1|議事録署名委員の決定について\n1|第2|会期の決定について\n"
        "1|第3|議案第８号 農地法第３条第１項の規定による許可申請について\n"
        "1|第4|議案第９号 農地法第18条第６項の規定による通知について\n");
}
END_TEST

START_TEST(members_below_those_who_were_away) {
    ck_assert_str_eq(attendees_of("第３回桜川市景観審議会議事録\n"
                                  "３ 出席した者の氏名\n＜委員＞\n　稲益修三（会長）、古賀哲郎\n＜事務局＞\n"
                                  "　江里口美佐（副課長）、吉富学（主査）、中井教育総務室主査（書記）\n４ "
                                  "欠席した者の氏名\n＜委員＞\n　川副哲、嘉村寿\n"),
                     "稲益修三|委員|会長|||present|\n古賀哲郎|委員|委員|||present|\n"
                     "江里口美佐|事務局|事務局||副課長|present|\n吉富学|事務局|事務局||主査|present|\n"
                     "中井|事務局|書記|教育総務室|主査|present|\n"
                     "川副哲|委員|委員|||absent|\n嘉村寿|委員|委員|||absent|\n");
}
END_TEST

START_TEST(others_written_onto_a_name) {
    ck_assert_str_eq(
        attendees_of("広域水道常任委員会記録\n１   開催日時     平成26年１月27日（月）\n"
                     "２   出 席 者     委 員 長    久保寺昌司\n                 委    員    添田健夫\n"
                     "３   議事説明者   企 業 長    古尾光雄\n                 技術部長    市村    基ほか関係職員\n"
                     "４   事務局職員   事務局長    井手佳代ほか書記２名\n"),
        "久保寺昌司||委 員 長|||present|\n添田健夫||委 員|||present|\n"
        "古尾光雄|議事説明者|説明者||企 業 長|present|\n市村 基|議事説明者|説明者||技術部長|present|\n"
        "井手佳代|事務局職員|事務局||事務局長|present|\n");
}
END_TEST

START_TEST(bills_in_the_column_of_the_item_above) {
    ck_assert_str_eq(
        agenda_of("広域水道常任委員会記録\n５   議事日程\n      第１    付託事件の審査\n"
                  "              議案第１号    平成25年度補正予算\n              議案第２号    平成26年度予算\n"
                  "      第２    業務状況関係の調査\n○久保寺委員長   ただいまから開会いたします。始めます。\n"
                  "○古尾企業長   企業長の古尾でございます。よろしくお願いいたします。\n"),
        "1|第1|付託事件の審査\n2|議案第1号|平成25年度補正予算\n2|議案第2号|平成26年度予算\n"
        "1|第2|業務状況関係の調査\n");
}
END_TEST

START_TEST(who_was_summoned_and_who_came) {
    ck_assert_str_eq(
        attendees_of(TITLE "○応招議員（２名）\n１番　鈴木　一　議員　２番　佐藤　恵　議員\n"
                           "○出席議員（１名）\n１番　鈴木　一　議員\n○欠席議員（１名）\n２番　佐藤　恵　議員\n" TALK),
        "鈴木 一|出席議員|議員|||present|\n"
        "佐藤 恵|欠席議員|議員|||absent|\n"
        "山田||委員|||present|!\n");
    ck_assert_str_eq(attendees_of(TITLE "○応招議員（２名）\n１番　鈴木　一　議員　２番　佐藤　恵　議員\n" TALK),
                     "鈴木 一|応招議員|議員|||present|\n"
                     "佐藤 恵|応招議員|議員|||present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(a_role_printed_with_the_name_too) {
    ck_assert_str_eq(attendees_of(TITLE "出席者\n委員長　鈴木一委員長\n委員\n佐藤恵委員、高橋誠委員\n" TALK),
                     "鈴木一|委員長|委員長|||present|\n"
                     "佐藤恵|委員|委員|||present|\n"
                     "高橋誠|委員|委員|||present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(a_surname_by_which_somebody_names_themselves) {
    ck_assert_str_eq(
        attendees_of(TITLE "\n○山田委員　始めます。\n○行平閉鎖性海域対策室長　閉鎖性海域対策室の行平です。\n"),
        "山田||委員|||present|!\n"
        "行平||||閉鎖性海域対策室長|present|!\n");
}
END_TEST

START_TEST(whole_names_before_the_office_of_a_place) {
    ck_assert_str_eq(
        attendees_of(TITLE
                     "出席者\n曽根　要一　真砂市長（代理：井関雅之真砂市経済戦略局長）\n鈴木　一　若葉町長\n" TALK),
        "曽根 要一||||真砂市長|represented|\n"
        "井関雅之|||真砂市|経済戦略局長|present|曽根 要一\n"
        "鈴木 一||||若葉町長|present|\n"
        "山田||委員|||present|!\n");
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
    tcase_add_test(c, what_came_of_the_listed_items);
    tcase_add_test(c, what_was_done_below_the_state_of_the_meeting);
    tcase_add_test(c, a_page_of_one_item);
    tcase_add_test(c, the_program_of_the_sitting_with_its_number_written_on);
    tcase_add_test(c, items_whose_words_are_headings_elsewhere);
    tcase_add_test(c, members_below_those_who_were_away);
    tcase_add_test(c, others_written_onto_a_name);
    tcase_add_test(c, bills_in_the_column_of_the_item_above);
    tcase_add_test(c, who_was_summoned_and_who_came);
    tcase_add_test(c, a_role_printed_with_the_name_too);
    tcase_add_test(c, a_surname_by_which_somebody_names_themselves);
    tcase_add_test(c, whole_names_before_the_office_of_a_place);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
