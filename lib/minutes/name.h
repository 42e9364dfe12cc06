/* Whether a string is somebody's name: by the tables of surnames and given names, and by its shape where they are
 * silent. */
#ifndef PDI_MINUTES_NAME_H
#define PDI_MINUTES_NAME_H

#include "knowledge/knowledge.h"
#include "minutes/letters.h"

typedef struct pdi_name {
    int weight;     /* 0: none; from 5 on: sure enough to stand alone */
    size_t surname; /* letters of the surname, 0 where it cannot be told */
    bool full;      /* with a given name */
    bool known;     /* the surname stands in the table */
} pdi_name;

/* `printed` may be letter-spaced, and may end in a bracket that tells two of one surname apart: 松澤(理). */
pdi_name pdi_name_weigh(const pdi_knowledge *k, pdi_str printed);
/* The same for letters [from, to). */
pdi_name pdi_name_weigh_letters(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to);
/* Without 君, 氏, さん … at its end; the same slice where none stands there. */
pdi_str pdi_name_plain(const pdi_knowledge *k, pdi_str printed);
/* Whether a bracket's content can tell two of one surname apart: one or two letters, no word of another kind. */
bool pdi_is_disambiguator(const pdi_knowledge *k, pdi_str content);

#endif
