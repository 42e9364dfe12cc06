/* A hash of the ways in which attendees are called, walked letter by letter only where one of them may begin. */
#include "extract/people.h"

#include "minutes/name.h"
#include "minutes/titled.h"

enum {
    LETTERS_MAX = 63,      /* bytes of a name that is looked for */
    GAP_MAX = 4,           /* spaces between two letters of it */
    FIRSTS = 1024,         /* of the filter by a name's first letter */
    BEGINNING_LETTERS = 5, /* as long as a surname may be that is not told from the given name */
    CONSIDERED_MAX = 64    /* attendees of one name that are weighed against each other */
};

/* One way to call an attendee. */
typedef struct call {
    pdi_str letters;
    uint32_t hash, person;
    bool full;
    uint32_t next; /* 1 + its number; 0: the last */
} call;

struct pdi_people {
    const pdi_knowledge *k;
    pdi_arena *arena;
    PDI_LIST(pdi_attendee) people;
    PDI_LIST(call) calls;
    uint32_t *buckets; /* 1 + the number of the last call that was put there */
    size_t bucket_count;
    uint64_t lengths[FIRSTS];       /* by a name's first letter: bit n: names of so many bytes */
    uint64_t seconds[FIRSTS];       /* by the first letter: a bit by the second, of names that have one */
    const pdi_characters *variants; /* letters that are compared as another */
    char letters[LETTERS_MAX + 1];
};

static uint32_t first_of(pdi_str letters) {
    size_t step;
    return pdi_utf8_at(letters.s, pdi_end(letters), &step) & (FIRSTS - 1);
}

static uint32_t mix(uint32_t hash) { return hash ^ hash >> 15; }
static uint32_t hash_on(uint32_t hash, pdi_str more) {
    for (size_t i = 0; i < more.n; i++) hash = (hash ^ (unsigned char)more.s[i]) * 16777619u;
    return hash;
}
static const uint32_t hash_basis = 2166136261u;

static uint64_t second_of(pdi_str letter) {
    size_t step;
    return UINT64_C(1) << (pdi_utf8_at(letter.s, pdi_end(letter), &step) & 63);
}

static pdi_str look_up_letter(const pdi_knowledge *k, pdi_str one) {
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_variants, one);
    return e && e->cell[1].n > 0 && e->cell[1].n <= one.n ? e->cell[1] : one;
}

/* 髙 is compared as 高. */
static pdi_str plain_letter(const pdi_people *p, uint32_t code, pdi_str one) {
    if (code < 0x3000 || (code <= 0xFFFF && !pdi_characters_have(p->variants, code))) return one;
    return look_up_letter(p->k, one);
}

/* ---- making ---- */

static pdi_str squeezed(pdi_arena *arena, pdi_str folded) {
    char *out = pdi_alloc(arena, folded.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < folded.n; i++)
        if (folded.s[i] != ' ' && folded.s[i] != '\n' && folded.s[i] != '\t') out[n++] = folded.s[i];
    return pdi_slice(out, n);
}

static pdi_str plain(pdi_people *p, pdi_str letters) {
    char *out = pdi_alloc(p->arena, letters.n + 1);
    size_t n = 0, step;
    for (const char *s = letters.s, *end = pdi_end(letters); s < end; s += step) {
        const uint32_t code = pdi_utf8_at(s, end, &step);
        const pdi_str one = plain_letter(p, code, pdi_slice(s, step));
        memcpy(out + n, one.s, one.n);
        n += one.n;
    }
    return pdi_slice(out, n);
}

static void rebuild(pdi_people *p) {
    p->bucket_count = p->bucket_count ? p->bucket_count * 2 : 256;
    p->buckets = PDI_NEW_ARRAY(p->arena, uint32_t, p->bucket_count);
    for (size_t i = p->calls.count; i-- > 0;) { /* backwards, so that those of one name stay in the list's order */
        uint32_t *bucket = &p->buckets[p->calls.at[i].hash & (p->bucket_count - 1)];
        p->calls.at[i].next = *bucket;
        *bucket = (uint32_t)i + 1;
    }
}

