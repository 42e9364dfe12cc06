/* Lines from runs with boxes: made-up pages, and the text that a careful reader would type of them. */
#include "../fixture.h"
#include "evidence/evidence.h"

static pdoc_evidence evidence;
static pdi_evidence_text made;

static void setup(void) {
    job_begin();
    evidence = (pdoc_evidence){.job = &job};
    job.limits.nesting = 10;
    pdoc_evidence_page(&evidence, 595, 842);
}

static void teardown(void) { job_end(); }

static unsigned columns_of(pdi_str s) {
    unsigned columns = 0;
    size_t length;
    for (const char *p = s.s; p < pdi_end(s); p += length)
        columns += pdi_char_columns(pdi_utf8_at(p, pdi_end(s), &length));
    return columns;
}

/* A run at (x, y) whose characters stand side by side. */
static void put(double x, double y, double size, const char *text) {
    const double width = columns_of(str(text)) * size / 2;
    const pdoc_run run = {
        .size = sizeof run, .left = x, .top = y, .right = x + width, .bottom = y + size, .font_size = size};
    ck_assert_int_eq(pdoc_evidence_run(&evidence, &run, text, strlen(text)), PDOC_OK);
}

/* Each character on its own, `pitch` apart. */
static void put_wide(double x, double y, double size, double pitch, const char *text) {
    size_t length;
    for (const char *p = text, *end = text + strlen(text); p < end; p += length, x += pitch) {
        char one[5] = "";
        pdi_utf8_at(p, end, &length);
        memcpy(one, p, length);
        put(x, y, size, one);
    }
}

/* Characters below each other, the first one at (x, y). */
static void put_down(double x, double y, double size, const char *text) {
    const double height = columns_of(str(text)) * size / 2;
    const pdoc_run run = {.size = sizeof run,
                          .flags = PDOC_RUN_VERTICAL,
                          .left = x,
                          .top = y,
                          .right = x + size,
                          .bottom = y + height,
                          .font_size = size};
    ck_assert_int_eq(pdoc_evidence_run(&evidence, &run, text, strlen(text)), PDOC_OK);
}

/* Lines of prose, so that there is a body to measure by. */
static void put_body(double y, unsigned lines) {
    for (unsigned i = 0; i < lines; i++) put(80, y + i * 18, 10, "それでは、次の議題に移りたいと思います。資料を御覧");
}

static void build(void *unused) {
    (void)unused;
    pdi_evidence_build(&evidence, &made);
}

static const char *text(void) {
    ck_assert_int_eq(attempt(&job.trap, build, NULL), PDOC_OK);
    char *copy = pdi_alloc(&job.scratch, made.text.n + 1);
    memcpy(copy, made.text.s, made.text.n);
    return copy;
}

#define BODY "それでは、次の議題に移りたいと思います。資料を御覧\n"

START_TEST(lines_are_in_the_order_of_the_page) {
    put(80, 136, 10, "三行目");
    put(110, 118, 10, "の後ろ");
    put(80, 100, 10, "一行目");
    put(80, 118, 10, "二行目");
    ck_assert_str_eq(text(), "一行目\n二行目の後ろ\n三行目\n");
}
END_TEST

START_TEST(gaps_are_spaces) {
    put(80, 100, 10, "○山田委員");
    put(140, 100, 10, "資料"); /* one character */
    put(162.5, 100, 10, "3");  /* a quarter: typesetting */
    put(170, 100, 10, "の件"); /* as much */
    put(230, 100, 10, "Latin");
    put(257, 100, 10, "words"); /* a fifth is a space between Latin words */
    ck_assert_str_eq(text(), "○山田委員　資料3の件　　　　Latin words\n");
}
END_TEST

START_TEST(columns_keep_their_place) {
    put(80, 100, 10, "座長");
    put(150, 100, 10, "大山");
    put(80, 118, 10, "座長代理");
    put(150, 118, 10, "小川");
    ck_assert_str_eq(text(), "座長　　　　　大山\n座長代理　　　小川\n");
}
END_TEST

START_TEST(lines_are_indented_from_the_body) {
    put(250, 70, 10, "議事録");
    put_body(90, 4);
    put(90, 162, 10, "段落");
    put(83, 180, 10, "少し");
    ck_assert_str_eq(text(), "　　　　　　　　　　　　　　　　　議事録\n" BODY BODY BODY BODY "　段落\n少し\n");
}
END_TEST

START_TEST(wide_gaps_between_lines_are_blank_lines) {
    put_body(100, 4);
    put(80, 154 + 27, 10, "半行の間は段落");
    put(80, 181 + 36, 10, "一行の間");
    put(80, 217 + 200, 10, "遠く");
    ck_assert_str_eq(text(), BODY BODY BODY BODY "半行の間は段落\n\n一行の間\n\n\n\n遠く\n");
}
END_TEST

START_TEST(small_figures_belong_to_the_line) {
    put_body(100, 3);
    put(80, 154, 10, "本文");
    put(100, 153, 5, "1");
    put(103, 154, 10, "です");
    ck_assert_str_eq(text(), BODY BODY BODY "本文1です\n");
}
END_TEST

