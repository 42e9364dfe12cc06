/* Annotations: which mention stays, phases, what is refused, extractors that fail, and who keeps whom alive. */
#include "extract/annotate.h"
#include "fixture.h"
#include "../writing.h"

static const char minutes[] = "第３回情報政策会議　議事録\n日時：令和２年１０月１２日（月）１０：００～１２：００\n"
                              "出席者：後藤座長、徳田構成員、山田構成員\n配付資料\n資料１　論点の整理\n資料２　予定\n議事録\n"
                              "○後藤座長　資料１を見たい。徳田構成員はどうか。\n○徳田構成員　資料２もある。\n";

/* Two sittings in one file. */
static const char sittings[] = "温暖化対策委員会　議事概要（第１回・第２回）\n\n\n　　　　　第１回温暖化対策委員会\n\n"
                               "令和２年７月１２日（日）　午後２時～午後３時\n１　出席者\n　委員長　片倉　誠\n　委員　兵頭　健太\n"
                               "２　議事\n片倉委員長　　国会の話をする。\n兵頭委員　　はい。\n\n\n　　　　　第２回温暖化対策委員会\n\n"
                               "令和３年８月２日（月）　午後２時～午後３時\n１　出席者\n　委員長　片倉　誠\n　委員　兵頭　健太\n"
                               "２　議事\n片倉委員長　　国会の話をする。\n兵頭委員　　はい。\n";

/* ---- extractors made of a script ---- */

typedef struct report {
    const char *type, *text; /* the first place where it stands in the folded text */
} report;

typedef struct script {
    const report *reports; /* up to one without a type */
    int status;
    size_t seen; /* mentions of earlier phases */
    long *destroyed;
} script;

static pdoc_draft *report_first(pdoc_extraction *x, const char *type, const char *words) {
    const char *text = pdoc_extraction_text(x, NULL), *at = strstr(text, words);
    if (!at) return NULL;
    const pdoc_span span = {(size_t)(at - text), (size_t)(at - text) + strlen(words)};
    return pdoc_extraction_report_folded(x, type, span);
}

static int play(void *user, pdoc_extraction *x) {
    script *s = user;
    s->seen = pdoc_extraction_mention_count(x);
    for (const report *r = s->reports; r && r->type; r++) report_first(x, r->type, r->text);
    return s->status;
}

static void drop(void *user) {
    script *s = user;
    if (s->destroyed) ++*s->destroyed;
}

static pdoc_extractor *extractor_of(const char *name, pdoc_phase phase, int32_t priority,
                                    int (*extract)(void *, pdoc_extraction *), void *user, pdoc_destroy_fn destroy) {
    const pdoc_extractor_functions f = {.size = sizeof f, .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                        .phase = phase, .priority = priority, .name = name, .extract = extract};
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make(NULL, &f, user, destroy, &e, NULL), PDOC_OK);
    return e;
}

static pdoc_config *config;

static void add(pdoc_extractor *e) {
    ck_assert_int_eq(pdoc_config_add_extractor(config, e, NULL), PDOC_OK);
    pdoc_extractor_unref(e);
}

static void add_script(const char *name, pdoc_phase phase, int32_t priority, script *s) {
    add(extractor_of(name, phase, priority, play, s, s->destroyed ? drop : NULL));
}

static void setup(void) {
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_builtin_extractors(config, 0, NULL), PDOC_OK);
}

static void teardown(void) { pdoc_config_unref(config); }

static pdoc_analyzer *analyzer_now(void) {
    pdoc_analyzer *analyzer;
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    return analyzer;
}

static pdoc_annotations *annotate_text(const char *text) {
    pdoc_analyzer *analyzer = analyzer_now();
    pdoc_annotations *found = annotated(analyzer, text, strlen(text));
    pdoc_analyzer_unref(analyzer);
    return found;
}

#define FINDS(expected)                                                                                               \
    do {                                                                                                              \
        pdoc_annotations *finds_found = annotate_text(minutes);                                                       \
        ck_assert_str_eq(in_words(finds_found), (expected));                                                          \
        pdoc_annotations_unref(finds_found);                                                                          \
    } while (0)

/* ---- which one stays ---- */

