/* The examples by which the meaning of the words was fixed, one by one: header, attendees, materials, agenda, remarks.
 */
#include "parse.h"

#define SUMMARY "第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n場所　みどり会館\n"
#define TALK    SUMMARY "議事概要\n"
#define LIST    SUMMARY "出席者\n"

/* The attendees of a list, with speech behind it. */
static const char *list_of(const char *list) {
    char source[4096];
    snprintf(source, sizeof source, LIST "%s■議事概要\n・公開とする。\n", list);
    return attendees_of(source);
}

/* affiliation|position of a person whose bracket says so. */
static const char *post_of(const char *post) {
    char list[1024];
    snprintf(list, sizeof list, "山田　太郎（%s）、鈴木　花子（弁護士）\n", post);
    list_of(list);
    const pdoc_attendee *a = pdoc_session_attendee_at(only_session(), 0);
    ck_assert_str_eq(pdoc_attendee_name(a, NULL), "山田 太郎");
    empty_found();
    write_s(pdoc_attendee_affiliation(a, NULL));
    write_s("|");
    write_s(pdoc_attendee_position(a, NULL));
    return found;
}

/* ---- text and spans ---- */

START_TEST(superscripts_and_fractions_are_quoted_as_printed) {
    ck_assert_str_eq(remarks_of(TALK "・３０¹と½を示すべき。\n"), "statement||３０¹と½を示すべき。\n");
}
END_TEST

START_TEST(wraps_are_joined_and_spaces_made_single) {
    ck_assert_str_eq(
        remarks_of(TALK "・計画は、　　地域の公共交通をどのように維持するかを示すものであり、海外の Smart\nCity "
                        "の例を含め、住民の声を聞きながら、丁寧に議論を重ねていくことが大切であ\nる。\n"),
        "statement||計画は、 地域の公共交通をどのように維持するかを示すものであり、海外の Smart City "
        "の例を含め、住民の声を聞きながら、丁寧に議論を重ねていくことが大切である。\n");
}
END_TEST

START_TEST(a_name_cut_at_the_line_s_end) {
    list_of("有村 浩一（テレコム・アイザック・ジャパン）、高橋 郁夫（弁護士）、飯塚 久\n夫（ひかり電機株式会社）、小山 "
            "覚（みらい通信株式会社）、中尾 康二（みど\nり電話株式会社）\n");
    ck_assert_uint_eq(pdoc_session_attendee_count(only_session()), 5);
    ck_assert_str_eq(pdoc_attendee_name(pdoc_session_attendee_at(only_session(), 2), NULL), "飯塚 久夫");
    ck_assert_str_eq(pdoc_attendee_affiliation(pdoc_session_attendee_at(only_session(), 4), NULL),
                     "みどり電話株式会社");
}
END_TEST

START_TEST(a_long_vowel_mark_for_a_hyphen) {
    ck_assert_str_eq(materials_of(SUMMARY "配布資料\n参考資料４ー１　委員の意見\n"), "参考資料4-1|委員の意見\n");
}
END_TEST

START_TEST(a_page_break_inside_a_sentence) {
    ck_assert_str_eq(remarks_of(TALK "・この検討会では、地域の公共交通をどのように維持していくのかについて、\n- 1 "
                                     "-\n住民の声を聞くべき。\n・公開とする。\n"),
                     "statement||"
                     "この検討会では、地域の公共交通をどのように維持していくのかについて、住民の声を聞くべき。\nstateme"
                     "nt||公開とする。\n");
}
END_TEST

START_TEST(a_space_that_a_converter_put_into_the_number) {
    ck_assert_str_eq(bodies_of("サイバーセキュリティタスクフォース（第 26回）議事要旨\n日時　令和２年１０月１２日\n"),
                     "サイバーセキュリティタスクフォース#26\n");
}
END_TEST

/* ---- document and session ---- */

