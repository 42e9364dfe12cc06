/* What a walk over the text stops at, told once for all finders: a byte for each byte of the text, a bit in it for each
 * question that its character answers. A finder then passes over eight bytes of text at a time, where it would have to
 * look at each character itself.
 *
 * Which characters have which bit is told when the analyzer is made; a text is marked when the first finder asks. */
#ifndef PDI_EXTRACT_MARKS_H
#define PDI_EXTRACT_MARKS_H

#include "base/memory.h"
#include "text/characters.h"

enum {
    PDI_STOP_DATE = 1,     /* may begin a date */
    PDI_STOP_QUANTITY = 2, /* may begin a number */
    PDI_STOP_NUMBERED = 4, /* may begin what is named by a word and a number, a hand-out too */
    PDI_STOP_LETTER = 8,   /* of words: an ideograph, katakana, a Latin letter, a digit, ・ */
    PDI_STOP_NAME = 16,    /* may be part of a name that is written without a break */
    PDI_STOP_END = 32,     /* with which an ending of names ends */
    PDI_STOP_SIGN = 64     /* at which titles begin or break off, and what legal forms of firms begin with */
};

/* By character of the basic plane. */
typedef struct pdi_marking {
    uint8_t of[0x10000];
} pdi_marking;

void pdi_marking_add(pdi_marking *marking, unsigned mark, const pdi_characters *set);

/* The marks of a text of valid UTF-8. */
typedef struct pdi_marks {
    const uint8_t *of; /* by byte; all bytes of a character have its marks */
    const char *begin, *end;
} pdi_marks;

/* Characters beyond the basic plane have all marks but LETTER and NAME where they are none. */
pdi_marks pdi_marks_make(pdi_arena *arena, const pdi_marking *marking, pdi_str text);

static inline unsigned pdi_marks_at(const pdi_marks *m, const char *s) { return m->of[s - m->begin]; }

/* How many bytes of eight, as they lie in memory, stand before the first that is not 0. */
static inline size_t pdi_first_byte(uint64_t bytes) {
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (size_t)__builtin_ctzll(bytes) / 8;
#else
    unsigned char byte[8];
    size_t i = 0;
    memcpy(byte, &bytes, sizeof bytes);
    while (!byte[i]) i++;
    return i;
#endif
}

/* From s on, where a character begins, the first byte whose marks have one of `wanted`; `flipped` are looked at the
 * other way round. What stands behind the text's end is found at last. */
static inline const char *pdi_marks_walk(const pdi_marks *m, uint64_t wanted, uint64_t flipped, const char *s) {
    const uint8_t *at = m->of + (s - m->begin);
    uint64_t bytes;
    for (;; at += sizeof bytes) {
        memcpy(&bytes, at, sizeof bytes);
        bytes = (bytes ^ flipped) & wanted;
        if (bytes) break;
    }
    s = m->begin + (at - m->of) + pdi_first_byte(bytes);
    return s < m->end ? s : m->end;
}

/* Where from s on the first character stands that has one of these marks; the text's end for none. */
static inline const char *pdi_marks_find(const pdi_marks *m, unsigned marks, const char *s) {
    return pdi_marks_walk(m, marks * UINT64_C(0x0101010101010101), 0, s);
}
/* Where the first stands that does not have this mark. */
static inline const char *pdi_marks_skip(const pdi_marks *m, unsigned mark, const char *s) {
    const uint64_t wanted = mark * UINT64_C(0x0101010101010101);
    return pdi_marks_walk(m, wanted, wanted, s);
}

/* Where in [from, to) the last character ends that has this mark; `from` for none. */
static inline const char *pdi_marks_last(const pdi_marks *m, unsigned mark, const char *from, const char *to) {
    const uint64_t wanted = mark * UINT64_C(0x0101010101010101);
    uint64_t bytes;
    const uint8_t *first = m->of + (from - m->begin), *behind = m->of + (to - m->begin);
    for (; behind - first >= (ptrdiff_t)sizeof bytes; behind -= sizeof bytes) {
        memcpy(&bytes, behind - sizeof bytes, sizeof bytes);
        if (bytes & wanted) break;
    }
    while (behind > first && !(behind[-1] & mark)) behind--;
    return from + (behind - first);
}

#endif
