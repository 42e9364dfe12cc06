/* Taking evidence: each function that a reader calls checks limits and collects an event, or hands it on. Readers are
 * foreign code: failures stay in the evidence (`ended`) and leave only when the reader has returned. */
#include "base/table.h"
#include "evidence/evidence.h"

#include <stdio.h>

static pdoc_status end_with(pdoc_evidence *e, pdoc_status status, const char *message) {
    if (e->ended != PDOC_OK) return e->ended;
    pdi_say(&e->job->trap, status, PDOC_NO_OFFSET, "%s", message);
    return e->ended = status;
}

static pdoc_status over_limit(pdoc_evidence *e, pdoc_limit which, const char *what, size_t limit) {
    if (e->ended != PDOC_OK) return e->ended;
    pdi_say(&e->job->trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "the file has more than %zu %s", limit, what);
    e->job->trap.limit = which;
    return e->ended = PDOC_ERROR_LIMIT;
}

/* What a function of the caller answered when something was handed on to it. */
static pdoc_status answered(pdoc_evidence *e, int answer) {
    if (answer == 0) return PDOC_OK;
    e->raised = answer == PDOC_ERROR_CALLBACK;
    return end_with(e, (pdoc_status)answer, "");
}

/* ---- collecting ---- */

typedef struct adding {
    pdoc_evidence *e;
    pdi_event event;
    pdi_evidence_run run;
    pdi_page page;
    pdi_str text;
    pdoc_fact fact;
} adding;

static void push_event(pdoc_evidence *e, pdi_event event) {
    pdi_arena *scratch = &e->job->scratch;
    if (e->events.count >= UINT32_MAX - 16)
        pdi_raise(scratch->trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "the reader gives too much");
    *PDI_PUSH(scratch, &e->events) = event;
}

static void add_event(void *user) {
    const adding *a = user;
    push_event(a->e, a->event);
}

static void add_page(void *user) {
    const adding *a = user;
    push_event(a->e, (pdi_event){.kind = PDI_EVENT_PAGE, .index = (uint32_t)a->e->pages.count});
    *PDI_PUSH(&a->e->job->scratch, &a->e->pages) = a->page;
}

static void reserve(pdoc_evidence *e, size_t more) {
    while (e->text.room - e->text.count < more)
        e->text.at = pdi_grow(&e->job->scratch, e->text.at, e->text.count, &e->text.room, 1);
}

/* Copies text so that what is ill-formed, and NUL, is U+FFFD. */
static void add_text(pdoc_evidence *e, pdi_str text) {
    reserve(e, text.n * 3 + 4);
    char *to = e->text.at + e->text.count;
    if (pdi_is_utf8(text)) {
        memcpy(to, text.s, text.n);
        e->text.count += text.n;
        return;
    }
    size_t n = 0, length;
    for (const char *s = text.s; s < pdi_end(text); s += length) {
        const uint32_t code = pdi_utf8_at(s, pdi_end(text), &length);
        n += pdi_utf8_put(to + n, code ? code : 0xFFFD);
    }
    e->text.count += n;
}

static void add_run(void *user) {
    adding *a = user;
    pdoc_evidence *e = a->e;
    a->run.start = (uint32_t)e->text.count;
    add_text(e, a->text);
    if (e->text.count > UINT32_MAX / 4)
        pdi_raise(e->job->scratch.trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "the file's text is larger than 1 GiB");
    a->run.end = (uint32_t)e->text.count;
    if (e->pages.count) a->run.page = (uint32_t)e->pages.count - 1;
    else a->run.left = a->run.top = a->run.right = a->run.bottom = 0; /* there is no page for it to stand on */
    push_event(e, (pdi_event){.kind = PDI_EVENT_RUN, .index = (uint32_t)e->runs.count});
    *PDI_PUSH(&e->job->scratch, &e->runs) = a->run;
    e->boxed = e->boxed || a->run.right > a->run.left;
}

static pdoc_status add(adding *a, void (*work)(void *)) {
    pdoc_evidence *e = a->e;
    if (e->ended == PDOC_OK) e->ended = pdi_guard(e->job, work, a);
    return e->ended;
}

/* Progress moves with the text that is given, and cancels here. */
static pdoc_status move_on(pdoc_evidence *e, size_t bytes) {
    enum { STEP = 256 * 1024 };
    e->told += bytes + 16;
    if (e->told < STEP) return PDOC_OK;
    e->told = 0;
    return pdi_goes_on(e->job) ? PDOC_OK : end_with(e, PDOC_ERROR_CANCELLED, "cancelled by the progress callback");
}

