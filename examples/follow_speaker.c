/* Prints what one person said over several meetings, the oldest first.
 *
 *     cc follow_speaker.c -o follow_speaker $(pkg-config --cflags --libs policydoc)
 *     ./follow_speaker 榎並 minutes/flood-panel/?.txt
 *
 * The name is that of the lists of attendees, and not the label: 榎並委員, 榎並副座長 and 榎並 are one person.
 */
#include "meetings.h"

/* Where it is not certain who speaks a remark is nobody's; its candidates can be listed then. */
static size_t print_remarks_of(const meeting *m, const pdoc_attendee *attendee) {
    size_t i;
    for (i = 0; i < pdoc_attendee_remark_count(attendee); i++) {
        const pdoc_remark *remark = pdoc_attendee_remark_at(attendee, i);
        const char *under = pdoc_agenda_item_title(pdoc_remark_agenda_item(remark), NULL);
        printf("%s [%s] %s\n", day_of(m), under ? under : "-", pdoc_remark_text(remark, NULL));
    }
    return i;
}

int main(int argc, char **argv) {
    const size_t count = argc > 2 ? (size_t)argc - 2 : 0;
    meeting *meetings;
    size_t i, k, said = 0;
    if (!count) return fprintf(stderr, "usage: follow_speaker NAME FILE...\n"), 2;
    meetings = read_meetings(argv + 2, count);
    if (!meetings) return 1;
    for (i = 0; i < count; i++)
        for (k = 0; k < pdoc_document_attendee_count(meetings[i].document); k++) {
            const pdoc_attendee *attendee = pdoc_document_attendee_at(meetings[i].document, k);
            const char *name = pdoc_attendee_name(attendee, NULL);
            if (name && strcmp(name, argv[1]) == 0) said += print_remarks_of(&meetings[i], attendee);
        }
    if (!said) printf("%s said nothing\n", argv[1]);
    free_meetings(meetings, count);
    return said ? 0 : 1;
}
