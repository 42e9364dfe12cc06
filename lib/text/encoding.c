/* From a file's bytes to the document's text: which encoding they are in, and the text in UTF-8 with the way back. */
#include "text/charset.h"
#include "text/detect.h"
#include "text/map.h"

/* Names are compared without signs and by capital letters: "shift-jis", "Shift_JIS" and "SHIFTJIS" are one. */
static const struct {
    const char *name;
    pdi_charset charset;
    bool either_order; /* UTF-16 whose order a mark or the evidence tells */
} known_names[] = {
    {"UTF8", PDI_UTF_8, false},           {"UTF8BOM", PDI_UTF_8, false},
    {"UTF8SIG", PDI_UTF_8, false},        {"UTF8N", PDI_UTF_8, false},
    {"ASCII", PDI_UTF_8, false},          {"USASCII", PDI_UTF_8, false},
    {"SHIFTJIS", PDI_SHIFT_JIS, false},   {"SJIS", PDI_SHIFT_JIS, false},
    {"XSJIS", PDI_SHIFT_JIS, false},      {"MSKANJI", PDI_SHIFT_JIS, false},
    {"CSSHIFTJIS", PDI_SHIFT_JIS, false}, {"CP932", PDI_SHIFT_JIS, false},
    {"MS932", PDI_SHIFT_JIS, false},      {"XMSCP932", PDI_SHIFT_JIS, false},
    {"932", PDI_SHIFT_JIS, false},        {"CP943", PDI_SHIFT_JIS, false},
    {"SJISWIN", PDI_SHIFT_JIS, false},    {"WINDOWS31J", PDI_SHIFT_JIS, false},
    {"WINDOWS932", PDI_SHIFT_JIS, false}, {"CSWINDOWS31J", PDI_SHIFT_JIS, false},
    {"EUCJP", PDI_EUC_JP, false},         {"XEUCJP", PDI_EUC_JP, false},
    {"XEUC", PDI_EUC_JP, false},          {"EUC", PDI_EUC_JP, false},
    {"UJIS", PDI_EUC_JP, false},          {"EUCJPWIN", PDI_EUC_JP, false},
    {"EUCJPMS", PDI_EUC_JP, false},       {"CP51932", PDI_EUC_JP, false},
    {"51932", PDI_EUC_JP, false},         {"CSEUCPKDFMTJAPANESE", PDI_EUC_JP, false},
    {"ISO2022JP", PDI_ISO_2022_JP, false}, {"CSISO2022JP", PDI_ISO_2022_JP, false},
    {"ISO2022JPMS", PDI_ISO_2022_JP, false}, {"JIS", PDI_ISO_2022_JP, false},
    {"JIS7", PDI_ISO_2022_JP, false},     {"CP50220", PDI_ISO_2022_JP, false},
    {"CP50221", PDI_ISO_2022_JP, false},  {"CP50222", PDI_ISO_2022_JP, false},
    {"UTF16LE", PDI_UTF_16LE, false},     {"UTF16BE", PDI_UTF_16BE, false},
    {"UTF16", PDI_UTF_16LE, true},        {"UNICODE", PDI_UTF_16LE, true},
    {"UCS2", PDI_UTF_16LE, true},
};

static void plain_name(const char *name, char plain[32]) {
    size_t n = 0;
    for (; *name && n < 31; name++) {
        char c = *name;
        if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) plain[n++] = c;
    }
    plain[n] = '\0';
}

static const struct { char mark[4]; size_t n; pdi_charset charset; } marks[] = {
    {"\xEF\xBB\xBF", 3, PDI_UTF_8}, {"\xFF\xFE", 2, PDI_UTF_16LE}, {"\xFE\xFF", 2, PDI_UTF_16BE}};

