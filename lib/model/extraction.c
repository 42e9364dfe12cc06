/* What an extractor is given while it is at work: the text, what was found before, and where to report.
 *
 * Extractors are foreign code: no jump may cross their frames. Each function here that may run out of memory has a
 * trap of its own, keeps the failure in `ended`, and the one who called the extractor raises it again. */
#include "model/annotations.h"

#include "extract/view.h"

#include <stdio.h>

pdoc_document *pdoc_extraction_document(const pdoc_extraction *extraction) {
    return extraction ? extraction->document : NULL;
}

const char *pdoc_extraction_text(const pdoc_extraction *extraction, size_t *length) {
    return extraction ? pdi_give_string(extraction->document->flow->text, length) : pdi_give_none(length);
}

pdoc_span pdoc_extraction_source_span(const pdoc_extraction *extraction, pdoc_span folded) {
    if (!extraction || folded.start >= folded.end || folded.end > extraction->document->flow->text.n)
        return (pdoc_span){0, 0};
    return pdi_flow_span(extraction->document->flow, (uint32_t)folded.start, (uint32_t)folded.end);
}

/* The flow's offset of the character that holds a byte of the source. */
static uint32_t flow_offset(const pdoc_document *d, size_t source) {
    return pdi_map_back(&d->flow->map, pdi_map_back(&d->folded->map, (uint32_t)source));
}

/* Whether what the flow has at `at` begins inside a span of the source. */
static bool starts_within(const pdi_flow *flow, uint32_t at, pdoc_span source) {
    const size_t start = pdi_flow_source(flow, at);
    return start >= source.start && start < source.end;
}

pdoc_span pdoc_extraction_folded_span(const pdoc_extraction *extraction, pdoc_span source) {
    if (!extraction || source.start >= source.end || source.end > extraction->document->text.n)
        return (pdoc_span){0, 0};
    const pdoc_document *d = extraction->document;
    const pdi_str text = d->flow->text;
    pdoc_span span = {flow_offset(d, source.start), flow_offset(d, source.end - 1)};
    /* The last byte's character belongs to it; characters that one source character folded to do so together. */
    while (span.end < text.n && starts_within(d->flow, (uint32_t)span.end, source))
        for (span.end++; span.end < text.n && ((unsigned char)text.s[span.end] & 0xC0) == 0x80;) span.end++;
    while (span.start < span.end && (text.s[span.start] == ' ' || text.s[span.start] == '\n')) span.start++;
    while (span.end > span.start && (text.s[span.end - 1] == ' ' || text.s[span.end - 1] == '\n')) span.end--;
    return span.start < span.end ? span : (pdoc_span){0, 0};
}

size_t pdoc_extraction_mention_count(const pdoc_extraction *extraction) {
    return extraction ? extraction->found.list.count : 0;
}

const pdoc_mention *pdoc_extraction_mention_at(const pdoc_extraction *extraction, size_t i) {
    return i < pdoc_extraction_mention_count(extraction) ? &extraction->found.list.at[i]->mention : NULL;
}

pdoc_span pdoc_extraction_mention_folded(const pdoc_extraction *extraction, size_t i) {
    if (i >= pdoc_extraction_mention_count(extraction)) return (pdoc_span){0, 0};
    const pdoc_draft *draft = extraction->found.list.at[i];
    return (pdoc_span){draft->start, draft->end};
}

uint64_t pdoc_extraction_limit(const pdoc_extraction *extraction, pdoc_limit limit) {
    return extraction ? pdoc_analyzer_limit(extraction->analyzer, limit) : 0;
}

/* Runs `work` so that a failure stays here. */
static bool guarded(pdoc_extraction *x, void (*work)(void *), void *user) {
    if (x->ended == PDOC_OK) x->ended = pdi_guard(x->job, work, user);
    return x->ended == PDOC_OK;
}

int pdoc_extraction_stopping(pdoc_extraction *extraction) {
    if (!extraction) return 1;
    if (extraction->ended == PDOC_OK && !pdi_goes_on(extraction->job)) extraction->ended = PDOC_ERROR_CANCELLED;
    return extraction->ended != PDOC_OK;
}

/* ---- marks ---- */

static void make_marks(void *user) {
    pdoc_extraction *x = user;
    x->marks = pdi_marks_make(&x->job->scratch, x->marking, x->document->flow->text);
}

const pdi_marks *pdi_extraction_marks(pdoc_extraction *x, const pdi_marking *marking) {
    if (x->marking == marking) return &x->marks;
    x->marking = marking;
    if (guarded(x, make_marks, x)) return &x->marks;
    x->marking = NULL;
    return NULL;
}

/* ---- reports ---- */

typedef struct report {
    pdoc_extraction *x;
    const char *type;
    uint32_t start, end;
    const char *refused; /* the reason, or NULL */
    pdoc_span at;        /* what was reported, for the diagnostic */
    pdoc_draft *draft;
} report;

