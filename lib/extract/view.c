/* The view of a built-in extractor. */
#include "extract/view.h"

bool pdi_iso_day(pdi_str text, pdi_date *day) {
    if (text.n != 10 || text.s[4] != '-' || text.s[7] != '-') return false;
    int parts[3] = {0};
    for (size_t i = 0; i < 10; i++) {
        if (i == 4 || i == 7) continue;
        if (text.s[i] < '0' || text.s[i] > '9') return false;
        int *part = &parts[i < 4 ? 0 : i < 7 ? 1 : 2];
        *part = *part * 10 + (text.s[i] - '0');
    }
    *day = (pdi_date){parts[0], parts[1], parts[2]};
    return true;
}

/* Figures in circles and brackets: enclosed alphanumerics, dingbats, circled numbers above 20. */
static bool is_enclosed(uint32_t code) {
    return (code >= 0x2460 && code <= 0x24FF) || (code >= 0x2776 && code <= 0x2793) ||
           (code >= 0x3248 && code <= 0x32BF);
}

/* Whether such a figure stands around a byte that all of a kind have in common, `before` bytes behind its beginning. */
static bool holds_enclosed(pdi_str text, int common, size_t before) {
    const char *s = text.s, *end = pdi_end(text);
    size_t length;
    while ((s = memchr(s, common, (size_t)(end - s))) != NULL) {
        const char *from = s++ - before;
        if (from >= text.s && is_enclosed(pdi_utf8_at(from, end, &length))) return true;
    }
    return false;
}

/* Whether the source holds such a figure at all: most do not, and few extractors ask. They are E2 .. .., E3 89 .. and
 * E3 8A .. in UTF-8; E3 begins every second character of Japanese, the others are rare. */
static bool has_enclosed(pdi_view *view) {
    if (view->enclosed_looked_for) return view->has_enclosed;
    size_t length;
    const char *source = pdoc_document_text(view->document, &length);
    const pdi_str text = pdi_slice(source, length);
    view->has_enclosed =
        holds_enclosed(text, 0xE2, 0) || holds_enclosed(text, 0x89, 1) || holds_enclosed(text, 0x8A, 1);
    view->enclosed_looked_for = true;
    return view->has_enclosed;
}

size_t pdi_view_enclosed(pdi_view *view, const char *s) {
    if (!has_enclosed(view)) return 0;
    const size_t at = (size_t)(s - view->text.s);
    size_t length, n;
    const char *text = pdoc_document_text(view->document, &length);
    const pdoc_span source = pdoc_extraction_source_span(view->x, (pdoc_span){at, at + 1});
    if (source.start >= length || !is_enclosed(pdi_utf8_at(text + source.start, text + length, &n))) return 0;
    const pdoc_span folded = pdoc_extraction_folded_span(view->x, (pdoc_span){source.start, source.start + n});
    return folded.end > at ? folded.end - at : 0;
}

void pdi_stops_note_letters(pdi_characters *set, bool (*is)(uint32_t code)) {
    pdi_characters_add_where(set, 0, 0x33FF, is);
    pdi_characters_add_range(set, 0x3400, 0x4DBF);
    pdi_characters_add_where(set, 0x4DC0, 0x4DFF, is);
    pdi_characters_add_range(set, 0x4E00, 0x9FFF);
    pdi_characters_add_where(set, 0xA000, 0xABFF, is);
    pdi_characters_add_where(set, 0xF900, 0xFFFF, is);
}

typedef struct work {
    pdi_view *view;
    const pdoc_allocator *with;
    pdi_view_fn run;
    const void *user;
} work;

