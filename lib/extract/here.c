/* Finding the names of one document: an automaton made for it, run once. */
#include "extract/here.h"

#include "extract/automaton.h"

void pdi_here_add(pdi_view *view, pdi_here *here, const pdi_here_name *name) {
    if (pdi_utf8_count(name->word) >= 2) *PDI_PUSH(&view->scratch, &here->names) = *name;
}

pdoc_span pdi_title_span(const pdi_view *view, const pdoc_session *session) {
    return pdoc_extraction_folded_span(view->x, pdoc_session_span(session, PDOC_SESSION_FIELD_TITLE));
}

typedef struct finding {
    pdi_view *view;
    const pdi_here *here;
} finding;

static pdi_wanted take(void *user, uint32_t number, uint32_t start, uint32_t end) {
    finding *f = user;
    pdi_view *v = f->view;
    const pdi_here_name *name = &f->here->names.at[number];
    const pdi_str printed = pdi_slice(v->text.s + start, end - start);
    if (start < name->from || !pdi_stands_alone(v->text, start, end)) return PDI_WANT_ALL;
    if (name->not_in_title && printed.n > name->word.n && !pdi_view_in_prose(v, v->text.s + start)) return PDI_WANT_ALL;
    pdoc_draft *draft = pdi_view_report(v, name->type, printed.s, pdi_end(printed), name->rule);
    if (name->canonical.s) pdi_draft_canonical(draft, name->canonical);
    return draft || !pdoc_extraction_stopping(v->x) ? PDI_WANT_ALL : PDI_WANT_NOTHING;
}

void pdi_here_find(pdi_view *view, const pdi_here *here) {
    const size_t count = here->names.count;
    if (count == 0) return;
    pdi_str *words = PDI_NEW_ARRAY(&view->scratch, pdi_str, count);
    uint32_t *same = PDI_NEW_ARRAY(&view->scratch, uint32_t, count);
    for (size_t i = 0; i < count; i++) words[i] = here->names.at[i].word;
    const pdi_automaton *automaton = pdi_automaton_make(&view->scratch, &view->scratch, words, count, same);
    finding f = {view, here};
    pdi_automaton_run(automaton, &view->scratch, view->text, take, &f);
}
