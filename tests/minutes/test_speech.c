/* How speech is marked: each form is learnt from the document, and what only looks like a label is none. */
#include "reader_fixture.h"

#include "minutes/speech.h"

static pdi_speech speech;

static const char *const FORMS[] = {"symbol", "bracket", "colon", "closed", "gap", "alone", "glued", "legend"};

static void write_speech(void *user) {
    (void)user;
    pdi_utterance u;
    speech = (pdi_speech){0};
    pdi_speech_learn(&reader, &speech, 0, flow.count);
    for (uint32_t line = 0; line < flow.count; line++) {
        if (!pdi_speech_read(&reader, &speech, line, &u)) continue;
        write_s(FORMS[u.kind]);
        write_s("|");
        write_slice(u.label);
        write_s("|");
        write_slice(u.text);
        write_s("\n");
    }
}

/* The lines that open speech: form|label|what is said on the line. */
static const char *speech_of(const char *source) {
    over(source, write_speech);
    return found;
}

static void write_turns(void *user) {
    (void)user;
    static const char *const TURNS[] = {"none", "question", "answer", "statement"};
    pdi_str mark, rest;
    for (uint32_t line = 0; line < flow.count; line++) {
        const pdi_turn turn = pdi_turn_read(&reader, line, &mark, &rest);
        write_s(TURNS[turn]);
        if (turn != PDI_TURN_NONE) {
            write_s("|");
            write_slice(mark);
            write_s("|");
            write_slice(rest);
        }
        write_s("\n");
    }
}

/* Each line: none, or question|mark|rest. */
static const char *turns_of(const char *source) {
    over(source, write_turns);
    return found;
}

START_TEST(a_symbol_before_the_label) {
    ck_assert_str_eq(speech_of("○山田委員　賛成である。\n○鈴木委員　反対である。\n○佐藤課長　説明する。\n"),
                     "symbol|山田委員|賛成である。\nsymbol|鈴木委員|反対である。\nsymbol|佐藤課長|説明する。\n");
    ck_assert_str_eq(speech_of("○議長（山田太郎君）　始めます。\n○（鈴木委員）　賛成です。\n"),
                     "symbol|議長(山田太郎君)|始めます。\nsymbol|鈴木委員|賛成です。\n");
}
END_TEST

START_TEST(a_label_in_brackets) {
    ck_assert_str_eq(speech_of("（山田委員）賛成である。\n（事務局）検討する。\n"),
                     "bracket|山田委員|賛成である。\nbracket|事務局|検討する。\n");
    ck_assert_str_eq(speech_of("【山田委員】\n賛成である。\n【事務局】\n検討する。\n"),
                     "bracket|山田委員|\nbracket|事務局|\n");
    ck_assert_str_eq(speech_of("〔山田委員〕賛成である。\n〔事務局〕検討する。\n"),
                     "bracket|山田委員|賛成である。\nbracket|事務局|検討する。\n");
}
END_TEST

START_TEST(a_label_before_a_colon) {
    ck_assert_str_eq(speech_of("山田委員：賛成である。\n事務局：検討する。\n"),
                     "colon|山田委員|賛成である。\ncolon|事務局|検討する。\n");
}
END_TEST

START_TEST(a_label_before_a_closing_bracket) {
    ck_assert_str_eq(speech_of("山田委員）賛成である。\n高村参事官（政策担当））検討する。\n"),
                     "closed|山田委員|賛成である。\nclosed|高村参事官(政策担当)|検討する。\n");
}
END_TEST

START_TEST(a_label_before_a_gap) {
    ck_assert_str_eq(speech_of("山田委員　賛成である。\n鈴木委員　反対である。\n事務局　検討する。\n"),
                     "gap|山田委員|賛成である。\ngap|鈴木委員|反対である。\ngap|事務局|検討する。\n");
}
END_TEST

START_TEST(a_label_with_no_gap_behind_it) {
    ck_assert_str_eq(speech_of("○山田議長ただいまから会議を開きます。\n○鈴木副委員長審議します。\n○佐藤総務課長ご説明い"
                               "たします。\n○事務局ただいまの件です。\n"),
                     "glued|山田議長|ただいまから会議を開きます。\nglued|鈴木副委員長|審議します。\nglued|佐藤総務課長|"
                     "ご説明いたします。\nglued|事務局|ただいまの件です。\n");
    ck_assert_str_eq(speech_of("議　長（山 田 太 郎 君）ただいまから会議を開きます。\n８　番（鈴木 花子 "
                               "君）質問をさせていただきます。\n産業課長（佐藤 次郎 君）お答えいたします。\n"),
                     "glued|議 長(山 田 太 郎 君)|ただいまから会議を開きます。\nglued|8 番(鈴木 花子 "
                     "君)|質問をさせていただきます。\nglued|産業課長(佐藤 次郎 君)|お答えいたします。\n");
}
END_TEST

