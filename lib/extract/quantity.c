/* Quantities: a number with its unit. What units there are, which of them count and which mean an age, a duration or
 * a place in a row, data/counters.tsv says; the number is read here with its fraction, as it is printed: 1.2兆,
 * 9,068億, 二・五, 19万8千, 2～3, 数十, 3分の2. */
#include "extract/cursor.h"
#include "extract/finders.h"

enum { COLUMN_KIND = 1, COLUMN_CODE, COLUMN_UNLESS };

/* A decimal number: figures / 10^places. `definite` is false for 数百, 20数, 2~3, 3分の2. */
typedef struct amount {
    uint64_t figures;
    unsigned places;
    bool definite;
} amount;

typedef struct finding {
    pdi_view *view;
    const char *behind; /* nothing begins before this again */
} finding;

static bool is_latin(uint32_t code) { return (code | 0x20) >= 'a' && (code | 0x20) <= 'z'; }
static bool is_figure(uint32_t code) { return code >= '0' && code <= '9'; }

/* ---- numbers ---- */

static uint64_t myriad_sign(pdi_cursor *c) {
    if (PDI_TAKE(c, "万")) return 10000;
    if (PDI_TAKE(c, "億")) return 100000000;
    return PDI_TAKE(c, "兆") ? 1000000000000 : 0;
}

static bool scale(amount *a, uint64_t by) {
    while (by > 1 && a->places) {
        by /= 10;
        a->places--;
    }
    if (a->figures > UINT64_MAX / by) return false;
    a->figures *= by;
    return true;
}

static bool append(amount *a, uint64_t figure) {
    if (a->figures > (UINT64_MAX - figure) / 10) return false;
    a->figures = a->figures * 10 + figure;
    a->places++;
    return true;
}

/* The figures behind the point: .25, of kanji ・二五 where a unit of parts or a myriad follows. */
static bool fraction(pdi_cursor *c, amount *a) {
    pdi_cursor at = *c;
    enum { PLACES = 9 };
    const bool point = at.s < at.end && *at.s == '.' && pdi_digit_at(c) == false;
    if (point) {
        at.s++;
        if (!pdi_digit_at(&at)) return true;
        for (unsigned i = 0; pdi_digit_at(&at); at.s++)
            if (++i > PLACES || !append(a, (uint64_t)(*at.s - '0'))) return false;
        if (at.s + 1 < at.end && *at.s == '.' && is_figure((unsigned char)at.s[1])) return false; /* 1.2.3 */
        *c = at;
    }
    return true;
}

/* ・ as the point of kanji figures: 二・五倍; 二・三人 are two or three. */
static bool kanji_fraction(pdi_cursor *c, amount *a) {
    static const pdi_str units[] = {PDI_CONST("%"),    PDI_CONST("パーセント"), PDI_CONST("倍"),
                                    PDI_CONST("割"),   PDI_CONST("万"),         PDI_CONST("億"),
                                    PDI_CONST("兆"),   PDI_CONST("ポイント"),   PDI_CONST("メートル"),
                                    PDI_CONST("キロ"), PDI_CONST("ヘクタール"), PDI_CONST("トン")};
    pdi_cursor at = *c;
    amount read = *a;
    uint64_t figure;
    size_t n;
    if (!PDI_AT(&at, "・") || !PDI_TAKE(&at, "・")) return false;
    enum { PLACES = 6 };
    unsigned places = 0;
    for (size_t length; at.s < at.end && places < PLACES; at.s += n, places++) {
        pdi_utf8_at(at.s, at.end, &length);
        n = pdi_numeral_read(pdi_slice(at.s, length), &figure);
        if (n == 0 || figure > 9 || !append(&read, figure)) break;
    }
    pdi_cursor unit = at;
    if (places == 0 || !PDI_TAKE_ANY(&unit, units)) return false;
    *a = read;
    *c = at;
    return true;
}

/* 数 before or inside a number: 数百, 20数, 十数, 数十万. */
static bool vague_number(pdi_cursor *c) {
    static const pdi_str signs[] = {PDI_CONST("十"), PDI_CONST("百"), PDI_CONST("千"),
                                    PDI_CONST("万"), PDI_CONST("億"), PDI_CONST("兆")};
    pdi_cursor at = *c;
    bool larger = false;
    if (!PDI_AT(&at, "数") || !PDI_TAKE(&at, "数")) return false;
    for (unsigned i = 0; i < 4 && PDI_TAKE_ANY(&at, signs); i++) larger = true;
    *c = at;
    return larger;
}

