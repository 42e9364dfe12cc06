/* The list of hand-outs: labels in their canonical form, and the rest of the entries. */
#include "parse.h"

#include "minutes/materials.h"

#define HEAD "第３回みどり検討会　議事要旨\n\n日時　令和２年１０月１２日\n"

static size_t label_length(const char *s) { return pdi_material_label(str(s)); }

START_TEST(what_is_a_label) {
    ck_assert_uint_eq(label_length("資料26-1 計画"), strlen("資料26-1"));
    ck_assert_uint_eq(label_length("資料 26 - 1 計画"), strlen("資料 26 - 1"));
    ck_assert_uint_eq(label_length("参考資料4ー1 計画"), strlen("参考資料4ー1"));
    ck_assert_uint_eq(label_length("資料1(2) 計画"), strlen("資料1"));
    ck_assert_uint_eq(label_length("資料(1) 計画"), strlen("資料(1)"));
    ck_assert_uint_eq(label_length("資料No.3 計画"), strlen("資料No.3"));
    ck_assert_uint_eq(label_length("資料A-1 計画"), strlen("資料A-1"));
    ck_assert_uint_eq(label_length("別紙2 計画"), strlen("別紙2"));
    ck_assert_uint_eq(label_length("参考1 計画"), strlen("参考1"));
    ck_assert_uint_eq(label_length("委員提出資料1 計画"), strlen("委員提出資料1"));
    ck_assert_uint_eq(label_length("参考資料: 計画"), strlen("参考資料"));
}
END_TEST

START_TEST(words_that_labels_begin_with) {
    static const char *const BEFORE[] = {"参考", "配付", "配布", "会議",   "提出",   "説明", "机上",
                                         "追加", "当日", "部会", "研究会", "委員会", "審議", "補足",
                                         "事前", "席上", "委員", "議事",   ""},
                             *const WORDS[] = {"資料", "別紙", "別添", "別表", "附属資料", "様式"};
    for (size_t b = 0; b < sizeof BEFORE / sizeof *BEFORE; b++)
        for (size_t w = 0; w < sizeof WORDS / sizeof *WORDS; w++) {
            char label[64];
            const int n = snprintf(label, sizeof label, "%s%s1", BEFORE[b], WORDS[w]);
            ck_assert_uint_eq(label_length(label), (size_t)n);
        }
    ck_assert_uint_eq(label_length("第3号資料 計画"), strlen("第3号資料"));
    ck_assert_uint_eq(label_length("資 料 1 計画"), strlen("資 料 1"));
    ck_assert_uint_eq(label_length("第3号資料集"), 0);
}
END_TEST

START_TEST(what_is_no_label) {
    ck_assert_uint_eq(label_length("資料の確認"), 0);
    ck_assert_uint_eq(label_length("資料集を作る"), 0);
    ck_assert_uint_eq(label_length("参考とする"), 0);
    ck_assert_uint_eq(label_length("計画 資料1"), 0);
    ck_assert_uint_eq(label_length(""), 0);
}
END_TEST

START_TEST(labels_are_folded) {
    ck_assert_str_eq(
        materials_of(HEAD "配布資料\n資料２６－１　計画の案について\n参考資料４ー１　委員からの意見\n資料　３　日程\n"),
        "資料26-1|計画の案について\n参考資料4-1|委員からの意見\n資料3|日程\n");
}
END_TEST

START_TEST(titles_keep_the_source_s_characters) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　「くらしの２０３０」（案）について　½の見通し\n"),
                     "資料1|「くらしの２０３０」（案）について ½の見通し\n");
    ck_assert_str_eq(at_span(pdoc_material_span(pdoc_session_material_at(only_session(), 0))),
                     "資料１　「くらしの２０３０」（案）について　½の見通し");
}
END_TEST

START_TEST(separators_are_no_part_of_the_title) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１：計画\n資料２、計画\n資料３　：　計画\n"),
                     "資料1|計画\n資料2|計画\n資料3|計画\n");
}
END_TEST

START_TEST(leaders_are_no_part_of_the_title) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１・・・計画\n資料２…計画\n"), "資料1|計画\n資料2|計画\n");
}
END_TEST

START_TEST(bullets_before_the_labels) {
    ck_assert_str_eq(
        materials_of(HEAD "配布資料\n・資料１　計画\n- 資料２　日程\n\uF0B7　資料３　名簿\n○資料４　要綱\n"),
        "資料1|計画\n資料2|日程\n資料3|名簿\n資料4|要綱\n");
}
END_TEST

