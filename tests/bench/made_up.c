/* Writes made-up minutes to measure with; the same numbers give the same files.
 *
 *     made_up FOLDER COUNT    many small ones, a thousand in each folder below this: the case of `policydoc parse --jobs`
 *     made_up --long BYTES    one long meeting, to standard output */
#define _POSIX_C_SOURCE 200809L
#include "generate.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

static int write_long(size_t size) {
    const rendering plain = {.end = "\n"};
    minutes *m = generate_long(1, LAYOUT_CIRCLE, (unsigned)(size / GENERATED_SIZE + 1));
    size_t written;
    char *bytes = generate_render(m, &plain, &written);
    const int status = fwrite(bytes, 1, written, stdout) == written ? 0 : 1;
    free(bytes);
    generate_free(m);
    return status;
}

int main(int argc, char **argv) {
    if (argc != 3) return fputs("usage: made_up FOLDER COUNT | --long BYTES\n", stderr), 2;
    if (strcmp(argv[1], "--long") == 0) return write_long(strtoul(argv[2], NULL, 10));
    if (mkdir(argv[1], 0777) != 0 && errno != EEXIST) return perror(argv[1]), 1;
    const unsigned long count = strtoul(argv[2], NULL, 10);
    for (unsigned long i = 0; i < count; i++)
        if (write_document(argv[1], (unsigned)i)) return perror(argv[1]), 1;
    return 0;
}
