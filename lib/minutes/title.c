/* The title: which lines it is, and what it says of the kind, the body, the body above it and the number. */
#include "minutes/header.h"
#include "minutes/person.h"
#include "minutes/post.h"

/* A slice of the flow without its spaces, each byte with its way back, and where spaces stood. */
typedef struct pdi_tight {
    pdi_str s;
    const char **from; /* s.n + 1 */
    bool *gap;         /* a space or line's end stood before this byte */
} pdi_tight;

static pdi_tight tighten(pdi_reader *r, pdi_str slice) {
    pdi_tight t;
    char *s = pdi_alloc(&r->job->scratch, slice.n + 1);
    t.from = PDI_NEW_ARRAY(&r->job->scratch, const char *, slice.n + 1);
    t.gap = PDI_NEW_ARRAY(&r->job->scratch, bool, slice.n + 1);
    size_t n = 0;
    bool gap = false;
    for (size_t i = 0; i < slice.n; i++) {
        if (slice.s[i] == ' ' || slice.s[i] == '\n' || slice.s[i] == '\t') {
            gap = true;
            continue;
        }
        s[n] = slice.s[i];
        t.from[n] = slice.s + i;
        t.gap[n] = gap && n > 0;
        gap = false;
        n++;
    }
    t.from[n] = slice.s + slice.n;
    t.s = pdi_slice(s, n);
    return t;
}

/* The flow's slice that bytes [from, to) of the tight string come from. */
static pdi_str loosen(const pdi_tight *t, size_t from, size_t to) {
    if (from >= to) return PDI_NONE;
    return pdi_between(t->from[from], t->from[to - 1] + 1);
}

int64_t pdi_meeting_number(pdi_str s, size_t *at, size_t *length) {
    int64_t found = -1;
    bool sitting = false;
    size_t depth = 0; /* of brackets at `seen` */
    const char *seen = s.s;
    for (const char *p = s.s; (p = pdi_find(pdi_between(p, pdi_end(s)), PDI_LIT("第"))) != NULL; p += 3) {
        uint64_t value;
        const pdi_str rest = pdi_between(p + 3, pdi_end(s));
        for (; seen < p; seen++) depth = *seen == '(' ? depth + 1 : *seen == ')' && depth > 0 ? depth - 1 : depth;
        const size_t n = pdi_numeral_read(rest, &value);
        if (!n || value > 100000) continue;
        const pdi_str after = pdi_skip(rest, n);
        const bool times = pdi_starts(after, PDI_LIT("回")), issue = pdi_starts(after, PDI_LIT("号"));
        /* 第N回 of parliament counts its session: the issue 第N号 is the meeting's number there. */
        if (!times && !issue) continue;
        if (found >= 0 && times && (!sitting || depth > 0)) continue; /* 第14回（第3期第2回） */
        found = (int64_t)value;
        sitting = times;
        *at = (size_t)(p - s.s);
        *length = 3 + n + 3;
    }
    return found;
}

static bool ends_with_body(const pdi_knowledge *k, pdi_str s) {
    while (s.n && s.s[s.n - 1] == ')') { /* …検討会(第3回) */
        size_t open = s.n - 1;
        while (open > 0 && s.s[open] != '(') open--;
        if (open == 0) return false;
        s.n = open;
    }
    return pdi_lookup_suffix(k, PDI_TABLE_bodies, s, NULL) != NULL;
}

/* 会議録|平成23年8月30日: where the day begins that ends s; s.n where none does. */
static size_t day_at_end(const pdi_knowledge *k, pdi_str s) {
    enum { LONGEST = 60 };
    pdi_date date;
    bool ok;
    for (size_t i = s.n > LONGEST ? s.n - LONGEST : 1; i < s.n; i++)
        if (((unsigned char)s.s[i] & 0xC0) != 0x80 &&
            pdi_date_read(pdi_knowledge_eras(k), pdi_skip(s, i), &date, &ok) == s.n - i && date.day)
            return i;
    return s.n;
}

/* Where a title ends without what may stand behind its kind: brackets ((案), （速報版）), the number of the issue
 * (第3号), the day. */
static size_t without_tail(const pdi_knowledge *k, pdi_str s) {
    size_t at, length;
    if (pdi_ends(s, PDI_LIT(")"))) {
        size_t open = s.n - 1;
        while (open > 0 && s.s[open] != '(') open--;
        return open ? open : s.n;
    }
    if (pdi_meeting_number(s, &at, &length) >= 0 && at + length == s.n && at > 0) return at;
    return pdi_ends(s, PDI_LIT("日")) ? day_at_end(k, s) : s.n;
}

/* 第27回水系環境方針検討小委員会(議事録): how long the bracket is that holds nothing but a kind; 0 where none ends s.
 */
static size_t kind_in_bracket(const pdi_knowledge *k, pdi_str s, const pdi_entry **kind) {
    const size_t open = pdi_ends(s, PDI_LIT(")")) ? without_tail(k, s) : s.n;
    if (open == s.n && !(pdi_starts(s, PDI_LIT("(")) && pdi_bracket_extent(s) == s.n)) return 0;
    const size_t at = open == s.n ? 0 : open;
    *kind = pdi_lookup(k, PDI_TABLE_kinds, pdi_slice(s.s + at + 1, s.n - at - 2));
    return *kind ? s.n - at : 0;
}

/* ○○会議の|会議録, ○○審議会・|会議録, ○○委員会の会議結果及び|議事録 */
static pdi_str without_of(pdi_str s) {
    static const pdi_str RESULTS[] = {PDI_CONST("会議結果及び"), PDI_CONST("開催結果及び"), PDI_CONST("審議結果及び"),
                                      PDI_CONST("議事概要及び"), PDI_CONST("議事要旨及び"), PDI_CONST("結果概要及び")};
    for (size_t i = 0; i < sizeof RESULTS / sizeof *RESULTS; i++)
        if (pdi_ends(s, RESULTS[i])) s = pdi_cut(s, s.n - RESULTS[i].n);
    return pdi_ends(s, PDI_LIT("の")) || pdi_ends(s, PDI_LIT("・")) ? pdi_cut(s, s.n - 3) : s;
}

static pdoc_document_kind kind_of(const pdi_entry *e) {
    return pdi_entry_is(e, 1, "summary")      ? PDOC_DOCUMENT_SUMMARY
           : pdi_entry_is(e, 1, "transcript") ? PDOC_DOCUMENT_TRANSCRIPT
                                              : PDOC_DOCUMENT_OTHER;
}

static bool is_dash(uint32_t c) {
    return c == '-' || c == '~' || c == 0x2015 || c == 0x2014 || c == 0x2013 || c == 0x2212 || c == 0x2500 ||
           c == 0x30FC;
}

/* …審議会|―議事要旨―, 【議事録】: how long a kind is that ends s between dashes or brackets, with them; 0 for none. */
static size_t framed_kind(const pdi_knowledge *k, pdi_str s, const pdi_entry **kind) {
    size_t last, first, length;
    if (s.n < 3) return 0;
    const uint32_t close = pdi_utf8_before(s.s, pdi_end(s), &last);
    const pdi_str before = pdi_cut(s, s.n - last);
    const pdi_entry *e = pdi_lookup_suffix(k, PDI_TABLE_kinds, before, &length);
    if (!e || length == before.n || kind_of(e) == PDOC_DOCUMENT_OTHER) return 0; /* ＜配付資料＞ heads a list */
    const uint32_t open = pdi_utf8_before(s.s, pdi_end(before) - length, &first);
    const bool bracket = open != '(' && pdi_closing_of(open) == close && close != 0;
    if (!bracket && !(open == close && is_dash(open))) return 0;
    *kind = e;
    return first + length + last;
}

