/* An allocator that counts what is not yet given back, and fails at the allocation that `left` counts down to. */
#ifndef PDI_TESTS_LEDGER_H
#define PDI_TESTS_LEDGER_H

#include <policydoc/policydoc.h>
#include <stdbool.h>
#include <stdlib.h>

typedef struct ledger {
    long left; /* negative: never fails */
    long live, failed;
    bool once; /* only that allocation fails, not those after it */
} ledger;

static inline int ledger_refuses(ledger *l) {
    if (l->left == 0) {
        l->failed++;
        if (l->once) l->left = -1;
        return 1;
    }
    if (l->left > 0) l->left--;
    return 0;
}

static inline void *ledger_allocate(void *user, size_t n) {
    ledger *l = user;
    if (ledger_refuses(l)) return NULL;
    l->live++;
    return malloc(n);
}

static inline void *ledger_reallocate(void *user, void *memory, size_t n) {
    if (ledger_refuses(user)) return NULL;
    if (!memory) ((ledger *)user)->live++;
    return realloc(memory, n);
}

static inline void ledger_release(void *user, void *memory) {
    if (memory) ((ledger *)user)->live--;
    free(memory);
}

static inline pdoc_allocator ledger_allocator(ledger *l) {
    return (pdoc_allocator){sizeof(pdoc_allocator), ledger_allocate, ledger_reallocate, ledger_release, l};
}

#endif
