/* Day, times and venue, labelled or bare. */
#include "parse.h"

#define TITLE "第３回みどり検討会　議事要旨\n\n"
#define TALK  "議事概要\n・公開とする。\n"

static const char *field(pdoc_session_field which) { return at_span(pdoc_session_span(only_session(), which)); }

START_TEST(labelled_fields) {
    ck_assert_str_eq(
        when_of(TITLE "日時：令和２年１０月１２日（月）１６：００～１７：４５\n場所：みどり会館第１会議室\n" TALK),
        "2020-10-12|16:00|17:45|みどり会館第１会議室");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_DATE), "令和２年１０月１２日（月）");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_START_TIME), "１６：００");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_END_TIME), "１７：４５");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_VENUE), "みどり会館第１会議室");
}
END_TEST

START_TEST(labels_however_they_are_written) {
    static const char *const heads[] = {
        "日時　令和２年１０月１２日　１６時\n場所　みどり会館\n",
        "１　日時　令和２年１０月１２日　１６時\n２　場所　みどり会館\n",
        "１．日　時：令和２年１０月１２日　１６時\n２．場　所：みどり会館\n",
        "【日時】令和２年１０月１２日　１６時\n【場所】みどり会館\n",
        "■日時\n令和２年１０月１２日　１６時\n■場所\nみどり会館\n",
        "○開催日時　令和２年１０月１２日　１６時\n○開催場所　みどり会館\n",
        "## 日時\n令和２年１０月１２日　１６時\n## 場所\nみどり会館\n",
        "（１）日時\n　　令和２年１０月１２日　１６時\n（２）場所\n　　みどり会館\n",
        "第１　日時\n令和２年１０月１２日　１６時\n第２　場所\nみどり会館\n",
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        char source[1024];
        snprintf(source, sizeof source, TITLE "%s" TALK, heads[i]);
        ck_assert_msg(strcmp(when_of(source), "2020-10-12|16:00||みどり会館") == 0, "%s: %s", heads[i], found);
    }
}
END_TEST

START_TEST(blank_lines_between_all_lines) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事要旨\n\n１　日時\n\n令和２年１０月１２日（月）\n\n１６：００～１"
                             "７：４５\n\n２　場所\n\nみどり会館\n\n３　議事概要\n\n・公開とする。\n"),
                     "2020-10-12|16:00|17:45|みどり会館");
}
END_TEST

START_TEST(years_of_eras_and_of_the_gregorian_calendar) {
    ck_assert_str_eq(when_of(TITLE "日時　平成20年5月1日(木)\n"), "2008-05-01|||");
    ck_assert_str_eq(when_of(TITLE "日時　令和元年５月１日\n"), "2019-05-01|||");
    ck_assert_str_eq(when_of(TITLE "日時　２０２４年２月２９日\n"), "2024-02-29|||");
    ck_assert_str_eq(when_of(TITLE "日時　昭和六十三年十二月一日\n"), "1988-12-01|||");
    ck_assert_str_eq(when_of(TITLE "日時　R6.7.1\n"), "2024-07-01|||");
}
END_TEST

START_TEST(times_of_the_afternoon) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日　午後１時３０分から午後３時まで\n"),
                     "2020-10-12|13:30|15:00|");
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日　午前十時～正午\n"), "2020-10-12|10:00|12:00|");
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日　14時半～16時\n"), "2020-10-12|14:30|16:00|");
}
END_TEST

START_TEST(a_time_under_a_heading_of_its_own) {
    ck_assert_str_eq(
        when_of(TITLE "開催日　令和２年１０月１２日\n開催時間　１６：００～１７：４５\n会場　みどり会館\n"),
        "2020-10-12|16:00|17:45|みどり会館");
}
END_TEST

START_TEST(day_and_place_under_one_heading) {
    ck_assert_str_eq(when_of(TITLE "日時及び場所　令和２年１０月１２日（月）１６：００～１７：４５、みどり会館\n" TALK),
                     "2020-10-12|16:00|17:45|みどり会館");
}
END_TEST

START_TEST(bare_day_and_place) {
    ck_assert_str_eq(when_of(TITLE "令和２年１０月１２日（月）\n１６：００～１７：４５\nみどり会館第１会議室\n" TALK),
                     "2020-10-12|16:00|17:45|みどり会館第１会議室");
}
END_TEST

START_TEST(the_day_is_the_sitting_s_own) {
    ck_assert_str_eq(when_of("みどり市議会会議録（第２号）\n\n令和６年５月２０日招集\n令和６年６月３日　開議\n" TALK),
                     "2024-06-03|||");
    ck_assert_str_eq(when_of(TITLE "令和２年１１月２日　公表\n日時　令和２年１０月１２日\n" TALK), "2020-10-12|||");
}
END_TEST

