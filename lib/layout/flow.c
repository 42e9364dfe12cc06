/* The flow of a document: its logical lines in one text, each character with its way back to the source. */
#include "layout/flow.h"

#include "layout/lines.h"
#include "text/map.h"

/* The text and its map while they are put together. */
typedef struct pdi_writer {
    pdi_job *job;
    const pdi_text *text;
    char *out;
    uint32_t n;
    PDI_LIST(pdi_run) runs;
    bool spelt; /* most lines that are long enough have their letters apart */
    bool signs; /* the document has commas or dots that stand for others */
    bool stops; /* sentences end in ．, as they do where words are parted by ， */
} pdi_writer;

static void write_same(pdi_writer *w, uint32_t from, uint32_t end) {
    if (from >= end) return;
    *PDI_PUSH(&w->job->keep, &w->runs) = (pdi_run){w->n, from, PDI_STEP(1, 1)};
    memcpy(w->out + w->n, w->text->folded.s + from, end - from);
    w->n += end - from;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* A full-width letter, digit or sign. */
static bool is_wide(const pdi_text *text, uint32_t at) {
    return (unsigned char)text->source.s[pdi_map_start(&text->map, at)] >= 0x80;
}

/* Whether a kana, an ideograph or one of their signs ends before a place of the folded text, or begins there. */
static bool is_japanese(const pdi_text *text, uint32_t at) {
    const char *t = text->folded.s;
    return at + 3 <= text->folded.n && (unsigned char)t[at] >= 0xE3 && (unsigned char)t[at] < 0xF0;
}

static bool behind_japanese(const pdi_text *text, uint32_t at) { return at >= 3 && is_japanese(text, at - 3); }

/* Whether a comma or dot of the folded text is one in the source, of half or full width, and no part of … */
static bool is_sign_itself(const pdi_text *text, uint32_t at) {
    static const pdi_str COMMA = PDI_CONST("，"), DOT = PDI_CONST("．");
    const pdi_str source = pdi_skip(text->source, pdi_map_start(&text->map, at));
    const char sign = text->folded.s[at];
    return source.n && (source.s[0] == sign || pdi_starts(source, sign == ',' ? COMMA : DOT));
}

/* Whether a digit stands at a place, or first on the line below when the one above ends there: １，⏎０００. */
static bool is_digit_next(const char *t, uint32_t at, uint32_t end) {
    const bool below = at < end && t[at] == '\n';
    if (below) at++;
    while (below && at < end && t[at] == ' ') at++;
    return at < end && is_digit(t[at]);
}

/* 本日は，…: the comma that offices wrote in horizontal lines until 2022 (公用文作成の要領), where it parts words as 、
 * does. In １，０００ it parts digits. A half-width one stands for it between Japanese letters. */
static bool stands_for_comma(const pdi_text *text, uint32_t at) {
    const char *t = text->folded.s;
    if (!is_sign_itself(text, at)) return false;
    if (behind_japanese(text, at) && is_japanese(text, at + 1)) return true;
    const bool number = at > 0 && is_digit(t[at - 1]) && is_digit_next(t, at + 1, (uint32_t)text->folded.n);
    return !number && is_wide(text, at);
}

/* 十一．, 二十．: a number's letter before a place. */
static bool behind_kanji_number(const pdi_text *text, uint32_t at) {
    static const pdi_str NUMBERS = PDI_CONST("一二三四五六七八九十百第");
    return at >= 3 && pdi_find(NUMBERS, pdi_slice(text->folded.s + at - 3, 3)) != NULL;
}

/* …である．: a dot behind at least two letters of a sentence; not ア．, １．, Ａ．, 十一．, which count. */
static bool stands_for_stop(const pdi_text *text, uint32_t at) {
    const char *t = text->folded.s;
    if (!behind_japanese(text, at) || !behind_japanese(text, at - 3) || !is_sign_itself(text, at)) return false;
    if (behind_kanji_number(text, at) && behind_kanji_number(text, at - 3)) return false;
    const char next = at + 1 < text->folded.n ? t[at + 1] : '\n';
    return next != '.' && (is_wide(text, at) || next == '\n' || next == ' ' || is_japanese(text, at + 1));
}

static void write_word(pdi_writer *w, pdi_str word, uint32_t from) {
    *PDI_PUSH(&w->job->keep, &w->runs) = (pdi_run){w->n, from, PDI_STEP(word.n, 1)};
    memcpy(w->out + w->n, word.s, word.n);
    w->n += (uint32_t)word.n;
}

/* The next comma or dot in [from, end) that stands for another sign; `end` for none. */
static uint32_t next_sign(const pdi_writer *w, uint32_t from, uint32_t end) {
    const char *t = w->text->folded.s;
    for (; from < end; from++) {
        if (t[from] == ',' ? stands_for_comma(w->text, from)
                           : t[from] == '.' && w->stops && stands_for_stop(w->text, from))
            break;
    }
    return from;
}

static void write_run(pdi_writer *w, uint32_t from, uint32_t end) {
    while (from < end) {
        const uint32_t at = w->signs ? next_sign(w, from, end) : end;
        write_same(w, from, at);
        if (at < end) write_word(w, w->text->folded.s[at] == ',' ? PDI_LIT("、") : PDI_LIT("。"), at);
        from = at + 1;
    }
}

/* A character that stands for something else in the folded text (a line's end, a table's bar). */
static void write_sign(pdi_writer *w, char sign, uint32_t from) {
    *PDI_PUSH(&w->job->keep, &w->runs) = (pdi_run){w->n, from, 0};
    w->out[w->n++] = sign;
}

static void note_markup(pdi_job *job, const pdi_text *text, pdi_flow *flow, uint32_t start, uint32_t end) {
    pdoc_span *last = flow->markup.count ? &flow->markup.at[flow->markup.count - 1] : NULL;
    const pdoc_span span = pdi_markup_span(text, start, end);
    if (span.start == span.end) return;
    if (last && last->end == span.start) /* || is one sign */
        last->end = span.end;
    else
        *PDI_PUSH(&job->scratch, &flow->markup) = span;
}

/* 令 和 元 年 度: letters that a converter set apart by single spaces. Wider gaps among them are columns: such a line
 * says little by itself. */
static bool is_spelt(const char *s, const char *end, bool columns) {
    enum { WORDS_MIN = 12, REACH = 12, KANJI = 3 };
    size_t words = 0, letters = 0, longer = 0, length;
    if (end - s < 3 * WORDS_MIN || !memchr(s, ' ', REACH)) return false; /* most lines */
    while (s < end) {
        const char *space = memchr(s, ' ', (size_t)(end - s)), *to = space ? space : end;
        if (to == s && !columns) return false;
        if (to > s) {
            pdi_utf8_at(s, end, &length);
            letters += s + length == to;
            longer += s + length == to ? 0 : (size_t)(to - s);
            words++;
        }
        s = to + 1;
    }
    /* 1 開 会 2 議 題 (1)…について 3 閉 会: a few headings are spaced out, and what stands between them is not */
    return words >= WORDS_MIN && letters * 5 >= words * 4 && longer <= letters * KANJI;
}

static bool is_latin_or_digit(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

/* Such a line without its single spaces; wider gaps are the author's. */
static void write_spelt(pdi_writer *w, const pdi_physical *line) {
    const char *t = w->text->folded.s;
    uint32_t from = line->start;
    for (uint32_t at = line->start + 1; at + 1 < line->end; at++) {
        if (t[at] != ' ' || t[at - 1] == ' ' || t[at + 1] == ' ') continue;
        if (is_latin_or_digit(t[at - 1]) && is_latin_or_digit(t[at + 1])) continue;
        write_run(w, from, at);
        from = at + 1;
    }
    write_run(w, from, line->end);
}

/* `[words](address)` gives its words; `|` between cells becomes a gap. */
static void write_line(pdi_writer *w, pdi_flow *flow, const pdi_physical *line, bool links, bool table) {
    if (w->spelt || is_spelt(w->text->folded.s + line->start, w->text->folded.s + line->end, false)) {
        write_spelt(w, line);
        return;
    }
    const char *t = w->text->folded.s;
    uint32_t from = line->start;
    for (uint32_t at = links || table ? line->start : line->end; at < line->end; at++) {
        if (links && t[at] == ']' && at + 1 < line->end && t[at + 1] == '(') {
            const char *open = NULL;
            for (const char *p = t + at; p > t + from && !open; p--)
                if (p[-1] == '[') open = p - 1;
            const size_t address = pdi_bracket_extent(pdi_slice(t + at + 1, line->end - at - 1));
            if (!open || !address || open + 1 == t + at) continue; /* [](…) has no words to be left */
            write_run(w, from, (uint32_t)(open - t));
            write_run(w, (uint32_t)(open - t) + 1, at);
            note_markup(w->job, w->text, flow, (uint32_t)(open - t), (uint32_t)(open - t) + 1);
            note_markup(w->job, w->text, flow, at, at + 1 + (uint32_t)address);
            from = at + 1 + (uint32_t)address;
            at = from - 1;
        } else if (table && t[at] == '|') {
            write_run(w, from, at);
            write_sign(w, '\t', at);
            note_markup(w->job, w->text, flow, at, at + 1);
            from = at + 1;
        }
    }
    write_run(w, from, line->end);
}

static bool latin_meets_latin(char a, char b) {
#define WORD(c) ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
    return WORD(a) && WORD(b);
#undef WORD
}

/* Whether a line's end stands for a space. Full-width letters and digits are set as ideographs are, and a line may be
 * cut before one anywhere in a word. */
static bool stands_for_space(const pdi_writer *w, const pdi_physical *before, const pdi_physical *line) {
    if (before->counts_below) return true;
    return latin_meets_latin(w->out[w->n - 1], w->text->folded.s[line->start]) &&
           !(is_wide(w->text, before->end - 1) && is_wide(w->text, line->start));
}

static void write_all(pdi_writer *w, pdi_flow *flow, const pdi_lines *lines, const pdi_wrapping *wrapping, bool links,
                      bool table) {
    PDI_LIST(pdi_line) out = {0};
    const pdi_physical *before = NULL;
    bool page = false;
    for (uint32_t i = 0; i < lines->count; i++) {
        const pdi_physical *line = &lines->at[i];
        page = page || line->page_before || line->furniture;
        if (line->furniture) {
            *PDI_PUSH(&w->job->scratch, &flow->furniture) =
                (pdoc_span){pdi_map_start(&w->text->map, line->start), pdi_map_end(&w->text->map, line->end)};
            continue;
        }
        pdi_physical next = *line;
        next.page_before = page;
        pdi_line *last = out.count ? &out.at[out.count - 1] : NULL;
        if (before && pdi_wrapping_joins(wrapping, w->text, before, &next)) {
            w->n--; /* the line's end */
            w->runs.count--;
            if (before->row == PDI_ROW_CELL)
                write_sign(w, '\t', before->end);
            else if (before->row == PDI_ROW_SPLIT || stands_for_space(w, before, line))
                write_sign(w, ' ', before->end);
            write_line(w, flow, line, links, table);
            if (line->width > last->width) last->width = line->width;
        } else {
            last = PDI_PUSH(&w->job->scratch, &out);
            *last = (pdi_line){.start = w->n,
                               .indent = line->indent,
                               .width = line->width,
                               .level = line->level,
                               .strong = line->strong,
                               .page_before = page,
                               .sign = line->sign};
            /* Blank lines around a page number are the page's. */
            const bool apart = !(i > 0 && lines->at[i - 1].furniture) && line->blanks > wrapping->blanks;
            const uint16_t blanks = apart ? (uint16_t)(line->blanks - wrapping->blanks) : 0;
            last->blanks_before = (uint8_t)(blanks > 255 ? 255 : blanks);
            write_line(w, flow, line, links, table);
        }
        last->end = w->n;
        write_sign(w, '\n', line->end);
        before = line;
        page = false;
    }
    flow->lines = out.at;
    flow->count = (uint32_t)out.count;
}

static bool is_spelt_out(const pdi_text *text, const pdi_lines *lines) {
    enum { WIDE = 24, ASKED = 64 };
    uint32_t wide = 0, spelt = 0;
    for (uint32_t i = 0; i < lines->count && wide < ASKED; i++) {
        const pdi_physical *line = &lines->at[i];
        if (line->width < line->indent + WIDE) continue;
        wide++;
        spelt += is_spelt(text->folded.s + line->start, text->folded.s + line->end, true);
    }
    return spelt > 2 && spelt * 2 > wide;
}

static bool holds(const pdi_text *text, const char *word) {
    return pdi_find(text->folded, pdi_slice(word, strlen(word))) != NULL;
}

/* Whether a line begins or ends with a bar, what space there may be behind it: cells stand between them. */
static bool has_rows(pdi_str text) {
    const char *end = pdi_end(text);
    for (const char *bar = text.s; (bar = memchr(bar, '|', (size_t)(end - bar))) != NULL;) {
        if (bar > text.s && bar[-1] == '\n') return true;
        for (bar++; bar < end && (*bar == ' ' || *bar == '\t');) bar++;
        if (bar < end && *bar == '\n') return true;
    }
    return false;
}

/* How many times a sign stands for another one. */
static size_t count_signs(const pdi_text *text, char sign, bool (*stands)(const pdi_text *, uint32_t)) {
    const char *s = text->folded.s, *end = pdi_end(text->folded);
    size_t count = 0;
    for (; s < end && (s = memchr(s, sign, (size_t)(end - s))) != NULL; s++)
        count += stands(text, (uint32_t)(s - text->folded.s));
    return count;
}

/* How many signs there are that grow by two bytes; whether sentences end in ．: most of them, and more than one or two.
 */
static size_t see_signs(pdi_writer *w) {
    enum { LEAST = 3 };
    static const pdi_str STOP = PDI_CONST("。");
    const pdi_str text = w->text->folded;
    const size_t commas = count_signs(w->text, ',', stands_for_comma),
                 stops = count_signs(w->text, '.', stands_for_stop);
    w->stops = stops >= LEAST;
    size_t usual = 0;
    for (const char *s = text.s; w->stops && (s = pdi_find(pdi_between(s, pdi_end(text)), STOP)) != NULL; s += STOP.n)
        w->stops = ++usual < stops;
    w->signs = commas || w->stops;
    return commas + (w->stops ? stops : 0);
}

void pdi_flow_make(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_flow *flow) {
    *flow = (pdi_flow){.of = text};
    pdi_lines lines = {0};
    pdi_lines_find(job, k, text, flow, &lines);
    pdi_split_words_find(k, text, &lines);
    pdi_furniture_mark(job, text, &lines);
    pdi_label_column_find(job, k, text, &lines);
    pdi_side_by_side_find(job, k, text, &lines);
    pdi_stacked_find(job, k, text, &lines);
    const pdi_wrapping wrapping = pdi_wrapping_learn(job, text, &lines);
    /* At most one sign is written for each line beside its own characters, and a sign may grow by two bytes. */
    pdi_writer w = {.job = job, .text = text};
    const size_t room = text->folded.n + 2 * see_signs(&w) + lines.count + 2;
    w.out = pdi_alloc_raw(&job->keep, room);
    w.spelt = is_spelt_out(text, &lines);
    const bool markdown = !text->line_count;
    write_all(&w, flow, &lines, &wrapping,
              markdown && (holds(text, "](http") || holds(text, "](#") || holds(text, "](/")),
              markdown && has_rows(text->folded));
    pdi_arena_give(&job->scratch, lines.at, lines.room * sizeof *lines.at);
    w.out[w.n] = '\0';
    *PDI_PUSH(&job->keep, &w.runs) = (pdi_run){w.n, (uint32_t)text->folded.n, PDI_STEP(1, 1)};
    flow->text = pdi_slice(w.out, w.n);
    flow->map = pdi_map_of(&job->keep, w.runs.at, (uint32_t)w.runs.count - 1);
    flow->wrap = wrapping.width;
    flow->blanks_mean = wrapping.blanks == 0;
}

uint32_t pdi_flow_source(const pdi_flow *flow, uint32_t at) {
    return pdi_map_start(&flow->of->map, pdi_map_start(&flow->map, at));
}

pdoc_span pdi_flow_span(const pdi_flow *flow, uint32_t start, uint32_t end) {
    if (start >= end) {
        const uint32_t from = pdi_flow_source(flow, start);
        return (pdoc_span){from, from};
    }
    uint32_t from = start, to = end;
    pdi_map_both(&flow->map, &from, &to);
    pdi_map_both(&flow->of->map, &from, &to);
    return (pdoc_span){from, to};
}

static uint32_t run_at(const pdi_map *map, uint32_t at) {
    const uint32_t before = pdi_map_runs_before(map, at + 1);
    return before ? before - 1 : 0;
}

/* The exact part of run i inside [start, end), in the folded text; false where the run is a sign. */
static bool part_of_run(const pdi_flow *flow, uint32_t i, uint32_t start, uint32_t end, uint32_t *from, uint32_t *to) {
    const pdi_run *run = &flow->map.runs[i];
    const uint32_t a = run->at > start ? run->at : start, b = run[1].at < end ? run[1].at : end;
    *from = run->exact ? pdi_map_step(run, a) : run->from;
    *to = run->exact ? pdi_map_step(run, b) : *from + (b - a);
    return run->exact != 0;
}

static bool holds_passage(const pdi_run *run, uint32_t start, uint32_t end) {
    return run->exact == PDI_STEP(1, 1) && run->at <= start && end <= run[1].at;
}

bool pdi_flow_is_whole(const pdi_flow *flow, uint32_t start, uint32_t end) {
    return holds_passage(&flow->map.runs[run_at(&flow->map, start)], start, end);
}

/* Whether `at` lies inside a run, where a step of it begins and another one ends; where to it leads. */
static bool between_steps(const pdi_map *map, uint32_t *at) {
    if (map->count == 0) return true;
    const pdi_run *run = &map->runs[run_at(map, *at)];
    if (!run->exact || run->at >= *at || *at >= run[1].at || (*at - run->at) % (run->exact >> 8) != 0) return false;
    *at = pdi_map_step(run, *at);
    return true;
}

bool pdi_flow_divides_one(const pdi_flow *flow, uint32_t at) {
    if (at == 0 || at >= flow->text.n) return false;
    uint32_t before = at - 1, place = at;
    if (between_steps(&flow->map, &place) && between_steps(&flow->of->map, &place)) return false;
    while (before > 0 && ((unsigned char)flow->text.s[before] & 0xC0) == 0x80) before--;
    return pdi_flow_source(flow, before) == pdi_flow_source(flow, at);
}

/* Whether anything but white space and line ends stands between two places of the folded text. */
static bool something_between(const pdi_text *text, uint32_t from, uint32_t to) {
    for (; from < to; from++) {
        const char c = text->folded.s[from];
        if (c != ' ' && c != '\n' && c != '\t' && c != '\f') return true;
    }
    return false;
}

bool pdi_flow_in_order(const pdi_flow *flow, uint32_t start, uint32_t end) {
    if (!flow->map.order || start >= end) return true;
    for (uint32_t i = run_at(&flow->map, start); i + 1 < flow->map.count && flow->map.runs[i + 1].at < end; i++)
        if (!pdi_map_goes_on(&flow->map, i)) return false;
    return true;
}

void pdi_flow_pieces(const pdi_flow *flow, uint32_t start, uint32_t end, void (*each)(void *, pdoc_span), void *user) {
    const pdi_text *text = flow->of;
    bool any = false;
    uint32_t piece = 0, reached = 0, from, to;
    for (uint32_t i = run_at(&flow->map, start); i < flow->map.count && flow->map.runs[i].at < end; i++) {
        if (!part_of_run(flow, i, start, end, &from, &to)) continue;
        if (any && (from < reached || something_between(text, reached, from))) {
            each(user, (pdoc_span){pdi_map_start(&text->map, piece), pdi_map_end(&text->map, reached)});
            piece = from;
        } else if (!any) {
            piece = from;
        }
        any = true;
        reached = to;
    }
    if (any) each(user, (pdoc_span){pdi_map_start(&text->map, piece), pdi_map_end(&text->map, reached)});
}

/* White space of any kind: Unicode's space separators, controls, line ends. NUL is no text, as invalid bytes are none.
 */
static bool is_space(uint32_t c) {
    return (c <= ' ' && c) || c == 0x3000 || c == 0xA0 || c == 0x85 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

/* Neither a space nor invisible nor an invalid byte; a few that are none of these are not worth a look. */
static bool is_ordinary(uint32_t c) { return (c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xFE00); }

/* Appends source characters with white space made single; NUL and invalid bytes become U+FFFD. */
static size_t append(char *out, size_t n, const char *s, const char *end, bool *space) {
    size_t length;
    for (; s < end; s += length) {
        const char *run = s; /* what is copied as it is */
        uint32_t c = ' ';
        for (;; s += length) {
            s = pdi_skip_everyday(s, end);
            if (s == end || !is_ordinary(c = pdi_utf8_at(s, end, &length))) break;
        }
        if (s > run) {
            if (*space) out[n++] = ' ';
            *space = false;
            memcpy(out + n, run, (size_t)(s - run));
            n += (size_t)(s - run);
        }
        if (s == end) break;
        if (is_space(c)) {
            *space = n > 0;
            continue;
        }
        if (c == 0xFEFF || c == 0x200B) continue;
        if (*space) out[n++] = ' ';
        *space = false;
        n += pdi_utf8_put(out + n, c ? c : 0xFFFD);
    }
    return n;
}

/* The same of folded text, which has no other white space and nothing that is to be left out. */
static size_t append_folded(char *out, size_t n, pdi_str text, bool *space) {
    while (text.n) {
        const size_t word = pdi_unspaced(text);
        if (word) {
            if (*space) out[n++] = ' ';
            memcpy(out + n, text.s, word);
            n += word;
        }
        *space = n > 0 && word < text.n;
        text = pdi_skip(text, word + 1);
    }
    return n;
}

/* Whether letters that the flow has together stand apart in the text. */
static bool only_spaces(const pdi_text *text, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        if (text->folded.s[i] != ' ') return false;
    return from < to;
}

static pdi_str source_part(const pdi_text *text, uint32_t from, uint32_t to) {
    pdi_map_both(&text->map, &from, &to);
    return pdi_between(text->source.s + from, text->source.s + to);
}

static size_t append_part(char *out, size_t n, pdi_str source, pdi_str folded, bool *space) {
    return pdi_eq(source, folded) ? append_folded(out, n, folded, space)
                                  : append(out, n, source.s, pdi_end(source), space);
}

/* How many bytes a part needs, with a space before it: NUL and invalid bytes grow to three; nothing else grows. */
static size_t room_for(const pdi_text *text, pdi_str source) { return (text->has_faults ? 3 : 1) * source.n + 1; }

/* The part of the text that a passage inside one run is, as most are. */
static void text_of_run(const pdi_run *run, uint32_t *start, uint32_t *end) {
    const uint32_t length = *end - *start;
    *start = run->from + (*start - run->at);
    *end = *start + length;
}

size_t pdi_flow_string_room(const pdi_flow *flow, uint32_t start, uint32_t end) {
    if (start >= end) return 1;
    const pdi_text *text = flow->of;
    const uint32_t first = run_at(&flow->map, start);
    size_t room = 1;
    uint32_t from, to;
    if (holds_passage(&flow->map.runs[first], start, end)) {
        text_of_run(&flow->map.runs[first], &start, &end);
        return room + room_for(text, source_part(text, start, end));
    }
    for (uint32_t i = first; i < flow->map.count && flow->map.runs[i].at < end; i++)
        room += part_of_run(flow, i, start, end, &from, &to) ? room_for(text, source_part(text, from, to)) : 1;
    return room;
}

/* Of a passage that has several runs. */
static size_t put_runs(const pdi_flow *flow, uint32_t first, uint32_t start, uint32_t end, char *out) {
    const pdi_text *text = flow->of;
    bool space = false;
    uint32_t reached = 0; /* of the folded text */
    size_t n = 0;
    uint32_t from, to;
    for (uint32_t i = first; i < flow->map.count && flow->map.runs[i].at < end; i++) {
        const pdi_run *run = &flow->map.runs[i];
        if (part_of_run(flow, i, start, end, &from, &to)) {
            space = space || (n > 0 && only_spaces(text, reached, from));
            reached = to;
            const pdi_str folded = pdi_slice(text->folded.s + from, to - from);
            n = append_part(out, n, source_part(text, from, to), folded, &space);
        } else if (flow->text.s[run->at] != '\n') {
            space = n > 0;
        } else {
            const uint32_t after = run->at + 1;
            space = n > 0 && after < end && latin_meets_latin(out[n - 1], flow->text.s[after]);
        }
    }
    return n;
}

size_t pdi_flow_string_put(const pdi_flow *flow, uint32_t start, uint32_t end, char *out) {
    size_t n = 0;
    if (start < end) {
        const pdi_text *text = flow->of;
        const uint32_t first = run_at(&flow->map, start);
        if (holds_passage(&flow->map.runs[first], start, end)) {
            bool space = false;
            text_of_run(&flow->map.runs[first], &start, &end);
            const pdi_str folded = pdi_slice(text->folded.s + start, end - start);
            n = append_part(out, 0, source_part(text, start, end), folded, &space);
        } else {
            n = put_runs(flow, first, start, end, out);
        }
    }
    out[n] = '\0';
    return n;
}

pdi_str pdi_flow_string(pdi_job *job, const pdi_flow *flow, uint32_t start, uint32_t end) {
    if (start >= end) return PDI_NONE;
    char *out = pdi_alloc_raw(&job->keep, pdi_flow_string_room(flow, start, end));
    const size_t n = pdi_flow_string_put(flow, start, end, out);
    return n ? pdi_slice(out, n) : PDI_NONE;
}
