/* What the public calls refuse, and what they answer beyond the end of what they list: nothing is read past a list, and
 * a call that is refused changes nothing. */
#include "fixture.h"

#include "policydoc/policydoc.h"

static const char minutes[] = "第３回みどり検討会　議事録\n日時　令和２年１０月１２日（月）１０：００～１２：００\n場所　みどり会館\n"
                              "出席者：後藤座長、徳田構成員\n配付資料\n資料１　論点\n資料２　予定\n議事\n（１）開会\n（２）意見交換\n"
                              "議事概要\n（１）開会\n○後藤座長　始めます。\n（２）意見交換\n○徳田構成員　資料１のとおり、総務省に聞く。\n○南委員　同感です。\n";

static pdoc_analyzer *analyzer;
static pdoc_document *document;
static pdoc_config *config;

static void begin(void) {
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(NULL, &analyzer, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &document, NULL), PDOC_OK);
}

static void end(void) {
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
}

/* The status, once with an error to be told and once without, and that both agree. */
#define REFUSED(status, call_with)                                                                                     \
    do {                                                                                                               \
        pdoc_error *error = NULL, **told = &error;                                                                     \
        ck_assert_int_eq((call_with), (status));                                                                       \
        ck_assert_int_eq(pdoc_error_status(error), (status));                                                          \
        pdoc_error_unref(error);                                                                                       \
        told = NULL;                                                                                                   \
        ck_assert_int_eq((call_with), (status));                                                                       \
    } while (0)
#define WRONG(call_with) REFUSED(PDOC_ERROR_ARGUMENT, call_with)

/* ---- walking ---- */

typedef struct walk {
    int enters, exits, stop_enter, stop_exit; /* the stop_… call says to stop, from 1; 0: none does */
} walk;

static pdoc_visit_result enter(void *user, pdoc_node_kind kind, const void *node) {
    walk *w = user;
    (void)kind, (void)node;
    return ++w->enters == w->stop_enter ? PDOC_VISIT_STOP : PDOC_VISIT_ON;
}

static pdoc_visit_result leave(void *user, pdoc_node_kind kind, const void *node) {
    walk *w = user;
    (void)kind, (void)node;
    return ++w->exits == w->stop_exit ? PDOC_VISIT_STOP : PDOC_VISIT_ON;
}

START_TEST(a_walk_stops_at_any_node) {
    walk all = {0}, enters = {0}, exits = {0};
    ck_assert_int_eq(pdoc_document_visit(document, enter, leave, &all), PDOC_VISIT_ON);
    ck_assert_int_eq(all.enters, all.exits);
    ck_assert_int_gt(all.enters, 10);
    for (int i = 1; i <= all.enters; i++) {
        walk w = {.stop_enter = i}, v = {.stop_exit = i};
        ck_assert_int_eq(pdoc_document_visit(document, enter, leave, &w), PDOC_VISIT_STOP);
        ck_assert_int_eq(w.enters, i);
        ck_assert_int_eq(pdoc_document_visit(document, enter, leave, &v), PDOC_VISIT_STOP);
        ck_assert_int_eq(v.exits, i);
    }
    ck_assert_int_eq(pdoc_document_visit(document, enter, NULL, &enters), PDOC_VISIT_ON);
    ck_assert_int_eq(enters.enters, all.enters);
    ck_assert_int_eq(pdoc_document_visit(document, NULL, leave, &exits), PDOC_VISIT_ON);
    ck_assert_int_eq(exits.exits, all.exits);
    ck_assert_int_eq(pdoc_document_visit(NULL, enter, leave, &all), PDOC_VISIT_ON);
}
END_TEST

/* ---- beyond the end of lists ---- */

static bool is_none(pdoc_span span) { return span.start == 0 && span.end == 0; }

