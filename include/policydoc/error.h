/** @defgroup error Errors and buffers
 *  Why a call failed, and bytes that the library wrote (error.h, a part of policydoc.h).
 *
 *  @ownership Errors and buffers are the caller's, and given back by their unref; strings are borrowed and live as
 *  long as the error they were asked of. Fixed names and messages of statuses live for ever.
 *  @threads Errors and buffers are immutable once the call that gave them has returned: any number of threads may
 *  use them.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_ERROR_H
#define PDOC_ERROR_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The fixed name of a `status` ("out-of-memory") for logs and bindings; "unknown" for one from elsewhere. Lives for
 *  ever. */
PDOC_EXPORT const char *pdoc_status_name(pdoc_status status);
/** What a `status` means, in one short sentence in a `language`, without a full stop; English for a language that is
 *  unknown. Lives for ever. */
PDOC_EXPORT const char *pdoc_status_message(pdoc_status status, pdoc_language language);

/** A status that no call returns: what pdoc_status_from_name() gives for a name that no status has. */
#define PDOC_NO_STATUS 1

/** Makes an error, for callbacks that have one to set: of a `status` that is a failure, with a `message` for a
 *  person in UTF-8, which is copied (its first 255 bytes). One that is NULL, empty or not UTF-8 gives way to
 *  pdoc_status_message(). Returns the status, so that a callback may end with it; PDOC_ERROR_MEMORY, and the error
 *  that says so, without memory; PDOC_ERROR_ARGUMENT for a status that is no failure. `error` may be NULL: then
 *  nothing is made. */
PDOC_EXPORT pdoc_status pdoc_error_make(const pdoc_allocator *allocator, pdoc_status status, const char *message,
                                        size_t length, pdoc_error **error);
/** One more count of an error; returns it. */
PDOC_EXPORT pdoc_error *pdoc_error_ref(pdoc_error *error);
/** Gives a count back. The error that tells of missing memory needs none, but is given back like any other. */
PDOC_EXPORT void pdoc_error_unref(pdoc_error *error);
/** The status that the failed call returned. PDOC_OK for NULL. */
PDOC_EXPORT pdoc_status pdoc_error_status(const pdoc_error *error);
/** What went wrong, in English, for a person; more exact than pdoc_status_message(). */
PDOC_EXPORT const char *pdoc_error_message(const pdoc_error *error, size_t *length);
/** The same in a `language`; English for one that is unknown. Where the library has no words of its own in it, since the
 *  system, a reader or PCRE2 said what went wrong, these stand behind pdoc_status_message(). What a caller said
 *  (pdoc_error_make()) is the same in each. */
PDOC_EXPORT const char *pdoc_error_message_in(const pdoc_error *error, pdoc_language language, size_t *length);
/** Which text is faulty, and its place counts in: the `file` of pdoc_config_add_data_table() or the `name` of a table of names or of
 *  patterns, as it was given (its first 127 bytes); NULL where it is the document's bytes, or there is none. */
PDOC_EXPORT const char *pdoc_error_input(const pdoc_error *error, size_t *length);
/** Which limit was passed, so that a program can raise that one: of PDOC_ERROR_LIMIT. PDOC_LIMIT_UNKNOWN where it is none
 *  that can be set (no text has more than 4 GiB), where a reader says no more than that, for all other errors, and for
 *  NULL. */
PDOC_EXPORT pdoc_limit pdoc_error_limit(const pdoc_error *error);
/** The byte of the input (the document's bytes, the table's text) where it went wrong; PDOC_NO_OFFSET without a
 *  place, and for NULL. */
PDOC_EXPORT size_t pdoc_error_offset(const pdoc_error *error);
/** The line of that place, from 1; 0 without a place. Lines end with LF, CR LF or CR. */
PDOC_EXPORT size_t pdoc_error_line(const pdoc_error *error);
/** The column of that place, in characters from 1; 0 without a place. */
PDOC_EXPORT size_t pdoc_error_column(const pdoc_error *error);

/** One more count of a buffer; returns it. */
PDOC_EXPORT pdoc_buffer *pdoc_buffer_ref(pdoc_buffer *buffer);
/** Gives a count of a buffer back. */
PDOC_EXPORT void pdoc_buffer_unref(pdoc_buffer *buffer);
/** The bytes, with a NUL byte after them that `length` does not count. Lives as long as the buffer. */
PDOC_EXPORT const char *pdoc_buffer_data(const pdoc_buffer *buffer, size_t *length);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
