/* The agenda's tree. Which item stands below which is told by how the labels count: a style that begins anew at 1 opens
 * a level, a number that carries on an open level closes those below it. */
#include "minutes/agenda.h"

#include "minutes/attendance.h"
#include "minutes/label.h"
#include "minutes/line_kind.h"

/* １番　会期の決定について: the number of a row. */
static void take_ordinal(pdi_item_line *item) {
    uint64_t value;
    const size_t n = item->style.kind == PDI_STYLE_PLAIN && !item->label.n ? pdi_numeral_read(item->title, &value) : 0;
    if (!n || value == 0 || value > 999 || !pdi_starts(pdi_skip(item->title, n), PDI_LIT("番"))) return;
    const pdi_str rest = pdi_skip(item->title, n + 3);
    if (rest.n == 0 || !pdi_is_gap(rest.s[0])) return;
    item->label = pdi_cut(item->title, n + 3);
    item->style.kind = PDI_STYLE_WORD;
    item->style.value = (uint32_t)value;
    item->title = pdi_trim(rest);
}

bool pdi_titles_columns(pdi_reader *r, pdi_str row) {
    enum { LONGEST = 200 };
    size_t cells = 0;
    if (row.n > LONGEST || !pdi_find(row, PDI_LIT("  "))) return false;
    for (pdi_str rest = pdi_squeeze(r, row); rest.n; cells++) {
        const size_t length = pdi_begins_with_phrase(r->k, PDI_USE_column, rest, SIZE_MAX);
        if (!length) return false;
        rest = pdi_skip(rest, length);
    }
    return cells > 1;
}

/* (1) on a line of its own, and below it the title: the item of both lines. */
static bool number_above(pdi_reader *r, uint32_t line, uint32_t last, pdi_item_line *item) {
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    enum { LONGEST = 12 };
    char padded[LONGEST + 8];
    if (text.n > LONGEST || line + 1 >= last || pdi_opening_read(r, line + 1).count) return false;
    memcpy(padded, text.s, text.n);
    memcpy(padded + text.n, " 件", 5);
    const pdi_mark mark = pdi_mark_read(r->k, pdi_slice(padded, text.n + 4), r->flow->lines[line].sign);
    if (mark.kind != PDI_MARK_NUMBER || pdi_trim(pdi_slice(padded, mark.length)).n != text.n) return false;
    *item = pdi_item_line_read(r, line + 1, NULL);
    item->style = (pdi_style){.kind = PDI_STYLE_NUMBER,
                              .digits = mark.digits,
                              .shape = mark.shape,
                              .sign = mark.sign,
                              .wide = mark.wide,
                              .value = mark.value,
                              .indent = r->flow->lines[line].indent};
    item->label = pdi_slice(text.s + (mark.label.s - padded), mark.label.n);
    item->whole = pdi_between(text.s, pdi_end(item->whole));
    return item->title.n > 0;
}

static bool same_style(const pdi_style *a, const pdi_style *b, bool wide_too) {
    if (a->kind != b->kind || a->sign != b->sign) return false;
    if (a->kind == PDI_STYLE_NUMBER && (a->digits != b->digits || a->shape != b->shape)) return false;
    return !wide_too || a->wide == b->wide;
}

/* The place of a letter in イロハ: ハ, which is read in the order of アイウ, stands third there; 0 for none. */
static uint32_t iroha_value(const pdi_style *style) {
    static const uint8_t OF_AIUEO[] = {0,  0, 1,  0, 0, 0,  14, 0,  0,  0, 0, 0, 0, 0, 0, 18,
                                       16, 8, 19, 0, 7, 21, 4,  10, 20, 0, 3, 0, 0, 6, 5};
    if (style->kind != PDI_STYLE_NUMBER) return 0;
    if (style->digits == PDI_IROHA) return style->value;
    return style->digits == PDI_KATAKANA_ORDER && style->value < sizeof OF_AIUEO ? OF_AIUEO[style->value] : 0;
}

/* ロ behind イ: read as letters of two orders, and of one. */
static bool counts_on_in_iroha(const pdi_style *a, const pdi_style *b) {
    const uint32_t before = iroha_value(a);
    return before && iroha_value(b) == before + 1 && (a->digits == PDI_IROHA || b->digits == PDI_IROHA) &&
           a->shape == b->shape && a->sign == b->sign;
}

/* The open item that `style` carries on, as a position in the chain; -1 where it opens a level of its own. */
static int64_t carries_on(const pdi_agenda *agenda, const pdi_style *style) {
    for (int pass = 0; pass < 4; pass++) {
        const bool wide = pass % 2 == 0, exact = pass < 2;
        for (size_t i = agenda->open.count; i-- > 0;) {
            const pdi_item *item = &agenda->items.at[agenda->open.at[i]];
            if (counts_on_in_iroha(&item->style, style)) return (int64_t)i;
            if (!same_style(&item->style, style, wide)) continue;
            if (style->value == 0 || item->style.value == 0) return (int64_t)i;
            /* 【審議事項(3)】 … 【報告事項(1)】: the same brackets do not stand inside each other */
            if (!exact && style->kind == PDI_STYLE_BRACKET) return (int64_t)i;
            /* 1. … and again 1. …, no farther in: a page that numbers each list anew */
            if (exact && wide && style->value == 1 && item->style.value == 1 && style->kind == PDI_STYLE_NUMBER &&
                item->style.indent >= style->indent)
                return (int64_t)i;
            if (exact ? item->style.value + 1 == style->value : (style->value != 1 && style->value > item->style.value))
                return (int64_t)i;
        }
    }
    return -1;
}

bool pdi_agenda_carries_on(const pdi_agenda *agenda, const pdi_style *style) { return carries_on(agenda, style) >= 0; }

void pdi_agenda_close_above(pdi_agenda *agenda, const pdi_style *style) {
    for (size_t i = 0; i < agenda->open.count; i++)
        if (same_style(&agenda->items.at[agenda->open.at[i]].style, style, false)) {
            agenda->open.count = i;
            return;
        }
}

bool pdi_agenda_counts_on(const pdi_agenda *agenda, const pdi_style *style) {
    for (size_t i = 0; style->value && i < agenda->open.count; i++) {
        const pdi_style *open = &agenda->items.at[agenda->open.at[i]].style;
        if (same_style(open, style, true) && open->value + 1 == style->value) return true;
    }
    return false;
}

