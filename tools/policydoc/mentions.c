/* How what extractors found is shown to people. */
#include "mentions.h"

#include <stdio.h>
#include <string.h>

#include "messages.h"

static const struct kind {
    const char *type, *japanese;
    ink ink;
    bool in_outline; /* days and numbers tell little without the sentence that they stand in */
} kinds[] = {
    {"organization", "組織", INK_ORGANIZATION, true},
    {"person", "人", INK_PERSON, true},
    {"law", "法令", INK_RULE, true},
    {"program", "事業", INK_PROGRAM, true},
    {"document", "文書", INK_DOCUMENT, true},
    {"standard", "規格", INK_RULE, true},
    {"event", "行事", INK_PLACE, true},
    {"place", "場所", INK_PLACE, true},
    {"product", "製品", INK_PROGRAM, true},
    {"date", "日付", INK_NUMBER, false},
    {"quantity", "数量", INK_NUMBER, false},
};
enum { KINDS = sizeof kinds / sizeof kinds[0], MOST_SHOWN = 8, MOST_TYPES = 24, TYPE_COLUMNS = 14 };

static const struct kind *kind_of(const char *type) {
    for (size_t i = 0; i < KINDS; i++)
        if (strcmp(kinds[i].type, type) == 0) return &kinds[i];
    return NULL;
}

ink type_ink(const char *type) {
    const struct kind *kind = kind_of(type);
    return kind ? kind->ink : INK_OTHER;
}

const char *type_in_words(const options *o, const char *type) {
    const struct kind *kind = kind_of(type);
    return o->japanese && kind ? kind->japanese : type;
}

/* The types that entities have: the library's own in its order, then others as they come. */
static size_t types_of(const pdoc_annotations *found, const char *types[MOST_TYPES]) {
    size_t count = 0;
    for (size_t i = 0; i < KINDS; i++)
        if (kinds[i].in_outline) types[count++] = kinds[i].type;
    for (size_t i = 0; i < pdoc_annotations_entity_count(found) && count < MOST_TYPES; i++) {
        const char *type = pdoc_entity_type(pdoc_annotations_entity_at(found, i), NULL);
        size_t k = 0;
        while (k < count && strcmp(types[k], type) != 0) k++;
        if (k == count && !kind_of(type)) types[count++] = type;
    }
    return count;
}

/* The entities of a type that have the most mentions, those named first first; returns how many there are in all. */
static size_t most_mentioned(const pdoc_annotations *found, const char *type, const pdoc_entity *most[MOST_SHOWN]) {
    size_t all = 0;
    for (size_t i = 0; i < pdoc_annotations_entity_count(found); i++) {
        const pdoc_entity *entity = pdoc_annotations_entity_at(found, i);
        if (strcmp(pdoc_entity_type(entity, NULL), type) != 0) continue;
        size_t at = all < MOST_SHOWN ? all : MOST_SHOWN;
        all++;
        for (; at > 0 && pdoc_entity_mention_count(most[at - 1]) < pdoc_entity_mention_count(entity); at--)
            if (at < MOST_SHOWN) most[at] = most[at - 1];
        if (at < MOST_SHOWN) most[at] = entity;
    }
    return all;
}

static void print_type(const options *o, const paper *p, const char *type, const pdoc_entity *const *most, size_t all) {
    const char *word = type_in_words(o, type);
    const int width = paper_width(word, strlen(word));
    int column = 2 + (width < TYPE_COLUMNS ? TYPE_COLUMNS : width + 1);
    const int indent = column;
    paper_spaces(2);
    paper_ink(p, INK_FAINT);
    paper_text(word, strlen(word));
    paper_ink(p, INK_PLAIN);
    paper_spaces(column - 2 - width);
    for (size_t i = 0; i < all && i < MOST_SHOWN; i++) {
        size_t length;
        const char *name = pdoc_entity_canonical(most[i], &length);
        char count[32];
        const int needed = paper_width(name, length) +
                           snprintf(count, sizeof count, " %zu", pdoc_entity_mention_count(most[i])) + 2;
        if (column + needed > p->columns && column > indent) {
            putchar('\n');
            paper_spaces(column = indent);
        }
        paper_ink(p, type_ink(type));
        paper_text(name, length);
        paper_ink(p, INK_PLAIN);
        printf("%s%s", count, i + 1 < all ? ", " : "");
        column += needed;
    }
    puts(all > MOST_SHOWN ? "…" : "");
}

void print_most_mentioned(const options *o, const paper *p, const pdoc_annotations *found) {
    const char *types[MOST_TYPES];
    const pdoc_entity *most[MOST_SHOWN] = {NULL};
    const size_t count = types_of(found, types);
    bool some = false;
    for (size_t i = 0; i < count; i++) {
        const size_t all = most_mentioned(found, types[i], most);
        if (all == 0) continue;
        if (!some) {
            putchar('\n');
            paper_ink(p, INK_HEAD);
            fputs(T(o, "Spoken of most", "よく言及されるもの"), stdout);
            paper_ink(p, INK_PLAIN);
            putchar('\n');
        }
        some = true;
        print_type(o, p, types[i], most, all);
    }
}
