/* Labels that were read already. A label is printed dozens of times in a document, and looked at several times wherever
 * it stands; the same characters always read alike, so they are read once. */
#ifndef PDI_MINUTES_LABEL_H
#define PDI_MINUTES_LABEL_H

#include "minutes/person.h"

/* pdi_label_read() and pdi_label_extent(), with what the reader remembers. */
pdi_likely pdi_label_of(const pdi_reader *r, pdi_str label, pdi_person *person);
size_t pdi_label_at(const pdi_reader *r, pdi_str text, pdi_person *person, pdi_likely *likely);

/* Where a bracket closes that was never opened, near the head of text and before a sentence ends: 安田座長),
 * 高村…参事官(政策担当)). NULL where none does. */
const char *pdi_label_close(pdi_str text);
/* Where a sign that is no colon may stand between a label and what is said (会長／…, 事務局｜…), before a sentence or a
 * quotation begins. NULL for nowhere. */
const char *pdi_label_divider(pdi_str text);

#endif
