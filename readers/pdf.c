/* The reader of PDF: poppler tells of each page's characters and their boxes, and they are handed on as runs of one
 * font on one baseline, cut wherever a gap is. What a gap means, and which runs make a line, is for the library.
 *
 * poppler is under the GPL, and it and GLib end the process when memory is missing: nothing of the two is known outside
 * this file, and programs that read files of strangers run it in a process of its own, as the command does. */
#include <math.h>
#include <policydoc/policydoc.h>
#include <poppler.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#if defined(_WIN32)
#define MODULE_EXPORT __declspec(dllexport)
#else
#define MODULE_EXPORT __attribute__((visibility("default")))
#endif

static int recognize(void *user, const void *bytes, size_t size) {
    /* Programs look for the sign in the first 1024 bytes: mail gateways put lines of their own before it. */
    enum { WITHIN = 1024, SIGN = 5 };
    const char *s = bytes;
    (void)user;
    if (size >= SIGN && memcmp(s, "%PDF-", SIGN) == 0) return 100;
    for (size_t i = 1; i + SIGN <= size && i < WITHIN; i++)
        if (memcmp(s + i, "%PDF-", SIGN) == 0) return 60;
    return 0;
}

/* ---- runs ---- */

/* A run while it grows. */
typedef struct growing {
    pdoc_evidence *evidence;
    GString *text;
    pdoc_run run;
    PopplerRectangle last; /* the box of its last character */
    unsigned count;        /* characters */
} growing;

static double height_of(const PopplerRectangle *r) { return r->y2 - r->y1; }
static double width_of(const PopplerRectangle *r) { return r->x2 - r->x1; }

static pdoc_status flush(growing *g) {
    if (g->count == 0) return PDOC_OK;
    g->count = 0;
    const pdoc_status status = pdoc_evidence_run(g->evidence, &g->run, g->text->str, g->text->len);
    g_string_truncate(g->text, 0);
    return status;
}

static void begin(growing *g, const PopplerRectangle *box, const pdoc_run *font) {
    g->run = *font;
    g->run.left = box->x1;
    g->run.top = box->y1;
    g->run.right = box->x2;
    g->run.bottom = box->y2;
}

static void widen(pdoc_run *run, const PopplerRectangle *box) {
    run->left = fmin(run->left, box->x1);
    run->top = fmin(run->top, box->y1);
    run->right = fmax(run->right, box->x2);
    run->bottom = fmax(run->bottom, box->y2);
}

/* Characters of one word are nearer to each other than this share of their size. */
#define NEAR 0.2

/* Whether a box stands right behind the last one of the run, in the direction in which the run goes; a run of one
 * character goes in both. */
static bool follows(const growing *g, const PopplerRectangle *box, uint32_t *direction) {
    const PopplerRectangle *last = &g->last;
    const double size = g->run.font_size > 0 ? g->run.font_size : height_of(last);
    const double across = box->x1 - last->x2, down = box->y1 - last->y2;
    const double off_line = fabs(box->y1 + box->y2 - last->y1 - last->y2) / 2;
    const double off_column = fabs(box->x1 + box->x2 - last->x1 - last->x2) / 2;
    const bool vertical = g->run.flags & PDOC_RUN_VERTICAL;
    *direction = vertical ? PDOC_RUN_VERTICAL : 0;
    if (!vertical && off_line < size * 0.25 && across > -size * 0.5 && across < size * NEAR) return true;
    if (!vertical && g->count > 1) return false;
    *direction = PDOC_RUN_VERTICAL;
    return off_column < size * 0.25 && down > -size * 0.25 && down < size * NEAR;
}

static bool same_font(const pdoc_run *a, const pdoc_run *b) {
    return a->weight == b->weight && fabs(a->font_size - b->font_size) < 0.1;
}

/* A character joins the run, or ends it and begins the next. */
static pdoc_status add(growing *g, gunichar c, const PopplerRectangle *box, const pdoc_run *font) {
    uint32_t direction = 0;
    if (!(width_of(box) > 0) || !(height_of(box) > 0)) return PDOC_OK; /* of no width: marks that nobody sees */
    if (g->count > 0 && !(same_font(&g->run, font) && follows(g, box, &direction))) {
        const pdoc_status status = flush(g);
        if (status != PDOC_OK) return status;
    }
    if (g->count == 0)
        begin(g, box, font);
    else
        g->run.flags |= direction;
    widen(&g->run, box);
    g->last = *box;
    g->count++;
    g_string_append_unichar(g->text, c);
    return PDOC_OK;
}

/* ---- fonts ---- */

/* What the font of the characters from here on tells; moves on in the list. */
static pdoc_run font_at(GList **attributes, gint index) {
    pdoc_run font = {.size = sizeof font};
    while (*attributes && ((PopplerTextAttributes *)(*attributes)->data)->end_index < index)
        *attributes = (*attributes)->next;
    if (!*attributes) return font;
    const PopplerTextAttributes *a = (*attributes)->data;
    if (a->start_index > index) return font;
    font.font_size = a->font_size;
    font.weight = a->font_name && (strstr(a->font_name, "Bold") || strstr(a->font_name, "Heavy")) ? 700 : 400;
    return font;
}

/* ---- pages ---- */

/* Marks of direction that poppler puts around Hebrew and Arabic have no box. */
static bool has_box(gunichar c) { return !(c >= 0x202A && c <= 0x202E); }

typedef struct counts {
    unsigned pages, silent, missing; /* silent: without a character */
} counts;

