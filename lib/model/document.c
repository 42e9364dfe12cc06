/* A document is made here: bytes are decoded, lines joined, minutes read, all in one arena and under one trap. */
#include <stdio.h>

#include "layout/flow.h"
#include "minutes/minutes.h"
#include "model/document.h"

/* How often the text is gone over: what `total` of the progress callback is reckoned by. */
enum { STAGES = 3 };

typedef struct reading {
    pdi_job job;
    pdoc_analyzer *analyzer;
    const pdoc_options *options;
    pdi_str bytes;
    bool borrowed;
    bool callback_raised;
    pdoc_document *document;
} reading;

static int watch_progress(void *user, uint64_t done, uint64_t total) {
    reading *r = user;
    int answer = r->options->progress(r->options->progress_user, done < total ? done : total, total);
    r->callback_raised = answer == PDOC_ERROR_CALLBACK;
    return answer;
}

static void copy_facts(reading *r) {
    pdoc_document *d = r->document;
    for (size_t i = 0; r->options && i < PDI_FACT_COUNT; i++)
        d->facts[i] = pdi_copy(&r->job.keep, r->options->facts[i]);
}

static pdi_facts facts_for_parser(const pdoc_document *d) {
    return (pdi_facts){.url = d->facts[PDOC_FACT_URL],
                       .retrieved = d->facts[PDOC_FACT_RETRIEVED],
                       .name = d->facts[PDOC_FACT_NAME],
                       .body = d->facts[PDOC_FACT_BODY],
                       .date = d->facts[PDOC_FACT_DATE],
                       .roster = d->facts[PDOC_FACT_ROSTER]};
}

/* The reader that is surest of the bytes; of equally sure ones the first. NULL: they are text, or nobody's. */
static const pdoc_reader *choose_reader(const pdoc_analyzer *a, pdi_str bytes) {
    enum { SURE_ENOUGH = 50 };
    const pdoc_reader *chosen = NULL;
    int most = SURE_ENOUGH - 1;
    for (size_t i = 0; i < a->reader_count && bytes.n; i++) {
        const int sure = pdi_reader_recognize(a->readers[i], bytes);
        if (sure <= most) continue;
        most = sure;
        chosen = a->readers[i];
    }
    return chosen;
}

/* What the file tells of itself stands where the caller told nothing. */
static void take_facts(reading *r, const pdoc_evidence *e) {
    pdoc_document *d = r->document;
    for (int i = 1; i < PDI_FACT_COUNT; i++) {
        if (!e->facts[i].s || d->facts[i].s) continue;
        const char *fault = pdi_fact_fault((pdoc_fact)i, e->facts[i]);
        if (!fault)
            d->facts[i] = e->facts[i];
        else
            pdi_note(&r->job, PDOC_DIAGNOSTIC_READER_WARNED, (pdoc_span){0, 0}, d->reader->name,
                     pdi_slice(fault, strlen(fault)), PDI_NONE);
    }
}

/* The text that a reader's evidence makes. */
static void read_evidence(reading *r, pdi_text *text) {
    pdoc_document *d = r->document;
    pdi_job *job = &r->job;
    pdoc_evidence *e = PDI_NEW(&job->scratch, pdoc_evidence);
    pdi_evidence_text made;
    *e = (pdoc_evidence){.job = job, .reader = d->reader, .known = d->facts};
    pdi_evidence_read(e, d->bytes);
    take_facts(r, e);
    pdi_evidence_build(e, &made);
    job->work_total = job->work_done + (uint64_t)made.text.n * STAGES;
    pdi_text_fold(job, made.text, text);
    text->lines = made.lines;
    text->line_count = made.line_count;
    d->encoding = e->facts[PDOC_FACT_ENCODING];
    d->places = made.places;
    d->place_count = made.place_count;
    d->pages = made.pages;
    d->page_count = made.page_count;
}

static void read_text(reading *r, pdi_text *text) {
    pdoc_document *d = r->document;
    d->reader = choose_reader(r->analyzer, d->bytes);
    if (d->reader) {
        read_evidence(r, text);
        return;
    }
    pdi_evidence_refuse(&r->job, d->bytes);
    pdi_text_read(&r->job, d->bytes.s, d->bytes.n, d->facts[PDOC_FACT_ENCODING].s, text);
    d->encoding = pdi_slice(text->encoding, strlen(text->encoding));
}

