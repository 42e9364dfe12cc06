/* Every allocation that a reader asks of the library's allocator fails once, and from each on all fail.
 *
 *     test_memory MODULE FILE */
#include <policydoc/policydoc.h>
#include <stdio.h>

#include "../ledger.h"

static int nothing(void *user, const pdoc_run *run, const char *text, size_t length) {
    (void)run, (void)text;
    *(size_t *)user += length;
    return 0;
}

/* One reading with the allocation `until` failing; 0 when all is in order. */
static int read_once(const pdoc_reader *reader, const pdoc_config *config, ledger *l, const char *bytes, size_t n,
                     long left, bool once) {
    const pdoc_evidence_functions functions = {
        .size = sizeof functions, .interface_version = PDOC_READER_INTERFACE, .run = nothing};
    size_t told = 0;
    pdoc_error *error = NULL;
    const long live = l->live;
    l->left = left;
    l->failed = 0;
    l->once = once;
    const pdoc_status status = pdoc_reader_run(reader, bytes, n, config, &functions, &told, &error);
    l->left = -1;
    pdoc_error_unref(error);
    if (l->live != live) return fprintf(stderr, "allocation %ld: something leaks\n", left), 1;
    if (status != (l->failed ? PDOC_ERROR_MEMORY : PDOC_OK))
        return fprintf(stderr, "allocation %ld: %s\n", left, pdoc_status_name(status)), 1;
    return told == 0 && !l->failed;
}

int main(int argc, char **argv) {
    static char bytes[1 << 16];
    ledger all = {.left = -1};
    const pdoc_allocator with = ledger_allocator(&all);
    pdoc_reader *reader;
    pdoc_config *config;
    FILE *file = argc == 3 ? fopen(argv[2], "rb") : NULL;
    if (!file) return 2;
    const size_t n = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (pdoc_reader_load(NULL, argv[1], &reader, NULL) != PDOC_OK || pdoc_config_make(&with, &config, NULL) != PDOC_OK)
        return 2;
    int faults = 0;
    long count = 0;
    for (int once = 0; once < 2; once++)
        for (count = 0;; count++) {
            faults += read_once(reader, config, &all, bytes, n, count, once);
            if (!all.failed) break;
        }
    printf("%ld allocations\n", count);
    pdoc_reader_unref(reader);
    pdoc_config_unref(config);
    return faults != 0 || count == 0;
}
