/* Dates: days, months, years, fiscal years, times of day and spans between them, absolute or told from the session's
 * day. The text is gone through once; only where a figure, an era or a word of data/times.tsv stands is anything read.
 *
 * A point is one such place on the calendar. It is read from its largest part on (year, month, day), each of which may
 * be missing: a relative word or what was told before then stands for it, else the session. Two points with から or a
 * dash between them are one span. */
#include "extract/cursor.h"
#include "extract/finders.h"
#include "extract/moment.h"
#include "text/numeral.h"

#include <stdlib.h>

enum { COLUMN_USE = 1, COLUMN_VALUE, COLUMN_UNLESS };

/* How exactly a point was told. */
typedef enum grade { NOTHING, YEAR, FISCAL_YEAR, MONTH, DAY, TIME } grade;

typedef struct point {
    const char *from, *to;
    pdi_moment when; /* not known where a mention has no value */
    grade grade;
    bool year_told; /* in figures or by a relative word, not taken from around */
    bool whole;     /* nothing smaller may follow: 年度末, a season */
    const char *rule;
} point;

enum { ERAS = 32 };

typedef struct finding {
    pdi_view *view;
    const pdi_eras *eras;
    uint32_t era_first[ERAS]; /* the first characters of their names: most places are ruled out by them */
    size_t era_count;
    const pdi_sitting *sitting;
    const char *line;   /* where the line begins */
    point last;         /* the day told last in the line; from == NULL: none */
    const point *start; /* of the span whose end is read now */
} finding;

static pdi_date today(const finding *f) { return f->sitting->date; }

/* ---- what stands around ---- */

static pdi_str text_to(const finding *f, const char *s) { return pdi_between(f->view->text.s, s); }

static uint32_t code_at(const pdi_cursor *c) {
    size_t length;
    return c->s < c->end ? pdi_utf8_at(c->s, c->end, &length) : 0;
}

static bool is_latin(uint32_t code) { return (code | 0x20) >= 'a' && (code | 0x20) <= 'z'; }
static bool is_figure(uint32_t code) { return code >= '0' && code <= '9'; }

/* Whether a row is of a word that begins a date. */
static bool begins_date(const pdi_entry *row) {
    static const pdi_str uses[] = {PDI_CONST("year"), PDI_CONST("fiscal"), PDI_CONST("month"), PDI_CONST("week"),
                                   PDI_CONST("day"),  PDI_CONST("named"),  PDI_CONST("ago"),   PDI_CONST("hour")};
    const pdi_str use = row->cell[COLUMN_USE];
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
        if (pdi_eq(use, uses[i])) return true;
    return pdi_ends(use, PDI_LIT("@"));
}

/* The row of the longest word here with this use; without one, of a word that begins a date. */
static const pdi_entry *word_at(const finding *f, const pdi_cursor *c, const char *use, size_t *length) {
    if (c->s >= c->end) return NULL;
    const pdi_knowledge *k = f->view->knowledge;
    const pdi_str wanted = use ? pdi_string(use) : PDI_NONE;
    const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_times, pdi_rest(c), length);
    for (; e; e = pdi_lookup_prefix_below(k, PDI_TABLE_times, pdi_rest(c), *length, length))
        for (const pdi_entry *row = e; row; row = row->also) {
            const bool not = pdi_eq(row->cell[COLUMN_USE], PDI_LIT("not"));
            if (!not &&!(use ? pdi_eq(row->cell[COLUMN_USE], wanted) : begins_date(row))) continue;
            if (pdi_barred(row->cell[COLUMN_UNLESS], f->view->text, c->s, c->s + *length)) continue;
            return not ? NULL : row;
        }
    return NULL;
}

/* A word of this use, spaces before it allowed. */
static const pdi_entry *take_word(const finding *f, pdi_cursor *c, const char *use) {
    pdi_cursor at = *c;
    size_t length;
    pdi_spaces(&at);
    const pdi_entry *e = word_at(f, &at, use, &length);
    if (e) c->s = at.s + length;
    return e;
}

static bool has_value(const pdi_entry *row, const char *value) {
    return row && pdi_eq(row->cell[COLUMN_VALUE], pdi_string(value));
}

static bool number(pdi_cursor *c, int *value) {
    pdi_cursor at = *c;
    unsigned read;
    pdi_spaces(&at);
    const size_t n = pdi_ordinal_read(pdi_rest(&at), &read);
    if (n == 0) return false;
    *value = (int)read;
    c->s = at.s + n;
    return true;
}

static int signed_number(pdi_str cell) {
    int value = 0;
    for (size_t i = 0; i < cell.n; i++)
        if (is_figure((unsigned char)cell.s[i]))
            value = value * 10 + (cell.s[i] - '0');
        else if (cell.s[i] != '-')
            break;
    return cell.n && *cell.s == '-' ? -value : value;
}

/* から, and the dashes that stand for it. */
static bool span_sign(pdi_cursor *c, bool *dash) {
    static const pdi_str words[] = {PDI_CONST("から"), PDI_CONST("より")};
    static const pdi_str waves[] = {PDI_CONST("~"), PDI_CONST("〜"), PDI_CONST("→"), PDI_CONST("∼")};
    static const pdi_str dashes[] = {PDI_CONST("-"), PDI_CONST("‐"), PDI_CONST("–"),  PDI_CONST("—"),
                                     PDI_CONST("―"), PDI_CONST("─"), PDI_CONST("ー"), PDI_CONST("−")};
    *dash = false;
    if (PDI_TAKE_ANY(c, words) || PDI_TAKE_ANY(c, waves)) return true;
    return *dash = PDI_TAKE_ANY(c, dashes);
}

/* ---- which year a month without one lies in ---- */

typedef enum tense { NO_TENSE, PAST, FUTURE } tense;

/* Whether た ends a verb here: not また, ため, いただく, たい, 満たす. */
static bool past_ends(pdi_str text, const char *s) {
    static const pdi_str behind[] = {PDI_CONST("の"), PDI_CONST("こ"), PDI_CONST("が"),
                                     PDI_CONST("も"), PDI_CONST("と"), PDI_CONST("は"),
                                     PDI_CONST("に"), PDI_CONST("ん"), PDI_CONST("と")};
    static const pdi_str before[] = {PDI_CONST("ま"), PDI_CONST("あ"), PDI_CONST("新"), PDI_CONST("わ"),
                                     PDI_CONST("、")};
    pdi_cursor at = {s + PDI_LIT("た").n, pdi_end(text)};
    size_t length;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (pdi_ends(pdi_between(text.s, s), before[i])) return false;
    return at.s == at.end || pdi_script_of(pdi_utf8_at(at.s, at.end, &length)) != PDI_HIRAGANA ||
           PDI_TAKE_ANY(&at, behind);
}