static void read_minutes(reading *r) {
    pdoc_document *d = r->document;
    pdi_job *job = &r->job;
    pdi_text *text = PDI_NEW(&job->keep, pdi_text);
    pdi_flow *flow = PDI_NEW(&job->keep, pdi_flow);
    read_text(r, text);
    if (!d->facts[PDOC_FACT_MEDIA_TYPE].s) d->facts[PDOC_FACT_MEDIA_TYPE] = PDI_LIT("text/plain");
    d->text = text->source;
    d->source_bytes = text->source_bytes;
    d->positions = pdi_positions_make(job, text->source);
    pdi_flow_make(job, r->analyzer->knowledge, text, flow);
    pdi_facts facts = facts_for_parser(d);
    pdi_record *record = pdi_minutes_read(job, r->analyzer->knowledge, flow, &facts);
    for (uint32_t i = 0; i < record->session_count; i++) record->sessions[i]->document = d;
    d->record = record;
    pdi_index_make(job, record, &d->index);
    /* Extractors see the flow's text and its way back; the lines were the parser's. */
    *flow = (pdi_flow){.of = text, .text = flow->text, .map = flow->map};
    d->folded = text;
    d->flow = flow;
}

static void keep_diagnostics(reading *r) {
    pdoc_document *d = r->document;
    d->diagnostics = pdi_diagnostics_keep(&r->job, d, NULL, &d->diagnostic_count);
    d->diagnostics_dropped = r->job.diagnostics_dropped;
}

static void make_document(void *user) {
    reading *r = user;
    pdi_job *job = &r->job;
    size_t limit = job->limits.input;
    if (limit && r->bytes.n > limit)
        pdi_raise_limit(&job->trap, PDOC_LIMIT_INPUT, limit, "the document has %zu bytes, more than the limit of %zu",
                        r->bytes.n, limit);
    pdoc_document *d = r->document = PDI_NEW(&job->keep, pdoc_document);
    atomic_init(&d->count, 1);
    d->bytes = r->bytes;
    if (!d->bytes.s) d->bytes.s = "";
    if (!r->borrowed) d->bytes = pdi_copy(&job->keep, d->bytes);
    copy_facts(r);
    read_minutes(r);
    keep_diagnostics(r);
    pdi_residue_find(&job->keep, d);
}

static void begin(reading *r) {
    pdi_job *job = &r->job;
    const pdoc_analyzer *a = r->analyzer;
    job->limits = a->limits;
    pdi_arena_init(&job->keep, &a->with, &job->trap, job->limits.memory);
    pdi_arena_init(&job->scratch, &a->with, &job->trap, job->limits.memory);
    if (r->options && r->options->progress) {
        job->progress = watch_progress;
        job->progress_user = r;
    }
    job->work_total = (uint64_t)r->bytes.n * STAGES;
}

static pdoc_status end_early(reading *r, pdoc_error **error) {
    pdi_job *job = &r->job;
    if (job->on_leave) job->on_leave(job->on_leave_user);
    pdi_arena_free(&job->scratch);
    pdi_arena_free(&job->keep);
    if (job->trap.status == PDOC_ERROR_CANCELLED && r->callback_raised) {
        job->trap.status = PDOC_ERROR_CALLBACK;
        job->trap.message[0] = '\0';
    }
    return pdi_fail_trap(error, &r->analyzer->with, &job->trap, r->bytes);
}

static pdoc_status parse(reading *r, pdoc_document **document, pdoc_error **error) {
    begin(r);
    if (pdi_attempt(&r->job.trap, make_document, r) != PDOC_OK) return end_early(r, error);
    pdi_arena_free(&r->job.scratch);
    pdoc_document *d = r->document;
    d->arena = r->job.keep;
    d->arena.trap = NULL;
    d->analyzer = pdoc_analyzer_ref(r->analyzer);
    *document = d;
    return pdi_done(error);
}

static const char *argument_fault(const pdoc_analyzer *analyzer, const void *bytes, size_t size,
                                  pdoc_document **document) {
    if (!analyzer) return "analyzer is NULL";
    if (!document) return "document is NULL";
    if (size > PTRDIFF_MAX) return "size is no number of bytes"; /* PDOC_NUL_TERMINATED, a negative number */
    return !bytes && size ? "bytes is NULL" : NULL;
}

