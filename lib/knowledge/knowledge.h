/* What data/ says about Japanese meetings, compiled for looking up. Immutable once made; shared by all threads.
 *
 * Each table of data/ is one lexicon: a set of words, each with the cells of its row. Words are compared in folded
 * form; callers fold letter spaces away first (日　時 → 日時). */
#ifndef PDI_KNOWLEDGE_KNOWLEDGE_H
#define PDI_KNOWLEDGE_KNOWLEDGE_H

#include "base/memory.h"
#include "text/calendar.h"
#include "text/characters.h"

/* The tables, in the order of their files' names. PDI_TABLES(X) is the one list of them. */
#define PDI_TABLES(X)                                                                                                  \
    X(bodies)                                                                                                          \
    X(brackets)                                                                                                        \
    X(counters)                                                                                                        \
    X(endings)                                                                                                         \
    X(eras)                                                                                                            \
    X(forms)                                                                                                           \
    X(generics)                                                                                                        \
    X(givennames) X(groups) X(headings) X(kinds) X(legalforms) X(marks) X(meetings) X(namesakes) X(numbered)           \
        X(phrases) X(posts) X(roles) X(states) X(surnames) X(times) X(units) X(variants)
/* Tables of names of things (pdoc_extractor_make_table() tells their columns): kept as text, for lib/extract. */
#define PDI_NAME_TABLES(X)                                                                                             \
    X(organizations) X(programs) X(laws) X(publications) X(standards) X(events) X(products) X(places) X(ordinary)
typedef enum pdi_table {
#define PDI_TABLE_ENUM(name) PDI_TABLE_##name,
    PDI_TABLES(PDI_TABLE_ENUM) PDI_LEXICON_COUNT, /* and no table of its own */
    PDI_NAME_TABLES(PDI_TABLE_ENUM)
#undef PDI_TABLE_ENUM
        PDI_TABLE_COUNT
} pdi_table;

enum { PDI_CELLS = 4 };

/* One row: cell[0] is the word (for endings, forms, phrases and times one word may have
 * several rows, one for each cell[1]). */
typedef struct pdi_entry {
    pdi_str cell[PDI_CELLS];
    const struct pdi_entry *also; /* the next row of the same word, or NULL */
} pdi_entry;

typedef struct pdi_lexicon pdi_lexicon;
typedef struct pdi_knowledge pdi_knowledge;

/* Where a pack came from, for `generator`. */
typedef struct pdi_pack {
    pdi_str name, version, hash;
} pdi_pack;

/* The built-in tables. The allocator is copied. Raises by `trap`. */
pdi_knowledge *pdi_knowledge_make(const pdoc_allocator *with, pdi_trap *trap);
/* Adds (or, with replace, first empties) a table from TSV text of the same columns. Raises PDOC_ERROR_DATA with line
 * and column in the message. `name` names the pack ("directory/file"). */
void pdi_knowledge_add(pdi_knowledge *k, pdi_trap *trap, pdi_table table, bool replace, pdi_str tsv, pdi_str name);
/* The table that a file name belongs to ("roles.tsv"), or PDI_TABLE_COUNT. */
pdi_table pdi_table_named(pdi_str file_name);
void pdi_knowledge_free(pdi_knowledge *k);
/* The same with surnames that one document tells of, in folded form: rows with "heard" in cell[1]. It lies in `arena`,
 * points into `k` and into the names, and is never freed by itself. */
const pdi_knowledge *pdi_knowledge_with_surnames(const pdi_knowledge *k, pdi_arena *arena, const pdi_str *names,
                                                 size_t count);
size_t pdi_knowledge_packs(const pdi_knowledge *k, const pdi_pack **packs);

/* The whole word. NULL where it is not in the table. */
const pdi_entry *pdi_lookup(const pdi_knowledge *k, pdi_table table, pdi_str word);
/* Which of these tables have the whole word: one look instead of many where it is in none, as most words are. */
typedef uint32_t pdi_tables;
#define PDI_IN(table) ((pdi_tables)1 << PDI_TABLE_##table)
pdi_tables pdi_lookup_among(const pdi_knowledge *k, pdi_tables among, pdi_str word);
/* The longest word of the table that text begins with / ends with; its length in *length (may be NULL). */
const pdi_entry *pdi_lookup_prefix(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t *length);
const pdi_entry *pdi_lookup_suffix(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t *length);
/* The longest word shorter than `below` bytes: to go on from a match to shorter ones. */
const pdi_entry *pdi_lookup_prefix_below(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t below,
                                         size_t *length);
