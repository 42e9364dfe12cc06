/* Runs the kept inputs of a target, and of each the first part, as an ordinary test.
 *
 *     replay TARGET PATH… */
#define _POSIX_C_SOURCE 200809L
#include "files.h"
#include "target.h"

static const target *chosen;
static size_t inputs;

static void run(const char *path, void *user) {
    size_t n;
    char *bytes = file_read(path, &n);
    (void)user;
    if (!bytes) return;
    fprintf(stderr, "%s\n", path); /* what is seen last is what failed */
    /* In a block of its own size, so that reading past its end is seen. */
    uint8_t *exact = malloc(n ? n : 1);
    if (!exact) abort();
    memcpy(exact, bytes, n);
    chosen->run(exact, n);
    chosen->run(exact, n / 2);
    free(exact);
    free(bytes);
    inputs++;
}

int main(int argc, char **argv) {
    for (size_t i = 0; argc > 2 && i < fuzz_target_count; i++)
        if (strcmp(fuzz_targets[i].name, argv[1]) == 0) chosen = &fuzz_targets[i];
    if (!chosen) return 2;
    for (int i = 2; i < argc; i++) file_each(argv[i], run, NULL);
    printf("%zu inputs\n", inputs);
    return inputs == 0;
}
