/* What errors say, in English and in Japanese. The English words are the key, as they stand in the code; lib/base/words.tsv
 * has the Japanese ones. */
#ifndef PDI_BASE_WORDS_H
#define PDI_BASE_WORDS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* The Japanese for a message or a part of one; NULL where the table has none. */
const char *pdi_words_japanese(const char *english);
/* printf in Japanese: the format and each %s are looked up. Takes %s with and without a precision, %zu, %lu, %u and %X. False
 * where nothing was found: then `to` is empty. */
bool pdi_words_format(char *to, size_t room, const char *format, va_list args);

#endif