pdoc_status pdoc_document_parse(pdoc_analyzer *analyzer, const void *bytes, size_t size, const pdoc_options *options,
                                pdoc_document **document, pdoc_error **error) {
    const char *fault = argument_fault(analyzer, bytes, size, document);
    if (document) *document = NULL;
    if (fault)
        return pdi_fail(error, analyzer ? &analyzer->with : &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET,
                        PDI_NONE, fault);
    reading r = {.analyzer = analyzer, .options = options, .bytes = pdi_slice(bytes, size)};
    return parse(&r, document, error);
}

pdoc_status pdoc_document_parse_borrowed(pdoc_analyzer *analyzer, const void *bytes, size_t size,
                                         void *user, pdoc_destroy_fn destroy, const pdoc_options *options,
                                         pdoc_document **document, pdoc_error **error) {
    const char *fault = argument_fault(analyzer, bytes, size, document);
    pdoc_status status;
    if (document) *document = NULL;
    if (fault) {
        status = pdi_fail(error, analyzer ? &analyzer->with : &pdi_default_allocator, PDOC_ERROR_ARGUMENT,
                          PDOC_NO_OFFSET, PDI_NONE, fault);
    } else {
        reading r = {.analyzer = analyzer, .options = options, .bytes = pdi_slice(bytes, size), .borrowed = true};
        status = parse(&r, document, error);
    }
    if (status == PDOC_OK) {
        (*document)->destroy = destroy;
        (*document)->destroy_user = user;
    } else if (destroy) {
        destroy(user);
    }
    return status;
}

pdoc_document *pdoc_document_ref(pdoc_document *document) {
    if (document) pdi_count_up(&document->count);
    return document;
}

void pdoc_document_unref(pdoc_document *document) {
    if (!document || !pdi_count_down(&document->count)) return;
    /* The document itself goes with its arena; what is needed after that is taken out first. */
    pdi_arena arena = document->arena;
    pdoc_analyzer *analyzer = document->analyzer;
    pdoc_destroy_fn destroy = document->destroy;
    void *user = document->destroy_user;
    pdi_arena_free(&arena);
    pdoc_analyzer_unref(analyzer);
    if (destroy) destroy(user);
}

pdoc_analyzer *pdoc_document_analyzer(const pdoc_document *document) { return document ? document->analyzer : NULL; }

const char *pdoc_document_text(const pdoc_document *document, size_t *length) {
    return pdi_give_string(document ? document->text : PDI_NONE, length);
}

int pdoc_document_text_is_utf8(const pdoc_document *document) {
    if (!document) return 0;
    const char *s = document->text.s, *end = pdi_end(document->text);
    while ((s = pdi_skip_everyday(s, end)) < end) {
        size_t length;
        if (pdi_utf8_at(s, end, &length) == 0xFFFD && (length != 3 || memcmp(s, "\xEF\xBF\xBD", 3) != 0)) return 0;
        s += length;
    }
    return 1;
}

const void *pdoc_document_source(const pdoc_document *document, size_t *size) {
    return pdi_give_string(document ? document->bytes : PDI_NONE, size);
}

const char *pdoc_document_encoding(const pdoc_document *document, size_t *length) {
    return pdi_give_string(document ? document->encoding : PDI_NONE, length);
}

const char *pdoc_document_fact(const pdoc_document *document, pdoc_fact fact, size_t *length) {
    if (!document || (int)fact <= 0 || (int)fact >= PDI_FACT_COUNT) return pdi_give_none(length);
    return pdi_give_string(fact == PDOC_FACT_ENCODING ? document->encoding : document->facts[fact], length);
}

const char *pdoc_document_title(const pdoc_document *document, size_t *length) {
    return pdi_give_string(document ? document->record->title : PDI_NONE, length);
}

pdoc_document_kind pdoc_document_kind_of(const pdoc_document *document) {
    return document ? document->record->kind : PDOC_DOCUMENT_UNKNOWN;
}

double pdoc_document_understood(const pdoc_document *document) { return document ? document->record->understood : 0; }

size_t pdoc_document_memory(const pdoc_document *document) { return document ? document->arena.used : 0; }

size_t pdoc_document_session_count(const pdoc_document *document) {
    return document ? document->record->session_count : 0;
}

const pdoc_session *pdoc_document_session_at(const pdoc_document *document, size_t i) {
    return i < pdoc_document_session_count(document) ? document->record->sessions[i] : NULL;
}
