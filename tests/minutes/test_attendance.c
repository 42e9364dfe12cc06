/* Attendance lists in the layouts of many bodies. */
#include "list_fixture.h"

#include "minutes/aside.h"

START_TEST(a_run_with_brackets) {
    ck_assert_str_eq(people_of("（１）構成員（敬称略、五十音順）\n"
                               "有村 浩一（テレコム・アイザック・ジャパン）、高橋 郁夫（弁護士）、三枝 "
                               "隆（三菱電機㈱（菅構成員代理））小屋 晋吾（トレンドマイクロ㈱）\n"
                               "（２）事務局\n"
                               "中田政策統括官、柳島データ通信課企画官、河内情報セキュリティ対策室長　他\n"),
                     "有村 浩一|構成員|構成員|テレコム・アイザック・ジャパン||present|\n"
                     "高橋 郁夫|構成員|構成員||弁護士|present|\n"
                     "三枝 隆|構成員|構成員|三菱電機㈱||present|菅\n"
                     "小屋 晋吾|構成員|構成員|トレンドマイクロ㈱||present|\n"
                     "中田|事務局|事務局||政策統括官|present|\n"
                     "柳島|事務局|事務局|データ通信課|企画官|present|\n"
                     "河内|事務局|事務局||情報セキュリティ対策室長|present|\n");
    ck_assert_uint_eq(diagnostics_of(PDOC_DIAGNOSTIC_SEPARATOR_MISSING), 1);
}
END_TEST

START_TEST(an_organisation_as_group) {
    ck_assert_str_eq(people_of("【オブザーバー】\n村上企画官(内閣サイバーセキュリティセンター)\n【総務省】\n"
                               "今林政策統括官（情報通信担当)、吉田情報通信国際戦略局参事官\n"),
                     "村上|オブザーバー|オブザーバー|内閣サイバーセキュリティセンター|企画官|present|\n"
                     "今林|総務省||総務省|政策統括官（情報通信担当)|present|\n"
                     "吉田|総務省||総務省|情報通信国際戦略局参事官|present|\n");
}
END_TEST

START_TEST(proxies) {
    ck_assert_str_eq(
        people_of("樽床 伸二 総務大臣\n(藤末 健三 総務副大臣代理出席)\n　同　　壬生　克彦　　文部科学大臣\n"
                  "　　　（代理　日向　小夜子　文部科学副大臣）\n安達地域政策課長（代理出席）\n"),
        "樽床 伸二||||総務大臣|represented|\n"
        "藤末 健三||||総務副大臣|present|樽床 伸二\n"
        "壬生 克彦||||文部科学大臣|represented|\n"
        "日向 小夜子||||文部科学副大臣|present|壬生 克彦\n"
        "安達||||地域政策課長|present|\n");
}
END_TEST

START_TEST(cells_in_any_order) {
    ck_assert_str_eq(
        people_of("議長　鷹取　慎一　　内閣総理大臣\n同　　天ヶ瀬　正　　株式会社アークライン代表取締役社長\n"),
        "鷹取 慎一||議長||内閣総理大臣|present|\n"
        "天ヶ瀬 正||議長|株式会社アークライン|代表取締役社長|present|\n");
    ck_assert_str_eq(people_of("総務省情報流通行政局　課長　沢渡 敏樹\n株式会社ひかり総合企画　若杉 亜美（司会）\n"),
                     "沢渡 敏樹|||総務省情報流通行政局|課長|present|\n"
                     "若杉 亜美||司会|株式会社ひかり総合企画||present|\n");
    ck_assert_str_eq(
        people_of("尾上  剛      委員長    北沢大学法学部教授\n日暮  洋平    委  員    みらい大学工学部准教授\n"),
        "尾上 剛||委員長|北沢大学法学部|教授|present|\n"
        "日暮 洋平||委 員|みらい大学工学部|准教授|present|\n");
}
END_TEST

START_TEST(columns_of_people) {
    ck_assert_str_eq(
        people_of("　１番　　後　藤　さちこ　　　　２番　　細　貝　　　悠　　　　３番　　かいでん　和　弘\n"),
        "後 藤 さちこ|||||present|\n細 貝 悠|||||present|\nかいでん 和 弘|||||present|\n");
    ck_assert_str_eq(
        people_of("　区　長　　　　青　木　英　二　　副区長　　　　荒　牧　広　志\n　戸井支所長　　佐　藤　賢　一\n"),
        "青 木 英 二||||区 長|present|\n荒 牧 広 志||||副区長|present|\n佐 藤 賢 一||||戸井支所長|present|\n");
}
END_TEST

START_TEST(the_diet) {
    ck_assert_str_eq(people_of("　委員長　田野瀬太道君\n　理事　池田　佳隆君　理事　尾身　朝子君\n　　　　井出　庸生君"
                               "　　　　上杉謙太郎君\n"
                               "　政府参考人\n　（内閣府大臣官房審議官）　原　　典久君\n"),
                     "田野瀬太道||委員長|||present|\n"
                     "池田 佳隆||理事|||present|\n"
                     "尾身 朝子||理事|||present|\n"
                     "井出 庸生|||||present|\n"
                     "上杉謙太郎|||||present|\n"
                     "原 典久||政府参考人|内閣府大臣官房|審議官|present|\n");
}
END_TEST

START_TEST(one_role_before_several) {
    ck_assert_str_eq(
        people_of("委員長　　　岩動　良一\n委員　　　　片桐　章浩\n　　　　　　菰田　千里\n　　　　　　白子　純一\n"),
        "岩動 良一||委員長|||present|\n"
        "片桐 章浩||委員|||present|\n"
        "菰田 千里||委員|||present|\n"
        "白子 純一||委員|||present|\n");
}
END_TEST

START_TEST(absent_and_remote) {
    ck_assert_str_eq(people_of("（委員）\n橘高委員長、秋庭委員\n（オンライン参加）\n六車委員\n（欠席）\n浜名委員\n"),
                     "橘高|委員|委員長|||present|\n"
                     "秋庭|委員|委員|||present|\n"
                     "六車|オンライン参加|委員|||remote|\n"
                     "浜名|欠席|委員|||absent|\n");
    ck_assert_str_eq(people_of("構成員：山田　太郎（東京大学教授）（欠席）、鈴木　花子（ＮＥＣ）【主査】\n"),
                     "山田 太郎|構成員|構成員|東京大学|教授|absent|\n"
                     "鈴木 花子|構成員|主査|ＮＥＣ||present|\n");
}
END_TEST

START_TEST(legends_and_counts) {
    ck_assert_str_eq(people_of("構成員（敬称略、◎は座長、○は座長代理）\n○　柄　本　聡　子　　児　嶋　　　誠\n◎　武　田"
                               "　　　晃　　手　塚　明日香\n（以上５名）\n"),
                     "柄 本 聡 子|構成員|座長代理|||present|\n"
                     "児 嶋 誠|構成員|構成員|||present|\n"
                     "武 田 晃|構成員|座長|||present|\n"
                     "手 塚 明日香|構成員|構成員|||present|\n");
    ck_assert_uint_eq(diagnostics_of(PDOC_DIAGNOSTIC_COUNT_DIFFERS), 1);
}
END_TEST

START_TEST(count_of_a_group_without_proxies) {
    ck_assert_str_eq(people_of("（事務局）\n　佐藤　花子\n（委員）\n　山田　太郎（代理：鈴木　次郎）\n"
                               "　田中　良子\n　（計２名）\n"),
                     "佐藤 花子|事務局|事務局|||present|\n"
                     "山田 太郎|委員|委員|||represented|\n"
                     "鈴木 次郎|委員|委員|||present|山田 太郎\n"
                     "田中 良子|委員|委員|||present|\n");
    ck_assert_uint_eq(diagnostics_of(PDOC_DIAGNOSTIC_COUNT_DIFFERS), 0);
}
END_TEST

START_TEST(groups_inside_a_line) {
    ck_assert_str_eq(
        people_of(
            "委員：鮎川　忠志（会長）、大瀧　康（２名）　事務局：社会教育課長　冨田　泰、文化財係長　都司　恵子\n"),
        "鮎川 忠志|委員|会長|||present|\n"
        "大瀧 康|委員|委員|||present|\n"
        "冨田 泰|事務局|事務局||社会教育課長|present|\n"
        "都司 恵子|事務局|事務局||文化財係長|present|\n");
}
END_TEST

