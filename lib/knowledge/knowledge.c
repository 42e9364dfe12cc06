/* The tables together: loading, extending and replacing them, and what they were made from. */
#include "knowledge/knowledge.h"
#include "base/hash.h"
#include "base/tsv.h"
#include "knowledge/builtin.h"
#include "knowledge/lexicon.h"
#include "text/text.h"

#include <stdio.h>

struct pdi_knowledge {
    pdi_arena arena;
    pdi_lexicon tables[PDI_LEXICON_COUNT];
    pdi_lexicon phrases[PDI_USE_COUNT]; /* the table of phrases by use */
    PDI_LIST(pdi_names_text) names;
    PDI_LIST(pdi_table) name_tables;                     /* which table each of `names` belongs to */
    pdi_str columns[PDI_LEXICON_COUNT][PDI_TSV_COLUMNS]; /* what the built-in tables' columns are called */
    PDI_LIST(pdi_pack) packs;
    PDI_LIST(pdi_era) eras;
    pdi_eras era_list;
    const pdi_lexicon *heard; /* surnames of one document alone; NULL: none */
    pdi_tables *by_hash;      /* by a word's hash: which tables may have it */
    uint32_t hash_mask;       /* of their number */
};

/* Tables that alone would fill by_hash: each has bits by hash of its own. */
static const pdi_tables LARGE = PDI_IN(surnames) | PDI_IN(givennames);

static const char *const table_names[] = {
#define PDI_TABLE_NAME(name) #name,
    PDI_TABLES(PDI_TABLE_NAME) NULL, PDI_NAME_TABLES(PDI_TABLE_NAME)
#undef PDI_TABLE_NAME
};

static const pdi_str use_names[] = {
#define PDI_USE_NAME(name) PDI_CONST(#name),
    PDI_USES(PDI_USE_NAME)
#undef PDI_USE_NAME
};

pdi_table pdi_table_named(pdi_str file_name) {
    if (!pdi_ends(file_name, PDI_LIT(".tsv"))) return PDI_TABLE_COUNT;
    pdi_str name = pdi_cut(file_name, file_name.n - 4);
    for (unsigned i = 0; i < PDI_TABLE_COUNT; i++)
        if (table_names[i] && pdi_eq(name, pdi_slice(table_names[i], strlen(table_names[i])))) return (pdi_table)i;
    return PDI_TABLE_COUNT;
}

/* In these one word may have several meanings, told apart by cell[1]. */
static bool has_several(pdi_table table) {
    return table == PDI_TABLE_endings || table == PDI_TABLE_forms || table == PDI_TABLE_phrases ||
           table == PDI_TABLE_times;
}

/* Where each of the file's columns goes: tables of users may have the built-in columns in another order, or fewer. */
static void match_columns(const pdi_tsv *tsv, const pdi_str *known, unsigned place[PDI_TSV_COLUMNS]) {
    for (unsigned i = 0; i < tsv->columns; i++) {
        place[i] = i;
        if (!known[0].s) continue;
        for (place[i] = 0; place[i] < PDI_TSV_COLUMNS; place[i]++)
            if (known[place[i]].s && pdi_eq(known[place[i]], tsv->header[i])) break;
        if (place[i] == PDI_TSV_COLUMNS) pdi_tsv_fail(tsv, i + 1, "the table has no column of this name");
    }
}

/* For all rows at once: a table grows only when it is loaded. */
static void make_room(pdi_knowledge *k, pdi_table table, size_t more) {
    pdi_lexicon *lexicon = &k->tables[table];
    size_t room = lexicon->rows.count + more;
    if (room <= lexicon->rows.room) return;
    pdi_entry *rows = PDI_NEW_RAW(&k->arena, pdi_entry, room);
    if (lexicon->rows.count) memcpy(rows, lexicon->rows.at, lexicon->rows.count * sizeof *rows);
    lexicon->rows.at = rows;
    lexicon->rows.room = room;
}

static void read_rows(pdi_knowledge *k, pdi_tsv *tsv, pdi_table table) {
    unsigned place[PDI_TSV_COLUMNS];
    pdi_str cells[PDI_TSV_COLUMNS];
    match_columns(tsv, k->columns[table], place);
    make_room(k, table, pdi_tsv_rows_at_most(tsv));
    while (pdi_tsv_next(tsv, cells)) {
        pdi_entry entry = {.also = NULL};
        for (unsigned i = 0; i < PDI_CELLS; i++) entry.cell[i] = PDI_LIT("");
        for (unsigned i = 0; i < tsv->columns; i++)
            if (place[i] < PDI_CELLS) entry.cell[place[i]] = pdi_fold_string(&k->arena, cells[i]);
        if (entry.cell[0].n == 0) pdi_tsv_fail(tsv, 1, "the first cell is empty");
        *PDI_PUSH(&k->arena, &k->tables[table].rows) = entry;
    }
}

