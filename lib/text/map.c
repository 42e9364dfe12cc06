/* From offsets in one text to offsets in the text that it was made from. */
#include "text/map.h"

#include <stdlib.h>

static uint32_t derived_step(const pdi_run *run) { return run->exact >> 8; }
static uint32_t source_step(const pdi_run *run) { return run->exact & 0xFF; }

void pdi_map_put(pdi_map_maker *maker, size_t at, size_t from, uint32_t exact) {
    if (maker->runs.count && exact) {
        const pdi_run *last = &maker->runs.at[maker->runs.count - 1];
        uint32_t steps = last->exact == exact ? ((uint32_t)at - last->at) / derived_step(last) : 0;
        /* Nothing was dropped in between: the run goes on. */
        if (steps && last->at + steps * derived_step(last) == at && last->from + steps * source_step(last) == from)
            return;
    }
    pdi_run *run = PDI_PUSH(maker->arena, &maker->runs);
    *run = (pdi_run){(uint32_t)at, (uint32_t)from, exact};
}

static int by_source(const void *a, const void *b) {
    const pdi_run *x = *(const pdi_run *const *)a, *y = *(const pdi_run *const *)b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    return x < y ? -1 : x > y;
}

/* The runs in the order of what they were made from; NULL where that is their own. */
static const pdi_run **order_of(pdi_arena *arena, const pdi_run *runs, uint32_t count) {
    uint32_t i = 1;
    while (i < count && runs[i - 1].from <= runs[i].from) i++;
    if (i >= count) return NULL;
    const pdi_run **order = PDI_NEW_ARRAY(arena, const pdi_run *, count);
    for (i = 0; i < count; i++) order[i] = &runs[i];
    qsort(order, count, sizeof *order, by_source);
    return order;
}

pdi_map pdi_map_of(pdi_arena *arena, const pdi_run *runs, uint32_t count) {
    const uint32_t blocks = runs[count].at / PDI_MAP_BLOCK + 1;
    uint32_t *index = PDI_NEW_ARRAY(arena, uint32_t, blocks + 1);
    for (uint32_t block = 0, run = 0; block < blocks; block++) {
        while (run < count && runs[run].at / PDI_MAP_BLOCK < block) run++;
        index[block] = run;
    }
    index[blocks] = count;
    return (pdi_map){runs, count, index, order_of(arena, runs, count)};
}

pdi_map pdi_map_make(pdi_map_maker *maker, size_t length, size_t source_length) {
    uint32_t count = (uint32_t)maker->runs.count;
    pdi_run *end = PDI_PUSH(maker->arena, &maker->runs);
    *end = (pdi_run){(uint32_t)length, (uint32_t)source_length, PDI_STEP(1, 1)};
    return pdi_map_of(maker->arena, maker->runs.at, count);
}

uint32_t pdi_map_runs_before(const pdi_map *map, uint32_t at) {
    const uint32_t block = at / PDI_MAP_BLOCK;
    if (at > map->runs[map->count].at) return map->count;
    uint32_t low = map->index[block], high = map->index[block + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (map->runs[middle].at < at) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t pdi_map_step(const pdi_run *run, uint32_t at) {
    if (run->exact == PDI_STEP(1, 1)) return run->from + (at - run->at);
    return run->from + (at - run->at) / derived_step(run) * source_step(run);
}

uint32_t pdi_map_start(const pdi_map *map, uint32_t at) {
    if (map->count == 0) return at;
    if (at >= map->runs[map->count].at) return map->runs[map->count].from;
    uint32_t i = pdi_map_runs_before(map, at + 1);
    if (i == 0) return map->runs[0].from;
    const pdi_run *run = &map->runs[i - 1];
    return run->exact ? pdi_map_step(run, at) : run->from;
}

/* Where what ends at `at`, in this run, ends in the source. */
static uint32_t end_in(const pdi_run *run, uint32_t at) {
    const bool goes_back = run[1].from < run->from; /* lines that were rearranged */
    if (!run->exact) return goes_back ? run->from + 1 : run[1].from;
    uint32_t end = run->from + (at - run->at);
    if (run->exact != PDI_STEP(1, 1)) {
        uint32_t steps = (at - run->at + derived_step(run) - 1) / derived_step(run);
        end = run->from + steps * source_step(run);
    }
    return goes_back || end < run[1].from ? end : run[1].from;
}

uint32_t pdi_map_end(const pdi_map *map, uint32_t at) {
    if (map->count == 0) return at;
    const uint32_t i = pdi_map_runs_before(map, at);
    return i ? end_in(&map->runs[i - 1], at) : map->runs[0].from;
}

void pdi_map_both(const pdi_map *map, uint32_t *start, uint32_t *end) {
    const uint32_t i = map->count && *start < map->runs[map->count].at ? pdi_map_runs_before(map, *start + 1) : 0;
    if (i == 0 || *end <= *start || *end > map->runs[i].at) {
        *start = pdi_map_start(map, *start);
        *end = pdi_map_end(map, *end);
        return;
    }
    const pdi_run *run = &map->runs[i - 1]; /* both lie in it */
    *end = end_in(run, *end);
    *start = run->exact ? pdi_map_step(run, *start) : run->from;
}

uint32_t pdi_map_back(const pdi_map *map, uint32_t from) {
    if (map->count == 0) return from;
    uint32_t low = 0, high = map->count;
    while (low < high) { /* the last run that begins at or before it */
        uint32_t middle = low + (high - low) / 2;
        const pdi_run *run = map->order ? map->order[middle] : &map->runs[middle];
        if (run->from <= from) low = middle + 1;
        else high = middle;
    }
    if (low == 0) return map->runs[0].at;
    const pdi_run *run = map->order ? map->order[low - 1] : &map->runs[low - 1];
    if (!run->exact) return run->at;
    uint32_t at = run->at + (from - run->from) / source_step(run) * derived_step(run);
    return at < run[1].at ? at : run[1].at;
}

bool pdi_map_goes_on(const pdi_map *map, uint32_t i) {
    if (!map->order) return true;
    const pdi_run *run = &map->runs[i];
    uint32_t low = 0, high = map->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (by_source(&map->order[middle], &run) < 0) low = middle + 1;
        else high = middle;
    }
    return low + 1 < map->count && map->order[low + 1] == run + 1;
}
