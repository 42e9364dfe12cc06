/* Marking a text. */
#include "extract/marks.h"

#include "text/text.h"

void pdi_marking_add(pdi_marking *marking, unsigned mark, const pdi_characters *set) {
    for (uint32_t first = 0; first <= 0xFFFF; first += 64)
        for (uint32_t i = 0; set->bits[first / 64] && i < 64; i++)
            if (pdi_characters_have(set, first + i)) marking->of[first + i] |= (uint8_t)mark;
}

/* Beyond the basic plane a letter is told by its script; anything may begin or end there, whoever stops looks. */
static unsigned marks_beyond(uint32_t code) {
    const pdi_script script = pdi_script_of(code);
    const bool name = script == PDI_HAN || script == PDI_KATAKANA || script == PDI_LATIN;
    const unsigned others = 0xFF & ~(unsigned)(PDI_STOP_LETTER | PDI_STOP_NAME);
    return others | (name ? PDI_STOP_NAME : 0u) | (name || script == PDI_DIGIT ? PDI_STOP_LETTER : 0u);
}

/* Four bytes are written for each character, the next one's over what is too much. */
static uint8_t *put_marks(uint8_t *to, unsigned marks, size_t length) {
    const uint32_t four = marks * 0x01010101u;
    memcpy(to, &four, sizeof four);
    return to + length;
}

pdi_marks pdi_marks_make(pdi_arena *arena, const pdi_marking *marking, pdi_str text) {
    enum { BEHIND = 16 }; /* where no walk goes on: a byte without marks, then all marks */
    uint8_t *of = pdi_alloc_raw(arena, text.n + BEHIND), *to = of;
    size_t length;
    for (const char *s = text.s, *end = pdi_end(text); s < end; s += length) {
        for (; end - s >= 3; s += 3) { /* most of a Japanese text */
            const unsigned char *p = (const unsigned char *)s;
            const unsigned lead = p[0] - 0xE0u;
            if (lead > 0xF) break;
            to = put_marks(to, marking->of[lead << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu)], 3);
        }
        if (s == end) break;
        const uint32_t code = pdi_utf8_at(s, end, &length);
        to = put_marks(to, code > 0xFFFF ? marks_beyond(code) : marking->of[code], length);
    }
    memset(of + text.n, 0xFF, BEHIND);
    of[text.n] = 0;
    return (pdi_marks){of, text.s, pdi_end(text)};
}
