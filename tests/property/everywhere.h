/* Extractors that report all over a text: for what must hold of annotations, whatever is found. */
#ifndef PDI_TESTS_EVERYWHERE_H
#define PDI_TESTS_EVERYWHERE_H

#include <policydoc/policydoc.h>

/* A table of common words, patterns, and a function that reports passages at random, the same for the same text. */
pdoc_status everywhere_add(const pdoc_allocator *allocator, pdoc_config *config);

#endif
