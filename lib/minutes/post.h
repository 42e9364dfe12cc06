/* Organisations, their units, and the posts in them: how a string of both is divided. (pdi_post_split and
 * pdi_is_organization are declared in person.h.) */
#ifndef PDI_MINUTES_POST_H
#define PDI_MINUTES_POST_H

#include "minutes/person.h"

/* How surely letters end as the name of an organisation does. */
typedef enum pdi_ending { PDI_ENDING_NONE, PDI_ENDING_WEAK, PDI_ENDING_STRONG } pdi_ending;
pdi_ending pdi_organization_ending(const pdi_knowledge *k, pdi_str letters);

/* pdi_is_organization() for letters, which have no spaces. */
bool pdi_is_organization_word(const pdi_knowledge *k, pdi_str letters);

/* Whether letters begin with a legal form (株式会社, 一般社団法人) that a name follows. */
bool pdi_begins_with_legal_form(const pdi_knowledge *k, pdi_str letters);
/* Whether a bracket's content is a legal form: 株, 一社. */
bool pdi_is_legal_form(const pdi_knowledge *k, pdi_str content);
/* Whether a string ends in a post, a bracket with its duty behind it or not. */
bool pdi_is_post(const pdi_knowledge *k, pdi_str text);

#endif
