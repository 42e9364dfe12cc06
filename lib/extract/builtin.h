/* The extractors that the library has: made for an analyzer, whose knowledge they use. */
#ifndef PDI_EXTRACT_BUILTIN_H
#define PDI_EXTRACT_BUILTIN_H

#include "base/call.h"
#include "extract/marks.h"
#include "knowledge/knowledge.h"

size_t pdi_builtin_extractor_count(void);
/* What they share. */
typedef struct pdi_builtin_base {
    const pdi_knowledge *knowledge;
    pdi_marking *marking; /* each adds its marks when it is made */
} pdi_builtin_base;

/* Makes extractor number `i`. What `base` points to must live as long as the extractor. */
pdoc_status pdi_builtin_extractor(size_t i, const pdoc_allocator *with, const pdi_builtin_base *base,
                                  pdoc_extractor **extractor, pdoc_error **error);

#endif