START_TEST(an_impossible_day_is_no_day) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１３月４０日\n場所　みどり会館\n"), "|||みどり会館");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_DATE_INVALID), 1);
    when_of(TITLE "日時　令和２年１２月４日\n");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_DATE_INVALID), 0);
}
END_TEST

START_TEST(a_venue_that_is_no_place) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n場所　オンライン\n" TALK), "2020-10-12|||オンライン");
}
END_TEST

START_TEST(a_venue_keeps_its_bracket) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n場所　みどり会館（ＷＥＢ会議併用）\n" TALK),
                     "2020-10-12|||みどり会館（ＷＥＢ会議併用）");
}
END_TEST

START_TEST(a_note_is_no_venue) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n場所　みどり会館　※傍聴は別室\n" TALK),
                     "2020-10-12|||みどり会館");
}
END_TEST

START_TEST(a_venue_of_two_lines) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n場所　みどり会館\n　　　第１会議室\n" TALK),
                     "2020-10-12|||みどり会館第１会議室");
}
END_TEST

START_TEST(opening_and_closing_lines_feed_the_times) {
    ck_assert_str_eq(when_of("第３回みどり審議会　議事録\n令和２年１０月１２日（月）\n\n　午前１０時００分　開会\n○山田"
                             "会長　始めます。\n○鈴木委員　異議はありません。\n　午後０時１５分　閉会\n"),
                     "2020-10-12|10:00|12:15|");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_START_TIME), "午前１０時００分");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_END_TIME), "午後０時１５分");
}
END_TEST

START_TEST(a_recess_is_neither_start_nor_end) {
    ck_assert_str_eq(when_of("第３回みどり審議会　議事録\n令和２年１０月１２日（月）\n\n　午前１０時００分　開会\n○山田"
                             "会長　始めます。\n　午前１１時００分　休憩\n　午前１１時１０分　再開\n"
                             "○鈴木委員　異議はありません。\n　午後０時１５分　散会\n"),
                     "2020-10-12|10:00|12:15|");
}
END_TEST

START_TEST(a_document_that_tells_nothing) {
    ck_assert_str_eq(when_of(TITLE TALK), "|||");
    ck_assert_str_eq(field(PDOC_SESSION_FIELD_DATE), "");
    ck_assert_ptr_null(pdoc_session_date(only_session(), NULL));
}
END_TEST

START_TEST(the_day_in_the_title) {
    ck_assert_str_eq(when_of("第３回みどり検討会（令和２年１０月１２日）議事要旨\n\n" TALK), "2020-10-12|||");
}
END_TEST

START_TEST(a_table_of_the_head) {
    ck_assert_str_eq(when_of("# 第３回みどり検討会　議事要旨\n\n| 日時 | 令和２年１０月１２日　１６：００～１７：４５ "
                             "|\n| --- | --- |\n| 場所 | みどり会館 |\n\n## 議事概要\n・公開とする。\n"),
                     "2020-10-12|16:00|17:45|みどり会館");
}
END_TEST

START_TEST(a_place_below_a_day_without_times) {
    ck_assert_str_eq(when_of("みどり県議会総務委員会会議録\n\n令和２年１０月１２日（月）\n　みどり県議会第三委員会室\n"
                             "\n出席委員\n　鈴木委員\n\n○鈴木委員　始めます。\n"),
                     "2020-10-12|||みどり県議会第三委員会室");
}
END_TEST

START_TEST(the_sitting_s_beginning_and_end_as_headings) {
    ck_assert_str_eq(when_of("第３回みどり教育委員会　議事録\n＜開会＞\n令和５年１０月１９日\n１４時００分\n＜閉会＞\n"
                             "令和５年１０月１９日\n１５時２５分\n"),
                     "2023-10-19|14:00|15:25|");
}
END_TEST

START_TEST(headings_that_run_into_their_values) {
    ck_assert_str_eq(when_of("第３回みどり審議会　会議録\n1 日時平成23年7月26日　午後2時～3時\n2 "
                             "場所市役所6階会議室\n3 出席者会長　鷹取慎一\n4 議題甲の件について\n"),
                     "2011-07-26|14:00|15:00|市役所6階会議室");
    ck_assert_uint_eq(pdoc_session_attendee_count(only_session()), 1);
}
END_TEST

