/* Folding: NFKC by utf8proc, line ends and spaces made one kind, invisible characters dropped, with the way back.
 *
 * Most of a Japanese text is ASCII, kana and ideographs that NFKC leaves alone. Such stretches are found by their
 * bytes and copied; only what remains is asked of utf8proc. The unit of that is a cluster: a character with all that
 * may reorder or compose with it. A character that was copied already is taken back when something joins it. */
#include <utf8proc.h>

#include "text/map.h"

enum {
    PDI_CLUSTER = 64,   /* code points kept of one cluster; a longer one is cut, so that work stays linear */
    PDI_EXPANSION = 18, /* the longest decomposition in Unicode (U+FDFA) */
    PDI_WORK_BLOCK = 64 * 1024,
    PDI_LINE_END = '\n'
};

typedef struct folder {
    pdi_arena *arena;
    pdi_job *job;          /* NULL: for words, without diagnostics */
    pdi_map_maker *maker;  /* NULL: without a map */
    const char *begin, *end;
    PDI_LIST(char) to;
    const char *last;      /* the source of the character emitted last, NULL where nothing can join it */
    size_t last_at;        /* and where it was put */
    const char *bad, *bad_end; /* invalid bytes met but not yet reported */
    bool has_bad;              /* such were met */
    const char *worked;    /* up to here it has been said to the job */
} folder;

static void reserve(folder *f, size_t more) {
    while (f->to.room - f->to.count < more + 1)
        f->to.at = pdi_grow(f->arena, f->to.at, f->to.count, &f->to.room, 1);
}

static void put_bytes(folder *f, const char *s, size_t n) {
    reserve(f, n);
    memcpy(f->to.at + f->to.count, s, n);
    f->to.count += n;
}

static void put_code(folder *f, uint32_t code) {
    char bytes[4];
    put_bytes(f, bytes, pdi_utf8_put(bytes, code));
}

/* Says which source bytes stand for what was put since `at`. */
static void put_map(folder *f, size_t at, const char *from, size_t source_length) {
    size_t length = f->to.count - at;
    if (!f->maker || length == 0) return;
    pdi_map_put(f->maker, at, (size_t)(from - f->begin), source_length > 0xFF ? 0 : PDI_STEP(length, source_length));
}

/* Copies of source bytes, one to one. */
static void put_same(folder *f, const char *from, const char *to) {
    if (f->maker) pdi_map_put(f->maker, f->to.count, (size_t)(from - f->begin), PDI_STEP(1, 1));
    put_bytes(f, from, (size_t)(to - from));
}

/* Which three-byte characters NFKC leaves alone and which do not join what stands before them: kana without the marks
 * of voicing, Japanese punctuation, ideographs, geometric shapes, private use. A class for each two first bytes, and
 * for each class the third bytes that will do. tests/text proves this against utf8proc. */
#define FOUR(x) x, x, x, x
#define SIXTEEN(x) FOUR(x), FOUR(x), FOUR(x), FOUR(x)
#define ALL {SIXTEEN(1), SIXTEEN(1), SIXTEEN(1), SIXTEEN(1)}
static const uint8_t simple_class[13][64] = {
    [0] = {[0x16] = 1, [0x17] = 1},                                    /* E2: U+2580..25FF */
    [1] = {2, 1, 3, 4, [0x10] = SIXTEEN(1), SIXTEEN(1), SIXTEEN(1)},   /* E3: U+3000..30FF, U+3400..3FFF */
    [2] = ALL, [3] = ALL, [4] = ALL, [5] = ALL, [6] = ALL, [7] = ALL, /* E4..E9: U+4000..9FFF */
    [12] = ALL,                                                        /* EE: U+E000..EFFF */
};
#undef FOUR
#undef SIXTEEN
#undef ALL
static const uint64_t simple_third[] = {
    0,
    UINT64_MAX,
    0x000003FFFFFFFFFE,  /* U+3001..3029 */
    ~(uint64_t)0x9E000000, /* not U+3099..309C, 309F */
    UINT64_MAX >> 1,     /* not U+30FF */
};

static bool is_simple_wide(const unsigned char *p) {
    unsigned lead = p[0] - 0xE2u;
    if (lead > 12) return false;
    uint64_t third = simple_third[simple_class[lead][p[1] & 0x3F]];
    return (third >> (p[2] & 0x3F) & 1) && (((p[1] ^ 0x80) | (p[2] ^ 0x80)) & 0xC0) == 0;
}

static bool is_simple_ascii(unsigned char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || c == '\f';
}

/* The end of the stretch of such characters, and of ASCII that means itself. */
static const char *skip_simple(const char *s, const char *end) {
    while (end - s >= 3) {
        const unsigned char c = (unsigned char)*s;
        if (c < 0x80) {
            if (!is_simple_ascii(c)) return s;
            s++;
        } else {
            const char *run = s;
            s = pdi_skip_everyday(s, end);
            if (s > run) continue;
            if (!is_simple_wide((const unsigned char *)s)) return s;
            s += 3;
        }
    }
    while (s < end && is_simple_ascii((unsigned char)*s)) s++;
    return s;
}

