/* The proceedings' headings: which lines are items, of the list or of their own, and which are the document's own
 * sections. */
#include "minutes/act.h"
#include "minutes/proceedings_step.h"
#include "minutes/row.h"

bool pdi_divides_business(const pdi_proceedings *p, const pdi_heading *heading, const pdi_style *style) {
    if (style->kind == PDI_STYLE_NUMBER ||
        (style->kind == PDI_STYLE_SIGN && pdi_opening_has(&heading->opening, PDI_MARK_SYMBOL)))
        return heading->section == PDI_SECTION_AGENDA && pdi_gathers_business(heading->words);
    if (!heading->bracketed || style->kind != PDI_STYLE_BRACKET) return false;
    if (heading->section == PDI_SECTION_AGENDA) return pdi_gathers_business(heading->words);
    int64_t top = p->agenda->current;
    while (top >= 0 && p->agenda->items.at[top].parent >= 0) top = p->agenda->items.at[top].parent;
    const pdi_item *above = top >= 0 ? &p->agenda->items.at[top] : NULL;
    return above && !above->listed && above->style.kind == PDI_STYLE_BRACKET && above->style.sign == style->sign &&
           pdi_gathers_business(above->words);
}

/* What a line opens in the next: used to see whether a heading is one. */
static bool something_begins(pdi_proceedings *p, uint32_t line) {
    pdi_utterance u;
    pdi_str mark, rest;
    if (line >= p->r->flow->count) return true;
    if (pdi_speech_read(p->r, &p->speech, line, &u)) return true;
    if (p->speech.questions && pdi_turn_read(p->r, line, &mark, &rest) != PDI_TURN_NONE) return true;
    const pdi_opening o = pdi_opening_read(p->r, line);
    if (o.count) return true;
    pdi_str sentence;
    size_t at = 0;
    const pdi_str text = pdi_line_text(p->r->flow, &p->r->flow->lines[line]);
    if (pdi_wholly_bracketed(text)) return true;
    if (!pdi_sentence_next(text, &at, &sentence)) return false;
    return pdi_act_announces(p->r->k, sentence) || pdi_act_is(p->r->k, sentence, pdi_act_actor(p->r, sentence).n > 0);
}

/* Whether something was said of the item that the proceedings are at. */
static bool said_of_current(const pdi_proceedings *p) {
    const size_t said = p->remarks.list.count + (p->remarks.open != NULL);
    if (said == 0 || p->agenda->current < 0) return false;
    const struct pdoc_remark *last = p->remarks.open ? p->remarks.open : p->remarks.list.at[said - 1];
    return last->agenda == p->agenda->items.at[p->agenda->current].record;
}

static bool is_other(pdi_str title) { return pdi_eq(pdi_trim(title), PDI_LIT("その他")); }

/* ○その他 behind ○議題1: whether an item before it has the same sign. */
static bool follows_sign(const pdi_proceedings *p, const pdi_item_line *item) {
    for (size_t i = 0; item->style.kind == PDI_STYLE_SIGN && i < p->agenda->open.count; i++)
        if (p->agenda->items.at[p->agenda->open.at[i]].heading_sign == item->style.sign) return true;
    return false;
}

/* 【その他】 behind 【審議事項(1) …】: whether items before it stand in the same brackets. */
static bool follows_brackets(const pdi_proceedings *p, const pdi_item_line *item) {
    for (size_t i = 0; i < p->agenda->open.count; i++) {
        const pdi_style *open = &p->agenda->items.at[p->agenda->open.at[i]].style;
        if (open->kind == PDI_STYLE_BRACKET && item->style.kind == PDI_STYLE_BRACKET && open->sign == item->style.sign)
            return true;
    }
    return false;
}

/* 〈資料確認〉, and below it 進行より配付資料の確認がある。: a heading and the report that it is of, where a stage note
 * would say it all. Such headings stand in brackets of their own. */
static bool heads_report_below(const pdi_proceedings *p, const pdi_here *h) {
    if (!pdi_is_heading_bracket(h->text) || h->line + 1 >= h->last || pdi_opening_read(p->r, h->line + 1).count)
        return false;
    const pdi_str below = pdi_line_text(p->r->flow, &p->r->flow->lines[h->line + 1]);
    return pdi_ends(below, PDI_LIT("。")) && pdi_act_is(p->r->k, below, true) && pdi_act_actor(p->r, below).n > 0;
}

/* 2.議事, 3.報告事項: words that head business and nothing else. */
static bool names_business(pdi_proceedings *p, const pdi_here *h) {
    pdi_heading heading;
    return pdi_heading_read(p->r, h->line, &heading) && !heading.value.n &&
           (heading.section == PDI_SECTION_BUSINESS || heading.section == PDI_SECTION_AGENDA);
}

/* 報告, 審議: what is done with the items below; no words that head business anywhere else. */
static bool names_deed(pdi_proceedings *p, const pdi_here *h) {
    static const pdi_str DEEDS[] = {PDI_CONST("報告"), PDI_CONST("審議"), PDI_CONST("協議"), PDI_CONST("討議")};
    const pdi_str words = pdi_squeeze(p->r, h->text);
    for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++)
        if (pdi_eq(words, DEEDS[i])) return true;
    return false;
}

/* - …の一部改正について | 春日井理事から、…について説明の後、承認された。: a bullet before a title, and what was done
 * in a line of its own. */
static bool bullet_heads_report(const pdi_reader *r, uint32_t line, uint32_t last) {
    static const pdi_str TOPICS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("(案)"), PDI_CONST("(報告)")};
    const pdi_opening o = pdi_opening_read(r, line);
    if (line + 1 >= last || o.count != 1 || !pdi_opening_has(&o, PDI_MARK_BULLET) ||
        !pdi_ends_with_any(o.body, PDI_ANY(TOPICS)) || pdi_opening_read(r, line + 1).count)
        return false;
    const pdi_opening above = line > 0 ? pdi_opening_read(r, line - 1) : (pdi_opening){.count = 0};
    if (pdi_opening_has(&above, PDI_MARK_BULLET) && !pdi_ends_sentence(above.body))
        return false; /* one of several titles, of all of which is told below */
    const pdi_str below = pdi_line_text(r->flow, &r->flow->lines[line + 1]);
    return pdi_act_actor(r, below).n > 0 && pdi_act_is(r->k, below, true);
}

