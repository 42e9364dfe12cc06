/* Reads many minutes with several threads and one analyzer.
 *
 *     cc threads.c -o threads $(pkg-config --cflags --libs policydoc) -pthread
 *     ./threads minutes/flood-panel/?.txt
 */
#include "example.h"

#include <pthread.h>

enum { THREADS = 4 };

/* What the threads share. The analyzer is immutable and needs no lock; which file is next does. */
typedef struct work {
    pdoc_analyzer *analyzer;
    char **paths;
    size_t count, next;
    pthread_mutex_t lock;
    pdoc_document **documents; /* one a file; NULL where it could not be read */
} work;

/* The number of the next file, or `count`. */
static size_t next_file(work *w) {
    size_t i;
    pthread_mutex_lock(&w->lock);
    i = w->next < w->count ? w->next++ : w->count;
    pthread_mutex_unlock(&w->lock);
    return i;
}

static void *read_files(void *user) {
    work *w = user;
    size_t i, size;
    while ((i = next_file(w)) < w->count) {
        pdoc_error *error = NULL;
        char *bytes = read_file(w->paths[i], &size);
        if (!bytes)
            perror(w->paths[i]);
        else if (pdoc_document_parse(w->analyzer, bytes, size, NULL, &w->documents[i], &error))
            failed(w->paths[i], error);
        free(bytes);
    }
    return NULL;
}

int main(int argc, char **argv) {
    work w = {NULL, NULL, 0, 0, PTHREAD_MUTEX_INITIALIZER, NULL};
    pthread_t threads[THREADS];
    pdoc_error *error = NULL;
    size_t i, started = 0;
    int status = 0;
    w.paths = argv + 1;
    w.count = argc > 1 ? (size_t)argc - 1 : 0;
    w.documents = calloc(w.count + 1, sizeof(pdoc_document *));
    if (!w.documents) return 1;
    if (pdoc_analyzer_make(NULL, &w.analyzer, &error)) return failed("policydoc", error);
    while (started < THREADS && pthread_create(&threads[started], NULL, read_files, &w) == 0) started++;
    if (!started) read_files(&w);
    for (i = 0; i < started; i++) pthread_join(threads[i], NULL);
    /* A document is immutable: any thread may look at it, and at what is in it, at any time. */
    for (i = 0; i < w.count; i++) {
        const pdoc_session *session = pdoc_document_session_at(w.documents[i], 0);
        if (!w.documents[i])
            status = 1;
        else
            printf("%s: %lu people, %lu remarks\n", pdoc_document_title(w.documents[i], NULL),
                   (unsigned long)pdoc_session_attendee_count(session),
                   (unsigned long)pdoc_session_remark_count(session));
        pdoc_document_unref(w.documents[i]);
    }
    pdoc_analyzer_unref(w.analyzer);
    free(w.documents);
    return status;
}
