/* What kind of line it is, by its own words. */
#include "minutes/line_kind.h"

#include "minutes/opening.h"
#include "minutes/speech.h"

bool pdi_ends_phrase(const pdi_knowledge *k, pdi_str text, pdi_use use) {
    while (text.n > 0 && pdi_ends(text, PDI_LIT("。"))) text.n -= 3;
    return pdi_ends_with_phrase(k, use, text, SIZE_MAX) > 0;
}

/* ○委員長職務代行者（以下、「代行」という。）: what somebody is called below, behind what is no sentence. */
static bool gives_short_name(pdi_str s) {
    enum { LONGEST = 120 };
    if (!pdi_ends(s, PDI_LIT("。)"))) return false;
    const char *open = pdi_end(s) - 1;
    while (open > s.s && *open != '(' && pdi_end(s) - open < LONGEST) open--;
    return *open == '(' && open > s.s && pdi_starts(pdi_between(open + 1, pdi_end(s)), PDI_LIT("以下")) &&
           !pdi_find(pdi_between(s.s, open), PDI_LIT("。"));
}

/* 出席者(※記載の順序は任意です。): a note behind what is no sentence. */
static bool ends_with_note(pdi_str s) {
    const char *note = pdi_ends(s, PDI_LIT(")")) ? pdi_find(s, PDI_LIT("(※")) : NULL;
    return note && pdi_bracket_extent(pdi_between(note, pdi_end(s))) == (size_t)(pdi_end(s) - note) &&
           !pdi_find(pdi_between(s.s, note), PDI_LIT("。"));
}

bool pdi_is_prose(const pdi_reader *r, uint32_t line) {
    const pdi_str s = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (!pdi_ends(s, PDI_LIT("。")) && !pdi_ends(s, PDI_LIT("。」")) && !pdi_ends(s, PDI_LIT("。)"))) return false;
    if (s.s[0] == '(' && pdi_bracket_extent(s) == s.n) return false;
    if (gives_short_name(s) || ends_with_note(s)) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    return !pdi_opening_has(&o, PDI_MARK_NOTE);
}

bool pdi_is_word_for_business(pdi_str squeezed) {
    static const pdi_str WORDS[] = {PDI_CONST("議事"), PDI_CONST("議題"), PDI_CONST("案件")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_eq(squeezed, WORDS[i])) return true;
    return false;
}

bool pdi_is_business_word(pdi_reader *r, uint32_t line) {
    enum { LONGEST = 40 };
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (text.n > LONGEST || pdi_opening_read(r, line).count) return false;
    return pdi_is_word_for_business(pdi_squeeze(r, text));
}

bool pdi_is_legend_line(const pdi_reader *r, uint32_t line) {
    enum { LONGEST = 240 };
    static const pdi_str MEANS[] = {PDI_CONST(":"), PDI_CONST("="), PDI_CONST("は"), PDI_CONST("・・・")};
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    size_t signs = 0, length;
    static const pdi_str SHOWS[] = {PDI_CONST("を示す。"), PDI_CONST("を表す。"), PDI_CONST("を指す。"),
                                    PDI_CONST("です。"), PDI_CONST("とする。")};
    if (text.n > LONGEST || (pdi_is_prose(r, line) && !pdi_ends_with_any(text, PDI_ANY(SHOWS)))) return false;
    if (pdi_speech_is_bare_legend(r, text)) return true;
    for (const char *s = text.s;
         (s = pdi_find_beginning(r->k, PDI_TABLE_marks, pdi_between(s, pdi_end(text)))) < pdi_end(text); s += length) {
        pdi_utf8_at(s, pdi_end(text), &length);
        const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_marks, pdi_slice(s, length));
        const pdi_str behind = pdi_trim(pdi_between(s + length, pdi_end(text)));
        signs += (pdi_entry_is(e, 1, "speech") || pdi_entry_is(e, 1, "arrow")) &&
                 pdi_starts_with_any(behind, PDI_ANY(MEANS));
    }
    return signs >= 2;
}

