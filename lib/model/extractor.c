/* Extractors as counted handles. */
#include "base/table.h"
#include "extract/functions.h"
#include "model/annotations.h"

static pdoc_status make(const pdoc_allocator *allocator, const pdoc_extractor_functions *functions,
                        pdoc_extractor **extractor, pdoc_error **error) {
    pdoc_allocator with;
    pdoc_extractor_functions table, *f = &table;
    const char *fault = pdi_allocator_take(&with, allocator);
    if (!fault) fault = pdi_functions_take(f, functions);
    if (fault) return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    const pdi_str name = pdi_slice(f->name, strlen(f->name));
    const pdi_str version = f->version ? pdi_slice(f->version, strlen(f->version)) : PDI_LIT("");
    pdoc_extractor *e = pdi_hold(&with, sizeof *e + name.n + version.n + 2);
    if (!e) return pdi_fail(error, &with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    atomic_init(&e->count, 1);
    e->with = with;
    char *at = (char *)(e + 1);
    e->name = pdi_slice(memcpy(at, name.s, name.n), name.n);
    e->version = pdi_slice(memcpy(at + name.n + 1, version.s, version.n), version.n);
    e->phase = f->phase;
    e->priority = f->priority;
    e->extract = f->extract;
    *extractor = e;
    return pdi_done(error);
}

pdoc_status pdoc_extractor_make(const pdoc_allocator *allocator, const pdoc_extractor_functions *functions, void *user,
                                pdoc_destroy_fn destroy, pdoc_extractor **extractor, pdoc_error **error) {
    pdoc_status status;
    if (extractor) *extractor = NULL;
    if (!extractor)
        status =
            pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "extractor is NULL");
    else
        status = make(allocator, functions, extractor, error);
    if (status == PDOC_OK) {
        (*extractor)->user = user;
        (*extractor)->destroy = destroy;
    } else if (destroy) {
        destroy(user);
    }
    return status;
}

pdoc_extractor *pdoc_extractor_ref(pdoc_extractor *extractor) {
    if (extractor) pdi_count_up(&extractor->count);
    return extractor;
}

void pdoc_extractor_unref(pdoc_extractor *extractor) {
    if (!extractor || !pdi_count_down(&extractor->count)) return;
    const pdoc_allocator with = extractor->with;
    const pdoc_destroy_fn destroy = extractor->destroy;
    void *user = extractor->user;
    pdi_give(&with, extractor);
    if (destroy) destroy(user);
}

const char *pdoc_extractor_name(const pdoc_extractor *extractor, size_t *length) {
    return pdi_give_string(extractor ? extractor->name : PDI_NONE, length);
}

const char *pdoc_extractor_version(const pdoc_extractor *extractor, size_t *length) {
    return pdi_give_string(extractor ? extractor->version : PDI_NONE, length);
}

pdoc_phase pdoc_extractor_phase(const pdoc_extractor *extractor) {
    return extractor ? extractor->phase : PDOC_PHASE_UNKNOWN;
}

int32_t pdoc_extractor_priority(const pdoc_extractor *extractor) { return extractor ? extractor->priority : 0; }
