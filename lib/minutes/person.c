/* A speaker's label is a row of cells of which each may fill one field of a person once. */
#include "minutes/person.h"

#include "minutes/aside.h"
#include "minutes/post.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

enum { LABEL_CHARS_MAX = 60 };

/* Characters that stand in sentences and not in labels. */
static bool has_sentence(pdi_str text) {
    const char *end = pdi_end(text);
    size_t step;
    for (const char *s = text.s; s < end; s += step) {
        uint32_t code = pdi_utf8_at(s, end, &step);
        if (code == 0x3002 || code == '!' || code == '?' || code == ';' || code == 0x300C || code == 0x300E ||
            code == 0xFF61 || code == 0x2192 || code == 0x21D2 || code == '\n')
            return true;
    }
    return false;
}

/* …がない場合に限って在外公館の医務官: a clause leads to the post, and no label is that long-winded. */
static bool has_clause(pdi_str text) {
    static const pdi_str VERBS[] = {WORD("って"), WORD("がない"), WORD("している"), WORD("された"), WORD("である")};
    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++)
        if (pdi_find(text, VERBS[i])) return true;
    return pdi_ends(text, (pdi_str)WORD("について")) || pdi_ends(text, (pdi_str)WORD("に関して"));
}

/* How long the number is that stands for a name at the end of letters: 委員|8, 委員|11; 0 for none. */
static size_t number_at_end(pdi_str letters) {
    enum { DIGITS_MAX = 2 };
    size_t n = 0;
    while (n < letters.n && letters.s[letters.n - n - 1] >= '0' && letters.s[letters.n - n - 1] <= '9') n++;
    return n <= DIGITS_MAX ? n : 0;
}

/* Ａ, Ａ委員, 委員Ａ, Ａ氏, 委員８: names that the minutes hide. */
static bool is_letter(const pdi_knowledge *k, const pdi_letters *l, pdi_person *person) {
    const pdi_str letters = pdi_letters_all(l);
    pdi_str plain = pdi_name_plain(k, letters);
    if (plain.n == 0 || plain.n > 24) return false;
    const bool first = plain.s[0] >= 'A' && plain.s[0] <= 'Z',
               last = plain.s[plain.n - 1] >= 'A' && plain.s[plain.n - 1] <= 'Z';
    if (plain.n == 1) return first;
    size_t number = number_at_end(plain);
    if (number && pdi_letters_gap(l, plain.n - number)) number = 0; /* 委員　12: how many they are */
    const pdi_str rest = first ? pdi_skip(plain, 1) : pdi_cut(plain, plain.n - (last ? 1 : number));
    if ((!first && !last && !number) || !pdi_lookup(k, PDI_TABLE_roles, rest)) return false;
    person->role = rest;
    return true;
}

/* Words with which clerks open a speech without naming anybody: 問, 答, Q, A, 記者 are roles; these are not. */
static void put_title(const pdi_knowledge *k, const pdi_titled *t, pdi_person *person) {
    pdi_str affiliation, position;
    if (t->is_role) {
        person->role = t->words;
        return;
    }
    pdi_post_split(k, t->words, PDI_NONE, &affiliation, &position);
    if (!position.s) position = affiliation, affiliation = PDI_NONE;
    if (!person->affiliation.s) {
        person->affiliation = affiliation;
        person->position = position;
    } else {
        person->position = t->words;
    }
}

static void put_name(const pdi_cell *c, pdi_person *person) {
    if (person->name.s) return;
    bool titled = c->kind == PDI_CELL_TITLED;
    const pdi_name *name = titled ? &c->title.bearer : &c->name;
    person->name = titled ? c->title.name : c->inner;
    person->full_name = name->full;
    person->known_surname = name->known;
    person->honorific = person->honorific || c->honorific;
    if (titled && c->title.office.s && !person->affiliation.s) person->affiliation = c->title.office;
}

static void put_bracket(const pdi_knowledge *k, const pdi_cell *c, pdi_person *person, bool *understood);

/* Letters such as the name of a body has: no kana of a sentence, no signs. */
static bool is_plain_word(pdi_str text) {
    size_t step, chars = 0;
    for (const char *s = text.s, *end = pdi_end(text); s < end; s += step, chars++) {
        pdi_script script = pdi_script_of(pdi_utf8_at(s, end, &step));
        if (script != PDI_HAN && script != PDI_KATAKANA && script != PDI_LATIN) return false;
    }
    return chars >= 2 && chars <= 12;
}

