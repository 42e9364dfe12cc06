/* A document of a few lines, read as an attendance list, for the suites of people. */
#ifndef PDI_TESTS_LIST_FIXTURE_H
#define PDI_TESTS_LIST_FIXTURE_H

#include "fixture.h"

#include "minutes/attendance.h"

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

static void read_text(void *user) {
    const char *source = user;
    text = (pdi_text){0};
    flow = (pdi_flow){0};
    record = (pdi_record){0};
    list = (pdi_attendance){0};
    session = (struct pdoc_session){0};
    pdi_text_fold(&job, str(source), &text);
    pdi_flow_make(&job, k, &text, &flow);
    reader = (pdi_reader){.job = &job, .k = k, .flow = &flow, .record = &record};
}

static void read_list(void *user) {
    read_text(user);
    pdi_attendance_read(&reader, &list, &session, 0, flow.count, NULL, false, PDI_NONE);
}

/* The list as a text that a test can compare: name|group|role|affiliation|position|status|proxy for, one a line. */
static const char *people_of(const char *source) {
    static const char *const statuses[] = {"?", "present", "absent", "remote", "represented"};
    static char out[16384];
    size_t n = 0;
    out[0] = 0;
    ck_assert_int_eq(attempt(&job.trap, read_list, (void *)(uintptr_t)source), PDOC_OK);
    for (size_t i = 0; i < list.people.count; i++) {
        const struct pdoc_attendee *a = list.people.at[i];
        pdi_str parts[] = {a->name, a->group, a->role, a->affiliation, a->position, str(statuses[a->status]), a->proxy_for};
        for (size_t p = 0; p < sizeof parts / sizeof *parts; p++) {
            if (parts[p].n) n += (size_t)snprintf(out + n, sizeof out - n, "%.*s", (int)parts[p].n, parts[p].s);
            n += (size_t)snprintf(out + n, sizeof out - n, p + 1 < sizeof parts / sizeof *parts ? "|" : "\n");
        }
    }
    return out;
}

static size_t diagnostics_of(pdoc_diagnostic_code code) {
    size_t count = 0;
    for (size_t i = 0; i < job.diagnostics.count; i++) count += job.diagnostics.at[i].code == code;
    return count;
}

#endif
