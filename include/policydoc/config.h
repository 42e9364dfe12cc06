/** @defgroup config Configuration and analyzer
 *  How documents are to be read: a configuration, the analyzer made from it, and what is known of one document
 *  (config.h, a part of policydoc.h).
 *
 *  @ownership What is made is the caller's, and given back by its unref; strings live as long as the analyzer they
 *  were asked of. What is told to a configuration or to options is copied.
 *  @threads A configuration and options belong to one thread while they are told something; an analyzer is immutable
 *  and may be used by any number of threads.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_CONFIG_H
#define PDOC_CONFIG_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** Makes an empty configuration: the built-in tables and extractors, the limits that pdoc_limit names. `allocator`
 *  serves everything that is made with the configuration. Fails with PDOC_ERROR_ARGUMENT when the allocator's table
 *  is too small or lacks a function. */
PDOC_EXPORT pdoc_status pdoc_config_make(const pdoc_allocator *allocator, pdoc_config **config, pdoc_error **error);
/** One more count of a configuration; returns it. */
PDOC_EXPORT pdoc_config *pdoc_config_ref(pdoc_config *config);
/** Gives a count of a configuration back. */
PDOC_EXPORT void pdoc_config_unref(pdoc_config *config);

/** Sets a limit to a `value` from 1, in what `limit` counts; PDOC_NO_LIMIT for none, but for nesting, which is at most
 *  100,000. PDOC_ERROR_ARGUMENT for a limit that this library does not know or a value that it cannot hold. */
PDOC_EXPORT pdoc_status pdoc_config_set_limit(pdoc_config *config, pdoc_limit limit, uint64_t value,
                                              pdoc_error **error);
/** What a `limit` is set to, in what it counts; PDOC_NO_LIMIT for none, 0 for one that is unknown. */
PDOC_EXPORT uint64_t pdoc_config_limit(const pdoc_config *config, pdoc_limit limit);

/** What becomes of the rows that a data table has; may be combined by |. */
typedef uint32_t pdoc_data_table_flags;
enum {
    PDOC_DATA_TABLE_ADD = 0,    /**< they stay */
    PDOC_DATA_TABLE_REPLACE = 1 /**< they go */
};

/** Adds rows to what the library knows. `file` names the table by the end of a path, as in "roles.tsv" or
 *  "city/roles.tsv", and is what `generator` calls it; `text` is what such a file holds: UTF-8, a head row, one row
 *  a fact, cells divided by tabs. Both are copied. Tables are read in the order in which they were added.
 *  PDOC_ERROR_DATA for a file that names no table, PDOC_ERROR_ARGUMENT for flags that this library does not know;
 *  what is wrong inside the text is said by pdoc_analyzer_make(). */
PDOC_EXPORT pdoc_status pdoc_config_add_data_table(pdoc_config *config, const char *file, const char *text,
                                                   size_t length, pdoc_data_table_flags flags, pdoc_error **error);

/** How many data tables there are. */
PDOC_EXPORT size_t pdoc_data_table_count(void);
/** The file name of a data table ("roles.tsv"). Lives for ever; NULL past the end. */
PDOC_EXPORT const char *pdoc_data_table_name(size_t i);

/** Makes an analyzer: tables are read and compiled, the configuration is copied and may change or go afterwards.
 *  `config` may be NULL for one just made. PDOC_ERROR_DATA when an added table is faulty: the error's offset, line and
 *  column are those of that table's text. Costs some milliseconds; make one and keep it. */
PDOC_EXPORT pdoc_status pdoc_analyzer_make(const pdoc_config *config, pdoc_analyzer **analyzer, pdoc_error **error);
/** One more count of an analyzer; returns it. Documents and annotations keep a count of theirs. */
PDOC_EXPORT pdoc_analyzer *pdoc_analyzer_ref(pdoc_analyzer *analyzer);
/** Gives a count of an analyzer back. */
PDOC_EXPORT void pdoc_analyzer_unref(pdoc_analyzer *analyzer);
/** The `limit` that the analyzer works with, in what it counts; PDOC_NO_LIMIT for none, 0 for one that is unknown. */
PDOC_EXPORT uint64_t pdoc_analyzer_limit(const pdoc_analyzer *analyzer, pdoc_limit limit);

/** How many packs of tables the analyzer knows, the built-in one first: what an export calls `generator.data`. */
PDOC_EXPORT size_t pdoc_analyzer_pack_count(const pdoc_analyzer *analyzer);
/** The name of a pack: what the table was called when it was added. */
PDOC_EXPORT const char *pdoc_analyzer_pack_name(const pdoc_analyzer *analyzer, size_t i, size_t *length);
/** The version that a pack tells of itself; NULL without one. */
PDOC_EXPORT const char *pdoc_analyzer_pack_version(const pdoc_analyzer *analyzer, size_t i, size_t *length);
/** The hash of a pack's bytes behind the name of its method ("fnv1a64:…"), by which two of one name are told apart. */
PDOC_EXPORT const char *pdoc_analyzer_pack_hash(const pdoc_analyzer *analyzer, size_t i, size_t *length);

/** The version of component `i` (pdoc_component_name()) that ran when the analyzer was made: of ICU and PCRE2 it may be
 *  another one than the library was built with, which pdoc_component_version() tells. NULL past the end. */
PDOC_EXPORT const char *pdoc_analyzer_component_version(const pdoc_analyzer *analyzer, size_t i, size_t *length);

/** Makes options: what is known and wanted for one document, empty at first. They may serve any number of documents,
 *  one after another. They keep no count of the analyzer but use its allocator, which must live as long as they do. */
PDOC_EXPORT pdoc_status pdoc_options_make(const pdoc_analyzer *analyzer, pdoc_options **options, pdoc_error **error);
/** One more count of the options; returns them. */
PDOC_EXPORT pdoc_options *pdoc_options_ref(pdoc_options *options);
/** Gives a count of the options back. */
PDOC_EXPORT void pdoc_options_unref(pdoc_options *options);
/** Tells a `fact`, replacing what was told before. The `value` is UTF-8 and copied; NULL takes the fact back.
 *  PDOC_ERROR_ARGUMENT for an unknown fact, a value that is not UTF-8, or a day that is not YYYY-MM-DD
 *  (for `retrieved` a time may follow). */
PDOC_EXPORT pdoc_status pdoc_options_set_fact(pdoc_options *options, pdoc_fact fact, const char *value, size_t length,
                                              pdoc_error **error);
/** Has `progress` called while a document is read; NULL for none. `destroy` (may be NULL) runs for `user` exactly
 *  once: when another callback takes its place, when the options go, or before this function fails. */
PDOC_EXPORT pdoc_status pdoc_options_set_progress(pdoc_options *options, pdoc_progress_fn progress, void *user,
                                                  pdoc_destroy_fn destroy, pdoc_error **error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
