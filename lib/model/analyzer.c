/* The analyzer: what the library knows, compiled once, shared by all who parse with it. */
#include "extract/builtin.h"
#include "model/object.h"

typedef struct making {
    pdi_trap trap;
    pdoc_analyzer *analyzer;
    const pdi_added_table *tables, *now; /* all; the one that is being read */
} making;

static void compile(void *user) {
    making *m = user;
    m->analyzer->knowledge = pdi_knowledge_make(&m->analyzer->with, &m->trap);
    for (m->now = m->tables; m->now; m->now = m->now->next) {
        pdi_table table = pdi_table_named(m->now->file);
        for (size_t i = m->now->file.n; i > 0 && table == PDI_TABLE_COUNT; i--)
            if (m->now->file.s[i - 1] == '/' || m->now->file.s[i - 1] == '\\')
                table = pdi_table_named(pdi_skip(m->now->file, i));
        pdi_knowledge_add(m->analyzer->knowledge, &m->trap, table, m->now->replace, m->now->text, m->now->file);
    }
}

static void analyzer_free(pdoc_analyzer *a) {
    pdoc_allocator with = a->with;
    for (size_t i = 0; i < a->extractor_count; i++) pdoc_extractor_unref(a->extractors[i]);
    pdi_give(&with, a->extractors);
    for (size_t i = 0; i < a->reader_count; i++) pdoc_reader_unref(a->readers[i]);
    pdi_give(&with, a->readers);
    pdi_give(&with, a->marking);
    if (a->knowledge) pdi_knowledge_free(a->knowledge);
    pdi_give(&with, a);
}

/* The built-in extractors, then those of the configuration. */
static pdoc_status gather_extractors(pdoc_analyzer *a, const pdoc_config *config, pdoc_error **error) {
    size_t count = config->builtin_extractors ? pdi_builtin_extractor_count() : 0;
    for (const pdi_added_extractor *e = config->first_extractor; e; e = e->next) count++;
    a->extractors = pdi_hold(&a->with, (count + 1) * sizeof *a->extractors);
    if (!a->extractors) return pdi_fail(error, &a->with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    a->marking = config->builtin_extractors ? pdi_hold(&a->with, sizeof *a->marking) : NULL;
    if (config->builtin_extractors && !a->marking)
        return pdi_fail(error, &a->with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    const pdi_builtin_base base = {a->knowledge, a->marking};
    for (size_t i = 0; config->builtin_extractors && i < pdi_builtin_extractor_count(); i++) {
        const pdoc_status status =
            pdi_builtin_extractor(i, &a->with, &base, &a->extractors[a->extractor_count], error);
        if (status != PDOC_OK) return status;
        a->extractor_count++;
    }
    for (const pdi_added_extractor *e = config->first_extractor; e; e = e->next)
        a->extractors[a->extractor_count++] = pdoc_extractor_ref(e->extractor);
    return PDOC_OK;
}

static pdoc_status gather_readers(pdoc_analyzer *a, const pdoc_config *config, pdoc_error **error) {
    size_t count = 0;
    for (const pdi_added_reader *r = config->first_reader; r; r = r->next) count++;
    if (count == 0) return PDOC_OK;
    a->readers = pdi_hold(&a->with, count * sizeof *a->readers);
    if (!a->readers) return pdi_fail(error, &a->with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    for (const pdi_added_reader *r = config->first_reader; r; r = r->next)
        a->readers[a->reader_count++] = pdoc_reader_ref(r->reader);
    return PDOC_OK;
}

static pdoc_status make_from(const pdoc_config *config, pdoc_analyzer **analyzer, pdoc_error **error) {
    pdoc_analyzer *a = pdi_hold(&config->with, sizeof *a);
    if (!a) return pdi_fail(error, &config->with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    atomic_init(&a->count, 1);
    a->with = config->with;
    a->limits = config->limits;
    pdi_versions_take(a->icu, a->pcre2);
    making m = {.analyzer = a, .tables = config->first};
    if (pdi_attempt(&m.trap, compile, &m) != PDOC_OK) {
        /* What the trap names may lie in the analyzer. */
        const pdoc_status status = pdi_fail_trap(error, &config->with, &m.trap, m.now ? m.now->text : PDI_NONE);
        analyzer_free(a);
        return status;
    }
    pdoc_status status = gather_extractors(a, config, error);
    if (status == PDOC_OK) status = gather_readers(a, config, error);
    if (status != PDOC_OK) {
        analyzer_free(a);
        return status;
    }
    *analyzer = a;
    return pdi_done(error);
}

pdoc_status pdoc_analyzer_make(const pdoc_config *config, pdoc_analyzer **analyzer, pdoc_error **error) {
    if (analyzer) *analyzer = NULL;
    if (!analyzer)
        return pdi_fail(error, config ? &config->with : &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET,
                        PDI_NONE, "analyzer is NULL");
    if (config) return make_from(config, analyzer, error);
    pdoc_config *plain;
    pdoc_status status = pdoc_config_make(NULL, &plain, error);
    if (status != PDOC_OK) return status;
    status = make_from(plain, analyzer, error);
    pdoc_config_unref(plain);
    return status;
}

pdoc_analyzer *pdoc_analyzer_ref(pdoc_analyzer *analyzer) {
    if (analyzer) pdi_count_up(&analyzer->count);
    return analyzer;
}

void pdoc_analyzer_unref(pdoc_analyzer *analyzer) {
    if (analyzer && pdi_count_down(&analyzer->count)) analyzer_free(analyzer);
}

static const pdi_pack *pack_at(const pdoc_analyzer *analyzer, size_t i) {
    const pdi_pack *packs;
    return analyzer && i < pdi_knowledge_packs(analyzer->knowledge, &packs) ? &packs[i] : NULL;
}

size_t pdoc_analyzer_pack_count(const pdoc_analyzer *analyzer) {
    const pdi_pack *packs;
    return analyzer ? pdi_knowledge_packs(analyzer->knowledge, &packs) : 0;
}

#define PACK_STRING(field)                                                                                            \
    const char *pdoc_analyzer_pack_##field(const pdoc_analyzer *analyzer, size_t i, size_t *length) {                 \
        const pdi_pack *pack = pack_at(analyzer, i);                                                                  \
        return pack ? pdi_give_string(pack->field, length) : pdi_give_none(length);                                   \
    }
PACK_STRING(name)
PACK_STRING(version)
PACK_STRING(hash)

size_t pdoc_analyzer_extractor_count(const pdoc_analyzer *analyzer) { return analyzer ? analyzer->extractor_count : 0; }

pdoc_extractor *pdoc_analyzer_extractor_at(const pdoc_analyzer *analyzer, size_t i) {
    return i < pdoc_analyzer_extractor_count(analyzer) ? analyzer->extractors[i] : NULL;
}

size_t pdoc_analyzer_reader_count(const pdoc_analyzer *analyzer) { return analyzer ? analyzer->reader_count : 0; }

pdoc_reader *pdoc_analyzer_reader_at(const pdoc_analyzer *analyzer, size_t i) {
    return i < pdoc_analyzer_reader_count(analyzer) ? analyzer->readers[i] : NULL;
}