/* The kind that a squeezed string ends with, where it ends and how long its word is. Of several words that fit
 * (議会会議録, 会議録) the longest is meant that leaves a body's name. */
static pdoc_document_kind kind_at_end(const pdi_knowledge *k, pdi_str s, size_t *end, size_t *length) {
    *end = s.n;
    for (int tries = 0; tries < 3; tries++) {
        const pdi_str head = pdi_cut(s, *end);
        const pdi_entry *e = pdi_lookup_suffix(k, PDI_TABLE_kinds, head, length), *shorter = e;
        size_t n = *length;
        while (shorter && n < head.n) {
            const pdi_str rest = without_of(pdi_cut(head, head.n - n));
            if (ends_with_body(k, pdi_cut(rest, without_tail(k, rest)))) {
                e = shorter;
                *length = n;
                break;
            }
            shorter = pdi_lookup_suffix_below(k, PDI_TABLE_kinds, head, n, &n);
        }
        /* 環境委員会議録: the 会 belongs to 委員会 and to 会議録; in 第3回会議録 it does not. */
        if (e && head.n > *length && pdi_starts(e->cell[0], PDI_LIT("会議")) &&
            !pdi_ends(pdi_cut(head, head.n - *length), PDI_LIT("」")) &&
            !pdi_ends(pdi_cut(head, head.n - *length), PDI_LIT("回")) &&
            !ends_with_body(k, without_of(pdi_cut(head, head.n - *length))) &&
            ends_with_body(k, pdi_cut(head, head.n - *length + 3)))
            *length -= 3;
        if (e) return kind_of(e);
        const size_t cut = without_tail(k, head);
        if (cut == head.n) break;
        *end = cut;
    }
    const pdi_entry *inside = NULL;
    *end = s.n;
    *length = kind_in_bracket(k, s, &inside);
    if (!*length) *length = framed_kind(k, s, &inside);
    return *length ? kind_of(inside) : PDOC_DOCUMENT_UNKNOWN;
}

/* 1.開　会: counted, and the first item of what was done, though it ends as a body's name does. */
static bool is_opening_counted(pdi_reader *r, uint32_t line) {
    const pdi_opening o = pdi_opening_read(r, line);
    return pdi_opening_number(&o) && pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(o.body, 60)));
}

/* 様式第2号(第6条関係), 別記第1号様式(第5条関係): the number of the form that the minutes are written on. */
static bool is_form_number(pdi_str s) {
    enum { LONGEST = 75 };
    const char *form = pdi_find(s, PDI_LIT("様式"));
    return form && s.n <= LONGEST && pdi_find(s, PDI_LIT("第")) && pdi_find(s, PDI_LIT("号")) &&
           !pdi_find(pdi_between(form, pdi_end(s)), PDI_LIT("会")) && !pdi_find(s, PDI_LIT("録"));
}

/* 審議会・研究会: kinds of bodies, as a site's menu has them, and none of them. */
static bool is_menu_of_bodies(pdi_str s) {
    enum { LONGEST = 60 };
    static const pdi_str KINDS[] = {PDI_CONST("審議会"), PDI_CONST("研究会"),  PDI_CONST("委員会"),
                                    PDI_CONST("検討会"), PDI_CONST("懇談会"),  PDI_CONST("協議会"),
                                    PDI_CONST("会議"),   PDI_CONST("審議会等")};
    static const pdi_str DOT = PDI_CONST("・");
    size_t parts = 0;
    if (s.n > LONGEST) return false;
    while (s.n) {
        const char *dot = pdi_find(s, DOT);
        const pdi_str part = dot ? pdi_between(s.s, dot) : s;
        bool kind = false; /* of bodies in general; 理事会・評議員会 may meet together */
        for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) kind = kind || pdi_eq(part, KINDS[i]);
        if (!kind) return false;
        parts++;
        s = dot ? pdi_skip(s, part.n + DOT.n) : PDI_NONE;
    }
    return parts > 1;
}

bool pdi_title_like(pdi_reader *r, uint32_t line) {
    static const pdi_str HOMES[] = {PDI_CONST("トップ"), PDI_CONST("ホーム"), PDI_CONST("HOME"), PDI_CONST("TOP"),
                                    PDI_CONST("現在")};
    const pdi_line *l = &r->flow->lines[line];
    const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, l));
    size_t a, b, end, length;
    if (s.n > 300 || pdi_is_prose(r, line) || pdi_ends(s, PDI_LIT("、")) || is_form_number(s) || is_menu_of_bodies(s))
        return false;
    if (pdi_is_opening_line(r, pdi_line_text(r->flow, l))) return false; /* 午前10時 開会: ends like a body's name */
    if (is_opening_counted(r, line)) return false;
    const char *trail = memchr(s.s, '>', s.n); /* ホーム> 政策について>: where the page stands on its site */
    if (trail && memchr(trail + 1, '>', (size_t)(pdi_end(s) - trail - 1))) return false;
    if (trail && pdi_starts_with_any(s, PDI_ANY(HOMES))) return false; /* トップページ 本会議情報>… */
    if (pdi_starts(s, PDI_LIT("トップページ")) && pdi_find_gap(pdi_line_text(r->flow, l)))
        return false; /* the same with gaps */
    if (pdi_find(s, PDI_LIT("トップへ")) || pdi_find(s, PDI_LIT("インデックスへ"))) return false; /* a menu's links */
    if (kind_at_end(r->k, s, &end, &length) != PDOC_DOCUMENT_UNKNOWN) return true;
    const bool quoted =
        pdi_starts(s, PDI_LIT("「")) && pdi_bracket_extent(s) == s.n; /* 「…研究会」 above （第４回）議事要旨 */
    if (ends_with_body(r->k, quoted ? pdi_slice(s.s + 3, s.n - 6) : s)) return true;
    return pdi_meeting_number(s, &a, &b) >= 0 && s.n < 200;
}

static bool has_date(pdi_reader *r, pdi_str s) {
    pdi_date date;
    bool ok;
    s = pdi_trim(s);
    return pdi_date_read(pdi_knowledge_eras(r->k), s, &date, &ok) > 0;
}

static bool names_body_behind_day(pdi_reader *r, pdi_str s) {
    pdi_date date;
    bool ok;
    const size_t n = pdi_date_read(pdi_knowledge_eras(r->k), s, &date, &ok);
    return n && date.day && n < s.n && ends_with_body(r->k, pdi_skip(s, n));
}

/* A heading of the head ends the title; the words 議事録 and the like are the title's own end. */
static bool ends_title(pdi_reader *r, uint32_t line) {
    pdi_heading h;
    if (has_date(r, pdi_line_text(r->flow, &r->flow->lines[line]))) {
        const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
        size_t a, b;
        if (kind_at_end(r->k, s, &a, &b) != PDOC_DOCUMENT_UNKNOWN) return false; /* 平成22年2月定例会会議録 */
        if (names_body_behind_day(r, s)) return false; /* 平成17年5月20日 総務企画委員会 */
        return pdi_meeting_number(s, &a, &b) < 0;      /* 令和6年第1回… is none */
    }
    if (!pdi_heading_read(r, line, &h)) return false;
    if (h.value.n || h.opening.count || h.colon) return true;
    return !pdi_lookup(r->k, PDI_TABLE_kinds, pdi_squeeze(r, h.words));
}

