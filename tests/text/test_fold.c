/* Folding is NFKC, and every folded byte leads back to its source. */
#include "fixture.h"

#include <utf8proc.h>

#include "text/text.h"

static pdi_text fold(pdi_str source) {
    pdi_text text = {0};
    pdi_text_fold(&job, source, &text);
    return text;
}

static void folds(const char *source, const char *expected) {
    job_begin();
    ck_assert_slice(fold(str(source)).folded, expected);
    ck_assert_slice(pdi_fold_string(&job.keep, str(source)), expected);
    job_end();
}

START_TEST(ordinary_input_of_minutes) {
    folds("㈱ＮＴＴドコモ", "(株)NTTドコモ");
    folds("①、８０％、ｶﾞｷﾞﾊﾟ、Ⅲ", "1、80%、ガギパ、III");
    folds("㍻２０年と㋿元年", "平成20年と令和元年");
    folds("日　時：１０時", "日 時:10時");
    folds("か\u3099くは\u309Aん", "がくぱん");
    folds("か\u200B\u3099", "が");
    folds("葛\U000E0100城市", "葛城市");
    folds("塚\uFE00", "塚");
    folds("A\u00A0B\u2003C\u1680D", "A B C D");
    folds("\uE000項目", "\uE000項目");
    folds("", "");
}
END_TEST

START_TEST(line_ends_and_controls) {
    folds("a\r\nb\rc\nd\u2028e\u2029f\xC2\x85g\vh", "a\nb\nc\nd\ne\nf\ng\nh");
    folds("a\fb\tc", "a\fb\tc");
    folds("a\x01\x1B" "b\x7F" "c\u00ADd\uFEFFe\u200Df\uFFF9", "abcdef");
    job_begin();
    ck_assert_slice(fold(PDI_LIT("a\0b")).folded, "a\uFFFDb");
    ck_assert_uint_eq(job.diagnostics.count, 1);
    job_end();
}
END_TEST

START_TEST(invalid_bytes_are_replaced_and_named) {
    job_begin();
    pdi_text text = fold(PDI_LIT("議\xFF\xE3\x81事\xE3\x81"));
    ck_assert_slice(text.folded, "議\uFFFD\uFFFD事\uFFFD");
    ck_assert_uint_eq(job.diagnostics.count, 2);
    const pdi_diagnostic *d = job.diagnostics.at;
    ck_assert_int_eq(d[0].code, PDOC_DIAGNOSTIC_INVALID_BYTES);
    ck_assert_uint_eq(d[0].span.start, 3);
    ck_assert_uint_eq(d[0].span.end, 6);
    ck_assert_slice(d[0].args[0], "FF E3 81");
    ck_assert_uint_eq(d[1].span.start, 9);
    ck_assert_uint_eq(d[1].span.end, 11);
    ck_assert_uint_eq(pdi_map_start(&text.map, 9), 6);
    ck_assert_uint_eq(pdi_map_end(&text.map, 9), 6);
    job_end();
}
END_TEST

/* The source passage of the first place where `part` stands in the folded text. */
static void leads_back(const char *source, const char *part, const char *expected) {
    job_begin();
    pdi_text text = fold(str(source));
    const char *at = pdi_find(text.folded, str(part));
    ck_assert_msg(at != NULL, "%s is not in the folded %s", part, source);
    uint32_t from = (uint32_t)(at - text.folded.s);
    uint32_t start = pdi_map_start(&text.map, from), end = pdi_map_end(&text.map, from + (uint32_t)strlen(part));
    ck_assert_uint_le(start, end);
    ck_assert_slice(pdi_slice(source + start, end - start), expected);
    job_end();
}

