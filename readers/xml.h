/* XML read as it comes, without a tree: no entities but the five, nothing fetched, depth limited. */
#ifndef READER_XML_H
#define READER_XML_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <policydoc/policydoc.h>
#include <stdbool.h>

typedef struct xml_attributes {
    int count;
    const xmlChar **at; /* five strings each: name, prefix, URI, value, its end */
} xml_attributes;

typedef struct xml_functions {
    void (*begin)(void *user, const char *name, const char *space, xml_attributes attributes);
    void (*end)(void *user, const char *name, const char *space);
    void (*characters)(void *user, const char *s, size_t n);
} xml_functions;

typedef struct xml_reading {
    const xml_functions *functions;
    void *user;
    xmlParserCtxtPtr parser;
    unsigned depth;
    pdoc_status status; /* set by xml_stop(): why reading ends; PDOC_OK */
    bool too_deep;
} xml_reading;

/* Begins; PDOC_ERROR_MEMORY or PDOC_OK. */
pdoc_status xml_begin(xml_reading *x, const xml_functions *functions, void *user);
/* A part of the file; `last` with the last one. PDOC_OK, what xml_stop() said, PDOC_ERROR_MEMORY, or PDOC_ERROR_FORMAT:
 * ill-formed or too deep. */
pdoc_status xml_feed(xml_reading *x, const char *bytes, size_t n, bool last);
/* Inside a function: nothing more is wanted. */
void xml_stop(xml_reading *x, pdoc_status status);
void xml_end(xml_reading *x);

/* An attribute's value by its local name, copied into `to`, cut to `size`; false where there is none. */
bool xml_attribute(xml_attributes attributes, const char *name, char *to, size_t size);

#endif
