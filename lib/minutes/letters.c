/* A word without its spaces, and for each of its bytes the place where it was printed. */
#include "minutes/letters.h"

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool pdi_letters_of(pdi_str printed, pdi_letters *letters) {
    printed = pdi_trim(printed);
    letters->printed = printed;
    letters->n = 0;
    letters->at[0] = 0;
    if (printed.n > UINT16_MAX) return false;
    size_t n = 0;
    for (size_t i = 0; i < printed.n; i++) {
        if (is_space(printed.s[i])) continue;
        if (n == PDI_LETTERS_MAX) return false;
        letters->at[n] = (uint16_t)i;
        letters->s[n++] = printed.s[i];
    }
    letters->n = n;
    letters->at[n] = (uint16_t)printed.n;
    return true;
}

pdi_str pdi_letters_printed(const pdi_letters *l, size_t from, size_t to) {
    const char *start = l->printed.s + l->at[from];
    return pdi_between(start, l->printed.s + l->at[to - 1] + 1);
}

bool pdi_letters_gap(const pdi_letters *l, size_t at) {
    if (at == 0 || at >= l->n || l->at[at] == l->at[at - 1] + 1) return false;
    return l->printed.s[l->at[at - 1] + 1] != '\n'; /* a word cut at the line's end has no space there */
}
