/* Reading bytes as characters, strictly: UTF-8 and UTF-16 by their own rules, the Japanese encodings by ICU. */
#include "text/charset.h"

#ifdef PDI_WITH_ICU
#include <unicode/ucnv.h>
#endif

static const char *const names[] = {"UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE"};

const char *pdi_charset_name(pdi_charset charset) { return names[charset]; }

bool pdi_charset_here(pdi_charset charset) {
#ifdef PDI_WITH_ICU
    (void)charset;
    return true;
#else
    return charset == PDI_UTF_8 || charset == PDI_UTF_16LE || charset == PDI_UTF_16BE;
#endif
}

static void read_utf8(pdi_str bytes, pdi_charset_put put, void *user) {
    size_t length;
    for (size_t at = 0; at < bytes.n; at += length) {
        uint32_t code = pdi_utf8_at(bytes.s + at, pdi_end(bytes), &length);
        bool bad = code == 0xFFFD && !(length == 3 && bytes.s[at] == '\xEF');
        put(user, bad ? PDI_BAD_CODE : code, at, length);
    }
}

static void read_utf16(pdi_str bytes, bool little, pdi_charset_put put, void *user) {
    const unsigned char *p = (const unsigned char *)bytes.s;
    size_t low = little ? 0 : 1, high = 1 - low, at = 0;
    while (bytes.n - at >= 2) {
        uint32_t code = (uint32_t)p[at + high] << 8 | p[at + low];
        size_t length = 2;
        if (code >= 0xD800 && code <= 0xDFFF) {
            uint32_t next = bytes.n - at >= 4 ? (uint32_t)p[at + 2 + high] << 8 | p[at + 2 + low] : 0;
            if (code <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF) {
                code = 0x10000 + ((code - 0xD800) << 10) + (next - 0xDC00);
                length = 4;
            } else {
                code = PDI_BAD_CODE;
            }
        }
        put(user, code, at, length);
        at += length;
    }
    if (at < bytes.n) put(user, PDI_BAD_CODE, at, bytes.n - at);
}

#ifdef PDI_WITH_ICU

/* Lies in job->scratch, so that it is still there when the job is left in the middle. */
typedef struct decoder {
    pdi_job *job;
    UConverter *converter;
    UConverter *extra; /* ISO-2022-JP: looks up in EUC-JP what NEC and IBM added to JIS X 0208 */
    bool seven_bit;
    pdi_charset_put put;
    void *user;
    uint32_t code; /* told when it is known where the next one begins */
    size_t from;
    bool has_code;
    uint32_t lead; /* the first half of a surrogate pair */
} decoder;

static void close_decoder(void *user) {
    decoder *d = user;
    ucnv_close(d->converter);
    ucnv_close(d->extra);
    d->converter = d->extra = NULL;
    d->job->on_leave = NULL;
}

static UConverter *open_converter(pdi_job *job, const char *name) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &error);
    if (U_SUCCESS(error)) ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    if (U_SUCCESS(error)) return converter;
    ucnv_close(converter);
    if (error == U_MEMORY_ALLOCATION_ERROR) pdi_raise(&job->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    pdi_raise(&job->trap, PDOC_ERROR_ENCODING, PDOC_NO_OFFSET, "ICU cannot read %s here (%s)", name,
              u_errorName(error));
}

static decoder *open_decoder(pdi_job *job, pdi_charset charset) {
    decoder *d = PDI_NEW(&job->scratch, decoder);
    d->job = job;
    d->seven_bit = charset == PDI_ISO_2022_JP;
    job->on_leave = close_decoder;
    job->on_leave_user = d;
    d->converter = open_converter(job, names[charset]);
    if (d->seven_bit) d->extra = open_converter(job, "EUC-JP");
    return d;
}

/* Tells the character kept, which reaches at most to `end`; an escape sequence behind it is not part of it. */
static void tell(decoder *d, size_t end) {
    if (!d->has_code) return;
    size_t length = end - d->from;
    if (d->seven_bit && d->code != PDI_BAD_CODE) {
        size_t most = d->code < 0x80 || (d->code >= 0xFF61 && d->code <= 0xFF9F) ? 1 : 2;
        if (length > most) length = most;
    }
    d->has_code = false;
    d->put(d->user, d->code, d->from, length);
}