START_TEST(rubies_are_left_out) {
    put_body(100, 3);
    put(100, 149, 5, "ふじすえ");
    put(80, 154, 10, "委員藤末健三");
    put(80, 167, 5, "（注）小さな字の行は残す");
    ck_assert_str_eq(text(), BODY BODY BODY "委員藤末健三\n（注）小さな字の行は残す\n");
}
END_TEST

START_TEST(words_set_wide_are_joined) {
    put_wide(200, 70, 10, 40, "議事録");
    put_body(90, 3);
    put_wide(200, 150, 10, 60, "議事"); /* two say nothing of how wide they are set */
    ck_assert_str_eq(text(),
                     "　　　　　　　　　　　　議事録\n" BODY BODY BODY "　　　　　　　　　　　　議　　　　　事\n");
}
END_TEST

START_TEST(cells_set_wide_are_joined_and_stay_apart) {
    static const char *const posts[] = {"法務省民事局長", "東京大学大学院法学政治学研究科教授", "内閣法制局参事官"};
    static const char *const names[] = {"竹内", "藤田", "家原"};
    for (unsigned i = 0; i < 3; i++) {
        const unsigned n = columns_of(str(posts[i])) / 2;
        put_wide(80, 100 + i * 18, 8, 240.0 / (n - 1), posts[i]);
        put_wide(352, 100 + i * 18, 8, 26, names[i]);
    }
    ck_assert_str_eq(text(), "法務省民事局長　　　竹　　 内\n"
                             "東京大学大学院法学政治学研究科教授　　　藤　　 田\n"
                             "内閣法制局参事官　　　家　　 原\n");
}
END_TEST

/* Letters with whole characters of space between them, one or three: somebody typed the spaces, and each counts. */
START_TEST(typed_spaces_stay) {
    static const char *const names[] = {"丸茂", "筒井", "額田"};
    for (unsigned i = 0; i < 3; i++) {
        put(80, 100 + i * 18, 10, "八番");
        put_wide(130, 100 + i * 18, 10, 20, names[i]);
        put(190, 100 + i * 18, 10, "修");
    }
    ck_assert_str_eq(text(), "八番　　　丸　茂　　　修\n八番　　　筒　井　　　修\n八番　　　額　田　　　修\n");
}
END_TEST

START_TEST(a_column_keeps_its_place_behind_joined_words) {
    put(80, 100, 10, "出席委員");
    put(150, 100, 10, "山田委員");
    put_wide(80, 118, 10, 15, "説明者");
    put(150, 118, 10, "川口専務");
    ck_assert_str_eq(text(), "出席委員　　　山田委員\n説明者　　　　川口専務\n");
}
END_TEST

START_TEST(a_cell_beside_two_lines_stands_with_the_first) {
    put(80, 100, 10, "一般社団法人日本船主協会");
    put(300, 106, 10, "池山明義");
    put(80, 112, 10, "弁護士（東京弁護士会）");
    put(80, 130, 10, "法務省民事局長");
    put(300, 130, 10, "竹内努");
    const char *t = text();
    ck_assert_ptr_nonnull(strstr(t, "日本船主協会　　　　　　　　　　池山明義\n弁護士（東京弁護士会）\n"));
}
END_TEST

/* Two columns of prose, and a head across them. */
static void put_columns(bool prose) {
    put(200, 60, 10, "第三回検討会の議事要旨について（案）");
    for (unsigned i = 0; i < 12; i++) {
        put(80, 100 + i * 18, 10, prose ? "左の段は行の終わりまで文が続き" : "委員");
        put(310, 100 + i * 18, 10, prose ? "右の段も行の終わりまで文が続く" : "山田");
    }
}

START_TEST(columns_of_prose_are_read_one_after_the_other) {
    put_columns(true);
    const char *t = text();
    ck_assert_ptr_null(strstr(t, "続き　"));
    ck_assert_ptr_nonnull(strstr(t, "続き\n右の段"));
    ck_assert_ptr_nonnull(strstr(t, "（案）\n"));
    ck_assert_int_eq(made.line_count, 1 + 24 + 1); /* a blank line below the head */
}
END_TEST

START_TEST(columns_of_a_table_are_read_line_by_line) {
    put_columns(false);
    ck_assert_ptr_nonnull(strstr(text(), "委員　　　　　　　　　　　　　　　　　　　　　山田\n委員"));
}
END_TEST

START_TEST(vertical_lines_go_from_right_to_left) {
    for (unsigned i = 0; i < 3; i++) put_down(460 - i * 20, 90, 10, "それでは次の議題に移りたい");
    put_down(500, 80, 10, "○山田委員");
    put_down(500, 150, 10, "賛成です。");
    put_down(480, 80, 10, "と");
    put(290, 800, 10, "12");
    ck_assert_str_eq(text(), "○山田委員　　賛成です。\nと\n　それでは次の議題に移りたい\n"
                             "　それでは次の議題に移りたい\n　それでは次の議題に移りたい\n12\n");
}
END_TEST

