/* A place on the calendar: a day, month or year, or a span from one to another, perhaps with times of day. */
#ifndef PDI_EXTRACT_MOMENT_H
#define PDI_EXTRACT_MOMENT_H

#include "base/memory.h"
#include "text/calendar.h"

/* first and last are as exact as was said: month and day are 0 where not given. Of one day, month or year both are
 * the same. Year 0: not known. */
typedef struct pdi_moment {
    pdi_date first, last;
    bool timed;         /* from is given */
    pdi_clock from, to; /* to.hour < 0: no end */
} pdi_moment;

static inline pdi_moment pdi_moment_of(int year, int month, int day) {
    const pdi_date date = {year, month, day};
    return (pdi_moment){date, date, false, {0, 0}, {-1, 0}};
}
static inline bool pdi_moment_known(const pdi_moment *m) { return m->first.year > 0; }

int pdi_days_in_month(int year, int month);
/* Days since 0000-03-01. */
int pdi_day_number(pdi_date day);
/* A day so many days, a month so many months, on. */
pdi_date pdi_days_on(pdi_date day, int days);
pdi_date pdi_months_on(pdi_date month, int months);
/* 1 (Monday) to 7. */
int pdi_weekday_of(pdi_date day);
/* The fiscal year that a day lies in: April to March. */
int pdi_fiscal_year_of(pdi_date day);
pdi_moment pdi_fiscal_year(int year);
/* <0, 0, >0; parts that are not given count as the first. */
int pdi_compare_dates(pdi_date a, pdi_date b);

/* ISO 8601; the empty string where nothing is known. */
pdi_str pdi_moment_iso(pdi_arena *arena, const pdi_moment *moment);

#endif
