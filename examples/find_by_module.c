/* Looks through minutes with an extractor that is loaded from a shared object: follow_up_module.c, for example.
 *
 *     cc find_by_module.c -o find_by_module $(pkg-config --cflags --libs policydoc)
 *     ./find_by_module "$PWD/follow_up.so" minutes.txt
 */
#include "mentions.h"

int main(int argc, char **argv) {
    pdoc_extractor *extractor = NULL;
    pdoc_error *error = NULL;
    if (argc != 3) return fprintf(stderr, "usage: find_by_module /PATH/TO/MODULE FILE\n"), 2;
    /* The path must be absolute: nothing is searched for. */
    if (pdoc_extractor_load(NULL, argv[1], &extractor, &error)) return failed(argv[1], error);
    printf("%s %s\n", pdoc_extractor_name(extractor, NULL), pdoc_extractor_version(extractor, NULL));
    return print_mentions_in(argv[2], extractor);
}
