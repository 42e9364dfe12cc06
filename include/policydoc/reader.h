/** @defgroup reader Readers
 *  Files that are no plain text (reader.h, a part of policydoc.h). A reader takes a file's bytes and gives evidence:
 *  pages, blocks, and runs of text with their boxes, as the file has them. It makes no lines and no text: the
 *  library alone orders runs, makes lines of them and remembers where each character came from, so that two readers
 *  of one file lead to the same model but for places.
 *
 *  Which reader is taken is told by the bytes, not by the file's name. Plain text needs none. Readers are made from
 *  functions of the program or from a shared object, and put into a configuration by pdoc_config_add_reader().
 *
 *  @ownership A reader that was made or loaded is the caller's, and given back by pdoc_reader_unref();
 *  configurations and analyzers take counts of their own. What is asked of it, or of a document, lives as long as
 *  that does.
 *  @threads Readers are immutable; their functions may be called by several threads at once, each with evidence of
 *  its own.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_READER_H
#define PDOC_READER_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name Making readers
 *  @{ */
/** What a block of a file is. Blocks may hold blocks: a table its rows, a row its cells, a cell paragraphs. */
typedef int32_t pdoc_block_kind;
enum {
    PDOC_BLOCK_UNKNOWN = 0,      /**< taken for a paragraph */
    PDOC_BLOCK_PARAGRAPH = 1,    /**< with the indentation of its first line, in half-width characters */
    PDOC_BLOCK_HEADING = 2,      /**< with its level, from 1 */
    PDOC_BLOCK_LIST_ITEM = 3,    /**< with its depth, from 1 */
    PDOC_BLOCK_TABLE = 4,        /**< holds rows */
    PDOC_BLOCK_ROW = 5,          /**< holds cells */
    PDOC_BLOCK_CELL = 6,         /**< with the number of columns that it spans; 0 is 1. Holds runs, or paragraphs */
    PDOC_BLOCK_PREFORMATTED = 7, /**< its line ends and spaces are the author's */
    PDOC_BLOCK_ASIDE = 8 /**< no part of what the file says: navigation, page head and foot; left out of the text,
                                      with a diagnostic */
};

/** What is special about a run; may be combined by |. */
typedef uint32_t pdoc_run_flags;
enum {
    PDOC_RUN_PLAIN = 0,     /**< nothing */
    PDOC_RUN_GENERATED = 1, /**< shown by programs, but not in the file's text: automatic numbers, bullets */
    PDOC_RUN_RUBY = 2,      /**< a reading above other characters; left out of the text */
    PDOC_RUN_HIDDEN = 4,    /**< deleted or invisible; left out of the text */
    PDOC_RUN_VERTICAL = 8   /**< its characters stand below each other */
};

/** What is known of a run. It begins with its own size, so that it can grow; what is not known is 0. Its box on the
 *  page is in points (1/72 inch) from the page's top left corner; one that is empty or no box is none. */
typedef struct pdoc_run {
    size_t size;          /**< sizeof(pdoc_run), in bytes; one that it cannot have: PDOC_ERROR_FORMAT */
    pdoc_run_flags flags; /**< what is special about it */
    uint32_t weight;      /**< of the font, 100 to 900 */
    double left;          /**< of its box, in points */
    double top;           /**< of its box, in points */
    double right;         /**< of its box, in points */
    double bottom;        /**< of its box, in points */
    double font_size;     /**< in points */
} pdoc_run;

/** The version of the interface between library and readers that this header describes. */
#define PDOC_READER_INTERFACE 1

/** What a reader is made of. `size` is sizeof(pdoc_reader_functions), `interface_version` is PDOC_READER_INTERFACE. */
typedef struct pdoc_reader_functions {
    size_t size;                /**< sizeof(pdoc_reader_functions), in bytes */
    uint32_t interface_version; /**< PDOC_READER_INTERFACE */
    uint32_t reserved;          /**< 0 */
    const char *name;           /**< for diagnostics and `generator`; Latin letters, digits, -, _ and . */
    const char *version;        /**< may be NULL */
    /** How surely these bytes are of its kind: 0 no, 100 certain; below 50 they are not taken for it. Looks at the
     *  first bytes alone where that is enough. `bytes` is borrowed until it returns. */
    int (*recognize)(void *user, const void *bytes, size_t size);
    /** Gives the evidence. Returns 0 when done; PDOC_ERROR_CALLBACK and PDOC_ERROR_MEMORY end the whole call with that
     *  status, PDOC_ERROR_LIMIT says that the file goes over one; any other value says that the file cannot be read
     *  (PDOC_ERROR_FORMAT; pdoc_evidence_fail() says why). `bytes` and `evidence` are borrowed until it returns. */
    int (*read)(void *user, const void *bytes, size_t size, pdoc_evidence *evidence);
} pdoc_reader_functions;

/** A reader from `functions` of the program; ownership and errors as of pdoc_extractor_make(). */
PDOC_EXPORT pdoc_status pdoc_reader_make(const pdoc_allocator *allocator, const pdoc_reader_functions *functions,
                                         void *user, pdoc_destroy_fn destroy, pdoc_reader **reader, pdoc_error **error);