/* 、 behind a verb that goes on: what follows is another clause. */
static bool clause_ends(pdi_str text, const char *s) {
    static const pdi_str verbs[] = {PDI_CONST("れ"), PDI_CONST("り"), PDI_CONST("し"), PDI_CONST("い"),
                                    PDI_CONST("て"), PDI_CONST("え"), PDI_CONST("め"), PDI_CONST("け"),
                                    PDI_CONST("せ"), PDI_CONST("み"), PDI_CONST("が"), PDI_CONST("ば")};
    const pdi_str before = pdi_between(text.s, s);
    return pdi_ends_with_any(before, PDI_ANY(verbs));
}

/* The characters with which what tells the tense begins: most are ruled out before the table is asked. */
static bool may_tell_tense(uint32_t code) {
    switch (code) {
    case U'予':
    case U'見':
    case U'た':
    case U'べ':
    case U'目':
    case U'し':
    case U'め':
    case U'こ':
    case U'さ':
    case U'い':
    case U'な':
    case U'す':
    case U'て':
        return true;
    default:
        return false;
    }
}

/* The tense of the first verb behind s that tells it, in the same sentence; a plan in the same clause. */
static tense tense_behind(const finding *f, const char *s) {
    enum { FAR = 400 };
    const pdi_str text = f->view->text;
    const char *end = (size_t)(pdi_end(text) - s) > FAR ? s + FAR : pdi_end(text);
    bool same_clause = true;
    for (size_t length; s < end && *s != '\n'; s += length) {
        const uint32_t code = pdi_utf8_at(s, pdi_end(text), &length);
        if (code == U'。') return NO_TENSE;
        if (code == U'、' && pdi_ends(text_to(f, s), PDI_LIT("と"))) return NO_TENSE; /* said of a quotation */
        if (code == U'、' || code == U',') same_clause = same_clause && !clause_ends(text, s);
        if (!may_tell_tense(code)) continue;
        pdi_cursor at = {s, pdi_end(text)};
        const pdi_entry *word = take_word(f, &at, "tense");
        if (same_clause && has_value(word, "future")) return FUTURE;
        if (has_value(word, "past") || (code == U'た' && past_ends(text, s))) return PAST;
    }
    return NO_TENSE;
}

/* No farther than sentences are long, so that lines without an end cost no more. */
static bool in_one_sentence(const char *from, const char *to) {
    enum { FAR = 600 };
    return to - from <= FAR && !pdi_find(pdi_between(from, to), PDI_LIT("。"));
}

/* The year of a month that goes on from a day told before; 0 where it does not go on from it. */
static int year_going_on(pdi_date told, pdi_date now, int month, int day, tense tense) {
    const pdi_date next = {month < told.month ? told.year + 1 : told.year, month, day};
    if (now.year == 0) return next.year;
    if (tense == PAST && pdi_compare_dates(next, now) > 0) return 0;
    if (tense == FUTURE && pdi_compare_dates(next, now) < 0) return 0;
    const pdi_date this_year = {now.year, month, day};
    if (pdi_compare_dates(told, now) > 0 && pdi_compare_dates(this_year, now) > 0) return 0; /* 来年2月に向け、10月に */
    return next.year;
}

/* 前回、|9月15日: what stands right before a day that is over. */
static bool is_told_as_past(pdi_str before) {
    static const pdi_str WORDS[] = {PDI_CONST("前回"), PDI_CONST("前回会合"), PDI_CONST("去る"),
                                    PDI_CONST("先日"), PDI_CONST("過日"),     PDI_CONST("先般")};
    if (pdi_ends(before, PDI_LIT("、")) || pdi_ends(before, PDI_LIT("の")))
        before = pdi_cut(before, before.n - PDI_LIT("の").n);
    return pdi_ends_with_any(before, PDI_ANY(WORDS));
}

/* The year of a bare month: that of the span's start or of a day told in the same sentence, going on from it; else
 * the session's, but what was done lies before the session and what is planned behind it. The month stands at [from,
 * s). */
static int year_of_month(const finding *f, const char *from, const char *s, int month, int day) {
    if (f->start && pdi_moment_known(&f->start->when)) {
        const pdi_date a = f->start->when.first;
        return a.month && month < a.month ? a.year + 1 : a.year;
    }
    const pdi_date now = today(f);
    const tense tense = is_told_as_past(text_to(f, from)) ? PAST : tense_behind(f, s);
    if (f->last.from && f->last.year_told && f->last.grade >= MONTH && pdi_moment_known(&f->last.when) &&
        in_one_sentence(f->last.to, s)) {
        const int year = year_going_on(f->last.when.last, now, month, day, tense);
        if (year) return year;
    }
    if (now.year == 0) return 0;
    const bool later = month > now.month || (month == now.month && day > now.day);
    if (tense == PAST && later) return now.year - 1;
    if (tense == FUTURE && month < now.month) return now.year + 1;
    return now.year;
}

/* The year of an era that a number alone means: the one that lies near the session. 0 where none does. */
static int year_of_era(const finding *f, int number_in_era) {
    enum { NEAR = 15 };
    const int now = today(f).year;
    int best = 0;
    for (size_t i = 0; now && number_in_era > 0 && i < f->eras->count; i++) {
        const int year = f->eras->at[i].first.year - 1 + number_in_era;
        if (abs(year - now) <= NEAR && (!best || abs(year - now) < abs(best - now))) best = year;
    }
    return best;
}

/* ---- parts ---- */

/* 末, 初, 内, 上旬 … of what was read. */
static pdi_moment part_of(const pdi_moment *whole, grade g, pdi_str which) {
    pdi_moment m = *whole;
    if (!pdi_moment_known(&m) || pdi_eq(which, PDI_LIT("within"))) return m;
    const int year = m.last.year, month = g == MONTH ? m.last.month : 12;
    if (pdi_eq(which, PDI_LIT("end")))
        return g == FISCAL_YEAR ? pdi_moment_of(m.last.year, 3, 31)
                                : pdi_moment_of(year, month, pdi_days_in_month(year, month));
    if (g == FISCAL_YEAR && pdi_eq(which, PDI_LIT("start"))) return pdi_moment_of(m.first.year, 4, 1);
    const bool early = pdi_eq(which, PDI_LIT("early")), middle = pdi_eq(which, PDI_LIT("middle"));
    if (g != MONTH || !(early || middle || pdi_eq(which, PDI_LIT("late")))) return (pdi_moment){.to = {-1, 0}};
    m.first.day = early ? 1 : middle ? 11 : 21;
    m.last.day = early ? 10 : middle ? 20 : pdi_days_in_month(year, month);
    return m;
}

/* 上期, 第2四半期: months of the year of account, or with 令和7年上半期 of the year itself. */
static pdi_moment half_of(int year, bool fiscal, pdi_str months) {
    const char *dash = memchr(months.s, '-', months.n);
    if (!dash) return (pdi_moment){.to = {-1, 0}};
    const pdi_date begin = {year, fiscal ? 4 : 1, 0};
    pdi_date first = pdi_months_on(begin, signed_number(pdi_between(months.s, dash)) - 1);
    pdi_date last = pdi_months_on(begin, signed_number(pdi_between(dash + 1, pdi_end(months))) - 1);
    first.day = 1;
    last.day = pdi_days_in_month(last.year, last.month);
    pdi_moment m = pdi_moment_of(first.year, 0, 0);
    m.first = first;
    m.last = last;
    return m;
}

