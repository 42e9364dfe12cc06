/* Documents of a few lines, kept in a file with what is read in each: behind a line of %% and a word for what it is
 * about the document, behind one of -- what is found, a line a thing. With --write behind the file's name the program
 * prints the file as it ought to be by what is read now: a change that is meant is looked at and kept. */
#ifndef PDI_TESTS_SHAPES_H
#define PDI_TESTS_SHAPES_H

#include "parse.h"

enum { SHAPES = 2000 };

typedef struct shape {
    char *about, *document, *answer;
} shape;

static char shapes_file[1 << 20];
static shape shapes[SHAPES];
static int shape_count;

/* Cuts what is up to the next line that begins with `mark`, and goes behind it. */
static inline char *cut_before(char **at, const char *mark) {
    char *begin = *at;
    char *end = begin;
    while (*end && strncmp(end, mark, strlen(mark)) != 0) {
        char *next = strchr(end, '\n');
        end = next ? next + 1 : end + strlen(end);
    }
    *at = *end ? end + strlen(mark) : end;
    *end = 0;
    return begin;
}

static inline int load_shapes(const char *name) {
    FILE *f = fopen(name, "rb");
    if (!f) return 0;
    const size_t n = fread(shapes_file, 1, sizeof shapes_file - 1, f);
    fclose(f);
    shapes_file[n] = 0;
    char *at = shapes_file;
    cut_before(&at, "%% ");
    while (*at && shape_count < SHAPES) {
        shape *s = &shapes[shape_count++];
        char *all = cut_before(&at, "%% ");
        s->about = all;
        all = strchr(all, '\n');
        if (!all) return 0;
        *all++ = 0;
        s->document = cut_before(&all, "--\n");
        s->answer = all;
    }
    return shape_count;
}

/* ---- a model, without what it does not have ---- */

static inline void field(const char *s, char before) {
    const char between[] = {before, 0};
    write_s(between);
    for (; s && *s; s++) {
        if (*s == '\n')
            write_s("\\n");
        else
            write_n(s, 1);
    }
}

static inline void write_bodies(const pdoc_session *s) {
    for (size_t i = 0; i < pdoc_session_body_count(s); i++) {
        write_s("body ");
        for (size_t p = 0; p < pdoc_session_body_parent_count(s, i); p++) {
            write_s(pdoc_session_body_parent_at(s, i, p, NULL));
            write_s(">");
        }
        write_s(pdoc_session_body_at(s, i, NULL));
        if (pdoc_session_body_number(s, i) >= 0) write_s("#"), write_number(pdoc_session_body_number(s, i));
        write_s("\n");
    }
}

static inline void write_people(const pdoc_session *s) {
    for (size_t i = 0; i < pdoc_session_attendee_count(s); i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(s, i);
        write_s("person");
        field(pdoc_attendee_name(a, NULL), ' ');
        field(pdoc_attendee_group(a, NULL), '|');
        field(pdoc_attendee_role(a, NULL), '|');
        field(pdoc_attendee_affiliation(a, NULL), '|');
        field(pdoc_attendee_position(a, NULL), '|');
        field(pdoc_attendance_name(pdoc_attendee_attendance(a)), '|');
        if (pdoc_attendee_proxy_for(a, NULL)) field(pdoc_attendee_proxy_for(a, NULL), '|');
        write_s(pdoc_attendee_listed(a) ? "\n" : "!\n");
    }
}

static inline void write_things(const pdoc_session *s) {
    for (size_t i = 0; i < pdoc_session_material_count(s); i++) {
        write_s("material");
        field(pdoc_material_label(pdoc_session_material_at(s, i), NULL), ' ');
        field(pdoc_material_title(pdoc_session_material_at(s, i), NULL), '|');
        write_s("\n");
    }
    for (size_t i = 0; i < pdoc_session_agenda_item_count(s); i++) {
        const pdoc_agenda_item *g = pdoc_session_agenda_item_at(s, i);
        write_s("item ");
        write_number(pdoc_agenda_item_level(g));
        field(pdoc_agenda_item_label(g, NULL), '|');
        field(pdoc_agenda_item_title(g, NULL), '|');
        for (size_t p = 0; p < pdoc_agenda_item_presenter_count(g); p++)
            field(pdoc_agenda_item_presenter_at(g, p, NULL), '|');
        write_s("\n");
    }
}

