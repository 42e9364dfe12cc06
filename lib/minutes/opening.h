/* The marks that a line opens with: bullets, symbols, numbers, signs of a note. */
#ifndef PDI_MINUTES_OPENING_H
#define PDI_MINUTES_OPENING_H

#include "layout/mark.h"
#include "minutes/reader.h"

/* The marks that a line opens with, and what stands behind them. */
typedef struct pdi_opening {
    pdi_str body;
    uint8_t count;
    pdi_mark mark[3];
} pdi_opening;

/* The source's character at a place of the text: ① has become 1 there. */
uint32_t pdi_sign_at(const pdi_reader *r, const char *s);
pdi_opening pdi_opening_read(const pdi_reader *r, uint32_t line);

/* The last number among the marks, or NULL. */
const pdi_mark *pdi_opening_number(const pdi_opening *o);
/* The first mark of a kind, or NULL. */
const pdi_mark *pdi_opening_has(const pdi_opening *o, pdi_mark_kind kind);

/* What was seen of the lines already, for each is looked at again and again: a byte of flags for each, and the marks of
 * those that have some. */
typedef uint8_t pdi_line_flags;
enum {
    PDI_SEEN_BARE = 1,       /* it opens with no mark */
    PDI_SEEN_NO_HEADING = 2, /* it is no heading */
    PDI_SEEN_GLUED = 4       /* the digits at its head are a number, although nothing parts them from the word */
};

struct pdi_seen_lines {
    pdi_line_flags *lines;
    pdi_opening **openings;              /* NULL: not read yet, or bare; each with no more marks than it has */
    struct pdi_known_headings *headings; /* those that were read last; NULL: none was */
};

/* 1開催日時 | 2場所 | 3出席者: finds the numbers that stand right before words and count on from 1. */
void pdi_glued_numbers_learn(pdi_reader *r);
struct pdi_seen_lines *pdi_seen_lines_make(pdi_arena *arena, uint32_t lines);

#endif
