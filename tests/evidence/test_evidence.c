/* Evidence becomes text: blocks, cells, runs with flags, boxes; limits; readers that do not keep their word. */
#include "../fixture.h"

#include "model/object.h"
#include "script_reader.h"

static pdoc_config *config;
static pdoc_analyzer *analyzer;
static pdoc_document *document;
static pdoc_error *error;

static void begin(void) {
    pdoc_reader *reader;
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_reader_make(NULL, &script_functions, NULL, NULL, &reader, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_reader(config, reader, NULL), PDOC_OK);
    pdoc_reader_unref(reader);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
}

static void end(void) {
    pdoc_document_unref(document);
    pdoc_error_unref(error);
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    document = NULL;
    error = NULL;
}

static pdoc_status parse(const char *script) {
    char file[4096];
    snprintf(file, sizeof file, "evidence\n%s", script);
    pdoc_document_unref(document);
    pdoc_error_unref(error);
    return pdoc_document_parse(analyzer, file, strlen(file), NULL, &document, &error);
}

static void limit(pdoc_limit which, uint64_t value) {
    ck_assert_int_eq(pdoc_config_set_limit(config, which, value, NULL), PDOC_OK);
    pdoc_analyzer_unref(analyzer);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
}

static size_t diagnostics(pdoc_diagnostic_code code) {
    size_t n = 0;
    for (size_t i = 0; i < pdoc_document_diagnostic_count(document); i++)
        n += pdoc_diagnostic_code_of(pdoc_document_diagnostic_at(document, i)) == code;
    return n;
}

#define ck_assert_text(script, expected)                                                                               \
    do {                                                                                                               \
        ck_assert_int_eq(parse(script), PDOC_OK);                                                                      \
        size_t ck_n;                                                                                                   \
        const char *ck_s = pdoc_document_text(document, &ck_n);                                                        \
        ck_assert_slice(pdi_slice(ck_s, ck_n), expected);                                                              \
    } while (0)

START_TEST(paragraphs_are_lines) {
    ck_assert_text("begin paragraph\nrun 甲\nrun 乙\nend\nbegin paragraph\nend\nbegin heading 2\nrun 丙\nend\n", "甲乙\n\n丙\n");
    ck_assert_text("run 甲\nbegin item 1\nbegin paragraph\nrun 乙\nend\nbegin item 2\nrun 丙\nend\nend\nrun 丁\n", "甲\n乙\n　丙\n丁\n");
    ck_assert_text("begin paragraph\nrun 甲\nbreak\nrun 乙\nbreak\nbreak\nrun 丙\nbreak\nend\n", "甲\n乙\n\n丙\n");
    ck_assert_text("begin paragraph 2\nrun 甲\nend\nbegin paragraph 5\nend\nbegin paragraph 5\nrun 乙\nbreak\nrun 丙\nend\n",
                   "甲\n\n　 乙\n　 丙\n");
    ck_assert_text("begin paragraph\nrun   甲\\n乙  \nend\n", "甲 乙\n");
    ck_assert_text("begin pre\nrun   甲\\n    乙\\n\nend\n", "  甲\n    乙\n");
    ck_assert_text("begin 99\nrun 甲\nend\nend\nend\n", "甲\n");
    ck_assert_text("begin paragraph\nrun 甲\nbegin paragraph\nrun 乙\n", "甲\n乙\n");
    ck_assert_text("begin paragraph\nrun 甲\nend\npage 1 1\nbegin paragraph\nrun 乙\nend\n", "甲\n\f乙\n");
    ck_assert_text("", "");
}
END_TEST

START_TEST(some_runs_are_left_out) {
    ck_assert_text("begin paragraph\nflag 1 1. \nrun 漢字\nflag 2 かんじ\nflag 4 消す\nrun です\nend\n", "1. 漢字です\n");
    ck_assert_uint_eq(diagnostics(PDOC_DIAGNOSTIC_ASIDE), 1);
    ck_assert_text("begin aside\nbegin paragraph\nrun トップ\nend\nend\nbegin paragraph\nrun 甲\nend\n", "甲\n");
    ck_assert_uint_eq(diagnostics(PDOC_DIAGNOSTIC_ASIDE), 1);
    ck_assert_text("begin paragraph\nrun \xE3\x81\nrun \xFF甲\nend\n", "\xEF\xBF\xBD\xEF\xBF\xBD甲\n");
}
END_TEST