static bool ends_with_kind(pdi_reader *r, uint32_t line) {
    size_t end, length;
    return kind_at_end(r->k, pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line])), &end, &length) !=
           PDOC_DOCUMENT_UNKNOWN;
}

static pdi_body body_of(pdi_reader *r, const pdi_tight *t, size_t from, size_t to);

/* 水資源審議会 水循環分科会 第11回 地下水部会: the number stands before the name, the bodies above it before the
 * number. */
static pdi_body below(pdi_reader *r, const pdi_tight *t, size_t from, size_t stop, size_t begin, size_t to,
                      int64_t number) {
    const pdi_body upper = body_of(r, t, from, stop);
    pdi_body body = body_of(r, t, begin, to);
    pdi_str *parents = PDI_NEW_ARRAY(&r->job->keep, pdi_str, upper.parent_count + body.parent_count + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < upper.parent_count; i++) parents[n++] = upper.parents[i];
    parents[n++] = upper.name;
    for (uint32_t i = 0; i < body.parent_count; i++) parents[n++] = body.parents[i];
    if (!body.parent_count) body.above = upper.whole;
    body.parents = parents;
    body.parent_count = n;
    body.number = number;
    return body;
}

/* 中央環境審議会|小委員会: names that are written without a space between may pass from one body to another here. */
static bool passes_to_lower(pdi_str left, pdi_str right) {
    static const pdi_str UPPER[] = {PDI_CONST("審議会"), PDI_CONST("議会"),   PDI_CONST("本部"),
                                    PDI_CONST("会議"),   PDI_CONST("調査会"), PDI_CONST("協議会"),
                                    PDI_CONST("分科会"), PDI_CONST("委員会"), PDI_CONST("部会")};
    static const pdi_str LOWER[] = {PDI_CONST("部会"),       PDI_CONST("分科会"),   PDI_CONST("小委員会"),
                                    PDI_CONST("専門委員会"), PDI_CONST("委員会"),   PDI_CONST("ワーキンググループ"),
                                    PDI_CONST("WG"),         PDI_CONST("検討会"),   PDI_CONST("ワーキング・グループ"),
                                    PDI_CONST("専門調査会"), PDI_CONST("作業部会"), PDI_CONST("タスクフォース"),
                                    PDI_CONST("幹事会")};
    /* what cannot begin a name; 議会|運営委員会 is one word */
    static const pdi_str NO_BEGIN[] = {PDI_CONST("の"), PDI_CONST("に"), PDI_CONST("等"),      PDI_CONST("専門"),
                                       PDI_CONST("・"), PDI_CONST("長"), PDI_CONST("運営委員")};
    if (left.n < 12 || !pdi_ends_with_any(left, PDI_ANY(UPPER)) || pdi_starts_with_any(right, PDI_ANY(NO_BEGIN)))
        return false;
    for (size_t l = 0; l < sizeof LOWER / sizeof *LOWER; l++)
        if (pdi_eq(right, LOWER[l])) return false;
    return pdi_ends_with_any(right, PDI_ANY(LOWER));
}

/* 金融審議会|「…ワーキング・グループ」: the name of the lower body in quotation marks, up to the end. */
static bool quotes_lower(pdi_str left, pdi_str right) {
    return left.n && pdi_starts(right, PDI_LIT("「")) && pdi_bracket_extent(right) == right.n;
}

/* 「安房総県環境影響評価審議会」|第一部会: the upper body in quotation marks; how long they are with it, 0 for none. */
static size_t quotes_upper(const pdi_knowledge *k, pdi_str s) {
    const size_t quoted = pdi_starts(s, PDI_LIT("「")) ? pdi_bracket_extent(s) : 0;
    if (quoted < 9 || quoted >= s.n) return 0;
    return ends_with_body(k, pdi_slice(s.s + 3, quoted - 6)) && ends_with_body(k, pdi_skip(s, quoted)) ? quoted : 0;
}

/* 青少年健全育成審議会|(有害環境対策部会): where the bracket opens that is up to the end and holds the lower body; 0
 * for none. */
static size_t bracket_of_lower(pdi_str s) {
    const char *open = s.n && pdi_ends(s, PDI_LIT(")")) ? memchr(s.s, '(', s.n) : NULL;
    if (!open || pdi_bracket_extent(pdi_between(open, pdi_end(s))) != (size_t)(pdi_end(s) - open)) return 0;
    return passes_to_lower(pdi_between(s.s, open), pdi_between(open + 1, pdi_end(s) - 1)) ? (size_t)(open - s.s) : 0;
}

/* 東陸地方整備局|事業評価監視委員会: whose committee, set apart from its name. */
static bool is_office_of(pdi_reader *r, pdi_str left, pdi_str right) {
    static const pdi_str OFFICES[] = {PDI_CONST("整備局"), PDI_CONST("運輸局"),  PDI_CONST("経済産業局"),
                                      PDI_CONST("農政局"), PDI_CONST("機構"),    PDI_CONST("研究所"),
                                      PDI_CONST("事務所"), PDI_CONST("事業所"),  PDI_CONST("研究センター"),
                                      PDI_CONST("企業団"), PDI_CONST("広域連合")};
    return pdi_ends_with_any(left, PDI_ANY(OFFICES)) && pdi_is_organization(r->k, left) && ends_with_body(r->k, right);
}

/* 日本放送協会|理事会: the board of an organisation, set apart from its name. */
static bool is_board_of(pdi_reader *r, pdi_str left, pdi_str right) {
    static const pdi_str BOARDS[] = {PDI_CONST("理事会"),   PDI_CONST("役員会"),     PDI_CONST("評議員会"),
                                     PDI_CONST("評議会"),   PDI_CONST("経営委員会"), PDI_CONST("経営協議会"),
                                     PDI_CONST("運営会議"), PDI_CONST("教授会"),     PDI_CONST("教育研究評議会")};
    for (size_t i = 0; i < sizeof BOARDS / sizeof *BOARDS; i++)
        if (pdi_eq(right, BOARDS[i])) return pdi_is_organization(r->k, left);
    return false;
}

/* 独立行政法人高等学術評価機構|運営委員会: how long the name of an organisation is that a body's name follows without a
 * space; 0 for none. The longest is meant. */
static size_t organization_before(const pdi_knowledge *k, pdi_str s) {
    static const pdi_str FORMS[] = {PDI_CONST("独立行政法人"), PDI_CONST("国立研究開発法人"), PDI_CONST("国立大学法人"),
                                    PDI_CONST("公立大学法人"), PDI_CONST("大学共同利用機関法人")};
    static const pdi_str ENDS[] = {PDI_CONST("機構"), PDI_CONST("基金"),     PDI_CONST("大学"), PDI_CONST("研究所"),
                                   PDI_CONST("病院"), PDI_CONST("センター"), PDI_CONST("協会")};
    size_t best = 0;
    const size_t organ = pdi_ends_with_phrase(k, PDI_USE_organ, s, SIZE_MAX); /* 国土文化研究機構|経営協議会 */
    if (organ && pdi_ends_with_any(pdi_cut(s, s.n - organ), PDI_ANY(ENDS))) return s.n - organ;
    if (!pdi_starts_with_any(s, PDI_ANY(FORMS))) return 0;
    for (size_t i = 1; i < s.n; i++) {
        if (((unsigned char)s.s[i] & 0xC0) == 0x80 || !pdi_ends_with_any(pdi_cut(s, i), PDI_ANY(ENDS))) continue;
        const pdi_str right = pdi_skip(s, i);
        if (pdi_begins_with_phrase(k, PDI_USE_committee, right, SIZE_MAX) && !pdi_find(right, PDI_LIT("機構")))
            best = i;
    }
    return best;
}

