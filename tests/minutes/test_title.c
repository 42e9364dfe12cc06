/* Titles: which lines they are, and what they say of kind, bodies and number. */
#include "parse.h"

#define DAY "\n日時　令和２年１０月１２日（月）\n"

START_TEST(a_title_of_one_line) {
    ck_assert_str_eq(title_of("第３回みどり検討会　議事要旨\n" DAY), "第３回みどり検討会 議事要旨|summary");
    ck_assert_str_eq(at_span(pdoc_session_span(only_session(), PDOC_SESSION_FIELD_TITLE)),
                     "第３回みどり検討会　議事要旨");
}
END_TEST

START_TEST(a_title_of_several_lines) {
    ck_assert_str_eq(title_of("みどり戦略本部\nくらし会議（第３回）\n議事録\n" DAY),
                     "みどり戦略本部くらし会議（第３回）議事録|transcript");
    ck_assert_str_eq(at_span(pdoc_session_span(only_session(), PDOC_SESSION_FIELD_TITLE)),
                     "みどり戦略本部\nくらし会議（第３回）\n議事録");
}
END_TEST

START_TEST(a_title_in_markdown) {
    ck_assert_str_eq(title_of("# 第３回みどり検討会　議事要旨\n" DAY), "第３回みどり検討会 議事要旨|summary");
    ck_assert_str_eq(bodies_of("# 第３回みどり検討会　議事要旨\n" DAY), "みどり検討会#3\n");
}
END_TEST

START_TEST(a_line_before_the_title_is_no_title) {
    ck_assert_str_eq(title_of("資料１\n第３回みどり検討会　議事要旨\n" DAY), "第３回みどり検討会 議事要旨|summary");
}
END_TEST

START_TEST(a_document_without_a_title) {
    ck_assert_str_eq(title_of("日時　令和２年１０月１２日\n出席者　山田委員\n"), "|other");
}
END_TEST