START_TEST(the_example_s_title) {
    ck_assert_str_eq(title_of("サイバーセキュリティタスクフォース（第 26回）議事要旨\n日時　令和２年１０月１２日\n"),
                     "サイバーセキュリティタスクフォース（第 26回）議事要旨|summary");
}
END_TEST

START_TEST(the_example_s_parent_body) {
    ck_assert_str_eq(bodies_of("高度情報通信ネットワーク社会推進戦略本部 "
                               "情報セキュリティ政策会議\n第６回会合議事要旨\n日時　平成１８年６月１５日\n"),
                     "高度情報通信ネットワーク社会推進戦略本部>情報セキュリティ政策会議#6\n");
}
END_TEST

START_TEST(an_online_meeting) {
    ck_assert_str_eq(when_of("みどり検討会（第２６回）議事要旨\n日時：令和２年１０月１２日（月）１６：００～１７：４５"
                             "\n場所：オンライン\n出席者：\n山田構成員、鈴木構成員\n議事概要\n・賛成である。\n"),
                     "2020-10-12|16:00|17:45|オンライン");
    ck_assert_int_eq(pdoc_attendee_attendance(pdoc_session_attendee_at(only_session(), 0)), PDOC_ATTENDANCE_PRESENT);
}
END_TEST

/* ---- attendees ---- */

START_TEST(names_as_printed) {
    ck_assert_str_eq(
        list_of("有村 浩一（みどり大学）、鵜飼（ひかり電機株式会社）、篠崎美津子（弁護士）\n"),
        "有村 浩一|||みどり大学||present|\n鵜飼|||ひかり電機株式会社||present|\n篠崎美津子||||弁護士|present|\n");
}
END_TEST

START_TEST(a_name_with_a_letter_that_tells_two_apart) {
    ck_assert_str_eq(list_of("松澤（理）委員、松澤（恵）委員\n"),
                     "松澤（理）||委員|||present|\n松澤（恵）||委員|||present|\n");
}
END_TEST

START_TEST(groups_without_brackets_and_numbers) {
    ck_assert_str_eq(list_of("（１）構成員\n後藤座長、徳田構成員\n【オブザーバー】\n村上企画官("
                             "内閣サイバーセキュリティセンター)\n【総務省】\n今林政策統括官（情報通信担当)"
                             "、吉田情報通信国際戦略局参事官\n（２）事務局\n山田課長\n（３）その他出席者\n鈴木部長\n"),
                     "後藤|構成員|座長|||present|\n徳田|構成員|構成員|||present|\n村上|オブザーバー|オブザーバー|"
                     "内閣サイバーセキュリティセンター|企画官|present|\n"
                     "今林|総務省||総務省|政策統括官（情報通信担当)|present|\n吉田|総務省||総務省|"
                     "情報通信国際戦略局参事官|present|\n"
                     "山田|事務局|事務局||課長|present|\n鈴木|その他出席者|||部長|present|\n");
}
END_TEST

START_TEST(the_document_s_own_section_is_no_group_but_absent_is) {
    ck_assert_str_eq(
        attendees_of(SUMMARY "３　出席者\n山田委員、鈴木委員\n（欠席）\n佐藤委員\n４　議事概要\n・公開とする。\n"),
        "山田||委員|||present|\n鈴木||委員|||present|\n佐藤|欠席|委員|||absent|\n");
}
END_TEST

START_TEST(those_marked_as_remote_among_others) {
    ck_assert_str_eq(list_of("山田委員、鈴木委員（オンライン参加）、佐藤委員（欠席）\n"),
                     "山田||委員|||present|\n鈴木||委員|||remote|\n佐藤||委員|||absent|\n");
}
END_TEST

START_TEST(a_printed_chair_of_the_day_is_a_role) {
    list_of("山田　太郎（みどり大学教授）（司会）、鈴木　花子（弁護士）（進行）\n");
    ck_assert_str_eq(pdoc_attendee_role(pdoc_session_attendee_at(only_session(), 0), NULL), "司会");
    ck_assert_str_eq(pdoc_attendee_role(pdoc_session_attendee_at(only_session(), 1), NULL), "進行");
}
END_TEST

