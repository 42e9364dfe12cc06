/* The configuration: a builder that copies what it is told. */
#include "base/table.h"
#include "model/object.h"

static const pdi_limits first_limits = {
    .input = (size_t)256 << 20,
    .memory = sizeof(size_t) >= 8 ? (size_t)UINT64_C(0x100000000) : (size_t)1 << 30,
    .nesting = 64,
    .diagnostics = 1000,
    .mentions = 10000000,
    .pattern_steps = 1000000,
    .pages = 20000,
    .text = (size_t)256 << 20,
};

pdoc_status pdoc_config_make(const pdoc_allocator *allocator, pdoc_config **config, pdoc_error **error) {
    pdoc_allocator with;
    const char *fault = pdi_allocator_take(&with, allocator);
    if (config) *config = NULL;
    else fault = "config is NULL";
    if (fault) return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    pdoc_config *c = pdi_hold(&with, sizeof *c);
    if (!c) return pdi_fail(error, &with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    atomic_init(&c->count, 1);
    c->with = with;
    c->limits = first_limits;
    c->last = &c->first;
    c->builtin_extractors = true;
    c->last_extractor = &c->first_extractor;
    c->last_reader = &c->first_reader;
    *config = c;
    return pdi_done(error);
}

pdoc_config *pdoc_config_ref(pdoc_config *config) {
    if (config) pdi_count_up(&config->count);
    return config;
}

void pdoc_config_unref(pdoc_config *config) {
    if (!config || !pdi_count_down(&config->count)) return;
    pdoc_allocator with = config->with;
    for (pdi_added_table *t = config->first, *next; t; t = next) {
        next = t->next;
        pdi_give(&with, t);
    }
    for (pdi_added_extractor *e = config->first_extractor, *next; e; e = next) {
        next = e->next;
        pdoc_extractor_unref(e->extractor);
        pdi_give(&with, e);
    }
    for (pdi_added_reader *r = config->first_reader, *next; r; r = next) {
        next = r->next;
        pdoc_reader_unref(r->reader);
        pdi_give(&with, r);
    }
    pdi_give(&with, config);
}

static size_t *limit_of(pdi_limits *limits, pdoc_limit limit) {
    switch (limit) {
    case PDOC_LIMIT_INPUT: return &limits->input;
    case PDOC_LIMIT_MEMORY: return &limits->memory;
    case PDOC_LIMIT_NESTING: return &limits->nesting;
    case PDOC_LIMIT_DIAGNOSTICS: return &limits->diagnostics;
    case PDOC_LIMIT_MENTIONS: return &limits->mentions;
    case PDOC_LIMIT_PATTERN_STEPS: return &limits->pattern_steps;
    case PDOC_LIMIT_PAGES: return &limits->pages;
    case PDOC_LIMIT_TEXT: return &limits->text;
    case PDOC_LIMIT_UNKNOWN:
    default: return NULL;
    }
}

pdoc_status pdoc_config_set_limit(pdoc_config *config, pdoc_limit limit, uint64_t value, pdoc_error **error) {
    const pdoc_allocator *with = config ? &config->with : &pdi_default_allocator;
    size_t *at = config ? limit_of(&config->limits, limit) : NULL;
    const char *fault = NULL;
    if (!config) fault = "config is NULL";
    else if (!at) fault = "there is no such limit";
    else if (value == 0) fault = "a limit is at least 1; PDOC_NO_LIMIT for none";
    else if (value > SIZE_MAX && value != PDOC_NO_LIMIT) fault = "the limit is larger than this machine can hold";
    else if (limit == PDOC_LIMIT_NESTING && value > 100000) fault = "nesting is from 1 to 100000";
    if (fault) return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    *at = value == PDOC_NO_LIMIT ? 0 : (size_t)value;
    return pdi_done(error);
}

/* Inside, 0 is no limit; outside it is one that is unknown. */
uint64_t pdi_limit_told(const pdi_limits *limits, pdoc_limit limit) {
    pdi_limits copy = *limits;
    const size_t *at = limit_of(&copy, limit);
    if (!at) return 0;
    return *at ? *at : PDOC_NO_LIMIT;
}

uint64_t pdoc_config_limit(const pdoc_config *config, pdoc_limit limit) {
    return config ? pdi_limit_told(&config->limits, limit) : 0;
}

uint64_t pdoc_analyzer_limit(const pdoc_analyzer *analyzer, pdoc_limit limit) {
    return analyzer ? pdi_limit_told(&analyzer->limits, limit) : 0;
}

/* What follows the last slash. */
static pdi_str base_name(pdi_str path) {
    for (size_t i = path.n; i > 0; i--)
        if (path.s[i - 1] == '/' || path.s[i - 1] == '\\') return pdi_skip(path, i);
    return path;
}

static pdi_added_table *added_table_make(const pdoc_allocator *with, pdi_str file, pdi_str text) {
    if (text.n > SIZE_MAX - sizeof(pdi_added_table) - file.n - 2) return NULL;
    pdi_added_table *t = pdi_hold(with, sizeof *t + file.n + 1 + text.n + 1);
    if (!t) return NULL;
    char *at = (char *)(t + 1);
    memcpy(at, file.s, file.n);
    t->file = pdi_slice(at, file.n);
    at += file.n + 1;
    if (text.n) memcpy(at, text.s, text.n);
    t->text = pdi_slice(at, text.n);
    return t;
}

pdoc_status pdoc_config_add_data_table(pdoc_config *config, const char *file, const char *text, size_t length,
                                       pdoc_data_table_flags flags, pdoc_error **error) {
    const pdoc_allocator *with = config ? &config->with : &pdi_default_allocator;
    if (!config || !file || (!text && length))
        return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "config, file or text is NULL");
    if (flags & ~(pdoc_data_table_flags)PDOC_DATA_TABLE_REPLACE)
        return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "there are no such flags");
    pdi_str name = pdi_slice(file, strlen(file));
    if (pdi_table_named(base_name(name)) == PDI_TABLE_COUNT) {
        pdi_trap said;
        pdi_say(&said, PDOC_ERROR_DATA, PDOC_NO_OFFSET, "%.120s: there is no table of this name", file);
        said.input = name;
        return pdi_fail_trap(error, with, &said, PDI_NONE);
    }
    pdi_added_table *t = added_table_make(with, name, pdi_given(text, length));
    if (!t) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    t->replace = (flags & PDOC_DATA_TABLE_REPLACE) != 0;
    *config->last = t;
    config->last = &t->next;
    return pdi_done(error);
}

