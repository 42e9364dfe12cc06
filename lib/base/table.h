/* Tables that a caller fills in (of functions, an allocator, a run): each begins with its own size, so that it can grow at
 * its end. One of an older program is shorter than ours, one of a newer program longer. */
#ifndef PDI_BASE_TABLE_H
#define PDI_BASE_TABLE_H

#include <stddef.h>

#include "base/memory.h"

/* The bytes of a table up to its last member in version 1.0: what programs that were built with that say. It stays when
 * members are added behind. */
#define PDI_SIZE_TO(type, last) (offsetof(type, last) + sizeof(((type *)0)->last))
#define PDI_LEAST_ALLOCATOR PDI_SIZE_TO(pdoc_allocator, user)
#define PDI_LEAST_EXTRACTOR PDI_SIZE_TO(pdoc_extractor_functions, extract)
#define PDI_LEAST_EXTRACTOR_MODULE PDI_SIZE_TO(pdoc_extractor_module, close)
#define PDI_LEAST_READER PDI_SIZE_TO(pdoc_reader_functions, read)
#define PDI_LEAST_READER_MODULE PDI_SIZE_TO(pdoc_reader_module, close)
#define PDI_LEAST_EVIDENCE PDI_SIZE_TO(pdoc_evidence_functions, warn)
#define PDI_LEAST_RUN PDI_SIZE_TO(pdoc_run, font_size)

/* Copies a table into ours, of `known` bytes: what it does not have is zero there. Nothing is read behind its end. Says
 * what is wrong when it is smaller than `least`, or says something behind ours that this library does not know; else
 * NULL. */
const char *pdi_table_take(void *ours, size_t known, size_t least, const void *theirs);
/* The same for an allocator, of which NULL is the C library's. On a fault ours is the C library's, too. */
const char *pdi_allocator_take(pdoc_allocator *ours, const pdoc_allocator *theirs);

#endif
