/* The parts of a document: which lines are headings of which part, and where the proceedings begin. */
#ifndef PDI_MINUTES_SECTION_H
#define PDI_MINUTES_SECTION_H

#include "minutes/heading.h"
#include "minutes/line_kind.h"

typedef struct pdi_part {
    pdi_section section;
    uint32_t first, last; /* lines; the content is [first, last) */
    const char *from;     /* where it begins in line `first` when the heading stands on the same line, else NULL */
    pdi_heading heading;  /* words.n == 0: without a heading */
    bool goes_on;         /* with the value of the part before it: the heading stands in the middle of that */
} pdi_part;

typedef struct pdi_parts {
    PDI_LIST(pdi_part) list;
} pdi_parts;

/* Divides lines [first, last) into parts. */
void pdi_parts_find(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts);

#endif
