/* How what extractors found is shown to people: types in words and colours, the things most spoken of. */
#ifndef POLICYDOC_MENTIONS_H
#define POLICYDOC_MENTIONS_H

#include "options.h"
#include "paper.h"

ink type_ink(const char *type);
/* In the reader's language; a type that is not the library's own is shown as it is. */
const char *type_in_words(const options *o, const char *type);

/* For each type the entities that have the most mentions, a line a type. */
void print_most_mentioned(const options *o, const paper *p, const pdoc_annotations *found);

#endif