static bool plain_number(pdi_cursor *c, amount *a) {
    pdi_cursor at = *c;
    *a = (amount){.definite = true};
    const size_t n = pdi_numeral_read(pdi_rest(&at), &a->figures);
    if (n == 0 || PDI_AT(&at, "元")) return false;
    at.s += n;
    if (is_figure((unsigned char)at.s[-1]) && !fraction(&at, a)) return false;
    if (a->places || kanji_fraction(&at, a)) {
        const uint64_t myriad = myriad_sign(&at);
        if (myriad && !scale(a, myriad)) return false;
    }
    *c = at;
    return true;
}

/* Whether the space at s stands for the end of a line that the source has there. */
static bool is_wrap(const finding *f, const char *s) {
    const size_t at = (size_t)(s - f->view->text.s);
    const pdoc_span source = pdoc_extraction_source_span(f->view->x, (pdoc_span){at - 1, at + 2});
    size_t length;
    const char *text = pdoc_document_text(f->view->document, &length);
    return source.end <= length && memchr(text + source.start, '\n', source.end - source.start) != NULL;
}

/* A number that a line's end cuts: the folded text has a space there, since figures meet. */
static bool cut_number(const finding *f, pdi_cursor *c, amount *a) {
    enum { MOST = 40 };
    char joined[MOST];
    const char *s = c->s;
    size_t n = 0, gap = 0;
    while (s < c->end && n < MOST && (is_figure((unsigned char)*s) || *s == ',')) joined[n++] = *s++;
    if (n == 0 || n == MOST || c->end - s < 2 || *s != ' ' || !is_figure((unsigned char)s[1]) || !is_wrap(f, s))
        return false;
    gap = n;
    for (s++; s < c->end && n < MOST; s++) joined[n++] = *s;
    pdi_cursor at = {joined, joined + n};
    if (!plain_number(&at, a) || (size_t)(at.s - joined) <= gap) return false;
    c->s += (size_t)(at.s - joined) + 1;
    return true;
}

/* 数 inside a number: 20数, 十数百. */
static void vague_end(pdi_cursor *c, amount *a) {
    pdi_cursor at = *c;
    if (!PDI_TAKE(&at, "数") || PDI_AT(&at, "の") || PDI_AT(&at, "字")) return;
    vague_number(c);
    if (c->s < at.s) c->s = at.s;
    a->definite = false;
}

static bool read_number(const finding *f, pdi_cursor *c, amount *a) {
    *a = (amount){.definite = false};
    if (vague_number(c)) return true;
    if (!cut_number(f, c, a) && !plain_number(c, a)) return false;
    vague_end(c, a);
    return true;
}

/* ---- units ---- */

/* The longest unit that stands here; NULL where there is none, or it is part of another word. */
static const pdi_entry *take_unit(const finding *f, pdi_cursor *c) {
    pdi_cursor at = *c;
    size_t length;
    pdi_spaces(&at);
    const pdi_knowledge *k = f->view->knowledge;
    const pdi_entry *e = at.s < at.end ? pdi_lookup_prefix(k, PDI_TABLE_counters, pdi_rest(&at), &length) : NULL;
    for (; e; e = pdi_lookup_prefix_below(k, PDI_TABLE_counters, pdi_rest(&at), length, &length)) {
        const char *end = at.s + length;
        const bool latin = is_latin((unsigned char)end[-1]);
        if (latin && end < at.end && (is_latin((unsigned char)*end) || is_figure((unsigned char)*end))) continue;
        if (pdi_barred(e->cell[COLUMN_UNLESS], f->view->text, c->s, end)) return NULL;
        c->s = end;
        return e;
    }
    return NULL;
}

static bool counts(const pdi_entry *unit, const amount *a) {
    if (pdi_entry_is(unit, COLUMN_KIND, "many")) return !a->definite || a->places || a->figures >= 10;
    return pdi_entry_is(unit, COLUMN_KIND, "count") || pdi_entry_is(unit, COLUMN_KIND, "money") ||
           pdi_entry_is(unit, COLUMN_KIND, "share") || pdi_entry_is(unit, COLUMN_KIND, "measure");
}

/* 目 that makes a place in a row of it: 3件目; not 目標, 目的. */
static bool is_ordinal(const pdi_cursor *c) {
    return PDI_AT(c, "目") && !PDI_AT(c, "目標") && !PDI_AT(c, "目的") && !PDI_AT(c, "目指") && !PDI_AT(c, "目途");
}

