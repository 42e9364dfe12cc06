/* Readers as counted handles: a table of functions, checked and copied; from a program or from a shared object. */
#include "base/module.h"
#include "base/table.h"
#include "evidence/evidence.h"

/* Copies a table of functions; what is wrong with it, or NULL. */
static const char *take(pdoc_reader_functions *f, const pdoc_reader_functions *theirs) {
    if (!theirs) return "functions is NULL";
    const char *fault = pdi_table_take(f, sizeof *f, PDI_LEAST_READER, theirs);
    if (fault) return fault;
    if (f->reserved) return "the table says what this library does not know";
    if (f->interface_version != PDOC_READER_INTERFACE) return "the reader is made for another interface";
    if (!pdi_is_word(f->name)) return "the reader has no name of letters, digits, -, _ and .";
    if (f->version && !pdi_is_utf8(pdi_slice(f->version, strlen(f->version)))) return "the version is not UTF-8";
    return f->recognize && f->read ? NULL : "the reader lacks a function";
}

static pdoc_status make(const pdoc_allocator *allocator, const pdoc_reader_functions *functions, pdoc_reader **reader,
                        pdoc_error **error) {
    pdoc_allocator with;
    pdoc_reader_functions table, *f = &table;
    const char *fault = pdi_allocator_take(&with, allocator);
    if (!fault) fault = take(f, functions);
    if (fault)
        return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    const pdi_str name = pdi_slice(f->name, strlen(f->name));
    const pdi_str version = f->version ? pdi_slice(f->version, strlen(f->version)) : PDI_LIT("");
    pdoc_reader *r = pdi_hold(&with, sizeof *r + name.n + version.n + 2);
    if (!r) return pdi_fail(error, &with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    atomic_init(&r->count, 1);
    r->with = with;
    char *at = (char *)(r + 1);
    r->name = pdi_slice(memcpy(at, name.s, name.n), name.n);
    r->version = pdi_slice(memcpy(at + name.n + 1, version.s, version.n), version.n);
    r->recognize = f->recognize;
    r->read = f->read;
    *reader = r;
    return pdi_done(error);
}

pdoc_status pdoc_reader_make(const pdoc_allocator *allocator, const pdoc_reader_functions *functions, void *user,
                             pdoc_destroy_fn destroy, pdoc_reader **reader, pdoc_error **error) {
    pdoc_status status;
    if (reader) *reader = NULL;
    if (!reader)
        status =
            pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "reader is NULL");
    else
        status = make(allocator, functions, reader, error);
    if (status == PDOC_OK) {
        (*reader)->user = user;
        (*reader)->destroy = destroy;
    } else if (destroy) {
        destroy(user);
    }
    return status;
}

pdoc_reader *pdoc_reader_ref(pdoc_reader *reader) {
    if (reader) pdi_count_up(&reader->count);
    return reader;
}

void pdoc_reader_unref(pdoc_reader *reader) {
    if (!reader || !pdi_count_down(&reader->count)) return;
    const pdoc_allocator with = reader->with;
    const pdoc_destroy_fn destroy = reader->destroy;
    void *user = reader->user;
    pdi_give(&with, reader);
    if (destroy) destroy(user);
}

const char *pdoc_reader_name(const pdoc_reader *reader, size_t *length) {
    return pdi_give_string(reader ? reader->name : PDI_NONE, length);
}

const char *pdoc_reader_version(const pdoc_reader *reader, size_t *length) {
    return pdi_give_string(reader ? reader->version : PDI_NONE, length);
}

int pdi_reader_recognize(const pdoc_reader *reader, pdi_str bytes) {
    const int sure = reader->recognize(reader->user, bytes.s, bytes.n);
    return sure < 0 ? 0 : sure > 100 ? 100 : sure;
}

/* ---- from shared objects ---- */

/* What a loaded reader holds. Its own functions are called through this. */
typedef struct loaded {
    pdi_module module; /* first: freeing it frees all */
    int (*recognize)(void *user, const void *bytes, size_t size);
    int (*read)(void *user, const void *bytes, size_t size, pdoc_evidence *evidence);
} loaded;

static void loaded_free(void *user) { pdi_module_free(user); }

static int recognize(void *user, const void *bytes, size_t size) {
    const loaded *l = user;
    return l->recognize(l->module.user, bytes, size);
}

static int read_file(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    const loaded *l = user;
    return l->read(l->module.user, bytes, size, evidence);
}

/* Copies a module's table and that of its functions. */
static const char *take_module(pdoc_reader_module *m, pdoc_reader_functions *functions, const pdoc_reader_module *theirs) {
    if (!theirs) return "its entry point gives no module";
    const char *fault = pdi_table_take(m, sizeof *m, PDI_LEAST_READER_MODULE, theirs);
    if (fault) return fault;
    if (m->interface_version != PDOC_READER_INTERFACE) return "it is made for another interface";
    if (!m->functions) return "it has no functions";
    return take(functions, m->functions);
}

/* What is wrong with the module; NULL when it is open. */
static const char *open_module(loaded *l, const char *path, pdoc_reader_functions *functions, char why[PDI_WHY]) {
    pdoc_reader_module_entry_fn entry;
    const char *fault = pdi_module_load(&l->module, path, PDOC_READER_MODULE_ENTRY, &entry, sizeof entry, why);
    if (fault) return fault;
    pdoc_reader_module m;
    if (!(fault = take_module(&m, functions, entry()))) fault = pdi_module_open(&l->module, m.open, m.close, why);
    if (fault) return fault;
    l->recognize = functions->recognize;
    l->read = functions->read;
    functions->recognize = recognize;
    functions->read = read_file;
    return NULL;
}

pdoc_status pdoc_reader_load(const pdoc_allocator *allocator, const char *path, pdoc_reader **reader,
                             pdoc_error **error) {
    pdoc_allocator ours, *with = &ours;
    const char *fault = pdi_allocator_take(with, allocator);
    if (reader) *reader = NULL;
    if (!reader || !path) fault = "reader or path is NULL";
    if (fault) return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    loaded *l = pdi_hold(with, sizeof *l);
    if (!l) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    l->module.with = *with;
    char why[PDI_WHY] = "";
    pdoc_reader_functions functions;
    fault = open_module(l, path, &functions, why);
    if (!fault) return pdoc_reader_make(with, &functions, l, loaded_free, reader, error);
    const pdoc_status status = pdi_module_refuse(&l->module, path, fault, error);
    loaded_free(l);
    return status;
}
