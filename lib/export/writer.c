/* Writers as counted handles: how documents are written down. */
#include "export/writer.h"

#include "base/table.h"

pdoc_status pdoc_writer_make(const pdoc_allocator *allocator, pdoc_writer **writer, pdoc_error **error) {
    pdoc_allocator with;
    const char *fault = pdi_allocator_take(&with, allocator);
    if (writer) *writer = NULL;
    else fault = "writer is NULL";
    if (fault) return pdi_fail(error, &with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    pdoc_writer *w = pdi_hold(&with, sizeof *w);
    if (!w) return pdi_fail(error, &with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    atomic_init(&w->count, 1);
    w->with = with;
    w->format = PDOC_FORMAT_JSON;
    w->offsets = PDOC_UNIT_BYTE;
    w->language = PDOC_LANGUAGE_ENGLISH;
    *writer = w;
    return pdi_done(error);
}

pdoc_writer *pdoc_writer_ref(pdoc_writer *writer) {
    if (writer) pdi_count_up(&writer->count);
    return writer;
}

void pdoc_writer_unref(pdoc_writer *writer) {
    if (!writer || !pdi_count_down(&writer->count)) return;
    const pdoc_allocator with = writer->with;
    pdi_give(&with, writer);
}

/* ---- how ---- */

static pdoc_status refuse(const pdoc_writer *writer, const char *fault, pdoc_error **error) {
    return pdi_fail(error, writer ? &writer->with : &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE,
                    writer ? fault : "writer is NULL");
}

/* What may go with a format; false: it is unknown. */
static bool flags_of(pdoc_format format, pdoc_writer_flags *flags) {
    switch (format) {
    case PDOC_FORMAT_JSON: *flags = PDOC_WRITER_LINE; return true;
    case PDOC_FORMAT_CSV:
    case PDOC_FORMAT_TSV: *flags = PDOC_WRITER_HEAD | PDOC_WRITER_BOM; return true;
    case PDOC_FORMAT_UNKNOWN:
    default: return false;
    }
}

pdoc_status pdoc_writer_set_format(pdoc_writer *writer, pdoc_format format, pdoc_writer_flags flags, pdoc_error **error) {
    pdoc_writer_flags known = 0;
    const bool there = flags_of(format, &known);
    if (!writer || !there) return refuse(writer, "there is no such format", error);
    if (flags & ~known) return refuse(writer, "the format has no such flags", error);
    writer->format = format;
    writer->flags = flags;
    return pdi_done(error);
}

pdoc_status pdoc_writer_set_table(pdoc_writer *writer, pdoc_table_kind table, pdoc_error **error) {
    const pdi_sheet *sheet = pdi_sheet_of(table);
    if (!writer || !sheet) return refuse(writer, "there is no such table", error);
    writer->table = sheet;
    return pdi_done(error);
}

pdoc_status pdoc_writer_set_offsets(pdoc_writer *writer, pdoc_unit offsets, pdoc_error **error) {
    if (!writer || offsets < PDOC_UNIT_UNKNOWN || offsets > PDOC_UNIT_SOURCE_BYTE)
        return refuse(writer, "there is no such unit", error);
    writer->offsets = offsets;
    return pdi_done(error);
}

pdoc_status pdoc_writer_set_language(pdoc_writer *writer, pdoc_language language, pdoc_error **error) {
    if (!writer || language < PDOC_LANGUAGE_UNKNOWN || language > PDOC_LANGUAGE_JAPANESE)
        return refuse(writer, "there is no such language", error);
    writer->language = language;
    return pdi_done(error);
}

pdoc_status pdoc_writer_set_rows(pdoc_writer *writer, size_t rows, pdoc_error **error) {
    if (!writer) return refuse(writer, NULL, error);
    writer->rows = rows;
    return pdi_done(error);
}

/* ---- writing ---- */

const char *pdi_writer_fault(const pdoc_writer *writer, bool is_table, const pdoc_document *document,
                             const pdoc_annotations *annotations) {
    if (!writer || !document) return "writer or document is NULL";
    if (annotations && annotations->document != document) return "the annotations are of another document";
    if (!is_table) return NULL;
    if (!writer->table) return "no table was chosen";
    return pdi_sheet_is_of_annotations(writer->table) && !annotations ? "the table is of annotations, not of a document" : NULL;
}

static pdoc_status refuse_writing(const pdoc_document *document, const char *fault, pdoc_error **error) {
    return pdi_fail(error, document ? &document->analyzer->with : &pdi_default_allocator, PDOC_ERROR_ARGUMENT,
                    PDOC_NO_OFFSET, PDI_NONE, fault);
}

pdoc_status pdoc_writer_write(const pdoc_writer *writer, const pdoc_document *document,
                              const pdoc_annotations *annotations, pdoc_sink_fn sink, void *user, pdoc_error **error) {
    const bool is_table = writer && writer->format != PDOC_FORMAT_JSON;
    const char *fault = sink ? pdi_writer_fault(writer, is_table, document, annotations) : "sink is NULL";
    if (fault) return refuse_writing(document, fault, error);
    return is_table ? pdi_table_write(writer, document, annotations, sink, user, error)
                    : pdi_json_write(writer, document, annotations, sink, user, error);
}

pdoc_status pdoc_writer_make_buffer(const pdoc_writer *writer, const pdoc_document *document,
                                    const pdoc_annotations *annotations, pdoc_buffer **buffer, pdoc_error **error) {
    if (buffer) *buffer = NULL;
    if (!buffer || !document) return refuse_writing(document, "document or buffer is NULL", error);
    const pdoc_allocator *with = &document->analyzer->with;
    pdoc_buffer *b = pdi_buffer_make(with);
    if (!b) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    pdoc_status status = pdoc_writer_write(writer, document, annotations, pdi_buffer_sink, b, error);
    if (status == PDOC_ERROR_SINK) {
        /* This sink refuses for one reason only. */
        if (error) pdoc_error_unref(*error);
        status = pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    }
    if (status == PDOC_OK) *buffer = b;
    else pdoc_buffer_unref(b);
    return status;
}
