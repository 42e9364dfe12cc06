/* The reader modules that the command finds beside it. */
#ifndef POLICYDOC_READERS_H
#define POLICYDOC_READERS_H

#include <policydoc/policydoc.h>
#include <stdbool.h>

/* Puts each reader module that is installed into the configuration. False, with an error, when one cannot be used. */
bool readers_add(pdoc_config *config, pdoc_error **error);

#endif
