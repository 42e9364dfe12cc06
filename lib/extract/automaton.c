/* The automaton is a trie laid out level by level, so that the children of a node stand together, sorted, and the few
 * levels that most of a text stays in share cache lines. A filter of 64 bits in each node rules most characters out
 * before its children are looked at. */
#include "extract/automaton.h"

#include <stdlib.h>
#include <utf8proc.h>

typedef struct node {
    uint64_t filter; /* bit (label & 63) of each child */
    uint32_t label;  /* the character that leads here, as a number of the alphabet */
    uint32_t first;  /* its first child; the last one stands before the first of the next node */
    uint32_t fail;   /* the longest other beginning of a name that this one ends with */
    uint32_t name;   /* 1 + the name that ends here; 0: none */
    uint32_t shorter; /* the nearest node along `fail` where a name ends; 0: none */
    uint32_t depth;  /* letters from the root */
} node;

enum { PAGE = 256, PAGES = 0x110000 / PAGE };

struct pdi_automaton {
    const uint32_t *pages[PAGES]; /* characters to numbers of the alphabet, from 1; 0: in no name */
    const node *nodes;            /* the root is 1; 0 is nobody; one behind the last for its `first` */
    const uint32_t *roots;        /* the root's children by number: 0 where there is none */
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

static int by_letters(const void *a, const void *b) {
    const word *x = a, *y = b;
    const uint32_t least = x->count < y->count ? x->count : y->count;
    for (uint32_t i = 0; i < least; i++)
        if (x->letters[i] != y->letters[i]) return x->letters[i] < y->letters[i] ? -1 : 1;
    if (x->count != y->count) return x->count < y->count ? -1 : 1;
    return x->name < y->name ? -1 : x->name > y->name;
}

static word *read_words(pdi_automaton *a, pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count,
                        uint32_t *alphabet, size_t *letters) {
    word *words = PDI_NEW_ARRAY(scratch, word, count);
    size_t all = 0, length;
    for (size_t i = 0; i < count; i++) all += names[i].n;
    uint32_t *to = PDI_NEW_ARRAY(scratch, uint32_t, all + 1);
    *letters = 0;
    for (size_t i = 0; i < count; i++) {
        words[i] = (word){to, 0, (uint32_t)i};
        for (const char *s = names[i].s, *end = pdi_end(names[i]); s < end; s += length) {
            const uint32_t plain = pdi_plain_character(pdi_utf8_at(s, end, &length));
            if (plain) to[words[i].count++] = number_for(a, keep, plain, alphabet);
        }
        to += words[i].count;
        *letters += words[i].count;
    }
    if (count) qsort(words, count, sizeof *words, by_letters);
    return words;
}

/* Of words that are the same the first stays. */
static size_t make_distinct(word *words, size_t count, uint32_t *same) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const word *last = kept ? &words[kept - 1] : NULL;
        const bool again = last && last->count == words[i].count &&
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

static uint32_t child_of(const node *nodes, uint32_t at, uint32_t number) {
    const node *n = &nodes[at];
    if (!(n->filter >> (number & 63) & 1)) return 0;
    uint32_t low = n->first, high = nodes[at + 1].first;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (nodes[middle].label < number) low = middle + 1;
        else high = middle;
    }
    return low < nodes[at + 1].first && nodes[low].label == number ? low : 0;
}

static size_t lay_out(node *nodes, range *ranges, const word *words, size_t count) {
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
            nodes[++last].label = label;
            nodes[last].depth = r.depth + 1;
            ranges[last] = (range){from, i, r.depth + 1};
            nodes[at].filter |= (uint64_t)1 << (label & 63);
        }
    }
    nodes[last + 1].first = (uint32_t)last + 1;
    return last;
}

