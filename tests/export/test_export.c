/* What exports look like, over a record made by hand: every key, escapes, units, cells, sinks that refuse. */
#include "fixture.h"

#include "base/sha256.h"
#include "export/iso.h"
#include "export/json_writer.h"
#include "model/object.h"
#include "../writing.h"

/* PDI_LIT is no constant expression, which these need to be. */
#define S(literal) {"" literal, sizeof(literal) - 1}

static const char text[] = "\xEF\xBB\xBF" "第３回会議\n徳田）一つ目は\n二つ目\n";

static pdoc_analyzer *analyzer;
static pdoc_document *document;

/* The record: 3 is the length of the BOM. */
static const pdoc_span pieces[] = {{28, 40}, {41, 50}};
static pdi_str parents[] = {S("本部")}, presenters[] = {S("徳田"), S("山田")};
static pdi_body bodies[] = {{.name = S("会議"), .parents = parents, .parent_count = 1, .number = 3}};
static struct pdoc_session session;
static struct pdoc_attendee attendee = {.session = &session, .name = S("徳田"), .group = S("構成員"),
                                        .role = S("=cmd|'/C calc'!A0"), .status = PDOC_ATTENDANCE_PRESENT,
                                        .listed = true, .rule = S("list")};
static struct pdoc_material material = {.session = &session, .label = S("資料3-1"), .title = S("a,\"b\"")};
static struct pdoc_agenda_item above = {.session = &session, .title = S("上"), .level = 1},
                               below = {.session = &session, .index = 1, .label = S("(1)"), .title = S("下"),
                                        .level = 2, .parent = &above, .presenters = presenters, .presenter_count = 2};
static struct pdoc_remark question = {.session = &session, .kind = PDOC_REMARK_QUESTION, .text = S("\t問\x01\n"),
                                      .attendee = NULL},
                          remark = {.session = &session, .index = 1, .kind = PDOC_REMARK_ANSWER,
                                    .speaker = S("徳田"), .text = S("一つ目は二つ目"), .attendee = &attendee,
                                    .agenda = &below, .reply_to = &question, .paragraphs = pieces, .paragraph_count = 2,
                                    .label = {{19, 28}, NULL, 0}, .place = {{28, 50}, pieces, 2}};
static struct pdoc_attendee *attendees[] = {&attendee};
static struct pdoc_material *materials[] = {&material};
static struct pdoc_agenda_item *agenda[] = {&above, &below};
static struct pdoc_remark *remarks[] = {&question, &remark};
static struct pdoc_session *sessions[] = {&session};
static pdi_record record = {.kind = PDOC_DOCUMENT_SUMMARY, .sessions = sessions, .session_count = 1, .understood = 0.99996};

