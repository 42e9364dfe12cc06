/* Documents that nobody would write: each is made in any size, the same on every machine. */
#ifndef PDI_TESTS_INPUTS_H
#define PDI_TESTS_INPUTS_H

#include <stddef.h>

/* What the bytes are: minutes, or what an extractor is made from, which then looks through minutes that are always the
 * same. */
typedef enum hostile_use { HOSTILE_MINUTES, HOSTILE_TABLE, HOSTILE_PATTERNS } hostile_use;

typedef struct hostile {
    const char *name;
    /* Writes about `size` bytes, at most `size`; returns how many. */
    size_t (*make)(char *to, size_t size);
    int not_text;  /* may be refused as no text */
    size_t full;   /* the size in bytes at which it is tried in the long tests; 0: the usual one */
    hostile_use use;
} hostile;

extern const hostile hostile_inputs[];
extern const size_t hostile_count;

/* The input of a name, or NULL. */
const hostile *hostile_named(const char *name);

#endif
