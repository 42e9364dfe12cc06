/* What is fuzzed. Each target takes any bytes; an invariant that does not hold ends the program, as a fault does.
 * The same functions are run by libFuzzer (fuzz_NAME) and over the kept inputs by an ordinary test (replay). */
#ifndef PDI_TESTS_TARGET_H
#define PDI_TESTS_TARGET_H

#include <stddef.h>
#include <stdint.h>

typedef struct target {
    const char *name;
    void (*run)(const uint8_t *bytes, size_t count);
} target;

/* decode: any encoding, declared by the first byte; fold: UTF-8 to NFKC and back by the map; layout: its lines,
 * with memory that may fail; parse: a document, with
 * memory that may fail; tables: a table of the configuration; extractors: a table of names or
 * patterns, and what they find in a document; hostile_json: facts and text that must come out as JSON;
 * calendar: numerals, days and times; api: handles asked and given back in any order; evidence: a reader
 * that keeps no rule, with memory that may fail; html, docx, diet: the readers (reader.c). */
extern const target fuzz_targets[];
extern const size_t fuzz_target_count;

#endif
