/* A hash table of words, with sieves that say at which lengths it is worth looking. */
#include "knowledge/lexicon.h"

#include "base/hash.h"

enum {
    PDI_PAIR = 6,      /* bytes: two characters of Japanese */
    PDI_LONG_WORD = 64 /* words of so many bytes and more share the last bit of 64 */
};

static uint32_t place_of(const pdi_lexicon *lexicon, uint32_t character) {
    return (character * 2654435761u >> 16) & lexicon->length_mask;
}

/* The lengths by the character that begins a word, by its bytes: nothing is decoded to rule a word out. */
static inline uint64_t *by_first(const pdi_lexicon *lexicon, pdi_str word) {
    const unsigned char *p = (const unsigned char *)word.s;
    uint32_t key = p[0];
    if (key >= 0xE0 && word.n > 2)
        key = key << 16 | (uint32_t)p[1] << 8 | p[2];
    else if (key >= 0xC0 && word.n > 1)
        key = key << 8 | p[1];
    return &lexicon->first.lengths[place_of(lexicon, key)];
}

/* The same by the character that ends it. */
static inline uint64_t *by_last(const pdi_lexicon *lexicon, pdi_str word) {
    const unsigned char *p = (const unsigned char *)pdi_end(word);
    uint32_t key = p[-1];
    if (key >= 0x80 && word.n > 2)
        key = key << 16 | (uint32_t)p[-2] << 8 | p[-3];
    else if (key >= 0x80 && word.n > 1)
        key = key << 8 | p[-2];
    return &lexicon->last.lengths[place_of(lexicon, key)];
}

/* The classes of lengths by the PDI_PAIR bytes at s. */
static inline uint8_t *by_pair(const pdi_lexicon *lexicon, const pdi_sieve *sieve, const char *s) {
    return &sieve->pairs[pdi_stir(0, pdi_few_bytes(s, PDI_PAIR)) & lexicon->pair_mask];
}

static uint64_t length_bit(size_t length) {
    return (uint64_t)1 << ((length > PDI_LONG_WORD ? PDI_LONG_WORD : length) - 1);
}

/* The bits of all lengths up to this one. */
static uint64_t length_bits(size_t length) { return length < PDI_LONG_WORD ? length_bit(length + 1) - 1 : UINT64_MAX; }

/* The longest length that has its bit. */
static size_t top_length(uint64_t lengths) {
#if defined(__GNUC__)
    return (size_t)(64 - __builtin_clzll(lengths));
#else
    size_t length = PDI_LONG_WORD;
    while (!(lengths & length_bit(length))) length--;
    return length;
#endif
}

/* Lengths from PDI_PAIR on in eight classes, the shorter, the finer: 6, 7 and 8, 9, 10 and 11; 12, 13 to 15, 16 to 18,
 * all longer ones. The tables spread four bits each to the lengths of their classes. */
#define SPREAD(i, a, b, c, d) (((i)&1 ? (a) : 0) | ((i)&2 ? (b) : 0) | ((i)&4 ? (c) : 0) | ((i)&8 ? (d) : 0))
#define FOUR(i, ...)                                                                                                   \
    SPREAD(i, __VA_ARGS__), SPREAD(i + 1, __VA_ARGS__), SPREAD(i + 2, __VA_ARGS__), SPREAD(i + 3, __VA_ARGS__)
#define SIXTEEN(...)                                                                                                   \
    { FOUR(0, __VA_ARGS__), FOUR(4, __VA_ARGS__), FOUR(8, __VA_ARGS__), FOUR(12, __VA_ARGS__) }
static const uint64_t finer_classes[16] = SIXTEEN(0x20u, 0xC0u, 0x100u, 0x600u);
static const uint64_t wider_classes[16] = SIXTEEN(0x800u, 0x7000u, 0x38000u, ~(uint64_t)0x3FFFF);
#undef SPREAD
#undef FOUR
#undef SIXTEEN

static uint64_t lengths_of(uint8_t classes) { return finer_classes[classes & 15] | wider_classes[classes >> 4]; }

static uint8_t class_of(size_t length) {
    uint8_t bit = 1;
    while (!(lengths_of(bit) & length_bit(length))) bit = (uint8_t)(bit << 1);
    return bit;
}