static void call_by(pdi_people *p, pdi_str letters, uint32_t person, bool full) {
    if (letters.n == 0 || letters.n > LETTERS_MAX) return;
    const uint32_t hash = mix(hash_on(hash_basis, letters));
    *PDI_PUSH(p->arena, &p->calls) = (call){letters, hash, person, full, 0};
    size_t step;
    const uint32_t first = first_of(letters);
    pdi_utf8_at(letters.s, pdi_end(letters), &step);
    p->lengths[first] |= UINT64_C(1) << letters.n;
    if (step < letters.n) p->seconds[first] |= second_of(pdi_skip(letters, step));
}

/* The bracket of 松澤(理), and what stands before it. */
static pdi_str take_bracket(pdi_str *letters) {
    if (letters->n < 4 || letters->s[letters->n - 1] != ')') return PDI_NONE;
    const char *open = memchr(letters->s, '(', letters->n);
    if (!open || open == letters->s) return PDI_NONE;
    const pdi_str bracket = pdi_between(open + 1, pdi_end(*letters) - 1);
    *letters = pdi_between(letters->s, open);
    return bracket;
}

/* How much of a name, printed with or without a space, is the surname; 0 where that is not told. */
static size_t surname_of(pdi_people *p, pdi_str printed, pdi_str letters) {
    const pdi_name name = pdi_name_weigh(p->k, printed);
    if (name.surname > letters.n) return 0;
    const pdi_str rest = pdi_skip(letters, name.surname);
    const bool given = rest.n > 0 && pdi_lookup(p->k, PDI_TABLE_givennames, rest);
    const bool told = memchr(printed.s, ' ', printed.n) || (name.known && (!name.full || given));
    if (name.surname > 0 && told) return plain(p, pdi_cut(letters, name.surname)).n;
    const bool brief = name.known || pdi_utf8_count(letters) <= 3; /* 小鳥遊元 may have a given name */
    return name.weight > 0 && !name.full && name.surname == 0 && brief ? plain(p, letters).n : 0;
}

/* The last part of a name in Latin letters or katakana, by which people are called, too. */
static pdi_str last_part(pdi_str printed) {
    size_t step;
    const pdi_script script = pdi_script_of(pdi_utf8_at(printed.s, pdi_end(printed), &step));
    if (script != PDI_LATIN && script != PDI_KATAKANA) return PDI_NONE;
    const char *s = pdi_end(printed);
    while (s > printed.s && s[-1] != ' ' && !pdi_ends(pdi_between(printed.s, s), PDI_LIT("・"))) s--;
    return s > printed.s ? pdi_between(s, pdi_end(printed)) : PDI_NONE;
}

static void call_by_beginnings(pdi_people *p, pdi_str letters, uint32_t person) {
    size_t step, chars = 0;
    for (size_t n = 0; n < letters.n && chars < BEGINNING_LETTERS; chars++) {
        pdi_utf8_at(letters.s + n, pdi_end(letters), &step);
        n += step;
        if (chars > 0 && n < letters.n) call_by(p, pdi_cut(letters, n), person, false);
    }
}

static void call_all_ways(pdi_people *p, uint32_t person, pdi_str printed) {
    const pdi_attendee *a = &p->people.at[person];
    const pdi_str last = last_part(printed), name = a->name;
    const size_t surname = a->surname;
    call_by(p, name, person, surname != name.n);
    if (last.n) call_by(p, plain(p, squeezed(p->arena, last)), person, false);
    if (surname && surname < name.n) call_by(p, pdi_cut(name, surname), person, false);
    if (!surname && !last.n) call_by_beginnings(p, name, person);
}

