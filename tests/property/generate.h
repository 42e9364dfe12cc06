/* Minutes made up from a seed: the same seed gives the same document on every machine. A document is a list of logical
 * lines; how they are cut, paged and spaced is for rendering to say. */
#ifndef PDI_TESTS_GENERATE_H
#define PDI_TESTS_GENERATE_H

#include <stddef.h>
#include <stdint.h>

/* How speech is marked. */
typedef enum layout {
    LAYOUT_CIRCLE,  /* ○山田委員　… */
    LAYOUT_BRACKET, /* 【山田委員】… */
    LAYOUT_COLON,   /* 山田委員：… */
    LAYOUT_CLOSED,  /* 山田委員）… */
    LAYOUT_BULLET,  /* ・… and ⇒… , nobody named */
    LAYOUT_TURNS,   /* 問１ … 答１ … */
    LAYOUT_COUNT
} layout;

typedef struct line {
    char *text;
    int blanks;          /* blank lines before it */
    const char *indent;  /* before its first physical line */
    const char *hanging; /* before those that carry it on */
} line;

typedef struct minutes {
    layout layout;
    line *lines;
    size_t count, room;
    char *head; /* what stands at the head of each page */
    /* What was put in, for what must be found. */
    size_t people, materials, items, remarks;
    size_t expected_size, expected_room;
    char *expected; /* attendees' names, then each remark as "speaker|text\n", without white space */
} minutes;

/* How a document is written down. */
typedef struct rendering {
    unsigned width;     /* columns at which lines are cut; 0: they are not */
    int kinsoku;        /* no line begins with 、 or a closing bracket */
    int doubled;        /* a blank line between all lines */
    unsigned page;      /* physical lines on a page; 0: no pages */
    int folio;          /* how page numbers are written, 0 to 3 */
    int running_head;   /* the head of each page */
    int form_feed;      /* a form feed between pages */
    const char *end;    /* of each line */
} rendering;

uint64_t generate_random(uint64_t *state);
unsigned generate_below(uint64_t *state, unsigned n);

minutes *generate_minutes(uint64_t seed, layout layout);
/* The same with `times` as many remarks at each item; one has about GENERATED_SIZE bytes. */
enum { GENERATED_SIZE = 15000 };
minutes *generate_long(uint64_t seed, layout layout, unsigned times);
void generate_free(minutes *m);
/* The document as bytes, NUL-terminated, to be freed. */
char *generate_render(const minutes *m, const rendering *r, size_t *count);
/* A rendering made from a seed. */
rendering generate_rendering(uint64_t seed);

#endif
