/* An extractor for the tests of many documents: one that has 遅い takes some time, one that has 壊す ends the process. */
#define _POSIX_C_SOURCE 200809L
#include <policydoc/policydoc.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int extract(void *user, pdoc_extraction *extraction) {
    const char *text = pdoc_extraction_text(extraction, NULL);
    (void)user;
    if (strstr(text, "壊す")) _exit(7);
    if (strstr(text, "遅い")) nanosleep(&(struct timespec){.tv_nsec = 150000000}, NULL);
    return 0;
}

static const pdoc_extractor_functions functions = {sizeof functions, PDOC_EXTRACTOR_INTERFACE, PDOC_PHASE_NAMES, 5, 0,
                                                   "unruly", "1", extract};

static const pdoc_extractor_module module = {sizeof module, PDOC_EXTRACTOR_INTERFACE, 0, &functions, NULL, NULL};

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
const pdoc_extractor_module *pdoc_extractor_module_entry(void);

const pdoc_extractor_module *pdoc_extractor_module_entry(void) { return &module; }
