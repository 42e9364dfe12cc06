/** @defgroup diagnostic Diagnostics, residue, readings
 *  What a document has to say about itself (diagnostic.h, a part of policydoc.h).
 *
 *  @ownership Everything is borrowed and lives as long as the document, or, of diagnostics of annotations, as long as
 *  these; the fixed names of values live for ever.
 *  @threads Documents and annotations are immutable: any number of threads may call all of this at once.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_DIAGNOSTIC_H
#define PDOC_DIAGNOSTIC_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** How many diagnostics there are: what was not understood, contradicts itself or was repaired. */
PDOC_EXPORT size_t pdoc_document_diagnostic_count(const pdoc_document *document);
/** A diagnostic, in the order of discovery. */
PDOC_EXPORT const pdoc_diagnostic *pdoc_document_diagnostic_at(const pdoc_document *document, size_t i);
/** How many more there were than PDOC_LIMIT_DIAGNOSTICS allowed to keep. */
PDOC_EXPORT uint64_t pdoc_document_diagnostics_dropped(const pdoc_document *document);

/** One more count of the diagnostic's document, or of the annotations that it belongs to; returns the diagnostic. */
PDOC_EXPORT const pdoc_diagnostic *pdoc_diagnostic_ref(const pdoc_diagnostic *diagnostic);
/** Gives that count back. */
PDOC_EXPORT void pdoc_diagnostic_unref(const pdoc_diagnostic *diagnostic);
/** What it says, as a number. PDOC_DIAGNOSTIC_UNKNOWN for NULL. */
PDOC_EXPORT pdoc_diagnostic_code pdoc_diagnostic_code_of(const pdoc_diagnostic *diagnostic);
/** The fixed name of a `code`, "speaker-not-listed"; "unknown" for a code from elsewhere. Lives for ever. */
PDOC_EXPORT const char *pdoc_diagnostic_code_name(pdoc_diagnostic_code code);
/** How much it matters. */
PDOC_EXPORT pdoc_severity pdoc_diagnostic_severity(const pdoc_diagnostic *diagnostic);
/** The name of a `severity`: "note", "warning"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_severity_name(pdoc_severity severity);
/** One sentence for a person in a `language`, without a full stop; English for a language that is unknown. */
PDOC_EXPORT const char *pdoc_diagnostic_message(const pdoc_diagnostic *diagnostic, pdoc_language language,
                                                size_t *length);
/** Where in the document's text; an empty span where it has no place. */
PDOC_EXPORT pdoc_span pdoc_diagnostic_span(const pdoc_diagnostic *diagnostic);
/** How many arguments it has: what the message is filled with; at most 3. pdoc_diagnostic_code names those of each
 *  code. */
PDOC_EXPORT size_t pdoc_diagnostic_argument_count(const pdoc_diagnostic *diagnostic);
/** The name of an argument ("speaker"). Lives for ever. */
PDOC_EXPORT const char *pdoc_diagnostic_argument_name(const pdoc_diagnostic *diagnostic, size_t i);
/** An argument itself, for example a speaker's label; NULL where it is absent. */
PDOC_EXPORT const char *pdoc_diagnostic_argument_at(const pdoc_diagnostic *diagnostic, size_t i, size_t *length);

/** How many passages belong to nothing that was found. */
PDOC_EXPORT size_t pdoc_document_residue_count(const pdoc_document *document);
/** Such a passage, ascending; spaces at their ends and between them left out. */
PDOC_EXPORT pdoc_span pdoc_document_residue_at(const pdoc_document *document, size_t i);

/** How many pieces of the text were taken for something. */
PDOC_EXPORT size_t pdoc_document_reading_count(const pdoc_document *document);
/** Where such a piece stands; ascending and not overlapping. */
PDOC_EXPORT pdoc_span pdoc_document_reading_span(const pdoc_document *document, size_t i);
/** What it was taken for; PDOC_READING_UNKNOWN past the end. */
PDOC_EXPORT pdoc_reading_kind pdoc_document_reading_kind(const pdoc_document *document, size_t i);
/** The number of the piece that the offset `byte` stands in; PDOC_NO_INDEX where there is none. Costs a binary search.
 *  PDOC_NO_INDEX for NULL. */
PDOC_EXPORT size_t pdoc_document_find_reading(const pdoc_document *document, size_t byte);
/** The name of the rule that decided. Names may change from one version to the next. */
PDOC_EXPORT const char *pdoc_document_reading_rule(const pdoc_document *document, size_t i, size_t *length);
/** The name of a `kind`: "title", "heading", "attendee" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_reading_kind_name(pdoc_reading_kind kind);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
