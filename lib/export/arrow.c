/* Tables as Arrow's streams: of one document, or of many that a caller hands over one by one. */
#include "export/arrow_batch.h"
#include "export/writer.h"

#include <errno.h>
#include <stdio.h>

enum { MOST_ROWS = 65536 };

typedef struct stream {
    pdoc_allocator with;
    const pdi_sheet *sheet;
    pdoc_unit unit;
    size_t most_rows;
    pdoc_next_fn next; /* NULL: nothing comes any more */
    void *user;
    pdoc_destroy_fn destroy;
    pdoc_document *document; /* what is being read, and counts of it; NULL: nothing */
    pdoc_annotations *annotations;
    pdi_rows rows;
    pdi_batch *batch; /* while it is being filled */
    pdi_trap trap;
    pdoc_status status; /* of the whole stream */
    char message[sizeof((pdi_trap *)0)->message];
} stream;

/* ---- failures ---- */

static int error_number(pdoc_status status) {
    switch (status) {
    case PDOC_OK: return 0;
    case PDOC_ERROR_MEMORY: return ENOMEM;
    case PDOC_ERROR_ARGUMENT: return EINVAL;
    case PDOC_ERROR_CANCELLED: return ECANCELED;
    default: return EIO;
    }
}

/* What is told here is an error's or the trap's message, none of which is longer. */
static void say(stream *s, const char *message) { snprintf(s->message, sizeof s->message, "%s", message); }

static void fail(stream *s, pdoc_status status, const char *message) {
    s->status = status;
    say(s, message && *message ? message : pdoc_status_message(status, PDOC_LANGUAGE_ENGLISH));
}

/* ---- documents ---- */

static void leave_document(stream *s) {
    pdoc_annotations_unref(s->annotations);
    pdoc_document_unref(s->document);
    s->annotations = NULL;
    s->document = NULL;
}

/* Takes over the counts. */
static void enter_document(stream *s, pdoc_document *document, pdoc_annotations *annotations) {
    s->document = document ? document : pdoc_document_ref(pdoc_annotations_document(annotations));
    s->annotations = annotations;
    s->rows = pdi_rows_of(s->sheet, s->document, annotations, s->unit);
}

/* Asks the caller for the next one. */
static bool next_document(stream *s) {
    pdoc_document *document = NULL;
    pdoc_annotations *annotations = NULL;
    pdoc_error *error = NULL;
    if (!s->next) return false;
    pdoc_status status = s->next(s->user, &document, &annotations, &error);
    if (status > 0) status = PDOC_ERROR_CALLBACK;
    if (status == PDOC_OK && document && !annotations && pdi_sheet_is_of_annotations(s->sheet))
        fail(s, PDOC_ERROR_ARGUMENT, "the table is of annotations, and a document came without");
    else if (status != PDOC_OK)
        fail(s, status, pdoc_error_message(error, NULL));
    pdoc_error_unref(error);
    if (s->status == PDOC_OK && (document || annotations)) {
        enter_document(s, document, annotations);
        return true;
    }
    s->next = NULL;
    pdoc_annotations_unref(annotations);
    pdoc_document_unref(document);
    return false;
}

/* ---- what Arrow calls ---- */

/* Work that the trap ends. */
static void fill(void *user) {
    stream *s = user;
    s->batch = pdi_batch_make(&s->with, &s->trap, s->sheet, s->most_rows);
    while (s->document || next_document(s)) {
        pdi_batch_take(s->batch, &s->rows);
        if (pdi_batch_is_full(s->batch)) return;
        leave_document(s);
    }
}

static int get_next(struct ArrowArrayStream *self, struct ArrowArray *out) {
    stream *s = self->private_data;
    *out = (struct ArrowArray){.release = NULL};
    if (s->status != PDOC_OK) return error_number(s->status);
    const pdoc_status status = pdi_attempt(&s->trap, fill, s);
    if (status != PDOC_OK) fail(s, status, s->trap.message);
    pdi_batch *batch = s->batch;
    s->batch = NULL;
    if (status != PDOC_OK || pdi_batch_length(batch) == 0) {
        pdi_batch_drop(batch);
        return error_number(s->status);
    }
    /* If a document could not be had, the rows of those before come first. */
    pdi_batch_give(batch, out);
    return 0;
}

static int get_schema(struct ArrowArrayStream *self, struct ArrowSchema *out) {
    stream *s = self->private_data;
    if (pdi_schema_make(&s->with, s->sheet, s->unit, out)) return 0;
    say(s, "out of memory");
    return ENOMEM;
}

static const char *get_last_error(struct ArrowArrayStream *self) {
    const stream *s = self->private_data;
    return s->message[0] ? s->message : NULL;
}

static void release(struct ArrowArrayStream *self) {
    stream *s = self->private_data;
    const pdoc_allocator with = s->with;
    leave_document(s);
    if (s->destroy) s->destroy(s->user);
    self->release = NULL;
    pdi_give(&with, s);
}

/* ---- making streams ---- */

static pdoc_status refuse(pdoc_error **error, const pdoc_allocator *with, const char *message) {
    return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, message);
}

/* An empty stream; what it reads is set by the caller. NULL where there is no memory. */
static stream *stream_make(const pdoc_allocator *with, const pdoc_writer *writer, struct ArrowArrayStream *out,
                           pdoc_error **error) {
    stream *s = pdi_hold(with, sizeof *s);
    if (!s) {
        pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
        return NULL;
    }
    s->with = *with;
    s->sheet = writer->table;
    s->unit = writer->offsets;
    s->most_rows = writer->rows ? writer->rows : MOST_ROWS;
    *out = (struct ArrowArrayStream){get_schema, get_next, get_last_error, release, s};
    pdi_done(error);
    return s;
}

pdoc_status pdoc_writer_make_stream(const pdoc_writer *writer, pdoc_document *document, pdoc_annotations *annotations,
                                    struct ArrowArrayStream *stream_out, pdoc_error **error) {
    const pdoc_allocator *with = document ? &document->analyzer->with : &pdi_default_allocator;
    const char *fault = stream_out ? pdi_writer_fault(writer, true, document, annotations) : "stream is NULL";
    if (stream_out) stream_out->release = NULL;
    if (fault) return refuse(error, with, fault);
    stream *s = stream_make(with, writer, stream_out, error);
    if (!s) return PDOC_ERROR_MEMORY;
    enter_document(s, pdoc_document_ref(document), pdoc_annotations_ref(annotations));
    return PDOC_OK;
}

pdoc_status pdoc_writer_make_stream_of_many(const pdoc_writer *writer, pdoc_next_fn next, void *user,
                                            pdoc_destroy_fn destroy, struct ArrowArrayStream *stream_out,
                                            pdoc_error **error) {
    const pdoc_allocator *with = writer ? &writer->with : &pdi_default_allocator;
    const char *fault = writer && next && stream_out ? NULL : "writer, next or stream is NULL";
    pdoc_status status = PDOC_ERROR_ARGUMENT;
    stream *s = NULL;
    if (stream_out) stream_out->release = NULL;
    if (!fault && !writer->table) fault = "no table was chosen";
    if (fault) refuse(error, with, fault);
    else if (!(s = stream_make(with, writer, stream_out, error))) status = PDOC_ERROR_MEMORY;
    if (!s) {
        if (destroy) destroy(user);
        return status;
    }
    s->next = next;
    s->user = user;
    s->destroy = destroy;
    return PDOC_OK;
}
