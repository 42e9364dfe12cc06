/* Where the proceedings begin without a heading: somebody speaks, an item that is listed comes again, the sitting is
 * opened. */
#include "minutes/section_step.h"

#include "minutes/act.h"
#include "minutes/attendance.h"
#include "minutes/item_line.h"
#include "minutes/label.h"
#include "minutes/materials.h"
#include "minutes/row.h"

/* Whether a sentence stands there, or begins there and ends on the line below, which a blank line set apart. */
static bool begins_sentence(const pdi_reader *r, uint32_t line, uint32_t last) {
    enum { TWENTY_KANJI = 60 };
    if (pdi_is_prose(r, line)) return true;
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    return text.n >= TWENTY_KANJI && !r->flow->lines[line].level && line + 1 < last &&
           r->flow->lines[line + 1].blanks_before && !pdi_opening_read(r, line).count &&
           !pdi_opening_read(r, line + 1).count && pdi_is_prose(r, line + 1);
}

bool pdi_opens_speech(pdi_reader *r, uint32_t line, uint32_t last) {
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
        const char *close = pdi_label_close(body); /* 会長）… */
        size_t n = close ? (size_t)(close - body.s) : 0;
        if (n) likely = pdi_label_of(r, pdi_cut(body, n), &person);
        const char *sign = likely < PDI_LIKELY ? pdi_label_divider(body) : NULL; /* 事務局｜… */
        size_t divider = 0;
        if (sign) likely = pdi_label_of(r, pdi_trim(pdi_between(body.s, sign)), &person);
        if (sign && likely == PDI_CERTAIN) {
            n = (size_t)(sign - body.s);
            pdi_utf8_at(sign, pdi_end(body), &divider);
        } else if (likely < PDI_LIKELY || sign) {
            n = pdi_label_at(r, body, &person, &likely);
        }
        if (!n) return false;
        body = pdi_trim(pdi_skip(body, n + divider));
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

bool pdi_speech_soon(pdi_reader *r, uint32_t line, uint32_t last) {
    for (uint32_t i = line; i < last && i < line + 5; i++)
        if (pdi_opens_speech(r, i, last) || pdi_is_prose(r, i)) return true;
    return false;
}

static bool is_list(pdi_section s) {
    return s == PDI_SECTION_ATTENDEES || s == PDI_SECTION_ABSENT || s == PDI_SECTION_MATERIALS ||
           s == PDI_SECTION_AGENDA || s == PDI_SECTION_BUSINESS;
}

static uint64_t hash_of(pdi_str s) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < s.n; i++) hash = (hash ^ (unsigned char)s.s[i]) * 1099511628211u;
    return hash;
}

static pdi_listed_item item_words(pdi_reader *r, uint32_t line) {
    const pdi_item_line item = pdi_item_line_read(r, line, NULL);
    const pdi_str s = pdi_squeeze(r, item.title);
    return (pdi_listed_item){s.n ? hash_of(s) : 0, item.style.value};
}

/* 議案第18号 of 1　議案第18号　…条例: the label that an item's title begins with. */
static pdi_str label_in_title(pdi_str title) {
    const char *gap = title.n ? memchr(title.s, ' ', title.n) : NULL;
    const pdi_str head = gap ? pdi_between(title.s, gap) : PDI_NONE;
    return pdi_ends(head, PDI_LIT("号")) && pdi_find(head, PDI_LIT("第")) ? head : PDI_NONE;
}

void pdi_note_item(pdi_division *d, uint32_t line) {
    enum { LISTED_MAX = 400 };
    pdi_reader *r = d->r;
    if (d->listed.count + 1 >= LISTED_MAX || !pdi_names_item(pdi_line_text(r->flow, &r->flow->lines[line]))) return;
    *PDI_PUSH(&r->job->scratch, &d->listed) = item_words(r, line);
    const pdi_str label = label_in_title(pdi_item_line_read(r, line, NULL).title);
    if (label.n) *PDI_PUSH(&r->job->scratch, &d->listed) = (pdi_listed_item){hash_of(label), 0};
}

/* ◆ 議案第18号: a sign and nothing but the label of an item. */
static bool label_again(const pdi_division *d, uint32_t line) {
    const pdi_opening o = pdi_opening_read(d->r, line);
    const pdi_str words = pdi_squeeze(d->r, o.body);
    if (!pdi_opening_has(&o, PDI_MARK_SYMBOL) || !pdi_ends(words, PDI_LIT("号"))) return false;
    const uint64_t hash = hash_of(words);
    for (size_t i = 0; i < d->listed.count; i++)
        if (d->listed.at[i].words == hash && d->listed.at[i].value == 0) return true;
    return false;
}

