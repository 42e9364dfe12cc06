/* The flow: every passage leads back to its source, and strings are quoted as the source has them. */
#include "flow_fixture.h"

START_TEST(a_passage_leads_back) {
    lines_of("　第２６回　検討会\n　（１）開会\n");
    ck_assert_str_eq(source_of("第26回"), "第２６回");
    ck_assert_str_eq(source_of("26"), "２６");
    ck_assert_str_eq(source_of("(1)開会"), "（１）開会");
    const pdoc_span nothing = pdi_flow_span(&flow, 5, 5);
    ck_assert_uint_eq(nothing.start, nothing.end);
}
END_TEST

START_TEST(strings_keep_the_source_s_characters) {
    lines_of("面積は３０ｍ²、½を超える㈱ひかりの①番である。\n");
    ck_assert_str_eq(string_of("面積は30m2"), "面積は３０ｍ²");
    ck_assert_str_eq(string_of("1⁄2を"), "½を");
    ck_assert_str_eq(string_of("(株)ひかりの1番"), "㈱ひかりの①番");
}
END_TEST

START_TEST(expansions_stand_as_a_whole) {
    lines_of("㈱ひかりの①番\n");
    ck_assert_str_eq(source_of("(株)ひかり"), "㈱ひかり");
    ck_assert_str_eq(source_of("株)"), "㈱");
    ck_assert_str_eq(source_of("1"), "①");
    ck_assert_uint_eq(flow.lines[0].sign, 0x3231);
}
END_TEST

START_TEST(spaces_become_one) {
    lines_of("　山田　　太郎　 \n次\tの議題\n");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[0]), "山田  太郎");
    ck_assert_uint_eq(flow.lines[0].indent, 2);
    ck_assert_str_eq(string_of("山田  太郎"), "山田 太郎");
    ck_assert_str_eq(string_of("次\tの議題"), "次 の議題");
    ck_assert_str_eq(string_of(" 太郎"), "太郎");
    ck_assert_str_eq(string_of("  "), "");
}
END_TEST

START_TEST(line_ends_between_lines_are_no_spaces) {
    lines_of("第３回\nみどり検討会\nSmart\nCity\n");
    ck_assert_str_eq(string_of("第3回\nみどり検討会"), "第３回みどり検討会");
    ck_assert_str_eq(string_of("Smart\nCity"), "Smart City");
    ck_assert_str_eq(string_of("みどり検討会\nSmart"), "みどり検討会Smart");
}
END_TEST

START_TEST(a_byte_order_mark_shifts_the_spans_and_stays_out_of_strings) {
    lines_of("\uFEFF議事要旨\n");
    const pdoc_span span = pdi_flow_span(&flow, 0, 12);
    ck_assert_uint_eq(span.start, 3);
    ck_assert_uint_eq(span.end, 15);
    ck_assert_str_eq(string_of("議事要旨"), "議事要旨");
    ck_assert_uint_eq(flow.lines[0].indent, 0);
}
END_TEST

START_TEST(carriage_returns_belong_to_no_line) {
    ck_assert_str_eq(lines_of("甲\r\n乙\r\n"), "甲\n乙\n");
    ck_assert_str_eq(source_of("甲"), "甲");
    ck_assert_str_eq(source_of("乙"), "乙");
    ck_assert_str_eq(string_of("甲\n乙"), "甲乙");
}
END_TEST

START_TEST(form_feeds_belong_to_no_line) {
    ck_assert_str_eq(lines_of("甲である。\f乙である。\n"), "甲である。\n乙である。\n");
    ck_assert_str_eq(source_of("乙である"), "乙である");
    ck_assert(flow.lines[1].page_before);
}
END_TEST

START_TEST(invalid_bytes_keep_their_place) {
    flow_of(PDI_LIT("山\xFF田\xE3\x81委員\n"));
    ck_assert_slice(flow.text, "山\uFFFD田\uFFFD委員\n");
    ck_assert_str_eq(source_of("\uFFFD田"), "\xFF田");
    ck_assert_str_eq(source_of("田\uFFFD委員"), "田\xE3\x81委員");
    ck_assert_str_eq(string_of("山\uFFFD田\uFFFD委員"), "山\uFFFD田\uFFFD委員");
    flow_of(PDI_LIT("山\0田 \0委員\n"));
    ck_assert_str_eq(string_of("山\uFFFD田 \uFFFD委員"), "山\uFFFD田 \uFFFD委員");
}
END_TEST

