/* Arenas: chunks of the caller's memory that grow and are given back together.
 *
 * Small things share chunks; anything of PDI_OWN_CHUNK bytes or more has a chunk to itself, so that a large array
 * can be grown by the allocator's own reallocate instead of leaving a copy behind each time; a small one that is the
 * last thing of its chunk grows where it is. A new chunk is an eighth of what the arena has: what is left empty at the
 * end of the last one, which a document keeps as long as it lives, is then no large part of the whole. */
#include "base/memory.h"
#include "base/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { PDI_ALIGN = 16, PDI_FIRST_CHUNK = 8 * 1024, PDI_LARGEST_CHUNK = 1024 * 1024, PDI_OWN_CHUNK = 8 * 1024 };

/* Newest first. The chunk in `last` is the one that small things are taken from. */
struct pdi_chunk {
    _Alignas(PDI_ALIGN) pdi_chunk *older;
    pdi_chunk *newer;
    size_t room, used; /* bytes behind this header */
};

static void *default_allocate(void *user, size_t n) {
    (void)user;
    return malloc(n);
}

static void *default_reallocate(void *user, void *memory, size_t n) {
    (void)user;
    return realloc(memory, n);
}

static void default_release(void *user, void *memory) {
    (void)user;
    free(memory);
}

const pdoc_allocator pdi_default_allocator = {sizeof(pdoc_allocator), default_allocate, default_reallocate,
                                              default_release, NULL};

static void say(pdi_trap *trap, pdoc_status status, size_t offset, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    vsnprintf(trap->message, sizeof trap->message, format, args);
    pdi_words_format(trap->japanese, sizeof trap->japanese, format, again);
    va_end(again);
    trap->status = status;
    trap->offset = offset;
    trap->limit = PDOC_LIMIT_UNKNOWN;
    trap->input = PDI_NONE;
}

void pdi_say(pdi_trap *trap, pdoc_status status, size_t offset, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(trap, status, offset, format, args);
    va_end(args);
}

void pdi_leave(pdi_trap *trap) { longjmp(trap->out, 1); }

void pdi_trap_take(pdi_trap *to, const pdi_trap *from) {
    to->status = from->status;
    to->offset = from->offset;
    to->limit = from->limit;
    to->input = from->input;
    memcpy(to->message, from->message, sizeof to->message);
    memcpy(to->japanese, from->japanese, sizeof to->japanese);
}

void pdi_raise(pdi_trap *trap, pdoc_status status, size_t offset, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(trap, status, offset, format, args);
    va_end(args);
    pdi_leave(trap);
}

void pdi_raise_limit(pdi_trap *trap, pdoc_limit limit, size_t offset, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(trap, PDOC_ERROR_LIMIT, offset, format, args);
    va_end(args);
    trap->limit = limit;
    pdi_leave(trap);
}

PDI_NORETURN static void no_memory(const pdi_arena *arena) {
    pdi_raise(arena->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
}

/* Counts what is asked of the allocator before it is asked. */
static void account(pdi_arena *arena, size_t more, size_t less) {
    size_t used = arena->used - less;
    if (more > SIZE_MAX - used) no_memory(arena);
    used += more;
    if (arena->limit && used > arena->limit)
        pdi_raise_limit(arena->trap, PDOC_LIMIT_MEMORY, PDOC_NO_OFFSET,
                        "the document needs more than %zu bytes of memory", arena->limit);
}

static char *chunk_data(pdi_chunk *chunk) { return (char *)(chunk + 1); }

static size_t rounded(const pdi_arena *arena, size_t n) {
    if (n > SIZE_MAX - sizeof(pdi_chunk) - PDI_ALIGN) no_memory(arena);
    return (n + PDI_ALIGN - 1) & ~(size_t)(PDI_ALIGN - 1);
}

static pdi_chunk *chunk_make(pdi_arena *arena, size_t room) {
    size_t n = sizeof(pdi_chunk) + room;
    account(arena, n, 0);
    pdi_chunk *chunk = arena->with.allocate(arena->with.user, n);
    if (!chunk) no_memory(arena);
    arena->used += n;
    *chunk = (pdi_chunk){.room = room};
    return chunk;
}

/* A chunk for one thing stands behind the one that small things are taken from. */
static void *alloc_own(pdi_arena *arena, size_t n) {
    pdi_chunk *chunk = chunk_make(arena, n);
    chunk->used = n;
    if (arena->last) {
        chunk->newer = arena->last;
        chunk->older = arena->last->older;
        if (chunk->older) chunk->older->newer = chunk;
        arena->last->older = chunk;
    } else {
        arena->last = chunk;
    }
    return chunk_data(chunk);
}

static void add_chunk(pdi_arena *arena, size_t least) {
    size_t room = arena->used / 8 & ~(size_t)(PDI_ALIGN - 1);
    if (room < PDI_FIRST_CHUNK) room = PDI_FIRST_CHUNK;
    if (room > PDI_LARGEST_CHUNK) room = PDI_LARGEST_CHUNK;
    /* A limit that is near is no reason to fail before it is reached. */
    if (arena->limit && arena->limit - arena->used < room + sizeof(pdi_chunk)) room = least;
    pdi_chunk *chunk = chunk_make(arena, room);
    chunk->older = arena->last;
    if (chunk->older) chunk->older->newer = chunk;
    arena->last = chunk;
}

void pdi_arena_init(pdi_arena *arena, const pdoc_allocator *with, pdi_trap *trap, size_t limit) {
    *arena = (pdi_arena){.with = with ? *with : pdi_default_allocator, .trap = trap, .limit = limit};
}

void *pdi_alloc_raw(pdi_arena *arena, size_t n) {
    n = rounded(arena, n ? n : 1);
    if (n >= PDI_OWN_CHUNK) return alloc_own(arena, n);
    if (!arena->last || arena->last->room - arena->last->used < n) add_chunk(arena, n);
    char *p = chunk_data(arena->last) + arena->last->used;
    arena->last->used += n;
    return p;
}

void *pdi_alloc(pdi_arena *arena, size_t n) {
    void *p = pdi_alloc_raw(arena, n);
    return memset(p, 0, n ? n : 1);
}

void *pdi_alloc_raw_array(pdi_arena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) no_memory(arena);
    return pdi_alloc_raw(arena, count * size);
}

