/* Reading files and directories in tests. */
#ifndef PDI_TESTS_FILES_H
#define PDI_TESTS_FILES_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The bytes of a file with a NUL behind them, to be freed; NULL when it cannot be read. */
static inline char *file_read(const char *path, size_t *count) {
    FILE *f = fopen(path, "rb");
    if (!f) return NULL;
    size_t room = 1 << 16, n = 0, got;
    char *bytes = malloc(room + 1);
    while (bytes && (got = fread(bytes + n, 1, room - n, f)) > 0)
        if ((n += got) == room) bytes = realloc(bytes, (room *= 2) + 1);
    fclose(f);
    if (!bytes) abort();
    bytes[n] = '\0';
    *count = n;
    return bytes;
}

/* Calls `each` for a file, or for the files of a directory, by name. Returns how many there were. */
static inline size_t file_each(const char *path, void (*each)(const char *path, void *user), void *user) {
    struct stat info;
    if (stat(path, &info) != 0) return 0;
    if (!S_ISDIR(info.st_mode)) return each(path, user), (size_t)1;
    struct dirent **names;
    int count = scandir(path, &names, NULL, alphasort);
    size_t files = 0;
    for (int i = 0; i < count; i++) {
        char below[4096];
        if (names[i]->d_name[0] != '.' && snprintf(below, sizeof below, "%s/%s", path, names[i]->d_name) < (int)sizeof below)
            files += file_each(below, each, user);
        free(names[i]);
    }
    if (count >= 0) free(names);
    return files;
}

#endif
