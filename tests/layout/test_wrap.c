/* Which lines a converter cut, and which begin something of their own. */
#include "flow_fixture.h"

/* Sentences cut at 40 columns. */
#define CUT                                                                                                                                                                  \
    "この検討会では、地域の公共交通をどのよう\nに維持していくのかについて、住民の声を聞\nきながら、三年をかけて議論を" \
    "重ねてきたと\nころである。\n"
#define WHOLE                                                                                                                                                                  \
    "この検討会では、地域の公共交通をどのように維持していくのかについて、住民の声を聞きながら、三年をかけて議論を重ね" \
    "てきたところである。\n"

START_TEST(cut_lines_are_joined_without_a_space) {
    ck_assert_str_eq(lines_of(CUT), WHOLE);
    ck_assert_uint_eq(flow.wrap, 40);
    ck_assert_uint_eq(flow.count, 1);
}
END_TEST

START_TEST(latin_words_are_joined_with_a_space) {
    ck_assert_str_eq(lines_of("この検討会では、海外の事例として Smart\nCity Expo "
                              "の報告を聞き、利用者の視点から\n議論を重ねてきたところである。\n"),
                     "この検討会では、海外の事例として Smart City Expo "
                     "の報告を聞き、利用者の視点から議論を重ねてきたところである。\n");
    ck_assert_str_eq(string_of("Smart City"), "Smart City");
    ck_assert_str_eq(source_of("Smart City"), "Smart\nCity");
    ck_assert_str_eq(pieces_of("Smart City"), "Smart\nCity");
}
END_TEST

START_TEST(latin_and_japanese_meet_without_a_space) {
    ck_assert_str_eq(lines_of("この検討会では、海外の事例としてSmartCity\nの報告を聞き、利用者の視点から、多くの人\nと"
                              "議論を重ねてきたところである。\n"),
                     "この検討会では、海外の事例としてSmartCityの報告を聞き、利用者の視点から、多くの人と議論を重ねてき"
                     "たところである。\n");
}
END_TEST

START_TEST(lines_of_prose_are_full_where_most_are_cut) {
    /* One line hangs out by two characters: those that do not are full still. */
    ck_assert_str_eq(
        lines_of("会議を静かに始めました。会議を静かに始めまし\nた。会議を静かに始めました。会議を静かに\n始めました。"
                 "会議を静かに始めました。会議\nを静かに始めました。\n会議を静かに始めました。会議を静かに始め\nました"
                 "。会議を静かに始めました。会議を静\nかに始めました。会議を静かに始めました。\n"),
        "会議を静かに始めました。会議を静かに始めました。会議を静かに始めました。会議を静かに始めました。会議を静かに始"
        "めました。会議を静かに始めました。\n"
        "会議を静かに始めました。会議を静かに始めました。会議を静かに始めました。会議を静かに始めました。会議を静かに始"
        "めました。\n");
}
END_TEST

START_TEST(a_full_width_word_is_cut_anywhere) {
    ck_assert_str_eq(lines_of("この検討会では、海外の事例としてＫＩＺＵ\nＮＡの報告を聞き、措置法第８条の八、第８\n４条"
                              "に基づいて議論を重ねてきたのである。\n"),
                     "この検討会では、海外の事例としてKIZUNAの報告を聞き、措置法第8条の八、第84条に基づいて議論を重ねて"
                     "きたのである。\n");
    ck_assert_str_eq(source_of("KIZUNA"), "ＫＩＺＵ\nＮＡ");
}
END_TEST

START_TEST(blank_lines_between_all_lines_mean_nothing) {
    ck_assert_str_eq(lines_of("この検討会では、地域の公共交通をどのよう\n\nに維持していくのかについて、住民の声を聞\n\n"
                              "きながら、三年をかけて議論を重ねてきたと\n\n"
                              "ころである。\n\n続いて、資料の説明があった。\n"),
                     WHOLE "続いて、資料の説明があった。\n");
    ck_assert(!flow.blanks_mean);
    ck_assert_uint_eq(flow.lines[1].blanks_before, 0);
}
END_TEST

START_TEST(a_blank_line_among_others_parts) {
    lines_of(CUT "\n" CUT);
    ck_assert_uint_eq(flow.count, 2);
    ck_assert(flow.blanks_mean);
    ck_assert_uint_eq(flow.lines[1].blanks_before, 1);
    lines_of("この検討会では、地域の公共交通をどのよう\nに維持していくのかについて、住民の声を聞\nきながら、三年をかけ"
             "て議論を重ねてきたと\n\nころである。\n");
    ck_assert_uint_eq(flow.count, 2);
}
END_TEST