START_TEST(where_to_watch_is_no_part_of_the_place) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n"
                                   "場所　みどり会館\n"
                                   "【オンライン配信ＵＲＬ】\n"
                                   "https://www.example.jp/live\n"
                                   "議事概要\n"
                                   "・公開とする。\n"),
                     "2020-10-12|||みどり会館");
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n"
                                   "場所　みどり会館\n"
                                   "　　　第１会議室\n"
                                   "議事概要\n"
                                   "・公開とする。\n"),
                     "2020-10-12|||みどり会館第１会議室");
}
END_TEST

START_TEST(the_place_with_its_label_on_the_day_s_line) {
    ck_assert_str_eq(when_of(TITLE "日　時：令和２年８月２６日　午後６時３０分～　場　所：区民ホール\n"
                                   "議事概要\n"
                                   "・公開とする。\n"),
                     "2020-08-26|18:30||区民ホール");
    ck_assert_str_eq(when_of(TITLE "日　時：令和２年８月２６日　午後６時３０分～　受　付：区民ホール\n"
                                   "議事概要\n"
                                   "・公開とする。\n"),
                     "2020-08-26|18:30||");
}
END_TEST

START_TEST(openings_with_their_day_end_a_list) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事録\n出席者\n山田太郎委員\n鈴木花子委員\n"
                             "１　開会　平成２６年６月１１日　１０時００分\n"
                             "２　閉会　平成２６年６月１１日　１１時３８分\n"
                             "議事\n"
                             "○山田委員　始めます。\n"
                             "○鈴木委員　はい。\n"),
                     "2014-06-11|10:00|11:38|");
    ck_assert_str_eq(attendees_of("第３回みどり検討会　議事録\n出席者\n山田太郎委員\n鈴木花子委員\n"
                                  "１　開会　平成２６年６月１１日　１０時００分\n"
                                  "２　閉会　平成２６年６月１１日　１１時３８分\n"
                                  "議事\n"
                                  "○山田委員　始めます。\n"
                                  "○鈴木委員　はい。\n"),
                     "山田太郎||委員|||present|\n"
                     "鈴木花子||委員|||present|\n");
}
END_TEST

START_TEST(times_without_a_sign_between) {
    ck_assert_str_eq(
        when_of("第３回みどり検討会　議事録\n日時　平成１４年９月１９日（木）1400～1540\n○山田委員　始めます。\n"),
        "2002-09-19|14:00|15:40|");
}
END_TEST

START_TEST(a_day_between_opening_and_close) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事録\n１．日時\n開会　午後１時３０分\n平成３０年８月２２日（水）\n"
                             "閉会　午後２時５２分\n２．場所\n第１委員会室\n○山田委員　始めます。\n"),
                     "2018-08-22|13:30|14:52|第１委員会室");
}
END_TEST

START_TEST(a_cover_s_day_and_when_they_met) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事録\n平成３０年１０月１６日\n　　平成３０年１０月１６日（火）9:"
                             "58～11:21\n　　みどり省第３特別会議室（本庁舎４階）\n○山田委員　始めます。\n"),
                     "2018-10-16|09:58|11:21|みどり省第３特別会議室（本庁舎４階）");
}
END_TEST

START_TEST(a_time_inside_the_place) {
    ck_assert_str_eq(when_of("第３回みどり検討会　議事録\n日時：２０１８年１１月８日（木）\n場所：みどり市立病院\n午後"
                             "３時００分～午後４時３５分\n○山田委員　始めます。\n"),
                     "2018-11-08|15:00|16:35|みどり市立病院");
}
END_TEST

START_TEST(headings_that_say_whose_they_are) {
    ck_assert_str_eq(
        when_of("みどり協議会　議事録\n協議会実施日時及び場所\n平成３１年１月１８日午後６時４０分～午後７時５０分までの"
                "間（当地時間）\n日本センター２階の研修室\n協議会参加者２名\n山田太郎、鈴木花子\n"),
        "2019-01-18|18:40|19:50|日本センター２階の研修室");
}
END_TEST

