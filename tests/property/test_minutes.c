/* Minutes made up from seeds: what holds of every document holds of them; parsing twice gives the same bytes; cutting
 * their lines elsewhere, blank lines between all lines, page numbers and running heads change nothing but places; and
 * what was put in is found.
 *
 *     test_minutes [FIRST COUNT]     other seeds, more of them
 *     test_minutes --show SEED LAYOUT [CUT]  prints one document, cut as by the rendering's seed */
#include "everywhere.h"
#include "generate.h"
#include "holds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../writing.h"

enum { CUTS = 4 };

static pdoc_analyzer *analyzer;
static size_t faults, documents;
static char where[96];

static void say(void *user, const char *fault) {
    (void)user;
    if (faults++ < 2000) fprintf(stderr, "%s: %s\n", where, fault);
}

static pdoc_document *parse(const char *bytes, size_t n) {
    pdoc_document *d = NULL;
    documents++;
    if (pdoc_document_parse(analyzer, bytes, n, NULL, &d, NULL) != PDOC_OK) say(NULL, "could not be parsed");
    return d;
}

static void same_twice(const pdoc_document *one, const char *bytes, size_t n) {
    pdoc_document *two = parse(bytes, n);
    pdoc_buffer *a, *b;
    size_t k, m;
    if (!two) return;
    if (made_json(one, NULL, PDOC_UNIT_BYTE, 0, &a, NULL) != PDOC_OK) say(NULL, "no JSON");
    if (made_json(two, NULL, PDOC_UNIT_BYTE, 0, &b, NULL) != PDOC_OK) say(NULL, "no JSON");
    const char *s = pdoc_buffer_data(a, &k), *t = pdoc_buffer_data(b, &m);
    if (!s || k != m || memcmp(s, t, k) != 0) say(NULL, "parsing twice gives two results");
    pdoc_buffer_unref(a);
    pdoc_buffer_unref(b);
    pdoc_document_unref(two);
}

/* Where two texts differ first, with what stands before it. */
static void differ(const char *what, const char *a, const char *b) {
    char message[600];
    size_t at = 0;
    while (a[at] && a[at] == b[at]) at++;
    if (!a[at] && !b[at]) return;
    size_t from = at > 90 ? at - 90 : 0;
    while (((unsigned char)a[from] & 0xC0) == 0x80) from++;
    snprintf(message, sizeof message, "%s\n  - %.200s\n  + %.200s", what, a + from, b + from);
    for (char *p = strchr(message, '\n'); (p = strchr(p + 1, '\n'));)
        if (strncmp(p, "\n  + ", 5) != 0) *p = '/';
    say(NULL, message);
}

/* What was found in the words of `expected`. */
static char *found(const pdoc_document *d) {
    size_t room = 256, n = 0;
    char *all = calloc(1, room);
    for (size_t i = 0; i < pdoc_document_session_count(d); i++) {
        const pdoc_session *s = pdoc_document_session_at(d, i);
        size_t people = pdoc_session_attendee_count(s), remarks = pdoc_session_remark_count(s);
        for (size_t k = 0; k < people + remarks; k++) {
            const pdoc_attendee *a = k < people ? pdoc_session_attendee_at(s, k) : NULL;
            const pdoc_remark *r = a ? NULL : pdoc_session_remark_at(s, k - people);
            const char *who = a ? "name" : pdoc_remark_speaker(r, NULL), *what = a ? pdoc_attendee_name(a, NULL) : pdoc_remark_text(r, NULL);
            size_t more = (who ? strlen(who) : 0) + (what ? strlen(what) : 0) + 3;
            if (n + more > room) all = realloc(all, room = (n + more) * 2);
            if (!all) abort();
            n += (size_t)sprintf(all + n, "%s|%s\n", who ? who : "", what ? what : "");
        }
    }
    size_t to = 0;
    for (size_t i = 0; i < n; i++) {
        if (all[i] == ' ') continue;
        if (strncmp(all + i, "　", 3) == 0) i += 2;
        else all[to++] = all[i];
    }
    all[to] = '\0';
    return all;
}

static void check_annotations(pdoc_document *d) {
    pdoc_annotations *found;
    if (pdoc_annotations_make(analyzer, d, NULL, &found, NULL) == PDOC_OK) holds_annotations(found, say, NULL);
    else say(NULL, "could not be looked through");
    pdoc_annotations_unref(found);
}

static void check_one(uint64_t seed, layout layout) {
    minutes *m = generate_minutes(seed, layout);
    rendering plain = {.end = "\n"};
    size_t n;
    char *bytes = generate_render(m, &plain, &n);
    snprintf(where, sizeof where, "seed %llu layout %d", (unsigned long long)seed, (int)layout);
    pdoc_document *d = parse(bytes, n);
    if (!d) return;
    holds_document(d, say, NULL);
    holds_json(d, say, NULL);
    holds_tables(d, say, NULL);
    check_annotations(d);
    same_twice(d, bytes, n);
    char *model = holds_model(d), *names = found(d);
    differ("what was put in is not what was found", m->expected, names);
    for (uint64_t cut = 0; cut < CUTS; cut++) {
        rendering r = generate_rendering(seed * 31 + cut);
        size_t k;
        char *other = generate_render(m, &r, &k);
        snprintf(where, sizeof where, "seed %llu layout %d cut %llu (width %u%s%s page %u folio %d head %d feed %d)", (unsigned long long)seed,
                 (int)layout, (unsigned long long)(seed * 31 + cut), r.width, r.kinsoku ? " kinsoku" : "", r.doubled ? " doubled" : "", r.page,
                 r.folio, r.running_head, r.form_feed);
        pdoc_document *e = parse(other, k);
        if (e) {
            char *cut_model = holds_model(e);
            holds_document(e, say, NULL);
            check_annotations(e);
            differ("cut elsewhere, the document says something else", model, cut_model);
            free(cut_model);
        }
        pdoc_document_unref(e);
        free(other);
    }
    pdoc_document_unref(d);
    free(names);
    free(model);
    free(bytes);
    generate_free(m);
}

static int show(uint64_t seed, layout layout, const char *cut) {
    minutes *m = generate_minutes(seed, layout);
    rendering r = cut ? generate_rendering(strtoull(cut, NULL, 10)) : (rendering){.end = "\n"};
    size_t n;
    char *bytes = generate_render(m, &r, &n);
    fwrite(bytes, 1, n, stdout);
    free(bytes);
    generate_free(m);
    return 0;
}

int main(int argc, char **argv) {
    if (argc > 3 && strcmp(argv[1], "--show") == 0)
        return show(strtoull(argv[2], NULL, 10), (layout)atoi(argv[3]), argc > 4 ? argv[4] : NULL);
    uint64_t first = argc > 2 ? strtoull(argv[1], NULL, 10) : 1, count = argc > 2 ? strtoull(argv[2], NULL, 10) : 12;
    pdoc_config *config;
    if (pdoc_config_make(NULL, &config, NULL) != PDOC_OK || everywhere_add(NULL, config) != PDOC_OK ||
        pdoc_analyzer_make(config, &analyzer, NULL) != PDOC_OK)
        return 1;
    pdoc_config_unref(config);
    for (uint64_t seed = first; seed < first + count; seed++)
        for (int layout = 0; layout < LAYOUT_COUNT; layout++) check_one(seed, (enum layout)layout);
    pdoc_analyzer_unref(analyzer);
    printf("%zu documents, %zu faults\n", documents, faults);
    return faults != 0;
}
