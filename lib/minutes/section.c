/* The parts of a document: what each heading opens, and where its words say too little, what follows decides. */
#include "minutes/section.h"

#include "minutes/act.h"
#include "minutes/agenda.h"
#include "minutes/aside.h"
#include "minutes/attendance.h"
#include "minutes/form.h"
#include "minutes/label.h"
#include "minutes/materials.h"
#include "minutes/speech_table.h"

static bool is_list(pdi_section s) {
    return s == PDI_SECTION_ATTENDEES || s == PDI_SECTION_ABSENT || s == PDI_SECTION_MATERIALS ||
           s == PDI_SECTION_AGENDA || s == PDI_SECTION_BUSINESS;
}

/* Whether a sentence stands there, or begins there and ends on the line below, which a blank line set apart. */
static bool begins_sentence(const pdi_reader *r, uint32_t line, uint32_t last) {
    enum { TWENTY_KANJI = 60 };
    if (pdi_is_prose(r, line)) return true;
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    return text.n >= TWENTY_KANJI && !r->flow->lines[line].level && line + 1 < last &&
           r->flow->lines[line + 1].blanks_before && !pdi_opening_read(r, line).count &&
           !pdi_opening_read(r, line + 1).count && pdi_is_prose(r, line + 1);
}

/* Whether a speaker's mark opens the line and speech follows: on this line, or alone with prose on the next. */
static bool opens_speech(pdi_reader *r, uint32_t line, uint32_t last) {
    pdi_person person;
    pdi_likely likely = PDI_UNLIKELY;
    bool names_alone = false;
    if (line >= last) return false;
    /* Where no sentence stands, here or below, nobody speaks: who is named need not be read. */
    if (!pdi_is_prose(r, line) && !(line + 1 < last && begins_sentence(r, line + 1, last))) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    if (pdi_opening_number(&o)) return false;
    pdi_str body = o.body;
    const size_t extent = pdi_bracket_extent(body);
    if (extent && !pdi_opening_has(&o, PDI_MARK_SYMBOL)) {
        size_t open, close;
        pdi_utf8_at(body.s, pdi_end(body), &open);
        pdi_utf8_before(body.s, body.s + extent, &close);
        likely = pdi_label_of(r, pdi_slice(body.s + open, extent - open - close), &person);
        body = pdi_trim(pdi_skip(body, extent));
        names_alone = person.name.s && person.role.s; /* <岸本委員>, and below it ○…, ○…: what they said */
    } else {
        const size_t n = pdi_label_at(r, body, &person, &likely);
        if (!n) return false;
        body = pdi_trim(pdi_skip(body, n));
        if (body.n && (body.s[0] == ':' || body.s[0] == ')')) body = pdi_trim(pdi_skip(body, 1));
    }
    if (likely < PDI_LIKELY) return false;
    if (body.n == 0) {
        /* 道路課長　高橋　誠 above ○山田委員　始めます。 is the last of the list */
        const pdi_opening below = line + 1 < last ? pdi_opening_read(r, line + 1) : (pdi_opening){0};
        const bool bullets = pdi_opening_has(&below, PDI_MARK_SYMBOL) != NULL;
        const bool said = line + 1 < last && (extent ? begins_sentence(r, line + 1, last) : pdi_is_prose(r, line + 1));
        return said && (!bullets || names_alone);
    }
    return pdi_is_prose(r, line) && body.n >= 9;
}

/* Somebody speaks within a few lines: headings, rules and notes may stand before. */
static bool speech_soon(pdi_reader *r, uint32_t line, uint32_t last) {
    for (uint32_t i = line; i < last && i < line + 5; i++)
        if (opens_speech(r, i, last) || pdi_is_prose(r, i)) return true;
    return false;
}

/* （事務局から説明）, 資料１に基づき事務局より報告 below an item: what happened, where a list would have the next one.
 */
static bool is_note_of_act(pdi_reader *r, uint32_t line) {
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    const bool bracket = text.n > 2 && text.s[0] == '(' && pdi_bracket_extent(text) == text.n;
    if (!bracket && o.count) return false;
    const pdi_str told = bracket ? pdi_slice(text.s + 1, text.n - 2) : text;
    if (!pdi_act_actor(r, told).n) return false;
    return pdi_act_is(r->k, told, true) || (!bracket && pdi_ends_phrase(r->k, told, PDI_USE_deed));
}

static bool is_plain_business(const pdi_heading *h) {
    return (h->section == PDI_SECTION_AGENDA || h->section == PDI_SECTION_BUSINESS) && !h->value.n && !h->colon &&
           !h->bracketed && !h->opening.count && pdi_gathers_business(h->words);
}

/* ○山田委員　次の二つのデータ | １、人口の推移 | …: what somebody says begins with a list, where their sign opens
 * speech further below. */
static bool begins_with_list(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 20 };
    pdi_person person;
    pdi_likely likely = PDI_UNLIKELY;
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *symbol = pdi_opening_has(&o, PDI_MARK_SYMBOL);
    const size_t n = symbol ? pdi_label_at(r, o.body, &person, &likely) : 0;
    if (!n || n == o.body.n || likely != PDI_CERTAIN || !person.name.s) return false;
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++) {
        const pdi_opening below = pdi_opening_read(r, i);
        const pdi_mark *its = pdi_opening_has(&below, PDI_MARK_SYMBOL);
        if (its && its->sign == symbol->sign && opens_speech(r, i, last)) return true;
    }
    return false;
}

/* 審議事項 … 報告事項: whether another heading of its kind comes below one that nothing marks. */
static bool has_counterpart(pdi_reader *r, uint32_t line, uint32_t last, const pdi_heading *h) {
    enum { REACH = 400 };
    if (!is_plain_business(h)) return false;
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++) {
        pdi_heading other;
        if (pdi_heading_read(r, i, &other) && is_plain_business(&other)) return !pdi_eq(other.words, h->words);
    }
    return false;
}

/* 議事 is the proceedings where speech or prose follows before the next heading, else the agenda. */
static pdi_section business_is(pdi_reader *r, uint32_t line, uint32_t last, bool agenda_seen) {
    pdi_heading h;
    uint32_t items = 0,
             firsts = 0; /* (1) 議決事項 | ① …の変更 | …可決した。: the first of its level each, and no list */
    uint64_t top = 0; /* of the numbers that count the items */
    for (uint32_t i = line + 1; i < last && i < line + 60; i++) {
        if (pdi_is_legend_line(r, i)) continue;
        if ((items > 0 && is_note_of_act(r, i)) || pdi_titles_of_turns(r, i, last)) return PDI_SECTION_PROCEEDINGS;
        if (pdi_is_prose(r, i) || opens_speech(r, i, last) || begins_with_list(r, i, last))
            return items >= 2 && !agenda_seen && firsts < items ? PDI_SECTION_AGENDA : PDI_SECTION_PROCEEDINGS;
        const bool heading = pdi_heading_read(r, i, &h);
        /* 審議事項 | - …について | …説明があり、承認された。 and 報告事項 further below */
        if (heading && i == line + 1 && i + 2 < last && pdi_is_prose(r, i + 2) && has_counterpart(r, i, last, &h))
            return PDI_SECTION_PROCEEDINGS;
        /* ・報告事項：…, and soon somebody speaks */
        if (heading && agenda_seen && h.section == PDI_SECTION_AGENDA && h.colon && h.value.n &&
            pdi_gathers_business(h.words) && speech_soon(r, i + 1, last))
            return PDI_SECTION_PROCEEDINGS;
        /* ■ 決議事項 of the agenda that is listed already */
        if (heading && agenda_seen && i == line + 1 && h.section == PDI_SECTION_AGENDA && !h.value.n &&
            pdi_opening_has(&h.opening, PDI_MARK_SYMBOL) && pdi_gathers_business(h.words))
            return PDI_SECTION_PROCEEDINGS;
        /* 内容 | 1 あいさつ | 2 議題 | (1) …: counted on from the item above, and no section of the document */
        const pdi_opening o = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&o);
        const bool counted = number && number->shape != PDI_ORDINAL && number->value == top + 1;
        if (counted) top = number->value;
        if (heading && h.section != PDI_SECTION_BUSINESS && h.section != PDI_SECTION_DISCUSSION &&
            !(counted && h.section == PDI_SECTION_AGENDA && !h.value.n))
            return PDI_SECTION_AGENDA;
        items++;
        firsts += number && number->value == 1;
    }
    return agenda_seen ? PDI_SECTION_PROCEEDINGS : PDI_SECTION_AGENDA;
}

/* 4 審議事項 behind 3 出席者: the document's own next section. */
static bool counts_on_sections(const pdi_parts *parts, const pdi_mark *number) {
    enum { PARTS_MAX = 64 };
    for (size_t i = parts->list.count; i-- > 0 && i + PARTS_MAX > parts->list.count;) {
        const pdi_mark *its = pdi_opening_number(&parts->list.at[i].heading.opening);
        if (its && its->shape == number->shape && its->digits == number->digits && its->value + 1 == number->value)
            return true;
    }
    return false;
}

/* 【審議事項】 or [1] 審議事項, an item, and a report of it: the heading divides the proceedings and heads no list. So
 * does 審議事項 alone where 報告事項 comes below. */
