/* What the command needs of the operating system beyond the C library. */
#ifndef POLICYDOC_PLATFORM_H
#define POLICYDOC_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef enum platform_kind {
    PLATFORM_MISSING,
    PLATFORM_FILE, /* or a pipe, a device: something that can be read */
    PLATFORM_DIRECTORY,
    PLATFORM_UNREADABLE
} platform_kind;

platform_kind platform_kind_of(const char *path);

/* The absolute path of something that is there, links followed; NULL where it is not. Free with free(). */
char *platform_absolute(const char *path);

/* The names in a directory but those that begin with a dot, sorted by their bytes; NULL when it cannot be read or
 * memory is missing. A link to a directory is left out, so that no walk is endless. Free with platform_names_free(). */
char **platform_names_in(const char *directory, size_t *count);
void platform_names_free(char **names, size_t count);

/* The directory of the program's own file, links followed; NULL where that cannot be told. free(). */
char *platform_own_directory(void);

bool platform_is_terminal(FILE *file);
/* The terminal's columns; 0 where that is unknown. */
int platform_columns(FILE *file);
/* Seconds of a clock that only goes forward. */
double platform_seconds(void);
/* Standard input and output carry bytes as they are. */
void platform_binary_streams(void);

#endif
