/* One line as an item of the agenda: its marks and label, its title, who presents it; and lines that hold several. */
#include "minutes/item_line.h"

#include "base/hash.h"

#include "minutes/label.h"

/* 議題1, 議事(2), 日程第3, 議案第1号: a word of the agenda and a number. Returns the label's length. */
static size_t word_label(pdi_reader *r, pdi_str body, pdi_style *style) {
    size_t word = 0;
    pdi_mark mark;
    const pdi_entry *e = pdi_lookup_prefix(r->k, PDI_TABLE_headings, body, &word);
    if (!e || !(pdi_entry_is(e, 1, "agenda") || pdi_entry_is(e, 1, "business")))
        word = pdi_begins_with_phrase(r->k, PDI_USE_counted, body, SIZE_MAX);
    if (!word) return 0;
    size_t at = word;
    while (at < body.n && body.s[at] == ' ') at++;
    const bool ordinal = pdi_starts(pdi_skip(body, at), PDI_LIT("第"));
    if (ordinal) at += 3;
    while (ordinal && at < body.n && body.s[at] == ' ') at++; /* 日程第　１ in a column of numbers */
    uint64_t value;
    const char open = at < body.n ? body.s[at] : 0;
    const size_t bracket = open == '(' || open == '[' || open == '<' ? 1 : 0;
    const size_t n = pdi_numeral_read(pdi_skip(body, at + bracket), &value);
    if (!n || value == 0 || value > 999) return 0;
    at += bracket + n;
    if (bracket) {
        if (at >= body.n || (body.s[at] != ')' && body.s[at] != ']' && body.s[at] != '>')) return 0;
        at++;
    }
    /* 議題1つ, 議事3件 are no labels. */
    const pdi_str after = pdi_skip(body, at);
    if (after.n && after.s[0] != ' ' && after.s[0] != ':' && after.s[0] != '.' && after.s[0] != '\t' &&
        !pdi_starts(after, PDI_LIT("「")) && !pdi_starts(after, PDI_LIT("、")) && after.s[0] != '(' && !bracket)
        return 0;
    if (pdi_starts(after, PDI_LIT("回"))) return 0;
    memset(&mark, 0, sizeof mark);
    style->kind = PDI_STYLE_WORD;
    style->sign = pdi_hash(pdi_cut(body, word)); /* 審議事項4 is not counted on by 報告事項1 */
    style->value = (uint32_t)value;
    return at;
}

bool pdi_ends_as_title(pdi_str words) {
    static const pdi_str ENDS[] = {PDI_CONST("について"), PDI_CONST("の件"), PDI_CONST("(案)")};
    return pdi_ends_with_any(words, PDI_ANY(ENDS));
}

/* 市第79号議案, 議案第52号, 請願第3号 before a gap: a bill's number. Its kind stands before the number or behind it,
 * and whose bill it is before both. Returns the length; 0 for none. */
static size_t bill_label(const pdi_reader *r, pdi_str body) {
    enum { WHOSE_MAX = 6, LABEL_MAX = 60 }; /* 市, 県, 追加; in bytes */
    const char *ordinal = pdi_find(pdi_cut(body, LABEL_MAX), PDI_LIT("第"));
    uint64_t value;
    if (!ordinal || pdi_closing_of(pdi_utf8_at(body.s, pdi_end(body), &(size_t){0}))) return 0; /* ＜第１号議案　…＞ */
    const pdi_str before = pdi_between(body.s, ordinal);
    size_t n = before.n + 3;
    const size_t digits = pdi_numeral_read(pdi_skip(body, n), &value);
    if (!digits || !pdi_starts(pdi_skip(body, n + digits), PDI_LIT("号"))) return 0;
    n += digits + 3;
    const size_t bill = pdi_ends_with_phrase(r->k, PDI_USE_bill, before, SIZE_MAX),
                 whole = pdi_eq(before, PDI_LIT("議")) ? before.n : 0,           /* 議第52号 */
        counted = pdi_ends_with_phrase(r->k, PDI_USE_counted, before, SIZE_MAX), /* 協議第2号 */
        kind_before = bill    ? bill
                      : whole ? whole
                              : counted,
                 kind_behind = pdi_begins_with_phrase(r->k, PDI_USE_bill, pdi_skip(body, n), SIZE_MAX);
    const bool bare = before.n == 0 && pdi_ends_as_title(body); /* 第1号　…について, below 1 議案 */
    if ((!kind_before && !kind_behind && !bare) || before.n - kind_before > WHOSE_MAX) return 0;
    n += kind_behind;
    return n < body.n && (body.s[n] == ' ' || body.s[n] == '\t' || body.s[n] == ':') ? n : 0;
}

