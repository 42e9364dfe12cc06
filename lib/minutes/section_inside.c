/* Words of headings that open nothing where they stand, since they belong to what is around them: a group of the list,
 * an item, an entry, who speaks. */
#include "minutes/section_step.h"

#include "minutes/agenda.h"
#include "minutes/attendance.h"
#include "minutes/materials.h"
#include "minutes/speech_table.h"

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
static bool counts_on_inside(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (!number || number->value < 2 || (h->section != PDI_SECTION_AGENDA && h->section != PDI_SECTION_PROCEEDINGS))
        return false;
    return !pdi_counts_on_sections(d->parts, number) && counted_in_list(d->r, d->part, line, number);
}

/* Inside the proceedings a heading of the head is one only with the same marks as the head's own. */
static bool leaves_proceedings(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_reader *r = d->r;
    const pdi_parts *parts = d->parts;
    if (h->section == PDI_SECTION_DISCUSSION || h->section == PDI_SECTION_BUSINESS ||
        h->section == PDI_SECTION_CONTAINER || counts_on_inside(d, line, h))
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

/* 7 会議の内容 | ■ 決議事項 | (1)…: what came of the items that are listed already, by their kinds. */
static bool divides_outcomes(const pdi_part *part, const pdi_heading *h, bool agenda_seen) {
    const bool marked = pdi_opening_has(&h->opening, PDI_MARK_SYMBOL) || pdi_opening_has(&h->opening, PDI_MARK_BULLET);
    return agenda_seen && part->section == PDI_SECTION_PROCEEDINGS && part->heading.words.n && marked &&
           h->section == PDI_SECTION_AGENDA && !h->value.n && pdi_gathers_business(h->words);
}

/* 場所, and below it 文部科学省 15階会議室: the place, although a ministry's name heads lists of its people. */
static bool is_place_below(const pdi_part *part, uint32_t line, const pdi_heading *h) {
    return part->section == PDI_SECTION_VENUE && !part->from && line == part->first &&
           h->section == PDI_SECTION_ATTENDEES && h->value.n && !h->colon && !h->bracketed && !h->opening.count;
}

/* 会議録署名委員, and right below it 委員長　守谷亘: who signs the minutes, and is named elsewhere. */
static bool is_signer(const pdi_part *part, uint32_t line, const pdi_heading *h) {
    return part->section == PDI_SECTION_OTHER && part->first == line && part->heading.words.n &&
           pdi_find(part->heading.words, PDI_LIT("署名")) && h->section == PDI_SECTION_ATTENDEES;
}

bool pdi_is_group_in_list(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    if (!pdi_lists_people(part)) return false;
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

/* 会長|（青木）：: a bracket alone, or with a colon behind it. */
static bool is_bracket_of_label(pdi_str value) {
    const size_t extent = value.n && value.s[0] == '(' ? pdi_bracket_extent(value) : 0;
    const pdi_str behind = extent ? pdi_trim(pdi_skip(value, extent)) : PDI_NONE;
    return extent && (!behind.n || (behind.n == 1 && behind.s[0] == ':'));
}

bool pdi_heads_speech(pdi_reader *r, uint32_t line, uint32_t last, const pdi_heading *h) {
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
    return h->section == PDI_SECTION_ATTENDEES && (h->value.n == 0 || is_bracket_of_label(h->value)) &&
           !pdi_opening_number(&h->opening) && pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, h->words)) &&
           pdi_opens_speech(r, line, last);
}

/* 1⇥会長⇥左右田 真澄⇥…: a row of the table of who attended, whatever its first cells say. */
static bool is_row_of_people(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    if (!pdi_lists_people(part)) return false;
    const pdi_table_row row = pdi_table_row_cut(pdi_line_text(r->flow, &r->flow->lines[line]));
    size_t filled = 0;
    for (size_t i = 0; i < row.count; i++) filled += pdi_trim(row.at[i]).n > 0;
    return filled >= 3;
}

/* 関係団体等 | 氏名 | 備考 at the head of the list of people: the titles of its columns, one to a line. */
static bool is_title_of_column(pdi_reader *r, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    enum { NEAR = 5 };
    if (!pdi_lists_people(part) || part->from || line >= part->first + NEAR || h->value.n || h->opening.count ||
        h->bracketed || h->colon)
        return false;
    return pdi_is_phrase(r->k, PDI_USE_column, pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line])));
}