START_TEST(labels_in_brackets) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n【資料１】計画\n（資料２）日程\n"), "資料1|計画\n資料2|日程\n");
}
END_TEST

START_TEST(entries_without_labels) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n・議事次第\n・委員名簿\n・資料１　計画\n"),
                     "|議事次第\n|委員名簿\n資料1|計画\n");
}
END_TEST

START_TEST(a_list_with_commas) {
    ck_assert_str_eq(materials_of(HEAD "配布資料　次第、委員名簿、資料１～３\n"), "|次第\n|委員名簿\n資料1~3|\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　計画、予算及び決算\n"), "資料1|計画、予算及び決算\n");
}
END_TEST

START_TEST(several_on_one_line) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　計画　資料２　日程　資料３　名簿\n"),
                     "資料1|計画\n資料2|日程\n資料3|名簿\n");
}
END_TEST

START_TEST(a_title_of_two_lines) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　計画の案についての\n　　　　道路の図面\n資料２　日程\n"),
                     "資料1|計画の案についての道路の図面\n資料2|日程\n");
}
END_TEST

START_TEST(notes_about_files_are_left_out) {
    ck_assert_str_eq(
        materials_of(HEAD "配布資料\n資料１　計画（PDF形式：72KB）\n資料２　日程[PDF:1MB]\n資料３　名簿（案）\n"),
        "資料1|計画\n資料2|日程\n資料3|名簿（案）\n");
}
END_TEST

START_TEST(links_are_left_out) {
    ck_assert_str_eq(
        materials_of("# 第３回みどり検討会　議事要旨\n\n## 配布資料\n- [資料１　計画](https://www.example.jp/1.pdf)\n- "
                     "[資料２　日程](https://www.example.jp/2.pdf)\n"),
        "資料1|計画\n資料2|日程\n");
}
END_TEST

START_TEST(the_list_on_the_heading_s_line) {
    ck_assert_str_eq(materials_of(HEAD "配布資料：資料１　計画\n　　　　　資料２　日程\n議事概要\n・公開とする。\n"),
                     "資料1|計画\n資料2|日程\n");
}
END_TEST

START_TEST(headings_of_the_list) {
    static const char *const headings[] = {"配付資料",     "資料",           "【資料】",
                                           "４．配布資料", "■ 配付資料一覧", "会議資料"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        char source[512];
        snprintf(source, sizeof source, HEAD "%s\n資料１　計画\n資料２　日程\n", headings[i]);
        ck_assert_msg(strcmp(materials_of(source), "資料1|計画\n資料2|日程\n") == 0, "%s: %s", headings[i], found);
    }
}
END_TEST

START_TEST(an_empty_list) { ck_assert_str_eq(materials_of(HEAD "配布資料　なし\n議事概要\n・公開とする。\n"), ""); }
END_TEST

START_TEST(notes_are_no_entries) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　計画\n※資料は会議の後に公表する。\n以上\n"), "資料1|計画\n");
}
END_TEST

START_TEST(materials_named_in_speech_are_no_entries) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　計画\n議事概要\n・資料２　日程について説明を求める。\n"),
                     "資料1|計画\n");
}
END_TEST

START_TEST(labels_in_brackets_on_one_line) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n【資料１】 計画　【資料２】 予算\n"), "資料1|計画\n資料2|予算\n");
}
END_TEST

START_TEST(a_stop_behind_the_label) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１．会議録\n資料２．資料№１　計画\n"),
                     "資料1|会議録\n資料2|資料№１ 計画\n");
}
END_TEST

START_TEST(what_a_blank_line_parts_from_the_list) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n・資料１　計画\n・資料２　予算\n\n第３回みどり検討会\n"),
                     "資料1|計画\n資料2|予算\n");
}
END_TEST

START_TEST(headings_of_some_of_the_entries) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n事前配付資料\n・計画\n机上配付資料\n・予算\n"), "|計画\n|予算\n");
}
END_TEST

START_TEST(a_label_behind_leaders) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n・前回会議録（案）・・・・資料１\n・意見（写）・・・資料２－１\n"),
                     "資料1|前回会議録（案）\n資料2-1|意見（写）\n");
}
END_TEST

