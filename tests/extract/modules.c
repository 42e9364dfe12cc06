/* A module with the fault that the build asks for. */
#include <policydoc/policydoc.h>

#include <string.h>

#if !defined(FAULT_NO_MODULE) && !defined(FAULT_NO_FUNCTIONS)
static int extract(void *user, pdoc_extraction *extraction) {
    size_t length;
    const char *text = pdoc_extraction_text(extraction, &length), *at = strstr(text, "徳田");
    (void)user;
#if defined(FAULT_FAILS)
    pdoc_extraction_fail(extraction, "the module could not");
    pdoc_extraction_report_folded(extraction, "person", (pdoc_span){0, 3});
    return 77;
#elif defined(FAULT_RAISES)
    return PDOC_ERROR_CALLBACK;
#elif defined(FAULT_OUTSIDE)
    pdoc_extraction_report(extraction, "person", (pdoc_span){1, (size_t)-1});
    pdoc_extraction_report(extraction, "person", (pdoc_span){(size_t)-2, (size_t)-1});
    pdoc_extraction_report_folded(extraction, "person", (pdoc_span){length, length + 1});
    pdoc_extraction_report_folded(extraction, "person", (pdoc_span){9, 3});
#elif defined(FAULT_NO_TYPE)
    pdoc_extraction_report_folded(extraction, NULL, (pdoc_span){0, 3});
    pdoc_extraction_report_folded(extraction, "", (pdoc_span){0, 3});
    pdoc_extraction_report_folded(extraction, "two words", (pdoc_span){0, 3});
    pdoc_extraction_report_folded(extraction, "人", (pdoc_span){0, 3});
#endif
    if (at) {
        const pdoc_span span = {(size_t)(at - text), (size_t)(at - text) + strlen("徳田")};
        pdoc_draft_set_rule(pdoc_extraction_report_folded(extraction, "person", span), "module", PDOC_NUL_TERMINATED);
    }
    return 0;
}

typedef struct larger {
    pdoc_extractor_functions functions;
    unsigned more;
} larger;

static const larger table = {
    {
#if defined(FAULT_SMALL_FUNCTIONS)
        8,
#elif defined(FAULT_UNKNOWN_TAIL)
        sizeof(larger),
#else
        sizeof(pdoc_extractor_functions),
#endif
#if defined(FAULT_FUNCTION_INTERFACE)
        PDOC_EXTRACTOR_INTERFACE + 1,
#else
        PDOC_EXTRACTOR_INTERFACE,
#endif
#if defined(FAULT_PHASE)
        99,
#else
        PDOC_PHASE_NAMES,
#endif
        5, 0,
#if defined(FAULT_NO_NAME)
        "no word",
#else
        "from-a-module",
#endif
        "2.1", extract},
#if defined(FAULT_UNKNOWN_TAIL)
    1
#else
    0
#endif
};
#endif

#if !defined(FAULT_NO_MODULE)
static const pdoc_allocator *mine; /* whose memory `open` took; the tests load one module at a time */

static pdoc_status make(const pdoc_allocator *allocator, void **user, pdoc_error **error) {
#if defined(FAULT_NOT_OPENED)
    (void)allocator, (void)error;
    *user = NULL;
    return 1;
#elif defined(FAULT_SAYS_WHY)
    (void)user;
    return pdoc_error_make(allocator, PDOC_ERROR_DATA, "辞書がありません", PDOC_NUL_TERMINATED, error);
#elif defined(FAULT_NO_MEMORY)
    (void)user;
    return pdoc_error_make(allocator, PDOC_ERROR_MEMORY, NULL, 0, error);
#else
    (void)error;
    *user = allocator->allocate(allocator->user, 16);
    mine = allocator;
    return *user ? PDOC_OK : PDOC_ERROR_MEMORY;
#endif
}

static void leave(void *user) {
    if (mine) mine->release(mine->user, user);
}

static const pdoc_extractor_module module = {
#if defined(FAULT_SMALL)
    4,
#else
    sizeof(pdoc_extractor_module),
#endif
#if defined(FAULT_INTERFACE)
    PDOC_EXTRACTOR_INTERFACE + 1,
#else
    PDOC_EXTRACTOR_INTERFACE,
#endif
    0,
#if defined(FAULT_NO_FUNCTIONS)
    NULL,
#else
    &table.functions,
#endif
    make, leave};
#endif

#if defined(FAULT_NO_ENTRY)
#define ENTRY another_name
#else
#define ENTRY pdoc_extractor_module_entry
#endif

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
const pdoc_extractor_module *ENTRY(void);

const pdoc_extractor_module *ENTRY(void) {
#if defined(FAULT_NO_MODULE)
    return NULL;
#else
    return &module;
#endif
}
