/* The agenda's tree, from its list and from the headings of the proceedings. */
#include "parse.h"

#define HEAD "第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n"

START_TEST(a_programme_on_one_line) {
    ck_assert_str_eq(agenda_of(HEAD "次第\n1 開会 2 議題 （1）甲について（2）乙について 3 閉会\n"),
                     "1|1|開会\n1|2|議題\n2|(1)|甲について\n2|(2)|乙について\n1|3|閉会\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n（1）甲について（2）乙について\n"), "1|(1)|甲について\n1|(2)|乙について\n");
}
END_TEST

START_TEST(items_that_no_word_heads) {
    ck_assert_str_eq(agenda_of("みどり調査会　第2回総会　次第\n\n令和２年１０月１２日 10時～\n\n1 会長代理の指名\n2 "
                               "審議状況について\n3 意見交換\n\n"
                               "配付資料\n委員名簿\n\n○山田会長　始めます。\n"),
                     "1|1|会長代理の指名\n1|2|審議状況について\n1|3|意見交換\n");
}
END_TEST

START_TEST(a_list_of_numbers) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）開会\n（２）計画の案について\n（３）閉会\n"),
                     "1|(1)|開会\n1|(2)|計画の案について\n1|(3)|閉会\n");
    ck_assert_str_eq(at_span(pdoc_agenda_item_span(pdoc_session_agenda_item_at(only_session(), 1))),
                     "（２）計画の案について");
}
END_TEST

START_TEST(what_is_told_of_the_sitting_in_brackets_is_no_item) {
    ck_assert_str_eq(agenda_of(HEAD "議題：\n（開会）\n　１．甲の件\n　２．乙の件\n（閉会）\n"),
                     "1|1|甲の件\n1|2|乙の件\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n１．開会\n２．甲の件\n３．閉会\n"), "1|1|開会\n1|2|甲の件\n1|3|閉会\n");
}
END_TEST

START_TEST(labels_of_each_kind) {
    static const char *const lists[][2] = {
        {"１．甲の件\n２．乙の件\n", "1|1|甲の件\n1|2|乙の件\n"},
        {"１）甲の件\n２）乙の件\n", "1|1)|甲の件\n1|2)|乙の件\n"},
        {"一　甲の件\n二　乙の件\n", "1|一|甲の件\n1|二|乙の件\n"},
        {"①甲の件\n②乙の件\n", "1|1|甲の件\n1|2|乙の件\n"},
        {"ア．甲の件\nイ．乙の件\n", "1|ア|甲の件\n1|イ|乙の件\n"},
        {"第１　甲の件\n第２　乙の件\n", "1|第1|甲の件\n1|第2|乙の件\n"},
        {"・甲の件\n・乙の件\n", "1||甲の件\n1||乙の件\n"},
        {"甲の件\n乙の件\n", "1||甲の件\n1||乙の件\n"},
        {"議題１　甲の件\n議題２　乙の件\n", "1|議題1|甲の件\n1|議題2|乙の件\n"},
        {"議事（１）甲の件\n議事（２）乙の件\n", "1|議事(1)|甲の件\n1|議事(2)|乙の件\n"},
        {"日程第１　甲の件\n日程第２　乙の件\n", "1|日程第1|甲の件\n1|日程第2|乙の件\n"},
        {"Ⅰ．甲の件\nⅡ．乙の件\n", "1|I|甲の件\n1|II|乙の件\n"},
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        char source[512];
        snprintf(source, sizeof source, HEAD "議事次第\n%s", lists[i][0]);
        ck_assert_str_eq(agenda_of(source), lists[i][1]);
    }
}
END_TEST

START_TEST(a_style_that_begins_anew_opens_a_level) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n１．開会\n２．議事\n（１）甲の件\n（２）乙の件\n　ア　予算\n　イ　組織\n"
                                    "（３）丙の件\n３．閉会\n"),
                     "1|1|開会\n1|2|議事\n2|(1)|甲の件\n2|(2)|乙の件\n3|ア|予算\n3|イ|組織\n2|(3)|丙の件\n1|3|閉会\n");
}
END_TEST

START_TEST(katakana_before_words_that_count) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n（１）甲の件\n　ア　予算\n　イ　人員\n　ウ　社会への影響\n"),
                     "1|(1)|甲の件\n2|ア|予算\n2|イ|人員\n2|ウ|社会への影響\n");
}
END_TEST

