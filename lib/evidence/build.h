/* Lines on their way to text: each is a row of pieces of what was collected, so that the way back is never lost.
 * Between the room's files only. */
#ifndef PDI_EVIDENCE_BUILD_H
#define PDI_EVIDENCE_BUILD_H

#include "evidence/evidence.h"

/* A part of a run, or (run == PDI_NO_RUN) a gap of `end` columns; PDI_GAP of them part the cells of a row. */
#define PDI_NO_RUN UINT32_MAX
enum { PDI_GAP = 4 };
typedef struct pdi_piece {
    uint32_t run;
    uint32_t start, end; /* in the collected text */
} pdi_piece;

typedef struct pdi_built_line {
    uint32_t first, count; /* pieces */
    uint8_t level; /* of a heading, from 1; 0: it is none */
    bool ends;  /* what it says ends with it */
    bool opens; /* the first line of a block */
    bool page;  /* a page began before it */
    bool keep_spaces; /* its spaces are the author's */
} pdi_built_line;

typedef struct pdi_builder {
    pdi_job *job;
    const pdoc_evidence *e;
    PDI_LIST(pdi_built_line) lines; /* in scratch, both */
    PDI_LIST(pdi_piece) pieces;
} pdi_builder;

static inline pdi_str pdi_piece_text(const pdi_builder *b, const pdi_piece *piece) {
    return pdi_slice(b->e->text.at + piece->start, piece->end - piece->start);
}

/* Makes lines of runs in blocks; of runs with boxes on pages. */
void pdi_build_blocks(pdi_builder *b);
void pdi_build_pages(pdi_builder *b);

/* Lines one by one: a piece joins the last line, which pdi_build_line() began. */
pdi_built_line *pdi_build_line(pdi_builder *b);
void pdi_build_piece(pdi_builder *b, pdi_piece piece);

/* A note of what is left out: its first words. */
void pdi_build_note_aside(pdi_builder *b, pdi_str words);

#endif
