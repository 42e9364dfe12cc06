/* Part of policydoc.h: writing a document down for other programs. */
#ifndef PDOC_EXPORT_H
#define PDOC_EXPORT_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** How JSON is written; may be combined by |. */
typedef uint32_t pdoc_json_flags;
enum {
    PDOC_JSON_DEFAULT = 0,
    PDOC_JSON_LINE = 1,    /**< all on one line, for JSON Lines */
    PDOC_JSON_JAPANESE = 2 /**< messages of diagnostics in Japanese */
};

/** Writes the document as JSON (doc/schema/policydoc-1.schema.json), UTF-8, ending in a line feed. Spans are in
 *  `offsets`. The same document gives the same bytes, always. Allocates nothing; bytes are given to the sink in
 *  portions. PDOC_ERROR_SINK or PDOC_ERROR_CALLBACK when the sink ends it. */
PDOC_EXPORT pdoc_status pdoc_document_write_json(const pdoc_document *document, pdoc_unit offsets, unsigned flags,
                                                 pdoc_sink_fn sink, void *user, pdoc_error **error);
/** The same into a buffer that the caller owns. */
PDOC_EXPORT pdoc_status pdoc_document_make_json(const pdoc_document *document, pdoc_unit offsets, unsigned flags,
                                                pdoc_buffer **buffer, pdoc_error **error);

/** Writes annotations with their document: the same JSON, with `mentions` and `entities` filled, and the diagnostics of
 *  both. */
PDOC_EXPORT pdoc_status pdoc_annotations_write_json(const pdoc_annotations *annotations, pdoc_unit offsets,
                                                    unsigned flags, pdoc_sink_fn sink, void *user, pdoc_error **error);
/** The same into a buffer that the caller owns. */
PDOC_EXPORT pdoc_status pdoc_annotations_make_json(const pdoc_annotations *annotations, pdoc_unit offsets,
                                                   unsigned flags, pdoc_buffer **buffer, pdoc_error **error);

/** What a table's rows are. */
typedef int32_t pdoc_table_kind;
enum {
    PDOC_TABLE_UNKNOWN = 0,
    PDOC_TABLE_SESSIONS = 1,
    PDOC_TABLE_ATTENDEES = 2,
    PDOC_TABLE_MATERIALS = 3,
    PDOC_TABLE_AGENDA = 4,
    PDOC_TABLE_REMARKS = 5,
    PDOC_TABLE_MENTIONS = 6, /**< of annotations alone */
    PDOC_TABLE_ENTITIES = 7  /**< of annotations alone */
};

/** How a table is written. */
typedef int32_t pdoc_table_format;
enum {
    PDOC_TABLE_FORMAT_UNKNOWN = 0,
    PDOC_TABLE_CSV = 1, /**< RFC 4180, rows ending in CR LF */
    PDOC_TABLE_TSV = 2  /**< cells divided by tabs, without quotes; tabs and line ends inside a cell become a space */
};

/** What goes with a table; may be combined by |. */
typedef uint32_t pdoc_table_flags;
enum {
    PDOC_TABLE_ROWS = 0,
    PDOC_TABLE_HEAD = 1, /**< the row of column names first */
    PDOC_TABLE_BOM = 2   /**< U+FEFF first, which tells some spreadsheets that it is UTF-8 */
};

/** Writes one row a thing, each with the document's name and its session's body, number and date. A cell that a
 *  spreadsheet would take for a formula has an apostrophe before it. Spans are in `offsets`. Several documents make one
 *  table when only the first is written with HEAD and BOM. Errors as for JSON. */
PDOC_EXPORT pdoc_status pdoc_document_write_table(const pdoc_document *document, pdoc_table_kind kind,
                                                  pdoc_table_format format, pdoc_unit offsets, unsigned flags,
                                                  pdoc_sink_fn sink, void *user, pdoc_error **error);
/** The same into a buffer that the caller owns. */
PDOC_EXPORT pdoc_status pdoc_document_make_table(const pdoc_document *document, pdoc_table_kind kind,
                                                 pdoc_table_format format, pdoc_unit offsets, unsigned flags,
                                                 pdoc_buffer **buffer, pdoc_error **error);

/** The tables of annotations: PDOC_TABLE_MENTIONS and PDOC_TABLE_ENTITIES; the other kinds are written as of their
 *  document. */
PDOC_EXPORT pdoc_status pdoc_annotations_write_table(const pdoc_annotations *annotations, pdoc_table_kind kind,
                                                     pdoc_table_format format, pdoc_unit offsets, unsigned flags,
                                                     pdoc_sink_fn sink, void *user, pdoc_error **error);
/** The same into a buffer that the caller owns. */
PDOC_EXPORT pdoc_status pdoc_annotations_make_table(const pdoc_annotations *annotations, pdoc_table_kind kind,
                                                    pdoc_table_format format, pdoc_unit offsets, unsigned flags,
                                                    pdoc_buffer **buffer, pdoc_error **error);

#ifdef __cplusplus
}
#endif
#endif