START_TEST(a_bills_number_is_a_label) {
    ck_assert_str_eq(
        agenda_of(HEAD "付託案件\n　市第79号議案　甲の条例\n　市第８３号議案　乙の予算\n　請願第３号　丙の請願\n"),
        "1|市第79号議案|甲の条例\n1|市第83号議案|乙の予算\n1|請願第3号|丙の請願\n");
    /* Not below another label, nor without a kind, nor alone. */
    ck_assert_str_eq(agenda_of(HEAD "議事日程\n日程第１　議案第５２号　甲の条例\n日程第２　諮問第１号　乙の件\n"),
                     "1|日程第1|議案第５２号 甲の条例\n1|日程第2|諮問第１号 乙の件\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n第３号　会報の編集\n議案第５２号\n"),
                     "1||第３号 会報の編集\n1||議案第５２号\n");
    /* The proceedings may head it by its number alone. */
    ck_assert_str_eq(agenda_of(HEAD "議題\n議案第１号　甲の条例\n議案第２号　乙の予算\n\n議事の概要\n【議案第１号】\n・"
                                    "甲に賛成である。\n【議案第２号】\n・乙に賛成である。\n"),
                     "1|議案第1号|甲の条例\n1|議案第2号|乙の予算\n");
    ck_assert_str_eq(items_found(), "甲の条例\n乙の予算\n");
    /* Or in brackets, with the title. */
    ck_assert_str_eq(agenda_of(HEAD "議案\n第１号議案　甲の条例について\n第２号議案　乙の予算について\n\n議事の経過\n【"
                                    "山田会長】始めます。\n＜第１号議案　甲の条例について＞\n【鈴木委員】賛成です。\n＜"
                                    "第２号議案　乙の予算について＞\n【鈴木委員】反対です。\n"),
                     "1|第1号議案|甲の条例について\n1|第2号議案|乙の予算について\n");
    ck_assert_str_eq(items_found(), "-\n甲の条例について\n乙の予算について\n");
    /* Also where no list has it. */
    ck_assert_str_eq(
        agenda_of(HEAD "議事の経過\n＜第３号議案　丙の件＞\n【鈴木委員】賛成です。\n【山田会長】反対です。\n"),
        "1|第3号議案|丙の件\n");
}
END_TEST

START_TEST(full_width_and_half_width_are_two_styles) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n（１）甲の件\n(1) 予算\n(2) 人員\n（２）乙の件\n"),
                     "1|(1)|甲の件\n2|(1)|予算\n2|(2)|人員\n1|(2)|乙の件\n");
}
END_TEST

START_TEST(bullets_nest_by_indentation) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n・甲の件\n　－予算\n　－人員\n・乙の件\n"),
                     "1||甲の件\n2||予算\n2||人員\n1||乙の件\n");
}
END_TEST

START_TEST(bullets_below_numbers) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n１　開会\n２　議事\n　・甲の件\n　・乙の件\n３　閉会\n"),
                     "1|1|開会\n1|2|議事\n2||甲の件\n2||乙の件\n1|3|閉会\n");
}
END_TEST

START_TEST(a_number_that_skips_stays_on_its_level) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n１．甲の件\n３．乙の件\n"), "1|1|甲の件\n1|3|乙の件\n");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_NUMBER_SKIPPED), 1);
    agenda_of(HEAD "議事次第\n１．甲の件\n２．乙の件\n");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_NUMBER_SKIPPED), 0);
}
END_TEST

START_TEST(several_on_one_line) {
    ck_assert_str_eq(agenda_of(HEAD "議題：（１）甲の件　（２）乙の件　（３）丙の件\n議事概要\n・公開とする。\n"),
                     "1|(1)|甲の件\n1|(2)|乙の件\n1|(3)|丙の件\n");
}
END_TEST

START_TEST(several_behind_the_heading_s_gap) {
    ck_assert_str_eq(agenda_of(HEAD "議題　（１）甲の件　（２）乙の件　（３）丙の件\n議事概要\n・公開とする。\n"),
                     "1|(1)|甲の件\n1|(2)|乙の件\n1|(3)|丙の件\n");
}
END_TEST

START_TEST(the_list_on_the_heading_s_line) {
    ck_assert_str_eq(agenda_of(HEAD "議題：甲の件について\n議事概要\n・公開とする。\n"), "1||甲の件について\n");
}
END_TEST

START_TEST(a_title_of_two_lines) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）甲の計画の案と\n　　　その日程について\n（２）乙の件\n"),
                     "1|(1)|甲の計画の案とその日程について\n1|(2)|乙の件\n");
}
END_TEST

START_TEST(titles_keep_their_marks) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n１．「くらし２０３０」（案）について\n２．その他\n"),
                     "1|1|「くらし２０３０」（案）について\n1|2|その他\n");
}
END_TEST

START_TEST(presenters) {
    ck_assert_str_eq(
        agenda_of(HEAD "議題\n１．甲の件（山田構成員）\n２．乙の件（厚生労働省、農林水産省）\n３．丙の件（案）\n"),
        "1|1|甲の件|山田構成員\n1|2|乙の件|厚生労働省|農林水産省\n1|3|丙の件（案）\n");
}
END_TEST

