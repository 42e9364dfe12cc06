/** @defgroup names Names of values
 *  The fixed names of the values of enumerations, and the way back from a name to its value, for configuration files,
 *  command lines, logs and bindings (names.h, a part of policydoc.h).
 *
 *  A name is the enumerator without what its enumeration has in common, in small letters, with - for _:
 *  PDOC_LIMIT_PATTERN_STEPS is "pattern-steps". Statuses and diagnostics have names of their own. Names are compared as
 *  they are, and like the values they never change. The names of some kinds stand where the kind does
 *  (pdoc_remark_kind_name() …). A value from elsewhere is called "unknown", which is no name: the way back from it, from
 *  any other word that is no name, and from NULL, is 0, UNKNOWN.
 *
 *  @ownership Names live for ever.
 *  @threads Any thread may call all of this at any time.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_NAMES_H
#define PDOC_NAMES_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name From values to names
 *  @{ */
/** The name of a `language`: "english", "japanese"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_language_name(pdoc_language language);
/** The name of a `unit`: "byte", "code-point", "utf16", "source-byte"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_unit_name(pdoc_unit unit);
/** The name of a `field` of sessions: "title", "date", "start-time" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_session_field_name(pdoc_session_field field);
/** The name of a `fact`: "name", "url", "media-type" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_fact_name(pdoc_fact fact);
/** The name of a `limit`: "input", "memory", "pattern-steps" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_limit_name(pdoc_limit limit);
/** The name of a `format`: "json", "csv", "tsv"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_format_name(pdoc_format format);
/** The name of the `kind` of a table: "sessions", "attendees" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_table_kind_name(pdoc_table_kind kind);
/** The name of the `kind` of a node: "document", "session", "agenda-item" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_node_kind_name(pdoc_node_kind kind);
/** The name of the `kind` of a block: "paragraph", "heading", "list-item" …; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_block_kind_name(pdoc_block_kind kind);
/** The name of one `flag`: "line", "head", "bom"; "unknown", also for several together. Lives for ever. */
PDOC_EXPORT const char *pdoc_writer_flag_name(pdoc_writer_flags flag);
/** The name of one `flag`: "generated", "ruby", "hidden", "vertical"; "unknown", also for several together. Lives for ever. */
PDOC_EXPORT const char *pdoc_run_flag_name(pdoc_run_flags flag);
/** The name of one `flag`: "replace"; "unknown", also for several together. Lives for ever. */
PDOC_EXPORT const char *pdoc_data_table_flag_name(pdoc_data_table_flags flag);
/** @} */

/** @name From names to values
 *  @{ */
/** The status of a `name`; PDOC_NO_STATUS where there is none, since 0 is PDOC_OK; also for NULL. */
PDOC_EXPORT pdoc_status pdoc_status_from_name(const char *name);
/** The code of a `name`; PDOC_DIAGNOSTIC_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_diagnostic_code pdoc_diagnostic_code_from_name(const char *name);
/** The severity of a `name`; PDOC_SEVERITY_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_severity pdoc_severity_from_name(const char *name);
/** The kind of documents of a `name`; PDOC_DOCUMENT_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_document_kind pdoc_document_kind_from_name(const char *name);
/** The kind of attendance of a `name`; PDOC_ATTENDANCE_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_attendance pdoc_attendance_from_name(const char *name);
/** The kind of remarks of a `name`; PDOC_REMARK_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_remark_kind pdoc_remark_kind_from_name(const char *name);
/** The kind of readings of a `name`; PDOC_READING_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_reading_kind pdoc_reading_kind_from_name(const char *name);
/** The phase of a `name`; PDOC_PHASE_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_phase pdoc_phase_from_name(const char *name);
/** The language of a `name`; PDOC_LANGUAGE_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_language pdoc_language_from_name(const char *name);
/** The unit of a `name`; PDOC_UNIT_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_unit pdoc_unit_from_name(const char *name);
/** The field of sessions of a `name`; PDOC_SESSION_FIELD_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_session_field pdoc_session_field_from_name(const char *name);
/** The fact of a `name`; PDOC_FACT_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_fact pdoc_fact_from_name(const char *name);
/** The limit of a `name`; PDOC_LIMIT_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_limit pdoc_limit_from_name(const char *name);
/** The format of a `name`; PDOC_FORMAT_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_format pdoc_format_from_name(const char *name);
/** The kind of tables of a `name`; PDOC_TABLE_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_table_kind pdoc_table_kind_from_name(const char *name);
/** The kind of nodes of a `name`; PDOC_NODE_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_node_kind pdoc_node_kind_from_name(const char *name);
/** The kind of blocks of a `name`; PDOC_BLOCK_UNKNOWN where there is none. */
PDOC_EXPORT pdoc_block_kind pdoc_block_kind_from_name(const char *name);
/** The flag of a writer with a `name`; 0 where there is none. */
PDOC_EXPORT pdoc_writer_flags pdoc_writer_flag_from_name(const char *name);
/** The flag of a run with a `name`; 0 where there is none. */
PDOC_EXPORT pdoc_run_flags pdoc_run_flag_from_name(const char *name);
/** The flag of a data table with a `name`; 0 where there is none. */
PDOC_EXPORT pdoc_data_table_flags pdoc_data_table_flag_from_name(const char *name);
/** @} */

/** @} */

#ifdef __cplusplus
}
#endif
#endif
