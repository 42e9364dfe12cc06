/* What the counted handles hold inside, and the few helpers that they share. */
#ifndef PDI_MODEL_OBJECT_H
#define PDI_MODEL_OBJECT_H

#include <stdatomic.h>

#include "base/job.h"
#include "knowledge/knowledge.h"
#include "minutes/record.h"
#include "text/text.h"

enum { PDI_FACT_COUNT = PDOC_FACT_MEDIA_TYPE + 1 };

typedef atomic_size_t pdi_count;

struct pdoc_buffer {
    pdi_count count;
    pdoc_allocator with;
    char *data; /* NUL after `length` bytes */
    size_t length, room;
};

typedef struct pdi_added_table {
    struct pdi_added_table *next;
    bool replace;
    pdi_str file, text; /* behind this struct, in the same piece of memory */
} pdi_added_table;

struct pdoc_config {
    pdi_count count;
    pdoc_allocator with;
    pdi_limits limits;
    pdi_added_table *first, **last;
};

struct pdoc_analyzer {
    pdi_count count;
    pdoc_allocator with;
    pdi_limits limits;
    pdi_knowledge *knowledge;
};

struct pdoc_options {
    pdi_count count;
    pdoc_allocator with;
    pdi_str facts[PDI_FACT_COUNT]; /* NUL-terminated, or PDI_NONE */
    pdoc_progress_fn progress;
    void *progress_user;
    pdoc_destroy_fn progress_destroy;
};

struct pdoc_diagnostic {
    struct pdoc_document *document;
    pdoc_diagnostic_code code;
    pdoc_span span;
    pdi_str args[3];
    pdi_str english, japanese;
};

/* A document lives in its own arena, this struct too. */
struct pdoc_document {
    pdi_count count;
    pdi_arena arena;
    pdoc_analyzer *analyzer;
    pdi_str bytes; /* the file's */
    pdoc_destroy_fn destroy; /* of borrowed bytes */
    void *destroy_user;
    pdi_str text;
    pdi_str encoding;
    pdi_map source_bytes;
    const pdi_positions *positions;
    pdi_str facts[PDI_FACT_COUNT];
    const pdi_record *record;
    const pdoc_diagnostic *diagnostics;
    size_t diagnostic_count, diagnostics_dropped;
    PDI_LIST(pdoc_span) residue;
};

/* One more user of a counted thing; whether the last one has gone. */
static inline void pdi_count_up(pdi_count *count) { atomic_fetch_add_explicit(count, 1, memory_order_relaxed); }
static inline bool pdi_count_down(pdi_count *count) {
    return atomic_fetch_sub_explicit(count, 1, memory_order_acq_rel) == 1;
}

/* `n` zeroed bytes, or NULL. */
void *pdi_hold(const pdoc_allocator *with, size_t n);
void pdi_give(const pdoc_allocator *with, void *memory);
/* A NUL-terminated copy of a string; .s == NULL when there is no memory. */
pdi_str pdi_take_copy(const pdoc_allocator *with, pdi_str a);

/* Runs `work` so that pdi_raise() ends it: the one place of the library where setjmp is called. */
pdoc_status pdi_attempt(pdi_trap *trap, void (*work)(void *user), void *user);

/* Stores an error (where the caller wants one) and returns its status. `input` is what the offset counts in. */
pdoc_status pdi_fail(pdoc_error **error, const pdoc_allocator *with, pdoc_status status, size_t offset, pdi_str input,
                     const char *message);
pdoc_status pdi_fail_trap(pdoc_error **error, const pdoc_allocator *with, const pdi_trap *trap, pdi_str input);
/* Success: clears the error. */
static inline pdoc_status pdi_done(pdoc_error **error) {
    if (error) *error = NULL;
    return PDOC_OK;
}

/* A borrowed string as the interface gives it. */
static inline const char *pdi_give_string(pdi_str a, size_t *length) {
    if (length) *length = a.s ? a.n : 0;
    return a.s;
}
static inline const char *pdi_give_none(size_t *length) { return pdi_give_string(PDI_NONE, length); }

/* A message of the table of codes with its {arguments} put in; in the arena. */
pdi_str pdi_message(pdi_arena *arena, const char *pattern, const pdi_str args[3]);
/* One row of the table of codes, or NULL. */
typedef struct pdi_diagnostic_code {
    pdoc_diagnostic_code code;
    const char *name;
    pdoc_severity severity;
    const char *args[3];
    const char *english, *japanese;
} pdi_diagnostic_code;
const pdi_diagnostic_code *pdi_diagnostic_code_find(pdoc_diagnostic_code code);

/* A sink that writes into a buffer: `user` is the pdoc_buffer. */
int pdi_buffer_sink(void *user, const char *bytes, size_t count);
pdoc_buffer *pdi_buffer_make(const pdoc_allocator *with);

/* Whether the bytes are well-formed UTF-8 without NUL. */
bool pdi_is_utf8(pdi_str a);

#endif