/* 議事（2議案） | 1 議案: words that head business, above its first item. */
static bool heads_items(pdi_proceedings *p, const pdi_here *h) {
    if (h->line + 1 >= h->last) return false;
    const bool reports = bullet_heads_report(p->r, h->line + 1, h->last);
    if (!(h->blank_before || reports) || !(names_business(p, h) || names_deed(p, h))) return false;
    const pdi_opening below = pdi_opening_read(p->r, h->line + 1);
    const pdi_mark *number = pdi_opening_number(&below);
    return reports || (number && number->value == 1 && !pdi_is_prose(p->r, h->line + 1));
}

/* 審議事項 on a line of its own, above its first item: it divides the business. 付議事項 above 審議事項 heads the list.
 */
static bool divides_plainly(pdi_proceedings *p, const pdi_here *h, const pdi_heading *heading) {
    return !h->opening.count && pdi_gathers_business(heading->words) && heads_items(p, h) &&
           !pdi_gathers_business(pdi_opening_read(p->r, h->line + 1).body);
}

/* Whether the proceedings had headings that the list of items does not have. */
static bool goes_beyond_list(const pdi_agenda *agenda) {
    return agenda->items.count && !agenda->items.at[agenda->items.count - 1].listed;
}

/* 開会 on a line of its own, right above what is said there; and where it stood so, 議事 and 閉会. A bullet may stand
 * before each of them. */
static bool is_of_bare_program(pdi_proceedings *p, const pdi_here *h) {
    static const pdi_str OPENS = PDI_CONST("開会"),
                         LATER[] = {PDI_CONST("議事"),     PDI_CONST("議題"),     PDI_CONST("案件"),
                                    PDI_CONST("閉会"),     PDI_CONST("審議事項"), PDI_CONST("報告事項"),
                                    PDI_CONST("協議事項"), PDI_CONST("その他")};
    enum { LONGEST = 40 };
    const bool bullet = h->opening.count == 1 && pdi_opening_has(&h->opening, PDI_MARK_BULLET);
    if ((h->opening.count && !bullet) || h->from || h->opening.body.n > LONGEST) return false;
    const pdi_str words = pdi_squeeze(p->r, h->opening.body);
    if (pdi_eq(words, OPENS))
        return p->agenda->items.count == 0 &&
               (something_begins(p, h->line + 1) ||
                (h->line + 1 < p->part->last && pdi_is_business_word(p->r, h->line + 1)));
    const pdi_item *first = p->agenda->items.count ? &p->agenda->items.at[0] : NULL;
    if (!first || (first->listed && !goes_beyond_list(p->agenda)) ||
        first->style.kind != (bullet ? PDI_STYLE_SIGN : PDI_STYLE_PLAIN) || !pdi_eq(first->words, OPENS))
        return false;
    for (size_t i = 0; i < sizeof LATER / sizeof *LATER; i++)
        if (pdi_eq(words, LATER[i])) /* その他 alone may be many things */
            return bullet || i + 1 < sizeof LATER / sizeof *LATER ||
                   (pdi_ends_sentence(pdi_remark_tail(&p->remarks)) && something_begins(p, h->line + 1));
    return false;
}

/* (審議事項), and where that stands (前回議事概要), too: round brackets around what divides the business. */
static bool heads_in_round(const pdi_proceedings *p, const pdi_item_line *item) {
    enum { LONGEST = 45 };
    const pdi_str tail = pdi_remark_tail(&p->remarks);
    if (!p->round_heads || item->title.n > LONGEST || (tail.n && !pdi_ends_sentence(tail))) return false;
    if (pdi_gathers_business(item->title)) return true;
    return !p->speech.any && !pdi_act_is(p->r->k, item->title, true) && !pdi_tells_deed(item->title) &&
           !pdi_tells_decision(p->r->k, item->title);
}

/* A line that has the shape of a heading: a number, a sign or brackets, and no sentence. */
static bool heading_shape(pdi_proceedings *p, const pdi_here *h, const pdi_item_line *item) {
    if (item->title.n == 0 || item->title.n > (item->style.kind == PDI_STYLE_BRACKET ? 300 : 240) ||
        pdi_find(item->title, PDI_LIT("。")) || pdi_ends(h->text, PDI_LIT("。")) || pdi_ends(h->text, PDI_LIT("、")))
        return false;
    if (pdi_opening_has(&h->opening, PDI_MARK_NOTE) || pdi_opening_has(&h->opening, PDI_MARK_ARROW)) return false;
    switch (item->style.kind) {
    case PDI_STYLE_PLAIN: /* 第2号議案　大滝市における… */
        return (item->label.n > 0 && (h->blank_before || !p->remarks.open || !p->r->flow->blanks_mean ||
                                      p->remarks.open->kind == PDOC_REMARK_PROCEDURE)) ||
               heads_items(p, h) || is_of_bare_program(p, h);
    case PDI_STYLE_SIGN: {
        const pdi_mark *symbol = pdi_opening_has(&h->opening, PDI_MARK_SYMBOL);
        if (is_of_bare_program(p, h)) return true;
        if (pdi_tells_deed(item->title) ||
            pdi_act_is(p->r->k, item->title, pdi_act_actor(p->r, item->title).n > 0)) /* …事務局から連絡 */
            return false;
        if (is_other(item->title) && said_of_current(p)) return true; /* be it behind a bullet */
        if (bullet_heads_report(p->r, h->line, h->last)) return true;
        return symbol && !pdi_speech_sign_is_bullet(&p->speech, symbol->sign) && item->title.n <= 150;
    }
    case PDI_STYLE_BRACKET: {
        pdi_person person;
        const bool section = item->style.sign == 0x3010 || item->style.sign == 0x300A || item->style.sign == 0x226A ||
                             item->style.sign == 0x3008 || item->style.sign == '<';
        if (item->style.sign == '(' && !item->style.value) return heads_in_round(p, item);
        enum { LONG = 150, LONGEST = 300 };
        const bool fits = item->title.n <= LONG || (section && item->title.n <= LONGEST &&
                                                    something_begins(p, h->line + 1)); /* ＜資料2…関連＞ */
        return fits && (item->style.value || (section && (pdi_label_of(p->r, item->title, &person) < PDI_LIKELY ||
                                                          (is_other(item->title) && follows_brackets(p, item)))));
    }
    case PDI_STYLE_NUMBER: { /* （1）当局から資料に基づき説明（大端次長） */
        const pdi_str actor = pdi_act_actor(p->r, item->title), behind = pdi_skip(item->title, actor.n);
        return !(actor.s == item->title.s && actor.n && !pdi_starts(behind, PDI_LIT("からの")) &&
                 pdi_act_is(p->r->k, item->title, true));
    }
    default:
        return true;
    }
}