START_TEST(the_longest_stays) {
    script s = {.reports = (const report[]){{"a", "情報"}, {"b", "情報政策"}, {"c", "政策会議"}, {"d", "報政"}, {NULL, NULL}}};
    add_script("one", PDOC_PHASE_NAMES, 0, &s);
    FINDS("b|情報政策||");
}
END_TEST

START_TEST(of_equal_length_the_higher_priority_stays_then_the_first) {
    script low = {.reports = (const report[]){{"low", "情報政策"}, {"low", "論点"}, {NULL, NULL}}};
    script high = {.reports = (const report[]){{"high", "政策会議"}, {"high", "論点"}, {"later", "論点"}, {NULL, NULL}}};
    script same = {.reports = (const report[]){{"same", "論点"}, {"same", "予定"}, {NULL, NULL}}};
    script last = {.reports = (const report[]){{"last", "予定"}, {NULL, NULL}}};
    add_script("low", PDOC_PHASE_NAMES, -1, &low);
    add_script("high", PDOC_PHASE_NAMES, 7, &high);
    add_script("same", PDOC_PHASE_NAMES, 7, &same);
    add_script("last", PDOC_PHASE_NAMES, 7, &last);
    FINDS("high|政策会議||; high|論点||; same|予定||");
}
END_TEST

START_TEST(none_claims_a_passage_and_is_left_out) {
    script names = {.reports = (const report[]){{"o", "情報"}, {"o", "論点の整理"}, {NULL, NULL}}};
    script ordinary = {.reports = (const report[]){{"none", "情報政策"}, {"none", "論点"}, {NULL, NULL}}};
    script later = {.reports = (const report[]){{"o", "情報"}, {NULL, NULL}}};
    add_script("names", PDOC_PHASE_NAMES, 20, &names);
    add_script("ordinary", PDOC_PHASE_NAMES, 0, &ordinary);
    add_script("later", PDOC_PHASE_REFERENCES, 20, &later);
    FINDS("o|論点の整理||");
    ck_assert_uint_eq(later.seen, 1);
}
END_TEST

START_TEST(phases_see_what_earlier_ones_found) {
    script a = {.reports = (const report[]){{"a", "情報"}, {NULL, NULL}}};
    script b = {.reports = (const report[]){{"b", "予定"}, {"b", "情報政策"}, {NULL, NULL}}};
    script c = {.reports = (const report[]){{"c", "論点"}, {NULL, NULL}}};
    add_script("c", PDOC_PHASE_REFERENCES, 0, &c); /* registered first, run last */
    add_script("a", PDOC_PHASE_NAMES, 0, &a);
    add_script("b", PDOC_PHASE_DEFINITIONS, 0, &b);
    FINDS("b|情報政策||; c|論点||; b|予定||");
    ck_assert_uint_eq(a.seen, 0);
    ck_assert_uint_eq(b.seen, 1);
    ck_assert_uint_eq(c.seen, 2);
}
END_TEST

/* ---- what goes with a mention ---- */

static int say_everything(void *user, pdoc_extraction *x) {
    const pdoc_session *s = pdoc_document_session_at(pdoc_extraction_document(x), 0);
    const pdoc_session *foreign = user ? pdoc_document_session_at(user, 0) : NULL;
    pdoc_draft *d = report_first(x, "person", "徳田構成員はどうか");
    pdoc_draft_set_canonical(d, "徳田", PDOC_NUL_TERMINATED);
    pdoc_draft_set_canonical(d, "\xFF", 1); /* no UTF-8: nothing happens */
    pdoc_draft_set_value(d, "valuable", 5);
    pdoc_draft_set_rule(d, "a rule", PDOC_NUL_TERMINATED);
    pdoc_draft_set_confidence(d, 0.25);
    pdoc_draft_set_confidence(d, 2);
    pdoc_draft_set_attendee(d, pdoc_session_attendee_at(s, 1));
    pdoc_draft_set_attendee(d, pdoc_session_attendee_at(foreign, 0));
    pdoc_draft_add_candidate(d, pdoc_session_attendee_at(s, 0));
    pdoc_draft_add_candidate(d, pdoc_session_attendee_at(foreign, 0));
    pdoc_draft_add_attribute(d, "k", "1", PDOC_NUL_TERMINATED);
    pdoc_draft_add_attribute(d, "j", "2", 1);
    pdoc_draft_add_attribute(d, "k", "3", 1);
    pdoc_draft_add_attribute(d, "", "4", 1);
    pdoc_draft_add_attribute(d, "l", "\xFF", 1);
    pdoc_draft *m = report_first(x, "document", "資料1を");
    pdoc_draft_set_material(m, pdoc_session_material_at(s, 0));
    pdoc_draft_set_material(m, pdoc_session_material_at(foreign, 0));
    pdoc_draft_set_canonical(NULL, "x", 1);
    pdoc_draft_set_value(NULL, "x", 1);
    pdoc_draft_set_rule(NULL, "x", 1);
    pdoc_draft_set_confidence(NULL, 1);
    pdoc_draft_set_attendee(NULL, NULL);
    pdoc_draft_add_candidate(NULL, NULL);
    pdoc_draft_set_material(NULL, NULL);
    pdoc_draft_add_attribute(NULL, "x", "y", 1);
    pdoc_extraction_warn(x, (pdoc_span){3, 6}, "take care");
    return 0;
}