START_TEST(a_legend_gives_roles) {
    ck_assert_str_eq(list_of("構成員（◎は座長）\n◎山田　太郎　みどり大学教授\n　鈴木　花子　弁護士\n"),
                     "山田 太郎|構成員|座長|みどり大学|教授|present|\n鈴木 花子|構成員|構成員||弁護士|present|\n");
}
END_TEST

START_TEST(roles_like_member) {
    static const char *const roles[] = {"説明員", "議員", "臨時議員", "理事", "委員"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        char list[256];
        snprintf(list, sizeof list, "%s　山田　太郎　　みどり大学教授\n%s　鈴木　花子　　みらい大学教授\n", roles[i],
                 roles[i]);
        list_of(list);
        ck_assert_str_eq(pdoc_attendee_role(pdoc_session_attendee_at(only_session(), 0), NULL), roles[i]);
    }
}
END_TEST

START_TEST(same_repeats_the_one_above) {
    ck_assert_str_eq(
        list_of("議長　山田　太郎　　内閣総理大臣\n議員　鈴木　花子　　外務大臣\n同　　佐藤　次郎　　財務大臣\n"),
        "山田 太郎||議長||内閣総理大臣|present|\n鈴木 花子||議員||外務大臣|present|\n佐藤 "
        "次郎||議員||財務大臣|present|\n");
}
END_TEST

START_TEST(seat_numbers_go_nowhere) {
    ck_assert_str_eq(list_of("１番　山田太郎議員　２番　鈴木花子議員\n"),
                     "山田太郎||議員|||present|\n鈴木花子||議員|||present|\n");
}
END_TEST

START_TEST(posts_and_organisations_without_a_person_are_nobody) {
    ck_assert_str_eq(list_of("山田委員、鈴木委員\n総務省　情報流通行政局\n総務課長\n"),
                     "山田||委員|||present|\n鈴木||委員|||present|\n");
}
END_TEST

START_TEST(affiliations_and_positions) {
    ck_assert_str_eq(post_of("日本電気株式会社代表取締役執行役員社長"), "日本電気株式会社|代表取締役執行役員社長");
    ck_assert_str_eq(post_of("首都大学東京法科大学院教授"), "首都大学東京法科大学院|教授");
    ck_assert_str_eq(post_of("内閣官房情報セキュリティ補佐官"), "内閣官房|情報セキュリティ補佐官");
    ck_assert_str_eq(post_of("総合政策課長"), "|総合政策課長");
    ck_assert_str_eq(post_of("弁護士"), "|弁護士");
    ck_assert_str_eq(post_of("（株）ＮＴＴドコモ"), "（株）ＮＴＴドコモ|");
    ck_assert_str_eq(post_of("ＮＰＯ日本ネットワークセキュリティ協会"), "ＮＰＯ日本ネットワークセキュリティ協会|");
}
END_TEST

START_TEST(titles_of_state_stay_whole) {
    static const char *const titles[] = {
        "外務大臣",     "総務副大臣",       "防衛大臣政務官", "内閣府特命担当大臣(科学技術政策)",
        "内閣官房長官", "内閣官房副長官補", "内閣危機管理監", "国家公安委員会委員長"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char list[512], expected[512];
        snprintf(list, sizeof list, "山田　太郎　　%s\n鈴木　花子　　財務大臣\n", titles[i]);
        snprintf(expected, sizeof expected, "山田 太郎||||%s|present|\n鈴木 花子||||財務大臣|present|\n", titles[i]);
        ck_assert_str_eq(list_of(list), expected);
    }
}
END_TEST

