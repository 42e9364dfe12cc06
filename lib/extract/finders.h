/* What the built-in extractors find, a function each; builtin.c lists them with phase and priority. */
#ifndef PDI_EXTRACT_FINDERS_H
#define PDI_EXTRACT_FINDERS_H

#include "extract/view.h"

/* Days, months, years, times of day and spans between them, absolute or told from the session's day. */
void pdi_find_dates(pdi_view *view, const void *unused);
/* Numbers with their units: money, shares, counts, measures. */
void pdi_find_quantities(pdi_view *view, const void *unused);

#endif
