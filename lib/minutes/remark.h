/* Remarks while they are put together: one open at a time, grown by lines, closed into a record. */
#ifndef PDI_MINUTES_REMARK_H
#define PDI_MINUTES_REMARK_H

#include "layout/mark.h"
#include "minutes/resolve.h"

typedef struct pdi_remarks {
    pdi_reader *r;
    pdi_attendance *people;
    struct pdoc_session *session;
    PDI_LIST(struct pdoc_remark *) list;
    struct pdoc_remark *open;        /* being put together, NULL for none */
    PDI_LIST(pdi_str) parts;         /* its passages: slices of the flow, one for each paragraph */
    pdi_str label;                   /* who speaks: a slice; n == 0 nobody named */
    pdi_str mark;                    /* where that is printed before the words, n == 0 where it is not */
    const struct pdi_speech *speech; /* how speech is marked; NULL: not learnt */
    pdi_str last_label;              /* of the speaker before, for what goes on after a stage note */
    struct pdoc_remark *last_asked;  /* what an arrow or 答 replies to */
    struct pdoc_agenda_item *item;
    bool bullet;        /* the open one began with a bullet */
    pdi_mark opened_by; /* that bullet, symbol or number */
} pdi_remarks;

/* Opens a remark; closes the one before. `label` n == 0: nobody named; `text` may be empty. */
struct pdoc_remark *pdi_remark_open(pdi_remarks *m, pdoc_remark_kind kind, pdi_str label, pdi_str text,
                                    const char *rule);
/* Adds a paragraph, or the text that was still missing. */
void pdi_remark_add(pdi_remarks *m, pdi_str text);
/* Closes the open remark into the list; one without any text is dropped. */
void pdi_remark_close(pdi_remarks *m);
/* The last character of what the open remark holds, as a slice to look at; n == 0 where it is empty. */
pdi_str pdi_remark_tail(const pdi_remarks *m);
/* Whether the open remark so far ends with who said it: …すべき。（山田委員） */
bool pdi_remark_is_signed(const pdi_remarks *m);
/* Whether words end with who said them. */
bool pdi_is_signed(const pdi_reader *r, pdi_str text);
void pdi_remarks_finish(pdi_remarks *m);

#endif
