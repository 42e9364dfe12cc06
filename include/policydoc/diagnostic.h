/* Part of policydoc.h: what a document has to say about itself: diagnostics, the residue, readings. */
#ifndef PDOC_DIAGNOSTIC_H
#define PDOC_DIAGNOSTIC_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What was not understood, contradicts itself or was repaired, in the order of its discovery. */
PDOC_EXPORT size_t pdoc_document_diagnostic_count(const pdoc_document *document);
PDOC_EXPORT const pdoc_diagnostic *pdoc_document_diagnostic_at(const pdoc_document *document, size_t i);
/** How many more there were than PDOC_LIMIT_DIAGNOSTICS allowed to keep. */
PDOC_EXPORT uint64_t pdoc_document_diagnostics_dropped(const pdoc_document *document);

/** One more count of the diagnostic's document, and back. */
PDOC_EXPORT const pdoc_diagnostic *pdoc_diagnostic_ref(const pdoc_diagnostic *diagnostic);
PDOC_EXPORT void pdoc_diagnostic_unref(const pdoc_diagnostic *diagnostic);
PDOC_EXPORT pdoc_diagnostic_code pdoc_diagnostic_code_of(const pdoc_diagnostic *diagnostic);
/** The code's fixed name, "speaker-not-listed"; "unknown" for a code from elsewhere. Lives for ever. */
PDOC_EXPORT const char *pdoc_diagnostic_code_name(pdoc_diagnostic_code code);
/** How much it matters. */
PDOC_EXPORT pdoc_severity pdoc_diagnostic_severity(const pdoc_diagnostic *diagnostic);
/** "note", "warning"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_severity_name(pdoc_severity severity);
/** One sentence for a person, without a full stop. */
PDOC_EXPORT const char *pdoc_diagnostic_message(const pdoc_diagnostic *diagnostic, pdoc_language language, size_t *length);
/** Where; an empty span where it has no place. */
PDOC_EXPORT pdoc_span pdoc_diagnostic_span(const pdoc_diagnostic *diagnostic);
/** Its arguments: what the message is filled with. The name ("speaker") lives for ever. An argument that is absent is
 *  NULL. */
PDOC_EXPORT size_t pdoc_diagnostic_argument_count(const pdoc_diagnostic *diagnostic);
PDOC_EXPORT const char *pdoc_diagnostic_argument_name(const pdoc_diagnostic *diagnostic, size_t i);
PDOC_EXPORT const char *pdoc_diagnostic_argument_at(const pdoc_diagnostic *diagnostic, size_t i, size_t *length);

/** The passages that belong to nothing that was found, ascending; spaces at their ends and between them left out. */
PDOC_EXPORT size_t pdoc_document_residue_count(const pdoc_document *document);
PDOC_EXPORT pdoc_span pdoc_document_residue_at(const pdoc_document *document, size_t i);

/** What each piece of the text was taken for, ascending and not overlapping. */
PDOC_EXPORT size_t pdoc_document_reading_count(const pdoc_document *document);
PDOC_EXPORT pdoc_span pdoc_document_reading_span(const pdoc_document *document, size_t i);
PDOC_EXPORT pdoc_reading_kind pdoc_document_reading_kind(const pdoc_document *document, size_t i);
/** The name of the rule that decided. Names may change from one version to the next. */
PDOC_EXPORT const char *pdoc_document_reading_rule(const pdoc_document *document, size_t i, size_t *length);
/** "title", "heading", "attendee" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_reading_kind_name(pdoc_reading_kind kind);

#ifdef __cplusplus
}
#endif
#endif
