/* Variants of layouts, each in a document of a few lines: what stands beside a rule that other suites have for its main form. */
#include "parse.h"

START_TEST(a_link_in_what_is_said) {
    ck_assert_str_eq(remarks_of("○構成員（徳田）　説明します。\n"
                                "https://www.example.jp/a\n"),
                     "statement|構成員（徳田）|説明します。https://www.example.jp/a\n");
}
END_TEST

START_TEST(venue_behind_the_time_on_one_line) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事録\n"
                             "日　時：令和２年８月２６日　午後６時３０分～　場　所：区民ホール\n"
                             "出席者：山田委員\n"),
                     "2020-08-26|18:30||区民ホール");
}
END_TEST

START_TEST(venue_on_the_next_line) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事録\n"
                             "日　時：令和２年８月２６日　午後６時３０分～８時　場　所：区民ホール\n"
                             "２階　会議室\n"),
                     "2020-08-26|18:30|20:00|区民ホール２階 会議室");
}
END_TEST

START_TEST(sections_count_on_inside_the_proceedings) {
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事録\n"
                               "１　日時　令和２年１０月１２日\n"
                               "２　場所　みどり会館\n"
                               "３　出席者　山田委員\n"
                               "４　議題　（１）開会\n"
                               "５　議事内容\n"
                               "○山田委員　始めます。\n"
                               "６　資料\n"
                               "資料１　概要\n"),
                     "1|(1)|開会\n");
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事録\n"
                                "１　日時　令和２年１０月１２日\n"
                                "２　場所　みどり会館\n"
                                "３　出席者　山田委員\n"
                                "４　議題　（１）開会\n"
                                "５　議事内容\n"
                                "○山田委員　始めます。\n"
                                "６　資料\n"
                                "資料１　概要\n"),
                     "statement|山田委員|始めます。\n");
}
END_TEST

START_TEST(a_chair_below_a_role_alone) {
    ck_assert_str_eq(attendees_of("第３回みどり検討会　議事録\n"
                                  "令和２年１０月１２日\n"
                                  "分科会長\n"
                                  "榎戸　篤史\n"
                                  "委員\n"
                                  "山田　太郎\n"
                                  "鈴木　花子\n"),
                     "榎戸 篤史|分科会長|分科会長|||present|\n"
                     "山田 太郎|委員|委員|||present|\n"
                     "鈴木 花子|委員|委員|||present|\n");
}
END_TEST

START_TEST(printed_day_above_the_title) {
    ck_assert_str_eq(when_of("2024/8/1 9:12　会議録\n"
                             "第３回みどり検討会\n"
                             "日時　令和６年７月３０日\n"),
                     "2024-07-30|||");
}
END_TEST

START_TEST(date_and_place_in_one_heading) {
    ck_assert_str_eq(when_of("◆開催日時・場所\n"
                             "　　令和３年９月２８日（火）１６時００分～１６時４０分\n"
                             "　　みどり会館\n"),
                     "2021-09-28|16:00|16:40|みどり会館");
}
END_TEST

START_TEST(who_came_for_whom) {
    ck_assert_str_eq(attendees_of("１　出席者\n"
                                  "三田村委員代理（高麗部長）、山田委員（代理：鈴木課長）\n"),
                     "三田村||委員|||represented|\n"
                     "高麗||||部長|present|三田村\n"
                     "山田||委員|||represented|\n"
                     "鈴木||||課長|present|山田\n");
    ck_assert_str_eq(attendees_of("委員\n"
                                  "山田太郎（みどり県町村会長）（代理：三好弥栄県町村会事務局長）\n"),
                     "山田太郎|委員|委員|みどり県町村|会長|represented|\n"
                     "三好|委員|委員|弥栄県町村会|事務局長|present|山田太郎\n");
    ck_assert_str_eq(attendees_of("委員\n"
                                  "　浜口一郎　代理出席：湊　次郎\n"
                                  "　鈴木　花子　欠席\n"),
                     "浜口一郎|委員|委員|||represented|\n"
                     "湊 次郎|委員|委員|||present|浜口一郎\n"
                     "鈴木 花子|委員|委員|||absent|\n");
}
END_TEST

START_TEST(names_cut_by_a_line) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田太郎、鈴木\n"
                                  "花子\n"),
                     "山田太郎|||||present|\n"
                     "鈴木花子|||||present|\n");
    ck_assert_str_eq(attendees_of("【構成員】後藤座長、徳田構成員（東都大学）、山田\n"
                                  "構成員（代理 佐藤 健）\n"),
                     "後藤|構成員|座長|||present|\n"
                     "徳田|構成員|構成員|東都大学||present|\n"
                     "山田|構成員|構成員|||represented|\n"
                     "佐藤 健|構成員|構成員|||present|山田\n");
}
END_TEST

