/* Which lines are headings. A heading is known by its words (data/headings.tsv), however they are numbered, bracketed,
 * marked or spaced out. */
#include "minutes/heading.h"

#include "minutes/aside.h"
#include "minutes/materials.h"
#include "minutes/item_line.h"
#include "minutes/speech_table.h"

bool pdi_gathers_business(pdi_str words) {
    char tight[60];
    const size_t n = pdi_without_gaps(words, tight, sizeof tight);
    if (n <= sizeof tight) words = pdi_slice(tight, n); /* 報 告 事 項 */
    return pdi_ends(words, PDI_LIT("事項")) || pdi_ends(words, PDI_LIT("案件")) || pdi_eq(words, PDI_LIT("議案"));
}

/* The headings that were read last, each in the one place that its line gives it. */
enum { KNOWN_HEADINGS = 32 };
struct pdi_known_headings {
    struct {
        uint32_t behind; /* the line, and 1; 0: none is known */
        pdi_heading heading;
    } at[KNOWN_HEADINGS];
};

void pdi_headings_forget(pdi_reader *r, uint32_t first, uint32_t last) {
    if (!r->seen) return;
    for (uint32_t i = first; i < last; i++) r->seen->lines[i] &= (pdi_line_flags) ~(unsigned)PDI_SEEN_NO_HEADING;
    for (size_t i = 0; r->seen->headings && i < KNOWN_HEADINGS; i++) r->seen->headings->at[i].behind = 0;
}

static pdi_section section_named(const pdi_entry *e) {
    static const struct {
        const char *name;
        pdi_section section;
    } NAMES[] = {{"date", PDI_SECTION_DATE},
                 {"time", PDI_SECTION_TIME},
                 {"venue", PDI_SECTION_VENUE},
                 {"datevenue", PDI_SECTION_DATEVENUE},
                 {"attendees", PDI_SECTION_ATTENDEES},
                 {"absent", PDI_SECTION_ABSENT},
                 {"materials", PDI_SECTION_MATERIALS},
                 {"agenda", PDI_SECTION_AGENDA},
                 {"business", PDI_SECTION_BUSINESS},
                 {"proceedings", PDI_SECTION_PROCEEDINGS},
                 {"discussion", PDI_SECTION_DISCUSSION},
                 {"aside", PDI_SECTION_ASIDE},
                 {"other", PDI_SECTION_OTHER},
                 {"container", PDI_SECTION_CONTAINER}};
    for (size_t i = 0; e && i < sizeof NAMES / sizeof *NAMES; i++)
        if (pdi_entry_is(e, 1, NAMES[i].name)) return NAMES[i].section;
    return PDI_SECTION_NONE;
}

/* 出席|理事・監事, 欠席|委員及び幹事: who came or was away, told by roles of which the tables have each. */
static pdi_section section_of_roles(const pdi_reader *r, pdi_str words) {
    static const pdi_str CAME = PDI_CONST("出席"), AWAY = PDI_CONST("欠席"),
                         JOINS[] = {PDI_CONST("・"), PDI_CONST("及び"), PDI_CONST("並びに"), PDI_CONST("、")};
    const bool away = pdi_starts(words, AWAY);
    if (!away && !pdi_starts(words, CAME)) return PDI_SECTION_NONE;
    pdi_str rest = pdi_skip(words, CAME.n);
    size_t roles = 0;
    while (rest.n) {
        const char *end = pdi_end(rest);
        size_t join = 0;
        for (size_t i = 0; i < sizeof JOINS / sizeof *JOINS; i++) {
            const char *at = pdi_find(rest, JOINS[i]);
            if (at && at < end) end = at, join = JOINS[i].n;
        }
        if (!pdi_lookup(r->k, PDI_TABLE_roles, pdi_between(rest.s, end))) return PDI_SECTION_NONE;
        rest = pdi_skip(rest, (size_t)(end - rest.s) + join);
        roles++;
    }
    return roles < 2 ? PDI_SECTION_NONE : away ? PDI_SECTION_ABSENT : PDI_SECTION_ATTENDEES;
}

/* Looks a candidate up with its letter spaces taken out. Headings are short: anything longer is none. */
static pdi_section section_of_words(const pdi_reader *r, pdi_str words) {
    char squeezed[96];
    const size_t n = pdi_without_gaps(words, squeezed, sizeof squeezed);
    if (n > sizeof squeezed) return PDI_SECTION_NONE;
    const pdi_entry *e = n ? pdi_heading_of(r->k, pdi_slice(squeezed, n)) : NULL;
    return e ? section_named(e) : section_of_roles(r, pdi_slice(squeezed, n));
}