START_TEST(private_use_bullets) {
    lines_of("\uF06C　公開とする。\n\uF0B7非公開とする。\n");
    ck_assert_uint_eq(flow.count, 2);
    ck_assert_uint_eq(flow.lines[0].sign, 0xF06C);
    ck_assert_str_eq(source_of("\uF0B7非公開"), "\uF0B7非公開");
}
END_TEST

START_TEST(characters_that_take_no_room_are_left_out) {
    ck_assert_str_eq(lines_of("山\u200B田\uFEFF委員\n"), "山田委員\n");
    ck_assert_str_eq(string_of("山田委員"), "山田委員");
    ck_assert_str_eq(source_of("田委"), "田\uFEFF委");
}
END_TEST

START_TEST(markdown_headings_and_strong_lines) {
    ck_assert_str_eq(lines_of("## 出席者\n**事務局**\n"), "出席者\n事務局\n");
    ck_assert_uint_eq(flow.lines[0].level, 2);
    ck_assert(flow.lines[1].strong);
    ck_assert_str_eq(source_of("出席者"), "出席者");
    ck_assert_str_eq(markup_of("## 出席者\n**事務局**\n"), "##|**|**");
}
END_TEST

START_TEST(markdown_links) {
    ck_assert_str_eq(lines_of("詳しくは[資料１](https://www.example.jp/a(1).pdf)を見る。\n"),
                     "詳しくは資料1を見る。\n");
    ck_assert_str_eq(pieces_of("は資料1を"), "は|資料１|を");
    ck_assert_str_eq(string_of("は資料1を"), "は資料１を");
    ck_assert_str_eq(markup_of("[資料１](/a.pdf)\n"), "[|](/a.pdf)");
    ck_assert_str_eq(lines_of("甲[1](乙)\n"), "甲[1](乙)\n");
}
END_TEST

START_TEST(table_bars_become_gaps) {
    ck_assert_str_eq(lines_of("| 山田 | 委員 |\n"), "山田 \t 委員\n");
    ck_assert_str_eq(pieces_of("山田 \t 委員"), "山田 | 委員");
    ck_assert_str_eq(string_of("山田 \t 委員"), "山田 委員");
    ck_assert_str_eq(markup_of("| 山田 | 委員 |\n"), "|||||");
}
END_TEST

START_TEST(bars_in_prose_stay) { ck_assert_str_eq(lines_of("甲|乙である。\n"), "甲|乙である。\n"); }
END_TEST

START_TEST(an_empty_text_has_no_lines) {
    ck_assert_str_eq(lines_of(""), "");
    ck_assert_uint_eq(flow.count, 0);
    ck_assert_str_eq(lines_of("\r\n\f\n　"), "");
    ck_assert_uint_eq(flow.count, 0);
}
END_TEST

START_TEST(a_text_without_a_last_line_end) {
    ck_assert_str_eq(lines_of("甲\n乙"), "甲\n乙\n");
    ck_assert_str_eq(source_of("乙"), "乙");
}
END_TEST

START_TEST(letters_that_a_converter_set_apart) {
    lines_of("令 和 元 年 度 に お け る 経 営 審 議 会 の 議 事 録\n日 時  令 和 元 年\n");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[0]), "令和元年度における経営審議会の議事録");
    ck_assert_str_eq(string_of("経営審議会"), "経 営 審 議 会");
    ck_assert_str_eq(source_of("経営審議会"), "経 営 審 議 会");
    /* few letters, and columns, tell nothing by themselves */
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[1]), "日 時  令 和 元 年");
    lines_of("町 長  山 田 太 郎  副 町 長  鈴 木 花 子  教 育 長  林 誠\n");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[0]), "町 長  山 田 太 郎  副 町 長  鈴 木 花 子  教 育 長  林 誠");
}
END_TEST

