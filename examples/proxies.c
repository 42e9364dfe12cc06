/* Lists who came to meetings in whose place.
 *
 *     cc proxies.c -o proxies $(pkg-config --cflags --libs policydoc)
 *     ./proxies minutes/flood-panel/?.txt
 */
#include "meetings.h"

static size_t print_proxies(const meeting *m) {
    size_t i, found = 0;
    for (i = 0; i < pdoc_document_attendee_count(m->document); i++) {
        const pdoc_attendee *person = pdoc_document_attendee_at(m->document, i);
        const char *absent = pdoc_attendee_proxy_for(person, NULL);
        const char *from = pdoc_attendee_affiliation(person, NULL), *post = pdoc_attendee_position(person, NULL);
        if (!absent) continue;
        found++;
        printf("%s: %s came for %s", day_of(m), pdoc_attendee_name(person, NULL), absent);
        if (from) printf(", %s%s%s", from, post ? " " : "", post ? post : "");
        printf("\n");
    }
    return found;
}

int main(int argc, char **argv) {
    const size_t count = argc > 1 ? (size_t)argc - 1 : 0;
    meeting *meetings = read_meetings(argv + 1, count);
    size_t i, found = 0;
    if (!meetings) return 1;
    for (i = 0; i < count; i++) found += print_proxies(&meetings[i]);
    if (!found) printf("nobody came for another\n");
    free_meetings(meetings, count);
    return 0;
}
