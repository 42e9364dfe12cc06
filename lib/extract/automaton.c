/* The automaton is a trie laid out level by level, so that the children of a node stand together, sorted, and the few
 * levels that most of a text stays in share cache lines. A filter of 64 bits in each node rules most characters out
 * before its children are looked at.
 *
 * Most places of a text begin no name. What no name begins with, by its first character or by two of Japanese, is
 * passed over before anything is read. Of a large dictionary the nodes do not fit into the cache: a sieve over the
 * first three letters of all names, some bits a name, rules out most of what is left without a look at a node. Which
 * places pass cannot be foreseen, and a processor that guesses wrong waits: so both are asked of many places in a row,
 * each written down and counted if it passes, without a jump. */
#include "extract/automaton.h"

#include "base/hash.h"
#include "text/characters.h"

#include <stdlib.h>
#include <utf8proc.h>

typedef struct node {
    uint64_t filter;  /* bit (label & 63) of each child */
    uint32_t first;   /* its first child; the last one stands before the first of the next node */
    uint32_t fail;    /* the longest other beginning of a name that this one ends with */
    uint32_t name;    /* 1 + the name that ends here; 0: none */
    uint32_t shorter; /* the nearest node along `fail` where a name ends; 0: none */
    uint32_t depth;   /* letters from the root */
} node;

enum { BLOCK = 256, BLOCKS = 0x10000 / BLOCK }; /* letters beyond the basic plane are in one block more */

struct pdi_automaton {
    const node *nodes;          /* the root is 1; 0 is nobody; one behind the last for its `first` */
    const uint32_t *labels;     /* by node: the letter that leads there */
    uint32_t roots[BLOCKS + 2]; /* by block of letters: where the root's children begin that are in it or behind it */
    pdi_characters firsts;      /* what may be the first letter of a name, and a few more */
    const uint64_t *pairs;      /* bits by the first two letters of each longer name, as they stand in a text */
    unsigned pair_shift;        /* 1 << (64 - pair_shift) of them */
    const uint64_t *sieve;      /* 1 << (64 - sieve_shift) words */
    unsigned sieve_shift;
    bool of_one, of_two; /* whether there are names of so few letters */
    bool sparse;         /* hardly any character of a text begins a name */
    uint32_t longest;    /* in letters */
    size_t count, bytes;
};

uint32_t pdi_plain_character(uint32_t code) {
    if (code < 0x80) {
        if (code >= 'A' && code <= 'Z') return code + 0x20;
        return code <= ' ' ? 0 : code;
    }
    if (code >= 0x3041) return code == U'ヶ' || code == U'ケ' ? U'ケ' : code == 0xFEFF ? 0 : code;
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212) return '-';
    if (code == 0x3000 || code == 0xA0) return 0;
    if (code == 0x2019) return '\'';
    return code < 0x600 ? (uint32_t)utf8proc_tolower((utf8proc_int32_t)code) : code;
}

/* ---- making ---- */

typedef struct word {
    uint64_t key; /* of its first four letters: words that differ in it are in its order */
    const uint32_t *letters;
    uint32_t count, name;
} word;

static uint32_t block_of(uint32_t letter) { return letter / BLOCK < BLOCKS ? letter / BLOCK : BLOCKS; }

/* A letter that does not fit ends the key: what comes behind it must not decide. */
static uint64_t key_of(const uint32_t *letters, uint32_t count) {
    uint64_t key = 0;
    bool fits = true;
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t letter = i < count && fits ? letters[i] : 0;
        fits = fits && letter < 0xFFFF;
        key = key << 16 | (fits ? letter : 0xFFFF);
    }
    return key;
}

static int by_letters(const void *a, const void *b) {
    const word *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    const uint32_t least = x->count < y->count ? x->count : y->count;
    for (uint32_t i = 0; i < least; i++)
        if (x->letters[i] != y->letters[i]) return x->letters[i] < y->letters[i] ? -1 : 1;
    if (x->count != y->count) return x->count < y->count ? -1 : 1;
    return x->name < y->name ? -1 : x->name > y->name;
}

