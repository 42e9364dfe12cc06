/* Between the files of the reader of DOCX documents. */
#ifndef READER_DOCX_H
#define READER_DOCX_H

#include "text.h"
#include "xml.h"

enum { LEVELS = 9, NAME = 64, LEVEL_TEXT = 96 };

/* ---- docx_number.c: how numbers are written ---- */

/* Appends a number in a format of WordprocessingML (decimal, aiueo, japaneseCounting …); false: no memory. */
bool number_write(text *to, const char *format, int value);

/* ---- docx_parts.c: numbering.xml and styles.xml ---- */

typedef struct number_level {
    bool there;
    int start, now; /* `now`: the number given last; 0 before the first */
    bool begun;
    char format[32], text[LEVEL_TEXT], suffix[12];
} number_level;

/* One abstract numbering; its counters serve all lists made from it. */
typedef struct numbering {
    char id[16];
    number_level levels[LEVELS];
} numbering;

typedef struct number_list {
    char id[16]; /* first, as in a style: they are found by it */
    int numbering;            /* index, -1: none */
    int restart[LEVELS];      /* a start of its own, -1: none */
    bool restarted[LEVELS];
} number_list;

/* Where a paragraph begins, in twentieths of a point; UNSAID where the file does not say. */
enum { UNSAID = -1000000, TWIPS_OF_COLUMN = 105 /* half a character of 10.5 points */ };

typedef struct indentation {
    int left, first; /* of the paragraph; of its first line beyond that */
} indentation;

/* Reads w:ind over what is known already. */
void read_indentation(indentation *at, xml_attributes attributes);

typedef struct style {
    char id[NAME], based_on[NAME], list[16];
    int heading; /* 1 to 9; 0: no heading; -1: not said */
    int level;   /* of the list; -1: not said */
    indentation indent;
    bool vanishes;
} style;

typedef struct parts {
    const pdoc_allocator *with;
    numbering *numberings;
    number_list *lists;
    style *styles;
    size_t numbering_count, numbering_room, list_count, list_room, style_count, style_room;
    char default_style[NAME];
    /* While one of the files is read: */
    bool failed; /* no memory */
    int level;
    bool in_level, in_override;
} parts;

extern const xml_functions numbering_functions, style_functions; /* `user` is the parts */
/* Once both are read: makes styles and lists ready to be found. */
void parts_sort(parts *p);
void parts_free(parts *p);

/* What a paragraph's style and numbering come to. */
typedef struct paragraph_style {
    int heading; /* 0: none */
    char list[16]; /* empty: not in a list */
    int level;
    indentation indent;
} paragraph_style;

/* Fills what is not said (heading -1, empty list, level -1, indentation) from the style and those it is based on. */
void style_resolve(const parts *p, const char *id, paragraph_style *s);
/* Appends the next number of a list as shown, with what follows it; false: no memory. */
bool number_next(parts *p, const char *list, int level, text *to);

bool is_word_space(const char *space);
bool is_on(xml_attributes attributes);

#endif
