/* The proceedings, step by step: what opens a remark, what carries it on, what ends it. */
#include "parse.h"

#define SUMMARY "第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n議事概要\n"
#define TRANSCRIPT                                                                                                                                                        \
    "第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n山田太郎委員、鈴木花子委員、佐藤次郎委員\n議事" \
    "\n"

/* ---- who speaks ---- */

START_TEST(a_speaker_s_mark_opens_a_remark) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　賛成である。\n○鈴木委員　反対である。\n"),
                     "statement|山田委員|賛成である。\nstatement|鈴木委員|反対である。\n");
    ck_assert_str_eq(at_span(pdoc_remark_label_span(remark_at(0))), "山田委員");
    ck_assert_str_eq(at_span(pdoc_remark_span(remark_at(0))), "賛成である。");
    ck_assert_str_eq(speakers_found(), "山田太郎\n鈴木花子\n");
}
END_TEST

START_TEST(a_remark_runs_through_its_paragraphs) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT
                   "○山田委員　賛成である。\n　理由は二つある。\n\n　一つは予算である。\n○鈴木委員　反対である。\n"),
        "statement|山田委員|賛成である。理由は二つある。一つは予算である。\nstatement|鈴木委員|反対である。\n");
    ck_assert_uint_eq(pdoc_remark_paragraph_count(remark_at(0)), 3);
    ck_assert_str_eq(at_span(pdoc_remark_paragraph_at(remark_at(0), 1)), "理由は二つある。");
}
END_TEST

START_TEST(speech_on_the_line_below_the_label) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "【山田委員】\n賛成である。\n【鈴木委員】\n反対である。\n"),
                     "statement|山田委員|賛成である。\nstatement|鈴木委員|反対である。\n");
    ck_assert_str_eq(remarks_of(TRANSCRIPT "山田委員\n賛成である。\n鈴木委員\n反対である。\n"),
                     "statement|山田委員|賛成である。\nstatement|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(bullets_inside_a_speech_are_the_speaker_s) {
    ck_assert_str_eq(
        remarks_of(
            TRANSCRIPT
            "○山田委員　理由は次の二つである。\n・予算が足りない。\n・人が足りない。\n○鈴木委員　反対である。\n"),
        "statement|山田委員|理由は次の二つである。・予算が足りない。・人が足りない。\nstatement|鈴木委員|"
        "反対である。\n");
}
END_TEST

START_TEST(numbers_inside_a_speech_are_the_speaker_s) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　理由は次の二つである。\n１つ目は、予算が足りない。\n２つ目は、人が足りない。"
                              "\n○鈴木委員　反対である。\n"),
        "statement|山田委員|理由は次の二つである。１つ目は、予算が足りない。２つ目は、人が足りない。\nstatement|"
        "鈴木委員|反対である。\n");
}
END_TEST

START_TEST(labels_in_brackets_run_on_in_one_paragraph) {
    ck_assert_str_eq(
        remarks_of(
            TRANSCRIPT
            "（山田委員）いつ始まるのか。（事務局）来年である。（山田委員）分かった。\n（鈴木委員）反対である。\n"),
        "statement|山田委員|いつ始まるのか。\nstatement|事務局|来年である。\nstatement|山田委員|分かった。\nstatement|"
        "鈴木委員|反対である。\n");
}
END_TEST

START_TEST(an_organisation_in_brackets_inside_a_speech_is_no_speaker) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "（山田委員）道路の計画（国土交通省）を見たい。\n（鈴木委員）反対である。\n"),
        "statement|山田委員|道路の計画（国土交通省）を見たい。\nstatement|鈴木委員|反対である。\n");
}
END_TEST

/* ---- rows of tables ---- */

START_TEST(rows_of_who_speaks_and_what_is_said) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT
                   "発言者\t発言内容・決定事項\n山田委員\t賛成である。\n\t理由は二つある。\n事務局\t承知した。\n"),
        "statement|山田委員|賛成である。理由は二つある。\nstatement|事務局|承知した。\n");
}
END_TEST

START_TEST(rows_of_questions_and_answers) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "意見・質問\t回　　答\n・応札者が少ないのはなぜか。\t・技術者が足りないためである。\n"),
        "question||応札者が少ないのはなぜか。\nanswer to 1||技術者が足りないためである。\n");
    /* a column before them, and a row without an answer, which is no question that was answered */
    ck_assert_str_eq(
        remarks_of(SUMMARY "番号\t委員からの意見\t事務局の回答\n１\t甲はどうか。\t乙である。\n２\t丙だ。\t\n"),
        "question||甲はどうか。\nanswer to 1||乙である。\nstatement||丙だ。\n");
    /* another table follows */
    ck_assert_str_eq(
        remarks_of(
            TRANSCRIPT
            "質問\t回答\n甲はどうか。\t乙である。\n発言者\t発言内容\n山田委員\t賛成である。\n事務局\t承知した。\n"),
        "question||甲はどうか。\nanswer to "
        "1||乙である。\nstatement|山田委員|賛成である。\nstatement|事務局|承知した。\n");
    /* without such titles a tab means nothing */
    ck_assert_str_eq(remarks_of(SUMMARY "・応札者が少ない。\t・技術者が足りない。\n"),
                     "statement||応札者が少ない。 ・技術者が足りない。\n");
}
END_TEST

/* ---- bullets ---- */

START_TEST(each_bullet_is_a_remark) {
    ck_assert_str_eq(remarks_of(SUMMARY "・計画は分かりやすいものにするべき。\n・市民の声を聞くことが大切である。\n"),
                     "statement||計画は分かりやすいものにするべき。\nstatement||市民の声を聞くことが大切である。\n");
    ck_assert_str_eq(at_span(pdoc_remark_label_span(remark_at(0))), "");
}
END_TEST

START_TEST(bullets_of_each_kind) {
    static const char *const bullets[] = {"・", "- ", "●", "○", "\uF06C　", "◆", "* ", "➢", "□"};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        char source[512];
        snprintf(source, sizeof source,
                 SUMMARY "%s計画は分かりやすいものにするべき。\n%s市民の声を聞くことが大切である。\n", bullets[i],
                 bullets[i]);
        ck_assert_msg(
            strcmp(remarks_of(source),
                   "statement||計画は分かりやすいものにするべき。\nstatement||市民の声を聞くことが大切である。\n") == 0,
            "%s: %s", bullets[i], found);
    }
}
END_TEST

START_TEST(unmarked_paragraphs_carry_a_bullet_on) {
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "・計画は分かりやすいものにするべき。\n　そのためには図がいる。\n・市民の声を聞くことが大切である。\n"),
        "statement||計画は分かりやすいものにするべき。そのためには図がいる。\nstatement||"
        "市民の声を聞くことが大切である。\n");
}
END_TEST

START_TEST(a_trailing_label_is_the_speaker) {
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "・計画は分かりやすいものにするべき。（山田委員）\n・市民の声を聞くことが大切である。【鈴木委員】\n"),
        "statement|山田委員|計画は分かりやすいものにするべき。\nstatement|鈴木委員|市民の声を聞くことが大切である。\n");
    ck_assert_str_eq(at_span(pdoc_remark_label_span(remark_at(0))), "山田委員");
}
END_TEST

START_TEST(a_trailing_label_on_a_line_of_its_own) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "・計画は分かりやすいものにするべき。\n　（山田委員）\n・市民の声を聞くことが大切である。\n"
                           "　（鈴木委員）\n"),
        "statement|山田委員|計画は分かりやすいものにするべき。\nstatement|鈴木委員|市民の声を聞くことが大切である。\n");
}
END_TEST

START_TEST(a_trailing_label_that_the_line_s_end_cut_off) {
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "・計画は分かりやすいものにするべき。\n　（山田委員）\n・市民の声を聞くことが大切である。（鈴木委員）\n"),
        "statement|山田委員|計画は分かりやすいものにするべき。\nstatement|鈴木委員|市民の声を聞くことが大切である。\n");
}
END_TEST

START_TEST(a_trailing_bracket_that_names_nobody_is_text) {
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "・計画は分かりやすいものにするべき（図を含む）。\n・市民の声を聞くことが大切である。（以前も述べた）\n"),
        "statement||計画は分かりやすいものにするべき（図を含む）。\nstatement||"
        "市民の声を聞くことが大切である。（以前も述べた）\n");
}
END_TEST

START_TEST(counted_opinions) {
    ck_assert_str_eq(remarks_of(SUMMARY "①計画は分かりやすいものにするべき。\n②市民の声を聞くことが大切である。\n"),
                     "statement||計画は分かりやすいものにするべき。\nstatement||市民の声を聞くことが大切である。\n");
}
END_TEST

/* ---- questions and answers ---- */

START_TEST(an_arrow_answers_the_bullet) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "・いつ始まるのか。\n⇒来年から始まる。\n・市民の声を聞くべき。\n→ 検討する。\n"),
        "question||いつ始まるのか。\nanswer to 1||来年から始まる。\nquestion||市民の声を聞くべき。\nanswer to "
        "3||検討する。\n");
}
END_TEST

START_TEST(several_arrows_answer_one_bullet) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "・いつ始まるのか。\n⇒来年から始まる。\n⇒準備は今年からである。\n"),
        "question||いつ始まるのか。\nanswer to 1||来年から始まる。\nanswer to 1||準備は今年からである。\n");
}
END_TEST

START_TEST(a_label_behind_the_arrow) {
    ck_assert_str_eq(remarks_of(SUMMARY "・いつ始まるのか。（山田委員）\n⇒（事務局）来年から始まる。\n"),
                     "question|山田委員|いつ始まるのか。\nanswer to 1|事務局|来年から始まる。\n");
}
END_TEST

START_TEST(an_arrow_behind_a_speaker) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "山田委員：いつ始まるのか。\n⇒来年から始まる。\n鈴木委員：分かった。\n"),
        "question|山田委員|いつ始まるのか。\nanswer to 1||来年から始まる。\nstatement|鈴木委員|分かった。\n");
}
END_TEST

START_TEST(an_arrow_without_a_question_replies_to_nothing) {
    ck_assert_str_eq(remarks_of(SUMMARY "⇒来年から始まる。\n"), "answer||来年から始まる。\n");
}
END_TEST

START_TEST(marked_questions_and_answers) {
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "問１　いつ始まるのか。\n答１　来年から始まる。\n問２　どこで始まるのか。\n答２　市役所で始まる。\n"),
        "question||いつ始まるのか。\nanswer to 1||来年から始まる。\nquestion||どこで始まるのか。\nanswer to "
        "3||市役所で始まる。\n");
    ck_assert_str_eq(remarks_of(SUMMARY "Ｑ．いつ始まるのか。\nＡ．来年から始まる。\n"),
                     "question||いつ始まるのか。\nanswer to 1||来年から始まる。\n");
}
END_TEST

