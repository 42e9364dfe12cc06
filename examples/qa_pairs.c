/* Prints each question of the minutes in a file with its answers, and where in the file they stand.
 *
 *     cc qa_pairs.c -o qa_pairs $(pkg-config --cflags --libs policydoc)
 *     ./qa_pairs minutes.txt
 */
#include "example.h"

static void print_remark(const pdoc_document *document, const char *mark, const pdoc_remark *remark) {
    const char *speaker = pdoc_remark_speaker(remark, NULL);
    size_t line, column;
    pdoc_document_line(document, pdoc_remark_span(remark).start, &line, &column);
    printf("%lu:%lu %s %s%s%s\n", (unsigned long)line, (unsigned long)column, mark, speaker ? speaker : "",
           speaker ? ": " : "", pdoc_remark_text(remark, NULL));
}

static void print_pairs(const pdoc_document *document) {
    size_t i, k;
    for (i = 0; i < pdoc_document_remark_count(document); i++) {
        const pdoc_remark *remark = pdoc_document_remark_at(document, i);
        if (pdoc_remark_kind_of(remark) == PDOC_REMARK_QUESTION) print_remark(document, "Q", remark);
        for (k = 0; k < pdoc_remark_answer_count(remark); k++)
            print_remark(document, "A", pdoc_remark_answer_at(remark, k));
    }
}

int main(int argc, char **argv) {
    pdoc_analyzer *analyzer = NULL;
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    size_t size;
    char *bytes;
    if (argc != 2) return fprintf(stderr, "usage: qa_pairs FILE\n"), 2;
    bytes = read_file(argv[1], &size);
    if (!bytes) return perror(argv[1]), 1;
    if (pdoc_analyzer_make(NULL, &analyzer, &error)) return failed("policydoc", error);
    if (pdoc_document_parse(analyzer, bytes, size, NULL, &document, &error)) return failed(argv[1], error);
    print_pairs(document);
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    free(bytes);
    return 0;
}
