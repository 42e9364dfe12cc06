/* A document of a few lines, read as an attendance list, for the suites of people. */
#ifndef PDI_TESTS_LIST_FIXTURE_H
#define PDI_TESTS_LIST_FIXTURE_H

#include "fixture.h"

#include "minutes/attendance.h"
#include "text/map.h"

static pdi_knowledge *k;
static pdi_text text;
static pdi_flow flow;
static pdi_record record;
static pdi_reader reader;
static pdi_attendance list;
static struct pdoc_session session;

static void make_knowledge(void *user) {
    (void)user;
    k = pdi_knowledge_make(NULL, &job.trap);
}

static void setup(void) {
    job_begin();
    ck_assert_int_eq(attempt(&job.trap, make_knowledge, NULL), PDOC_OK);
}

static void teardown(void) {
    pdi_knowledge_free(k);
    job_end();
}

/* A flow in which every physical line is a logical one: joining is lib/layout's affair. */
static void make_flow(void) {
    static pdi_run runs[2];
    flow.of = &text;
    flow.text = text.folded;
    runs[0] = (pdi_run){0, 0, PDI_STEP(1, 1)};
    runs[1] = (pdi_run){(uint32_t)text.folded.n, (uint32_t)text.folded.n, PDI_STEP(1, 1)};
    flow.map = pdi_map_of(&job.scratch, runs, 1);
    flow.lines = PDI_NEW_ARRAY(&job.scratch, pdi_line, text.folded.n + 1);
    for (size_t i = 0; i < text.folded.n;) {
        size_t end = i, indent = 0;
        while (end < text.folded.n && text.folded.s[end] != '\n') end++;
        for (; i < end && text.folded.s[i] == ' '; i++) indent += 2;
        if (i < end) {
            pdi_line *line = &flow.lines[flow.count++];
            *line = (pdi_line){.start = (uint32_t)i, .end = (uint32_t)end, .indent = (uint16_t)indent};
            line->sign = pdi_utf8_at(text.folded.s + i, text.folded.s + end, &(size_t){0});
        }
        i = end + 1;
    }
}

static void read_text(void *user) {
    const char *source = user;
    text = (pdi_text){0};
    flow = (pdi_flow){0};
    record = (pdi_record){0};
    list = (pdi_attendance){0};
    session = (struct pdoc_session){0};
    pdi_text_fold(&job, str(source), &text);
    make_flow();
    reader = (pdi_reader){.job = &job, .k = k, .flow = &flow, .record = &record};
}

static void read_list(void *user) {
    read_text(user);
    pdi_attendance_read(&reader, &list, &session, 0, flow.count, NULL, &(pdi_list_heading){.absent = false});
}

/* The list as a text that a test can compare: name|group|role|affiliation|position|status|proxy for, one a line. */
static inline const char *people_of(const char *source) {
    static const char *const statuses[] = {"?", "present", "absent", "remote", "represented"};
    static char out[16384];
    size_t n = 0;
    out[0] = 0;
    ck_assert_int_eq(attempt(&job.trap, read_list, (void *)(uintptr_t)source), PDOC_OK);
    for (size_t i = 0; i < list.people.count; i++) {
        const struct pdoc_attendee *a = list.people.at[i];
        pdi_str parts[] = {a->name,     a->group, a->role, a->affiliation, a->position, str(statuses[a->status]),
                           a->proxy_for};
        for (size_t p = 0; p < sizeof parts / sizeof *parts; p++) {
            if (parts[p].n) n += (size_t)snprintf(out + n, sizeof out - n, "%.*s", (int)parts[p].n, parts[p].s);
            n += (size_t)snprintf(out + n, sizeof out - n, p + 1 < sizeof parts / sizeof *parts ? "|" : "\n");
        }
    }
    return out;
}

static inline size_t diagnostics_of(pdoc_diagnostic_code code) {
    size_t count = 0;
    for (size_t i = 0; i < job.diagnostics.count; i++) count += job.diagnostics.at[i].code == code;
    return count;
}

#endif
