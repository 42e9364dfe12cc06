/* The agenda: a tree read from its list and from the headings of the proceedings; one item listed and headed is one
 * entry. */
#ifndef PDI_MINUTES_AGENDA_H
#define PDI_MINUTES_AGENDA_H

#include "minutes/section.h"

/* How an item is marked. Items of one style at one level count on. */
typedef struct pdi_style {
    enum { PDI_STYLE_PLAIN, PDI_STYLE_NUMBER, PDI_STYLE_SIGN, PDI_STYLE_WORD, PDI_STYLE_BRACKET, PDI_STYLE_LEVEL } kind;
    uint32_t sign; /* of a bullet or symbol; the bracket of a bracketed heading; the level of a Markdown heading */
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

typedef struct pdi_item {
    struct pdoc_agenda_item *record;
    pdi_style style;
    pdi_str words;     /* the title squeezed */
    int64_t parent;    /* index, -1: none */
    int64_t same;      /* the item before it in its bucket, -1: none */
    pdi_str presenter; /* the first one's slice, n == 0: none */
    bool listed, headed;
} pdi_item;

enum { PDI_AGENDA_BUCKETS = 1024, PDI_AGENDA_REACH = 200 };

typedef struct pdi_agenda {
    PDI_LIST(pdi_item) items;
    PDI_LIST(size_t) open; /* the chain of open items while reading a list or the proceedings */
    int64_t *by_words;     /* PDI_AGENDA_BUCKETS heads of chains of items with like words; NULL before the first item */
    int64_t current;       /* the item that the proceedings are at, -1: none */
} pdi_agenda;

/* Reads an item's marks, label, title and presenters from a line (from `from` on where the heading stands before it).
 */
/* False for a line of signs alone: -, ***. */
bool pdi_names_item(pdi_str line);
pdi_item_line pdi_item_line_read(pdi_reader *r, uint32_t line, const char *from);
/* Reads the list in lines [first, last). */
void pdi_agenda_list(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session, uint32_t first, uint32_t last,
                     const char *from);
/* The listed item that a heading of the proceedings names, -1 for none. `exact` tells a whole match. */
int64_t pdi_agenda_match(pdi_reader *r, const pdi_agenda *agenda, const pdi_item_line *heading, bool *exact);
/* The item whose title stands in a heading that names no business itself (6 自由討議概要), -1 for none. */
int64_t pdi_agenda_mentioned(pdi_reader *r, const pdi_agenda *agenda, pdi_str heading);
/* The proceedings reach a listed item / a heading that is not in the list, which becomes an item. */
void pdi_agenda_reach(pdi_reader *r, pdi_agenda *agenda, int64_t item, const pdi_item_line *heading);
void pdi_agenda_add(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session, const pdi_item_line *heading,
                    bool listed);
/* Whether a heading of this style is the next number of an item that the proceedings are in. */
bool pdi_agenda_counts_on(const pdi_agenda *agenda, const pdi_style *style);
/* Puts the items into the session in the order of the tree and numbers them. */
void pdi_agenda_finish(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session);

#endif
