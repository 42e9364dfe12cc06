/* From what was found to mentions with their places, entities that gather them, and the ways to look them up. */
#include "model/annotations.h"

#include "base/hash.h"

/* ---- mentions ---- */

typedef struct pieces {
    pdi_job *job;
    PDI_LIST(pdoc_span) list;
} pieces;

static void add_piece(void *user, pdoc_span piece) {
    pieces *p = user;
    *PDI_PUSH(&p->job->keep, &p->list) = piece;
}

static pdi_place place_of(pdi_job *job, const pdi_flow *flow, const pdoc_draft *draft) {
    pieces p = {.job = job};
    pdi_place place = draft->mention.place;
    if (pdi_flow_is_whole(flow, draft->start, draft->end)) return place;
    pdi_flow_pieces(flow, draft->start, draft->end, add_piece, &p);
    if (p.list.count > 1) {
        place.pieces = p.list.at;
        place.piece_count = (uint32_t)p.list.count;
    }
    return place;
}

/* Remarks stand one after the other: the next to look at goes along with the mentions. */
typedef struct remarks {
    const pdi_record *record;
    uint32_t session, remark;
} remarks;

static const pdoc_remark *remark_of(remarks *at, pdoc_span span) {
    for (; at->session < at->record->session_count; at->session++, at->remark = 0) {
        const pdoc_session *s = at->record->sessions[at->session];
        for (; at->remark < s->remark_count; at->remark++) {
            const pdoc_remark *r = s->remarks[at->remark];
            if (span.end <= r->place.hull.end) return span.start >= r->place.hull.start ? r : NULL;
        }
    }
    return NULL;
}

static void fill_mentions(pdi_job *job, pdoc_annotations *a, const pdi_draft_list *found) {
    const pdoc_document *d = a->document;
    remarks at = {.record = d->record};
    a->mention_count = found->list.count;
    a->mentions = PDI_NEW_RAW(&job->keep, pdoc_mention, a->mention_count);
    for (size_t i = 0; i < a->mention_count; i++) {
        const pdoc_draft *draft = found->list.at[i];
        pdoc_mention *m = &a->mentions[i];
        *m = draft->mention;
        m->annotations = a;
        m->index = (uint32_t)i;
        m->place = place_of(job, d->flow, draft);
        m->text = pdi_flow_string(job, d->flow, draft->start, draft->end);
        m->remark = remark_of(&at, m->place.hull);
        if (m->remark)
            m->session = m->remark->session;
        else if (m->attendee)
            m->session = m->attendee->session;
        else if (d->record->session_count == 1)
            m->session = d->record->sessions[0];
    }
}

/* ---- entities ---- */

/* What two mentions of one thing share: the attendee, the canonical name, the value, else the text without spaces. */
static pdi_str key_of(pdi_job *job, const pdoc_mention *m) {
    pdi_str name = m->canonical.s ? m->canonical : m->value.s ? m->value : m->text;
    char *out = pdi_alloc(&job->scratch, name.n + m->type.n + 32);
    size_t n = m->type.n;
    memcpy(out, m->type.s, n);
    out[n++] = '\n';
    if (m->attendee) {
        memcpy(out + n, &m->attendee, sizeof m->attendee);
        return pdi_slice(out, n + sizeof m->attendee);
    }
    const pdi_str folded = pdi_fold_string(&job->scratch, name);
    if (folded.n > name.n) { /* NFKC may grow a name */
        char *more = pdi_alloc(&job->scratch, folded.n + n + 1);
        memcpy(more, out, n);
        out = more;
    }
    for (size_t i = 0; i < folded.n; i++)
        if (folded.s[i] != ' ') out[n++] = folded.s[i];
    return pdi_slice(out, n);
}

/* An entity while mentions are gathered. */
typedef struct gathering {
    pdi_str key;
    uint32_t hash, first, count; /* its first mention; how many it has */
    uint32_t next;               /* 1 + the entity before it in its bucket; 0: none */
} gathering;

typedef struct gatherings {
    PDI_LIST(gathering) list; /* in the order of their first mentions */
    uint32_t *buckets;        /* 1 + the entity that was put there last */
    uint32_t mask;
} gatherings;

/* The entity of a key, which is a new one where a key comes for the first time. */
static uint32_t entity_of(pdi_job *job, gatherings *all, pdi_str key, uint32_t mention) {
    const uint32_t hash = pdi_hash(key);
    uint32_t *bucket = &all->buckets[hash & all->mask];
    for (uint32_t i = *bucket; i; i = all->list.at[i - 1].next)
        if (all->list.at[i - 1].hash == hash && pdi_eq(all->list.at[i - 1].key, key)) return i - 1;
    *PDI_PUSH(&job->scratch, &all->list) = (gathering){key, hash, mention, 0, *bucket};
    return (*bucket = (uint32_t)all->list.count) - 1;
}

