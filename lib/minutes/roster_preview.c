/* What the whole list shows before it is read: legends of signs, roles that repeat, what brackets hold. */
#include "minutes/roster.h"

enum { PREVIEW_LINES = 200 };

static void see_role(pdi_roster *o, pdi_str role, pdi_str *before) {
    pdi_str squeezed = pdi_squeeze(o->r, role);
    size_t i = 0;
    while (i < o->role_count && !pdi_eq(o->roles[i].word, squeezed)) i++;
    if (i == o->role_count) {
        if (i == PDI_ROLES_SEEN) return;
        o->roles[o->role_count++].word = squeezed;
    }
    if (pdi_eq(*before, squeezed)) o->roles[i].repeated = true;
    *before = squeezed;
}

static void see_legend(pdi_roster *o, pdi_str sign, pdi_str role, pdoc_attendance status) {
    for (size_t i = 0; i < o->legend_count; i++)
        if (pdi_eq(o->legend[i].sign, sign)) return;
    if (o->legend_count == PDI_LEGEND_MAX) return;
    o->legend[o->legend_count].sign = sign;
    o->legend[o->legend_count].status = status;
    o->legend[o->legend_count++].role = role.s ? pdi_as_printed(o->r, role) : PDI_NONE;
}

/* The sign that a legend at s may explain: ◎, ※, (R), (WEB); n == 0 for none. */
static pdi_str legend_sign(const char *s, const char *end) {
    static const char also[] = "○◎〇※*△▲●□■◇◆☆★◯×";
    enum { LETTERS_MAX = 4 };
    size_t step, length;
    uint32_t code = pdi_utf8_at(s, end, &step);
    if (code == '(') {
        length = pdi_bracket_extent(pdi_cut(pdi_between(s, end), 16));
        pdi_str inner = length > 2 ? pdi_trim(pdi_slice(s + 1, length - 2)) : PDI_NONE;
        for (size_t i = 0; i < inner.n; i++)
            if (pdi_script_of((unsigned char)inner.s[i]) != PDI_LATIN) return PDI_NONE;
        return inner.n > 0 && inner.n <= LETTERS_MAX ? pdi_slice(s, length) : PDI_NONE;
    }
    pdi_str sign = pdi_slice(s, step);
    if (code >= 'A' && code <= 'Z') /* W:Web */
        return s + 1 < end && s[1] == ':' ? sign : PDI_NONE;
    bool symbol = code >= 0x2000 && pdi_script_of(code) == PDI_SYMBOL;
    bool known = symbol || pdi_find(pdi_slice(also, sizeof also - 1), sign);
    return known ? sign : PDI_NONE;
}

/* How those attend of whom the words tell: オンラインで出席, Web参加者, 欠席, 代理出席. */
static pdoc_attendance legend_status(const pdi_knowledge *k, pdi_str words) {
    size_t length = 0;
    pdi_letters l;
    const char *comma = pdi_find(words, PDI_LIT("、")), *close = words.n ? memchr(words.s, ')', words.n) : NULL;
    if (comma) words = pdi_between(words.s, comma);
    if (close && close < pdi_end(words)) words = pdi_between(words.s, close);
    if (!pdi_letters_of(pdi_cut(words, 60), &l)) return PDOC_ATTENDANCE_UNKNOWN;
    for (const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_phrases, pdi_letters_all(&l), &length); e;
         e = pdi_lookup_prefix_below(k, PDI_TABLE_phrases, pdi_letters_all(&l), length, &length)) {
        if (length < 6 && l.n > 6) continue;
        if (pdi_entry_is(e, 1, "remote") || pdi_entry_is(e, 1, "online")) return PDOC_ATTENDANCE_REMOTE;
        if (pdi_entry_is(e, 1, "absent")) return PDOC_ATTENDANCE_ABSENT;
    }
    return PDOC_ATTENDANCE_UNKNOWN;
}

/* Kana and ideographs are no signs; 〇 is one of the punctuation's block. */
static bool is_letter(const char *s, const char *end) {
    return end - s >= 3 && pdi_is_everyday(s) && !(s[0] == '\xE3' && s[1] == '\x80');
}

