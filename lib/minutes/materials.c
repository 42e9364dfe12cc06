/* The list of hand-outs: a label such as 資料26-1 and the rest of the entry. */
#include "minutes/materials.h"

static bool is_dash(pdi_str s, size_t *length) {
    static const pdi_str DASHES[] = {PDI_CONST("-"), PDI_CONST("ー"), PDI_CONST("‐"),  PDI_CONST("‑"),
                                     PDI_CONST("–"), PDI_CONST("—"),  PDI_CONST("―"),  PDI_CONST("−"),
                                     PDI_CONST("─"), PDI_CONST("の"), PDI_CONST("・"), PDI_CONST(".")};
    for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++)
        if (pdi_starts(s, DASHES[i])) {
            *length = DASHES[i].n;
            return true;
        }
    return false;
}

static size_t skip_spaces(pdi_str s, size_t at) {
    while (at < s.n && s.s[at] == ' ') at++;
    return at;
}

static bool digit_at(pdi_str s, size_t at) { return at < s.n && s.s[at] >= '0' && s.s[at] <= '9'; }

static const pdi_str NUMBERS[] = {PDI_CONST("一"), PDI_CONST("二"), PDI_CONST("三"), PDI_CONST("四"), PDI_CONST("五"),
                                  PDI_CONST("六"), PDI_CONST("七"), PDI_CONST("八"), PDI_CONST("九"), PDI_CONST("十")};

/* 資料|一, 資料|十二: not 資料|一覧. */
static size_t kanji_number_length(pdi_str s) {
    size_t at = 0;
    while (pdi_starts_with_any(pdi_skip(s, at), PDI_ANY(NUMBERS))) at += 3;
    return at == s.n || pdi_is_gap(s.s[at]) || s.s[at] == ':' || s.s[at] == ')' ? at : 0;
}

/* 26-1, 4ー1, 1-2-3, 1(2), A, 一 */
static size_t number_length(pdi_str s) {
    size_t at = 0, dash;
    const size_t kanji = kanji_number_length(s);
    if (kanji) return kanji;
    if (!digit_at(s, 0)) {
        /* 資料A, 資料A-1 */
        if (s.n && s.s[0] >= 'A' && s.s[0] <= 'Z' && !(s.n > 1 && ((s.s[1] | 0x20) >= 'a' && (s.s[1] | 0x20) <= 'z')))
            at = 1;
        else
            return 0;
    }
    while (digit_at(s, at)) at++;
    for (;;) {
        const size_t next = skip_spaces(s, at);
        if (!is_dash(pdi_skip(s, next), &dash) || !digit_at(s, skip_spaces(s, next + dash))) return at;
        at = skip_spaces(s, next + dash);
        while (digit_at(s, at)) at++;
    }
}

/* 政12-(1), 診-1: a body's sign of one letter before the number, and a bracket behind it, up to a space. */
static size_t signed_number_length(pdi_str s) {
    static const pdi_str NO_SIGNS[] = {PDI_CONST("第"), PDI_CONST("約"), PDI_CONST("全"), PDI_CONST("各"),
                                       PDI_CONST("年"), PDI_CONST("月"), PDI_CONST("図"), PDI_CONST("表")};
    size_t at, dash = 0;
    if (s.n == 0 || pdi_script_of(pdi_utf8_at(s.s, pdi_end(s), &at)) != PDI_HAN ||
        pdi_starts_with_any(s, PDI_ANY(NO_SIGNS)))
        return 0;
    if (is_dash(pdi_skip(s, at), &dash)) at += dash;
    const size_t number = digit_at(s, at) ? number_length(pdi_skip(s, at)) : 0;
    if (!number) return 0;
    at += number;
    if (is_dash(pdi_skip(s, at), &dash) && at + dash < s.n && s.s[at + dash] == '(' && digit_at(s, at + dash + 1)) {
        size_t close = at + dash + 1;
        while (digit_at(s, close)) close++;
        if (close < s.n && s.s[close] == ')') at = close + 1;
    }
    return at == s.n || s.s[at] == ' ' || s.s[at] == '\t' || s.s[at] == ':' ? at : 0;
}

/* 資料1|別紙, 資料2|別添1: how much behind a label's number tells of a sheet that belongs to it. */
static size_t sheet_length(pdi_str rest) {
    static const pdi_str SHEETS[] = {PDI_CONST("別紙"), PDI_CONST("別添"), PDI_CONST("別冊"), PDI_CONST("別表")};
    for (size_t i = 0; i < sizeof SHEETS / sizeof *SHEETS; i++) {
        if (!pdi_starts(rest, SHEETS[i])) continue;
        const pdi_str after = pdi_skip(rest, SHEETS[i].n);
        const size_t number = number_length(after);
        const pdi_str behind = pdi_skip(after, number);
        return !behind.n || pdi_is_gap(behind.s[0]) || behind.s[0] == ':' ? SHEETS[i].n + number : 0;
    }
    return 0;
}

