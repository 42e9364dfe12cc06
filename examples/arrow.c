/* Hands the remarks of many files to Arrow as one stream, and reads it as a program of Arrow's would: for each column
 * its name and in how many rows it has a value.
 *
 *     cc arrow.c -o arrow $(pkg-config --cflags --libs policydoc)
 *     ./arrow minutes/...
 *
 * Programs that analyse data take the stream as it is: doc/tables.md. */
#include "example.h"

#include <errno.h>
#include <string.h>

typedef struct reading {
    pdoc_analyzer *analyzer;
    char **paths; /* up to NULL */
} reading;

/* Reads the next file when the stream asks for it. Its error becomes the stream's. */
static pdoc_status next_document(void *user, pdoc_document **document, pdoc_annotations **annotations,
                                 pdoc_error **error) {
    reading *r = user;
    size_t size;
    char *bytes;
    pdoc_status status;
    (void)annotations; /* the table is of documents */
    if (!*r->paths) return PDOC_OK;
    bytes = read_file(*r->paths, &size);
    if (!bytes) return pdoc_error_make(NULL, PDOC_ERROR_CALLBACK, strerror(errno), PDOC_NUL_TERMINATED, error);
    status = pdoc_document_parse(r->analyzer, bytes, size, NULL, document, error);
    free(bytes);
    r->paths++;
    return status;
}

int main(int argc, char **argv) {
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    long values[64] = {0}, rows = 0;
    pdoc_writer *writer;
    pdoc_error *error = NULL;
    reading r = {NULL, argv + 1};
    int status;
    if (argc < 2) return fprintf(stderr, "usage: arrow FILE...\n"), 2;
    if (pdoc_analyzer_make(NULL, &r.analyzer, &error)) return failed("policydoc", error);
    if (pdoc_writer_make(NULL, &writer, &error) || pdoc_writer_set_table(writer, PDOC_TABLE_REMARKS, &error) ||
        pdoc_writer_make_stream_of_many(writer, next_document, &r, NULL, &stream, &error))
        return failed("policydoc", error);
    if (stream.get_schema(&stream, &schema)) return fprintf(stderr, "%s\n", stream.get_last_error(&stream)), 1;
    while ((status = stream.get_next(&stream, &batch)) == 0 && batch.release) {
        rows += (long)batch.length;
        for (int64_t i = 0; i < batch.n_children && i < 64; i++)
            values[i] += (long)(batch.children[i]->length - batch.children[i]->null_count);
        batch.release(&batch);
    }
    if (status) fprintf(stderr, "%s\n", stream.get_last_error(&stream));
    for (int64_t i = 0; i < schema.n_children && i < 64; i++)
        printf("%-14s %-5s %6ld of %ld\n", schema.children[i]->name, schema.children[i]->format, values[i], rows);
    schema.release(&schema);
    stream.release(&stream);
    pdoc_writer_unref(writer);
    pdoc_analyzer_unref(r.analyzer);
    return status != 0;
}
