/* What the examples that look at several meetings share: all files are read first, then told in the order of their
 * days. */
#ifndef MEETINGS_H
#define MEETINGS_H

#include "example.h"

#include <string.h>

typedef struct meeting {
    const char *path;
    pdoc_document *document;
    pdoc_annotations *found;
} meeting;

static const char *day_of(const meeting *m) {
    const char *day = pdoc_session_date(pdoc_document_session_at(m->document, 0), NULL);
    return day ? day : "----------";
}

static int by_day(const void *a, const void *b) { return strcmp(day_of(a), day_of(b)); }

static void free_meetings(meeting *meetings, size_t count) {
    size_t i;
    for (i = 0; i < count; i++) {
        pdoc_annotations_unref(meetings[i].found);
        pdoc_document_unref(meetings[i].document);
    }
    free(meetings);
}

/* Reads one file; 0, or the status of a program that could not. */
static int read_meeting(pdoc_analyzer *analyzer, meeting *m) {
    pdoc_error *error = NULL;
    size_t size;
    char *bytes = read_file(m->path, &size);
    if (!bytes) return perror(m->path), 1;
    if (pdoc_document_parse(analyzer, bytes, size, NULL, &m->document, &error) == PDOC_OK)
        pdoc_annotations_make(analyzer, m->document, NULL, &m->found, &error);
    free(bytes); /* the document has a copy */
    return error ? failed(m->path, error) : 0;
}

/* Reads all, the oldest meeting first; NULL where one cannot be read. */
static meeting *read_meetings(char **paths, size_t count) {
    pdoc_analyzer *analyzer = NULL;
    pdoc_error *error = NULL;
    meeting *meetings = calloc(count + 1, sizeof *meetings);
    size_t i;
    int status = 0;
    if (!meetings) return NULL;
    if (pdoc_analyzer_make(NULL, &analyzer, &error)) status = failed("policydoc", error);
    for (i = 0; i < count && !status; i++) {
        meetings[i].path = paths[i];
        status = read_meeting(analyzer, &meetings[i]);
    }
    pdoc_analyzer_unref(analyzer); /* documents and annotations keep what they need of it */
    if (status) {
        free_meetings(meetings, count);
        return NULL;
    }
    qsort(meetings, count, sizeof *meetings, by_day);
    return meetings;
}

#endif