/* 協議会|実施日時及び場所, 委員会の|議題, 協議会|参加者13名: a heading that says whose it is. */
static pdi_section section_of_body(const pdi_reader *r, pdi_str words) {
    static const pdi_str BODIES[] = {PDI_CONST("協議会"), PDI_CONST("委員会"), PDI_CONST("審議会"), PDI_CONST("検討会"),
                                     PDI_CONST("懇談会"), PDI_CONST("研究会"), PDI_CONST("連絡会"), PDI_CONST("分科会"),
                                     PDI_CONST("部会"),   PDI_CONST("会議"),   PDI_CONST("会合")};
    static const pdi_str LISTS[] = {PDI_CONST("出席"), PDI_CONST("参加"), PDI_CONST("欠席"), PDI_CONST("列席")};
    for (size_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++) {
        if (!pdi_starts(words, BODIES[i])) continue;
        pdi_str rest = pdi_skip(words, BODIES[i].n);
        if (pdi_starts(rest, PDI_LIT("の"))) rest = pdi_skip(rest, 3);
        const pdi_section found = section_of_words(r, pdi_without_people(rest, NULL));
        switch (found) {
        case PDI_SECTION_DATE:
        case PDI_SECTION_TIME:
        case PDI_SECTION_VENUE:
        case PDI_SECTION_DATEVENUE:
        case PDI_SECTION_PROCEEDINGS:
            return found;
        case PDI_SECTION_ATTENDEES:
        case PDI_SECTION_ABSENT:
            return pdi_starts_with_any(rest, PDI_ANY(LISTS)) ? found : PDI_SECTION_NONE;
        default:
            return PDI_SECTION_NONE;
        }
    }
    return PDI_SECTION_NONE;
}

static pdi_str skip_separators(pdi_str s, bool *colon) {
    while (s.n > 0 && (s.s[0] == ' ' || s.s[0] == ':' || s.s[0] == '\t')) {
        *colon = *colon || s.s[0] == ':';
        s = pdi_skip(s, 1);
    }
    return s;
}

/* （委員からの主な意見等の骨子）: whose opinions, and in which form, may be said around the words that tell. */
static bool heads_opinions(pdi_str words) {
    static const pdi_str TELLS[] = {PDI_CONST("主な意見"), PDI_CONST("主な御意見"),  PDI_CONST("主なご意見"),
                                    PDI_CONST("主な発言"), PDI_CONST("主な質疑"),    PDI_CONST("主な質問"),
                                    PDI_CONST("主な議論"), PDI_CONST("主なコメント")};
    if (pdi_find(words, PDI_LIT("。")) || pdi_find(words, PDI_LIT("とおり"))) return false;
    if (pdi_ends(words, PDI_LIT("委員意見")) || pdi_ends(words, PDI_LIT("委員の意見"))) return true;
    for (size_t i = 0; i < sizeof TELLS / sizeof *TELLS; i++)
        if (pdi_find(words, TELLS[i])) return true;
    return false;
}

/* 【日時】, (出席者), ＜議題＞: the heading in brackets, the value behind them. */
static bool bracketed_heading(pdi_reader *r, pdi_str body, pdi_heading *h) {
    size_t open, close;
    const size_t extent = pdi_bracket_extent(body);
    if (extent == 0 || extent > 120) return false;
    pdi_utf8_at(body.s, pdi_end(body), &open);
    pdi_utf8_before(body.s, body.s + extent, &close);
    const pdi_str inside = pdi_slice(body.s + open, extent - open - close);
    h->section = section_of_words(r, inside);
    if (h->section == PDI_SECTION_NONE && extent == body.n && heads_opinions(inside))
        h->section = PDI_SECTION_DISCUSSION;
    if (h->section == PDI_SECTION_NONE) return false;
    h->words = inside;
    h->bracketed = true;
    h->value = skip_separators(pdi_skip(body, extent), &h->colon);
    return true;
}

