/** @defgroup base Common rules
 *  What every other header uses: the export macro, spans, callbacks, the allocator (base.h, a part of policydoc.h).
 *
 *  Common to the whole interface, and not repeated at each function:
 *
 *  - Objects are opaque. `pdoc_…_make()` and parameters that are a `T **` give a count that the caller owns and
 *    gives back with `pdoc_…_unref()`; every other pointer that is returned is borrowed and lives as long as the
 *    object it was asked of (for what is found in a document: as long as the document). `pdoc_…_ref()` and
 *    `pdoc_…_unref()` take NULL and may be called by any thread; ref returns what it was given. What has a count of
 *    its own is given without const, so that it can be counted, and a function that counts it takes it without; what
 *    is inside a document is const, since nobody changes it.
 *  - Strings are well-formed UTF-8 and end with a NUL byte, but for pdoc_document_text() and pdoc_document_source(),
 *    which give a file's bytes; what was ill-formed or NUL in these is U+FFFD in all other strings. `length`, where
 *    a function has it, may be NULL; it receives the bytes before that NUL. A function gives NULL (and length 0)
 *    where the document does not tell.
 *  - Strings that a function takes are UTF-8. Names, paths and messages end with a NUL byte; a text or a value has
 *    its `length` in bytes behind it, which may be PDOC_NUL_TERMINATED. Bytes of files have a `size`, in bytes, which
 *    may not: they may hold NUL bytes.
 *  - Functions that can fail return a pdoc_status and take a `pdoc_error **error` last, which may be NULL. On
 *    failure it receives an error that the caller owns, and all other outputs are cleared; on success it receives
 *    NULL. Whatever can fail may fail with PDOC_ERROR_ARGUMENT and, if only for want of memory for the error, with
 *    PDOC_ERROR_MEMORY.
 *  - A handle argument that is NULL is no crash: what can fail gives PDOC_ERROR_ARGUMENT, a getter gives 0 or NULL.
 *    `i` counts from 0; one that is past the end gives NULL or an empty span.
 *  - Spans and offsets are in bytes of the document's text, unless a function says otherwise.
 *  - `user` is handed to the caller's functions as it is. Where `destroy` goes with it (NULL for none), that runs
 *    for it exactly once, also when the call fails.
 *  - `allocator` may be NULL: the C library's malloc. The table is copied; what its `user` points to must outlive
 *    all that is made with it.
 *  - Unless its comment says otherwise a function may be called by any thread at any time: configurations, options
 *    and writers belong to one thread while they are told something, a stream to one at a time, everything else is
 *    immutable once made.
 *  - Unless its comment says otherwise a function is there since the version that the head of its topic tells.
 *
 *  Static linking on Windows needs PDOC_STATIC to be defined; CMake and Meson define it where they link so.
 *
 *  @ownership A callback borrows what it is given until it returns.
 *  @threads Nothing here is called but by the library: each type says by which thread.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_BASE_H
#define PDOC_BASE_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#include <stddef.h>
#include <stdint.h>

/** Marks what a shared library shows; stands before each function of the interface. */
#if defined(_WIN32) && !defined(PDOC_STATIC)
#ifdef PDOC_BUILDING
#define PDOC_EXPORT __declspec(dllexport)
#else
#define PDOC_EXPORT __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define PDOC_EXPORT __attribute__((visibility("default")))
#else
#define PDOC_EXPORT
#endif

#include "codes.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An offset where there is none. */
#define PDOC_NO_OFFSET ((size_t)-1)

/** The number of a thing in a list where there is none. */
#define PDOC_NO_INDEX ((size_t)-1)

/** The length of a string that ends with its NUL byte: whatever takes a text or a value with a `length` takes this. It is
 *  no `size` of a file's bytes. */
#define PDOC_NUL_TERMINATED ((size_t)-1)

/** The value of a limit where there is none. */
#define PDOC_NO_LIMIT ((uint64_t)-1)

/** A passage [start, end). In bytes of the document's text unless a function says otherwise; start == end: no place.
 *  This type is frozen. */
typedef struct pdoc_span {
    size_t start; /**< the first byte */
    size_t end;   /**< the byte behind the last */
} pdoc_span;

/** Runs once when the library no longer needs what `user` points to; by whichever thread gave back the last count. */
typedef void (*pdoc_destroy_fn)(void *user);

/** Takes `size` bytes of output; `bytes` is borrowed until it returns and has no NUL byte behind it. Returns 0 to
 *  go on. PDOC_ERROR_CALLBACK ends the writing with that status; any other value ends it with PDOC_ERROR_SINK.
 *  Called by the thread that called the writing function, and never after it. */
typedef int (*pdoc_sink_fn)(void *user, const char *bytes, size_t size);

/** Says how much of the work is done, in units without meaning of their own; `total` may be 0 while it is not known.
 *  Each call of the library counts anew from 0, and may end below `total`. Returns 0 to go on. PDOC_ERROR_CALLBACK ends
 *  the work with that status; any other value ends it with PDOC_ERROR_CANCELLED. Called now and then by the thread that
 *  works: while a document is read about once for each 256 KiB that a stage has gone over (so never for a short one, and
 *  seldom for one that is a single long line), while it is annotated each time an extractor asks
 *  pdoc_extraction_stopping() too. */
typedef int (*pdoc_progress_fn)(void *user, uint64_t done, uint64_t total);

/** A caller's memory. The functions may be called by any thread that uses what was made with them.
 *  `size` is sizeof(pdoc_allocator), so that the table can grow. */
typedef struct pdoc_allocator {
    size_t size; /**< sizeof(pdoc_allocator) */
    /** Gives `n` bytes (n > 0) aligned for any type, or NULL. */
    void *(*allocate)(void *user, size_t n);
    /** Grows or shrinks what `allocate` gave to `n` bytes (memory may be NULL); NULL leaves it as it was. */
    void *(*reallocate)(void *user, void *memory, size_t n);
    /** Takes back what these gave; takes NULL too. */
    void (*release)(void *user, void *memory);
    void *user; /**< handed to the three functions */
} pdoc_allocator;

/** The language of messages. */
typedef int32_t pdoc_language;
enum {
    PDOC_LANGUAGE_UNKNOWN = 0, /**< taken for English */
    PDOC_LANGUAGE_ENGLISH = 1, /**< English */
    PDOC_LANGUAGE_JAPANESE = 2 /**< Japanese */
};

/** The unit of an offset in a document's text. */
typedef int32_t pdoc_unit;
enum {
    PDOC_UNIT_UNKNOWN = 0,    /**< taken for bytes */
    PDOC_UNIT_BYTE = 1,       /**< bytes of the UTF-8 text: C, Ruby */
    PDOC_UNIT_CODE_POINT = 2, /**< Unicode code points: Python; an ill-formed sequence counts as one */
    PDOC_UNIT_UTF16 = 3,      /**< UTF-16 code units: JavaScript, Java */
    PDOC_UNIT_SOURCE_BYTE = 4 /**< bytes of the file as it came, before it was decoded; 0 where a reader read it */
};

/** @} */

#ifdef __cplusplus
}
#endif
#endif