/* By the blocks of their first letters at one go, which leaves little to compare. */
static word *sort_words(pdi_arena *scratch, const word *words, size_t count) {
    word *sorted = PDI_NEW_RAW(scratch, word, count);
    size_t end[BLOCKS + 2] = {0}; /* of those that begin with a letter of a block; the first has empty ones, too */
#define BLOCK_OF(w) ((w).count ? block_of((w).letters[0]) : 0)
    for (size_t i = 0; i < count; i++) end[BLOCK_OF(words[i])]++;
    for (uint32_t block = 1; block <= BLOCKS; block++) end[block] += end[block - 1];
    for (size_t i = count; i-- > 0;) sorted[--end[BLOCK_OF(words[i])]] = words[i];
#undef BLOCK_OF
    end[BLOCKS + 1] = count; /* now each tells where they begin */
    for (uint32_t block = 0; block <= BLOCKS; block++) {
        const size_t some = end[block + 1] - end[block];
        if (some > 1) qsort(sorted + end[block], some, sizeof *sorted, by_letters);
    }
    return sorted;
}

/* Eight bits a name. */
static uint64_t *make_pairs(pdi_automaton *a, pdi_arena *keep, size_t count) {
    unsigned width = 8; /* of the bits' number */
    while (((size_t)1 << width) / 8 < count && width < 30) width++;
    uint64_t *pairs = PDI_NEW_ARRAY(keep, uint64_t, ((size_t)1 << width) / 64);
    a->pairs = pairs;
    a->pair_shift = 64 - width;
    a->bytes += ((size_t)1 << width) / 8;
    return pairs;
}

/* By the bytes of two characters of three each. */
static inline size_t pair_of(const pdi_automaton *a, const char *s) {
    return (size_t)(pdi_few_bytes(s, 6) * UINT64_C(0x9E3779B97F4A7C15) >> a->pair_shift);
}

