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
    void (*stops)(const pdi_knowledge *k, pdi_stops *stops); /* NULL: it does not walk over the text */
    unsigned at, runs, ends;                                 /* the marks of what it stops at; 0: none */
    bool keeps;                                              /* it needs the stops themselves, too */
} finder;

static const finder finders[] = {
    {"dates", PDOC_PHASE_NAMES, 8, pdi_find_dates, pdi_date_stops, .at = PDI_STOP_DATE},
    {"own", PDOC_PHASE_NAMES, 11, pdi_find_own, .stops = NULL},
    {"numbered", PDOC_PHASE_NAMES, 9, pdi_find_numbered, pdi_numbered_stops, .at = PDI_STOP_NUMBERED},
    {"quantities", PDOC_PHASE_NAMES, 6, pdi_find_quantities, pdi_quantity_stops, .at = PDI_STOP_QUANTITY},
    {"people", PDOC_PHASE_NAMES, 9, pdi_find_people, pdi_people_stops, .runs = PDI_STOP_LETTER, .keeps = true},
    {"materials", PDOC_PHASE_NAMES, 9, pdi_find_materials, pdi_material_stops, .at = PDI_STOP_NUMBERED},
    {"titles", PDOC_PHASE_DEFINITIONS, 5, pdi_find_titles, pdi_title_stops, .at = PDI_STOP_SIGN,
     .runs = PDI_STOP_LETTER, .keeps = true},
    {"forms", PDOC_PHASE_DEFINITIONS, 4, pdi_find_forms, pdi_form_stops, .at = PDI_STOP_SIGN, .runs = PDI_STOP_NAME,
     .ends = PDI_STOP_END},
    {"posts", PDOC_PHASE_DEFINITIONS, 12, pdi_find_posts, .stops = NULL},
    {"places", PDOC_PHASE_REFERENCES, 10, pdi_find_places, .stops = NULL},
    {"versions", PDOC_PHASE_REFERENCES, 10, pdi_find_versions, .stops = NULL},
    {"chains", PDOC_PHASE_REFERENCES, 10, pdi_find_chains, .stops = NULL},
    {"acronyms", PDOC_PHASE_REFERENCES, 12, pdi_find_acronyms, .stops = NULL},
    {"articles", PDOC_PHASE_REFERENCES, 10, pdi_find_law_articles, .stops = NULL},
    {"meetings", PDOC_PHASE_REFERENCES, 10, pdi_find_meetings, .stops = NULL},
};
enum { FINDERS = sizeof finders / sizeof finders[0] };

/* What such an extractor is called with. */
typedef struct bound {
    pdoc_allocator with;
    pdi_builtin_base base;
    pdi_view_fn find;
    bool walks;
    pdi_stops *stops; /* NULL: it does without */
} bound;

static void run(pdi_view *view, const void *user) {
    const bound *b = user;
    view->knowledge = b->base.knowledge;
    view->stops = b->stops;
    if (b->walks) pdi_view_mark(view, b->base.marking);
    b->find(view, b);
}

static int extract(void *user, pdoc_extraction *x) {
    const bound *b = user;
    return pdi_view_run(x, &b->with, run, b);
}

static void bound_free(void *user) {
    bound *b = user;
    const pdoc_allocator with = b->with;
    pdi_give(&with, b->stops);
    pdi_give(&with, b);
}

static void note_stops(const finder *f, const pdi_builtin_base *base, pdi_stops *stops) {
    f->stops(base->knowledge, stops);
    if (f->at) pdi_marking_add(base->marking, f->at, &stops->at);
    if (f->runs) pdi_marking_add(base->marking, f->runs, &stops->runs);
    if (f->ends) pdi_marking_add(base->marking, f->ends, &stops->ends);
}

static pdoc_status make_finder(const finder *f, const pdoc_allocator *with, const pdi_builtin_base *base,
                               pdoc_extractor **extractor, pdoc_error **error) {
    bound *b = pdi_hold(with, sizeof *b);
    pdi_stops *stops = b && f->stops ? pdi_hold(with, sizeof *stops) : NULL;
    if (!b || (f->stops && !stops)) {
        pdi_give(with, b);
        return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    }
    if (stops) note_stops(f, base, stops);
    if (!f->keeps) pdi_give(with, stops);
    *b = (bound){*with, *base, f->find, f->stops != NULL, f->keeps ? stops : NULL};
    const pdoc_extractor_functions functions = {.size = sizeof functions,
                                                .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                                .phase = f->phase,
                                                .priority = f->priority,
                                                .name = f->name,
                                                .extract = extract};
    return pdoc_extractor_make(with, &functions, b, bound_free, extractor, error);
}

/* 医政局長 is a post and names no 医政局; 内閣府…事務局長 leaves 内閣府. */
static bool is_no_post(const void *knowledge, pdi_str text, uint32_t start, uint32_t end) {
    size_t last, length = 0;
    const char *from = text.s + start, *to = text.s + end;
    if (!pdi_starts(pdi_between(to, pdi_end(text)), PDI_LIT("長"))) return true;
    pdi_utf8_before(from, to, &last);
    const pdi_entry *post =
        pdi_lookup_prefix(knowledge, PDI_TABLE_posts, pdi_between(to - last, pdi_end(text)), &length);
    return !post || length <= last || !pdi_entry_is(post, 1, "head");
}

static pdoc_status make_names(const pdoc_allocator *with, const pdi_builtin_base *base, pdoc_extractor **extractor,
                              pdoc_error **error) {
    const pdi_names_text *texts;
    const size_t count = pdi_knowledge_names(base->knowledge, &texts);
    pdi_name_table *tables = pdi_hold(with, (count + 1) * sizeof *tables);
    if (!tables) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    for (size_t i = 0; i < count; i++) tables[i] = (pdi_name_table){texts[i].name, texts[i].text, texts[i].checked};
    const pdi_table_options options = {.name = "names",
                                       .priority = 10,
                                       .tables = tables,
                                       .count = count,
                                       .filter = is_no_post,
                                       .user = base->knowledge};
    const pdoc_status status = pdi_extractor_from_tables(with, &options, extractor, error);
    pdi_give(with, tables);
    return status;
}

size_t pdi_builtin_extractor_count(void) { return FINDERS + 1; }

pdoc_status pdi_builtin_extractor(size_t i, const pdoc_allocator *with, const pdi_builtin_base *base,
                                  pdoc_extractor **extractor, pdoc_error **error) {
    return i == 0 ? make_names(with, base, extractor, error)
                  : make_finder(&finders[i - 1], with, base, extractor, error);
}
