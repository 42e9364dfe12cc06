#include "holds.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../writing.h"

typedef unsigned char byte;

typedef struct check {
    const pdoc_document *d;
    const byte *text;
    size_t length;
    byte *edge;  /* 1 where a character begins, and at the end */
    byte *white; /* 1 for the bytes of what has no ink, 2 for those of white space */
    byte *owner; /* what a byte belongs to: 'r' a remark, 'l' its label … */
    byte *taken; /* 1 for the bytes of a reading that is no residue, 2 for those of the residue */
    holds_say say;
    void *user;
    size_t faults;
} check;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void fault(check *c, const char *format, ...) {
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    c->faults++;
    if (c->say) c->say(c->user, message);
}

/* ------------------------------------------------------------------------------------------------ UTF-8 */

/* The character at s and its length; a faulty sequence is U+FFFD for each longest part that could have begun one. */
static uint32_t next_char(const byte *s, const byte *end, size_t *length) {
    static const uint32_t none = 0xFFFD;
    byte a = *s, low = 0x80, high = 0xBF;
    size_t more;
    uint32_t code;
    *length = 1;
    if (a < 0x80) return a;
    if (a >= 0xC2 && a <= 0xDF) more = 1, code = a & 0x1Fu;
    else if (a >= 0xE0 && a <= 0xEF) more = 2, code = a & 0x0Fu;
    else if (a >= 0xF0 && a <= 0xF4) more = 3, code = a & 0x07u;
    else return none;
    if (a == 0xE0) low = 0xA0;
    if (a == 0xED) high = 0x9F;
    if (a == 0xF0) low = 0x90;
    if (a == 0xF4) high = 0x8F;
    for (size_t i = 1; i <= more; i++) {
        if (s + i == end || s[i] < low || s[i] > high) return none;
        code = code << 6 | (s[i] & 0x3Fu);
        *length = i + 1;
        low = 0x80;
        high = 0xBF;
    }
    return code;
}

