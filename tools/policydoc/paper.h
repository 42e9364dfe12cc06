/* Writing for people: colours where there is a terminal, lines broken where Japanese may be broken, and nothing in a
 * document that could give the terminal orders. */
#ifndef POLICYDOC_PAPER_H
#define POLICYDOC_PAPER_H

#include <stdbool.h>
#include <stddef.h>

typedef enum ink {
    INK_PLAIN, INK_STRONG, INK_FAINT, INK_HEAD, INK_NAME, INK_MARK, INK_WARN,
    /* What is named in a text: underlined, so that it stands out whatever the text around it is printed in. */
    INK_ORGANIZATION, INK_PERSON, INK_RULE, INK_PROGRAM, INK_DOCUMENT, INK_PLACE, INK_NUMBER, INK_OTHER
} ink;

typedef struct paper {
    bool colour;
    int columns;
} paper;

/* Standard output as it is: NO_COLOR is heard. */
paper paper_of_stdout(void);
void paper_ink(const paper *p, ink which);
/* A string without control characters. */
void paper_text(const char *s, size_t length);
/* A string broken into lines of the paper's width, each `indent` columns in. The first line begins where the cursor
 * stands, `column` columns in. Ends its last line. */
void paper_wrapped(const paper *p, const char *s, size_t length, int column, int indent);
/* How many columns a string takes. */
int paper_width(const char *s, size_t length);
void paper_spaces(int count);

#endif
