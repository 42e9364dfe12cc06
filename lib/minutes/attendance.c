/* An attendance list line by line: legends seen first, lines that the converter cut joined, then runs and rows. */
#include "minutes/attendance.h"

#include "minutes/post.h"
#include "minutes/roster.h"

enum { PREVIEW_LINES = 200, JOINED_MAX = 40 };

/* ---- Runs: 氏名（所属）、氏名（所属） ---- */

static bool is_separator(uint32_t code, bool dotted) {
    return code == 0x3001 || code == ',' || code == 0xFF64 || code == ';' || (dotted && code == 0x30FB);
}

/* The end of the item that begins at s: at a separator outside brackets, or at `end`. */
static const char *item_end(const char *s, const char *end, bool dotted) {
    enum { UNCLOSED_MAX = 32 }; /* after so many that never close, the rest is not looked for */
    size_t step;
    unsigned failed = 0;
    while (s < end) {
        uint32_t code = pdi_utf8_at(s, end, &step);
        if (is_separator(code, dotted)) return s;
        if (failed < UNCLOSED_MAX && pdi_closing_of(code) && code != '<') {
            size_t length = pdi_bracket_extent(pdi_between(s, end));
            if (length)
                step = length;
            else
                failed++;
        }
        s += step;
    }
    return end;
}

static size_t read_run(pdi_roster *o, pdi_str text);

/* 欠席：渡久地委員、…: those of a bracket; the group that stood before goes on behind them. */
static size_t read_inserted(pdi_roster *o, pdi_str inner) {
    const pdi_roster_state state = pdi_roster_put_aside(o);
    pdi_str rest = pdi_skip(inner, pdi_roster_heading(o, inner, &(pdi_line){0}, false, 0));
    while (rest.n > 0 && (rest.s[0] == ':' || rest.s[0] == ' ')) rest = pdi_skip(rest, 1);
    const size_t before = o->list->people.count, people = read_run(o, pdi_trim(rest));
    pdi_roster_resume(o, &state);
    return people - pdi_roster_tell_of_listed(o, before);
}

/* 西田課長・野口課長補佐・橋本主任: where a dot stands between people, each with a title of their own. A dot inside a
 * post (電力・ガス事業部長) or a foreign name has no such person on both sides. */
static const char *dot_between_people(pdi_roster *o, pdi_str item) {
    const char *first = NULL, *s = item.s, *end = pdi_end(item);
    static const pdi_str dot = {"・", 3};
    if (!pdi_find(item, dot)) return NULL;
    while (s < end) {
        const char *to = pdi_find(pdi_between(s, end), dot);
        if (!to) to = end;
        pdi_row row;
        pdi_row_of(o->r, pdi_trim(pdi_between(s, to)), &row);
        const pdi_cell *last = row.count ? &row.at[row.count - 1] : NULL;
        const bool member = last && last->kind == PDI_CELL_TITLED && last->title.is_role && !last->title.office.s;
        if (!last || last->kind != PDI_CELL_TITLED || pdi_row_person(&row, 0) != row.count - 1 ||
            (!member && (!last->title.bearer.known || last->title.weight < 9)))
            return NULL;
        if (!first && to < end) first = to;
        s = to < end ? to + dot.n : end;
    }
    return first;
}

/* 弓削次長|ほか: that there were others. */
static pdi_str without_others(pdi_roster *o, pdi_str item) {
    static const pdi_str others[] = {PDI_CONST("ほか関係者"),
                                     PDI_CONST("ほか関係職員"),
                                     PDI_CONST("ほか関係課員"),
                                     PDI_CONST("その他関係者"),
                                     PDI_CONST("及び関係職員"),
                                     PDI_CONST("および関係職員"),
                                     PDI_CONST("その他関係課員"),
                                     PDI_CONST("ほか"),
                                     PDI_CONST("他"),
                                     PDI_CONST("等")};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const pdi_str before = pdi_trim(pdi_cut(item, item.n - others[i].n));
        if (pdi_ends(item, others[i]) && (pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, before, NULL) ||
                                          pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, before, NULL)))
            return before;
    }
    return item;
}

/* 湊谷長子|の各委員: the role of all of the run, behind its last name; PDI_NONE where none stands there. */
static pdi_str role_of_all(pdi_roster *o, pdi_str *item) {
    const char *each = pdi_find(*item, PDI_LIT("の各"));
    if (!each || each == item->s) return PDI_NONE;
    const pdi_str role = pdi_between(each + 6, pdi_end(*item));
    if (!pdi_is_role(o->r->k, role)) return PDI_NONE;
    *item = pdi_trim(pdi_between(item->s, each));
    return role;
}

static const pdi_str AND[] = {PDI_CONST("および"), PDI_CONST("及び"), PDI_CONST("並びに"), PDI_CONST("ならびに")};

/* 飯森委員|及び|守山委員, and before の各委員 any two names: what joins the last two of a run. Returns where it stands.
 */
static const char *and_between(const pdi_roster *o, pdi_str item, bool for_all, size_t *length) {
    for (size_t i = 0; i < sizeof AND / sizeof *AND; i++) {
        const char *at = pdi_find(item, AND[i]);
        if (!at || at == item.s) continue;
        const pdi_str before = pdi_between(item.s, at);
        *length = AND[i].n;
        if (for_all || pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, before, NULL) ||
            pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, before, NULL))
            return at;
    }
    return NULL;
}

/* および|美園 泰造: what joins the last of a run to those before. */
static pdi_str without_and(pdi_str item) {
    for (size_t i = 0; i < sizeof AND / sizeof *AND; i++)
        if (pdi_starts(item, AND[i])) return pdi_trim(pdi_skip(item, AND[i].n));
    return item;
}

/* ほか各次長, 関係職員: others, of whom nobody is named. */
static bool names_others(pdi_str item) {
    static const pdi_str BEGINS[] = {PDI_CONST("ほか各"),     PDI_CONST("他各"),     PDI_CONST("各課"),
                                     PDI_CONST("各局"),       PDI_CONST("各部"),     PDI_CONST("各次長"),
                                     PDI_CONST("各省"),       PDI_CONST("各担当"),   PDI_CONST("各市町"),
                                     PDI_CONST("その他関係"), PDI_CONST("関係職員"), PDI_CONST("関係課員"),
                                     PDI_CONST("関係者"),     PDI_CONST("関係課長")};
    enum { LONGEST = 30 };
    return item.n && item.n <= LONGEST && pdi_starts_with_any(item, PDI_ANY(BEGINS));
}

/* 熱供給事業者 5社, 関係団体 3団体: how many there were, and nobody by name. */
static bool counts_offices(pdi_str item) {
    static const pdi_str UNITS[] = {PDI_CONST("社"), PDI_CONST("団体"), PDI_CONST("機関"), PDI_CONST("事業者")};
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++) {
        const size_t n = item.n > UNITS[i].n ? item.n - UNITS[i].n : 0;
        if (n && pdi_ends(item, UNITS[i]) && item.s[n - 1] >= '0' && item.s[n - 1] <= '9') return true;
    }
    return false;
}

