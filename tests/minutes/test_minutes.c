/* The whole document: its sessions, what was understood, and documents in which nothing is found. */
#include "parse.h"

#define ONE                                                                                                                                                                \
    "第１回みどり検討会\n日時　令和２年１０月１２日\n場所　みどり会館\n議事概要\n・計画は分かりやすいものにするべき。" \
    "\n・市民の声を聞くことが大切である。\n\n"
#define TWO                                                                                                                                                               \
    "第２回みどり検討会\n日時　令和２年１１月２０日\n場所　オンライン\n議事概要\n・予算の見通しを示してほしい。\n・図" \
    "を増やすべきである。\n"

/* All sessions: #number when, and their remarks. */
static const char *sessions_of(const char *source) {
    parse(source);
    empty_found();
    for (size_t i = 0; i < pdoc_document_session_count(document); i++) {
        write_s("#");
        write_number(pdoc_session_number(session_at(i)));
        write_s(" ");
        write_when(session_at(i));
        write_s("\n");
        write_remarks(session_at(i));
    }
    return found;
}

START_TEST(one_session) {
    ck_assert_str_eq(sessions_of(ONE),
                     "#1 "
                     "2020-10-12|||みどり会館\nstatement||計画は分かりやすいものにするべき。\nstatement||"
                     "市民の声を聞くことが大切である。\n");
}
END_TEST

START_TEST(two_sessions) {
    ck_assert_str_eq(
        sessions_of(ONE TWO),
        "#1 "
        "2020-10-12|||みどり会館\nstatement||計画は分かりやすいものにするべき。\nstatement||"
        "市民の声を聞くことが大切である。\n"
        "#2 2020-11-20|||オンライン\nstatement||予算の見通しを示してほしい。\nstatement||図を増やすべきである。\n");
    ck_assert_uint_eq(pdoc_session_index(session_at(1)), 1);
    ck_assert_uint_eq(pdoc_remark_index(pdoc_session_remark_at(session_at(1), 0)), 2);
    ck_assert_str_eq(pdoc_document_title(document, NULL), "第１回みどり検討会");
}
END_TEST

START_TEST(a_title_over_two_sessions) {
    ck_assert_str_eq(
        sessions_of("みどり検討会（第１回・第２回）議事要旨\n\n" ONE TWO),
        "#1 "
        "2020-10-12|||みどり会館\nstatement||計画は分かりやすいものにするべき。\nstatement||"
        "市民の声を聞くことが大切である。\n"
        "#2 2020-11-20|||オンライン\nstatement||予算の見通しを示してほしい。\nstatement||図を増やすべきである。\n");
    ck_assert_str_eq(pdoc_document_title(document, NULL), "みどり検討会（第１回・第２回）議事要旨");
    ck_assert_int_eq(pdoc_document_kind_of(document), PDOC_DOCUMENT_SUMMARY);
}
END_TEST

START_TEST(another_meeting_that_is_only_named_is_no_session) {
    sessions_of(ONE "第２回みどり検討会は来月に開催する。\n・第２回みどり検討会の日程を示すべきである。\n");
    ck_assert_uint_eq(pdoc_document_session_count(document), 1);
}
END_TEST

START_TEST(a_head_that_comes_again_is_no_session) {
    sessions_of("第１回みどり検討会　議事要旨\n令和２年１０月１２日\n議事概要\n・賛成である。\n・反対である。\n\n第１回"
                "みどり検討会　議事要旨\n令和２年１０月１２日\n・特にない。\n");
    ck_assert_uint_eq(pdoc_document_session_count(document), 1);
}
END_TEST

START_TEST(marks_paths_and_notes_are_accounted_for) {
    parse("トップ> 政策について> 検討会\n\n第３回みどり検討会　議事録\n\n・１．日時：令和６年５月１日\n"
          "・２．場所：みどり会館　※オンライン併用\n〇出席者：\n（１）構成員\n　山田座長、川口委員\n（２）事務局\n　佐"
          "藤課長\n");
    ck_assert_str_eq(residue_found(), "");
}
END_TEST