/* How long a word is at the head of text, be its letters one space apart (資 料 1); 0 where it does not stand there. */
static size_t word_length(pdi_str text, pdi_str word) {
    if (pdi_starts(text, word)) return word.n;
    if (text.n < 5 || text.s[3] != ' ' || memcmp(text.s, word.s, 3) != 0) return 0; /* its letters have three bytes */
    size_t at = 0;
    for (size_t i = 0; i < word.n; i += 3, at += 3) {
        if (i > 0 && at < text.n && text.s[at] == ' ') at++;
        if (at + 3 > text.n || memcmp(text.s + at, word.s + i, 3) != 0) return 0;
    }
    return at;
}

/* 第3号資料 */
static size_t ordinal_label(pdi_str text) {
    size_t at = 3;
    if (!pdi_starts(text, PDI_LIT("第"))) return 0;
    while (digit_at(text, at)) at++;
    const size_t end = at + 9;
    if (at == 3 || !pdi_starts(pdi_skip(text, at), PDI_LIT("号資料"))) return 0;
    static const char BEHIND[] = {' ', '\t', ':', '(', '_', '.', '-'};
    return end == text.n || memchr(BEHIND, text.s[end], sizeof BEHIND) ? end : 0;
}

/* Whether the first letter is one that labels begin with (those of BEFORE and WORDS below, and 第): asked of most
 * lines, which have none. */
static bool may_be_label(pdi_str text) {
    size_t length;
    if (text.n < 6) return false; /* of two letters */
    switch (pdi_utf8_at(text.s, pdi_end(text), &length)) {
    case U'資':
    case U'別':
    case U'参':
    case U'附':
    case U'様':
    case U'配':
    case U'会':
    case U'提':
    case U'説':
    case U'机':
    case U'追':
    case U'当':
    case U'部':
    case U'研':
    case U'委':
    case U'審':
    case U'補':
    case U'事':
    case U'席':
    case U'議':
    case U'第':
        return true;
    default:
        return false;
    }
}

size_t pdi_material_label(pdi_str text) {
    if (!may_be_label(text)) return 0;
    static const pdi_str BEFORE[] = {PDI_CONST("参考"), PDI_CONST("配付"), PDI_CONST("配布"),   PDI_CONST("会議"),
                                     PDI_CONST("提出"), PDI_CONST("説明"), PDI_CONST("机上"),   PDI_CONST("追加"),
                                     PDI_CONST("当日"), PDI_CONST("部会"), PDI_CONST("研究会"), PDI_CONST("委員会"),
                                     PDI_CONST("審議"), PDI_CONST("補足"), PDI_CONST("事前"),   PDI_CONST("席上"),
                                     PDI_CONST("委員"), PDI_CONST("議事")};
    static const pdi_str WORDS[] = {PDI_CONST("資料"), PDI_CONST("別紙"),     PDI_CONST("別添"), PDI_CONST("別表"),
                                    PDI_CONST("参考"), PDI_CONST("附属資料"), PDI_CONST("様式")};
    size_t at = ordinal_label(text);
    if (at) return at;
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < sizeof BEFORE / sizeof *BEFORE; i++) {
            const pdi_str rest = pdi_skip(text, at);
            if (!pdi_starts(rest, BEFORE[i])) continue;
            /* 参考1 is a label of its own; 参考資料1 has 資料 for its word. */
            const size_t next = skip_spaces(text, at + BEFORE[i].n);
            bool word_follows = false;
            for (size_t b = 0; b < sizeof BEFORE / sizeof *BEFORE; b++)
                word_follows = word_follows || pdi_starts(pdi_skip(text, next), BEFORE[b]);
            for (size_t w = 0; w < sizeof WORDS / sizeof *WORDS; w++)
                word_follows = word_follows || pdi_starts(pdi_skip(text, next), WORDS[w]);
            if (!word_follows) continue;
            at = next;
            again = true;
        }
    }
    for (size_t w = 0; w < sizeof WORDS / sizeof *WORDS; w++) {
        const size_t length = word_length(pdi_skip(text, at), WORDS[w]);
        if (!length) continue;
        const size_t word = at + length, next = skip_spaces(text, word);
        const pdi_str after = pdi_skip(text, next);
        size_t bracket = 0;
        if (pdi_starts(after, PDI_LIT("No")))
            bracket = pdi_starts(after, PDI_LIT("No.")) ? 3 : 2; /* 資料№1 is folded to No1 */
        else if (after.n && (after.s[0] == '(' || after.s[0] == '['))
            bracket = 1;
        const size_t number = number_length(pdi_skip(after, bracket));
        if (number && bracket == 1)
            return next + 1 + number < text.n && (text.s[next + 1 + number] == ')' || text.s[next + 1 + number] == ']')
                       ? next + number + 2
                       : word;
        if (number) return next + bracket + number + sheet_length(pdi_skip(after, bracket + number));
        const size_t sign = bracket ? 0 : signed_number_length(after);
        if (sign) return next + sign;
        /* Without a number the word stands alone: 参考資料：…, 資料　… */
        return word == text.n || pdi_is_gap(text.s[word]) || text.s[word] == ':' || text.s[word] == '_' ? word : 0;
    }
    return 0;
}

