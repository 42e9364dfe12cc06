/* Messages in Japanese. */
#include "base/words.h"
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct row {
    const char *english, *japanese;
} row;

static const row rows[] = { /* sorted */
#define PDI_WORDS(english, japanese) {english, japanese},
#include "base/words.def"
#undef PDI_WORDS
};

static int by_english(const void *key, const void *of) { return strcmp(key, ((const row *)of)->english); }

const char *pdi_words_japanese(const char *english) {
    const row *found = english ? bsearch(english, rows, sizeof rows / sizeof *rows, sizeof *rows, by_english) : NULL;
    return found ? found->japanese : NULL;
}

typedef struct output {
    char *to;
    size_t n, room;
} output;

/* At most so many bytes of a string, and whole characters where there is no room for more. */
static void put(output *o, const char *s, size_t most) {
    const char *end = memchr(s, '\0', most);
    const size_t n = pdi_fitting((pdi_str){s, end ? (size_t)(end - s) : most}, o->room - o->n - 1);
    memcpy(o->to + o->n, s, n);
    o->n += n;
    o->to[o->n] = '\0';
}

bool pdi_words_format(char *to, size_t room, const char *format, va_list args) {
    output o = {.to = to, .room = room};
    const char *own = pdi_words_japanese(format);
    bool found = own != NULL;
    to[0] = '\0';
    for (const char *s = own ? own : format; *s;) {
        const size_t plain = strcspn(s, "%");
        put(&o, s, plain);
        s += plain;
        if (!*s++) break;
        size_t most = SIZE_MAX / 2;
        bool named = false; /* by a length: a name, which has no translation */
        unsigned width = 0;
        for (; *s >= '0' && *s <= '9'; s++) width = width * 10 + (unsigned)(*s - '0');
        if (*s == '.' && s[1] == '*') {
            most = (size_t)va_arg(args, int);
            named = true;
            s += 2;
        } else if (*s == '.') {
            for (most = 0, s++; *s >= '0' && *s <= '9'; s++) most = most * 10 + (size_t)(*s - '0');
        }
        char number[32];
        const char *what = number, *words;
        switch (*s++) {
        case 's':
            what = va_arg(args, const char *);
            words = named ? NULL : pdi_words_japanese(what);
            if (words) what = words, found = true;
            break;
        case 'z': snprintf(number, sizeof number, "%zu", va_arg(args, size_t)), s++; break;
        case 'l': snprintf(number, sizeof number, "%lu", va_arg(args, unsigned long)), s++; break;
        case 'X': snprintf(number, sizeof number, "%0*X", (int)width, va_arg(args, unsigned)); break;
        default: snprintf(number, sizeof number, "%u", va_arg(args, unsigned)); break;
        }
        put(&o, what, most);
    }
    if (!found) to[0] = '\0';
    return found;
}