/* Reads on with a word that names a part; の may stand between. */
static bool read_part(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    const pdi_entry *e;
    const bool joined = PDI_TAKE(&at, "の");
    if (p->grade != DAY && (e = take_word(f, &at, "part")) != NULL) {
        if (joined && !pdi_entry_is(e, COLUMN_VALUE, "end") && !pdi_entry_is(e, COLUMN_VALUE, "early") &&
            !pdi_entry_is(e, COLUMN_VALUE, "middle") && !pdi_entry_is(e, COLUMN_VALUE, "late"))
            return false; /* 昨年の中国 */
        p->when = part_of(&p->when, p->grade, e->cell[COLUMN_VALUE]);
    } else if (p->grade == YEAR && (e = take_word(f, &at, "season")) != NULL) {
        p->when = (pdi_moment){.to = {-1, 0}};
    } else if ((p->grade == FISCAL_YEAR || p->grade == YEAR) && (e = take_word(f, &at, "half")) != NULL) {
        if (pdi_moment_known(&p->when))
            p->when = half_of(p->when.first.year, p->grade == FISCAL_YEAR, e->cell[COLUMN_VALUE]);
    } else if (p->grade == DAY && !joined && PDI_TAKE(&at, "中") && code_at(&at) == U'に') {
        /* 本日中 */
    } else {
        return false;
    }
    p->whole = true;
    *c = at;
    return true;
}

static bool weekday(pdi_cursor *c) {
    static const pdi_str days[] = {PDI_CONST("月"), PDI_CONST("火"), PDI_CONST("水"), PDI_CONST("木"),
                                   PDI_CONST("金"), PDI_CONST("土"), PDI_CONST("日")};
    static const pdi_str holidays[] = {PDI_CONST("祝日"), PDI_CONST("振休"), PDI_CONST("祝"), PDI_CONST("休日"),
                                       PDI_CONST("休")};
    static const pdi_str joints[] = {PDI_CONST("・"), PDI_CONST(","), PDI_CONST("、"), PDI_CONST("/")};
    pdi_cursor at = *c;
    const bool bracket = PDI_TAKE(&at, "(");
    if (!bracket && !PDI_TAKE_ANY(&at, joints)) PDI_TAKE(&at, "の"); /* 7月14日の金曜日 */
    if (!PDI_TAKE_ANY(&at, days)) return false;
    const bool written_out = PDI_TAKE(&at, "曜日") || PDI_TAKE(&at, "曜");
    if (!bracket && !written_out) return false;
    if (bracket && PDI_TAKE_ANY(&at, joints)) PDI_TAKE_ANY(&at, holidays);
    if (bracket && !PDI_TAKE(&at, ")")) return false;
    *c = at;
    return true;
}

/* ---- months and days ---- */

/* 日 or 月 that ends a number of days or months of the calendar. */
static bool take_sign(const finding *f, pdi_cursor *c, const char *value) {
    pdi_cursor at = *c;
    if (!has_value(take_word(f, &at, "sign"), value)) return false;
    *c = at;
    return true;
}

static bool month_number(const finding *f, pdi_cursor *c, int *month) {
    pdi_cursor at = *c;
    if (!number(&at, month) || *month < 1 || *month > 12 || !take_sign(f, &at, "month")) return false;
    *c = at;
    return true;
}

/* A day of a month that is known; a year of 0 allows the 29th of February. */
static bool day_number(const finding *f, pdi_cursor *c, int year, int month, int *day) {
    pdi_cursor at = *c;
    if (!number(&at, day) || *day < 1 || *day > pdi_days_in_month(year, month) || !take_sign(f, &at, "day"))
        return false;
    *c = at;
    return true;
}

static void set_day(point *p, int year, int month, int day) {
    p->when = pdi_moment_of(year, month, day);
    p->grade = day ? DAY : month ? MONTH : YEAR;
}

/* What may follow a year or a month: the month (来年の2月), the day (先月の3日), a part. */
static void read_smaller(const finding *f, pdi_cursor *c, point *p) {
    int month, day;
    if (p->grade == YEAR && !p->whole && pdi_moment_known(&p->when)) {
        pdi_cursor at = *c;
        PDI_TAKE(&at, "の");
        if (month_number(f, &at, &month)) {
            *c = at;
            set_day(p, p->when.first.year, month, 0);
        }
    }
    if (p->grade == MONTH && !p->whole) {
        pdi_cursor at = *c;
        PDI_TAKE(&at, "の");
        if (day_number(f, &at, p->when.first.year, p->when.first.month, &day)) {
            *c = at;
            set_day(p, p->when.first.year, p->when.first.month, day);
        }
    }
    if (p->grade == DAY && !p->whole) weekday(c);
    if (p->grade != NOTHING && !p->whole) read_part(f, c, p);
}

/* ---- absolute points ---- */

static void note_eras(finding *f) {
    size_t length;
    for (size_t i = 0; i < f->eras->count && f->era_count < ERAS; i++) {
        const pdi_str name = f->eras->at[i].name;
        if (name.n) f->era_first[f->era_count++] = pdi_utf8_at(name.s, pdi_end(name), &length);
    }
}

static bool may_be_era(const finding *f, uint32_t code) {
    for (size_t i = 0; i < f->era_count; i++)
        if (f->era_first[i] == code) return true;
    return f->era_count == ERAS || is_latin(code);
}

/* Whether an era's name stands here, or its short one: 明 alone begins 明日 and much else. */
static bool era_begins(const finding *f, pdi_str rest) {
    for (size_t i = 0; i < f->eras->count; i++) {
        const pdi_era *era = &f->eras->at[i];
        if (era->name.n && pdi_starts(rest, era->name)) return true;
        if (era->abbreviation.n && pdi_starts(rest, era->abbreviation)) return true;
    }
    return false;
}

static const pdi_era *era_at(const finding *f, pdi_cursor *c) {
    pdi_cursor first = *c;
    pdi_spaces(&first);
    if (!may_be_era(f, code_at(&first))) return NULL;
    for (size_t i = 0; i < f->eras->count; i++)
        if (f->eras->at[i].name.n && pdi_take(c, f->eras->at[i].name)) return &f->eras->at[i];
    for (size_t i = 0; i < f->eras->count; i++) {
        pdi_cursor at = *c;
        const pdi_era *era = &f->eras->at[i];
        if (!era->abbreviation.n || !pdi_take(&at, era->abbreviation)) continue;
        PDI_TAKE(&at, ".");
        if (!pdi_digit_at(&at) && !PDI_AT(&at, "元")) continue;
        *c = at;
        return era;
    }
    return NULL;
}

