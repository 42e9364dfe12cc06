/* The handles: errors, configuration, ownership, limits, callbacks, places, and every allocation failing once. */
#define PDOC_EXPERIMENTAL
#include "fixture.h"

#include "model/object.h"
#include "../writing.h"

static const char minutes[] = "第３回情報政策会議　議事要旨\n\n"
                              "１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n"
                              "２ 場所　総務省第１特別会議室\n"
                              "３ 出席者\n（１）構成員\n後藤座長、徳田構成員、山田構成員\n（２）事務局\n高村参事官\n"
                              "４ 議事\n（１）開会\n（２）意見交換\n（３）閉会\n"
                              "５ 議事概要\n（１）開会\n事務局より、資料３－１に基づき説明が行われた。\n"
                              "（２）意見交換\n徳田構成員）一つ目は、安全の話である。\n山田構成員）同感である。\n"
                              "（３）閉会\n";

static const char town_roles[] = "role\tkind\n町長\tother\n", faulty_roles[] = "no such column\nx\n";

static pdoc_analyzer *analyzer;

static void setup(void) { ck_assert_int_eq(pdoc_analyzer_make(NULL, &analyzer, NULL), PDOC_OK); }
static void teardown(void) { pdoc_analyzer_unref(analyzer); }

static pdoc_document *parsed(const char *text) {
    pdoc_document *d;
    ck_assert_int_eq(pdoc_document_parse(analyzer, text, strlen(text), NULL, &d, NULL), PDOC_OK);
    return d;
}

/* ------------------------------------------------------------------------------------------------ errors */

START_TEST(a_missing_argument_is_an_error_and_clears_the_outputs) {
    pdoc_document *d = (pdoc_document *)&d;
    pdoc_error *error = NULL;
    ck_assert_int_eq(pdoc_document_parse(NULL, "x", 1, NULL, &d, &error), PDOC_ERROR_ARGUMENT);
    ck_assert_ptr_null(d);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_ARGUMENT);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "analyzer is NULL");
    ck_assert_uint_eq(pdoc_error_offset(error), PDOC_NO_OFFSET);
    pdoc_error_unref(pdoc_error_ref(error));
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_document_parse(analyzer, NULL, 1, NULL, &d, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_analyzer_make(NULL, NULL, NULL), PDOC_ERROR_ARGUMENT);
}
END_TEST

START_TEST(an_error_has_line_and_column) {
    pdoc_error *error;
    pdoc_document *d;
    ck_assert_int_eq(pdoc_document_parse(analyzer, "\x89PNG\r\n\x1a\n\0\0", 10, NULL, &d, &error), PDOC_ERROR_ENCODING);
    ck_assert_uint_eq(pdoc_error_offset(error), 0);
    ck_assert_uint_eq(pdoc_error_line(error), 1);
    pdoc_error_unref(error);
    pdi_str input = str("あ\r\nい\rうえお\n");
    pdi_fail(&error, &pdi_default_allocator, PDOC_ERROR_DATA, 14, input, "here");
    ck_assert_uint_eq(pdoc_error_line(error), 3);
    ck_assert_uint_eq(pdoc_error_column(error), 3);
    pdoc_error_unref(error);
}
END_TEST

START_TEST(codes_have_names_and_messages_in_two_languages) {
    for (int i = 0; i >= -8; i--) {
        ck_assert_str_ne(pdoc_status_name((pdoc_status)i), "unknown");
        ck_assert_str_ne(pdoc_status_message((pdoc_status)i, PDOC_LANGUAGE_ENGLISH),
                         pdoc_status_message((pdoc_status)i, PDOC_LANGUAGE_JAPANESE));
    }
    ck_assert_str_eq(pdoc_status_name((pdoc_status)-999), "unknown");
    ck_assert_str_eq(pdoc_diagnostic_code_name(PDOC_DIAGNOSTIC_SPEAKER_NOT_LISTED), "speaker-not-listed");
    ck_assert_str_eq(pdoc_diagnostic_code_name((pdoc_diagnostic_code)9999), "unknown");
    ck_assert_str_eq(pdoc_document_kind_name(PDOC_DOCUMENT_SUMMARY), "summary");
    ck_assert_str_eq(pdoc_document_kind_name((pdoc_document_kind)-1), "unknown");
    ck_assert_str_eq(pdoc_attendance_name(PDOC_ATTENDANCE_REPRESENTED), "represented");
    ck_assert_str_eq(pdoc_remark_kind_name(PDOC_REMARK_PROCEDURE), "procedure");
    ck_assert_str_eq(pdoc_reading_kind_name(PDOC_READING_RESIDUE), "residue");
}
END_TEST

START_TEST(a_message_leaves_out_what_it_has_no_argument_for) {
    job_begin();
    pdi_str none[3] = {PDI_NONE, PDI_NONE, PDI_NONE}, some[3] = {PDI_LIT("田中委員"), PDI_NONE, PDI_LIT("x")};
    const char *pattern = "the speaker[ {0}] may be several[: {1}][, {2}]";
    ck_assert_slice(pdi_message(&job.keep, pattern, none), "the speaker may be several");
    ck_assert_slice(pdi_message(&job.keep, pattern, some), "the speaker 田中委員 may be several, x");
    ck_assert_slice(pdi_message(&job.keep, "", none), "");
    job_end();
}
END_TEST

/* ----------------------------------------------------------------------------------------- configuration */

