/* Extractors from shared objects: the one file of the library that asks the system to load code. */
#include "extract/functions.h"

#include <stdio.h>

#if defined(_WIN32)
#include <windows.h>
typedef HMODULE library;
static library library_open(const char *path, char *why, size_t size) {
    library l = LoadLibraryExA(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (!l) snprintf(why, size, "the system's error %lu", (unsigned long)GetLastError());
    return l;
}
static void library_close(library l) { FreeLibrary(l); }
static pdoc_extractor_module_entry_fn library_entry(library l) {
    return (pdoc_extractor_module_entry_fn)(void (*)(void))GetProcAddress(l, PDOC_EXTRACTOR_MODULE_ENTRY);
}
static bool is_absolute(const char *path) {
    return path[0] && ((path[1] == ':' && (path[2] == '\\' || path[2] == '/')) || (path[0] == '\\' && path[1] == '\\'));
}
#else
#include <dlfcn.h>
typedef void *library;
static library library_open(const char *path, char *why, size_t size) {
    library l = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!l) {
        const char *error = dlerror();
        snprintf(why, size, "%s", error ? error : "it cannot be loaded");
    }
    return l;
}
static void library_close(library l) { dlclose(l); }
static pdoc_extractor_module_entry_fn library_entry(library l) {
    /* ISO C has no way from an object's address to a function's; POSIX promises that they are alike. */
    pdoc_extractor_module_entry_fn entry = NULL;
    void *symbol = dlsym(l, PDOC_EXTRACTOR_MODULE_ENTRY);
    memcpy(&entry, &symbol, sizeof entry);
    return entry;
}
static bool is_absolute(const char *path) { return path[0] == '/'; }
#endif

/* What a loaded extractor holds. Its own functions are called through this. */
typedef struct loaded {
    pdoc_allocator with;
    library library;
    int (*extract)(void *user, pdoc_extraction *extraction);
    void (*close)(void *user);
    void *user;
    bool opened;
} loaded;

static void loaded_free(void *user) {
    loaded *l = user;
    const pdoc_allocator with = l->with;
    if (l->opened && l->close) l->close(l->user);
    if (l->library) library_close(l->library);
    pdi_give(&with, l);
}

static int extract(void *user, pdoc_extraction *x) {
    const loaded *l = user;
    return l->extract(l->user, x);
}

static const char *fault_of(const pdoc_extractor_module *m) {
    if (!m) return "its entry point gives no module";
    if (m->size < sizeof *m) return "its module's table is too small";
    if (m->interface_version != PDOC_EXTRACTOR_INTERFACE) return "it is made for another interface";
    return m->functions ? pdi_functions_fault(m->functions) : "it has no functions";
}

/* At most so many bytes of a string, whole characters. */
static int bytes_of(const char *s, size_t most) {
    size_t n = strlen(s);
    if (n > most)
        for (n = most; n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80;) n--;
    return (int)n;
}

static pdoc_status refuse(const pdoc_allocator *with, const char *path, const char *why, pdoc_error **error) {
    char message[240];
    const size_t named = strlen(path);
    if (strncmp(why, path, named) == 0 && why[named] == ':') why += named + 1; /* the system names the path too */
    while (*why == ' ') why++;
    snprintf(message, sizeof message, "%.*s: %.*s", bytes_of(path, 100), path, bytes_of(why, 120), why);
    return pdi_fail(error, with, PDOC_ERROR_MODULE, PDOC_NO_OFFSET, PDI_NONE, message);
}

/* What is wrong with the module; NULL when it is open. `why` has room for the system's words. */
static const char *open_module(loaded *l, const char *path, pdoc_extractor_functions *functions, char *why, size_t size) {
    if (!is_absolute(path)) return "the path is not absolute";
    l->library = library_open(path, why, size);
    if (!l->library) return why;
    const pdoc_extractor_module_entry_fn entry = library_entry(l->library);
    if (!entry) return "it has no " PDOC_EXTRACTOR_MODULE_ENTRY;
    const pdoc_extractor_module *m = entry();
    const char *fault = fault_of(m);
    if (fault) return fault;
    if (m->open && m->open(&l->user) != 0) return "it could not be opened";
    l->opened = true;
    l->close = m->close;
    l->extract = m->functions->extract;
    *functions = *m->functions;
    functions->size = sizeof *functions;
    functions->extract = extract;
    return NULL;
}

pdoc_status pdoc_extractor_load(const pdoc_allocator *allocator, const char *path, pdoc_extractor **extractor,
                                pdoc_error **error) {
    const pdoc_allocator *with = allocator ? allocator : &pdi_default_allocator;
    if (extractor) *extractor = NULL;
    if (!extractor || !path)
        return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE,
                        "extractor or path is NULL");
    loaded *l = pdi_hold(with, sizeof *l);
    if (!l) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    l->with = *with;
    char why[160] = "";
    pdoc_extractor_functions functions;
    const char *fault = open_module(l, path, &functions, why, sizeof why);
    if (!fault) return pdoc_extractor_make(with, &functions, l, loaded_free, extractor, error);
    const pdoc_status status = refuse(with, path, fault, error);
    loaded_free(l);
    return status;
}
