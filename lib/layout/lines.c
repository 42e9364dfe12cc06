/* Physical lines: where they are, how wide, what they open with; Markdown's signs around them set aside. */
#include "layout/lines.h"

/* Columns are counted in the source, where a full-width space is still two wide. */
typedef struct pdi_measure {
    uint32_t indent, width, gaps, first;
} pdi_measure;

static pdi_measure measure(const pdi_text *text, pdoc_span source) {
    pdi_measure m = {0};
    uint32_t column = 0, space = 0;
    size_t length;
    const char *s = text->source.s + source.start, *stop = text->source.s + source.end;
    for (; s < stop; s += length) {
        if (m.first && !space) {
            const char *run = s;
            s = pdi_skip_everyday(s, stop);
            column += (uint32_t)(s - run) / 3 * 2;
            m.width = column;
            if (s == stop) break;
        }
        const uint32_t c = pdi_utf8_at(s, stop, &length);
        if (c == ' ' || c == 0x3000 || c == '\t' || c == 0xA0) {
            const uint32_t wide = c == '\t' ? 4 - column % 4 : c == 0x3000 ? 2 : 1;
            space += wide;
            column += wide;
            continue;
        }
        if (!m.first && c != 0xFEFF)
            m.first = c, m.indent = column;
        else if (space >= 2 && m.first)
            m.gaps++;
        space = 0;
        column += pdi_char_columns(c);
        m.width = column;
    }
    return m;
}

/* Whether brackets opened in the line are still open at its end. Kinds are not told apart: speed, and good enough. */
static void scan_prose(pdi_str s, pdi_physical *line) {
    int depth = 0;
    for (const char *p = s.s; (p = pdi_find_sign(pdi_between(p, pdi_end(s)))) < pdi_end(s);) {
        const unsigned char c = (unsigned char)*p, *next = (const unsigned char *)p + 1;
        p += pdi_utf8_length(c);
        if (c == '(')
            depth++;
        else if (c == ')')
            depth -= depth > 0;
        else if (c == 0xE3 && next[0] == 0x80) {
            if (next[1] == 0x81 || next[1] == 0x82)
                line->prose = true; /* 、。 */
            else if (next[1] == 0x8C || next[1] == 0x8E || next[1] == 0x90 || next[1] == 0x94)
                depth++; /* 「『【〔 */
            else if (next[1] == 0x8D || next[1] == 0x8F || next[1] == 0x91 || next[1] == 0x95)
                depth -= depth > 0;
        }
    }
    line->open = depth > 0;
}

static void note_markup(pdi_job *job, const pdi_text *text, pdi_flow *flow, uint32_t start, uint32_t end) {
    const pdoc_span span = start < end ? pdi_markup_span(text, start, end) : (pdoc_span){0, 0};
    if (span.start < span.end) *PDI_PUSH(&job->scratch, &flow->markup) = span;
}

/* `## heading`, `**strong**`, `| cell | cell |`: the signs are evidence, not text. */
static void strip_markdown(pdi_job *job, const pdi_text *text, pdi_flow *flow, pdi_physical *line) {
    const char *t = text->folded.s;
    uint32_t at = line->start, level = 0;
    while (at < line->end && t[at] == '#' && level < 7) at++, level++;
    if (level > 0 && level < 7 && at < line->end && t[at] == ' ') {
        note_markup(job, text, flow, line->start, at);
        line->level = (uint8_t)level;
        while (at < line->end && t[at] == ' ') at++;
        line->start = at;
    }
    if (line->end - line->start > 4 && memcmp(t + line->start, "**", 2) == 0 &&
        memcmp(t + line->end - 2, "**", 2) == 0) {
        note_markup(job, text, flow, line->start, line->start + 2);
        note_markup(job, text, flow, line->end - 2, line->end);
        line->start += 2;
        line->end -= 2;
        line->strong = true;
    }
    if (line->end - line->start > 2 && t[line->start] == '|') {
        note_markup(job, text, flow, line->start, line->start + 1);
        for (line->start++; line->start < line->end && t[line->start] == ' ';) line->start++;
        if (line->end > line->start && t[line->end - 1] == '|')
            note_markup(job, text, flow, line->end - 1, line->end), line->end--;
    }
    while (line->end > line->start && t[line->end - 1] == ' ') line->end--;
}