/* ---- what a reader calls ---- */

pdoc_status pdoc_evidence_page(pdoc_evidence *evidence, double width, double height) {
    pdoc_evidence *e = evidence;
    if (!e) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK) return e->ended;
    const size_t limit = e->job->limits.pages;
    if (limit && e->page_count >= limit) return over_limit(e, PDOC_LIMIT_PAGES, "pages", limit);
    e->page_count++;
    if (e->to) return e->to->page ? answered(e, e->to->page(e->to_user, width, height)) : PDOC_OK;
    adding a = {.e = e, .page = {width >= 0 ? width : 0, height >= 0 ? height : 0}};
    return add(&a, add_page);
}

pdoc_status pdoc_evidence_begin(pdoc_evidence *evidence, pdoc_block_kind block, unsigned level) {
    pdoc_evidence *e = evidence;
    if (!e) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK) return e->ended;
    if (e->depth >= e->job->limits.nesting) return over_limit(e, PDOC_LIMIT_NESTING, "blocks in blocks", e->job->limits.nesting);
    e->depth++;
    if (e->to) return e->to->begin ? answered(e, e->to->begin(e->to_user, block, level)) : PDOC_OK;
    adding a = {.e = e, .event = {.kind = PDI_EVENT_BEGIN}};
    a.event.block = (int)block > 0 && (int)block <= PDOC_BLOCK_ASIDE ? (uint8_t)block : PDOC_BLOCK_PARAGRAPH;
    a.event.level = (uint16_t)(level < 0xFFFF ? level : 0xFFFF);
    return add(&a, add_event);
}

pdoc_status pdoc_evidence_end(pdoc_evidence *evidence) {
    pdoc_evidence *e = evidence;
    if (!e) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK || e->depth == 0) return e->ended; /* an end too many ends nothing */
    e->depth--;
    if (e->to) return e->to->end ? answered(e, e->to->end(e->to_user)) : PDOC_OK;
    adding a = {.e = e, .event = {.kind = PDI_EVENT_END}};
    return add(&a, add_event);
}

/* A box that is none (not a number, ends before it begins) is no box. */
static void take_box(pdi_evidence_run *to, const pdoc_run *run) {
    if (!(run->right > run->left && run->bottom > run->top)) return;
    if (!(run->left > -1e9 && run->top > -1e9 && run->right < 1e9 && run->bottom < 1e9)) return;
    to->left = run->left;
    to->top = run->top;
    to->right = run->right;
    to->bottom = run->bottom;
}

pdoc_status pdoc_evidence_run(pdoc_evidence *evidence, const pdoc_run *run, const char *text, size_t length) {
    pdoc_evidence *e = evidence;
    if (!e || (!text && length)) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK) return e->ended;
    pdoc_run known;
    if (run && pdi_table_take(&known, sizeof known, PDI_LEAST_RUN, run))
        return end_with(e, PDOC_ERROR_FORMAT, "the reader's run is of a size that it cannot have");
    if (run) run = &known;
    length = pdi_given(text, length).n;
    const size_t limit = e->job->limits.text;
    if (limit && length > limit - e->text_size) return over_limit(e, PDOC_LIMIT_TEXT, "bytes of text", limit);
    e->text_size += length;
    if (e->to) return e->to->run ? answered(e, e->to->run(e->to_user, run, text, length)) : PDOC_OK;
    if (length == 0) return PDOC_OK;
    adding a = {.e = e, .text = pdi_slice(text, length)};
    if (run) {
        a.run.flags = (uint16_t)run->flags;
        a.run.weight = (uint16_t)(run->weight < 1000 ? run->weight : 1000);
        a.run.font_size = run->font_size > 0 && run->font_size < 1e6 ? run->font_size : 0;
        take_box(&a.run, run);
    }
    const pdoc_status status = add(&a, add_run);
    return status == PDOC_OK ? move_on(e, length) : status;
}

pdoc_status pdoc_evidence_break(pdoc_evidence *evidence) {
    pdoc_evidence *e = evidence;
    if (!e) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK) return e->ended;
    if (e->to) return e->to->line_break ? answered(e, e->to->line_break(e->to_user)) : PDOC_OK;
    adding a = {.e = e, .event = {.kind = PDI_EVENT_BREAK}};
    return add(&a, add_event);
}

static void add_fact(void *user) {
    const adding *a = user;
    if (!a->e->facts[a->fact].s) a->e->facts[a->fact] = pdi_copy(&a->e->job->keep, a->text);
}