START_TEST(who_asks_and_who_answers) {
    ck_assert_str_eq(remarks_of(SUMMARY "Ｑ．（山田委員）いつ始まるのか。\nＡ．（事務局）来年から始まる。\n"),
                     "question|山田委員|いつ始まるのか。\nanswer to 1|事務局|来年から始まる。\n");
}
END_TEST

START_TEST(words_are_not_weighed) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "山田委員：いつ始まるのか教えてほしい。\n事務局：お答えします。来年から始まる。\n"),
        "statement|山田委員|いつ始まるのか教えてほしい。\nstatement|事務局|お答えします。来年から始まる。\n");
}
END_TEST

/* ---- acts ---- */

START_TEST(a_reported_act_is_a_procedure) {
    ck_assert_str_eq(remarks_of(SUMMARY "事務局より、資料１に基づき説明が行われた。\n"),
                     "procedure|事務局|事務局より、資料１に基づき説明が行われた。\n");
    ck_assert_str_eq(at_span(pdoc_remark_label_span(remark_at(0))), "");
}
END_TEST

START_TEST(an_act_of_nobody) {
    ck_assert_str_eq(remarks_of(SUMMARY "計画の案が承認された。\n"), "procedure||計画の案が承認された。\n");
}
END_TEST

START_TEST(an_act_under_a_heading_that_names_who_presents) {
    ck_assert_str_eq(remarks_of(SUMMARY "（１）計画の案について（山田委員）\n資料１に基づき説明が行われた。\n"),
                     "procedure|山田委員|資料１に基づき説明が行われた。\n");
}
END_TEST

START_TEST(a_sentence_that_names_another_is_the_next_procedure) {
    ck_assert_str_eq(remarks_of(SUMMARY "事務局より説明があった。山田委員から質問があった。\n"),
                     "procedure|事務局|事務局より説明があった。\nprocedure|山田委員|山田委員から質問があった。\n");
}
END_TEST

START_TEST(a_sentence_that_names_nobody_carries_the_procedure_on) {
    ck_assert_str_eq(remarks_of(SUMMARY "事務局より説明があった。その後、承認された。\n"),
                     "procedure|事務局|事務局より説明があった。その後、承認された。\n");
}
END_TEST

START_TEST(what_a_procedure_carries_with_it) {
    ck_assert_str_eq(
        remarks_of(
            SUMMARY
            "事務局より、構成員の交代について報告があった。\n旧）佐藤　次郎（弁護士）\n新）田中　三郎（弁護士）\n"),
        "procedure|事務局|事務局より、構成員の交代について報告があった。旧）佐藤 次郎（弁護士）新）田中 "
        "三郎（弁護士）\n");
}
END_TEST

START_TEST(narrative_minutes_are_procedures) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "　山田座長が挨拶し、計画を急ぐ旨を述べた。\n　鈴木委員が資料を紹介した。\n"),
        "procedure|山田座長|山田座長が挨拶し、計画を急ぐ旨を述べた。\nprocedure|鈴木委員|鈴木委員が資料を紹介した。\n");
}
END_TEST

START_TEST(an_announcement_is_no_remark) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "構成員から以下のような意見が述べられた。\n・計画は分かりやすいものにするべき。\n"),
        "statement||計画は分かりやすいものにするべき。\n");
    ck_assert_str_eq(remarks_of(SUMMARY "主な意見は以下のとおり。\n・計画は分かりやすいものにするべき。\n"),
                     "statement||計画は分かりやすいものにするべき。\n");
}
END_TEST

START_TEST(an_announcement_behind_an_act) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "事務局より説明があった。主な意見は以下のとおり。\n・計画は分かりやすいものにするべき。\n"),
        "procedure|事務局|事務局より説明があった。\nstatement||計画は分かりやすいものにするべき。\n");
}
END_TEST

START_TEST(an_act_ends_a_bullet) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "・計画は分かりやすいものにするべき。\n\n山田座長より、閉会が宣言された。\n"),
        "statement||計画は分かりやすいものにするべき。\nprocedure|山田座長|山田座長より、閉会が宣言された。\n");
}
END_TEST

/* ---- stage notes ---- */

START_TEST(a_stage_note_is_a_procedure_of_nobody) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　異議はないか。\n〔「異議なし」と呼ぶ者あり〕\n○鈴木委員　賛成である。\n"),
        "statement|山田委員|異議はないか。\nprocedure||〔「異議なし」と呼ぶ者あり〕\nstatement|鈴木委員|"
        "賛成である。\n");
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　説明を求める。\n（資料説明）\n○鈴木委員　賛成である。\n"),
                     "statement|山田委員|説明を求める。\nprocedure||（資料説明）\nstatement|鈴木委員|賛成である。\n");
}
END_TEST

START_TEST(the_same_speaker_goes_on_behind_a_stage_note) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　異議はないか。\n〔「異議なし」と呼ぶ者あり〕\n　では、そのように"
                                           "決める。\n○鈴木委員　賛成である。\n"),
                     "statement|山田委員|異議はないか。\nprocedure||〔「異議なし」と呼ぶ者あり〕\nstatement|山田委員|"
                     "では、そのように決める。\nstatement|鈴木委員|賛成である。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n-\n山田太郎\n鈴木花子\n");
    ck_assert_str_eq(at_span(pdoc_remark_label_span(remark_at(2))), "");
}
END_TEST

START_TEST(a_bracket_inside_a_sentence_is_no_stage_note) {
    ck_assert_str_eq(
        remarks_of(
            TRANSCRIPT
            "○佐藤委員　始める。\n○山田委員　この計画の案は\n（資料１）\nのとおりである。\n○鈴木委員　賛成である。\n"),
        "statement|佐藤委員|始める。\nstatement|山田委員|この計画の案は（資料１）のとおりである。\nstatement|鈴木委員|"
        "賛成である。\n");
}
END_TEST

/* ---- headings ---- */

START_TEST(a_heading_ends_a_remark) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "（１）甲の計画について\n・賛成である。\n（２）乙の計画について\n・反対である。\n"),
        "statement||賛成である。\nstatement||反対である。\n");
    ck_assert_str_eq(items_found(), "甲の計画について\n乙の計画について\n");
}
END_TEST

START_TEST(before_the_first_heading_there_is_no_item) {
    remarks_of(SUMMARY "事務局より挨拶があった。\n（１）甲の計画について\n・賛成である。\n");
    ck_assert_str_eq(items_found(), "-\n甲の計画について\n");
}
END_TEST

START_TEST(without_headings_there_is_no_item) {
    remarks_of("第３回みどり検討会　議事要旨\n\n議題\n（１）甲の計画について\n（２）乙の計画について\n議事概要\n・賛成"
               "である。\n・反対である。\n");
    ck_assert_str_eq(items_found(), "-\n-\n");
}
END_TEST

START_TEST(a_discussion_heading_names_no_business) {
    ck_assert_str_eq(remarks_of(SUMMARY "（１）甲の計画について\n・賛成である。\n（主な質疑）\n・反対である。\n"),
                     "statement||賛成である。\nstatement||反対である。\n");
    ck_assert_str_eq(items_found(), "甲の計画について\n甲の計画について\n");
    ck_assert_str_eq(agenda_of(SUMMARY "（１）甲の計画について\n・賛成である。\n【主な意見】\n・反対である。\n"),
                     "1|(1)|甲の計画について\n");
}
END_TEST

START_TEST(a_heading_and_an_act_on_one_line) {
    ck_assert_str_eq(agenda_of(SUMMARY "◆議事１　甲の計画について、事務局より、資料１を説明。\n・賛成である。\n"),
                     "1|議事1|甲の計画について\n");
    ck_assert_str_eq(remarks_of(SUMMARY "◆議事１　甲の計画について、事務局より、資料１を説明。\n・賛成である。\n"),
                     "procedure|事務局|事務局より、資料１を説明。\nstatement||賛成である。\n");
    ck_assert_str_eq(items_found(), "甲の計画について\n甲の計画について\n");
}
END_TEST

START_TEST(a_heading_inside_a_sentence_does_not_end_the_remark) {
    ck_assert_str_eq(
        remarks_of(
            "第３回みどり審議会　議事録\n\n出席者\n山田太郎委員、鈴木花子委員\n議事録\n○鈴木委員　始める。\n○山田委員　"
            "この計画の案は、住民の声を\n（２）乙の計画について\n聞いたものである。\n○鈴木委員　賛成である。\n"),
        "statement|鈴木委員|始める。\nstatement|山田委員|"
        "この計画の案は、住民の声を（２）乙の計画について聞いたものである。\nstatement|鈴木委員|賛成である。\n");
}
END_TEST

START_TEST(bullets_below_a_heading_that_name_its_business) {
    ck_assert_str_eq(
        agenda_of(SUMMARY "（１）報告\n・甲の計画について\n・乙の計画について\n事務局より説明があった。\n"),
        "1|(1)|報告\n2||甲の計画について\n2||乙の計画について\n");
    ck_assert_str_eq(items_found(), "報告\n");
}
END_TEST

START_TEST(a_number_inside_a_speech_is_no_heading) {
    ck_assert_str_eq(
        agenda_of(TRANSCRIPT
                  "○山田委員　論点は二つである。\n（１）予算の見通しについて\nである。\n○鈴木委員　賛成である。\n"),
        "");
}
END_TEST

/* ---- what is no remark ---- */

START_TEST(rules_are_no_remarks) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　賛成である。\n――――◇――――\n○鈴木委員　反対である。\n"),
                     "statement|山田委員|賛成である。\nstatement|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(a_rule_inside_a_sentence_does_not_end_the_remark) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT
                   "○佐藤委員　始める。\n○山田委員　この計画には\n――――――――\n賛成である。\n○鈴木委員　反対である。\n"),
        "statement|佐藤委員|始める。\nstatement|山田委員|この計画には賛成である。\nstatement|鈴木委員|反対である。\n");
    ck_assert_uint_eq(pdoc_remark_piece_count(remark_at(1)), 2);
    ck_assert_str_eq(at_span(pdoc_remark_piece_at(remark_at(1), 1)), "賛成である。");
}
END_TEST

START_TEST(closing_words_are_no_remarks) {
    static const char *const closing[] = {
        "以上", "（以上）", "― 了 ―", "－ 以上 －", "〔了〕", "文責：事務局", "（問い合わせ先）みどり市企画課"};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++) {
        char source[512];
        snprintf(source, sizeof source, SUMMARY "・賛成である。\n%s\n", closing[i]);
        ck_assert_msg(strcmp(remarks_of(source), "statement||賛成である。\n") == 0, "%s: %s", closing[i], found);
    }
}
END_TEST

