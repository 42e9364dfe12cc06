/* Two lists side by side, cut into lines by a converter: members at the left, each behind their role, and in a column
 * of their own those who came from the office.
 *
 *     分科会長  椎名  倫     三崎理財局長
 *                            古閑理財局次長
 *     委  員  逢坂誠吾
 *                            立花総務課長
 *             木場玲子
 */
#include "minutes/roster.h"

enum { LINES_MAX = 400, COLUMN_MIN = 16, LEAST = 3, GAP_MIN = 3, SLACK = 3 };

/* 三崎理財局長: somebody and their post in one word, and nothing else. */
static bool is_official(pdi_roster *o, pdi_str text) {
    enum { LONGEST = 90 };
    if (text.n == 0 || text.n > LONGEST || pdi_find_gap(text)) return false;
    const pdi_row *row = pdi_roster_row(o, text);
    if (row->count != 1 || row->end != pdi_end(text)) return false;
    const pdi_titled *t = &row->at[0].title;
    const bool post = t->is_post || pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, text, NULL) != NULL;
    return row->at[0].kind == PDI_CELL_TITLED && post;
}

/* 委員　逢坂誠吾, 木場玲子: somebody with their role, or by their name alone. */
static bool is_member(pdi_roster *o, pdi_str text) {
    enum { LONGEST = 90 };
    if (text.n == 0 || text.n > LONGEST) return false;
    const pdi_row *row = pdi_roster_row(o, text);
    const size_t person = pdi_row_person(row, 0);
    if (person == row->count || row->at[person].kind != PDI_CELL_NAME || !row->at[person].name.full) return false;
    return row->count == 1 || (row->count == 2 && person == 1 && row->at[0].kind == PDI_CELL_ROLE);
}

/* Where what stands in the column begins in a line; its end where nothing does. */
static const char *in_column(const pdi_roster *o, const pdi_line *line, unsigned column) {
    const pdi_str text = pdi_line_text(o->r->flow, line);
    if (line->indent + (unsigned)SLACK >= column) return text.s;
    for (const char *s = pdi_end(text); s > text.s + GAP_MIN; s--) {
        size_t gap = 0;
        while (gap < GAP_MIN && s[-1 - (ptrdiff_t)gap] == ' ') gap++;
        if (gap == GAP_MIN && *s != ' ' && pdi_column_in_line(o->r->flow, line, s) + (unsigned)SLACK >= column)
            return s;
    }
    return pdi_end(text);
}

/* The column in which officials stand alone on at least LEAST lines; 0 for none. */
static unsigned column_of_officials(pdi_roster *o, uint32_t first, uint32_t last) {
    unsigned column = 0, found = 0;
    for (uint32_t i = first; i < last; i++) {
        const pdi_line *line = &o->r->flow->lines[i];
        if (line->indent < COLUMN_MIN || !is_official(o, pdi_line_text(o->r->flow, line))) continue;
        if (column && (line->indent > column + (unsigned)SLACK || column > line->indent + (unsigned)SLACK)) return 0;
        if (!column || line->indent < column) column = line->indent;
        found++;
    }
    return found >= LEAST ? column : 0;
}

unsigned pdi_roster_columns_find(pdi_roster *o, uint32_t first, uint32_t last) {
    if (last - first > LINES_MAX) return 0;
    const unsigned column = column_of_officials(o, first, last);
    unsigned below = 0; /* members alone on a line below an official */
    bool begun = false;
    for (uint32_t i = first; column && i < last; i++) {
        const pdi_line *line = &o->r->flow->lines[i];
        const pdi_str text = pdi_line_text(o->r->flow, line);
        const char *right = in_column(o, line, column);
        if (right < pdi_end(text) && !is_official(o, pdi_between(right, pdi_end(text)))) return 0;
        if (right > text.s && !is_member(o, pdi_trim(pdi_between(text.s, right)))) return 0;
        begun = begun || right < pdi_end(text);
        below += begun && right == pdi_end(text);
    }
    return below >= LEAST ? column : 0;
}

pdi_str pdi_roster_column_part(const pdi_roster *o, const pdi_line *line, unsigned column, bool right) {
    const pdi_str text = pdi_line_text(o->r->flow, line);
    const char *at = in_column(o, line, column);
    return pdi_trim(right ? pdi_between(at, pdi_end(text)) : pdi_between(text.s, at));
}
