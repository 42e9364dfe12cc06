/* The proceedings: who said what under which item, and what the minutes report as done. */
#ifndef PDI_MINUTES_PROCEEDINGS_H
#define PDI_MINUTES_PROCEEDINGS_H

#include "minutes/agenda.h"
#include "minutes/remark.h"
#include "minutes/speech.h"

typedef struct pdi_proceedings {
    pdi_reader *r;
    pdi_agenda *agenda;
    pdi_speech speech;
    pdi_remarks remarks;
    struct pdoc_session *session;
    const pdi_part *part;               /* the part being read */
    uint32_t recited;                   /* the line below the last one that is a number in what somebody reads out */
    uint32_t run_accepted, run_refused; /* up to which lines a run of bullets was seen to be items, or not to be */
    uint32_t taken;                     /* lines before it have been read with one above them */
    bool round_heads;                   /* (審議事項) stands alone on a line of the part */
    bool transcript;                    /* 議事録: words, not reports */
    bool closed;                        /* 以上 stood there */
    bool signatures;                    /* … or the clause before the signatures */
    size_t cells,
        asking; /* of the rows of a table of questions and answers, and which of them asks; no cells: no table */
    bool turns; /* below 質問 | 回答 */
    struct pdoc_remark *asked; /* … what was asked last, or NULL, by whom, and whether anybody has answered */
    pdi_str asked_by;
    bool answered;
    bool again;      /* the document's head stands here once more */
    pdi_str office;  /* on the line before: of the one whose label stands alone below; PDI_NONE for none */
    pdi_str greeter; /* whose words stand below the heading, which says so: 会長|あいさつ; PDI_NONE for none */
} pdi_proceedings;

/* Reads the lines of a part of the proceedings. `speech` must have been learnt. */
void pdi_proceedings_read(pdi_proceedings *p, const pdi_part *part);

#endif
