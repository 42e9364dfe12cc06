/* 平成15年7月24日(木) | 開催日時 | 午後1時30分開会: a label stands at half the height of its cell, so a converter that
 * writes cells line by line puts it between the lines of its own value. What stands between two labels is divided by
 * what it is: a room belongs to 開催場所 below it, people with posts to 事務局職員, numbered items to 会議次第. */
#include "minutes/form.h"

#include "minutes/attendance.h"
#include "minutes/header.h"
#include "minutes/materials.h"

enum { REACH = 120, LABELS_MAX = 16 };

/* A label: its lines [first, last), and the heading it is. */
typedef struct label {
    uint32_t first, last;
    pdi_heading heading;
} label;

static pdi_str line_of(const pdi_reader *r, uint32_t line) { return pdi_line_text(r->flow, &r->flow->lines[line]); }

/* の職・氏名, 氏名・出席者数, 会長等)の氏名: the rest of a label that its narrow cell cut. */
static bool is_rest_of_label(pdi_reader *r, uint32_t line) {
    enum { LONGEST = 60 };
    static const pdi_str RESTS[] = {PDI_CONST("の職・氏名"),     PDI_CONST("の職氏名"),       PDI_CONST("の氏名"),
                                    PDI_CONST("氏名・出席者数"), PDI_CONST("氏名・欠席者数"), PDI_CONST("職・氏名")};
    const pdi_str text = line_of(r, line), tight = text.n <= LONGEST ? pdi_squeeze(r, text) : PDI_NONE;
    for (size_t i = 0; i < sizeof RESTS / sizeof *RESTS; i++)
        if (pdi_eq(tight, RESTS[i]) || pdi_ends(tight, PDI_LIT("等)の氏名"))) return true;
    return false;
}

/* 議長(委員長・会長…: the label of who presides begins so, whatever its cell cut off. */
static bool begins_chair(pdi_reader *r, uint32_t line) {
    return pdi_starts(pdi_squeeze(r, pdi_cut(line_of(r, line), 60)), PDI_LIT("議長("));
}

static bool is_label(pdi_reader *r, uint32_t line, pdi_heading *h) {
    if (begins_chair(r, line)) {
        *h = (pdi_heading){.section = PDI_SECTION_OTHER, .words = line_of(r, line)};
        return true;
    }
    return pdi_heading_read(r, line, h) && !h->value.n && !h->opening.count && !h->bracketed &&
           h->section != PDI_SECTION_DISCUSSION;
}

static bool begins_with_day(pdi_reader *r, uint32_t line) {
    pdi_date date;
    bool ok;
    return pdi_date_read(pdi_knowledge_eras(r->k), line_of(r, line), &date, &ok) > 0 && date.day;
}

/* The day right above its own label, and none below: the line of that label; UINT32_MAX where no form shows so. */
static uint32_t day_above_label(pdi_reader *r, uint32_t first, uint32_t last) {
    pdi_heading h;
    for (uint32_t i = first + 1; i + 1 < last && i < first + REACH / 4; i++)
        if (is_label(r, i, &h) && h.section == PDI_SECTION_DATE)
            return begins_with_day(r, i - 1) && !begins_with_day(r, i + 1) ? i : UINT32_MAX;
    return UINT32_MAX;
}

/* The labels up to the proceedings' own; *end is where the form's head ends. */
static size_t find_labels(pdi_reader *r, uint32_t first, uint32_t last, label labels[LABELS_MAX], uint32_t *end) {
    size_t count = 0;
    pdi_heading h;
    for (uint32_t i = first; i < last && i < first + REACH; i++) {
        if (pdi_is_prose(r, i)) return 0;
        if (count && !begins_chair(r, i) && is_rest_of_label(r, i)) {
            if (i <= labels[count - 1].last + 1) labels[count - 1].last = i + 1;
            continue;
        }
        if (!is_label(r, i, &h)) continue;
        *end = i;
        if (h.section == PDI_SECTION_PROCEEDINGS || h.section == PDI_SECTION_BUSINESS) return count;
        if (count == LABELS_MAX) return 0;
        labels[count++] = (label){i, i + 1, h};
    }
    return 0;
}