START_TEST(nothing_is_said_behind_the_end) {
    ck_assert_str_eq(remarks_of(SUMMARY "・賛成である。\n以上\n担当　みどり市企画課\n電話　００－００００\n"),
                     "statement||賛成である。\n");
    ck_assert_str_eq(residue_found(), "");
}
END_TEST

START_TEST(whom_to_ask_is_no_part_of_the_last_speech) {
    static const char *const contacts[] = {
        "照会先\n健康局予防室　電話 03-0000-0000\n東京都みどり区１－２－２\n",
        "【照会先】\nみどり市企画課\n（代表電話）03-0000-0000（内線23）\n",
        "＜本件に関する問合せ先＞\nみどり市企画課　山田\n",
    };
    for (size_t i = 0; i < sizeof contacts / sizeof *contacts; i++) {
        char source[1024];
        snprintf(source, sizeof source, TRANSCRIPT "○山田委員　賛成である。\n○鈴木委員　終わります。\n\n%s",
                 contacts[i]);
        ck_assert_msg(
            strcmp(remarks_of(source), "statement|山田委員|賛成である。\nstatement|鈴木委員|終わります。\n") == 0,
            "%s: %s", contacts[i], found);
        ck_assert_str_eq(residue_found(), "");
    }
    /* A speaker may tell of it, too. */
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　説明します。\n　照会先は資料のとおりです。\n○鈴木委員　賛成である。\n"),
        "statement|山田委員|説明します。照会先は資料のとおりです。\nstatement|鈴木委員|賛成である。\n");
}
END_TEST

START_TEST(a_speaker_who_ends_is_no_end) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　説明します。\n　以上です。\n○鈴木委員　賛成である。\n"),
                     "statement|山田委員|説明します。以上です。\nstatement|鈴木委員|賛成である。\n");
}
END_TEST

START_TEST(opening_and_closing_lines_are_no_remarks) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　会議録\n令和２年１０月１２日\n　午前十時零分　開会\n○山田委員　賛"
                                "成である。\n○鈴木委員　反対である。\n　午前十一時五分　散会\n"),
                     "statement|山田委員|賛成である。\nstatement|鈴木委員|反対である。\n");
    empty_found();
    write_when(only_session());
    ck_assert_str_eq(found, "2020-10-12|10:00|11:05|");
}
END_TEST

START_TEST(a_mark_before_an_opening_line_or_a_heading_opens_no_remark) {
    ck_assert_str_eq(
        remarks_of(
            "みどり市議会会議録（第２号）\n\n令和２年１０月１２日\n○議事日程\n日程第１　甲の件\n○出席議員\n山田太郎議員"
            "、鈴木花子議員\n\n○午前１０時００分開会\n○議長（山田太郎君）　始めます。\n○鈴木議員　賛成です。\n"),
        "statement|議長（山田太郎君）|始めます。\nstatement|鈴木議員|賛成です。\n");
    ck_assert_str_eq(pdoc_session_start_time(only_session(), NULL), "10:00");
}
END_TEST

START_TEST(the_title_once_more_is_no_remark) {
    ck_assert_str_eq(
        remarks_of(
            "第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n山田太郎委員、鈴木花子委員\n\n第３回みど"
            "り審議会　議事録\n令和２年１０月１２日\n○山田委員　賛成である。\n○鈴木委員　反対である。\n"),
        "statement|山田委員|賛成である。\nstatement|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(the_head_once_more_inside_the_proceedings) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "第３回みどり検討会　議事要旨\n令和２年１０月１２日\n・賛成である。\n・反対である。\n"),
        "statement||賛成である。\nstatement||反対である。\n");
    ck_assert_str_eq(residue_found(), "");
    ck_assert_str_eq(agenda_of(SUMMARY "第３回みどり検討会　議事要旨\n令和２年１０月１２日\n・賛成である。\n"), "");
}
END_TEST

START_TEST(page_numbers_stay_out_of_the_text) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT
                   "○山田委員　賛成である。\n- 1 -\nただし、予算を見直すべきである。\n○鈴木委員　反対である。\n"),
        "statement|山田委員|賛成である。ただし、予算を見直すべきである。\nstatement|鈴木委員|反対である。\n");
    ck_assert_uint_eq(pdoc_remark_piece_count(remark_at(0)), 2);
    ck_assert_str_eq(at_span(pdoc_remark_piece_at(remark_at(0), 0)), "賛成である。");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_FURNITURE), 1);
}
END_TEST

START_TEST(bytes_that_are_no_text_are_kept) {
    size_t n;
    parse_bytes(PDI_LIT(TRANSCRIPT "○山田委員　賛成\0で\xFFある。\n○鈴木委員　\0反対である。\n"));
    ck_assert_str_eq(pdoc_remark_text(remark_at(0), &n), "賛成\uFFFDで\uFFFDある。");
    ck_assert_str_eq(pdoc_remark_text(remark_at(1), &n), "\uFFFD反対である。");
}
END_TEST

START_TEST(spans_of_remarks_do_not_overlap) {
    remarks_of(TRANSCRIPT "○山田委員　異議はないか。\n〔「異議なし」と呼ぶ者あり〕\n　では、そのように決める。（事務局"
                          "）検討する。\n○鈴木委員　賛成である。\n- 1 -\n");
    for (size_t i = 1; i < pdoc_session_remark_count(only_session()); i++)
        ck_assert_uint_le(pdoc_remark_span(remark_at(i - 1)).end, pdoc_remark_span(remark_at(i)).start);
}
END_TEST

/* ---- who is meant ---- */

START_TEST(a_speaker_on_no_list) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　賛成である。\n○高橋課長　説明する。\n"),
                     "statement|山田委員|賛成である。\nstatement|高橋課長|説明する。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n高橋\n");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_SPEAKER_NOT_LISTED), 1);
}
END_TEST

START_TEST(a_label_that_two_may_mean) {
    remarks_of("第３回みどり審議会　議事録\n\n出席者\n山田太郎委員、山田花子委員、佐藤次郎委員\n議事\n○山田委員　賛成で"
               "ある。\n○佐藤委員　反対である。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎?山田花子\n佐藤次郎\n");
    ck_assert_uint_eq(diagnostics_found(PDOC_DIAGNOSTIC_SPEAKER_AMBIGUOUS), 1);
}
END_TEST

START_TEST(reports_between_speeches) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　可決してよいか。\n※各委員一致で可決\n○鈴木委員　次に移る。\n"),
        "statement|山田委員|可決してよいか。\nprocedure||各委員一致で可決\nstatement|鈴木委員|次に移る。\n");
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　説明を求める。\n・鈴木委員より挨拶。\n○鈴木委員　賛成である。\n"),
        "statement|山田委員|説明を求める。\nprocedure|鈴木委員|鈴木委員より挨拶。\nstatement|鈴木委員|賛成である。\n");
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　三つある。\n・早く進めるべきである。\n○鈴木委員　賛成である。\n"),
        "statement|山田委員|三つある。・早く進めるべきである。\nstatement|鈴木委員|賛成である。\n");
}
END_TEST

START_TEST(what_the_meeting_came_to) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　賛成である。\n審議の結果、原案のとおり承認された。\n○鈴木委員　次に移る。\n"),
        "statement|山田委員|賛成である。\nprocedure||審議の結果、原案のとおり承認された。\nstatement|鈴木委員|"
        "次に移る。\n");
}
END_TEST

START_TEST(an_act_between_dashes) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT
                   "【山田委員】　説明を求める。\n【鈴木委員】　－資料２に基づき説明－\n【佐藤委員】　賛成である。\n"),
        "statement|山田委員|説明を求める。\nprocedure|鈴木委員|－資料２に基づき説明－\nstatement|佐藤委員|"
        "賛成である。\n");
}
END_TEST

START_TEST(a_word_that_no_table_knows_speaks) {
    ck_assert_str_eq(
        remarks_of(
            TRANSCRIPT
            "委員）　二つあるのはなぜか。\n法人）　検討している。\n委員）　いつまでか。\n法人）　来年度までである。\n"),
        "statement|委員|二つあるのはなぜか。\nstatement|法人|検討している。\nstatement|委員|いつまでか。\nstatement|"
        "法人|来年度までである。\n");
}
END_TEST

START_TEST(what_happened_between_dashes) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　訂正する。\n―全員承認―\n○鈴木委員　次に移る。\n"),
                     "statement|山田委員|訂正する。\nprocedure||全員承認\nstatement|鈴木委員|次に移る。\n");
}
END_TEST

START_TEST(an_arrow_s_legend_tells_who_answers) {
    ck_assert_str_eq(remarks_of(SUMMARY "（⇒ 消防庁からの回答）\n"
                                        "・応札者が少ないのはなぜか。\n"
                                        "⇒ 技術者が足りないためである。\n"),
                     "question||応札者が少ないのはなぜか。\n"
                     "answer to 1|消防庁|技術者が足りないためである。\n");
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n"
                                "議事概要（→：事務局回答）\n"
                                "・応札者が少ないのはなぜか。\n"
                                "→ 技術者が足りないためである。\n"),
                     "question||応札者が少ないのはなぜか。\n"
                     "answer to 1|事務局|技術者が足りないためである。\n");
    /* a label behind the arrow goes before the legend */
    ck_assert_str_eq(remarks_of(SUMMARY "（⇒ 消防庁からの回答）\n"
                                        "・応札者が少ないのはなぜか。\n"
                                        "⇒（事務局）技術者が足りないためである。\n"),
                     "question||応札者が少ないのはなぜか。\n"
                     "answer to 1|事務局|技術者が足りないためである。\n");
    /* who is neither a role nor a group nor an organisation answers nothing */
    ck_assert_str_eq(remarks_of(SUMMARY "（⇒ 以下からの回答）\n"
                                        "・応札者が少ないのはなぜか。\n"
                                        "⇒ 技術者が足りないためである。\n"),
                     "procedure||（⇒ 以下からの回答）\n"
                     "question||応札者が少ないのはなぜか。\n"
                     "answer to 2||技術者が足りないためである。\n");
}
END_TEST

