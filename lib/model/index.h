/* What is asked of a document by a number, an offset, or from the other end: lists that are made once, so that no look-up
 * goes through a session. */
#ifndef PDI_MODEL_INDEX_H
#define PDI_MODEL_INDEX_H

#include "base/job.h"
#include "minutes/record.h"

/* A stretch of the text and whose it is. */
typedef struct pdi_stretch {
    uint32_t start, end, index;
} pdi_stretch;

/* Stretches that do not overlap, ascending. */
typedef struct pdi_stretches {
    const pdi_stretch *at;
    uint32_t count;
} pdi_stretches;

/* Stretches as they are gathered. */
typedef struct pdi_stretch_list {
    PDI_LIST(pdi_stretch) list;
} pdi_stretch_list;

/* Adds the pieces of a place, in the job's scratch. */
void pdi_stretch_add(pdi_job *job, pdi_stretch_list *to, const pdi_place *place, uint32_t index);
/* What was gathered, in the job's keep. Where stretches overlap the one that begins last has the text; of two that are alike
 * the one with the lower number. */
pdi_stretches pdi_stretches_make(pdi_job *job, pdi_stretch_list *from);
/* Whose the byte is; UINT32_MAX: nobody's. */
uint32_t pdi_stretches_find(const pdi_stretches *stretches, size_t byte);

/* Things by the number of what they belong to: those of `i` stand in `list` from first[i] up to first[i + 1]. */
typedef struct pdi_groups {
    const uint32_t *first, *list;
    uint32_t count;
} pdi_groups;

typedef struct pdi_index {
    /* By their numbers in the document. */
    struct pdoc_attendee **attendees;
    struct pdoc_material **materials;
    struct pdoc_agenda_item **agenda;
    struct pdoc_remark **remarks;
    uint32_t attendee_count, material_count, agenda_count, remark_count;
    pdi_groups of_attendee, of_item; /* remarks */
    pdi_groups below;                /* items of the agenda, by the one above */
    pdi_groups answers;              /* remarks, by the question */
    pdi_stretches attendee_at, material_at, agenda_at, remark_at;
} pdi_index;

void pdi_index_make(pdi_job *job, const pdi_record *record, pdi_index *index);

#endif