/* （ア）説明 … （イ）討議 … （ア）説明: what is done with an item, under each of several, and no item. */
static bool divides_each_item(pdi_proceedings *p, const pdi_here *h) {
    enum { REACH = 120, LONGEST = 60, LETTER = 3 };
    static const pdi_str DEEDS[] = {PDI_CONST("説明"), PDI_CONST("討議"), PDI_CONST("質疑"),    PDI_CONST("質問"),
                                    PDI_CONST("審議"), PDI_CONST("応答"), PDI_CONST("意見交換")};
    char own[LONGEST], other[LONGEST];
    if (h->text.n > LONGEST || h->text.n < LETTER || !pdi_opening_number(&h->opening) ||
        !pdi_ends_with_any(h->text, PDI_ANY(DEEDS)) || pdi_utf8_count(h->opening.body) > 4)
        return false;
    const size_t n = pdi_without_gaps(h->text, own, sizeof own);
    const pdi_str last = pdi_skip(h->text, h->text.n - LETTER);
    const uint32_t first = h->line > p->part->first + REACH ? h->line - REACH : p->part->first;
    for (uint32_t i = first; n <= LONGEST && i < h->last && i < h->line + REACH; i++) {
        const pdi_str text = pdi_line_text(p->r->flow, &p->r->flow->lines[i]);
        if (i == h->line || text.n > LONGEST || !pdi_ends(text, last)) continue;
        const size_t m = pdi_without_gaps(text, other, sizeof other);
        if (m == n && memcmp(own, other, n) == 0) return true;
    }
    return false;
}

/* 1．…こと | 2．…こと | このうち…です。: what is counted in a speech that goes on behind it. Headings stand above
 * somebody who speaks, or above what happened. */
static bool counts_inside_speech(pdi_proceedings *p, const pdi_here *h) {
    enum { RUN_MAX = 12 };
    const pdi_mark *own = pdi_opening_number(&h->opening);
    if (!own || own->shape == PDI_ORDINAL) return false;
    uint32_t i = h->line + 1;
    for (; i < h->last && i < h->line + RUN_MAX; i++) {
        const pdi_opening o = pdi_opening_read(p->r, i);
        const pdi_mark *next = pdi_opening_number(&o);
        if (!next || next->shape != own->shape) break;
        if (pdi_is_prose(p->r, i)) return true; /* 3．…など。このうち…です。 */
    }
    return i < h->last && !something_begins(p, i);
}

/* →異議なし、承認 | (2) …: what stands above ended where its line did, and the number goes on with the items. */
static bool goes_on_below_short_line(pdi_proceedings *p, const pdi_here *h, const pdi_item_line *item) {
    enum { SHORT = 8 }; /* columns that a cut line may leave free */
    const pdi_flow *flow = p->r->flow;
    if (h->from || h->line == 0 || !pdi_opening_number(&h->opening)) return false;
    const bool ended = !flow->wrap || flow->lines[h->line - 1].width + (uint32_t)SHORT < flow->wrap;
    return ended && pdi_agenda_counts_on(p->agenda, &item->style);
}

/* （１）前文 | …文案を作成する。 and further below （２）行動指針: the first of several titles, in minutes where
 * nobody's speech is marked. */
static bool is_first_of_titles(pdi_proceedings *p, const pdi_here *h) {
    enum { REACH = 60, LONGEST = 120 };
    const pdi_mark *own = pdi_opening_number(&h->opening);
    if (p->speech.any || !own || own->value != 1 || h->opening.body.n > LONGEST || h->line + 1 >= h->last ||
        !pdi_is_prose(p->r, h->line + 1) || pdi_opening_read(p->r, h->line + 1).count)
        return false;
    for (uint32_t i = h->line + 2; i < h->last && i < h->line + REACH; i++) {
        const pdi_opening o = pdi_opening_read(p->r, i);
        const pdi_mark *next = pdi_opening_number(&o);
        if (next && next->shape == own->shape && next->digits == own->digits)
            return next->value == 2 && o.body.n <= LONGEST && !pdi_is_prose(p->r, i);
    }
    return false;
}

/* Whether a heading that the agenda does not list may stand here: not in the middle of a sentence or of a speech. */
static bool heading_may_stand(pdi_proceedings *p, const pdi_here *h, const pdi_item_line *item) {
    const pdi_str tail = pdi_remark_tail(&p->remarks);
    if (p->r->flow->lines[h->line].level) return true;
    const bool reported = p->remarks.open && p->remarks.open->kind == PDOC_REMARK_PROCEDURE;
    if (tail.n && !pdi_ends_sentence(tail) && p->transcript && !reported && !goes_on_below_short_line(p, h, item))
        return false;
    if (pdi_opening_number(&h->opening) && pdi_is_phrase(p->r->k, PDI_USE_open, pdi_squeeze(p->r, item->title)))
        return true; /* 4　閉会 */
    if (item->style.kind == PDI_STYLE_BRACKET || item->style.kind == PDI_STYLE_WORD) return true;
    if (is_of_bare_program(p, h)) return true;
    if (item->style.kind == PDI_STYLE_SIGN) return !p->remarks.open || something_begins(p, h->line + 1);
    if (!p->remarks.open || reported || is_first_of_titles(p, h)) return true;
    const bool apart = h->blank_before && h->line + 1 < h->last &&
                       (!p->r->flow->blanks_mean || p->r->flow->lines[h->line + 1].blanks_before);
    if (pdi_agenda_counts_on(p->agenda, &item->style) &&
        (!p->transcript || apart || names_business(p, h) || is_other(item->title)))
        return true;
    if (h->line + 1 >= h->last) return true;
    if (pdi_speaking(p) && counts_inside_speech(p, h)) return false;
    return something_begins(p, h->line + 1) && !(pdi_speaking(p) && pdi_opening_number(&h->opening) &&
                                                 pdi_opening_number(&h->opening)->value > 1 && p->agenda->current < 0);
}