START_TEST(nothing_stands_beyond_a_list) {
    const pdoc_session *s = pdoc_document_session_at(document, 0);
    const pdoc_agenda_item *item = pdoc_session_agenda_item_at(s, 0);
    const pdoc_remark *r = pdoc_session_remark_at(s, 0);
    const pdoc_attendee *a = pdoc_session_attendee_at(s, 0);
    const pdoc_material *m = pdoc_session_material_at(s, 0);
    enum { FAR = 1000 };
    size_t n = 7;
    ck_assert_ptr_null(pdoc_document_session_at(document, FAR));
    ck_assert_ptr_null(pdoc_session_attendee_at(s, FAR));
    ck_assert_ptr_null(pdoc_session_material_at(s, FAR));
    ck_assert_ptr_null(pdoc_session_agenda_item_at(s, FAR));
    ck_assert_ptr_null(pdoc_session_remark_at(s, FAR));
    ck_assert_ptr_null(pdoc_session_body_at(s, FAR, &n));
    ck_assert_uint_eq(n, 0);
    ck_assert_int_eq((int)pdoc_session_body_number(s, FAR), -1);
    ck_assert_uint_eq(pdoc_session_body_parent_count(s, FAR), 0);
    ck_assert_ptr_null(pdoc_session_body_parent_at(s, 0, FAR, NULL));
    ck_assert_ptr_null(pdoc_session_body_parent_at(s, FAR, 0, NULL));
    ck_assert(is_none(pdoc_session_piece_at(s, PDOC_SESSION_FIELD_TITLE, FAR)));
    ck_assert_ptr_null(pdoc_agenda_item_presenter_at(item, FAR, NULL));
    ck_assert_ptr_null(pdoc_agenda_item_child_at(item, FAR));
    ck_assert_ptr_null(pdoc_agenda_item_remark_at(item, FAR));
    ck_assert(is_none(pdoc_agenda_item_piece_at(item, FAR)));
    ck_assert(is_none(pdoc_agenda_item_heading_piece_at(item, FAR)));
    ck_assert_ptr_null(pdoc_remark_candidate_at(r, FAR));
    ck_assert_ptr_null(pdoc_remark_answer_at(r, FAR));
    ck_assert(is_none(pdoc_remark_paragraph_at(r, FAR)));
    ck_assert(is_none(pdoc_remark_piece_at(r, FAR)));
    ck_assert(is_none(pdoc_remark_label_piece_at(r, FAR)));
    ck_assert_ptr_null(pdoc_attendee_remark_at(a, FAR));
    ck_assert(is_none(pdoc_attendee_piece_at(a, FAR)));
    ck_assert(is_none(pdoc_material_piece_at(m, FAR)));
    ck_assert_ptr_null(pdoc_document_diagnostic_at(document, FAR));
    ck_assert(is_none(pdoc_document_residue_at(document, FAR)));
    ck_assert_ptr_null(pdoc_component_version(FAR));
    ck_assert_ptr_null(pdoc_data_table_name(FAR));
}
END_TEST

START_TEST(nothing_stands_beyond_annotations) {
    pdoc_annotations *found;
    ck_assert_int_eq(pdoc_annotations_make(analyzer, document, NULL, &found, NULL), PDOC_OK);
    const pdoc_session *s = pdoc_document_session_at(document, 0);
    const pdoc_remark *r = pdoc_session_remark_at(s, 1);
    const pdoc_attendee *a = pdoc_session_attendee_at(s, 0);
    const pdoc_material *m = pdoc_session_material_at(s, 0);
    const size_t of_remark = pdoc_annotations_remark_mention_count(found, r);
    ck_assert_uint_gt(of_remark, 0);
    ck_assert_ptr_nonnull(pdoc_annotations_remark_mention_at(found, r, of_remark - 1));
    ck_assert_ptr_null(pdoc_annotations_remark_mention_at(found, r, of_remark));
    ck_assert_ptr_null(pdoc_annotations_remark_mention_at(found, NULL, 0));
    ck_assert_uint_eq(pdoc_annotations_remark_mention_count(found, NULL), 0);
    const size_t of_attendee = pdoc_annotations_attendee_mention_count(found, a);
    ck_assert_uint_gt(of_attendee, 0);
    ck_assert_ptr_nonnull(pdoc_annotations_attendee_mention_at(found, a, of_attendee - 1));
    ck_assert_ptr_null(pdoc_annotations_attendee_mention_at(found, a, of_attendee));
    ck_assert_ptr_null(pdoc_annotations_attendee_mention_at(found, NULL, 0));
    const size_t of_material = pdoc_annotations_material_mention_count(found, m);
    ck_assert_uint_gt(of_material, 0);
    ck_assert_ptr_nonnull(pdoc_annotations_material_mention_at(found, m, of_material - 1));
    ck_assert_ptr_null(pdoc_annotations_material_mention_at(found, m, of_material));
    ck_assert_ptr_null(pdoc_annotations_material_mention_at(found, NULL, 0));
    /* what is of another document has no mention here */
    pdoc_document *other;
    ck_assert_int_eq(pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &other, NULL), PDOC_OK);
    const pdoc_session *t = pdoc_document_session_at(other, 0);
    ck_assert_uint_eq(pdoc_annotations_remark_mention_count(found, pdoc_session_remark_at(t, 1)), 0);
    ck_assert_uint_eq(pdoc_annotations_attendee_mention_count(found, pdoc_session_attendee_at(t, 0)), 0);
    ck_assert_uint_eq(pdoc_annotations_material_mention_count(found, pdoc_session_material_at(t, 0)), 0);
    ck_assert_uint_eq(pdoc_annotations_diagnostics_dropped(found), 0);
    pdoc_document_unref(other);
    pdoc_annotations_unref(found);
}
END_TEST

