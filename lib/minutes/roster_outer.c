/* A column of groups at the left of a list, each printed once, beside the first of those who stand in it:
 *
 *     副市町村長    小里市副市長      栗林　茂
 *                   辰見町副町長      林　龍太郎
 *     識 見 者      小里市消防団長    三枝俊明
 *
 * It is known by its form alone: rows without such a word begin where the second column of the others does.
 */
#include "minutes/roster.h"

#include <limits.h>

enum { LINES_MAX = 400, LEAST = 2, GAP_MIN = 2, SLACK = 1, ROW_MAX = 300, WORD_MAX = 90 };

static bool holds_person(pdi_roster *o, pdi_str text) {
    const pdi_row *row = pdi_roster_row(o, pdi_cut(text, ROW_MAX));
    return row->count > 1 && pdi_row_person(row, 0) < row->count;
}

pdi_str pdi_roster_outer_word(const pdi_roster *o, pdi_str text, const pdi_line *line, pdi_str *rest) {
    if (line->end == 0 || text.s != o->r->flow->text.s + line->start) return PDI_NONE;
    /* the first gap that is wider than those between letters: 識 見 者　　小里市消防団長 */
    for (const char *s = text.s; s + GAP_MIN < pdi_end(text) && s < text.s + WORD_MAX; s++) {
        if (!pdi_is_gap(s[0])) continue;
        const char *behind = s;
        while (behind < pdi_end(text) && pdi_is_gap(*behind)) behind++;
        const unsigned ends = pdi_column_in_line(o->r->flow, line, s);
        if (pdi_column_in_line(o->r->flow, line, behind) < ends + (unsigned)GAP_MIN) continue;
        *rest = pdi_between(behind, pdi_end(text));
        return pdi_between(text.s, s);
    }
    return PDI_NONE;
}

/* Whether enough lines stand so far in that they could be rows without a word. Most lists have none, and their rows
 * need not be read for this. */
static bool any_hang(const pdi_flow *flow, uint32_t first, uint32_t last) {
    enum { FURTHER = 4 };
    unsigned left = UINT_MAX, hanging = 0;
    for (uint32_t i = first; i < last; i++) left = flow->lines[i].indent < left ? flow->lines[i].indent : left;
    for (uint32_t i = first; i < last; i++) hanging += flow->lines[i].indent >= left + FURTHER;
    return hanging >= LEAST;
}

void pdi_roster_outer_find(pdi_roster *o, uint32_t first, uint32_t last) {
    unsigned left = 0, column = 0, leading = 0, hanging = 0;
    o->outer_column = 0;
    if (last - first > LINES_MAX || !any_hang(o->r->flow, first, last)) return;
    for (uint32_t i = first; i < last; i++) {
        const pdi_line *line = &o->r->flow->lines[i];
        const pdi_str text = pdi_line_text(o->r->flow, line);
        pdi_str rest = PDI_NONE;
        if (column && line->indent + (unsigned)SLACK >= column && line->indent <= column + (unsigned)SLACK) {
            if (!holds_person(o, text)) return;
            hanging++;
            continue;
        }
        const pdi_str word = pdi_roster_outer_word(o, text, line, &rest);
        if (!word.n || pdi_roster_is_header_row(o, text) || !holds_person(o, rest)) continue;
        const unsigned begins = pdi_column_in_line(o->r->flow, line, rest.s);
        if (!column) left = line->indent, column = begins;
        if (line->indent != left || begins + (unsigned)SLACK < column || begins > column + (unsigned)SLACK) return;
        leading++;
    }
    if (leading >= LEAST && hanging >= LEAST) {
        o->outer_column = (uint16_t)column;
        o->outer_indent = (uint16_t)left;
    }
}