static void fill_entity(pdoc_annotations *a, uint32_t i, const gathering *g) {
    pdoc_mention *m = &a->mentions[g->first];
    a->entities[i] = (pdoc_entity){.annotations = a,
                                   .index = i,
                                   .type = m->type,
                                   .canonical = m->canonical.s ? m->canonical
                                                : m->attendee  ? m->attendee->name
                                                : m->value.s   ? m->value
                                                               : m->text};
}

static void fill_entities(pdi_job *job, pdoc_annotations *a) {
    const size_t count = a->mention_count;
    uint32_t *entity = PDI_NEW_RAW(&job->scratch, uint32_t, count); /* by mention */
    gatherings all = {.mask = 63};
    while (all.mask < count) all.mask = all.mask * 2 + 1;
    all.buckets = PDI_NEW_ARRAY(&job->scratch, uint32_t, (size_t)all.mask + 1);
    for (uint32_t i = 0; i < count; i++) {
        entity[i] = entity_of(job, &all, key_of(job, &a->mentions[i]), i);
        all.list.at[entity[i]].count++;
    }
    a->entity_count = all.list.count;
    a->entities = PDI_NEW_RAW(&job->keep, pdoc_entity, a->entity_count);
    const pdoc_mention **gathered = PDI_NEW_RAW(&job->keep, const pdoc_mention *, count);
    for (uint32_t i = 0; i < a->entity_count; i++) {
        fill_entity(a, i, &all.list.at[i]);
        a->entities[i].mentions = gathered;
        gathered += all.list.at[i].count;
    }
    for (uint32_t i = 0; i < count; i++) {
        pdoc_entity *e = &a->entities[entity[i]];
        e->mentions[e->mention_count++] = &a->mentions[i];
        a->mentions[i].entity = e;
    }
}

/* ---- looking up ---- */

/* Counts, then puts each mention where its thing's begin: `thing` says which one a mention belongs to, or SIZE_MAX. */
static const pdi_mention_range *index_by(pdi_job *job, const pdoc_annotations *a, size_t things,
                                         size_t (*thing)(const pdoc_mention *), const uint32_t **list) {
    pdi_mention_range *ranges = PDI_NEW_ARRAY(&job->keep, pdi_mention_range, things);
    uint32_t all = 0;
    for (size_t i = 0; i < a->mention_count; i++) {
        const size_t of = thing(&a->mentions[i]);
        if (of < things) ranges[of].count++;
    }
    for (size_t i = 0; i < things; i++) {
        ranges[i].first = all;
        all += ranges[i].count;
        ranges[i].count = 0;
    }
    uint32_t *indices = PDI_NEW_ARRAY(&job->keep, uint32_t, all);
    for (size_t i = 0; i < a->mention_count; i++) {
        const size_t of = thing(&a->mentions[i]);
        if (of < things) indices[ranges[of].first + ranges[of].count++] = (uint32_t)i;
    }
    *list = indices;
    return ranges;
}

static size_t remark_index(const pdoc_mention *m) { return m->remark ? m->remark->index : SIZE_MAX; }
static size_t attendee_index(const pdoc_mention *m) { return m->attendee ? m->attendee->index : SIZE_MAX; }
static size_t material_index(const pdoc_mention *m) { return m->material ? m->material->index : SIZE_MAX; }

void pdi_annotations_fill(pdi_job *job, pdoc_annotations *a, const pdi_draft_list *found) {
    const pdi_record *record = a->document->record;
    const uint32_t *unused;
    fill_mentions(job, a, found);
    fill_entities(job, a);
    for (uint32_t i = 0; i < record->session_count; i++) {
        a->remark_count += record->sessions[i]->remark_count;
        a->attendee_count += record->sessions[i]->attendee_count;
        a->material_count += record->sessions[i]->material_count;
    }
    /* Mentions stand in the order of the text, as remarks do: their indices are the mentions' own. */
    a->of_remark = index_by(job, a, a->remark_count, remark_index, &unused);
    pdi_mention_range *ranges = (pdi_mention_range *)a->of_remark;
    for (size_t i = a->mention_count; i-- > 0;)
        if (a->mentions[i].remark) ranges[a->mentions[i].remark->index].first = (uint32_t)i;
    pdi_stretch_list places = {0};
    for (size_t i = 0; i < a->mention_count; i++) pdi_stretch_add(job, &places, &a->mentions[i].place, (uint32_t)i);
    a->mention_at = pdi_stretches_make(job, &places);
    a->of_attendee = index_by(job, a, a->attendee_count, attendee_index, &a->attendee_mentions);
    a->of_material = index_by(job, a, a->material_count, material_index, &a->material_mentions);
}