/* 社会教育課長　星野 康雄、課長補佐: somebody with a post in front, or more of such a run. */
static bool is_of_officials(pdi_reader *r, uint32_t line) {
    const pdi_str text = line_of(r, line);
    if (pdi_find(text, PDI_LIT("、"))) return true;
    const char *gap = pdi_find_gap(text);
    const pdi_str word = gap ? pdi_between(text.s, gap) : PDI_NONE;
    return word.n && pdi_lookup_suffix(r->k, PDI_TABLE_posts, word, NULL) && pdi_attendance_line(r, text);
}

/* Whether a line above a label is of its cell; `chair`: the label before it is the chair's. */
static bool is_above(pdi_reader *r, const label *l, uint32_t line, bool chair) {
    const pdi_str text = line_of(r, line);
    const pdi_opening o = pdi_opening_read(r, line);
    switch (l->heading.section) {
    case PDI_SECTION_DATE:
        return begins_with_day(r, line);
    case PDI_SECTION_VENUE:
        return line + 1 == l->first && pdi_looks_like_place(r, text);
    case PDI_SECTION_AGENDA:
        return pdi_opening_number(&o) != NULL;
    case PDI_SECTION_MATERIALS:
        return pdi_material_label(text) > 0 || (line > 0 && pdi_material_label(line_of(r, line - 1)) > 0);
    case PDI_SECTION_ATTENDEES:
        return pdi_starts(pdi_squeeze(r, l->heading.words), PDI_LIT("事務局")) ? is_of_officials(r, line)
                                                                               : chair && pdi_attendance_line(r, text);
    default:
        return false;
    }
}

static void add_part(pdi_reader *r, pdi_parts *parts, const label *l, uint32_t first, uint32_t last) {
    if (first >= last && l->heading.section != PDI_SECTION_DATE) return;
    pdi_part *part = PDI_PUSH(&r->job->scratch, &parts->list);
    *part = (pdi_part){.section = l->heading.section, .first = first, .last = last, .heading = l->heading};
}

/* ---- rows parted by blank lines ---- */

/* A row: its lines [first, last), and the label on one of them, with a value behind it or without. */
typedef struct row {
    uint32_t first, label, last;
    pdi_heading heading;
} row;

/* ２ 開催日時, 出席者名　市長 …: a label, with a number or without, and behind a wide gap perhaps a value. */
static bool is_row_label(pdi_reader *r, uint32_t line, pdi_heading *h) {
    if (!pdi_heading_read(r, line, h) || h->bracketed || h->colon) return false;
    const bool numbered = h->opening.count == 1 && h->opening.mark[0].kind == PDI_MARK_NUMBER;
    return (numbered || h->opening.count == 0) && (!h->value.n || pdi_find_gap(line_of(r, line)));
}

static unsigned value_column(const pdi_reader *r, uint32_t line, const pdi_heading *h) {
    return h->value.n ? pdi_column_in_line(r->flow, &r->flow->lines[line], h->value.s) : 0;
}

/* ７ 非公開の理由: whatever its words, a line with a number; 議題　　(2) …: a title's number is the item's, not the
 * label's. */
static bool read_other_label(pdi_reader *r, uint32_t line, pdi_heading *h) {
    const pdi_opening o = pdi_opening_read(r, line);
    const char *gap = pdi_find(o.body, PDI_LIT("  "));
    const pdi_str words = gap ? pdi_between(o.body.s, gap) : o.body;
    const bool agenda = pdi_entry_is(pdi_lookup(r->k, PDI_TABLE_headings, pdi_squeeze(r, words)), 1, "agenda");
    if (!words.n || (!pdi_opening_number(&o) && !agenda)) return false;
    *h = (pdi_heading){.section = agenda ? PDI_SECTION_AGENDA : PDI_SECTION_OTHER,
                       .words = words,
                       .value = gap ? pdi_trim(pdi_between(gap, pdi_end(o.body))) : PDI_NONE,
                       .opening = o};
    return true;
}

/* The row that the lines from `first` up to the next blank one are. Its label is the line that stands farthest to the
 * left; false where that is none, or where sentences stand. */
