/* Slices of UTF-8: reading characters strictly, finding, trimming. */
#include "base/str.h"

/* How many bytes a character that begins with `lead` has, and what its second byte may be; 0 for no lead. */
static size_t lead_length(unsigned char lead, unsigned char *low, unsigned char *high) {
    *low = 0x80;
    *high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (lead == 0xE0) *low = 0xA0;
        if (lead == 0xED) *high = 0x9F;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (lead == 0xF0) *low = 0x90;
        if (lead == 0xF4) *high = 0x8F;
        return 4;
    }
    return 0;
}

uint32_t pdi_utf8_other_at(const char *s, const char *end, size_t *length) {
    const unsigned char *p = (const unsigned char *)s;
    size_t room = (size_t)(end - s);
    if (p[0] < 0x80) {
        *length = 1;
        return p[0];
    }
    unsigned char low, high;
    size_t n = lead_length(p[0], &low, &high);
    *length = 1;
    if (n == 0 || room < 2 || p[1] < low || p[1] > high) return 0xFFFD;
    uint32_t code = ((uint32_t)p[0] & (0x7Fu >> n)) << 6 | (p[1] & 0x3Fu);
    for (size_t i = 2; i < n; i++) {
        *length = i;
        if (i >= room || (p[i] & 0xC0) != 0x80) return 0xFFFD;
        code = code << 6 | (p[i] & 0x3Fu);
    }
    *length = n;
    return code;
}

uint32_t pdi_utf8_other_before(const char *begin, const char *s, size_t *length) {
    size_t room = (size_t)(s - begin);
    for (size_t back = 1; back <= 4 && back <= room; back++) {
        if (((unsigned char)s[-(ptrdiff_t)back] & 0xC0) == 0x80) continue;
        uint32_t code = pdi_utf8_at(s - back, s, length);
        if (*length == back) return code;
        break;
    }
    *length = 1;
    return 0xFFFD;
}

size_t pdi_utf8_put(char *to, uint32_t code) {
    if (code < 0x80) {
        to[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        to[0] = (char)(0xC0 | code >> 6);
        to[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        to[0] = (char)(0xE0 | code >> 12);
        to[1] = (char)(0x80 | (code >> 6 & 0x3F));
        to[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    to[0] = (char)(0xF0 | code >> 18);
    to[1] = (char)(0x80 | (code >> 12 & 0x3F));
    to[2] = (char)(0x80 | (code >> 6 & 0x3F));
    to[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

size_t pdi_utf8_count(pdi_str a) {
    size_t count = 0;
    for (size_t i = 0; i < a.n; i += pdi_utf8_length((unsigned char)a.s[i])) count++;
    return count;
}

size_t pdi_decimal_put(char *to, uint64_t value, size_t width) {
    size_t n = 1;
    for (uint64_t rest = value; rest >= 10; rest /= 10) n++;
    if (n < width) n = width;
    for (size_t i = n; i-- > 0; value /= 10) to[i] = (char)('0' + value % 10);
    return n;
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

pdi_str pdi_trim(pdi_str a) {
    while (a.n && is_space(a.s[0])) a = pdi_skip(a, 1);
    while (a.n && is_space(a.s[a.n - 1])) a.n--;
    return a;
}

/* Whether any of eight bytes is no greater than a space, as none of a word is. */
static bool may_be_spaced(const char *s) {
    uint64_t bytes;
    memcpy(&bytes, s, sizeof bytes);
    return ((bytes - 0x2121212121212121u) & ~bytes & 0x8080808080808080u) != 0;
}

size_t pdi_unspaced(pdi_str a) {
    size_t n = 0;
    while (n < a.n) {
        if (a.n - n >= 8 && !may_be_spaced(a.s + n)) {
            n += 8;
            continue;
        }
        for (const size_t stop = a.n - n < 8 ? a.n : n + 8; n < stop; n++)
            if (is_space(a.s[n])) return n;
    }
    return n;
}

const char *pdi_find_gap(pdi_str a) {
    const char *space = a.n ? memchr(a.s, ' ', a.n) : NULL;
    const size_t before = space ? (size_t)(space - a.s) : a.n;
    const char *tab = before ? memchr(a.s, '\t', before) : NULL;
    return tab ? tab : space;
}

size_t pdi_without_gaps(pdi_str a, char *to, size_t room) {
    size_t n = 0;
    for (size_t i = 0; i < a.n; i++) {
        if (pdi_is_gap(a.s[i])) continue;
        if (n == room) return room + 1;
        to[n++] = a.s[i];
    }
    return n;
}

static const uint64_t HIGHEST = 0x8080808080808080u; /* of eight bytes */

const char *pdi_find_ascii(pdi_str a) {
    const char *s = a.s, *end = pdi_end(a);
    for (uint64_t bytes; end - s >= 8; s += sizeof bytes) {
        memcpy(&bytes, s, sizeof bytes);
        if (~bytes & HIGHEST) break;
    }
    while (s < end && (unsigned char)*s >= 0x80) s++;
    return s;
}

/* Whether any of eight bytes is ASCII, or 0x80, the second byte of the signs. */
static bool may_be_sign(const char *s) {
    uint64_t bytes;
    memcpy(&bytes, s, sizeof bytes);
    const uint64_t without = bytes ^ HIGHEST; /* 0 for 0x80, from 0x80 on for ASCII */
    return ((without | ((without - 0x0101010101010101u) & ~without)) & HIGHEST) != 0;
}

const char *pdi_find_sign(pdi_str a) {
    const char *s = a.s, *end = pdi_end(a);
    while (s < end) {
        if (end - s >= 8 && !may_be_sign(s)) {
            s += 8;
            continue;
        }
        for (const char *stop = end - s < 8 ? end : s + 8; s < stop; s++) {
            if ((unsigned char)*s < 0x80) return s;
            if (*s == '\x80' && s > a.s && s[-1] == '\xE3') return s - 1;
        }
    }
    return end;
}

const char *pdi_find(pdi_str a, pdi_str b) {
    if (b.n == 0) return a.s;
    size_t telling = b.n < 3 ? b.n - 1 : 2; /* nearly all kana begin with the same byte; they differ in the third */
    while (a.n >= b.n) {
        const char *hit = memchr(a.s + telling, b.s[telling], a.n - b.n + 1);
        if (!hit) return NULL;
        hit -= telling;
        if (hit[b.n / 2] == b.s[b.n / 2] && hit[b.n - 1] == b.s[b.n - 1] && memcmp(hit, b.s, b.n) == 0) return hit;
        a = pdi_between(hit + 1, pdi_end(a));
    }
    return NULL;
}

int pdi_compare(pdi_str a, pdi_str b) {
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.s, b.s, n) : 0;
    if (order) return order;
    return (a.n > b.n) - (a.n < b.n);
}
