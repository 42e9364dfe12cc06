/** @defgroup experimental What is experimental
 *  What is not stable yet (experimental.h, a part of policydoc.h for programs that define PDOC_EXPERIMENTAL before they
 *  include it).
 *
 *  A function here may change or go in any release, minor ones included; its symbol stands in the version node
 *  POLICYDOC_EXPERIMENTAL, by which one sees what a program uses of it. When it is settled it moves to another header,
 *  keeps its name, and needs no definition any more.
 *
 *  @ownership Nothing is handed out.
 *  @threads Any number of threads may call all of this at once.
 *  @since 1.0, as an experiment
 *  @{ */
#ifndef PDOC_EXPERIMENTAL_H
#define PDOC_EXPERIMENTAL_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** How many bytes a document keeps of its allocator's memory; for caches, and for languages whose collector wants to
 *  know what hangs on an object. What is borrowed is not counted, nor is the analyzer. 0 for NULL. */
PDOC_EXPORT size_t pdoc_document_memory(const pdoc_document *document);
/** How many bytes annotations keep of it, without their document and analyzer. 0 for NULL. */
PDOC_EXPORT size_t pdoc_annotations_memory(const pdoc_annotations *annotations);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
