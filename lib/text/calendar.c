/* Days and times of day in all their printed forms. Each reader here takes a cursor, moves it on and says true, or
 * leaves it where it was. */
#include "text/calendar.h"
#include "text/numeral.h"

typedef struct cursor {
    const char *s, *end;
} cursor;

static pdi_str rest(const cursor *c) { return pdi_between(c->s, c->end); }

static void spaces(cursor *c) {
    while (c->s < c->end && (*c->s == ' ' || *c->s == '\t')) c->s++;
}

/* Also over line ends: 自 … 至 … stand in two lines. */
static void white(cursor *c) {
    while (c->s < c->end && (*c->s == ' ' || *c->s == '\t' || *c->s == '\n')) c->s++;
}

/* The word itself, spaces before it allowed. */
static bool word(cursor *c, pdi_str literal) {
    cursor at = *c;
    spaces(&at);
    if (!pdi_starts(rest(&at), literal)) return false;
    c->s = at.s + literal.n;
    return true;
}

#define WORD(c, literal) word((c), PDI_LIT(literal))

static bool one_of(cursor *c, const pdi_str *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (word(c, words[i])) return true;
    return false;
}

#define ONE_OF(c, words) one_of((c), (words), sizeof(words) / sizeof *(words))

static bool number(cursor *c, int *value) {
    cursor at = *c;
    spaces(&at);
    unsigned read;
    size_t n = pdi_ordinal_read(rest(&at), &read);
    if (n == 0) return false;
    *value = (int)read;
    c->s = at.s + n;
    return true;
}

static bool digit_at(const cursor *c) { return c->s < c->end && *c->s >= '0' && *c->s <= '9'; }

/* Digits only, `least` to `most` of them, none behind. */
static bool digits(cursor *c, int least, int most, int *value) {
    cursor at = *c;
    int n = 0, sum = 0;
    for (; digit_at(&at); at.s++) {
        if (++n > most) return false;
        sum = sum * 10 + (*at.s - '0');
    }
    if (n < least) return false;
    *value = sum;
    c->s = at.s;
    return true;
}

