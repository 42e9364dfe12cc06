/** @defgroup version Versions and features
 *  Which library this is, and what it stands on (version.h, a part of policydoc.h).
 *
 *  @ownership All strings live for ever.
 *  @threads Any thread may call all of this at any time.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_VERSION_H
#define PDOC_VERSION_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The version of these headers. The version of the library that runs is pdoc_version(). */
#define PDOC_VERSION_MAJOR 0
/** The second number of that version: what was added. */
#define PDOC_VERSION_MINOR 1
/** Its third number: what was mended. */
#define PDOC_VERSION_PATCH 0
/** All three as a string. */
#define PDOC_VERSION_STRING "0.1.0"
/** All three as one number: 1.2.3 is 1002003. */
#define PDOC_VERSION_NUMBER (PDOC_VERSION_MAJOR * 1000000 + PDOC_VERSION_MINOR * 1000 + PDOC_VERSION_PATCH)
/** Whether these headers are of the version `major`.`minor`.`patch` or a later one; for the preprocessor's
 *  conditions. */
#define PDOC_VERSION_AT_LEAST(major, minor, patch) (PDOC_VERSION_NUMBER >= (major)*1000000 + (minor)*1000 + (patch))

/** The version of the library, "1.2.3". Lives for ever. */
PDOC_EXPORT const char *pdoc_version(void);
/** The same as a number to compare with PDOC_VERSION_NUMBER. */
PDOC_EXPORT int pdoc_version_number(void);

/** How many components the library was built with, itself included: policydoc, unicode, icu, utf8proc, pcre2 ….
 *  A build may lack some. */
PDOC_EXPORT size_t pdoc_component_count(void);
/** The name of a component. Lives for ever. NULL past the end. */
PDOC_EXPORT const char *pdoc_component_name(size_t i);
/** The version of a component: of ICU and PCRE2 the one that the library was built with, of the others the one that
 *  runs; pdoc_analyzer_component_version() tells of all the one that runs. Lives for ever. NULL past the end. */
PDOC_EXPORT const char *pdoc_component_version(size_t i);

/** Whether this library can do something (`name`) that not all builds and versions can: 1 or 0. Ask this, and not
 *  the version or what the headers declare: the library that runs may be another one than the program was built
 *  with. Known names: "encodings" (decodes more than UTF-8 and UTF-16), "modules" (loads shared objects),
 *  "extractors" (finds mentions), "readers" (takes evidence), "json", "table", "arrow", "explain". An unknown name
 *  is 0. */
PDOC_EXPORT int pdoc_has_feature(const char *name);
/** How many features this library has. */
PDOC_EXPORT size_t pdoc_feature_count(void);
/** The name of a feature; sorted. Lives for ever. NULL past the end. */
PDOC_EXPORT const char *pdoc_feature_name(size_t i);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
