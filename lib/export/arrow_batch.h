/* Rows of a table as Arrow has them: a batch of columns. */
#ifndef PDI_EXPORT_ARROW_BATCH_H
#define PDI_EXPORT_ARROW_BATCH_H

#include "export/arrow_shape.h"

typedef struct pdi_batch pdi_batch;

/* An empty one; leaves to the trap without memory, as pdi_batch_take() does. */
pdi_batch *pdi_batch_make(const pdoc_allocator *with, pdi_trap *trap, const pdi_sheet *sheet, size_t most_rows);
/* Copies rows until there are no more or the batch is full. After a failure it can only be dropped. */
void pdi_batch_take(pdi_batch *batch, pdi_rows *rows);
bool pdi_batch_is_full(const pdi_batch *batch);
size_t pdi_batch_length(const pdi_batch *batch);
/* Hands its memory over to `out`. */
void pdi_batch_give(pdi_batch *batch, struct ArrowArray *out);
/* Instead of giving it; NULL is fine. */
void pdi_batch_drop(pdi_batch *batch);

#endif