START_TEST(a_diagnostic_keeps_its_document) {
    ck_assert_uint_gt(pdoc_document_diagnostic_count(document), 0); /* 南委員 is on no list */
    ck_assert_uint_eq(pdoc_document_diagnostics_dropped(document), 0);
    const pdoc_diagnostic *d = pdoc_diagnostic_ref(pdoc_document_diagnostic_at(document, 0));
    pdoc_document_unref(document);
    document = NULL;
    ck_assert_str_eq(pdoc_diagnostic_argument_at(d, 0, NULL), "南委員");
    ck_assert_ptr_null(pdoc_diagnostic_argument_at(d, 9, NULL));
    ck_assert_ptr_null(pdoc_diagnostic_argument_name(d, 9));
    pdoc_diagnostic_unref(d);
}
END_TEST

/* ---- what builders refuse ---- */

static long destroyed;
static void destroy(void *user) {
    (void)user;
    destroyed++;
}

START_TEST(a_configuration_refuses) {
    pdoc_extractor *extractor = NULL;
    WRONG(pdoc_config_make(NULL, NULL, told));
    WRONG(pdoc_config_set_limit(NULL, PDOC_LIMIT_MEMORY, 1, told));
    WRONG(pdoc_config_set_limit(config, (pdoc_limit)0, 1, told));
    WRONG(pdoc_config_set_limit(config, PDOC_LIMIT_MEMORY, 0, told));
    WRONG(pdoc_config_set_limit(config, PDOC_LIMIT_NESTING, 100001, told));
    WRONG(pdoc_config_add_data_table(NULL, "roles.tsv", "", 0, 0, told));
    WRONG(pdoc_config_add_data_table(config, NULL, "", 0, 0, told));
    WRONG(pdoc_config_add_data_table(config, "roles.tsv", NULL, 1, 0, told));
    WRONG(pdoc_config_add_data_table(config, "roles.tsv", "", 0, 0x80, told));
    REFUSED(PDOC_ERROR_DATA, pdoc_config_add_data_table(config, "some\\where\\nothing.tsv", "", 0, 0, told));
    WRONG(pdoc_config_add_extractor(NULL, extractor, told));
    WRONG(pdoc_config_add_extractor(config, NULL, told));
    WRONG(pdoc_config_add_reader(NULL, NULL, told));
    WRONG(pdoc_config_add_reader(config, NULL, told));
    WRONG(pdoc_config_set_builtin_extractors(NULL, 1, told));
    WRONG(pdoc_analyzer_make(config, NULL, told));
    /* none of it has changed anything */
    pdoc_analyzer *made;
    ck_assert_int_eq(pdoc_analyzer_make(config, &made, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_analyzer_reader_count(made), 0);
    ck_assert_uint_eq(pdoc_analyzer_pack_count(made), pdoc_analyzer_pack_count(analyzer));
    pdoc_analyzer_unref(made);
    ck_assert_ptr_eq(pdoc_config_ref(config), config);
    pdoc_config_unref(config);
}
END_TEST

START_TEST(tables_are_told_by_their_files_name) {
    static const char roles[] = "role\tkind\n緑係\tmember\n";
    ck_assert_int_eq(pdoc_config_add_data_table(config, "C:\\town\\roles.tsv", roles, sizeof roles - 1, 0, NULL), PDOC_OK);
    pdoc_analyzer *made;
    ck_assert_int_eq(pdoc_analyzer_make(config, &made, NULL), PDOC_OK);
    pdoc_document *d;
    ck_assert_int_eq(pdoc_document_parse(made, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_OK);
    pdoc_document_unref(d);
    ck_assert_uint_eq(pdoc_analyzer_pack_count(made), pdoc_analyzer_pack_count(analyzer) + 1);
    pdoc_analyzer_unref(made);
}
END_TEST

static int goes_on(void *user, uint64_t done, uint64_t total) {
    (void)user, (void)done, (void)total;
    return 0;
}

START_TEST(options_refuse) {
    pdoc_options *o;
    WRONG(pdoc_options_make(NULL, &o, told));
    WRONG(pdoc_options_make(analyzer, NULL, told));
    ck_assert_int_eq(pdoc_options_make(analyzer, &o, NULL), PDOC_OK);
    WRONG(pdoc_options_set_fact(NULL, PDOC_FACT_NAME, "a", 1, told));
    WRONG(pdoc_options_set_fact(o, (pdoc_fact)0, "a", 1, told));
    WRONG(pdoc_options_set_fact(o, (pdoc_fact)99, "a", 1, told));
    static const char *const no_days[] = {"2020-1-12", "2020/10/12", "2020-10/12", "20x0-10-12", "2020-1x-12",
                                          "2020-10-1x", "2020-02-30", "2020-10-12T"};
    for (size_t i = 0; i < sizeof no_days / sizeof *no_days; i++)
        WRONG(pdoc_options_set_fact(o, PDOC_FACT_DATE, no_days[i], PDOC_NUL_TERMINATED, told));
    WRONG(pdoc_options_set_fact(o, PDOC_FACT_RETRIEVED, "2020-10-12 10:00", PDOC_NUL_TERMINATED, told));
    WRONG(pdoc_options_set_fact(o, PDOC_FACT_RETRIEVED, "gestern", PDOC_NUL_TERMINATED, told));
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_RETRIEVED, "2020-10-12", PDOC_NUL_TERMINATED, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_RETRIEVED, "2020-10-12T10:00", PDOC_NUL_TERMINATED, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_RETRIEVED, NULL, 0, NULL), PDOC_OK); /* nothing is known again */
    destroyed = 0;
    WRONG(pdoc_options_set_progress(NULL, goes_on, NULL, destroy, told));
    ck_assert_int_eq(destroyed, 2);
    WRONG(pdoc_options_set_progress(NULL, goes_on, NULL, NULL, told));
    ck_assert_ptr_eq(pdoc_options_ref(o), o);
    pdoc_options_unref(o);
    pdoc_options_unref(o);
}
END_TEST