/* 議事1について, 議題(2)に関し: what only says which item is spoken of is no title. */
static bool only_refers(pdi_str title) {
    static const pdi_str ITEMS[] = {PDI_CONST("議事"), PDI_CONST("議題"), PDI_CONST("報告"), PDI_CONST("議案")},
                         ENDS[] = {PDI_CONST("について"), PDI_CONST("に関し"), PDI_CONST("に関して")};
    uint64_t number;
    for (size_t i = 0; i < sizeof ITEMS / sizeof *ITEMS; i++)
        if (pdi_starts(title, ITEMS[i])) {
            pdi_str rest = pdi_trim(pdi_skip(title, ITEMS[i].n));
            if (pdi_starts(rest, PDI_LIT("("))) rest = pdi_skip(rest, 1);
            const size_t digits = pdi_numeral_read(rest, &number);
            rest = pdi_skip(rest, digits);
            if (pdi_starts(rest, PDI_LIT(")"))) rest = pdi_skip(rest, 1);
            for (size_t e = 0; digits && e < sizeof ENDS / sizeof *ENDS; e++)
                if (pdi_eq(pdi_trim(rest), ENDS[e])) return true;
        }
    return false;
}

/* ◆議事1 「…」について、事務局より、…を説明。: a heading and the act that it leads into, on one line. */
static bool split_glued(pdi_proceedings *p, pdi_item_line *item, pdi_str *rest) {
    enum { PARTICLE = 6 }; /* bytes of より and から */
    *rest = PDI_NONE;
    for (size_t i = 3; i + 3 < item->title.n; i++) {
        const pdi_str s = pdi_skip(item->title, i);
        if (pdi_starts(s, PDI_LIT("。"))) return false;
        if (!pdi_starts(s, PDI_LIT("、"))) continue;
        const pdi_str after = pdi_trim(pdi_skip(s, 3));
        const char *yori = pdi_find(pdi_cut(after, 120), PDI_LIT("より")),
                   *kara = pdi_find(pdi_cut(after, 120), PDI_LIT("から"));
        const char *particle = yori && (!kara || yori < kara) ? yori : kara;
        if (!particle || !pdi_act_actor(p->r, pdi_between(after.s, particle + PARTICLE)).n) continue;
        if (!pdi_act_is(p->r->k, after, true)) return false; /* 議題3、その他ですが、事務局から何かありますか。 */
        if (pdi_act_leads_in(pdi_cut(item->title, i)) || pdi_act_actor(p->r, pdi_cut(item->title, i)).n ||
            pdi_act_actor(p->r, item->title).s == item->title.s)
            return false; /* 吉良理事長から資料1、神林部長から資料2に…; 総務省、農林水産省及び国土交通省から… */
        *rest = after;
        item->whole = pdi_between(item->whole.s, s.s);
        item->title = pdi_trim(pdi_cut(item->title, i));
        return true;
    }
    return false;
}

/* 報告第1号 前回会議の確認   事務局より報告。: a gap parts the heading from what was done. */
static bool split_at_gap(pdi_proceedings *p, pdi_item_line *item, pdi_str *rest) {
    static const pdi_str GAP = PDI_CONST("  ");
    const char *gap = item->label.n ? pdi_find(item->title, GAP) : NULL;
    if (!gap || gap == item->title.s) return false;
    const pdi_str after = pdi_trim(pdi_between(gap, pdi_end(item->title)));
    const char *bracket = pdi_ends(after, PDI_LIT(")")) ? memchr(after.s, '(', after.n) : NULL;
    const pdi_str act = bracket ? pdi_trim(pdi_between(after.s, bracket)) : after;
    const bool told = pdi_act_is(p->r->k, act, true) || pdi_ends_phrase(p->r->k, act, PDI_USE_deed);
    if (!told || pdi_act_actor(p->r, act).s != act.s) return false;
    *rest = after;
    item->whole = pdi_between(item->whole.s, gap);
    item->title = pdi_trim(pdi_between(item->title.s, gap));
    return true;
}

/* ● その他 behind what was said of an item: it stands beside that, however it is marked. */
static bool ends_business(const pdi_proceedings *p, const pdi_item_line *item) {
    return item->style.kind == PDI_STYLE_SIGN && is_other(item->title) && p->agenda->open.count > 0 &&
           said_of_current(p) && !pdi_agenda_carries_on(p->agenda, &item->style);
}

/* 会長|あいさつ, 環境担当部長|の挨拶: who greets, by role or post; PDI_NONE where the title says no such thing. */
static pdi_str greeter_of(const pdi_knowledge *k, pdi_str title) {
    static const pdi_str DEEDS[] = {PDI_CONST("ごあいさつ"), PDI_CONST("あいさつ"), PDI_CONST("ご挨拶"),
                                    PDI_CONST("御挨拶"), PDI_CONST("挨拶")};
    enum { LONGEST = 60 };
    for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++) {
        if (title.n > LONGEST || !pdi_ends(title, DEEDS[i])) continue;
        pdi_str who = pdi_trim(pdi_cut(title, title.n - DEEDS[i].n));
        if (pdi_ends(who, PDI_LIT("の"))) who = pdi_cut(who, who.n - PDI_LIT("の").n);
        const bool somebody = who.n && (pdi_lookup_suffix(k, PDI_TABLE_roles, who, NULL) ||
                                        pdi_lookup_suffix(k, PDI_TABLE_posts, who, NULL));
        return somebody && !pdi_find_gap(who) && !pdi_find(who, PDI_LIT("・")) ? who : PDI_NONE;
    }
    return PDI_NONE;
}

