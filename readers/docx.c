/* DOCX: the parts of the archive that hold text are unpacked and read as they come, none is ever held whole. What Word
 * shows and the file's text does not have, the numbers of paragraphs, is generated and flagged so; what is deleted or
 * hidden is given as hidden. */
#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>

#include "docx.h"

enum { DEEPEST_TABLE = 6, DEEPEST_BOX = 4, BOLD = 0x100 /* beside the flags of runs */ };

/* Where a paragraph stands that text boxes may interrupt. */
typedef struct paragraph {
    char style[NAME];
    paragraph_style is;
    bool begun, numbered;
    bool had_deleted; /* a paragraph of nothing else is gone, and its number with it */
} paragraph;

typedef struct docx {
    pdoc_evidence *evidence;
    xml_reading xml;
    parts parts;
    text now;            /* the run that is gathered */
    uint32_t flags;      /* its flags */
    pdoc_status status;
    uint64_t unpacked;   /* of the part that is read */
    paragraph around[DEEPEST_BOX + 1];
    int boxes;           /* text boxes that are open */
    int paragraphs;      /* deeper ones are read as one with the deepest */
    unsigned tables, deeper_tables;
    bool cell_waits, cell_begun; /* a cell began; its width is not known yet */
    unsigned span;
    bool in_text, in_properties, in_run_properties, vanishes, bold;
    unsigned deleted, ruby, skipped;
    bool footnotes, note_counts;
    bool document_seen;
} docx;

static bool going(const docx *d) { return d->status == PDOC_OK; }

static void check(docx *d, pdoc_status status) {
    if (!going(d) || status == PDOC_OK) return;
    d->status = status;
    xml_stop(&d->xml, status);
}

static void flush(docx *d) {
    if (!d->now.length) return;
    pdoc_run run = {.size = sizeof run, .flags = d->flags & ~(uint32_t)BOLD};
    if (d->flags & BOLD) run.weight = 700;
    check(d, pdoc_evidence_run(d->evidence, &run, d->now.at, d->now.length));
    d->now.length = 0;
}

/* ---- tables ---- */

static void begin_waiting_cell(docx *d) {
    if (!d->cell_waits) return;
    d->cell_waits = false;
    check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_CELL, d->span));
}

/* ---- paragraphs ---- */

static paragraph *now(docx *d) { return &d->around[d->boxes < DEEPEST_BOX ? d->boxes : DEEPEST_BOX]; }

static unsigned columns_of(const indentation *indent) {
    const int left = indent->left == UNSAID ? 0 : indent->left, first = indent->first == UNSAID ? 0 : indent->first;
    const int columns = (left + first + TWIPS_OF_COLUMN / 2) / TWIPS_OF_COLUMN;
    return columns > 0 ? (unsigned)columns : 0;
}

/* Once all is known of a paragraph: its block. */
static void begin_paragraph(docx *d) {
    paragraph *p = now(d);
    if (p->begun || d->paragraphs == 0) return;
    p->begun = true;
    begin_waiting_cell(d);
    style_resolve(&d->parts, p->style, &p->is);
    if (p->is.heading) check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_HEADING, (unsigned)p->is.heading));
    else if (p->is.list[0]) check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_LIST_ITEM, (unsigned)p->is.level + 1));
    else check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_PARAGRAPH, columns_of(&p->is.indent)));
}

/* The number of a paragraph stands before its first words that are not deleted. */
static void give_number(docx *d) {
    static const pdoc_run generated = {.size = sizeof generated, .flags = PDOC_RUN_GENERATED};
    paragraph *p = now(d);
    if (p->numbered || !p->begun) return;
    p->numbered = true;
    if (!p->is.list[0]) return;
    text number = {.with = d->now.with};
    if (!number_next(&d->parts, p->is.list, p->is.level, &number)) check(d, PDOC_ERROR_MEMORY);
    if (number.length) check(d, pdoc_evidence_run(d->evidence, &generated, number.at, number.length));
    text_free(&number);
}

static void open_paragraph(docx *d) {
    begin_waiting_cell(d);
    d->paragraphs++;
    *now(d) = (paragraph){.is = {.heading = -1, .level = -1, .indent = {UNSAID, UNSAID}}};
}

static void close_paragraph(docx *d) {
    begin_paragraph(d);
    flush(d);
    if (!now(d)->had_deleted) give_number(d);
    if (d->paragraphs == 0) return;
    if (now(d)->begun) check(d, pdoc_evidence_end(d->evidence));
    now(d)->begun = false;
    d->paragraphs--;
}

