/* Lists side by side: two headings on one line, and below each its people.
 *
 *     【委員】                     【事務局】
 *       越智　真理子（委員長）       健康福祉部長　小宮山　徹
 *       久我　義信                   福祉政策課長　鳥飼　奈緒
 *
 * A converter writes their lines across both. Here the lines are parted between the columns, and the list at the left
 * is put before the one at the right. */
#include "layout/lines.h"

enum {
    REACH = 150,   /* lines from the beginning in which such lists are looked for */
    ROWS_MAX = 80, /* of one pair of lists */
    APART = 4,     /* columns between the two headings at least */
    WIDEST = 300,  /* columns: a wider line is of no such lists */
    SLACK = 3,     /* columns by which the right list may stand further left than its heading */
    ROWS_MIN = 2   /* of people on both sides */
};

/* Two headings, and where the second begins. */
typedef struct pair {
    uint32_t line;   /* of lines->at */
    uint32_t right;  /* in the folded text */
    uint32_t column; /* of the same */
} pair;

static uint32_t left_end(const pdi_text *text, const pdi_physical *line, uint32_t right) {
    uint32_t end = right;
    while (end > line->start && pdi_is_gap(text->folded.s[end - 1])) end--;
    return end;
}

/* 【委員】, ○事務局, 農業委員(9名): the words inside. */
static pdi_str bare_words(const pdi_knowledge *k, pdi_str s) {
    size_t first, last;
    const pdi_mark mark = pdi_mark_read(k, s, 0);
    if ((mark.kind == PDI_MARK_SYMBOL || mark.kind == PDI_MARK_BULLET || mark.kind == PDI_MARK_NUMBER) &&
        mark.length < s.n)
        s = pdi_skip(s, mark.length);
    if (s.n == 0) return s;
    if (pdi_closing_of(pdi_utf8_at(s.s, pdi_end(s), &first)) && pdi_bracket_extent(s) == s.n) {
        pdi_utf8_before(s.s, pdi_end(s), &last);
        return pdi_trim(pdi_slice(s.s + first, s.n - first - last));
    }
    const char *open = memchr(s.s, '(', s.n);
    if (open && open > s.s && open + 1 < pdi_end(s) && open[1] >= '0' && open[1] <= '9' && pdi_end(s)[-1] == ')')
        return pdi_trim(pdi_between(s.s, open));
    return s;
}

static bool heads_people(const pdi_knowledge *k, pdi_str s) {
    enum { LONGEST = 60 };
    char words[LONGEST];
    const size_t n = pdi_without_gaps(bare_words(k, s), words, sizeof words);
    if (n == 0 || n > sizeof words) return false;
    const pdi_str tight = pdi_slice(words, n);
    const pdi_entry *e = pdi_heading_of(k, tight);
    return pdi_entry_is(e, 1, "attendees") || pdi_entry_is(e, 1, "absent") || pdi_lookup(k, PDI_TABLE_groups, tight);
}

/* Whether a line is two headings of people with a wide gap between them, and no more. */
static bool pair_read(const pdi_knowledge *k, const pdi_text *text, const pdi_lines *lines, uint32_t at, pair *p) {
    enum { HEADING_MAX = 60 };
    const pdi_physical *line = &lines->at[at];
    if (line->furniture || line->gaps == 0 || line->width > WIDEST || line->prose ||
        line->end - line->start > 3 * HEADING_MAX)
        return false;
    const uint32_t reach = line->start + HEADING_MAX < line->end ? line->start + HEADING_MAX : line->end;
    for (uint32_t end = line->start; end < reach; end++) {
        if (!pdi_is_gap(text->folded.s[end])) continue;
        uint32_t right = end;
        while (right < line->end && pdi_is_gap(text->folded.s[right])) right++;
        if (right < end + 2 || !heads_people(k, pdi_slice(text->folded.s + line->start, end - line->start))) continue;
        *p = (pair){at, right, pdi_physical_column(text, line, right)};
        return p->column >= pdi_physical_column(text, line, end) + APART &&
               heads_people(k, pdi_slice(text->folded.s + right, line->end - right));
    }
    return false;
}

/* Where what stands in the right column begins in a line: its start where nothing stands at the left, its end where
 * nothing does at the right. False where a word runs across. */
