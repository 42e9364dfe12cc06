/** @defgroup arrow Tables for Arrow
 *  The tables of writers for programs that analyse data, by Arrow's C stream interface (arrow.h, a part of
 *  policydoc.h): pyarrow, polars, DuckDB, pandas and others take over the columns as they are, without a copy and
 *  without a library that both would need. The tables' columns are described in doc/tables.md.
 *
 *  Common to the functions below:
 *
 *  - `stream` is the caller's struct, whose content is overwritten. On failure its release is NULL.
 *  - A table comes in batches of at most the writer's rows, ended earlier after about 16 MiB of text, so that memory
 *    is bounded however long the stream is. An empty table has a schema and no batch.
 *  - What a stream's functions return is 0 or an errno value: ENOMEM without memory, EINVAL for PDOC_ERROR_ARGUMENT,
 *    ECANCELED for PDOC_ERROR_CANCELLED, else EIO; get_last_error tells the message. A failed stream stays so.
 *  - The writer's format and language say nothing here.
 *
 *  @ownership The caller, or a consumer that the stream is moved to, gives it back by its release. A stream keeps
 *  what it reads from, and nothing of the writer; schemas and arrays that it gave keep nothing but their own memory
 *  (the allocator must outlive them), and may be given back after it, in any order. Children may be moved out of
 *  them.
 *  @threads A stream is used by one thread at a time; schemas and arrays that it gave may be given back by any.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_ARROW_H
#define PDOC_ARROW_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name Arrow's own structs
 *  The three structs of https://arrow.apache.org/docs/format/CDataInterface.html and CStreamInterface.html, which every
 *  program that speaks Arrow declares in the same way, within the same guards. They are frozen. They and their flags are
 *  the only names of these headers without a prefix of this library, since the standard gives them.
 *  @{ */

#ifndef ARROW_C_DATA_INTERFACE
/** The guard of the next two, for whoever declares them first. */
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1 /**< a flag of schemas: the dictionary's order counts; never set here */
#define ARROW_FLAG_NULLABLE           2 /**< a flag of schemas: values may be missing */
#define ARROW_FLAG_MAP_KEYS_SORTED    4 /**< a flag of schemas: a map's keys are sorted; never set here */

/** What a column is, or a table as a struct of columns. */
struct ArrowSchema {
    const char *format;             /**< the type in Arrow's words */
    const char *name;               /**< the column's name */
    const char *metadata;           /**< more about it; NULL: nothing */
    int64_t flags;                  /**< ARROW_FLAG_… */
    int64_t n_children;             /**< how many children there are */
    struct ArrowSchema **children;  /**< the columns inside; given back with this, unless they were moved out */
    struct ArrowSchema *dictionary; /**< NULL: there is none */
    /** Gives it back; it sets itself to NULL, which is the sign that there is nothing left. */
    void (*release)(struct ArrowSchema *);
    void *private_data; /**< the maker's own */
};

/** The values of a column, or a batch as a struct of columns. */
struct ArrowArray {
    int64_t length;                /**< how many values there are */
    int64_t null_count;            /**< how many of them are missing; -1 where nobody has counted */
    int64_t offset;                /**< the first value, in values from the buffers' beginning */
    int64_t n_buffers;             /**< how many buffers there are */
    int64_t n_children;            /**< how many children there are */
    const void **buffers;          /**< the values as the type's layout has them */
    struct ArrowArray **children;  /**< the columns inside; given back with this, unless they were moved out */
    struct ArrowArray *dictionary; /**< NULL: there is none */
    /** Gives it back; it sets itself to NULL, which is the sign that there is nothing left. */
    void (*release)(struct ArrowArray *);
    void *private_data; /**< the maker's own */
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
/** The guard of the next one, for whoever declares it first. */
#define ARROW_C_STREAM_INTERFACE

/** A table that comes batch by batch. */
struct ArrowArrayStream {
    /** Gives the schema of all batches, which the caller owns. */
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
    /** Gives the next batch, which the caller owns; one whose release is NULL is the end. */
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
    /** What went wrong, for a person; NULL: nothing. Borrowed until the next call. */
    const char *(*get_last_error)(struct ArrowArrayStream *);
    /** Gives the stream back; it sets itself to NULL. */
    void (*release)(struct ArrowArrayStream *);
    void *private_data; /**< the maker's own */
};

#endif

/** @} */

/** Gives the writer's table of a document as a `stream`; `annotations` may be NULL. Errors are those of
 *  pdoc_writer_write(). Memory is taken from the document's allocator. */
PDOC_EXPORT pdoc_status pdoc_writer_make_stream(const pdoc_writer *writer, pdoc_document *document,
                                                pdoc_annotations *annotations, struct ArrowArrayStream *stream,
                                                pdoc_error **error);

/** Gives the next document of a stream over many: sets `*document`, or `*annotations` (always where the table is of
 *  mentions or entities), to a count that the stream takes over, or neither at the end. Both are NULL when it is
 *  called, and so is `*error`, which it may set when it fails (pdoc_error_make()). A failing status ends the stream:
 *  after the rows of the documents before, get_next fails with the error's message. Called by the thread that calls
 *  get_next, never after it returned anything but PDOC_OK or gave no document. */
typedef pdoc_status (*pdoc_next_fn)(void *user, pdoc_document **document, pdoc_annotations **annotations,
                                    pdoc_error **error);

/** Gives the writer's table of many documents as one `stream` that asks for them one by one (`next`) and holds one at a
 *  time; small ones share a batch. Memory is taken from the writer's allocator. `destroy` (may be NULL) runs once with
 *  `user`: when the stream is given back, or before this function fails. */
PDOC_EXPORT pdoc_status pdoc_writer_make_stream_of_many(const pdoc_writer *writer, pdoc_next_fn next, void *user,
                                                        pdoc_destroy_fn destroy, struct ArrowArrayStream *stream,
                                                        pdoc_error **error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