START_TEST(a_bracket_below_an_entry) {
    ck_assert_str_eq(
        materials_of(HEAD "配布資料\n資料１　指定の現況について\n（平成24年８月７日付け通知）\n資料２　計画\n"),
        "資料1|指定の現況について（平成24年８月７日付け通知）\n資料2|計画\n");
}
END_TEST

START_TEST(a_body_s_sign_before_the_number) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "資料政１２－（１）　計画\n"
                                       "資料診－１　予算\n"),
                     "資料政12-(1)|計画\n"
                     "資料診-1|予算\n");
    /* letters that count, measure or refer are no signs */
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "資料第１回分　計画\n"
                                       "資料約３枚\n"),
                     "|資料第１回分 計画\n"
                     "|資料約３枚\n");
}
END_TEST

START_TEST(labels_behind_titles) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "計画の案（資料１）\n"
                                       "予算の案（資料２）\n"),
                     "資料1|計画の案\n"
                     "資料2|予算の案\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "計画の案（第２版）\n"
                                       "予算の案（参考資料）\n"),
                     "|計画の案（第２版）\n"
                     "|予算の案（参考資料）\n");
}
END_TEST

START_TEST(a_label_and_what_belongs_to_it_in_one_bracket) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "（資料１＿別紙）計画\n"
                                       "（資料２）予算\n"),
                     "資料1_別紙|計画\n"
                     "資料2|予算\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "（別紙の案）計画\n"
                                       "（資料２）予算\n"),
                     "別紙の案|（別紙の案）計画\n"
                     "資料2|予算\n");
}
END_TEST

START_TEST(below_three_loose_entries_a_sites_words_are_none) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "資料１　計画\n"
                                       "\n"
                                       "資料２　予算\n"
                                       "\n"
                                       "資料３　日程\n"
                                       "\n"
                                       "Adobe Reader の入手\n"),
                     "資料1|計画\n"
                     "資料2|予算\n"
                     "資料3|日程\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "資料１　計画\n"
                                       "\n"
                                       "資料２　予算\n"
                                       "\n"
                                       "みどり会館の地図\n"),
                     "資料1|計画\n"
                     "資料2|予算\n"
                     "|みどり会館の地図\n");
}
END_TEST

START_TEST(a_sentence_is_no_hand_out) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "・資料１　計画\n"
                                       "・資料の一部は、当日に配った。\n"),
                     "資料1|計画\n");
}
END_TEST

START_TEST(business_by_its_own_word_ends_the_list) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "資料１　計画\n"
                                       "資料２　予算\n"
                                       "議題１：計画の案\n"
                                       "○山田委員　始めます。\n"
                                       "○鈴木委員　はい。\n"),
                     "資料1|計画\n"
                     "資料2|予算\n");
    /* where nobody speaks it is an entry */
    ck_assert_str_eq(materials_of(HEAD "配布資料\n"
                                       "資料１　計画\n"
                                       "資料２　予算\n"
                                       "議題１：計画の案\n"),
                     "資料1|計画\n"
                     "資料2|予算\n"
                     "|議題１：計画の案\n");
}
END_TEST

START_TEST(signs_before_numbers_are_of_labels) {
    ck_assert_uint_eq(label_length("資料政12-(1) 計画"), strlen("資料政12-(1)"));
    ck_assert_uint_eq(label_length("資料診-1 計画"), strlen("資料診-1"));
    ck_assert_uint_eq(label_length("資料診-1"), strlen("資料診-1"));
    /* no space behind, letters that count or measure, no number */
    ck_assert_uint_eq(label_length("資料診1枚 計画"), 0);
    ck_assert_uint_eq(label_length("資料約1 計画"), 0);
    ck_assert_uint_eq(label_length("資料第1 計画"), 0);
    ck_assert_uint_eq(label_length("資料診- 計画"), 0);
}
END_TEST

START_TEST(sizes_of_files_are_no_part_of_titles) {
    ck_assert_str_eq(
        materials_of(HEAD "配布資料\n資料１　計画の案（ＰＤＦ：10KB）\n資料２　計画（案）\n資料３　計画（Excel）\n"),
        "資料1|計画の案\n資料2|計画（案）\n資料3|計画\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　（ＰＤＦ：10KB）\n"), "資料1|（ＰＤＦ：10KB）\n");
}
END_TEST

