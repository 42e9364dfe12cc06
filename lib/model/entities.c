/* From what was found to mentions with their places, entities that gather them, and the ways to look them up. */
#include "model/annotations.h"

#include "base/hash.h"

#include <stdlib.h>

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

/* A mention by what its entity is told by. */
typedef struct keyed {
    pdi_str key;
    uint32_t hash, mention;
} keyed;

static int by_key(const void *a, const void *b) {
    const keyed *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    const int order = pdi_compare(x->key, y->key);
    return order ? order : x->mention < y->mention ? -1 : x->mention > y->mention;
}

/* Moves keys into `to` by one byte of their hash, and keeps the order of those that have the same one. */
static void order_by_byte(const keyed *keys, keyed *to, size_t count, unsigned shift) {
    size_t begin[257] = {0};
    for (size_t i = 0; i < count; i++) begin[(keys[i].hash >> shift & 0xFF) + 1]++;
    for (size_t b = 0; b < 256; b++) begin[b + 1] += begin[b];
    for (size_t i = 0; i < count; i++) to[begin[keys[i].hash >> shift & 0xFF]++] = keys[i];
}

/* Puts mentions of one key together, in the order of the text. Hashes part nearly all; whatever a document contrives to
 * give the same hash is compared, so that it can make this no slower than sorting is. */
static void gather(pdi_job *job, keyed *keys, size_t count) {
    keyed *other = PDI_NEW_RAW(&job->scratch, keyed, count);
    order_by_byte(keys, other, count, 0);
    order_by_byte(other, keys, count, 8);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && (keys[end].hash ^ keys[i].hash) << 16 == 0;) end++;
        if (end - i > 1) qsort(keys + i, end - i, sizeof *keys, by_key);
    }
}

static pdoc_entity entity_of(pdoc_annotations *a, const pdoc_mention *m) {
    return (pdoc_entity){.annotations = a,
                         .type = m->type,
                         .canonical = m->canonical.s ? m->canonical
                                      : m->attendee  ? m->attendee->name
                                      : m->value.s   ? m->value
                                                     : m->text};
}

/* The entities in the order of their first mentions: where the mentions of each begin among the gathered ones tells
 * which they are. */
static void fill_entities(pdi_job *job, pdoc_annotations *a) {
    const size_t count = a->mention_count;
    keyed *keys = PDI_NEW_RAW(&job->scratch, keyed, count);
    uint32_t *run = PDI_NEW_RAW(&job->scratch, uint32_t, count), runs = 0; /* by mention: where its entity's begin */
    const pdoc_mention **gathered = PDI_NEW_RAW(&job->keep, const pdoc_mention *, count);
    for (uint32_t i = 0; i < count; i++) {
        const pdi_str key = key_of(job, &a->mentions[i]);
        keys[i] = (keyed){key, pdi_hash(key), i};
    }
    gather(job, keys, count);
    for (uint32_t i = 0, begin = 0; i < count; i++) {
        if (i == 0 || keys[i].hash != keys[begin].hash || !pdi_eq(keys[i].key, keys[begin].key)) begin = i, runs++;
        run[keys[i].mention] = begin;
        gathered[i] = &a->mentions[keys[i].mention];
    }
    a->entities = PDI_NEW_RAW(&job->keep, pdoc_entity, runs);
    for (uint32_t i = 0; i < count; i++) {
        pdoc_mention *m = &a->mentions[i];
        const pdoc_mention **own = gathered + run[i];
        if (own[0] == m) {
            pdoc_entity *e = &a->entities[a->entity_count];
            *e = entity_of(a, m);
            e->index = (uint32_t)a->entity_count++;
            e->mentions = own;
            m->entity = e;
        } else
            m->entity = own[0]->entity;
        a->entities[m->entity->index].mention_count++;
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
