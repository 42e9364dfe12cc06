/** @defgroup extractor Extractors
 *  Finding what is spoken of (extractor.h, a part of policydoc.h). An extractor looks at a document that was read
 *  and reports mentions: passages that name something. The built-in extractors use the same interface as those of a
 *  program.
 *
 *  Four ways to have one: a table of names, a file of patterns, functions of a program, a shared object. Each gives
 *  a pdoc_extractor, which pdoc_config_add_extractor() puts into a configuration; analyzers made from it use it in
 *  pdoc_annotations_make().
 *
 *  @ownership An extractor that was made or loaded is the caller's, and given back by pdoc_extractor_unref();
 *  configurations and analyzers take counts of their own. What is asked of it lives as long as it does.
 *  @threads Extractors are immutable; their functions may be called by several threads at once, each with an
 *  extraction of its own.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_EXTRACTOR_H
#define PDOC_EXTRACTOR_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name Making extractors
 *  @{ */
/** When an extractor is run. Those of one phase do not see each other's mentions; those of a later one do. */
typedef int32_t pdoc_phase;
enum {
    PDOC_PHASE_UNKNOWN = 0,     /**< none, or one that this library does not know */
    PDOC_PHASE_NAMES = 1,       /**< what tells by itself what it is: names, numbers, days */
    PDOC_PHASE_DEFINITIONS = 2, /**< what the document defines: X（以下「Y」という。） */
    PDOC_PHASE_REFERENCES = 3   /**< what refers to something found before: 同法, 本ガイドライン */
};

/** The version of the interface between library and extractors that this header describes. */
#define PDOC_EXTRACTOR_INTERFACE 1

/** What an extractor is made of. `size` is sizeof(pdoc_extractor_functions), `interface_version` is
 *  PDOC_EXTRACTOR_INTERFACE: a table that is larger than the library's is fine when the rest of it is zero. */
typedef struct pdoc_extractor_functions {
    size_t size;                /**< sizeof(pdoc_extractor_functions), in bytes */
    uint32_t interface_version; /**< PDOC_EXTRACTOR_INTERFACE */
    pdoc_phase phase;           /**< when it is run: one of the three, since 0 is none */
    int32_t priority;           /**< of two mentions of one length the higher one stays; built-in ones have 0 to 20,
                                     tables of names and patterns of a program 30 */
    uint32_t reserved;          /**< 0 */
    const char *name;           /**< for diagnostics and lists; UTF-8 without spaces and control characters */
    const char *version;        /**< may be NULL */
    /** Looks at the document and reports. Returns 0 when done; PDOC_ERROR_CALLBACK ends the whole call with that
     *  status, and so does PDOC_ERROR_MEMORY; any other value says that this extractor failed: a diagnostic names it,
     *  what it reported is dropped, and the others go on. Must not keep the extraction or anything borrowed from it.
     *  Called by the thread that called pdoc_annotations_make(); by several at once where several do. */
    int (*extract)(void *user, pdoc_extraction *extraction);
} pdoc_extractor_functions;

/** An extractor from `functions` of the program. The table is copied, its strings too. `destroy` (may be NULL) runs for
 *  `user` exactly once: when the last count goes, or before this function fails.
 *  PDOC_ERROR_ARGUMENT for a table that is too small (whose `size` was not set, for example), is of another interface, or
 *  lacks something. */
PDOC_EXPORT pdoc_status pdoc_extractor_make(const pdoc_allocator *allocator, const pdoc_extractor_functions *functions,
                                            void *user, pdoc_destroy_fn destroy, pdoc_extractor **extractor,
                                            pdoc_error **error);

