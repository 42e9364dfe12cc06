/* Names in one walk: what is found is what a slow and plain search finds, whatever the names and the text are. */
#include "fixture.h"

#include "extract/automaton.h"

typedef struct found {
    uint32_t name, start, end;
} found;

enum { MOST = 40000 };
static found told[MOST];
static size_t told_count, told_limit;
static pdi_wanted wanted = PDI_WANT_ALL;

static pdi_wanted note(void *user, uint32_t name, uint32_t start, uint32_t end) {
    (void)user;
    ck_assert_uint_lt(told_count, MOST);
    told[told_count++] = (found){name, start, end};
    return told_count == told_limit ? PDI_WANT_NOTHING : wanted;
}

static const pdi_automaton *made(const pdi_str *names, size_t count, uint32_t *same) {
    return pdi_automaton_make(&job.keep, &job.scratch, names, count, same);
}

static void run(const pdi_automaton *a, const char *text) {
    told_count = told_limit = 0;
    pdi_automaton_run(a, &job.scratch, str(text), note, NULL);
}

/* What a run finds is found as well where so many other names are looked for that places are told in another way. */
static void run_both_ways(const pdi_automaton *a, const pdi_str *names, size_t count, const char *text) {
    enum { OTHERS = 1000 };
    static found before[MOST];
    static char words[OTHERS][8];
    pdi_str *all = PDI_NEW_ARRAY(&job.scratch, pdi_str, count + OTHERS);
    uint32_t *same = PDI_NEW_ARRAY(&job.scratch, uint32_t, count + OTHERS);
    for (size_t i = 0; i < count; i++) all[i] = names[i];
    for (uint32_t i = 0; i < OTHERS; i++) {
        const size_t n = pdi_utf8_put(words[i], 0x3400 + i);
        all[count + i] = pdi_slice(words[i], n + pdi_utf8_put(words[i] + n, 0x9000));
    }
    run(a, text);
    const size_t found = told_count;
    memcpy(before, told, found * sizeof *told);
    run(made(all, count + OTHERS, same), text);
    ck_assert_uint_eq(told_count, found);
    ck_assert_mem_eq(told, before, found * sizeof *told);
}

/* ---- the slow search ---- */

typedef struct letter {
    uint32_t plain, start, end;
    bool joined; /* with the one before: no gap stands between */
} letter;

static size_t letters_of(pdi_str text, letter *to) {
    size_t count = 0, length, blanks = 0;
    bool gap = true;
    for (const char *s = text.s; s < pdi_end(text); s += length) {
        const uint32_t plain = pdi_plain_character(pdi_utf8_at(s, pdi_end(text), &length));
        if (!plain) {
            gap = gap || ++blanks > 1 || *s == '\t' || *s == '\f';
            continue;
        }
        to[count++] = (letter){plain, (uint32_t)(s - text.s), (uint32_t)(s + length - text.s), !gap};
        gap = false;
        blanks = 0;
    }
    return count;
}

static bool stands(const letter *name, size_t length, const letter *text, size_t left) {
    if (length == 0 || length > left) return false;
    for (size_t i = 0; i < length; i++)
        if (name[i].plain != text[i].plain || (i && !text[i].joined)) return false;
    return true;
}

static int by_end_and_length(const void *a, const void *b) {
    const found *x = a, *y = b;
    if (x->end != y->end) return x->end < y->end ? -1 : 1;
    return x->start < y->start ? -1 : x->start > y->start;
}

static size_t search(const pdi_str *names, size_t count, const uint32_t *same, pdi_str text, found *to) {
    static letter of_text[8000], of_name[8000];
    const size_t all = letters_of(text, of_text);
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t length = letters_of(names[i], of_name);
        for (size_t k = 0; same[i] == i && k < all; k++)
            if (stands(of_name, length, of_text + k, all - k))
                to[n++] = (found){(uint32_t)i, of_text[k].start, of_text[k + length - 1].end};
    }
    qsort(to, n, sizeof *to, by_end_and_length);
    return n;
}

static void same_as_slow_search(const pdi_str *names, size_t count, const char *text) {
    static found expected[MOST];
    uint32_t same[64];
    ck_assert_uint_le(count, 64);
    const pdi_automaton *a = made(names, count, same);
    const size_t n = search(names, count, same, str(text), expected);
    run_both_ways(a, names, count, text);
    ck_assert_msg(told_count == n, "%zu are told of, %zu are there, in: %s", told_count, n, text);
    for (size_t i = 0; i < n; i++)
        ck_assert_msg(told[i].name == expected[i].name && told[i].start == expected[i].start && told[i].end == expected[i].end,
                      "number %zu is name %u at %u to %u, not name %u at %u to %u, in: %s", i, told[i].name, told[i].start,
                      told[i].end, expected[i].name, expected[i].start, expected[i].end, text);
}

