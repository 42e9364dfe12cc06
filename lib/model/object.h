/* What the counted handles hold inside, and the few helpers that they share. */
#ifndef PDI_MODEL_OBJECT_H
#define PDI_MODEL_OBJECT_H

#include "base/call.h"
#include "base/job.h"
#include "evidence/evidence.h"
#include "knowledge/knowledge.h"
#include "layout/flow.h"
#include "minutes/record.h"
#include "model/index.h"
#include "text/text.h"

struct pdoc_buffer {
    pdi_count count;
    pdoc_allocator with;
    char *data; /* NUL after `length` bytes */
    size_t length, room;
};

typedef struct pdi_added_table {
    struct pdi_added_table *next;
    bool replace;
    pdi_str file, text; /* behind this struct, in the same piece of memory */
} pdi_added_table;

typedef struct pdi_added_extractor {
    struct pdi_added_extractor *next;
    pdoc_extractor *extractor;
} pdi_added_extractor;

typedef struct pdi_added_reader {
    struct pdi_added_reader *next;
    pdoc_reader *reader;
} pdi_added_reader;

struct pdoc_config {
    pdi_count count;
    pdoc_allocator with;
    pdi_limits limits;
    pdi_added_table *first, **last;
    bool builtin_extractors;
    pdi_added_extractor *first_extractor, **last_extractor;
    pdi_added_reader *first_reader, **last_reader;
};

enum { PDI_VERSION = 64 };

struct pdoc_analyzer {
    pdi_count count;
    pdoc_allocator with;
    pdi_limits limits;
    pdi_knowledge *knowledge;
    struct pdi_marking *marking; /* of the built-in extractors; NULL without them */
    pdoc_extractor **extractors; /* one count of each */
    size_t extractor_count;
    pdoc_reader **readers; /* one count of each */
    size_t reader_count;
    char icu[PDI_VERSION], pcre2[PDI_VERSION]; /* what runs */
};

struct pdoc_options {
    pdi_count count;
    pdoc_allocator with;
    pdi_str facts[PDI_FACT_COUNT]; /* NUL-terminated, or PDI_NONE */
    pdoc_progress_fn progress;
    void *progress_user;
    pdoc_destroy_fn progress_destroy;
};

struct pdoc_diagnostic {
    struct pdoc_document *document;
    struct pdoc_annotations *annotations; /* whose it is; NULL: the document's */
    pdoc_diagnostic_code code;
    pdoc_span span;
    pdi_str args[3];
    pdi_str english, japanese;
};

/* A document lives in its own arena, this struct too. */
struct pdoc_document {
    pdi_count count;
    pdi_arena arena;
    pdoc_analyzer *analyzer;
    pdi_str bytes; /* the file's */
    pdoc_destroy_fn destroy; /* of borrowed bytes */
    void *destroy_user;
    pdi_str text;
    pdi_str encoding;
    pdi_map source_bytes;
    const pdi_positions *positions;
    pdi_str facts[PDI_FACT_COUNT];
    const pdoc_reader *reader; /* the analyzer's; NULL: plain text */
    const pdi_place_on_page *places; /* where its text stands, in its order */
    uint32_t place_count;
    const pdi_page *pages;
    uint32_t page_count;
    const pdi_text *folded; /* what extractors see is made from these two */
    const pdi_flow *flow;
    const pdi_record *record;
    pdi_index index;
    const pdoc_diagnostic *diagnostics;
    size_t diagnostic_count, diagnostics_dropped;
    PDI_LIST(pdoc_span) residue;
};

/* Diagnostics of a job, ready to be given out. `annotations` is NULL for those of the document itself. */
pdoc_diagnostic *pdi_diagnostics_keep(pdi_job *job, struct pdoc_document *document,
                                      struct pdoc_annotations *annotations, size_t *count);
/* A message of the table of codes with its {arguments} put in; in the arena. */
pdi_str pdi_message(pdi_arena *arena, const char *pattern, const pdi_str args[3]);
/* One row of the table of codes, or NULL. */
typedef struct pdi_diagnostic_code {
    pdoc_diagnostic_code code;
    const char *name;
    pdoc_severity severity;
    const char *args[3];
    const char *english, *japanese;
} pdi_diagnostic_code;
const pdi_diagnostic_code *pdi_diagnostic_code_find(pdoc_diagnostic_code code);

/* The versions of ICU and PCRE2 that run. */
void pdi_versions_take(char icu[PDI_VERSION], char pcre2[PDI_VERSION]);

/* What is wrong with a fact's value; NULL: nothing. */
const char *pdi_fact_fault(pdoc_fact fact, pdi_str value);

/* A sink that writes into a buffer: `user` is the pdoc_buffer. */
int pdi_buffer_sink(void *user, const char *bytes, size_t count);
pdoc_buffer *pdi_buffer_make(const pdoc_allocator *with);

#endif
