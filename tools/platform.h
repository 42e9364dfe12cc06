/* What the command needs of the operating system beyond the C library. */
#ifndef POLICYDOC_PLATFORM_H
#define POLICYDOC_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
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
/* How many processors there are; at least 1. */
unsigned platform_processors(void);

/* A file in memory: its bytes stand in *text (free()) once it is flushed or closed. */
FILE *platform_memory_file(char **text, size_t *size);
/* Whether an open file is the one at `path`. */
bool platform_is_open_file(FILE *file, const char *path);
/* Leaves the first `size` bytes of an open file, and has the next be written behind them. */
bool platform_cut(FILE *file, uint64_t size);

/* From now on SIGINT and SIGTERM are only noted, the first time; platform_stopped() is the signal that came, or 0. */
void platform_note_stop(void);
int platform_stopped(void);

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

enum { PLATFORM_MOST_WORKERS = 256 };

/* A worker: a helper without bounds that is given one number after the other and writes an answer to each. It has our
 * standard input, and ends when we do; signals that ask us to stop are not for it. Starts all[which] of `count` workers,
 * those that run or are all zero. */
bool platform_worker_start(platform_helper *all, size_t count, size_t which,
                           void (*work)(void *user, size_t number, FILE *to), void *user);
/* False: it has ended. */
bool platform_worker_give(const platform_helper *worker, size_t number);
/* Waits until a worker that runs answers, or ends, and tells which: `count` for none within the milliseconds, or when a
 * signal came. */
size_t platform_worker_wait(const platform_helper *all, size_t count, int milliseconds);

/* Standard input and output carry bytes as they are. */
void platform_binary_streams(void);
/* What a document gives back stays with the process, within bounds, for the next one. Before the first document. */
void platform_keep_memory(void);

#endif