START_TEST(letters_apart_in_most_of_a_document) {
    lines_of(
        "令 和 元 年 度 に お け る 経 営 審 議 会 の 議 事 録\n\n日 時  令 和 元 年 11 月 27 日 （ 水 ） 13 ： 30\n"
        "出 席 者  山 田 委 員 、 鈴 木 委 員 、 佐 藤 委 員\n次 第\nA B\n\n事 務 局 か ら 説 明 が あ り 、 承 認 さ "
        "れ た 。\n");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[1]), "日時  令和元年11月27日(水)13:30");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[2]), "出席者  山田委員、鈴木委員、佐藤委員");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[4]), "A B");
}
END_TEST

START_TEST(a_bullet_alone_belongs_to_the_line_below) {
    lines_of("- 資料1\n-\n計画の案\n\n-\n\n別の行\n");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[1]), "- 計画の案");
    ck_assert_slice(pdi_line_text(&flow, &flow.lines[2]), "-");
}
END_TEST

START_TEST(full_width_commas_part_words_and_no_digits) {
    ck_assert_str_eq(lines_of("本日は，１，０００人，Ａ，Ｂと，3名が来た。\n"),
                     "本日は、1,000人、A、Bと、3名が来た。\n");
    ck_assert_str_eq(source_of("は、1,000人、"), "は，１，０００人，");
    ck_assert_str_eq(string_of("本日は、1,000人"), "本日は，１，０００人");
    ck_assert_str_eq(source_of("、3"), "，3");
    ck_assert_str_eq(lines_of("本日の参加者は１，\n　０００人，\n３名が来た。\n"), "本日の参加者は1,000人、3名が来た。\n");
}
END_TEST

START_TEST(half_width_commas_between_japanese_letters) {
    ck_assert_str_eq(lines_of("本日は,晴れ, 12,000人, abc,def\n"), "本日は、晴れ, 12,000人, abc,def\n");
    ck_assert_str_eq(string_of("本日は、晴れ"), "本日は,晴れ");
}
END_TEST

START_TEST(dots_end_sentences_where_most_do) {
    ck_assert_str_eq(lines_of("一つ目である．\n二つ目である．続く．\n1．開会\nア．議事\n十一．閉会\n"),
                     "一つ目である。\n二つ目である。続く。\n1.開会\nア.議事\n十一.閉会\n");
    ck_assert_str_eq(string_of("二つ目である。続く。"), "二つ目である．続く．");
    ck_assert_str_eq(lines_of("一つ目である。\n二つ目である．\n三つ目である。\n"),
                     "一つ目である。\n二つ目である.\n三つ目である。\n");
}
END_TEST

START_TEST(an_ellipsis_is_no_stop) {
    ck_assert_str_eq(lines_of("開会…1\n議事…2\n閉会…3\n閉会…4\n"), "開会...1\n議事...2\n閉会...3\n閉会...4\n");
    ck_assert_str_eq(string_of("議事...2"), "議事…2");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("flow");
    TCase *c = tcase_create("flow");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, a_passage_leads_back);
    tcase_add_test(c, strings_keep_the_source_s_characters);
    tcase_add_test(c, expansions_stand_as_a_whole);
    tcase_add_test(c, spaces_become_one);
    tcase_add_test(c, line_ends_between_lines_are_no_spaces);
    tcase_add_test(c, a_byte_order_mark_shifts_the_spans_and_stays_out_of_strings);
    tcase_add_test(c, carriage_returns_belong_to_no_line);
    tcase_add_test(c, form_feeds_belong_to_no_line);
    tcase_add_test(c, invalid_bytes_keep_their_place);
    tcase_add_test(c, private_use_bullets);
    tcase_add_test(c, characters_that_take_no_room_are_left_out);
    tcase_add_test(c, markdown_headings_and_strong_lines);
    tcase_add_test(c, markdown_links);
    tcase_add_test(c, table_bars_become_gaps);
    tcase_add_test(c, bars_in_prose_stay);
    tcase_add_test(c, an_empty_text_has_no_lines);
    tcase_add_test(c, a_text_without_a_last_line_end);
    tcase_add_test(c, letters_that_a_converter_set_apart);
    tcase_add_test(c, letters_apart_in_most_of_a_document);
    tcase_add_test(c, a_bullet_alone_belongs_to_the_line_below);
    tcase_add_test(c, full_width_commas_part_words_and_no_digits);
    tcase_add_test(c, half_width_commas_between_japanese_letters);
    tcase_add_test(c, dots_end_sentences_where_most_do);
    tcase_add_test(c, an_ellipsis_is_no_stop);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
