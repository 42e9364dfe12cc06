/* How fast documents are parsed, beside how fast utf8proc alone brings the same bytes to NFKC; what looking through them
 * with all built-in extractors costs beside parsing; and what a large dictionary of names costs beside a small one.
 *
 *     bench [--rounds N] [--bytes N] FILE...
 *
 * The files are read again and again, in turn, until `bytes` of input are done; that is a round. All passes take
 * their rounds by turns, so that a change of the machine's speed meets both, and the median is printed. */
#define _POSIX_C_SOURCE 200809L
#include "base/call.h"
#include "extract/automaton.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

typedef struct input {
    char *bytes;
    size_t size;
} input;

enum { MOST_ROUNDS = 99 };

static int failed(const char *what, const char *why) {
    fprintf(stderr, "bench: %s: %s\n", what, why);
    return 1;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int read_input(const char *path, input *to) {
    FILE *file = fopen(path, "rb");
    long size = -1;
    if (!file) return failed(path, "cannot be opened");
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) > 0) {
        rewind(file);
        to->bytes = malloc((size_t)size);
        to->size = to->bytes ? fread(to->bytes, 1, (size_t)size, file) : 0;
    }
    fclose(file);
    return size > 0 && to->size == (size_t)size ? 0 : failed(path, "cannot be read");
}

/* What utf8proc_map() does with UTF8PROC_COMPAT | UTF8PROC_COMPOSE, in buffers that are kept. */
static utf8proc_ssize_t normalise(const input *in, utf8proc_int32_t *codes, utf8proc_ssize_t room) {
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE;
    utf8proc_ssize_t n = utf8proc_decompose((const utf8proc_uint8_t *)in->bytes, (utf8proc_ssize_t)in->size, codes, room,
                                            options);
    return n < 0 || n > room ? -1 : utf8proc_reencode(codes, n, options);
}

static int parse_round(pdoc_analyzer *analyzer, const input *in, size_t count, size_t total, double *seconds) {
    double start = now();
    for (size_t done = 0, i = 0; done < total; i = (i + 1) % count) {
        pdoc_document *document = NULL;
        pdoc_error *error = NULL;
        if (pdoc_document_parse(analyzer, in[i].bytes, in[i].size, NULL, &document, &error))
            return failed("parse", pdoc_error_message(error, NULL));
        pdoc_document_unref(document);
        done += in[i].size;
    }
    *seconds = now() - start;
    return 0;
}

/* Looks through documents that are read already. */
static int annotate_round(pdoc_analyzer *analyzer, pdoc_document *const *documents, const input *in, size_t count,
                          size_t total, double *seconds) {
    double start = now();
    for (size_t done = 0, i = 0; done < total; i = (i + 1) % count) {
        pdoc_annotations *found = NULL;
        pdoc_error *error = NULL;
        if (pdoc_annotations_make(analyzer, documents[i], NULL, &found, &error))
            return failed("annotations", pdoc_error_message(error, NULL));
        pdoc_annotations_unref(found);
        done += in[i].size;
    }
    *seconds = now() - start;
    return 0;
}

