/* Page furniture: page numbers that count on through the document, the running heads that stand beside them, and what a
 * browser prints around a page.
 * A lone number is no page number; a sequence is. */
#include "layout/lines.h"

#include <stdlib.h>

/* A line that could be a page number: its value, and the shape around the digits. */
typedef struct pdi_folio {
    uint32_t line, value;
    uint64_t shape;
    bool sure;
    bool bare;   /* digits alone */
    bool wide;   /* full-width in the source */
    bool of_all; /* 1/3 */
    bool title;  /* counts the title below it */
} pdi_folio;

static uint64_t mix(uint64_t hash, uint32_t c) { return (hash ^ c) * 1099511628211u; }

/* `- 12 -`, `12`, `12 / 34 ページ`, `(12)`, `P.12`, `第12頁`: digits, and around them nothing but a known frame. */
static bool folio_read(pdi_str s, pdi_folio *folio) {
    static const pdi_str FRAME[] = {PDI_CONST("ページ"), PDI_CONST("頁"), PDI_CONST("Page"), PDI_CONST("page"),
                                    PDI_CONST("PAGE"),   PDI_CONST("第"), PDI_CONST("枚目"), PDI_CONST("of")};
    uint64_t hash = 14695981039346656037u;
    unsigned numbers = 0, signs = 0;
    uint32_t value = 0, second = 0;
    size_t length;
    if (s.n > 48) return false;
    for (const char *p = s.s; p < pdi_end(s);) {
        const uint32_t c = pdi_utf8_at(p, pdi_end(s), &length);
        if (c >= '0' && c <= '9') {
            uint32_t v = 0;
            for (; p < pdi_end(s) && *p >= '0' && *p <= '9' && v < 100000; p++) v = v * 10 + (uint32_t)(*p - '0');
            if (numbers++ == 0) value = v;
            second = v;
            hash = mix(hash, '0');
            continue;
        }
        size_t frame = 0;
        for (size_t i = 0; i < sizeof FRAME / sizeof *FRAME && !frame; i++)
            if (pdi_starts(pdi_between(p, pdi_end(s)), FRAME[i])) frame = FRAME[i].n;
        const bool sign = pdi_find(PDI_LIT("-‐‑‒–—―−─ー~()[]<>/.|・pP"), pdi_slice(p, length)) != NULL;
        if (!frame && !sign && c != ' ') return false;
        if (c != ' ') hash = mix(hash, c), signs++;
        p += frame ? frame : length;
    }
    if (numbers == 0 || numbers > 2 || value > 20000) return false;
    folio->value = value;
    folio->shape = mix(hash, folio->wide);
    folio->bare = signs == 0 && numbers == 1;
    folio->sure = signs >= 2 && s.s[0] != '('; /* - 1 - is a page number wherever it stands */
    folio->of_all = numbers == 2 && signs == 1 && memchr(s.s, '/', s.n) && value > 0 && value <= second;
    return true;
}

/* Whether a form feed stands right before the line or right behind it. */
static bool beside_feed(const pdi_lines *lines, uint32_t line) {
    return lines->at[line].page_before || (line + 1 < lines->count && lines->at[line + 1].page_before);
}

/* Whether a line stands in the middle or at the right of a page, between blank lines: there 1/3 is no fraction. */
static bool stands_apart(const pdi_lines *lines, uint32_t line) {
    enum { MIDDLE = 10 };
    const pdi_physical *below = line + 1 < lines->count ? &lines->at[line + 1] : NULL;
    return lines->at[line].indent >= MIDDLE && lines->at[line].blanks > 0 &&
           (!below || below->blanks > 0 || below->page_before);
}

/* Whether a short title stands below a number, and what stands above it is complete. */
static bool stands_above_title(const pdi_text *text, const pdi_lines *lines, uint32_t line, uint32_t title_max,
                               bool first) {
    static const pdi_str SPEAKERS[] = {PDI_CONST("委員"),   PDI_CONST("会長"), PDI_CONST("座長"), PDI_CONST("議長"),
                                       PDI_CONST("構成員"), PDI_CONST("課長"), PDI_CONST("局長"), PDI_CONST("部長"),
                                       PDI_CONST("事務局"), PDI_CONST("議員")};
    static const pdi_str PROGRAM[] = {PDI_CONST("開会"), PDI_CONST("閉会"), PDI_CONST("その他")};
    if (line + 1 >= lines->count || pdi_ends_with_any(pdi_physical_text(text, &lines->at[line + 1]), PDI_ANY(SPEAKERS)))
        return false; /* 山田委員 on top of a page */
    const pdi_physical *title = &lines->at[line + 1], *above = line > 0 ? &lines->at[line - 1] : NULL;
    if (title->prose || title->sentence_end || title->mark.kind != PDI_MARK_NONE ||
        title->width > title->indent + title_max)
        return false;
    /* the first may stand below a legend, and what heads a part below any line */
    return !above || above->sentence_end || !above->prose || first || title->heading ||
           pdi_ends_with_any(pdi_physical_text(text, title), PDI_ANY(PROGRAM));
}

