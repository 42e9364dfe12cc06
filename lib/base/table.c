/* Tables that a caller fills in. */
#include "base/table.h"

enum { MOST = 4096 }; /* no table is that long: a size that was never set */

const char *pdi_table_take(void *ours, size_t known, size_t least, const void *theirs) {
    size_t size;
    memcpy(&size, theirs, sizeof size);
    memset(ours, 0, known);
    if (size < least) return "the table is too small: its size must be sizeof its type";
    if (size > MOST) return "the table says what this library does not know";
    const unsigned char *bytes = theirs;
    for (size_t i = known; i < size; i++)
        if (bytes[i]) return "the table says what this library does not know";
    memcpy(ours, theirs, size < known ? size : known);
    memcpy(ours, &known, sizeof known);
    return NULL;
}

const char *pdi_allocator_take(pdoc_allocator *ours, const pdoc_allocator *theirs) {
    const char *fault = NULL;
    if (theirs) fault = pdi_table_take(ours, sizeof *ours, PDI_LEAST_ALLOCATOR, theirs);
    if (theirs && !fault && !(ours->allocate && ours->reallocate && ours->release))
        fault = "the allocator lacks a function";
    if (!theirs || fault) *ours = pdi_default_allocator;
    return fault;
}