static void enter_item(pdi_proceedings *p, int64_t at, const pdi_item_line *item, const pdi_here *h) {
    pdi_remark_close(&p->remarks);
    p->greeter = greeter_of(p->r->k, item->title);
    p->turns = false;
    if (at < 0 && ends_business(p, item)) p->agenda->open.count--;
    if (at < 0 && is_of_bare_program(p, h)) p->agenda->open.count = 0;
    if (at < 0 && item->style.kind == PDI_STYLE_PLAIN && heads_items(p, h)) {
        const pdi_item_line below = pdi_item_line_read(p->r, h->line + 1, NULL);
        pdi_agenda_close_above(p->agenda, &below.style);
    }
    if (at >= 0)
        pdi_agenda_reach(p->r, p->agenda, at, item);
    else
        pdi_agenda_add(p->r, p->agenda, p->session, item, false);
    pdi_item *entered = &p->agenda->items.at[p->agenda->current];
    if (item->style.kind == PDI_STYLE_WORD && h->opening.count && h->opening.mark[0].kind != PDI_MARK_NUMBER)
        entered->heading_sign = h->opening.mark[0].sign; /* ○議題1 */
    p->remarks.item = entered->record;
    p->remarks.last_label = PDI_NONE; /* under another heading nobody goes on */
    pdi_take(p->r, h->from ? pdi_between(h->from, pdi_end(h->text)) : h->text, PDOC_READING_AGENDA, "agenda.heading");
}

/* 議事 | 【審議事項（１） …】: the first item on the line of the part's own heading. */
static bool enter_item_behind(pdi_proceedings *p, const pdi_here *h) {
    bool exact;
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, h->from);
    if (item.style.kind != PDI_STYLE_BRACKET || !item.style.value || !item.label.n) return false;
    enter_item(p, pdi_agenda_match(p->r, p->agenda, &item, &exact), &item, h);
    return true;
}

/* 議題　その他 right above who speaks next. */
static bool names_topic(pdi_proceedings *p, const pdi_here *h, const pdi_heading *heading) {
    static const pdi_str WORDS[] = {PDI_CONST("議題"), PDI_CONST("案件"), PDI_CONST("議案")};
    const pdi_str tail = pdi_remark_tail(&p->remarks);
    bool known = false;
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) known = known || pdi_eq(heading->words, WORDS[i]);
    return known && !heading->opening.count && (!tail.n || pdi_ends_sentence(tail)) && h->line + 1 < h->last &&
           something_begins(p, h->line + 1);
}

/* 報告事項：公共施設の使用料の見直しについて: what kind of business, and which. */
static bool item_behind_colon(pdi_proceedings *p, const pdi_here *h, pdi_item_line *item) {
    pdi_heading heading;
    if (!pdi_heading_read(p->r, h->line, &heading) || heading.section != PDI_SECTION_AGENDA || !heading.value.n ||
        pdi_opening_number(&h->opening) || pdi_ends_sentence(heading.value))
        return false;
    const bool gathers = heading.colon && pdi_gathers_business(heading.words);
    if (!gathers && !names_topic(p, h, &heading)) return false;
    item->style = (pdi_style){.kind = PDI_STYLE_WORD, .indent = item->style.indent};
    item->label = heading.words;
    item->title = heading.value;
    return true;
}

/* The line below a heading that names only who presents: (福智構成員), (仁木理事説明). */
static bool presenters_below(pdi_proceedings *p, const pdi_here *h) {
    pdi_str label;
    pdi_person person;
    pdi_likely likely;
    if (!pdi_wholly_bracketed(h->text) || p->remarks.open || p->agenda->current < 0 || h->line == 0 ||
        pdi_speech_is_bare_legend(p->r, h->text))
        return false;
    struct pdoc_agenda_item *item = p->agenda->items.at[p->agenda->current].record;
    if (item->presenter_count) return false;
    if (pdi_bracketed_label(p->r, h->text, &label, &person, &likely) != h->text.n || likely < PDI_LIKELY) {
        label = h->text.s[0] == '(' ? pdi_without_deed(pdi_inside_brackets(h->text)) : PDI_NONE;
        /* （事務局説明） is what happened */
        if (!label.n || pdi_find_gap(label) || pdi_eq(label, PDI_LIT("事務局")) || pdi_find(label, PDI_LIT("資料")) ||
            pdi_label_of(p->r, label, &person) < PDI_LIKELY)
            return false;
    }
    item->presenters = PDI_NEW_ARRAY(&p->r->job->keep, pdi_str, 1);
    item->presenters[item->presenter_count++] = pdi_as_printed(p->r, label);
    p->agenda->items.at[p->agenda->current].presenter = label;
    pdi_take(p->r, h->text, PDOC_READING_AGENDA, "agenda.presenter");
    return true;
}

/* 6 その他 after 5 議事の概要: the document's own next section. */
static bool next_section(pdi_proceedings *p, const pdi_here *h) {
    const pdi_style style = pdi_item_line_read(p->r, h->line, NULL).style;
    const pdi_mark *own = p->part->heading.words.n ? pdi_opening_number(&p->part->heading.opening) : NULL,
                   *mine = pdi_opening_number(&h->opening);
    return own && mine && own->digits == mine->digits && own->shape == mine->shape && own->wide == mine->wide &&
           own->value + 1 == mine->value && h->opening.body.n <= 90 && !pdi_find(h->opening.body, PDI_LIT("。")) &&
           !pdi_agenda_counts_on(p->agenda, &style);
}

/* 本日の議題は、 | (1) …について | (2) … | でございます。: numbers inside of what somebody says. */
static bool recites(pdi_proceedings *p, const pdi_here *h) {
    if (!pdi_speaking(p) || !pdi_opening_number(&h->opening)) return false;
    const bool more = p->recited == h->line && !pdi_is_prose(p->r, h->line);
    if (!more && !pdi_ends(pdi_remark_tail(&p->remarks), PDI_LIT("は、"))) return false;
    p->recited = h->line + 1;
    return true;
}

/* 議事（1）「…」説明 right below 【事務局】: what they did, though it has the item's words. */
static bool is_deed_below_label(const pdi_proceedings *p, const pdi_here *h) {
    pdi_utterance u;
    return h->line > p->part->first && pdi_ends(h->text, PDI_LIT("説明")) &&
           pdi_speech_read(p->r, &p->speech, h->line - 1, &u) && !u.text.n;
}

