/* Finding, reading and naming the documents that the command works on. */
#include "files.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "../platform.h"
#include "messages.h"

static char *copy_of(const char *s) {
    size_t n = strlen(s) + 1;
    char *copy = malloc(n);
    return copy ? memcpy(copy, s, n) : NULL;
}

static char *joined(const char *directory, const char *name) {
    size_t n = strlen(directory);
    while (n > 1 && directory[n - 1] == '/') n--;
    char *path = malloc(n + strlen(name) + 2);
    if (!path) return NULL;
    memcpy(path, directory, n);
    size_t slash = n > 0 && directory[n - 1] != '/';
    if (slash) path[n] = '/';
    strcpy(path + n + slash, name);
    return path;
}

static void out_of_memory(inputs *all, const options *o) {
    if (!all->failed) complain(o, T(o, "out of memory\n", "メモリが足りません\n"));
    all->failed = true;
}

/* Bytes of a name that are no UTF-8 become U+FFFD. Takes over `name`, which may be NULL. */
static char *in_utf8(char *name) {
    static const char unknown[] = "\xEF\xBF\xBD";
    const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)name;
    char *clean = name ? malloc(strlen(name) * 3 + 1) : NULL, *to = clean;
    while (to && *from) {
        utf8proc_int32_t c;
        const utf8proc_ssize_t n = utf8proc_iterate(from, -1, &c);
        const size_t size = n > 0 ? (size_t)n : sizeof unknown - 1;
        memcpy(to, n > 0 ? (const char *)from : unknown, size);
        to += size;
        from += n > 0 ? n : 1;
    }
    if (to) *to = '\0';
    free(name);
    return clean;
}

/* Takes over `path` and `name`. */
static void add(inputs *all, const options *o, char *path, char *name) {
    if (all->count == all->room) {
        size_t room = all->room ? all->room * 2 : 16;
        input *grown = realloc(all->at, room * sizeof *grown);
        if (!grown) {
            free(path);
            free(name);
            out_of_memory(all, o);
            return;
        }
        all->at = grown;
        all->room = room;
    }
    all->at[all->count++] = (input){.path = path, .name = name};
}

static void add_named(inputs *all, const options *o, char *path, char *name) {
    char *clean = in_utf8(name);
    if (clean) {
        add(all, o, path, clean);
        return;
    }
    free(path);
    out_of_memory(all, o);
}

static void walk(inputs *all, const options *o, const char *directory, const char *below) {
    size_t count = 0;
    char **names = platform_names_in(directory, &count);
    if (!names) {
        complain(o, T(o, "%s: the directory cannot be read\n", "%s: ディレクトリを読めません\n"), directory);
        all->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        char *path = joined(directory, names[i]);
        char *name = below ? joined(below, names[i]) : copy_of(names[i]);
        if (!path || !name) out_of_memory(all, o);
        if (path && name && platform_kind_of(path) == PLATFORM_DIRECTORY) {
            walk(all, o, path, name);
        } else if (path && name) {
            add_named(all, o, path, name);
            continue;
        }
        free(path);
        free(name);
    }
    platform_names_free(names, count);
}

static void add_directory(inputs *all, const options *o, const char *directory) {
    size_t before = all->count;
    bool failed = all->failed;
    walk(all, o, directory, NULL);
    if (all->count > before || all->failed != failed) return;
    complain(o, T(o, "%s: no files are in this directory\n", "%s: ディレクトリにファイルがありません\n"), directory);
    all->failed = true;
}

static void add_file(inputs *all, const options *o, const char *path) {
    const char *slash = strrchr(path, '/');
    char *own_path = copy_of(path), *name = copy_of(slash ? slash + 1 : path);
    if (own_path && name) {
        add_named(all, o, own_path, name);
    } else {
        free(own_path);
        free(name);
        out_of_memory(all, o);
    }
}

void inputs_find(inputs *all, const options *o) {
    *all = (inputs){.count = 0};
    for (size_t i = 0; i < o->file_count; i++) {
        const char *path = o->files[i];
        if (strcmp(path, "-") == 0) {
            char *dash = copy_of("-");
            if (dash) add(all, o, dash, NULL);
            else out_of_memory(all, o);
        } else if (platform_kind_of(path) == PLATFORM_DIRECTORY) {
            add_directory(all, o, path);
        } else {
            add_file(all, o, path);
        }
    }
}

static void input_free(input *one) {
    free(one->path);
    free(one->name);
}

void inputs_leave_out_done(inputs *all) {
    size_t left = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (all->at[i].done) input_free(&all->at[i]);
        else all->at[left++] = all->at[i];
    }
    all->count = left;
}

void inputs_free(inputs *all) {
    for (size_t i = 0; i < all->count; i++) input_free(&all->at[i]);
    free(all->at);
    *all = (inputs){.count = 0};
}

/* Reads to the end, or to one byte more than the limit. */
static char *read_all(FILE *file, uint64_t limit, size_t *size) {
    size_t room = 1 << 16, n = 0;
    char *bytes = malloc(room);
    while (bytes) {
        size_t more = fread(bytes + n, 1, room - n, file);
        n += more;
        if (more == 0 || (limit && n > limit)) break;
        if (n < room) continue;
        char *grown = room > SIZE_MAX / 2 ? NULL : realloc(bytes, room * 2);
        if (!grown) free(bytes);
        bytes = grown;
        room *= 2;
    }
    *size = n;
    return bytes;
}

static void *refuse(void *bytes) {
    free(bytes);
    return NULL;
}

static void *read_open(const options *o, FILE *file, const char *path, uint64_t limit, size_t *size) {
    char *bytes = read_all(file, limit, size);
    if (!bytes) {
        complain(o, T(o, "%s: out of memory\n", "%s: メモリが足りません\n"), path);
        return NULL;
    }
    if (ferror(file)) {
        complain(o, T(o, "%s: cannot be read after byte %zu: %s\n", "%s: %zu バイト目より先を読めません: %s\n"), path,
                 *size, strerror(errno));
        return refuse(bytes);
    }
    if (limit && *size > limit) {
        complain(o, T(o, "%s: larger than the limit of %llu bytes\n", "%s: 大きさの上限（%llu バイト）を超えています\n"),
                 path, (unsigned long long)limit);
        return refuse(bytes);
    }
    return bytes;
}

void *file_read(const options *o, const char *path, uint64_t limit, size_t *size) {
    if (strcmp(path, "-") == 0) return read_open(o, stdin, T(o, "standard input", "標準入力"), limit, size);
    switch (platform_kind_of(path)) {
    case PLATFORM_MISSING:
        complain(o, T(o, "%s: no such file\n", "%s: ファイルがありません\n"), path);
        return NULL;
    case PLATFORM_DIRECTORY:
        complain(o, T(o, "%s: is a directory\n", "%s: ディレクトリです\n"), path);
        return NULL;
    case PLATFORM_UNREADABLE:
    case PLATFORM_FILE:
    default: break;
    }
    FILE *file = fopen(path, "rb");
    if (!file) {
        complain(o, T(o, "%s: cannot be opened: %s\n", "%s: ファイルを開けません: %s\n"), path, strerror(errno));
        return NULL;
    }
    void *bytes = read_open(o, file, path, limit, size);
    fclose(file);
    return bytes;
}