START_TEST(names_below_roles) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "会長\n"
                                  "副会長\n"
                                  "早川徳一\n"
                                  "鵜殿　悟\n"
                                  "柘植生活部長、大府環境課長、島津環境課長補佐、安城主査\n"),
                     "早川徳一||会長|||present|\n"
                     "鵜殿 悟||副会長|||present|\n"
                     "柘植||||生活部長|present|\n"
                     "大府||||環境課長|present|\n"
                     "島津||||環境課長補佐|present|\n"
                     "安城||主査|||present|\n");
}
END_TEST

START_TEST(two_forms_of_a_role) {
    ck_assert_str_eq(attendees_of("(臨時委員)相良道代,麻績隆史,安孫子恵美の各臨時委員\n"
                                  "欠席：古舘由紀、髙窪いづみの各委員\n"),
                     "相良道代|臨時委員|臨時委員|||present|\n"
                     "麻績隆史|臨時委員|臨時委員|||present|\n"
                     "安孫子恵美|臨時委員|臨時委員|||present|\n"
                     "古舘由紀|欠席|委員|||absent|\n"
                     "髙窪いづみ|欠席|委員|||absent|\n");
}
END_TEST

START_TEST(names_in_katakana) {
    ck_assert_str_eq(attendees_of("〈委員〉（(R)はオンライン参加）\n"
                                  "　グエン・ヴァン・ミン　メコン流域データ機構技術顧問\n"
                                  "　原　恵　　　　　　　　一般財団法人自然環境情報センター主席研究員\n"
                                  "　オドネル 真理　　　　 みどり大学教授(R)\n"),
                     "グエン・ヴァン・ミン|委員|委員|メコン流域データ機構|技術顧問|present|\n"
                     "原 恵|委員|委員|一般財団法人自然環境情報センター|主席研究員|present|\n"
                     "オドネル 真理|委員|委員|みどり大学|教授|remote|\n");
}
END_TEST

START_TEST(offices_before_people) {
    ck_assert_str_eq(attendees_of("■出席委員\n"
                                  "■国土交通省佐藤次郎課長\n"),
                     "佐藤次郎|出席委員|委員|国土交通省|課長|present|\n");
    ck_assert_str_eq(attendees_of("３．出席者　　（学内委員）\n"
                                  "　　　　　　　　阿武 麻里　副学長（教育担当）\n"
                                  "　　　　　　　　※印はオンラインによる出席\n"),
                     "阿武 麻里|学内委員|学内委員||副学長（教育担当）|present|\n");
}
END_TEST

START_TEST(an_observer_who_is_a_citizen) {
    ck_assert_str_eq(attendees_of("３ 出席者\n"
                                  "市民　仲小路　浩二\n"
                                  "市民　山田　花子\n"),
                     "仲小路 浩二|市民||||present|\n"
                     "山田 花子|市民||||present|\n");
}
END_TEST

START_TEST(proxies_told_for_several) {
    ck_assert_str_eq(attendees_of("３．出席者　真壁会長、鵜飼副会長、東、稲村、海老名、粕川\n"
                                  "　（有賀、蒲池、三枝の各運営委員は委任状提出）\n"),
                     "真壁||会長|||present|\n"
                     "鵜飼||副会長|||present|\n"
                     "東|||||present|\n"
                     "稲村|||||present|\n"
                     "海老名|||||present|\n"
                     "粕川|||||present|\n"
                     "有賀||運営委員|||absent|\n"
                     "蒲池||運営委員|||absent|\n"
                     "三枝||運営委員|||absent|\n");
}
END_TEST

START_TEST(a_meeting_of_the_diet_style_act) {
    ck_assert_str_eq(remarks_of("総務課長（山田太郎君）から説明があった。\n"
                                "○山田委員　説明します。\n"),
                     "procedure|総務課長（山田太郎君）|総務課長（山田太郎君）から説明があった。\n"
                     "statement|山田委員|説明します。\n");
}
END_TEST

START_TEST(the_chair_is_elected) {
    ck_assert_str_eq(remarks_of("委員の互選により、八木沢委員が部会長に選任された。\n"
                                "○部会長　始めます。\n"),
                     "procedure||委員の互選により、八木沢委員が部会長に選任された。\n"
                     "statement|部会長|始めます。\n");
}
END_TEST

