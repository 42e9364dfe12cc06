/* The document's text, folded for finding things, with the way back to each source byte. */
#ifndef PDI_TEXT_TEXT_H
#define PDI_TEXT_TEXT_H

#include "base/job.h"

/* A map from offsets of one text to offsets of another, as runs. In an exact run both advance by steps: one byte and
 * one byte where text was copied, one and three in a row of full-width letters, three and two in a row of kanji that
 * came as Shift_JIS. A run with `exact` 0 stands as a whole for the whole source passage up to the next run
 * (㈱ → (株)). What was dropped between two exact runs belongs to neither. */
typedef struct pdi_run {
    uint32_t at;    /* offset in the derived text */
    uint32_t from;  /* offset in the text it was made from */
    uint32_t exact; /* PDI_STEP(bytes of the derived text, bytes of the source), or 0 */
} pdi_run;
#define PDI_STEP(derived, source) ((uint32_t)(derived) << 8 | (uint32_t)(source))

typedef struct pdi_map {
    const pdi_run *runs;   /* `at` ascends; the last is a sentinel {length, source length, PDI_STEP(1, 1)} */
    uint32_t count;        /* without the sentinel */
    const uint32_t *index; /* for each PDI_MAP_BLOCK bytes of the derived text, how many runs begin before them */
    const pdi_run **order; /* the runs by `from`; NULL where that ascends, too: where no line was rearranged */
} pdi_map;
enum { PDI_MAP_BLOCK = 512 };

/* How many runs begin before `at`. */
uint32_t pdi_map_runs_before(const pdi_map *map, uint32_t at);
/* Where the passage that begins at `at` begins in the source, and where one that ends at `at` ends there. */
uint32_t pdi_map_start(const pdi_map *map, uint32_t at);
uint32_t pdi_map_end(const pdi_map *map, uint32_t at);
/* Both of one passage: most lie in one run, which is looked for once. */
void pdi_map_both(const pdi_map *map, uint32_t *start, uint32_t *end);
/* As pdi_map_start(), of an offset in this run of steps. */
uint32_t pdi_map_step(const pdi_run *run, uint32_t at);
/* The reverse: where the character that holds the source's byte `from` begins in the derived text; where that byte was
 * dropped, what comes next. */
uint32_t pdi_map_back(const pdi_map *map, uint32_t from);
/* Whether run i + 1 is the next one of the source, too. */
bool pdi_map_goes_on(const pdi_map *map, uint32_t i);

/* What a reader told of a line of the source: what a line is beside its characters. */
typedef struct pdi_text_line {
    uint32_t at;   /* where it begins in the source */
    uint8_t level; /* of a heading, from 1; 0: it is none */
    bool ends;     /* a paragraph ends with it: the next line does not carry it on */
} pdi_text_line;

typedef struct pdi_text {
    pdi_str source;  /* the document's text in UTF-8; may hold invalid bytes if it came as UTF-8 */
    pdi_str folded;  /* NFKC, valid UTF-8; every line end is one '\n', a form feed '\f'; zero-width characters,
                        soft hyphens and variation selectors are gone; NUL and invalid bytes are U+FFFD;
                        all other control characters but '\t' are gone; spaces are U+0020. NUL-terminated */
    pdi_map map;     /* folded → source */
    bool has_faults; /* NUL or invalid bytes are in the source */
    const char *encoding; /* canonical name of the encoding that the bytes were in ("UTF-8", "Shift_JIS" …) */
    pdi_map source_bytes; /* source → the file's own bytes; count 0 where they are the same */
    const pdi_text_line *lines; /* what a reader told of the source's lines, in their order; none for plain text */
    uint32_t line_count;
} pdi_text;

/* Decodes (declared == NULL: detects) and folds. Raises PDOC_ERROR_ENCODING when the declared encoding is unknown or
 * the bytes are no text at all, PDOC_ERROR_LIMIT when too large. `bytes` must outlive the text when it is UTF-8. */
void pdi_text_read(pdi_job *job, const void *bytes, size_t n, const char *declared, pdi_text *text);
/* Folds only: source is UTF-8 already. */
void pdi_text_fold(pdi_job *job, pdi_str source, pdi_text *text);

