/* What a table of functions must say. */
#include "extract/functions.h"

#include "base/table.h"

/* One word in any script: lists and diagnostics show it as it is. */
static bool is_word(const char *s) {
    if (!s || !*s || !pdi_is_utf8(pdi_slice(s, strlen(s)))) return false;
    for (; *s; s++)
        if ((unsigned char)*s <= ' ' || *s == 0x7F) return false;
    return true;
}

const char *pdi_functions_take(pdoc_extractor_functions *f, const pdoc_extractor_functions *theirs) {
    if (!theirs) return "functions is NULL";
    const char *fault = pdi_table_take(f, sizeof *f, PDI_LEAST_EXTRACTOR, theirs);
    if (fault) return fault;
    if (f->interface_version != PDOC_EXTRACTOR_INTERFACE) return "the extractor is made for another interface";
    if (f->phase < PDOC_PHASE_NAMES || f->phase > PDOC_PHASE_REFERENCES) return "the extractor names no phase";
    if (f->reserved) return "the table says what this library does not know";
    if (!is_word(f->name)) return "the extractor has no name, or it is no word in UTF-8";
    if (f->version && !pdi_is_utf8(pdi_slice(f->version, strlen(f->version)))) return "the version is not UTF-8";
    return f->extract ? NULL : "the extractor has no function to call";
}