/* 令和3年12月|定例会: the month of a sitting is no part of its name. */
static size_t month_length(const pdi_knowledge *k, pdi_str s) {
    pdi_date date;
    bool ok;
    const size_t n = pdi_date_read(pdi_knowledge_eras(k), s, &date, &ok);
    return n && date.month && n < s.n ? n : 0;
}

/* 令和6年|霧ヶ浦県議会: nor is the year, where a body's name is left. */
static size_t year_length(const pdi_knowledge *k, pdi_str s) {
    const pdi_eras *eras = pdi_knowledge_eras(k);
    uint64_t year;
    for (size_t i = 0; i < eras->count; i++) {
        const pdi_str era = eras->at[i].name;
        if (!pdi_starts(s, era)) continue;
        const pdi_str rest = pdi_skip(s, era.n);
        const size_t n = pdi_starts(rest, PDI_LIT("元")) ? 3 : pdi_numeral_read(rest, &year), all = era.n + n + 3;
        if (n && pdi_starts(pdi_skip(rest, n), PDI_LIT("年")) && !pdi_starts(pdi_skip(rest, n), PDI_LIT("年度")) &&
            ends_with_body(k, pdi_skip(s, all)))
            return all;
    }
    return 0;
}

/* 第8期|病院運営協議会: nor is the term of its members. */
static size_t term_length(const pdi_knowledge *k, pdi_str s) {
    uint64_t term;
    const size_t n = pdi_starts(s, PDI_LIT("第")) ? pdi_numeral_read(pdi_skip(s, 3), &term) : 0, all = 3 + n + 3;
    return n && pdi_starts(pdi_skip(s, 3 + n), PDI_LIT("期")) && ends_with_body(k, pdi_skip(s, all)) ? all : 0;
}

/* 若鷺市議会|(定例会)|総務常任委員会: in which sitting, between the bodies. */
static size_t sitting_length(const pdi_knowledge *k, pdi_str s) {
    const size_t n = s.n && s.s[0] == '(' ? pdi_bracket_extent(s) : 0;
    const bool sitting = n > 2 && pdi_ends(pdi_cut(s, n - 1), PDI_LIT("会"));
    return sitting && n < s.n && ends_with_body(k, pdi_skip(s, n)) ? n : 0;
}

/* 花き部会|(令和2年11月10日), 小委員会|平成18年11月22日: the day behind the name. */
static size_t day_length(const pdi_knowledge *k, pdi_str s) {
    enum { LONGEST = 60 };
    const bool bracket = s.n && s.s[s.n - 1] == ')';
    const size_t end = s.n - bracket;
    pdi_date date;
    bool ok;
    for (size_t i = s.n > LONGEST ? s.n - LONGEST : 1; i < end; i++) {
        if (((unsigned char)s.s[i] & 0xC0) == 0x80 || (bracket && s.s[i - 1] != '(')) continue;
        if (pdi_date_read(pdi_knowledge_eras(k), pdi_skip(s, i), &date, &ok) != end - i || !date.day) continue;
        const size_t from = i - bracket;
        if (ends_with_body(k, pdi_cut(s, from))) return s.n - from;
    }
    return 0;
}

/* 令和4年度, 2024年度 before the name: how long that is, 0 for none. */
static size_t fiscal_year(const pdi_knowledge *k, pdi_str s) {
    const pdi_eras *eras = pdi_knowledge_eras(k);
    uint64_t year;
    size_t at = 0;
    for (size_t i = 0; i < eras->count; i++)
        if (pdi_starts(s, eras->at[i].name)) at = eras->at[i].name.n;
    const size_t n = pdi_starts(pdi_skip(s, at), PDI_LIT("元")) ? 3 : pdi_numeral_read(pdi_skip(s, at), &year);
    return n && pdi_starts(pdi_skip(s, at + n), PDI_LIT("年度")) ? at + n + 6 : 0;
}

/* 海岸技術政策総合研究所 | 平成15年度|第2回…委員会: whose body it is, set apart from the year or the number; 0 for
 * none.
 */
static size_t organization_above(pdi_reader *r, const pdi_tight *t, size_t from, size_t to) {
    for (size_t i = from + 1; i <= to; i++) {
        if (i < to ? !t->gap[i] || fiscal_year(r->k, pdi_slice(t->s.s + i, to - i)) != to - i : !t->gap[i]) continue;
        return pdi_is_organization(r->k, pdi_slice(t->s.s + from, i - from)) ? i - from : 0;
    }
    return 0;
}

/* …運営委員会|議事録平成19年: the kind and the year, which stand before the number as well as behind it. How long they
 * are; 0 for none. */
static size_t tail_again(const pdi_knowledge *k, pdi_str s) {
    const pdi_eras *eras = pdi_knowledge_eras(k);
    pdi_str rest = s;
    uint64_t year;
    size_t length;
    for (size_t i = 0; i < eras->count && rest.n == s.n; i++) {
        const char *at = pdi_find(s, eras->at[i].name);
        if (!at || at == s.s) continue;
        const pdi_str behind = pdi_between(at + eras->at[i].name.n, pdi_end(s));
        const size_t digits = pdi_numeral_read(behind, &year);
        const pdi_str unit = pdi_skip(behind, digits);
        if (digits && (pdi_eq(unit, PDI_LIT("年")) || pdi_eq(unit, PDI_LIT("年度")))) rest = pdi_between(s.s, at);
    }
    if (rest.n == s.n) return 0;
    size_t end;
    if (kind_at_end(k, rest, &end, &length) != PDOC_DOCUMENT_UNKNOWN && end == rest.n)
        rest = pdi_cut(rest, rest.n - length);
    return rest.n && ends_with_body(k, rest) ? s.n - rest.n : 0;
}

/* 入札監視委員会|結果, before 【概要】: what is told of the body, and no part of its name. */
static size_t result_at_end(const pdi_knowledge *k, pdi_str s) {
    static const pdi_str WORDS[] = {PDI_CONST("の結果"), PDI_CONST("会議結果"), PDI_CONST("結果")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_ends(s, WORDS[i]) && ends_with_body(k, pdi_cut(s, s.n - WORDS[i].n))) return WORDS[i].n;
    return 0;
}

/* 検討会|（第3回会合）: the bracket around a number at [*start, *end), with the word for the meeting behind it. */
static void take_bracket_of_number(const pdi_tight *t, size_t from, size_t to, size_t *start, size_t *end) {
    static const pdi_str WORDS[] = {PDI_CONST("会合"), PDI_CONST("会議"), PDI_CONST("開催分"), PDI_CONST("開催")};
    size_t close = *end, open = *start;
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS && close == *end; i++)
        if (pdi_starts(pdi_slice(t->s.s + *end, to - *end), WORDS[i])) close += WORDS[i].n;
    if (*start == from || close >= to || t->s.s[close] != ')') return;
    while (open > from && t->s.s[open - 1] != '(' && t->s.s[open - 1] != ')') open--;
    if (open == from || t->s.s[open - 1] != '(') return;
    *start = open - 1;
    *end = close + 1;
}