/* 1 | 開　会 … 2 | あいさつ …: where bare numbers of a width count from 1 and each stands above a title, they are the
 * titles' and no pages'. Pages may have numbers of their own between them, which count on, too. Marks those of titles;
 * tells whether there are any. */
static bool are_counted_titles(const pdi_text *text, const pdi_lines *lines, pdi_folio *found, size_t count,
                               bool wide) {
    enum { LEAST = 3, TITLE_MAX = 24, WIDE_TITLE_MAX = 60 }; /* pages are hardly numbered full-width */
    uint32_t titles = 0, pages = 0;
    for (size_t i = 0; i < count; i++) {
        if (!found[i].bare || found[i].wide != wide) continue;
        found[i].title =
            found[i].value == titles + 1 &&
            stands_above_title(text, lines, found[i].line, wide ? WIDE_TITLE_MAX : TITLE_MAX, wide && titles == 0);
        titles += found[i].title;
        if (!found[i].title && found[i].value != ++pages) return false;
    }
    return titles >= LEAST;
}

/* 1 | 審議事項: a number above words that head a part. */
static bool stands_above_heading(const pdi_lines *lines, const pdi_folio *number) {
    return number->line + 1 < lines->count && lines->at[number->line + 1].heading;
}

/* Whether the bare numbers count on from one to the next: all of them, or those above no heading. */
static bool count_on(const pdi_lines *lines, const pdi_folio *found, size_t count, bool all) {
    uint32_t before = 0;
    for (size_t i = 0; i < count; i++) {
        if (!found[i].bare || (!all && stands_above_heading(lines, &found[i]))) continue;
        if (before && found[i].value != before + 1) return false;
        before = found[i].value;
    }
    return before > 0;
}

/* Takes the numbers of titles out of those that may be pages'; tells how many are left. */
static size_t take_counted_titles(const pdi_text *text, pdi_lines *lines, pdi_folio *found, size_t count) {
    const bool narrow = are_counted_titles(text, lines, found, count, false),
               wide = are_counted_titles(text, lines, found, count, true);
    /* pages count on, and between them headings have numbers of their own */
    const bool headings = !count_on(lines, found, count, true) && count_on(lines, found, count, false);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const bool title = found[i].bare && ((found[i].title && (found[i].wide ? wide : narrow)) ||
                                             (headings && stands_above_heading(lines, &found[i])));
        if (title)
            lines->at[found[i].line].counts_below = true;
        else
            found[kept++] = found[i];
    }
    return kept;
}

/* Each candidate that another of its shape counts on from, a page's distance away or, where form feeds tell of pages,
 * however near. */
static void mark_folios(pdi_lines *lines, const pdi_folio *found, size_t count) {
    enum { PAGE = 5, BACK = 8 };
    for (size_t i = 0; i < count; i++) {
        if (found[i].sure || (found[i].of_all && stands_apart(lines, found[i].line)))
            lines->at[found[i].line].furniture = true;
        for (size_t back = 1; back <= BACK && back <= i; back++) {
            const pdi_folio *before = &found[i - back];
            if (before->shape != found[i].shape || before->value + 1 != found[i].value) continue;
            if (found[i].line - before->line < PAGE &&
                !(beside_feed(lines, before->line) && beside_feed(lines, found[i].line)))
                continue;
            lines->at[before->line].furniture = lines->at[found[i].line].furniture = true;
            break;
        }
    }
}

/* A line with its digits made alike, so that running heads which count compare equal. */
static uint64_t masked(pdi_str s) {
    uint64_t hash = 14695981039346656037u;
    bool digit = false;
    for (const char *p = s.s; p < pdi_end(s); p++) {
        const bool is_digit = *p >= '0' && *p <= '9';
        if (*p == ' ' || (is_digit && digit)) continue;
        hash = mix(hash, is_digit ? '0' : (unsigned char)*p);
        digit = is_digit;
    }
    return hash;
}

/* The letters of a line, in whatever order and without brackets: 第3回○○会議 議事録 is ○○会議（第3回）議事録. */
static uint64_t letters_of(pdi_str s) {
    uint64_t sum = 0;
    size_t length;
    for (const char *p = s.s; p < pdi_end(s); p += length) {
        const uint32_t c = pdi_utf8_at(p, pdi_end(s), &length);
        if (c == ' ' || c == '(' || c == ')') continue;
        sum += mix(mix(14695981039346656037u, c), c >> 7);
    }
    return sum;
}