START_TEST(announced_and_then_said) {
    ck_assert_str_eq(remarks_of("・いただいた御意見を踏まえて修正する。\n"
                                "事務局より、研究の背景、目的、成果の活用方針について説明を行った。主な質疑応答は以下のとおり。\n"
                                "・目的は何か。\n"),
                     "statement||いただいた御意見を踏まえて修正する。\n"
                     "procedure|事務局|事務局より、研究の背景、目的、成果の活用方針について説明を行った。\n"
                     "statement||目的は何か。\n");
}
END_TEST

START_TEST(the_titles_letters_stand_below_each_other) {
    ck_assert_str_eq(title_of("国民健康保険運営協議会\n"
                              "議\n"
                              "事\n"
                              "録\n"
                              "日時　令和２年１０月１２日\n"),
                     "国民健康保険運営協議会議事録|transcript");
}
END_TEST

START_TEST(four_figures_of_a_clock) {
    ck_assert_str_eq(when_of("日時　平成１４年９月１９日（木）1400～1540\n"),
                     "2002-09-19|14:00|15:40|");
    ck_assert_str_eq(when_of("日時　平成１４年９月１９日（木）1400\n"),
                     "2002-09-19|||");
    ck_assert_str_eq(when_of("日時　平成１４年９月１９日（木）1400～15405\n"),
                     "2002-09-19|||");
}
END_TEST

START_TEST(labels_beside_their_values) {
    ck_assert_str_eq(when_of(" １ 会議の名称          令和３年度第１回みどり協議会\n"
                             "                        令和３年 10 月 21 日（木）\n"
                             " ２ 開催日時\n"
                             "                        午前９時 30 分～午前 11 時 52 分\n"),
                     "2021-10-21|09:30|11:52|");
}
END_TEST

START_TEST(meetings_of_the_diet) {
    ck_assert_str_eq(bodies_of("第203回国会　参議院環境委員会会議録第7号\n"
                               "令和２年１１月１９日\n"),
                     "参議院>環境委員会#7\n");
}
END_TEST

START_TEST(a_body_with_a_year) {
    ck_assert_str_eq(bodies_of("平成30年度　さけます協議会（第１回）議事録\n"),
                     "さけます協議会#1\n");
    ck_assert_str_eq(bodies_of("さけます協議会　平成30年度第2回　議事概要\n"),
                     "さけます協議会#2\n");
    ck_assert_str_eq(bodies_of("令和元年第1回みどり市議会定例会会議録\n"),
                     "みどり市議会定例会#1\n");
}
END_TEST

START_TEST(brackets_are_items) {
    ck_assert_str_eq(agenda_of("４　次　第\n"
                               "【開会】\n"
                               "【副市長挨拶】\n"
                               "【議事録確認】\n"
                               "【協議事項】\n"),
                     "1||開会\n"
                     "1||副市長挨拶\n"
                     "1||議事録確認\n"
                     "1||協議事項\n");
}
END_TEST

START_TEST(a_turn_in_brackets) {
    ck_assert_str_eq(remarks_of("（１）議事\n"
                                "（委員長）それでは、いかがでしょうか。\n"
                                "（山田委員）賛成です。\n"
                                "（意見なし）\n"
                                "（委員長）そのようにします。\n"
                                "（閉会）\n"),
                     "statement|委員長|それでは、いかがでしょうか。\n"
                     "statement|山田委員|賛成です。\n"
                     "procedure||（意見なし）\n"
                     "statement|委員長|そのようにします。\n"
                     "procedure||（閉会）\n");
}
END_TEST

START_TEST(groups_in_brackets_of_many_kinds) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "［委員］山田会長、鈴木委員\n"
                                  "〔事務局〕佐藤課長、田中係長\n"),
                     "山田|委員|会長|||present|\n"
                     "鈴木|委員|委員|||present|\n"
                     "佐藤|事務局|事務局||課長|present|\n"
                     "田中|事務局|事務局||係長|present|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "《委員》\n"
                                  "山田　太郎\n"
                                  "《事務局》\n"
                                  "佐藤　次郎\n"),
                     "山田 太郎|委員|委員|||present|\n"
                     "佐藤 次郎|事務局|事務局|||present|\n");
}
END_TEST

START_TEST(groups_by_equals_signs) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "委員＝山田会長、鈴木委員\n"
                                  "事務局＝佐藤課長、田中係長\n"),
                     "山田|委員|会長|||present|\n"
                     "鈴木|委員|委員|||present|\n"
                     "佐藤|事務局|事務局||課長|present|\n"
                     "田中|事務局|事務局||係長|present|\n");
}
END_TEST

