/* Numerals: digits and kanji, by place (二三) and by unit (二十三), mixed as they are printed (9兆300億1,008). */
#include "text/calendar.h"
#include "text/numeral.h"

/* What one character of a numeral says. */
typedef enum { NO_NUMERAL, DIGIT, TENS, UNIT, MYRIAD } sign_kind; /* 三; 廿 = 20; 十百千; 万億兆京 */

typedef struct sign {
    sign_kind kind;
    uint64_t value;
    size_t length;
    bool kanji;
} sign;

static sign kanji_sign(uint32_t code) {
    switch (code) {
    case U'〇': case U'零': return (sign){DIGIT, 0, 0, true};
    case U'一': case U'壱': case U'壹': case U'弌': return (sign){DIGIT, 1, 0, true};
    case U'二': case U'弐': case U'貳': case U'貮': case U'弍': return (sign){DIGIT, 2, 0, true};
    case U'三': case U'参': case U'參': case U'弎': return (sign){DIGIT, 3, 0, true};
    case U'四': case U'肆': return (sign){DIGIT, 4, 0, true};
    case U'五': case U'伍': return (sign){DIGIT, 5, 0, true};
    case U'六': case U'陸': return (sign){DIGIT, 6, 0, true};
    case U'七': case U'漆': case U'柒': return (sign){DIGIT, 7, 0, true};
    case U'八': case U'捌': return (sign){DIGIT, 8, 0, true};
    case U'九': case U'玖': return (sign){DIGIT, 9, 0, true};
    case U'廿': case U'卄': return (sign){TENS, 20, 0, true};
    case U'卅': case U'丗': return (sign){TENS, 30, 0, true};
    case U'卌': return (sign){TENS, 40, 0, true};
    case U'十': case U'拾': return (sign){UNIT, 10, 0, true};
    case U'百': case U'佰': case U'陌': return (sign){UNIT, 100, 0, true};
    case U'千': case U'仟': case U'阡': return (sign){UNIT, 1000, 0, true};
    case U'万': case U'萬': return (sign){MYRIAD, 10000, 0, true};
    case U'億': return (sign){MYRIAD, 100000000, 0, true};
    case U'兆': return (sign){MYRIAD, 1000000000000, 0, true};
    case U'京': return (sign){MYRIAD, 10000000000000000, 0, true};
    default: return (sign){NO_NUMERAL, 0, 0, false};
    }
}

bool pdi_is_numeral(uint32_t code) { return kanji_sign(code).kind != NO_NUMERAL; }

static sign sign_at(const char *s, const char *end) {
    if (s >= end) return (sign){NO_NUMERAL, 0, 0, false};
    if (*s >= '0' && *s <= '9') return (sign){DIGIT, (uint64_t)(*s - '0'), 1, false};
    size_t length;
    uint32_t code = pdi_utf8_at(s, end, &length);
    sign is = kanji_sign(code);
    is.length = length;
    return is;
}

static bool is_digit(const char *s, const char *end) { return s < end && *s >= '0' && *s <= '9'; }

/* A comma with exactly three digits behind it. */
static bool is_group(const char *s, const char *end) {
    return end - s >= 4 && s[0] == ',' && is_digit(s + 1, end) && is_digit(s + 2, end) && is_digit(s + 3, end) &&
           !is_digit(s + 4, end);
}

static bool append_digit(uint64_t *value, uint64_t digit) {
    if (*value > (UINT64_MAX - digit) / 10) return false;
    *value = *value * 10 + digit;
    return true;
}

/* Digits by place: 1234, 1,234, 一二三四, 一八二〇. False on overflow. */
static bool read_digits(const char **at, const char *end, uint64_t *value) {
    const char *s = *at, *first = s;
    *value = 0;
    for (sign is; (is = sign_at(s, end)).kind == DIGIT; s += is.length) {
        if (!append_digit(value, is.value)) return false;
        const char *next = s + is.length;
        if (is.kanji || next - first > 3 || !is_group(next, end)) continue;
        for (; is_group(next, end); next += 4)
            for (int i = 1; i <= 3; i++)
                if (!append_digit(value, (uint64_t)(next[i] - '0'))) return false;
        s = next;
        break;
    }
    *at = s;
    return true;
}

