/* NULL is nothing: a getter that is asked of it answers as of a thing that has nothing, and no count changes. */
#include "fixture.h"

#include "policydoc/policydoc.h"

#define NOTHING(call) ck_assert_uint_eq((uint64_t)(call), 0)
#define NOBODY(call)  ck_assert_ptr_null((call))
#define NO_SPAN(call)                                                                                                  \
    do {                                                                                                               \
        const pdoc_span span = (call);                                                                                 \
        ck_assert(span.start == span.end);                                                                             \
    } while (0)
#define NO_STRING(call)                                                                                                \
    do {                                                                                                               \
        size_t n = 7;                                                                                                  \
        const char *s = (call);                                                                                        \
        ck_assert_uint_eq(n, 0);                                                                                       \
        ck_assert(!s || !*s);                                                                                          \
    } while (0)
#define NO_STRING_ALONE(call)                                                                                          \
    do {                                                                                                               \
        const char *s = (call);                                                                                        \
        ck_assert(!s || !*s);                                                                                          \
    } while (0)

START_TEST(annotations) {
    NOBODY(pdoc_annotations_ref(NULL));
    NOBODY(pdoc_annotations_document(NULL));
    NOBODY(pdoc_annotations_analyzer(NULL));
    NOTHING(pdoc_annotations_mention_count(NULL));
    NOBODY(pdoc_annotations_mention_at(NULL, 1));
    NOBODY(pdoc_annotations_find_mention(NULL, 1));
    NOTHING(pdoc_annotations_remark_mention_count(NULL, NULL));
    NOBODY(pdoc_annotations_remark_mention_at(NULL, NULL, 1));
    NOTHING(pdoc_annotations_attendee_mention_count(NULL, NULL));
    NOBODY(pdoc_annotations_attendee_mention_at(NULL, NULL, 1));
    NOTHING(pdoc_annotations_material_mention_count(NULL, NULL));
    NOBODY(pdoc_annotations_material_mention_at(NULL, NULL, 1));
    NOTHING(pdoc_annotations_entity_count(NULL));
    NOBODY(pdoc_annotations_entity_at(NULL, 1));
    NOTHING(pdoc_annotations_diagnostic_count(NULL));
    NOBODY(pdoc_annotations_diagnostic_at(NULL, 1));
    NOTHING(pdoc_annotations_diagnostics_dropped(NULL));
    NOBODY(pdoc_mention_ref(NULL));
    NOBODY(pdoc_mention_annotations(NULL));
    NOTHING(pdoc_mention_index(NULL));
    NO_STRING(pdoc_mention_type(NULL, &n));
    NO_STRING(pdoc_mention_text(NULL, &n));
    NO_SPAN(pdoc_mention_span(NULL));
    NOTHING(pdoc_mention_piece_count(NULL));
    NO_SPAN(pdoc_mention_piece_at(NULL, 1));
    NO_STRING(pdoc_mention_canonical(NULL, &n));
    NO_STRING(pdoc_mention_value(NULL, &n));
    ck_assert(!(pdoc_mention_confidence(NULL) > 0));
    NO_STRING(pdoc_mention_rule(NULL, &n));
    NOBODY(pdoc_mention_extractor(NULL));
    NOBODY(pdoc_mention_attendee(NULL));
    NOTHING(pdoc_mention_candidate_count(NULL));
    NOBODY(pdoc_mention_candidate_at(NULL, 1));
    NOBODY(pdoc_mention_material(NULL));
    NOBODY(pdoc_mention_remark(NULL));
    NOBODY(pdoc_mention_session(NULL));
    NOBODY(pdoc_mention_entity(NULL));
    NOTHING(pdoc_mention_attribute_count(NULL));
    NO_STRING(pdoc_mention_attribute_key(NULL, 1, &n));
    NO_STRING(pdoc_mention_attribute_value(NULL, 1, &n));
    NO_STRING(pdoc_mention_attribute(NULL, NULL, &n));
    NOBODY(pdoc_entity_ref(NULL));
    NOBODY(pdoc_entity_annotations(NULL));
    NOTHING(pdoc_entity_index(NULL));
    NO_STRING(pdoc_entity_type(NULL, &n));
    NO_STRING(pdoc_entity_canonical(NULL, &n));
    NOTHING(pdoc_entity_mention_count(NULL));
    NOBODY(pdoc_entity_mention_at(NULL, 1));
}
END_TEST

