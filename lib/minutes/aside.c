/* Words beside a name are read part by part between commas: each says one thing, or the whole is no aside. */
#include "minutes/aside.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

enum { PARTS_MAX = 6 };

/* 以上24名, 計10人, 14名, 出席者34名 */
static bool read_count(const pdi_knowledge *k, pdi_str letters, uint64_t *number) {
    static const pdi_str units[] = {WORD("名"), WORD("人")};
    size_t order = pdi_begins_with_phrase(k, PDI_USE_order, letters, SIZE_MAX);
    size_t digits = pdi_numeral_read(pdi_skip(letters, order), number);
    if (digits == 0) {
        order = 0;
        digits = pdi_numeral_read(letters, number);
    }
    pdi_str rest = pdi_skip(letters, order + digits);
    if (digits == 0) return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (pdi_eq(rest, units[i])) return true;
    return false;
}

pdi_str pdi_without_people(pdi_str text, pdi_str *count) {
    static const pdi_str UNITS[] = {WORD("名"), WORD("人")};
    enum { DIGITS_MAX = 3 };
    const size_t digits = pdi_ends_with_any(text, PDI_ANY(UNITS)) ? text.n - UNITS[0].n : 0;
    size_t begin = digits;
    while (begin > 0 && text.s[begin - 1] >= '0' && text.s[begin - 1] <= '9') begin--;
    if (begin == digits || digits - begin > DIGITS_MAX) return text;
    if (count) *count = pdi_skip(text, begin);
    return pdi_trim(pdi_cut(text, begin));
}

/* 出席6/7名, 6/7人: how many of how many, as a fraction. */
static bool read_fraction(pdi_str letters, uint64_t *number) {
    static const pdi_str there = WORD("出席"), units[] = {WORD("名"), WORD("人")};
    uint64_t all;
    if (pdi_starts(letters, there)) letters = pdi_skip(letters, there.n);
    const size_t came = pdi_numeral_read(letters, number);
    if (!came || came >= letters.n || letters.s[came] != '/') return false;
    const size_t of = pdi_numeral_read(pdi_skip(letters, came + 1), &all);
    const pdi_str unit = pdi_skip(letters, came + 1 + of);
    return of > 0 && (pdi_eq(unit, units[0]) || pdi_eq(unit, units[1]));
}

/* 委員9名中7名出席, 12名中8名: how many of how many, with words about both. */
static bool read_share(pdi_str letters, uint64_t *number) {
    static const pdi_str of[] = {WORD("名中"), WORD("人中"), WORD("名のうち"), WORD("人のうち")};
    static const pdi_str ends[] = {WORD("出席"), WORD("参加"), WORD("名"), WORD("人")};
    size_t digits = 0;
    for (size_t i = 0; i < sizeof of / sizeof *of && digits == 0; i++) {
        const char *found = pdi_find(letters, of[i]);
        if (found) digits = pdi_numeral_read(pdi_between(found + of[i].n, pdi_end(letters)), number);
    }
    for (size_t i = 0; digits && i < sizeof ends / sizeof *ends; i++)
        if (pdi_ends(letters, ends[i])) return true;
    return false;
}

static pdi_str without_leading(pdi_str text) {
    size_t step;
    while (text.n > 0) {
        uint32_t code = pdi_utf8_at(text.s, pdi_end(text), &step);
        if (code != ' ' && code != '\t' && code != ':' && code != 0x3001 && code != ',' && code != 0x30FB &&
            code != 0x203B)
            break;
        text = pdi_skip(text, step);
    }
    return pdi_trim(text);
}

static bool names_somebody(const pdi_knowledge *k, pdi_str text, bool *member) {
    pdi_row row;
    *member = false;
    pdi_row_read(k, NULL, text, &row);
    size_t at = pdi_row_person(&row, 0);
    if (at == row.count) return false;
    const pdi_cell *c = &row.at[at];
    bool alone = row.count == 1;
    *member = (c->kind == PDI_CELL_TITLED && c->title.is_role) ||
              (alone && c->kind == PDI_CELL_NAME && !c->name.full) ||
              (row.count == 2 && row.at[1].kind == PDI_CELL_ROLE);
    return c->weight >= 3;
}

