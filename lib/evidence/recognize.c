/* Files that are no plain text and that no reader took: what they are is told by their first bytes. */
#include "evidence/evidence.h"

typedef struct file_kind {
    pdi_str magic;
    const char *what, *reader; /* the reader module that reads it; NULL: none does */
} file_kind;

static const file_kind kinds[] = {
    {PDI_CONST("%PDF-"), "a PDF document", "pdf"},
    {PDI_CONST("PK\3\4"), "a ZIP archive (a DOCX document is one)", "docx"},
    {PDI_CONST("\xD0\xCF\x11\xE0"), "an old Office document (.doc, .xls)", NULL},
    {PDI_CONST("<?xml"), "an XML document", "diet"},
    {PDI_CONST("<!doctype html"), "an HTML page", "html"},
    {PDI_CONST("<html"), "an HTML page", "html"},
};

/* The first bytes without a mark of UTF-8, white space and comments, as lower case; UTF-16 without its zeros. */
static size_t opening(pdi_str bytes, char to[64]) {
    size_t n = 0, i = 0;
    if (pdi_starts(bytes, PDI_LIT("\xEF\xBB\xBF"))) i = 3;
    const bool wide = pdi_starts(bytes, PDI_LIT("\xFF\xFE")) || pdi_starts(bytes, PDI_LIT("\xFE\xFF"));
    if (wide) i = 2;
    for (; i < bytes.n && n < 63; i++) {
        const char c = bytes.s[i];
        if (wide && c == 0) continue;
        if (n == 0 && (c == ' ' || c == '\t' || c == '\r' || c == '\n')) continue;
        to[n++] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return n;
}

void pdi_evidence_refuse(pdi_job *job, pdi_str bytes) {
    char lower[64];
    const size_t n = opening(bytes, lower);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const file_kind *k = &kinds[i];
        if (!pdi_starts(bytes, k->magic) && !pdi_starts(pdi_slice(lower, n), k->magic)) continue;
        if (k->reader)
            pdi_raise(&job->trap, PDOC_ERROR_READER, 0,
                      "%s; it needs the reader module %s (Debian package policydoc-readers)", k->what, k->reader);
        pdi_raise(&job->trap, PDOC_ERROR_READER, 0, "%s; no reader takes it: save it as DOCX", k->what);
    }
}
