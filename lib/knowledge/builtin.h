/* The tables of data/, as script/embed.py put them into the library. */
#ifndef PDI_KNOWLEDGE_BUILTIN_H
#define PDI_KNOWLEDGE_BUILTIN_H

#include "knowledge/knowledge.h"

/* The text of each table, in the order of pdi_table; s NULL for a table that data/ does not have. */
extern const pdi_str pdi_builtin_tables[PDI_TABLE_COUNT];
/* Name, version and hash of them together. */
extern const pdi_pack pdi_builtin_pack;

#endif
