/* Numbers as Word writes them before paragraphs: they are not in the file's text. */
#include <stdio.h>

#include "docx.h"

static bool add_code(text *to, unsigned code) {
    xmlChar bytes[4];
    return text_add(to, (const char *)bytes, (size_t)xmlCopyCharMultiByte(bytes, (int)code));
}

static bool add_decimal(text *to, int value, bool wide, int digits) {
    char plain[16];
    const int n = snprintf(plain, sizeof plain, "%0*d", digits, value);
    for (int i = 0; i < n; i++)
        if (!add_code(to, (unsigned)plain[i] + (wide ? 0xFEE0u : 0))) return false;
    return true;
}

/* Characters of a row that is gone through again and again: aa, bb as Word has it for letters. */
static bool add_of(text *to, const char *row, size_t bytes, size_t count, int value) {
    const size_t index = (size_t)(value - 1) % count;
    for (size_t times = (size_t)(value - 1) / count + 1; times > 0; times--)
        if (!text_add(to, row + index * bytes, bytes)) return false;
    return true;
}

static bool add_roman(text *to, int value, bool upper) {
    static const struct { int value; const char *upper, *lower; } parts[] = {
        {1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"}, {400, "CD", "cd"}, {100, "C", "c"},
        {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},   {9, "IX", "ix"},
        {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"}};
    if (value > 3999) return add_decimal(to, value, false, 1);
    for (size_t i = 0; value > 0;) {
        if (value < parts[i].value) {
            i++;
            continue;
        }
        if (!text_add_string(to, upper ? parts[i].upper : parts[i].lower)) return false;
        value -= parts[i].value;
    }
    return true;
}

static const char KANJI[] = "〇一二三四五六七八九";

/* 二十三, 百五 */
static bool add_counting(text *to, int value) {
    static const struct { int value; const char *unit; } units[] = {{10000, "万"}, {1000, "千"}, {100, "百"}, {10, "十"}};
    if (value <= 0) return text_add(to, KANJI, 3);
    for (size_t i = 0; i < 4; i++) {
        const int part = value / units[i].value;
        if (part == 0) continue;
        if ((part > 1 || i == 0) && !add_counting(to, part)) return false;
        if (!text_add_string(to, units[i].unit)) return false;
        value %= units[i].value;
    }
    return value == 0 || text_add(to, KANJI + value * 3, 3);
}

static bool add_kanji_digits(text *to, int value) {
    char plain[16];
    const int n = snprintf(plain, sizeof plain, "%d", value);
    for (int i = 0; i < n; i++)
        if (!text_add(to, KANJI + (plain[i] - '0') * 3, 3)) return false;
    return true;
}

/* ① to ⑳, then as they are. */
static bool add_enclosed(text *to, int value, unsigned first, int most) {
    return value >= 1 && value <= most ? add_code(to, first + (unsigned)value - 1) : add_decimal(to, value, false, 1);
}

bool number_write(text *to, const char *format, int value) {
    static const char aiueo[] = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    static const char iroha[] = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    if (value < 0) value = 0;
#define IS(name) (strcmp(format, name) == 0)
    if (IS("none") || IS("bullet")) return true;
    if (IS("decimalFullWidth") || IS("decimalFullWidth2")) return add_decimal(to, value, true, 1);
    if (IS("decimalZero")) return add_decimal(to, value, false, 2);
    if (value >= 1) {
        if (IS("aiueo") || IS("aiueoFullWidth")) return add_of(to, aiueo, 3, (sizeof aiueo - 1) / 3, value);
        if (IS("iroha") || IS("irohaFullWidth")) return add_of(to, iroha, 3, (sizeof iroha - 1) / 3, value);
        if (IS("upperLetter")) return add_of(to, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1, 26, value);
        if (IS("lowerLetter")) return add_of(to, "abcdefghijklmnopqrstuvwxyz", 1, 26, value);
        if (IS("upperRoman")) return add_roman(to, value, true);
        if (IS("lowerRoman")) return add_roman(to, value, false);
        if (IS("decimalEnclosedCircle") || IS("decimalEnclosedCircleChinese"))
            return add_enclosed(to, value, 0x2460, 20);
        if (IS("decimalEnclosedParen")) return add_enclosed(to, value, 0x2474, 20);
        if (IS("decimalEnclosedFullstop")) return add_enclosed(to, value, 0x2488, 20);
    }
    if (IS("japaneseCounting") || IS("japaneseLegal") || IS("chineseCounting") || IS("taiwaneseCounting") ||
        IS("chineseCountingThousand"))
        return add_counting(to, value);
    if (IS("ideographDigital") || IS("japaneseDigitalTenThousand")) return add_kanji_digits(to, value);
#undef IS
    return add_decimal(to, value, false, 1);
}
