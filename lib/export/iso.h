/* What the library writes as ISO 8601, as numbers. */
#ifndef PDI_EXPORT_ISO_H
#define PDI_EXPORT_ISO_H

#include "base/str.h"

/* 2020-10-12 as days since 1970-01-01; false for anything else. */
bool pdi_iso_day_number(pdi_str text, int64_t *day);
/* The first and the last day of a day, a month, a year or an interval, with times or without. */
bool pdi_iso_days(pdi_str text, int64_t *first, int64_t *last);
/* 16:00 as seconds since midnight; hours up to 29, since minutes print 25:00 for one o'clock of the next day. */
bool pdi_iso_seconds(pdi_str text, int64_t *seconds);

#endif