START_TEST(letters_in_the_place_of_names_behind_bullets) {
    ck_assert_str_eq(remarks_of(SUMMARY "・Ａ　計画に賛成である。\n"
                                        "・Ｂ　計画に反対である。\n"
                                        "・Ａ　理由を聞きたい。\n"),
                     "statement|Ａ|計画に賛成である。\n"
                     "statement|Ｂ|計画に反対である。\n"
                     "statement|Ａ|理由を聞きたい。\n");
    /* one letter alone is a word of what is said */
    ck_assert_str_eq(remarks_of(SUMMARY "・Ａ　地区の計画に賛成である。\n"
                                        "・計画に反対である。\n"),
                     "statement||Ａ 地区の計画に賛成である。\n"
                     "statement||計画に反対である。\n");
}
END_TEST

START_TEST(a_group_of_the_list_may_speak) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"
                                "【委員】\n"
                                "山田太郎、鈴木花子\n"
                                "【策定支援業者】\n"
                                "株式会社ひかり企画　佐藤次郎\n"
                                "議事\n"
                                "山田委員：どうなりますか。\n"
                                "策定支援業者：来年です。\n"
                                "鈴木委員：分かりました。\n"),
                     "statement|山田委員|どうなりますか。\n"
                     "statement|策定支援業者|来年です。\n"
                     "statement|鈴木委員|分かりました。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n-\n鈴木花子\n");
    /* no group of the list: a word before a colon */
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"
                                "【委員】\n"
                                "山田太郎、鈴木花子\n"
                                "議事\n"
                                "山田委員：どうなりますか。\n"
                                "策定支援業者：来年です。\n"
                                "鈴木委員：分かりました。\n"),
                     "statement|山田委員|どうなりますか。策定支援業者：来年です。\n"
                     "statement|鈴木委員|分かりました。\n");
}
END_TEST

START_TEST(who_left_the_room_in_brackets_does_not_speak) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "（山田委員）始めます。\n"
                                           "（鈴木委員）はい。\n"
                                           "（みどり大臣政務官退室）\n"
                                           "（山田委員）続けます。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|はい。\n"
                     "procedure||（みどり大臣政務官退室）\n"
                     "statement|山田委員|続けます。\n");
    ck_assert_str_eq(remarks_of(TRANSCRIPT "（山田委員）始めます。\n"
                                           "（鈴木委員）はい。\n"
                                           "（みどり大臣政務官）続けます。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|はい。\n"
                     "statement|みどり大臣政務官|続けます。\n");
}
END_TEST

START_TEST(stage_notes_in_strong_brackets) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "【介護保険課長より資料１の説明】\n"
                                           "○鈴木委員　賛成です。\n"
                                           "【意見なし】\n"
                                           "○山田委員　終わります。\n"),
                     "statement|山田委員|始めます。\n"
                     "procedure||【介護保険課長より資料１の説明】\n"
                     "statement|鈴木委員|賛成です。\n"
                     "procedure||【意見なし】\n"
                     "statement|山田委員|終わります。\n");
    /* what only names something is a heading */
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "【計画の案】\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|賛成です。\n");
    ck_assert_str_eq(items_found(), "-\n計画の案\n");
}
END_TEST

START_TEST(a_legend_on_a_line_of_its_own) {
    ck_assert_str_eq(remarks_of(SUMMARY "凡例　◎：主査　○：委員　●：事務局\n"
                                        "◎始めます。\n"
                                        "○計画に賛成である。\n"
                                        "●承知した。\n"),
                     "statement|主査|始めます。\n"
                     "statement|委員|計画に賛成である。\n"
                     "statement|事務局|承知した。\n");
    ck_assert_str_eq(residue_found(), "");
    ck_assert_str_eq(remarks_of(SUMMARY "凡例は、次の図にある。\n"
                                        "・計画に賛成である。\n"),
                     "statement||凡例は、次の図にある。\n"
                     "statement||計画に賛成である。\n");
}
END_TEST

START_TEST(what_is_counted_inside_a_speech_that_goes_on) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　次の二つを決めます。\n"
                                           "１．公開とすること\n"
                                           "２．毎年開くこと\n"
                                           "このうち、一つ目は先に決めたいのです。\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|"
                     "次の二つを決めます。１．公開とすること２．毎年開くことこのうち、一つ目は先に決めたいのです。\n"
                     "statement|鈴木委員|賛成です。\n");
    /* above somebody who speaks they are headings */
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "１．計画の案について\n"
                                           "○鈴木委員　賛成です。\n"
                                           "２．予算の案について\n"
                                           "○鈴木委員　反対です。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|賛成です。\n"
                     "statement|鈴木委員|反対です。\n");
    ck_assert_str_eq(items_found(), "-\n計画の案について\n予算の案について\n");
}
END_TEST

START_TEST(what_only_says_which_item_is_meant_is_no_title) {
    ck_assert_str_eq(remarks_of(SUMMARY "議事（１）について、事務局より説明が行われた。\n"
                                        "・計画に賛成である。\n"
                                        "議題２に関し、事務局より説明が行われた。\n"
                                        "・予算に賛成である。\n"),
                     "procedure|事務局|議事（１）について、事務局より説明が行われた。\n"
                     "statement||計画に賛成である。\n"
                     "procedure|事務局|議題２に関し、事務局より説明が行われた。\n"
                     "statement||予算に賛成である。\n");
    ck_assert_str_eq(items_found(), "-\n-\n-\n-\n");
    /* with a title it is one */
    ck_assert_str_eq(remarks_of(SUMMARY "◆議事１　「計画の案」について、事務局より資料１を説明。\n"
                                        "・計画に賛成である。\n"),
                     "procedure|事務局|事務局より資料１を説明。\n"
                     "statement||計画に賛成である。\n");
    ck_assert_str_eq(items_found(), "「計画の案」について\n「計画の案」について\n");
}
END_TEST

START_TEST(a_question_behind_a_comma_is_no_act) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n山田太郎委員、鈴木花"
                                "子委員\n議題\n１　計画の案\n２　その他\n議事\n"
                                "○山田委員　始めます。\n"
                                "議題２、その他ですが、事務局から何かありますか。\n"
                                "○鈴木委員　ありません。\n"),
                     "statement|山田委員|始めます。議題２、その他ですが、事務局から何かありますか。\n"
                     "statement|鈴木委員|ありません。\n");
    ck_assert_str_eq(items_found(), "-\n-\n");
}
END_TEST

START_TEST(decisions_end_opinions) {
    ck_assert_str_eq(remarks_of(SUMMARY "・計画に賛成である。\n"
                                        "\n"
                                        "原案のとおり了承された。\n"
                                        "\n"
                                        "・予算に賛成である。\n"),
                     "statement||計画に賛成である。\n"
                     "procedure||原案のとおり了承された。\n"
                     "statement||予算に賛成である。\n");
    /* a sentence that decides nothing goes on with the opinion */
    ck_assert_str_eq(remarks_of(SUMMARY "・計画に賛成である。\n"
                                        "\n"
                                        "市民の声を聞くことが大切である。\n"
                                        "\n"
                                        "・予算に賛成である。\n"),
                     "statement||計画に賛成である。市民の声を聞くことが大切である。\n"
                     "statement||予算に賛成である。\n");
}
END_TEST

START_TEST(reports_go_on_in_bullets) {
    ck_assert_str_eq(remarks_of(SUMMARY "● 消防庁から計画について報告が行われた。\n"
                                        "● なお、議事４は非公開とした。\n"),
                     "procedure|消防庁|消防庁から計画について報告が行われた。\n"
                     "procedure||なお、議事４は非公開とした。\n");
    /* among opinions it is one */
    ck_assert_str_eq(remarks_of(SUMMARY "● 計画は分かりやすいものにするべき。\n"
                                        "● なお、前回は非公開とした。\n"),
                     "statement||計画は分かりやすいものにするべき。\n"
                     "statement||なお、前回は非公開とした。\n");
}
END_TEST

START_TEST(a_viewer_s_note_ends_the_proceedings) {
    ck_assert_str_eq(remarks_of(SUMMARY "・計画に賛成である。\n"
                                        "・予算に賛成である。\n"
                                        "ＰＤＦをご覧いただくにはＡｄｏｂｅ　Ｒｅａｄｅｒが必要です。\n"),
                     "statement||計画に賛成である。\n"
                     "statement||予算に賛成である。\n");
    ck_assert_str_eq(remarks_of(SUMMARY "・計画に賛成である。\n"
                                        "・Ａｄｏｂｅ社の製品を使っている。\n"),
                     "statement||計画に賛成である。\n"
                     "statement||Ａｄｏｂｅ社の製品を使っている。\n");
}
END_TEST

START_TEST(a_noun_in_the_place_of_speech_is_an_act) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　資料１について説明。\n"
                                           "○鈴木委員　賛成です。\n"),
                     "procedure|山田委員|資料１について説明。\n"
                     "statement|鈴木委員|賛成です。\n");
    /* a sentence stands before it */
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　昨日は会った。今日は説明。\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|昨日は会った。今日は説明。\n"
                     "statement|鈴木委員|賛成です。\n");
}
END_TEST

START_TEST(nobody_goes_on_under_another_heading) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n山田太郎委員、鈴木花"
                                "子委員\n議題\n（１）計画の案\n（２）予算の案\n議事\n"
                                "（１）計画の案\n"
                                "○山田委員　賛成です。\n"
                                "（拍手）\n"
                                "（２）予算の案\n"
                                "本件は重要である。\n"
                                "○鈴木委員　反対です。\n"),
                     "statement|山田委員|賛成です。\n"
                     "procedure||（拍手）\n"
                     "statement||本件は重要である。\n"
                     "statement|鈴木委員|反対です。\n");
    /* under the same one they do */
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　賛成です。\n"
                                           "（拍手）\n"
                                           "本件は重要である。\n"
                                           "○鈴木委員　反対です。\n"),
                     "statement|山田委員|賛成です。\n"
                     "procedure||（拍手）\n"
                     "statement|山田委員|本件は重要である。\n"
                     "statement|鈴木委員|反対です。\n");
}
END_TEST

START_TEST(a_heading_of_opinions_in_brackets) {
    ck_assert_str_eq(remarks_of(SUMMARY "事務局より説明が行われた。\n"
                                        "（委員からの主な意見等の骨子）\n"
                                        "・計画に賛成である。\n"
                                        "・予算に反対である。\n"),
                     "procedure|事務局|事務局より説明が行われた。\n"
                     "statement||計画に賛成である。\n"
                     "statement||予算に反対である。\n");
}
END_TEST

START_TEST(a_post_without_its_unit_is_its_only_holder_s) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"
                                "山田太郎委員\n"
                                "みどり省　海事局内航課長　鈴木花子\n"
                                "議事\n"
                                "○山田委員　始めます。\n"
                                "○内航課長　はい。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|内航課長|はい。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n鈴木花子\n");
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"
                                "山田太郎委員\n"
                                "みどり省　海事局内航課長　鈴木花子\n"
                                "みどり省　港湾局内航課長　佐藤次郎\n"
                                "議事\n"
                                "○山田委員　始めます。\n"
                                "○内航課長　はい。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|内航課長|はい。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n-\n");
}
END_TEST

