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
/* A helper: a copy of this process that works apart, within bounds, and whose end is not ours. */
typedef struct platform_bounds {
    size_t memory;    /* bytes of address space */
    unsigned seconds; /* of computing */
} platform_bounds;

typedef enum platform_end {
    PLATFORM_END_WELL,
    PLATFORM_END_BROKEN,  /* it broke down, or had too little memory */
    PLATFORM_END_TOO_LONG /* it computed longer than it may */
} platform_end;

typedef struct platform_helper {
    FILE *from; /* what it writes */
    long process;
} platform_helper;

/* Starts a helper that calls `work` with a file to write to, then ends. Its standard streams lead nowhere. False when
 * the system has no room for one. */
bool platform_helper_start(platform_helper *helper, const platform_bounds *bounds, void (*work)(void *user, FILE *to),
                           void *user);
/* Ends it, whether it is done or not. */
platform_end platform_helper_end(platform_helper *helper);

/* Standard input and output carry bytes as they are. */
void platform_binary_streams(void);

#endif
