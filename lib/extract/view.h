/* What a built-in extractor works with: the public view of an extraction, scratch memory, and the way out when that
 * runs out. Nothing here is closed to a foreign extractor but the helpers of lib/text. */
#ifndef PDI_EXTRACT_VIEW_H
#define PDI_EXTRACT_VIEW_H

#include "base/call.h"
#include "extract/marks.h"
#include "knowledge/knowledge.h"
#include "text/calendar.h"
#include "text/text.h"

typedef struct pdi_sitting {
    uint32_t from; /* where it begins in the text */
    const pdoc_session *session;
    pdi_date date; /* year 0: not known */
} pdi_sitting;

/* The characters that a finder's walk over the text looks at; it passes over all others. Told once, when the extractor
 * is made. */
typedef struct pdi_stops {
    pdi_characters at;           /* where something may begin */
    pdi_characters runs;         /* what the runs of letters are made of that it reads, if it reads such */
    pdi_characters ends;         /* with which the words end that it looks for from behind, if it does */
    pdi_characters last_but_one; /* what stands before these in such words, if it asks */
} pdi_stops;

/* Adds the letters of which `is` is true: ideographs, without being asked of each, and what else there is but for
 * Hangul, surrogates and private use. */
void pdi_stops_note_letters(pdi_characters *set, bool (*is)(uint32_t code));

typedef struct pdi_view {
    pdoc_extraction *x;
    const pdoc_document *document;
    pdi_str text; /* folded */
    const pdi_knowledge *knowledge;
    const pdi_stops *stops; /* of the finder at work; NULL: it has none */
    pdi_marks marks;        /* of the text, for those who asked for them */
    pdi_arena scratch;
    pdi_trap trap;
    pdi_sitting *sittings; /* at least one */
    size_t sitting_count;
    bool has_enclosed, enclosed_looked_for; /* whether the source has figures in circles; told when first asked */
} pdi_view;

typedef void (*pdi_view_fn)(pdi_view *view, const void *user);
/* Runs `work`; what it raises comes back as a status, as an extractor's function returns it. */
int pdi_view_run(pdoc_extraction *x, const pdoc_allocator *with, pdi_view_fn work, const void *user);

/* Has the text marked, if it is not yet: all finders of an analyzer share the marks. */
void pdi_view_mark(pdi_view *view, const pdi_marking *marking);
/* What an extraction keeps of that; NULL without memory. Beside the public functions the only one that the room of
 * handles has for this one. */
const pdi_marks *pdi_extraction_marks(pdoc_extraction *x, const pdi_marking *marking);

/* The session that a place of the text belongs to; outside of all, the first. */
const pdi_sitting *pdi_view_sitting(const pdi_view *view, uint32_t at);

/* Reports text[from, to). `rule` is a literal. */
pdoc_draft *pdi_view_report(pdi_view *view, const char *type, const char *from, const char *to, const char *rule);
static inline void pdi_draft_canonical(pdoc_draft *draft, pdi_str canonical) {
    pdoc_draft_set_canonical(draft, canonical.s, canonical.n);
}
static inline void pdi_draft_value(pdoc_draft *draft, pdi_str value) { pdoc_draft_set_value(draft, value.s, value.n); }

/* The first mention of earlier phases that ends behind a place of the text; as many as there are where none does. */
size_t pdi_view_mention(const pdi_view *view, const char *s);
/* The same where it is known to be none before `first`, and mostly near it. */
size_t pdi_view_mention_on(const pdi_view *view, size_t first, const char *s);
/* The mention that begins at s, or that ends there, with its other end; NULL without one. */
const pdoc_mention *pdi_view_mention_from(const pdi_view *view, const char *s, const char **end);
const pdoc_mention *pdi_view_mention_to(const pdi_view *view, const char *s, const char **begin);
/* Whether the place stands in a line with a sentence in it, as far as some hundred bytes around it tell; titles have
 * none. */
bool pdi_view_in_prose(const pdi_view *view, const char *s);

/* Now and then in long work: raises when the caller wants to stop. */
void pdi_view_check(pdi_view *view);

/* Whether a name that fills text[start, end) stands alone: not inside a longer word of Latin letters, digits or
 * katakana. */
bool pdi_stands_alone(pdi_str text, uint32_t start, uint32_t end);

/* How many bytes at `s` are a figure in a circle or a bracket (①, ⑴, which fold to 1): a mark, and no part of the
 * number that follows it. 0 where none stands. */
size_t pdi_view_enclosed(pdi_view *view, const char *s);

/* Whether s begins a hiragana, of which names are hardly ever made: three bytes that may be passed over. */
static inline bool pdi_is_hiragana_at(const char *s) {
    const unsigned char *c = (const unsigned char *)s;
    return c[0] == 0xE3 && (c[1] == 0x81 || (c[1] == 0x82 && c[2] <= 0x96));
}

/* A string of the interface. */
/* YYYY-MM-DD; false where it is none. */
bool pdi_iso_day(pdi_str text, pdi_date *day);

#endif
