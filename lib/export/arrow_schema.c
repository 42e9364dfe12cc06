/* The schema of a table for Arrow. All of it is one piece of memory, counted by the structs in it, so that a consumer
 * may move any of them out and give them back in any order. */
#include "export/arrow_shape.h"
#include "export/out.h"

typedef struct block {
    _Alignas(int64_t) pdi_count count; /* schemas stand behind this struct */
    pdoc_allocator with;
    struct ArrowSchema *next; /* of those below the root: not used yet */
    struct ArrowSchema **next_pointer;
} block;

static void release(struct ArrowSchema *schema) {
    block *b = schema->private_data;
    for (int64_t i = 0; i < schema->n_children; i++)
        if (schema->children[i]->release) schema->children[i]->release(schema->children[i]);
    schema->release = NULL;
    if (!pdi_count_down(&b->count)) return;
    const pdoc_allocator with = b->with;
    pdi_give(&with, b);
}

static void put(block *b, struct ArrowSchema *to, const char *name, const char *format, bool nullable,
                size_t children) {
    *to = (struct ArrowSchema){.format = format,
                               .name = name,
                               .flags = nullable ? ARROW_FLAG_NULLABLE : 0,
                               .n_children = (int64_t)children,
                               .children = children ? b->next_pointer : NULL,
                               .release = release,
                               .private_data = b};
    for (size_t i = 0; i < children; i++) *b->next_pointer++ = b->next++;
    pdi_count_up(&b->count);
}

static void put_shape(block *b, struct ArrowSchema *to, const char *name, const pdi_shape *shape, bool nullable) {
    put(b, to, name, shape->format, nullable, shape->part_count);
    for (size_t i = 0; i < shape->part_count; i++)
        put_shape(b, to->children[i], shape->parts[i].name, shape->parts[i].shape, shape->parts[i].nullable);
}

/* What the table is, for who finds it in a file later. */
typedef struct metadata {
    const char *key, *value;
} metadata;

enum { METADATA_COUNT = 3 };

/* Arrow's form: numbers in the machine's order, strings without NUL. Writes nothing where `to` is NULL; the size. */
static size_t write_metadata(const metadata *pairs, char *to) {
    size_t n = sizeof(int32_t);
    const int32_t count = METADATA_COUNT;
    if (to) memcpy(to, &count, sizeof count);
    for (size_t i = 0; i < METADATA_COUNT * 2; i++) {
        const char *s = i % 2 ? pairs[i / 2].value : pairs[i / 2].key;
        const int32_t length = (int32_t)strlen(s);
        if (to) memcpy(to + n, &length, sizeof length), memcpy(to + n + sizeof length, s, (size_t)length);
        n += sizeof length + (size_t)length;
    }
    return n;
}

bool pdi_schema_make(const pdoc_allocator *with, const pdi_sheet *sheet, pdoc_unit unit, struct ArrowSchema *out) {
    const metadata pairs[METADATA_COUNT] = {{"policydoc.version", pdoc_version()},
                                            {"policydoc.table", sheet->name},
                                            {"policydoc.offsets", pdi_unit_name(unit)}};
    const size_t below = pdi_shape_count_all(sheet);
    const size_t own = sizeof(block) + below * (sizeof(struct ArrowSchema) + sizeof(struct ArrowSchema *));
    block *b = pdi_hold(with, own + write_metadata(pairs, NULL));
    out->release = NULL;
    if (!b) return false;
    atomic_init(&b->count, 0);
    b->with = *with;
    b->next = (struct ArrowSchema *)(b + 1);
    b->next_pointer = (struct ArrowSchema **)(b->next + below);
    put(b, out, "", "+s", false, sheet->column_count);
    for (size_t i = 0; i < sheet->column_count; i++) {
        const pdi_column *column = &sheet->columns[i];
        put_shape(b, out->children[i], column->name, pdi_shape_of(column->type), !(column->flags & PDI_COLUMN_ALWAYS));
    }
    out->metadata = (char *)b + own;
    write_metadata(pairs, (char *)b + own);
    return true;
}
