/* What lines open with: bullets, symbols, arrows, notes, rules, and numbers in every way of writing them. */
#include "flow_fixture.h"

#include "layout/mark.h"

/* The line's mark as "kind label value rest". */
static const char *mark_of(const char *source) {
    static const char *const KINDS[] = {"none", "bullet", "symbol", "arrow", "note", "rule", "number"};
    static char s[512];
    size_t length;
    const uint32_t first = pdi_utf8_at(source, source + strlen(source), &length);
    const pdi_str line = pdi_fold_string(&job.scratch, str(source));
    const pdi_mark mark = pdi_mark_read(k, line, first);
    const pdi_str rest = pdi_skip(line, mark.length);
    if (mark.kind == PDI_MARK_NUMBER)
        snprintf(s, sizeof s, "%.*s=%u %.*s", (int)mark.label.n, mark.label.s, (unsigned)mark.value, (int)rest.n,
                 rest.s);
    else
        snprintf(s, sizeof s, "%s %.*s", KINDS[mark.kind], (int)rest.n, rest.s);
    return s;
}

static pdi_mark read_mark(const char *source) {
    size_t length;
    return pdi_mark_read(k, pdi_fold_string(&job.scratch, str(source)),
                         pdi_utf8_at(source, source + strlen(source), &length));
}

