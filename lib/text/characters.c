/* Making sets of characters. */
#include "text/characters.h"

void pdi_characters_add_range(pdi_characters *set, uint32_t first, uint32_t last) {
    if (last > 0xFFFF) last = 0xFFFF;
    for (uint32_t code = first; code <= last;) {
        if (code % 64 == 0 && last - code >= 63) {
            set->bits[code / 64] = UINT64_MAX;
            code += 64;
        } else {
            pdi_characters_add(set, code++);
        }
    }
}

void pdi_characters_remove_range(pdi_characters *set, uint32_t first, uint32_t last) {
    for (uint32_t code = first; code <= last && code <= 0xFFFF; code++)
        set->bits[code / 64] &= ~((uint64_t)1 << code % 64);
}

void pdi_characters_add_all(pdi_characters *set, pdi_str string) {
    size_t length;
    for (const char *s = string.s, *end = pdi_end(string); s < end; s += length)
        pdi_characters_add(set, pdi_utf8_at(s, end, &length));
}

void pdi_characters_add_where(pdi_characters *set, uint32_t first, uint32_t last, bool (*is)(uint32_t code)) {
    for (uint32_t code = first; code <= last; code++)
        if (is(code)) pdi_characters_add(set, code);
}

void pdi_characters_add_set(pdi_characters *set, const pdi_characters *more) {
    for (size_t i = 0; i < sizeof set->bits / sizeof *set->bits; i++) set->bits[i] |= more->bits[i];
}

void pdi_characters_remove_set(pdi_characters *set, const pdi_characters *less) {
    for (size_t i = 0; i < sizeof set->bits / sizeof *set->bits; i++) set->bits[i] &= ~less->bits[i];
}

bool pdi_characters_empty(const pdi_characters *set) {
    for (size_t i = 0; i < sizeof set->bits / sizeof *set->bits; i++)
        if (set->bits[i]) return false;
    return true;
}
