/* What the parser finds, as plain records. They are the insides of the public handles; after the document is made
 * nothing here changes. Strings are NUL-terminated in the document's arena, PDI_NONE where the document gives none. */
#ifndef PDI_MINUTES_RECORD_H
#define PDI_MINUTES_RECORD_H

#include "base/job.h"

/* A place in the document's text. A thing that furniture or other things cut has pieces; else piece_count is 0. */
typedef struct pdi_place {
    pdoc_span hull; /* start == end: no place */
    const pdoc_span *pieces;
    uint32_t piece_count;
} pdi_place;

typedef struct pdi_body {
    pdi_str name, *parents;
    uint32_t parent_count;
    int64_t number; /* -1: none */
    pdi_str above;  /* as printed, what stands right above it: bodies that are written as one word, together */
    pdi_str whole;  /* the word that it ends: itself, with those above that are written onto it */
} pdi_body;

struct pdoc_attendee {
    struct pdoc_session *session;
    uint32_t index; /* within the document, from 0; its id is "a%u" of index + 1 */
    pdi_str name, group, role, affiliation, position, proxy_for, reading;
    pdoc_attendance status;
    bool listed;
    pdi_place place;
    pdi_str rule;
};

struct pdoc_material {
    struct pdoc_session *session;
    uint32_t index;
    pdi_str label, title;
    pdi_place place;
    pdi_str rule;
};

struct pdoc_agenda_item {
    struct pdoc_session *session;
    uint32_t index;
    pdi_str label, title;
    uint32_t level;
    struct pdoc_agenda_item *parent;
    pdi_str *presenters;
    uint32_t presenter_count;
    pdi_place place, heading; /* in the list; in the proceedings */
    pdi_str rule;
};

struct pdoc_remark {
    struct pdoc_session *session;
    uint32_t index;
    pdoc_remark_kind kind;
    pdi_str speaker, text;
    struct pdoc_attendee *attendee;
    struct pdoc_attendee **candidates;
    uint32_t candidate_count;
    struct pdoc_agenda_item *agenda;
    struct pdoc_remark *reply_to;
    const pdoc_span *paragraphs;
    uint32_t paragraph_count;
    pdi_place label, place;
    pdi_str rule;
};

struct pdoc_session {
    struct pdoc_document *document; /* set by lib/model */
    uint32_t index;
    pdi_str title, body, parent_body;
    int64_t number; /* -1: none */
    pdi_body *bodies;
    uint32_t body_count;
    pdi_str date, start, end; /* ISO 8601: 2020-10-12, 16:00 */
    pdi_str venue;
    pdi_place title_place, date_place, start_place, end_place, venue_place;
    struct pdoc_attendee **attendees;
    uint32_t attendee_count;
    struct pdoc_material **materials;
    uint32_t material_count;
    struct pdoc_agenda_item **agenda;
    uint32_t agenda_count;
    struct pdoc_remark **remarks;
    uint32_t remark_count;
};

/* What a physical line was taken for: what `explain` shows. One for each piece of the text, ascending, not overlapping.
 */
typedef struct pdi_reading {
    pdoc_span span;
    pdoc_reading_kind kind; /* what it was taken for */
    pdi_str rule;           /* why: the rule's name */
} pdi_reading;

typedef struct pdi_record {
    pdi_str title;
    pdoc_document_kind kind;
    struct pdoc_session **sessions;
    uint32_t session_count;
    PDI_LIST(pdi_reading)
    readings; /* what is not covered by a reading other than PDOC_READING_RESIDUE is the residue */
    double understood;
} pdi_record;

/* What the caller knows about the document (all may be absent). */
typedef struct pdi_facts {
    pdi_str url, retrieved, name, body, date, roster;
} pdi_facts;

#endif
