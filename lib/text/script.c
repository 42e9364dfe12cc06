/* What kind of character this is: its script in the broad sense, and how wide it stands. */
#include <utf8proc.h>

#include "text/text.h"

static bool between(uint32_t code, uint32_t low, uint32_t high) { return code >= low && code <= high; }

static bool is_han(uint32_t code) {
    return between(code, 0x4E00, 0x9FFF) || between(code, 0x3400, 0x4DBF) || between(code, 0x20000, 0x3FFFF) ||
           between(code, 0xF900, 0xFAFF) || between(code, 0x2E80, 0x2FDF) || between(code, 0x3005, 0x3007) ||
           code == 0x303B || code == 0x30F5 || code == 0x30F6;
}

static bool is_hiragana(uint32_t code) {
    return between(code, 0x3041, 0x309A) || between(code, 0x309D, 0x309F) || between(code, 0x1B150, 0x1B152);
}

static bool is_katakana(uint32_t code) {
    return between(code, 0x30A1, 0x30FA) || between(code, 0x30FC, 0x30FF) || between(code, 0x31F0, 0x31FF) ||
           between(code, 0xFF66, 0xFF9F) || between(code, 0x1B164, 0x1B167);
}

static pdi_script script_of_ascii(uint32_t code) {
    if (code == ' ' || between(code, '\t', '\r')) return PDI_SPACE;
    if (between(code, '0', '9')) return PDI_DIGIT;
    if (between(code | 0x20, 'a', 'z')) return PDI_LATIN;
    if (code < 0x20 || code == 0x7F) return PDI_OTHER;
    return strchr("$+<=>^`|~", (int)code) ? PDI_SYMBOL : PDI_PUNCT;
}

static bool is_latin(uint32_t code) {
    return between(code, 0xAA, 0x24F) || between(code, 0x1E00, 0x1EFF) || between(code, 0x2C60, 0x2C7F) ||
           between(code, 0xA722, 0xA7FF) || between(code, 0x212A, 0x212B);
}

static pdi_script script_by_category(uint32_t code) {
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return PDI_SPACE;
    case UTF8PROC_CATEGORY_ND: return PDI_DIGIT;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return is_latin(code) ? PDI_LATIN : PDI_OTHER;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO: return PDI_PUNCT;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_CO: return PDI_SYMBOL; /* private use: converters leave bullets there */
    default: return PDI_OTHER;
    }
}

pdi_script pdi_other_script(uint32_t code) {
    if (code < 0x80) return script_of_ascii(code);
    if (is_han(code)) return PDI_HAN;
    if (is_hiragana(code)) return PDI_HIRAGANA;
    if (is_katakana(code)) return PDI_KATAKANA;
    return script_by_category(code);
}

unsigned pdi_other_columns(uint32_t code) {
    if (code == 0xA7 || code == 0xB0 || code == 0xB1 || code == 0xB6 || code == 0xD7 || code == 0xF7) return 2;
    if (code < 0x300) return 1; /* also what the terminal would make nothing of: a column is a place in a line */
    if (between(code, 0x3041, 0x3096) || between(code, 0x30A0, 0x30FF) || between(code, 0x4E00, 0x9FFF)) return 2;
    const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)code);
    if (p->category == UTF8PROC_CATEGORY_MN || p->category == UTF8PROC_CATEGORY_ME || p->ignorable) return 0;
    /* Japanese fonts draw arrows, shapes, Greek and Cyrillic as wide as a kanji. */
    if (between(code, 0x391, 0x451) || between(code, 0x2010, 0x2027) || between(code, 0x2030, 0x205E) ||
        between(code, 0x2100, 0x27BF) || between(code, 0x2B00, 0x2BFF))
        return 2;
    return p->charwidth == 2 ? 2 : 1;
}