static bool heads_reports(pdi_reader *r, const pdi_parts *parts, uint32_t line, uint32_t last, const pdi_heading *h) {
    enum { REACH = 4 };
    if (h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_BUSINESS) return false;
    if (h->value.n || !pdi_gathers_business(h->words)) return false;
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (!h->bracketed && (number ? counts_on_sections(parts, number) : !has_counterpart(r, line, last, h)))
        return false;
    uint32_t items = 0;
    for (uint32_t i = line + 1; i < last && i <= line + REACH; i++) {
        pdi_heading other;
        if (pdi_is_prose(r, i)) return true;
        if (pdi_heading_read(r, i, &other) && is_plain_business(&other)) return false; /* nothing was reported */
        const pdi_opening o = pdi_opening_read(r, i);
        if ((pdi_opening_number(&o) || pdi_opening_has(&o, PDI_MARK_BULLET)) && ++items > 1) return false;
    }
    return false;
}

/* The words of the agenda's lines so far, to see an item come again. */
typedef struct pdi_seen {
    uint64_t words;
    uint32_t value;
} pdi_seen;
typedef struct pdi_listed {
    PDI_LIST(pdi_seen) list;
} pdi_listed;

enum { PDI_SEEN = 400 };

static uint64_t hash_of(pdi_str s) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < s.n; i++) hash = (hash ^ (unsigned char)s.s[i]) * 1099511628211u;
    return hash;
}

static pdi_seen item_words(pdi_reader *r, uint32_t line) {
    const pdi_item_line item = pdi_item_line_read(r, line, NULL);
    const pdi_str s = pdi_squeeze(r, item.title);
    return (pdi_seen){s.n ? hash_of(s) : 0, item.style.value};
}

/* 議案第18号 of 1　議案第18号　…条例: the label that an item's title begins with. */
static pdi_str label_in_title(pdi_str title) {
    const char *gap = title.n ? memchr(title.s, ' ', title.n) : NULL;
    const pdi_str head = gap ? pdi_between(title.s, gap) : PDI_NONE;
    return pdi_ends(head, PDI_LIT("号")) && pdi_find(head, PDI_LIT("第")) ? head : PDI_NONE;
}

static void note_item(pdi_reader *r, pdi_listed *listed, uint32_t line) {
    if (listed->list.count + 1 >= PDI_SEEN || !pdi_names_item(pdi_line_text(r->flow, &r->flow->lines[line]))) return;
    *PDI_PUSH(&r->job->scratch, &listed->list) = item_words(r, line);
    const pdi_str label = label_in_title(pdi_item_line_read(r, line, NULL).title);
    if (label.n) *PDI_PUSH(&r->job->scratch, &listed->list) = (pdi_seen){hash_of(label), 0};
}

/* ◆ 議案第18号: a sign and nothing but the label of an item. */
static bool label_again(pdi_reader *r, const pdi_listed *listed, uint32_t line) {
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_str words = pdi_squeeze(r, o.body);
    if (!pdi_opening_has(&o, PDI_MARK_SYMBOL) || !pdi_ends(words, PDI_LIT("号"))) return false;
    const uint64_t hash = hash_of(words);
    for (size_t i = 0; i < listed->list.count; i++)
        if (listed->list.at[i].words == hash && listed->list.at[i].value == 0) return true;
    return false;
}

/* An item that the agenda has listed before: the proceedings have begun. */
static bool item_again(pdi_reader *r, const pdi_listed *listed, uint32_t line) {
    if (listed->list.count == 0) return false;
    const pdi_seen item = item_words(r, line);
    for (size_t i = 0; item.words && i < listed->list.count; i++)
        if (listed->list.at[i].words == item.words && listed->list.at[i].value == item.value) return true;
    return false;
}

/* 1.開会 … 8.閉会, and then 開会 without its number, right above somebody who speaks. */
static bool first_item_again(pdi_reader *r, const pdi_listed *listed, uint32_t line, uint32_t last) {
    enum { LEAST = 2 };
    if (listed->list.count < LEAST || line + 1 >= last) return false;
    const pdi_seen item = item_words(r, line), first = listed->list.at[0];
    return item.words && item.words == first.words && !item.value && first.value && opens_speech(r, line + 1, last);
}

/* 【別紙】 | …方法書について: a sheet of its own that begins with an item of the list, or with the title once more. */
static bool begins_annex(pdi_reader *r, const pdi_listed *listed, uint32_t line, uint32_t last) {
    static const pdi_str SHEETS[] = {PDI_CONST("別紙"),   PDI_CONST("別添"),     PDI_CONST("【別紙】"),
                                     PDI_CONST("(別紙)"), PDI_CONST("【別添】"), PDI_CONST("(別添)"),
                                     PDI_CONST("<別紙>"), PDI_CONST("[別紙]")};
    const pdi_str text = pdi_squeeze(r, pdi_cut(pdi_line_text(r->flow, &r->flow->lines[line]), 40));
    bool sheet = false;
    for (size_t i = 0; i < sizeof SHEETS / sizeof *SHEETS && !sheet; i++) sheet = pdi_eq(text, SHEETS[i]);
    if (!sheet || line + 1 >= last) return false;
    if (pdi_repeats_title(r, pdi_line_text(r->flow, &r->flow->lines[line + 1]))) return true;
    const pdi_seen item = item_words(r, line + 1);
    for (size_t i = 0; item.words && i < listed->list.count; i++)
        if (listed->list.at[i].words == item.words) return true;
    return false;
}

/* 1.議事録の確認について behind 傍聴者：2名, where the agenda began with it: the first item once more. */
static bool begins_again(pdi_reader *r, const pdi_listed *listed, uint32_t line) {
    return listed->list.count > 0 && item_again(r, listed, line) &&
           item_words(r, line).words == listed->list.at[0].words;
}

/* The head is still to come: a list of who attended, or the day, is headed further down. */
static bool head_follows(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 80 };
    pdi_heading h;
    for (uint32_t i = line; i < last && i < line + REACH; i++)
        if (pdi_heading_read(r, i, &h) &&
            (h.section == PDI_SECTION_DATE || h.section == PDI_SECTION_DATEVENUE || h.section == PDI_SECTION_ATTENDEES))
            return true;
    return false;
}

/* A line that is marked as the list's own heading is (■, ◆, the next number) ends the list, though its words are not
 * known. */
static bool marked_like_heading(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    if (!part->heading.words.n || !part->heading.opening.count) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *its = &part->heading.opening.mark[0], *mine = &o.mark[0];
    if (!o.count || mine->kind != its->kind || mine->sign != its->sign) return false;
    return mine->kind == PDI_MARK_SYMBOL;
}

/* ■審議対象期間 after ■出席委員: marked as the headings before it are, and neither a group nor anybody. */
static bool marked_otherwise(pdi_reader *r, const pdi_parts *parts, uint32_t line) {
    const pdi_section in = parts->list.at[parts->list.count - 1].section;
    if (in != PDI_SECTION_ATTENDEES && in != PDI_SECTION_ABSENT) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    bool alike = false;
    if (!o.count || o.mark[0].kind != PDI_MARK_SYMBOL) return false;
    enum { PARTS_MAX = 64 }; /* of the last ones */
    const size_t count = parts->list.count;
    for (size_t i = count > PARTS_MAX ? count - PARTS_MAX : 0; i < count && !alike; i++)
        alike = marked_like_heading(r, &parts->list.at[i], line);
    if (!alike) return false;
    const pdi_str body = o.body;
    const char *gap = pdi_find(body, PDI_LIT("  ")), *colon = pdi_find(body, PDI_LIT(":"));
    const pdi_str words = pdi_trim(gap ? pdi_between(body.s, gap) : colon ? pdi_between(body.s, colon) : body);
    const pdi_str tight = pdi_squeeze(r, words);
    pdi_person person;
    return !pdi_lookup(r->k, PDI_TABLE_groups, tight) && !pdi_lookup(r->k, PDI_TABLE_roles, tight) &&
           !pdi_lookup_suffix(r->k, PDI_TABLE_groups, tight, NULL) && !pdi_is_organization(r->k, words) &&
           pdi_label_of(r, words, &person) < PDI_LIKELY && !pdi_attendance_line(r, body);
}

/* 開会, 【開会】, 開　会：, 開会（阿波課長）: words that open the sitting and say no more. */
static bool opens_sitting(pdi_reader *r, const pdi_opening *o) {
    enum { WORDS_MAX = 24 };
    pdi_str words = o->body;
    if (pdi_starts(words, PDI_LIT("【")) && pdi_ends(words, PDI_LIT("】"))) words = pdi_slice(words.s + 3, words.n - 6);
    if (pdi_ends(words, PDI_LIT(":"))) words = pdi_trim(pdi_cut(words, words.n - 1));
    const char *bracket = pdi_ends(words, PDI_LIT(")")) ? memchr(words.s, '(', words.n) : NULL;
    if (bracket && bracket > words.s) words = pdi_trim(pdi_between(words.s, bracket));
    return words.n <= WORDS_MAX && pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, words));
}

/* 会議次第及び | 資料　　1.開会: beside a label of two lines the programme, and no hand-outs. */
static bool begins_program(pdi_reader *r, pdi_str value) {
    const pdi_mark number = pdi_mark_read(r->k, value, 0);
    return number.kind == PDI_MARK_NUMBER && number.value == 1 &&
           pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_skip(value, number.length)));
}