/* 黒石|以上評議員 18人: the role of all of the run and how many they are, behind its last; PDI_NONE where none stands
 * there. */
static pdi_str role_of_count(const pdi_roster *o, pdi_str *item) {
    static const pdi_str above = PDI_CONST("以上");
    const char *at = pdi_find(*item, above);
    const pdi_str rest = at ? pdi_trim(pdi_between(at + above.n, pdi_end(*item))) : PDI_NONE;
    const char *gap = rest.n ? pdi_find_gap(rest) : NULL;
    if (!gap || !pdi_aside_read(o->r->k, pdi_trim(pdi_between(gap, pdi_end(rest)))).count) return PDI_NONE;
    const pdi_str role = pdi_between(rest.s, gap);
    if (!pdi_is_role(o->r->k, role)) return PDI_NONE;
    *item = pdi_trim(pdi_between(item->s, at));
    return role;
}

/* One item of a run: one entry, with its separator, so that nothing of the run is left over. */
static size_t read_item(pdi_roster *o, pdi_str item, pdi_str with_separator, bool in_run, bool after_people) {
    item = without_and(without_others(o, item));
    pdi_str all = role_of_all(o, &item);
    const bool joined = all.n > 0;
    if (!joined) all = role_of_count(o, &item);
    size_t length, found = 0;
    const char *and = and_between(o, item, joined, &length);
    if (and) {
        found = pdi_roster_entries(o, pdi_trim(pdi_between(item.s, and)), in_run);
        item = pdi_trim(pdi_between(and+length, pdi_end(item)));
    }
    if (counts_offices(item) || names_others(item)) item = PDI_NONE;
    if (item.n > 0) found += pdi_roster_entries(o, item, in_run);
    if (all.n) pdi_roster_role_of_run(o, all);
    if (found || after_people)
        pdi_take(o->r, with_separator, PDOC_READING_ATTENDEE, "entry of the list");
    else if (item.n > 0 && pdi_roster_names_nobody(o, item))
        pdi_take(o->r, in_run ? with_separator : item, PDOC_READING_NOTE, "post or organisation without a person");
    return found;
}

/* 蠣崎内部監査室長、三春総務部長: what the second of a run shows helps with a first whose surname no table knows. */
static bool second_is_titled(pdi_roster *o, pdi_str text) {
    size_t step;
    const char *comma = item_end(text.s, pdi_end(text), o->dotted);
    if (comma == pdi_end(text)) return false;
    pdi_utf8_at(comma, pdi_end(text), &step);
    pdi_row row;
    pdi_row_of(o->r, pdi_trim(pdi_between(comma + step, item_end(comma + step, pdi_end(text), o->dotted))), &row);
    return row.count == 1 && row.at[0].kind == PDI_CELL_TITLED && !row.at[0].title.is_role &&
           row.at[0].title.bearer.known;
}

/* 大菅委員|北居委員|饗庭委員: where the first of several ends whose roles alone part them; NULL where there is one. */
static const char *behind_role(const pdi_roster *o, pdi_str item) {
    enum { REACH = 75 }; /* bytes: two names and roles */
    static const pdi_str roles[] = {PDI_CONST("構成員"), PDI_CONST("委員"), PDI_CONST("議員")};
    static const pdi_str longer[] = {PDI_CONST("長"), PDI_CONST("会"), PDI_CONST("代"), PDI_CONST("等"),
                                     PDI_CONST("及"), PDI_CONST("側"), PDI_CONST("協")}; /* 民生委員|児童委員|協議会 */
    enum { NAME_MAX = 6 };
    item = pdi_cut(item, REACH);
    item = pdi_between(item.s, item_end(item.s, pdi_end(item), o->dotted));
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        const char *first = pdi_find(item, roles[i]);
        if (!first || first == item.s) continue;
        const pdi_str rest = pdi_between(first + roles[i].n, pdi_end(item));
        const char *second = pdi_find(rest, roles[i]);
        if (!second || second == rest.s || pdi_starts_with_any(rest, PDI_ANY(longer)) ||
            pdi_starts_with_any(pdi_between(second + roles[i].n, pdi_end(item)), PDI_ANY(longer)))
            return NULL;
        const pdi_str between = pdi_between(rest.s, second);
        if (item.s[0] == '(' || item_end(between.s, second, false) < second)
            return NULL; /* (欠席:浜口委員、渡会委員) */
        const bool names =
            pdi_utf8_count(pdi_between(item.s, first)) <= NAME_MAX && pdi_utf8_count(between) <= NAME_MAX;
        return names && !pdi_find_gap(between) ? rest.s : NULL;
    }
    return NULL;
}

static size_t read_run(pdi_roster *o, pdi_str text) {
    const char *s = text.s, *end = pdi_end(text);
    size_t people = 0, step;
    bool in_run = item_end(s, end, o->dotted) < end;
    o->run_posts = o->run_people = o->run_told = 0;
    o->run_titled = in_run && second_is_titled(o, text);
    o->run_office = PDI_NONE;
    while (s < end) {
        const char *role = behind_role(o, pdi_between(s, end));
        if (role) { /* first, since it looks at the next two alone */
            const pdi_str one = pdi_trim(pdi_between(s, role));
            people += read_item(o, one, one, true, people > 0);
            s = role;
            continue;
        }
        const char *to = item_end(s, end, o->dotted), *item_to = to;
        const char *heading = pdi_roster_inner_heading(o, pdi_between(s, to));
        if (heading < to)
            item_to = to = heading;
        else if (to < end)
            pdi_utf8_at(to, end, &step), to += step;
        const char *dot = dot_between_people(o, pdi_between(s, item_to));
        if (dot) item_to = dot, to = dot + 3, in_run = true;
        pdi_str item = pdi_trim(pdi_between(s, item_to)), inner = PDI_NONE, all = pdi_trim(pdi_between(s, to));
        const char *bracket = pdi_roster_inserted(o, item, &inner);
        if (bracket < pdi_end(item)) item = pdi_trim(pdi_between(item.s, bracket)), all = item;
        people += read_item(o, item, all, in_run, people > 0);
        if (inner.n > 0) people += read_inserted(o, inner);
        s = to;
        if (heading == s) s += pdi_roster_heading(o, pdi_between(s, end), &(pdi_line){0}, false, 0);
    }
    return people;
}

/* ---- What the whole list shows before it is read ---- */

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
    if (open == text.s) return false;
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

