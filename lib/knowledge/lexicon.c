/* Hash tables of words, with bitmaps that say at which lengths it is worth looking. */
#include "knowledge/lexicon.h"

enum { PDI_LONG_WORD = 64 }; /* bytes; words of so many and more share the last bit of a bitmap */

static const uint32_t hash_basis = 2166136261u; /* FNV-1a, 32 bits */

static uint32_t hash_byte(uint32_t hash, char byte) { return (hash ^ (unsigned char)byte) * 16777619u; }


static uint32_t hash_forward(pdi_str word) {
    uint32_t hash = hash_basis;
    for (size_t i = 0; i < word.n; i++) hash = hash_byte(hash, word.s[i]);
    return hash;
}

static uint32_t hash_backward(pdi_str word) {
    uint32_t hash = hash_basis;
    for (size_t i = word.n; i > 0; i--) hash = hash_byte(hash, word.s[i - 1]);
    return hash;
}

/* FNV's low bits alone are poor. */
static uint32_t mix(uint32_t hash) { return hash ^ hash >> 15; }

/* The bitmap for the character that begins a word, by its bytes: nothing is decoded to rule a word out. */
static uint32_t first_index(const pdi_lexicon *lexicon, pdi_str word) {
    const unsigned char *p = (const unsigned char *)word.s;
    uint32_t key = p[0];
    if (key >= 0xC0 && word.n > 1) key = key << 8 | p[1];
    if (p[0] >= 0xE0 && word.n > 2) key = key << 8 | p[2];
    return (key * 2654435761u >> 16) & lexicon->length_mask;
}

/* The same for the character that ends it. */
static uint32_t last_index(const pdi_lexicon *lexicon, pdi_str word) {
    const unsigned char *p = (const unsigned char *)pdi_end(word);
    uint32_t key = p[-1];
    if (key >= 0x80 && word.n > 1) key = key << 8 | p[-2];
    if ((key & 0xC0) == 0x80 && word.n > 2) key = key << 8 | p[-3];
    return (key * 2654435761u >> 16) & lexicon->length_mask;
}

static unsigned length_bit(size_t length) { return (unsigned)(length > PDI_LONG_WORD ? PDI_LONG_WORD : length) - 1; }

/* Whether there is a word of so many bytes, and whether there is one of more. */
static bool has_length(uint64_t lengths, size_t length) { return lengths >> length_bit(length) & 1; }
static bool has_longer(uint64_t lengths, size_t length) {
    return lengths >> (length < PDI_LONG_WORD ? length : PDI_LONG_WORD - 1) != 0;
}

static const pdi_entry *probe(const pdi_lexicon *lexicon, const pdi_direction *direction, uint32_t hash, pdi_str word) {
    for (uint32_t i = mix(hash) & lexicon->slot_mask; direction->slots[i].entry; i = (i + 1) & lexicon->slot_mask) {
        if (direction->slots[i].hash != hash) continue;
        const pdi_entry *entry = &lexicon->rows.at[direction->slots[i].entry - 1];
        if (pdi_eq(entry->cell[0], word)) return entry;
    }
    return NULL;
}

static void insert(const pdi_lexicon *lexicon, pdi_direction *direction, uint32_t hash, uint32_t entry) {
    uint32_t i = mix(hash) & lexicon->slot_mask;
    while (direction->slots[i].entry) i = (i + 1) & lexicon->slot_mask;
    direction->slots[i] = (pdi_slot){hash, entry + 1};
}

static void note_length(const pdi_lexicon *lexicon, pdi_str word) {
    uint64_t bit = (uint64_t)1 << length_bit(word.n);
    lexicon->forward.lengths[first_index(lexicon, word)] |= bit;
    lexicon->backward.lengths[last_index(lexicon, word)] |= bit;
}

static bool has_pair(const pdi_lexicon *lexicon, const pdi_direction *direction, uint32_t hash) {
    uint32_t bit = mix(hash) & lexicon->pair_mask;
    return direction->pairs[bit / 64] >> bit % 64 & 1;
}

static void note_pair(const pdi_lexicon *lexicon, pdi_direction *direction, uint32_t hash) {
    uint32_t bit = mix(hash) & lexicon->pair_mask;
    direction->pairs[bit / 64] |= (uint64_t)1 << bit % 64;
}