START_TEST(an_affiliation_before_the_name) {
    ck_assert_str_eq(list_of("みどり大学教授　山田　太郎\nひかり電機株式会社社長　鈴木　花子\n"),
                     "山田 太郎|||みどり大学|教授|present|\n鈴木 花子|||ひかり電機株式会社|社長|present|\n");
}
END_TEST

START_TEST(names_and_posts_in_one_word) {
    ck_assert_str_eq(
        list_of("（事務局）\n河内情報セキュリティ対策室長、柳島データ通信課企画官、今林政策統括官（情報通信担当)\n"),
        "河内|事務局|事務局||情報セキュリティ対策室長|present|\n柳島|事務局|事務局|データ通信課|企画官|present|\n今林|"
        "事務局|事務局||政策統括官（情報通信担当)|present|\n");
}
END_TEST

START_TEST(another_organisation_in_a_bracket_under_a_ministry) {
    ck_assert_str_eq(
        list_of("【総務省】\n今林政策統括官、村上企画官(内閣サイバーセキュリティセンター)\n"),
        "今林|総務省||総務省|政策統括官|present|\n村上|総務省||内閣サイバーセキュリティセンター|企画官|present|\n");
}
END_TEST

START_TEST(a_proxy_named_by_the_one_who_is_absent) {
    ck_assert_str_eq(list_of("山田　太郎（弁護士）、小倉 博行（三菱電機㈱（菅構成員代理））\n"),
                     "山田 太郎||||弁護士|present|\n小倉 博行|||三菱電機㈱||present|菅\n");
}
END_TEST

START_TEST(a_proxy_without_a_name) {
    ck_assert_str_eq(list_of("山田地域政策課長（代理出席）、鈴木総務課長\n"),
                     "山田||||地域政策課長|present|\n鈴木||||総務課長|present|\n");
}
END_TEST

START_TEST(the_role_is_what_the_list_prints) {
    ck_assert_str_eq(
        attendees_of(LIST "構成員：山田　太郎、鈴木　花子\n■議事概要\n山田座長：始める。\n鈴木構成員：賛成である。\n"),
        "山田 太郎|構成員|構成員|||present|\n鈴木 花子|構成員|構成員|||present|\n");
}
END_TEST

START_TEST(a_speaker_who_is_not_listed_comes_last) {
    ck_assert_str_eq(
        attendees_of(LIST "構成員：山田　太郎、鈴木　花子\n■議事概要\n山田構成員：始める。\nＮＩＣＴ　久保田所長：説明"
                          "する。\n鈴木構成員：賛成である。\n"),
        "山田 太郎|構成員|構成員|||present|\n鈴木 花子|構成員|構成員|||present|\n久保田|||ＮＩＣＴ|所長|present|!\n");
}
END_TEST

/* ---- materials ---- */

START_TEST(labels_in_half_width) {
    ck_assert_str_eq(
        materials_of(SUMMARY
                     "配付資料\n資料 ２６－１　テレワークのセキュリティについて\n参考資料４－１　前回の議事要旨\n"),
        "資料26-1|テレワークのセキュリティについて\n参考資料4-1|前回の議事要旨\n");
}
END_TEST

/* ---- agenda ---- */

START_TEST(headings_of_the_proceedings) {
    ck_assert_str_eq(agenda_of(TALK "(1)情報セキュリティに関する国際連携について\nア.国際連携・強調について(中尾構成員)"
                                    "\n資料７－４に基づき説明が行われた。\n"),
                     "1|(1)|情報セキュリティに関する国際連携について\n2|ア|国際連携・強調について|中尾構成員\n");
}
END_TEST

START_TEST(a_heading_with_a_sign_and_a_word) {
    ck_assert_str_eq(agenda_of(TALK "◆議事１ 計画の案\n・賛成である。\n"), "1|議事1|計画の案\n");
}
END_TEST