/* The label in its canonical form: half-width, without spaces, `-` for every dash. */
static pdi_str canonical_label(pdi_reader *r, pdi_str label) {
    const pdi_str s = pdi_squeeze(r, label);
    char *out = pdi_alloc(&r->job->keep, s.n + 1);
    size_t n = 0, dash;
    for (size_t i = 0; i < s.n;) {
        const bool between =
            i > 0 && ((s.s[i - 1] >= '0' && s.s[i - 1] <= '9') || (s.s[i - 1] >= 'A' && s.s[i - 1] <= 'Z'));
        if (between && !pdi_starts(pdi_skip(s, i), PDI_LIT("の")) && is_dash(pdi_skip(s, i), &dash) &&
            digit_at(s, i + dash)) {
            out[n++] = '-';
            i += dash;
        } else
            out[n++] = s.s[i++];
    }
    return pdi_slice(out, n);
}

/* 資料1 - …, 資料1－…: a dash between a label and its title. */
static bool is_rule(pdi_str s, size_t *length) {
    return is_dash(s, length) && !pdi_starts(s, PDI_LIT("の")) && !pdi_starts(s, PDI_LIT("・")) && s.s[0] != '.' &&
           !pdi_starts(pdi_skip(s, *length), pdi_cut(s, *length));
}

static pdi_str skip_separators(pdi_str s) {
    size_t dash;
    if (s.n > 1 && s.s[0] == '.' && !digit_at(s, 1) && s.s[1] != '.') s = pdi_skip(s, 1); /* 資料１．会議録 */
    for (;;) {
        if (s.n && (s.s[0] == ' ' || s.s[0] == ':' || s.s[0] == '\t' || s.s[0] == '_' || s.s[0] == '/'))
            s = pdi_skip(s, 1);
        else if (is_rule(s, &dash))
            s = pdi_skip(s, dash);
        else if (pdi_starts(s, PDI_LIT("、")))
            s = pdi_skip(s, 3);
        else if (pdi_starts(s, PDI_LIT("...")))
            s = pdi_skip(s, 3); /* … folds to three full stops */
        else if (pdi_starts(s, PDI_LIT("・・・")))
            s = pdi_skip(s, 9);
        else
            return s;
    }
}

/* …[PDF形式:902KB]|別ウインドウで開きます: what a site says behind its links. */
static pdi_str without_window_note(pdi_str s) {
    static const pdi_str OPENS[] = {PDI_CONST("ウインドウで開きます"), PDI_CONST("ウィンドウで開きます"),
                                    PDI_CONST("ウインドウで開く"),     PDI_CONST("ウィンドウで開く"),
                                    PDI_CONST("ウインドウが開きます"), PDI_CONST("ウィンドウが開きます")};
    static const pdi_str WHICH[] = {PDI_CONST("別"), PDI_CONST("新しい"), PDI_CONST("新規")};
    for (size_t i = 0; i < sizeof OPENS / sizeof *OPENS; i++) {
        if (!pdi_ends(s, OPENS[i])) continue;
        s = pdi_cut(s, s.n - OPENS[i].n);
        for (size_t w = 0; w < sizeof WHICH / sizeof *WHICH; w++)
            if (pdi_ends(s, WHICH[w])) return pdi_trim(pdi_cut(s, s.n - WHICH[w].n));
    }
    return s;
}

/* (PDF形式:72KB) says how the page offers the file, nothing of its title. */
static pdi_str without_file_note(pdi_str s) {
    s = without_window_note(pdi_trim(s));
    if (!s.n || (s.s[s.n - 1] != ')' && s.s[s.n - 1] != ']')) return s;
    size_t open = s.n - 1;
    while (open > 0 && s.s[open] != '(' && s.s[open] != '[') open--;
    const pdi_str note = pdi_skip(s, open);
    const bool file = pdi_find(note, PDI_LIT("PDF")) || pdi_find(note, PDI_LIT("KB")) ||
                      pdi_find(note, PDI_LIT("MB")) || pdi_find(note, PDI_LIT("キロバイト")) ||
                      pdi_find(note, PDI_LIT("Excel"));
    return open > 0 && file ? pdi_trim(pdi_cut(s, open)) : s;
}

static bool add(pdi_reader *r, pdi_materials *m, struct pdoc_session *session, pdi_str whole, pdi_str label,
                pdi_str title) {
    if (!label.n && !pdi_as_printed(r, title).s) return false; /* nothing that can be printed */
    struct pdoc_material *record = PDI_NEW(&r->job->keep, struct pdoc_material);
    record->session = session;
    pdi_check_brackets(r, title);
    record->index = r->next_material++;
    record->label = label.n ? canonical_label(r, label) : PDI_NONE;
    record->title = title.n ? pdi_as_printed(r, title) : PDI_NONE;
    record->place = pdi_place_of(r, whole);
    record->rule = label.n ? PDI_LIT("materials.label") : PDI_LIT("materials.entry");
    *PDI_PUSH(&r->job->keep, &m->list) = record;
    pdi_take(r, whole, PDOC_READING_MATERIAL, label.n ? "materials.label" : "materials.entry");
    return true;
}