/* 1．開会, and prose soon, or ◎開会宣告 right before somebody speaks: the proceedings' first item. */
static bool first_item(pdi_reader *r, uint32_t line, uint32_t last) {
    const pdi_opening o = pdi_opening_read(r, line);
    if (pdi_opening_has(&o, PDI_MARK_SYMBOL) && o.body.n <= 90 && line + 1 < last && !pdi_is_prose(r, line) &&
        opens_speech(r, line + 1, last))
        return true;
    return (pdi_opening_number(&o) || pdi_starts(o.body, PDI_LIT("【"))) && opens_sitting(r, &o) &&
           speech_soon(r, line + 1, last);
}

/* 1.開会（阿波課長） below who attended, and further items before somebody speaks. */
static bool first_of_items(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 16 };
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *number = pdi_opening_number(&o);
    if (!number || number->value != 1 || !opens_sitting(r, &o)) return false;
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++)
        if (opens_speech(r, i, last)) return true;
    return false;
}

/* １．委員委嘱式 | ２．市長挨拶 | ３．案件: titles that are counted up to the one that heads the business. */
static bool counts_up_to_business(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { ITEMS_MAX = 12, LONGEST = 90 };
    pdi_mark before = {0};
    for (uint32_t i = line; i < last && i < line + ITEMS_MAX; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&o);
        if (!number || number->value != i - line + 1 || o.body.n > LONGEST || pdi_is_prose(r, i)) return false;
        if (i > line && (number->digits != before.digits || number->shape != before.shape)) return false;
        if (pdi_is_word_for_business(pdi_squeeze(r, o.body))) return i > line;
        before = *number;
    }
    return false;
}

/* 1 会長挨拶 behind 資料2 …, 資料3 …: a number of its own kind, below hand-outs that are told by their labels. */
static bool counts_anew(pdi_reader *r, const pdi_part *part, uint32_t line) {
    enum { LONGEST = 90 };
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *number = pdi_opening_number(&o);
    if (!number || number->value != 1 || line == part->first || o.body.n > LONGEST || pdi_material_label(o.body))
        return false;
    const pdi_opening before = pdi_opening_read(r, line - 1);
    return !pdi_opening_number(&before) && pdi_material_label(before.body) > 0;
}

/* 議題１：…: the first item, by its own word. */
static bool counts_business(pdi_reader *r, uint32_t line) {
    const pdi_item_line item = pdi_item_line_read(r, line, NULL);
    return item.style.kind == PDI_STYLE_WORD && item.style.value == 1 && item.title.n && !pdi_is_prose(r, line);
}

/* 本会議は、公開にて行われた。 between the agenda's heading and its items. */
static bool items_follow(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 4 };
    for (uint32_t i = line; i < last && i < line + REACH; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&o);
        const pdi_style style = pdi_item_line_read(r, i, NULL).style; /* 日程第1 */
        if ((number && number->value == 1) || (style.kind == PDI_STYLE_WORD && style.value == 1))
            return !pdi_is_prose(r, i) && !opens_speech(r, i, last);
        if (pdi_is_prose(r, i) || opens_speech(r, i, last)) return false;
    }
    return false;
}

/* ＜事務局から資料3に基づき説明＞: what happened, in brackets of its own. */
static bool is_stage_line(const pdi_reader *r, uint32_t line) {
    static const pdi_str DEEDS[] = {PDI_CONST("説明"), PDI_CONST("報告"), PDI_CONST("紹介"), PDI_CONST("朗読"),
                                    PDI_CONST("発表")};
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    size_t close;
    if (text.n < 3 || pdi_bracket_extent(text) != text.n) return false;
    pdi_utf8_before(text.s, pdi_end(text), &close);
    return pdi_ends_with_any(pdi_cut(text, text.n - close), PDI_ANY(DEEDS));
}

/* 1 北海道における取組について below who attended, and what was said of it: the first item. So is Ⅰ …の概要 above
 * another 1 and what is told there. */
static bool titles_first_item(pdi_reader *r, uint32_t line, uint32_t last) {
    static const pdi_str ENDS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("に関する事項")},
                         REPORTS[] = {PDI_CONST("の概要"), PDI_CONST("の要旨"), PDI_CONST("の状況"),
                                      PDI_CONST("の報告")};
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *number = pdi_opening_number(&o);
    if (!number || number->value != 1 || line + 1 >= last) return false;
    if (pdi_ends_with_any(o.body, PDI_ANY(ENDS)))
        return pdi_is_prose(r, line + 1) || opens_speech(r, line + 1, last) || is_stage_line(r, line + 1);
    if (!pdi_ends_with_any(o.body, PDI_ANY(REPORTS)) || line + 2 >= last) return false;
    const pdi_opening below = pdi_opening_read(r, line + 1);
    const pdi_mark *inner = pdi_opening_number(&below);
    return inner && inner->value == 1 && !pdi_is_prose(r, line + 1) && pdi_is_prose(r, line + 2);
}

/* 議題1　計画の案について right above who speaks first, where no list of items was: the first item. */
static bool labels_first_item(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last) {
    if (part->section == PDI_SECTION_AGENDA || part->section == PDI_SECTION_MATERIALS || line + 1 >= last) return false;
    const pdi_style style = pdi_item_line_read(r, line, NULL).style;
    return style.kind == PDI_STYLE_WORD && style.value == 1 && !pdi_is_prose(r, line) &&
           opens_speech(r, line + 1, last);
}

/* （2）…中期目標の策定について | 日下部委員長 | …: a page of one item, whatever its number, right above who speaks
 * first. */
static bool titles_speech(pdi_reader *r, uint32_t line, uint32_t last) {
    static const pdi_str TOPICS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("に関して")};
    const pdi_opening o = pdi_opening_read(r, line);
    return pdi_opening_number(&o) && pdi_ends_with_any(o.body, PDI_ANY(TOPICS)) && line + 1 < last &&
           opens_speech(r, line + 1, last);
}

/* 横溝 裕介　内閣法制局長官, and below a blank line a sentence: the last of the list, in its column. */
static bool is_last_entry(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last) {
    const pdi_line *l = &r->flow->lines[line];
    if ((part->section != PDI_SECTION_ATTENDEES && part->section != PDI_SECTION_ABSENT) || line <= part->first ||
        line + 1 >= last || pdi_is_prose(r, line) || pdi_opening_read(r, line).count)
        return false;
    const pdi_str own = pdi_line_text(r->flow, l), above = pdi_line_text(r->flow, l - 1);
    if (memchr(own.s, '\t', own.n) && memchr(above.s, '\t', above.n)) return true; /* a row of the same table */
    /* 正岡清委員 right below 瓜生健一委員, and below it 青砥会長：…: who speaks stands on the line of what they say */
    if (!l->blanks_before && l[-1].indent == l->indent && pdi_attendance_line(r, above) &&
        opens_speech(r, line + 1, last))
        return true;
    return !l->blanks_before && l->indent > 0 && l[-1].indent == l->indent && l[1].blanks_before &&
           l[1].indent != l->indent;
}

/* ・…状況について（資料4） behind ・…目標について（資料3）: one more hand-out, be it for an item of the agenda. */
static bool is_next_bullet(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    if (part->section != PDI_SECTION_MATERIALS || line <= part->first) return false;
    const pdi_opening o = pdi_opening_read(r, line), before = pdi_opening_read(r, line - 1);
    return o.count && before.count && o.mark[0].kind == PDI_MARK_BULLET && before.mark[0].kind == PDI_MARK_BULLET &&
           o.mark[0].sign == before.mark[0].sign;
}

/* １　位置 below ○図書館の整備について, as below the item before that: the list goes on, though it says so again. */
static bool stands_below_item(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    enum { REACH = 40 };
    const pdi_line *lines = r->flow->lines;
    if (part->section != PDI_SECTION_AGENDA || line <= part->first) return false;
    for (uint32_t i = line; i > part->first && i + REACH > line && !lines[i].blanks_before; i--)
        if (lines[i - 1].indent < lines[line].indent) return pdi_opening_read(r, i - 1).count > 0;
    return false;
}

/* 三津久地区消防組合 | １　出席議員は、次のとおりである。: whose record it is, and nobody who speaks right above the
 * head. */
static bool issues_record(pdi_reader *r, uint32_t line, uint32_t last) {
    return pdi_is_organization(r->k, pdi_trim(pdi_line_text(r->flow, &r->flow->lines[line]))) &&
           head_follows(r, line + 1, last);
}

