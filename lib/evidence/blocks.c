/* Lines from blocks: a paragraph, a heading or an item of a list is a line, and more where its author broke it; a row
 * of a table is a line with its cells apart, or several where its cells have several. */
#include "evidence/build.h"

/* A row in a cell of a row …: so deep cells are put side by side; below they stand one after the other. */
enum { DEEPEST_ROW = 8 };

/* Columns; what is said to stand further in is not believed. */
enum { MOST_INDENT = 120 };

/* Where lines are being made: what the blocks around say of them. */
typedef struct setting {
    uint8_t level;
    uint16_t indent; /* columns */
    bool preformatted;
} setting;

typedef struct layer {
    pdi_builder *b;
    unsigned rows;  /* rows around */
    bool open;      /* a line is begun and may go on */
    bool begun;     /* a block began, and nothing of it is there yet */
    bool page;      /* a page began, and no line yet */
    bool hiding;    /* the last run was hidden */
    uint16_t margin; /* the indentation that all paragraphs have */
    PDI_LIST(setting) around;
} layer;

static void lay(layer *l, uint32_t from, uint32_t to);

static const setting *now(const layer *l) {
    static const setting plain = {0};
    return l->around.count ? &l->around.at[l->around.count - 1] : &plain;
}

static void close_line(layer *l, bool ends) {
    pdi_builder *b = l->b;
    /* Where a break stands at a block's end, the line before it is the block's last. */
    if (b->lines.count && (l->open || ends)) b->lines.at[b->lines.count - 1].ends = ends;
    l->open = false;
}

static void open_line(layer *l) {
    if (l->open) return;
    pdi_built_line *line = pdi_build_line(l->b);
    const setting *s = now(l);
    line->level = s->level;
    line->opens = l->begun;
    line->page = l->page;
    line->keep_spaces = s->preformatted;
    l->open = true;
    l->page = l->begun = false;
}

/* ---- runs ---- */

/* In the cells of a row the columns say where words stand. */
static void indent_line(layer *l, const pdi_evidence_run *run) {
    const pdi_built_line *line = &l->b->lines.at[l->b->lines.count - 1];
    const setting *s = now(l);
    if (line->count == 0 && l->rows == 0 && s->indent > 0 && run->end > run->start)
        pdi_build_piece(l->b, (pdi_piece){.run = PDI_NO_RUN, .end = s->indent});
}

static void add_preformatted(layer *l, const pdi_evidence_run *run, uint32_t index) {
    const char *text = l->b->e->text.at;
    uint32_t at = run->start;
    for (uint32_t i = run->start; i < run->end; i++) {
        if (text[i] != '\n' && text[i] != '\r') continue;
        open_line(l);
        pdi_build_piece(l->b, (pdi_piece){index, at, i});
        close_line(l, false);
        if (text[i] == '\r' && i + 1 < run->end && text[i + 1] == '\n') i++;
        at = i + 1;
    }
    if (at == run->end) return;
    open_line(l);
    pdi_build_piece(l->b, (pdi_piece){index, at, run->end});
}

static void add_run(layer *l, uint32_t index) {
    const pdi_evidence_run *run = &l->b->e->runs.at[index];
    const bool hidden = run->flags & PDOC_RUN_HIDDEN;
    if (hidden && !l->hiding)
        pdi_build_note_aside(l->b, pdi_slice(l->b->e->text.at + run->start, run->end - run->start));
    l->hiding = hidden;
    if (hidden || (run->flags & PDOC_RUN_RUBY)) return;
    if (now(l)->preformatted) {
        add_preformatted(l, run, index);
        return;
    }
    open_line(l);
    indent_line(l, run);
    pdi_build_piece(l->b, (pdi_piece){index, run->start, run->end});
}

/* The words of an aside, for the note. */
static void skip_aside(layer *l, uint32_t from, uint32_t to) {
    const pdoc_evidence *e = l->b->e;
    for (uint32_t i = from; i < to; i++) {
        if (e->events.at[i].kind != PDI_EVENT_RUN) continue;
        const pdi_evidence_run *run = &e->runs.at[e->events.at[i].index];
        const pdi_str words = pdi_trim(pdi_slice(e->text.at + run->start, run->end - run->start));
        if (words.n == 0) continue;
        pdi_build_note_aside(l->b, words);
        return;
    }
}