static pdi_str skip_gap(pdi_str s) {
    while (s.n && (s.s[0] == ' ' || s.s[0] == ':' || s.s[0] == '.' || s.s[0] == '\t')) s = pdi_skip(s, 1);
    return s;
}

/* 審議:|警務部: who presents, behind what is done with the item. */
static pdi_str behind_kind(pdi_str s) {
    static const pdi_str KINDS[] = {PDI_CONST("審議:"), PDI_CONST("報告:"), PDI_CONST("説明:"), PDI_CONST("協議:"),
                                    PDI_CONST("提案:")};
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (pdi_starts(s, KINDS[i])) return pdi_trim(pdi_skip(s, KINDS[i].n));
    return s;
}

/* 第1部: which, and nobody. */
static bool is_ordinal(pdi_str s) {
    uint64_t number;
    if (!pdi_starts(s, PDI_LIT("第"))) return false;
    const size_t n = pdi_numeral_read(pdi_skip(s, 3), &number);
    return n && pdi_skip(s, 3 + n).n == 3;
}

/* 北部地区, 中央公園, 桜川水系: where it is, though words that end so could be an organisation. */
static bool is_location(pdi_str s) {
    static const pdi_str ENDS[] = {PDI_CONST("地区"), PDI_CONST("工区"), PDI_CONST("公園"), PDI_CONST("水系"),
                                   PDI_CONST("地域"), PDI_CONST("区域"), PDI_CONST("流域"), PDI_CONST("団地"),
                                   PDI_CONST("地内"), PDI_CONST("地先"), PDI_CONST("路線"), PDI_CONST("圏域")};
    return pdi_ends_with_any(s, PDI_ANY(ENDS));
}

/* The bracket at a title's end that names who presents it: (中尾構成員), (厚生労働省、農林水産省), <三雲首席事務官>. */
static void split_presenters(pdi_reader *r, pdi_item_line *item) {
    pdi_person person;
    const char closing = item->title.n < 3 ? 0 : pdi_end(item->title)[-1], opening = closing == '>' ? '<' : '(';
    if (closing != ')' && closing != '>') return;
    size_t depth = 0, open = item->title.n;
    while (open > 0) {
        const char c = item->title.s[--open];
        if (c == closing)
            depth++;
        else if (c == opening && --depth == 0)
            break;
    }
    if (open == 0 || depth != 0) return;
    pdi_str inside = pdi_slice(item->title.s + open + 1, item->title.n - open - 2);
    while (inside.n && item->presenter_count < 8) {
        const char *comma = pdi_find(inside, PDI_LIT("、"));
        const pdi_str one = behind_kind(pdi_trim(comma ? pdi_between(inside.s, comma) : inside));
        if (is_ordinal(one) || is_location(one) || pdi_lookup(r->k, PDI_TABLE_generics, one) ||
            pdi_label_of(r, one, &person) < PDI_LIKELY) {
            item->presenter_count = 0;
            return;
        }
        item->presenters[item->presenter_count++] = one;
        inside = PDI_NONE;
        if (comma) inside = pdi_between(comma + 3, item->title.s + item->title.n - 1);
    }
    if (item->presenter_count) item->title = pdi_trim(pdi_cut(item->title, open));
}

/* 会長あいさつ 箱崎会長: who greets, behind a gap. */
static void split_greeter(pdi_reader *r, pdi_item_line *item) {
    static const pdi_str GREETS[] = {PDI_CONST("あいさつ"), PDI_CONST("挨拶")};
    enum { LONGEST = 150 };
    pdi_person person;
    const char *gap = item->presenter_count || item->title.n > LONGEST ? NULL : pdi_find_gap(item->title);
    if (!gap || !pdi_ends_with_any(pdi_between(item->title.s, gap), PDI_ANY(GREETS))) return;
    const pdi_str who = pdi_trim(pdi_between(gap, pdi_end(item->title)));
    if (pdi_label_of(r, who, &person) != PDI_CERTAIN || !person.name.s) return;
    item->presenters[item->presenter_count++] = who;
    item->title = pdi_between(item->title.s, gap);
}

