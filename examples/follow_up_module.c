/* A module: an extractor in a shared object, which programs load by its path. Finds what is left for the next meeting.
 *
 *     cc -shared -fPIC follow_up_module.c -o follow_up.so $(pkg-config --cflags policydoc)
 *     policydoc table mentions --extractor module:follow_up.so minutes.txt
 *
 * It uses the functions of the library that loads it, so it is linked with none. A module is trusted code: it runs inside
 * the program, with all that the program may do. */
#include <policydoc/policydoc.h>

#include <string.h>

static const char stop[] = "。";

/* Whether a word stands in the sentence. */
static int says(const char *sentence, const char *end, const char *word) {
    const char *found = strstr(sentence, word);
    return found && found < end;
}

static int find_follow_ups(void *user, pdoc_extraction *extraction) {
    const char *text = pdoc_extraction_text(extraction, NULL), *from = text, *end;
    (void)user;
    while ((end = strstr(from, stop)) != NULL) {
        const char *line = from;
        while (line < end) /* a sentence begins with its line */
            if (*line++ == '\n') from = line;
        if (says(from, end, "次回") && (says(from, end, "たい") || says(from, end, "こととする"))) {
            const pdoc_span span = {(size_t)(from - text), (size_t)(end - text)};
            pdoc_draft *draft = pdoc_extraction_report_folded(extraction, "follow_up", span);
            pdoc_draft_set_rule(draft, "next time", PDOC_NUL_TERMINATED);
        }
        from = end + strlen(stop);
        if (pdoc_extraction_stopping(extraction)) break;
    }
    return 0;
}

static const pdoc_extractor_functions functions = {
    sizeof(pdoc_extractor_functions), PDOC_EXTRACTOR_INTERFACE, PDOC_PHASE_NAMES, 0, 0, "follow-ups", "1.0",
    find_follow_ups};
static const pdoc_extractor_module module = {
    sizeof(pdoc_extractor_module), PDOC_EXTRACTOR_INTERFACE, 0, &functions, NULL, NULL};

#if defined(_WIN32)
__declspec(dllexport)
#elif defined(__GNUC__)
__attribute__((visibility("default")))
#endif
const pdoc_extractor_module *pdoc_extractor_module_entry(void);

const pdoc_extractor_module *pdoc_extractor_module_entry(void) { return &module; }