START_TEST(parsing_refuses) {
    pdoc_document *d;
    pdoc_annotations *a;
    WRONG(pdoc_document_parse(NULL, "a", 1, NULL, &d, told));
    WRONG(pdoc_document_parse(analyzer, NULL, 1, NULL, &d, told));
    WRONG(pdoc_document_parse(analyzer, "a", 1, NULL, NULL, told));
    destroyed = 0;
    WRONG(pdoc_document_parse_borrowed(analyzer, "a", 1, NULL, destroy, NULL, NULL, told));
    ck_assert_int_eq(destroyed, 2);
    WRONG(pdoc_annotations_make(NULL, document, NULL, &a, told));
    WRONG(pdoc_annotations_make(analyzer, NULL, NULL, &a, told));
    WRONG(pdoc_annotations_make(analyzer, document, NULL, NULL, told));
}
END_TEST

START_TEST(writers_refuse) {
    pdoc_writer *w;
    WRONG(pdoc_writer_make(NULL, NULL, told));
    ck_assert_int_eq(pdoc_writer_make(NULL, &w, NULL), PDOC_OK);
    WRONG(pdoc_writer_set_table(NULL, PDOC_TABLE_REMARKS, told));
    WRONG(pdoc_writer_set_table(w, (pdoc_table_kind)99, told));
    WRONG(pdoc_writer_set_offsets(NULL, PDOC_UNIT_BYTE, told));
    WRONG(pdoc_writer_set_offsets(w, (pdoc_unit)-1, told));
    WRONG(pdoc_writer_set_offsets(w, (pdoc_unit)99, told));
    WRONG(pdoc_writer_set_language(NULL, PDOC_LANGUAGE_ENGLISH, told));
    WRONG(pdoc_writer_set_language(w, (pdoc_language)-1, told));
    WRONG(pdoc_writer_set_language(w, (pdoc_language)99, told));
    pdoc_writer_unref(w);
}
END_TEST