/* 【資料1】 and (資料1): the label in brackets. */
static size_t bracketed_label(pdi_str body, pdi_str *label) {
    size_t open, close;
    const size_t extent = pdi_bracket_extent(body);
    if (!extent || extent > 60) return 0;
    pdi_utf8_at(body.s, pdi_end(body), &open);
    pdi_utf8_before(body.s, body.s + extent, &close);
    *label = pdi_trim(pdi_slice(body.s + open, extent - open - close));
    if (pdi_material_label(*label) == label->n) return extent;
    /* （資料1_別紙） */
    const size_t n = pdi_material_label(*label);
    return n && label->s[n] == '_' && pdi_material_label(pdi_skip(*label, n + 1)) == label->n - n - 1 ? extent : 0;
}

/* The label that an entry begins with, 0 where it has none, and how long that is with its brackets. */
static size_t leading_label(pdi_str body, pdi_str *label) {
    size_t n = bracketed_label(body, label);
    if (!n && (n = pdi_material_label(body)) > 0) *label = pdi_cut(body, n);
    return n;
}

/* 会議録(案)・・・・資料1: the title, where leaders and a label end the line; n == 0 where they do not. */
static pdi_str before_leaders(pdi_str body, pdi_str *label) {
    static const pdi_str LEADERS[] = {PDI_CONST("・・・"), PDI_CONST("...")};
    for (size_t i = 0; i < sizeof LEADERS / sizeof *LEADERS; i++) {
        const char *first = pdi_find(body, LEADERS[i]);
        if (!first || first == body.s) continue;
        pdi_str rest = pdi_between(first, pdi_end(body));
        while (pdi_starts(rest, PDI_LIT("・")) || (rest.n && (rest.s[0] == '.' || rest.s[0] == ' ')))
            rest = pdi_skip(rest, rest.s[0] == '.' || rest.s[0] == ' ' ? 1 : 3);
        if (rest.n == 0 || pdi_material_label(rest) != rest.n) continue;
        *label = rest;
        return pdi_trim(pdi_between(body.s, first));
    }
    return PDI_NONE;
}

/* 資料2, 参考資料3-1, 資料A, 第3号資料: a label with its number, and nothing else. */
static bool is_whole_label(pdi_str text) {
    if (!text.n || pdi_material_label(text) != text.n) return false;
    for (size_t i = 0; i < text.n; i++)
        if (digit_at(text, i) || (text.s[i] >= 'A' && text.s[i] <= 'Z')) return true;
    return pdi_ends_with_any(text, PDI_ANY(NUMBERS));
}

pdi_str pdi_material_label_in_bracket(pdi_str text) {
    if (text.n < 3 || text.s[0] != '(' || pdi_bracket_extent(text) != text.n) return PDI_NONE;
    const pdi_str label = pdi_trim(pdi_slice(text.s + 1, text.n - 2));
    return is_whole_label(label) ? label : PDI_NONE;
}

/* 会議録(資料1), 会議録【資料1】: the title, where a label in a bracket ends the line; n == 0 where none does. */
static pdi_str before_bracketed_label(pdi_str body, pdi_str *label) {
    static const pdi_str OPEN[] = {PDI_CONST("("), PDI_CONST("【"), PDI_CONST("[")},
                         CLOSE[] = {PDI_CONST(")"), PDI_CONST("】"), PDI_CONST("]")};
    for (size_t i = 0; i < sizeof OPEN / sizeof *OPEN; i++) {
        if (!pdi_ends(body, CLOSE[i])) continue;
        size_t open = body.n - CLOSE[i].n;
        while (open > 0 && !pdi_starts(pdi_skip(body, open), OPEN[i])) open--;
        if (open == 0) return PDI_NONE;
        const pdi_str inside = pdi_trim(pdi_between(body.s + open + OPEN[i].n, pdi_end(body) - CLOSE[i].n));
        if (!is_whole_label(inside)) return PDI_NONE;
        *label = inside;
        return pdi_trim(pdi_cut(body, open));
    }
    return PDI_NONE;
}

/* 会議録　資料1, 会議録　資 料 1: the title, where a label behind a gap ends the line; n == 0 where none does. */
static pdi_str before_label(pdi_str body, pdi_str *label) {
    enum { WORDS_MAX = 3 };
    size_t at = body.n;
    for (int words = 0; words < WORDS_MAX; words++) {
        while (at > 0 && pdi_is_gap(body.s[at - 1])) at--;
        while (at > 0 && !pdi_is_gap(body.s[at - 1])) at--;
        if (at == 0) return PDI_NONE;
        const pdi_str last = pdi_skip(body, at);
        if (!is_whole_label(last)) continue;
        *label = last;
        return pdi_trim(pdi_cut(body, at));
    }
    return PDI_NONE;
}

/* 会議録(案)・・・・資料1, 会議録(資料1), 会議録　資料1: the title that stands before its label; n == 0 for none. */
static pdi_str before_any_label(pdi_str body, pdi_str *label) {
    pdi_str title = before_leaders(body, label);
    if (!title.n) title = before_bracketed_label(body, label);
    return title.n ? title : before_label(body, label);
}

