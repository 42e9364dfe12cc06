/* The agenda: a tree read from its list and from the headings of the proceedings; one item listed and headed is one
 * entry. */
#ifndef PDI_MINUTES_AGENDA_H
#define PDI_MINUTES_AGENDA_H

#include "minutes/item_line.h"
#include "minutes/section.h"

typedef struct pdi_item {
    struct pdoc_agenda_item *record;
    pdi_style style;
    pdi_str words;     /* the title squeezed */
    int64_t parent;    /* index, -1: none */
    int64_t same;      /* the item before it in its bucket, -1: none */
    pdi_str presenter; /* the first one's slice, n == 0: none */
    bool listed, headed;
    uint32_t heading_sign; /* before its heading in the proceedings: ◎, ○; 0 for none */
} pdi_item;

enum { PDI_AGENDA_BUCKETS = 1024, PDI_AGENDA_REACH = 200 };

typedef struct pdi_agenda {
    PDI_LIST(pdi_item) items;
    PDI_LIST(size_t) open; /* the chain of open items while reading a list or the proceedings */
    int64_t *by_words;     /* PDI_AGENDA_BUCKETS heads of chains of items with like words; NULL before the first item */
    int64_t current;       /* the item that the proceedings are at, -1: none */
} pdi_agenda;

/* Opens an item for the heading of a list that tells of what kind its items are (5 報告事項), which stand below it. */
void pdi_agenda_gather(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session, const pdi_heading *heading);
/* 日程番号　付議事件, 日　程　議案番号　件　　名: the titles of a table's columns, and nothing else. */
bool pdi_titles_columns(pdi_reader *r, pdi_str row);
/* Reads the list in lines [first, last), below what pdi_agenda_gather() opened right before. */
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
/* Whether a heading of this style stands beside an item that the proceedings are in. */
bool pdi_agenda_carries_on(const pdi_agenda *agenda, const pdi_style *style);
/* Closes what is open from the level on whose items are counted in `style`: what comes stands above such items. */
void pdi_agenda_close_above(pdi_agenda *agenda, const pdi_style *style);
/* Whether a heading of this style is the next number of an item that the proceedings are in. */
bool pdi_agenda_counts_on(const pdi_agenda *agenda, const pdi_style *style);
/* Puts the items into the session in the order of the tree and numbers them. */
void pdi_agenda_finish(pdi_reader *r, pdi_agenda *agenda, struct pdoc_session *session);

#endif
