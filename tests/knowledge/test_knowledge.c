/* Tables: looking up, extending, replacing, and what is wrong in them. */
#include "fixture.h"

#include "knowledge/knowledge.h"
#include "knowledge/lexicon.h"

static pdi_trap trap;
static pdi_knowledge *k;

static void make(void *user) { k = pdi_knowledge_make(user, &trap); }

static void setup(void) { ck_assert_int_eq(attempt(&trap, make, NULL), PDOC_OK); }

static void teardown(void) {
    pdi_knowledge_free(k);
    k = NULL;
}

typedef struct addition {
    pdi_table table;
    bool replace;
    pdi_str tsv;
} addition;

static void add(void *user) {
    const addition *a = user;
    pdi_knowledge_add(k, &trap, a->table, a->replace, a->tsv, PDI_LIT("town/table.tsv"));
}

static pdoc_status adds(pdi_table table, bool replace, const char *tsv) {
    addition a = {table, replace, str(tsv)};
    return attempt(&trap, add, &a);
}

START_TEST(built_in_tables_are_there) {
    const pdi_pack *packs;
    ck_assert_uint_eq(pdi_knowledge_packs(k, &packs), 1);
    ck_assert_slice(packs[0].name, "builtin");
    ck_assert(pdi_starts(packs[0].hash, PDI_LIT("fnv1a64:")));
    ck_assert_uint_eq(packs[0].hash.n, 24);
    ck_assert_uint_gt(packs[0].version.n, 0);
    ck_assert_ptr_nonnull(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("座長")));
    ck_assert_ptr_null(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("座")));
    ck_assert_ptr_null(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("")));
}
END_TEST

START_TEST(eras_have_their_first_days) {
    const pdi_eras *eras = pdi_knowledge_eras(k);
    ck_assert_uint_ge(eras->count, 5);
    pdi_date date;
    bool ok;
    ck_assert_uint_gt(pdi_date_read(eras, PDI_LIT("令和元年5月1日"), &date, &ok), 0);
    ck_assert(ok);
    ck_assert_int_eq(date.year, 2019);
    pdi_date_read(eras, PDI_LIT("平成元年1月7日"), &date, &ok);
    ck_assert(!ok);
    ck_assert_int_eq(adds(PDI_TABLE_eras, false, "era\tabbreviation\tfirst\n新元\tN\t2050-01-01\n"), PDOC_OK);
    ck_assert_uint_gt(pdi_date_read(pdi_knowledge_eras(k), PDI_LIT("新元2年3月4日"), &date, &ok), 0);
    ck_assert_int_eq(date.year, 2051);
    ck_assert_int_eq(adds(PDI_TABLE_eras, false, "era\tabbreviation\tfirst\n新元\tN\tsoon\n"), PDOC_ERROR_DATA);
}
END_TEST

START_TEST(the_longest_word_is_found_and_then_shorter_ones) {
    ck_assert_int_eq(adds(PDI_TABLE_posts, true, "post\n長\n課長\n総合政策課長\n政策\n政\n政策統括官\n"), PDOC_OK);
    size_t n;
    pdi_str text = PDI_LIT("政策統括官付総合政策課長");
    ck_assert_slice(pdi_lookup_prefix(k, PDI_TABLE_posts, text, &n)->cell[0], "政策統括官");
    ck_assert_uint_eq(n, 15);
    ck_assert_slice(pdi_lookup_prefix_below(k, PDI_TABLE_posts, text, n, &n)->cell[0], "政策");
    ck_assert_slice(pdi_lookup_prefix_below(k, PDI_TABLE_posts, text, n, &n)->cell[0], "政");
    ck_assert_ptr_null(pdi_lookup_prefix_below(k, PDI_TABLE_posts, text, n, &n));
    ck_assert_slice(pdi_lookup_suffix(k, PDI_TABLE_posts, text, &n)->cell[0], "総合政策課長");
    ck_assert_slice(pdi_lookup_suffix_below(k, PDI_TABLE_posts, text, n, &n)->cell[0], "課長");
    ck_assert_slice(pdi_lookup_suffix_below(k, PDI_TABLE_posts, text, n, &n)->cell[0], "長");
    ck_assert_ptr_null(pdi_lookup_suffix_below(k, PDI_TABLE_posts, text, n, &n));
    ck_assert_ptr_null(pdi_lookup_prefix(k, PDI_TABLE_posts, PDI_LIT("x政策"), NULL));
    ck_assert_ptr_null(pdi_lookup_suffix(k, PDI_TABLE_posts, PDI_LIT(""), NULL));
    ck_assert_ptr_nonnull(pdi_lookup_prefix(k, PDI_TABLE_posts, PDI_LIT("政策"), NULL));
    ck_assert_slice(pdi_lookup_prefix(k, PDI_TABLE_posts, PDI_LIT("政策統括"), NULL)->cell[0], "政策");
}
END_TEST