static size_t bucket_of(pdi_str words) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < words.n; i++) hash = (hash ^ (unsigned char)words.s[i]) * 16777619u;
    return (hash ^ hash >> 16) % PDI_AGENDA_BUCKETS;
}

/* Enters the last item among those of its words. */
static void index_item(pdi_reader *r, pdi_agenda *agenda) {
    if (!agenda->by_words) {
        agenda->by_words = PDI_NEW_ARRAY(&r->job->scratch, int64_t, PDI_AGENDA_BUCKETS);
        for (size_t i = 0; i < PDI_AGENDA_BUCKETS; i++) agenda->by_words[i] = -1;
    }
    const size_t last = agenda->items.count - 1, bucket = bucket_of(agenda->items.at[last].words);
    agenda->items.at[last].same = agenda->by_words[bucket];
    agenda->by_words[bucket] = (int64_t)last;
}

static struct pdoc_agenda_item *new_record(pdi_reader *r, struct pdoc_session *session, const pdi_item_line *line) {
    struct pdoc_agenda_item *record = PDI_NEW(&r->job->keep, struct pdoc_agenda_item);
    record->session = session;
    record->title = pdi_as_printed(r, line->title);
    if (line->label.n) record->label = pdi_copy(&r->job->keep, pdi_squeeze(r, line->label));
    record->presenter_count = line->presenter_count;
    record->presenters = PDI_NEW_ARRAY(&r->job->keep, pdi_str, line->presenter_count);
    for (uint32_t i = 0; i < line->presenter_count; i++) record->presenters[i] = pdi_as_printed(r, line->presenters[i]);
    return record;
}

/* Closes the chain down to `depth` open items. */
static void close_to(pdi_agenda *agenda, size_t depth) {
    if (agenda->open.count > depth) agenda->open.count = depth;
}

/* 議事, 報告事項: a plain item under which others stand. */
static bool gathers(const pdi_reader *r, const pdi_item *item) {
    pdi_str words = item->words;
    const char *bracket = words.n ? memchr(words.s, '(', words.n) : NULL;
    if (bracket) words = pdi_between(words.s, bracket);
    const pdi_entry *e = item->style.kind == PDI_STYLE_PLAIN && !item->record->label.n
                             ? pdi_lookup(r->k, PDI_TABLE_headings, words)
                             : NULL;
    return pdi_entry_is(e, 1, "business") || pdi_entry_is(e, 1, "agenda");
}

/* 報告事項1 below 審議事項4, 報告1 below 議題2: labels of what a meeting has to deal with, none of which is part of
 * another; but 論点1 is part of 議題1. */
static bool counts_matters(pdi_str label) {
    static const pdi_str MATTERS[] = {PDI_CONST("事項"), PDI_CONST("議題"), PDI_CONST("議案"), PDI_CONST("報告"),
                                      PDI_CONST("協議"), PDI_CONST("案件"), PDI_CONST("諮問"), PDI_CONST("承認")};
    return pdi_starts_with_any(label, PDI_ANY(MATTERS)) || pdi_find(label, MATTERS[0]) != NULL;
}

/* 第41号議案 …, 協議事項1 …, 報告事項1 … in one column: labels of different words stand beside each other. The open
 * item beside which such a one stands, as a position in the chain; -1 for none. */
static int64_t beside_label(const pdi_agenda *agenda, const pdi_item_line *line, bool listed, bool other) {
    const pdi_style *style = &line->style;
    const bool matters = counts_matters(line->label); /* be it only in the proceedings */
    if (!other && (style->kind != PDI_STYLE_WORD || style->value != 1)) return -1;
    for (size_t i = agenda->open.count; i-- > 0;) {
        const pdi_item *open = &agenda->items.at[agenda->open.at[i]];
        const bool labelled = open->record->label.n &&
                              (open->style.kind == PDI_STYLE_WORD ||
                               (open->style.kind == PDI_STYLE_PLAIN && pdi_find(open->record->label, PDI_LIT("号"))));
        const bool alike = matters && labelled && counts_matters(open->record->label);
        if (labelled && ((open->listed && listed) || alike) && open->style.indent == style->indent) return (int64_t)i;
    }
    return -1;
}

/* ◎管理者挨拶 behind ◎第8号議案 …, which the list has as 日程第4: the open item whose heading has the same sign, as a
 * position in the chain; -1 for none. */
static int64_t beside_heading(const pdi_agenda *agenda, const pdi_style *style) {
    for (size_t i = agenda->open.count; style->kind == PDI_STYLE_SIGN && i-- > 0;)
        if (agenda->items.at[agenda->open.at[i]].heading_sign == style->sign) return (int64_t)i;
    return -1;
}

/* その他　令和5年10月行事予定について below 報告事項1　…: it stands where the others have a label. */
static void take_other(const pdi_agenda *agenda, pdi_item_line *item) {
    static const pdi_str OTHER = PDI_CONST("その他");
    if (item->label.n || item->style.kind != PDI_STYLE_PLAIN || !pdi_starts(item->title, OTHER)) return;
    const pdi_str rest = pdi_skip(item->title, OTHER.n);
    if (!rest.n || !pdi_is_gap(rest.s[0]) || beside_label(agenda, item, true, true) < 0) return;
    item->label = pdi_cut(item->title, OTHER.n);
    item->title = pdi_trim(rest);
}

/* 開会 | 議長報告 | 日程第1 … | 閉会 in one column: the business of the day stands beside what is before and behind it.
 */
static int64_t beside_plain(pdi_reader *r, const pdi_agenda *agenda, const pdi_item_line *line) {
    const pdi_style *style = &line->style;
    if (!agenda->open.count) return -1;
    const int64_t last = (int64_t)agenda->open.count - 1;
    const pdi_item *open = &agenda->items.at[agenda->open.at[last]];
    if (open->style.indent != style->indent) return -1;
    const bool counted = open->style.kind == PDI_STYLE_WORD || open->style.kind == PDI_STYLE_NUMBER;
    if (style->kind == PDI_STYLE_PLAIN && counted &&
        pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(line->title, 60))))
        return last;
    /* １　… | ２　… | その他: what else there is stands beside them */
    if (style->kind == PDI_STYLE_PLAIN && counted && open->style.value > 1 &&
        pdi_starts(line->title, PDI_LIT("その他")))
        return last;
    if (open->style.kind != PDI_STYLE_PLAIN || !open->listed || style->value != 1) return -1;
    /* 開会 | (1) … | (2) … | 閉会 */
    if (style->kind == PDI_STYLE_NUMBER) return pdi_is_phrase(r->k, PDI_USE_open, open->words) ? last : -1;
    return style->kind == PDI_STYLE_WORD && !gathers(r, open) ? last : -1;
}

