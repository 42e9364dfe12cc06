#define _POSIX_C_SOURCE 200809L
/* The properties of holds.h over the documents of files and directories that are named as arguments. Those that
 * --some names may be missing. */
#include "files.h"
#include "holds.h"

typedef struct run { pdoc_analyzer *analyzer; size_t documents, faults; const char *path; } run;

static void say(void *user, const char *fault) {
    run *r = user;
    r->faults++;
    fprintf(stderr, "%s: %s\n", r->path, fault);
}

static void check_file(const char *path, void *user) {
    run *r = user;
    size_t n;
    char *bytes = file_read(path, &n);
    const char *dot = strrchr(path, '.');
    if (!bytes || !dot || (strcmp(dot, ".txt") != 0 && strcmp(dot, ".md") != 0)) {
        free(bytes);
        return;
    }
    pdoc_document *one, *two;
    pdoc_buffer *a, *b;
    r->path = path;
    r->documents++;
    if (pdoc_document_parse(r->analyzer, bytes, n, NULL, &one, NULL) != PDOC_OK ||
        pdoc_document_parse(r->analyzer, bytes, n, NULL, &two, NULL) != PDOC_OK) {
        say(r, "could not be parsed");
        free(bytes);
        return;
    }
    holds_document(one, say, r);
    holds_json(one, say, r);
    holds_tables(one, say, r);
    size_t k = 0, m = 0;
    if (pdoc_document_make_json(one, PDOC_UNIT_BYTE, 0, &a, NULL) == PDOC_OK && pdoc_document_make_json(two, PDOC_UNIT_BYTE, 0, &b, NULL) == PDOC_OK) {
        const char *s = pdoc_buffer_data(a, &k), *t = pdoc_buffer_data(b, &m);
        if (k != m || memcmp(s, t, k) != 0) say(r, "parsing twice gives two results");
        pdoc_buffer_unref(a);
        pdoc_buffer_unref(b);
    }
    pdoc_document_unref(one);
    pdoc_document_unref(two);
    free(bytes);
}

int main(int argc, char **argv) {
    run r = {0};
    int some = 0;
    if (pdoc_analyzer_make(NULL, &r.analyzer, NULL) != PDOC_OK) return 1;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--some") == 0) some = 1;
        else if (file_each(argv[i], check_file, &r) == 0 && !some) fprintf(stderr, "%s: no file\n", argv[i]), r.faults++;
    }
    pdoc_analyzer_unref(r.analyzer);
    printf("%zu documents, %zu faults\n", r.documents, r.faults);
    return r.faults != 0 || r.documents == 0;
}
