/* Every allocation that a reader asks of the library's allocator fails once, and from each on all fail.
 *
 *     test_memory MODULE FILE */
#include <policydoc/policydoc.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct purse {
    long until, live, failed;
    int for_good;
} purse;

static int refuses(purse *p) {
    if (p->until < 0 || (p->until > 0 && p->until--)) return 0;
    if (!p->for_good) p->until = -1;
    p->failed++;
    return 1;
}

static void *take(void *user, size_t n) {
    purse *p = user;
    if (refuses(p)) return NULL;
    void *memory = malloc(n);
    p->live += memory != NULL;
    return memory;
}

static void *take_again(void *user, void *memory, size_t n) {
    purse *p = user;
    if (refuses(p)) return NULL;
    void *moved = realloc(memory, n);
    p->live += moved && !memory;
    return moved;
}

static void give(void *user, void *memory) {
    ((purse *)user)->live -= memory != NULL;
    free(memory);
}

static int nothing(void *user, const pdoc_run *run, const char *text, size_t length) {
    (void)run, (void)text;
    *(size_t *)user += length;
    return 0;
}

/* One reading with the allocation `until` failing; 0 when all is in order. */
static int read_once(const pdoc_reader *reader, const pdoc_config *config, purse *p, const char *bytes, size_t n,
                     long until, int for_good) {
    const pdoc_evidence_functions functions = {
        .size = sizeof functions, .interface_version = PDOC_READER_INTERFACE, .run = nothing};
    size_t told = 0;
    pdoc_error *error = NULL;
    const long live = p->live;
    p->until = until;
    p->failed = 0;
    p->for_good = for_good;
    const pdoc_status status = pdoc_reader_run(reader, bytes, n, config, &functions, &told, &error);
    p->until = -1;
    pdoc_error_unref(error);
    if (p->live != live) return fprintf(stderr, "allocation %ld: something leaks\n", until), 1;
    if (status != (p->failed ? PDOC_ERROR_MEMORY : PDOC_OK))
        return fprintf(stderr, "allocation %ld: %s\n", until, pdoc_status_name(status)), 1;
    return told == 0 && !p->failed;
}

int main(int argc, char **argv) {
    static char bytes[1 << 16];
    purse p = {.until = -1};
    const pdoc_allocator with = {sizeof with, take, take_again, give, &p};
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
    for (int for_good = 0; for_good < 2; for_good++)
        for (count = 0;; count++) {
            faults += read_once(reader, config, &p, bytes, n, count, for_good);
            if (!p.failed) break;
        }
    printf("%ld allocations\n", count);
    pdoc_reader_unref(reader);
    pdoc_config_unref(config);
    return faults != 0 || count == 0;
}