/* The character of such a stretch that ends at s. */
static const char *last_simple(const char *s) { return (unsigned char)s[-1] < 0x80 ? s - 1 : s - 3; }

static const utf8proc_property_t *property_of(uint32_t code) { return utf8proc_get_property((utf8proc_int32_t)code); }

/* May reorder or compose with what stands before it. */
static bool joins(uint32_t code) {
    if (code < 0x300) return false;
    const utf8proc_property_t *p = property_of(code);
    return p->combining_class != 0 || p->boundclass == UTF8PROC_BOUNDCLASS_EXTEND ||
           p->boundclass == UTF8PROC_BOUNDCLASS_SPACINGMARK || p->boundclass == UTF8PROC_BOUNDCLASS_V ||
           p->boundclass == UTF8PROC_BOUNDCLASS_T || p->boundclass == UTF8PROC_BOUNDCLASS_ZWJ;
}

static bool is_line_end(uint32_t code) {
    return code == '\n' || code == '\v' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool pdi_leaves_no_trace(uint32_t code) {
    if (code < 0xA0) return (code < 0x20 && code != '\t' && code != '\f' && code != 0 && !is_line_end(code)) ||
                            (code >= 0x7F && code != 0x85);
    return property_of(code)->ignorable || (code >= 0xFFF9 && code <= 0xFFFB);
}

static size_t decompose(uint32_t code, utf8proc_int32_t *to) {
    int state = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)code, to, PDI_EXPANSION,
                                                 UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE, &state);
    if (n >= 1 && n <= PDI_EXPANSION) return (size_t)n;
    to[0] = (utf8proc_int32_t)code;
    return 1;
}

/* Puts runs of combining marks into canonical order; they are few, so insertion does. */
static void reorder(utf8proc_int32_t *codes, size_t n) {
    for (size_t i = 1; i < n; i++) {
        utf8proc_int32_t code = codes[i];
        int class = property_of((uint32_t)code)->combining_class;
        if (class == 0) continue;
        size_t j = i;
        for (; j > 0 && property_of((uint32_t)codes[j - 1])->combining_class > class; j--) codes[j] = codes[j - 1];
        codes[j] = code;
    }
}

/* How far the cluster goes on behind s: the end of the next character if it joins (its decomposition is added), NULL
 * where it does not. Dropped characters between are passed over; variation selectors and joiners join as nothing. */
static const char *join_next(const folder *f, const char *s, utf8proc_int32_t *codes, size_t *n) {
    for (size_t length; s < f->end; s += length) {
        uint32_t code = pdi_utf8_at(s, f->end, &length);
        if (code < 0x300 && !pdi_leaves_no_trace(code)) return NULL;
        if (pdi_leaves_no_trace(code)) {
            if (joins(code)) return s + length;
            continue;
        }
        utf8proc_int32_t parts[PDI_EXPANSION];
        size_t count = decompose(code, parts);
        if (!joins((uint32_t)parts[0]) || *n + count > PDI_CLUSTER) return NULL;
        memcpy(codes + *n, parts, count * sizeof *parts);
        *n += count;
        return s + length;
    }
    return NULL;
}

static uint32_t space_or(uint32_t code) {
    return code >= 0x1680 && property_of(code)->category == UTF8PROC_CATEGORY_ZS ? ' ' : code;
}