/** An extractor from a table of names (`text`): UTF-8, a head row, one row a fact, cells divided by tabs. Columns,
 *  in any order:
 *
 *      type        what the named thing is: organization, program, law …, or a word of one's own as for
 *                  pdoc_extraction_report(), so in Latin letters (must be there)
 *      canonical   the name under which its mentions gather (must be there); found itself, too, on every day
 *      alias       another way to write it; one row each
 *      valid_from  the first day (YYYY-MM-DD) on which the alias leads to this name; may be empty
 *      valid_to    the last such day; may be empty
 *      cue         words divided by |, one of which must stand in the document for the row to count
 *      inside      longer words, divided by |, that hold the alias and are not it: 全国連合 for 国連
 *      note        for the reader of the table
 *
 *  Any other column becomes an attribute of the mentions that the row finds, by its name. The day is the session's.
 *  Where no row of an alias holds on that day, the one that held last before it does, else the first. Names are
 *  found whatever their width or case, over line ends, and whether or not spaces stand between Japanese and Latin
 *  letters; a name that begins or ends in Latin letters, digits or katakana is not found inside a longer word of
 *  such letters. Of names that end at one place the eight longest are reported. Empty lines and lines that begin
 *  with # (unless it is a whole cell) are skipped. Tab, line feed and backslash in a cell are a backslash with a t, an n
 *  or a backslash behind it. `name` is what lists and diagnostics call it, as for pdoc_extractor_make(); its phase is
 *  PDOC_PHASE_NAMES, its priority 30. Text and name are copied. PDOC_ERROR_DATA with offset, line and column of what is
 *  wrong in the text. */
PDOC_EXPORT pdoc_status pdoc_extractor_make_table(const pdoc_allocator *allocator, const char *name, const char *text,
                                                  size_t length, pdoc_extractor **extractor, pdoc_error **error);

/** An extractor from patterns (`text`): UTF-8, a pattern a line: the type (as for pdoc_extraction_report()), white
 *  space, the pattern up to the line's end, at most 16,384 bytes. White space at the line's ends is left out: write [ ]
 *  for a space that counts. Empty lines and lines that begin with # are skipped.
 *
 *  Patterns are PCRE2's with UTF, UCP and MULTILINE, so ^ and $ match at each line of the folded text, which they see
 *  (pdoc_extraction_text()). Case counts unless (?i) says otherwise, and . stops at a line's end unless (?s) does. The
 *  mention is the group named `mention`, else the whole match, and nothing when that is empty; the groups `canonical`
 *  and `value` give these, any other named group becomes an attribute. Each pattern goes on behind its last match.
 *  Patterns are run by the interpreter with counted limits (PDOC_LIMIT_PATTERN_STEPS), so that they end, and end alike,
 *  everywhere; of one that is stopped a diagnostic tells, and what it found before stays. `name` is what lists and
 *  diagnostics call it, as for pdoc_extractor_make(); phase and priority are those of a table of names. Text and name
 *  are copied. PDOC_ERROR_DATA with the place of what is wrong in a pattern. */
PDOC_EXPORT pdoc_status pdoc_extractor_make_patterns(const pdoc_allocator *allocator, const char *name,
                                                     const char *text, size_t length, pdoc_extractor **extractor,
                                                     pdoc_error **error);

/** What the entry point of a shared object gives. It must live as long as the object is loaded. */
typedef struct pdoc_extractor_module {
    size_t size;                               /**< sizeof(pdoc_extractor_module) */
    uint32_t interface_version;                /**< PDOC_EXTRACTOR_INTERFACE */
    uint32_t reserved;                         /**< 0 */
    const pdoc_extractor_functions *functions; /**< what it does; must not be NULL */
    /** Makes what `extract` is given as `user`, which is NULL at first. NULL where nothing is needed. Memory may come from
     *  `allocator`, which lives until `close` has returned. Returns PDOC_OK, or a failure, by which loading fails: with
     *  PDOC_ERROR_MEMORY for that one, else with PDOC_ERROR_MODULE. What pdoc_error_make() then puts into `error` (never
     *  NULL; the library takes the count over) is what the program is told; without it the program is not told why. `close`
     *  is not called then. Called once, by the thread that loads. */
    pdoc_status (*open)(const pdoc_allocator *allocator, void **user, pdoc_error **error);
    /** Frees it. NULL where nothing is needed. Called once, by the thread that gives the last count back. */
    void (*close)(void *user);
} pdoc_extractor_module;

/** The name of the one function that a module exports. */
#define PDOC_EXTRACTOR_MODULE_ENTRY "pdoc_extractor_module_entry"
/** The type of that function. What it returns lives as long as the object is loaded. */
typedef const pdoc_extractor_module *(*pdoc_extractor_module_entry_fn)(void);

