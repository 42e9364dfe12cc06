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

/* A sign by its code point, and what stands behind it. */
static const char *signed_text(uint32_t c, const char *behind) {
    static char s[64];
    s[pdi_utf8_put(s, c)] = 0;
    return strcat(s, behind);
}

static void check_values(uint32_t first, uint32_t last, uint32_t value, const char *behind, pdi_digits digits) {
    for (uint32_t c = first; c <= last; c++, value++) {
        const pdi_mark mark = read_mark(signed_text(c, behind));
        ck_assert_msg(mark.kind == PDI_MARK_NUMBER && mark.value == value && mark.digits == digits,
                      "U+%X is %u of kind %d", (unsigned)c, (unsigned)mark.value, mark.kind);
    }
}

START_TEST(all_of_each_series) {
    check_values(0x2460, 0x2473, 1, "開会", PDI_CIRCLED);  /* ① to ⑳ */
    check_values(0x3251, 0x325F, 21, "開会", PDI_CIRCLED); /* ㉑ to ㉟ */
    check_values(0x24B6, 0x24B8, 1, "開会", PDI_CIRCLED);  /* Ⓐ to Ⓒ */
    check_values(0x24CE, 0x24CF, 25, "開会", PDI_CIRCLED); /* Ⓨ, Ⓩ */
    check_values(0x24D0, 0x24D7, 1, "開会", PDI_CIRCLED);  /* ⓐ to ⓗ */
    check_values(0x24E8, 0x24E9, 25, "開会", PDI_CIRCLED); /* ⓨ, ⓩ */
    check_values(0x32D0, 0x32ED, 1, "開会", PDI_CIRCLED);  /* ㋐ to ㋭ */
    check_values(0x2160, 0x216B, 1, "　開会", PDI_ROMAN);  /* Ⅰ to Ⅻ */
    check_values(0x2170, 0x217B, 1, "．開会", PDI_ROMAN);  /* ⅰ to ⅻ */
    check_values('A', 'H', 1, ". 開会", PDI_LETTER);
    check_values('Y', 'Z', 25, ". 開会", PDI_LETTER);
    check_values('a', 'h', 1, ") 開会", PDI_LETTER);
    check_values('y', 'z', 25, ") 開会", PDI_LETTER);
    check_values('1', '9', 1, ". 開会", PDI_ARABIC);
    check_values(0xFF11, 0xFF19, 1, "．開会", PDI_ARABIC);
    ck_assert_str_eq(mark_of("ホ．開会"), "ホ=30 開会");
    ck_assert_str_eq(mark_of("九、開会"), "九=9 開会");
    ck_assert_str_eq(mark_of("十、開会"), "十=10 開会");
    ck_assert_str_eq(mark_of("二十三、開会"), "二十三=23 開会");
    ck_assert_str_eq(mark_of("xii. 開会"), "xii=12 開会");
    ck_assert_str_eq(mark_of("VIII. 開会"), "VIII=8 開会");
    ck_assert_str_eq(mark_of("1-2-13. 開会"), "1-2-13=13 開会");
    ck_assert_str_eq(mark_of("9999. 開会"), "9999=9999 開会");
    ck_assert_str_eq(mark_of("100. 開会"), "100=100 開会");
}
END_TEST

START_TEST(what_counts_and_what_is_counted) {
    static const char *const COUNTED[] = {"年", "月", "日", "時", "分", "人", "名",     "件", "回", "つ", "点",
                                          "万", "億", "%",  "か", "ヶ", "ヵ", "ページ", "頁", "番", "号", "章",
                                          "社", "台", "度", "歳", "割", "円", "版",     "条", "項", "階"};
    static const char *const GRAMMAR[] = {"- 2",  "~ 2",  ": 2",  "/ 2",  "+ 2",  "→ 2", "と 2",
                                          "の案", "は案", "が案", "を案", "や案", "、案"};
    static const char *const MORE[] = {"3 年間の計画", "3 回目の会議", "3 日前の案", "3 日後の案", "3 人以上",
                                       "3 年程度",     "3 人未満",     "3 人超",     "3 人分",     "3 年半"};
    char s[64];
    for (size_t i = 0; i < sizeof COUNTED / sizeof *COUNTED; i++) {
        snprintf(s, sizeof s, "3 %s", COUNTED[i]);
        ck_assert_msg(read_mark(s).kind == PDI_MARK_NONE, "%s", s);
        snprintf(s, sizeof s, "3 %sです", COUNTED[i]);
        ck_assert_msg(read_mark(s).kind == PDI_MARK_NONE, "%s", s);
    }
    for (size_t i = 0; i < sizeof GRAMMAR / sizeof *GRAMMAR; i++) {
        snprintf(s, sizeof s, "1 %s", GRAMMAR[i]);
        ck_assert_msg(read_mark(s).kind == PDI_MARK_NONE, "%s", s);
    }
    for (size_t i = 0; i < sizeof MORE / sizeof *MORE; i++)
        ck_assert_msg(read_mark(MORE[i]).kind == PDI_MARK_NONE, "%s", MORE[i]);
    ck_assert_str_eq(mark_of("1 人口の推移"), "1=1 人口の推移");
    ck_assert_str_eq(mark_of("2 年度計画"), "2=2 年度計画");
    ck_assert_str_eq(mark_of("3 件名の変更"), "3=3 件名の変更");
    ck_assert_str_eq(mark_of("4 分科会の報告"), "4=4 分科会の報告");
    ck_assert_str_eq(mark_of("99 議題"), "99=99 議題");
    ck_assert_int_eq(read_mark("100 議題").kind, PDI_MARK_NONE);
    ck_assert_str_eq(mark_of("ア 人の移動"), "ア=1 人の移動");
    ck_assert_int_eq(read_mark("オ ブ ザ ー バ ー").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("A 議題").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("I 議題").kind, PDI_MARK_NONE);
}
END_TEST

