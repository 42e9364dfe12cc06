/* Which lines are headings, and of what. */
#ifndef PDI_MINUTES_HEADING_H
#define PDI_MINUTES_HEADING_H

#include "minutes/opening.h"

typedef enum pdi_section {
    PDI_SECTION_NONE,
    PDI_SECTION_DATE,
    PDI_SECTION_TIME,
    PDI_SECTION_VENUE,
    PDI_SECTION_DATEVENUE,
    PDI_SECTION_ATTENDEES,
    PDI_SECTION_ABSENT,
    PDI_SECTION_MATERIALS,
    PDI_SECTION_AGENDA,
    PDI_SECTION_BUSINESS, /* 議事: the agenda or the proceedings, as what follows shows */
    PDI_SECTION_PROCEEDINGS,
    PDI_SECTION_DISCUSSION, /* a heading within the proceedings that names no business */
    PDI_SECTION_ASIDE,      /* such a heading only where it stands in brackets; pdi_heading_read() gives DISCUSSION */
    PDI_SECTION_OTHER,
    PDI_SECTION_CONTAINER
} pdi_section;

/* A line that heads a part. */
typedef struct pdi_heading {
    pdi_section section;
    pdi_str words;     /* the heading itself */
    pdi_str predicate; /* は、次のとおりである: of a heading that is a sentence; else n == 0 */
    pdi_str value;     /* what follows on the line; n == 0: nothing */
    pdi_opening opening;
    bool bracketed, colon;
    bool composed; /* of words that no table has together: 検討の経緯, which may as well be an item's title */
} pdi_heading;

/* Looks how a document's headings stand before any is read. */
void pdi_headings_learn(pdi_reader *r, uint32_t first, uint32_t last);
bool pdi_heading_read(pdi_reader *r, uint32_t line, pdi_heading *heading);
/* Lines [first, last) may be headings after all: what the title is called decides, too. */
void pdi_headings_forget(pdi_reader *r, uint32_t first, uint32_t last);

/* 審議事項, 議決案件: words under which items of one kind are gathered. */
bool pdi_gathers_business(pdi_str words);

#endif