/* 承認事項 | 計画の変更について | 報告事項 | 調査の結果について in one column: what gathers is beside what gathered
 * before, and what it gathers below it. *on is where a line without a mark would go on. */
static void place_gathered(pdi_reader *r, const pdi_agenda *agenda, const pdi_item_line *line, int64_t *on) {
    if (line->style.kind != PDI_STYLE_PLAIN || line->label.n || *on < 0) return;
    size_t at = agenda->open.count;
    while (at > 0 && !(agenda->items.at[agenda->open.at[at - 1]].style.kind == PDI_STYLE_PLAIN &&
                       pdi_gathers_business(agenda->items.at[agenda->open.at[at - 1]].words)))
        at--;
    if (at == 0) return;
    const bool beside = pdi_gathers_business(line->title) || pdi_eq(line->title, PDI_LIT("その他")) ||
                        pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, pdi_cut(line->title, 60)));
    if (beside)
        *on = (int64_t)at - 1;
    else if (*on == (int64_t)at - 1)
        *on = -1;
}

void pdi_agenda_add(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session, const pdi_item_line *line,
                    bool listed) {
    int64_t on = carries_on(agenda, &line->style);
    if (listed) place_gathered(r, agenda, line, &on);
    if (on < 0) on = beside_label(agenda, line, listed, listed && pdi_eq(line->label, PDI_LIT("その他")));
    if (on < 0 && listed) on = beside_plain(r, agenda, line);
    if (on < 0 && !listed) on = beside_heading(agenda, &line->style);
    if (on >= 0 && line->style.kind == PDI_STYLE_PLAIN && line->label.n &&
        gathers(r, &agenda->items.at[agenda->open.at[on]]))
        on = -1; /* 第1号 … stands below 議事, not beside it */
    /* Bullets and bare lines that stand further left than what is open are not below it. */
    if (on < 0 && line->style.value == 0)
        while (agenda->open.count && listed &&
               agenda->items.at[agenda->open.at[agenda->open.count - 1]].style.indent > line->style.indent)
            agenda->open.count--;
    /* 諮問第241号　…について, and in its column （１）…: a bill has nothing below it. */
    if (on < 0 && listed && agenda->open.count > 1) {
        const pdi_item *open = &agenda->items.at[agenda->open.at[agenda->open.count - 1]];
        if (open->style.kind == PDI_STYLE_PLAIN && open->style.indent == line->style.indent &&
            pdi_ends(open->record->label, PDI_LIT("号")))
            agenda->open.count--;
    }
    if (on >= 0) {
        const uint32_t before = agenda->items.at[agenda->open.at[on]].style.value;
        if (listed && before && line->style.value > before + 1)
            pdi_remark_on(r, PDOC_DIAGNOSTIC_NUMBER_SKIPPED, line->label, line->label);
        close_to(agenda, (size_t)on);
    }
    if (agenda->open.count >= r->job->limits.nesting) agenda->open.count = 0;
    if (listed) pdi_check_brackets(r, line->title);
    pdi_item *item = PDI_PUSH(&r->job->scratch, &agenda->items);
    item->record = new_record(r, session, line);
    item->style = line->style;
    item->words = pdi_squeeze(r, line->title);
    index_item(r, agenda);
    item->presenter = line->presenter_count ? line->presenters[0] : PDI_NONE;
    item->listed = listed;
    item->headed = !listed;
    item->parent = agenda->open.count ? (int64_t)agenda->open.at[agenda->open.count - 1] : -1;
    item->record->rule = listed ? PDI_LIT("agenda.list") : PDI_LIT("agenda.heading");
    item->record->place = pdi_place_of(r, line->whole);
    if (!listed) item->record->heading = item->record->place;
    *PDI_PUSH(&r->job->scratch, &agenda->open) = agenda->items.count - 1;
    if (!listed) agenda->current = (int64_t)agenda->items.count - 1;
    pdi_take(r, line->whole, PDOC_READING_AGENDA, listed ? "agenda.list" : "agenda.heading");
}

/* …に関する検討 | について: words that nothing begins with. */
static bool goes_on(pdi_str text) {
    static const pdi_str BEGINS[] = {PDI_CONST("について"), PDI_CONST("に関する"), PDI_CONST("に係る"),
                                     PDI_CONST("における"), PDI_CONST("及び"),     PDI_CONST("並びに"),
                                     PDI_CONST("に向けた"), PDI_CONST("に基づく")};
    size_t length;
    /* の変更について, but のり養殖の計画 */
    if (text.n > 3 && pdi_starts(text, PDI_LIT("の")) &&
        pdi_script_of(pdi_utf8_at(text.s + 3, pdi_end(text), &length)) != PDI_HIRAGANA)
        return true;
    return pdi_starts_with_any(text, PDI_ANY(BEGINS));
}

/* (2)…大会の開 | 催について, and further down (2)…大会の開催について on one line. */
static bool stands_joined(const pdi_reader *r, pdi_str above, pdi_str below) {
    enum { PART_MAX = 30, LEAST = 9, REACH = 60000 };
    char both[2 * PART_MAX];
    size_t step, tail = 0, head = 0;
    if (above.n < LEAST || below.n < LEAST) return false;
    for (const char *s = pdi_end(above); s > above.s && tail + 4 <= PART_MAX; tail += step, s -= step)
        pdi_utf8_before(above.s, s, &step);
    for (const char *s = below.s; s < pdi_end(below) && head + 4 <= PART_MAX; head += step, s += step)
        pdi_utf8_at(s, pdi_end(below), &step);
    memcpy(both, pdi_end(above) - tail, tail);
    memcpy(both + tail, below.s, head);
    const pdi_str rest = pdi_cut(pdi_between(pdi_end(below), pdi_end(r->flow->text)), REACH);
    return pdi_find(rest, pdi_slice(both, tail + head)) != NULL;
}

/* (2) 規格の国際展開について |   マークの英語表記について: a title that is complete on a line with room for more, and
 * below it what it is of. */
static bool is_whole_above(const pdi_reader *r, pdi_str title, const pdi_line *line, pdi_str below) {
    static const pdi_str ABOUT = PDI_CONST("について");
    const uint32_t wrap = r->flow->wrap;
    if (!pdi_ends(title, ABOUT) || below.s[0] == '(') return false;
    return !wrap || line->width + 16u < wrap || (line->width + 8u < wrap && pdi_ends(below, ABOUT));
}