/* A remark with whom it is by and the item that it is about. */
static inline void write_speeches(const pdoc_session *s) {
    for (size_t i = 0; i < pdoc_session_remark_count(s); i++) {
        const pdoc_remark *r = pdoc_session_remark_at(s, i);
        const pdoc_agenda_item *g = pdoc_remark_agenda_item(r);
        write_s(pdoc_remark_kind_name(pdoc_remark_kind_of(r)));
        if (pdoc_remark_reply_to(r)) {
            write_s(" to ");
            write_number((long long)(pdoc_remark_index(pdoc_remark_reply_to(r)) -
                                     pdoc_remark_index(pdoc_session_remark_at(s, 0)) + 1));
        }
        field(pdoc_remark_speaker(r, NULL), ' ');
        if (pdoc_remark_attendee(r)) field(pdoc_attendee_name(pdoc_remark_attendee(r), NULL), '=');
        for (size_t c = 0; c < pdoc_remark_candidate_count(r); c++)
            field(pdoc_attendee_name(pdoc_remark_candidate_at(r, c), NULL), '?');
        field(pdoc_remark_text(r, NULL), '|');
        if (g) field(pdoc_agenda_item_title(g, NULL), '@');
        write_s("\n");
    }
}

static inline void write_shape(void) {
    if (pdoc_document_title(document, NULL)) {
        field(pdoc_document_kind_name(pdoc_document_kind_of(document)), ':');
        field(pdoc_document_title(document, NULL), ' ');
        write_s("\n");
    }
    for (size_t i = 0; i < pdoc_document_session_count(document); i++) {
        const pdoc_session *s = session_at(i);
        if (i) write_s("session\n");
        if (pdoc_session_date(s, NULL) || pdoc_session_start_time(s, NULL) || pdoc_session_end_time(s, NULL) ||
            pdoc_session_venue(s, NULL)) {
            write_s("when ");
            write_when(s);
            write_s("\n");
        }
        write_bodies(s);
        write_people(s);
        write_things(s);
        write_speeches(s);
    }
    for (size_t i = 0; i < pdoc_document_residue_count(document); i++) {
        const pdoc_span span = pdoc_document_residue_at(document, i);
        static char rest[4096];
        size_t n = span.end - span.start;
        if (n >= sizeof rest) n = sizeof rest - 1;
        memcpy(rest, pdoc_document_text(document, NULL) + span.start, n);
        rest[n] = 0;
        write_s("left");
        field(rest, ' ');
        write_s("\n");
    }
}

/* ---- comparing ---- */

/* `write` writes what is found in the document that was parsed last. */
static void (*shape_written)(void);

START_TEST(a_shape) {
    parse(shapes[_i].document);
    empty_found();
    shape_written();
    if (strcmp(found, shapes[_i].answer) != 0)
        ck_abort_msg("%s\n%s-- is read as\n%s-- and not\n%s", shapes[_i].about, shapes[_i].document, found,
                     shapes[_i].answer);
}
END_TEST

START_TEST(a_shape_as_it_is_read) {
    parse(shapes[_i].document);
    empty_found();
    shape_written();
    printf("%%%% %s\n%s--\n%s", shapes[_i].about, shapes[_i].document, found);
}
END_TEST

static inline int run_shapes(const char *file, int argc, char **argv, void (*written)(void), void (*drop)(void)) {
    const int write = argc > 1 && strcmp(argv[1], "--write") == 0;
    shape_written = written;
    if (!load_shapes(file)) return EXIT_FAILURE;
    Suite *s = suite_create("shapes");
    TCase *c = tcase_create("shapes");
    tcase_add_unchecked_fixture(c, make_analyzer, drop_analyzer);
    tcase_add_checked_fixture(c, NULL, drop);
    tcase_add_loop_test(c, write ? a_shape_as_it_is_read : a_shape, 0, shape_count);
    suite_add_tcase(s, c);
    if (!write) return run_suite(s);
    SRunner *runner = srunner_create(s);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_SILENT);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
