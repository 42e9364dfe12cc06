/* How fast documents are parsed, beside how fast utf8proc alone brings the same bytes to NFKC.
 *
 *     bench [--rounds N] [--bytes N] FILE...
 *
 * The files are read again and again, in turn, until `bytes` of input are done; that is a round. Both passes take
 * their rounds by turns, so that a change of the machine's speed meets both, and the median is printed. */
#define _POSIX_C_SOURCE 200809L
#include <policydoc/policydoc.h>

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

int main(int argc, char **argv) {
    size_t rounds = 7, total = 50000000, count = 0;
    int first = 1, status = 1;
    for (; first + 1 < argc && argv[first][0] == '-'; first += 2) {
        size_t value = strtoull(argv[first + 1], NULL, 10);
        if (strcmp(argv[first], "--rounds") == 0) rounds = value;
        else if (strcmp(argv[first], "--bytes") == 0) total = value;
        else return failed(argv[first], "no such option");
    }
    if (first >= argc || rounds < 1 || rounds > MOST_ROUNDS) return failed("usage", "bench [--rounds N] [--bytes N] FILE...");

    input *in = calloc((size_t)(argc - first), sizeof *in);
    pdoc_analyzer *analyzer = NULL;
    double parse[MOST_ROUNDS], fold[MOST_ROUNDS];
    size_t sum = 0;
    if (!in || pdoc_analyzer_make(NULL, &analyzer, NULL)) goto out;
    for (; first < argc; first++, count++) {
        if (read_input(argv[first], &in[count])) goto out;
        sum += in[count].size;
    }
    for (size_t i = 0; i < rounds; i++)
        if (parse_round(analyzer, in, count, total, &parse[i]) || normalise_round(in, count, total, &fold[i])) goto out;
    double mb = (double)total / 1e6, p = median(parse, rounds), f = median(fold, rounds);
    printf("%zu documents, %.1f kB together, repeated to %.1f MB; median of %zu rounds\n", count, (double)sum / 1e3, mb,
           rounds);
    printf("parse           %8.1f MB/s  (slowest round %.1f, fastest %.1f)\n", mb / p, mb / parse[rounds - 1], mb / parse[0]);
    printf("utf8proc, NFKC  %8.1f MB/s  (slowest round %.1f, fastest %.1f)\n", mb / f, mb / fold[rounds - 1], mb / fold[0]);
    printf("parse / NFKC    %8.2f times the time; the aim is at most 3\n", p / f);
    status = 0;
out:
    for (size_t i = 0; in && i < count; i++) free(in[i].bytes);
    free(in);
    pdoc_analyzer_unref(analyzer);
    return status;
}