/* 令和5, 平成元, 西暦2020, 2020, 二〇二〇; 28 with `bare`, which is a year of the era near the session. */
static bool year_number(const finding *f, pdi_cursor *c, bool bare, int *year) {
    pdi_cursor at = *c;
    const pdi_era *era = era_at(f, &at);
    if (!era) PDI_TAKE(&at, "西暦");
    if (era && PDI_TAKE(&at, "元"))
        *year = 1;
    else if (PDI_AT(&at, "元") || !number(&at, year))
        return false;
    if (era) {
        if (*year < 1 || *year > 99) return false;
        *year += era->first.year - 1;
    } else if (*year < 1000) {
        if (!bare || (*year = year_of_era(f, *year)) == 0) return false;
    }
    *c = at;
    return true;
}

/* The other calendar's year: 令和元年度(2019年度), 2020(令和2)年度. */
static void other_year(const finding *f, pdi_cursor *c, int year) {
    pdi_cursor at = *c;
    int other;
    if (!PDI_TAKE(&at, "(") || !year_number(f, &at, false, &other) || other != year) return;
    if (PDI_TAKE(&at, "年")) PDI_TAKE(&at, "度");
    if (PDI_TAKE(&at, ")")) *c = at;
}

/* 令和3年度, 2020(令和2)年度, 28年度, 令和2・3年度. */
static bool fiscal_year(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int year, second;
    if (!year_number(f, &at, true, &year)) return false;
    other_year(f, &at, year);
    pdi_cursor more = at;
    if (!PDI_TAKE(&at, "年度")) {
        if (!PDI_TAKE(&more, "・") || !number(&more, &second) || !PDI_TAKE(&more, "年度")) return false;
        second += second < 1000 ? year - year % 100 : 0;
        at = more;
    }
    other_year(f, &at, year);
    p->when = pdi_fiscal_year(year);
    p->grade = FISCAL_YEAR;
    *c = at;
    return true;
}

/* 1990年代, 昭和40年代, 90年代, 19世紀: they have their place on the calendar, but ISO 8601 has no name for it. */
static bool decade(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int value;
    const pdi_era *era = era_at(f, &at);
    if (!era) PDI_TAKE(&at, "西暦");
    if (!number(&at, &value)) return false;
    const bool century = !era && value <= 30 && PDI_TAKE(&at, "世紀");
    if (!century && (value % 10 || (!era && value > 99 && value < 1000) || !PDI_TAKE(&at, "年代"))) return false;
    if (PDI_AT(&at, "前") || PDI_AT(&at, "目")) return false;
    p->when = (pdi_moment){.to = {-1, 0}};
    p->grade = YEAR;
    *c = at;
    return true;
}

/* Behind 2000年: what makes it a count of years. */
static bool counts_years(const pdi_cursor *c) {
    static const pdi_str words[] = {PDI_CONST("前"),    PDI_CONST("後"),   PDI_CONST("に一度"),
                                    PDI_CONST("に1度"), PDI_CONST("目"),   PDI_CONST("以上"),
                                    PDI_CONST("余り"),  PDI_CONST("もの"), PDI_CONST("問題")};
    pdi_cursor at = *c;
    return PDI_TAKE_ANY(&at, words);
}

/* Whether a Latin letter, a figure or a sign of a longer number stands right behind. */
static bool runs_on(const pdi_cursor *c) {
    const uint32_t code = code_at(c);
    if (is_figure(code) || is_latin(code)) return true;
    pdi_cursor next = *c;
    if (code != '-' && code != '/' && code != '.' && code != ',') return false;
    next.s++;
    return pdi_digit_at(&next);
}

/* 平成20年5月1日(木), 2020年10月, 令和3年, R4.11.17, 2020-10-12. */
static bool full_date(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    pdi_date date;
    bool ok;
    const size_t n = pdi_date_read(f->eras, pdi_rest(c), &date, &ok);
    if (n == 0) return false;
    at.s += n;
    const bool ends_in_sign = at.s[-1] < '0' || at.s[-1] > '9';
    if (!ends_in_sign && runs_on(&at)) return false;
    if (date.month == 0 && pdi_digit_at(c) && (counts_years(&at) || (!ok && (date.year < 1400 || date.year > 2199))))
        return false;
    if (!ok && !(date.month == 0 && date.year >= 1400 && date.year < 1873)) return false;
    set_day(p, date.year, date.month, date.day);
    *c = at;
    return true;
}

/* 28年3月 and 28年 3月1日 in the era near the session. */
static bool short_year(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int year, month;
    if (!number(&at, &year) || year >= 100 || (year = year_of_era(f, year)) == 0 || !PDI_TAKE(&at, "年")) return false;
    if (!month_number(f, &at, &month)) return false;
    set_day(p, year, month, 0);
    *c = at;
    return true;
}

/* Figures without a zero too many before them. */
static bool digits(pdi_cursor *c, size_t most, int *value) {
    pdi_cursor at = *c;
    size_t n = 0;
    for (*value = 0; pdi_digit_at(&at) && n <= most; at.s++, n++) *value = *value * 10 + (*at.s - '0');
    if (n == 0 || n > most) return false;
    *c = at;
    return true;
}

static bool figure_sign(pdi_cursor *c, char *sign) {
    pdi_cursor at = *c;
    if (at.s < at.end && (*at.s == '/' || *at.s == '.')) {
        *sign = *at.s++;
        *c = at;
        return true;
    }
    *sign = '*';
    return PDI_AT(c, "・") && PDI_TAKE(c, "・");
}

/* What pdi_date_read() leaves: 2021/7, 令和3.7, 2021・7・18, 2021/7月, R5.4. */
static bool compact_date(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int year, month, day = 0;
    char first, second;
    const bool western = pdi_digit_at(&at);
    if (western) {
        if (!digits(&at, 4, &year) || year < 1000) return false;
    } else if (!year_number(f, &at, false, &year)) {
        return false;
    }
    if (!figure_sign(&at, &first) || !digits(&at, 2, &month) || month < 1 || month > 12) return false;
    pdi_cursor more = at;
    if (figure_sign(&more, &second) && second == first && digits(&more, 2, &day)) {
        if (day < 1 || day > pdi_days_in_month(year, month)) return false;
        at = more;
    } else {
        day = 0;
        if (!PDI_TAKE(&at, "月") && western && first != '/') return false; /* 2021.7 is a number */
        if (first == '*') return false;
    }
    if (runs_on(&at)) return false;
    set_day(p, year, month, day);
    *c = at;
    return true;
}

/* Whether text[from, to) ends its line and a space stands before it: the last cell of an entry. */
static bool ends_entry(const finding *f, const char *from, const char *to) {
    if ((to != pdi_end(f->view->text) && *to != '\n') || from == f->line || from[-1] != ' ') return false;
    const pdi_str before = pdi_trim(pdi_between(f->line, from));
    return !pdi_ends(before, PDI_LIT("間")) && !pdi_ends(before, PDI_LIT("数")); /* 期間 30日 */
}

