/* From boxes on pages to lines, as a careful reader would type them: what stands on one baseline is a line, gaps are as
 * many spaces as fit in them, columns of prose are read one after the other. Pure functions over arrays. Between the
 * room's files only. */
#ifndef PDI_EVIDENCE_PAGES_H
#define PDI_EVIDENCE_PAGES_H

#include "evidence/evidence.h"

/* A run where it stands. On pages that are written from top to bottom all is turned, so that lines go from left to
 * right and follow each other downwards. */
typedef struct pdi_box {
    uint32_t run; /* the caller's number for it */
    uint32_t page;
    uint32_t chars, columns;
    double left, top, right, bottom;
    double em;      /* the width of a full-width character */
    uint16_t space; /* once it is laid: columns of space before it in its line */
    bool vertical;
    bool wide_first, wide_last; /* begins, ends with a full-width character */
    bool single;                /* is one full-width character */
    bool letter;                /* is one ideograph or kana */
    bool digit;                 /* is one full-width digit */
    bool kana;                  /* is kana throughout */
} pdi_box;

/* A line: boxes that follow each other in the list. */
typedef struct pdi_laid_line {
    uint32_t first, count;
    uint32_t page;
    double left, right, centre, em;
    uint16_t blanks; /* blank lines before it */
    bool turned;
    bool second; /* of the second column of prose */
} pdi_laid_line;

typedef struct pdi_laid {
    pdi_box *boxes; /* sorted so that each line's stand together; those of readings above characters are in no line */
    uint32_t box_count;
    pdi_laid_line *lines;
    uint32_t line_count;
} pdi_laid;

static inline double pdi_lesser(double a, double b) { return a < b ? a : b; }
static inline double pdi_greater(double a, double b) { return a > b ? a : b; }

pdi_box pdi_box_of(const pdi_evidence_run *run, uint32_t number, pdi_str text);
/* Lays out boxes, which stand in the order of their pages; they are sorted in place. */
pdi_laid pdi_pages_lay(pdi_arena *arena, pdi_box *boxes, uint32_t count, const pdi_page *pages, uint32_t page_count);
/* Puts spaces and blank lines where gaps are. */
void pdi_pages_space(pdi_arena *arena, pdi_laid *laid);

#endif
