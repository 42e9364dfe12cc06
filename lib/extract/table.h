/* An extractor from tables of names. */
#ifndef PDI_EXTRACT_TABLE_H
#define PDI_EXTRACT_TABLE_H

#include "base/call.h"
#include "base/str.h"

/* What tables and patterns of a program have: above all that is built in. */
enum { PDI_FOREIGN_PRIORITY = 30 };

typedef struct pdi_name_table {
    pdi_str name, text; /* what messages call it; TSV as pdoc_extractor_make_table() wants it */
    bool checked;       /* it is known to be UTF-8 without NUL */
} pdi_name_table;

/* One extractor from several tables; earlier ones come first where two say the same. */
/* Whether a name may stand at text[start, end); NULL: wherever it stands alone. */
typedef bool (*pdi_name_filter)(const void *user, pdi_str text, uint32_t start, uint32_t end);

/* What a table extractor is made of. */
typedef struct pdi_table_options {
    const char *name;
    int32_t priority;
    const pdi_name_table *tables;
    size_t count;
    pdi_name_filter filter;
    const void *user; /* of the filter; must live as long as the extractor */
} pdi_table_options;

pdoc_status pdi_extractor_from_tables(const pdoc_allocator *with, const pdi_table_options *options,
                                      pdoc_extractor **extractor, pdoc_error **error);

#endif
