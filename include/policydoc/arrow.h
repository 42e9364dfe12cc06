/* Part of policydoc.h: the tables of writer.h for programs that analyse data, by Arrow's C stream interface: pyarrow,
 * polars, DuckDB, pandas and others take over the columns as they are, without a copy and without a library that both
 * would need. The tables' columns are described in doc/tables.md. */
#ifndef PDOC_ARROW_H
#define PDOC_ARROW_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The three structs of https://arrow.apache.org/docs/format/CDataInterface.html and CStreamInterface.html, which every
 * program that speaks Arrow declares in the same way, within the same guards. They are frozen. */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *);
    void *private_data;
};

#endif

/* Common to the functions below:
 *
 * - `stream` is the caller's struct, whose content is overwritten and which the caller (or a consumer that it is moved
 *   to) gives back by its release. On failure its release is NULL.
 * - A stream keeps what it reads from, and nothing of the writer; schemas and arrays that it gave keep nothing but their own
 *   memory (the allocator must outlive them), and may be given back after it, in any order and by any thread. Children
 *   may be moved out of them. A stream is used by one thread at a time.
 * - A table comes in batches of at most the writer's rows, ended earlier after about 16 MiB of text, so that memory is
 *   bounded however long the stream is. An empty table has a schema and no batch.
 * - What a stream's functions return is 0 or an errno value: ENOMEM without memory, EINVAL for PDOC_ERROR_ARGUMENT,
 *   ECANCELED for PDOC_ERROR_CANCELLED, else EIO; get_last_error tells the message. A failed stream stays so.
 * - The writer's format and language say nothing here. */

/** Gives the writer's table of a document as a stream; `annotations` may be NULL. Errors are those of
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

/** Gives the writer's table of many documents as one stream that asks for them one by one and holds one at a time;
 *  small ones share a batch. Memory is taken from the writer's allocator. `destroy` (may be NULL) runs once with `user`:
 *  when the stream is given back, or before this function fails. */
PDOC_EXPORT pdoc_status pdoc_writer_make_stream_of_many(const pdoc_writer *writer, pdoc_next_fn next, void *user,
                                                        pdoc_destroy_fn destroy, struct ArrowArrayStream *stream,
                                                        pdoc_error **error);

#ifdef __cplusplus
}
#endif
#endif