/* One cell of a label. False: a label has no such thing. */
static bool put_cell(const pdi_knowledge *k, const pdi_cell *c, pdi_person *person) {
    bool understood = true;
    switch (c->kind) {
    case PDI_CELL_SEAT:
        person->seat = c->text;
        return true;
    case PDI_CELL_ROLE:
        if (person->role.s) return false;
        person->role = c->text;
        return true;
    case PDI_CELL_POST:
        if (person->position.s) return false;
        put_title(k, &(pdi_titled){.words = c->text, .is_post = true}, person);
        return true;
    case PDI_CELL_ORGANIZATION:
        if (person->affiliation.s || person->name.s) return false;
        person->affiliation = c->text;
        return true;
    case PDI_CELL_NAME:
        if (person->name.s) return false;
        put_name(c, person);
        return true;
    case PDI_CELL_TITLED:
        if (person->name.s) return false;
        put_name(c, person);
        put_title(k, &c->title, person);
        return true;
    case PDI_CELL_WORD: /* NICT 久保田所長 */
        if (person->affiliation.s || person->name.s || person->role.s || !is_plain_word(c->text)) return false;
        person->affiliation = c->text;
        return true;
    case PDI_CELL_HONORIFIC:
        person->honorific = true;
        return person->name.s != NULL;
    case PDI_CELL_BRACKET:
        put_bracket(k, c, person, &understood);
        return understood;
    default:
        return false;
    }
}

/* 議長(田中太郎君), 議員(8番 安達 幸博君), 田中委員(代理), 参事官(政策担当) */
static void put_bracket(const pdi_knowledge *k, const pdi_cell *c, pdi_person *person, bool *understood) {
    pdi_row inner;
    if (c->inner.n == 0) return;
    if (person->position.s && person->name.s) { /* the duty of a post stays with it */
        if (pdi_end(person->position) == c->text.s)
            person->position = pdi_between(person->position.s, pdi_end(c->text));
        return;
    }
    if (!person->name.s) {
        pdi_row_read(k, NULL, c->inner, &inner);
        pdi_person named = *person;
        bool fits = inner.count > 0;
        for (size_t i = 0; i < inner.count && fits; i++)
            fits = inner.at[i].kind != PDI_CELL_BRACKET && put_cell(k, &inner.at[i], &named);
        if (fits && named.name.s) {
            *person = named;
            return;
        }
        /* a bracket behind a title or an organisation holds a name, known or not: 議長(金七祐太郎), 北海道電力(勝占) */
        if ((person->role.s || person->position.s || person->seat.s || (person->affiliation.s && c->gap == 0)) &&
            !has_sentence(c->inner) && pdi_utf8_count(c->inner) <= 10 && inner.count > 0 && inner.count <= 4 &&
            !pdi_is_organization(k, c->inner) && !pdi_aside_read(k, c->inner).known &&
            !pdi_lookup_prefix(k, PDI_TABLE_units, c->inner, NULL)) {
            pdi_str plain = pdi_name_plain(k, c->inner);
            pdi_name name = pdi_name_weigh(k, plain);
            if (name.weight > 0) {
                person->name = plain;
                person->honorific = plain.n < c->inner.n;
                person->full_name = name.full;
                return;
            }
        }
        if (person->role.s && !person->position.s && pdi_is_post(k, c->inner)) { /* 事務局（保険年金課長） */
            pdi_post_split(k, c->inner, PDI_NONE, &person->affiliation, &person->position);
            return;
        }
        if (person->position.s && pdi_end(person->position) == c->text.s)
            person->position = pdi_between(person->position.s, pdi_end(c->text));
        else if (!person->role.s && !person->seat.s && !person->affiliation.s)
            *understood = false;
        return;
    }
    if (pdi_aside_read(k, c->inner).known) return;
    if (!person->affiliation.s && !person->position.s &&
        (pdi_is_organization(k, c->inner) || pdi_is_post(k, c->inner))) {
        pdi_post_split(k, c->inner, PDI_NONE, &person->affiliation, &person->position);
        return;
    }
    *understood = pdi_utf8_count(c->inner) <= 20;
}