START_TEST(what_is_said_of_a_mention_is_kept) {
    pdoc_analyzer *plain = analyzer_now();
    pdoc_document *other;
    ck_assert_int_eq(pdoc_document_parse(plain, minutes, sizeof minutes - 1, NULL, &other, NULL), PDOC_OK);
    add(extractor_of("all", PDOC_PHASE_NAMES, 0, say_everything, other, NULL));
    pdoc_annotations *found = annotate_text(minutes);
    const pdoc_session *s = pdoc_document_session_at(pdoc_annotations_document(found), 0);
    ck_assert_str_eq(in_words(found), "document|資料１を||; person|徳田構成員はどうか|徳田|valua,k=3,j=2");
    const pdoc_mention *m = pdoc_annotations_mention_at(found, 1);
    ck_assert_double_eq(pdoc_mention_confidence(m), 0.25);
    ck_assert_str_eq(pdoc_mention_rule(m, NULL), "a rule");
    ck_assert_ptr_eq(pdoc_mention_attendee(m), pdoc_session_attendee_at(s, 1));
    ck_assert_uint_eq(pdoc_mention_candidate_count(m), 1);
    ck_assert_ptr_eq(pdoc_mention_candidate_at(m, 0), pdoc_session_attendee_at(s, 0));
    ck_assert_ptr_null(pdoc_mention_candidate_at(m, 1));
    ck_assert_ptr_eq(pdoc_mention_remark(m), pdoc_session_remark_at(s, 0));
    ck_assert_ptr_eq(pdoc_mention_session(m), s);
    ck_assert_str_eq(pdoc_extractor_name(pdoc_mention_extractor(m), NULL), "all");
    ck_assert_uint_eq(pdoc_mention_index(m), 1);
    size_t length = 9;
    ck_assert_str_eq(pdoc_mention_attribute(m, "k", &length), "3");
    ck_assert_uint_eq(length, 1);
    ck_assert_str_eq(pdoc_mention_attribute(m, "j", NULL), "2");
    ck_assert_ptr_null(pdoc_mention_attribute(m, "kj", &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(pdoc_mention_attribute(m, NULL, NULL));
    /* At each byte of the text stands the mention whose place has it. */
    pdoc_document_text(pdoc_annotations_document(found), &length);
    for (size_t byte = 0; byte <= length; byte++) {
        const pdoc_mention *wanted = NULL;
        for (size_t i = 0; i < pdoc_annotations_mention_count(found); i++) {
            const pdoc_span span = pdoc_mention_span(pdoc_annotations_mention_at(found, i));
            if (byte >= span.start && byte < span.end) wanted = pdoc_annotations_mention_at(found, i);
        }
        ck_assert_ptr_eq(pdoc_annotations_find_mention(found, byte), wanted);
    }
    ck_assert_ptr_eq(pdoc_mention_material(pdoc_annotations_mention_at(found, 0)), pdoc_session_material_at(s, 0));
    ck_assert_uint_eq(pdoc_annotations_diagnostic_count(found), 1);
    ck_assert_uint_eq(pdoc_diagnostic_span(pdoc_annotations_diagnostic_at(found, 0)).start, 3);
    /* Whom, what and where it is about. */
    ck_assert_uint_eq(pdoc_annotations_attendee_mention_count(found, pdoc_session_attendee_at(s, 1)), 1);
    ck_assert_ptr_eq(pdoc_annotations_attendee_mention_at(found, pdoc_session_attendee_at(s, 1), 0), m);
    ck_assert_uint_eq(pdoc_annotations_attendee_mention_count(found, pdoc_session_attendee_at(s, 0)), 0);
    ck_assert_uint_eq(pdoc_annotations_material_mention_count(found, pdoc_session_material_at(s, 0)), 1);
    ck_assert_ptr_null(pdoc_annotations_material_mention_at(found, pdoc_session_material_at(s, 0), 1));
    ck_assert_uint_eq(pdoc_annotations_remark_mention_count(found, pdoc_session_remark_at(s, 0)), 2);
    ck_assert_ptr_eq(pdoc_annotations_remark_mention_at(found, pdoc_session_remark_at(s, 0), 1), m);
    ck_assert_uint_eq(pdoc_annotations_remark_mention_count(found, pdoc_session_remark_at(s, 1)), 0);
    /* A thing of another document has none here. */
    const pdoc_session *foreign = pdoc_document_session_at(other, 0);
    ck_assert_uint_eq(pdoc_annotations_attendee_mention_count(found, pdoc_session_attendee_at(foreign, 1)), 0);
    ck_assert_uint_eq(pdoc_annotations_remark_mention_count(found, pdoc_session_remark_at(foreign, 0)), 0);
    pdoc_annotations_unref(found);
    pdoc_document_unref(other);
    pdoc_analyzer_unref(plain);
}
END_TEST

START_TEST(mentions_of_one_thing_are_an_entity) {
    static const char text[] = "type\tcanonical\talias\no\t総務省\t同省\no\t国会\t\np\t国会\t議会\n";
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "t", text, sizeof text - 1, &e, NULL), PDOC_OK);
    pdoc_annotations *found = found_by(e, "国会と総務省と同省と議会と総 務省。");
    ck_assert_uint_eq(pdoc_annotations_entity_count(found), 3);
    const pdoc_entity *soumu = pdoc_annotations_entity_at(found, 1);
    ck_assert_str_eq(pdoc_entity_canonical(soumu, NULL), "総務省");
    ck_assert_uint_eq(pdoc_entity_mention_count(soumu), 3);
    for (size_t i = 0; i < pdoc_annotations_entity_count(found); i++) {
        const pdoc_entity *n = pdoc_annotations_entity_at(found, i);
        ck_assert_uint_eq(pdoc_entity_index(n), i);
        for (size_t k = 0; k < pdoc_entity_mention_count(n); k++)
            ck_assert_ptr_eq(pdoc_mention_entity(pdoc_entity_mention_at(n, k)), n);
    }
    ck_assert_str_eq(pdoc_entity_type(pdoc_annotations_entity_at(found, 2), NULL), "p");
    pdoc_annotations_unref(found);
}
END_TEST

