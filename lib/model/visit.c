/* Walking over a document: enter and exit, in the document's order. */
#include "model/object.h"

typedef struct walk {
    pdoc_visit_fn enter, exit;
    void *user;
} walk;

/* PDOC_VISIT_SKIP too comes back from enter alone. */
static pdoc_visit_result enter(const walk *w, pdoc_node_kind kind, const void *node) {
    return w->enter ? w->enter(w->user, kind, node) : PDOC_VISIT_ON;
}

static bool leave(const walk *w, pdoc_node_kind kind, const void *node) {
    return !w->exit || w->exit(w->user, kind, node) != PDOC_VISIT_STOP;
}

/* A node with nothing below. Whether to go on. */
static bool leaf(const walk *w, pdoc_node_kind kind, const void *node) {
    return enter(w, kind, node) != PDOC_VISIT_STOP && leave(w, kind, node);
}

static bool is_below(const pdoc_agenda_item *item, const pdoc_agenda_item *above) {
    for (item = item->parent; item; item = item->parent)
        if (item == above) return true;
    return false;
}

/* The list holds the tree in its order, so that the open items are those on the way up from the last one. */
static bool visit_agenda(const walk *w, const pdoc_session *s) {
    const pdoc_agenda_item *open = NULL, *skipped = NULL;
    for (uint32_t i = 0; i < s->agenda_count; i++) {
        const pdoc_agenda_item *item = s->agenda[i];
        if (skipped && is_below(item, skipped)) continue;
        skipped = NULL;
        for (; open && open != item->parent; open = open->parent)
            if (!leave(w, PDOC_NODE_AGENDA_ITEM, open)) return false;
        pdoc_visit_result want = enter(w, PDOC_NODE_AGENDA_ITEM, item);
        if (want == PDOC_VISIT_STOP) return false;
        if (want == PDOC_VISIT_SKIP) skipped = item;
        open = item;
    }
    for (; open; open = open->parent)
        if (!leave(w, PDOC_NODE_AGENDA_ITEM, open)) return false;
    return true;
}

static bool visit_inside(const walk *w, const pdoc_session *s) {
    for (uint32_t i = 0; i < s->attendee_count; i++)
        if (!leaf(w, PDOC_NODE_ATTENDEE, s->attendees[i])) return false;
    for (uint32_t i = 0; i < s->material_count; i++)
        if (!leaf(w, PDOC_NODE_MATERIAL, s->materials[i])) return false;
    if (!visit_agenda(w, s)) return false;
    for (uint32_t i = 0; i < s->remark_count; i++)
        if (!leaf(w, PDOC_NODE_REMARK, s->remarks[i])) return false;
    return true;
}

static bool visit_session(const walk *w, const pdoc_session *s) {
    pdoc_visit_result want = enter(w, PDOC_NODE_SESSION, s);
    if (want == PDOC_VISIT_STOP || (want != PDOC_VISIT_SKIP && !visit_inside(w, s))) return false;
    return leave(w, PDOC_NODE_SESSION, s);
}

static bool visit_document(const walk *w, const pdoc_document *d) {
    pdoc_visit_result want = enter(w, PDOC_NODE_DOCUMENT, d);
    if (want == PDOC_VISIT_STOP) return false;
    for (uint32_t i = 0; want != PDOC_VISIT_SKIP && i < d->record->session_count; i++)
        if (!visit_session(w, d->record->sessions[i])) return false;
    return leave(w, PDOC_NODE_DOCUMENT, d);
}

pdoc_visit_result pdoc_document_visit(const pdoc_document *document, pdoc_visit_fn enter_fn, pdoc_visit_fn exit_fn,
                               void *user) {
    walk w = {enter_fn, exit_fn, user};
    return !document || visit_document(&w, document) ? PDOC_VISIT_ON : PDOC_VISIT_STOP;
}