/* Without a heading, the proceedings begin where somebody speaks, a sentence stands, or the agenda starts over. */
static bool proceedings_begin(pdi_reader *r, const pdi_part *part, const pdi_listed *listed, uint32_t line,
                              uint32_t last) {
    if (part->section == PDI_SECTION_AGENDA && pdi_is_result(pdi_opening_read(r, line).body)) return false;
    if (part->section == PDI_SECTION_NONE && issues_record(r, line, last)) return false;
    if (part->section == PDI_SECTION_OTHER || part->section == PDI_SECTION_CONTAINER)
        return opens_speech(r, line, last) || first_item(r, line, last) || titles_speech(r, line, last) ||
               begins_again(r, listed, line) || counts_up_to_business(r, line, last) ||
               (pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[line])) &&
                speech_soon(r, line + 1, last));
    if (opens_speech(r, line, last)) return !is_last_entry(r, part, line, last);
    if (begins_annex(r, listed, line, last)) return true;
    if (labels_first_item(r, part, line, last)) return true;
    if (part->section == PDI_SECTION_NONE && titles_speech(r, line, last)) return true;
    if (pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[line]))) {
        /* 議事日程 | 8月24日 午前10時開議 | 日程第1 …: when the sitting is that the list is of */
        if (part->section == PDI_SECTION_AGENDA && line == part->first && items_follow(r, line + 1, last)) return false;
        if (part->section == PDI_SECTION_NONE && head_follows(r, line + 1, last))
            return false; /* 出席者 stands below */
        return part->section != PDI_SECTION_DATE && part->section != PDI_SECTION_TIME && speech_soon(r, line + 1, last);
    }
    if (is_list(part->section) && !is_next_bullet(r, part, line) && !stands_below_item(r, part, line) &&
        (item_again(r, listed, line) || label_again(r, listed, line) || first_item_again(r, listed, line, last)))
        return true;
    if (part->section != PDI_SECTION_AGENDA && first_item(r, line, last)) return true;
    if ((part->section == PDI_SECTION_ATTENDEES || part->section == PDI_SECTION_ABSENT ||
         part->section == PDI_SECTION_VENUE) &&
        (titles_first_item(r, line, last) || (listed->list.count == 0 && first_of_items(r, line, last))))
        return true;
    if (part->section == PDI_SECTION_MATERIALS && (counts_anew(r, part, line) || counts_business(r, line)) &&
        speech_soon(r, line + 1, last))
        return true;
    if ((part->section == PDI_SECTION_MATERIALS || part->section == PDI_SECTION_AGENDA) &&
        marked_like_heading(r, part, line) && speech_soon(r, line + 1, last))
        return true;
    /* The head comes again before the minutes proper. */
    if (is_list(part->section) && line > part->first &&
        pdi_repeats_title(r, pdi_line_text(r->flow, &r->flow->lines[line])))
        return true;
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (!pdi_is_prose(r, line) || pdi_is_viewer_note(text) || pdi_is_page_word(r, text)) return false;
    /* 資料２－２ … 利用状況（…を含む。）: a hand-out whose title holds a sentence's end */
    if (part->section == PDI_SECTION_MATERIALS && pdi_material_label(text) > 0 && pdi_ends(text, PDI_LIT(")")))
        return false;
    if (part->section == PDI_SECTION_AGENDA && line == part->first && items_follow(r, line + 1, last)) return false;
    return is_list(part->section) || (part->section == PDI_SECTION_NONE && !head_follows(r, line + 1, last));
}

/* 【資料】 | 1 会議次第 | 2 …の手続経緯等（資料1－1）: whether a list of hand-outs stands below a heading that has its
 * line to itself. */
static bool lists_hand_outs(const pdi_reader *r, uint32_t line, const pdi_heading *h) {
    enum { REACH = 6 };
    if (h->section != PDI_SECTION_MATERIALS || h->value.n) return false;
    bool labelled = false, counted = false;
    for (uint32_t i = line + 1; i < r->flow->count && i <= line + REACH; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&o);
        if (pdi_is_prose(r, i) && !pdi_material_label(o.body)) break;
        labelled = labelled || pdi_material_label(o.body) > 0 || pdi_find(o.body, PDI_LIT("(資料"));
        if (i == line + 1) counted = o.count > 0 && (!number || number->value == 1);
        if (i == line + 1 && !counted && !labelled) return false;
    }
    return labelled;
}

/* 5. 議事 behind 4. 主査挨拶: the list counts up to this line. */
static bool counted_in_list(const pdi_reader *r, const pdi_part *part, uint32_t line, const pdi_mark *mine) {
    enum { REACH = 40 };
    for (uint32_t i = line; i-- > part->first && i + REACH > line;) {
        const pdi_opening before = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&before);
        if (number && number->shape == mine->shape && number->digits == mine->digits && number->wide == mine->wide)
            return number->value + 1 == mine->value;
    }
    return false;
}

/* (3) 議事（発言趣旨） behind (2) 教育長あいさつ, Ⅱ 審議事項 behind Ⅰ: what the proceedings themselves count. */
static bool counts_on_inside(const pdi_reader *r, const pdi_parts *parts, uint32_t line, const pdi_heading *h) {
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (!number || number->value < 2 || (h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_PROCEEDINGS))
        return false;
    return !counts_on_sections(parts, number) &&
           counted_in_list(r, &parts->list.at[parts->list.count - 1], line, number);
}

/* Inside the proceedings a heading of the head is one only with the same marks as the head's own. */
static bool leaves_proceedings(pdi_reader *r, uint32_t line, const pdi_heading *h, const pdi_parts *parts) {
    if (h->section == PDI_SECTION_DISCUSSION || h->section == PDI_SECTION_BUSINESS ||
        h->section == PDI_SECTION_CONTAINER || counts_on_inside(r, parts, line, h))
        return false;
    if (h->section == PDI_SECTION_PROCEEDINGS) return pdi_opening_number(&h->opening) != NULL;
    /* 担当：次回のレビューシートに追加します。: who answers, be the word that of a page's foot elsewhere */
    if (h->section == PDI_SECTION_OTHER && h->colon && h->value.n && !h->opening.count && pdi_ends_sentence(h->value))
        return false;
    /* 事務局：, 【委員】: in the proceedings these are who speaks. */
    const pdi_str words = pdi_squeeze(r, h->words);
    static const pdi_str LISTS[] = {PDI_CONST("出席"), PDI_CONST("欠席"), PDI_CONST("参加")};
    const bool list = pdi_starts_with_any(words, PDI_ANY(LISTS));
    const bool speaker = h->section == PDI_SECTION_ATTENDEES && !list && pdi_lookup(r->k, PDI_TABLE_roles, words);
    if (speaker || (h->section == PDI_SECTION_ATTENDEES && h->bracketed && pdi_opening_number(&h->opening) == NULL))
        return false;
    if (r->flow->lines[line].level > 0 || lists_hand_outs(r, line, h)) return true;
    const pdi_mark *mine = h->opening.count ? &h->opening.mark[0] : NULL;
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        if (!part->heading.words.n || part->section == PDI_SECTION_PROCEEDINGS) continue;
        const pdi_mark *its = part->heading.opening.count ? &part->heading.opening.mark[0] : NULL;
        if (mine && its && mine->kind == its->kind && mine->sign == its->sign && mine->shape == its->shape) return true;
        /* 配付資料　資料１　… behind everything */
        if (!mine && !its && h->section == PDI_SECTION_MATERIALS && pdi_material_label(h->value) > 0 &&
            r->flow->lines[line].blanks_before)
            return true;
        if (!mine && !its && part->heading.bracketed == h->bracketed && (h->value.n == 0 || h->colon))
            return h->section != PDI_SECTION_AGENDA || h->bracketed;
    }
    return false;
}

/* 【事務局】, 〔説明員〕 under 出席者: words that head a group as well as a part head a group inside the list, unless
 * they are marked as the list's own heading is. */
static bool is_group_in_list(pdi_reader *r, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    if (part->section != PDI_SECTION_ATTENDEES && part->section != PDI_SECTION_ABSENT) return false;
    /* （会議室） beside （テレビ会議）: how those below attend, no venue */
    const bool manner = h->section == PDI_SECTION_VENUE && h->bracketed && !h->value.n;
    if (h->section != PDI_SECTION_ATTENDEES && !manner) return false;
    if (!pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, h->words))) return false;
    const pdi_heading *own = &part->heading;
    const pdi_mark *mine = h->opening.count ? &h->opening.mark[0] : NULL,
                   *its = own->opening.count ? &own->opening.mark[0] : NULL;
    if (!own->words.n || own->bracketed != h->bracketed || !mine != !its) return true;
    if (!mine)
        return r->flow->lines[line].level == 0 ||
               r->flow->lines[line].level > r->flow->lines[part->first > 0 ? part->first - 1 : 0].level;
    if (mine->kind != its->kind || mine->sign != its->sign || mine->shape != its->shape) return true;
    /* 1．欠席委員　なし | 1．出席説明員　…: some number all of their sections alike */
    const bool alike = mine->value == its->value && part->from && h->value.n;
    return mine->kind == PDI_MARK_NUMBER && mine->value != its->value + 1 && !alike;
}

/* 1⇥会長⇥左右田 真澄⇥…: a row of the table of who attended, whatever its first cells say. */
static bool is_row_of_people(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    if (part->section != PDI_SECTION_ATTENDEES && part->section != PDI_SECTION_ABSENT) return false;
    const pdi_table_row row = pdi_table_row_cut(pdi_line_text(r->flow, &r->flow->lines[line]));
    size_t filled = 0;
    for (size_t i = 0; i < row.count; i++) filled += pdi_trim(row.at[i]).n > 0;
    return filled >= 3;
}

/* 2．議題 and 報告事項 inside the agenda's list are items of it, unless they are counted on from the list's own
 * heading. */
