/* Looks for what is quoted in minutes, by a function of the program.
 *
 *     cc find_quotes.c -o find_quotes $(pkg-config --cflags --libs policydoc)
 *     ./find_quotes minutes.txt
 */
#include "mentions.h"

#include <string.h>

/* What the function is given; any number of threads may read it. */
typedef struct quotes {
    size_t longest; /* in bytes */
} quotes;

static int find_quotes(void *user, pdoc_extraction *extraction) {
    const quotes *q = user;
    const char *text = pdoc_extraction_text(extraction, NULL), *open = text, *close;
    while ((open = strstr(open, "「")) != NULL && (close = strstr(open, "」")) != NULL) {
        const pdoc_span span = {(size_t)(open - text) + strlen("「"), (size_t)(close - text)};
        if (span.start < span.end && span.end - span.start <= q->longest) {
            /* NULL when the report is refused; the setters take that, too. */
            pdoc_draft *draft = pdoc_extraction_report_folded(extraction, "quote", span);
            pdoc_draft_set_rule(draft, "corner brackets", PDOC_NUL_TERMINATED);
            pdoc_draft_set_confidence(draft, 0.9);
        }
        open = close;
        if (pdoc_extraction_stopping(extraction)) break;
    }
    return 0;
}

int main(int argc, char **argv) {
    pdoc_extractor_functions functions = {sizeof(pdoc_extractor_functions), PDOC_EXTRACTOR_INTERFACE,
                                          PDOC_PHASE_NAMES, 0, 0, NULL, NULL, NULL};
    pdoc_extractor *extractor = NULL;
    pdoc_error *error = NULL;
    quotes *q = malloc(sizeof *q);
    if (argc != 2 || !q) return free(q), fprintf(stderr, "usage: find_quotes FILE\n"), 2;
    q->longest = 120;
    functions.name = "quotes";
    functions.version = "1";
    functions.extract = find_quotes;
    /* `free` runs when the last one who uses the extractor is done, and also where it cannot be made. */
    if (pdoc_extractor_make(NULL, &functions, q, free, &extractor, &error)) return failed("quotes", error);
    return print_mentions_in(argv[1], extractor);
}