/* …条例について(可決): what came of it is no part of the title. */
static pdi_str without_verdict(const pdi_reader *r, pdi_str title) {
    const char *open = NULL;
    if (title.n < 3 || pdi_end(title)[-1] != ')') return title;
    for (const char *s = title.s; s < pdi_end(title); s++)
        if (*s == '(') open = s;
    if (!open || open == title.s ||
        !pdi_is_phrase(r->k, PDI_USE_verdict, pdi_trim(pdi_between(open + 1, pdi_end(title) - 1))))
        return title;
    return pdi_trim(pdi_between(title.s, open));
}

/* …の選出について【資料1】, 委員紹介【委員名簿・配席表】: what is handed out for it is no part of the title. */
static pdi_str without_hand_out(pdi_str title) {
    enum { LONGEST = 90 }; /* of one bracket; several may follow each other */
    static const pdi_str NAMES[] = {PDI_CONST("資料"),         PDI_CONST("参考資料"), PDI_CONST("別紙"),
                                    PDI_CONST("当日配付資料"), PDI_CONST("委員名簿"), PDI_CONST("追加資料"),
                                    PDI_CONST("当日資料"),     PDI_CONST("別添")};
    static const pdi_str CLOSES[] = {PDI_CONST(")"), PDI_CONST("]"), PDI_CONST("】"), PDI_CONST("〕")};
    size_t length = 0;
    if (!pdi_ends_with_any(title, PDI_ANY(CLOSES))) return title;
    for (size_t at = title.n; at > 0 && title.n - at < LONGEST; at -= length) {
        const uint32_t c = pdi_utf8_before(title.s, title.s + at, &length);
        if (c != 0x3010 && c != '(' && c != '[' && c != 0x3014) continue;
        const pdi_str bracket = pdi_skip(title, at - length);
        if (pdi_bracket_extent(bracket) != bracket.n || at == length) return title;
        const pdi_str inside = pdi_trim(pdi_skip(bracket, length));
        if (pdi_eq(inside, PDI_LIT("資料)")) && pdi_ends(pdi_trim(pdi_cut(title, at - length)), PDI_LIT("録")))
            return title; /* 議事録（資料） is one */
        return pdi_starts_with_any(inside, PDI_ANY(NAMES)) ? pdi_trim(pdi_cut(title, at - length)) : title;
    }
    return title;
}

static pdi_str without_hand_outs(pdi_str title) {
    for (size_t before = title.n + 1; title.n < before;) {
        before = title.n;
        title = without_hand_out(title);
    }
    return title;
}

/* 〔議題1〕○○について: the label alone stands in brackets. */
static void bracketed_label(pdi_reader *r, pdi_item_line *item) {
    size_t open, close;
    pdi_style inner = item->style;
    const size_t extent = pdi_bracket_extent(item->title);
    if (!extent || extent >= item->title.n || extent > 60) return;
    pdi_utf8_at(item->title.s, pdi_end(item->title), &open);
    pdi_utf8_before(item->title.s, item->title.s + extent, &close);
    const pdi_str inside = pdi_trim(pdi_slice(item->title.s + open, extent - open - close));
    if (inside.n == 0 || word_label(r, inside, &inner) != inside.n) return;
    item->style = inner;
    item->label = inside;
    item->title = skip_gap(pdi_skip(item->title, extent));
}

/* 1. (1)甲の件について: the same number twice is one. */
static void take_second_number(const pdi_reader *r, pdi_item_line *item) {
    if (item->style.kind != PDI_STYLE_NUMBER || item->title.n == 0) return;
    const pdi_mark second = pdi_mark_read(r->k, item->title, 0);
    if (second.kind != PDI_MARK_NUMBER || second.value != item->style.value || second.length >= item->title.n) return;
    item->style.digits = second.digits;
    item->style.shape = second.shape;
    item->style.sign = second.sign;
    item->style.wide = second.wide;
    item->label = second.label;
    item->title = pdi_trim(pdi_skip(item->title, second.length));
}