START_TEST(limits_are_kept_and_checked) {
    pdoc_config *c;
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_limit(c, PDOC_LIMIT_INPUT, 10, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_config_limit(c, PDOC_LIMIT_INPUT), 10);
    ck_assert_int_eq(pdoc_config_set_limit(c, (pdoc_limit)77, 10, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_config_set_limit(c, PDOC_LIMIT_NESTING, 0, NULL), PDOC_ERROR_ARGUMENT);
    pdoc_analyzer *a;
    ck_assert_int_eq(pdoc_analyzer_make(c, &a, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_analyzer_limit(a, PDOC_LIMIT_INPUT), 10);
    /* What is made from a configuration does not change with it. */
    ck_assert_int_eq(pdoc_config_set_limit(c, PDOC_LIMIT_INPUT, PDOC_NO_LIMIT, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_config_limit(c, PDOC_LIMIT_INPUT), PDOC_NO_LIMIT);
    ck_assert_int_eq(pdoc_config_set_limit(c, PDOC_LIMIT_INPUT, 0, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_config_set_limit(c, PDOC_LIMIT_NESTING, PDOC_NO_LIMIT, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_uint_eq(pdoc_config_limit(c, (pdoc_limit)77), 0);
    pdoc_config_unref(c);
    pdoc_document *d;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_document_parse(a, "12345678901", 11, NULL, &d, &error), PDOC_ERROR_LIMIT);
    ck_assert_ptr_null(d);
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_document_parse(a, "1234567890", 10, NULL, &d, NULL), PDOC_OK);
    pdoc_document_unref(d);
    pdoc_analyzer_unref(a);
}
END_TEST

START_TEST(memory_has_a_limit) {
    pdoc_config *c;
    pdoc_analyzer *a;
    pdoc_document *d;
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_limit(c, PDOC_LIMIT_MEMORY, 4096, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(c, &a, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(a, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_ERROR_LIMIT);
    pdoc_analyzer_unref(a);
    pdoc_config_unref(c);
}
END_TEST

/* An allocator that knows how many bytes are out: the size of each piece stands before it. */
typedef union piece {
    size_t n;
    max_align_t align;
} piece;

static void *weigh(void *out, size_t n) {
    piece *p = malloc(sizeof *p + n);
    if (!p) return NULL;
    p->n = n;
    *(size_t *)out += n;
    return p + 1;
}
static void weigh_release(void *out, void *memory) {
    if (!memory) return;
    piece *p = (piece *)memory - 1;
    *(size_t *)out -= p->n;
    free(p);
}
static void *weigh_again(void *out, void *memory, size_t n) {
    void *more = weigh(out, n);
    if (!more || !memory) return more;
    const size_t had = ((piece *)memory - 1)->n;
    memcpy(more, memory, had < n ? had : n);
    weigh_release(out, memory);
    return more;
}

START_TEST(what_is_kept_is_told_to_the_byte) {
    size_t out = 0, before;
    pdoc_allocator with = {sizeof with, weigh, weigh_again, weigh_release, &out};
    pdoc_config *c;
    pdoc_analyzer *a;
    pdoc_document *d;
    pdoc_annotations *n;
    ck_assert_int_eq(pdoc_config_make(&with, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(c, &a, NULL), PDOC_OK);
    before = out;
    ck_assert_int_eq(pdoc_document_parse(a, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_OK);
    ck_assert_uint_gt(pdoc_document_memory(d), sizeof minutes);
    ck_assert_uint_eq(pdoc_document_memory(d), out - before);
    before = out;
    ck_assert_int_eq(pdoc_annotations_make(a, d, NULL, &n, NULL), PDOC_OK);
    ck_assert_uint_gt(pdoc_annotations_memory(n), 0);
    ck_assert_uint_eq(pdoc_annotations_memory(n), out - before);
    ck_assert_uint_eq(pdoc_document_memory(NULL) + pdoc_annotations_memory(NULL), 0);
    pdoc_annotations_unref(n);
    pdoc_document_unref(d);
    pdoc_analyzer_unref(a);
    pdoc_config_unref(c);
    ck_assert_uint_eq(out, 0);
}
END_TEST

START_TEST(an_allocator_that_is_not_whole_is_refused) {
    pdoc_config *c;
    ledger l = {.left = -1};
    pdoc_allocator small = ledger_allocator(&l), lame = small;
    small.size -= 1;
    lame.release = NULL;
    ck_assert_int_eq(pdoc_config_make(&small, &c, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_config_make(&lame, &c, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_ptr_null(c);
}
END_TEST

START_TEST(tables_are_added_by_name) {
    pdoc_config *c;
    pdoc_analyzer *a;
    pdoc_error *error;
    ck_assert_uint_gt(pdoc_data_table_count(), 5);
    ck_assert_ptr_null(pdoc_data_table_name(pdoc_data_table_count()));
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "nothing.tsv", "", 0, 0, &error), PDOC_ERROR_DATA);
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "town/roles.tsv", town_roles, sizeof town_roles - 1, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(c, &a, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_analyzer_pack_count(a), 2);
    ck_assert_str_eq(pdoc_analyzer_pack_name(a, 1, NULL), "town/roles.tsv");
    ck_assert_ptr_null(pdoc_analyzer_pack_name(a, 2, NULL));
    pdoc_analyzer_unref(a);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "town/roles.tsv", faulty_roles, sizeof faulty_roles - 1, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(c, &a, &error), PDOC_ERROR_DATA);
    ck_assert_ptr_null(a);
    ck_assert_ptr_nonnull(strstr(pdoc_error_message(error, NULL), "roles.tsv"));
    pdoc_error_unref(error);
    pdoc_config_unref(c);
}
END_TEST

/* --------------------------------------------------------------------------------------------- documents */

START_TEST(an_empty_input_is_an_empty_document) {
    pdoc_document *d;
    size_t length = 9;
    ck_assert_int_eq(pdoc_document_parse(analyzer, NULL, 0, NULL, &d, NULL), PDOC_OK);
    ck_assert_ptr_nonnull(pdoc_document_text(d, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_uint_eq(pdoc_document_residue_count(d), 0);
    pdoc_document_unref(d);
}
END_TEST

START_TEST(the_text_of_utf8_is_the_file_itself) {
    static const char text[] = "\xEF\xBB\xBF" "あ㈱\r\n\xE3\x81";
    pdoc_document *d = parsed(text);
    size_t length, size;
    ck_assert_int_eq(memcmp(pdoc_document_text(d, &length), text, sizeof text - 1), 0);
    ck_assert_uint_eq(length, sizeof text - 1);
    ck_assert_ptr_nonnull(pdoc_document_source(d, &size));
    ck_assert_uint_eq(size, sizeof text - 1);
    ck_assert_str_eq(pdoc_document_encoding(d, NULL), "UTF-8");
    ck_assert_ptr_eq(pdoc_document_analyzer(d), analyzer);
    pdoc_document_unref(d);
}
END_TEST

START_TEST(a_text_ends_with_nul_and_may_be_ill_formed) {
    static const struct {
        const char *bytes;
        size_t size;
        int is_utf8;
    } rows[] = {{"", 0, 1}, {"あ\n", 4, 1}, {"a\0b", 3, 1}, {"\xEF\xBF\xBD", 3, 1}, {"あいう\xE3\x81", 11, 0},
                {"○田中委員　賛成\xFFする。", sizeof "○田中委員　賛成\xFFする。" - 1, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        pdoc_document *d;
        size_t length;
        char *bytes = malloc(rows[i].size + 1); /* what stands behind the bytes is not read */
        memcpy(bytes, rows[i].bytes, rows[i].size);
        bytes[rows[i].size] = 'x';
        ck_assert_int_eq(pdoc_document_parse(analyzer, bytes, rows[i].size, NULL, &d, NULL), PDOC_OK);
        const char *text = pdoc_document_text(d, &length);
        ck_assert_uint_eq(length, rows[i].size);
        ck_assert_int_eq(text[length], '\0');
        ck_assert_int_eq(pdoc_document_text_is_utf8(d), rows[i].is_utf8);
        const pdoc_remark *r = pdoc_session_remark_at(pdoc_document_session_at(d, 0), 0);
        if (r) ck_assert_str_eq(pdoc_remark_text(r, NULL), "賛成\xEF\xBF\xBDする。");
        pdoc_document_unref(d);
        free(bytes);
    }
    ck_assert_int_eq(pdoc_document_text_is_utf8(NULL), 0);
}
END_TEST

START_TEST(a_caller_makes_errors) {
    pdoc_error *error;
    char longest[400];
    ck_assert_int_eq(pdoc_error_make(NULL, PDOC_ERROR_CALLBACK, "なかった", PDOC_NUL_TERMINATED, &error), PDOC_ERROR_CALLBACK);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_CALLBACK);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "なかった");
    ck_assert_uint_eq(pdoc_error_offset(error), PDOC_NO_OFFSET);
    pdoc_error_unref(error);
    for (size_t i = 0; i + 3 <= sizeof longest; i += 3) memcpy(longest + i, "あ", 3);
    ck_assert_int_eq(pdoc_error_make(NULL, -99, longest, 399, &error), -99);
    size_t length;
    ck_assert(pdoc_error_message(error, &length) && length == 255);
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_error_make(NULL, PDOC_ERROR_FORMAT, "\xFF", 1, &error), PDOC_ERROR_FORMAT);
    ck_assert_str_eq(pdoc_error_message(error, NULL), pdoc_status_message(PDOC_ERROR_FORMAT, PDOC_LANGUAGE_ENGLISH));
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_error_make(NULL, PDOC_ERROR_LIMIT, NULL, 0, &error), PDOC_ERROR_LIMIT);
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_error_make(NULL, PDOC_OK, "x", 1, &error), PDOC_ERROR_ARGUMENT);
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_error_make(NULL, PDOC_ERROR_SINK, "x", 1, NULL), PDOC_ERROR_SINK);
    ledger l = {.left = 0};
    const pdoc_allocator none = ledger_allocator(&l);
    ck_assert_int_eq(pdoc_error_make(&none, PDOC_ERROR_SINK, "x", 1, &error), PDOC_ERROR_MEMORY);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_MEMORY);
    pdoc_error_unref(error);
}
END_TEST

START_TEST(a_length_may_be_that_of_a_string) {
    pdoc_config *c;
    pdoc_options *o;
    pdoc_extractor *e;
    ck_assert_int_eq(pdoc_config_make(NULL, &c, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "roles.tsv", town_roles, PDOC_NUL_TERMINATED, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_data_table(c, "roles.tsv", "", 0, 2, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_make(analyzer, &o, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "2020-10-12", PDOC_NUL_TERMINATED, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_extractor_make_table(NULL, "n", "type\tcanonical\nplace\t甲\n", PDOC_NUL_TERMINATED, &e, NULL),
                     PDOC_OK);
    pdoc_extractor_unref(e);
    ck_assert_int_eq(pdoc_extractor_make_patterns(NULL, "n", "place 甲\n", PDOC_NUL_TERMINATED, &e, NULL), PDOC_OK);
    pdoc_extractor_unref(e);
    pdoc_options_unref(o);
    pdoc_config_unref(c);
}
END_TEST

START_TEST(a_proxy_and_who_is_absent_know_each_other) {
    pdoc_document *d = parsed("第３回架空会議　議事要旨\n\n出席者\n山田構成員（代理 佐藤 健）、徳田構成員、高村構成員\n\n○徳田構成員　賛成。\n");
    const pdoc_session *s = pdoc_document_session_at(d, 0);
    size_t linked = 0;
    ck_assert_str_eq(pdoc_session_title(s, NULL), pdoc_document_title(d, NULL));
    for (size_t i = 0; i < pdoc_session_attendee_count(s); i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(s, i), *absent = pdoc_attendee_represents(a);
        if (!absent) continue;
        linked++;
        ck_assert_str_eq(pdoc_attendee_name(absent, NULL), "山田");
        ck_assert_int_eq(pdoc_attendee_attendance(absent), PDOC_ATTENDANCE_REPRESENTED);
        ck_assert_ptr_eq(pdoc_attendee_represented_by(absent), a);
        ck_assert_ptr_null(pdoc_attendee_represented_by(a));
    }
    ck_assert_uint_eq(linked, 1);
    ck_assert_ptr_null(pdoc_attendee_represents(NULL));
    ck_assert_ptr_null(pdoc_attendee_represented_by(NULL));
    ck_assert_ptr_null(pdoc_session_title(NULL, NULL));
    pdoc_document_unref(d);
}
END_TEST

START_TEST(places_are_told_in_every_unit) {
    pdoc_document *d = parsed("あ\n𠮷い");
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, PDOC_UNIT_UNKNOWN), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, 5), PDOC_NO_OFFSET);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, -1), PDOC_NO_OFFSET);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, PDOC_UNIT_BYTE), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, PDOC_UNIT_CODE_POINT), 3);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, PDOC_UNIT_UTF16), 4);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 8, PDOC_UNIT_SOURCE_BYTE), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 800, PDOC_UNIT_CODE_POINT), 4);
    pdoc_span span = pdoc_document_convert_span(d, (pdoc_span){4, 11}, PDOC_UNIT_UTF16);
    ck_assert_uint_eq(span.start, 2);
    ck_assert_uint_eq(span.end, 5);
    size_t line, column;
    pdoc_document_line(d, 8, &line, &column);
    ck_assert_uint_eq(line, 2);
    ck_assert_uint_eq(column, 2);
    pdoc_document_line(d, 8, NULL, NULL);
    /* And back. */
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 8, PDOC_UNIT_UNKNOWN), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 99, PDOC_UNIT_BYTE), 11);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 3, PDOC_UNIT_CODE_POINT), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 4, PDOC_UNIT_UTF16), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 8, PDOC_UNIT_SOURCE_BYTE), 8);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 99, PDOC_UNIT_SOURCE_BYTE), 11);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 8, 5), PDOC_NO_OFFSET);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 8, -1), PDOC_NO_OFFSET);
    span = pdoc_document_convert_span_from(d, span, PDOC_UNIT_UTF16);
    ck_assert_uint_eq(span.start, 4);
    ck_assert_uint_eq(span.end, 11);
    ck_assert_uint_eq(pdoc_document_line_offset(d, line, column), 8);
    pdoc_document_unref(d);
}
END_TEST