START_TEST(items_above_the_hand_outs_that_are_for_them) {
    ck_assert_str_eq(materials_of(HEAD "配付資料\n（１）計画の進捗状況について\n　資料１　計画\n　資料２　進捗\n（２）"
                                       "予算について\n　資料３　予算\n"),
                     "資料1|計画\n資料2|進捗\n資料3|予算\n");
}
END_TEST

START_TEST(titles_below_labels_behind_parted_bullets) {
    ck_assert_str_eq(
        materials_of(HEAD
                     "配布資料\n- 資料1\n-\n計画の案 [PDF形式：902KB]別ウインドウで開きます\n- 資料2\n-\n日程の案\n"),
        "資料1|計画の案\n資料2|日程の案\n");
}
END_TEST

START_TEST(a_kind_in_brackets_heads_those_below) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料１　計画\n（机上資料）\n　日程の案\n"),
                     "資料1|計画\n|日程の案\n");
}
END_TEST

START_TEST(hand_outs_without_numbers_head_the_list) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n議事次第\n委員名簿\n資料１　計画\n"),
                     "|議事次第\n|委員名簿\n資料1|計画\n");
}
END_TEST

START_TEST(labels_in_the_body_s_own_manner) {
    ck_assert_str_eq(materials_of(HEAD "資料\nＫＤ(02)2－1  議事概要（案）\nＫＤ(02)2－2  報告\n"),
                     "KD(02)2-1|議事概要（案）\nKD(02)2-2|報告\n");
    ck_assert_str_eq(materials_of(HEAD "資料\nAI 戦略\n計画\n"), "|AI 戦略\n|計画\n");
}
END_TEST

START_TEST(two_lists_of_hand_outs) {
    ck_assert_str_eq(
        materials_of(HEAD "資料\n【事前送付資料】\n資料１　計画\n【当日配付資料】\n次第\n席次表\n資料２　報告\n"),
        "資料1|計画\n|次第\n|席次表\n資料2|報告\n");
}
END_TEST

START_TEST(bullets_cut_at_the_line_s_end) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n・計画\n・説明会における意見及び市の考え方\n一覧表\n"),
                     "|計画\n|説明会における意見及び市の考え方一覧表\n");
}
END_TEST

START_TEST(a_hand_out_without_a_label_before_others) {
    ck_assert_str_eq(materials_of(HEAD "配布資料\n○会議次第（第２回） 資料1 計画（PDF形式 54キロバイト） 資料2 実績\n"),
                     "|会議次第（第２回）\n資料1|計画\n資料2|実績\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n資料1　計画\n資料1別紙　変更箇所一覧\n"),
                     "資料1|計画\n資料1別紙|変更箇所一覧\n");
}
END_TEST

START_TEST(a_line_that_holds_nothing_is_carried_on_by_none) {
    ck_assert_str_eq(materials_of("会議資料\n|\nあ\n"), "|あ\n");
    ck_assert_str_eq(materials_of("第３回みどり検討会　議事録\n配布資料\n資料１　甲\n【資料】、\n乙\n丙\n"),
                     "資料1|甲\n資料|乙\n|丙\n");
}
END_TEST

START_TEST(titles_before_their_labels_head_no_list_of_people) {
    static const char *const EXPECTED = "資料1|委員名簿\n資料2|計画（素案）\n";
    ck_assert_str_eq(materials_of(HEAD "配布資料\n　委員名簿　・・・資料１\n　計画（素案）　・・・資料２\n"), EXPECTED);
    ck_assert_str_eq(materials_of(HEAD "【配付資料】\n委員名簿【資料１】\n計画（素案）【資料２】\n"), EXPECTED);
    ck_assert_str_eq(materials_of(HEAD "配布資料\n　委員名簿　　資 料 １\n　計画（素案）　　資 料 ２\n"), EXPECTED);
    ck_assert_str_eq(materials_of(HEAD "配布資料\n　○委員名簿（資料１）\n　○計画（素案）（資料２）\n"), EXPECTED);
    ck_assert_str_eq(materials_of(HEAD "配布資料\n計画　　資料一\n実績　　資料Ｂ\n"), "資料一|計画\n資料B|実績\n");
}
END_TEST