/* How sure cells [0, count) of a row are a label. */
static pdi_likely judge_cells(const pdi_knowledge *k, const pdi_row *row, size_t count, pdi_person *person) {
    *person = (pdi_person){0};
    if (count == 0) return PDI_UNLIKELY;
    if (count == 1 && row->at[0].kind == PDI_CELL_BRACKET) {
        pdi_likely inner = pdi_label_read(k, row->at[0].inner, person);
        return inner;
    }
    for (size_t i = 0; i < count; i++)
        if (!put_cell(k, &row->at[i], person)) return PDI_UNLIKELY;
    bool titled = person->role.s || person->position.s || person->seat.s;
    if (person->name.s && titled) return PDI_CERTAIN;
    if (person->name.s) {
        const size_t at = pdi_row_person(row, 0);
        if (person->honorific) return PDI_CERTAIN;
        if (at >= count) return person->affiliation.s ? PDI_CERTAIN : PDI_POSSIBLE; /* in a bracket */
        int weight = row->at[at].weight;
        if (person->full_name && weight >= 5) return PDI_LIKELY;
        if (person->known_surname && weight >= 5) return PDI_LIKELY;
        return weight >= 2 ? PDI_POSSIBLE : PDI_UNLIKELY;
    }
    if (titled) {
        bool whole = count == 1 || person->seat.s || person->role.s || person->position.s;
        return whole ? PDI_CERTAIN : PDI_LIKELY;
    }
    bool organization = person->affiliation.s && row->at[0].kind == PDI_CELL_ORGANIZATION;
    return organization ? PDI_LIKELY : person->affiliation.s ? PDI_POSSIBLE : PDI_UNLIKELY;
}

/* The content of a bracket that is the whole text, or the text. */
static pdi_str without_bracket(pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    for (;;) {
        text = pdi_trim(text);
        if (text.n == 0 || pdi_bracket_at(text, &inner, &sign) != text.n || inner.n == 0) return text;
        text = inner;
    }
}

static const pdi_str DOT = WORD("・");

/* 厚生労働省健康局健康課|・小早川課長補佐: the length of an office before the last dot of a label; 0 for none. */
static size_t office_before_dot(const pdi_knowledge *k, pdi_str label) {
    const char *dot = NULL;
    for (const char *s = label.s; (s = pdi_find(pdi_between(s, pdi_end(label)), DOT)) != NULL; s += DOT.n) dot = s;
    if (!dot || dot == label.s || dot + DOT.n == pdi_end(label)) return 0;
    const pdi_str office = pdi_between(label.s, dot);
    return pdi_is_organization(k, office) ? office.n : 0;
}

pdi_likely pdi_label_read(const pdi_knowledge *k, pdi_str label, pdi_person *person) {
    pdi_row row;
    pdi_letters l;
    *person = (pdi_person){0};
    label = without_bracket(label);
    if (label.n == 0 || pdi_utf8_count(label) > LABEL_CHARS_MAX || has_sentence(label) || has_clause(label))
        return PDI_UNLIKELY;
    if (!pdi_letters_of(label, &l)) return PDI_UNLIKELY;
    pdi_str all = pdi_letters_all(&l);
    if (is_letter(k, &l, person)) {
        if (person->role.s) person->role = label;
        return PDI_CERTAIN;
    }
    if (pdi_is_phrase(k, PDI_USE_procedure, all)) return PDI_UNLIKELY; /* 挙手全員 */
    if (pdi_is_role(k, all)) {
        person->role = label;
        return PDI_CERTAIN;
    }
    static const pdi_str proxy = WORD("代理");
    if (pdi_ends(label, proxy) && label.n > proxy.n) { /* 小松代理: the one who came for somebody */
        pdi_str name = pdi_trim(pdi_cut(label, label.n - proxy.n));
        pdi_name known = pdi_name_weigh(k, name);
        if (known.weight >= 5) {
            *person = (pdi_person){.name = name,
                                   .role = pdi_slice(pdi_end(label) - proxy.n, proxy.n),
                                   .full_name = known.full,
                                   .known_surname = known.known};
            return PDI_CERTAIN;
        }
    }
    const char *gap = pdi_find_gap(label); /* 朝比奈委員代理　小暮氏: the one who came */
    if (gap && pdi_ends(pdi_between(label.s, gap), proxy) &&
        pdi_label_read(k, pdi_trim(pdi_between(gap, pdi_end(label))), person) == PDI_CERTAIN && person->name.s)
        return PDI_CERTAIN;
    *person = (pdi_person){0};
    const size_t office = office_before_dot(k, label);
    if (office) {
        const pdi_likely behind = pdi_label_read(k, pdi_skip(label, office + DOT.n), person);
        if (behind == PDI_CERTAIN && person->name.s && person->position.s && !person->affiliation.s &&
            person->known_surname) { /* 電力・ガス事業部長 is nobody called ガス */
            person->affiliation = pdi_cut(label, office);
            return PDI_CERTAIN;
        }
        *person = (pdi_person){0};
    }
    pdi_row_read(k, NULL, label, &row);
    if (row.end != pdi_end(label)) return PDI_UNLIKELY;
    pdi_likely likely = judge_cells(k, &row, row.count, person);
    /* その他 heads those who are of no other group, and speaks as nobody */
    if (likely == PDI_UNLIKELY && pdi_lookup(k, PDI_TABLE_groups, all) && !pdi_eq(all, PDI_LIT("その他")))
        return PDI_LIKELY;
    if (likely == PDI_UNLIKELY && row.count == 1 && pdi_utf8_count(all) <= 12 && row.at[0].kind == PDI_CELL_WORD) {
        /* no table knows it; letters of names only can still be one */
        pdi_name name = pdi_name_weigh(k, label);
        if (name.weight > 0) return PDI_POSSIBLE;
    }
    return likely;
}

