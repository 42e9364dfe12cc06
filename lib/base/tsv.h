/* Tables as text: a header row, then rows of cells between tabs; what a spreadsheet saves.
 *
 * Empty lines and lines that begin with # (but not with # and a tab: the sign may be a word) are skipped. \t, \n and
 * \\ stand for a tab, a line end and a backslash. A BOM and CRLF are fine. */
#ifndef PDI_BASE_TSV_H
#define PDI_BASE_TSV_H

#include "base/memory.h"

enum { PDI_TSV_COLUMNS = 16 };

typedef struct pdi_tsv {
    pdi_arena *arena; /* of cells that had escapes */
    pdi_trap *trap;
    pdi_str name; /* for messages */
    pdi_str text; /* all of it */
    pdi_str rest; /* what is not read yet */
    const char *row; /* where the line read last begins */
    size_t line;  /* of the row read last */
    bool checked; /* whoever opened it knows that the rest is UTF-8 without NUL */
    bool escapes; /* there are some in it */
    unsigned columns;
    pdi_str header[PDI_TSV_COLUMNS];
    pdi_str version; /* of a comment `# version: …` before the header; PDI_NONE without */
} pdi_tsv;

/* Reads up to and with the header. Raises PDOC_ERROR_DATA with name, line and column, as all here. */
void pdi_tsv_open(pdi_tsv *tsv, pdi_arena *arena, pdi_trap *trap, pdi_str name, pdi_str text);
/* The next row: `cells` has as many as the header, missing ones at the row's end are empty. False at the end. */
bool pdi_tsv_next(pdi_tsv *tsv, pdi_str cells[PDI_TSV_COLUMNS]);
/* How many rows are still to come, comments and empty lines counted along: to make room once. */
size_t pdi_tsv_rows_at_most(const pdi_tsv *tsv);
/* What is wrong with the row read last. */
PDI_NORETURN void pdi_tsv_fail(const pdi_tsv *tsv, size_t column, const char *what);

#endif
