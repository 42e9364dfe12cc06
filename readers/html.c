/* HTML pages: the parser's events become blocks and runs. No tree is built, nothing is fetched, scripts are not looked
 * at. White space is made single as browsers do; a line end between two Japanese characters is none, but in pages whose
 * lines are known to be cut at spaces alone. */
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <strings.h>

#include "html.h"

enum {
    DEEPEST = 512,    /* elements in elements; searching for an end costs as much */
    DEEPEST_TABLE = 6, /* tables in tables that are still told as such */
    COLUMNS = 64,
    LISTS = 16
};

/* What the end of an element takes back. */
enum {
    ENDS_BLOCK = 1,
    ENDS_EVENT = 2,
    ENDS_ASIDE = 4,
    ENDS_SKIPPED = 8,
    ENDS_RUBY = 16,
    ENDS_HIDDEN = 32,
    ENDS_PREFORMATTED = 64,
    ENDS_LIST = 128,
    ENDS_TABLE = 256,
    ENDS_BOLD = 512,
    ENDS_ARTICLE = 1024,
    ENDS_ITEM = 2048
};

typedef struct table {
    unsigned char below[COLUMNS]; /* rows that a cell above still fills */
    unsigned column;
} table;

typedef struct list {
    bool ordered;
    int number;
} list;

/* What a stretch of white space is: the last of these that stands in it. Tabs behind a line end indent the source. */
typedef enum white { WHITE_NONE, WHITE_SPACE, WHITE_TAB, WHITE_NEWLINE } white;

typedef struct page {
    pdoc_evidence *evidence;
    htmlParserCtxtPtr parser;
    pdoc_status status;
    bool too_deep;
    text title;      /* what the page calls itself; given where it has no heading of its own */
    bool in_title, title_waits;
    text line;       /* characters of the run that is gathered */
    bool open;       /* a paragraph is begun */
    bool after_wide; /* the last character of the line is not ASCII */
    bool at_head;    /* the line has none yet */
    white waits;         /* white space before the next character */
    bool cut_at_spaces;  /* the page's lines, by the program that wrote it */
    unsigned depth;
    unsigned short ends[DEEPEST];
    short indents[DEEPEST];
    int indent; /* of all blocks that are open */
    unsigned skipped, aside, ruby, hidden, preformatted, bold, articles, heading, items;
    table tables[DEEPEST_TABLE];
    unsigned table_count;
    list lists[LISTS];
    unsigned list_count;
    bool item; /* an item began, and no character of it is there */
} page;

/* ---- giving ---- */

static bool going(const page *p) { return p->status == PDOC_OK; }

static void check(page *p, pdoc_status status) {
    if (!going(p) || status == PDOC_OK) return;
    p->status = status;
    xmlStopParser(p->parser);
}

static void flush(page *p) {
    if (!p->line.length) return;
    pdoc_run run = {.size = sizeof run, .weight = p->bold ? 700 : 0};
    if (p->ruby) run.flags |= PDOC_RUN_RUBY;
    if (p->hidden) run.flags |= PDOC_RUN_HIDDEN;
    check(p, pdoc_evidence_run(p->evidence, &run, p->line.at, p->line.length));
    p->line.length = 0;
}

/* `第5回検討会 議事録 | 省の名`: the longest part is the page's own. */
static void give_title(page *p) {
    static const char *const bars[] = {"|", "｜", "︱"};
    static const pdoc_run generated = {.size = sizeof generated, .flags = PDOC_RUN_GENERATED};
    size_t most = 0;
    p->title_waits = false;
    if (p->title.length == 0) return;
    if (!text_reserve(&p->title, 1)) {
        check(p, PDOC_ERROR_MEMORY);
        return;
    }
    const char *s = text_string(&p->title), *longest = s;
    while (*s) {
        size_t n = strlen(s), bar = 0;
        for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
            const char *at = strstr(s, bars[i]);
            if (at && (size_t)(at - s) < n) n = (size_t)(at - s), bar = strlen(bars[i]);
        }
        if (n > most) longest = s, most = n;
        s += n + bar;
    }
    if (most == 0) return;
    check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_HEADING, 1));
    check(p, pdoc_evidence_run(p->evidence, &generated, longest, most));
    check(p, pdoc_evidence_end(p->evidence));
}