static bool is_item_in_list(const pdi_reader *r, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    if (part->section != PDI_SECTION_AGENDA) return false;
    const pdi_mark *mine = pdi_opening_number(&h->opening), *its = pdi_opening_number(&part->heading.opening);
    /* ５．質疑・応答 and ６．閉会 behind ４．…, in a list that is not counted as its own heading is */
    const bool inner = h->section == PDI_SECTION_DISCUSSION || h->section == PDI_SECTION_TIME ||
                       pdi_ends(h->words, PDI_LIT("について")); /* ２．傍聴について */
    if (inner && mine && !h->value.n && !(its && its->shape == mine->shape))
        return counted_in_list(r, part, line, mine);
    if (h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_BUSINESS) return false;
    if (mine && its && its->shape == mine->shape) {
        /* 1．議事日程 … 1．会議に付した事件: some number all of their sections alike */
        const bool alike = its->value == mine->value && part->first > 0 && !part->from &&
                           r->flow->lines[line].indent <= r->flow->lines[part->first - 1].indent;
        return its->value + 1 != mine->value && (!alike || counted_in_list(r, part, line, mine));
    }
    if (mine) return true;
    /* 〔報告事項〕 in the list of ○議事日程 */
    if (h->bracketed && !its && !part->heading.bracketed && !h->value.n && pdi_gathers_business(h->words))
        return line > part->first || part->heading.opening.count > 0;
    if (its || h->opening.count || h->bracketed || h->section == PDI_SECTION_BUSINESS || part->first == 0) return false;
    return pdi_gathers_business(h->words) || r->flow->lines[line].indent > r->flow->lines[part->first - 1].indent;
}

/* What opens the bracket that all of a line stands in; 0 for none. */
static uint32_t bracket_of(const pdi_reader *r, uint32_t line) {
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    size_t length;
    return text.n && pdi_bracket_extent(text) == text.n ? pdi_utf8_at(text.s, pdi_end(text), &length) : 0;
}

/* Whether what stands in such brackets on a line of its own heads no people. */
static bool is_angled_title(pdi_reader *r, uint32_t line) {
    static const uint32_t ANGLES[] = {'<', 0x3008, 0x300A, 0x226A, 0x3010};
    const uint32_t open = bracket_of(r, line);
    pdi_str inner;
    uint32_t sign;
    for (size_t i = 0; i < sizeof ANGLES / sizeof *ANGLES; i++) {
        if (open != ANGLES[i]) continue;
        pdi_bracket_at(pdi_line_text(r->flow, &r->flow->lines[line]), &inner, &sign);
        const pdi_str words = pdi_squeeze(r, inner);
        return !pdi_lookup(r->k, PDI_TABLE_groups, words) && !pdi_lookup(r->k, PDI_TABLE_roles, words) &&
               !pdi_is_organization(r->k, words) && !pdi_lookup_suffix(r->k, PDI_TABLE_roles, words, NULL);
    }
    return false;
}

/* 1 委嘱状交付 | 2 町長あいさつ | 3 委員自己紹介 | 4 会長の選出 right above the report of what came of the last:
 * numbered from 1 on, below the head of the document. The line of the first; `line` where they do not stand so. */
static uint32_t first_of_titles_above(pdi_reader *r, const pdi_part *part, uint32_t line) {
    if (part->section != PDI_SECTION_NONE && part->section != PDI_SECTION_VENUE && part->section != PDI_SECTION_DATE &&
        part->section != PDI_SECTION_DATEVENUE && part->section != PDI_SECTION_TIME &&
        !(part->section == PDI_SECTION_OTHER && part->from)) /* 傍聴：なし */
        return line;
    uint32_t i = line;
    pdi_mark last = {.kind = PDI_MARK_NONE};
    while (i > part->first && !pdi_is_prose(r, i - 1)) {
        const pdi_opening o = pdi_opening_read(r, i - 1);
        const pdi_mark *number = pdi_opening_number(&o);
        if (!number || (last.kind && (number->value + 1 != last.value || number->shape != last.shape ||
                                      number->digits != last.digits)))
            break;
        last = *number;
        i--;
    }
    return last.kind && last.value == 1 ? i : line;
}

/* 〈資料確認〉 right above the report with which the proceedings begin, and 〈資格確認〉 further below: the first of
 * their headings. The line where they begin. */
static uint32_t with_title_above(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last) {
    enum { REACH = 60 };
    if (line <= part->first || !is_angled_title(r, line - 1)) return first_of_titles_above(r, part, line);
    const uint32_t open = bracket_of(r, line - 1);
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++)
        if (bracket_of(r, i) == open && is_angled_title(r, i)) return line - 1;
    return line;
}

/* 議事次第 | 企画部会委員名簿 | 資料１－１ …: a list of hand-outs that begins with those which have no number. */
static bool opens_hand_outs(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last, const pdi_heading *h) {
    enum { NEAR = 2, REACH = 4 };
    /* 次第 behind 【当日配付資料】 begins as much of a list as behind the heading */
    const bool begins = line > 0 && bracket_of(r, line - 1) != 0;
    if (part->from || (line > part->first + NEAR && !begins) || h->value.n || h->colon || h->bracketed ||
        h->opening.count)
        return false;
    for (uint32_t i = begins ? line : part->first; i < last && i < line + REACH; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        if (o.count || pdi_is_prose(r, i)) return false;
        const pdi_str behind = pdi_starts(o.body, PDI_LIT("【"))  ? pdi_skip(o.body, 3)
                               : pdi_starts(o.body, PDI_LIT("(")) ? pdi_skip(o.body, 1)
                                                                  : o.body;
        if (i > line && pdi_material_label(behind) > 0) return true;
    }
    return false;
}

/* 参考資料：…, ・議事次第 and 委員名簿 inside the list of hand-outs are entries of it. */
static bool is_entry_of_materials(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last,
                                  const pdi_heading *h) {
    if (part->section != PDI_SECTION_MATERIALS || part->first == 0 || pdi_opening_has(&h->opening, PDI_MARK_SYMBOL))
        return false;
    const pdi_mark *mine = pdi_opening_number(&h->opening), *its = pdi_opening_number(&part->heading.opening);
    if (mine && part->heading.words.n && its &&
        (mine->shape == its->shape || (mine->value == its->value + 1 && !counted_in_list(r, part, line, mine))))
        return false;
    if (opens_hand_outs(r, part, line, last, h)) return true;
    if (pdi_material_label_in_bracket(h->value).n) return true; /* 委員名簿（資料2） */
    const uint32_t own = r->flow->lines[part->from ? part->first : part->first - 1].indent;
    const bool deeper = r->flow->lines[line].indent > own || pdi_opening_has(&h->opening, PDI_MARK_BULLET);
    if (h->section == PDI_SECTION_AGENDA || h->section == PDI_SECTION_ATTENDEES ||
        h->section == PDI_SECTION_PROCEEDINGS)
        return deeper && (h->value.n == 0 || pdi_bracket_extent(h->value) == h->value.n) && !h->colon &&
               !h->bracketed; /* 1. 次第（PDF：58KB） */
    if (h->section != PDI_SECTION_MATERIALS && h->section != PDI_SECTION_OTHER) return false;
    if (pdi_material_label(h->words) == 0) return false;
    /* Alone it may head the rest of the list: 参考資料 and then 参考資料1. */
    const bool list_follows =
        line + 1 < last && pdi_material_label(pdi_line_text(r->flow, &r->flow->lines[line + 1])) > 0;
    return h->value.n > 0 || !list_follows;
}

/* A speaker's label alone (【事務局】) is no heading where speech follows it. */
static bool heads_speech(pdi_reader *r, uint32_t line, uint32_t last, const pdi_heading *h) {
    enum { SPEECH = 45 }; /* bytes */
    /* 【会長】　それではただいまより、…を: the line ends before its sentence does, and names nobody */
    if (h->section == PDI_SECTION_ATTENDEES && h->bracketed && h->words.s[-1] != '(' && h->value.n >= SPEECH &&
        pdi_lookup(r->k, PDI_TABLE_roles, pdi_squeeze(r, h->words)) && pdi_find(h->value, PDI_LIT("、")) &&
        !pdi_attendance_line(r, h->value) && line + 1 < last && !pdi_opening_read(r, line + 1).count)
        return true;
    /* 座長：それでは、説明をお願いします。 is what the chair says, and no list of chairs */
    if (h->section == PDI_SECTION_ATTENDEES && h->colon && h->value.n && pdi_is_prose(r, line) &&
        pdi_lookup(r->k, PDI_TABLE_roles, pdi_squeeze(r, h->words)) && !pdi_attendance_line(r, h->value))
        return true;
    return h->section == PDI_SECTION_ATTENDEES && h->value.n == 0 && !pdi_opening_number(&h->opening) &&
           pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, h->words)) && opens_speech(r, line, last);
}

static pdi_part *open_part(pdi_reader *r, pdi_parts *parts, pdi_section section, uint32_t first) {
    pdi_part *part = PDI_PUSH(&r->job->scratch, &parts->list);
    *part = (pdi_part){.section = section, .first = first, .last = first};
    return part;
}

/* The number of the section that the last part belongs to: 【傍聴者】 inside 3 出席者 has none of its own. */
static const pdi_mark *number_of_section(const pdi_parts *parts) {
    enum { INNER_MAX = 8 };
    const size_t count = parts->list.count;
    for (size_t i = count; i-- > 0 && i + INNER_MAX > count;) {
        const pdi_heading *h = &parts->list.at[i].heading;
        const pdi_mark *number = h->words.n ? pdi_opening_number(&h->opening) : NULL;
        if (number || !h->bracketed) return number;
    }
    return NULL;
}

/* 6．農業委員会事務局職員 after 5．議事日程: the next of the document's own numbers, with words that no table knows. An
 * item of the list that is counted so too does not count: the line before it in the list tells. */
