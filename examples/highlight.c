/* Writes a remark as HTML, with what is named in it marked.
 *
 *     cc highlight.c -o highlight $(pkg-config --cflags --libs policydoc)
 *     ./highlight minutes.txt 3 > remark.html
 */
#include "meetings.h"

/* Text of the document for HTML. A line that was cut in the file goes on in the next one: its end and what indents the
 * next are left out. */
static void print_text(const char *text, pdoc_span span) {
    size_t i = span.start;
    while (i < span.end) {
        if (text[i] == '\n' || text[i] == '\r') {
            while (i < span.end && (strchr("\r\n\t ", text[i]) || strncmp(text + i, "　", strlen("　")) == 0))
                i += text[i] == "　"[0] ? strlen("　") : 1;
            continue;
        }
        switch (text[i]) {
        case '&':
            printf("&amp;");
            break;
        case '<':
            printf("&lt;");
            break;
        case '>':
            printf("&gt;");
            break;
        case '"':
            printf("&quot;");
            break;
        default:
            putchar(text[i]);
        }
        i++;
    }
}

static void print_string(const char *string) {
    pdoc_span all = {0, 0};
    all.end = strlen(string);
    print_text(string, all);
}

/* Mentions are in the order of the text and do not overlap. */
static void print_paragraph(const meeting *m, const pdoc_remark *remark, pdoc_span paragraph) {
    const char *text = pdoc_document_text(m->document, NULL);
    pdoc_span plain = paragraph;
    size_t i;
    printf("  <p>");
    for (i = 0; i < pdoc_annotations_remark_mention_count(m->found, remark); i++) {
        const pdoc_mention *mention = pdoc_annotations_remark_mention_at(m->found, remark, i);
        const pdoc_span span = pdoc_mention_span(mention);
        if (span.start < paragraph.start || span.end > paragraph.end) continue;
        plain.end = span.start;
        print_text(text, plain);
        printf("<mark class=\"");
        print_string(pdoc_mention_type(mention, NULL));
        printf("\" title=\"");
        print_string(pdoc_entity_canonical(pdoc_mention_entity(mention), NULL));
        printf("\">");
        print_text(text, span);
        printf("</mark>");
        plain.start = span.end;
    }
    plain.end = paragraph.end;
    print_text(text, plain);
    printf("</p>\n");
}

int main(int argc, char **argv) {
    const pdoc_remark *remark;
    meeting *m;
    size_t i;
    if (argc != 3) return fprintf(stderr, "usage: highlight FILE NUMBER\n"), 2;
    m = read_meetings(argv + 1, 1);
    if (!m) return 1;
    remark = pdoc_document_remark_at(m->document, strtoul(argv[2], NULL, 10) - 1);
    if (remark) {
        const char *speaker = pdoc_remark_speaker(remark, NULL);
        printf("<figure>\n  <figcaption>");
        print_string(speaker ? speaker : "");
        printf("</figcaption>\n");
        for (i = 0; i < pdoc_remark_paragraph_count(remark); i++)
            print_paragraph(m, remark, pdoc_remark_paragraph_at(remark, i));
        printf("</figure>\n");
    }
    free_meetings(m, 1);
    return remark ? 0 : 1;
}