bool pdi_material_label_ends(pdi_str text) {
    pdi_str label;
    return before_any_label(text, &label).n > 0;
}

/* `資料1　甲　資料2　乙`, `【資料1】甲 【資料2】乙`: where another label follows a gap, NULL where none does. */
static const char *next_on_line(pdi_str title) {
    for (const char *s = title.s; s < pdi_end(title); s++) {
        if (*s != ' ' && *s != '\t') continue;
        const pdi_str rest = pdi_trim(pdi_between(s, pdi_end(title)));
        pdi_str label;
        if (bracketed_label(pdi_cut(rest, 90), &label)) return rest.s;
        const size_t n = pdi_material_label(rest);
        if (n > 6 && rest.s[n - 1] >= '0' && rest.s[n - 1] <= '9' && n < rest.n && rest.s[n] == ' ') return rest.s;
    }
    return NULL;
}

/* What names a hand-out without a number: 次第, 委員名簿. */
static bool is_hand_out(pdi_str words) {
    static const pdi_str ENDS[] = {PDI_CONST("次第"),   PDI_CONST("名簿"),   PDI_CONST("座席表"), PDI_CONST("座席図"),
                                   PDI_CONST("配席図"), PDI_CONST("席次表"), PDI_CONST("資料"),   PDI_CONST("要綱"),
                                   PDI_CONST("要領"),   PDI_CONST("一覧"),   PDI_CONST("一覧表"), PDI_CONST("会議録"),
                                   PDI_CONST("議事録")};
    return pdi_ends_with_any(words, PDI_ANY(ENDS));
}

/* The part of a list that begins at s: up to a comma outside brackets. */
static pdi_str part_of_list(const char *s, const char *end) {
    size_t step;
    const char *from = s;
    for (; s < end; s += step) {
        const uint32_t code = pdi_utf8_at(s, end, &step);
        if (code == 0x3001 || code == ',') break;
        const size_t extent = pdi_closing_of(code) ? pdi_bracket_extent(pdi_between(s, end)) : 0;
        if (extent) step = extent;
    }
    return pdi_between(from, s);
}

static const char *behind_comma(pdi_str part, const char *end) {
    const char *s = pdi_end(part);
    return s == end ? end : s + (*s == ',' ? 1 : 3);
}

/* 次第、委員名簿、資料１～３: each part has a hand-out's number or is one by its words; a title may have commas. */
static bool is_list_on_line(pdi_str body) {
    size_t parts = 0;
    for (const char *s = body.s, *end = pdi_end(body); s < end; parts++) {
        const pdi_str part = part_of_list(s, end), words = pdi_trim(part);
        if (!pdi_material_label(words) && !is_hand_out(words)) return false;
        s = behind_comma(part, end);
    }
    return parts > 1;
}

/* 資料1~3 is the label of several. */
static size_t label_of_part(pdi_str words) {
    const size_t n = pdi_material_label(words);
    size_t at = n;
    if (n && at + 1 < words.n && words.s[at] == '~')
        for (at++; at < words.n && words.s[at] >= '0' && words.s[at] <= '9';) at++;
    return at == words.n ? at : n;
}

static void add_list(pdi_reader *r, pdi_materials *m, struct pdoc_session *session, pdi_str body) {
    for (const char *s = body.s, *end = pdi_end(body); s < end;) {
        const pdi_str part = part_of_list(s, end), words = pdi_trim(part);
        const size_t n = label_of_part(words);
        s = behind_comma(part, end);
        add(r, m, session, words, n ? pdi_cut(words, n) : PDI_NONE,
            without_file_note(skip_separators(pdi_skip(words, n))));
        if (pdi_end(part) < end) pdi_take(r, pdi_between(pdi_end(part), s), PDOC_READING_NOTE, "punctuation");
    }
}

/* ―― 以下、会議の内容 ――: words between rules divide the document. */
static bool is_between_dashes(pdi_str line) {
    static const pdi_str DASHES[] = {PDI_CONST("――"), PDI_CONST("——"), PDI_CONST("──"), PDI_CONST("--"),
                                     PDI_CONST("ーー")};
    for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++)
        if (line.n > 2 * DASHES[i].n && pdi_starts(line, DASHES[i]) && pdi_ends(line, DASHES[i])) return true;
    return false;
}

/* How the entries so far stand. */
typedef struct entries {
    uint32_t count, bullets;
    bool unmarked, loose; /* one has neither a label nor a mark; a blank line stands before one */
} entries;

static void see_entry(entries *seen, bool marked, const pdi_line *line) {
    seen->unmarked = seen->unmarked || !marked;
    seen->loose = seen->loose || (seen->count > 0 && line->blanks_before);
    seen->count++;
}

/* Below a list whose entries are all marked and stand close, what a blank line parts from it is none of them. */
static bool apart_from_entries(const entries *seen, const pdi_opening *o, const pdi_line *line) {
    if (seen->loose) /* only what is a site's for sure */
        return seen->count >= 3 && !o->count && line->blanks_before &&
               (pdi_find(o->body, PDI_LIT("Adobe")) ||
                (pdi_starts(o->body, PDI_LIT("第")) && pdi_ends(o->body, PDI_LIT("会議"))));
    return seen->count >= 2 && !seen->unmarked && !o->count && line->blanks_before;
}

