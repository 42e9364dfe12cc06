/* A large dictionary of names beside a small one, over the same documents. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/call.h"
#include "extract/automaton.h"

static unsigned next_random(uint64_t *state, size_t below) {
    *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (unsigned)((*state >> 33) % below);
}

/* The kanji and katakana of a text, each as often as it stands there; three bytes a letter. */
static size_t letters_of(const document *in, char *to) {
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
static char *names_from(const document *in, size_t count, size_t *size) {
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
    double load;         /* seconds */
    size_t nodes, bytes; /* of the automaton */
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

static int make_dictionary(const document *in, dictionary *d) {
    size_t size;
    char *text = names_from(in, d->names, &size);
    pdoc_config *config = NULL;
    pdoc_extractor *extractor = NULL;
    if (!text) return failed("dictionary", "the first document has no letters for it");
    double start = computing();
    pdoc_extractor_make_table(NULL, "dictionary", text, size, &extractor, NULL);
    d->load = computing() - start;
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

static int look(pdoc_analyzer *analyzer, const document *d) {
    pdoc_annotations *found = NULL;
    if (pdoc_annotations_make(analyzer, d->read, NULL, &found, NULL)) return failed("dictionary", "looking for names failed");
    pdoc_annotations_unref(found);
    return 0;
}

int stage_small(bench *b, document *d) { return look(b->small->analyzer, d); }
int stage_large(bench *b, document *d) { return look(b->large->analyzer, d); }

int dictionaries_begin(bench *b) {
    b->small = calloc(1, sizeof *b->small);
    b->large = calloc(1, sizeof *b->large);
    if (!b->small || !b->large) return failed("bench", "no memory");
    b->small->names = 100;
    b->large->names = 100000;
    return make_dictionary(b->documents, b->small) || make_dictionary(b->documents, b->large);
}

void dictionaries_end(bench *b) {
    if (b->small) pdoc_analyzer_unref(b->small->analyzer);
    if (b->large) pdoc_analyzer_unref(b->large->analyzer);
    free(b->small);
    free(b->large);
}

void print_dictionaries(const bench *b) {
    printf("A table of 100,000 names is loaded in %.0f ms; its automaton has %zu nodes, %.1f MB (of 100 names %zu nodes, %.0f "
           "kB).\n", 1e3 * b->large->load, b->large->nodes, (double)b->large->bytes / 1e6, b->small->nodes,
           (double)b->small->bytes / 1e3);
}