START_TEST(several_with_titles_on_a_line) {
    ck_assert_str_eq(people_of("事務局：こども政策課　西田課長・野口課長補佐・橋本主任、保育課　早川課長\n"),
                     "西田|事務局|事務局|こども政策課|課長|present|\n"
                     "野口|事務局|事務局|こども政策課|課長補佐|present|\n"
                     "橋本|事務局|事務局|こども政策課|主任|present|\n"
                     "早川|事務局|事務局|保育課|課長|present|\n");
    ck_assert_str_eq(
        people_of("＜経済産業省＞\n久米電力・ガス事業部長　筑紫電力基盤整備課長　小林電力産業・市場室長\n"),
        "久米|経済産業省||経済産業省|電力・ガス事業部長|present|\n"
        "筑紫|経済産業省||経済産業省|電力基盤整備課長|present|\n"
        "小林|経済産業省||経済産業省|電力産業・市場室長|present|\n");
}
END_TEST

START_TEST(roles_in_brackets_before_names) {
    ck_assert_str_eq(people_of("委員：（会長）田中　実　（副会長）山岡　誠一\n"),
                     "田中 実|委員|会長|||present|\n山岡 誠一|委員|副会長|||present|\n");
}
END_TEST

START_TEST(a_heading_of_two_kinds) {
    ck_assert_str_eq(people_of("＜欠席委員＞\n小野　透\n＜専門委員・オブザーバー＞\n松田　浩\n"),
                     "小野 透|欠席委員|委員|||absent|\n松田 浩|専門委員・オブザーバー||||present|\n");
}
END_TEST

START_TEST(same_office_as_above) {
    ck_assert_str_eq(people_of("事務局：企画財政課　係長　須藤　裕二\n同　主査　瀬川　里美\n"),
                     "須藤 裕二|事務局|事務局|企画財政課|係長|present|\n"
                     "瀬川 里美|事務局|事務局|企画財政課|主査|present|\n");
}
END_TEST

/* Rows of a table begin further out than the words above them that stand in paragraphs. */
START_TEST(a_group_below_a_table) {
    ck_assert_str_eq(people_of("委員\n委員　　室井　栞　　公募市民\n委員　　和久　信行　　湖北ガス株式会社環境部長\n"
                               "　　事務局\n　　　環境政策課　糸川課長、畑中係長\n"),
                     "室井 栞|委員|委員||公募市民|present|\n"
                     "和久 信行|委員|委員|湖北ガス株式会社|環境部長|present|\n"
                     "糸川|事務局|事務局|環境政策課|課長|present|\n"
                     "畑中|事務局|事務局|環境政策課|係長|present|\n");
}
END_TEST

/* Offices lead the lines; a second one stands below the first, in its column, and groups begin further out. */
START_TEST(a_second_office_is_no_group) {
    ck_assert_str_eq(
        people_of(
            "幹　事\n　　内閣法制局参事官　　　　家原　　尚秀\n　　一般社団法人日本損害保険協会　　　　新谷　　哲之介\n"
            "　　株式会社トレードワルツ\n　　立教大学法学部教授　　　　松井　　秀征\n"),
        "家原 尚秀|幹 事|幹事|内閣法制局|参事官|present|\n"
        "新谷 哲之介|幹 事|幹事|一般社団法人日本損害保険協会||present|\n"
        "松井 秀征|幹 事|幹事|立教大学法学部|教授|present|\n");
}
END_TEST

START_TEST(cells_one_to_a_line) {
    ck_assert_str_eq(people_of("氏名\n所属・職名\n\n鷹取　慎一　（委員長）\n国立研究開発法人みどり研究所主席研究員\n"
                               "天ヶ瀬　正\n株式会社アークライン代表取締役社長\n（環境省）\n水環境課長\n壬生　克彦\n"),
                     "鷹取 慎一||委員長|国立研究開発法人みどり研究所|主席研究員|present|\n"
                     "天ヶ瀬 正|||株式会社アークライン|代表取締役社長|present|\n"
                     "壬生 克彦|環境省||環境省|水環境課長|present|\n");
}
END_TEST

START_TEST(an_office_before_each_name) {
    ck_assert_str_eq(people_of("鷹取　慎一\nみどり市水道部水道課長\n天ヶ瀬　正\nみどり市総務部総務課長\n壬生　克彦\n"),
                     "鷹取 慎一|||||present|\n"
                     "天ヶ瀬 正|||みどり市水道部|水道課長|present|\n"
                     "壬生 克彦|||みどり市総務部|総務課長|present|\n");
}
END_TEST

START_TEST(a_surname_that_ends_as_places_do) {
    ck_assert_str_eq(people_of("【オブザーバー】\n国土交通省九州運輸局海事振興部長　法村\n"),
                     "法村|オブザーバー|オブザーバー|国土交通省九州運輸局|海事振興部長|present|\n");
}
END_TEST

START_TEST(who_came_takes_part_online) {
    ck_assert_str_eq(
        people_of("（◇はオンライン参加）\n鷹取慎一委員（代理：みどり市総務課長　壬生克彦◇）、山田太郎委員\n"),
        "鷹取慎一||委員|||represented|\n壬生克彦|||みどり市|総務課長|remote|鷹取慎一\n山田太郎||委員|||present|\n");
}
END_TEST

START_TEST(cells_behind_tabs) {
    ck_assert_str_eq(people_of("委　員\t天ヶ瀬　正\t公募\t出席\n委　員\t壬生　克彦\tみどり医師会　理事\t欠席\n"),
                     "天ヶ瀬 正||委 員|公募||present|\n壬生 克彦||委 員|みどり医師会|理事|absent|\n");
}
END_TEST

START_TEST(signs_behind_an_entry) {
    ck_assert_str_eq(people_of("（◇はオンライン参加）\n鷹取慎一会長、壬生克彦委員◇\n"),
                     "鷹取慎一||会長|||present|\n壬生克彦||委員|||remote|\n");
    ck_assert_str_eq(
        people_of(
            "鷹取　慎一（みどり大学教授）　【ＷＥＢ】\n壬生　克彦（みどり市副市長）\n日向　小夜子（作家）　【欠席】\n"),
        "鷹取 慎一|||みどり大学|教授|remote|\n壬生 克彦|||みどり市|副市長|present|\n日向 小夜子||||作家|absent|\n");
}
END_TEST

START_TEST(posts_and_surnames_by_turns) {
    ck_assert_str_eq(people_of("教育長　有馬　学校教育部長　調所　教育指導課長　肝付\n"),
                     "有馬||||教育長|present|\n調所||||学校教育部長|present|\n肝付||||教育指導課長|present|\n");
    ck_assert_str_eq(people_of("【会議室】\n鷹取慎一委員\n【テレビ会議】\n壬生克彦委員\n"),
                     "鷹取慎一|会議室|委員|||present|\n壬生克彦|テレビ会議|委員|||remote|\n");
}
END_TEST

START_TEST(posts_without_people_are_nobody) {
    ck_assert_str_eq(
        people_of("《政　府》\n内閣府　科学技術・イノベーション推進事務局\n文部科学省　高等教育局\n総務課長\n"), "");
}
END_TEST

START_TEST(lines_that_look_like_entries) {
    read_text((void *)(uintptr_t) "x");
    ck_assert(pdi_attendance_line(&reader, str("山田委員、鈴木委員")));
    ck_assert(pdi_attendance_line(&reader, str("沢渡 敏樹 総務省課長")));
    ck_assert(!pdi_attendance_line(&reader, str("山田委員から説明があった。")));
    ck_assert(!pdi_attendance_line(&reader, str("資料1 今後の進め方について")));
}
END_TEST

START_TEST(dots_between_surnames) {
    ck_assert_str_eq(
        people_of("委　員　　塚越・田仲・秋庭（正）（石川委員代理）・見城\n"),
        "塚越|委 員|委員|||present|\n田仲|委 員|委員|||present|\n秋庭（正）|委 員|委員|||present|石川\n見城|"
        "委 員|委員|||present|\n");
}
END_TEST

START_TEST(dashes_around_headings) {
    ck_assert_str_eq(
        people_of("-委員-\n（委員長）\n鷹取　慎一\n壬生　克彦\n-事務局-\n日向課長\n"),
        "鷹取 慎一|委員|委員長|||present|\n壬生 克彦|委員|委員|||present|\n日向|事務局|事務局||課長|present|\n");
}
END_TEST

START_TEST(a_role_on_a_line_of_its_own) {
    ck_assert_str_eq(people_of("会長\n鷹取　慎一\n副会長\n壬生　克彦\nみどり町環境審議会委員\n日向　小夜子\n"),
                     "鷹取 慎一|会長|会長|||present|\n壬生 克彦|副会長|副会長|||present|\n日向 小夜子|"
                     "みどり町環境審議会委員|委員|||present|\n");
}
END_TEST

START_TEST(a_heading_glued_to_the_first_name) {
    ck_assert_str_eq(people_of("委員山田太郎（みどり大学教授）\n壬生克彦（作家）\n"),
                     "山田太郎|委員|委員|みどり大学|教授|present|\n壬生克彦|委員|委員||作家|present|\n");
}
END_TEST

