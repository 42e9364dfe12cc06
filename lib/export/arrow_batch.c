/* Rows of a table as Arrow has them.
 *
 * Rows are walked over twice: first to count what they need, so that each buffer is made once and as large as it must
 * be, then to copy them. A batch that goes on with another document lets its buffers grow. The arrays that are given out
 * share the batch and count it, so that a consumer may move any of them out and give them back in any order. */
#include "export/arrow_batch.h"

enum { MOST_BYTES = 16 * 1024 * 1024 };

typedef struct buffer {
    char *at;
    size_t room;
} buffer;

/* One array on its way. */
typedef struct vector {
    const pdi_shape *shape;
    bool nullable;
    size_t length, nulls, used; /* used: bytes of text */
    size_t more, more_bytes;    /* what was counted and is not there yet */
    buffer valid, ends, data;
    struct vector *parts;
} vector;

struct pdi_batch {
    _Alignas(int64_t) pdi_count count; /* arrays stand behind this struct */
    pdoc_allocator with;
    pdi_trap *trap;
    const pdi_sheet *sheet;
    bool counting; /* rows are counted, else copied */
    size_t most_rows;
    size_t length, bytes;
    vector *vectors;     /* the columns, and behind these their parts */
    vector *next_vector; /* not used yet */
    size_t vector_count;
    /* Of the arrays that are given out, those below the root: */
    struct ArrowArray *arrays;
    struct ArrowArray **children;
    const void **buffers;
};

/* ---- making ---- */

static void shape_vector(pdi_batch *b, vector *v, const pdi_shape *shape, bool nullable) {
    v->shape = shape;
    v->nullable = nullable;
    v->parts = b->next_vector;
    b->next_vector += shape->part_count;
    for (size_t i = 0; i < shape->part_count; i++)
        shape_vector(b, &v->parts[i], shape->parts[i].shape, shape->parts[i].nullable);
}

enum { BUFFERS = 3 }; /* an array has at most */

