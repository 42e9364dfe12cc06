/* One table for looking up: the whole word, the longest word that a text begins with, the longest it ends with.
 *
 * Words stand in two hash tables, one by their bytes forwards and one backwards. While a text is walked from its
 * beginning (or end) the hash goes along, and a word is only looked for where a bitmap, kept for the first (last)
 * character, says that a word of so many bytes exists. A filter of the first (last) two characters ends most walks. */
#ifndef PDI_KNOWLEDGE_LEXICON_H
#define PDI_KNOWLEDGE_LEXICON_H

#include "knowledge/knowledge.h"

typedef struct pdi_slot {
    uint32_t hash;
    uint32_t entry; /* index + 1; 0: empty */
} pdi_slot;

enum { PDI_PAIR = 6 }; /* two characters of Japanese */

/* One direction of looking. */
typedef struct pdi_direction {
    pdi_slot *slots;
    uint64_t *pairs;   /* a filter: one bit by the hash of the outer PDI_PAIR bytes of each word that has so many */
    uint64_t *lengths; /* by the outer character: bit i: a word of i + 1 bytes; bit 63: one of 64 or more */
} pdi_direction;

struct pdi_lexicon {
    PDI_LIST(pdi_entry) rows;
    uint32_t slot_mask;
    uint32_t length_mask;
    uint32_t pair_mask; /* of the filter's bits */
    pdi_direction forward, backward;
};

/* Makes the hash tables anew from the rows. Of rows with one key the last stays; the key is the word, or with
 * `several` the word and cell[1]. */
void pdi_lexicon_build(pdi_lexicon *lexicon, pdi_arena *arena, bool several);
const pdi_entry *pdi_lexicon_word(const pdi_lexicon *lexicon, pdi_str word);
/* The longest word shorter than `below` bytes. */
const pdi_entry *pdi_lexicon_prefix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length);
const pdi_entry *pdi_lexicon_suffix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length);

#endif