/* 議 事|課 長: letters spaced alike go on behind the cut, so the word is longer than the heading in it. */
static bool inside_spaced_word(pdi_str before, pdi_str rest) {
    size_t length;
    /* 公 開 の 区 分   公 開: a wider gap than those inside */
    if (pdi_starts(rest, PDI_LIT("  ")) && !pdi_find(before, PDI_LIT("  "))) return false;
    rest = pdi_trim(rest);
    if (!memchr(before.s, ' ', before.n) || rest.n == 0) return false;
    const uint32_t c = pdi_utf8_at(rest.s, pdi_end(rest), &length);
    return pdi_script_of(c) == PDI_HAN && length < rest.n && rest.s[length] == ' ';
}

/* ＜開会＞, and below it the day or the time. */
static bool sitting_heading(pdi_reader *r, uint32_t line, pdi_str body, pdi_heading *h) {
    pdi_str inside;
    pdi_date date;
    pdi_clock clock;
    bool ok;
    uint32_t sign;
    if (!body.n || pdi_bracket_at(body, &inside, &sign) != body.n || sign == '(' || line + 1 >= r->flow->count ||
        !pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, inside)))
        return false;
    const pdi_str below = pdi_trim(pdi_line_text(r->flow, &r->flow->lines[line + 1]));
    if (!pdi_date_read(pdi_knowledge_eras(r->k), below, &date, &ok) && !pdi_clock_read(below, &clock)) return false;
    *h = (pdi_heading){.section = PDI_SECTION_TIME,
                       .words = inside,
                       .value = pdi_slice(pdi_end(body), 0),
                       .opening = h->opening,
                       .bracketed = true};
    return true;
}

/* 国有資産制度分科会|議事次第: the heading of the agenda behind the meeting's name, alone on a line. */
static bool program_of_meeting(const pdi_reader *r, pdi_str body, pdi_heading *h) {
    static const pdi_str ENDS[] = {PDI_CONST("議事次第"), PDI_CONST("会議次第"), PDI_CONST("次第"),
                                   PDI_CONST("議事日程")};
    enum { LONGEST = 180 };
    if (!r->title_words.n) return false; /* it may be the title itself */
    for (size_t i = 0; body.n <= LONGEST && i < sizeof ENDS / sizeof *ENDS; i++) {
        if (!pdi_ends(body, ENDS[i])) continue;
        const pdi_str name = pdi_trim(pdi_cut(body, body.n - ENDS[i].n));
        if (name.n == 0 || !pdi_lookup_suffix(r->k, PDI_TABLE_bodies, name, NULL)) return false;
        h->section = PDI_SECTION_AGENDA;
        h->words = pdi_slice(pdi_end(body) - ENDS[i].n, ENDS[i].n);
        h->value = pdi_slice(pdi_end(body), 0);
        return true;
    }
    return false;
}

/* 議事日程|第2号: the heading that the number of the sitting is written onto. */
static pdi_section before_issue(pdi_reader *r, pdi_str body, pdi_str *words) {
    enum { LONGEST = 60 };
    const char *ordinal = body.n <= LONGEST && pdi_ends(body, PDI_LIT("号")) ? pdi_find(body, PDI_LIT("第")) : NULL;
    uint64_t number;
    if (!ordinal || ordinal == body.s) return PDI_SECTION_NONE;
    const pdi_str issue = pdi_between(ordinal + 3, pdi_end(body));
    if (pdi_numeral_read(issue, &number) + 3 != issue.n) return PDI_SECTION_NONE;
    *words = pdi_between(body.s, ordinal);
    return pdi_ends(pdi_squeeze(r, *words), PDI_LIT("日程")) ? section_of_words(r, *words) : PDI_SECTION_NONE;
}

/* 列席したもの, 会議録作成者: who did something; not 署名議員 or 傍聴人. */
static bool tells_who_did(pdi_str words) {
    static const pdi_str ENDS[] = {PDI_CONST("者"), PDI_CONST("もの"), PDI_CONST("職員")},
                         DID[] = {PDI_CONST("した"), PDI_CONST("する"), PDI_CONST("求めた"), PDI_CONST("作成"),
                                  PDI_CONST("調製")};
    if (!words.n || !pdi_ends_with_any(words, PDI_ANY(ENDS))) return false;
    for (size_t i = 0; i < sizeof DID / sizeof *DID; i++)
        if (pdi_find(words, DID[i])) return true;
    return false;
}

