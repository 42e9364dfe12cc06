/* The table of functions that an extractor is made of. */
#ifndef PDI_EXTRACT_FUNCTIONS_H
#define PDI_EXTRACT_FUNCTIONS_H

#include "base/call.h"

/* What is wrong with it, for a person; NULL when it can be used. */
const char *pdi_functions_fault(const pdoc_extractor_functions *functions);

#endif