/* ※◎会長, ◎会長　○副会長: signs and roles, and nobody. */
static bool read_signs(pdi_roster *o, pdi_str text) {
    enum { SIGNS_MAX = 8 };
    pdi_str signs[SIGNS_MAX], roles[SIGNS_MAX],
        rest = pdi_trim(pdi_starts(text, PDI_LIT("※")) ? pdi_skip(text, 3) : text);
    const bool noted = rest.s > text.s;
    size_t length, count = 0;
    for (; rest.n && count < SIGNS_MAX; count++) {
        signs[count] = legend_sign(rest.s, pdi_end(rest));
        if (!signs[count].n || rest.s[0] == '(') return false;
        rest = pdi_trim(pdi_skip(rest, signs[count].n));
        if (!pdi_lookup_prefix(o->r->k, PDI_TABLE_roles, rest, &length)) return false;
        roles[count] = pdi_cut(rest, length);
        rest = pdi_trim(pdi_skip(rest, length));
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

static bool is_group_word(pdi_roster *o, pdi_str text) {
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
    if (gap && is_group_word(o, pdi_between(text.s, gap))) text = pdi_trim(pdi_between(gap, end));
    size_t parts = 0, known = 0;
    for (const char *s = text.s, *to; s < end; s = to + 3, parts++) {
        to = item_end(s, end, true);
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

static void preview(pdi_roster *o, uint32_t first, uint32_t last) {
    pdi_str before = PDI_NONE;
    const size_t least = o->dotted ? 2 : 4; /* a list before this one had them */
    o->dotted = false;
    pdi_roster_cells_learn(o, first, last);
    find_leading_brackets(o, first, last);
    find_office_brackets(o, first, last);
    if (first > 0) find_legend(o, pdi_line_text(o->r->flow, &o->r->flow->lines[first - 1]));
    for (uint32_t i = first > 0 ? first - 1 : 0; i < last && !o->brackets_are_proxies; i++)
        o->brackets_are_proxies =
            tells_proxies_in_brackets(pdi_cut(pdi_line_text(o->r->flow, &o->r->flow->lines[i]), 400));
    for (uint32_t i = first; i < last; i++) {
        pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[i]);
        find_legend(o, pdi_cut(text, 400));
        read_signs(o, pdi_cut(text, 400));
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

/* ---- Lines that the converter cut ---- */

/* 職　氏　名　所　属　等　出　欠: the columns' titles. */
static bool is_header_row(pdi_roster *o, pdi_str text) {
    static const pdi_str between[] = {{"・", 3}, {"、", 3}, {"等", 3}, {"及び", 6},
                                      {"(", 1},  {")", 1},  {"/", 1},  {"|", 1}};
    static const pdi_str name = {"名", 3};
    if (text.n > 200) return false;
    pdi_str rest = pdi_squeeze(o->r, text);
    size_t words = 0;
    bool named = false;
    while (rest.n > 0) {
        size_t length = pdi_begins_with_phrase(o->r->k, PDI_USE_column, rest, SIZE_MAX);
        const bool column = length > 0;
        if (column) {
            named = named || pdi_ends(pdi_cut(rest, length), name);
            words++;
        }
        bool joins = false;
        for (size_t i = 0; !column && !joins && i < sizeof between / sizeof *between; i++)
            if (pdi_starts(rest, between[i])) length = between[i].n, joins = true;
        if (!column && !joins) return false;
        rest = pdi_skip(rest, length);
    }
    return words > 1 && named;
}

static size_t unclosed(pdi_str text) {
    size_t depth = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '(')
            depth++;
        else if (text.s[i] == ')' && depth > 0)
            depth--;
    }
    return depth;
}

static pdi_str last_item(const pdi_roster *o, pdi_str text) {
    const char *s = text.s, *end = pdi_end(text);
    size_t step;
    for (const char *to; (to = item_end(s, end, o->dotted)) < end;) {
        pdi_utf8_at(to, end, &step);
        s = to + step;
    }
    return pdi_trim(pdi_between(s, end));
}

/* Whether cells are all of an office: nobody is named, and somebody's post or organisation may go on in them. */
static bool is_office_only(const pdi_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        pdi_cell_kind kind = row->at[i].kind;
        if (kind != PDI_CELL_POST && kind != PDI_CELL_ORGANIZATION && kind != PDI_CELL_ROLE && kind != PDI_CELL_WORD)
            return false;
    }
    return row->count > 0;
}

/* 横 | 溝　亮: a name written with gaps, cut between its letters. */
static bool cuts_name(const pdi_row *row, const pdi_row *next) {
    const pdi_cell *last = &row->at[row->count - 1], *first = &next->at[0];
    if (row->count < 2 || last->gap < 2 || pdi_utf8_count(last->text) != 1 || last->kind == PDI_CELL_MARK) return false;
    size_t step;
    pdi_str text = first->text;
    const char *space = memchr(text.s, ' ', text.n);
    if (!space) space = pdi_end(text);
    uint32_t code = pdi_utf8_at(text.s, pdi_end(text), &step);
    return (size_t)(space - text.s) == step && pdi_script_of(code) == PDI_HAN;
}

/* The last letter of a line stands by itself: 横 in a name written with gaps. */
static bool ends_in_letter(pdi_str text) {
    size_t step;
    pdi_utf8_before(text.s, pdi_end(text), &step);
    return text.n > step + 2 && text.s[text.n - step - 1] == ' ' && text.s[text.n - step - 2] == ' ';
}

/* A line that hangs below somebody's post and goes on with it. */
static bool post_goes_on(pdi_roster *o, const pdi_row *row, pdi_str first) {
    pdi_row after;
    pdi_cell_kind end = row->at[row->count - 1].kind;
    if (pdi_row_person(row, 0) == row->count || pdi_utf8_count(first) >= 40) return false;
    if (end != PDI_CELL_POST && end != PDI_CELL_ORGANIZATION && end != PDI_CELL_WORD) return false;
    pdi_row_of(o->r, first, &after);
    return is_office_only(&after);
}

/* 委員：…, 榛見市：…: a word and a colon, before the first separator. */
static bool leads_with_colon(pdi_str text) {
    enum { REACH = 75 };
    const char *colon = text.n ? memchr(text.s, ':', text.n < REACH ? text.n : REACH) : NULL;
    return colon && colon > text.s && item_end(text.s, colon, false) == colon &&
           !memchr(text.s, '(', (size_t)(colon - text.s));
}

/* 事務局　書記　東恩納渚: the word of the next group, before its first entry; or ほか２名. */
static bool begins_group(pdi_roster *o, pdi_str text, pdi_str first) {
    pdi_row row;
    if (is_group_word(o, first)) return true;
    const char *gap = pdi_find_gap(pdi_cut(first, 60)); /* 市執行部　企画部長（中邑栄） */
    const pdi_str word = gap ? pdi_between(first.s, gap) : PDI_NONE;
    if (pdi_utf8_count(word) > 1 && pdi_lookup(o->r->k, PDI_TABLE_groups, word)) return true; /* 木 | 村 正代 is one */
    const char *open = first.n ? memchr(first.s, '(', first.n < 60 ? first.n : 60) : NULL;
    if (open && open > first.s && is_group_word(o, pdi_between(first.s, open))) return true;
    const char *colon = first.n ? memchr(first.s, ':', first.n < 60 ? first.n : 60) : NULL;
    if (colon &&
        (is_group_word(o, pdi_between(first.s, colon)) || pdi_is_organization(o->r->k, pdi_between(first.s, colon))))
        return true;
    /* 榛見市：… below 委員：…, a line that began so, too */
    if (colon && leads_with_colon(text) && leads_with_colon(first)) return true;
    pdi_row_of(o->r, pdi_cut(first, 200), &row);
    if (row.count > 0 && row.at[0].kind == PDI_CELL_MORE) return true;
    if (row.count < 2 || row.at[0].kind != PDI_CELL_ROLE) return false;
    return pdi_lookup(o->r->k, PDI_TABLE_groups, pdi_squeeze(o->r, row.at[0].text)) != NULL;
}

/* The cell of somebody's office under which the next line, of one word only, goes on; row->count for none. */
static size_t office_above(pdi_roster *o, const pdi_row *row, const pdi_line *line, const pdi_line *next) {
    size_t person = pdi_row_person(row, 0);
    pdi_str following = pdi_line_text(o->r->flow, next);
    if (person == row->count || next->indent < line->indent + 8 || pdi_find_gap(following)) return row->count;
    for (size_t i = person + 1; i < row->count; i++) {
        const pdi_cell *c = &row->at[i];
        if (c->gap < 2 || (c->kind != PDI_CELL_POST && c->kind != PDI_CELL_ORGANIZATION && c->kind != PDI_CELL_WORD &&
                           c->kind != PDI_CELL_TITLED))
            continue;
        unsigned column = pdi_column_in_line(o->r->flow, line, c->text.s);
        if (column <= next->indent + 1u && next->indent <= column + 1u) return i;
    }
    return row->count;
}

/* Whether the next line goes on with a column that others stand behind: …北峰営業所　　出席 | 所長. */
static bool office_goes_on(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    pdi_row row;
    if (next->indent < line->indent + 8 || text.n > 400) return false;
    pdi_row_of(o->r, text, &row);
    return office_above(o, &row, line, next) + 1 < row.count;
}

/* 山崎 | 健一(電力中央研究所): a surname that ends a line of a run, and the given name. */
static bool cuts_full_name(const pdi_knowledge *k, pdi_str item, pdi_str first) {
    const char *bracket = memchr(first.s, '(', first.n);
    if (item.n > 15 || pdi_name_weigh(k, item).full) return false;
    pdi_name both = pdi_name_weigh(k, pdi_between(item.s, bracket ? bracket : pdi_end(first)));
    return both.full && both.weight >= 9;
}

/* 岩垂 爲|行、…, 課長補佐　星加弘|美、…: a letter or two before the next separator, which among full names are nobody
 * by themselves; 鶴岡|枝里、…: a given name. */
static bool cuts_given_name(pdi_roster *o, pdi_str item, pdi_str first, bool run, bool separated) {
    enum { LETTERS_MAX = 6, GIVEN_MAX = 9 };
    pdi_row row;
    if (!separated || first.n > GIVEN_MAX || pdi_find_gap(first)) return false;
    if (is_group_word(o, first) || pdi_lookup(o->r->k, PDI_TABLE_posts, first)) return false;
    pdi_row_of(o->r, item, &row);
    const pdi_cell *last = row.count ? &row.at[row.count - 1] : NULL;
    if (!last || last->kind != PDI_CELL_NAME) return false;
    const size_t people = o->list->people.count;
    if (!last->name.full && (row.count < 2 || pdi_lookup(o->r->k, PDI_TABLE_surnames, first))) return false;
    if (!last->name.full && pdi_lookup(o->r->k, PDI_TABLE_givennames, first)) return true;
    if (!last->name.full && (people == 0 || !o->list->printed.at[people - 1].full_name)) return false;
    size_t length;
    for (const char *s = first.s; s < pdi_end(first); s += length) {
        const pdi_script script = pdi_script_of(pdi_utf8_at(s, pdi_end(first), &length));
        if (script != PDI_HAN && script != PDI_HIRAGANA && script != PDI_KATAKANA) return false;
    }
    return (run || !last->name.full) && first.n <= LETTERS_MAX;
}

/* 里 alone on a line, below 本城亜久: no word and nobody by itself. */
static bool is_single_letter(pdi_str text) {
    size_t length;
    return text.n && pdi_script_of(pdi_utf8_at(text.s, pdi_end(text), &length)) == PDI_HAN && length == text.n;
}

/* 事務局, much nearer to the margin than the column of posts above it: the next group, and no rest of a post. */
static bool heads_group(pdi_roster *o, const pdi_row *row, pdi_str first, const pdi_line *line, const pdi_line *next) {
    return is_group_word(o, first) &&
           next->indent * 2u < pdi_column_in_line(o->r->flow, line, row->at[row->count - 1].text.s);
}

/* 中臣和行 株式会社時報通信社 | 鳥取支局長: somebody and where they are from, and on the next line the post there. */
static bool office_ends_below(pdi_roster *o, pdi_str text, pdi_str following) {
    enum { LONGEST = 120 };
    pdi_row row, after;
    if (text.n > LONGEST || following.n > LONGEST || pdi_find_gap(following) || is_group_word(o, following) ||
        !pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, following, NULL))
        return false;
    pdi_row_of(o->r, text, &row);
    const size_t person = pdi_row_person(&row, 0);
    if (person == row.count || row.at[person].kind != PDI_CELL_NAME || !row.at[person].name.full ||
        row.at[row.count - 1].kind != PDI_CELL_ORGANIZATION)
        return false;
    pdi_row_of(o->r, following, &after);
    return after.count == 1 &&
           (after.at[0].kind == PDI_CELL_POST || (after.at[0].kind == PDI_CELL_TITLED && after.at[0].title.is_post &&
                                                  !after.at[0].title.is_role && !after.at[0].title.bearer.full));
}

/* …、根来委員、吉備委員: the last two end with one role. */
static bool ends_like_others(const pdi_knowledge *k, pdi_str text, pdi_str item) {
    static const pdi_str comma = PDI_CONST("、");
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, item, NULL);
    const pdi_str before = pdi_trim(pdi_between(text.s, item.s));
    return role && pdi_ends(before, comma) && pdi_ends(pdi_trim(pdi_cut(before, before.n - comma.n)), role->cell[0]);
}