/* 5/31 where what stands around says that it is a day and no fraction. */
static bool slashed_day(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int month, day, weekless;
    if (!digits(&at, 2, &month) || at.s >= at.end || *at.s++ != '/' || !digits(&at, 2, &day) || runs_on(&at))
        return false;
    if (month < 1 || month > 12 || day < 1 || day > pdi_days_in_month(0, month)) return false;
    pdi_cursor behind = at;
    pdi_clock clock;
    if (!weekday(&behind)) {
        pdi_spaces(&behind);
        const bool time = behind.s > at.s && pdi_clock_read(pdi_rest(&behind), &clock) > 0;
        behind = at;
        const bool alone = ends_entry(f, c->s, at.s);
        const pdi_entry *word = take_word(f, &behind, "behind");
        if (!time && !alone && !has_value(word, "slash") && !has_value(word, "any")) return false;
        if (!time && !alone && number(&behind, &weekless) && !f->start) return false; /* 1/2に3 */
    }
    set_day(p, year_of_month(f, c->s, at.s, month, day), month, day);
    *c = at;
    return true;
}

/* Whether a year of the calendar may stand here at all, before it is looked for in all its forms. */
static bool year_begins(const finding *f, const pdi_cursor *c) {
    pdi_cursor at = *c;
    int year;
    pdi_spaces(&at);
    return may_be_era(f, code_at(&at)) || PDI_AT(&at, "西暦") || number(&at, &year);
}

static bool absolute_point(const finding *f, pdi_cursor *c, point *p) {
    if (!year_begins(f, c)) return false;
    if (!fiscal_year(f, c, p) && !decade(f, c, p) && !full_date(f, c, p) && !short_year(f, c, p) &&
        !compact_date(f, c, p))
        return false;
    p->year_told = true;
    p->rule = "date.calendar";
    return true;
}

/* ---- bare months and days ---- */

/* What stands behind the number of a day that is one, and no count of days. */
static bool day_follows(const finding *f, const char *from, const pdi_cursor *c) {
    pdi_cursor at = *c;
    int count;
    pdi_clock clock;
    if (weekday(&at) || ends_entry(f, from, at.s)) return true;
    if (PDI_TAKE(&at, "に")) {
        const pdi_str rest = pdi_rest(&at);
        return !number(&at, &count) && !pdi_starts(rest, PDI_LIT("何")) && !pdi_starts(rest, PDI_LIT("数")) &&
               !pdi_starts(rest, PDI_LIT("わた")) && !pdi_starts(rest, PDI_LIT("及")) &&
               !pdi_starts(rest, PDI_LIT("も")) && !pdi_starts(rest, PDI_LIT("分")) && !pdi_starts(rest, PDI_LIT("短"));
    }
    pdi_cursor of = at;
    if (PDI_TAKE(&of, "の") && pdi_clock_read(pdi_rest(&of), &clock) > 0) return true;
    if (f->start && f->start->grade == DAY) return true;
    if (PDI_TAKE(&at, "から") && number(&at, &count)) return PDI_AT(&at, "日");
    at = *c;
    const pdi_entry *word = take_word(f, &at, "behind");
    return has_value(word, "day") || has_value(word, "any");
}

/* The month of a bare day: the session's; of what was done, a day told before in the line or the month before. */
static pdi_date month_of_day(const finding *f, const char *s, int day) {
    const pdi_date now = today(f), told = f->last.when.last;
    if (day <= now.day) return now;
    const tense tense = tense_behind(f, s);
    const bool goes_on = f->last.from && f->last.grade == DAY && told.day && day >= told.day && told.month != now.month;
    if (tense != FUTURE && goes_on && pdi_compare_dates(told, now) < 0) return told;
    return tense == PAST ? pdi_months_on(now, -1) : now;
}

/* 7日: of the month of the day told just before (6月3日、8日), else of the session's. */
static bool bare_day(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int day;
    enum { JOINED = 8 };
    const point *told = f->start ? f->start : &f->last;
    pdi_date in = today(f);
    const bool joined = told->from && told->grade == DAY && pdi_moment_known(&told->when) &&
                        (f->start || (c->s >= told->to && c->s - told->to <= JOINED));
    if (joined) in = told->when.last;
    if (in.year == 0 || !day_number(f, &at, 0, 1, &day)) return false;
    if (!joined && (PDI_AT(c, "一日") || pdi_ends(text_to(f, c->s), PDI_LIT("の")) || !day_follows(f, c->s, &at)))
        return false;
    if (joined && !f->start && !day_follows(f, c->s, &at)) {
        pdi_cursor next = at;
        if (!PDI_TAKE(&next, "、") && !PDI_TAKE(&next, "・") && !PDI_TAKE(&next, "及び") && !PDI_TAKE(&next, "と"))
            return false;
    }
    if (!joined) in = month_of_day(f, at.s, day);
    if (!joined && day == 1 && !weekday(&(pdi_cursor){at.s, at.end})) return false; /* 1日に何台 */
    if (day > pdi_days_in_month(in.year, in.month)) return false;
    set_day(p, in.year, in.month, day);
    *c = at;
    return true;
}

static bool bare_month(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int month, day = 0;
    if (!month_number(f, &at, &month)) return false;
    pdi_cursor more = at;
    if (day_number(f, &more, 0, month, &day))
        at = more;
    else
        day = 0;
    const int year = year_of_month(f, c->s, at.s, month, day);
    if (year && day > pdi_days_in_month(year, month)) return false;
    set_day(p, year, month, day);
    *c = at;
    return true;
}

static bool bare_point(const finding *f, pdi_cursor *c, point *p) {
    if (!bare_month(f, c, p) && !slashed_day(f, c, p) && !bare_day(f, c, p)) return false;
    p->rule = "date.bare";
    return true;
}

/* ---- relative points ---- */

static pdi_moment week_of(pdi_date day, int weeks) {
    const pdi_date monday = pdi_days_on(day, 7 * weeks + 1 - pdi_weekday_of(day));
    pdi_moment m = pdi_moment_of(monday.year, monday.month, monday.day);
    m.last = pdi_days_on(monday, 6);
    return m;
}

/* `value` of such units on from a day. Days and months need one that is known so exactly. */
static bool units_on(pdi_date day, pdi_str unit, int value, point *p) {
    if (day.year == 0) return false;
    const bool exact = day.month && day.day;
    if (pdi_starts(unit, PDI_LIT("year"))) {
        set_day(p, day.year + value, 0, 0);
    } else if (pdi_starts(unit, PDI_LIT("fiscal"))) {
        p->when = pdi_fiscal_year(pdi_fiscal_year_of(day) + value);
        p->grade = FISCAL_YEAR;
    } else if (pdi_starts(unit, PDI_LIT("month")) && day.month) {
        const pdi_date month = pdi_months_on(day, value);
        set_day(p, month.year, month.month, 0);
    } else if (pdi_starts(unit, PDI_LIT("day")) && exact) {
        const pdi_date on = pdi_days_on(day, value);
        set_day(p, on.year, on.month, on.day);
    } else if (pdi_starts(unit, PDI_LIT("week")) && exact) {
        p->when = week_of(day, value);
        p->grade = DAY;
    } else {
        return false;
    }
    return true;
}

