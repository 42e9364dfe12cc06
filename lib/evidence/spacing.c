/* What the gaps of a page mean: spaces in a line, its indentation, blank lines between lines; or nothing, where words
 * are set wide over a heading or a cell. All is measured by the document itself: how wide its characters are, where its
 * lines begin, how far apart they stand. */
#include <math.h>
#include <stdlib.h>

#include "evidence/pages.h"

static int by_value(const void *a, const void *b) {
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* ---- the document's measures ---- */

enum { WAYS = 8 }; /* left and right pages, horizontal and turned, each column: each has a margin of its own */

typedef struct measures {
    double em, pitch;
    double margin[WAYS];
} measures;

static unsigned way_of(const pdi_laid_line *line) {
    return (line->page & 1) * 4 + (unsigned)line->turned * 2 + line->second;
}

/* The median over lines. */
static double usual_em(pdi_arena *arena, const pdi_laid *laid) {
    double *ems = PDI_NEW_ARRAY(arena, double, laid->line_count + 1);
    for (uint32_t i = 0; i < laid->line_count; i++) ems[i] = laid->lines[i].em;
    qsort(ems, laid->line_count, sizeof *ems, by_value);
    return laid->line_count ? ems[laid->line_count / 2] : 10;
}

/* The distance that most lines keep: the fullest of many narrow bins, and its neighbour's share in it. */
static double usual_pitch(const pdi_laid *laid, double em) {
    enum { BINS = 64 };
    uint32_t bins[BINS + 1] = {0}, best = 0;
    for (uint32_t i = 1; i < laid->line_count; i++) {
        const pdi_laid_line *a = &laid->lines[i - 1], *b = &laid->lines[i];
        const double apart = (b->centre - a->centre) / em * 16;
        if (a->page == b->page && a->turned == b->turned && apart >= 12 && apart < BINS) bins[(int)apart]++;
    }
    for (uint32_t i = 1; i < BINS; i++)
        if (bins[i] + bins[i + 1] > bins[best] + bins[best + 1]) best = i;
    return best ? (best + 1) / 16.0 * em : em * 1.8;
}

/* The leftmost place at which more than a few lines begin. */
static double usual_margin(pdi_arena *arena, const pdi_laid *laid, unsigned way, double em) {
    double *lefts = PDI_NEW_ARRAY(arena, double, laid->line_count + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < laid->line_count; i++)
        if (way_of(&laid->lines[i]) == way) lefts[n++] = laid->lines[i].left;
    qsort(lefts, n, sizeof *lefts, by_value);
    for (uint32_t i = 0, j; i < n; i = j) {
        for (j = i + 1; j < n && lefts[j] - lefts[i] < em / 4; j++) {
        }
        if ((j - i) * 20 >= n && (j - i >= 3 || n < 12)) return lefts[i];
    }
    return n ? lefts[0] : 0;
}

static measures measure(pdi_arena *arena, const pdi_laid *laid) {
    measures m = {.em = usual_em(arena, laid)};
    m.pitch = usual_pitch(laid, m.em);
    for (unsigned way = 0; way < WAYS; way++) m.margin[way] = usual_margin(arena, laid, way, m.em);
    return m;
}

/* ---- blank lines ---- */

static uint16_t blanks_before(const measures *m, const pdi_laid_line *before, const pdi_laid_line *line) {
    enum { MOST = 3 };
    const double pitch = pdi_greater(m->pitch, 1.2 * pdi_greater(before->em, line->em));
    const double lines = (line->centre - before->centre) / pitch;
    if (before->page != line->page || before->turned != line->turned || lines < 1.6) return 0;
    return (uint16_t)(lines - 0.5 < MOST ? pdi_greater(lines - 0.5, 1) : MOST);
}

/* ---- gaps ---- */

static uint16_t columns_of(double gap, double em) {
    const double columns = gap / em * 2 + 0.5;
    return (uint16_t)(columns < 0 ? 0 : columns < 240 ? columns : 240);
}

static uint16_t indent_of(const measures *m, const pdi_laid_line *line) {
    const double indent = line->left - m->margin[way_of(line)];
    return indent > m->em * 0.4 ? columns_of(indent, m->em) : 0;
}

/* Between Latin words a fifth of the size is a space; between full-width characters, and where the two meet, so little
 * is nothing but typesetting. */
static uint16_t space_between(const pdi_box *a, const pdi_box *b) {
    const double em = (a->em + b->em) / 2, gap = b->left - a->right;
    const bool latin = !a->wide_last && !b->wide_first;
    if (gap < em * (latin ? 0.15 : 0.4)) return 0;
    const uint16_t columns = columns_of(gap, em);
    return columns ? columns : 1;
}

/* ---- words set wide ---- */

/* Characters one by one with gaps between: [from, to) of the line's boxes. */
typedef struct stretch {
    uint32_t from, to;
} stretch;

static double gap_before(const pdi_box *box) { return box->left - box[-1].right; }

static bool next_stretch(const pdi_box *at, uint32_t count, stretch *s) {
    enum { LEAST = 3 };
    for (uint32_t i = s->to; i<count; i = s->to> i ? s->to : i + 1) {
        s->from = s->to = i;
        while (s->to < count && at[s->to].single && (s->to == i || gap_before(&at[s->to]) >= at[s->to].em * 0.2))
            s->to++;
        if (s->to - s->from >= LEAST) return true;
    }
    return false;
}

/* A heading alone: nothing but letters, at even distances. What stands in a column behind it keeps its place. */
static void join_if_even(pdi_box *at, uint32_t count, stretch s) {
    double least = INFINITY, most = 0;
    for (uint32_t i = s.from; i < s.to; i++) {
        if (!at[i].letter) return;
        if (i == s.from) continue;
        least = pdi_lesser(least, gap_before(&at[i]));
        most = pdi_greater(most, gap_before(&at[i]));
    }
    if (most > least * 1.25 + at[s.from].em * 0.15) return;
    enum { COLUMN = 3 };
    const bool columns_follow = s.to < count && at[s.to].space >= COLUMN;
    for (uint32_t i = s.from + 1; i < s.to; i++) {
        if (columns_follow) at[s.to].space = (uint16_t)(at[s.to].space + at[i].space);
        at[i].space = 0;
    }
}

typedef struct extent {
    double left, right;
} extent;

/* Between two columns of a table: no line of the page that is set wide has a character there, and most lines that leave
 * it free end before it at one place and go on behind it at one place. */
enum { MOST_GUTTERS = 64 };

typedef struct gutters {
    extent at[MOST_GUTTERS];
    uint32_t count;
} gutters;

typedef PDI_LIST(extent) extents;

static int by_left(const void *a, const void *b) {
    const extent *x = a, *y = b;
    return x->left < y->left ? -1 : x->left > y->left;
}

/* Where the boxes that are set wide stand; returns how many lines have some. */
static uint32_t find_extents(pdi_arena *arena, const pdi_laid *laid, uint32_t from, uint32_t to, extents *found) {
    uint32_t lines = 0;
    for (uint32_t i = from; i < to; i++) {
        const pdi_box *at = laid->boxes + laid->lines[i].first;
        stretch s = {0};
        bool any = false;
        while (next_stretch(at, laid->lines[i].count, &s)) {
            any = true;
            for (uint32_t b = s.from; b < s.to; b++) *PDI_PUSH(arena, found) = (extent){at[b].left, at[b].right};
        }
        lines += any;
    }
    if (found->count) qsort(found->at, found->count, sizeof *found->at, by_left);
    return lines;
}

/* What is left free between them; false where that is so often that it is no table. */
static bool find_free(const extents *found, double em, gutters *g) {
    double reached = found->at[0].right;
    for (size_t i = 1; i < found->count; i++) {
        const extent *e = &found->at[i];
        if (e->left - reached > em * 0.75) {
            if (g->count == MOST_GUTTERS) return false;
            g->at[g->count++] = (extent){reached, e->left};
        }
        reached = pdi_greater(reached, e->right);
    }
    return true;
}

static bool leaves_free(const extent *gutter, double left, double right) {
    return left <= gutter->left + 1 && right >= gutter->right - 1;
}

/* Whether most of the values are one. */
static bool agree(double *values, size_t n) {
    size_t alike = 0;
    qsort(values, n, sizeof *values, by_value);
    for (size_t i = 0; i < n; i++) alike += values[i] > values[n / 2] - 1 && values[i] < values[n / 2] + 1;
    return alike >= 3 && alike * 5 >= n * 3;
}

/* Whether the lines [from, to) end before a free place, and go on behind it, as columns do. */
static bool is_gutter(const pdi_laid *laid, uint32_t from, uint32_t to, const extent *free, double *ends,
                      double *begins) {
    size_t n = 0;
    for (uint32_t i = from; i < to; i++) {
        const pdi_box *at = laid->boxes + laid->lines[i].first;
        stretch s = {0};
        while (next_stretch(at, laid->lines[i].count, &s))
            for (uint32_t b = s.from + 1; b < s.to; b++) {
                if (!leaves_free(free, at[b - 1].right, at[b].left)) continue;
                ends[n] = at[b - 1].right;
                begins[n++] = at[b].left;
            }
    }
    return n > 0 && agree(ends, n) && agree(begins, n);
}

/* Whether a gap is as wide as some whole characters. */
static bool is_whole(double gap) {
    enum { WIDEST = 1000 }; /* characters; what is farther apart, or nowhere, is no typed gap */
    if (!(fabs(gap) < WIDEST)) return false;
    return fabs(gap - (double)(int)(gap + (gap < 0 ? -0.5 : 0.5))) < 0.04;
}

/* Whether hardly a gap is not as wide as one, two … characters: then somebody typed spaces, and each gap says how many. */
static bool are_typed(const pdi_laid *laid, uint32_t from, uint32_t to) {
    uint32_t gaps = 0, whole = 0;
    for (uint32_t i = from; i < to; i++) {
        const pdi_box *at = laid->boxes + laid->lines[i].first;
        stretch s = {0};
        while (next_stretch(at, laid->lines[i].count, &s))
            for (uint32_t b = s.from + 1; b < s.to; b++) {
                const double gap = gap_before(&at[b]) / at[b].em;
                gaps++;
                whole += is_whole(gap);
            }
    }
    return whole * 10 >= gaps * 9;
}

/* Finds the gutters of the lines [from, to), when at least three of them are set wide. */
static bool find_gutters(pdi_arena *arena, const pdi_laid *laid, uint32_t from, uint32_t to, gutters *g) {
    enum { LEAST = 3 };
    extents found = {0};
    if (are_typed(laid, from, to)) return false;
    if (find_extents(arena, laid, from, to, &found) < LEAST || !find_free(&found, laid->lines[from].em, g))
        return false;
    double *ends = PDI_NEW_ARRAY(arena, double, found.count * 2), *begins = ends + found.count;
    uint32_t kept = 0;
    for (uint32_t k = 0; k < g->count; k++)
        if (is_gutter(laid, from, to, &g->at[k], ends, begins)) g->at[kept++] = g->at[k];
    g->count = kept;
    return kept > 0;
}

static bool spans_gutter(const gutters *g, double left, double right) {
    for (uint32_t k = 0; k < g->count; k++)
        if (leaves_free(&g->at[k], left, right)) return true;
    return false;
}

/* Whether a gap is the cell's narrowest one, but for rounding. */
static bool is_narrowest(const pdi_box *box, double least) {
    return gap_before(box) - least <= least * 0.25 + box->em * 0.15;
}

/* Where most gaps of a cell are alike, it is set wide, and what a gap has beyond that is space that was typed. */
static void space_cell(pdi_box *at, stretch s) {
    double least = INFINITY;
    uint32_t alike = 0;
    for (uint32_t i = s.from + 1; i < s.to; i++) least = pdi_lesser(least, gap_before(&at[i]));
    for (uint32_t i = s.from + 1; i < s.to; i++) alike += is_narrowest(&at[i], least);
    if (alike * 2 <= s.to - s.from - 1) return;
    for (uint32_t i = s.from + 1; i < s.to; i++) {
        const uint16_t columns = columns_of(gap_before(&at[i]) - least, at[i].em);
        at[i].space = is_narrowest(&at[i], least) ? 0 : columns ? columns : 1;
    }
}

/* In a table whose cells are set wide over their width, the gaps of a word may be wider than those between cells. A
 * number is apart from what it counts. */
static void join_in_cells(pdi_box *at, stretch s, const gutters *g) {
    for (stretch cell = {s.from, s.from}; cell.from < s.to; cell.from = cell.to) {
        for (cell.to = cell.from + 1; cell.to < s.to; cell.to++)
            if (at[cell.to - 1].digit != at[cell.to].digit || spans_gutter(g, at[cell.to - 1].right, at[cell.to].left))
                break;
        space_cell(at, cell);
    }
}

/* ---- all of it ---- */

static void space_line(const measures *m, const pdi_laid *laid, const pdi_laid_line *line, const gutters *g) {
    pdi_box *at = laid->boxes + line->first;
    stretch s = {0};
    at[0].space = indent_of(m, line);
    for (uint32_t i = 1; i < line->count; i++) at[i].space = space_between(&at[i - 1], &at[i]);
    while (next_stretch(at, line->count, &s))
        if (g)
            join_in_cells(at, s, g);
        else
            join_if_even(at, line->count, s);
}

void pdi_pages_space(pdi_arena *arena, pdi_laid *laid) {
    const measures m = measure(arena, laid);
    for (uint32_t from = 0, to; from < laid->line_count; from = to) {
        for (to = from + 1; to < laid->line_count && laid->lines[to].page == laid->lines[from].page; to++) {
        }
        gutters g = {0};
        const bool wide = find_gutters(arena, laid, from, to, &g);
        for (uint32_t i = from; i < to; i++) {
            pdi_laid_line *line = &laid->lines[i];
            line->blanks = i > from ? blanks_before(&m, line - 1, line) : 0;
            space_line(&m, laid, line, wide ? &g : NULL);
        }
    }
}
