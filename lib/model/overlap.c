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

/* Drafts that do not overlap, by where they stand in the flow: byte by byte of that from the last on, which keeps what
 * is equal in its order. */
static void order(pdi_job *job, pdoc_draft **drafts, size_t count, size_t flow_length) {
    enum { BYTE = 256 };
    pdoc_draft **from = drafts, **to = PDI_NEW_RAW(&job->scratch, pdoc_draft *, count);
    for (unsigned shift = 0; shift < 32 && flow_length >> shift; shift += 8) {
        size_t begins[BYTE + 1] = {0};
#define DIGIT(d) ((d)->start >> shift & (BYTE - 1))
        for (size_t i = 0; i < count; i++) begins[DIGIT(from[i]) + 1]++;
        for (size_t i = 1; i < BYTE; i++) begins[i] += begins[i - 1];
        for (size_t i = 0; i < count; i++) to[begins[DIGIT(from[i])]++] = from[i];
#undef DIGIT
        pdoc_draft **const swapped = from;
        from = to;
        to = swapped;
    }
    if (from != drafts) memcpy(drafts, from, count * sizeof *drafts);
}

/* In the order of the source: lines may be rearranged in the flow. */
static void order_by_source(pdoc_draft **drafts, size_t count) {
    size_t i = 1;
    while (i < count && by_place(&drafts[i - 1], &drafts[i]) < 0) i++;
    if (i < count) qsort(drafts, count, sizeof *drafts, by_place);
}

static bool is_marked(const unsigned char *bits, uint32_t at) { return bits[at >> 3] >> (at & 7) & 1; }

static void mark(unsigned char *bits, uint32_t start, uint32_t end) {
    const unsigned first = 0xFFu << (start & 7), last = 0xFFu >> (7 - ((end - 1) & 7)); /* of the first byte, the last */
    const uint32_t from = start >> 3, to = (end - 1) >> 3;
    bits[from] |= (unsigned char)(from == to ? first & last : first);
    if (from == to) return;
    memset(bits + from + 1, 0xFF, to - from - 1);
    bits[to] |= (unsigned char)last;
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
    order(job, ranked, stay, flow_length);
    order_by_source(ranked, stay);
    kept->list.at = ranked;
    kept->list.count = kept->list.room = stay;
}
