/* A short document, parsed with the built-in tables by the public interface, and what was found in it as strings that a
 * test can compare: one line a thing, its fields between bars, nothing where the document gives nothing. */
#ifndef PDI_TESTS_PARSE_H
#define PDI_TESTS_PARSE_H

#include "fixture.h"

static pdoc_analyzer *analyzer;
static pdoc_document *document;
static char found[65536];
static size_t found_n;

/* The analyzer is made once for all tests of a program. */
static void make_analyzer(void) { ck_assert_int_eq(pdoc_analyzer_make(NULL, &analyzer, NULL), PDOC_OK); }

static void drop_analyzer(void) {
    pdoc_analyzer_unref(analyzer);
    analyzer = NULL;
}

static void drop_document(void) {
    pdoc_document_unref(document);
    document = NULL;
}

static inline TCase *parsing_case(const char *name) {
    TCase *c = tcase_create(name);
    tcase_add_unchecked_fixture(c, make_analyzer, drop_analyzer);
    tcase_add_checked_fixture(c, NULL, drop_document);
    return c;
}

static inline void parse_bytes(pdi_str source) {
    drop_document();
    ck_assert_int_eq(pdoc_document_parse(analyzer, source.s, source.n, NULL, &document, NULL), PDOC_OK);
}

static inline void parse(const char *source) { parse_bytes(str(source)); }

static inline const pdoc_session *session_at(size_t i) {
    ck_assert_uint_lt(i, pdoc_document_session_count(document));
    return pdoc_document_session_at(document, i);
}

static inline const pdoc_session *only_session(void) {
    ck_assert_uint_eq(pdoc_document_session_count(document), 1);
    return session_at(0);
}

/* ---- writing ---- */

static inline void write_n(const char *s, size_t n) {
    ck_assert_uint_lt(found_n + n, sizeof found);
    if (n) memcpy(found + found_n, s, n);
    found_n += n;
    found[found_n] = 0;
}

static inline void write_s(const char *s) { write_n(s, s ? strlen(s) : 0); }

static inline void write_number(long long n) {
    char digits[32];
    snprintf(digits, sizeof digits, "%lld", n);
    write_s(digits);
}

static inline void empty_found(void) {
    found_n = 0;
    found[0] = 0;
}

/* The text at a span. */
static inline void write_span(pdoc_span span) {
    size_t n;
    const char *s = pdoc_document_text(document, &n);
    ck_assert_uint_le(span.start, span.end);
    ck_assert_uint_le(span.end, n);
    write_n(s + span.start, span.end - span.start);
}

static inline const char *at_span(pdoc_span span) {
    empty_found();
    write_span(span);
    return found;
}

/* ---- what was found ---- */

/* title|kind */
static inline const char *title_of(const char *source) {
    parse(source);
    empty_found();
    write_s(pdoc_document_title(document, NULL));
    write_s("|");
    write_s(pdoc_document_kind_name(pdoc_document_kind_of(document)));
    return found;
}

/* Each body as its parents with > behind each, its name, and #number; one a line. */
static inline const char *bodies_of(const char *source) {
    parse(source);
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_body_count(s); i++) {
        for (size_t p = 0; p < pdoc_session_body_parent_count(s, i); p++) {
            write_s(pdoc_session_body_parent_at(s, i, p, NULL));
            write_s(">");
        }
        write_s(pdoc_session_body_at(s, i, NULL));
        if (pdoc_session_body_number(s, i) >= 0) {
            write_s("#");
            write_number(pdoc_session_body_number(s, i));
        }
        write_s("\n");
    }
    return found;
}

/* date|start|end|venue */
static inline void write_when(const pdoc_session *s) {
    write_s(pdoc_session_date(s, NULL));
    write_s("|");
    write_s(pdoc_session_start_time(s, NULL));
    write_s("|");
    write_s(pdoc_session_end_time(s, NULL));
    write_s("|");
    write_s(pdoc_session_venue(s, NULL));
}

static inline const char *when_of(const char *source) {
    parse(source);
    empty_found();
    write_when(only_session());
    return found;
}

/* name|group|role|affiliation|position|status|proxy for, "!" behind those on no list */
static inline const char *attendees_of(const char *source) {
    parse(source);
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_attendee_count(s); i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(s, i);
        const char *fields[] = {pdoc_attendee_name(a, NULL),     pdoc_attendee_group(a, NULL),
                                pdoc_attendee_role(a, NULL),     pdoc_attendee_affiliation(a, NULL),
                                pdoc_attendee_position(a, NULL), pdoc_attendance_name(pdoc_attendee_attendance(a)),
                                pdoc_attendee_proxy_for(a, NULL)};
        for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
            write_s(f ? "|" : "");
            write_s(fields[f]);
        }
        write_s(pdoc_attendee_listed(a) ? "\n" : "!\n");
    }
    return found;
}

