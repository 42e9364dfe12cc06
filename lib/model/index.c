/* The lists by which a document is asked for a number, an offset, or from the other end; they are made with it. */
#include "model/object.h"

#include <stdlib.h>

/* ---- stretches of the text ---- */

static void add_span(pdi_job *job, pdi_stretch_list *to, pdoc_span span, uint32_t index) {
    if (span.start < span.end)
        *PDI_PUSH(&job->scratch, &to->list) = (pdi_stretch){(uint32_t)span.start, (uint32_t)span.end, index};
}

void pdi_stretch_add(pdi_job *job, pdi_stretch_list *to, const pdi_place *place, uint32_t index) {
    if (place->piece_count == 0) add_span(job, to, place->hull, index);
    for (uint32_t i = 0; i < place->piece_count; i++) add_span(job, to, place->pieces[i], index);
}

/* What holds others comes before them. */
static int by_start(const void *a, const void *b) {
    const pdi_stretch *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    if (x->end != y->end) return x->end > y->end ? -1 : 1;
    return x->index > y->index ? -1 : x->index < y->index;
}

typedef struct cutting {
    pdi_stretch *to;
    uint32_t count, done; /* up to where the text is given out */
} cutting;

static void give_up_to(cutting *c, const pdi_stretch *owner, uint32_t end) {
    if (c->done < owner->start) c->done = owner->start;
    if (c->done >= end) return;
    c->to[c->count++] = (pdi_stretch){c->done, end, owner->index};
    c->done = end;
}

/* Most come as they should stand. */
static void sort_by_start(pdi_stretch *all, size_t count) {
    size_t i = 1;
    while (i < count && by_start(&all[i - 1], &all[i]) < 0) i++;
    if (i < count) qsort(all, count, sizeof *all, by_start);
}

pdi_stretches pdi_stretches_make(pdi_job *job, pdi_stretch_list *from) {
    const size_t count = from->list.count;
    pdi_stretch *all = from->list.at;
    const pdi_stretch **open = PDI_NEW_RAW(&job->scratch, const pdi_stretch *, count);
    cutting c = {.to = PDI_NEW_RAW(&job->scratch, pdi_stretch, count * 2)};
    size_t depth = 0;
    sort_by_start(all, count);
    for (size_t i = 0; i < count; i++) {
        for (; depth > 0 && open[depth - 1]->end <= all[i].start; depth--)
            give_up_to(&c, open[depth - 1], open[depth - 1]->end);
        if (depth > 0) give_up_to(&c, open[depth - 1], all[i].start);
        open[depth++] = &all[i];
    }
    for (; depth > 0; depth--) give_up_to(&c, open[depth - 1], open[depth - 1]->end);
    pdi_stretch *kept = PDI_NEW_RAW(&job->keep, pdi_stretch, c.count);
    if (c.count) memcpy(kept, c.to, c.count * sizeof *kept);
    return (pdi_stretches){kept, c.count};
}

uint32_t pdi_stretches_find(const pdi_stretches *stretches, size_t byte) {
    uint32_t low = 0, high = stretches->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (stretches->at[middle].end <= byte) low = middle + 1;
        else high = middle;
    }
    return low < stretches->count && stretches->at[low].start <= byte ? stretches->at[low].index : UINT32_MAX;
}

/* ---- by number ---- */

#define GATHER(things, counter, list, list_count)                                                                      \
    static void gather_##things(pdi_job *job, const pdi_record *record, pdi_index *index) {                            \
        for (uint32_t i = 0; i < record->session_count; i++) index->counter += record->sessions[i]->list_count;        \
        index->things = pdi_alloc_array(&job->keep, index->counter, sizeof *index->things);                            \
        for (uint32_t i = 0; i < record->session_count; i++)                                                           \
            for (uint32_t k = 0; k < record->sessions[i]->list_count; k++)                                             \
                index->things[record->sessions[i]->list[k]->index] = record->sessions[i]->list[k];                     \
    }
GATHER(attendees, attendee_count, attendees, attendee_count)
GATHER(materials, material_count, materials, material_count)
GATHER(agenda, agenda_count, agenda, agenda_count)
GATHER(remarks, remark_count, remarks, remark_count)

/* ---- from the other end ---- */

/* `owner` says to which of `owners` things the i-th of `count` belongs; UINT32_MAX: to none. */
static pdi_groups group(pdi_job *job, const pdi_index *index, uint32_t owners, uint32_t count,
                        uint32_t (*owner)(const pdi_index *index, uint32_t i)) {
    uint32_t *first = PDI_NEW_ARRAY(&job->keep, uint32_t, (size_t)owners + 1), all = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t of = owner(index, i);
        if (of < owners) first[of]++, all++;
    }
    uint32_t *list = PDI_NEW_RAW(&job->keep, uint32_t, all);
    first[owners] = all;
    for (uint32_t i = owners; i > 0; i--) first[i - 1] = first[i] - first[i - 1]; /* from counts to beginnings */
    uint32_t *next = PDI_NEW_RAW(&job->scratch, uint32_t, owners);
    if (owners) memcpy(next, first, owners * sizeof *next);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t of = owner(index, i);
        if (of < owners) list[next[of]++] = i;
    }
    return (pdi_groups){first, list, owners};
}

