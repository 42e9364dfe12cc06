/* Lists whose columns a converter wrote one after the other, each cell on a line of its own.
 *
 *     出席者 浅沼 | 廣江 | 宮下 | 清一 | 節子 | 久 | 村長 | 教育委員長 | 教育委員
 *
 * Columns of one table are of one length: as many names stand together as roles or offices before or behind them. The
 * cells of a row are put together here, so that all who read lists find 浅沼 清一　村長. */
#include "layout/lines.h"

enum {
    REACH = 200,     /* lines from the beginning in which such lists are looked for */
    ROWS_MIN = 3,    /* … 2 below another one */
    COLUMNS_MAX = 4, /* of roles and offices, and the one of names */
    CELL_MAX = 90,   /* bytes */
    RUN = 5,         /* lines below the first one at least */
    WORDS_MAX = 96
};

/* What the cell of a line may be. */
enum { NAME = 1, PART = 2, SURNAME = 4, GIVEN = 8, OFFICE = 16, KNOWN = 32, TITLE = 64, ASKED = 128 };

typedef struct stacker {
    const pdi_knowledge *k;
    const pdi_text *text;
    const pdi_lines *lines;
    uint32_t last;                  /* lines looked at */
    unsigned char kinds[REACH + 1]; /* of the whole line; 0 where it was not asked yet */
    unsigned char
        plain[REACH + 2]; /* how many lines from it on are short, with nothing but a name's gap: at most RUN */
    uint32_t first, cell; /* the line that begins with a label, and where the cell behind that begins */
    bool found;           /* one such list stands above */
} stacker;

/* The columns of a list: of each the line of its first cell. */
typedef struct stack {
    uint32_t column[COLUMNS_MAX + 2];
    uint32_t columns, rows, end;
    uint32_t split; /* the column of surnames, behind which that of given names stands; columns for none */
} stack;

static bool has_suffix(const pdi_knowledge *k, pdi_str words) {
    size_t length;
    for (const pdi_entry *e = pdi_lookup_suffix(k, PDI_TABLE_endings, words, &length); e;
         e = pdi_lookup_suffix_below(k, PDI_TABLE_endings, words, length, &length))
        if (pdi_entry_is(e, 1, "organization")) return true;
    return pdi_lookup_suffix(k, PDI_TABLE_posts, words, NULL) || pdi_lookup_suffix(k, PDI_TABLE_roles, words, NULL);
}

/* 佐藤課長: somebody with their post, who needs no cell beside them. */
static bool is_titled(const pdi_knowledge *k, pdi_str words) {
    const pdi_tables titles = PDI_IN(posts) | PDI_IN(roles);
    size_t length;
    for (const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_surnames, words, &length); e;
         e = pdi_lookup_prefix_below(k, PDI_TABLE_surnames, words, length, &length))
        if (pdi_lookup_among(k, titles, pdi_skip(words, length))) return true;
    return false;
}

