/* One line as an item of the agenda. */
#ifndef PDI_MINUTES_ITEM_LINE_H
#define PDI_MINUTES_ITEM_LINE_H

#include "minutes/opening.h"

/* How an item is marked. Items of one style at one level count on. */
typedef struct pdi_style {
    enum { PDI_STYLE_PLAIN, PDI_STYLE_NUMBER, PDI_STYLE_SIGN, PDI_STYLE_WORD, PDI_STYLE_BRACKET, PDI_STYLE_LEVEL } kind;
    uint32_t sign; /* of a bullet or symbol; the bracket of a bracketed heading; the level of a Markdown heading; a hash
                      of the word of a label (審議事項 of 審議事項4) */
    pdi_digits digits;
    pdi_shape shape;
    bool wide;
    uint32_t value; /* 0: not counted */
    uint16_t indent;
} pdi_style;

/* A line read as an item: its label, its title, who presents it. */
typedef struct pdi_item_line {
    pdi_style style;
    pdi_str label; /* slice; n == 0: none */
    pdi_str title; /* slice, without the presenters' bracket */
    pdi_str presenters[8];
    uint32_t presenter_count;
    pdi_str whole; /* label to the end */
} pdi_item_line;

/* Reads an item's marks, label, title and presenters from a line (from `from` on where the heading stands before it).
 */
pdi_item_line pdi_item_line_read(pdi_reader *r, uint32_t line, const char *from);
/* The same of a part of a line; `from` == NULL: all of it. */
pdi_item_line pdi_item_part_read(pdi_reader *r, uint32_t line, const char *from, const char *end);
/* …について, …の件, …(案): whether words end as a title does. */
bool pdi_ends_as_title(pdi_str words);
/* False for a line of signs alone: -, ***. */
bool pdi_names_item(pdi_str line);
/* 議　事 ・・・・・・ １: a table of contents gives the page behind each title, which is taken off. */
void pdi_item_take_leaders(pdi_item_line *item);

/* The items that stand on one line: 1 開会 2 議題（1）甲について（2）乙について 3 閉会 */
enum { PDI_ON_LINE_MAX = 64, PDI_ON_LINE_STYLES = 4 };
typedef struct pdi_items_on_line {
    const char *at[PDI_ON_LINE_MAX];   /* where each begins */
    size_t count;                      /* 0: the line opens with no number */
    pdi_mark open[PDI_ON_LINE_STYLES]; /* the numbers that may count on, the outer ones first */
    size_t depth;
    pdi_mark first; /* with which the line opens; no number where it has none */
} pdi_items_on_line;
void pdi_items_on_line_find(const pdi_reader *r, pdi_str text, pdi_items_on_line *items);

#endif
