/* The extractors that the library has: made for an analyzer, whose knowledge they use. */
#ifndef PDI_EXTRACT_BUILTIN_H
#define PDI_EXTRACT_BUILTIN_H

#include "base/call.h"
#include "knowledge/knowledge.h"

size_t pdi_builtin_extractor_count(void);
/* Makes extractor number `i`. `knowledge` must live as long as the extractor. */
pdoc_status pdi_builtin_extractor(size_t i, const pdoc_allocator *with, const pdi_knowledge *knowledge,
                                  pdoc_extractor **extractor, pdoc_error **error);

#endif
