/* Checks that each word of a document's text has a place on a page: locate MODULE FILE. */
#include <policydoc/policydoc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct found {
    const pdoc_document *document;
    size_t boxes, outside;
} found;

static int see(void *user, size_t page, double left, double top, double right, double bottom) {
    found *f = user;
    double width, height;
    pdoc_document_page_size(f->document, page, &width, &height);
    f->boxes++;
    f->outside +=
        !(left >= -1 && top >= -1 && right <= width + 1 && bottom <= height + 1 && left <= right && top <= bottom);
    return 0;
}

static size_t space_at(const char *s) { return strchr(" \n\f\t", *s) ? 1 : strncmp(s, "\xE3\x80\x80", 3) == 0 ? 3 : 0; }

static int check(const pdoc_document *document) {
    size_t length, words = 0, end;
    const char *text = pdoc_document_text(document, &length);
    found f = {.document = document};
    for (size_t at = 0; at < length; at = end) {
        const size_t space = space_at(text + at);
        end = at + space;
        if (space) continue;
        while (end < length && !space_at(text + end)) end++;
        const size_t before = f.boxes;
        pdoc_document_locate(document, (pdoc_span){at, end}, see, &f);
        words++;
        if (f.boxes > before) continue;
        fprintf(stderr, "nowhere: %.*s\n", (int)(end - at), text + at);
        return EXIT_FAILURE;
    }
    printf("%zu words, %zu boxes, %zu outside their page, %zu pages\n", words, f.boxes, f.outside,
           pdoc_document_page_count(document));
    return words > 0 && f.outside == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void *read_file(const char *path, size_t *size) {
    enum { MOST = 64 << 20 };
    FILE *file = fopen(path, "rb");
    void *bytes = malloc(MOST);
    *size = file && bytes ? fread(bytes, 1, MOST, file) : 0;
    if (file) fclose(file);
    return bytes;
}

int main(int argc, char **argv) {
    pdoc_config *config = NULL;
    pdoc_reader *reader = NULL;
    pdoc_analyzer *analyzer = NULL;
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    size_t size = 0;
    void *bytes = argc == 3 ? read_file(argv[2], &size) : NULL;
    int code = EXIT_FAILURE;
    if (bytes && pdoc_reader_load(NULL, argv[1], &reader, &error) == PDOC_OK &&
        pdoc_config_make(NULL, &config, &error) == PDOC_OK &&
        pdoc_config_add_reader(config, reader, &error) == PDOC_OK &&
        pdoc_analyzer_make(config, &analyzer, &error) == PDOC_OK &&
        pdoc_document_parse(analyzer, bytes, size, NULL, &document, &error) == PDOC_OK)
        code = check(document);
    if (error) fprintf(stderr, "%s\n", pdoc_error_message(error, NULL));
    pdoc_error_unref(error);
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    pdoc_reader_unref(reader);
    free(bytes);
    return code;
}
