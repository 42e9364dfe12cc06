/* The marks that a line opens with. A number that no sign parts from the word behind it (1開催日時) is one where the
 * document counts on with it. */
#include "minutes/opening.h"

uint32_t pdi_sign_at(const pdi_reader *r, const char *s) {
    const uint32_t at = pdi_at(r, s);
    size_t length;
    return pdi_utf8_at(r->flow->of->source.s + pdi_flow_source(r->flow, at), pdi_end(r->flow->of->source), &length);
}

/* (1)は議決案件となる…: the number is a word of the sentence. (1)はじめに is a title. */
static bool is_word_of_sentence(const pdi_mark *mark, pdi_str rest) {
    static const pdi_str PARTICLES[] = {PDI_CONST("は"), PDI_CONST("を"), PDI_CONST("が"), PDI_CONST("と")};
    size_t length;
    if (mark->kind != PDI_MARK_NUMBER || mark->gap || mark->shape != PDI_BRACKETS || !pdi_find(rest, PDI_LIT("。")))
        return false;
    for (size_t i = 0; i < sizeof PARTICLES / sizeof *PARTICLES; i++) {
        if (!pdi_starts(rest, PARTICLES[i]) || rest.n <= PARTICLES[i].n) continue;
        const pdi_str behind = pdi_skip(rest, PARTICLES[i].n);
        return pdi_starts(behind, PDI_LIT("、")) ||
               pdi_script_of(pdi_utf8_at(behind.s, pdi_end(behind), &length)) == PDI_HAN;
    }
    return false;
}

static pdi_opening read_opening(const pdi_reader *r, uint32_t line) {
    pdi_opening o = {.body = pdi_line_text(r->flow, &r->flow->lines[line])};
    uint32_t sign = r->flow->lines[line].sign;
    const bool glued = r->seen && r->seen->lines[line] & PDI_SEEN_GLUED;
    while (o.count < 3) {
        pdi_mark mark = pdi_mark_read(r->k, o.body, sign);
        if (mark.kind == PDI_MARK_NONE && glued) mark = pdi_mark_read_glued(o.body);
        if (mark.kind == PDI_MARK_NONE || mark.length == 0 || mark.length >= o.body.n + (mark.kind == PDI_MARK_RULE))
            break;
        if (is_word_of_sentence(&mark, pdi_skip(o.body, mark.length))) break;
        o.mark[o.count++] = mark;
        o.body = pdi_skip(o.body, mark.length);
        /* A second mark goes with a bullet or symbol only: `- ・`, `- ウ.`, `◆1`. */
        if (mark.kind == PDI_MARK_RULE || mark.kind == PDI_MARK_NUMBER) break;
        sign = pdi_sign_at(r, o.body.s);
    }
    return o;
}

/* Most lines that have marks have one, and are remembered without room for more. */
static size_t size_of_opening(size_t marks) { return offsetof(pdi_opening, mark) + marks * sizeof(pdi_mark); }

pdi_opening pdi_opening_read(const pdi_reader *r, uint32_t line) {
    if (!r->seen) return read_opening(r, line);
    pdi_line_flags *flags = &r->seen->lines[line];
    if (*flags & PDI_SEEN_BARE) return (pdi_opening){.body = pdi_line_text(r->flow, &r->flow->lines[line])};
    pdi_opening **seen = &r->seen->openings[line], o = {.count = 0};
    if (*seen) {
        memcpy(&o, *seen, size_of_opening((*seen)->count));
        return o;
    }
    o = read_opening(r, line);
    if (o.count == 0)
        *flags |= PDI_SEEN_BARE;
    else
        *seen = memcpy(pdi_alloc_raw(&r->job->scratch, size_of_opening(o.count)), &o, size_of_opening(o.count));
    return o;
}

/* The glued number at the head of a line that could be a heading or an item, behind a bullet perhaps. */
static pdi_mark glued_number(const pdi_reader *r, uint32_t line) {
    enum { LONGEST = 180 };
    pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (text.n > LONGEST || pdi_find(text, PDI_LIT("。"))) return (pdi_mark){.kind = PDI_MARK_NONE};
    const bool kana = (unsigned char)text.s[0] == 0xE3 && text.n > 1 && (unsigned char)text.s[1] == 0x82;
    if (!kana && ((unsigned char)text.s[0] >= 0x80 || text.s[0] < '0' || text.s[0] > '9')) {
        const pdi_mark bullet = pdi_mark_read(r->k, text, r->flow->lines[line].sign);
        if (bullet.kind != PDI_MARK_BULLET || bullet.length >= text.n) return (pdi_mark){.kind = PDI_MARK_NONE};
        text = pdi_skip(text, bullet.length);
    }
    return pdi_mark_read_glued(text);
}

