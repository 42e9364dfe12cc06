/* The automaton is a trie laid out level by level, so that the children of a node stand together, sorted, and the few
 * levels that most of a text stays in share cache lines. A filter of 64 bits in each node rules most characters out
 * before its children are looked at.
 *
 * Of a large dictionary the nodes do not fit into the cache, and most places of a text begin no name: a sieve over the
 * first three letters of all names, some bits a name, tells so without a look at a node. */
#include "extract/automaton.h"

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

enum { PAGE = 256, PAGES = 0x110000 / PAGE };

struct pdi_automaton {
    const uint32_t *pages[PAGES]; /* characters to numbers of the alphabet, from 1; 0: in no name */
    const node *nodes;            /* the root is 1; 0 is nobody; one behind the last for its `first` */
    const uint32_t *labels;       /* by node: the letter that leads there */
    const uint32_t *roots;        /* the root's children by number: 0 where there is none */
    const uint64_t *sieve;        /* 1 << (64 - sieve_shift) words */
    unsigned sieve_shift;
    bool of_one, of_two; /* whether there are names of so few letters */
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

static uint32_t number_of(const pdi_automaton *a, uint32_t plain) {
    const uint32_t *page = a->pages[plain / PAGE];
    return page ? page[plain % PAGE] : 0;
}

static uint32_t number_for(pdi_automaton *a, pdi_arena *keep, uint32_t plain, uint32_t *used) {
    const uint32_t **page = &a->pages[plain / PAGE];
    if (!*page) {
        *page = PDI_NEW_ARRAY(keep, uint32_t, PAGE);
        a->bytes += PAGE * sizeof(uint32_t);
    }
    uint32_t *number = (uint32_t *)&(*page)[plain % PAGE];
    if (!*number) *number = ++*used;
    return *number;
}

/* A letter whose number does not fit ends the key: what comes behind it must not decide. */
static uint64_t key_of(const uint32_t *letters, uint32_t count) {
    uint64_t key = 0;
    bool fits = true;
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t letter = i < count && fits ? letters[i] : 0;
        fits = letter < 0xFFFF;
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

/* By their first letters at one go, which leaves little to compare. */
static word *sort_words(pdi_arena *scratch, const word *words, size_t count, uint32_t alphabet) {
    word *sorted = PDI_NEW_RAW(scratch, word, count);
    size_t *end = PDI_NEW_ARRAY(scratch, size_t, (size_t)alphabet + 2); /* of those that begin with a letter, or are empty */
    for (size_t i = 0; i < count; i++) end[words[i].count ? words[i].letters[0] : 0]++;
    for (uint32_t letter = 1; letter <= alphabet; letter++) end[letter] += end[letter - 1];
    for (size_t i = count; i-- > 0;) sorted[--end[words[i].count ? words[i].letters[0] : 0]] = words[i];
    end[alphabet + 1] = count; /* now each tells where they begin */
    for (uint32_t letter = 0; letter <= alphabet; letter++) {
        const size_t some = end[letter + 1] - end[letter];
        if (some > 1) qsort(sorted + end[letter], some, sizeof *sorted, by_letters);
    }
    return sorted;
}

static word *read_words(pdi_automaton *a, pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count,
                        uint32_t *alphabet) {
    word *words = PDI_NEW_RAW(scratch, word, count);
    size_t all = 0, length;
    for (size_t i = 0; i < count; i++) all += names[i].n;
    uint32_t *to = PDI_NEW_RAW(scratch, uint32_t, all + 1);
    for (size_t i = 0; i < count; i++) {
        words[i] = (word){0, to, 0, (uint32_t)i};
        for (const char *s = names[i].s, *end = pdi_end(names[i]); s < end; s += length) {
            const uint32_t plain = pdi_plain_character(pdi_utf8_at(s, end, &length));
            if (plain) to[words[i].count++] = number_for(a, keep, plain, alphabet);
        }
        words[i].key = key_of(to, words[i].count);
        to += words[i].count;
    }
    return sort_words(scratch, words, count, *alphabet);
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

static uint32_t child_of(const pdi_automaton *a, uint32_t at, uint32_t number) {
    const node *n = &a->nodes[at];
    if (!(n->filter >> (number & 63) & 1)) return 0;
    const uint32_t end = a->nodes[at + 1].first;
    uint32_t low = n->first, high = end;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (a->labels[middle] < number) low = middle + 1;
        else high = middle;
    }
    return low < end && a->labels[low] == number ? low : 0;
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
            nodes[last].depth = r.depth + 1;
            ranges[last] = (range){from, i, r.depth + 1};
            nodes[at].filter |= (uint64_t)1 << (label & 63);
        }
    }
    nodes[last + 1].first = (uint32_t)last + 1;
    return last;
}