void *pdi_alloc_array(pdi_arena *arena, size_t count, size_t size) {
    void *p = pdi_alloc_raw_array(arena, count, size);
    return memset(p, 0, count * size);
}

void pdi_arena_free(pdi_arena *arena) {
    for (pdi_chunk *chunk = arena->last; chunk;) {
        pdi_chunk *older = chunk->older;
        arena->with.release(arena->with.user, chunk);
        chunk = older;
    }
    arena->last = NULL;
    arena->used = 0;
}

void pdi_arena_give(pdi_arena *arena, void *at, size_t n) {
    if (!at || n < PDI_OWN_CHUNK) return; /* what was rounded up to so much waits for the others */
    pdi_chunk *chunk = (pdi_chunk *)at - 1;
    if (chunk->newer) chunk->newer->older = chunk->older;
    else arena->last = chunk->older;
    if (chunk->older) chunk->older->newer = chunk->newer;
    arena->used -= sizeof *chunk + chunk->room;
    arena->with.release(arena->with.user, chunk);
}

/* Moves a thing that has a chunk to itself; only the part behind `n` is zeroed. */
static void *regrow_own(pdi_arena *arena, void *at, size_t old, size_t n) {
    pdi_chunk *chunk = (pdi_chunk *)at - 1;
    account(arena, sizeof(pdi_chunk) + n, sizeof(pdi_chunk) + chunk->room);
    pdi_chunk *moved = arena->with.reallocate(arena->with.user, chunk, sizeof(pdi_chunk) + n);
    if (!moved) no_memory(arena);
    arena->used += n - moved->room;
    moved->room = moved->used = n;
    if (moved->newer) moved->newer->older = moved;
    else arena->last = moved;
    if (moved->older) moved->older->newer = moved;
    memset(chunk_data(moved) + old, 0, n - old);
    return chunk_data(moved);
}

/* Whether the last thing of the newest chunk, of `old` bytes, has room there for `n`. A thing of PDI_OWN_CHUNK bytes
 * never stands in a shared chunk. */
static bool grows_in_place(const pdi_arena *arena, const void *at, size_t old, size_t n) {
    pdi_chunk *chunk = arena->last;
    return chunk && n < PDI_OWN_CHUNK && (const char *)at + old == chunk_data(chunk) + chunk->used &&
           n - old <= chunk->room - chunk->used;
}

void *pdi_grow(pdi_arena *arena, void *at, size_t count, size_t *room, size_t size) {
    size_t more = *room < 4 ? 8 : *room + *room / 2;
    if (more < *room || (size && more > SIZE_MAX / size)) no_memory(arena);
    size_t old = rounded(arena, *room * size), n = rounded(arena, more * size);
    void *to;
    if (at && *room && old >= PDI_OWN_CHUNK) {
        to = regrow_own(arena, at, old, n);
    } else if (at && *room && grows_in_place(arena, at, old, n)) {
        to = at;
        arena->last->used += n - old;
        memset((char *)at + old, 0, n - old);
    } else {
        to = pdi_alloc_raw(arena, n);
        if (count) memcpy(to, at, count * size);
        memset((char *)to + count * size, 0, n - count * size);
    }
    *room = more;
    return to;
}

pdi_str pdi_copy(pdi_arena *arena, pdi_str a) {
    if (!a.s) return PDI_NONE;
    char *s = pdi_alloc_raw(arena, a.n + 1);
    if (a.n) memcpy(s, a.s, a.n);
    s[a.n] = '\0';
    return pdi_slice(s, a.n);
}

pdi_str pdi_format(pdi_arena *arena, const char *format, ...) {
    if (!format) return PDI_NONE;
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0) no_memory(arena);
    char *s = pdi_alloc_raw(arena, (size_t)n + 1);
    va_start(args, format);
    vsnprintf(s, (size_t)n + 1, format, args);
    va_end(args);
    return pdi_slice(s, (size_t)n);
}