/* Han and kana, and at most one gap between: whether no other sign is there. */
static bool is_of_letters(pdi_str cell) {
    size_t length, gaps = 0;
    for (const char *s = cell.s; s < pdi_end(cell); s += length) {
        const uint32_t c = pdi_utf8_at(s, pdi_end(cell), &length);
        const bool letter = (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || c == 0x3005 || (c >= 0x3400 && c < 0xA000) ||
                            (c >= 0xF900 && c < 0xFB00) || c >= 0x20000;
        if (!letter && !pdi_is_gap((char)c)) return false;
        gaps += pdi_is_gap((char)c) && !pdi_is_gap(s[-1]);
    }
    return gaps <= 1;
}

static unsigned name_kinds(const pdi_knowledge *k, pdi_str cell, pdi_str words) {
    enum { PART_MAX = 9, NAME_MIN = 6, NAME_MAX = 24, GIVEN_MAX = 12 };
    unsigned kinds = 0;
    size_t length = 0;
    const char *gap = pdi_find_gap(cell);
    if (!is_of_letters(cell)) return 0;
    if (!gap && words.n <= PART_MAX) {
        kinds |= PART;
        if (pdi_lookup(k, PDI_TABLE_surnames, words)) kinds |= SURNAME;
        if (pdi_lookup(k, PDI_TABLE_givennames, words)) kinds |= GIVEN;
    }
    if (words.n < NAME_MIN || words.n > NAME_MAX) return kinds;
    const bool known = gap ? pdi_lookup(k, PDI_TABLE_surnames, pdi_between(cell.s, gap)) != NULL
                           : pdi_lookup_prefix_below(k, PDI_TABLE_surnames, words, words.n, &length) != NULL;
    if (gap || (known && words.n - length <= GIVEN_MAX)) kinds |= NAME;
    return known ? kinds | KNOWN : kinds;
}

/* What no table knows may be an office, but for a time, a number, or words that a bracket or a colon sets apart. */
static bool may_be_office(pdi_str cell) {
    size_t length;
    if (pdi_closing_of(pdi_utf8_at(cell.s, pdi_end(cell), &length))) return false;
    for (const char *s = cell.s; s < pdi_end(cell); s++)
        if ((*s >= '0' && *s <= '9') || *s == ':' || *s == '|') return false;
    return true;
}

static unsigned kinds_of(const pdi_knowledge *k, pdi_str cell) {
    const pdi_tables plain = PDI_IN(posts) | PDI_IN(roles), other = PDI_IN(groups) | PDI_IN(headings) | PDI_IN(units);
    char squeezed[WORDS_MAX];
    if (cell.n == 0 || cell.n > CELL_MAX) return ASKED;
    const size_t n = pdi_without_gaps(cell, squeezed, sizeof squeezed);
    if (n > sizeof squeezed) return ASKED;
    const pdi_str words = pdi_slice(squeezed, n);
    if (pdi_is_phrase(k, PDI_USE_column, words)) return ASKED | TITLE;
    const pdi_tables in = pdi_lookup_among(k, plain | other, words);
    if (in & plain) return ASKED | OFFICE | KNOWN;
    if (in & other) return ASKED;
    if (is_titled(k, words)) return ASKED;
    if (has_suffix(k, words) || pdi_lookup_prefix(k, PDI_TABLE_legalforms, words, NULL)) return ASKED | OFFICE | KNOWN;
    const unsigned kinds = name_kinds(k, cell, words);
    return ASKED | (kinds ? kinds : may_be_office(cell) ? OFFICE : 0);
}

/* Where the cell of a line begins. */
static uint32_t cell_of(const stacker *s, uint32_t line) {
    return line == s->first ? s->cell : s->lines->at[line].start;
}

static unsigned kinds_at(stacker *s, uint32_t line) {
    if (line >= s->last) return 0;
    const pdi_physical *l = &s->lines->at[line];
    const pdi_str cell = pdi_slice(s->text->folded.s + cell_of(s, line), l->end - cell_of(s, line));
    if (line == s->first) return kinds_of(s->k, cell);
    if (!s->kinds[line]) {
        s->kinds[line] = (unsigned char)(s->plain[line] ? kinds_of(s->k, cell) : ASKED);
    }
    return s->kinds[line];
}

/* How many lines from one on may all be of a kind. */
static uint32_t run_of(stacker *s, uint32_t line, unsigned kind) {
    uint32_t n = 0;
    while (kinds_at(s, line + n) & kind) n++;
    return n;
}

/* Whether at least two of three of these lines are known to be what they are taken for. */
static bool mostly(stacker *s, uint32_t line, uint32_t rows, unsigned kind) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < rows; i++) n += (kinds_at(s, line + i) & kind) != 0;
    return n * 3 >= rows * 2;
}

static uint32_t behind_title(stacker *s, uint32_t line) { return line + ((kinds_at(s, line) & TITLE) != 0); }

/* How many surnames stand at a line with as many given names below them; 0 for none. */
static uint32_t split_names(stacker *s, uint32_t from) {
    const uint32_t parts = run_of(s, from, PART);
    uint32_t rows = parts / 2;
    while (rows >= 2 && !(mostly(s, from, rows, SURNAME) && mostly(s, from + rows, rows, GIVEN))) rows--;
    const bool ends = rows < 2 || 2 * rows == parts || !(kinds_at(s, from + 2 * rows) & SURNAME);
    return rows >= 2 && ends ? rows : 0;
}

