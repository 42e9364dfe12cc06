/* Hostile documents, and hostile tables and patterns that look through a plain one: the right result or a clean error, nothing lost, memory within limits, and time that grows with the
 * input and not with its square.
 *
 *     test_hostile [SIZE]                 all of them, and at half the size; the default is 24,000 bytes
 *     test_hostile --full                 at the sizes that they are told of: 50 MB without a line break …
 *     test_hostile --count SIZE [NAME …]  parses each at half the size and at the size, for counting instructions
 *     test_hostile --write NAME SIZE      writes it to standard output
 *     test_hostile --names                their names */
#define _POSIX_C_SOURCE 200809L
#include "holds.h"
#include "inputs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../writing.h"

/* A document may take so many times its bytes, beside what every document needs. */
enum { MEMORY_TIMES = 256, MEMORY_BASE = 1 << 20 };
/* A table of names so many times its own, since a letter of a name is a node; and each mention that is reported a
 * kilobyte and its long name, of which a character of a text may end several. */
enum { TABLE_TIMES = 400, MENTIONS_TIMES = 4000 };

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
static pdoc_document *plain;
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

/* Names that the hostile documents are full of, one inside the other. */
static char *dictionary(size_t *n) {
    char *to = malloc(400000);
    if (!to) abort();
    *n = (size_t)sprintf(to, "type\tcanonical\talias\tcue\nt\t情報の共有\t\t\nt\t徳島県議会\t県議会\t徳島|阿波\nt\t香川県議会\t県議会\t香川\n");
    for (int letters = 1; letters < 300; letters += letters < 40 ? 1 : 37) {
        static const char *const units[] = {"山", "a", "国会"};
        for (int i = 0; i < 3; i++) {
            *n += (size_t)sprintf(to + *n, "t\t");
            for (int k = 0; k < letters; k++) *n += (size_t)sprintf(to + *n, "%s", units[i]);
            *n += (size_t)sprintf(to + *n, "%s\n", letters % 3 ? "" : "b");
        }
    }
    return to;
}

static pdoc_analyzer *analyzer_with(pdoc_extractor *extractor, int builtin) {
    pdoc_config *config;
    pdoc_analyzer *made = NULL;
    if (pdoc_config_make(&counting, &config, NULL) != PDOC_OK || pdoc_config_set_builtin_extractors(config, builtin, NULL) != PDOC_OK ||
        pdoc_config_add_extractor(config, extractor, NULL) != PDOC_OK ||
        pdoc_config_set_limit(config, PDOC_LIMIT_PATTERN_STEPS, 20000, NULL) != PDOC_OK || pdoc_analyzer_make(config, &made, NULL) != PDOC_OK)
        say(NULL, "no analyzer");
    pdoc_config_unref(config);
    return made;
}

/* What the extractors find is written, too. */
static void look_through(pdoc_analyzer *with, pdoc_document *d, int check) {
    pdoc_annotations *found;
    pdoc_error *error;
    size_t written = 0;
    const pdoc_status status = pdoc_annotations_make(with, d, NULL, &found, &error);
    if (status == PDOC_OK && written_json(pdoc_annotations_document(found), found, PDOC_UNIT_UTF16, 0, sink, &written, NULL) != PDOC_OK) say(NULL, "no JSON");
    if (status != PDOC_OK && status != PDOC_ERROR_LIMIT) say(NULL, pdoc_error_message(error, NULL));
    if (found && check) holds_annotations(found, say, NULL);
    pdoc_error_unref(error);
    pdoc_annotations_unref(found);
}

/* Makes an extractor from the bytes and looks through the plain minutes with it; returns the seconds that it took. */
static double measure_extractor(const hostile *h, const char *bytes, size_t n, int check, size_t *most) {
    pdoc_extractor *e;
    pdoc_error *error;
    size_t before = books.bytes;
    long live = books.live;
    books.most = books.bytes;
    /* For whoever counts: each input begins with a document. */
    pdoc_document *none;
    pdoc_document_parse(analyzer, "", 0, NULL, &none, NULL);
    pdoc_document_unref(none);
    double begin = now();
    pdoc_status status = h->use == HOSTILE_TABLE ? pdoc_extractor_make_table(&counting, "hostile", bytes, n, &e, &error)
                                                 : pdoc_extractor_make_patterns(&counting, "hostile", bytes, n, &e, &error);
    double end = now();
    *most = books.most - before;
    if (status == PDOC_OK) {
        pdoc_analyzer *with = analyzer_with(e, 0);
        begin += now() - end;
        look_through(with, plain, check);
        end = now();
        pdoc_analyzer_unref(with);
    } else if (status != PDOC_ERROR_DATA) {
        say(NULL, pdoc_error_message(error, NULL));
    }
    pdoc_error_unref(error);
    pdoc_extractor_unref(e);
    if (books.live != live) say(NULL, "something leaked");
    return end - begin;
}