pdi_batch *pdi_batch_make(const pdoc_allocator *with, pdi_trap *trap, const pdi_sheet *sheet, size_t most_rows) {
    const size_t count = pdi_shape_count_all(sheet);
    pdi_batch *b = pdi_hold(with, sizeof *b + count * (sizeof(vector) + sizeof(struct ArrowArray) +
                                                       sizeof(struct ArrowArray *) + BUFFERS * sizeof(void *)) +
                                      sizeof(void *));
    if (!b) pdi_raise(trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    atomic_init(&b->count, 1);
    b->with = *with;
    b->trap = trap;
    b->sheet = sheet;
    b->most_rows = most_rows;
    b->vector_count = count;
    b->arrays = (struct ArrowArray *)(b + 1);
    b->vectors = (vector *)(b->arrays + count);
    b->children = (struct ArrowArray **)(b->vectors + count);
    b->buffers = (const void **)(b->children + count);
    b->next_vector = b->vectors + sheet->column_count;
    for (size_t i = 0; i < sheet->column_count; i++)
        shape_vector(b, &b->vectors[i], pdi_shape_of(sheet->columns[i].type),
                     !(sheet->columns[i].flags & PDI_COLUMN_ALWAYS));
    return b;
}

void pdi_batch_drop(pdi_batch *batch) {
    if (!batch || !pdi_count_down(&batch->count)) return;
    const pdoc_allocator with = batch->with;
    for (size_t i = 0; i < batch->vector_count; i++) {
        pdi_give(&with, batch->vectors[i].valid.at);
        pdi_give(&with, batch->vectors[i].ends.at);
        pdi_give(&with, batch->vectors[i].data.at);
    }
    pdi_give(&with, batch);
}

/* ---- room ---- */

/* As much as is needed the first time; if that was not all, with some to spare. Arrow recommends multiples of 64. */
static void make_room(pdi_batch *b, buffer *to, size_t bytes) {
    if (to->at && bytes <= to->room) return;
    if (bytes < to->room + to->room / 2) bytes = to->room + to->room / 2;
    if (bytes > SIZE_MAX / 2) pdi_raise(b->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    bytes = (bytes + 64) / 64 * 64;
    char *at = b->with.reallocate(b->with.user, to->at, bytes);
    if (!at) pdi_raise(b->trap, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, "out of memory");
    to->at = at;
    to->room = bytes;
}

static void check_offset(pdi_batch *b, const vector *v, size_t end) {
    if (v->shape->width == 4 && end > INT32_MAX)
        pdi_raise(b->trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "one row needs more than 2 GiB in a column");
}

static size_t bit_bytes(size_t count) { return (count + 7) / 8; }

static void put_end(vector *v, size_t i, size_t end) {
    const int32_t narrow = (int32_t)end;
    const int64_t wide = (int64_t)end;
    memcpy(v->ends.at + i * v->shape->width, v->shape->width == 4 ? (const void *)&narrow : &wide, v->shape->width);
}

/* For what was counted. */
static void make_ready(pdi_batch *b, vector *v) {
    const size_t length = v->length + v->more;
    if (v->nullable) make_room(b, &v->valid, bit_bytes(length));
    switch (v->shape->layout) {
    case PDI_LAYOUT_BITS: make_room(b, &v->data, bit_bytes(length)); break;
    case PDI_LAYOUT_FIXED: make_room(b, &v->data, length * v->shape->width); break;
    case PDI_LAYOUT_TEXT:
        check_offset(b, v, v->used + v->more_bytes);
        make_room(b, &v->data, v->used + v->more_bytes);
        make_room(b, &v->ends, (length + 1) * v->shape->width);
        break;
    case PDI_LAYOUT_LIST:
        check_offset(b, v, v->parts[0].length + v->parts[0].more);
        make_room(b, &v->ends, (length + 1) * v->shape->width);
        break;
    case PDI_LAYOUT_STRUCT: break;
    }
    if (v->ends.at && v->length == 0) put_end(v, 0, 0);
    v->more = v->more_bytes = 0;
}

/* ---- values ---- */

static void put_bit(buffer *to, size_t i, bool value) {
    if (i % 8 == 0) to->at[i / 8] = 0;
    if (value) to->at[i / 8] = (char)(to->at[i / 8] | 1 << i % 8);
}

/* One more value of which the buffers have the rest already; or counts it. */
static void add(const pdi_batch *b, vector *v, bool there) {
    if (b->counting) {
        v->more++;
        return;
    }
    if (v->nullable) put_bit(&v->valid, v->length, there);
    v->nulls += v->nullable && !there;
    v->length++;
}

/* Arrow's text is UTF-8, and so is every string of a document. */
static void add_text(pdi_batch *b, vector *v, pdi_str value, bool there) {
    if (b->counting) {
        v->more_bytes += value.n;
        b->bytes += value.n;
    } else {
        if (value.n) memcpy(v->data.at + v->used, value.s, value.n);
        v->used += value.n;
        put_end(v, v->length + 1, v->used);
    }
    add(b, v, there);
}

static void add_fixed(const pdi_batch *b, vector *v, const pdi_cell *cell, bool there) {
    const int64_t whole = there ? cell->number : 0;
    const double real = there ? cell->real : 0;
    const int32_t narrow = (int32_t)whole;
    const void *value = cell->column->type == PDI_COLUMN_REAL ? (const void *)&real
                        : v->shape->width == sizeof narrow    ? (const void *)&narrow
                                                              : &whole;
    memcpy(v->data.at + v->length * v->shape->width, value, v->shape->width);
    add(b, v, there);
}

static void add_bit(const pdi_batch *b, vector *v, const pdi_cell *cell, bool there) {
    put_bit(&v->data, v->length, there && cell->number != 0);
    add(b, v, there);
}

static void add_list(pdi_batch *b, vector *v, pdi_cell *cell, bool there) {
    vector *items = &v->parts[0];
    for (size_t i = 0; i < cell->count; i++) {
        const bool pairs = items->shape->layout == PDI_LAYOUT_STRUCT;
        const pdi_str value = cell->item(cell, i);
        add_text(b, pairs ? &items->parts[i % 2] : items, value, value.n > 0);
        if (pairs && i % 2) add(b, items, true);
    }
    if (!b->counting) put_end(v, v->length + 1, items->length);
    add(b, v, there);
}

static void add_cell(pdi_batch *b, vector *v, pdi_cell *cell) {
    const bool there = cell->there || !v->nullable;
    switch (v->shape->layout) {
    case PDI_LAYOUT_BITS: add_bit(b, v, cell, there); break;
    case PDI_LAYOUT_FIXED: add_fixed(b, v, cell, there); break;
    case PDI_LAYOUT_TEXT: add_text(b, v, cell->text, there); break;
    case PDI_LAYOUT_LIST: add_list(b, v, cell, there); break;
    case PDI_LAYOUT_STRUCT: break; /* no column is one */
    }
}

static bool is_fixed(const vector *v) {
    return v->shape->layout == PDI_LAYOUT_FIXED || v->shape->layout == PDI_LAYOUT_BITS;
}

static void add_row(pdi_batch *b, const pdi_row *row) {
    pdi_cell cell;
    for (size_t i = 0; i < b->sheet->column_count; i++) {
        if (b->counting && is_fixed(&b->vectors[i])) {
            b->vectors[i].more++; /* whatever the value is */
            continue;
        }
        pdi_cell_get(row, &b->sheet->columns[i], &cell);
        add_cell(b, &b->vectors[i], &cell);
    }
}

void pdi_batch_take(pdi_batch *batch, pdi_rows *rows) {
    const size_t before = batch->length;
    pdi_rows ahead = *rows;
    batch->counting = true;
    while (!pdi_batch_is_full(batch) && pdi_rows_next(&ahead)) {
        add_row(batch, &ahead.row);
        batch->length++;
    }
    /* A list looks at what its parts will have: these stand behind it. */
    for (size_t i = 0; i < batch->vector_count; i++) make_ready(batch, &batch->vectors[i]);
    batch->counting = false;
    for (size_t i = before; i < batch->length && pdi_rows_next(rows); i++) add_row(batch, &rows->row);
}

bool pdi_batch_is_full(const pdi_batch *batch) {
    return batch->length >= batch->most_rows || batch->bytes >= MOST_BYTES;
}

size_t pdi_batch_length(const pdi_batch *batch) { return batch->length; }

/* ---- giving ---- */

static void release(struct ArrowArray *array) {
    pdi_batch *batch = array->private_data;
    for (int64_t i = 0; i < array->n_children; i++)
        if (array->children[i]->release) array->children[i]->release(array->children[i]);
    array->release = NULL;
    pdi_batch_drop(batch);
}

/* The buffers in Arrow's order; how many the layout has. */
static int64_t list_buffers(const vector *v, const void **to) {
    to[0] = v->nulls ? v->valid.at : NULL;
    switch (v->shape->layout) {
    case PDI_LAYOUT_BITS:
    case PDI_LAYOUT_FIXED: to[1] = v->data.at; return 2;
    case PDI_LAYOUT_LIST: to[1] = v->ends.at; return 2;
    case PDI_LAYOUT_TEXT: to[1] = v->ends.at, to[2] = v->data.at; return 3;
    case PDI_LAYOUT_STRUCT: break;
    }
    return 1;
}

/* The array of vector i stands at the same place of the arrays. */
static void give_vector(pdi_batch *b, size_t i) {
    const vector *v = &b->vectors[i];
    const void **buffers = b->buffers + i * BUFFERS;
    b->arrays[i] = (struct ArrowArray){.length = (int64_t)v->length,
                                       .null_count = (int64_t)v->nulls,
                                       .n_buffers = list_buffers(v, buffers),
                                       .n_children = (int64_t)v->shape->part_count,
                                       .buffers = buffers,
                                       .children = v->shape->part_count ? &b->children[v->parts - b->vectors] : NULL,
                                       .release = release,
                                       .private_data = b};
    b->children[i] = &b->arrays[i];
    pdi_count_up(&b->count);
}

void pdi_batch_give(pdi_batch *batch, struct ArrowArray *out) {
    for (size_t i = 0; i < batch->vector_count; i++) give_vector(batch, i);
    /* The root has the batch's own count, and no buffer but that of nulls, of which it has none. */
    *out = (struct ArrowArray){.length = (int64_t)batch->length,
                               .n_buffers = 1,
                               .n_children = (int64_t)batch->sheet->column_count,
                               .buffers = batch->buffers + batch->vector_count * BUFFERS,
                               .children = batch->children,
                               .release = release,
                               .private_data = batch};
}
