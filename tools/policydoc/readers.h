/* The reader modules of the command. */
#ifndef POLICYDOC_READERS_H
#define POLICYDOC_READERS_H

#include "run.h"

/* Puts the readers that the command line asks for into a configuration; false (with a complaint) where one that it
 * names cannot be had. */
bool readers_add(run *r, pdoc_config *config);
/* Prints what readers there are. */
void readers_list(const run *r);

#endif
