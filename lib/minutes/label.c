/* A table of labels by their characters. What was read of one is kept as places in it, for the next one stands
 * elsewhere in the text. */
#include "minutes/label.h"

#include "base/hash.h"

enum { FIELDS = 5, LONGEST = 250, NO_FIELD = UINT8_MAX, LABELS_MAX = 1 << 16 };

typedef struct known_label {
    pdi_str words; /* where it was met first */
    uint32_t hash;
    bool leading;   /* read as what leads a line, not as a whole */
    uint8_t length; /* then: how much of the words is the label */
    uint8_t likely;
    bool honorific, full_name, known_surname;
    uint8_t at[FIELDS], n[FIELDS]; /* where the person's strings stand; NO_FIELD for none */
} known_label;

struct pdi_labels {
    PDI_LIST(known_label) list;
    uint32_t *slots; /* index + 1; 0: empty */
    uint32_t slot_mask;
};

static void fields_of(pdi_person *person, pdi_str *fields[FIELDS]) {
    fields[0] = &person->name;
    fields[1] = &person->role;
    fields[2] = &person->affiliation;
    fields[3] = &person->position;
    fields[4] = &person->seat;
}

static void keep_person(known_label *label, const pdi_person *person) {
    pdi_person copy = *person;
    pdi_str *fields[FIELDS];
    fields_of(&copy, fields);
    for (unsigned i = 0; i < FIELDS; i++) {
        label->at[i] = fields[i]->s ? (uint8_t)(fields[i]->s - label->words.s) : NO_FIELD;
        label->n[i] = (uint8_t)fields[i]->n;
    }
    label->honorific = person->honorific;
    label->full_name = person->full_name;
    label->known_surname = person->known_surname;
}

static pdi_person person_in(const known_label *label, const char *words) {
    pdi_person person = {
        .honorific = label->honorific, .full_name = label->full_name, .known_surname = label->known_surname};
    pdi_str *fields[FIELDS];
    fields_of(&person, fields);
    for (unsigned i = 0; i < FIELDS; i++)
        if (label->at[i] != NO_FIELD) *fields[i] = pdi_slice(words + label->at[i], label->n[i]);
    return person;
}

/* Twice as many slots, and the labels in them anew. */
static void widen(pdi_arena *arena, struct pdi_labels *labels) {
    const uint32_t slots = labels->slots ? (labels->slot_mask + 1) * 2 : 64;
    labels->slots = PDI_NEW_ARRAY(arena, uint32_t, slots);
    labels->slot_mask = slots - 1;
    for (uint32_t i = 0; i < labels->list.count; i++) {
        uint32_t slot = labels->list.at[i].hash & labels->slot_mask;
        while (labels->slots[slot]) slot = (slot + 1) & labels->slot_mask;
        labels->slots[slot] = i + 1;
    }
}

/* The slot of these words: what was read of them, or where it goes. */
static uint32_t *slot_of(const struct pdi_labels *labels, pdi_str words, uint32_t hash, bool leading) {
    for (uint32_t i = hash & labels->slot_mask;; i = (i + 1) & labels->slot_mask) {
        if (!labels->slots[i]) return &labels->slots[i];
        const known_label *label = &labels->list.at[labels->slots[i] - 1];
        if (label->hash == hash && label->leading == leading && pdi_eq(label->words, words)) return &labels->slots[i];
    }
}

/* What is known of the words, which are read if nothing is; NULL where they are not kept. */
static const known_label *know(const pdi_reader *r, pdi_str words, bool leading) {
    struct pdi_labels *labels = r->labels;
    if (!labels || words.n == 0 || words.n > LONGEST) return NULL;
    const uint32_t hash = pdi_hash(words);
    uint32_t *slot = slot_of(labels, words, hash, leading);
    if (*slot) return &labels->list.at[*slot - 1];
    if (labels->list.count == LABELS_MAX) return NULL;
    pdi_person person;
    pdi_likely likely;
    size_t length = 0;
    if (leading)
        length = pdi_label_leading(r->k, words, &person, &likely);
    else
        likely = pdi_label_read(r->k, words, &person);
    if (labels->list.count * 2 > labels->slot_mask) {
        widen(&r->job->scratch, labels);
        slot = slot_of(labels, words, hash, leading);
    }
    known_label *label = PDI_PUSH(&r->job->scratch, &labels->list);
    *label = (known_label){.words = words, .hash = hash, .leading = leading, .length = (uint8_t)length};
    label->likely = (uint8_t)likely;
    keep_person(label, &person);
    *slot = (uint32_t)labels->list.count;
    return label;
}

struct pdi_labels *pdi_labels_make(pdi_arena *arena) {
    struct pdi_labels *labels = PDI_NEW(arena, struct pdi_labels);
    widen(arena, labels);
    return labels;
}

pdi_likely pdi_label_of(const pdi_reader *r, pdi_str label, pdi_person *person) {
    const known_label *known = know(r, label, false);
    if (!known) return pdi_label_read(r->k, label, person);
    *person = person_in(known, label.s);
    return (pdi_likely)known->likely;
}

size_t pdi_label_at(const pdi_reader *r, pdi_str text, pdi_person *person, pdi_likely *likely) {
    const pdi_str window = pdi_label_window(text);
    const known_label *known = know(r, window, true);
    if (!known) return pdi_label_leading(r->k, window, person, likely);
    *person = person_in(known, window.s);
    *likely = (pdi_likely)known->likely;
    return known->length;
}

const char *pdi_label_close(pdi_str body) {
    const pdi_str head = pdi_cut(body, 150);
    int depth = 0;
    if (!memchr(head.s, ')', head.n)) return NULL;
    for (size_t i = 0; i < head.n; i++) {
        if (body.s[i] == '(') depth++;
        if (body.s[i] == ')' && depth-- == 0) return body.s + i;
        if (body.s[i] == '\xE3' && pdi_starts(pdi_skip(body, i), PDI_LIT("。"))) return NULL;
    }
    return NULL;
}

const char *pdi_label_divider(pdi_str text) {
    enum { NEAR = 60, SHORTEST = 6 };
    static const pdi_str SIGNS[] = {PDI_CONST("/"), PDI_CONST("-"), PDI_CONST("|"), PDI_CONST(";"),
                                    PDI_CONST("="), PDI_CONST(">"), PDI_CONST("―"), PDI_CONST("—"),
                                    PDI_CONST("─"), PDI_CONST("−"), PDI_CONST("→"), PDI_CONST("≫")};
    static const pdi_str STOPS[] = {PDI_CONST("、"), PDI_CONST("。"), PDI_CONST("「")};
    const char *end = pdi_end(pdi_cut(text, NEAR));
    for (const char *s = text.s; s < end; s++) { /* most lines have no such sign: bytes are looked at first */
        const unsigned char c = (unsigned char)*s;
        if (c >= 0x80 ? c != 0xE2 && c != 0xE3 : c == ' ' || (c >= '0' && c <= '9')) continue;
        const pdi_str rest = pdi_between(s, pdi_end(text));
        if (c == ':' || (c == 0xE3 && s[1] == '\x80' && pdi_starts_with_any(rest, PDI_ANY(STOPS)))) return NULL;
        if (c != 0xE3 && pdi_starts_with_any(rest, PDI_ANY(SIGNS))) return s - text.s >= SHORTEST ? s : NULL;
    }
    return NULL;
}