START_TEST(a_group_inside_a_line) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田会長、鈴木委員、事務局：佐藤課長、田中係長\n"),
                     "山田||会長|||present|\n"
                     "鈴木||委員|||present|\n"
                     "佐藤|事務局|事務局||課長|present|\n"
                     "田中|事務局|事務局||係長|present|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田会長、鈴木委員　【欠席】田中委員\n"),
                     "山田||会長|||present|\n"
                     "鈴木||委員|||present|\n"
                     "田中|欠席|委員|||absent|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田会長、鈴木【欠席】、田中委員\n"),
                     "山田||会長|||present|\n"
                     "鈴木|||||absent|\n"
                     "田中||委員|||present|\n");
}
END_TEST

START_TEST(absent_in_other_words) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田　太郎\n"
                                  "鈴木　花子（欠席）\n"
                                  "佐藤　次郎　※欠席\n"
                                  "田中　実（ご欠席）\n"
                                  "高橋　誠（オンライン）\n"
                                  "中村　進（Ｗｅｂ参加）\n"),
                     "山田 太郎|||||present|\n"
                     "鈴木 花子|||||absent|\n"
                     "佐藤 次郎|||||absent|\n"
                     "田中 実|||||absent|\n"
                     "高橋 誠|||||remote|\n"
                     "中村 進|||||remote|\n");
    ck_assert_str_eq(attendees_of("委員　山田　太郎、鈴木　花子\n"
                                  "オンライン出席：佐藤　次郎、田中　実\n"
                                  "欠席委員：高橋　誠\n"),
                     "山田 太郎|委員|委員|||present|\n"
                     "鈴木 花子|委員|委員|||present|\n"
                     "佐藤 次郎|委員|委員|||remote|\n"
                     "田中 実|委員|委員|||remote|\n"
                     "高橋 誠|欠席委員|委員|||absent|\n");
}
END_TEST

START_TEST(numbered_lists) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "１．山田　太郎（みどり大学教授）\n"
                                  "２．鈴木　花子（みどり市長）\n"
                                  "３．佐藤　次郎（弁護士）\n"),
                     "山田 太郎|||みどり大学|教授|present|\n"
                     "鈴木 花子||||みどり市長|present|\n"
                     "佐藤 次郎||||弁護士|present|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "(1) 委員\n"
                                  "① 山田　太郎\n"
                                  "② 鈴木　花子\n"
                                  "(2) 事務局\n"
                                  "① 佐藤　次郎\n"),
                     "山田 太郎|委員|委員|||present|\n"
                     "鈴木 花子|委員|委員|||present|\n"
                     "佐藤 次郎|事務局|事務局|||present|\n");
}
END_TEST

START_TEST(seats_by_number) {
    ck_assert_str_eq(attendees_of("出席議員\n"
                                  "１番　山田　太郎君　　　２番　鈴木　花子君\n"
                                  "３番　佐藤　次郎君　　　４番　田中　実君\n"
                                  "欠席議員\n"
                                  "５番　高橋　誠君\n"),
                     "山田 太郎|出席議員|議員|||present|\n"
                     "鈴木 花子|出席議員|議員|||present|\n"
                     "佐藤 次郎|出席議員|議員|||present|\n"
                     "田中 実|出席議員|議員|||present|\n"
                     "高橋 誠|欠席議員|議員|||absent|\n");
}
END_TEST

START_TEST(a_table_of_people) {
    ck_assert_str_eq(attendees_of("| 役職 | 氏名 | 所属 |\n"
                                  "|---|---|---|\n"
                                  "| 会長 | 山田　太郎 | みどり大学 |\n"
                                  "| 委員 | 鈴木　花子 | みどり市 |\n"),
                     "山田 太郎||会長|みどり大学||present|\n"
                     "鈴木 花子|委員|委員|みどり市||present|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "区分\t氏名\t所属・職\n"
                                  "会長\t山田　太郎\tみどり大学教授\n"
                                  "委員\t鈴木　花子\tみどり市環境課長\n"
                                  "委員\t佐藤　次郎\t弁護士\n"),
                     "山田 太郎||会長|みどり大学|教授|present|\n"
                     "鈴木 花子||委員|みどり市|環境課長|present|\n"
                     "佐藤 次郎||委員||弁護士|present|\n");
}
END_TEST

START_TEST(legends_of_signs) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "◎山田　太郎、○鈴木　花子、佐藤　次郎\n"
                                  "（◎：会長、○：副会長）\n"),
                     "山田 太郎||会長|||present|\n"
                     "鈴木 花子||副会長|||present|\n"
                     "佐藤 次郎|||||present|\n");
}
END_TEST