/* ---- the tests ---- */

START_TEST(what_a_text_may_vary_in_does_not_count) {
    const pdi_str names[] = {str("情報セキュリティ"), str("Society 5.0"), str("e-Japan"), str("霞ヶ関")};
    static const char *const texts[] = {"情報セキュ\nリティは", "情報 セ キュリティ", "society5.0", "SOCIETY 5.0",
                                        "E‐ＪＡＰＡＮ" /* folded before, in life */, "e\xE2\x88\x92japan", "霞ケ関"};
    static const size_t counts[] = {1, 1, 1, 1, 0, 1, 1};
    uint32_t same[4];
    const pdi_automaton *a = made(names, 4, same);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        run_both_ways(a, names, 4, texts[i]);
        ck_assert_msg(told_count == counts[i], "%zu in %s", told_count, texts[i]);
    }
    run(a, "情報セキュ\nリティは");
    ck_assert_uint_eq(told[0].start, 0);
    ck_assert_uint_eq(told[0].end, strlen("情報セキュ\nリティ"));
}
END_TEST

START_TEST(no_name_goes_over_a_gap) {
    const pdi_str names[] = {str("総務省")};
    static const char *const texts[] = {"総  務省", "総\n\n務省", "総\t務省", "総\f務省", "総 \n務省", "総・務省", "総務", ""};
    uint32_t same[1];
    const pdi_automaton *a = made(names, 1, same);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        run(a, texts[i]);
        ck_assert_msg(told_count == 0, "found in %s", texts[i]);
    }
}
END_TEST

START_TEST(names_that_are_alike_are_one) {
    const pdi_str names[] = {str("ABC"), str(""), str("a b c"), str(" "), str("abc"), str("ab"), str("abc")};
    uint32_t same[7];
    const pdi_automaton *a = made(names, 7, same);
    ck_assert_uint_eq(same[0], 0);
    ck_assert_uint_eq(same[2], 0);
    ck_assert_uint_eq(same[4], 0);
    ck_assert_uint_eq(same[5], 5);
    ck_assert_uint_eq(same[6], 0);
    run(a, "abcab");
    ck_assert_uint_eq(told_count, 3);
    ck_assert_uint_eq(told[0].name, 5);
    ck_assert_uint_eq(told[1].name, 0);
    ck_assert_uint_eq(told[2].start, 3);
    ck_assert_uint_eq(pdi_automaton_nodes(a), 4);
    ck_assert_uint_gt(pdi_automaton_bytes(a), 0);
}
END_TEST

START_TEST(no_names_are_never_found) {
    uint32_t same[1];
    run(made(NULL, 0, same), "総務省 abc");
    ck_assert_uint_eq(told_count, 0);
    const pdi_str nothing = str(" \n");
    run(made(&nothing, 1, same), "総務省 abc");
    ck_assert_uint_eq(told_count, 0);
}
END_TEST

START_TEST(the_caller_may_want_the_longest_alone) {
    const pdi_str names[] = {str("a"), str("aa"), str("aaa")};
    uint32_t same[3];
    const pdi_automaton *a = made(names, 3, same);
    wanted = PDI_WANT_OTHER_ENDS;
    run(a, "aaaa");
    wanted = PDI_WANT_ALL;
    ck_assert_uint_eq(told_count, 4);
    ck_assert_uint_eq(told[3].start, 1);
}
END_TEST

START_TEST(the_caller_may_have_enough) {
    const pdi_str names[] = {str("a"), str("aa"), str("aaa")};
    uint32_t same[3];
    const pdi_automaton *a = made(names, 3, same);
    for (size_t limit = 1; limit < 9; limit++) {
        told_count = 0;
        told_limit = limit;
        pdi_automaton_run(a, &job.scratch, str("aaaaa"), note, NULL);
        ck_assert_uint_eq(told_count, limit);
    }
}
END_TEST

static uint64_t state;
static unsigned below(unsigned n) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (unsigned)(state >> 33) % n;
}

/* Of few different characters, so that names share beginnings, ends and middles. */
static char *scribble(size_t most, unsigned kinds) {
    static const char *const characters[] = {"a", "b", "あ", "A", "国", " ", "\n", "c", "-", "\xE2\x80\x90", "\t", "ヶ", "ケ", "𠮷"};
    const size_t count = below((unsigned)most + 1);
    char *to = calloc(count + 1, 4);
    for (size_t i = 0; i < count; i++) strcat(to, characters[below(kinds)]);
    return to;
}