START_TEST(what_is_not_understood_is_residue) {
    parse("第３回みどり検討会　議事要旨\n\nこれは\n日時　令和２年１０月１２日\n議事概要\n・賛成である。\n");
    ck_assert_str_eq(residue_found(), "これは\n");
    /* 3 of the 39 characters that are no spaces */
    ck_assert_double_eq_tol(pdoc_document_understood(document), 36.0 / 39.0, 0.0005);
}
END_TEST

START_TEST(readings_cover_the_text_in_order) {
    parse("第３回みどり検討会　議事要旨\n日時　令和２年１０月１２日\n- 1 -\n議事概要\n・賛成である。（山田委員）\n");
    size_t at = 0;
    for (size_t i = 0; i < pdoc_document_reading_count(document); i++) {
        const pdoc_span span = pdoc_document_reading_span(document, i);
        ck_assert_uint_ge(span.start, at);
        ck_assert_uint_gt(span.end, span.start);
        at = span.end;
    }
}
END_TEST

START_TEST(readings_say_what_each_piece_was_taken_for) {
    parse("第３回みどり検討会　議事要旨\n日時　令和２年１０月１２日\n議事概要\n・賛成である。\n");
    static const struct {
        const char *text, *kind;
    } expected[] = {{"第３回みどり検討会　議事要旨", "title"},
                    {"日時", "heading"},
                    {"令和２年１０月１２日", "field"},
                    {"議事概要", "heading"},
                    {"・", "note"},
                    {"賛成である。", "remark"}};
    ck_assert_uint_eq(pdoc_document_reading_count(document), sizeof expected / sizeof *expected);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        ck_assert_str_eq(at_span(pdoc_document_reading_span(document, i)), expected[i].text);
        ck_assert_str_eq(pdoc_reading_kind_name(pdoc_document_reading_kind(document, i)), expected[i].kind);
    }
}
END_TEST

START_TEST(nothing_recognizable) {
    parse("りんご\nみかん\n");
    ck_assert_uint_eq(pdoc_document_session_count(document), 0);
    ck_assert_ptr_null(pdoc_document_title(document, NULL));
    ck_assert_int_eq(pdoc_document_kind_of(document), PDOC_DOCUMENT_OTHER);
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_NOT_RECOGNIZED), 1);
    ck_assert_str_eq(residue_found(), "りんご\nみかん\n");
    ck_assert_double_eq(pdoc_document_understood(document), 0.0);
}
END_TEST

START_TEST(an_empty_document) {
    parse("");
    ck_assert_uint_eq(pdoc_document_session_count(document), 0);
    ck_assert_uint_eq(pdoc_document_residue_count(document), 0);
    ck_assert_double_eq(pdoc_document_understood(document), 0.0);
    parse("\xEF\xBB\xBF \r\n　\n");
    ck_assert_uint_eq(pdoc_document_session_count(document), 0);
    ck_assert_uint_eq(pdoc_document_residue_count(document), 0);
}
END_TEST

START_TEST(a_title_alone_is_a_document) {
    parse("第３回みどり検討会　議事要旨\n");
    ck_assert_uint_eq(pdoc_document_session_count(document), 1);
    ck_assert_int_eq(pdoc_session_number(session_at(0)), 3);
    ck_assert_double_eq(pdoc_document_understood(document), 1.0);
}
END_TEST

START_TEST(invalid_bytes_are_named) {
    parse_bytes(PDI_LIT(
        "第３回みどり検討会　議事要旨\n日時　令和２年１０月１２日\n議事概要\n・賛\xFF成である。\n・反対である。\n"));
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_INVALID_BYTES), 1);
    ck_assert_str_eq(pdoc_remark_text(remark_at(0), NULL), "賛\uFFFD成である。");
    ck_assert_str_eq(at_span(pdoc_remark_span(remark_at(0))), "賛\xFF成である。");
}
END_TEST

