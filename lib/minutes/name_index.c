/* People found by how their names may begin and by what they hold, in a hash that grows with the list. */
#include "minutes/name_index.h"

#include "minutes/name.h"

enum { SURNAME_CHARS_MAX = 5 };

typedef struct link {
    pdi_str key;
    uint32_t hash, person;
    pdi_person_key kind;
    uint32_t next; /* 1 + its number; 0: the last */
} link;

struct pdi_name_index {
    pdi_reader *r;
    PDI_LIST(pdi_plain_name) names; /* parallel to the list's people */
    PDI_LIST(link) links;
    uint32_t *buckets; /* 1 + the number of the first link */
    size_t bucket_count;
};

static uint32_t hash_of(pdi_str key, pdi_person_key kind) {
    uint32_t h = 2166136261u ^ (uint32_t)kind * 0x5bd1e995u;
    for (size_t i = 0; i < key.n; i++) h = (h ^ (unsigned char)key.s[i]) * 16777619u;
    return h ^ h >> 15;
}

static void rebuild(pdi_name_index *index) {
    size_t count = index->bucket_count ? index->bucket_count * 2 : 64;
    index->buckets = PDI_NEW_ARRAY(&index->r->job->scratch, uint32_t, count);
    index->bucket_count = count;
    for (size_t i = 0; i < index->links.count; i++) {
        uint32_t *first = &index->buckets[index->links.at[i].hash & (count - 1)];
        index->links.at[i].next = *first;
        *first = (uint32_t)i + 1;
    }
}

static void put(pdi_name_index *index, pdi_str key, uint32_t person, pdi_person_key kind) {
    if (key.n == 0) return;
    if (index->links.count >= index->bucket_count) rebuild(index);
    uint32_t hash = hash_of(key, kind), *first = &index->buckets[hash & (index->bucket_count - 1)];
    *PDI_PUSH(&index->r->job->scratch, &index->links) = (link){key, hash, person, kind, *first};
    *first = (uint32_t)index->links.count;
}

/* The letters of a name with variant kanji made one. */
static pdi_str without_variants(pdi_reader *r, pdi_str letters) {
    char *out = pdi_alloc(&r->job->scratch, letters.n + 1);
    size_t n = 0, step;
    for (const char *s = letters.s, *end = pdi_end(letters); s < end; s += step) {
        pdi_utf8_at(s, end, &step);
        pdi_str one = pdi_slice(s, step);
        const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_variants, one);
        if (e && e->cell[1].n > 0 && e->cell[1].n <= step) one = e->cell[1];
        memcpy(out + n, one.s, one.n);
        n += one.n;
    }
    return pdi_slice(out, n);
}

static pdi_str bracket_of(pdi_str squeezed, size_t *before) {
    *before = squeezed.n;
    if (squeezed.n < 4 || squeezed.s[squeezed.n - 1] != ')') return PDI_NONE;
    const char *open = memchr(squeezed.s, '(', squeezed.n);
    if (!open || open == squeezed.s) return PDI_NONE;
    *before = (size_t)(open - squeezed.s);
    return pdi_slice(open + 1, squeezed.n - *before - 2);
}

/* The last part of a name in Latin letters or katakana, by which people are called, too. */
static pdi_str last_part(pdi_str printed) {
    static const pdi_str dot = {"・", 3};
    size_t step;
    pdi_script script = pdi_script_of(pdi_utf8_at(printed.s, pdi_end(printed), &step));
    if (script != PDI_LATIN && script != PDI_KATAKANA) return PDI_NONE;
    const char *s = pdi_end(printed);
    for (; s > printed.s; s--) {
        if (s[-1] == ' ' || (s - printed.s >= 3 && pdi_eq(pdi_slice(s - 3, 3), dot))) break;
    }
    return s > printed.s ? pdi_between(s, pdi_end(printed)) : PDI_NONE;
}