START_TEST(what_they_are_called_below) {
    ck_assert_str_eq(people_of("【事務局】\n総務課長　鷹取　慎一（以下、鷹取課長）\n"),
                     "鷹取 慎一|事務局|事務局||総務課長|present|\n");
}
END_TEST

START_TEST(and_others) {
    ck_assert_str_eq(people_of("【事務局】\n鷹取課長、壬生係長ほか\n"),
                     "鷹取|事務局|事務局||課長|present|\n壬生|事務局|事務局||係長|present|\n");
}
END_TEST

START_TEST(offices_in_a_column_below_the_names) {
    ck_assert_str_eq(people_of("【委員】\n鷹取　慎一\n壬生　克彦\n（みどり大学教授）\n（作家）\n（敬称略）\n"),
                     "鷹取 慎一|委員|委員|みどり大学|教授|present|\n壬生 克彦|委員|委員||作家|present|\n");
    ck_assert_str_eq(people_of("【委員】\n鷹取　慎一\n壬生　克彦\n日向　小夜子\n（みどり大学教授）\n（作家）\n"),
                     "鷹取 慎一|委員|委員|||present|\n壬生 克彦|委員|委員|||present|\n日向 小夜子|委員|委員|"
                     "みどり大学|教授|present|\n");
}
END_TEST

START_TEST(a_deputy_is_no_proxy) {
    ck_assert_str_eq(people_of("鷹取　慎一　教育長職務代理者\n"), "鷹取 慎一||||教育長職務代理者|present|\n");
}
END_TEST

START_TEST(the_post_above_again) {
    ck_assert_str_eq(people_of("議事調査係主査　　鷹取　慎一\n　　　同　　　　　壬生　克彦\n"),
                     "鷹取 慎一|||議事調査係|主査|present|\n壬生 克彦|||議事調査係|主査|present|\n");
}
END_TEST

START_TEST(what_they_are_stands_above_where_they_are_from) {
    ck_assert_str_eq(people_of("委員\n（みどり町）\n山田　太郎\n（あおば町）\n鈴木　花子\n"),
                     "山田 太郎|みどり町|委員|みどり町||present|\n鈴木 花子|あおば町|委員|あおば町||present|\n");
}
END_TEST

START_TEST(roles_alone_part_them) {
    ck_assert_str_eq(people_of("大菅委員北居委員饗庭委員\n"),
                     "大菅||委員|||present|\n北居||委員|||present|\n饗庭||委員|||present|\n");
}
END_TEST

START_TEST(a_group_with_its_people_in_a_bracket) {
    ck_assert_str_eq(people_of("事務局（山田太郎総務課長、鈴木花子主事）\n"),
                     "山田太郎|事務局|事務局||総務課長|present|\n鈴木花子|事務局|事務局||主事|present|\n");
}
END_TEST

START_TEST(dots_between_members) {
    ck_assert_str_eq(people_of("（１）委員　吉永会長・石黒委員・秋庭委員・見城委員\n"), "吉永|委員|会長|||present|\n"
                                                                                        "石黒|委員|委員|||present|\n"
                                                                                        "秋庭|委員|委員|||present|\n"
                                                                                        "見城|委員|委員|||present|\n");
    /* a dot inside a post */
    ck_assert_str_eq(people_of("電力・ガス事業部長　山田太郎\n"), "山田太郎||||電力・ガス事業部長|present|\n");
}
END_TEST

START_TEST(others_whom_nobody_names) {
    ck_assert_str_eq(people_of("弓削次長ほか関係職員\n"), "弓削||||次長|present|\n");
    ck_assert_str_eq(people_of("佐藤部長、ほか各次長、関係職員\n"), "佐藤||||部長|present|\n");
    /* who is named is somebody */
    ck_assert_str_eq(people_of("佐藤部長、弓削次長\n"), "佐藤||||部長|present|\n"
                                                        "弓削||||次長|present|\n");
}
END_TEST

START_TEST(the_role_of_all_behind_the_last_name) {
    ck_assert_str_eq(people_of("山田太郎、鈴木花子、および湊谷長子の各委員\n"), "山田太郎||委員|||present|\n"
                                                                                "鈴木花子||委員|||present|\n"
                                                                                "湊谷長子||委員|||present|\n");
    ck_assert_str_eq(people_of("山田太郎、鈴木花子、湊谷長子の各委員\n"), "山田太郎||委員|||present|\n"
                                                                          "鈴木花子||委員|||present|\n"
                                                                          "湊谷長子||委員|||present|\n");
    /* who has a role already keeps it */
    ck_assert_str_eq(people_of("山田太郎会長、鈴木花子、湊谷長子の各委員\n"), "山田太郎||会長|||present|\n"
                                                                              "鈴木花子||委員|||present|\n"
                                                                              "湊谷長子||委員|||present|\n");
    ck_assert_str_eq(people_of("山田太郎、鈴木花子、湊谷長子\n"), "山田太郎|||||present|\n"
                                                                  "鈴木花子|||||present|\n"
                                                                  "湊谷長子|||||present|\n");
}
END_TEST

START_TEST(counts_of_offices_are_nobody) {
    ck_assert_str_eq(people_of("オブザーバー\n"
                               "熱供給事業者　５社、関係団体　３団体\n"),
                     "");
    ck_assert_str_eq(people_of("ひかり電機株式会社　鈴木次郎社長\n"), "鈴木次郎|||ひかり電機株式会社|社長|present|\n");
}
END_TEST

START_TEST(who_is_absent_in_a_bracket_behind_the_members) {
    ck_assert_str_eq(people_of("山田委員、鈴木委員（欠席：渡会委員、浜口委員、伊藤委員）\n"),
                     "山田||委員|||present|\n"
                     "鈴木||委員|||present|\n"
                     "渡会|欠席|委員|||absent|\n"
                     "浜口|欠席|委員|||absent|\n"
                     "伊藤|欠席|委員|||absent|\n");
    ck_assert_str_eq(people_of("委員１１名（川越委員、鈴鹿委員は欠席）\n"), "川越||委員|||absent|\n"
                                                                            "鈴鹿||委員|||absent|\n");
    ck_assert_str_eq(people_of("委員１１名（川越委員、鈴鹿委員は遅参）\n"), "");
}
END_TEST

START_TEST(offices_in_brackets_before_names) {
    ck_assert_str_eq(people_of("［公募村民］藤咲昭子\n"
                               "［みどり大学教授］丸藤仁\n"
                               "［みどり研究所所長］山田太郎\n"
                               "［公募村民］鈴木花子\n"),
                     "藤咲昭子||||公募村民|present|\n"
                     "丸藤仁|||みどり大学|教授|present|\n"
                     "山田太郎|||みどり研究所|所長|present|\n"
                     "鈴木花子||||公募村民|present|\n");
    /* groups, and fewer than three */
    ck_assert_str_eq(people_of("［委員］藤咲昭子\n"
                               "［事務局］鈴木花子\n"
                               "［オブザーバー］山田太郎\n"),
                     "藤咲昭子|委員|委員|||present|\n"
                     "鈴木花子|事務局|事務局|||present|\n"
                     "山田太郎|オブザーバー|オブザーバー|||present|\n");
    ck_assert_str_eq(people_of("［消防庁］藤咲昭子\n"
                               "［水産庁］鈴木花子\n"),
                     "藤咲昭子|消防庁||消防庁||present|\n"
                     "鈴木花子|水産庁||水産庁||present|\n");
}
END_TEST

START_TEST(the_post_on_the_line_below_the_organisation) {
    ck_assert_str_eq(people_of("山田太郎　みどり放送協会\n"
                               "鳥取支局長\n"
                               "鈴木花子　みどり大学教授\n"),
                     "山田太郎|||みどり放送協会|鳥取支局長|present|\n"
                     "鈴木花子|||みどり大学|教授|present|\n");
    ck_assert_str_eq(people_of("山田太郎　みどり大学教授\n"
                               "鈴木花子\n"),
                     "山田太郎|||みどり大学|教授|present|\n"
                     "鈴木花子|||||present|\n");
}
END_TEST

START_TEST(titles_cut_at_a_line_s_end) {
    ck_assert_str_eq(people_of("山田課長、高橋係長、伊藤\n"
                               "大臣政務官\n"),
                     "山田||||課長|present|\n"
                     "高橋||||係長|present|\n"
                     "伊藤||||大臣政務官|present|\n");
    ck_assert_str_eq(people_of("山田委員、鈴木　花子\n"
                               "会長　佐藤次郎\n"),
                     "山田||委員|||present|\n"
                     "鈴木 花子|||||present|\n"
                     "佐藤次郎||会長|||present|\n");
}
END_TEST