START_TEST(counts_and_others) {
    ck_assert_str_eq(attendees_of("出席者：山田会長、鈴木委員、佐藤委員（計３名）\n"
                                  "欠席者：なし\n"
                                  "傍聴人：なし\n"),
                     "山田||会長|||present|\n"
                     "鈴木||委員|||present|\n"
                     "佐藤||委員|||present|\n");
    ck_assert_str_eq(attendees_of("出席者：委員１０名中８名\n"
                                  "　山田会長、鈴木副会長\n"),
                     "山田||会長|||present|\n"
                     "鈴木||副会長|||present|\n");
}
END_TEST

START_TEST(posts_with_offices) {
    ck_assert_str_eq(attendees_of("説明員\n"
                                  "環境部　山田部長、鈴木次長、環境課　佐藤課長、田中\n"),
                     "山田|説明員|説明員|環境部|部長|present|\n"
                     "鈴木|説明員|説明員|環境部|次長|present|\n"
                     "佐藤|説明員|説明員|環境課|課長|present|\n"
                     "田中|説明員|説明員|環境課||present|\n");
}
END_TEST

START_TEST(brackets_behind_names) {
    ck_assert_str_eq(attendees_of("委員\n"
                                  "山田（太）委員、山田（花）委員、鈴木委員（会長職務代理者）\n"),
                     "山田（太）|委員|委員|||present|\n"
                     "山田（花）|委員|委員|||present|\n"
                     "鈴木|委員|会長職務代理者|||present|\n");
    ck_assert_str_eq(attendees_of("委員\n"
                                  "山田　太郎（やまだ　たろう）\n"
                                  "鈴木　花子（スズキ　ハナコ）\n"),
                     "山田 太郎|委員|委員|||present|\n"
                     "鈴木 花子|委員|委員|||present|\n");
}
END_TEST

START_TEST(names_with_rare_letters) {
    ck_assert_str_eq(attendees_of("委員\n"
                                  "髙橋　﨑太、渡邉　壽、齋藤　惠\n"),
                     "髙橋 﨑太|委員|委員|||present|\n"
                     "渡邉 壽|委員|委員|||present|\n"
                     "齋藤 惠|委員|委員|||present|\n");
}
END_TEST

START_TEST(columns_of_roles_and_names) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "会　長　　山　田　太　郎\n"
                                  "副会長　　鈴　木　花　子\n"
                                  "委　員　　佐　藤　次　郎　　　委　員　　田　中　　　実\n"),
                     "山 田 太 郎||会 長|||present|\n"
                     "鈴 木 花 子||副会長|||present|\n"
                     "佐 藤 次 郎||委 員|||present|\n"
                     "田 中 実||委 員|||present|\n");
}
END_TEST

START_TEST(several_lists) {
    ck_assert_str_eq(attendees_of("出席委員　山田、鈴木、佐藤\n"
                                  "欠席委員　田中\n"
                                  "説明者　　高橋課長\n"
                                  "書記　　　中村\n"),
                     "山田|出席委員|委員|||present|\n"
                     "鈴木|出席委員|委員|||present|\n"
                     "佐藤|出席委員|委員|||present|\n"
                     "田中|欠席委員|委員|||absent|\n"
                     "高橋|説明者|説明者||課長|present|\n"
                     "中村|書記|書記|||present|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "　学識経験者　山田太郎、鈴木花子\n"
                                  "　市民代表　　佐藤次郎\n"
                                  "　行政　　　　田中実（みどり市）\n"),
                     "山田太郎|学識経験者|学識経験者|||present|\n"
                     "鈴木花子|学識経験者|学識経験者|||present|\n"
                     "佐藤次郎|市民代表||||present|\n"
                     "田中実|行政||みどり市||present|\n");
}
END_TEST

START_TEST(ministers) {
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田　太郎　内閣総理大臣\n"
                                  "鈴木　花子　内閣府特命担当大臣（科学技術政策）\n"
                                  "佐藤　次郎　内閣官房副長官\n"
                                  "（代理：田中　実　内閣府副大臣）\n"),
                     "山田 太郎||||内閣総理大臣|present|\n"
                     "鈴木 花子||||内閣府特命担当大臣（科学技術政策）|present|\n"
                     "佐藤 次郎||||内閣官房副長官|represented|\n"
                     "田中 実||||内閣府副大臣|present|佐藤 次郎\n");
    ck_assert_str_eq(attendees_of("参考人\n"
                                  "　みどり大学教授　山田　太郎君\n"
                                  "　弁護士　　　　　鈴木　花子君\n"),
                     "山田 太郎|参考人|参考人|みどり大学|教授|present|\n"
                     "鈴木 花子|参考人|参考人||弁護士|present|\n");
}
END_TEST

