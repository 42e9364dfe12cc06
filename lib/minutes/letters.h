/* A printed word without its spaces (座　長 → 座長), as the tables of data/ have it, with the way back. */
#ifndef PDI_MINUTES_LETTERS_H
#define PDI_MINUTES_LETTERS_H

#include "text/text.h"

enum { PDI_LETTERS_MAX = 240 }; /* bytes; no name with all its titles is longer */

/* Never copied: the letters may stand in it. */
typedef struct pdi_letters {
    pdi_str printed;
    const char *s; /* `printed` itself, or `without` where it is spaced */
    size_t n;
    bool spaced;
    uint16_t at[PDI_LETTERS_MAX + 1]; /* of what is spaced: where each byte of s stands; at[n] is printed.n */
    char without[PDI_LETTERS_MAX];
} pdi_letters;

/* False when it is too long to be a word. Spaces at the two ends do not count as printed. */
bool pdi_letters_of(pdi_str printed, pdi_letters *letters);
/* Where in `printed` byte `at` of the letters stands. */
static inline size_t pdi_letters_place(const pdi_letters *l, size_t at) { return l->spaced ? l->at[at] : at; }

static inline pdi_str pdi_letters_all(const pdi_letters *l) { return pdi_slice(l->s, l->n); }
static inline pdi_str pdi_letters_from(const pdi_letters *l, size_t from) {
    return pdi_slice(l->s + from, l->n - from);
}
static inline pdi_str pdi_letters_part(const pdi_letters *l, size_t from, size_t to) {
    return pdi_slice(l->s + from, to - from);
}
/* The printed slice of letters [from, to), from < to. */
pdi_str pdi_letters_printed(const pdi_letters *l, size_t from, size_t to);
/* Whether a space stands before letter `at`. */
bool pdi_letters_gap_in(const pdi_letters *l, size_t at); /* of what is spaced */
static inline bool pdi_letters_gap(const pdi_letters *l, size_t at) { return l->spaced && pdi_letters_gap_in(l, at); }

#endif
