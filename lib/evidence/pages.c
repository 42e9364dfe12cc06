/* Which boxes make a line, and in which order lines are read. What the gaps between them mean is in spacing.c. */
#include "evidence/pages.h"

#include <math.h>
#include <stdlib.h>

#include "evidence/build.h"

/* ---- boxes ---- */

static bool is_kana(uint32_t c) { return (c >= 0x3041 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F); }

static bool is_letter(uint32_t c) {
    return is_kana(c) || c == 0x3005 || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

/* What its characters tell of a box. */
static void read_characters(pdi_box *box, pdi_str text) {
    size_t length;
    uint32_t c = 0;
    unsigned wide = 2;
    box->kana = true;
    for (const char *s = text.s; s < pdi_end(text); s += length) {
        c = pdi_utf8_at(s, pdi_end(text), &length);
        wide = pdi_char_columns(c);
        if (box->chars == 0) box->wide_first = wide == 2;
        box->columns += wide;
        box->chars++;
        box->kana = box->kana && is_kana(c);
    }
    box->wide_last = wide == 2;
    box->single = box->chars == 1 && box->columns == 2;
    box->letter = box->single && is_letter(c);
    box->digit = box->single && c >= 0xFF10 && c <= 0xFF19;
}

/* Fonts are stretched and condensed: full-width characters tell themselves how wide they are. */
static double em_of(const pdi_box *box, const pdi_evidence_run *run) {
    const bool vertical = run->flags & PDOC_RUN_VERTICAL;
    const double length = vertical ? run->bottom - run->top : run->right - run->left,
                 height = vertical ? run->right - run->left : run->bottom - run->top;
    if (box->chars >= 4 && box->columns == 2 * box->chars && length > 0) return length / box->chars;
    if (run->font_size > 0) return run->font_size;
    return height > 0 ? height : 10;
}

pdi_box pdi_box_of(const pdi_evidence_run *run, uint32_t number, pdi_str text) {
    pdi_box box = {.run = number,
                   .page = run->page,
                   .left = run->left,
                   .top = run->top,
                   .right = run->right,
                   .bottom = run->bottom,
                   .vertical = (run->flags & PDOC_RUN_VERTICAL) != 0};
    read_characters(&box, text);
    box.em = em_of(&box, run);
    return box;
}

static double centre_of(const pdi_box *box) { return (box->top + box->bottom) / 2; }

static int order(double a, double b) { return a < b ? -1 : a > b; }

static int by_number(const pdi_box *a, const pdi_box *b) { return a->run < b->run ? -1 : a->run > b->run; }

static int by_centre(const void *a, const void *b) {
    const pdi_box *x = a, *y = b;
    const int first = order(centre_of(x), centre_of(y));
    return first ? first : by_number(x, y);
}

static int by_left(const void *a, const void *b) {
    const pdi_box *x = a, *y = b;
    const int first = order(x->left, y->left);
    return first ? first : by_number(x, y);
}

/* ---- lines ---- */

typedef struct pages {
    pdi_arena *arena;
    pdi_box *boxes;
    PDI_LIST(pdi_laid_line) lines;
} pages;

static void measure_line(const pages *p, pdi_laid_line *line) {
    const pdi_box *at = p->boxes + line->first;
    double weight = 0, centre = 0;
    line->left = INFINITY;
    line->right = -INFINITY;
    line->em = 0;
    for (uint32_t i = 0; i < line->count; i++) {
        line->left = pdi_lesser(line->left, at[i].left);
        line->right = pdi_greater(line->right, at[i].right);
        line->em = pdi_greater(line->em, at[i].em);
        centre += centre_of(&at[i]) * at[i].columns;
        weight += at[i].columns;
    }
    line->centre = weight > 0 ? centre / weight : centre_of(at);
}

static void end_line(pages *p, uint32_t first, uint32_t end, bool turned) {
    pdi_laid_line *line = PDI_PUSH(p->arena, &p->lines);
    *line = (pdi_laid_line){.first = first, .count = end - first, .page = p->boxes[first].page, .turned = turned};
    qsort(p->boxes + first, line->count, sizeof *p->boxes, by_left);
    measure_line(p, line);
}

/* Boxes whose middles are at nearly one height are a line: marks above the line and small figures belong to it,
 * readings above characters, and lines beside two others, do not. */
static void find_lines(pages *p, uint32_t from, uint32_t to, bool turned) {
    const double TOLERANCE = 0.45;
    double centre = 0, weight = 0, em = 0;
    uint32_t first = from;
    qsort(p->boxes + from, to - from, sizeof *p->boxes, by_centre);
    for (uint32_t i = from; i < to; i++) {
        const pdi_box *box = &p->boxes[i];
        if (i > first && centre_of(box) - centre / weight > TOLERANCE * pdi_greater(em, box->em)) {
            end_line(p, first, i, turned);
            first = i;
            centre = weight = em = 0;
        }
        centre += centre_of(box) * (box->columns + 1);
        weight += box->columns + 1;
        em = pdi_greater(em, box->em);
    }
    if (first < to) end_line(p, first, to, turned);
}

/* ---- readings above characters ---- */

static bool is_ruby(const pages *p, const pdi_laid_line *line, const pdi_laid_line *below) {
    for (uint32_t i = 0; i < line->count; i++)
        if (!p->boxes[line->first + i].kana) return false;
    return line->em <= below->em * 0.62 && below->centre - line->centre < below->em * 1.1 &&
           line->left > below->left - below->em && line->right < below->right + below->em;
}

static void drop_rubies(pages *p, size_t from) {
    size_t kept = from;
    for (size_t i = from; i < p->lines.count; i++)
        if (i + 1 == p->lines.count || !is_ruby(p, &p->lines.at[i], &p->lines.at[i + 1]))
            p->lines.at[kept++] = p->lines.at[i];
    p->lines.count = kept;
}

/* ---- lines beside two others ---- */

static bool overlap(const pages *p, const pdi_laid_line *a, const pdi_laid_line *b) {
    for (uint32_t i = 0; i < a->count; i++) {
        const pdi_box *box = &p->boxes[a->first + i];
        if (box->left < b->right && box->right > b->left) return true;
    }
    return false;
}

/* Nearer than lines below each other can be, and nothing of one above the other: a cell's only line, in the middle
 * beside two lines of the cell before it. */
static bool beside(const pages *p, const pdi_laid_line *a, const pdi_laid_line *b) {
    const double NEAREST = 0.8;
    return b->centre - a->centre < NEAREST * pdi_lesser(a->em, b->em) && !overlap(p, a, b);
}

/* `b` stands right behind `a` in the list. The row keeps the height of its older part. */
static void merge(pages *p, pdi_laid_line *a, const pdi_laid_line *b, double centre) {
    a->count += b->count;
    qsort(p->boxes + a->first, a->count, sizeof *p->boxes, by_left);
    measure_line(p, a);
    a->centre = centre;
}

/* Such a line is written behind the upper one, with which a table's row begins. */
static void join_beside(pages *p, size_t from) {
    size_t kept = from;
    for (size_t i = from; i < p->lines.count; i++) {
        const pdi_laid_line *line = &p->lines.at[i];
        pdi_laid_line *before = kept > from ? &p->lines.at[kept - 1] : NULL;
        const bool adjoins = before && before->first + before->count == line->first;
        if (adjoins && beside(p, before, line))
            merge(p, before, line, before->centre);
        else
            p->lines.at[kept++] = *line;
    }
    p->lines.count = kept;
}

static void make_lines(pages *p, uint32_t from, uint32_t to, bool turned) {
    const size_t lines = p->lines.count;
    find_lines(p, from, to, turned);
    drop_rubies(p, lines);
    join_beside(p, lines);
}

/* ---- pages in two columns ---- */

/* The widest gap of a line around x; false where there is none. */
static bool gap_at(const pages *p, const pdi_laid_line *line, double x, double *left, double *right) {
    const pdi_box *at = p->boxes + line->first;
    for (uint32_t i = 1; i < line->count; i++) {
        if (!(at[i - 1].right <= x && at[i].left >= x)) continue;
        *left = at[i - 1].right;
        *right = at[i].left;
        return *right - *left > line->em;
    }
    return false;
}

static bool crosses(const pages *p, const pdi_laid_line *line, double x) {
    double left, right;
    return line->left < x && line->right > x && !gap_at(p, line, x, &left, &right);
}

static int by_value(const void *a, const void *b) { return order(*(const double *)a, *(const double *)b); }

/* The place that most lines leave free around the middle: the median of the middles of such gaps. */
static double middle_of_gaps(pages *p, size_t from, double left, double right) {
    double *middles = PDI_NEW_ARRAY(p->arena, double, p->lines.count - from + 1);
    size_t n = 0;
    for (size_t i = from; i < p->lines.count; i++) {
        const pdi_laid_line *line = &p->lines.at[i];
        const pdi_box *at = p->boxes + line->first;
        double widest = line->em, middle = 0;
        for (uint32_t b = 1; b < line->count; b++) {
            const double gap = at[b].left - at[b - 1].right, here = (at[b].left + at[b - 1].right) / 2;
            if (gap <= widest || here < left + (right - left) * 0.35 || here > left + (right - left) * 0.65) continue;
            widest = gap;
            middle = here;
        }
        if (middle > 0) middles[n++] = middle;
    }
    qsort(middles, n, sizeof *middles, by_value);
    return n ? middles[n / 2] : 0;
}

/* Whether a page is read column by column, and at which x the columns part: most lines leave a gap there and hardly one
 * crosses it, and what stands on both sides fills its column as prose does and a table's cells do not. */
static bool find_gutter(pages *p, size_t from, double *x) {
    enum { LEAST = 8 };
    double left = INFINITY, right = -INFINITY, l = 0, r = 0, gutter_left = -INFINITY;
    size_t parted = 0, crossed = 0, full_left = 0, full_right = 0;
    const size_t all = p->lines.count - from;
    for (size_t i = from; i < p->lines.count; i++) {
        left = pdi_lesser(left, p->lines.at[i].left);
        right = pdi_greater(right, p->lines.at[i].right);
    }
    *x = all >= LEAST ? middle_of_gaps(p, from, left, right) : 0;
    if (!(*x > 0)) return false;
    for (size_t i = from; i < p->lines.count; i++) {
        crossed += crosses(p, &p->lines.at[i], *x);
        if (!gap_at(p, &p->lines.at[i], *x, &l, &r)) continue;
        parted++;
        gutter_left = pdi_greater(gutter_left, l);
    }
    if (parted < LEAST || parted * 5 < all * 3 || crossed * 5 > all) return false;
    for (size_t i = from; i < p->lines.count; i++) {
        if (!gap_at(p, &p->lines.at[i], *x, &l, &r)) continue;
        full_left += l > gutter_left - 2.5 * p->lines.at[i].em;
        full_right += p->lines.at[i].right > right - 2.5 * p->lines.at[i].em;
    }
    return full_left * 5 >= parted * 3 && full_right * 5 >= parted * 3;
}

/* The boxes [from, to): those left of x first. Returns where the right ones begin. */
static uint32_t part(pages *p, uint32_t from, uint32_t to, double x) {
    pdi_box *right = PDI_NEW_ARRAY(p->arena, pdi_box, to - from + 1);
    uint32_t n = from, m = 0;
    for (uint32_t i = from; i < to; i++) {
        if (p->boxes[i].left < x)
            p->boxes[n++] = p->boxes[i];
        else
            right[m++] = p->boxes[i];
    }
    if (m) memcpy(p->boxes + n, right, m * sizeof *right);
    return n;
}

/* Lays the lines of the page anew: between two that cross the gutter, first the left and then the right column. */
static void read_columns(pages *p, size_t from, double x, bool turned) {
    const size_t count = p->lines.count - from;
    pdi_laid_line *across = PDI_NEW_ARRAY(p->arena, pdi_laid_line, count);
    memcpy(across, p->lines.at + from, count * sizeof *across);
    p->lines.count = from;
    for (size_t i = 0, j; i < count; i = j) {
        j = i + 1;
        if (crosses(p, &across[i], x)) {
            *PDI_PUSH(p->arena, &p->lines) = across[i];
            continue;
        }
        while (j < count && !crosses(p, &across[j], x)) j++;
        const uint32_t first = across[i].first, end = across[j - 1].first + across[j - 1].count;
        const uint32_t middle = part(p, first, end, x);
        make_lines(p, first, middle, turned);
        const size_t lines = p->lines.count;
        make_lines(p, middle, end, turned);
        for (size_t k = lines; k < p->lines.count; k++) p->lines.at[k].second = true;
    }
}

/* ---- pages ---- */

/* The way in which most of a page's characters are written. */
static bool is_vertical(const pdi_box *boxes, uint32_t count) {
    uint64_t vertical = 0, horizontal = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (boxes[i].chars < 2) continue;
        if (boxes[i].vertical)
            vertical += boxes[i].chars;
        else
            horizontal += boxes[i].chars;
    }
    return vertical > horizontal;
}