static pdi_str fold_of(pdi_people *p, const pdoc_attendee *a, const char *(*get)(const pdoc_attendee *, size_t *)) {
    size_t length;
    const char *s = get(a, &length);
    return s && length ? pdi_fold_string(p->arena, pdi_slice(s, length)) : PDI_NONE;
}

static pdi_str field(pdi_people *p, const pdoc_attendee *a, const char *(*get)(const pdoc_attendee *, size_t *)) {
    const pdi_str folded = fold_of(p, a, get);
    return folded.s ? squeezed(p->arena, folded) : PDI_NONE;
}

static void take_in(pdi_people *p, pdi_view *view, const pdoc_session *session, const pdoc_attendee *who) {
    const pdi_str printed = fold_of(p, who, pdoc_attendee_name);
    const pdoc_span span = pdoc_extraction_folded_span(view->x, pdoc_attendee_span(who));
    pdi_attendee *a = PDI_PUSH(p->arena, &p->people);
    *a = (pdi_attendee){.who = who, .session = session, .from = (uint32_t)span.start, .to = (uint32_t)span.end};
    if (!printed.s) return;
    pdi_str letters = squeezed(p->arena, printed);
    const pdi_str bracket = take_bracket(&letters);
    if (bracket.s) a->bracket = plain(p, bracket);
    a->name = plain(p, letters);
    a->surname = surname_of(p, printed, letters);
    a->role = field(p, who, pdoc_attendee_role);
    a->group = field(p, who, pdoc_attendee_group);
    a->affiliation = field(p, who, pdoc_attendee_affiliation);
    a->position = field(p, who, pdoc_attendee_position);
    call_all_ways(p, (uint32_t)p->people.count - 1, printed);
}

pdi_people *pdi_people_of(pdi_view *view) {
    pdi_people *p = PDI_NEW(&view->scratch, pdi_people);
    p->k = view->knowledge;
    p->variants = &view->stops->at;
    p->arena = &view->scratch;
    for (size_t i = 0; i < pdoc_document_session_count(view->document); i++) {
        const pdoc_session *session = pdoc_document_session_at(view->document, i);
        for (size_t j = 0; j < pdoc_session_attendee_count(session); j++)
            take_in(p, view, session, pdoc_session_attendee_at(session, j));
    }
    while (p->bucket_count < p->calls.count + 1) rebuild(p);
    return p;
}

size_t pdi_people_count(const pdi_people *p) { return p->people.count; }
const pdi_attendee *pdi_people_at(const pdi_people *p, size_t i) { return &p->people.at[i]; }

/* Attendees are taken in by their numbers in the document. */
const pdi_attendee *pdi_people_find(const pdi_people *p, const pdoc_attendee *who) {
    const size_t i = pdoc_attendee_index(who);
    return i < p->people.count && p->people.at[i].who == who ? &p->people.at[i] : NULL;
}

/* ---- finding ---- */

bool pdi_people_note_beginnings(const pdi_people *p, pdi_characters *set) {
    size_t step;
    bool beyond = false;
    if (p->calls.count) pdi_characters_add_set(set, p->variants);
    for (size_t i = 0; i < p->calls.count; i++) {
        const uint32_t first = pdi_utf8_at(p->calls.at[i].letters.s, pdi_end(p->calls.at[i].letters), &step);
        pdi_characters_add(set, first);
        beyond = beyond || first > 0xFFFF;
    }
    return beyond;
}

static uint32_t find(const pdi_people *p, pdi_str letters, uint32_t hash) {
    for (uint32_t i = p->buckets[hash & (p->bucket_count - 1)]; i; i = p->calls.at[i - 1].next)
        if (p->calls.at[i - 1].hash == hash && pdi_eq(p->calls.at[i - 1].letters, letters)) return i;
    return 0;
}