/* 報告事項 | 報告第1号: right below stands the words of another item. */
static bool item_below(pdi_proceedings *p, const pdi_here *h) {
    bool exact;
    if (h->line + 1 >= h->last || pdi_is_prose(p->r, h->line + 1)) return false;
    const pdi_item_line below = pdi_item_line_read(p->r, h->line + 1, NULL);
    return pdi_agenda_match(p->r, p->agenda, &below, &exact) >= 0 && exact;
}

/* 議事 | 1. …: the heading of the list once more, above its first item, which the list has under none. */
static bool heads_listed(pdi_proceedings *p, const pdi_here *h) {
    bool exact;
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (h->from || (h->opening.count && !(number && number->value == 1)) || !heads_items(p, h) || !names_business(p, h))
        return false;
    const pdi_item_line below = pdi_item_line_read(p->r, h->line + 1, NULL),
                        own = pdi_item_line_read(p->r, h->line, NULL);
    const int64_t at = pdi_agenda_match(p->r, p->agenda, &below, &exact);
    if (at < 0 || !exact || !p->agenda->items.at[at].listed || p->agenda->items.at[at].parent >= 0) return false;
    pdi_agenda_match(p->r, p->agenda, &own, &exact);
    return !exact; /* 2 議事 of the list */
}

/* A heading that is no item: under it nobody goes on. */
static bool pass_heading(pdi_proceedings *p, const pdi_here *h) {
    pdi_remark_close(&p->remarks);
    p->remarks.last_label = PDI_NONE;
    pdi_take(p->r, h->text, PDOC_READING_HEADING, "section.heading");
    return true;
}

/* 1議題 | (1)…について … 2その他: a word of the agenda that the proceedings count, and a line further down that goes
 * on.
 */
static bool counted_with_next(pdi_proceedings *p, const pdi_here *h, const pdi_heading *heading) {
    enum { REACH = 400 };
    const pdi_mark *own = pdi_opening_number(&h->opening);
    if (!own || heading->section != PDI_SECTION_AGENDA || heading->composed || !something_begins(p, h->line + 1))
        return false;
    for (uint32_t i = h->line + 2; i < h->last && i < h->line + REACH; i++) {
        const pdi_opening o = pdi_opening_read(p->r, i);
        const pdi_mark *next = pdi_opening_number(&o);
        if (next && next->shape == own->shape && next->digits == own->digits && next->wide == own->wide)
            return next->value == own->value + 1 && !pdi_is_prose(p->r, i) && something_begins(p, i + 1);
    }
    return false;
}

/* ○議題1 | 平成27年度重点事業について: a label that has its line to itself, and the title below it. */
static bool take_title_below(pdi_proceedings *p, const pdi_here *h, pdi_item_line *item) {
    enum { LONGEST = 240 };
    pdi_utterance u;
    if (item->style.kind != PDI_STYLE_WORD || item->title.n || h->line + 1 >= h->last) return false;
    const pdi_line *below = &p->r->flow->lines[h->line + 1];
    const pdi_str title = pdi_line_text(p->r->flow, below);
    const bool deeper = below->indent > p->r->flow->lines[h->line].indent;
    if (title.n > LONGEST || pdi_is_prose(p->r, h->line + 1) || pdi_opening_read(p->r, h->line + 1).count ||
        (!deeper && !pdi_ends_as_title(title)) || pdi_speech_read(p->r, &p->speech, h->line + 1, &u))
        return false;
    item->title = title;
    item->whole = pdi_between(item->whole.s, pdi_end(title));
    return true;
}

/* 日程第２、会期の決定についてを議題といたします。会期は、本日 |: a chair's words, whose line ends before their
 * sentence does. */
static bool puts_to_meeting(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("を議題と"), PDI_CONST("を議題に"), PDI_CONST("を上程"),
                                    PDI_CONST("といたします。"), PDI_CONST("を行います。")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_find(text, WORDS[i])) return true;
    return false;
}

