/* Dates: days, months, years, times of day and spans between them. */
#include "extract/finders.h"

void pdi_find_dates(pdi_view *view, const void *unused) {
    (void)view;
    (void)unused;
}