/* 指名競争入札　　2件 below 抽出案件に対する審議: how many there were, and no item. */
static bool is_count_row(pdi_str title) {
    static const pdi_str UNITS[] = {PDI_CONST("件"), PDI_CONST("名"), PDI_CONST("人"), PDI_CONST("社")};
    const char *s = pdi_end(title);
    while (s > title.s && !pdi_is_gap(s[-1])) s--;
    const pdi_str last = pdi_between(s, pdi_end(title));
    uint64_t count;
    const size_t digits = s > title.s + 1 && pdi_is_gap(s[-2]) ? pdi_numeral_read(last, &count) : 0;
    for (size_t i = 0; digits && i < sizeof UNITS / sizeof *UNITS; i++)
        if (pdi_eq(pdi_skip(last, digits), UNITS[i])) return true;
    return false;
}

/* A line without a mark that carries on the title above it: it stands at the title's column, or further right. */
static bool continues_title(pdi_reader *r, uint32_t line, const pdi_item_line *above, uint32_t above_line) {
    const pdi_line *l = &r->flow->lines[line], *a = &r->flow->lines[above_line];
    if (l->blanks_before || pdi_item_line_read(r, line, NULL).label.n) return false; /* 議案第1号　… */
    if (goes_on(pdi_line_text(r->flow, l))) return true;
    if (above->style.kind == PDI_STYLE_PLAIN) return false;
    const pdi_str text = pdi_line_text(r->flow, l);
    if (stands_joined(r, above->title, text)) return true;
    /* (1)…方法書について | （諮問、事業者説明及び現地調査） */
    if (text.s[0] == '(' && pdi_bracket_extent(text) == text.n && l->indent >= a->indent && above->style.value &&
        pdi_find(text, PDI_LIT("、")))
        return true;
    /* Below a word that only gathers (報告事項) stands what it gathers. */
    const pdi_str words = pdi_squeeze(r, above->title);
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_headings, words);
    if (pdi_gathers_business(words) || pdi_entry_is(e, 1, "agenda") || pdi_entry_is(e, 1, "business")) return false;
    return l->indent > a->indent && !is_whole_above(r, above->title, a, text);
}

static void extend(pdi_reader *r, pdi_agenda *agenda, pdi_item_line *above, uint32_t line) {
    pdi_item *item = &agenda->items.at[agenda->items.count - 1];
    const char *end = r->flow->text.s + r->flow->lines[line].end;
    pdi_take(r, pdi_line_text(r->flow, &r->flow->lines[line]), PDOC_READING_AGENDA, "agenda.list");
    above->title = pdi_between(above->title.s, end);
    above->whole = pdi_between(above->whole.s, end);
    pdi_item_take_leaders(above);
    item->record->title = pdi_as_printed(r, above->title);
    item->record->place = pdi_place_of(r, above->whole);
    item->words = pdi_squeeze(r, above->title);
}

/* 以上 ends a list; 閉会 and 散会, which end meetings too, are items of it. */
static bool ends_list(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str ELSEWHERE[] = {PDI_CONST("に同じ"), PDI_CONST("と同じ"), PDI_CONST("のとおり"),
                                        PDI_CONST("の通り")};
    if (pdi_ends_with_any(words, PDI_ANY(ELSEWHERE))) return true; /* 議事日程に同じ */
    return pdi_is_phrase(k, PDI_USE_close, words) && !pdi_is_phrase(k, PDI_USE_open, words);
}

/* (開会), (閉会) around items: what happens before and after the business. As an item of its own it would have a mark
 * or stand without brackets. */
static bool tells_of_sitting(pdi_reader *r, const pdi_item_line *line) {
    return line->style.kind == PDI_STYLE_BRACKET && line->style.sign == '(' && !line->label.n &&
           pdi_is_phrase(r->k, PDI_USE_open, pdi_squeeze(r, line->title));
}

static int64_t find_words(const pdi_agenda *agenda, pdi_str words) {
    int64_t first = -1;
    for (int64_t i = agenda->by_words ? agenda->by_words[bucket_of(words)] : -1; i >= 0; i = agenda->items.at[i].same)
        if (pdi_eq(agenda->items.at[i].words, words)) first = i;
    return first;
}

/* 議事次第, the day and the place, and then 1.開会: where the items begin. */
static uint32_t behind_day(pdi_reader *r, uint32_t first, uint32_t last) {
    enum { REACH = 8 };
    pdi_date date;
    bool ok;
    if (first >= last ||
        !pdi_date_read(pdi_knowledge_eras(r->k), pdi_line_text(r->flow, &r->flow->lines[first]), &date, &ok))
        return first;
    for (uint32_t i = first + 1; i < last && i < first + REACH; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        const pdi_mark *number = pdi_opening_number(&o);
        if (number && number->value == 1) return i;
    }
    return first;
}

/* (1) …, ① …, ② …, and behind them words without a mark: at least three items, all of which are counted. Those up to
 * `seen` are known to be. */
static bool is_complete_list(const pdi_agenda *agenda, size_t before, size_t *seen, pdi_str words) {
    static const pdi_str TITLES[] = {PDI_CONST("について"), PDI_CONST("件"),   PDI_CONST("案"),
                                     PDI_CONST("報告"),     PDI_CONST("こと"), PDI_CONST("他")};
    enum { LEAST = 3 };
    if (agenda->items.count < before + LEAST || pdi_ends_with_any(words, PDI_ANY(TITLES)) ||
        pdi_gathers_business(agenda->items.at[agenda->items.count - 1].words))
        return false;
    while (*seen < agenda->items.count && agenda->items.at[*seen].style.kind == PDI_STYLE_NUMBER) ++*seen;
    return *seen == agenda->items.count;
}

/* 承認事項 | (1) …, among items that are counted: what gathers the next ones. */
static bool gathers_below(pdi_reader *r, uint32_t line, uint32_t last, const pdi_item_line *item) {
    if (line + 1 >= last || !pdi_gathers_business(item->title)) return false;
    const pdi_item_line below = pdi_item_line_read(r, line + 1, NULL);
    return below.style.value == 1 ||
           (below.style.kind == PDI_STYLE_PLAIN && pdi_ends(below.title, PDI_LIT("について")));
}

/* Whether the day, a time or the place of the sitting stands there: a line below 議事 that the head has read already.
 */
