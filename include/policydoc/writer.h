/** @defgroup writer Writers
 *  Writing documents down for other programs (writer.h, a part of policydoc.h). A writer is told how, and writes
 *  then any number of documents: to a sink, into a buffer, or as a stream of tables for Arrow (arrow.h).
 *
 *  A writer's functions fail with PDOC_ERROR_ARGUMENT for a value that this library does not know, and leave it then
 *  as it was. What a later version can write down is one more format, or one more function that tells how.
 *
 *  @ownership Writers and buffers are the caller's, and given back by their unref. A writer keeps nothing that it
 *  wrote.
 *  @threads A writer is a builder, for one thread while it is told something; any number of threads may write with
 *  one that nobody changes.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_WRITER_H
#define PDOC_WRITER_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What is written. */
typedef int32_t pdoc_format;
enum {
    PDOC_FORMAT_UNKNOWN = 0, /**< no format */
    PDOC_FORMAT_JSON = 1, /**< the whole document (doc/schema/policydoc-1.schema.json), UTF-8, ending in a line feed */
    PDOC_FORMAT_CSV = 2,  /**< a table, RFC 4180, rows ending in CR LF */
    PDOC_FORMAT_TSV = 3   /**< a table, cells divided by tabs, without quotes; tabs and line ends inside a cell become a
                               space */
};

/** What goes with a format; may be combined by |. */
typedef uint32_t pdoc_writer_flags;
enum {
    PDOC_WRITER_PLAIN = 0, /**< nothing */
    PDOC_WRITER_LINE = 1,  /**< of JSON: all on one line, for JSON Lines */
    PDOC_WRITER_HEAD = 2,  /**< of CSV and TSV: the row of column names first */
    PDOC_WRITER_BOM = 4    /**< of CSV and TSV: U+FEFF first, which tells some spreadsheets that it is UTF-8 */
};

/** What a table's rows are. */
typedef int32_t pdoc_table_kind;
enum {
    PDOC_TABLE_UNKNOWN = 0,   /**< no table */
    PDOC_TABLE_SESSIONS = 1,  /**< a row a sitting */
    PDOC_TABLE_ATTENDEES = 2, /**< a row an attendee */
    PDOC_TABLE_MATERIALS = 3, /**< a row a hand-out */
    PDOC_TABLE_AGENDA = 4,    /**< a row an item of the agenda */
    PDOC_TABLE_REMARKS = 5,   /**< a row a remark */
    PDOC_TABLE_MENTIONS = 6,  /**< a row a mention; of annotations alone */
    PDOC_TABLE_ENTITIES = 7   /**< a row an entity; of annotations alone */
};

/** Makes a writer of JSON, with spans in bytes and messages in English. `allocator` serves the writer and the
 *  streams over many documents that it makes. */
PDOC_EXPORT pdoc_status pdoc_writer_make(const pdoc_allocator *allocator, pdoc_writer **writer, pdoc_error **error);
/** One more count of a writer; returns it. */
PDOC_EXPORT pdoc_writer *pdoc_writer_ref(pdoc_writer *writer);
/** Gives a count of a writer back. */
PDOC_EXPORT void pdoc_writer_unref(pdoc_writer *writer);

/** The `format`, and what goes with it: `flags` of another format are refused. */
PDOC_EXPORT pdoc_status pdoc_writer_set_format(pdoc_writer *writer, pdoc_format format, pdoc_writer_flags flags,
                                               pdoc_error **error);
/** Which `table` is written; there is none at first. JSON has all. */
PDOC_EXPORT pdoc_status pdoc_writer_set_table(pdoc_writer *writer, pdoc_table_kind table, pdoc_error **error);
/** The unit that spans (`offsets`) are counted in. */
PDOC_EXPORT pdoc_status pdoc_writer_set_offsets(pdoc_writer *writer, pdoc_unit offsets, pdoc_error **error);
/** The `language` of diagnostics' messages. */
PDOC_EXPORT pdoc_status pdoc_writer_set_language(pdoc_writer *writer, pdoc_language language, pdoc_error **error);
/** The most `rows` of a batch of a stream; 0, as at first, is 65,536. */
PDOC_EXPORT pdoc_status pdoc_writer_set_rows(pdoc_writer *writer, size_t rows, pdoc_error **error);

/** Writes a document to a `sink`, with what extractors found in it; `annotations` may be NULL: the document alone.
 *  They must be of this document. The same document gives the same bytes, always. Allocates nothing; bytes are given
 *  to the sink in portions. PDOC_ERROR_SINK or PDOC_ERROR_CALLBACK when the sink ends it; PDOC_ERROR_ARGUMENT also
 *  when there is no table to write, or one of annotations and none are given.
 *
 *  JSON has `mentions` and `entities` filled, and the diagnostics of both, with annotations. A table has one row a
 *  thing, each with the document's name and its session's body, number and date; a cell that a spreadsheet would
 *  take for a formula has an apostrophe before it. Several documents make one table when only the first is written
 *  with HEAD and BOM. */
PDOC_EXPORT pdoc_status pdoc_writer_write(const pdoc_writer *writer, const pdoc_document *document,
                                          const pdoc_annotations *annotations, pdoc_sink_fn sink, void *user,
                                          pdoc_error **error);
/** The same into a buffer that the caller owns, from the document's allocator. */
PDOC_EXPORT pdoc_status pdoc_writer_make_buffer(const pdoc_writer *writer, const pdoc_document *document,
                                                const pdoc_annotations *annotations, pdoc_buffer **buffer,
                                                pdoc_error **error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