static void open_paragraph(page *p) {
    if (p->open) return;
    if (p->title_waits && !p->aside && !p->table_count) give_title(p);
    if (p->preformatted) check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_PREFORMATTED, 0));
    else if (p->heading) check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_HEADING, p->heading));
    else if (p->items) check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_LIST_ITEM, p->items));
    else check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_PARAGRAPH, p->indent > 0 ? (unsigned)p->indent : 0));
    p->open = p->at_head = true;
    p->waits = WHITE_NONE;
    p->after_wide = false;
}

static void close_paragraph(page *p) {
    flush(p);
    if (p->open) check(p, pdoc_evidence_end(p->evidence));
    p->open = false;
    p->waits = WHITE_NONE;
}

/* ---- items of lists: what browsers show before them ---- */

/* 1. 2) 3、 and full-width ones, but not 2018年. */
static bool brings_number(const char *s, size_t n) {
    static const char *const behind[] = {".", ")", "．", "）", "、", "，", "\xE3\x80\x80"};
    size_t at = 0;
    while (at < n) {
        if (s[at] >= '0' && s[at] <= '9') at++;
        else if (n - at >= 3 && memcmp(s + at, "\xEF\xBC", 2) == 0 && (unsigned char)s[at + 2] - 0x90u < 10) at += 3; /* ０ */
        else break;
    }
    if (at == 0 || at == n) return at > 0;
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (n - at >= strlen(behind[i]) && memcmp(s + at, behind[i], strlen(behind[i])) == 0) return true;
    return false;
}