START_TEST(a_list_told_once_more) {
    ck_assert_str_eq(
        people_of("委員\n山田太郎\n鈴木花子\n※上記のうち、次の委員は代理出席\n鈴木花子（代理：高橋三郎）\n"),
        "山田太郎|委員|委員|||present|\n鈴木花子|委員|委員|||represented|\n高橋三郎|委員|委員|||present|鈴木花子\n");
    ck_assert_str_eq(people_of("委員\n"
                               "山田太郎\n"
                               "鈴木花子\n"
                               "※上記のうち、次の委員は代理出席\n"
                               "鈴木花子\n"
                               "【事務局】\n"
                               "高橋三郎\n"),
                     "山田太郎|委員|委員|||present|\n"
                     "鈴木花子|委員|委員|||present|\n"
                     "高橋三郎|事務局|事務局|||present|\n");
    ck_assert_str_eq(people_of("委員\n"
                               "山田太郎\n"
                               "※次の委員は代理出席\n"
                               "高橋三郎\n"),
                     "山田太郎|委員|委員|||present|\n"
                     "高橋三郎|委員|委員|||present|\n");
}
END_TEST

START_TEST(columns_of_roles_before_names) {
    ck_assert_str_eq(people_of("委員長\n"
                               "副委員長\n"
                               "委員\n"
                               "鷺沼　泰利\n"
                               "中ノ郷　規夫\n"
                               "福部　隆宏\n"
                               "山田　太郎\n"),
                     "鷺沼 泰利||委員長|||present|\n"
                     "中ノ郷 規夫||副委員長|||present|\n"
                     "福部 隆宏||委員|||present|\n"
                     "山田 太郎||委員|||present|\n");
    /* fewer people than roles, and no chair at the head */
    ck_assert_str_eq(people_of("委員長\n"
                               "副委員長\n"
                               "委員\n"
                               "鷺沼　泰利\n"
                               "中ノ郷　規夫\n"),
                     "鷺沼 泰利|委員|委員|||present|\n"
                     "中ノ郷 規夫|委員|委員|||present|\n");
    ck_assert_str_eq(people_of("委員\n"
                               "事務局\n"
                               "山田　太郎\n"
                               "鈴木　花子\n"),
                     "山田 太郎|事務局|事務局|||present|\n"
                     "鈴木 花子|事務局|事務局|||present|\n");
}
END_TEST

START_TEST(who_came_instead_by_a_post_that_no_table_has) {
    ck_assert_str_eq(people_of("委員\n"
                               "山田太郎（みどり県町村会長）（代理：三好弥栄県町村会事務局長）\n"
                               "鈴木花子\n"),
                     "山田太郎|委員|委員|みどり県町村|会長|represented|\n"
                     "三好|委員|委員|弥栄県町村会|事務局長|present|山田太郎\n"
                     "鈴木花子|委員|委員|||present|\n");
    ck_assert_str_eq(people_of("希代野環（みどり課補佐官）※代理出席\n"
                               "鈴木花子（みどり課長）\n"),
                     "希代野環|||みどり課|補佐官|present|\n"
                     "鈴木花子||||みどり課長|present|\n");
}
END_TEST

START_TEST(the_one_chair_named_once_more) {
    ck_assert_str_eq(people_of("委員長　鷺沼　泰利\n"
                               "委員　山田　太郎\n"
                               "司会　鷺沼委員長\n"),
                     "鷺沼 泰利||委員長|||present|\n"
                     "山田 太郎||委員|||present|\n");
    ck_assert_str_eq(people_of("委員長　鷺沼　泰利\n"
                               "委員　山田　太郎\n"
                               "司会　高橋委員長\n"),
                     "鷺沼 泰利||委員長|||present|\n"
                     "山田 太郎||委員|||present|\n"
                     "高橋||委員長|||present|\n");
}
END_TEST

START_TEST(a_spaced_name_among_others) {
    ck_assert_str_eq(people_of("堀内　利雄委員、三反田　飛鳥委員、山田　太郎委員\n"), "堀内 利雄||委員|||present|\n"
                                                                                      "三反田 飛鳥||委員|||present|\n"
                                                                                      "山田 太郎||委員|||present|\n");
    ck_assert_str_eq(people_of("堀内委員、三反田　飛鳥委員\n"), "堀内||委員|||present|\n"
                                                                "飛鳥||委員|三反田||present|\n");
}
END_TEST

START_TEST(how_the_list_is_ordered_behind_a_heading_s_comma) {
    ck_assert_str_eq(people_of("委員、敬称略\n"
                               "山田太郎、鈴木花子\n"),
                     "山田太郎|委員|委員|||present|\n"
                     "鈴木花子|委員|委員|||present|\n");
    ck_assert_str_eq(people_of("委員、事務局\n"
                               "山田太郎、鈴木花子\n"),
                     "山田太郎|委員、事務局||||present|\n"
                     "鈴木花子|委員、事務局||||present|\n");
}
END_TEST

START_TEST(an_office_s_side) {
    ck_assert_str_eq(people_of("【水産庁側出席者】\n"
                               "山田太郎、鈴木花子\n"),
                     "山田太郎|水産庁側出席者||水産庁||present|\n"
                     "鈴木花子|水産庁側出席者||水産庁||present|\n");
    ck_assert_str_eq(people_of("【市民側出席者】\n"
                               "山田太郎、鈴木花子\n"),
                     "山田太郎|市民側出席者||||present|\n"
                     "鈴木花子|市民側出席者||||present|\n");
}
END_TEST

START_TEST(clerks_for_their_office) {
    ck_assert_str_eq(people_of("職務のため出席した事務局職員\n"
                               "鈴木課長、佐藤係長\n"),
                     "鈴木|職務のため出席した事務局職員|事務局||課長|present|\n"
                     "佐藤|職務のため出席した事務局職員|事務局||係長|present|\n");
    ck_assert_str_eq(people_of("職務のため出席した者\n"
                               "鈴木課長、佐藤係長\n"),
                     "鈴木|職務のため出席した者|||課長|present|\n"
                     "佐藤|職務のため出席した者|||係長|present|\n");
}
END_TEST

START_TEST(the_secretariat_of_the_ministry_above) {
    ck_assert_str_eq(people_of("文部科学省\n"
                               "（事務局）\n"
                               "山田課長、鈴木係長\n"),
                     "山田|事務局|事務局|文部科学省|課長|present|\n"
                     "鈴木|事務局|事務局|文部科学省|係長|present|\n");
    ck_assert_str_eq(people_of("文部科学省\n"
                               "佐藤局長\n"
                               "（事務局）\n"
                               "山田課長、鈴木係長\n"),
                     "佐藤|文部科学省||文部科学省|局長|present|\n"
                     "山田|事務局|事務局||課長|present|\n"
                     "鈴木|事務局|事務局||係長|present|\n");
}
END_TEST

START_TEST(rows_of_members_whom_no_table_knows) {
    ck_assert_str_eq(people_of("川瀬委員　熊代委員　白井田委員　六反田委員\n"), "川瀬||委員|||present|\n"
                                                                                "熊代||委員|||present|\n"
                                                                                "白井田||委員|||present|\n"
                                                                                "六反田||委員|||present|\n");
    /* an organisation between a name and a role is none of them */
    ck_assert_str_eq(people_of("山田太郎　みどり協会　委員\n"), "山田太郎||委員|みどり協会||present|\n");
}
END_TEST

START_TEST(rows_of_posts_of_whom_one_is_unknown) {
    ck_assert_str_eq(people_of("水無瀬保険局長　原口医療課長　宇都木医療課企画官\n"),
                     "水無瀬||||保険局長|present|\n"
                     "原口||||医療課長|present|\n"
                     "宇都木|||医療課|企画官|present|\n");
    ck_assert_str_eq(people_of("原口医療課長　企画課長\n"), "原口||||医療課長|present|\n");
}
END_TEST

START_TEST(organisations_behind_given_names) {
    ck_assert_str_eq(people_of("加納治文日本みどり機器協会専務理事\n"),
                     "加納治文|||日本みどり機器協会|専務理事|present|\n");
    ck_assert_str_eq(people_of("千葉県日本みどり協会会長　山田太郎\n"),
                     "山田太郎|||千葉県日本みどり協会|会長|present|\n");
}
END_TEST

START_TEST(offices_behind_surnames_that_no_table_knows) {
    ck_assert_str_eq(people_of("加藤木文化庁課長\n"
                               "三反田水産庁部長\n"),
                     "加藤木||||文化庁課長|present|\n"
                     "三反田||||水産庁部長|present|\n");
    ck_assert_str_eq(people_of("事務局文化庁課長\n"), "");
}
END_TEST

START_TEST(a_title_elsewhere_is_no_other_person) {
    ck_assert_str_eq(people_of("山田太郎　みどり協会　戸井会長\n"), "山田太郎|||みどり協会 戸井|会長|present|\n");
    ck_assert_str_eq(people_of("山田太郎　戸井会長\n"), "山田太郎|||||present|\n"
                                                        "戸井||会長|||present|\n");
}
END_TEST