/* The byte order mark that stands at the beginning; its encoding, or PDI_CHARSET_COUNT. */
static pdi_charset marked(pdi_str bytes, size_t *length) {
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (pdi_starts(bytes, pdi_slice(marks[i].mark, marks[i].n))) {
            *length = marks[i].n;
            return marks[i].charset;
        }
    *length = 0;
    return PDI_CHARSET_COUNT;
}

static const char *file_format(pdi_str bytes) {
    static const struct { pdi_str magic; const char *format; } formats[] = {
        {{"%PDF-", 5}, "a PDF document"},     {{"PK\3\4", 4}, "a ZIP archive (a DOCX, XLSX or ODT document is one)"},
        {{"\x89PNG", 4}, "a PNG image"},      {{"\xFF\xD8\xFF", 3}, "a JPEG image"},
        {{"GIF87a", 6}, "a GIF image"},       {{"GIF89a", 6}, "a GIF image"},
        {{"\xD0\xCF\x11\xE0", 4}, "an old Office document"}, {{"\x1F\x8B", 2}, "a gzip archive"}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (pdi_starts(bytes, formats[i].magic)) return formats[i].format;
    return NULL;
}

PDI_NORETURN static void not_text(pdi_job *job, pdi_str bytes, size_t offset, const char *as) {
    unsigned byte = offset < bytes.n ? (unsigned char)bytes.s[offset] : 0;
    pdi_raise(&job->trap, PDOC_ERROR_ENCODING, offset, "not text%s%s: byte 0x%02X at offset %zu", as ? " in " : "",
              as ? as : "", byte, offset);
}

static pdi_detection detect_declared(pdi_job *job, pdi_str bytes, const char *declared) {
    char plain[32];
    plain_name(declared, plain);
    for (size_t i = 0; i < sizeof known_names / sizeof *known_names; i++) {
        if (strcmp(plain, known_names[i].name) != 0) continue;
        pdi_charset charset = known_names[i].charset;
        if (known_names[i].either_order) {
            size_t length;
            pdi_charset by_mark = marked(bytes, &length);
            if (by_mark != PDI_UTF_16LE && by_mark != PDI_UTF_16BE) return pdi_detect_utf16(job, bytes);
            charset = by_mark;
        }
        return pdi_detect_as(job, charset, bytes);
    }
    pdi_raise(&job->trap, PDOC_ERROR_ENCODING, PDOC_NO_OFFSET, "unknown encoding: %.100s", declared);
}

static pdi_detection detect_undeclared(pdi_job *job, pdi_str bytes) {
    size_t length;
    pdi_charset by_mark = marked(bytes, &length);
    if (by_mark != PDI_CHARSET_COUNT) return pdi_detect_as(job, by_mark, bytes);
    const char *format = file_format(bytes);
    if (format) pdi_raise(&job->trap, PDOC_ERROR_ENCODING, 0, "not text but %s", format);
    return pdi_detect(job, bytes);
}

/* ------------------------------------------------------------------------------------------- conversion */

typedef struct conversion {
    pdi_job *job;
    pdi_str bytes;
    PDI_LIST(char) text;
    pdi_map_maker maker;
    size_t bad_from, bad_end;           /* bytes of the file that said nothing, not yet reported */
    size_t bad_at;                      /* where U+FFFD stands for them */
    size_t worked;
} conversion;

static void report_bad(conversion *c) {
    if (c->bad_end == 0) return;
    enum { SHOWN = 8 };
    char hex[SHOWN * 3];
    size_t n = 0;
    for (size_t i = c->bad_from; i < c->bad_end && i < c->bad_from + SHOWN; i++) {
        static const char digit[] = "0123456789ABCDEF";
        unsigned char byte = (unsigned char)c->bytes.s[i];
        if (n) hex[n++] = ' ';
        hex[n++] = digit[byte >> 4];
        hex[n++] = digit[byte & 15];
    }
    pdoc_span span = {c->bad_at, c->text.count};
    pdi_note(c->job, PDOC_DIAGNOSTIC_INVALID_BYTES, span, pdi_slice(hex, n), PDI_NONE, PDI_NONE);
    c->bad_end = 0;
}

static void convert_character(void *user, uint32_t code, size_t from, size_t length) {
    conversion *c = user;
    bool bad = code == PDI_BAD_CODE;
    if (c->bad_end && !(bad && c->bad_end == from)) report_bad(c);
    if (bad) {
        if (!c->bad_end) {
            c->bad_from = from;
            c->bad_at = c->text.count;
        }
        c->bad_end = from + length;
    }
    while (c->text.room - c->text.count < 5)
        c->text.at = pdi_grow(&c->job->keep, c->text.at, c->text.count, &c->text.room, 1);
    size_t n = pdi_utf8_put(c->text.at + c->text.count, bad ? 0xFFFD : code);
    pdi_map_put(&c->maker, c->text.count, from, length > 0xFF ? 0 : PDI_STEP(n, length));
    c->text.count += n;
    if (from - c->worked >= 64 * 1024) {
        if (c->text.count > UINT32_MAX - 16)
            pdi_raise(&c->job->trap, PDOC_ERROR_LIMIT, from, "the text is larger than 4 GiB in UTF-8");
        pdi_work(c->job, from - c->worked);
        c->worked = from;
    }
}

/* Offsets of the map count from the file's first byte, a mark included. */
static void convert(pdi_job *job, pdi_charset charset, pdi_str bytes, size_t mark, pdi_text *text) {
    conversion c = {.job = job, .bytes = pdi_skip(bytes, mark), .maker = {.arena = &job->keep}};
    c.text.room = bytes.n + bytes.n / 2 + 16;
    c.text.at = PDI_NEW_ARRAY(&job->keep, char, c.text.room);
    pdi_charset_read(job, charset, c.bytes, convert_character, &c);
    report_bad(&c);
    text->source_bytes = pdi_map_make(&c.maker, c.text.count, c.bytes.n);
    for (size_t i = 0; i < c.maker.runs.count; i++) c.maker.runs.at[i].from += (uint32_t)mark;
    c.text.at[c.text.count] = '\0';
    pdi_text_fold(job, pdi_slice(c.text.at, c.text.count), text);
}

static void check_size(pdi_job *job, size_t n) {
    if (job->limits.input && n > job->limits.input)
        pdi_raise_limit(&job->trap, PDOC_LIMIT_INPUT, PDOC_NO_OFFSET, "the input has %zu bytes; the limit is %zu", n,
                        job->limits.input);
    if (n > UINT32_MAX - 16)
        pdi_raise(&job->trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "the input has %zu bytes; at most 4 GiB can be read",
                  n);
}

void pdi_text_read(pdi_job *job, const void *bytes, size_t n, const char *declared, pdi_text *text) {
    *text = (pdi_text){.encoding = "UTF-8"};
    check_size(job, n);
    pdi_str all = n ? pdi_slice(bytes, n) : PDI_LIT("");
    pdi_detection found = declared ? detect_declared(job, all, declared) : detect_undeclared(job, all);
    text->encoding = pdi_charset_name(found.charset);
    if (!found.is_text) not_text(job, all, found.first_bad, declared ? text->encoding : NULL);
    if (found.rival != PDI_CHARSET_COUNT) {
        const char *rival = pdi_charset_name(found.rival);
        pdi_str chosen = pdi_slice(text->encoding, strlen(text->encoding));
        pdi_note(job, PDOC_DIAGNOSTIC_ENCODING_TIE, (pdoc_span){0, 0}, chosen, pdi_slice(rival, strlen(rival)),
                 PDI_NONE);
    }
    size_t mark;
    if (marked(all, &mark) != found.charset) mark = 0;
    if (found.charset == PDI_UTF_8) pdi_text_fold(job, all, text);
    else convert(job, found.charset, all, mark, text);
}