#define CELL(words) "begin cell\nbegin paragraph\nrun " words "\nend\nend\n"

START_TEST(rows_are_lines_with_gaps) {
    ck_assert_text("begin table\nbegin row\n" CELL("座長") CELL("山田") "end\nbegin row\n" CELL("委員") CELL("川口") "end\nend\n",
                   "座長　　山田\n委員　　川口\n");
    ck_assert_text("begin table\nbegin row\nbegin cell\nrun 甲\nbreak\nrun 乙\nend\nbegin cell\nrun 一\nbreak\nrun 二\nbreak\nrun 三\nend\nend\nend\n",
                   "甲　　一\n乙　　二\n　　三\n");
    ck_assert_text("begin table\nbegin row\nbegin cell 2\nrun 甲\nend\n" CELL("乙") "end\nend\n", "甲　　　　乙\n");
    ck_assert_text("begin table\nbegin row\nbegin cell\nbegin paragraph\nend\nend\n" CELL("乙") "end\nend\n", "　　乙\n");
    ck_assert_text("begin row\nbegin cell\nbegin paragraph\nrun 甲\nend\nbegin paragraph\nend\nbegin paragraph\nrun 丙\nend\nend\nbegin cell\nrun 一\nbreak\nrun 二\nend\nend\n",
                   "甲　　一\n　　二\n丙\n");
    /* A table for the layout of a page. */
    ck_assert_text("begin table\nbegin row\n" CELL("左") "begin cell\nbegin heading 1\nrun 題\nend\n" "begin paragraph\nrun 文\nend\nend\nend\nend\n",
                   "左\n題\n文\n");
}
END_TEST

START_TEST(rows_in_rows_end) {
    char script[8192] = "evidence\n";
    limit(PDOC_LIMIT_NESTING, 500);
    for (int i = 0; i < 400; i++) strcat(script, "begin row\n");
    strcat(script, "run 甲\n");
    ck_assert_int_eq(pdoc_document_parse(analyzer, script, strlen(script), NULL, &document, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_document_text(document, NULL), "甲\n");
}
END_TEST

START_TEST(paragraphs_are_not_joined) {
    /* As plain text these would be one sentence, cut at 40 columns. */
    ck_assert_int_eq(parse("begin paragraph\nrun 議事録\nend\n"
                           "begin paragraph\nrun ○座長　本日は、御多忙のところ御参集いただきまして、まこと\nend\n"
                           "begin paragraph\nrun にありがとうございます、と申し上げたいと思いますので、よ\nend\n"
                           "begin paragraph\nrun ろしくお願いします、と申し上げたいところでございますが、\nend\n"), PDOC_OK);
    size_t lines = 0;
    for (size_t i = 0; i < document->flow->text.n; i++) lines += document->flow->text.s[i] == '\n';
    ck_assert_uint_eq(lines, 4);
}
END_TEST

START_TEST(numbers_of_blocks_are_none_of_the_text) {
    char script[2048] = "", expected[1024] = "";
    for (int i = 1; i <= 6; i++) {
        snprintf(script + strlen(script), 100, "begin paragraph\nrun %d\nrun  ○委員　発言%d\nend\n", i, i);
        snprintf(expected + strlen(expected), 100, "○委員　発言%d\n", i);
    }
    ck_assert_text(script, expected);
    ck_assert_uint_eq(diagnostics(PDOC_DIAGNOSTIC_ASIDE), 1);
    ck_assert_text("begin paragraph\nrun 1\nrun 　開会\nend\nbegin paragraph\nrun 2\nrun 　閉会\nend\n", "1　開会\n2　閉会\n");
}
END_TEST

START_TEST(blocks_as_few_readers_give_them) {
    /* Ends of lines of other systems; a heading's and an item's level out of bounds; breaks and ends that end nothing.
     */
    ck_assert_text("begin pre\nrun 甲\r\\n乙\r丙\r\nend\n", "甲\n乙\n丙\n");
    ck_assert_text("begin pre\nend\nbegin pre\nrun 甲\nend\n", "\n甲\n");
    ck_assert_text("begin paragraph\nrun 甲\r乙\v丙\f丁\nend\n", "甲 乙 丙 丁\n");
    ck_assert_text("begin heading 0\nrun 甲\nend\nbegin heading 9\nrun 乙\nend\n", "甲\n乙\n");
    ck_assert_text("begin item 70000\nrun 甲\nend\n", "　　　　　　　　甲\n");
    ck_assert_text("end\nbreak\nrun 甲\nbreak\nend\nrun 乙\n", "\n甲\n乙\n");
    ck_assert_text("begin item 3\nbegin table\nbegin row\nbegin cell 99\nrun 甲\nend\nend\nend\nend\n", "甲\n");
    ck_assert_text("begin row\nrun 甲\nbegin cell\nrun 乙\nend\nbegin paragraph 9\nrun 丙\nend\nend\n", "乙　　丙\n");
    ck_assert_text("begin row\nbegin cell\nrun \xC2\xA0\nend\nbegin cell\nrun 　\nend\nend\n", "");
    ck_assert_text("page -1 -1\nbox 10 10 20 20 甲\n", "甲\n");
    double width = 1, height = 1;
    pdoc_document_page_size(document, 0, &width, &height);
    ck_assert(width == 0 && height == 0);
}
END_TEST

START_TEST(asides_are_told_by_their_first_words) {
    static const char *const scripts[] = {
        "begin aside\nbegin paragraph\nrun    \nend\nbegin paragraph\nrun トップ\nend\nend\nrun 甲\n",
        "begin aside\nbegin paragraph\nend\nend\nrun 甲\n",
        "begin aside\nrun 緑の窓口のご案内、緑の窓口のご案内、緑の窓口のご案内、緑の窓口のご案内\nend\nrun 甲\n"};
    static const char *const words[] = {"トップ", NULL, "緑の窓口のご案内、緑の窓口のご案内、緑の窓口のご案内、緑の窓"};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        ck_assert_text(scripts[i], "甲\n");
        ck_assert_uint_eq(diagnostics(PDOC_DIAGNOSTIC_ASIDE), words[i] != NULL);
        if (!words[i]) continue;
        const pdoc_diagnostic *told = pdoc_document_diagnostic_at(document, 0);
        const char *message = pdoc_diagnostic_message(told, PDOC_LANGUAGE_ENGLISH, NULL);
        ck_assert_msg(strstr(message, words[i]) != NULL, "%s", message);
        ck_assert_msg(strstr(message, "窓口のご案内、緑の窓口のご案内、緑の窓口のご案内、緑の窓口") == NULL, "%s",
                      message);
    }
}
END_TEST

