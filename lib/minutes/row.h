/* A stretch of an attendance list, or a speaker's label, as a row of cells: seat, role, name, post, organisation,
 * brackets. What a cell is, and which words make up one name (後　藤　さちこ), is decided for the whole row at once. */
#ifndef PDI_MINUTES_ROW_H
#define PDI_MINUTES_ROW_H

#include "layout/flow.h"
#include "minutes/titled.h"

enum { PDI_ROW_MAX = 40 };

typedef enum pdi_cell_kind {
    PDI_CELL_WORD, /* nothing that is known */
    PDI_CELL_SEAT, /* 22番 */
    PDI_CELL_MARK, /* ◎ */
    PDI_CELL_SAME, /* 同 */
    PDI_CELL_MORE, /* 他, ほか3名 */
    PDI_CELL_ROLE, /* 委員 */
    PDI_CELL_POST, /* 総務課長, 東京大学教授 */
    PDI_CELL_ORGANIZATION,
    PDI_CELL_NAME,      /* 山田 太郎, 山田 */
    PDI_CELL_TITLED,    /* 山田委員 */
    PDI_CELL_HONORIFIC, /* 君 by itself */
    PDI_CELL_BRACKET    /* (…), 【…】 */
} pdi_cell_kind;

typedef struct pdi_cell {
    pdi_cell_kind kind;
    pdi_str text;  /* as printed; of a bracket with its signs */
    pdi_str inner; /* of a bracket: its content; of a name: without 君 */
    uint32_t sign; /* of a bracket: the one that opens it */
    unsigned gap;  /* columns between the cell before and this one */
    int weight;
    bool honorific;
    pdi_name name;    /* of NAME */
    pdi_titled title; /* of TITLED, POST */
} pdi_cell;

typedef struct pdi_row {
    pdi_cell at[PDI_ROW_MAX];
    size_t count;
    const char *end; /* where reading stopped: a very long row is read in stretches */
} pdi_row;

/* `flow` tells full-width spaces from others; NULL where text is none of it. */
void pdi_row_read(const pdi_knowledge *k, const pdi_flow *flow, pdi_str text, pdi_row *row);

static inline bool pdi_cell_is_person(const pdi_cell *c) {
    return c->kind == PDI_CELL_NAME || c->kind == PDI_CELL_TITLED;
}
/* Makes a cell a name for the place that it has in its row, whatever its letters say. */
void pdi_cell_become_name(const pdi_knowledge *k, pdi_cell *c);
/* 12番, 第12番議員, 第4地区: a seat, of letters without spaces. */
bool pdi_is_seat(pdi_str letters);
/* The first cell from `from` on that names a person; row->count where there is none. */
size_t pdi_row_person(const pdi_row *row, size_t from);

/* The content of a bracket that text begins with, and its length with the signs; 0 where it does not close. */
size_t pdi_bracket_at(pdi_str text, pdi_str *inner, uint32_t *sign);

#endif