/* A column of names at a line, or two of their parts; false where none is. */
static bool take_names(stacker *s, stack *t, uint32_t line) {
    const uint32_t from = behind_title(s, line), split = split_names(s, from), names = run_of(s, from, NAME);
    t->column[t->columns++] = from;
    t->rows = split ? split : names;
    t->end = from + (split ? 2 * split : names);
    if (!split) return names >= 2 && mostly(s, from, names, KNOWN);
    t->split = t->columns - 1;
    t->column[t->columns++] = from + t->rows;
    return true;
}

/* One or two columns of roles and offices of so many rows, and nothing that they might be of beside these; 0 for none.
 */
static uint32_t columns_of_offices(stacker *s, uint32_t line, uint32_t rows) {
    const uint32_t from = behind_title(s, line), run = run_of(s, from, OFFICE);
    if (run == 2 * rows && mostly(s, from, run, KNOWN)) return 2;
    if (run != rows || !mostly(s, from, run, KNOWN)) return 0;
    return 1;
}

static void take_offices(stacker *s, stack *t, uint32_t line, uint32_t columns) {
    const uint32_t from = behind_title(s, line);
    for (uint32_t i = 0; i < columns; i++) t->column[t->columns++] = from + i * t->rows;
    t->end = from + columns * t->rows;
}

/* The list that begins in a line; false where none does. */
static bool stack_read(stacker *s, uint32_t line, stack *t) {
    *t = (stack){.split = COLUMNS_MAX + 2};
    const uint32_t begin = behind_title(s, line), before = run_of(s, begin, OFFICE);
    if (before > 0) {
        stack names = *t;
        if (before < 2 || !take_names(s, &names, begin + before)) return false;
        const uint32_t columns = before / names.rows;
        if (columns * names.rows != before || columns_of_offices(s, line, names.rows) != columns) return false;
        t->rows = names.rows;
        take_offices(s, t, line, columns);
        take_names(s, t, begin + before);
    } else if (!take_names(s, t, line)) {
        return false;
    }
    const uint32_t behind = columns_of_offices(s, t->end, t->rows);
    stack next = {0};
    const bool alone = before == 0 || (behind && !take_names(s, &next, behind_title(s, t->end) + behind * t->rows));
    if (behind && alone) take_offices(s, t, t->end, behind);
    const bool split = t->split < t->columns;
    return (before || behind || split) && t->rows >= (s->found ? 2u : (uint32_t)ROWS_MIN);
}

/* 出席者 浅沼: where the cell behind a label begins; the line's start where it has none. */
static uint32_t behind_label(const stacker *s, uint32_t line) {
    const pdi_physical *l = &s->lines->at[line];
    char words[WORDS_MAX];
    if (l->furniture || l->prose || l->end - l->start > CELL_MAX || l->mark.kind == PDI_MARK_SYMBOL) return l->start;
    const pdi_str cell = pdi_slice(s->text->folded.s + l->start, l->end - l->start);
    const char *colon = memchr(cell.s, ':', cell.n), *to = colon ? colon : pdi_find_gap(cell);
    if (!to || to + 1 >= pdi_end(cell)) return l->start;
    const size_t n = pdi_without_gaps(pdi_between(cell.s, to), words, sizeof words);
    if (n == 0 || n > sizeof words) return l->start;
    const pdi_str label = pdi_slice(words, n);
    const pdi_entry *e = pdi_heading_of(s->k, label);
    if (!pdi_entry_is(e, 1, "attendees") && !pdi_entry_is(e, 1, "absent") && !pdi_lookup(s->k, PDI_TABLE_groups, label))
        return l->start;
    while (to < pdi_end(cell) && (*to == ':' || pdi_is_gap(*to))) to++;
    return (uint32_t)(to - s->text->folded.s);
}