START_TEST(sentences_that_begin_with_somebody_are_no_labels) {
    ck_assert_str_eq(speech_of("○山田議長から挨拶があった。\n○鈴木課長が資料を説明した。\n○佐藤委員の質問に答えた。\n○"
                               "田中委員より意見があった。\n"),
                     "");
    ck_assert_str_eq(speech_of("総務課長（山田太郎君）から説明があった。\n町長（鈴木花子君）が答えた。\n議長（佐藤次郎"
                               "君）は休憩を宣した。\n"),
                     "");
    ck_assert_str_eq(speech_of("○山田委員提出資料\n○鈴木委員提出資料\n○佐藤委員提出資料\n"), "");
}
END_TEST

START_TEST(a_label_on_a_line_of_its_own) {
    ck_assert_str_eq(speech_of("山田委員\n賛成である。\n鈴木委員\n反対である。\n"),
                     "alone|山田委員|\nalone|鈴木委員|\n");
}
END_TEST

START_TEST(letters_for_anonymous_speakers) {
    ck_assert_str_eq(speech_of("（Ａ）賛成である。\n（Ｂ）反対である。\n（Ｃ）特にない。\n"),
                     "bracket|A|賛成である。\nbracket|B|反対である。\nbracket|C|特にない。\n");
    ck_assert_str_eq(speech_of("Ａ委員：賛成である。\nＢ委員：反対である。\n"),
                     "colon|A委員|賛成である。\ncolon|B委員|反対である。\n");
}
END_TEST

START_TEST(a_form_that_is_learnt_lets_doubtful_labels_in) {
    ck_assert_str_eq(speech_of("○山田委員　賛成である。\n○鈴木委員　反対である。\n○スミス　特にない。\n"),
                     "symbol|山田委員|賛成である。\nsymbol|鈴木委員|反対である。\nsymbol|スミス|特にない。\n");
}
END_TEST

START_TEST(anonymous_bullets_are_no_labels) {
    ck_assert_str_eq(
        speech_of(
            "○計画は分かりやすいものにするべき。\n○市民の声を聞くことが大切である。\n○予算の見通しを示してほしい。\n"),
        "");
    ck_assert(pdi_speech_sign_is_bullet(&speech, 0x25CB));
    ck_assert(!speech.any);
    ck_assert_str_eq(speech_of("・計画は分かりやすいものにするべき。\n・市民の声を聞くことが大切である。\n"), "");
}
END_TEST

START_TEST(bullets_that_begin_with_a_name_are_no_labels) {
    ck_assert_str_eq(
        speech_of("○山田委員の意見に賛成である。\n○委員会の在り方を考えるべき。\n○事務局から説明してほしい。\n"), "");
}
END_TEST

START_TEST(quotations_are_no_labels) {
    ck_assert_str_eq(speech_of("「山田委員」と呼ばれた。\n「鈴木委員」と呼ばれた。\n"), "");
}
END_TEST

START_TEST(numbered_lines_are_no_speech) {
    ck_assert_str_eq(speech_of("（１）山田委員　賛成である。\n（２）鈴木委員　反対である。\n"), "");
}
END_TEST

START_TEST(a_rare_form_is_not_learnt) {
    ck_assert_str_eq(speech_of("○山田委員　賛成である。\n○鈴木委員　反対である。\n○佐藤委員　特にない。\n○田中委員　賛"
                               "成である。\n事務局　検討する。\n"),
                     "symbol|山田委員|賛成である。\nsymbol|鈴木委員|反対である。\nsymbol|佐藤委員|特にない。\nsymbol|"
                     "田中委員|賛成である。\n");
}
END_TEST

START_TEST(a_legend_says_who_speaks) {
    ck_assert_str_eq(speech_of("（◎は委員長、○は委員、●は事務局）\n◎始める。\n○賛成である。\n●検討する。\n"),
                     "legend|委員長|始める。\nlegend|委員|賛成である。\nlegend|事務局|検討する。\n");
    ck_assert_str_eq(speech_of("凡例　○：委員　●：事務局\n○賛成である。\n●検討する。\n"),
                     "legend|委員|賛成である。\nlegend|事務局|検討する。\n");
}
END_TEST

