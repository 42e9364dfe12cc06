/* A place in the folded text that readers move on: each reader says true and moves it, or leaves it where it was. */
#ifndef PDI_EXTRACT_CURSOR_H
#define PDI_EXTRACT_CURSOR_H

#include "base/str.h"

typedef struct pdi_cursor {
    const char *s, *end;
} pdi_cursor;

static inline pdi_str pdi_rest(const pdi_cursor *c) { return pdi_between(c->s, c->end); }

static inline void pdi_spaces(pdi_cursor *c) {
    while (c->s < c->end && (*c->s == ' ' || *c->s == '\t')) c->s++;
}

static inline bool pdi_digit_at(const pdi_cursor *c) { return c->s < c->end && *c->s >= '0' && *c->s <= '9'; }

/* The word itself, spaces before it allowed. */
static inline bool pdi_take(pdi_cursor *c, pdi_str word) {
    pdi_cursor at = *c;
    pdi_spaces(&at);
    if (!pdi_starts(pdi_rest(&at), word)) return false;
    c->s = at.s + word.n;
    return true;
}
#define PDI_TAKE(c, literal) pdi_take((c), PDI_LIT(literal))

/* Whether the word stands right here. */
#define PDI_AT(c, literal) pdi_starts(pdi_rest(c), PDI_LIT(literal))

/* The first of the words that stands here, or none. */
static inline bool pdi_take_any(pdi_cursor *c, const pdi_str *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_take(c, words[i])) return true;
    return false;
}
#define PDI_TAKE_ANY(c, words) pdi_take_any((c), (words), sizeof(words) / sizeof *(words))

/* The character that ends at s, 0 at the beginning. */
static inline uint32_t pdi_before(pdi_str text, const char *s) {
    size_t length;
    return s > text.s ? pdi_utf8_before(text.s, s, &length) : 0;
}

/* Whether a table's cell of words between bars has one that stands at `s`; those that begin with ^ stand before
 * `from`. This is how the tables say that a word is none where it is part of another: 本日 in 日本日程. */
bool pdi_barred(pdi_str cell, pdi_str text, const char *from, const char *s);

#endif
