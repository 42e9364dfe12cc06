/* A reader of one's own: e-mail in which minutes are sent (the head of the message is no part of them). Prints what the
 * library then sees.
 *
 *     reader MESSAGE */
#include "example.h"

#include <string.h>

/* A message begins with lines like `From: …`. */
static int recognize(void *user, const void *bytes, size_t size) {
    (void)user;
    return size > 6 && memcmp(bytes, "From: ", 6) == 0 ? 90 : 0;
}

/* The head as something beside the text, its Date as a fact, each line of the body as a paragraph. */
static int read_message(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    const char *s = (const char *)bytes, *end = s + size;
    int in_head = 1, status = pdoc_evidence_begin(evidence, PDOC_BLOCK_ASIDE, 0);
    (void)user;
    while (s < end && status == PDOC_OK) {
        const char *newline = (const char *)memchr(s, '\n', (size_t)(end - s));
        const size_t length = (size_t)((newline ? newline : end) - s);
        if (in_head && length == 0) {
            in_head = 0;
            status = pdoc_evidence_end(evidence);
        } else {
            if (in_head && length == 16 && memcmp(s, "Date: ", 6) == 0)
                pdoc_evidence_fact(evidence, PDOC_FACT_DATE, s + 6, 10);
            pdoc_evidence_begin(evidence, PDOC_BLOCK_PARAGRAPH, 0);
            pdoc_evidence_run(evidence, NULL, s, length);
            /* Every function keeps saying why nothing more is taken: asking the last one is enough. */
            status = pdoc_evidence_end(evidence);
        }
        s += length + 1;
    }
    return status;
}

int main(int argc, char **argv) {
    pdoc_reader_functions functions;
    pdoc_config *config = NULL;
    pdoc_reader *reader = NULL;
    pdoc_analyzer *analyzer = NULL;
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    int code = 0;
    size_t size = 0;
    char *bytes = argc == 2 ? read_file(argv[1], &size) : NULL;
    if (!bytes) return 2;
    memset(&functions, 0, sizeof functions);
    functions.size = sizeof functions;
    functions.interface_version = PDOC_READER_INTERFACE;
    functions.name = "message";
    functions.recognize = recognize;
    functions.read = read_message;
    if (pdoc_config_make(NULL, &config, &error) || pdoc_reader_make(NULL, &functions, NULL, NULL, &reader, &error) ||
        pdoc_config_add_reader(config, reader, &error) || pdoc_analyzer_make(config, &analyzer, &error) ||
        pdoc_document_parse(analyzer, bytes, size, NULL, &document, &error)) {
        code = failed(argv[1], error);
    } else {
        const char *date = pdoc_document_fact(document, PDOC_FACT_DATE, NULL);
        printf("%s, read by %s, sent on %s\n", pdoc_document_title(document, NULL),
               pdoc_document_reader_name(document, NULL), date ? date : "an unknown day");
    }
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    pdoc_reader_unref(reader);
    pdoc_config_unref(config);
    free(bytes);
    return code;
}
