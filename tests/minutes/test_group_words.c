/* Headings of people: what they say beside that somebody was there. */
#include "parse.h"

#include "minutes/group_words.h"

#define TITLE "第３回みどり審議会　議事録\n\n日　時　令和２年１０月１２日（月）\n"
#define TALK  "\n○山田委員　始めます。\n"

static pdi_knowledge *k;

static void make_knowledge(void *user) {
    (void)user;
    k = pdi_knowledge_make(NULL, &job.trap);
}

static const char *who(const char *words) {
    static char found[64];
    const pdi_str s = pdi_who_attended(k, pdi_slice(words, strlen(words)));
    snprintf(found, sizeof found, "%.*s", (int)s.n, s.n ? s.s : "");
    return found;
}

START_TEST(who_of_a_heading) {
    static const char *const WORDS[][2] = {
        {"出席者", ""},           {"欠席者", ""},
        {"出席者名簿", ""},       {"参加者一覧", ""},
        {"出席者の氏名", ""},     {"委員出欠", ""},
        {"出席・欠席者", ""},     {"会議出席者", ""},
        {"出席した職員", "職員"}, {"委員出席者", "委員"},
        {"町側出席者", "町側"},   {"出席理事者", "理事者"},
        {"欠席した委員", "委員"}, {"出席委員6名", "委員"},
        {"審議会参加者", ""},     {"出席議員及び欠席議員", ""},
        {"住民代表", "住民代表"}, {"不動産課職員", "不動産課職員"},
        {"出席者(委員等)の", ""},
    };
    job_begin();
    ck_assert_int_eq(attempt(&job.trap, make_knowledge, NULL), PDOC_OK);
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) ck_assert_str_eq(who(WORDS[i][0]), WORDS[i][1]);
    pdi_knowledge_free(k);
    job_end();
}
END_TEST

START_TEST(headings_that_are_groups) {
    ck_assert_str_eq(
        attendees_of(TITLE "出席委員　委員　鈴木　一\n出席理事者　教育次長　佐藤　恵\n　　　　　　庶務課長　高橋　誠\n"
                           "出席した職員　主事　伊藤　愛\n" TALK),
        "鈴木 一|出席委員|委員|||present|\n"
        "佐藤 恵|出席理事者|||教育次長|present|\n"
        "高橋 誠|出席理事者|||庶務課長|present|\n"
        "伊藤 愛|出席した職員|||主事|present|\n"
        "山田||委員|||present|!\n");
    ck_assert_str_eq(attendees_of(TITLE "【委員出席者】\n・鈴木　一\n【委員欠席者】\n・佐藤　恵\n" TALK),
                     "鈴木 一|委員出席者|委員|||present|\n"
                     "佐藤 恵|委員欠席者|委員|||absent|\n"
                     "山田||委員|||present|!\n");
    ck_assert_str_eq(
        attendees_of(TITLE
                     "説明のため出席した者の職氏名\n町　長　鈴木　一\n事務局出席職員氏名\n事務局長　佐藤　恵\n" TALK),
        "鈴木 一|説明のため出席した者|||町 長|present|\n"
        "佐藤 恵|事務局出席職員|事務局||事務局長|present|\n"
        "山田||委員|||present|!\n");
    ck_assert_str_eq(attendees_of(TITLE "委員出欠\n委員長　鈴木　一　出席\n委員　佐藤　恵　欠席\n" TALK),
                     "鈴木 一||委員長|||present|\n"
                     "佐藤 恵||委員|||absent|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(groups_of_those_who_were_away) {
    ck_assert_str_eq(attendees_of(TITLE "１　出席者\n　（委員）鈴木委員、高橋委員\n　（事務局）伊藤課長\n"
                                        "２　欠席者\n　（委員）佐藤委員、中村委員\n　（事務局）小林係長\n" TALK),
                     "鈴木|委員|委員|||present|\n"
                     "高橋|委員|委員|||present|\n"
                     "伊藤|事務局|事務局||課長|present|\n"
                     "佐藤|委員|委員|||absent|\n"
                     "中村|委員|委員|||absent|\n"
                     "小林|事務局|事務局||係長|absent|\n"
                     "山田||委員|||present|!\n");
    ck_assert_str_eq(attendees_of(TITLE "欠席者\n　委員　佐藤委員\n事務局　小林係長\n" TALK),
                     "佐藤|委員|委員|||absent|\n"
                     "小林|事務局|事務局||係長|present|\n"
                     "山田||委員|||present|!\n");
}
END_TEST

START_TEST(listeners_with_names_and_who_signs) {
    ck_assert_str_eq(
        attendees_of(TITLE
                     "出席委員\n鈴木　一\n傍聴者\n佐藤恵議員　高橋誠議員\n会議録署名委員\n委員長　鈴木　一\n" TALK),
        "鈴木 一|出席委員|委員|||present|\n"
        "佐藤恵|傍聴者|議員|||present|\n"
        "高橋誠|傍聴者|議員|||present|\n"
        "山田||委員|||present|!\n");
    ck_assert_str_eq(attendees_of(TITLE "出席委員\n鈴木　一\n傍聴者\n２名\n" TALK), "鈴木 一|出席委員|委員|||present|\n"
                                                                                    "山田||委員|||present|!\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("group_words");
    TCase *c = parsing_case("group_words");
    tcase_add_test(c, who_of_a_heading);
    tcase_add_test(c, headings_that_are_groups);
    tcase_add_test(c, groups_of_those_who_were_away);
    tcase_add_test(c, listeners_with_names_and_who_signs);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
