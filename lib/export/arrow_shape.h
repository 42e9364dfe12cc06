/* How Arrow lays out what stands in a column: the same for the schema and for the arrays. */
#ifndef PDI_EXPORT_ARROW_SHAPE_H
#define PDI_EXPORT_ARROW_SHAPE_H

#include "export/columns.h"

typedef enum pdi_layout {
    PDI_LAYOUT_BITS,
    PDI_LAYOUT_FIXED,
    PDI_LAYOUT_TEXT,
    PDI_LAYOUT_LIST,
    PDI_LAYOUT_STRUCT
} pdi_layout;

typedef struct pdi_shape {
    const char *format; /* Arrow's word for it */
    pdi_layout layout;
    size_t width; /* bytes of a value; of text and lists, of an offset */
    const struct pdi_part *parts;
    size_t part_count;
} pdi_shape;

/* What a list or a struct is made of. */
typedef struct pdi_part {
    const char *name;
    bool nullable;
    const pdi_shape *shape;
} pdi_part;

const pdi_shape *pdi_shape_of(pdi_column_type type);
/* A shape and all its parts. */
size_t pdi_shape_count(const pdi_shape *shape);
/* All columns of a sheet with their parts. */
size_t pdi_shape_count_all(const pdi_sheet *sheet);

/* A new schema of a sheet into `out`; false without memory. It keeps no more than its own memory. */
bool pdi_schema_make(const pdoc_allocator *with, const pdi_sheet *sheet, pdoc_unit unit, struct ArrowSchema *out);

#endif
