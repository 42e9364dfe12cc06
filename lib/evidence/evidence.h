/* What readers give: pages, blocks, runs of text with their boxes; and the text that is made of it. This room knows
 * what files hold and nothing of what minutes are. */
#ifndef PDI_EVIDENCE_EVIDENCE_H
#define PDI_EVIDENCE_EVIDENCE_H

#include "base/call.h"
#include "base/job.h"
#include "text/text.h"

struct pdoc_reader {
    pdi_count count;
    pdoc_allocator with;
    pdi_str name, version;
    int (*recognize)(void *user, const void *bytes, size_t size);
    int (*read)(void *user, const void *bytes, size_t size, pdoc_evidence *evidence);
    void *user;
    pdoc_destroy_fn destroy;
};

/* ---- as it is collected ---- */

typedef enum pdi_event_kind {
    PDI_EVENT_PAGE,
    PDI_EVENT_BEGIN,
    PDI_EVENT_END,
    PDI_EVENT_RUN,
    PDI_EVENT_BREAK
} pdi_event_kind;

typedef struct pdi_event {
    uint8_t kind;   /* pdi_event_kind */
    uint8_t block;  /* of BEGIN: pdoc_block_kind */
    uint16_t level; /* of BEGIN */
    uint32_t index; /* of RUN and PAGE: in their lists; of BEGIN: the event of its end, once all is collected */
} pdi_event;

typedef struct pdi_evidence_run {
    uint32_t start, end; /* in the collected text */
    uint32_t page;       /* from 0 */
    uint16_t flags, weight;
    double left, top, right, bottom, font_size;
} pdi_evidence_run;

typedef struct pdi_page {
    double width, height;
} pdi_page;

enum { PDI_FACT_COUNT = PDOC_FACT_MEDIA_TYPE + 1, PDI_EVIDENCE_WHY = 200 };

struct pdoc_evidence {
    pdi_job *job;
    const pdoc_reader *reader;
    const pdi_str *known; /* the facts that the caller told, by pdoc_fact; NULL: none */
    const pdoc_evidence_functions *to; /* not NULL: nothing is collected, all is handed on */
    void *to_user;
    pdoc_status ended;    /* why nothing more is taken; PDOC_OK while all is well */
    bool raised;          /* a callback of the caller returned PDOC_ERROR_CALLBACK */
    bool failed;          /* the reader said why, in `why` */
    char why[PDI_EVIDENCE_WHY];
    size_t where;
    size_t depth;         /* blocks that are open */
    size_t page_count, text_size, told;
    /* In the job's scratch: */
    PDI_LIST(pdi_event) events;
    PDI_LIST(pdi_evidence_run) runs;
    PDI_LIST(pdi_page) pages;
    PDI_LIST(char) text; /* of all runs; valid UTF-8 */
    bool boxed;          /* some run has a box */
    pdi_str facts[PDI_FACT_COUNT];
};

/* How surely the bytes are of the reader's kind, 0 to 100. */
int pdi_reader_recognize(const pdoc_reader *reader, pdi_str bytes);
/* The bytes are of a kind that text is not and that no reader took: raises PDOC_ERROR_READER, which names what would
 * read them. */
void pdi_evidence_refuse(pdi_job *job, pdi_str bytes);
/* Has the reader give its evidence; raises what ends it. `e` is filled by the caller up to `to_user`. */
void pdi_evidence_read(pdoc_evidence *e, pdi_str bytes);

/* ---- as text ---- */

/* Where a part of the text stands. */
typedef struct pdi_place_on_page {
    uint32_t start, end; /* in the text */
    uint32_t page;
    bool vertical;
    double left, top, right, bottom;
} pdi_place_on_page;

typedef struct pdi_evidence_text {
    pdi_str text;
    const pdi_text_line *lines;
    uint32_t line_count;
    const pdi_place_on_page *places; /* in the order of the text; of runs with a box */
    uint32_t place_count;
    const pdi_page *pages;
    uint32_t page_count;
} pdi_evidence_text;

/* Makes the text of what was collected, all in `keep`. */
void pdi_evidence_build(const pdoc_evidence *e, pdi_evidence_text *text);

#endif