START_TEST(each_sitting_has_its_own) {
    static const char table[] = "type\tcanonical\talias\tvalid_from\tvalid_to\no\t旧国会\t国会\t\t2020-12-31\no\t新国会\t国会\t2021-01-01\t\n";
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "t", table, sizeof table - 1, &e, NULL), PDOC_OK);
    add(e);
    pdoc_annotations *found = annotate_text(sittings);
    const pdoc_document *d = pdoc_annotations_document(found);
    ck_assert_uint_eq(pdoc_document_session_count(d), 2);
    ck_assert_str_eq(in_words(found), "o|国会|旧国会|; o|国会|新国会|");
    for (size_t i = 0; i < 2; i++) {
        const pdoc_session *s = pdoc_document_session_at(d, i);
        ck_assert_ptr_eq(pdoc_mention_session(pdoc_annotations_mention_at(found, i)), s);
        ck_assert_uint_eq(pdoc_annotations_remark_mention_count(found, pdoc_session_remark_at(s, 0)), 1);
    }
    pdoc_annotations_unref(found);
}
END_TEST

/* ---- spans ---- */

static int report_spans(void *user, pdoc_extraction *x) {
    size_t n;
    const pdoc_document *d = pdoc_extraction_document(x);
    const char *text = pdoc_document_text(d, &n), *at = strstr(text, "徳田構成員は");
    (void)user;
    const size_t from = (size_t)(at - text);
    /* In the middle of characters: the ends move outwards. */
    pdoc_extraction_report(x, "a", (pdoc_span){from + 1, from + 5});
    const pdoc_span folded = pdoc_extraction_folded_span(x, (pdoc_span){from, from + 6});
    const pdoc_span back = pdoc_extraction_source_span(x, folded);
    ck_assert_uint_eq(back.start, from);
    ck_assert_uint_eq(back.end, from + 6);
    ck_assert_ptr_null(pdoc_extraction_report(x, "b", (pdoc_span){n, n + 1}));
    ck_assert_ptr_null(pdoc_extraction_report(x, "b", (pdoc_span){5, 5}));
    ck_assert_uint_eq(pdoc_extraction_source_span(x, (pdoc_span){7, 3}).end, 0);
    ck_assert_uint_eq(pdoc_extraction_folded_span(x, (pdoc_span){0, n + 1}).end, 0);
    ck_assert_ptr_null(pdoc_extraction_mention_at(x, 0));
    ck_assert_uint_eq(pdoc_extraction_mention_folded(x, 0).end, 0);
    ck_assert_uint_gt(pdoc_extraction_limit(x, PDOC_LIMIT_PATTERN_STEPS), 0);
    return 0;
}