/* An item that the agenda has listed before: the proceedings have begun. */
static bool item_again(const pdi_division *d, uint32_t line) {
    if (d->listed.count == 0) return false;
    const pdi_listed_item item = item_words(d->r, line);
    for (size_t i = 0; item.words && i < d->listed.count; i++)
        if (d->listed.at[i].words == item.words && d->listed.at[i].value == item.value) return true;
    return false;
}

/* 1.開会 … 8.閉会, and then 開会 without its number, right above somebody who speaks. */
static bool first_item_again(const pdi_division *d, uint32_t line) {
    enum { LEAST = 2 };
    if (d->listed.count < LEAST || line + 1 >= d->last) return false;
    const pdi_listed_item item = item_words(d->r, line), first = d->listed.at[0];
    return item.words && item.words == first.words && !item.value && first.value &&
           pdi_opens_speech(d->r, line + 1, d->last);
}

/* 【別紙】 | …方法書について: a sheet of its own that begins with an item of the list, or with the title once more. */
static bool begins_annex(const pdi_division *d, uint32_t line) {
    static const pdi_str SHEETS[] = {PDI_CONST("別紙"),   PDI_CONST("別添"),     PDI_CONST("【別紙】"),
                                     PDI_CONST("(別紙)"), PDI_CONST("【別添】"), PDI_CONST("(別添)"),
                                     PDI_CONST("<別紙>"), PDI_CONST("[別紙]")};
    const pdi_str text = pdi_squeeze(d->r, pdi_cut(pdi_line_text(d->r->flow, &d->r->flow->lines[line]), 40));
    bool sheet = false;
    for (size_t i = 0; i < sizeof SHEETS / sizeof *SHEETS && !sheet; i++) sheet = pdi_eq(text, SHEETS[i]);
    if (!sheet || line + 1 >= d->last) return false;
    if (pdi_repeats_title(d->r, pdi_line_text(d->r->flow, &d->r->flow->lines[line + 1]))) return true;
    const pdi_listed_item item = item_words(d->r, line + 1);
    for (size_t i = 0; item.words && i < d->listed.count; i++)
        if (d->listed.at[i].words == item.words) return true;
    return false;
}