/* 議事次第 | 企画部会委員名簿 | 資料１－１ …: a list of hand-outs that begins with those which have no number. */
static bool opens_hand_outs(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last, const pdi_heading *h) {
    enum { NEAR = 2, REACH = 4 };
    /* 次第 behind 【当日配付資料】 begins as much of a list as behind the heading */
    const bool begins = line > 0 && pdi_bracket_around(r, line - 1) != 0;
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

/* ○席上配布資料　… below ○資料1　…: marked as the entry above, and a label itself. */
static bool goes_on_with_symbol(pdi_reader *r, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    if (line <= part->first || !h->value.n || !pdi_material_label(h->words)) return false;
    const pdi_opening above = pdi_opening_read(r, line - 1);
    return above.count && above.mark[0].kind == PDI_MARK_SYMBOL && above.mark[0].sign == h->opening.mark[0].sign &&
           pdi_material_label(above.body) > 0;
}

/* 資料 1　委員名簿: a label with its number leads the line. */
static bool leads_with_label(const pdi_heading *h) {
    const pdi_str body = h->opening.body;
    const size_t n = pdi_material_label(body);
    return n && body.s[n - 1] >= '0' && body.s[n - 1] <= '9';
}

/* 委員名簿・・・資料1: one ends it. */
static bool ends_in_label(const pdi_heading *h) {
    return h->section != PDI_SECTION_MATERIALS && !h->colon && pdi_material_label_ends(h->opening.body);
}

/* 参考資料：…, ・議事次第 and 委員名簿 inside the list of hand-outs are entries of it. */
static bool is_entry_of_materials(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last,
                                  const pdi_heading *h) {
    if (part->section != PDI_SECTION_MATERIALS || part->first == 0) return false;
    if (leads_with_label(h)) return true;
    const pdi_mark *mine = pdi_opening_number(&h->opening), *its = pdi_opening_number(&part->heading.opening);
    if (mine && part->heading.words.n && its &&
        (mine->shape == its->shape || (mine->value == its->value + 1 && !counted_in_list(r, part, line, mine))))
        return false;
    if (ends_in_label(h)) return true;
    if (pdi_opening_has(&h->opening, PDI_MARK_SYMBOL)) return goes_on_with_symbol(r, part, line, h);
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

/* 《議事録確認》 and 《協議事項》 below 《副市長挨拶》, the first of the agenda: items of it, there and in the
 * proceedings, whatever their words head elsewhere. */
static bool is_bracketed_item(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    if (!d->items_in || d->items_in == '(' || pdi_bracket_around(d->r, line) != d->items_in) return false;
    if (d->part->section != PDI_SECTION_AGENDA && !pdi_in_proceedings(d->part)) return false;
    return h->section == PDI_SECTION_OTHER || h->section == PDI_SECTION_AGENDA || h->section == PDI_SECTION_BUSINESS ||
           h->section == PDI_SECTION_DISCUSSION;
}

/* 検討の経緯, (2) 調査の結果 in the list of items: a title, though words of headings make it. Below the list a heading
 * stands without a mark, or with the number of the next section. */
static bool is_title_of_item(const pdi_parts *parts, const pdi_part *part, uint32_t line, const pdi_heading *h) {
    if (!h->composed || (part->section != PDI_SECTION_AGENDA && part->section != PDI_SECTION_BUSINESS)) return false;
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (number) return !pdi_counts_on_sections(parts, number);
    return h->opening.count > 0 || (line == part->first && !part->from);
}

bool pdi_heads_nothing(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    if (h->section == PDI_SECTION_OTHER && pdi_is_legend_line(r, line)) return true;
    if (pdi_in_proceedings(part) && (pdi_heads_reports(d, line, h) || !leaves_proceedings(d, line, h))) return true;
    if (divides_outcomes(part, h, d->agenda_seen) || is_place_below(part, line, h)) return true;
    if (part->section == PDI_SECTION_AGENDA && line == part->first &&
        pdi_titles_columns(r, pdi_line_text(r->flow, &r->flow->lines[line])))
        return true;
    return is_signer(part, line, h) || (part->section == PDI_SECTION_AGENDA && pdi_is_result(h->opening.body));
}

bool pdi_is_entry_of_list(const pdi_division *d, uint32_t line, const pdi_heading *h) {
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    return is_row_of_people(r, part, line) || is_title_of_column(r, part, line, h) ||
           is_entry_of_materials(r, part, line, d->last, h) || is_item_in_list(r, part, line, h) ||
           is_bracketed_item(d, line, h) || is_title_of_item(d->parts, part, line, h);
}