START_TEST(numbers_that_are_of_the_text) {
    /* As the numbers of blocks have it, but for one thing each: another number, a sign, digits with more, too few. */
    static const char *const heads[] = {"run 7\nrun 　甲\n", "run 5\nrun .甲\n", "run 5a\nrun 　甲\n",
                                        "run 000005\nrun 　甲\n", "flag 1 5\nrun 　甲\n"};
    for (size_t h = 0; h < sizeof heads / sizeof *heads; h++) {
        char script[2048] = "";
        for (int i = 1; i <= 4; i++)
            snprintf(script + strlen(script), 100, "begin paragraph\nrun %d\nrun 　発言%d\nend\n", i, i);
        snprintf(script + strlen(script), 200, "begin paragraph\n%send\n", heads[h]);
        ck_assert_int_eq(parse(script), PDOC_OK);
        ck_assert_msg(strncmp(pdoc_document_text(document, NULL), "1　発言1\n", 8) == 0, "%s", heads[h]);
    }
    /* Most blocks have none. */
    char script[4096] = "";
    for (int i = 1; i <= 5; i++)
        snprintf(
            script + strlen(script), 200,
            "begin paragraph\nrun %d\nrun 　発言\nend\nbegin paragraph\nrun 甲\nend\nbegin paragraph\nrun 乙\nend\n",
            i);
    ck_assert_int_eq(parse(script), PDOC_OK);
    ck_assert_ptr_nonnull(strstr(pdoc_document_text(document, NULL), "5　発言\n"));
}
END_TEST

