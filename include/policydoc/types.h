/** @defgroup types Handles and kinds
 *  The kinds of things that minutes are made of, and the handles to them (types.h, a part of policydoc.h).
 *
 *  What the words mean is told in the guide ("What policydoc finds"). An enumeration is an integer of 32 bits with a
 *  name, and below it its values, which are fixed; a newer library may give values that are not listed here, which a
 *  program should treat as UNKNOWN. (A C enum would leave the width to the compiler, and such values undefined in C++.)
 *
 *  @ownership What has a count of its own is its holder's; what is inside lives as long as what it is inside of.
 *  @threads Builders belong to one thread while they are told something; everything else is immutable.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_TYPES_H
#define PDOC_TYPES_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name Counted objects
 *  Each has a ref and an unref of its own.
 *  @{ */
typedef struct pdoc_error pdoc_error;             /**< why a call failed */
typedef struct pdoc_buffer pdoc_buffer;           /**< bytes that the library wrote */
typedef struct pdoc_config pdoc_config;           /**< a builder: tables, limits, allocator */
typedef struct pdoc_analyzer pdoc_analyzer;       /**< made from a configuration; immutable */
typedef struct pdoc_options pdoc_options;         /**< a builder: what is known about one document, progress */
typedef struct pdoc_writer pdoc_writer;           /**< a builder: how documents are written down */
typedef struct pdoc_document pdoc_document;       /**< a document that was read; immutable */
typedef struct pdoc_annotations pdoc_annotations; /**< what extractors found in a document; immutable */
typedef struct pdoc_extractor pdoc_extractor;     /**< something that finds mentions; immutable */
typedef struct pdoc_reader pdoc_reader;           /**< something that reads files of a kind; immutable */

/** @} */

/** @name Inside a document
 *  Borrowed, living as long as the document, whose count their own ref and unref move.
 *  @{ */
typedef struct pdoc_session pdoc_session;         /**< one sitting that the document reports */
typedef struct pdoc_attendee pdoc_attendee;       /**< one person of a session */
typedef struct pdoc_material pdoc_material;       /**< one hand-out */
typedef struct pdoc_agenda_item pdoc_agenda_item; /**< one item of the agenda */
typedef struct pdoc_remark pdoc_remark;           /**< one thing that was said or done */
typedef struct pdoc_diagnostic pdoc_diagnostic;   /**< something that the library has to say about the document */

/** @} */

/** @name Inside annotations
 *  Borrowed, living as long as these, whose count their own ref and unref move.
 *  @{ */
typedef struct pdoc_mention pdoc_mention; /**< a passage that names something */
typedef struct pdoc_entity pdoc_entity;   /**< what one or more mentions name */

/** @} */

/** @name Inside a call
 *  Of a reader or an extractor, and no longer; only the thread that was called may use them.
 *  @{ */
typedef struct pdoc_evidence pdoc_evidence;     /**< what a reader gives */
typedef struct pdoc_extraction pdoc_extraction; /**< what an extractor is given: the document, and where to report */
typedef struct pdoc_draft pdoc_draft;           /**< a mention that is being reported */
/** @} */

/** What kind of minutes a document is. */
typedef int32_t pdoc_document_kind;
enum {
    PDOC_DOCUMENT_UNKNOWN = 0,    /**< none, or one that this library does not know */
    PDOC_DOCUMENT_SUMMARY = 1,    /**< 議事要旨, 議事概要 */
    PDOC_DOCUMENT_TRANSCRIPT = 2, /**< 議事録, 会議録, 速記録 */
    PDOC_DOCUMENT_OTHER = 3       /**< it does not say that it is either */
};

/** How an attendee took part. */
typedef int32_t pdoc_attendance;
enum {
    PDOC_ATTENDANCE_UNKNOWN = 0,    /**< none, or one that this library does not know */
    PDOC_ATTENDANCE_PRESENT = 1,    /**< was there; also who only spoke */
    PDOC_ATTENDANCE_ABSENT = 2,     /**< was not */
    PDOC_ATTENDANCE_REMOTE = 3,     /**< marked so among others who were in the room */
    PDOC_ATTENDANCE_REPRESENTED = 4 /**< a proxy came instead, who is an attendee of their own */
};

/** What kind of remark it is; only marks decide, words are not weighed. */
typedef int32_t pdoc_remark_kind;
enum {
    PDOC_REMARK_UNKNOWN = 0,   /**< none, or one that this library does not know */
    PDOC_REMARK_STATEMENT = 1, /**< something said, without a mark */
    PDOC_REMARK_QUESTION = 2,  /**< marked as a question */
    PDOC_REMARK_ANSWER = 3,    /**< marked as an answer */
    PDOC_REMARK_PROCEDURE = 4  /**< the minutes report an act instead of words */
};

