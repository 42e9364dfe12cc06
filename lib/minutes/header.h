/* The head of minutes: title, body, number, day, times, venue. */
#ifndef PDI_MINUTES_HEADER_H
#define PDI_MINUTES_HEADER_H

#include "minutes/section.h"

/* A title and what it says. */
typedef struct pdi_title {
    uint32_t first, last; /* lines [first, last); first == last: none */
    pdi_str text;         /* slice of the flow; n == 0: none */
    pdoc_document_kind kind;
    pdi_body *bodies;
    uint32_t body_count;
} pdi_title;

/* Finds the title at the head of lines [first, last). */
pdi_title pdi_title_find(pdi_reader *r, uint32_t first, uint32_t last);
/* Gives a title that names no body the one that a field of the head (会議の名称) names. */
void pdi_title_name(pdi_reader *r, pdi_title *title, pdi_str name);
/* Whether a line could be (a part of) a title: it ends with the document's kind or a body, or counts a meeting. */
bool pdi_title_like(pdi_reader *r, uint32_t line);
/* The number of 第N回 (or 第N号) in a squeezed string, -1 for none; *at and *length tell where it stands. */
int64_t pdi_meeting_number(pdi_str squeezed, size_t *at, size_t *length);

/* Day, times and venue from the parts into the session; the title's facts too. */
void pdi_header_read(pdi_reader *r, const pdi_title *title, const pdi_parts *parts, struct pdoc_session *session);
/* What the session lacks of these, from the parts above the title: the day and the place of a cover. */
void pdi_header_fill(pdi_reader *r, const pdi_title *title, const pdi_parts *cover, struct pdoc_session *session);
/* Whether words end as places where people meet do: …会議室, …センター3階. */
bool pdi_looks_like_place(pdi_reader *r, pdi_str words);
/* Feeds the start or the end from a line such as `午前10時開会`. */
void pdi_header_opening_line(pdi_reader *r, struct pdoc_session *session, pdi_str line);
/* The same from a time on a line of its own below a title such as 開会; false where the line is none. */
bool pdi_header_program_time(pdi_reader *r, struct pdoc_session *session, pdi_str title, pdi_str line);

#endif