START_TEST(the_town_s_name_is_nobody_s) {
    ck_assert_str_eq(remarks_of("鵜森市みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"
                                "山田太郎委員\n"
                                "議事\n"
                                "○山田委員　始めます。\n"
                                "○鵜森消防署長　はい。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鵜森消防署長|はい。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n-\n");
    ck_assert_str_eq(remarks_of("みどり審議会　議事録\n\n日時　令和２年１０月１２日\n出席者\n"
                                "山田太郎委員\n"
                                "議事\n"
                                "○山田委員　始めます。\n"
                                "○鵜森消防署長　はい。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鵜森消防署長|はい。\n");
    ck_assert_str_eq(speakers_found(), "山田太郎\n鵜森\n");
}
END_TEST

START_TEST(lines_that_end_in_a_comma_are_no_headings) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "１．計画の案について、\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|始めます。１．計画の案について、\n"
                     "statement|鈴木委員|賛成です。\n");
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "１．計画の案について\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|賛成です。\n");
}
END_TEST

START_TEST(counted_lines_above_a_speaker_are_headings_unless_they_are_sentences) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "１．計画の案について\n"
                                           "２．予算の案について\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|賛成です。\n");
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "１．計画の案について\n"
                                           "２．予算などです。そう思います。\n"
                                           "○鈴木委員　賛成です。\n"),
                     "statement|山田委員|始めます。１．計画の案について２．予算などです。そう思います。\n"
                     "statement|鈴木委員|賛成です。\n");
}
END_TEST

START_TEST(a_speaker_s_mark_before_when_it_ended) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　始めます。\n"
                                           "○鈴木委員　賛成です。\n"
                                           "○午前１１時５分　散会\n"),
                     "statement|山田委員|始めます。\n"
                     "statement|鈴木委員|賛成です。\n");
    ck_assert_str_eq(pdoc_session_end_time(only_session(), NULL), "11:05");
}
END_TEST

START_TEST(the_document_s_next_section_ends_an_item) {
    ck_assert_str_eq(
        remarks_of(
            "第３回みどり検討会　議事要旨\n\n１　日時　令和２年１０月１２日\n３　出席者\n山田太郎委員、鈴木花子委員\n"
            "４　議題\n(1) 計画の案について\n(2) その他\n５　議事の概要\n(1) 計画の案について\n○山田委員　始めます。\n"
            "６　その他\n○鈴木委員　次回は来月とします。\n"),
        "statement|山田委員|始めます。\n"
        "statement|鈴木委員|次回は来月とします。\n");
    ck_assert_str_eq(items_found(), "計画の案について\nその他\n");
}
END_TEST

START_TEST(the_label_of_a_listed_item_behind_a_sign_begins_the_proceedings) {
    ck_assert_str_eq(remarks_of("みどり市議会会議録\n\n令和２年１０月１２日\n議事日程\n日程第１　議案第18号　みどり市税"
                                "条例の一部を改正する条例\n"
                                "日程第２　議案第19号　みどり市予算\n\n◆議案第18号\n山田委員　税の額はどうなるか。\n鈴"
                                "木課長　変わりません。\n"),
                     "statement|山田委員|税の額はどうなるか。\n"
                     "statement|鈴木課長|変わりません。\n");
}
END_TEST

START_TEST(a_title_that_is_short_for_another_is_the_same_person_s) {
    attendees_of(
        "第３回みどり検討会　議事録\n\n議事録\n○山田委員長　始めます。\n○鈴木委員　はい。\n○山田編集委員長　次です。\n"
        "○山田副委員長　はい。\n");
    ck_assert_str_eq(found, "山田||委員長|||present|!\n鈴木||委員|||present|!\n山田||副委員長|||present|!\n");
    attendees_of(
        "第３回みどり検討会　議事録\n\n議事録\n○山田市議会議長　始めます。\n○鈴木委員　はい。\n○山田議長　次です。\n");
    ck_assert_str_eq(found, "山田||市議会議長|||present|!\n鈴木||委員|||present|!\n");
}
END_TEST

START_TEST(legends_of_signs_in_each_way_of_writing) {
    static const char *const legends[] = {"（○は委員、●は事務局の発言）", "（○・・・委員、●・・・事務局）",
                                          "（○：委員、●：事務局）", "（○印は委員、●印は事務局）",
                                          "（○…委員、●…事務局）"};
    for (size_t i = 0; i < sizeof legends / sizeof *legends; i++) {
        char source[1024];
        snprintf(source, sizeof source,
                 "第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n議事概要\n%"
                 "s\n○計画はどうか。\n●来月に出す。\n○予算はどうか。\n●変わらない。\n",
                 legends[i]);
        remarks_of(source);
        ck_assert_uint_eq(pdoc_session_remark_count(only_session()), 4);
    }
}
END_TEST

START_TEST(the_day_and_the_signatures_behind_the_last_speech) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　賛成である。\n○鈴木委員　終わります。\n\n令和２年１１月２日\nみ"
                                           "どり審議会会長　佐藤次郎\n会議録署名委員　鈴木花子\n"),
                     "statement|山田委員|賛成である。\nstatement|鈴木委員|終わります。\n");
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT
                   "○山田委員　賛成である。\n○鈴木委員　終わります。\n\n担当課　環境政策室　電話 058-000-4141\n"),
        "statement|山田委員|賛成である。\nstatement|鈴木委員|終わります。\n");
    /* the day of the next meeting is somebody's words */
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　賛成である。\n○鈴木委員　次回の日程である。\n　令和２年１１月２日\n"),
        "statement|山田委員|賛成である。\nstatement|鈴木委員|次回の日程である。令和２年１１月２日\n");
}
END_TEST

START_TEST(who_did_something_below_a_label_goes_on_below_it) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "鈴木委員\n説明をお願いする。\n山田委員\n（資料１に基づき説明）\nなお、数は"
                                           "９月末のものである。\n鈴木委員\n反対である。\n"),
                     "statement|鈴木委員|説明をお願いする。\nprocedure|山田委員|（資料１に基づき説明）\nstatement|"
                     "山田委員|なお、数は９月末のものである。\nstatement|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(doubled_dashes_around_what_happened) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "○山田委員　賛成である。\n　――鈴木委員入室――\n○鈴木委員　反対である。\n"),
                     "statement|山田委員|賛成である。\nprocedure||鈴木委員入室\nstatement|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(acts_without_a_verb_among_bullets) {
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n議事概要\n１　副会長の選出"
                                "\n・副会長に山田委員を選出\n２　その他\n・次回は冬にしてはどうか。\n"),
                     "procedure||副会長に山田委員を選出\nstatement||次回は冬にしてはどうか。\n");
}
END_TEST

START_TEST(signs_in_quotation_marks_and_what_they_mean) {
    ck_assert_str_eq(remarks_of("第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n出席者\n山田委員、鈴木委員"
                                "\n「○」は委員からの発言、「→」は発言に対する事務局からの回答\n１　甲の件について\n○い"
                                "つからか。\n→来年である。\n○それでよい。\n"),
                     "question|委員|いつからか。\nanswer to 1|事務局|来年である。\nstatement|委員|それでよい。\n");
}
END_TEST

START_TEST(a_report_that_comes_to_something_ends_an_opinion) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "・案を分けることが難しい。\n\n審議の結果、次回に答申案を検討することとした。\n"),
        "statement||案を分けることが難しい。\nprocedure||審議の結果、次回に答申案を検討することとした。\n");
}
END_TEST

START_TEST(a_legend_of_signs_and_roles_alone) {
    ck_assert_str_eq(remarks_of(SUMMARY "議事概要（◎委員長、○委員、□事務局）\n◎　始める。\n○　よい。\n□　説明した。\n"),
                     "statement|委員長|始める。\nstatement|委員|よい。\nstatement|事務局|説明した。\n");
}
END_TEST

START_TEST(notes_between_opinions_without_names) {
    ck_assert_str_eq(
        remarks_of(SUMMARY "○ 始めたいと思う。\n(了承)\n それではそうする。\n○ よい。\n"),
        "statement||始めたいと思う。\nprocedure||(了承)\nstatement||それではそうする。\nstatement||よい。\n");
}
END_TEST

START_TEST(what_was_done_below_a_label) {
    ck_assert_str_eq(
        remarks_of(
            TRANSCRIPT
            "（会長）\n始めます。\n（総務課長）\n※委員の過半数が出席していることを報告する。\n（委員）\nはい。\n"),
        "statement|会長|始めます。\nprocedure|総務課長|※委員の過半数が出席していることを報告する。\nstatement|委員|"
        "はい。\n");
}
END_TEST

START_TEST(who_explains_by_means_of_what) {
    ck_assert_str_eq(remarks_of(SUMMARY "・資料１をもとに山田委員から説明が行われた。\n"),
                     "procedure|山田委員|資料１をもとに山田委員から説明が行われた。\n");
    ck_assert_str_eq(remarks_of(SUMMARY "部会の座長を務める山田委員から、資料１に基づき説明があった。\n"),
                     "procedure|山田委員|部会の座長を務める山田委員から、資料１に基づき説明があった。\n");
}
END_TEST

START_TEST(votes_are_no_speakers) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "（会長）\n採決します。\n（挙手全員）\n（会長）\n可決します。\n（山田委員）\nはい。\n"),
        "statement|会長|採決します。\nprocedure||（挙手全員）\nstatement|会長|可決します。\nstatement|山田委員|"
        "はい。\n");
}
END_TEST

START_TEST(a_deed_alone_behind_a_label) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "議長　始めます。説明をお願いします。\n事務局　（説明）\n議長　質問をお願い"
                                           "します。\n委員　いつですか。\n事務局　来年です。\n"),
                     "statement|議長|始めます。説明をお願いします。\nprocedure|事務局|（説明）\nstatement|議長|"
                     "質問をお願いします。\n"
                     "statement|委員|いつですか。\nstatement|事務局|来年です。\n");
}
END_TEST

START_TEST(whoever_explains_in_brackets) {
    ck_assert_str_eq(
        remarks_of(TRANSCRIPT "○山田委員　始めます。\n＜みどり測位より資料２に基づき説明＞\n○鈴木委員　はい。\n"),
        "statement|山田委員|始めます。\nprocedure||＜みどり測位より資料２に基づき説明＞\nstatement|鈴木委員|はい。\n");
}
END_TEST

