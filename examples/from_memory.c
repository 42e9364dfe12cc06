/* Reads minutes that are in memory, as a server or a database has them, without a copy, and with what is known of them.
 *
 *     cc from_memory.c -o from_memory $(pkg-config --cflags --libs policydoc)
 *     ./from_memory
 */
#include <policydoc/policydoc.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char page[] = "議事要旨\n"
                           "出席者：都筑座長、榎並委員\n"
                           "都筑座長）始めます。\n"
                           "榎並委員）側溝の調査はいつですか。\n";

/* Runs exactly once, when the last one who uses the document is done, and also where it cannot be read. */
static void no_longer_needed(void *bytes) {
    printf("the memory is given back\n");
    free(bytes);
}

static pdoc_status tell(pdoc_options *options, pdoc_fact fact, const char *value, pdoc_error **error) {
    return pdoc_options_set_fact(options, fact, value, strlen(value), error);
}

/* What the minutes say, else what was told of them. */
static const char *or_told(const char *said, const pdoc_document *document, pdoc_fact fact) {
    return said ? said : pdoc_document_fact(document, fact, NULL);
}

/* Facts that the text itself does not give. */
static pdoc_status tell_facts(pdoc_options *options, pdoc_error **error) {
    pdoc_status status = tell(options, PDOC_FACT_NAME, "3.txt", error);
    if (!status) status = tell(options, PDOC_FACT_URL, "https://example.jp/flood/3.txt", error);
    if (!status) status = tell(options, PDOC_FACT_BODY, "柊市内水対策検討会", error);
    return status ? status : tell(options, PDOC_FACT_DATE, "2023-12-21", error);
}

int main(void) {
    pdoc_analyzer *analyzer = NULL;
    pdoc_options *options = NULL;
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    pdoc_status status = pdoc_analyzer_make(NULL, &analyzer, &error);
    if (!status) status = pdoc_options_make(analyzer, &options, &error);
    if (!status) status = tell_facts(options, &error);
    if (!status) {
        const size_t size = sizeof page - 1;
        char *bytes = malloc(size);
        if (!bytes) return 1;
        memcpy(bytes, page, size);
        status =
            pdoc_document_parse_borrowed(analyzer, bytes, size, bytes, no_longer_needed, options, &document, &error);
    }
    pdoc_options_unref(options);
    pdoc_analyzer_unref(analyzer);
    if (!status) {
        const pdoc_session *session = pdoc_document_session_at(document, 0);
        const pdoc_remark *remark = pdoc_session_remark_at(session, 1);
        printf("%s, %s, %s\n", or_told(pdoc_session_body(session, NULL), document, PDOC_FACT_BODY),
               or_told(pdoc_session_date(session, NULL), document, PDOC_FACT_DATE),
               pdoc_document_fact(document, PDOC_FACT_URL, NULL));
        /* A part keeps the whole: the remark's count is the document's. */
        pdoc_remark_ref(remark);
        pdoc_document_unref(document);
        printf("%s: %s\n", pdoc_attendee_name(pdoc_remark_attendee(remark), NULL), pdoc_remark_text(remark, NULL));
        pdoc_remark_unref(remark);
        return 0;
    }
    fprintf(stderr, "%s\n", pdoc_error_message(error, NULL));
    pdoc_error_unref(error);
    return 1;
}
