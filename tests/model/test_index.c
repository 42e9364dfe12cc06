/* Asking a document by a number, by an offset, and from the other end: what is found is what going through all would find. */
#include "fixture.h"

#include "model/object.h"

static const char minutes[] =
    "温暖化対策委員会　議事概要（第１回・第２回）\n\n\n　　　　　第１回温暖化対策委員会\n\n"
    "令和２年７月１２日（日）　午後２時～午後３時\n１　出席者\n　委員長　片倉　誠\n　委員　兵頭　健太\n"
    "２　議事\n片倉委員長　　国会の話をする。\n兵頭委員　　はい。\n\n\n　　　　　第２回温暖化対策委員会\n\n"
    "令和３年８月２日（月）　午後２時～午後３時\n１　出席者\n　委員長　片倉　誠\n　委員　兵頭　健太\n"
    "２　議事\n片倉委員長　　国会の話をする。\n兵頭委員　　はい。\n";
static const char agenda[] = "第３回情報政策会議　議事要旨\n\n１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n"
                             "２ 出席者\n【構成員】後藤座長、徳田構成員（東都大学）、山田構成員（代理 佐藤 健）\n【事務局】高村参事官\n"
                             "３ 配付資料\n資料３－１　概要\n４ 議事\n（１）開会\n（２）意見交換\n　ア　安全\n　イ　予算\n（３）閉会\n"
                             "５ 議事概要\n（１）開会\n事務局より、資料３－１に基づき説明が行われた。\n（２）意見交換\nア　安全\n"
                             "○徳田構成員　一つ目は、\n- 1 -\n安全の話である。\n○山田構成員　同感である。\nイ　予算\n○徳田構成員　よい。\n（３）閉会\n";
static const char questions[] = "第２回架空会議　質疑応答\n\n問１　費用はいくらか。\n答１　百万円である。\n問２　いつからか。\n答２　来年からである。\n"
                                "Q　よいか。\nA　よい。\nA　私もよい。\n";

static pdoc_analyzer *analyzer;
static pdoc_document *d;

static void setup(void) { ck_assert_int_eq(pdoc_analyzer_make(NULL, &analyzer, NULL), PDOC_OK); }
static void teardown(void) { pdoc_analyzer_unref(analyzer); }

static void read_text(const char *text) {
    ck_assert_int_eq(pdoc_document_parse(analyzer, text, strlen(text), NULL, &d, NULL), PDOC_OK);
}

static const char *const all[] = {minutes, agenda, questions, "", "何でもない。\n"};
enum { ALL = sizeof all / sizeof *all };

