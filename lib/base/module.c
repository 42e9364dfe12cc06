/* Shared objects: the one file of the library that asks the system to load code. */
#include "base/module.h"
#include "base/words.h"

#include <stdio.h>

#if defined(_WIN32)
#include <windows.h>
static void *library_open(const char *path, char why[PDI_WHY]) {
    HMODULE library = LoadLibraryExA(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (!library) snprintf(why, PDI_WHY, "the system's error %lu", (unsigned long)GetLastError());
    return library;
}
static void library_close(void *library) { FreeLibrary(library); }
static bool library_symbol(void *library, const char *name, void *entry, size_t entry_size) {
    FARPROC symbol = GetProcAddress(library, name);
    if (!symbol || entry_size != sizeof symbol) return false;
    memcpy(entry, &symbol, sizeof symbol);
    return true;
}
static bool is_absolute(const char *path) {
    return path[0] && ((path[1] == ':' && (path[2] == '\\' || path[2] == '/')) || (path[0] == '\\' && path[1] == '\\'));
}
#else
#include <dlfcn.h>
static void *library_open(const char *path, char why[PDI_WHY]) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char *error = dlerror();
        snprintf(why, PDI_WHY, "%s", error ? error : "it cannot be loaded");
    }
    return library;
}
static void library_close(void *library) { dlclose(library); }
static bool library_symbol(void *library, const char *name, void *entry, size_t entry_size) {
    /* ISO C has no way from an object's address to a function's; POSIX promises that they are alike. */
    void *symbol = dlsym(library, name);
    if (!symbol || entry_size != sizeof symbol) return false;
    memcpy(entry, &symbol, sizeof symbol);
    return true;
}
static bool is_absolute(const char *path) { return path[0] == '/'; }
#endif

/* The Japanese of what is wrong, where the reason has no place for it. */
static void say_japanese(pdi_module *m, const char *format, ...) {
    va_list args;
    va_start(args, format);
    pdi_words_format(m->japanese, sizeof m->japanese, format, args);
    va_end(args);
}

const char *pdi_module_load(pdi_module *m, const char *path, const char *symbol, void *entry, size_t entry_size,
                            char why[PDI_WHY]) {
    if (!is_absolute(path)) return "the path is not absolute";
    m->library = library_open(path, why);
    if (!m->library) return why;
    if (library_symbol(m->library, symbol, entry, entry_size)) return NULL;
    snprintf(why, PDI_WHY, "it has no %s", symbol);
    say_japanese(m, "it has no %s", symbol);
    return why;
}

const char *pdi_module_open(pdi_module *m, pdi_module_open_fn open, void (*close)(void *user), char why[PDI_WHY]) {
    pdoc_error *error = NULL;
    const pdoc_status status = open ? open(&m->with, &m->user, &error) : PDOC_OK;
    if (status == PDOC_OK) {
        m->opened = true;
        m->close = close;
    } else {
        const char *said = pdoc_error_message(error, NULL);
        m->status = status;
        snprintf(why, PDI_WHY, "%s", said ? said : "it could not be opened");
        if (said) snprintf(m->japanese, sizeof m->japanese, "%s", pdoc_error_message_in(error, PDOC_LANGUAGE_JAPANESE, NULL));
    }
    pdoc_error_unref(error);
    return status == PDOC_OK ? NULL : why;
}

void pdi_module_free(pdi_module *m) {
    const pdoc_allocator with = m->with;
    if (m->opened && m->close) m->close(m->user);
    if (m->library) library_close(m->library);
    pdi_give(&with, m);
}

static int bytes_of(const char *s, size_t most) { return (int)pdi_fitting(pdi_string(s), most); }

pdoc_status pdi_module_refuse(const pdi_module *m, const char *path, const char *why, pdoc_error **error) {
    pdi_trap said;
    const char *words = why;
    const size_t named = strlen(path);
    if (strncmp(words, path, named) == 0 && words[named] == ':') words += named + 1; /* the system names the path too */
    while (*words == ' ') words++;
    if (m->status == PDOC_ERROR_MEMORY) return pdi_fail(error, &m->with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    if (words == why && pdi_words_japanese(why)) /* ours, as it stands in the table */
        pdi_say(&said, PDOC_ERROR_MODULE, PDOC_NO_OFFSET, "%.*s: %s", bytes_of(path, 100), path, why);
    else
        pdi_say(&said, PDOC_ERROR_MODULE, PDOC_NO_OFFSET, "%.*s: %.*s", bytes_of(path, 100), path, bytes_of(words, 120),
                words);
    if (m->japanese[0])
        snprintf(said.japanese, sizeof said.japanese, "%.*s: %.*s", bytes_of(path, 100), path,
                 bytes_of(m->japanese, sizeof said.japanese - 104), m->japanese);
    return pdi_fail_trap(error, &m->with, &said, PDI_NONE);
}

bool pdi_is_word(const char *s) {
    if (!s || !*s) return false;
    for (; *s; s++) {
        const char c = *s;
        if (!((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '_' || c == '.'))
            return false;
    }
    return true;
}
