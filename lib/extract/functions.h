/* The table of functions that an extractor is made of. */
#ifndef PDI_EXTRACT_FUNCTIONS_H
#define PDI_EXTRACT_FUNCTIONS_H

#include "base/call.h"

/* Copies it; what is wrong with it, for a person, or NULL when it can be used. */
const char *pdi_functions_take(pdoc_extractor_functions *ours, const pdoc_extractor_functions *theirs);

#endif
