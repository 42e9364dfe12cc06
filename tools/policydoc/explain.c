/* policydoc explain: each line of a document, what it was taken for, and by which rule. */
#include <stdio.h>
#include <string.h>

#include "messages.h"
#include "paper.h"
#include "run.h"

typedef struct explanation {
    const run *r;
    const pdoc_document *d;
    paper p;
    const char *text;
    size_t reading, residue; /* the next of each */
} explanation;

static ink ink_of(pdoc_reading_kind kind) {
    switch (kind) {
    case PDOC_READING_TITLE:
    case PDOC_READING_HEADING: return INK_HEAD;
    case PDOC_READING_ATTENDEE:
    case PDOC_READING_GROUP: return INK_NAME;
    case PDOC_READING_LABEL: return INK_MARK;
    case PDOC_READING_FURNITURE:
    case PDOC_READING_NOTE: return INK_FAINT;
    case PDOC_READING_RESIDUE: return INK_WARN;
    case PDOC_READING_REMARK:
    case PDOC_READING_UNKNOWN:
    default: return INK_PLAIN;
    }
}

static const char *kind_in_words(const options *o, pdoc_reading_kind kind) {
    static const char *const japanese[] = {"?",    "表題", "見出し", "開催", "区分", "出席者", "資料",
                                           "議題", "発言者", "発言",   "注記", "版面", "不明"};
    bool known = (size_t)kind < sizeof japanese / sizeof japanese[0];
    return o->japanese && known ? japanese[kind] : pdoc_reading_kind_name(kind);
}

static void print_passage(explanation *e, size_t line, bool first, pdoc_reading_kind kind, const char *rule,
                          pdoc_span at) {
    const char *word = kind_in_words(e->r->o, kind);
    if (first) printf("%6zu  ", line);
    else paper_spaces(8);
    paper_ink(&e->p, ink_of(kind));
    fputs(word, stdout);
    paper_spaces(10 - paper_width(word, strlen(word)));
    paper_ink(&e->p, INK_PLAIN);
    paper_ink(&e->p, INK_FAINT);
    int n = rule ? (int)strlen(rule) : 0;
    fputs(rule ? rule : "", stdout);
    paper_spaces(n < 28 ? 28 - n : 1);
    paper_ink(&e->p, INK_PLAIN);
    paper_ink(&e->p, ink_of(kind));
    paper_text(e->text + at.start, at.end - at.start);
    paper_ink(&e->p, INK_PLAIN);
    putchar('\n');
}

static pdoc_span cut(pdoc_span a, size_t start, size_t end) {
    if (a.start < start) a.start = start;
    if (a.end > end) a.end = end;
    return a;
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

static pdoc_span trimmed(const explanation *e, pdoc_span a) {
    while (a.start < a.end && is_space(e->text[a.start])) a.start++;
    while (a.start < a.end && is_space(e->text[a.end - 1])) a.end--;
    return a;
}

/* Readings and residue of one line, in the order of the text. */
static void explain_line(explanation *e, size_t line, size_t start, size_t end) {
    bool first = true;
    size_t readings = pdoc_document_reading_count(e->d), residues = pdoc_document_residue_count(e->d);
    for (;;) {
        while (e->reading < readings && (pdoc_document_reading_span(e->d, e->reading).end <= start ||
                                         pdoc_document_reading_kind(e->d, e->reading) == PDOC_READING_RESIDUE))
            e->reading++;
        while (e->residue < residues && pdoc_document_residue_at(e->d, e->residue).end <= start) e->residue++;
        pdoc_span a = e->reading < readings ? pdoc_document_reading_span(e->d, e->reading) : (pdoc_span){end, end};
        pdoc_span b = e->residue < residues ? pdoc_document_residue_at(e->d, e->residue) : (pdoc_span){end, end};
        bool lost = b.start < a.start;
        pdoc_span at = cut(lost ? b : a, start, end);
        if (at.start >= end) break;
        start = at.end;
        at = trimmed(e, at);
        if (at.start == at.end) continue;
        print_passage(e, line, first, lost ? PDOC_READING_RESIDUE : pdoc_document_reading_kind(e->d, e->reading),
                      lost ? NULL : pdoc_document_reading_rule(e->d, e->reading, NULL), at);
        first = false;
    }
    if (first) printf("%6zu\n", line);
}

void use_explain(run *r, const input *from, const pdoc_document *document) {
    explanation e = {.r = r, .d = document, .p = paper_of_stdout()};
    size_t length, line = 0;
    e.text = pdoc_document_text(document, &length);
    if (r->count > 1) printf("%s== %s ==\n", r->done ? "\n" : "", from->path);
    for (size_t at = 0; at < length && !ferror(stdout);) {
        const char *stop = memchr(e.text + at, '\n', length - at);
        size_t end = stop ? (size_t)(stop - e.text) : length;
        explain_line(&e, ++line, at, end);
        at = end + 1;
    }
    if (ferror(stdout)) run_fail(r, EXIT_OUTPUT);
}
