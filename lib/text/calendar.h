/* Numerals, days and times of day as Japanese documents write them. All take folded text (NFKC, spaces allowed
 * between the parts, also between the digits of `平成 20 年 5 月`), and return how many bytes they read, 0 for none. */
#ifndef PDI_TEXT_CALENDAR_H
#define PDI_TEXT_CALENDAR_H

#include "base/str.h"

/* 23, 1,234, 二十三, 二三, 十億, 9兆300億1,008, 千二百, 元 (only before 年), 百廿, 捌萬貳拾, 五百万. Overflow reads nothing. */
size_t pdi_numeral_read(pdi_str text, uint64_t *value);

typedef struct pdi_date { int year, month, day; } pdi_date; /* month, day 0 where not given */
typedef struct pdi_clock { int hour, minute; } pdi_clock;   /* hour up to 29 as printed in 25時 */

typedef struct pdi_era { pdi_str name, abbreviation; pdi_date first; } pdi_era;
typedef struct pdi_eras { const pdi_era *at; size_t count; } pdi_eras;

/* A day at the beginning of text: 平成20年5月1日, 令和6年(2024年)9月12日, 2020年10月12日, R4.11.17, 2024/11/05,
 * 2020-10-12, 平成二十二年四月十三日, 昭和元年…; a weekday in brackets or written out after it is read along.
 * `ok` is false where it names a day that is none or one before 1873 (then the date is not to be used). */
size_t pdi_date_read(const pdi_eras *eras, pdi_str text, pdi_date *date, bool *ok);
/* A time of day: 10:00, 10時, 午後1時30分, 17時半, 午前十時零分, 正午, PM 1:30. */
size_t pdi_clock_read(pdi_str text, pdi_clock *clock);
/* 10:00～12:00, 午後1時30分から午後3時まで, 自 午後1時30分 至 午後3時31分, 17時00分-18時42分; end.hour = -1 where open.
 * 午後 carries over to the end where the end has no word of its own and would lie before the start. */
size_t pdi_clock_range_read(pdi_str text, pdi_clock *start, pdi_clock *end);
bool pdi_date_valid(pdi_date date); /* Gregorian, from 1873-01-01 */

#endif
