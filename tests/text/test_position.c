/* Places in code points, UTF-16 units, lines and columns are what counting gives. */
#include "fixture.h"

#include "text/text.h"

typedef struct place { size_t code_points, utf16, line, column; } place;

/* By counting from the beginning. */
static place counted(pdi_str source, size_t byte) {
    place p = {0, 0, 1, 1};
    size_t length;
    for (size_t at = 0; at < source.n; at += length) {
        uint32_t code = pdi_utf8_at(source.s + at, pdi_end(source), &length);
        if (at + length > byte) break;
        bool before_lf = code == '\r' && at + 1 < source.n && source.s[at + 1] == '\n';
        p.code_points++;
        p.utf16 += code > 0xFFFF ? 2 : 1;
        p.column++;
        if (code == '\n' || (code == '\r' && !before_lf)) {
            p.line++;
            p.column = 1;
        }
    }
    return p;
}

static void check_all(pdi_str source, size_t step) {
    job_begin();
    const pdi_positions *positions = pdi_positions_make(&job, source);
    for (size_t byte = 0; byte <= source.n; byte += step) {
        place p = counted(source, byte), q;
        q.code_points = pdi_position_code_points(positions, byte);
        q.utf16 = pdi_position_utf16(positions, byte);
        pdi_position_line(positions, byte, &q.line, &q.column);
        ck_assert_uint_eq(p.code_points, q.code_points);
        ck_assert_uint_eq(p.utf16, q.utf16);
        ck_assert_uint_eq(p.line, q.line);
        ck_assert_uint_eq(p.column, q.column);
    }
    job_end();
}

START_TEST(short_texts) {
    check_all(PDI_LIT(""), 1);
    check_all(PDI_LIT("a\r\nb\rc\n\n議事𠮷録\r"), 1);
    check_all(PDI_LIT("x\xFF\xE3\x81\n\xF0\x9F\x98"), 1);
}
END_TEST

START_TEST(long_texts_by_checkpoints) {
    static const char *const parts[] = {"議事録", "a", "𠮷", "\r\n", "\n", "\r", "\xE3\x81", "é"};
    static char text[6000];
    size_t n = 0;
    for (uint32_t state = 3; n < sizeof text - 8; state = state * 1664525u + 1013904223u) {
        const char *part = parts[state >> 29];
        memcpy(text + n, part, strlen(part));
        n += strlen(part);
    }
    for (size_t cut = 0; cut < 6; cut++) check_all(pdi_slice(text + cut, n - cut), 7);
}
END_TEST

START_TEST(behind_the_end_is_the_end) {
    job_begin();
    const pdi_positions *positions = pdi_positions_make(&job, PDI_LIT("議\nb"));
    size_t line, column;
    pdi_position_line(positions, 1000, &line, &column);
    ck_assert_uint_eq(line, 2);
    ck_assert_uint_eq(column, 2);
    ck_assert_uint_eq(pdi_position_code_points(positions, SIZE_MAX), 3);
    job_end();
}
END_TEST

int main(void) {
    Suite *suite = suite_create("position");
    TCase *tests = tcase_create("position");
    tcase_add_test(tests, short_texts);
    tcase_add_test(tests, long_texts_by_checkpoints);
    tcase_add_test(tests, behind_the_end_is_the_end);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
