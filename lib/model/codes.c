/* The fixed names of codes, and what codes mean in words. */
#include "model/object.h"

typedef struct status_row {
    pdoc_status status;
    const char *name, *english, *japanese;
} status_row;

static const status_row statuses[] = {
#define PDI_STATUS(code, name, english, japanese) {code, name, english, japanese},
#include "base/codes.def"
#undef PDI_STATUS
};

static const pdi_diagnostic_code diagnostics[] = {
#define PDI_DIAGNOSTIC(code, name, severity, a, b, c, english, japanese)                                              \
    {code, name, severity, {a, b, c}, english, japanese},
#include "base/codes.def"
#undef PDI_DIAGNOSTIC
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const status_row *status_find(pdoc_status status) {
    for (size_t i = 0; i < COUNT(statuses); i++)
        if (statuses[i].status == status) return &statuses[i];
    return NULL;
}

const pdi_diagnostic_code *pdi_diagnostic_code_find(pdoc_diagnostic_code code) {
    for (size_t i = 0; i < COUNT(diagnostics); i++)
        if (diagnostics[i].code == code) return &diagnostics[i];
    return NULL;
}

const char *pdoc_status_name(pdoc_status status) {
    const status_row *row = status_find(status);
    return row ? row->name : "unknown";
}

const char *pdoc_status_message(pdoc_status status, pdoc_language language) {
    const status_row *row = status_find(status);
    if (!row) return language == PDOC_LANGUAGE_JAPANESE ? "不明なエラーです" : "an unknown error";
    return language == PDOC_LANGUAGE_JAPANESE ? row->japanese : row->english;
}

pdoc_status pdoc_status_from_name(const char *name) {
    for (size_t i = 0; name && i < COUNT(statuses); i++)
        if (strcmp(statuses[i].name, name) == 0) return statuses[i].status;
    return PDOC_NO_STATUS;
}

pdoc_diagnostic_code pdoc_diagnostic_code_from_name(const char *name) {
    for (size_t i = 0; name && i < COUNT(diagnostics); i++)
        if (strcmp(diagnostics[i].name, name) == 0) return diagnostics[i].code;
    return PDOC_DIAGNOSTIC_UNKNOWN;
}

const char *pdoc_diagnostic_code_name(pdoc_diagnostic_code code) {
    const pdi_diagnostic_code *row = pdi_diagnostic_code_find(code);
    return row ? row->name : "unknown";
}

/* Appends a piece of a pattern; where the piece is an argument that is absent, says so instead. */
static size_t fill(char *to, const char *from, const char *end, const pdi_str args[3], bool *absent) {
    size_t n = 0;
    while (from < end) {
        if (*from == '{' && end - from >= 3 && from[1] >= '0' && from[1] <= '2' && from[2] == '}') {
            pdi_str a = args[from[1] - '0'];
            if (!a.s) *absent = true;
            if (to && a.n) memcpy(to + n, a.s, a.n);
            n += a.n;
            from += 3;
        } else {
            if (to) to[n] = *from;
            n++;
            from++;
        }
    }
    return n;
}

/* With to == NULL only counts. */
static size_t message_write(char *to, const char *pattern, const pdi_str args[3]) {
    size_t n = 0;
    const char *end = pattern + strlen(pattern);
    while (pattern < end) {
        bool optional = *pattern == '[', absent = false;
        if (optional) pattern++;
        const char *stop = pattern + strcspn(pattern, optional ? "]" : "[");
        size_t m = fill(to ? to + n : NULL, pattern, stop, args, &absent);
        if (!optional || !absent) n += m;
        pattern = optional && stop < end ? stop + 1 : stop;
    }
    return n;
}

pdi_str pdi_message(pdi_arena *arena, const char *pattern, const pdi_str args[3]) {
    /* A passage that is dropped may have been written before it was known to be: leave room for all of it. */
    size_t room = message_write(NULL, pattern, args) + strlen(pattern) + args[0].n + args[1].n + args[2].n + 1;
    char *to = pdi_alloc(arena, room);
    size_t n = message_write(to, pattern, args);
    to[n] = '\0';
    return pdi_slice(to, n);
}