START_TEST(prose_below_the_agendas_heading) {
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事要旨\n"
                                "議題\n"
                                "本会議は、公開にて行われた。\n"
                                "（１）予算について\n"
                                "（２）その他\n"
                                "事務局から説明があった。\n"),
                     "procedure|事務局|事務局から説明があった。\n");
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事要旨\n"
                               "議題\n"
                               "本会議は、公開にて行われた。\n"
                               "（１）予算について\n"
                               "（２）その他\n"
                               "事務局から説明があった。\n"),
                     "1|(1)|予算について\n"
                     "1|(2)|その他\n");
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事要旨\n"
                                "報告事項\n"
                                "・この意見に対し、事務局より、関係機関と調整したい旨回答した。\n"
                                "・予算について説明した。\n"),
                     "procedure|事務局|この意見に対し、事務局より、関係機関と調整したい旨回答した。\n"
                     "procedure||予算について説明した。\n");
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事要旨\n"
                               "報告事項\n"
                               "・この意見に対し、事務局より、関係機関と調整したい旨回答した。\n"
                               "・予算について説明した。\n"),
                     "");
}
END_TEST

START_TEST(opinions_are_announced_by_a_heading) {
    ck_assert_str_eq(remarks_of("# 構成員から以下のような意見が述べられた。\n"
                                "・安全の話である。\n"
                                "・同感である。\n"),
                     "statement||安全の話である。\n"
                     "statement||同感である。\n");
}
END_TEST

START_TEST(a_heading_and_a_heading_below) {
    ck_assert_str_eq(attendees_of("第２　出席者\n"
                                  "第２　出席した委員等（敬称略）\n"
                                  "山田　太郎、鈴木　花子\n"),
                     "山田 太郎|出席した委員等||||present|\n"
                     "鈴木 花子|出席した委員等||||present|\n");
    ck_assert_str_eq(attendees_of("出席委員\n"
                                  "【学識経験者】\n"
                                  "山田　太郎、鈴木　花子\n"
                                  "【市民】\n"
                                  "佐藤　次郎\n"),
                     "山田 太郎|学識経験者|学識経験者|||present|\n"
                     "鈴木 花子|学識経験者|学識経験者|||present|\n"
                     "佐藤 次郎|市民||||present|\n");
    ck_assert_str_eq(attendees_of("出席委員\n"
                                  "（学識経験者）\n"
                                  "山田　太郎\n"),
                     "山田 太郎|学識経験者|学識経験者|||present|\n");
}
END_TEST

START_TEST(proxies_of_many) {
    ck_assert_str_eq(attendees_of("欠席者　山田会長\n"
                                  "（佐藤、田中の各委員は委任状提出）\n"),
                     "山田|欠席者|会長|||absent|\n"
                     "佐藤||委員|||absent|\n"
                     "田中||委員|||absent|\n");
}
END_TEST

START_TEST(notes_are_nobody) {
    ck_assert_str_eq(attendees_of("出席者　山田委員、鈴木委員\n"
                                  "（注１）区域の選定に当たっては市長の意見を聴くものとする。\n"
                                  "（注）敬称略\n"),
                     "山田||委員|||present|\n"
                     "鈴木||委員|||present|\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田委員、鈴木委員\n"
                                  "※１５名の委員のうち１２名が出席しており、会議が有効に成立していることを報告する。\n"
                                  "※山田委員はオンライン参加\n"),
                     "山田||委員|||present|\n"
                     "鈴木||委員|||present|\n");
}
END_TEST

START_TEST(iroha_in_a_sentence) {
    ck_assert_str_eq(remarks_of("○山田委員　次の二つを求める。\n"
                                "(イ) 番号を割り当てた事業者に、3営業日以内の回答を求める。\n"
                                "(ロ) 記録を残す。\n"),
                     "statement|山田委員|次の二つを求める。(イ) 番号を割り当てた事業者に、3営業日以内の回答を求める。(ロ) 記録を残す。\n");
}
END_TEST

START_TEST(a_colon_on_the_next_line) {
    ck_assert_str_eq(when_of("日 時\n"
                             "：令和２年１０月１２日　午後２時\n"
                             "場 所\n"
                             "：虎ノ門会館 ２階「桐の間」\n"),
                     "2020-10-12|14:00||虎ノ門会館 ２階「桐の間」");
    ck_assert_str_eq(when_of("日時　令和２年１０月１２日、於　みどり会館\n"
                             "場所　於みどり会館（\n"),
                     "2020-10-12|||みどり会館");
}
END_TEST