START_TEST(what_ends_a_label) {
    ck_assert_str_eq(mark_of("2，議事"), "2=2 議事");
    ck_assert_str_eq(mark_of("99，議事"), "99=99 議事");
    ck_assert_int_eq(read_mark("100，議事").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("1,000人が来た").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("1:30に始まる").kind, PDI_MARK_NONE);
    ck_assert_str_eq(mark_of("A：開会"), "A=1 開会");
    ck_assert_str_eq(mark_of("ア：開会"), "ア=1 開会");
    ck_assert_int_eq(read_mark("A、開会").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("a.m.10時").kind, PDI_MARK_NONE);
    ck_assert_str_eq(mark_of("A. I. の活用"), "A=1 I. の活用");
    ck_assert_int_eq(read_mark("1.").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("1").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("(1)").kind, PDI_MARK_NUMBER);
    ck_assert_int_eq(read_mark("(1]開会").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("[1)開会").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("<1)開会").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("{1}開会").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("①").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("①。").kind, PDI_MARK_NUMBER);
    ck_assert_int_eq(read_mark("Ⅲ期").kind, PDI_MARK_NONE);
    ck_assert_uint_eq(read_mark("①　開会").length, strlen("1 "));
    ck_assert_uint_eq(read_mark("①．開会").length, strlen("1."));
    ck_assert(read_mark("①　開会").gap && !read_mark("①開会").gap);
    ck_assert(read_mark("１．　開会").gap && !read_mark("１．開会").gap);
    ck_assert_uint_eq(read_mark("1) 開会").label.n, 2);
    ck_assert_uint_eq(read_mark("1. 開会").label.n, 1);
}
END_TEST

START_TEST(ordinals_that_count_something) {
    static const char *const COUNTED[] = {"第1 回の案", "第1 号の案", "第1 条の案", "第1 項の案",
                                          "第１",       "第 議題",    "第A 議題",   "第ア 議題"};
    for (size_t i = 0; i < sizeof COUNTED / sizeof *COUNTED; i++)
        ck_assert_msg(read_mark(COUNTED[i]).kind == PDI_MARK_NONE, "%s", COUNTED[i]);
    ck_assert_str_eq(mark_of("第 12　議題"), "第 12=12 議題");
    ck_assert(read_mark("第１　議題").gap);
}
END_TEST

START_TEST(wholes_behind_the_dot) {
    static const char *const WHOLES[] = {"2.1人", "2.1名", "2.1台", "2.1月", "2.1日", "2.1回",
                                         "2.1つ", "2.1次", "2.1号", "2.1年", "2.1校", "2.1市"};
    char s[64];
    for (size_t i = 0; i < sizeof WHOLES / sizeof *WHOLES; i++) {
        snprintf(s, sizeof s, "%sの計画", WHOLES[i]);
        ck_assert_msg(read_mark(s).value == 2 && read_mark(s).length == 2, "%s", s);
    }
    ck_assert_uint_eq(read_mark("12.2025年の計画").value, 12);
    ck_assert_int_eq(read_mark("2.1人、と言う").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("123.1人の計画").kind, PDI_MARK_NONE);
    ck_assert_int_eq(read_mark("2.5度の上昇").kind, PDI_MARK_NONE);
}
END_TEST

START_TEST(rules_of_several_signs) {
    static const char *const RULES[] = {"---",   "――――",    "* * * *", "・・・・",
                                        "……………", "━━━◇━━━", "-=-=-=",  "・・・・・・・・"};
    static const char *const NONE[] = {"--", "・・・", "◇◇◇◇", "○●○●", "-◇◇◇-", "---あ", "ーーあ", "〇〇〇〇"};
    for (size_t i = 0; i < sizeof RULES / sizeof *RULES; i++)
        ck_assert_msg(read_mark(RULES[i]).kind == PDI_MARK_RULE, "%s", RULES[i]);
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
        ck_assert_msg(read_mark(NONE[i]).kind != PDI_MARK_RULE, "%s", NONE[i]);
}
END_TEST