/* label|title */
static inline const char *materials_of(const char *source) {
    parse(source);
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_material_count(s); i++) {
        write_s(pdoc_material_label(pdoc_session_material_at(s, i), NULL));
        write_s("|");
        write_s(pdoc_material_title(pdoc_session_material_at(s, i), NULL));
        write_s("\n");
    }
    return found;
}

/* level|label|title, then |presenter for each */
static inline const char *agenda_of(const char *source) {
    parse(source);
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_agenda_item_count(s); i++) {
        const pdoc_agenda_item *g = pdoc_session_agenda_item_at(s, i);
        const pdoc_agenda_item *above = pdoc_agenda_item_parent(g);
        ck_assert_uint_eq(pdoc_agenda_item_level(g), above ? pdoc_agenda_item_level(above) + 1 : 1);
        write_number(pdoc_agenda_item_level(g));
        write_s("|");
        write_s(pdoc_agenda_item_label(g, NULL));
        write_s("|");
        write_s(pdoc_agenda_item_title(g, NULL));
        for (size_t p = 0; p < pdoc_agenda_item_presenter_count(g); p++) {
            write_s("|");
            write_s(pdoc_agenda_item_presenter_at(g, p, NULL));
        }
        write_s("\n");
    }
    return found;
}

/* The heading of each item in the proceedings, "-" where it has none; of the document parsed last. */
static inline const char *headings_found(void) {
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_agenda_item_count(s); i++) {
        const pdoc_span span = pdoc_agenda_item_heading_span(pdoc_session_agenda_item_at(s, i));
        if (span.start < span.end)
            write_span(span);
        else
            write_s("-");
        write_s("\n");
    }
    return found;
}

static inline void write_remarks(const pdoc_session *s) {
    for (size_t i = 0; i < pdoc_session_remark_count(s); i++) {
        const pdoc_remark *r = pdoc_session_remark_at(s, i);
        write_s(pdoc_remark_kind_name(pdoc_remark_kind_of(r)));
        if (pdoc_remark_reply_to(r)) {
            write_s(" to ");
            write_number((long long)(pdoc_remark_index(pdoc_remark_reply_to(r)) -
                                     pdoc_remark_index(pdoc_session_remark_at(s, 0)) + 1));
        }
        write_s("|");
        write_s(pdoc_remark_speaker(r, NULL));
        write_s("|");
        write_s(pdoc_remark_text(r, NULL));
        write_s("\n");
    }
}

/* kind|speaker|text; the kind of an answer with "to" and the place of its question, from 1 */
static inline const char *remarks_of(const char *source) {
    parse(source);
    empty_found();
    write_remarks(only_session());
    return found;
}

/* The item of each remark of the document parsed last: its title, "-" for none. */
static inline const char *items_found(void) {
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_remark_count(s); i++) {
        const pdoc_agenda_item *g = pdoc_remark_agenda_item(pdoc_session_remark_at(s, i));
        write_s(g ? pdoc_agenda_item_title(g, NULL) : "-");
        write_s("\n");
    }
    return found;
}

/* Who each remark is by: the attendee's name; the names of the candidates with ? between them; "-" for nobody. */
static inline const char *speakers_found(void) {
    empty_found();
    const pdoc_session *s = only_session();
    for (size_t i = 0; i < pdoc_session_remark_count(s); i++) {
        const pdoc_remark *r = pdoc_session_remark_at(s, i);
        const pdoc_attendee *a = pdoc_remark_attendee(r);
        write_s(a ? pdoc_attendee_name(a, NULL) : pdoc_remark_candidate_count(r) ? "" : "-");
        for (size_t c = 0; c < pdoc_remark_candidate_count(r); c++) {
            write_s(c ? "?" : "");
            write_s(pdoc_attendee_name(pdoc_remark_candidate_at(r, c), NULL));
        }
        write_s("\n");
    }
    return found;
}

/* The passages that belong to nothing, of the document parsed last; one a line. */
static inline const char *residue_found(void) {
    empty_found();
    for (size_t i = 0; i < pdoc_document_residue_count(document); i++) {
        write_span(pdoc_document_residue_at(document, i));
        write_s("\n");
    }
    return found;
}

static inline size_t diagnostics_found(pdoc_diagnostic_code code) {
    size_t count = 0;
    for (size_t i = 0; i < pdoc_document_diagnostic_count(document); i++)
        count += pdoc_diagnostic_code_of(pdoc_document_diagnostic_at(document, i)) == code;
    return count;
}

static inline const pdoc_remark *remark_at(size_t i) {
    ck_assert_uint_lt(i, pdoc_session_remark_count(only_session()));
    return pdoc_session_remark_at(only_session(), i);
}

#endif