START_TEST(analyzers) {
    NOBODY(pdoc_config_ref(NULL));
    NOTHING(pdoc_config_limit(NULL, 1));
    NOBODY(pdoc_analyzer_ref(NULL));
    NOTHING(pdoc_analyzer_limit(NULL, 1));
    NOTHING(pdoc_analyzer_pack_count(NULL));
    NO_STRING(pdoc_analyzer_pack_name(NULL, 1, &n));
    NO_STRING(pdoc_analyzer_pack_version(NULL, 1, &n));
    NO_STRING(pdoc_analyzer_pack_hash(NULL, 1, &n));
    NO_STRING(pdoc_analyzer_component_version(NULL, 1, &n));
    NOBODY(pdoc_options_ref(NULL));
    NOTHING(pdoc_analyzer_extractor_count(NULL));
    NOBODY(pdoc_analyzer_extractor_at(NULL, 1));
    NOTHING(pdoc_analyzer_reader_count(NULL));
    NOBODY(pdoc_analyzer_reader_at(NULL, 1));
}
END_TEST

START_TEST(documents) {
    NOTHING(pdoc_document_diagnostic_count(NULL));
    NOBODY(pdoc_document_diagnostic_at(NULL, 1));
    NOTHING(pdoc_document_diagnostics_dropped(NULL));
    NOBODY(pdoc_diagnostic_ref(NULL));
    NOTHING(pdoc_diagnostic_code_of(NULL));
    NOTHING(pdoc_diagnostic_severity(NULL));
    NO_STRING(pdoc_diagnostic_message(NULL, 1, &n));
    NO_SPAN(pdoc_diagnostic_span(NULL));
    NOTHING(pdoc_diagnostic_argument_count(NULL));
    NO_STRING_ALONE(pdoc_diagnostic_argument_name(NULL, 1));
    NO_STRING(pdoc_diagnostic_argument_at(NULL, 1, &n));
    NOTHING(pdoc_document_residue_count(NULL));
    NO_SPAN(pdoc_document_residue_at(NULL, 1));
    NOTHING(pdoc_document_reading_count(NULL));
    NO_SPAN(pdoc_document_reading_span(NULL, 1));
    (void)pdoc_document_find_reading(NULL, 1);
    NO_STRING(pdoc_document_reading_rule(NULL, 1, &n));
    NOBODY(pdoc_document_ref(NULL));
    NOBODY(pdoc_document_analyzer(NULL));
    NO_STRING(pdoc_document_text(NULL, &n));
    NOTHING(pdoc_document_text_is_utf8(NULL));
    size_t n = 7;
    const void *bytes = pdoc_document_source(NULL, &n);
    ck_assert(n == 0 && (!bytes || !*(const char *)bytes));
    NO_STRING(pdoc_document_encoding(NULL, &n));
    NO_STRING(pdoc_document_fact(NULL, 1, &n));
    NO_STRING(pdoc_document_title(NULL, &n));
    NOTHING(pdoc_document_kind_of(NULL));
    ck_assert(!(pdoc_document_understood(NULL) > 0));
    NOTHING(pdoc_document_session_count(NULL));
    NOBODY(pdoc_document_session_at(NULL, 1));
    NOTHING(pdoc_document_attendee_count(NULL));
    NOBODY(pdoc_document_attendee_at(NULL, 1));
    NOTHING(pdoc_document_material_count(NULL));
    NOBODY(pdoc_document_material_at(NULL, 1));
    NOTHING(pdoc_document_agenda_item_count(NULL));
    NOBODY(pdoc_document_agenda_item_at(NULL, 1));
    NOTHING(pdoc_document_remark_count(NULL));
    NOBODY(pdoc_document_remark_at(NULL, 1));
    NOBODY(pdoc_document_find_attendee(NULL, 1));
    NOBODY(pdoc_document_find_material(NULL, 1));
    NOBODY(pdoc_document_find_agenda_item(NULL, 1));
    NOBODY(pdoc_document_find_remark(NULL, 1));
    NOTHING(pdoc_document_convert_offset(NULL, 1, 1));
    NO_SPAN(pdoc_document_convert_span(NULL, (pdoc_span){0, 1}, 1));
    NOTHING(pdoc_document_convert_offset_from(NULL, 1, 1));
    NO_SPAN(pdoc_document_convert_span_from(NULL, (pdoc_span){0, 1}, 1));
    NOTHING(pdoc_document_line_offset(NULL, 1, 1));
    NOTHING(pdoc_document_page_count(NULL));
    NOTHING(pdoc_document_box_count(NULL, (pdoc_span){0, 1}));
    NO_STRING(pdoc_document_reader_name(NULL, &n));
    NO_STRING(pdoc_document_reader_version(NULL, &n));
}
END_TEST