/* The day that 翌年 and 同月 go by: that of the span's start, or the one told before in this line. */
static pdi_date day_told(const finding *f) {
    const point *told = f->start ? f->start : &f->last;
    return told->from && pdi_moment_known(&told->when) ? told->when.first : (pdi_date){0, 0, 0};
}

/* 昨年, 先月, 年度末, 翌年3月, 今春. */
static bool word_point(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    size_t length;
    const pdi_entry *e = word_at(f, &at, NULL, &length);
    if (!e) return false;
    const pdi_str use = e->cell[COLUMN_USE], value = e->cell[COLUMN_VALUE];
    at.s += length;
    p->rule = "date.relative";
    p->year_told = true;
    if (pdi_eq(use, PDI_LIT("named"))) {
        p->when = (pdi_moment){.to = {-1, 0}};
        p->grade = YEAR;
        p->whole = true;
    } else {
        const bool told = pdi_ends(use, PDI_LIT("@"));
        const bool next_year = told && pdi_starts(use, PDI_LIT("year")) && signed_number(value) > 0;
        pdi_date by = told ? day_told(f) : today(f);
        if (next_year && by.year == 0) by = today(f);
        if (!units_on(by, use, signed_number(value), p)) return false;
        int month;
        pdi_cursor more = at;
        if (told &&
            !(pdi_starts(use, PDI_LIT("year")) ? month_number(f, &more, &month) : day_number(f, &more, 0, 1, &month)))
            return false; /* 翌年 alone is not told from the session's day */
        const char *colon = memchr(value.s, ':', value.n);
        if (colon) {
            const uint32_t before = pdi_before(f->view->text, c->s);
            if (pdi_script_of(before) == PDI_HAN || is_figure(before)) return false; /* 3年内, 単年度末 */
            p->when = part_of(&p->when, p->grade, pdi_between(colon + 1, pdi_end(value)));
            p->whole = true;
        }
    }
    *c = at;
    return true;
}

/* 前 or 後 behind a length of time, perhaps with ほど before it. */
static bool ago_sign(pdi_cursor *c, int *sign) {
    static const pdi_str about[] = {PDI_CONST("ほど"), PDI_CONST("くらい"), PDI_CONST("ぐらい"), PDI_CONST("ばかり"),
                                    PDI_CONST("近く"), PDI_CONST("程度"),   PDI_CONST("程")};
    static const pdi_str not_before[] = {PDI_CONST("後"), PDI_CONST("倒"), PDI_CONST("半"),
                                         PDI_CONST("提"), PDI_CONST("年"), PDI_CONST("期")};
    static const pdi_str not_after[] = {PDI_CONST("半"),     PDI_CONST("期"),   PDI_CONST("継"),
                                        PDI_CONST("の見直"), PDI_CONST("見直"), PDI_CONST("の令")};
    pdi_cursor at = *c;
    PDI_TAKE(&at, "半");
    PDI_TAKE_ANY(&at, about);
    *sign = PDI_TAKE(&at, "前") ? -1 : PDI_TAKE(&at, "後") ? 1 : 0;
    pdi_cursor behind = at;
    if (*sign == 0 || (*sign < 0 ? PDI_TAKE_ANY(&behind, not_before) : PDI_TAKE_ANY(&behind, not_after))) return false;
    *c = at;
    return true;
}

/* Whether a length of time is measured from something else: 施行後3年前, 満期の5年前; 3年後 but where it opens a
 * sentence. */
