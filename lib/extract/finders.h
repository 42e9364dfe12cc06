/* What the built-in extractors find, a function each; builtin.c lists them with phase and priority. */
#ifndef PDI_EXTRACT_FINDERS_H
#define PDI_EXTRACT_FINDERS_H

#include "extract/view.h"

/* Days, months, years, times of day and spans between them, absolute or told from the session's day. */
void pdi_find_dates(pdi_view *view, const void *unused);

/* Attendees wherever they are named, and people whom nobody lists. */
void pdi_find_people(pdi_view *view, const void *unused);

/* References to numbered hand-outs: 資料26-3, 別紙1. */
void pdi_find_materials(pdi_view *view, const void *unused);

#endif
