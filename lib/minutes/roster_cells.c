/* A table whose cells a converter wrote one to a line, the two columns of a name among them: 石蕗 | 由里子 |
 * 一郷大学教授.
 */
#include "minutes/name.h"
#include "minutes/post.h"
#include "minutes/roster.h"

enum { NAME_MAX = 12, PAIRS_MIN = 3, OFFICE_LINES_MAX = 6 };

static pdi_str line_of(const pdi_roster *o, uint32_t line) {
    return pdi_line_text(o->r->flow, &o->r->flow->lines[line]);
}

/* Words of their own, and no part of a name. */
static bool is_word(pdi_roster *o, pdi_str text) {
    return pdi_lookup(o->r->k, PDI_TABLE_roles, text) || pdi_lookup(o->r->k, PDI_TABLE_groups, text) ||
           pdi_lookup(o->r->k, PDI_TABLE_posts, text) || pdi_lookup(o->r->k, PDI_TABLE_headings, text) ||
           pdi_lookup(o->r->k, PDI_TABLE_units, text);
}

static bool is_short(pdi_str text) {
    return text.n > 0 && text.n <= NAME_MAX && !pdi_find_gap(text) && text.s[0] != '<' && text.s[0] != '(';
}

/* :磯谷, <座長>柏木, <実施者>成瀬: what stands before the surname in its cell, and what its bracket says. */
static pdi_str surname_cell(const pdi_roster *o, uint32_t line, pdi_str *bracket) {
    enum { BRACKET_MAX = 40 };
    pdi_str text = line_of(o, line), inner;
    uint32_t sign;
    *bracket = PDI_NONE;
    while (pdi_starts(text, PDI_LIT(":"))) text = pdi_trim(pdi_skip(text, 1));
    const size_t length = text.n ? pdi_bracket_at(text, &inner, &sign) : 0;
    if (length && length < text.n && length <= BRACKET_MAX) {
        *bracket = pdi_cut(text, length);
        text = pdi_trim(pdi_skip(text, length));
    }
    return text;
}

/* Heads those below, and is no more of anybody's office. */
static bool heads_others(pdi_roster *o, uint32_t line) {
    const pdi_str text = line_of(o, line);
    const pdi_str words = pdi_squeeze(o->r, pdi_cut(text, 200));
    pdi_str inner;
    uint32_t sign;
    if (pdi_bracket_at(text, &inner, &sign) == text.n) return true;
    if (pdi_is_role(o->r->k, words) && !pdi_lookup(o->r->k, PDI_TABLE_posts, words)) return true; /* but 主査 */
    return pdi_lookup(o->r->k, PDI_TABLE_groups, words) && !pdi_is_organization(o->r->k, words);
}

/* Whether a line and the next one are the two columns of a name. `sure`: one of the two parts is known as such. */
static bool is_pair(pdi_roster *o, uint32_t line, uint32_t last, bool *sure) {
    pdi_str bracket;
    *sure = false;
    if (line + 1 >= last) return false;
    const pdi_str surname = surname_cell(o, line, &bracket), given = line_of(o, line + 1);
    if (!is_short(surname) || !is_short(given) || is_word(o, surname) || is_word(o, given)) return false;
    const bool known = pdi_lookup(o->r->k, PDI_TABLE_surnames, surname),
               known_given = pdi_lookup(o->r->k, PDI_TABLE_givennames, given);
    /* where all are so, nobody need be known who stands right below a heading */
    if (!known && !known_given) return o->names_in_cells && line > 0 && heads_others(o, line - 1);
    const pdi_name both = pdi_name_weigh(o->r->k, given);
    if (!known_given && (both.full || pdi_lookup(o->r->k, PDI_TABLE_surnames, given))) return false;
    *sure = known && known_given;
    return !pdi_name_weigh(o->r->k, surname).full;
}

/* 開発部 | 主査 | 平尾 | 良子: a role's word that is a post there, since the next one's name follows without a sign. */
static bool ends_office(pdi_roster *o, uint32_t line, uint32_t last) {
    pdi_str bracket;
    bool sure;
    const bool role = pdi_is_role(o->r->k, pdi_squeeze(o->r, line_of(o, line)));
    if (!role || line + 1 >= last) return role;
    surname_cell(o, line + 1, &bracket);
    return line_of(o, line + 1).s[0] != ':' && (bracket.n > 0 || is_pair(o, line + 1, last, &sure));
}

/* The lines of the office below a name. */
static uint32_t office_lines(pdi_roster *o, uint32_t line, uint32_t last) {
    bool sure;
    uint32_t lines = 0;
    while (line + lines < last && lines < OFFICE_LINES_MAX && !is_pair(o, line + lines, last, &sure) &&
           (!heads_others(o, line + lines) || (lines > 0 && ends_office(o, line + lines, last))))
        lines++;
    return lines;
}

void pdi_roster_cells_learn(pdi_roster *o, uint32_t first, uint32_t last) {
    uint32_t pairs = 0, sure_ones = 0, without = 0;
    bool sure;
    o->names_in_cells = false;
    for (uint32_t i = first; i + 2 < last; i++) {
        if (!is_pair(o, i, last, &sure)) continue;
        const uint32_t office = office_lines(o, i + 2, last);
        pairs++;
        without += office == 0;
        sure_ones += sure;
        i += office + 1;
    }
    /* without offices: a column of names, or the offices stand before them */
    o->names_in_cells = pairs >= PAIRS_MIN && sure_ones * 2 >= pairs && without * 4 <= pairs;
}

/* 委員 | :磯谷 | 隆: a role in a cell of its own, for those in the next column until another one. */
static bool take_role_cell(pdi_roster *o, uint32_t line, uint32_t last) {
    bool sure;
    const pdi_str text = line_of(o, line);
    if (line + 1 >= last || line_of(o, line + 1).s[0] != ':' || !pdi_is_role(o->r->k, pdi_squeeze(o->r, text)) ||
        !is_pair(o, line + 1, last, &sure))
        return false;
    o->role = text;
    pdi_take(o->r, text, PDOC_READING_GROUP, "role in a cell of its own");
    return true;
}

uint32_t pdi_roster_cells_read(pdi_roster *o, uint32_t line, uint32_t last) {
    bool sure;
    pdi_str bracket, role = PDI_NONE;
    uint32_t sign;
    if (!o->names_in_cells) return 0;
    if (take_role_cell(o, line, last)) return 1;
    if (!is_pair(o, line, last, &sure)) return 0;
    const uint32_t office = office_lines(o, line + 2, last);
    const pdi_str surname = surname_cell(o, line, &bracket);
    if (bracket.n && pdi_bracket_at(bracket, &role, &sign) && !pdi_is_role(o->r->k, pdi_squeeze(o->r, role))) {
        pdi_roster_heading(o, pdi_between(bracket.s, pdi_end(surname)), &o->r->flow->lines[line], false, 0);
        role = PDI_NONE;
    }
    const pdi_str name = pdi_between(surname.s, pdi_end(line_of(o, line + 1)));
    const pdi_str words =
        office ? pdi_between(line_of(o, line + 2).s, pdi_end(line_of(o, line + 1 + office))) : PDI_NONE;
    pdi_roster_add_cells(o, role, name, words);
    return 2 + office;
}
