/* Places of the text in the units of other languages. */
#include "model/object.h"

static size_t source_byte(const pdoc_document *d, size_t byte) {
    if (d->reader) return 0; /* a character of it may stand anywhere in the file, or nowhere */
    return d->source_bytes.count == 0 ? byte : pdi_map_start(&d->source_bytes, (uint32_t)byte);
}

size_t pdoc_document_convert_offset(const pdoc_document *document, size_t byte, pdoc_unit unit) {
    if (!document) return 0;
    if (byte > document->text.n) byte = document->text.n;
    switch (unit) {
    case PDOC_UNIT_CODE_POINT: return pdi_position_code_points(document->positions, byte);
    case PDOC_UNIT_UTF16: return pdi_position_utf16(document->positions, byte);
    case PDOC_UNIT_SOURCE_BYTE: return source_byte(document, byte);
    case PDOC_UNIT_BYTE:
    case PDOC_UNIT_UNKNOWN: return byte;
    default: return PDOC_NO_OFFSET;
    }
}

pdoc_span pdoc_document_convert_span(const pdoc_document *document, pdoc_span span, pdoc_unit unit) {
    return (pdoc_span){pdoc_document_convert_offset(document, span.start, unit), pdoc_document_convert_offset(document, span.end, unit)};
}

void pdoc_document_line(const pdoc_document *document, size_t byte, size_t *line, size_t *column) {
    size_t at_line = 0, at_column = 0;
    if (document) {
        if (byte > document->text.n) byte = document->text.n;
        pdi_position_line(document->positions, byte, &at_line, &at_column);
    }
    if (line) *line = at_line;
    if (column) *column = at_column;
}

/* Where the character that has the byte `at` of the file stands in the text. */
static size_t from_source_byte(const pdoc_document *d, size_t at) {
    if (d->reader) return PDOC_NO_OFFSET;
    if (at > d->bytes.n) at = d->bytes.n;
    if (d->source_bytes.count == 0) return at < d->text.n ? at : d->text.n;
    if (at == d->bytes.n) return d->text.n;
    const size_t byte = pdi_map_back(&d->source_bytes, (uint32_t)at);
    return byte < d->text.n ? byte : d->text.n;
}

size_t pdoc_document_convert_offset_from(const pdoc_document *document, size_t offset, pdoc_unit unit) {
    if (!document) return 0;
    switch (unit) {
    case PDOC_UNIT_CODE_POINT: return pdi_position_from_code_points(document->positions, offset);
    case PDOC_UNIT_UTF16: return pdi_position_from_utf16(document->positions, offset);
    case PDOC_UNIT_SOURCE_BYTE: return from_source_byte(document, offset);
    case PDOC_UNIT_BYTE:
    case PDOC_UNIT_UNKNOWN: return offset < document->text.n ? offset : document->text.n;
    default: return PDOC_NO_OFFSET;
    }
}

pdoc_span pdoc_document_convert_span_from(const pdoc_document *document, pdoc_span span, pdoc_unit unit) {
    return (pdoc_span){pdoc_document_convert_offset_from(document, span.start, unit),
                       pdoc_document_convert_offset_from(document, span.end, unit)};
}

size_t pdoc_document_line_offset(const pdoc_document *document, size_t line, size_t column) {
    return document ? pdi_position_from_line(document->positions, line, column) : 0;
}
