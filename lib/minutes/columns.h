/* A table of two columns in the proceedings: what was asked, and beside it what was answered.
 *
 * Committees that watch over bids publish such (意見・質問 | 回答), ministries' and cities' alike. */
#ifndef PDI_MINUTES_COLUMNS_H
#define PDI_MINUTES_COLUMNS_H

#include "base/str.h"

/* Cuts a row at its tab into both cells, without bullets. False where it is no row of two cells with something in each.
 */
bool pdi_columns_cut(pdi_str row, pdi_str *left, pdi_str *right);
/* Whether the cells (squeezed) are the titles of such a table. */
bool pdi_columns_are_titles(pdi_str left, pdi_str right);

#endif
