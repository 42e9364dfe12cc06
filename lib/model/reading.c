/* Readers seen from outside a document: running one apart, and where a document's text stands on its pages. */
#include "base/table.h"
#include "model/object.h"

/* ---- a reader apart ---- */

typedef struct apart {
    pdi_job job;
    pdoc_evidence evidence;
    pdi_str bytes;
} apart;

static void run(void *user) {
    apart *a = user;
    const size_t limit = a->job.limits.input;
    if (limit && a->bytes.n > limit)
        pdi_raise_limit(&a->job.trap, PDOC_LIMIT_INPUT, limit, "the file has %zu bytes, more than the limit of %zu",
                        a->bytes.n, limit);
    pdi_evidence_read(&a->evidence, a->bytes);
}

/* Copies a table of functions; what is wrong with it, or NULL. */
static const char *take(pdoc_evidence_functions *f, const pdoc_evidence_functions *theirs) {
    const char *fault = pdi_table_take(f, sizeof *f, PDI_LEAST_EVIDENCE, theirs);
    if (fault) return fault;
    if (f->reserved) return "the table says what this library does not know";
    return f->interface_version == PDOC_READER_INTERFACE ? NULL : "the functions are made for another interface";
}

static pdoc_status run_with(const pdoc_config *config, const pdoc_reader *reader, pdi_str bytes,
                            const pdoc_evidence_functions *functions, void *user, pdoc_error **error) {
    apart a = {.bytes = bytes};
    a.job.limits = config->limits;
    pdi_arena_init(&a.job.keep, &config->with, &a.job.trap, config->limits.memory);
    pdi_arena_init(&a.job.scratch, &config->with, &a.job.trap, config->limits.memory);
    a.evidence = (pdoc_evidence){.job = &a.job, .reader = reader, .to = functions, .to_user = user};
    const pdoc_status status = pdi_attempt(&a.job.trap, run, &a);
    pdi_arena_free(&a.job.scratch);
    pdi_arena_free(&a.job.keep);
    if (status != PDOC_OK) return pdi_fail_trap(error, &config->with, &a.job.trap, bytes);
    return pdi_done(error);
}

pdoc_status pdoc_reader_run(const pdoc_reader *reader, const void *bytes, size_t size, const pdoc_config *config,
                            const pdoc_evidence_functions *functions, void *user, pdoc_error **error) {
    const char *fault = NULL;
    pdoc_evidence_functions table;
    if (!reader || !functions || (!bytes && size)) fault = "reader, bytes or functions is NULL";
    else if (size > PTRDIFF_MAX) fault = "size is no number of bytes";
    else fault = take(&table, functions);
    if (fault)
        return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    const pdi_str input = size ? pdi_slice(bytes, size) : PDI_LIT("");
    if (config) return run_with(config, reader, input, &table, user, error);
    pdoc_config *plain;
    pdoc_status status = pdoc_config_make(NULL, &plain, error);
    if (status != PDOC_OK) return status;
    status = run_with(plain, reader, input, &table, user, error);
    pdoc_config_unref(plain);
    return status;
}

/* ---- what a document's reader told ---- */

size_t pdoc_document_page_count(const pdoc_document *document) { return document ? document->page_count : 0; }

void pdoc_document_page_size(const pdoc_document *document, size_t page, double *width, double *height) {
    const bool there = page < pdoc_document_page_count(document);
    if (width) *width = there ? document->pages[page].width : 0;
    if (height) *height = there ? document->pages[page].height : 0;
}

const char *pdoc_document_reader_name(const pdoc_document *document, size_t *length) {
    if (!document) return pdi_give_none(length);
    return pdi_give_string(document->reader ? document->reader->name : PDI_LIT("text"), length);
}

const char *pdoc_document_reader_version(const pdoc_document *document, size_t *length) {
    if (!document) return pdi_give_none(length);
    const char *own = pdoc_version();
    return pdi_give_string(document->reader ? document->reader->version : pdi_slice(own, strlen(own)), length);
}

/* How many columns a passage is wide. */
static unsigned columns_of(const pdoc_document *d, size_t start, size_t end) {
    const char *s = d->text.s + start, *stop = d->text.s + end;
    unsigned columns = 0;
    for (size_t length; s < stop; s += length) columns += pdi_char_columns(pdi_utf8_at(s, stop, &length));
    return columns;
}

typedef struct box {
    size_t page;
    double left, top, right, bottom;
} box;

/* The part of a run's box that a span fills: a wide character takes two columns of it. */
static box box_of(const pdoc_document *d, const pdi_place_on_page *p, pdoc_span span) {
    const size_t start = span.start > p->start ? span.start : p->start, end = span.end < p->end ? span.end : p->end;
    const unsigned all = columns_of(d, p->start, p->end), before = columns_of(d, p->start, start),
                   within = columns_of(d, start, end);
    const double from = all ? (double)before / all : 0, to = all ? (double)(before + within) / all : 1;
    if (!p->vertical) {
        const double width = p->right - p->left;
        return (box){p->page, p->left + width * from, p->top, p->left + width * to, p->bottom};
    }
    const double height = p->bottom - p->top;
    return (box){p->page, p->left, p->top + height * from, p->right, p->top + height * to};
}

/* The first place that ends behind `at`. */
static uint32_t place_at(const pdoc_document *d, size_t at) {
    uint32_t low = 0, high = d->place_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (d->places[middle].end <= at) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* The first place that begins at `at` or behind it. */
static uint32_t place_from(const pdoc_document *d, size_t at) {
    uint32_t low = 0, high = d->place_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (d->places[middle].start < at) low = middle + 1;
        else high = middle;
    }
    return low;
}

size_t pdoc_document_box_count(const pdoc_document *document, pdoc_span span) {
    if (!document || span.start >= span.end) return 0;
    const uint32_t first = place_at(document, span.start), last = place_from(document, span.end);
    return first < last ? last - first : 0;
}

void pdoc_document_box_at(const pdoc_document *document, pdoc_span span, size_t i, size_t *page, double *left,
                          double *top, double *right, double *bottom) {
    box b = {0};
    if (i < pdoc_document_box_count(document, span))
        b = box_of(document, &document->places[place_at(document, span.start) + i], span);
    if (page) *page = b.page;
    if (left) *left = b.left;
    if (top) *top = b.top;
    if (right) *right = b.right;
    if (bottom) *bottom = b.bottom;
}

size_t pdoc_document_locate(const pdoc_document *document, pdoc_span span, pdoc_locate_fn each, void *user) {
    size_t told = 0;
    if (!document || !each || span.start >= span.end) return 0;
    for (uint32_t i = place_at(document, span.start);
         i < document->place_count && document->places[i].start < span.end; i++) {
        const box b = box_of(document, &document->places[i], span);
        told++;
        if (each(user, b.page, b.left, b.top, b.right, b.bottom) != 0) break;
    }
    return told;
}