static void note_word(pdi_lexicon *lexicon, pdi_str word) {
    note_length(lexicon, word);
    if (word.n < PDI_PAIR) return;
    note_pair(lexicon, &lexicon->forward, hash_forward(pdi_cut(word, PDI_PAIR)));
    note_pair(lexicon, &lexicon->backward, hash_backward(pdi_skip(word, word.n - PDI_PAIR)));
}

static uint32_t power_above(size_t n) {
    uint32_t power = 16;
    while (power < n) power *= 2;
    return power;
}

static void make_tables(pdi_lexicon *lexicon, pdi_arena *arena) {
    uint32_t slots = power_above(lexicon->rows.count + lexicon->rows.count / 3 + 1);
    uint32_t lengths = power_above(lexicon->rows.count);
    if (lengths > 4096) lengths = 4096;
    uint32_t pairs = power_above(lexicon->rows.count) * 8; /* bits */
    lexicon->pair_mask = pairs - 1;
    lexicon->slot_mask = slots - 1;
    lexicon->length_mask = lengths - 1;
    pdi_direction *both[] = {&lexicon->forward, &lexicon->backward};
    for (size_t i = 0; i < 2; i++) {
        both[i]->slots = PDI_NEW_ARRAY(arena, pdi_slot, slots);
        both[i]->pairs = PDI_NEW_ARRAY(arena, uint64_t, pairs / 64);
        both[i]->lengths = PDI_NEW_ARRAY(arena, uint64_t, lengths);
    }
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
        uint32_t hash = hash_forward(word);
        const pdi_entry *same = probe(lexicon, &lexicon->forward, hash, word);
        if (same) {
            if (!join_rows(rows, &rows[same - rows], kept, several)) kept++;
            continue;
        }
        insert(lexicon, &lexicon->forward, hash, kept);
        insert(lexicon, &lexicon->backward, hash_backward(word), kept);
        note_word(lexicon, word);
        kept++;
    }
    lexicon->rows.count = kept;
}

const pdi_entry *pdi_lexicon_word(const pdi_lexicon *lexicon, pdi_str word) {
    if (word.n == 0 || lexicon->rows.count == 0) return NULL;
    if (!has_length(lexicon->forward.lengths[first_index(lexicon, word)], word.n)) return NULL;
    if (!has_length(lexicon->backward.lengths[last_index(lexicon, word)], word.n)) return NULL;
    return probe(lexicon, &lexicon->forward, hash_forward(word), word);
}

const pdi_entry *pdi_lexicon_prefix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length) {
    if (text.n == 0 || below == 0 || lexicon->rows.count == 0) return NULL;
    if (text.n >= below) text.n = below - 1;
    if (text.n == 0) return NULL;
    uint64_t lengths = lexicon->forward.lengths[first_index(lexicon, text)];
    const pdi_entry *found = NULL;
    uint32_t hash = hash_basis;
    for (size_t n = 0; n < text.n && has_longer(lengths, n);) {
        hash = hash_byte(hash, text.s[n++]);
        if (n == PDI_PAIR && !has_pair(lexicon, &lexicon->forward, hash)) break;
        if (!has_length(lengths, n)) continue;
        const pdi_entry *entry = probe(lexicon, &lexicon->forward, hash, pdi_cut(text, n));
        if (entry) found = entry;
    }
    if (found && length) *length = found->cell[0].n;
    return found;
}

const pdi_entry *pdi_lexicon_suffix(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length) {
    if (text.n == 0 || below == 0 || lexicon->rows.count == 0) return NULL;
    uint64_t lengths = lexicon->backward.lengths[last_index(lexicon, text)];
    const char *end = pdi_end(text);
    const pdi_entry *found = NULL;
    uint32_t hash = hash_basis;
    for (size_t n = 0, most = text.n < below ? text.n : below - 1; n < most && has_longer(lengths, n);) {
        n++;
        hash = hash_byte(hash, *(end - n));
        if (n == PDI_PAIR && !has_pair(lexicon, &lexicon->backward, hash)) break;
        if (!has_length(lengths, n)) continue;
        const pdi_entry *entry = probe(lexicon, &lexicon->backward, hash, pdi_slice(end - n, n));
        if (entry) found = entry;
    }
    if (found && length) *length = found->cell[0].n;
    return found;
}
