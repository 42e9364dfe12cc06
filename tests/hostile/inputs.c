#include "inputs.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct out { char *at; size_t n, size; } out;

/* Appends all of s, or nothing where it does not fit. */
static int put(out *o, const char *s) {
    size_t n = strlen(s);
    if (o->n + n > o->size) return 0;
    memcpy(o->at + o->n, s, n);
    o->n += n;
    return 1;
}

static int put_number(out *o, const char *pattern, unsigned long number) {
    char text[512];
    snprintf(text, sizeof text, pattern, number);
    return put(o, text);
}

static size_t repeat(char *to, size_t size, const char *head, const char *unit) {
    out o = {to, 0, size};
    put(&o, head);
    while (put(&o, unit)) {}
    return o.n;
}

static size_t count_on(char *to, size_t size, const char *head, const char *pattern) {
    out o = {to, 0, size};
    put(&o, head);
    for (unsigned long i = 1; put_number(&o, pattern, i); i++) {}
    return o.n;
}

/* Every piece in turn. */
static size_t in_turn(char *to, size_t size, const char *head, const char *const *pieces, size_t count) {
    out o = {to, 0, size};
    put(&o, head);
    for (size_t i = 0; put(&o, pieces[i % count]); i++) {}
    return o.n;
}
#define IN_TURN(to, size, head, ...)                                                                                         \
    in_turn((to), (size), (head), (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

#define HEAD "情報政策会議（第３回）議事録\n\n１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n２ 場所　総務省第１会議室\n"
#define LIST HEAD "３ 出席者\n"
#define PEOPLE LIST "後藤座長、徳田委員、山田委員、徳田花子委員\n"
#define AGENDA PEOPLE "４ 議題\n"
#define TALK AGENDA "（１）開会\n（２）意見交換\n\n５ 議事録\n\n"

static uint64_t next_random(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

#define INPUT(name) static size_t name(char *to, size_t size)

/* ---- no text ---- */

INPUT(zeros) { return memset(to, 0, size), size; }
INPUT(random_bytes) {
    uint64_t state = 1;
    for (size_t i = 0; i < size; i++) to[i] = (char)next_random(&state);
    return size;
}
static size_t behind(char *to, size_t size, const char *head, size_t n, uint64_t state) {
    for (size_t i = 0; i < size; i++) to[i] = i < n ? head[i] : (char)next_random(&state);
    return size;
}
#define BEHIND(to, size, head, state) behind((to), (size), "" head, sizeof(head) - 1, (state))
INPUT(png) { return BEHIND(to, size, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\4\0\0\0\3\0\b\2\0\0\0", 2); }
INPUT(jpeg) { return BEHIND(to, size, "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xDB\0C\0", 3); }
INPUT(zip) { return BEHIND(to, size, "PK\3\4\x14\0\6\0\b\0\0\0!\0", 4); }
INPUT(pdf) { return BEHIND(to, size, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nstream\n", 5); }
INPUT(text_with_zeros) { return IN_TURN(to, size, TALK, "○山田委員　はい。", "\x01", "\x02", "\x7F", "\n"); }
INPUT(continuation_bytes) { return repeat(to, size, "", "\x80"); }
INPUT(overlong) { return IN_TURN(to, size, TALK, "○山田委員　\xC0\xAF\xE0\x80\xAF\xF0\x80\x80\xAF\xED\xA0\x80\xF4\x90\x80\x80はい。\n"); }
INPUT(lead_bytes) { return repeat(to, size, TALK, "\xE3\x81\n"); }
INPUT(escapes) { return repeat(to, size, "", "\x1B$B\x1B(B"); }
INPUT(open_escape) { return repeat(to, size, "\x1B$B", "0!"); }
INPUT(half_shift_jis) { return repeat(to, size, "\x91\xE6\x82\x52\x89\xF1", "\x8E\x52\x93\x63\x88\xCF\x81"); }
/* Shift_JIS, and now and then a row of bytes that say nothing: 山田委員, はい。 */
INPUT(bad_rows) {
    out o = {to, 0, size};
    for (size_t i = 1; put(&o, "\x8E\x52\x93\x63\x88\xCF\x88\xF5\x81\x46\x82\xCD\x82\xA2\x81\x42\n"); i++)
        if (i % 100 == 0) put(&o, "\x81\xFD\x81\xFD\x81\xFD\x81\xFD\x81\xFD\x81\xFD\n");
    return o.n;
}
INPUT(euc) { return repeat(to, size, "", "\xBB\xB3\xC5\xC4\xB0\xD1\xB0\xF7\xA1\xA7\xA4\xCF\xA4\xA4\xA1\xA3\x0A"); }
INPUT(utf16_surrogates) {
    size_t n = 0;
    for (size = size & ~(size_t)1; n < size; n += 2) {
        static const char units[] = "\xFF\xFE\x42\x30\x00\xD8\x0A\x00\x00\xDC\x00\xD8\x42\x30";
        memcpy(to + n, units + (n < 2 ? 0 : 2 + (n - 2) % 12), 2);
    }
    return n;
}

/* ---- one line, no line, every line ---- */

INPUT(no_line_break) { return repeat(to, size, "", "情報の共有について議論した。"); }
INPUT(no_line_break_behind_label) { return repeat(to, size, TALK "○山田委員　", "情報の共有、"); }
INPUT(latin_without_spaces) { return repeat(to, size, TALK "○山田委員　", "information"); }
INPUT(spaces) { return repeat(to, size, TALK, " "); }
INPUT(wide_spaces) { return repeat(to, size, TALK, "　"); }
INPUT(tabs) { return repeat(to, size, TALK, "a\t"); }
INPUT(line_feeds) { return repeat(to, size, "", "\n"); }
INPUT(carriage_returns) { return repeat(to, size, TALK, "\r"); }
INPUT(form_feeds) { return repeat(to, size, TALK, "\f"); }
INPUT(form_feeds_between) { return repeat(to, size, TALK, "情報政策会議\n\f"); }
INPUT(separators) { return IN_TURN(to, size, TALK, "○山田委員　", "\xE2\x80\xA8", "はい。", "\xE2\x80\xA9"); }
INPUT(one_sign_a_line) { return repeat(to, size, TALK, "あ\n"); }
INPUT(same_line) { return repeat(to, size, TALK, "情報の共有について議論した\n"); }
INPUT(full_lines) {
    return repeat(to, size, TALK "○山田委員　", "情報の共有について議論した結果は次回までに事務局が取りまとめて各委員に送ることとされ\n");
}
INPUT(full_sentences) {
    return repeat(to, size, TALK "○山田委員　", "　情報の共有について議論した結果は次回までに事務局が取りまとめて各委員に送ることとした。\n");
}

/* ---- page furniture ---- */

INPUT(page_numbers) { return count_on(to, size, TALK, "- %lu -\n"); }
INPUT(bare_numbers) { return count_on(to, size, TALK, "%lu\n"); }
INPUT(same_number) { return repeat(to, size, TALK, "1\n"); }
INPUT(same_page_number) { return repeat(to, size, TALK, "- 1 -\n"); }
INPUT(page_headers) { return count_on(to, size, TALK, "情報政策会議 議事録 %lu / 9 ページ\n"); }
INPUT(one_header) { return repeat(to, size, "", "情報政策会議（第３回）議事録"); }
INPUT(titles) { return repeat(to, size, "", "情報政策会議（第３回）議事録\n"); }
INPUT(titles_and_days) { return count_on(to, size, "", "情報政策会議（第%lu回）議事録\n令和２年１０月１２日\n○山田委員　はい。そうです。\n○田中委員　いいえ。違います。\n"); }
INPUT(sessions_almost) { return count_on(to, size, TALK, "第%lu回情報政策会議 議事録\n"); }
INPUT(running_heads) { return count_on(to, size, TALK, "情報政策会議（第３回）議事録\n○山田委員　一つ目は、情報の共有である。\n二つ目は、\n三つ目は、\n四つ目は、\n- %lu -\n"); }

/* ---- brackets ---- */

INPUT(opening_brackets) { return repeat(to, size, "", "("); }
INPUT(opening_wide_brackets) { return repeat(to, size, TALK "○山田委員　", "（"); }
INPUT(opening_mixed) { return IN_TURN(to, size, TALK, "（", "「", "【", "《", "〔", "『", "(", "["); }
INPUT(closing_brackets) { return repeat(to, size, TALK "○山田委員　", "）"); }
INPUT(bracket_lines) { return repeat(to, size, TALK, "（\n"); }
INPUT(bracket_lines_of_list) { return repeat(to, size, LIST, "山田太郎（\n"); }
INPUT(brackets_in_list) { return repeat(to, size, LIST "山田太郎", "（"); }
INPUT(nested_brackets) {
    size_t half = size > 600 ? (size - 500) / 6 : 0;
    out o = {to, 0, size};
    put(&o, LIST "山田太郎");
    for (size_t i = 0; i < half; i++) put(&o, "（");
    for (size_t i = 0; i < half; i++) put(&o, "）");
    return o.n;
}
INPUT(bracket_pairs) { return repeat(to, size, LIST "山田太郎", "（代理）"); }
INPUT(square_brackets) { return repeat(to, size, TALK "○山田委員　", "]("); }
INPUT(links) { return repeat(to, size, TALK "○山田委員　", "[x](http://"); }
INPUT(link_lines) { return repeat(to, size, TALK, "[x](http://\n"); }
INPUT(label_brackets) { return repeat(to, size, TALK, "【"); }
INPUT(label_bracket_lines) { return repeat(to, size, TALK, "【山田委員\n"); }
INPUT(labels_in_line) { return repeat(to, size, TALK, "【山田委員】"); }
INPUT(quotes) { return repeat(to, size, TALK "○山田委員　", "「」"); }
INPUT(trailing_labels) { return repeat(to, size, TALK, "・ はい。（山田委員）\n"); }
INPUT(stars) { return repeat(to, size, TALK, "*"); }
INPUT(strong_lines) { return repeat(to, size, TALK, "**a**\n"); }
INPUT(hashes) { return repeat(to, size, TALK, "#"); }
INPUT(table_bars) { return repeat(to, size, TALK, "|"); }
INPUT(table_rows) { return repeat(to, size, LIST, "| 山田 太郎 | 東都大学教授 |\n"); }

/* ---- people ---- */

INPUT(names_on_a_line) { return repeat(to, size, LIST, "山田太郎、"); }
INPUT(names_by_number) { return count_on(to, size, LIST, "山田%lu郎、"); }
INPUT(names_a_line) { return repeat(to, size, LIST, "山田太郎\n"); }
INPUT(names_and_posts) { return repeat(to, size, LIST, "山田太郎（東都大学教授）、"); }
INPUT(names_glued) { return repeat(to, size, LIST, "山田太郎"); }
INPUT(names_glued_roles) { return repeat(to, size, LIST, "山田委員"); }
INPUT(names_spaced) { return repeat(to, size, LIST, "山田　太郎　　"); }
INPUT(posts_glued) { return repeat(to, size, LIST, "総合政策課長"); }
INPUT(organizations_glued) { return repeat(to, size, LIST "株式会社", "東都大学"); }
INPUT(groups) { return repeat(to, size, LIST, "【委員】\n"); }
INPUT(groups_and_names) { return count_on(to, size, LIST, "【第%lu部】\n山田太郎\n"); }
INPUT(absent) { return repeat(to, size, LIST, "山田太郎（欠席）、"); }
INPUT(proxies) { return repeat(to, size, LIST, "山田太郎（代理 田中花子）、"); }
INPUT(proxies_for) { return repeat(to, size, LIST, "山田太郎（田中委員代理）、"); }
INPUT(proxies_nested) { return repeat(to, size, LIST "山田太郎", "（代理 田中花子"); }
INPUT(same_as_above) { return repeat(to, size, LIST "委員　山田太郎\n", "同　田中花子\n"); }
INPUT(legends) { return repeat(to, size, LIST, "（◎は座長）\n◎山田太郎\n"); }
INPUT(name_parts) { return repeat(to, size, LIST, "山田\n太郎\n"); }
INPUT(kanji) { return repeat(to, size, LIST, "山"); }
INPUT(kanji_spoken) { return repeat(to, size, TALK "○", "山"); }
INPUT(speakers_not_listed) { return count_on(to, size, TALK, "○山田%lu委員　はい。\n"); }
INPUT(listed_and_spoken) {
    out o = {to, 0, size / 2};
    put(&o, LIST);
    for (unsigned long i = 1; put_number(&o, "山田%lu郎委員、", i); i++) {}
    o.size = size;
    put(&o, "\n５ 議事録\n");
    for (unsigned long i = 1; put_number(&o, "○山田%lu郎委員　はい。\n", i); i++) {}
    return o.n;
}
INPUT(namesakes) {
    out o = {to, 0, size / 2};
    put(&o, LIST);
    for (unsigned long i = 1; put_number(&o, "山田太%lu委員、", i); i++) {}
    o.size = size;
    put(&o, "\n５ 議事録\n");
    while (put(&o, "○山田委員　はい。\n")) {}
    return o.n;
}
INPUT(prefix_names) {
    out o = {to, 0, size};
    put(&o, LIST);
    for (size_t i = 1; i < 400; i++) {
        for (size_t k = 0; k < i; k++) put(&o, "山");
        if (!put(&o, "委員、")) break;
    }
    while (put(&o, "山山委員、")) {}
    return o.n;
}

/* ---- hand-outs, agenda ---- */

INPUT(materials) { return count_on(to, size, PEOPLE "４ 配付資料\n", "資料%lu　論点の整理\n"); }
INPUT(materials_in_line) { return count_on(to, size, PEOPLE "４ 配付資料\n", "資料%lu　論点の整理　"); }
INPUT(material_words) { return repeat(to, size, PEOPLE "４ 配付資料\n", "資料"); }
INPUT(agenda_items) { return count_on(to, size, AGENDA, "（%lu）論点について\n"); }
INPUT(agenda_same) { return repeat(to, size, AGENDA, "（１）論点について\n"); }
INPUT(agenda_bullets) { return repeat(to, size, AGENDA, "・ 論点について\n"); }
INPUT(agenda_deep) {
    out o = {to, 0, size};
    put(&o, AGENDA);
    for (size_t depth = 0, fits = 1; fits && depth < 10000; depth++) {
        for (size_t i = 0; i < depth % 300 && fits; i++) fits = (size_t)put(&o, "　");
        if (fits) fits = (size_t)put_number(&o, depth % 2 ? "（%lu）論点\n" : "%lu．論点\n", 1);
    }
    return o.n;
}
INPUT(agenda_levels) {
    return IN_TURN(to, size, AGENDA, "１．論点\n", "（１）論点\n", "①論点\n", "ア 論点\n", "（ア）論点\n", "a) 論点\n", "ⅰ 論点\n", "第一 論点\n", "・ 論点\n");
}
INPUT(agenda_headed) {
    out o = {to, 0, size / 2};
    put(&o, AGENDA);
    for (unsigned long i = 1; put_number(&o, "（%lu）論点の整理について\n", i); i++) {}
    o.size = size;
    put(&o, "\n５ 議事録\n");
    for (unsigned long i = 1; put_number(&o, "（%lu）論点の整理について\n○山田委員　はい。\n", i); i++) {}
    return o.n;
}
INPUT(agenda_other_words) {
    out o = {to, 0, size / 2};
    put(&o, AGENDA);
    for (unsigned long i = 1; put_number(&o, "・ 論点%luの整理について\n", i); i++) {}
    o.size = size;
    put(&o, "\n５ 議事録\n");
    for (unsigned long i = 1; put_number(&o, "◆論点の%luの整理など\n○山田委員　はい。\n", i); i++) {}
    return o.n;
}
INPUT(headings) { return repeat(to, size, "", "１ 出席者\n"); }
INPUT(all_headings) {
    return IN_TURN(to, size, "", "１ 日時\n", "２ 場所\n", "３ 出席者\n", "４ 議題\n", "５ 配付資料\n", "６ 議事録\n", "７ 欠席者\n");
}
INPUT(section_marks) { return repeat(to, size, TALK, "◎開会宣告\n"); }
INPUT(hash_headings) { return IN_TURN(to, size, TALK, "# 論点\n", "## 論点\n", "### 論点\n", "#### 論点\n", "##### 論点\n", "###### 論点\n"); }
INPUT(numbers) { return count_on(to, size, TALK, "%lu．論点\n"); }
INPUT(long_number) { return repeat(to, size, TALK "○山田委員　", "9"); }
INPUT(long_numeral) { return repeat(to, size, HEAD "第", "十億"); }
INPUT(dates) { return repeat(to, size, "", "令和２年１０月１２日"); }
INPUT(date_lines) { return repeat(to, size, "", "令和２年１０月１２日 １０：００～１２：００\n"); }
INPUT(venue_lines) { return repeat(to, size, HEAD "場所\n", "総務省第１会議室\n"); }

/* ---- speech ---- */

INPUT(one_speaker) { return repeat(to, size, TALK, "○山田委員　はい。\n"); }
INPUT(label_lines) { return repeat(to, size, TALK, "○山田委員\n"); }
INPUT(colons) { return repeat(to, size, TALK, "山田委員：はい。\n"); }
INPUT(alternating_marks) { return IN_TURN(to, size, TALK, "○山田委員　はい。\n", "【徳田委員】はい。\n", "後藤座長：はい。\n", "徳田花子委員）はい。\n", "・ はい。\n", "⇒ はい。\n", "（山田委員）はい。\n", "◎後藤座長　はい。\n", "Ｑ はい。\n", "Ａ はい。\n"); }
INPUT(arrows) { return repeat(to, size, TALK "・ どうか。\n", "⇒ はい。\n"); }
INPUT(arrows_in_line) { return repeat(to, size, TALK "・ どうか。", "⇒"); }
INPUT(bullets) { return repeat(to, size, TALK, "・ はい。\n"); }
INPUT(bullets_in_line) { return repeat(to, size, TALK, "・"); }
INPUT(circles) { return repeat(to, size, TALK, "○"); }
INPUT(circles_spaced) { return repeat(to, size, TALK, "○ "); }
INPUT(questions) { return count_on(to, size, TALK, "問%lu　どうか。\n"); }
INPUT(answers) { return count_on(to, size, TALK "問１　どうか。\n", "答１－%lu　はい。\n"); }
INPUT(acts) { return repeat(to, size, TALK, "事務局より、資料１に基づき説明が行われた。\n"); }
INPUT(acts_in_line) { return repeat(to, size, TALK, "事務局より、資料１に基づき説明が行われた。"); }
INPUT(acts_of_many) { return count_on(to, size, TALK, "山田%lu委員から、資料%%lu に基づき説明が行われた。"); }
INPUT(stage_notes) { return repeat(to, size, TALK "○山田委員　はい。\n", "（資料説明）\n"); }
INPUT(rules) { return repeat(to, size, TALK, "――――◇――――\n"); }
INPUT(rule_signs) { return repeat(to, size, TALK, "―"); }
INPUT(endings) { return repeat(to, size, TALK, "― 以上 ―\n"); }
INPUT(openings) { return repeat(to, size, TALK, "午前１０時００分 開会\n"); }
INPUT(paragraphs) { return repeat(to, size, TALK "○山田委員　はい。\n", "　はい。\n"); }
INPUT(furniture_in_remark) { return count_on(to, size, TALK "○山田委員　", "情報の共有について議論した結果は次回までに事務局が取りまとめて各委員に送ることとされ\n情報の共有に\nついての\n意見は、\nどう\n- %lu -\n"); }

/* ---- Unicode ---- */

INPUT(combining) { return repeat(to, size, TALK "○山田委員　か", "\xCC\x80"); }
INPUT(combining_mixed) { return IN_TURN(to, size, TALK "○山田委員　か", "\xCC\x80", "\xCC\xA7", "\xE3\x82\x99", "\xCC\xB4", "\xD6\xB0"); }
INPUT(combining_alone) { return repeat(to, size, "", "\xE3\x82\x99"); }
INPUT(voiced) { return repeat(to, size, TALK "○山田委員　", "か\xE3\x82\x99"); }
INPUT(half_width_voiced) { return repeat(to, size, TALK "○山田委員　", "ｶﾞ"); }
INPUT(expanding) { return repeat(to, size, TALK "○山田委員　", "\xEF\xB7\xBA"); }
INPUT(expanding_lines) { return repeat(to, size, TALK, "\xEF\xB7\xBA\n"); }
INPUT(squared) { return repeat(to, size, TALK "○山田委員　", "㍿"); }
INPUT(jamo) { return repeat(to, size, TALK "○山田委員　", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8"); }
INPUT(zero_width) { return IN_TURN(to, size, TALK, "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE2\x80\x8D", "\xC2\xAD"); }
INPUT(zero_width_in_names) { return repeat(to, size, TALK, "○\xE2\x80\x8B山\xE2\x80\x8B田委\xE2\x80\x8B員　はい。\n"); }
INPUT(variation_selectors) { return repeat(to, size, TALK "○渡邉", "\xF3\xA0\x84\x80"); }
INPUT(private_use) { return repeat(to, size, TALK, "\xEF\x82\xB7 はい。\n"); }
INPUT(private_use_planes) { return repeat(to, size, TALK "○山田委員　", "\xF3\xB0\x80\x80\xF4\x8F\xBF\xBD"); }
INPUT(bidi) { return IN_TURN(to, size, TALK, "○山田委員　", "\xE2\x80\xAE", "はい", "\xE2\x80\xAC", "\xE2\x81\xA6", "。\n"); }
INPUT(emoji) { return repeat(to, size, TALK "○山田委員　", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"); }
INPUT(noncharacters) { return IN_TURN(to, size, TALK "○山田委員　", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "\xEF\xB7\x90"); }
INPUT(replacements) { return repeat(to, size, TALK "○山田委員　", "\xEF\xBF\xBD"); }
INPUT(byte_order_marks) { return repeat(to, size, "", "\xEF\xBB\xBF"); }
INPUT(half_a_character) {
    size_t n = repeat(to, size > 2 ? size - 2 : 0, TALK, "○山田委員　はい。\n");
    if (size > 2) memcpy(to + n, "\xE3\x81", 2);
    return size > 2 ? n + 2 : n;
}

/* ---- other languages ---- */

INPUT(english) { return repeat(to, size, "Minutes of the third meeting\n\n", "The chair asked whether anyone wished to speak. Mr. Smith said that he did (see 3.1).\n"); }
INPUT(chinese) { return repeat(to, size, "第三次会议纪要\n\n", "主席问是否有人想发言。王先生说，他同意这个计划。\n"); }
INPUT(korean) { return repeat(to, size, "제3차 회의록\n\n", "위원장이 발언할 사람이 있는지 물었다. 김 위원은 동의한다고 말했다.\n"); }
INPUT(russian) { return repeat(to, size, "Протокол\n\n", "Председатель спросил, хочет ли кто-нибудь выступить.\n"); }
INPUT(c_program) { return repeat(to, size, "#include <stdio.h>\n", "int main(void) { return printf(\"%s\\n\", argv[1]) < 0; } /* (((( */\n"); }

/* ---- what dictionaries are slow with ---- */

INPUT(dictionary_letters) { return repeat(to, size, TALK "○山田委員　", "a"); }
INPUT(dictionary_letters_apart) { return repeat(to, size, TALK "○山田委員　", "a "); }
INPUT(dictionary_almost) { return repeat(to, size, TALK "○山田委員　", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"); }
INPUT(dictionary_ends) { return repeat(to, size, TALK "○山田委員　", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"); }
INPUT(dictionary_cues) { return count_on(to, size, TALK "○山田委員　", "県議会の話が%luつ。"); }
INPUT(dictionary_entities) { return count_on(to, size, TALK "○山田委員　", "第%lu号の話。"); }

/* ---- tables of names ---- */

#define NAMES "type\tcanonical\talias\tvalid_from\tvalid_to\tcue\tclass\n"

/* a, aa, aaa …: as many letters as the square of names. */
static size_t grown(char *to, size_t size, const char *first, const char *last) {
    out o = {to, 0, size};
    put(&o, NAMES);
    for (size_t i = 1; i < 2000; i++) {
        const size_t before = o.n;
        int fits = put(&o, "t\t") && put(&o, first);
        for (size_t k = 0; k < i && fits; k++) fits = put(&o, "a");
        if (!fits || !put(&o, last) || !put(&o, "\n")) return before;
    }
    return o.n;
}
INPUT(names_grown) { return grown(to, size, "", ""); }
INPUT(names_grown_ends) { return grown(to, size, "", "b"); }
INPUT(names_grown_begins) { return grown(to, size, "b", ""); }
INPUT(names_same) { return repeat(to, size, NAMES, "t\t総務省\n"); }
INPUT(names_of_one) { return count_on(to, size, NAMES, "t\t総務省\t省%lu\n"); }
INPUT(names_of_many) { return count_on(to, size, NAMES, "t\t総務省%lu\t委員\n"); }
INPUT(names_by_day) { return count_on(to, size, NAMES, "t\t総務省%lu\t委員\t2001-01-06\t2002-01-01\n"); }
INPUT(names_by_cue) { return count_on(to, size, NAMES, "t\t総務省%lu\t委員\t\t\t何も|ない\n"); }
INPUT(names_cue) { return repeat(to, size, NAMES "t\t総務省\t委員\t\t\t", "ない|"); }
INPUT(names_long) { return repeat(to, size, NAMES "t\t", "情報の共有"); }
INPUT(names_attributes) { return repeat(to, size, NAMES, "t\t委員\t\t\t\t\tclass\n"); }
INPUT(names_empty) { return repeat(to, size, NAMES, "t\t　\n"); }
INPUT(names_broken) { return repeat(to, size, NAMES "t\t総務省\xE3\x81\n", "t\t総務省\n"); }
INPUT(names_columns) { return repeat(to, size, "type\tcanonical", "\tx"); }
INPUT(names_escapes) { return repeat(to, size, NAMES "t\t", "\\t"); }
INPUT(names_remarks) { return repeat(to, size, NAMES, "#\n"); }
INPUT(names_many) { return count_on(to, size, NAMES, "t\t名前%luの会\n"); }
INPUT(names_expanding) { return repeat(to, size, NAMES "t\t", "\xEF\xB7\xBA"); }

/* ---- patterns ---- */

INPUT(patterns_many) { return count_on(to, size, "", "t 委員%lu\n"); }
INPUT(patterns_same) { return repeat(to, size, "", "t (?<value>委員)\n"); }
INPUT(patterns_long) { return repeat(to, size, "t ", "情報|"); }
INPUT(patterns_open) { return repeat(to, size, "t ", "("); }
INPUT(patterns_class) { return repeat(to, size, "t [", "あ-い"); }
INPUT(patterns_optional) { return repeat(to, size, "t ", "a?"); }
INPUT(patterns_groups) { return count_on(to, size, "t ", "(?<g%lu>a)"); }
INPUT(patterns_repeated) { return repeat(to, size, "t ", "(?:a{9}){9}"); }
INPUT(patterns_runaway) { return repeat(to, size, "", "t (?:.*.*)*[a-z]z\n"); }
INPUT(patterns_remarks) { return repeat(to, size, "", "# t a\n"); }

/* ---- rules that look at other lines ---- */

/* Two letters in the place of a surname, of which few are one. */
static int put_surname(out *o, const char *before, unsigned long i, const char *behind) {
    static const char *const letters[] = {"霞", "雁", "碓", "狭", "虹", "蜩", "鷺", "杣",
                                          "檪", "雪", "朝", "霧", "積", "坂", "永", "谷"};
    char text[256];
    snprintf(text, sizeof text, "%s%s%s%s", before, letters[i / 16 % 16], letters[i % 16], behind);
    return put(o, text);
}
/* A list in the first half of the size, and speakers behind it. */
static size_t heard(char *to, size_t size, const char *listed, const char *spoken) {
    out o = {to, 0, size / 2};
    put(&o, LIST);
    for (unsigned long i = 0; put_surname(&o, "", i, listed); i++) {
    }
    o.size = size;
    put(&o, "\n５ 議事録\n");
    for (unsigned long i = 0; put_surname(&o, "○", i * 7, spoken); i++) {
    }
    return o.n;
}
INPUT(heard_members) { return heard(to, size, "霧子、", "委員　はい。\n"); }
INPUT(heard_clerks) { return heard(to, size, "総合政策企画課長\n", "課長　はい。\n"); }
INPUT(heard_titles) { return heard(to, size, "電算システム室長\n", "電算システム室長　はい。\n"); }
INPUT(heard_by_nobody) { return heard(to, size, "霧子、", "電算システム室長　はい。\n"); }
INPUT(groups_that_speak) {
    out o = {to, 0, size / 2};
    put(&o, LIST);
    for (unsigned long i = 1; put_number(&o, "【第%lu業者】\n山田太郎\n", i); i++) {
    }
    o.size = size;
    put(&o, "\n５ 議事録\n");
    for (unsigned long i = 1; put_number(&o, "山田委員：はい。\n甲%lu業者：いいえ。\n", i); i++) {
    }
    return o.n;
}
INPUT(office_brackets) {
    return IN_TURN(to, size, LIST, "［公募村民］藤咲昭子\n", "［東都大学教授］山田太郎\n",
                   "［情報研究所所長］徳田花子\n");
}
INPUT(office_brackets_cut) {
    return IN_TURN(to, size, LIST, "［公募村民］藤咲\n", "［［東都大学教授\n", "［情報］［情報］山田太郎\n");
}
INPUT(role_lines) { return IN_TURN(to, size, LIST, "委員長\n", "副委員長\n", "委員\n"); }
INPUT(role_lines_of_members) { return repeat(to, size, LIST, "委員\n"); }
INPUT(role_lines_and_names) {
    const size_t roles = repeat(to, size / 3, LIST, "委員長\n");
    return roles + repeat(to + roles, size - roles, "", "山田　太郎\n");
}
INPUT(member_lines_and_names) {
    const size_t roles = repeat(to, size / 3, LIST, "委員\n");
    return roles + repeat(to + roles, size - roles, "", "山田　太郎\n");
}
INPUT(chairs_once_more) { return IN_TURN(to, size, LIST, "委員長　山田　太郎\n", "司会　徳田委員長\n"); }
INPUT(roles_of_runs) { return repeat(to, size, LIST, "山田太郎の各委員、"); }
INPUT(absent_of_counts) { return repeat(to, size, LIST, "委員１１名（山田委員、徳田委員は欠席）\n"); }
INPUT(told_once_more) {
    out o = {to, 0, size / 2};
    put(&o, LIST);
    for (unsigned long i = 0; put_surname(&o, "", i / 16, "　") && put_surname(&o, "", i, "\n"); i++) {
    }
    o.size = size;
    put(&o, "\n※上記のうち、次の委員は代理出席\n");
    for (unsigned long i = 0; put_surname(&o, "", i / 16, "　") && put_surname(&o, "", i, "\n"); i++) {
    }
    return o.n;
}
INPUT(told_of_listed) { return IN_TURN(to, size, PEOPLE, "※上記のうち、次の委員は代理出席\n", "山田　太郎\n"); }
INPUT(dots_between_members) { return repeat(to, size, LIST "吉永会長", "・石黒委員"); }
INPUT(dots_between_members_lines) {
    return repeat(to, size, LIST, "（１）　委員　吉永会長・石黒委員・秋庭委員・見城委員\n");
}
INPUT(dots_between_words) { return repeat(to, size, LIST, "・吉永総合"); }
INPUT(rows_of_members) { return repeat(to, size, LIST, "川瀬委員　熊代委員　"); }
INPUT(rows_of_posts) { return repeat(to, size, LIST, "水無瀬保険局長　原口医療課長　宇都木医療課企画官　"); }
INPUT(others_in_runs) { return repeat(to, size, LIST, "ほか各次長、５社、関係職員、"); }
INPUT(titles_above) { return repeat(to, size, "", "情報政策に関する\n"); }
INPUT(titles_above_without_kind) { return repeat(to, size, "", "情報政策会議\n"); }
INPUT(titles_above_of_one_line) { return repeat(to, size, "", "情報政策会議（第３回）"); }
INPUT(titles_and_menus) {
    return IN_TURN(to, size, "", "サイトマップ\n", "情報政策会議\n", "令和２年１０月１２日\n", "議事録\n");
}
INPUT(numbers_inside_speech) {
    return count_on(to, size, TALK "○山田委員　次のとおりである。\n", "%lu．公開とすること\n");
}
INPUT(numbers_inside_speeches) {
    return IN_TURN(to, size, TALK, "○山田委員　次のとおりである。\n", "１．公開とすること\n", "２．毎年開くこと\n",
                   "このうち一つ目である。\n");
}
INPUT(bare_numbers_above_titles) { return count_on(to, size, "", "%lu\n開　会\n"); }
INPUT(bare_numbers_above_sentences) { return count_on(to, size, "", "%lu\n開会した。\n"); }
INPUT(contents) {
    out o = {to, 0, size};
    put(&o, AGENDA);
    for (unsigned long i = 1; put_number(&o, "（%lu）情報の共有　・・・・・・", i) && put_number(&o, "　%lu\n", i);
         i++) {
    }
    return o.n;
}
INPUT(contents_without_numbers) { return count_on(to, size, AGENDA, "情報の共有　・・・・・・　%lu\n"); }
INPUT(contents_of_one_line) { return repeat(to, size, AGENDA "（１）情報の共有", "・・・１　"); }
INPUT(items_that_go_on) { return repeat(to, size, AGENDA "情報の共有\n", "の見直し\n"); }
INPUT(items_with_colons) { return count_on(to, size, AGENDA, "：%lu．情報の共有"); }
INPUT(items_complete) {
    const size_t items = count_on(to, size / 2, AGENDA, "（%lu）情報\n");
    return items + repeat(to + items, size - items, "", "公開で行う\n");
}
INPUT(bills) { return IN_TURN(to, size, AGENDA, "諮問第２４１号　情報の共有について\n", "（１）情報\n"); }
INPUT(programmes) { return IN_TURN(to, size, HEAD, "１　開会\n", "２　情報\n", "３　情報\n"); }
INPUT(sections_counted_alike) { return IN_TURN(to, size, AGENDA, "４　議題\n", "１　報告事項\n"); }
INPUT(signs_before_numbers) { return count_on(to, size, PEOPLE "４ 配布資料\n", "資料政%lu－（１）　計画\n"); }
INPUT(labels_behind_titles) { return count_on(to, size, PEOPLE "４ 配布資料\n", "計画の案（（（資料%lu）\n"); }
INPUT(chairs_given) { return repeat(to, size, TALK, "○山田委員　議長は会長の鷺沼委員にお願いします。\n"); }
INPUT(chairs_given_in_line) { return repeat(to, size, TALK "○山田委員　", "議長は会長の鷺沼委員にお願いします。"); }
INPUT(posts_called) {
    out o = {to, 0, size / 2};
    put(&o, LIST);
    for (unsigned long i = 0; put_surname(&o, "海事局", i, "課長　山田　太郎\n"); i++) {
    }
    o.size = size;
    put(&o, "\n５ 議事録\n");
    for (unsigned long i = 0; put_surname(&o, "○", i, "室長　はい。\n"); i++) {
    }
    return o.n;
}
INPUT(arrow_legends) { return repeat(to, size, TALK, "（⇒　事務局からの回答）\n・ どうか。\n⇒ はい。\n"); }
INPUT(arrow_legends_in_line) { return repeat(to, size, TALK, "⇒は"); }
INPUT(letters_behind_bullets) { return IN_TURN(to, size, TALK, "・ Ａ　はい。\n", "・ Ｂ　いいえ。\n"); }
INPUT(stage_notes_strong) { return repeat(to, size, TALK "○山田委員　はい。\n", "【事務局より資料１の説明】\n"); }
INPUT(decisions) { return repeat(to, size, TALK, "原案のとおり了承された。\n\n"); }
INPUT(entries_counted_alike) {
    return count_on(to, size, PEOPLE,
                    "資料%lu－１ 情報の共有について議論した結果は次回までに取りまとめる論点の一覧表\n");
}
INPUT(particles_cut) {
    return repeat(to, size, TALK,
                  "情報の共有について議論した結果は次回までに取りまとめて各委員に送ることと論点の整理\nについて\n");
}
INPUT(running_heads_behind_breaks) {
    return repeat(to, size, TALK, "情報政策会議\n甲である。\n乙である。\n丙である。\n丁である。\n戊である。\n\f");
}

/* ---- offices of all, columns of names, letters apart, numbers glued, legends ---- */

INPUT(offices_of_all) { return repeat(to, size, LIST, "山田課長、鈴木委員（以上、国土交通省）、"); }
INPUT(offices_cut_before_names) {
    return repeat(to, size, LIST "みどり大学教授　　　　　　山田 太郎\n", "あおば高等学校長協会\n会長　　　　　　　　　　　鈴木 花子\n");
}
INPUT(offices_before_surnames) { return repeat(to, size, LIST, "住民課長小森、住民課鈴木、同山田、"); }
INPUT(classes_of_members) { return repeat(to, size, LIST, "第１号委員　学識経験を有する者\n山田太郎\n"); }
INPUT(letters_apart) { return repeat(to, size, TALK, "情 報 の 共 有 に つ い て 議 論 し た 結 果\n"); }
INPUT(letters_apart_of_one_line) { return repeat(to, size, TALK, "情 報 の 共 有 に "); }
INPUT(numbers_glued) { return repeat(to, size, AGENDA, "・1情報の共有について\n"); }
INPUT(gathered_business) { return repeat(to, size, PEOPLE, "1 審議事項\n(1) 情報の共有について\n"); }
INPUT(chairs_called) { return repeat(to, size, TALK, "○事務局　本日は、山田会長からごあいさつをお願いします。\n"); }
INPUT(legends_of_signs) { return repeat(to, size, TALK, "「○」は委員からの発言、「→」は発言に対する事務局からの回答、"); }
INPUT(days_at_the_end) { return repeat(to, size, TALK "○山田委員　はい。\n\n", "令和２年１０月１２日\n"); }

/* Two lists side by side, and one list after the other. */
static size_t lists_side_by_side(char *to, size_t size) {
    return repeat(to, size, "議事録\n出席者\n",
                  "委員　　山田太郎\n　　　　　　　　　　　　　　　　鈴木総務課長\n　　　　佐藤花子\n");
}

/* Labels of a form, and none of the proceedings. */
static size_t labels_of_forms(char *to, size_t size) {
    return repeat(to, size, "会議録\n令和２年１０月１２日\n開催日時\n午後１時開会\n", "配布資料\n資料１　計画\n会議次第\n１　開会\n開催場所\n");
}

/* Signs and roles without a word between, in brackets without end. */
static size_t legends_of_roles(char *to, size_t size) {
    return repeat(to, size, "第３回検討会　議事要旨\n議事概要（", "◎委員長、○委員、（");
}

/* Names that no list has, where it has many without a gap. */
static size_t parts_of_names(char *to, size_t size) {
    const size_t half = repeat(to, size / 2, "第３回検討会　議事録\n出席者\n", "長良伸、谷地史郎、\n");
    return half + repeat(to + half, size - half, "\n議事\n【会長】\n始めます。\n", "【トカチェンコ】\nはい。\n【水地盤環境課仲井技師】\nはい。\n");
}

/* Letters right before words, again and again from the first. */
static size_t letters_glued(char *to, size_t size) { return repeat(to, size, "議事録\n議題\n", "ア第一案の件\nイ第二案の件\nア第一案の件\n"); }

/* Numbers on lines of their own, of titles and of pages. */
static size_t titles_and_pages(char *to, size_t size) { return repeat(to, size, "議事録\n", "1\n開会\n始めます。\n1\n◇意見\n"); }

/* Hand-outs without end behind a title. */
static size_t hand_outs_behind_title(char *to, size_t size) { return repeat(to, size, "議事録\n議題\n１　甲の件", "【資料１】"); }

#define ROW(name) {#name, name, 0, 0, HOSTILE_MINUTES}
#define BYTES(name) {#name, name, 1, 0, HOSTILE_MINUTES}
#define FULL(name, full) {#name, name, 0, full, HOSTILE_MINUTES}
#define TABLE(name) {#name, name, 0, 0, HOSTILE_TABLE}
#define PATTERNS(name) {#name, name, 0, 0, HOSTILE_PATTERNS}
INPUT(roles_alone_part_people) { return repeat(to, size, LIST, "大菅委員北居委員"); }
INPUT(names_and_then_brackets) {
    const size_t names = repeat(to, size / 2, LIST, "山田　太郎\n");
    return names + repeat(to + names, size - names, "", "（みどり大学教授）\n");
}
INPUT(dots_between_surnames) { return repeat(to, size, LIST, "塚越・田仲・秋庭・見城\n"); }
INPUT(numbers_above_titles) { return repeat(to, size, PEOPLE "４ 議題\n", "(1)\n甲の件\n"); }
INPUT(labels_behind_gaps) { return repeat(to, size, PEOPLE "４ 配布資料\n", "資料１　【資料２ "); }
INPUT(leaders) { return repeat(to, size, PEOPLE "４ 配布資料\n", "会議録・・・・"); }
INPUT(acts_between_dashes) { return repeat(to, size, TALK "○山田委員　始める。\n", "―全員承認―\n"); }
INPUT(unknown_speakers) { return count_on(to, size, TALK, "法人甲%lu）　検討している。\n法人）　検討している。\n"); }
INPUT(headings_and_roles) { return count_on(to, size, HEAD, "%lu 傍聴者\n会長\nあい\n"); }

const hostile hostile_inputs[] = {
    BYTES(zeros),
    BYTES(random_bytes),
    BYTES(png),
    BYTES(jpeg),
    BYTES(zip),
    BYTES(pdf),
    BYTES(text_with_zeros),
    BYTES(continuation_bytes),
    BYTES(overlong),
    BYTES(lead_bytes),
    BYTES(escapes),
    BYTES(open_escape),
    BYTES(half_shift_jis),
    BYTES(bad_rows),
    BYTES(euc),
    BYTES(utf16_surrogates),
    FULL(no_line_break, 50000000),
    ROW(no_line_break_behind_label),
    ROW(latin_without_spaces),
    ROW(spaces),
    ROW(wide_spaces),
    ROW(tabs),
    ROW(line_feeds),
    ROW(carriage_returns),
    ROW(form_feeds),
    ROW(form_feeds_between),
    ROW(separators),
    ROW(one_sign_a_line),
    ROW(same_line),
    ROW(full_lines),
    ROW(full_sentences),
    ROW(page_numbers),
    ROW(bare_numbers),
    ROW(same_number),
    ROW(same_page_number),
    ROW(page_headers),
    ROW(one_header),
    ROW(titles),
    ROW(titles_and_days),
    ROW(sessions_almost),
    ROW(running_heads),
    FULL(opening_brackets, 200000),
    FULL(opening_wide_brackets, 600000),
    ROW(opening_mixed),
    ROW(closing_brackets),
    ROW(roles_alone_part_people),
    ROW(names_and_then_brackets),
    ROW(dots_between_surnames),
    ROW(numbers_above_titles),
    ROW(labels_behind_gaps),
    ROW(leaders),
    ROW(acts_between_dashes),
    ROW(unknown_speakers),
    ROW(headings_and_roles),
    ROW(bracket_lines),
    ROW(bracket_lines_of_list),
    ROW(brackets_in_list),
    ROW(nested_brackets),
    ROW(bracket_pairs),
    FULL(square_brackets, 200000),
    ROW(links),
    ROW(link_lines),
    ROW(label_brackets),
    ROW(label_bracket_lines),
    ROW(labels_in_line),
    ROW(quotes),
    ROW(trailing_labels),
    ROW(stars),
    ROW(strong_lines),
    ROW(hashes),
    ROW(table_bars),
    ROW(table_rows),
    FULL(names_on_a_line, 15000000),
    ROW(names_by_number),
    ROW(names_a_line),
    ROW(names_and_posts),
    ROW(names_glued),
    ROW(names_glued_roles),
    ROW(names_spaced),
    ROW(posts_glued),
    ROW(organizations_glued),
    ROW(groups),
    ROW(groups_and_names),
    ROW(absent),
    ROW(proxies),
    ROW(proxies_for),
    ROW(proxies_nested),
    ROW(same_as_above),
    ROW(legends),
    ROW(name_parts),
    ROW(kanji),
    ROW(kanji_spoken),
    ROW(speakers_not_listed),
    ROW(listed_and_spoken),
    ROW(namesakes),
    ROW(prefix_names),
    ROW(materials),
    ROW(materials_in_line),
    ROW(material_words),
    ROW(agenda_items),
    ROW(agenda_same),
    ROW(agenda_bullets),
    FULL(agenda_deep, 5000000),
    ROW(agenda_levels),
    ROW(agenda_headed),
    ROW(agenda_other_words),
    ROW(headings),
    ROW(all_headings),
    ROW(section_marks),
    ROW(hash_headings),
    ROW(numbers),
    ROW(long_number),
    ROW(long_numeral),
    ROW(dates),
    ROW(date_lines),
    ROW(venue_lines),
    FULL(one_speaker, 2800000),
    ROW(label_lines),
    ROW(colons),
    ROW(alternating_marks),
    ROW(arrows),
    ROW(arrows_in_line),
    ROW(bullets),
    ROW(bullets_in_line),
    ROW(circles),
    ROW(circles_spaced),
    ROW(questions),
    ROW(answers),
    ROW(acts),
    ROW(acts_in_line),
    ROW(acts_of_many),
    ROW(stage_notes),
    ROW(rules),
    ROW(rule_signs),
    ROW(endings),
    ROW(openings),
    ROW(paragraphs),
    ROW(furniture_in_remark),
    ROW(combining),
    ROW(combining_mixed),
    ROW(combining_alone),
    ROW(voiced),
    ROW(half_width_voiced),
    ROW(expanding),
    ROW(expanding_lines),
    ROW(squared),
    ROW(jamo),
    ROW(zero_width),
    ROW(zero_width_in_names),
    ROW(variation_selectors),
    ROW(private_use),
    ROW(private_use_planes),
    ROW(bidi),
    ROW(emoji),
    ROW(noncharacters),
    ROW(replacements),
    ROW(byte_order_marks),
    ROW(half_a_character),
    ROW(english),
    ROW(chinese),
    ROW(korean),
    ROW(russian),
    ROW(c_program),
    ROW(dictionary_letters),
    ROW(dictionary_letters_apart),
    ROW(dictionary_almost),
    ROW(dictionary_ends),
    ROW(dictionary_cues),
    ROW(dictionary_entities),
    ROW(heard_members),
    ROW(heard_clerks),
    ROW(heard_titles),
    ROW(heard_by_nobody),
    ROW(groups_that_speak),
    ROW(office_brackets),
    ROW(office_brackets_cut),
    ROW(role_lines),
    ROW(role_lines_of_members),
    ROW(role_lines_and_names),
    ROW(member_lines_and_names),
    ROW(chairs_once_more),
    ROW(roles_of_runs),
    ROW(absent_of_counts),
    ROW(told_once_more),
    ROW(told_of_listed),
    ROW(dots_between_members),
    ROW(dots_between_members_lines),
    ROW(dots_between_words),
    ROW(rows_of_members),
    ROW(rows_of_posts),
    ROW(others_in_runs),
    ROW(titles_above),
    ROW(titles_above_without_kind),
    ROW(titles_above_of_one_line),
    ROW(titles_and_menus),
    ROW(numbers_inside_speech),
    ROW(numbers_inside_speeches),
    ROW(bare_numbers_above_titles),
    ROW(bare_numbers_above_sentences),
    FULL(contents, 600000),
    ROW(contents_without_numbers),
    ROW(contents_of_one_line),
    ROW(items_that_go_on),
    ROW(items_with_colons),
    ROW(items_complete),
    ROW(bills),
    ROW(programmes),
    ROW(sections_counted_alike),
    ROW(signs_before_numbers),
    ROW(labels_behind_titles),
    ROW(chairs_given),
    ROW(chairs_given_in_line),
    ROW(posts_called),
    ROW(arrow_legends),
    ROW(arrow_legends_in_line),
    ROW(offices_of_all),
    ROW(offices_cut_before_names),
    ROW(offices_before_surnames),
    ROW(classes_of_members),
    ROW(letters_apart),
    ROW(letters_apart_of_one_line),
    ROW(numbers_glued),
    ROW(gathered_business),
    ROW(chairs_called),
    ROW(legends_of_signs),
    ROW(days_at_the_end),
    ROW(letters_behind_bullets),
    ROW(stage_notes_strong),
    ROW(decisions),
    ROW(entries_counted_alike),
    ROW(particles_cut),
    ROW(running_heads_behind_breaks),
    ROW(lists_side_by_side),
    ROW(labels_of_forms),
    ROW(legends_of_roles),
    ROW(parts_of_names),
    ROW(letters_glued),
    ROW(titles_and_pages),
    ROW(hand_outs_behind_title),
    TABLE(names_grown),
    TABLE(names_grown_ends),
    TABLE(names_grown_begins),
    TABLE(names_same),
    TABLE(names_of_one),
    TABLE(names_of_many),
    TABLE(names_by_day),
    TABLE(names_by_cue),
    TABLE(names_cue),
    TABLE(names_long),
    TABLE(names_attributes),
    TABLE(names_empty),
    TABLE(names_broken),
    TABLE(names_columns),
    TABLE(names_escapes),
    TABLE(names_remarks),
    TABLE(names_many),
    TABLE(names_expanding),
    PATTERNS(patterns_many),
    PATTERNS(patterns_same),
    PATTERNS(patterns_long),
    PATTERNS(patterns_open),
    PATTERNS(patterns_class),
    PATTERNS(patterns_optional),
    PATTERNS(patterns_groups),
    PATTERNS(patterns_repeated),
    PATTERNS(patterns_runaway),
    PATTERNS(patterns_remarks),
};
const size_t hostile_count = sizeof hostile_inputs / sizeof *hostile_inputs;

const hostile *hostile_named(const char *name) {
    for (size_t i = 0; i < hostile_count; i++)
        if (strcmp(hostile_inputs[i].name, name) == 0) return &hostile_inputs[i];
    return NULL;
}
