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

static pdi_str date_iso(pdi_arena *arena, pdi_date d) {
    if (d.month == 0) return pdi_format(arena, "%04d", d.year);
    if (d.day == 0) return pdi_format(arena, "%04d-%02d", d.year, d.month);
    return pdi_format(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

/* 25:00 is one o'clock of the next day. */
static pdi_str time_iso(pdi_arena *arena, pdi_date day, pdi_clock clock) {
    if (day.year == 0) return pdi_format(arena, "T%02d:%02d", clock.hour, clock.minute);
    if (clock.hour > 23) day = pdi_days_on(day, 1);
    return pdi_format(arena, "%sT%02d:%02d", date_iso(arena, day).s, clock.hour % 24, clock.minute);
}

pdi_str pdi_moment_iso(pdi_arena *arena, const pdi_moment *m) {
    if (m->timed) {
        const pdi_str from = time_iso(arena, m->first, m->from);
        return m->to.hour < 0 ? from : pdi_format(arena, "%s/%s", from.s, time_iso(arena, m->last, m->to).s);
    }
    if (!pdi_moment_known(m)) return PDI_LIT("");
    const pdi_str first = date_iso(arena, m->first);
    return pdi_compare_dates(m->first, m->last) == 0 ? first
                                                     : pdi_format(arena, "%s/%s", first.s, date_iso(arena, m->last).s);
}