/* Spaces between two letters, or one line's end; a longer gap divides words. */
static const char *over_gap(const char *s, const char *end, pdi_match *match) {
    const char *to = s;
    if (to < end && *to == '\n' && !match->line) {
        match->line = true;
        return to + 1;
    }
    while (to < end && to - s <= GAP_MAX && *to == ' ') to++;
    if (to - s > GAP_MAX) return s;
    match->gap = match->gap || to > s;
    return to;
}

pdi_match pdi_people_match(pdi_people *p, pdi_str text) {
    pdi_match best = {.end = NULL}, here = {.gap = false};
    uint32_t hash = hash_basis;
    uint64_t lengths = 0, seconds = 0;
    size_t n = 0, step, count = 0;
    for (const char *s = text.s, *end = pdi_end(text); s < end; s = over_gap(s, end, &here), count++) {
        const uint32_t code = pdi_utf8_at(s, end, &step);
        const pdi_str one = plain_letter(p, code, pdi_slice(s, step));
        if (count == 0) {
            lengths = p->lengths[first_of(one)];
            seconds = p->seconds[first_of(one)];
        }
        if (count == 1 && !(seconds & second_of(one))) break;
        if (n + one.n > LETTERS_MAX || lengths >> n <= 1) break;
        memcpy(p->letters + n, one.s, one.n);
        n += one.n;
        hash = hash_on(hash, one);
        s += step;
        if (!(lengths >> n & 1)) continue;
        const uint32_t found = find(p, pdi_slice(p->letters, n), mix(hash));
        if (found)
            best = (pdi_match){s, pdi_slice(p->letters, n), found, p->calls.at[found - 1].full, here.gap, here.line};
    }
    return best;
}

size_t pdi_people_spell(pdi_people *p, const pdi_attendee *attendee, pdi_str text) {
    const char *s = text.s, *end = pdi_end(text), *last = s;
    size_t step;
    for (pdi_str name = attendee->name; name.n;) {
        while (s < end && s > text.s && (*s == ' ' || *s == '\n')) s++;
        if (s == end) return 0;
        const uint32_t code = pdi_utf8_at(s, end, &step);
        const pdi_str one = plain_letter(p, code, pdi_slice(s, step));
        if (!pdi_starts(name, one)) return 0;
        name = pdi_skip(name, one.n);
        last = s += step;
    }
    return (size_t)(last - text.s);
}

bool pdi_people_agree(const pdi_people *p, const pdi_match *match, const pdi_attendee *attendee) {
    unsigned considered = 0;
    for (uint32_t i = match->first; i && considered < CONSIDERED_MAX; i = p->calls.at[i - 1].next) {
        const call *c = &p->calls.at[i - 1];
        if (!pdi_eq(c->letters, match->letters)) continue;
        if (&p->people.at[c->person] == attendee) return true;
        considered++;
    }
    return false;
}

/* ---- whom a name with a title means ---- */

static bool is_member_role(const pdi_knowledge *k, pdi_str role) {
    const pdi_entry *e = role.n ? pdi_lookup(k, PDI_TABLE_roles, role) : NULL;
    return e && (pdi_entry_is(e, 1, "member") || pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice"));
}

static bool is_chair_role(const pdi_knowledge *k, pdi_str role) {
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_roles, role);
    return e && !pdi_entry_is(e, 1, "member");
}

static bool is_state_title(const pdi_knowledge *k, pdi_str position) {
    const pdi_entry *e = position.n ? pdi_lookup(k, PDI_TABLE_posts, position) : NULL;
    return e && pdi_entry_is(e, 1, "office");
}

/* 課長補佐 is short for 情報セキュリティ対策室課長補佐. */
static bool is_short_for(pdi_str brief, pdi_str full) { return brief.n > 0 && pdi_ends(full, brief); }

static pdi_str without_bracket(pdi_str a) {
    const char *open = a.n ? memchr(a.s, '(', a.n) : NULL;
    return open && open > a.s ? pdi_between(a.s, open) : a;
}

