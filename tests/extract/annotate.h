/* What the tests of extractors share, by the public interface alone: minutes around a passage, an analyzer with one extractor, what it finds. */
#ifndef PDI_TESTS_ANNOTATE_H
#define PDI_TESTS_ANNOTATE_H

#include <check.h>
#include <policydoc/policydoc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MINUTES_HEAD                                                                                                   \
    "第３回情報政策会議　議事録\n日時：令和２年１０月１２日（月）１０：００～１２：００\n出席者：後藤座長、徳田構成員\n" \
    "資料１　論点\n議事録\n○徳田構成員　"

/* An analyzer that has this extractor alone; takes over the extractor. */
static inline pdoc_analyzer *analyzer_of(pdoc_extractor *extractor) {
    pdoc_config *config;
    pdoc_analyzer *analyzer;
    ck_assert_ptr_nonnull(extractor);
    ck_assert_int_eq(pdoc_config_make(NULL, &config, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_set_builtin_extractors(config, 0, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_config_add_extractor(config, extractor, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_analyzer_make(config, &analyzer, NULL), PDOC_OK);
    pdoc_config_unref(config);
    pdoc_extractor_unref(extractor);
    return analyzer;
}

static inline pdoc_annotations *annotated(pdoc_analyzer *analyzer, const char *text, size_t length) {
    pdoc_document *document;
    pdoc_annotations *found;
    ck_assert_int_eq(pdoc_document_parse(analyzer, text, length, NULL, &document, NULL), PDOC_OK);
    ck_assert_int_eq(pdoc_annotations_make(analyzer, document, NULL, &found, NULL), PDOC_OK);
    pdoc_document_unref(document);
    return found;
}

/* Minutes in which somebody says `passage`, looked through; takes over the extractor. */
static inline pdoc_annotations *found_by(pdoc_extractor *extractor, const char *passage) {
    pdoc_analyzer *analyzer = analyzer_of(extractor);
    char *text = malloc(sizeof MINUTES_HEAD + strlen(passage) + 2);
    const int length = sprintf(text, "%s%s\n", MINUTES_HEAD, passage);
    pdoc_annotations *found = annotated(analyzer, text, (size_t)length);
    free(text);
    pdoc_analyzer_unref(analyzer);
    return found;
}

/* What was found as one string: type|text|canonical|value, key=value … ; in the order of the text. */
static inline const char *in_words(const pdoc_annotations *found) {
    static char words[20000];
    size_t n = 0;
    words[0] = '\0';
    for (size_t i = 0; i < pdoc_annotations_mention_count(found) && n < sizeof words - 1000; i++) {
        const pdoc_mention *m = pdoc_annotations_mention_at(found, i);
        const char *canonical = pdoc_mention_canonical(m, NULL), *value = pdoc_mention_value(m, NULL);
        n += (size_t)snprintf(words + n, 700, "%s%s|%s|%s|%s", i ? "; " : "", pdoc_mention_type(m, NULL),
                              pdoc_mention_text(m, NULL), canonical ? canonical : "", value ? value : "");
        for (size_t k = 0; k < pdoc_mention_attribute_count(m); k++)
            n += (size_t)snprintf(words + n, 200, ",%s=%s", pdoc_mention_attribute_key(m, k, NULL),
                                  pdoc_mention_attribute_value(m, k, NULL));
    }
    return words;
}

/* The first diagnostic of the annotations, or "". */
static inline const char *warning_of(const pdoc_annotations *found) {
    const pdoc_diagnostic *d = pdoc_annotations_diagnostic_at(found, 0);
    return d ? pdoc_diagnostic_message(d, PDOC_LANGUAGE_ENGLISH, NULL) : "";
}

#endif