START_TEST(the_end_of_a_list) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n１．開会\n２．閉会\n以上\n"), "1|1|開会\n1|2|閉会\n");
}
END_TEST

START_TEST(notes_are_no_items) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n１．甲の件\n※公開\n――――――\n２．乙の件\n"), "1|1|甲の件\n1|2|乙の件\n");
}
END_TEST

START_TEST(a_second_list_names_the_same_items) {
    ck_assert_str_eq(agenda_of(HEAD "次第\n１．甲の件\n２．乙の件\n議題\n１．甲の件\n２．乙の件\n"),
                     "1|1|甲の件\n1|2|乙の件\n");
}
END_TEST

START_TEST(listed_and_headed_is_one_item) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）甲の件について\n（２）乙の件について\n議事概要\n（１）甲の件について\n"
                                    "・賛成である。\n（２）乙の件について\n・反対である。\n"),
                     "1|(1)|甲の件について\n1|(2)|乙の件について\n");
    ck_assert_str_eq(headings_found(), "（１）甲の件について\n（２）乙の件について\n");
    const pdoc_agenda_item *second = pdoc_session_agenda_item_at(only_session(), 1);
    ck_assert_uint_lt(pdoc_agenda_item_span(second).end, pdoc_agenda_item_heading_span(second).start);
    ck_assert_str_eq(items_found(), "甲の件について\n乙の件について\n");
}
END_TEST

START_TEST(a_heading_in_other_words) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）地域公共交通計画の案について\n（２）その他\n議事概要\n（１）地域公共交"
                                    "通計画案の説明\n・賛成である。\n（２）その他\n・特にない。\n"),
                     "1|(1)|地域公共交通計画の案について\n1|(2)|その他\n");
    ck_assert_str_eq(headings_found(), "（１）地域公共交通計画案の説明\n（２）その他\n");
}
END_TEST

START_TEST(a_heading_by_its_number_alone) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）甲の件について\n（２）乙の件について\n議事概要\n【議題１】\n・賛成であ"
                                    "る。\n【議題２】\n・反対である。\n"),
                     "1|(1)|甲の件について\n1|(2)|乙の件について\n");
    ck_assert_str_eq(items_found(), "甲の件について\n乙の件について\n");
}
END_TEST

START_TEST(an_item_that_is_not_headed) {
    agenda_of(HEAD
              "議題\n（１）甲の件について\n（２）乙の件について\n議事概要\n（２）乙の件について\n・反対である。\n");
    ck_assert_str_eq(headings_found(), "-\n（２）乙の件について\n");
    ck_assert_str_eq(items_found(), "乙の件について\n");
}
END_TEST

START_TEST(headings_without_a_list) {
    ck_assert_str_eq(agenda_of(HEAD "議事概要\n（１）甲の件について\nア　説明\n・賛成である。\nイ　採決\n・反対である。"
                                    "\n（２）乙の件について\n・特にない。\n"),
                     "1|(1)|甲の件について\n2|ア|説明\n2|イ|採決\n1|(2)|乙の件について\n");
    ck_assert_str_eq(items_found(), "説明\n採決\n乙の件について\n");
}
END_TEST

START_TEST(headings_in_brackets) {
    ck_assert_str_eq(
        agenda_of(HEAD "議事概要\n【甲の件について】\n・賛成である。\n《２．乙の件について》\n・反対である。\n"),
        "1||甲の件について\n2|2|乙の件について\n");
}
END_TEST

START_TEST(headings_of_markdown) {
    ck_assert_str_eq(agenda_of("# 第３回みどり検討会　議事要旨\n\n## 議事概要\n\n### 甲の件について\n\n- "
                               "賛成である。\n\n### 乙の件について\n\n- 反対である。\n"),
                     "1||甲の件について\n1||乙の件について\n");
    ck_assert_str_eq(items_found(), "甲の件について\n乙の件について\n");
}
END_TEST

START_TEST(an_item_of_the_proceedings_below_a_listed_one) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）甲の件について\n（２）乙の件について\n議事概要\n（１）甲の件について\n"
                                    "ア　予算\n・賛成である。\n（２）乙の件について\n・反対である。\n"),
                     "1|(1)|甲の件について\n2|ア|予算\n1|(2)|乙の件について\n");
    ck_assert_str_eq(items_found(), "予算\n乙の件について\n");
}
END_TEST

START_TEST(the_document_s_own_sections_are_no_items) {
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事要旨\n\n１　日時　令和２年１０月１２日\n２　場所　みどり会館\n"
                               "３　出席者\n山田委員、鈴木委員\n４　議事概要\n（１）甲の件について\n・賛成である。\n"),
                     "1|(1)|甲の件について\n");
}
END_TEST

START_TEST(presenters_on_the_line_below_the_heading) {
    ck_assert_str_eq(agenda_of(HEAD "議事概要\n（１）甲の件について\n（山田構成員）\n・賛成である。\n"),
                     "1|(1)|甲の件について|山田構成員\n");
}
END_TEST

