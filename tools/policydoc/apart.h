/* Readers that run in a process of their own. */
#ifndef POLICYDOC_APART_H
#define POLICYDOC_APART_H

#include <policydoc/policydoc.h>

/* A reader that runs the module at `path` in a helper, within bounds of memory and time: whatever happens there, here
 * it is an error like any other. */
pdoc_status apart_reader_make(const char *path, const char *name, const char *version,
                              int (*recognize)(void *, const void *, size_t), pdoc_reader **reader, pdoc_error **error);

#endif
