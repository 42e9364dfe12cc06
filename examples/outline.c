/* Prints what the minutes in a file say: the meeting, the people, the agenda, and who said how much.
 *
 *     cc outline.c -o outline $(pkg-config --cflags --libs policydoc)
 *     ./outline minutes.txt
 */
#include "example.h"

static const char *or_dash(const char *text) { return text ? text : "-"; }

static void print_session(const pdoc_session *session) {
    size_t i;
    printf("%s", or_dash(pdoc_session_body(session, NULL)));
    if (pdoc_session_number(session) >= 0) printf(", no. %ld", (long)pdoc_session_number(session));
    printf("\n%s, %s to %s\n", or_dash(pdoc_session_date(session, NULL)), or_dash(pdoc_session_start_time(session, NULL)),
           or_dash(pdoc_session_end_time(session, NULL)));

    printf("\npeople\n");
    for (i = 0; i < pdoc_session_attendee_count(session); i++) {
        const pdoc_attendee *person = pdoc_session_attendee_at(session, i);
        printf("  %s, %s, %s\n", pdoc_attendee_name(person, NULL), or_dash(pdoc_attendee_role(person, NULL)),
               pdoc_attendance_name(pdoc_attendee_attendance(person)));
    }

    printf("\nagenda\n");
    for (i = 0; i < pdoc_session_agenda_item_count(session); i++) {
        const pdoc_agenda_item *item = pdoc_session_agenda_item_at(session, i);
        printf("  %*s%s\n", 2 * (int)(pdoc_agenda_item_level(item) - 1), "", pdoc_agenda_item_title(item, NULL));
    }

    printf("\nremarks\n");
    for (i = 0; i < pdoc_session_remark_count(session); i++) {
        const pdoc_remark *remark = pdoc_session_remark_at(session, i);
        const pdoc_attendee *person = pdoc_remark_attendee(remark);
        size_t length;
        pdoc_remark_text(remark, &length);
        printf("  %-10s %s (%s), %lu bytes\n", pdoc_remark_kind_name(pdoc_remark_kind_of(remark)),
               or_dash(pdoc_remark_speaker(remark, NULL)), or_dash(pdoc_attendee_name(person, NULL)),
               (unsigned long)length);
    }
}

int main(int argc, char **argv) {
    pdoc_analyzer *analyzer = NULL;
    pdoc_error *error = NULL;
    int status = 0, i;
    if (pdoc_analyzer_make(NULL, &analyzer, &error)) return failed("policydoc", error);
    for (i = 1; i < argc; i++) {
        pdoc_document *document = NULL;
        size_t size, k;
        char *bytes = read_file(argv[i], &size);
        if (!bytes) {
            perror(argv[i]);
            status = 1;
        } else if (pdoc_document_parse(analyzer, bytes, size, NULL, &document, &error)) {
            status = failed(argv[i], error);
        } else {
            printf("== %s\n", or_dash(pdoc_document_title(document, NULL)));
            for (k = 0; k < pdoc_document_session_count(document); k++)
                print_session(pdoc_document_session_at(document, k));
            printf("\n%.1f %% of the text is understood\n\n", 100 * pdoc_document_understood(document));
        }
        pdoc_document_unref(document);
        free(bytes);
    }
    pdoc_analyzer_unref(analyzer);
    return status;
}
