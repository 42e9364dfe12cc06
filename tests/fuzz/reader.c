/* A reader of readers/ over any bytes; which, the build says by READER. It is a program of its own, since each reader
 * has the same entry point. What it says of the bytes is taken as a document; memory may fail, for the reader as for
 * the library. */
#include "target.h"

#include <policydoc/policydoc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../ledger.h"
#include "holds.h"

const pdoc_reader_module *pdoc_reader_module_entry(void);

static ledger money = {.left = -1, .once = true};
static const pdoc_allocator with = {sizeof(pdoc_allocator), ledger_allocate, ledger_reallocate, ledger_release, &money};

static void require(int holds, const char *what) {
    if (holds) return;
    fprintf(stderr, "does not hold: %s\n", what);
    abort();
}

static void say(void *user, const char *fault) {
    (void)user;
    fprintf(stderr, "does not hold: %s\n", fault);
}

/* Of everything the reader says that it is its own: what it does not know is fuzzed too. */
static int always(void *user, const void *bytes, size_t size) {
    pdoc_reader_module_entry()->functions->recognize(user, bytes, size);
    return 100;
}

static pdoc_analyzer *analyzer_make(void) {
    const pdoc_reader_module *module = pdoc_reader_module_entry();
    pdoc_reader_functions f = *module->functions;
    pdoc_config *c;
    pdoc_reader *r;
    pdoc_analyzer *a;
    f.recognize = always;
    require(module->open(&with, NULL, NULL) == PDOC_OK, "the module is opened");
    require(pdoc_config_make(&with, &c, NULL) == PDOC_OK, "a configuration");
    require(pdoc_reader_make(&with, &f, NULL, NULL, &r, NULL) == PDOC_OK, "a reader");
    require(pdoc_config_add_reader(c, r, NULL) == PDOC_OK, "the reader is added");
    require(pdoc_config_set_limit(c, PDOC_LIMIT_MEMORY, (uint64_t)1 << 28, NULL) == PDOC_OK, "a limit");
    require(pdoc_analyzer_make(c, &a, NULL) == PDOC_OK, "an analyzer");
    pdoc_reader_unref(r);
    pdoc_config_unref(c);
    return a;
}

static void read_with(pdoc_analyzer *a, const uint8_t *bytes, size_t count, long left) {
    pdoc_document *d = NULL;
    pdoc_error *error = NULL;
    const long live = money.live, failed = money.failed;
    money.left = left;
    const pdoc_status status = pdoc_document_parse(a, bytes, count, NULL, &d, &error);
    money.left = -1;
    require((status == PDOC_OK) == (d != NULL) && (status == PDOC_OK) == (error == NULL), "a document or an error");
    require((status == PDOC_ERROR_MEMORY) == (money.failed != failed), "memory that failed is told");
    if (d) {
        require(holds_document(d, say, NULL) == 0, "what holds of every document");
        require(holds_json(d, say, NULL) == 0, "what holds of JSON");
    }
    pdoc_document_unref(d);
    pdoc_error_unref(error);
    require(money.live == live, "nothing leaks");
}

/* ---- ZIP archives, so that what is inside can be fuzzed ---- */

static uint32_t sum_of(const uint8_t *bytes, size_t n) {
    uint32_t sum = ~0u;
    for (size_t i = 0; i < n; i++) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; bit++) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320u : 0);
    }
    return ~sum;
}

static uint8_t *little(uint8_t *to, uint32_t value, int bytes) {
    for (int i = 0; i < bytes; i++) *to++ = (uint8_t)(value >> 8 * i);
    return to;
}

enum { FILES = 5, HEAD = 30, ENTRY = 46, END = 22, NAME_MAX_LENGTH = 32 };
static const char *const names[FILES] = {"word/document.xml", "word/footnotes.xml", "word/header1.xml",
                                         "word/styles.xml", "word/numbering.xml"};

/* What is said of a file before it, and again in the directory: version, flags, method, time, day, sum, lengths. */
static uint8_t *zip_facts(uint8_t *to, const char *name, const uint8_t *bytes, size_t n) {
    to = little(to, 10, 4);
    to = little(to, 0, 4);
    to = little(to, 0, 2);
    to = little(to, sum_of(bytes, n), 4);
    to = little(to, (uint32_t)n, 4);
    to = little(to, (uint32_t)n, 4);
    return little(to, (uint32_t)strlen(name), 4);
}

/* The bytes, divided by NULs, as the files of a DOCX document, not compressed. To be freed. */
static uint8_t *zip(const uint8_t *bytes, size_t count, size_t *n) {
    uint8_t *all = malloc(count + FILES * (HEAD + ENTRY + 2 * NAME_MAX_LENGTH) + END), *to = all;
    uint8_t directory[FILES * (ENTRY + NAME_MAX_LENGTH)], *entry = directory;
    uint32_t files = 0;
    require(all != NULL, "memory");
    for (int more = 1; more && files < FILES; files++) {
        const char *name = names[files];
        const uint8_t *zero = count && files + 1 < FILES ? memchr(bytes, '\0', count) : NULL;
        const size_t length = zero ? (size_t)(zero - bytes) : count;
        entry = little(entry, 0x02014B50, 4);
        entry = little(entry, 10, 2);
        entry = zip_facts(entry, name, bytes, length);
        entry = little(little(little(entry, 0, 4), 0, 4), 0, 2);
        entry = little(entry, (uint32_t)(to - all), 4);
        memcpy(entry, name, strlen(name));
        entry += strlen(name);
        to = zip_facts(little(to, 0x04034B50, 4), name, bytes, length);
        memcpy(to, name, strlen(name));
        to += strlen(name);
        if (length) memcpy(to, bytes, length);
        to += length;
        more = zero != NULL;
        bytes += length + (size_t)more;
        count -= length + (size_t)more;
    }
    const uint32_t at = (uint32_t)(to - all), size = (uint32_t)(entry - directory);
    memcpy(to, directory, size);
    to = little(little(to + size, 0x06054B50, 4), 0, 4);
    to = little(little(to, files, 2), files, 2);
    to = little(little(little(to, size, 4), at, 4), 0, 2);
    *n = (size_t)(to - all);
    return all;
}

/* The first byte: whether memory fails, and where; and of DOCX, when it is 128 or more, that the rest is no archive. */
static void run(const uint8_t *bytes, size_t count) {
    static pdoc_analyzer *analyzer;
    if (!analyzer) analyzer = analyzer_make();
    if (count == 0) return;
    const long left = *bytes % 2 ? *bytes % 128 / 2 : -1;
    const int packs = strcmp(READER, "docx") == 0 && *bytes < 128;
    size_t n = count - 1;
    uint8_t *packed = packs ? zip(bytes + 1, count - 1, &n) : NULL;
    read_with(analyzer, packed ? packed : bytes + 1, n, -1);
    if (left >= 0) read_with(analyzer, packed ? packed : bytes + 1, n, left);
    free(packed);
}

const target fuzz_targets[] = {{READER, run}};
const size_t fuzz_target_count = 1;