/* (◎座長、○副座長): without a word between, the note says no more than signs and roles. */
static bool ends_legend(pdi_str rest) {
    return rest.n == 0 || rest.s[0] == ')' || rest.s[0] == ',' || rest.s[0] == ' ' || pdi_starts(rest, PDI_LIT("、"));
}

/* Whether a sign stands right behind an opening bracket, or behind another sign's role in the same bracket. */
static bool in_note(pdi_str text, const char *sign) {
    const char *open = sign;
    while (open > text.s && open[-1] != '(' && open[-1] != ')') open--;
    if (open == text.s || open[-1] == ')') return false; /* …（…教授）※会長: of the one before it */
    size_t step;
    const char *first = open;
    while (first < sign && *first == ' ') first++;
    return first == sign || legend_sign(first, pdi_end(text)).n > 0 ||
           (pdi_utf8_at(first, pdi_end(text), &step) == 0x00D7);
}

/* ◎は座長, ◎：委員長 ○：副委員長, ◎印 座長, ※印はオンラインによる出席, (R)はオンライン参加, ※テレビ会議により出席 */
static void find_legend(pdi_roster *o, pdi_str text) {
    static const char *const joins[] = {"印は", "印:", "印", "は、", "は", ":", "=", "...", "…", "が", "-", ""};
    const char *end = pdi_end(text);
    size_t step, length;
    for (const char *s = text.s; s < end; s += step) {
        pdi_utf8_at(s, end, &step);
        if (((unsigned char)*s >= 'A' && (unsigned char)*s <= 'z' && !(s + 1 < end && s[1] == ':')) ||
            is_letter(s, end))
            continue;
        pdi_str sign = legend_sign(s, end);
        if (sign.n == 0) continue;
        pdi_str rest = pdi_trim(pdi_between(pdi_end(sign), end));
        for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
            pdi_str join = pdi_slice(joins[i], strlen(joins[i]));
            if (!pdi_starts(rest, join)) continue;
            pdi_str after = pdi_trim(pdi_skip(rest, join.n));
            pdoc_attendance status = legend_status(o->r->k, after);
            bool note = s == text.s && sign.s[0] != '('; /* ※欠席 at a line's head; 山田 ※欠席 is of the one before */
            if (status != PDOC_ATTENDANCE_UNKNOWN && (join.n > 0 || note))
                see_legend(o, sign, PDI_NONE, status);
            else if (*join.s != '-' && pdi_lookup_prefix(o->r->k, PDI_TABLE_roles, after, &length) &&
                     (join.n > 0 || (in_note(text, s) && ends_legend(pdi_skip(after, length)))))
                see_legend(o, sign, pdi_cut(after, length), PDOC_ATTENDANCE_UNKNOWN);
            break;
        }
    }
}

/* ◎会長, 会長◎: a sign and its role at the head of text, in either order; how long they are, 0 where they are not. */
static size_t sign_and_role(pdi_roster *o, pdi_str text, pdi_str *sign, pdi_str *role) {
    size_t length;
    *sign = legend_sign(text.s, pdi_end(text));
    const pdi_str behind = pdi_trim(pdi_skip(text, sign->n));
    if (!pdi_lookup_prefix(o->r->k, PDI_TABLE_roles, behind, &length)) return 0;
    *role = pdi_cut(behind, length);
    if (sign->n) return text.s[0] == '(' ? 0 : (size_t)(pdi_end(*role) - text.s);
    const pdi_str rest = pdi_trim(pdi_skip(behind, length));
    *sign = rest.n ? legend_sign(rest.s, pdi_end(rest)) : PDI_NONE;
    return sign->n && sign->s[0] != '(' ? (size_t)(pdi_end(*sign) - text.s) : 0;
}

bool pdi_roster_signs(pdi_roster *o, pdi_str text) {
    enum { SIGNS_MAX = 8 };
    pdi_str signs[SIGNS_MAX], roles[SIGNS_MAX],
        rest = pdi_trim(pdi_starts(text, PDI_LIT("※")) ? pdi_skip(text, 3) : text);
    const bool noted = rest.s > text.s;
    size_t length, count = 0;
    for (; rest.n && count < SIGNS_MAX; count++) {
        length = sign_and_role(o, rest, &signs[count], &roles[count]);
        if (!length) return false;
        rest = pdi_trim(pdi_skip(rest, length));
        if (pdi_starts(rest, PDI_LIT("(以下"))) /* （以下、「代行」という。） */
            rest = pdi_trim(pdi_skip(rest, pdi_bracket_extent(rest)));
        while (pdi_starts(rest, PDI_LIT("、"))) rest = pdi_trim(pdi_skip(rest, 3));
    }
    if (rest.n || count == 0 || (count == 1 && !noted)) return false; /* ◎会長 alone may head the one below */
    for (size_t i = 0; i < count; i++) see_legend(o, signs[i], roles[i], PDOC_ATTENDANCE_UNKNOWN);
    return true;
}