static const char *skip_spaces(const char *s, const char *end) {
    while (s < end && (*s == ' ' || *s == '\t')) s++;
    return s;
}

/* A part below a myriad: 千二百三十四, 5百, 百廿, 1,001, 六百〇八. A figure counts where it is smaller than the unit
 * before it; otherwise the numeral ended there. False on overflow. */
static bool read_part(const char **at, const char *end, uint64_t *value) {
    uint64_t limit = UINT64_MAX; /* of what may follow */
    *value = 0;
    for (const char *s = *at;;) {
        const char *before = s;
        uint64_t figure = 0;
        sign is = sign_at(s, end);
        bool has_figure = is.kind == DIGIT;
        if (has_figure) {
            if (!read_digits(&s, end, &figure)) return false;
            is = sign_at(s, end);
        }
        if (is.kind == TENS && !figure && limit > is.value) {
            *value += is.value;
            limit = 10;
            *at = s = s + is.length;
            continue;
        }
        if (is.kind != UNIT || is.value >= limit || figure > 9999) {
            if (!has_figure || (figure >= limit && limit != UINT64_MAX)) return true;
            *value += figure;
            *at = s;
            return true;
        }
        *value += (figure ? figure : 1) * is.value; /* 〇 only fills a place: 千〇十 */
        limit = is.value;
        s += is.length;
        *at = s;
        if (before == s) return true;
    }
}

static bool add_product(uint64_t *total, uint64_t part, uint64_t unit) {
    if (part > UINT64_MAX / unit || part * unit > UINT64_MAX - *total) return false;
    *total += part * unit;
    return true;
}

size_t pdi_numeral_read(pdi_str text, uint64_t *value) {
    const char *s = text.s, *end = pdi_end(text), *done = s;
    uint64_t total = 0, limit = UINT64_MAX;
    if (pdi_starts(text, PDI_LIT("元年"))) {
        *value = 1;
        return PDI_LIT("元").n;
    }
    *value = 0;
    if (sign_at(s, end).kind == NO_NUMERAL) return 0; /* as nearly everywhere where one is looked for */
    for (;;) {
        const char *from = s;
        uint64_t part;
        if (!read_part(&s, end, &part)) return 0;
        if (s == from) break;
        const char *unit_at = skip_spaces(s, end);
        sign unit = sign_at(unit_at, end);
        if (unit.kind == MYRIAD && unit.value < limit) {
            if (!add_product(&total, part, unit.value)) return 0;
            limit = unit.value;
            done = s = unit_at + unit.length;
            continue;
        }
        if (unit.kind == MYRIAD || (part >= limit && limit != UINT64_MAX)) break; /* 三万十万 are two numerals */
        if (!add_product(&total, part, 1)) return 0;
        done = s;
        break;
    }
    *value = total;
    return (size_t)(done - text.s);
}

/* A number within a date or a time: small, its digits perhaps set apart by spaces. */
size_t pdi_ordinal_read(pdi_str text, unsigned *value) {
    const char *s = text.s, *end = pdi_end(text);
    if (!is_digit(s, end)) {
        uint64_t wide;
        size_t n = pdi_numeral_read(text, &wide);
        if (n == 0 || wide > 9999) return 0;
        *value = (unsigned)wide;
        return n;
    }
    *value = 0;
    const char *done = s;
    for (unsigned digits = 0; is_digit(s, end); s = skip_spaces(s, end)) {
        if (++digits > 4) return 0;
        *value = *value * 10 + (unsigned)(*s++ - '0');
        done = s;
    }
    return (size_t)(done - text.s);
}