/* 3分の2. */
static bool part_of_whole(pdi_cursor *c) {
    pdi_cursor at = *c;
    uint64_t figure;
    if (!PDI_TAKE(&at, "分の")) return false;
    pdi_spaces(&at);
    const size_t n = pdi_numeral_read(pdi_rest(&at), &figure);
    if (n == 0 || figure == 0) return false;
    at.s += n;
    *c = at;
    return true;
}

/* 1割5分 is 1.5 割. */
static void tenths(pdi_cursor *c, amount *a) {
    pdi_cursor at = *c;
    uint64_t figure;
    const size_t n = pdi_numeral_read(pdi_rest(&at), &figure);
    if (n == 0 || figure < 1 || figure > 9) return;
    at.s += n;
    pdi_cursor part = at; /* 1割5分の1 */
    if (!PDI_TAKE(&at, "分") || part_of_whole(&part)) return;
    if (append(a, figure)) *c = at;
}

static void bounds_behind(pdi_cursor *c) {
    static const pdi_str words[] = {PDI_CONST("以上"), PDI_CONST("以下"), PDI_CONST("未満"), PDI_CONST("超")};
    pdi_cursor at = *c;
    if (PDI_TAKE_ANY(&at, words) && !PDI_AT(&at, "過") && !PDI_AT(&at, "え")) *c = at;
}

/* ---- a quantity ---- */

static bool dash(pdi_cursor *c) {
    static const pdi_str signs[] = {PDI_CONST("~"),  PDI_CONST("〜"), PDI_CONST("-"),
                                    PDI_CONST("ー"), PDI_CONST("−"),  PDI_CONST("–")};
    return PDI_TAKE_ANY(c, signs);
}

/* The second number of 2~3割, 2から3割 and 5、6人. */
static bool second_number(const finding *f, pdi_cursor *c, amount *a) {
    static const pdi_str lists[] = {PDI_CONST("、"), PDI_CONST("・"), PDI_CONST(",")};
    pdi_cursor at = *c;
    amount second;
    const bool list = PDI_TAKE_ANY(&at, lists);
    if (!list && !dash(&at) && !PDI_TAKE(&at, "から")) return false;
    pdi_spaces(&at);
    if (!read_number(f, &at, &second)) return false;
    if (list &&
        !(a->definite && second.definite && a->places == 0 && a->figures < 10 && second.figures == a->figures + 1))
        return false; /* no list of other things */
    a->definite = false;
    *c = at;
    return true;
}

/* The second half of 10%~20%. */
static void second_half(const finding *f, const pdi_entry *unit, pdi_cursor *c, amount *a) {
    pdi_cursor at = *c;
    amount second;
    if (!dash(&at)) return;
    pdi_spaces(&at);
    if (!read_number(f, &at, &second) || take_unit(f, &at) != unit) return;
    a->definite = false;
    *c = at;
}

static pdi_str value_of(pdi_arena *arena, const amount *a, const pdi_entry *unit, pdi_str printed) {
    enum { FIGURES = 48 }; /* two numbers with a point between them */
    const pdi_str code = unit->cell[COLUMN_CODE].n ? unit->cell[COLUMN_CODE] : printed;
    const unsigned places = a->places; /* as printed: 52.0 % */
    uint64_t ten = 1;
    for (unsigned i = 0; i < places; i++) ten *= 10;
    char *to = pdi_alloc_raw(arena, FIGURES + places + code.n);
    size_t n = pdi_decimal_put(to, a->figures / ten, 1);
    if (places) {
        to[n++] = '.';
        n += pdi_decimal_put(to + n, a->figures % ten, places);
    }
    to[n++] = ' ';
    memcpy(to + n, code.s, code.n);
    return pdi_slice(to, n + code.n);
}

/* A sign of money before the number: $30億, ¥1,000. */
static const char *money_sign(pdi_str text, const char *s, const char **code) {
    static const struct {
        pdi_str sign;
        const char *code;
    } signs[] = {{PDI_CONST("US$"), "USD"}, {PDI_CONST("A$"), "AUD"}, {PDI_CONST("$"), "USD"}, {PDI_CONST("¥"), "JPY"},
                 {PDI_CONST("€"), "EUR"},   {PDI_CONST("£"), "GBP"},  {PDI_CONST("₩"), "KRW"}};
    const pdi_str before = pdi_between(text.s, s);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!pdi_ends(before, signs[i].sign)) continue;
        *code = signs[i].code;
        return s - signs[i].sign.n;
    }
    return NULL;
}

