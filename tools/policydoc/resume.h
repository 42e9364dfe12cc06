/* What an earlier run has done. */
#ifndef POLICYDOC_RESUME_H
#define POLICYDOC_RESUME_H

#include "files.h"

/* Reads the lines that a file of JSON Lines has, and marks the documents that they are of as done. `whole` is the size
 * of those lines: what is behind it is half of one. False, with a complaint, where documents cannot be told apart by their
 * names, or the file cannot be read. */
bool resume_after(FILE *output, const options *o, inputs *all, uint64_t *whole);

#endif
