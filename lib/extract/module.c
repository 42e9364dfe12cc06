/* Extractors from shared objects. */
#include "base/module.h"
#include "base/table.h"
#include "extract/functions.h"

/* What a loaded extractor holds. Its own functions are called through this. */
typedef struct loaded {
    pdi_module module; /* first: freeing it frees all */
    int (*extract)(void *user, pdoc_extraction *extraction);
} loaded;

static void loaded_free(void *user) { pdi_module_free(user); }

static int extract(void *user, pdoc_extraction *x) {
    const loaded *l = user;
    return l->extract(l->module.user, x);
}

/* Copies a module's table and that of its functions. */
static const char *take_module(pdoc_extractor_module *m, pdoc_extractor_functions *functions,
                               const pdoc_extractor_module *theirs) {
    if (!theirs) return "its entry point gives no module";
    const char *fault = pdi_table_take(m, sizeof *m, PDI_LEAST_EXTRACTOR_MODULE, theirs);
    if (fault) return fault;
    if (m->interface_version != PDOC_EXTRACTOR_INTERFACE) return "it is made for another interface";
    return m->functions ? pdi_functions_take(functions, m->functions) : "it has no functions";
}

/* What is wrong with the module; NULL when it is open. */
static const char *open_module(loaded *l, const char *path, pdoc_extractor_functions *functions, char why[PDI_WHY]) {
    pdoc_extractor_module_entry_fn entry;
    const char *fault = pdi_module_load(&l->module, path, PDOC_EXTRACTOR_MODULE_ENTRY, &entry, sizeof entry, why);
    if (fault) return fault;
    pdoc_extractor_module m;
    if (!(fault = take_module(&m, functions, entry()))) fault = pdi_module_open(&l->module, m.open, m.close, why);
    if (fault) return fault;
    l->extract = functions->extract;
    functions->extract = extract;
    return NULL;
}

pdoc_status pdoc_extractor_load(const pdoc_allocator *allocator, const char *path, pdoc_extractor **extractor,
                                pdoc_error **error) {
    pdoc_allocator ours, *with = &ours;
    const char *fault = pdi_allocator_take(with, allocator);
    if (extractor) *extractor = NULL;
    if (!extractor || !path) fault = "extractor or path is NULL";
    if (fault) return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    loaded *l = pdi_hold(with, sizeof *l);
    if (!l) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    l->module.with = *with;
    char why[PDI_WHY] = "";
    pdoc_extractor_functions functions;
    fault = open_module(l, path, &functions, why);
    if (!fault) return pdoc_extractor_make(with, &functions, l, loaded_free, extractor, error);
    const pdoc_status status = pdi_module_refuse(&l->module, path, fault, error);
    loaded_free(l);
    return status;
}
