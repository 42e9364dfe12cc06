/** @defgroup document Documents
 *  Reading a document, its text, places in it (document.h, a part of policydoc.h).
 *
 *  @ownership A document that was read is the caller's, and given back by pdoc_document_unref(). What is asked of it is
 *  borrowed and lives as long as the document; the fixed names of values live for ever.
 *  @threads A document is immutable once made: any number of threads may call all of this at once.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_DOCUMENT_H
#define PDOC_DOCUMENT_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** Reads a document out of `size` bytes (PDOC_NUL_TERMINATED is refused), which are copied. `options` may be NULL. A document
 *  that is understood only in part, or not at all, is a document with diagnostics; an empty input is an empty
 *  document. Fails with PDOC_ERROR_ENCODING (the bytes are no text; the error has the place), PDOC_ERROR_LIMIT,
 *  PDOC_ERROR_MEMORY, PDOC_ERROR_CANCELLED, PDOC_ERROR_CALLBACK, PDOC_ERROR_ARGUMENT. Any number of threads may read
 *  documents with one analyzer at once; the options belong to one of them. */
PDOC_EXPORT pdoc_status pdoc_document_parse(pdoc_analyzer *analyzer, const void *bytes, size_t size,
                                            const pdoc_options *options, pdoc_document **document, pdoc_error **error);
/** The same without a copy: the bytes must stay as they are until `destroy` (may be NULL) runs, exactly once, with
 *  `user`: when the document goes, or before this function fails. */
PDOC_EXPORT pdoc_status pdoc_document_parse_borrowed(pdoc_analyzer *analyzer, const void *bytes, size_t size,
                                                     void *user, pdoc_destroy_fn destroy, const pdoc_options *options,
                                                     pdoc_document **document, pdoc_error **error);
/** One more count of a document; returns it. */
PDOC_EXPORT pdoc_document *pdoc_document_ref(pdoc_document *document);
/** Gives a count of a document back. With the last one go the document, its count of the analyzer, and then the bytes
 *  that were borrowed. */
PDOC_EXPORT void pdoc_document_unref(pdoc_document *document);
/** The analyzer that read it. */
PDOC_EXPORT pdoc_analyzer *pdoc_document_analyzer(const pdoc_document *document);

/** The text that all spans refer to. Of a file that came as UTF-8 it is the file as it is, with its BOM, with NUL
 *  bytes and with bytes that are no text (PDOC_DIAGNOSTIC_INVALID_BYTES), if it has such. A NUL byte stands behind
 *  it, but not behind bytes that were borrowed: use the length. */
PDOC_EXPORT const char *pdoc_document_text(const pdoc_document *document, size_t *length);
/** Whether that text is well-formed UTF-8: 1 or 0. Looks through it. */
PDOC_EXPORT int pdoc_document_text_is_utf8(const pdoc_document *document);
/** The file's bytes as they were given, `size` of them (which may be NULL); not NUL-terminated. */
PDOC_EXPORT const void *pdoc_document_source(const pdoc_document *document, size_t *size);
/** The name of the encoding that the bytes were in, given or found. */
PDOC_EXPORT const char *pdoc_document_encoding(const pdoc_document *document, size_t *length);
/** A `fact` that the caller told, or else the file of itself. PDOC_FACT_ENCODING and PDOC_FACT_MEDIA_TYPE are known
 *  without being told. */
PDOC_EXPORT const char *pdoc_document_fact(const pdoc_document *document, pdoc_fact fact, size_t *length);

/** The document's own title, its line breaks joined. */
PDOC_EXPORT const char *pdoc_document_title(const pdoc_document *document, size_t *length);
/** What kind of minutes it is. */
PDOC_EXPORT pdoc_document_kind pdoc_document_kind_of(const pdoc_document *document);
/** The name of a `kind`: "summary", "transcript", "other"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_document_kind_name(pdoc_document_kind kind);
/** The share of the text's characters, spaces left out, that the model accounts for: 0 to 1. */
PDOC_EXPORT double pdoc_document_understood(const pdoc_document *document);

/** How many sittings the document reports. */
PDOC_EXPORT size_t pdoc_document_session_count(const pdoc_document *document);
/** A sitting, in the document's order. */
PDOC_EXPORT const pdoc_session *pdoc_document_session_at(const pdoc_document *document, size_t i);

