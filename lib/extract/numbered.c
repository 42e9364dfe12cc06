/* What is named by a word and a number: ISO/IEC 27001:2013, RFC 3161, JIS Q 27001, NIST SP 800-171, COP28, 台風第19号.
 */
#include "extract/finders.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static bool is_joint(char c) { return c == '.' || c == '-' || c == ':' || c == '/'; }
static bool starts(const char *s, const char *end, const char *word) {
    return pdi_starts(pdi_between(s, end), pdi_string(word));
}

/* All that follows looks no farther than the line's end, which is there always: the text ends with one. */

/* ETSI EN 303 645: groups of three digits. */
static const char *skip_groups(const char *from, const char *s) {
    while (s - from <= 7 && is_digit(s[-1]) && *s == ' ' && is_digit(s[1]) && is_digit(s[2]) && is_digit(s[3]) &&
           !is_digit(s[4]) && !is_letter(s[4]))
        s += 4;
    return s;
}

/* 27001, 27001:2013, 800-171, 802.11ax, Q 27001; NULL where no number stands. `from` receives where its digits begin.
 */
static const char *number_end(const char *s, bool letter, const char **from) {
    if (letter && is_letter(*s) && (s[1] == ' ' || s[1] == '.' || s[1] == '-' || is_digit(s[1]))) {
        s++;
        if (*s == ' ' || *s == '.' || *s == '-') s++;
    }
    *from = s;
    if (!is_digit(*s)) return NULL;
    for (;; s++) {
        if (is_digit(*s) || is_letter(*s)) continue;
        if (!is_joint(*s) || !(is_digit(s[1]) || (*s == '-' && is_letter(s[1])))) break;
    }
    return skip_groups(*from, s);
}

/* 第19号, 19号, 第2期. */
static const char *counted_end(const char *s, const char *end, const char *counter) {
    uint64_t value;
    if (starts(s, end, "第")) s += 3;
    if (*s == ' ') s++;
    const size_t digits = pdi_numeral_read(pdi_between(s, end), &value);
    if (!digits) return NULL;
    s += digits;
    if (*s == ' ') s++;
    return starts(s, end, counter) ? s + strlen(counter) : NULL;
}

/* Whether the number is of the kind that the row wants. */
static bool is_wanted(const pdi_entry *e, const char *from, const char *to) {
    size_t digits = 0;
    while (from + digits < to && is_digit(from[digits])) digits++;
    if (pdi_entry_is(e, 2, "dash")) return memchr(from, '-', (size_t)(to - from)) != NULL;
    if (pdi_entry_is(e, 2, "four")) return digits >= 4;
    if (pdi_entry_is(e, 2, "year")) return digits == 4 && (*from == '1' || *from == '2');
    return true;
}

static const char *read_number(const pdi_entry *e, const char *s, const char *end) {
    if (pdi_entry_is(e, 2, "counted")) return counted_end(s, end, "号");
    if (*s == ' ' || *s == '-') s++;
    if (pdi_entry_is(e, 2, "term")) return counted_end(s, end, "期");
    const char *from, *to = number_end(s, pdi_entry_is(e, 2, "letter"), &from);
    if (!to || !is_wanted(e, from, to)) return NULL;
    return pdi_entry_is(e, 2, "letter") && starts(to, end, "号") ? to + 3 : to;
}

/* Where the name ends that begins at s; NULL where none does. */
static const char *read_name(const pdi_view *v, const char *s, const char *end, const pdi_entry **row) {
    size_t length = 0;
    for (const pdi_entry *e = pdi_lookup_prefix(v->knowledge, PDI_TABLE_numbered, pdi_between(s, end), &length); e;
         e = pdi_lookup_prefix_below(v->knowledge, PDI_TABLE_numbered, pdi_between(s, end), length, &length)) {
        if (pdi_entry_is(e, 2, "no")) return NULL;
        const char *to = read_number(e, s + length, end);
        if (!to) continue;
        *row = e;
        return to;
    }
    return NULL;
}

/* In Latin letters a name begins with a capital. */
void pdi_numbered_stops(const pdi_knowledge *k, pdi_stops *stops) {
    pdi_note_beginnings(k, PDI_TABLE_numbered, &stops->at);
    pdi_characters_remove_range(&stops->at, 0, 0x7F);
    pdi_characters_add_range(&stops->at, 'A', 'Z');
}

void pdi_find_numbered(pdi_view *view, const void *unused) {
    (void)unused;
    const char *begin = view->text.s, *end = pdi_end(view->text);
    size_t length;
    for (const char *s = begin; (s = pdi_marks_find(&view->marks, PDI_STOP_NUMBERED, s)) < end; s += length) {
        length = pdi_utf8_length((unsigned char)*s);
        if (length == 1 && s > begin && (is_letter(s[-1]) || is_digit(s[-1]))) continue;
        const pdi_entry *row = NULL;
        const char *to = read_name(view, s, end, &row);
        if (!to) continue;
        char type[32] = {0};
        memcpy(type, row->cell[1].s, row->cell[1].n < sizeof type ? row->cell[1].n : sizeof type - 1);
        pdi_view_report(view, type, s, to, "numbered");
        length = (size_t)(to - s);
    }
}