START_TEST(words_longer_than_the_bitmap_are_found) {
    char table[2000] = "post\n", word[1000] = "";
    for (int i = 0; i < 90; i++) strcat(word, i % 2 ? "委" : "員");
    strcat(strcat(table, word), "\n");
    ck_assert_int_eq(adds(PDI_TABLE_posts, true, table), PDOC_OK);
    size_t n;
    ck_assert_ptr_nonnull(pdi_lookup(k, PDI_TABLE_posts, str(word)));
    strcat(word, "会");
    ck_assert_ptr_nonnull(pdi_lookup_prefix(k, PDI_TABLE_posts, str(word), &n));
    ck_assert_uint_eq(n, 270);
    ck_assert_ptr_nonnull(pdi_lookup_suffix(k, PDI_TABLE_posts, pdi_cut(str(word), 270), &n));
}
END_TEST

START_TEST(phrases_are_found_by_their_use) {
    const char *table = "phrase\tuse\n以上\tclose\n以上\torder\n閉会\tclose\n閉会する\tclose\n閉会す\topen\n";
    ck_assert_int_eq(adds(PDI_TABLE_phrases, true, table), PDOC_OK);
    ck_assert(pdi_is_phrase(k, PDI_USE_close, PDI_LIT("以上")));
    ck_assert(pdi_is_phrase(k, PDI_USE_order, PDI_LIT("以上")));
    ck_assert(!pdi_is_phrase(k, PDI_USE_open, PDI_LIT("以上")));
    ck_assert(pdi_holds_phrase(k, PDI_USE_close, PDI_LIT("これで閉会。")));
    ck_assert(!pdi_holds_phrase(k, PDI_USE_order, PDI_LIT("これで閉会。")));
    ck_assert_uint_eq(pdi_begins_with_phrase(k, PDI_USE_close, PDI_LIT("閉会する。"), SIZE_MAX), 12);
    ck_assert_uint_eq(pdi_begins_with_phrase(k, PDI_USE_close, PDI_LIT("閉会する。"), 12), 6);
    ck_assert_uint_eq(pdi_begins_with_phrase(k, PDI_USE_close, PDI_LIT("閉会する。"), 6), 0);
    ck_assert_uint_eq(pdi_ends_with_phrase(k, PDI_USE_close, PDI_LIT("これで閉会"), SIZE_MAX), 6);
    ck_assert_int_eq(adds(PDI_TABLE_phrases, false, "phrase\tuse\n散会\tclose\n"), PDOC_OK);
    ck_assert(pdi_is_phrase(k, PDI_USE_close, PDI_LIT("散会")));
    ck_assert(pdi_is_phrase(k, PDI_USE_close, PDI_LIT("閉会")));
}
END_TEST

START_TEST(a_table_can_be_extended) {
    size_t before;
    pdi_lookup_prefix(k, PDI_TABLE_roles, PDI_LIT("座長"), &before);
    ck_assert_int_eq(
        adds(PDI_TABLE_roles, false, "# version: 7\nrole\tkind\n村おさ\tchair\nＰＴ座長\tchair\n座長\tguest\n"),
        PDOC_OK);
    ck_assert(pdi_entry_is(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("村おさ")), 1, "chair"));
    ck_assert_ptr_nonnull(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("PT座長"))); /* words are folded */
    ck_assert(pdi_entry_is(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("座長")), 1, "guest"));
    ck_assert(!pdi_entry_is(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("座長")), 1, "chair"));
    ck_assert_ptr_nonnull(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("委員")));
    const pdi_pack *packs;
    ck_assert_uint_eq(pdi_knowledge_packs(k, &packs), 2);
    ck_assert_slice(packs[1].name, "town/table.tsv");
    ck_assert_slice(packs[1].version, "7");
    ck_assert(pdi_starts(packs[1].hash, PDI_LIT("fnv1a64:")));
}
END_TEST