START_TEST(hand_outs_marked_as_the_heading_is) {
    ck_assert_str_eq(materials_of(HEAD "○資料\n　○資料1　委員名簿\n　○資料2　計画\n\n会長：始めます。\n委員：はい。\n"),
                     "資料1|委員名簿\n資料2|計画\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料\n○資料1　計画\n○席上配布資料　実績\n"),
                     "資料1|計画\n席上配布資料|実績\n");
    ck_assert_str_eq(materials_of(HEAD "６　会議資料\n　1 資料 1　名簿\n　2 資料 2　計画\n"),
                     "資料1|名簿\n資料2|計画\n");
}
END_TEST

START_TEST(marks_right_behind_the_heading) {
    ck_assert_str_eq(materials_of(HEAD "配布資料：(1) 資料1　名簿\n　　　　　(2) 資料2　計画\n"),
                     "資料1|名簿\n資料2|計画\n");
    ck_assert_str_eq(materials_of(HEAD "配布資料：● 名簿（資料1）\n　　　　　● 計画（資料2）\n"),
                     "資料1|名簿\n資料2|計画\n");
}
END_TEST

START_TEST(signs_between_label_and_title) {
    ck_assert_str_eq(
        materials_of(HEAD "配布資料\n資料1_名簿\n資料2 - 計画\n資料3／実績\n第4号資料：日程\n資 料 ５　意見\n"),
        "資料1|名簿\n資料2|計画\n資料3|実績\n第4号資料|日程\n資料5|意見\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("materials");
    TCase *c = parsing_case("materials");
    tcase_add_test(c, what_is_a_label);
    tcase_add_test(c, words_that_labels_begin_with);
    tcase_add_test(c, what_is_no_label);
    tcase_add_test(c, labels_are_folded);
    tcase_add_test(c, titles_keep_the_source_s_characters);
    tcase_add_test(c, separators_are_no_part_of_the_title);
    tcase_add_test(c, leaders_are_no_part_of_the_title);
    tcase_add_test(c, bullets_before_the_labels);
    tcase_add_test(c, labels_in_brackets);
    tcase_add_test(c, entries_without_labels);
    tcase_add_test(c, a_list_with_commas);
    tcase_add_test(c, several_on_one_line);
    tcase_add_test(c, a_title_of_two_lines);
    tcase_add_test(c, notes_about_files_are_left_out);
    tcase_add_test(c, links_are_left_out);
    tcase_add_test(c, the_list_on_the_heading_s_line);
    tcase_add_test(c, headings_of_the_list);
    tcase_add_test(c, an_empty_list);
    tcase_add_test(c, notes_are_no_entries);
    tcase_add_test(c, materials_named_in_speech_are_no_entries);
    tcase_add_test(c, labels_in_brackets_on_one_line);
    tcase_add_test(c, a_stop_behind_the_label);
    tcase_add_test(c, what_a_blank_line_parts_from_the_list);
    tcase_add_test(c, headings_of_some_of_the_entries);
    tcase_add_test(c, a_label_behind_leaders);
    tcase_add_test(c, a_bracket_below_an_entry);
    tcase_add_test(c, a_body_s_sign_before_the_number);
    tcase_add_test(c, labels_behind_titles);
    tcase_add_test(c, a_label_and_what_belongs_to_it_in_one_bracket);
    tcase_add_test(c, below_three_loose_entries_a_sites_words_are_none);
    tcase_add_test(c, a_sentence_is_no_hand_out);
    tcase_add_test(c, business_by_its_own_word_ends_the_list);
    tcase_add_test(c, signs_before_numbers_are_of_labels);
    tcase_add_test(c, sizes_of_files_are_no_part_of_titles);
    tcase_add_test(c, items_above_the_hand_outs_that_are_for_them);
    tcase_add_test(c, titles_below_labels_behind_parted_bullets);
    tcase_add_test(c, a_kind_in_brackets_heads_those_below);
    tcase_add_test(c, hand_outs_without_numbers_head_the_list);
    tcase_add_test(c, labels_in_the_body_s_own_manner);
    tcase_add_test(c, two_lists_of_hand_outs);
    tcase_add_test(c, bullets_cut_at_the_line_s_end);
    tcase_add_test(c, a_hand_out_without_a_label_before_others);
    tcase_add_test(c, a_line_that_holds_nothing_is_carried_on_by_none);
    tcase_add_test(c, titles_before_their_labels_head_no_list_of_people);
    tcase_add_test(c, hand_outs_marked_as_the_heading_is);
    tcase_add_test(c, marks_right_behind_the_heading);
    tcase_add_test(c, signs_between_label_and_title);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
