/* One person of an attendance list while their cells are read. Inside of the files roster_*.c. */
#ifndef PDI_MINUTES_ROSTER_ENTRY_H
#define PDI_MINUTES_ROSTER_ENTRY_H

#include "minutes/roster.h"

/* What one person's cells say, as slices of the text. */
typedef struct pdi_roster_entry {
    pdi_str name, role, seat, words, reading, proxy_for, hull;
    pdi_str affiliation, position; /* where brackets or a glued title give them */
    pdi_str came;                  /* who came instead, as printed */
    pdi_str unit;                  /* stands before the name and begins the post: 総務課 四方田経営係長 */
    pdi_str final_role;            /* NUL-terminated: from a legend */
    pdoc_attendance status;
    pdi_person person;
    bool same, proxy_unnamed;
    bool ditto;  /* （〃）: what the bracket above says */
    bool passed; /* a column of another kind stood between: what follows is no part of `words` */
} pdi_roster_entry;

/* Makes *hull reach over `with`, too. */
void pdi_roster_widen(pdi_str *hull, pdi_str with);
/* Whether a role is that of a chair, a vice-chair or a facilitator. */
bool pdi_roster_is_chair(const pdi_knowledge *k, pdi_str role);
/* Puts down what a cell says of the person it belongs to. */
void pdi_roster_put_cell(pdi_roster *o, const pdi_cell *c, pdi_roster_entry *e);
/* Whether the list prints a role again with each name that has it; so it is taken of roles that were not looked at. */
bool pdi_roster_repeats_role(const pdi_roster *o, pdi_str squeezed);
/* The one who came for another: an entry of their own, right behind. */
void pdi_roster_add_proxy(pdi_roster *o, struct pdoc_attendee *absent, pdi_str printed);
/* a and b in one string of the arena's. */
pdi_str pdi_roster_concatenated(pdi_arena *keep, pdi_str a, pdi_str b);
/* Adds the person as an attendee. */
void pdi_roster_add(pdi_roster *o, pdi_roster_entry *e);

#endif
