/* Short names that the document itself defines, and where it uses them:
 *
 *     内閣官房情報セキュリティセンター(以下「NISC」という。)     NISC(内閣官房情報セキュリティセンター)
 *     重要生活機器連携セキュリティ協議会(CCDS)                  NCCIC(National Cybersecurity and … Center)
 *
 * One side of the bracket is known (earlier phases found it), or spells the other out. */
#include "extract/finders.h"
#include "extract/here.h"

enum { NAME_MOST = 120 }; /* bytes of a short name */

typedef struct acronyms {
    pdi_view *view;
    pdi_here here;
} acronyms;

static const char *const types[] = {"organization", "program", "law",     "document",
                                    "standard",     "event",   "product", "place"};

static const char *type_of(const pdoc_mention *m) {
    const pdi_str type = pdi_string(pdoc_mention_type(m, NULL));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (pdi_eq(type, pdi_string(types[i]))) return types[i];
    return NULL;
}

static void define(acronyms *a, pdi_str word, const char *type, pdi_str canonical, const char *rule, const char *from) {
    pdi_here_add(a->view, &a->here,
                 &(pdi_here_name){.word = word,
                                  .type = type,
                                  .canonical = canonical,
                                  .rule = rule,
                                  .from = (uint32_t)(from - a->view->text.s)});
}

static pdi_str canonical_of(acronyms *a, const pdoc_mention *m) {
    const char *canonical = pdoc_mention_canonical(m, NULL);
    (void)a;
    return canonical ? pdi_string(canonical) : PDI_NONE;
}

/* ---- words in Latin letters ---- */

static bool is_latin(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/* NISC, JPCERT/CC, JC-STAR, 5GMF: short, with two capitals at least. */
static bool is_acronym(pdi_str word) {
    size_t capitals = 0;
    if (word.n < 2 || word.n > 24) return false;
    for (size_t i = 0; i < word.n; i++) {
        const char c = word.s[i];
        if (!is_latin(c) && !(c >= '0' && c <= '9') && !strchr("-/&.", c)) return false;
        capitals += c >= 'A' && c <= 'Z';
    }
    return capitals >= 2;
}

/* Whether the words' first letters give the acronym, small words left out as one likes. */
static bool spells(pdi_str words, pdi_str acronym) {
    size_t at = 0;
    bool first = true;
    for (size_t i = 0; i < words.n; i++) {
        const char c = words.s[i];
        if (!is_latin(c)) {
            first = c == ' ' || c == '-' || c == '/';
            continue;
        }
        if (first || (c >= 'A' && c <= 'Z'))
            if (at < acronym.n && (c | 0x20) == (acronym.s[at] | 0x20)) at++;
        first = false;
        while (at < acronym.n && !is_latin(acronym.s[at])) at++;
    }
    return at == acronym.n;
}

static bool is_words(pdi_str s) {
    bool space = false;
    for (size_t i = 0; i < s.n; i++) {
        if ((unsigned char)s.s[i] >= 0x80) return false;
        space = space || s.s[i] == ' ';
    }
    return space && s.n >= 8 && is_latin(s.s[0]);
}

/* What the last word of an English name says that it is. */
static const char *type_of_words(pdi_view *view, pdi_str words) {
    const char *s = pdi_end(words);
    while (s > words.s && s[-1] != ' ') s--;
    char last[40];
    const size_t n = (size_t)(pdi_end(words) - s);
    if (n >= sizeof last) return NULL;
    for (size_t i = 0; i < n; i++) last[i] = (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] + 0x20 : s[i]);
    const pdi_entry *e = pdi_lookup(view->knowledge, PDI_TABLE_endings, pdi_slice(last, n));
    for (size_t i = 0; e && i < sizeof types / sizeof *types; i++)
        if (pdi_entry_is(e, 1, types[i])) return types[i];
    return NULL;
}

/* ---- definitions ---- */

/* What stands in the bracket that opens at s: without 以下 and the quotation marks. `aside`: it was 以下「…」. */
static pdi_str bracket_content(const char *s, const char *end, bool *aside) {
    const char *close = memchr(s, ')', (size_t)(end - s) < NAME_MOST + 60 ? (size_t)(end - s) : NAME_MOST + 60);
    if (!close || memchr(s, '\n', (size_t)(close - s))) return PDI_NONE;
    pdi_str inner = pdi_trim(pdi_between(s + 1, close));
    *aside = false;
    const char *below = pdi_find(inner, PDI_LIT("以下"));
    if (!below) return inner;
    inner = pdi_between(below + 6, pdi_end(inner));
    const char *open = pdi_find(inner, PDI_LIT("「"));
    const char *shut = open ? pdi_find(pdi_between(open, pdi_end(inner)), PDI_LIT("」")) : NULL;
    if (!shut) return PDI_NONE;
    *aside = true;
    return pdi_trim(pdi_between(open + 3, shut));
}

/* The word in Latin letters that ends at s. */
static pdi_str latin_before(const char *begin, const char *s) {
    const char *from = s;
    while (from > begin && (is_latin(from[-1]) || (from[-1] >= '0' && from[-1] <= '9') || strchr("-/&.", from[-1])) &&
           from[-1])
        from--;
    return pdi_between(from, s);
}

static void read_bracket(acronyms *a, const char *s) {
    pdi_view *v = a->view;
    const char *end = pdi_end(v->text), *before = s;
    bool aside;
    const pdi_str inner = bracket_content(s, end, &aside);
    if (inner.n < 2 || inner.n > NAME_MOST) return;
    while (before > v->text.s && (before[-1] == ' ' || pdi_ends(pdi_between(v->text.s, before), PDI_LIT("」"))))
        before -= before[-1] == ' ' ? 1 : 3;
    const char *other = NULL;
    const pdoc_mention *left = pdi_view_mention_to(v, before, &other);
    const char *type = left ? type_of(left) : NULL;
    const pdi_str word = latin_before(v->text.s, before);
    if (aside || is_acronym(inner)) { /* X(Y): Y is X from here on */
        if (type && !(is_acronym(inner) && is_acronym(word))) {
            define(a, inner, type, canonical_of(a, left), aside ? "acronym.below" : "acronym.bracket", inner.s);
            return;
        }
    }
    if (!is_acronym(word)) return;
    const pdoc_mention *right = pdi_view_mention_from(v, inner.s, &other);
    if (right && type_of(right) && other == pdi_end(inner)) { /* Y(X): Y is X everywhere */
        define(a, word, type_of(right), canonical_of(a, right), "acronym.spelled", v->text.s);
    } else if (is_words(inner) && spells(inner, word)) {
        const char *told = type_of_words(v, inner);
        if (!told) told = type;
        if (!told) return;
        const pdi_str canonical = left && type_of(left) == told ? canonical_of(a, left) : inner;
        define(a, inner, told, canonical, "acronym.words", v->text.s);
        define(a, word, told, canonical, "acronym.words", v->text.s);
    }
}

void pdi_find_acronyms(pdi_view *view, const void *unused) {
    (void)unused;
    acronyms a = {.view = view};
    const char *end = pdi_end(view->text);
    for (const char *s = view->text.s; s < end && (s = memchr(s, '(', (size_t)(end - s))); s++)
        if (s > view->text.s) read_bracket(&a, s);
    pdi_here_find(view, &a.here);
}