START_TEST(roles_before_colons_in_a_run) {
    ck_assert_str_eq(people_of("委員長：山田太郎、副委員長：鈴木花子、委員：佐藤次郎、高橋三郎\n"),
                     "山田太郎|委員長|委員長|||present|\n"
                     "鈴木花子|副委員長|副委員長|||present|\n"
                     "佐藤次郎|委員|委員|||present|\n"
                     "高橋三郎|委員|委員|||present|\n");
}
END_TEST

START_TEST(prefectures_head_groups) {
    ck_assert_str_eq(people_of("岩手県\n"
                               "山田課長\n"
                               "青森県\n"
                               "鈴木課長\n"),
                     "山田|岩手県||岩手県|課長|present|\n"
                     "鈴木|青森県||青森県|課長|present|\n");
    ck_assert_str_eq(people_of("山田太郎（岩手県）\n"
                               "鈴木花子（岩手県知事）\n"),
                     "山田太郎|||岩手県||present|\n"
                     "鈴木花子|||岩手県|知事|present|\n");
}
END_TEST

START_TEST(a_short_word_for_proxies_before_a_gap) {
    ck_assert_str_eq(people_of("山田太郎（代　高橋三郎）\n"), "山田太郎|||||represented|\n"
                                                              "高橋三郎|||||present|山田太郎\n");
    ck_assert_str_eq(people_of("山田太郎（代々木市長）\n"), "山田太郎||||代々木市長|present|\n");
}
END_TEST

START_TEST(a_bracket_behind_proxies_names_somebody) {
    ck_assert_str_eq(people_of("山田太郎　地域課長　代理（地域係長　原　恵）\n"),
                     "山田太郎||||地域課長|represented|\n"
                     "原 恵||||地域係長|present|山田太郎\n");
    ck_assert_str_eq(people_of("山田太郎　地域課長　代理（地域課）\n"), "山田太郎|||地域課|地域課長|present|\n");
}
END_TEST

START_TEST(who_was_away_behind_a_note_s_sign) {
    ck_assert_str_eq(people_of("山田委員\n※水落祐子委員は欠席\n"), "山田||委員|||present|\n"
                                                                   "水落祐子||委員|||absent|\n");
}
END_TEST

START_TEST(legends_of_programs_for_meetings) {
    ck_assert_str_eq(people_of("（◇はＳｋｙｐｅ参加）\n山田太郎委員◇\n鈴木花子委員\n"), "山田太郎||委員|||remote|\n"
                                                                                        "鈴木花子||委員|||present|\n");
}
END_TEST

START_TEST(a_post_in_brackets_above_the_name) {
    ck_assert_str_eq(people_of("（社会福祉課長）\n山田太郎\n鈴木花子\n"), "山田太郎||||社会福祉課長|present|\n"
                                                                          "鈴木花子|||||present|\n");
}
END_TEST

START_TEST(offices_below_the_ministry_that_heads_them) {
    ck_assert_str_eq(
        people_of("【総務省】\nサイバーセキュリティ課長補佐　貝塚文\n情報流通行政局　課長補佐　湊谷長子\n"),
        "貝塚文|総務省||総務省|サイバーセキュリティ課長補佐|present|\n"
        "湊谷長子|総務省||総務省|情報流通行政局 課長補佐|present|\n");
    ck_assert_str_eq(people_of("【総務省】\n貝塚文（サイバーセキュリティ課課長補佐）\n"),
                     "貝塚文|総務省||総務省|サイバーセキュリティ課課長補佐|present|\n");
}
END_TEST

START_TEST(readings_in_brackets_are_no_posts) {
    ck_assert_str_eq(people_of("山田太郎（やまだ　たろう）委員\n湊谷長子委員\n"), "山田太郎||委員|||present|\n"
                                                                                  "湊谷長子||委員|||present|\n");
    /* kana of one word may be where somebody is from */
    ck_assert_str_eq(people_of("佐藤一郎（スズキ）委員\n"), "佐藤一郎||委員|スズキ||present|\n");
}
END_TEST

START_TEST(two_with_the_role_of_all) {
    ck_assert_str_eq(people_of("山田太郎、鈴木花子および湊谷長子の各委員\n"), "山田太郎||委員|||present|\n"
                                                                              "鈴木花子||委員|||present|\n"
                                                                              "湊谷長子||委員|||present|\n");
}
END_TEST

START_TEST(rules_inside_a_list) {
    ck_assert_str_eq(people_of("山田委員\n――――――――――\n鈴木委員\n"), "山田||委員|||present|\n"
                                                                    "鈴木||委員|||present|\n");
}
END_TEST

START_TEST(who_of_those_above_takes_part_online) {
    ck_assert_str_eq(people_of("山田委員、鈴木委員、浜口委員\n※上記委員のうちオンラインによる出席者\n鈴木委員\n"),
                     "山田||委員|||present|\n"
                     "鈴木||委員|||remote|\n"
                     "浜口||委員|||present|\n");
}
END_TEST

START_TEST(organisations_before_whoever_is_in_brackets) {
    ck_assert_str_eq(people_of("みどり協会（山田部長）\nあおば協会（燈台部長）\n"),
                     "山田|||みどり協会|部長|present|\n"
                     "燈台|||あおば協会|部長|present|\n");
    ck_assert_str_eq(people_of("議長（金七祐太郎）\nNICT 久保田所長\n"), "金七祐太郎||議長|||present|\n"
                                                                         "久保田|||NICT|所長|present|\n");
}
END_TEST

START_TEST(who_came_behind_a_gap_and_a_colon) {
    ck_assert_str_eq(people_of("浜口一郎 代理出席：湊谷長子\n"), "浜口一郎|||||represented|\n"
                                                                 "湊谷長子|||||present|浜口一郎\n");
}
END_TEST

START_TEST(an_office_before_a_run_of_names) {
    ck_assert_str_eq(people_of("経営企画課　早稲本、小神野\n"), "早稲本|||経営企画課||present|\n"
                                                                "小神野|||経営企画課||present|\n");
}
END_TEST

START_TEST(classes_of_members_by_the_statute_s_item) {
    ck_assert_str_eq(people_of("第１号委員　学識経験を有する者\nみどり大学　教授　山田太郎\n２号委員\n鈴木花子\n"),
                     "山田太郎|第１号委員 学識経験を有する者|委員|みどり大学|教授|present|\n"
                     "鈴木花子|２号委員|委員|||present|\n");
}
END_TEST

START_TEST(a_heading_of_members_printed_without_titles) {
    ck_assert_str_eq(people_of("助言委員（敬称略）\n山田 太郎 みどり大学 教授\n"),
                     "山田 太郎|助言委員|助言委員|みどり大学|教授|present|\n");
}
END_TEST

START_TEST(an_office_told_of_all_before_it) {
    ck_assert_str_eq(people_of("山田課長、鈴木委員（以上、国土交通省）\n浜口委員（以上、学識経験者）\n"),
                     "山田|||国土交通省|課長|present|\n"
                     "鈴木||委員|国土交通省||present|\n"
                     "浜口||委員|||present|\n");
}
END_TEST

START_TEST(what_joins_the_last_two_of_a_run) {
    ck_assert_str_eq(people_of("山田委員、鈴木委員及び浜口委員\n"), "山田||委員|||present|\n"
                                                                    "鈴木||委員|||present|\n"
                                                                    "浜口||委員|||present|\n");
}
END_TEST

START_TEST(how_many_they_are_behind_the_last) {
    ck_assert_str_eq(people_of("山田委員、鈴木委員　計2名\n"), "山田||委員|||present|\n"
                                                               "鈴木||委員|||present|\n");
    ck_assert_str_eq(people_of("山田、鈴木　以上評議員　2人\n"), "山田||評議員|||present|\n"
                                                                 "鈴木||評議員|||present|\n");
    ck_assert_str_eq(people_of("山田委員、鈴木委員（出席2/3名）\n"), "山田||委員|||present|\n"
                                                                     "鈴木||委員|||present|\n");
}
END_TEST

START_TEST(members_by_application) {
    ck_assert_str_eq(people_of("委員\n山田太郎　　公募委員\n鈴木花子（公募市民）\n"),
                     "山田太郎|委員|委員||公募委員|present|\n"
                     "鈴木花子|委員|委員||公募市民|present|\n");
}
END_TEST

START_TEST(offices_right_before_surnames_in_a_run) {
    ck_assert_str_eq(people_of("住民課長小森、住民課鈴木、同山田\n"), "小森||||住民課長|present|\n"
                                                                      "鈴木|||住民課||present|\n"
                                                                      "山田|||住民課||present|\n");
}
END_TEST

