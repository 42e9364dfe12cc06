/* Telling by evidence which encoding bytes are in. */
#ifndef PDI_TEXT_DETECT_H
#define PDI_TEXT_DETECT_H

#include "text/charset.h"

typedef struct pdi_detection {
    pdi_charset charset;
    pdi_charset rival; /* one that fits about as well; PDI_CHARSET_COUNT where there is none */
    bool is_text;
    size_t first_bad;  /* where it shows that it is none */
} pdi_detection;

/* Among all that this build can read. */
pdi_detection pdi_detect(pdi_job *job, pdi_str bytes);
/* Among two kinds of UTF-16, for bytes declared as UTF-16 without a mark. */
pdi_detection pdi_detect_utf16(pdi_job *job, pdi_str bytes);
/* Whether the bytes are text in this encoding. */
pdi_detection pdi_detect_as(pdi_job *job, pdi_charset charset, pdi_str bytes);

#endif
