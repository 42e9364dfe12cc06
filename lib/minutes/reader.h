/* What the parts of the parser share while one document is read. Never outlives pdi_minutes_read(). */
#ifndef PDI_MINUTES_READER_H
#define PDI_MINUTES_READER_H

#include "layout/flow.h"
#include "minutes/record.h"

typedef struct pdi_reader {
    pdi_job *job;
    const pdi_knowledge *k;
    const pdi_flow *flow;
    const pdi_facts *facts;
    pdi_record *record;
    struct pdi_seen_lines *seen;    /* what is known of lines; NULL: nothing is remembered */
    struct pdi_labels *labels;      /* read already; NULL: none are remembered */
    struct pdi_rows *rows;          /* read last; NULL: none were */
    struct pdi_attendance *people;  /* of the session that is read; NULL: its list is not read yet */
    struct pdi_attendance *members; /* of the body, by a roster that the caller gave; NULL: none */
    uint32_t unit_searches;         /* how often the text was searched for a unit; bounded, for each reads all of it */
    pdi_str title_words;            /* the document's title, squeezed: to know it again further down */
    bool glued_heads; /* 1 日時平成23年…: the numbered headings of this document run into their values */
    uint32_t next_attendee, next_material, next_item, next_remark; /* ids run through the document */
} pdi_reader;

/* Slices handed about inside the parser point into flow->text; these turn them into what a record holds. */
static inline uint32_t pdi_at(const pdi_reader *r, const char *s) { return (uint32_t)(s - r->flow->text.s); }
struct pdi_labels *pdi_labels_make(pdi_arena *arena);
/* The source's characters of a slice of flow->text, for a record (PDI_NONE stays PDI_NONE). */
pdi_str pdi_as_printed(pdi_reader *r, pdi_str slice);
/* A copy of a folded slice without any white space, for comparing (in scratch). */
pdi_str pdi_squeeze(pdi_reader *r, pdi_str slice);
/* なし, (な　し), 該当なし: what stands where nobody or nothing is to be listed. */
bool pdi_says_none(pdi_reader *r, pdi_str text);
/* Whether a line only repeats (the beginning of) the document's title, as heads of pages and of the minutes proper do.
 */
bool pdi_repeats_title(pdi_reader *r, pdi_str line);
/* The column of the source at which a slice of a line begins: two for each wide character. */
unsigned pdi_column_in_line(const pdi_flow *flow, const pdi_line *line, const char *s);
/* Puts pieces into the order in which they stand in the text. */
void pdi_sort_spans(pdoc_span *spans, size_t count);
/* The place of a slice of flow->text, with its pieces. */
pdi_place pdi_place_of(pdi_reader *r, pdi_str slice);
/* Notes for `explain` and for the residue what a slice was taken for, and by which rule (a literal). */
void pdi_take(pdi_reader *r, pdi_str slice, pdoc_reading_kind kind, const char *rule);
/* Says so where a bracket that a slice opens is not closed in it. */
void pdi_check_brackets(pdi_reader *r, pdi_str slice);
/* A diagnostic about a slice. */
void pdi_remark_on(pdi_reader *r, pdoc_diagnostic_code code, pdi_str slice, pdi_str arg);

#endif