START_TEST(a_table_can_be_replaced) {
    ck_assert_int_eq(adds(PDI_TABLE_roles, true, "role\n村おさ\n"), PDOC_OK);
    ck_assert_ptr_null(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("座長")));
    ck_assert_ptr_nonnull(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("村おさ")));
    ck_assert_int_eq(adds(PDI_TABLE_roles, true, "role\n"), PDOC_OK);
    ck_assert_ptr_null(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("村おさ")));
    ck_assert_ptr_null(pdi_lookup_suffix(k, PDI_TABLE_roles, PDI_LIT("村おさ"), NULL));
}
END_TEST

START_TEST(columns_go_by_their_names) {
    ck_assert_int_eq(adds(PDI_TABLE_roles, false, "kind\trole\nchair\t村おさ\n"), PDOC_OK);
    ck_assert(pdi_entry_is(pdi_lookup(k, PDI_TABLE_roles, PDI_LIT("村おさ")), 1, "chair"));
    ck_assert_int_eq(adds(PDI_TABLE_roles, false, "role\tcolour\n村おさ\tred\n"), PDOC_ERROR_DATA);
    ck_assert_str_eq(trap.message, "town/table.tsv:1:2: the table has no column of this name");
}
END_TEST

START_TEST(one_word_may_have_several_forms) {
    ck_assert_int_eq(
        adds(PDI_TABLE_forms, true,
             "form\tplace\tkind\n財団\tprefix\tassociation\n財団\tsuffix\tassociation\n会\tsuffix\tother\n"),
        PDOC_OK);
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_forms, PDI_LIT("財団"));
    ck_assert(pdi_entry_is(e, 1, "prefix"));
    ck_assert(pdi_entry_is(e, 1, "suffix"));
    ck_assert(!pdi_entry_is(e, 1, "infix"));
    ck_assert(!pdi_entry_is(e, 17, "prefix"));
    ck_assert_ptr_nonnull(e->also);
    ck_assert_ptr_null(e->also->also);
    ck_assert_int_eq(adds(PDI_TABLE_forms, false, "form\tplace\tkind\n財団\tsuffix\tcompany\n"), PDOC_OK);
    e = pdi_lookup(k, PDI_TABLE_forms, PDI_LIT("財団"));
    ck_assert(pdi_entry_is(e, 2, "association"));
    ck_assert(pdi_entry_is(e, 2, "company"));
    ck_assert_ptr_null(e->also->also);
}
END_TEST

START_TEST(what_is_wrong_is_said_with_its_place) {
    ck_assert_int_eq(adds(PDI_TABLE_roles, false, ""), PDOC_ERROR_DATA);
    ck_assert_int_eq(adds(PDI_TABLE_roles, false, "role\n\tchair"), PDOC_ERROR_DATA);
    ck_assert_int_eq(adds(PDI_TABLE_roles, false, "role\tkind\n\tchair"), PDOC_ERROR_DATA);
    ck_assert_str_eq(trap.message, "town/table.tsv:2:1: the first cell is empty");
}
END_TEST

START_TEST(files_are_known_by_their_names) {
    ck_assert_int_eq(pdi_table_named(PDI_LIT("bodies.tsv")), PDI_TABLE_bodies);
    ck_assert_int_eq(pdi_table_named(PDI_LIT("units.tsv")), PDI_TABLE_units);
    ck_assert_int_eq(pdi_table_named(PDI_LIT("units")), PDI_TABLE_COUNT);
    ck_assert_int_eq(pdi_table_named(PDI_LIT(".tsv")), PDI_TABLE_COUNT);
    ck_assert_int_eq(pdi_table_named(PDI_LIT("xunits.tsv")), PDI_TABLE_COUNT);
}
END_TEST

