/* Forms: a column of labels, and one of values beside it. A label stands at half the height of its cell, so a converter
 * that writes line by line has the first lines of a value above the label (令和5年10月12日 | 開催日時 | 午前10時から),
 * and the second line of a label (出席者(委員)の | 氏名) among the values. Here such labels are put together and before
 * their values, so that all who read lists find heading and list.
 *
 * No line says where a row ends. But the label is in the middle of its row: of all ways to part the lines into rows,
 * the one is taken in which labels and values have the same middle, and none at all where none has. */
#include "layout/lines.h"

enum {
    REACH = 150,    /* lines from the beginning in which a form is looked for */
    COLUMN_MIN = 8, /* the values' column */
    COLUMN_MAX = 60,
    DEEPER = 12,    /* columns by which a value may be indented in its cell */
    ROW_MAX = 40,   /* lines of a row */
    PIECES_MAX = 3, /* lines of a label */
    LABELS_MIN = 4, /* fewer are no form */
    WIDEST = 300,   /* columns: a wider line is of no form */
    LINE = 24       /* the height of a line, so that what is reckoned with stays whole */
};

/* A line's part in either column. */
typedef struct cell {
    const pdi_physical *line;
    uint32_t label_end; /* the label is [line->start, label_end); label_end == start: none */
    uint32_t value;     /* the value is [value, line->end); value == end: none */
    int y;              /* its middle: values LINE apart, a label alone between two of them */
} cell;

typedef struct form {
    const pdi_knowledge *k;
    const pdi_text *text;
    cell cells[REACH];
    uint32_t count;
    uint32_t column; /* of the values */
    uint16_t blanks; /* as many blank lines stand between any two lines */
} form;

/* A way to part the lines up to one into rows. */
typedef struct parting {
    int cost;      /* of all rows; -1: there is none */
    uint32_t from; /* where the last row begins */
    uint32_t rows;
} parting;

static bool has_label(const cell *c) { return c->label_end > c->line->start; }
static bool has_value(const cell *c) { return c->value < c->line->end; }

/* ---- columns ---- */

static void vote(uint32_t votes[COLUMN_MAX + 1], uint32_t column, uint32_t left) {
    if (column >= left + COLUMN_MIN && column <= COLUMN_MAX) votes[column]++;
}

/* The column in which most values begin; 0 where few lines agree. */
static uint32_t find_column(const pdi_text *text, const pdi_lines *lines, uint32_t last) {
    enum { LEAST = 5 };
    uint32_t votes[COLUMN_MAX + 1] = {0}, left = COLUMN_MAX, best = 0, most = 0;
    for (uint32_t i = 0; i < last; i++)
        if (!lines->at[i].furniture && lines->at[i].indent < left) left = lines->at[i].indent;
    for (uint32_t i = 0; i < last; i++) {
        const pdi_physical *line = &lines->at[i];
        if (line->furniture) continue;
        vote(votes, line->indent, left);
        if (line->gaps && line->indent < left + COLUMN_MIN && line->width <= WIDEST)
            for (uint32_t at = line->start; (at = pdi_physical_behind_gap(text, line, at)) < line->end;)
                vote(votes, pdi_physical_column(text, line, at), left);
    }
    for (uint32_t c = 1; c < COLUMN_MAX; c++) {
        const uint32_t near = votes[c - 1] + votes[c] * 2 + votes[c + 1];
        if (near > most) most = near, best = c;
    }
    return most >= 2 * LEAST ? best : 0;
}

/* Parts a line at the values' column; false where a word runs across it. */
static bool cell_read(const form *f, const pdi_physical *line, cell *c) {
    *c = (cell){.line = line, .label_end = line->start, .value = line->start};
    if (line->width > WIDEST) return false;
    if (line->indent + 2u >= f->column) return line->indent <= f->column + DEEPER;
    for (uint32_t at = line->start; (at = pdi_physical_behind_gap(f->text, line, at)) < line->end;) {
        const uint32_t column = pdi_physical_column(f->text, line, at);
        if (column + 2 < f->column) continue;
        if (column > f->column + DEEPER) break;
        c->value = at;
        for (c->label_end = at; pdi_is_gap(f->text->folded.s[c->label_end - 1]);) c->label_end--;
        return pdi_physical_column(f->text, line, c->label_end) <= f->column;
    }
    c->label_end = c->value = line->end;
    return line->width <= f->column;
}