START_TEST(numbers_inside_of_what_is_read_out) {
    ck_assert_str_eq(
        remarks_of(
            "第３回みどり審議会　議事録\n\n日時　令和２年１０月１２日\n議題\n（１）予算について\n（２）その他\n議事\n"
            "○鈴木委員　始めます。\n○山田会長　ありがとうございます。本日の議題は、\n（１）予算について\n（２）その他\n"
            "でございます。\n○鈴木委員　はい。\n"),
        "statement|鈴木委員|始めます。\n"
        "statement|山田会長|ありがとうございます。本日の議題は、（１）予算について（２）その他でございます。\n"
        "statement|鈴木委員|はい。\n");
}
END_TEST

START_TEST(labels_above_bullets) {
    ck_assert_str_eq(
        remarks_of("第３回みどり協議会　議事概要\n\n日時　令和２年１０月１２日\n次第\n(1) 開会\n(2) 意見交換\n"
                   "＜岸本委員＞\n○心強く思った。\n＜鈴木委員＞\n○案内を送る。\n○調整したい。\n"),
        "statement|岸本委員|○心強く思った。\nstatement|鈴木委員|○案内を送る。○調整したい。\n");
}
END_TEST

START_TEST(resolutions_between_speeches) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "\n（山田委員）\n委嘱したいと思います。\n\n採決の結果、原案どおり議決。\n\n"
                                           "（鈴木委員）\n廃止するものです。\n\n＜会長、理事 退室＞\n"),
                     "statement|山田委員|委嘱したいと思います。\nprocedure||採決の結果、原案どおり議決。\n"
                     "statement|鈴木委員|廃止するものです。\nprocedure||＜会長、理事 退室＞\n");
}
END_TEST

START_TEST(a_word_like_an_office_in_brackets_speaks_twice) {
    ck_assert_str_eq(remarks_of(TRANSCRIPT "\n【山田委員】借入金が減っている。\n\n【大学】機器の更新を遅らせた。\n\n"
                                           "【山田委員】分かりました。\n\n【大学】来年度に更新する。\n"),
                     "statement|山田委員|借入金が減っている。\nstatement|大学|機器の更新を遅らせた。\n"
                     "statement|山田委員|分かりました。\nstatement|大学|来年度に更新する。\n");
}
END_TEST

START_TEST(a_time_below_a_heading_of_the_program) {
    ck_assert_str_eq(
        remarks_of("第３回桜川市景観審議会議事録\n"
                   "1.開　会\n\n午後1時30分\n\n会長：ただいまから始めます。２件を御審議いただきます。\n\n"
                   "2.議　事\n\n（1）景観計画の変更について\n\n会長：事務局から説明をお願いします。\n"
                   "事務局：資料１を御覧ください。区域を３か所追加いたします。\n\n3.閉　会\n\n午後3時20分\n"),
        "statement|会長|ただいまから始めます。２件を御審議いただきます。\n"
        "statement|会長|事務局から説明をお願いします。\n"
        "statement|事務局|資料１を御覧ください。区域を３か所追加いたします。\n");
    ck_assert_str_eq(items_found(), "開 会\n景観計画の変更について\n景観計画の変更について\n");
    empty_found();
    write_when(only_session());
    ck_assert_str_eq(found, "|13:30|15:20|");
    ck_assert_str_eq(pdoc_document_title(document, NULL), "第３回桜川市景観審議会議事録");
}
END_TEST

START_TEST(bills_below_a_heading_that_gathers_them) {
    static const char minutes[] =
        "第３回桜川市景観審議会議事録\n"
        "（会長）それでは始めます。\n\n（事務局）資料の差替えがございます。\n\n（会長）事項書に沿って進めます。\n\n\n\n"
        "議事（2議案）\n\n1　議案\n\n第1号　桜川市景観条例の一部改正について\n（事務局説明）\n\n"
        "（会長）御意見はございますか。\n\n（委員）費用はいくらですか。\n\n（会長）議案第1号は承認されました。\n\n"
        "第2号　屋外広告物の許可の基準について\n（事務局説明）\n\n（委員）色の基準はどうなりますか。\n\n"
        "（会長）承認といたします。\n\n\n2　報告\n\n第1号　景観重要樹木の指定について\n（事務局説明）\n\n"
        "（会長）これで終わります。\n";
    ck_assert_str_eq(agenda_of(minutes), "1||議事（2議案）\n2|1|議案\n3|第1号|桜川市景観条例の一部改正について\n"
                                         "3|第2号|屋外広告物の許可の基準について\n2|2|報告\n"
                                         "3|第1号|景観重要樹木の指定について\n");
    ck_assert_str_eq(remarks_of(minutes), "statement|会長|それでは始めます。\n"
                                          "statement|事務局|資料の差替えがございます。\n"
                                          "statement|会長|事項書に沿って進めます。\n"
                                          "procedure||（事務局説明）\n"
                                          "statement|会長|御意見はございますか。\n"
                                          "statement|委員|費用はいくらですか。\n"
                                          "statement|会長|議案第1号は承認されました。\n"
                                          "procedure||（事務局説明）\n"
                                          "statement|委員|色の基準はどうなりますか。\n"
                                          "statement|会長|承認といたします。\n"
                                          "procedure||（事務局説明）\n"
                                          "statement|会長|これで終わります。\n");
}
END_TEST

START_TEST(a_legend_with_one_colon_for_two_signs) {
    ck_assert_str_eq(remarks_of("第３回桜川市景観審議会議事録\n"
                                "出席者　三雲委員、石動委員\n４　議事録\n(○:委員、●事務局)\n\n(1)計画の変更について\n\n"
                                "○ 区域を広げる理由が資料からは分からない。\n\n● 駅前の整備が始まったことによる。\n\n"
                                "○ 基準を先に示すべきである。\n"),
                     "statement|委員|区域を広げる理由が資料からは分からない。\n"
                     "statement|事務局|駅前の整備が始まったことによる。\n"
                     "statement|委員|基準を先に示すべきである。\n");
}
END_TEST

START_TEST(a_colon_behind_one_label_of_many) {
    ck_assert_str_eq(
        remarks_of("第３回桜川市景観審議会議事録\n"
                   "事務局\n\n本日は委員の過半数が出席しております。\n\n事務局：\n\n"
                   "（1）は議決案件となるため、進行は会長にお願いします。\n\n"
                   "会長\n\nそれでは始めます。御意見はございますか。\n\n委員\n\n特にありません。よいと思います。\n"),
        "statement|事務局|本日は委員の過半数が出席しております。\n"
        "statement|事務局|（1）は議決案件となるため、進行は会長にお願いします。\n"
        "statement|会長|それでは始めます。御意見はございますか。\n"
        "statement|委員|特にありません。よいと思います。\n");
}
END_TEST

START_TEST(what_all_decided_in_strong_brackets_and_the_item_behind_it) {
    ck_assert_str_eq(
        remarks_of(
            "第３回桜川市景観審議会議事録\n"
            "５ 議題\n・景観計画の変更について\n・駐車場の利用時間の変更について\n・その他\n６ 発言の内容\n"
            "■景観計画の変更について\n委員：費用はいくらか。\n事務局：３百万円である。\n委員：高いのではないか。\n"
            "【全委員了承】\n■駐車場の利用時間の変更について\n事務局：２月から改める。\n"
            "■その他\n委員：日程は早めに知らせてほしい。\n"),
        "statement|委員|費用はいくらか。\nstatement|事務局|３百万円である。\nstatement|委員|高いのではないか。\n"
        "procedure||【全委員了承】\nstatement|事務局|２月から改める。\n"
        "statement|委員|日程は早めに知らせてほしい。\n");
    ck_assert_str_eq(items_found(), "景観計画の変更について\n景観計画の変更について\n景観計画の変更について\n"
                                    "景観計画の変更について\n駐車場の利用時間の変更について\nその他\n");
}
END_TEST

START_TEST(whose_something_is_and_who_acts) {
    ck_assert_str_eq(remarks_of("第３回桜川市景観審議会議事録\n"
                                "４　議事の概要\n(1)計画の変更について\n"
                                "各委員より提出された御質問を踏まえ、事務局より、資料２に沿って説明がなされた。\n"
                                "三雲委員から、費用について質問があった。\n"),
                     "procedure|事務局|各委員より提出された御質問を踏まえ、事務局より、資料２に沿って説明がなされた。\n"
                     "procedure|三雲委員|三雲委員から、費用について質問があった。\n");
}
END_TEST

START_TEST(other_business_below_a_heading_and_behind_what_was_said) {
    /* right below a heading その他 is one of its items, and what follows is told of them all */
    ck_assert_str_eq(
        agenda_of("第３回桜川市景観審議会議事要旨\n"
                  "4 議事概要\n\n(1) 討議\n\n- ・ 景観計画の変更について\n- ・ その他\n\n"
                  "上記について、事務局より資料に基づき説明が行われた。\n\n- 区域を広げる理由が分からない。\n\n"
                  "(2) 意見交換\n\n- 基準を先に示すべきである。\n"),
        "1|(1)|討議\n2||景観計画の変更について\n2||その他\n1|(2)|意見交換\n");
    ck_assert_str_eq(items_found(), "討議\n討議\n意見交換\n");
    /* behind what was said it stands beside that */
    ck_assert_str_eq(
        agenda_of("第３回桜川市景観審議会議事要旨\n"
                  "4 議事概要\n\n1 景観計画の変更について\n\n  • 三雲委員\n\n理由は何か。資料では分からない。\n\n"
                  "  • 石動課長\n\n駅前の整備である。区域を広げる。\n\n（異議なし）\n\n  • その他\n\n"
                  "  • 石動課長\n\n次回は２月に開く。日程は後日知らせる。\n"),
        "1|1|景観計画の変更について\n1||その他\n");
}
END_TEST

START_TEST(headings_that_are_an_item_s_number_alone) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　会議録\n日時　令和２年１０月１２日\n"
                                "次第\n１．開　会\n２．議　事\n　議 案 第 １ 号　　農地法の許可について\n　議 案 第 ２ "
                                "号　　農用地の決定について\n３．閉　会\n\n"
                                "開　　会\n議　長　　始めます。\n議　　事\n議 案 第 １ "
                                "号\n議　長　　説明を求めます。\n主　事　　売買です。\n"
                                "議 案 第 ２ 号\n議　長　　議題とします。\n閉　　会\n議　長　　終わります。\n"),
                     "statement|議 長|始めます。\n"
                     "statement|議 長|説明を求めます。\n"
                     "statement|主 事|売買です。\n"
                     "statement|議 長|議題とします。\n"
                     "statement|議 長|終わります。\n");
    ck_assert_str_eq(items_found(), "開 会\n"
                                    "議 案 第 １ 号 農地法の許可について\n"
                                    "議 案 第 １ 号 農地法の許可について\n"
                                    "議 案 第 ２ 号 農用地の決定について\n"
                                    "閉 会\n");
}
END_TEST