static bool row_at(pdi_reader *r, uint32_t first, uint32_t last, row *found) {
    const pdi_line *lines = r->flow->lines;
    *found = (row){.first = first, .label = first, .last = first};
    for (uint32_t i = first; i < last && (i == first || !lines[i].blanks_before); i++) {
        found->last = i + 1;
        if (pdi_is_prose(r, i)) return false;
        if (lines[i].indent < lines[found->label].indent) found->label = i;
    }
    return is_row_label(r, found->label, &found->heading) || read_other_label(r, found->label, &found->heading);
}

/* The rows of a table from `first` on, whose values stand in one column; *end is where it ends. 0 where no label stands
 * in the middle of its row. */
static size_t find_rows(pdi_reader *r, uint32_t first, uint32_t last, row rows[LABELS_MAX], uint32_t *end) {
    enum { LEAST = 4, GAP = 6 };
    if (last - first > REACH) last = first + REACH;
    size_t count = 0;
    unsigned column = 0;
    bool above = false;
    uint32_t i = first;
    while (i < last && !row_at(r, i, last, &rows[0])) i = rows[0].last; /* the title, and what stands above it */
    for (; i < last && count < LABELS_MAX; i = rows[count++].last) {
        row *one = &rows[count];
        if (!row_at(r, i, last, one)) break;
        const pdi_section section = one->heading.section;
        if (section == PDI_SECTION_PROCEEDINGS || section == PDI_SECTION_BUSINESS) break;
        const unsigned value = value_column(r, one->label, &one->heading);
        if (value && column && (value > column + 2 || column > value + 2)) break;
        if (value) column = value;
        const unsigned least = r->flow->lines[one->label].indent + GAP;
        bool inside = true;
        for (uint32_t line = one->first; line < one->last; line++)
            inside = inside && (line == one->label || r->flow->lines[line].indent >= least);
        if (!inside) break;
        above = above || one->first < one->label;
        *end = one->last;
    }
    return above && count >= LEAST ? count : 0;
}

/* A row's parts: above its label, on its line, below. The list of people is one in all of them. */
static void add_row(pdi_reader *r, pdi_parts *parts, const row *one) {
    label l = {one->label, one->label + 1, one->heading};
    const bool above = one->first < one->label;
    const size_t before = parts->list.count;
    add_part(r, parts, &l, one->first, one->label);
    const uint32_t first = one->heading.value.n ? one->label : one->label + 1;
    add_part(r, parts, &l, first, one->last);
    if (parts->list.count == before) return;
    pdi_part *part = &parts->list.at[parts->list.count - 1];
    if (one->heading.value.n) part->from = one->heading.value.s;
    part->goes_on = above && parts->list.count == before + 2;
}

static uint32_t parts_by_rows(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts) {
    row rows[LABELS_MAX];
    uint32_t end = first;
    const size_t count = find_rows(r, first, last, rows, &end);
    for (size_t i = 0; i < count; i++) add_row(r, parts, &rows[i]);
    return count ? end : first;
}

uint32_t pdi_form_parts(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts) {
    enum { LEAST = 4 };
    label labels[LABELS_MAX];
    uint32_t end = parts_by_rows(r, first, last, parts);
    if (end > first) return end;
    if (day_above_label(r, first, last) == UINT32_MAX) return first;
    const size_t count = find_labels(r, first, last, labels, &end);
    if (count < LEAST) return first;
    uint32_t above = labels[0].first; /* where what belongs to the label at hand begins */
    for (size_t i = 0; i < count; i++) {
        const label *l = &labels[i];
        const uint32_t next = i + 1 < count ? labels[i + 1].first : end;
        uint32_t below = next;
        while (i + 1 < count && below > l->last && is_above(r, &labels[i + 1], below - 1, begins_chair(r, l->first)))
            below--;
        for (uint32_t line = l->first + 1; line < l->last; line++)
            pdi_take(r, line_of(r, line), PDOC_READING_HEADING, "section.heading");
        if (l->heading.section == PDI_SECTION_AGENDA) { /* one list, with the label in it */
            add_part(r, parts, l, above < l->first ? above : l->last, below);
            above = below;
            continue;
        }
        add_part(r, parts, l, above, l->first);
        /* below a place that stands above its label nothing more is said of it */
        label rest = *l;
        if (l->heading.section == PDI_SECTION_VENUE && above < l->first) rest.heading.section = PDI_SECTION_OTHER;
        add_part(r, parts, &rest, l->last, below);
        above = below;
    }
    return end;
}