bool pdi_is_page_word(pdi_reader *r, pdi_str line) {
    enum { LONGEST = 90 };
    if (line.n && line.n <= LONGEST && !pdi_may_begin_phrase(r->k, PDI_USE_page, line)) return false;
    pdi_str s = line.n && line.n <= LONGEST ? pdi_squeeze(r, line) : PDI_NONE;
    while (pdi_ends(s, PDI_LIT("。"))) s.n -= 3;
    return s.n && pdi_is_phrase(r->k, PDI_USE_page, s);
}

bool pdi_is_viewer_note(pdi_str text) {
    return memchr(text.s, 'A', text.n) && pdi_find(text, PDI_LIT("Adobe")) &&
           (pdi_find(text, PDI_LIT("必要")) || pdi_find(text, PDI_LIT("ダウンロード")) ||
            pdi_find(text, PDI_LIT("入手")) || pdi_find(text, PDI_LIT("ご覧")));
}

/* Whether a time of day can stand in a text: each has one of these. */
static bool may_hold_clock(pdi_str text) {
    return memchr(text.s, ':', text.n) || pdi_find(text, PDI_LIT("時")) || pdi_find(text, PDI_LIT("正午"));
}

bool pdi_is_opening_line(pdi_reader *r, pdi_str line) {
    pdi_clock clock;
    if (line.n > 300 || line.n == 0 || pdi_ends(line, PDI_LIT("。"))) return false;
    const pdi_str s = pdi_squeeze(r, line);
    if (s.n > 150 || pdi_ends(s, PDI_LIT("。")) || pdi_ends(s, PDI_LIT("、")) || !may_hold_clock(s)) return false;
    for (size_t i = 0; i < s.n; i++) {
        const pdi_str rest = pdi_skip(s, i);
        if (((unsigned char)rest.s[0] & 0xC0) == 0x80) continue;
        const size_t n = pdi_clock_read(rest, &clock);
        if (!n) continue;
        const pdi_str word = pdi_skip(rest, n);
        pdi_str w = word;
        while (w.n && (w.s[0] == '(' || w.s[0] == ')' || pdi_starts(w, PDI_LIT("、"))))
            w = pdi_skip(w, w.s[0] == '(' || w.s[0] == ')' ? 1 : 3);
        const size_t length = pdi_begins_with_phrase(r->k, PDI_USE_open, w, SIZE_MAX);
        if (length && w.n <= length + 12) return true;
        /* 開会 午前10時, 散会(午後3時) */
        pdi_str head = pdi_cut(s, i);
        while (head.n && (pdi_ends(head, PDI_LIT("(")) || pdi_ends(head, PDI_LIT(":")))) head.n--;
        if (word.n <= 6 && head.n <= 40 && pdi_ends_phrase(r->k, head, PDI_USE_open)) return true;
        /* 閉会　平成26年6月11日　11時38分 */
        pdi_date date;
        bool ok;
        const size_t opens = word.n == 0 ? pdi_begins_with_phrase(r->k, PDI_USE_open, head, SIZE_MAX) : 0;
        const pdi_str day = pdi_skip(head, opens);
        return opens && pdi_date_read(pdi_knowledge_eras(r->k), day, &date, &ok) == day.n;
    }
    return false;
}

bool pdi_is_result(pdi_str line) {
    static const pdi_str RESULTS[] = {PDI_CONST("(結果)"),       PDI_CONST("(審議結果)"),   PDI_CONST("結果:"),
                                      PDI_CONST("審議結果:"),    PDI_CONST("[結果]"),       PDI_CONST("【結果】"),
                                      PDI_CONST("(協議結果)"),   PDI_CONST("【協議結果】"), PDI_CONST("[協議結果]"),
                                      PDI_CONST("【審議結果】"), PDI_CONST("[審議結果]"),   PDI_CONST("(審査結果)")};
    return pdi_starts_with_any(line, PDI_ANY(RESULTS));
}
