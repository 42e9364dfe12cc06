/* Sentences that report acts: where they end, who acts, and what tells them from speech. */
#include "list_fixture.h"

#include "minutes/act.h"

/* The sentences of a text, with a bar between two. */
static const char *sentences_of(const char *source) {
    static char out[1024];
    size_t at = 0, n = 0;
    pdi_str sentence;
    out[0] = 0;
    while (pdi_sentence_next(str(source), &at, &sentence))
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s", n ? "|" : "", (int)sentence.n, sentence.s);
    return out;
}

static const char *actor_of(const char *sentence) {
    static char out[512];
    ck_assert_int_eq(attempt(&job.trap, read_text, (void *)(uintptr_t)sentence), PDOC_OK);
    const pdi_str actor = pdi_act_actor(&(pdi_reader){.job = &job, .k = k}, text.folded);
    snprintf(out, sizeof out, "%.*s", (int)actor.n, actor.n ? actor.s : "");
    return out;
}

START_TEST(sentences_end_at_full_stops) {
    ck_assert_str_eq(sentences_of("甲である。乙である。"), "甲である。|乙である。");
    ck_assert_str_eq(sentences_of(" 甲である。\n乙である"), "甲である。|乙である");
    ck_assert_str_eq(sentences_of(""), "");
    ck_assert_str_eq(sentences_of("  "), "");
}
END_TEST

START_TEST(quotations_and_brackets_are_kept_whole) {
    ck_assert_str_eq(sentences_of("「甲である。」と述べた。次に移った。"), "「甲である。」と述べた。|次に移った。");
    ck_assert_str_eq(sentences_of("甲(乙である。丙)である。"), "甲(乙である。丙)である。");
}
END_TEST

START_TEST(a_bracket_behind_the_full_stop_belongs_to_the_sentence) {
    ck_assert_str_eq(sentences_of("説明があった。(省略)次に移った。"), "説明があった。(省略)|次に移った。");
}
END_TEST

START_TEST(who_acts) {
    ck_assert_str_eq(actor_of("事務局より、資料７－４に基づき説明が行われた。"), "事務局");
    ck_assert_str_eq(actor_of("当番委員の山田委員より、抽出した旨の説明があった。"), "山田委員");
    ck_assert_str_eq(actor_of("新たに任命された山田委員から挨拶が行われた。"), "山田委員");
    ck_assert_str_eq(actor_of("山田委員長、開会を告げる。"), "山田委員長");
    ck_assert_str_eq(actor_of("山田委員長、開会は十時である。"), "");
    ck_assert_str_eq(actor_of("山田構成員から説明があった。"), "山田構成員");
    ck_assert_str_eq(actor_of("山田構成員が挨拶した。"), "山田構成員");
    ck_assert_str_eq(actor_of("山田座長は閉会を宣言した。"), "山田座長");
    ck_assert_str_eq(actor_of("総務省から説明があった。"), "総務省");
    ck_assert_str_eq(actor_of("ＮＩＣＴより報告があった。"), "NICT");
}
END_TEST

START_TEST(who_acts_behind_other_words) {
    ck_assert_str_eq(actor_of("続いて、事務局より説明があった。"), "事務局");
    ck_assert_str_eq(actor_of("次に山田構成員から説明があった。"), "山田構成員");
    ck_assert_str_eq(actor_of("計画の案について、山田構成員から説明があった。"), "山田構成員");
}
END_TEST

START_TEST(who_acts_behind_what_is_explained) {
    ck_assert_str_eq(actor_of("資料１に基づき事務局より説明があった。"), "事務局");
}
END_TEST

START_TEST(nobody_acts) {
    ck_assert_str_eq(actor_of("計画の案が承認された。"), "");
    ck_assert_str_eq(actor_of("昨年から検討を始めた。"), "");
    ck_assert_str_eq(actor_of("会長に鈴木委員が選任された。"), "");
    ck_assert_str_eq(actor_of("この計画は重要である。"), "");
}
END_TEST

START_TEST(what_reports_an_act) {
    ck_assert(pdi_act_is(k, str("事務局より、資料7-4に基づき説明が行われた。"), true));
    ck_assert(pdi_act_is(k, str("計画の案が承認された。"), false));
    ck_assert(pdi_act_is(k, str("計画の案を説明(省略)"), false));
    ck_assert(pdi_act_is(k, str("計画の案について説明があった。(詳細は省略)"), false));
    ck_assert(pdi_act_is(k, str("山田構成員が計画の案を紹介した。"), true));
}
END_TEST

START_TEST(what_reports_no_act) {
    ck_assert(!pdi_act_is(k, str("計画は重要である。"), false));
    ck_assert(!pdi_act_is(k, str("計画の案を見直すべき。"), true));
    ck_assert(!pdi_act_is(k, str("よろしくお願いします。"), true));
    ck_assert(!pdi_act_is(k, str("昨年は雨が多かった。"), false));
}
END_TEST

START_TEST(what_only_announces) {
    ck_assert(pdi_act_announces(k, str("構成員から以下のような意見が述べられた。")));
    ck_assert(pdi_act_announces(k, str("主な議論は以下のとおり。")));
    ck_assert(pdi_act_announces(k, str("詳細は別記")));
    ck_assert(!pdi_act_announces(k, str("計画の案が承認された。")));
}
END_TEST

static bool decides(const char *sentence) {
    ck_assert_int_eq(attempt(&job.trap, read_text, (void *)(uintptr_t)sentence), PDOC_OK);
    return pdi_act_decides(k, text.folded);
}

START_TEST(decisions_are_told_by_how_they_end) {
    ck_assert(decides("原案のとおり了承された。"));
    ck_assert(decides("次回は来年に開くこととなった。"));
    ck_assert(decides("公開とすることに決した。"));
    ck_assert(decides("この案が合意された。"));
    ck_assert(!decides("市民の声を聞くことが大切である。"));
    ck_assert(!decides("計画は昨年公表された。"));
    ck_assert(!decides("了承されるかどうかは分からない。"));
    ck_assert(!decides(""));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("act");
    TCase *c = tcase_create("act");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, sentences_end_at_full_stops);
    tcase_add_test(c, quotations_and_brackets_are_kept_whole);
    tcase_add_test(c, a_bracket_behind_the_full_stop_belongs_to_the_sentence);
    tcase_add_test(c, who_acts);
    tcase_add_test(c, who_acts_behind_other_words);
    tcase_add_test(c, who_acts_behind_what_is_explained);
    tcase_add_test(c, nobody_acts);
    tcase_add_test(c, what_reports_an_act);
    tcase_add_test(c, what_reports_no_act);
    tcase_add_test(c, what_only_announces);
    tcase_add_test(c, decisions_are_told_by_how_they_end);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
