/* What stands behind the last speech: the day of the record, signatures, whom to ask. */
#ifndef PDI_MINUTES_COLOPHON_H
#define PDI_MINUTES_COLOPHON_H

#include "minutes/reader.h"

/* The first line of the block at the end of lines [first, last), `last` where they have none. */
uint32_t pdi_colophon_find(pdi_reader *r, uint32_t first, uint32_t last);

#endif
