/* SHA-256 (FIPS 180-4), so that two results can be told to come from the same bytes. */
#ifndef PDI_BASE_SHA256_H
#define PDI_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { PDI_SHA256_NAME = 7 + 64 + 1 };

typedef struct pdi_sha256 {
    uint32_t state[8];
    uint64_t length;
    unsigned char block[64];
    size_t filled;
} pdi_sha256;

void pdi_sha256_begin(pdi_sha256 *h);
void pdi_sha256_add(pdi_sha256 *h, const void *bytes, size_t n);
/* "sha256:" and 64 hexadecimal digits, NUL-terminated. */
void pdi_sha256_end(pdi_sha256 *h, char name[PDI_SHA256_NAME]);

#endif
