#include "xml.h"

#include <string.h>

enum { DEEPEST = 400 };

void xml_stop(xml_reading *x, pdoc_status status) {
    if (x->status == PDOC_OK) x->status = status;
    xmlStopParser(x->parser);
}

static const char *string(const xmlChar *s) { return s ? (const char *)s : ""; }

static void on_begin(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int spaces,
                     const xmlChar **all, int count, int defaulted, const xmlChar **attributes) {
    xml_reading *x = user;
    (void)prefix, (void)spaces, (void)all, (void)defaulted;
    if (x->status != PDOC_OK) return;
    if (++x->depth > DEEPEST) {
        x->too_deep = true;
        xml_stop(x, PDOC_ERROR_FORMAT);
        return;
    }
    x->functions->begin(x->user, string(name), string(space), (xml_attributes){count, attributes});
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    xml_reading *x = user;
    (void)prefix;
    if (x->status != PDOC_OK) return;
    x->depth--;
    x->functions->end(x->user, string(name), string(space));
}

static void on_characters(void *user, const xmlChar *s, int n) {
    xml_reading *x = user;
    if (x->status == PDOC_OK && n > 0) x->functions->characters(x->user, (const char *)s, (size_t)n);
}

static void be_silent(void *user, const char *message, ...) { (void)user, (void)message; }

#if LIBXML_VERSION >= 21200
static void be_silent_too(void *user, const xmlError *error) { (void)user, (void)error; }
#else
static void be_silent_too(void *user, xmlErrorPtr error) { (void)user, (void)error; }
#endif

pdoc_status xml_begin(xml_reading *x, const xml_functions *functions, void *user) {
    /* No function for entities: a document's own ones are not kept, so none can grow. */
    xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC,
                         .startElementNs = on_begin,
                         .endElementNs = on_end,
                         .characters = on_characters,
                         .cdataBlock = on_characters,
                         .warning = be_silent,
                         .error = be_silent};
    *x = (xml_reading){.functions = functions, .user = user};
    x->parser = xmlCreatePushParserCtxt(&sax, x, NULL, 0, NULL);
    if (!x->parser) return PDOC_ERROR_MEMORY;
    xmlCtxtUseOptions(x->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    return PDOC_OK;
}

pdoc_status xml_feed(xml_reading *x, const char *bytes, size_t n, bool last) {
    enum { PART = 1 << 16 };
    int fault = 0;
    /* An archive gives its empty blocks without an address. */
    if (n == 0 && !last) return x->status;
    /* What converts characters does not know the parser: its faults go to the thread's own function, else are printed. */
    xmlStructuredErrorFunc before = xmlStructuredError;
    void *before_user = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(NULL, be_silent_too);
    do {
        const size_t now = n < PART ? n : PART;
        fault = xmlParseChunk(x->parser, bytes, (int)now, last && now == n);
        bytes += now;
        n -= now;
    } while (n > 0 && !fault && x->status == PDOC_OK);
    xmlSetStructuredErrorFunc(before_user, before);
    if (x->status != PDOC_OK) return x->status;
    if (fault == XML_ERR_NO_MEMORY) return PDOC_ERROR_MEMORY;
    return fault && !x->parser->wellFormed ? PDOC_ERROR_FORMAT : PDOC_OK;
}

void xml_end(xml_reading *x) {
    if (!x->parser) return;
    if (x->parser->myDoc) xmlFreeDoc(x->parser->myDoc);
    xmlFreeParserCtxt(x->parser);
    x->parser = NULL;
}

bool xml_attribute(xml_attributes attributes, const char *name, char *to, size_t size) {
    for (int i = 0; i < attributes.count; i++) {
        const xmlChar **a = attributes.at + 5 * i;
        if (strcmp((const char *)a[0], name) != 0) continue;
        size_t n = (size_t)(a[4] - a[3]);
        if (n >= size) n = size - 1;
        memcpy(to, a[3], n);
        to[n] = '\0';
        return true;
    }
    return false;
}
