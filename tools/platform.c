/* The one file of the command that speaks to POSIX. */
#define _XOPEN_SOURCE 700

#include "platform.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

platform_kind platform_kind_of(const char *path) {
    struct stat s;
    if (stat(path, &s) != 0) return errno == ENOENT || errno == ENOTDIR ? PLATFORM_MISSING : PLATFORM_UNREADABLE;
    if (S_ISDIR(s.st_mode)) return PLATFORM_DIRECTORY;
    return access(path, R_OK) == 0 ? PLATFORM_FILE : PLATFORM_UNREADABLE;
}

char *platform_absolute(const char *path) { return realpath(path, NULL); }

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static char *joined(const char *directory, const char *name) {
    size_t n = strlen(directory), m = strlen(name);
    char *path = malloc(n + m + 2);
    if (!path) return NULL;
    memcpy(path, directory, n);
    path[n] = '/';
    memcpy(path + n + 1, name, m + 1);
    return path;
}

/* A link that leads to a directory may lead back to one above. */
static bool is_directory_link(const char *directory, const char *name) {
    struct stat link, target;
    char *path = joined(directory, name);
    bool is = path && lstat(path, &link) == 0 && S_ISLNK(link.st_mode) && stat(path, &target) == 0 &&
              S_ISDIR(target.st_mode);
    free(path);
    return is;
}

static bool add_name(char ***names, size_t *count, size_t *room, const char *name) {
    if (*count == *room) {
        size_t more = *room ? *room * 2 : 16;
        char **grown = realloc(*names, more * sizeof *grown);
        if (!grown) return false;
        *names = grown;
        *room = more;
    }
    size_t n = strlen(name) + 1;
    char *copy = malloc(n);
    if (!copy) return false;
    (*names)[(*count)++] = memcpy(copy, name, n);
    return true;
}

char **platform_names_in(const char *directory, size_t *count) {
    DIR *dir = opendir(directory);
    if (!dir) return NULL;
    char **names = malloc(sizeof *names);
    size_t room = names ? 1 : 0;
    bool ok = names != NULL;
    *count = 0;
    for (struct dirent *entry; ok && (entry = readdir(dir));)
        if (entry->d_name[0] != '.' && !is_directory_link(directory, entry->d_name))
            ok = add_name(&names, count, &room, entry->d_name);
    closedir(dir);
    if (!ok) {
        platform_names_free(names, *count);
        return NULL;
    }
    qsort(names, *count, sizeof *names, by_bytes);
    return names;
}

void platform_names_free(char **names, size_t count) {
    for (size_t i = 0; names && i < count; i++) free(names[i]);
    free(names);
}

char *platform_own_directory(void) {
    static const char *const links[] = {"/proc/self/exe", "/proc/curproc/file", "/proc/curproc/exe"};
    char *path = NULL;
    for (size_t i = 0; !path && i < sizeof links / sizeof *links; i++) path = realpath(links[i], NULL);
    char *slash = path ? strrchr(path, '/') : NULL;
    if (slash) *slash = '\0';
    return path;
}

bool platform_is_terminal(FILE *file) { return isatty(fileno(file)) != 0; }

int platform_columns(FILE *file) {
    struct winsize size;
    return ioctl(fileno(file), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

double platform_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void platform_binary_streams(void) {}
