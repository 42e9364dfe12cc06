/* A short document and the mentions of one type in it, as a string that a test can compare: the words of each, with
 * the name of the attendee or the label of the hand-out that is meant behind an equals sign. */
#ifndef PDI_TESTS_MENTIONS_H
#define PDI_TESTS_MENTIONS_H

#include "minutes/parse.h"

static pdoc_annotations *annotations;

static inline void drop_annotations(void) {
    pdoc_annotations_unref(annotations);
    annotations = NULL;
    drop_document();
}

static inline TCase *mention_case(const char *name) {
    TCase *c = tcase_create(name);
    tcase_add_unchecked_fixture(c, make_analyzer, drop_analyzer);
    tcase_add_checked_fixture(c, NULL, drop_annotations);
    return c;
}

static inline void write_link(const pdoc_mention *m) {
    size_t n;
    const char *s;
    if (pdoc_mention_attendee(m)) {
        s = pdoc_attendee_name(pdoc_mention_attendee(m), &n);
    } else if (pdoc_mention_material(m)) {
        s = pdoc_material_label(pdoc_mention_material(m), &n);
    } else {
        return;
    }
    write_s("=");
    write_n(s, n);
}

static inline void annotate(const char *source) {
    drop_annotations();
    parse(source);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, document, NULL, &annotations, NULL), PDOC_OK);
}

/* The mentions of a type in a document, one after another with a bar between. */
static inline const char *mentions(const char *type, const char *source) {
    annotate(source);
    found_n = 0;
    found[0] = 0;
    for (size_t i = 0; i < pdoc_annotations_mention_count(annotations); i++) {
        const pdoc_mention *m = pdoc_annotations_mention_at(annotations, i);
        size_t n;
        if (strcmp(pdoc_mention_type(m, &n), type) != 0) continue;
        if (found_n) write_s("|");
        const char *text = pdoc_mention_text(m, &n);
        write_n(text, n);
        write_link(m);
    }
    return found;
}

/* The mentions of a type in one speech of a sitting on Monday, 2020-10-12, each with what `told` says of it behind an
 * equals sign. */
static inline const char *said(const char *type, const char *speech,
                               const char *(*told)(const pdoc_mention *mention, size_t *length)) {
    static const char head[] = "第１回みどり検討会　議事録\n日時　令和２年１０月１２日\n場所　みどり会館\n議事\n○山田委員　";
    static char source[4096];
    ck_assert_int_lt(snprintf(source, sizeof source, "%s%s\n", head, speech), (int)sizeof source);
    annotate(source);
    empty_found();
    for (size_t i = 0; i < pdoc_annotations_mention_count(annotations); i++) {
        const pdoc_mention *m = pdoc_annotations_mention_at(annotations, i);
        size_t n;
        if (strcmp(pdoc_mention_type(m, &n), type) != 0 || pdoc_mention_span(m).start < sizeof head - 1) continue;
        if (found_n) write_s("|");
        const char *text = pdoc_mention_text(m, &n);
        write_n(text, n);
        text = told(m, &n);
        if (!text) continue;
        write_s("=");
        write_n(text, n);
    }
    return found;
}

static inline const char *valued(const char *type, const char *speech) { return said(type, speech, pdoc_mention_value); }
static inline const char *named(const char *type, const char *speech) {
    return said(type, speech, pdoc_mention_canonical);
}

#endif