START_TEST(ends_inside_characters_move_outwards) {
    add(extractor_of("spans", PDOC_PHASE_NAMES, 0, report_spans, NULL, NULL));
    pdoc_annotations *found = annotate_text(minutes);
    ck_assert_str_eq(in_words(found), "a|徳田||");
    ck_assert_uint_eq(pdoc_annotations_diagnostic_count(found), 1);
    pdoc_annotations_unref(found);
}
END_TEST

/* ---- failing ---- */

START_TEST(an_extractor_that_fails_does_not_stop_the_others) {
    script bad = {.reports = (const report[]){{"bad", "情報政策"}, {NULL, NULL}}, .status = 1};
    script good = {.reports = (const report[]){{"good", "情報"}, {NULL, NULL}}};
    add_script("bad", PDOC_PHASE_NAMES, 9, &bad);
    add_script("good", PDOC_PHASE_NAMES, 0, &good);
    pdoc_annotations *found = annotate_text(minutes);
    ck_assert_str_eq(in_words(found), "good|情報||");
    const pdoc_diagnostic *d = pdoc_annotations_diagnostic_at(found, 0);
    ck_assert_int_eq(pdoc_diagnostic_code_of(d), PDOC_DIAGNOSTIC_EXTRACTOR_FAILED);
    ck_assert_ptr_nonnull(strstr(pdoc_diagnostic_message(d, PDOC_LANGUAGE_ENGLISH, NULL), "bad"));
    pdoc_annotations_unref(found);
}
END_TEST

static pdoc_status status_of_making(pdoc_analyzer *analyzer, const pdoc_options *options) {
    pdoc_document *d;
    pdoc_annotations *found = (pdoc_annotations *)&found;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_OK);
    const pdoc_status status = pdoc_annotations_make(analyzer, d, options, &found, &error);
    ck_assert_int_eq(status == PDOC_OK, found != NULL);
    ck_assert_int_eq(status == PDOC_OK ? PDOC_OK : pdoc_error_status(error), status);
    pdoc_error_unref(error);
    pdoc_annotations_unref(found);
    pdoc_document_unref(d);
    return status;
}

START_TEST(some_failures_end_the_call) {
    static const pdoc_status passed[] = {PDOC_ERROR_CALLBACK, PDOC_ERROR_MEMORY};
    for (int i = 0; i < 2; i++) {
        script s = {.status = passed[i]};
        add_script("s", PDOC_PHASE_NAMES, 0, &s);
        pdoc_analyzer *analyzer = analyzer_now();
        ck_assert_int_eq(status_of_making(analyzer, NULL), passed[i]);
        pdoc_analyzer_unref(analyzer);
        teardown();
        setup();
    }
}
END_TEST

static int report_for_ever(void *user, pdoc_extraction *x) {
    size_t *count = user;
    while (pdoc_extraction_report_folded(x, "x", (pdoc_span){0, 3})) ++*count;
    return 0;
}

START_TEST(the_limit_of_mentions_is_an_error) {
    size_t count = 0;
    add(extractor_of("endless", PDOC_PHASE_NAMES, 0, report_for_ever, &count, NULL));
    ck_assert_int_eq(pdoc_config_set_limit(config, PDOC_LIMIT_MENTIONS, 100, NULL), PDOC_OK);
    pdoc_analyzer *analyzer = analyzer_now();
    ck_assert_int_eq(status_of_making(analyzer, NULL), PDOC_ERROR_LIMIT);
    ck_assert_uint_eq(count, 100);
    pdoc_analyzer_unref(analyzer);
}
END_TEST

