/* Technical standards by number: ISO/IEC 27001:2013, RFC 3161, JIS Q 27001, IEEE 802.11ax, NIST SP 800-171. */
#include "extract/finders.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static bool is_joint(char c) { return c == '.' || c == '-' || c == ':' || c == '/'; }

/* 27001, 27001:2013, 800-171, 802.11ax, Q 27001; NULL where no number stands. `dash` tells of a hyphen in it. */
static const char *number_end(const char *s, const char *end, bool letter, bool *dash) {
    *dash = false;
    if (letter && s < end && is_letter(*s) && s + 1 < end && (s[1] == ' ' || s[1] == '.' || s[1] == '-' || is_digit(s[1]))) {
        s++;
        if (s < end && (*s == ' ' || *s == '.' || *s == '-')) s++;
    }
    const char *from = s;
    for (; s < end; s++) {
        if (is_digit(*s) || (s > from && is_letter(*s))) continue;
        const bool joins = s > from && is_joint(*s) && s + 1 < end && (is_digit(s[1]) || (*s == '-' && is_letter(s[1])));
        if (!joins) break;
        *dash = *dash || *s == '-';
    }
    /* ETSI EN 303 645: groups of three digits. */
    while (end - s >= 4 && s > from && s - from <= 7 && *s == ' ' && is_digit(s[1]) && is_digit(s[2]) && is_digit(s[3]) &&
           (end - s == 4 || (!is_digit(s[4]) && !is_letter(s[4]))) && is_digit(s[-1]))
        s += 4;
    return s > from && is_digit(*from) ? s : NULL;
}

static const char *read_standard(const pdi_view *v, const char *s, const char *end) {
    size_t length = 0;
    for (const pdi_entry *e = pdi_lookup_prefix(v->knowledge, PDI_TABLE_numbered, pdi_between(s, end), &length); e;
         e = pdi_lookup_prefix_below(v->knowledge, PDI_TABLE_numbered, pdi_between(s, end), length, &length)) {
        if (pdi_entry_is(e, 1, "no")) return NULL;
        const char *at = s + length;
        bool dash;
        if (at < end && (*at == ' ' || *at == '-')) at++;
        const char *to = number_end(at, end, pdi_entry_is(e, 1, "letter"), &dash);
        if (to && (dash || !pdi_entry_is(e, 1, "dash"))) return to;
    }
    return NULL;
}

void pdi_find_standards(pdi_view *view, const void *unused) {
    (void)unused;
    const char *begin = view->text.s, *end = pdi_end(view->text);
    for (const char *s = begin; s < end; s++) {
        if (*s < 'A' || *s > 'Z') continue;
        if (s > begin && (is_letter(s[-1]) || is_digit(s[-1]))) continue;
        const char *to = read_standard(view, s, end);
        if (!to) continue;
        pdi_view_report(view, "standard", s, to, "standard.number");
        s = to - 1;
    }
}