/** What the entry point of a shared object gives; as pdoc_extractor_module. */
typedef struct pdoc_reader_module {
    size_t size;                            /**< sizeof(pdoc_reader_module) */
    uint32_t interface_version;             /**< PDOC_READER_INTERFACE */
    uint32_t reserved;                      /**< 0 */
    const pdoc_reader_functions *functions; /**< what it does; must not be NULL */
    /** Makes what these are given as `user`; as pdoc_extractor_module.open. */
    pdoc_status (*open)(const pdoc_allocator *allocator, void **user, pdoc_error **error);
    void (*close)(void *user);              /**< frees it; as pdoc_extractor_module.close */
} pdoc_reader_module;

/** The name of the one function that a module exports. */
#define PDOC_READER_MODULE_ENTRY "pdoc_reader_module_entry"
/** The type of that function. What it returns lives as long as the object is loaded. */
typedef const pdoc_reader_module *(*pdoc_reader_module_entry_fn)(void);

/** A reader from a shared object at an absolute `path`; as pdoc_extractor_load(). */
PDOC_EXPORT pdoc_status pdoc_reader_load(const pdoc_allocator *allocator, const char *path, pdoc_reader **reader,
                                         pdoc_error **error);

/** One more count of a reader; returns it. */
PDOC_EXPORT pdoc_reader *pdoc_reader_ref(pdoc_reader *reader);
/** Gives a count of a reader back. */
PDOC_EXPORT void pdoc_reader_unref(pdoc_reader *reader);
/** Its name. Lives as long as the reader. */
PDOC_EXPORT const char *pdoc_reader_name(const pdoc_reader *reader, size_t *length);
/** Its version; "" without one. Lives as long as the reader. */
PDOC_EXPORT const char *pdoc_reader_version(const pdoc_reader *reader, size_t *length);

/** Puts a reader into a configuration, behind those that are there; the configuration takes a count of its own. Of
 *  readers that are equally sure the first is taken.
 *  @threads The configuration belongs to one thread meanwhile. */
PDOC_EXPORT pdoc_status pdoc_config_add_reader(pdoc_config *config, pdoc_reader *reader, pdoc_error **error);
/** How many readers an analyzer has. */
PDOC_EXPORT size_t pdoc_analyzer_reader_count(const pdoc_analyzer *analyzer);
/** Such a reader, in the order in which they were added. Lives as long as the analyzer. */
PDOC_EXPORT pdoc_reader *pdoc_analyzer_reader_at(const pdoc_analyzer *analyzer, size_t i);
/** @} */

/** @name Inside a reader
 *  Giving evidence while `read` runs. Each function returns 0, or, when nothing more is taken (no memory, a limit,
 *  cancelled), the status with which `read` should return; every later call returns it again.
 *
 *  @ownership What is asked for is borrowed until `read` returns; what is told is copied.
 *  @threads Only the thread on which `read` was called may use its evidence.
 *  @{ */
/** A page begins; its size in points (`width`, `height`). PDOC_ERROR_LIMIT: PDOC_LIMIT_PAGES. */
PDOC_EXPORT pdoc_status pdoc_evidence_page(pdoc_evidence *evidence, double width, double height);
/** A `block` begins, inside of those that are open. What `level` means is told by pdoc_block_kind; 0 where that tells
 *  nothing or it is not known. PDOC_ERROR_LIMIT: PDOC_LIMIT_NESTING. */
PDOC_EXPORT pdoc_status pdoc_evidence_begin(pdoc_evidence *evidence, pdoc_block_kind block, unsigned level);
/** The block that was begun last and is open ends. One too many ends nothing; what is left open ends with the file. */
PDOC_EXPORT pdoc_status pdoc_evidence_end(pdoc_evidence *evidence);
/** A run of `text`, UTF-8 (what is ill-formed counts as U+FFFD). `run` may be NULL: nothing is known of it.
 *  PDOC_ERROR_LIMIT: PDOC_LIMIT_TEXT. */
PDOC_EXPORT pdoc_status pdoc_evidence_run(pdoc_evidence *evidence, const pdoc_run *run, const char *text,
                                          size_t length);
/** A line of the block ends here, since the author wanted it so. */
PDOC_EXPORT pdoc_status pdoc_evidence_break(pdoc_evidence *evidence);
/** A `fact` that the file tells of itself, with its `value`; what the caller told goes before it, and so does what was
 *  told first. One that is unknown or not UTF-8 is left out. A reader tells PDOC_FACT_MEDIA_TYPE of its kind of file,
 *  which is text/plain otherwise. */
PDOC_EXPORT pdoc_status pdoc_evidence_fact(pdoc_evidence *evidence, pdoc_fact fact, const char *value, size_t length);
/** A `fact` that the caller told of the document (a page's encoding from the head of its answer, for example); NULL:
 *  nothing. */