START_TEST(a_section_of_its_own) {
    ck_assert_str_eq(agenda_of("○議事日程\n"
                               "　第１　会期の決定\n"
                               "○出席議員\n"
                               "○議長（山田太郎君）　始めます。\n"),
                     "1|第1|会期の決定\n");
    ck_assert_str_eq(remarks_of("○議事日程\n"
                                "　第１　会期の決定\n"
                                "○出席議員\n"
                                "○議長（山田太郎君）　始めます。\n"),
                     "statement|議長（山田太郎君）|始めます。\n");
}
END_TEST

START_TEST(ordinals_of_years) {
    ck_assert_str_eq(bodies_of("平成元年第2回みどり市議会臨時会会議録\n"),
                     "みどり市議会臨時会#2\n");
    ck_assert_str_eq(bodies_of("第12期第３回みどり市青少年問題協議会　議事録\n"),
                     "みどり市青少年問題協議会#3\n");
    ck_assert_str_eq(bodies_of("みどり検討会（第３回）（オンライン開催）議事要旨\n"),
                     "みどり検討会#3\n");
    ck_assert_str_eq(bodies_of("第１回みどり検討会・第２回あおば検討会合同会議　議事録\n"),
                     "みどり検討会#1\n"
                     "あおば検討会#2\n");
}
END_TEST

START_TEST(bodies_above_bodies) {
    ck_assert_str_eq(bodies_of("文部科学省「みどり検討会」（第３回）議事要旨\n"),
                     "文部科学省>みどり検討会#3\n");
    ck_assert_str_eq(bodies_of("産業構造審議会　保安・消費生活用製品安全分科会　ガス安全小委員会　第１２回　議事要旨\n"),
                     "産業構造審議会>保安・消費生活用製品安全分科会>ガス安全小委員会#12\n");
    ck_assert_str_eq(bodies_of("みどり県教育委員会　定例会　会議録\n"),
                     "みどり県教育委員会>定例会\n");
    ck_assert_str_eq(bodies_of("みどり市農業委員会総会（第３回）議事録\n"),
                     "みどり市農業委員会総会#3\n");
    ck_assert_str_eq(bodies_of("独立行政法人みどり機構運営委員会（第３回）議事要旨\n"),
                     "独立行政法人みどり機構>運営委員会#3\n");
    ck_assert_str_eq(bodies_of("衆議院　環境委員会　議録　第三号\n"),
                     "衆議院>環境委員会#3\n");
}
END_TEST

START_TEST(titles_of_forms) {
    ck_assert_str_eq(title_of("タイトル：第３回みどり検討会　議事録\n"
                              "日時：令和２年１０月１２日\n"),
                     "第３回みどり検討会 議事録|transcript");
    ck_assert_str_eq(when_of("タイトル：第３回みどり検討会　議事録\n"
                             "日時：令和２年１０月１２日\n"),
                     "2020-10-12|||");
    ck_assert_str_eq(title_of("-1-\n"
                              "第３回みどり検討会　議事録\n"
                              "日時：令和２年１０月１２日\n"),
                     "第３回みどり検討会 議事録|transcript");
    ck_assert_str_eq(when_of("-1-\n"
                             "第３回みどり検討会　議事録\n"
                             "日時：令和２年１０月１２日\n"),
                     "2020-10-12|||");
}
END_TEST