/* The lines of a list row by row. */
static void put_rows(const stacker *s, const stack *t, uint32_t line, pdi_lines *out) {
    if (s->cell > s->lines->at[line].start) {
        pdi_physical *label = &out->at[out->count++];
        *label = s->lines->at[line];
        uint32_t end = s->cell;
        while (end > label->start && pdi_is_gap(s->text->folded.s[end - 1])) end--;
        pdi_physical_cut(s->k, s->text, label, label->start, end);
        label->ends = true;
    }
    pdi_physical *title = NULL;
    for (uint32_t i = line; i < t->end; i++) {
        if (!(s->kinds[i] & TITLE) || i == s->first) continue;
        if (title) title->row = PDI_ROW_CELL;
        title = &out->at[out->count++];
        *title = s->lines->at[i];
        title->row = PDI_ROW_LAST;
    }
    for (uint32_t row = 0; row < t->rows; row++) {
        for (uint32_t c = 0; c < t->columns; c++) {
            const uint32_t from = t->column[c] + row;
            pdi_physical *cell = &out->at[out->count++];
            *cell = s->lines->at[from];
            if (from == s->first) pdi_physical_cut(s->k, s->text, cell, s->cell, cell->end);
            cell->row = c + 1 == t->columns ? PDI_ROW_LAST : c == t->split ? PDI_ROW_SPLIT : PDI_ROW_CELL;
            cell->indent = s->lines->at[t->column[0] + 1].indent;
            if (row > 0) cell->blanks = 0;
        }
    }
}

/* Whether a line may be one cell: most lines are not, and no table need be asked about them. */
static bool is_plain(const pdi_physical *l) {
    enum { GAPPED_MAX = 36, WIDEST = 46 };
    const uint32_t n = l->end - l->start;
    return !l->furniture && !l->prose && !l->level && l->mark.kind == PDI_MARK_NONE && n <= CELL_MAX &&
           l->width <= l->indent + WIDEST && (l->gaps == 0 || (l->gaps == 1 && n <= GAPPED_MAX));
}

static void see_plain(stacker *s) {
    s->plain[s->last] = 0;
    for (uint32_t i = s->last; i-- > 0;) {
        const unsigned char below = s->plain[i + 1];
        s->plain[i] = (unsigned char)(!is_plain(&s->lines->at[i]) ? 0 : below < RUN ? below + 1 : RUN);
    }
}

/* Puts rows in the place of the lines [from, to): as many, and one more where a label stood before the first cell. */
static void replace(pdi_job *job, pdi_lines *lines, uint32_t from, uint32_t to, const pdi_lines *rows) {
    const uint32_t count = from + rows->count + (lines->count - to);
    if (count > lines->room) {
        const pdi_lines before = *lines;
        lines->room = count + REACH; /* no more labels than lines looked at */
        lines->at = PDI_NEW_RAW(&job->scratch, pdi_physical, lines->room);
        memcpy(lines->at, before.at, before.count * sizeof *before.at);
    }
    memmove(lines->at + from + rows->count, lines->at + to, (lines->count - to) * sizeof *lines->at);
    memcpy(lines->at + from, rows->at, rows->count * sizeof *rows->at);
    lines->count = count;
}

void pdi_stacked_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines) {
    stacker *s = PDI_NEW(&job->scratch, stacker);
    stack t;
    *s = (stacker){.k = k, .text = text, .lines = lines, .last = lines->count < REACH ? lines->count : REACH};
    see_plain(s);
    for (uint32_t i = 0; i < s->last; i++) {
        /* the first may stand behind a label, and a list has three rows of two cells, or two rows below another list */
        if (s->plain[i + 1] < (s->found ? 3 : RUN)) continue;
        s->first = i;
        s->cell = behind_label(s, i);
        if (s->cell == lines->at[i].start) s->first = UINT32_MAX;
        if (!(kinds_at(s, i) & ~(unsigned)ASKED) || !stack_read(s, i, &t)) continue;
        pdi_lines rows = {.at = PDI_NEW_RAW(&job->scratch, pdi_physical, t.end - i + 1)};
        put_rows(s, &t, i, &rows);
        replace(job, lines, i, t.end, &rows);
        memset(s->kinds, 0, sizeof s->kinds);
        s->last = lines->count < REACH ? lines->count : REACH;
        see_plain(s);
        s->found = true;
        i += rows.count - 1;
    }
}
