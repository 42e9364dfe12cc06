/* The rows of a list, each read once: its lines are looked through before the list is read, then by what may join one
 * to the next, by what may head a group, and by what reads its entries. */
#ifndef PDI_MINUTES_ROWS_H
#define PDI_MINUTES_ROWS_H

#include "minutes/reader.h"
#include "minutes/row.h"

/* As pdi_row_read() for a slice of flow->text; what was read of the last ones is remembered. */
void pdi_row_of(pdi_reader *r, pdi_str text, pdi_row *row);

#endif