/* 約 and ほぼ written on, spaces allowed. */
static const char *with_about(pdi_str text, const char *s) {
    static const pdi_str words[] = {PDI_CONST("約"), PDI_CONST("ほぼ")};
    const char *at = s;
    while (at > text.s && at[-1] == ' ') at--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const pdi_str before = pdi_between(text.s, at);
        if (!pdi_ends(before, words[i])) continue;
        const char *from = at - words[i].n;
        const bool other = i == 0 && from > text.s &&
                           (pdi_ends(before, PDI_LIT("条約")) || pdi_ends(before, PDI_LIT("契約")) ||
                            pdi_ends(before, PDI_LIT("規約")) || pdi_ends(before, PDI_LIT("予約")));
        return other ? s : from;
    }
    return s;
}

/* Whether a number may begin here: not inside a longer one, a code or a label. */
static bool may_begin(const finding *f, const char *s) {
    const pdi_str text = f->view->text;
    const char *word = s;
    while (word > text.s && word[-1] == ' ') word--;
    const pdi_str ahead = pdi_between(text.s, word);
    if (pdi_ends(ahead, PDI_LIT("第")) || pdi_ends(ahead, PDI_LIT("何")) || pdi_ends(ahead, PDI_LIT("もう")))
        return false;
    const uint32_t before = pdi_before(text, s);
    if (!is_figure((unsigned char)*s)) return true;
    if (is_latin(before) || (is_figure(before) && !pdi_view_enclosed(f->view, s - 1))) return false;
    if (before == '.' || before == '-' || before == ',' || before == '/' || before == ':' || before == '_') {
        const uint32_t earlier = pdi_before(text, s - 1);
        return !(is_figure(earlier) || is_latin(earlier));
    }
    return true;
}

/* 1 名称 at the beginning of a line, 資料1 件数: the number is a label, and the word behind the space is no unit. */
static bool is_label(pdi_str text, const char *s, const char *behind) {
    if (*behind != ' ' && *behind != '\t') return false;
    static const pdi_str labels[] = {PDI_CONST("資料"), PDI_CONST("別紙"), PDI_CONST("別添"), PDI_CONST("図"),
                                     PDI_CONST("表"),   PDI_CONST("問"),   PDI_CONST("議題"), PDI_CONST("議事"),
                                     PDI_CONST("答"),   PDI_CONST("論点"), PDI_CONST("No.")};
    const char *at = s;
    while (at > text.s && at[-1] == ' ') at--;
    if (at == text.s || at[-1] == '\n') return true;
    return pdi_ends_with_any(pdi_between(text.s, at), PDI_ANY(labels));
}

/* (PDF:316KB), [PDF形式/1.2MB]: how large a file is, beside its name. */
static bool is_size_of_file(pdi_str text, const char *from, const char *to) {
    enum { REACH = 24 };
    static const pdi_str UNITS[] = {PDI_CONST("KB"), PDI_CONST("MB"), PDI_CONST("キロバイト"), PDI_CONST("メガバイト")};
    static const pdi_str FILES[] = {PDI_CONST("PDF"),    PDI_CONST("Word"),     PDI_CONST("Excel"),
                                    PDI_CONST("ワード"), PDI_CONST("エクセル"), PDI_CONST("ZIP")};
    if (!pdi_ends_with_any(pdi_between(from, to), PDI_ANY(UNITS))) return false;
    const char *s = from - text.s > REACH ? from - REACH : text.s;
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++)
        if (pdi_find(pdi_between(s, from), FILES[i])) return true;
    return false;
}

static void report(finding *f, const char *from, const char *to, pdi_str value) {
    if (is_size_of_file(f->view->text, from, to)) return;
    pdoc_draft *draft = pdi_view_report(f->view, "quantity", from, to, "quantity.unit");
    if (value.n) pdi_draft_value(draft, value);
}

/* A sum whose unit stands before it. */
static bool signed_sum(finding *f, const char *s, const pdi_cursor *behind, const amount *a) {
    const char *code = NULL, *from = money_sign(f->view->text, s, &code);
    if (!from) return false;
    pdi_arena *scratch = &f->view->scratch;
    const pdi_entry money = {{PDI_NONE, PDI_NONE, pdi_slice(code, 3), PDI_NONE}, NULL};
    report(f, with_about(f->view->text, from), behind->s,
           a->definite ? value_of(scratch, a, &money, PDI_NONE) : PDI_NONE);
    f->behind = behind->s;
    return true;
}

