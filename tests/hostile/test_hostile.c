/* Hostile documents: the right result or a clean error, nothing lost, memory within limits, and time that grows with the
 * input and not with its square.
 *
 *     test_hostile [SIZE]                 all of them, and at half the size; the default is 24,000 bytes
 *     test_hostile --full                 at the sizes that they are told of: 50 MB without a line break …
 *     test_hostile --count SIZE [NAME]    parses each at half the size and at the size, for counting instructions
 *     test_hostile --write NAME SIZE      writes it to standard output
 *     test_hostile --names                their names */
#define _POSIX_C_SOURCE 200809L
#include "holds.h"
#include "inputs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A document may take so many times its bytes, beside what every document needs. */
enum { MEMORY_TIMES = 160, MEMORY_BASE = 1 << 20 };

typedef struct ledger { size_t bytes, most; long live; } ledger;
static ledger books;

static void *take(void *user, size_t n) {
    ledger *l = user;
    size_t *block = malloc(n + 16);
    if (!block) return NULL;
    *block = n;
    l->live++;
    l->bytes += n;
    if (l->bytes > l->most) l->most = l->bytes;
    return (char *)block + 16;
}

static void give(void *user, void *memory) {
    ledger *l = user;
    if (!memory) return;
    size_t *block = (size_t *)(void *)((char *)memory - 16);
    l->live--;
    l->bytes -= *block;
    free(block);
}

static void *take_again(void *user, void *memory, size_t n) {
    ledger *l = user;
    if (!memory) return take(user, n);
    size_t *block = (size_t *)(void *)((char *)memory - 16), old = *block;
    size_t *moved = realloc(block, n + 16);
    if (!moved) return NULL;
    *moved = n;
    l->bytes += n - old;
    if (l->bytes > l->most) l->most = l->bytes;
    return (char *)moved + 16;
}

static const pdoc_allocator counting = {sizeof(pdoc_allocator), take, take_again, give, &books};
static pdoc_analyzer *analyzer;
static size_t faults, faults_here;
static const char *name;

static void say(void *user, const char *fault) {
    (void)user;
    faults++;
    if (faults_here++ < 4) fprintf(stderr, "%s: %s\n", name, fault);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int sink(void *user, const char *bytes, size_t count) {
    (void)bytes;
    *(size_t *)user += count;
    return 0;
}

/* Parses and writes; returns the seconds that it took, and the memory at its highest. */
static double measure(const char *bytes, size_t n, int not_text, int check, size_t *most) {
    pdoc_document *d;
    pdoc_error *error;
    size_t written = 0, before = books.bytes;
    long live = books.live;
    books.most = books.bytes;
    double begin = now();
    pdoc_status status = pdoc_document_parse(analyzer, bytes, n, NULL, &d, &error);
    if (status == PDOC_OK && pdoc_document_write_json(d, PDOC_UNIT_UTF16, 0, sink, &written, NULL) != PDOC_OK) say(NULL, "no JSON");
    double end = now();
    *most = books.most - before;
    if (status != PDOC_OK) {
        if (status != PDOC_ERROR_LIMIT && !(not_text && status == PDOC_ERROR_ENCODING)) say(NULL, pdoc_error_message(error, NULL));
        if (status == PDOC_ERROR_ENCODING && pdoc_error_offset(error) == PDOC_NO_OFFSET) say(NULL, "the error has no place");
        pdoc_error_unref(error);
    } else {
        if (check) holds_document(d, say, NULL);
        if (check) holds_json(d, say, NULL);
        if (check) holds_tables(d, say, NULL);
        pdoc_document_unref(d);
    }
    if (books.live != live) say(NULL, "something leaked");
    return end - begin;
}

static void check_growth(const hostile *h, char *bytes, size_t size) {
    char message[160];
    size_t most, half;
    size_t n = h->make(bytes, size / 2);
    double one = measure(bytes, n, h->not_text, 0, &half);
    n = h->make(bytes, size);
    double two = measure(bytes, n, h->not_text, 1, &most);
    if (most > n * MEMORY_TIMES + MEMORY_BASE) {
        snprintf(message, sizeof message, "%zu bytes of memory for %zu of text", most, n);
        say(NULL, message);
    }
    /* A clock is no measure: only what is far off counts, and only if it stays so. The long test counts instructions. */
    for (int again = 0; again < 4 && two > one * 3.3 && two > 0.05; again++) {
        size_t unused;
        double once = measure(bytes, h->make(bytes, size / 2), h->not_text, 0, &unused);
        if (once > one) one = once;
        once = measure(bytes, h->make(bytes, size), h->not_text, 0, &unused);
        if (once < two) two = once;
    }
    if (two > one * 3.3 && two > 0.05) {
        snprintf(message, sizeof message, "twice the bytes (%zu) take %.1f times as long, %.3f s", n, two / one, two);
        say(NULL, message);
    }
    if (getenv("HOSTILE_VERBOSE")) printf("%-28s %8zu bytes %8.4f s x%.2f memory x%.1f\n", name, n, two, two / one, (double)most / (double)n);
}

int main(int argc, char **argv) {
    size_t size = 24000, most;
    int full = argc > 1 && strcmp(argv[1], "--full") == 0;
    if (argc > 1 && strcmp(argv[1], "--names") == 0) {
        for (size_t i = 0; i < hostile_count; i++) puts(hostile_inputs[i].name);
        return 0;
    }
    int counted = argc > 2 && strcmp(argv[1], "--count") == 0, written = argc > 3 && strcmp(argv[1], "--write") == 0;
    const hostile *one = counted && argc > 3 ? hostile_named(argv[3]) : written ? hostile_named(argv[2]) : NULL;
    if (argc > 3 && !one) return 2;
    if (argc > 1 && !full) size = strtoull(argv[counted ? 2 : written ? 3 : 1], NULL, 10);
    char *bytes = malloc(size + 1);
    if (!bytes) return 1;
    if (written) {
        fwrite(bytes, 1, one->make(bytes, size), stdout);
        free(bytes);
        return 0;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    pdoc_config *config;
    if (pdoc_config_make(&counting, &config, NULL) != PDOC_OK || pdoc_analyzer_make(config, &analyzer, NULL) != PDOC_OK) return 1;
    pdoc_config_unref(config);
    name = "nothing";
    if (counted) measure("", 0, 0, 0, &most);
    for (size_t i = 0; i < hostile_count && counted; i++) {
        const hostile *h = &hostile_inputs[i];
        if (one && h != one) continue;
        name = h->name;
        for (size_t half = 2; half; half--) measure(bytes, h->make(bytes, size / half), h->not_text, 0, &most);
    }
    for (size_t i = 0; i < hostile_count && !counted; i++) {
        const hostile *h = &hostile_inputs[i];
        name = h->name;
        faults_here = 0;
        if (full && !h->full) continue;
        if (full) {
            free(bytes);
            bytes = malloc(h->full + 1);
            if (!bytes) return 1;
        }
        check_growth(h, bytes, full ? h->full : size);
    }
    pdoc_analyzer_unref(analyzer);
    free(bytes);
    if (books.live) name = "all", say(NULL, "memory was not given back");
    printf("%zu faults\n", faults);
    return faults != 0;
}
