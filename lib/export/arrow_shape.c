/* How Arrow lays out what stands in a column. */
#include "export/arrow_shape.h"

#define PARTS(parts) parts, sizeof(parts) / sizeof *(parts)

static const pdi_shape text = {"u", PDI_LAYOUT_TEXT, 4, NULL, 0};

static const pdi_part list_parts[] = {{"item", true, &text}};
static const pdi_part pair_parts[] = {{"key", false, &text}, {"value", true, &text}};
static const pdi_shape pair = {"+s", PDI_LAYOUT_STRUCT, 0, PARTS(pair_parts)};
/* A list and no map, which not every program takes. */
static const pdi_part pairs_parts[] = {{"item", true, &pair}};

static const pdi_shape shapes[PDI_COLUMN_TYPE_COUNT] = {
    [PDI_COLUMN_TEXT] = {"u", PDI_LAYOUT_TEXT, 4, NULL, 0},
    [PDI_COLUMN_LONG_TEXT] = {"U", PDI_LAYOUT_TEXT, 8, NULL, 0},
    [PDI_COLUMN_NUMBER] = {"l", PDI_LAYOUT_FIXED, 8, NULL, 0},
    [PDI_COLUMN_REAL] = {"g", PDI_LAYOUT_FIXED, 8, NULL, 0},
    [PDI_COLUMN_TRUTH] = {"b", PDI_LAYOUT_BITS, 0, NULL, 0},
    [PDI_COLUMN_DAY] = {"tdD", PDI_LAYOUT_FIXED, 4, NULL, 0},
    [PDI_COLUMN_TIME] = {"tts", PDI_LAYOUT_FIXED, 4, NULL, 0},
    [PDI_COLUMN_MOMENT] = {"tss:", PDI_LAYOUT_FIXED, 8, NULL, 0},
    [PDI_COLUMN_TEXTS] = {"+l", PDI_LAYOUT_LIST, 4, PARTS(list_parts)},
    [PDI_COLUMN_PAIRS] = {"+l", PDI_LAYOUT_LIST, 4, PARTS(pairs_parts)},
};

const pdi_shape *pdi_shape_of(pdi_column_type type) { return &shapes[type]; }

size_t pdi_shape_count(const pdi_shape *shape) {
    size_t count = 1;
    for (size_t i = 0; i < shape->part_count; i++) count += pdi_shape_count(shape->parts[i].shape);
    return count;
}

size_t pdi_shape_count_all(const pdi_sheet *sheet) {
    size_t count = 0;
    for (size_t i = 0; i < sheet->column_count; i++) count += pdi_shape_count(pdi_shape_of(sheet->columns[i].type));
    return count;
}