/* ---- tables ---- */

/* Whether a cell holds more than words: then the table is for the layout of the page, and its cells stand one below
 * the other. */
static bool holds_structure(const pdoc_evidence *e, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        if (e->events.at[i].kind == PDI_EVENT_BEGIN &&
            (e->events.at[i].block == PDOC_BLOCK_TABLE || e->events.at[i].block == PDOC_BLOCK_HEADING))
            return true;
    return false;
}

static bool line_is_blank(const pdi_builder *b, const pdi_built_line *line) {
    for (uint32_t i = 0; i < line->count; i++)
        if (b->pieces.at[line->first + i].run != PDI_NO_RUN) {
            const pdi_str s = pdi_piece_text(b, &b->pieces.at[line->first + i]);
            size_t length;
            for (const char *p = s.s; p < pdi_end(s); p += length) {
                const uint32_t c = pdi_utf8_at(p, pdi_end(s), &length);
                if (c > ' ' && c != 0x3000 && c != 0xA0) return false;
            }
        }
    return true;
}

typedef struct cell {
    uint32_t first, count; /* its lines, above the row's own in the builder's list */
} cell;

static cell lay_cell(layer *l, uint32_t from, uint32_t to) {
    pdi_builder *b = l->b;
    cell c = {.first = (uint32_t)b->lines.count};
    l->begun = true;
    lay(l, from, to);
    close_line(l, true);
    while (b->lines.count > c.first && line_is_blank(b, &b->lines.at[b->lines.count - 1])) b->lines.count--;
    c.count = (uint32_t)b->lines.count - c.first;
    return c;
}

/* Line i of a row: that line of each cell, with gaps between. The lines of a cell that stands alone end as they did. */
static void zip_line(pdi_builder *b, const cell *cells, size_t count, uint32_t i, bool alone, pdi_built_line like) {
    pdi_built_line *line = pdi_build_line(b);
    const uint32_t first = line->first;
    *line = like;
    line->first = first;
    line->count = 0;
    uint32_t gaps = 0;
    for (size_t c = 0; c < count; c++, gaps++) {
        if (i >= cells[c].count) continue;
        const pdi_built_line part = b->lines.at[cells[c].first + i];
        if (alone) line->ends = part.ends;
        if (part.count == 0) continue;
        for (; gaps > 0; gaps--) pdi_build_piece(b, (pdi_piece){.run = PDI_NO_RUN, .end = PDI_GAP});
        for (uint32_t p = 0; p < part.count; p++) pdi_build_piece(b, b->pieces.at[part.first + p]);
    }
}

static void zip_row(layer *l, const cell *cells, size_t count, uint32_t first) {
    pdi_builder *b = l->b;
    uint32_t most = 0, filled = 0;
    for (size_t c = 0; c < count; c++) {
        if (cells[c].count > most) most = cells[c].count;
        filled += cells[c].count > 0;
    }
    if (filled == 0) return;
    if (filled == 1 && cells[0].count) return; /* the first has all: its lines are lines like others */
    const uint32_t made = (uint32_t)b->lines.count;
    for (uint32_t i = 0; i < most; i++)
        zip_line(b, cells, count, i, filled == 1,
                 (pdi_built_line){.ends = true, .opens = i == 0, .page = i == 0 && b->lines.at[first].page});
    memmove(b->lines.at + first, b->lines.at + made, most * sizeof *b->lines.at);
    b->lines.count = first + most;
}

static void lay_row(layer *l, uint32_t from, uint32_t to) {
    const pdoc_evidence *e = l->b->e;
    PDI_LIST(cell) cells = {0};
    const uint32_t first = (uint32_t)l->b->lines.count;
    const bool apart = holds_structure(e, from, to);
    close_line(l, true);
    l->rows++;
    for (uint32_t i = from; i < to; i++) {
        const pdi_event *event = &e->events.at[i];
        if (event->kind != PDI_EVENT_BEGIN) continue;
        /* What is no cell is taken for one, its own begin and end included. */
        const bool is_cell = event->block == PDOC_BLOCK_CELL;
        const cell c = lay_cell(l, is_cell ? i + 1 : i, is_cell ? event->index : event->index + 1);
        *PDI_PUSH(&l->b->job->scratch, &cells) = c;
        for (unsigned span = 1; is_cell && span < event->level && span < 64; span++)
            *PDI_PUSH(&l->b->job->scratch, &cells) = (cell){.first = (uint32_t)l->b->lines.count};
        i = event->index;
    }
    l->rows--;
    if (!apart) zip_row(l, cells.at, cells.count, first);
}

