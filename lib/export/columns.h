/* What tables are made of: of each kind its columns, and its rows one after the other. Every form of a table (CSV, TSV,
 * Arrow) is written from these. */
#ifndef PDI_EXPORT_COLUMNS_H
#define PDI_EXPORT_COLUMNS_H

#include "model/annotations.h"

/* What stands in a column, as Arrow has it. */
typedef enum pdi_column_type {
    PDI_COLUMN_TEXT,
    PDI_COLUMN_LONG_TEXT, /* all of it together may go over 2 GiB */
    PDI_COLUMN_NUMBER,
    PDI_COLUMN_REAL,
    PDI_COLUMN_TRUTH,
    PDI_COLUMN_DAY,    /* days since 1970-01-01 */
    PDI_COLUMN_TIME,   /* seconds since midnight */
    PDI_COLUMN_MOMENT, /* local time: seconds since 1970-01-01 00:00 */
    PDI_COLUMN_TEXTS,  /* a list */
    PDI_COLUMN_PAIRS,  /* keys with values */
    PDI_COLUMN_TYPE_COUNT
} pdi_column_type;

typedef enum pdi_column_flags {
    PDI_COLUMN_ALWAYS = 1, /* never without a value */
    PDI_COLUMN_TYPED = 2   /* told by another column too, in words: for programs, not for spreadsheets */
} pdi_column_flags;

/* A row: a thing, and whose it is. */
typedef struct pdi_row {
    const pdoc_document *document;
    const pdoc_session *session; /* NULL where it belongs to none */
    const void *thing;           /* what the table is of */
    pdoc_unit unit;
} pdi_row;

enum { PDI_CELL_FEW = 8 };

/* One value while it is looked at. Strings are the document's or, of what is made here (ids), in `room`. */
typedef struct pdi_cell {
    const struct pdi_column *column;
    bool there;     /* else the document does not tell; a list is always there */
    int64_t number; /* number, truth, day, time, moment */
    double real;
    pdi_str text; /* text; of days and times as they are printed */
    size_t count; /* strings of a list; of pairs key, value, key, value … */
    const void *items;
    pdi_str (*item)(struct pdi_cell *cell, size_t i); /* valid until the next one is asked for */
    pdi_str few[PDI_CELL_FEW];
    char room[24];
} pdi_cell;

typedef struct pdi_column {
    const char *name;
    pdi_column_type type;
    unsigned flags;
    void (*get)(const pdi_row *row, pdi_cell *cell);
    size_t offset; /* of the member, for getters of one */
} pdi_column;

typedef struct pdi_sheet {
    const char *name;
    const pdi_column *columns;
    size_t column_count;
    const void *(*at)(const void *whose, size_t i);    /* of a session or of annotations; NULL past the end */
    const pdoc_session *(*session)(const void *thing); /* of a thing of annotations; NULL in tables of sessions */
} pdi_sheet;

static inline bool pdi_sheet_is_of_annotations(const pdi_sheet *sheet) { return sheet->session != NULL; }

/* NULL for a kind that this library does not know. */
const pdi_sheet *pdi_sheet_of(pdoc_table_kind kind);

/* Walks over the rows of a document or of annotations. A copy of it goes its own way. */
typedef struct pdi_rows {
    pdi_row row;
    const pdi_sheet *sheet;
    const pdoc_annotations *annotations; /* NULL: the document alone */
    uint32_t session;
    size_t next;
} pdi_rows;

pdi_rows pdi_rows_of(const pdi_sheet *sheet, const pdoc_document *document, const pdoc_annotations *annotations,
                     pdoc_unit unit);
/* Goes to the next row; false past the last. */
bool pdi_rows_next(pdi_rows *rows);
void pdi_cell_get(const pdi_row *row, const pdi_column *column, pdi_cell *cell);

#endif