/* Folds the cluster at s; returns its end. */
static const char *put_cluster(folder *f, const char *s) {
    utf8proc_int32_t codes[PDI_CLUSTER];
    size_t length, n = 0, at = f->to.count;
    uint32_t code = pdi_utf8_at(s, f->end, &length);
    n = decompose(code, codes);
    const char *stop = s + length;
    for (const char *next; (next = join_next(f, stop, codes, &n)); stop = next) {}
    if (n > 1) {
        reorder(codes, n);
        utf8proc_ssize_t composed =
            utf8proc_normalize_utf32(codes, (utf8proc_ssize_t)n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
        if (composed > 0) n = (size_t)composed;
    }
    size_t i = 0;
    if (n > 1 && stop > s + length && (code == '\t' || property_of(code)->category == UTF8PROC_CATEGORY_ZS)) {
        put_code(f, space_or((uint32_t)codes[i++])); /* white space stays apart: what joins it is text */
        put_map(f, at, s, length);
        at = f->to.count;
        s += length;
    }
    for (; i < n; i++) put_code(f, space_or((uint32_t)codes[i]));
    put_map(f, at, s, (size_t)(stop - s));
    f->last = NULL;
    return stop;
}

/* Takes the last character back and folds it anew with what joins it. */
static const char *put_joined(folder *f, const char *s) {
    if (!f->last) return put_cluster(f, s);
    f->to.count = f->last_at;
    if (f->maker)
        while (f->maker->runs.count && f->maker->runs.at[f->maker->runs.count - 1].at >= f->last_at)
            f->maker->runs.count--;
    return put_cluster(f, f->last);
}

static void report_bad(folder *f) {
    if (!f->bad) return;
    char hex[8 * 3 + 4];
    size_t n = 0;
    for (const char *s = f->bad; s < f->bad_end && n < 8 * 3; s++) {
        static const char digit[] = "0123456789ABCDEF";
        unsigned char byte = (unsigned char)*s;
        if (n) hex[n++] = ' ';
        hex[n++] = digit[byte >> 4];
        hex[n++] = digit[byte & 15];
    }
    pdoc_span span = {(size_t)(f->bad - f->begin), (size_t)(f->bad_end - f->begin)};
    pdi_note(f->job, PDOC_DIAGNOSTIC_INVALID_BYTES, span, pdi_slice(hex, n), PDI_NONE, PDI_NONE);
    f->bad = NULL;
}

/* Neighbouring invalid sequences are one place. */
static const char *put_bad(folder *f, const char *s, size_t length) {
    if (f->job) {
        if (f->bad && f->bad_end != s) report_bad(f);
        if (!f->bad) f->bad = s;
        f->bad_end = s + length;
    }
    f->has_bad = true;
    size_t at = f->to.count;
    put_code(f, 0xFFFD);
    put_map(f, at, s, length);
    f->last = NULL;
    return s + length;
}

static const char *put_line_end(folder *f, const char *s, size_t length) {
    if (*s == '\r' && s + 1 < f->end && s[1] == '\n') length = 2;
    size_t at = f->to.count;
    put_code(f, PDI_LINE_END);
    put_map(f, at, s, length);
    f->last = NULL;
    return s + length;
}

/* One character that is not among the simple ones. */
static const char *put_special(folder *f, const char *s) {
    size_t length;
    uint32_t code = pdi_utf8_at(s, f->end, &length);
    if (code >= 0xFF01 && code <= 0xFF5E) { /* full-width ASCII */
        f->last = s;
        f->last_at = f->to.count;
        put_code(f, code - 0xFEE0);
        put_map(f, f->last_at, s, length);
        return s + length;
    }
    if (code == 0xFFFD && (length != 3 || *s != '\xEF')) return put_bad(f, s, length);
    if (code == 0) return put_bad(f, s, length);
    if (is_line_end(code)) return put_line_end(f, s, length);
    if (pdi_leaves_no_trace(code)) return joins(code) && f->last ? put_joined(f, s) : s + length;
    utf8proc_int32_t parts[PDI_EXPANSION];
    size_t count = decompose(code, parts);
    if (joins((uint32_t)parts[0])) return put_joined(f, s);
    if (count > 1 || parts[0] != (utf8proc_int32_t)code || space_or(code) != code) return put_cluster(f, s);
    f->last = s;
    f->last_at = f->to.count;
    put_same(f, s, s + length);
    return s + length;
}

static void say_work(folder *f, const char *s) {
    if (!f->job || (s < f->end && s - f->worked < PDI_WORK_BLOCK)) return;
    pdi_work(f->job, (uint64_t)(s - f->worked));
    f->worked = s;
}

static void fold(folder *f) {
    for (const char *s = f->begin; s < f->end;) {
        const char *stop = skip_simple(s, f->end);
        if (stop > s) {
            const char *last = last_simple(stop);
            put_same(f, s, stop);
            f->last = *last == '\n' || *last == '\f' ? NULL : last; /* nothing joins a line's end */
            f->last_at = f->to.count - (size_t)(stop - last);
            s = stop;
        }
        if (s < f->end) s = put_special(f, s);
        say_work(f, s);
    }
    report_bad(f);
    reserve(f, 1);
    f->to.at[f->to.count] = '\0';
}

void pdi_text_fold(pdi_job *job, pdi_str source, pdi_text *text) {
    if (source.n > UINT32_MAX - 16)
        pdi_raise(&job->trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "the text has %zu bytes; at most 4 GiB can be read",
                  source.n);
    const char *begin = source.s ? source.s : "";
    pdi_map_maker maker = {.arena = &job->keep};
    folder f = {.arena = &job->keep, .job = job, .maker = &maker, .worked = begin};
    f.begin = begin;
    f.end = begin + source.n;
    f.to.room = source.n + 32;
    f.to.at = pdi_alloc_raw(&job->keep, f.to.room);
    fold(&f);
    if (f.to.count > UINT32_MAX - 16)
        pdi_raise(&job->trap, PDOC_ERROR_LIMIT, PDOC_NO_OFFSET, "the folded text is larger than 4 GiB");
    text->source = pdi_slice(begin, source.n);
    text->folded = pdi_slice(f.to.at, f.to.count);
    text->map = pdi_map_make(&maker, f.to.count, source.n);
    text->has_faults = f.has_bad;
}

pdi_str pdi_fold_string(pdi_arena *arena, pdi_str source) {
    if (source.n == 0 || skip_simple(source.s, pdi_end(source)) == pdi_end(source)) return source;
    folder f = {.arena = arena, .begin = source.s, .end = pdi_end(source), .worked = source.s};
    f.to.room = source.n * 2 + 16;
    f.to.at = PDI_NEW_ARRAY(arena, char, f.to.room);
    fold(&f);
    return pdi_slice(f.to.at, f.to.count);
}