START_TEST(pages_are_parted) {
    put(80, 100, 10, "一頁");
    put(290, 800, 10, "1");
    pdoc_evidence_page(&evidence, 595, 842);
    pdoc_evidence_page(&evidence, 595, 842);
    put(80, 60, 10, "三頁");
    const char *t = text();
    ck_assert_ptr_nonnull(strstr(t, "1\n\f三頁\n"));
    ck_assert_int_eq(made.page_count, 3);
    ck_assert_int_eq(made.places[made.place_count - 1].page, 2);
}
END_TEST

START_TEST(each_piece_has_its_place) {
    put(140, 100, 10, "後ろ");
    put(80, 100, 10, "前");
    text();
    ck_assert_int_eq(made.place_count, 2);
    ck_assert_int_eq(made.places[0].start, 0);
    ck_assert_int_eq(made.places[0].end, 3);
    ck_assert_double_eq(made.places[0].left, 80);
    ck_assert_double_eq(made.places[1].left, 140);
    ck_assert_slice(pdi_slice(made.text.s + made.places[1].start, made.places[1].end - made.places[1].start), "後ろ");
}
END_TEST

START_TEST(what_is_hidden_or_known_as_ruby_is_left_out) {
    const pdoc_run ruby = {
        .size = sizeof ruby, .flags = PDOC_RUN_RUBY, .left = 80, .top = 90, .right = 100, .bottom = 95};
    const pdoc_run hidden = {
        .size = sizeof hidden, .flags = PDOC_RUN_HIDDEN, .left = 90, .top = 100, .right = 100, .bottom = 110};
    put(80, 100, 10, "見");
    pdoc_evidence_run(&evidence, &ruby, "み", 3);
    pdoc_evidence_run(&evidence, &hidden, "隠", 3);
    ck_assert_str_eq(text(), "見\n");
}
END_TEST

START_TEST(boxes_that_say_nothing_do_no_harm) {
    const pdoc_run none = {.size = sizeof none};
    pdoc_evidence_run(&evidence, &none, "初め", 6);
    put(80, 100, 10, "本文");
    pdoc_evidence_run(&evidence, &none, "続き", 6);
    put(-1e8, -1e8, 1e-3, "遠い");
    put(1e8, 1e8, 1e5, "大きい");
    put(80, 118, 10, "本文");
    const char *t = text();
    static const char *const all[] = {"初め", "本文続き\n", "遠い", "大きい"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) ck_assert_ptr_nonnull(strstr(t, all[i]));
}
END_TEST

START_TEST(nothing_is_nothing) { ck_assert_str_eq(text(), ""); }
END_TEST

/* ---- the same runs in whatever order ---- */

enum { RUNS = 400 };

static uint32_t next_random(uint32_t *state) { return *state = *state * 1664525u + 1013904223u; }

static void put_shuffled(uint32_t seed) {
    uint32_t order[RUNS], state = seed;
    for (uint32_t i = 0; i < RUNS; i++) order[i] = i;
    for (uint32_t i = RUNS - 1; seed && i > 0; i--) {
        const uint32_t j = next_random(&state) % (i + 1), kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
    for (uint32_t i = 0; i < RUNS; i++)
        put(80 + order[i] % 10 * 42.5, 60 + order[i] / 10 * 17.3, 10, order[i] % 7 ? "委員会" : "議");
}

START_TEST(order_of_the_runs_is_of_no_matter) {
    char *first = NULL;
    for (uint32_t seed = 0; seed < 20; seed++) {
        if (seed > 0) {
            teardown();
            setup();
        }
        put_shuffled(seed);
        const char *t = text();
        if (first)
            ck_assert_str_eq(t, first);
        else
            first = strcpy(malloc(strlen(t) + 1), t);
    }
    free(first);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("pages");
    TCase *tests = tcase_create("pages");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, lines_are_in_the_order_of_the_page);
    tcase_add_test(tests, gaps_are_spaces);
    tcase_add_test(tests, columns_keep_their_place);
    tcase_add_test(tests, lines_are_indented_from_the_body);
    tcase_add_test(tests, wide_gaps_between_lines_are_blank_lines);
    tcase_add_test(tests, small_figures_belong_to_the_line);
    tcase_add_test(tests, rubies_are_left_out);
    tcase_add_test(tests, words_set_wide_are_joined);
    tcase_add_test(tests, cells_set_wide_are_joined_and_stay_apart);
    tcase_add_test(tests, typed_spaces_stay);
    tcase_add_test(tests, a_column_keeps_its_place_behind_joined_words);
    tcase_add_test(tests, a_cell_beside_two_lines_stands_with_the_first);
    tcase_add_test(tests, columns_of_prose_are_read_one_after_the_other);
    tcase_add_test(tests, columns_of_a_table_are_read_line_by_line);
    tcase_add_test(tests, vertical_lines_go_from_right_to_left);
    tcase_add_test(tests, pages_are_parted);
    tcase_add_test(tests, each_piece_has_its_place);
    tcase_add_test(tests, what_is_hidden_or_known_as_ruby_is_left_out);
    tcase_add_test(tests, boxes_that_say_nothing_do_no_harm);
    tcase_add_test(tests, nothing_is_nothing);
    tcase_add_test(tests, order_of_the_runs_is_of_no_matter);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