START_TEST(bullets) {
    ck_assert_str_eq(mark_of("・公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("- 公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("-公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("* 公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("\uF06C　公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("\uE123公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("ー　公開とする。"), "bullet 公開とする。");
}
END_TEST

START_TEST(signs_that_are_no_bullets) {
    ck_assert_str_eq(mark_of("-5度まで下がる。"), "none -5度まで下がる。");
    ck_assert_str_eq(mark_of("*note"), "none *note");
    ck_assert_str_eq(mark_of("ーの計画による。"), "none ーの計画による。");
    ck_assert_str_eq(mark_of("○○市の例がある。"), "none ○○市の例がある。");
    ck_assert_str_eq(mark_of("・"), "none ・");
    ck_assert_str_eq(mark_of("公開とする。"), "none 公開とする。");
    ck_assert_str_eq(mark_of(""), "none ");
}
END_TEST

START_TEST(symbols_arrows_and_notes) {
    ck_assert_str_eq(mark_of("○山田委員　始めます。"), "symbol 山田委員 始めます。");
    ck_assert_str_eq(mark_of("◯　山田委員"), "symbol 山田委員");
    ck_assert_str_eq(mark_of("〇山田委員"), "symbol 山田委員");
    ck_assert_str_eq(mark_of("◆議事１"), "symbol 議事1");
    ck_assert_str_eq(mark_of("⇒検討する。"), "arrow 検討する。");
    ck_assert_str_eq(mark_of("→ 検討する。"), "arrow 検討する。");
    ck_assert_str_eq(mark_of("=> 検討する。"), "arrow 検討する。");
    ck_assert_str_eq(mark_of("※敬称は略す。"), "note 敬称は略す。");
    ck_assert_str_eq(mark_of("（注）敬称は略す。"), "note 敬称は略す。");
}
END_TEST

START_TEST(rules) {
    ck_assert_int_eq(read_mark("――――◇――――").kind, PDI_MARK_RULE);
    ck_assert_int_eq(read_mark("----------").kind, PDI_MARK_RULE);
    ck_assert_int_eq(read_mark("＝＝＝＝＝").kind, PDI_MARK_RULE);
    ck_assert_int_eq(read_mark("――").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("――以上――").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("○○○○").kind, PDI_MARK_NONE);
    ck_assert_uint_eq(read_mark("―――――").length, strlen("―――――"));
}
END_TEST

START_TEST(numbers_in_brackets) {
    ck_assert_str_eq(mark_of("（１）開会"), "(1)=1 開会");
    ck_assert_str_eq(mark_of("(12) 開会"), "(12)=12 開会");
    ck_assert_str_eq(mark_of("（ 三 ）開会"), "( 三 )=3 開会");
    ck_assert_str_eq(mark_of("＜２＞開会"), "<2>=2 開会");
    ck_assert_str_eq(mark_of("［３］開会"), "[3]=3 開会");
    ck_assert_str_eq(mark_of("（ア）開会"), "(ア)=1 開会");
    ck_assert_str_eq(mark_of("⑴ 開会"), "(1)=1 開会");
    ck_assert_str_eq(mark_of("（1開会"), "none (1開会");
    ck_assert_int_eq(read_mark("（１）開会").shape, PDI_BRACKETS);
    ck_assert_uint_eq(read_mark("＜２＞開会").sign, '<');
}
END_TEST

START_TEST(numbers_with_a_stop) {
    ck_assert_str_eq(mark_of("１．開会"), "1=1 開会");
    ck_assert_str_eq(mark_of("1. 開会"), "1=1 開会");
    ck_assert_str_eq(mark_of("1、開会"), "1=1 開会");
    ck_assert_str_eq(mark_of("1) 開会"), "1)=1 開会");
    ck_assert_str_eq(mark_of("二、開会"), "二=2 開会");
    ck_assert_str_eq(mark_of("十二．開会"), "十二=12 開会");
    ck_assert_str_eq(mark_of("ア．開会"), "ア=1 開会");
    ck_assert_str_eq(mark_of("イ　開会"), "イ=2 開会");
    ck_assert_str_eq(mark_of("ロ．開会"), "ロ=2 開会");
    ck_assert_str_eq(mark_of("Ａ．開会"), "A=1 開会");
    ck_assert_str_eq(mark_of("ii) 開会"), "ii)=2 開会");
    ck_assert_str_eq(mark_of("1-2. 開会"), "1-2=2 開会");
    ck_assert_int_eq(read_mark("ア．開会").digits, PDI_KATAKANA_ORDER);
    ck_assert_int_eq(read_mark("ロ．開会").digits, PDI_IROHA);
    ck_assert_int_eq(read_mark("二、開会").digits, PDI_KANJI);
    ck_assert_int_eq(read_mark("１．開会").shape, PDI_DOT);
    ck_assert_int_eq(read_mark("1) 開会").shape, PDI_CLOSED);
}
END_TEST

START_TEST(numbers_before_a_dot_between_words) {
    ck_assert_str_eq(mark_of("１・２級の検定"), "none 1・2級の検定");
    ck_assert_str_eq(mark_of("ア・国際連携"), "none ア・国際連携");
}
END_TEST

START_TEST(circled_and_roman_numbers) {
    ck_assert_str_eq(mark_of("①開会"), "1=1 開会");
    ck_assert_str_eq(mark_of("⑳ 開会"), "20=20 開会");
    ck_assert_str_eq(mark_of("Ⅲ．開会"), "III=3 開会");
    ck_assert_str_eq(mark_of("Ⅱ　開会"), "II=2 開会");
    ck_assert_int_eq(read_mark("①開会").digits, PDI_CIRCLED);
    ck_assert_int_eq(read_mark("Ⅲ．開会").digits, PDI_ROMAN);
    ck_assert_str_eq(mark_of("1開会"), "none 1開会");
    ck_assert_str_eq(mark_of("Ⅲ期計画について"), "none III期計画について");
}
END_TEST

START_TEST(ordinals) {
    ck_assert_str_eq(mark_of("第１　日時"), "第1=1 日時");
    ck_assert_str_eq(mark_of("第二 日時"), "第二=2 日時");
    ck_assert_str_eq(mark_of("第３ 回の"), "none 第3 回の");
    ck_assert_str_eq(mark_of("第３回会議"), "none 第3回会議");
    ck_assert_int_eq(read_mark("第１　日時").shape, PDI_ORDINAL);
}
END_TEST

START_TEST(quantities_are_no_numbers) {
    ck_assert_str_eq(mark_of("10 月に開催する。"), "none 10 月に開催する。");
    ck_assert_str_eq(mark_of("3 名が出席した。"), "none 3 名が出席した。");
    ck_assert_str_eq(mark_of("1.5倍になった。"), "none 1.5倍になった。");
    ck_assert_str_eq(mark_of("3、4月に開催する。"), "none 3、4月に開催する。");
    ck_assert_str_eq(mark_of("A.I.の活用"), "none A.I.の活用");
    ck_assert_str_eq(mark_of("PDCAを回す。"), "none PDCAを回す。");
    ck_assert_str_eq(mark_of("アジアの例"), "none アジアの例");
    ck_assert_str_eq(mark_of("2020年"), "none 2020年");
    ck_assert_str_eq(mark_of("1 日 時"), "1=1 日 時");
    ck_assert_str_eq(mark_of("2 場所"), "2=2 場所");
}
END_TEST

START_TEST(how_a_mark_is_written) {
    ck_assert(read_mark("（１）開会").wide);
    ck_assert(!read_mark("(1)開会").wide);
    ck_assert(read_mark("(1) 開会").gap);
    ck_assert(!read_mark("(1)開会").gap);
    ck_assert(read_mark("○　山田").gap);
    ck_assert_uint_eq(read_mark("◎山田").sign, 0x25CE);
}
END_TEST

START_TEST(where_sentences_end) {
    ck_assert(pdi_ends_sentence(str("承認された。")));
    ck_assert(pdi_ends_sentence(str("承認された。) ")));
    ck_assert(pdi_ends_sentence(str("「承認された。」")));
    ck_assert(pdi_ends_sentence(str("よいか?")));
    ck_assert(!pdi_ends_sentence(str("承認された")));
    ck_assert(!pdi_ends_sentence(str("承認された、")));
    ck_assert(!pdi_ends_sentence(str("(承認)")));
    ck_assert(!pdi_ends_sentence(str("")));
}
END_TEST

START_TEST(where_brackets_close) {
    ck_assert_uint_eq(pdi_bracket_extent(str("(ab)c")), 4);
    ck_assert_uint_eq(pdi_bracket_extent(str("(a(b)c)d")), 7);
    ck_assert_uint_eq(pdi_bracket_extent(str("【事務局】x")), strlen("【事務局】"));
    ck_assert_uint_eq(pdi_bracket_extent(str("「(」)")), strlen("「(」"));
    ck_assert_uint_eq(pdi_bracket_extent(str("(ab")), 0);
    ck_assert_uint_eq(pdi_bracket_extent(str("ab)")), 0);
    ck_assert_uint_eq(pdi_bracket_extent(str("")), 0);
    ck_assert_uint_eq(pdi_closing_of(0x3014), 0x3015);
    ck_assert_uint_eq(pdi_closing_of('x'), 0);
}
END_TEST

START_TEST(what_never_begins_a_line) {
    ck_assert(pdi_never_first(0x3001));
    ck_assert(pdi_never_first(')'));
    ck_assert(pdi_never_first(0x30FC));
    ck_assert(pdi_never_first(0x3063));
    ck_assert(!pdi_never_first(0x3042));
    ck_assert(!pdi_never_first('('));
    ck_assert(!pdi_never_first(0));
}
END_TEST

START_TEST(a_number_of_wholes_behind_the_dot) {
    ck_assert_str_eq(mark_of("２．１人１台端末の活用について"), "2=2 1人1台端末の活用について");
    ck_assert_int_eq(read_mark("1.3人に下がっております。").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("2.5倍に増えた会場").kind, PDI_MARK_NONE);
}
END_TEST

START_TEST(more_dashes_than_one) {
    pdi_str inner;
    uint32_t sign;
    ck_assert_uint_gt(pdi_dashed_at(str("――委員入室――"), &inner, &sign), 0);
    ck_assert_slice(inner, "委員入室");
}
END_TEST

START_TEST(katakana_right_before_words) {
    ck_assert_uint_eq(pdi_mark_read_glued(str("ア第５期計画の実績")).value, 1);
    ck_assert_uint_eq(pdi_mark_read_glued(str("イ関係団体の意見")).value, 2);
    ck_assert_int_eq(pdi_mark_read_glued(str("アイヌ政策")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("ア")).kind, PDI_MARK_NONE);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("mark");
    TCase *c = tcase_create("mark");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, bullets);
    tcase_add_test(c, signs_that_are_no_bullets);
    tcase_add_test(c, symbols_arrows_and_notes);
    tcase_add_test(c, rules);
    tcase_add_test(c, numbers_in_brackets);
    tcase_add_test(c, numbers_with_a_stop);
    tcase_add_test(c, numbers_before_a_dot_between_words);
    tcase_add_test(c, circled_and_roman_numbers);
    tcase_add_test(c, ordinals);
    tcase_add_test(c, quantities_are_no_numbers);
    tcase_add_test(c, how_a_mark_is_written);
    tcase_add_test(c, where_sentences_end);
    tcase_add_test(c, where_brackets_close);
    tcase_add_test(c, what_never_begins_a_line);
    tcase_add_test(c, a_number_of_wholes_behind_the_dot);
    tcase_add_test(c, more_dashes_than_one);
    tcase_add_test(c, katakana_right_before_words);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