/* A word that goes on behind a unit that a space parts from its number: the number is that of an entry then. */
static bool word_goes_on(const char *gap, const pdi_cursor *c) {
    static const pdi_str fine[] = {PDI_CONST("以"), PDI_CONST("程"), PDI_CONST("前"), PDI_CONST("超"), PDI_CONST("未"),
                                   PDI_CONST("余"), PDI_CONST("規"), PDI_CONST("増"), PDI_CONST("減"), PDI_CONST("強"),
                                   PDI_CONST("弱"), PDI_CONST("中"), PDI_CONST("分"), PDI_CONST("台"), PDI_CONST("当"),
                                   PDI_CONST("近"), PDI_CONST("帯"), PDI_CONST("の")};
    pdi_cursor at = *c;
    size_t length;
    if (*gap != ' ' || at.s >= at.end || PDI_TAKE_ANY(&at, fine)) return false;
    return pdi_script_of(pdi_utf8_at(at.s, at.end, &length)) == PDI_HAN;
}

/* Each of them, or a manner, and no count: 一人一人, 1台1台, 一人で. */
static bool is_idiom(pdi_str text, const char *s, const pdi_cursor *c, const amount *a) {
    if (!a->definite || a->places || a->figures != 1) return false;
    const pdi_str printed = pdi_between(s, c->s);
    if (pdi_starts(pdi_rest(c), printed) || pdi_ends(pdi_between(text.s, s), printed)) return true;
    return pdi_ends(printed, PDI_LIT("人")) && PDI_AT(c, "で") && !PDI_AT(c, "です") && !PDI_AT(c, "でし") &&
           !PDI_AT(c, "であ");
}

static bool find_at(finding *f, const char *s) {
    const pdi_str text = f->view->text;
    pdi_cursor c = {s, pdi_end(text)};
    amount a;
    if (!read_number(f, &c, &a)) return false;
    f->behind = c.s;
    const size_t mark = is_figure((unsigned char)*s) ? pdi_view_enclosed(f->view, s) : 0;
    if (mark) {
        f->behind = s + mark;
        return false;
    }
    if (!may_begin(f, s)) return false;
    pdi_cursor at = c;
    if (part_of_whole(&at)) {
        report(f, with_about(text, s), at.s, PDI_NONE);
        f->behind = at.s;
        return true;
    }
    const char *gap = at.s;
    const pdi_entry *unit = take_unit(f, &at);
    if (!unit && second_number(f, &at, &a)) {
        gap = at.s;
        unit = take_unit(f, &at);
    }
    if (!unit && signed_sum(f, s, &c, &a)) return true;
    if (!unit || !counts(unit, &a) || is_ordinal(&at) || is_label(text, s, gap) || word_goes_on(gap, &at)) return false;
    if (is_idiom(text, s, &at, &a)) return false;
    const pdi_str printed = pdi_slice(at.s - unit->cell[0].n, unit->cell[0].n);
    if (pdi_eq(printed, PDI_LIT("割"))) tenths(&at, &a);
    second_half(f, unit, &at, &a);
    bounds_behind(&at);
    report(f, with_about(text, s), at.s, a.definite ? value_of(&f->view->scratch, &a, unit, printed) : PDI_NONE);
    f->behind = at.s;
    return true;
}

/* The everyday numerals; 玖 and 陸 alone are names. */
void pdi_quantity_stops(const pdi_knowledge *k, pdi_stops *stops) {
    (void)k;
    pdi_characters_add_all(&stops->at, PDI_LIT("\n0123456789〇一二三四五六七八九十百千数"));
}

void pdi_find_quantities(pdi_view *view, const void *unused) {
    (void)unused;
    finding f = {.view = view};
    const char *end = pdi_end(view->text);
    for (const char *s = view->text.s; (s = pdi_marks_find(&view->marks, PDI_STOP_QUANTITY, s)) < end;) {
        f.behind = NULL;
        if (*s == '\n')
            pdi_view_check(view);
        else
            find_at(&f, s);
        if (f.behind)
            s = f.behind;
        else if (is_figure((unsigned char)*s))
            while (s < end && is_figure((unsigned char)*s)) s++;
        else
            s += pdi_utf8_length((unsigned char)*s);
    }
}