/* Of lengths that a text's outer character allows, and `most` bytes: those that its outer two characters allow. */
static inline uint64_t sift(const pdi_lexicon *lexicon, const pdi_sieve *sieve, uint64_t lengths, size_t most,
                            const char *pair) {
    lengths &= length_bits(most);
    if (lengths < length_bit(PDI_PAIR)) return lengths;
    return lengths & (length_bits(PDI_PAIR - 1) | lengths_of(*by_pair(lexicon, sieve, pair)));
}

/* The lengths, at most `most` bytes, of words that may begin as text does, or end so. */
static void note_word(pdi_lexicon *lexicon, pdi_str word) {
    *by_first(lexicon, word) |= length_bit(word.n);
    *by_last(lexicon, word) |= length_bit(word.n);
    if (word.n > lexicon->longest) lexicon->longest = word.n;
    if (word.n < PDI_PAIR) return;
    *by_pair(lexicon, &lexicon->first, word.s) |= class_of(word.n);
    *by_pair(lexicon, &lexicon->last, pdi_end(word) - PDI_PAIR) |= class_of(word.n);
}

/* The 64 bits by hash among which a hash has its own, by its lowest bits. */
static inline uint64_t *bits_by_hash(const pdi_lexicon *lexicon, uint32_t hash) {
    return &lexicon->hashes[(hash & lexicon->hash_mask) / 64];
}

static inline uint64_t hash_bit(uint32_t hash) { return (uint64_t)1 << hash % 64; }

static inline const pdi_entry *probe(const pdi_lexicon *lexicon, uint32_t hash, pdi_str word) {
    if (!(*bits_by_hash(lexicon, hash) & hash_bit(hash))) return NULL;
    for (uint32_t i = hash & lexicon->slot_mask; lexicon->slots[i].entry; i = (i + 1) & lexicon->slot_mask) {
        if (lexicon->slots[i].hash != hash) continue;
        const pdi_entry *entry = &lexicon->rows.at[lexicon->slots[i].entry - 1];
        if (pdi_eq(entry->cell[0], word)) return entry;
    }
    return NULL;
}

static void insert(const pdi_lexicon *lexicon, uint32_t hash, uint32_t entry) {
    uint32_t i = hash & lexicon->slot_mask;
    while (lexicon->slots[i].entry) i = (i + 1) & lexicon->slot_mask;
    lexicon->slots[i] = (pdi_slot){hash, entry + 1};
    *bits_by_hash(lexicon, hash) |= hash_bit(hash);
}

static uint32_t power_above(size_t n) {
    uint32_t power = 16;
    while (power < n) power *= 2;
    return power;
}

static void make_sieve(pdi_lexicon *lexicon, pdi_arena *arena, pdi_sieve *sieve) {
    sieve->lengths = PDI_NEW_ARRAY(arena, uint64_t, (size_t)lexicon->length_mask + 1);
    sieve->pairs = PDI_NEW_ARRAY(arena, uint8_t, (size_t)lexicon->pair_mask + 1);
}

static void make_tables(pdi_lexicon *lexicon, pdi_arena *arena) {
    uint32_t rows = power_above(lexicon->rows.count);
    uint32_t slots = power_above(lexicon->rows.count * 2 + 1); /* half full: what is not there is soon seen */
    lexicon->slot_mask = slots - 1;
    lexicon->hash_mask = rows * 8 - 1;
    lexicon->length_mask = (rows > 512 ? 8192 : rows * 16) - 1;
    lexicon->pair_mask = rows * 2 - 1;
    lexicon->longest = 0;
    lexicon->slots = PDI_NEW_ARRAY(arena, pdi_slot, slots);
    lexicon->hashes = PDI_NEW_ARRAY(arena, uint64_t, (size_t)rows / 8);
    make_sieve(lexicon, arena, &lexicon->first);
    make_sieve(lexicon, arena, &lexicon->last);
}

/* Puts row i beside the others of its word; the row with its key, if there was one, takes its cells. */
static bool join_rows(pdi_entry *rows, pdi_entry *same, uint32_t i, bool several) {
    for (pdi_entry *e = same;; e = (pdi_entry *)(uintptr_t)e->also) {
        if (!several || pdi_eq(e->cell[1], rows[i].cell[1])) {
            memcpy(e->cell, rows[i].cell, sizeof e->cell);
            return true;
        }
        if (e->also) continue;
        e->also = &rows[i];
        return false;
    }
}