/** How many attendees the document's sessions have together. */
PDOC_EXPORT size_t pdoc_document_attendee_count(const pdoc_document *document);
/** The attendee whose pdoc_attendee_index() is `i`: of the id "a1" the one with 0. */
PDOC_EXPORT const pdoc_attendee *pdoc_document_attendee_at(const pdoc_document *document, size_t i);
/** How many hand-outs the document's sessions have together. */
PDOC_EXPORT size_t pdoc_document_material_count(const pdoc_document *document);
/** The hand-out whose pdoc_material_index() is `i`. */
PDOC_EXPORT const pdoc_material *pdoc_document_material_at(const pdoc_document *document, size_t i);
/** How many items the agendas of the document's sessions have together, on all levels. */
PDOC_EXPORT size_t pdoc_document_agenda_item_count(const pdoc_document *document);
/** The item whose pdoc_agenda_item_index() is `i`. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_document_agenda_item_at(const pdoc_document *document, size_t i);
/** How many remarks the document's sessions have together. */
PDOC_EXPORT size_t pdoc_document_remark_count(const pdoc_document *document);
/** The remark whose pdoc_remark_index() is `i`. */
PDOC_EXPORT const pdoc_remark *pdoc_document_remark_at(const pdoc_document *document, size_t i);

/** The attendee whose place in the text (its pieces) has the offset `byte`; where places lie within each other, the
 *  innermost. NULL where there is none. Costs a binary search, as all that finds something by an offset. */
PDOC_EXPORT const pdoc_attendee *pdoc_document_find_attendee(const pdoc_document *document, size_t byte);
/** The hand-out whose place in its list has the offset `byte`; NULL where there is none. */
PDOC_EXPORT const pdoc_material *pdoc_document_find_material(const pdoc_document *document, size_t byte);
/** The item of the agenda that the offset `byte` stands in, in the list of the agenda or in the item's heading; NULL
 *  where there is none. What was said under an item is found by its remark. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_document_find_agenda_item(const pdoc_document *document, size_t byte);
/** The remark that the offset `byte` stands in, in its words or its speaker's label; NULL where there is none, as at the
 *  mark before a label (○), in a heading, and between remarks. */
PDOC_EXPORT const pdoc_remark *pdoc_document_find_remark(const pdoc_document *document, size_t byte);

/** All offsets and spans of the interface are in bytes of the text; this tells the offset `byte` in another `unit`.
 *  An offset past the end is taken for the end. PDOC_NO_OFFSET for a unit that this library does not know; 0 for a
 *  document that is NULL. Costs about the same anywhere in the text. */
PDOC_EXPORT size_t pdoc_document_convert_offset(const pdoc_document *document, size_t byte, pdoc_unit unit);
/** The same for both ends of a `span` in bytes, in another `unit`. */
PDOC_EXPORT pdoc_span pdoc_document_convert_span(const pdoc_document *document, pdoc_span span, pdoc_unit unit);
/** The way back: where the character begins that has an `offset`, which is counted in `unit`, in bytes of the text. An
 *  offset past the end is taken for the end. PDOC_NO_OFFSET for a unit that this library does not know, and for bytes of
 *  a file (PDOC_UNIT_SOURCE_BYTE) that a reader read; 0 for a document that is NULL. Costs about the same anywhere. */
PDOC_EXPORT size_t pdoc_document_convert_offset_from(const pdoc_document *document, size_t offset, pdoc_unit unit);
/** The same for both ends of a `span` that is counted in `unit`. */
PDOC_EXPORT pdoc_span pdoc_document_convert_span_from(const pdoc_document *document, pdoc_span span, pdoc_unit unit);
/** Tells the `line` and `column` of the offset `byte` of the text, both from 1, the column in code points; both are
 *  0 for a document that is NULL. Lines end with LF, CR LF or CR. An offset inside a character is taken for its first byte,
 *  one past the end for the end. Outputs may be NULL. A column in another unit is the difference of the converted
 *  offsets (pdoc_document_convert_offset()) of `byte` and of the line's beginning (pdoc_document_line_offset()). */
PDOC_EXPORT void pdoc_document_line(const pdoc_document *document, size_t byte, size_t *line, size_t *column);
/** The way back: the offset in bytes of a `line` and a `column`, both from 1 (0 is taken for 1), the column in code
 *  points. A column past its line's end is taken for that end, before the line's own end sign; a line past the last
 *  one for the end of the text. 0 for a document that is NULL. */
PDOC_EXPORT size_t pdoc_document_line_offset(const pdoc_document *document, size_t line, size_t column);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