/* ------------------------------------------------------------------------------------------------- days */

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int days_in(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool pdi_date_valid(pdi_date date) {
    return date.year >= 1873 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_in(date.year, date.month);
}

/* The parts that are given name something since 1873. */
static bool parts_valid(pdi_date date) {
    if (date.month == 0) date.month = 1;
    if (date.day == 0) date.day = 1;
    return pdi_date_valid(date);
}

static int compare_days(pdi_date a, pdi_date b) {
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    if (a.month != b.month) return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/* Whether the day lies before the era; of a month or a year its last day counts. */
static bool before_era(const pdi_era *era, pdi_date date) {
    if (date.month == 0) date.month = 12;
    if (date.day == 0) date.day = 31;
    return compare_days(date, era->first) < 0;
}

/* The era whose name (or, with a figure behind it, abbreviation) stands here. */
static const pdi_era *era_at(cursor *c, const pdi_eras *eras) {
    for (size_t i = 0; i < eras->count; i++)
        if (eras->at[i].name.n && word(c, eras->at[i].name)) return &eras->at[i];
    for (size_t i = 0; i < eras->count; i++) {
        cursor at = *c;
        const pdi_era *era = &eras->at[i];
        if (!era->abbreviation.n || !word(&at, era->abbreviation)) continue;
        WORD(&at, ".");
        spaces(&at);
        if (!digit_at(&at) && !pdi_starts(rest(&at), PDI_LIT("元"))) continue;
        *c = at;
        return era;
    }
    return NULL;
}

/* The other calendar's year behind a year: 令和6年(2024年), 2024年(令和6年), 令和6(2024)年. */
static bool other_year(cursor *c, const pdi_eras *eras, int year, bool *ok) {
    cursor at = *c;
    int other;
    if (!WORD(&at, "(")) return false;
    WORD(&at, "西暦");
    const pdi_era *era = era_at(&at, eras);
    if (era && WORD(&at, "元"))
        other = 1;
    else if (!number(&at, &other))
        return false;
    WORD(&at, "年");
    if (!WORD(&at, ")")) return false;
    if (era) other += era->first.year - 1;
    if (other < 1000) return false;
    if (other != year) *ok = false;
    *c = at;
    return true;
}

/* 年, and no 度, 間 or 代 behind it: 令和5年度 and 10年間 are no days. */
static bool year_sign(cursor *c) {
    cursor at = *c;
    if (!WORD(&at, "年")) return false;
    if (pdi_starts(rest(&at), PDI_LIT("度")) || pdi_starts(rest(&at), PDI_LIT("間")) ||
        pdi_starts(rest(&at), PDI_LIT("代")))
        return false;
    *c = at;
    return true;
}

static void weekday(cursor *c) {
    static const pdi_str days[] = {{"月", 3}, {"火", 3}, {"水", 3}, {"木", 3}, {"金", 3}, {"土", 3}, {"日", 3}};
    static const pdi_str holidays[] = {{"祝日", 6}, {"振休", 6}, {"祝", 3}, {"休日", 6}, {"休", 3}};
    cursor at = *c;
    bool bracket = WORD(&at, "(");
    if (!ONE_OF(&at, days)) return;
    bool written_out = WORD(&at, "曜日") || WORD(&at, "曜");
    if (bracket) {
        if (WORD(&at, "・") || WORD(&at, ",") || WORD(&at, "、") || WORD(&at, "/")) ONE_OF(&at, holidays);
        if (!WORD(&at, ")")) return;
    } else if (!written_out) {
        return;
    }
    *c = at;
}

/* 5月1日, 5月; nothing where only a year is given. */
static void month_and_day(cursor *c, pdi_date *date) {
    cursor at = *c;
    int month, day;
    if (!number(&at, &month) || !WORD(&at, "月") || pdi_starts(rest(&at), PDI_LIT("間"))) return;
    *c = at;
    date->month = month ? month : -1; /* 0月 is given, and wrong */
    if (!number(&at, &day) || !WORD(&at, "日") || pdi_starts(rest(&at), PDI_LIT("間"))) return;
    *c = at;
    date->day = day ? day : -1;
}

/* 平成20年5月1日, 2020年10月12日, 令和6(2024)年9月12日, 2024(令和6)年9月12日. */
static bool written_date(cursor *c, const pdi_eras *eras, const pdi_era *era, pdi_date *date, bool *ok) {
    cursor at = *c;
    int year;
    if (era && WORD(&at, "元"))
        year = 1;
    else if (!number(&at, &year))
        return false;
    if (era) {
        if (year == 0 || year > 999) return false;
        year += era->first.year - 1;
    } else if (year < 1000) {
        return false;
    }
    other_year(&at, eras, year, ok);
    if (!year_sign(&at)) return false;
    other_year(&at, eras, year, ok);
    *date = (pdi_date){year, 0, 0};
    month_and_day(&at, date);
    *c = at;
    return true;
}

/* R4.11.17, 2024/11/05, 2020-10-12, 令和6.9.12: the same sign twice. */
static bool short_date(cursor *c, const pdi_era *era, pdi_date *date) {
    cursor at = *c;
    int year, month, day;
    spaces(&at);
    if (era && WORD(&at, "元"))
        year = 1;
    else if (!digits(&at, era ? 1 : 4, era ? 3 : 4, &year))
        return false;
    spaces(&at);
    if (at.s >= at.end || !strchr("./-", *at.s) || !*at.s) return false;
    const char sign = *at.s++;
    spaces(&at);
    if (!digits(&at, 1, 2, &month)) return false;
    spaces(&at);
    if (at.s >= at.end || *at.s != sign) return false;
    at.s++;
    spaces(&at);
    if (!digits(&at, 1, 2, &day) || (era && year == 0)) return false;
    *date = (pdi_date){era ? year + era->first.year - 1 : year, month ? month : -1, day ? day : -1};
    *c = at;
    return true;
}

size_t pdi_date_read(const pdi_eras *eras, pdi_str text, pdi_date *date, bool *ok) {
    cursor c = {text.s, pdi_end(text)};
    *ok = true;
    *date = (pdi_date){0, 0, 0};
    const pdi_era *era = era_at(&c, eras);
    if (!era) WORD(&c, "西暦");
    if (!written_date(&c, eras, era, date, ok) && !short_date(&c, era, date)) return 0;
    if (date->day) weekday(&c);
    if (!parts_valid(*date) || (era && before_era(era, *date))) *ok = false;
    return (size_t)(c.s - text.s);
}

/* ------------------------------------------------------------------------------------------ times of day */

typedef enum half { WHOLE_DAY, FORENOON, AFTERNOON, EVENING, AM, PM } half;

static half half_before(cursor *c) {
    static const pdi_str am[] = {{"AM", 2}, {"am", 2}, {"Am", 2}, {"A.M.", 4}, {"a.m.", 4}};
    static const pdi_str pm[] = {{"PM", 2}, {"pm", 2}, {"Pm", 2}, {"P.M.", 4}, {"p.m.", 4}};
    if (WORD(c, "午前")) return FORENOON;
    if (WORD(c, "午後")) return AFTERNOON;
    if (WORD(c, "夜") || WORD(c, "夕方")) return EVENING;
    if (ONE_OF(c, am)) return AM;
    if (ONE_OF(c, pm)) return PM;
    return WHOLE_DAY;
}

/* 10:00 or 10:00:30. */
static bool colon_time(cursor *c, pdi_clock *clock) {
    cursor at = *c;
    int hour, minute, second;
    spaces(&at);
    if (!digits(&at, 1, 2, &hour)) return false;
    if (!WORD(&at, ":")) return false;
    spaces(&at);
    if (!digits(&at, 2, 2, &minute)) return false;
    cursor more = at;
    if (WORD(&more, ":") && digits(&more, 2, 2, &second)) at = more;
    *clock = (pdi_clock){hour, minute};
    *c = at;
    return true;
}

/* 10時, 10時30分, 十七時半; not 10時間. */
static bool sign_time(cursor *c, pdi_clock *clock) {
    cursor at = *c;
    int hour, minute = 0;
    if (!number(&at, &hour) || !WORD(&at, "時")) return false;
    if (pdi_starts(rest(&at), PDI_LIT("間")) || pdi_starts(rest(&at), PDI_LIT("代")) ||
        pdi_starts(rest(&at), PDI_LIT("期")))
        return false;
    cursor more = at;
    if (WORD(&more, "半")) {
        minute = 30;
        at = more;
    } else if (number(&more, &minute) && WORD(&more, "分") && !pdi_starts(rest(&more), PDI_LIT("間"))) {
        at = more;
    } else {
        minute = 0;
    }
    *clock = (pdi_clock){hour, minute};
    *c = at;
    return true;
}

/* In the afternoon 12 o'clock is noon, in the forenoon too (午前12時 ends it); 12 AM is midnight. */
static int whole_day_hour(int hour, half of_day) {
    enum { EVENING_BEGINS = 4 };
    if ((of_day == AFTERNOON || of_day == PM) && hour < 12) return hour + 12;
    if (of_day == EVENING && hour >= EVENING_BEGINS && hour <= 12) return hour + 12; /* 夜12時 ends the day */
    if (of_day == AM && hour == 12) return 0;
    return hour;
}

/* Whether a time of day can begin here: most places where one is looked for are kana. */
static bool can_begin_time(cursor at) {
    spaces(&at);
    if (at.s == at.end) return false;
    unsigned char c = (unsigned char)*at.s;
    if (c < 0x80) return (c >= '0' && c <= '9') || (c | 0x20) == 'a' || (c | 0x20) == 'p';
    if (pdi_starts(rest(&at), PDI_LIT("午")) || pdi_starts(rest(&at), PDI_LIT("正午")) ||
        pdi_starts(rest(&at), PDI_LIT("夜")) || pdi_starts(rest(&at), PDI_LIT("夕方")))
        return true;
    unsigned hour;
    return (c != 0xE3 || pdi_starts(rest(&at), PDI_LIT("〇"))) && pdi_ordinal_read(rest(&at), &hour) > 0;
}

static bool time_of_day(cursor *c, pdi_clock *clock, half *of_day) {
    cursor at = *c;
    *of_day = WHOLE_DAY;
    if (!can_begin_time(at)) return false;
    *of_day = half_before(&at);
    if (*of_day == WHOLE_DAY && WORD(&at, "正午")) {
        *clock = (pdi_clock){12, 0};
        *c = at;
        return true;
    }
    pdi_clock found;
    if (!colon_time(&at, &found) && !sign_time(&at, &found)) return false;
    if (*of_day == WHOLE_DAY) {
        cursor more = at;
        half behind = half_before(&more);
        if (behind == AM || behind == PM) {
            *of_day = behind;
            at = more;
        }
    }
    found.hour = whole_day_hour(found.hour, *of_day);
    if (found.hour > 29 || found.minute > 59) return false;
    *clock = found;
    *c = at;
    return true;
}

size_t pdi_clock_read(pdi_str text, pdi_clock *clock) {
    cursor c = {text.s, pdi_end(text)};
    half of_day;
    return time_of_day(&c, clock, &of_day) ? (size_t)(c.s - text.s) : 0;
}

static bool range_sign(cursor *c) {
    static const pdi_str signs[] = {{"から", 6}, {"より", 6}, {"~", 1}, {"〜", 3}, {"-", 1}, {"‐", 3}, {"–", 3},
                                    {"—", 3},    {"―", 3},    {"─", 3}, {"ー", 3}, {"−", 3}, {"→", 3}, {"∼", 3}};
    return ONE_OF(c, signs);
}

static bool earlier(pdi_clock a, pdi_clock b) { return a.hour != b.hour ? a.hour < b.hour : a.minute < b.minute; }

static bool range_end(cursor *c, pdi_clock start, half of_start, pdi_clock *end) {
    half of_end;
    if (!time_of_day(c, end, &of_end)) return false;
    if (of_end == WHOLE_DAY && (of_start == AFTERNOON || of_start == EVENING || of_start == PM) && end->hour < 12 &&
        earlier(*end, start))
        end->hour += 12;
    WORD(c, "まで");
    return true;
}

size_t pdi_clock_range_read(pdi_str text, pdi_clock *start, pdi_clock *end) {
    cursor c = {text.s, pdi_end(text)};
    half of_start;
    bool from = WORD(&c, "自");
    if (!time_of_day(&c, start, &of_start)) return 0;
    *end = (pdi_clock){-1, 0};
    cursor at = c;
    bool open = range_sign(&at); /* 10:00～ alone */
    if (open) c = at;
    if (from) white(&at);
    if (from ? WORD(&at, "至") : open)
        if (range_end(&at, *start, of_start, end)) c = at;
    return (size_t)(c.s - text.s);
}