START_TEST(two_of_one_name) {
    ck_assert_str_eq(remarks_of("出席者\n"
                                "山田太郎委員、山田花子委員、佐藤課長\n"
                                "議事\n"
                                "○山田委員　始めます。\n"
                                "○山田花子委員　はい。\n"
                                "○佐藤　はい。\n"
                                "○課長　はい。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|山田花子委員|はい。\n"
                     "statement|佐藤|はい。\n"
                     "statement|課長|はい。\n");
    ck_assert_str_eq(attendees_of("出席者\n"
                                  "山田太郎委員、山田花子委員、佐藤課長\n"
                                  "議事\n"
                                  "○山田委員　始めます。\n"
                                  "○山田花子委員　はい。\n"
                                  "○佐藤　はい。\n"
                                  "○課長　はい。\n"),
                     "山田太郎||委員|||present|\n"
                     "山田花子||委員|||present|\n"
                     "佐藤||||課長|present|\n");
}
END_TEST

START_TEST(who_is_meant) {
    ck_assert_str_eq(remarks_of("出席者：（会長）山田太郎、（委員）鈴木花子、佐藤次郎\n"
                                "事務局：田中環境課長、高橋係長\n"
                                "議事録\n"
                                "○山田会長　始めます。\n"
                                "○鈴木委員長　はい。\n"
                                "○田中課長　説明します。\n"
                                "○環境課　説明します。\n"
                                "○高橋環境係長　補足します。\n"
                                "○環境課長（田中）　以上です。\n"),
                     "statement|山田会長|始めます。\n"
                     "statement|鈴木委員長|はい。\n"
                     "statement|田中課長|説明します。\n"
                     "statement|環境課|説明します。\n"
                     "statement|高橋環境係長|補足します。\n"
                     "statement|環境課長（田中）|以上です。\n");
}
END_TEST

/* Rows that begin with no bar, and a space behind the bar at the end of each. */
START_TEST(rows_with_a_space_behind_their_last_bar) {
    static const char expected[] = "小早川 修|説明者|説明者||波止場町長|present|\n"
                                   "乾 真由|説明者|説明者|男女共同参画局|推進課長|present|\n";
    ck_assert_str_eq(attendees_of("説明者 | 小早川 修 | 波止場町長 |\n"
                                  "同 | 乾 真由 | 男女共同参画局推進課長 |\n"),
                     expected);
    ck_assert_str_eq(attendees_of("説明者 | 小早川 修 | 波止場町長 | \n"
                                  "同 | 乾 真由 | 男女共同参画局推進課長 |\t \n"),
                     expected);
}
END_TEST

int main(void) {
    Suite *s = suite_create("variants");
    TCase *c = parsing_case("variants");
    tcase_add_test(c, a_link_in_what_is_said);
    tcase_add_test(c, venue_behind_the_time_on_one_line);
    tcase_add_test(c, venue_on_the_next_line);
    tcase_add_test(c, sections_count_on_inside_the_proceedings);
    tcase_add_test(c, a_chair_below_a_role_alone);
    tcase_add_test(c, printed_day_above_the_title);
    tcase_add_test(c, date_and_place_in_one_heading);
    tcase_add_test(c, who_came_for_whom);
    tcase_add_test(c, names_cut_by_a_line);
    tcase_add_test(c, names_below_roles);
    tcase_add_test(c, two_forms_of_a_role);
    tcase_add_test(c, names_in_katakana);
    tcase_add_test(c, offices_before_people);
    tcase_add_test(c, an_observer_who_is_a_citizen);
    tcase_add_test(c, proxies_told_for_several);
    tcase_add_test(c, a_meeting_of_the_diet_style_act);
    tcase_add_test(c, the_chair_is_elected);
    tcase_add_test(c, announced_and_then_said);
    tcase_add_test(c, the_titles_letters_stand_below_each_other);
    tcase_add_test(c, four_figures_of_a_clock);
    tcase_add_test(c, labels_beside_their_values);
    tcase_add_test(c, meetings_of_the_diet);
    tcase_add_test(c, a_body_with_a_year);
    tcase_add_test(c, brackets_are_items);
    tcase_add_test(c, a_turn_in_brackets);
    tcase_add_test(c, groups_in_brackets_of_many_kinds);
    tcase_add_test(c, groups_by_equals_signs);
    tcase_add_test(c, a_group_inside_a_line);
    tcase_add_test(c, absent_in_other_words);
    tcase_add_test(c, numbered_lists);
    tcase_add_test(c, seats_by_number);
    tcase_add_test(c, a_table_of_people);
    tcase_add_test(c, legends_of_signs);
    tcase_add_test(c, counts_and_others);
    tcase_add_test(c, posts_with_offices);
    tcase_add_test(c, brackets_behind_names);
    tcase_add_test(c, names_with_rare_letters);
    tcase_add_test(c, columns_of_roles_and_names);
    tcase_add_test(c, several_lists);
    tcase_add_test(c, ministers);
    tcase_add_test(c, prose_below_the_agendas_heading);
    tcase_add_test(c, opinions_are_announced_by_a_heading);
    tcase_add_test(c, a_heading_and_a_heading_below);
    tcase_add_test(c, proxies_of_many);
    tcase_add_test(c, notes_are_nobody);
    tcase_add_test(c, iroha_in_a_sentence);
    tcase_add_test(c, a_colon_on_the_next_line);
    tcase_add_test(c, a_section_of_its_own);
    tcase_add_test(c, ordinals_of_years);
    tcase_add_test(c, bodies_above_bodies);
    tcase_add_test(c, titles_of_forms);
    tcase_add_test(c, two_of_one_name);
    tcase_add_test(c, who_is_meant);
    tcase_add_test(c, rows_with_a_space_behind_their_last_bar);
    suite_add_tcase(s, c);
    return run_suite(s);
}