/* Each word of a table of many is found from both ends, and what is not there is not. */
START_TEST(many_words) {
    enum { WORDS = 30000 };
    char *table = malloc(WORDS * 32 + 8), *to = table;
    to += sprintf(to, "surname\n");
    for (unsigned i = 0; i < WORDS; i++) to += sprintf(to, "山%u田%u\n", i * 7919u % 1000003u, i);
    ck_assert_int_eq(adds(PDI_TABLE_surnames, true, table), PDOC_OK);
    free(table);
    for (unsigned i = 0; i < WORDS; i++) {
        char text[80];
        size_t n, length = (size_t)sprintf(text, "山%u田%u", i * 7919u % 1000003u, i);
        if (!pdi_lookup(k, PDI_TABLE_surnames, pdi_slice(text, length))) ck_abort_msg("%s", text);
        strcpy(text + length, "委員");
        if (!pdi_lookup_prefix(k, PDI_TABLE_surnames, str(text), &n) || n != length) ck_abort_msg("%s", text);
        if (pdi_lookup(k, PDI_TABLE_surnames, str(text))) ck_abort_msg("%s", text);
    }
}
END_TEST

START_TEST(every_failed_allocation_is_reported) {
    teardown();
    for (long fail = 0;; fail++) {
        ledger l = {.left = fail};
        pdoc_allocator with = ledger_allocator(&l);
        pdoc_status status = attempt(&trap, make, &with);
        if (status == PDOC_OK) {
            status = adds(PDI_TABLE_roles, false, "role\tkind\nＡ\tchair\n");
            teardown();
        }
        ck_assert_int_eq(l.live, 0);
        ck_assert_int_eq(status, l.failed ? PDOC_ERROR_MEMORY : PDOC_OK);
        if (!l.failed) break;
    }
}
END_TEST

typedef struct hearing {
    pdi_arena *arena;
    const pdi_knowledge *on;
    const pdi_str *names;
    size_t count;
    const pdi_knowledge *made;
} hearing;

static void hear(void *user) {
    hearing *h = user;
    h->made = pdi_knowledge_with_surnames(h->on, h->arena, h->names, h->count);
}

static const pdi_knowledge *with_surnames(pdi_arena *arena, const pdi_knowledge *on, const pdi_str *names,
                                          size_t count) {
    hearing h = {.arena = arena, .on = on, .names = names, .count = count};
    ck_assert_int_eq(attempt(&trap, hear, &h), PDOC_OK);
    return h.made;
}

START_TEST(surnames_of_one_document_alone) {
    pdi_arena arena;
    pdi_arena_init(&arena, NULL, &trap, 0);
    const pdi_str names[] = {PDI_CONST("霞蜩"), PDI_CONST("霞蜩鷺")}, one[] = {PDI_CONST("杣霞")};
    size_t n;
    ck_assert_ptr_null(pdi_lookup(k, PDI_TABLE_surnames, names[0]));
    const pdi_knowledge *more = with_surnames(&arena, k, names, 2);
    ck_assert_slice(pdi_lookup(more, PDI_TABLE_surnames, names[0])->cell[1], "heard");
    ck_assert_slice(pdi_lookup_prefix(more, PDI_TABLE_surnames, PDI_LIT("霞蜩鷺太郎"), &n)->cell[0], "霞蜩鷺");
    ck_assert_uint_eq(n, 9);
    ck_assert_slice(pdi_lookup_prefix_below(more, PDI_TABLE_surnames, PDI_LIT("霞蜩鷺太郎"), n, &n)->cell[0], "霞蜩");
    ck_assert_slice(pdi_lookup_suffix(more, PDI_TABLE_surnames, PDI_LIT("委員霞蜩"), &n)->cell[0], "霞蜩");
    ck_assert_uint_eq(n, 6);
    ck_assert(pdi_may_begin(more, PDI_TABLE_surnames, PDI_LIT("霞蜩委員")));
    ck_assert(pdi_holds_word(more, PDI_TABLE_surnames, PDI_LIT("委員霞蜩です")));
    /* what the tables have is there still, and the longer one is found, whosever it is */
    const pdi_str short_one[] = {PDI_CONST("徳")};
    const pdi_knowledge *shorter = with_surnames(&arena, k, short_one, 1);
    ck_assert_slice(pdi_lookup_prefix(shorter, PDI_TABLE_surnames, PDI_LIT("徳田太郎"), &n)->cell[0], "徳田");
    ck_assert_uint_eq(n, 6);
    ck_assert_ptr_nonnull(pdi_lookup(more, PDI_TABLE_surnames, PDI_LIT("山田")));
    /* no other table has them, nor have the tables that they were added to */
    ck_assert_ptr_null(pdi_lookup(more, PDI_TABLE_roles, names[0]));
    ck_assert_ptr_null(pdi_lookup(more, PDI_TABLE_givennames, names[0]));
    ck_assert_ptr_null(pdi_lookup(k, PDI_TABLE_surnames, names[0]));
    /* more of them, beside those before */
    more = with_surnames(&arena, more, one, 1);
    ck_assert_ptr_nonnull(pdi_lookup(more, PDI_TABLE_surnames, one[0]));
    ck_assert_ptr_nonnull(pdi_lookup(more, PDI_TABLE_surnames, names[1]));
    pdi_arena_free(&arena);
}
END_TEST