/* 議事, ［配布資料］, 事務局(2名): a known heading is all of the line, but for how many there are. */
static bool is_heading(const pdi_knowledge *k, pdi_str s) {
    char words[48];
    if (s.n > sizeof words) return false;
    if (pdi_ends(s, PDI_LIT("名)")) || pdi_ends(s, PDI_LIT("人)"))) {
        const char *open = memchr(s.s, '(', s.n);
        if (open && open[1] >= '0' && open[1] <= '9') s = pdi_trim(pdi_between(s.s, open));
    }
    const size_t n = pdi_without_gaps(s, words, sizeof words);
    return n > 0 && pdi_lookup(k, PDI_TABLE_headings, pdi_slice(words, n)) != NULL;
}

static void note_measure(pdi_physical *line, pdi_measure m) {
    line->indent = (uint16_t)(m.indent > 9999 ? 9999 : m.indent);
    line->width = (uint16_t)(m.width > 60000 ? 60000 : m.width);
    line->gaps = (uint16_t)(m.gaps > 999 ? 999 : m.gaps);
    line->sign = m.first;
}

/* What the line's text shows. */
static void read_line(const pdi_knowledge *k, const pdi_text *text, pdi_physical *line) {
    const pdi_str s = pdi_physical_text(text, line);
    line->mark = pdi_mark_read(k, s, line->sign);
    line->sentence_end = pdi_ends_sentence(s);
    scan_prose(s, line);
    line->heading = is_heading(k, s);
}

static void take_line(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_flow *flow, pdi_physical *line) {
    note_measure(line, measure(text, flow->physical.at[flow->physical.count - 1]));
    if (!text->line_count) strip_markdown(job, text, flow, line); /* other files have no signs but their text */
    read_line(k, text, line);
}

uint32_t pdi_physical_column(const pdi_text *text, const pdi_physical *line, uint32_t at) {
    const char *s = text->source.s + pdi_map_start(&text->map, line->from),
               *end = text->source.s + pdi_map_start(&text->map, at);
    uint32_t column = 0;
    size_t length;
    for (; s < end; s += length) {
        const uint32_t c = pdi_utf8_at(s, end, &length);
        column += c == '\t' ? 4 - column % 4 : c == 0x3000 ? 2 : pdi_char_columns(c);
    }
    return column;
}

uint32_t pdi_physical_behind_gap(const pdi_text *text, const pdi_physical *line, uint32_t at) {
    const char *t = text->folded.s;
    for (; at < line->end; at++) {
        if (!pdi_is_gap(t[at])) continue;
        const uint32_t gap = at;
        while (at < line->end && pdi_is_gap(t[at])) at++;
        /* a full-width space is as wide as two */
        if (at - gap >= 2 || t[gap] == '\t' ||
            pdi_physical_column(text, line, at) >= pdi_physical_column(text, line, gap) + 2)
            return at;
    }
    return line->end;
}

void pdi_physical_cut(const pdi_knowledge *k, const pdi_text *text, pdi_physical *line, uint32_t start, uint32_t end) {
    const uint32_t column = pdi_physical_column(text, line, start);
    pdi_measure m = measure(text, (pdoc_span){pdi_map_start(&text->map, start), pdi_map_end(&text->map, end)});
    m.indent += column;
    m.width += column;
    line->start = start;
    line->end = end;
    line->prose = line->open = false;
    note_measure(line, m);
    read_line(k, text, line);
}

/* Where the line ends that begins at `from`. *feed is the line feed at or behind it, looked for once however many form
 * feeds stand before it. */
static uint32_t line_end(const char *t, uint32_t from, uint32_t n, uint32_t *feed) {
    if (*feed < from || *feed > n) {
        const char *found = memchr(t + from, '\n', n - from);
        *feed = found ? (uint32_t)(found - t) : n;
    }
    const char *page = memchr(t + from, '\f', *feed - from);
    return page ? (uint32_t)(page - t) : *feed;
}

