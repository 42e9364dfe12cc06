/* Patterns of a program, run by PCRE2's interpreter with counted limits: they end, and they end alike everywhere. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/table.h"
#include "extract/table.h"
#include "extract/view.h"

#include <stdio.h>

enum {
    HEAP_KIB = 64 * 1024,    /* what one match may take for going back */
    LONGEST_PATTERN = 16384, /* in bytes: compiling named groups costs the square of their number */
};

typedef struct group {
    uint32_t number;
    pdi_str name;
} group;

typedef struct pattern {
    pdi_str type; /* NUL-terminated */
    size_t line;
    pcre2_code *code;
    uint32_t mention, canonical, value; /* numbers of groups; 0: the whole match, or none */
    PDI_LIST(group) others;
    struct pattern *next;
} pattern;

typedef struct patterns {
    pdoc_allocator with;
    pdi_arena arena;
    pcre2_general_context *memory;
    pcre2_compile_context *compiling;
    pattern *first, **last;
} patterns;

static void *allocate(size_t n, void *user) {
    const pdoc_allocator *with = user;
    return with->allocate(with->user, n ? n : 1);
}

static void release(void *memory, void *user) {
    const pdoc_allocator *with = user;
    if (memory) with->release(with->user, memory);
}

/* ---- loading ---- */

typedef struct loading {
    patterns *p;
    pdi_trap trap;
    pdi_str name, text;
} loading;

PDI_NORETURN static void fail(loading *l, size_t line, const char *at, const char *what) {
    const char *begin = at;
    while (begin > l->text.s && begin[-1] != '\n') begin--;
    const int n = (int)pdi_fitting(l->name, 100);
    pdi_say(&l->trap, PDOC_ERROR_DATA, (size_t)(at - l->text.s), "%.*s:%zu:%zu: %.100s", n, l->name.s, line,
            pdi_utf8_count(pdi_between(begin, at)) + 1, what);
    l->trap.input = l->name;
    pdi_leave(&l->trap);
}

static void note_group(loading *l, pattern *p, uint32_t number, pdi_str name) {
    if (pdi_eq(name, PDI_LIT("mention")))
        p->mention = number;
    else if (pdi_eq(name, PDI_LIT("canonical")))
        p->canonical = number;
    else if (pdi_eq(name, PDI_LIT("value")))
        p->value = number;
    else
        *PDI_PUSH(&l->p->arena, &p->others) = (group){number, pdi_copy(&l->p->arena, name)};
}

