/* Shared objects that bring an extractor or a reader, and what their tables of functions have in common. */
#ifndef PDI_BASE_MODULE_H
#define PDI_BASE_MODULE_H

#include "base/call.h"

/* A module that is loaded, with what its `open` made. */
typedef struct pdi_module {
    pdoc_allocator with;
    void *library; /* the system's handle; NULL: nothing is loaded */
    void *user;
    void (*close)(void *user);
    bool opened;
    pdoc_status status;          /* of a failure */
    char japanese[PDI_JAPANESE]; /* what is wrong, in Japanese, or what `open` said; where there is such */
} pdi_module;

enum { PDI_WHY = 160 };

/* What a module's `open` is. */
typedef pdoc_status (*pdi_module_open_fn)(const pdoc_allocator *allocator, void **user, pdoc_error **error);

/* Loads a shared object and writes its entry point to *entry, which is a pointer to a function of any type, of
 * `entry_size` bytes. NULL when done, else what is wrong; `why` has room for the system's words. */
const char *pdi_module_load(pdi_module *m, const char *path, const char *symbol, void *entry, size_t entry_size,
                            char why[PDI_WHY]);
/* Has the module make its own data; what is wrong, or NULL. */
const char *pdi_module_open(pdi_module *m, pdi_module_open_fn open, void (*close)(void *user), char why[PDI_WHY]);
/* Frees its data, unloads it, gives the memory of `m` back: whatever of that there is. */
void pdi_module_free(pdi_module *m);
/* PDOC_ERROR_MODULE with path and reason, or what the module has run out of. */
pdoc_status pdi_module_refuse(const pdi_module *m, const char *path, const char *why, pdoc_error **error);

/* Letters, digits, -, _ and . */
bool pdi_is_word(const char *s);

#endif