START_TEST(reading) { NOTHING(pdoc_document_reading_kind(NULL, 1)); }
END_TEST

START_TEST(results) {
    NOBODY(pdoc_error_ref(NULL));
    NO_STRING(pdoc_error_message(NULL, &n));
    NO_STRING(pdoc_error_message_in(NULL, 1, &n));
    NO_STRING(pdoc_error_input(NULL, &n));
    NOTHING(pdoc_error_limit(NULL));
    (void)pdoc_error_offset(NULL);
    (void)pdoc_error_line(NULL);
    (void)pdoc_error_column(NULL);
    NOBODY(pdoc_buffer_ref(NULL));
    NO_STRING(pdoc_buffer_data(NULL, &n));
    NOBODY(pdoc_writer_ref(NULL));
}
END_TEST

START_TEST(extractors) {
    NOBODY(pdoc_extractor_ref(NULL));
    NO_STRING(pdoc_extractor_name(NULL, &n));
    NO_STRING(pdoc_extractor_version(NULL, &n));
    NOTHING(pdoc_extractor_phase(NULL));
    NOTHING(pdoc_extractor_priority(NULL));
    NOBODY(pdoc_extraction_document(NULL));
    NO_STRING(pdoc_extraction_text(NULL, &n));
    NO_SPAN(pdoc_extraction_source_span(NULL, (pdoc_span){0, 1}));
    NO_SPAN(pdoc_extraction_folded_span(NULL, (pdoc_span){0, 1}));
    NOTHING(pdoc_extraction_mention_count(NULL));
    NOBODY(pdoc_extraction_mention_at(NULL, 1));
    NO_SPAN(pdoc_extraction_mention_folded(NULL, 1));
    NOTHING(pdoc_extraction_limit(NULL, 1));
    ck_assert(pdoc_extraction_stopping(NULL)); /* nothing goes on */
    NOBODY(pdoc_extraction_report(NULL, NULL, (pdoc_span){0, 1}));
    NOBODY(pdoc_extraction_report_folded(NULL, NULL, (pdoc_span){0, 1}));
}
END_TEST

START_TEST(readers) {
    NOBODY(pdoc_reader_ref(NULL));
    NO_STRING(pdoc_reader_name(NULL, &n));
    NO_STRING(pdoc_reader_version(NULL, &n));
    NO_STRING(pdoc_evidence_known(NULL, 1, &n));
    NOTHING(pdoc_evidence_limit(NULL, 1));
    NOBODY(pdoc_evidence_allocator(NULL));
}
END_TEST