/* Lines from top to bottom, the first one on the right, become lines from left to right, the first one above. */
static void turn(pdi_box *box, double width) {
    const pdi_box b = *box;
    box->left = b.top;
    box->right = b.bottom;
    box->top = width - b.right;
    box->bottom = width - b.left;
}

/* Boxes of the page's own way first; returns how many. A single character goes either way: it is of the page's. */
static uint32_t part_ways(pages *p, uint32_t from, uint32_t to, bool vertical) {
    pdi_box *others = PDI_NEW_ARRAY(p->arena, pdi_box, to - from + 1);
    uint32_t n = from, m = 0;
    for (uint32_t i = from; i < to; i++) {
        pdi_box *box = &p->boxes[i];
        if (box->chars < 2) box->vertical = vertical;
        if (box->vertical == vertical)
            p->boxes[n++] = *box;
        else
            others[m++] = *box;
    }
    if (m) memcpy(p->boxes + n, others, m * sizeof *others);
    return n;
}

static void lay_way(pages *p, uint32_t from, uint32_t to, double width) {
    const size_t lines = p->lines.count;
    const bool turned = from < to && p->boxes[from].vertical;
    double gutter;
    if (from == to) return;
    for (uint32_t i = from; turned && i < to; i++) turn(&p->boxes[i], width);
    make_lines(p, from, to, turned);
    if (find_gutter(p, lines, &gutter)) read_columns(p, lines, gutter, turned);
}

