#include "everywhere.h"

#include <string.h>

static const char names[] = "type\tcanonical\talias\tcue\tclass\n"
                            "role\t委員\t\t\t\nrole\t構成員\t\t\t\nbody\t事務局\t\t\t=1\nthing\t資料\t\t\t\nthing\t議事録\t議事\t\t\n"
                            "none\t議事概要\t\t\t\nword\t情報の共有\t\t\t\nword\tinformation\t\t\t\nnumber\t第3回\t\t\t\n"
                            "name\t山\t\t\t\nname\t山山\t\t\t\nname\t山山山山山山山山\t\t\t\nname\t山田太郎\t山田\t徳田\t\n"
                            "name\t山田花子\t山田\t\t\nletter\ta\t\t\t\nletter\taa\t\t\t\nletter\taaaaaaaaaaaaaaaab\t\t\t\n";
static const char patterns[] = "number (?<value>\\d+)\nbracketed [（(](?<mention>[^（）()\\n]{1,30})[）)]\nspeaker ^○(?<mention>\\S+)\n"
                               "same (?<a>..)(?<b>\\g{a})\nslow (?:a+)+b\n";

/* Some thousands of passages: ends inside characters, in furniture, over lines. */
static int report_at_random(void *user, pdoc_extraction *x) {
    size_t length, n;
    const char *text = pdoc_extraction_text(x, &length);
    pdoc_document_text(pdoc_extraction_document(x), &n);
    uint64_t state = 1;
    (void)user;
    for (size_t i = 0; i < length; i += 1 + length / 4000) state = state * 31 + (unsigned char)text[i];
    for (size_t i = 0; i < 2 + n / 40 && i < 3000 && !pdoc_extraction_stopping(x); i++) {
        state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
        const size_t at = (size_t)(state >> 20) % (n + 1), many = 1 + (size_t)(state >> 50) % (i % 16 ? 20 : 300);
        const pdoc_span span = {at, at + many < n ? at + many : n};
        pdoc_draft *d = i % 2 ? pdoc_extraction_report(x, "passage", span)
                              : pdoc_extraction_report_folded(x, "passage", (pdoc_span){at % (length + 1), (at + many) % (length + 1)});
        pdoc_draft_add_attribute(d, "a \"key\"\n", "a\tvalue", 7);
    }
    return 0;
}

pdoc_status everywhere_add(const pdoc_allocator *allocator, pdoc_config *config) {
    const pdoc_extractor_functions f = {.size = sizeof f, .interface_version = PDOC_EXTRACTOR_INTERFACE,
                                        .phase = PDOC_PHASE_REFERENCES, .name = "random", .extract = report_at_random};
    pdoc_extractor *made[3] = {NULL};
    pdoc_status status = pdoc_extractor_make_table(allocator, "names", names, sizeof names - 1, &made[0], NULL);
    if (status == PDOC_OK) status = pdoc_extractor_make_patterns(allocator, "patterns", patterns, sizeof patterns - 1, &made[1], NULL);
    if (status == PDOC_OK) status = pdoc_extractor_make(allocator, &f, NULL, NULL, &made[2], NULL);
    for (int i = 0; i < 3; i++) {
        if (status == PDOC_OK) status = pdoc_config_add_extractor(config, made[i], NULL);
        pdoc_extractor_unref(made[i]);
    }
    return status;
}