/* 机上配付資料, and below it ・…: what heads some of the entries. */
static bool heads_bullets(pdi_reader *r, uint32_t line, uint32_t last, pdi_str label) {
    for (size_t i = 0; i < label.n; i++)
        if (digit_at(label, i)) return false;
    if (line + 1 >= last) return false;
    const pdi_opening below = pdi_opening_read(r, line + 1);
    return pdi_opening_has(&below, PDI_MARK_BULLET) != NULL;
}

/* （机上資料） on a line of its own: how those below were given out. */
static bool is_kind_in_bracket(const pdi_reader *r, pdi_str body) {
    if (body.n < 3 || body.s[0] != '(' || pdi_bracket_extent(body) != body.n) return false;
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_headings, pdi_slice(body.s + 1, body.n - 2));
    return pdi_entry_is(e, 1, "materials");
}

/* - | 男女共同参画センター…: a bullet that a converter left on a line of its own, before the words behind it. */
static bool is_parted_bullet(const pdi_reader *r, const pdi_opening *o) {
    if (o->count != 1 || !pdi_opening_has(o, PDI_MARK_BULLET)) return false;
    const pdi_str folded = r->flow->of->folded;
    uint32_t at = pdi_map_start(&r->flow->map, (uint32_t)(o->body.s - r->flow->text.s));
    while (at > 0 && folded.s[at - 1] == ' ') at--;
    return at > 0 && folded.s[at - 1] == '\n';
}

/* The list while it is read. */
typedef struct reading {
    pdi_reader *r;
    pdi_materials *m;
    struct pdoc_session *session;
    uint32_t first, last;
    pdi_str letters; /* with which the list's own labels begin: KD of KD(02)2-1; n == 0 where it has none */
    entries seen;
    uint32_t entry_line;  /* of the last entry */
    pdi_str whole, title; /* of it, as far as lines below may carry it on; whole.s == NULL for none */
    uint32_t title_line;  /* of a title that stands below its label, as far as it was read; 0 for none */
} reading;

/* What one line of the list holds. */
typedef struct entry_line {
    uint32_t line;
    const pdi_line *at;
    pdi_str text; /* the whole line */
    pdi_opening o;
    pdi_str label;
    size_t n; /* the label's length with its brackets; 0 where it has none */
    bool behind_heading;
} entry_line;

static size_t capitals(pdi_str s) {
    size_t n = 0;
    while (n < s.n && s.s[n] >= 'A' && s.s[n] <= 'Z') n++;
    return n;
}

/* KD(02)2-1: a label in the body's own manner: the letters given, then digits, brackets and dashes up to a gap. */
static size_t own_label(pdi_str body, pdi_str letters) {
    size_t at = letters.n, dash;
    bool digits = false;
    if (!letters.n || !pdi_starts(body, letters)) return 0;
    while (at < body.n && !pdi_is_gap(body.s[at])) {
        if (digit_at(body, at))
            digits = true, at++;
        else if (body.s[at] == '(' || body.s[at] == ')')
            at++;
        else if (is_dash(pdi_skip(body, at), &dash) && !pdi_starts(pdi_skip(body, at), PDI_LIT("の")))
            at += dash;
        else
            return 0;
    }
    return digits && at < body.n ? at : 0;
}

/* The letters with which at least two lines begin such labels. */
static pdi_str letters_of_labels(const pdi_reader *r, uint32_t first, uint32_t last) {
    enum { LETTERS_MAX = 6, LINES_MAX = 60 };
    pdi_str before = PDI_NONE;
    for (uint32_t i = first; i < last && i < first + LINES_MAX; i++) {
        const pdi_str body = pdi_opening_read(r, i).body, letters = pdi_cut(body, capitals(body));
        if (!letters.n || letters.n > LETTERS_MAX || !own_label(body, letters)) continue;
        if (before.n && pdi_eq(before, letters)) return letters;
        before = letters;
    }
    return PDI_NONE;
}

static entry_line line_of(reading *e, uint32_t line, const char *from) {
    const pdi_reader *r = e->r;
    entry_line at = {.line = line, .at = &r->flow->lines[line]};
    at.text = pdi_line_text(r->flow, at.at);
    at.o = pdi_opening_read(r, line);
    at.behind_heading = from != NULL;
    if (from) {
        at.o = (pdi_opening){.body = pdi_between(from, r->flow->text.s + at.at->end)};
        /* 配布資料：(1) 資料1 …: a mark of the list's own; a year's number is none */
        const pdi_mark mark = pdi_mark_read(r->k, at.o.body, 0);
        if (mark.kind == PDI_MARK_BULLET || mark.kind == PDI_MARK_SYMBOL ||
            (mark.kind == PDI_MARK_NUMBER && mark.value == 1))
            at.o = (pdi_opening){.body = pdi_skip(at.o.body, mark.length), .count = 1, .mark = {mark}};
    }
    at.n = leading_label(at.o.body, &at.label);
    if (!at.n && (at.n = own_label(at.o.body, e->letters)) > 0) at.label = pdi_cut(at.o.body, at.n);
    return at;
}

