/* What a table of functions must say. */
#include "extract/functions.h"

/* One word in any script: lists and diagnostics show it as it is. */
static bool is_word(const char *s) {
    if (!s || !*s || !pdi_is_utf8(pdi_slice(s, strlen(s)))) return false;
    for (; *s; s++)
        if ((unsigned char)*s <= ' ' || *s == 0x7F) return false;
    return true;
}

/* A caller's table may be newer and longer than ours: then what we do not know must not be used. */
static bool has_zero_tail(const pdoc_extractor_functions *f) {
    const unsigned char *bytes = (const unsigned char *)f;
    for (size_t i = sizeof *f; i < f->size; i++)
        if (bytes[i]) return false;
    return true;
}

const char *pdi_functions_fault(const pdoc_extractor_functions *f) {
    if (!f) return "functions is NULL";
    if (f->size < sizeof *f) return "the extractor's table is too small";
    if (f->size > 4096 || !has_zero_tail(f)) return "the extractor's table says what this library does not know";
    if (f->interface_version != PDOC_EXTRACTOR_INTERFACE) return "the extractor is made for another interface";
    if (f->phase < PDOC_PHASE_NAMES || f->phase > PDOC_PHASE_REFERENCES) return "the extractor names no phase";
    if (f->reserved) return "the extractor's table says what this library does not know";
    if (!is_word(f->name)) return "the extractor has no name, or it is no word in UTF-8";
    if (f->version && !pdi_is_utf8(pdi_slice(f->version, strlen(f->version)))) return "the version is not UTF-8";
    return f->extract ? NULL : "the extractor has no function to call";
}