static bool read_day(pdi_str cell, pdi_date *day) {
    char text[16] = {0};
    int used = 0;
    if (cell.n >= sizeof text) return false;
    memcpy(text, cell.s, cell.n);
    return sscanf(text, "%4d-%2d-%2d%n", &day->year, &day->month, &day->day, &used) == 3 && (size_t)used == cell.n;
}

/* Eras are what the calendar needs of their table: name, abbreviation, first day. */
static void make_eras(pdi_knowledge *k, pdi_trap *trap, pdi_str file) {
    const pdi_lexicon *table = &k->tables[PDI_TABLE_eras];
    k->eras.count = 0;
    for (size_t i = 0; i < table->rows.count; i++) {
        const pdi_str *cell = table->rows.at[i].cell;
        pdi_era *era = PDI_PUSH(&k->arena, &k->eras);
        *era = (pdi_era){.name = cell[0], .abbreviation = cell[1]};
        if (!read_day(cell[2], &era->first)) {
            pdi_say(trap, PDOC_ERROR_DATA, PDOC_NO_OFFSET, "%.*s: the era %.*s has no first day (YYYY-MM-DD)",
                    (int)file.n, file.s, (int)cell[0].n, cell[0].s);
            trap->input = file;
            pdi_leave(trap);
        }
    }
    k->era_list = (pdi_eras){k->eras.at, k->eras.count};
}

static void make_phrases(pdi_knowledge *k) {
    const pdi_lexicon *all = &k->tables[PDI_TABLE_phrases];
    for (unsigned use = 0; use < PDI_USE_COUNT; use++) {
        pdi_lexicon *phrases = &k->phrases[use];
        phrases->rows.count = 0;
        for (size_t i = 0; i < all->rows.count; i++)
            if (pdi_eq(all->rows.at[i].cell[1], use_names[use])) *PDI_PUSH(&k->arena, &phrases->rows) = all->rows.at[i];
        pdi_lexicon_build(phrases, &k->arena, false);
    }
}

/* Two places a word, so that most hashes of other words meet none. */
static void make_by_hash(pdi_knowledge *k) {
    size_t words = 0;
    for (unsigned i = 0; i < PDI_LEXICON_COUNT; i++) words += LARGE >> i & 1 ? 0 : k->tables[i].rows.count;
    uint32_t places = 1024;
    while (places < words * 2) places *= 2;
    if (!k->by_hash || k->hash_mask != places - 1) k->by_hash = PDI_NEW_RAW(&k->arena, pdi_tables, places);
    k->hash_mask = places - 1;
    for (uint32_t i = 0; i < places; i++) k->by_hash[i] = LARGE;
    for (unsigned i = 0; i < PDI_LEXICON_COUNT; i++) {
        const pdi_lexicon *table = &k->tables[i];
        for (size_t w = 0; w < table->rows.count && !(LARGE >> i & 1); w++)
            k->by_hash[pdi_hash(table->rows.at[w].cell[0]) & k->hash_mask] |= (pdi_tables)1 << i;
    }
}

static void load(pdi_knowledge *k, pdi_trap *trap, pdi_table table, pdi_str text, pdi_str name, pdi_pack *pack) {
    pdi_tsv tsv;
    const bool builtin = !pack; /* the build has checked its characters */
    pdi_tsv_open(&tsv, &k->arena, trap, name, text);
    tsv.checked = builtin;
    if (table > PDI_LEXICON_COUNT) {
        *PDI_PUSH(&k->arena, &k->names) = (pdi_names_text){name, text, builtin};
        *PDI_PUSH(&k->arena, &k->name_tables) = table;
        if (pack) pack->version = tsv.version;
        return;
    }
    read_rows(k, &tsv, table);
    pdi_lexicon_build(&k->tables[table], &k->arena, has_several(table));
    if (table == PDI_TABLE_eras) make_eras(k, trap, name);
    if (table == PDI_TABLE_phrases) make_phrases(k);
    if (pack)
        pack->version = tsv.version;
    else
        memcpy(k->columns[table], tsv.header, sizeof tsv.header);
}

static void load_builtin(pdi_knowledge *k, pdi_trap *trap) {
    for (unsigned i = 0; i < PDI_TABLE_COUNT; i++) {
        if (!table_names[i]) continue;
        pdi_str name = pdi_format(&k->arena, "%s.tsv", table_names[i]);
        if (pdi_builtin_tables[i].s) load(k, trap, (pdi_table)i, pdi_builtin_tables[i], name, NULL);
    }
    make_by_hash(k);
    *PDI_PUSH(&k->arena, &k->packs) = pdi_builtin_pack;
}