static bool is_of_head(pdi_reader *r, const struct pdoc_session *session, pdi_str slice) {
    const pdi_place *const places[] = {&session->date_place, &session->start_place, &session->end_place,
                                       &session->venue_place};
    const pdoc_span span = pdi_flow_span(r->flow, pdi_at(r, slice.s), pdi_at(r, pdi_end(slice)));
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (places[i]->hull.start < places[i]->hull.end && places[i]->hull.start < span.end &&
            places[i]->hull.end > span.start)
            return true;
    return false;
}

/* 会議次第 between ① and ②: the label of the cell that the list stands in. */
static bool heads_program(pdi_reader *r, pdi_str text) {
    enum { LONGEST = 30 };
    const pdi_str words = text.n <= LONGEST ? pdi_squeeze(r, text) : PDI_NONE;
    return pdi_ends(words, PDI_LIT("次第")) && pdi_entry_is(pdi_lookup(r->k, PDI_TABLE_headings, words), 1, "agenda");
}

/* ○ …の報告 and below it 1 …, 2 …: one item with a sign that no other line of the list has, beside those with numbers
 * and above none of them, unless it gathers them (○報告事項). */
static bool is_lone_sign(pdi_reader *r, const pdi_item_line *item, uint32_t line, uint32_t last) {
    static const pdi_str GATHER[] = {PDI_CONST("事項"), PDI_CONST("案件"), PDI_CONST("議題"), PDI_CONST("議事"),
                                     PDI_CONST("次第"), PDI_CONST("項目"), PDI_CONST("審議")};
    if (item->style.kind != PDI_STYLE_SIGN || line + 1 >= last ||
        r->flow->lines[line + 1].indent > r->flow->lines[line].indent)
        return false;
    for (size_t i = 0; i < sizeof GATHER / sizeof *GATHER; i++)
        if (pdi_find(item->title, GATHER[i])) return false;
    for (uint32_t i = line + 1; i < last; i++) {
        const pdi_item_line other = pdi_item_line_read(r, i, NULL);
        if (other.style.kind == PDI_STYLE_SIGN && other.style.sign == item->style.sign) return false;
    }
    return true;
}

void pdi_agenda_gather(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session, const pdi_heading *heading) {
    const pdi_mark *number = pdi_opening_number(&heading->opening);
    /* no item of the list counts on with the document's own sections */
    const pdi_item_line line = {.style = {.kind = PDI_STYLE_LEVEL},
                                .label = number ? number->label : PDI_NONE,
                                .title = heading->words,
                                .whole =
                                    number ? pdi_between(number->label.s, pdi_end(heading->words)) : heading->words};
    pdi_agenda_add(r, agenda, session, &line, true);
}

/* 委員の委嘱について, 署名委員の指名: whoever is named below was appointed. */
static bool names_appointing(pdi_str words) {
    static const pdi_str DEEDS[] = {PDI_CONST("委嘱"), PDI_CONST("指名"), PDI_CONST("選出"), PDI_CONST("選任"),
                                    PDI_CONST("紹介"), PDI_CONST("任命"), PDI_CONST("互選"), PDI_CONST("署名")};
    for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++)
        if (pdi_find(words, DEEDS[i])) return true;
    return false;
}

/* 委員からの発表: somebody is announced. */
static bool names_presenting(pdi_str words) {
    static const pdi_str DEEDS[] = {PDI_CONST("発表"),    PDI_CONST("ヒアリング"), PDI_CONST("プレゼンテーション"),
                                    PDI_CONST("説明"),    PDI_CONST("報告"),       PDI_CONST("講演"),
                                    PDI_CONST("について")};
    for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++)
        if (pdi_find(words, DEEDS[i])) return true;
    return false;
}

/* ・みどり大学教授　青砥 真澄 氏, みどり審議会　正岡清委員 below (2)発表: who presents the item above. */
static bool takes_presenter(pdi_reader *r, const pdi_agenda *agenda, const pdi_item_line *line) {
    enum { PRESENTERS_MAX = 16 };
    static const pdi_str HONORIFICS[] = {PDI_CONST("氏"), PDI_CONST("様"), PDI_CONST("先生"), PDI_CONST("委員"),
                                         PDI_CONST("構成員")};
    if (line->label.n || line->style.value || line->presenter_count) return false;
    const pdi_item *above = &agenda->items.at[agenda->items.count - 1];
    struct pdoc_agenda_item *record = above->record;
    const bool below = line->style.kind == PDI_STYLE_SIGN || line->style.indent > above->style.indent ||
                       names_presenting(above->words);
    if (!record->label.n || record->presenter_count == PRESENTERS_MAX || names_appointing(above->words) || !below ||
        !pdi_attendance_line(r, line->title))
        return false;
    /* 内閣官房 瓜生 参事官 */
    const bool post = pdi_find_gap(line->title) && pdi_lookup_suffix(r->k, PDI_TABLE_posts, line->title, NULL);
    if (!post && !pdi_ends_with_any(line->title, PDI_ANY(HONORIFICS))) return false;
    pdi_str *all = PDI_NEW_ARRAY(&r->job->keep, pdi_str, record->presenter_count + 1u);
    for (uint32_t i = 0; i < record->presenter_count; i++) all[i] = record->presenters[i];
    all[record->presenter_count++] = pdi_as_printed(r, line->title);
    record->presenters = all;
    pdi_take(r, line->whole, PDOC_READING_AGENDA, "agenda.presenter");
    return true;
}

/* 議題等　　議題, and the items below: the value of the heading says no more than the heading. */
static bool repeats_heading(pdi_reader *r, const pdi_item_line *line) {
    const pdi_entry *e = line->style.kind == PDI_STYLE_PLAIN && !line->label.n
                             ? pdi_lookup(r->k, PDI_TABLE_headings, pdi_squeeze(r, line->title))
                             : NULL;
    return pdi_entry_is(e, 1, "agenda") || pdi_entry_is(e, 1, "business");
}

