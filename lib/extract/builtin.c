/* The list of built-in extractors. */
#include "extract/builtin.h"

#include "extract/table.h"

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

pdoc_status pdi_builtin_extractor(size_t i, const pdoc_allocator *with, const pdi_knowledge *knowledge,
                                  pdoc_extractor **extractor, pdoc_error **error) {
    (void)i;
    return make_names(with, knowledge, extractor, error);
}