START_TEST(a_form_with_labels_in_the_middle_of_its_cells) {
    static const char FORM[] = "会議録\n会議の名称\n第３回みどり協議会\n令和２年１０月１２日（月）\n開催日時\n午後１時"
                               "３０分開会\n午後３時閉会\n"
                               "中央公民館　研修室\n開催場所\n議長（委員長・会長等）の氏名\n山田　太郎　会長\n出席者（"
                               "委員等）の\n氏名・出席者数\n鈴木　花子　委員\n"
                               "欠席者（委員等）の\n氏名・欠席者数\n欠席者　０名\n総務課長　佐藤　次郎、係長　田中　三"
                               "郎\n事務局職員\nの職・氏名\n主事　伊藤　四郎\n"
                               "１．あいさつ\n会議次第\n２．甲の件\n資料１　計画\n配布資料\n資料２　報告\n議事の経過\n"
                               "山田会長\n　始めます。\n鈴木委員\n　はい。\n";
    ck_assert_str_eq(when_of(FORM), "2020-10-12|13:30|15:00|中央公民館 研修室");
    ck_assert_str_eq(attendees_of(FORM), "山田 太郎||会長|||present|\n"
                                         "鈴木 花子||委員|||present|\n"
                                         "佐藤 次郎|事務局職員|事務局||総務課長|present|\n"
                                         "田中 三郎|事務局職員|事務局||係長|present|\n"
                                         "伊藤 四郎|事務局職員|事務局||主事|present|\n");
}
END_TEST

START_TEST(a_close_alone_is_no_start) {
    ck_assert_str_eq(
        when_of(
            "第３回みどり検討会　議事録\n日時　平成２９年１０月５日（木）\n　　閉会 12時11分\n○山田委員　始めます。\n"),
        "2017-10-05||12:11|");
}
END_TEST

START_TEST(a_bracket_below_the_place_that_tells_what_was_done) {
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n場所\nみどり会館\n（感染を防ぐため、オンラインでの出席を可能とした）\n" TALK),
                     "2020-10-12|||みどり会館");
}
END_TEST

START_TEST(rows_with_labels_at_half_their_height) {
    static const char FORM[] = "令和３年度第１回みどり協議会　会議録\n\n"
                               " １ 会議の名称          令和３年度第１回みどり協議会\n\n"
                               "                        令和３年 10 月 21 日（木）\n"
                               " ２ 開催日時\n"
                               "                        午前９時 30 分～午前 11 時 52 分\n\n"
                               " ３ 開催場所            みどり会館　第１会議室\n\n"
                               "                        １ 甲の選出について\n"
                               " ４ 審議等事項\n"
                               "                        ２ 乙の評価について\n\n"
                               "                        みどり協議会委員（３名）\n"
                               "                         山田 太郎、鈴木 花子、高橋 誠\n"
                               " ５ 出席者名            事務局（２名）\n"
                               "                         市長 田中 一郎、\n"
                               "                         総務部長 佐藤 次郎\n\n"
                               " ６ 会議録              別紙のとおり\n\n"
                               "山田委員　　始めます。\n鈴木委員　　はい。分かりました。\n";
    ck_assert_str_eq(when_of(FORM), "2021-10-21|09:30|11:52|みどり会館 第１会議室");
    ck_assert_str_eq(attendees_of(FORM), "山田 太郎|みどり協議会委員|委員|||present|\n"
                                         "鈴木 花子|みどり協議会委員|委員|||present|\n"
                                         "高橋 誠|みどり協議会委員|委員|||present|\n"
                                         "田中 一郎|事務局|事務局||市長|present|\n"
                                         "佐藤 次郎|事務局|事務局||総務部長|present|\n");
}
END_TEST

START_TEST(those_present_in_brackets_below_what_they_are) {
    ck_assert_str_eq(attendees_of(TITLE "日時　令和２年１０月１２日\n\n審議会委員\n\n（出席者）\n山田太郎会長、鈴木花子委員\n\n"
                                        "（欠席者）\n高橋誠委員\n\n" TALK),
                     "山田太郎|審議会委員|会長|||present|\n"
                     "鈴木花子|審議会委員|委員|||present|\n"
                     "高橋誠|欠席者|委員|||absent|\n");
}
END_TEST

START_TEST(a_role_cut_off_the_last_name_of_a_full_line) {
    ck_assert_str_eq(attendees_of("第３回みどり会議　議事要旨\n令和２年１０月１２日（月）18:00～20:10\n\n【出席者】\n"
                                  "中津川座長、宇野澤委員、三瓶委員、鈴木委員、田頭委員、道下委員、山田\n"
                                  "委員、奥寺副大臣、辻水管理・国土保全局長\n\n【検証の結果について】\n"
                                  "○事務局より、国土交通大臣に報告された赤谷沢砂防堰堤の検討結果について説\n明があった。\n"),
                     "中津川||座長|||present|\n宇野澤||委員|||present|\n三瓶||委員|||present|\n"
                     "鈴木||委員|||present|\n田頭||委員|||present|\n道下||委員|||present|\n"
                     "山田||委員|||present|\n奥寺||||副大臣|present|\n辻||||水管理・国土保全局長|present|\n");
}
END_TEST