static bool type_usable(const char *type) {
    if (!type || !*type) return false;
    size_t n = 0;
    for (; type[n]; n++)
        if (n == 64 || !((type[n] | 0x20) >= 'a' && (type[n] | 0x20) <= 'z')) {
            const char c = type[n];
            if (n == 64 || n == 0 || !((c >= '0' && c <= '9') || c == '-' || c == '_')) return false;
        }
    return true;
}

static void note_refusal(void *user) {
    const report *r = user;
    pdi_note(r->x->job, PDOC_DIAGNOSTIC_MENTION_REFUSED, r->at, r->x->now->name,
             pdi_slice(r->refused, strlen(r->refused)), PDI_NONE);
}

/* Types, rules and often names are said again and again: the draft before may have the same. */
static pdi_str copy_like(pdoc_extraction *x, pdi_str value, pdi_str before) {
    return before.s && value.s && pdi_eq(before, value) ? before : pdi_copy(&x->job->keep, value);
}

static const pdoc_draft *last_draft(const pdoc_extraction *x) {
    return x->drafts.list.count ? x->drafts.list.at[x->drafts.list.count - 1] : NULL;
}

static void take(void *user) {
    report *r = user;
    pdoc_extraction *x = r->x;
    const size_t limit = x->job->limits.mentions;
    if (limit && x->drafts.list.count >= limit)
        pdi_raise_limit(x->job->keep.trap, PDOC_LIMIT_MENTIONS, PDOC_NO_OFFSET, "more than %zu mentions were reported",
                        limit);
    pdoc_draft *d = PDI_NEW(&x->job->keep, pdoc_draft);
    const pdi_str type = pdi_slice(r->type, strlen(r->type));
    const pdoc_draft *before = last_draft(x);
    d->mention.type = copy_like(x, type, before ? before->mention.type : PDI_NONE);
    d->mention.confidence = 1.0;
    d->mention.extractor = x->now;
    d->mention.place.hull = pdi_flow_span(x->document->flow, r->start, r->end);
    d->extraction = x;
    d->start = r->start;
    d->end = r->end;
    d->priority = x->now->priority;
    d->order = (uint32_t)x->drafts.list.count;
    *PDI_PUSH(&x->job->scratch, &x->drafts.list) = d;
    r->draft = d;
}

static bool is_inside(pdi_str text, uint32_t at) {
    return at > 0 && at < text.n && ((unsigned char)text.s[at] & 0xC0) == 0x80;
}

/* Whole characters of the source, without spaces at the ends. */
static void settle_ends(const pdoc_document *d, report *r) {
    const pdi_str text = d->flow->text;
    while (is_inside(text, r->start) || pdi_flow_divides_one(d->flow, r->start)) r->start--;
    while (is_inside(text, r->end) || pdi_flow_divides_one(d->flow, r->end)) r->end++;
#define SPACE(c) ((c) == ' ' || (c) == '\n' || (c) == '\t' || (c) == '\f')
    while (r->start < r->end && SPACE(text.s[r->start])) r->start++;
    while (r->end > r->start && SPACE(text.s[r->end - 1])) r->end--;
#undef SPACE
}

/* Whether the draft before has this type, which is one then. */
static bool is_last_type(const pdoc_extraction *x, const char *type) {
    const pdoc_draft *last = last_draft(x);
    return last && type && strcmp(last->mention.type.s, type) == 0;
}

static pdoc_draft *file(report *r) {
    pdoc_extraction *x = r->x;
    if (!r->refused && !is_last_type(x, r->type) && !type_usable(r->type)) r->refused = "the type is no word";
    if (!r->refused) settle_ends(x->document, r);
    if (!r->refused && r->start >= r->end) r->refused = "the span has no text";
    if (!r->refused && !pdi_flow_in_order(x->document->flow, r->start, r->end)) return NULL; /* no name is so cut */
    if (!r->refused) return guarded(x, take, r) ? r->draft : NULL;
    if (!x->refused) guarded(x, note_refusal, r); /* once for each extractor: it may do so a million times */
    x->refused = true;
    return NULL;
}

pdoc_draft *pdoc_extraction_report(pdoc_extraction *extraction, const char *type, pdoc_span span) {
    if (!extraction || extraction->ended != PDOC_OK) return NULL;
    report r = {.x = extraction, .type = type};
    const pdoc_span folded = pdoc_extraction_folded_span(extraction, span);
    if (span.start >= span.end || span.end > extraction->document->text.n)
        r.refused = "the span is outside the text";
    else
        r.at = span;
    r.start = (uint32_t)folded.start;
    r.end = (uint32_t)folded.end;
    return file(&r);
}

pdoc_draft *pdoc_extraction_report_folded(pdoc_extraction *extraction, const char *type, pdoc_span folded) {
    if (!extraction || extraction->ended != PDOC_OK) return NULL;
    report r = {.x = extraction, .type = type};
    if (folded.start >= folded.end || folded.end > extraction->document->flow->text.n) {
        r.refused = "the span is outside the text";
    } else {
        r.start = (uint32_t)folded.start;
        r.end = (uint32_t)folded.end;
    }
    return file(&r);
}

/* ---- drafts ---- */