/* ---- characters ---- */

static uint32_t flags_now(const docx *d) {
    uint32_t flags = 0;
    if (d->deleted || d->vanishes) flags |= PDOC_RUN_HIDDEN;
    if (d->ruby) flags |= PDOC_RUN_RUBY;
    return d->bold ? flags | BOLD : flags;
}

static void put(docx *d, const char *s, size_t n) {
    if (d->skipped || n == 0) return;
    begin_paragraph(d);
    if (flags_now(d) != d->flags || d->now.length > 1 << 16) flush(d);
    if (d->deleted) now(d)->had_deleted = true;
    else give_number(d);
    d->flags = flags_now(d);
    if (!text_add(&d->now, s, n)) check(d, PDOC_ERROR_MEMORY);
}

static void on_characters(void *user, const char *s, size_t n) {
    docx *d = user;
    if (d->in_text) put(d, s, n);
}

/* A character of a symbol font: those of private use are what converters give, too. */
static void put_symbol(docx *d, xml_attributes a) {
    char hex[12];
    xmlChar bytes[4];
    if (!xml_attribute(a, "char", hex, sizeof hex)) return;
    const unsigned long code = strtoul(hex, NULL, 16);
    if (code >= 0x20 && code < 0xD800) put(d, (const char *)bytes, (size_t)xmlCopyCharMultiByte(bytes, (int)code));
    else if (code >= 0xF000 && code <= 0xF0FF) put(d, "・", 3);
}

static void put_break(docx *d, xml_attributes a) {
    char type[16] = "";
    xml_attribute(a, "type", type, sizeof type);
    if (d->skipped || d->deleted || strcmp(type, "page") == 0 || strcmp(type, "column") == 0) return;
    begin_paragraph(d);
    flush(d);
    give_number(d);
    check(d, pdoc_evidence_break(d->evidence));
}

/* ---- elements ---- */

static void begin_table(docx *d) {
    begin_waiting_cell(d);
    if (d->tables == DEEPEST_TABLE) {
        d->deeper_tables++;
        return;
    }
    flush(d);
    d->tables++;
    check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_TABLE, 0));
}

static void end_table(docx *d) {
    if (d->deeper_tables) {
        d->deeper_tables--;
        return;
    }
    if (d->tables == 0) return;
    d->tables--;
    check(d, pdoc_evidence_end(d->evidence));
}

static void end_cell(docx *d) {
    begin_waiting_cell(d);
    check(d, pdoc_evidence_end(d->evidence));
}

static int number_of(xml_attributes a, int most) {
    char value[16];
    if (!xml_attribute(a, "val", value, sizeof value)) return 0;
    const long n = strtol(value, NULL, 10);
    return n < 0 ? 0 : n > most ? most : (int)n;
}

static void begin_property(docx *d, const char *name, xml_attributes a) {
    paragraph *p = now(d);
    if (strcmp(name, "pStyle") == 0) xml_attribute(a, "val", p->style, sizeof p->style);
    else if (strcmp(name, "numId") == 0) xml_attribute(a, "val", p->is.list, sizeof p->is.list);
    else if (strcmp(name, "ilvl") == 0) p->is.level = number_of(a, LEVELS - 1);
    else if (strcmp(name, "ind") == 0) read_indentation(&p->is.indent, a);
    else if (strcmp(name, "outlineLvl") == 0) p->is.heading = number_of(a, 9) + 1;
}

static void begin_run_property(docx *d, const char *name, xml_attributes a) {
    if (strcmp(name, "vanish") == 0) d->vanishes = is_on(a);
    else if (strcmp(name, "b") == 0) d->bold = is_on(a);
}

static void begin_box(docx *d) {
    flush(d);
    begin_waiting_cell(d);
    d->boxes++;
}

/* The elements of WordprocessingML that say something here. */
typedef enum word {
    W_OTHER, W_P, W_PPR, W_RPR, W_R, W_T, W_DELETED_TEXT, W_TAB, W_BREAK, W_RETURN, W_HYPHEN, W_SYMBOL, W_DEL,
    W_TABLE, W_ROW, W_CELL, W_SPAN, W_RUBY_TEXT, W_BOX, W_FOOTNOTE, W_SKIPPED
} word;

