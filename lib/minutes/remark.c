/* Remarks: their passages become text, paragraphs and places; their labels become people. */
#include "minutes/remark.h"

#include <stdlib.h>

#include "minutes/act.h"
#include "minutes/row.h"
#include "minutes/speech.h"

pdi_str pdi_remark_tail(const pdi_remarks *m) {
    return m->open && m->parts.count ? m->parts.at[m->parts.count - 1] : PDI_NONE;
}

void pdi_remark_add(pdi_remarks *m, pdi_str text) {
    text = pdi_trim(text);
    if (!m->open || text.n == 0) return;
    *PDI_PUSH(&m->r->job->scratch, &m->parts) = text;
}

struct pdoc_remark *pdi_remark_open(pdi_remarks *m, pdoc_remark_kind kind, pdi_str label, pdi_str text,
                                    const char *rule) {
    pdi_remark_close(m);
    m->open = PDI_NEW(&m->r->job->keep, struct pdoc_remark);
    m->open->session = m->session;
    m->open->kind = kind;
    m->open->agenda = m->item;
    m->open->rule = pdi_slice(rule, strlen(rule));
    m->label = label;
    /* A report's actor stands inside its own words. */
    m->mark = kind == PDOC_REMARK_PROCEDURE ? PDI_NONE : label;
    m->bullet = false;
    m->parts.count = 0;
    pdi_remark_add(m, text);
    return m->open;
}

/* …すべき。（山田委員）: the label at the end of a remark that has none at its beginning. */
static void take_trailing_label(pdi_remarks *m) {
    pdi_person person;
    pdi_str *last = &m->parts.at[m->parts.count - 1];
    if (m->label.n || last->n < 6 ||
        (pdi_end(*last)[-1] != ')' && !pdi_ends(*last, PDI_LIT("】")) && !pdi_ends(*last, PDI_LIT("〕"))))
        return;
    size_t depth = 0, open = last->n, length = 1, close_length;
    const uint32_t close = pdi_utf8_before(last->s, pdi_end(*last), &close_length);
    const uint32_t opening = close == ')' ? '(' : close == 0x3011 ? 0x3010 : 0x3014;
    while (open > 0) {
        const uint32_t c = pdi_utf8_before(last->s, last->s + open, &length);
        open -= length;
        if (c == close)
            depth++;
        else if (c == opening && --depth == 0)
            break;
        if (last->n - open > 150) return;
    }
    if (depth) return;
    const pdi_str before = pdi_trim(pdi_cut(*last, open));
    pdi_str inside = pdi_trim(pdi_slice(last->s + open + length, last->n - open - length - close_length));
    if (before.n == 0 && m->parts.count == 1) return;
    const bool stops = pdi_ends(before, PDI_LIT("。")), signs = stops && pdi_speech_signs(m->speech, inside);
    if (!signs && pdi_label_of(m->r, inside, &person) < (stops ? PDI_LIKELY : PDI_CERTAIN)) return;
    m->label = m->mark = inside;
    *last = before;
    if (before.n == 0) m->parts.count--;
}

bool pdi_is_signed(const pdi_reader *r, pdi_str tail) {
    pdi_person person;
    if (tail.n < 6 || pdi_end(tail)[-1] != ')') return false;
    const char *stop = NULL;
    for (const char *s = tail.s; (s = pdi_find(pdi_between(s, pdi_end(tail)), PDI_LIT("。("))) != NULL; s += 4)
        stop = s;
    if (!stop || pdi_bracket_extent(pdi_between(stop + 3, pdi_end(tail))) != (size_t)(pdi_end(tail) - stop - 3))
        return false;
    return pdi_label_of(r, pdi_between(stop + 4, pdi_end(tail) - 1), &person) >= PDI_LIKELY;
}

bool pdi_remark_is_signed(const pdi_remarks *m) { return !m->label.n && pdi_is_signed(m->r, pdi_remark_tail(m)); }