PDOC_EXPORT const char *pdoc_evidence_known(const pdoc_evidence *evidence, pdoc_fact fact, size_t *length);
/** Something is wrong, but reading goes on: a diagnostic (PDOC_DIAGNOSTIC_READER_WARNED) with a `message`, one sentence
 *  for a person. */
PDOC_EXPORT pdoc_status pdoc_evidence_warn(pdoc_evidence *evidence, const char *message);
/** Says why (`message`), before `read` returns a failure: one sentence for a person; and where (`offset`, in bytes
 *  of the file), or PDOC_NO_OFFSET. */
PDOC_EXPORT void pdoc_evidence_fail(pdoc_evidence *evidence, const char *message, size_t offset);
/** A `limit` of the analyzer, in what it counts; PDOC_NO_LIMIT for none, 0 for one that is unknown. */
PDOC_EXPORT uint64_t pdoc_evidence_limit(const pdoc_evidence *evidence, pdoc_limit limit);
/** The whole input's allocator, for what a reader needs itself. Borrowed until `read` returns. */
PDOC_EXPORT const pdoc_allocator *pdoc_evidence_allocator(const pdoc_evidence *evidence);

/** @} */

/** @name A reader apart
 *  @{ */
/** Takes evidence instead of a document: for programs that run a reader apart from the library (in a process of its
 *  own, for example) and hand on what it gives. All functions are called as the reader gives evidence; one that is
 *  NULL is left out. Returning something other than 0 ends the reading with that status. They are called by the
 *  thread that called pdoc_reader_run(); what they are given is borrowed until they return. */
typedef struct pdoc_evidence_functions {
    size_t size;                                                     /**< sizeof(pdoc_evidence_functions), in bytes */
    uint32_t interface_version;                                      /**< PDOC_READER_INTERFACE */
    uint32_t reserved;                                               /**< 0 */
    int (*page)(void *user, double width, double height);            /**< pdoc_evidence_page() */
    int (*begin)(void *user, pdoc_block_kind block, unsigned level); /**< pdoc_evidence_begin() */
    int (*end)(void *user);                                          /**< pdoc_evidence_end() */
    int (*run)(void *user, const pdoc_run *run, const char *text, size_t length); /**< pdoc_evidence_run() */
    int (*line_break)(void *user);                                                /**< pdoc_evidence_break() */
    int (*fact)(void *user, pdoc_fact fact, const char *value, size_t length);    /**< pdoc_evidence_fact() */
    int (*warn)(void *user, const char *message);                                 /**< pdoc_evidence_warn() */
} pdoc_evidence_functions;

/** Runs a reader over `size` bytes and hands on its evidence to `functions`, whose table is copied. `config` gives
 *  limits and an allocator; NULL: those at first. PDOC_ERROR_FORMAT when the reader says that the file cannot be
 *  read, PDOC_ERROR_LIMIT when the file goes over a limit. */
PDOC_EXPORT pdoc_status pdoc_reader_run(const pdoc_reader *reader, const void *bytes, size_t size,
                                        const pdoc_config *config, const pdoc_evidence_functions *functions, void *user,
                                        pdoc_error **error);
/** @} */

/** @name Where the characters of a document came from
 *  @{ */
/** How many pages its reader gave; 0 for plain text. */
PDOC_EXPORT size_t pdoc_document_page_count(const pdoc_document *document);
/** The size of a `page` (from 0) in points (`width`, `height`). Outputs may be NULL; 0 where there is no such page. */
PDOC_EXPORT void pdoc_document_page_size(const pdoc_document *document, size_t page, double *width, double *height);
/** Called with each box that a passage fills: the page from 0, and left, top, right, bottom in points from the page's
 *  top left corner. Returns 0 to go on. */
typedef int (*pdoc_locate_fn)(void *user, size_t page, double left, double top, double right, double bottom);
/** Tells `each` where a `span` of the document's text stands on its pages, a box a run or part of one, in the order
 *  of the text. Returns how many boxes were told; 0 for plain text. Allocates nothing. `each` is called by this
 *  thread. */
PDOC_EXPORT size_t pdoc_document_locate(const pdoc_document *document, pdoc_span span, pdoc_locate_fn each, void *user);
/** How many boxes pdoc_document_locate() tells for a `span`: the same as a list. */
PDOC_EXPORT size_t pdoc_document_box_count(const pdoc_document *document, pdoc_span span);
/** Such a box of a `span`, in the order of the text: its `page` from 0, and `left`, `top`, `right`, `bottom` in points
 *  from the page's top left corner. Outputs may be NULL; 0 where there is no such box. Costs two binary searches. */
PDOC_EXPORT void pdoc_document_box_at(const pdoc_document *document, pdoc_span span, size_t i, size_t *page,
                                      double *left, double *top, double *right, double *bottom);
/** The name of the reader that read the document: "text" for plain text. */
PDOC_EXPORT const char *pdoc_document_reader_name(const pdoc_document *document, size_t *length);
/** The version of that reader: of plain text the library's. */
PDOC_EXPORT const char *pdoc_document_reader_version(const pdoc_document *document, size_t *length);
/** @} */

/** @} */

#ifdef __cplusplus
}
#endif
#endif