START_TEST(boxes_that_are_none) {
    static const char *const none[] = {"20 10 10 20",  "10 20 20 10",  "-2e9 10 20 20", "10 -2e9 20 20",
                                       "10 10 2e9 20", "10 10 20 2e9", "nan 10 20 20"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        char script[200];
        snprintf(script, sizeof script, "page 100 100\nbox %s 甲\n", none[i]);
        ck_assert_text(script, "甲\n");
        ck_assert_msg(pdoc_document_box_count(document, (pdoc_span){0, 3}) == 0, "%s", none[i]);
    }
}
END_TEST

/* What is asked without evidence, or for what there is none of, is refused or nothing. */
static int ask_much(void *user, const void *bytes, size_t size, pdoc_evidence *e) {
    size_t length = 7;
    (void)user, (void)bytes, (void)size;
    ck_assert_int_eq(pdoc_evidence_run(e, NULL, NULL, 3), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(pdoc_evidence_run(e, NULL, "", 0), PDOC_OK);
    ck_assert_int_eq(
        pdoc_evidence_run(e, &(pdoc_run){.size = sizeof(pdoc_run), .font_size = 1e7, .weight = 5000}, "甲", 3),
        PDOC_OK);
    ck_assert_int_eq(pdoc_evidence_fact(e, (pdoc_fact)0, "x", 1), PDOC_OK);
    ck_assert_int_eq(pdoc_evidence_fact(e, (pdoc_fact)1000, "x", 1), PDOC_OK);
    ck_assert_int_eq(pdoc_evidence_fact(e, PDOC_FACT_DATE, "\xFF", 1), PDOC_OK);
    ck_assert_int_eq(pdoc_evidence_warn(e, "\xFF"), PDOC_OK);
    ck_assert_ptr_null(pdoc_evidence_known(NULL, PDOC_FACT_DATE, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(pdoc_evidence_known(e, (pdoc_fact)0, NULL));
    ck_assert_ptr_null(pdoc_evidence_known(e, (pdoc_fact)1000, NULL));
    ck_assert_uint_eq(pdoc_evidence_limit(NULL, PDOC_LIMIT_TEXT), 0);
    ck_assert_ptr_null(pdoc_evidence_allocator(NULL));
    pdoc_evidence_fail(NULL, "x", 0);
    pdoc_evidence_fail(e, NULL, 0);
    pdoc_evidence_fail(e, "\xFF", 0);
    return PDOC_ERROR_FORMAT;
}

START_TEST(what_cannot_be_told_is_not_told) {
    const pdoc_reader_functions f = {sizeof f, PDOC_READER_INTERFACE, 0, "asks", NULL, script_recognize, ask_much};
    pdoc_reader *reader;
    pdoc_analyzer_unref(analyzer);
    pdoc_config_unref(config);
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &reader, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_reader(config, reader, NULL), PDOC_OK);
    pdoc_reader_unref(reader);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    ck_assert_int_eq(parse(""), PDOC_ERROR_FORMAT);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "asks: the file is damaged");
}
END_TEST

typedef struct boxes {
    size_t count, page[8];
    double left[8], right[8];
} boxes;

static int keep_box(void *user, size_t page, double left, double top, double right, double bottom) {
    boxes *b = user;
    (void)top, (void)bottom;
    b->page[b->count] = page;
    b->left[b->count] = left;
    b->right[b->count++] = right;
    return b->count == 8;
}

START_TEST(text_is_located) {
    boxes b = {0};
    ck_assert_text("page 595 842\nbox 100 10 140 20 山田太郎\nbox 140 10 150 20 君\npage 842 595\nbox 50 10 60 20 終\n", "山田太郎君\n\f終\n");
    ck_assert_uint_eq(pdoc_document_page_count(document), 2);
    double width, height;
    pdoc_document_page_size(document, 1, &width, &height);
    ck_assert(width == 842 && height == 595);
    ck_assert_uint_eq(pdoc_document_locate(document, (pdoc_span){6, 15}, keep_box, &b), 2);
    ck_assert(b.page[0] == 0 && b.left[0] == 120 && b.right[0] == 140 && b.left[1] == 140 && b.right[1] == 150);
    b.count = 0;
    ck_assert_uint_eq(pdoc_document_locate(document, (pdoc_span){0, 100}, keep_box, &b), 3);
    ck_assert_uint_eq(b.page[2], 1);
    ck_assert_uint_eq(pdoc_document_locate(document, (pdoc_span){15, 16}, keep_box, &b), 0);
    ck_assert_uint_eq(pdoc_document_convert_offset(document, 6, PDOC_UNIT_SOURCE_BYTE), 0);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(document, 6, PDOC_UNIT_SOURCE_BYTE), PDOC_NO_OFFSET);
    /* The list has what the callback is told, for each span. */
    size_t length;
    pdoc_document_text(document, &length);
    for (size_t start = 0; start <= length; start++)
        for (size_t end = start; end <= length + 1; end++) {
            const pdoc_span span = {start, end};
            b.count = 0;
            ck_assert_uint_eq(pdoc_document_box_count(document, span), pdoc_document_locate(document, span, keep_box, &b));
            for (size_t i = 0; i < b.count; i++) {
                size_t page;
                double left, top, right, bottom;
                pdoc_document_box_at(document, span, i, &page, &left, &top, &right, &bottom);
                ck_assert(page == b.page[i] && left == b.left[i] && right == b.right[i] && top == 10 && bottom == 20);
            }
            double right = 7;
            pdoc_document_box_at(document, span, b.count, NULL, NULL, NULL, &right, NULL);
            ck_assert(right == 0);
        }
}
END_TEST

