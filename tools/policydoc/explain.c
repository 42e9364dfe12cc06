/* policydoc explain: each line of a document, what it was taken for, and by which rule; below it what is named in it. On
 * a terminal the names are underlined in the line, in the colour of their type. */
#include <stdio.h>
#include <string.h>

#include "mentions.h"
#include "messages.h"
#include "paper.h"
#include "run.h"

typedef struct explanation {
    const run *r;
    const pdoc_document *d;
    const pdoc_annotations *found;
    paper p;
    const char *text;
    size_t reading, residue, mention; /* the next of each */
    size_t named; /* the first mention that may stand in a passage that is still to come */
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

static pdoc_span cut(pdoc_span a, size_t start, size_t end) {
    if (a.start < start) a.start = start;
    if (a.end > end) a.end = end;
    return a;
}

static void print_plain(const explanation *e, size_t from, size_t to, ink which) {
    if (from >= to) return;
    paper_ink(&e->p, which);
    paper_text(e->text + from, to - from);
    paper_ink(&e->p, INK_PLAIN);
}

/* What of a mention stands in the passage, piece by piece; returns where the passage goes on. */
static size_t print_named(const explanation *e, const pdoc_mention *m, size_t from, pdoc_span passage, ink plain) {
    const size_t pieces = pdoc_mention_piece_count(m);
    for (size_t i = 0; i < (pieces ? pieces : 1); i++) {
        const pdoc_span at =
            cut(pieces ? pdoc_mention_piece_at(m, i) : pdoc_mention_span(m), from, passage.end);
        if (at.start >= at.end) continue;
        print_plain(e, from, at.start, plain);
        print_plain(e, at.start, at.end, type_ink(pdoc_mention_type(m, NULL)));
        from = at.end;
    }
    return from;
}

/* A passage with what is named in it. */
static void print_text(explanation *e, pdoc_span passage, ink plain) {
    size_t from = passage.start;
    for (; e->named < pdoc_annotations_mention_count(e->found); e->named++) {
        const pdoc_mention *m = pdoc_annotations_mention_at(e->found, e->named);
        if (pdoc_mention_span(m).start >= passage.end) break;
        from = print_named(e, m, from, passage, plain);
        if (pdoc_mention_span(m).end > passage.end) break; /* it goes on in the next line */
    }
    print_plain(e, from, passage.end, plain);
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
    print_text(e, at, ink_of(kind));
    putchar('\n');
}

/* What is named in the line, by whom it was found. */
static void print_mention(const explanation *e, const pdoc_mention *m) {
    size_t length, name_length;
    const char *type = pdoc_mention_type(m, NULL), *word = type_in_words(e->r->o, type);
    const char *text = pdoc_mention_text(m, &length), *rule = pdoc_mention_rule(m, NULL);
    const char *name = pdoc_mention_canonical(m, &name_length), *value = pdoc_mention_value(m, NULL);
    paper_spaces(10);
    paper_ink(&e->p, INK_FAINT);
    fputs(word, stdout);
    paper_spaces(14 - paper_width(word, strlen(word)));
    paper_ink(&e->p, INK_PLAIN);
    paper_ink(&e->p, type_ink(type));
    paper_text(text, length);
    paper_ink(&e->p, INK_PLAIN);
    if (name && !(name_length == length && memcmp(name, text, length) == 0)) {
        fputs(" = ", stdout);
        paper_text(name, name_length);
    }
    if (value) {
        fputs(" = ", stdout);
        paper_text(value, strlen(value));
    }
    const char *who = pdoc_attendee_name(pdoc_mention_attendee(m), NULL);
    if (who) {
        fputs(" = ", stdout);
        paper_text(who, strlen(who));
    }
    paper_ink(&e->p, INK_FAINT);
    printf("  (%s%s%s)", pdoc_extractor_name(pdoc_mention_extractor(m), NULL), rule ? ": " : "", rule ? rule : "");
    paper_ink(&e->p, INK_PLAIN);
    putchar('\n');
}

/* Those that begin in the line. */
static void print_mentions(explanation *e, size_t end) {
    for (; e->mention < pdoc_annotations_mention_count(e->found); e->mention++) {
        const pdoc_mention *m = pdoc_annotations_mention_at(e->found, e->mention);
        if (pdoc_mention_span(m).start >= end) break;
        print_mention(e, m);
    }
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
    print_mentions(e, end);
}

void use_explain(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found) {
    explanation e = {.r = r, .d = document, .found = found, .p = paper_of_stdout()};
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
