/* Writes many small minutes into a folder, a thousand in each folder below it: the measured case of `policydoc parse
 * --jobs`. The same numbers give the same files.
 *
 *     many FOLDER COUNT */
#define _POSIX_C_SOURCE 200809L
#include "generate.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { IN_A_FOLDER = 1000 };

static int write_document(const char *folder, unsigned number) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%03u", folder, number / IN_A_FOLDER);
    if (mkdir(path, 0777) != 0 && errno != EEXIST) return 1;
    snprintf(path, sizeof path, "%s/%03u/%06u.txt", folder, number / IN_A_FOLDER, number);
    size_t size;
    minutes *m = generate_minutes(number, (layout)(number % LAYOUT_COUNT));
    const rendering r = generate_rendering(number);
    char *bytes = generate_render(m, &r, &size);
    FILE *file = fopen(path, "wb");
    int failed = !file || fwrite(bytes, 1, size, file) != size;
    if (file && fclose(file) != 0) failed = 1;
    free(bytes);
    generate_free(m);
    return failed;
}

int main(int argc, char **argv) {
    if (argc != 3) return fputs("usage: many FOLDER COUNT\n", stderr), 2;
    if (mkdir(argv[1], 0777) != 0 && errno != EEXIST) return perror(argv[1]), 1;
    const unsigned long count = strtoul(argv[2], NULL, 10);
    for (unsigned long i = 0; i < count; i++)
        if (write_document(argv[1], (unsigned)i)) return perror(argv[1]), 1;
    return 0;
}
