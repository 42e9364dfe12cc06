/* What stands around a place. */
#include "extract/cursor.h"

bool pdi_barred(pdi_str cell, pdi_str text, const char *from, const char *s) {
    const pdi_str behind = pdi_between(s, pdi_end(text)), before = pdi_between(text.s, from);
    while (cell.n) {
        const char *bar = memchr(cell.s, '|', cell.n);
        const pdi_str word = bar ? pdi_between(cell.s, bar) : cell;
        if (word.n && (*word.s == '^' ? pdi_ends(before, pdi_skip(word, 1)) : pdi_starts(behind, word))) return true;
        cell = pdi_skip(cell, bar ? word.n + 1 : word.n);
    }
    return false;
}
