/* Writing for people. */
#include "paper.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "../platform.h"

enum { NARROWEST = 40, WIDEST = 110, USUAL = 80 };

paper paper_of_stdout(void) {
    const char *no_colour = getenv("NO_COLOR");
    bool terminal = platform_is_terminal(stdout);
    int columns = terminal ? platform_columns(stdout) : 0;
    if (columns <= 0) columns = USUAL;
    if (columns < NARROWEST) columns = NARROWEST;
    if (columns > WIDEST) columns = WIDEST;
    return (paper){.colour = terminal && !(no_colour && no_colour[0]), .columns = columns};
}

void paper_ink(const paper *p, ink which) {
    static const char *const codes[] = {"\033[0m", "\033[1m", "\033[2m", "\033[1;36m", "\033[32m", "\033[33m",
                                        "\033[31m", "\033[4;34m", "\033[4;32m", "\033[4;35m", "\033[4;36m",
                                        "\033[4;33m", "\033[4;94m", "\033[4;31m", "\033[4m"};
    if (p->colour) fputs(codes[which], stdout);
}

/* The next character of a string that may hold bytes that are no text: those are U+FFFD. */
static utf8proc_int32_t next(const char *s, size_t length, size_t *n) {
    utf8proc_int32_t code;
    utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)length, &code);
    *n = read > 0 ? (size_t)read : 1;
    return read > 0 ? code : 0xFFFD;
}

/* Control characters, and those that turn the direction of writing around. */
static bool is_order(utf8proc_int32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

static void put(utf8proc_int32_t code) {
    utf8proc_uint8_t bytes[4];
    if (is_order(code)) code = code == '\t' || code == '\n' || code == '\r' ? ' ' : 0xFFFD;
    utf8proc_ssize_t n = utf8proc_encode_char(code, bytes);
    fwrite(bytes, 1, n > 0 ? (size_t)n : 0, stdout);
}

void paper_text(const char *s, size_t length) {
    for (size_t at = 0, n; at < length; at += n) put(next(s + at, length - at, &n));
}

static int width_of(utf8proc_int32_t code) { return is_order(code) ? 1 : utf8proc_charwidth(code); }

int paper_width(const char *s, size_t length) {
    int width = 0;
    for (size_t at = 0, n; at < length; at += n) width += width_of(next(s + at, length - at, &n));
    return width;
}

void paper_spaces(int count) {
    while (count-- > 0) putchar(' ');
}

/* How much of a string goes together: a Latin word, or one character with what may not begin a line after it. */
static size_t unit_length(const char *s, size_t length) {
    size_t at = 0, n;
    utf8proc_int32_t code = next(s, length, &n);
    at = n;
    bool latin = code > 0x20 && code < 0x250;
    while (at < length) {
        code = next(s + at, length - at, &n);
        bool closing = code < 0x10000 && code > 0x7F &&
                       (code == 0x3001 || code == 0x3002 || code == 0xFF0C || code == 0xFF0E || code == 0x300D ||
                        code == 0x300F || code == 0xFF09 || code == 0x30FC);
        if (!closing && !(latin && code > 0x20 && code < 0x250)) break;
        at += n;
    }
    return at;
}

void paper_wrapped(const paper *p, const char *s, size_t length, int column, int indent) {
    bool space = false; /* one that is written only if something follows on the line */
    for (size_t at = 0, n; at < length; at += n) {
        n = unit_length(s + at, length - at);
        if (n == 1 && s[at] == ' ') {
            space = true;
            continue;
        }
        int width = paper_width(s + at, n) + space;
        if (column + width > p->columns && column > indent) {
            putchar('\n');
            paper_spaces(indent);
            column = indent;
            width -= space;
        } else if (space) {
            putchar(' ');
        }
        space = false;
        paper_text(s + at, n);
        column += width;
    }
    putchar('\n');
}