void pdi_view_mark(pdi_view *view, const pdi_marking *marking) {
    const pdi_marks *marks = pdi_extraction_marks(view->x, marking);
    if (!marks) pdi_raise(&view->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    view->marks = *marks;
}

/* The first place of anything that belongs to the session. */
static size_t first_place(const pdoc_session *s) {
    size_t first = SIZE_MAX;
    for (int field = PDOC_SESSION_FIELD_TITLE; field <= PDOC_SESSION_FIELD_VENUE; field++) {
        const pdoc_span span = pdoc_session_span(s, (pdoc_session_field)field);
        if (span.start < span.end && span.start < first) first = span.start;
    }
#define EARLIER(thing)                                                                                                 \
    if (pdoc_session_##thing##_count(s)) {                                                                             \
        const pdoc_span span = pdoc_##thing##_span(pdoc_session_##thing##_at(s, 0));                                   \
        if (span.start < span.end && span.start < first) first = span.start;                                           \
    }
    EARLIER(attendee)
    EARLIER(material)
    EARLIER(remark)
#undef EARLIER
    return first;
}

static void find_sittings(pdi_view *v) {
    const size_t count = pdoc_document_session_count(v->document);
    v->sittings = PDI_NEW_ARRAY(&v->scratch, pdi_sitting, count + 1);
    v->sitting_count = count ? count : 1;
    for (size_t i = 0; i < count; i++) {
        pdi_sitting *sitting = &v->sittings[i];
        sitting->session = pdoc_document_session_at(v->document, i);
        size_t length;
        const char *date = pdoc_session_date(sitting->session, &length);
        pdi_iso_day(pdi_slice(date, length), &sitting->date);
        const size_t at = i ? first_place(sitting->session) : 0;
        const pdoc_span folded =
            at == SIZE_MAX ? (pdoc_span){0, 0} : pdoc_extraction_folded_span(v->x, (pdoc_span){at, at + 1});
        sitting->from = i ? (uint32_t)folded.start : 0;
        if (i && sitting->from < v->sittings[i - 1].from) sitting->from = v->sittings[i - 1].from;
    }
}

static void do_work(void *user) {
    const work *w = user;
    size_t length;
    const char *text = pdoc_extraction_text(w->view->x, &length);
    w->view->document = pdoc_extraction_document(w->view->x);
    w->view->text = pdi_slice(text, length);
    find_sittings(w->view);
    w->run(w->view, w->user);
}

int pdi_view_run(pdoc_extraction *x, const pdoc_allocator *with, pdi_view_fn run, const void *user) {
    pdi_view view = {.x = x};
    work w = {&view, with, run, user};
    pdi_arena_init(&view.scratch, with, &view.trap, (size_t)pdoc_extraction_limit(x, PDOC_LIMIT_MEMORY));
    const pdoc_status status = pdi_attempt(&view.trap, do_work, &w);
    pdi_arena_free(&view.scratch);
    if (status != PDOC_OK) pdoc_extraction_fail(x, view.trap.message);
    return status;
}

const pdi_sitting *pdi_view_sitting(const pdi_view *view, uint32_t at) {
    size_t low = 1, high = view->sitting_count; /* the first stands from 0 on */
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (view->sittings[middle].from <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return &view->sittings[low - 1];
}

/* Of mentions low and on to high: the first that ends behind a place, or high. */
static size_t mention_behind(const pdi_view *view, size_t low, size_t high, size_t at) {
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (pdoc_extraction_mention_folded(view->x, middle).end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t pdi_view_mention(const pdi_view *view, const char *s) {
    return mention_behind(view, 0, pdoc_extraction_mention_count(view->x), (size_t)(s - view->text.s));
}

size_t pdi_view_mention_on(const pdi_view *view, size_t first, const char *s) {
    const size_t at = (size_t)(s - view->text.s), count = pdoc_extraction_mention_count(view->x);
    size_t low = first, high = first;
    for (size_t step = 1; high < count && pdoc_extraction_mention_folded(view->x, high).end <= at; step *= 2) {
        low = high + 1;
        high = low + step;
    }
    return mention_behind(view, low, high < count ? high : count, at);
}

const pdoc_mention *pdi_view_mention_from(const pdi_view *view, const char *s, const char **end) {
    const size_t i = pdi_view_mention(view, s);
    const pdoc_span span = pdoc_extraction_mention_folded(view->x, i);
    if (span.start == span.end || view->text.s + span.start != s) return NULL;
    *end = view->text.s + span.end;
    return pdoc_extraction_mention_at(view->x, i);
}

const pdoc_mention *pdi_view_mention_to(const pdi_view *view, const char *s, const char **begin) {
    const size_t i = pdi_view_mention(view, s); /* the one before it is the last that may end here */
    const pdoc_span span = i ? pdoc_extraction_mention_folded(view->x, i - 1) : (pdoc_span){0, 0};
    if (span.start == span.end || view->text.s + span.end != s) return NULL;
    *begin = view->text.s + span.start;
    return pdoc_extraction_mention_at(view->x, i - 1);
}

bool pdi_view_in_prose(const pdi_view *view, const char *s) {
    enum { AROUND = 400 };
    const char *from = s, *end = pdi_end(view->text);
    while (from > view->text.s && s - from < AROUND && from[-1] != '\n') from--;
    const size_t behind = (size_t)(end - s) < AROUND ? (size_t)(end - s) : AROUND;
    const char *stop = memchr(s, '\n', behind);
    const pdi_str line = pdi_between(from, stop ? stop : s + behind);
    return pdi_find(line, PDI_LIT("。")) || pdi_find(line, PDI_LIT("、"));
}

pdoc_draft *pdi_view_report(pdi_view *view, const char *type, const char *from, const char *to, const char *rule) {
    const pdoc_span span = {(size_t)(from - view->text.s), (size_t)(to - view->text.s)};
    pdoc_draft *draft = pdoc_extraction_report_folded(view->x, type, span);
    pdoc_draft_set_rule(draft, rule, PDOC_NUL_TERMINATED);
    return draft;
}

void pdi_view_check(pdi_view *view) {
    if (pdoc_extraction_stopping(view->x)) pdi_raise(&view->trap, PDOC_ERROR_CANCELLED, PDOC_NO_OFFSET, "%s", "");
}

/* The two kinds of letters of which longer words are written without a sign where they begin. */
typedef enum letters { NO_LETTERS, LATIN, KATAKANA } letters;

static letters letters_of(uint32_t code) {
    if (code < 0x80)
        return (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z') ? LATIN : NO_LETTERS;
    if (code >= 0x30A1 && code <= 0x30FF && code != 0x30FB) return KATAKANA;
    return code < 0x600 && pdi_script_of(code) == PDI_LATIN ? LATIN : NO_LETTERS;
}

/* 。 of an address or a file's name: www.example.go.jp, name@example.jp, a_name. */
static bool is_joint(uint32_t code) { return code == '.' || code == '@' || code == '_'; }

bool pdi_stands_alone(pdi_str text, uint32_t start, uint32_t end) {
    const char *from = text.s + start, *to = text.s + end;
    size_t length;
    const letters first = letters_of(pdi_utf8_at(from, to, &length)),
                  last = letters_of(pdi_utf8_before(from, to, &length));
    if (first != NO_LETTERS && from > text.s) {
        const uint32_t before = pdi_utf8_before(text.s, from, &length);
        if (letters_of(before) == first) return false;
        if (first == LATIN && is_joint(before) && from - length > text.s &&
            letters_of(pdi_utf8_before(text.s, from - length, &length)) == LATIN)
            return false;
    }
    if (last != NO_LETTERS && to < pdi_end(text)) {
        const uint32_t after = pdi_utf8_at(to, pdi_end(text), &length);
        if (letters_of(after) == last) return false;
        if (last == LATIN && is_joint(after) && to + length < pdi_end(text) &&
            letters_of(pdi_utf8_at(to + length, pdi_end(text), &length)) == LATIN)
            return false;
    }
    return true;
}
