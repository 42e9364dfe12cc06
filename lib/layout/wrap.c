/* Where a converter cut the lines, and which line carries on the one before. No switch says so: the width is learnt
 * from the widest lines, the blank lines that mean nothing from how many stand between all lines, the indentation of
 * paragraphs from lines that follow a sentence's end. */
#include "layout/lines.h"

#include <stdlib.h>

static uint32_t columns_of_first_unit(pdi_str s) {
    size_t length;
    const uint32_t c = pdi_utf8_at(s.s, pdi_end(s), &length);
    uint32_t columns = pdi_char_columns(c);
    /* A Latin word or number moves to the next line whole. */
    if (c < 0x80)
        for (const char *p = s.s + 1; p < pdi_end(s) && (unsigned char)*p < 0x80 && *p != ' ' && columns < 24; p++)
            columns++;
    /* What may not begin a line goes down together with what stands before it. */
    else if (length < s.n && pdi_never_first(pdi_utf8_at(s.s + length, pdi_end(s), &length)))
        columns += 2;
    return columns;
}

static int by_value(const void *a, const void *b) {
    const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static const pdi_physical *next_line(const pdi_lines *lines, uint32_t i) {
    for (i++; i < lines->count; i++)
        if (!lines->at[i].furniture) return &lines->at[i];
    return NULL;
}

/* Lines are cut at a width when many reach nearly as far as the widest and most of those end inside a sentence. */
static uint32_t learn_width(pdi_job *job, const pdi_lines *lines) {
    uint32_t *widths = PDI_NEW_ARRAY(&job->scratch, uint32_t, lines->count + 1), n = 0, all = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        if (lines->at[i].furniture || lines->at[i].mark.kind == PDI_MARK_RULE) continue;
        all++;
        /* The line that ends a paragraph is not cut, however wide it is. */
        if (!lines->at[i].ends) widths[n++] = lines->at[i].width;
    }
    if (n < 3) return 0;
    qsort(widths, n, sizeof *widths, by_value);
    const uint32_t width = widths[n - 1 - (n > 30 ? n / 50 : 0)];
    uint32_t near = 0, inside = 0, prose = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        const pdi_physical *line = &lines->at[i];
        if (line->furniture || line->ends || line->width * 20 < width * 17 || line->mark.kind == PDI_MARK_RULE)
            continue;
        near++;
        prose += line->prose;
        inside += !line->sentence_end;
    }
    /* One line is no evidence, and two short entries of a list are none. */
    const bool many = (near >= 3 || (near == 2 && prose == 2)) && (near * 8 >= all || near >= 12);
    return width >= 30 && width <= 240 && many && inside * 5 >= near * 2 ? width : 0;
}

/* Fixed-pitch text fills its lines exactly, proportional text nearly: how nearly is seen where a sentence surely runs
 * on. */
static uint32_t learn_slack(pdi_job *job, const pdi_text *text, const pdi_lines *lines, uint32_t width) {
    uint32_t *short_of = PDI_NEW_ARRAY(&job->scratch, uint32_t, lines->count + 1), n = 0;
    for (uint32_t i = 0; i + 1 < lines->count; i++) {
        const pdi_physical *line = &lines->at[i], *next = next_line(lines, i);
        if (!next || line->furniture || line->ends || !line->prose || line->sentence_end ||
            next->mark.kind != PDI_MARK_NONE || next->level)
            continue;
        const uint32_t reach = line->width + columns_of_first_unit(pdi_physical_text(text, next));
        if (reach * 10 < width * 7) continue;
        short_of[n++] = reach > width ? 0 : width - reach;
    }
    if (n == 0) return 2;
    qsort(short_of, n, sizeof *short_of, by_value);
    const uint32_t usual = short_of[n - 1 - n / 10], most = width / 5;
    return usual > most ? most : usual < 2 ? 2 : usual;
}