START_TEST(signs_of_questions_and_answers) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                                "議事\n１．計画の素案について\n説明があり、原案どおり了承された。\n委員による主な意見は"
                                "次のとおり（○：質問・意見　●：説明・回答）\n"
                                "○予算の配分は変わるのか。\n●経費で措置する。\n○ほかにないか。\n"),
                     "procedure||説明があり、原案どおり了承された。\n"
                     "question||予算の配分は変わるのか。\n"
                     "answer to 2||経費で措置する。\n"
                     "statement||ほかにないか。\n");
    ck_assert_str_eq(items_found(), "計画の素案について\n"
                                    "計画の素案について\n"
                                    "計画の素案について\n"
                                    "計画の素案について\n");
}
END_TEST

START_TEST(the_heading_of_the_list_once_more) {
    ck_assert_str_eq(
        remarks_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                   "議事\n１．計画について\n２．決算について\n\n議事録\n出席者：鈴木会長\n\n"
                   "議事\n\n１．計画について\n計画の説明があった。\n２．決算について\n決算の説明があった。\n\n"
                   "報告\n\n１．接種について\n接種の報告があった。\n"),
        "procedure||計画の説明があった。\n"
        "procedure||決算の説明があった。\n"
        "procedure||接種の報告があった。\n");
    ck_assert_str_eq(items_found(), "計画について\n"
                                    "決算について\n"
                                    "接種について\n");
}
END_TEST

START_TEST(bare_headings_between_reports) {
    ck_assert_str_eq(
        remarks_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                   "議題\nア　再評価について\n議事概要\n\nア　再評価について\n\n"
                   "林道整備事業（熊ノ平線）\n・森林課から内容の説明があり、質疑が行われた。\n■委員からの主な質問は次の"
                   "とおり\n\n"
                   "（質疑）：見込みはどうか。\n（回答）：工区を分けない。\n\n（意見）：助言を受けていただきたい。\n\n"
                   "道路整備事業（西回り線）\n・道路課から内容の説明があり、質疑が行われた。\n"),
        "procedure|森林課|森林課から内容の説明があり、質疑が行われた。\n"
        "question||見込みはどうか。\n"
        "answer to 2||工区を分けない。\n"
        "statement||助言を受けていただきたい。\n"
        "procedure|道路課|道路課から内容の説明があり、質疑が行われた。\n");
    ck_assert_str_eq(items_found(), "林道整備事業（熊ノ平線）\n"
                                    "林道整備事業（熊ノ平線）\n"
                                    "林道整備事業（熊ノ平線）\n"
                                    "林道整備事業（熊ノ平線）\n"
                                    "道路整備事業（西回り線）\n");
}
END_TEST

START_TEST(bullets_inside_of_a_reported_sentence) {
    ck_assert_str_eq(
        remarks_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                   "議事概要\n（１）調査の報告について\n　山田会長より資料に基づき説明があった。これに対し、\n"
                   "　・調べたことは貴重である。\n　・方法を明記すべきである。\n等の委員の意見及び質疑応答があった。\n"
                   "（２）規則の改正について\n　事務局より資料に基づき説明があった。これに対し、\n　・異存はない。\n等"
                   "の質疑応答があり、審議の結果、引き続き審議することとした。\n"),
        "procedure|山田会長|山田会長より資料に基づき説明があった。\n"
        "statement||調べたことは貴重である。\n"
        "statement||方法を明記すべきである。\n"
        "procedure|事務局|事務局より資料に基づき説明があった。\n"
        "statement||異存はない。\n"
        "procedure||等の質疑応答があり、審議の結果、引き続き審議することとした。\n");
}
END_TEST

START_TEST(who_answers_by_a_word_of_the_foot) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                                "議事\n\n委員：数になっています。\n\n担当：次回の資料に追加します。\n\n委員：把握できま"
                                "すか。\n\n担当：推移を示します。\n"),
                     "statement|委員|数になっています。\n"
                     "statement|担当|次回の資料に追加します。\n"
                     "statement|委員|把握できますか。\n"
                     "statement|担当|推移を示します。\n");
}
END_TEST

START_TEST(the_first_of_several_who_explain) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事要旨\n日時　令和２年１０月１２日\n"
                                "出席者\n委員　青砥真澄、原升子、古泉康\nオブザーバー　黒江亮一\n"
                                "議事概要\n・資料１をもとにオブザーバーの黒江氏から旅客数の説明が行われた。\n"
                                "・資料３をもとに青砥委員、原委員、古泉委員から支援の説明が行われた。\n"),
                     "procedure|黒江氏|資料１をもとにオブザーバーの黒江氏から旅客数の説明が行われた。\n"
                     "procedure|青砥委員|資料３をもとに青砥委員、原委員、古泉委員から支援の説明が行われた。\n");
    ck_assert_str_eq(speakers_found(), "黒江亮一\n"
                                       "青砥真澄\n");
}
END_TEST

/* Two columns behind a sentence were put one below the other, and a piece of the remark began behind its end. */
START_TEST(columns_in_what_is_said_stay_where_they_are) {
    ck_assert_str_eq(
        remarks_of("出席者\n"
                   "宿泊や食事の手当ても要領に書いておく必要があります。\n"
                   "【委員】                                  【事務局】\n"
                   "　久我　義信                                　福祉政策課長　　鳥飼　奈緒\n"
                   "　妹尾　幸恵                                　福祉政策課主任　柳瀬　美咲\n"),
        "statement||宿泊や食事の手当ても要領に書いておく必要があります。【委員】【事務局】久我 義信福祉政策課長 鳥飼 "
        "奈緒妹尾 幸恵福祉政策課主任 柳瀬 美咲\n");
    const pdoc_remark *r = remark_at(0);
    size_t end = 0;
    ck_assert_uint_eq(pdoc_remark_paragraph_count(r), 7);
    for (size_t i = 0; i < 7; i++) {
        const pdoc_span span = pdoc_remark_paragraph_at(r, i);
        ck_assert(end < span.start && span.start < span.end);
        end = span.end;
    }
    ck_assert_uint_eq(pdoc_remark_span(r).end, end);
    ck_assert_uint_eq(pdoc_remark_piece_count(r), 0);
}
END_TEST

START_TEST(a_program_whose_headings_stand_alone) {
    ck_assert_str_eq(
        remarks_of("第３回みどり審議会　会議要録\n日時　平成25年２月21日\n○出席委員　鈴木委員長、佐藤委員\n"
                   "\n開会\n【事務局】\n　開催します。\n\n議事\n（１）試行の検証\n【委員長】\n　説明をお願いします。\n"
                   "\n閉会\n【委員長】\n　終わります。\n"),
        "statement|事務局|開催します。\n"
        "statement|委員長|説明をお願いします。\n"
        "statement|委員長|終わります。\n");
    ck_assert_str_eq(items_found(), "開会\n試行の検証\n閉会\n");
}
END_TEST

START_TEST(members_whose_names_are_numbers) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n日時　令和２年１０月１２日\n"
                                "議事\n○会長　　始めます。\n○委員８　　お願いします。\n○委員１１　　聞きます。\n○事務局"
                                "１　　説明します。\n"),
                     "statement|会長|始めます。\n"
                     "statement|委員８|お願いします。\n"
                     "statement|委員１１|聞きます。\n"
                     "statement|事務局１|説明します。\n");
}
END_TEST

START_TEST(a_program_behind_bullets) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事録\n日時　令和２年１０月１２日\n"
                                "出席委員　鈴木委員長、佐藤委員\n会議の内容\n- 開会\n事務局：開催します。\n- "
                                "議題\n（1）調査の結果について\n委員長：説明をお願いします。\n（2）座談会の開催について"
                                "\n委員長：意見はないか。\n- その他\n事務局：次回は11月です。\n"),
                     "statement|事務局|開催します。\n"
                     "statement|委員長|説明をお願いします。\n"
                     "statement|委員長|意見はないか。\n"
                     "statement|事務局|次回は11月です。\n");
    ck_assert_str_eq(items_found(), "開会\n"
                                    "調査の結果について\n"
                                    "座談会の開催について\n"
                                    "その他\n");
}
END_TEST

START_TEST(a_heading_that_quotes_the_item) {
    ck_assert_str_eq(
        remarks_of("第３回みどり審議会　議事録\n日時　令和２年１０月１２日\n"
                   "議題\n1　パブリックコメントの結果について\n議事録\n報告事項「パブリックコメントの結果について」\n【"
                   "資料1に基づき、事務局より説明】\n委員　何件ですか。\n事務局　３件です。\n"),
        "procedure||【資料1に基づき、事務局より説明】\n"
        "statement|委員|何件ですか。\n"
        "statement|事務局|３件です。\n");
    ck_assert_str_eq(items_found(), "パブリックコメントの結果について\n"
                                    "パブリックコメントの結果について\n"
                                    "パブリックコメントの結果について\n");
}
END_TEST

START_TEST(bullets_that_somebody_begins) {
    ck_assert_str_eq(
        remarks_of("第３回みどり審議会　議事録\n日時　令和２年１０月１２日\n"
                   "議事概要\n○　委員等からは、\n・文言を改めるべき\n・図を加えるべき\n等の意見が出された。\n"),
        "statement||文言を改めるべき\n"
        "statement||図を加えるべき\n");
}
END_TEST

START_TEST(speech_below_an_item_that_others_count_on_from) {
    ck_assert_str_eq(
        remarks_of("第３回みどり高校運営協議会\n会議次第\n(1) 開会の言葉\n(2) 報告事項\n(3) "
                   "意見交換\n＜岸本委員＞\n○説明会はどうか。\n"
                   "＜白坂会長＞\n○毎月開く。\n(4) その他\n＜藤木係長＞\n○次回は２月に開催する。\n(5) 閉会の言葉\n"),
        "statement|岸本委員|○説明会はどうか。\n"
        "statement|白坂会長|○毎月開く。\n"
        "statement|藤木係長|○次回は２月に開催する。\n");
    ck_assert_str_eq(items_found(), "意見交換\n意見交換\nその他\n");
}
END_TEST

