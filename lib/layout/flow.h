/* Physical lines become logical ones: wraps joined, page furniture set aside, every character with its way back. */
#ifndef PDI_LAYOUT_FLOW_H
#define PDI_LAYOUT_FLOW_H

#include "knowledge/knowledge.h"
#include "text/text.h"

typedef struct pdi_line {
    uint32_t start, end;   /* in flow->text, without the spaces at its ends; start == end never */
    uint16_t indent;       /* columns before the first character */
    uint16_t width;        /* columns of its widest physical line, indentation included */
    uint8_t blanks_before; /* blank lines before it, capped at 255 */
    uint8_t level;         /* of a Markdown heading (#), 0 else */
    bool page_before;      /* a page ended before it */
    bool strong;           /* Markdown: all of it stood between ** and ** */
    uint32_t sign;         /* the source's first code point (① folds to 1) */
} pdi_line;

typedef struct pdi_flow {
    const pdi_text *of;
    pdi_str text; /* logical lines, each followed by '\n'; wraps joined as model.md joins them */
    pdi_map map;  /* text → of->folded */
    pdi_line *lines;
    uint32_t count;
    uint32_t wrap;                 /* columns at which the document's lines are cut; 0 when they are not */
    bool blanks_mean;              /* blank lines say something here (a converter did not put them everywhere) */
    PDI_LIST(pdoc_span) furniture; /* page numbers, running heads: source bytes */
    PDI_LIST(pdoc_span) markup;    /* Markdown's own signs: #, **, ](address), table bars: source bytes */
    PDI_LIST(pdoc_span) physical;  /* every physical line, source bytes, without its end */
} pdi_flow;

void pdi_flow_make(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_flow *flow);

/* Where in the source the character of flow->text at a place begins. */
uint32_t pdi_flow_source(const pdi_flow *flow, uint32_t at);
/* The source bytes of a passage of flow->text. */
pdoc_span pdi_flow_span(const pdi_flow *flow, uint32_t start, uint32_t end);
/* Whether nothing of the passage's source stands elsewhere in the flow: lines of forms and of lists side by side are
 * rearranged. */
bool pdi_flow_in_order(const pdi_flow *flow, uint32_t start, uint32_t end);
/* Whether the passage is one piece beyond doubt: nothing was written or left out in it. */
bool pdi_flow_is_whole(const pdi_flow *flow, uint32_t start, uint32_t end);
/* Whether one character of the source became what stands on both sides of a place: ㈱ is (株). */
bool pdi_flow_divides_one(const pdi_flow *flow, uint32_t at);
/* Calls `each` for the maximal parts of the passage that nothing else (furniture, markup) interrupts, in order. */
void pdi_flow_pieces(const pdi_flow *flow, uint32_t start, uint32_t end, void (*each)(void *user, pdoc_span piece),
                     void *user);
/* The passage as model.md wants strings: source characters, wraps joined, spaces made one. In `keep`. */
pdi_str pdi_flow_string(pdi_job *job, const pdi_flow *flow, uint32_t start, uint32_t end);
/* The same in two steps, for those who put several together: how many bytes it has at most, with a NUL behind it; and
 * how many it has without that. */
size_t pdi_flow_string_room(const pdi_flow *flow, uint32_t start, uint32_t end);
size_t pdi_flow_string_put(const pdi_flow *flow, uint32_t start, uint32_t end, char *out);

static inline pdi_str pdi_line_text(const pdi_flow *flow, const pdi_line *line) {
    return pdi_slice(flow->text.s + line->start, line->end - line->start);
}

#endif