static pdoc_status read_characters(growing *g, PopplerPage *page, const char *text, counts *n) {
    PopplerRectangle *boxes = NULL;
    guint count = 0;
    GList *all = poppler_page_get_text_attributes(page), *attributes = all;
    pdoc_status status = PDOC_OK;
    guint i = 0, seen = 0;
    poppler_page_get_text_layout(page, &boxes, &count);
    for (const char *s = text; *s && i < count && status == PDOC_OK; s = g_utf8_next_char(s)) {
        const gunichar c = g_utf8_get_char(s);
        if (!has_box(c)) continue;
        const PopplerRectangle *box = &boxes[i];
        const pdoc_run font = font_at(&attributes, (gint)i++);
        if (g_unichar_isspace(c) || g_unichar_iscntrl(c))
            status = flush(g);
        else
            status = add(g, c, box, &font);
        seen += !g_unichar_isspace(c);
    }
    if (status == PDOC_OK) status = flush(g);
    n->silent += seen == 0;
    g_free(boxes);
    poppler_page_free_text_attributes(all);
    return status;
}

static pdoc_status read_page(growing *g, PopplerDocument *document, int index, counts *n) {
    double width = 0, height = 0;
    PopplerPage *page = poppler_document_get_page(document, index);
    n->pages++;
    if (page)
        poppler_page_get_size(page, &width, &height);
    else
        n->missing++;
    pdoc_status status = pdoc_evidence_page(g->evidence, width, height);
    if (!page) return status;
    char *text = poppler_page_get_text(page);
    if (status == PDOC_OK && text) status = read_characters(g, page, text, n);
    g_free(text);
    g_object_unref(page);
    return status;
}

static pdoc_status warn_of(pdoc_evidence *evidence, unsigned some, unsigned all, const char *what) {
    char message[160];
    if (some == 0) return PDOC_OK;
    snprintf(message, sizeof message, "%u of %u pages %s", some, all, what);
    return pdoc_evidence_warn(evidence, message);
}

static pdoc_status read_pages(pdoc_evidence *evidence, PopplerDocument *document) {
    growing g = {.evidence = evidence, .text = g_string_new(NULL)};
    counts n = {0};
    const int pages = poppler_document_get_n_pages(document);
    pdoc_status status = PDOC_OK;
    for (int i = 0; i < pages && status == PDOC_OK; i++) status = read_page(&g, document, i, &n);
    g_string_free(g.text, TRUE);
    if (status == PDOC_OK) status = warn_of(evidence, n.missing, n.pages, "are damaged and left out");
    if (status == PDOC_OK)
        status = warn_of(evidence, n.silent, n.pages,
                         "have no text: they are pictures, as of a scanner, and need character recognition first");
    return status;
}

/* ---- files ---- */

static pdoc_status fail(pdoc_evidence *evidence, const char *why) {
    pdoc_evidence_fail(evidence, why, PDOC_NO_OFFSET);
    return PDOC_ERROR_FORMAT;
}

static const char *reason_of(const GError *error) {
    if (error && error->domain == POPPLER_ERROR && error->code == POPPLER_ERROR_ENCRYPTED)
        return "the file is locked by a password: save it without one";
    return "the file is damaged: it has no pages that can be found";
}

/* A file that was cut while it was sent lacks the mark at its end; poppler then finds what pages it can. */
static bool has_end(const char *bytes, size_t size) {
    enum { WITHIN = 1024, MARK = 5 };
    for (size_t i = size; i-- > MARK - 1 && size - i < WITHIN;)
        if (memcmp(bytes + i + 1 - MARK, "%%EOF", MARK) == 0) return true;
    return false;
}

static pdoc_status read_document(pdoc_evidence *evidence, PopplerDocument *document, const void *bytes, size_t size) {
    const int pages = poppler_document_get_n_pages(document);
    const uint64_t limit = pdoc_evidence_limit(evidence, PDOC_LIMIT_PAGES);
    if (pages <= 0) return fail(evidence, "the file is damaged: it has no pages");
    if (limit && (uint64_t)pages > limit) {
        pdoc_evidence_fail(evidence, "the file has more pages than the limit allows", PDOC_NO_OFFSET);
        return PDOC_ERROR_LIMIT;
    }
    pdoc_status status = pdoc_evidence_fact(evidence, PDOC_FACT_MEDIA_TYPE, "application/pdf", 15);
    if (status == PDOC_OK && !has_end(bytes, size))
        status = pdoc_evidence_warn(evidence, "the end of the file is missing: pages may be missing too");
    return status == PDOC_OK ? read_pages(evidence, document) : status;
}

static int read_file(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    GError *error = NULL;
    (void)user;
    GBytes *borrowed = g_bytes_new_static(bytes, size);
    PopplerDocument *document = poppler_document_new_from_bytes(borrowed, NULL, &error);
    const pdoc_status status =
        document ? read_document(evidence, document, bytes, size) : fail(evidence, reason_of(error));
    if (document) g_object_unref(document);
    g_clear_error(&error);
    g_bytes_unref(borrowed);
    return status;
}

/* ---- the module ---- */

MODULE_EXPORT const pdoc_reader_module *pdoc_reader_module_entry(void);

const pdoc_reader_module *pdoc_reader_module_entry(void) {
    static const pdoc_reader_functions functions = {.size = sizeof functions,
                                                    .interface_version = PDOC_READER_INTERFACE,
                                                    .name = "pdf",
                                                    .version = "poppler-" POPPLER_FOUND,
                                                    .recognize = recognize,
                                                    .read = read_file};
    static const pdoc_reader_module module = {
        .size = sizeof module, .interface_version = PDOC_READER_INTERFACE, .functions = &functions};
    return &module;
}
