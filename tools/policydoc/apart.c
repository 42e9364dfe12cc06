/* A reader in a process of its own: the helper loads the module, runs it, and writes down what it gives, event by
 * event; here the events are read and given again. Both ends are the same program: numbers are written as they are. */
#include "apart.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"

/* More than any document of this kind needs; a file that asks for more is damaged or hostile. */
static const platform_bounds bounds = {.memory = (size_t)2 << 30, .seconds = 120};

enum { MOST_TEXT = 64 << 20 };

typedef enum kind { PAGE = 1, BEGIN, END, RUN, BREAK, FACT, WARN, DONE } kind;

/* An event as it is written; `length` bytes follow it. */
typedef struct event {
    uint32_t kind, number; /* block, fact, status */
    uint32_t level, unused;
    uint64_t length;
    double width, height;
    pdoc_run run;
} event;

/* ---- the helper's side ---- */

/* Where the parent reads no more, writing fails, and so does reading the file. */
static int put(void *user, event e, const void *bytes, size_t length) {
    FILE *to = user;
    e.length = length;
    if (fwrite(&e, sizeof e, 1, to) != 1) return PDOC_ERROR_CALLBACK;
    return length == 0 || fwrite(bytes, length, 1, to) == 1 ? 0 : PDOC_ERROR_CALLBACK;
}

static int put_page(void *to, double width, double height) {
    return put(to, (event){.kind = PAGE, .width = width, .height = height}, NULL, 0);
}

static int put_begin(void *to, pdoc_block_kind block, unsigned level) {
    return put(to, (event){.kind = BEGIN, .number = (uint32_t)block, .level = level}, NULL, 0);
}

static int put_end(void *to) { return put(to, (event){.kind = END}, NULL, 0); }

static int put_run(void *to, const pdoc_run *run, const char *text, size_t length) {
    event e = {.kind = RUN};
    if (run) e.run = *run;
    return put(to, e, text, length);
}

static int put_break(void *to) { return put(to, (event){.kind = BREAK}, NULL, 0); }

static int put_fact(void *to, pdoc_fact fact, const char *value, size_t length) {
    return put(to, (event){.kind = FACT, .number = (uint32_t)fact}, value, length);
}

static int put_warn(void *to, const char *message) { return put(to, (event){.kind = WARN}, message, strlen(message)); }

typedef struct module {
    const char *path, *name;
} module;

typedef struct job {
    const module *module;
    const void *bytes;
    size_t size;
} job;

/* The library puts the reader's name before what the reader said; the parent's library will do so again. */
static const char *without_name(const char *message, const char *name) {
    const size_t n = strlen(name);
    return strncmp(message, name, n) == 0 && strncmp(message + n, ": ", 2) == 0 ? message + n + 2 : message;
}

static void work(void *user, FILE *to) {
    static const pdoc_evidence_functions functions = {.size = sizeof functions,
                                                      .interface_version = PDOC_READER_INTERFACE,
                                                      .page = put_page,
                                                      .begin = put_begin,
                                                      .end = put_end,
                                                      .run = put_run,
                                                      .line_break = put_break,
                                                      .fact = put_fact,
                                                      .warn = put_warn};
    const job *j = user;
    pdoc_reader *reader = NULL;
    pdoc_error *error = NULL;
    pdoc_status status = pdoc_reader_load(NULL, j->module->path, &reader, &error);
    if (status == PDOC_OK) status = pdoc_reader_run(reader, j->bytes, j->size, NULL, &functions, to, &error);
    const char *why = status == PDOC_OK ? "" : without_name(pdoc_error_message(error, NULL), j->module->name);
    put(to, (event){.kind = DONE, .number = (uint32_t)(int32_t)status}, why, strlen(why));
}

/* ---- here ---- */

typedef struct replay {
    pdoc_evidence *evidence;
    FILE *from;
    char *text;
    size_t room;
    bool done;    /* the helper came to its end */
    bool refused; /* the library takes no more */
    pdoc_status status;
} replay;

static bool read_text(replay *r, uint64_t length) {
    if (length > MOST_TEXT) return false;
    if (length >= r->room) {
        const size_t room = (size_t)length * 2 + 64;
        char *grown = realloc(r->text, room);
        if (!grown) return false;
        r->text = grown;
        r->room = room;
    }
    r->text[length] = '\0';
    return length == 0 || fread(r->text, (size_t)length, 1, r->from) == 1;
}

static pdoc_status finish(replay *r, const event *e) {
    const pdoc_status status = (pdoc_status)(int32_t)e->number;
    r->done = true;
    if (status != PDOC_OK) pdoc_evidence_fail(r->evidence, r->text, PDOC_NO_OFFSET);
    return status;
}

static pdoc_status give(replay *r, const event *e) {
    switch ((kind)e->kind) {
    case PAGE:
        return pdoc_evidence_page(r->evidence, e->width, e->height);
    case BEGIN:
        return pdoc_evidence_begin(r->evidence, (pdoc_block_kind)e->number, e->level);
    case END:
        return pdoc_evidence_end(r->evidence);
    case RUN:
        return pdoc_evidence_run(r->evidence, e->run.size ? &e->run : NULL, r->text, (size_t)e->length);
    case BREAK:
        return pdoc_evidence_break(r->evidence);
    case FACT:
        return pdoc_evidence_fact(r->evidence, (pdoc_fact)e->number, r->text, (size_t)e->length);
    case WARN:
        return pdoc_evidence_warn(r->evidence, r->text);
    case DONE:
        return finish(r, e);
    default:
        return PDOC_ERROR_FORMAT;
    }
}

static void read_events(replay *r) {
    event e;
    while (!r->done && fread(&e, sizeof e, 1, r->from) == 1 && read_text(r, e.length)) {
        r->status = give(r, &e);
        if (r->done || r->status == PDOC_OK) continue;
        r->refused = true;
        return;
    }
}

static int read_apart(void *user, const void *bytes, size_t size, pdoc_evidence *evidence) {
    platform_helper helper;
    job j = {.module = user, .bytes = bytes, .size = size};
    replay r = {.evidence = evidence};
    if (!platform_helper_start(&helper, &bounds, work, &j)) {
        pdoc_evidence_fail(evidence, "the system has no room for a process to read it in", PDOC_NO_OFFSET);
        return PDOC_ERROR_FORMAT;
    }
    r.from = helper.from;
    read_events(&r);
    const platform_end end = platform_helper_end(&helper);
    free(r.text);
    if (r.done || r.refused) return r.status;
    pdoc_evidence_fail(evidence,
                       end == PLATFORM_END_TOO_LONG ? "the file is damaged or too large: reading it takes too long"
                                                    : "the file is damaged: its reader broke down",
                       PDOC_NO_OFFSET);
    return PDOC_ERROR_FORMAT;
}

pdoc_status apart_reader_make(const char *path, const char *name, const char *version,
                              int (*recognize)(void *, const void *, size_t), pdoc_reader **reader,
                              pdoc_error **error) {
    const size_t n = strlen(path) + 1, m = strlen(name) + 1;
    module *own = malloc(sizeof *own + n + m);
    if (!own) {
        *reader = NULL;
        return PDOC_ERROR_MEMORY;
    }
    char *at = (char *)(own + 1);
    own->path = memcpy(at, path, n);
    own->name = memcpy(at + n, name, m);
    const pdoc_reader_functions functions = {.size = sizeof functions,
                                             .interface_version = PDOC_READER_INTERFACE,
                                             .name = name,
                                             .version = version,
                                             .recognize = recognize,
                                             .read = read_apart};
    return pdoc_reader_make(NULL, &functions, own, free, reader, error);
}