static void note_pair(const pdi_automaton *a, uint64_t *pairs, uint32_t first, uint32_t second) {
    char bytes[8];
    if (pdi_utf8_put(bytes, first) != 3 || pdi_utf8_put(bytes + 3, second) != 3) return;
    const size_t bit = pair_of(a, bytes);
    pairs[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* In all forms in which two letters of three bytes may stand in a text. */
static void note_pairs(const pdi_automaton *a, uint64_t *pairs, uint32_t first, uint32_t second) {
    note_pair(a, pairs, first, second);
    if (first == U'ケ') note_pair(a, pairs, U'ヶ', second);
    if (second == U'ケ') note_pair(a, pairs, first, U'ヶ');
    if (first == U'ケ' && second == U'ケ') note_pair(a, pairs, U'ヶ', U'ヶ');
}

/* All characters that are compared as this one, but for those whose small letter is to be looked up. */
static void note_first(pdi_automaton *a, uint64_t *pairs, uint32_t plain) {
    pdi_characters *firsts = &a->firsts;
    if (plain > 0xFFFF || pdi_characters_have(firsts, plain)) return;
    note_pairs(a, pairs, plain, 0x3000); /* a wide space behind it counts as little as any */
    pdi_characters_add(firsts, plain);
    if (plain >= 'a' && plain <= 'z') pdi_characters_add(firsts, plain - 0x20);
    if (plain == U'ケ') pdi_characters_add(firsts, U'ヶ');
    if (plain == '-') pdi_characters_add_range(firsts, 0x2010, 0x2015), pdi_characters_add(firsts, 0x2212);
    if (plain == '\'') pdi_characters_add(firsts, 0x2019);
}

/* Whether a character of three bytes begins here, as nearly all do of which Japanese names are made. */
static inline bool is_wide(const char *s) { return (unsigned char)*s - 0xE3u <= 0xE9 - 0xE3; }

/* The letter of three bytes, as it is compared; 0 where it takes more to tell. */
static uint32_t wide_letter(const char *s) {
    const unsigned char *p = (const unsigned char *)s;
    if (!is_wide(s)) return 0;
    const uint32_t code = (p[0] & 0xFu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    return code == U'ヶ' ? U'ケ' : code >= 0x3041 ? code : 0;
}

static word *read_words(pdi_automaton *a, pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count) {
    word *words = PDI_NEW_RAW(scratch, word, count);
    size_t all = 0, length;
    for (size_t i = 0; i < count; i++) all += names[i].n;
    uint32_t *to = PDI_NEW_RAW(scratch, uint32_t, all + 1);
    pdi_characters_add_range(&a->firsts, 0x80, 0x5FF); /* what may be a capital of another letter: few are in a text */
    uint64_t *pairs = make_pairs(a, keep, count);
    for (size_t i = 0; i < count; i++) {
        words[i] = (word){0, to, 0, (uint32_t)i};
        for (const char *s = names[i].s, *end = pdi_end(names[i]); s < end; s += length) {
            const uint32_t plain = pdi_plain_character(pdi_utf8_at(s, end, &length));
            if (!plain) continue;
            if (words[i].count == 0) note_first(a, pairs, plain);
            if (words[i].count == 1) note_pairs(a, pairs, to[0], plain);
            to[words[i].count++] = plain;
        }
        words[i].key = key_of(to, words[i].count);
        to += words[i].count;
    }
    return sort_words(scratch, words, count);
}

/* Of words that are the same the first stays. */
static size_t make_distinct(word *words, size_t count, uint32_t *same) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const word *last = kept ? &words[kept - 1] : NULL;
        const bool again = last && last->key == words[i].key && last->count == words[i].count &&
                           memcmp(last->letters, words[i].letters, last->count * sizeof *last->letters) == 0;
        same[words[i].name] = again ? last->name : words[i].name;
        if (!again && words[i].count) words[kept++] = words[i];
    }
    return kept;
}

/* The words that go through a node, while the trie is made level by level. */
typedef struct range {
    uint32_t from, to, depth;
} range;

/* Of nodes low and on to end, sorted, the one that a letter leads to; 0 for none. */
static uint32_t find_label(const pdi_automaton *a, uint32_t low, uint32_t end, uint32_t letter) {
    for (uint32_t high = end; low < high;) {
        const uint32_t middle = low + (high - low) / 2;
        if (a->labels[middle] < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && a->labels[low] == letter ? low : 0;
}

static uint32_t child_of(const pdi_automaton *a, uint32_t at, uint32_t letter) {
    const node *n = &a->nodes[at];
    return n->filter >> (letter & 63) & 1 ? find_label(a, n->first, a->nodes[at + 1].first, letter) : 0;
}

/* The root has many children. */
static uint32_t child_of_root(const pdi_automaton *a, uint32_t letter) {
    const uint32_t block = block_of(letter);
    return find_label(a, a->roots[block], a->roots[block + 1], letter);
}

/* How many letters two neighbours begin with alike. */
static uint32_t shared_letters(const word *a, const word *b) {
    const uint32_t least = a->count < b->count ? a->count : b->count;
    uint32_t n = 0;
    while (n < least && a->letters[n] == b->letters[n]) n++;
    return n;
}

/* As many nodes as letters, less what words share. */
static size_t count_nodes(const word *words, size_t count) {
    size_t nodes = 1;
    for (size_t i = 0; i < count; i++) nodes += words[i].count - (i ? shared_letters(&words[i - 1], &words[i]) : 0);
    return nodes;
}

static size_t lay_out(node *nodes, uint32_t *labels, range *ranges, const word *words, size_t count) {
    size_t last = 1;
    nodes[0] = nodes[1] = (node){.depth = 0};
    ranges[1] = (range){0, (uint32_t)count, 0};
    for (size_t at = 1; at <= last; at++) {
        const range r = ranges[at];
        uint32_t i = r.from;
        nodes[at].first = (uint32_t)last + 1;
        if (i < r.to && words[i].count == r.depth) nodes[at].name = words[i++].name + 1;
        while (i < r.to) {
            const uint32_t label = words[i].letters[r.depth], from = i;
            while (i < r.to && words[i].letters[r.depth] == label) i++;
            labels[++last] = label;
            nodes[last] = (node){.depth = r.depth + 1};
            ranges[last] = (range){from, i, r.depth + 1};
            nodes[at].filter |= (uint64_t)1 << (label & 63);
        }
    }
    nodes[last + 1] = (node){.first = (uint32_t)last + 1};
    return last;
}

static void note_roots(pdi_automaton *a) {
    uint32_t child = a->nodes[1].first;
    for (uint32_t block = 0; block <= BLOCKS + 1; block++) {
        while (child < a->nodes[2].first && block_of(a->labels[child]) < block) child++;
        a->roots[block] = child;
    }
}

static uint32_t step(const pdi_automaton *a, uint32_t at, uint32_t letter) {
    for (; at != 1; at = a->nodes[at].fail) {
        const uint32_t child = child_of(a, at, letter);
        if (child) return child;
    }
    const uint32_t child = child_of_root(a, letter);
    return child ? child : 1;
}

/* The children of `at` lead on from where `at` itself fails to. Parents come before their children. */
static void link_children(const pdi_automaton *a, node *nodes, uint32_t at) {
    for (uint32_t child = nodes[at].first; child < nodes[at + 1].first; child++) {
        nodes[child].fail = at == 1 ? 1 : step(a, nodes[at].fail, a->labels[child]);
        const node *next = &nodes[nodes[child].fail];
        nodes[child].shorter = next->name ? nodes[child].fail : next->shorter;
    }
}

/* ---- the sieve ---- */

enum { SPARSE = 500 };    /* names: fewer begin with few characters, and what begins with others is passed over */
enum { SIEVE_BITS = 16 }; /* a name; with two of them set one place in some dozens passes for nothing */

typedef struct hole {
    size_t word;
    uint64_t bits;
} hole;

static hole hole_of(const pdi_automaton *a, uint32_t first, uint32_t second, uint32_t third) {
    const uint64_t h = first * UINT64_C(0x9E3779B97F4A7C15) + second * UINT64_C(0xC2B2AE3D27D4EB4F) +
                       third * UINT64_C(0xD6E8FEB86659FD93);
    return (hole){(size_t)(h >> 1 >> (a->sieve_shift - 1)),
                  (uint64_t)1 << (h >> 24 & 63) | (uint64_t)1 << (h >> 30 & 63)};
}

static bool passes(const pdi_automaton *a, uint32_t first, uint32_t second, uint32_t third) {
    const hole h = hole_of(a, first, second, third);
    return (a->sieve[h.word] & h.bits) == h.bits;
}

/* Whether a name may begin with these letters; 0 stands for a gap. */
static bool may_begin(const pdi_automaton *a, const uint32_t letters[3]) {
    if (letters[0] == 0) return false;
    const bool three = passes(a, letters[0], letters[1], letters[2]);
    const bool two = a->of_two && passes(a, letters[0], letters[1], 0);
    const bool one = a->of_one && passes(a, letters[0], 0, 0);
    return three || two || one;
}

static inline bool pair_passes(const pdi_automaton *a, const char *s) {
    const size_t bit = pair_of(a, s);
    return a->pairs[bit / 64] >> bit % 64 & 1;
}

/* Whether a name begins at s, as far as letters of three bytes tell, and not too many of them: what takes more to tell
 * may be one. No more letters are looked at, since the next place looks at most of them again. */
static bool leads_to_name(const pdi_automaton *a, const char *s, const char *end) {
    enum { MOST = 8 };
    uint32_t at = 1;
    for (unsigned i = 0; i < MOST && end - s >= 3; i++, s += 3) {
        const uint32_t letter = wide_letter(s);
        if (!letter) return true;
        at = at == 1 ? child_of_root(a, letter) : child_of(a, at, letter);
        if (!at || a->nodes[at].name) return at != 0;
    }
    return true;
}

/* Whether a name may begin with the characters at s, as far as three letters of three bytes tell; the first is one that
 * some name begins with. */
static bool may_begin_at(const pdi_automaton *a, const char *s, const char *end) {
    if (end - s < 9) return true;
    const uint32_t letters[3] = {wide_letter(s), wide_letter(s + 3), wide_letter(s + 6)};
    return !letters[0] || !letters[1] || !letters[2] || may_begin(a, letters);
}

static void make_sieve(pdi_automaton *a, pdi_arena *keep, const word *words, size_t count) {
    unsigned width = 0;
    while (((size_t)64 << width) < count * SIEVE_BITS && width < 24) width++;
    uint64_t *sieve = PDI_NEW_ARRAY(keep, uint64_t, (size_t)1 << width);
    a->sieve_shift = 64 - width;
    for (size_t i = 0; i < count; i++) {
        const word *w = &words[i];
        const hole h = hole_of(a, w->letters[0], w->count > 1 ? w->letters[1] : 0, w->count > 2 ? w->letters[2] : 0);
        sieve[h.word] |= h.bits;
        if (w->count > a->longest) a->longest = w->count;
        a->of_one = a->of_one || w->count == 1;
        a->of_two = a->of_two || w->count == 2;
    }
    a->sieve = sieve;
    a->sparse = count < SPARSE;
    a->bytes += ((size_t)1 << width) * sizeof *sieve;
}

/* ---- all together ---- */

const pdi_automaton *pdi_automaton_make(pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count,
                                        uint32_t *same) {
    pdi_automaton *a = PDI_NEW(keep, pdi_automaton);
    word *words = read_words(a, keep, scratch, names, count);
    const size_t distinct = make_distinct(words, count, same), room = count_nodes(words, distinct) + 2;
    node *nodes = PDI_NEW_RAW(keep, node, room);
    uint32_t *labels = PDI_NEW_RAW(keep, uint32_t, room);
    a->count = lay_out(nodes, labels, PDI_NEW_RAW(scratch, range, room), words, distinct);
    a->nodes = nodes;
    a->labels = labels;
    note_roots(a);
    for (uint32_t at = 1; at <= a->count; at++) link_children(a, nodes, at);
    make_sieve(a, keep, words, distinct);
    a->bytes += sizeof *a + room * (sizeof *nodes + sizeof *labels);
    return a;
}

/* ---- running ---- */

/* Letters that are kept; how many of those that are done are kept with them; how many the sieve looks at. */
enum { WINDOW = 512, BEHIND = 2, AHEAD = 3 };
enum { PLACES = 128 }; /* of the text, that may pass before they are told apart */

/* The letters of a text, as far as they are needed. What no name goes over is 0. */
typedef struct window {
    const pdi_automaton *a;
    const char *begin, *next, *end; /* of the text */
    const char *place[PLACES + 1]; /* where a name may begin: place_count of them, place_next is to be looked at next */
    size_t place_next, place_count;
    const char *looked; /* before it all places have been told */
    bool space;         /* one stood before `next` */
    size_t base;        /* letters that were read before those of the window */
    size_t count;
    uint32_t letter[WINDOW + AHEAD];
    uint32_t *starts; /* where a letter begins in the text, by its number & mask: of as many as a name has */
    size_t mask;
    uint32_t stop[WINDOW]; /* where each ends */
} window;

static void put_letter(window *w, uint32_t letter, size_t length) {
    w->starts[(w->base + w->count) & w->mask] = (uint32_t)(w->next - w->begin);
    w->next += length;
    w->letter[w->count] = letter;
    w->stop[w->count++] = (uint32_t)(w->next - w->begin);
}

static void read_letter(window *w) {
    const uint32_t wide = w->end - w->next >= 3 ? wide_letter(w->next) : 0;
    size_t length = 3;
    const uint32_t plain = wide ? wide : pdi_plain_character(pdi_utf8_at(w->next, w->end, &length));
    const bool gap = !plain && (w->space || *w->next == '\t' || *w->next == '\f');
    w->space = !plain;
    if (plain)
        put_letter(w, plain, length);
    else if (gap)
        put_letter(w, 0, length);
    else
        w->next += length; /* one space may stand between two letters of a name, no gap */
}

static void drop_letters(window *w, size_t done) {
    w->count -= done;
    memmove(w->letter, w->letter + done, w->count * sizeof *w->letter);
    memmove(w->stop, w->stop + done, w->count * sizeof *w->stop);
    w->base += done;
}

/* Reads on until the letter at *i is there with those that the sieve looks at; false at the text's end. */
static bool reach(window *w, size_t *i) {
    if (*i + AHEAD <= w->count) return true;
    if (*i + AHEAD > WINDOW) {
        drop_letters(w, *i - BEHIND);
        *i = BEHIND;
    }
    while (w->count < *i + AHEAD && w->next < w->end) read_letter(w);
    for (size_t n = w->count; n < *i + AHEAD; n++) w->letter[n] = 0;
    return *i < w->count;
}

/* The same where it takes more than two characters of three bytes to tell. */
static bool begins_other(const pdi_automaton *a, const char *s, size_t length) {
    return length > 3 || pdi_characters_have_at(&a->firsts, s, length);
}

/* Writes down some more places where a name may begin, as far as the first characters tell. */
static void gather_places(window *w) {
    const pdi_automaton *a = w->a;
    const char *s = w->looked, *end = w->end;
    size_t n = 0;
    while (n < PLACES && (s = a->sparse ? pdi_characters_find(&a->firsts, s, end) : s) < end) {
        const bool wide = !a->of_one && end - s >= 6 && is_wide(s) && is_wide(s + 3);
        const size_t length = wide ? 3 : pdi_utf8_length((unsigned char)*s);
        w->place[n] = s;
        n += wide ? pair_passes(a, s) : begins_other(a, s, length);
        s += length;
    }
    w->looked = s;
    w->place_next = 0;
    w->place_count = n;
}

/* Leaves those that the sieve lets through. */
static void sift_places(window *w) {
    size_t kept = 0;
    for (size_t i = 0; i < w->place_count; i++) {
        const char *s = w->place[i];
        w->place[kept] = s;
        kept += may_begin_at(w->a, s, w->end);
    }
    w->place_count = kept;
}

/* Where from s on a name may begin; the text's end for nowhere. */
static const char *next_beginning(window *w, const char *s) {
    if (s > w->looked) {
        w->looked = s;
        w->place_count = 0;
    }
    for (;;) {
        for (; w->place_next < w->place_count; w->place_next++) {
            const char *place = w->place[w->place_next];
            if (place >= s && leads_to_name(w->a, place, w->end)) return place;
        }
        if (w->looked == w->end) return w->end;
        gather_places(w);
        sift_places(w);
    }
}

static const char *start_of(const window *w, size_t i) { return w->begin + w->starts[(w->base + i) & w->mask]; }

/* Goes to the next letter that a name may begin with, from letter *i on; false for none. */
static bool to_beginning(window *w, size_t *i) {
    const char *s = next_beginning(w, *i < w->count ? start_of(w, *i) : w->next);
    while (*i < w->count && start_of(w, *i) < s) ++*i;
    if (*i == w->count) { /* behind what was read */
        w->next = s;
        w->base += w->count;
        w->count = *i = 0;
    }
    return reach(w, i);
}

typedef struct telling {
    pdi_automaton_hit hit;
    void *user;
    size_t told; /* letters up to which all names have been told of */
    bool enough;
} telling;

/* Room for the letters of the longest name behind those of a whole window. */
static void make_starts(window *w, pdi_arena *scratch) {
    size_t room = 2 * WINDOW;
    while (room < (size_t)w->a->longest + WINDOW) room *= 2;
    w->starts = PDI_NEW_RAW(scratch, uint32_t, room);
    w->mask = room - 1;
}

/* Tells of the names that end with letter i, which led to node `at`. */
static void tell(const window *w, telling *t, uint32_t at, size_t i) {
    const node *nodes = w->a->nodes;
    if (w->base + i < t->told) return;
    t->told = w->base + i + 1;
    pdi_wanted wanted = PDI_WANT_ALL;
    for (uint32_t n = nodes[at].name ? at : nodes[at].shorter; n && wanted == PDI_WANT_ALL; n = nodes[n].shorter)
        wanted =
            t->hit(t->user, nodes[n].name - 1, w->starts[(w->base + i + 1 - nodes[n].depth) & w->mask], w->stop[i]);
    t->enough = wanted == PDI_WANT_NOTHING;
}

/* Goes from node to node as long as what was read last may be more of a name than its first two letters; gives the
 * letter to go on with. */
static size_t follow(window *w, size_t i, telling *t) {
    uint32_t at = 1;
    for (uint32_t steps = 1; i < w->count || reach(w, &i); steps++, i++) {
        at = w->letter[i] ? step(w->a, at, w->letter[i]) : 1;
        tell(w, t, at, i);
        const uint32_t depth = at == 1 ? 0 : w->a->nodes[at].depth;
        if (t->enough || (depth <= BEHIND && depth < steps)) return i + 1 - depth;
    }
    return i;
}

void pdi_automaton_run(const pdi_automaton *a, pdi_arena *scratch, pdi_str text, pdi_automaton_hit hit, void *user) {
    window w; /* its letters are written before they are read */
    telling t = {.hit = hit, .user = user};
    w.a = a;
    w.begin = w.next = w.looked = text.s;
    w.place_next = w.place_count = 0;
    w.end = pdi_end(text);
    w.space = false;
    w.base = w.count = 0;
    make_starts(&w, scratch);
    for (size_t i = 0; !t.enough && to_beginning(&w, &i);) i = may_begin(a, w.letter + i) ? follow(&w, i, &t) : i + 1;
}

size_t pdi_automaton_nodes(const pdi_automaton *automaton) { return automaton->count; }
size_t pdi_automaton_bytes(const pdi_automaton *automaton) { return automaton->bytes; }