/* One body from a part of the title: its number, the bodies above it, its own name. */
static pdi_body body_of(pdi_reader *r, const pdi_tight *t, size_t from, size_t to) {
    static const pdi_str HOUSES[] = {PDI_CONST("衆議院"), PDI_CONST("参議院")};
    pdi_body body = {.number = -1};
    size_t at = 0, length = 0;
    PDI_LIST(pdi_str) parents = {0};
    body.number = pdi_meeting_number(pdi_slice(t->s.s + from, to - from), &at, &length);
    if (body.number >= 0) {
        size_t start = from + at, end = start + length;
        take_bracket_of_number(t, from, to, &start, &end); /* (第3回), (令和5年第8回) */
        const pdi_str after = pdi_slice(t->s.s + end, to - end);
        const bool own_word = pdi_eq(after, PDI_LIT("会合")) || pdi_eq(after, PDI_LIT("会議")) ||
                              pdi_starts(after, PDI_LIT("会合(")) || pdi_starts(after, PDI_LIT("会議("));
        const bool bracket = end < to && (t->s.s[end] == '(' || t->s.s[end] == ')');
        const bool named = ends_with_body(r->k, pdi_slice(t->s.s + from, start - from));
        if (start > from && bracket && !named && ends_with_body(r->k, after)) {
            /* 令和元年第3回(9月)町議会定例会: the bracket is the number's */
            const char *close = memchr(after.s, ')', after.n);
            from = close ? (size_t)(close + 1 - t->s.s) : end;
        } else if (start > from && (own_word || end == to || bracket))
            to = start;
        else if (start > from && end < to) {
            /* 令和6年度第2回○○会議: what stands before is the year; 地方制度調査会第1回総会: it is the body. */
            const pdi_str before = pdi_slice(t->s.s + from, start - from);
            if (ends_with_body(r->k, before) && ends_with_body(r->k, after) &&
                (after.n >= 12 || pdi_eq(after, PDI_LIT("幹事会"))))
                return below(r, t, from, start, end, to, body.number);
            if (ends_with_body(r->k, before)) {
                to = start;
            } else {
                const size_t above = organization_above(r, t, from, start);
                if (above) *PDI_PUSH(&r->job->keep, &parents) = pdi_as_printed(r, loosen(t, from, from + above));
                if (above) body.above = parents.at[0];
                from = end;
            }
            /* 第231回国会衆議院…: the session of parliament. */
            if (pdi_starts(pdi_slice(t->s.s + from, to - from), PDI_LIT("国会"))) from += 6;
        } else {
            from = end;
            /* 第14回|（第3期第2回）|…会議: the same sitting, counted in another way */
            const size_t extent = from < to && t->s.s[from] == '(' ? pdi_bracket_extent(after) : 0;
            if (extent && extent < after.n && ends_with_body(r->k, pdi_skip(after, extent))) from += extent;
            if (pdi_starts(pdi_slice(t->s.s + from, to - from), PDI_LIT("国会"))) from += 6;
        }
    }
    to -= day_length(r->k, pdi_slice(t->s.s + from, to - from));
    while (to > from && t->s.s[to - 1] == ')') { /* (書面開催), (7月14日開催) */
        size_t open = to - 1;
        while (open > from && t->s.s[open] != '(') open--;
        if (open == from || !ends_with_body(r->k, pdi_slice(t->s.s + from, open - from))) break;
        if (!pdi_ends(pdi_slice(t->s.s + open, to - 1 - open), PDI_LIT("開催"))) break;
        to = open;
    }
    to -= tail_again(r->k, pdi_slice(t->s.s + from, to - from));
    to -= result_at_end(r->k, pdi_slice(t->s.s + from, to - from));
    const size_t quoted = quotes_upper(r->k, pdi_slice(t->s.s + from, to - from));
    if (quoted) {
        *PDI_PUSH(&r->job->keep, &parents) = pdi_as_printed(r, loosen(t, from + 3, from + quoted - 3));
        body.above = parents.at[parents.count - 1];
        from += quoted;
    }
    const size_t bracketed = bracket_of_lower(pdi_slice(t->s.s + from, to - from));
    if (bracketed) {
        *PDI_PUSH(&r->job->keep, &parents) = pdi_as_printed(r, loosen(t, from, from + bracketed));
        body.above = parents.at[parents.count - 1];
        from += bracketed + 1;
        to--;
    }
    size_t start = from, word = from; /* of the body, of the word that it is written in */
    const size_t organization = organization_before(r->k, pdi_slice(t->s.s + from, to - from));
    for (size_t i = from + 1; i < to; i++) {
        const pdi_str left = pdi_slice(t->s.s + start, i - start), right = pdi_slice(t->s.s + i, to - i);
        if (((unsigned char)t->s.s[i] & 0xC0) == 0x80) continue;
        bool split = organization && i == from + organization && ends_with_body(r->k, right);
        split = split || (t->gap[i] && ends_with_body(r->k, left) && ends_with_body(r->k, right));
        split = split || quotes_lower(left, right) ||
                (t->gap[i] && (is_board_of(r, left, right) || is_office_of(r, left, right)));
        for (size_t house = 0; house < 2; house++)
            split = split || (pdi_eq(left, HOUSES[house]) && ends_with_body(r->k, right));
        if (!split && (t->gap[i] || !passes_to_lower(left, right))) continue;
        *PDI_PUSH(&r->job->keep, &parents) = pdi_as_printed(r, loosen(t, start, i));
        body.above = pdi_as_printed(r, loosen(t, word, i));
        start = i;
        if (split) word = i;
    }
    body.whole = pdi_as_printed(r, loosen(t, word, to));
    start += month_length(r->k, pdi_slice(t->s.s + start, to - start));
    start += year_length(r->k, pdi_slice(t->s.s + start, to - start));
    start += term_length(r->k, pdi_slice(t->s.s + start, to - start));
    start += sitting_length(r->k, pdi_slice(t->s.s + start, to - start));
    /* 「…会議」 wholly quoted: the marks are the title's */
    const pdi_str name = pdi_slice(t->s.s + start, to - start);
    if (pdi_starts(name, PDI_LIT("「")) && pdi_bracket_extent(name) == name.n) start += 3, to -= 3;
    body.parents = parents.at;
    body.parent_count = (uint32_t)parents.count;
    body.name = pdi_as_printed(r, loosen(t, start, to));
    return body;
}

/* Where a joint meeting's title passes from one body to the next. */
static size_t next_body(const pdi_knowledge *k, const pdi_tight *t, size_t from, size_t to, size_t *skip) {
    static const pdi_str AND[] = {PDI_CONST("・"), PDI_CONST("及び"), PDI_CONST("並びに"),
                                  PDI_CONST("、"), PDI_CONST("と"),   PDI_CONST("/")};
    for (size_t i = from + 1; i < to; i++) {
        if (((unsigned char)t->s.s[i] & 0xC0) == 0x80) continue;
        const pdi_str left = pdi_slice(t->s.s + from, i - from), right = pdi_slice(t->s.s + i, to - i);
        if (!ends_with_body(k, left)) continue;
        for (size_t a = 0; a < sizeof AND / sizeof *AND; a++)
            if (pdi_starts(right, AND[a])) {
                *skip = AND[a].n;
                return i;
            }
        /* A number closes one body and a gap opens the next. */
        if (t->gap[i] && pdi_ends(left, PDI_LIT(")")) && ends_with_body(k, right)) {
            *skip = 0;
            return i;
        }
    }
    return to;
}