static void find_groups(loading *l, pattern *p) {
    uint32_t count = 0, size = 0;
    PCRE2_SPTR names = NULL;
    pcre2_pattern_info(p->code, PCRE2_INFO_NAMECOUNT, &count);
    pcre2_pattern_info(p->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
    pcre2_pattern_info(p->code, PCRE2_INFO_NAMETABLE, &names);
    for (uint32_t i = 0; i < count; i++) {
        const unsigned char *entry = names + (size_t)i * size;
        note_group(l, p, (uint32_t)entry[0] << 8 | entry[1], pdi_string((const char *)entry + 2));
    }
}

static void compile(loading *l, pdi_str line, size_t number) {
    const char *s = line.s, *end = pdi_end(line);
    while (s < end && *s != ' ' && *s != '\t') s++;
    const pdi_str type = pdi_between(line.s, s);
    for (size_t i = 0; i < type.n; i++)
        if (!((type.s[i] | 0x20) >= 'a' && (type.s[i] | 0x20) <= 'z') && (i == 0 || !strchr("0123456789-_", type.s[i])))
            fail(l, number, type.s + i, "the type is no word: a Latin letter, then such letters, digits, - and _");
    const pdi_str words = pdi_trim(pdi_between(s, end));
    if (words.n == 0) fail(l, number, end, "there is no pattern behind the type");
    pattern *p = PDI_NEW(&l->p->arena, pattern);
    p->type = pdi_copy(&l->p->arena, type);
    p->line = number;
    int error;
    PCRE2_SIZE at = 0;
    p->code =
        pcre2_compile((PCRE2_SPTR)words.s, words.n, PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_MULTILINE,
                      &error, &at, l->p->compiling);
    if (!p->code) {
        PCRE2_UCHAR why[120] = {0};
        if (error == PCRE2_ERROR_NOMEMORY || error == 121)
            pdi_raise(&l->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
        pcre2_get_error_message(error, why, sizeof why);
        while (at > 0 && at < words.n && ((unsigned char)words.s[at] & 0xC0) == 0x80) at--;
        fail(l, number, words.s + (at < words.n ? at : words.n), (const char *)why);
    }
    *l->p->last = p; /* now it is given back with the others */
    l->p->last = &p->next;
    find_groups(l, p);
}

static void load(void *user) {
    loading *l = user;
    pdi_str rest = l->text;
    if (pdi_starts(rest, PDI_LIT("\xEF\xBB\xBF"))) rest = pdi_skip(rest, 3);
    l->p->memory = pcre2_general_context_create(allocate, release, &l->p->with);
    l->p->compiling = l->p->memory ? pcre2_compile_context_create(l->p->memory) : NULL;
    if (!l->p->compiling) pdi_raise(&l->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    pcre2_set_parens_nest_limit(l->p->compiling, 100);
    pcre2_set_max_pattern_length(l->p->compiling, LONGEST_PATTERN);
    for (size_t number = 1; rest.n; number++) {
        const char *end = memchr(rest.s, '\n', rest.n);
        pdi_str line = end ? pdi_between(rest.s, end) : rest;
        rest = pdi_skip(rest, line.n + (end != NULL));
        if (line.n && line.s[line.n - 1] == '\r') line.n--;
        size_t length;
        for (const char *s = line.s; s < pdi_end(line); s += length)
            if (pdi_utf8_at(s, pdi_end(line), &length) == 0xFFFD &&
                !pdi_starts(pdi_between(s, pdi_end(line)), PDI_LIT("\xEF\xBF\xBD")))
                fail(l, number, s, "not UTF-8");
            else if (*s == '\0')
                fail(l, number, s, "a NUL byte");
        const pdi_str words = pdi_trim(line);
        if (words.n && words.s[0] != '#') compile(l, words, number);
    }
}

/* ---- finding ---- */

typedef struct finding {
    pdi_view *view;
    const patterns *all;
    pcre2_match_context *limits;
    pcre2_match_data *data;
} finding;

static pdi_str text_of(const finding *f, uint32_t group) {
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(f->data);
    if (group >= pcre2_get_ovector_count(f->data) || at[2 * group] == PCRE2_UNSET || at[2 * group] > at[2 * group + 1])
        return PDI_NONE;
    return pdi_slice(f->view->text.s + at[2 * group], at[2 * group + 1] - at[2 * group]);
}

static bool report(const finding *f, const pattern *p) {
    const pdi_str mention = text_of(f, p->mention);
    if (mention.n == 0) return true;
    pdoc_draft *draft = pdi_view_report(f->view, p->type.s, mention.s, pdi_end(mention), "pattern");
    if (!draft) return !pdoc_extraction_stopping(f->view->x);
    if (p->canonical) pdi_draft_canonical(draft, text_of(f, p->canonical));
    if (p->value) pdi_draft_value(draft, text_of(f, p->value));
    for (size_t i = 0; i < p->others.count; i++) {
        const pdi_str value = text_of(f, p->others.at[i].number);
        if (value.s) pdoc_draft_add_attribute(draft, p->others.at[i].name.s, value.s, value.n);
    }
    return true;
}

static void warn_stopped(const finding *f, const pattern *p, int error) {
    PCRE2_UCHAR why[120] = {0};
    char message[200];
    pcre2_get_error_message(error, why, sizeof why);
    snprintf(message, sizeof message, "the pattern in line %zu was stopped: %s", p->line, (const char *)why);
    pdoc_extraction_warn(f->view->x, (pdoc_span){0, 0}, message);
}

static void run(finding *f, const pattern *p) {
    const pdi_str text = f->view->text;
    PCRE2_SIZE at = 0;
    uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT;
    while (at <= text.n) {
        const int found = pcre2_match(p->code, (PCRE2_SPTR)text.s, text.n, at, options, f->data, f->limits);
        if (found == PCRE2_ERROR_NOMATCH) return;
        if (found == PCRE2_ERROR_NOMEMORY)
            pdi_raise(&f->view->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
        if (found < 0) {
            warn_stopped(f, p, found);
            return;
        }
        const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(f->data);
        if (!report(f, p)) return;
        /* An empty match, or one that \K moved back, must not be found for ever. */
        PCRE2_SIZE next = ends[1] > at ? ends[1] : at;
        if (ends[0] >= ends[1] || ends[1] <= at)
            for (next++; next < text.n && ((unsigned char)text.s[next] & 0xC0) == 0x80;) next++;
        at = next;
    }
}

static uint32_t limit_of(uint64_t limit) { return limit == 0 || limit > UINT32_MAX ? UINT32_MAX : (uint32_t)limit; }

typedef struct matching {
    pcre2_match_context *limits;
    pcre2_match_data *data;
    const patterns *all;
    pcre2_general_context *memory;
} matching;

static void find(pdi_view *view, const void *user) {
    const matching *m = user;
    finding f = {view, m->all, m->limits, m->data};
    for (const pattern *p = m->all->first; p; p = p->next) {
        pdi_view_check(view);
        run(&f, p);
    }
}

/* Room for the groups of the pattern that has most. */
static uint32_t most_groups(const patterns *all) {
    uint32_t most = 0;
    for (const pattern *p = all->first; p; p = p->next) {
        uint32_t count = 0;
        pcre2_pattern_info(p->code, PCRE2_INFO_CAPTURECOUNT, &count);
        if (count > most) most = count;
    }
    return most + 1;
}

static int extract(void *user, pdoc_extraction *x) {
    const patterns *p = user;
    const uint32_t steps = limit_of(pdoc_extraction_limit(x, PDOC_LIMIT_PATTERN_STEPS));
    matching m = {.all = p, .memory = p->memory};
    int status = PDOC_ERROR_MEMORY;
    m.limits = pcre2_match_context_create(p->memory);
    m.data = pcre2_match_data_create(most_groups(p), p->memory);
    if (m.limits && m.data) {
        pcre2_set_match_limit(m.limits, steps);
        pcre2_set_depth_limit(m.limits, steps);
        pcre2_set_heap_limit(m.limits, HEAP_KIB);
        status = pdi_view_run(x, &p->with, find, &m);
    }
    pcre2_match_data_free(m.data);
    pcre2_match_context_free(m.limits);
    return status;
}

static void patterns_free(void *user) {
    patterns *p = user;
    const pdoc_allocator with = p->with;
    for (pattern *each = p->first; each; each = each->next) pcre2_code_free(each->code);
    pcre2_compile_context_free(p->compiling);
    pcre2_general_context_free(p->memory);
    pdi_arena_free(&p->arena);
    pdi_give(&with, p);
}

pdoc_status pdoc_extractor_make_patterns(const pdoc_allocator *allocator, const char *name, const char *text,
                                         size_t length, pdoc_extractor **extractor, pdoc_error **error) {
    pdoc_allocator ours, *with = &ours;
    const char *fault = pdi_allocator_take(with, allocator);
    if (extractor) *extractor = NULL;
    if (!extractor || !name || (!text && length)) fault = "extractor, name or text is NULL";
    if (fault) return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    patterns *p = pdi_hold(with, sizeof *p);
    if (!p) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    p->with = *with;
    p->last = &p->first;
    loading l = {.p = p, .name = pdi_string(name), .text = text ? pdi_given(text, length) : PDI_LIT("")};
    pdi_arena_init(&p->arena, with, &l.trap, 0);
    if (pdi_attempt(&l.trap, load, &l) != PDOC_OK) {
        patterns_free(p);
        return pdi_fail_trap(error, with, &l.trap, l.text);
    }
    p->arena.trap = NULL;
    const pdoc_extractor_functions functions = {.size = sizeof functions,
                                                .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                                .phase = PDOC_PHASE_NAMES,
                                                .priority = PDI_FOREIGN_PRIORITY,
                                                .name = name,
                                                .extract = extract};
    return pdoc_extractor_make(with, &functions, p, patterns_free, extractor, error);
}