START_TEST(the_way_back) {
    leads_back("三菱電機㈱の者", "株", "㈱");
    leads_back("三菱電機㈱の者", "電機", "電機");
    leads_back("三菱電機㈱の者", "機(株)の", "機㈱の");
    leads_back("第１２回", "12", "１２");
    leads_back("第１２回", "2回", "２回");
    leads_back("ｶﾞｷﾞ", "ギ", "ｷﾞ");
    leads_back("か\u3099く", "が", "か\u3099");
    leads_back("議　\u0484。", "\u0484", "\u0484"); /* a mark joins no white space */
    leads_back("議\t\u0301。", "\u0301", "\u0301");
    leads_back("葛\U000E0100城市", "葛", "葛\U000E0100");
    leads_back("葛\U000E0100城市", "城市", "城市");
    leads_back("a\r\nb", "\n", "\r\n");
    leads_back("徳田\u200B構成員", "徳田", "徳田");
    leads_back("徳田\u200B構成員", "構成員", "構成員");
    leads_back("㈱\u200B東", "株)", "㈱");
    leads_back("㈱\u200B東", "東", "東");
    leads_back("\uFEFF議事", "議事", "議事");
}
END_TEST

/* utf8proc's own NFKC of one string. */
static size_t reference(const char *source, size_t n, char *to) {
    utf8proc_uint8_t *result = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)source, (utf8proc_ssize_t)n, &result,
                                           UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    ck_assert_int_ge(length, 0);
    memcpy(to, result, (size_t)length);
    free(result);
    return (size_t)length;
}

/* What folding does beyond NFKC is left out of the comparison. */
static bool beyond_nfkc(uint32_t code) {
    const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)code);
    return (code >= 0xD800 && code <= 0xDFFF) || (code < 0x20 && code != '\t' && code != '\n' && code != '\f') ||
           (code >= 0x7F && code < 0xA0) || code == 0x1680 || code == 0x2028 || code == 0x2029 || p->ignorable ||
           (code >= 0xFFF9 && code <= 0xFFFB);
}

static void equals_reference(const char *source, size_t n, uint32_t code) {
    char expected[4096];
    size_t length = reference(source, n, expected);
    pdi_str folded = pdi_fold_string(&job.scratch, pdi_slice(source, n));
    if (!pdi_eq(folded, pdi_slice(expected, length))) ck_abort_msg("U+%04X in %.*s", code, (int)n, source);
}

START_TEST(every_code_point_folds_as_utf8proc_has_it) {
    /* Alone, behind what it may join, and before what may join it. */
    static const char *const before[] = {"", "か", "A", "가", "ｶ", "\u0301", "ᄀ", "株"};
    static const char *const behind[] = {"", "\u3099", "\u0301", "\u1161", "\u11A8", "ﾞ", "\u0323", "株"};
    job_begin();
    for (uint32_t code = 1; code <= 0x10FFFF; code++) {
        if (beyond_nfkc(code)) continue;
        bool alone = code >= 0x20000 || pdi_script_of(code) == PDI_HAN || (code >= 0x12000 && code < 0x1D000);
        size_t cases = alone ? 1 : sizeof before / sizeof *before;
        for (size_t i = 0; i < cases; i++) {
            char source[32];
            size_t n = strlen(before[i]);
            memcpy(source, before[i], n);
            n += pdi_utf8_put(source + n, code);
            memcpy(source + n, behind[i], strlen(behind[i]));
            equals_reference(source, n + strlen(behind[i]), code);
        }
        if (code % 0x40 == 0) pdi_arena_free(&job.scratch);
    }
    job_end();
}
END_TEST

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static uint32_t random_code(uint32_t *state) {
    static const uint32_t pools[][2] = {{0x20, 0x7E},     {0x3041, 0x30FF}, {0x4E00, 0x4E40}, {0xFF01, 0xFF9F}, {0x300, 0x340},
                                        {0x1100, 0x11FF}, {0x3131, 0x318E}, {0x3200, 0x33FF}, {0xC0, 0x17F},    {0x900, 0xDDF},
                                        {0xAC00, 0xAC40}, {0x2460, 0x2500}, {0x3099, 0x309A}, {0xFFA1, 0xFFDC}};
    for (;;) {
        const uint32_t *pool = pools[next_random(state) % (sizeof pools / sizeof *pools)];
        uint32_t code = pool[0] + next_random(state) % (pool[1] - pool[0] + 1);
        if (!beyond_nfkc(code)) return code;
    }
}

START_TEST(mixtures_fold_as_utf8proc_has_them) {
    uint32_t state = 26;
    job_begin();
    for (int round = 0; round < 100000; round++) {
        char source[64];
        size_t n = 0;
        for (uint32_t i = next_random(&state) % 10 + 1; i > 0; i--) n += pdi_utf8_put(source + n, random_code(&state));
        equals_reference(source, n, 0);
        if (round % 100 == 0) pdi_arena_free(&job.scratch);
    }
    job_end();
}
END_TEST

