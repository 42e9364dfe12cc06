/* Errors as objects. Missing memory is told by one that is always there. */
#include "base/call.h"
#include "base/table.h"
#include "base/words.h"

#include <stdio.h>

struct pdoc_error {
    pdi_count count;
    pdoc_allocator with;
    pdoc_status status;
    pdoc_limit limit;
    size_t offset, line, column;
    char message[sizeof((pdi_trap *)0)->message];
    char japanese[PDI_JAPANESE];
    char input[128]; /* "": the document's bytes, or nothing */
};

/* Constant, and never counted: any number of threads may hold it. */
static const struct pdoc_error no_memory = {
    .status = PDOC_ERROR_MEMORY, .offset = PDOC_NO_OFFSET, .message = "out of memory"};

static void find_place(struct pdoc_error *e, pdi_str input) {
    if (e->offset == PDOC_NO_OFFSET || !input.s || e->offset > input.n) return;
    e->line = 1;
    e->column = 1;
    for (const char *s = input.s, *end = input.s + e->offset; s < end; s++) {
        if (*s == '\n' || (*s == '\r' && (s + 1 == pdi_end(input) || s[1] != '\n'))) {
            e->line++;
            e->column = 1;
        } else if (((unsigned char)*s & 0xC0) != 0x80) {
            e->column++;
        }
    }
}

/* The Japanese of a message that has none: what the status means, and the English words behind it. */
static void say_status(char to[PDI_JAPANESE], pdoc_status status, const char *message) {
    const char *words = pdoc_status_message(status, PDOC_LANGUAGE_JAPANESE);
    const bool more = *message && strcmp(message, pdoc_status_message(status, PDOC_LANGUAGE_ENGLISH)) != 0;
    snprintf(to, PDI_JAPANESE, "%s%s%s", words, more ? ": " : "", more ? message : "");
}

static void copy_fitting(char *to, size_t room, const char *from) {
    const size_t n = pdi_fitting(pdi_string(from), room - 1);
    memcpy(to, from, n);
    to[n] = '\0';
}

/* `japanese` may be NULL. */
static pdoc_status fail(pdoc_error **error, const pdoc_allocator *with, pdoc_status status, size_t offset, pdi_str input,
                        const char *message, const char *japanese) {
    if (!error) return status;
    struct pdoc_error *e = status == PDOC_ERROR_MEMORY ? NULL : pdi_hold(with, sizeof *e);
    if (!e) {
        /* The status is what the caller acts on; only the words about it are lost when there is no memory for them. */
        *error = (pdoc_error *)&no_memory;
        return PDOC_ERROR_MEMORY;
    }
    atomic_init(&e->count, 1);
    e->with = *with;
    e->status = status;
    e->offset = offset;
    copy_fitting(e->message, sizeof e->message, message);
    if (japanese && *japanese) copy_fitting(e->japanese, sizeof e->japanese, japanese);
    else say_status(e->japanese, status, e->message);
    find_place(e, input);
    *error = e;
    return status;
}

pdoc_status pdi_fail(pdoc_error **error, const pdoc_allocator *with, pdoc_status status, size_t offset, pdi_str input,
                     const char *message) {
    return fail(error, with, status, offset, input, message, error ? pdi_words_japanese(message) : NULL);
}

pdoc_status pdi_fail_trap(pdoc_error **error, const pdoc_allocator *with, const pdi_trap *trap, pdi_str input) {
    const bool said = trap->message[0] != '\0';
    const pdoc_status status =
        fail(error, with, trap->status, trap->offset, input,
             said ? trap->message : pdoc_status_message(trap->status, PDOC_LANGUAGE_ENGLISH), said ? trap->japanese : "");
    if (error && status != PDOC_ERROR_MEMORY) {
        struct pdoc_error *e = *error;
        e->limit = status == PDOC_ERROR_LIMIT ? trap->limit : PDOC_LIMIT_UNKNOWN;
        const size_t n = pdi_fitting(trap->input, sizeof e->input - 1);
        if (n) memcpy(e->input, trap->input.s, n);
        e->input[n] = '\0';
    }
    return status;
}

pdoc_status pdoc_error_make(const pdoc_allocator *allocator, pdoc_status status, const char *message, size_t length,
                            pdoc_error **error) {
    pdoc_allocator with;
    const char *fault = pdi_allocator_take(&with, allocator);
    if (status >= 0) fault = "the status is no failure";
    if (fault) return pdi_fail(error, &with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    char words[sizeof((pdi_trap *)0)->message];
    pdi_str said = pdi_given(message, length);
    said.n = pdi_fitting(said, sizeof words - 1);
    const bool own = said.n && pdi_is_utf8(said);
    if (!own) said = pdi_string(pdoc_status_message(status, PDOC_LANGUAGE_ENGLISH));
    memcpy(words, said.s, said.n);
    words[said.n] = '\0';
    return fail(error, &with, status, PDOC_NO_OFFSET, PDI_NONE, words, own ? words : NULL);
}

pdoc_error *pdoc_error_ref(pdoc_error *error) {
    if (error && error != &no_memory) pdi_count_up(&error->count);
    return error;
}

void pdoc_error_unref(pdoc_error *error) {
    if (!error || error == &no_memory || !pdi_count_down(&error->count)) return;
    pdoc_allocator with = error->with;
    pdi_give(&with, error);
}

pdoc_status pdoc_error_status(const pdoc_error *error) { return error ? error->status : PDOC_OK; }

const char *pdoc_error_message(const pdoc_error *error, size_t *length) {
    return error ? pdi_give_string(pdi_slice(error->message, strlen(error->message)), length) : pdi_give_none(length);
}

const char *pdoc_error_message_in(const pdoc_error *error, pdoc_language language, size_t *length) {
    if (!error || language != PDOC_LANGUAGE_JAPANESE) return pdoc_error_message(error, length);
    const char *words = error == &no_memory ? pdoc_status_message(error->status, language) : error->japanese;
    return pdi_give_string(pdi_string(words), length);
}

const char *pdoc_error_input(const pdoc_error *error, size_t *length) {
    return error && error->input[0] ? pdi_give_string(pdi_string(error->input), length) : pdi_give_none(length);
}

pdoc_limit pdoc_error_limit(const pdoc_error *error) { return error ? error->limit : PDOC_LIMIT_UNKNOWN; }

size_t pdoc_error_offset(const pdoc_error *error) { return error ? error->offset : PDOC_NO_OFFSET; }
size_t pdoc_error_line(const pdoc_error *error) { return error ? error->line : 0; }
size_t pdoc_error_column(const pdoc_error *error) { return error ? error->column : 0; }
