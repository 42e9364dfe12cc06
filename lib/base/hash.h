/* Hashes of slices for tables that live in memory. Bytes are taken as the machine has them, eight at a time: a hash
 * never leaves the process, and nothing that comes out of the library may depend on one. */
#ifndef PDI_BASE_HASH_H
#define PDI_BASE_HASH_H

#include "base/str.h"

static inline uint64_t pdi_eight_bytes(const char *s) {
    uint64_t bytes;
    memcpy(&bytes, s, sizeof bytes);
    return bytes;
}

static inline uint64_t pdi_four_bytes(const char *s) {
    uint32_t bytes;
    memcpy(&bytes, s, sizeof bytes);
    return bytes;
}

/* One to eight bytes as a number; of three and less the middle one may count twice. */
static inline uint64_t pdi_few_bytes(const char *s, size_t n) {
    if (n >= 4) return pdi_four_bytes(s) | pdi_four_bytes(s + n - 4) << 32;
    const unsigned char *p = (const unsigned char *)s;
    return (uint32_t)p[0] | (uint32_t)p[n / 2] << 8 | (uint32_t)p[n - 1] << 16;
}

/* The upper bits of a product depend on all bits of its factors; they are folded onto the lower ones, down to the
 * lowest sixteen: of two characters of three bytes, the last two bytes tell most and reach no others. */
static inline uint64_t pdi_stir(uint64_t hash, uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
    return hash ^ hash >> 16;
}

static inline uint32_t pdi_hash(pdi_str a) {
    uint64_t hash = a.n;
    for (; a.n > 8; a = pdi_skip(a, 8)) hash = pdi_stir(hash, pdi_eight_bytes(a.s));
    return a.n ? (uint32_t)pdi_stir(hash, pdi_few_bytes(a.s, a.n)) : 0;
}

#endif