/* (平成25年11月27日)|…懇話会: the day in a bracket before the name; 0 for none. */
static size_t bracketed_day(const pdi_knowledge *k, pdi_str s) {
    pdi_date date;
    bool ok;
    const size_t extent = s.n && s.s[0] == '(' ? pdi_bracket_extent(s) : 0;
    if (extent < 3 || extent == s.n) return 0;
    const pdi_str inner = pdi_slice(s.s + 1, extent - 2);
    const size_t day = pdi_date_read(pdi_knowledge_eras(k), inner, &date, &ok);
    const pdi_str behind = pdi_skip(inner, day);
    return day && date.day && (!behind.n || pdi_starts(behind, PDI_LIT("開催"))) ? extent : 0;
}

static void read_bodies(pdi_reader *r, pdi_title *title, const pdi_tight *t, size_t to) {
    PDI_LIST(pdi_body) bodies = {0};
    const char *joint = pdi_find(pdi_cut(t->s, to), PDI_LIT("合同"));
    size_t from = 0, number_at, number_length;
    if (joint) {
        const int64_t number = pdi_meeting_number(t->s, &number_at, &number_length);
        const size_t end = (size_t)(joint - t->s.s);
        while (from < end) {
            size_t skip = 0;
            const size_t stop = next_body(r->k, t, from, end, &skip);
            *PDI_PUSH(&r->job->keep, &bodies) = body_of(r, t, from, stop);
            from = stop + skip;
        }
        if (bodies.count && bodies.at[0].number < 0 && number_at > end) bodies.at[0].number = number;
    }
    if (bodies.count == 0) {
        pdi_date date; /* 2013年11月22日 薬事・食品衛生審議会… */
        bool ok;
        const size_t year = fiscal_year(r->k, t->s), day = pdi_date_read(pdi_knowledge_eras(r->k), t->s, &date, &ok);
        if (year < to) from = year;
        const pdi_str held = PDI_LIT("開催分"); /* 平成29年2月14日開催分 情報公開審議会 */
        if (day > from && day < to && pdi_starts(pdi_skip(t->s, day), held))
            from = day + held.n;
        else if (day > from && day < to && t->gap[day])
            from = day;
        from += bracketed_day(r->k, pdi_slice(t->s.s + from, to - from));
        *PDI_PUSH(&r->job->keep, &bodies) = body_of(r, t, from, to);
    }
    title->bodies = bodies.at;
    title->body_count = (uint32_t)bodies.count;
}

/* 平成30年度第2回議事録(精神障害者地域移行推進部会): the body in the bracket behind the kind, where none stands before.
 */
static void body_from_tail(pdi_reader *r, pdi_title *title, const pdi_tight *t, size_t end) {
    const pdi_str tail = pdi_skip(t->s, end);
    if (title->body_count != 1 || title->bodies[0].name.s || tail.n < 3 || tail.s[0] != '(' ||
        pdi_bracket_extent(tail) != tail.n || !ends_with_body(r->k, pdi_slice(tail.s + 1, tail.n - 2)))
        return;
    const int64_t number = title->bodies[0].number;
    title->bodies[0] = body_of(r, t, end + 1, t->s.n - 1);
    if (title->bodies[0].number < 0) title->bodies[0].number = number;
}

/* 子ども・子育て会議|録: whether the document tells of 子ども・子育て会議 elsewhere, so that 会議 is the body's own
 * word and no part of the kind's. */
static bool meets_elsewhere(const pdi_reader *r, pdi_str before) {
    enum { REACH = 20000, WORD_MAX = 24 };
    static const pdi_str BODY = PDI_CONST("会議"), KIND = PDI_CONST("会議録");
    const pdi_str text = pdi_cut(r->flow->text, REACH);
    const char *s = pdi_end(before) - 3; /* without 会 */
    size_t step;
    while (s > before.s && pdi_end(before) - s < WORD_MAX) {
        pdi_utf8_before(before.s, s, &step);
        s -= step;
    }
    const pdi_str word = pdi_between(s, pdi_end(before) - 3);
    for (const char *at = text.s; word.n && (at = pdi_find(pdi_between(at, pdi_end(text)), word)); at += word.n) {
        const pdi_str rest = pdi_between(at + word.n, pdi_end(text));
        if (pdi_starts(rest, BODY) && !pdi_starts(rest, KIND)) return true;
    }
    return false;
}

/* 社会教育委員会議|での意見, …検討会|における主な意見: the body before what its members said; all of s where no such
 * words end it. */
static pdi_str without_opinions(const pdi_knowledge *k, pdi_str s) {
    enum { TAIL_MAX = 45 };
    static const pdi_str AT[] = {PDI_CONST("での"), PDI_CONST("における"), PDI_CONST("で出された"),
                                 PDI_CONST("でいただいた")};
    static const pdi_str WORDS[] = {PDI_CONST("意見"), PDI_CONST("ご意見"), PDI_CONST("御意見"),
                                    PDI_CONST("主な"), PDI_CONST("発言"),   PDI_CONST("質疑"),
                                    PDI_CONST("議論"), PDI_CONST("委員"),   PDI_CONST("審議")};
    for (size_t i = 0; i < sizeof AT / sizeof *AT; i++) {
        const char *at = pdi_find(s, AT[i]);
        if (!at || at == s.s || (size_t)(pdi_end(s) - at) > TAIL_MAX) continue;
        if (pdi_starts_with_any(pdi_between(at + AT[i].n, pdi_end(s)), PDI_ANY(WORDS)) &&
            ends_with_body(k, pdi_between(s.s, at)))
            return pdi_between(s.s, at);
    }
    return s;
}

/* What the title's text says. */
static void read_title(pdi_reader *r, pdi_title *title) {
    const pdi_tight t = tighten(r, title->text);
    size_t end, length, at, n;
    title->kind = kind_at_end(r->k, t.s, &end, &length);
    const pdi_str kind = pdi_slice(t.s.s + end - length, length), shared = PDI_LIT("議録");
    if (pdi_eq(kind, shared) && meets_elsewhere(r, pdi_cut(t.s, end - length))) length -= PDI_LIT("議").n;
    const pdi_str of = without_of(pdi_cut(t.s, end - length));
    read_bodies(r, title, &t, title->kind == PDOC_DOCUMENT_UNKNOWN ? without_opinions(r->k, of).n : of.n);
    body_from_tail(r, title, &t, end);
    /* The number of the issue stands behind the kind (会議録第七号), or that of the meeting does: 会議録（第6回） */
    const int64_t issue = pdi_meeting_number(t.s, &at, &n);
    if (issue >= 0 && (pdi_ends(pdi_slice(t.s.s + at, n), PDI_LIT("号")) || title->bodies[0].number < 0))
        title->bodies[0].number = issue;
}

