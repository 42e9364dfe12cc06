/* One target for libFuzzer; which, the build says by TARGET. */
#include <stdlib.h>
#include <string.h>

#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    static const target *chosen;
    for (size_t i = 0; !chosen && i < fuzz_target_count; i++)
        if (strcmp(fuzz_targets[i].name, TARGET) == 0) chosen = &fuzz_targets[i];
    if (!chosen) abort();
    chosen->run(bytes, count);
    return 0;
}