START_TEST(extractors_refuse) {
    pdoc_extractor *e;
    WRONG(pdoc_extractor_make_patterns(NULL, "name", "a\tb\n", 4, NULL, told));
    WRONG(pdoc_extractor_make_patterns(NULL, NULL, "a\tb\n", 4, &e, told));
    WRONG(pdoc_extractor_make_patterns(NULL, "name", NULL, 4, &e, told));
    WRONG(pdoc_extractor_make_table(NULL, "name", "", 0, NULL, told));
    WRONG(pdoc_extractor_make_table(NULL, NULL, "", 0, &e, told));
    WRONG(pdoc_extractor_make_table(NULL, "name", NULL, 4, &e, told));
    WRONG(pdoc_extractor_make(NULL, NULL, NULL, NULL, &e, told));
    WRONG(pdoc_extractor_load(NULL, NULL, &e, told));
    WRONG(pdoc_extractor_load(NULL, "/nowhere", NULL, told));
    static const char *const wrong_types[] = {"", "1word", "Ab.c", "a.b"};
    for (size_t i = 0; i < sizeof wrong_types / sizeof *wrong_types; i++) {
        char text[200];
        const int n = snprintf(text, sizeof text, "%s\tみどり\n", wrong_types[i]);
        REFUSED(PDOC_ERROR_DATA, pdoc_extractor_make_patterns(NULL, "name", text, (size_t)n, &e, told));
    }
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "name", NULL, 0, &e, NULL), PDOC_OK); /* none at all */
    pdoc_extractor_unref(e);
}
END_TEST

/* ---- readers ---- */

static int sureness;

static int recognize(void *user, const void *bytes, size_t size) {
    (void)user, (void)bytes, (void)size;
    return sureness;
}

static int recognize_surely(void *user, const void *bytes, size_t size) { return (void)user, (void)bytes, (void)size, 100; }

static int read_line(void *user, const void *bytes, size_t size, pdoc_evidence *e) {
    (void)user;
    return pdoc_evidence_run(e, NULL, bytes, size);
}

static const pdoc_reader_functions whole = {.size = sizeof whole, .interface_version = PDOC_READER_INTERFACE, .name = "lines",
                                            .recognize = recognize, .read = read_line};

START_TEST(readers_refuse) {
    pdoc_reader *r;
    pdoc_reader_functions f = whole;
    WRONG(pdoc_reader_make(NULL, NULL, NULL, NULL, &r, told));
    destroyed = 0;
    WRONG(pdoc_reader_make(NULL, &f, NULL, destroy, NULL, told));
    ck_assert_int_eq(destroyed, 2);
    WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, NULL, told));
    f.reserved = 1;
    WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, &r, told));
    f = whole, f.interface_version = 77;
    WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, &r, told));
    static const char *const no_names[] = {NULL, "", "two words", "名"};
    for (size_t i = 0; i < sizeof no_names / sizeof *no_names; i++) {
        f = whole, f.name = no_names[i];
        WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, &r, told));
    }
    f = whole, f.version = "\xFF";
    WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, &r, told));
    f = whole, f.recognize = NULL;
    WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, &r, told));
    f = whole, f.read = NULL;
    WRONG(pdoc_reader_make(NULL, &f, NULL, NULL, &r, told));
    f = whole, f.name = "Az_0.9-x", f.version = "1.0";
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &r, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_reader_name(r, NULL), "Az_0.9-x");
    ck_assert_str_eq(pdoc_reader_version(r, NULL), "1.0");
    ck_assert_ptr_eq(pdoc_reader_ref(r), r);
    pdoc_reader_unref(r);
    pdoc_reader_unref(r);
    WRONG(pdoc_reader_load(NULL, NULL, &r, told));
    WRONG(pdoc_reader_load(NULL, "/nowhere", NULL, told));
    REFUSED(PDOC_ERROR_MODULE, pdoc_reader_load(NULL, "/nowhere/at/all", &r, told));
}
END_TEST