START_TEST(a_sentence_s_end_ends_the_line) {
    ck_assert_str_eq(lines_of("承認された。\n次に移った。\n"), "承認された。\n次に移った。\n");
    ck_assert_str_eq(lines_of(CUT CUT), WHOLE WHOLE);
}
END_TEST

START_TEST(a_full_line_that_ends_a_sentence_ends_there) {
    ck_assert_str_eq(lines_of("この検討会では、地域の公共交通をどのよう\nに維持していくのかを議論してきたのです。\n続い"
                              "て、住民の声を聞き、その声を地域の公\n共交通の計画に生かしていきたいのである。\n"),
                     "この検討会では、地域の公共交通をどのように維持していくのかを議論してきたのです。\n続いて、住民の"
                     "声を聞き、その声を地域の公共交通の計画に生かしていきたいのである。\n");
}
END_TEST

START_TEST(short_lines_are_not_cut) {
    ck_assert_str_eq(lines_of("日時\n場所\n出席者\n山田委員\n"), "日時\n場所\n出席者\n山田委員\n");
    ck_assert_uint_eq(flow.wrap, 0);
}
END_TEST

START_TEST(names_cut_at_the_line_s_end) {
    ck_assert_str_eq(lines_of("伊藤 健一（みどり大学教授）、飯塚 久\n夫（ひかり電機株式会社）、上田 花子（\n"
                              "あおば市総務部長）、江口 太郎（弁護\n士）、大野 次郎（みらい研究所主任研\n究員）\n"),
                     "伊藤 健一(みどり大学教授)、飯塚 久夫(ひかり電機株式会社)、上田 花子(あおば市総務部長)、江口 "
                     "太郎(弁護士)、大野 次郎(みらい研究所主任研究員)\n");
    ck_assert_str_eq(string_of("飯塚 久夫"), "飯塚 久夫");
    ck_assert_str_eq(source_of("飯塚 久夫"), "飯塚 久\n夫");
}
END_TEST

START_TEST(a_word_in_katakana_is_cut_before_a_letter_that_counts) {
    /* ト counts after イロハニホヘ. */
    ck_assert_str_eq(lines_of(CUT "鈴木委員、佐藤委員、高橋委員、みどりネッ\nト 山田社長、伊藤委員\n"),
                     WHOLE "鈴木委員、佐藤委員、高橋委員、みどりネット 山田社長、伊藤委員\n");
    ck_assert_str_eq(lines_of(CUT "調べたところ、二千年に、四百万ヘクター\nル、島より広い土地が残されたという。\n"),
                     WHOLE "調べたところ、二千年に、四百万ヘクタール、島より広い土地が残されたという。\n");
    ck_assert_str_eq(lines_of(CUT "計画に書くことは、次のとおりとすること、\nイ 地域の暮らし\nロ 学校の行事\n"),
                     WHOLE "計画に書くことは、次のとおりとすること、\nイ 地域の暮らし\nロ 学校の行事\n");
}
END_TEST

START_TEST(what_may_not_begin_a_line_is_joined) {
    ck_assert_str_eq(lines_of("承認された\n。\n終了した\n）\n"), "承認された。\n終了した)\n");
}
END_TEST

START_TEST(marks_begin_a_line_of_their_own) {
    ck_assert_str_eq(lines_of("この検討会では、地域の公共交通をどのよう\n○に維持していくのかについて、住民の声を聞\n・"
                              "きながら、三年をかけて議論を重ねてきたと\n"),
                     "この検討会では、地域の公共交通をどのよう\n○に維持していくのかについて、住民の声を聞\n・きながら、"
                     "三年をかけて議論を重ねてきたと\n");
    ck_assert_str_eq(lines_of("この検討会では、地域の公共交通をどのよう\n（１）に維持していくのかについて、住民の声\n"),
                     "この検討会では、地域の公共交通をどのよう\n(1)に維持していくのかについて、住民の声\n");
}
END_TEST

START_TEST(labels_begin_a_line_of_their_own) {
    ck_assert_str_eq(lines_of(CUT "山田委員：異議はない。\n" CUT "【事務局】\n" CUT),
                     WHOLE "山田委員:異議はない。\n" WHOLE "【事務局】\n" WHOLE);
}
END_TEST

START_TEST(groups_in_brackets_begin_a_line_of_their_own) {
    ck_assert_str_eq(lines_of(CUT "鈴木委員、佐藤委員、高橋委員、伊藤副会長\n＜事務局＞\n中村課長\n"),
                     WHOLE "鈴木委員、佐藤委員、高橋委員、伊藤副会長\n<事務局>\n中村課長\n");
}
END_TEST

