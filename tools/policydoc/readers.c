/* Which readers the command has: those that the command line names, then those that were built or installed with it,
 * found from the command's own place and nowhere else. */
#include "readers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"
#include "apart.h"
#include "messages.h"

#ifndef READERS_FROM_COMMAND
#define READERS_FROM_COMMAND "../lib/policydoc/readers"
#endif
#ifndef READER_SUFFIX
#define READER_SUFFIX ".so"
#endif

#ifndef PDF_READER_VERSION
#define PDF_READER_VERSION NULL
#endif

/* Readers over libraries that may end the process when memory is missing or a file is damaged: they are run apart, and
 * here even their libraries are never loaded. */
typedef struct breakable {
    const char *file, *name, *version;
    int (*recognize)(void *user, const void *bytes, size_t size);
} breakable;

static int recognize_pdf(void *user, const void *bytes, size_t size) {
    enum { WITHIN = 1024, SIGN = 5 };
    const char *s = bytes;
    (void)user;
    for (size_t i = 0; i + SIGN <= size && i < WITHIN; i++)
        if (memcmp(s + i, "%PDF-", SIGN) == 0) return i == 0 ? 100 : 60;
    return 0;
}

static const breakable breakables[] = {{"pdf" READER_SUFFIX, "pdf", PDF_READER_VERSION, recognize_pdf}};

static pdoc_status load(const char *path, pdoc_reader **reader, pdoc_error **error) {
    const char *slash = strrchr(path, '/');
    for (size_t i = 0; i < sizeof breakables / sizeof *breakables; i++) {
        const breakable *b = &breakables[i];
        if (strcmp(slash ? slash + 1 : path, b->file) == 0)
            return apart_reader_make(path, b->name, b->version, b->recognize, reader, error);
    }
    return pdoc_reader_load(NULL, path, reader, error);
}

static bool add(run *r, pdoc_config *config, const char *path) {
    pdoc_reader *reader = NULL;
    pdoc_error *error = NULL;
    bool ok = load(path, &reader, &error) == PDOC_OK && pdoc_config_add_reader(config, reader, &error) == PDOC_OK;
    if (!ok) run_complain(r, path, error);
    pdoc_reader_unref(reader);
    return ok;
}

static char *joined(const char *directory, const char *name) {
    const size_t n = strlen(directory) + strlen(name) + 2;
    char *path = malloc(n);
    if (path) snprintf(path, n, "%s/%s", directory, name);
    return path;
}

static bool is_module(const char *name) {
    const size_t n = strlen(name), m = strlen(READER_SUFFIX);
    return n > m && strcmp(name + n - m, READER_SUFFIX) == 0;
}

/* A module that cannot be loaded (what it needs is not installed) is told, and the others serve. */
static void add_directory(run *r, pdoc_config *config, const char *directory) {
    size_t count = 0;
    char **names = platform_names_in(directory, &count);
    if (!names) return;
    for (size_t i = 0; i < count; i++) {
        char *path = is_module(names[i]) ? joined(directory, names[i]) : NULL;
        if (path && platform_kind_of(path) == PLATFORM_FILE) add(r, config, path);
        free(path);
    }
    platform_names_free(names, count);
}

static void add_own(run *r, pdoc_config *config) {
    /* In the build's tree the modules stand beside the command's folder. */
    static const char *const places[] = {READERS_FROM_COMMAND, "../readers"};
    char *folder = platform_own_directory();
    bool found = false;
    for (size_t i = 0; folder && !found && i < sizeof places / sizeof *places; i++) {
        char *directory = joined(folder, places[i]);
        found = directory && platform_kind_of(directory) == PLATFORM_DIRECTORY;
        if (found) add_directory(r, config, directory);
        free(directory);
    }
    free(folder);
}

static bool add_named(run *r, pdoc_config *config, const char *value) {
    static const char kind[] = "module:";
    const options *o = r->o;
    if (strncmp(value, kind, sizeof kind - 1) != 0) {
        complain(o, T(o, "--reader %s: write module:FILE\n", "--reader %s: module:ファイル の形で指定してください\n"),
                 value);
        return false;
    }
    char *path = platform_absolute(value + sizeof kind - 1);
    if (!path) {
        complain(o, T(o, "%s: no such file\n", "%s: ファイルがありません\n"), value + sizeof kind - 1);
        return false;
    }
    const bool ok = add(r, config, path);
    free(path);
    return ok;
}

/* Whether a file begins as text does: no sign of another kind. Loading the readers and all that they need takes longer
 * than reading a short text. */
static bool begins_as_text(const char *path) {
    unsigned char first[64];
    FILE *file = platform_kind_of(path) == PLATFORM_FILE ? fopen(path, "rb") : NULL;
    if (!file) return false;
    const size_t n = fread(first, 1, sizeof first, file);
    fclose(file);
    size_t i = n >= 3 && memcmp(first, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (i < n && (first[i] == ' ' || first[i] == '\t' || first[i] == '\r' || first[i] == '\n')) i++;
    /* The first bytes of Japanese characters in UTF-8, and ASCII but for `<`, `%` and PK. */
    return i < n && ((first[i] >= 0xE2 && first[i] <= 0xEF) ||
                     (first[i] > ' ' && first[i] < 0x7F && first[i] != '<' && first[i] != '%' && first[i] != 'P'));
}

static bool needed(const options *o) {
    if (o->no_readers) return false;
    for (size_t i = 0; i < o->file_count; i++)
        if (!begins_as_text(o->files[i])) return true;
    const char *roster = o->facts[PDOC_FACT_ROSTER];
    return o->file_count == 0 || (roster && !begins_as_text(roster));
}

bool readers_add(run *r, pdoc_config *config) {
    for (size_t i = 0; i < r->o->reader_count; i++)
        if (!add_named(r, config, r->o->readers[i])) return false;
    if (needed(r->o)) add_own(r, config);
    return true;
}

void readers_list(const run *r) {
    for (size_t i = 0; i < pdoc_analyzer_reader_count(r->analyzer); i++) {
        const pdoc_reader *reader = pdoc_analyzer_reader_at(r->analyzer, i);
        printf("%s %s\n", pdoc_reader_name(reader, NULL), pdoc_reader_version(reader, NULL));
    }
    printf("text %s\n", pdoc_version());
}