/* …、美園 泰造 青海大学教授 | 貞方経済研究所長、…: two entries, each of somebody with a post. */
static bool both_complete(pdi_roster *o, pdi_str text, pdi_str item, pdi_str first) {
    pdi_row row, after;
    if (!pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, item, NULL) &&
        !pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, item, NULL))
        return false;
    pdi_row_of(o->r, item, &row);
    if (pdi_row_person(&row, 0) == row.count) return false;
    const pdi_cell_kind last = row.at[row.count - 1].kind;
    if (last != PDI_CELL_TITLED && (row.count < 2 || last != PDI_CELL_POST)) return false;
    pdi_row_of(o->r, first, &after);
    if (after.count == 0 || after.at[0].kind != PDI_CELL_TITLED || !after.at[0].title.bearer.known) return false;
    if (last == PDI_CELL_TITLED && ends_like_others(o->r->k, text, item)) return true;
    return after.count == 1 && after.at[0].weight >= 9;
}

/* …、中塚参 | 事官, …、務川 | 大臣政務官: the last of a run, which is no entry with a title without what follows. */
static bool cuts_titled(pdi_roster *o, const pdi_row *row, pdi_str item, pdi_str first) {
    enum { LONGEST = 90 };
    char both[LONGEST * 2];
    pdi_row whole;
    const pdi_cell *last = &row->at[row->count - 1];
    const bool whole_name = last->kind == PDI_CELL_NAME && last->name.full && pdi_find_gap(last->text);
    if (item.n > LONGEST || first.n > LONGEST || last->kind == PDI_CELL_TITLED || whole_name ||
        (last->kind == PDI_CELL_NAME && last->name.full && is_group_word(o, first)))
        return false;
    memcpy(both, item.s, item.n);
    memcpy(both + item.n, first.s, first.n);
    pdi_row_read(o->r->k, NULL, pdi_slice(both, item.n + first.n), &whole);
    return whole.count == row->count && whole.at[whole.count - 1].kind == PDI_CELL_TITLED &&
           whole.at[whole.count - 1].title.bearer.known && whole.at[whole.count - 1].weight >= 7;
}