START_TEST(a_byte_order_mark_shifts_every_span) {
    parse("\uFEFF第３回みどり検討会　議事要旨\n日時　令和２年１０月１２日\n");
    ck_assert_uint_eq(pdoc_session_span(only_session(), PDOC_SESSION_FIELD_TITLE).start, 3);
    ck_assert_str_eq(pdoc_document_title(document, NULL), "第３回みどり検討会 議事要旨");
}
END_TEST

START_TEST(carriage_returns_change_nothing) {
    ck_assert_str_eq(sessions_of("第３回みどり検討会　議事要旨\r\n日時　令和２年１０月１２日\r\n場所　みどり会館\r\n議"
                                 "事概要\r\n・賛成である。\r\n　図がいる。\r\n"),
                     "#3 2020-10-12|||みどり会館\nstatement||賛成である。図がいる。\n");
}
END_TEST

/* ---- who presides ---- */

#define COUNCIL "みどり町農業委員会　議事録\n出席者\n会長　沢村　正憲\n委員　久慈　隆、晴山　優子\n議事\n"

/* Who said the last remark. */
static const char *last_speaker(const char *source) {
    parse(source);
    const pdoc_session *s = only_session();
    const pdoc_attendee *a = pdoc_remark_attendee(pdoc_session_remark_at(s, pdoc_session_remark_count(s) - 1));
    return a ? pdoc_attendee_name(a, NULL) : "nobody";
}

START_TEST(words_give_somebody_the_chair) {
    ck_assert_str_eq(
        last_speaker(COUNCIL
                     "事務局：議長は、会議規則により沢村会長にお願いします。\n久慈委員：はい。\n議長：始めます。\n"),
        "沢村 正憲");
    ck_assert_str_eq(
        last_speaker(COUNCIL "事務局：規則により会長が議長となります。\n久慈委員：はい。\n議長：始めます。\n"),
        "沢村 正憲");
    ck_assert_str_eq(
        last_speaker(COUNCIL "事務局：晴山委員に議長をお願いします。\n久慈委員：はい。\n議長：始めます。\n"),
        "晴山 優子");
    ck_assert_str_eq(last_speaker(COUNCIL "事務局：議長は後で決めます。\n久慈委員：はい。\n議長：始めます。\n"),
                     "nobody");
}
END_TEST

/* ---- forms whose cells a tab parts ---- */

static const char *attendees_found(void) {
    const pdoc_session *session = pdoc_document_session_at(document, 0);
    empty_found();
    for (size_t i = 0; i < pdoc_session_attendee_count(session); i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(session, i);
        const char *group = pdoc_attendee_group(a, NULL);
        write_s(pdoc_attendee_name(a, NULL));
        write_s("|");
        write_s(group ? group : "");
        write_s(pdoc_attendee_attendance(a) == PDOC_ATTENDANCE_ABSENT ? "|absent\n" : "\n");
    }
    return found;
}

START_TEST(labels_and_values_of_a_form) {
    parse("みどり市環境審議会　会議録\n開催日時\t令和６年１月３０日\n出席委員\t野末 多恵子、大澄 国雄\n欠席委員\t匂坂 "
          "透\n"
          "説明員\tみどり電力株式会社浜松支社　袴田 駿\n議事\n野末委員：始めます。\n大澄委員：はい。\n");
    ck_assert_str_eq(attendees_found(),
                     "野末 多恵子|出席委員\n大澄 国雄|出席委員\n匂坂 透|欠席委員|absent\n袴田 駿|説明員\n");
}
END_TEST

START_TEST(a_table_of_members_is_no_form) {
    parse("みどり市環境審議会　会議録\n開催日時\t令和６年１月３０日\n委員の出欠（○：出席　×：欠席）\nNo."
          "\t役職\t氏名\t所属\t出欠\n1\t会長\t野末 多恵子\tみどり大学\t○\n"
          "2\t委員\t大澄 国雄\t公募市民\t○\n3\t委員\t匂坂 "
          "透\tみどり医師会\t×\n議事\n野末会長：始めます。\n大澄委員：はい。\n");
    ck_assert_str_eq(attendees_found(), "野末 多恵子|\n大澄 国雄|\n匂坂 透||absent\n");
}
END_TEST

