/* Looks for the names of a table in minutes.
 *
 *     cc find_names.c -o find_names $(pkg-config --cflags --libs policydoc)
 *     ./find_names names.tsv minutes.txt
 *
 * names.tsv shows what a table may say. The same without C:
 *
 *     policydoc table mentions --extractor table:names.tsv minutes.txt
 */
#include "mentions.h"

int main(int argc, char **argv) {
    pdoc_extractor *names = NULL;
    pdoc_error *error = NULL;
    size_t size;
    char *table;
    if (argc != 3) return fprintf(stderr, "usage: find_names TABLE FILE\n"), 2;
    table = read_file(argv[1], &size);
    if (!table) return perror(argv[1]), 1;
    /* The text is copied, so it may go at once. A faulty table is told with its line and column. */
    pdoc_extractor_make_table(NULL, "names", table, size, &names, &error);
    free(table);
    return names ? print_mentions_in(argv[2], names) : failed(argv[1], error);
}
