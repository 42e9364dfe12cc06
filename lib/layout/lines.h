/* The physical lines of a document, as the file has them. Between the rooms' files only. */
#ifndef PDI_LAYOUT_LINES_H
#define PDI_LAYOUT_LINES_H

#include "layout/flow.h"
#include "layout/mark.h"

typedef struct pdi_physical {
    uint32_t start, end;    /* in the folded text, without the spaces at its ends and Markdown's signs around it */
    uint32_t from;          /* where the line itself begins */
    uint32_t sign;          /* the source's first code point */
    uint16_t indent, width; /* columns; the width is where the line's last character ends */
    uint16_t gaps;          /* inner runs of spaces two columns wide or wider */
    uint16_t blanks;        /* blank lines before it */
    uint8_t level;
    bool strong, furniture, page_before, prose; /* prose: has 。 or 、 */
    bool sentence_end;                          /* ends a sentence */
    bool ends;                                  /* a paragraph ends with it: its reader says so */
    bool open;                                  /* ends inside a bracket that it opened */
    bool counts_below;                          /* a number or bullet alone, of what stands on the next line */
    bool splits_word;                           /* a heading's first letters: the next line has its other ones */
    enum { PDI_ROW_NONE, PDI_ROW_CELL, PDI_ROW_SPLIT, PDI_ROW_LAST } row; /* see pdi_stacked_find() */
    bool heading; /* nothing but words that head a part: never the rest of the line above */
    pdi_mark mark;
} pdi_physical;

typedef struct pdi_lines {
    pdi_physical *at; /* lines that are not blank */
    uint32_t count;
    size_t room;
} pdi_lines;

/* Finds the lines and what each opens with. */
void pdi_lines_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_flow *flow, pdi_lines *lines);
/* 日 | 時:平成…, <出 | 席 | 者>: finds headings that a converter cut between their letters. */
void pdi_split_words_find(const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines);
/* Marks page numbers and running heads as furniture. */
void pdi_furniture_mark(pdi_job *job, const pdi_text *text, pdi_lines *lines);

/* How a document's lines are cut, learnt from the whole of it. */
typedef struct pdi_wrapping {
    uint32_t width;                /* columns; 0: lines are not cut */
    uint32_t slack;                /* how far before the width a cut line may end */
    uint16_t blanks;               /* as many blank lines between two lines mean nothing */
    int first_indent, next_indent; /* of a paragraph's first and further lines; -1 where unknown or the same */
} pdi_wrapping;

pdi_wrapping pdi_wrapping_learn(pdi_job *job, const pdi_text *text, const pdi_lines *lines);
/* Whether `next` carries on what `line` began. */
bool pdi_wrapping_joins(const pdi_wrapping *w, const pdi_text *text, const pdi_physical *line,
                        const pdi_physical *next);

/* 日　時 | 令和5年…, with the day above 日　時: puts the labels of a form before their values where a converter wrote both
 * line by line. */
void pdi_label_column_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines);
/* 【委員】　　【事務局】, and people below either: puts the list at the left before the one at the right. */
void pdi_side_by_side_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines);
/* 浅沼 | 廣江 | 清一 | 節子 | 村長 | 教育委員長: puts the cells of a row together where a converter wrote column after column.
 * The next line is the next cell of the same row, but for the last; where a name was split, its other part. */
void pdi_stacked_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines);
/* Where a gap of two columns or more ends, from `at` on; line->end where none does. */
uint32_t pdi_physical_behind_gap(const pdi_text *text, const pdi_physical *line, uint32_t at);
/* Makes the line the part [start, end) of itself. */
void pdi_physical_cut(const pdi_knowledge *k, const pdi_text *text, pdi_physical *line, uint32_t start, uint32_t end);
/* The column at which the character at `at` of the folded text stands in its line. */
uint32_t pdi_physical_column(const pdi_text *text, const pdi_physical *line, uint32_t at);

/* The source bytes of markup: none that a character behind it shares (| and a mark that combines with it are one). */
static inline pdoc_span pdi_markup_span(const pdi_text *text, uint32_t start, uint32_t end) {
    const uint32_t from = pdi_map_start(&text->map, start), to = pdi_map_end(&text->map, end),
                   behind = end < text->folded.n ? pdi_map_start(&text->map, end) : to;
    const uint32_t until = behind < to ? behind : to;
    return (pdoc_span){from, until > from ? until : from};
}

static inline pdi_str pdi_physical_text(const pdi_text *text, const pdi_physical *line) {
    return pdi_slice(text->folded.s + line->start, line->end - line->start);
}

#endif
