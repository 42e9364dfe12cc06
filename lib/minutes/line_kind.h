/* What kind of line it is, by its own words: prose, the opening of a sitting, what a site prints on its pages. */
#ifndef PDI_MINUTES_LINE_KIND_H
#define PDI_MINUTES_LINE_KIND_H

#include "minutes/reader.h"

/* Whether a line is prose: it ends a sentence and is no note in brackets. */
bool pdi_is_prose(const pdi_reader *r, uint32_t line);
/* Whether a phrase of this use ends the text, full stops aside. */
bool pdi_ends_phrase(const pdi_knowledge *k, pdi_str text, pdi_use use);
/* `午前10時00分 開会`, `午後３時散会`: a clock and a word of opening or closing, hardly anything else. */
bool pdi_is_opening_line(pdi_reader *r, pdi_str line);
/* （凡例）○：委員の発言　→：事務局の発言: two signs at least, and what each of them means. */
bool pdi_is_legend_line(const pdi_reader *r, uint32_t line);
/* 議事, 議題, 案件: words that stand for all the business of a meeting. */
bool pdi_is_word_for_business(pdi_str squeezed);
/* 議事, 議題, 案件 alone on a line: what the business of the meeting stands under. */
bool pdi_is_business_word(pdi_reader *r, uint32_t line);
/* ページの先頭へ, ここから本文です。: a line that is a site's and no minutes'. */
bool pdi_is_page_word(pdi_reader *r, pdi_str line);
/* PDFファイルの閲覧には Adobe Reader が必要です。: what a site says below its pages. */
bool pdi_is_viewer_note(pdi_str text);

/* （結果）全員賛成につき原案どおり議決, 審議結果：…: what came of the item above. */
bool pdi_is_result(pdi_str line);

#endif
