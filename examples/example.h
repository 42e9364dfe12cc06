/* What the example programs share: reading a file, saying what went wrong. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <policydoc/policydoc.h>

#include <stdio.h>
#include <stdlib.h>

/* The whole file in memory that the caller frees; NULL where it cannot be read. */
static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t room = 0, n = 0, got = 0;
    if (!file) return NULL;
    do {
        if (n == room) {
            char *more = realloc(bytes, room = room ? 2 * room : 65536);
            if (!more) break;
            bytes = more;
        }
        got = fread(bytes + n, 1, room - n, file);
        n += got;
    } while (got > 0);
    if (!feof(file)) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    *size = n;
    return bytes;
}

/* Says why a call failed, gives the error back, and is the exit status. */
static int failed(const char *what, pdoc_error *error) {
    fprintf(stderr, "%s: %s\n", what, pdoc_error_message(error, NULL));
    pdoc_error_unref(error);
    return 1;
}

#endif
