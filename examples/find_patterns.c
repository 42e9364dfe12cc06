/* Looks for the patterns of a file in minutes.
 *
 *     cc find_patterns.c -o find_patterns $(pkg-config --cflags --libs policydoc)
 *     ./find_patterns patterns.txt minutes.txt
 *
 * patterns.txt shows what such a file may say. The same without C:
 *
 *     policydoc table mentions --extractor patterns:patterns.txt minutes.txt
 */
#include "mentions.h"

int main(int argc, char **argv) {
    pdoc_extractor *patterns = NULL;
    pdoc_error *error = NULL;
    size_t size;
    char *text;
    if (argc != 3) return fprintf(stderr, "usage: find_patterns PATTERNS FILE\n"), 2;
    text = read_file(argv[1], &size);
    if (!text) return perror(argv[1]), 1;
    pdoc_extractor_make_patterns(NULL, "patterns", text, size, &patterns, &error);
    free(text);
    return patterns ? print_mentions_in(argv[2], patterns) : failed(argv[1], error);
}
