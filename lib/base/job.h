/* One piece of work (a document being parsed): its memory, its way out, what it has to say. */
#ifndef PDI_BASE_JOB_H
#define PDI_BASE_JOB_H

#include "base/limits.h"
#include "base/memory.h"

typedef struct pdi_diagnostic {
    pdoc_diagnostic_code code;
    pdoc_span span;      /* bytes of the document's text; start == end where it has no place */
    pdi_str args[3];     /* in the order of the code's message; PDI_NONE where unused */
} pdi_diagnostic;

typedef struct pdi_job {
    pdi_trap trap;
    pdi_arena keep;     /* what the document will own */
    pdi_arena scratch;  /* freed when the work is done */
    pdi_limits limits;
    PDI_LIST(pdi_diagnostic) diagnostics; /* in keep; at most limits.diagnostics */
    size_t diagnostics_dropped;
    pdoc_progress_fn progress; /* may be NULL; non-zero cancels */
    void *progress_user;
    uint64_t work_done, work_total; /* in bytes of text times stages */
    void (*on_leave)(void *); /* closes the one foreign resource open (an ICU converter); NULL when none is */
    void *on_leave_user;
} pdi_job;

/* Runs `work` so that a failure stays here, for functions that foreign code calls: none of its frames may be jumped
 * over. What `work` raises goes to the traps of the arenas, not to the job's; the job's trap keeps the message. */
pdoc_status pdi_guard(pdi_job *job, void (*work)(void *user), void *user);
/* Calls the progress callback: false when the work shall stop. */
bool pdi_goes_on(pdi_job *job);
/* Notes something about the document. Args may be NULL slices; they are copied. */
void pdi_note(pdi_job *job, pdoc_diagnostic_code code, pdoc_span span, pdi_str a, pdi_str b, pdi_str c);
/* Says that `bytes` more are done; calls the progress callback now and then; raises PDOC_ERROR_CANCELLED. */
void pdi_work(pdi_job *job, uint64_t bytes);

#endif