START_TEST(an_office_cut_before_the_column_of_names) {
    ck_assert_str_eq(
        people_of("みどり大学教授　　　　　　山田 太郎\nあおば高等学校長協会\n会長　　　　　　　　　　　鈴木 花子\n"),
        "山田 太郎|||みどり大学|教授|present|\n"
        "鈴木 花子|||あおば高等学校長協会|会長|present|\n");
}
END_TEST

START_TEST(what_the_signs_before_speeches_mean) {
    ck_assert_str_eq(people_of("山田委員、鈴木委員\n「○」は委員からの発言、「→」は事務局からの回答\n"),
                     "山田||委員|||present|\n"
                     "鈴木||委員|||present|\n");
}
END_TEST

START_TEST(an_organisation_s_katakana_behind_its_form) {
    ck_assert_str_eq(people_of("山田 太郎 特定非営利活動法人 サルウィン・リバー・ウォッチ 事務局長\n"),
                     "山田 太郎|||特定非営利活動法人 サルウィン・リバー・ウォッチ|事務局長|present|\n");
}
END_TEST

START_TEST(a_role_for_each_of_a_run_ends_it) {
    ck_assert_str_eq(people_of("山田委員長、鈴木、浜口各委員\n久保田長官\n"), "山田||委員長|||present|\n"
                                                                              "鈴木||委員|||present|\n"
                                                                              "浜口||委員|||present|\n"
                                                                              "久保田||||長官|present|\n");
}
END_TEST

START_TEST(two_lists_side_by_side) {
    ck_assert_str_eq(people_of("　会　長　　山田太郎　　　　　　鈴木総務課長\n"
                               "　　　　　　　　　　　　　　　　浜口係長\n"
                               "　委　員　　佐藤花子\n"
                               "　　　　　　　　　　　　　　　　田中技師\n"
                               "　　　　　　高橋次郎\n"
                               "　　　　　　　　　　　　　　　　渡辺主事\n"
                               "　　　　　　伊藤三郎\n"),
                     "山田太郎||会 長|||present|\n"
                     "佐藤花子||委 員|||present|\n"
                     "高橋次郎||委 員|||present|\n"
                     "伊藤三郎||委 員|||present|\n"
                     "鈴木||||総務課長|present|\n"
                     "浜口||||係長|present|\n"
                     "田中||||技師|present|\n"
                     "渡辺||||主事|present|\n");
}
END_TEST

START_TEST(those_who_sent_a_letter_were_away) {
    ck_assert_str_eq(people_of("山田会長、鈴木、浜口の各委員\n（佐藤、田中の各委員は委任状提出）\n"),
                     "山田||会長|||present|\n"
                     "鈴木||委員|||present|\n"
                     "浜口||委員|||present|\n"
                     "佐藤||委員|||absent|\n"
                     "田中||委員|||absent|\n");
}
END_TEST

START_TEST(brackets_that_hold_proxies) {
    ck_assert_str_eq(people_of("（敬称略、括弧書きは代理）\n山田 太郎（鈴木 花子）、佐藤 次郎（会長）\n"),
                     "山田 太郎|||||represented|\n"
                     "鈴木 花子|||||present|山田 太郎\n"
                     "佐藤 次郎||会長|||present|\n");
}
END_TEST

START_TEST(how_many_of_each_before_anybody) {
    ck_assert_str_eq(people_of("委員　２名\nオブザーバー　３名\n\n総務課長　　山田　太郎\n"),
                     "山田 太郎||||総務課長|present|\n");
    ck_assert_str_eq(people_of("委員２名（敬称略）\n山田　太郎\n事務局３名\n鈴木　花子\n"),
                     "山田 太郎|委員|委員|||present|\n"
                     "鈴木 花子|事務局|事務局|||present|\n");
}
END_TEST

START_TEST(what_a_group_s_members_are) {
    ck_assert_str_eq(people_of("【県互選委員】\n学識経験者　　山田　太郎\n【委員会構成員】\n鈴木花子（みどり大学）\n"),
                     "山田 太郎|県互選委員|委員||学識経験者|present|\n"
                     "鈴木花子|委員会構成員|構成員|みどり大学||present|\n");
}
END_TEST

START_TEST(a_column_of_offices_is_no_column_of_groups) {
    ck_assert_str_eq(people_of("【互選委員】\n　秋田県　　　　　山田　太郎\n　山形県　　　　　鈴木　花子\n"),
                     "山田 太郎|互選委員|委員|秋田県||present|\n"
                     "鈴木 花子|互選委員|委員|山形県||present|\n");
}
END_TEST

START_TEST(a_post_among_groups_in_brackets) {
    ck_assert_str_eq(people_of("（委　員）山田太郎、鈴木花子\n（副市長）佐藤次郎\n（事務局）田中三郎（総務課長）\n"),
                     "山田太郎|委 員|委員|||present|\n"
                     "鈴木花子|委 員|委員|||present|\n"
                     "佐藤次郎||||副市長|present|\n"
                     "田中三郎|事務局|事務局||総務課長|present|\n");
}
END_TEST

START_TEST(units_inside_a_numbered_group) {
    ck_assert_str_eq(people_of("（１）委員\n　山田会長\n（２）事務局\n　（環境部）\n　　鈴木部長、浜口技師\n"),
                     "山田|委員|会長|||present|\n"
                     "鈴木|事務局|事務局|環境部|部長|present|\n"
                     "浜口|事務局|事務局|環境部|技師|present|\n");
}
END_TEST

START_TEST(what_somebody_is_elsewhere_behind_their_role) {
    ck_assert_str_eq(people_of("山田太郎委員（市議会議員）、鈴木花子委員（※）\n"),
                     "山田太郎||委員||市議会議員|present|\n"
                     "鈴木花子||委員|||present|\n");
}
END_TEST

START_TEST(those_below_an_office_s_first) {
    ck_assert_str_eq(
        people_of("事務局\n商工部　　山田参事\n経営課　　鈴木室長、浜口主幹\n　　　　　佐藤主査、田中主査\n"),
        "山田|事務局|事務局|商工部|参事|present|\n"
        "鈴木|事務局|事務局|経営課|室長|present|\n"
        "浜口|事務局|事務局|経営課|主幹|present|\n"
        "佐藤|事務局|事務局|経営課|主査|present|\n"
        "田中|事務局|事務局|経営課|主査|present|\n");
}
END_TEST

START_TEST(a_role_for_each_behind_the_last_name) {
    ck_assert_str_eq(people_of("山田座長、鈴木、浜口各専門委員\n"), "山田||座長|||present|\n"
                                                                    "鈴木||専門委員|||present|\n"
                                                                    "浜口||専門委員|||present|\n");
}
END_TEST

START_TEST(officials_in_cells) {
    ck_assert_str_eq(people_of("大町隆市民部長　西尾守保険年金課長\n"), "大町隆||||市民部長|present|\n"
                                                                        "西尾守||||保険年金課長|present|\n");
}
END_TEST

START_TEST(why_somebody_was_chosen) {
    ck_assert_str_eq(people_of("山田 太郎　みどり大学教授（識見を有する者）\n鈴木 花子　総務課参事官（政策担当）\n"),
                     "山田 太郎|||みどり大学|教授|present|\n"
                     "鈴木 花子|||総務課|参事官（政策担当）|present|\n");
}
END_TEST

START_TEST(offices_of_each_among_who_explains) {
    ck_assert_str_eq(people_of("【説明者】\n　消費者庁　山田取引対策課長\n　みどり総合研究所　鈴木相談情報部長\n"),
                     "山田|説明者|説明者|消費者庁|取引対策課長|present|\n"
                     "鈴木|説明者|説明者|みどり総合研究所|相談情報部長|present|\n");
}
END_TEST

START_TEST(a_column_of_groups) {
    ck_assert_str_eq(people_of("副市町村長　　　　　　みどり市副市長　　　　　山田　太郎\n"
                               "　　　　　　　　　　　あおば町副町長　　　　　鈴木　花子\n"
                               "識 見 者　　　　　　　みどり市消防団長　　　　高橋　誠\n"
                               "　　　　　　　　　　　あおば村消防委員長　　　田中　一郎\n"),
                     "山田 太郎|副市町村長||みどり市|副市長|present|\n"
                     "鈴木 花子|副市町村長||あおば町|副町長|present|\n"
                     "高橋 誠|識 見 者||みどり市|消防団長|present|\n"
                     "田中 一郎|識 見 者||あおば村|消防委員長|present|\n");
}
END_TEST

START_TEST(what_members_were_chosen_as) {
    ck_assert_str_eq(people_of("【委員】\n市民 山田 太郎\n市民 鈴木 花子\n事業者 高橋 誠\n"),
                     "山田 太郎|委員|委員||市民|present|\n"
                     "鈴木 花子|委員|委員||市民|present|\n"
                     "高橋 誠|委員|委員||事業者|present|\n");
}
END_TEST

