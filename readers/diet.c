/* The minutes of the Diet as the National Diet Library's interface gives them: records of meetings with their speeches,
 * or records of speeches that each name their meeting. What a record says of its meeting stands in no speech: it is
 * given as a generated heading. */
#include <stdio.h>
#include <stdlib.h>

#include "text.h"
#include "xml.h"

/* What is kept of a meeting. */
typedef enum field { ISSUE_ID, SESSION, HOUSE, MEETING, ISSUE, DATE, FIELDS } field;
static const char *const field_names[FIELDS] = {"issueID", "session", "nameOfHouse", "nameOfMeeting", "issue", "date"};

typedef struct diet {
    pdoc_evidence *evidence;
    xml_reading xml;
    text now; /* the characters of the element that is read */
    char fields[FIELDS][200];
    char first[FIELDS][200]; /* of the first meeting */
    char headed[200]; /* the meeting whose heading was given */
    size_t meetings;
    bool inside;   /* something of a record was seen */
} diet;

static void check(diet *d, pdoc_status status) {
    if (status != PDOC_OK) xml_stop(&d->xml, status);
}

static void give_line(diet *d, pdoc_block_kind block, const char *line) {
    static const pdoc_run generated = {.size = sizeof generated, .flags = PDOC_RUN_GENERATED};
    check(d, pdoc_evidence_begin(d->evidence, block, 1));
    check(d, pdoc_evidence_run(d->evidence, &generated, line, strlen(line)));
    check(d, pdoc_evidence_end(d->evidence));
}

/* The meeting and its day: the record's own head may begin with an earlier one, on which a subcommittee was chosen. */
static void give_heading(diet *d) {
    char line[900];
    int year, month, day;
    if (strcmp(d->headed, d->fields[ISSUE_ID]) == 0 && d->meetings) return;
    memcpy(d->headed, d->fields[ISSUE_ID], sizeof d->headed);
    if (d->meetings++ == 0) memcpy(d->first, d->fields, sizeof d->first);
    snprintf(line, sizeof line, "第%s回国会　%s　%s　%s　会議録", d->fields[SESSION], d->fields[HOUSE],
                           d->fields[MEETING], d->fields[ISSUE]);
    give_line(d, PDOC_BLOCK_HEADING, line);
    if (sscanf(d->fields[DATE], "%4d-%2d-%2d", &year, &month, &day) != 3) return;
    snprintf(line, sizeof line, "%d年%d月%d日", year, month, day);
    give_line(d, PDOC_BLOCK_PARAGRAPH, line);
}

static void give_speech(diet *d) {
    give_heading(d);
    check(d, pdoc_evidence_begin(d->evidence, PDOC_BLOCK_PREFORMATTED, 0));
    check(d, pdoc_evidence_run(d->evidence, NULL, d->now.at, d->now.length));
    check(d, pdoc_evidence_end(d->evidence));
}

static void on_begin(void *user, const char *name, const char *space, xml_attributes attributes) {
    diet *d = user;
    (void)space, (void)attributes;
    d->now.length = 0;
    d->inside = d->inside || strcmp(name, "meetingRecord") == 0 || strcmp(name, "speechRecord") == 0;
}

static void on_end(void *user, const char *name, const char *space) {
    diet *d = user;
    (void)space;
    if (strcmp(name, "speech") == 0) give_speech(d);
    if (!text_reserve(&d->now, 1)) check(d, PDOC_ERROR_MEMORY);
    for (int i = 0; i < FIELDS; i++)
        if (strcmp(name, field_names[i]) == 0) snprintf(d->fields[i], sizeof d->fields[i], "%s", text_string(&d->now));
    d->now.length = 0;
}

static void on_characters(void *user, const char *s, size_t n) {
    diet *d = user;
    const uint64_t limit = pdoc_evidence_limit(d->evidence, PDOC_LIMIT_TEXT);
    if (limit && d->now.length + n > limit) check(d, PDOC_ERROR_LIMIT);
    else if (!text_add(&d->now, s, n)) check(d, PDOC_ERROR_MEMORY);
}

/* Facts hold for the whole file: those of its one meeting. */
static pdoc_status give_facts(diet *d) {
    pdoc_status status = pdoc_evidence_fact(d->evidence, PDOC_FACT_MEDIA_TYPE, "application/xml", 15);
    if (status != PDOC_OK || d->meetings != 1) return status;
    if (d->first[DATE][0])
        status = pdoc_evidence_fact(d->evidence, PDOC_FACT_DATE, d->first[DATE], strlen(d->first[DATE]));
    if (status == PDOC_OK && d->first[MEETING][0])
        status = pdoc_evidence_fact(d->evidence, PDOC_FACT_BODY, d->first[MEETING], strlen(d->first[MEETING]));
    return status;
}

static int read_records(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    static const xml_functions functions = {on_begin, on_end, on_characters};
    diet *d = calloc(1, sizeof *d);
    (void)user;
    if (!d) return PDOC_ERROR_MEMORY;
    d->evidence = evidence;
    d->now.with = pdoc_evidence_allocator(evidence);
    pdoc_status status = xml_begin(&d->xml, &functions, d);
    if (status == PDOC_OK) status = xml_feed(&d->xml, bytes, size, true);
    if (status == PDOC_ERROR_FORMAT)
        pdoc_evidence_fail(evidence, d->xml.too_deep ? "the XML is nested too deeply" : "the XML is damaged",
                           PDOC_NO_OFFSET);
    if (status == PDOC_OK && !d->inside) {
        pdoc_evidence_fail(evidence, "there are no records of the Diet in it", PDOC_NO_OFFSET);
        status = PDOC_ERROR_FORMAT;
    }
    if (status == PDOC_OK) status = give_facts(d);
    xml_end(&d->xml);
    text_free(&d->now);
    free(d);
    return status;
}

static bool holds(const char *s, size_t n, const char *word) {
    const size_t length = strlen(word);
    for (size_t i = 0; i + length <= n; i++)
        if (s[i] == '<' && memcmp(s + i, word, length) == 0) return true;
    return false;
}

static int recognize(void *user, const void *bytes, size_t size) {
    const char *s = bytes;
    (void)user;
    if (size > 4096) size = 4096;
    size_t i = size >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (i < size && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t')) i++;
    if (i >= size || s[i] != '<') return 0;
    return holds(s, size, "<meetingRecord>") || holds(s, size, "<speechRecord>") ? 95 : 0;
}

static const pdoc_reader_functions functions = {
    sizeof functions, PDOC_READER_INTERFACE, 0, "diet", PDOC_VERSION_STRING, recognize, read_records};

static pdoc_status open_library(const pdoc_allocator *allocator, void **user, pdoc_error **error) {
    (void)allocator, (void)user, (void)error;
    xmlInitParser(); /* not safe once several threads read */
    return PDOC_OK;
}

static const pdoc_reader_module module = {sizeof module, PDOC_READER_INTERFACE, 0, &functions, open_library, NULL};

PDOC_EXPORT const pdoc_reader_module *pdoc_reader_module_entry(void);
const pdoc_reader_module *pdoc_reader_module_entry(void) { return &module; }