START_TEST(kinds) {
    static const char *const kinds[][2] = {
        {"議事要旨", "summary"},  {"議事概要", "summary"},        {"議事要録", "summary"},
        {"議事録", "transcript"}, {"会議録", "transcript"},       {"速記録", "transcript"},
        {"議事次第", "other"},    {"議事録（案）", "transcript"}, {"議事録（要旨）", "summary"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        char source[256], expected[256];
        snprintf(source, sizeof source, "第３回みどり検討会　%s\n" DAY, kinds[i][0]);
        snprintf(expected, sizeof expected, "第３回みどり検討会 %s|%s", kinds[i][0], kinds[i][1]);
        ck_assert_str_eq(title_of(source), expected);
        ck_assert_str_eq(bodies_of(source), "みどり検討会#3\n");
    }
}
END_TEST

START_TEST(the_kind_from_a_heading) {
    title_of("第３回みどり検討会\n" DAY "議事要旨\n・公開とする。\n");
    ck_assert_int_eq(pdoc_document_kind_of(document), PDOC_DOCUMENT_SUMMARY);
}
END_TEST

START_TEST(a_number_before_the_name) {
    ck_assert_str_eq(bodies_of("第２６回　みどり検討会議事要旨\n" DAY), "みどり検討会#26\n");
    ck_assert_str_eq(bodies_of("第十二回みどり検討会議事要旨\n" DAY), "みどり検討会#12\n");
}
END_TEST

START_TEST(a_number_behind_the_name) {
    ck_assert_str_eq(bodies_of("みどり検討会（第 26回）議事要旨\n" DAY), "みどり検討会#26\n");
    ck_assert_str_eq(bodies_of("みどり検討会　第26回会合　議事要旨\n" DAY), "みどり検討会#26\n");
}
END_TEST

START_TEST(a_title_without_a_number) {
    ck_assert_str_eq(bodies_of("みどり検討会議事要旨\n" DAY), "みどり検討会\n");
    ck_assert_int_eq(pdoc_session_number(only_session()), -1);
}
END_TEST

START_TEST(a_year_before_the_number) {
    ck_assert_str_eq(bodies_of("令和６年度第２回みどり審議会議事録\n" DAY), "みどり審議会#2\n");
    ck_assert_str_eq(bodies_of("令和６年度　第２回　みどり市図書館協議会　会議録\n" DAY), "みどり市図書館協議会#2\n");
}
END_TEST

START_TEST(a_body_below_another) {
    ck_assert_str_eq(bodies_of("みどり社会推進戦略本部　くらし政策会議　第３回議事要旨\n" DAY),
                     "みどり社会推進戦略本部>くらし政策会議#3\n");
    ck_assert_str_eq(pdoc_session_body(only_session(), NULL), "くらし政策会議");
    ck_assert_str_eq(pdoc_session_parent_body(only_session(), NULL), "みどり社会推進戦略本部");
    ck_assert_int_eq(pdoc_session_number(only_session()), 3);
}
END_TEST

START_TEST(bodies_below_bodies) {
    ck_assert_str_eq(bodies_of("くらし審議会　みどり分科会　第11回　水辺部会　議事録\n" DAY),
                     "くらし審議会>みどり分科会>水辺部会#11\n");
}
END_TEST

START_TEST(bodies_in_one_word_are_above_together) {
    bodies_of("くらし審議会みどり分科会水辺保全小委員会（第11回）議事録\n" DAY);
    ck_assert_str_eq(pdoc_session_body(only_session(), NULL), "水辺保全小委員会");
    ck_assert_str_eq(pdoc_session_parent_body(only_session(), NULL), "くらし審議会みどり分科会");
    bodies_of("くらし審議会　みどり分科会　第11回　水辺部会　議事録\n" DAY);
    ck_assert_str_eq(pdoc_session_parent_body(only_session(), NULL), "みどり分科会");
    ck_assert_str_eq(bodies_of("水辺県議会総務委員会会議録\n" DAY), "水辺県議会>総務委員会\n");
    ck_assert_str_eq(bodies_of("水辺市議会運営委員会会議録\n" DAY), "水辺市議会運営委員会\n");
}
END_TEST

START_TEST(bodies_below_bodies_in_one_word) {
    ck_assert_str_eq(bodies_of("くらし審議会みどり分科会水辺部会（第11回）議事録\n" DAY),
                     "くらし審議会>みどり分科会>水辺部会#11\n");
}
END_TEST

START_TEST(a_word_inside_a_name_is_no_body_above) {
    ck_assert_str_eq(bodies_of("まちづくり協議会の在り方検討会（第２回）議事要旨\n" DAY),
                     "まちづくり協議会の在り方検討会#2\n");
}
END_TEST

START_TEST(a_joint_meeting) {
    ck_assert_str_eq(bodies_of("みどり審議会水辺部会（第５回）・くらし審議会道路部会（第８回）合同会議　議事録\n" DAY),
                     "みどり審議会>水辺部会#5\nくらし審議会>道路部会#8\n");
    ck_assert_str_eq(pdoc_session_body(only_session(), NULL), "水辺部会");
    ck_assert_int_eq(pdoc_session_number(only_session()), 5);
}
END_TEST

START_TEST(a_joint_meeting_with_one_number) {
    ck_assert_str_eq(bodies_of("みどり検討会及びくらし懇談会合同会議（第２回）議事録\n" DAY),
                     "みどり検討会#2\nくらし懇談会\n");
}
END_TEST

START_TEST(records_of_parliament) {
    ck_assert_str_eq(bodies_of("第二百三回国会　衆議院　環境委員会議録　第四号\n" DAY), "衆議院>環境委員会#4\n");
}
END_TEST

START_TEST(records_of_the_upper_house) {
    ck_assert_str_eq(bodies_of("第203回国会　参議院環境委員会会議録第7号\n" DAY), "参議院>環境委員会#7\n");
}
END_TEST

START_TEST(a_name_given_as_a_field) {
    ck_assert_str_eq(bodies_of("会議録\n会議の名称：令和６年度第２回みどり市環境審議会\n開催日時　令和６年７月１日\n"),
                     "みどり市環境審議会#2\n");
    ck_assert_int_eq(pdoc_document_kind_of(document), PDOC_DOCUMENT_TRANSCRIPT);
}
END_TEST

START_TEST(a_name_given_as_a_field_without_a_colon) {
    ck_assert_str_eq(bodies_of("会議録\n会議の名称　令和６年度第２回みどり市環境審議会\n開催日時　令和６年７月１日\n"),
                     "みどり市環境審議会#2\n");
}
END_TEST

START_TEST(a_sentence_is_no_title) {
    ck_assert_str_eq(title_of("みどり検討会を開催した。\n日時　令和２年１０月１２日\n"), "|other");
}
END_TEST

START_TEST(sittings_and_quotation_marks) {
    ck_assert_str_eq(bodies_of("令和元年第３回（９月）みどり町議会定例会会議録（第２日目）\n" DAY),
                     "みどり町議会定例会#3\n");
    ck_assert_str_eq(bodies_of("みどり県教育委員会　令和３年１２月定例会　会議録\n" DAY),
                     "みどり県教育委員会>定例会\n");
    ck_assert_str_eq(bodies_of("第２回「地域医療に関する有識者会議」議事要旨\n" DAY), "地域医療に関する有識者会議#2\n");
    ck_assert_str_eq(
        bodies_of("中山間地域における土砂災害情報の\n\n伝え方に関する有識者会議（第４回）\n\n議事録\n" DAY),
        "中山間地域における土砂災害情報の伝え方に関する有識者会議#4\n");
    ck_assert_str_eq(bodies_of("「地域医療に関する有識者会議」\n（第２回）議事要旨\n" DAY),
                     "地域医療に関する有識者会議#2\n");
}
END_TEST

START_TEST(a_kind_in_brackets_below) {
    ck_assert_str_eq(title_of("第３回みどり検討会\n（議事録）\n日時　令和２年１０月１２日\n"),
                     "第３回みどり検討会（議事録）|transcript");
}
END_TEST

START_TEST(stamps_before_a_title) {
    ck_assert_str_eq(title_of("-1-第３回みどり検討会　議事録\n日時　令和２年１０月１２日\n"),
                     "第３回みどり検討会 議事録|transcript");
    ck_assert_str_eq(title_of("04/10/21 第３回みどり検討会　議事録\n日時　令和２年１０月１２日\n"),
                     "第３回みどり検討会 議事録|transcript");
}
END_TEST

START_TEST(a_kind_with_one_letter_to_a_line) {
    ck_assert_str_eq(title_of("みどり協議会\n会\n議\n録\n日時　令和２年１０月１２日\n"),
                     "みどり協議会会議録|transcript");
}
END_TEST

START_TEST(what_a_page_says_above_the_title) {
    ck_assert_str_eq(title_of("トップページ みどり市議会 > "
                              "令和２年定例会議事録\n最終更新日：令和３年４月６日\n\n令和２年２月みどり市議会定例会会議"
                              "録\n日時　令和２年１０月１２日\n"),
                     "令和２年２月みどり市議会定例会会議録|transcript");
}
END_TEST

START_TEST(menus_of_the_site_stand_above_titles) {
    ck_assert_str_eq(title_of("ホーム\n"
                              "サイトマップ\n"
                              "みどり市役所\n"
                              "第３回みどり検討会　議事要旨\n"
                              "日時　令和２年１０月１２日（月）\n"),
                     "第３回みどり検討会 議事要旨|summary");
    ck_assert_str_eq(title_of("みどり検討会\n"
                              "本文へ\n"
                              "みどり検討会（第３回）議事要旨\n"
                              "日時　令和２年１０月１２日（月）\n"),
                     "みどり検討会（第３回）議事要旨|summary");
    /* below a heading of the minutes nothing is a title any more */
    ck_assert_str_eq(title_of("みどり検討会\n"
                              "出席者\n"
                              "山田太郎委員\n"
                              "くらし会議（第３回）議事要旨\n"),
                     "みどり検討会|other");
}
END_TEST

START_TEST(far_down_a_title_tells_all) {
    ck_assert_str_eq(title_of("みどり市役所\n"
                              "くらし\n"
                              "子育て\n"
                              "しごと\n"
                              "文化\n"
                              "観光\n"
                              "防災\n"
                              "税金\n"
                              "国保\n"
                              "年金\n"
                              "ごみ\n"
                              "住まい\n"
                              "交通\n"
                              "道路\n"
                              "公園\n"
                              "施設\n"
                              "第３回みどり検討会　議事録\n"
                              "日時　令和２年１０月１２日\n"),
                     "第３回みどり検討会 議事録|transcript");
    ck_assert_str_eq(title_of("みどり市役所\n"
                              "くらし\n"
                              "子育て\n"
                              "しごと\n"
                              "文化\n"
                              "観光\n"
                              "防災\n"
                              "税金\n"
                              "国保\n"
                              "年金\n"
                              "ごみ\n"
                              "住まい\n"
                              "交通\n"
                              "道路\n"
                              "公園\n"
                              "施設\n"
                              "みどり検討会　議事録\n"
                              "日時　令和２年１０月１２日\n"),
                     "|other");
}
END_TEST

START_TEST(a_cover_s_day_and_place_above_the_title) {
    ck_assert_str_eq(title_of("令和２年１０月１２日（月）\n"
                              "みどり会館第１会議室\n"
                              "第３回みどり検討会\n"
                              "議事録\n"
                              "出席者\n"
                              "山田太郎委員\n"),
                     "第３回みどり検討会議事録|transcript");
    ck_assert_str_eq(when_of("令和２年１０月１２日（月）\n"
                             "みどり会館第１会議室\n"
                             "第３回みどり検討会\n"
                             "議事録\n"
                             "出席者\n"
                             "山田太郎委員\n"),
                     "2020-10-12|||みどり会館第１会議室");
}
END_TEST

START_TEST(the_page_s_name_above_the_title) {
    ck_assert_str_eq(title_of("みどり検討会（第３回）［１０月１２日］\n"
                              "第３回みどり検討会　議事要旨\n"
                              "日時　令和２年１０月１２日\n"),
                     "第３回みどり検討会 議事要旨|summary");
    /* another body is above this one */
    ck_assert_str_eq(bodies_of("くらし会議（第２回）\n"
                               "第３回みどり検討会　議事要旨\n"
                               "日時　令和２年１０月１２日\n"),
                     "くらし会議>みどり検討会#3\n");
}
END_TEST

START_TEST(the_title_that_tells_most) {
    ck_assert_str_eq(bodies_of("みどり検討会　議事録\n"
                               "\n"
                               "第３回みどり検討会　議事録\n"
                               "日時　令和２年１０月１２日\n"),
                     "みどり検討会#3\n");
    ck_assert_str_eq(bodies_of("会議録\n"
                               "みどり図書館協議会\n"
                               "日時　令和２年１０月１２日\n"),
                     "みどり図書館協議会\n");
    /* as much: the first */
    ck_assert_str_eq(bodies_of("第２回みどり検討会　議事録\n"
                               "\n"
                               "第３回くらし会議　議事録\n"
                               "日時　令和２年１０月１２日\n"),
                     "みどり検討会#2\n");
}
END_TEST

START_TEST(a_day_behind_the_name_is_none_of_it) {
    ck_assert_str_eq(bodies_of("みどり審議会花の部会（令和２年１１月１０日）　議事録\n"
                               "場所　みどり会館\n"),
                     "みどり審議会>花の部会\n");
    ck_assert_str_eq(bodies_of("みどり審議会花の小委員会令和２年１１月１０日議事録\n"
                               "場所　みどり会館\n"),
                     "みどり審議会>花の小委員会\n");
    /* behind no body */
    ck_assert_str_eq(bodies_of("みどりのつどい（令和２年１１月１０日）　議事録\n"
                               "場所　みどり会館\n"),
                     "みどりのつどい（令和２年１１月１０日）\n");
}
END_TEST

START_TEST(whose_body_it_is_before_the_year) {
    ck_assert_str_eq(bodies_of("海岸技術政策総合研究所　平成１５年度　第２回みどり評価委員会　議事録\n"
                               "日時　令和２年１０月１２日\n"),
                     "海岸技術政策総合研究所>みどり評価委員会#2\n");
    ck_assert_str_eq(bodies_of("春のつどい　平成１５年度　第２回みどり評価委員会　議事録\n"
                               "日時　令和２年１０月１２日\n"),
                     "みどり評価委員会#2\n");
}
END_TEST

START_TEST(a_title_goes_on_below_its_particle) {
    ck_assert_str_eq(title_of("みどりの土地の情報の伝え方に\n"
                              "関する有識者会議　議事録\n"
                              "日時　令和２年１０月１２日\n"),
                     "みどりの土地の情報の伝え方に関する有識者会議 議事録|transcript");
}
END_TEST

START_TEST(a_word_for_summaries_that_heads_the_head) {
    ck_assert_str_eq(title_of("第３回みどり検討会\n"
                              "概要\n"
                              "日時　令和２年１０月１２日\n"
                              "場所　みどり会館\n"
                              "議事録\n"
                              "○山田委員　はい。\n"
                              "○鈴木委員　はい。\n"),
                     "第３回みどり検討会|transcript");
    ck_assert_str_eq(title_of("第３回みどり検討会\n"
                              "概要\n"
                              "令和２年１０月１２日\n"
                              "・公開とする。\n"
                              "・市民の声を聞く。\n"),
                     "第３回みどり検討会概要|summary");
}
END_TEST

START_TEST(a_body_in_the_bracket_behind_the_kind) {
    ck_assert_str_eq(bodies_of("令和２年度第２回議事録（みどり推進部会）\n" DAY), "みどり推進部会#2\n");
}
END_TEST

START_TEST(the_board_of_an_organisation) {
    ck_assert_str_eq(bodies_of("みどり放送協会\n理事会議事録\n（令和２年１０月１２日開催分）\n" DAY),
                     "みどり放送協会>理事会\n");
    ck_assert_str_eq(title_of("みどり放送協会\n理事会議事録\n（令和２年１０月１２日開催分）\n" DAY),
                     "みどり放送協会理事会議事録（令和２年１０月１２日開催分）|transcript");
}
END_TEST

START_TEST(a_year_or_a_day_before_the_name) {
    ck_assert_str_eq(bodies_of("令和２年度\n\n第３回みどり検討会\n会議録\n" DAY), "みどり検討会#3\n");
    ck_assert_str_eq(bodies_of("2020年10月12日　みどり審議会　議事録\n" DAY), "みどり審議会\n");
    ck_assert_str_eq(bodies_of("令和２年１０月１２日開催分　みどり審議会会議録\n" DAY), "みどり審議会\n");
}
END_TEST

START_TEST(a_number_told_apart) {
    ck_assert_str_eq(
        bodies_of(
            "みどり市教育委員会会議録\n○開会日　令和２年１０月１２日\n令和２年第１４回定例会\n○出席委員\n山田太郎\n"),
        "みどり市教育委員会#14\n");
}
END_TEST

START_TEST(a_sign_before_the_title) {
    ck_assert_str_eq(title_of("■第３回みどり検討会　議事要旨\n" DAY), "第３回みどり検討会 議事要旨|summary");
}
END_TEST

START_TEST(a_meeting_s_record_behind_a_dot) {
    ck_assert_str_eq(bodies_of("「みどり計画会議」第９回会合・議事録\n" DAY), "みどり計画会議#9\n");
}
END_TEST

START_TEST(terms_years_and_days_are_no_names) {
    ck_assert_str_eq(bodies_of("第８期みどり協議会　第２回会議録\n" DAY), "みどり協議会#2\n");
    ck_assert_str_eq(bodies_of("みどり分科会（７月１４日開催）議事録\n" DAY), "みどり分科会\n");
    ck_assert_str_eq(bodies_of("みどり運営委員会　議事録　平成１９年第２回　議事録\n" DAY), "みどり運営委員会#2\n");
}
END_TEST

START_TEST(whose_committee_without_a_space) {
    ck_assert_str_eq(bodies_of("独立行政法人みどり研究機構運営委員会（第２回）議事要旨\n" DAY),
                     "独立行政法人みどり研究機構>運営委員会#2\n");
    ck_assert_str_eq(bodies_of("みどり連絡会議　第２３回幹事会議事要旨\n" DAY), "みどり連絡会議>幹事会#23\n");
}
END_TEST

START_TEST(a_body_behind_its_day) {
    ck_assert_str_eq(bodies_of("平成１７年５月２０日　総務企画委員会\n出席委員　山田委員\n○山田委員　始めます。\n"),
                     "総務企画委員会\n");
}
END_TEST

START_TEST(an_office_set_apart) {
    ck_assert_str_eq(bodies_of("東陸地方整備局　事業評価監視委員会（第２回）議事概要\n" DAY),
                     "東陸地方整備局>事業評価監視委員会#2\n");
    ck_assert_str_eq(bodies_of("平成２９年度第１回みどり委員会議事概要について\n" DAY), "みどり委員会#1\n");
}
END_TEST

START_TEST(a_record_behind_a_body_and_a_dot) {
    ck_assert_str_eq(bodies_of("第６回みどり市総合計画審議会・会議録\n" DAY), "みどり市総合計画審議会#6\n");
}
END_TEST

START_TEST(a_counted_opening_is_no_title) {
    ck_assert_str_eq(title_of("第二回蘆浜村地域公共交通協議会\n\n1.開　会\n\n会長：始めます。\n"),
                     "第二回蘆浜村地域公共交通協議会|other");
    ck_assert_str_eq(title_of("令和元年８月26日\n第１回楓川区地域包括支援センター\n運営協議会\n（要約版）\n"),
                     "第１回楓川区地域包括支援センター運営協議会（要約版）|other");
}
END_TEST

START_TEST(a_number_in_a_bracket_with_the_meeting_s_word) {
    ck_assert_str_eq(bodies_of("みどり町総合計画審議会（第３回会合）議事要旨\n" DAY), "みどり町総合計画審議会#3\n");
    ck_assert_str_eq(bodies_of("令和２年度第３回会議録\n会議名　みどり市環境審議会\n" DAY), "みどり市環境審議会#3\n");
}
END_TEST

START_TEST(a_day_behind_the_kind_and_a_kind_between_dashes) {
    ck_assert_str_eq(title_of("議会運営委員会会議録　平成２３年８月３０日\n開催場所　協議会室\n"),
                     "議会運営委員会会議録 平成２３年８月３０日|transcript");
    ck_assert_str_eq(bodies_of("議会運営委員会会議録　平成２３年８月３０日\n開催場所　協議会室\n"), "議会運営委員会\n");
    ck_assert_str_eq(title_of("第２回みどり市都市計画審議会\n― 議 事 要 旨 ―\n" DAY),
                     "第２回みどり市都市計画審議会― 議 事 要 旨 ―|summary");
    ck_assert_str_eq(bodies_of("第２回みどり市都市計画審議会\n― 議 事 要 旨 ―\n" DAY), "みどり市都市計画審議会#2\n");
}
END_TEST

START_TEST(what_else_a_title_promises) {
    ck_assert_str_eq(bodies_of("第２回公共事業評価専門委員会の会議結果及び議事録\n" DAY), "公共事業評価専門委員会#2\n");
    ck_assert_str_eq(bodies_of("第41回　みどり事業所　研究倫理委員会　議事要旨\n" DAY),
                     "みどり事業所>研究倫理委員会#41\n");
}
END_TEST

/* Lines above that could go on below, and do not: they were begun with again and again. */
START_TEST(lines_above_that_are_none_of_the_title) {
    ck_assert_str_eq(title_of("配付資料\n平成２０年度\n平成２１年度\n第３回みどり検討会議事録\n"),
                     "第３回みどり検討会議事録|transcript");
    ck_assert_str_eq(bodies_of("議事録\nみどりの\nの\n検討会\n"), "検討会\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("title");
    TCase *c = parsing_case("title");
    tcase_add_test(c, a_title_of_one_line);
    tcase_add_test(c, a_title_of_several_lines);
    tcase_add_test(c, a_title_in_markdown);
    tcase_add_test(c, a_line_before_the_title_is_no_title);
    tcase_add_test(c, a_document_without_a_title);
    tcase_add_test(c, kinds);
    tcase_add_test(c, the_kind_from_a_heading);
    tcase_add_test(c, a_number_before_the_name);
    tcase_add_test(c, a_number_behind_the_name);
    tcase_add_test(c, a_title_without_a_number);
    tcase_add_test(c, a_year_before_the_number);
    tcase_add_test(c, a_body_below_another);
    tcase_add_test(c, bodies_below_bodies);
    tcase_add_test(c, bodies_in_one_word_are_above_together);
    tcase_add_test(c, bodies_below_bodies_in_one_word);
    tcase_add_test(c, a_word_inside_a_name_is_no_body_above);
    tcase_add_test(c, a_joint_meeting);
    tcase_add_test(c, a_joint_meeting_with_one_number);
    tcase_add_test(c, records_of_parliament);
    tcase_add_test(c, records_of_the_upper_house);
    tcase_add_test(c, a_name_given_as_a_field);
    tcase_add_test(c, a_name_given_as_a_field_without_a_colon);
    tcase_add_test(c, a_sentence_is_no_title);
    tcase_add_test(c, sittings_and_quotation_marks);
    tcase_add_test(c, a_kind_in_brackets_below);
    tcase_add_test(c, stamps_before_a_title);
    tcase_add_test(c, a_kind_with_one_letter_to_a_line);
    tcase_add_test(c, what_a_page_says_above_the_title);
    tcase_add_test(c, menus_of_the_site_stand_above_titles);
    tcase_add_test(c, far_down_a_title_tells_all);
    tcase_add_test(c, a_cover_s_day_and_place_above_the_title);
    tcase_add_test(c, the_page_s_name_above_the_title);
    tcase_add_test(c, the_title_that_tells_most);
    tcase_add_test(c, a_day_behind_the_name_is_none_of_it);
    tcase_add_test(c, whose_body_it_is_before_the_year);
    tcase_add_test(c, a_title_goes_on_below_its_particle);
    tcase_add_test(c, a_word_for_summaries_that_heads_the_head);
    tcase_add_test(c, a_body_in_the_bracket_behind_the_kind);
    tcase_add_test(c, the_board_of_an_organisation);
    tcase_add_test(c, a_year_or_a_day_before_the_name);
    tcase_add_test(c, a_number_told_apart);
    tcase_add_test(c, a_sign_before_the_title);
    tcase_add_test(c, a_meeting_s_record_behind_a_dot);
    tcase_add_test(c, terms_years_and_days_are_no_names);
    tcase_add_test(c, whose_committee_without_a_space);
    tcase_add_test(c, a_body_behind_its_day);
    tcase_add_test(c, an_office_set_apart);
    tcase_add_test(c, a_record_behind_a_body_and_a_dot);
    tcase_add_test(c, a_counted_opening_is_no_title);
    tcase_add_test(c, a_number_in_a_bracket_with_the_meeting_s_word);
    tcase_add_test(c, a_day_behind_the_kind_and_a_kind_between_dashes);
    tcase_add_test(c, what_else_a_title_promises);
    tcase_add_test(c, lines_above_that_are_none_of_the_title);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