/* ---- what the caller knows ---- */

static void parse_knowing(const char *source, pdoc_fact fact, const char *value) {
    pdoc_options *options = NULL;
    drop_document();
    ck_assert_int_eq(pdoc_options_make(analyzer, &options, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(options, fact, value, strlen(value), NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(analyzer, source, strlen(source), options, &document, NULL), PDOC_OK);
    pdoc_options_unref(options);
}

#define TALK_OF_MEMBERS                                                                                                                                     \
    "第３回みどり検討会　議事録\n○会長　始めます。\n○山田委員　賛成です。\n○鈴木（花）委員　反対です。\n" \
    "○山田委員　もう一度。\n○会長　終わります。\n○佐藤課長　はい。\n"

START_TEST(a_roster_tells_who_speaks) {
    parse_knowing(TALK_OF_MEMBERS, PDOC_FACT_ROSTER,
                  "委員名簿\n会長　高橋　三郎　みどり大学学長\n委員　山田　太郎　みどり大学教授\n委員　鈴木　花子　弁護"
                  "士\n委員　鈴木　次郎　弁護士\n");
    const pdoc_session *s = only_session();
    ck_assert_uint_eq(pdoc_session_attendee_count(s), 4); /* those who speak, once each */
    const pdoc_attendee *chair = pdoc_session_attendee_at(s, 0);
    ck_assert_str_eq(pdoc_attendee_name(chair, NULL), "高橋 三郎");
    ck_assert_str_eq(pdoc_attendee_affiliation(chair, NULL), "みどり大学");
    ck_assert_str_eq(pdoc_attendee_position(chair, NULL), "学長");
    ck_assert(!pdoc_attendee_listed(chair));
    ck_assert_str_eq(at_span(pdoc_attendee_span(chair)), "会長");
    ck_assert_str_eq(pdoc_attendee_name(pdoc_session_attendee_at(s, 1), NULL), "山田 太郎");
    ck_assert_str_eq(pdoc_attendee_name(pdoc_session_attendee_at(s, 2), NULL), "鈴木 花子");
    ck_assert_str_eq(pdoc_attendee_name(pdoc_session_attendee_at(s, 3), NULL), "佐藤");
    ck_assert_ptr_eq(pdoc_remark_attendee(remark_at(4)), chair);
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_SPEAKER_NOT_LISTED), 1); /* 佐藤課長 */
}
END_TEST

START_TEST(a_list_of_the_document_s_own_goes_before_the_roster) {
    parse_knowing("第３回みどり検討会　議事録\n出席者\n山田　花子委員（弁護士）\n議事\n○山田委員　賛成です。\n○山田委員"
                  "　もう一度。\n",
                  PDOC_FACT_ROSTER, "委員名簿\n委員　山田　太郎　みどり大学教授\n");
    ck_assert_uint_eq(pdoc_session_attendee_count(only_session()), 1);
    ck_assert_str_eq(pdoc_attendee_name(pdoc_remark_attendee(remark_at(0)), NULL), "山田 花子");
}
END_TEST

START_TEST(a_roster_of_another_kind_of_text_tells_nothing) {
    parse_knowing(TALK_OF_MEMBERS, PDOC_FACT_ROSTER, "これは名簿ではない。");
    ck_assert_uint_eq(pdoc_session_attendee_count(only_session()), 3);
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_NOT_RECOGNIZED), 0);
}
END_TEST

