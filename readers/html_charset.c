/* Which encoding a page is in: its mark, what the caller knows (the head of the server's answer), what the page says of
 * itself; and where that cannot be, or nothing is said, a strict choice among those that Japanese pages have. */
#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <strings.h>

#include "html.h"

typedef struct charset {
    const char *name;
    const char *iconv;  /* as the system's converter calls it, the widest first; NULL: it needs no converter */
    const char *second; /* where that is not there */
} charset;

static const charset utf8_charset = {"UTF-8", NULL, NULL};
static const charset japanese[] = {{"ISO-2022-JP", "ISO-2022-JP-3", "ISO-2022-JP"},
                                   {"EUC-JP", "EUC-JP-MS", "EUC-JP"},
                                   {"Shift_JIS", "CP932", "SHIFT_JIS"}};
static const charset utf16[] = {{"UTF-16LE", "UTF-16LE", NULL}, {"UTF-16BE", "UTF-16BE", NULL}};

/* The length of the character at s, 0 where it is none. */
static size_t utf8_length(const unsigned char *s, size_t n) {
    static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (s[0] < 0x80) return s[0] != 0;
    const size_t length = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || length > n) return 0;
    unsigned code = s[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if ((s[i] & 0xC0) != 0x80) return 0;
        code = code << 6 | (s[i] & 0x3Fu);
    }
    return code < least[length] || code > 0x10FFFF || (code & 0xFFFFF800) == 0xD800 ? 0 : length;
}

static bool is_utf8(const char *bytes, size_t size, bool *ascii) {
    const unsigned char *s = (const unsigned char *)bytes;
    *ascii = true;
    for (size_t i = 0, length; i < size; i += length) {
        length = utf8_length(s + i, size - i);
        if (length == 0) return false;
        if (length > 1) *ascii = false;
    }
    return true;
}

static iconv_t converter(const charset *c) {
    iconv_t with = iconv_open("UTF-8", c->iconv);
    return with == (iconv_t)-1 && c->second ? iconv_open("UTF-8", c->second) : with;
}

/* Converts all of it; what is ill-formed is U+FFFD. Without `to` only counts, and ends at the first fault. */
static pdoc_status convert(const charset *c, const char *bytes, size_t size, text *to, size_t *faults) {
    enum { PART = 4096 };
    char part[PART];
    iconv_t with = converter(c);
    pdoc_status status = PDOC_OK;
    *faults = 0;
    if (with == (iconv_t)-1) {
        *faults = size + 1;
        return PDOC_OK;
    }
    char *in = (char *)(uintptr_t)bytes; /* iconv() does not write there, whatever its type says */
    while (size > 0 && status == PDOC_OK && !(*faults && !to)) {
        char *out = part;
        size_t room = PART;
        const size_t answer = iconv(with, &in, &size, &out, &room);
        const bool fault = answer == (size_t)-1 && errno != E2BIG;
        if (to && !text_add(to, part, PART - room)) status = PDOC_ERROR_MEMORY;
        if (!fault) continue;
        ++*faults;
        in++;
        size--;
        if (to && !text_add(to, "\xEF\xBF\xBD", 3)) status = PDOC_ERROR_MEMORY;
    }
    iconv_close(with);
    return status;
}

/* UTF-8 with what is ill-formed, and NUL, made U+FFFD. */
static pdoc_status mend(const char *bytes, size_t size, text *to) {
    const unsigned char *s = (const unsigned char *)bytes;
    for (size_t i = 0; i < size;) {
        size_t from = i, length;
        while (i < size && (length = utf8_length(s + i, size - i)) > 0) i += length;
        if (!text_add(to, bytes + from, i - from)) return PDOC_ERROR_MEMORY;
        if (i == size) break;
        i++;
        if (!text_add(to, "\xEF\xBF\xBD", 3)) return PDOC_ERROR_MEMORY;
    }
    return PDOC_OK;
}

/* The Japanese encoding in which the bytes are without fault; NULL: none. */
static const charset *detect(const char *bytes, size_t size) {
    const bool escapes = memchr(bytes, 0x1B, size) != NULL;
    for (size_t i = 0; i < sizeof japanese / sizeof *japanese; i++) {
        size_t faults;
        if (i == 0 && !escapes) continue;
        convert(&japanese[i], bytes, size, NULL, &faults);
        if (faults == 0) return &japanese[i];
    }
    return NULL;
}

