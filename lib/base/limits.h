/* How much one document may cost. The public interface sets these one by one (pdoc_config_set_limit), so that the
 * list can grow; inside the library they travel as one value. */
#ifndef PDI_BASE_LIMITS_H
#define PDI_BASE_LIMITS_H

#include "policydoc/policydoc.h"

typedef struct pdi_limits {
    size_t input;       /* bytes */
    size_t memory;      /* bytes that a document's arena, and the scratch arena beside it, may each ask of the allocator */
    size_t nesting;     /* brackets, agenda levels */
    size_t diagnostics; /* kept; those above are counted */
    size_t mentions;    /* reported by extractors for one document */
    size_t pages;       /* that a reader may give */
    size_t text;        /* bytes that a reader may give */
    size_t pattern_steps; /* of a user's pattern for one match, as PCRE2 counts them */
} pdi_limits;

/* A limit as the interface tells it: PDOC_NO_LIMIT for none, 0 for one that is unknown. */
uint64_t pdi_limit_told(const pdi_limits *limits, pdoc_limit limit);

#endif