/* 羽生田、井伊各委員: the last word is for all of the run, which is complete. */
static bool ends_in_each(const pdi_knowledge *k, pdi_str item) {
    size_t length;
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, item, &length);
    return role && pdi_ends(pdi_cut(item, item.n - length), PDI_LIT("各"));
}

/* The column of a full name that ends a line, behind a gap and somebody's office; 0 for none. */
static unsigned column_of_last_name(pdi_roster *o, const pdi_line *line) {
    enum { LONGEST = 240 };
    const pdi_str text = pdi_line_text(o->r->flow, line);
    pdi_row row;
    if (text.n > LONGEST || !pdi_find(text, PDI_LIT("  "))) return 0;
    pdi_row_of(o->r, text, &row);
    const pdi_cell *last = row.count > 1 ? &row.at[row.count - 1] : NULL;
    if (!last || last->kind != PDI_CELL_NAME || !last->name.full || last->gap < 2) return 0;
    return pdi_column_in_line(o->r->flow, line, last->text.s);
}

/* 鹿嶺県高等学校長協会公民部会 | 部会長　　須永 由子: an office before a name, whose cell was too narrow. The names
 * above and below it stand in one column. */
static bool office_ends_before_name(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    if (line == o->r->flow->lines || line->indent != next->indent || pdi_find_gap(text) ||
        !pdi_is_organization(o->r->k, text))
        return false;
    const unsigned above = column_of_last_name(o, line - 1), below = above ? column_of_last_name(o, next) : 0;
    return below && below <= above + 2 && above <= below + 2;
}

/* Whether the next line goes on with what `text` ends with. */
static bool goes_on(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    pdi_row row, after;
    pdi_str following = pdi_line_text(o->r->flow, next);
    if (following.n == 0 || next->level > 0 || next->strong) return false;
    if (unclosed(text)) return following.n < 2000;
    if (office_ends_before_name(o, text, line, next)) return true;
    if (is_header_row(o, text) || office_goes_on(o, text, line, next)) return false;
    pdi_str item = last_item(o, text);
    const uint32_t wrap = o->r->flow->wrap;
    bool run = item.n<text.n, full = wrap> 0 && line->width + 8u >= wrap;
    bool hangs = next->indent >= line->indent + 4, letter = ends_in_letter(text);
    bool even = run && next->indent == line->indent;
    if (!run && next->indent == line->indent && office_ends_below(o, text, following)) return true;
    if (item.n == 0 || pdi_mark_read(o->r->k, following, next->sign).kind != PDI_MARK_NONE) return false;
    if (run && ends_in_each(o->r->k, item)) return false;
    const char *to = item_end(following.s, pdi_end(following), o->dotted);
    pdi_str first = pdi_trim(pdi_between(following.s, to));
    if (first.n == 0 || pdi_closing_of(pdi_utf8_at(first.s, pdi_end(first), &(size_t){0}))) return false;
    if (leads_with_colon(following) && begins_group(o, text, first)) return false; /* 事務局：… below 欠席者：… */
    if (cuts_given_name(o, item, first, run, to < pdi_end(following) || (run && is_single_letter(first)))) return true;
    if (!((run && full) || hangs || letter || even)) return false;
    /* a run, cut where the line was full: between two entries a separator would stand */
    if (run && (full || (hangs && to < pdi_end(following))))
        return !begins_group(o, text, first) && !both_complete(o, text, item, first);
    pdi_row_of(o->r, item, &row);
    if (row.count == 0) return false;
    if (even && (cuts_full_name(o->r->k, item, first) || cuts_titled(o, &row, item, without_others(o, first))))
        return true;
    if (!run && hangs && office_above(o, &row, line, next) + 1 == row.count) return true;
    if (letter) {
        pdi_row_of(o->r, first, &after);
        if (after.count > 0 && cuts_name(&row, &after)) return true;
    }
    return hangs && !run && to == pdi_end(following) && !heads_group(o, &row, first, line, next) &&
           post_goes_on(o, &row, first);
}

/* ---- Lines ---- */

/* Takes bullets and numbers off the beginning; tells of a number, since a numbered word is a heading. */
static pdi_str without_marks(pdi_roster *o, pdi_str text, const pdi_line *line, bool *numbered, uint32_t *style) {
    pdi_row seat;
    *numbered = false;
    if (pdi_dashed_at(text, &(pdi_str){0}, &(uint32_t){0})) return text;
    for (unsigned i = 0; i < 3 && text.n > 0; i++) {
        pdi_mark mark = pdi_mark_read(o->r->k, text, i == 0 ? line->sign : 0);
        if (mark.kind == PDI_MARK_NUMBER) {
            if (mark.shape == PDI_BARE && (mark.digits == PDI_KANJI || mark.digits == PDI_LETTER || !mark.gap))
                return text;
            pdi_row_read(o->r->k, NULL, pdi_cut(text, 30), &seat);
            if (seat.count > 0 && seat.at[0].kind == PDI_CELL_SEAT) return text;
            *numbered = true;
            *style = (uint32_t)mark.shape * 16 + (uint32_t)mark.digits + mark.sign * 256;
        } else if (mark.kind != PDI_MARK_BULLET) {
            return text;
        }
        if (mark.length == 0 || mark.length >= text.n) return text;
        text = pdi_trim(pdi_skip(text, mark.length));
    }
    return text;
}

static bool is_rule(const pdi_knowledge *k, pdi_str text, uint32_t sign) {
    return pdi_mark_read(k, text, sign).kind == PDI_MARK_RULE;
}

/* ○山田委員: a symbol that no legend explains is a bullet here. */
static pdi_str without_symbol(pdi_roster *o, pdi_str text, const pdi_line *line) {
    pdi_mark mark = pdi_mark_read(o->r->k, text, line->sign);
    if (mark.kind != PDI_MARK_SYMBOL || mark.length == 0 || mark.length >= text.n) return text;
    for (size_t i = 0; i < o->legend_count; i++)
        if (pdi_utf8_at(o->legend[i].sign.s, pdi_end(o->legend[i].sign), &(size_t){0}) == mark.sign) return text;
    return pdi_trim(pdi_skip(text, mark.length));
}