static bool next_number(const pdi_reader *r, const pdi_parts *parts, uint32_t line, bool shown) {
    const pdi_part *part = &parts->list.at[parts->list.count - 1];
    const pdi_mark *own = number_of_section(parts);
    if (!own || part->section == PDI_SECTION_PROCEEDINGS || part->section == PDI_SECTION_DISCUSSION) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *mine = pdi_opening_number(&o);
    if (!mine || mine->value != own->value + 1 || mine->shape != own->shape || mine->digits != own->digits ||
        mine->wide != own->wide)
        return false;
    /* 4 欠席委員　1人, or any whose next section shows itself: its own number is on the line where the part begins */
    const bool counted = part->from && (shown || pdi_aside_read(r->k, part->heading.value).count);
    const uint32_t begin = part->first + counted;
    for (uint32_t i = line; i-- > begin && i + 60 > line;) {
        const pdi_opening before = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&before);
        if (number && number->shape == mine->shape && number->digits == mine->digits && number->wide == mine->wide)
            return false;
    }
    return o.body.n <= 90 && !pdi_is_prose(r, line);
}

/* 4 病院側　　院長　島津　徹　　事務長　末永　隆: where people begin behind a word that no table knows; NULL for none.
 */
static const char *people_behind_gap(pdi_reader *r, uint32_t line) {
    enum { WORD_MAX = 30 };
    const pdi_str body = pdi_opening_read(r, line).body;
    const char *gap = pdi_find_gap(pdi_cut(body, WORD_MAX));
    if (!gap || gap == body.s || pdi_is_opening_line(r, body)) return NULL;
    const pdi_str word = pdi_between(body.s, gap), rest = pdi_trim(pdi_between(gap, pdi_end(body)));
    const bool side =
        pdi_ends(word, PDI_LIT("側")) || pdi_ends(word, PDI_LIT("関係者")) || pdi_ends(word, PDI_LIT("職員"));
    const char *wide = pdi_find(rest, PDI_LIT("   ")); /* the first of several in a row */
    return side && pdi_attendance_line(r, wide ? pdi_between(rest.s, wide) : rest) ? rest.s : NULL;
}

/* 7 会議規則第15条による会議録作成者: who wrote the record, or signs it, and not who attended. */
static bool tells_of_record(pdi_str words) {
    static const pdi_str WHO[] = {PDI_CONST("作成者"),     PDI_CONST("調製者"), PDI_CONST("署名者"),
                                  PDI_CONST("署名する者"), PDI_CONST("記録者"), PDI_CONST("調製した者"),
                                  PDI_CONST("作成した者")};
    return pdi_ends_with_any(words, PDI_ANY(WHO));
}

/* 組合関係者|　6人: how many they are is no part of what they are called. */
static pdi_str without_count(const pdi_knowledge *k, pdi_str words) {
    const char *gap = pdi_find_gap(words);
    return gap && pdi_aside_read(k, pdi_trim(pdi_between(gap, pdi_end(words)))).count ? pdi_between(words.s, gap)
                                                                                      : words;
}

/* 4 開会 behind 3 事務局, and below it 次長が開会を宣言し…: the document's own numbers go on with its business. */
static bool reports_below(pdi_reader *r, uint32_t line, uint32_t last) {
    if (line + 1 >= last || pdi_opening_read(r, line + 1).count) return false;
    const pdi_str below = pdi_line_text(r->flow, &r->flow->lines[line + 1]);
    return pdi_act_is(r->k, below, true) && pdi_act_actor(r, below).n > 0;
}

/* 4　会長あいさつ, and below it ◎納冨会長 and what they say: likewise. */
static bool speaks_below(pdi_reader *r, uint32_t line, uint32_t last) {
    return line + 2 < last && opens_speech(r, line + 1, last);
}

/* Where the value of a row begins that has a label and a value: behind two spaces or more, or a tab. */
static const char *value_behind_gap(pdi_str line, pdi_str *label) {
    enum { LABEL_MAX = 36 };
    for (size_t i = 1; i + 2 < line.n && i <= LABEL_MAX; i++) {
        if (line.s[i] != '\t' && !(line.s[i] == ' ' && line.s[i + 1] == ' ')) continue;
        *label = pdi_cut(line, i);
        return pdi_trim(pdi_skip(line, i)).s;
    }
    return NULL;
}

/* Whether words name a kind of people, an office, somebody, or a hand-out: what the lines of lists begin with. */
static bool leads_an_entry(pdi_reader *r, pdi_str words) {
    const pdi_str tight = pdi_squeeze(r, words);
    pdi_person person;
    return pdi_lookup(r->k, PDI_TABLE_groups, tight) || pdi_lookup(r->k, PDI_TABLE_roles, tight) ||
           pdi_material_label(words) > 0 || pdi_label_of(r, words, &person) != PDI_UNLIKELY;
}

/* 会長名　　みどり町長　田中 実 among 会議の名称　…, 開催日時　…: a row of the form whose label no table knows. It
 * stands in the column of at least two labels before it, and its value in the column of theirs. */
static bool next_label(pdi_reader *r, const pdi_parts *parts, uint32_t line) {
    const pdi_line *at = &r->flow->lines[line];
    pdi_str label;
    if (pdi_opening_read(r, line).count) return false;
    const pdi_str text = pdi_line_text(r->flow, at);
    const char *value = value_behind_gap(text, &label);
    if (!value || pdi_is_character(label) || leads_an_entry(r, label)) return false;
    const pdi_section in = parts->list.at[parts->list.count - 1].section;
    if ((in == PDI_SECTION_ATTENDEES || in == PDI_SECTION_ABSENT) && pdi_attendance_line(r, text)) return false;
    const unsigned column = pdi_column_in_line(r->flow, at, value);
    unsigned alike = 0;
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        if (!part->from || part->heading.opening.count || r->flow->lines[part->first].indent != at->indent) continue;
        const unsigned its = pdi_column_in_line(r->flow, &r->flow->lines[part->first], part->from);
        alike += its <= column + 1 && column <= its + 1;
    }
    return alike >= 2;
}

/* 助言委員(敬称略): members, and how they are printed. */
static bool heads_members(const pdi_knowledge *k, pdi_str word) {
    const char *open = pdi_ends(word, PDI_LIT(")")) ? memchr(word.s, '(', word.n) : NULL;
    return open && pdi_ends(pdi_between(word.s, open), PDI_LIT("委員")) &&
           pdi_is_phrase(k, PDI_USE_order, pdi_slice(open + 1, (size_t)(pdi_end(word) - open) - 2));
}

/* 分科会長代理, and below it 榎戸 篤史: a list of who attended that nothing heads. */
static bool roster_begins(pdi_reader *r, const pdi_parts *parts, uint32_t line, uint32_t last) {
    const pdi_section in = parts->list.at[parts->list.count - 1].section;
    if (in == PDI_SECTION_MATERIALS || line + 1 >= last) return false;
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]), word = pdi_squeeze(r, text);
    if (pdi_is_run_of_members(r, text)) return in != PDI_SECTION_AGENDA && in != PDI_SECTION_BUSINESS;
    const pdi_entry *role = pdi_lookup(r->k, PDI_TABLE_roles, word);
    if (!pdi_entry_is(role, 1, "chair") && !pdi_entry_is(role, 1, "vice") && !pdi_entry_is(role, 1, "member") &&
        !heads_members(r->k, word))
        return false;
    const pdi_str below = pdi_trim(pdi_line_text(r->flow, &r->flow->lines[line + 1]));
    enum { NAME_MAX = 24 }; /* bytes: one name, written with a gap */
    const char *gap = below.n > NAME_MAX ? pdi_find_gap(below) : NULL;
    const pdi_name first = pdi_name_weigh(r->k, gap ? pdi_between(below.s, gap) : below);
    return (first.full && first.known) || pdi_attendance_line(r, below);
}

/* Whether the part so far has only its heading and the proceedings' heading may still be the title's last line. */
static bool in_proceedings(const pdi_part *part) {
    return part->section == PDI_SECTION_PROCEEDINGS || part->section == PDI_SECTION_DISCUSSION;
}

/* 概要, and below it 日時, be it behind other headings (資料 | 議事概要 | 日時): the word heads the document's head. */
static bool heads_head(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { NEAR = 6, UNKNOWN_MAX = 2 };
    pdi_heading h;
    uint32_t unknown = 0;
    for (uint32_t i = line + 1; i < last && i <= line + NEAR; i++) {
        if (!pdi_heading_read(r, i, &h)) { /* 会議主管課　総務部: a label that no table has */
            if (pdi_is_prose(r, i) || opens_speech(r, i, last) || ++unknown > UNKNOWN_MAX) return false;
            continue;
        }
        if (h.section == PDI_SECTION_DATE || h.section == PDI_SECTION_TIME || h.section == PDI_SECTION_DATEVENUE ||
            h.section == PDI_SECTION_VENUE)
            return true;
        if (h.value.n) return false;
    }
    return false;
}

/* 6 資料 behind 5 議事内容: a number that goes on with that of the heading. */
static bool counts_on(const pdi_reader *r, uint32_t heading, const pdi_mark *number) {
    const pdi_opening o = pdi_opening_read(r, heading);
    const pdi_mark *own = pdi_opening_number(&o);
    return own && number->value == own->value + 1 && number->shape == own->shape && number->digits == own->digits;
}

