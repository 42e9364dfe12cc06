/* What the examples of extractors share: a document is looked through with one extractor, and what it found is printed. */
#ifndef MENTIONS_H
#define MENTIONS_H

#include "example.h"

static void print_mention(const pdoc_document *document, const pdoc_mention *mention) {
    const char *canonical = pdoc_mention_canonical(mention, NULL), *value = pdoc_mention_value(mention, NULL);
    const char *speaker = pdoc_remark_speaker(pdoc_mention_remark(mention), NULL);
    size_t line, column, i;
    pdoc_document_line(document, pdoc_mention_span(mention).start, &line, &column);
    printf("%lu:%lu %s %s", (unsigned long)line, (unsigned long)column, pdoc_mention_type(mention, NULL),
           pdoc_mention_text(mention, NULL));
    if (canonical) printf(" = %s", canonical);
    if (value) printf(" = %s", value);
    for (i = 0; i < pdoc_mention_attribute_count(mention); i++)
        printf(", %s: %s", pdoc_mention_attribute_key(mention, i, NULL),
               pdoc_mention_attribute_value(mention, i, NULL));
    printf("%s%s\n", speaker ? ", said by " : "", speaker ? speaker : "");
}

/* An analyzer that looks for nothing but what the extractor finds; NULL with an error. */
static pdoc_analyzer *analyzer_with(pdoc_extractor *extractor, pdoc_error **error) {
    pdoc_config *config = NULL;
    pdoc_analyzer *analyzer = NULL;
    if (pdoc_config_make(NULL, &config, error) == PDOC_OK &&
        pdoc_config_set_builtin_extractors(config, 0, error) == PDOC_OK &&
        pdoc_config_add_extractor(config, extractor, error) == PDOC_OK)
        pdoc_analyzer_make(config, &analyzer, error);
    pdoc_config_unref(config);
    return analyzer;
}

/* Reads the minutes and prints what is found in them; takes over the extractor. Returns the program's status. */
static int print_mentions_in(const char *path, pdoc_extractor *extractor) {
    pdoc_error *error = NULL;
    pdoc_document *document = NULL;
    pdoc_annotations *found = NULL;
    pdoc_analyzer *analyzer = analyzer_with(extractor, &error);
    size_t size, i;
    char *bytes = read_file(path, &size);
    int status = 0;
    if (!bytes) {
        perror(path);
        status = 1;
    } else if (!analyzer || pdoc_document_parse(analyzer, bytes, size, NULL, &document, &error) ||
               pdoc_annotations_make(analyzer, document, NULL, &found, &error)) {
        status = failed(path, error);
    }
    for (i = 0; i < pdoc_annotations_mention_count(found); i++)
        print_mention(document, pdoc_annotations_mention_at(found, i));
    for (i = 0; i < pdoc_annotations_diagnostic_count(found); i++)
        fprintf(stderr, "%s\n", pdoc_diagnostic_message(pdoc_annotations_diagnostic_at(found, i),
                                                        PDOC_LANGUAGE_ENGLISH, NULL));
    if (!status && pdoc_annotations_mention_count(found) == 0) status = fprintf(stderr, "nothing was found\n") < 0 || 1;
    pdoc_annotations_unref(found);
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    pdoc_extractor_unref(extractor);
    free(bytes);
    return status;
}

#endif