/* (注)〇は部会長 */
static bool is_note(pdi_str text) {
    static const char *const begins[] = {"(注", "注)", "注:", "※注"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (pdi_starts(text, pdi_slice(begins[i], strlen(begins[i])))) return true;
    return false;
}

/* (◎は委員長) 説明員 …: a note that the converter left at the head of the next line. */
static pdi_str without_note(pdi_roster *o, pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    size_t length = pdi_bracket_at(text, &inner, &sign);
    if (length == 0 || length == text.n) return text;
    pdi_aside aside = pdi_aside_read(o->r->k, inner);
    if (!aside.known || aside.role.s || aside.proxy || !(aside.order || aside.count)) return text;
    pdi_take(o->r, pdi_cut(text, length), PDOC_READING_NOTE, "note in the list");
    return pdi_trim(pdi_skip(text, length));
}

/* 欠席者　なし */
static bool says_nobody(pdi_str text) {
    static const char *const words[] = {"なし", "無し", "無", "(なし)", "該当なし", "特になし"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (pdi_eq(text, pdi_slice(words[i], strlen(words[i])))) return true;
    return false;
}

/* 事務局（栗生沢 茂公民館長、…）: the group and, in its bracket, all of its people. */
static pdi_str inside_group(pdi_roster *o, pdi_str text) {
    const char *open = text.n && text.s[text.n - 1] == ')' ? memchr(text.s, '(', text.n < 60 ? text.n : 60) : NULL;
    pdi_str inner;
    uint32_t sign;
    if (!open || open == text.s ||
        pdi_bracket_at(pdi_between(open, pdi_end(text)), &inner, &sign) != (size_t)(pdi_end(text) - open))
        return text;
    const pdi_str word = pdi_trim(pdi_between(text.s, open));
    if (!pdi_attendance_line(o->r, inner) || !is_group_word(o, word) ||
        !pdi_roster_heading(o, word, &(pdi_line){0}, false, 0))
        return text;
    return inner;
}

/* 委員11名（川越委員，鈴鹿委員は欠席）: where nobody is named but who was away. */
static bool names_the_absent(pdi_roster *o, pdi_str text) {
    static const pdi_str AWAY[] = {PDI_CONST("は欠席"),        PDI_CONST("は、欠席"),     PDI_CONST("は御欠席"),
                                   PDI_CONST("はご欠席"),      PDI_CONST("は委任状提出"), PDI_CONST("は委任状出席"),
                                   PDI_CONST("は、委任状提出")};
    const char *open = text.n ? memchr(text.s, '(', text.n) : NULL;
    pdi_str inner;
    uint32_t sign;
    const pdi_str noted = pdi_starts(text, PDI_LIT("※")) ? pdi_trim(pdi_skip(text, 3)) : text;
    for (size_t i = 0; i < sizeof AWAY / sizeof *AWAY; i++) {
        if (!pdi_ends(noted, AWAY[i])) continue; /* ※水落祐子委員は欠席 */
        const pdi_roster_state state = pdi_roster_put_aside(o);
        o->group.status = PDOC_ATTENDANCE_ABSENT;
        const size_t people = read_run(o, pdi_trim(pdi_cut(noted, noted.n - AWAY[i].n)));
        pdi_roster_resume(o, &state);
        return people > 0;
    }
    if (!open || !pdi_bracket_at(pdi_between(open, pdi_end(text)), &inner, &sign) || !o->r->flow) return false;
    for (size_t i = 0; i < sizeof AWAY / sizeof *AWAY; i++) {
        if (!pdi_ends(inner, AWAY[i])) continue;
        const pdi_str before = pdi_between(text.s, open);
        if (pdi_attendance_line(o->r, before)) return false;
        const pdi_roster_state state = pdi_roster_put_aside(o);
        o->group = (pdi_heading_of_group){.words = PDI_NONE, .status = PDOC_ATTENDANCE_ABSENT};
        const size_t people = read_run(o, pdi_trim(pdi_cut(inner, inner.n - AWAY[i].n)));
        pdi_roster_resume(o, &state);
        if (people) pdi_take(o->r, before, PDOC_READING_NOTE, "note in the list");
        return people > 0;
    }
    return false;
}

static bool is_legend_line(pdi_roster *o, pdi_str text) {
    if (!read_signs(o, text)) return false;
    pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
    return true;
}

/* ※上記のうち、次の委員は代理出席: those below were named before. */
static bool tells_of_listed(pdi_str text) {
    static const pdi_str MANNERS[] = {PDI_CONST("代理"), PDI_CONST("欠席"), PDI_CONST("オンライン"),
                                      PDI_CONST("WEB"),  PDI_CONST("Web"),  PDI_CONST("リモート")};
    if (!pdi_starts(text, PDI_LIT("※")) || !pdi_find(text, PDI_LIT("のうち"))) return false;
    for (size_t i = 0; i < sizeof MANNERS / sizeof *MANNERS; i++)
        if (pdi_find(text, MANNERS[i])) return true;
    return false;
}

/* 幹事会メンバー　17名: words and how many, and nobody. */
static bool is_count_of_people(const pdi_knowledge *k, pdi_str text) {
    enum { LONGEST = 60 };
    const char *gap = text.n <= LONGEST ? pdi_find_gap(text) : NULL;
    if (!gap || pdi_find(text, PDI_LIT("、")) || memchr(text.s, ':', text.n)) return false;
    while (gap < pdi_end(text) && !(*gap >= '0' && *gap <= '9')) gap++;
    return gap > text.s && pdi_is_gap(gap[-1]) && pdi_aside_read(k, pdi_between(gap, pdi_end(text))).count;
}

/* 幹事会メンバー　17名 | オブザーバー　3名: counts one below the other, before anybody is named. They head no groups.
 */
static bool counts_only(pdi_roster *o, pdi_str text) {
    if (!is_count_of_people(o->r->k, text)) return false;
    const bool again = o->counted && o->counted_at == o->list->people.count;
    const bool first = o->next_line.n && is_count_of_people(o->r->k, o->next_line);
    o->counted = again || first;
    o->counted_at = o->list->people.count;
    return o->counted;
}

/* The column of what stands behind the first gap of a line; 0 where it has none. */
static uint16_t column_behind_gap(const pdi_roster *o, const pdi_line *line) {
    const pdi_str text = pdi_line_text(o->r->flow, line);
    const char *gap = pdi_find_gap(text);
    return gap ? (uint16_t)pdi_column_in_line(o->r->flow, line, pdi_trim(pdi_between(gap, pdi_end(text))).s) : 0;
}

static void read_line(pdi_roster *o, const pdi_line *line, pdi_str text) {
    bool numbered;
    uint32_t style = 0;
    size_t taken;
    if (is_rule(o->r->k, text, line->sign)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "rule");
        return;
    }
    if (is_note(text) || pdi_is_legend_of_signs(o->r->k, text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        return;
    }
    if (tells_of_listed(text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        o->retelling = true;
        o->status = pdi_find(text, PDI_LIT("欠席"))   ? PDOC_ATTENDANCE_ABSENT
                    : pdi_find(text, PDI_LIT("代理")) ? PDOC_ATTENDANCE_UNKNOWN
                                                      : PDOC_ATTENDANCE_REMOTE;
        return;
    }
    if (pdi_starts(text, PDI_LIT("※")) && pdi_find(text, PDI_LIT("のうち"))) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        return;
    }
    if (names_the_absent(o, text) || is_legend_line(o, text)) return;
    if (counts_only(o, text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        return;
    }
    if (says_nobody(text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "nobody");
        return;
    }
    if (is_header_row(o, text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "titles of columns");
        return;
    }
    /* 経営支援課　阿武室長、貫名主幹 | and below them 田辺副主幹、…: of the same office */
    const bool hangs = line->indent > o->line_indent + 4 && line->indent == o->person_column;
    o->line_indent = line->indent;
    if (o->of_line && !hangs) o->organization = PDI_NONE, o->of_line = false;
    o->person_column = 0;
    text = without_note(o, text);
    text = without_marks(o, text, line, &numbered, &style);
    text = without_symbol(o, text, line);
    if (line->indent > o->person_indent + 2 && pdi_roster_office_below(o, text)) return;
    if (!numbered && pdi_roster_second_office(o, text, line)) return;
    text = inside_group(o, text);
    for (unsigned i = 0; i < 3 && text.n > 0 && (taken = pdi_roster_heading(o, text, line, numbered && i == 0, style));
         i++) {
        o->retelling = false;
        text = pdi_trim(pdi_skip(text, taken));
        while (text.n > 0 && (text.s[0] == ':' || text.s[0] == '=')) text = pdi_trim(pdi_skip(text, 1));
    }
    if (text.n == 0 || pdi_roster_aside_line(o, text)) return;
    const size_t before = o->list->people.count;
    size_t people = read_run(o, text);
    if (o->retelling) pdi_roster_tell_of_listed(o, before);
    if (people == 0) {
        o->post_may_follow = false;
        return;
    }
    o->person_indent = line->indent;
    o->person_column = o->of_line ? column_behind_gap(o, line) : 0;
    o->post_may_follow = people == 1;
}

/* ---- Cells that stand one to a line ---- */

static bool is_office_line(pdi_roster *o, uint32_t line) {
    const pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[line]);
    return pdi_is_organization(o->r->k, text) || pdi_is_post(o->r->k, text);
}

/* Somebody, with nothing of where they are from; a bracket may give their role. */
static bool is_person_line(pdi_roster *o, uint32_t line) {
    const pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[line]);
    if (text.n == 0 || text.n > 150) return false;
    const pdi_row *row = pdi_roster_row(o, text);
    const size_t person = pdi_row_person(row, 0);
    if (row->end != pdi_end(text) || person == row->count || row->at[person].kind != PDI_CELL_NAME) return false;
    for (size_t i = 0; i < row->count; i++) {
        const pdi_cell_kind kind = row->at[i].kind;
        if (i != person && kind != PDI_CELL_BRACKET && kind != PDI_CELL_MARK && kind != PDI_CELL_HONORIFIC)
            return false;
    }
    return row->at[person].name.full && !is_office_line(o, line);
}

/* A table whose cells a converter wrote one to a line: somebody, their office, the next one, their office. Office
 * before somebody is the commoner order, so the pairs must come out even. */
static void see_pairs(pdi_roster *o, uint32_t line, uint32_t last) {
    const bool before = o->pairs_until > 0;
    if (line < o->pairs_until || line < o->pairs_denied || o->pending_post.s || o->post_may_follow) return;
    if (!is_person_line(o, line)) return;
    uint32_t i = line;
    while (i + 1 < last && is_person_line(o, i) && is_office_line(o, i + 1)) i += 2;
    const uint32_t pairs = (i - line) / 2;
    if (pairs == 0 || (pairs == 1 && !before) || (i < last && is_person_line(o, i)))
        o->pairs_denied = i; /* nor from any line between */
    else
        o->pairs_until = i;
}

/* The brackets on lines of their own from a line on, each of which may run over several lines, up to a note; no more
 * than one above `most` are counted. */
static size_t brackets_from(const pdi_roster *o, uint32_t line, uint32_t last, size_t most) {
    enum { LINES_MAX = 4 };
    size_t count = 0;
    pdi_str inner;
    uint32_t sign;
    while (line < last && count <= most) {
        const char *from = pdi_line_text(o->r->flow, &o->r->flow->lines[line]).s;
        size_t length = 0;
        uint32_t lines = 0;
        for (; !length && lines < LINES_MAX && line + lines < last; lines++) {
            const pdi_str text =
                pdi_between(from, pdi_end(pdi_line_text(o->r->flow, &o->r->flow->lines[line + lines])));
            length = text.n && text.s[0] == '(' ? pdi_bracket_at(text, &inner, &sign) : 0;
            if (length && length < text.n) return count;
        }
        if (!length || pdi_aside_read(o->r->k, inner).known) return count;
        line += lines;
        count++;
    }
    return count;
}

/* Names one below the other, and then in as many brackets where they are from: the columns of a table, one after the
 * other. */
static void see_column(pdi_roster *o, uint32_t line, uint32_t last, pdi_str text) {
    if (o->column_left || text.n == 0 || text.s[0] != '(') return;
    const size_t people = pdi_roster_without_office(o);
    if (people >= 2 && brackets_from(o, line, last, people) == people) o->column_left = people;
}

static bool is_role_line(pdi_roster *o, uint32_t line) {
    const pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[line]);
    return text.n <= 60 && pdi_is_role(o->r->k, pdi_squeeze(o->r, text));
}