static bool is_note(pdi_reader *r, const entry_line *at) {
    return is_between_dashes(at->text) || pdi_opening_has(&at->o, PDI_MARK_NOTE) ||
           pdi_opening_has(&at->o, PDI_MARK_RULE) || pdi_is_page_word(r, at->text) || pdi_says_none(r, at->o.body) ||
           pdi_eq(pdi_squeeze(r, pdi_cut(at->o.body, 24)), PDI_LIT("名称")) || /* …資料等の | 名称: of the label */
           pdi_holds_phrase(r->k, PDI_USE_announce, at->o.body) ||
           pdi_ends_phrase(r->k, pdi_squeeze(r, at->o.body), PDI_USE_close);
}

/* 【当日配付資料】 on a line of its own, and below it more of the list. */
static bool heads_in_bracket(const reading *e, const entry_line *at) {
    const pdi_str body = at->o.body;
    if (!pdi_starts(body, PDI_LIT("【")) || pdi_bracket_extent(body) != body.n || at->line + 1 >= e->last) return false;
    for (size_t i = 0; i < body.n; i++)
        if (digit_at(body, i)) return false;
    return pdi_ends(body, PDI_LIT("資料】"));
}

/* （1）…の進捗状況について, and deeper 資料1 …: the item that the hand-outs below are for. */
static bool heads_deeper(const reading *e, const entry_line *at) {
    if (at->n || !pdi_opening_number(&at->o) || at->line + 1 >= e->last) return false;
    const pdi_line *below = &e->r->flow->lines[at->line + 1];
    return below->indent > at->at->indent && pdi_material_label(pdi_line_text(e->r->flow, below)) > 0;
}

static bool is_heading(const reading *e, const entry_line *at) {
    return (!at->behind_heading && heads_deeper(e, at)) || heads_in_bracket(e, at) ||
           (at->n == at->o.body.n && !at->o.count && heads_bullets(e->r, at->line, e->last, at->label)) ||
           is_kind_in_bracket(e->r, at->o.body);
}

/* An entry whose title stands before its label. */
static bool read_title_first(reading *e, entry_line *at) {
    if (at->n) return false;
    const pdi_str title = before_any_label(at->o.body, &at->label);
    if (!title.n) return false;
    see_entry(&e->seen, true, at->at);
    e->entry_line = at->line;
    e->title = title;
    e->whole = add(e->r, e->m, e->session, at->o.body, at->label, title) ? at->o.body : PDI_NONE;
    return true;
}

/* 資料3 | …に係る現状及び今後の取 | 組等について: below a long line of a title that has its label above it. */
static bool is_below_title(const reading *e, const entry_line *at) {
    enum { LONG = 48 }; /* columns: some 24 characters */
    return e->title_line && at->line == e->title_line + 1 && !at->n && at->o.count == 0 && !at->at->blanks_before &&
           e->r->flow->lines[e->title_line].width >= LONG && at->at->indent == e->r->flow->lines[e->title_line].indent;
}

/* 資料2　…実績 | 報告書: a word that names nothing by itself, below an entry with a label: the last of its title. */
static bool is_rest_of_title(const reading *e, const entry_line *at) {
    enum { LONG = 48, PARTICLES = 3 }; /* columns, as of a title that its line has no room for */
    static const pdi_str RESTS[] = {
        PDI_CONST("(案)"),   PDI_CONST("について"), PDI_CONST("の概要"), /* begin no title */
        PDI_CONST("報告書"), PDI_CONST("計画書"),   PDI_CONST("結果")};
    if (!e->m->list.count || !e->m->list.at[e->m->list.count - 1]->label.n || !e->title.n || at->n || at->o.count ||
        at->line != e->entry_line + 1 || at->at->blanks_before || is_hand_out(at->o.body))
        return false;
    const bool long_line = e->r->flow->lines[e->entry_line].width >= LONG;
    if (long_line && pdi_lookup(e->r->k, PDI_TABLE_generics, at->o.body)) return true;
    for (size_t i = 0; i < sizeof RESTS / sizeof *RESTS; i++)
        if (pdi_eq(at->o.body, RESTS[i])) return i < PARTICLES || long_line;
    return false;
}

/* （資料2） alone below …の内訳: the label of the entry above, which its line had no room for. */
static bool take_label_below(reading *e, const entry_line *at) {
    if (!e->whole.s || at->o.count || at->line != e->entry_line + 1) return false;
    struct pdoc_material *record = e->m->list.at[e->m->list.count - 1];
    const pdi_str label = pdi_material_label_in_bracket(at->o.body);
    if (record->label.n || !record->title.n || !label.n) return false;
    record->label = canonical_label(e->r, label);
    record->rule = PDI_LIT("materials.label");
    e->whole = pdi_between(e->whole.s, pdi_end(at->text));
    record->place = pdi_place_of(e->r, e->whole);
    pdi_take(e->r, at->text, PDOC_READING_MATERIAL, "materials.label");
    return true;
}