/* Who is how sure: what is out of bounds is the bound. */
START_TEST(a_readers_sureness_has_bounds) {
    pdoc_reader *r;
    ck_assert_int_eq(pdoc_reader_make(NULL, &whole, NULL, NULL, &r, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_reader(config, r, NULL), PDOC_OK);
    pdoc_reader_unref(r);
    pdoc_analyzer *made;
    ck_assert_int_eq(pdoc_analyzer_make(config, &made, NULL), PDOC_OK);
    static const struct {
        int sure;
        const char *reader;
    } cases[] = {{-5, "text"}, {0, "text"}, {49, "text"}, {50, "lines"}, {100, "lines"}, {4000, "lines"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pdoc_document *d;
        sureness = cases[i].sure;
        ck_assert_int_eq(pdoc_document_parse(made, "みどり\n", 10, NULL, &d, NULL), PDOC_OK);
        ck_assert_str_eq(pdoc_document_reader_name(d, NULL), cases[i].reader);
        double width = 7, height = 7;
        pdoc_document_page_size(d, 0, &width, &height); /* there is no page */
        ck_assert(!(width > 0) && !(height > 0));
        pdoc_document_page_size(d, 0, NULL, NULL);
        pdoc_document_unref(d);
    }
    pdoc_analyzer_unref(made);
    /* nobody is surer than certain: of two that are, one beats the other by no number */
    pdoc_reader_functions certain = whole;
    certain.name = "certain", certain.recognize = recognize_surely;
    const char *taken[2];
    pdoc_document *d[2];
    ck_assert_int_eq(pdoc_reader_make(NULL, &certain, NULL, NULL, &r, NULL), PDOC_OK);
    pdoc_config *two;
    ck_assert_int_eq(pdoc_config_make(NULL, &two, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_reader(two, r, NULL), PDOC_OK);
    pdoc_reader_unref(r);
    ck_assert_int_eq(pdoc_reader_make(NULL, &whole, NULL, NULL, &r, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_reader(two, r, NULL), PDOC_OK);
    pdoc_reader_unref(r);
    ck_assert_int_eq(pdoc_analyzer_make(two, &made, NULL), PDOC_OK);
    pdoc_config_unref(two);
    for (int i = 0; i < 2; i++) {
        sureness = i ? 4000 : 100;
        ck_assert_int_eq(pdoc_document_parse(made, "みどり\n", 10, NULL, &d[i], NULL), PDOC_OK);
        taken[i] = pdoc_document_reader_name(d[i], NULL);
    }
    ck_assert_str_eq(taken[0], taken[1]);
    pdoc_document_unref(d[0]);
    pdoc_document_unref(d[1]);
    pdoc_analyzer_unref(made);
}
END_TEST

/* ---- evidence that is handed on ---- */

static pdoc_status last_status; /* what the calls below came to, all alike */

static int call_all(void *user, const void *bytes, size_t size, pdoc_evidence *e) {
    (void)user, (void)bytes, (void)size;
    pdoc_status all[] = {pdoc_evidence_page(e, 100, 100),
                         pdoc_evidence_begin(e, PDOC_BLOCK_PARAGRAPH, 0),
                         pdoc_evidence_run(e, NULL, "みどり", 9),
                         pdoc_evidence_break(e),
                         pdoc_evidence_fact(e, PDOC_FACT_NAME, "a", 1),
                         pdoc_evidence_warn(e, "a warning"),
                         pdoc_evidence_end(e)};
    last_status = all[0];
    for (size_t i = 1; i < sizeof all / sizeof *all; i++)
        if (all[i] != PDOC_OK) last_status = all[i];
    if (last_status != PDOC_OK) { /* it stays so, whatever is called */
        ck_assert_int_eq(pdoc_evidence_page(e, 1, 1), last_status);
        ck_assert_int_eq(pdoc_evidence_begin(e, PDOC_BLOCK_PARAGRAPH, 0), last_status);
        ck_assert_int_eq(pdoc_evidence_run(e, NULL, "x", 1), last_status);
        ck_assert_int_eq(pdoc_evidence_break(e), last_status);
        ck_assert_int_eq(pdoc_evidence_fact(e, PDOC_FACT_NAME, "b", 1), last_status);
        ck_assert_int_eq(pdoc_evidence_warn(e, "more"), last_status);
        ck_assert_int_eq(pdoc_evidence_end(e), last_status);
    }
    ck_assert_int_eq(pdoc_evidence_run(e, NULL, NULL, 1), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_fact(e, PDOC_FACT_NAME, NULL, 1), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_warn(e, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_ptr_null(pdoc_evidence_known(e, (pdoc_fact)0, NULL));
    ck_assert_ptr_null(pdoc_evidence_known(e, (pdoc_fact)99, NULL));
    return last_status;
}

static int calls, stop_call, answer;
static int count(void) { return ++calls == stop_call ? answer : 0; }
static int on_page(void *user, double width, double height) { return (void)user, (void)width, (void)height, count(); }
static int on_begin(void *user, pdoc_block_kind block, unsigned level) { return (void)user, (void)block, (void)level, count(); }
static int on_end(void *user) { return (void)user, count(); }
static int on_run(void *user, const pdoc_run *run, const char *text, size_t length) {
    return (void)user, (void)run, (void)text, (void)length, count();
}
static int on_fact(void *user, pdoc_fact fact, const char *value, size_t length) {
    return (void)user, (void)fact, (void)value, (void)length, count();
}
static int on_warn(void *user, const char *message) { return (void)user, (void)message, count(); }

START_TEST(evidence_is_handed_on) {
    pdoc_reader *r;
    pdoc_reader_functions f = whole;
    f.read = call_all;
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &r, NULL), PDOC_OK);
    pdoc_evidence_functions to = {.size = sizeof to, .interface_version = PDOC_READER_INTERFACE, .page = on_page,
                                  .begin = on_begin, .end = on_end, .run = on_run, .line_break = on_end, .fact = on_fact,
                                  .warn = on_warn};
    WRONG(pdoc_reader_run(NULL, "", 0, NULL, &to, NULL, told));
    WRONG(pdoc_reader_run(r, "", 0, NULL, NULL, NULL, told));
    WRONG(pdoc_reader_run(r, NULL, 1, NULL, &to, NULL, told));
    WRONG(pdoc_reader_run(r, "", SIZE_MAX, NULL, &to, NULL, told));
    pdoc_evidence_functions wrong = to;
    wrong.reserved = 1;
    WRONG(pdoc_reader_run(r, "", 0, NULL, &wrong, NULL, told));
    wrong = to, wrong.interface_version = 77;
    WRONG(pdoc_reader_run(r, "", 0, NULL, &wrong, NULL, told));
    wrong = to, wrong.size = 1;
    WRONG(pdoc_reader_run(r, "", 0, NULL, &wrong, NULL, told));
    calls = stop_call = 0;
    ck_assert_int_eq(pdoc_reader_run(r, NULL, 0, NULL, &to, NULL, NULL), PDOC_OK);
    ck_assert_int_eq(calls, 7);
    /* each may be missing; each may end it all */
    const pdoc_evidence_functions none = {.size = sizeof none, .interface_version = PDOC_READER_INTERFACE};
    calls = 0;
    ck_assert_int_eq(pdoc_reader_run(r, "", 0, config, &none, NULL, NULL), PDOC_OK);
    ck_assert_int_eq(calls, 0);
    for (stop_call = 1; stop_call <= 7; stop_call++) {
        answer = PDOC_ERROR_CALLBACK;
        calls = 0;
        ck_assert_int_eq(pdoc_reader_run(r, "", 0, config, &to, NULL, NULL), PDOC_ERROR_CALLBACK);
        ck_assert_int_eq(last_status, PDOC_ERROR_CALLBACK);
        ck_assert_int_eq(calls, stop_call); /* nothing more is handed on */
    }
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_TEXT, 3, NULL), PDOC_OK);
    REFUSED(PDOC_ERROR_LIMIT, pdoc_reader_run(r, "", 0, config, &none, NULL, told));
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_INPUT, 3, NULL), PDOC_OK);
    REFUSED(PDOC_ERROR_LIMIT, pdoc_reader_run(r, "four", 4, config, &none, NULL, told));
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_INPUT, PDOC_NO_LIMIT, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_TEXT, PDOC_NO_LIMIT, NULL), PDOC_OK);
    stop_call = 0;
    ck_assert_int_eq(pdoc_reader_run(r, "four", 4, config, &none, NULL, NULL), PDOC_OK);
    pdoc_reader_unref(r);
}
END_TEST