START_TEST(a_reader_tells_facts) {
    pdoc_options *o;
    ck_assert_int_eq(parse("fact 5 2024-05-01\nfact 8 text/html\nfact 7 EUC-JP\nfact 3 gestern\nwarn 何か\n"), PDOC_OK);
    ck_assert_str_eq(pdoc_document_fact(document, PDOC_FACT_DATE, NULL), "2024-05-01");
    ck_assert_str_eq(pdoc_document_fact(document, PDOC_FACT_MEDIA_TYPE, NULL), "text/html");
    ck_assert_str_eq(pdoc_document_encoding(document, NULL), "EUC-JP");
    ck_assert_ptr_null(pdoc_document_fact(document, PDOC_FACT_RETRIEVED, NULL));
    ck_assert_uint_eq(diagnostics(PDOC_DIAGNOSTIC_READER_WARNED), 2);
    ck_assert_str_eq(pdoc_document_reader_name(document, NULL), "script");
    ck_assert_str_eq(pdoc_document_reader_version(document, NULL), "7");
    pdoc_document_unref(document);
    ck_assert_int_eq(pdoc_options_make(analyzer, &o, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_options_set_fact(o, PDOC_FACT_DATE, "2020-01-01", 10, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_document_parse(analyzer, "evidence\nfact 5 2024-05-01\n", 27, o, &document, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_document_fact(document, PDOC_FACT_DATE, NULL), "2020-01-01");
    pdoc_options_unref(o);
    pdoc_document_unref(document);
    ck_assert_int_eq(pdoc_document_parse(analyzer, "甲", 3, NULL, &document, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_document_reader_name(document, NULL), "text");
}
END_TEST

START_TEST(failures_are_told) {
    ck_assert_int_eq(parse("fail 1 it is torn\n"), PDOC_ERROR_FORMAT);
    ck_assert_str_eq(pdoc_error_message(error, NULL), "script: it is torn");
    ck_assert_uint_eq(pdoc_error_offset(error), 3);
    ck_assert_int_eq(parse("fail -1\n"), PDOC_ERROR_MEMORY);
    ck_assert_int_eq(parse("fail -8\n"), PDOC_ERROR_CALLBACK);
    ck_assert_int_eq(parse("fail -10\n"), PDOC_ERROR_FORMAT);
    ck_assert_ptr_null(document);
}
END_TEST

START_TEST(limits_end_the_reading) {
    limit(PDOC_LIMIT_TEXT, 8);
    ck_assert_int_eq(parse("run 甲\nrun 乙\n"), PDOC_OK);
    ck_assert_int_eq(parse("run 甲\nrun 乙\nrun 丙\n"), PDOC_ERROR_LIMIT);
    ck_assert_int_eq(parse("ignore\nrun 甲\nrun 乙\nrun 丙\nrun 丁\n"), PDOC_ERROR_LIMIT);
    limit(PDOC_LIMIT_PAGES, 2);
    ck_assert_int_eq(parse("page 1 1\npage 1 1\n"), PDOC_OK);
    ck_assert_int_eq(parse("page 1 1\npage 1 1\npage 1 1\n"), PDOC_ERROR_LIMIT);
    limit(PDOC_LIMIT_NESTING, 2);
    ck_assert_int_eq(parse("begin 1\nbegin 1\n"), PDOC_OK);
    ck_assert_int_eq(parse("begin 1\nbegin 1\nbegin 1\n"), PDOC_ERROR_LIMIT);
}
END_TEST

static int never_same(void *user, const void *bytes, size_t size) {
    (void)bytes;
    ++*(int *)user;
    return size ? 49 : 1000;
}
static int read_nothing(void *user, const void *bytes, size_t size, pdoc_evidence *e) {
    (void)user, (void)bytes, (void)size;
    return pdoc_evidence_run(e, &(pdoc_run){.size = 4}, "x", 1);
}

START_TEST(tables_are_checked) {
    pdoc_reader *reader;
    int destroyed = 0;
    pdoc_reader_functions f = {sizeof f, PDOC_READER_INTERFACE, 0, "other", NULL, never_same, read_nothing};
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, &destroyed, NULL, &reader, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_reader_version(reader, NULL), "");
    ck_assert_int_eq(pdoc_config_add_reader(config, reader, NULL), PDOC_OK);
    pdoc_reader_unref(reader);
    pdoc_analyzer_unref(analyzer);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    ck_assert_uint_eq(pdoc_analyzer_reader_count(analyzer), 2);
    ck_assert_ptr_eq(pdoc_analyzer_reader_at(analyzer, 1), reader);
    ck_assert_int_eq(pdoc_document_parse(analyzer, "甲", 3, NULL, &document, NULL), PDOC_OK);
    ck_assert_str_eq(pdoc_document_reader_name(document, NULL), "text");
    ck_assert_int_eq(destroyed, 1); /* it was asked */
    f.size = 8;
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &reader, NULL), PDOC_ERROR_ARGUMENT);
    f.size = sizeof f;
    f.interface_version = 2;
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &reader, NULL), PDOC_ERROR_ARGUMENT);
    f.interface_version = PDOC_READER_INTERFACE;
    f.read = NULL;
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &reader, NULL), PDOC_ERROR_ARGUMENT);
    f.read = read_nothing;
    f.recognize = script_recognize;
    pdoc_config_unref(config);
    pdoc_analyzer_unref(analyzer);
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_reader_make(NULL, &f, NULL, NULL, &reader, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_reader(config, reader, NULL), PDOC_OK);
    pdoc_reader_unref(reader);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    ck_assert_int_eq(parse(""), PDOC_ERROR_FORMAT);
    ck_assert_int_eq(pdoc_reader_load(NULL, "relative.so", &reader, NULL), PDOC_ERROR_MODULE);
    ck_assert_int_eq(pdoc_reader_load(NULL, "/nowhere/at/all.so", &reader, NULL), PDOC_ERROR_MODULE);
}
END_TEST