START_TEST(signs_of_private_use) {
    ck_assert_str_eq(mark_of("\uE000公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("\uF8FF公開とする。"), "bullet 公開とする。");
    ck_assert_str_eq(mark_of("\uF900公開とする。"), "none 豈公開とする。");
    ck_assert_int_eq(read_mark("\uE000").kind, PDI_MARK_NONE);
    ck_assert_uint_eq(read_mark("\uE000公開").sign, 0xE000);
}
END_TEST

START_TEST(numbers_right_before_words) {
    ck_assert_uint_eq(pdi_mark_read_glued(str("1議題")).value, 1);
    ck_assert_uint_eq(pdi_mark_read_glued(str("12議題")).value, 12);
    ck_assert_uint_eq(pdi_mark_read_glued(str("9ガス事業")).value, 9);
    ck_assert_uint_eq(pdi_mark_read_glued(str("1議題")).length, 1);
    ck_assert_uint_eq(pdi_mark_read_glued(str("コ関係団体")).value, 10);
    ck_assert_int_eq(pdi_mark_read_glued(str("サ関係団体")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("100議題")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("0議題")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("3月の議題")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("1その他")).kind, PDI_MARK_NUMBER); /* an item of any list */
    ck_assert_int_eq(pdi_mark_read_glued(str("エその他")).kind, PDI_MARK_NUMBER);
    ck_assert_int_eq(pdi_mark_read_glued(str("1その後")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("12")).kind, PDI_MARK_NONE);
    ck_assert_int_eq(pdi_mark_read_glued(str("")).kind, PDI_MARK_NONE);
}
END_TEST

START_TEST(dashes_of_all_kinds) {
    static const uint32_t DASHES[] = {'-', 0x2010, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500};
    pdi_str inner;
    uint32_t sign;
    for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++) {
        char s[64];
        size_t n = pdi_utf8_put(s, DASHES[i]);
        n += (size_t)snprintf(s + n, sizeof s - n, " 以上 ");
        n += pdi_utf8_put(s + n, DASHES[i]);
        ck_assert_uint_eq(pdi_dashed_at((pdi_str){s, n}, &inner, &sign), n);
        ck_assert_slice(inner, "以上");
        ck_assert_uint_eq(sign, DASHES[i]);
    }
    ck_assert_uint_eq(pdi_dashed_at(str("―以上－"), &inner, &sign), 0);
    ck_assert_uint_eq(pdi_dashed_at(str("~以上~"), &inner, &sign), 0);
    ck_assert_uint_eq(pdi_dashed_at(str("-以上"), &inner, &sign), 0);
}
END_TEST

START_TEST(brackets_of_all_kinds) {
    static const char *const PAIRS[] = {"()",   "[]",   "<>",   "{}",   "〈〉", "《》", "「」", "『』",
                                        "【】", "〔〕", "〖〗", "〘〙", "≪≫",   "“”",   "‘’"};
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        size_t open, close;
        const char *end = PAIRS[i] + strlen(PAIRS[i]);
        const uint32_t first = pdi_utf8_at(PAIRS[i], end, &open), second = pdi_utf8_at(PAIRS[i] + open, end, &close);
        ck_assert_msg(pdi_closing_of(first) == second, "%s", PAIRS[i]);
        ck_assert_uint_eq(pdi_bracket_extent(str(PAIRS[i])), strlen(PAIRS[i]));
        ck_assert_uint_eq(pdi_closing_of(second), 0);
    }
    ck_assert_uint_eq(pdi_bracket_extent(str("((a)")), 0);
    ck_assert_uint_eq(pdi_bracket_extent(str("(a)(b)")), 3);
}
END_TEST

START_TEST(asides_behind_sentences) {
    ck_assert(pdi_ends_sentence(str("反対である。(山田委員)")));
    ck_assert(pdi_ends_sentence(str("反対である。 (山田(太)委員)")));
    ck_assert(!pdi_ends_sentence(str("反対(山田委員)")));
    ck_assert(!pdi_ends_sentence(str("山田委員)")));
    ck_assert(pdi_ends_sentence(str("よい。』")));
    ck_assert(pdi_ends_sentence(str("よい。\"")));
    ck_assert(pdi_ends_sentence(str("よい!")));
    ck_assert(pdi_ends_sentence(str("See above.")));
    ck_assert(!pdi_ends_sentence(str("」")));
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
    tcase_add_test(c, all_of_each_series);
    tcase_add_test(c, what_counts_and_what_is_counted);
    tcase_add_test(c, what_ends_a_label);
    tcase_add_test(c, ordinals_that_count_something);
    tcase_add_test(c, wholes_behind_the_dot);
    tcase_add_test(c, rules_of_several_signs);
    tcase_add_test(c, signs_of_private_use);
    tcase_add_test(c, numbers_right_before_words);
    tcase_add_test(c, dashes_of_all_kinds);
    tcase_add_test(c, brackets_of_all_kinds);
    tcase_add_test(c, asides_behind_sentences);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
