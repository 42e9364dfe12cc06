/* Other people's programs over the same bytes: utf8proc's NFKC, PCRE2 with the pattern of a speaker's label, and MeCab
 * with IPADIC where it is installed. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "bench.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#ifdef WITH_MECAB
#include <mecab.h>
#endif

struct others {
    utf8proc_int32_t *codes;
    utf8proc_ssize_t room;
    pcre2_code *pattern;
    pcre2_match_data *match;
    void *mecab;
};

/* ---- utf8proc ---- */

static int begin_nfkc(bench *b) {
    size_t largest = 0;
    for (size_t i = 0; i < b->count; i++)
        if (b->documents[i].size > largest) largest = b->documents[i].size;
    /* One character decomposes to at most 18, and takes at least one byte; what is common is far below. */
    b->others->room = (utf8proc_ssize_t)largest * 4 + 64;
    b->others->codes = malloc((size_t)b->others->room * sizeof *b->others->codes);
    return b->others->codes ? 0 : failed("utf8proc", "no memory");
}

/* What utf8proc_map() does with UTF8PROC_COMPAT | UTF8PROC_COMPOSE, in buffers that are kept. */
int stage_nfkc(bench *b, document *d) {
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE;
    struct others *o = b->others;
    const utf8proc_ssize_t n = utf8proc_decompose((const utf8proc_uint8_t *)d->bytes, (utf8proc_ssize_t)d->size, o->codes,
                                                  o->room, options);
    return n >= 0 && n <= o->room && utf8proc_reencode(o->codes, n, options) >= 0
               ? 0
               : failed("utf8proc", "a document is not UTF-8");
}

/* ---- PCRE2 ---- */

/* A speaker at the head of a line: a mark, a name, a title, and what parts them from the speech. */
static const char label[] = "^[\\x{25CB}\\x{25CF}\\x{25CE}\\x{3010}\\x{30FB}]?[\\p{Han}\\x{3005}\\x{30F6}]{1,6} ?"
                            "(?:委員長?|座長(?:代理)?|部会長|構成員|議員|議長|会長|事務局|[\\p{Han}]{1,12}(?:課長|室長|局長|参事官))"
                            "[\\x{FF09}\\x{3011}\\x{FF1A}\\x{3000}):]";

static int begin_pattern(bench *b) {
    int code;
    PCRE2_SIZE at;
    b->others->pattern = pcre2_compile((PCRE2_SPTR)label, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE,
                                       &code, &at, NULL);
    if (!b->others->pattern || pcre2_jit_compile(b->others->pattern, PCRE2_JIT_COMPLETE) != 0)
        return failed("PCRE2", "the pattern cannot be compiled");
    b->others->match = pcre2_match_data_create_from_pattern(b->others->pattern, NULL);
    return b->others->match ? 0 : failed("PCRE2", "no memory");
}

int stage_pattern(bench *b, document *d) {
    const PCRE2_SIZE *found = pcre2_get_ovector_pointer(b->others->match);
    int status = 1;
    for (PCRE2_SIZE at = 0; status > 0; at = found[1])
        status = pcre2_match(b->others->pattern, (PCRE2_SPTR)d->bytes, d->size, at, at ? PCRE2_NO_UTF_CHECK : 0,
                             b->others->match, NULL);
    return status == PCRE2_ERROR_NOMATCH ? 0 : failed("PCRE2", "a document is not UTF-8");
}

/* ---- MeCab ---- */

#ifdef WITH_MECAB
static void begin_mecab(bench *b) {
    mecab_t *m = mecab_new2("-d " MECAB_DICTIONARY);
    const mecab_dictionary_info_t *dictionary = m ? mecab_dictionary_info(m) : NULL;
    if (dictionary && strcmp(dictionary->charset, "UTF-8") == 0) b->others->mecab = m;
    else if (m) mecab_destroy(m);
}

/* Line by line, as it is meant to be used. */
int stage_mecab(bench *b, document *d) {
    for (const char *line = d->bytes, *end = line + d->size, *next; line < end; line = next + 1) {
        next = memchr(line, '\n', (size_t)(end - line));
        if (!next) next = end;
        if (next > line && !mecab_sparse_tonode2(b->others->mecab, line, (size_t)(next - line)))
            return failed("MeCab", mecab_strerror(b->others->mecab));
    }
    return 0;
}

static void end_mecab(void *m) {
    if (m) mecab_destroy(m);
}
#else
static void begin_mecab(bench *b) { (void)b; }
int stage_mecab(bench *b, document *d) {
    (void)b, (void)d;
    return failed("MeCab", "the benchmark was built without it");
}
static void end_mecab(void *m) { (void)m; }
#endif

bool mecab_is_there(const bench *b) { return b->others->mecab != NULL; }

int others_begin(bench *b) {
    b->others = calloc(1, sizeof *b->others);
    if (!b->others) return failed("bench", "no memory");
    begin_mecab(b);
    return begin_nfkc(b) || begin_pattern(b);
}

void others_end(bench *b) {
    if (!b->others) return;
    free(b->others->codes);
    pcre2_match_data_free(b->others->match);
    pcre2_code_free(b->others->pattern);
    end_mecab(b->others->mecab);
    free(b->others);
}
