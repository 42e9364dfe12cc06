/* The encodings that Japanese offices used, each read character by character. */
#ifndef PDI_TEXT_CHARSET_H
#define PDI_TEXT_CHARSET_H

#include "base/job.h"

/* In the order in which one is preferred where two fit alike. */
typedef enum pdi_charset {
    PDI_UTF_8,
    PDI_SHIFT_JIS, /* with the extensions of NEC and IBM, as Windows has it */
    PDI_EUC_JP,    /* with the same */
    PDI_ISO_2022_JP,
    PDI_UTF_16LE,
    PDI_UTF_16BE,
    PDI_CHARSET_COUNT
} pdi_charset;

/* "UTF-8", "Shift_JIS" … */
const char *pdi_charset_name(pdi_charset charset);
/* Whether this build can read it: without ICU, only Unicode's own. */
bool pdi_charset_here(pdi_charset charset);

enum { PDI_BAD_CODE = 0x7FFFFFFF };

/* Told one character: bytes[from .. from + length) say `code`; PDI_BAD_CODE where they say nothing. */
typedef void (*pdi_charset_put)(void *user, uint32_t code, size_t from, size_t length);
/* Reads all of it. `put` may raise. */
void pdi_charset_read(pdi_job *job, pdi_charset charset, pdi_str bytes, pdi_charset_put put, void *user);

#endif
