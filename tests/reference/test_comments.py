#!/usr/bin/env python3
"""script/reference.py sees what it is there for: a header of its own with one fault after another."""
import os, re, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "script"))
import reference

HEADER = """/** @defgroup thing Things
 *  Things (thing.h).
 *
 *  @ownership A thing that was made is the caller's; all else lives as long as the thing.
 *  @threads A thing is immutable; a configuration is for one thread while it is told something.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_THING_H
#define PDOC_THING_H
/** A thing. */
typedef struct pdoc_thing pdoc_thing;
/** A sort of things. */
typedef int32_t pdoc_sort;
enum {
    PDOC_SORT_UNKNOWN = 0, /**< none */
    /** Those that are big. */
    PDOC_SORT_BIG = 1
};
/** Makes a thing of a `sort`; as pdoc_thing_name(). */
PDOC_EXPORT pdoc_status pdoc_thing_make(const pdoc_allocator *allocator, pdoc_sort sort, pdoc_thing **thing,
                                        pdoc_error **error);
/** One more count; returns the thing. */
PDOC_EXPORT pdoc_thing *pdoc_thing_ref(pdoc_thing *thing);
/** Its name. */
PDOC_EXPORT const char *pdoc_thing_name(const pdoc_thing *thing, size_t *length);
/** The name of a `sort`. Lives for ever. */
PDOC_EXPORT const char *pdoc_sort_name(pdoc_sort sort);
/** How wide it is, in points. */
PDOC_EXPORT double pdoc_thing_width(const pdoc_thing *thing);
/** Whether a configuration takes things (`on`). */
PDOC_EXPORT pdoc_status pdoc_config_set_things(pdoc_config *config, int on, pdoc_error **error);
/** @name Inside a call
 *  @threads Only the thread that was called.
 *  @{ */
/** What is looked at. */
PDOC_EXPORT pdoc_thing *pdoc_extraction_thing(const pdoc_extraction *extraction);
/** @} */
/** Newer.
 *  @since 1.1 */
PDOC_EXPORT int pdoc_thing_newer(const pdoc_thing *thing);
/** @} */
#endif
"""
SCRIPT = """POLICYDOC_1.0 { global: pdoc_thing_make; pdoc_thing_ref; pdoc_thing_name; pdoc_sort_name; pdoc_thing_width;
    pdoc_config_set_things; pdoc_extraction_thing; local: *; };
POLICYDOC_1.1 { global: pdoc_thing_newer; } POLICYDOC_1.0;
POLICYDOC_EXPERIMENTAL { global: pdoc_thing_try; };
"""
# What is changed in the header, and what must be said of it.
FAULTS = [
    ("/** Its name. */\n", "", "pdoc_thing_name() has no comment of its own"),
    ("/** Its name. */\n", "/** Its name. */\n\n/* and more */\n", "pdoc_thing_name() has no comment of its own"),
    (" *  @ownership A", " *  A", "thing.h has no @ownership in its head"),
    ("thing that was made is the caller's; all", "thing: all", "pdoc_thing_make() does not tell that what `thing` receives"),
    (" Lives for ever.", "", "pdoc_sort_name() does not tell how long the pointer that it returns lives"),
    ("; returns the thing", "", "pdoc_thing_ref() does not tell that ref returns"),
    ("@threads A thing", "A thing", "thing.h has no @threads in its head"),
    ("is for one thread while", "is one's own while", "pdoc_config_set_things() changes a builder"),
    (" *  @threads Only the thread that was called.\n", "", "pdoc_extraction_thing() is for the thread of a callback"),
    (" *  @since 1.0\n", "", "pdoc_thing_make() does not tell since when it is there"),
    ("@since 1.0", "@since 1.1", "pdoc_thing_name() is in POLICYDOC_1.0, and @since tells 1.1"),
    ("/** Newer.\n *  @since 1.1 */", "/** Newer. */", "pdoc_thing_newer() is in POLICYDOC_1.1, and @since tells 1.0"),
    ("/** Newer.", "/** Tried. */\nPDOC_EXPORT int pdoc_thing_try(const pdoc_thing *thing);\n/** Newer.",
     "pdoc_thing_try() is experimental, and @since does not tell so"),
    ("/** Newer.", "/** More. */\nPDOC_EXPORT int pdoc_thing_more(const pdoc_thing *thing);\n/** Newer.",
     "pdoc_thing_more() is in no node"),
    (" (`on`)", "", "pdoc_config_set_things() does not tell of `on`"),
    (", in points", "", "pdoc_thing_width() has a floating-point number without a unit"),
    (" /**< none */", "", "PDOC_SORT_UNKNOWN has no comment"),
    ("    /** Those that are big. */\n", "", "PDOC_SORT_BIG has no comment"),
    ("as pdoc_thing_name()", "as pdoc_thing_nam()", "a comment names pdoc_thing_nam, which is not there"),
    ("/** @defgroup thing Things\n *", "/*", "thing.h does not open with its topic"),
    ("PDOC_EXPORT double pdoc_thing_width", "PDOC_EXPORT double pdoc_thing_depth", "pdoc_thing_width() is in lib/policydoc.map and"),
]
failed = []


def faults_of(header):
    with tempfile.TemporaryDirectory() as d:
        os.mkdir(os.path.join(d, "policydoc"))
        for name, text in ((os.path.join("policydoc", "thing.h"), header), ("map", SCRIPT)):
            with open(os.path.join(d, name), "w", encoding="utf-8") as f:
                f.write(text)
        return list(reference.check(d, os.path.join(d, "map")))


# Where it stands there, an experimental function is in the map and in no header: that alone is said of the header itself.
known = ["pdoc_thing_try() is in lib/policydoc.map and in no header"]
if faults_of(HEADER) != known:
    failed.append(f"the header itself: {faults_of(HEADER)}")
for old, new, fault in FAULTS:
    if old not in HEADER:
        failed.append(f"not in the header: {old}")
    elif not any(fault in said for said in faults_of(HEADER.replace(old, new, 1))):
        failed.append(f"not seen: {fault}")

# What Doxygen reads keeps its lines, so that its messages name those of the header.
seen = reference.header(HEADER)
if seen.count("\n") != HEADER.count("\n") or "The values of ::pdoc_sort." not in seen or "begin with ::PDOC_SORT_UNKNOWN." not in seen:
    failed.append("an enumeration and its values lead to each other")
page = reference.chapter("# A page\n\nSee [that](errors.md#limits), [this](../x.md).\n\n```c\na[i](b.md);\n```\n", "memory")
if page != '# A page {#guide_memory}\n\nSee @ref guide_errors "that", this.\n\n```c\na[i](b.md);\n```\n':
    failed.append("links of a chapter: " + page)

print("\n".join("failed: " + f for f in failed) or "script/reference.py sees what it should")
sys.exit(bool(failed))