START_TEST(presenters_that_only_the_heading_names) {
    ck_assert_str_eq(
        agenda_of(HEAD "議題\n（１）甲の件について\n議事概要\n（１）甲の件について（山田構成員）\n・賛成である。\n"),
        "1|(1)|甲の件について|山田構成員\n");
}
END_TEST

START_TEST(what_came_of_it_is_no_part_of_the_title) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）甲の件について（可決）\n（２）乙の件について（諮問）\n"),
                     "1|(1)|甲の件について\n1|(2)|乙の件について（諮問）\n");
}
END_TEST

START_TEST(rows_that_are_counted) {
    ck_assert_str_eq(
        agenda_of(
            HEAD
            "議事日程\n　日程番号　　付　議　事　件\n　　１番　　会期の決定について\n　　２番　　条例の改正について\n"),
        "1|1番|会期の決定について\n1|2番|条例の改正について\n");
}
END_TEST

START_TEST(a_title_that_goes_on_at_the_margin) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n（１）甲の利用可能性に関する検討\nについて\n（２）その他\n"),
                     "1|(1)|甲の利用可能性に関する検討について\n1|(2)|その他\n");
}
END_TEST

START_TEST(the_same_brackets_stand_beside_each_other) {
    ck_assert_str_eq(
        agenda_of(HEAD "議事概要\n【審議事項（１） 甲の件について】\n事務局から説明があった。\n【報告事項（１） "
                       "乙の件について】\n事務局から説明があった。\n【その他】\n事務局から連絡があった。\n"),
        "1|審議事項(1)|甲の件について\n1|報告事項(1)|乙の件について\n1||その他\n");
}
END_TEST

START_TEST(kinds_of_business_before_a_colon) {
    ck_assert_str_eq(
        agenda_of(HEAD "議題\n甲の件について\n議事\n・報告事項：使用料の見直しについて\n○山田委員　賛成である。\n○"
                       "鈴木委員　賛成である。\n"),
        "1||甲の件について\n1|報告事項|使用料の見直しについて\n");
}
END_TEST

START_TEST(the_agenda_behind_the_meeting_s_name) {
    ck_assert_str_eq(
        agenda_of(
            HEAD
            "出席者　山田委員\nみどり検討会議事次第\n令和２年１０月１２日\nみどり会館\n１．開会\n２．甲の件について\n"),
        "1|1|開会\n1|2|甲の件について\n");
}
END_TEST

START_TEST(signs_alone_are_no_items) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n-\n1.甲の件について\n-\n2.乙の件について\n"),
                     "1|1|甲の件について\n1|2|乙の件について\n");
}
END_TEST

START_TEST(the_same_number_twice) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n1. (1)甲の報告について\n2. (2)その他\n"),
                     "1|(1)|甲の報告について\n1|(2)|その他\n");
}
END_TEST

START_TEST(a_number_above_its_title) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n(1)\n甲の報告について\n(2)\nその他\n"),
                     "1|(1)|甲の報告について\n1|(2)|その他\n");
}
END_TEST

START_TEST(a_sentence_before_the_items) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n本会議は、公開にて行われた。\n1 甲の報告について\n2 その他\n"),
                     "1|1|甲の報告について\n1|2|その他\n");
}
END_TEST

START_TEST(pages_of_a_table_of_contents_are_no_part_of_titles) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n"
                                    "（１）計画の案について　・・・・・・　２\n"
                                    "（２）予算の案について　．．．．．．　１２\n"),
                     "1|(1)|計画の案について\n"
                     "1|(2)|予算の案について\n");
    /* dots between words */
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "（１）電力・ガス・水道の計画\n"
                                    "（２）予算の案\n"),
                     "1|(1)|電力・ガス・水道の計画\n"
                     "1|(2)|予算の案\n");
}
END_TEST

START_TEST(the_heading_s_colon_before_each_item) {
    ck_assert_str_eq(agenda_of(HEAD "議題：１．甲の件\n"
                                    "　　：２．乙の件\n"),
                     "1|1|甲の件\n"
                     "1|2|乙の件\n");
    ck_assert_str_eq(agenda_of(HEAD "議題：１．甲の件　：２．乙の件\n"), "1|1|甲の件\n"
                                                                         "1|2|乙の件\n");
    /* a colon inside a title */
    ck_assert_str_eq(agenda_of(HEAD "議題：１．甲：３年の計画\n"), "1|1|甲：３年の計画\n");
}
END_TEST