/* An item that brings its own sign or number is shown with that alone. */
static bool brings_sign(const char *s, size_t n) {
    static const char *const signs[] = {"・", "●", "○", "◎", "■", "□", "◆", "◇", "▲", "△", "▼", "※", "①", "②", "③", "④",
                                        "⑤", "（", "(", "【", "[", "〔", "［", "-", "－", "*", "〇", "◯", "➢", "▶", "▪"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (n >= strlen(signs[i]) && memcmp(s, signs[i], strlen(signs[i])) == 0) return true;
    return brings_number(s, n);
}

static void give_sign(page *p, const char *s, size_t n) {
    static const pdoc_run generated = {.size = sizeof generated, .flags = PDOC_RUN_GENERATED};
    p->item = false;
    if (p->aside || p->list_count == 0 || brings_sign(s, n)) return;
    const list *l = &p->lists[p->list_count - 1];
    char sign[24] = "・";
    if (l->ordered) {
        size_t length = 0;
        char digits[16];
        for (int value = l->number > 0 ? l->number : 0; length == 0 || value; value /= 10)
            digits[length++] = (char)('0' + value % 10);
        for (size_t i = 0; i < length; i++) sign[i] = digits[length - 1 - i];
        memcpy(sign + length, ". ", 3);
    }
    check(p, pdoc_evidence_run(p->evidence, &generated, sign, strlen(sign)));
}

/* ---- characters ---- */

/* White space inside a line is a space; a tab that somebody typed there parts columns, as it does on paper. */
static void give_white(page *p, bool before_wide) {
    const bool cut_anywhere = p->waits == WHITE_NEWLINE && before_wide && p->after_wide && !p->cut_at_spaces;
    if (p->waits != WHITE_NONE && !p->at_head && !cut_anywhere &&
        !text_add(&p->line, p->waits == WHITE_TAB ? "\t" : " ", 1))
        check(p, PDOC_ERROR_MEMORY);
    p->waits = WHITE_NONE;
}

static void put(page *p, const char *s, size_t n) {
    if (n == 0) return;
    open_paragraph(p);
    if (p->item) give_sign(p, s, n);
    give_white(p, (unsigned char)s[0] >= 0x80);
    p->at_head = false;
    p->after_wide = (unsigned char)s[n - 1] >= 0x80;
    if (!text_add(&p->line, s, n)) check(p, PDOC_ERROR_MEMORY);
    if (p->line.length > 1 << 16) flush(p);
}

static white white_of(char c) {
    switch (c) {
    case ' ': return WHITE_SPACE;
    case '\t': return WHITE_TAB;
    case '\n':
    case '\r':
    case '\f': return WHITE_NEWLINE;
    default: return WHITE_NONE;
    }
}

static void on_characters(void *user, const xmlChar *chars, int count) {
    page *p = user;
    const char *s = (const char *)chars, *end = s + count;
    if (p->in_title && p->title.length + (size_t)count < 600 && !text_add(&p->title, s, (size_t)count))
        check(p, PDOC_ERROR_MEMORY);
    if (p->skipped || !going(p)) return;
    if (p->preformatted) {
        open_paragraph(p);
        p->at_head = false;
        if (!text_add(&p->line, s, (size_t)count)) check(p, PDOC_ERROR_MEMORY);
        if (p->line.length > 1 << 16) flush(p);
        return;
    }
    while (s < end) {
        const char *from = s;
        while (s < end && white_of(*s) == WHITE_NONE) s++;
        put(p, from, (size_t)(s - from));
        for (; s < end && white_of(*s) != WHITE_NONE; s++)
            if (white_of(*s) > p->waits) p->waits = white_of(*s);
    }
}

/* ---- elements ---- */

static void begin_event(page *p, pdoc_block_kind block, unsigned level, unsigned short *ends) {
    close_paragraph(p);
    check(p, pdoc_evidence_begin(p->evidence, block, level));
    *ends |= ENDS_EVENT;
}

static unsigned number_of(const char *value, unsigned most) {
    const long n = value ? strtol(value, NULL, 10) : 1;
    return n < 1 ? 1 : n > (long)most ? most : (unsigned)n;
}

static table *table_now(page *p) {
    return p->table_count && p->table_count <= DEEPEST_TABLE ? &p->tables[p->table_count - 1] : NULL;
}

static void begin_table(page *p, unsigned short *ends) {
    close_paragraph(p);
    p->table_count++;
    *ends |= ENDS_TABLE | ENDS_BLOCK;
    if (!table_now(p)) return;
    *table_now(p) = (table){.column = 0};
    begin_event(p, PDOC_BLOCK_TABLE, 0, ends);
}

static void begin_row(page *p, unsigned short *ends) {
    *ends |= ENDS_BLOCK;
    if (!table_now(p)) return;
    table_now(p)->column = 0;
    begin_event(p, PDOC_BLOCK_ROW, 0, ends);
}

/* Cells above that reach down into this row leave empty ones. */
static void skip_columns(page *p, table *t) {
    for (; t->column < COLUMNS && t->below[t->column]; t->column++) {
        t->below[t->column]--;
        check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_CELL, 1));
        check(p, pdoc_evidence_end(p->evidence));
    }
}

static void begin_cell(page *p, const char *const *attributes, unsigned short *ends) {
    table *t = table_now(p);
    *ends |= ENDS_BLOCK;
    close_paragraph(p);
    if (!t) return;
    const unsigned span = number_of(element_attribute(attributes, "colspan"), COLUMNS),
                   rows = number_of(element_attribute(attributes, "rowspan"), 200);
    skip_columns(p, t);
    for (unsigned i = 0; i < span && t->column < COLUMNS; i++) t->below[t->column++] = (unsigned char)(rows - 1);
    begin_event(p, PDOC_BLOCK_CELL, span, ends);
}

static void begin_list(page *p, bool ordered, const char *start, unsigned short *ends) {
    close_paragraph(p);
    if (p->list_count < LISTS) {
        p->lists[p->list_count++] = (list){ordered, start ? (int)number_of(start, 100000) - 1 : 0};
        *ends |= ENDS_LIST;
    }
    *ends |= ENDS_BLOCK;
}