/* ---- labels ---- */

enum { WORDS_MAX = 96 };

/* Adds a label's letters to words, without spaces and its number. */
static size_t add_words(const form *f, const cell *c, char words[WORDS_MAX], size_t n) {
    pdi_str s = pdi_slice(f->text->folded.s + c->line->start, c->label_end - c->line->start);
    const pdi_mark *mark = &c->line->mark;
    if (n == 0 && mark->kind == PDI_MARK_NUMBER && mark->length < s.n) s = pdi_skip(s, mark->length);
    n += pdi_without_gaps(s, words + n, WORDS_MAX - n);
    return n < WORDS_MAX ? n : WORDS_MAX;
}

/* The heading that words are, or that they begin where a narrow cell cut them: 出席者(委員)|の. */
static const pdi_entry *known(const form *f, pdi_str words) {
    const pdi_entry *e = pdi_heading_of(f->k, words);
    if (e || !pdi_ends(words, PDI_LIT("の"))) return e;
    const char *bracket = memchr(words.s, '(', words.n);
    return pdi_heading_of(f->k, bracket ? pdi_between(words.s, bracket) : pdi_cut(words, words.n - PDI_LIT("の").n));
}

static const pdi_entry *label_known(const form *f, const cell *c) {
    char words[WORDS_MAX];
    const size_t n = has_label(c) ? add_words(f, c, words, 0) : 0;
    return n && n < WORDS_MAX ? known(f, pdi_slice(words, n)) : NULL;
}

/* 会議の経過, 発言者: behind it the form's head is over. */
static bool ends_form(const form *f, const cell *c) {
    char words[WORDS_MAX];
    const uint32_t start = has_label(c) ? c->line->start : c->value, end = has_label(c) ? c->label_end : c->line->end;
    const size_t n = pdi_without_gaps(pdi_slice(f->text->folded.s + start, end - start), words, sizeof words);
    if (n > sizeof words) return false;
    const pdi_entry *e = pdi_heading_of(f->k, pdi_slice(words, n));
    return pdi_entry_is(e, 1, "proceedings") || pdi_entry_is(e, 1, "discussion") || pdi_entry_is(e, 1, "business");
}

/* ---- rows ---- */

static void set_heights(form *f) {
    int y = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        cell *c = &f->cells[i];
        c->y = has_value(c) ? y : y - LINE / 2;
        if (has_value(c)) y += LINE;
    }
}

/* What a row costs that lines [a, b) are: how far its label is from its middle, and what speaks against it beside
 * that; -1 where they are no row. */
static int row_cost(const form *f, uint32_t a, uint32_t b) {
    enum { UNKNOWN = LINE / 4, EMPTY = LINE, BLANK = LINE / 2, HEADING_INSIDE = 4 * LINE };
    char words[WORDS_MAX];
    size_t n = 0;
    int pieces = 0, labels = 0, first = -1, last = -1, cost = 0;
    bool inside = false;
    for (uint32_t i = a; i < b; i++) {
        const cell *c = &f->cells[i];
        if (i > a && c->line->blanks > f->blanks && !c->line->page_before) cost += BLANK;
        if (has_value(c)) {
            if (first < 0) first = c->y;
            last = c->y;
        }
        if (!has_label(c)) continue;
        if (++pieces > PIECES_MAX) return -1;
        inside = inside || (pieces > 1 && label_known(f, c));
        n = add_words(f, c, words, n);
        labels += c->y;
    }
    if (pieces == 0 || n == WORDS_MAX) return -1;
    const bool whole = known(f, pdi_slice(words, n)) != NULL;
    cost += whole ? 0 : inside ? HEADING_INSIDE : UNKNOWN * pieces;
    if (first < 0) return cost + EMPTY;
    const int apart = 2 * labels / pieces - (first + last);
    return cost + (apart < 0 ? -apart : apart) / 2;
}

