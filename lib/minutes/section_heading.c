/* What a heading opens where its words say too little: the agenda or the proceedings, by what follows. */
#include "minutes/section_step.h"

#include "minutes/act.h"
#include "minutes/attendance.h"
#include "minutes/label.h"
#include "minutes/speech_table.h"

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
        if (its && its->sign == symbol->sign && pdi_opens_speech(r, i, last)) return true;
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
        if (pdi_is_prose(r, i) || pdi_opens_speech(r, i, last) || begins_with_list(r, i, last))
            return items >= 2 && !agenda_seen && firsts < items ? PDI_SECTION_AGENDA : PDI_SECTION_PROCEEDINGS;
        const bool heading = pdi_heading_read(r, i, &h);
        /* 審議事項 | - …について | …説明があり、承認された。 and 報告事項 further below */
        if (heading && i == line + 1 && i + 2 < last && pdi_is_prose(r, i + 2) && has_counterpart(r, i, last, &h))
            return PDI_SECTION_PROCEEDINGS;
        /* ・報告事項：…, and soon somebody speaks */
        if (heading && agenda_seen && h.section == PDI_SECTION_AGENDA && h.colon && h.value.n &&
            pdi_gathers_business(h.words) && pdi_speech_soon(r, i + 1, last))
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

bool pdi_counts_on_sections(const pdi_parts *parts, const pdi_mark *number) {
    enum { PARTS_MAX = 64 };
    for (size_t i = parts->list.count; i-- > 0 && i + PARTS_MAX > parts->list.count;) {
        const pdi_mark *its = pdi_opening_number(&parts->list.at[i].heading.opening);
        if (its && its->shape == number->shape && its->digits == number->digits && its->value + 1 == number->value)
            return true;
    }
    return false;
}

bool pdi_heads_reports(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    enum { REACH = 4 };
    pdi_reader *r = d->r;
    const uint32_t last = d->last;
    if (h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_BUSINESS) return false;
    if (h->value.n || !pdi_gathers_business(h->words)) return false;
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (!h->bracketed && (number ? pdi_counts_on_sections(d->parts, number) : !has_counterpart(r, line, last, h)))
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

/* 会議次第及び | 資料　　1.開会: beside a label of two lines the programme, and no hand-outs. */
static bool begins_program(pdi_reader *r, pdi_str value) {
    const pdi_mark number = pdi_mark_read(r->k, value, 0);
    return number.kind == PDI_MARK_NUMBER && number.value == 1 &&
           pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_skip(value, number.length)));
}

/* 概要, and below it 日時, be it behind other headings (資料 | 議事概要 | 日時): the word heads the document's head. */
static bool heads_head(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { NEAR = 6, UNKNOWN_MAX = 2 };
    pdi_heading h;
    uint32_t unknown = 0;
    for (uint32_t i = line + 1; i < last && i <= line + NEAR; i++) {
        if (!pdi_heading_read(r, i, &h)) { /* 会議主管課　総務部: a label that no table has */
            if (pdi_is_prose(r, i) || pdi_opens_speech(r, i, last) || ++unknown > UNKNOWN_MAX) return false;
            continue;
        }
        if (h.section == PDI_SECTION_DATE || h.section == PDI_SECTION_TIME || h.section == PDI_SECTION_DATEVENUE ||
            h.section == PDI_SECTION_VENUE)
            return true;
        if (h.value.n) return false;
    }
    return false;
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
        if (pdi_is_prose(r, i) || pdi_opens_speech(r, i, last)) return false;
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

bool pdi_heads_listeners(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_reader *r = d->r;
    if (h->section != PDI_SECTION_OTHER || !pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, h->words))) return false;
    return h->value.n ? pdi_attendance_line(r, h->value)
                      : line + 1 < d->last && pdi_attendance_line(r, pdi_line_text(r->flow, &r->flow->lines[line + 1]));
}

/* （別紙）, and below it 議事次第: the annex that the heading below is of, and no hand-out. */
static bool is_annex_of_heading(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_heading below;
    return h->section == PDI_SECTION_MATERIALS && h->bracketed && !h->value.n && pdi_starts(h->words, PDI_LIT("別")) &&
           line + 1 < d->last && pdi_heading_read(d->r, line + 1, &below) && !below.value.n &&
           (below.section == PDI_SECTION_AGENDA || below.section == PDI_SECTION_ATTENDEES);
}

pdi_section pdi_heading_opens(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_reader *r = d->r;
    pdi_section section = is_annex_of_heading(d, line, h) ? PDI_SECTION_OTHER : h->section;
    if (section == PDI_SECTION_BUSINESS) section = business_is(r, line, d->last, d->agenda_seen);
    if (section == PDI_SECTION_MATERIALS && begins_program(r, h->value)) section = PDI_SECTION_AGENDA;
    if (section == PDI_SECTION_PROCEEDINGS && !h->value.n && heads_head(r, line, d->last))
        section = PDI_SECTION_CONTAINER;
    if (section == PDI_SECTION_CONTAINER && !h->value.n && holds_reports(r, d->parts, line, d->last))
        section = PDI_SECTION_PROCEEDINGS;
    if (section == PDI_SECTION_PROCEEDINGS && !h->value.n && !d->agenda_seen && heads_items(r, line, d->last))
        section = PDI_SECTION_AGENDA;
    if (section == PDI_SECTION_DISCUSSION && !pdi_in_proceedings(d->part)) section = PDI_SECTION_PROCEEDINGS;
    return section;
}
