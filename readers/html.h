/* Between the files of the reader of HTML pages. */
#ifndef READER_HTML_H
#define READER_HTML_H

#include "text.h"

/* ---- html_charset.c ---- */

/* The page in UTF-8, without a mark: `utf8` holds it, or is empty where `bytes` may be read as they are, from *skip on.
 * `name` is the encoding that they were in. */
pdoc_status html_decode(pdoc_evidence *evidence, const char *bytes, size_t size, text *utf8, size_t *skip,
                        const char **name);

/* ---- html_element.c ---- */

/* What an element does to the text that is shown. */
typedef enum element_kind {
    ELEMENT_INLINE,   /* nothing: its text is part of the line */
    ELEMENT_BLOCK,    /* begins and ends a line */
    ELEMENT_HEADING,
    ELEMENT_ITEM,
    ELEMENT_LIST,
    ELEMENT_ORDERED,
    ELEMENT_TABLE,
    ELEMENT_ROW,
    ELEMENT_CELL,
    ELEMENT_BREAK,
    ELEMENT_PREFORMATTED,
    ELEMENT_RUBY,     /* the reading above */
    ELEMENT_HIDDEN,   /* deleted */
    ELEMENT_ASIDE,
    ELEMENT_SKIPPED,  /* no text at all: scripts, styles */
    ELEMENT_HEAD      /* the page's own: header, which is an aside outside of an article */
} element_kind;

element_kind element_kind_of(const char *name);
/* Whether attributes say that it is navigation or a page's head or foot; or that it is not shown. */
bool element_is_aside(const char *const *attributes);
bool element_is_hidden(const char *const *attributes);
/* By how many half-width characters a block is indented, its first line if that is another; negative: it hangs out. */
int element_indent(const char *name, const char *const *attributes);
bool element_keeps_spaces(const char *const *attributes);
/* An attribute's value, or NULL. */
const char *element_attribute(const char *const *attributes, const char *name);

#endif
