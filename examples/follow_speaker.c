/* Prints what one person said over several meetings, the oldest first.
 *
 *     cc follow_speaker.c -o follow_speaker $(pkg-config --cflags --libs policydoc)
 *     ./follow_speaker 榎並 minutes/flood-panel/?.txt
 *
 * The name is that of the lists of attendees, and not the label: 榎並委員, 榎並副座長 and 榎並 are one person.
 */
#include "meetings.h"

static int is_person(const pdoc_attendee *attendee, const char *name) {
    const char *has = pdoc_attendee_name(attendee, NULL);
    return has && strcmp(has, name) == 0;
}

static size_t print_remarks_of(const meeting *m, const pdoc_session *session, const char *name) {
    size_t i, said = 0;
    for (i = 0; i < pdoc_session_remark_count(session); i++) {
        const pdoc_remark *remark = pdoc_session_remark_at(session, i);
        const char *under = pdoc_agenda_item_title(pdoc_remark_agenda_item(remark), NULL);
        /* No attendee where it is not certain who speaks; the candidates can be listed then. */
        if (!is_person(pdoc_remark_attendee(remark), name)) continue;
        printf("%s [%s] %s\n", day_of(m), under ? under : "-", pdoc_remark_text(remark, NULL));
        said++;
    }
    return said;
}

int main(int argc, char **argv) {
    const size_t count = argc > 2 ? (size_t)argc - 2 : 0;
    meeting *meetings;
    size_t i, k, said = 0;
    if (!count) return fprintf(stderr, "usage: follow_speaker NAME FILE...\n"), 2;
    meetings = read_meetings(argv + 2, count);
    if (!meetings) return 1;
    for (i = 0; i < count; i++)
        for (k = 0; k < pdoc_document_session_count(meetings[i].document); k++)
            said += print_remarks_of(&meetings[i], pdoc_document_session_at(meetings[i].document, k), argv[1]);
    if (!said) printf("%s said nothing\n", argv[1]);
    free_meetings(meetings, count);
    return said ? 0 : 1;
}