START_TEST(titles_go_on_with_what_begins_none) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "みどりの計画\n"
                                    "の見直しについて\n"
                                    "予算の案について\n"),
                     "1||みどりの計画の見直しについて\n"
                     "1||予算の案について\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "みどりの計画の見直し\n"
                                    "について\n"
                                    "予算の案\n"),
                     "1||みどりの計画の見直しについて\n"
                     "1||予算の案\n");
    /* what begins a title begins one */
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "みどりの計画\n"
                                    "予算の計画\n"),
                     "1||みどりの計画\n"
                     "1||予算の計画\n");
}
END_TEST

START_TEST(below_a_complete_list_words_are_a_note) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "（１）甲の件\n"
                                    "（２）乙の件\n"
                                    "（３）丙の件\n"
                                    "みどり会館にて配布\n"),
                     "1|(1)|甲の件\n"
                     "1|(2)|乙の件\n"
                     "1|(3)|丙の件\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "（１）甲の件\n"
                                    "（２）乙の件\n"
                                    "みどり会館にて配布\n"),
                     "1|(1)|甲の件\n"
                     "1|(2)|乙の件\n"
                     "2||みどり会館にて配布\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "（１）甲の件\n"
                                    "（２）乙の件\n"
                                    "（３）丙の件\n"
                                    "みどりの計画について\n"),
                     "1|(1)|甲の件\n"
                     "1|(2)|乙の件\n"
                     "1|(3)|丙の件\n"
                     "2||みどりの計画について\n");
}
END_TEST

START_TEST(below_a_bill_nothing_is_counted) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "１　審議事項\n"
                                    "　　諮問第241号　みどりの計画について\n"
                                    "　　（１）甲の件\n"
                                    "　　（２）乙の件\n"),
                     "1|1|審議事項\n"
                     "2|諮問第241号|みどりの計画について\n"
                     "2|(1)|甲の件\n"
                     "2|(2)|乙の件\n");
    /* below an item that is no bill, items are counted */
    ck_assert_str_eq(agenda_of(HEAD "議題\n"
                                    "１　審議事項\n"
                                    "　　みどりの計画について\n"
                                    "　　（１）甲の件\n"
                                    "　　（２）乙の件\n"),
                     "1|1|審議事項\n"
                     "2||みどりの計画について\n"
                     "3|(1)|甲の件\n"
                     "3|(2)|乙の件\n");
}
END_TEST

START_TEST(a_programme_that_no_word_heads) {
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事録\n\n日時　令和２年１０月１２日\n場所　みどり会館\n"
                               "１　開会\n"
                               "２　計画の案\n"
                               "（１）道路の案\n"
                               "（２）川の案\n"
                               "３　閉会\n"
                               "\n"
                               "○山田委員　始めます。\n"
                               "○鈴木委員　はい。\n"),
                     "1|1|開会\n"
                     "1|2|計画の案\n"
                     "2|(1)|道路の案\n"
                     "2|(2)|川の案\n"
                     "1|3|閉会\n");
    ck_assert_str_eq(headings_found(), "-\n-\n-\n-\n-\n");
    /* where somebody speaks in between, they are headings of the proceedings */
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事録\n\n日時　令和２年１０月１２日\n場所　みどり会館\n"
                                "１　開会\n"
                                "○山田委員　始めます。\n"
                                "○鈴木委員　はい。\n"
                                "２　計画の案\n"
                                "○山田委員　続けます。\n"
                                "３　閉会\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|はい。\n"
                     "statement|山田委員|続けます。\n");
    ck_assert_str_eq(items_found(), "開会\n開会\n計画の案\n");
}
END_TEST

/* The proceedings reach the second item first, and put it below 議事; the first one then takes only what is its own. */
START_TEST(items_that_are_reached_out_of_order_keep_their_levels) {
    parse("第３回みどり検討会　議事要旨\n\n１　日時　令和２年１０月１２日\n５　議事\n（１）開会\n（２）意見交換\n　ア."
          "国際連携\n"
          "６　議事概要\n・ 公開とする。\n５　議事\n（２）意見交換\n・ 公開とする。\n（１）開会\n・ 始める。\n");
    static const unsigned levels[] = {1, 2, 2, 3};
    ck_assert_uint_eq(pdoc_session_agenda_item_count(only_session()), 4);
    for (size_t i = 0; i < 4; i++) {
        const pdoc_agenda_item *item = pdoc_session_agenda_item_at(only_session(), i);
        ck_assert_uint_eq(pdoc_agenda_item_level(item), levels[i]);
    }
}
END_TEST

START_TEST(items_that_a_second_list_names_again) {
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n次第\n１．開会\n２．計画に"
                               "ついて\n３．閉会\n議題\n・計画について\n"
                               "\n議事概要\n・ 公開とする。\n"),
                     "1|1|開会\n1|2|計画について\n1|3|閉会\n");
}
END_TEST