START_TEST(a_post_among_posts_without_anybody) {
    ck_assert_str_eq(people_of("こども未来局長、こども未来局次長、保育企画課長、保育指導課長\n放課後対策課長\n"), "");
    ck_assert_str_eq(people_of("こども未来局長、こども未来局次長、保育企画課長、保育指導課長\n山田課長\n"),
                     "山田||||課長|present|\n");
}
END_TEST

START_TEST(observers_and_the_office_inside_of_a_run) {
    ck_assert_str_eq(people_of("山田 太郎氏、鈴木 花子氏、高橋 誠氏 オブザーバー みどり財務事務所長 田中 一郎氏 事務局 "
                               "総務課長 佐藤 健\n"),
                     "山田 太郎|||||present|\n"
                     "鈴木 花子|||||present|\n"
                     "高橋 誠|||||present|\n"
                     "田中 一郎|オブザーバー|オブザーバー||みどり財務事務所長|present|\n"
                     "佐藤 健|事務局|事務局||総務課長|present|\n");
}
END_TEST

START_TEST(posts_before_colons) {
    ck_assert_str_eq(people_of("町長：山田 太郎、副町長：鈴木 花子\n事務局\n総務課 課長：高橋 誠、主査：田中 一郎\n"),
                     "山田 太郎||||町長|present|\n"
                     "鈴木 花子||||副町長|present|\n"
                     "高橋 誠|事務局|事務局|総務課|課長|present|\n"
                     "田中 一郎|事務局|事務局|総務課|主査|present|\n");
    /* the head of a town is of no section, nor is who stands behind him */
    ck_assert_str_eq(people_of("事務局\n総務課 課長：高橋 誠、副町長：鈴木 花子、主査：田中 一郎\n"),
                     "高橋 誠|事務局|事務局|総務課|課長|present|\n"
                     "鈴木 花子|事務局|事務局||副町長|present|\n"
                     "田中 一郎|事務局|事務局||主査|present|\n");
}
END_TEST

START_TEST(posts_before_colons_parted_by_gaps) {
    ck_assert_str_eq(people_of("企業団\n　事務局長：山田　太郎　　総務課長：鈴木　花子\n"),
                     "山田 太郎|企業団|||事務局長|present|\n鈴木 花子|企業団|||総務課長|present|\n");
}
END_TEST

START_TEST(sides) {
    ck_assert_str_eq(people_of("評価委員 :  山田 太郎 委員長 (みどり大学), 鈴木 花子 委員 (青葉大学)\n"
                               "機構側   :  新妻理事長, 高橋理事, 都築研究企画部長, 瓜生観測技術研究部門長 ほか\n"),
                     "山田 太郎|評価委員|委員長|みどり大学||present|\n鈴木 花子|評価委員|委員|青葉大学||present|\n"
                     "新妻|機構側|||理事長|present|\n高橋|機構側|||理事|present|\n都築|機構側|||研究企画部長|present|\n"
                     "瓜生|機構側|||観測技術研究部門長|present|\n");
}
END_TEST

START_TEST(an_office_in_brackets_inside_of_a_run) {
    ck_assert_str_eq(people_of("事務局\n滝本総合政策部長、《総合計画推進課》山田課長、鈴木主幹、《財政課》高橋課長\n"),
                     "滝本|事務局|事務局||総合政策部長|present|\n"
                     "山田|事務局|事務局|総合計画推進課|課長|present|\n"
                     "鈴木|事務局|事務局|総合計画推進課|主幹|present|\n"
                     "高橋|事務局|事務局|財政課|課長|present|\n");
}
END_TEST

START_TEST(a_role_right_before_a_whole_name) {
    ck_assert_str_eq(people_of("座長山田太郎\nみどり大学教授\n鈴木花子\n株式会社みどり代表取締役\n"),
                     "山田太郎||座長|みどり大学|教授|present|\n"
                     "鈴木花子|||株式会社みどり|代表取締役|present|\n");
}
END_TEST

START_TEST(citizens_by_application) {
    ck_assert_str_eq(people_of("乾　宏（みどり市老人クラブ連合会会長）\n内貴　佐知子（市民公募委員）\n"),
                     "乾 宏|||みどり市老人クラブ連合会|会長|present|\n"
                     "内貴 佐知子||||市民公募委員|present|\n");
}
END_TEST

START_TEST(a_bureau_that_people_are_called_like) {
    ck_assert_str_eq(people_of("三枝事務次官、住吉主税局長、東海林理財局長\n江藤国際局長、佐藤官房長\n"),
                     "三枝||||事務次官|present|\n"
                     "住吉||||主税局長|present|\n"
                     "東海林||||理財局長|present|\n"
                     "江藤||||国際局長|present|\n"
                     "佐藤||||官房長|present|\n");
}
END_TEST

START_TEST(sections_in_brackets_inside_of_the_office) {
    ck_assert_str_eq(people_of("【事務局】\n《資源循環経済課》山田課長、鈴木課長補佐\n"),
                     "山田|事務局|事務局|資源循環経済課|課長|present|\n"
                     "鈴木|事務局|事務局|資源循環経済課|課長補佐|present|\n");
}
END_TEST

START_TEST(who_was_away_in_a_bracket_behind_a_run) {
    ck_assert_str_eq(people_of("鈴木、浜口、大森の各委員（小川委員は欠席）\n"), "鈴木||委員|||present|\n"
                                                                                "浜口||委員|||present|\n"
                                                                                "大森||委員|||present|\n"
                                                                                "小川||委員|||absent|\n");
    ck_assert_str_eq(people_of("（◎は委員長、○は副委員長、＊は欠席）\n◎秋庭 孝　○浜口 美咲　＊田中 次郎　鈴木 太郎\n"),
                     "秋庭 孝||委員長|||present|\n"
                     "浜口 美咲||副委員長|||present|\n"
                     "田中 次郎|||||absent|\n"
                     "鈴木 太郎|||||present|\n");
    ck_assert_str_eq(people_of("★秋庭直子、☆浜口実、鈴木一\n（★印は委員長、☆印は副委員長）\n"),
                     "秋庭直子||委員長|||present|\n"
                     "浜口実||副委員長|||present|\n"
                     "鈴木一|||||present|\n");
}
END_TEST

START_TEST(how_many_others_behind_a_name) {
    ck_assert_str_eq(people_of("委員　山田会長ほか５名\n事務局　企画課長　田中\n"),
                     "山田|委員|会長|||present|\n"
                     "田中|事務局|事務局||企画課長|present|\n");
    ck_assert_str_eq(people_of("山田会長ほか委員８名、事務局：高橋課長外２名\n"),
                     "山田||会長|||present|\n"
                     "高橋|事務局|事務局||課長|present|\n");
    ck_assert_str_eq(people_of("市民課　高橋課長他２名、環境課　木村主査等３人\n"), "高橋|||市民課|課長|present|\n"
                                                                                    "木村|||環境課|主査|present|\n");
}
END_TEST

START_TEST(a_proxy_behind_a_gap) {
    ck_assert_str_eq(people_of("・村岡 賢治（みどり警察署長）　　代理　　有働\n・鈴木 一（みどり消防長）\n"),
                     "村岡 賢治||||みどり警察署長|represented|\n"
                     "有働|||||present|村岡 賢治\n"
                     "鈴木 一||||みどり消防長|present|\n");
}
END_TEST

START_TEST(names_that_other_names_stand_beside) {
    ck_assert_str_eq(people_of("秋庭専門委員・福原専門委員、榊原専門委員\n"), "秋庭||専門委員|||present|\n"
                                                                              "福原||専門委員|||present|\n"
                                                                              "榊原||専門委員|||present|\n");
    ck_assert_str_eq(people_of("アレックス・ミラー委員、マリア佐藤委員、鈴木委員\n"),
                     "アレックス・ミラー||委員|||present|\n"
                     "マリア佐藤||委員|||present|\n"
                     "鈴木||委員|||present|\n");
    ck_assert_str_eq(people_of("鈴木花子　みどり市長\n佐藤一郎　みどり市福祉部長\n"),
                     "鈴木花子||||みどり市長|present|\n"
                     "佐藤一郎|||みどり市|福祉部長|present|\n");
    ck_assert_str_eq(people_of("株式会社とうざい地質コンサルタント代表　鈴木一郎\n"),
                     "鈴木一郎|||株式会社とうざい地質コンサルタント|代表|present|\n");
}
END_TEST

