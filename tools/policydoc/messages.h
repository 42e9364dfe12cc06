/* The words of the command, English or Japanese by the locale of whoever runs it. */
#ifndef POLICYDOC_MESSAGES_H
#define POLICYDOC_MESSAGES_H

#include "options.h"

/* Both wordings stand where they are used, so that they stay alike and the compiler checks both formats. */
#define T(o, en, ja) ((o)->japanese ? (ja) : (en))

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
/* printf to standard error, or where o->errors leads, after "policydoc: ". */
void complain(const options *o, const char *message, ...);

/* LC_ALL, LC_MESSAGES, LANG: the first that is set decides. */
bool messages_in_japanese(void);
void messages_help(const options *o);
void messages_version(const pdoc_analyzer *analyzer);

#endif