pdi_knowledge *pdi_knowledge_make(const pdoc_allocator *with, pdi_trap *trap) {
    /* What was loaded until something failed is given back before the failure goes on to the caller. */
    pdi_trap own = {.status = PDOC_OK};
    pdi_arena arena;
    pdi_arena_init(&arena, with, &own, 0);
    pdi_knowledge *volatile made = NULL;
    if (setjmp(own.out) == 0) {
        made = PDI_NEW(&arena, pdi_knowledge);
        made->arena = arena;
        load_builtin(made, &own);
        made->arena.trap = NULL;
        return made;
    }
    if (made) pdi_knowledge_free(made);
    pdi_trap_take(trap, &own);
    pdi_leave(trap);
}

/* FNV-1a, 64 bits. */
static pdi_str hash_of(pdi_arena *arena, pdi_str bytes) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < bytes.n; i++) hash = (hash ^ (unsigned char)bytes.s[i]) * 0x100000001B3u;
    return pdi_format(arena, "fnv1a64:%016llx", (unsigned long long)hash);
}

static void empty(pdi_knowledge *k, pdi_table table) {
    if (table < PDI_LEXICON_COUNT) {
        k->tables[table].rows.count = 0;
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < k->names.count; i++) {
        if (k->name_tables.at[i] == table) continue;
        k->names.at[kept] = k->names.at[i];
        k->name_tables.at[kept++] = k->name_tables.at[i];
    }
    k->names.count = k->name_tables.count = kept;
}

void pdi_knowledge_add(pdi_knowledge *k, pdi_trap *trap, pdi_table table, bool replace, pdi_str tsv, pdi_str name) {
    k->arena.trap = trap;
    pdi_str text = pdi_copy(&k->arena, tsv.s ? tsv : PDI_LIT(""));
    pdi_pack pack = {.name = pdi_copy(&k->arena, name), .hash = hash_of(&k->arena, text)};
    if (replace) empty(k, table);
    load(k, trap, table, text, pack.name, &pack);
    make_by_hash(k);
    *PDI_PUSH(&k->arena, &k->packs) = pack;
    k->arena.trap = NULL;
}

void pdi_knowledge_free(pdi_knowledge *k) {
    if (!k) return;
    pdi_arena arena = k->arena; /* k lies in it */
    pdi_arena_free(&arena);
}

size_t pdi_knowledge_packs(const pdi_knowledge *k, const pdi_pack **packs) {
    *packs = k->packs.at;
    return k->packs.count;
}

const pdi_knowledge *pdi_knowledge_with_surnames(const pdi_knowledge *k, pdi_arena *arena, const pdi_str *names,
                                                 size_t count) {
    pdi_knowledge *more = PDI_NEW(arena, pdi_knowledge);
    pdi_lexicon *heard = PDI_NEW(arena, pdi_lexicon);
    *more = *k;
    for (size_t i = 0; k->heard && i < k->heard->rows.count; i++) *PDI_PUSH(arena, &heard->rows) = k->heard->rows.at[i];
    for (size_t i = 0; i < count; i++) {
        pdi_entry *entry = PDI_PUSH(arena, &heard->rows);
        *entry = (pdi_entry){.cell = {names[i], PDI_LIT("heard"), PDI_LIT(""), PDI_LIT("")}};
    }
    pdi_lexicon_build(heard, arena, false);
    more->heard = heard;
    return more;
}

/* The longer one of what two lexicons find; the document's own where they are of one length. */
typedef const pdi_entry *finder(const pdi_lexicon *lexicon, pdi_str text, size_t below, size_t *length);
static const pdi_entry *find_longer(const pdi_knowledge *k, finder *find, pdi_str text, size_t below, size_t *length) {
    size_t one = 0, other = 0;
    const pdi_entry *e = find(&k->tables[PDI_TABLE_surnames], text, below, &one);
    const pdi_entry *own = find(k->heard, text, below, &other);
    const bool longer = own && (!e || other >= one);
    if (length) *length = longer ? other : one;
    return longer ? own : e;
}

/* Whether the document's own surnames are looked through, too. Most lookups are of other tables, and most documents
 * have none: these must cost no more than the lexicon does. */
static inline bool is_heard(const pdi_knowledge *k, pdi_table table) { return table == PDI_TABLE_surnames && k->heard; }

const pdi_entry *pdi_lookup(const pdi_knowledge *k, pdi_table table, pdi_str word) {
    const pdi_entry *e = is_heard(k, table) ? pdi_lexicon_word(k->heard, word) : NULL;
    return e ? e : pdi_lexicon_word(&k->tables[table], word);
}