static uint32_t step(const pdi_automaton *a, uint32_t at, uint32_t number) {
    for (; at != 1; at = a->nodes[at].fail) {
        const uint32_t child = child_of(a, at, number);
        if (child) return child;
    }
    return a->roots[number] ? a->roots[number] : 1;
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

/* Whether a name may begin with these letters; 0 stands for what is in no name. */
static bool may_begin(const pdi_automaton *a, const uint32_t letters[3]) {
    if (letters[0] == 0) return false;
    return passes(a, letters[0], letters[1], letters[2]) || (a->of_two && passes(a, letters[0], letters[1], 0)) ||
           (a->of_one && passes(a, letters[0], 0, 0));
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
    a->bytes += ((size_t)1 << width) * sizeof *sieve;
}

/* ---- all together ---- */

const pdi_automaton *pdi_automaton_make(pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count,
                                        uint32_t *same) {
    pdi_automaton *a = PDI_NEW(keep, pdi_automaton);
    uint32_t alphabet = 0;
    word *words = read_words(a, keep, scratch, names, count, &alphabet);
    const size_t distinct = make_distinct(words, count, same), room = count_nodes(words, distinct) + 2;
    node *nodes = PDI_NEW_ARRAY(keep, node, room);
    uint32_t *labels = PDI_NEW_ARRAY(keep, uint32_t, room);
    uint32_t *roots = PDI_NEW_ARRAY(keep, uint32_t, (size_t)alphabet + 1);
    a->count = lay_out(nodes, labels, PDI_NEW_RAW(scratch, range, room), words, distinct);
    a->nodes = nodes;
    a->labels = labels;
    a->roots = roots;
    for (uint32_t child = nodes[1].first; child < nodes[2].first && a->count > 1; child++) roots[labels[child]] = child;
    for (uint32_t at = 1; at <= a->count; at++) link_children(a, nodes, at);
    make_sieve(a, keep, words, distinct);
    a->bytes += sizeof *a + room * (sizeof *nodes + sizeof *labels) + ((size_t)alphabet + 1) * sizeof *roots;
    return a;
}

/* ---- running ---- */

enum { WINDOW = 512, BEHIND = 2 }; /* letters that are looked at together; how many of those that are done are kept */

/* The letters of a text as numbers, some at a time. What no name goes over is a letter that is in none: 0. */
typedef struct window {
    const pdi_automaton *a;
    const char *begin, *next, *end; /* of the text */
    bool space;                     /* one stood before `next` */
    size_t base;                    /* letters that stood before the window */
    size_t count;
    uint32_t letter[WINDOW + 2]; /* two more for whoever looks at three */
    uint32_t *starts;            /* where a letter begins in the text, by its number & mask: of as many as a name has */
    size_t mask;
    uint32_t stop[WINDOW]; /* where each ends */
} window;

static void read_letter(window *w) {
    size_t length;
    const uint32_t plain = pdi_plain_character(pdi_utf8_at(w->next, w->end, &length));
    const bool gap = !plain && (w->space || *w->next == '\t' || *w->next == '\f');
    w->next += length;
    w->space = !plain;
    if (!plain && !gap) return; /* one space may stand between two letters of a name, no gap */
    w->starts[(w->base + w->count) & w->mask] = (uint32_t)(w->next - length - w->begin);
    w->letter[w->count] = plain ? number_of(w->a, plain) : 0;
    w->stop[w->count++] = (uint32_t)(w->next - w->begin);
}

/* Moves the window on so that the letter at *i is in it, with those behind it; false at the text's end. */
static bool move_on(window *w, size_t *i) {
    const size_t done = *i > BEHIND ? *i - BEHIND : 0;
    w->count -= done;
    memmove(w->letter, w->letter + done, w->count * sizeof *w->letter);
    memmove(w->stop, w->stop + done, w->count * sizeof *w->stop);
    w->base += done;
    *i -= done;
    while (w->count < WINDOW && w->next < w->end) read_letter(w);
    w->letter[w->count] = w->letter[w->count + 1] = 0;
    return *i < w->count;
}

typedef struct telling {
    pdi_automaton_hit hit;
    void *user;
    size_t told; /* letters up to which all names have been told of */
    bool enough;
} telling;

/* Room for the letters of the longest name behind those of a whole window, which is read ahead. */
static void make_starts(window *w, pdi_arena *scratch) {
    size_t room = 2 * WINDOW;
    while (room < (size_t)w->a->longest + WINDOW) room *= 2;
    w->starts = PDI_NEW_ARRAY(scratch, uint32_t, room);
    w->mask = room - 1;
}

/* Tells of the names that end with letter i, which led to node `at`. */
static void tell(const window *w, telling *t, uint32_t at, size_t i) {
    const node *nodes = w->a->nodes;
    if (w->base + i < t->told) return;
    t->told = w->base + i + 1;
    pdi_wanted wanted = PDI_WANT_ALL;
    for (uint32_t n = nodes[at].name ? at : nodes[at].shorter; n && wanted == PDI_WANT_ALL; n = nodes[n].shorter)
        wanted = t->hit(t->user, nodes[n].name - 1, w->starts[(w->base + i + 1 - nodes[n].depth) & w->mask], w->stop[i]);
    t->enough = wanted == PDI_WANT_NOTHING;
}

/* Goes from node to node as long as what was read last may be more of a name than its first two letters; gives the
 * letter to go on with. */
static size_t follow(window *w, size_t i, telling *t) {
    uint32_t at = 1;
    for (uint32_t steps = 1; i < w->count || move_on(w, &i); steps++, i++) {
        at = w->letter[i] ? step(w->a, at, w->letter[i]) : 1;
        tell(w, t, at, i);
        const uint32_t depth = at == 1 ? 0 : w->a->nodes[at].depth;
        if (t->enough || (depth <= BEHIND && depth < steps)) return i + 1 - depth;
    }
    return i;
}

void pdi_automaton_run(const pdi_automaton *a, pdi_arena *scratch, pdi_str text, pdi_automaton_hit hit, void *user) {
    window w = {.a = a, .begin = text.s, .next = text.s, .end = pdi_end(text)};
    telling t = {.hit = hit, .user = user};
    make_starts(&w, scratch);
    for (size_t i = 0; !t.enough && (i + 2 < w.count || move_on(&w, &i));) {
        while (i + 2 < w.count && !may_begin(a, w.letter + i)) i++;
        if (i >= w.count || (i + 2 >= w.count && w.next < w.end)) continue; /* the letters behind are to be read first */
        i = may_begin(a, w.letter + i) ? follow(&w, i, &t) : i + 1;
    }
}

size_t pdi_automaton_nodes(const pdi_automaton *automaton) { return automaton->count; }
size_t pdi_automaton_bytes(const pdi_automaton *automaton) { return automaton->bytes; }