static bool measured_elsewhere(const finding *f, const char *s, int sign) {
    const pdi_str before = text_to(f, s);
    if (sign > 0)
        return before.n && !pdi_ends(before, PDI_LIT("\n")) && !pdi_ends(before, PDI_LIT("。")) &&
               !pdi_ends(before, PDI_LIT(" ")) && !pdi_ends(before, PDI_LIT("今から"));
    static const pdi_str words[] = {PDI_CONST("後"),   PDI_CONST("の"),   PDI_CONST("から"),
                                    PDI_CONST("より"), PDI_CONST("発行"), PDI_CONST("施行")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (pdi_ends(before, words[i]) && !pdi_ends(before, PDI_LIT("今から"))) return true;
    return false;
}

static bool length_ago(pdi_date now, pdi_str unit, int count, point *p) {
    if (pdi_starts(unit, PDI_LIT("century"))) return units_on(now, PDI_LIT("year"), 100 * count, p);
    if (pdi_starts(unit, PDI_LIT("week"))) return units_on(now, PDI_LIT("day"), 7 * count, p);
    return units_on(now, unit, count, p);
}

/* 5年前, 3か月前, 半年前, 10年ほど前. */
static bool ago_point(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int count, sign;
    pdi_str unit;
    const pdi_entry *e = take_word(f, &at, "ago");
    if (e) {
        count = signed_number(e->cell[COLUMN_VALUE]);
        const char *space = memchr(e->cell[COLUMN_VALUE].s, ' ', e->cell[COLUMN_VALUE].n);
        if (!space) return false;
        unit = pdi_between(space + 1, pdi_end(e->cell[COLUMN_VALUE]));
    } else {
        if (!number(&at, &count) || (e = take_word(f, &at, "span")) == NULL) return false;
        unit = e->cell[COLUMN_VALUE];
    }
    if (count > 3000 || !ago_sign(&at, &sign) || measured_elsewhere(f, c->s, sign)) return false;
    if (!length_ago(today(f), unit, sign * count, p) || p->when.first.year < 1400) return false;
    p->rule = "date.relative";
    p->whole = true;
    p->year_told = true;
    *c = at;
    return true;
}

/* ---- times of day ---- */

/* 朝 and 夜 before a time, as 午後. */
static bool clock_at(const finding *f, pdi_cursor *c, pdi_clock *clock) {
    pdi_cursor at = *c;
    const pdi_entry *e = take_word(f, &at, "hour");
    pdi_spaces(&at);
    const size_t n = pdi_clock_read(pdi_rest(&at), clock);
    if (n == 0) return false;
    if (PDI_AT(&at, "一時") && n == PDI_LIT("一時").n) return false; /* for a while */
    if (e && clock->hour <= 12) clock->hour += signed_number(e->cell[COLUMN_VALUE]);
    at.s += n;
    if (at.s[-1] >= '0' && at.s[-1] <= '9' && !PDI_AT(&at, "-") && runs_on(&at)) return false;
    if (PDI_AT(&at, "点")) return false; /* 5時点 */
    int second;
    pdi_cursor more = at;
    if (pdi_ends(pdi_between(c->s, at.s), PDI_LIT("分")) && number(&more, &second) && PDI_TAKE(&more, "秒")) at = more;
    *c = at;
    return true;
}

static bool afternoon_at(pdi_cursor c) { return PDI_TAKE(&c, "午後") || PDI_TAKE(&c, "PM") || PDI_TAKE(&c, "pm"); }

/* The end of a span of times; 午後 of its start carries over. */
static void clock_end(const finding *f, pdi_cursor *c, bool afternoon, pdi_moment *m) {
    pdi_cursor at = *c;
    bool dash;
    pdi_clock to;
    if (!span_sign(&at, &dash)) return;
    pdi_spaces(&at);
    const bool figures = pdi_digit_at(&at) || (code_at(&at) != U'午' && code_at(&at) != U'正');
    if (!clock_at(f, &at, &to)) return;
    if (figures && afternoon && to.hour < 12 && to.hour * 60 + to.minute < m->from.hour * 60 + m->from.minute)
        to.hour += 12;
    m->to = to;
    *c = at;
}

/* Whether the day told last stands right before a time. */
static bool day_stands_near(const finding *f, const char *s) {
    enum { NEAR = 24 };
    return f->last.from && f->last.grade == DAY && pdi_moment_known(&f->last.when) && s >= f->last.to &&
           s - f->last.to <= NEAR && in_one_sentence(f->last.to, s);
}

/* Whether a time without a day is one of the session: it fills an entry of the head (時間 10:00～12:00), or something
 * of the sitting happens at it (午前10時2分 開議). Else it is the hour of some habit: 午後6時で閉館する. */
static bool time_of_session(const finding *f, const char *from, const pdi_cursor *behind) {
    static const pdi_str ends[] = {PDI_CONST("\n"), PDI_CONST("まで\n"), PDI_CONST("(予定)"), PDI_CONST(")"),
                                   PDI_CONST("~")};
    pdi_cursor at = *behind;
    if (take_word(f, &at, "sitting")) return true;
    enum { HEAD = 30 }; /* bytes of an entry's name */
    const pdi_str before = pdi_between(f->line, from);
    pdi_spaces(&at);
    if (before.n > HEAD || pdi_starts(before, PDI_LIT("・"))) return false;
    return at.s == at.end || PDI_TAKE_ANY(&at, ends);
}

static bool time_point(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    pdi_clock from;
    if (!clock_at(f, &at, &from)) return false;
    const bool near = day_stands_near(f, c->s);
    const pdi_date day = near ? f->last.when.last : today(f);
    p->when = pdi_moment_of(day.year, day.month, day.day);
    p->when.timed = true;
    const bool evening =
        near && from.hour < 12 &&
        (pdi_ends(text_to(f, f->last.to), PDI_LIT("夜")) || pdi_ends(text_to(f, f->last.to), PDI_LIT("晩")));
    if (evening) from.hour += 12; /* 今夜6時 */
    p->when.from = from;
    clock_end(f, &at, afternoon_at(*c), &p->when);
    if (!near && !time_of_session(f, c->s, &at)) return false;
    p->grade = TIME;
    p->rule = "date.time";
    *c = at;
    return true;
}

/* 10～12時, and 4～6月, 令和3～5年度, 2020～2025年, whose first number has no unit of its own. */
static bool shared_unit(const finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    int first, second;
    bool dash;
    const pdi_era *era = era_at(f, &at);
    if (!number(&at, &first) || !span_sign(&at, &dash) || pdi_ends(pdi_between(c->s, at.s), PDI_LIT("ら")))
        return false;
    const pdi_era *later = era ? era_at(f, &at) : NULL; /* 平成30~令和2年度 */
    if (!number(&at, &second)) return false;
    if (later) second += later->first.year - era->first.year;
    const bool fiscal = PDI_TAKE(&at, "年度");
    if (fiscal || (PDI_TAKE(&at, "年") && !PDI_AT(&at, "間") && !PDI_AT(&at, "前") && !PDI_AT(&at, "後"))) {
        const int base = era ? era->first.year - 1 : 0;
        if (!era && first < 1000) return false;
        if (!era && second < 100) second += first - first % 100;
        if (second <= first) return false;
        p->when = fiscal ? pdi_fiscal_year(base + first) : pdi_moment_of(base + first, 0, 0);
        p->when.last = fiscal ? pdi_fiscal_year(base + second).last : (pdi_date){base + second, 0, 0};
        p->grade = fiscal ? FISCAL_YEAR : YEAR;
        p->year_told = true;
    } else if (!era && first >= 1 && first <= 12 && second >= 1 && second <= 12 && take_sign(f, &at, "month")) {
        const int year = year_of_month(f, c->s, at.s, first, 0);
        p->when = pdi_moment_of(year, first, 0);
        p->when.last = (pdi_date){year && second < first ? year + 1 : year, second, 0};
        p->grade = MONTH;
    } else {
        return false;
    }
    p->whole = true;
    p->rule = "date.span";
    *c = at;
    return true;
}

/* ---- where points begin ---- */

/* What may stand behind the number that a date or a time begins with. */
static bool unit_follows(const char *s, const char *end) {
    pdi_cursor c = {s, end};
    unsigned value;
    const size_t n = pdi_ordinal_read(pdi_rest(&c), &value);
    if (n == 0) return false;
    c.s += n;
    pdi_spaces(&c);
    switch (code_at(&c)) {
    case U'年':
    case U'月':
    case U'日':
    case U'時':
    case U'世':
    case U'週':
    case U'か':
    case U'ヶ':
    case U'カ':
    case U'ヵ':
    case U'ケ':
    case U'箇':
    case U'半':
    case U'よ':
    case U'〜':
    case U'→':
    case U'∼':
    case U'‐':
    case U'–':
    case U'—':
    case U'―':
    case U'─':
    case U'ー':
    case U'−':
    case U'・':
    case '(':
    case '.':
    case '/':
    case '-':
    case ':':
    case '~':
        return true;
    default:
        return false;
    }
}

/* Whether a Latin letter may be the short name of an era (R3, H元) or of a half of the day (PM 1:30). */
static bool latin_begins(const char *s, const char *end) {
    if (s + 1 >= end) return false;
    const unsigned char next = (unsigned char)s[1];
    return is_figure(next) || next == '.' || next == ' ' || (next | 0x20) == 'm' ||
           pdi_starts(pdi_between(s + 1, end), PDI_LIT("元"));
}

/* Whether something may begin at a character that is no figure. */
static bool word_begins(const finding *f, const char *s, const char *end, uint32_t code) {
    const pdi_cursor at = {s, end};
    size_t length;
    if (code < 0x3400 && code != U'お' && code != U'こ' && code != U'き')
        return false; /* kana but おととし, ことし, きのう */
    return code == U'午' || code == U'正' || code == U'西' || (may_be_era(f, code) && era_begins(f, pdi_rest(&at))) ||
           word_at(f, &at, NULL, &length);
}

/* Whether something may begin here: nearly all places are ruled out by their first characters. */
static bool point_begins(const finding *f, const char *s, const char *end) {
    const unsigned char c = (unsigned char)*s;
    if (c < 0x80 && !is_figure(c)) return is_latin(c) && latin_begins(s, end);
    if (c >= 0x80 && (c < 0xE3 || c > 0xE9 || end - s < 3)) return false;
    const uint32_t code = c < 0x80 ? c : pdi_utf8_three(s);
    if (!is_figure(code) && !pdi_is_numeral(code)) return word_begins(f, s, end, code);
    const pdi_cursor at = {s, end};
    size_t length;
    return unit_follows(s, end) || (c >= 0x80 && word_at(f, &at, NULL, &length));
}

/* ---- points and spans ---- */

static bool read_point(const finding *f, pdi_cursor *c, point *p) {
    *p = (point){.from = c->s, .when = {.to = {-1, 0}}};
    pdi_cursor at = *c;
    if (!absolute_point(f, &at, p) && !ago_point(f, &at, p) && !word_point(f, &at, p) && !bare_point(f, &at, p))
        return false;
    read_smaller(f, &at, p);
    p->to = at.s;
    *c = at;
    return true;
}

/* The end of a span that begins with p: both become one. */
static void read_span(finding *f, pdi_cursor *c, point *p) {
    pdi_cursor at = *c;
    bool dash;
    point end;
    if (!span_sign(&at, &dash)) return;
    pdi_spaces(&at);
    if (dash && p->grade != DAY && !(p->year_told && p->grade >= MONTH)) return;
    if (at.s == at.end || !point_begins(f, at.s, at.end)) return;
    f->start = p;
    const bool read = read_point(f, &at, &end);
    f->start = NULL;
    if (!read || end.grade == TIME) return;
    const bool known = pdi_moment_known(&p->when) && pdi_moment_known(&end.when);
    if (known && pdi_compare_dates(p->when.first, end.when.last) > 0) return;
    if (known)
        p->when.last = end.when.last;
    else
        p->when = (pdi_moment){.to = {-1, 0}};
    p->rule = "date.span";
    p->to = end.to;
    *c = at;
}

static void report(finding *f, const point *p) {
    pdoc_draft *draft = pdi_view_report(f->view, "date", p->from, p->to, p->rule);
    const pdi_str value = pdi_moment_iso(&f->view->scratch, &p->when);
    if (value.n) pdi_draft_value(draft, value);
}

/* Whether a point may begin here by what stands before: not inside a number or a numbered name. */
static bool may_begin(const finding *f, const char *s) {
    const pdi_str text = f->view->text;
    const uint32_t before = pdi_before(text, s);
    const uint32_t code = (unsigned char)*s;
    if (before == U'第' || before == U'数' || before == U'何') return false;
    if (is_figure(code)) {
        if (is_latin(before) || (is_figure(before) && !pdi_view_enclosed(f->view, s - 1))) return false;
        const bool joint = before == '.' || before == ',' || before == '-' || before == '/' || before == ':';
        size_t length;
        if (joint && s - 1 > text.s && is_figure(pdi_utf8_before(text.s, s - 1, &length))) return false;
    }
    return !is_latin(code) || !(is_latin(before) || is_figure(before));
}

/* Where the numeral that begins at s ends: nothing begins inside it. */
static const char *behind_numeral(const char *s, const char *end) {
    while (s < end && *s >= '0' && *s <= '9') s++;
    for (size_t length; s < end && (unsigned char)*s >= 0xE3; s += length)
        if (!pdi_is_numeral(pdi_utf8_at(s, end, &length))) break;
    return s;
}

/* What makes a month or a day one of every year or month: 毎年4月, 毎月5日. */
static bool comes_again(const finding *f, const char *s) {
    pdi_str before = text_to(f, s);
    if (pdi_ends(before, PDI_LIT("、")) || pdi_ends(before, PDI_LIT("の"))) before.n -= PDI_LIT("の").n;
    const pdi_entry *word = pdi_lookup_suffix(f->view->knowledge, PDI_TABLE_times, before, NULL);
    return word && pdi_entry_is(word, COLUMN_USE, "again");
}

/* Where to go on where nothing begins: behind a numeral, and behind a day that there is not (2月30日). */
static const char *behind_nothing(const finding *f, const char *s) {
    const char *end = pdi_end(f->view->text), *behind = behind_numeral(s, end);
    pdi_date date;
    bool ok;
    size_t length;
    pdi_utf8_at(s, end, &length);
    const size_t n = pdi_date_read(f->eras, pdi_between(s, end), &date, &ok);
    if (n && !ok && date.day) return s + n;
    return behind > s ? behind : s + length;
}

/* Reads what begins at s; returns where to go on. */
static const char *find_at(finding *f, const char *s) {
    const char *end = pdi_end(f->view->text);
    pdi_cursor c = {s, end};
    point p = {.from = s, .when = {.to = {-1, 0}}};
    size_t length;
    pdi_utf8_at(s, end, &length);
    if (!may_begin(f, s)) return s + length;
    const size_t mark = is_figure((unsigned char)*s) ? pdi_view_enclosed(f->view, s) : 0;
    if (mark) return s + mark;
    if (shared_unit(f, &c, &p)) {
        p.to = c.s;
    } else if (time_point(f, &c, &p)) {
        p.to = c.s;
        report(f, &p);
        return p.to;
    } else if (read_point(f, &c, &p)) {
        read_span(f, &c, &p);
    } else {
        return behind_nothing(f, s);
    }
    if (!p.year_told && comes_again(f, s)) return p.to;
    report(f, &p);
    f->last = p;
    return p.to;
}

/* What no date begins with is passed over. */
void pdi_date_stops(const pdi_knowledge *k, pdi_stops *stops) {
    pdi_characters *at = &stops->at;
    const pdi_eras *eras = pdi_knowledge_eras(k);
    size_t length;
    pdi_note_beginnings(k, PDI_TABLE_times, at);
    pdi_characters_remove_range(at, 0, 0x33FF);
    pdi_characters_add_all(at, PDI_LIT("\n0123456789午正西おこき"));
    pdi_characters_add_range(at, 'A', 'Z');
    pdi_characters_add_range(at, 'a', 'z');
    pdi_characters_add_where(at, 0x3007, 0x9FFF, pdi_is_numeral);
    for (size_t i = 0; i < eras->count; i++) {
        const pdi_str name = eras->at[i].name;
        if (name.n) pdi_characters_add(at, pdi_utf8_at(name.s, pdi_end(name), &length));
    }
}

/* Looks at one place; returns the next. */
static const char *look_at(finding *f, const char *s) {
    const char *end = pdi_end(f->view->text);
    if (point_begins(f, s, end)) return find_at(f, s);
    const char *behind = behind_numeral(s, end);
    return behind > s ? behind : s + pdi_utf8_length((unsigned char)*s);
}

void pdi_find_dates(pdi_view *view, const void *unused) {
    (void)unused;
    finding f = {.view = view, .eras = pdi_knowledge_eras(view->knowledge), .line = view->text.s};
    const char *end = pdi_end(view->text);
    f.sitting = pdi_view_sitting(view, 0);
    note_eras(&f);
    for (const char *s = view->text.s; (s = pdi_marks_find(&view->marks, PDI_STOP_DATE, s)) < end;) {
        if (*s == '\n') {
            f.line = s + 1;
            f.last.from = NULL;
            f.sitting = pdi_view_sitting(view, (uint32_t)(s + 1 - view->text.s));
            pdi_view_check(view);
        }
        s = look_at(&f, s);
    }
}