void pdi_agenda_list(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session, uint32_t first, uint32_t last,
                     const char *from) {
    if (!from) first = behind_day(r, first, last);
    const size_t before = agenda->items.count;
    size_t numbered = before;
    pdi_item_line above = {0};
    uint32_t above_line = 0, reached = 0; /* the first and the last line of the item above */
    for (uint32_t i = first; i < last; i++) {
        /* 議題：1.甲 | ：2.乙: the colon of the heading stands before each */
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        const char *colon = text.n > 1 && text.s[0] == ':' ? text.s + 1 : NULL;
        pdi_item_line line = pdi_item_line_read(r, i, i == first && from ? from : colon);
        if ((i > first && heads_program(r, text)) ||
            (from && i == first && i + 1 < last && repeats_heading(r, &line))) {
            pdi_take(r, text, PDOC_READING_HEADING, "section.heading");
            continue;
        }
        take_ordinal(&line);
        take_other(agenda, &line);
        if (!(from && i == first) && number_above(r, i, last, &line)) i++;
        if (is_of_head(r, session, line.whole)) continue;
        const pdi_opening o = pdi_opening_read(r, i);
        const bool note =
            !(from && i == first) && (pdi_opening_has(&o, PDI_MARK_NOTE) || pdi_opening_has(&o, PDI_MARK_RULE));
        if (!pdi_names_item(line.title) || note || (!(from && i == first) && pdi_is_prose(r, i)) ||
            pdi_titles_columns(r, line.title) || pdi_is_result(text) || (!line.label.n && is_count_row(line.title)) ||
            pdi_holds_phrase(r->k, PDI_USE_announce, line.title) || tells_of_sitting(r, &line) ||
            ends_list(r->k, pdi_squeeze(r, line.title))) {
            pdi_take(r, pdi_line_text(r->flow, &r->flow->lines[i]), PDOC_READING_NOTE, "agenda.note");
            continue;
        }
        if (agenda->items.count > before && takes_presenter(r, agenda, &line)) continue;
        const bool unmarked = line.style.kind == PDI_STYLE_PLAIN ||
                              (line.style.kind == PDI_STYLE_BRACKET && line.style.sign == '(' && !line.style.value);
        if (unmarked && agenda->items.count > before && i == reached + 1 && continues_title(r, i, &above, above_line)) {
            extend(r, agenda, &above, i);
            reached = i;
            continue;
        }
        if (line.style.kind == PDI_STYLE_PLAIN && !gathers_below(r, i, last, &line) &&
            is_complete_list(agenda, before, &numbered, line.title)) {
            pdi_take(r, pdi_line_text(r->flow, &r->flow->lines[i]), PDOC_READING_NOTE, "agenda.note");
            continue;
        }
        /* A second list (次第 and then 議題) names the same items again. */
        const int64_t known = before ? find_words(agenda, pdi_squeeze(r, line.title)) : -1;
        if (known >= 0 && known < (int64_t)before) {
            pdi_take(r, line.whole, PDOC_READING_AGENDA, "agenda.listed-twice");
            continue;
        }
        pdi_item_line one = line;
        pdi_items_on_line items;
        pdi_items_on_line_find(r, line.whole, &items);
        for (size_t n = 0; n < items.count && items.count > 1; n++) {
            one = pdi_item_part_read(r, i, items.at[n], n + 1 < items.count ? items.at[n + 1] : pdi_end(line.whole));
            if (pdi_end(one.whole)[-1] == ':') one.whole = pdi_trim(pdi_cut(one.whole, one.whole.n - 1));
            pdi_agenda_add(r, agenda, session, &one, true);
        }
        if (items.count < 2) pdi_agenda_add(r, agenda, session, &one, true);
        if (agenda->items.count == before + 1 && is_lone_sign(r, &one, i, last)) agenda->open.count = 0;
        above = one;
        above_line = reached = i;
    }
    agenda->open.count = 0;
}

/* ---- headings of the proceedings ---- */

/* Dice's coefficient over pairs of neighbouring code points, in percent. Quadratic in the titles' length, which is
 * capped. */
static unsigned likeness(pdi_str a, pdi_str b) {
    enum { CAP = 120 };
    uint64_t pairs[CAP];
    size_t n = 0, length, common = 0, others = 0;
    uint32_t before = 0;
    for (const char *s = a.s; s < pdi_end(a) && n < CAP; s += length) {
        const uint32_t c = pdi_utf8_at(s, pdi_end(a), &length);
        if (before) pairs[n++] = (uint64_t)before << 32 | c;
        before = c;
    }
    const size_t mine = n;
    before = 0;
    for (const char *s = b.s; s < pdi_end(b) && others < CAP; s += length) {
        const uint32_t c = pdi_utf8_at(s, pdi_end(b), &length);
        if (before) {
            others++;
            for (size_t i = 0; i < n; i++)
                if (pairs[i] == ((uint64_t)before << 32 | c)) {
                    pairs[i] = pairs[--n];
                    common++;
                    break;
                }
        }
        before = c;
    }
    return mine + others ? (unsigned)(200 * common / (mine + others)) : 0;
}

/* 案件2 where the list has bullets: the second of its top level; -1 where anything in it is numbered. */
static int64_t by_place(const pdi_agenda *agenda, uint32_t value) {
    int64_t found = -1;
    for (size_t i = 0; i < agenda->items.count; i++) {
        const pdi_item *item = &agenda->items.at[i];
        if (!item->listed || item->parent >= 0) continue;
        if (item->style.value) return -1;
        if (--value == 0) found = (int64_t)i;
    }
    return found;
}

/* The item that a bare label names (議題1, 議題(2)について): by its number, below 議事 where there is one. */
static int64_t by_number(pdi_reader *r, const pdi_agenda *agenda, uint32_t value) {
    int64_t found = -1;
    bool any_listed = false; /* else 6 主な意見 | (1)について tells of what the proceedings' own headings counted */
    for (size_t i = 0; i < agenda->items.count; i++) any_listed = any_listed || agenda->items.at[i].listed;
    for (size_t i = 0; i < agenda->items.count; i++) {
        const pdi_item *item = &agenda->items.at[i];
        if ((!item->listed && any_listed) || item->style.value != value) continue;
        const pdi_entry *e =
            item->parent >= 0 ? pdi_lookup(r->k, PDI_TABLE_headings, agenda->items.at[item->parent].words) : NULL;
        if (e && (pdi_entry_is(e, 1, "business") || pdi_entry_is(e, 1, "agenda"))) return (int64_t)i;
        if (found < 0) found = (int64_t)i;
    }
    return found >= 0 ? found : by_place(agenda, value);
}

/* 【…】, 議題1 …, ## …: a heading by its look, whatever marks the list has. */
static bool of_its_own(const pdi_style *s) {
    return s->kind == PDI_STYLE_BRACKET || s->kind == PDI_STYLE_WORD || s->kind == PDI_STYLE_LEVEL;
}

