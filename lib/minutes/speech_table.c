/* Titles of columns are phrases of the tables; a title may be longer than the phrase that it ends with. */
#include "minutes/speech_table.h"

pdi_table_row pdi_table_row_cut(pdi_str line) {
    pdi_table_row row = {.count = 0};
    for (const char *tab; line.n && (tab = memchr(line.s, '\t', line.n)) != NULL;) {
        if (row.count + 1 == PDI_TABLE_CELLS_MAX) return (pdi_table_row){.count = 0};
        row.at[row.count++] = pdi_trim(pdi_between(line.s, tab));
        line = pdi_skip(line, (size_t)(tab + 1 - line.s));
    }
    if (row.count) row.at[row.count++] = pdi_trim(line);
    return row;
}

bool pdi_titles_of_speech(pdi_reader *r, pdi_str line) {
    enum { TITLES_MAX = 120 };
    line = pdi_trim(line);
    if (line.n == 0 || line.n > TITLES_MAX || !pdi_may_begin_phrase(r->k, PDI_USE_speaker, line) || !pdi_find_gap(line))
        return false;
    const pdi_str tight = pdi_squeeze(r, line);
    size_t speaker = SIZE_MAX;
    while ((speaker = pdi_begins_with_phrase(r->k, PDI_USE_speaker, tight, speaker)) > 0) {
        const pdi_str said = pdi_skip(tight, speaker);
        if (pdi_ends_with_phrase(r->k, PDI_USE_said, said, SIZE_MAX)) return true;
    }
    return false;
}

static bool is_title(pdi_reader *r, pdi_str cell, pdi_use use) {
    enum { TITLE_MAX = 60 };
    return cell.n > 0 && cell.n <= TITLE_MAX && pdi_ends_with_phrase(r->k, use, pdi_squeeze(r, cell), SIZE_MAX);
}

size_t pdi_titles_of_answers(pdi_reader *r, const pdi_table_row *row) {
    for (size_t i = 0; i + 1 < row->count; i++)
        if (is_title(r, row->at[i], PDI_USE_asked) && is_title(r, row->at[i + 1], PDI_USE_answered)) return i;
    return row->count;
}

bool pdi_heads_answers(pdi_reader *r, uint32_t line, uint32_t last) {
    const pdi_flow *flow = r->flow;
    const pdi_table_row row = pdi_table_row_cut(pdi_line_text(flow, &flow->lines[line]));
    if (pdi_titles_of_answers(r, &row) >= row.count) return false;
    for (uint32_t i = line + 1; i < last && i <= line + 2; i++) { /* below the name of what is asked about */
        const pdi_str below = pdi_line_text(flow, &flow->lines[i]);
        if (memchr(below.s, '\t', below.n)) return true;
    }
    return false;
}

static bool is_whole_title(pdi_reader *r, uint32_t line, pdi_use use) {
    enum { LONGEST = 30 };
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    return text.n <= LONGEST && pdi_is_phrase(r->k, use, pdi_squeeze(r, text));
}

bool pdi_titles_of_turns(pdi_reader *r, uint32_t line, uint32_t last) {
    return line + 1 < last && is_whole_title(r, line, PDI_USE_asked) && is_whole_title(r, line + 1, PDI_USE_answered);
}