bool pdi_step_heading(pdi_proceedings *p, const pdi_here *h) {
    pdi_str rest = PDI_NONE;
    bool exact;
    if (heads_listed(p, h)) return pass_heading(p, h);
    if (is_deed_below_label(p, h)) return false;
    if (divides_each_item(p, h)) return pass_heading(p, h);
    if (h->text.s[0] != '(' && pdi_is_told_deed(p, h)) return false;
    if (h->from) return enter_item_behind(p, h);
    if (presenters_below(p, h)) return true;
    if (recites(p, h)) {
        pdi_remark_add(&p->remarks, h->text);
        return true;
    }
    pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    pdi_heading heading;
    if (take_title_below(p, h, &item)) {
        enter_item(p, pdi_agenda_match(p->r, p->agenda, &item, &exact), &item, h);
        p->taken = h->line + 2;
        return true;
    }
    if (is_other(item.title) && follows_sign(p, &item)) {
        enter_item(p, pdi_agenda_match(p->r, p->agenda, &item, &exact), &item, h);
        return true;
    }
    if (item_behind_colon(p, h, &item)) {
        enter_item(p, pdi_agenda_match(p->r, p->agenda, &item, &exact), &item, h);
        return true;
    }
    if (pdi_wholly_bracketed(h->text) && pdi_is_stage_note(p, pdi_inside_brackets(h->text)) &&
        !heads_report_below(p, h))
        return false;
    if (h->text.s[0] == '(' && pdi_wholly_bracketed(h->text) &&
        pdi_ends_phrase(p->r->k, pdi_inside_brackets(h->text), PDI_USE_deed))
        return false; /* (委員会指示(案)朗読), though the agenda has 委員会指示 */
    const bool level = p->r->flow->lines[h->line].level > 0;
    const bool prose = pdi_ends(h->text, PDI_LIT("。"));
    if (prose && pdi_opening_has(&h->opening, PDI_MARK_BULLET) && pdi_speaking(p))
        return false; /* ・議題(2)について、…説明。 */
    const bool parted = split_at_gap(p, &item, &rest);
    if (prose && !parted &&
        (item.style.kind == PDI_STYLE_PLAIN || item.style.kind == PDI_STYLE_SIGN ||
         item.style.kind == PDI_STYLE_NUMBER || item.style.kind == PDI_STYLE_WORD) &&
        !((h->opening.count && !pdi_opening_has(&h->opening, PDI_MARK_BULLET)) || item.style.kind == PDI_STYLE_WORD
              ? split_glued(p, &item, &rest)
              : false))
        return false;
    if (pdi_speaking(p) && puts_to_meeting(h->text)) return false;
    int64_t match = pdi_agenda_match(p->r, p->agenda, &item, &exact);
    /* A word of the agenda alone (議題1 に戻ります) or a sentence is none. */
    if (match >= 0 && !exact && item.style.kind == PDI_STYLE_PLAIN && !level) match = -1;
    if (match >= 0 && item.style.kind == PDI_STYLE_PLAIN &&
        (p->remarks.open ? pdi_speaking(p) && !something_begins(p, h->line + 1) && !item_below(p, h) : false))
        match = -1;
    if (match >= 0 && pdi_opening_has(&h->opening, PDI_MARK_BULLET) && item.style.kind == PDI_STYLE_SIGN && !exact)
        match = -1;
    /* (部会長席へ移動), though the agenda has 部会長の選任について */
    if (match >= 0 && !exact && item.style.kind == PDI_STYLE_BRACKET && item.style.sign == '(' && !item.style.value &&
        !heads_in_round(p, &item))
        match = -1;
    if (match < 0) {
        if (next_section(p, h) && !pdi_gathers_business(item.title)) {
            pass_heading(p, h);
            const int64_t on = pdi_agenda_mentioned(p->r, p->agenda, h->opening.body);
            p->agenda->current = on;
            p->agenda->open.count = 0;
            p->remarks.item = on >= 0 ? p->agenda->items.at[on].record : NULL;
            return true;
        }
        if (rest.n == 0 && !heading_shape(p, h, &item) && !level) return false;
        if (rest.n && only_refers(pdi_between(item.whole.s, pdi_end(item.title)))) return false;
        /* The document's own sections are no items: 5 議事概要; nor what only names the discussion. */
        if (pdi_heading_read(p->r, h->line, &heading) && heading.section != PDI_SECTION_NONE && heading.value.n == 0 &&
            heading.section != PDI_SECTION_BUSINESS && !pdi_divides_business(p, &heading, &item.style) &&
            !divides_plainly(p, h, &heading) && !is_of_bare_program(p, h) && !counted_with_next(p, h, &heading) &&
            !(is_other(item.title) && follows_brackets(p, &item)) &&
            !(heading.composed && heading.section != PDI_SECTION_DISCUSSION && pdi_opening_number(&h->opening)) &&
            !(heading.section == PDI_SECTION_AGENDA && pdi_agenda_counts_on(p->agenda, &item.style))) {
            return pass_heading(p, h);
        }
        if (rest.n == 0 && !heading_may_stand(p, h, &item)) return false;
        if (pdi_holds_phrase(p->r->k, PDI_USE_announce, item.title) && item.style.kind != PDI_STYLE_NUMBER)
            return false;
    }
    enter_item(p, match, &item, h);
    if (rest.n) pdi_read_acts(p, rest, false);
    return true;
}

/* Enters the item that a line without a mark names: the one of the list that has just these words, or a new one. */
static bool enter_plain(pdi_proceedings *p, const pdi_here *h) {
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    bool exact;
    if (item.style.kind != PDI_STYLE_PLAIN) return false;
    const int64_t match = pdi_agenda_match(p->r, p->agenda, &item, &exact);
    enter_item(p, exact ? match : -1, &item, h);
    return true;
}

/* 協議事項 or 報告事項： on a line of its own, where a sentence has ended above it and somebody speaks, or an item is
 * counted, right below: the kind of what is dealt with from here on. */
bool pdi_step_plain_kind(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 36 };
    if (h->from || h->opening.count || h->text.n > LONGEST || !pdi_speaking(p) || h->line + 1 >= h->last) return false;
    const pdi_str words = pdi_ends(h->text, PDI_LIT(":")) ? pdi_trim(pdi_cut(h->text, h->text.n - 1)) : h->text;
    const pdi_str tail = pdi_remark_tail(&p->remarks);
    if (!pdi_gathers_business(words) || pdi_find_gap(words) ||
        !pdi_lookup(p->r->k, PDI_TABLE_headings, pdi_squeeze(p->r, words)) || (tail.n && !pdi_ends_sentence(tail)))
        return false;
    pdi_utterance u;
    const pdi_opening below = pdi_opening_read(p->r, h->line + 1);
    if (!pdi_opening_number(&below) && !pdi_speech_read(p->r, &p->speech, h->line + 1, &u)) return false;
    return enter_plain(p, h);
}

/* 2 議事 | 水系環境方針の骨子について | （委員長）…: below a heading that says no more than that business follows, and
 * right above the first speech, words that end as titles do name it. */
bool pdi_step_plain_title(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 300 };
    if (h->from || p->remarks.open || p->agenda->current < 0 || !p->speech.any || h->opening.count ||
        h->text.n > LONGEST || !pdi_ends_as_title(h->text) || h->line + 1 >= h->last)
        return false;
    pdi_utterance u;
    const pdi_item *above = &p->agenda->items.at[p->agenda->current];
    const pdi_entry *e = pdi_lookup(p->r->k, PDI_TABLE_headings, above->words);
    if (!pdi_entry_is(e, 1, "business") && !pdi_entry_is(e, 1, "agenda")) return false;
    if (!pdi_speech_read(p->r, &p->speech, h->line + 1, &u)) return false;
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    bool exact;
    if (item.style.kind != PDI_STYLE_PLAIN) return false;
    enter_item(p, pdi_agenda_match(p->r, p->agenda, &item, &exact), &item, h);
    return true;
}