/* Parses and writes; returns the seconds that it took, and the memory at its highest. */
static double measure_minutes(const hostile *h, const char *bytes, size_t n, int check, size_t *most) {
    pdoc_document *d;
    pdoc_error *error;
    size_t written = 0, before = books.bytes;
    long live = books.live;
    books.most = books.bytes;
    double begin = now();
    pdoc_status status = pdoc_document_parse(analyzer, bytes, n, NULL, &d, &error);
    if (status == PDOC_OK && written_json(d, NULL, PDOC_UNIT_UTF16, 0, sink, &written, NULL) != PDOC_OK) say(NULL, "no JSON");
    *most = books.most - before;
    before = books.most = books.bytes;
    if (status == PDOC_OK) look_through(analyzer, d, 0);
    double end = now();
    if (books.most - before > n * MENTIONS_TIMES + MEMORY_BASE) say(NULL, "looking through it takes too much memory");
    if (status != PDOC_OK) {
        if (status != PDOC_ERROR_LIMIT && !(h->not_text && (status == PDOC_ERROR_ENCODING || status == PDOC_ERROR_READER))) say(NULL, pdoc_error_message(error, NULL));
        if (status == PDOC_ERROR_ENCODING && pdoc_error_offset(error) == PDOC_NO_OFFSET) say(NULL, "the error has no place");
        pdoc_error_unref(error);
    } else {
        if (check) holds_document(d, say, NULL);
        if (check) holds_json(d, say, NULL);
        if (check) holds_tables(d, say, NULL);
        if (check) look_through(analyzer, d, 1);
        pdoc_document_unref(d);
    }
    if (books.live != live) say(NULL, "something leaked");
    return end - begin;
}

static double measure(const hostile *h, const char *bytes, size_t n, int check, size_t *most) {
    return h->use == HOSTILE_MINUTES ? measure_minutes(h, bytes, n, check, most) : measure_extractor(h, bytes, n, check, most);
}

static void check_growth(const hostile *h, char *bytes, size_t size) {
    char message[160];
    size_t most, half;
    size_t n = h->make(bytes, size / 2);
    double one = measure(h, bytes, n, 0, &half);
    n = h->make(bytes, size);
    double two = measure(h, bytes, n, 1, &most);
    if (most > n * (h->use == HOSTILE_MINUTES ? MEMORY_TIMES : TABLE_TIMES) + MEMORY_BASE) {
        snprintf(message, sizeof message, "%zu bytes of memory for %zu of text", most, n);
        say(NULL, message);
    }
    /* A clock is no measure: only what is far off counts, and only if it stays so. The long test counts instructions. */
    for (int again = 0; again < 4 && two > one * 3.3 && two > 0.05; again++) {
        size_t unused;
        double once = measure(h, bytes, h->make(bytes, size / 2), 0, &unused);
        if (once > one) one = once;
        once = measure(h, bytes, h->make(bytes, size), 0, &unused);
        if (once < two) two = once;
    }
    if (two > one * 3.3 && two > 0.05) {
        snprintf(message, sizeof message, "twice the bytes (%zu) take %.1f times as long, %.3f s", n, two / one, two);
        say(NULL, message);
    }
    if (getenv("HOSTILE_VERBOSE")) printf("%-28s %8zu bytes %8.4f s x%.2f memory x%.1f\n", name, n, two, two / one, (double)most / (double)n);
}

/* Whether an input is among those that were named; all are where none was. */
static int chosen(const hostile *h, char **names, int count) {
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], h->name) == 0) return 1;
    return count == 0;
}

int main(int argc, char **argv) {
    size_t size = 24000, most;
    int full = argc > 1 && strcmp(argv[1], "--full") == 0;
    if (argc > 1 && strcmp(argv[1], "--names") == 0) {
        for (size_t i = 0; i < hostile_count; i++) puts(hostile_inputs[i].name);
        return 0;
    }
    int counted = argc > 2 && strcmp(argv[1], "--count") == 0, written = argc > 3 && strcmp(argv[1], "--write") == 0;
    const hostile *one = written ? hostile_named(argv[2]) : NULL;
    if (written && !one) return 2;
    for (int i = 3; counted && i < argc; i++)
        if (!hostile_named(argv[i])) return 2;
    if (argc > 1 && !full) size = strtoull(argv[counted ? 2 : written ? 3 : 1], NULL, 10);
    char *bytes = malloc(size + 1);
    if (!bytes) return 1;
    if (written) {
        fwrite(bytes, 1, one->make(bytes, size), stdout);
        free(bytes);
        return 0;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    size_t names_size;
    char *names = dictionary(&names_size);
    pdoc_extractor *extractor;
    if (pdoc_extractor_make_table(&counting, "dictionary", names, names_size, &extractor, NULL) != PDOC_OK) return 1;
    analyzer = analyzer_with(extractor, 1);
    pdoc_extractor_unref(extractor);
    free(names);
    name = "nothing";
    static const hostile nothing = {"nothing", NULL, 0, 0, HOSTILE_MINUTES};
    if (counted) measure(&nothing, "", 0, 0, &most);
    static const char minutes[] = "情報政策会議（第３回）議事録\n日時：令和２年１０月１２日\n出席者：後藤座長、徳田委員\n議事録\n"
                                  "○徳田委員　情報の共有について、委員１２の話。aaaaaaaaaaaaaaaaaaaaaaaaaaaaz\n";
    if (pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &plain, NULL) != PDOC_OK) return 1;
    for (size_t i = 0; i < hostile_count && counted; i++) {
        const hostile *h = &hostile_inputs[i];
        if (!chosen(h, argv + 3, argc - 3)) continue;
        name = h->name;
        for (size_t half = 2; half; half--) measure(h, bytes, h->make(bytes, size / half), 0, &most);
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
    pdoc_document_unref(plain);
    pdoc_analyzer_unref(analyzer);
    free(bytes);
    if (books.live) name = "all", say(NULL, "memory was not given back");
    printf("%zu faults\n", faults);
    return faults != 0;
}
