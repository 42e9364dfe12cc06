/* Surnames that no table holds, heard from the document itself: whoever opens speech as ○五百籏頭委員 is called so in
 * the list of those who attended, too. */
#ifndef PDI_MINUTES_HEARD_H
#define PDI_MINUTES_HEARD_H

#include "minutes/speech.h"

/* Hears the speakers of the lines that `speech` was learnt from. Where one has a surname unknown to the tables that
 * also stands in lines [first, last) outside of them, r->k knows it from now on (for this document), and labels are
 * read anew. */
void pdi_surnames_hear(pdi_reader *r, const pdi_speech *speech, uint32_t first, uint32_t last);

#endif