/* 教育委員会会議規則第4条により|列席したもの: by which rule, and the heading. */
static pdi_section behind_rule(const pdi_reader *r, pdi_str body, pdi_str *words) {
    static const pdi_str BY[] = {PDI_CONST("により"), PDI_CONST("に基づき"), PDI_CONST("に基づく")};
    enum { LONGEST = 180 };
    const char *gap = pdi_find(pdi_cut(body, LONGEST), PDI_LIT("  "));
    *words = gap ? pdi_between(body.s, gap) : body;
    if (words->n > LONGEST) return PDI_SECTION_NONE;
    for (size_t i = 0; i < sizeof BY / sizeof *BY; i++) {
        const char *at = pdi_find(*words, BY[i]);
        const pdi_str who = at && at > words->s ? pdi_between(at + BY[i].n, pdi_end(*words)) : PDI_NONE;
        const pdi_section found = tells_who_did(who) ? section_of_words(r, who) : PDI_SECTION_NONE;
        if (found == PDI_SECTION_ATTENDEES || found == PDI_SECTION_ABSENT || found == PDI_SECTION_OTHER) return found;
    }
    return PDI_SECTION_NONE;
}

/* When and where they met, which stands on one line with its heading. */
static bool is_of_sitting(pdi_section s) {
    return s == PDI_SECTION_DATE || s == PDI_SECTION_TIME || s == PDI_SECTION_VENUE || s == PDI_SECTION_DATEVENUE;
}

/* 欠席|　委員（高橋実）、委員（千葉弘）; 欠席|　委員　高橋実、委員　千葉弘: whether the last of the words is the role
 * of the first of those who were away. */
static bool ends_in_first_role(const pdi_reader *r, pdi_str shorter, pdi_str words, pdi_str rest) {
    enum { REACH = 90 };
    if (shorter.n >= words.n) return false;
    const pdi_str role = pdi_trim(pdi_skip(words, shorter.n));
    if (!role.n || !pdi_is_role(r->k, role)) return false;
    pdi_str inner;
    uint32_t sign;
    if (rest.n && rest.s[0] == '(' && pdi_bracket_at(rest, &inner, &sign)) return pdi_name_weigh(r->k, inner).full;
    rest = pdi_cut(rest, REACH);
    const char *comma = pdi_find(rest, PDI_LIT("、"));
    return comma && pdi_starts(pdi_trim(pdi_between(comma + 3, pdi_end(rest))), role);
}

/* The longest run of leading words, cut at a space, colon or bracket, that is a heading: 日 時: …, 第１ 議 題 … */
static bool plain_heading(pdi_reader *r, pdi_str body, pdi_heading *h) {
    enum { REACH = 120 }; /* with the spaces between the titles of columns */
    size_t length;
    pdi_section best = PDI_SECTION_NONE;
    const bool may = body.s[0] == ' ' || body.s[0] == '\t' || pdi_may_begin(r->k, PDI_TABLE_headings, body);
    if (!may && !pdi_opening_number(&h->opening) && !pdi_ends(body, PDI_LIT("者"))) return false;
    for (const char *s = body.s; may && s <= pdi_end(body) && s - body.s <= REACH; s += length) {
        const bool end = s == pdi_end(body);
        const uint32_t c = end ? 0 : pdi_utf8_at(s, pdi_end(body), &length);
        if (end) length = 1;
        if (!end && c != ' ' && c != ':' && c != '\t' && c != '(' && c != 0x3010) continue;
        if (c == ' ' && inside_spaced_word(pdi_between(body.s, s), pdi_between(s, pdi_end(body)))) continue;
        pdi_section found = section_of_words(r, pdi_between(body.s, s));
        if (found == PDI_SECTION_NONE) {
            const pdi_section whose = section_of_body(r, pdi_between(body.s, s));
            if (end || c == '(' || is_of_sitting(whose)) found = whose;
        }
        const bool away = best == PDI_SECTION_ABSENT || best == PDI_SECTION_ATTENDEES;
        if (found != PDI_SECTION_NONE &&
            !(away && ends_in_first_role(r, h->words, pdi_between(body.s, s), pdi_between(s, pdi_end(body))))) {
            best = found;
            h->words = pdi_between(body.s, s);
        }
        if (c == ':') break;
    }
    if (best == PDI_SECTION_NONE && may) best = before_issue(r, body, &h->words);
    const bool counted = pdi_opening_number(&h->opening) != NULL;
    if (best == PDI_SECTION_NONE && (counted || pdi_ends(body, PDI_LIT("者")))) {
        best = behind_rule(r, body, &h->words);
        if (!counted && best != PDI_SECTION_OTHER) best = PDI_SECTION_NONE;
    }
    h->section = best;
    if (best == PDI_SECTION_NONE) return false;
    h->value = skip_separators(pdi_skip(body, h->words.n), &h->colon);
    return true;
}