START_TEST(headings_are_never_joined) {
    ck_assert_str_eq(lines_of("# この検討会では、地域の公共交通をどのように、\nに維持\n"),
                     "この検討会では、地域の公共交通をどのように、\nに維持\n");
    ck_assert_str_eq(lines_of("**この検討会では、地域の公共交通を、**\n維持\n"),
                     "この検討会では、地域の公共交通を、\n維持\n");
    ck_assert_uint_eq(flow.lines[0].strong, 1);
}
END_TEST

START_TEST(a_line_that_ends_with_a_comma_goes_on) {
    ck_assert_str_eq(lines_of("山田委員、鈴木委員、\n佐藤委員\n"), "山田委員、鈴木委員、佐藤委員\n");
}
END_TEST

START_TEST(rows_of_columns_are_not_joined) {
    ck_assert_str_eq(lines_of("山田　太郎　　みどり大学教授　　委員\n鈴木　花子　　ひかり電機株式会社　　委員\n"),
                     "山田 太郎  みどり大学教授  委員\n鈴木 花子  ひかり電機株式会社  委員\n");
}
END_TEST

/* What is set aside fills its lines, too: no entry above it was cut there. */
START_TEST(running_feet_tell_nothing_of_the_width) {
#define FOOT "みどり市企画部地域交通課　みどり市中央一丁目\n"
    ck_assert_str_eq(lines_of("みどり市役所東分庁舎第一会議室及びオンライン\n副市長\n" FOOT "- 1 -\n"
                              "\fみどり市消防本部三階会議室並びに北部集会施設\n教育長\n" FOOT "- 2 -\n\f市長\n" FOOT "- 3 -\n"),
                     "みどり市役所東分庁舎第一会議室及びオンライン\n副市長\n"
                     "みどり市消防本部三階会議室並びに北部集会施設\n教育長\n市長\n");
    ck_assert_uint_eq(flow.wrap, 0);
#undef FOOT
}
END_TEST

START_TEST(a_page_break_in_a_sentence) {
    ck_assert_str_eq(
        lines_of("この検討会では、地域の公共交通をどのように維持していくのかについて\n\f住民の声を聞きながら、議論を重"
                 "ねてきた。\n"),
        "この検討会では、地域の公共交通をどのように維持していくのかについて住民の声を聞きながら、議論を重ねてきた。\n");
    ck_assert_str_eq(lines_of("承認された。\n\f次に移った。\n"), "承認された。\n次に移った。\n");
    ck_assert(flow.lines[1].page_before);
}
END_TEST

START_TEST(rules_stand_alone) {
    ck_assert_str_eq(lines_of("この検討会では、地域の公共交通を、\n――――――――――――\n維持していく。\n"),
                     "この検討会では、地域の公共交通を、\n――――――――――――\n維持していく。\n");
}
END_TEST

START_TEST(a_dot_between_nouns_is_the_sentence_s_own) {
    ck_assert_str_eq(
        lines_of("それでは、定刻になりましたので、ただいまから食料・農業\n・農村政策審議会を開会いたしたいと存じます。"
                 "本日は、委員\nの皆様が全員お揃いでございますので、議事の進行につきま\nしては、部会長にお願いいたした"
                 "いと存じます。\n"),
        "それでは、定刻になりましたので、ただいまから食料・農業・農村政策審議会を開会いたしたいと存じます。本日は、委員"
        "の皆様が全員お揃いでございますので、議事の進行につきましては、部会長にお願いいたしたいと存じます。\n");
}
END_TEST

START_TEST(lines_that_words_lead_are_apart) {
    ck_assert_str_eq(
        lines_of("出席者 山田太郎 座長、鈴木俊太郎、佐藤純奈、高橋文男、伊藤剛\n専門委員 渡辺舞、中村公夫\n"),
        "出席者 山田太郎 座長、鈴木俊太郎、佐藤純奈、高橋文男、伊藤剛\n専門委員 渡辺舞、中村公夫\n");
}
END_TEST

START_TEST(a_particle_is_cut_nowhere) {
    ck_assert_str_eq(lines_of(CUT "みどりの公共交通の計画の見直しの案\nについて\n"),
                     WHOLE "みどりの公共交通の計画の見直しの案について\n");
    ck_assert_str_eq(lines_of(CUT "みどりの公共交通の計画の見直しの案に\nついて\n"),
                     WHOLE "みどりの公共交通の計画の見直しの案について\n");
    /* behind a short line, or a blank one, words are their own */
    ck_assert_str_eq(lines_of(CUT "計画の案\nについて\n"), WHOLE "計画の案\nについて\n");
    ck_assert_str_eq(lines_of(CUT "みどりの公共交通の計画の見直しの案\n\nについて\n"),
                     WHOLE "みどりの公共交通の計画の見直しの案\nについて\n");
}
END_TEST