/* 金融審議会「…」（第20回）: the beginning of a first line, up to the kind of the document. */
static bool begins_as(pdi_str first, pdi_str s) {
    enum { KIND_MAX = 24 };
    size_t a = 0, b = 0;
    for (; a < s.n && b < first.n; a++, b++) {
        while (a < s.n && s.s[a] == ' ') a++;
        while (b < first.n && first.s[b] == ' ') b++;
        if (a >= s.n || b >= first.n || s.s[a] != first.s[b]) break;
    }
    return s.n >= KIND_MAX && a >= s.n && first.n - b <= KIND_MAX;
}

typedef struct pdi_neighbour {
    uint64_t text;
    uint32_t line;
    bool next, behind; /* right beside the break; right behind it */
} pdi_neighbour;

static int by_text(const void *a, const void *b) {
    const pdi_neighbour *x = a, *y = b;
    if (x->text != y->text) return x->text < y->text ? -1 : 1;
    return x->line < y->line ? -1 : x->line > y->line;
}

/* (主な質疑), 安田座長): brackets around all of it, or closed and never opened. */
static bool ends_label(pdi_str s) { return s.s[s.n - 1] == ')' && (s.s[0] == '(' || !memchr(s.s, '(', s.n)); }

/* What a running head may look like: short, no sentence, no mark that opens speech. */
static bool may_run(const pdi_text *text, const pdi_physical *line) {
    const pdi_str s = pdi_physical_text(text, line);
    return !line->furniture && s.n <= 180 && !line->sentence_end && line->mark.kind != PDI_MARK_SYMBOL &&
           line->mark.kind != PDI_MARK_BULLET && line->mark.kind != PDI_MARK_ARROW && !ends_label(s) &&
           s.s[s.n - 1] != ':' && !(s.n > 3 && pdi_ends(s, PDI_LIT("】")));
}

static const char *past_digits(const char *p, const char *end) {
    while (p < end && *p >= '0' && *p <= '9') p++;
    return p;
}

/* Where 2024/11/05 1:34 that begins at p ends: what a browser prints around each page is the moment of printing. NULL
 * where none begins there. */
static const char *past_stamp(const char *p, const char *end) {
    static const char BETWEEN[] = "// :";
    const char *at = past_digits(p, end);
    if (at - p != 4) return NULL;
    for (size_t i = 0; BETWEEN[i]; i++) {
        if (at == end || *at != BETWEEN[i]) return NULL;
        const char *next = past_digits(at + 1, end);
        if (next == at + 1) return NULL;
        at = next;
    }
    return at;
}

static bool has_stamp(pdi_str s) {
    for (const char *p = s.s; p < pdi_end(s); p++)
        if (past_stamp(p, pdi_end(s))) return true;
    return false;
}

/* A stamp at the line's head or end, the page's title beside it. */
static bool is_stamped(pdi_str s) {
    enum { SHORTEST = 13, LONGEST = 16 }; /* 2024/1/5 1:34 to 2024/11/05 10:34 */
    if (past_stamp(s.s, pdi_end(s))) return true;
    for (size_t n = SHORTEST; n <= LONGEST && n < s.n; n++) {
        const char *p = pdi_end(s) - n;
        if (p[-1] == ' ' && past_stamp(p, pdi_end(s)) == pdi_end(s)) return true;
    }
    return false;
}

/* https://www.example.jp/minutes/1  12/56: the address of the page, and perhaps which page of how many this is. */
static bool is_address(pdi_str s) {
    if (!pdi_starts(s, PDI_LIT("http://")) && !pdi_starts(s, PDI_LIT("https://"))) return false;
    const char *p = s.s;
    while (p < pdi_end(s) && *p != ' ' && (unsigned char)*p < 0x80) p++;
    while (p < pdi_end(s) && (*p == ' ' || *p == '/' || (*p >= '0' && *p <= '9'))) p++;
    return p == pdi_end(s);
}

/* Whether the line ends in 12/56 behind a space. */
static bool counts_pages(pdi_str s) {
    const char *p = pdi_end(s), *digits = p;
    while (p > s.s && p[-1] >= '0' && p[-1] <= '9') p--;
    if (p == digits || p == s.s || p[-1] != '/') return false;
    digits = --p;
    while (p > s.s && p[-1] >= '0' && p[-1] <= '9') p--;
    return p < digits && p > s.s && p[-1] == ' ';
}

/* What a browser prints above and below each page, wherever its text comes to stand: a line with the moment of printing
 * and one with the address, side by side. Neither alone is furniture: minutes tell of moments and addresses, too. The
 * document goes round: above its first page and below its last stand the same, if the last counts pages. */