START_TEST(day_and_body_are_filled_in_where_the_document_is_silent) {
    parse_knowing("議事録\n○山田委員　昨年の件です。\n○鈴木委員　はい。\n", PDOC_FACT_DATE, "2024-05-01");
    ck_assert_str_eq(pdoc_session_date(only_session(), NULL), "2024-05-01");
    ck_assert_uint_eq(pdoc_session_span(only_session(), PDOC_SESSION_FIELD_DATE).end, 0);
    parse_knowing("議事録\n○山田委員　昨年の件です。\n○鈴木委員　はい。\n", PDOC_FACT_BODY, "架空審議会");
    ck_assert_str_eq(pdoc_session_body(only_session(), NULL), "架空審議会");
    parse_knowing("第３回みどり検討会　議事要旨\n日時　令和２年１０月１２日\n", PDOC_FACT_DATE, "2024-05-01");
    ck_assert_str_eq(pdoc_session_date(only_session(), NULL), "2020-10-12");
}
END_TEST

START_TEST(one_side_s_list) {
    ck_assert_str_eq(attendees_of("第３回みどり検討会　議事要旨\n"
                                  "村側出席者\n"
                                  "山田太郎、鈴木花子\n"),
                     "山田太郎|村側出席者||||present|\n"
                     "鈴木花子|村側出席者||||present|\n");
    ck_assert_str_eq(attendees_of("第３回みどり検討会　議事要旨\n"
                                  "出席者\n"
                                  "山田太郎、鈴木花子\n"),
                     "山田太郎|||||present|\n"
                     "鈴木花子|||||present|\n");
}
END_TEST

START_TEST(a_given_name_cut_short_in_a_label) {
    ck_assert_str_eq(attendees_of("第３回みどり審議会　議事録\n出席者\n【委員】\n岡村 秀和\n岡村 多恵\n議事\n"
                                  "【岡村秀委員】\n聞きます。\n【岡村多委員】\nはい。\n"),
                     "岡村 秀和|委員|委員|||present|\n岡村 多恵|委員|委員|||present|\n");
}
END_TEST

START_TEST(a_section_that_the_document_tells_of) {
    ck_assert_str_eq(
        attendees_of("第３回みどり審議会　議事録\n議事\n○森林課長　説明します。\n○森林課副課長　補足します。\n"), "");
    ck_assert_str_eq(
        attendees_of("第３回みどり審議会　議事録\n議事\n○森林課長　説明します。\n○森林副課長　補足します。\n"),
        "森林||||課長|present|!\n");
}
END_TEST

START_TEST(members_whom_the_list_calls_nothing) {
    ck_assert_str_eq(
        attendees_of("第３回みどり審議会　議事録\n出席者\n【消防本部】\n庶務課長　北条 孝夫\n予防課長　征木 勉\n議事\n"
                     "（北条委員）\n報告します。\n（征木委員）\nはい。\n"),
        "北条 孝夫|消防本部||消防本部|庶務課長|present|\n征木 勉|消防本部||消防本部|予防課長|present|\n");
}
END_TEST

START_TEST(members_beside_a_chair) {
    ck_assert_str_eq(
        attendees_of("第３回みどり会議　議事録\n出席者\n"
                     "　学校関係　　　みどり大学　教授　　　　大久保　隆志（座長）\n"
                     "　　　　　　　　みどり高校　校長　　　　宇津木　理恵\n"
                     "　市町関係　　　青葉市　上下水道部長　　三浦　達郎\n"
                     "　　　　　　　　若葉町　建設課長　　　　長谷川　誠\n"
                     "議事\n○三浦委員　聞きます。\n○座長　はい。\n"),
        "大久保 隆志|学校関係|座長|みどり大学|教授|present|\n宇津木 理恵|学校関係||みどり高校|校長|present|\n"
        "三浦 達郎|市町関係||青葉市|上下水道部長|present|\n長谷川 誠|市町関係||若葉町|建設課長|present|\n");
}
END_TEST