/* Whether a label can end at `s`: before a space, a bracket or a colon, behind a bracket, at the end. */
static bool can_end(pdi_str text, const char *s) {
    if (s == pdi_end(text)) return true;
    return *s == ' ' || *s == '\t' || *s == ':' || *s == '(' || *s == '\n' || s[-1] == ')';
}

/* Cells beyond `count` that still belong to a label which is complete without them. */
static bool goes_on(const pdi_row *row, size_t count, const pdi_person *person) {
    if (count >= row->count) return false;
    const pdi_cell *next = &row->at[count];
    bool titled = person->role.s || person->position.s;
    switch (next->kind) {
    case PDI_CELL_BRACKET:
        return next->gap == 0 && (!person->name.s || row->at[count - 1].kind != PDI_CELL_BRACKET);
    case PDI_CELL_HONORIFIC:
        return true;
    case PDI_CELL_NAME:
    case PDI_CELL_TITLED:
        if (person->name.s) return false;
        if (next->sign || !titled) return true;
        /* 議長 佐藤博 おはようございます: a name, when it is surely one */
        return next->weight >= 5 && (next->name.full || next->honorific || next->kind == PDI_CELL_TITLED);
    case PDI_CELL_ROLE:
    case PDI_CELL_POST:
        return !titled;
    default:
        return false;
    }
}

/* The part of text in which a label can stand: up to a sign of a sentence, no longer than labels are, and no farther
 * than the last place where one can end. Most lines of prose have no such place, and nothing of them is read. */
pdi_str pdi_label_window(pdi_str text) {
    const char *end = pdi_end(text), *s = text.s, *last = text.s;
    size_t step, chars = 0, depth = 0;
    for (; s < end && chars < LABEL_CHARS_MAX; s += step, chars++) {
        uint32_t code = pdi_utf8_at(s, end, &step);
        if (s > text.s && can_end(text, s)) last = s;
        if (code == 0x3002 || code == '\n' || code == 0x300C || code == ':') break;
        if (code == 0x3001 && depth == 0) break;
        if (code == '(') depth++;
        if (code == ')' && depth > 0) depth--;
    }
    if (s > text.s && can_end(text, s)) last = s;
    return pdi_between(text.s, last);
}

/* 委員A|　…, 委員1|:…: the length of a role and the letter or number that tells one from the other; 0 where no such
 * word stands at the head. */
static size_t lettered_role(const pdi_knowledge *k, pdi_str window, pdi_person *person) {
    enum { LONGEST = 27 };
    const char *s = window.s + 1;
    while (s < pdi_end(window) && s <= window.s + LONGEST && !can_end(window, s)) s++;
    const pdi_str head = pdi_between(window.s, s);
    const char last = head.s[head.n - 1];
    pdi_letters l;
    if (head.n < 4 || head.n > LONGEST || !((last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9'))) return 0;
    if ((unsigned char)head.s[0] < 0x80 || !pdi_letters_of(head, &l) || !is_letter(k, &l, person) || !person->role.s)
        return 0;
    person->role = head;
    return head.n;
}

size_t pdi_label_leading(const pdi_knowledge *k, pdi_str window, pdi_person *person, pdi_likely *likely) {
    pdi_row row;
    *person = (pdi_person){0};
    *likely = PDI_UNLIKELY;
    if (window.n == 0) return 0;
    size_t length = lettered_role(k, window, person);
    if (length) {
        *likely = PDI_CERTAIN;
        return length;
    }
    *person = (pdi_person){0};
    pdi_row_read(k, NULL, window, &row);
    for (size_t count = 1; count <= row.count && count <= 8; count++) {
        pdi_person here;
        pdi_str last = row.at[count - 1].text;
        if (count > 1 && length > 0 && !goes_on(&row, count - 1, person)) break;
        pdi_likely sure = judge_cells(k, &row, count, &here);
        if (sure < PDI_LIKELY || !can_end(window, pdi_end(last))) continue;
        if (sure < *likely) break;
        length = (size_t)(pdi_end(last) - window.s);
        *person = here;
        *likely = sure;
    }
    return length;
}

size_t pdi_label_extent(const pdi_knowledge *k, pdi_str text, pdi_person *person, pdi_likely *likely) {
    return pdi_label_leading(k, pdi_label_window(text), person, likely);
}
