/* The list of built-in extractors. */
#include "extract/builtin.h"

#include "extract/finders.h"
#include "extract/table.h"

/* One that is a function over the view. */
typedef struct finder {
    const char *name;
    pdoc_phase phase;
    int32_t priority;
    pdi_view_fn find;
} finder;

static const finder finders[] = {
    {"dates", PDOC_PHASE_NAMES, 8, pdi_find_dates},
    {"people", PDOC_PHASE_NAMES, 9, pdi_find_people},
    {"materials", PDOC_PHASE_NAMES, 9, pdi_find_materials},
};
enum { FINDERS = sizeof finders / sizeof finders[0] };

/* What such an extractor is called with. */
typedef struct bound {
    pdoc_allocator with;
    const pdi_knowledge *knowledge;
    pdi_view_fn find;
} bound;

static void run(pdi_view *view, const void *user) {
    const bound *b = user;
    view->knowledge = b->knowledge;
    b->find(view, b);
}

static int extract(void *user, pdoc_extraction *x) {
    const bound *b = user;
    return pdi_view_run(x, &b->with, run, b);
}

static void bound_free(void *user) {
    bound *b = user;
    const pdoc_allocator with = b->with;
    pdi_give(&with, b);
}

static pdoc_status make_finder(const finder *f, const pdoc_allocator *with, const pdi_knowledge *knowledge,
                               pdoc_extractor **extractor, pdoc_error **error) {
    bound *b = pdi_hold(with, sizeof *b);
    if (!b) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    *b = (bound){*with, knowledge, f->find};
    const pdoc_extractor_functions functions = {.size = sizeof functions,
                                                .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                                .phase = (uint32_t)f->phase,
                                                .priority = f->priority,
                                                .name = f->name,
                                                .extract = extract};
    return pdoc_extractor_make(with, &functions, b, bound_free, extractor, error);
}

static pdoc_status make_names(const pdoc_allocator *with, const pdi_knowledge *knowledge, pdoc_extractor **extractor,
                              pdoc_error **error) {
    const pdi_names_text *texts;
    const size_t count = pdi_knowledge_names(knowledge, &texts);
    pdi_name_table *tables = pdi_hold(with, (count + 1) * sizeof *tables);
    if (!tables) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    for (size_t i = 0; i < count; i++) tables[i] = (pdi_name_table){texts[i].name, texts[i].text};
    const pdoc_status status = pdi_extractor_from_tables(with, "names", 10, tables, count, extractor, error);
    pdi_give(with, tables);
    return status;
}

size_t pdi_builtin_extractor_count(void) { return FINDERS + 1; }

pdoc_status pdi_builtin_extractor(size_t i, const pdoc_allocator *with, const pdi_knowledge *knowledge,
                                  pdoc_extractor **extractor, pdoc_error **error) {
    return i == 0 ? make_names(with, knowledge, extractor, error)
                  : make_finder(&finders[i - 1], with, knowledge, extractor, error);
}
