/* Where lists (of people, of hand-outs, of items) and other parts begin or end without a heading that is known. */
#include "minutes/section_step.h"

#include "minutes/aside.h"
#include "minutes/attendance.h"
#include "minutes/label.h"
#include "minutes/materials.h"
#include "minutes/row.h"

/* 最終更新日：2012年6月1日: when the page was made, on one line. What stands below it is of the head again. */
static bool is_day_of_page(const pdi_part *part) {
    static const pdi_str DAYS[] = {PDI_CONST("更新日"), PDI_CONST("掲載日"), PDI_CONST("登録日"), PDI_CONST("公開日")};
    return part->section == PDI_SECTION_OTHER && part->from && pdi_ends_with_any(part->heading.words, PDI_ANY(DAYS));
}

bool pdi_page_day_ends(const pdi_division *d, uint32_t line) {
    return line == d->part->first + 1 && is_day_of_page(d->part) && !d->attendees_seen && !d->proceedings_seen;
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

bool pdi_next_number(const pdi_division *d, uint32_t line, bool shown) {
    const pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    const pdi_mark *own = number_of_section(d->parts);
    if (!own || pdi_in_proceedings(part)) return false;
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

bool pdi_unknown_heading_read(const pdi_division *d, uint32_t line, pdi_heading *h, const char **from) {
    pdi_reader *r = d->r;
    const char *people = pdi_next_number(d, line, true) ? people_behind_gap(r, line) : NULL;
    if (!people && !pdi_next_number(d, line, false)) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    const bool below = !people && line + 1 < d->last && !pdi_is_opening_line(r, o.body) && !tells_of_record(o.body) &&
                       pdi_attendance_line(r, pdi_line_text(r->flow, &r->flow->lines[line + 1]));
    *h = (pdi_heading){.section = people || below ? PDI_SECTION_ATTENDEES : PDI_SECTION_OTHER, .opening = o};
    h->words = people ? pdi_trim(pdi_between(o.body.s, people)) : without_count(r->k, o.body);
    *from = people;
    return true;
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

bool pdi_next_label(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    const pdi_parts *parts = d->parts;
    const pdi_line *at = &r->flow->lines[line];
    pdi_str label;
    if (pdi_opening_read(r, line).count) return false;
    const pdi_str text = pdi_line_text(r->flow, at);
    const char *value = value_behind_gap(text, &label);
    if (!value || pdi_is_character(label) || leads_an_entry(r, label)) return false;
    if (pdi_lists_people(d->part) && pdi_attendance_line(r, text)) return false;
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

bool pdi_marked_otherwise(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    const pdi_parts *parts = d->parts;
    if (!pdi_lists_people(d->part)) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    bool alike = false;
    if (!o.count || o.mark[0].kind != PDI_MARK_SYMBOL) return false;
    enum { PARTS_MAX = 64 }; /* of the last ones */
    const size_t count = parts->list.count;
    for (size_t i = count > PARTS_MAX ? count - PARTS_MAX : 0; i < count && !alike; i++)
        alike = pdi_marked_like_heading(r, &parts->list.at[i], line);
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

bool pdi_topic_ends_list(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    static const pdi_str TOPICS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("に関して")};
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    pdi_str inner;
    uint32_t sign;
    return pdi_lists_people(part) && line > part->first && text.n && text.s[0] != '(' &&
           pdi_bracket_at(text, &inner, &sign) == text.n && pdi_ends_with_any(inner, PDI_ANY(TOPICS));
}

/* 助言委員(敬称略): members, and how they are printed. */
static bool heads_members(const pdi_knowledge *k, pdi_str word) {
    const char *open = pdi_ends(word, PDI_LIT(")")) ? memchr(word.s, '(', word.n) : NULL;
    return open && pdi_ends(pdi_between(word.s, open), PDI_LIT("委員")) &&
           pdi_is_phrase(k, PDI_USE_order, pdi_slice(open + 1, (size_t)(pdi_end(word) - open) - 2));
}

bool pdi_people_begin(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    const pdi_section in = d->part->section;
    if (in == PDI_SECTION_MATERIALS || line + 1 >= d->last) return false;
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

bool pdi_is_item_of_bare_program(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    enum { REACH = 40 };
    pdi_reader *r = d->r;
    if ((h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_BUSINESS) || h->value.n || h->opening.count ||
        h->bracketed || h->colon || line == d->first || !pdi_is_bare(r, line - 1, PDI_LIT("開会")))
        return false;
    for (uint32_t i = line + 2; i < d->last && i < line + REACH; i++) {
        if (pdi_is_bare(r, i, PDI_LIT("閉会"))) return true;
        if (pdi_is_prose(r, i)) return false;
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
        if (pdi_is_prose(r, i) || pdi_opens_speech(r, i, last)) return false;
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
               ((heading && !number && h.section == PDI_SECTION_MATERIALS) || pdi_opens_speech(r, i, last));
    }
    return false;
}

/* Whether a list of items that nothing heads may begin here: in the head, or apart from what is told of who listened.
 */
static bool may_hold_items(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    return part->section == PDI_SECTION_NONE ||
           (part->section == PDI_SECTION_OTHER && r->flow->lines[line].blanks_before > 0 && line > part->first);
}

bool pdi_hours_end_list(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    return (pdi_lists_people(d->part) || pdi_next_number(d, line, true)) && pdi_opening_read(r, line).count &&
           pdi_is_opening_line(r, pdi_opening_read(r, line).body);
}

bool pdi_agenda_begins(const pdi_division *d, uint32_t line) {
    const pdi_part *part = d->part;
    if (pdi_in_proceedings(part) || (d->agenda_seen && (d->listed.count || part->section == PDI_SECTION_AGENDA)))
        return false;
    return program_begins(d->r, line, d->last) ||
           (may_hold_items(d->r, part, line) && !d->agenda_seen && bare_items_begin(d->r, line, d->last));
}
