/** @defgroup codes Codes
 *  The codes of errors and of diagnostics (codes.h, a part of policydoc.h). Their numbers never change.
 *  Made from lib/base/codes.tsv by script/codes.py: change the table, not this file.
 *
 *  @ownership Nothing is handed out.
 *  @threads Nothing is called.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_CODES_H
#define PDOC_CODES_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

/** What a call came to: 0 done, negative failed. A newer library may return codes that are not listed here. */
typedef int32_t pdoc_status;
enum {
    /** Done. */
    PDOC_OK = 0,
    /** The allocator gave no memory. Reporting it needs none. */
    PDOC_ERROR_MEMORY = -1,
    /** A pointer that must not be NULL is, or a value is outside what the function takes. */
    PDOC_ERROR_ARGUMENT = -2,
    /** The bytes are no text, or the encoding that was declared is unknown. */
    PDOC_ERROR_ENCODING = -3,
    /** The work would have gone over a limit of the configuration; see pdoc_config_set_limit(). */
    PDOC_ERROR_LIMIT = -4,
    /** The progress callback asked to stop. */
    PDOC_ERROR_CANCELLED = -5,
    /** A table that was given to the configuration is faulty. */
    PDOC_ERROR_DATA = -6,
    /** The caller's sink refused bytes. */
    PDOC_ERROR_SINK = -7,
    /** Reserved: a caller's callback returned this very value, which is passed through untouched. */
    PDOC_ERROR_CALLBACK = -8,
    /** A shared object could not be loaded, or it is no module that this library takes. */
    PDOC_ERROR_MODULE = -9,
    /** The file is damaged, encrypted, or holds no text: its reader says so. */
    PDOC_ERROR_FORMAT = -10,
    /** The bytes are of a kind that needs a reader which the configuration does not have. */
    PDOC_ERROR_READER = -11
};

/** What a diagnostic says. Arguments are what its message is filled with, by name; each may be absent. A newer library may
 *  have codes that are not listed here. */
typedef int32_t pdoc_diagnostic_code;
enum {
    /** None, or one that this library does not know. */
    PDOC_DIAGNOSTIC_UNKNOWN = 0,
    /** Bytes that are no text in the document's encoding; they count as U+FFFD. Arguments: bytes. */
    PDOC_DIAGNOSTIC_INVALID_BYTES = 1,
    /** Two encodings fit equally well. Arguments: chosen, other. */
    PDOC_DIAGNOSTIC_ENCODING_TIE = 2,
    /** A page number or running head was taken out. Arguments: text. */
    PDOC_DIAGNOSTIC_FURNITURE = 3,
    /** Nothing of a meeting's minutes was found. */
    PDOC_DIAGNOSTIC_NOT_RECOGNIZED = 4,
    /** Somebody speaks who is on no list. Arguments: speaker. */
    PDOC_DIAGNOSTIC_SPEAKER_NOT_LISTED = 5,
    /** A label may mean two or more attendees; they are listed as candidates. Arguments: speaker, candidates. */
    PDOC_DIAGNOSTIC_SPEAKER_AMBIGUOUS = 6,
    /** Two entries of a list stand together without a separator. Arguments: text. */
    PDOC_DIAGNOSTIC_SEPARATOR_MISSING = 7,
    /** A numbering leaves out a number. Arguments: found, expected. */
    PDOC_DIAGNOSTIC_NUMBER_SKIPPED = 8,
    /** No such day, or one before 1873. Arguments: text. */
    PDOC_DIAGNOSTIC_DATE_INVALID = 9,
    /** A list states how many it has, and has another number. Arguments: stated, found. */
    PDOC_DIAGNOSTIC_COUNT_DIFFERS = 10,
    /** A bracket is opened and not closed. Arguments: bracket. */
    PDOC_DIAGNOSTIC_BRACKET_UNCLOSED = 11,
    /** An extractor reported that it failed; the others went on. Arguments: extractor, reason. */
    PDOC_DIAGNOSTIC_EXTRACTOR_FAILED = 12,
    /** An extractor could not do all of its work: a pattern went over a limit, for example. Arguments: extractor, message. */
    PDOC_DIAGNOSTIC_EXTRACTOR_WARNED = 13,
    /** An extractor reported a span outside the text, or an unusable type. Arguments: extractor, reason. */
    PDOC_DIAGNOSTIC_MENTION_REFUSED = 14,
    /** Navigation, page heads and feet that the reader told apart. Arguments: text. */
    PDOC_DIAGNOSTIC_ASIDE = 15,
    /** The reader could not read all of the file. Arguments: reader, message. */
    PDOC_DIAGNOSTIC_READER_WARNED = 16,
    /** Pages from which no text could be taken. Arguments: pages. */
    PDOC_DIAGNOSTIC_NO_TEXT_ON_PAGES = 17
};

/** @} */

#endif