/* What a reader told of the line; `next` is where its list is gone on with. */
static void take_told(const pdi_text *text, pdi_physical *line, uint32_t *next) {
    const uint32_t at = pdi_map_start(&text->map, line->start);
    while (*next < text->line_count && text->lines[*next].at <= at) ++*next;
    if (*next == 0) return; /* plain text: nobody told anything */
    line->level = text->lines[*next - 1].level;
    line->ends = text->lines[*next - 1].ends;
}

typedef struct line_counts {
    size_t all, filled;
} line_counts;

/* But for those that end in a form feed: lists that have room for all leave no smaller selves behind. */
static line_counts count_lines(pdi_str text) {
    line_counts counts = {0, 0};
    const char *s = text.s, *end = pdi_end(text);
    for (const char *next; s < end; s = next + 1, counts.all++) {
        next = memchr(s, '\n', (size_t)(end - s));
        if (!next) next = end;
        counts.filled += next > s;
    }
    return counts;
}

void pdi_lines_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_flow *flow, pdi_lines *lines) {
    PDI_LIST(pdi_physical) found = {0};
    const line_counts counts = count_lines(text->folded);
    found.at = PDI_NEW_ARRAY(&job->scratch, pdi_physical, found.room = counts.filled + 1);
    flow->physical.at = PDI_NEW_ARRAY(&job->scratch, pdoc_span, flow->physical.room = counts.all + 1);
    const char *t = text->folded.s;
    const uint32_t n = (uint32_t)text->folded.n;
    uint16_t blanks = 0;
    bool page = false;
    uint32_t told = 0, line_feed = UINT32_MAX; /* not looked for yet */
    for (uint32_t at = 0; at < n;) {
        const uint32_t from = at;
        at = line_end(t, at, n, &line_feed);
        uint32_t start = from, end = at;
        while (start < end && (t[start] == ' ' || t[start] == '\t')) start++;
        while (end > start && (t[end - 1] == ' ' || t[end - 1] == '\t')) end--;
        const uint32_t begin = pdi_map_start(&text->map, from);
        *PDI_PUSH(&job->scratch, &flow->physical) =
            (pdoc_span){begin, end > start ? pdi_map_end(&text->map, end) : begin};
        const bool feed = at < n && t[at] == '\f';
        at++;
        if (start == end) {
            /* A form feed ends a page; the line on which it stands alone is not blank. */
            const bool beside_feed = feed || (from > 0 && t[from - 1] == '\f');
            if (!beside_feed && blanks < 999) blanks++;
        } else {
            pdi_physical *line = PDI_PUSH(&job->scratch, &found);
            *line = (pdi_physical){.from = from, .start = start, .end = end, .blanks = blanks, .page_before = page};
            take_line(job, k, text, flow, line);
            take_told(text, line, &told);
            if (line->start >= line->end) { /* nothing but markup */
                found.count--;
                blanks++;
            } else {
                blanks = 0;
                page = false;
            }
        }
        page = page || feed;
        pdi_work(job, at - from);
    }
    lines->at = found.at;
    lines->count = (uint32_t)found.count;
    lines->room = found.room;
}

/* The letters of a heading put together from the pieces of several lines. */
typedef struct pdi_letters_of_heading {
    char s[48];
    size_t n;
} pdi_letters_of_heading;

/* Adds the letters of a piece, up to what ends a heading; tells how much of the piece that is, 0 for too much. */
static size_t add_letters(pdi_letters_of_heading *h, pdi_str piece) {
    static const pdi_str CLOSES[] = {PDI_CONST("】"), PDI_CONST("]"), PDI_CONST(">"), PDI_CONST(")"), PDI_CONST(":")};
    size_t n = 0;
    for (; n < piece.n; n++) {
        if (pdi_starts_with_any(pdi_skip(piece, n), PDI_ANY(CLOSES))) break;
        if (piece.s[n] == ' ' && n + 1 < piece.n && piece.s[n + 1] == ' ') break;
        if (piece.s[n] == '\t') break;
        if (piece.s[n] == ' ') continue;
        if (h->n == sizeof h->s) return 0;
        h->s[h->n++] = piece.s[n];
    }
    return n;
}

