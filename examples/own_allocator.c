/* Reads minutes with memory of the program's own: a budget that cannot be passed, and a count of what is out.
 *
 *     cc own_allocator.c -o own_allocator $(pkg-config --cflags --libs policydoc)
 *     ./own_allocator 16777216 minutes.txt
 */
#include "example.h"

#include <string.h>

/* What the allocator works with. One thread uses it here; several would need a lock. */
typedef struct budget {
    size_t out, left;
    unsigned long calls;
} budget;

/* Each piece begins with its size, in as much room as any type needs. */
typedef union head {
    size_t n;
    long double align;
    void *pointer;
} head;

static void *take(void *user, size_t n) {
    budget *b = user;
    head *piece;
    b->calls++;
    if (n > b->left || !(piece = malloc(sizeof *piece + n))) return NULL;
    b->left -= n;
    b->out += n;
    piece->n = n;
    return piece + 1;
}

static void give_back(void *user, void *memory) {
    budget *b = user;
    head *piece = memory;
    if (!piece) return;
    piece--;
    b->left += piece->n;
    b->out -= piece->n;
    free(piece);
}

static void *resize(void *user, void *memory, size_t n) {
    void *other = take(user, n);
    if (!other || !memory) return other; /* where there is no room, what was there stays */
    memcpy(other, memory, ((head *)memory - 1)->n < n ? ((head *)memory - 1)->n : n);
    give_back(user, memory);
    return other;
}

int main(int argc, char **argv) {
    pdoc_allocator allocator = {sizeof(pdoc_allocator), take, resize, give_back, NULL};
    pdoc_config *config = NULL;
    pdoc_analyzer *analyzer = NULL;
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    budget b = {0, 0, 0};
    size_t size;
    char *bytes;
    int status = 0;
    if (argc != 3) return fprintf(stderr, "usage: own_allocator BYTES FILE\n"), 2;
    b.left = strtoul(argv[1], NULL, 10);
    allocator.user = &b;
    bytes = read_file(argv[2], &size);
    if (!bytes) return perror(argv[2]), 1;
    /* The configuration hands the allocator on to all that is made with it. */
    if (pdoc_config_make(&allocator, &config, &error) || pdoc_analyzer_make(config, &analyzer, &error) ||
        pdoc_document_parse(analyzer, bytes, size, NULL, &document, &error)) {
        status = pdoc_error_status(error) == PDOC_ERROR_MEMORY ? 3 : 1;
        failed(argv[2], error);
    } else {
        printf("%s\n", pdoc_document_title(document, NULL));
        printf("memory %s of the program's own\n", b.calls > 0 && b.out > size ? "is" : "is not");
    }
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    free(bytes);
    printf("%lu bytes are out\n", (unsigned long)b.out);
    return b.out ? 1 : status;
}