static double right_edge(const pdi_box *boxes, uint32_t count) {
    double right = 0;
    for (uint32_t i = 0; i < count; i++) right = pdi_greater(right, boxes[i].right);
    return right;
}

static void lay_page(pages *p, uint32_t from, uint32_t to, double width) {
    const uint32_t middle = part_ways(p, from, to, is_vertical(p->boxes + from, to - from));
    if (!(width > 0)) width = right_edge(p->boxes + from, to - from);
    lay_way(p, from, middle, width);
    lay_way(p, middle, to, width);
}

pdi_laid pdi_pages_lay(pdi_arena *arena, pdi_box *boxes, uint32_t count, const pdi_page *sizes, uint32_t page_count) {
    pages p = {.arena = arena, .boxes = boxes};
    for (uint32_t from = 0, to; from < count; from = to) {
        const uint32_t page = boxes[from].page;
        for (to = from + 1; to < count && boxes[to].page == page; to++) {
        }
        lay_page(&p, from, to, page < page_count ? sizes[page].width : 0);
    }
    pdi_laid laid = {.boxes = boxes, .box_count = count, .lines = p.lines.at, .line_count = (uint32_t)p.lines.count};
    pdi_pages_space(arena, &laid);
    return laid;
}

/* ---- into the builder ---- */

