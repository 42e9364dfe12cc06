/* What the heading of a list of people says of them beside that they were there. */
#ifndef PDI_MINUTES_GROUP_WORDS_H
#define PDI_MINUTES_GROUP_WORDS_H

#include "knowledge/knowledge.h"

/* 出席した|職員, |委員|出席者, 出席者名簿|: of a heading's words without spaces, those that say who attended; n == 0
 * where they say no more than that somebody did. */
pdi_str pdi_who_attended(const pdi_knowledge *k, pdi_str words);

/* 地方自治法第121条の規定により出席した人, 会長の依頼により出席した者: words without spaces that tell why those below
 * came, as an order of business asks of a record. */
bool pdi_tells_why_they_came(pdi_str words);

#endif
