/* The parts of a document: which lines are headings of which part, and where the proceedings begin. */
#ifndef PDI_MINUTES_SECTION_H
#define PDI_MINUTES_SECTION_H

#include "layout/mark.h"
#include "minutes/reader.h"

typedef enum pdi_section {
    PDI_SECTION_NONE,
    PDI_SECTION_DATE,
    PDI_SECTION_TIME,
    PDI_SECTION_VENUE,
    PDI_SECTION_DATEVENUE,
    PDI_SECTION_ATTENDEES,
    PDI_SECTION_ABSENT,
    PDI_SECTION_MATERIALS,
    PDI_SECTION_AGENDA,
    PDI_SECTION_BUSINESS, /* 議事: the agenda or the proceedings, as what follows shows */
    PDI_SECTION_PROCEEDINGS,
    PDI_SECTION_DISCUSSION, /* a heading within the proceedings that names no business */
    PDI_SECTION_ASIDE,      /* such a heading only where it stands in brackets; pdi_heading_read() gives DISCUSSION */
    PDI_SECTION_OTHER,
    PDI_SECTION_CONTAINER
} pdi_section;

/* The marks that a line opens with, and what stands behind them. */
typedef struct pdi_opening {
    pdi_str body;
    uint8_t count;
    pdi_mark mark[3];
} pdi_opening;

pdi_opening pdi_opening_read(const pdi_reader *r, uint32_t line);

/* 審議事項, 議決案件: words under which items of one kind are gathered. */
bool pdi_gathers_business(pdi_str words);

/* What was seen of the lines already, for each is looked at again and again: a byte of flags for each, and the marks of
 * those that have some. */
typedef uint8_t pdi_line_flags;
enum {
    PDI_SEEN_BARE = 1,       /* it opens with no mark */
    PDI_SEEN_NO_HEADING = 2, /* no heading's words at its head */
    PDI_SEEN_GLUED = 4       /* the digits at its head are a number, although nothing parts them from the word */
};

struct pdi_seen_lines {
    pdi_line_flags *lines;
    pdi_opening **openings; /* NULL: not read yet, or bare; each with no more marks than it has */
};

/* 1開催日時 | 2場所 | 3出席者: finds the numbers that stand right before words and count on from 1. */
void pdi_glued_numbers_learn(pdi_reader *r);
/* ページの先頭へ, ここから本文です。: a line that is a site's and no minutes'. */
bool pdi_is_page_word(pdi_reader *r, pdi_str line);
/* PDFファイルの閲覧には Adobe Reader が必要です。: what a site says below its pages. */
bool pdi_is_viewer_note(pdi_str text);
/* Lines [first, last) may be headings after all: what the title is called decides, too. */
void pdi_headings_forget(pdi_reader *r, uint32_t first, uint32_t last);
struct pdi_seen_lines *pdi_seen_lines_make(pdi_arena *arena, uint32_t lines);

/* The last number among the marks, or NULL. */
const pdi_mark *pdi_opening_number(const pdi_opening *o);
/* The first mark of a kind, or NULL. */
const pdi_mark *pdi_opening_has(const pdi_opening *o, pdi_mark_kind kind);

/* A line that heads a part. */
typedef struct pdi_heading {
    pdi_section section;
    pdi_str words;     /* the heading itself */
    pdi_str predicate; /* は、次のとおりである: of a heading that is a sentence; else n == 0 */
    pdi_str value;     /* what follows on the line; n == 0: nothing */
    pdi_opening opening;
    bool bracketed, colon;
} pdi_heading;

/* Looks how a document's headings stand before any is read. */
void pdi_headings_learn(pdi_reader *r, uint32_t first, uint32_t last);
bool pdi_heading_read(pdi_reader *r, uint32_t line, pdi_heading *heading);

typedef struct pdi_part {
    pdi_section section;
    uint32_t first, last; /* lines; the content is [first, last) */
    const char *from;     /* where it begins in line `first` when the heading stands on the same line, else NULL */
    pdi_heading heading;  /* words.n == 0: without a heading */
} pdi_part;

typedef struct pdi_parts {
    PDI_LIST(pdi_part) list;
} pdi_parts;

/* Divides lines [first, last) into parts. */
void pdi_parts_find(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts);

/* Whether a line is prose: it ends a sentence and is no note in brackets. */
bool pdi_is_prose(const pdi_reader *r, uint32_t line);
/* Whether a phrase of this use ends the text, full stops aside. */
bool pdi_ends_phrase(const pdi_knowledge *k, pdi_str text, pdi_use use);
/* `午前10時00分 開会`, `午後３時散会`: a clock and a word of opening or closing, hardly anything else. */
bool pdi_is_opening_line(pdi_reader *r, pdi_str line);

#endif