static int normalise_round(const input *in, size_t count, size_t total, double *seconds) {
    size_t largest = 0;
    for (size_t i = 0; i < count; i++)
        if (in[i].size > largest) largest = in[i].size;
    /* One character decomposes to at most 18, and takes at least one byte; what is common is far below. */
    utf8proc_ssize_t room = (utf8proc_ssize_t)largest * 4 + 64;
    utf8proc_int32_t *codes = malloc((size_t)room * sizeof *codes);
    if (!codes) return failed("utf8proc", "no memory");
    double start = now();
    for (size_t done = 0, i = 0; done < total; i = (i + 1) % count) {
        if (normalise(&in[i], codes, room) < 0) {
            free(codes);
            return failed("utf8proc", "a document is not UTF-8");
        }
        done += in[i].size;
    }
    *seconds = now() - start;
    free(codes);
    return 0;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, size_t count) {
    qsort(values, count, sizeof *values, ascending);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

/* ---- dictionaries ---- */

static unsigned next_random(uint64_t *state, size_t below) {
    *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (unsigned)((*state >> 33) % below);
}

/* The kanji and katakana of a text, each as often as it stands there; three bytes a letter. */
static size_t letters_of(const input *in, char *to) {
    size_t n = 0;
    for (size_t i = 0; i + 2 < in->size; i++) {
        const unsigned char a = (unsigned char)in->bytes[i], b = (unsigned char)in->bytes[i + 1];
        if ((a < 0xE4 || a > 0xE9) && !(a == 0xE3 && b >= 0x82 && b <= 0x83)) continue;
        memcpy(to + n, in->bytes + i, 3);
        n += 3;
        i += 2;
    }
    return n / 3;
}

/* Names of three to ten letters, drawn from the text itself, so that it is full of their beginnings. */
static char *names_from(const input *in, size_t count, size_t *size) {
    char *letters = malloc(in->size + 3), *to = malloc(count * 48 + 32);
    uint64_t state = 7;
    const size_t there = letters && to ? letters_of(in, letters) : 0;
    *size = 0;
    if (there) *size = (size_t)sprintf(to, "type\tcanonical\n");
    for (size_t i = 0; i < count && there; i++) {
        const unsigned length = 3 + next_random(&state, 8);
        *size += (size_t)sprintf(to + *size, "o\t");
        for (unsigned k = 0; k < length; k++, *size += 3) memcpy(to + *size, letters + 3 * (size_t)next_random(&state, there), 3);
        to[(*size)++] = '\n';
    }
    free(letters);
    if (there) return to;
    free(to);
    return NULL;
}

typedef struct dictionary {
    size_t names;
    pdoc_analyzer *analyzer;
    double load;               /* seconds */
    size_t nodes, bytes;       /* of the automaton */
    double rounds[MOST_ROUNDS];
} dictionary;

/* What the automaton alone takes, which the public interface does not tell. */
typedef struct sizing {
    pdi_trap trap;
    pdi_arena arena;
    dictionary *d;
    pdi_str text;
} sizing;

static void size_automaton(void *user) {
    sizing *s = user;
    pdi_str *names = PDI_NEW_ARRAY(&s->arena, pdi_str, s->d->names);
    size_t count = 0;
    pdi_str rest = pdi_skip(s->text, strlen("type\tcanonical\n"));
    for (const char *end; count < s->d->names && rest.n && (end = memchr(rest.s, '\n', rest.n)); count++) {
        names[count] = pdi_between(rest.s + 2, end);
        rest = pdi_between(end + 1, pdi_end(rest));
    }
    uint32_t *same = PDI_NEW_ARRAY(&s->arena, uint32_t, count);
    const pdi_automaton *a = pdi_automaton_make(&s->arena, &s->arena, names, count, same);
    s->d->nodes = pdi_automaton_nodes(a);
    s->d->bytes = pdi_automaton_bytes(a);
}

static int make_dictionary(const input *in, dictionary *d) {
    size_t size;
    char *text = names_from(in, d->names, &size);
    pdoc_config *config = NULL;
    pdoc_extractor *extractor = NULL;
    if (!text) return failed("dictionary", "the first document has no letters for it");
    double start = now();
    pdoc_extractor_make_table(NULL, "dictionary", text, size, &extractor, NULL);
    d->load = now() - start;
    if (extractor && pdoc_config_make(NULL, &config, NULL) == PDOC_OK &&
        pdoc_config_set_builtin_extractors(config, 0, NULL) == PDOC_OK &&
        pdoc_config_add_extractor(config, extractor, NULL) == PDOC_OK)
        pdoc_analyzer_make(config, &d->analyzer, NULL);
    sizing s = {.d = d, .text = pdi_slice(text, size)};
    pdi_arena_init(&s.arena, NULL, &s.trap, 0);
    pdi_attempt(&s.trap, size_automaton, &s);
    pdi_arena_free(&s.arena);
    pdoc_config_unref(config);
    pdoc_extractor_unref(extractor);
    free(text);
    return d->analyzer ? 0 : failed("dictionary", "it cannot be made");
}

/* The time of making an analyzer, which every run of the command takes. */
static double time_to_begin(void) {
    double least = 1e9;
    for (int i = 0; i < 5; i++) {
        pdoc_analyzer *analyzer;
        double start = now();
        if (pdoc_analyzer_make(NULL, &analyzer, NULL)) return 0;
        if (now() - start < least) least = now() - start;
        pdoc_analyzer_unref(analyzer);
    }
    return least;
}

/* ---- all together ---- */

typedef struct bench {
    input *in;
    pdoc_document **documents;
    size_t count, total, rounds, bytes;
    pdoc_analyzer *analyzer;
    double parse[MOST_ROUNDS], fold[MOST_ROUNDS], look[MOST_ROUNDS];
    dictionary small, large;
} bench;

static int read_all(bench *b, char **paths, size_t count) {
    b->in = calloc(count, sizeof *b->in);
    b->documents = calloc(count, sizeof *b->documents);
    if (!b->in || !b->documents) return failed("bench", "no memory");
    for (; b->count < count; b->count++) {
        input *in = &b->in[b->count];
        if (read_input(paths[b->count], in) ||
            pdoc_document_parse(b->analyzer, in->bytes, in->size, NULL, &b->documents[b->count], NULL))
            return failed(paths[b->count], "cannot be read");
        b->bytes += in->size;
    }
    return 0;
}

/* Each round does all passes over the same bytes; a dictionary's documents are the same ones. */
static int run_rounds(bench *b) {
    for (size_t i = 0; i < b->rounds; i++)
        if (parse_round(b->analyzer, b->in, b->count, b->total, &b->parse[i]) ||
            normalise_round(b->in, b->count, b->total, &b->fold[i]) ||
            annotate_round(b->analyzer, b->documents, b->in, b->count, b->total, &b->look[i]) ||
            annotate_round(b->small.analyzer, b->documents, b->in, b->count, b->total, &b->small.rounds[i]) ||
            annotate_round(b->large.analyzer, b->documents, b->in, b->count, b->total, &b->large.rounds[i]))
            return 1;
    return 0;
}

static double print_speed(const bench *b, const char *what, double *seconds) {
    const double mb = (double)b->total / 1e6, middle = median(seconds, b->rounds);
    printf("%-18s %8.1f MB/s  (slowest round %.1f, fastest %.1f)\n", what, mb / middle, mb / seconds[b->rounds - 1],
           mb / seconds[0]);
    return middle;
}

static void print_results(bench *b) {
    printf("%zu documents, %.1f kB together, repeated to %.1f MB; median of %zu rounds\n", b->count, (double)b->bytes / 1e3,
           (double)b->total / 1e6, b->rounds);
    const double parse = print_speed(b, "parse", b->parse), fold = print_speed(b, "utf8proc, NFKC", b->fold);
    printf("%-18s %8.2f times the time; the aim is at most 3\n", "parse / NFKC", parse / fold);
    const double look = print_speed(b, "built-in extractors", b->look);
    printf("%-18s %8.2f times the time; the aim is at most 1\n", "extractors / parse", look / parse);
    const double small = print_speed(b, "100 names", b->small.rounds), large = print_speed(b, "100,000 names", b->large.rounds);
    printf("%-18s %8.2f times the time; the aim is at most 1.5\n", "100,000 / 100", large / small);
    printf("100,000 names are loaded in %.0f ms; their automaton has %zu nodes, %.1f MB (of 100 names %zu nodes, %.0f kB)\n",
           1e3 * b->large.load, b->large.nodes, (double)b->large.bytes / 1e6, b->small.nodes, (double)b->small.bytes / 1e3);
    printf("an analyzer is made in %.1f ms\n", 1e3 * time_to_begin());
}

static void end_bench(bench *b) {
    for (size_t i = 0; i < b->count; i++) {
        pdoc_document_unref(b->documents[i]);
        free(b->in[i].bytes);
    }
    free(b->in);
    free(b->documents);
    pdoc_analyzer_unref(b->small.analyzer);
    pdoc_analyzer_unref(b->large.analyzer);
    pdoc_analyzer_unref(b->analyzer);
}

int main(int argc, char **argv) {
    static bench b = {.rounds = 7, .total = 50000000, .small = {.names = 100}, .large = {.names = 100000}};
    int first = 1;
    for (; first + 1 < argc && argv[first][0] == '-'; first += 2) {
        size_t value = strtoull(argv[first + 1], NULL, 10);
        if (strcmp(argv[first], "--rounds") == 0) b.rounds = value;
        else if (strcmp(argv[first], "--bytes") == 0) b.total = value;
        else return failed(argv[first], "no such option");
    }
    if (first >= argc || b.rounds < 1 || b.rounds > MOST_ROUNDS)
        return failed("usage", "bench [--rounds N] [--bytes N] FILE...");
    int status = pdoc_analyzer_make(NULL, &b.analyzer, NULL) || read_all(&b, argv + first, (size_t)(argc - first)) ||
                 make_dictionary(b.in, &b.small) || make_dictionary(b.in, &b.large) || run_rounds(&b);
    if (!status) print_results(&b);
    end_bench(&b);
    return status;
}