START_TEST(section_marks_that_divide_the_proceedings) {
    ck_assert_str_eq(agenda_of(TALK "【計画の案の説明】\n・賛成である。\n"), "1||計画の案の説明\n");
    ck_assert_str_eq(agenda_of(TALK "《１．計画の案》\n・賛成である。\n"), "1|1|計画の案\n");
}
END_TEST

START_TEST(the_document_s_own_sections_name_no_business) {
    ck_assert_str_eq(agenda_of("第３回みどり検討会　議事要旨\n1 日時　令和２年１０月１２日\n2 場所　みどり会館\n3 "
                               "出席者\n山田委員、鈴木委員\n4 議題\n(1) 自由討議\n5 "
                               "議事概要\n事務局より説明があった。\n6 自由討議概要\n・賛成である。\n"),
                     "1|(1)|自由討議\n");
    ck_assert_str_eq(items_found(), "-\n自由討議\n");
}
END_TEST

START_TEST(headings_of_discussion_name_no_business) {
    ck_assert_str_eq(agenda_of(TALK "(1)甲の計画について\n事務局より説明があった。\n(主な質疑)"
                                    "\n・賛成である。\n◆構成員の意見・コメント\n・反対である。\n"),
                     "1|(1)|甲の計画について\n");
    ck_assert_str_eq(items_found(), "甲の計画について\n甲の計画について\n甲の計画について\n");
}
END_TEST

/* ---- remarks ---- */

START_TEST(speakers_marks) {
    static const char *const marks[] = {"徳田構成員）", "○徳田構成員　", "【徳田構成員】", "（徳田構成員）",
                                        "徳田構成員："};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        char source[1024];
        snprintf(source, sizeof source, TALK "%s一つ目は、予算である。\n　二つ目は、人である。\n%s賛成である。\n",
                 marks[i], marks[i]);
        ck_assert_msg(strcmp(remarks_of(source),
                             "statement|徳田構成員|一つ目は、予算である。二つ目は、人である。\nstatement|"
                             "徳田構成員|賛成である。\n") == 0,
                      "%s: %s", marks[i], found);
    }
}
END_TEST

START_TEST(an_arrow_with_a_label_and_a_trailing_label) {
    ck_assert_str_eq(remarks_of(TALK "・計画を見直すべき。（山田委員）\n⇒（安曇委員）賛成である。\n"),
                     "question|山田委員|計画を見直すべき。\nanswer to 1|安曇委員|賛成である。\n");
}
END_TEST

START_TEST(acts_instead_of_words) {
    ck_assert_str_eq(remarks_of(TALK "事務局より、資料7-4に基づき説明が行われた。\n"),
                     "procedure|事務局|事務局より、資料7-4に基づき説明が行われた。\n");
    ck_assert_str_eq(remarks_of(TALK "資料７－４を説明(省略)\n"), "procedure||資料７－４を説明(省略)\n");
}
END_TEST

START_TEST(sentences_that_only_announce) {
    ck_assert_str_eq(
        remarks_of(
            TALK "構成員から以下のような意見が述べられた。\n・賛成である。\n・反対である。\n(詳細は別記)\n― 以上 ―\n"),
        "statement||賛成である。\nstatement||反対である。\n");
    ck_assert_str_eq(remarks_of(TALK "主な議論は以下のとおり。\n・賛成である。\n"), "statement||賛成である。\n");
}
END_TEST

START_TEST(what_a_procedure_carries_on_the_next_line) {
    ck_assert_str_eq(remarks_of(TALK "事務局より、構成員の交代が報告された。\n新）高橋 郁夫（弁護士）\n"),
                     "procedure|事務局|事務局より、構成員の交代が報告された。新）高橋 郁夫（弁護士）\n");
}
END_TEST

START_TEST(narrative_minutes) {
    ck_assert_str_eq(remarks_of(TALK "　内閣官房長官が挨拶し、計画を急ぐ旨を述べた。\n"),
                     "procedure|内閣官房長官|内閣官房長官が挨拶し、計画を急ぐ旨を述べた。\n");
}
END_TEST