typedef struct setting {
    pdoc_draft *draft;
    pdi_str *to;
    pdi_str key, value;
    const pdoc_attendee *candidate;
} setting;

static void set_string(void *user) {
    setting *s = user;
    *s->to = pdi_copy(&s->draft->extraction->job->keep, s->value);
}

/* The same field of the draft before, which often has the same value: it is good for this one as it is. */
static pdi_str field_before(const pdoc_draft *draft, const pdi_str *of) {
    const size_t field = (size_t)((const char *)of - (const char *)draft);
    if (!draft->order) return PDI_NONE;
    const pdoc_draft *before = draft->extraction->drafts.list.at[draft->order - 1];
    return *(const pdi_str *)(const void *)((const char *)before + field);
}

static void set(pdoc_draft *draft, pdi_str *to, const char *string, size_t length) {
    if (!draft) return;
    setting s = {.draft = draft, .to = to, .value = pdi_given(string, length)};
    const pdi_str before = field_before(draft, to);
    if (s.value.n == 0 || pdi_eq(s.value, before)) { /* what says nothing is not there */
        if (draft->extraction->ended == PDOC_OK) *to = s.value.n ? before : PDI_NONE;
    } else if (pdi_is_utf8(s.value)) {
        guarded(draft->extraction, set_string, &s);
    }
}

void pdoc_draft_set_canonical(pdoc_draft *draft, const char *canonical, size_t length) {
    set(draft, draft ? &draft->mention.canonical : NULL, canonical, length);
}

void pdoc_draft_set_value(pdoc_draft *draft, const char *value, size_t length) {
    set(draft, draft ? &draft->mention.value : NULL, value, length);
}

void pdoc_draft_set_rule(pdoc_draft *draft, const char *rule, size_t length) {
    set(draft, draft ? &draft->mention.rule : NULL, rule, length);
}

void pdoc_draft_set_confidence(pdoc_draft *draft, double confidence) {
    if (draft && confidence >= 0 && confidence <= 1) draft->mention.confidence = confidence;
}

static bool is_ours(const pdoc_draft *draft, const pdoc_session *session) {
    return session && pdoc_session_document(session) == draft->extraction->document;
}

void pdoc_draft_set_attendee(pdoc_draft *draft, const pdoc_attendee *attendee) {
    if (draft && is_ours(draft, pdoc_attendee_session(attendee))) draft->mention.attendee = attendee;
}

static void add_candidate(void *user) {
    setting *s = user;
    *PDI_PUSH(&s->draft->extraction->job->keep, &s->draft->mention.candidates) = s->candidate;
}

void pdoc_draft_add_candidate(pdoc_draft *draft, const pdoc_attendee *attendee) {
    if (!draft || !is_ours(draft, pdoc_attendee_session(attendee))) return;
    setting s = {.draft = draft, .candidate = attendee};
    guarded(draft->extraction, add_candidate, &s);
}

void pdoc_draft_set_material(pdoc_draft *draft, const pdoc_material *material) {
    if (draft && is_ours(draft, pdoc_material_session(material))) draft->mention.material = material;
}

/* Keys are told apart in exports, so a key has one value: the last that is given. */
static void add_attribute(void *user) {
    setting *s = user;
    pdi_arena *keep = &s->draft->extraction->job->keep;
    struct pdoc_mention *m = &s->draft->mention;
    const pdi_str value = pdi_copy(keep, s->value);
    for (size_t i = 0; i < m->attributes.count; i++) {
        if (!pdi_eq(m->attributes.at[i].key, s->key)) continue;
        m->attributes.at[i].value = value;
        return;
    }
    *PDI_PUSH(keep, &m->attributes) = (pdi_attribute){pdi_copy(keep, s->key), value};
}

void pdoc_draft_add_attribute(pdoc_draft *draft, const char *key, const char *value, size_t length) {
    if (!draft || !key || !*key || !value) return;
    setting s = {.draft = draft, .key = pdi_slice(key, strlen(key)), .value = pdi_given(value, length)};
    if (pdi_is_utf8(s.key) && pdi_is_utf8(s.value)) guarded(draft->extraction, add_attribute, &s);
}

void pdoc_extraction_fail(pdoc_extraction *extraction, const char *message) {
    if (extraction && message) snprintf(extraction->why, sizeof extraction->why, "%s", message);
}

typedef struct warning {
    pdoc_extraction *x;
    pdoc_span span;
    const char *message;
} warning;

static void note_warning(void *user) {
    const warning *w = user;
    pdi_note(w->x->job, PDOC_DIAGNOSTIC_EXTRACTOR_WARNED, w->span, w->x->now->name,
             pdi_slice(w->message, strlen(w->message)), PDI_NONE);
}

void pdoc_extraction_warn(pdoc_extraction *extraction, pdoc_span span, const char *message) {
    if (!extraction || !message || !pdi_is_utf8(pdi_slice(message, strlen(message)))) return;
    warning w = {extraction, span, message};
    if (span.start >= span.end || span.end > extraction->document->text.n) w.span = (pdoc_span){0, 0};
    guarded(extraction, note_warning, &w);
}
