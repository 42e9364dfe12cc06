/* The fixed names of values, and the way back. All enumerations but those of codes are made from one table. */
#include "model/object.h"

typedef struct named {
    int64_t value; /* holds flags and kinds */
    const char *name;
} named;

static const char *name_of(const named *names, size_t count, int64_t value) {
    for (size_t i = 0; i < count; i++)
        if (names[i].value == value) return names[i].name;
    return "unknown";
}

static int64_t value_of(const named *names, size_t count, const char *name) {
    for (size_t i = 0; name && i < count; i++)
        if (strcmp(names[i].name, name) == 0) return names[i].value;
    return 0;
}

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define PDI_NAME(value, name) {value, name},
#define PDI_NAMES(type, word, values)                                                                                  \
    static const named word##_names[] = {values};                                                                      \
    const char *pdoc_##word##_name(type value) { return name_of(word##_names, COUNT(word##_names), value); }           \
    type pdoc_##word##_from_name(const char *name) {                                                                   \
        return (type)value_of(word##_names, COUNT(word##_names), name);                                                \
    }
#include "base/names.def"