pdoc_status pdoc_evidence_fact(pdoc_evidence *evidence, pdoc_fact fact, const char *value, size_t length) {
    pdoc_evidence *e = evidence;
    if (!e || !value) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK) return e->ended;
    length = pdi_given(value, length).n;
    if (e->to) return e->to->fact ? answered(e, e->to->fact(e->to_user, fact, value, length)) : PDOC_OK;
    if ((int)fact <= 0 || (int)fact >= PDI_FACT_COUNT || !pdi_is_utf8(pdi_slice(value, length))) return PDOC_OK;
    adding a = {.e = e, .fact = fact, .text = pdi_slice(value, length)};
    return add(&a, add_fact);
}

const char *pdoc_evidence_known(const pdoc_evidence *evidence, pdoc_fact fact, size_t *length) {
    if (!evidence || !evidence->known || (int)fact <= 0 || (int)fact >= PDI_FACT_COUNT) return pdi_give_none(length);
    return pdi_give_string(evidence->known[fact], length);
}

static void add_warning(void *user) {
    const adding *a = user;
    pdi_note(a->e->job, PDOC_DIAGNOSTIC_READER_WARNED, (pdoc_span){0, 0}, a->e->reader->name, a->text, PDI_NONE);
}

pdoc_status pdoc_evidence_warn(pdoc_evidence *evidence, const char *message) {
    pdoc_evidence *e = evidence;
    if (!e || !message) return PDOC_ERROR_ARGUMENT;
    if (e->ended != PDOC_OK) return e->ended;
    if (e->to) return e->to->warn ? answered(e, e->to->warn(e->to_user, message)) : PDOC_OK;
    adding a = {.e = e, .text = pdi_slice(message, strlen(message))};
    return pdi_is_utf8(a.text) ? add(&a, add_warning) : PDOC_OK;
}

void pdoc_evidence_fail(pdoc_evidence *evidence, const char *message, size_t offset) {
    if (!evidence || !message || !pdi_is_utf8(pdi_slice(message, strlen(message)))) return;
    snprintf(evidence->why, sizeof evidence->why, "%s", message);
    evidence->where = offset;
    evidence->failed = true;
}

uint64_t pdoc_evidence_limit(const pdoc_evidence *evidence, pdoc_limit limit) {
    return evidence ? pdi_limit_told(&evidence->job->limits, limit) : 0;
}

const pdoc_allocator *pdoc_evidence_allocator(const pdoc_evidence *evidence) {
    return evidence ? &evidence->job->keep.with : NULL;
}

/* ---- running a reader ---- */

/* Blocks that were left open end with the file; each beginning learns where its end is. */
static void close_blocks(pdoc_evidence *e) {
    PDI_LIST(uint32_t) open = {0};
    pdi_arena *scratch = &e->job->scratch;
    for (; e->depth > 0; e->depth--) push_event(e, (pdi_event){.kind = PDI_EVENT_END});
    for (uint32_t i = 0; i < e->events.count; i++) {
        if (e->events.at[i].kind == PDI_EVENT_BEGIN) *PDI_PUSH(scratch, &open) = i;
        else if (e->events.at[i].kind == PDI_EVENT_END) e->events.at[open.at[--open.count]].index = i;
    }
}

void pdi_evidence_read(pdoc_evidence *e, pdi_str bytes) {
    pdi_job *job = e->job;
    e->where = PDOC_NO_OFFSET;
    const int status = e->reader->read(e->reader->user, bytes.s, bytes.n, e);
    if (e->ended != PDOC_OK) {
        job->trap.status = e->ended; /* what was said of it stands there */
        pdi_leave(&job->trap);
    }
    if (status == PDOC_ERROR_MEMORY) pdi_raise(&job->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    if (status == PDOC_ERROR_CALLBACK) {
        e->raised = true;
        pdi_raise(&job->trap, PDOC_ERROR_CALLBACK, PDOC_NO_OFFSET, "%s", "");
    }
    if (status != 0) {
        const pdoc_status ends = status == PDOC_ERROR_LIMIT ? PDOC_ERROR_LIMIT : PDOC_ERROR_FORMAT;
        const size_t where = e->where <= bytes.n ? e->where : PDOC_NO_OFFSET;
        const int named = (int)e->reader->name.n;
        if (e->failed) pdi_raise(&job->trap, ends, where, "%.*s: %s", named, e->reader->name.s, e->why);
        pdi_raise(&job->trap, ends, where, "%.*s: the file is damaged", named, e->reader->name.s);
    }
    if (!e->to) close_blocks(e);
}