/* 委員長 | 副委員長 | 委員, and then 鷺沼 泰利 | 中ノ郷 規夫 | 福部 隆宏 | …: the columns of a table, one after the
 * other. The last role is that of all who are left. How many lines of roles stand here; 0 where it is no such table. */
static uint32_t roles_in_column(pdi_roster *o, uint32_t line, uint32_t last) {
    enum { ROLES_MAX = 32 }; /* a column of more is no column, and nothing is looked at more often than that */
    uint32_t roles = 1, people = 0;
    if (!is_role_line(o, line)) return 0;
    const pdi_str first = pdi_squeeze(o->r, pdi_line_text(o->r->flow, &o->r->flow->lines[line]));
    if (!pdi_entry_is(pdi_lookup(o->r->k, PDI_TABLE_roles, first), 1, "chair")) return 0;
    while (line + roles < last && roles <= ROLES_MAX && is_role_line(o, line + roles)) roles++;
    if (roles < 2 || roles > ROLES_MAX) return 0;
    while (line + roles + people < last && people < roles && is_person_line(o, line + roles + people)) people++;
    return people == roles ? roles : 0;
}

/* The role in the column before the names that the next one of them has. */
static void give_role_of_column(pdi_roster *o, uint32_t line, uint32_t last) {
    if (!o->role_lines && (o->role_lines = roles_in_column(o, line, last)) > 0) o->role_line = line;
    if (!o->role_lines) return;
    const uint32_t names = o->role_line + o->role_lines;
    if (line < names || !is_person_line(o, line)) {
        if (line >= names) o->role_lines = 0;
        return;
    }
    const uint32_t at = line - names < o->role_lines ? line - names : o->role_lines - 1;
    o->pending_role = pdi_line_text(o->r->flow, &o->r->flow->lines[o->role_line + at]);
    o->pending_alone = false;
}