START_TEST(sessions) {
    NOBODY(pdoc_session_ref(NULL));
    NOBODY(pdoc_session_document(NULL));
    NOTHING(pdoc_session_index(NULL));
    NO_STRING(pdoc_session_title(NULL, &n));
    NO_STRING(pdoc_session_body(NULL, &n));
    NO_STRING(pdoc_session_parent_body(NULL, &n));
    (void)pdoc_session_number(NULL);
    NOTHING(pdoc_session_body_count(NULL));
    NO_STRING(pdoc_session_body_at(NULL, 1, &n));
    (void)pdoc_session_body_number(NULL, 1);
    NOTHING(pdoc_session_body_parent_count(NULL, 1));
    NO_STRING(pdoc_session_body_parent_at(NULL, 1, 1, &n));
    NO_STRING(pdoc_session_date(NULL, &n));
    NO_STRING(pdoc_session_start_time(NULL, &n));
    NO_STRING(pdoc_session_end_time(NULL, &n));
    NO_STRING(pdoc_session_venue(NULL, &n));
    NO_SPAN(pdoc_session_span(NULL, 1));
    NOTHING(pdoc_session_piece_count(NULL, 1));
    NO_SPAN(pdoc_session_piece_at(NULL, 1, 1));
    NOTHING(pdoc_session_attendee_count(NULL));
    NOBODY(pdoc_session_attendee_at(NULL, 1));
    NOTHING(pdoc_session_material_count(NULL));
    NOBODY(pdoc_session_material_at(NULL, 1));
    NOTHING(pdoc_session_agenda_item_count(NULL));
    NOBODY(pdoc_session_agenda_item_at(NULL, 1));
    NOTHING(pdoc_session_remark_count(NULL));
    NOBODY(pdoc_session_remark_at(NULL, 1));
}
END_TEST

START_TEST(attendees) {
    NOBODY(pdoc_attendee_ref(NULL));
    NOBODY(pdoc_attendee_session(NULL));
    NOTHING(pdoc_attendee_index(NULL));
    NO_STRING(pdoc_attendee_name(NULL, &n));
    NO_STRING(pdoc_attendee_name_reading(NULL, &n));
    NO_STRING(pdoc_attendee_group(NULL, &n));
    NO_STRING(pdoc_attendee_role(NULL, &n));
    NO_STRING(pdoc_attendee_affiliation(NULL, &n));
    NO_STRING(pdoc_attendee_position(NULL, &n));
    NOTHING(pdoc_attendee_attendance(NULL));
    NO_STRING(pdoc_attendee_proxy_for(NULL, &n));
    NOBODY(pdoc_attendee_represents(NULL));
    NOBODY(pdoc_attendee_represented_by(NULL));
    NOTHING(pdoc_attendee_remark_count(NULL));
    NOBODY(pdoc_attendee_remark_at(NULL, 1));
    NOTHING(pdoc_attendee_listed(NULL));
    NO_SPAN(pdoc_attendee_span(NULL));
    NOTHING(pdoc_attendee_piece_count(NULL));
    NO_SPAN(pdoc_attendee_piece_at(NULL, 1));
    NO_STRING(pdoc_attendee_rule(NULL, &n));
}
END_TEST

START_TEST(items) {
    NOBODY(pdoc_material_ref(NULL));
    NOBODY(pdoc_material_session(NULL));
    NOTHING(pdoc_material_index(NULL));
    NO_STRING(pdoc_material_label(NULL, &n));
    NO_STRING(pdoc_material_title(NULL, &n));
    NO_SPAN(pdoc_material_span(NULL));
    NOTHING(pdoc_material_piece_count(NULL));
    NO_SPAN(pdoc_material_piece_at(NULL, 1));
    NO_STRING(pdoc_material_rule(NULL, &n));
    NOBODY(pdoc_agenda_item_ref(NULL));
    NOBODY(pdoc_agenda_item_session(NULL));
    NOTHING(pdoc_agenda_item_index(NULL));
    NO_STRING(pdoc_agenda_item_label(NULL, &n));
    NO_STRING(pdoc_agenda_item_title(NULL, &n));
    NOTHING(pdoc_agenda_item_level(NULL));
    NOBODY(pdoc_agenda_item_parent(NULL));
    NOTHING(pdoc_agenda_item_child_count(NULL));
    NOBODY(pdoc_agenda_item_child_at(NULL, 1));
    NOTHING(pdoc_agenda_item_remark_count(NULL));
    NOBODY(pdoc_agenda_item_remark_at(NULL, 1));
    NOTHING(pdoc_agenda_item_presenter_count(NULL));
    NO_STRING(pdoc_agenda_item_presenter_at(NULL, 1, &n));
    NO_SPAN(pdoc_agenda_item_span(NULL));
    NOTHING(pdoc_agenda_item_piece_count(NULL));
    NO_SPAN(pdoc_agenda_item_piece_at(NULL, 1));
    NO_SPAN(pdoc_agenda_item_heading_span(NULL));
    NOTHING(pdoc_agenda_item_heading_piece_count(NULL));
    NO_SPAN(pdoc_agenda_item_heading_piece_at(NULL, 1));
    NO_STRING(pdoc_agenda_item_rule(NULL, &n));
}
END_TEST

