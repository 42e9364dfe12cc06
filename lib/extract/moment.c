/* The arithmetic of days, months and fiscal years, and how they are written. */
#include "extract/moment.h"

int pdi_days_in_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

pdi_date pdi_months_on(pdi_date month, int months) {
    const int sum = month.year * 12 + (month.month - 1) + months;
    return (pdi_date){sum / 12, sum % 12 + 1, 0};
}

/* With March first, leap days come last. */
int pdi_day_number(pdi_date d) {
    const int year = d.month > 2 ? d.year : d.year - 1, month = (d.month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + d.day - 1;
}

pdi_date pdi_days_on(pdi_date day, int days) {
    day.day += days;
    while (day.day < 1) {
        const pdi_date before = pdi_months_on(day, -1);
        day = (pdi_date){before.year, before.month, day.day + pdi_days_in_month(before.year, before.month)};
    }
    for (int most; day.day > (most = pdi_days_in_month(day.year, day.month));) {
        const pdi_date after = pdi_months_on(day, 1);
        day = (pdi_date){after.year, after.month, day.day - most};
    }
    return day;
}

int pdi_weekday_of(pdi_date day) { return (pdi_day_number(day) + 2) % 7 + 1; }

int pdi_fiscal_year_of(pdi_date day) { return day.month && day.month < 4 ? day.year - 1 : day.year; }

pdi_moment pdi_fiscal_year(int year) {
    pdi_moment m = pdi_moment_of(year, 4, 1);
    m.last = (pdi_date){year + 1, 3, 31};
    return m;
}

static int order_of(pdi_date d) { return (d.year * 13 + d.month) * 32 + d.day; }
int pdi_compare_dates(pdi_date a, pdi_date b) { return order_of(a) - order_of(b); }

/* What is being written. Nothing is longer than two days with their times, be the numbers what they may. */
typedef struct writing {
    char text[160];
    size_t n;
} writing;

static void put(writing *w, char c) { w->text[w->n++] = c; }

static void put_number(writing *w, int value, size_t width) {
    const bool negative = value < 0;
    if (negative) put(w, '-');
    w->n += pdi_decimal_put(w->text + w->n, (uint64_t)(negative ? -(int64_t)value : value), width - negative);
}

static void put_date(writing *w, pdi_date d) {
    put_number(w, d.year, 4);
    if (d.month == 0) return;
    put(w, '-');
    put_number(w, d.month, 2);
    if (d.day == 0) return;
    put(w, '-');
    put_number(w, d.day, 2);
}

/* 25:00 is one o'clock of the next day. */
static void put_time(writing *w, pdi_date day, pdi_clock clock) {
    const bool dated = day.year != 0;
    if (dated && clock.hour > 23) day = pdi_days_on(day, 1);
    if (dated) put_date(w, day);
    put(w, 'T');
    put_number(w, dated ? clock.hour % 24 : clock.hour, 2);
    put(w, ':');
    put_number(w, clock.minute, 2);
}

pdi_str pdi_moment_iso(pdi_arena *arena, const pdi_moment *m) {
    writing w = {.n = 0};
    if (!m->timed && !pdi_moment_known(m)) return PDI_LIT("");
    if (m->timed)
        put_time(&w, m->first, m->from);
    else
        put_date(&w, m->first);
    if (m->timed ? m->to.hour >= 0 : pdi_compare_dates(m->first, m->last) != 0) {
        put(&w, '/');
        if (m->timed)
            put_time(&w, m->last, m->to);
        else
            put_date(&w, m->last);
    }
    return pdi_copy(arena, pdi_slice(w.text, w.n));
}