/* 審議の概要, and below it nothing but numbered items up to the next heading of the head: the agenda. */
static bool heads_items(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 30 };
    pdi_heading h;
    uint32_t items = 0;
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++) {
        if (pdi_is_prose(r, i) || opens_speech(r, i, last)) return false;
        const pdi_opening o = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&o);
        const bool heads = pdi_heading_read(r, i, &h), next = number && counts_on(r, line, number);
        /* 4 会議の概要 | 1 開会 … 5 …について | 6 閉会: the list's own number, though that of the next section is the
         * same */
        if (number && (!next || (!heads && number->value == items + 1))) {
            items++;
            continue;
        }
        if (!heads) return false;
        return items > 0 && (next || !o.count) &&
               (h.section == PDI_SECTION_OTHER || h.section == PDI_SECTION_MATERIALS ||
                h.section == PDI_SECTION_ATTENDEES || h.section == PDI_SECTION_PROCEEDINGS);
    }
    return false;
}

/* Whether a line has the same words as one above it, down from `first`. */
static bool stands_above(pdi_reader *r, uint32_t first, uint32_t line) {
    const pdi_str words = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    for (uint32_t i = first; i < line; i++)
        if (pdi_eq(pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[i])), words)) return true;
    return false;
}

/* 1 開会 | 2 議題 | (1)… | 3 閉会, and only then somebody speaks: the programme, which no word heads. It ends without
 * 閉会 where one of its items comes again, as the heading above what was said of it. */
static bool program_begins(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 20, LEAST = 3 };
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *own = pdi_opening_number(&o);
    if (!own || own->value != 1 || !pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(o.body, 60))))
        return false;
    uint32_t next = 2;
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++) {
        if (pdi_is_prose(r, i) || opens_speech(r, i, last)) return false;
        const pdi_opening p = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&p);
        if (number && next > LEAST && stands_above(r, line, i)) return true;
        if (!number || number->shape != own->shape || number->value != next) continue;
        if (pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(p.body, 60)))) return true; /* 閉会 */
        next++;
    }
    return false;
}

/* 1 会長の選出 | 2 …について | 3 意見交換 below the day and the place, and then the hand-outs or somebody who speaks:
 * the agenda, which no word heads. */
static bool bare_items_begin(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { LEAST = 2 };
    static const pdi_str ENDS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("に関する事項")};
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *first = pdi_opening_number(&o);
    pdi_heading h;
    uint32_t next = 1;
    bool titles = false;
    if (!first || first->value != 1) return false;
    for (uint32_t i = line; i < last; i++) {
        const pdi_opening p = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&p);
        const bool heading = pdi_heading_read(r, i, &h);
        if (number && number->shape == first->shape && number->digits == first->digits && number->value == next &&
            !heading && !pdi_is_prose(r, i)) {
            titles = titles || pdi_ends_with_any(p.body, PDI_ANY(ENDS));
            next++;
            continue;
        }
        if (next > LEAST && pdi_opening_has(&p, PDI_MARK_BULLET) && !heading && !pdi_is_prose(r, i)) continue;
        return titles && next > LEAST &&
               ((heading && !number && h.section == PDI_SECTION_MATERIALS) || opens_speech(r, i, last));
    }
    return false;
}

/* Whether a list of items that nothing heads may begin here: in the head, or apart from what is told of who listened.
 */
static bool may_hold_items(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    return part->section == PDI_SECTION_NONE ||
           (part->section == PDI_SECTION_OTHER && r->flow->lines[line].blanks_before > 0 && line > part->first);
}

/* 《議事録確認》 and 《協議事項》 below 《副市長挨拶》, the first of the agenda: items of it, there and in the
 * proceedings, whatever their words head elsewhere. */
static bool is_bracketed_item(const pdi_reader *r, const pdi_parts *parts, uint32_t items_in, uint32_t line,
                              const pdi_heading *h) {
    const pdi_section in = parts->list.at[parts->list.count - 1].section;
    if (!items_in || items_in == '(' || bracket_of(r, line) != items_in) return false;
    if (in != PDI_SECTION_AGENDA && in != PDI_SECTION_PROCEEDINGS && in != PDI_SECTION_DISCUSSION) return false;
    return h->section == PDI_SECTION_OTHER || h->section == PDI_SECTION_AGENDA || h->section == PDI_SECTION_BUSINESS ||
           h->section == PDI_SECTION_DISCUSSION;
}

/* Whether a line is 開会 or 閉会, with no mark before it and nothing behind. */
static bool is_bare(pdi_reader *r, uint32_t line, pdi_str word) {
    return !pdi_opening_read(r, line).count &&
           pdi_eq(pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line])), word);
}

/* 開会 | 議題 | (1) … | 閉会, none of which is marked: the program of the meeting, in which 議題 is an item. */
static bool is_item_of_bare_program(pdi_reader *r, uint32_t first, uint32_t line, uint32_t last, const pdi_heading *h) {
    enum { REACH = 40 };
    if ((h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_BUSINESS) || h->value.n || h->opening.count ||
        h->bracketed || h->colon || line == first || !is_bare(r, line - 1, PDI_LIT("開会")))
        return false;
    for (uint32_t i = line + 2; i < last && i < line + REACH; i++) {
        if (is_bare(r, i, PDI_LIT("閉会"))) return true;
        if (pdi_is_prose(r, i)) return false;
    }
    return false;
}

/* 開会 | 案件 | (1) … | who speaks | その他 | 閉会: the program as the headings of what was said, with no list before.
 */
static bool opens_bare_program(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { NEAR = 8 };
    bool speech = false;
    if (!is_bare(r, line, PDI_LIT("開会")) || line + 1 >= last || !pdi_is_business_word(r, line + 1)) return false;
    for (uint32_t i = line + 2; i < last && i < line + NEAR && !speech; i++) speech = opens_speech(r, i, last);
    for (uint32_t i = line + 2; speech && i < last; i++)
        if (is_bare(r, i, PDI_LIT("閉会"))) return true;
    return false;
}

/* ◎開会の宣告 behind the list of who attended: the first heading of the proceedings. */
static bool declares_opening(pdi_reader *r, uint32_t line, uint32_t last) {
    const pdi_opening o = pdi_opening_read(r, line);
    return pdi_opening_has(&o, PDI_MARK_SYMBOL) && pdi_ends(pdi_squeeze(r, pdi_cut(o.body, 60)), PDI_LIT("の宣告")) &&
           pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(o.body, 60))) && speech_soon(r, line + 1, last);
}

/* 会議録署名委員, and right below it 委員長　守谷亘: who signs the minutes, and is named elsewhere. */
static bool is_signer(const pdi_part *part, uint32_t line, const pdi_heading *h) {
    return part->section == PDI_SECTION_OTHER && part->first == line && part->heading.words.n &&
           pdi_find(part->heading.words, PDI_LIT("署名")) && h->section == PDI_SECTION_ATTENDEES;
}

/* 傍聴者, and right below it 窪川議員 中邑議員: mostly they are counted, but here they have names. */
static bool heads_listeners(pdi_reader *r, uint32_t line, uint32_t last, const pdi_heading *h) {
    if (h->section != PDI_SECTION_OTHER || !pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, h->words))) return false;
    return h->value.n ? pdi_attendance_line(r, h->value)
                      : line + 1 < last && pdi_attendance_line(r, pdi_line_text(r->flow, &r->flow->lines[line + 1]));
}

/* 場所, and below it 文部科学省 15階会議室: the place, although a ministry's name heads lists of its people. */
static bool is_place_below(const pdi_part *part, uint32_t line, const pdi_heading *h) {
    return part->section == PDI_SECTION_VENUE && !part->from && line == part->first &&
           h->section == PDI_SECTION_ATTENDEES && h->value.n && !h->colon && !h->bracketed && !h->opening.count;
}

/* 【検証の検討結果について】 below the list of people: what was spoken of, and nobody's group. */
static bool topic_ends_list(pdi_reader *r, const pdi_part *part, uint32_t line) {
    static const pdi_str TOPICS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("に関して")};
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    pdi_str inner;
    uint32_t sign;
    return (part->section == PDI_SECTION_ATTENDEES || part->section == PDI_SECTION_ABSENT) && line > part->first &&
           text.n && text.s[0] != '(' && pdi_bracket_at(text, &inner, &sign) == text.n &&
           pdi_ends_with_any(inner, PDI_ANY(TOPICS));
}

/* 7 会議の内容 | ■ 決議事項 | (1)…: what came of the items that are listed already, by their kinds. */
static bool divides_outcomes(const pdi_part *part, const pdi_heading *h, bool agenda_seen) {
    const bool marked = pdi_opening_has(&h->opening, PDI_MARK_SYMBOL) || pdi_opening_has(&h->opening, PDI_MARK_BULLET);
    return agenda_seen && part->section == PDI_SECTION_PROCEEDINGS && part->heading.words.n && marked &&
           h->section == PDI_SECTION_AGENDA && !h->value.n && pdi_gathers_business(h->words);
}

/* 2 開催状況 | 1 個別会議 | …説明があった。: below the day such a heading holds what was done, and no more of the head.
 */
static bool holds_reports(pdi_reader *r, const pdi_parts *parts, uint32_t line, uint32_t last) {
    enum { REACH = 6 };
    bool dated = false;
    for (size_t i = 0; i < parts->list.count; i++)
        dated = dated || parts->list.at[i].section == PDI_SECTION_DATE ||
                parts->list.at[i].section == PDI_SECTION_DATEVENUE;
    for (uint32_t i = line + 1; dated && i < last && i < line + REACH; i++) {
        pdi_heading h;
        if (pdi_heading_read(r, i, &h)) return false;
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        if (pdi_ends(text, PDI_LIT("。"))) return pdi_act_is(r->k, text, true);
    }
    return false;
}