/* The boxes of all runs that are to be read, as they come. One without a place stands behind the one before. */
static uint32_t collect(const pdi_builder *b, pdi_box *boxes) {
    const pdoc_evidence *e = b->e;
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->events.count; i++) {
        const pdi_event *event = &e->events.at[i];
        if (event->kind == PDI_EVENT_BEGIN && event->block == PDOC_BLOCK_ASIDE) i = event->index;
        if (event->kind != PDI_EVENT_RUN) continue;
        const pdi_evidence_run *run = &e->runs.at[event->index];
        if (run->flags & (PDOC_RUN_HIDDEN | PDOC_RUN_RUBY)) continue;
        pdi_box box = pdi_box_of(run, event->index, pdi_slice(e->text.at + run->start, run->end - run->start));
        if (!(run->right > run->left) && n > 0 && boxes[n - 1].page == box.page) {
            box.left = box.right = boxes[n - 1].right;
            box.top = boxes[n - 1].top;
            box.bottom = boxes[n - 1].bottom;
        }
        boxes[n++] = box;
    }
    return n;
}

void pdi_build_pages(pdi_builder *b) {
    const pdoc_evidence *e = b->e;
    pdi_arena *scratch = &b->job->scratch;
    pdi_box *boxes = PDI_NEW_ARRAY(scratch, pdi_box, e->runs.count + 1);
    const uint32_t count = collect(b, boxes);
    const pdi_laid laid = pdi_pages_lay(scratch, boxes, count, e->pages.at, (uint32_t)e->pages.count);
    for (uint32_t i = 0; i < laid.line_count; i++) {
        const pdi_laid_line *line = &laid.lines[i];
        for (uint16_t blank = 0; blank < line->blanks; blank++) pdi_build_line(b);
        pdi_build_line(b)->page = i > 0 && line->page != line[-1].page;
        for (uint32_t at = 0; at < line->count; at++) {
            const pdi_box *box = &laid.boxes[line->first + at];
            const pdi_evidence_run *run = &e->runs.at[box->run];
            if (box->space) pdi_build_piece(b, (pdi_piece){PDI_NO_RUN, 0, box->space});
            pdi_build_piece(b, (pdi_piece){box->run, run->start, run->end});
        }
    }
}