START_TEST(rows_without_numbers) {
    static const char FORM[] = "　　　　みどり町地域公共交通会議　会議録\n\n"
                               "  開催日時        令和５年11月14日（火）　午後２時00分～午後３時40分\n\n"
                               "  開催場所        みどり町役場　大会議室\n\n"
                               "                  会長　　　山田　太郎（みどり町副町長）\n"
                               "  出席委員        委員　　　鈴木　花子（町民代表）\n"
                               "                  委員　　　高橋　誠（みどり警察署交通課長）\n\n"
                               "  欠席委員        委員　　　三宮　隆（町民代表）\n\n"
                               "                  企画政策課　　課長　栗林　誠\n"
                               "  事務局\n"
                               "                  　　　　　　　主事　三谷　翔太\n\n"
                               "会　長    それでは議事に入ります。\n鈴木委員  病院へ行く便は残してほしい。\n";
    ck_assert_str_eq(attendees_of(FORM), "山田 太郎|出席委員|会長|みどり町|副町長|present|\n"
                                         "鈴木 花子|出席委員|委員||町民代表|present|\n"
                                         "高橋 誠|出席委員|委員|みどり警察署|交通課長|present|\n"
                                         "三宮 隆|欠席委員|委員||町民代表|absent|\n"
                                         "栗林 誠|事務局|事務局|企画政策課|課長|present|\n"
                                         "三谷 翔太|事務局|事務局||主事|present|\n");
}
END_TEST

START_TEST(how_they_met_is_no_place_where_one_is_told) {
    ck_assert_str_eq(when_of(TITLE "■開催日時　令和２年１０月１２日\n■開催方法　対面及びオンライン\n"
                                   "■開催場所　中央合同庁舎８階　会議室\n" TALK),
                     "2020-10-12|||中央合同庁舎８階 会議室");
    ck_assert_str_eq(when_of(TITLE "日時　令和２年１０月１２日\n開催方法　オンライン\n" TALK), "2020-10-12|||オンライン");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("header");
    TCase *c = parsing_case("header");
    tcase_add_test(c, labelled_fields);
    tcase_add_test(c, labels_however_they_are_written);
    tcase_add_test(c, blank_lines_between_all_lines);
    tcase_add_test(c, years_of_eras_and_of_the_gregorian_calendar);
    tcase_add_test(c, times_of_the_afternoon);
    tcase_add_test(c, a_time_under_a_heading_of_its_own);
    tcase_add_test(c, day_and_place_under_one_heading);
    tcase_add_test(c, bare_day_and_place);
    tcase_add_test(c, the_day_is_the_sitting_s_own);
    tcase_add_test(c, an_impossible_day_is_no_day);
    tcase_add_test(c, a_venue_that_is_no_place);
    tcase_add_test(c, a_venue_keeps_its_bracket);
    tcase_add_test(c, a_note_is_no_venue);
    tcase_add_test(c, a_venue_of_two_lines);
    tcase_add_test(c, opening_and_closing_lines_feed_the_times);
    tcase_add_test(c, a_recess_is_neither_start_nor_end);
    tcase_add_test(c, a_document_that_tells_nothing);
    tcase_add_test(c, the_day_in_the_title);
    tcase_add_test(c, a_table_of_the_head);
    tcase_add_test(c, a_place_below_a_day_without_times);
    tcase_add_test(c, the_sitting_s_beginning_and_end_as_headings);
    tcase_add_test(c, headings_that_run_into_their_values);
    tcase_add_test(c, where_to_watch_is_no_part_of_the_place);
    tcase_add_test(c, the_place_with_its_label_on_the_day_s_line);
    tcase_add_test(c, openings_with_their_day_end_a_list);
    tcase_add_test(c, times_without_a_sign_between);
    tcase_add_test(c, a_day_between_opening_and_close);
    tcase_add_test(c, a_cover_s_day_and_when_they_met);
    tcase_add_test(c, a_time_inside_the_place);
    tcase_add_test(c, headings_that_say_whose_they_are);
    tcase_add_test(c, a_form_with_labels_in_the_middle_of_its_cells);
    tcase_add_test(c, a_close_alone_is_no_start);
    tcase_add_test(c, a_bracket_below_the_place_that_tells_what_was_done);
    tcase_add_test(c, rows_with_labels_at_half_their_height);
    tcase_add_test(c, those_present_in_brackets_below_what_they_are);
    tcase_add_test(c, a_role_cut_off_the_last_name_of_a_full_line);
    tcase_add_test(c, rows_without_numbers);
    tcase_add_test(c, how_they_met_is_no_place_where_one_is_told);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