/* 公益財団法人みどり文化財団 | 第41回理事会議事録: whose board it is, on a line of its own right above. */
static bool is_owner_above(pdi_reader *r, uint32_t line) {
    const pdi_line *below = &r->flow->lines[line + 1];
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (below->blanks_before || pdi_find_gap(text) || !pdi_begins_with_legal_form(r->k, pdi_squeeze(r, text)) ||
        !pdi_is_organization(r->k, text))
        return false;
    size_t at, length, end, kind;
    const pdi_str title = pdi_squeeze(r, pdi_line_text(r->flow, below));
    return pdi_meeting_number(title, &at, &length) >= 0 && at == 0 &&
           kind_at_end(r->k, title, &end, &kind) != PDOC_DOCUMENT_UNKNOWN &&
           ends_with_body(r->k, pdi_cut(title, end - kind));
}

/* …における土砂災害情報の | 伝え方に関する有識者会議: a line above that cannot end where it does. */
static bool goes_on_below(pdi_reader *r, uint32_t line) {
    enum { LINE_MAX = 150 };
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (text.n > LINE_MAX || ends_title(r, line)) return false;
    if (is_owner_above(r, line)) return true;
    const pdi_str tight = pdi_squeeze(r, text);
    return pdi_ends_with_phrase(r->k, PDI_USE_unfinished, text, SIZE_MAX) ||
           fiscal_year(r->k, tight) == tight.n; /* 平成18年度 */
}

/* 会 | 議 | 録: a kind with one letter to a line, as in a narrow cell. How many lines it takes; 0 for none. */
static uint32_t kind_downwards(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { LETTERS_MAX = 5 };
    char word[LETTERS_MAX * 4];
    size_t n = 0;
    uint32_t count = 0;
    while (count < LETTERS_MAX && line + count < last) {
        const pdi_str letter = pdi_trim(pdi_line_text(r->flow, &r->flow->lines[line + count]));
        if (!pdi_is_character(letter)) break;
        memcpy(word + n, letter.s, letter.n);
        n += letter.n;
        count++;
    }
    return count > 1 && pdi_lookup(r->k, PDI_TABLE_kinds, pdi_slice(word, n)) ? count : 0;
}

/* -1-第14回部会 議事録, 04/10/21 第8回部会議事録: a page's number or a stamp that the converter put before the title.
 */
static pdi_str without_stamp(pdi_str text) {
    const char *s = text.s, *end = pdi_end(text);
    if (pdi_starts(text, PDI_LIT("タイトル:"))) return pdi_trim(pdi_skip(text, 13)); /* the label of a form */
    static const pdi_str SIGNS[] = {PDI_CONST("■"), PDI_CONST("◆"), PDI_CONST("●"), PDI_CONST("□"), PDI_CONST("◇")};
    const bool circle = pdi_starts(text, PDI_LIT("○")) && !pdi_starts(text, PDI_LIT("○○"));      /* not ○○市 */
    if (circle || pdi_starts_with_any(text, PDI_ANY(SIGNS))) return pdi_trim(pdi_skip(text, 3)); /* ■第3回… */
    const bool page = s < end && *s == '-';
    s += page;
    while (s < end && (*s == ' ' || *s == '/' || (*s >= '0' && *s <= '9'))) s++;
    if (page) return s > text.s + 1 && s < end && *s == '-' ? pdi_trim(pdi_between(s + 1, end)) : text;
    const pdi_str stamp = pdi_trim(pdi_between(text.s, s));
    const bool day = stamp.n >= 8 && memchr(stamp.s, '/', stamp.n) && stamp.s[stamp.n - 1] != '/' && s[-1] == ' ';
    return day && !memchr(stamp.s, ' ', stamp.n) ? pdi_between(s, end) : text;
}

/* 最終更新日：2010年4月6日, 発表日：7月8日: what a page says of itself above the title. */
static bool is_of_page(pdi_reader *r, uint32_t line) {
    static const pdi_str DAYS[] = {PDI_CONST("最終更新"), PDI_CONST("更新日"), PDI_CONST("掲載日"),
                                   PDI_CONST("公開日"),   PDI_CONST("公表日"), PDI_CONST("発表日"),
                                   PDI_CONST("登録日"),   PDI_CONST("ページ")};
    return pdi_starts_with_any(pdi_squeeze(r, pdi_cut(pdi_line_text(r->flow, &r->flow->lines[line]), 60)),
                               PDI_ANY(DAYS));
}

/* 概要, and below it 日時：… or another heading: a word that ends titles, too, but heads the document's head here. */
static bool heads_head(pdi_reader *r, uint32_t line) {
    pdi_heading h;
    return pdi_eq(pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line])), PDI_LIT("概要")) &&
           line + 1 < r->flow->count && pdi_heading_read(r, line + 1, &h);
}

/* （平成24年7月24日開催分）: below the title, and of it. */
static bool is_of_day_held(pdi_reader *r, uint32_t line) {
    const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    return s.n > 2 && s.s[0] == '(' && pdi_bracket_extent(s) == s.n && pdi_ends(pdi_cut(s, s.n - 1), PDI_LIT("開催分"));
}

/* （第３回）: the same. */
static bool is_number_in_bracket(pdi_reader *r, uint32_t line) {
    const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    size_t at, length;
    if (s.n < 3 || s.s[0] != '(' || pdi_bracket_extent(s) != s.n) return false;
    return pdi_meeting_number(s, &at, &length) >= 0 && at == 1 && at + length == s.n - 1;
}

/* The title that begins at a line: with the lines that carry it on, up to the one that ends with the kind. */
static pdi_title title_at(pdi_reader *r, uint32_t line, uint32_t reach) {
    uint32_t i = line;
    do {
        i++;
        const uint32_t letters = i < reach ? kind_downwards(r, i, reach) : 0;
        if (letters) {
            i += letters;
            break;
        }
    } while (i < reach && !ends_with_kind(r, i - 1) && pdi_title_like(r, i) && !ends_title(r, i) && !heads_head(r, i));
    if (i < reach && (is_of_day_held(r, i) || is_number_in_bracket(r, i))) i++;
    pdi_title title = {.first = line, .last = i};
    const pdi_line *a = &r->flow->lines[title.first], *b = &r->flow->lines[title.last - 1];
    title.text = without_stamp(pdi_slice(r->flow->text.s + a->start, b->end - a->start));
    read_title(r, &title);
    return title;
}

/* How much a title tells: the kind, the number, the body. */
enum { TELLS_ALL = 5 };
static unsigned completeness(const pdi_title *title) {
    if (!title->text.n) return 0;
    const bool kind = title->kind == PDOC_DOCUMENT_SUMMARY || title->kind == PDOC_DOCUMENT_TRANSCRIPT;
    const pdi_body *body = title->body_count ? &title->bodies[0] : NULL;
    return 2u * kind + 2u * (body && body->number >= 0) + (body && body->name.s);
}

static bool names_body_of(pdi_reader *r, pdi_str text, const pdi_title *title) {
    if (!title->body_count || !title->bodies[0].name.s) return false;
    const pdi_str name = pdi_fold_string(&r->job->scratch, title->bodies[0].name);
    return pdi_find(pdi_squeeze(r, text), pdi_squeeze(r, name)) != NULL;
}

/* 委員会（第9回）［11月5日］ above 第9回委員会 議事要旨: the page's name says the same once more. */
static pdi_title without_page_name(pdi_reader *r, pdi_title title) {
    if (title.last - title.first < 2) return title;
    const pdi_title last = title_at(r, title.last - 1, title.last);
    const pdi_str before = pdi_between(title.text.s, last.text.s);
    return completeness(&last) == TELLS_ALL && names_body_of(r, before, &last) ? last : title;
}

