/** @defgroup deprecated What is deprecated
 *  What should no longer be used, and how it is marked (deprecated.h, a part of policydoc.h).
 *
 *  A function that a better one replaces moves here. It keeps working, with the same symbol, as long as the soname
 *  stays libpolicydoc.so.1; compilers warn of each use of it. There is none so far.
 *
 *  @ownership As each function says.
 *  @threads As each function says.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_DEPRECATED_H
#define PDOC_DEPRECATED_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

/** Marks a declaration: `since` which version it is deprecated ("1.2"), and what to use `instead`
 *  ("pdoc_x()"). A program that defines PDOC_NO_DEPRECATION_WARNINGS before it includes policydoc.h is not
 *  warned. */
#if defined(PDOC_NO_DEPRECATION_WARNINGS)
#define PDOC_DEPRECATED(since, instead)
#elif defined(__GNUC__)
#define PDOC_DEPRECATED(since, instead)                                                                                \
    __attribute__((deprecated("deprecated since policydoc " since ", use " instead)))
#elif defined(_MSC_VER)
#define PDOC_DEPRECATED(since, instead) __declspec(deprecated("deprecated since policydoc " since ", use " instead))
#else
#define PDOC_DEPRECATED(since, instead)
#endif

/** @} */

#endif
