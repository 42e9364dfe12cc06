/* Tables in the proceedings, known by the titles of their columns: who speaks and what is said (発言者 | 発言内容), or
 * what was asked and what was answered (意見・質問 | 回答), which committees that watch over bids publish. */
#ifndef PDI_MINUTES_SPEECH_TABLE_H
#define PDI_MINUTES_SPEECH_TABLE_H

#include "minutes/reader.h"

enum { PDI_TABLE_CELLS_MAX = 6 };

/* A row, cut at its tabs. */
typedef struct pdi_table_row {
    pdi_str at[PDI_TABLE_CELLS_MAX];
    size_t count; /* 0: no tab, or too many */
} pdi_table_row;

pdi_table_row pdi_table_row_cut(pdi_str line);

/* Whether a line holds the titles of who speaks and of what is said, with tabs or spaces between. */
bool pdi_titles_of_speech(pdi_reader *r, pdi_str line);

/* The cell that asks where a row holds the titles of what was asked and, in the next cell, of what was answered; the
 * row's count where it does not. */
size_t pdi_titles_of_answers(pdi_reader *r, const pdi_table_row *row);

/* Whether a line is such a row of titles, above another row. */
bool pdi_heads_answers(pdi_reader *r, uint32_t line, uint32_t last);

/* 質問 | 回答, each on a line of its own: titles of columns that a converter set one below the other. */
bool pdi_titles_of_turns(pdi_reader *r, uint32_t line, uint32_t last);

#endif
