#define _POSIX_C_SOURCE 200809L
/* The properties of holds.h over the documents of files and directories that are named as arguments. Those that
 * --some names may be missing; those behind --as-they-are are not changed. Other line ends, a BOM, spaces behind the lines, a blank line between all lines, and page
 * numbers inside sentences change nothing but places. */
#include <stdbool.h>

#include "everywhere.h"
#include "files.h"
#include "holds.h"
#include "../writing.h"

typedef struct run { pdoc_analyzer *analyzer; size_t documents, mentions, faults; const char *path; bool unchanged; } run;

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

/* The document with a page number behind each `page` lines, where a line ends inside a sentence and another follows; to be
 * freed. The head of the document is left alone. */
static char *with_pages(const char *bytes, size_t n, const char *folio, size_t page, size_t *count) {
    enum { HEAD = 12, FOLIO = 40 };
    static const char *const inside[] = {"。", "）", "」", "】", "：", ")", ":"}; /* none of these: inside a sentence */
    char *out = malloc(n + (n / page + 1) * FOLIO);
    if (!out) abort();
    size_t to = 0, lines = 0, since = 0, pages = 0;
    for (size_t i = 0; i < n; i++) {
        out[to++] = bytes[i];
        if (bytes[i] != '\n') continue;
        bool ends = i == 0 || bytes[i - 1] == '\n' || i + 1 == n || bytes[i + 1] == '\n' || bytes[i + 1] == ' ';
        for (size_t e = 0; e < sizeof inside / sizeof *inside; e++) {
            size_t m = strlen(inside[e]);
            ends = ends || (i >= m && memcmp(bytes + i - m, inside[e], m) == 0);
        }
        if (++lines <= HEAD || ++since < page || ends) continue;
        to += (size_t)snprintf(out + to, FOLIO, folio, (unsigned)++pages);
        since = 0;
    }
    *count = pages > 1 ? to : 0; /* a lone number is no page number */
    return out;
}

static bool has_furniture(const pdoc_document *d) {
    for (size_t i = 0; i < pdoc_document_diagnostic_count(d); i++)
        if (pdoc_diagnostic_code_of(pdoc_document_diagnostic_at(d, i)) == PDOC_DIAGNOSTIC_FURNITURE) return true;
    return false;
}

static void check_model(run *r, const char *model, const char *changed, size_t n, const char *what) {
    char message[120];
    pdoc_document *d;
    if (pdoc_document_parse(r->analyzer, changed, n, NULL, &d, NULL) != PDOC_OK) {
        snprintf(message, sizeof message, "%s it could not be parsed", what);
        say(r, message);
        return;
    }
    char *other = holds_model(d);
    size_t at = 0;
    while (model[at] && model[at] == other[at]) at++;
    snprintf(message, sizeof message, "%s it says something else: \"%.50s\"", what, other + at);
    if (model[at] || other[at]) say(r, message);
    holds_document(d, say, r);
    free(other);
    pdoc_document_unref(d);
}

/* A document with pages of its own has its own numbers, which others would disturb. */
static void check_pages(run *r, const pdoc_document *plain, const char *bytes, size_t n) {
    static const struct { const char *what, *folio; size_t page; } ways[] = {
        {"with page numbers", "- %u -\n", 12},     {"with bare page numbers", "%u\n", 17},
        {"with form feeds", "%u ページ\n\f", 14},  {"with page numbers between blank lines", "\n― %u ―\n\n", 15}};
    if (has_furniture(plain) || memchr(bytes, '\f', n)) return;
    char *model = holds_model(plain);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        size_t m;
        char *changed = with_pages(bytes, n, ways[i].folio, ways[i].page, &m);
        if (m) check_model(r, model, changed, m, ways[i].what);
        free(changed);
    }
    free(model);
}

static void check_changed(run *r, const pdoc_document *plain, const char *bytes, size_t n) {
    static const struct { const char *what, *head, *end; } changes[] = {
        {"with CRLF", "", "\r\n"},        {"with CR", "", "\r"},
        {"with a BOM", "\xEF\xBB\xBF", "\n"}, {"with spaces behind the lines", "", "  \n"},
        {"with a wide space behind the lines", "", "　\n"}, {"with a blank line between all lines", "", "\n\n"},
        {"with two blank lines between all lines", "", "\n \n\n"}};
    char *model = holds_model(plain);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        size_t m;
        char *changed = with_ends(bytes, n, changes[i].head, changes[i].end, &m);
        check_model(r, model, changed, m, changes[i].what);
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
    if (made_json(one, NULL, PDOC_UNIT_BYTE, 0, &a, NULL) == PDOC_OK && made_json(two, NULL, PDOC_UNIT_BYTE, 0, &b, NULL) == PDOC_OK) {
        const char *s = pdoc_buffer_data(a, &k), *t = pdoc_buffer_data(b, &m);
        if (k != m || memcmp(s, t, k) != 0) say(r, "parsing twice gives two results");
        pdoc_buffer_unref(a);
        pdoc_buffer_unref(b);
    }
    if (!r->unchanged) {
        check_changed(r, one, bytes, n);
        check_pages(r, one, bytes, n);
    }
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
        else if (strcmp(argv[i], "--as-they-are") == 0) r.unchanged = true;
        else if (file_each(argv[i], check_file, &r) == 0 && !some) fprintf(stderr, "%s: no file\n", argv[i]), r.faults++;
    }
    pdoc_analyzer_unref(r.analyzer);
    printf("%zu documents, %zu mentions, %zu faults\n", r.documents, r.mentions, r.faults);
    return r.faults != 0 || r.documents == 0 || r.mentions == 0;
}