/* NUL is no text, and stands as U+FFFD in strings, as invalid bytes do. */
static int is_white(uint32_t c) {
    return (c <= 0x20 && c) || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/* What is seen by nobody: a stretch of nothing else is no loss. */
static int has_no_ink(uint32_t c) {
    return is_white(c) || c == 0xAD || c == 0x034F || c == 0x061C || c == 0x180E || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

static size_t put_char(char *to, uint32_t c) {
    if (c < 0x80) return to[0] = (char)c, (size_t)1;
    if (c < 0x800) return to[0] = (char)(0xC0 | c >> 6), to[1] = (char)(0x80 | (c & 0x3F)), (size_t)2;
    if (c < 0x10000)
        return to[0] = (char)(0xE0 | c >> 12), to[1] = (char)(0x80 | (c >> 6 & 0x3F)), to[2] = (char)(0x80 | (c & 0x3F)), (size_t)3;
    to[0] = (char)(0xF0 | c >> 18);
    to[1] = (char)(0x80 | (c >> 12 & 0x3F));
    to[2] = (char)(0x80 | (c >> 6 & 0x3F));
    to[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

/* Appends the characters of s that have ink; room for three times n must be there. */
static size_t squeeze(char *to, const char *s, size_t n) {
    size_t length, out = 0;
    for (size_t i = 0; i < n; i += length) {
        uint32_t c = next_char((const byte *)s + i, (const byte *)s + n, &length);
        if (!has_no_ink(c)) out += put_char(to + out, c ? c : 0xFFFD);
    }
    return out;
}

/* ----------------------------------------------------------------------------------------------- places */

/* A thing's place through whichever functions give it. */
typedef struct place {
    const char *what;
    size_t index;
    pdoc_span hull;
    size_t count;
    pdoc_span (*at)(const void *thing, size_t i);
    const void *thing;
} place;

static pdoc_span piece_of(const place *p, size_t i) { return p->count ? p->at(p->thing, i) : p->hull; }

static int on_edges(const check *c, pdoc_span s) {
    return s.start <= s.end && s.end <= c->length && c->edge[s.start] && c->edge[s.end];
}

/* A span that has something in it and begins and ends with ink. */
static int span_holds(check *c, const char *what, size_t index, pdoc_span s) {
    if (s.start > s.end || s.end > c->length) {
        fault(c, "%s %zu: span [%zu, %zu) is outside the text of %zu bytes", what, index, s.start, s.end, c->length);
        return 0;
    }
    if (!on_edges(c, s)) {
        fault(c, "%s %zu: span [%zu, %zu) cuts a character", what, index, s.start, s.end);
        return 0;
    }
    return 1;
}

static int place_holds(check *c, const place *p) {
    if (p->hull.start == p->hull.end) {
        if (p->count) fault(c, "%s %zu: no place, yet %zu pieces", p->what, p->index, p->count);
        return 0;
    }
    if (!span_holds(c, p->what, p->index, p->hull)) return 0;
    if (c->white[p->hull.start] == 2 || c->white[p->hull.end - 1] == 2)
        fault(c, "%s %zu: span [%zu, %zu) begins or ends with white space", p->what, p->index, p->hull.start, p->hull.end);
    if (!p->count) return 1;
    if (p->count == 1) fault(c, "%s %zu: a single piece is the hull", p->what, p->index);
    size_t done = p->hull.start;
    for (size_t i = 0; i < p->count; i++) {
        pdoc_span s = p->at(p->thing, i);
        if (!span_holds(c, p->what, p->index, s)) return 0;
        if (s.start == s.end) fault(c, "%s %zu: piece %zu is empty", p->what, p->index, i);
        if (s.start < done || (i == 0 && s.start != p->hull.start)) {
            fault(c, "%s %zu: piece %zu [%zu, %zu) is out of order", p->what, p->index, i, s.start, s.end);
            return 0;
        }
        done = s.end;
    }
    if (done != p->hull.end) fault(c, "%s %zu: the pieces end at %zu, the hull at %zu", p->what, p->index, done, p->hull.end);
    return 1;
}

/* Marks a place as one thing's own: no byte may be in two. */
static void own(check *c, const place *p, byte kind) {
    if (!place_holds(c, p)) return;
    for (size_t i = 0; i < (p->count ? p->count : 1); i++) {
        pdoc_span s = piece_of(p, i);
        for (size_t b = s.start; b < s.end; b++) {
            if (c->white[b]) continue;
            if (c->owner[b]) {
                fault(c, "%s %zu: byte %zu is in two things ('%c' and '%c')", p->what, p->index, b, c->owner[b], kind);
                return;
            }
            if (c->taken[b] == 2) {
                fault(c, "%s %zu: byte %zu is understood and residue", p->what, p->index, b);
                return;
            }
            if (c->taken[b] == 0) {
                fault(c, "%s %zu: byte %zu is in no reading", p->what, p->index, b);
                return;
            }
            c->owner[b] = kind;
        }
    }
}

/* The place's text without white space, NUL-terminated, to be freed; *count its bytes. */
static char *cut(const check *c, const place *p, size_t *count) {
    char *out = malloc((p->hull.end - p->hull.start) * 3 + 1);
    size_t n = 0;
    if (!out) abort();
    for (size_t i = 0; i < (p->count ? p->count : 1); i++) {
        pdoc_span s = piece_of(p, i);
        n += squeeze(out + n, (const char *)c->text + s.start, s.end - s.start);
    }
    out[n] = '\0';
    if (count) *count = n;
    return out;
}

static const char *find(const char *in, size_t n, const char *what, size_t m) {
    if (m == 0) return in;
    for (const char *p = in; n >= m; p++, n--) {
        const char *q = memchr(p, what[0], n - m + 1);
        if (!q) return NULL;
        n -= (size_t)(q - p);
        p = q;
        if (memcmp(p, what, m) == 0) return p;
    }
    return NULL;
}

enum relation { EQUAL, WITHIN };

/* Cutting the text by the pieces and joining gives the string (or, WITHIN, what the string is part of). */
static void gives(check *c, const place *p, const char *field, const char *string, size_t length, enum relation relation) {
    if (!string || p->hull.start == p->hull.end || !on_edges(c, p->hull)) return;
    size_t n, m;
    char *from = cut(c, p, &n), *wanted = malloc(length * 3 + 1);
    if (!wanted) abort();
    m = squeeze(wanted, string, length);
    wanted[m] = '\0';
    int same = relation == EQUAL ? n == m && memcmp(from, wanted, n) == 0 : find(from, n, wanted, m) != NULL;
    if (!same)
        fault(c, "%s %zu [%zu, %zu): %s is \"%.120s\", the text there \"%.120s\"", p->what, p->index, p->hull.start, p->hull.end,
              field, wanted, from);
    free(from);
    free(wanted);
}

/* ---------------------------------------------------------------------------------------------- strings */

/* A string is NULL or has something in it; single spaces, none at its ends; valid UTF-8 with a NUL behind it. */
static void string_holds(check *c, const char *what, size_t index, const char *field, const char *s, size_t length) {
    if (!s) {
        if (length) fault(c, "%s %zu: %s is NULL with a length", what, index, field);
        return;
    }
    if (length == 0) fault(c, "%s %zu: %s is empty", what, index, field);
    if (s[length]) fault(c, "%s %zu: %s has no NUL behind it", what, index, field);
    uint32_t before = ' ';
    size_t step;
    for (size_t i = 0; i < length; i += step) {
        uint32_t code = next_char((const byte *)s + i, (const byte *)s + length, &step);
        if (code == 0xFFFD && step != 3) {
            fault(c, "%s %zu: %s is not UTF-8", what, index, field);
            return;
        }
        if (is_white(code) && code != ' ' && (code < 0x7F || code > 0x9F)) {
            fault(c, "%s %zu: %s has U+%04" PRIX32 " in it: \"%.120s\"", what, index, field, code, s);
            return;
        }
        if (code == ' ' && before == ' ') {
            fault(c, "%s %zu: %s begins with a space or has two: \"%.120s\"", what, index, field, s);
            return;
        }
        before = code;
    }
    if (length && before == ' ') fault(c, "%s %zu: %s ends with a space", what, index, field);
}

#define STRING(c, what, index, call, thing)                                                                                  \
    do {                                                                                                                     \
        size_t string_length = 77;                                                                                           \
        const char *string_value = call(thing, &string_length);                                                              \
        string_holds((c), (what), (index), #call, string_value, string_length);                                              \
    } while (0)

static int all_digits(const char *s, const char *pattern) {
    for (; *pattern; s++, pattern++)
        if (*pattern == '9' ? *s < '0' || *s > '9' : *s != *pattern) return 0;
    return *s == '\0';
}

static void date_holds(check *c, const char *date) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (!date) return;
    if (!all_digits(date, "9999-99-99")) {
        fault(c, "the date %s is not ISO 8601", date);
        return;
    }
    int y = atoi(date), m = atoi(date + 5), d = atoi(date + 8);
    int leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    if (y < 1873 || m < 1 || m > 12 || d < 1 || d > days[m - 1] + (m == 2 && leap)) fault(c, "there is no %s", date);
}

static void clock_holds(check *c, const char *clock) {
    if (clock && (!all_digits(clock, "99:99") || atoi(clock) > 29 || atoi(clock + 3) > 59)) fault(c, "%s is no time of day", clock);
}

/* ----------------------------------------------------------------------------------------------- things */

static pdoc_span attendee_piece(const void *t, size_t i) { return pdoc_attendee_piece_at(t, i); }
static pdoc_span material_piece(const void *t, size_t i) { return pdoc_material_piece_at(t, i); }
static pdoc_span item_piece(const void *t, size_t i) { return pdoc_agenda_item_piece_at(t, i); }
static pdoc_span heading_piece(const void *t, size_t i) { return pdoc_agenda_item_heading_piece_at(t, i); }
static pdoc_span remark_piece(const void *t, size_t i) { return pdoc_remark_piece_at(t, i); }
static pdoc_span label_piece(const void *t, size_t i) { return pdoc_remark_label_piece_at(t, i); }

static void check_attendee(check *c, const pdoc_session *s, size_t i) {
    const pdoc_attendee *a = pdoc_session_attendee_at(s, i);
    size_t index = pdoc_attendee_index(a), n;
    const char *what = "attendee";
    if (pdoc_attendee_session(a) != s) fault(c, "attendee %zu is of another session", index);
    STRING(c, what, index, pdoc_attendee_name, a);
    STRING(c, what, index, pdoc_attendee_name_reading, a);
    STRING(c, what, index, pdoc_attendee_group, a);
    STRING(c, what, index, pdoc_attendee_role, a);
    STRING(c, what, index, pdoc_attendee_affiliation, a);
    STRING(c, what, index, pdoc_attendee_position, a);
    STRING(c, what, index, pdoc_attendee_proxy_for, a);
    STRING(c, what, index, pdoc_attendee_rule, a);
    if (!pdoc_attendee_name(a, NULL)) fault(c, "attendee %zu has no name", index);
    if (pdoc_attendee_attendance(a) < PDOC_ATTENDANCE_PRESENT || pdoc_attendee_attendance(a) > PDOC_ATTENDANCE_REPRESENTED)
        fault(c, "attendee %zu has no status", index);
    place p = {what, index, pdoc_attendee_span(a), pdoc_attendee_piece_count(a), attendee_piece, a};
    if (p.hull.start == p.hull.end) fault(c, "attendee %zu has no place", index);
    if (pdoc_attendee_listed(a)) own(c, &p, 'a');
    else place_holds(c, &p);
    const char *name = pdoc_attendee_name(a, &n);
    gives(c, &p, "name", name, n, WITHIN);
}

static void check_material(check *c, const pdoc_session *s, size_t i) {
    const pdoc_material *m = pdoc_session_material_at(s, i);
    size_t index = pdoc_material_index(m), n;
    const char *what = "material";
    if (pdoc_material_session(m) != s) fault(c, "material %zu is of another session", index);
    STRING(c, what, index, pdoc_material_label, m);
    STRING(c, what, index, pdoc_material_title, m);
    STRING(c, what, index, pdoc_material_rule, m);
    if (!pdoc_material_label(m, NULL) && !pdoc_material_title(m, NULL)) fault(c, "material %zu says nothing", index);
    place p = {what, index, pdoc_material_span(m), pdoc_material_piece_count(m), material_piece, m};
    if (p.hull.start == p.hull.end) fault(c, "material %zu has no place", index);
    own(c, &p, 'm');
    const char *title = pdoc_material_title(m, &n);
    gives(c, &p, "title", title, n, WITHIN);
}

static void check_item(check *c, const pdoc_session *s, size_t i) {
    const pdoc_agenda_item *g = pdoc_session_agenda_item_at(s, i), *parent = pdoc_agenda_item_parent(g);
    size_t index = pdoc_agenda_item_index(g), n;
    const char *what = "agenda item";
    if (pdoc_agenda_item_session(g) != s) fault(c, "agenda item %zu is of another session", index);
    STRING(c, what, index, pdoc_agenda_item_label, g);
    STRING(c, what, index, pdoc_agenda_item_title, g);
    STRING(c, what, index, pdoc_agenda_item_rule, g);
    if (!pdoc_agenda_item_label(g, NULL) && !pdoc_agenda_item_title(g, NULL)) fault(c, "agenda item %zu says nothing", index);
    for (size_t k = 0; k < pdoc_agenda_item_presenter_count(g); k++) {
        const char *presenter = pdoc_agenda_item_presenter_at(g, k, &n);
        string_holds(c, what, index, "presenter", presenter, n);
    }
    if (parent ? pdoc_agenda_item_level(g) != pdoc_agenda_item_level(parent) + 1 : pdoc_agenda_item_level(g) != 1)
        fault(c, "agenda item %zu has level %u under level %u", index, pdoc_agenda_item_level(g), pdoc_agenda_item_level(parent));
    if (parent && (pdoc_agenda_item_session(parent) != s || pdoc_agenda_item_index(parent) >= index))
        fault(c, "agenda item %zu does not stand behind its parent", index);
    place p = {what, index, pdoc_agenda_item_span(g), pdoc_agenda_item_piece_count(g), item_piece, g};
    place h = {"agenda heading", index, pdoc_agenda_item_heading_span(g), pdoc_agenda_item_heading_piece_count(g), heading_piece, g};
    if (p.hull.start == p.hull.end) fault(c, "agenda item %zu has no place", index);
    own(c, &p, 'g');
    if (h.hull.start != p.hull.start || h.hull.end != p.hull.end) own(c, &h, 'h');
    const char *title = pdoc_agenda_item_title(g, &n);
    gives(c, &p, "title", title, n, WITHIN);
}

static void check_paragraphs(check *c, const pdoc_remark *r, const place *p) {
    size_t count = pdoc_remark_paragraph_count(r), done = p->hull.start;
    if (count == 0) fault(c, "remark %zu has no paragraph", p->index);
    for (size_t i = 0; i < count; i++) {
        pdoc_span s = pdoc_remark_paragraph_at(r, i);
        if (!span_holds(c, "paragraph of remark", p->index, s)) return;
        if (s.start < done || s.start == s.end || (i == 0 && s.start != p->hull.start) || (i + 1 == count && s.end != p->hull.end)) {
            fault(c, "remark %zu [%zu, %zu): paragraph %zu [%zu, %zu) does not follow", p->index, p->hull.start, p->hull.end, i,
                  s.start, s.end);
            return;
        }
        done = s.end;
    }
}

static void check_remark(check *c, const pdoc_session *s, size_t i) {
    const pdoc_remark *r = pdoc_session_remark_at(s, i);
    size_t index = pdoc_remark_index(r), n;
    const char *what = "remark";
    if (pdoc_remark_session(r) != s) fault(c, "remark %zu is of another session", index);
    STRING(c, what, index, pdoc_remark_speaker, r);
    STRING(c, what, index, pdoc_remark_text, r);
    STRING(c, what, index, pdoc_remark_rule, r);
    if (!pdoc_remark_text(r, NULL)) fault(c, "remark %zu has no text", index);
    if (pdoc_remark_kind_of(r) < PDOC_REMARK_STATEMENT || pdoc_remark_kind_of(r) > PDOC_REMARK_PROCEDURE)
        fault(c, "remark %zu is of no kind", index);
    place p = {what, index, pdoc_remark_span(r), pdoc_remark_piece_count(r), remark_piece, r};
    place l = {"label of remark", index, pdoc_remark_label_span(r), pdoc_remark_label_piece_count(r), label_piece, r};
    if (p.hull.start == p.hull.end) fault(c, "remark %zu has no place", index);
    own(c, &p, 'r');
    /* The label of a procedure stands in its sentence, that of one who goes on speaking at an earlier remark. */
    const pdoc_remark *before = i ? pdoc_session_remark_at(s, i - 1) : NULL;
    int its_own = pdoc_remark_kind_of(r) != PDOC_REMARK_PROCEDURE && l.hull.end <= c->length &&
                  (!before || l.hull.start >= pdoc_remark_span(before).end);
    if (its_own) own(c, &l, 'l');
    else place_holds(c, &l);
    check_paragraphs(c, r, &p);
    const char *text = pdoc_remark_text(r, &n);
    gives(c, &p, "text", text, n, EQUAL);
    const char *speaker = pdoc_remark_speaker(r, &n);
    /* The word of a legend stands elsewhere: its sign alone is the label. */
    if (l.hull.end > l.hull.start + 4) gives(c, &l, "speaker", speaker, n, WITHIN);
    const pdoc_attendee *a = pdoc_remark_attendee(r);
    if (a && pdoc_attendee_session(a) != s) fault(c, "remark %zu is by somebody of another session", index);
    for (size_t k = 0; k < pdoc_remark_candidate_count(r); k++)
        if (pdoc_attendee_session(pdoc_remark_candidate_at(r, k)) != s) fault(c, "remark %zu has a candidate of another session", index);
    if (a && pdoc_remark_candidate_count(r)) fault(c, "remark %zu is certain and has candidates", index);
    if (pdoc_remark_candidate_count(r) == 1) fault(c, "remark %zu has a single candidate", index);
    if (pdoc_remark_agenda_item(r) && pdoc_agenda_item_session(pdoc_remark_agenda_item(r)) != s)
        fault(c, "remark %zu stands under an item of another session", index);
    const pdoc_remark *question = pdoc_remark_reply_to(r);
    if (question && (pdoc_remark_session(question) != s || pdoc_remark_index(question) >= index))
        fault(c, "remark %zu replies to what comes after it", index);
    if (question && pdoc_remark_kind_of(r) != PDOC_REMARK_ANSWER) fault(c, "remark %zu replies and is no answer", index);
    if (i && pdoc_remark_span(r).start < pdoc_remark_span(pdoc_session_remark_at(s, i - 1)).end)
        fault(c, "remark %zu begins before the one before it ends", index);
}

typedef struct field_of { const pdoc_session *s; pdoc_session_field field; } field_of;
static pdoc_span field_piece(const void *t, size_t i) {
    const field_of *f = t;
    return pdoc_session_piece_at(f->s, f->field, i);
}

static void check_head(check *c, const pdoc_session *s) {
    size_t index = pdoc_session_index(s), n;
    const char *what = "session";
    STRING(c, what, index, pdoc_session_body, s);
    STRING(c, what, index, pdoc_session_parent_body, s);
    STRING(c, what, index, pdoc_session_date, s);
    STRING(c, what, index, pdoc_session_start_time, s);
    STRING(c, what, index, pdoc_session_end_time, s);
    STRING(c, what, index, pdoc_session_venue, s);
    date_holds(c, pdoc_session_date(s, NULL));
    clock_holds(c, pdoc_session_start_time(s, NULL));
    clock_holds(c, pdoc_session_end_time(s, NULL));
    for (size_t b = 0; b < pdoc_session_body_count(s); b++) {
        const char *body = pdoc_session_body_at(s, b, &n);
        string_holds(c, what, index, "body", body, n);
        for (size_t k = 0; k < pdoc_session_body_parent_count(s, b); k++) {
            const char *parent = pdoc_session_body_parent_at(s, b, k, &n);
            string_holds(c, what, index, "parent", parent, n);
        }
    }
    static const char *const names[] = {"", "title", "date", "start", "end", "venue"};
    for (int f = PDOC_SESSION_FIELD_TITLE; f <= PDOC_SESSION_FIELD_VENUE; f++) {
        field_of of = {s, (pdoc_session_field)f};
        place p = {names[f], index, pdoc_session_span(s, (pdoc_session_field)f), pdoc_session_piece_count(s, (pdoc_session_field)f), field_piece, &of};
        own(c, &p, (byte)('0' + f));
        const char *value = f == PDOC_SESSION_FIELD_VENUE ? pdoc_session_venue(s, &n) : f == PDOC_SESSION_FIELD_TITLE && index == 0 ? pdoc_document_title(c->d, &n) : NULL;
        gives(c, &p, names[f], value, n, f == PDOC_SESSION_FIELD_TITLE ? EQUAL : WITHIN);
    }
}

/* Ids are unique and count on through the document. */
#define IN_ORDER(c, s, noun, count_of, at, index_of, next)                                                                   \
    do {                                                                                                                     \
        for (size_t order = 0; order < count_of(s); order++)                                                                 \
            if (index_of(at(s, order)) != (next)++) fault((c), noun " %zu does not count on", index_of(at(s, order)));       \
    } while (0)

static void check_sessions(check *c) {
    size_t attendees = 0, materials = 0, items = 0, remarks = 0;
    for (size_t i = 0; i < pdoc_document_session_count(c->d); i++) {
        const pdoc_session *s = pdoc_document_session_at(c->d, i);
        if (pdoc_session_index(s) != i || pdoc_session_document(s) != c->d) fault(c, "session %zu does not count on", i);
        check_head(c, s);
        IN_ORDER(c, s, "attendee", pdoc_session_attendee_count, pdoc_session_attendee_at, pdoc_attendee_index, attendees);
        IN_ORDER(c, s, "material", pdoc_session_material_count, pdoc_session_material_at, pdoc_material_index, materials);
        IN_ORDER(c, s, "agenda item", pdoc_session_agenda_item_count, pdoc_session_agenda_item_at, pdoc_agenda_item_index, items);
        IN_ORDER(c, s, "remark", pdoc_session_remark_count, pdoc_session_remark_at, pdoc_remark_index, remarks);
        for (size_t k = 0; k < pdoc_session_attendee_count(s); k++) check_attendee(c, s, k);
        for (size_t k = 0; k < pdoc_session_material_count(s); k++) check_material(c, s, k);
        for (size_t k = 0; k < pdoc_session_agenda_item_count(s); k++) check_item(c, s, k);
        for (size_t k = 0; k < pdoc_session_remark_count(s); k++) check_remark(c, s, k);
    }
}

/* ------------------------------------------------------------------------------- what the text was taken for */

static void check_readings(check *c) {
    size_t done = 0, count = pdoc_document_reading_count(c->d), n;
    for (size_t i = 0; i < count; i++) {
        pdoc_span s = pdoc_document_reading_span(c->d, i);
        pdoc_reading_kind kind = pdoc_document_reading_kind(c->d, i);
        const char *rule = pdoc_document_reading_rule(c->d, i, &n);
        string_holds(c, "reading", i, "rule", rule, n);
        if (!rule) fault(c, "reading %zu has no rule", i);
        if (kind < PDOC_READING_TITLE || kind > PDOC_READING_RESIDUE) fault(c, "reading %zu is of no kind", i);
        if (!span_holds(c, "reading", i, s)) return;
        if (s.start < done || s.start == s.end) {
            fault(c, "reading %zu [%zu, %zu) does not follow %zu", i, s.start, s.end, done);
            return;
        }
        done = s.end;
        if (kind != PDOC_READING_RESIDUE) memset(c->taken + s.start, 1, s.end - s.start);
    }
}

static void check_residue(check *c) {
    size_t done = 0, all = 0, lost = 0, length;
    for (size_t i = 0; i < pdoc_document_residue_count(c->d); i++) {
        pdoc_span s = pdoc_document_residue_at(c->d, i);
        if (!span_holds(c, "residue", i, s)) return;
        if (s.start < done || s.start == s.end) {
            fault(c, "residue %zu [%zu, %zu) does not follow %zu", i, s.start, s.end, done);
            return;
        }
        done = s.end;
        for (size_t b = s.start; b < s.end; b++) {
            if (c->taken[b]) {
                fault(c, "residue %zu: byte %zu is understood and residue", i, b);
                return;
            }
            c->taken[b] = 2;
        }
    }
    for (size_t b = 0; b < c->length; b += length) {
        next_char(c->text + b, c->text + c->length, &length);
        if (c->white[b]) continue;
        all++;
        lost += c->taken[b] != 1;
        if (c->taken[b] == 0) {
            fault(c, "byte %zu is neither understood nor residue", b);
            return;
        }
    }
    double share = all ? (double)(all - lost) / (double)all : 0, told = pdoc_document_understood(c->d);
    if (told < 0 || told > 1 || told - share > 0.02 || share - told > 0.02)
        fault(c, "understood is %.4f, but %zu of %zu characters are residue", told, lost, all);
}

static void check_diagnostics(check *c) {
    size_t n, count = pdoc_document_diagnostic_count(c->d);
    uint64_t limit = pdoc_analyzer_limit(pdoc_document_analyzer(c->d), PDOC_LIMIT_DIAGNOSTICS);
    if (limit && count > limit) fault(c, "%zu diagnostics are more than the limit", count);
    for (size_t i = 0; i < count; i++) {
        const pdoc_diagnostic *d = pdoc_document_diagnostic_at(c->d, i);
        span_holds(c, "diagnostic", i, pdoc_diagnostic_span(d));
        if (strcmp(pdoc_diagnostic_code_name(pdoc_diagnostic_code_of(d)), "unknown") == 0) fault(c, "diagnostic %zu is unknown", i);
        const char *english = pdoc_diagnostic_message(d, PDOC_LANGUAGE_ENGLISH, &n);
        if (!english || n == 0 || strlen(english) > n) fault(c, "diagnostic %zu says nothing", i);
        const char *japanese = pdoc_diagnostic_message(d, PDOC_LANGUAGE_JAPANESE, &n);
        if (!japanese || n == 0 || strlen(japanese) > n) fault(c, "diagnostic %zu says nothing", i);
    }
}

/* Offsets in every unit, asked in an order that no cache would like, against counting. */
static void check_offsets(check *c) {
    size_t step = c->length / 37 + 1, points = 0, units = 0, line = 1, column = 1, length;
    for (size_t b = 0, next = 0; b <= c->length; b += length) {
        if (b >= next || b == c->length) {
            next = b + step;
            size_t p = pdoc_document_convert_offset(c->d, b, PDOC_UNIT_CODE_POINT), u = pdoc_document_convert_offset(c->d, b, PDOC_UNIT_UTF16);
            if (p != points) fault(c, "byte %zu is code point %zu, not %zu", b, points, p);
            if (u != units) fault(c, "byte %zu is UTF-16 unit %zu, not %zu", b, units, u);
            size_t l, k, bytes;
            pdoc_document_line(c->d, b, &l, &k);
            if (l != line || k != column) fault(c, "byte %zu is line %zu column %zu, not %zu, %zu", b, line, column, l, k);
            size_t source = pdoc_document_convert_offset(c->d, b, PDOC_UNIT_SOURCE_BYTE);
            pdoc_document_source(c->d, &bytes);
            if (source > bytes) fault(c, "byte %zu is byte %zu of %zu of the source", b, source, bytes);
            size_t back = pdoc_document_convert_offset_from(c->d, points, PDOC_UNIT_CODE_POINT);
            if (back != b) fault(c, "code point %zu is byte %zu, not %zu", points, b, back);
            back = pdoc_document_convert_offset_from(c->d, units, PDOC_UNIT_UTF16);
            if (back != b) fault(c, "UTF-16 unit %zu is byte %zu, not %zu", units, b, back);
            back = pdoc_document_line_offset(c->d, line, column);
            if (back != b) fault(c, "line %zu column %zu is byte %zu, not %zu", line, column, b, back);
        }
        if (b == c->length) break;
        uint32_t code = next_char(c->text + b, c->text + c->length, &length);
        points++;
        units += code >= 0x10000 ? 2 : 1;
        if (code == '\n' || (code == '\r' && !(b + 1 < c->length && c->text[b + 1] == '\n'))) line++, column = 1;
        else column++;
    }
}

static int is_in(size_t byte, size_t count, pdoc_span hull, pdoc_span (*piece)(const pdoc_remark *, size_t), const pdoc_remark *r) {
    if (count == 0) return byte >= hull.start && byte < hull.end;
    for (size_t i = 0; i < count; i++) {
        const pdoc_span span = piece(r, i);
        if (byte >= span.start && byte < span.end) return 1;
    }
    return 0;
}

/* What is looked for from the other end is what the sessions have. */
static void check_index(check *c) {
    const size_t count = pdoc_document_remark_count(c->d);
    size_t remarks = 0, said = 0, under = 0, answers = 0, attendees = 0, items = 0, materials = 0, below = 0;
    for (size_t s = 0; s < pdoc_document_session_count(c->d); s++) {
        const pdoc_session *session = pdoc_document_session_at(c->d, s);
        remarks += pdoc_session_remark_count(session);
        attendees += pdoc_session_attendee_count(session);
        items += pdoc_session_agenda_item_count(session);
        materials += pdoc_session_material_count(session);
    }
    if (remarks != count || attendees != pdoc_document_attendee_count(c->d) || items != pdoc_document_agenda_item_count(c->d) ||
        materials != pdoc_document_material_count(c->d))
        fault(c, "the document's lists have other lengths than those of its sessions (%zu remarks)", remarks);
    for (size_t i = 0; i < count; i++) {
        const pdoc_remark *r = pdoc_document_remark_at(c->d, i);
        if (pdoc_remark_index(r) != i) fault(c, "remark %zu has number %zu", i, pdoc_remark_index(r));
        said += pdoc_remark_attendee(r) != NULL;
        under += pdoc_remark_agenda_item(r) != NULL;
        answers += pdoc_remark_reply_to(r) != NULL;
        answers -= pdoc_remark_answer_count(r);
    }
    for (size_t i = 0; i < attendees; i++) said -= pdoc_attendee_remark_count(pdoc_document_attendee_at(c->d, i));
    for (size_t i = 0; i < items; i++) {
        const pdoc_agenda_item *item = pdoc_document_agenda_item_at(c->d, i);
        under -= pdoc_agenda_item_remark_count(item);
        below += pdoc_agenda_item_parent(item) != NULL;
        below -= pdoc_agenda_item_child_count(item);
    }
    if (said || under || answers || below) fault(c, "%zu remarks are not found from the other end", said + under + answers);
    for (size_t b = 0; b <= c->length; b += c->length / 53 + 1) {
        const pdoc_remark *r = pdoc_document_find_remark(c->d, b);
        if (r && !is_in(b, pdoc_remark_piece_count(r), pdoc_remark_span(r), pdoc_remark_piece_at, r) &&
            !is_in(b, pdoc_remark_label_piece_count(r), pdoc_remark_label_span(r), pdoc_remark_label_piece_at, r))
            fault(c, "remark %zu is not at byte %zu", pdoc_remark_index(r), b);
        const size_t reading = pdoc_document_find_reading(c->d, b);
        const pdoc_span span = pdoc_document_reading_span(c->d, reading);
        if (reading != PDOC_NO_INDEX && (b < span.start || b >= span.end)) fault(c, "reading %zu is not at byte %zu", reading, b);
        pdoc_document_find_attendee(c->d, b);
        pdoc_document_find_material(c->d, b);
        pdoc_document_find_agenda_item(c->d, b);
    }
}

/* Reads where characters begin and which have ink; to be released with free(c->edge). */
static void begin_check(check *c) {
    c->text = (const byte *)pdoc_document_text(c->d, &c->length);
    c->edge = calloc(4, c->length + 1);
    if (!c->edge) abort();
    c->white = c->edge + c->length + 1;
    c->owner = c->white + c->length + 1;
    c->taken = c->owner + c->length + 1;
    for (size_t b = 0, length; b < c->length; b += length) {
        uint32_t code = next_char(c->text + b, c->text + c->length, &length);
        c->edge[b] = 1;
        int space = is_white(code) && (code >= 0x20 || (code >= '\t' && code <= '\r')) && (code < 0x7F || code >= 0xA0);
        if (has_no_ink(code)) memset(c->white + b, space ? 2 : 1, length);
    }
    c->edge[c->length] = 1;
}

size_t holds_document(const pdoc_document *document, holds_say say, void *user) {
    check c = {.d = document, .say = say, .user = user};
    begin_check(&c);
    size_t n;
    const char *title = pdoc_document_title(document, &n);
    string_holds(&c, "document", 0, "title", title, n);
    if (pdoc_document_kind_of(document) < PDOC_DOCUMENT_SUMMARY || pdoc_document_kind_of(document) > PDOC_DOCUMENT_OTHER) fault(&c, "no kind of document");
    check_readings(&c);
    check_residue(&c);
    check_sessions(&c);
    check_diagnostics(&c);
    check_offsets(&c);
    check_index(&c);
    free(c.edge);
    return c.faults;
}

/* ------------------------------------------------------------------------------------------------- JSON */

typedef struct json { const byte *at, *end; unsigned depth; } json;

static void json_space(json *j) {
    while (j->at < j->end && (*j->at == ' ' || *j->at == '\n' || *j->at == '\t' || *j->at == '\r')) j->at++;
}

static int json_string(json *j) {
    size_t length;
    if (j->at == j->end || *j->at++ != '"') return 0;
    for (; j->at < j->end && *j->at != '"'; j->at += length) {
        if (*j->at < 0x20) return 0;
        if (*j->at != '\\') {
            if (next_char(j->at, j->end, &length) == 0xFFFD && !(length == 3 && *j->at == 0xEF)) return 0;
            continue;
        }
        if (j->end - j->at < 2) return 0;
        length = 2;
        if (j->at[1] == 'u') {
            if (j->end - j->at < 6) return 0;
            for (int i = 2; i < 6; i++)
                if (!memchr("0123456789abcdefABCDEF", j->at[i], 22)) return 0;
            length = 6;
        } else if (!memchr("\"\\/bfnrt", j->at[1], 8)) {
            return 0;
        }
    }
    return j->at++ < j->end;
}

static int json_number(json *j) {
    const byte *from;
    if (j->at < j->end && *j->at == '-') j->at++;
    from = j->at;
    while (j->at < j->end && *j->at >= '0' && *j->at <= '9') j->at++;
    if (j->at == from || (*from == '0' && j->at - from > 1)) return 0;
    if (j->at < j->end && *j->at == '.') {
        from = ++j->at;
        while (j->at < j->end && *j->at >= '0' && *j->at <= '9') j->at++;
        if (j->at == from) return 0;
    }
    return 1;
}

static int json_value(json *j);

static int json_members(json *j, byte closer) {
    if (++j->depth > 64) return 0;
    json_space(j);
    if (j->at < j->end && *j->at == closer) return j->depth--, j->at++, 1;
    for (;;) {
        json_space(j);
        if (closer == '}') {
            if (!json_string(j)) return 0;
            json_space(j);
            if (j->at == j->end || *j->at++ != ':') return 0;
        }
        if (!json_value(j)) return 0;
        json_space(j);
        if (j->at == j->end) return 0;
        if (*j->at == closer) return j->depth--, j->at++, 1;
        if (*j->at++ != ',') return 0;
    }
}

static int json_word(json *j, const char *word) {
    size_t n = strlen(word);
    if ((size_t)(j->end - j->at) < n || memcmp(j->at, word, n) != 0) return 0;
    j->at += n;
    return 1;
}

static int json_value(json *j) {
    json_space(j);
    if (j->at == j->end) return 0;
    switch (*j->at) {
    case '{': return j->at++, json_members(j, '}');
    case '[': return j->at++, json_members(j, ']');
    case '"': return json_string(j);
    case 't': return json_word(j, "true");
    case 'f': return json_word(j, "false");
    case 'n': return json_word(j, "null");
    default: return json_number(j);
    }
}

int holds_is_json(const char *bytes, size_t count, size_t *at) {
    json j = {(const byte *)bytes, (const byte *)bytes + count, 0};
    int good = json_value(&j);
    json_space(&j);
    if (at) *at = (size_t)(j.at - (const byte *)bytes);
    return good && j.at == j.end;
}

size_t holds_json(const pdoc_document *document, holds_say say, void *user) {
    check c = {.d = document, .say = say, .user = user};
    for (int unit = PDOC_UNIT_BYTE; unit <= PDOC_UNIT_SOURCE_BYTE; unit++) {
        unsigned flags = unit % 2 ? PDOC_WRITER_LINE : WRITING_JAPANESE;
        pdoc_buffer *one, *two;
        size_t n, m, at;
        if (made_json(document, NULL, (pdoc_unit)unit, flags, &one, NULL) != PDOC_OK ||
            made_json(document, NULL, (pdoc_unit)unit, flags, &two, NULL) != PDOC_OK) {
            fault(&c, "JSON could not be written");
            return c.faults;
        }
        const char *a = pdoc_buffer_data(one, &n), *b = pdoc_buffer_data(two, &m);
        if (!holds_is_json(a, n, &at)) fault(&c, "what is written is no JSON at byte %zu: \"%.60s\"", at, a + (at > 30 ? at - 30 : 0));
        if (n == 0 || a[n - 1] != '\n') fault(&c, "JSON does not end in a line feed");
        if (flags == PDOC_WRITER_LINE && memchr(a, '\n', n) != a + n - 1) fault(&c, "JSON is not on one line");
        if (n != m || memcmp(a, b, n) != 0) fault(&c, "JSON written twice differs");
        pdoc_buffer_unref(one);
        pdoc_buffer_unref(two);
    }
    return c.faults;
}

/* ----------------------------------------------------------------------------------------------- tables */

static size_t rows_of(const pdoc_document *d, int kind) {
    size_t rows = 0;
    for (size_t i = 0; i < pdoc_document_session_count(d); i++) {
        const pdoc_session *s = pdoc_document_session_at(d, i);
        rows += kind == PDOC_TABLE_SESSIONS    ? 1
                : kind == PDOC_TABLE_ATTENDEES ? pdoc_session_attendee_count(s)
                : kind == PDOC_TABLE_MATERIALS ? pdoc_session_material_count(s)
                : kind == PDOC_TABLE_AGENDA    ? pdoc_session_agenda_item_count(s)
                                               : pdoc_session_remark_count(s);
    }
    return rows;
}

static void table_holds(check *c, const char *s, size_t n, int csv, size_t rows) {
    size_t columns = 0, cells = 0, lines = 0;
    for (size_t i = 0; i < n; i++) {
        char first = s[i];
        int quoted = csv && first == '"';
        if (quoted) first = i + 1 < n ? s[i + 1] : '\0';
        if (first == '=' || first == '+' || first == '@' || (first == '-' && i + 1 < n && s[i + 1] != '1'))
            fault(c, "a cell of row %zu is a formula: \"%.40s\"", lines, s + i);
        if (quoted) {
            for (i++; i < n && !(s[i] == '"' && (i + 1 == n || s[i + 1] != '"')); i++)
                if (s[i] == '"') i++;
            i++;
        } else {
            while (i < n && s[i] != (csv ? ',' : '\t') && s[i] != '\n' && s[i] != '\r') i++;
        }
        cells++;
        if (i < n && s[i] == '\r' && csv) i++;
        if (i >= n || s[i] == '\n') {
            if (lines++ == 0) columns = cells;
            if (cells != columns) {
                fault(c, "row %zu has %zu cells, the head %zu", lines, cells, columns);
                return;
            }
            cells = 0;
        } else if (s[i] != (csv ? ',' : '\t')) {
            fault(c, "row %zu: '%c' behind a cell", lines, s[i]);
            return;
        }
    }
    if (lines != rows + 1) fault(c, "%zu rows are written for %zu things", lines, rows);
}

static void arrow_holds(check *c, pdoc_annotations *a, int kind, size_t rows) {
    struct ArrowArrayStream stream;
    pdoc_document *d = (pdoc_document *)c->d;
    const pdoc_status status =
        a ? made_stream(pdoc_annotations_document(a), a, (pdoc_table_kind)kind, PDOC_UNIT_CODE_POINT, 100, &stream, NULL)
          : made_stream(d, NULL, (pdoc_table_kind)kind, PDOC_UNIT_CODE_POINT, 0, &stream, NULL);
    if (status != PDOC_OK) fault(c, "a table could not be given to Arrow");
    else c->faults += holds_arrow(&stream, rows, c->say, c->user);
}

size_t holds_tables(const pdoc_document *document, holds_say say, void *user) {
    check c = {.d = document, .say = say, .user = user};
    for (int kind = PDOC_TABLE_SESSIONS; kind <= PDOC_TABLE_REMARKS; kind++)
        for (int format = PDOC_FORMAT_CSV; format <= PDOC_FORMAT_TSV; format++) {
            pdoc_buffer *buffer;
            size_t n;
            if (made_table(document, NULL, (pdoc_table_kind)kind, (pdoc_format)format, PDOC_UNIT_BYTE, PDOC_WRITER_HEAD,
                                         &buffer, NULL) != PDOC_OK) {
                fault(&c, "a table could not be written");
                continue;
            }
            const char *s = pdoc_buffer_data(buffer, &n);
            table_holds(&c, s, n, format == PDOC_FORMAT_CSV, rows_of(document, kind));
            pdoc_buffer_unref(buffer);
        }
    for (int kind = PDOC_TABLE_SESSIONS; kind <= PDOC_TABLE_REMARKS; kind++) arrow_holds(&c, NULL, kind, rows_of(document, kind));
    return c.faults;
}

/* ------------------------------------------------------------------------------------------ annotations */

static pdoc_span mention_piece(const void *t, size_t i) { return pdoc_mention_piece_at(t, i); }

static void check_mention(check *c, const pdoc_annotations *a, size_t i, size_t *done) {
    const pdoc_mention *m = pdoc_annotations_mention_at(a, i);
    const char *what = "mention";
    size_t n;
    place p = {what, i, pdoc_mention_span(m), pdoc_mention_piece_count(m), mention_piece, m};
    if (pdoc_mention_index(m) != i || pdoc_mention_annotations(m) != a) fault(c, "mention %zu is not itself", i);
    STRING(c, what, i, pdoc_mention_type, m);
    STRING(c, what, i, pdoc_mention_text, m);
    if (!pdoc_mention_type(m, NULL) || !pdoc_mention_text(m, NULL)) fault(c, "mention %zu has no type or text", i);
    if (p.hull.start == p.hull.end) fault(c, "mention %zu has no place", i);
    if (!place_holds(c, &p)) return;
    if (p.hull.start < *done) fault(c, "mention %zu [%zu, %zu) overlaps the one before it", i, p.hull.start, p.hull.end);
    *done = p.hull.end;
    const char *text = pdoc_mention_text(m, &n);
    gives(c, &p, "text", text, n, EQUAL);
    if (!(pdoc_mention_confidence(m) >= 0 && pdoc_mention_confidence(m) <= 1)) fault(c, "mention %zu: its confidence is none", i);
    if (!pdoc_mention_extractor(m)) fault(c, "mention %zu was found by nobody", i);
    const pdoc_remark *r = pdoc_mention_remark(m);
    if (r && (p.hull.start < pdoc_remark_span(r).start || p.hull.end > pdoc_remark_span(r).end)) fault(c, "mention %zu is not in its remark", i);
    if (r && pdoc_mention_session(m) != pdoc_remark_session(r)) fault(c, "mention %zu is of another session than its remark", i);
    const pdoc_entity *e = pdoc_mention_entity(m);
    if (!e || pdoc_annotations_entity_at(a, pdoc_entity_index(e)) != e) fault(c, "mention %zu means nothing", i);
    else if (strcmp(pdoc_entity_type(e, NULL), pdoc_mention_type(m, NULL)) != 0) fault(c, "mention %zu is of another type than its entity", i);
}

static void check_entities(check *c, const pdoc_annotations *a) {
    size_t all = 0, first = 0;
    for (size_t i = 0; i < pdoc_annotations_entity_count(a); i++) {
        const pdoc_entity *e = pdoc_annotations_entity_at(a, i);
        const size_t count = pdoc_entity_mention_count(e);
        if (pdoc_entity_index(e) != i || count == 0 || !pdoc_entity_canonical(e, NULL)) fault(c, "entity %zu is none", i);
        for (size_t k = 0; k < count; k++) {
            const pdoc_mention *m = pdoc_entity_mention_at(e, k);
            if (pdoc_mention_entity(m) != e) fault(c, "entity %zu: mention %zu is of another one", i, k);
            if (k && pdoc_mention_index(m) <= pdoc_mention_index(pdoc_entity_mention_at(e, k - 1))) fault(c, "entity %zu: mentions are out of order", i);
        }
        if (count && i && pdoc_mention_index(pdoc_entity_mention_at(e, 0)) <= first) fault(c, "entity %zu is out of order", i);
        if (count) first = pdoc_mention_index(pdoc_entity_mention_at(e, 0));
        all += count;
    }
    if (all != pdoc_annotations_mention_count(a)) fault(c, "%zu mentions are of entities, not all %zu", all, pdoc_annotations_mention_count(a));
}

static void check_remark_mentions(check *c, const pdoc_annotations *a) {
    size_t inside = 0, told = 0;
    for (size_t i = 0; i < pdoc_annotations_mention_count(a); i++) inside += pdoc_mention_remark(pdoc_annotations_mention_at(a, i)) != NULL;
    for (size_t i = 0; i < pdoc_document_session_count(c->d); i++)
        for (size_t k = 0; k < pdoc_session_remark_count(pdoc_document_session_at(c->d, i)); k++) {
            const pdoc_remark *r = pdoc_session_remark_at(pdoc_document_session_at(c->d, i), k);
            const size_t count = pdoc_annotations_remark_mention_count(a, r);
            for (size_t j = 0; j < count; j++)
                if (pdoc_mention_remark(pdoc_annotations_remark_mention_at(a, r, j)) != r) fault(c, "remark %zu has a mention of another one", k);
            told += count;
        }
    if (inside != told) fault(c, "%zu mentions are in remarks, remarks have %zu", inside, told);
}

static void check_annotation_exports(check *c, const pdoc_annotations *a) {
    pdoc_buffer *b;
    size_t n, at;
    if (made_json(pdoc_annotations_document(a), a, PDOC_UNIT_CODE_POINT, PDOC_WRITER_LINE, &b, NULL) != PDOC_OK) {
        fault(c, "JSON of annotations could not be written");
        return;
    }
    const char *s = pdoc_buffer_data(b, &n);
    if (!holds_is_json(s, n, &at)) fault(c, "JSON of annotations is none at byte %zu: \"%.60s\"", at, s + (at > 30 ? at - 30 : 0));
    pdoc_buffer_unref(b);
    for (int kind = PDOC_TABLE_MENTIONS; kind <= PDOC_TABLE_ENTITIES; kind++)
        for (int format = PDOC_FORMAT_CSV; format <= PDOC_FORMAT_TSV; format++) {
            if (made_table(pdoc_annotations_document(a), a, (pdoc_table_kind)kind, (pdoc_format)format, PDOC_UNIT_BYTE, PDOC_WRITER_HEAD, &b, NULL) != PDOC_OK) {
                fault(c, "a table of annotations could not be written");
                continue;
            }
            s = pdoc_buffer_data(b, &n);
            table_holds(c, s, n, format == PDOC_FORMAT_CSV, kind == PDOC_TABLE_MENTIONS ? pdoc_annotations_mention_count(a) : pdoc_annotations_entity_count(a));
            pdoc_buffer_unref(b);
        }
    arrow_holds(c, (pdoc_annotations *)a, PDOC_TABLE_MENTIONS, pdoc_annotations_mention_count(a));
    arrow_holds(c, (pdoc_annotations *)a, PDOC_TABLE_ENTITIES, pdoc_annotations_entity_count(a));
}

size_t holds_annotations(const pdoc_annotations *annotations, holds_say say, void *user) {
    check c = {.d = pdoc_annotations_document(annotations), .say = say, .user = user};
    size_t done = 0;
    begin_check(&c);
    for (size_t i = 0; i < pdoc_annotations_mention_count(annotations); i++) check_mention(&c, annotations, i, &done);
    check_entities(&c, annotations);
    check_remark_mentions(&c, annotations);
    check_annotation_exports(&c, annotations);
    free(c.edge);
    return c.faults;
}

/* ----------------------------------------------------------------------------------- the model, written down */

typedef struct paper { char *at; size_t n, room; } paper;

static void write_bytes(paper *p, const char *s, size_t n) {
    if (p->n + n + 1 > p->room) {
        p->room = (p->n + n + 1) * 2;
        p->at = realloc(p->at, p->room);
        if (!p->at) abort();
    }
    memcpy(p->at + p->n, s, n);
    p->n += n;
    p->at[p->n] = '\0';
}

static void write_string(paper *p, const char *key, const char *s, size_t n) {
    write_bytes(p, key, strlen(key));
    if (s) {
        char *squeezed = malloc(n * 3 + 1);
        if (!squeezed) abort();
        write_bytes(p, "=", 1);
        write_bytes(p, squeezed, squeeze(squeezed, s, n));
        free(squeezed);
    }
    write_bytes(p, " ", 1);
}

static void write_index(paper *p, const char *key, int there, size_t value) {
    char text[64];
    write_bytes(p, text, (size_t)(there ? snprintf(text, sizeof text, "%s=%zu ", key, value) : snprintf(text, sizeof text, "%s ", key)));
}

#define WRITE(p, key, call, thing)                                                                                           \
    do {                                                                                                                     \
        size_t write_length;                                                                                                 \
        const char *write_value = call(thing, &write_length);                                                                \
        write_string((p), key, write_value, write_length);                                                                   \
    } while (0)

static void write_session(paper *p, const pdoc_session *s) {
    write_index(p, "session", 1, pdoc_session_index(s));
    WRITE(p, "body", pdoc_session_body, s);
    WRITE(p, "parent", pdoc_session_parent_body, s);
    write_index(p, "number", pdoc_session_number(s) >= 0, (size_t)pdoc_session_number(s));
    WRITE(p, "date", pdoc_session_date, s);
    WRITE(p, "start", pdoc_session_start_time, s);
    WRITE(p, "end", pdoc_session_end_time, s);
    WRITE(p, "venue", pdoc_session_venue, s);
    write_bytes(p, "\n", 1);
    for (size_t i = 0; i < pdoc_session_attendee_count(s); i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(s, i);
        write_index(p, " attendee", 1, pdoc_attendee_index(a));
        WRITE(p, "name", pdoc_attendee_name, a);
        WRITE(p, "group", pdoc_attendee_group, a);
        WRITE(p, "role", pdoc_attendee_role, a);
        WRITE(p, "affiliation", pdoc_attendee_affiliation, a);
        WRITE(p, "position", pdoc_attendee_position, a);
        WRITE(p, "proxy", pdoc_attendee_proxy_for, a);
        write_string(p, pdoc_attendance_name(pdoc_attendee_attendance(a)), pdoc_attendee_listed(a) ? "listed" : NULL, 6);
        write_bytes(p, "\n", 1);
    }
    for (size_t i = 0; i < pdoc_session_material_count(s); i++) {
        const pdoc_material *m = pdoc_session_material_at(s, i);
        WRITE(p, " material", pdoc_material_label, m);
        WRITE(p, "title", pdoc_material_title, m);
        write_bytes(p, "\n", 1);
    }
    for (size_t i = 0; i < pdoc_session_agenda_item_count(s); i++) {
        const pdoc_agenda_item *g = pdoc_session_agenda_item_at(s, i), *parent = pdoc_agenda_item_parent(g);
        write_index(p, " item", 1, pdoc_agenda_item_index(g));
        WRITE(p, "label", pdoc_agenda_item_label, g);
        WRITE(p, "title", pdoc_agenda_item_title, g);
        write_index(p, "parent", parent != NULL, pdoc_agenda_item_index(parent));
        for (size_t k = 0; k < pdoc_agenda_item_presenter_count(g); k++) {
            size_t n;
            const char *presenter = pdoc_agenda_item_presenter_at(g, k, &n);
            write_string(p, "presenter", presenter, n);
        }
        write_index(p, "headed", pdoc_agenda_item_heading_span(g).end > 0, 1);
        write_bytes(p, "\n", 1);
    }
    for (size_t i = 0; i < pdoc_session_remark_count(s); i++) {
        const pdoc_remark *r = pdoc_session_remark_at(s, i);
        write_index(p, " remark", 1, pdoc_remark_index(r));
        write_string(p, pdoc_remark_kind_name(pdoc_remark_kind_of(r)), NULL, 0);
        WRITE(p, "speaker", pdoc_remark_speaker, r);
        write_index(p, "attendee", pdoc_remark_attendee(r) != NULL, pdoc_attendee_index(pdoc_remark_attendee(r)));
        for (size_t k = 0; k < pdoc_remark_candidate_count(r); k++)
            write_index(p, "candidate", 1, pdoc_attendee_index(pdoc_remark_candidate_at(r, k)));
        write_index(p, "agenda", pdoc_remark_agenda_item(r) != NULL, pdoc_agenda_item_index(pdoc_remark_agenda_item(r)));
        write_index(p, "reply_to", pdoc_remark_reply_to(r) != NULL, pdoc_remark_index(pdoc_remark_reply_to(r)));
        WRITE(p, "text", pdoc_remark_text, r);
        write_bytes(p, "\n", 1);
    }
}

char *holds_model(const pdoc_document *document) {
    paper p = {0};
    write_bytes(&p, "", 0);
    write_string(&p, "kind", pdoc_document_kind_name(pdoc_document_kind_of(document)), strlen(pdoc_document_kind_name(pdoc_document_kind_of(document))));
    WRITE(&p, "title", pdoc_document_title, document);
    write_bytes(&p, "\n", 1);
    for (size_t i = 0; i < pdoc_document_session_count(document); i++) write_session(&p, pdoc_document_session_at(document, i));
    return p.at;
}
