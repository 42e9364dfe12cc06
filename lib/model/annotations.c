/* Running extractors over a document, and what they found as a counted handle. */
#include "model/annotations.h"

typedef struct annotating {
    pdi_job job;
    pdoc_analyzer *analyzer;
    pdoc_document *document;
    const pdoc_options *options;
    bool callback_raised;
    pdoc_annotations *annotations;
} annotating;

static int watch_progress(void *user, uint64_t done, uint64_t total) {
    annotating *a = user;
    const int answer = a->options->progress(a->options->progress_user, done < total ? done : total, total);
    a->callback_raised = answer == PDOC_ERROR_CALLBACK;
    return answer;
}

/* What a failed extractor reported is dropped. */
static void drop_from(pdoc_extraction *x, size_t first) {
    for (size_t i = first; i < x->drafts.list.count; i++) x->drafts.list.at[i]->gone = true;
}

static void run_one(annotating *a, pdoc_extraction *x, pdoc_extractor *extractor) {
    pdi_job *job = &a->job;
    const size_t first = x->drafts.list.count;
    x->now = extractor;
    x->refused = false;
    x->why[0] = '\0';
    const int status = extractor->extract(extractor->user, x);
    if (x->ended != PDOC_OK) {
        job->trap.status = x->ended; /* what was said of it stands there */
        pdi_leave(&job->trap);
    }
    if (status == PDOC_ERROR_MEMORY) pdi_raise(&job->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    if (status == PDOC_ERROR_CALLBACK) {
        a->callback_raised = true;
        pdi_raise(&job->trap, PDOC_ERROR_CANCELLED, PDOC_NO_OFFSET, "%s", "");
    }
    if (status != 0) {
        drop_from(x, first);
        const char *why = x->why[0] ? x->why : pdoc_status_message((pdoc_status)status, PDOC_LANGUAGE_ENGLISH);
        pdi_note(job, PDOC_DIAGNOSTIC_EXTRACTOR_FAILED, (pdoc_span){0, 0}, extractor->name, pdi_slice(why, strlen(why)),
                 PDI_NONE);
    }
    pdi_work(job, a->document->text.n);
}

static void annotate(void *user) {
    annotating *a = user;
    pdi_job *job = &a->job;
    pdoc_annotations *made = a->annotations = PDI_NEW(&job->keep, pdoc_annotations);
    atomic_init(&made->count, 1);
    made->document = a->document;
    made->analyzer = a->analyzer;
    pdoc_extraction *x = PDI_NEW(&job->scratch, pdoc_extraction);
    x->job = job;
    x->analyzer = a->analyzer;
    x->document = a->document;
    for (int phase = PDOC_PHASE_NAMES; phase <= PDOC_PHASE_REFERENCES; phase++) {
        for (size_t i = 0; i < a->analyzer->extractor_count; i++)
            if (a->analyzer->extractors[i]->phase == (pdoc_phase)phase) run_one(a, x, a->analyzer->extractors[i]);
        pdi_overlap_resolve(job, &x->drafts, a->document->flow->text.n, &x->found);
    }
    pdi_annotations_fill(job, made, &x->found);
    made->diagnostics = pdi_diagnostics_keep(job, a->document, made, &made->diagnostic_count);
    made->diagnostics_dropped = job->diagnostics_dropped;
}

static void begin(annotating *a) {
    pdi_job *job = &a->job;
    job->limits = a->analyzer->limits;
    pdi_arena_init(&job->keep, &a->analyzer->with, &job->trap, job->limits.memory);
    pdi_arena_init(&job->scratch, &a->analyzer->with, &job->trap, job->limits.memory);
    if (a->options && a->options->progress) {
        job->progress = watch_progress;
        job->progress_user = a;
    }
    job->work_total = (uint64_t)a->document->text.n * a->analyzer->extractor_count;
}

static pdoc_status end_early(annotating *a, pdoc_error **error) {
    pdi_job *job = &a->job;
    pdi_arena_free(&job->scratch);
    pdi_arena_free(&job->keep);
    if (job->trap.status == PDOC_ERROR_CANCELLED && a->callback_raised) {
        job->trap.status = PDOC_ERROR_CALLBACK;
        job->trap.message[0] = '\0';
    }
    return pdi_fail_trap(error, &a->analyzer->with, &job->trap, PDI_NONE);
}

pdoc_status pdoc_annotations_make(pdoc_analyzer *analyzer, pdoc_document *document, const pdoc_options *options,
                                  pdoc_annotations **annotations, pdoc_error **error) {
    if (annotations) *annotations = NULL;
    if (!analyzer || !document || !annotations)
        return pdi_fail(error, analyzer ? &analyzer->with : &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET,
                        PDI_NONE, "analyzer, document or annotations is NULL");
    annotating a = {.analyzer = analyzer, .document = document, .options = options};
    begin(&a);
    if (pdi_attempt(&a.job.trap, annotate, &a) != PDOC_OK) return end_early(&a, error);
    pdi_arena_free(&a.job.scratch);
    a.annotations->arena = a.job.keep;
    a.annotations->arena.trap = NULL;
    pdoc_analyzer_ref(analyzer);
    pdoc_document_ref(document);
    *annotations = a.annotations;
    return pdi_done(error);
}

pdoc_annotations *pdoc_annotations_ref(pdoc_annotations *annotations) {
    if (annotations) pdi_count_up(&annotations->count);
    return annotations;
}

void pdoc_annotations_unref(pdoc_annotations *annotations) {
    if (!annotations || !pdi_count_down(&annotations->count)) return;
    pdi_arena arena = annotations->arena;
    pdoc_analyzer *analyzer = annotations->analyzer;
    pdoc_document *document = annotations->document;
    pdi_arena_free(&arena);
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
}

size_t pdoc_annotations_memory(const pdoc_annotations *annotations) {
    return annotations ? annotations->arena.used : 0;
}

pdoc_document *pdoc_annotations_document(const pdoc_annotations *annotations) {
    return annotations ? annotations->document : NULL;
}

pdoc_analyzer *pdoc_annotations_analyzer(const pdoc_annotations *annotations) {
    return annotations ? annotations->analyzer : NULL;
}

size_t pdoc_annotations_mention_count(const pdoc_annotations *annotations) {
    return annotations ? annotations->mention_count : 0;
}

const pdoc_mention *pdoc_annotations_mention_at(const pdoc_annotations *annotations, size_t i) {
    return i < pdoc_annotations_mention_count(annotations) ? &annotations->mentions[i] : NULL;
}

const pdoc_mention *pdoc_annotations_find_mention(const pdoc_annotations *annotations, size_t byte) {
    return annotations ? pdoc_annotations_mention_at(annotations, pdi_stretches_find(&annotations->mention_at, byte))
                       : NULL;
}

size_t pdoc_annotations_entity_count(const pdoc_annotations *annotations) {
    return annotations ? annotations->entity_count : 0;
}

const pdoc_entity *pdoc_annotations_entity_at(const pdoc_annotations *annotations, size_t i) {
    return i < pdoc_annotations_entity_count(annotations) ? &annotations->entities[i] : NULL;
}

size_t pdoc_annotations_diagnostic_count(const pdoc_annotations *annotations) {
    return annotations ? annotations->diagnostic_count : 0;
}

const pdoc_diagnostic *pdoc_annotations_diagnostic_at(const pdoc_annotations *annotations, size_t i) {
    return i < pdoc_annotations_diagnostic_count(annotations) ? &annotations->diagnostics[i] : NULL;
}

uint64_t pdoc_annotations_diagnostics_dropped(const pdoc_annotations *annotations) {
    return annotations ? annotations->diagnostics_dropped : 0;
}

/* The mentions of one thing. A thing of another document has none. */
#define MENTIONS_OF(type, ranges, count_field, index_of)                                                               \
    static const pdi_mention_range *range_of_##type(const pdoc_annotations *a, const pdoc_##type *type) {              \
        static const pdi_mention_range none = {0, 0};                                                                  \
        if (!a || !type || type->session->document != a->document || type->index >= a->count_field) return &none;      \
        return &a->ranges[type->index];                                                                                \
    }                                                                                                                  \
    size_t pdoc_annotations_##type##_mention_count(const pdoc_annotations *annotations, const pdoc_##type *type) {     \
        return range_of_##type(annotations, type)->count;                                                              \
    }                                                                                                                  \
    const pdoc_mention *pdoc_annotations_##type##_mention_at(const pdoc_annotations *annotations,                      \
                                                             const pdoc_##type *type, size_t i) {                      \
        const pdi_mention_range *range = range_of_##type(annotations, type);                                           \
        return i < range->count ? &annotations->mentions[index_of(range->first + i)] : NULL;                           \
    }
#define ITSELF(i)      (i)
#define BY_ATTENDEE(i) annotations->attendee_mentions[i]
#define BY_MATERIAL(i) annotations->material_mentions[i]
MENTIONS_OF(remark, of_remark, remark_count, ITSELF)
MENTIONS_OF(attendee, of_attendee, attendee_count, BY_ATTENDEE)
MENTIONS_OF(material, of_material, material_count, BY_MATERIAL)
