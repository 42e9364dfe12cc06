/* Prints every column that tables have for Arrow: table, column, format with those of its parts, null or not null. */
#include <policydoc/policydoc.h>

#include <stdio.h>

#include "../writing.h"

static pdoc_status nothing(void *user, pdoc_document **document, pdoc_annotations **annotations, pdoc_error **error) {
    (void)user, (void)document, (void)annotations, (void)error;
    return PDOC_OK;
}

static void print_format(const struct ArrowSchema *schema) {
    printf("%s", schema->format);
    for (int64_t i = 0; i < schema->n_children; i++) {
        printf(i ? " " : "(");
        print_format(schema->children[i]);
    }
    if (schema->n_children) printf(")");
}

static void print_columns(const char *table, const struct ArrowSchema *schema) {
    for (int64_t i = 0; i < schema->n_children; i++) {
        const struct ArrowSchema *column = schema->children[i];
        printf("%s\t%s\t", table, column->name);
        print_format(column);
        printf("\t%s\n", column->flags & ARROW_FLAG_NULLABLE ? "null" : "not null");
    }
}

int main(void) {
    static const char *const names[] = {"sessions", "attendees", "materials", "agenda", "remarks", "mentions", "entities"};
    for (int kind = PDOC_TABLE_SESSIONS; kind <= PDOC_TABLE_ENTITIES; kind++) {
        struct ArrowArrayStream stream;
        struct ArrowSchema schema;
        if (made_stream_of_many(NULL, (pdoc_table_kind)kind, PDOC_UNIT_BYTE, 0, nothing, NULL, NULL, &stream, NULL) != PDOC_OK ||
            stream.get_schema(&stream, &schema) != 0)
            return 1;
        print_columns(names[kind - 1], &schema);
        schema.release(&schema);
        stream.release(&stream);
    }
    return 0;
}
