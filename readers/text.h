/* Text that a reader gathers before it gives it: a buffer over the caller's allocator. */
#ifndef READER_TEXT_H
#define READER_TEXT_H

#include <policydoc/policydoc.h>
#include <stdbool.h>
#include <string.h>

typedef struct text {
    const pdoc_allocator *with;
    char *at;
    size_t length, room;
} text;

/* Makes room for `more` bytes; false when there is no memory. */
bool text_reserve(text *t, size_t more);
bool text_add(text *t, const char *s, size_t n);
void text_free(text *t);
static inline bool text_add_string(text *t, const char *s) { return text_add(t, s, strlen(s)); }
/* A NUL behind it, for functions of C. */
const char *text_string(text *t);

#endif
