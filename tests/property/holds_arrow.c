/* What a consumer of Arrow's C stream interface may rely on, by its specification alone. */
#include "holds.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef struct check {
    holds_say say;
    void *user;
    size_t faults;
} check;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void fault(check *c, const char *format, ...) {
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    c->faults++;
    if (c->say) c->say(c->user, message);
}

/* ---- the layouts ---- */

typedef struct layout {
    const char *format;
    int64_t buffers, children; /* children < 0: any number */
    int offset;                /* bytes of an offset; 0: no offsets */
    int value;                 /* bytes of a value; 0: none, or bits */
} layout;

static const layout layouts[] = {{"u", 3, 0, 4, 0},   {"U", 3, 0, 8, 0},   {"l", 2, 0, 0, 8},
                                 {"g", 2, 0, 0, 8},   {"b", 2, 0, 0, 0},   {"tdD", 2, 0, 0, 4},
                                 {"tts", 2, 0, 0, 4}, {"tss:", 2, 0, 0, 8}, {"+l", 2, 1, 4, 0},
                                 {"+s", 1, -1, 0, 0}};

static const layout *layout_of(const struct ArrowSchema *schema) {
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        if (strcmp(layouts[i].format, schema->format) == 0) return &layouts[i];
    return NULL;
}

static int64_t end_at(const void *ends, int width, int64_t i) {
    int32_t narrow;
    int64_t wide;
    if (width == 8) return memcpy(&wide, (const char *)ends + i * 8, 8), wide;
    return memcpy(&narrow, (const char *)ends + i * 4, 4), narrow;
}

static int bit_at(const void *bits, int64_t i) { return ((const unsigned char *)bits)[i / 8] >> i % 8 & 1; }

/* ---- UTF-8 ---- */

static size_t character(const unsigned char *s, size_t n) {
    const size_t length = s[0] < 0x80 ? 1 : s[0] >= 0xC2 && s[0] < 0xE0 ? 2 : (s[0] & 0xF0) == 0xE0 ? 3 : s[0] >= 0xF0 && s[0] < 0xF5 ? 4 : 0;
    if (length == 0 || length > n) return 0;
    for (size_t i = 1; i < length; i++)
        if ((s[i] & 0xC0) != 0x80) return 0;
    if ((s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xED && s[1] > 0x9F) || (s[0] == 0xF0 && s[1] < 0x90) || (s[0] == 0xF4 && s[1] > 0x8F)) return 0;
    return length;
}

static int is_utf8(const char *s, int64_t n) {
    for (size_t step; n > 0; s += step, n -= (int64_t)step)
        if ((step = character((const unsigned char *)s, (size_t)n)) == 0) return 0;
    return 1;
}

/* ---- schemas ---- */

static void check_schema(check *c, const struct ArrowSchema *schema) {
    const layout *l = schema->format ? layout_of(schema) : NULL;
    if (!schema->release) fault(c, "a schema was given back already");
    if (!schema->name || !l) {
        fault(c, "column %s: the format %s is unknown", schema->name ? schema->name : "?", schema->format ? schema->format : "?");
        return;
    }
    if (schema->dictionary || (schema->flags & ~(int64_t)ARROW_FLAG_NULLABLE)) fault(c, "column %s has a flag or a dictionary", schema->name);
    if (l->children >= 0 && schema->n_children != l->children) fault(c, "column %s has %d children", schema->name, (int)schema->n_children);
    for (int64_t i = 0; i < schema->n_children; i++) check_schema(c, schema->children[i]);
}

/* ---- arrays ---- */

static void check_nulls(check *c, const struct ArrowSchema *schema, const struct ArrowArray *array) {
    int64_t nulls = 0;
    for (int64_t i = 0; array->buffers[0] && i < array->length; i++) nulls += !bit_at(array->buffers[0], i);
    if (nulls != array->null_count) fault(c, "column %s says %d nulls and has %d", schema->name, (int)array->null_count, (int)nulls);
    if (nulls && !(schema->flags & ARROW_FLAG_NULLABLE)) fault(c, "column %s has nulls that its schema does not have", schema->name);
}

static void check_ends(check *c, const struct ArrowSchema *schema, const struct ArrowArray *array, const layout *l) {
    int64_t before = 0;
    for (int64_t i = 0; i <= array->length; i++) {
        const int64_t end = end_at(array->buffers[1], l->offset, i);
        if (end < before || (i == 0 && end != 0)) fault(c, "column %s: offset %d is out of order", schema->name, (int)i);
        /* Each by itself: no value begins or ends inside a character. */
        else if (l->buffers == 3 && i && !is_utf8((const char *)array->buffers[2] + before, end - before)) fault(c, "column %s: row %d is not UTF-8", schema->name, (int)i);
        before = end;
    }
    if (l->children == 1 && array->children[0]->length != before) fault(c, "column %s: the list has other items than its offsets say", schema->name);
}

static void check_array(check *c, const struct ArrowSchema *schema, const struct ArrowArray *array) {
    const layout *l = layout_of(schema);
    if (!l || !array->release) {
        fault(c, "column %s was given back already", schema->name);
        return;
    }
    if (array->offset != 0 || array->length < 0 || array->dictionary) fault(c, "column %s begins somewhere else", schema->name);
    if (array->n_buffers != l->buffers || array->n_children != schema->n_children) {
        fault(c, "column %s: %d buffers and %d children", schema->name, (int)array->n_buffers, (int)array->n_children);
        return;
    }
    for (int64_t i = 1; i < l->buffers; i++)
        if (!array->buffers[i] || (uintptr_t)array->buffers[i] % 8 != 0) {
            fault(c, "column %s: buffer %d is missing or not aligned", schema->name, (int)i);
            return;
        }
    check_nulls(c, schema, array);
    if (l->offset) check_ends(c, schema, array, l);
    for (int64_t i = 0; i < array->n_children; i++) {
        if (strcmp(schema->format, "+s") == 0 && array->children[i]->length != array->length) fault(c, "column %s: its children have other lengths", schema->name);
        check_array(c, schema->children[i], array->children[i]);
    }
}

size_t holds_arrow_array(const struct ArrowSchema *schema, const struct ArrowArray *array, holds_say say, void *user) {
    check c = {say, user, 0};
    check_schema(&c, schema);
    if (c.faults == 0) check_array(&c, schema, array);
    return c.faults;
}

size_t holds_arrow(struct ArrowArrayStream *stream, size_t rows, holds_say say, void *user) {
    check c = {say, user, 0};
    struct ArrowSchema schema;
    size_t had = 0;
    if (stream->get_schema(stream, &schema) != 0) {
        fault(&c, "no schema: %s", stream->get_last_error(stream));
        stream->release(stream);
        return c.faults;
    }
    for (;;) {
        struct ArrowArray array;
        if (stream->get_next(stream, &array) != 0) {
            fault(&c, "the stream failed: %s", stream->get_last_error(stream));
            break;
        }
        if (!array.release) break;
        if (array.length == 0) fault(&c, "a batch without rows");
        c.faults += holds_arrow_array(&schema, &array, say, user);
        had += (size_t)array.length;
        array.release(&array);
        if (array.release) fault(&c, "an array that was given back has a release");
    }
    if (had != rows) fault(&c, "%zu rows are given to Arrow for %zu things", had, rows);
    schema.release(&schema);
    if (schema.release) fault(&c, "a schema that was given back has a release");
    stream->release(stream);
    if (stream->release) fault(&c, "a stream that was given back has a release");
    return c.faults;
}
