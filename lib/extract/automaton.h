/* Many names found in one walk over a text (Aho and Corasick 1975), character by character: no words are needed, and
 * what a text may vary in does not count: case, the shape of hyphens, single spaces between letters, a line's end. */
#ifndef PDI_EXTRACT_AUTOMATON_H
#define PDI_EXTRACT_AUTOMATON_H

#include "base/memory.h"

typedef struct pdi_automaton pdi_automaton;

/* For names that are folded (NFKC). Names that do not differ by the above are one: `same[i]` receives the number of the
 * first that name i is the same as. Names without a character are never found. */
const pdi_automaton *pdi_automaton_make(pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count,
                                        uint32_t *same);

/* What a caller wants to hear after a hit: shorter names that end there too, only those that end elsewhere, nothing. */
typedef enum pdi_wanted { PDI_WANT_ALL, PDI_WANT_OTHER_ENDS, PDI_WANT_NOTHING } pdi_wanted;
/* Told that text[start, end) is the name, or would be if its ends may stand there. */
typedef pdi_wanted (*pdi_automaton_hit)(void *user, uint32_t name, uint32_t start, uint32_t end);
/* All places of all names, by their ends, the longest of those that end at one place first. */
void pdi_automaton_run(const pdi_automaton *automaton, pdi_arena *scratch, pdi_str text, pdi_automaton_hit hit,
                       void *user);

/* What it holds, for the benchmark. */
size_t pdi_automaton_nodes(const pdi_automaton *automaton);
size_t pdi_automaton_bytes(const pdi_automaton *automaton);

/* The character under which one is compared: small letters, one hyphen; 0 for what does not count (spaces). */
uint32_t pdi_plain_character(uint32_t code);

#endif
