/* From lines to the document's text: written once, with what each line is and where each run stands. */
#include "evidence/build.h"

pdi_built_line *pdi_build_line(pdi_builder *b) {
    pdi_built_line *line = PDI_PUSH(&b->job->scratch, &b->lines);
    *line = (pdi_built_line){.first = (uint32_t)b->pieces.count};
    return line;
}

void pdi_build_piece(pdi_builder *b, pdi_piece piece) {
    if (piece.run != PDI_NO_RUN && piece.start >= piece.end) return;
    *PDI_PUSH(&b->job->scratch, &b->pieces) = piece;
    b->lines.at[b->lines.count - 1].count++;
}

void pdi_build_note_aside(pdi_builder *b, pdi_str words) {
    enum { MOST = 90 };
    size_t n = words.n;
    if (n > MOST)
        for (n = MOST; n > 0 && ((unsigned char)words.s[n] & 0xC0) == 0x80;) n--;
    pdi_note(b->job, PDOC_DIAGNOSTIC_ASIDE, (pdoc_span){0, 0}, pdi_slice(words.s, n), PDI_NONE, PDI_NONE);
}

/* ---- lines that are numbered by the page, not by the author ---- */

/* A run of nothing but digits at a line's head, with something other than a number's sign after it: its value, or 0. */
static uint32_t head_number(const pdi_builder *b, const pdi_built_line *line) {
    uint32_t value = 0, i = 0;
    if (!line->opens || line->count < 2) return 0;
    const pdi_piece *piece = &b->pieces.at[line->first];
    if (piece->run == PDI_NO_RUN || (b->e->runs.at[piece->run].flags & PDOC_RUN_GENERATED)) return 0;
    const pdi_str s = pdi_trim(pdi_piece_text(b, piece));
    if (s.n == 0 || s.n > 5 || piece->end != b->e->runs.at[piece->run].end) return 0;
    for (; i < s.n && s.s[i] >= '0' && s.s[i] <= '9'; i++) value = value * 10 + (uint32_t)(s.s[i] - '0');
    if (i < s.n) return 0;
    const pdi_str after = pdi_trim(pdi_piece_text(b, piece + 1));
    static const pdi_str SIGNS[] = {PDI_CONST("."),  PDI_CONST(")"),  PDI_CONST("．"), PDI_CONST("）"),
                                    PDI_CONST("、"), PDI_CONST("，"), PDI_CONST(","),  PDI_CONST(":"),
                                    PDI_CONST("："), PDI_CONST("-"),  PDI_CONST("－")};
    for (i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++)
        if (pdi_starts(after, SIGNS[i])) return 0;
    return value;
}

/* Systems that show minutes number the speeches: each block of a page begins with a number of its own that counts on
 * from 1, unbroken, through most of the page. Such numbers are none of the text. */
static void drop_block_numbers(pdi_builder *b) {
    enum { LEAST = 5 };
    uint32_t blocks = 0, next = 1, value;
    for (uint32_t i = 0; i < b->lines.count; i++) {
        const pdi_built_line *line = &b->lines.at[i];
        blocks += line->opens && line->count > 0;
        if ((value = head_number(b, line)) == 0) continue;
        if (value != next) return;
        next++;
    }
    if (next <= LEAST || (next - 1) * 2 < blocks) return;
    for (uint32_t i = 0; i < b->lines.count; i++) {
        pdi_built_line *line = &b->lines.at[i];
        if (head_number(b, line) == 0) continue;
        line->first++;
        line->count--;
    }
    pdi_build_note_aside(b, pdi_format(&b->job->scratch, "1–%u", (unsigned)next - 1));
}

/* ---- writing ---- */

typedef struct writer {
    pdi_builder *b;
    char *out;
    size_t n;
    PDI_LIST(pdi_text_line) lines;
    PDI_LIST(pdi_place_on_page) places;
} writer;

static const char WIDE_SPACE[] = "　";