START_TEST(numbered_words_that_gather_business) {
    ck_assert_str_eq(
        agenda_of(HEAD "１　開会\n２　議題\n[1]審議事項\n（１）甲の件\n　事務局から説明があり、承認された。\n[2]"
                       "報告事項\n（１）乙の件\n　事務局から報告があった。\n３　閉会\n"),
        "1|1|開会\n1|2|議題\n2|[1]|審議事項\n3|(1)|甲の件\n2|[2]|報告事項\n3|(1)|乙の件\n1|3|閉会\n");
}
END_TEST

START_TEST(an_only_item_glued_to_its_number) {
    ck_assert_str_eq(
        agenda_of(
            HEAD
            "議題\n（１）報告事項\n・1甲の進み具合について\n・2乙の結果について\n（２）審議事項\n・1丙の目標について\n"
            "議事概要\n1甲の進み具合について\n（事務局）説明した。\n1丙の目標について\n（事務局）説明した。\n"),
        "1|(1)|報告事項\n2|1|甲の進み具合について\n2|2|乙の結果について\n1|(2)|審議事項\n2|1|丙の目標について\n");
}
END_TEST

START_TEST(items_told_by_their_place) {
    ck_assert_str_eq(
        agenda_of(
            HEAD
            "議題\n・甲の件\n・乙の件\n議事概要\n案件1\n事務局から甲を説明した。\n案件2\n事務局から乙を説明した。\n"),
        "1||甲の件\n1||乙の件\n");
}
END_TEST

START_TEST(bills_as_headings) {
    ck_assert_str_eq(
        agenda_of(HEAD "議事\n第１号議案　甲の許可申請について\n\n部会長\n　説明をお願いします。\n山田委員\n　分かりま"
                       "した。\n\n第２号議案　乙の許可申請について\n\n山田委員\n　反対です。\n"),
        "1|第1号議案|甲の許可申請について\n1|第2号議案|乙の許可申請について\n");
}
END_TEST

START_TEST(a_number_and_a_full_width_comma) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n１，開会\n２，甲の件\n３，閉会\n"), "1|1|開会\n1|2|甲の件\n1|3|閉会\n");
}
END_TEST

START_TEST(dashes_lead_to_what_belongs_to_an_item) {
    ck_assert_str_eq(agenda_of(HEAD "議事概要\n１．甲の授与について　---------------"
                                    "　別紙１\n（山田理事説明）\n　甲の授与について説明があり、承認した。\n２．乙の変更"
                                    "について\n（鈴木理事報告）\n　乙について報告があった。\n"),
                     "1|1|甲の授与について|山田理事\n1|2|乙の変更について|鈴木理事\n");
}
END_TEST

START_TEST(hand_outs_are_no_part_of_titles) {
    ck_assert_str_eq(agenda_of(HEAD "次第\n１　委員紹介　【委員名簿・配席表】\n２　甲の件【資料１】【参考資料２】\n３　"
                                    "前回の議事録（資料）\n４　丙の件：\n"),
                     "1|1|委員紹介\n1|2|甲の件\n1|3|前回の議事録（資料）\n1|4|丙の件\n");
}
END_TEST

START_TEST(letters_in_the_order_of_iroha) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n(1) 甲の件\n　イ　乙の件\n　ロ　丙の件\n　ハ　丁の件\n(2) その他\n"),
                     "1|(1)|甲の件\n2|イ|乙の件\n2|ロ|丙の件\n2|ハ|丁の件\n1|(2)|その他\n");
}
END_TEST

START_TEST(who_presents_in_angle_brackets) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n１　甲の件＜山田委員＞\n２　乙の件＜鈴木委員＞（別添１）\n"),
                     "1|1|甲の件|山田委員\n1|2|乙の件|鈴木委員\n");
}
END_TEST

START_TEST(brackets_of_one_kind_hold_the_items) {
    ck_assert_str_eq(agenda_of(HEAD "次第\n《副市長挨拶》\n《議事録確認》\n《協議事項》\n１．甲の件\n２．乙の件\n《その"
                                    "他》\n【配付資料】\n資料１　計画\n"),
                     "1||副市長挨拶\n1||議事録確認\n1||協議事項\n2|1|甲の件\n2|2|乙の件\n1||その他\n");
}
END_TEST

START_TEST(nothing_but_items_below_the_proceedings_heading) {
    ck_assert_str_eq(
        agenda_of(HEAD "審議の概要\n１　甲の件\n２　乙の件\n公開・非公開の別\n公開\n会議録\n○山田委員　始めます。\n"),
        "1|1|甲の件\n1|2|乙の件\n");
}
END_TEST

START_TEST(a_sign_beside_numbers) {
    ck_assert_str_eq(agenda_of(HEAD "議題\n○ 語る会の報告\n1 会長報告\n2 委員長報告\n"),
                     "1||語る会の報告\n1|1|会長報告\n1|2|委員長報告\n");
    ck_assert_str_eq(agenda_of(HEAD "議題\n○ 説明項目\n1 会長報告\n2 委員長報告\n"),
                     "1||説明項目\n2|1|会長報告\n2|2|委員長報告\n");
}
END_TEST