static void setup(void) {
    ck_assert_int_eq(pdoc_analyzer_make(NULL, &analyzer, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(analyzer, text, sizeof text - 1, NULL, &document, NULL), PDOC_OK);
    session = (struct pdoc_session){.document = document, .body = PDI_LIT("会議"), .number = 3, .bodies = bodies,
                                    .body_count = 1, .date = PDI_LIT("2020-10-12"), .attendees = attendees,
                                    .attendee_count = 1, .materials = materials, .material_count = 1, .agenda = agenda,
                                    .agenda_count = 2, .remarks = remarks, .remark_count = 2,
                                    .title_place = {{3, 18}, NULL, 0}};
    document->record = &record;
}

static void teardown(void) {
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
}

static pdoc_buffer *json(pdoc_unit unit, unsigned flags) {
    pdoc_buffer *buffer;
    ck_assert_int_eq(made_json(document, NULL, unit, flags, &buffer, NULL), PDOC_OK);
    return buffer;
}

static void has(const pdoc_buffer *buffer, const char *part) {
    ck_assert_msg(strstr(pdoc_buffer_data(buffer, NULL), part) != NULL, "no %s in %s", part,
                  pdoc_buffer_data(buffer, NULL));
}

/* ------------------------------------------------------------------------------------------------- JSON */

START_TEST(everything_stands_in_the_json) {
    pdoc_buffer *b = json(PDOC_UNIT_BYTE, PDOC_WRITER_PLAIN);
    has(b, "{\n  \"policydoc\": 1,\n  \"generator\": {\"version\": \"" PDOC_VERSION_STRING "\", \"data\": [{\"name\": ");
    has(b, "\"source\": {\"name\": null, \"url\": null, \"retrieved\": null, \"media_type\": \"text/plain\", "
           "\"encoding\": \"UTF-8\", \"bytes\": 51, \"hash\": \"sha256:");
    has(b, "\"title\": null,\n  \"kind\": \"summary\",\n  \"sessions\": [\n    {\n      \"id\": \"s1\",");
    has(b, "\"bodies\": [{\"name\": \"会議\", \"parents\": [\"本部\"], \"number\": 3}]");
    has(b, "\"spans\": {\"title\": [3, 18], \"date\": null, \"start\": null, \"end\": null, \"venue\": null}");
    has(b, "{\"id\": \"a1\", \"name\": \"徳田\", \"reading\": null, \"group\": \"構成員\"");
    has(b, "\"status\": \"present\", \"proxy_for\": null, \"listed\": true, \"span\": null, \"rule\": \"list\"}");
    has(b, "{\"id\": \"m1\", \"label\": \"資料3-1\", \"title\": \"a,\\\"b\\\"\", \"span\": null, \"rule\": null}");
    has(b, "{\"id\": \"g2\", \"label\": \"(1)\", \"title\": \"下\", \"level\": 2, \"parent\": \"g1\", "
           "\"presenters\": [\"徳田\", \"山田\"], \"span\": null, \"heading_span\": null");
    has(b, "\"text\": \"\\t問\\u0001\\n\", \"paragraphs\": [], \"label_span\": null, \"span\": null");
    has(b, "{\"id\": \"r2\", \"kind\": \"answer\", \"speaker\": \"徳田\", \"attendee\": \"a1\", \"candidates\": [], "
           "\"agenda\": \"g2\", \"reply_to\": \"r1\", \"text\": \"一つ目は二つ目\", \"paragraphs\": [[28, 40], [41, 50]], "
           "\"label_span\": [19, 28], \"span\": [28, 50], \"pieces\": [[28, 40], [41, 50]], \"rule\": null}");
    has(b, "\"mentions\": [],\n  \"entities\": [],\n  \"diagnostics\": [");
    has(b, "\"understood\": 1.0000\n}\n");
    pdoc_buffer_unref(b);
}
END_TEST

START_TEST(spans_are_in_the_unit_that_is_asked_for) {
    pdoc_buffer *b = json(PDOC_UNIT_CODE_POINT, PDOC_WRITER_LINE);
    size_t length;
    const char *data = pdoc_buffer_data(b, &length);
    ck_assert_ptr_eq(strchr(data, '\n'), data + length - 1);
    has(b, "\"offsets\":\"codepoint\"");
    has(b, "\"label_span\":[7,10],\"span\":[10,18]");
    pdoc_buffer_unref(b);
}
END_TEST

START_TEST(the_same_document_gives_the_same_bytes) {
    pdoc_buffer *a = json(PDOC_UNIT_UTF16, WRITING_JAPANESE), *b = json(PDOC_UNIT_UTF16, WRITING_JAPANESE);
    ck_assert_str_eq(pdoc_buffer_data(a, NULL), pdoc_buffer_data(b, NULL));
    pdoc_buffer_unref(pdoc_buffer_ref(a));
    pdoc_buffer_unref(a);
    pdoc_buffer_unref(b);
}
END_TEST

static pdoc_buffer *string_as_json(pdi_str value) {
    pdoc_buffer *b = pdi_buffer_make(&pdi_default_allocator);
    pdi_json j;
    pdi_json_begin(&j, true, pdi_buffer_sink, b);
    pdi_json_string(&j, value);
    pdi_out_flush(&j.out);
    return b;
}

START_TEST(strings_are_escaped_and_mended) {
    static const struct {
        pdi_str value;
        const char *expected;
    } rows[] = {{S("a\"b\\c/d"), "\"a\\\"b\\\\c/d\""},
                {S("\b\f\n\r\t\x1f\x7f"), "\"\\b\\f\\n\\r\\t\\u001f\x7f\""},
                {S("\0"), "\"\\u0000\""},
                {S("あ\xE3\x81い\xFF"), "\"あ\xEF\xBF\xBDい\xEF\xBF\xBD\""},
                {S("𠮷\xED\xA0\x80"), "\"𠮷\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
                {S(""), "null"},
                {{NULL, 0}, "null"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        pdoc_buffer *b = string_as_json(rows[i].value);
        ck_assert_str_eq(pdoc_buffer_data(b, NULL), rows[i].expected);
        pdoc_buffer_unref(b);
    }
}
END_TEST

typedef struct refusing {
    size_t room, got;
    int answer;
    bool refused;
} refusing;

static int refuse(void *user, const char *bytes, size_t count) {
    refusing *r = user;
    (void)bytes;
    ck_assert(!r->refused);
    r->got += count;
    r->refused = r->got > r->room;
    return r->refused ? r->answer : 0;
}

START_TEST(a_sink_that_refuses_ends_the_writing) {
    refusing any = {.answer = 5}, own = {.answer = PDOC_ERROR_CALLBACK};
    pdoc_error *error;
    ck_assert_int_eq(written_json(document, NULL, PDOC_UNIT_BYTE, 0, refuse, &any, &error), PDOC_ERROR_SINK);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_SINK);
    pdoc_error_unref(error);
    ck_assert_int_eq(written_json(document, NULL, PDOC_UNIT_BYTE, 0, refuse, &own, NULL), PDOC_ERROR_CALLBACK);
    ck_assert_int_eq(written_json(NULL, NULL, PDOC_UNIT_BYTE, 0, refuse, &own, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(written_json(document, NULL, PDOC_UNIT_BYTE, 0, NULL, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(made_json(document, NULL, PDOC_UNIT_BYTE, 0, NULL, NULL), PDOC_ERROR_ARGUMENT);
}
END_TEST

START_TEST(a_hash_is_that_of_the_standard) {
    static const struct {
        const char *bytes, *expected;
    } rows[] = {
        {"", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    char name[PDI_SHA256_NAME];
    pdi_sha256 h;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        pdi_sha256_begin(&h);
        pdi_sha256_add(&h, rows[i].bytes, strlen(rows[i].bytes));
        pdi_sha256_end(&h, name);
        ck_assert_str_eq(name, rows[i].expected);
    }
    pdi_sha256_begin(&h);
    for (size_t i = 0; i < 1000000; i++) pdi_sha256_add(&h, "a", 1);
    pdi_sha256_end(&h, name);
    ck_assert_str_eq(name, "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

/* ----------------------------------------------------------------------------------------------- tables */

static pdoc_buffer *table(pdoc_table_kind kind, pdoc_format format, unsigned flags) {
    pdoc_buffer *buffer;
    ck_assert_int_eq(made_table(document, NULL, kind, format, PDOC_UNIT_BYTE, flags, &buffer, NULL), PDOC_OK);
    return buffer;
}

START_TEST(a_table_has_a_row_a_thing) {
    pdoc_buffer *b = table(PDOC_TABLE_REMARKS, PDOC_FORMAT_CSV, PDOC_WRITER_HEAD | PDOC_WRITER_BOM);
    ck_assert_str_eq(pdoc_buffer_data(b, NULL),
                     "\xEF\xBB\xBF" "document,body,number,date,session,id,kind,speaker,attendee,attendee_name,agenda,"
                     "agenda_title,reply_to,text,span_start,span_end\r\n"
                     ",会議,3,2020-10-12,s1,r1,question,,,,,,,\"\t問\x01\n\",,\r\n"
                     ",会議,3,2020-10-12,s1,r2,answer,徳田,a1,徳田,g2,下,r1,一つ目は二つ目,28,50\r\n");
    pdoc_buffer_unref(b);
    b = table(PDOC_TABLE_AGENDA, PDOC_FORMAT_TSV, PDOC_WRITER_PLAIN);
    ck_assert_str_eq(pdoc_buffer_data(b, NULL), "\t会議\t3\t2020-10-12\ts1\tg1\t\t上\t1\t\t\t\t\n"
                                                "\t会議\t3\t2020-10-12\ts1\tg2\t(1)\t下\t2\tg1\t徳田、山田\t\t\n");
    pdoc_buffer_unref(b);
    b = table(PDOC_TABLE_SESSIONS, PDOC_FORMAT_CSV, PDOC_WRITER_PLAIN);
    ck_assert_str_eq(pdoc_buffer_data(b, NULL), ",会議,3,2020-10-12,s1,,,summary,,,,1,1,2,2\r\n");
    pdoc_buffer_unref(b);
    b = table(PDOC_TABLE_MATERIALS, PDOC_FORMAT_CSV, PDOC_WRITER_PLAIN);
    ck_assert_str_eq(pdoc_buffer_data(b, NULL), ",会議,3,2020-10-12,s1,m1,資料3-1,\"a,\"\"b\"\"\",,\r\n");
    pdoc_buffer_unref(b);
}
END_TEST

START_TEST(no_cell_becomes_a_formula) {
    static const pdi_str hostile[] = {S("=1+1"), S("+1"), S("-1"), S("@a"), S("\t=1"),
                                      S("　＝1"), S("＋1"), S("\r=1")};
    pdi_str kept = attendee.role;
    for (size_t i = 0; i < sizeof hostile / sizeof hostile[0]; i++) {
        attendee.role = hostile[i];
        for (int format = PDOC_FORMAT_CSV; format <= PDOC_FORMAT_TSV; format++) {
            pdoc_buffer *b = table(PDOC_TABLE_ATTENDEES, (pdoc_format)format, PDOC_WRITER_PLAIN);
            const char *row = strstr(pdoc_buffer_data(b, NULL), "構成員") + strlen("構成員") + 1;
            ck_assert_msg(row[0] == '\'' || (row[0] == '"' && row[1] == '\''), "cell %s", row);
            pdoc_buffer_unref(b);
        }
    }
    /* A quote at the beginning of an unquoted cell would hide one. */
    attendee.role = PDI_LIT("\"=1\"");
    pdoc_buffer *b = table(PDOC_TABLE_ATTENDEES, PDOC_FORMAT_TSV, PDOC_WRITER_PLAIN);
    has(b, "\t'\"=1\"\t");
    pdoc_buffer_unref(b);
    attendee.role = PDI_LIT("a;=1");
    b = table(PDOC_TABLE_ATTENDEES, PDOC_FORMAT_CSV, PDOC_WRITER_PLAIN);
    has(b, ",\"a;=1\",");
    pdoc_buffer_unref(b);
    attendee.role = kept;
}
END_TEST

/* What any program divides cells at stands in quotes, and what it would trim; a TSV has spaces for what ends its cells.
 */
START_TEST(cells_that_other_programs_would_cut) {
    static const struct {
        pdi_str title;
        const char *csv, *tsv;
    } cases[] = {{S("a;b"), "\"a;b\"", "a;b"},
                 {S("a\tb"), "\"a\tb\"", "a b"},
                 {S("a\rb"), "\"a\rb\"", "a b"},
                 {S("a\nb"), "\"a\nb\"", "a b"},
                 {S("a|b"), "\"a|b\"", "a|b"},
                 {S("a\"b"), "\"a\"\"b\"", "a\"b"},
                 {S("'a"), "\"'a\"", "'a"},
                 {S(" a"), "\" a\"", " a"},
                 {S("a "), "\"a \"", "a "},
                 {S("a\vb"), "a\vb", "a b"},
                 {S("a\fb"), "a\fb", "a b"},
                 {S("a\xC2\x85"
                    "b"),
                  "a\xC2\x85"
                  "b",
                  "a b"},
                 {S("a\xE2\x80\xA8"
                    "b"),
                  "a\xE2\x80\xA8"
                  "b",
                  "a b"},
                 {S("a\xE2\x80\xA9"
                    "b"),
                  "a\xE2\x80\xA9"
                  "b",
                  "a b"},
                 {S("a\xFF"
                    "b"),
                  "a\xEF\xBF\xBD"
                  "b",
                  "a\xEF\xBF\xBD"
                  "b"},
                 {S("\0b"),
                  "\xEF\xBF\xBD"
                  "b",
                  "\xEF\xBF\xBD"
                  "b"},
                 {S("　"), "　", "　"},
                 {S("　=a"), "'　=a", "'　=a"},
                 {S("＠a"), "'＠a", "'＠a"},
                 {S("−1"), "'−1", "'−1"},
                 {S("\"a\""), "\"\"\"a\"\"\"", "'\"a\""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char expected[64];
        pdoc_buffer *b;
        material.title = cases[i].title;
        ck_assert_int_eq(made_table(document, NULL, PDOC_TABLE_MATERIALS, PDOC_FORMAT_CSV, PDOC_UNIT_BYTE, 0, &b, NULL),
                         PDOC_OK);
        snprintf(expected, sizeof expected, "資料3-1,%s,", cases[i].csv);
        has(b, expected);
        pdoc_buffer_unref(b);
        ck_assert_int_eq(made_table(document, NULL, PDOC_TABLE_MATERIALS, PDOC_FORMAT_TSV, PDOC_UNIT_BYTE, 0, &b, NULL),
                         PDOC_OK);
        snprintf(expected, sizeof expected, "資料3-1\t%s\t", cases[i].tsv);
        has(b, expected);
        pdoc_buffer_unref(b);
    }
    material.title = (pdi_str)S("a,\"b\"");
}
END_TEST

START_TEST(days_and_times_of_iso_8601) {
    static const struct {
        const char *text;
        int64_t first, last;
    } days[] = {{"1970-01-01", 0, 0},          {"1970", 0, 364},           {"1970-02", 31, 58},
                {"1970-01-01/1970-02", 0, 58}, {"1970-01-02T10:30", 1, 1}, {"1970-01-01T10:00/1970-01-02T29:59", 0, 1}};
    static const char *const none[] = {"",
                                       "197",
                                       "19x0",
                                       "0000",
                                       "1970-",
                                       "1970-00",
                                       "1970-13",
                                       "1970-1",
                                       "1970-01-",
                                       "1970-01-00",
                                       "1970-01-32",
                                       "1970-02-29",
                                       "1970-01-01T",
                                       "1970-01-01T10",
                                       "1970-01-01/",
                                       "1970-01-01T30:00",
                                       "1970-01-01T10:60",
                                       "1970-01-01x"};
    static const char *const no_times[] = {
        "", "1", "10", "1x:00", "10:", "10:0", "10.00", "30:00", "10:60", "10:00:00"};
    int64_t first, last;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        ck_assert_msg(pdi_iso_days(str(days[i].text), &first, &last), "%s", days[i].text);
        ck_assert_msg(first == days[i].first && last == days[i].last, "%s: %d %d", days[i].text, (int)first, (int)last);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ck_assert_msg(!pdi_iso_days(str(none[i]), &first, &last), "%s", none[i]);
        ck_assert_msg(!pdi_iso_day_number(str(none[i]), &first), "%s", none[i]);
    }
    ck_assert(pdi_iso_day_number(str("1970-01-03"), &first) && first == 2);
    ck_assert(!pdi_iso_day_number(str("1970-01"), &first));
    ck_assert(pdi_iso_seconds(str("29:59"), &first) && first == 29 * 3600 + 59 * 60);
    for (size_t i = 0; i < sizeof no_times / sizeof *no_times; i++)
        ck_assert_msg(!pdi_iso_seconds(str(no_times[i]), &first), "%s", no_times[i]);
}
END_TEST

START_TEST(an_unknown_table_is_refused) {
    pdoc_buffer *b;
    ck_assert_int_eq(made_table(document, NULL, (pdoc_table_kind)99, PDOC_FORMAT_CSV, PDOC_UNIT_BYTE, 0, &b, NULL),
                     PDOC_ERROR_ARGUMENT);
    ck_assert_ptr_null(b);
    ck_assert_int_eq(made_table(document, NULL, PDOC_TABLE_AGENDA, (pdoc_format)99, PDOC_UNIT_BYTE, 0, &b,
                                              NULL), PDOC_ERROR_ARGUMENT);
}
END_TEST

START_TEST(a_writer_refuses_what_it_does_not_know) {
    static const struct {
        pdoc_format format;
        pdoc_writer_flags flags;
        pdoc_status status;
    } rows[] = {{PDOC_FORMAT_JSON, 0, PDOC_OK},
                {PDOC_FORMAT_JSON, PDOC_WRITER_LINE, PDOC_OK},
                {PDOC_FORMAT_JSON, PDOC_WRITER_HEAD, PDOC_ERROR_ARGUMENT},
                {PDOC_FORMAT_JSON, 8, PDOC_ERROR_ARGUMENT},
                {PDOC_FORMAT_CSV, PDOC_WRITER_HEAD | PDOC_WRITER_BOM, PDOC_OK},
                {PDOC_FORMAT_TSV, PDOC_WRITER_LINE, PDOC_ERROR_ARGUMENT},
                {PDOC_FORMAT_TSV, (pdoc_writer_flags)1 << 31, PDOC_ERROR_ARGUMENT},
                {PDOC_FORMAT_UNKNOWN, 0, PDOC_ERROR_ARGUMENT},
                {4, 0, PDOC_ERROR_ARGUMENT},
                {-1, 0, PDOC_ERROR_ARGUMENT}};
    pdoc_writer *w;
    pdoc_buffer *b, *same;
    pdoc_error *error;
    ck_assert_int_eq(pdoc_writer_make(NULL, &w, NULL), PDOC_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_int_eq(pdoc_writer_set_format(w, rows[i].format, rows[i].flags, NULL), rows[i].status);
    ck_assert_int_eq(pdoc_writer_set_offsets(w, 5, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_set_offsets(w, -1, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_set_offsets(w, PDOC_UNIT_UNKNOWN, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_writer_set_language(w, 3, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_set_table(w, PDOC_TABLE_UNKNOWN, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_set_table(w, 8, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_set_format(NULL, PDOC_FORMAT_JSON, 0, &error), PDOC_ERROR_ARGUMENT);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "writer is NULL");
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_writer_set_rows(NULL, 1, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_make(NULL, NULL, NULL), PDOC_ERROR_ARGUMENT);
    /* What was refused left the writer as it was: a table without a head. */
    ck_assert_int_eq(pdoc_writer_make_buffer(w, document, NULL, &b, &error), PDOC_ERROR_ARGUMENT);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "no table was chosen");
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_writer_set_format(w, PDOC_FORMAT_TSV, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_writer_set_table(w, PDOC_TABLE_MENTIONS, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_writer_make_buffer(w, document, NULL, &b, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_set_table(w, PDOC_TABLE_AGENDA, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_writer_make_buffer(NULL, document, NULL, &b, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_writer_make_buffer(w, document, NULL, &b, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_writer_make_buffer(pdoc_writer_ref(w), document, NULL, &same, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_buffer_data(b, NULL), pdoc_buffer_data(same, NULL));
    pdoc_buffer_unref(b);
    pdoc_buffer_unref(same);
    pdoc_writer_unref(w);
    pdoc_writer_unref(w);
    pdoc_writer_unref(NULL);
}
END_TEST

START_TEST(annotations_of_another_document_are_refused) {
    pdoc_document *other;
    pdoc_annotations *found;
    pdoc_buffer *b;
    struct ArrowArrayStream stream;
    ck_assert_int_eq(pdoc_document_parse(analyzer, "x", 1, NULL, &other, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, other, NULL, &found, NULL), PDOC_OK);
    ck_assert_int_eq(made_json(document, found, PDOC_UNIT_BYTE, 0, &b, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(made_stream(document, found, PDOC_TABLE_REMARKS, PDOC_UNIT_BYTE, 0, &stream, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(made_json(other, found, PDOC_UNIT_BYTE, 0, &b, NULL), PDOC_OK);
    pdoc_buffer_unref(b);
    pdoc_annotations_unref(found);
    pdoc_document_unref(other);
}
END_TEST

/* ------------------------------------------------------------------------------------------- the handles */

START_TEST(handles_tell_what_the_record_holds) {
    const pdoc_session *s = pdoc_document_session_at(document, 0);
    const pdoc_remark *r = pdoc_session_remark_at(s, 1);
    ck_assert_str_eq(pdoc_session_body_parent_at(s, 0, 0, NULL), "本部");
    ck_assert_int_eq((int)pdoc_session_body_number(s, 0), 3);
    ck_assert_uint_eq(pdoc_session_span(s, PDOC_SESSION_FIELD_TITLE).end, 18);
    ck_assert_uint_eq(pdoc_session_span(s, (pdoc_session_field)99).end, 0);
    ck_assert_str_eq(pdoc_attendee_name(pdoc_remark_attendee(r), NULL), "徳田");
    ck_assert_str_eq(pdoc_agenda_item_title(pdoc_agenda_item_parent(pdoc_remark_agenda_item(r)), NULL), "上");
    ck_assert_ptr_eq(pdoc_remark_reply_to(r), pdoc_session_remark_at(s, 0));
    ck_assert_uint_eq(pdoc_remark_piece_count(r), 2);
    ck_assert_uint_eq(pdoc_remark_piece_at(r, 1).start, 41);
    ck_assert_uint_eq(pdoc_remark_piece_at(r, 2).end, 0);
    ck_assert_uint_eq(pdoc_remark_paragraph_at(r, 0).end, 40);
    ck_assert_uint_eq(pdoc_remark_label_span(r).start, 19);
    ck_assert_str_eq(pdoc_agenda_item_presenter_at(pdoc_session_agenda_item_at(s, 1), 1, NULL), "山田");
    ck_assert_int_eq(pdoc_attendee_listed(pdoc_session_attendee_at(s, 0)), 1);
    ck_assert_ptr_null(pdoc_session_attendee_at(s, 1));
    ck_assert_ptr_eq(pdoc_material_session(pdoc_session_material_at(s, 0)), s);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("export");
    TCase *tests = tcase_create("export");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, everything_stands_in_the_json);
    tcase_add_test(tests, spans_are_in_the_unit_that_is_asked_for);
    tcase_add_test(tests, the_same_document_gives_the_same_bytes);
    tcase_add_test(tests, strings_are_escaped_and_mended);
    tcase_add_test(tests, a_sink_that_refuses_ends_the_writing);
    tcase_add_test(tests, a_hash_is_that_of_the_standard);
    tcase_add_test(tests, a_table_has_a_row_a_thing);
    tcase_add_test(tests, no_cell_becomes_a_formula);
    tcase_add_test(tests, cells_that_other_programs_would_cut);
    tcase_add_test(tests, days_and_times_of_iso_8601);
    tcase_add_test(tests, an_unknown_table_is_refused);
    tcase_add_test(tests, a_writer_refuses_what_it_does_not_know);
    tcase_add_test(tests, annotations_of_another_document_are_refused);
    tcase_add_test(tests, handles_tell_what_the_record_holds);
    return run_suite(suite);
}