START_TEST(entries_that_are_counted_alike_are_apart) {
    ck_assert_str_eq(lines_of(CUT "資料６－１ みどりの公共交通の計画の見直\n資料６－２ みどりの予算\n"),
                     WHOLE "資料6-1 みどりの公共交通の計画の見直\n資料6-2 みどりの予算\n");
    ck_assert_str_eq(lines_of(CUT "資料６－１ みどりの公共交通の計画の見直\nし\n"),
                     WHOLE "資料6-1 みどりの公共交通の計画の見直し\n");
    /* words that begin alike and are not counted */
    ck_assert_str_eq(lines_of(CUT "資料６－１ みどりの公共交通の計画の見直\n資料を配る\n"),
                     WHOLE "資料6-1 みどりの公共交通の計画の見直資料を配る\n");
}
END_TEST

START_TEST(lines_of_a_table_of_contents_are_apart) {
    ck_assert_str_eq(
        lines_of(CUT "みどりの公共交通の計画の案・・・・・１２\nみどりの公共交通の計画の見直し・・・１３\n"),
        WHOLE "みどりの公共交通の計画の案・・・・・12\nみどりの公共交通の計画の見直し・・・13\n");
    ck_assert_str_eq(lines_of(CUT "みどりの公共交通の計画の案と、令和３年１２\n月の予算を議論した。\n"),
                     WHOLE "みどりの公共交通の計画の案と、令和3年12月の予算を議論した。\n");
}
END_TEST

#define APART "甲である。\n\n乙である。\n\n丙である。\n\n"

START_TEST(blank_lines_that_a_fifth_of_the_lines_lack_mean_something) {
    lines_of(APART "丁である。\n戊である。\n\n" APART
                   "丁である。\n戊である。\n\n甲である。\n\n乙である。\n丙である。\n");
    ck_assert(flow.blanks_mean);
    /* one of twelve was lost */
    lines_of(APART APART APART APART "丁である。\n戊である。\n");
    ck_assert(!flow.blanks_mean);
}
END_TEST

/* The first fills its line to the end. */
START_TEST(rows_with_the_same_word_are_not_joined) {
    ck_assert_str_eq(lines_of(CUT "独立行政法人若葉研究所 教授 長谷川太一郎\n東都大学 教授 森花子\n"),
                     WHOLE "独立行政法人若葉研究所 教授 長谷川太一郎\n東都大学 教授 森花子\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("wrap");
    TCase *c = tcase_create("wrap");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, cut_lines_are_joined_without_a_space);
    tcase_add_test(c, latin_words_are_joined_with_a_space);
    tcase_add_test(c, latin_and_japanese_meet_without_a_space);
    tcase_add_test(c, blank_lines_between_all_lines_mean_nothing);
    tcase_add_test(c, a_blank_line_among_others_parts);
    tcase_add_test(c, a_sentence_s_end_ends_the_line);
    tcase_add_test(c, a_full_line_that_ends_a_sentence_ends_there);
    tcase_add_test(c, short_lines_are_not_cut);
    tcase_add_test(c, names_cut_at_the_line_s_end);
    tcase_add_test(c, lines_of_prose_are_full_where_most_are_cut);
    tcase_add_test(c, a_full_width_word_is_cut_anywhere);
    tcase_add_test(c, a_word_in_katakana_is_cut_before_a_letter_that_counts);
    tcase_add_test(c, what_may_not_begin_a_line_is_joined);
    tcase_add_test(c, marks_begin_a_line_of_their_own);
    tcase_add_test(c, labels_begin_a_line_of_their_own);
    tcase_add_test(c, groups_in_brackets_begin_a_line_of_their_own);
    tcase_add_test(c, headings_are_never_joined);
    tcase_add_test(c, a_line_that_ends_with_a_comma_goes_on);
    tcase_add_test(c, rows_of_columns_are_not_joined);
    tcase_add_test(c, running_feet_tell_nothing_of_the_width);
    tcase_add_test(c, a_page_break_in_a_sentence);
    tcase_add_test(c, rules_stand_alone);
    tcase_add_test(c, a_dot_between_nouns_is_the_sentence_s_own);
    tcase_add_test(c, lines_that_words_lead_are_apart);
    tcase_add_test(c, a_particle_is_cut_nowhere);
    tcase_add_test(c, entries_that_are_counted_alike_are_apart);
    tcase_add_test(c, lines_of_a_table_of_contents_are_apart);
    tcase_add_test(c, blank_lines_that_a_fifth_of_the_lines_lack_mean_something);
    tcase_add_test(c, rows_with_the_same_word_are_not_joined);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