START_TEST(circled_numbers_on_one_line) {
    ck_assert_str_eq(agenda_of(HEAD "会議に付した案件　　①甲の概要について　②乙の見直しについて　③その他\n"),
                     "1|1|甲の概要について\n1|2|乙の見直しについて\n1|3|その他\n");
}
END_TEST

START_TEST(who_greets_behind_a_gap) {
    ck_assert_str_eq(agenda_of(HEAD "議事次第\n１．開会\n２．会長あいさつ　山田会長\n３．甲について\n４．閉会\n"),
                     "1|1|開会\n1|2|会長あいさつ|山田会長\n1|3|甲について\n1|4|閉会\n");
}
END_TEST

START_TEST(a_topic_in_brackets_below_the_list) {
    ck_assert_str_eq(
        agenda_of("第３回みどり会議　議事要旨\n令和２年１０月１２日（月）18:00～20:10\n【出席者】\n"
                  "山田座長、鈴木委員、高橋委員\n\n【検証の結果について】\n○事務局より、結果について説明があった。\n"),
        "1||検証の結果について\n");
}
END_TEST

START_TEST(labels_of_other_words_in_one_column) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　会議録\n日時　令和２年１０月１２日\n"
                               "次第\n第４１号議案　文化財の指定について\n協議事項１　点検の実施について\n"
                               "報告事項１　工事期間中の対応について\nその他　令和５年１０月行事予定について\n"),
                     "1|第41号議案|文化財の指定について\n"
                     "1|協議事項1|点検の実施について\n"
                     "1|報告事項1|工事期間中の対応について\n"
                     "1|その他|令和５年１０月行事予定について\n");
}
END_TEST

START_TEST(a_program_without_marks) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                               "開会\n"
                               "議題\n（１）計画の変更について\n（２）その他\n閉会\n"
                               "資料\n資料１　計画\n"),
                     "1||開会\n1||議題\n"
                     "2|(1)|計画の変更について\n2|(2)|その他\n"
                     "1||閉会\n");
}
END_TEST

START_TEST(who_presents_on_lines_below) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                               "議題\n(1)関係者からの発表\n"
                               "・　みどり事業者協会副会長　黒江　亮一　氏\n・　若葉県知事　古泉　康　氏\n"
                               "(2)その他\n"),
                     "1|(1)|関係者からの発表|みどり事業者協会副会長 黒江 亮一 氏|若葉県知事 古泉 康 氏\n"
                     "1|(2)|その他\n");
}
END_TEST

START_TEST(days_of_business_between_opening_and_close) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                               "議事日程\n　開　　会\n　議長報告\n"
                               "　日程第　１　会議録署名議員の指名\n　日程第　２　会期の決定\n"
                               "　閉　　会\n"),
                     "1||開 会\n1||議長報告\n"
                     "1|日程第1|会議録署名議員の指名\n1|日程第2|会期の決定\n"
                     "1||閉 会\n");
}
END_TEST

START_TEST(where_an_item_is_and_who_presents_it) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　会議録\n日時　令和２年１０月１２日\n"
                               "議題\n１　整備計画について（北部地区）\n２　改修について（中央公園）\n３　舗装について"
                               "（道路課）\n４　変更の審査（新規）\n"),
                     "1|1|整備計画について（北部地区）\n"
                     "1|2|改修について（中央公園）\n"
                     "1|3|舗装について|道路課\n"
                     "1|4|変更の審査（新規）\n");
}
END_TEST

START_TEST(what_came_of_the_items) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　議事録\n日時　令和２年１０月１２日\n"
                               "審議した案件とその結果\n・案件1　生産緑地の変更について\n（結果）全員賛成につき原案どお"
                               "り議決\n・案件2　指定について\n（結果）「意見なし」と答申\n"),
                     "1|案件1|生産緑地の変更について\n"
                     "1|案件2|指定について\n");
    ck_assert_str_eq(agenda_of("第３回みどり審議会　議事録\n日時　令和２年１０月１２日\n"
                               "議題\n(1)委員からの発表\nみどり市審議会　正岡清委員\n(2)その他\n"),
                     "1|(1)|委員からの発表|みどり市審議会 正岡清委員\n"
                     "1|(2)|その他\n");
}
END_TEST

