/* What nothing in the model accounts for: the gaps between readings, and those that say so themselves. */
#include "model/document.h"

/* Characters that are no ink: a gap of nothing else is no residue. */
static bool is_blank(uint32_t code) {
    if ((code <= 0x20 && code) || code == 0x7F || code == 0x85 || code == 0xA0 || code == 0xAD) return true;
    if (code < 0x1680) return false;
    return code == 0x1680 || (code >= 0x2000 && code <= 0x200F) || (code >= 0x2028 && code <= 0x202F) ||
           (code >= 0x205F && code <= 0x2064) || code == 0x3000 || (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF;
}

/* A residue goes on over blanks but ends with its line. */
static void add_gap(pdi_arena *arena, pdoc_document *d, size_t start, size_t end) {
    const char *text = d->text.s;
    pdoc_span *open = NULL;
    for (size_t at = start, length; at < end; at += length) {
        uint32_t code = pdi_utf8_at(text + at, text + end, &length);
        if (code == '\n' || code == '\r') open = NULL;
        if (is_blank(code)) continue;
        if (!open) {
            open = PDI_PUSH(arena, &d->residue);
            open->start = at;
        }
        open->end = at + length;
    }
}

void pdi_residue_find(pdi_arena *arena, pdoc_document *document) {
    const pdi_record *record = document->record;
    size_t done = 0;
    for (size_t i = 0; i < record->readings.count; i++) {
        const pdi_reading *r = &record->readings.at[i];
        if (r->kind == PDOC_READING_RESIDUE || r->span.end > document->text.n || r->span.start > r->span.end) continue;
        if (r->span.start > done) add_gap(arena, document, done, r->span.start);
        if (r->span.end > done) done = r->span.end;
    }
    add_gap(arena, document, done, document->text.n);
}