/* The words of a heading that a line begins with, and its value right behind them: 日時|平成23年…. */
static bool glued_heading(const pdi_reader *r, pdi_str body, pdi_heading *h) {
    size_t length;
    const pdi_entry *e = pdi_lookup_prefix(r->k, PDI_TABLE_headings, body, &length);
    if (!e || length >= body.n || pdi_is_gap(body.s[length]) || body.s[length] == ':' || body.s[length] == '(' ||
        pdi_starts(pdi_skip(body, length), PDI_LIT("の")))
        return false; /* 会期の決定について is no value */
    h->section = section_named(e);
    h->words = pdi_cut(body, length);
    h->value = pdi_skip(body, length);
    h->colon = true; /* the edge of a cell divides as a colon does */
    return h->section != PDI_SECTION_NONE;
}

/* 1 日時平成23年…, 2 場所市役所…, 3 出席者会長 …: a converter put the cells of a table together. At least four headings
 * that are counted one after the other run into their values, and the day is one of them. */
void pdi_headings_learn(pdi_reader *r, uint32_t first, uint32_t last) {
    enum { REACH = 60, LEAST = 4 };
    uint64_t count = 0;
    bool dated = false;
    r->glued_heads = false;
    for (uint32_t i = first; i < last && i < first + REACH; i++) {
        pdi_heading h = {.opening = pdi_opening_read(r, i)};
        const pdi_mark *number = pdi_opening_number(&h.opening);
        if (!number || number->shape == PDI_ORDINAL || number->value != count + 1 ||
            !glued_heading(r, h.opening.body, &h))
            continue;
        dated = dated || h.section == PDI_SECTION_DATE || h.section == PDI_SECTION_DATEVENUE;
        count++;
    }
    r->glued_heads = dated && count >= LEAST;
}

/* 出席議員は、９名で次のとおりである。, 欠席議員は、６番　五十里 眞弓,
 * …の規定により説明のため出席した者は、次のとおり。: the list's heading as a sentence. What the sentence is of ends
 * with the words of a heading. */
static bool sentence_heading(pdi_reader *r, pdi_str body, pdi_heading *h) {
    enum { SUBJECT_MAX = 180, REST_MAX = 90 };
    static const pdi_str ends[] = {PDI_CONST("である"), PDI_CONST("であった"), PDI_CONST("です"), PDI_CONST("でした"),
                                   PDI_CONST("であります")};
    const char *particle = pdi_find(pdi_cut(body, SUBJECT_MAX), PDI_LIT("は"));
    if (!particle || particle == body.s) return false;
    const pdi_str subject = pdi_squeeze(r, pdi_between(body.s, particle));
    pdi_str rest = pdi_trim(pdi_between(particle + 3, pdi_end(body)));
    const bool comma = pdi_starts(rest, PDI_LIT("、")) || pdi_starts(rest, PDI_LIT(","));
    if (comma) rest = pdi_trim(pdi_skip(rest, rest.s[0] == ',' ? 1 : 3));
    size_t length;
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_headings, subject), *whole = e;
    if (!e) e = pdi_lookup_suffix(r->k, PDI_TABLE_headings, subject, &length);
    const pdi_section section = section_named(e);
    /* 1．本会の会議事件は次のとおりである。: as the clerk writes it, and nobody says it */
    const bool business = section == PDI_SECTION_AGENDA && pdi_ends(body, PDI_LIT("次のとおりである。"));
    /* 会議の内容は次のとおりです。 */
    const bool record = whole && (section == PDI_SECTION_PROCEEDINGS || section == PDI_SECTION_BUSINESS);
    if (rest.n > REST_MAX ||
        (section != PDI_SECTION_ATTENDEES && section != PDI_SECTION_ABSENT && !business && !record))
        return false;
    while (pdi_ends(rest, PDI_LIT("。"))) rest.n -= 3;
    const pdi_str all = rest;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (pdi_ends(all, ends[i])) rest = pdi_cut(all, all.n - ends[i].n);
    const bool announced = pdi_ends(rest, PDI_LIT("のとおり")) || pdi_ends(rest, PDI_LIT("の通り"));
    if (record && !announced) return false;
    if (!announced && !(whole && comma && rest.n == all.n && !pdi_ends(body, PDI_LIT("。")))) return false;
    h->section = section;
    h->words = pdi_between(body.s, particle);
    h->value = announced ? pdi_slice(pdi_end(body), 0) : rest;
    h->colon = true; /* は、 divides as a colon does */
    h->predicate = pdi_between(particle, h->value.s);
    return true;
}