START_TEST(who_was_appointed_presents_nothing) {
    ck_assert_str_eq(agenda_of("第３回みどり審議会　会議録\n日時　令和２年１０月１２日\n"
                               "議題\n(1) 新任委員の紹介\n　　・守谷実委員\n(2) その他\n"),
                     "1|(1)|新任委員の紹介\n"
                     "2||守谷実委員\n"
                     "1|(2)|その他\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("agenda");
    TCase *c = parsing_case("agenda");
    tcase_add_test(c, a_programme_on_one_line);
    tcase_add_test(c, items_that_no_word_heads);
    tcase_add_test(c, a_list_of_numbers);
    tcase_add_test(c, what_is_told_of_the_sitting_in_brackets_is_no_item);
    tcase_add_test(c, labels_of_each_kind);
    tcase_add_test(c, a_style_that_begins_anew_opens_a_level);
    tcase_add_test(c, katakana_before_words_that_count);
    tcase_add_test(c, a_bills_number_is_a_label);
    tcase_add_test(c, full_width_and_half_width_are_two_styles);
    tcase_add_test(c, bullets_nest_by_indentation);
    tcase_add_test(c, bullets_below_numbers);
    tcase_add_test(c, a_number_that_skips_stays_on_its_level);
    tcase_add_test(c, several_on_one_line);
    tcase_add_test(c, several_behind_the_heading_s_gap);
    tcase_add_test(c, the_list_on_the_heading_s_line);
    tcase_add_test(c, a_title_of_two_lines);
    tcase_add_test(c, titles_keep_their_marks);
    tcase_add_test(c, presenters);
    tcase_add_test(c, the_end_of_a_list);
    tcase_add_test(c, notes_are_no_items);
    tcase_add_test(c, a_second_list_names_the_same_items);
    tcase_add_test(c, listed_and_headed_is_one_item);
    tcase_add_test(c, a_heading_in_other_words);
    tcase_add_test(c, a_heading_by_its_number_alone);
    tcase_add_test(c, an_item_that_is_not_headed);
    tcase_add_test(c, headings_without_a_list);
    tcase_add_test(c, headings_in_brackets);
    tcase_add_test(c, headings_of_markdown);
    tcase_add_test(c, an_item_of_the_proceedings_below_a_listed_one);
    tcase_add_test(c, the_document_s_own_sections_are_no_items);
    tcase_add_test(c, presenters_on_the_line_below_the_heading);
    tcase_add_test(c, presenters_that_only_the_heading_names);
    tcase_add_test(c, what_came_of_it_is_no_part_of_the_title);
    tcase_add_test(c, rows_that_are_counted);
    tcase_add_test(c, a_title_that_goes_on_at_the_margin);
    tcase_add_test(c, the_same_brackets_stand_beside_each_other);
    tcase_add_test(c, kinds_of_business_before_a_colon);
    tcase_add_test(c, the_agenda_behind_the_meeting_s_name);
    tcase_add_test(c, signs_alone_are_no_items);
    tcase_add_test(c, the_same_number_twice);
    tcase_add_test(c, a_number_above_its_title);
    tcase_add_test(c, a_sentence_before_the_items);
    tcase_add_test(c, pages_of_a_table_of_contents_are_no_part_of_titles);
    tcase_add_test(c, the_heading_s_colon_before_each_item);
    tcase_add_test(c, titles_go_on_with_what_begins_none);
    tcase_add_test(c, below_a_complete_list_words_are_a_note);
    tcase_add_test(c, below_a_bill_nothing_is_counted);
    tcase_add_test(c, a_programme_that_no_word_heads);
    tcase_add_test(c, items_that_are_reached_out_of_order_keep_their_levels);
    tcase_add_test(c, items_that_a_second_list_names_again);
    tcase_add_test(c, numbered_words_that_gather_business);
    tcase_add_test(c, an_only_item_glued_to_its_number);
    tcase_add_test(c, items_told_by_their_place);
    tcase_add_test(c, bills_as_headings);
    tcase_add_test(c, a_number_and_a_full_width_comma);
    tcase_add_test(c, dashes_lead_to_what_belongs_to_an_item);
    tcase_add_test(c, hand_outs_are_no_part_of_titles);
    tcase_add_test(c, letters_in_the_order_of_iroha);
    tcase_add_test(c, who_presents_in_angle_brackets);
    tcase_add_test(c, brackets_of_one_kind_hold_the_items);
    tcase_add_test(c, nothing_but_items_below_the_proceedings_heading);
    tcase_add_test(c, a_sign_beside_numbers);
    tcase_add_test(c, circled_numbers_on_one_line);
    tcase_add_test(c, who_greets_behind_a_gap);
    tcase_add_test(c, a_topic_in_brackets_below_the_list);
    tcase_add_test(c, labels_of_other_words_in_one_column);
    tcase_add_test(c, a_program_without_marks);
    tcase_add_test(c, who_presents_on_lines_below);
    tcase_add_test(c, days_of_business_between_opening_and_close);
    tcase_add_test(c, where_an_item_is_and_who_presents_it);
    tcase_add_test(c, what_came_of_the_items);
    tcase_add_test(c, who_was_appointed_presents_nothing);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