/* 1.議事録の確認について behind 傍聴者：2名, where the agenda began with it: the first item once more. */
static bool begins_again(const pdi_division *d, uint32_t line) {
    return d->listed.count > 0 && item_again(d, line) && item_words(d->r, line).words == d->listed.at[0].words;
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

bool pdi_marked_like_heading(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    if (!part->heading.words.n || !part->heading.opening.count) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *its = &part->heading.opening.mark[0], *mine = &o.mark[0];
    if (!o.count || mine->kind != its->kind || mine->sign != its->sign) return false;
    return mine->kind == PDI_MARK_SYMBOL;
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

/* 1．開会, and prose soon, or ◎開会宣告 right before somebody speaks: the proceedings' first item. */
static bool first_item(pdi_reader *r, uint32_t line, uint32_t last) {
    const pdi_opening o = pdi_opening_read(r, line);
    if (pdi_opening_has(&o, PDI_MARK_SYMBOL) && o.body.n <= 90 && line + 1 < last && !pdi_is_prose(r, line) &&
        pdi_opens_speech(r, line + 1, last))
        return true;
    return (pdi_opening_number(&o) || pdi_starts(o.body, PDI_LIT("【"))) && opens_sitting(r, &o) &&
           pdi_speech_soon(r, line + 1, last);
}

/* 1.開会（阿波課長） below who attended, and further items before somebody speaks. */
static bool first_of_items(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { REACH = 16 };
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *number = pdi_opening_number(&o);
    if (!number || number->value != 1 || !opens_sitting(r, &o)) return false;
    for (uint32_t i = line + 1; i < last && i < line + REACH; i++)
        if (pdi_opens_speech(r, i, last)) return true;
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
            return !pdi_is_prose(r, i) && !pdi_opens_speech(r, i, last);
        if (pdi_is_prose(r, i) || pdi_opens_speech(r, i, last)) return false;
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
        return pdi_is_prose(r, line + 1) || pdi_opens_speech(r, line + 1, last) || is_stage_line(r, line + 1);
    if (!pdi_ends_with_any(o.body, PDI_ANY(REPORTS)) || line + 2 >= last) return false;
    const pdi_opening below = pdi_opening_read(r, line + 1);
    const pdi_mark *inner = pdi_opening_number(&below);
    return inner && inner->value == 1 && !pdi_is_prose(r, line + 1) && pdi_is_prose(r, line + 2);
}

/* 議題1　計画の案について right above who speaks first, or above what was reported, where no list of items was: the
 * first item. */
static bool labels_first_item(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last) {
    if (part->section == PDI_SECTION_AGENDA || part->section == PDI_SECTION_MATERIALS || line + 1 >= last) return false;
    const pdi_style style = pdi_item_line_read(r, line, NULL).style;
    return style.kind == PDI_STYLE_WORD && style.value == 1 && !pdi_is_prose(r, line) &&
           (pdi_opens_speech(r, line + 1, last) || pdi_reports_below(r, line, last));
}

/* （2）…中期目標の策定について | 日下部委員長 | …: a page of one item, whatever its number, right above who speaks
 * first. */
static bool titles_speech(pdi_reader *r, uint32_t line, uint32_t last) {
    static const pdi_str TOPICS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("に関して")};
    const pdi_opening o = pdi_opening_read(r, line);
    return pdi_opening_number(&o) && pdi_ends_with_any(o.body, PDI_ANY(TOPICS)) && line + 1 < last &&
           pdi_opens_speech(r, line + 1, last);
}

/* 横溝 裕介　内閣法制局長官, and below a blank line a sentence: the last of the list, in its column. */
static bool is_last_entry(pdi_reader *r, const pdi_part *part, uint32_t line, uint32_t last) {
    const pdi_line *l = &r->flow->lines[line];
    if (!pdi_lists_people(part) || line <= part->first || line + 1 >= last || pdi_is_prose(r, line)) return false;
    /* ・名倉あかり（…） below ・土岐康介（…）, and below it 土岐参事官: … */
    const pdi_opening o = pdi_opening_read(r, line), before = pdi_opening_read(r, line - 1);
    if (o.count)
        return o.count == before.count && o.mark[0].kind == before.mark[0].kind &&
               o.mark[0].sign == before.mark[0].sign && !l->blanks_before && l[-1].indent == l->indent &&
               pdi_attendance_line(r, before.body) && pdi_attendance_line(r, o.body) &&
               pdi_opens_speech(r, line + 1, last);
    const pdi_str own = pdi_line_text(r->flow, l), above = pdi_line_text(r->flow, l - 1);
    if (memchr(own.s, '\t', own.n) && memchr(above.s, '\t', above.n)) return true; /* a row of the same table */
    /* 正岡清委員 right below 瓜生健一委員, and below it 青砥会長：…: who speaks stands on the line of what they say */
    if (!l->blanks_before && l[-1].indent == l->indent && pdi_attendance_line(r, above) &&
        pdi_opens_speech(r, line + 1, last))
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

/* ○資料1　委員名簿 below ○資料: a hand-out, though marked as the headings are. */
static bool is_marked_hand_out(const pdi_reader *r, const pdi_part *part, uint32_t line) {
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_str body = o.body;
    const size_t n = pdi_material_label(body);
    return part->section == PDI_SECTION_MATERIALS && pdi_opening_has(&o, PDI_MARK_SYMBOL) &&
           ((n && (n == body.n || pdi_is_gap(body.s[n]) || body.s[n] == ':')) || pdi_material_label_ends(body));
}

/* 三津久地区消防組合 | １　出席議員は、次のとおりである。: whose record it is, and nobody who speaks right above the
 * head. */
static bool issues_record(pdi_reader *r, uint32_t line, uint32_t last) {
    return pdi_is_organization(r->k, pdi_trim(pdi_line_text(r->flow, &r->flow->lines[line]))) &&
           head_follows(r, line + 1, last);
}

bool pdi_proceedings_begin(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    const uint32_t last = d->last;
    if (part->section == PDI_SECTION_AGENDA && pdi_is_result(pdi_opening_read(r, line).body)) return false;
    if (part->section == PDI_SECTION_NONE && issues_record(r, line, last)) return false;
    if (part->section == PDI_SECTION_OTHER || part->section == PDI_SECTION_CONTAINER)
        return pdi_opens_speech(r, line, last) || first_item(r, line, last) || titles_speech(r, line, last) ||
               begins_again(d, line) || counts_up_to_business(r, line, last) ||
               (pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[line])) &&
                pdi_speech_soon(r, line + 1, last));
    if (pdi_opens_speech(r, line, last)) return !is_last_entry(r, part, line, last);
    if (is_marked_hand_out(r, part, line)) return false;
    if (begins_annex(d, line)) return true;
    if (labels_first_item(r, part, line, last)) return true;
    if (part->section == PDI_SECTION_NONE && titles_speech(r, line, last)) return true;
    if (pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[line]))) {
        /* 議事日程 | 8月24日 午前10時開議 | 日程第1 …: when the sitting is that the list is of */
        if (part->section == PDI_SECTION_AGENDA && line == part->first && items_follow(r, line + 1, last)) return false;
        if (part->section == PDI_SECTION_NONE && head_follows(r, line + 1, last))
            return false; /* 出席者 stands below */
        return part->section != PDI_SECTION_DATE && part->section != PDI_SECTION_TIME &&
               pdi_speech_soon(r, line + 1, last);
    }
    if (is_list(part->section) && !is_next_bullet(r, part, line) && !stands_below_item(r, part, line) &&
        (item_again(d, line) || label_again(d, line) || first_item_again(d, line)))
        return true;
    if (part->section != PDI_SECTION_AGENDA && first_item(r, line, last)) return true;
    if ((pdi_lists_people(part) || part->section == PDI_SECTION_VENUE) &&
        (titles_first_item(r, line, last) || (d->listed.count == 0 && first_of_items(r, line, last))))
        return true;
    if (part->section == PDI_SECTION_MATERIALS && (counts_anew(r, part, line) || counts_business(r, line)) &&
        pdi_speech_soon(r, line + 1, last))
        return true;
    if ((part->section == PDI_SECTION_MATERIALS || part->section == PDI_SECTION_AGENDA) &&
        pdi_marked_like_heading(r, part, line) && pdi_speech_soon(r, line + 1, last))
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

