/* The reader modules that the command finds: in the directory that POLICYDOC_READERS names, or where they are installed
 * with it, or where the build made them. What may break down on a damaged file runs apart. */
#include "readers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"
#include "apart.h"
#include "policydoc_readers.h"

static int recognise_pdf(void *user, const void *bytes, size_t size) {
    enum { WITHIN = 1024, SIGN = 5 };
    const char *s = bytes;
    (void)user;
    for (size_t i = 0; i + SIGN <= size && i < WITHIN; i++)
        if (memcmp(s + i, "%PDF-", SIGN) == 0) return i == 0 ? 100 : 60;
    return 0;
}

typedef struct known {
    const char *name, *version;
    int (*recognise)(void *, const void *, size_t); /* of one that runs apart: here its module is never loaded */
} known;

static const known modules[] = {{"pdf", PDF_READER_VERSION, recognise_pdf}};

/* `directory`/`below`/`name`.so; NULL when memory is missing. */
static char *path_of(const char *directory, const char *below, const char *name) {
    const size_t room = strlen(directory) + strlen(below) + strlen(name) + sizeof "//" MODULE_SUFFIX;
    char *path = malloc(room);
    if (path) snprintf(path, room, "%s/%s/%s" MODULE_SUFFIX, directory, below, name);
    return path;
}

/* Where a module is; NULL when it is nowhere. */
static char *find(const char *own, const char *name) {
    const char *const told = getenv("POLICYDOC_READERS");
    const char *const places[][2] = {{told, "."}, {own, READERS_FROM_PROGRAM}, {own, "../readers"}, {READERS_DIRECTORY, "."}};
    for (size_t i = told && *told ? 0 : 1; i < (told && *told ? 1 : sizeof places / sizeof *places); i++) {
        char *path = places[i][0] ? path_of(places[i][0], places[i][1], name) : NULL;
        if (path && platform_is_absolute(path) && platform_kind_of(path) == PLATFORM_FILE) return path;
        free(path);
    }
    return NULL;
}

static bool add(pdoc_config *config, const known *module, const char *path, pdoc_error **error) {
    pdoc_reader *reader = NULL;
    pdoc_status status = module->recognise
                             ? apart_reader_make(path, module->name, module->version, module->recognise, &reader, error)
                             : pdoc_reader_load(NULL, path, &reader, error);
    if (status == PDOC_OK) status = pdoc_config_add_reader(config, reader, error);
    pdoc_reader_unref(reader);
    return status == PDOC_OK;
}

bool readers_add(pdoc_config *config, pdoc_error **error) {
    char *own = platform_program_directory();
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof modules / sizeof *modules; i++) {
        char *path = find(own, modules[i].name);
        if (path) ok = add(config, &modules[i], path, error);
        free(path);
    }
    free(own);
    return ok;
}