/** An extractor from a shared object. `path` must be absolute: nothing is searched for, and no environment variable
 *  changes what is loaded. A module is trusted code that runs inside the program.
 *  PDOC_ERROR_MODULE with the reason when it cannot be loaded, has no entry point, or is of another interface. */
PDOC_EXPORT pdoc_status pdoc_extractor_load(const pdoc_allocator *allocator, const char *path,
                                            pdoc_extractor **extractor, pdoc_error **error);

/** One more count of an extractor; returns it. */
PDOC_EXPORT pdoc_extractor *pdoc_extractor_ref(pdoc_extractor *extractor);
/** Gives a count of an extractor back. */
PDOC_EXPORT void pdoc_extractor_unref(pdoc_extractor *extractor);
/** Its name. Lives as long as the extractor. */
PDOC_EXPORT const char *pdoc_extractor_name(const pdoc_extractor *extractor, size_t *length);
/** Its version; "" without one. Lives as long as the extractor. */
PDOC_EXPORT const char *pdoc_extractor_version(const pdoc_extractor *extractor, size_t *length);
/** The phase in which it is run. */
PDOC_EXPORT pdoc_phase pdoc_extractor_phase(const pdoc_extractor *extractor);
/** The name of a `phase`: "names", "definitions", "references"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_phase_name(pdoc_phase phase);
/** Its priority: of two mentions of one length that of the higher one stays. */
PDOC_EXPORT int32_t pdoc_extractor_priority(const pdoc_extractor *extractor);

/** Puts an extractor into a configuration, behind those that are there; the configuration takes a count of its own.
 *  @threads The configuration belongs to one thread meanwhile. */
PDOC_EXPORT pdoc_status pdoc_config_add_extractor(pdoc_config *config, pdoc_extractor *extractor, pdoc_error **error);
/** Whether the built-in extractors are there (`on` is not 0; they are, at first).
 *  @threads The configuration belongs to one thread meanwhile. */
PDOC_EXPORT pdoc_status pdoc_config_set_builtin_extractors(pdoc_config *config, int on, pdoc_error **error);

/** How many extractors an analyzer has. */
PDOC_EXPORT size_t pdoc_analyzer_extractor_count(const pdoc_analyzer *analyzer);
/** Such an extractor, in the order in which they are registered: the built-in ones first. Lives as long as the
 *  analyzer. */
PDOC_EXPORT pdoc_extractor *pdoc_analyzer_extractor_at(const pdoc_analyzer *analyzer, size_t i);
/** @} */

/** @name Inside an extractor
 *  What it sees and says while `extract` runs.
 *
 *  @ownership Everything is borrowed until `extract` returns.
 *  @threads Only the thread on which `extract` was called may use an extraction and its drafts.
 *  @{ */
/** The document that is looked at: read-only, complete. */
PDOC_EXPORT pdoc_document *pdoc_extraction_document(const pdoc_extraction *extraction);
/** The folded text: NFKC, wraps joined, page furniture and markup left out, one logical line a line, each with a line
 *  feed behind it. NFKC makes full-width digits and letters half-width and an ideographic space a space; dashes (‐ − ― ー)
 *  and 〜 stay what they are; a comma between Japanese words, and a dot that ends their sentences, are 、 and 。 there. A
 *  paragraph may be several lines: one that ends in a full stop is not joined with the next.
 *  NUL-terminated; has no NUL and no ill-formed sequence. */
PDOC_EXPORT const char *pdoc_extraction_text(const pdoc_extraction *extraction, size_t *length);
/** Where a span of the folded text (`folded`, in its bytes) stands in the document's text. Costs a binary search. */
PDOC_EXPORT pdoc_span pdoc_extraction_source_span(const pdoc_extraction *extraction, pdoc_span folded);
/** The reverse: what of the folded text, in its bytes, stands in a span of the document's text (`source`); empty where
 *  nothing does. */