static uint16_t learn_blanks(const pdi_lines *lines) {
    uint32_t counts[8] = {0}, total = 0;
    for (uint32_t i = 1; i < lines->count; i++) {
        if (lines->at[i].furniture || lines->at[i - 1].furniture) continue;
        counts[lines->at[i].blanks < 7 ? lines->at[i].blanks : 7]++;
        total++;
    }
    uint16_t usual = 0;
    for (uint16_t b = 1; b < 8; b++)
        if (counts[b] > counts[usual]) usual = b;
    return counts[0] * 5 > total ? 0 : usual;
}

/* The indentation that most lines of a kind have, if three of four agree; else -1. */
static int usual_indent(const uint32_t *counts, uint32_t total) {
    for (int i = 0; i < 32; i++)
        if (total >= 3 && counts[i] * 4 >= total * 3) return i;
    return -1;
}

static void learn_indents(const pdi_text *text, const pdi_lines *lines, pdi_wrapping *w) {
    uint32_t first[32] = {0}, next[32] = {0}, firsts = 0, nexts = 0;
    for (uint32_t i = 0; i + 1 < lines->count; i++) {
        const pdi_physical *line = &lines->at[i], *then = next_line(lines, i);
        if (!then || line->furniture || line->ends || !line->prose || then->mark.kind != PDI_MARK_NONE ||
            then->indent >= 32)
            continue;
        const bool full = line->width + columns_of_first_unit(pdi_physical_text(text, then)) + w->slack > w->width;
        if (line->sentence_end && !full && then->prose)
            first[then->indent]++, firsts++;
        else if (!line->sentence_end && full)
            next[then->indent]++, nexts++;
    }
    w->first_indent = usual_indent(first, firsts);
    w->next_indent = usual_indent(next, nexts);
    if (w->first_indent == w->next_indent) w->first_indent = w->next_indent = -1;
}

pdi_wrapping pdi_wrapping_learn(pdi_job *job, const pdi_text *text, const pdi_lines *lines) {
    pdi_wrapping w = {.first_indent = -1, .next_indent = -1};
    w.blanks = learn_blanks(lines);
    w.width = learn_width(job, lines);
    if (w.width == 0) return w;
    w.slack = learn_slack(job, text, lines, w.width);
    learn_indents(text, lines, &w);
    return w;
}

/* `安田座長)`, `山田委員:`, `【事務局】`: a short line of its own shape begins something even where the line before is
 * full. */