/* 最終更新日：2012年6月1日: when the page was made, on one line. What stands below it is of the head again. */
static bool is_day_of_page(const pdi_part *part) {
    static const pdi_str DAYS[] = {PDI_CONST("更新日"), PDI_CONST("掲載日"), PDI_CONST("登録日"), PDI_CONST("公開日")};
    return part->section == PDI_SECTION_OTHER && part->from && pdi_ends_with_any(part->heading.words, PDI_ANY(DAYS));
}

/* 検討の経緯, (2) 調査の結果 in the list of items: a title, though words of headings make it. Below the list a heading
 * stands without a mark, or with the number of the next section. */
static bool is_title_of_item(const pdi_parts *parts, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    if (!h->composed || (part->section != PDI_SECTION_AGENDA && part->section != PDI_SECTION_BUSINESS)) return false;
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (number) return !counts_on_sections(parts, number);
    return h->opening.count > 0 || (line == part->first && !part->from);
}

/* 関係団体等 | 氏名 | 備考 at the head of the list of people: the titles of its columns, one to a line. */
static bool is_title_of_column(pdi_reader *r, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    enum { NEAR = 5 };
    if ((part->section != PDI_SECTION_ATTENDEES && part->section != PDI_SECTION_ABSENT) || part->from ||
        line >= part->first + NEAR || h->value.n || h->opening.count || h->bracketed || h->colon)
        return false;
    return pdi_is_phrase(r->k, PDI_USE_column, pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line])));
}

void pdi_parts_find(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts) {
    bool agenda_seen = false, attendees_seen = false, proceedings_seen = false;
    uint32_t items_in = 0; /* what opens the brackets in which the agenda's items stand; 0: in none */
    pdi_listed listed = {0};
    first = pdi_form_parts(r, first, last, parts);
    for (size_t i = 0; i < parts->list.count; i++) {
        agenda_seen = agenda_seen || parts->list.at[i].section == PDI_SECTION_AGENDA;
        attendees_seen = attendees_seen || parts->list.at[i].section == PDI_SECTION_ATTENDEES;
    }
    pdi_part *part = open_part(r, parts, PDI_SECTION_NONE, first);
    for (uint32_t i = first; i < last; i++) {
        pdi_heading h;
        if (i == part->first + 1 && is_day_of_page(part) && !attendees_seen && !proceedings_seen)
            part = open_part(r, parts, PDI_SECTION_NONE, i);
        const bool table = pdi_heads_answers(r, i, last);
        bool heading = !table && pdi_heading_read(r, i, &h);
        if (heading && h.section == PDI_SECTION_OTHER && pdi_is_legend_line(r, i)) heading = false;
        if (heading && in_proceedings(part))
            heading = !heads_reports(r, parts, i, last, &h) && leaves_proceedings(r, i, &h, parts);
        if (heading && divides_outcomes(part, &h, agenda_seen)) heading = false;
        if (heading && is_place_below(part, i, &h)) heading = false;
        if (heading && part->section == PDI_SECTION_AGENDA && i == part->first &&
            pdi_titles_columns(r, pdi_line_text(r->flow, &r->flow->lines[i])))
            heading = false;
        if (heading && is_signer(part, i, &h)) heading = false;
        if (heading && part->section == PDI_SECTION_AGENDA && pdi_is_result(h.opening.body)) heading = false;
        if (heading && !in_proceedings(part) && is_item_of_bare_program(r, first, i, last, &h)) {
            heading = false;
            if (part->section != PDI_SECTION_AGENDA) {
                part->last = i - 1;
                part = open_part(r, parts, PDI_SECTION_AGENDA, i - 1);
                part->last = i;
                agenda_seen = true;
                note_item(r, &listed, i - 1);
            }
        }
        if (heading && heads_listeners(r, i, last, &h)) h.section = PDI_SECTION_ATTENDEES;
        if (heading && is_group_in_list(r, part, i, &h)) heading = false;
        const bool speech = heading && heads_speech(r, i, last, &h);
        if (speech) heading = false;
        if (heading && (is_row_of_people(r, part, i) || is_title_of_column(r, part, i, &h))) heading = false;
        if (heading && is_entry_of_materials(r, part, i, last, &h)) heading = false;
        if (heading && is_item_in_list(r, part, i, &h)) heading = false;
        if (heading && is_bracketed_item(r, parts, items_in, i, &h)) heading = false;
        if (heading && is_title_of_item(parts, part, i, &h)) heading = false;
        if ((table && !in_proceedings(part)) ||
            (heading && !in_proceedings(part) && heads_reports(r, parts, i, last, &h))) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_PROCEEDINGS, i);
        } else if (heading) {
            if (h.section == PDI_SECTION_BUSINESS) h.section = business_is(r, i, last, agenda_seen);
            if (h.section == PDI_SECTION_MATERIALS && begins_program(r, h.value)) h.section = PDI_SECTION_AGENDA;
            if (h.section == PDI_SECTION_PROCEEDINGS && !h.value.n && heads_head(r, i, last))
                h.section = PDI_SECTION_CONTAINER;
            if (h.section == PDI_SECTION_CONTAINER && !h.value.n && holds_reports(r, parts, i, last))
                h.section = PDI_SECTION_PROCEEDINGS;
            if (h.section == PDI_SECTION_PROCEEDINGS && !h.value.n && !agenda_seen && heads_items(r, i, last))
                h.section = PDI_SECTION_AGENDA;
            if (h.section == PDI_SECTION_DISCUSSION && !in_proceedings(part)) h.section = PDI_SECTION_PROCEEDINGS;
            part->last = i;
            part = open_part(r, parts, h.section, h.value.n ? i : i + 1);
            part->from = h.value.n ? h.value.s : NULL;
            part->heading = h;
            agenda_seen = agenda_seen || h.section == PDI_SECTION_AGENDA;
        } else if (topic_ends_list(r, part, i)) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_PROCEEDINGS, i);
        } else if ((part->section == PDI_SECTION_ATTENDEES || part->section == PDI_SECTION_ABSENT ||
                    next_number(r, parts, i, true)) &&
                   pdi_opening_read(r, i).count && pdi_is_opening_line(r, pdi_opening_read(r, i).body)) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_TIME, i);
        } else if (((part->section == PDI_SECTION_ATTENDEES || part->section == PDI_SECTION_ABSENT) && !heading &&
                    declares_opening(r, i, last)) ||
                   (!in_proceedings(part) && part->section != PDI_SECTION_AGENDA && !listed.list.count &&
                    ((is_bare(r, i, PDI_LIT("開会")) && opens_speech(r, i + 1, last)) ||
                     opens_bare_program(r, i, last)))) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_PROCEEDINGS, i);
        } else if (!in_proceedings(part) &&
                   !(agenda_seen && (listed.list.count || part->section == PDI_SECTION_AGENDA)) &&
                   (program_begins(r, i, last) ||
                    (may_hold_items(r, part, i) && !agenda_seen && bare_items_begin(r, i, last)))) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_AGENDA, i);
            agenda_seen = true;
        } else if ((next_number(r, parts, i, true) && reports_below(r, i, last)) ||
                   (next_number(r, parts, i, false) &&
                    (speaks_below(r, i, last) || (i + 1 < last && item_again(r, &listed, i + 1))))) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_PROCEEDINGS, i);
        } else if (next_number(r, parts, i, true) && people_behind_gap(r, i)) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_ATTENDEES, i);
            part->from = people_behind_gap(r, i);
            part->heading = (pdi_heading){.section = part->section, .opening = pdi_opening_read(r, i)};
            part->heading.words = pdi_trim(pdi_between(part->heading.opening.body.s, part->from));
        } else if (next_number(r, parts, i, false)) {
            const bool people = i + 1 < last && !pdi_is_opening_line(r, pdi_opening_read(r, i).body) &&
                                !tells_of_record(pdi_opening_read(r, i).body) &&
                                pdi_attendance_line(r, pdi_line_text(r->flow, &r->flow->lines[i + 1]));
            part->last = i;
            part = open_part(r, parts, people ? PDI_SECTION_ATTENDEES : PDI_SECTION_OTHER, i + 1);
            part->heading = (pdi_heading){.section = part->section, .opening = pdi_opening_read(r, i)};
            part->heading.words = without_count(r->k, part->heading.opening.body);
        } else if (!in_proceedings(part) && !attendees_seen && roster_begins(r, parts, i, last)) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_ATTENDEES, i);
        } else if (!in_proceedings(part) && next_label(r, parts, i)) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_OTHER, i);
        } else if (!in_proceedings(part) && (speech || proceedings_begin(r, part, &listed, i, last))) {
            part->last = with_title_above(r, part, i, last);
            part = open_part(r, parts, PDI_SECTION_PROCEEDINGS, part->last);
        } else if (marked_otherwise(r, parts, i)) {
            part->last = i;
            part = open_part(r, parts, PDI_SECTION_OTHER, i);
        }
        if (part->section == PDI_SECTION_AGENDA && i == part->first && !heading) items_in = bracket_of(r, i);
        if (part->section == PDI_SECTION_AGENDA && i >= part->first && !(heading && part->from))
            note_item(r, &listed, i);
        attendees_seen = attendees_seen || part->section == PDI_SECTION_ATTENDEES;
        proceedings_seen = proceedings_seen || in_proceedings(part);
        part->last = i + 1;
    }
}
