/* The attendees of a document, found by how a text writes their names, and which of them a name with a title means:
 * by surname, role, post and group together, as speakers' labels are resolved. */
#ifndef PDI_EXTRACT_PEOPLE_H
#define PDI_EXTRACT_PEOPLE_H

#include "extract/view.h"

/* What is known of an attendee: folded, without spaces, kanji that stand for one another made one. */
typedef struct pdi_attendee {
    const pdoc_attendee *who;
    const pdoc_session *session;
    uint32_t from, to; /* where the list has them */
    pdi_str name;      /* without a bracket that tells two of one surname apart */
    pdi_str bracket;   /* what stands in it */
    size_t surname;    /* how much of the name it is; 0: not told */
    pdi_str role, group, affiliation, position;
} pdi_attendee;

typedef struct pdi_people pdi_people;
pdi_people *pdi_people_of(pdi_view *view);
size_t pdi_people_count(const pdi_people *people);
const pdi_attendee *pdi_people_at(const pdi_people *people, size_t i);

/* By its handle; NULL for one of another document. */
const pdi_attendee *pdi_people_find(const pdi_people *people, const pdoc_attendee *who);

/* Adds the characters with which the name of an attendee may begin; true where one begins beyond the basic plane. */
bool pdi_people_note_beginnings(const pdi_people *people, pdi_characters *set);

/* A place where the name of one attendee, or of several, stands. */
typedef struct pdi_match {
    const char *end; /* NULL: none */
    pdi_str letters; /* plain, in the scratch memory of the last match */
    uint32_t first;  /* the first of those so called */
    bool full;       /* the whole of the name rather than the surname */
    bool gap;        /* with a space in it */
    bool line;       /* with a line's end in it */
} pdi_match;
/* The longest name that text begins with: spaces may stand between its letters. */
pdi_match pdi_people_match(pdi_people *people, pdi_str text);
/* How much of `text` the name of this attendee is, wherever lines end in it; 0: text does not begin with it. */
size_t pdi_people_spell(pdi_people *people, const pdi_attendee *attendee, pdi_str text);
/* Whether a match may be this attendee's name. */
bool pdi_people_agree(const pdi_people *people, const pdi_match *match, const pdi_attendee *attendee);

/* The title written with a name. */
typedef struct pdi_title {
    pdi_str words;   /* without spaces; PDI_NONE where there is none */
    pdi_str bracket; /* 理 of 松澤(理)委員 */
    pdi_str given;   /* a given name that the list does not tell: 藤井雄一委員 */
    bool role;       /* a role in the meeting rather than a post */
} pdi_title;

enum { PDI_MEANT_MAX = 16 };
/* Who may be meant, in the order of the list: one, several that are as likely, or nobody. */
typedef struct pdi_meant {
    const pdi_attendee *at[PDI_MEANT_MAX];
    size_t count;
} pdi_meant;
void pdi_people_resolve(const pdi_people *people, const pdi_match *match, const pdi_title *title,
                        const pdoc_session *session, pdi_meant *meant);

#endif