/* What stands behind a heading's number and opening bracket. */
static pdi_str behind_marks(const pdi_physical *line, pdi_str s) {
    static const pdi_str OPENS[] = {PDI_CONST("【"), PDI_CONST("["), PDI_CONST("<"), PDI_CONST("(")};
    if (line->mark.kind == PDI_MARK_NUMBER || line->mark.kind == PDI_MARK_SYMBOL || line->mark.kind == PDI_MARK_BULLET)
        s = pdi_skip(s, line->mark.length);
    for (size_t i = 0; i < sizeof OPENS / sizeof *OPENS; i++)
        if (pdi_starts(s, OPENS[i])) return pdi_skip(s, OPENS[i].n);
    return s;
}

/* 日 | 時 平成27年…: whether the letters so far and the first word of a piece make a heading. */
static bool first_word_ends(const pdi_knowledge *k, pdi_letters_of_heading h, pdi_str piece) {
    const size_t word = pdi_unspaced(piece);
    if (word == piece.n || word > sizeof h.s - h.n) return false;
    memcpy(h.s + h.n, piece.s, word);
    return pdi_lookup(k, PDI_TABLE_headings, pdi_slice(h.s, h.n + word)) != NULL;
}

/* How many lines have, with the one at `line`, the letters of a heading; 0 where they make none. */
static uint32_t split_over(const pdi_knowledge *k, const pdi_text *text, const pdi_lines *lines, uint32_t line) {
    enum { FIRST_MAX = 16, LINES_MAX = 4 };
    static const pdi_str JOINS[] = {PDI_CONST("及び"), PDI_CONST("並びに"), PDI_CONST("・")};
    pdi_letters_of_heading h = {.n = 0};
    const pdi_physical *first = &lines->at[line];
    const pdi_str head = behind_marks(first, pdi_physical_text(text, first));
    const bool bracket = head.s > text->folded.s && pdi_find(PDI_LIT("<[("), pdi_slice(head.s - 1, 1));
    if (first->heading || head.n == 0 || head.n > FIRST_MAX || add_letters(&h, head) != head.n || h.n == 0) return 0;
    if (!bracket && pdi_lookup(k, PDI_TABLE_headings, pdi_slice(h.s, h.n))) return 0; /* a heading by itself */
    uint32_t over = 0; /* 出席|者: the longest that is one */
    for (uint32_t more = 1; more < LINES_MAX && line + more < lines->count; more++) {
        const pdi_physical *next = &lines->at[line + more];
        const pdi_str piece = pdi_physical_text(text, next);
        const bool joined = more == 1 && pdi_ends_with_any(head, PDI_ANY(JOINS)); /* 出席者及び | 欠席者 */
        if ((next->heading && !joined) || next->mark.kind == PDI_MARK_NUMBER || next->blanks > first->blanks + 1u)
            break;
        if (first_word_ends(k, h, piece)) return more;
        const size_t taken = add_letters(&h, piece);
        if (taken == 0) break;
        if (pdi_lookup(k, PDI_TABLE_headings, pdi_slice(h.s, h.n))) over = more;
        if (taken < piece.n || piece.n > FIRST_MAX) break;
    }
    return over;
}

/* - | 議題: the bullet of the next line, which a converter left on one of its own. */
static bool is_lone_bullet(const pdi_text *text, const pdi_lines *lines, uint32_t line) {
    static const pdi_str BULLETS[] = {PDI_CONST("-"), PDI_CONST("・"), PDI_CONST("•"),
                                      PDI_CONST("●"), PDI_CONST("■"),  PDI_CONST("◆")};
    const pdi_str s = pdi_physical_text(text, &lines->at[line]);
    const pdi_physical *next = &lines->at[line + 1];
    if (s.n > 3 || next->blanks || next->mark.kind == PDI_MARK_BULLET) return false;
    for (size_t i = 0; i < sizeof BULLETS / sizeof *BULLETS; i++)
        if (pdi_eq(s, BULLETS[i])) return true;
    return false;
}

void pdi_split_words_find(const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines) {
    for (uint32_t i = 0; i + 1 < lines->count; i++) {
        if (is_lone_bullet(text, lines, i)) {
            lines->at[i].counts_below = true;
            continue;
        }
        if (lines->at[i].width > lines->at[i].indent + 24u || lines->at[i].prose) continue;
        const uint32_t over = split_over(k, text, lines, i);
        for (uint32_t n = 0; n < over; n++) lines->at[i + n].splits_word = true;
        i += over;
    }
}