static pdi_table lowest(pdi_tables tables) {
#if defined(__GNUC__)
    return (pdi_table)__builtin_ctz(tables);
#else
    unsigned table = 0;
    while (!(tables >> table & 1)) table++;
    return (pdi_table)table;
#endif
}

pdi_tables pdi_lookup_among(const pdi_knowledge *k, pdi_tables among, pdi_str word) {
    const uint32_t hash = pdi_hash(word);
    among &= k->by_hash[hash & k->hash_mask];
    for (pdi_tables left = among; left; left &= left - 1) {
        const pdi_table table = lowest(left);
        if (is_heard(k, table) && pdi_lexicon_hashed(k->heard, hash, word)) continue;
        if (!pdi_lexicon_hashed(&k->tables[table], hash, word)) among ^= (pdi_tables)1 << table;
    }
    return among;
}

const pdi_entry *pdi_lookup_prefix(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t *length) {
    if (is_heard(k, table)) return find_longer(k, pdi_lexicon_prefix, text, SIZE_MAX, length);
    return pdi_lexicon_prefix(&k->tables[table], text, SIZE_MAX, length);
}

const pdi_entry *pdi_lookup_suffix(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t *length) {
    if (is_heard(k, table)) return find_longer(k, pdi_lexicon_suffix, text, SIZE_MAX, length);
    return pdi_lexicon_suffix(&k->tables[table], text, SIZE_MAX, length);
}

const pdi_entry *pdi_lookup_prefix_below(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t below,
                                         size_t *length) {
    if (is_heard(k, table)) return find_longer(k, pdi_lexicon_prefix, text, below, length);
    return pdi_lexicon_prefix(&k->tables[table], text, below, length);
}

const pdi_entry *pdi_lookup_suffix_below(const pdi_knowledge *k, pdi_table table, pdi_str text, size_t below,
                                         size_t *length) {
    if (is_heard(k, table)) return find_longer(k, pdi_lexicon_suffix, text, below, length);
    return pdi_lexicon_suffix(&k->tables[table], text, below, length);
}

size_t pdi_knowledge_names(const pdi_knowledge *k, const pdi_names_text **texts) {
    *texts = k->names.at;
    return k->names.count;
}

bool pdi_may_begin(const pdi_knowledge *k, pdi_table table, pdi_str text) {
    return pdi_lexicon_may_begin(&k->tables[table], text) ||
           (is_heard(k, table) && pdi_lexicon_may_begin(k->heard, text));
}

const char *pdi_find_beginning(const pdi_knowledge *k, pdi_table table, pdi_str text) {
    const char *found = pdi_lexicon_beginning(&k->tables[table], text);
    return is_heard(k, table) ? pdi_lexicon_beginning(k->heard, pdi_between(text.s, found)) : found;
}

void pdi_note_beginnings(const pdi_knowledge *k, pdi_table table, pdi_characters *set) {
    size_t length;
    for (size_t i = 0; i < k->tables[table].rows.count; i++) {
        const pdi_str word = k->tables[table].rows.at[i].cell[0];
        pdi_characters_add(set, pdi_utf8_at(word.s, pdi_end(word), &length));
    }
}

void pdi_note_ends(const pdi_knowledge *k, pdi_table table, pdi_characters *set) {
    size_t length;
    for (size_t i = 0; i < k->tables[table].rows.count; i++) {
        const pdi_str word = k->tables[table].rows.at[i].cell[0];
        pdi_characters_add(set, pdi_utf8_before(word.s, pdi_end(word), &length));
    }
}

const pdi_entry *pdi_table_rows(const pdi_knowledge *k, pdi_table table, size_t *count) {
    *count = k->tables[table].rows.count;
    return k->tables[table].rows.at;
}

bool pdi_holds_word(const pdi_knowledge *k, pdi_table table, pdi_str text) {
    return pdi_lexicon_within(&k->tables[table], text) || (is_heard(k, table) && pdi_lexicon_within(k->heard, text));
}

bool pdi_is_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text) {
    return pdi_lexicon_word(&k->phrases[use], text) != NULL;
}

bool pdi_may_begin_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text) {
    return pdi_lexicon_may_begin(&k->phrases[use], text);
}

bool pdi_holds_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text) {
    return pdi_lexicon_within(&k->phrases[use], text);
}

size_t pdi_begins_with_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text, size_t below) {
    size_t length = 0;
    pdi_lexicon_prefix(&k->phrases[use], text, below, &length);
    return length;
}

size_t pdi_ends_with_phrase(const pdi_knowledge *k, pdi_use use, pdi_str text, size_t below) {
    size_t length = 0;
    pdi_lexicon_suffix(&k->phrases[use], text, below, &length);
    return length;
}

const pdi_eras *pdi_knowledge_eras(const pdi_knowledge *k) { return &k->era_list; }
