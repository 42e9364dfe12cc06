/* How fast the library's stages are, beside other programs over the same bytes, in one run; printed as Markdown.
 *
 *     bench [--rounds N] [--bytes N] FILE...
 *     bench --stages FILE...      each stage once over each file, for callgrind; prints which function is which stage
 *     bench --long BYTES          reads one made-up document of this size and looks through it, for callgrind
 *
 * The files are read again and again, in turn, until `bytes` of input are done; that is a round. All stages take their
 * rounds by turns, so that a change of the machine's speed meets all, and the median is printed. Time is what the
 * process has computed, so that what else the machine does matters little. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "generate.h"

/* ---- stages ---- */

typedef struct kind {
    stage_fn run;
    const char *function, *words;
    bool follows; /* works on what the stage before it has made of the document */
} kind;

#define STAGE(name) .run = stage_##name, .function = "stage_" #name
static const kind kinds[EXTRACTOR] = {
    [NFKC] = {STAGE(nfkc), .words = "utf8proc: NFKC"},
    [TEXT] = {STAGE(text), .words = "decode and fold"},
    [LAYOUT] = {STAGE(layout), .words = "layout", .follows = true},
    [MINUTES] = {STAGE(minutes), .words = "minutes", .follows = true},
    [PARSE] = {STAGE(parse), .words = "parse: all of these, as a program calls it"},
    [EXTRACTORS] = {STAGE(extractors), .words = "all built-in extractors"},
    [JSON] = {STAGE(json), .words = "JSON"},
    [PATTERN] = {STAGE(pattern), .words = "PCRE2 (JIT): a speaker's label"},
    [MECAB] = {STAGE(mecab), .words = "MeCab with IPADIC"},
    [SMALL] = {STAGE(small), .words = "100 names"},
    [LARGE] = {STAGE(large), .words = "100,000 names"},
};

int failed(const char *what, const char *why) {
    fprintf(stderr, "bench: %s: %s\n", what, why);
    return 1;
}

