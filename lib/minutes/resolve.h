/* Who is meant by a label: by surname, role, post, group and affiliation together; nothing is guessed. */
#ifndef PDI_MINUTES_RESOLVE_H
#define PDI_MINUTES_RESOLVE_H

#include "minutes/attendance.h"

typedef struct pdi_resolution {
    struct pdoc_attendee *attendee;    /* NULL: nobody, or ambiguous */
    struct pdoc_attendee **candidates; /* when ambiguous; in keep */
    uint32_t candidate_count;
} pdi_resolution;

/* Whom `label` (a slice of flow->text) names among the listed people. When it names a person who is on no list and
 * `add` is true, an entry with listed = false is appended to the list (model.md: `NICT 久保田所長` → 久保田, NICT,
 * 所長) and a diagnostic noted, once. 事務局 as a whole, organisations, bare roles that several hold, letters (Ａ)
 * resolve to nobody and add nobody; a bare role that exactly one listed person holds in print (座長, 議長, 司会,
 * 委員長) resolves to that person. Who speaks is looked for with `add`; without it nobody is
 * added, and no candidates and no diagnostic tell that several may be meant. */
pdi_resolution pdi_resolve(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str label, bool add);
/* トカチェンコ for トカチェンコ由美: whom alone of the list a part of a name means that no table knows; NULL for none.
 */
struct pdoc_attendee *pdi_called_by_part(pdi_reader *r, pdi_attendance *list, pdi_str part);

#endif