bool pdi_names_item(pdi_str line) {
    for (size_t i = 0; i < line.n; i++) {
        const unsigned char c = (unsigned char)line.s[i];
        if (c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) return true;
    }
    return false;
}

void pdi_item_take_leaders(pdi_item_line *item) {
    static const pdi_str LEADERS[] = {PDI_CONST("・・・"), PDI_CONST("...."), PDI_CONST("----"), PDI_CONST("────"),
                                      PDI_CONST("――――")};
    for (size_t i = 0; i < sizeof LEADERS / sizeof *LEADERS; i++) {
        const char *at = pdi_find(item->title, LEADERS[i]);
        if (!at || at == item->title.s) continue;
        const pdi_str title = pdi_trim(pdi_between(item->title.s, at));
        item->whole = pdi_between(item->whole.s, pdi_end(title));
        item->title = title;
    }
}

pdi_item_line pdi_item_part_read(pdi_reader *r, uint32_t line, const char *from, const char *end) {
    pdi_item_line item = {{0}, PDI_NONE, PDI_NONE, {PDI_NONE}, 0, PDI_NONE};
    const pdi_line *l = &r->flow->lines[line];
    pdi_opening o;
    if (from) {
        o = (pdi_opening){.body = pdi_trim(pdi_between(from, end))};
        const pdi_mark mark = pdi_mark_read(r->k, o.body, o.body.n ? pdi_sign_at(r, o.body.s) : 0);
        if (mark.kind == PDI_MARK_NUMBER || mark.kind == PDI_MARK_BULLET || mark.kind == PDI_MARK_SYMBOL) {
            o.mark[o.count++] = mark;
            item.whole = o.body;
            o.body = pdi_skip(o.body, mark.length);
        } else
            item.whole = o.body;
    } else {
        o = pdi_opening_read(r, line);
        item.whole = pdi_line_text(r->flow, l);
    }
    item.style.indent = l->indent;
    item.title = o.body;
    const pdi_mark *number = pdi_opening_number(&o);
    if (number) {
        item.style.kind = PDI_STYLE_NUMBER;
        item.style.digits = number->digits;
        item.style.shape = number->shape;
        item.style.sign = number->sign;
        item.style.wide = number->wide;
        item.style.value = number->value;
        item.label = number->label;
        item.whole = pdi_between(number->label.s, pdi_end(item.whole));
        pdi_style inner = item.style;
        const size_t n = word_label(r, o.body, &inner);
        if (n) item.title = skip_gap(pdi_skip(o.body, n)), item.label = pdi_between(item.label.s, o.body.s + n);
    } else {
        const size_t n = word_label(r, o.body, &item.style);
        if (n) {
            item.label = pdi_cut(o.body, n);
            item.title = skip_gap(pdi_skip(o.body, n));
        } else if (o.count) {
            item.style.kind = PDI_STYLE_SIGN;
            item.style.sign = o.mark[o.count - 1].sign;
        } else if (l->level) {
            item.style.kind = PDI_STYLE_LEVEL;
            item.style.sign = l->level;
        }
        /* Bills do not count on: what parts their number from their title says nothing of levels. */
        const size_t bill = n ? 0 : bill_label(r, o.body);
        if (bill) {
            item.label = pdi_cut(o.body, bill);
            item.title = skip_gap(pdi_skip(o.body, bill));
        }
        item.whole = pdi_between(o.body.s, pdi_end(item.whole));
    }
    pdi_item_take_leaders(&item);
    take_second_number(r, &item);
    bracketed_label(r, &item);
    /* 【…】 《１．…》: the heading stands in brackets, its number perhaps inside. */
    const size_t extent = pdi_bracket_extent(item.title);
    if (extent == item.title.n && extent > 2 && item.style.kind != PDI_STYLE_NUMBER &&
        !pdi_starts(item.title, PDI_LIT("「")) && !pdi_starts(item.title, PDI_LIT("『"))) {
        size_t open, close;
        const uint32_t bracket = pdi_utf8_at(item.title.s, pdi_end(item.title), &open);
        pdi_utf8_before(item.title.s, pdi_end(item.title), &close);
        const pdi_str inside = pdi_trim(pdi_slice(item.title.s + open, extent - open - close));
        const pdi_mark mark = pdi_mark_read(r->k, inside, 0);
        item.style.kind = PDI_STYLE_BRACKET;
        item.style.sign = bracket;
        item.title = inside;
        if (mark.kind == PDI_MARK_NUMBER) {
            item.label = mark.label;
            item.style.value = mark.value;
            item.title = pdi_skip(inside, mark.length);
        } else {
            pdi_style inner = item.style;
            size_t n = word_label(r, inside, &inner);
            if (!n) n = bill_label(r, inside);
            if (n)
                item.label = pdi_cut(inside, n), item.style.value = inner.value,
                item.title = skip_gap(pdi_skip(inside, n));
        }
    }
    item.title = without_hand_outs(without_verdict(r, item.title));
    if (item.title.n > 1 && pdi_end(item.title)[-1] == ':')
        item.title = pdi_trim(pdi_cut(item.title, item.title.n - 1));
    split_presenters(r, &item);
    split_greeter(r, &item);
    return item;
}