static void mark_prints(const pdi_text *text, pdi_lines *lines) {
    for (uint32_t i = 0; i < lines->count; i++) {
        const uint32_t next = i + 1 < lines->count ? i + 1 : 0;
        const pdi_str one = pdi_physical_text(text, &lines->at[i]), two = pdi_physical_text(text, &lines->at[next]);
        if (next == 0 && !counts_pages(one)) continue;
        if ((is_stamped(one) && is_address(two)) || (is_address(one) && is_stamped(two)))
            lines->at[i].furniture = lines->at[next].furniture = true;
    }
}

/* The running head on the first page, where no page ends before it, and the foot on the last one. Heads without a stamp
 * may be the document's title on its first page. */
static void mark_ends(const pdi_text *text, pdi_lines *lines, uint32_t head) {
    pdi_physical *first = &lines->at[0], *last = &lines->at[lines->count - 1];
    const uint64_t running = masked(pdi_physical_text(text, &lines->at[head]));
    if (masked(pdi_physical_text(text, last)) == running) last->furniture = true;
    const pdi_str opening = pdi_physical_text(text, first);
    if (has_stamp(opening) && masked(opening) == running) first->furniture = true;
}

/* Lines that stand at the same place beside page breaks again and again are running heads or feet. Twice is enough for
 * a line that repeats what the document begins with, or that stands right beside both of two page numbers; anything
 * else needs three pages. */
static void mark_running_heads(pdi_job *job, const pdi_text *text, pdi_lines *lines) {
    enum { BESIDE = 2, HEAD = 4 };
    PDI_LIST(pdi_neighbour) beside = {0};
    uint32_t breaks = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        if (!lines->at[i].furniture && !lines->at[i].page_before) continue;
        breaks++;
        const uint32_t from = i >= BESIDE ? i - BESIDE : 0,
                       to = i + BESIDE < lines->count ? i + BESIDE : lines->count - 1;
        for (uint32_t j = from; j <= to; j++)
            if (may_run(text, &lines->at[j]))
                *PDI_PUSH(&job->scratch, &beside) =
                    (pdi_neighbour){mix(masked(pdi_physical_text(text, &lines->at[j])), BESIDE + i - j), j,
                                    j + 1 == i || j == i + 1, j == i + 1};
    }
    if (beside.count == 0) return;
    /* Beside a page's end the letters of the document's first lines are its head, were it only once. */
    for (uint32_t h = 0; h < HEAD && h < lines->count; h++) {
        const pdi_str first = pdi_physical_text(text, &lines->at[h]);
        for (size_t i = 0; first.n >= 24 && i < beside.count; i++)
            if (beside.at[i].line >= HEAD &&
                (begins_as(first, pdi_physical_text(text, &lines->at[beside.at[i].line])) ||
                 letters_of(pdi_physical_text(text, &lines->at[beside.at[i].line])) == letters_of(first)))
                lines->at[beside.at[i].line].furniture = true;
    }
    if (breaks < 2) return;
    qsort(beside.at, beside.count, sizeof *beside.at, by_text);
    for (size_t i = 0, j; i < beside.count; i = j) {
        uint32_t different = 1;
        bool opens = false;
        for (j = i + 1; j < beside.count && beside.at[j].text == beside.at[i].text; j++)
            different += beside.at[j].line != beside.at[j - 1].line;
        for (uint32_t h = 0; h < HEAD && h < lines->count; h++)
            opens = opens || masked(pdi_physical_text(text, &lines->at[h])) ==
                                 masked(pdi_physical_text(text, &lines->at[beside.at[i].line]));
        /* behind the number of the last page nothing stands */
        const uint32_t pages = breaks - (beside.at[i].behind && lines->at[lines->count - 1].furniture);
        const bool every = different == pages && different >= 2 && beside.at[i].next &&
                           lines->at[beside.at[i].line].mark.kind == PDI_MARK_NONE;
        if (different * 2 < breaks || different < (opens || every ? 2u : 3u)) continue;
        for (size_t m = i; m < j; m++) lines->at[beside.at[m].line].furniture = true;
        mark_ends(text, lines, beside.at[i].line);
    }
}

void pdi_furniture_mark(pdi_job *job, const pdi_text *text, pdi_lines *lines) {
    PDI_LIST(pdi_folio) folios = {0};
    for (uint32_t i = 0; i < lines->count; i++) {
        pdi_folio folio = {.line = i};
        folio.wide = lines->at[i].sign >= 0xFF10 && lines->at[i].sign <= 0xFF19;
        if (folio_read(pdi_physical_text(text, &lines->at[i]), &folio)) *PDI_PUSH(&job->scratch, &folios) = folio;
    }
    folios.count = take_counted_titles(text, lines, folios.at, folios.count);
    mark_folios(lines, folios.at, folios.count);
    mark_prints(text, lines);
    mark_running_heads(job, text, lines);
}