void pdi_lexicon_build(pdi_lexicon *lexicon, pdi_arena *arena, bool several) {
    make_tables(lexicon, arena);
    pdi_entry *rows = lexicon->rows.at;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < lexicon->rows.count; i++) {
        if (kept != i) rows[kept] = rows[i];
        rows[kept].also = NULL;
        pdi_str word = rows[kept].cell[0];
        uint32_t hash = pdi_hash(word);
        const pdi_entry *same = probe(lexicon, hash, word);
        if (same) {
            if (!join_rows(rows, &rows[same - rows], kept, several)) kept++;
            continue;
        }
        insert(lexicon, hash, kept);
        note_word(lexicon, word);
        kept++;
    }
    lexicon->rows.count = kept;
}

const pdi_entry *pdi_lexicon_word(const pdi_lexicon *lexicon, pdi_str word) {
    if (word.n == 0 || word.n > lexicon->longest) return NULL;
    return probe(lexicon, pdi_hash(word), word);
}

const pdi_entry *pdi_lexicon_hashed(const pdi_lexicon *lexicon, uint32_t hash, pdi_str word) {
    return word.n ? probe(lexicon, hash, word) : NULL;
}

/* The longest word of one of these lengths that a text of `most` bytes begins with or, with `end`, ends with there. */
static const pdi_entry *longest_of(const pdi_lexicon *lexicon, uint64_t lengths, size_t most, const char *begin,
                                   const char *end) {
    for (size_t n; lengths; lengths &= ~length_bit(n)) {
        n = top_length(lengths);
        size_t longest = n < PDI_LONG_WORD ? n : most < lexicon->longest ? most : lexicon->longest;
        for (size_t i = longest; i >= n; i--) {
            pdi_str word = pdi_slice(end ? end - i : begin, i);
            const pdi_entry *entry = probe(lexicon, pdi_hash(word), word);
            if (entry) return entry;
        }
    }
    return NULL;
}

static const pdi_entry *found(const pdi_entry *entry, size_t *length) {
    if (entry && length) *length = entry->cell[0].n;
    return entry;
}

const pdi_entry *pdi_lexicon_prefix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length) {
    if (text.n == 0 || below <= 1 || lexicon->rows.count == 0) return NULL;
    uint64_t lengths = *by_first(lexicon, text);
    if (!lengths) return NULL; /* most of what is looked up */
    size_t most = text.n < below ? text.n : below - 1;
    lengths = sift(lexicon, &lexicon->first, lengths, most, text.s);
    return lengths ? found(longest_of(lexicon, lengths, most, text.s, NULL), length) : NULL;
}

const pdi_entry *pdi_lexicon_suffix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length) {
    if (text.n == 0 || below <= 1 || lexicon->rows.count == 0) return NULL;
    uint64_t lengths = *by_last(lexicon, text);
    if (!lengths) return NULL;
    size_t most = text.n < below ? text.n : below - 1;
    lengths = sift(lexicon, &lexicon->last, lengths, most, pdi_end(text) - PDI_PAIR);
    return lengths ? found(longest_of(lexicon, lengths, most, NULL, pdi_end(text)), length) : NULL;
}

bool pdi_lexicon_may_begin(const pdi_lexicon *lexicon, pdi_str text) {
    return text.n && lexicon->rows.count && *by_first(lexicon, text);
}

const char *pdi_lexicon_beginning(const pdi_lexicon *lexicon, pdi_str text) {
    if (lexicon->rows.count == 0) return pdi_end(text);
    while (text.n > 0 && !*by_first(lexicon, text)) text = pdi_skip(text, pdi_utf8_length((unsigned char)*text.s));
    return text.s;
}

bool pdi_lexicon_within(const pdi_lexicon *lexicon, pdi_str text) {
    for (const char *end = pdi_end(text); (text.s = pdi_lexicon_beginning(lexicon, text)) < end;
         text = pdi_skip(text, pdi_utf8_length((unsigned char)*text.s))) {
        text.n = (size_t)(end - text.s);
        if (pdi_lexicon_prefix(lexicon, text, SIZE_MAX, NULL)) return true;
    }
    return false;
}
