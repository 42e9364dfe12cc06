/* What the library writes as ISO 8601, as numbers. */
#include "export/iso.h"

#include "extract/moment.h"

/* `count` digits at the beginning of what is left. */
static bool digits(pdi_str *left, size_t count, int *value) {
    if (left->n < count) return false;
    *value = 0;
    for (size_t i = 0; i < count; i++) {
        if (left->s[i] < '0' || left->s[i] > '9') return false;
        *value = *value * 10 + (left->s[i] - '0');
    }
    *left = pdi_skip(*left, count);
    return true;
}

static bool sign(pdi_str *left, char c) {
    if (left->n == 0 || left->s[0] != c) return false;
    *left = pdi_skip(*left, 1);
    return true;
}

/* 2020, 2020-10, 2020-10-12; parts that are not given are 0. */
static bool date(pdi_str *left, pdi_date *d) {
    *d = (pdi_date){0, 0, 0};
    if (!digits(left, 4, &d->year) || d->year == 0) return false;
    if (!sign(left, '-')) return true;
    if (!digits(left, 2, &d->month) || d->month < 1 || d->month > 12) return false;
    if (!sign(left, '-')) return true;
    return digits(left, 2, &d->day) && d->day >= 1 && d->day <= pdi_days_in_month(d->year, d->month);
}

static bool clock(pdi_str *left, int64_t *seconds) {
    int hour, minute;
    if (!digits(left, 2, &hour) || !sign(left, ':') || !digits(left, 2, &minute) || hour > 29 || minute > 59)
        return false;
    *seconds = (int64_t)(hour * 60 + minute) * 60;
    return true;
}

static int64_t since_1970(pdi_date d) {
    return (int64_t)pdi_day_number(d) - pdi_day_number((pdi_date){1970, 1, 1});
}

static pdi_date first_of(pdi_date d) {
    return (pdi_date){d.year, d.month ? d.month : 1, d.day ? d.day : 1};
}

static pdi_date last_of(pdi_date d) {
    const int month = d.month ? d.month : 12;
    return (pdi_date){d.year, month, d.day ? d.day : pdi_days_in_month(d.year, month)};
}

/* One end of an interval. */
static bool point(pdi_str *left, pdi_date *d) {
    int64_t ignored;
    return date(left, d) && (!sign(left, 'T') || clock(left, &ignored));
}

bool pdi_iso_day_number(pdi_str text, int64_t *day) {
    pdi_date d;
    if (!date(&text, &d) || d.day == 0 || text.n > 0) return false;
    *day = since_1970(d);
    return true;
}

bool pdi_iso_days(pdi_str text, int64_t *first, int64_t *last) {
    pdi_date from, to;
    if (!point(&text, &from)) return false;
    to = from;
    if (sign(&text, '/') && !point(&text, &to)) return false;
    *first = since_1970(first_of(from));
    *last = since_1970(last_of(to));
    return text.n == 0;
}

bool pdi_iso_seconds(pdi_str text, int64_t *seconds) { return clock(&text, seconds) && text.n == 0; }
