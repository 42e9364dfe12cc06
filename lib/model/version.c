/* Which library this is, and what it was built with. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>
#include <utf8proc.h>
#ifdef PDI_WITH_ICU
#include <unicode/uversion.h>
#endif

#include "model/object.h"

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)

const char *pdoc_version(void) { return PDOC_VERSION_STRING; }
int pdoc_version_number(void) { return PDOC_VERSION_NUMBER; }

static const char *own(void) { return PDOC_VERSION_STRING; }
#ifdef PDI_WITH_ICU
static const char *icu(void) { return U_ICU_VERSION; }
#endif
static const char *pcre2(void) { return TEXT(PCRE2_MAJOR) "." TEXT(PCRE2_MINOR); }

static const struct component {
    const char *name;
    const char *(*version)(void);
} components[] = {
    {"policydoc", own},
    {"unicode", utf8proc_unicode_version},
#ifdef PDI_WITH_ICU
    {"icu", icu},
#endif
    {"utf8proc", utf8proc_version},
    {"pcre2", pcre2},
};

void pdi_versions_take(char icu_runs[PDI_VERSION], char pcre2_runs[PDI_VERSION]) {
    icu_runs[0] = '\0';
#ifdef PDI_WITH_ICU
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, icu_runs); /* at most U_MAX_VERSION_STRING_LENGTH, 20 */
#endif
    const int length = pcre2_config(PCRE2_CONFIG_VERSION, NULL);
    if (length > 0 && length <= PDI_VERSION) pcre2_config(PCRE2_CONFIG_VERSION, pcre2_runs);
    else strcpy(pcre2_runs, pcre2());
    pcre2_runs[strcspn(pcre2_runs, " ")] = '\0'; /* its day stands behind */
}

const char *pdoc_analyzer_component_version(const pdoc_analyzer *analyzer, size_t i, size_t *length) {
    if (!analyzer || i >= pdoc_component_count()) return pdi_give_none(length);
    const char *version = components[i].version();
    if (strcmp(components[i].name, "icu") == 0) version = analyzer->icu;
    else if (strcmp(components[i].name, "pcre2") == 0) version = analyzer->pcre2;
    return pdi_give_string(pdi_string(version), length);
}

size_t pdoc_component_count(void) { return sizeof components / sizeof components[0]; }

const char *pdoc_component_name(size_t i) { return i < pdoc_component_count() ? components[i].name : NULL; }
const char *pdoc_component_version(size_t i) { return i < pdoc_component_count() ? components[i].version() : NULL; }

static const char *const features[] = {
    "arrow",
#ifdef PDI_WITH_ICU
    "encodings",
#endif
    "explain", "extractors", "json", "modules", "readers", "table"};

size_t pdoc_feature_count(void) { return sizeof features / sizeof features[0]; }

const char *pdoc_feature_name(size_t i) { return i < pdoc_feature_count() ? features[i] : NULL; }

int pdoc_has_feature(const char *name) {
    for (size_t i = 0; name && i < pdoc_feature_count(); i++)
        if (strcmp(features[i], name) == 0) return 1;
    return 0;
}
