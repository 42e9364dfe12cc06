/* What the steps of the proceedings share: each deals with one line, or leaves it to the next. */
#ifndef PDI_MINUTES_PROCEEDINGS_STEP_H
#define PDI_MINUTES_PROCEEDINGS_STEP_H

#include "minutes/proceedings.h"

typedef struct pdi_here {
    uint32_t line, last;
    pdi_str text;     /* the whole line */
    const char *from; /* where the content begins when the part's heading stands on the line, else NULL */
    pdi_opening opening;
    bool blank_before;
} pdi_here;

/* Somebody has the floor: a label in the document's own form opened the remark, not a bullet or an arrow with a name.
 */
bool pdi_speaking(const pdi_proceedings *p);

/* Brackets that stand around headings rather than around what happened, but around that, too: ＜…室長より説明＞. */
bool pdi_is_heading_bracket(pdi_str s);
bool pdi_wholly_bracketed(pdi_str s);
pdi_str pdi_inside_brackets(pdi_str s);

/* 全委員|了承, 全員異議なく|可決: what all decided. */
bool pdi_tells_decision(const pdi_knowledge *k, pdi_str words);
/* □資料に基づいて会沢庶務課長説明: what was done, without a verb. */
bool pdi_tells_deed(pdi_str words);
/* 【介護保険課長より資料1の説明】, 【意見なし】: who did what, or that nobody did. */
bool pdi_is_stage_note(const pdi_proceedings *p, pdi_str words);
/* 仁木理事|説明, 学長|提案・説明: who presents, without what they do. */
pdi_str pdi_without_deed(pdi_str words);
/* （事務局説明）, and 《事務局説明》 right above who speaks next: what happened, and no heading. */
bool pdi_is_told_deed(pdi_proceedings *p, const pdi_here *h);
/* Sentences that report acts: one procedure for each that names another actor. */
void pdi_read_acts(pdi_proceedings *p, pdi_str text, bool presenter);

/* 【審議事項】, 2 報告事項: they divide the business of which the list says nothing; and where they do, 【意見交換】
 * in the same brackets does, too. */
bool pdi_divides_business(const pdi_proceedings *p, const pdi_heading *heading, const pdi_style *style);

/* Headings: each returns whether it has dealt with the line. */
bool pdi_step_heading(pdi_proceedings *p, const pdi_here *h);
bool pdi_step_plain_title(pdi_proceedings *p, const pdi_here *h);
bool pdi_step_plain_kind(pdi_proceedings *p, const pdi_here *h);
bool pdi_step_ruled_title(pdi_proceedings *p, const pdi_here *h);
bool pdi_step_sub_title(pdi_proceedings *p, const pdi_here *h);
bool pdi_step_bare_heading(pdi_proceedings *p, const pdi_here *h);
bool pdi_step_items(pdi_proceedings *p, const pdi_here *h);

#endif
