/* What holds of every document, whatever its bytes were: used by the properties, the hostile inputs and the fuzzers.
 * Looks through the public interface alone, and has its own reading of UTF-8, so that it shares no fault with the library. */
#ifndef PDI_TESTS_HOLDS_H
#define PDI_TESTS_HOLDS_H

#include <policydoc/policydoc.h>

/* Is told each fault in one sentence. */
typedef void (*holds_say)(void *user, const char *fault);

/* Checks places, pieces, strings, references, readings, residue, offsets and diagnostics. Returns the number of faults. */
size_t holds_document(const pdoc_document *document, holds_say say, void *user);

/* Writes the document in every unit and on one line; the bytes must be JSON, alike twice, and UTF-8. */
size_t holds_json(const pdoc_document *document, holds_say say, void *user);

/* Writes every table in both formats: rows have as many cells as the head, and no cell is a formula; and for Arrow. */
size_t holds_tables(const pdoc_document *document, holds_say say, void *user);

/* Reads a stream of Arrow's to its end and gives it back: schema and arrays are as the specification has them, and it has so
 * many rows. */
size_t holds_arrow(struct ArrowArrayStream *stream, size_t rows, holds_say say, void *user);
/* Only that an array is what its schema says. */
size_t holds_arrow_array(const struct ArrowSchema *schema, const struct ArrowArray *array, holds_say say, void *user);

/* Checks mentions, entities and what leads from one to the other, their JSON and their tables. */
size_t holds_annotations(const pdoc_annotations *annotations, holds_say say, void *user);

/* Whether the bytes are one JSON value in valid UTF-8, with nothing but white space behind it. On failure *at is where. */
int holds_is_json(const char *bytes, size_t count, size_t *at);

/* The model without places: every string without white space, every reference as an index. To be released with free(). */
char *holds_model(const pdoc_document *document);

#endif
