/* Organisations that are written one behind the other and are one: a state before its organ (米国NTIA), a body before
 * the unit or committee below it, a space between them or none (産業技術環境局 計量行政室). */
#include "extract/finders.h"

typedef struct chain {
    const pdi_view *view;
    size_t count;
} chain;

static bool is_type(const chain *c, size_t i, const char *type) {
    return strcmp(pdoc_mention_type(pdoc_extraction_mention_at(c->view->x, i), NULL), type) == 0;
}

static pdi_str text_of(const chain *c, size_t i) {
    const pdoc_span span = pdoc_extraction_mention_folded(c->view->x, i);
    return pdi_slice(c->view->text.s + span.start, span.end - span.start);
}

/* Whether a name is that of something below another: …課, …部会. */
static bool is_below(const chain *c, size_t i) {
    const pdi_entry *e = pdi_lookup_suffix(c->view->knowledge, PDI_TABLE_endings, text_of(c, i), NULL);
    for (; e; e = e->also)
        if (pdi_eq(e->cell[2], PDI_LIT("unit")) || pdi_eq(e->cell[3], PDI_LIT("below"))) return true;
    return false;
}

static bool is_state(const chain *c, size_t i) {
    const pdi_entry *e = pdi_lookup(c->view->knowledge, PDI_TABLE_states, text_of(c, i));
    return e != NULL;
}

static bool joins(const chain *c, size_t i) {
    if (!is_type(c, i + 1, "organization")) return false;
    const pdi_str here = text_of(c, i), next = text_of(c, i + 1);
    const bool touch = pdi_end(here) == next.s;
    if (is_type(c, i, "place")) return touch && is_state(c, i);
    if (!is_type(c, i, "organization")) return false;
    const bool space = pdi_end(here) + 1 == next.s && *pdi_end(here) == ' ';
    return (touch || (space && pdi_view_in_prose(c->view, here.s))) && is_below(c, i + 1);
}

static pdi_str canonical_of(const chain *c, size_t i) {
    const char *canonical = pdoc_mention_canonical(pdoc_extraction_mention_at(c->view->x, i), NULL);
    return canonical ? pdi_string(canonical) : text_of(c, i);
}

void pdi_find_chains(pdi_view *view, const void *unused) {
    (void)unused;
    const chain c = {view, pdoc_extraction_mention_count(view->x)};
    for (size_t i = 0; i + 1 < c.count; i++) {
        size_t last = i;
        while (last + 1 < c.count && joins(&c, last)) last++;
        if (last == i) continue;
        pdi_str canonical = is_type(&c, i, "place") ? PDI_NONE : canonical_of(&c, i);
        for (size_t k = i + 1; k <= last; k++) {
            const pdi_str own = k == i + 1 && !canonical.s ? canonical_of(&c, k) : text_of(&c, k);
            canonical = canonical.s
                            ? pdi_format(&view->scratch, "%.*s%.*s", (int)canonical.n, canonical.s, (int)own.n, own.s)
                            : own;
        }
        pdoc_draft *draft =
            pdi_view_report(view, "organization", text_of(&c, i).s, pdi_end(text_of(&c, last)), "chain");
        pdi_draft_canonical(draft, canonical);
        i = last;
    }
}
