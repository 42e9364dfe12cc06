/* Reading tables: rows and cells, and the place of what is wrong in them. */
#include "base/tsv.h"

void pdi_tsv_fail(const pdi_tsv *tsv, size_t column, const char *what) {
    const int n = (int)pdi_fitting(tsv->name, 120);
    const char *at = tsv->row ? tsv->row : tsv->text.s;
    for (size_t left = column, length; left > 1 && at < pdi_end(tsv->text) && *at != '\n'; left--, at += length)
        pdi_utf8_at(at, pdi_end(tsv->text), &length);
    const size_t offset = tsv->text.s ? (size_t)(at - tsv->text.s) : PDOC_NO_OFFSET;
    pdi_say(tsv->trap, PDOC_ERROR_DATA, offset, "%.*s:%zu:%zu: %s", n, tsv->name.s ? tsv->name.s : "",
            tsv->line ? tsv->line : 1, column, what);
    tsv->trap->input = tsv->name;
    pdi_leave(tsv->trap);
}

/* The end of what needs no second look, which is nearly all of a table: ASCII but NUL, and most of what three bytes
 * make. */
static const char *skip_plain(const char *s, const char *end) {
    while (end - s >= 3) {
        const unsigned char *p = (const unsigned char *)s;
        if (p[0] - 1u < 0x7F) s++;
        else if (p[0] > 0xE0 && p[0] < 0xED && ((p[1] ^ 0x80u) | (p[2] ^ 0x80u)) < 0x40) s += 3;
        else break;
    }
    return s;
}

/* The first byte that is no character of a text, or the end. */
static const char *first_fault(pdi_str line) {
    const char *s = line.s, *end = pdi_end(line);
    for (size_t length; (s = skip_plain(s, end)) < end; s += length) {
        length = 1;
        if (*s > 0) continue;
        if (*s == '\0') return s;
        if (pdi_utf8_at(s, end, &length) == 0xFFFD && !pdi_starts(pdi_between(s, end), PDI_LIT("\xEF\xBF\xBD"))) return s;
    }
    return end;
}

/* Columns count characters from 1, as editors do. */
static void check_characters(const pdi_tsv *tsv, pdi_str line) {
    const char *at = first_fault(line);
    if (at < pdi_end(line))
        pdi_tsv_fail(tsv, pdi_utf8_count(pdi_between(line.s, at)) + 1, *at ? "not UTF-8" : "a NUL byte");
}

static bool next_line(pdi_tsv *tsv, pdi_str *line) {
    if (tsv->rest.n == 0) return false;
    const char *end = memchr(tsv->rest.s, '\n', tsv->rest.n);
    *line = end ? pdi_between(tsv->rest.s, end) : tsv->rest;
    tsv->row = line->s;
    tsv->rest = pdi_skip(tsv->rest, line->n + (end ? 1 : 0));
    if (line->n && line->s[line->n - 1] == '\r') line->n--;
    tsv->line++;
    if (!tsv->checked) check_characters(tsv, *line);
    return true;
}

static bool is_comment(pdi_str line) { return pdi_starts(line, PDI_LIT("#")) && !(line.n > 1 && line.s[1] == '\t'); }

/* The next line that is a row. */
static bool next_row(pdi_tsv *tsv, pdi_str *line) {
    while (next_line(tsv, line)) {
        if (line->n == 0) continue;
        if (!is_comment(*line)) return true;
        pdi_str words = pdi_trim(pdi_skip(*line, 1));
        if (tsv->columns == 0 && pdi_starts(words, PDI_LIT("version:"))) tsv->version = pdi_trim(pdi_skip(words, 8));
    }
    return false;
}

static pdi_str unescape(const pdi_tsv *tsv, pdi_str line, pdi_str cell) {
    char *to = pdi_alloc(tsv->arena, cell.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < cell.n; i++) {
        char c = cell.s[i];
        if (c == '\\') {
            char next = i + 1 < cell.n ? cell.s[i + 1] : '\0';
            if (next != 't' && next != 'n' && next != '\\')
                pdi_tsv_fail(tsv, pdi_utf8_count(pdi_between(line.s, cell.s + i)) + 1,
                             "unknown escape (\\t, \\n, \\\\)");
            i++;
            c = next == 't' ? '\t' : next == 'n' ? '\n' : '\\';
        }
        to[n++] = c;
    }
    return pdi_slice(to, n);
}

static unsigned split(const pdi_tsv *tsv, pdi_str line, unsigned most, pdi_str cells[PDI_TSV_COLUMNS]) {
    const bool escapes = tsv->escapes && line.n && memchr(line.s, '\\', line.n);
    unsigned count = 0;
    for (pdi_str rest = line;;) {
        const char *tab = rest.n ? memchr(rest.s, '\t', rest.n) : NULL;
        pdi_str cell = tab ? pdi_between(rest.s, tab) : rest;
        if (count == most) {
            if (!tab && cell.n == 0) break; /* a tab at the row's end */
            pdi_tsv_fail(tsv, pdi_utf8_count(pdi_between(line.s, rest.s)) + 1, "more cells than the header has");
        }
        cells[count++] = escapes ? unescape(tsv, line, cell) : cell;
        if (!tab) break;
        rest = pdi_between(tab + 1, pdi_end(rest));
    }
    return count;
}

void pdi_tsv_open(pdi_tsv *tsv, pdi_arena *arena, pdi_trap *trap, pdi_str name, pdi_str text) {
    *tsv = (pdi_tsv){.arena = arena, .trap = trap, .name = name, .text = text, .rest = text};
    tsv->escapes = text.n && memchr(text.s, '\\', text.n);
    if (pdi_starts(text, PDI_LIT("\xEF\xBB\xBF"))) tsv->rest = pdi_skip(text, 3);
    pdi_str line;
    if (!next_row(tsv, &line)) pdi_tsv_fail(tsv, 1, "no header row");
    tsv->columns = split(tsv, line, PDI_TSV_COLUMNS, tsv->header);
}

size_t pdi_tsv_rows_at_most(const pdi_tsv *tsv) {
    size_t lines = tsv->rest.n != 0;
    const char *s = tsv->rest.s, *end = pdi_end(tsv->rest);
    for (; s < end && (s = memchr(s, '\n', (size_t)(end - s))); s++) lines++;
    return lines;
}

bool pdi_tsv_next(pdi_tsv *tsv, pdi_str cells[PDI_TSV_COLUMNS]) {
    pdi_str line;
    if (!next_row(tsv, &line)) return false;
    unsigned count = split(tsv, line, tsv->columns, cells);
    for (; count < tsv->columns; count++) cells[count] = PDI_LIT("");
    return true;
}