START_TEST(files_without_a_reader_are_named) {
    static const struct { const char *bytes, *word; } files[] = {
        {"%PDF-1.7\n", "pdf"}, {"PK\3\4xxxx", "docx"}, {"\xD0\xCF\x11\xE0xxxx", ".doc"},
        {"\xEF\xBB\xBF\n<!DOCTYPE HTML><p>", "html"}, {"<HTML lang=ja>", "html"}, {"<?xml version='1.0'?><data/>", "diet"}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        pdoc_error_unref(error);
        ck_assert_int_eq(pdoc_document_parse(analyzer, files[i].bytes, strlen(files[i].bytes), NULL, &document, &error),
                         PDOC_ERROR_READER);
        ck_assert_ptr_nonnull(strstr(pdoc_error_message(error, NULL), files[i].word));
        if (files[i].word[0] != '.')
            ck_assert_ptr_nonnull(strstr(pdoc_error_message(error, NULL), "policydoc-readers"));
    }
}
END_TEST

/* Evidence handed on instead of a document: as a script again. */
typedef struct copy {
    char script[1024];
    int runs, stop;
} copy;

static int copy_page(void *user, double width, double height) {
    copy *c = user;
    return snprintf(c->script + strlen(c->script), 80, "page %g %g\n", width, height) < 0;
}
static int copy_begin(void *user, pdoc_block_kind block, unsigned level) {
    copy *c = user;
    return snprintf(c->script + strlen(c->script), 80, "begin %d %u\n", block, level) < 0;
}
static int copy_end(void *user) { return !strcat(((copy *)user)->script, "end\n"); }
static int copy_run(void *user, const pdoc_run *run, const char *text, size_t length) {
    copy *c = user;
    (void)run;
    if (++c->runs == c->stop) return PDOC_ERROR_CALLBACK;
    return snprintf(c->script + strlen(c->script), 200, "run %.*s\n", (int)length, text) < 0;
}