/* 代理 山田課長; 山田課長代理出席; 山田委員代理; 山田委員の代理 */
static bool read_proxy(const pdi_knowledge *k, const pdi_letters *l, pdi_aside *aside) {
    static const pdi_str for_whom = WORD("の");
    pdi_str all = pdi_letters_all(l);
    bool member;
    size_t begin = pdi_begins_with_phrase(k, PDI_USE_proxy, all, SIZE_MAX);
    if (begin < 6 && !(begin && begin < all.n && pdi_letters_gap(l, begin))) begin = 0; /* 代 begins too many words */
    if (begin == all.n) {
        aside->proxy = PDI_PROXY_UNNAMED;
        return true;
    }
    if (begin) {
        enum { NAME_MAX = 4 };
        pdi_str person = without_leading(pdi_letters_printed(l, begin, l->n));
        bool told = begin < all.n && all.s[begin] == ':'; /* 代理:安孫子運輸企画係長 */
        told =
            told || (pdi_letters_gap(l, begin) && pdi_utf8_count(person) <= NAME_MAX && /* 代理　有働, not 代理　課長 */
                     !pdi_lookup_suffix(k, PDI_TABLE_posts, person, NULL) && !pdi_lookup(k, PDI_TABLE_roles, person));
        if (person.n == 0 || (!names_somebody(k, person, &member) && !told)) return false;
        aside->proxy = PDI_PROXY_CAME;
        aside->person = person;
        return true;
    }
    size_t end = pdi_ends_with_phrase(k, PDI_USE_proxy, all, SIZE_MAX);
    if (end < 6) return false;
    /* 西沢優部会長代理 has that role; 菅構成員代理 came for somebody */
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, all, NULL);
    if (pdi_entry_is(role, 1, "vice") && pdi_ends(role->cell[0], pdi_slice(pdi_end(all) - 6, 6))) return false;
    pdi_str phrase = pdi_slice(pdi_end(all) - end, end);
    size_t before = all.n - end;
    static const pdi_str particle = WORD("が");
    if (pdi_ends(pdi_cut(all, before), particle)) before -= particle.n;
    if (before == 0) return false;
    pdi_str person = pdi_letters_printed(l, 0, before);
    static const pdi_str note = WORD("※"); /* 希代野環(…課補佐官)※代理出席: an entry, and a note on it */
    if (pdi_ends(person, note)) return false;
    /* 構成員代理 is one phrase; the role belongs to the person: 菅構成員|代理 */
    static const pdi_str proxy = WORD("代理");
    const char *where = pdi_find(phrase, proxy);
    if (where && where > phrase.s && !pdi_starts(phrase, for_whom) && !pdi_starts(phrase, particle))
        person = pdi_letters_printed(l, 0, before + (size_t)(where - phrase.s));
    static const pdi_str duty = WORD("職務"); /* 教育長職務代理者 is a post */
    if (pdi_ends(person, duty) || !names_somebody(k, person, &member)) return false;
    bool stands_for = pdi_starts(phrase, for_whom) || member || pdi_ends(phrase, proxy);
    aside->proxy = stands_for ? PDI_PROXY_FOR : PDI_PROXY_CAME;
    aside->person = person;
    return true;
}

/* ◎は座長, ※印はオンラインによる出席, (R)はオンライン参加 */
static bool is_legend(const pdi_knowledge *k, pdi_str letters) {
    size_t step, length = 0;
    uint32_t code = pdi_utf8_at(letters.s, pdi_end(letters), &step);
    pdi_script script = pdi_script_of(code);
    if (script == PDI_HAN || script == PDI_KATAKANA || script == PDI_HIRAGANA || script == PDI_LATIN ||
        step == letters.n)
        return false;
    if (code == '(') {
        const char *close = memchr(letters.s, ')', letters.n);
        if (!close || close - letters.s > 5) return false;
        step = (size_t)(close - letters.s) + 1;
    }
    if (!pdi_lookup_suffix(k, PDI_TABLE_roles, letters, &length)) {
        length = pdi_ends_with_phrase(k, PDI_USE_remote, letters, SIZE_MAX);
        if (length == 0) length = pdi_ends_with_phrase(k, PDI_USE_absent, letters, SIZE_MAX);
    }
    return length > 0 && length + step < letters.n && letters.n - length - step <= 9;
}