START_TEST(a_legend_of_labels_is_none) {
    ck_assert_str_eq(speech_of("（○は委員、●は事務局）\n○山田委員　賛成である。\n○鈴木委員　反対である。\n"),
                     "symbol|山田委員|賛成である。\nsymbol|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(an_opening_line_behind_a_symbol_is_no_speech) {
    ck_assert_str_eq(speech_of("○午前１０時００分開会\n○山田委員　賛成である。\n○鈴木委員　反対である。\n"),
                     "symbol|山田委員|賛成である。\nsymbol|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(a_bracket_that_closes_in_a_sentence_is_no_label) {
    ck_assert_str_eq(speech_of("山田委員）賛成である。\n鈴木委員）反対である。\n計画の図）は分かりやすい。\n"),
                     "closed|山田委員|賛成である。\nclosed|鈴木委員|反対である。\n");
}
END_TEST

START_TEST(questions_and_answers) {
    ck_assert_str_eq(turns_of("問１　いつか。\n答１　来年である。\n"),
                     "question|問1|いつか。\nanswer|答1|来年である。\n");
    ck_assert_str_eq(turns_of("Ｑ．いつか。\nＡ．来年である。\n"), "question|Q.|いつか。\nanswer|A.|来年である。\n");
    ck_assert_str_eq(turns_of("Ｑ：いつか。\nＡ：来年である。\n"), "question|Q:|いつか。\nanswer|A:|来年である。\n");
    ck_assert_str_eq(turns_of("（問）いつか。\n（答）来年である。\n"),
                     "question|(問)|いつか。\nanswer|(答)|来年である。\n");
    ck_assert_str_eq(turns_of("【質問】いつか。\n【回答】来年である。\n"),
                     "question|【質問】|いつか。\nanswer|【回答】|来年である。\n");
    ck_assert_str_eq(turns_of("・Ｑ１－２　いつか。\n"), "question|Q1-2|いつか。\n");
}
END_TEST

START_TEST(words_that_begin_like_turns) {
    ck_assert_str_eq(turns_of("問題がある。\n答申の案である。\nAIの活用\n質問があった。\n回答を求める。\n"),
                     "none\nnone\nnone\nnone\nnone\n");
}
END_TEST

START_TEST(turns_need_questions_and_answers) {
    speech_of("問１　いつか。\n答１　来年である。\n");
    ck_assert(speech.questions);
    speech_of("問１　いつか。\n問２　どこか。\n");
    ck_assert(!speech.questions);
}
END_TEST

START_TEST(signs_of_questions_and_answers) {
    static const struct {
        const char *text;
        bool told;
    } CASES[] = {{"(○:質問・意見 ●:説明・回答)", true},
                 {"(○質問●回答)", true},
                 {"主な意見(○は委員の意見、●は事務局の回答)", true},
                 {"(○:委員 ●:事務局)", false},
                 {"○質問", false},
                 {"", false}};
    uint32_t asks, answers;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        const pdi_str s = pdi_slice(CASES[i].text, strlen(CASES[i].text));
        ck_assert_msg(pdi_speech_turn_signs(k, s, &asks, &answers) == CASES[i].told, "%s", CASES[i].text);
        if (CASES[i].told) ck_assert(asks == 0x25CB && answers == 0x25CF);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("speech");
    TCase *c = tcase_create("speech");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, a_symbol_before_the_label);
    tcase_add_test(c, a_label_in_brackets);
    tcase_add_test(c, a_label_before_a_colon);
    tcase_add_test(c, a_label_before_a_closing_bracket);
    tcase_add_test(c, a_label_before_a_gap);
    tcase_add_test(c, a_label_with_no_gap_behind_it);
    tcase_add_test(c, sentences_that_begin_with_somebody_are_no_labels);
    tcase_add_test(c, a_label_on_a_line_of_its_own);
    tcase_add_test(c, letters_for_anonymous_speakers);
    tcase_add_test(c, a_form_that_is_learnt_lets_doubtful_labels_in);
    tcase_add_test(c, anonymous_bullets_are_no_labels);
    tcase_add_test(c, bullets_that_begin_with_a_name_are_no_labels);
    tcase_add_test(c, quotations_are_no_labels);
    tcase_add_test(c, numbered_lines_are_no_speech);
    tcase_add_test(c, a_rare_form_is_not_learnt);
    tcase_add_test(c, a_legend_says_who_speaks);
    tcase_add_test(c, a_legend_of_labels_is_none);
    tcase_add_test(c, an_opening_line_behind_a_symbol_is_no_speech);
    tcase_add_test(c, a_bracket_that_closes_in_a_sentence_is_no_label);
    tcase_add_test(c, questions_and_answers);
    tcase_add_test(c, words_that_begin_like_turns);
    tcase_add_test(c, turns_need_questions_and_answers);
    tcase_add_test(c, signs_of_questions_and_answers);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