/* The lists of the sessions, one after the other, by the numbers. */
#define LISTS(type)                                                                                                    \
    do {                                                                                                               \
        size_t count = 0;                                                                                              \
        for (size_t s = 0; s < pdoc_document_session_count(d); s++) {                                                  \
            const pdoc_session *session = pdoc_document_session_at(d, s);                                              \
            for (size_t i = 0; i < pdoc_session_##type##_count(session); i++, count++) {                               \
                const pdoc_##type *one = pdoc_session_##type##_at(session, i);                                         \
                ck_assert_ptr_eq(pdoc_document_##type##_at(d, pdoc_##type##_index(one)), one);                         \
            }                                                                                                          \
        }                                                                                                              \
        ck_assert_uint_eq(pdoc_document_##type##_count(d), count);                                                     \
        ck_assert_ptr_null(pdoc_document_##type##_at(d, count));                                                       \
        ck_assert_ptr_null(pdoc_document_##type##_at(d, SIZE_MAX));                                                    \
        for (size_t i = 0; i < count; i++)                                                                             \
            ck_assert_uint_eq(pdoc_##type##_index(pdoc_document_##type##_at(d, i)), i);                                \
    } while (0)

START_TEST(lists_of_a_document_follow_the_numbers) {
    read_text(all[_i]);
    LISTS(attendee);
    LISTS(material);
    LISTS(agenda_item);
    LISTS(remark);
    pdoc_document_unref(d);
}
END_TEST

START_TEST(two_sittings_are_one_list) {
    read_text(minutes);
    ck_assert_uint_eq(pdoc_document_session_count(d), 2);
    ck_assert_uint_eq(pdoc_document_attendee_count(d), 4);
    ck_assert_uint_eq(pdoc_document_remark_count(d), 4);
    ck_assert_uint_eq(pdoc_session_index(pdoc_remark_session(pdoc_document_remark_at(d, 3))), 1);
    pdoc_document_unref(d);
}
END_TEST

/* Those of `elements` whose `getter` is a thing are its list, in order. */
#define REVERSE(type, what, element, getter)                                                                           \
    for (size_t k = 0; k < pdoc_document_##type##_count(d); k++) {                                                     \
        const pdoc_##type *of = pdoc_document_##type##_at(d, k);                                                       \
        size_t n = 0;                                                                                                  \
        for (size_t i = 0; i < pdoc_document_##element##_count(d); i++) {                                              \
            const pdoc_##element *one = pdoc_document_##element##_at(d, i);                                            \
            if (getter(one) != of) continue;                                                                           \
            ck_assert_ptr_eq(pdoc_##type##_##what##_at(of, n), one);                                                   \
            n++;                                                                                                       \
        }                                                                                                              \
        ck_assert_uint_eq(pdoc_##type##_##what##_count(of), n);                                                        \
        ck_assert_ptr_null(pdoc_##type##_##what##_at(of, n));                                                          \
        found_##what += n;                                                                                             \
    }

static size_t found_remark, found_child, found_answer;

START_TEST(things_know_what_refers_to_them) {
    found_remark = found_child = found_answer = 0;
    for (int i = 0; i < ALL; i++) {
        read_text(all[i]);
        REVERSE(attendee, remark, remark, pdoc_remark_attendee)
        REVERSE(agenda_item, remark, remark, pdoc_remark_agenda_item)
        REVERSE(agenda_item, child, agenda_item, pdoc_agenda_item_parent)
        REVERSE(remark, answer, remark, pdoc_remark_reply_to)
        pdoc_document_unref(d);
    }
    ck_assert_uint_gt(found_remark, 8);
    ck_assert_uint_eq(found_child, 2);
    ck_assert_uint_ge(found_answer, 3);
}
END_TEST

/* Whether a byte is in one of the pieces. */
static bool covers(const pdi_place *place, size_t byte) {
    if (place->piece_count == 0) return byte >= place->hull.start && byte < place->hull.end;
    for (uint32_t i = 0; i < place->piece_count; i++)
        if (byte >= place->pieces[i].start && byte < place->pieces[i].end) return true;
    return false;
}

#define nothing_more(thing, byte) false
#define has_heading(thing, byte)  covers(&(thing)->heading, byte)
#define has_label(thing, byte)    covers(&(thing)->label, byte)

/* What is found covers the byte, and where nothing is found nothing does. */
#define FINDS(type, more)                                                                                              \
    for (size_t byte = 0; byte <= length + 2; byte++) {                                                                \
        const pdoc_##type *found = pdoc_document_find_##type(d, byte);                                                 \
        if (found) {                                                                                                   \
            ck_assert(covers(&found->place, byte) || more(found, byte));                                               \
            continue;                                                                                                  \
        }                                                                                                              \
        for (size_t i = 0; i < pdoc_document_##type##_count(d); i++) {                                                 \
            const pdoc_##type *one = pdoc_document_##type##_at(d, i);                                                  \
            ck_assert_msg(!covers(&one->place, byte) && !more(one, byte), #type " at %zu", byte);                      \
        }                                                                                                              \
    }

START_TEST(what_stands_at_an_offset_is_found) {
    read_text(all[_i]);
    size_t length;
    pdoc_document_text(d, &length);
    FINDS(attendee, nothing_more)
    FINDS(material, nothing_more)
    FINDS(agenda_item, has_heading)
    FINDS(remark, has_label)
    for (size_t byte = 0; byte <= length + 2; byte++) {
        size_t wanted = PDOC_NO_INDEX;
        for (size_t i = 0; i < pdoc_document_reading_count(d); i++) {
            const pdoc_span span = pdoc_document_reading_span(d, i);
            if (byte >= span.start && byte < span.end) wanted = i;
        }
        ck_assert_uint_eq(pdoc_document_find_reading(d, byte), wanted);
    }
    pdoc_document_unref(d);
}
END_TEST

/* Furniture stands inside a remark and is not its own. */
START_TEST(what_cuts_a_remark_is_not_found_in_it) {
    read_text(agenda);
    const char *text = pdoc_document_text(d, NULL);
    const size_t before = (size_t)(strstr(text, "一つ目") - text), cut = (size_t)(strstr(text, "- 1 -") - text),
                 label = (size_t)(strstr(text, "徳田構成員　一つ目") - text);
    const pdoc_remark *r = pdoc_document_find_remark(d, before);
    ck_assert_ptr_nonnull(r);
    ck_assert_ptr_eq(pdoc_document_find_remark(d, label), r);
    ck_assert_ptr_null(pdoc_document_find_remark(d, cut));
    ck_assert_ptr_eq(pdoc_document_find_remark(d, (size_t)(strstr(text, "安全の話") - text)), r);
    pdoc_document_unref(d);
}
END_TEST

/* Stretches that hold, cross and equal each other, against going through all. */
START_TEST(the_innermost_stretch_has_the_byte) {
    enum { SPANS = 40, LENGTH = 120 };
    uint32_t seed = (uint32_t)_i + 1;
    job_begin();
    pdi_stretch_list list = {0};
    pdoc_span spans[SPANS];
    for (uint32_t i = 0; i < SPANS; i++) {
        seed = seed * 1103515245u + 12345u;
        spans[i].start = seed / 65536u % LENGTH;
        seed = seed * 1103515245u + 12345u;
        spans[i].end = spans[i].start + seed / 65536u % 20;
        const pdi_place place = {.hull = spans[i]};
        pdi_stretch_add(&job, &list, &place, i);
    }
    const pdi_stretches made = pdi_stretches_make(&job, &list);
    for (uint32_t i = 1; i < made.count; i++) ck_assert_uint_le(made.at[i - 1].end, made.at[i].start);
    for (size_t byte = 0; byte < LENGTH + 30; byte++) {
        uint32_t wanted = UINT32_MAX;
        for (uint32_t i = 0; i < SPANS; i++) {
            if (byte < spans[i].start || byte >= spans[i].end) continue;
            if (wanted == UINT32_MAX || spans[i].start > spans[wanted].start ||
                (spans[i].start == spans[wanted].start && spans[i].end < spans[wanted].end))
                wanted = i;
        }
        ck_assert_uint_eq(pdi_stretches_find(&made, byte), wanted);
    }
    job_end();
}
END_TEST

START_TEST(no_handle_is_no_crash) {
    ck_assert_uint_eq(pdoc_document_attendee_count(NULL) + pdoc_document_material_count(NULL) +
                          pdoc_document_agenda_item_count(NULL) + pdoc_document_remark_count(NULL), 0);
    ck_assert_ptr_null(pdoc_document_attendee_at(NULL, 0));
    ck_assert_ptr_null(pdoc_document_material_at(NULL, 0));
    ck_assert_ptr_null(pdoc_document_agenda_item_at(NULL, 0));
    ck_assert_ptr_null(pdoc_document_remark_at(NULL, 0));
    ck_assert_ptr_null(pdoc_document_find_attendee(NULL, 0));
    ck_assert_ptr_null(pdoc_document_find_material(NULL, 0));
    ck_assert_ptr_null(pdoc_document_find_agenda_item(NULL, 0));
    ck_assert_ptr_null(pdoc_document_find_remark(NULL, 0));
    ck_assert_uint_eq(pdoc_document_find_reading(NULL, 0), PDOC_NO_INDEX);
    ck_assert_uint_eq(pdoc_attendee_remark_count(NULL) + pdoc_agenda_item_remark_count(NULL) +
                          pdoc_agenda_item_child_count(NULL) + pdoc_remark_answer_count(NULL), 0);
    ck_assert_ptr_null(pdoc_attendee_remark_at(NULL, 0));
    ck_assert_ptr_null(pdoc_agenda_item_remark_at(NULL, 0));
    ck_assert_ptr_null(pdoc_agenda_item_child_at(NULL, 0));
    ck_assert_ptr_null(pdoc_remark_answer_at(NULL, 0));
    ck_assert_ptr_null(pdoc_annotations_find_mention(NULL, 0));
    ck_assert_ptr_null(pdoc_mention_attribute(NULL, "key", NULL));
    ck_assert_uint_eq(pdoc_document_box_count(NULL, (pdoc_span){0, 9}), 0);
    size_t page = 7;
    double left = 7;
    pdoc_document_box_at(NULL, (pdoc_span){0, 9}, 0, &page, &left, NULL, NULL, NULL);
    ck_assert(page == 0 && left == 0);
    ck_assert_uint_eq(pdoc_document_convert_offset_from(NULL, 3, PDOC_UNIT_UTF16), 0);
    ck_assert_uint_eq(pdoc_document_line_offset(NULL, 3, 1), 0);
    ck_assert_ptr_null(pdoc_analyzer_component_version(NULL, 0, NULL));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("index");
    TCase *tests = tcase_create("index");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, lists_of_a_document_follow_the_numbers, 0, ALL);
    tcase_add_test(tests, two_sittings_are_one_list);
    tcase_add_test(tests, things_know_what_refers_to_them);
    tcase_add_loop_test(tests, what_stands_at_an_offset_is_found, 0, ALL);
    tcase_add_test(tests, what_cuts_a_remark_is_not_found_in_it);
    tcase_add_loop_test(tests, the_innermost_stretch_has_the_byte, 0, 50);
    tcase_add_test(tests, no_handle_is_no_crash);
    return run_suite(suite);
}