static bool looks_like_label(pdi_str s) {
    if (s.n > 120) return false;
    const char last = s.s[s.n - 1];
    if (last == ':') return true;
    if (pdi_starts(s, PDI_LIT("【")) || pdi_starts(s, PDI_LIT("《")) || pdi_starts(s, PDI_LIT("〔"))) return true;
    if (s.s[0] == '<') return pdi_bracket_extent(s) == s.n; /* <事務局> */
    if (last != ')') return false;
    for (const char *p = s.s; p < pdi_end(s) - 1; p++)
        if (*p == '(') return s.s[0] == '(';
    return true;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* `小山委員）…`, `岡村構成員：…`, `高山課長　　…`: what may be a label stands at the head of the line, before any
 * comma. */
static bool opens_with_label(pdi_str s) {
    int depth = 0;
    for (size_t i = 0; i < s.n && i < 100; i++) {
        const char c = s.s[i];
        if (c == '(')
            depth++;
        else if (c == ')' && depth-- == 0)
            return i > 0;
        else if (c == ':')
            return i > 0 && !(is_digit(s.s[i - 1]) && i + 1 < s.n && is_digit(s.s[i + 1])); /* 10:30 */
        else if (c == ' ' && i > 0 && i + 1 < s.n && s.s[i + 1] == ' ')
            return true;
        else if (pdi_starts(pdi_skip(s, i), PDI_LIT("、")) || pdi_starts(pdi_skip(s, i), PDI_LIT("。")))
            return false;
    }
    return false;
}

/* A bracket opens the line and closes again soon: a label, a group's heading, a note. */
static bool opens_with_bracket(pdi_str s) {
    const size_t extent = pdi_bracket_extent(s);
    return extent > 0 && extent <= 90 && s.s[0] != '"' && !pdi_starts(s, PDI_LIT("「")) &&
           !pdi_starts(s, PDI_LIT("『"));
}

static bool is_of_noun(uint32_t c) {
    const pdi_script script = pdi_script_of(c);
    return script == PDI_HAN || script == PDI_KATAKANA;
}

/* Whether what stands between the two could join nouns: no kana of a sentence's end or beginning, no space. */
static bool between_nouns(pdi_str before, pdi_str after) {
    size_t length;
    if (before.n == 0 || after.n == 0) return false;
    return is_of_noun(pdi_utf8_before(before.s, pdi_end(before), &length)) &&
           is_of_noun(pdi_utf8_at(after.s, pdi_end(after), &length));
}

/* 株式会社エネッ | ト 目加田社長, 四百万ヘクター | ル、九州より: a katakana that would count, were the line before not
 * cut inside a word in katakana. */
static bool cuts_katakana(pdi_str before, const pdi_mark *mark) {
    size_t length;
    if (mark->kind != PDI_MARK_NUMBER || (mark->digits != PDI_IROHA && mark->digits != PDI_KATAKANA_ORDER))
        return false;
    const pdi_str behind = {pdi_end(mark->label), mark->length - mark->label.n};
    if ((mark->shape != PDI_BARE && !pdi_starts(behind, PDI_LIT("、"))) || before.n == 0) return false;
    const uint32_t last = pdi_utf8_before(before.s, pdi_end(before), &length);
    return last == U'ー' || pdi_script_of(last) == PDI_KATAKANA;
}

/* 専門委員 久津見舞、宮武公夫: a word, a space or colon, and a run that ends no sentence. A bracket may stand behind
 * the word: 委員(市民) 山科副委員長、… */
static bool leads_list(pdi_str s) {
    enum { WORD_MAX = 45 };
    const char *gap = s.s;
    size_t length;
    while (gap < pdi_end(s) && gap - s.s <= WORD_MAX && *gap != ' ' && *gap != '\t' && *gap != ':') gap++;
    if (gap == pdi_end(s) || gap - s.s > WORD_MAX || pdi_find(s, PDI_LIT("。")) || !pdi_find(s, PDI_LIT("、")))
        return false;
    for (const char *p = s.s; p < gap; p += length) {
        const uint32_t c = pdi_utf8_at(p, gap, &length);
        if (!is_of_noun(c) && !(p > s.s && (c == '(' || c == ')'))) return false;
    }
    return true;
}

/* 議題　　　　諮問第15号について: a short word, and what stands in the column behind it. */
static bool leads_columns(pdi_str s) {
    enum { WORD_MAX = 30 };
    size_t at = 0, length;
    for (; at < s.n && s.s[at] != ' ' && s.s[at] != '\t'; at += length)
        if (!is_of_noun(pdi_utf8_at(s.s + at, pdi_end(s), &length))) return false;
    return at > 3 && at <= WORD_MAX && at + 2 < s.n && (s.s[at] == '\t' || s.s[at + 1] == ' ');
}

/* 欠席者　委員　鵜飼　稔: three letters or more of a label, and a gap. */
static bool leads_with_label(pdi_str s) {
    enum { LETTERS_MIN = 9, LETTERS_MAX = 18 };
    size_t at = 0, length;
    for (; at < s.n && s.s[at] != ' ' && s.s[at] != '\t'; at += length)
        if (pdi_script_of(pdi_utf8_at(s.s + at, pdi_end(s), &length)) != PDI_HAN) return false;
    return at >= LETTERS_MIN && at <= LETTERS_MAX && at < s.n;
}

/* …（案）』に | ついて, …の変更 | について: the line ends inside or before a particle that nothing begins with. */
static bool cuts_particle(pdi_str a, pdi_str b) {
    static const pdi_str PARTICLES[] = {PDI_CONST("について"), PDI_CONST("に関する"), PDI_CONST("における"),
                                        PDI_CONST("に係る"),   PDI_CONST("に向けた"), PDI_CONST("に関して"),
                                        PDI_CONST("に対する"), PDI_CONST("に基づく"), PDI_CONST("による")};
    size_t length;
    if (pdi_script_of(pdi_utf8_at(b.s, pdi_end(b), &length)) != PDI_HIRAGANA) return false;
    for (size_t i = 0; i < sizeof PARTICLES / sizeof *PARTICLES; i++)
        for (size_t cut = 0; cut < PARTICLES[i].n; cut += 3)
            if (pdi_ends(a, pdi_cut(PARTICLES[i], cut)) && pdi_starts(b, pdi_skip(PARTICLES[i], cut))) return true;
    return false;
}

/* …調査検討会議」 | の第６回目の会合を…: nothing begins with a particle, and what a bracket closes goes on. */
static bool goes_on_behind_bracket(pdi_str a, pdi_str b) {
    static const pdi_str CLOSES[] = {PDI_CONST("」"), PDI_CONST("』"), PDI_CONST(")"), PDI_CONST("】"),
                                     PDI_CONST("》"), PDI_CONST("〉"), PDI_CONST("〕")},
                         PARTICLES[] = {PDI_CONST("の"), PDI_CONST("を"), PDI_CONST("が"), PDI_CONST("に"),
                                        PDI_CONST("は"), PDI_CONST("と"), PDI_CONST("で")};
    size_t length;
    if (!pdi_ends_with_any(a, PDI_ANY(CLOSES)) || !pdi_starts_with_any(b, PDI_ANY(PARTICLES)) || b.n < 6) return false;
    return pdi_script_of(pdi_utf8_at(b.s + 3, pdi_end(b), &length)) == PDI_HAN;
}

/* …次のとおりで | ある。, …と思いま | す。: a few kana that end a sentence, and begin none. */
static bool is_rest_of_sentence(pdi_str s) {
    static const pdi_str RESTS[] = {PDI_CONST("ある。"), PDI_CONST("す。"),   PDI_CONST("る。"),
                                    PDI_CONST("た。"),   PDI_CONST("した。"), PDI_CONST("ます。")};
    for (size_t i = 0; i < sizeof RESTS / sizeof *RESTS; i++)
        if (pdi_eq(s, RESTS[i])) return true;
    return false;
}

/* 千曲川水系及び由良川水系の | 水系環境方針の骨子について: nothing ends with such a word. */
static bool ends_in_the_middle(pdi_str s) {
    static const pdi_str JOINS[] = {PDI_CONST("の"),       PDI_CONST("及び"),   PDI_CONST("並びに"),
                                    PDI_CONST("に関する"), PDI_CONST("に係る"), PDI_CONST("における")};
    return s.n > 12 && pdi_ends_with_any(s, PDI_ANY(JOINS)) && !pdi_ends(s, PDI_LIT("もの"));
}

/* 議　事 ・・・・・・ １: the line of a table of contents ends with its page. */
static bool ends_with_page(pdi_str s) {
    size_t n = s.n;
    while (n && s.s[n - 1] >= '0' && s.s[n - 1] <= '9') n--;
    if (n == s.n) return false;
    while (n && s.s[n - 1] == ' ') n--;
    const pdi_str before = pdi_cut(s, n);
    return pdi_ends(before, PDI_LIT("・・・")) || pdi_ends(before, PDI_LIT("...."));
}

/* 井口 陽子 委員 読日新聞社… | 木之内 里枝 委員 …: the same short word between spaces near the heads of both lines. */
static bool shares_word(pdi_str a, pdi_str b) {
    enum { REACH = 45, WORD_MIN = 6, WORD_MAX = 15 };
    const pdi_str head = pdi_cut(b, REACH);
    for (const char *s = pdi_find(head, PDI_LIT(" ")); s;) {
        const char *end = memchr(s + 1, ' ', (size_t)(pdi_end(head) - s - 1));
        if (!end) return false;
        const size_t n = (size_t)(end - s) + 1; /* with both spaces */
        size_t length;
        if (n - 2 >= WORD_MIN && n - 2 <= WORD_MAX && is_of_noun(pdi_utf8_at(s + 1, end, &length)) &&
            pdi_find(a, pdi_slice(s, n)))
            return true;
        s = end;
    }
    return false;
}

/* 浮穴 由香 特定非営利活動法人…: two short words that could be a name, and what they are behind them. */
static bool leads_with_name(pdi_str s) {
    enum { CHARS_MAX = 4 };
    const char *p = s.s, *end = pdi_end(s);
    size_t length;
    for (int word = 0; word < 2; word++, p++) {
        size_t chars = 0;
        for (; p < end && *p != ' ' && chars <= CHARS_MAX; p += length, chars++) {
            const pdi_script script = pdi_script_of(pdi_utf8_at(p, end, &length));
            if (script != PDI_HAN && (word == 0 || (script != PDI_HIRAGANA && script != PDI_KATAKANA))) return false;
        }
        if (p >= end || chars == 0 || chars > CHARS_MAX) return false;
    }
    return p < end && is_of_noun(pdi_utf8_at(p, end, &length));
}

/* 生駒委員、根来委員、吉備委員: a run whose parts all end with one word is complete where the last one does. */
static bool is_complete_run(pdi_str s) {
    enum { LEAST = 3 };
    static const pdi_str comma = PDI_CONST("、"),
                         EACH[] = {PDI_CONST("各委員"), PDI_CONST("各議員"), PDI_CONST("各構成員"), PDI_CONST("各幹事"),
                                   PDI_CONST("各氏")};
    static const pdi_str TITLES[] = {PDI_CONST("委員"), PDI_CONST("議員"), PDI_CONST("構成員"), PDI_CONST("理事"),
                                     PDI_CONST("幹事"), PDI_CONST("監事"), PDI_CONST("評議員")};
    if (pdi_ends_with_any(s, PDI_ANY(EACH))) return pdi_find(s, comma) != NULL; /* 羽生田、井伊各委員 */
    for (size_t t = 0; t < sizeof TITLES / sizeof *TITLES; t++) {
        if (!pdi_ends(s, TITLES[t])) continue;
        size_t parts = 1;
        for (const char *at = s.s; (at = pdi_find(pdi_between(at, pdi_end(s)), comma)) != NULL; at += comma.n) {
            if (parts > 1 && !pdi_ends(pdi_between(s.s, at), TITLES[t])) return false; /* the first may lead: 座長 */
            parts++;
        }
        return parts >= LEAST;
    }
    return false;
}

/* 吉見院長、小野江副院長、角総務課長ほか: a run that ends with those it does not name, unless their number follows. */
static bool ends_with_others(pdi_str a, pdi_str b) {
    enum { LEAST = 2 };
    static const pdi_str COMMA = PDI_CONST("、"),
                         LAST[] = {PDI_CONST("長ほか"),   PDI_CONST("員ほか"),  PDI_CONST("官ほか"),
                                   PDI_CONST("補佐ほか"), PDI_CONST("氏ほか"),  PDI_CONST("幹ほか"),
                                   PDI_CONST("主査ほか"), PDI_CONST("主任ほか")};
    size_t commas = 0;
    if (!pdi_ends_with_any(a, PDI_ANY(LAST)) || !b.n || (b.s[0] >= '0' && b.s[0] <= '9')) return false;
    for (const char *at = a.s; (at = pdi_find(pdi_between(at, pdi_end(a)), COMMA)) != NULL; at += COMMA.n) commas++;
    return commas >= LEAST && !pdi_find(a, PDI_LIT("。"));
}

/* 資料６－１ …, 資料６－２ …: two entries that are counted alike, however full the line of the first is. */
static bool counts_alike(pdi_str a, pdi_str b) {
    enum { TWO_KANJI = 6 };
    size_t n = 0, length;
    while (n < a.n && n < b.n && is_of_noun(pdi_utf8_at(a.s + n, pdi_end(a), &length))) n += length;
    if (n < TWO_KANJI || n >= a.n || n >= b.n || memcmp(a.s, b.s, n) != 0) return false;
    return a.s[n] >= '0' && a.s[n] <= '9' && b.s[n] >= '0' && b.s[n] <= '9';
}

/* 《資料1「…」について説明》: all of a line in brackets that hold no aside, and more than a label. */
static bool stands_for_itself(pdi_str s) {
    enum { LEAST = 36 };
    static const pdi_str OPEN[] = {PDI_CONST("《"), PDI_CONST("〔"), PDI_CONST("〈"), PDI_CONST("【")};
    return s.n >= LEAST && pdi_starts_with_any(s, PDI_ANY(OPEN)) && pdi_bracket_extent(s) == s.n;
}

/* …門叶史郎 | (東都電機工業(株))、…: what a bracket tells of the last in a run, which goes on behind it. */
static bool bracket_of_run(pdi_str a, pdi_str b) {
    static const pdi_str COMMA = PDI_CONST("、");
    const size_t extent = b.n && b.s[0] == '(' ? pdi_bracket_extent(b) : 0;
    return extent && pdi_starts(pdi_skip(b, extent), COMMA) && pdi_find(a, COMMA) && pdi_find(a, PDI_LIT(")、"));
}

bool pdi_wrapping_joins(const pdi_wrapping *w, const pdi_text *text, const pdi_physical *line,
                        const pdi_physical *next) {
    size_t length;
    if (next->start < line->start) return false; /* the next column, which stood beside this one */
    if (line->row) return line->row != PDI_ROW_LAST;
    if (line->counts_below || line->splits_word) return true;
    if (line->ends || next->counts_below) return false;
    const pdi_str a = pdi_physical_text(text, line), b = pdi_physical_text(text, next);
    if (line->level || next->level || line->strong || next->strong || line->heading || next->heading) return false;
    if (line->mark.kind == PDI_MARK_RULE || next->mark.kind == PDI_MARK_RULE) return false;
    if (pdi_dashed_at(a, &(pdi_str){0}, &(uint32_t){0})) return false; /* ― 資料４に基づき説明 ― stands for itself */
    const uint32_t head = pdi_utf8_at(b.s, pdi_end(b), &length);
    if (pdi_never_first(head) && next->mark.kind == PDI_MARK_NONE) return true;
    if (stands_for_itself(a) && !cuts_particle(a, b) && !goes_on_behind_bracket(a, b)) return false;
    if (pdi_closes_list(a) && pdi_closes_list(b)) return false;
    if (!line->sentence_end && next->blanks == 0 && is_rest_of_sentence(b)) return true;
    const uint32_t reach = line->width + columns_of_first_unit(b);
    const bool strict = w->width && reach + (w->slack < 4 ? w->slack : 4) > w->width;
    const bool gap = next->blanks > w->blanks && !next->page_before;
    /* Where sentences are, a line that is as short as lines that surely go on is full, too; so it is in the middle of a
     * paragraph, whose first line stands further in. */
    const bool runs_on = w->width == reach + w->slack && line->prose && !line->sentence_end &&
                         (pdi_find(a, PDI_LIT("。")) || pdi_find(b, PDI_LIT("。")) ||
                          (next->prose && w->first_indent == line->indent && w->next_indent == next->indent));
    const bool full = w->width && reach + w->slack + runs_on > w->width;
    const bool table = line->gaps >= 1 && next->gaps >= 1 && !line->prose && !next->prose;
    if (next->mark.kind != PDI_MARK_NONE) {
        /* 食料・農業 | ・農村: a dot written onto a word is the sentence's own where the line before is full and goes
         * on. */
        const bool dot = next->mark.kind == PDI_MARK_BULLET && line->mark.kind != PDI_MARK_BULLET && head == 0x30FB &&
                         between_nouns(a, pdi_skip(b, length));
        if (dot && full && !gap && line->prose && !line->sentence_end && next->indent <= line->indent) return true;
        /* A number at the head of a line may be the sentence's own where the line before is full and goes on. */
        const bool number = next->mark.kind == PDI_MARK_NUMBER && next->mark.shape != PDI_ORDINAL;
        return number && full && !gap && line->prose && !line->sentence_end && next->indent <= line->indent &&
               ((next->prose && line->open) || cuts_katakana(a, &next->mark));
    }
    const bool rows = !line->prose && !next->prose && !line->open && leads_with_name(a) && leads_with_name(b);
    if (table || rows || (!line->open && (is_complete_run(a) || ends_with_others(a, b))) || ends_with_page(a) ||
        (!line->prose && (counts_alike(a, b) || (!next->prose && shares_word(a, b)))))
        return false;
    /* a row of a table, and a heading to its left; what a converter cut off begins at the edge */
    const bool apart =
        line->gaps >= 1 && !line->prose && !next->prose && !line->open && next->indent + 4 <= line->indent;
    if (apart && next->indent > 0) return false;
    const bool comma = pdi_ends(a, PDI_LIT("、")) || pdi_ends(a, PDI_LIT(",")) || pdi_ends(a, PDI_LIT("・"));
    if (line->sentence_end) {
        if (!full || gap || looks_like_label(b) || opens_with_label(b) || opens_with_bracket(b)) return false;
        /* 橘小委員長: a paragraph that goes on ends with a sentence or fills its lines */
        if (next->width * 10 < w->width * 7 && !next->sentence_end) return false;
        return w->first_indent >= 0 && next->indent == w->next_indent;
    }
    if (gap && !line->open) return false;
    if (!line->open && !comma && !next->prose && next->indent + 4 <= line->indent && leads_with_label(b)) return false;
    if (!gap && line->width * 10 > w->width * 7 && (cuts_particle(a, b) || goes_on_behind_bracket(a, b))) return true;
    if (!gap && !line->prose && !next->prose && !line->open && next->blanks == 0 && ends_in_the_middle(a)) return true;
    if (!gap && line->width * 10 > w->width * 7 && bracket_of_run(a, b)) return true;
    if (opens_with_bracket(b)) return full && line->prose && line->mark.kind != PDI_MARK_NUMBER && !looks_like_label(b);
    if (leads_columns(b) && next->indent <= line->indent && !line->open) return false;
    if (!line->open && !comma && leads_list(a) && leads_list(b)) return false; /* 委員：… and 榛見市：… */
    /* Headings and entries of lists are often nearly as long as a line; only a line that is full to the end is cut. */
    if (full && (line->prose || strict))
        return line->open || line->prose || !(looks_like_label(b) || opens_with_label(b));
    if (comma && !gap) return true;
    if (line->open && !gap) return w->width || line->prose;
    /* Not cut by width, yet in the middle of a sentence: a page ended, or the converter broke the line. A page that
     * ends behind a bracket's close ends no sentence in its middle: …を説明 (省略). */
    if (!line->prose || !next->prose || line->width < 40 || looks_like_label(b)) return false;
    return next->page_before ? !pdi_ends(a, PDI_LIT(")")) : w->width == 0;
}