/* Whether the word of a role stands in a line: most lists print none, or one for all. */
static bool holds_role(pdi_roster *o, pdi_str text) {
    return pdi_holds_word(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, text));
}

/* （会　長）狩俣 英治 … （委　員）上甲 昌子 …: brackets at the heads of lines hold groups when each word stands there
 * once and some of them are words that many stand under. */
static void find_leading_brackets(pdi_roster *o, uint32_t first, uint32_t last) {
    enum { WORDS_MAX = 8 };
    pdi_str words[WORDS_MAX], inner;
    size_t count = 0;
    uint32_t sign, many = 0;
    o->leading_bracket = 0;
    for (uint32_t i = first; i < last; i++) {
        pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[i]);
        size_t length = text.s[0] == '(' ? pdi_bracket_at(pdi_cut(text, 60), &inner, &sign) : 0;
        if (length == 0 || length == text.n) continue;
        pdi_str word = pdi_squeeze(o->r, inner);
        const pdi_entry *role = pdi_lookup(o->r->k, PDI_TABLE_roles, word);
        if (!role && !pdi_lookup(o->r->k, PDI_TABLE_groups, word) && !pdi_roster_is_of_people(word)) continue;
        if (count == WORDS_MAX) return;
        for (size_t w = 0; w < count; w++)
            if (pdi_eq(words[w], word)) return;
        words[count++] = word;
        if (!pdi_entry_is(role, 1, "chair") && !pdi_entry_is(role, 1, "vice")) many = sign;
    }
    if (count > 1) o->leading_bracket = many;
}

/* [公募村民]藤咲昭子 | [岩鷲大学…教授]丸藤仁: at least three lines that begin with a bracket and go on with a name.
 * What differs from line to line heads no groups but tells where each is from. */
static void find_office_brackets(pdi_roster *o, uint32_t first, uint32_t last) {
    enum { LEAST = 3 };
    uint32_t sign = 0, found = 0, lines = 0;
    pdi_str before = PDI_NONE;
    for (uint32_t i = first; i < last; i++) {
        const pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[i]);
        pdi_str inner;
        uint32_t own;
        const size_t length = text.n ? pdi_bracket_at(text, &inner, &own) : 0;
        if (length == 0 || own == '(' || length == text.n) continue;
        const pdi_str rest = pdi_trim(pdi_skip(text, length));
        const char *gap = pdi_find(rest, PDI_LIT("(")), *comma = pdi_find(rest, PDI_LIT("、"));
        if (comma || pdi_lookup(o->r->k, PDI_TABLE_groups, inner) || pdi_lookup(o->r->k, PDI_TABLE_roles, inner))
            continue;
        lines++;
        if (!pdi_name_weigh(o->r->k, gap ? pdi_between(rest.s, gap) : rest).full || (sign && own != sign)) continue;
        found += !pdi_eq(before, inner) || before.n == 0;
        before = inner;
        sign = own;
    }
    if (found >= LEAST && found * 3 >= lines * 2) o->office_bracket = sign;
}

bool pdi_roster_is_group_word(pdi_roster *o, pdi_str text) {
    pdi_str squeezed = pdi_squeeze(o->r, pdi_cut(text, 200));
    return pdi_lookup(o->r->k, PDI_TABLE_groups, squeezed) || pdi_lookup(o->r->k, PDI_TABLE_roles, squeezed);
}

/* 石黒|委員: the name alone, so that dots are seen to stand between people. */
static pdi_str without_member_role(pdi_roster *o, pdi_str name) {
    size_t length;
    const pdi_entry *role = pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, name, &length);
    const bool person =
        pdi_entry_is(role, 1, "member") || pdi_entry_is(role, 1, "chair") || pdi_entry_is(role, 1, "vice");
    return person && length < name.n ? pdi_cut(name, name.n - length) : name;
}