/* 平成14年第14回定例会: a line that counts the meeting and says no more. */
static int64_t number_alone(pdi_reader *r, uint32_t line) {
    static const pdi_str KINDS[] = {PDI_CONST("定例会"), PDI_CONST("臨時会"), PDI_CONST("定例会議"),
                                    PDI_CONST("臨時会議"), PDI_CONST("総会")};
    const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    size_t at, length;
    const int64_t number = s.n < 90 ? pdi_meeting_number(s, &at, &length) : -1;
    if (number < 0) return -1;
    const pdi_str kind = pdi_skip(s, at + length);
    bool known = false;
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) known = known || pdi_eq(kind, KINDS[i]);
    return known && (at == 0 || pdi_ends(pdi_cut(s, at), PDI_LIT("年"))) ? number : -1;
}

/* A title without a number that stands twice: the second one may count. */
static void number_from_repetition(pdi_reader *r, pdi_title *title, uint32_t last) {
    enum { NEAR = 4, HEAD = 10 };
    if (!title->body_count || title->bodies[0].number >= 0) return;
    for (uint32_t i = title->last; i < last && i < title->last + HEAD && title->bodies[0].number < 0; i++)
        title->bodies[0].number = number_alone(r, i);
    if (title->bodies[0].number >= 0) return;
    for (uint32_t i = title->last; i < last && i < title->last + NEAR; i++) {
        if (!pdi_title_like(r, i) || ends_title(r, i)) continue;
        const pdi_title other = title_at(r, i, i + 1);
        if (completeness(&other) < TELLS_ALL || !names_body_of(r, title->text, &other)) continue;
        title->bodies[0].number = other.bodies[0].number;
        return;
    }
}

/* サイトマップ: the word of a menu that is a heading elsewhere. */
static bool is_of_menu(pdi_reader *r, uint32_t line) {
    pdi_heading h;
    return pdi_heading_read(r, line, &h) && h.section == PDI_SECTION_OTHER && !h.value.n;
}

/* The day and the place of a cover, which stand above the title. */
static bool is_on_cover(pdi_reader *r, uint32_t line) {
    pdi_heading h;
    if (!pdi_heading_read(r, line, &h)) return has_date(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    return h.section == PDI_SECTION_DATE || h.section == PDI_SECTION_TIME || h.section == PDI_SECTION_VENUE ||
           h.section == PDI_SECTION_DATEVENUE;
}

/* ホーム> 審議会> 第5回○○ワーキンググループ 議事録: where no line is the title, the last step of the path that the site
 * gives is, if it tells all. */
static pdi_title title_of_path(pdi_reader *r, uint32_t first, uint32_t last) {
    enum { NEAR = 6, STEPS_MIN = 2 };
    pdi_title none = {.first = first, .last = first};
    for (uint32_t i = first; i < last && i < first + NEAR; i++) {
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        size_t steps = 0;
        const char *from = text.s;
        for (const char *s = text.s; s < pdi_end(text); s++)
            if (*s == '>') steps++, from = s + 1;
        if (steps < STEPS_MIN) continue;
        pdi_title title = {.first = i, .last = i + 1, .text = pdi_trim(pdi_between(from, pdi_end(text)))};
        if (!title.text.n) continue;
        read_title(r, &title);
        if (completeness(&title) == TELLS_ALL) return title;
    }
    return none;
}

/* 5. その他 > | 6. 公営企業あり方検討会 > | 7. 第3回公営企業あり方検討委員会 概要: a step of the site's path, each on a
 * line. */
static bool is_step_of_path(const pdi_reader *r, uint32_t first, uint32_t line) {
    return pdi_ends(pdi_line_text(r->flow, &r->flow->lines[line]), PDI_LIT(">")) ||
           (line > first && pdi_ends(pdi_line_text(r->flow, &r->flow->lines[line - 1]), PDI_LIT(">")));
}

/* Menus of the site and covers stand above titles: of several lines that could be one, the first is meant that tells
 * most. Far down, or below the day, only one that tells all. */
pdi_title pdi_title_find(pdi_reader *r, uint32_t first, uint32_t last) {
    enum { NEAR = 14, FAR = 60 };
    pdi_title best = {.first = first, .last = first};
    bool near = true;
    const uint32_t reach = last < first + FAR ? last : first + FAR;
    uint32_t i = first;
    for (; i < reach && completeness(&best) < TELLS_ALL; i++) {
        near = near && i < first + NEAR;
        if (is_step_of_path(r, first, i)) {
            first++; /* what is near is so below it */
            continue;
        }
        if (pdi_title_like(r, i) && !ends_title(r, i)) {
            uint32_t begin = i;
            while (near && begin > first && begin > best.last && goes_on_below(r, begin - 1)) begin--;
            const uint32_t end = near && reach > first + NEAR ? first + NEAR : reach;
            pdi_title title = title_at(r, begin, end);
            if (title.last <= i) title = title_at(r, i, end); /* the lines above are none of this one's title */
            title = without_page_name(r, title);
            const unsigned tells = completeness(&title);
            i = title.last - 1;
            const bool kind_alone = best.text.n && best.kind != PDOC_DOCUMENT_UNKNOWN &&
                                    !(best.body_count && best.bodies[0].name.s) && title.kind == PDOC_DOCUMENT_UNKNOWN;
            if (near && kind_alone && title.body_count && title.bodies[0].name.s)
                best.bodies = title.bodies, best.body_count = title.body_count; /* 会議録, and further down whose */
            else if (near ? tells > completeness(&best) || best.text.n == 0 : tells == TELLS_ALL)
                best = title;
        } else if (ends_title(r, i) && !is_of_page(r, i)) {
            if (is_of_menu(r, i)) continue;
            if (!is_on_cover(r, i)) break;
            near = near && i == first; /* the day may stand right above the title */
        }
    }
    number_from_repetition(r, &best, reach);
    if (!best.text.n) best = title_of_path(r, first, reach);
    pdi_headings_forget(r, best.last, i < reach ? i + 1 : reach);
    return best;
}

void pdi_title_name(pdi_reader *r, pdi_title *title, pdi_str name) {
    pdi_title named = {.text = name};
    if (title->body_count && title->bodies[0].name.s && title->bodies[0].number >= 0) return;
    read_title(r, &named);
    if (title->body_count && title->bodies[0].name.s) { /* the field adds the number, and whose body it is */
        pdi_body *body = &title->bodies[0], *whole = named.body_count ? &named.bodies[0] : NULL;
        if (!whole || !whole->name.s) return;
        if (whole->number < 0 && pdi_eq(pdi_squeeze(r, whole->name), pdi_squeeze(r, body->name))) return; /* 理 事 会 */
        if (pdi_ends(pdi_squeeze(r, whole->name), pdi_squeeze(r, body->name))) *body = *whole;
        return;
    }
    const int64_t number = title->body_count ? title->bodies[0].number : -1; /* 令和2年度第3回会議録 */
    title->bodies = named.bodies;
    title->body_count = named.body_count;
    if (title->body_count && title->bodies[0].number < 0) title->bodies[0].number = number;
    if (title->text.n) return;
    title->text = name;
    title->kind = named.kind;
}
