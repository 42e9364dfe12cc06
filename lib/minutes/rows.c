/* The cells of the rows that were read last, each row in the one place that its own place in the text gives it. */
#include "minutes/rows.h"

#include "base/hash.h"

enum { ROWS = 256 }; /* those of a long list; more would be memory, and hardly asked for again */

typedef struct known_row {
    pdi_str text;    /* n == 0: none is known */
    const char *end; /* as of the row */
    pdi_cell *cells;
    size_t count, room;
} known_row;

struct pdi_rows {
    const pdi_knowledge *k; /* by which they were read */
    known_row at[ROWS];
};

static struct pdi_rows *rows_of(pdi_reader *r) {
    if (!r->rows || r->rows->k != r->k) r->rows = PDI_NEW(&r->job->scratch, struct pdi_rows);
    r->rows->k = r->k;
    return r->rows;
}

static void keep(pdi_arena *arena, known_row *known, pdi_str text, const pdi_row *row) {
    if (row->count > known->room) {
        known->cells = PDI_NEW_RAW(arena, pdi_cell, row->count);
        known->room = row->count;
    }
    if (row->count) memcpy(known->cells, row->at, row->count * sizeof *row->at);
    known->count = row->count;
    known->end = row->end;
    known->text = text;
}

void pdi_row_of(pdi_reader *r, pdi_str text, pdi_row *row) {
    if (text.n == 0) {
        pdi_row_read(r->k, r->flow, text, row);
        return;
    }
    known_row *known = &rows_of(r)->at[pdi_stir(text.n, pdi_at(r, text.s)) % ROWS];
    if (known->text.s != text.s || known->text.n != text.n) {
        pdi_row_read(r->k, r->flow, text, row);
        keep(&r->job->scratch, known, text, row);
        return;
    }
    row->count = known->count;
    row->end = known->end;
    if (row->count) memcpy(row->at, known->cells, row->count * sizeof *row->at);
}
