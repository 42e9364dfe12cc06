/* A reader for tests: its files say line by line what evidence to give.
 *
 *     evidence             the first line
 *     page WIDTH HEIGHT
 *     begin BLOCK [LEVEL]  by number or by name: paragraph, heading, item, table, row, cell, pre, aside
 *     end
 *     run TEXT             \n is a line's end
 *     flag FLAGS TEXT
 *     box LEFT TOP RIGHT BOTTOM TEXT
 *     break
 *     fact NUMBER VALUE
 *     warn MESSAGE
 *     fail STATUS MESSAGE  returns it
 *     ignore               goes on although nothing more is taken
 */
#ifndef PDI_TESTS_SCRIPT_READER_H
#define PDI_TESTS_SCRIPT_READER_H

#include <policydoc/policydoc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline int script_recognize(void *user, const void *bytes, size_t size) {
    (void)user;
    return size >= 9 && memcmp(bytes, "evidence\n", 9) == 0 ? 100 : 0;
}

static inline pdoc_block_kind script_block(const char *word) {
    static const char *const names[] = {"", "paragraph", "heading", "item", "table", "row", "cell", "pre", "aside"};
    for (int i = 1; i < 9; i++)
        if (strncmp(word, names[i], strlen(names[i])) == 0) return (pdoc_block_kind)i;
    return (pdoc_block_kind)atoi(word);
}

/* \n as a line's end, in place. */
static inline size_t script_unescape(char *s) {
    size_t n = 0;
    for (size_t i = 0; s[i]; i++) {
        if (s[i] == '\\' && s[i + 1] == 'n') s[n++] = '\n', i++;
        else s[n++] = s[i];
    }
    return n;
}

static inline int script_line(pdoc_evidence *e, char *line, int *ends) {
    char *rest = strchr(line, ' ');
    rest = rest ? rest + 1 : line + strlen(line);
    if (strncmp(line, "page", 4) == 0) {
        double width = 0, height = 0;
        sscanf(rest, "%lf %lf", &width, &height);
        return pdoc_evidence_page(e, width, height);
    }
    if (strncmp(line, "begin", 5) == 0) {
        const char *level = strchr(rest, ' ');
        return pdoc_evidence_begin(e, script_block(rest), level ? (unsigned)atoi(level) : 0);
    }
    if (strncmp(line, "end", 3) == 0) return pdoc_evidence_end(e);
    if (strncmp(line, "break", 5) == 0) return pdoc_evidence_break(e);
    if (strncmp(line, "run", 3) == 0) return pdoc_evidence_run(e, NULL, rest, script_unescape(rest));
    if (strncmp(line, "warn", 4) == 0) return pdoc_evidence_warn(e, rest);
    if (strncmp(line, "fact", 4) == 0) {
        char *value = strchr(rest, ' ');
        return value ? pdoc_evidence_fact(e, (pdoc_fact)atoi(rest), value + 1, strlen(value + 1)) : 0;
    }
    pdoc_run run = {.size = sizeof run};
    if (strncmp(line, "flag", 4) == 0) {
        char *text = strchr(rest, ' ');
        run.flags = (uint32_t)atoi(rest);
        return text ? pdoc_evidence_run(e, &run, text + 1, strlen(text + 1)) : 0;
    }
    if (strncmp(line, "box", 3) == 0) {
        int at = 0;
        if (sscanf(rest, "%lf %lf %lf %lf %n", &run.left, &run.top, &run.right, &run.bottom, &at) < 4) return 0;
        return pdoc_evidence_run(e, &run, rest + at, strlen(rest + at));
    }
    if (strncmp(line, "fail", 4) == 0) {
        char *message = strchr(rest, ' ');
        if (message) pdoc_evidence_fail(e, message + 1, 3);
        *ends = 1;
        return atoi(rest);
    }
    return 0;
}

static inline int script_read(void *user, const void *bytes, size_t size, pdoc_evidence *e) {
    const char *s = bytes, *stop = s + size;
    int ignore = 0;
    (void)user;
    while (s < stop) {
        const char *newline = memchr(s, '\n', (size_t)(stop - s));
        const size_t n = (size_t)((newline ? newline : stop) - s);
        char *line = malloc(n + 1);
        if (!line) return PDOC_ERROR_MEMORY;
        memcpy(line, s, n);
        line[n] = '\0';
        int ends = 0;
        if (strcmp(line, "ignore") == 0) ignore = 1;
        const int status = script_line(e, line, &ends);
        free(line);
        if (ends || (status != 0 && !ignore)) return status;
        s += n + 1;
    }
    return 0;
}

static const pdoc_reader_functions script_functions = {
    sizeof(pdoc_reader_functions), PDOC_READER_INTERFACE, 0, "script", "7", script_recognize, script_read};

#endif
