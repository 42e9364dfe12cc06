/* What a writer was told, and the forms that it writes. */
#ifndef PDI_EXPORT_WRITER_H
#define PDI_EXPORT_WRITER_H

#include "export/columns.h"

struct pdoc_writer {
    pdi_count count;
    pdoc_allocator with;
    pdoc_format format;
    pdoc_writer_flags flags;
    const pdi_sheet *table; /* NULL: none was chosen */
    pdoc_unit offsets;
    pdoc_language language;
    size_t rows; /* of a batch; 0: not told */
};

/* Why nothing can be written (NULL: it can), for the forms that are tables and those that are not. */
const char *pdi_writer_fault(const pdoc_writer *writer, bool is_table, const pdoc_document *document,
                             const pdoc_annotations *annotations);

/* The formats; what they are given has been checked. `annotations` may be NULL. */
pdoc_status pdi_json_write(const pdoc_writer *writer, const pdoc_document *document, const pdoc_annotations *annotations,
                           pdoc_sink_fn sink, void *user, pdoc_error **error);
pdoc_status pdi_table_write(const pdoc_writer *writer, const pdoc_document *document,
                            const pdoc_annotations *annotations, pdoc_sink_fn sink, void *user, pdoc_error **error);

#endif