static double clock_of(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

double now(void) { return clock_of(CLOCK_MONOTONIC); }
double computing(void) { return clock_of(CLOCK_THREAD_CPUTIME_ID); }

static int ascending(const void *a, const void *b) {
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double median(double *values, size_t count) {
    qsort(values, count, sizeof *values, ascending);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static bool is_there(const bench *b, size_t stage) { return stage != MECAB || mecab_is_there(b); }

/* A stage, and those that follow it, over one document. */
static int run_stages(bench *b, size_t first, document *d) {
    for (size_t i = first; i == first || (i < EXTRACTOR && kinds[i].follows); i++) {
        const double start = computing();
        if (kinds[i].run(b, d)) return 1;
        b->stages[i].now += computing() - start;
    }
    return 0;
}

static int run_round(bench *b, size_t round) {
    for (size_t i = 0; i < STAGES; i++) b->stages[i].now = 0;
    for (size_t stage = 0; stage < EXTRACTOR; stage++) {
        if (kinds[stage].follows || !is_there(b, stage)) continue;
        for (size_t done = 0, i = 0; done < b->total; i = (i + 1) % b->count) {
            if (run_stages(b, stage, &b->documents[i])) return 1;
            done += b->documents[i].size;
        }
    }
    for (size_t i = 0; i < STAGES; i++) b->stages[i].rounds[round] = (double)b->total / 1e6 / b->stages[i].now;
    return 0;
}

/* ---- documents ---- */

static int read_bytes(const char *path, document *to) {
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

static int read_all(bench *b, char **paths, size_t count) {
    b->documents = calloc(count, sizeof *b->documents);
    if (!b->documents) return failed("bench", "no memory");
    for (; b->count < count; b->count++) {
        document *d = &b->documents[b->count];
        if (read_bytes(paths[b->count], d) || pdoc_document_parse(b->analyzer, d->bytes, d->size, NULL, &d->read, NULL) ||
            pdoc_annotations_make(b->analyzer, d->read, NULL, &d->found, NULL))
            return failed(paths[b->count], "cannot be read");
        b->bytes += d->size;
    }
    return 0;
}

static void end(bench *b) {
    for (size_t i = 0; i < b->count; i++) {
        pdoc_annotations_unref(b->documents[i].found);
        pdoc_document_unref(b->documents[i].read);
        free(b->documents[i].bytes);
    }
    free(b->documents);
    dictionaries_end(b);
    others_end(b);
    pdoc_analyzer_unref(b->analyzer);
}

/* ---- what is printed ---- */

static void print_rate(bench *b, size_t stage, const char *words, double *middle) {
    double *rates = b->stages[stage].rounds;
    middle[stage] = median(rates, b->rounds);
    printf("| %s | %.1f | %.1f | %.1f | %.2f |\n", words, middle[stage], rates[0], rates[b->rounds - 1],
           middle[NFKC] / middle[stage]);
}

static void print_rates(bench *b, double *middle) {
    printf("%zu documents, %.0f kB together, read over and over: %.1f MB a round, %zu rounds.\n\n", b->count,
           (double)b->bytes / 1e3, (double)b->total / 1e6, b->rounds);
    printf("| stage | MB/s | slowest round | fastest | times NFKC's time |\n| --- | --: | --: | --: | --: |\n");
    for (size_t i = 0; i < EXTRACTOR; i++) {
        if (is_there(b, i)) print_rate(b, i, kinds[i].words, middle);
        char words[64];
        for (size_t k = 0; i == EXTRACTORS && extractor_name(b, k); k++) {
            snprintf(words, sizeof words, "… %s", extractor_name(b, k));
            print_rate(b, EXTRACTOR + k, words, middle);
        }
    }
    printf("\n");
    if (!mecab_is_there(b)) printf("MeCab with IPADIC in UTF-8 is not installed here, so it is left out.\n\n");
}

static void print_aims(const double *middle) {
    printf("| time of | times that of | measured | aim: at most |\n| --- | --- | --: | --: |\n");
    printf("| parse | NFKC | %.2f | 3 |\n", middle[NFKC] / middle[PARSE]);
    printf("| all built-in extractors | parse | %.2f | 1 |\n", middle[PARSE] / middle[EXTRACTORS]);
    printf("| 100,000 names | 100 names | %.2f | 1.5 |\n\n", middle[SMALL] / middle[LARGE]);
}

static int print_all(bench *b) {
    double middle[STAGES];
    print_rates(b, middle);
    print_aims(middle);
    if (print_memory(b) || print_threads(b)) return 1;
    print_dictionaries(b);
    printf("An analyzer is made in %.1f ms.\n", 1e3 * time_to_begin());
    return 0;
}

/* ---- for callgrind ---- */

static int run_once(bench *b) {
    for (size_t i = 0; i < b->count; i++)
        for (size_t stage = 0; stage < SMALL; stage++)
            if (!kinds[stage].follows && is_there(b, stage) && run_stages(b, stage, &b->documents[i])) return 1;
    printf("bytes\t%zu\n", b->bytes);
    for (size_t i = 0; i < SMALL; i++)
        if (is_there(b, i)) printf("%s\t%s\n", kinds[i].function, kinds[i].words);
    for (size_t i = 0; extractor_name(b, i); i++) printf("extractor_%zu\t… %s\n", i, extractor_name(b, i));
    return 0;
}

/* One meeting at which people talk for long. */
static int run_long(bench *b, size_t size) {
    const rendering plain = {.end = "\n"};
    minutes *m = generate_long(1, LAYOUT_CIRCLE, (unsigned)(size / GENERATED_SIZE + 1));
    document d = {.bytes = NULL};
    d.bytes = generate_render(m, &plain, &d.size);
    const int status = pdoc_document_parse(b->analyzer, d.bytes, d.size, NULL, &d.read, NULL) || stage_extractors(b, &d);
    printf("bytes\t%zu\npdoc_document_parse\tparse\nstage_extractors\tall built-in extractors\n", d.size);
    pdoc_document_unref(d.read);
    free(d.bytes);
    generate_free(m);
    return status;
}

int main(int argc, char **argv) {
    static bench b = {.rounds = 7, .total = 50000000};
    bool once = false;
    size_t long_one = 0;
    int first = 1;
    for (; first < argc && argv[first][0] == '-'; first++) {
        const char *option = argv[first];
        if (strcmp(option, "--stages") == 0) {
            once = true;
            continue;
        }
        const size_t value = first + 1 < argc ? strtoull(argv[++first], NULL, 10) : 0;
        if (strcmp(option, "--rounds") == 0) b.rounds = value;
        else if (strcmp(option, "--bytes") == 0) b.total = value;
        else if (strcmp(option, "--long") == 0) long_one = value;
        else return failed(option, "no such option");
    }
    if ((first >= argc && !long_one) || b.rounds < 1 || b.rounds > MOST_ROUNDS || b.total < 1)
        return failed("usage", "bench [--rounds N] [--bytes N] FILE... | --stages FILE... | --long BYTES");
    if (pdoc_analyzer_make(NULL, &b.analyzer, NULL)) return failed("bench", "no analyzer");
    int status = 0;
    if (long_one) {
        status = run_long(&b, long_one);
    } else {
        status = read_all(&b, argv + first, (size_t)(argc - first)) || others_begin(&b) || watch_extractors(&b);
        if (!status && once) status = run_once(&b);
        else if (!status) status = dictionaries_begin(&b);
        for (size_t i = 0; !once && !status && i < b.rounds; i++) status = run_round(&b, i);
        if (!once && !status) status = print_all(&b);
    }
    end(&b);
    return status;
}
