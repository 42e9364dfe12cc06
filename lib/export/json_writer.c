/* The grammar of JSON: commas, indentation, escapes. */
#include "export/json_writer.h"

void pdi_json_begin(pdi_json *j, bool line, pdoc_sink_fn sink, void *user) {
    pdi_out_begin(&j->out, sink, user);
    j->line = line;
    j->depth = 0;
    j->some[0] = j->spread[0] = false;
    j->after_key = false;
}

static void new_line(pdi_json *j) {
    pdi_out_char(&j->out, '\n');
    for (unsigned i = 0; i < j->depth; i++) pdi_out_text(&j->out, "  ");
}

/* What stands between elements; nothing between a key and its value. */
static void separate(pdi_json *j) {
    if (j->after_key) {
        j->after_key = false;
        return;
    }
    if (j->depth == 0) return;
    bool some = j->some[j->depth];
    j->some[j->depth] = true;
    if (some) pdi_out_char(&j->out, ',');
    if (j->line) return;
    if (j->spread[j->depth]) new_line(j);
    else if (some) pdi_out_char(&j->out, ' ');
}

static void open(pdi_json *j, char opener, char closer, bool spread) {
    separate(j);
    pdi_out_char(&j->out, opener);
    j->depth++;
    j->some[j->depth] = false;
    j->spread[j->depth] = spread;
    j->closer[j->depth] = closer;
}

void pdi_json_object(pdi_json *j, bool spread) { open(j, '{', '}', spread); }
void pdi_json_array(pdi_json *j, bool spread) { open(j, '[', ']', spread); }

void pdi_json_close(pdi_json *j) {
    bool lines = j->some[j->depth] && j->spread[j->depth] && !j->line;
    char closer = j->closer[j->depth];
    j->depth--;
    if (lines) new_line(j);
    pdi_out_char(&j->out, closer);
    if (j->depth == 0) pdi_out_char(&j->out, '\n');
}

static bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

/* The length of a character that needs no second look: ASCII, and what most of Japanese is made of; 0 for others. */
static size_t plain_length(const char *s, const char *end) {
    const unsigned char *p = (const unsigned char *)s;
    if (is_plain(p[0])) return 1;
    return p[0] > 0xE0 && p[0] < 0xED && end - s >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 ? 3 : 0;
}

static void escape(pdi_json *j, unsigned char c) {
    static const char hex[] = "0123456789abcdef";
    const char *from = "\"\\\b\f\n\r\t", *to = "\"\\bfnrt", *at = c ? strchr(from, c) : NULL;
    char text[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
    if (at) text[1] = to[at - from];
    pdi_out_put(&j->out, text, at ? 2 : 6);
}

static void put_quoted(pdi_json *j, pdi_str value) {
    pdi_out_char(&j->out, '"');
    const char *s = value.s, *end = pdi_end(value), *plain = s;
    while (s < end) {
        size_t length = plain_length(s, end);
        if (length) {
            s += length;
            continue;
        }
        uint32_t code = pdi_utf8_at(s, end, &length);
        if (code >= 0x20 && code != '"' && code != '\\' && code != 0xFFFD) {
            s += length;
            continue;
        }
        pdi_out_put(&j->out, plain, (size_t)(s - plain));
        if (code == 0xFFFD) pdi_out_text(&j->out, "\xEF\xBF\xBD");
        else escape(j, (unsigned char)code);
        plain = s += length;
    }
    pdi_out_put(&j->out, plain, (size_t)(s - plain));
    pdi_out_char(&j->out, '"');
}

void pdi_json_string(pdi_json *j, pdi_str value) {
    separate(j);
    if (value.s && value.n) put_quoted(j, value);
    else pdi_out_text(&j->out, "null");
}

static void end_key(pdi_json *j) {
    pdi_out_text(&j->out, j->line ? ":" : ": ");
    j->after_key = true;
}

void pdi_json_key(pdi_json *j, const char *key) {
    separate(j);
    pdi_out_char(&j->out, '"');
    pdi_out_text(&j->out, key);
    pdi_out_char(&j->out, '"');
    end_key(j);
}

void pdi_json_foreign_key(pdi_json *j, pdi_str key) {
    separate(j);
    put_quoted(j, key);
    end_key(j);
}

void pdi_json_literal(pdi_json *j, const char *value) {
    separate(j);
    pdi_out_text(&j->out, value);
}

void pdi_json_number(pdi_json *j, uint64_t value) {
    separate(j);
    pdi_out_number(&j->out, value);
}

void pdi_json_id(pdi_json *j, char letter, size_t index) {
    separate(j);
    char start[2] = {'"', letter};
    pdi_out_put(&j->out, start, 2);
    pdi_out_number(&j->out, (uint64_t)index + 1);
    pdi_out_char(&j->out, '"');
}

void pdi_json_share(pdi_json *j, double value) {
    separate(j);
    pdi_out_share(&j->out, value);
}