/* ---- drafts ---- */

static int report_oddly(void *user, pdoc_extraction *x) {
    (void)user;
    size_t n;
    ck_assert_ptr_nonnull(pdoc_extraction_text(x, &n));
    const pdoc_span first = {0, 3};
    ck_assert_ptr_null(pdoc_extraction_report_folded(x, NULL, first));
    ck_assert_ptr_null(pdoc_extraction_report_folded(x, "", first));
    ck_assert_ptr_null(pdoc_extraction_report_folded(x, "1st", first));
    ck_assert_ptr_null(pdoc_extraction_report_folded(x, "two words", first));
    ck_assert_ptr_null(pdoc_extraction_report_folded(x, "thing", (pdoc_span){0, n + 1}));
    ck_assert_ptr_null(pdoc_extraction_report_folded(x, "thing", (pdoc_span){3, 3}));
    ck_assert(is_none(pdoc_extraction_source_span(x, (pdoc_span){0, n + 1})));
    ck_assert(is_none(pdoc_extraction_source_span(x, (pdoc_span){3, 3})));
    pdoc_draft *d = pdoc_extraction_report_folded(x, "a-thing_2", first);
    ck_assert_ptr_nonnull(d);
    pdoc_draft_set_confidence(d, 0.5);
    pdoc_draft_set_confidence(d, -0.5);
    pdoc_draft_set_confidence(d, 1.5);
    pdoc_draft_set_confidence(NULL, 1);
    pdoc_draft_set_rule(d, "odd", PDOC_NUL_TERMINATED);
    pdoc_draft_set_rule(NULL, "odd", PDOC_NUL_TERMINATED);
    pdoc_draft_set_value(NULL, "odd", 3);
    pdoc_draft_set_canonical(NULL, "odd", 3);
    pdoc_draft_set_attendee(d, NULL);
    pdoc_draft_set_attendee(NULL, NULL);
    pdoc_draft_set_material(d, NULL);
    pdoc_draft_set_material(NULL, NULL);
    pdoc_draft_add_candidate(d, NULL);
    pdoc_draft_add_candidate(NULL, NULL);
    pdoc_draft_add_attribute(d, "key", "first", 5);
    pdoc_draft_add_attribute(d, "key", "last", 4);
    pdoc_draft_add_attribute(d, "other", "value", 5);
    pdoc_draft_add_attribute(d, "", "value", 5);
    pdoc_draft_add_attribute(d, NULL, "value", 5);
    pdoc_draft_add_attribute(d, "none", NULL, 5);
    pdoc_draft_add_attribute(d, "\xFF", "value", 5);
    pdoc_draft_add_attribute(d, "none", "\xFF", 1);
    pdoc_draft_add_attribute(NULL, "key", "value", 5);
    pdoc_extraction_warn(x, first, "one");
    pdoc_extraction_warn(x, (pdoc_span){3, 3}, "without a place");
    pdoc_extraction_warn(x, first, NULL);
    pdoc_extraction_warn(x, first, "\xFF");
    pdoc_extraction_warn(NULL, first, "two");
    pdoc_extraction_fail(NULL, "nobody");
    pdoc_extraction_fail(x, NULL);
    return 0;
}