static pdi_str join_parts(pdi_remarks *m) {
    if (m->parts.count == 1) return pdi_as_printed(m->r, m->parts.at[0]);
    const pdi_flow *flow = m->r->flow;
    size_t room = 1, n = 0;
    for (size_t i = 0; i < m->parts.count; i++)
        room += pdi_flow_string_room(flow, pdi_at(m->r, m->parts.at[i].s), pdi_at(m->r, pdi_end(m->parts.at[i])));
    char *out = pdi_alloc_raw(&m->r->job->keep, room);
    for (size_t i = 0; i < m->parts.count; i++) {
        const pdi_str part = m->parts.at[i];
        const size_t more = pdi_flow_string_put(flow, pdi_at(m->r, part.s), pdi_at(m->r, pdi_end(part)), out + n);
        /* Paragraphs meet as lines do: a space only between Latin words. */
        const bool latin = n && more && (unsigned char)out[n - 1] < 0x80 && (unsigned char)out[n] < 0x80 &&
                           out[n - 1] != '.' && out[n - 1] != ')';
        if (latin) {
            memmove(out + n + 1, out + n, more);
            out[n++] = ' ';
        }
        n += more;
    }
    out[n] = '\0';
    return pdi_slice(out, n);
}

typedef struct placed_part {
    uint32_t source;
    pdi_str part;
} placed_part;

static int by_source(const void *a, const void *b) {
    const placed_part *x = a, *y = b;
    return x->source < y->source ? -1 : x->source > y->source;
}

/* What is said is no list in columns: where its lines were taken for some, they are put as they stand in the text. */
static bool put_in_order(pdi_remarks *m) {
    pdi_reader *r = m->r;
    const char *end = pdi_end(m->parts.at[m->parts.count - 1]);
    if (pdi_flow_in_order(r->flow, pdi_at(r, m->parts.at[0].s), pdi_at(r, end))) return false;
    placed_part *parts = PDI_NEW_ARRAY(&r->job->scratch, placed_part, m->parts.count);
    for (size_t i = 0; i < m->parts.count; i++)
        parts[i] = (placed_part){pdi_flow_source(r->flow, pdi_at(r, m->parts.at[i].s)), m->parts.at[i]};
    qsort(parts, m->parts.count, sizeof *parts, by_source);
    for (size_t i = 0; i < m->parts.count; i++) m->parts.at[i] = parts[i].part;
    return true;
}

static void set_places(pdi_remarks *m, bool rearranged) {
    struct pdoc_remark *open = m->open;
    pdi_reader *r = m->r;
    PDI_LIST(pdoc_span) pieces = {0};
    pdoc_span *paragraphs = PDI_NEW_ARRAY(&r->job->keep, pdoc_span, m->parts.count);
    for (size_t i = 0; i < m->parts.count; i++) {
        const pdi_place place = pdi_place_of(r, m->parts.at[i]);
        paragraphs[i] = place.hull;
        for (uint32_t p = 0; p < place.piece_count; p++) *PDI_PUSH(&r->job->keep, &pieces) = place.pieces[p];
        if (!place.piece_count) *PDI_PUSH(&r->job->keep, &pieces) = place.hull;
        pdi_take(r, m->parts.at[i], PDOC_READING_REMARK, open->rule.s);
    }
    open->paragraphs = paragraphs;
    open->paragraph_count = (uint32_t)m->parts.count;
    if (rearranged) { /* each piece is a paragraph */
        pdi_sort_spans(pieces.at, pieces.count);
        paragraphs = PDI_NEW_ARRAY(&r->job->keep, pdoc_span, pieces.count);
        memcpy(paragraphs, pieces.at, pieces.count * sizeof *paragraphs);
        open->paragraphs = paragraphs;
        open->paragraph_count = (uint32_t)pieces.count;
    }
    open->place.hull = (pdoc_span){paragraphs[0].start, paragraphs[open->paragraph_count - 1].end};
    /* Pieces that only white space parts are one. */
    size_t kept = 0;
    const char *source = r->flow->of->source.s;
    for (size_t i = 0; i < pieces.count; i++) {
        bool joined = kept > 0;
        for (size_t b = kept ? pieces.at[kept - 1].end : 0; joined && b < pieces.at[i].start; b++) {
            const unsigned char c = (unsigned char)source[b];
            const bool ideographic =
                c == 0xE3 && (unsigned char)source[b + 1] == 0x80 && (unsigned char)source[b + 2] == 0x80;
            if (ideographic)
                b += 2;
            else if (c > ' ' || c == 0) /* NUL is no space */
                joined = false;
        }
        if (joined)
            pieces.at[kept - 1].end = pieces.at[i].end;
        else
            pieces.at[kept++] = pieces.at[i];
    }
    if (kept > 1) {
        open->place.pieces = pieces.at;
        open->place.piece_count = (uint32_t)kept;
    }
}

/* 【事務局】　－資料２に基づき説明－, （資料１により説明）: what stands behind a label between dashes or in a bracket,
 * and nothing else, is what they did. */
