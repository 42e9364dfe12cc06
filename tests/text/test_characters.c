/* Walks by sets of characters stop where a walk stops that looks at each character. */
#include "fixture.h"

#include "text/characters.h"

static uint64_t state;
static uint32_t below(uint32_t n) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (uint32_t)(state >> 33) % n;
}

/* Characters of one to four bytes, near the ends of what has so many. */
static size_t scribble(char *to, size_t count) {
    static const uint32_t from[] = {1, 0x60, 0x80, 0x7F0, 0x800, 0x2FF0, 0x3040, 0x4E00, 0xFFE0, 0x10000, 0x20BA0};
    size_t n = 0;
    for (size_t i = 0; i < count; i++) n += pdi_utf8_put(to + n, from[below(11)] + below(32));
    return n;
}

static const char *slow(const pdi_characters *set, const char *s, const char *end, bool in) {
    size_t length;
    for (; s < end; s += length) {
        const uint32_t code = pdi_utf8_at(s, end, &length);
        if (code > 0xFFFF || pdi_characters_have(set, code) == in) return s;
    }
    return end;
}

START_TEST(a_walk_stops_where_it_should) {
    static char text[400], some[400];
    for (state = 1; state < 2000; state++) {
        const uint64_t kept = state;
        pdi_characters set = {{0}};
        pdi_characters_add_all(&set, pdi_slice(some, scribble(some, 1 + below(60))));
        const char *end = text + scribble(text, below(90));
        for (const char *s = text; s < end; s += pdi_utf8_length((unsigned char)*s)) {
            ck_assert_ptr_eq(pdi_characters_find(&set, s, end), slow(&set, s, end, true));
            ck_assert_ptr_eq(pdi_characters_skip(&set, s, end), slow(&set, s, end, false));
            size_t length;
            const uint32_t last = s > text ? pdi_utf8_before(text, s, &length) : 0;
            if (s > text && pdi_characters_have(&set, last > 0xFFFF ? 0 : last))
                ck_assert(pdi_characters_may_end(&set, text, s));
            if (s > text && (length == 1 || length == 3))
                ck_assert_int_eq(pdi_characters_may_end(&set, text, s), pdi_characters_have(&set, last));
        }
        state = kept;
    }
}
END_TEST

static bool is_even(uint32_t code) { return code % 2 == 0; }

START_TEST(sets_are_put_together) {
    pdi_characters set = {{0}}, other = {{0}};
    pdi_characters_add_range(&set, 0x3400, 0x4DBF);
    pdi_characters_remove_range(&set, 0x3500, 0x35FF);
    pdi_characters_add_where(&other, 0x3480, 0x34FF, is_even);
    pdi_characters_add(&other, 0x10000); /* is in no set */
    pdi_characters_remove_set(&set, &other);
    ck_assert(pdi_characters_have(&set, 0x3400) && pdi_characters_have(&set, 0x4DBF) && !pdi_characters_have(&set, 0x4DC0));
    ck_assert(!pdi_characters_have(&set, 0x3500) && !pdi_characters_have(&set, 0x35FF) && pdi_characters_have(&set, 0x3600));
    ck_assert(!pdi_characters_have(&set, 0x3480) && pdi_characters_have(&set, 0x3481));
    pdi_characters_add_set(&set, &other);
    ck_assert(pdi_characters_have(&set, 0x3480) && !pdi_characters_have(&set, 0));
}
END_TEST

/* What the searches by eight bytes find is what one byte after the other gives. */
START_TEST(signs_and_ascii_are_found) {
    static const char *const parts[] = {"議", "事", "あ", "ー", "、", "。", "「", "〿", "々", "a", "(", "\n", "é", "𠮷", "ムー", "　"};
    char text[300];
    for (state = 1; state < 3000; state++) {
        const uint64_t kept = state;
        text[0] = '\0';
        const uint32_t kinds = 4 + below(13);
        for (uint32_t count = below(30); count; count--) strcat(text, parts[below(kinds)]);
        const char *end = text + strlen(text);
        for (const char *s = text; s < end; s += pdi_utf8_length((unsigned char)*s)) {
            const char *ascii = s, *sign = s;
            while (ascii < end && (unsigned char)*ascii >= 0x80) ascii++;
            while (sign < end && (unsigned char)*sign >= 0x80 && memcmp(sign, "\xE3\x80", 2) != 0) sign++;
            ck_assert_ptr_eq(pdi_find_ascii(pdi_between(s, end)), ascii);
            ck_assert_ptr_eq(pdi_find_sign(pdi_between(s, end)), sign);
        }
        state = kept;
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("characters");
    TCase *tests = tcase_create("characters");
    tcase_add_test(tests, a_walk_stops_where_it_should);
    tcase_add_test(tests, sets_are_put_together);
    tcase_add_test(tests, signs_and_ascii_are_found);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
