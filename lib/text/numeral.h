/* Numbers inside dates and times; the public part of numerals is in calendar.h. */
#ifndef PDI_TEXT_NUMERAL_H
#define PDI_TEXT_NUMERAL_H

#include "base/str.h"

/* 5, 05, 1 2 (spaces between digits), 十二, 一二, 元 before 年; at most 9999. Returns the bytes read. */
size_t pdi_ordinal_read(pdi_str text, unsigned *value);
/* Whether a kanji (or 〇) is a figure or a unit of numerals. */
bool pdi_is_numeral(uint32_t code);

#endif