START_TEST(a_form_whose_labels_stand_in_the_middle) {
    ck_assert_str_eq(
        attendees_of(
            " 会 議 の 名 称   令和５年度第２回三佳市環境審議会\n"
            "                 令和５年10月12日（木）\n 開 催 日 時\n                 午前10時00分から11時45分まで\n"
            " 開 催 場 所     三佳市役所　本庁舎３階\n"
            " 議長の氏名       会長　新居田　祥子\n"
            "                 新居田　祥子（会長）、勝俣　光也（副会長）、\n"
            " 出席者（委員）の   久保木　誠、手島　弘、\n 氏       名     豊島　ゆかり\n"
            " 欠席者（委員）の\n                 関根　忠彦、葉梨　芳江\n 氏       名\n"
            "                 環境経済部長　小暮　茂、環境課長　秋葉　典子、\n 事 務 局 職 員\n"
            "                 環境課主任　持田　愛\n の 職 ・ 氏 名\n"
            "                     会　議　の　経　過\n 会長    　皆さん、おはようございます。\n"
            " 手島委員  　理由をどのように考えているか。\n"),
        "新居田 祥子||会長|||present|\n勝俣 光也||副会長|||present|\n久保木 誠||委員|||present|\n"
        "手島 弘||委員|||present|\n豊島 ゆかり||委員|||present|\n"
        "関根 忠彦|欠席者|委員|||absent|\n葉梨 芳江|欠席者|委員|||absent|\n"
        "小暮 茂|事 務 局 職 員|事務局||環境経済部長|present|\n秋葉 典子|事 務 局 職 員|事務局||環境課長|present|\n"
        "持田 愛|事 務 局 職 員|事務局|環境課|主任|present|\n");
    empty_found();
    write_when(only_session());
    ck_assert_str_eq(found, "2023-10-12|10:00|11:45|三佳市役所 本庁舎３階");
    ck_assert_str_eq(speakers_found(), "新居田 祥子\n手島 弘\n");
}
END_TEST

/* How much is understood of a document where signs stand in a bracket behind the time, and how many passages are left.
 */
static double with_signs(const uint32_t *signs, size_t count, size_t *left) {
    static const char BEFORE[] = "日時　令和２年１０月１２日　１６時（", BEHIND[] = "）\n場所　みどり会館\n";
    char text[sizeof BEFORE + sizeof BEHIND + 32];
    size_t n = sizeof BEFORE - 1;
    memcpy(text, BEFORE, n);
    for (size_t i = 0; i < count; i++) n += pdi_utf8_put(text + n, signs[i]);
    memcpy(text + n, BEHIND, sizeof BEHIND - 1);
    parse_bytes((pdi_str){text, n + sizeof BEHIND - 1});
    *left = pdoc_document_residue_count(document);
    return pdoc_document_understood(document);
}

START_TEST(letters_and_digits_of_all_kinds_are_words) {
    static const uint32_t WORDS[] = {U'a',  U'z',   U'A',   U'Z',   U'0',   U'9',   U'あ',  U'ん',  U'ア',  U'ン',
                                     U'漢', 0xFF10, 0xFF19, 0xFF21, 0xFF3A, 0xFF41, 0xFF5A, 0xFF66, 0xFF71, 0xFF9D};
    size_t left;
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        const double share = with_signs(&WORDS[i], 1, &left);
        ck_assert_msg(left == 1 && share < 1.0, "U+%04X: %f", (unsigned)WORDS[i], share);
    }
}
END_TEST

START_TEST(signs_are_no_words) {
    static const uint32_t SIGNS[] = {U'★',   U'・',  U'!',   U'+',   0xFF0F, 0xFF1A,
                                     0xFF20, 0xFF3B, 0xFF40, 0xFF5B, 0xFF65, U'、'};
    size_t left;
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        const double share = with_signs(&SIGNS[i], 1, &left);
        ck_assert_msg(left == 0 && share == 1.0, "U+%04X: %f", (unsigned)SIGNS[i], share);
    }
}
END_TEST

