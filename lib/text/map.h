/* Making a map between two texts: runs are put one after the other, and join where they go on alike. */
#ifndef PDI_TEXT_MAP_H
#define PDI_TEXT_MAP_H

#include "text/text.h"

typedef struct pdi_map_maker {
    pdi_arena *arena;
    PDI_LIST(pdi_run) runs;
} pdi_map_maker;

/* From here on steps of `exact` (0: one piece up to the next run). */
void pdi_map_put(pdi_map_maker *maker, size_t at, size_t from, uint32_t exact);
/* The map of `count` runs and their sentinel. */
pdi_map pdi_map_of(pdi_arena *arena, const pdi_run *runs, uint32_t count);
/* Ends the map at the two texts' lengths. */
pdi_map pdi_map_make(pdi_map_maker *maker, size_t length, size_t source_length);

#endif