START_TEST(remarks) {
    NOBODY(pdoc_remark_ref(NULL));
    NOBODY(pdoc_remark_session(NULL));
    NOTHING(pdoc_remark_index(NULL));
    NOTHING(pdoc_remark_kind_of(NULL));
    NO_STRING(pdoc_remark_speaker(NULL, &n));
    NOBODY(pdoc_remark_attendee(NULL));
    NOTHING(pdoc_remark_candidate_count(NULL));
    NOBODY(pdoc_remark_candidate_at(NULL, 1));
    NOBODY(pdoc_remark_agenda_item(NULL));
    NOBODY(pdoc_remark_reply_to(NULL));
    NOTHING(pdoc_remark_answer_count(NULL));
    NOBODY(pdoc_remark_answer_at(NULL, 1));
    NO_STRING(pdoc_remark_text(NULL, &n));
    NOTHING(pdoc_remark_paragraph_count(NULL));
    NO_SPAN(pdoc_remark_paragraph_at(NULL, 1));
    NO_SPAN(pdoc_remark_span(NULL));
    NOTHING(pdoc_remark_piece_count(NULL));
    NO_SPAN(pdoc_remark_piece_at(NULL, 1));
    NO_SPAN(pdoc_remark_label_span(NULL));
    NOTHING(pdoc_remark_label_piece_count(NULL));
    NO_SPAN(pdoc_remark_label_piece_at(NULL, 1));
    NO_STRING(pdoc_remark_rule(NULL, &n));
}
END_TEST

START_TEST(evidence_of_no_document) {
    ck_assert_int_eq(pdoc_evidence_page(NULL, 1, 1), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_begin(NULL, PDOC_BLOCK_PARAGRAPH, 0), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_end(NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_run(NULL, NULL, "a", 1), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_break(NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_fact(NULL, PDOC_FACT_NAME, "a", 1), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_warn(NULL, "a"), PDOC_ERROR_ARGUMENT);
}
END_TEST

START_TEST(counts_of_nothing) {
    pdoc_session_unref(NULL);
    pdoc_attendee_unref(NULL);
    pdoc_material_unref(NULL);
    pdoc_agenda_item_unref(NULL);
    pdoc_remark_unref(NULL);
    pdoc_mention_unref(NULL);
    pdoc_entity_unref(NULL);
    pdoc_diagnostic_unref(NULL);
    pdoc_document_unref(NULL);
    pdoc_annotations_unref(NULL);
    pdoc_analyzer_unref(NULL);
    pdoc_config_unref(NULL);
    pdoc_options_unref(NULL);
    pdoc_extractor_unref(NULL);
    pdoc_reader_unref(NULL);
    pdoc_writer_unref(NULL);
    pdoc_buffer_unref(NULL);
    pdoc_error_unref(NULL);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("null");
    TCase *c = tcase_create("null");
    tcase_add_test(c, annotations);
    tcase_add_test(c, analyzers);
    tcase_add_test(c, documents);
    tcase_add_test(c, reading);
    tcase_add_test(c, results);
    tcase_add_test(c, extractors);
    tcase_add_test(c, readers);
    tcase_add_test(c, sessions);
    tcase_add_test(c, attendees);
    tcase_add_test(c, items);
    tcase_add_test(c, remarks);
    tcase_add_test(c, evidence_of_no_document);
    tcase_add_test(c, counts_of_nothing);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
