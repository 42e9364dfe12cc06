/* The attendance list: groups and entries, whatever its layout, and who came for whom. */
#ifndef PDI_MINUTES_ATTENDANCE_H
#define PDI_MINUTES_ATTENDANCE_H

#include "minutes/person.h"

/* One session's people while it is read; `session->attendees` is filled from it at the end. */
typedef struct pdi_attendance {
    PDI_LIST(struct pdoc_attendee *) people; /* in keep, in the order of the list, unlisted speakers behind */
    PDI_LIST(pdi_person) printed;            /* what was read of each, parallel to people */
    PDI_LIST(pdi_str) groups;                /* squeezed group headings met (事務局, 総務省 …) */
    PDI_LIST(pdi_str) offices;       /* squeezed posts that the list names without anybody (放課後対策課長) */
    PDI_LIST(bool) online;           /* parallel to people: marked as attending from afar */
    struct pdoc_attendee *presiding; /* whom the minutes' words put into the role that … */
    pdi_str presiding_as;            /* … the list gives nobody: 議長 */
    struct pdi_name_index *index;    /* made by pdi_resolve when it is first needed */
    struct pdi_roster *roster;       /* what carries over from one part of the list to the next */
} pdi_attendance;

/* What the heading above a list says of all in it. */
typedef struct pdi_list_heading {
    pdi_str group; /* that the section's heading itself names (出席委員), or PDI_NONE */
    pdi_str role;  /* that it gives where it is no group (委員出欠), or PDI_NONE */
    bool absent;   /* 欠席者 and the like */
    bool goes_on;  /* the heading stands in the middle of the list: what was read before is part of it */
} pdi_list_heading;

/* Reads logical lines [first, last) of the flow as (a part of) the list and appends to it; called again for a further
 * part. `from` is where the content begins in line `first` when a heading stands before it on the same line (else
 * NULL). Takes (pdi_take) each entry and each group heading; what it cannot read it leaves untaken. */
void pdi_attendance_read(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, uint32_t first,
                         uint32_t last, const char *from, const pdi_list_heading *head);

/* Whether a logical line looks like an entry of an attendance list rather than prose or another section (to find where
 * an attendance list ends when no heading ends it, and where one stands without a heading). */
bool pdi_attendance_line(const pdi_reader *r, pdi_str line);

/* 鵜沢委員、山倉委員、篠﨑委員、…(名簿順): members one behind the other, and nothing else. */
bool pdi_is_run_of_members(const pdi_reader *r, pdi_str text);

#endif