/* Marked as remote is who is so among others who are there; in a meeting held wholly online all are present. */
static void settle_remote(pdi_attendance *list) {
    size_t present = 0;
    for (size_t i = 0; i < list->people.count; i++)
        present += !list->online.at[i] && list->people.at[i]->status == PDOC_ATTENDANCE_PRESENT;
    for (size_t i = 0; i < list->people.count; i++)
        if (list->online.at[i]) list->people.at[i]->status = present ? PDOC_ATTENDANCE_REMOTE : PDOC_ATTENDANCE_PRESENT;
}

static pdi_roster *roster_of(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session) {
    if (!list->roster) list->roster = PDI_NEW(&r->job->scratch, pdi_roster);
    list->roster->r = r;
    list->roster->list = list;
    list->roster->session = session;
    return list->roster;
}

/* Whether what the section's heading took is a cell of the first entry (議長　鷹取 慎一) and no heading: no sign is
 * between, it does not say how they attended, and no line below stands in the column behind it. */
static bool heading_is_cell(pdi_roster *o, pdi_str group, const char *from, const pdi_line *next) {
    const pdi_reader *r = o->r;
    if (!group.s || !from || pdi_end(group) > from) return false;
    if (group.s > r->flow->text.s && (group.s[-1] == '(' || group.s[-1] == '[' || (unsigned char)group.s[-1] >= 0x80))
        return false;
    if (*from == ':' || pdi_trim(pdi_between(pdi_end(group), from)).n > 0) return false;
    if (next && next->indent + 1u >= o->value_column && next->indent <= o->value_column + 1u) return false;
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(o->r, group));
    return !e || pdi_entry_is(e, 2, "-");
}

/* 出席委員　　鏑木　俊昭: the columns of a heading and of what stands behind it. */
static void see_columns(pdi_roster *o, const pdi_line *line, const char *from) {
    o->label_column = o->value_column = 0;
    o->value_behind_tab = false;
    if (!from || from <= o->r->flow->text.s || !pdi_is_gap(from[-1])) return;
    o->label_column = line->indent;
    o->value_behind_tab = from[-1] == '\t';
    o->value_column = (uint16_t)pdi_column_in_line(o->r->flow, line, from);
}

/* Two lists side by side, one after the other. */
static bool read_side_by_side(pdi_roster *o, uint32_t first, uint32_t last) {
    const unsigned column = pdi_roster_columns_find(o, first, last);
    if (!column) return false;
    for (unsigned right = 0; right < 2; right++) {
        if (right) pdi_roster_begin(o, false, PDI_NONE);
        for (uint32_t i = first; i < last; i++) {
            const pdi_line *line = &o->r->flow->lines[i];
            const pdi_str text = pdi_roster_column_part(o, line, column, right);
            o->line = i;
            o->last = last;
            o->next_line = PDI_NONE;
            if (text.n > 0) read_line(o, line, text);
        }
    }
    return true;
}

void pdi_attendance_read(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, uint32_t first,
                         uint32_t last, const char *from, bool absent, pdi_str group, pdi_str role) {
    pdi_roster *o = roster_of(r, list, session);
    if (first >= last) return;
    see_columns(o, &r->flow->lines[first], from);
    o->group_line = UINT32_MAX;
    if (heading_is_cell(o, group, from, first + 1 < last ? &r->flow->lines[first + 1] : NULL))
        from = group.s;
    else
        pdi_roster_begin(o, absent, group);
    o->group_line = from ? first : UINT32_MAX;
    if (role.n) o->group.role = pdi_copy(&r->job->keep, role);
    preview(o, first, last);
    o->column_left = o->role_lines = 0;
    if (!from && read_side_by_side(o, first, last)) return;
    for (uint32_t i = first; i < last; i++) {
        const pdi_line *line = &r->flow->lines[i];
        pdi_str text = pdi_line_text(r->flow, line);
        pdi_line plain = *line;
        const uint32_t cells = i == first && from ? 0 : pdi_roster_cells_read(o, i, last);
        if (cells) {
            i += cells - 1;
            continue;
        }
        if (i == first && from) {
            text = pdi_between(from, pdi_end(text));
            plain.sign = 0;
            plain.level = 0;
        }
        text = pdi_trim(text);
        while (text.n > 0 && text.s[0] == ':') text = pdi_trim(pdi_skip(text, 1));
        see_column(o, i, last, text);
        for (unsigned joined = 0; text.n > 0 && joined < JOINED_MAX && i + 1 < last &&
                                  goes_on(o, text, &r->flow->lines[i], &r->flow->lines[i + 1]);
             joined++)
            text = pdi_between(text.s, pdi_end(pdi_line_text(r->flow, &r->flow->lines[++i])));
        o->line = i;
        o->last = last;
        o->next_line = i + 1 < last ? pdi_line_text(r->flow, &r->flow->lines[i + 1]) : PDI_NONE;
        give_role_of_column(o, i, last);
        if (o->role_lines && i < o->role_line + o->role_lines) {
            pdi_take(r, text, PDOC_READING_GROUP, "roles in a column of their own");
            continue;
        }
        see_pairs(o, i, last);
        if (i < o->pairs_until && pdi_roster_take_office(o, text)) continue;
        if (pdi_roster_take_column(o, text)) continue;
        if (text.n > 0) read_line(o, &plain, text);
        if (i + 1 < last && text.n > 0 && office_goes_on(o, text, line, &r->flow->lines[i + 1]))
            pdi_roster_office_goes_on(o, pdi_line_text(r->flow, &r->flow->lines[++i]));
        pdi_work(r->job, text.n);
    }
    settle_remote(list);
}

bool pdi_attendance_line(const pdi_reader *r, pdi_str line) {
    static const char stop[] = "。";
    pdi_row row;
    line = pdi_trim(line);
    if (line.n == 0 || pdi_find(line, pdi_slice(stop, sizeof stop - 1))) return false;
    const char *to = item_end(line.s, pdi_end(line), false);
    bool run = to < pdi_end(line);
    pdi_row_read(r->k, NULL, pdi_trim(pdi_between(line.s, to)), &row);
    size_t at = pdi_row_person(&row, 0);
    if (at == row.count || row.at[at].weight < 5) return false;
    size_t words = 0;
    for (size_t i = 0; i < row.count; i++) words += row.at[i].kind == PDI_CELL_WORD;
    bool told = row.at[at].kind == PDI_CELL_TITLED || row.at[at].honorific || row.count > 1 || run;
    return told && words <= 1;
}
