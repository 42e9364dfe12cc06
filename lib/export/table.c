/* Tables for people who use spreadsheets: one row a thing, with its document, body, number and date before it. */
#include "export/out.h"
#include "export/writer.h"

typedef struct table {
    pdi_out out;
    pdoc_format format;
    bool some; /* a cell of this row stands there already */
} table;

/* Spreadsheets take a cell for a formula by its first character, in full width too, and some look past blanks. */
static bool is_formula(pdi_str a) {
    const char *s = a.s, *end = a.s + a.n;
    while (s < end) {
        size_t length;
        uint32_t code = pdi_utf8_at(s, end, &length);
        switch (code) {
        case ' ': case '\t': case '\r': case '\n': case 0x3000: case 0xA0: case 0xFEFF: break;
        case '=': case '+': case '-': case '@': case 0xFF1D: case 0xFF0B: case 0xFF0D: case 0xFF20: case 0x2212: return true;
        default: return false;
        }
        s += length;
    }
    return false;
}

static bool is_break(uint32_t code) {
    return code == '\t' || code == '\n' || code == '\v' || code == '\f' || code == '\r' || code == 0x85 ||
           code == 0x2028 || code == 0x2029;
}

/* Anything that some program divides cells at is reason for quotes. */
static bool needs_quotes(pdi_str a) {
    for (size_t i = 0; i < a.n; i++)
        if (strchr(",;\"\t\r\n|", a.s[i]) && a.s[i]) return true;
    return a.n > 0 && (a.s[0] == ' ' || a.s[0] == '\'' || a.s[a.n - 1] == ' ');
}

static void put_characters(table *t, pdi_str a, bool quotes) {
    const char *s = a.s, *end = a.s + a.n;
    while (s < end) {
        size_t length;
        uint32_t code = pdi_utf8_at(s, end, &length);
        if (t->format == PDOC_FORMAT_TSV && is_break(code)) pdi_out_char(&t->out, ' ');
        else if (code == 0 || code == 0xFFFD) pdi_out_text(&t->out, "\xEF\xBF\xBD");
        else pdi_out_put(&t->out, s, length);
        if (quotes && code == '"') pdi_out_char(&t->out, '"');
        s += length;
    }
}

static void begin_cell(table *t) {
    if (t->some) pdi_out_char(&t->out, t->format == PDOC_FORMAT_CSV ? ',' : '\t');
    t->some = true;
}

static pdi_str only_item(pdi_cell *cell, size_t i) {
    (void)i;
    return cell->text;
}

/* One string, or several joined as a list is written in Japanese; of pairs key=value、key=value. */
static void put_items(table *t, pdi_cell *cell, size_t count, pdi_str (*item)(pdi_cell *cell, size_t i)) {
    const bool csv = t->format == PDOC_FORMAT_CSV, pairs = cell->column->type == PDI_COLUMN_PAIRS;
    bool quotes = false;
    if (count == 0) return;
    for (size_t i = 0; csv && i < count; i++) quotes = quotes || needs_quotes(item(cell, i));
    if (quotes) pdi_out_char(&t->out, '"');
    /* In a cell without quotes of our own a leading one would be taken for the beginning of a quoted cell; a key without
     * characters would let a cell begin with the sign behind it. */
    const pdi_str first = item(cell, 0);
    if (is_formula(first) || (!csv && pdi_starts(first, PDI_LIT("\""))) || (pairs && first.n == 0))
        pdi_out_char(&t->out, '\'');
    for (size_t i = 0; i < count; i++) {
        if (i) pdi_out_text(&t->out, pairs && i % 2 ? "=" : "、");
        put_characters(t, item(cell, i), quotes);
    }
    if (quotes) pdi_out_char(&t->out, '"');
}

static void put_cell(table *t, pdi_cell *cell) {
    begin_cell(t);
    switch (cell->column->type) {
    case PDI_COLUMN_TEXTS:
    case PDI_COLUMN_PAIRS: put_items(t, cell, cell->count, cell->item); break;
    case PDI_COLUMN_NUMBER:
        if (cell->there) pdi_out_number(&t->out, (uint64_t)cell->number);
        break;
    case PDI_COLUMN_TRUTH: pdi_out_text(&t->out, cell->number ? "true" : "false"); break;
    case PDI_COLUMN_REAL: pdi_out_share(&t->out, cell->real); break;
    default: put_items(t, cell, cell->text.n > 0, only_item);
    }
}

static void end_row(table *t) {
    pdi_out_text(&t->out, t->format == PDOC_FORMAT_CSV ? "\r\n" : "\n");
    t->some = false;
}

static void put_head(table *t, const pdi_sheet *of) {
    for (size_t i = 0; i < of->column_count; i++) {
        if (of->columns[i].flags & PDI_COLUMN_TYPED) continue;
        begin_cell(t);
        pdi_out_text(&t->out, of->columns[i].name);
    }
    end_row(t);
}

static void put_row(table *t, const pdi_sheet *of, const pdi_row *row) {
    pdi_cell cell;
    for (size_t i = 0; i < of->column_count; i++) {
        if (of->columns[i].flags & PDI_COLUMN_TYPED) continue;
        pdi_cell_get(row, &of->columns[i], &cell);
        put_cell(t, &cell);
    }
    end_row(t);
}

pdoc_status pdi_table_write(const pdoc_writer *writer, const pdoc_document *document,
                            const pdoc_annotations *annotations, pdoc_sink_fn sink, void *user, pdoc_error **error) {
    table t = {.format = writer->format};
    pdi_out_begin(&t.out, sink, user);
    if (writer->flags & PDOC_WRITER_BOM) pdi_out_text(&t.out, "\xEF\xBB\xBF");
    if (writer->flags & PDOC_WRITER_HEAD) put_head(&t, writer->table);
    pdi_rows rows = pdi_rows_of(writer->table, document, annotations, writer->offsets);
    while (pdi_rows_next(&rows)) put_row(&t, writer->table, &rows.row);
    return pdi_out_end(&t.out, document, error);
}
