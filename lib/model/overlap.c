/* Of mentions that overlap one stays: the longest, then the one of higher priority, then the one reported first.
 *
 * Drafts are taken longest first, each marking its bytes in a bitmap. One that is taken is never shorter than those
 * that come after it, so whoever overlaps it has an end inside it: two bits tell. The cost is that of sorting. */
#include "model/annotations.h"

#include <stdlib.h>

static int by_rank(const void *a, const void *b) {
    const pdoc_draft *x = *(pdoc_draft *const *)a, *y = *(pdoc_draft *const *)b;
    const uint32_t m = x->end - x->start, n = y->end - y->start;
    if (m != n) return m > n ? -1 : 1;
    if (x->priority != y->priority) return x->priority > y->priority ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Ranks drafts that came in their order: by their lengths first, which most have of a few, so that only those of one
 * length and several priorities are compared. */
static void rank(pdi_job *job, pdoc_draft **drafts, size_t count) {
    enum { SHORT = 256 };
    size_t begins[SHORT + 2] = {0}; /* of each length; the longest stand first, all that are not short in one */
    pdoc_draft **ranked = PDI_NEW_RAW(&job->scratch, pdoc_draft *, count);
#define PLACE(d) ((d)->end - (d)->start < SHORT ? SHORT - ((d)->end - (d)->start) : 0)
    for (size_t i = 0; i < count; i++) begins[PLACE(drafts[i]) + 1]++;
    for (size_t i = 1; i < SHORT + 2; i++) begins[i] += begins[i - 1];
    for (size_t i = 0; i < count; i++) ranked[begins[PLACE(drafts[i])]++] = drafts[i];
#undef PLACE
    for (size_t i = 0, first = 0; i <= SHORT; first = begins[i++]) { /* each ends where it was filled up to */
        bool mixed = i == 0;
        for (size_t at = first + 1; at < begins[i]; at++)
            mixed = mixed || ranked[at]->priority != ranked[at - 1]->priority;
        if (mixed && begins[i] > first) qsort(ranked + first, begins[i] - first, sizeof *ranked, by_rank);
    }
    memcpy(drafts, ranked, count * sizeof *drafts);
}

static int by_place(const void *a, const void *b) {
    const pdoc_draft *x = *(pdoc_draft *const *)a, *y = *(pdoc_draft *const *)b;
    const size_t m = x->mention.place.hull.start, n = y->mention.place.hull.start; /* lines may be rearranged */
    if (m != n) return m < n ? -1 : 1;
    return x->start < y->start ? -1 : x->start > y->start;
}

static bool is_marked(const unsigned char *bits, uint32_t at) { return bits[at >> 3] >> (at & 7) & 1; }

static void mark(unsigned char *bits, uint32_t start, uint32_t end) {
    for (; start < end && (start & 7); start++) bits[start >> 3] |= (unsigned char)(1u << (start & 7));
    for (; end > start && (end & 7); end--) bits[(end - 1) >> 3] |= (unsigned char)(1u << ((end - 1) & 7));
    if (start < end) memset(bits + (start >> 3), 0xFF, (end - start) >> 3);
}

void pdi_overlap_resolve(pdi_job *job, const pdi_draft_list *drafts, size_t flow_length, pdi_draft_list *kept) {
    const size_t count = drafts->list.count;
    *kept = (pdi_draft_list){.list = {.count = 0}};
    if (count == 0) return;
    pdoc_draft **ranked = PDI_NEW_ARRAY(&job->scratch, pdoc_draft *, count);
    unsigned char *bits = pdi_alloc(&job->scratch, flow_length / 8 + 1);
    size_t there = 0, stay = 0;
    for (size_t i = 0; i < count; i++)
        if (!drafts->list.at[i]->gone) ranked[there++] = drafts->list.at[i];
    rank(job, ranked, there);
    for (size_t i = 0; i < there; i++) {
        const pdoc_draft *d = ranked[i];
        if (is_marked(bits, d->start) || is_marked(bits, d->end - 1)) continue;
        mark(bits, d->start, d->end);
        if (!pdi_eq(d->mention.type, PDI_LIT("none"))) ranked[stay++] = ranked[i];
    }
    qsort(ranked, stay, sizeof *ranked, by_place);
    kept->list.at = ranked;
    kept->list.count = kept->list.room = stay;
}
