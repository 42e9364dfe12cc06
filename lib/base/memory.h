/* Memory: the caller's allocator, arenas over it, and the one way out when something cannot go on.
 *
 * A document is one arena. Work that must end early (no memory, a limit, cancelled) leaves by pdi_raise(),
 * a longjmp to the trap that the public function set: allocating functions therefore never return NULL and
 * carry no error paths. Whatever is not arena memory must be registered with the job before it can leak. */
#ifndef PDI_BASE_MEMORY_H
#define PDI_BASE_MEMORY_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "policydoc/policydoc.h"

enum { PDI_JAPANESE = 384 };

/* What ended the work, kept without memory of its own. */
typedef struct pdi_trap {
    jmp_buf out;
    pdoc_status status;
    size_t offset;     /* byte in the input, PDOC_NO_OFFSET where there is none */
    pdoc_limit limit;  /* of PDOC_ERROR_LIMIT: which; UNKNOWN: none that can be set */
    pdi_str input;     /* the name of the text that the offset counts in, which outlives the trap; PDI_NONE: the document */
    char message[256]; /* for a person, English */
    char japanese[PDI_JAPANESE]; /* the same; "" where nobody knows it */
} pdi_trap;

#if defined(__GNUC__)
#define PDI_NORETURN __attribute__((noreturn))
#define PDI_PRINTF(a, b) __attribute__((format(printf, a, b)))
#else
#define PDI_NORETURN
#define PDI_PRINTF(a, b)
#endif

/* Writes down what ended the work, in both languages. */
void pdi_say(pdi_trap *trap, pdoc_status status, size_t offset, const char *format, ...) PDI_PRINTF(4, 5);
/* Leaves to the trap with what was said; with what was said elsewhere. */
PDI_NORETURN void pdi_leave(pdi_trap *trap);
void pdi_trap_take(pdi_trap *to, const pdi_trap *from);
/* Says it and leaves. */
PDI_NORETURN void pdi_raise(pdi_trap *trap, pdoc_status status, size_t offset, const char *format, ...) PDI_PRINTF(4, 5);
/* The same for a limit that can be set. */
PDI_NORETURN void pdi_raise_limit(pdi_trap *trap, pdoc_limit limit, size_t offset, const char *format, ...)
    PDI_PRINTF(4, 5);

typedef struct pdi_chunk pdi_chunk;
typedef struct pdi_arena {
    pdoc_allocator with; /* a copy: always complete */
    pdi_trap *trap;      /* NULL once the document is made: nothing allocates any more */
    pdi_chunk *last;
    size_t used, limit;  /* bytes asked of the allocator; 0: no limit */
} pdi_arena;

/* The C library's malloc, realloc and free. */
extern const pdoc_allocator pdi_default_allocator;

void pdi_arena_init(pdi_arena *arena, const pdoc_allocator *with, pdi_trap *trap, size_t limit);
/* n bytes aligned for any type, zeroed; never NULL. */
void *pdi_alloc(pdi_arena *arena, size_t n);
/* The same, but not zeroed: for what is filled at once. */
void *pdi_alloc_raw(pdi_arena *arena, size_t n);
void pdi_arena_free(pdi_arena *arena);
/* Gives a thing of n bytes back before its arena ends, if it is so large that it has a chunk to itself. */
void pdi_arena_give(pdi_arena *arena, void *at, size_t n);

#define PDI_NEW(arena, type) ((type *)pdi_alloc((arena), sizeof(type)))
#define PDI_NEW_ARRAY(arena, type, count) ((type *)pdi_alloc_array((arena), (count), sizeof(type)))
void *pdi_alloc_array(pdi_arena *arena, size_t count, size_t size);
/* The same, but not zeroed. */
#define PDI_NEW_RAW(arena, type, count) ((type *)pdi_alloc_raw_array((arena), (count), sizeof(type)))
void *pdi_alloc_raw_array(pdi_arena *arena, size_t count, size_t size);

/* A NUL-terminated copy; PDI_NONE stays PDI_NONE. */
pdi_str pdi_copy(pdi_arena *arena, pdi_str a);
/* printf into the arena. */
pdi_str pdi_format(pdi_arena *arena, const char *format, ...) PDI_PRINTF(2, 3);

/* A growable array: struct { T *at; size_t count, room; }. PDI_PUSH gives the address of a new zeroed element. It may
 * move all others (a large array by the allocator's reallocate): addresses of elements, and copies of the list, are
 * void after it. `at` is NULL or what PDI_NEW_ARRAY gave for `room` elements. */
#define PDI_LIST(type) struct { type *at; size_t count, room; }
#define PDI_PUSH(arena, list)                                                                            \
    ((list)->count == (list)->room                                                                       \
         ? (void)((list)->at = pdi_grow((arena), (list)->at, (list)->count, &(list)->room, sizeof *(list)->at)) \
         : (void)0,                                                                                      \
     &(list)->at[(list)->count++])
void *pdi_grow(pdi_arena *arena, void *at, size_t count, size_t *room, size_t size);

#endif