static word word_of(const char *name) {
    static const struct { const char *name; word word; } words[] = {
        {"p", W_P}, {"pPr", W_PPR}, {"rPr", W_RPR}, {"r", W_R}, {"t", W_T}, {"delText", W_DELETED_TEXT}, {"tab", W_TAB},
        {"br", W_BREAK}, {"cr", W_RETURN}, {"noBreakHyphen", W_HYPHEN}, {"sym", W_SYMBOL}, {"del", W_DEL},
        {"moveFrom", W_DEL}, {"tbl", W_TABLE}, {"tr", W_ROW}, {"tc", W_CELL}, {"gridSpan", W_SPAN}, {"rt", W_RUBY_TEXT},
        {"txbxContent", W_BOX}, {"footnote", W_FOOTNOTE}, {"endnote", W_FOOTNOTE}, {"pPrChange", W_SKIPPED},
        {"rPrChange", W_SKIPPED}, {"tblPrChange", W_SKIPPED}, {"tcPrChange", W_SKIPPED}, {"trPrChange", W_SKIPPED}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].name, name) == 0) return words[i].word;
    return W_OTHER;
}

/* Notes that are only lines between text and notes. */
static void begin_footnote(docx *d, xml_attributes a) {
    char type[32];
    if (xml_attribute(a, "type", type, sizeof type) && strcmp(type, "normal") != 0) d->skipped++;
    d->note_counts = d->skipped == 0;
}

static void begin_word(docx *d, word w, xml_attributes a) {
    switch (w) {
    case W_P: open_paragraph(d); break;
    case W_PPR: d->in_properties = true; break;
    case W_RPR: d->in_run_properties = !d->in_properties; break;
    case W_R: d->vanishes = d->bold = false; break;
    case W_T: d->in_text = true; break;
    case W_DELETED_TEXT: d->in_text = true, d->deleted++; break;
    case W_TAB: if (!d->in_properties) put(d, "\t", 1); break;
    case W_BREAK: put_break(d, a); break;
    case W_RETURN: put_break(d, (xml_attributes){.count = 0}); break;
    case W_HYPHEN: put(d, "-", 1); break;
    case W_SYMBOL: put_symbol(d, a); break;
    case W_DEL: d->deleted += !d->in_properties && !d->in_run_properties; break;
    case W_TABLE: begin_table(d); break;
    case W_ROW: if (!d->deeper_tables) check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_ROW, 0)); break;
    case W_CELL: if (!d->deeper_tables) d->cell_waits = true, d->span = 1; break;
    case W_SPAN: if (d->cell_waits) d->span = (unsigned)number_of(a, 63); break;
    case W_RUBY_TEXT: d->ruby++; break;
    case W_BOX: begin_box(d); break;
    case W_FOOTNOTE: begin_footnote(d, a); break;
    case W_SKIPPED: d->skipped++; break;
    case W_OTHER:
    default: break;
    }
}

static void on_begin(void *user, const char *name, const char *space, xml_attributes a) {
    docx *d = user;
    /* What is drawn is there twice, for programs that know the new way and for those that don't. */
    if (strcmp(name, "Fallback") == 0 && strstr(space, "markup-compatibility")) {
        d->skipped++;
        return;
    }
    if (!is_word_space(space)) return;
    const word w = word_of(name);
    if (d->skipped && w != W_SKIPPED && w != W_FOOTNOTE) return;
    if (d->in_properties && !d->in_run_properties) begin_property(d, name, a);
    if (d->in_run_properties) begin_run_property(d, name, a);
    begin_word(d, w, a);
}

static void end_word(docx *d, word w) {
    switch (w) {
    case W_P: close_paragraph(d); break;
    case W_PPR: d->in_properties = false; break;
    case W_RPR: d->in_run_properties = false; break;
    case W_T: d->in_text = false; break;
    case W_DELETED_TEXT: d->in_text = false, d->deleted -= d->deleted > 0; break;
    case W_DEL: d->deleted -= d->deleted > 0 && !d->in_properties && !d->in_run_properties; break;
    case W_TABLE: end_table(d); break;
    case W_ROW: if (!d->deeper_tables) check(d, pdoc_evidence_end(d->evidence)); break;
    case W_CELL: if (!d->deeper_tables) end_cell(d); break;
    case W_RUBY_TEXT:
        flush(d);
        d->ruby -= d->ruby > 0;
        break;
    case W_BOX:
        flush(d);
        d->boxes -= d->boxes > 0;
        break;
    default: break;
    }
}