/* One folded string without a map, for words of tables: the source itself where nothing changes, else in `arena`. */
pdi_str pdi_fold_string(pdi_arena *arena, pdi_str source);

/* Positions in other units, answered from checkpoints made once. */
typedef struct pdi_positions pdi_positions;
const pdi_positions *pdi_positions_make(pdi_job *job, pdi_str source); /* in job->keep */
size_t pdi_position_code_points(const pdi_positions *p, size_t byte);
size_t pdi_position_utf16(const pdi_positions *p, size_t byte);
/* Line and column from 1, the column in code points. */
void pdi_position_line(const pdi_positions *p, size_t byte, size_t *line, size_t *column);
/* The way back, to the byte where a character begins; past the end of the text or of a line: that end. */
size_t pdi_position_from_code_points(const pdi_positions *p, size_t code_points);
size_t pdi_position_from_utf16(const pdi_positions *p, size_t units);
size_t pdi_position_from_line(const pdi_positions *p, size_t line, size_t column);

/* Whether the three bytes at s are a character of every day: kana, the signs between U+3001 and U+3029, an ideograph
 * (U+4E00 to 9FBF). They are nearly all of a Japanese text, so passes over the text ask this before they decode: such
 * a character is valid UTF-8, what NFKC leaves alone and joins to nothing, two columns wide, and no space. */
static inline bool pdi_is_everyday(const char *s) {
    static const uint64_t third[4] = {0x000003FFFFFFFFFE,  /* U+3001..3029 */
                                      0xFFFFFFFFFFFFFFFE,  /* U+3041..307F */
                                      0xFFFFFFFF007FFFFF,  /* U+3080..3096, 30A0..30BF */
                                      0x7FFFFFFFFFFFFFFF}; /* U+30C0..30FE */
    const unsigned char *p = (const unsigned char *)s;
    uint16_t rest; /* both bytes behind the first: their upper bits are asked alone, whichever is which */
    memcpy(&rest, s + 1, sizeof rest);
    if ((rest & 0xC0C0) != 0x8080) return false;
    if (p[0] == 0xE3) return p[1] <= 0x83 && (third[p[1] & 3] >> (p[2] & 0x3F) & 1);
    if (p[0] >= 0xE5 && p[0] <= 0xE8) return true;
    return p[0] == 0xE4 ? p[1] >= 0xB8 : p[0] == 0xE9 && p[1] <= 0xBE;
}

/* The end of the stretch of such characters that begins at s. */
static inline const char *pdi_skip_everyday(const char *s, const char *end) {
    if (end - s < 3) return s;
    for (const char *last = end - 3; s <= last && pdi_is_everyday(s);) s += 3;
    return s;
}

/* Columns as in a terminal with Japanese fonts: 2 for wide and full-width characters, 1 else, 0 for combining. */
unsigned pdi_other_columns(uint32_t code); /* where it is neither kana nor an everyday kanji */
static inline unsigned pdi_char_columns(uint32_t code) {
    bool wide = (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x30A0 && code <= 0x30FF) ||
                (code >= 0x3041 && code <= 0x3096);
    return wide ? 2 : pdi_other_columns(code);
}

/* Whether the folded text has no trace of it: controls but those with a meaning, zero-width characters, annotation
 * marks. */
bool pdi_leaves_no_trace(uint32_t code);

typedef enum pdi_script { PDI_OTHER, PDI_SPACE, PDI_LATIN, PDI_DIGIT, PDI_HIRAGANA, PDI_KATAKANA, PDI_HAN, PDI_PUNCT, PDI_SYMBOL } pdi_script;
/* The broad class of a folded character; the long vowel mark ー is katakana, 々〆ヶ are Han, 〇 is Han. */
pdi_script pdi_other_script(uint32_t code); /* where it is neither hiragana nor an everyday kanji */
static inline pdi_script pdi_script_of(uint32_t code) {
    if (code >= 0x4E00 && code <= 0x9FFF) return PDI_HAN;
    return code >= 0x3041 && code <= 0x3096 ? PDI_HIRAGANA : pdi_other_script(code);
}

#endif