/* The listed item after the last one that the proceedings have reached. */
static int64_t next_listed(const pdi_agenda *agenda) {
    for (size_t i = (size_t)(agenda->current + 1); i < agenda->items.count; i++)
        if (agenda->items.at[i].listed && !agenda->items.at[i].headed) return (int64_t)i;
    return -1;
}

/* …について says nothing of what. */
static pdi_str gist(pdi_str words) {
    if (pdi_ends(words, PDI_LIT("について")) && words.n > 24) return pdi_cut(words, words.n - 12);
    return words;
}

/* The item of the same words; of several the one that has not been reached and has the same number. */
static int64_t same_words(const pdi_agenda *agenda, const pdi_item_line *heading, pdi_str words) {
    int64_t best = -1;
    unsigned best_score = 0;
    for (int64_t i = agenda->by_words ? agenda->by_words[bucket_of(words)] : -1; i >= 0; i = agenda->items.at[i].same) {
        const pdi_item *item = &agenda->items.at[i];
        if (!pdi_eq(item->words, words)) continue;
        const bool same_number = item->style.value && item->style.value == heading->style.value;
        const unsigned score = 1 + (same_number ? 20u : 0u) + (item->headed ? 0u : 10u);
        if (score >= best_score) best = i, best_score = score; /* the chain runs backwards: the first wins */
    }
    return best;
}

/* The first item whose label is all that a heading has: 議案第52号, be it a part of the title in the list. */
static int64_t same_label(const pdi_agenda *agenda, pdi_str words) {
    enum { LABEL_MAX = 60 };
    if (words.n > LABEL_MAX || !pdi_find(words, PDI_LIT("号"))) return -1;
    for (size_t i = 0; i < agenda->items.count; i++)
        if (pdi_eq(agenda->items.at[i].record->label, words)) return (int64_t)i;
    const bool whole = pdi_ends(words, PDI_LIT("号")) && pdi_find(words, PDI_LIT("第"));
    const size_t here = agenda->current > PDI_AGENDA_REACH ? (size_t)agenda->current - PDI_AGENDA_REACH : 0;
    for (size_t i = here; whole && i < agenda->items.count && i < here + 2 * PDI_AGENDA_REACH; i++)
        if (agenda->items.at[i].listed && pdi_starts(agenda->items.at[i].words, words)) return (int64_t)i;
    return -1;
}

/* How well a heading in other words fits item i; 0 where not well enough. */
static unsigned score_of(const pdi_agenda *agenda, const pdi_item_line *heading, pdi_str words, size_t i,
                         int64_t next) {
    const pdi_item *item = &agenda->items.at[i];
    if (item->headed) return 0;
    const bool same_number = item->style.value && item->style.value == heading->style.value,
               is_next = (int64_t)i == next;
    /* The item that comes next, with its own number or as a section of its own look, may be headed in quite other
     * words. */
    const bool expected =
        same_number && is_next && (of_its_own(&heading->style) || same_style(&item->style, &heading->style, false));
    const bool section = heading->style.value == 0 && is_next && of_its_own(&heading->style);
    const pdi_str longer = item->words.n > words.n ? item->words : words,
                  shorter = item->words.n > words.n ? words : item->words;
    static const pdi_str OPENS = PDI_CONST("開会"), CLOSES = PDI_CONST("閉会");
    if ((pdi_starts(words, CLOSES) && pdi_starts(item->words, OPENS)) ||
        (pdi_starts(words, OPENS) && pdi_starts(item->words, CLOSES)))
        return 0; /* but for one letter they are alike */
    if (pdi_starts(words, item->words) && pdi_eq(pdi_skip(words, item->words.n), PDI_LIT("の宣告"))) return 100;
    unsigned score = likeness(gist(item->words), gist(words));
    if (shorter.n >= 12 && score < 80 && pdi_find(longer, shorter)) score = 80;
    if (score < (expected ? 20u : section ? 22u : same_number ? 50u : 75u)) return 0;
    return score + (same_number ? 20u : 0u);
}

int64_t pdi_agenda_match(pdi_reader *r, const pdi_agenda *agenda, const pdi_item_line *heading, bool *exact) {
    const pdi_str words = pdi_squeeze(r, heading->title);
    int64_t best = -1;
    unsigned best_score = 0;
    *exact = false;
    if (words.n == 0 || pdi_eq(words, PDI_LIT("について")) || pdi_eq(words, PDI_LIT("の審議")))
        return heading->style.value && heading->label.n ? (*exact = true, by_number(r, agenda, heading->style.value))
                                                        : -1;
    best = same_words(agenda, heading, words);
    const char *quote = best < 0 && pdi_ends(words, PDI_LIT("」")) ? pdi_find(words, PDI_LIT("「")) : NULL;
    const pdi_str quoted = quote ? pdi_between(quote, pdi_end(words)) : PDI_NONE; /* 報告事項「…について」 */
    if (quoted.n > 6 && pdi_bracket_extent(quoted) == quoted.n)
        best = same_words(agenda, heading, pdi_slice(quoted.s + 3, quoted.n - 6));
    if (best < 0 && !heading->label.n) best = same_label(agenda, words);
    if (best >= 0) {
        *exact = true;
        return best;
    }
    /* Other words: only items near where the proceedings are can be meant. */
    const int64_t next = next_listed(agenda), here = agenda->current < 0 ? 0 : agenda->current;
    const size_t from = here > PDI_AGENDA_REACH ? (size_t)here - PDI_AGENDA_REACH : 0;
    enum { LONG = 24 }; /* …の変更 | について: the heading's line ended before its words did */
    for (size_t i = from; i < agenda->items.count && i < (size_t)here + PDI_AGENDA_REACH; i++) {
        const pdi_item *item = &agenda->items.at[i];
        const bool begins = words.n >= LONG && item->listed && pdi_starts(item->words, words);
        if (begins && (!item->headed || pdi_starts(pdi_skip(item->words, words.n), PDI_LIT("(")))) { /* …（諮問） */
            *exact = true;
            return (int64_t)i;
        }
        const unsigned score = score_of(agenda, heading, words, i, next);
        if (score > best_score) best = (int64_t)i, best_score = score;
    }
    return best;
}

int64_t pdi_agenda_mentioned(pdi_reader *r, const pdi_agenda *agenda, pdi_str heading) {
    const pdi_str words = pdi_squeeze(r, heading);
    int64_t best = -1;
    size_t longest = 0;
    for (size_t i = 0; i < agenda->items.count; i++) {
        const pdi_str title = agenda->items.at[i].words;
        if (title.n >= 9 && title.n > longest && pdi_find(words, title)) best = (int64_t)i, longest = title.n;
    }
    return best;
}