static void on_end(void *user, const char *name, const char *space) {
    docx *d = user;
    if (strcmp(name, "Fallback") == 0 && strstr(space, "markup-compatibility")) {
        d->skipped -= d->skipped > 0;
        return;
    }
    if (!is_word_space(space)) return;
    const word w = word_of(name);
    if (w == W_SKIPPED || (w == W_FOOTNOTE && !d->note_counts)) {
        d->skipped -= d->skipped > 0;
        return;
    }
    if (!d->skipped) end_word(d, w);
}

static const xml_functions document_functions = {on_begin, on_end, on_characters};

/* ---- the archive ---- */

/* Which parts a pass over the archive reads. */
typedef enum pass { PASS_PARTS, PASS_DOCUMENT, PASS_NOTES, PASSES } pass;

static bool has_name(const char *name, const char *begin) {
    const size_t n = strlen(name);
    return strncmp(name, begin, strlen(begin)) == 0 && n > 4 && strcmp(name + n - 4, ".xml") == 0 &&
           !strchr(name + strlen(begin), '/');
}

/* What reads a part in this pass; NULL: nothing does. */
static const xml_functions *functions_of(docx *d, pass pass, const char *name, bool *aside) {
    *aside = false;
    switch (pass) {
    case PASS_PARTS:
        if (strcmp(name, "word/numbering.xml") == 0) return &numbering_functions;
        return strcmp(name, "word/styles.xml") == 0 ? &style_functions : NULL;
    case PASS_DOCUMENT:
        if (has_name(name, "word/document")) {
            if (d->document_seen) return NULL;
            d->document_seen = true;
            return &document_functions;
        }
        *aside = has_name(name, "word/header") || has_name(name, "word/footer");
        return *aside ? &document_functions : NULL;
    case PASS_NOTES:
        return has_name(name, "word/footnotes") || has_name(name, "word/endnotes") ? &document_functions : NULL;
    case PASSES:
    default: return NULL;
    }
}

static pdoc_status damaged(docx *d, const char *what) {
    char message[180];
    snprintf(message, sizeof message, "the document is damaged: %.140s", what);
    pdoc_evidence_fail(d->evidence, message, PDOC_NO_OFFSET);
    return PDOC_ERROR_FORMAT;
}

/* Unpacks a part piece by piece. */
static pdoc_status feed(docx *d, struct archive *archive) {
    const uint64_t limit = pdoc_evidence_limit(d->evidence, PDOC_LIMIT_TEXT);
    const void *bytes;
    size_t size;
    la_int64_t offset;
    int answer;
    while ((answer = archive_read_data_block(archive, &bytes, &size, &offset)) == ARCHIVE_OK) {
        d->unpacked += size;
        if (limit && d->unpacked > limit) {
            pdoc_evidence_fail(d->evidence, "the document unpacks to more than the limit of text", PDOC_NO_OFFSET);
            return PDOC_ERROR_LIMIT;
        }
        const pdoc_status status = xml_feed(&d->xml, bytes, size, false);
        if (status == PDOC_ERROR_FORMAT)
            return damaged(d, d->xml.too_deep ? "it is nested too deeply" : "its XML is ill-formed");
        if (status != PDOC_OK) return status;
    }
    if (answer != ARCHIVE_EOF) return damaged(d, "it cannot be unpacked");
    const pdoc_status status = xml_feed(&d->xml, "", 0, true);
    return status == PDOC_ERROR_FORMAT ? damaged(d, "a part ends too early") : status;
}

static void reset(docx *d) {
    d->boxes = d->paragraphs = 0;
    d->tables = d->deeper_tables = d->deleted = d->ruby = d->skipped = 0;
    d->in_text = d->in_properties = d->in_run_properties = d->vanishes = d->bold = d->cell_waits = false;
    d->note_counts = false;
}

static pdoc_status read_part(docx *d, struct archive *archive, const xml_functions *functions, bool aside) {
    void *user = functions == &document_functions ? (void *)d : &d->parts;
    pdoc_status status = xml_begin(&d->xml, functions, user);
    reset(d);
    if (status == PDOC_OK && aside) status = pdoc_evidence_begin(d->evidence, PDOC_BLOCK_ASIDE, 0);
    if (status == PDOC_OK) status = feed(d, archive);
    if (status == PDOC_OK && aside) status = pdoc_evidence_end(d->evidence);
    if (d->parts.failed) status = PDOC_ERROR_MEMORY; /* also where the part is damaged behind that */
    xml_end(&d->xml);
    return status;
}

