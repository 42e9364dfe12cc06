/* A form whose cells a converter flattened to lines, each label in the middle of what its cell held. */
#ifndef PDI_MINUTES_FORM_H
#define PDI_MINUTES_FORM_H

#include "minutes/section.h"

/* Divides the head of such a form, from `first` on, into parts; returns the line where it ends, `first` where the lines
 * are no such form. */
uint32_t pdi_form_parts(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts);

#endif