/* The heading of the proceedings that stands above the rest here, when it says no more than that business follows
 * (3 議事) and the list does not have it; -1 for none. */
static int64_t business_above(pdi_reader *r, const pdi_agenda *agenda) {
    int64_t top = agenda->current;
    while (top >= 0 && agenda->items.at[top].parent >= 0) top = agenda->items.at[top].parent;
    if (top < 0 || agenda->items.at[top].listed) return -1;
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_headings, agenda->items.at[top].words);
    return e && (pdi_entry_is(e, 1, "business") || pdi_entry_is(e, 1, "agenda")) ? top : -1;
}

void pdi_agenda_reach(pdi_reader *r, pdi_agenda *agenda, int64_t at, const pdi_item_line *heading) {
    pdi_item *item = &agenda->items.at[at];
    /* 報告事項 does not stand below 決議事項 */
    const bool may_stand = item->listed && item->parent < 0 && !pdi_gathers_business(item->words);
    const int64_t above = may_stand ? business_above(r, agenda) : -1;
    if (above >= 0) item->parent = above;
    agenda->current = at;
    agenda->open.count = 0;
    size_t chain[64], n = 0;
    for (int64_t i = at; i >= 0 && n < 64; i = agenda->items.at[i].parent) chain[n++] = (size_t)i;
    while (n > 0) *PDI_PUSH(&r->job->scratch, &agenda->open) = chain[--n];
    if (!heading) return;
    if (!item->headed) {
        item->record->heading = pdi_place_of(r, heading->whole);
        if (item->record->presenter_count == 0 && heading->presenter_count) {
            item->presenter = heading->presenters[0];
            item->record->presenter_count = heading->presenter_count;
            item->record->presenters = PDI_NEW_ARRAY(&r->job->keep, pdi_str, heading->presenter_count);
            for (uint32_t i = 0; i < heading->presenter_count; i++)
                item->record->presenters[i] = pdi_as_printed(r, heading->presenters[i]);
        }
    }
    item->headed = true;
    if (heading->style.kind == PDI_STYLE_SIGN) item->heading_sign = heading->style.sign;
    pdi_take(r, heading->whole, PDOC_READING_AGENDA, "agenda.headed");
}

/* 【議事】, ◎議　事 above everything else: the item that only says that the business begins here, -1 for none. With
 * 開会 or 閉会 beside it, or a number, it is one of the items. */
static int64_t frame_of_all(const pdi_agenda *agenda) {
    int64_t frame = -1;
    for (size_t i = 0; i < agenda->items.count; i++) {
        const pdi_item *item = &agenda->items.at[i];
        if (item->parent >= 0) continue;
        if (frame >= 0 || item->listed || item->record->label.s || !pdi_is_word_for_business(item->words)) return -1;
        frame = (int64_t)i;
    }
    return agenda->items.count > 1 ? frame : -1;
}

/* Takes such an item out: those below it stand at the top, and what was said under it alone under none. */
static void take_out(pdi_agenda *agenda, int64_t frame, struct pdoc_session *session) {
    for (size_t i = 0; i < agenda->items.count; i++) {
        pdi_item *item = &agenda->items.at[i];
        if (item->parent == frame) item->parent = -1;
    }
    for (uint32_t i = 0; i < session->remark_count; i++)
        if (session->remarks[i]->agenda == agenda->items.at[frame].record) session->remarks[i]->agenda = NULL;
}

/* 【議事】 | １．… | ２．… | ３．その他, and below them all that was said: a list of the items, and the heading of
 * none. */
static void leave_list(const pdi_agenda *agenda, struct pdoc_session *session) {
    enum { ITEMS_MIN = 3, REMARKS_MIN = 3 };
    static const pdi_str LAST[] = {PDI_CONST("その他"), PDI_CONST("閉会")};
    const size_t n = agenda->items.count;
    if (n < ITEMS_MIN || session->remark_count < REMARKS_MIN) return;
    const pdi_item *last = &agenda->items.at[n - 1];
    if (!pdi_eq(last->words, LAST[0]) && !pdi_eq(last->words, LAST[1])) return;
    for (size_t i = 0; i < n; i++)
        if (agenda->items.at[i].listed) return;
    for (uint32_t i = 0; i < session->remark_count; i++)
        if (session->remarks[i]->agenda != last->record) return;
    for (uint32_t i = 0; i < session->remark_count; i++) session->remarks[i]->agenda = NULL;
}

/* The order of the tree: an item, then those below it, each level in the order of reading. Without recursion: children
 * are linked, and the walk goes down, along and up. */
void pdi_agenda_finish(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session) {
    const size_t n = agenda->items.count;
    int64_t *child = PDI_NEW_ARRAY(&r->job->scratch, int64_t, n + 1),
            *next = PDI_NEW_ARRAY(&r->job->scratch, int64_t, n + 1);
    int64_t *tail = PDI_NEW_ARRAY(&r->job->scratch, int64_t, n + 1), first = -1, last = -1;
    for (size_t i = 0; i < n; i++) child[i] = next[i] = tail[i] = -1;
    const int64_t frame = frame_of_all(agenda);
    if (frame >= 0) take_out(agenda, frame, session);
    leave_list(agenda, session);
    for (size_t i = 0; i < n; i++) {
        if ((int64_t)i == frame) continue;
        const int64_t parent = agenda->items.at[i].parent;
        int64_t *head = parent < 0 ? &first : &child[parent], *end = parent < 0 ? &last : &tail[parent];
        if (*head < 0)
            *head = (int64_t)i;
        else
            next[*end] = (int64_t)i;
        *end = (int64_t)i;
    }
    session->agenda = PDI_NEW_ARRAY(&r->job->keep, struct pdoc_agenda_item *, n);
    for (int64_t at = first; at >= 0;) {
        struct pdoc_agenda_item *record = agenda->items.at[at].record;
        const int64_t parent = agenda->items.at[at].parent;
        record->parent = parent < 0 ? NULL : agenda->items.at[parent].record;
        record->level = record->parent ? record->parent->level + 1 : 1; /* what stands above was met before */
        record->index = r->next_item++;
        session->agenda[session->agenda_count++] = record;
        if (child[at] >= 0)
            at = child[at];
        else {
            while (at >= 0 && next[at] < 0) at = agenda->items.at[at].parent;
            if (at >= 0) at = next[at];
        }
    }
}
