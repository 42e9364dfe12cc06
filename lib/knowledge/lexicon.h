/* One table for looking up: the whole word, the longest word that a text begins with, the longest it ends with.
 *
 * Words stand in one hash table. Nearly all of what is looked up is no word, and a table of many thousand words is
 * seldom near in memory: bits by hash, which are, say whether it is worth looking there. For words that only begin or
 * end a text, each end of them has a sieve: by the outer character of a text, whether short words have it and whether
 * longer ones do; by its outer two characters, which lengths the longer ones have. What passes are a few lengths, tried
 * from the longest. */
#ifndef PDI_KNOWLEDGE_LEXICON_H
#define PDI_KNOWLEDGE_LEXICON_H

#include "knowledge/knowledge.h"

typedef struct pdi_slot {
    uint32_t hash;
    uint32_t entry; /* index + 1; 0: empty */
} pdi_slot;

/* What rules out most of what is looked for, by one end of the words. */
typedef struct pdi_sieve {
    uint64_t *lengths; /* by the outer character: bit i: a word of i + 1 bytes; bit 63: one of 64 or more */
    uint8_t *pairs;    /* by the outer two characters of a word that has so many: a bit for each class of lengths */
} pdi_sieve;

struct pdi_lexicon {
    PDI_LIST(pdi_entry) rows;
    pdi_slot *slots;
    uint64_t *hashes; /* a bit for the hash of each word, eight times as many as words */
    pdi_sieve first, last;
    size_t longest;       /* bytes of the longest word */
    uint32_t slot_mask;   /* of the slots' number */
    uint32_t hash_mask;   /* of the number of bits in hashes */
    uint32_t length_mask; /* of the sieves' sizes */
    uint32_t pair_mask;
};

/* Makes the hash tables anew from the rows. Of rows with one key the last stays; the key is the word, or with
 * `several` the word and cell[1]. */
void pdi_lexicon_build(pdi_lexicon *lexicon, pdi_arena *arena, bool several);
const pdi_entry *pdi_lexicon_word(const pdi_lexicon *lexicon, pdi_str word);
/* The same with the word's hash, for those who ask several tables. */
const pdi_entry *pdi_lexicon_hashed(const pdi_lexicon *lexicon, uint32_t hash, pdi_str word);
/* The longest word shorter than `below` bytes. */
const pdi_entry *pdi_lexicon_prefix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length);
const pdi_entry *pdi_lexicon_suffix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length);
/* False: no word begins with the first character of text, so that prefixes need not be looked for. */
bool pdi_lexicon_may_begin(const pdi_lexicon *lexicon, pdi_str text);
/* Where the first character stands of which that is not so, in valid UTF-8; the end for none. */
const char *pdi_lexicon_beginning(const pdi_lexicon *lexicon, pdi_str text);
/* Whether any word stands anywhere in a text of valid UTF-8. */
bool pdi_lexicon_within(const pdi_lexicon *lexicon, pdi_str text);

#endif
