/* Errors as objects. Missing memory is told by one that is always there. */
#include "base/call.h"
#include "base/table.h"

struct pdoc_error {
    pdi_count count;
    pdoc_allocator with;
    pdoc_status status;
    size_t offset, line, column;
    char message[sizeof((pdi_trap *)0)->message];
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

pdoc_status pdi_fail(pdoc_error **error, const pdoc_allocator *with, pdoc_status status, size_t offset, pdi_str input,
                     const char *message) {
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
    size_t n = strlen(message);
    if (n >= sizeof e->message) n = sizeof e->message - 1;
    while (n > 0 && message[n] != '\0' && ((unsigned char)message[n] & 0xC0) == 0x80) n--;
    memcpy(e->message, message, n);
    find_place(e, input);
    *error = e;
    return status;
}

pdoc_status pdi_fail_trap(pdoc_error **error, const pdoc_allocator *with, const pdi_trap *trap, pdi_str input) {
    return pdi_fail(error, with, trap->status, trap->offset, input,
                    trap->message[0] ? trap->message : pdoc_status_message(trap->status, PDOC_LANGUAGE_ENGLISH));
}

pdoc_status pdoc_error_make(const pdoc_allocator *allocator, pdoc_status status, const char *message, size_t length,
                            pdoc_error **error) {
    pdoc_allocator with;
    const char *fault = pdi_allocator_take(&with, allocator);
    if (status >= 0) fault = "the status is no failure";
    if (fault) return pdi_fail(error, &with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    char words[sizeof((pdi_trap *)0)->message];
    pdi_str said = pdi_given(message, length);
    if (said.n >= sizeof words)
        for (said.n = sizeof words - 1; said.n > 0 && ((unsigned char)said.s[said.n] & 0xC0) == 0x80;) said.n--;
    if (!said.n || !pdi_is_utf8(said)) said = pdi_string(pdoc_status_message(status, PDOC_LANGUAGE_ENGLISH));
    memcpy(words, said.s, said.n);
    words[said.n] = '\0';
    return pdi_fail(error, &with, status, PDOC_NO_OFFSET, PDI_NONE, words);
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

size_t pdoc_error_offset(const pdoc_error *error) { return error ? error->offset : PDOC_NO_OFFSET; }
size_t pdoc_error_line(const pdoc_error *error) { return error ? error->line : 0; }
size_t pdoc_error_column(const pdoc_error *error) { return error ? error->column : 0; }