/* The children of `at` lead on from where `at` itself fails to. Parents come before their children. */
static void link_children(node *nodes, uint32_t at) {
    for (uint32_t child = nodes[at].first; child < nodes[at + 1].first; child++) {
        uint32_t fail = nodes[at].fail, to = 0;
        while (fail && !(to = child_of(nodes, fail, nodes[child].label))) fail = nodes[fail].fail;
        nodes[child].fail = to ? to : 1;
        const node *next = &nodes[nodes[child].fail];
        nodes[child].shorter = next->name ? nodes[child].fail : next->shorter;
    }
}

const pdi_automaton *pdi_automaton_make(pdi_arena *keep, pdi_arena *scratch, const pdi_str *names, size_t count,
                                        uint32_t *same) {
    pdi_automaton *a = PDI_NEW(keep, pdi_automaton);
    uint32_t alphabet = 0;
    size_t letters;
    word *words = read_words(a, keep, scratch, names, count, &alphabet, &letters);
    const size_t distinct = make_distinct(words, count, same);
    /* As many nodes as letters, less what words share. */
    size_t most = 0;
    for (size_t i = 0; i < distinct; i++) {
        uint32_t shared = 0;
        if (i)
            while (shared < words[i].count && shared < words[i - 1].count &&
                   words[i].letters[shared] == words[i - 1].letters[shared])
                shared++;
        most += words[i].count - shared;
    }
    node *nodes = PDI_NEW_ARRAY(keep, node, most + 3);
    range *ranges = PDI_NEW_ARRAY(scratch, range, most + 3);
    a->count = lay_out(nodes, ranges, words, distinct);
    for (uint32_t at = 1; at <= a->count; at++) link_children(nodes, at);
    uint32_t *roots = PDI_NEW_ARRAY(keep, uint32_t, (size_t)alphabet + 1);
    for (uint32_t child = nodes[1].first; child < nodes[2].first && a->count > 1; child++)
        roots[nodes[child].label] = child;
    a->nodes = nodes;
    a->roots = roots;
    a->bytes += sizeof *a + (most + 3) * sizeof *nodes + ((size_t)alphabet + 1) * sizeof *roots;
    return a;
}

/* ---- running ---- */

/* Where a name of so many letters that ends at `end` begins: letters are counted back over what does not count. */
static uint32_t start_of(const char *text, uint32_t end, uint32_t letters) {
    const char *s = text + end;
    while (letters) {
        size_t length;
        const uint32_t code = pdi_utf8_before(text, s, &length);
        s -= length;
        if (pdi_plain_character(code)) letters--;
    }
    return (uint32_t)(s - text);
}

static uint32_t step(const pdi_automaton *a, uint32_t at, uint32_t number) {
    for (; at != 1; at = a->nodes[at].fail) {
        const uint32_t child = child_of(a->nodes, at, number);
        if (child) return child;
    }
    return a->roots[number] ? a->roots[number] : 1;
}

void pdi_automaton_run(const pdi_automaton *a, pdi_str text, pdi_automaton_hit hit, void *user) {
    uint32_t at = 1;
    bool space = false;
    size_t length;
    for (const char *s = text.s, *end = pdi_end(text); s < end; s += length) {
        const uint32_t plain = pdi_plain_character(pdi_utf8_at(s, end, &length));
        if (!plain) { /* one space may stand between two letters of a name, no gap */
            if (space || *s == '\t' || *s == '\f') at = 1;
            space = true;
            continue;
        }
        space = false;
        const uint32_t number = number_of(a, plain);
        if (!number) {
            at = 1;
            continue;
        }
        at = step(a, at, number);
        const uint32_t here = (uint32_t)(s + length - text.s);
        for (uint32_t n = a->nodes[at].name ? at : a->nodes[at].shorter; n; n = a->nodes[n].shorter)
            if (!hit(user, a->nodes[n].name - 1, start_of(text.s, here, a->nodes[n].depth), here)) return;
    }
}

size_t pdi_automaton_nodes(const pdi_automaton *automaton) { return automaton->count; }
size_t pdi_automaton_bytes(const pdi_automaton *automaton) { return automaton->bytes; }