static int weigh_role(const pdi_people *p, const pdi_attendee *a, pdi_str role) {
    const pdi_str position = without_bracket(a->position);
    if (pdi_eq(role, a->role)) return 6;
    if (a->group.n && pdi_eq(role, a->group)) return 5;
    if (is_short_for(role, position)) return 5;
    if (a->role.n && (is_short_for(role, a->role) || is_short_for(a->role, role))) return 4;
    const bool member = is_member_role(p->k, role);
    if (a->role.n && member && is_member_role(p->k, a->role)) return 2; /* 安田座長 is listed as 構成員 */
    if (member && (a->role.n || a->group.n || position.n) && !is_member_role(p->k, a->role)) {
        /* an official is not called a member; someone of whom only a post is told may be */
        if (a->group.n || !is_chair_role(p->k, role))
            return pdoc_attendee_listed(a->who) && (a->group.n || a->role.n) ? -4 : 0;
    }
    return a->role.n && !member ? -1 : 0;
}

static int weigh_post(const pdi_people *p, const pdi_attendee *a, pdi_str post) {
    const pdi_str brief = without_bracket(post), full = without_bracket(a->position);
    if (a->position.n && pdi_eq(post, a->position)) return 8;
    if (full.n && (is_short_for(brief, full) || is_short_for(full, brief))) return 6;
    if (a->role.n && is_short_for(brief, a->role)) return 5;
    if (full.n && a->affiliation.n && brief.n > full.n) { /* データ通信課企画官 for データ通信課 + 企画官 */
        const pdi_str unit = pdi_cut(brief, brief.n - full.n);
        if (is_short_for(full, brief) && is_short_for(unit, a->affiliation)) return 6;
    }
    if (is_state_title(p->k, brief) && is_state_title(p->k, full)) return 0; /* 国務大臣 is whoever heads a ministry */
    if (full.n) return -2; /* another post: clerks shorten, but not so */
    return is_member_role(p->k, a->role) ? -3 : 0;
}

static int weigh(const pdi_people *p, const pdi_attendee *a, pdi_str letters, const pdi_title *title) {
    int weight = 1;
    if (title->given.n) { /* another given name is another person */
        if (a->name.n > letters.n || (a->bracket.n && !pdi_starts(title->given, a->bracket))) return -100;
        weight += a->bracket.n ? 4 : 0;
    }
    if (pdi_eq(a->name, letters)) weight += a->surname == letters.n ? 2 : 8;
    if (title->bracket.n && a->bracket.n) {
        if (!pdi_eq(title->bracket, a->bracket)) return -100;
        weight += 4;
    }
    if (title->words.n) weight += title->role ? weigh_role(p, a, title->words) : weigh_post(p, a, title->words);
    return weight;
}

static void resolve(const pdi_people *p, uint32_t first, pdi_str letters, const pdi_title *title,
                    const pdoc_session *session, pdi_meant *meant) {
    int best = 0; /* the name alone is not enough against role and post */
    unsigned considered = 0;
    uint32_t last = UINT32_MAX;
    meant->count = 0;
    for (uint32_t i = first; i && considered < CONSIDERED_MAX; i = p->calls.at[i - 1].next) {
        const call *c = &p->calls.at[i - 1];
        const pdi_attendee *a = &p->people.at[c->person];
        if (!pdi_eq(c->letters, letters) || c->person == last || a->session != session) continue;
        last = c->person;
        considered++;
        const int weight = weigh(p, a, letters, title);
        if (weight < best) continue;
        if (weight > best) meant->count = 0;
        best = weight;
        if (meant->count < PDI_MEANT_MAX) meant->at[meant->count++] = a;
    }
}

void pdi_people_resolve(const pdi_people *p, const pdi_match *match, const pdi_title *title,
                        const pdoc_session *session, pdi_meant *meant) {
    resolve(p, match->first, match->letters, title, session, meant);
}
