/* Finding, reading and naming the documents that the command works on. */
#ifndef POLICYDOC_FILES_H
#define POLICYDOC_FILES_H

#include "options.h"

typedef struct input {
    char *path; /* "-" for standard input */
    char *name; /* what exports call it: its last part, or its path below the directory that was given, in UTF-8 whatever
                 * the system has; NULL for - */
    bool done;
} input;

typedef struct inputs {
    input *at;
    size_t count, room;
    bool failed; /* something that was asked for is not there; said already */
} inputs;

/* All files that the command line names, directories walked, in order. */
void inputs_find(inputs *all, const options *o);
/* Leaves out those that are done. */
void inputs_leave_out_done(inputs *all);
void inputs_free(inputs *all);

/* The bytes of a file (free()), or NULL with a complaint. More than `limit` bytes are refused; 0 is no limit. */
void *file_read(const options *o, const char *path, uint64_t limit, size_t *size);

#endif