/* ---- blocks ---- */

static uint16_t indent_of_item(const pdi_event *event) {
    enum { STEP = 2, DEEPEST = 9 };
    return (uint16_t)(STEP * (event->level < 2 ? 0 : event->level > DEEPEST ? DEEPEST - 1 : event->level - 1));
}

static uint16_t indent_of_paragraph(const layer *l, const pdi_event *event) {
    const uint16_t indent = event->level < MOST_INDENT ? event->level : MOST_INDENT;
    return indent > l->margin ? (uint16_t)(indent - l->margin) : 0;
}

static void begin_block(layer *l, const pdi_event *event) {
    setting s = *now(l);
    switch ((pdoc_block_kind)event->block) {
    case PDOC_BLOCK_HEADING: s.level = (uint8_t)(event->level < 1 ? 1 : event->level > 6 ? 6 : event->level); break;
    case PDOC_BLOCK_PREFORMATTED: s.preformatted = true; break;
    case PDOC_BLOCK_LIST_ITEM: s.indent = indent_of_item(event); break;
    case PDOC_BLOCK_PARAGRAPH: s.indent = indent_of_paragraph(l, event); break;
    default: break;
    }
    close_line(l, true);
    l->begun = true;
    *PDI_PUSH(&l->b->job->scratch, &l->around) = s;
}

/* A paragraph without words is a blank line; a table or cell without words is nothing. */
static void end_block(layer *l) {
    if (l->begun && !l->open && l->around.count) open_line(l);
    close_line(l, true);
    l->begun = false;
    if (l->around.count) l->around.count--;
}

static void add_break(layer *l) {
    open_line(l);
    close_line(l, false);
}

static void lay(layer *l, uint32_t from, uint32_t to) {
    const pdoc_evidence *e = l->b->e;
    const size_t around = l->around.count;
    for (uint32_t i = from; i < to; i++) {
        const pdi_event *event = &e->events.at[i];
        if (event->kind != PDI_EVENT_RUN) l->hiding = false;
        switch ((pdi_event_kind)event->kind) {
        case PDI_EVENT_PAGE: l->page = true; break;
        case PDI_EVENT_RUN: add_run(l, event->index); break;
        case PDI_EVENT_BREAK: add_break(l); break;
        case PDI_EVENT_END:
            if (l->around.count > around) end_block(l);
            break;
        case PDI_EVENT_BEGIN:
        default:
            if (event->block == PDOC_BLOCK_ASIDE) {
                close_line(l, true);
                skip_aside(l, i + 1, event->index);
                i = event->index;
            } else if (event->block == PDOC_BLOCK_ROW && l->rows < DEEPEST_ROW) {
                close_line(l, true);
                lay_row(l, i + 1, event->index);
                i = event->index;
                l->begun = false;
            } else if (event->block == PDOC_BLOCK_TABLE || event->block == PDOC_BLOCK_CELL) {
                begin_block(l, event);
                l->begun = false;
            } else {
                begin_block(l, event);
            }
        }
    }
    l->around.count = around;
}

/* The least indentation of paragraphs that hold runs. */
static uint16_t common_indent(const pdoc_evidence *e) {
    uint16_t least = MOST_INDENT;
    for (uint32_t i = 0; i + 1 < e->events.count; i++) {
        const pdi_event *event = &e->events.at[i];
        if (event->kind == PDI_EVENT_BEGIN && event->block == PDOC_BLOCK_PARAGRAPH && event[1].kind == PDI_EVENT_RUN &&
            event->level < least)
            least = event->level;
    }
    return least;
}

void pdi_build_blocks(pdi_builder *b) {
    layer l = {.b = b, .begun = true, .margin = common_indent(b->e)};
    lay(&l, 0, (uint32_t)b->e->events.count);
    close_line(&l, true);
}
