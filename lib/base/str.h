/* Slices of UTF-8 that belong to somebody else: the parser looks at text without copying it.
 *
 * A slice is never NUL-terminated by promise; only what pdi_copy() returns is. All functions here are pure. */
#ifndef PDI_BASE_STR_H
#define PDI_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct pdi_str {
    const char *s; /* NULL: no string at all, which is not the empty string */
    size_t n;
} pdi_str;

#define PDI_LIT(literal) ((pdi_str){"" literal, sizeof(literal) - 1})
/* The same as an initialiser of constants. */
#define PDI_CONST(literal)                                                                                             \
    { "" literal, sizeof(literal) - 1 }
#define PDI_NONE ((pdi_str){NULL, 0})

static inline pdi_str pdi_slice(const char *s, size_t n) { return (pdi_str){s, n}; }
/* How many bytes of a string are at most so many and whole characters. */
static inline size_t pdi_fitting(pdi_str a, size_t most) {
    if (a.n <= most) return a.n;
    while (most > 0 && ((unsigned char)a.s[most] & 0xC0) == 0x80) most--;
    return most;
}
static inline pdi_str pdi_string(const char *s) { return s ? pdi_slice(s, strlen(s)) : PDI_NONE; }
static inline pdi_str pdi_between(const char *s, const char *end) { return (pdi_str){s, (size_t)(end - s)}; }
static inline const char *pdi_end(pdi_str a) { return a.s + a.n; }
static inline bool pdi_eq(pdi_str a, pdi_str b) { return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0); }
/* The last byte of b is looked at first: of characters in UTF-8 it is the one that tells most. */
static inline bool pdi_starts(pdi_str a, pdi_str b) {
    return a.n >= b.n && (b.n == 0 || (a.s[b.n - 1] == b.s[b.n - 1] && memcmp(a.s, b.s, b.n) == 0));
}
static inline bool pdi_ends(pdi_str a, pdi_str b) {
    return a.n >= b.n && (b.n == 0 || (a.s[a.n - 1] == b.s[b.n - 1] && memcmp(a.s + a.n - b.n, b.s, b.n) == 0));
}
/* Whether a begins / ends with one of several; PDI_ANY(list) names a list with its length. */
#define PDI_ANY(list) (list), sizeof(list) / sizeof *(list)
static inline bool pdi_starts_with_any(pdi_str a, const pdi_str *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_starts(a, list[i])) return true;
    return false;
}
static inline bool pdi_ends_with_any(pdi_str a, const pdi_str *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_ends(a, list[i])) return true;
    return false;
}
static inline pdi_str pdi_skip(pdi_str a, size_t n) {
    return n >= a.n ? pdi_slice(a.s + a.n, 0) : pdi_slice(a.s + n, a.n - n);
}
static inline pdi_str pdi_cut(pdi_str a, size_t n) { return n >= a.n ? a : pdi_slice(a.s, n); }

/* The two below where it is neither ASCII nor three valid bytes, which nearly all of a Japanese text is. */
uint32_t pdi_utf8_other_at(const char *s, const char *end, size_t *length);
uint32_t pdi_utf8_other_before(const char *begin, const char *s, size_t *length);

/* The code point of three bytes; 0 where they are not one character. */
static inline uint32_t pdi_utf8_three(const char *s) {
    enum { OVERLONG = 0, SURROGATES = 0xD800 >> 11 }; /* by the upper five bits */
    const unsigned char *p = (const unsigned char *)s;
    const uint32_t first = p[0] ^ 0xE0u, second = p[1] ^ 0x80u, third = p[2] ^ 0x80u;
    if (first > 0xF || (second | third) > 0x3F) return 0;
    const uint32_t code = first << 12 | second << 6 | third;
    return ((uint32_t)1 << OVERLONG | (uint32_t)1 << SURROGATES) >> (code >> 11) & 1 ? 0 : code;
}

/* The code point at s (s < end) and its length in bytes; an invalid sequence is U+FFFD, as long as it could have been
 * the beginning of a character (1..3), as decoders of other languages have it. */
static inline uint32_t pdi_utf8_at(const char *s, const char *end, size_t *length) {
    uint32_t code = (unsigned char)*s;
    *length = 1;
    if (code < 0x80) return code;
    code = end - s >= 3 ? pdi_utf8_three(s) : 0;
    *length = 3;
    return code ? code : pdi_utf8_other_at(s, end, length);
}

/* The code point that ends at s (begin < s) and its length. */
static inline uint32_t pdi_utf8_before(const char *begin, const char *s, size_t *length) {
    uint32_t code = (unsigned char)s[-1];
    *length = 1;
    if (code < 0x80) return code;
    code = s - begin >= 3 ? pdi_utf8_three(s - 3) : 0;
    *length = 3;
    return code ? code : pdi_utf8_other_before(begin, s, length);
}

/* The length of the character of valid UTF-8 that begins with this byte. */
static inline size_t pdi_utf8_length(unsigned char lead) {
    return lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}
/* Whether a slice of valid UTF-8 is one character, be it cut. */
static inline bool pdi_is_character(pdi_str a) { return a.n > 0 && pdi_utf8_length((unsigned char)a.s[0]) >= a.n; }
/* Writes a code point; returns its length (1..4). */
size_t pdi_utf8_put(char *to, uint32_t code);
/* How many code points a slice of valid UTF-8 has. */
size_t pdi_utf8_count(pdi_str a);
/* Writes a number with zeros before it up to `width` digits; returns its length (1..20, or width). */
size_t pdi_decimal_put(char *to, uint64_t value, size_t width);

/* Without the spaces (U+0020, tab, newline) at its two ends. */
pdi_str pdi_trim(pdi_str a);
/* Whether c parts words: a space, or the tab that parts the cells of a table. */
static inline bool pdi_is_gap(char c) { return c == ' ' || c == '\t'; }
/* The first of them in a, or NULL. */
const char *pdi_find_gap(pdi_str a);
/* How many bytes stand before the first space, tab or newline; all where there is none. */
size_t pdi_unspaced(pdi_str a);
/* Copies a without its spaces and tabs; how many bytes that are, or room + 1 where there are more than `room`. */
size_t pdi_without_gaps(pdi_str a, char *to, size_t room);
/* The first byte of a that is ASCII; its end for none. */
const char *pdi_find_ascii(pdi_str a);
/* The first byte of a that is ASCII or begins a sign such as 、。「」 (U+3000 to 303F), in valid UTF-8; its end for none.
 * Between two of them stands nothing that parts sentences or brackets words. */
const char *pdi_find_sign(pdi_str a);
/* Where b first stands in a, or NULL. */
const char *pdi_find(pdi_str a, pdi_str b);
/* <0, 0, >0 by bytes, a shorter string before its continuation. */
int pdi_compare(pdi_str a, pdi_str b);

#endif
