/* Memory of the counted handles, and the trap that ends work early. */
#include "base/call.h"

void *pdi_hold(const pdoc_allocator *with, size_t n) {
    void *memory = with->allocate(with->user, n);
    if (memory) memset(memory, 0, n);
    return memory;
}

void pdi_give(const pdoc_allocator *with, void *memory) {
    if (memory) with->release(with->user, memory);
}

pdi_str pdi_take_copy(const pdoc_allocator *with, pdi_str a) {
    if (a.n == SIZE_MAX) return PDI_NONE;
    char *copy = pdi_hold(with, a.n + 1);
    if (!copy) return PDI_NONE;
    if (a.n) memcpy(copy, a.s, a.n);
    return pdi_slice(copy, a.n);
}

pdoc_status pdi_attempt(pdi_trap *trap, void (*work)(void *user), void *user) {
    trap->status = PDOC_OK;
    trap->offset = PDOC_NO_OFFSET;
    trap->limit = PDOC_LIMIT_UNKNOWN;
    trap->input = PDI_NONE;
    trap->message[0] = trap->japanese[0] = '\0';
    /* No local changes after setjmp, so none needs to be volatile. */
    if (setjmp(trap->out) != 0) return trap->status;
    work(user);
    return PDOC_OK;
}

bool pdi_is_utf8(pdi_str a) {
    const char *s = a.s, *end = a.s + a.n;
    for (;;) {
        while (s < end && (signed char)*s > 0) s++; /* ASCII without NUL, as names and rules are */
        for (uint32_t wide; end - s >= 3 && (wide = pdi_utf8_three(s)) != 0 && wide != 0xFFFD;) s += 3;
        if (s == end) return true;
        size_t length;
        uint32_t code = pdi_utf8_at(s, end, &length);
        /* A real U+FFFD is the only one that reads as itself. */
        if (code == 0 || (code == 0xFFFD && (length != 3 || memcmp(s, "\xEF\xBF\xBD", 3) != 0))) return false;
        s += length;
    }
}