/* What stands behind a glued number at a line's head. */
static pdi_str behind_glued(const pdi_reader *r, uint32_t line, const pdi_mark *mark) {
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    return pdi_between(pdi_end(mark->label), pdi_end(text));
}

/* An only item is a 1 that no 2 follows: where others are glued it is too, if the same words stand behind it twice, in
 * the list and as a heading. */
static void mark_only_items(pdi_reader *r, const uint32_t *ones, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            const pdi_mark a = glued_number(r, ones[i]), b = glued_number(r, ones[j]);
            if (!pdi_eq(pdi_squeeze(r, behind_glued(r, ones[i], &a)), pdi_squeeze(r, behind_glued(r, ones[j], &b))))
                continue;
            r->seen->lines[ones[i]] |= PDI_SEEN_GLUED;
            r->seen->lines[ones[j]] |= PDI_SEEN_GLUED;
        }
}

enum { ONES_MAX = 16 };

/* What is counted with digits, or with letters, as far as lines were looked at. */
typedef struct counting {
    uint32_t next, begin;    /* the number to come, and the line of the 1 that was met last */
    uint32_t ones[ONES_MAX]; /* of those that nothing has followed yet */
    size_t lone;
    bool any;
} counting;

static void count_glued(pdi_reader *r, counting *c, uint32_t line, uint64_t value) {
    if (value == c->next && c->next > 1) {
        r->seen->lines[line] |= PDI_SEEN_GLUED;
        r->seen->lines[c->begin] |= PDI_SEEN_GLUED;
        c->next++;
        c->any = true;
    } else if (value == 1) {
        c->next = 2;
        c->begin = line;
        if (c->lone < ONES_MAX) c->ones[c->lone++] = line;
    }
}

/* 3出席委員 | 4 議事 | 5配付資料: a gap behind one of the numbers does not end the count. */
static void count_spaced(const pdi_reader *r, counting *c, uint32_t line) {
    enum { LONGEST = 60 };
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (c->next == 1 || text.n > LONGEST || text.s[0] < '0' || text.s[0] > '9') return;
    const pdi_mark mark = pdi_mark_read(r->k, text, r->flow->lines[line].sign);
    if (mark.kind == PDI_MARK_NUMBER && mark.shape == PDI_BARE && mark.digits == PDI_ARABIC && mark.value == c->next)
        c->next++;
}

void pdi_glued_numbers_learn(pdi_reader *r) {
    counting digits = {.next = 1}, letters = {.next = 1};
    for (uint32_t i = 0; i < r->flow->count; i++) {
        const pdi_mark mark = glued_number(r, i);
        if (mark.kind != PDI_MARK_NONE)
            count_glued(r, mark.digits == PDI_KATAKANA_ORDER ? &letters : &digits, i, mark.value);
        else
            count_spaced(r, &digits, i);
    }
    if (digits.any) mark_only_items(r, digits.ones, digits.lone);
    if (letters.any) mark_only_items(r, letters.ones, letters.lone);
}

struct pdi_seen_lines *pdi_seen_lines_make(pdi_arena *arena, uint32_t lines) {
    struct pdi_seen_lines *seen = PDI_NEW(arena, struct pdi_seen_lines);
    seen->lines = PDI_NEW_ARRAY(arena, pdi_line_flags, lines);
    seen->openings = PDI_NEW_ARRAY(arena, pdi_opening *, lines);
    return seen;
}

const pdi_mark *pdi_opening_has(const pdi_opening *o, pdi_mark_kind kind) {
    for (uint8_t i = 0; i < o->count; i++)
        if (o->mark[i].kind == kind) return &o->mark[i];
    return NULL;
}

const pdi_mark *pdi_opening_number(const pdi_opening *o) { return pdi_opening_has(o, PDI_MARK_NUMBER); }
