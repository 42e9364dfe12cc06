/* Walks by marks stop where a walk stops that asks each character. */
#include "fixture.h"

#include "extract/marks.h"
#include "text/text.h"

enum { SETS = 8 };

static uint64_t state = 1;
static uint32_t below(uint32_t n) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (uint32_t)(state >> 33) % n;
}

/* Characters of one to four bytes, near the ends of what has so many. */
static uint32_t some_character(void) {
    static const uint32_t from[] = {1, 0x60, 0x80, 0x7E0, 0x800, 0x2FF0, 0x3040, 0x4E00, 0xFFE0, 0x1F600, 0x20BA0};
    return from[below(11)] + below(16);
}

static pdi_marking marking;

/* Each mark is a set of some characters. */
static void make_marking(void) {
    memset(&marking, 0, sizeof marking);
    for (unsigned set = 0; set < SETS; set++) {
        pdi_characters some = {{0}};
        for (unsigned i = below(40); i > 0; i--) pdi_characters_add(&some, some_character());
        pdi_marking_add(&marking, 1u << set, &some);
    }
}

static unsigned marks_of(uint32_t code) {
    if (code <= 0xFFFF) return marking.of[code];
    const unsigned letters = PDI_STOP_LETTER | PDI_STOP_NAME;
    return pdi_script_of(code) == PDI_HAN ? 0xFF : 0xFF & ~letters;
}

/* Where the first character stands that has one of the marks, or with `without` has none. */
static const char *slow(unsigned marks, bool without, const char *s, const char *end) {
    size_t length;
    for (; s < end; s += length)
        if (!(marks_of(pdi_utf8_at(s, end, &length)) & marks) == without) return s;
    return end;
}

static const char *slow_last(unsigned mark, const char *from, const char *s) {
    size_t length;
    for (; s > from && !(marks_of(pdi_utf8_before(from, s, &length)) & mark);) s -= length;
    return s;
}

START_TEST(a_walk_stops_where_it_should) {
    static char text[400];
    for (int round = 0; round < 1000; round++) {
        size_t n = 0;
        make_marking();
        for (unsigned i = below(90); i > 0; i--) n += pdi_utf8_put(text + n, some_character());
        const char *end = text + n;
        const pdi_marks marks = pdi_marks_make(&job.scratch, &marking, pdi_slice(text, n));
        for (const char *s = text; s <= end; s += s < end ? pdi_utf8_length((unsigned char)*s) : 1) {
            const unsigned one = 1u << below(SETS), several = 1 + below(255);
            size_t length;
            ck_assert_ptr_eq(pdi_marks_find(&marks, several, s), slow(several, false, s, end));
            ck_assert_ptr_eq(pdi_marks_skip(&marks, one, s), slow(one, true, s, end));
            ck_assert_ptr_eq(pdi_marks_last(&marks, one, text, s), slow_last(one, text, s));
            if (s < end) ck_assert_uint_eq(pdi_marks_at(&marks, s), marks_of(pdi_utf8_at(s, end, &length)));
        }
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("marks");
    TCase *tests = tcase_create("marks");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, job_begin, job_end);
    tcase_add_test(tests, a_walk_stops_where_it_should);
    return run_suite(suite);
}
