/* What the tests of several rooms write documents with: a writer told all at once. */
#ifndef PDI_TESTS_WRITING_H
#define PDI_TESTS_WRITING_H

#include <policydoc/policydoc.h>

/* A flag of the tests' own, for JSON: messages in Japanese. */
#define WRITING_JAPANESE ((pdoc_writer_flags)1 << 31)

/* NULL when something that it is told is refused, with the status and the error. */
static inline pdoc_writer *writer_told(const pdoc_allocator *with, pdoc_format format, pdoc_writer_flags flags,
                                       pdoc_table_kind table, pdoc_unit offsets, size_t rows, pdoc_status *status,
                                       pdoc_error **error) {
    pdoc_writer *w = NULL;
    const pdoc_language language = flags & WRITING_JAPANESE ? PDOC_LANGUAGE_JAPANESE : PDOC_LANGUAGE_ENGLISH;
    *status = pdoc_writer_make(with, &w, error);
    if (*status == PDOC_OK) *status = pdoc_writer_set_format(w, format, flags & ~WRITING_JAPANESE, error);
    if (*status == PDOC_OK && table) *status = pdoc_writer_set_table(w, table, error);
    if (*status == PDOC_OK) *status = pdoc_writer_set_offsets(w, offsets, error);
    if (*status == PDOC_OK) *status = pdoc_writer_set_language(w, language, error);
    if (*status == PDOC_OK) *status = pdoc_writer_set_rows(w, rows, error);
    if (*status == PDOC_OK) return w;
    pdoc_writer_unref(w);
    return NULL;
}

static inline pdoc_status made_table(const pdoc_document *d, const pdoc_annotations *a, pdoc_table_kind table,
                                     pdoc_format format, pdoc_unit offsets, pdoc_writer_flags flags, pdoc_buffer **buffer,
                                     pdoc_error **error) {
    pdoc_status status;
    pdoc_writer *w = writer_told(NULL, format, flags, table, offsets, 0, &status, error);
    if (buffer) *buffer = NULL;
    if (w) status = pdoc_writer_make_buffer(w, d, a, buffer, error);
    pdoc_writer_unref(w);
    return status;
}

static inline pdoc_status written_table(const pdoc_document *d, const pdoc_annotations *a, pdoc_table_kind table,
                                        pdoc_format format, pdoc_unit offsets, pdoc_writer_flags flags, pdoc_sink_fn sink,
                                        void *user, pdoc_error **error) {
    pdoc_status status;
    pdoc_writer *w = writer_told(NULL, format, flags, table, offsets, 0, &status, error);
    if (w) status = pdoc_writer_write(w, d, a, sink, user, error);
    pdoc_writer_unref(w);
    return status;
}

static inline pdoc_status made_json(const pdoc_document *d, const pdoc_annotations *a, pdoc_unit offsets,
                                    pdoc_writer_flags flags, pdoc_buffer **buffer, pdoc_error **error) {
    return made_table(d, a, PDOC_TABLE_UNKNOWN, PDOC_FORMAT_JSON, offsets, flags, buffer, error);
}

static inline pdoc_status written_json(const pdoc_document *d, const pdoc_annotations *a, pdoc_unit offsets,
                                       pdoc_writer_flags flags, pdoc_sink_fn sink, void *user, pdoc_error **error) {
    return written_table(d, a, PDOC_TABLE_UNKNOWN, PDOC_FORMAT_JSON, offsets, flags, sink, user, error);
}

static inline pdoc_status made_stream(pdoc_document *d, pdoc_annotations *a, pdoc_table_kind table, pdoc_unit offsets,
                                      size_t rows, struct ArrowArrayStream *stream, pdoc_error **error) {
    pdoc_status status;
    pdoc_writer *w = writer_told(NULL, PDOC_FORMAT_JSON, 0, table, offsets, rows, &status, error);
    if (stream) stream->release = NULL;
    if (w) status = pdoc_writer_make_stream(w, d, a, stream, error);
    pdoc_writer_unref(w);
    return status;
}

static inline pdoc_status made_stream_of_many(const pdoc_allocator *with, pdoc_table_kind table, pdoc_unit offsets,
                                              size_t rows, pdoc_next_fn next, void *user, pdoc_destroy_fn destroy,
                                              struct ArrowArrayStream *stream, pdoc_error **error) {
    pdoc_status status;
    pdoc_writer *w = writer_told(with, PDOC_FORMAT_JSON, 0, table, offsets, rows, &status, error);
    if (stream) stream->release = NULL;
    if (w) status = pdoc_writer_make_stream_of_many(w, next, user, destroy, stream, error);
    else if (destroy) destroy(user);
    pdoc_writer_unref(w);
    return status;
}

#endif
