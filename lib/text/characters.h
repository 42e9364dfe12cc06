/* Sets of characters, for walks over a text that stop only where something may begin: most places are passed over by
 * a look at one bit, whatever would have to be asked there.
 *
 * A set has the basic plane. It does not know the characters beyond it: whoever walks stops at each of them. */
#ifndef PDI_TEXT_CHARACTERS_H
#define PDI_TEXT_CHARACTERS_H

#include "base/str.h"

typedef struct pdi_characters {
    uint64_t bits[0x10000 / 64];
} pdi_characters;

static inline void pdi_characters_add(pdi_characters *set, uint32_t code) {
    if (code <= 0xFFFF) set->bits[code / 64] |= (uint64_t)1 << code % 64;
}
/* All characters from one to another, put in or taken out; those of them of which `is` is true; those of a string. */
void pdi_characters_add_range(pdi_characters *set, uint32_t first, uint32_t last);
void pdi_characters_remove_range(pdi_characters *set, uint32_t first, uint32_t last);
void pdi_characters_add_where(pdi_characters *set, uint32_t first, uint32_t last, bool (*is)(uint32_t code));
void pdi_characters_add_all(pdi_characters *set, pdi_str string);
/* Those of another set, put in or taken out. */
void pdi_characters_add_set(pdi_characters *set, const pdi_characters *more);
void pdi_characters_remove_set(pdi_characters *set, const pdi_characters *less);
bool pdi_characters_empty(const pdi_characters *set);

static inline bool pdi_characters_have(const pdi_characters *set, uint32_t code) {
    return set->bits[code / 64] >> code % 64 & 1;
}

/* The same of the character of one to three bytes at s. */
static inline bool pdi_characters_have_at(const pdi_characters *set, const char *s, size_t length) {
    const unsigned char *p = (const unsigned char *)s;
    if (length == 3) return set->bits[(p[0] & 0xF) << 6 | (p[1] & 0x3F)] >> (p[2] & 0x3F) & 1;
    return pdi_characters_have(set, length == 1 ? p[0] : (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu));
}

/* The same of the character that ends at s, begin < s; true where it has two bytes or four. */
static inline bool pdi_characters_may_end(const pdi_characters *set, const char *begin, const char *s) {
    if ((unsigned char)s[-1] < 0x80) return pdi_characters_have(set, (unsigned char)s[-1]);
    return s - begin < 3 || ((unsigned char)s[-3] & 0xF0) != 0xE0 || pdi_characters_have_at(set, s - 3, 3);
}

/* Where in valid UTF-8 the first character stands that is in the set, if `in`, else that is not; `end` for none. Of
 * three bytes, which most of a Japanese text is made of, no more is computed than leads to the bit. */
static inline const char *pdi_characters_walk(const pdi_characters *set, const char *s, const char *end, bool in) {
    for (size_t length; s < end; s += length) {
        for (; end - s >= 3; s += 3) {
            const unsigned char *p = (const unsigned char *)s;
            const unsigned lead = p[0] - 0xE0u;
            if (lead > 0xF) break;
            if ((set->bits[lead << 6 | (p[1] & 0x3F)] >> (p[2] & 0x3F) & 1) == in) return s;
        }
        if (s == end) return end;
        length = pdi_utf8_length((unsigned char)*s);
        if (length > 3 || pdi_characters_have_at(set, s, length) == in) return s;
    }
    return end;
}
static inline const char *pdi_characters_find(const pdi_characters *set, const char *s, const char *end) {
    return pdi_characters_walk(set, s, end, true);
}
static inline const char *pdi_characters_skip(const pdi_characters *set, const char *s, const char *end) {
    return pdi_characters_walk(set, s, end, false);
}

#endif