PDOC_EXPORT pdoc_span pdoc_extraction_folded_span(const pdoc_extraction *extraction, pdoc_span source);
/** How many mentions earlier phases found, overlaps resolved. */
PDOC_EXPORT size_t pdoc_extraction_mention_count(const pdoc_extraction *extraction);
/** Such a mention, in the order of the text. Borrowed until `extract` returns. */
PDOC_EXPORT const pdoc_mention *pdoc_extraction_mention_at(const pdoc_extraction *extraction, size_t i);
/** Where such a mention stands in the folded text, in its bytes. */
PDOC_EXPORT pdoc_span pdoc_extraction_mention_folded(const pdoc_extraction *extraction, size_t i);
/** A `limit` of the analyzer, in what it counts; PDOC_NO_LIMIT for none, 0 for one that is unknown. */
PDOC_EXPORT uint64_t pdoc_extraction_limit(const pdoc_extraction *extraction, pdoc_limit limit);
/** Asks whether to stop: 1 when the caller has cancelled, a limit is passed or memory has run out, and for NULL;
 *  `extract` should then return, with any value. Calls the caller's progress function, so ask it now and then (a report,
 *  some thousand characters) and not for each character. */
PDOC_EXPORT int pdoc_extraction_stopping(pdoc_extraction *extraction);

/** Reports a mention: its `type` (organization, program, law, document, standard, person, place, event, date,
 *  quantity, product, or a word of one's own: a Latin letter, then such letters, digits, - and _, at most 64) and
 *  its `span` in the document's text, in bytes. Ends that fall inside a character, or inside what folds to one, are
 *  moved outwards. The type "none" claims a passage for nothing: what overlaps it and is shorter goes, and it is
 *  left out itself. The draft that is returned is borrowed until `extract` returns. NULL when the report is refused:
 *  a span outside the text or in nothing that was folded, a type that is no word (the first of these that an
 *  extractor gives is a diagnostic), PDOC_LIMIT_MENTIONS passed, or no memory. The last two end the whole call once
 *  `extract` has returned. NULL, too, for a span across lines of a form or of lists side by side, which stand in
 *  another order in the folded text: it is left out. */
PDOC_EXPORT pdoc_draft *pdoc_extraction_report(pdoc_extraction *extraction, const char *type, pdoc_span span);
/** The same for a `type` and a span of the folded text (`folded`, in its bytes). */
PDOC_EXPORT pdoc_draft *pdoc_extraction_report_folded(pdoc_extraction *extraction, const char *type, pdoc_span folded);

/** The name under which mentions of the same thing gather (`canonical`). As all that goes with a mention it is
 *  copied, and left out when it is not UTF-8; a NULL draft is fine, so that reports need no check. */
PDOC_EXPORT void pdoc_draft_set_canonical(pdoc_draft *draft, const char *canonical, size_t length);
/** What it comes to (`value`), as pdoc_mention_value() has it: of a type of one's own whatever that needs. */
PDOC_EXPORT void pdoc_draft_set_value(pdoc_draft *draft, const char *value, size_t length);
/** The name of the `rule` that found it, for people. */
PDOC_EXPORT void pdoc_draft_set_rule(pdoc_draft *draft, const char *rule, size_t length);
/** How sure it is (`confidence`), 0 to 1; 1 when it is not said, and any other value says nothing. */
PDOC_EXPORT void pdoc_draft_set_confidence(pdoc_draft *draft, double confidence);
/** Who is meant: an attendee of this document; another one is left out. */
PDOC_EXPORT void pdoc_draft_set_attendee(pdoc_draft *draft, const pdoc_attendee *attendee);
/** One more attendee of this document who may be meant, where that is not certain. */
PDOC_EXPORT void pdoc_draft_add_candidate(pdoc_draft *draft, const pdoc_attendee *attendee);
/** The hand-out that is referred to (`material`), of this document. */
PDOC_EXPORT void pdoc_draft_set_material(pdoc_draft *draft, const pdoc_material *material);
/** An attribute: a `key` and its `value`; a key that was given before gets the new one. */
PDOC_EXPORT void pdoc_draft_add_attribute(pdoc_draft *draft, const char *key, const char *value, size_t length);

/** Warns of something: a diagnostic with a `message`, which is copied, and its place in the document's text (`span`, in
 *  bytes; an empty one: none). */
PDOC_EXPORT void pdoc_extraction_warn(pdoc_extraction *extraction, pdoc_span span, const char *message);
/** Says why (`message`), before `extract` returns a failure: one sentence for a person, of which 199 bytes are
 *  copied. */
PDOC_EXPORT void pdoc_extraction_fail(pdoc_extraction *extraction, const char *message);
/** @} */

/** @} */

#ifdef __cplusplus
}
#endif
#endif