pdi_item_line pdi_item_line_read(pdi_reader *r, uint32_t line, const char *from) {
    return pdi_item_part_read(r, line, from, r->flow->text.s + r->flow->lines[line].end);
}

static bool same_numbers(const pdi_mark *a, const pdi_mark *b) {
    return a->digits == b->digits && a->shape == b->shape && a->sign == b->sign;
}

/* A number that may begin an item at s: behind a gap, or, in brackets, anywhere. */
static pdi_mark number_at(const pdi_reader *r, const char *s, pdi_str text) {
    const bool gap = s == text.s || pdi_is_gap(s[-1]) || s[-1] == ':'; /* 議題：1.甲 | ：2.乙 */
    if ((!gap && *s != '(') || pdi_is_gap(*s)) return (pdi_mark){.kind = PDI_MARK_NONE};
    const pdi_mark mark = pdi_mark_read(r->k, pdi_between(s, pdi_end(text)), pdi_sign_at(r, s));
    return mark.kind == PDI_MARK_NUMBER && (gap || mark.shape == PDI_BRACKETS) ? mark
                                                                               : (pdi_mark){.kind = PDI_MARK_NONE};
}

/* Whether a number that opens a list within a list is followed by the next one of its kind. */
static bool is_followed(const pdi_reader *r, const pdi_mark *one, pdi_str text) {
    for (const char *s = pdi_end(one->label); s < pdi_end(text); s++) {
        const pdi_mark mark = number_at(r, s, text);
        if (mark.kind == PDI_MARK_NUMBER && same_numbers(&mark, one)) return mark.value == one->value + 1;
    }
    return false;
}

/* Whether an item begins with `mark`; keeps in mind what counts on behind it. */
static bool begins_on_line(const pdi_reader *r, pdi_items_on_line *items, const pdi_mark *mark, pdi_str text) {
    for (size_t d = items->depth; d-- > 0;) {
        if (!same_numbers(&items->open[d], mark)) continue;
        if (mark->value != items->open[d].value + 1) return false;
        items->depth = d + 1;
        items->open[d] = *mark;
        return true;
    }
    if (items->depth > 0 && (mark->value != 1 || mark->shape == PDI_BARE || !is_followed(r, mark, text))) return false;
    if (items->depth == PDI_ON_LINE_STYLES) return false;
    items->open[items->depth++] = *mark;
    return true;
}

void pdi_items_on_line_find(const pdi_reader *r, pdi_str text, pdi_items_on_line *items) {
    items->count = items->depth = 0;
    items->first = (pdi_mark){.kind = PDI_MARK_NONE};
    for (const char *s = text.s; s < pdi_end(text) && items->count < PDI_ON_LINE_MAX; s++) {
        const pdi_mark mark = number_at(r, s, text);
        if (s == text.s) items->first = mark;
        if (s == text.s && mark.kind != PDI_MARK_NUMBER) return;
        if (mark.kind == PDI_MARK_NUMBER && begins_on_line(r, items, &mark, text)) items->at[items->count++] = s;
    }
}