static int answer(void *user, uint64_t done, uint64_t total) {
    ck_assert_uint_le(done, total);
    return *(const int *)user;
}

static int ask_for_ever(void *user, pdoc_extraction *x) {
    (void)user;
    while (!pdoc_extraction_stopping(x)) {}
    return 0;
}

START_TEST(the_callback_cancels_or_raises) {
    static const int answers[] = {1, PDOC_ERROR_CALLBACK};
    static const pdoc_status expected[] = {PDOC_ERROR_CANCELLED, PDOC_ERROR_CALLBACK};
    add(extractor_of("patient", PDOC_PHASE_NAMES, 0, ask_for_ever, NULL, NULL));
    pdoc_analyzer *analyzer = analyzer_now();
    for (int i = 0; i < 2; i++) {
        pdoc_options *options;
        int say = answers[i];
        ck_assert_int_eq(pdoc_options_make(analyzer, &options, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_options_set_progress(options, answer, &say, NULL, NULL), PDOC_OK);
        ck_assert_int_eq(status_of_making(analyzer, options), expected[i]);
        pdoc_options_unref(options);
    }
    pdoc_analyzer_unref(analyzer);
}
END_TEST

START_TEST(missing_arguments_are_errors) {
    pdoc_analyzer *analyzer = analyzer_now();
    pdoc_document *d;
    pdoc_annotations *found;
    ck_assert_int_eq(pdoc_document_parse(analyzer, "x", 1, NULL, &d, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(NULL, d, NULL, &found, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, NULL, NULL, &found, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, d, NULL, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_uint_eq(pdoc_annotations_mention_count(NULL), 0);
    ck_assert_ptr_null(pdoc_annotations_mention_at(NULL, 0));
    ck_assert_uint_eq(pdoc_annotations_entity_count(NULL), 0);
    ck_assert_uint_eq(pdoc_annotations_diagnostics_dropped(NULL), 0);
    ck_assert_uint_eq(pdoc_annotations_remark_mention_count(NULL, NULL), 0);
    ck_assert_int_eq(pdoc_extraction_stopping(NULL), 1);
    ck_assert_ptr_null(pdoc_extraction_report(NULL, "x", (pdoc_span){0, 1}));
    ck_assert_ptr_null(pdoc_extraction_text(NULL, NULL));
    pdoc_annotations_unref(NULL);
    pdoc_document_unref(d);
    pdoc_analyzer_unref(analyzer);
}
END_TEST

/* ---- who keeps whom ---- */

START_TEST(handles_may_be_dropped_in_any_order) {
    teardown(); /* each turn has a configuration of its own */
    for (int order = 0; order < 6; order++) {
        long destroyed = 0;
        script s = {.reports = (const report[]){{"a", "情報"}, {NULL, NULL}}, .destroyed = &destroyed};
        setup();
        add_script("s", PDOC_PHASE_NAMES, 0, &s);
        pdoc_analyzer *analyzer = analyzer_now();
        pdoc_config_unref(config);
        pdoc_document *d;
        pdoc_annotations *found;
        ck_assert_int_eq(pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_annotations_make(analyzer, d, NULL, &found, NULL), PDOC_OK);
        const pdoc_mention *m = pdoc_mention_ref(pdoc_annotations_mention_at(found, 0));
        const pdoc_entity *n = pdoc_entity_ref(pdoc_annotations_entity_at(found, 0));
        for (int turn = 0; turn < 3; turn++)
            switch ((order + turn * (order < 3 ? 1 : 2)) % 3) {
            case 0: pdoc_analyzer_unref(analyzer); break;
            case 1: pdoc_document_unref(d); break;
            default: pdoc_annotations_unref(found);
            }
        ck_assert_int_eq((int)destroyed, 0);
        ck_assert_str_eq(pdoc_mention_text(m, NULL), "情報");
        ck_assert_str_eq(pdoc_extractor_name(pdoc_mention_extractor(m), NULL), "s");
        ck_assert_ptr_nonnull(pdoc_document_text(pdoc_annotations_document(pdoc_mention_annotations(m)), NULL));
        pdoc_mention_unref(m);
        ck_assert_int_eq((int)destroyed, 0);
        ck_assert_str_eq(pdoc_entity_canonical(n, NULL), "情報");
        pdoc_entity_unref(n);
        ck_assert_int_eq((int)destroyed, 1);
    }
    setup();
}
END_TEST

START_TEST(another_analyzer_may_look) {
    pdoc_analyzer *reader = analyzer_now(), *looker;
    script s = {.reports = (const report[]){{"a", "情報"}, {NULL, NULL}}};
    add_script("s", PDOC_PHASE_NAMES, 0, &s);
    looker = analyzer_now();
    pdoc_document *d;
    pdoc_annotations *one, *two;
    ck_assert_int_eq(pdoc_document_parse(reader, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_OK);
    pdoc_analyzer_unref(reader);
    ck_assert_int_eq(pdoc_annotations_make(looker, d, NULL, &one, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(looker, d, NULL, &two, NULL), PDOC_OK);
    ck_assert_ptr_eq(pdoc_annotations_analyzer(one), looker);
    ck_assert_ptr_eq(pdoc_annotations_document(one), d);
    ck_assert_str_eq(in_words(one), "a|情報||");
    pdoc_annotations_unref(one);
    ck_assert_str_eq(in_words(two), "a|情報||");
    pdoc_annotations_unref(two);
    pdoc_document_unref(d);
    pdoc_analyzer_unref(looker);
}
END_TEST

START_TEST(a_faulty_table_of_functions_is_refused_and_destroyed) {
    const pdoc_extractor_functions good = {.size = sizeof good, .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                           .phase = PDOC_PHASE_NAMES, .name = "x", .extract = play};
    for (int fault = 0; fault < 9; fault++) {
        long destroyed = 0;
        script s = {.destroyed = &destroyed};
        pdoc_extractor_functions f = good;
        pdoc_extractor *e = (pdoc_extractor *)&e;
        if (fault == 0) f.size--;
        if (fault == 1) f.interface_version++;
        if (fault == 2) f.phase = 0;
        if (fault == 3) f.phase = PDOC_PHASE_REFERENCES + 1;
        if (fault == 4) f.name = NULL;
        if (fault == 5) f.name = "two words";
        if (fault == 6) f.extract = NULL;
        if (fault == 7) f.reserved = 1;
        if (fault == 8) f.version = "\xFF";
        ck_assert_int_eq(pdoc_extractor_make(NULL, &f, &s, drop, &e, NULL), PDOC_ERROR_ARGUMENT);
        ck_assert_ptr_null(e);
        ck_assert_int_eq((int)destroyed, 1);
    }
    long destroyed = 0;
    script s = {.destroyed = &destroyed};
    ck_assert_int_eq(pdoc_extractor_make(NULL, NULL, &s, drop, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq((int)destroyed, 1);
    ck_assert_int_eq(pdoc_config_add_extractor(config, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_config_set_builtin_extractors(NULL, 1, NULL), PDOC_ERROR_ARGUMENT);
}
END_TEST

/* ---- exports ---- */

static const char *table_of(const pdoc_annotations *found, pdoc_table_kind kind, pdoc_format format) {
    static char copy[4000];
    pdoc_buffer *b;
    ck_assert_int_eq(made_table(pdoc_annotations_document(found), found, kind, format, PDOC_UNIT_CODE_POINT, PDOC_WRITER_HEAD, &b, NULL), PDOC_OK);
    snprintf(copy, sizeof copy, "%s", pdoc_buffer_data(b, NULL));
    pdoc_buffer_unref(b);
    return copy;
}

START_TEST(mentions_and_entities_are_tables) {
    add(extractor_of("all", PDOC_PHASE_NAMES, 0, say_everything, NULL, NULL));
    pdoc_annotations *found = annotate_text(minutes);
    ck_assert_str_eq(table_of(found, PDOC_TABLE_MENTIONS, PDOC_FORMAT_CSV),
                     "document,body,number,date,session,id,entity,type,text,canonical,value,attendee,attendee_name,"
                     "candidates,material,remark,attributes,extractor,rule,confidence,span_start,span_end\r\n"
                     ",情報政策会議,3,2020-10-12,s1,e1,n1,document,資料１を,,,,,,m1,r1,,all,,1.0000,95,99\r\n"
                     ",情報政策会議,3,2020-10-12,s1,e2,n2,person,徳田構成員はどうか,徳田,valua,a2,徳田,a1,,r1,k=3、j=2,"
                     "all,a rule,0.2500,103,112\r\n");
    ck_assert_str_eq(table_of(found, PDOC_TABLE_ENTITIES, PDOC_FORMAT_TSV),
                     "document\tbody\tnumber\tdate\tsession\tid\ttype\tcanonical\tforms\tattendee\tmentions\tremarks\t"
                     "first_mention\tspan_start\tspan_end\n"
                     "\t情報政策会議\t3\t2020-10-12\ts1\tn1\tdocument\t資料１を\t資料１を\t\t1\t1\te1\t95\t99\n"
                     "\t情報政策会議\t3\t2020-10-12\ts1\tn2\tperson\t徳田\t徳田構成員はどうか\ta2\t1\t1\te2\t103\t112\n");
    pdoc_buffer *b;
    ck_assert_int_eq(made_table(pdoc_annotations_document(found), found, PDOC_TABLE_REMARKS, PDOC_FORMAT_CSV, PDOC_UNIT_BYTE, 0, &b, NULL), PDOC_OK);
    pdoc_buffer_unref(b);
    ck_assert_int_eq(made_table(pdoc_annotations_document(found), NULL, PDOC_TABLE_MENTIONS, PDOC_FORMAT_CSV,
                                              PDOC_UNIT_BYTE, 0, &b, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(made_table(pdoc_annotations_document(NULL), NULL, PDOC_TABLE_MENTIONS, PDOC_FORMAT_CSV, PDOC_UNIT_BYTE, 0, &b, NULL),
                     PDOC_ERROR_ARGUMENT);
    pdoc_annotations_unref(found);
}
END_TEST

START_TEST(cells_of_mentions_are_no_formulas) {
    static const char table[] = "type\tcanonical\t=cmd\to\"q\nt\t=1+1国会\ta\"b\t,\n";
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "+t", table, sizeof table - 1, &e, NULL), PDOC_OK);
    add(e);
    char text[sizeof minutes + 100];
    snprintf(text, sizeof text, "%s○山田構成員　これは=1+1国会です。\n", minutes);
    pdoc_annotations *found = annotate_text(text);
    const char *csv = table_of(found, PDOC_TABLE_MENTIONS, PDOC_FORMAT_CSV);
    ck_assert_msg(strstr(csv, ",t,'=1+1国会,'=1+1国会,") != NULL, "%s", csv);
    ck_assert_msg(strstr(csv, ",\"'=cmd=a\"\"b、o\"\"q=,\",'+t,") != NULL, "%s", csv);
    const char *tsv = table_of(found, PDOC_TABLE_MENTIONS, PDOC_FORMAT_TSV);
    ck_assert_ptr_nonnull(strstr(tsv, "\t'=cmd=a\"b、o\"q=,\t'+t\t"));
    pdoc_annotations_unref(found);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("annotations");
    TCase *tests = tcase_create("annotations");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_longest_stays);
    tcase_add_test(tests, of_equal_length_the_higher_priority_stays_then_the_first);
    tcase_add_test(tests, none_claims_a_passage_and_is_left_out);
    tcase_add_test(tests, phases_see_what_earlier_ones_found);
    tcase_add_test(tests, what_is_said_of_a_mention_is_kept);
    tcase_add_test(tests, mentions_of_one_thing_are_an_entity);
    tcase_add_test(tests, each_sitting_has_its_own);
    tcase_add_test(tests, ends_inside_characters_move_outwards);
    tcase_add_test(tests, an_extractor_that_fails_does_not_stop_the_others);
    tcase_add_test(tests, some_failures_end_the_call);
    tcase_add_test(tests, the_limit_of_mentions_is_an_error);
    tcase_add_test(tests, the_callback_cancels_or_raises);
    tcase_add_test(tests, missing_arguments_are_errors);
    tcase_add_test(tests, handles_may_be_dropped_in_any_order);
    tcase_add_test(tests, another_analyzer_may_look);
    tcase_add_test(tests, a_faulty_table_of_functions_is_refused_and_destroyed);
    tcase_add_test(tests, mentions_and_entities_are_tables);
    tcase_add_test(tests, cells_of_mentions_are_no_formulas);
    return run_suite(suite);
}
