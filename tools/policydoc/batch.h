/* Many documents: a line of JSON each, read by several processes. */
#ifndef POLICYDOC_BATCH_H
#define POLICYDOC_BATCH_H

#include "run.h"

/* Reads all files that the command line names and writes their lines in order, to standard output or o->output. */
void batch_run(run *r);

#endif