START_TEST(stage_notes) {
    static const char *const notes[] = {"〔「異議なし」と呼ぶ者あり〕", "（資料説明）", "〔本号末尾に掲載〕"};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        char source[1024], expected[1024];
        snprintf(source, sizeof source,
                 TALK "○山田委員長　お諮りします。\n%s\n　以上のとおり決めます。\n○鈴木委員　賛成です。\n", notes[i]);
        snprintf(expected, sizeof expected,
                 "statement|山田委員長|お諮りします。\nprocedure||%s\nstatement|山田委員長|"
                 "以上のとおり決めます。\nstatement|鈴木委員|賛成です。\n",
                 notes[i]);
        ck_assert_str_eq(remarks_of(source), expected);
    }
}
END_TEST

/* 開会 ends like a body's name (検討会): such a line is no title, wherever it stands. */
START_TEST(an_opening_line_is_no_title) {
    ck_assert_str_eq(remarks_of("○山田議長　始めます。\n○鈴木議員　賛成です。\n\n午前１０時００分　開会\n"),
                     "statement|山田議長|始めます。\nstatement|鈴木議員|賛成です。\n");
}
END_TEST

/* 会長 is who holds that role here, not who holds a post of that name elsewhere. */
START_TEST(a_role_here_goes_before_a_post_elsewhere) {
    parse("第２回みどり市交通会議　会議録\n\n出席者\n　会長　みどり大学　教授　古橋　正人\n"
          "　委員　みどり市老人会　会長　榎本　清子\n　委員　みどり交通株式会社　社長　井沢　弘\n\n"
          "議事\n会長　始めます。\n井沢委員　異議はありません。\n会長　終わります。\n");
    const pdoc_attendee *chair = pdoc_remark_attendee(pdoc_session_remark_at(only_session(), 0));
    ck_assert_ptr_nonnull(chair);
    ck_assert_str_eq(pdoc_attendee_name(chair, NULL), "古橋 正人");
}
END_TEST

START_TEST(marks_before_opening_lines) {
    ck_assert_str_eq(remarks_of("みどり市議会会議録（第２号）\n令和２年１０月１２日\n\n○議事日程\n日程第１　甲の件\n\n○"
                                "午前１０時００分開会\n○山田議長　始めます。\n○鈴木議員　賛成です。\n"),
                     "statement|山田議長|始めます。\nstatement|鈴木議員|賛成です。\n");
    ck_assert_str_eq(remarks_of("みどり委員会会議録（第２号）\n令和２年１０月１２日\n\n午前十時零分 "
                                "開会\n○山田委員長　始めます。\n○鈴木委員　賛成です。\n― 了 ―\n"),
                     "statement|山田委員長|始めます。\nstatement|鈴木委員|賛成です。\n");
    ck_assert_str_eq(pdoc_session_start_time(only_session(), NULL), "10:00");
}
END_TEST

START_TEST(a_label_as_printed) {
    ck_assert_str_eq(
        remarks_of(TALK "高村サイバーセキュリティ統括官室参事官(政策担当)）説明する。\n徳田構成員）賛成である。\n"),
        "statement|高村サイバーセキュリティ統括官室参事官(政策担当)|説明する。\nstatement|徳田構成員|賛成である。\n");
}
END_TEST

START_TEST(a_legend) {
    ck_assert_str_eq(remarks_of(TALK "（◎は委員長、○は委員）\n◎始める。\n○賛成である。\n○反対である。\n"),
                     "statement|委員長|始める。\nstatement|委員|賛成である。\nstatement|委員|反対である。\n");
}
END_TEST

START_TEST(a_bare_word) {
    ck_assert_str_eq(remarks_of(TALK "（委員）賛成である。\n（事務局）検討する。\n"),
                     "statement|委員|賛成である。\nstatement|事務局|検討する。\n");
}
END_TEST

