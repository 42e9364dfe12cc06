/** @defgroup visit Visitors
 *  Walking over a document from C (visit.h, a part of policydoc.h).
 *
 *  @ownership What a visitor is given is borrowed and lives as long as the document.
 *  @threads Any number of threads may walk over one document at once; a visitor is called by the thread that walks.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_VISIT_H
#define PDOC_VISIT_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What a visitor meets, and the type that `node` points to. */
typedef int32_t pdoc_node_kind;
enum {
    PDOC_NODE_UNKNOWN = 0,     /**< never given */
    PDOC_NODE_DOCUMENT = 1,    /**< const pdoc_document */
    PDOC_NODE_SESSION = 2,     /**< const pdoc_session */
    PDOC_NODE_ATTENDEE = 3,    /**< const pdoc_attendee */
    PDOC_NODE_MATERIAL = 4,    /**< const pdoc_material */
    PDOC_NODE_AGENDA_ITEM = 5, /**< const pdoc_agenda_item; the items below it come between its enter and its exit */
    PDOC_NODE_REMARK = 6       /**< const pdoc_remark */
};

/** What a visitor's function wants next. */
typedef int32_t pdoc_visit_result;
enum {
    PDOC_VISIT_ON = 0,   /**< go on */
    PDOC_VISIT_SKIP = 1, /**< from enter: nothing below this node; its exit is called */
    PDOC_VISIT_STOP = 2  /**< no further call at all */
};

/** Sees a `node`, whose type is told by its `kind`; borrowed from the document. Returns how to go on. */
typedef pdoc_visit_result (*pdoc_visit_fn)(void *user, pdoc_node_kind kind, const void *node);

/** Calls `enter` before and `exit` after what is below each node (either may be NULL): the document, its sessions in
 *  order, and of each its attendees, materials, agenda and remarks. Allocates nothing. A node of a kind that this
 *  header does not list should be left alone. Returns PDOC_VISIT_STOP if a function did, else PDOC_VISIT_ON. */
PDOC_EXPORT pdoc_visit_result pdoc_document_visit(const pdoc_document *document, pdoc_visit_fn enter,
                                                  pdoc_visit_fn exit, void *user);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
