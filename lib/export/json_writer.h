/* The grammar of JSON: commas, indentation, escapes. Knows nothing of minutes. */
#ifndef PDI_EXPORT_JSON_WRITER_H
#define PDI_EXPORT_JSON_WRITER_H

#include "export/out.h"

enum { PDI_JSON_DEPTH = 16 };

typedef struct pdi_json {
    pdi_out out;
    bool line;                     /* all on one line, no spaces */
    unsigned depth;
    bool some[PDI_JSON_DEPTH];     /* an element stands there already */
    bool spread[PDI_JSON_DEPTH];   /* each element on a line of its own */
    char closer[PDI_JSON_DEPTH];
    bool after_key;
} pdi_json;

void pdi_json_begin(pdi_json *j, bool line, pdoc_sink_fn sink, void *user);
/* Objects and arrays; `spread` ones put each element on a line of its own. */
void pdi_json_object(pdi_json *j, bool spread);
void pdi_json_array(pdi_json *j, bool spread);
void pdi_json_close(pdi_json *j);
void pdi_json_key(pdi_json *j, const char *key);
/* A key that is not ours: escaped. */
void pdi_json_foreign_key(pdi_json *j, pdi_str key);
/* Values. A string without characters at all is null; an invalid byte of it is U+FFFD. */
void pdi_json_string(pdi_json *j, pdi_str value);
void pdi_json_literal(pdi_json *j, const char *value);
void pdi_json_number(pdi_json *j, uint64_t value);
/* "a12": a letter and index + 1. */
void pdi_json_id(pdi_json *j, char letter, size_t index);
/* From 0 to 1, with four decimals. */
void pdi_json_share(pdi_json *j, double value);

#endif
