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
        /* The way back leads to where the character begins. */
        size_t from = pdi_position_from_code_points(positions, p.code_points);
        ck_assert_uint_le(from, byte);
        ck_assert_uint_eq(pdi_position_code_points(positions, from), p.code_points);
        ck_assert(from == 0 || pdi_position_code_points(positions, from - 1) < p.code_points);
        ck_assert_uint_eq(pdi_position_from_utf16(positions, p.utf16), from);
        ck_assert_uint_eq(pdi_position_from_line(positions, p.line, p.column), from);
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

START_TEST(inside_a_pair_is_where_it_begins) {
    job_begin();
    const pdi_positions *positions = pdi_positions_make(&job, PDI_LIT("あ𠮷い"));
    ck_assert_uint_eq(pdi_position_from_utf16(positions, 2), 3);
    ck_assert_uint_eq(pdi_position_from_utf16(positions, 3), 7);
    job_end();
}
END_TEST

START_TEST(behind_a_lines_end_is_its_end) {
    static const struct {
        size_t line, column, byte;
    } rows[] = {{1, 1, 0}, {0, 0, 0}, {1, 3, 2},  {1, 4, 3},  {1, 99, 3}, {2, 1, 5},  {2, 9, 8},
                {3, 2, 10}, {3, 9, 10}, {4, 1, 12}, {4, 5, 12}, {5, 1, 13}, {5, 7, 14}, {6, 1, 14}, {99, 99, 14}};
    job_begin();
    const pdi_positions *positions = pdi_positions_make(&job, PDI_LIT("abc\r\nあ\nz\r\n\nq"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t byte = pdi_position_from_line(positions, rows[i].line, rows[i].column);
        ck_assert_msg(byte == rows[i].byte, "%zu:%zu is %zu", rows[i].line, rows[i].column, byte);
    }
    job_end();
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
    ck_assert_uint_eq(pdi_position_from_code_points(positions, SIZE_MAX), 5);
    ck_assert_uint_eq(pdi_position_from_utf16(positions, SIZE_MAX), 5);
    ck_assert_uint_eq(pdi_position_from_line(positions, SIZE_MAX, SIZE_MAX), 5);
    job_end();
}
END_TEST

int main(void) {
    Suite *suite = suite_create("position");
    TCase *tests = tcase_create("position");
    tcase_add_test(tests, short_texts);
    tcase_add_test(tests, long_texts_by_checkpoints);
    tcase_add_test(tests, inside_a_pair_is_where_it_begins);
    tcase_add_test(tests, behind_a_lines_end_is_its_end);
    tcase_add_test(tests, behind_the_end_is_the_end);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