static const char *const table_names[] = {
#define TABLE_NAME(name) #name ".tsv",
    PDI_TABLES(TABLE_NAME) PDI_NAME_TABLES(TABLE_NAME)
#undef TABLE_NAME
};

enum { TABLE_NAMES = sizeof table_names / sizeof table_names[0] };

size_t pdoc_data_table_count(void) { return TABLE_NAMES; }
const char *pdoc_data_table_name(size_t i) { return i < TABLE_NAMES ? table_names[i] : NULL; }

pdoc_status pdoc_config_add_extractor(pdoc_config *config, pdoc_extractor *extractor, pdoc_error **error) {
    const pdoc_allocator *with = config ? &config->with : &pdi_default_allocator;
    if (!config || !extractor)
        return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "config or extractor is NULL");
    pdi_added_extractor *e = pdi_hold(with, sizeof *e);
    if (!e) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    e->extractor = pdoc_extractor_ref(extractor);
    *config->last_extractor = e;
    config->last_extractor = &e->next;
    return pdi_done(error);
}

pdoc_status pdoc_config_add_reader(pdoc_config *config, pdoc_reader *reader, pdoc_error **error) {
    const pdoc_allocator *with = config ? &config->with : &pdi_default_allocator;
    if (!config || !reader)
        return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "config or reader is NULL");
    pdi_added_reader *r = pdi_hold(with, sizeof *r);
    if (!r) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    r->reader = pdoc_reader_ref(reader);
    *config->last_reader = r;
    config->last_reader = &r->next;
    return pdi_done(error);
}

pdoc_status pdoc_config_set_builtin_extractors(pdoc_config *config, int on, pdoc_error **error) {
    if (!config)
        return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "config is NULL");
    config->builtin_extractors = on != 0;
    return pdi_done(error);
}