/* The best way to part all lines into rows. */
static parting part_rows(const form *f, parting best[REACH + 1]) {
    best[0] = (parting){0, 0, 0};
    for (uint32_t b = 1; b <= f->count; b++) {
        best[b] = (parting){-1, 0, 0};
        for (uint32_t a = b > ROW_MAX ? b - ROW_MAX : 0; a < b; a++) {
            const int cost = best[a].cost < 0 ? -1 : row_cost(f, a, b);
            if (cost < 0 || (best[b].cost >= 0 && best[a].cost + cost >= best[b].cost)) continue;
            best[b] = (parting){best[a].cost + cost, a, best[a].rows + 1};
        }
    }
    return best[f->count];
}

/* Where the rows begin, in their order. */
static void list_rows(const form *f, const parting best[REACH + 1], uint32_t begins[REACH + 1]) {
    uint32_t end = f->count;
    for (uint32_t row = best[end].rows; row > 0; row--) {
        begins[row] = end;
        end = best[end].from;
    }
    begins[0] = 0;
}

/* Whether the label of a row is a known heading, in how many lines it may stand. */
static bool row_known(const form *f, uint32_t a, uint32_t b, int *pieces) {
    char words[WORDS_MAX];
    size_t n = 0;
    *pieces = 0;
    for (uint32_t i = a; i < b; i++) {
        if (!has_label(&f->cells[i])) continue;
        n = add_words(f, &f->cells[i], words, n);
        ++*pieces;
    }
    return n < WORDS_MAX && known(f, pdi_slice(words, n));
}

/* Whether a label stands alone between lines of its value: a form whose labels head their rows has none such. */
static bool stands_between(const form *f, uint32_t a, uint32_t b) {
    for (uint32_t i = a + 1; i + 1 < b; i++)
        if (has_label(&f->cells[i]) && !has_value(&f->cells[i]) && has_value(&f->cells[i - 1]) &&
            has_value(&f->cells[i + 1]))
            return true;
    return false;
}

/* ---- the form ---- */

/* The lines from `first` on that are of the form. */
static void read_cells(form *f, const pdi_lines *lines, uint32_t first) {
    f->count = 0;
    f->blanks = UINT16_MAX;
    for (uint32_t i = first; i < lines->count && f->count < REACH; i++) {
        cell *c = &f->cells[f->count];
        if (lines->at[i].furniture) continue;
        if (!cell_read(f, &lines->at[i], c) || ends_form(f, c)) return;
        if (f->count && lines->at[i].blanks < f->blanks) f->blanks = lines->at[i].blanks;
        f->count++;
    }
}

static bool is_form(const form *f, const parting *all, const uint32_t begins[REACH + 1]) {
    uint32_t labels = 0, between = 0;
    bool dated = false;
    for (uint32_t i = 0; i < f->count; i++) {
        const pdi_entry *e = label_known(f, &f->cells[i]);
        labels += e != NULL;
        dated = dated || pdi_entry_is(e, 1, "date") || pdi_entry_is(e, 1, "datevenue") || pdi_entry_is(e, 1, "time");
    }
    for (uint32_t row = 0; row < all->rows; row++) {
        int pieces;
        const bool sure = row_known(f, begins[row], begins[row + 1], &pieces);
        if (!sure && pieces > 1) return false; /* 出席者 | 局: a word that a line's end cut off is no rest of a label */
        between += sure && stands_between(f, begins[row], begins[row + 1]);
    }
    return dated && labels >= LABELS_MIN && between > 0 && all->cost * 4 <= (int)all->rows * LINE;
}

