/* What a piece of work has to say, and how far it is. */
#include "base/call.h"
#include "base/job.h"

enum { PDI_WORK_STEP = 256 * 1024 }; /* bytes between two calls of the progress callback */

pdoc_status pdi_guard(pdi_job *job, void (*work)(void *user), void *user) {
    pdi_trap own;
    job->keep.trap = job->scratch.trap = &own;
    const pdoc_status status = pdi_attempt(&own, work, user);
    job->keep.trap = job->scratch.trap = &job->trap;
    if (status != PDOC_OK) pdi_trap_take(&job->trap, &own);
    return status;
}

bool pdi_goes_on(pdi_job *job) {
    return !job->progress || job->progress(job->progress_user, job->work_done, job->work_total) == 0;
}

void pdi_note(pdi_job *job, pdoc_diagnostic_code code, pdoc_span span, pdi_str a, pdi_str b, pdi_str c) {
    if (job->limits.diagnostics && job->diagnostics.count >= job->limits.diagnostics) {
        job->diagnostics_dropped++;
        return;
    }
    pdi_str args[3] = {pdi_copy(&job->keep, a), pdi_copy(&job->keep, b), pdi_copy(&job->keep, c)};
    pdi_diagnostic *d = PDI_PUSH(&job->keep, &job->diagnostics);
    d->code = code;
    d->span = span;
    memcpy(d->args, args, sizeof args);
}

void pdi_work(pdi_job *job, uint64_t bytes) {
    uint64_t before = job->work_done / PDI_WORK_STEP;
    job->work_done += bytes;
    if (!job->progress || job->work_done / PDI_WORK_STEP == before) return;
    if (job->progress(job->progress_user, job->work_done, job->work_total) != 0)
        pdi_raise(&job->trap, PDOC_ERROR_CANCELLED, PDOC_NO_OFFSET, "cancelled by the progress callback");
}
