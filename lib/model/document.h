/* What the making of a document is divided into. */
#ifndef PDI_MODEL_DOCUMENT_H
#define PDI_MODEL_DOCUMENT_H

#include "model/object.h"

/* Lists what no reading covers. */
void pdi_residue_find(pdi_arena *arena, pdoc_document *document);

#endif