/* Runs ascend, and each folded character comes from whole source characters. */
static void map_is_sound(const pdi_text *text) {
    uint32_t before = 0;
    for (uint32_t at = 0; at < text->folded.n;) {
        size_t length;
        pdi_utf8_at(text->folded.s + at, pdi_end(text->folded), &length);
        uint32_t start = pdi_map_start(&text->map, at), end = pdi_map_end(&text->map, at + (uint32_t)length);
        ck_assert_uint_lt(start, end);
        ck_assert_uint_le(end, text->source.n);
        for (uint32_t far = at + (uint32_t)length; far <= text->folded.n && far < at + 20; far++) {
            uint32_t from = at, to = far;
            pdi_map_both(&text->map, &from, &to);
            ck_assert_uint_eq(from, start);
            ck_assert_uint_eq(to, pdi_map_end(&text->map, far));
        }
        ck_assert_uint_ge(start, before);
        ck_assert_uint_ne((unsigned char)text->source.s[start] & 0xC0, 0x80);
        if (end < text->source.n) ck_assert_uint_ne((unsigned char)text->source.s[end] & 0xC0, 0x80);
        before = start;
        at += (uint32_t)length;
    }
}

START_TEST(maps_are_sound_for_any_text) {
    static const uint32_t odd[] = {'\r', '\n', 0x200B, 0xFE0F, 0xE0100, 0x3099, 0x301, 0, 1, 0x2028, 0xFEFF, 0x3231, 0xFDFA, 0x20BB7};
    uint32_t state = 7;
    for (int round = 0; round < 5000; round++) {
        char source[400];
        size_t n = 0;
        for (uint32_t i = next_random(&state) % 40; i > 0; i--)
            n += pdi_utf8_put(source + n, next_random(&state) % 3 ? random_code(&state)
                                                                  : odd[next_random(&state) % (sizeof odd / sizeof *odd)]);
        job_begin();
        pdi_text text = fold(pdi_slice(source, n));
        map_is_sound(&text);
        size_t length;
        for (const char *s = text.folded.s; s < pdi_end(text.folded); s += length)
            if (pdi_utf8_at(s, pdi_end(text.folded), &length) == 0xFFFD) ck_assert_uint_eq(length, 3);
        job_end();
    }
}
END_TEST

START_TEST(thousands_of_combining_marks_take_linear_time) {
    size_t count = 200000, n = 3;
    char *source = malloc(n + count * 2 + 1);
    memcpy(source, "か", 3);
    for (size_t i = 0; i < count; i++, n += 2) memcpy(source + n, i % 2 ? "\u0301" : "\u0323", 2);
    job_begin();
    pdi_text text = fold(pdi_slice(source, n));
    ck_assert_uint_eq(text.folded.n, n);
    map_is_sound(&text);
    for (size_t i = 3; i + 3 <= n; i += 3) memcpy(source + i, "\u200B", 3);
    text = fold(pdi_slice(source, 3 + (n - 3) / 3 * 3));
    ck_assert_slice(text.folded, "か");
    job_end();
    free(source);
}
END_TEST