/* A value that only says how the list is ordered: 出席者(敬称略、五十音順). */
static bool is_order_note(const pdi_reader *r, pdi_str value) {
    return pdi_starts(value, PDI_LIT("(")) && pdi_bracket_extent(value) == value.n &&
           pdi_holds_phrase(r->k, PDI_USE_order, value);
}

/* 2議案, 3件: how many items follow. */
static bool is_count(pdi_str s) {
    static const pdi_str COUNTED[] = {PDI_CONST("件"), PDI_CONST("議案"), PDI_CONST("項目"), PDI_CONST("案件")};
    uint64_t number;
    const size_t n = pdi_numeral_read(s, &number);
    for (size_t i = 0; n && i < sizeof COUNTED / sizeof *COUNTED; i++)
        if (pdi_eq(pdi_skip(s, n), COUNTED[i])) return true;
    return false;
}

/* (第3号), (敬称略), (3件), 第四号: what says which or how, not what. */
static bool is_decoration(const pdi_reader *r, pdi_str value) {
    uint64_t number;
    const bool bracket = value.n >= 3 && value.s[0] == '(' && pdi_bracket_extent(value) == value.n;
    if (bracket && is_order_note(r, value)) return true;
    const pdi_str inside = bracket ? pdi_trim(pdi_slice(value.s + 1, value.n - 2)) : value;
    if (bracket && (is_count(inside) || pdi_starts(inside, PDI_LIT("※")))) return true; /* (※記載の順序は任意です。) */
    if (!pdi_starts(inside, PDI_LIT("第"))) return false;
    if (!bracket && !pdi_ends(inside, PDI_LIT("号"))) return false; /* 議事日程　第四号 */
    const size_t n = pdi_numeral_read(pdi_skip(inside, 3), &number);
    return n && pdi_skip(inside, 3 + n).n == 3;
}

/* 議題　(1)甲 (2)乙: a list begins behind the heading; 議題 (1) alone is an item. */
static bool counts_from_one(const pdi_reader *r, uint32_t line, pdi_str value) {
    pdi_items_on_line items;
    pdi_items_on_line_find(r, value, &items);
    const pdi_mark mark = items.first;
    if (mark.kind != PDI_MARK_NUMBER || mark.value != 1) return false;
    if (items.count > 1) return true;
    if (line + 1 >= r->flow->count) return false;
    const pdi_mark below =
        pdi_mark_read(r->k, pdi_line_text(r->flow, &r->flow->lines[line + 1]), r->flow->lines[line + 1].sign);
    return below.kind == PDI_MARK_NUMBER && below.value == 2 && below.shape == mark.shape;
}

/* 傍聴人の数　　　０人: the value in a column of its own. */
static bool stands_in_columns(const pdi_heading *h) {
    const char *gap = pdi_end(pdi_trim(h->words));
    return h->value.s && (h->value.s >= gap + 2 || (h->value.s > gap && *gap == '\t'));
}

/* Without a colon, a bracket or a mark the words may begin a sentence; the value must fit the heading. */
static bool value_fits(pdi_reader *r, uint32_t line, const pdi_heading *h) {
    if (h->bracketed && h->section == PDI_SECTION_ATTENDEES && pdi_ends(h->value, PDI_LIT("。")))
        return false; /* (会長)それでは始めます。 */
    if (h->value.n == 0 || h->colon || h->bracketed || is_order_note(r, h->value)) return true;
    const pdi_mark *number = pdi_opening_number(&h->opening);
    const bool marked = number || r->flow->lines[line].level;
    const char first = h->value.s[0];
    switch (h->section) {
    case PDI_SECTION_DATE:
    case PDI_SECTION_DATEVENUE:
    case PDI_SECTION_TIME:
        return true;
    case PDI_SECTION_VENUE:
    case PDI_SECTION_ATTENDEES:
    case PDI_SECTION_ABSENT:
        return !pdi_is_prose(r, line);
    case PDI_SECTION_MATERIALS:
    case PDI_SECTION_AGENDA:
    case PDI_SECTION_BUSINESS: {
        /* 資料 26-1 …, 議題 1 … are entries; 第３ 議 題 １ … is a heading because it is counted among the headings. */
        const bool entry = (unsigned char)first < 0x80; /* a digit, a letter, a bracket */
        return marked || ((!entry || counts_from_one(r, line, h->value)) && !pdi_is_prose(r, line));
    }
    case PDI_SECTION_OTHER:
        return (marked || pdi_find(h->words, PDI_LIT("名")) || stands_in_columns(h) ||
                pdi_aside_read(r->k, h->value).count) &&
               !pdi_is_prose(r, line);
    default: /* 協議内容　　3.報告事項…: the first item in the column behind the label */
        return (marked || (stands_in_columns(h) && pdi_mark_read(r->k, h->value, 0).kind == PDI_MARK_NUMBER)) &&
               !pdi_is_prose(r, line);
    }
}