START_TEST(what_an_arrow_leads_to_and_who_came_for_whom) {
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事概要\n日時　令和２年１０月１２日\n"
                                "議事概要\n（１）計画について\n（土岐委員）\n　補助はあるか。\n（事務局）\n　対象となる"
                                "。\n⇒　原案のとおり了承された。\n"
                                "（朝比奈委員代理　小暮氏）\n　支援を考えたい。\n"),
                     "statement|土岐委員|補助はあるか。\n"
                     "statement|事務局|対象となる。\n"
                     "procedure||原案のとおり了承された。\n"
                     "statement|朝比奈委員代理 小暮氏|支援を考えたい。\n");
    ck_assert_str_eq(remarks_of("第３回みどり審議会　議事概要\n日時　令和２年１０月１２日\n"
                                "議事：\n１．結果の報告\n（１）事務局説明\n福留主任研究員より、資料に沿って説明があった"
                                "。\n（２）質疑\nＱ１．補正したか。（相良構成員）\nＡ１．していない。（事務局）\n"
                                "２．論点について\n・分かりにくい。（相良構成員）\n"),
                     "procedure|福留主任研究員|福留主任研究員より、資料に沿って説明があった。\n"
                     "question|相良構成員|補正したか。\n"
                     "answer to 2|事務局|していない。\n"
                     "statement|相良構成員|分かりにくい。\n");
    ck_assert_str_eq(items_found(), "結果の報告\n結果の報告\n結果の報告\n論点について\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("proceedings");
    TCase *c = parsing_case("proceedings");
    tcase_add_test(c, a_speaker_s_mark_opens_a_remark);
    tcase_add_test(c, a_remark_runs_through_its_paragraphs);
    tcase_add_test(c, speech_on_the_line_below_the_label);
    tcase_add_test(c, bullets_inside_a_speech_are_the_speaker_s);
    tcase_add_test(c, numbers_inside_a_speech_are_the_speaker_s);
    tcase_add_test(c, labels_in_brackets_run_on_in_one_paragraph);
    tcase_add_test(c, an_organisation_in_brackets_inside_a_speech_is_no_speaker);
    tcase_add_test(c, each_bullet_is_a_remark);
    tcase_add_test(c, bullets_of_each_kind);
    tcase_add_test(c, unmarked_paragraphs_carry_a_bullet_on);
    tcase_add_test(c, a_trailing_label_is_the_speaker);
    tcase_add_test(c, a_trailing_label_on_a_line_of_its_own);
    tcase_add_test(c, a_trailing_label_that_the_line_s_end_cut_off);
    tcase_add_test(c, a_trailing_bracket_that_names_nobody_is_text);
    tcase_add_test(c, counted_opinions);
    tcase_add_test(c, an_arrow_answers_the_bullet);
    tcase_add_test(c, several_arrows_answer_one_bullet);
    tcase_add_test(c, a_label_behind_the_arrow);
    tcase_add_test(c, an_arrow_behind_a_speaker);
    tcase_add_test(c, an_arrow_without_a_question_replies_to_nothing);
    tcase_add_test(c, marked_questions_and_answers);
    tcase_add_test(c, who_asks_and_who_answers);
    tcase_add_test(c, words_are_not_weighed);
    tcase_add_test(c, a_reported_act_is_a_procedure);
    tcase_add_test(c, an_act_of_nobody);
    tcase_add_test(c, an_act_under_a_heading_that_names_who_presents);
    tcase_add_test(c, a_sentence_that_names_another_is_the_next_procedure);
    tcase_add_test(c, a_sentence_that_names_nobody_carries_the_procedure_on);
    tcase_add_test(c, what_a_procedure_carries_with_it);
    tcase_add_test(c, narrative_minutes_are_procedures);
    tcase_add_test(c, an_announcement_is_no_remark);
    tcase_add_test(c, an_announcement_behind_an_act);
    tcase_add_test(c, an_act_ends_a_bullet);
    tcase_add_test(c, a_stage_note_is_a_procedure_of_nobody);
    tcase_add_test(c, the_same_speaker_goes_on_behind_a_stage_note);
    tcase_add_test(c, a_bracket_inside_a_sentence_is_no_stage_note);
    tcase_add_test(c, a_heading_ends_a_remark);
    tcase_add_test(c, before_the_first_heading_there_is_no_item);
    tcase_add_test(c, without_headings_there_is_no_item);
    tcase_add_test(c, a_discussion_heading_names_no_business);
    tcase_add_test(c, a_heading_and_an_act_on_one_line);
    tcase_add_test(c, a_heading_inside_a_sentence_does_not_end_the_remark);
    tcase_add_test(c, bullets_below_a_heading_that_name_its_business);
    tcase_add_test(c, a_number_inside_a_speech_is_no_heading);
    tcase_add_test(c, rules_are_no_remarks);
    tcase_add_test(c, a_rule_inside_a_sentence_does_not_end_the_remark);
    tcase_add_test(c, closing_words_are_no_remarks);
    tcase_add_test(c, nothing_is_said_behind_the_end);
    tcase_add_test(c, whom_to_ask_is_no_part_of_the_last_speech);
    tcase_add_test(c, a_speaker_who_ends_is_no_end);
    tcase_add_test(c, opening_and_closing_lines_are_no_remarks);
    tcase_add_test(c, a_mark_before_an_opening_line_or_a_heading_opens_no_remark);
    tcase_add_test(c, the_title_once_more_is_no_remark);
    tcase_add_test(c, the_head_once_more_inside_the_proceedings);
    tcase_add_test(c, page_numbers_stay_out_of_the_text);
    tcase_add_test(c, bytes_that_are_no_text_are_kept);
    tcase_add_test(c, spans_of_remarks_do_not_overlap);
    tcase_add_test(c, rows_of_who_speaks_and_what_is_said);
    tcase_add_test(c, rows_of_questions_and_answers);
    tcase_add_test(c, a_speaker_on_no_list);
    tcase_add_test(c, a_label_that_two_may_mean);
    tcase_add_test(c, reports_between_speeches);
    tcase_add_test(c, what_the_meeting_came_to);
    tcase_add_test(c, an_act_between_dashes);
    tcase_add_test(c, a_word_that_no_table_knows_speaks);
    tcase_add_test(c, what_happened_between_dashes);
    tcase_add_test(c, an_arrow_s_legend_tells_who_answers);
    tcase_add_test(c, letters_in_the_place_of_names_behind_bullets);
    tcase_add_test(c, a_group_of_the_list_may_speak);
    tcase_add_test(c, who_left_the_room_in_brackets_does_not_speak);
    tcase_add_test(c, stage_notes_in_strong_brackets);
    tcase_add_test(c, a_legend_on_a_line_of_its_own);
    tcase_add_test(c, what_is_counted_inside_a_speech_that_goes_on);
    tcase_add_test(c, what_only_says_which_item_is_meant_is_no_title);
    tcase_add_test(c, a_question_behind_a_comma_is_no_act);
    tcase_add_test(c, decisions_end_opinions);
    tcase_add_test(c, reports_go_on_in_bullets);
    tcase_add_test(c, a_viewer_s_note_ends_the_proceedings);
    tcase_add_test(c, a_noun_in_the_place_of_speech_is_an_act);
    tcase_add_test(c, nobody_goes_on_under_another_heading);
    tcase_add_test(c, a_heading_of_opinions_in_brackets);
    tcase_add_test(c, a_post_without_its_unit_is_its_only_holder_s);
    tcase_add_test(c, the_town_s_name_is_nobody_s);
    tcase_add_test(c, lines_that_end_in_a_comma_are_no_headings);
    tcase_add_test(c, counted_lines_above_a_speaker_are_headings_unless_they_are_sentences);
    tcase_add_test(c, a_speaker_s_mark_before_when_it_ended);
    tcase_add_test(c, the_document_s_next_section_ends_an_item);
    tcase_add_test(c, the_label_of_a_listed_item_behind_a_sign_begins_the_proceedings);
    tcase_add_test(c, a_title_that_is_short_for_another_is_the_same_person_s);
    tcase_add_test(c, legends_of_signs_in_each_way_of_writing);
    tcase_add_test(c, the_day_and_the_signatures_behind_the_last_speech);
    tcase_add_test(c, who_did_something_below_a_label_goes_on_below_it);
    tcase_add_test(c, doubled_dashes_around_what_happened);
    tcase_add_test(c, acts_without_a_verb_among_bullets);
    tcase_add_test(c, signs_in_quotation_marks_and_what_they_mean);
    tcase_add_test(c, a_report_that_comes_to_something_ends_an_opinion);
    tcase_add_test(c, a_legend_of_signs_and_roles_alone);
    tcase_add_test(c, notes_between_opinions_without_names);
    tcase_add_test(c, what_was_done_below_a_label);
    tcase_add_test(c, who_explains_by_means_of_what);
    tcase_add_test(c, votes_are_no_speakers);
    tcase_add_test(c, a_deed_alone_behind_a_label);
    tcase_add_test(c, whoever_explains_in_brackets);
    tcase_add_test(c, numbers_inside_of_what_is_read_out);
    tcase_add_test(c, labels_above_bullets);
    tcase_add_test(c, resolutions_between_speeches);
    tcase_add_test(c, a_word_like_an_office_in_brackets_speaks_twice);
    tcase_add_test(c, a_time_below_a_heading_of_the_program);
    tcase_add_test(c, bills_below_a_heading_that_gathers_them);
    tcase_add_test(c, a_legend_with_one_colon_for_two_signs);
    tcase_add_test(c, a_colon_behind_one_label_of_many);
    tcase_add_test(c, what_all_decided_in_strong_brackets_and_the_item_behind_it);
    tcase_add_test(c, whose_something_is_and_who_acts);
    tcase_add_test(c, other_business_below_a_heading_and_behind_what_was_said);
    tcase_add_test(c, headings_that_are_an_item_s_number_alone);
    tcase_add_test(c, signs_of_questions_and_answers);
    tcase_add_test(c, the_heading_of_the_list_once_more);
    tcase_add_test(c, bare_headings_between_reports);
    tcase_add_test(c, bullets_inside_of_a_reported_sentence);
    tcase_add_test(c, who_answers_by_a_word_of_the_foot);
    tcase_add_test(c, the_first_of_several_who_explain);
    tcase_add_test(c, columns_in_what_is_said_stay_where_they_are);
    tcase_add_test(c, a_program_whose_headings_stand_alone);
    tcase_add_test(c, members_whose_names_are_numbers);
    tcase_add_test(c, a_program_behind_bullets);
    tcase_add_test(c, a_heading_that_quotes_the_item);
    tcase_add_test(c, bullets_that_somebody_begins);
    tcase_add_test(c, speech_below_an_item_that_others_count_on_from);
    tcase_add_test(c, what_an_arrow_leads_to_and_who_came_for_whom);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