START_TEST(what_a_draft_does_not_take) {
    const pdoc_extractor_functions f = {.size = sizeof f, .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                        .phase = PDOC_PHASE_REFERENCES, .name = "odd", .extract = report_oddly};
    pdoc_extractor *e;
    pdoc_analyzer *made;
    pdoc_annotations *found;
    ck_assert_int_eq(pdoc_extractor_make(NULL, &f, NULL, NULL, &e, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_extractor(config, e, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_builtin_extractors(config, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_MENTIONS, PDOC_NO_LIMIT, NULL), PDOC_OK);
    pdoc_extractor_unref(e);
    ck_assert_int_eq(pdoc_analyzer_make(config, &made, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(made, document, NULL, &found, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_annotations_mention_count(found), 1);
    const pdoc_mention *m = pdoc_annotations_mention_at(found, 0);
    ck_assert_str_eq(pdoc_mention_type(m, NULL), "a-thing_2");
    ck_assert(pdoc_mention_confidence(m) > 0.4 && pdoc_mention_confidence(m) < 0.6);
    ck_assert_ptr_null(pdoc_mention_attendee(m));
    ck_assert_uint_eq(pdoc_mention_candidate_count(m), 0);
    ck_assert_uint_eq(pdoc_mention_attribute_count(m), 2);
    ck_assert_str_eq(pdoc_mention_attribute(m, "key", NULL), "last");
    ck_assert_str_eq(pdoc_mention_attribute(m, "other", NULL), "value");
    ck_assert_ptr_null(pdoc_mention_attribute(m, "none", NULL));
    size_t warned = 0;
    for (size_t i = 0; i < pdoc_annotations_diagnostic_count(found); i++)
        warned += pdoc_diagnostic_code_of(pdoc_annotations_diagnostic_at(found, i)) == PDOC_DIAGNOSTIC_EXTRACTOR_WARNED;
    ck_assert_uint_eq(warned, 2);
    const pdoc_diagnostic *kept = pdoc_diagnostic_ref(pdoc_annotations_diagnostic_at(found, 0));
    pdoc_annotations_unref(found);
    pdoc_analyzer_unref(made);
    ck_assert_str_eq(pdoc_diagnostic_argument_at(kept, 0, NULL), "odd"); /* it keeps its annotations */
    pdoc_diagnostic_unref(kept);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("arguments");
    TCase *c = tcase_create("arguments");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, a_walk_stops_at_any_node);
    tcase_add_test(c, nothing_stands_beyond_a_list);
    tcase_add_test(c, nothing_stands_beyond_annotations);
    tcase_add_test(c, a_diagnostic_keeps_its_document);
    tcase_add_test(c, a_configuration_refuses);
    tcase_add_test(c, tables_are_told_by_their_files_name);
    tcase_add_test(c, options_refuse);
    tcase_add_test(c, parsing_refuses);
    tcase_add_test(c, writers_refuse);
    tcase_add_test(c, extractors_refuse);
    tcase_add_test(c, readers_refuse);
    tcase_add_test(c, a_readers_sureness_has_bounds);
    tcase_add_test(c, evidence_is_handed_on);
    tcase_add_test(c, what_a_draft_does_not_take);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