START_TEST(headings_of_forms_say_more_than_the_table) {
    static const struct {
        const char *words, *section;
    } CASES[] = {{"欠席者", "absent"},
                 {"欠席者の氏名", "absent"},
                 {"欠席した者の氏名", "absent"},
                 {"出席者(委員)の氏名", "attendees"},
                 {"出席委員の職・氏名", "attendees"},
                 {"農業委員会事務局職員", "attendees"},
                 {"議長の氏名", "other"}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
        ck_assert_msg(pdi_entry_is(pdi_heading_of(k, str(CASES[i].words)), 1, CASES[i].section), "%s", CASES[i].words);
    /* whose name, and nobody's list */
    static const char *const NONE[] = {
        "", "事務局長氏名", "会長氏名", "山田商店職員", "(委員)の氏名", "出席者(委員の氏名"};
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
        ck_assert_msg(!pdi_heading_of(k, str(NONE[i])), "%s", NONE[i]);
}
END_TEST

START_TEST(headings_of_the_proceedings_are_made_of_words) {
    static const struct {
        const char *words, *section;
    } CASES[] = {{"調査審議の概要", "proceedings"},     {"会議の進行状況", "proceedings"},
                 {"検討の経過及び結果", "proceedings"}, {"議題及び会議の内容", "business"},
                 {"協議事項の内容", "business"},        {"委員からの主な質問・意見", "discussion"},
                 {"御意見の概要", "discussion"},        {"質問・意見", "discussion"},
                 {"質疑(概要)", "discussion"}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
        ck_assert_msg(pdi_entry_is(pdi_heading_of(k, str(CASES[i].words)), 1, CASES[i].section), "%s", CASES[i].words);
    /* another word among them, or no account of anything: titles of items */
    static const char *const NONE[] = {"史跡の保存状況", "審議の報告", "議案審議",      "議題の説明",
                                       "委員の",         "の概要",     "構成員意見交換"};
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
        ck_assert_msg(!pdi_heading_of(k, str(NONE[i])), "%s", NONE[i]);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("knowledge");
    TCase *tests = tcase_create("knowledge");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, built_in_tables_are_there);
    tcase_add_test(tests, eras_have_their_first_days);
    tcase_add_test(tests, the_longest_word_is_found_and_then_shorter_ones);
    tcase_add_test(tests, words_longer_than_the_bitmap_are_found);
    tcase_add_test(tests, phrases_are_found_by_their_use);
    tcase_add_test(tests, a_table_can_be_extended);
    tcase_add_test(tests, a_table_can_be_replaced);
    tcase_add_test(tests, columns_go_by_their_names);
    tcase_add_test(tests, one_word_may_have_several_forms);
    tcase_add_test(tests, what_is_wrong_is_said_with_its_place);
    tcase_add_test(tests, files_are_known_by_their_names);
    tcase_add_test(tests, many_words);
    tcase_add_test(tests, every_failed_allocation_is_reported);
    tcase_add_test(tests, surnames_of_one_document_alone);
    tcase_add_test(tests, headings_of_forms_say_more_than_the_table);
    tcase_add_test(tests, headings_of_the_proceedings_are_made_of_words);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