/* 塚越・田仲・秋庭(正)・見城: whether dots divide a line into surnames, at least half of which the tables know. */
static bool dots_divide(pdi_roster *o, pdi_str text, size_t least) {
    enum { LETTERS_MAX = 4 };
    const pdi_mark mark = pdi_mark_read(o->r->k, text, 0); /* (1) 委員 吉永会長・石黒委員・… */
    if (mark.kind == PDI_MARK_NUMBER) text = pdi_trim(pdi_skip(text, mark.length));
    const bool numbered = mark.kind == PDI_MARK_NUMBER;
    const char *gap = pdi_find(text, numbered ? PDI_LIT(" ") : PDI_LIT("  ")), *end = pdi_end(text);
    if (gap && pdi_roster_is_group_word(o, pdi_between(text.s, gap))) text = pdi_trim(pdi_between(gap, end));
    size_t parts = 0, known = 0;
    for (const char *s = text.s, *to; s < end; s = to + 3, parts++) {
        to = pdi_roster_item_end(s, end, true);
        const char *bracket = memchr(s, '(', (size_t)(to - s));
        const pdi_str name = without_member_role(o, pdi_trim(pdi_between(s, bracket ? bracket : to)));
        const size_t letters = pdi_utf8_count(name);
        if (to < end && *to != '\xE3') return false;
        if (letters == 0 && to == end) break;
        if (letters == 0 || letters > LETTERS_MAX || pdi_find_gap(name)) return false;
        known += pdi_lookup(o->r->k, PDI_TABLE_surnames, name) != NULL;
        if (to == end) {
            parts++;
            break;
        }
    }
    return parts >= least && known * 2 >= parts;
}

/* (敬称略、括弧書きは代理): that brackets hold proxies. */
static bool tells_proxies_in_brackets(pdi_str text) {
    static const pdi_str BRACKETS[] = {PDI_CONST("括弧"), PDI_CONST("かっこ"), PDI_CONST("カッコ"), PDI_CONST("()")};
    for (size_t i = 0; i < sizeof BRACKETS / sizeof *BRACKETS; i++) {
        enum { REACH = 36 };
        const char *at = pdi_find(text, BRACKETS[i]);
        if (at && pdi_find(pdi_cut(pdi_between(at, pdi_end(text)), REACH), PDI_LIT("代理"))) return true;
    }
    return false;
}

void pdi_roster_preview(pdi_roster *o, uint32_t first, uint32_t last) {
    pdi_str before = PDI_NONE;
    const size_t least = o->dotted ? 2 : 4; /* a list before this one had them */
    o->dotted = false;
    pdi_roster_cells_learn(o, first, last);
    pdi_roster_outer_find(o, first, last);
    find_leading_brackets(o, first, last);
    find_office_brackets(o, first, last);
    if (first > 0) find_legend(o, pdi_line_text(o->r->flow, &o->r->flow->lines[first - 1]));
    for (uint32_t i = first > 0 ? first - 1 : 0; i < last && !o->brackets_are_proxies; i++)
        o->brackets_are_proxies =
            tells_proxies_in_brackets(pdi_cut(pdi_line_text(o->r->flow, &o->r->flow->lines[i]), 400));
    for (uint32_t i = first; i < last; i++) {
        pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[i]);
        find_legend(o, pdi_cut(text, 400));
        pdi_roster_signs(o, pdi_cut(text, 400));
        o->dotted = o->dotted || (text.n < 2000 && pdi_find(text, PDI_LIT("・")) && dots_divide(o, text, least));
        if (i - first >= PREVIEW_LINES || text.n > 2000 || (!before.s && !holds_role(o, text))) continue;
        pdi_row row;
        pdi_row_of(o->r, text, &row);
        if (pdi_row_person(&row, 0) == row.count) continue;
        bool any = false;
        for (size_t c = 0; c < row.count; c++) {
            if (row.at[c].kind == PDI_CELL_ROLE) see_role(o, row.at[c].text, &before), any = true;
            if (row.at[c].kind == PDI_CELL_SAME) any = o->repeats = true;
        }
        if (!any) before = PDI_NONE;
    }
}