START_TEST(characters_have_scripts_and_widths) {
    ck_assert_int_eq(pdi_script_of(U'ー'), PDI_KATAKANA);
    ck_assert_int_eq(pdi_script_of(U'々'), PDI_HAN);
    ck_assert_int_eq(pdi_script_of(U'ヶ'), PDI_HAN);
    ck_assert_int_eq(pdi_script_of(U'〇'), PDI_HAN);
    ck_assert_int_eq(pdi_script_of(U'𠮷'), PDI_HAN);
    ck_assert_int_eq(pdi_script_of(U'の'), PDI_HIRAGANA);
    ck_assert_int_eq(pdi_script_of(U'カ'), PDI_KATAKANA);
    ck_assert_int_eq(pdi_script_of('x'), PDI_LATIN);
    ck_assert_int_eq(pdi_script_of(U'é'), PDI_LATIN);
    ck_assert_int_eq(pdi_script_of('7'), PDI_DIGIT);
    ck_assert_int_eq(pdi_script_of(' '), PDI_SPACE);
    ck_assert_int_eq(pdi_script_of('('), PDI_PUNCT);
    ck_assert_int_eq(pdi_script_of(U'・'), PDI_PUNCT);
    ck_assert_int_eq(pdi_script_of(U'○'), PDI_SYMBOL);
    ck_assert_int_eq(pdi_script_of(0xF0B7), PDI_SYMBOL);
    ck_assert_uint_eq(pdi_char_columns('a'), 1);
    ck_assert_uint_eq(pdi_char_columns(U'漢'), 2);
    ck_assert_uint_eq(pdi_char_columns(U'○'), 2);
    ck_assert_uint_eq(pdi_char_columns(0x3099), 0);
    ck_assert_uint_eq(pdi_char_columns(0xFF71), 1);
    ck_assert_int_eq(pdi_script_of(U'〻'), PDI_HAN);
    ck_assert_int_eq(pdi_script_of(U'ヵ'), PDI_HAN);
    ck_assert_int_eq(pdi_script_of(U'ﾃ'), PDI_KATAKANA);
    ck_assert_int_eq(pdi_script_of(0x7F), PDI_OTHER);
    /* Signs that Japanese fonts draw wide, also those that others have narrow; marks that stand on another character.
     */
    static const uint32_t wide[] = {0xA7,   0xB0,   0xB1,   0xB6,   0xD7,   0xF7,  0x391,
                                    0x2014, 0x2033, 0x2192, 0x2B1B, 0x1100, 0x303B},
                          narrow[] = {0xA9, 0xE01, 0x2E3, 0x10A0}, none[] = {0x301, 0x20DD, 0x200B, 0xFE0F};
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        ck_assert_msg(pdi_char_columns(wide[i]) == 2, "%x", (unsigned)wide[i]);
    for (size_t i = 0; i < sizeof narrow / sizeof *narrow; i++)
        ck_assert_msg(pdi_char_columns(narrow[i]) == 1, "%x", (unsigned)narrow[i]);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        ck_assert_msg(pdi_char_columns(none[i]) == 0, "%x", (unsigned)none[i]);
}
END_TEST

/* What passes over the text take for granted of these characters, for all bytes. */
START_TEST(characters_of_every_day) {
    size_t count = 0;
    for (unsigned bytes = 0; bytes < 1u << 24; bytes++) {
        const char s[3] = {(char)(bytes >> 16), (char)(bytes >> 8), (char)bytes};
        if (!pdi_is_everyday(s)) continue;
        size_t length;
        const uint32_t code = pdi_utf8_at(s, s + 3, &length);
        ck_assert_uint_eq(length, 3);
        ck_assert((code > 0x3000 && code < 0x30FF) || (code >= 0x4E00 && code <= 0x9FBF));
        ck_assert_uint_eq(pdi_char_columns(code), 2);
        ck_assert_int_ne(pdi_script_of(code), PDI_SPACE);
        ck_assert(code < 0x3041 || code == 0x30A0 || code == 0x30FB || pdi_script_of(code) == PDI_HAN ||
                  pdi_script_of(code) == PDI_HIRAGANA || pdi_script_of(code) == PDI_KATAKANA);
        count++;
    }
    ck_assert_uint_eq(count, 0x29 + 0x56 + 0x5F + 0x9FC0 - 0x4E00);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("fold");
    TCase *tests = tcase_create("fold");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, ordinary_input_of_minutes);
    tcase_add_test(tests, line_ends_and_controls);
    tcase_add_test(tests, invalid_bytes_are_replaced_and_named);
    tcase_add_test(tests, the_way_back);
    tcase_add_test(tests, thousands_of_combining_marks_take_linear_time);
    tcase_add_test(tests, characters_have_scripts_and_widths);
    /* These go through all there is; under valgrind they would take many minutes. */
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 300);
    tcase_set_tags(all, "exhaustive");
    tcase_add_test(all, every_code_point_folds_as_utf8proc_has_it);
    tcase_add_test(all, mixtures_fold_as_utf8proc_has_them);
    tcase_add_test(all, maps_are_sound_for_any_text);
    tcase_add_test(all, characters_of_every_day);
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