pdi_plain_name pdi_plain_name_of(pdi_reader *r, pdi_str printed) {
    pdi_plain_name plain = {.letters = PDI_NONE};
    if (!printed.s) return plain;
    pdi_str squeezed = pdi_squeeze(r, printed);
    size_t before;
    pdi_str bracket = bracket_of(squeezed, &before);
    if (bracket.s) plain.bracket = without_variants(r, bracket);
    plain.letters = without_variants(r, pdi_cut(squeezed, before));
    pdi_name name = pdi_name_weigh(r->k, printed);
    /* 四十万太郎, 田野|瀬太道: without a space, and with parts that no table knows, where the surname ends is not told
     */
    pdi_str rest = name.surname < before ? pdi_skip(pdi_cut(squeezed, before), name.surname) : PDI_NONE;
    bool given = rest.n > 0 && pdi_lookup(r->k, PDI_TABLE_givennames, rest);
    bool told = memchr(printed.s, ' ', printed.n) || (name.known && (!name.full || given));
    if (name.surname > 0 && name.surname <= before && told)
        plain.surname = without_variants(r, pdi_cut(squeezed, name.surname)).n;
    bool brief = name.known || pdi_utf8_count(plain.letters) <= 3; /* 小鳥遊元 may have a given name */
    if (name.weight > 0 && !name.full && name.surname == 0 && brief) plain.surname = plain.letters.n;
    plain.last = last_part(printed);
    return plain;
}

static pdi_str squeezed(pdi_reader *r, pdi_str a) { return a.s ? pdi_squeeze(r, a) : PDI_NONE; }

static void take_in(pdi_name_index *index, const pdi_attendance *list, size_t person) {
    pdi_reader *r = index->r;
    const pdi_person *p = &list->printed.at[person];
    pdi_plain_name *name = PDI_PUSH(&r->job->scratch, &index->names);
    *name = pdi_plain_name_of(r, p->name);
    size_t chars = 0, step;
    for (size_t n = 0; n < name->letters.n && (chars < SURNAME_CHARS_MAX || n < name->surname); chars++) {
        pdi_utf8_at(name->letters.s + n, pdi_end(name->letters), &step);
        n += step;
        if (name->surname == 0 || n == name->surname)
            put(index, pdi_cut(name->letters, n), (uint32_t)person, PDI_BY_NAME);
    }
    if (name->last.n) put(index, name->last, (uint32_t)person, PDI_BY_NAME);
    const pdi_str printed = squeezed(r, p->role), told = squeezed(r, list->people.at[person]->role);
    put(index, printed.n ? printed : told, (uint32_t)person, PDI_BY_ROLE);
    if (printed.n && told.n && !pdi_eq(printed, told)) /* ◎桝田委員, and a legend says what ◎ is */
        put(index, told, (uint32_t)person, PDI_BY_ROLE);
    put(index, squeezed(r, p->seat), (uint32_t)person, PDI_BY_ROLE);
    put(index, squeezed(r, p->position), (uint32_t)person, PDI_BY_POST);
}

pdi_name_index *pdi_name_index_of(pdi_reader *r, pdi_attendance *list) {
    if (!list->index) {
        list->index = PDI_NEW(&r->job->scratch, pdi_name_index);
        list->index->r = r;
    }
    while (list->index->names.count < list->people.count) take_in(list->index, list, list->index->names.count);
    return list->index;
}

const pdi_plain_name *pdi_name_index_name(const pdi_name_index *index, size_t person) {
    return &index->names.at[person];
}

void pdi_name_index_find(const pdi_name_index *index, pdi_str key, pdi_person_key kind, pdi_person_visit each,
                         void *user) {
    if (index->bucket_count == 0 || key.n == 0) return;
    uint32_t hash = hash_of(key, kind);
    for (uint32_t i = index->buckets[hash & (index->bucket_count - 1)]; i; i = index->links.at[i - 1].next) {
        const link *l = &index->links.at[i - 1];
        if (l->hash == hash && l->kind == kind && pdi_eq(l->key, key) && !each(user, l->person)) return;
    }
}
