/* A word without its spaces, and for each of its bytes the place where it was printed. */
#include "minutes/letters.h"

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/* The letters of a word that is spaced, whose first `n` bytes are not. */
static bool leave_out_spaces(pdi_letters *l, size_t n) {
    const pdi_str printed = l->printed;
    for (size_t i = 0; i < n; i++) l->at[i] = (uint16_t)i, l->without[i] = printed.s[i];
    for (size_t i = n; i < printed.n; i++) {
        if (is_space(printed.s[i])) continue;
        if (n == PDI_LETTERS_MAX) return false;
        l->at[n] = (uint16_t)i;
        l->without[n++] = printed.s[i];
    }
    l->at[n] = (uint16_t)printed.n;
    l->s = l->without;
    l->n = n;
    return true;
}

bool pdi_letters_of(pdi_str printed, pdi_letters *l) {
    l->printed = printed = pdi_trim(printed);
    l->s = printed.s;
    l->n = 0;
    l->spaced = false;
    if (printed.n > UINT16_MAX) return false;
    const size_t word = pdi_unspaced(printed);
    if (word > PDI_LETTERS_MAX) return false;
    l->spaced = word < printed.n;
    if (l->spaced) return leave_out_spaces(l, word);
    l->n = word;
    return true;
}

pdi_str pdi_letters_printed(const pdi_letters *l, size_t from, size_t to) {
    const char *start = l->printed.s + pdi_letters_place(l, from);
    return pdi_between(start, l->printed.s + pdi_letters_place(l, to - 1) + 1);
}

bool pdi_letters_gap_in(const pdi_letters *l, size_t at) {
    if (at == 0 || at >= l->n || l->at[at] == l->at[at - 1] + 1) return false;
    return l->printed.s[l->at[at - 1] + 1] != '\n'; /* a word cut at the line's end has no space there */
}