bool pdi_is_bare(pdi_reader *r, uint32_t line, pdi_str word) {
    return !pdi_opening_read(r, line).count &&
           pdi_eq(pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line])), word);
}

/* 開会 | 案件 | (1) … | who speaks | その他 | 閉会: the program as the headings of what was said, with no list before.
 */
static bool opens_bare_program(pdi_reader *r, uint32_t line, uint32_t last) {
    enum { NEAR = 8 };
    bool speech = false;
    if (!pdi_is_bare(r, line, PDI_LIT("開会")) || line + 1 >= last || !pdi_is_business_word(r, line + 1)) return false;
    for (uint32_t i = line + 2; i < last && i < line + NEAR && !speech; i++) speech = pdi_opens_speech(r, i, last);
    for (uint32_t i = line + 2; speech && i < last; i++)
        if (pdi_is_bare(r, i, PDI_LIT("閉会"))) return true;
    return false;
}

/* ◎開会の宣告 behind the list of who attended: the first heading of the proceedings. */
static bool declares_opening(pdi_reader *r, uint32_t line, uint32_t last) {
    const pdi_opening o = pdi_opening_read(r, line);
    return pdi_opening_has(&o, PDI_MARK_SYMBOL) && pdi_ends(pdi_squeeze(r, pdi_cut(o.body, 60)), PDI_LIT("の宣告")) &&
           pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(o.body, 60))) && pdi_speech_soon(r, line + 1, last);
}

bool pdi_sitting_opens(const pdi_division *d, uint32_t line) {
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    if (pdi_lists_people(part) && declares_opening(r, line, d->last)) return true;
    if (pdi_in_proceedings(part) || part->section == PDI_SECTION_AGENDA || d->listed.count) return false;
    return (pdi_is_bare(r, line, PDI_LIT("開会")) && pdi_opens_speech(r, line + 1, d->last)) ||
           opens_bare_program(r, line, d->last);
}

bool pdi_reports_below(pdi_reader *r, uint32_t line, uint32_t last) {
    if (line + 1 >= last || pdi_opening_read(r, line + 1).count) return false;
    const pdi_str below = pdi_line_text(r->flow, &r->flow->lines[line + 1]);
    return pdi_act_is(r->k, below, true) && pdi_act_actor(r, below).n > 0;
}

bool pdi_business_below(const pdi_division *d, uint32_t line) {
    return (line + 2 < d->last && pdi_opens_speech(d->r, line + 1, d->last)) ||
           (line + 1 < d->last && item_again(d, line + 1));
}

uint32_t pdi_bracket_around(const pdi_reader *r, uint32_t line) {
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    size_t length;
    return text.n && pdi_bracket_extent(text) == text.n ? pdi_utf8_at(text.s, pdi_end(text), &length) : 0;
}

/* Whether what stands in such brackets on a line of its own heads no people. */
static bool is_angled_title(pdi_reader *r, uint32_t line) {
    static const uint32_t ANGLES[] = {'<', 0x3008, 0x300A, 0x226A, 0x3010};
    const uint32_t open = pdi_bracket_around(r, line);
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

uint32_t pdi_with_title_above(const pdi_division *d, uint32_t line) {
    enum { REACH = 60 };
    pdi_reader *r = d->r;
    const pdi_part *part = d->part;
    if (line <= part->first || !is_angled_title(r, line - 1)) return first_of_titles_above(r, part, line);
    const uint32_t open = pdi_bracket_around(r, line - 1);
    for (uint32_t i = line + 1; i < d->last && i < line + REACH; i++)
        if (pdi_bracket_around(r, i) == open && is_angled_title(r, i)) return line - 1;
    return line;
}
