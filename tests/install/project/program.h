/* What the programs outside the tree do: read minutes from memory and say what is in them. C99 and C++11. */
#include <policydoc/policydoc.h>
#include <stdio.h>
#include <string.h>

static const char minutes[] = "第３回情報政策会議　議事要旨\n"
                              "日時：令和２年１０月１２日（月）１０：００～１２：００\n"
                              "出席者：後藤座長、徳田構成員\n"
                              "議事概要\n"
                              "徳田構成員）一つ目は、安全の話である。\n"
                              "後藤座長）同感である。\n";

/* Prints the day, the speaker and what is said; the program's status. */
static int print_minutes(void) {
    pdoc_analyzer *analyzer = NULL;
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    const pdoc_session *session;
    const pdoc_remark *remark;
    if (pdoc_version_number() != PDOC_VERSION_NUMBER) return fprintf(stderr, "headers and library differ\n"), 1;
    if (pdoc_analyzer_make(NULL, &analyzer, &error) ||
        pdoc_document_parse(analyzer, minutes, strlen(minutes), NULL, &document, &error))
        return fprintf(stderr, "%s\n", pdoc_error_message(error, NULL)), 1;
    session = pdoc_document_session_at(document, 0);
    remark = pdoc_session_remark_at(session, 0);
    printf("%s %s: %s\n", pdoc_session_date(session, NULL), pdoc_attendee_name(pdoc_remark_attendee(remark), NULL),
           pdoc_remark_text(remark, NULL));
    pdoc_document_unref(document);
    pdoc_analyzer_unref(analyzer);
    return 0;
}