START_TEST(evidence_is_handed_on) {
    static const char script[] = "evidence\npage 1 2\nbegin 1 0\nrun 甲\nbreak\nfact 1 x\nend\nrun 乙\n";
    copy c = {.stop = 0};
    const pdoc_evidence_functions f = {.size = sizeof f, .interface_version = PDOC_READER_INTERFACE, .page = copy_page,
                                       .begin = copy_begin, .end = copy_end, .run = copy_run};
    const pdoc_reader *reader = pdoc_analyzer_reader_at(analyzer, 0);
    ck_assert_int_eq(pdoc_reader_run(reader, script, sizeof script - 1, NULL, &f, &c, &error), PDOC_OK);
    ck_assert_str_eq(c.script, "page 1 2\nbegin 1 0\nrun 甲\nend\nrun 乙\n");
    c.stop = 3;
    ck_assert_int_eq(pdoc_reader_run(reader, script, sizeof script - 1, config, &f, &c, &error), PDOC_ERROR_CALLBACK);
    pdoc_error_unref(error);
    ck_assert_int_eq(pdoc_reader_run(reader, script, sizeof script - 1, NULL, NULL, &c, &error), PDOC_ERROR_ARGUMENT);
}
END_TEST

/* Every allocation of a reading fails once. */
START_TEST(memory_may_fail) {
    static const char script[] = "evidence\npage 9 9\nfact 8 a/b\nwarn x\nbegin table\nbegin row\n" CELL("座長") CELL("山田")
        "end\nend\nbegin aside\nrun 上\nend\nbox 1 1 2 2 ○座長　よし\n";
    ledger l = {.left = -1};
    const pdoc_allocator with = ledger_allocator(&l);
    long live = 0;
    for (long n = 0;; n++) {
        pdoc_config *c = NULL;
        pdoc_analyzer *a = NULL;
        pdoc_reader *r = NULL;
        pdoc_document *d = NULL;
        l = (ledger){.left = n};
        pdoc_status status = pdoc_config_make(&with, &c, NULL);
        if (status == PDOC_OK) status = pdoc_reader_make(&with, &script_functions, NULL, NULL, &r, NULL);
        if (status == PDOC_OK) status = pdoc_config_add_reader(c, r, NULL);
        if (status == PDOC_OK) status = pdoc_analyzer_make(c, &a, NULL);
        if (status == PDOC_OK) status = pdoc_document_parse(a, script, sizeof script - 1, NULL, &d, NULL);
        ck_assert_int_eq(status, l.failed ? PDOC_ERROR_MEMORY : PDOC_OK);
        pdoc_document_unref(d);
        pdoc_analyzer_unref(a);
        pdoc_reader_unref(r);
        pdoc_config_unref(c);
        ck_assert_int_eq(l.live, live);
        if (!l.failed) break;
        /* Most allocations are those of the tables, which other tests fail one by one. */
        if (n > 40 && n < 400) n += 6;
    }
}
END_TEST

int main(void) {
    const TTest *const tests[] = {paragraphs_are_lines,
                                  some_runs_are_left_out,
                                  rows_are_lines_with_gaps,
                                  rows_in_rows_end,
                                  paragraphs_are_not_joined,
                                  numbers_of_blocks_are_none_of_the_text,
                                  blocks_as_few_readers_give_them,
                                  asides_are_told_by_their_first_words,
                                  numbers_that_are_of_the_text,
                                  boxes_that_are_none,
                                  what_cannot_be_told_is_not_told,
                                  text_is_located,
                                  a_reader_tells_facts,
                                  failures_are_told,
                                  limits_end_the_reading,
                                  tables_are_checked,
                                  files_without_a_reader_are_named,
                                  evidence_is_handed_on,
                                  memory_may_fail};
    Suite *suite = suite_create("evidence");
    TCase *all = tcase_create("evidence");
    tcase_add_checked_fixture(all, begin, end);
    tcase_set_timeout(all, 60);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
