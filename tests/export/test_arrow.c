/* Tables for Arrow: schemas, values and nulls, days and times, batches, many documents, who keeps what alive, failures. */
#include "fixture.h"

#include "export/iso.h"
#include "model/annotations.h"
#include "property/holds.h"

#include <errno.h>

#include "../writing.h"

#define S(literal) {"" literal, sizeof(literal) - 1}

static const char minutes[] = "第３回情報政策会議　議事録\n日時：令和２年１０月１２日（月）１０：００～１２：００\n"
                              "出席者：後藤座長、徳田構成員（東都大学）\n配付資料\n資料１　論点\n議事録\n"
                              "○徳田構成員　予算は34.5%増えて1,200億円である。令和３年度から始める。\n○後藤座長　国会の話をする。\n";

static ledger money = {.left = -1};
static pdoc_analyzer *analyzer;
static pdoc_document *document;
static pdoc_annotations *annotations;

static void setup(void) {
    const pdoc_allocator with = ledger_allocator(&money);
    pdoc_config *config;
    ck_assert_int_eq(pdoc_config_make(&with, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    pdoc_config_unref(config);
    ck_assert_int_eq(pdoc_document_parse(analyzer, minutes, sizeof minutes - 1, NULL, &document, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, document, NULL, &annotations, NULL), PDOC_OK);
}

static void teardown(void) {
    pdoc_annotations_unref(annotations);
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    ck_assert_int_eq(money.live, 0);
}

/* ---- reading what a stream gives ---- */

static void complain(void *user, const char *fault) {
    (void)user;
    ck_abort_msg("%s", fault);
}

static struct ArrowArrayStream stream_of(pdoc_table_kind kind, size_t rows) {
    struct ArrowArrayStream stream;
    ck_assert_int_eq(made_stream(pdoc_annotations_document(annotations), annotations, kind, PDOC_UNIT_CODE_POINT, rows, &stream, NULL), PDOC_OK);
    return stream;
}

static struct ArrowSchema schema_of(struct ArrowArrayStream *stream) {
    struct ArrowSchema schema;
    ck_assert_int_eq(stream->get_schema(stream, &schema), 0);
    return schema;
}

static struct ArrowArray next_of(struct ArrowArrayStream *stream) {
    struct ArrowArray array;
    ck_assert_int_eq(stream->get_next(stream, &array), 0);
    return array;
}

/* The first batch of a table. */
typedef struct batch {
    struct ArrowSchema schema;
    struct ArrowArray array;
} batch;

static batch batch_of(pdoc_table_kind kind) {
    struct ArrowArrayStream stream = stream_of(kind, 0);
    batch b = {schema_of(&stream), next_of(&stream)};
    stream.release(&stream);
    ck_assert(b.array.release);
    ck_assert_uint_eq(holds_arrow_array(&b.schema, &b.array, complain, NULL), 0);
    return b;
}

static void batch_end(batch *b) {
    b->array.release(&b->array);
    b->schema.release(&b->schema);
}

static const struct ArrowArray *column(const batch *b, const char *name) {
    for (int64_t i = 0; i < b->schema.n_children; i++)
        if (strcmp(b->schema.children[i]->name, name) == 0) return b->array.children[i];
    ck_abort_msg("there is no column %s", name);
    return NULL;
}

static bool is_null(const struct ArrowArray *a, int64_t i) {
    return a->buffers[0] && !(((const unsigned char *)a->buffers[0])[i / 8] >> i % 8 & 1);
}

static pdi_str text_of(const struct ArrowArray *a, int64_t i) {
    const int32_t *ends = a->buffers[1];
    return pdi_slice((const char *)a->buffers[2] + ends[i], (size_t)(ends[i + 1] - ends[i]));
}

static pdi_str text_at(const batch *b, const char *name, int64_t i) { return text_of(column(b, name), i); }
static bool null_at(const batch *b, const char *name, int64_t i) { return is_null(column(b, name), i); }
static int64_t number_at(const batch *b, const char *name, int64_t i) { return ((const int64_t *)column(b, name)->buffers[1])[i]; }
static int32_t narrow_at(const batch *b, const char *name, int64_t i) { return ((const int32_t *)column(b, name)->buffers[1])[i]; }
static double real_at(const batch *b, const char *name, int64_t i) { return ((const double *)column(b, name)->buffers[1])[i]; }
static bool truth_at(const batch *b, const char *name, int64_t i) { return ((const unsigned char *)column(b, name)->buffers[1])[i / 8] >> i % 8 & 1; }

/* ------------------------------------------------------------------------------------------------ schemas */

static size_t say_schema(char *to, const struct ArrowSchema *schema) {
    size_t n = (size_t)sprintf(to, "%s:%s%s", schema->name, schema->format, schema->flags & ARROW_FLAG_NULLABLE ? "" : "!");
    if (schema->n_children == 0) return n;
    to[n++] = '(';
    for (int64_t i = 0; i < schema->n_children; i++) {
        if (i) to[n++] = ' ';
        n += say_schema(to + n, schema->children[i]);
    }
    to[n++] = ')';
    to[n] = '\0';
    return n;
}

#define HEAD "document:u body:u number:l date:tdD session:u"
#define SPAN " span_start:l span_end:l)"

START_TEST(schemas_stay_as_they_are) {
    static const char *const expected[] = {
        ":+s!(" HEAD "! parent_body:u title:u kind:u! start:tts end:tts start_at:tss: end_at:tss: venue:u attendees:l! "
        "materials:l! agenda:l! remarks:l!)",
        ":+s!(" HEAD "! id:u! name:u reading:u group:u role:u affiliation:u position:u status:u proxy_for:u listed:b!" SPAN,
        ":+s!(" HEAD "! id:u! label:u title:u" SPAN,
        ":+s!(" HEAD "! id:u! label:u title:u level:l! parent:u presenters:+l!(item:u)" SPAN,
        ":+s!(" HEAD "! id:u! kind:u speaker:u attendee:u attendee_name:u agenda:u agenda_title:u reply_to:u text:U" SPAN,
        ":+s!(" HEAD " id:u! entity:u! type:u! text:u! canonical:u value:u first_day:tdD last_day:tdD amount:g unit:u "
        "attendee:u attendee_name:u candidates:+l!(item:u) material:u remark:u attributes:+l!(item:+s(key:u! value:u)) "
        "extractor:u! rule:u confidence:g!" SPAN,
        ":+s!(" HEAD " id:u! type:u! canonical:u forms:+l!(item:u) first_day:tdD last_day:tdD attendee:u mentions:l! "
        "remarks:l! first_mention:u!" SPAN};
    for (int kind = PDOC_TABLE_SESSIONS; kind <= PDOC_TABLE_ENTITIES; kind++) {
        char words[2000];
        struct ArrowArrayStream stream = stream_of((pdoc_table_kind)kind, 0);
        struct ArrowSchema schema = schema_of(&stream);
        stream.release(&stream);
        say_schema(words, &schema);
        ck_assert_str_eq(words, expected[kind - 1]);
        schema.release(&schema);
    }
}
END_TEST

START_TEST(a_schema_says_what_the_table_is) {
    static const char expected[] = "policydoc.version|" PDOC_VERSION_STRING "|policydoc.table|agenda|policydoc.offsets|codepoint|";
    struct ArrowArrayStream stream = stream_of(PDOC_TABLE_AGENDA, 0);
    struct ArrowSchema schema = schema_of(&stream);
    char words[200];
    int32_t pairs, length;
    const char *at = schema.metadata + sizeof pairs;
    size_t n = 0;
    memcpy(&pairs, schema.metadata, sizeof pairs);
    for (int32_t i = 0; i < pairs * 2; i++, at += length) {
        memcpy(&length, at, sizeof length);
        at += sizeof length;
        n += (size_t)sprintf(words + n, "%.*s|", (int)length, at);
    }
    ck_assert_str_eq(words, expected);
    schema.release(&schema);
    stream.release(&stream);
}
END_TEST

/* ------------------------------------------------------------------------------------------------- values */

START_TEST(rows_are_the_things_of_the_document) {
    batch b = batch_of(PDOC_TABLE_ATTENDEES);
    ck_assert_int_eq(b.array.length, 2);
    ck_assert_slice(text_at(&b, "name", 0), "後藤");
    ck_assert_slice(text_at(&b, "role", 0), "座長");
    ck_assert(null_at(&b, "affiliation", 0));
    ck_assert_slice(text_at(&b, "affiliation", 0), "");
    ck_assert_slice(text_at(&b, "affiliation", 1), "東都大学");
    ck_assert_slice(text_at(&b, "status", 1), "present");
    ck_assert_slice(text_at(&b, "id", 1), "a2");
    ck_assert_slice(text_at(&b, "session", 1), "s1");
    ck_assert_int_eq(number_at(&b, "number", 1), 3);
    ck_assert(null_at(&b, "document", 0));
    ck_assert(truth_at(&b, "listed", 0));
    const pdoc_span span = pdoc_attendee_span(pdoc_session_attendee_at(pdoc_document_session_at(document, 0), 1));
    ck_assert_int_eq(number_at(&b, "span_start", 1), (int64_t)pdoc_document_convert_offset(document, span.start, PDOC_UNIT_CODE_POINT));
    ck_assert_int_eq(number_at(&b, "span_end", 1), (int64_t)pdoc_document_convert_offset(document, span.end, PDOC_UNIT_CODE_POINT));
    batch_end(&b);
}
END_TEST

START_TEST(long_text_has_long_offsets) {
    batch b = batch_of(PDOC_TABLE_REMARKS);
    const struct ArrowArray *text = column(&b, "text");
    const int64_t *ends = text->buffers[1];
    ck_assert_int_eq(b.array.length, 2);
    ck_assert_slice(pdi_slice((const char *)text->buffers[2] + ends[1], (size_t)(ends[2] - ends[1])), "国会の話をする。");
    ck_assert_slice(text_at(&b, "attendee", 0), "a2");
    ck_assert_slice(text_at(&b, "attendee_name", 1), "後藤");
    batch_end(&b);
}
END_TEST

/* The number of a mention by its text. */
static int64_t mention_of(const batch *b, const char *words) {
    for (int64_t i = 0; i < b->array.length; i++)
        if (pdi_eq(text_at(b, "text", i), str(words))) return i;
    ck_abort_msg("nothing is %s", words);
    return -1;
}

START_TEST(mentions_have_days_and_amounts) {
    batch b = batch_of(PDOC_TABLE_MENTIONS);
    const int64_t share = mention_of(&b, "34.5%"), money_row = mention_of(&b, "1,200億円"), year = mention_of(&b, "令和３年度");
    ck_assert_double_eq(real_at(&b, "amount", share), 34.5);
    ck_assert_slice(text_at(&b, "unit", share), "%");
    ck_assert_double_eq(real_at(&b, "amount", money_row), 120e9);
    ck_assert_slice(text_at(&b, "unit", money_row), "JPY");
    ck_assert(null_at(&b, "first_day", share));
    ck_assert_int_eq(narrow_at(&b, "first_day", year), 18718); /* 2021-04-01 */
    ck_assert_int_eq(narrow_at(&b, "last_day", year), 19082);  /* 2022-03-31 */
    ck_assert(null_at(&b, "amount", year));
    ck_assert_slice(text_at(&b, "remark", year), "r1");
    batch_end(&b);
    b = batch_of(PDOC_TABLE_ENTITIES);
    ck_assert_uint_eq((size_t)b.array.length, pdoc_annotations_entity_count(annotations));
    ck_assert_int_eq(column(&b, "forms")->children[0]->length, b.array.length); /* each is printed in one way */
    ck_assert_int_eq(number_at(&b, "mentions", 0), 1);
    batch_end(&b);
}
END_TEST

START_TEST(lists_have_their_items) {
    struct pdoc_mention *m = &annotations->mentions[1];
    const struct pdoc_mention kept = *m;
    const pdoc_attendee *who[2] = {pdoc_session_attendee_at(pdoc_document_session_at(document, 0), 0),
                                   pdoc_session_attendee_at(pdoc_document_session_at(document, 0), 1)};
    pdi_attribute pairs[] = {{S("source"), S("Wikidata")}, {S("empty"), S("")}};
    m->candidates.at = who;
    m->candidates.count = 2;
    m->attributes.at = pairs;
    m->attributes.count = 2;
    batch b = batch_of(PDOC_TABLE_MENTIONS);
    const struct ArrowArray *candidates = column(&b, "candidates"), *attributes = column(&b, "attributes");
    const int32_t *ends = candidates->buffers[1];
    ck_assert_int_eq(ends[1], 0);
    ck_assert_int_eq(ends[2], 2);
    ck_assert_slice(text_of(candidates->children[0], 0), "a1");
    ck_assert_slice(text_of(candidates->children[0], 1), "a2");
    const struct ArrowArray *key = attributes->children[0]->children[0], *value = attributes->children[0]->children[1];
    const int32_t *pair_ends = attributes->buffers[1];
    ck_assert_slice(text_of(key, pair_ends[1]), "source");
    ck_assert_slice(text_of(value, pair_ends[1]), "Wikidata");
    ck_assert_slice(text_of(key, pair_ends[1] + 1), "empty");
    ck_assert(is_null(value, pair_ends[1] + 1));
    batch_end(&b);
    *m = kept;
}
END_TEST

START_TEST(days_and_times_are_numbers) {
    static const struct {
        const char *text;
        int64_t day, first, last, seconds; /* INT64_MIN: none */
    } rows[] = {
#define NO INT64_MIN
        {"2020-10-12", 18547, 18547, 18547, NO},
        {"1970-01-01", 0, 0, 0, NO},
        {"1873-01-01", -35428, -35428, -35428, NO},
        {"2020-02", NO, 18293, 18321, NO},
        {"2019", NO, 17897, 18261, NO},
        {"2021-04-01/2022-03-31", NO, 18718, 19082, NO},
        {"2019-04/2019-05", NO, 17987, 18047, NO},
        {"2020-10-12T16:00", NO, 18547, 18547, NO},
        {"2020-10-12T23:00/2020-10-13T01:00", NO, 18547, 18548, NO},
        {"T10:00", NO, NO, NO, NO},
        {"2020-02-30", NO, NO, NO, NO},
        {"2020-13", NO, NO, NO, NO},
        {"2020-10-12 ", NO, NO, NO, NO},
        {"2020-10-12/", NO, NO, NO, NO},
        {"0000", NO, NO, NO, NO},
        {"令和2年", NO, NO, NO, NO},
        {"", NO, NO, NO, NO},
        {"09:05", NO, NO, NO, 32700},
        {"25:30", NO, NO, NO, 91800},
        {"30:00", NO, NO, NO, NO},
        {"10:60", NO, NO, NO, NO},
        {"1:00", NO, NO, NO, NO},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int64_t day = 0, first = 0, last = 0, seconds = 0;
        const pdi_str text = str(rows[i].text);
        if (!pdi_iso_day_number(text, &day)) day = NO;
        if (!pdi_iso_days(text, &first, &last)) first = last = NO;
        if (!pdi_iso_seconds(text, &seconds)) seconds = NO;
        ck_assert_msg(day == rows[i].day && first == rows[i].first && last == rows[i].last && seconds == rows[i].seconds,
                      "%s: %lld, %lld to %lld, %lld", rows[i].text, (long long)day, (long long)first, (long long)last,
                      (long long)seconds);
    }
}
END_TEST

START_TEST(sessions_have_days_and_times) {
    struct pdoc_session *s = document->record->sessions[0];
    const struct pdoc_session kept = *s;
    batch b = batch_of(PDOC_TABLE_SESSIONS);
    ck_assert_int_eq(narrow_at(&b, "date", 0), 18547);
    ck_assert_int_eq(narrow_at(&b, "start", 0), 10 * 3600);
    ck_assert_int_eq(number_at(&b, "start_at", 0), 18547 * INT64_C(86400) + 10 * 3600);
    ck_assert_int_eq(number_at(&b, "remarks", 0), 2);
    ck_assert(null_at(&b, "venue", 0));
    batch_end(&b);
    /* Past midnight the clock begins anew; the day is the next one. */
    s->end = PDI_LIT("25:30");
    b = batch_of(PDOC_TABLE_SESSIONS);
    ck_assert_int_eq(narrow_at(&b, "end", 0), 90 * 60);
    ck_assert_int_eq(number_at(&b, "end_at", 0), 18548 * INT64_C(86400) + 90 * 60);
    batch_end(&b);
    s->date = PDI_NONE;
    b = batch_of(PDOC_TABLE_SESSIONS);
    ck_assert(null_at(&b, "date", 0));
    ck_assert(null_at(&b, "end_at", 0));
    ck_assert(!null_at(&b, "end", 0));
    batch_end(&b);
    *s = kept;
}
END_TEST

/* ------------------------------------------------------------------------------------------------ batches */

START_TEST(an_empty_table_has_a_schema_and_no_batch) {
    pdoc_document *empty;
    struct ArrowArrayStream stream;
    ck_assert_int_eq(pdoc_document_parse(analyzer, "", 0, NULL, &empty, NULL), PDOC_OK);
    for (int kind = PDOC_TABLE_ATTENDEES; kind <= PDOC_TABLE_REMARKS; kind++) {
        ck_assert_int_eq(made_stream(empty, NULL, (pdoc_table_kind)kind, PDOC_UNIT_BYTE, 0, &stream, NULL), PDOC_OK);
        for (int i = 0; i < 2; i++) {
            struct ArrowArray array = next_of(&stream);
            ck_assert(!array.release);
        }
        ck_assert_ptr_null(stream.get_last_error(&stream));
        ck_assert_uint_eq(holds_arrow(&stream, 0, complain, NULL), 0);
    }
    pdoc_document_unref(empty);
}
END_TEST

START_TEST(batches_have_as_many_rows_as_were_asked_for) {
    const size_t all = pdoc_annotations_mention_count(annotations);
    batch whole = batch_of(PDOC_TABLE_MENTIONS);
    ck_assert_uint_gt(all, 6);
    for (size_t rows = 1; rows <= all + 1; rows++) {
        struct ArrowArrayStream stream = stream_of(PDOC_TABLE_MENTIONS, rows);
        batch b = {.schema = schema_of(&stream)};
        size_t had = 0;
        for (b.array = next_of(&stream); b.array.release; b.array = next_of(&stream)) {
            ck_assert_uint_eq((size_t)b.array.length, all - had < rows ? all - had : rows);
            ck_assert_uint_eq(holds_arrow_array(&b.schema, &b.array, complain, NULL), 0);
            for (int64_t i = 0; i < b.array.length; i++)
                ck_assert(pdi_eq(text_at(&b, "id", i), text_at(&whole, "id", (int64_t)had + i)));
            had += (size_t)b.array.length;
            b.array.release(&b.array);
        }
        ck_assert_uint_eq(had, all);
        b.schema.release(&b.schema);
        stream.release(&stream);
    }
    batch_end(&whole);
}
END_TEST

/* Text ends a batch after 16 MiB, whatever the number of rows. */
START_TEST(memory_is_bounded_by_the_text) {
    enum { REMARKS = 40, LENGTH = 1024 * 1024 };
    char *text = malloc(LENGTH + 1);
    struct pdoc_session *s = document->record->sessions[0];
    const struct pdoc_session kept = *s;
    struct pdoc_remark remark = {.session = s};
    struct pdoc_remark *remarks[REMARKS];
    ck_assert_ptr_nonnull(text);
    memset(text, 'a', LENGTH);
    text[LENGTH] = '\0';
    remark.text = pdi_slice(text, LENGTH);
    for (size_t i = 0; i < REMARKS; i++) remarks[i] = &remark;
    s->remarks = remarks;
    s->remark_count = REMARKS;
    struct ArrowArrayStream stream = stream_of(PDOC_TABLE_REMARKS, 0);
    int64_t lengths[4] = {0};
    for (int i = 0; i < 4; i++) {
        struct ArrowArray array = next_of(&stream);
        if (!array.release) break;
        lengths[i] = array.length;
        array.release(&array);
    }
    ck_assert_int_eq(lengths[0], 16);
    ck_assert_int_eq(lengths[1], 16);
    ck_assert_int_eq(lengths[2], 8);
    ck_assert_int_eq(lengths[3], 0);
    stream.release(&stream);
    *s = kept;
    free(text);
}
END_TEST

/* 2 GiB of text are counted before any of them is looked at. */
START_TEST(a_row_that_arrow_cannot_hold_is_an_error) {
    struct pdoc_attendee *a = document->record->sessions[0]->attendees[1];
    const pdi_str kept = a->name;
    struct ArrowArrayStream stream = stream_of(PDOC_TABLE_ATTENDEES, 1);
    struct ArrowArray array = next_of(&stream);
    a->name.n = (size_t)INT32_MAX + 1;
    array.release(&array);
    ck_assert_int_eq(stream.get_next(&stream, &array), EIO);
    ck_assert(!array.release);
    ck_assert_str_eq(stream.get_last_error(&stream), "one row needs more than 2 GiB in a column");
    stream.release(&stream);
    a->name = kept;
}
END_TEST

/* ---------------------------------------------------------------------------------- who keeps what alive */

START_TEST(a_stream_keeps_its_document) {
    struct ArrowArrayStream stream = stream_of(PDOC_TABLE_ENTITIES, 2);
    const size_t all = pdoc_annotations_entity_count(annotations);
    pdoc_annotations_unref(annotations);
    pdoc_document_unref(document);
    annotations = NULL;
    document = NULL;
    ck_assert_uint_eq(holds_arrow(&stream, all, complain, NULL), 0);
}
END_TEST

/* A consumer's move: the struct is copied, the old one has no release any more. */
static struct ArrowArray moved_array(struct ArrowArray *from) {
    struct ArrowArray to = *from;
    from->release = NULL;
    return to;
}

static struct ArrowSchema moved_schema(struct ArrowSchema *from) {
    struct ArrowSchema to = *from;
    from->release = NULL;
    return to;
}

START_TEST(children_outlive_all_else) {
    struct ArrowArrayStream first = stream_of(PDOC_TABLE_MENTIONS, 0), stream = first;
    first.release = NULL; /* the stream moved too */
    struct ArrowSchema schema = schema_of(&stream);
    struct ArrowArray array = next_of(&stream);
    stream.release(&stream);
    pdoc_annotations_unref(annotations);
    pdoc_document_unref(document);
    annotations = NULL;
    document = NULL;
    int64_t attributes = 0, name = 0;
    for (int64_t i = 0; i < schema.n_children; i++) {
        if (strcmp(schema.children[i]->name, "attributes") == 0) attributes = i;
        if (strcmp(schema.children[i]->name, "text") == 0) name = i;
    }
    struct ArrowArray list = moved_array(array.children[attributes]), text = moved_array(array.children[name]);
    struct ArrowSchema list_schema = moved_schema(schema.children[attributes]), text_schema = moved_schema(schema.children[name]);
    array.release(&array);
    schema.release(&schema);
    ck_assert(!array.release);
    ck_assert_uint_eq(holds_arrow_array(&list_schema, &list, complain, NULL), 0);
    ck_assert_uint_eq(holds_arrow_array(&text_schema, &text, complain, NULL), 0);
    /* A child of a child that moved. */
    struct ArrowArray key = moved_array(list.children[0]->children[0]);
    struct ArrowSchema key_schema = moved_schema(list_schema.children[0]->children[0]);
    list.release(&list);
    list_schema.release(&list_schema);
    text.release(&text);
    text_schema.release(&text_schema);
    ck_assert_uint_eq(holds_arrow_array(&key_schema, &key, complain, NULL), 0);
    ck_assert_int_gt(money.live, 0);
    key.release(&key);
    key_schema.release(&key_schema);
}
END_TEST

/* ----------------------------------------------------------------------------------------- many documents */

typedef struct shelf {
    size_t count, given;  /* documents */
    size_t annotated;     /* those from this number on come with annotations; all are one document */
    pdoc_status status;   /* what stands behind them */
    const char *message;  /* of an error with that status */
    size_t asked_after;   /* calls after the end */
    bool ended;
    long destroyed;
} shelf;

static pdoc_status next_from(void *user, pdoc_document **d, pdoc_annotations **a, pdoc_error **error) {
    shelf *s = user;
    ck_assert(!*d && !*a && !*error);
    s->asked_after += s->ended;
    if (s->given == s->count) {
        s->ended = true;
        if (s->message) pdi_fail(error, &analyzer->with, s->status, PDOC_NO_OFFSET, PDI_NONE, s->message);
        return s->status;
    }
    if (s->given++ >= s->annotated) *a = pdoc_annotations_ref(annotations);
    else *d = pdoc_document_ref(document);
    return PDOC_OK;
}

static void destroy_shelf(void *user) { ((shelf *)user)->destroyed++; }

static struct ArrowArrayStream stream_over(shelf *s, pdoc_table_kind kind, size_t rows) {
    struct ArrowArrayStream stream;
    const pdoc_allocator with = ledger_allocator(&money);
    ck_assert_int_eq(made_stream_of_many(&with, kind, PDOC_UNIT_BYTE, rows, next_from, s, destroy_shelf, &stream, NULL), PDOC_OK);
    return stream;
}

START_TEST(many_documents_are_one_table) {
    static const size_t rows[] = {1, 3, 4, 5, 0};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        shelf s = {.count = 5, .annotated = 3};
        struct ArrowArrayStream stream = stream_over(&s, PDOC_TABLE_ATTENDEES, rows[i]);
        ck_assert_uint_eq(holds_arrow(&stream, 10, complain, NULL), 0);
        ck_assert_int_eq(s.destroyed, 1);
        ck_assert_uint_eq(s.asked_after, 0);
    }
    shelf s = {.count = 3};
    struct ArrowArrayStream stream = stream_over(&s, PDOC_TABLE_MENTIONS, 4);
    ck_assert_uint_eq(holds_arrow(&stream, 3 * pdoc_annotations_mention_count(annotations), complain, NULL), 0);
}
END_TEST

START_TEST(small_documents_share_a_batch_and_none_is_kept) {
    shelf s = {.count = 3, .annotated = 3};
    struct ArrowArrayStream stream = stream_over(&s, PDOC_TABLE_ATTENDEES, 4);
    struct ArrowArray array = next_of(&stream);
    ck_assert_int_eq(array.length, 4);
    ck_assert_uint_eq(s.given, 2);
    array.release(&array);
    array = next_of(&stream);
    ck_assert_int_eq(array.length, 2);
    ck_assert_uint_eq((size_t)document->count, 2); /* ours, and that of the annotations */
    array.release(&array);
    array = next_of(&stream);
    ck_assert(!array.release);
    stream.release(&stream);
}
END_TEST

START_TEST(a_failure_comes_after_the_rows_before_it) {
    static const struct {
        pdoc_status status;
        const char *message, *told;
        int number;
    } rows[] = {{PDOC_ERROR_CANCELLED, NULL, "cancelled", ECANCELED},
                {PDOC_ERROR_CALLBACK, NULL, "a callback raised an error", EIO},
                {PDOC_ERROR_FORMAT, "b.pdf is damaged", "b.pdf is damaged", EIO},
                {PDOC_ERROR_MEMORY, NULL, "out of memory", ENOMEM},
                {PDOC_ERROR_ARGUMENT, "no such file", "no such file", EINVAL},
                {(pdoc_status)7, NULL, "a callback raised an error", EIO}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        shelf s = {.count = 2, .annotated = 2, .status = rows[i].status, .message = rows[i].message};
        struct ArrowArrayStream stream = stream_over(&s, PDOC_TABLE_REMARKS, 3);
        struct ArrowArray array;
        for (int64_t length = 3; length > 0; length -= 2) {
            array = next_of(&stream);
            ck_assert_int_eq(array.length, length);
            array.release(&array);
        }
        for (int again = 0; again < 2; again++) {
            ck_assert_int_eq(stream.get_next(&stream, &array), rows[i].number);
            ck_assert(!array.release);
            ck_assert_str_eq(stream.get_last_error(&stream), rows[i].told);
        }
        ck_assert_uint_eq(s.asked_after, 0);
        ck_assert_int_eq(s.destroyed, 0);
        struct ArrowSchema schema = schema_of(&stream);
        schema.release(&schema);
        stream.release(&stream);
        ck_assert_int_eq(s.destroyed, 1);
    }
}
END_TEST

START_TEST(mentions_need_annotations) {
    shelf s = {.count = 2, .annotated = 1};
    struct ArrowArrayStream stream = stream_over(&s, PDOC_TABLE_ENTITIES, 0);
    struct ArrowArray array;
    ck_assert_int_eq(stream.get_next(&stream, &array), EINVAL);
    ck_assert_str_eq(stream.get_last_error(&stream), "the table is of annotations, and a document came without");
    stream.release(&stream);
    pdoc_error *error;
    ck_assert_int_eq(made_stream(document, NULL, PDOC_TABLE_MENTIONS, PDOC_UNIT_BYTE, 0, &stream, &error), PDOC_ERROR_ARGUMENT);
    ck_assert(!stream.release);
    pdoc_error_unref(error);
}
END_TEST

START_TEST(unusable_arguments_are_refused) {
    struct ArrowArrayStream stream;
    shelf s = {.count = 0};
    pdoc_allocator small = ledger_allocator(&money);
    small.size = 4;
#define REFUSED(call)                                        \
    do {                                                     \
        pdoc_error *error = NULL;                            \
        memset(&stream, 0xA5, sizeof stream);                \
        ck_assert_int_eq((call), PDOC_ERROR_ARGUMENT);       \
        ck_assert(!stream.release);                  \
        ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_ARGUMENT); \
        pdoc_error_unref(error);                             \
    } while (0)
    REFUSED(made_stream(NULL, NULL, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, &stream, &error));
    REFUSED(made_stream(document, NULL, PDOC_TABLE_UNKNOWN, PDOC_UNIT_BYTE, 0, &stream, &error));
    REFUSED(made_stream(pdoc_annotations_document(annotations), annotations, (pdoc_table_kind)99, PDOC_UNIT_BYTE, 0, &stream, &error));
    REFUSED(made_stream(pdoc_annotations_document(annotations), annotations, (pdoc_table_kind)-1, PDOC_UNIT_BYTE, 0, &stream, &error));
    REFUSED(made_stream(pdoc_annotations_document(NULL), NULL, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, &stream, &error));
    REFUSED(made_stream_of_many(NULL, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, NULL, &s, destroy_shelf, &stream, &error));
    REFUSED(made_stream_of_many(NULL, (pdoc_table_kind)99, PDOC_UNIT_BYTE, 0, next_from, &s, destroy_shelf, &stream, &error));
    REFUSED(made_stream_of_many(&small, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, next_from, &s, destroy_shelf, &stream, &error));
    ck_assert_int_eq(s.destroyed, 3);
    ck_assert_int_eq(made_stream(document, NULL, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(made_stream_of_many(NULL, PDOC_TABLE_AGENDA, PDOC_UNIT_BYTE, 0, next_from, &s, destroy_shelf, NULL, NULL), PDOC_ERROR_ARGUMENT);
    ck_assert_int_eq(s.destroyed, 4);
}
END_TEST

/* ------------------------------------------------------------------------------------------------- memory */

/* All that a consumer does; the first errno value, or 0. */
static int read_through(pdoc_table_kind kind) {
    shelf s = {.count = 3};
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray array;
    const pdoc_allocator with = ledger_allocator(&money);
    const pdoc_status status = made_stream_of_many(&with, kind, PDOC_UNIT_UTF16, 7, next_from, &s, destroy_shelf, &stream, NULL);
    ck_assert_int_eq(s.destroyed, status != PDOC_OK);
    if (status != PDOC_OK) {
        ck_assert_int_eq(status, PDOC_ERROR_MEMORY);
        ck_assert(!stream.release);
        return ENOMEM;
    }
    int number = stream.get_schema(&stream, &schema);
    if (number) ck_assert(!schema.release);
    else schema.release(&schema);
    while (number == 0 && (number = stream.get_next(&stream, &array)) == 0 && array.release) array.release(&array);
    if (number) ck_assert_str_eq(stream.get_last_error(&stream), "out of memory");
    stream.release(&stream);
    ck_assert_int_eq(s.destroyed, 1);
    return number;
}

START_TEST(every_allocation_may_fail) {
    size_t tried = 0;
    for (int kind = PDOC_TABLE_SESSIONS; kind <= PDOC_TABLE_ENTITIES; kind++)
        for (int once = 0; once < 2; once++)
            for (long n = 0;; n++, tried++) {
                const long live = money.live;
                money.failed = 0;
                money.left = n;
                money.once = once;
                const int number = read_through((pdoc_table_kind)kind);
                money.left = -1;
                ck_assert_int_eq(money.live, live);
                ck_assert_int_eq(number, money.failed ? ENOMEM : 0);
                if (money.failed == 0) break;
            }
    ck_assert_uint_gt(tried, 1000);
}
END_TEST

START_TEST(a_stream_of_one_document_may_fail) {
    struct ArrowArrayStream stream;
    pdoc_error *error;
    money.left = 0;
    ck_assert_int_eq(made_stream(pdoc_annotations_document(annotations), annotations, PDOC_TABLE_REMARKS, PDOC_UNIT_BYTE, 0, &stream, &error), PDOC_ERROR_MEMORY);
    money.left = -1;
    ck_assert(!stream.release);
    ck_assert_int_eq(pdoc_error_status(error), PDOC_ERROR_MEMORY);
    pdoc_error_unref(error);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("arrow");
    TCase *tests = tcase_create("arrow");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, schemas_stay_as_they_are);
    tcase_add_test(tests, a_schema_says_what_the_table_is);
    tcase_add_test(tests, rows_are_the_things_of_the_document);
    tcase_add_test(tests, long_text_has_long_offsets);
    tcase_add_test(tests, mentions_have_days_and_amounts);
    tcase_add_test(tests, lists_have_their_items);
    tcase_add_test(tests, days_and_times_are_numbers);
    tcase_add_test(tests, sessions_have_days_and_times);
    tcase_add_test(tests, an_empty_table_has_a_schema_and_no_batch);
    tcase_add_test(tests, batches_have_as_many_rows_as_were_asked_for);
    tcase_add_test(tests, memory_is_bounded_by_the_text);
    tcase_add_test(tests, a_row_that_arrow_cannot_hold_is_an_error);
    tcase_add_test(tests, a_stream_keeps_its_document);
    tcase_add_test(tests, children_outlive_all_else);
    tcase_add_test(tests, many_documents_are_one_table);
    tcase_add_test(tests, small_documents_share_a_batch_and_none_is_kept);
    tcase_add_test(tests, a_failure_comes_after_the_rows_before_it);
    tcase_add_test(tests, mentions_need_annotations);
    tcase_add_test(tests, unusable_arguments_are_refused);
    tcase_add_test(tests, every_allocation_may_fail);
    tcase_add_test(tests, a_stream_of_one_document_may_fail);
    return run_suite(suite);
}