static bool tells_talk(pdi_section section) {
    return section == PDI_SECTION_PROCEEDINGS || section == PDI_SECTION_DISCUSSION;
}

/* 議事及び主な発言内容: headings of the same matter, joined. */
static pdi_section section_of_joined(const pdi_reader *r, pdi_str words) {
    static const pdi_str JOINS[] = {PDI_CONST("及び"), PDI_CONST("および"), PDI_CONST("並びに"),
                                    PDI_CONST("と"),   PDI_CONST("・"),     PDI_CONST("、")};
    for (size_t i = 0; i < sizeof JOINS / sizeof *JOINS; i++) {
        const char *at = pdi_find(words, JOINS[i]);
        if (!at || at == words.s) continue;
        const pdi_section one = section_of_words(r, pdi_between(words.s, at)),
                          other = section_of_words(r, pdi_between(at + JOINS[i].n, pdi_end(words)));
        if (one == PDI_SECTION_NONE || other == PDI_SECTION_NONE) continue;
        if (one == other && one == PDI_SECTION_ATTENDEES) return one;
        const bool first = tells_talk(one) || one == PDI_SECTION_BUSINESS || one == PDI_SECTION_AGENDA;
        const bool second = tells_talk(other) || other == PDI_SECTION_BUSINESS || other == PDI_SECTION_AGENDA;
        if (first && second && (tells_talk(one) || tells_talk(other))) return PDI_SECTION_PROCEEDINGS;
    }
    return PDI_SECTION_NONE;
}

/* 5. 議事及び主な発言内容: counted as headings are, and no table has all of the words. */
static bool composed_heading(const pdi_reader *r, pdi_str body, pdi_heading *h) {
    enum { LONGEST = 60 };
    if (!pdi_opening_number(&h->opening) || body.n == 0 || body.n > LONGEST) return false;
    h->section = section_of_joined(r, body);
    h->words = body;
    h->value = pdi_slice(pdi_end(body), 0);
    return h->section != PDI_SECTION_NONE;
}

/* (役職名)|出席者: what a column holds, before the word that heads it. */
static pdi_str without_column(pdi_reader *r, pdi_str body) {
    enum { LONGEST = 60 };
    if (body.n < 6 || body.n > LONGEST || body.s[0] != '(') return body;
    const size_t extent = pdi_bracket_extent(body);
    if (!extent || extent == body.n ||
        !pdi_is_phrase(r->k, PDI_USE_column, pdi_squeeze(r, pdi_slice(body.s + 1, extent - 2))))
        return body;
    const pdi_str rest = pdi_trim(pdi_skip(body, extent));
    return pdi_lookup(r->k, PDI_TABLE_headings, pdi_squeeze(r, rest)) ? rest : body;
}

/* Whether the words of a heading stand at the line's head. */
static bool words_read(pdi_reader *r, uint32_t line, pdi_heading *h) {
    *h = (pdi_heading){.opening = pdi_opening_read(r, line)};
    const pdi_str body = without_column(r, h->opening.body);
    if (body.n && !pdi_opening_has(&h->opening, PDI_MARK_RULE) &&
        (bracketed_heading(r, body, h) || plain_heading(r, body, h) || sentence_heading(r, body, h)))
        return true;
    if (sitting_heading(r, line, body, h) || program_of_meeting(r, body, h)) return true;
    if (composed_heading(r, body, h)) return true;
    return r->glued_heads && pdi_opening_number(&h->opening) && glued_heading(r, body, h);
}

/* 配布資料 （資料は全てPDF形式となります。）: a bracket that holds no hand-out. */
static bool is_note_on_list(pdi_str bracket) {
    const pdi_str inside = pdi_trim(pdi_slice(bracket.s + 1, bracket.n - 2));
    return pdi_ends(inside, PDI_LIT("。")) || (!pdi_material_label(inside) && !pdi_find(inside, PDI_LIT("、")));
}