START_TEST(who_is_nobody_of_the_list) {
    remarks_of(LIST "構成員：山田　太郎、鈴木　花子\n議事概要\n（座長）始める。\n（事務局）説明する。\n（国土交通省）説"
                    "明する。\n（山田構成員）賛成である。\n");
    ck_assert_str_eq(speakers_found(), "-\n-\n-\n山田 太郎\n");
}
END_TEST

START_TEST(a_remark_under_the_deepest_item) {
    remarks_of(TALK "（１）甲の計画について\nア　予算\n・賛成である。\n");
    ck_assert_str_eq(items_found(), "予算\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("model examples");
    TCase *c = parsing_case("model examples");
    tcase_add_test(c, superscripts_and_fractions_are_quoted_as_printed);
    tcase_add_test(c, wraps_are_joined_and_spaces_made_single);
    tcase_add_test(c, a_name_cut_at_the_line_s_end);
    tcase_add_test(c, a_long_vowel_mark_for_a_hyphen);
    tcase_add_test(c, a_page_break_inside_a_sentence);
    tcase_add_test(c, a_space_that_a_converter_put_into_the_number);
    tcase_add_test(c, the_example_s_title);
    tcase_add_test(c, the_example_s_parent_body);
    tcase_add_test(c, an_online_meeting);
    tcase_add_test(c, names_as_printed);
    tcase_add_test(c, a_name_with_a_letter_that_tells_two_apart);
    tcase_add_test(c, groups_without_brackets_and_numbers);
    tcase_add_test(c, the_document_s_own_section_is_no_group_but_absent_is);
    tcase_add_test(c, those_marked_as_remote_among_others);
    tcase_add_test(c, a_printed_chair_of_the_day_is_a_role);
    tcase_add_test(c, a_legend_gives_roles);
    tcase_add_test(c, roles_like_member);
    tcase_add_test(c, same_repeats_the_one_above);
    tcase_add_test(c, seat_numbers_go_nowhere);
    tcase_add_test(c, posts_and_organisations_without_a_person_are_nobody);
    tcase_add_test(c, affiliations_and_positions);
    tcase_add_test(c, titles_of_state_stay_whole);
    tcase_add_test(c, an_affiliation_before_the_name);
    tcase_add_test(c, names_and_posts_in_one_word);
    tcase_add_test(c, another_organisation_in_a_bracket_under_a_ministry);
    tcase_add_test(c, a_proxy_named_by_the_one_who_is_absent);
    tcase_add_test(c, a_proxy_without_a_name);
    tcase_add_test(c, the_role_is_what_the_list_prints);
    tcase_add_test(c, a_speaker_who_is_not_listed_comes_last);
    tcase_add_test(c, labels_in_half_width);
    tcase_add_test(c, headings_of_the_proceedings);
    tcase_add_test(c, a_heading_with_a_sign_and_a_word);
    tcase_add_test(c, section_marks_that_divide_the_proceedings);
    tcase_add_test(c, the_document_s_own_sections_name_no_business);
    tcase_add_test(c, headings_of_discussion_name_no_business);
    tcase_add_test(c, speakers_marks);
    tcase_add_test(c, an_arrow_with_a_label_and_a_trailing_label);
    tcase_add_test(c, acts_instead_of_words);
    tcase_add_test(c, sentences_that_only_announce);
    tcase_add_test(c, what_a_procedure_carries_on_the_next_line);
    tcase_add_test(c, narrative_minutes);
    tcase_add_test(c, stage_notes);
    tcase_add_test(c, marks_before_opening_lines);
    tcase_add_test(c, an_opening_line_is_no_title);
    tcase_add_test(c, a_role_here_goes_before_a_post_elsewhere);
    tcase_add_test(c, a_label_as_printed);
    tcase_add_test(c, a_legend);
    tcase_add_test(c, a_bare_word);
    tcase_add_test(c, who_is_nobody_of_the_list);
    tcase_add_test(c, a_remark_under_the_deepest_item);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