/* "x-sjis" → one of ours; NULL: unknown. */
static const charset *named(const char *name, size_t n) {
    static const struct { const char *name; int which; } names[] = {
        {"utf-8", -1}, {"utf8", -1}, {"us-ascii", -1}, {"shift_jis", 2}, {"shift-jis", 2}, {"sjis", 2}, {"x-sjis", 2},
        {"windows-31j", 2}, {"cp932", 2}, {"ms932", 2}, {"euc-jp", 1}, {"eucjp", 1}, {"x-euc-jp", 1}, {"euc_jp", 1},
        {"iso-2022-jp", 0}, {"csiso2022jp", 0}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == n && strncasecmp(names[i].name, name, n) == 0)
            return names[i].which < 0 ? &utf8_charset : &japanese[names[i].which];
    return NULL;
}

/* What stands behind charset= (or an XML declaration's encoding=) in the page's first bytes. */
static const charset *declared(const char *bytes, size_t size) {
    static const char *const keys[] = {"charset", "encoding"};
    if (size > 4096) size = 4096;
    for (size_t i = 0; i + 12 < size; i++)
        for (int k = 0; k < 2; k++) {
            size_t at = i + strlen(keys[k]), from;
            if (k == 1 && i > 100) continue;
            if (strncasecmp(bytes + i, keys[k], strlen(keys[k])) != 0) continue;
            while (at < size && bytes[at] == ' ') at++;
            if (at >= size || bytes[at++] != '=') continue;
            while (at < size && (bytes[at] == ' ' || bytes[at] == '"' || bytes[at] == '\'')) at++;
            for (from = at; at < size && (isalnum((unsigned char)bytes[at]) || strchr("-_:.", bytes[at]));) at++;
            const charset *found = named(bytes + from, at - from);
            if (found) return found;
        }
    return NULL;
}

static const charset *marked(const char *bytes, size_t size, size_t *skip) {
    *skip = 0;
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) return *skip = 3, &utf8_charset;
    if (size >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0) return *skip = 2, &utf16[0];
    if (size >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0) return *skip = 2, &utf16[1];
    return NULL;
}

static pdoc_status warn(pdoc_evidence *evidence, const char *before, const char *name, const char *behind) {
    char message[160];
    snprintf(message, sizeof message, "%s%s%s", before, name, behind);
    return pdoc_evidence_warn(evidence, message);
}

/* The encoding to read the page in. */
static const charset *choose(const char *bytes, size_t size, const charset *said) {
    bool ascii;
    const bool utf8 = is_utf8(bytes, size, &ascii);
    if (said && said->iconv) {
        /* Kanji by chance in UTF-8 are not possible in a page's length; a wrong declaration is common. */
        return utf8 && !ascii ? &utf8_charset : said;
    }
    if (utf8) {
        const charset *seven = ascii && memchr(bytes, 0x1B, size) ? detect(bytes, size) : NULL;
        return seven ? seven : &utf8_charset;
    }
    const charset *found = detect(bytes, size);
    return found ? found : &utf8_charset;
}

pdoc_status html_decode(pdoc_evidence *evidence, const char *bytes, size_t size, text *utf8, size_t *skip,
                        const char **name) {
    size_t length, faults = 0;
    bool ascii;
    const char *known = pdoc_evidence_known(evidence, PDOC_FACT_ENCODING, &length);
    const charset *said = marked(bytes, size, skip), *read_as = said;
    pdoc_status status = PDOC_OK;
    bytes += *skip;
    size -= *skip;
    if (!said) {
        said = known ? named(known, length) : NULL;
        if (known && !said) status = warn(evidence, "the encoding ", known, " is not known for pages; it is ignored");
        if (!said) said = declared(bytes, size);
        read_as = choose(bytes, size, said);
        if (said && said != read_as && status == PDOC_OK)
            status = warn(evidence, "the page is not in the encoding that it names; read as ", read_as->name, "");
    }
    *name = read_as->name;
    if (status != PDOC_OK) return status;
    if (read_as->iconv) status = convert(read_as, bytes, size, utf8, &faults);
    else if (!is_utf8(bytes, size, &ascii)) faults = 1, status = mend(bytes, size, utf8);
    if (status == PDOC_OK && faults) status = warn(evidence, "some bytes are no text in ", read_as->name, "");
    return status;
}