/* Of what is left over white space does not count, and signs do. */
START_TEST(what_counts_between_words) {
    static const uint32_t WHITE[] = {' ',    '\t',   0x3000, 0xA0,   0xFEFF, 0x85,  0x1680,
                                     0x2000, 0x2005, 0x200A, 0x200B, 0x202F, 0x205F},
                          SIGNS[] = {'!', '+', 0x7E, 0x167F, 0x2010, 0x2027, 0x2030, 0x205E, 0x3001, 0xA1};
    size_t left;
    const double without = with_signs((uint32_t[]){U'あ', U'あ'}, 2, &left);
    for (size_t i = 0; i < sizeof WHITE / sizeof *WHITE; i++) {
        const double share = with_signs((uint32_t[]){U'あ', WHITE[i], U'あ'}, 3, &left);
        ck_assert_msg(share == without, "U+%04X: %f and not %f", (unsigned)WHITE[i], share, without);
    }
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        const double share = with_signs((uint32_t[]){U'あ', SIGNS[i], U'あ'}, 3, &left);
        ck_assert_msg(share < without, "U+%04X: %f and not less than %f", (unsigned)SIGNS[i], share, without);
    }
}
END_TEST

/* Lines of white space are neither understood nor not. */
START_TEST(white_space_of_all_kinds_counts_neither_way) {
    static const uint32_t WHITE[] = {' ',    '\t',   0x0B,   0x3000, 0xA0,   0xFEFF, 0x85,  0x1680,
                                     0x2000, 0x2005, 0x200B, 0x2028, 0x2029, 0x202F, 0x205F};
    for (size_t i = 0; i < sizeof WHITE / sizeof *WHITE; i++) {
        char text[256];
        size_t n = (size_t)snprintf(text, sizeof text, "会議録\n日時　令和２年１０月１２日\n");
        for (int j = 0; j < 3; j++) n += pdi_utf8_put(text + n, WHITE[i]);
        n += (size_t)snprintf(text + n, sizeof text - n, "\n場所　みどり会館\n");
        parse_bytes((pdi_str){text, n});
        ck_assert_msg(pdoc_document_understood(document) == 1.0, "U+%04X: %f", (unsigned)WHITE[i],
                      pdoc_document_understood(document));
        ck_assert_uint_eq(pdoc_document_residue_count(document), 0);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("minutes");
    TCase *c = parsing_case("minutes");
    tcase_add_test(c, one_session);
    tcase_add_test(c, two_sessions);
    tcase_add_test(c, a_title_over_two_sessions);
    tcase_add_test(c, another_meeting_that_is_only_named_is_no_session);
    tcase_add_test(c, a_head_that_comes_again_is_no_session);
    tcase_add_test(c, marks_paths_and_notes_are_accounted_for);
    tcase_add_test(c, what_is_not_understood_is_residue);
    tcase_add_test(c, readings_cover_the_text_in_order);
    tcase_add_test(c, readings_say_what_each_piece_was_taken_for);
    tcase_add_test(c, nothing_recognizable);
    tcase_add_test(c, an_empty_document);
    tcase_add_test(c, a_title_alone_is_a_document);
    tcase_add_test(c, invalid_bytes_are_named);
    tcase_add_test(c, a_byte_order_mark_shifts_every_span);
    tcase_add_test(c, carriage_returns_change_nothing);
    tcase_add_test(c, words_give_somebody_the_chair);
    tcase_add_test(c, labels_and_values_of_a_form);
    tcase_add_test(c, a_table_of_members_is_no_form);
    tcase_add_test(c, a_roster_tells_who_speaks);
    tcase_add_test(c, a_list_of_the_document_s_own_goes_before_the_roster);
    tcase_add_test(c, a_roster_of_another_kind_of_text_tells_nothing);
    tcase_add_test(c, day_and_body_are_filled_in_where_the_document_is_silent);
    tcase_add_test(c, one_side_s_list);
    tcase_add_test(c, a_given_name_cut_short_in_a_label);
    tcase_add_test(c, a_section_that_the_document_tells_of);
    tcase_add_test(c, members_whom_the_list_calls_nothing);
    tcase_add_test(c, members_beside_a_chair);
    tcase_add_test(c, a_form_whose_labels_stand_in_the_middle);
    tcase_add_test(c, letters_and_digits_of_all_kinds_are_words);
    tcase_add_test(c, signs_are_no_words);
    tcase_add_test(c, what_counts_between_words);
    tcase_add_test(c, white_space_of_all_kinds_counts_neither_way);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