static void begin_item(page *p, const char *value, unsigned short *ends) {
    close_paragraph(p);
    if (p->list_count) {
        list *l = &p->lists[p->list_count - 1];
        l->number = value ? (int)number_of(value, 100000) : l->number + 1;
    }
    p->items++;
    p->item = true;
    *ends |= ENDS_BLOCK | ENDS_ITEM;
}

static void begin_aside(page *p, unsigned short *ends) {
    close_paragraph(p);
    check(p, pdoc_evidence_begin(p->evidence, PDOC_BLOCK_ASIDE, 0));
    p->aside++;
    *ends |= ENDS_ASIDE | ENDS_BLOCK;
}

static void break_line(page *p) {
    open_paragraph(p);
    flush(p);
    check(p, pdoc_evidence_break(p->evidence));
    p->at_head = true;
    p->waits = WHITE_NONE;
    p->after_wide = false;
}

/* Word processors cut the lines of their pages where a space stood, and nowhere else. */
static void read_meta(page *p, const char *const *attributes) {
    const char *name = element_attribute(attributes, "name"), *content = element_attribute(attributes, "content");
    if (name && content && strcasecmp(name, "generator") == 0 &&
        (strstr(content, "LibreOffice") || strstr(content, "OpenOffice")))
        p->cut_at_spaces = true;
}

static bool is_any(const char *name, const char *a, const char *b) { return !strcmp(name, a) || !strcmp(name, b); }

/* What is known by the element's name. */
static void begin_kind(page *p, const char *name, element_kind kind, const char *const *attributes,
                       unsigned short *ends) {
    switch (kind) {
    case ELEMENT_BLOCK:
        close_paragraph(p);
        *ends |= ENDS_BLOCK;
        if (is_any(name, "article", "main")) p->articles++, *ends |= ENDS_ARTICLE;
        break;
    case ELEMENT_HEADING:
        close_paragraph(p);
        p->heading = (unsigned)(name[1] - '0');
        *ends |= ENDS_BLOCK;
        break;
    case ELEMENT_LIST: begin_list(p, false, NULL, ends); break;
    case ELEMENT_ORDERED: begin_list(p, true, element_attribute(attributes, "start"), ends); break;
    case ELEMENT_ITEM: begin_item(p, element_attribute(attributes, "value"), ends); break;
    case ELEMENT_TABLE: begin_table(p, ends); break;
    case ELEMENT_ROW: begin_row(p, ends); break;
    case ELEMENT_CELL: begin_cell(p, attributes, ends); break;
    case ELEMENT_BREAK: break_line(p); break;
    case ELEMENT_PREFORMATTED:
        close_paragraph(p);
        p->preformatted++;
        *ends |= ENDS_BLOCK | ENDS_PREFORMATTED;
        break;
    case ELEMENT_RUBY:
        flush(p);
        p->ruby++;
        *ends |= ENDS_RUBY;
        break;
    case ELEMENT_HIDDEN:
        flush(p);
        p->hidden++;
        *ends |= ENDS_HIDDEN;
        break;
    case ELEMENT_ASIDE: begin_aside(p, ends); break;
    case ELEMENT_SKIPPED:
        p->skipped++;
        *ends |= ENDS_SKIPPED;
        break;
    case ELEMENT_HEAD:
        if (p->articles == 0) begin_aside(p, ends);
        else close_paragraph(p), *ends |= ENDS_BLOCK;
        break;
    case ELEMENT_INLINE:
    default:
        flush(p);
        if (is_any(name, "b", "strong")) p->bold++, *ends |= ENDS_BOLD;
    }
}