/* What a line adds to the entry above it. */
static bool carry_on(reading *e, const entry_line *at) {
    const pdi_str body = at->o.body;
    const bool close = e->whole.s && !at->at->blanks_before;
    /* 資料1 | 女性の再就職に関する意識調査: the title on the line below its label */
    const bool titles =
        !at->n && (!at->o.count || is_parted_bullet(e->r, &at->o)) && e->title.n == 0 && at->line == e->entry_line + 1;
    /* (平成24年8月7日付け…号) below an entry is no hand-out of its own */
    const bool bracket =
        pdi_starts(body, PDI_LIT("(")) && pdi_bracket_extent(body) == body.n && !pdi_material_label(pdi_skip(body, 1));
    /* 一覧表 below ・…意見及び市の考え方: among bullets what has none goes on */
    const bool plain =
        e->seen.count >= 2 && e->seen.bullets == e->seen.count && at->line == e->entry_line + 1 && at->o.count == 0;
    const bool deeper = plain || at->at->indent > e->r->flow->lines[e->entry_line].indent;
    const bool more = (!at->n || bracket) && at->o.count == 0 && at->line > e->first && (deeper || bracket);
    if (!close || (!titles && !more && !is_below_title(e, at) && !is_rest_of_title(e, at))) return false;
    e->title_line = titles || e->title_line ? at->line : 0;
    struct pdoc_material *record = e->m->list.at[e->m->list.count - 1];
    e->title = titles ? body : pdi_between(e->title.n ? e->title.s : at->text.s, pdi_end(at->text));
    e->whole = pdi_between(e->whole.s, pdi_end(at->text));
    record->title = pdi_as_printed(e->r, without_file_note(e->title));
    record->place = pdi_place_of(e->r, e->whole);
    pdi_take(e->r, at->text, PDOC_READING_MATERIAL, "materials.entry");
    return true;
}

/* 次第（第2回） 資料1 甲 資料2 乙: a hand-out without a label before those that have one, on the same line. */
static bool leads_labels(pdi_str title, const char *next) {
    pdi_str words = without_file_note(pdi_trim(pdi_between(title.s, next)));
    const char *bracket = pdi_find(words, PDI_LIT("("));
    if (bracket && bracket > words.s) words = pdi_trim(pdi_between(words.s, bracket));
    return is_hand_out(words) || next_on_line(pdi_between(next, pdi_end(title)));
}

/* An entry of its own, or several whose labels stand on one line. */
static void read_entry(reading *e, entry_line *at) {
    const pdi_mark *number = pdi_opening_number(&at->o);
    const size_t n = at->n;
    e->title_line = 0;
    e->title = without_file_note(skip_separators(pdi_skip(at->o.body, n)));
    e->whole = n        ? pdi_between(at->o.body.s, pdi_end(at->text))
               : number ? pdi_between(number->label.s, pdi_end(at->text))
                        : at->o.body;
    if (!n && number && e->title.n == 0) return;
    for (const char *next; (next = next_on_line(e->title)) != NULL && (at->label.n || leads_labels(e->title, next));) {
        add(e->r, e->m, e->session, pdi_trim(pdi_between(e->whole.s, next)), at->label,
            without_file_note(pdi_between(e->title.s, next)));
        e->whole = pdi_between(next, pdi_end(at->text));
        e->title = without_file_note(skip_separators(pdi_skip(e->whole, leading_label(e->whole, &at->label))));
    }
    see_entry(&e->seen, n > 0 || at->o.count > 0, at->at);
    e->seen.bullets += n == 0 && pdi_opening_has(&at->o, PDI_MARK_BULLET);
    if (!add(e->r, e->m, e->session, e->whole, at->label, e->title)) e->whole = PDI_NONE; /* nothing to carry on */
    e->entry_line = at->line;
}

void pdi_materials_read(pdi_reader *r, pdi_materials *m, struct pdoc_session *session, uint32_t first, uint32_t last,
                        const char *from) {
    reading e = {.r = r, .m = m, .session = session, .first = first, .last = last};
    e.letters = letters_of_labels(r, first, last);
    for (uint32_t i = first; i < last; i++) {
        entry_line at = line_of(&e, i, i == first ? from : NULL);
        if (is_note(r, &at)) {
            pdi_take(r, at.text, PDOC_READING_NOTE, "materials.note");
        } else if (take_label_below(&e, &at) || read_title_first(&e, &at)) {
            continue;
        } else if (!at.n && (apart_from_entries(&e.seen, &at.o, at.at) || pdi_ends(at.o.body, PDI_LIT("。")))) {
            pdi_take(r, at.text, PDOC_READING_NOTE, "materials.note");
        } else if (is_heading(&e, &at)) {
            pdi_take(r, at.text, PDOC_READING_NOTE, "materials.heading");
            e.whole = PDI_NONE;
        } else if (carry_on(&e, &at)) {
            continue;
        } else if (!pdi_opening_number(&at.o) && is_list_on_line(at.o.body)) {
            add_list(r, m, session, at.o.body);
            e.whole = PDI_NONE;
        } else {
            read_entry(&e, &at);
        }
    }
}
