/* Prints all remarks that touch a hand-out, told by its label.
 *
 *     cc about_material.c -o about_material $(pkg-config --cflags --libs policydoc)
 *     ./about_material 資料26-3 minutes.txt
 *
 * The label is written in half width, as the library gives it, however the minutes print it: 資料２６－３, 資料26‐3.
 */
#include "meetings.h"

static void print_remark(const pdoc_document *document, const pdoc_remark *remark) {
    const char *speaker = pdoc_remark_speaker(remark, NULL);
    size_t line;
    pdoc_document_line(document, pdoc_remark_span(remark).start, &line, NULL);
    printf("%lu: %s%s%s\n", (unsigned long)line, speaker ? speaker : "", speaker ? ": " : "",
           pdoc_remark_text(remark, NULL));
}

/* Mentions come in the order of the text, so those of one remark follow each other. */
static void print_remarks_about(const meeting *m, const pdoc_material *material) {
    const pdoc_remark *last = NULL;
    size_t i;
    printf("%s %s\n", pdoc_material_label(material, NULL), pdoc_material_title(material, NULL));
    for (i = 0; i < pdoc_annotations_material_mention_count(m->found, material); i++) {
        const pdoc_mention *mention = pdoc_annotations_material_mention_at(m->found, material, i);
        const pdoc_remark *remark = pdoc_mention_remark(mention);
        if (remark && remark != last) print_remark(m->document, remark);
        if (remark) last = remark;
    }
}

int main(int argc, char **argv) {
    meeting *m;
    size_t i, known = 0;
    if (argc != 3) return fprintf(stderr, "usage: about_material LABEL FILE\n"), 2;
    m = read_meetings(argv + 2, 1);
    if (!m) return 1;
    for (i = 0; i < pdoc_document_material_count(m->document); i++) {
        const pdoc_material *material = pdoc_document_material_at(m->document, i);
        const char *label = pdoc_material_label(material, NULL);
        if (!label || strcmp(label, argv[1]) != 0) continue;
        print_remarks_about(m, material);
        known++;
    }
    if (!known) fprintf(stderr, "%s: there is no %s\n", argv[2], argv[1]);
    free_meetings(m, 1);
    return known ? 0 : 1;
}