static uint32_t attendee_of(const pdi_index *x, uint32_t i) {
    return x->remarks[i]->attendee ? x->remarks[i]->attendee->index : UINT32_MAX;
}
static uint32_t item_of(const pdi_index *x, uint32_t i) {
    return x->remarks[i]->agenda ? x->remarks[i]->agenda->index : UINT32_MAX;
}
static uint32_t parent_of(const pdi_index *x, uint32_t i) {
    return x->agenda[i]->parent ? x->agenda[i]->parent->index : UINT32_MAX;
}
static uint32_t question_of(const pdi_index *x, uint32_t i) {
    return x->remarks[i]->reply_to ? x->remarks[i]->reply_to->index : UINT32_MAX;
}

/* ---- by offset ---- */

static void find_stretches(pdi_job *job, pdi_index *x) {
    pdi_stretch_list attendees = {0}, materials = {0}, agenda = {0}, remarks = {0};
    for (uint32_t i = 0; i < x->attendee_count; i++) pdi_stretch_add(job, &attendees, &x->attendees[i]->place, i);
    for (uint32_t i = 0; i < x->material_count; i++) pdi_stretch_add(job, &materials, &x->materials[i]->place, i);
    for (uint32_t i = 0; i < x->agenda_count; i++) {
        pdi_stretch_add(job, &agenda, &x->agenda[i]->place, i);
        pdi_stretch_add(job, &agenda, &x->agenda[i]->heading, i);
    }
    for (uint32_t i = 0; i < x->remark_count; i++) {
        pdi_stretch_add(job, &remarks, &x->remarks[i]->label, i);
        pdi_stretch_add(job, &remarks, &x->remarks[i]->place, i);
    }
    x->attendee_at = pdi_stretches_make(job, &attendees);
    x->material_at = pdi_stretches_make(job, &materials);
    x->agenda_at = pdi_stretches_make(job, &agenda);
    x->remark_at = pdi_stretches_make(job, &remarks);
}

void pdi_index_make(pdi_job *job, const pdi_record *record, pdi_index *index) {
    gather_attendees(job, record, index);
    gather_materials(job, record, index);
    gather_agenda(job, record, index);
    gather_remarks(job, record, index);
    index->of_attendee = group(job, index, index->attendee_count, index->remark_count, attendee_of);
    index->of_item = group(job, index, index->agenda_count, index->remark_count, item_of);
    index->below = group(job, index, index->agenda_count, index->agenda_count, parent_of);
    index->answers = group(job, index, index->remark_count, index->remark_count, question_of);
    find_stretches(job, index);
}

/* ---- the interface ---- */

#define OF_DOCUMENT(type, things, counter, places)                                                                     \
    size_t pdoc_document_##type##_count(const pdoc_document *document) {                                               \
        return document ? document->index.counter : 0;                                                                 \
    }                                                                                                                  \
    const pdoc_##type *pdoc_document_##type##_at(const pdoc_document *document, size_t i) {                            \
        return i < pdoc_document_##type##_count(document) ? document->index.things[i] : NULL;                          \
    }                                                                                                                  \
    const pdoc_##type *pdoc_document_find_##type(const pdoc_document *document, size_t byte) {                         \
        return document ? pdoc_document_##type##_at(document, pdi_stretches_find(&document->index.places, byte))       \
                        : NULL;                                                                                        \
    }
OF_DOCUMENT(attendee, attendees, attendee_count, attendee_at)
OF_DOCUMENT(material, materials, material_count, material_at)
OF_DOCUMENT(agenda_item, agenda, agenda_count, agenda_at)
OF_DOCUMENT(remark, remarks, remark_count, remark_at)

#define FROM_THE_OTHER_END(type, what, element, groups, things)                                                        \
    size_t pdoc_##type##_##what##_count(const pdoc_##type *type) {                                                     \
        if (!type) return 0;                                                                                           \
        const pdi_groups *g = &type->session->document->index.groups;                                                  \
        return g->first[type->index + 1] - g->first[type->index];                                                      \
    }                                                                                                                  \
    const pdoc_##element *pdoc_##type##_##what##_at(const pdoc_##type *type, size_t i) {                               \
        if (i >= pdoc_##type##_##what##_count(type)) return NULL;                                                      \
        const pdi_index *x = &type->session->document->index;                                                          \
        return x->things[x->groups.list[x->groups.first[type->index] + i]];                                            \
    }
FROM_THE_OTHER_END(attendee, remark, remark, of_attendee, remarks)
FROM_THE_OTHER_END(agenda_item, remark, remark, of_item, remarks)
FROM_THE_OTHER_END(agenda_item, child, agenda_item, below, agenda)
FROM_THE_OTHER_END(remark, answer, remark, answers, remarks)

size_t pdoc_document_find_reading(const pdoc_document *document, size_t byte) {
    size_t low = 0, high = pdoc_document_reading_count(document);
    const size_t count = high;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (document->record->readings.at[middle].span.end <= byte) low = middle + 1;
        else high = middle;
    }
    return low < count && document->record->readings.at[low].span.start <= byte ? low : PDOC_NO_INDEX;
}
