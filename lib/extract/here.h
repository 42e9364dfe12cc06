/* Names that hold in one document alone: what its head and lists tell, what its text defines. */
#ifndef PDI_EXTRACT_HERE_H
#define PDI_EXTRACT_HERE_H

#include "extract/view.h"

typedef struct pdi_here_name {
    pdi_str word;      /* folded */
    const char *type;  /* a literal, or NUL-terminated in view->scratch */
    pdi_str canonical; /* PDI_NONE: none */
    const char *rule;
    uint32_t from;     /* it holds from this place of the text on */
    bool not_in_title; /* two names with a space between, which are two in a title */
} pdi_here_name;

typedef struct pdi_here {
    PDI_LIST(pdi_here_name) names;
} pdi_here;

void pdi_here_add(pdi_view *view, pdi_here *here, const pdi_here_name *name);
/* Reports every place of every name; of two that are the same the first counts. */
void pdi_here_find(pdi_view *view, const pdi_here *here);

/* The span of the document's title in the folded text; empty without one. */
pdoc_span pdi_title_span(const pdi_view *view, const pdoc_session *session);

#endif
