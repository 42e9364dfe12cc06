/* Says in which meeting a programme was spoken of first, and by whom, over all minutes of a folder.
 *
 *     cc first_mention.c -o first_mention $(pkg-config --cflags --libs policydoc)
 *     ./first_mention 止水板設置促進事業 minutes/flood-panel/?.txt
 */
#include "meetings.h"

/* What the extractors took for one thing, however it is written, is one entity: its first mention is the first place.
 */
static const pdoc_mention *first_in(const meeting *m, const char *name) {
    size_t i;
    for (i = 0; i < pdoc_annotations_entity_count(m->found); i++) {
        const pdoc_entity *entity = pdoc_annotations_entity_at(m->found, i);
        if (strcmp(pdoc_entity_type(entity, NULL), "program") == 0 &&
            strcmp(pdoc_entity_canonical(entity, NULL), name) == 0)
            return pdoc_entity_mention_at(entity, 0);
    }
    return NULL;
}

static void print_place(const meeting *m, const pdoc_mention *mention) {
    const pdoc_session *session = pdoc_document_session_at(m->document, 0);
    const char *body = pdoc_session_body(session, NULL);
    const char *speaker = pdoc_remark_speaker(pdoc_mention_remark(mention), NULL);
    size_t line;
    pdoc_document_line(m->document, pdoc_mention_span(mention).start, &line, NULL);
    printf("%s, %s, line %lu", day_of(m), body ? body : m->path, (unsigned long)line);
    printf(speaker ? ", said by %s\n" : ", outside of what was said\n", speaker);
}

int main(int argc, char **argv) {
    const size_t count = argc > 2 ? (size_t)argc - 2 : 0;
    const pdoc_mention *mention = NULL;
    meeting *meetings;
    size_t i;
    if (!count) return fprintf(stderr, "usage: first_mention PROGRAMME FILE...\n"), 2;
    meetings = read_meetings(argv + 2, count);
    if (!meetings) return 1;
    for (i = 0; i < count && !mention; i++) {
        mention = first_in(&meetings[i], argv[1]);
        if (mention) print_place(&meetings[i], mention);
    }
    if (!mention) printf("nobody speaks of %s\n", argv[1]);
    free_meetings(meetings, count);
    return mention ? 0 : 1;
}
