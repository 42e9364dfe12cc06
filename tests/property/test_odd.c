/* Documents of a few lines in which rules meet that seldom do, from a file named as the argument: one behind a line of %%
 * each. What each says is not written down; but all that holds of documents holds of them, whole, without any of their lines,
 * cut behind each, and with any two neighbours the other way round; and other line ends, or spaces behind the lines, change
 * nothing in what is read. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "holds.h"

enum { LINES = 64, LONGEST = 1 << 16 };

static pdoc_analyzer *analyzer;
static size_t parsed, faults, number;
static const char *way;

static void say(void *user, const char *fault) {
    (void)user;
    faults++;
    fprintf(stderr, "document %zu, %s: %s\n", number, way, fault);
}

/* The lines [0, count) of a document, each with `end` behind it. */
static size_t written(char *to, char *const *lines, size_t count, const char *end) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) n += (size_t)snprintf(to + n, LONGEST - n, "%s%s", lines[i], end);
    return n;
}

static char *model_of(const char *text, size_t n, int annotate) {
    pdoc_document *d;
    pdoc_annotations *found;
    if (pdoc_document_parse(analyzer, text, n, NULL, &d, NULL) != PDOC_OK) {
        say(NULL, "it cannot be parsed");
        return NULL;
    }
    parsed++;
    holds_document(d, say, NULL);
    if (annotate && pdoc_annotations_make(analyzer, d, NULL, &found, NULL) == PDOC_OK) {
        holds_annotations(found, say, NULL);
        holds_json(d, say, NULL);
        holds_tables(d, say, NULL);
        pdoc_annotations_unref(found);
    }
    char *model = holds_model(d);
    pdoc_document_unref(d);
    return model;
}

static void parse(const char *how, char *const *lines, size_t count) {
    static char text[LONGEST];
    way = how;
    free(model_of(text, written(text, lines, count, "\n"), 0));
}

static void compare(const char *how, char *const *lines, size_t count, const char *end, const char *model) {
    static char text[LONGEST];
    way = how;
    char *other = model_of(text, written(text, lines, count, end), 0);
    if (model && other && strcmp(model, other) != 0) say(NULL, "it says something else");
    free(other);
}

static void check(char **lines, size_t count) {
    static char text[LONGEST];
    char *some[LINES];
    way = "whole";
    char *model = model_of(text, written(text, lines, count, "\n"), 1);
    compare("with CRLF", lines, count, "\r\n", model);
    compare("with spaces behind the lines", lines, count, "　 \n", model);
    free(model);
    for (size_t i = 1; i < count; i++) parse("cut", lines, i);
    for (size_t i = 1; i < count; i++) parse("begun later", lines + i, count - i);
    for (size_t i = 0; i < count; i++) {
        memcpy(some, lines, count * sizeof *some);
        memmove(some + i, some + i + 1, (count - i - 1) * sizeof *some);
        parse("without a line", some, count - 1);
    }
    for (size_t i = 0; i + 1 < count; i++) {
        memcpy(some, lines, count * sizeof *some);
        some[i] = lines[i + 1];
        some[i + 1] = lines[i];
        parse("with two lines changed about", some, count);
    }
}

int main(int argc, char **argv) {
    static char file[1 << 20];
    FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!f) return 2;
    const size_t n = fread(file, 1, sizeof file - 1, f);
    fclose(f);
    file[n] = 0;
    if (pdoc_analyzer_make(NULL, &analyzer, NULL) != PDOC_OK) return 1;
    char *lines[LINES];
    size_t count = 0;
    for (char *s = file, *end; (end = strchr(s, '\n')) != NULL; s = end + 1) {
        *end = 0;
        if (strcmp(s, "%%") != 0 && count < LINES) lines[count++] = s;
        if (strcmp(s, "%%") != 0 && end[1]) continue;
        if (count) number++, check(lines, count);
        count = 0;
    }
    pdoc_analyzer_unref(analyzer);
    printf("%zu documents, parsed %zu times, %zu faults\n", number, parsed, faults);
    return faults != 0 || number == 0;
}