const pdi_entry *pdi_lookup_suffix_below(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t below,
                                         size_t *length);
/* False: no word of the table begins with the first character of text. */
bool pdi_may_begin(const pdi_knowledge *k, pdi_table table, pdi_str text);

/* The heading that words without spaces are: as the table has them, or but for what the label of a form adds (欠席者の
 * 氏名, 出席者(委員)の職・氏名, 農業委員会事務局職員). NULL: none. */
const pdi_entry *pdi_heading_of(const pdi_knowledge *k, pdi_str words);

/* 事務局職員|の職・氏名: the words of a heading without what it says is told of each; all of them where it says
 * nothing. */
pdi_str pdi_without_told(pdi_str words);

/* Where in a text of valid UTF-8 the first character stands that a word of the table begins with; its end for none. */
const char *pdi_find_beginning(const pdi_knowledge *k, pdi_table table, pdi_str text);

/* Adds the characters with which words of the table begin, or end. */
void pdi_note_beginnings(const pdi_knowledge *k, pdi_table table, pdi_characters *set);
void pdi_note_ends(const pdi_knowledge *k, pdi_table table, pdi_characters *set);

/* All rows of the table. */
const pdi_entry *pdi_table_rows(const pdi_knowledge *k, pdi_table table, size_t *count);

/* Whether any word of the table stands anywhere in a text of valid UTF-8. */
bool pdi_holds_word(const pdi_knowledge *k, pdi_table table, pdi_str text);

/* What a phrase is used for: cell[1] of the table of phrases. The phrases of each use are a table of their own, too, so
 * that looking for one use does not meet the others. */
/* clang-format off */
#define PDI_USES(X) \
    X(absent) X(account) X(announce) X(answered) X(asked) X(bill) X(close) X(column) X(committee) X(contact) \
    X(counted) X(deed) X(etal) X(exchange) X(handed) X(honorific) X(joint) X(listed) X(listing) X(matter) X(none) \
    X(online) X(open) X(order) X(organ) X(outcome) X(page) X(paper) X(place) X(procedure) X(proxy) X(qualification) X(remote) X(repeat) \
    X(said) X(speaker) X(unfinished) X(verdict) X(whose)
/* clang-format on */
typedef enum pdi_use {
#define PDI_USE_ENUM(name) PDI_USE_##name,
    PDI_USES(PDI_USE_ENUM)
#undef PDI_USE_ENUM
        PDI_USE_COUNT
} pdi_use;

/* Whether the whole text is a phrase of this use; false: none begins with its first character; whether one stands
 * anywhere in it (valid UTF-8). */
bool pdi_is_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text);
bool pdi_may_begin_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text);
bool pdi_holds_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text);
/* The length of the longest phrase of this use, shorter than `below` bytes, that text begins with / ends with; 0 for
 * none. */
size_t pdi_begins_with_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text, size_t below);
size_t pdi_ends_with_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text, size_t below);

/* Whether a row of this word has `value` in cell[column]. */
static inline bool pdi_entry_is(const pdi_entry *e, unsigned column, const char *value) {
    pdi_str want = pdi_slice(value, strlen(value)); /* inline, so that the length of a literal is a constant */
    for (; e; e = e->also)
        if (column < PDI_CELLS && pdi_eq(e->cell[column], want)) return true;
    return false;
}

/* The texts of the tables of names, the built-in ones first, those that were replaced left out. */
typedef struct pdi_names_text {
    pdi_str name, text;
    bool checked; /* it is known to be UTF-8 without NUL */
} pdi_names_text;
size_t pdi_knowledge_names(const pdi_knowledge *k, const pdi_names_text **texts);

const pdi_eras *pdi_knowledge_eras(const pdi_knowledge *k);

#endif