/* One word that says one thing. */
static bool read_part(const pdi_knowledge *k, pdi_str text, pdi_aside *aside) {
    pdi_letters l;
    if (pdi_letters_of(text, &l) && l.n > 0 && is_legend(k, pdi_letters_all(&l))) return aside->order = true;
    text = without_leading(text);
    if (!pdi_letters_of(text, &l) || l.n == 0) return false;
    pdi_str all = pdi_letters_all(&l);
    if (pdi_is_phrase(k, PDI_USE_absent, all)) return aside->status = PDOC_ATTENDANCE_ABSENT, true;
    if (pdi_is_phrase(k, PDI_USE_remote, all)) return aside->status = PDOC_ATTENDANCE_REMOTE, true;
    if (pdi_is_phrase(k, PDI_USE_order, all)) return aside->order = true;
    if (pdi_is_phrase(k, PDI_USE_proxy, all)) return aside->proxy = PDI_PROXY_UNNAMED, true;
    if (pdi_lookup(k, PDI_TABLE_roles, all)) return aside->role = pdi_letters_printed(&l, 0, l.n), true;
    const pdi_entry *group = pdi_lookup(k, PDI_TABLE_groups, all);
    if (group && pdi_entry_is(group, 2, "absent")) return aside->status = PDOC_ATTENDANCE_ABSENT, true;
    if (group && pdi_entry_is(group, 2, "remote")) return aside->status = PDOC_ATTENDANCE_REMOTE, true;
    if (group && pdi_entry_is(group, 2, "present")) return aside->status = PDOC_ATTENDANCE_PRESENT, true;
    if (read_count(k, all, &aside->number) || read_share(all, &aside->number) || read_fraction(all, &aside->number))
        return aside->count = true;
    return read_proxy(k, &l, aside);
}

/* The parts of text between commas; 0 where there are too many to be an aside. */
static size_t parts_of(pdi_str text, pdi_str parts[PARTS_MAX]) {
    size_t count = 0, step;
    const char *from = text.s, *end = pdi_end(text);
    for (const char *s = text.s;; s += step) {
        step = 1;
        uint32_t code = s < end ? pdi_utf8_at(s, end, &step) : 0;
        if (s < end && code != 0x3001 && code != 0x3002 && code != ',' && code != 0x30FB && code != '/') continue;
        if (count == PARTS_MAX) return 0;
        parts[count++] = pdi_trim(pdi_between(from, s));
        if (s == end) return count;
        from = s + step;
    }
}

/* ◎部会長 beside ○副部会長: a sign and whose it is, and no word between. */
static bool is_sign_and_role(const pdi_knowledge *k, pdi_str text) {
    size_t step;
    if (text.n == 0) return false;
    const pdi_script script = pdi_script_of(pdi_utf8_at(text.s, pdi_end(text), &step));
    return (script == PDI_SYMBOL || (script == PDI_PUNCT && (unsigned char)text.s[0] >= 0x80)) &&
           pdi_lookup(k, PDI_TABLE_roles, pdi_trim(pdi_skip(text, step)));
}

pdi_aside pdi_aside_read(const pdi_knowledge *k, pdi_str text) {
    pdi_aside aside = {0}, all = {0};
    pdi_str parts[PARTS_MAX];
    text = pdi_trim(text);
    if (text.n == 0) return aside;
    if (read_part(k, text, &aside)) {
        aside.known = true;
        return aside;
    }
    size_t count = parts_of(text, parts);
    for (size_t i = 0; i < count; i++) {
        const bool legend = count > 1 && is_sign_and_role(k, parts[i]);
        all.order = all.order || legend;
        if (!legend && !read_part(k, parts[i], &all)) return (pdi_aside){0};
    }
    all.known = count > 1;
    return all;
}

bool pdi_is_legend_of_signs(const pdi_knowledge *k, pdi_str text) {
    static const pdi_str OPEN = PDI_CONST("「"), CLOSE = PDI_CONST("」は");
    size_t length;
    for (const char *s = text.s; (s = pdi_find(pdi_between(s, pdi_end(text)), OPEN)) != NULL; s += OPEN.n) {
        const pdi_str rest = pdi_trim(pdi_between(s + OPEN.n, pdi_end(text)));
        if (!rest.n) return false;
        pdi_utf8_at(rest.s, pdi_end(rest), &length);
        const pdi_entry *e = pdi_lookup(k, PDI_TABLE_marks, pdi_cut(rest, length));
        if ((pdi_entry_is(e, 1, "speech") || pdi_entry_is(e, 1, "arrow")) &&
            pdi_starts(pdi_trim(pdi_skip(rest, length)), CLOSE))
            return true;
    }
    return false;
}
