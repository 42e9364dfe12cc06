#define _POSIX_C_SOURCE 200809L
/* The properties of holds.h over the documents of files and directories that are named as arguments. Those that
 * --some names may be missing. Other line ends, a BOM, spaces behind the lines and a blank line between all lines change
 * nothing but places. */
#include "everywhere.h"
#include "files.h"
#include "holds.h"

typedef struct run { pdoc_analyzer *analyzer; size_t documents, mentions, faults; const char *path; } run;

static void say(void *user, const char *fault) {
    run *r = user;
    r->faults++;
    fprintf(stderr, "%s: %s\n", r->path, fault);
}

/* The document with `end` for its line ends, behind `head`, to be freed. */
static char *with_ends(const char *bytes, size_t n, const char *head, const char *end, size_t *count) {
    size_t m = strlen(end), to = strlen(head);
    char *out = malloc(to + n * (m + 1) + 1);
    if (!out) abort();
    memcpy(out, head, to);
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '\r') continue;
        if (bytes[i] == '\n') memcpy(out + to, end, m), to += m;
        else out[to++] = bytes[i];
    }
    *count = to;
    return out;
}

static void check_changed(run *r, const pdoc_document *plain, const char *bytes, size_t n) {
    static const struct { const char *what, *head, *end; } changes[] = {
        {"with CRLF", "", "\r\n"},        {"with CR", "", "\r"},
        {"with a BOM", "\xEF\xBB\xBF", "\n"}, {"with spaces behind the lines", "", "  \n"},
        {"with a wide space behind the lines", "", "　\n"}, {"with a blank line between all lines", "", "\n\n"},
        {"with two blank lines between all lines", "", "\n \n\n"}};
    char *model = holds_model(plain), message[120];
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        size_t m;
        char *changed = with_ends(bytes, n, changes[i].head, changes[i].end, &m);
        pdoc_document *d;
        if (pdoc_document_parse(r->analyzer, changed, m, NULL, &d, NULL) == PDOC_OK) {
            char *other = holds_model(d);
            size_t at = 0;
            while (model[at] && model[at] == other[at]) at++;
            snprintf(message, sizeof message, "%s it says something else: \"%.50s\"", changes[i].what, other + at);
            if (model[at] || other[at]) say(r, message);
            holds_document(d, say, r);
            free(other);
        } else {
            say(r, "could not be parsed with other line ends");
        }
        pdoc_document_unref(d);
        free(changed);
    }
    free(model);
}

static void check_annotations(run *r, pdoc_document *d) {
    pdoc_annotations *found;
    if (pdoc_annotations_make(r->analyzer, d, NULL, &found, NULL) == PDOC_OK) holds_annotations(found, say, r);
    else say(r, "could not be looked through");
    r->mentions += pdoc_annotations_mention_count(found);
    pdoc_annotations_unref(found);
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
    check_annotations(r, one);
    size_t k = 0, m = 0;
    if (pdoc_document_make_json(one, PDOC_UNIT_BYTE, 0, &a, NULL) == PDOC_OK && pdoc_document_make_json(two, PDOC_UNIT_BYTE, 0, &b, NULL) == PDOC_OK) {
        const char *s = pdoc_buffer_data(a, &k), *t = pdoc_buffer_data(b, &m);
        if (k != m || memcmp(s, t, k) != 0) say(r, "parsing twice gives two results");
        pdoc_buffer_unref(a);
        pdoc_buffer_unref(b);
    }
    check_changed(r, one, bytes, n);
    pdoc_document_unref(one);
    pdoc_document_unref(two);
    free(bytes);
}

int main(int argc, char **argv) {
    run r = {0};
    int some = 0;
    pdoc_config *config;
    if (pdoc_config_make(NULL, &config, NULL) != PDOC_OK || everywhere_add(NULL, config) != PDOC_OK ||
        pdoc_analyzer_make(config, &r.analyzer, NULL) != PDOC_OK)
        return 1;
    pdoc_config_unref(config);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--some") == 0) some = 1;
        else if (file_each(argv[i], check_file, &r) == 0 && !some) fprintf(stderr, "%s: no file\n", argv[i]), r.faults++;
    }
    pdoc_analyzer_unref(r.analyzer);
    printf("%zu documents, %zu mentions, %zu faults\n", r.documents, r.mentions, r.faults);
    return r.faults != 0 || r.documents == 0 || r.mentions == 0;
}