static void on_begin(void *user, const xmlChar *element, const xmlChar **attributes) {
    page *p = user;
    const char *name = (const char *)element;
    const char *const *given = (const char *const *)attributes;
    unsigned short ends = 0;
    int indent = 0;
    if (!going(p)) return;
    if (p->depth >= DEEPEST) {
        p->too_deep = true;
        check(p, PDOC_ERROR_LIMIT);
        return;
    }
    p->in_title = strcmp(name, "title") == 0;
    if (strcmp(name, "meta") == 0) read_meta(p, given);
    if (!p->skipped) {
        const element_kind kind = element_kind_of(name);
        const bool plain = kind == ELEMENT_BLOCK || kind == ELEMENT_LIST || kind == ELEMENT_ORDERED ||
                           kind == ELEMENT_TABLE || kind == ELEMENT_ITEM;
        if (plain && !p->aside && !is_any(name, "body", "html") && !is_any(name, "main", "article") &&
            element_is_aside(given))
            begin_aside(p, &ends);
        if (element_is_hidden(given)) {
            flush(p);
            p->hidden++;
            ends |= ENDS_HIDDEN;
        }
        if (kind == ELEMENT_ASIDE && p->aside) close_paragraph(p), ends |= ENDS_BLOCK;
        else begin_kind(p, name, kind, given, &ends);
        if (kind == ELEMENT_BLOCK && element_keeps_spaces(given)) p->preformatted++, ends |= ENDS_PREFORMATTED;
        if (kind == ELEMENT_BLOCK) indent = element_indent(name, given);
    }
    p->indent += indent;
    p->indents[p->depth] = (short)indent;
    p->ends[p->depth++] = ends;
}

static void on_end(void *user, const xmlChar *element) {
    page *p = user;
    (void)element;
    if (!going(p) || p->depth == 0) return;
    const unsigned short ends = p->ends[--p->depth];
    p->indent -= p->indents[p->depth];
    p->in_title = false;
    flush(p);
    if (ends & ENDS_BLOCK) {
        close_paragraph(p);
        p->heading = 0;
    }
    if (ends & ENDS_ITEM) p->items--, p->item = false;
    if (ends & ENDS_EVENT) check(p, pdoc_evidence_end(p->evidence));
    if (ends & ENDS_ASIDE) {
        check(p, pdoc_evidence_end(p->evidence));
        p->aside--;
    }
    if (ends & ENDS_SKIPPED) p->skipped--;
    if (ends & ENDS_RUBY) p->ruby--;
    if (ends & ENDS_HIDDEN) p->hidden--;
    if (ends & ENDS_PREFORMATTED) p->preformatted--;
    if (ends & ENDS_LIST) p->list_count--;
    if (ends & ENDS_TABLE) p->table_count--;
    if (ends & ENDS_BOLD) p->bold--;
    if (ends & ENDS_ARTICLE) p->articles--;
}

static void be_silent(void *user, const char *message, ...) { (void)user, (void)message; }

/* ---- the page ---- */

