/* What a public function needs whatever it is about: counts, a caller's memory, the trap that ends work early, errors
 * as objects, strings as the interface gives them. */
#ifndef PDI_BASE_CALL_H
#define PDI_BASE_CALL_H

#include <stdatomic.h>

#include "base/memory.h"

typedef atomic_size_t pdi_count;

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

/* A string as a caller gives it, with its length or PDOC_NUL_TERMINATED. NULL is no string. */
static inline pdi_str pdi_given(const char *s, size_t length) {
    if (!s) return PDI_NONE;
    return pdi_slice(s, length == PDOC_NUL_TERMINATED ? strlen(s) : length);
}

/* Whether the bytes are well-formed UTF-8 without NUL. */
bool pdi_is_utf8(pdi_str a);

#endif
