/* Bytes on their way to a caller's sink: gathered into portions; after the sink has refused, nothing more is sent. */
#ifndef PDI_EXPORT_OUT_H
#define PDI_EXPORT_OUT_H

#include "base/str.h"
#include "policydoc/policydoc.h"

typedef struct pdi_out {
    pdoc_sink_fn sink;
    void *user;
    pdoc_status status;
    size_t used;
    char bytes[4096];
} pdi_out;

void pdi_out_begin(pdi_out *out, pdoc_sink_fn sink, void *user);
void pdi_out_put(pdi_out *out, const char *bytes, size_t n);
void pdi_out_flush(pdi_out *out);
static inline void pdi_out_char(pdi_out *out, char c) { pdi_out_put(out, &c, 1); }
static inline void pdi_out_text(pdi_out *out, const char *s) { pdi_out_put(out, s, strlen(s)); }
void pdi_out_number(pdi_out *out, uint64_t number);
/* a12: a letter and index + 1, as all exports name things. */
void pdi_out_id(pdi_out *out, char letter, size_t index);
/* From 0 to 1, with four decimals and a point, whatever the locale. */
void pdi_out_share(pdi_out *out, double value);

/* "byte", "codepoint", "utf16", "source-byte". */
const char *pdi_unit_name(pdoc_unit unit);

/* Ends a writing function: flushes, and turns what happened into status and error. */
pdoc_status pdi_out_end(pdi_out *out, const pdoc_document *document, pdoc_error **error);

#endif