static bool is_framed_act(const pdi_remarks *m) {
    enum { LONGEST = 240 };
    const pdi_str text = m->parts.at[0];
    pdi_str inner;
    uint32_t sign;
    if (m->parts.count != 1 || text.n > LONGEST) return false;
    if (!pdi_dashed_at(text, &inner, &sign) &&
        !((text.s[0] == '(' || text.s[0] == '<') && pdi_bracket_at(text, &inner, &sign) == text.n))
        return false;
    return pdi_act_is(m->r->k, inner, true);
}

/* 資料1に基づき説明|した: the plain past of a deed that is done with hand-outs, as nobody tells of it while they speak.
 */
static pdi_str without_past(pdi_str text) {
    enum { SHORT = 120 };
    static const pdi_str PAST[] = {PDI_CONST("した"), PDI_CONST("を行った"), PDI_CONST("された")},
                         WITH[] = {PDI_CONST("に基づき"), PDI_CONST("により"),   PDI_CONST("に基づいて"),
                                   PDI_CONST("に沿って"), PDI_CONST("を用いて"), PDI_CONST("に従って")};
    if (text.n > SHORT || !pdi_find(text, PDI_LIT("資料"))) return text;
    for (size_t i = 0; i < sizeof PAST / sizeof *PAST; i++)
        for (size_t w = 0; pdi_ends(text, PAST[i]) && w < sizeof WITH / sizeof *WITH; w++)
            if (pdi_find(text, WITH[w])) return pdi_cut(text, text.n - PAST[i].n);
    return text;
}

/* ○雲井課長　資料１について説明。: a noun in the place of what was said. */
static bool is_bare_act(const pdi_remarks *m) {
    enum { LONGEST = 240 };
    static const pdi_str DEEDS[] = {PDI_CONST("説明"),     PDI_CONST("報告"), PDI_CONST("挨拶"),
                                    PDI_CONST("あいさつ"), PDI_CONST("紹介"), PDI_CONST("朗読")};
    pdi_str text = m->parts.at[m->parts.count - 1];
    if (text.n > LONGEST) return false;
    while (pdi_ends(text, PDI_LIT("。"))) text.n -= 3;
    text = without_past(text);
    static const pdi_str LEADS[] = {PDI_CONST("次に"), PDI_CONST("それでは"), PDI_CONST("では"), PDI_CONST("続いて"),
                                    PDI_CONST("引き続き")}; /* 次に、議案第１号の説明。: what somebody says */
    if (!pdi_ends_with_any(text, PDI_ANY(DEEDS)) || pdi_starts_with_any(text, PDI_ANY(LEADS))) return false;
    for (size_t i = 0; i < m->parts.count; i++) /* no sentence stands before it */
        if (pdi_find(i + 1 < m->parts.count ? m->parts.at[i] : text, PDI_LIT("。"))) return false;
    return true;
}

void pdi_remark_close(pdi_remarks *m) {
    struct pdoc_remark *open = m->open;
    if (!open) return;
    if (m->parts.count == 0) {
        /* A label without words is nothing said; it stays in the residue for a person to look at. */
        m->open = NULL;
        return;
    }
    take_trailing_label(m);
    if (m->parts.count == 0) {
        m->open = NULL;
        return;
    }
    if (open->kind == PDOC_REMARK_STATEMENT && m->label.n && (is_framed_act(m) || is_bare_act(m)))
        open->kind = PDOC_REMARK_PROCEDURE;
    if (m->label.n) {
        const pdi_resolution who = pdi_resolve(m->r, m->people, m->session, m->label, true);
        open->attendee = who.attendee;
        open->candidates = who.candidates;
        open->candidate_count = who.candidate_count;
        open->speaker = pdi_as_printed(m->r, m->label);
    }
    if (m->mark.n) {
        open->label = pdi_place_of(m->r, m->mark);
        pdi_take(m->r, m->mark, PDOC_READING_LABEL, open->rule.s);
    }
    set_places(m, put_in_order(m));
    open->text = join_parts(m);
    open->index = m->r->next_remark++;
    *PDI_PUSH(&m->r->job->keep, &m->list) = open;
    if (open->kind == PDOC_REMARK_STATEMENT || open->kind == PDOC_REMARK_QUESTION) {
        m->last_asked = open;
        m->last_label = m->label;
    }
    m->open = NULL;
}

void pdi_remarks_finish(pdi_remarks *m) {
    pdi_remark_close(m);
    m->session->remarks = m->list.at;
    m->session->remark_count = (uint32_t)m->list.count;
}