static pdoc_status read_entries(docx *d, struct archive *archive, pass pass) {
    enum { MOST = 20000 };
    struct archive_entry *entry;
    int answer = ARCHIVE_OK;
    for (int i = 0; i < MOST; i++) {
        answer = archive_read_next_header(archive, &entry);
        if (answer != ARCHIVE_OK && answer != ARCHIVE_WARN) break; /* it warns of names that the locale cannot write */
        const char *name = archive_entry_pathname(entry);
        bool aside;
        const xml_functions *functions = name ? functions_of(d, pass, name, &aside) : NULL;
        if (!functions) continue;
        const pdoc_status status = read_part(d, archive, functions, aside);
        if (status != PDOC_OK) return status;
    }
    if (answer == ARCHIVE_EOF || answer == ARCHIVE_OK || answer == ARCHIVE_WARN) return PDOC_OK;
    return damaged(d, "the archive is incomplete");
}

static pdoc_status read_pass(docx *d, const void *bytes, size_t size, pass pass) {
    struct archive *archive = archive_read_new();
    if (!archive) return PDOC_ERROR_MEMORY;
    pdoc_status status = PDOC_OK;
    d->unpacked = 0;
    if (archive_read_support_format_zip(archive) != ARCHIVE_OK ||
        archive_read_open_memory(archive, bytes, size) != ARCHIVE_OK)
        status = damaged(d, "it is no archive");
    if (status == PDOC_OK) status = read_entries(d, archive, pass);
    archive_read_free(archive);
    if (pass == PASS_PARTS) parts_sort(&d->parts);
    return status;
}

static pdoc_status read_all(docx *d, const void *bytes, size_t size) {
    static const char type[] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    pdoc_status status = pdoc_evidence_fact(d->evidence, PDOC_FACT_MEDIA_TYPE, type, sizeof type - 1);
    for (int pass = 0; pass < PASSES && status == PDOC_OK; pass++) status = read_pass(d, bytes, size, (enum pass)pass);
    if (status == PDOC_OK && !d->document_seen) status = damaged(d, "it has no word/document.xml");
    return status;
}

static int read_docx(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    const pdoc_allocator *with = pdoc_evidence_allocator(evidence);
    docx *d = with->allocate(with->user, sizeof *d);
    (void)user;
    if (!d) return PDOC_ERROR_MEMORY;
    memset(d, 0, sizeof *d);
    d->evidence = evidence;
    d->now.with = d->parts.with = with;
    const pdoc_status status = read_all(d, bytes, size);
    text_free(&d->now);
    parts_free(&d->parts);
    with->release(with->user, d);
    return status;
}

/* A ZIP archive in whose first entries, or list of entries, a document of Word stands. */
static bool holds(const char *s, size_t n, const char *word) {
    const size_t length = strlen(word);
    for (size_t i = 0; i + length <= n; i++)
        if (s[i] == word[0] && memcmp(s + i, word, length) == 0) return true;
    return false;
}

static int recognize(void *user, const void *bytes, size_t size) {
    const char *s = bytes;
    enum { LIST = 1 << 16 };
    (void)user;
    if (size < 4 || memcmp(s, "PK\3\4", 4) != 0) return 0;
    const size_t first = size < LIST ? size : LIST;
    if (holds(s, first, "word/")) return 95;
    return holds(s + size - first, first, "word/") || holds(s, first, "[Content_Types].xml") ? 90 : 0;
}

static const pdoc_reader_functions functions = {
    sizeof functions, PDOC_READER_INTERFACE, 0, "docx", PDOC_VERSION_STRING, recognize, read_docx};

static pdoc_status open_library(const pdoc_allocator *allocator, void **user, pdoc_error **error) {
    (void)allocator, (void)user, (void)error;
    xmlInitParser(); /* not safe once several threads read */
    return PDOC_OK;
}

static const pdoc_reader_module module = {sizeof module, PDOC_READER_INTERFACE, 0, &functions, open_library, NULL};

PDOC_EXPORT const pdoc_reader_module *pdoc_reader_module_entry(void);
const pdoc_reader_module *pdoc_reader_module_entry(void) { return &module; }