static pdoc_status parse(page *p, const char *utf8, size_t size) {
    htmlSAXHandler sax = {.startElement = on_begin,
                          .endElement = on_end,
                          .characters = on_characters,
                          .ignorableWhitespace = on_characters,
                          .warning = be_silent,
                          .error = be_silent};
    if (size == 0) return PDOC_OK;
    p->parser = htmlCreateMemoryParserCtxt(utf8, (int)size);
    if (!p->parser) return PDOC_ERROR_MEMORY;
    *p->parser->sax = sax;
    p->parser->userData = p;
    htmlCtxtUseOptions(p->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC |
                                      HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    xmlSwitchEncoding(p->parser, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(p->parser);
    if (going(p)) close_paragraph(p);
    if (going(p) && p->parser->errNo == XML_ERR_NO_MEMORY) p->status = PDOC_ERROR_MEMORY;
    if (p->parser->myDoc) xmlFreeDoc(p->parser->myDoc);
    htmlFreeParserCtxt(p->parser);
    p->parser = NULL;
    return p->status;
}

static bool has_heading(const char *s, size_t n) {
    for (const char *end = s + n; n > 3 && (s = memchr(s, '<', (size_t)(end - s))) && end - s > 3; s++)
        if ((s[1] == 'h' || s[1] == 'H') && s[2] == '1') return true;
    return false;
}

static pdoc_status read_decoded(page *p, const char *bytes, size_t size, const text *utf8, size_t skip,
                                const char *charset) {
    pdoc_status status = pdoc_evidence_fact(p->evidence, PDOC_FACT_MEDIA_TYPE, "text/html", 9);
    if (status == PDOC_OK) status = pdoc_evidence_fact(p->evidence, PDOC_FACT_ENCODING, charset, strlen(charset));
    if (status != PDOC_OK) return status;
    const char *from = utf8->length ? utf8->at : bytes + skip;
    const size_t n = utf8->length ? utf8->length : size - skip;
    if (n > 0x7FFFFF00) {
        pdoc_evidence_fail(p->evidence, "the page is larger than 2 GiB", PDOC_NO_OFFSET);
        return PDOC_ERROR_LIMIT;
    }
    p->title_waits = !has_heading(from, n);
    status = parse(p, from, n);
    if (p->too_deep) pdoc_evidence_fail(p->evidence, "elements are nested more than 512 deep", PDOC_NO_OFFSET);
    return status;
}

static int read_page(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    const pdoc_allocator *with = pdoc_evidence_allocator(evidence);
    page *p = with->allocate(with->user, sizeof *p);
    text utf8 = {.with = with};
    size_t skip;
    const char *charset;
    (void)user;
    if (!p) return PDOC_ERROR_MEMORY;
    memset(p, 0, sizeof *p);
    p->evidence = evidence;
    p->line.with = p->title.with = with;
    pdoc_status status = html_decode(evidence, bytes, size, &utf8, &skip, &charset);
    if (status == PDOC_OK) status = read_decoded(p, bytes, size, &utf8, skip, charset);
    text_free(&p->title);
    text_free(&p->line);
    text_free(&utf8);
    with->release(with->user, p);
    return status;
}

/* ---- recognizing ---- */

/* The first bytes as ASCII; UTF-16 without its zeros. */
static size_t opening(const char *s, size_t size, char *to, size_t room) {
    size_t n = 0, i = size >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    const bool wide = size >= 2 && (memcmp(s, "\xFF\xFE", 2) == 0 || memcmp(s, "\xFE\xFF", 2) == 0);
    for (i = wide ? 2 : i; i < size && n + 1 < room; i++)
        if (!(wide && s[i] == 0)) to[n++] = s[i];
    to[n] = '\0';
    return n;
}

/* Past white space, comments and an XML declaration. */
static const char *skip_prologue(const char *s) {
    for (;;) {
        while (white_of(*s) != WHITE_NONE) s++;
        const char *close = NULL;
        if (strncmp(s, "<!--", 4) == 0) close = strstr(s, "-->");
        else if (strncmp(s, "<?", 2) == 0) close = strstr(s, ">");
        if (!close) return s;
        s = close + (*close == '-' ? 3 : 1);
    }
}

static int recognize(void *user, const void *bytes, size_t size) {
    static const char *const heads[] = {"<!doctype html", "<html", "<head", "<body", "<title", "<meta"};
    char first[4096];
    (void)user;
    if (size == 0) return 0;
    opening(bytes, size, first, sizeof first);
    const char *s = skip_prologue(first);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (strncasecmp(s, heads[i], strlen(heads[i])) == 0 && !(s[strlen(heads[i])] & 0x40)) return i < 2 ? 95 : 80;
    return 0;
}

static const pdoc_reader_functions functions = {
    sizeof functions, PDOC_READER_INTERFACE, 0, "html", PDOC_VERSION_STRING, recognize, read_page};

static pdoc_status open_library(const pdoc_allocator *allocator, void **user, pdoc_error **error) {
    (void)allocator, (void)user, (void)error;
    xmlInitParser(); /* not safe once several threads read */
    return PDOC_OK;
}

static const pdoc_reader_module module = {sizeof module, PDOC_READER_INTERFACE, 0, &functions, open_library, NULL};

PDOC_EXPORT const pdoc_reader_module *pdoc_reader_module_entry(void);
const pdoc_reader_module *pdoc_reader_module_entry(void) { return &module; }