/** What a piece of the text was taken for. */
typedef int32_t pdoc_reading_kind;
enum {
    PDOC_READING_UNKNOWN = 0,    /**< none, or one that this library does not know */
    PDOC_READING_TITLE = 1,      /**< the document's title, or a sitting's */
    PDOC_READING_HEADING = 2,    /**< a heading of the document itself: 3 出席者 */
    PDOC_READING_FIELD = 3,      /**< date, time, venue */
    PDOC_READING_GROUP = 4,      /**< the heading of a group of attendees */
    PDOC_READING_ATTENDEE = 5,   /**< an entry of a list of people */
    PDOC_READING_MATERIAL = 6,   /**< an entry of a list of hand-outs */
    PDOC_READING_AGENDA = 7,     /**< an item of the agenda, or its heading in the proceedings */
    PDOC_READING_LABEL = 8,      /**< the mark of a speaker, a bullet, an arrow */
    PDOC_READING_REMARK = 9,     /**< what was said or done */
    PDOC_READING_NOTE = 10,      /**< what is neither said nor done: opening lines, rules, contact lines */
    PDOC_READING_FURNITURE = 11, /**< page numbers, running heads */
    PDOC_READING_RESIDUE = 12    /**< not understood */
};

/** How much a diagnostic matters. */
typedef int32_t pdoc_severity;
enum {
    PDOC_SEVERITY_UNKNOWN = 0, /**< of a diagnostic that this library does not know */
    PDOC_SEVERITY_NOTE = 1,    /**< worth knowing; nothing is wrong with the result */
    PDOC_SEVERITY_WARNING = 2  /**< part of the result may be wrong or missing */
};

/** The fields of a session's head that have a place in the text. */
typedef int32_t pdoc_session_field;
enum {
    PDOC_SESSION_FIELD_UNKNOWN = 0,    /**< no field */
    PDOC_SESSION_FIELD_TITLE = 1,      /**< its title */
    PDOC_SESSION_FIELD_DATE = 2,       /**< the day */
    PDOC_SESSION_FIELD_START_TIME = 3, /**< when it began */
    PDOC_SESSION_FIELD_END_TIME = 4,   /**< when it ended */
    PDOC_SESSION_FIELD_VENUE = 5       /**< where it was */
};

/** What a caller may know about a document. */
typedef int32_t pdoc_fact;
enum {
    PDOC_FACT_UNKNOWN = 0,   /**< no fact */
    PDOC_FACT_NAME = 1,      /**< its file's name */
    PDOC_FACT_URL = 2,       /**< where it was fetched */
    PDOC_FACT_RETRIEVED = 3, /**< the day on which it was fetched, ISO 8601 */
    PDOC_FACT_BODY = 4,      /**< the meeting's name, where the document does not tell */
    PDOC_FACT_DATE = 5,      /**< the day of the sitting, ISO 8601, where the document does not tell */
    PDOC_FACT_ROSTER = 6,    /**< who belongs to the body: the text of a list of members, among whom speakers are looked
                                  for who are on no list of the document */
    PDOC_FACT_ENCODING = 7,  /**< the encoding of its bytes, as ICU names them; found by evidence when not given */
    PDOC_FACT_MEDIA_TYPE = 8 /**< text/plain when not given */
};

/** Limits count work, never time. Going over one is an error or, for diagnostics, a count of what was left out. */
typedef int32_t pdoc_limit;
enum {
    PDOC_LIMIT_UNKNOWN = 0,     /**< no limit */
    PDOC_LIMIT_INPUT = 1,       /**< bytes of a document; 256 MiB at first */
    PDOC_LIMIT_MEMORY = 2,      /**< bytes that a document may ask of the allocator, and as many again while it is
                                    read; 4 GiB at first, 1 GiB where pointers have 32 bits */
    PDOC_LIMIT_NESTING = 3,     /**< brackets in brackets, agenda items below agenda items; 64 at first */
    PDOC_LIMIT_DIAGNOSTICS = 4, /**< diagnostics that are kept; 1000 at first */
    PDOC_LIMIT_MENTIONS = 5,    /**< mentions that extractors may report for one document, those included that others
                                      displace; 10,000,000 at first */
    PDOC_LIMIT_PATTERN_STEPS =
        6,                /**< what a pattern of a user may cost for one match, in PCRE2's match limit; 1,000,000
                                      at first */
    PDOC_LIMIT_PAGES = 7, /**< pages that a reader may give; 20,000 at first */
    PDOC_LIMIT_TEXT = 8   /**< bytes of text that a reader may give, all runs together; 256 MiB at first: what a
                                      small file unpacks to */
};

/** @} */

#ifdef __cplusplus
}
#endif
#endif