START_TEST(source_bytes_are_those_of_the_file) {
    /* 会議 in Shift_JIS: two bytes each. */
    static const char sjis[] = "\x91\xE6\x82\x52\x89\xF1\x89\xEF\x8B\x63\x82\xCC\x8B\x63\x8E\x96\x97\x76\x8E\x7C\x82\xC5\x82\xB7\n";
    pdoc_document *d = parsed(sjis);
    ck_assert_str_eq(pdoc_document_encoding(d, NULL), "Shift_JIS");
    ck_assert_uint_eq(pdoc_document_convert_offset(d, 9, PDOC_UNIT_SOURCE_BYTE), 6);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 6, PDOC_UNIT_SOURCE_BYTE), 9);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, 7, PDOC_UNIT_SOURCE_BYTE), 9);
    size_t length;
    pdoc_document_text(d, &length);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, sizeof sjis - 1, PDOC_UNIT_SOURCE_BYTE), length);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(d, SIZE_MAX, PDOC_UNIT_SOURCE_BYTE), length);
    pdoc_document_unref(d);
}
END_TEST

static void count_up(void *user) { ++*(int *)user; }

START_TEST(borrowed_bytes_are_given_back_exactly_once) {
    int destroyed = 0;
    pdoc_document *d;
    ck_assert_int_eq(pdoc_document_parse_borrowed(analyzer, minutes, sizeof minutes - 1, &destroyed, count_up, NULL, &d,
                                                  NULL), PDOC_OK);
    ck_assert_ptr_eq(pdoc_document_source(d, NULL), minutes);
    pdoc_document_ref(d);
    pdoc_document_unref(d);
    ck_assert_int_eq(destroyed, 0);
    pdoc_document_unref(d);
    ck_assert_int_eq(destroyed, 1);
    ck_assert_int_eq(pdoc_document_parse_borrowed(analyzer, "\xFF\xD8\xFF", 3, &destroyed, count_up, NULL, &d, NULL),
                     PDOC_ERROR_ENCODING);
    ck_assert_int_eq(destroyed, 2);
    ck_assert_int_eq(pdoc_document_parse_borrowed(NULL, "x", 1, &destroyed, count_up, NULL, &d, NULL),
                     PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(destroyed, 3);
    pdoc_document_parse_borrowed(analyzer, "x", 1, NULL, NULL, NULL, &d, NULL);
    pdoc_document_unref(d);
}
END_TEST

START_TEST(a_part_keeps_the_whole_alive) {
    pdoc_analyzer *own;
    pdoc_document *d;
    ck_assert_int_eq(pdoc_analyzer_make(NULL, &own, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(own, minutes, sizeof minutes - 1, NULL, &d, NULL), PDOC_OK);
    pdoc_analyzer_unref(own);
    ck_assert_uint_gt(pdoc_document_session_count(d), 0);
    const pdoc_session *s = pdoc_session_ref(pdoc_document_session_at(d, 0));
    const pdoc_remark *r = pdoc_remark_ref(pdoc_session_remark_at(s, 0));
    pdoc_document_unref(d);
    pdoc_session_unref(s);
    if (r) ck_assert_ptr_nonnull(pdoc_remark_text(r, NULL));
    if (r) ck_assert_ptr_eq(pdoc_session_document(pdoc_remark_session(r)), d);
    /* Without remarks the session was the last, and the document has gone. */
    pdoc_remark_unref(r);
}
END_TEST

START_TEST(facts_are_kept_and_checked) {
    pdoc_options *o;
    pdoc_document *d;
    ck_assert_int_eq(pdoc_options_make(analyzer, &o, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_URL, "https://example.go.jp/", 22, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "2020-10-12", 10, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "2020-10-12T", 11, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "2020-13-12", 10, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "2023-02-29", 10, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "1872-12-31", 10, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_RETRIEVED, "2020-10-12T10:00", 16, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_BODY, "\xE3\x81", 2, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_BODY, "a\0b", 3, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, (pdoc_fact)99, "a", 1, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_NAME, "a", 1, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_NAME, NULL, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(analyzer, "x", 1, o, &d, NULL), PDOC_OK);
    pdoc_options_unref(o);
    ck_assert_str_eq(pdoc_document_fact(d, PDOC_FACT_URL, NULL), "https://example.go.jp/");
    ck_assert_ptr_null(pdoc_document_fact(d, PDOC_FACT_NAME, NULL));
    ck_assert_str_eq(pdoc_document_fact(d, PDOC_FACT_MEDIA_TYPE, NULL), "text/plain");
    ck_assert_str_eq(pdoc_document_fact(d, PDOC_FACT_ENCODING, NULL), "UTF-8");
    pdoc_document_unref(d);
}
END_TEST

static int answer_with(void *user, uint64_t done, uint64_t total) {
    (void)done;
    (void)total;
    return *(int *)user;
}

START_TEST(progress_cancels_and_passes_a_callers_error_through) {
    static const int answers[] = {0, 1, PDOC_ERROR_CALLBACK};
    static const pdoc_status statuses[] = {PDOC_OK, PDOC_ERROR_CANCELLED, PDOC_ERROR_CALLBACK};
    size_t size = (size_t)1 << 20;
    char *text = malloc(size);
    for (size_t i = 0; i < size; i++) text[i] = i % 64 == 63 ? '\n' : 'a';
    for (size_t i = 0; i < 3; i++) {
        pdoc_options *o;
        pdoc_document *d;
        int answer = answers[i];
        ck_assert_int_eq(pdoc_options_make(analyzer, &o, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_options_set_progress(o, answer_with, &answer, NULL, NULL), PDOC_OK);
        ck_assert_int_eq(pdoc_document_parse(analyzer, text, size, o, &d, NULL), statuses[i]);
        ck_assert_int_eq(d == NULL, i != 0);
        pdoc_document_unref(d);
        pdoc_options_unref(o);
    }
    free(text);
}
END_TEST

START_TEST(a_progress_callback_is_given_back_once) {
    pdoc_options *o;
    int first = 0, second = 0;
    ck_assert_int_eq(pdoc_options_make(analyzer, &o, NULL), PDOC_OK);
    pdoc_options_set_progress(o, answer_with, &first, count_up, NULL);
    pdoc_options_set_progress(o, answer_with, &second, count_up, NULL);
    ck_assert_int_eq(first, 1);
    pdoc_options_unref(o);
    ck_assert_int_eq(second, 1);
    ck_assert_int_eq(pdoc_options_set_progress(NULL, answer_with, &first, count_up, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(first, 2);
}
END_TEST

/* Who stands for whom is told by surnames and by names with spaces; where it could be two it is nobody. */
START_TEST(proxies_of_names_with_spaces) {
    static const struct {
        const char *name, *represents, *represented_by;
    } people[] = {{"森 田 花 子", NULL, NULL}, {"鈴木", "森 田 花 子", NULL}, {"山田 一郎", NULL, NULL},
                  {"高橋", "山田 一郎", NULL}, {"山田 二郎", NULL, NULL},     {"川口", "山田 二郎", NULL},
                  {"久我 次郎", NULL, "小野"}, {"小野", "久我 次郎", NULL},   {"湊", "森 田 花 子", NULL},
                  {"佐藤", NULL, NULL}};
    pdoc_document *d = parsed("委員\n"
                              "　森 田　花 子（代理　鈴木課長）\n"
                              "　山田　一郎（代理　高橋課長）\n"
                              "　山田　二郎（代理　川口課長）\n"
                              "　久我　次郎（代理　小野課長）\n"
                              "（森田委員代理）湊課長\n"
                              "（山田委員代理）佐藤課長\n");
    const pdoc_session *s = pdoc_document_session_at(d, 0);
    ck_assert_uint_eq(pdoc_session_attendee_count(s), sizeof people / sizeof *people);
    for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(s, i);
        ck_assert_str_eq(pdoc_attendee_name(a, NULL), people[i].name);
        ck_assert_pstr_eq(pdoc_attendee_name(pdoc_attendee_represents(a), NULL), people[i].represents);
        ck_assert_pstr_eq(pdoc_attendee_name(pdoc_attendee_represented_by(a), NULL), people[i].represented_by);
    }
    pdoc_document_unref(d);
}
END_TEST

START_TEST(what_nobody_sees_is_no_residue) {
    static const char *const unseen[] = {"\t",     "\u00A0", "\u00AD", "\u1680", "\u2000", "\u200F", "\u2028",
                                         "\u202F", "\u205F", "\u2064", "\u3000", "\uFE00", "\uFE0F", "\uFEFF"},
                             *const seen[] = {"\u1681", "\u2010", "\u2027", "\u2030", "\u205E", "\u2070", "\uFE10"};
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen + sizeof seen / sizeof *seen; i++) {
        const bool is_seen = i >= sizeof unseen / sizeof *unseen;
        char source[16]; /* its mark says that it is UTF-8 */
        snprintf(source, sizeof source, "\xEF\xBB\xBF%s",
                 is_seen ? seen[i - sizeof unseen / sizeof *unseen] : unseen[i]);
        pdoc_document *d = parsed(source);
        ck_assert_msg(pdoc_document_residue_count(d) == is_seen, "%zu", i);
        pdoc_document_unref(d);
    }
}
END_TEST

static bool has_ink(const char *text, size_t start, size_t end) {
    for (; start < end; start++)
        if (text[start] != ' ' && text[start] != '\n' && text[start] != '\r') return true;
    return false;
}

/* Readings and residue together cover each character once. */
START_TEST(nothing_is_lost) {
    pdoc_document *d = parsed(minutes);
    char *covered = calloc(sizeof minutes, 1);
    for (size_t i = 0; i < pdoc_document_reading_count(d); i++) {
        pdoc_span span = pdoc_document_reading_span(d, i);
        if (pdoc_document_reading_kind(d, i) == PDOC_READING_RESIDUE) continue;
        for (size_t k = span.start; k < span.end; k++) ck_assert_int_eq(covered[k]++, 0);
    }
    for (size_t i = 0; i < pdoc_document_residue_count(d); i++) {
        pdoc_span span = pdoc_document_residue_at(d, i);
        ck_assert(has_ink(minutes, span.start, span.end));
        for (size_t k = span.start; k < span.end; k++) covered[k]++;
    }
    for (size_t i = 0, n; i + 1 < sizeof minutes; i += n) {
        uint32_t code = pdi_utf8_at(minutes + i, minutes + sizeof minutes - 1, &n);
        bool blank = code == ' ' || code == '\n' || code == 0x3000;
        ck_assert_msg(blank ? covered[i] <= 1 : covered[i] == 1, "byte %zu is covered %d times", i, covered[i]);
    }
    free(covered);
    pdoc_document_unref(d);
}
END_TEST

/* ----------------------------------------------------------------------------------------------- visitor */

typedef struct seen {
    int depth, deepest, nodes;
    pdoc_node_kind skip, stop;
} seen;

static pdoc_visit_result see(void *user, pdoc_node_kind kind, const void *node) {
    seen *s = user;
    ck_assert_ptr_nonnull(node);
    s->nodes++;
    if (++s->depth > s->deepest) s->deepest = s->depth;
    if (kind == s->stop) return PDOC_VISIT_STOP;
    return kind == s->skip ? PDOC_VISIT_SKIP : PDOC_VISIT_ON;
}

static pdoc_visit_result leave(void *user, pdoc_node_kind kind, const void *node) {
    (void)kind;
    (void)node;
    ((seen *)user)->depth--;
    return PDOC_VISIT_ON;
}

START_TEST(a_visitor_enters_and_leaves) {
    pdoc_document *d = parsed(minutes);
    const pdoc_session *s = pdoc_document_session_at(d, 0);
    seen all = {0}, skipping = {.skip = PDOC_NODE_SESSION}, stopping = {.stop = PDOC_NODE_SESSION};
    ck_assert_int_eq(pdoc_document_visit(d, see, leave, &all), PDOC_VISIT_ON);
    ck_assert_int_eq(all.depth, 0);
    ck_assert_int_eq(all.nodes, 2 + (int)(pdoc_session_attendee_count(s) + pdoc_session_material_count(s) +
                                          pdoc_session_agenda_item_count(s) + pdoc_session_remark_count(s)));
    pdoc_document_visit(d, see, leave, &skipping);
    ck_assert_int_eq(skipping.nodes, 2);
    ck_assert_int_eq(skipping.depth, 0);
    ck_assert_int_eq(pdoc_document_visit(d, see, leave, &stopping), PDOC_VISIT_STOP);
    ck_assert_int_eq(stopping.depth, 2);
    ck_assert_int_eq(pdoc_document_visit(d, NULL, NULL, NULL), PDOC_VISIT_ON);
    pdoc_document_unref(d);
}
END_TEST

static pdoc_visit_result note_agenda(void *user, pdoc_node_kind kind, const void *node) {
    char *to = user;
    if (kind == PDOC_NODE_AGENDA_ITEM) strcat(to, pdoc_agenda_item_title(node, NULL));
    return kind == PDOC_NODE_AGENDA_ITEM && strcmp(pdoc_agenda_item_title(node, NULL), "c") == 0 ? PDOC_VISIT_SKIP
                                                                                                   : PDOC_VISIT_ON;
}

static pdoc_visit_result note_leaving(void *user, pdoc_node_kind kind, const void *node) {
    (void)node;
    if (kind == PDOC_NODE_AGENDA_ITEM) strcat(user, ")");
    return PDOC_VISIT_ON;
}

START_TEST(agenda_items_are_visited_as_a_tree) {
    struct pdoc_agenda_item a = {.title = PDI_LIT("a"), .level = 1}, b = {.title = PDI_LIT("b"), .parent = &a},
                            c = {.title = PDI_LIT("c"), .parent = &a}, e = {.title = PDI_LIT("e"), .parent = &c},
                            f = {.title = PDI_LIT("f"), .level = 1};
    struct pdoc_agenda_item *items[] = {&a, &b, &c, &e, &f};
    struct pdoc_session session = {.agenda = items, .agenda_count = 5}, *sessions[] = {&session};
    pdi_record record = {.sessions = sessions, .session_count = 1};
    struct pdoc_document document = {.record = &record};
    char trace[32] = "";
    pdoc_document_visit(&document, note_agenda, note_leaving, trace);
    ck_assert_str_eq(trace, "ab)c))f)");
}
END_TEST

/* ----------------------------------------------------------------------------------- nothing and nobody */

START_TEST(no_handle_is_no_crash) {
    size_t length = 7;
    ck_assert_ptr_null(pdoc_document_title(NULL, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(pdoc_document_text(NULL, NULL));
    ck_assert_ptr_null(pdoc_document_session_at(NULL, 0));
    ck_assert_ptr_null(pdoc_session_attendee_at(NULL, 0));
    ck_assert_int_eq((int)pdoc_session_number(NULL), -1);
    ck_assert_ptr_null(pdoc_session_body_at(NULL, 0, NULL));
    ck_assert_ptr_null(pdoc_session_body_parent_at(NULL, 0, 0, NULL));
    ck_assert_uint_eq(pdoc_session_span(NULL, PDOC_SESSION_FIELD_DATE).end, 0);
    ck_assert_ptr_null(pdoc_remark_text(NULL, NULL));
    ck_assert_ptr_null(pdoc_remark_attendee(NULL));
    ck_assert_ptr_null(pdoc_remark_candidate_at(NULL, 0));
    ck_assert_ptr_null(pdoc_agenda_item_presenter_at(NULL, 0, NULL));
    ck_assert_ptr_null(pdoc_diagnostic_message(NULL, PDOC_LANGUAGE_ENGLISH, NULL));
    ck_assert_ptr_null(pdoc_document_diagnostic_at(NULL, 0));
    ck_assert_uint_eq(pdoc_document_convert_offset(NULL, 3, PDOC_UNIT_UTF16), 0);
    ck_assert_ptr_null(pdoc_buffer_data(NULL, NULL));
    pdoc_document_unref(NULL);
    pdoc_analyzer_unref(NULL);
    pdoc_config_unref(NULL);
    pdoc_options_unref(NULL);
    pdoc_buffer_unref(NULL);
    pdoc_error_unref(NULL);
    pdoc_remark_unref(NULL);
    ck_assert_int_eq(pdoc_error_status(NULL), PDOC_OK);
}
END_TEST

START_TEST(versions_are_told) {
    ck_assert_str_eq(pdoc_version(), PDOC_VERSION_STRING);
    ck_assert_int_eq(pdoc_version_number(), PDOC_VERSION_NUMBER);
    for (size_t i = 0; i < pdoc_component_count(); i++) ck_assert_uint_gt(strlen(pdoc_component_version(i)), 0);
    ck_assert_str_eq(pdoc_component_name(1), "unicode");
    /* The tests are built and run on one machine: what runs is what was built with. */
    for (size_t i = 0; i < pdoc_component_count(); i++)
        ck_assert_str_eq(pdoc_analyzer_component_version(analyzer, i, NULL), pdoc_component_version(i));
    ck_assert_ptr_null(pdoc_analyzer_component_version(analyzer, pdoc_component_count(), NULL));
    ck_assert_ptr_null(pdoc_component_name(100));
    ck_assert_int_eq(pdoc_has_feature("json"), 1);
    ck_assert_int_eq(pdoc_has_feature("no such thing"), 0);
    ck_assert_int_eq(pdoc_has_feature(NULL), 0);
    for (size_t i = 0; i < pdoc_feature_count(); i++) {
        ck_assert_int_eq(pdoc_has_feature(pdoc_feature_name(i)), 1);
        if (i) ck_assert(strcmp(pdoc_feature_name(i - 1), pdoc_feature_name(i)) < 0);
    }
    ck_assert_ptr_null(pdoc_feature_name(pdoc_feature_count()));
    ck_assert(PDOC_VERSION_AT_LEAST(0, 1, 0) && !PDOC_VERSION_AT_LEAST(PDOC_VERSION_MAJOR, PDOC_VERSION_MINOR + 1, 0));
}
END_TEST

/* ------------------------------------------------------------------------------ every allocation fails once */

/* Everything that allocates, with one allocator. Whether all of it worked; says so wrongly never. */
static pdoc_status whole_scenario(ledger *l) {
    pdoc_allocator with = ledger_allocator(l);
    pdoc_config *c = NULL;
    pdoc_analyzer *a = NULL;
    pdoc_options *o = NULL;
    pdoc_document *d = NULL;
    pdoc_buffer *json = NULL;
    pdoc_status status = pdoc_config_make(&with, &c, NULL);
    if (status == PDOC_OK) status = pdoc_config_add_data_table(c, "roles.tsv", town_roles, sizeof town_roles - 1, 0, NULL);
    if (status == PDOC_OK) status = pdoc_analyzer_make(c, &a, NULL);
    if (status == PDOC_OK) status = pdoc_options_make(a, &o, NULL);
    if (status == PDOC_OK) status = pdoc_options_set_fact(o, PDOC_FACT_NAME, "a.txt", 5, NULL);
    if (status == PDOC_OK) status = pdoc_document_parse(a, minutes, sizeof minutes - 1, o, &d, NULL);
    if (status == PDOC_OK) status = made_json(d, NULL, PDOC_UNIT_BYTE, PDOC_WRITER_PLAIN, &json, NULL);
    pdoc_buffer_unref(json);
    pdoc_document_unref(d);
    pdoc_options_unref(o);
    pdoc_analyzer_unref(a);
    pdoc_config_unref(c);
    return status;
}

START_TEST(each_allocation_that_fails_is_told_and_nothing_leaks) {
    for (long n = 0;; n++) {
        ledger l = {.left = n};
        pdoc_status status = whole_scenario(&l);
        ck_assert_int_eq(l.live, 0);
        ck_assert_msg((status == PDOC_ERROR_MEMORY) == (l.failed > 0), "allocation %ld: status %d", n, (int)status);
        if (status == PDOC_OK) break;
    }
}
END_TEST

START_TEST(missing_memory_is_told_without_memory) {
    ledger l = {.left = 0};
    pdoc_allocator with = ledger_allocator(&l);
    pdoc_config *c;
    pdoc_error *error = NULL;
    ck_assert_int_eq(pdoc_config_make(&with, &c, &error), PDOC_ERROR_MEMORY);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_MEMORY);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "out of memory");
    pdoc_error_unref(pdoc_error_ref(error));
    pdoc_error_unref(error);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("model");
    TCase *tests = tcase_create("model");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_missing_argument_is_an_error_and_clears_the_outputs);
    tcase_add_test(tests, an_error_has_line_and_column);
    tcase_add_test(tests, codes_have_names_and_messages_in_two_languages);
    tcase_add_test(tests, a_message_leaves_out_what_it_has_no_argument_for);
    tcase_add_test(tests, limits_are_kept_and_checked);
    tcase_add_test(tests, memory_has_a_limit);
    tcase_add_test(tests, what_is_kept_is_told_to_the_byte);
    tcase_add_test(tests, an_allocator_that_is_not_whole_is_refused);
    tcase_add_test(tests, tables_are_added_by_name);
    tcase_add_test(tests, an_empty_input_is_an_empty_document);
    tcase_add_test(tests, the_text_of_utf8_is_the_file_itself);
    tcase_add_test(tests, a_text_ends_with_nul_and_may_be_ill_formed);
    tcase_add_test(tests, a_caller_makes_errors);
    tcase_add_test(tests, a_length_may_be_that_of_a_string);
    tcase_add_test(tests, a_proxy_and_who_is_absent_know_each_other);
    tcase_add_test(tests, proxies_of_names_with_spaces);
    tcase_add_test(tests, what_nobody_sees_is_no_residue);
    tcase_add_test(tests, places_are_told_in_every_unit);
    tcase_add_test(tests, source_bytes_are_those_of_the_file);
    tcase_add_test(tests, borrowed_bytes_are_given_back_exactly_once);
    tcase_add_test(tests, a_part_keeps_the_whole_alive);
    tcase_add_test(tests, facts_are_kept_and_checked);
    tcase_add_test(tests, progress_cancels_and_passes_a_callers_error_through);
    tcase_add_test(tests, a_progress_callback_is_given_back_once);
    tcase_add_test(tests, nothing_is_lost);
    tcase_add_test(tests, a_visitor_enters_and_leaves);
    tcase_add_test(tests, agenda_items_are_visited_as_a_tree);
    tcase_add_test(tests, no_handle_is_no_crash);
    tcase_add_test(tests, versions_are_told);
    tcase_add_test(tests, each_allocation_that_fails_is_told_and_nothing_leaks);
    tcase_add_test(tests, missing_memory_is_told_without_memory);
    return run_suite(suite);
}
