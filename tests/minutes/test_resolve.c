/* Who is meant by a label. */
#include "list_fixture.h"

#include "minutes/resolve.h"

/* The document is the list, and behind a line of === the labels, one a line. */
static const char list_and_labels[] =
    "構成員\n"
    "後藤座長、吉岡構成員、小林（い）構成員、小林（泰）構成員、齋藤構成員、安田構成員、フェルナンデス　悠里構成員\n"
    "経済産業省サイバーセキュリティ課　課長補佐　貝塚 文\n"
    "【総務省】\n"
    "吉岡官房審議官、飛田在宅医療推進室長、吉永障害児支援室長補佐、白石沢文部科学大臣政務官\n"
    "【オブザーバー】\n"
    "三田村清委員（代理：みどり知事会部長　高麗俊）\n"
    "工務課長　鬼頭　大輔\n";

typedef struct question {
    const char *label;
    pdi_resolution answer;
    bool add;
} question;

static void ask(void *user) {
    question *q = user;
    /* labels are slices of the flow: a document that holds list and label */
    char *document = pdi_alloc(&job.scratch, sizeof list_and_labels + strlen(q->label) + 2);
    sprintf(document, "%s%s\n", list_and_labels, q->label);
    read_text(document);
    pdi_attendance_read(&reader, &list, &session, 0, flow.count - 1, NULL, &(pdi_list_heading){.absent = false});
    q->answer = pdi_resolve(&reader, &list, &session, pdi_line_text(&flow, &flow.lines[flow.count - 1]), q->add);
}

static question asked(const char *label, bool add) {
    question q = {.label = label, .add = add};
    ck_assert_int_eq(attempt(&job.trap, ask, &q), PDOC_OK);
    return q;
}

static const char *meant_by(const char *label) {
    static char out[128];
    question q = asked(label, false);
    if (!q.answer.attendee) return q.answer.candidate_count ? "(several)" : "(nobody)";
    const struct pdoc_attendee *a = q.answer.attendee;
    snprintf(out, sizeof out, "%s%s%s", a->name.s, a->position.s ? " " : "", a->position.s ? a->position.s : "");
    return out;
}

START_TEST(by_surname_and_role) {
    ck_assert_str_eq(meant_by("後藤座長"), "後藤");
    ck_assert_str_eq(meant_by("安田座長"), "安田");
    ck_assert_str_eq(meant_by("座長"), "後藤");
    ck_assert_str_eq(meant_by("斎藤構成員"), "齋藤");
    ck_assert_str_eq(meant_by("構成員"), "(nobody)");
    ck_assert_str_eq(meant_by("事務局"), "(nobody)");
    ck_assert_str_eq(meant_by("国土交通省"), "(nobody)");
    ck_assert_str_eq(meant_by("山口構成員"), "(nobody)");
}
END_TEST

START_TEST(who_came_for_a_member) {
    ck_assert_str_eq(meant_by("三田村委員代理（高麗部長）"), "高麗俊 部長");
    ck_assert_str_eq(meant_by("三田村委員代理"), "高麗俊 部長");
    ck_assert_str_eq(meant_by("三田村委員"), "三田村清");
}
END_TEST

START_TEST(by_a_post_in_a_bracket) {
    ck_assert_str_eq(meant_by("事務局（在宅医療推進室長）"), "飛田 在宅医療推進室長");
    ck_assert_str_eq(meant_by("事務局（会計課長）"), "(nobody)");
    ck_assert_str_eq(meant_by("工務課長"), "鬼頭 大輔 工務課長"); /* nobody called 工務 */
}
END_TEST

START_TEST(a_long_surname) { ck_assert_str_eq(meant_by("フェルナンデス構成員"), "フェルナンデス 悠里"); }
END_TEST

START_TEST(two_of_one_surname) {
    ck_assert_str_eq(meant_by("吉岡構成員"), "吉岡");
    ck_assert_str_eq(meant_by("吉岡審議官"), "吉岡 官房審議官");
    ck_assert_str_eq(meant_by("小林（泰）構成員"), "小林（泰）");
    question q = asked("小林構成員", true);
    ck_assert_ptr_null(q.answer.attendee);
    ck_assert_uint_eq(q.answer.candidate_count, 2);
    ck_assert_uint_eq(diagnostics_of(PDOC_DIAGNOSTIC_SPEAKER_AMBIGUOUS), 1);
}
END_TEST

START_TEST(by_a_post_in_short) {
    ck_assert_str_eq(meant_by("飛田室長"), "飛田 在宅医療推進室長");
    ck_assert_str_eq(meant_by("吉永補佐"), "吉永 障害児支援室長補佐");
    ck_assert_str_eq(meant_by("白石沢大臣政務官"), "白石沢 文部科学大臣政務官");
    ck_assert_str_eq(meant_by("貝塚課長補佐"), "貝塚 文 課長補佐");
}
END_TEST

START_TEST(speakers_on_no_list) {
    question q = asked("ＮＩＣＴ　久保田所長", true);
    ck_assert_ptr_nonnull(q.answer.attendee);
    ck_assert_str_eq(q.answer.attendee->name.s, "久保田");
    ck_assert_str_eq(q.answer.attendee->affiliation.s, "ＮＩＣＴ");
    ck_assert_str_eq(q.answer.attendee->position.s, "所長");
    ck_assert(!q.answer.attendee->listed);
    size_t people = list.people.count;
    pdi_resolution again =
        pdi_resolve(&reader, &list, &session, pdi_line_text(&flow, &flow.lines[flow.count - 1]), true);
    ck_assert_ptr_eq(again.attendee, q.answer.attendee);
    ck_assert_uint_eq(list.people.count, people);
}
END_TEST

/* Each line of the document is a label of somebody on no list. */
static void ask_each(void *user) {
    char *persons = user;
    read_text(
        "山田太郎議長\n山田議長\n山田副議長\n山田総務課長\n山田課長\n３番（山田花子君）\n３番（山田）\n山田一郎\n");
    for (uint32_t line = 0; line < flow.count; line++) {
        const pdi_str label = pdi_line_text(&flow, &flow.lines[line]);
        const pdi_resolution answer = pdi_resolve(&reader, &list, &session, label, true);
        for (size_t i = 0; i < list.people.count; i++)
            if (list.people.at[i] == answer.attendee) *persons++ = (char)('0' + i);
    }
    *persons = 0;
}

START_TEST(speakers_on_no_list_who_share_a_surname) {
    char persons[16];
    ck_assert_int_eq(attempt(&job.trap, ask_each, persons), PDOC_OK);
    ck_assert_str_eq(persons, "00122334");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("resolve");
    TCase *c = tcase_create("resolve");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, by_surname_and_role);
    tcase_add_test(c, who_came_for_a_member);
    tcase_add_test(c, by_a_post_in_a_bracket);
    tcase_add_test(c, a_long_surname);
    tcase_add_test(c, two_of_one_surname);
    tcase_add_test(c, by_a_post_in_short);
    tcase_add_test(c, speakers_on_no_list);
    tcase_add_test(c, speakers_on_no_list_who_share_a_surname);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
