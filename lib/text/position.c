/* Places in other units: code points, UTF-16 units, line and column. A checkpoint stands every so many bytes; what is
 * between is counted when asked. */
#include "text/text.h"

enum { PDI_STRIDE = 512 };

typedef struct checkpoint {
    uint32_t byte; /* the first character boundary at or behind the stride */
    uint32_t code_points, utf16;
    uint32_t line, line_start; /* line from 0; where it starts, in code points */
} checkpoint;

struct pdi_positions {
    pdi_str source;
    const checkpoint *at;
    size_t count;
};

/* Whether a character of three bytes stands here whose first byte alone tells that it is one (U+1000..CFFF). */
static bool is_plain_three(const unsigned char *p) {
    return p[0] >= 0xE1 && p[0] <= 0xEC && ((p[1] ^ 0x80) | (p[2] ^ 0x80)) < 0x40;
}

/* Over the characters from here to `stop` that end no line, of one byte or three: one code point, one unit each. */
static void skip_inner(checkpoint *c, pdi_str source, size_t stop) {
    const char *begin = source.s + c->byte, *s = begin, *end = source.s + (stop < source.n ? stop : source.n);
    uint32_t count = 0;
    for (; end - s >= 3; count++) {
        if (is_plain_three((const unsigned char *)s)) s += 3;
        else if ((unsigned char)*s < 0x80 && *s != '\n' && *s != '\r') s++;
        else break;
    }
    c->byte += (uint32_t)(s - begin);
    c->code_points += count;
    c->utf16 += count;
}

/* Moves on by one character. A line ends with LF, CRLF or CR. */
static void step(checkpoint *c, pdi_str source) {
    const char *s = source.s + c->byte, *end = pdi_end(source);
    size_t length = 1;
    uint32_t code = (unsigned char)*s < 0x80 ? (uint32_t)*s : pdi_utf8_at(s, end, &length);
    c->byte += (uint32_t)length;
    c->code_points++;
    c->utf16 += code > 0xFFFF ? 2 : 1;
    if (code == '\n' || (code == '\r' && !(s + 1 < end && s[1] == '\n'))) {
        c->line++;
        c->line_start = c->code_points;
    }
}

const pdi_positions *pdi_positions_make(pdi_job *job, pdi_str source) {
    size_t count = source.n / PDI_STRIDE + 1;
    checkpoint *at = PDI_NEW_ARRAY(&job->keep, checkpoint, count);
    checkpoint c = {0};
    for (size_t i = 0; i < count; i++) {
        while (c.byte < i * PDI_STRIDE && c.byte < source.n) {
            step(&c, source);
            skip_inner(&c, source, i * PDI_STRIDE);
        }
        at[i] = c;
    }
    pdi_positions *p = PDI_NEW(&job->keep, pdi_positions);
    *p = (pdi_positions){source, at, count};
    return p;
}

/* Where `byte` is; inside a character: where the character begins. */
static checkpoint locate(const pdi_positions *p, size_t byte) {
    if (byte > p->source.n) byte = p->source.n;
    size_t i = byte / PDI_STRIDE;
    if (p->at[i].byte > byte) i--; /* a checkpoint stands up to three bytes behind its stride */
    checkpoint c = p->at[i];
    while (c.byte < byte) {
        checkpoint before = c;
        step(&c, p->source);
        if (c.byte > byte) return before;
    }
    return c;
}

size_t pdi_position_code_points(const pdi_positions *p, size_t byte) { return locate(p, byte).code_points; }

size_t pdi_position_utf16(const pdi_positions *p, size_t byte) { return locate(p, byte).utf16; }

void pdi_position_line(const pdi_positions *p, size_t byte, size_t *line, size_t *column) {
    checkpoint c = locate(p, byte);
    *line = (size_t)c.line + 1;
    *column = (size_t)(c.code_points - c.line_start) + 1;
}

/* ---- the way back ---- */

/* Whether a place stands before what is looked for, or is it. */
typedef bool (*reaches)(const checkpoint *c, size_t line, size_t count);

/* The last character's beginning that does so. The first of all does always. */
static checkpoint seek(const pdi_positions *p, reaches is, size_t line, size_t count) {
    size_t low = 0, high = p->count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (is(&p->at[middle], line, count)) low = middle;
        else high = middle;
    }
    checkpoint c = p->at[low];
    while (c.byte < p->source.n) {
        checkpoint next = c;
        step(&next, p->source);
        if (!is(&next, line, count)) break;
        c = next;
    }
    return c;
}

static bool by_code_points(const checkpoint *c, size_t line, size_t count) {
    (void)line;
    return c->code_points <= count;
}

static bool by_utf16(const checkpoint *c, size_t line, size_t count) {
    (void)line;
    return c->utf16 <= count;
}

static bool by_line(const checkpoint *c, size_t line, size_t column) {
    return c->line < line || (c->line == line && c->code_points - c->line_start <= column);
}

size_t pdi_position_from_code_points(const pdi_positions *p, size_t code_points) {
    return seek(p, by_code_points, 0, code_points).byte;
}

size_t pdi_position_from_utf16(const pdi_positions *p, size_t units) { return seek(p, by_utf16, 0, units).byte; }

size_t pdi_position_from_line(const pdi_positions *p, size_t line, size_t column) {
    line -= line > 0; /* from 0, as checkpoints count */
    column -= column > 0;
    const checkpoint c = seek(p, by_line, line, column);
    const char *s = p->source.s + c.byte;
    /* A line that is too short ends before its CRLF, not inside of it. */
    const bool inside = c.line == line && c.code_points - c.line_start < column && c.byte > 0 &&
                        c.byte < p->source.n && *s == '\n' && s[-1] == '\r';
    return c.byte - inside;
}
