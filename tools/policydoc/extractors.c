/* The extractors that the command line names, and the list of all that are there. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"
#include "messages.h"
#include "paper.h"
#include "run.h"

/* What lists call an extractor: its file's name without folder and ending, in one word. */
static void name_of(const char *path, char *name, size_t room) {
    const char *slash = strrchr(path, '/'), *from = slash ? slash + 1 : path, *dot = strrchr(from, '.');
    size_t length = dot && dot > from ? (size_t)(dot - from) : strlen(from);
    if (length >= room) length = 0; /* rather no name of its own than half a character */
    memcpy(name, from, length);
    name[length] = '\0';
    for (char *c = name; *c; c++)
        if ((unsigned char)*c <= ' ' || *c == 0x7F) *c = '_';
    if (length == 0) strcpy(name, "extractor");
}

static pdoc_status make_from_text(const run *r, extractor_kind kind, const char *path, pdoc_extractor **extractor,
                                  pdoc_error **error) {
    char name[200];
    size_t size;
    char *text = file_read(r->o, path, 0, &size);
    if (!text) return PDOC_ERROR_DATA;
    name_of(path, name, sizeof name);
    pdoc_status status = kind == EXTRACTOR_TABLE
                             ? pdoc_extractor_make_table(NULL, name, text, size, extractor, error)
                             : pdoc_extractor_make_patterns(NULL, name, text, size, extractor, error);
    free(text);
    return status;
}

/* The library loads from absolute paths alone; what is relative is so to the folder that the command was started in. */
static pdoc_status load_module(const run *r, const char *path, pdoc_extractor **extractor, pdoc_error **error) {
    char *absolute = platform_absolute(path);
    if (!absolute) {
        complain(r->o, T(r->o, "%s: no such file\n", "%s: ファイルがありません\n"), path);
        return PDOC_ERROR_MODULE;
    }
    pdoc_status status = pdoc_extractor_load(NULL, absolute, extractor, error);
    if (status != PDOC_OK) {
        run_complain(r, absolute, *error);
        *error = NULL;
    }
    free(absolute);
    return status;
}

static bool add_one(const run *r, pdoc_config *config, extractor_kind kind, const char *path) {
    pdoc_extractor *extractor = NULL;
    pdoc_error *error = NULL;
    pdoc_status status = kind == EXTRACTOR_MODULE ? load_module(r, path, &extractor, &error)
                                                  : make_from_text(r, kind, path, &extractor, &error);
    if (status == PDOC_OK) status = pdoc_config_add_extractor(config, extractor, &error);
    if (error) run_complain(r, path, error);
    pdoc_extractor_unref(extractor);
    return status == PDOC_OK;
}

bool run_add_extractors(const run *r, pdoc_config *config) {
    bool ok = true;
    for (size_t i = 0; i < r->o->extractor_count && ok; i++)
        ok = add_one(r, config, r->o->extractor_kinds[i], r->o->extractors[i]);
    return ok;
}

static void put_padded(const paper *p, ink which, const char *s, int columns) {
    paper_ink(p, which);
    paper_text(s, strlen(s));
    paper_ink(p, INK_PLAIN);
    paper_spaces(columns - paper_width(s, strlen(s)));
}

static const char *phase_in_words(const options *o, pdoc_phase phase) {
    switch (phase) {
    case PDOC_PHASE_NAMES: return T(o, "names", "名前");
    case PDOC_PHASE_DEFINITIONS: return T(o, "definitions", "定義");
    case PDOC_PHASE_REFERENCES: return T(o, "references", "参照");
    case PDOC_PHASE_UNKNOWN:
    default: return "?";
    }
}

enum { VERSION_COLUMNS = 12, PHASE_COLUMNS = 14 };

void print_extractors(const run *r) {
    const options *o = r->o;
    const paper p = paper_of_stdout();
    const size_t count = pdoc_analyzer_extractor_count(r->analyzer);
    int widest = 10;
    for (size_t i = 0; i < count; i++) {
        const char *name = pdoc_extractor_name(pdoc_analyzer_extractor_at(r->analyzer, i), NULL);
        const int width = paper_width(name, strlen(name));
        if (width > widest) widest = width;
    }
    put_padded(&p, INK_FAINT, T(o, "name", "名前"), widest + 2);
    put_padded(&p, INK_FAINT, T(o, "version", "版"), VERSION_COLUMNS);
    put_padded(&p, INK_FAINT, T(o, "phase", "段階"), PHASE_COLUMNS);
    put_padded(&p, INK_FAINT, T(o, "priority", "優先度"), 0);
    putchar('\n');
    for (size_t i = 0; i < count; i++) {
        const pdoc_extractor *e = pdoc_analyzer_extractor_at(r->analyzer, i);
        const char *version = pdoc_extractor_version(e, NULL);
        put_padded(&p, INK_NAME, pdoc_extractor_name(e, NULL), widest + 2);
        put_padded(&p, INK_PLAIN, version[0] ? version : "-", VERSION_COLUMNS);
        put_padded(&p, INK_PLAIN, phase_in_words(o, pdoc_extractor_phase(e)), PHASE_COLUMNS);
        printf("%ld\n", (long)pdoc_extractor_priority(e));
    }
}
