/* The people of a list by surname, so that a label finds its person without a walk through a million names. */
#ifndef PDI_MINUTES_NAME_INDEX_H
#define PDI_MINUTES_NAME_INDEX_H

#include "minutes/attendance.h"

typedef struct pdi_name_index pdi_name_index;

/* A name without spaces, its variant kanji made one (髙 → 高); `surname` and `bracket` are lengths in it. */
typedef struct pdi_plain_name {
    pdi_str letters; /* without the bracket of 松澤(理) */
    size_t surname;  /* 0: cannot be told */
    pdi_str bracket; /* 理; PDI_NONE where there is none */
    pdi_str last;    /* of a foreign name (John A. Carter, マリア・ロペス): its last part; else PDI_NONE */
} pdi_plain_name;
pdi_plain_name pdi_plain_name_of(pdi_reader *r, pdi_str printed);

/* Takes in those who were added to the list since the last call. */
pdi_name_index *pdi_name_index_of(pdi_reader *r, pdi_attendance *list);
const pdi_plain_name *pdi_name_index_name(const pdi_name_index *index, size_t person);

typedef enum pdi_person_key {
    PDI_BY_NAME, /* what a name may begin with as a surname */
    PDI_BY_ROLE, /* a role or a seat in this meeting */
    PDI_BY_POST, /* a post, mostly held elsewhere */
} pdi_person_key;

/* Is called with a person's number; false: enough. */
typedef bool (*pdi_person_visit)(void *user, size_t person);
/* Everybody who has the key, its letters without spaces. */
void pdi_name_index_find(const pdi_name_index *index, pdi_str key, pdi_person_key kind, pdi_person_visit each,
                         void *user);

#endif
