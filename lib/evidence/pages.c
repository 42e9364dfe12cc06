/* Lines from runs with boxes on pages: runs in the order in which the reader gave them, a new line where the baseline
 * changes. */
#include "evidence/build.h"

static bool same_line(const pdi_evidence_run *a, const pdi_evidence_run *b) {
    const double height = a->bottom - a->top, moved = b->bottom - a->bottom;
    return a->page == b->page && moved < height / 2 && moved > -height / 2 && b->left >= a->left;
}

void pdi_build_pages(pdi_builder *b) {
    const pdoc_evidence *e = b->e;
    const pdi_evidence_run *last = NULL;
    uint32_t page = 0;
    for (uint32_t i = 0; i < e->events.count; i++) {
        const pdi_event *event = &e->events.at[i];
        if (event->kind == PDI_EVENT_BEGIN && event->block == PDOC_BLOCK_ASIDE) i = event->index;
        if (event->kind != PDI_EVENT_RUN) {
            last = NULL;
            continue;
        }
        const pdi_evidence_run *run = &e->runs.at[event->index];
        if (run->flags & (PDOC_RUN_HIDDEN | PDOC_RUN_RUBY)) continue;
        if (!last || !same_line(last, run)) {
            pdi_built_line *line = pdi_build_line(b);
            line->page = run->page != page;
            page = run->page;
        } else if (run->left - last->right > last->bottom - last->top) {
            pdi_build_piece(b, (pdi_piece){.run = PDI_NO_RUN});
        }
        pdi_build_piece(b, (pdi_piece){event->index, run->start, run->end});
        last = run;
    }
}