START_TEST(what_is_found_is_what_a_slow_search_finds) {
    for (uint64_t seed = 1; seed <= 2000; seed++) {
        char *owned[20];
        pdi_str names[20];
        state = seed;
        const unsigned kinds = 2 + below(13), longest = 1 + below(9);
        const size_t count = below(21);
        for (size_t i = 0; i < count; i++) names[i] = str(owned[i] = scribble(longest, kinds));
        char *text = scribble(160, kinds);
        same_as_slow_search(names, count, text);
        free(text);
        for (size_t i = 0; i < count; i++) free(owned[i]);
    }
}
END_TEST

/* Letters are looked at some hundred at a time: names that lie across, and texts that end at every place. */
START_TEST(long_texts_are_one_text) {
    const pdi_str names[] = {str("ab"), str("abababac"), str("c"), str("bacab"), str("国会")};
    char text[4000] = "";
    for (state = 5; strlen(text) < 3000;) strcat(text, below(9) ? "ab" : below(2) ? "ac" : "国会");
    same_as_slow_search(names, 5, text);
    for (size_t cut = 480; cut < 560; cut++) {
        char part[600];
        snprintf(part, cut, "%s", text);
        for (size_t n = strlen(part); n && (part[n - 1] & 0x80); n--) part[n - 1] = '\0';
        same_as_slow_search(names, 5, part);
    }
}
END_TEST

START_TEST(a_name_may_begin_behind_any_number_of_letters) {
    const pdi_str names[] = {str("水産庁")};
    uint32_t same[1];
    const pdi_automaton *a = made(names, 1, same);
    char text[2000] = "水産庁は";
    while (strlen(text) < 1600) {
        run_both_ways(a, names, 1, text);
        ck_assert_msg(told_count == 1, "%zu are told of behind %zu bytes", told_count, strlen(text) - 12);
        memmove(text + 1, text, strlen(text) + 1);
        text[0] = 'x';
    }
}
END_TEST

START_TEST(a_name_may_be_very_long) {
    enum { LONG = 10000 };
    char *name = malloc(LONG * 3 + 1), *text = malloc(LONG * 9 + 10);
    uint32_t same[2];
    *name = '\0';
    for (size_t i = 0; i < LONG; i++) memcpy(name + i * 3, i % 7 ? "長" : "い", 4);
    snprintf(text, LONG * 9 + 10, "%s%s%s。", name + LONG * 3 / 2, name, name);
    const pdi_str names[] = {pdi_slice(name, LONG * 3), pdi_slice(name, LONG * 3 - 3)};
    const pdi_automaton *a = made(names, 2, same);
    run_both_ways(a, names, 2, text);
    ck_assert_uint_ge(told_count, 4);
    ck_assert_uint_eq(told[told_count - 1].end - told[told_count - 1].start, LONG * 3);
    free(name);
    free(text);
}
END_TEST

/* More letters than the keys of sorting have room for. */
START_TEST(an_alphabet_may_be_large) {
    enum { COUNT = 80000 };
    pdi_str *names = calloc(COUNT, sizeof *names);
    char *bytes = malloc(COUNT * 12);
    uint32_t *same = calloc(COUNT, sizeof *same);
    size_t n = 0;
    for (size_t i = 0; i < COUNT; i++) {
        const size_t from = n;
        n += pdi_utf8_put(bytes + n, 0x20000 + (uint32_t)i);
        n += pdi_utf8_put(bytes + n, 0x20000 + (uint32_t)(COUNT - 1 - i));
        n += pdi_utf8_put(bytes + n, 0x20000 + (uint32_t)(i % 977));
        names[i] = pdi_slice(bytes + from, n - from);
    }
    const pdi_automaton *a = made(names, COUNT, same);
    for (size_t i = 0; i < COUNT; i += 37) {
        told_count = told_limit = 0;
        pdi_automaton_run(a, &job.scratch, names[i], note, NULL);
        ck_assert_uint_eq(told_count, 1);
        ck_assert_uint_eq(told[0].name, i);
    }
    free(names);
    free(bytes);
    free(same);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("automaton");
    TCase *tests = tcase_create("automaton");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, job_begin, job_end);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, what_a_text_may_vary_in_does_not_count);
    tcase_add_test(tests, no_name_goes_over_a_gap);
    tcase_add_test(tests, names_that_are_alike_are_one);
    tcase_add_test(tests, no_names_are_never_found);
    tcase_add_test(tests, the_caller_may_want_the_longest_alone);
    tcase_add_test(tests, the_caller_may_have_enough);
    tcase_add_test(tests, what_is_found_is_what_a_slow_search_finds);
    tcase_add_test(tests, long_texts_are_one_text);
    tcase_add_test(tests, a_name_may_begin_behind_any_number_of_letters);
    tcase_add_test(tests, a_name_may_be_very_long);
    tcase_add_test(tests, an_alphabet_may_be_large);
    return run_suite(suite);
}