static size_t size_of_text(const pdi_builder *b) {
    size_t n = 1;
    for (size_t i = 0; i < b->pieces.count; i++)
        n += b->pieces.at[i].run == PDI_NO_RUN ? b->pieces.at[i].end * 2 : b->pieces.at[i].end - b->pieces.at[i].start;
    return n + b->lines.count * 2;
}

static void note_place(writer *w, const pdi_piece *piece, size_t start) {
    const pdi_evidence_run *run = &w->b->e->runs.at[piece->run];
    if (!(run->right > run->left) || start >= w->n) return;
    pdi_place_on_page place = {.start = (uint32_t)start,
                               .end = (uint32_t)w->n,
                               .page = run->page,
                               .vertical = (run->flags & PDOC_RUN_VERTICAL) != 0,
                               .left = run->left,
                               .top = run->top,
                               .right = run->right,
                               .bottom = run->bottom};
    *PDI_PUSH(&w->b->job->keep, &w->places) = place;
}

static void write_gap(writer *w, uint32_t columns) {
    for (; columns >= 2; columns -= 2) {
        memcpy(w->out + w->n, WIDE_SPACE, sizeof WIDE_SPACE - 1);
        w->n += sizeof WIDE_SPACE - 1;
    }
    if (columns) w->out[w->n++] = ' ';
}

/* Line ends and feeds inside a line are spaces: lines are told by blocks and breaks. */
static void write_piece(writer *w, const pdi_piece *piece, bool at_head) {
    if (piece->run == PDI_NO_RUN) {
        write_gap(w, piece->end);
        return;
    }
    const pdi_str s = pdi_piece_text(w->b, piece);
    const size_t start = w->n;
    for (size_t i = 0; i < s.n; i++) {
        const char c = s.s[i];
        const bool space = c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == ' ';
        if (space && at_head) continue;
        at_head = false;
        w->out[w->n++] = space ? ' ' : c;
    }
    note_place(w, piece, start);
}

static void write_line(writer *w, const pdi_built_line *line) {
    if (line->page && w->n > 0) w->out[w->n++] = '\f';
    const size_t start = w->n;
    for (uint32_t i = 0; i < line->count; i++)
        write_piece(w, &w->b->pieces.at[line->first + i], w->n == start && !line->keep_spaces);
    while (w->n > start && w->out[w->n - 1] == ' ') w->n--;
    if (w->places.count && w->places.at[w->places.count - 1].end > w->n)
        w->places.at[w->places.count - 1].end = (uint32_t)w->n;
    *PDI_PUSH(&w->b->job->keep, &w->lines) =
        (pdi_text_line){(uint32_t)start, line->level, line->ends};
    w->out[w->n++] = '\n';
}

static pdi_page *keep_pages(pdi_job *job, const pdoc_evidence *e) {
    pdi_page *pages = PDI_NEW_ARRAY(&job->keep, pdi_page, e->pages.count);
    if (e->pages.count) memcpy(pages, e->pages.at, e->pages.count * sizeof *pages);
    return pages;
}

void pdi_evidence_build(const pdoc_evidence *e, pdi_evidence_text *text) {
    pdi_job *job = e->job;
    pdi_builder b = {.job = job, .e = e};
    if (e->boxed) pdi_build_pages(&b);
    else pdi_build_blocks(&b);
    drop_block_numbers(&b);
    writer w = {.b = &b, .out = pdi_alloc(&job->keep, size_of_text(&b))};
    for (uint32_t i = 0; i < b.lines.count; i++) write_line(&w, &b.lines.at[i]);
    *text = (pdi_evidence_text){.text = pdi_slice(w.out, w.n),
                                .lines = w.lines.at,
                                .line_count = (uint32_t)w.lines.count,
                                .places = w.places.at,
                                .place_count = (uint32_t)w.places.count,
                                .pages = keep_pages(job, e),
                                .page_count = (uint32_t)e->pages.count};
}