static bool right_of(const pdi_text *text, const pdi_physical *line, uint32_t column, uint32_t *right) {
    *right = line->start;
    if (line->indent + (unsigned)SLACK >= column) return true;
    for (uint32_t at = line->start; (at = pdi_physical_behind_gap(text, line, at)) < line->end;) {
        if (pdi_physical_column(text, line, at) + SLACK < column) continue;
        *right = at;
        return pdi_physical_column(text, line, left_end(text, line, at)) < column;
    }
    *right = line->end;
    return line->width < column;
}

/* 4.欠席者　　　鶏冠井 宗太: a line that begins another part. */
static bool begins_part(const pdi_knowledge *k, const pdi_text *text, const pdi_physical *line) {
    if (line->heading || line->page_before || (line->mark.kind == PDI_MARK_NUMBER && line->mark.shape != PDI_BARE))
        return true;
    const uint32_t gap = pdi_physical_behind_gap(text, line, line->start);
    const pdi_str word = pdi_slice(text->folded.s + line->start, left_end(text, line, gap) - line->start);
    return line->gaps && pdi_ends(word, PDI_LIT("者")) && heads_people(k, word); /* 委員 leads an entry, too */
}

/* The lines of both lists, [p->line, end); p->line where there are too few. */
static uint32_t end_of_lists(const pdi_knowledge *k, const pdi_text *text, const pdi_lines *lines, const pair *p) {
    uint32_t both = 0, right, i = p->line + 1;
    uint16_t indent = UINT16_MAX; /* of the entries at the left */
    for (; i < lines->count && i < p->line + ROWS_MAX; i++) {
        const pdi_physical *line = &lines->at[i];
        if (line->furniture) continue;
        if (line->width > WIDEST || begins_part(k, text, line) || !right_of(text, line, p->column, &right)) break;
        const bool left = right > line->start;
        if (right == line->end && (line->blanks > lines->at[p->line + 1].blanks || line->indent + 1u < indent)) break;
        if (indent == UINT16_MAX && !left) break; /* the list at the left begins right below its heading */
        if (left && line->indent < indent) indent = line->indent;
        both += left && right < line->end;
    }
    return both >= ROWS_MIN ? i : p->line;
}

/* One column's part of the lines [first, last). */
static void put_column(const pdi_knowledge *k, const pdi_text *text, const pdi_lines *lines, const pair *p,
                       uint32_t last, bool at_right, pdi_lines *out) {
    uint32_t right;
    for (uint32_t i = p->line; i < last; i++) {
        const pdi_physical *line = &lines->at[i];
        if (line->furniture) {
            if (!at_right) out->at[out->count++] = *line;
            continue;
        }
        right_of(text, line, p->column, &right);
        const uint32_t start = at_right ? right : line->start, end = at_right ? line->end : left_end(text, line, right);
        if (start >= end) continue;
        pdi_physical *part = &out->at[out->count++];
        *part = *line;
        if (start > line->start || end < line->end) pdi_physical_cut(k, text, part, start, end);
        if (!at_right) continue;
        if (i > p->line) part->blanks = 0;
        const uint16_t shift = (uint16_t)(p->column - lines->at[p->line].indent); /* as if they stood at the left */
        part->indent = part->indent > shift ? (uint16_t)(part->indent - shift) : 0;
        part->width = part->width > shift ? (uint16_t)(part->width - shift) : 0;
    }
}

void pdi_side_by_side_find(pdi_job *job, const pdi_knowledge *k, const pdi_text *text, pdi_lines *lines) {
    pair p;
    for (uint32_t i = 0; i < lines->count && i < REACH; i++) {
        if (!pair_read(k, text, lines, i, &p)) continue;
        const uint32_t last = end_of_lists(k, text, lines, &p);
        if (last == i) continue;
        pdi_lines out = {.count = i, .room = lines->count + (last - i)};
        out.at = PDI_NEW_RAW(&job->scratch, pdi_physical, out.room);
        memcpy(out.at, lines->at, i * sizeof *out.at);
        put_column(k, text, lines, &p, last, false, &out);
        put_column(k, text, lines, &p, last, true, &out);
        const uint32_t behind = out.count;
        memcpy(out.at + behind, lines->at + last, (lines->count - last) * sizeof *out.at);
        out.count += lines->count - last;
        *lines = out;
        i = behind - 1;
    }
}