/* (2) 主な論点（案）について: a bracket within a title that begins as a heading does. */
static bool goes_on_behind_bracket(pdi_str value) {
    static const pdi_str ENDS[] = {PDI_CONST("について"), PDI_CONST("に関して"), PDI_CONST("に係る"),
                                   PDI_CONST("に対する"), PDI_CONST("の")};
    const size_t extent = value.n && value.s[0] == '(' ? pdi_bracket_extent(value) : 0;
    return extent && extent < value.n && pdi_starts_with_any(pdi_skip(value, extent), PDI_ANY(ENDS));
}

/* 出席者【座長・副座長等】: which of them stand first, and nobody. 出席者　【委員】 heads a group. */
static bool heads_kinds(pdi_reader *r, pdi_str bracket) {
    const pdi_str inside = pdi_slice(bracket.s + 3, bracket.n - 6);
    if (pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, inside))) return false;
    return pdi_ends(inside, PDI_LIT("等")) || pdi_ends(inside, PDI_LIT("者")) || pdi_ends(inside, PDI_LIT("委員"));
}

static bool read_heading(pdi_reader *r, uint32_t line, pdi_heading *h) {
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (pdi_titles_of_speech(r, text)) {
        *h = (pdi_heading){.section = PDI_SECTION_DISCUSSION, .words = text, .value = pdi_slice(pdi_end(text), 0)};
        return true;
    }
    if (!words_read(r, line, h) || goes_on_behind_bracket(h->value)) return false;
    /* ※5 審議事項（1）…は10月2日公表: a note on the business heads nothing */
    if (pdi_opening_has(&h->opening, PDI_MARK_NOTE) && h->value.n &&
        (h->section == PDI_SECTION_AGENDA || h->section == PDI_SECTION_BUSINESS))
        return false;
    /* ※◎会長: what a sign means */
    if (pdi_opening_has(&h->opening, PDI_MARK_NOTE) && h->opening.count > 1 && h->section == PDI_SECTION_ATTENDEES)
        return false;
    /* ＜質疑応答＞ divides what is said of an item; 3 質疑応答 is one. */
    if (h->section == PDI_SECTION_ASIDE) {
        if (!h->bracketed || pdi_opening_number(&h->opening) || h->value.n) return false;
        h->section = PDI_SECTION_DISCUSSION;
    }
    const bool list = h->section == PDI_SECTION_ATTENDEES || h->section == PDI_SECTION_ABSENT;
    const bool bracket = h->value.n && pdi_bracket_extent(h->value) == h->value.n;
    const bool strong = pdi_starts(h->value, PDI_LIT("【")); /* an item's heading */
    const bool legend = bracket && !strong &&
                        (h->section == PDI_SECTION_PROCEEDINGS || h->section == PDI_SECTION_BUSINESS ||
                         (h->section == PDI_SECTION_MATERIALS && is_note_on_list(h->value)));
    const bool of_list = list && bracket && strong && heads_kinds(r, h->value);
    if (legend || of_list || (!list && is_decoration(r, h->value))) h->value = pdi_slice(pdi_end(h->value), 0);
    const bool told = tells_talk(h->section) || h->section == PDI_SECTION_BUSINESS ||
                      h->section == PDI_SECTION_AGENDA ||
                      (h->section == PDI_SECTION_MATERIALS && pdi_opening_number(&h->opening));
    h->composed = told && !h->bracketed && !pdi_lookup(r->k, PDI_TABLE_headings, pdi_squeeze(r, h->words));
    return value_fits(r, line, h);
}

bool pdi_heading_read(pdi_reader *r, uint32_t line, pdi_heading *h) {
    if (!r->seen) return read_heading(r, line, h);
    if (r->seen->lines[line] & PDI_SEEN_NO_HEADING) return false;
    if (!r->seen->headings) r->seen->headings = PDI_NEW(&r->job->scratch, struct pdi_known_headings);
    struct pdi_known_headings *known = r->seen->headings;
    const uint32_t i = line % KNOWN_HEADINGS;
    if (known->at[i].behind == line + 1) {
        *h = known->at[i].heading;
        return true;
    }
    if (!read_heading(r, line, h)) {
        r->seen->lines[line] |= PDI_SEEN_NO_HEADING;
        return false;
    }
    known->at[i].behind = line + 1;
    known->at[i].heading = *h;
    return true;
}