/* A row's lines: as they are where the label heads them, else the label in one and its values below. */
static void put_row(pdi_job *job, const form *f, uint32_t a, uint32_t b, pdi_lines *out) {
    uint32_t pieces = 0, seen = 0;
    for (uint32_t i = a; i < b; i++) pieces += has_label(&f->cells[i]);
    for (const pdi_physical *line = f->cells[a].line; line <= f->cells[b - 1].line; line++)
        if (line->furniture) out->at[out->count++] = *line;
    const bool heads = pieces == 1 && has_label(&f->cells[a]);
    const uint32_t head = out->count;
    for (uint32_t i = a; i < b && !heads; i++) {
        const cell *c = &f->cells[i];
        if (!has_label(c)) continue;
        pdi_physical *label = &out->at[out->count++];
        *label = *c->line;
        pdi_physical_cut(f->k, f->text, label, c->line->start, c->label_end);
        label->blanks = 0;
        label->splits_word = ++seen < pieces;
        label->ends = seen == pieces;
    }
    for (uint32_t i = a; i < b; i++) {
        const cell *c = &f->cells[i];
        if (!heads && !has_value(c)) continue;
        pdi_physical *value = &out->at[out->count++];
        *value = *c->line;
        if (heads) continue;
        if (has_label(c)) pdi_physical_cut(f->k, f->text, value, c->value, c->line->end);
        value->blanks = i > a ? value->blanks : 0;
    }
    out->at[head].blanks = f->cells[a].line->blanks;
    pdi_work(job, out->count - head);
}

/* Puts the form's lines into their order. */
static void rearrange(pdi_job *job, const form *f, const uint32_t begins[REACH + 1], uint32_t rows, pdi_lines *lines) {
    const uint32_t first = (uint32_t)(f->cells[0].line - lines->at),
                   last = (uint32_t)(f->cells[f->count - 1].line - lines->at) + 1;
    /* each line may become two */
    pdi_lines out = {.count = first, .room = lines->count + f->count};
    out.at = PDI_NEW_RAW(&job->scratch, pdi_physical, out.room);
    memcpy(out.at, lines->at, first * sizeof *out.at);
    for (uint32_t row = 0; row < rows; row++) put_row(job, f, begins[row], begins[row + 1], &out);
    memcpy(out.at + out.count, lines->at + last, (lines->count - last) * sizeof *out.at);
    out.count += lines->count - last;
    *lines = out;
}

/* Whether a short line stands to the left between two others: without such a one no label is in the middle. Nearly all
 * documents have none, and are not looked at further. */
static bool any_between(const pdi_lines *lines, uint32_t last) {
    for (uint32_t i = 1; i + 1 < last; i++) {
        const pdi_physical *above = &lines->at[i - 1], *line = &lines->at[i], *below = &lines->at[i + 1];
        const uint16_t column = above->indent < below->indent ? above->indent : below->indent;
        if (line->indent + COLUMN_MIN <= column && line->width <= column) return true;
    }
    return false;
}

void pdi_label_column_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines) {
    enum { TITLE = 12 }; /* lines above the form */
    const uint32_t last = lines->count < REACH ? lines->count : REACH;
    const uint32_t column = any_between(lines, last) ? find_column(text, lines, last) : 0;
    if (!column) return;
    form *f = PDI_NEW(&job->scratch, form);
    *f = (form){.k = k, .text = text, .column = column};
    parting *best = PDI_NEW_ARRAY(&job->scratch, parting, REACH + 1);
    uint32_t *begins = PDI_NEW_ARRAY(&job->scratch, uint32_t, REACH + 1);
    for (uint32_t first = 0; first < TITLE && first < last; first++) {
        cell c;
        if (lines->at[first].furniture || !cell_read(f, &lines->at[first], &c) || !label_known(f, &c)) continue;
        read_cells(f, lines, first);
        if (f->count < LABELS_MIN) continue;
        if (!stands_between(f, 0, f->count)) return;
        set_heights(f);
        const parting all = part_rows(f, best);
        if (all.cost < 0) continue;
        list_rows(f, best, begins);
        if (is_form(f, &all, begins)) rearrange(job, f, begins, all.rows, lines);
        return;
    }
}