static void keep(decoder *d, uint32_t code, size_t from) {
    tell(d, from);
    d->code = code;
    d->from = from;
    d->has_code = true;
}

static void take_unit(decoder *d, UChar unit, size_t from) {
    if (U16_IS_LEAD(unit)) {
        d->lead = unit;
        keep(d, PDI_BAD_CODE, from);
    } else if (U16_IS_TRAIL(unit) && d->lead) {
        d->code = (uint32_t)U16_GET_SUPPLEMENTARY(d->lead, unit);
        d->lead = 0;
    } else {
        d->lead = 0;
        keep(d, unit, from);
    }
}

/* A pair of seven-bit bytes that JIS X 0208 does not have. */
static uint32_t extra_code(decoder *d, const char *pair) {
    if (!d->extra || pair[0] < 0x21 || pair[1] < 0x21 || pair[0] > 0x7E || pair[1] > 0x7E) return PDI_BAD_CODE;
    const char bytes[2] = {(char)(pair[0] | '\x80'), (char)(pair[1] | '\x80')}, *s = bytes;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_resetToUnicode(d->extra);
    UChar32 code = ucnv_getNextUChar(d->extra, &s, bytes + 2, &error);
    return U_SUCCESS(error) && s == bytes + 2 ? (uint32_t)code : PDI_BAD_CODE;
}

static void take_bad(decoder *d, pdi_str bytes, size_t end) {
    char invalid[16];
    int8_t length = sizeof invalid;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_getInvalidChars(d->converter, invalid, &length, &error);
    size_t n = U_SUCCESS(error) && length > 0 ? (size_t)length : 1;
    if (n > end) n = end;
    if (n == 0) return;
    d->lead = 0;
    keep(d, n == 2 ? extra_code(d, bytes.s + end - n) : PDI_BAD_CODE, end - n);
}

static void read_by_icu(pdi_job *job, pdi_charset charset, pdi_str bytes, pdi_charset_put put, void *user) {
    enum { BLOCK = 2048 };
    UChar units[BLOCK];
    int32_t offsets[BLOCK];
    decoder *d = open_decoder(job, charset);
    d->put = put;
    d->user = user;
    const char *s = bytes.s, *end = pdi_end(bytes);
    for (bool more = true; more;) {
        /* ICU counts offsets from the block's first byte. */
        const char *block = s, *block_end = end - s > 0x1000000 ? s + 0x1000000 : end;
        UChar *to = units;
        UErrorCode error = U_ZERO_ERROR;
        ucnv_toUnicode(d->converter, &to, units + BLOCK, &s, block_end, offsets, block_end == end, &error);
        for (UChar *u = units; u < to; u++) {
            int32_t offset = offsets[u - units];
            size_t from = (size_t)(block - bytes.s) + (offset > 0 ? (size_t)offset : 0);
            take_unit(d, *u, from);
        }
        if (error == U_MEMORY_ALLOCATION_ERROR)
            pdi_raise(&job->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) take_bad(d, bytes, (size_t)(s - bytes.s));
        more = s < end || error == U_BUFFER_OVERFLOW_ERROR;
    }
    tell(d, bytes.n);
    close_decoder(d);
}

#endif

void pdi_charset_read(pdi_job *job, pdi_charset charset, pdi_str bytes, pdi_charset_put put, void *user) {
    switch (charset) {
    case PDI_UTF_8: read_utf8(bytes, put, user); return;
    case PDI_UTF_16LE: read_utf16(bytes, true, put, user); return;
    case PDI_UTF_16BE: read_utf16(bytes, false, put, user); return;
    default: break;
    }
#ifdef PDI_WITH_ICU
    read_by_icu(job, charset, bytes, put, user);
#else
    pdi_raise(&job->trap, PDOC_ERROR_ENCODING, PDOC_NO_OFFSET, "%s cannot be read: this build has no ICU",
              names[charset]);
#endif
}