/* 議案第8号|の上程、説明、質疑、討論、採決: the listed item whose label the title begins with, -1 for none. */
static int64_t listed_by_label(pdi_proceedings *p, pdi_str words) {
    enum { REACH = 100, LONGEST = 45 };
    const char *end = pdi_find(pdi_cut(words, LONGEST), PDI_LIT("号"));
    if (!end || !pdi_find(pdi_between(words.s, end), PDI_LIT("第"))) return -1;
    const pdi_str label = pdi_between(words.s, end + PDI_LIT("号").n);
    for (size_t i = 0; i < p->agenda->items.count && i < REACH; i++)
        if (p->agenda->items.at[i].listed && pdi_starts(p->agenda->items.at[i].words, label)) return (int64_t)i;
    return -1;
}

/* ────── | 管理者の挨拶 | 議長（…）…: a line between a rule, or the time of the opening, and who speaks. It stands
 * beside the items of the list. */
bool pdi_step_ruled_title(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 150 };
    if (h->from || h->opening.count || h->text.n > LONGEST || h->line <= p->part->first || h->line + 1 >= h->last ||
        pdi_is_prose(p->r, h->line))
        return false;
    pdi_utterance u;
    const pdi_opening above = pdi_opening_read(p->r, h->line - 1);
    const bool ruled = pdi_opening_has(&above, PDI_MARK_RULE) ||
                       pdi_is_opening_line(p->r, pdi_line_text(p->r->flow, &p->r->flow->lines[h->line - 1]));
    if (!ruled || pdi_is_opening_line(p->r, h->text) || pdi_wholly_bracketed(h->text) ||
        !pdi_speech_read(p->r, &p->speech, h->line + 1, &u))
        return false;
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    bool exact;
    if (item.style.kind != PDI_STYLE_PLAIN) return false;
    int64_t match = pdi_agenda_match(p->r, p->agenda, &item, &exact);
    if (match < 0 || !exact) match = listed_by_label(p, pdi_squeeze(p->r, h->text));
    if (match < 0) p->agenda->open.count = 0;
    enter_item(p, match, &item, h);
    return true;
}

/* １ 総括審議 | （仮称）汐見町再開発事業 | ⇒ …報告することとした。: right below a heading and deeper, what its business
 * is. */
bool pdi_step_sub_title(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 240 };
    if (h->from || p->remarks.open || p->agenda->current < 0 || h->opening.count || h->text.n > LONGEST ||
        h->line == p->part->first || h->line + 1 >= h->last || pdi_is_prose(p->r, h->line))
        return false;
    const pdi_line *line = &p->r->flow->lines[h->line];
    const pdi_opening below = pdi_opening_read(p->r, h->line + 1), above = pdi_opening_read(p->r, h->line - 1);
    const pdi_place *heading = &p->agenda->items.at[p->agenda->current].record->heading;
    const pdi_str before = pdi_line_text(p->r->flow, line - 1);
    if (!pdi_opening_has(&below, PDI_MARK_ARROW) || !pdi_opening_number(&above) || line->indent <= line[-1].indent ||
        heading->hull.end != pdi_place_of(p->r, before).hull.end)
        return false;
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    if (item.style.kind != PDI_STYLE_PLAIN) return false;
    enter_item(p, -1, &item, h);
    return true;
}

/* 地域連携道路整備事業（折居峠工区）, behind a blank line and right above ・…課から説明があった。: where what was said
 * is reported, such a line is the heading of what stands below it. */
bool pdi_step_bare_heading(pdi_proceedings *p, const pdi_here *h) {
    enum { SHORTEST = 12, LONGEST = 240 };
    if (h->from || h->opening.count || h->text.n < SHORTEST || h->text.n > LONGEST || !h->blank_before ||
        !p->r->flow->blanks_mean || pdi_speaking(p) || p->agenda->current < 0 || h->line + 1 >= h->last ||
        (p->r->flow->lines[h->line + 1].blanks_before && !pdi_ends(h->text, PDI_LIT("について"))))
        return false;
    const pdi_str tail = pdi_remark_tail(&p->remarks);
    if ((tail.n && !pdi_ends_sentence(tail)) || pdi_is_prose(p->r, h->line) || pdi_wholly_bracketed(h->text) ||
        pdi_ends(h->text, PDI_LIT(":")) || pdi_holds_phrase(p->r->k, PDI_USE_announce, h->text) ||
        pdi_act_is(p->r->k, h->text, true))
        return false;
    const pdi_opening below = pdi_opening_read(p->r, h->line + 1);
    pdi_person person;
    if (!pdi_opening_has(&below, PDI_MARK_BULLET) || !pdi_is_prose(p->r, h->line + 1) ||
        (pdi_label_of(p->r, h->text, &person) == PDI_CERTAIN && person.name.s))
        return false;
    return enter_plain(p, h);
}

/* Bullets right below a heading that are no sentences name its business. */
bool pdi_step_items(pdi_proceedings *p, const pdi_here *h) {
    if (p->remarks.open || h->from || p->agenda->current < 0 || h->line == 0 ||
        !pdi_opening_has(&h->opening, PDI_MARK_BULLET))
        return false;
    if (p->speech.any) return false;
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    if (item.style.kind != PDI_STYLE_SIGN || item.title.n > 180 || pdi_ends_sentence(item.title)) return false;
    if (pdi_act_is(p->r->k, item.title, false)) return false; /* 副会長に山田委員を選出 */
    /* All of the run must be such, and that is seen at the first of it. */
    if (h->line < p->run_refused) return false;
    for (uint32_t i = h->line + 1; i < h->last && h->line >= p->run_accepted; i++) {
        const pdi_opening o = pdi_opening_read(p->r, i);
        if (!pdi_opening_has(&o, PDI_MARK_BULLET)) {
            p->run_accepted = i;
            break;
        }
        if (pdi_ends_sentence(o.body) || o.body.n > 180) {
            p->run_refused = i;
            return false;
        }
    }
    const pdi_str before = pdi_line_text(p->r->flow, &p->r->flow->lines[h->line - 1]);
    if (pdi_ends(before, PDI_LIT("。"))) return false;
    /* What follows speaks of them all: it stands under the heading. */
    const int64_t heading = p->agenda->current;
    enter_item(p, -1, &item, h);
    pdi_agenda_reach(p->r, p->agenda, heading, NULL);
    p->remarks.item = p->agenda->items.at[heading].record;
    return true;
}
