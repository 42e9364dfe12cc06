/* What the parts of the parser share: strings and places for records, notes of what was taken for what. */
#include "minutes/reader.h"

#include <stdlib.h>

pdi_str pdi_as_printed(pdi_reader *r, pdi_str slice) {
    if (!slice.s) return PDI_NONE;
    const uint32_t start = pdi_at(r, slice.s);
    return pdi_flow_string(r->job, r->flow, start, start + (uint32_t)slice.n);
}

pdi_str pdi_squeeze(pdi_reader *r, pdi_str slice) {
    if (!slice.s) return PDI_NONE;
    size_t word = pdi_unspaced(slice), n = 0;
    if (word == slice.n) return slice; /* nothing to leave out: no copy */
    char *out = pdi_alloc_raw(&r->job->scratch, slice.n + 1);
    for (; slice.n; slice = pdi_skip(slice, word + 1), word = pdi_unspaced(slice)) {
        memcpy(out + n, slice.s, word);
        n += word;
    }
    out[n] = '\0';
    return pdi_slice(out, n);
}

bool pdi_says_none(pdi_reader *r, pdi_str text) {
    enum { LONGEST = 40 }; /* bytes, with spaces between the letters */
    return text.n <= LONGEST && pdi_is_phrase(r->k, PDI_USE_none, pdi_squeeze(r, text));
}

/* 第74回個人情報…, where the title is 第74回白縫県個人情報…: the same meeting's number. */
static bool begins_as_title(const pdi_reader *r, pdi_str words) {
    const char *times = pdi_starts(words, PDI_LIT("第")) ? pdi_find(pdi_cut(words, 30), PDI_LIT("回")) : NULL;
    return times && pdi_starts(r->title_words, pdi_between(words.s, times));
}

bool pdi_repeats_title(pdi_reader *r, pdi_str line) {
    enum { SHORT = 24 };
    static const pdi_str TABLE = PDI_CONST("の表"); /* a table's title: 第74回…審査会会議録の表 */
    const pdi_str tight = pdi_squeeze(r, line),
                  words = pdi_ends(tight, TABLE) ? pdi_cut(tight, tight.n - TABLE.n) : tight;
    return words.n >= SHORT && (pdi_starts(r->title_words, words) || (words.n < tight.n && begins_as_title(r, words)));
}

typedef struct pdi_pieces {
    pdi_job *job;
    PDI_LIST(pdoc_span) list;
} pdi_pieces;

static void add_piece(void *user, pdoc_span piece) {
    pdi_pieces *p = user;
    *PDI_PUSH(&p->job->keep, &p->list) = piece;
}

static int by_start(const void *a, const void *b) {
    const pdoc_span *x = a, *y = b;
    return x->start < y->start ? -1 : x->start > y->start;
}

void pdi_sort_spans(pdoc_span *spans, size_t count) { qsort(spans, count, sizeof *spans, by_start); }

pdi_place pdi_place_of(pdi_reader *r, pdi_str slice) {
    pdi_place place = {{0, 0}, NULL, 0};
    slice = slice.s ? pdi_trim(slice) : slice;
    if (!slice.s || slice.n == 0) return place;
    const uint32_t start = pdi_at(r, slice.s), end = start + (uint32_t)slice.n;
    pdi_pieces pieces = {.job = r->job};
    place.hull = pdi_flow_span(r->flow, start, end);
    pdi_flow_pieces(r->flow, start, end, add_piece, &pieces);
    if (!pdi_flow_in_order(r->flow, start, end)) pdi_sort_spans(pieces.list.at, pieces.list.count);
    /* The hull is its pieces': a sign at the slice's end (a table's bar) is not its own. */
    if (pieces.list.count) place.hull = (pdoc_span){pieces.list.at[0].start, pieces.list.at[pieces.list.count - 1].end};
    if (pieces.list.count > 1) {
        place.pieces = pieces.list.at;
        place.piece_count = (uint32_t)pieces.list.count;
    }
    return place;
}

typedef struct pdi_taking {
    pdi_reader *r;
    pdoc_reading_kind kind;
    pdi_str rule;
} pdi_taking;

static void take_piece(void *user, pdoc_span piece) {
    const pdi_taking *t = user;
    *PDI_PUSH(&t->r->job->keep, &t->r->record->readings) = (pdi_reading){piece, t->kind, t->rule};
}

void pdi_take(pdi_reader *r, pdi_str slice, pdoc_reading_kind kind, const char *rule) {
    if (!slice.s || slice.n == 0) return;
    pdi_taking taking = {r, kind, pdi_slice(rule, strlen(rule))};
    const uint32_t start = pdi_at(r, slice.s);
    pdi_flow_pieces(r->flow, start, start + (uint32_t)slice.n, take_piece, &taking);
}

void pdi_remark_on(pdi_reader *r, pdoc_diagnostic_code code, pdi_str slice, pdi_str arg) {
    const pdoc_span span = slice.s ? pdi_flow_span(r->flow, pdi_at(r, slice.s), pdi_at(r, slice.s) + (uint32_t)slice.n)
                                   : (pdoc_span){0, 0};
    pdi_note(r->job, code, span, arg.s ? pdi_as_printed(r, arg) : PDI_NONE, PDI_NONE, PDI_NONE);
}

void pdi_check_brackets(pdi_reader *r, pdi_str slice) {
    size_t open = 0;
    for (size_t i = 0; i < slice.n; i++) {
        if (slice.s[i] == '(') open++;
        if (slice.s[i] == ')' && open) open--;
    }
    if (open) pdi_remark_on(r, PDOC_DIAGNOSTIC_BRACKET_UNCLOSED, slice, slice);
}

unsigned pdi_column_in_line(const pdi_flow *flow, const pdi_line *line, const char *s) {
    pdoc_span span = pdi_flow_span(flow, line->start, (uint32_t)(s - flow->text.s));
    const char *at = flow->of->source.s + span.start, *end = flow->of->source.s + span.end;
    unsigned column = line->indent;
    size_t step;
    for (; at < end; at += step) column += pdi_utf8_at(at, end, &step) >= 0x1100 ? 2 : 1;
    return column;
}