START_TEST(what_is_nobody_and_nobody_away) {
    ck_assert_str_eq(people_of("欠席委員\nなし\n専門委員\n山田太郎\n"), "山田太郎|専門委員|専門委員|||present|\n");
    ck_assert_str_eq(people_of("総務課長　代理　鈴木 一郎\n佐藤 恵（代理　課長）\n"),
                     "鈴木 一郎||||総務課長|present|\n"
                     "佐藤 恵||||代理 課長|present|\n");
    ck_assert_str_eq(people_of("ワーキング・グループ委員　鈴木一郎\n"),
                     "鈴木一郎|||ワーキング・グループ|委員|present|\n");
    ck_assert_str_eq(people_of("委員　12\n事務局　4\n"), "");
}
END_TEST

START_TEST(who_attended_is_told_elsewhere) {
    ck_assert_str_eq(people_of("別添「出席者名簿」のとおり（委員１９名中１６名出席）\n"), "");
    ck_assert_str_eq(people_of("別紙参照\n鈴木　一\n"), "鈴木 一|||||present|\n");
}
END_TEST

START_TEST(legends_that_quote_signs) {
    ck_assert(pdi_is_legend_of_signs(k, str("文中の「○」は委員の発言")));
    ck_assert(!pdi_is_legend_of_signs(k, str("文中の「会長」は委員の発言")));
    /* a converter cut the line behind the quotation mark */
    ck_assert(!pdi_is_legend_of_signs(k, str("森 太郎 雑誌「")));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("attendance");
    TCase *c = tcase_create("attendance");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, a_run_with_brackets);
    tcase_add_test(c, an_organisation_as_group);
    tcase_add_test(c, proxies);
    tcase_add_test(c, cells_in_any_order);
    tcase_add_test(c, columns_of_people);
    tcase_add_test(c, the_diet);
    tcase_add_test(c, one_role_before_several);
    tcase_add_test(c, absent_and_remote);
    tcase_add_test(c, legends_and_counts);
    tcase_add_test(c, count_of_a_group_without_proxies);
    tcase_add_test(c, groups_inside_a_line);
    tcase_add_test(c, several_with_titles_on_a_line);
    tcase_add_test(c, roles_in_brackets_before_names);
    tcase_add_test(c, a_heading_of_two_kinds);
    tcase_add_test(c, same_office_as_above);
    tcase_add_test(c, a_group_below_a_table);
    tcase_add_test(c, a_second_office_is_no_group);
    tcase_add_test(c, cells_one_to_a_line);
    tcase_add_test(c, an_office_before_each_name);
    tcase_add_test(c, a_surname_that_ends_as_places_do);
    tcase_add_test(c, who_came_takes_part_online);
    tcase_add_test(c, cells_behind_tabs);
    tcase_add_test(c, signs_behind_an_entry);
    tcase_add_test(c, posts_and_surnames_by_turns);
    tcase_add_test(c, posts_without_people_are_nobody);
    tcase_add_test(c, lines_that_look_like_entries);
    tcase_add_test(c, dots_between_surnames);
    tcase_add_test(c, dashes_around_headings);
    tcase_add_test(c, a_role_on_a_line_of_its_own);
    tcase_add_test(c, a_heading_glued_to_the_first_name);
    tcase_add_test(c, what_they_are_called_below);
    tcase_add_test(c, and_others);
    tcase_add_test(c, offices_in_a_column_below_the_names);
    tcase_add_test(c, a_deputy_is_no_proxy);
    tcase_add_test(c, the_post_above_again);
    tcase_add_test(c, what_they_are_stands_above_where_they_are_from);
    tcase_add_test(c, roles_alone_part_them);
    tcase_add_test(c, a_group_with_its_people_in_a_bracket);
    tcase_add_test(c, dots_between_members);
    tcase_add_test(c, others_whom_nobody_names);
    tcase_add_test(c, the_role_of_all_behind_the_last_name);
    tcase_add_test(c, counts_of_offices_are_nobody);
    tcase_add_test(c, who_is_absent_in_a_bracket_behind_the_members);
    tcase_add_test(c, offices_in_brackets_before_names);
    tcase_add_test(c, the_post_on_the_line_below_the_organisation);
    tcase_add_test(c, titles_cut_at_a_line_s_end);
    tcase_add_test(c, a_list_told_once_more);
    tcase_add_test(c, columns_of_roles_before_names);
    tcase_add_test(c, who_came_instead_by_a_post_that_no_table_has);
    tcase_add_test(c, the_one_chair_named_once_more);
    tcase_add_test(c, a_spaced_name_among_others);
    tcase_add_test(c, how_the_list_is_ordered_behind_a_heading_s_comma);
    tcase_add_test(c, an_office_s_side);
    tcase_add_test(c, clerks_for_their_office);
    tcase_add_test(c, the_secretariat_of_the_ministry_above);
    tcase_add_test(c, rows_of_members_whom_no_table_knows);
    tcase_add_test(c, rows_of_posts_of_whom_one_is_unknown);
    tcase_add_test(c, organisations_behind_given_names);
    tcase_add_test(c, offices_behind_surnames_that_no_table_knows);
    tcase_add_test(c, a_title_elsewhere_is_no_other_person);
    tcase_add_test(c, roles_before_colons_in_a_run);
    tcase_add_test(c, prefectures_head_groups);
    tcase_add_test(c, a_short_word_for_proxies_before_a_gap);
    tcase_add_test(c, a_bracket_behind_proxies_names_somebody);
    tcase_add_test(c, who_was_away_behind_a_note_s_sign);
    tcase_add_test(c, legends_of_programs_for_meetings);
    tcase_add_test(c, a_post_in_brackets_above_the_name);
    tcase_add_test(c, offices_below_the_ministry_that_heads_them);
    tcase_add_test(c, readings_in_brackets_are_no_posts);
    tcase_add_test(c, two_with_the_role_of_all);
    tcase_add_test(c, rules_inside_a_list);
    tcase_add_test(c, who_of_those_above_takes_part_online);
    tcase_add_test(c, organisations_before_whoever_is_in_brackets);
    tcase_add_test(c, who_came_behind_a_gap_and_a_colon);
    tcase_add_test(c, an_office_before_a_run_of_names);
    tcase_add_test(c, classes_of_members_by_the_statute_s_item);
    tcase_add_test(c, a_heading_of_members_printed_without_titles);
    tcase_add_test(c, an_office_told_of_all_before_it);
    tcase_add_test(c, what_joins_the_last_two_of_a_run);
    tcase_add_test(c, how_many_they_are_behind_the_last);
    tcase_add_test(c, members_by_application);
    tcase_add_test(c, offices_right_before_surnames_in_a_run);
    tcase_add_test(c, an_office_cut_before_the_column_of_names);
    tcase_add_test(c, what_the_signs_before_speeches_mean);
    tcase_add_test(c, an_organisation_s_katakana_behind_its_form);
    tcase_add_test(c, a_role_for_each_of_a_run_ends_it);
    tcase_add_test(c, two_lists_side_by_side);
    tcase_add_test(c, those_who_sent_a_letter_were_away);
    tcase_add_test(c, brackets_that_hold_proxies);
    tcase_add_test(c, how_many_of_each_before_anybody);
    tcase_add_test(c, what_a_group_s_members_are);
    tcase_add_test(c, a_column_of_offices_is_no_column_of_groups);
    tcase_add_test(c, a_post_among_groups_in_brackets);
    tcase_add_test(c, units_inside_a_numbered_group);
    tcase_add_test(c, what_somebody_is_elsewhere_behind_their_role);
    tcase_add_test(c, those_below_an_office_s_first);
    tcase_add_test(c, a_role_for_each_behind_the_last_name);
    tcase_add_test(c, officials_in_cells);
    tcase_add_test(c, why_somebody_was_chosen);
    tcase_add_test(c, offices_of_each_among_who_explains);
    tcase_add_test(c, a_column_of_groups);
    tcase_add_test(c, what_members_were_chosen_as);
    tcase_add_test(c, a_post_among_posts_without_anybody);
    tcase_add_test(c, observers_and_the_office_inside_of_a_run);
    tcase_add_test(c, posts_before_colons);
    tcase_add_test(c, posts_before_colons_parted_by_gaps);
    tcase_add_test(c, sides);
    tcase_add_test(c, an_office_in_brackets_inside_of_a_run);
    tcase_add_test(c, a_role_right_before_a_whole_name);
    tcase_add_test(c, citizens_by_application);
    tcase_add_test(c, a_bureau_that_people_are_called_like);
    tcase_add_test(c, sections_in_brackets_inside_of_the_office);
    tcase_add_test(c, who_was_away_in_a_bracket_behind_a_run);
    tcase_add_test(c, how_many_others_behind_a_name);
    tcase_add_test(c, a_proxy_behind_a_gap);
    tcase_add_test(c, names_that_other_names_stand_beside);
    tcase_add_test(c, what_is_nobody_and_nobody_away);
    tcase_add_test(c, who_attended_is_told_elsewhere);
    tcase_add_test(c, legends_that_quote_signs);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
