/* Bytes on their way to a caller's sink. */
#include "export/out.h"

#include "model/object.h"

void pdi_out_begin(pdi_out *out, pdoc_sink_fn sink, void *user) {
    out->sink = sink;
    out->user = user;
    out->status = PDOC_OK;
    out->used = 0;
}

static void send(pdi_out *out, const char *bytes, size_t n) {
    if (out->status != PDOC_OK || n == 0) return;
    int answer = out->sink(out->user, bytes, n);
    if (answer == PDOC_ERROR_CALLBACK) out->status = PDOC_ERROR_CALLBACK;
    else if (answer != 0) out->status = PDOC_ERROR_SINK;
}

void pdi_out_flush(pdi_out *out) {
    send(out, out->bytes, out->used);
    out->used = 0;
}

void pdi_out_put(pdi_out *out, const char *bytes, size_t n) {
    if (n > sizeof out->bytes - out->used) {
        pdi_out_flush(out);
        if (n >= sizeof out->bytes) {
            send(out, bytes, n);
            return;
        }
    }
    memcpy(out->bytes + out->used, bytes, n);
    out->used += n;
}

void pdi_out_number(pdi_out *out, uint64_t number) {
    char digits[20], *at = digits + sizeof digits;
    do *--at = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    pdi_out_put(out, at, (size_t)(digits + sizeof digits - at));
}

void pdi_out_id(pdi_out *out, char letter, size_t index) {
    pdi_out_char(out, letter);
    pdi_out_number(out, (uint64_t)index + 1);
}

void pdi_out_share(pdi_out *out, double value) {
    const uint64_t n = value <= 0 ? 0 : value >= 1 ? 10000 : (uint64_t)(value * 10000 + 0.5);
    const char text[6] = {(char)('0' + n / 10000),      '.', (char)('0' + n / 1000 % 10), (char)('0' + n / 100 % 10),
                          (char)('0' + n / 10 % 10), (char)('0' + n % 10)};
    pdi_out_put(out, text, sizeof text);
}

const char *pdi_unit_name(pdoc_unit unit) {
    return unit == PDOC_UNIT_CODE_POINT    ? "codepoint"
           : unit == PDOC_UNIT_UTF16       ? "utf16"
           : unit == PDOC_UNIT_SOURCE_BYTE ? "source-byte"
                                           : "byte";
}

pdoc_status pdi_out_end(pdi_out *out, const pdoc_document *document, pdoc_error **error) {
    pdi_out_flush(out);
    if (out->status == PDOC_OK) return pdi_done(error);
    return pdi_fail(error, &document->analyzer->with, out->status, PDOC_NO_OFFSET, PDI_NONE,
                    pdoc_status_message(out->status, PDOC_LANGUAGE_ENGLISH));
}
