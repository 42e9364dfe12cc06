/* The parser of minutes: sessions, their parts, and what each part holds. */
#include "minutes/minutes.h"

#include "minutes/aside.h"
#include "minutes/group_words.h"
#include "minutes/header.h"
#include "minutes/heard.h"
#include "minutes/materials.h"
#include "minutes/name.h"
#include "minutes/presiding.h"
#include "minutes/proceedings.h"

#include <stdlib.h>

/* ---- sessions ---- */

/* A title further down that counts another meeting begins a further session: a line like a title, and a day soon after
 * it. */
static bool session_begins(pdi_reader *r, uint32_t line, uint32_t last, int64_t before, pdi_str title) {
    pdi_heading h;
    size_t at, length;
    pdi_date date;
    bool ok;
    const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    const int64_t number = pdi_meeting_number(s, &at, &length);
    if (pdi_starts(title, s)) return false; /* the title again, as the value of a field perhaps */
    if (number < 0 || number == before || s.n > 200 || !pdi_title_like(r, line) || pdi_is_prose(r, line)) return false;
    const pdi_opening o = pdi_opening_read(r, line);
    if (o.count && !r->flow->lines[line].level && !pdi_opening_has(&o, PDI_MARK_SYMBOL)) return false;
    for (uint32_t i = line + 1; i < last && i < line + 8; i++) {
        if (pdi_is_prose(r, i)) return false;
        if (pdi_heading_read(r, i, &h) && (h.section == PDI_SECTION_DATE || h.section == PDI_SECTION_DATEVENUE))
            return true;
        if (pdi_date_read(pdi_knowledge_eras(r->k), pdi_line_text(r->flow, &r->flow->lines[i]), &date, &ok) && date.day)
            return true;
    }
    return false;
}

/* The number that a line counts; -2 where it counts several (第１回・第２回) and so none. */
static int64_t number_of_line(pdi_reader *r, uint32_t line) {
    size_t at, length;
    const pdi_str s = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[line]));
    const int64_t number = pdi_meeting_number(s, &at, &length);
    if (number < 0) return -1;
    const pdi_str before = pdi_cut(s, at);
    return pdi_meeting_number(before, &at, &length) >= 0 ? -2 : number;
}

typedef struct pdi_range {
    uint32_t first, last;
} pdi_range;
typedef struct pdi_ranges {
    PDI_LIST(pdi_range) list;
} pdi_ranges;

static void find_sessions(pdi_reader *r, pdi_ranges *ranges) {
    uint32_t first = 0, prose = 0;
    int64_t number = -1;
    pdi_str name = PDI_NONE; /* of the line that gave the number */
    for (uint32_t i = 0; i < r->flow->count; i++) {
        prose += pdi_is_prose(r, i);
        const bool title = pdi_find(pdi_line_text(r->flow, &r->flow->lines[i]), PDI_LIT("第")) != NULL;
        if (!title) continue;
        if (number == -1) {
            if (i < 20 && pdi_title_like(r, i)) number = number_of_line(r, i);
            if (number >= 0) name = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[i]));
            continue;
        }
        if (prose >= 2 && session_begins(r, i, r->flow->count, number, name)) {
            *PDI_PUSH(&r->job->scratch, &ranges->list) = (pdi_range){first, i};
            first = i;
            prose = 0;
            number = number_of_line(r, i);
            name = pdi_squeeze(r, pdi_line_text(r->flow, &r->flow->lines[i]));
        }
    }
    *PDI_PUSH(&r->job->scratch, &ranges->list) = (pdi_range){first, r->flow->count};
}

/* ---- one session ---- */

/* A part's own heading is no group where it says no more than that they were there (3 出席者); it is one where it says
 * who they are (事務局, 出席委員), what for (説明のため出席した者), or how they took part (欠席者). */
static pdi_str group_of_heading(pdi_reader *r, const pdi_part *part) {
    pdi_str own = pdi_without_people(part->heading.words, NULL); /* 出席職員|6名 */
    if (!own.n) return PDI_NONE;
    const pdi_str words = pdi_squeeze(r, own);
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_groups, words);
    /* 欠席者(委員等)の氏名, the label of a form's cell; 委員(敬称略) */
    const char *bracket = e ? NULL : memchr(own.s, '(', own.n);
    const bool ordered = bracket && pdi_holds_phrase(r->k, PDI_USE_order, pdi_between(bracket, pdi_end(own)));
    if (bracket && bracket > own.s && (ordered || part->section == PDI_SECTION_ABSENT)) {
        own = pdi_trim(pdi_between(own.s, bracket));
        e = pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, own));
    }
    /* 事務局職員の職・氏名: whose names the label of a form's cell asks for */
    const pdi_str whose = pdi_without_told(own);
    if (whose.n < own.n) {
        own = whose;
        e = pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, whose));
    }
    /* 村側出席者, 出席した職員, but not 出席者名簿 */
    const bool who = !e && pdi_who_attended(r->k, words).n > 0;
    const bool there = !who && (!e || (pdi_entry_is(e, 1, "-") && pdi_entry_is(e, 2, "present")));
    return there ? PDI_NONE : own;
}

/* 出席者(委員)の氏名: what stands in the brackets; n == 0 where none do. */
static pdi_str inside_bracket(pdi_str s) {
    const char *open = s.n ? memchr(s.s, '(', s.n) : NULL;
    const size_t extent = open ? pdi_bracket_extent(pdi_between(open, pdi_end(s))) : 0;
    return extent > 2 ? pdi_slice(open + 1, extent - 2) : PDI_NONE;
}

/* 委員出欠, 出席者(委員)の氏名, 議員の出席状況: whose attendance a part tells of, where its heading is no group; n == 0
 * where it does not.
 */
static pdi_str role_of_heading(pdi_reader *r, const pdi_part *part) {
    static const pdi_str TELLS[] = {PDI_CONST("出欠"), PDI_CONST("出席状況"), PDI_CONST("出欠状況"),
                                    PDI_CONST("出席の状況")};
    const pdi_str words = part->heading.words.n ? pdi_squeeze(r, part->heading.words) : PDI_NONE;
    size_t length;
    const pdi_str inside = pdi_ends(words, PDI_LIT("氏名")) ? inside_bracket(words) : PDI_NONE;
    if (pdi_entry_is(inside.n ? pdi_lookup(r->k, PDI_TABLE_roles, inside) : NULL, 1, "member")) return inside;
    const pdi_entry *e = words.n ? pdi_lookup_prefix(r->k, PDI_TABLE_roles, words, &length) : NULL;
    if (!pdi_entry_is(e, 1, "member") || pdi_lookup(r->k, PDI_TABLE_groups, words)) return PDI_NONE;
    return pdi_ends_with_any(pdi_skip(words, length), PDI_ANY(TELLS)) ? pdi_cut(words, length) : PDI_NONE;
}

/* 審議会委員 | （出席者） …: whose attendance a bracket tells of that stands right below their heading; PDI_NONE where
 * it does not. */
static pdi_str group_above(pdi_reader *r, const pdi_parts *parts, size_t at) {
    const pdi_part *part = &parts->list.at[at], *above = at > 0 ? part - 1 : NULL;
    const bool bare = above && above->section == PDI_SECTION_ATTENDEES && above->first == above->last &&
                      !above->heading.bracketed && part->heading.bracketed;
    return bare ? group_of_heading(r, above) : PDI_NONE;
}

/* 委員の出欠 | …, and ＜欠席＞ below them: members of the same, who were away; PDI_NONE where it is not so. */
static pdi_str role_of_absent(pdi_reader *r, const pdi_parts *parts, size_t at) {
    const pdi_part *part = &parts->list.at[at];
    const bool inner = at > 0 && part->section == PDI_SECTION_ABSENT && part->heading.bracketed;
    return inner && parts->list.at[at - 1].section == PDI_SECTION_ATTENDEES
               ? role_of_heading(r, &parts->list.at[at - 1])
               : PDI_NONE;
}

/* 4 議題 … and 5 報告事項 …: whether the part's heading is an item itself, since another list of items has another one.
 */
static bool gathers_items(pdi_reader *r, const pdi_parts *parts, const pdi_part *part) {
    size_t lists = 0;
    if (part->section != PDI_SECTION_AGENDA || part->from || part->heading.bracketed ||
        !pdi_gathers_business(part->heading.words))
        return false;
    const pdi_opening below = pdi_opening_read(r, part->first);
    if (!pdi_opening_number(&below)) return false; /* 第4 報告案件 | …に関する報告について: the only one */
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *one = &parts->list.at[i];
        const bool list = one->section == PDI_SECTION_AGENDA || (one->section == PDI_SECTION_PROCEEDINGS && one < part);
        lists += list && one->heading.words.n && one->first < one->last;
    }
    return lists > 1;
}

static bool is_of_people(const pdi_part *part) {
    return part->section == PDI_SECTION_ATTENDEES || part->section == PDI_SECTION_ABSENT;
}

/* 応招議員: who answered the summons. */
static bool tells_of_summons(pdi_reader *r, const pdi_part *part) {
    static const pdi_str SUMMONED = PDI_CONST("応招");
    return part->heading.words.n && pdi_find(pdi_squeeze(r, part->heading.words), SUMMONED);
}

/* 出席議員 beside 応招議員: one list tells of those of the other whether they came. */
static bool tells_who_came(pdi_reader *r, const pdi_parts *parts) {
    static const pdi_str CAME = PDI_CONST("出席議員");
    for (size_t i = 0; i < parts->list.count; i++)
        if (is_of_people(&parts->list.at[i]) && parts->list.at[i].heading.words.n &&
            pdi_starts(pdi_squeeze(r, parts->list.at[i].heading.words), CAME))
            return true;
    return false;
}

static void take_part(pdi_reader *r, const pdi_part *part, const char *rule) {
    for (uint32_t line = part->first; line < part->last; line++)
        pdi_take(r, pdi_line_text(r->flow, &r->flow->lines[line]), PDOC_READING_NOTE, rule);
}

static void read_lists(pdi_reader *r, const pdi_parts *parts, struct pdoc_session *session, pdi_attendance *people,
                       pdi_agenda *agenda, pdi_materials *materials) {
    const bool came = tells_who_came(r, parts);
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        if (part->first >= part->last) continue;
        if (came && is_of_people(part) && tells_of_summons(r, part)) {
            take_part(r, part, "attendees.summoned");
        } else if (is_of_people(part)) {
            const pdi_str own = group_of_heading(r, part), role = role_of_heading(r, part);
            const pdi_list_heading head = {own.n ? own : group_above(r, parts, i),
                                           role.n ? role : role_of_absent(r, parts, i),
                                           part->section == PDI_SECTION_ABSENT, part->goes_on};
            pdi_attendance_read(r, people, session, part->first, part->last, part->from, &head);
        } else if (part->section == PDI_SECTION_AGENDA || part->section == PDI_SECTION_BUSINESS) {
            if (gathers_items(r, parts, part)) pdi_agenda_gather(r, agenda, session, &part->heading);
            pdi_agenda_list(r, agenda, session, part->first, part->last, part->from);
        } else if (part->section == PDI_SECTION_MATERIALS)
            pdi_materials_read(r, materials, session, part->first, part->last, part->from);
    }
}

static bool is_spoken(const pdi_part *part) {
    return part->section == PDI_SECTION_PROCEEDINGS || part->section == PDI_SECTION_DISCUSSION;
}

/* How speech is marked, from all the lines in which somebody may speak. */
static void learn_speech(pdi_reader *r, const pdi_parts *parts, pdi_speech *speech) {
    uint32_t first = UINT32_MAX, last = 0;
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        if (!is_spoken(part)) continue;
        /* The heading's own line may hold the legend. */
        const uint32_t begin = part->heading.words.n && part->first > 0 && !part->from ? part->first - 1 : part->first;
        if (begin < first) first = begin;
        if (part->last > last) last = part->last;
    }
    if (first < last) pdi_speech_learn(r, speech, first, last);
}

static void read_proceedings(const pdi_parts *parts, pdi_proceedings *p) {
    for (size_t i = 0; i < parts->list.count; i++) {
        if (is_spoken(&parts->list.at[i]))
            pdi_proceedings_read(p, &parts->list.at[i]);
        else
            pdi_remark_close(&p->remarks);
    }
}

/* トップ > 政策について > 審議会: where a page stands among others, above all that it says. */
static bool is_path(pdi_str s) {
    size_t signs = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == '<') return false;
        if (s.s[i] != '>') continue;
        if (i == 0 || i + 1 == s.n) return false;
        signs++;
    }
    return signs >= 2 && !pdi_find(s, PDI_LIT("。"));
}

/* (令和6年7月24日現在), (注)〇印は…を示す: what a roster says of itself. */
static bool is_note_on_roster(pdi_str s) {
    return pdi_starts(s, PDI_LIT("(注)")) || (s.n > 2 && s.s[0] == '(' && pdi_ends(s, PDI_LIT("現在)")));
}

static void take_head(pdi_reader *r) {
    enum { HEAD = 4 };
    for (uint32_t i = 0; i < HEAD && i < r->flow->count; i++) {
        const pdi_str line = pdi_line_text(r->flow, &r->flow->lines[i]);
        if (is_path(line)) pdi_take(r, line, PDOC_READING_NOTE, "header.path");
        if (is_note_on_roster(line)) pdi_take(r, line, PDOC_READING_NOTE, "header.note");
    }
}

/* What the site says around the minutes. */
static void take_page_words(pdi_reader *r, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        if (pdi_is_page_word(r, o.body))
            pdi_take(r, pdi_line_text(r->flow, &r->flow->lines[i]), PDOC_READING_NOTE, "page");
    }
}

static void take_other_parts(pdi_reader *r, const pdi_parts *parts) {
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        if (part->section != PDI_SECTION_OTHER || part->first >= part->last) continue;
        take_part(r, part, "section.other");
    }
}

static pdoc_document_kind kind_from_headings(pdi_reader *r, const pdi_parts *parts) {
    pdoc_document_kind kind = PDOC_DOCUMENT_OTHER;
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_str words = pdi_squeeze(r, parts->list.at[i].heading.words);
        const pdi_entry *e = words.n ? pdi_lookup(r->k, PDI_TABLE_kinds, words) : NULL;
        const bool summary = pdi_entry_is(e, 1, "summary");
        if (summary && !pdi_eq(words, PDI_LIT("概要"))) return PDOC_DOCUMENT_SUMMARY;
        if (summary) kind = PDOC_DOCUMENT_SUMMARY; /* 概要 heads the head of a transcript, too */
        if (pdi_entry_is(e, 1, "transcript")) return PDOC_DOCUMENT_TRANSCRIPT;
    }
    return kind;
}

/* 会議の名称：令和5年度第2回○○審議会: cities print the meeting's name as a field. */
static void name_from_field(pdi_reader *r, const pdi_parts *parts, pdi_title *title) {
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        const pdi_str words = part->heading.words.n ? pdi_squeeze(r, part->heading.words) : PDI_NONE;
        if (part->section != PDI_SECTION_OTHER || part->first >= part->last || !pdi_find(words, PDI_LIT("名")))
            continue;
        if (!pdi_starts(words, PDI_LIT("会議")) && !pdi_starts(words, PDI_LIT("審議会")) &&
            !pdi_starts(words, PDI_LIT("附属機関")) && !pdi_starts(words, PDI_LIT("委員会")))
            continue;
        const pdi_str line = pdi_line_text(r->flow, &r->flow->lines[part->first]);
        pdi_title_name(r, title, pdi_trim(part->from ? pdi_between(part->from, pdi_end(line)) : line));
        return;
    }
}

/* A proxy is printed inside the entry of the one they came for: what is the proxy's is cut out of that entry's pieces.
 */
static void part_people(pdi_reader *r, struct pdoc_attendee **people, uint32_t count) {
    for (uint32_t i = 0; i + 1 < count; i++) {
        struct pdoc_attendee *outer = people[i];
        const pdoc_span inner = people[i + 1]->place.hull;
        if (inner.start == inner.end || inner.start < outer->place.hull.start || inner.end > outer->place.hull.end)
            continue;
        const pdoc_span whole = outer->place.hull, *from = outer->place.piece_count ? outer->place.pieces : &whole;
        const uint32_t pieces = outer->place.piece_count ? outer->place.piece_count : 1;
        pdoc_span *cut = PDI_NEW_ARRAY(&r->job->keep, pdoc_span, pieces + 1);
        uint32_t n = 0;
        for (uint32_t p = 0; p < pieces; p++) {
            const pdoc_span before = {from[p].start, from[p].end < inner.start ? from[p].end : inner.start};
            const pdoc_span after = {from[p].start > inner.end ? from[p].start : inner.end, from[p].end};
            if (before.start < before.end) cut[n++] = before;
            if (after.start < after.end) cut[n++] = after;
        }
        if (n == 0) continue;
        outer->place = (pdi_place){{cut[0].start, cut[n - 1].end}, n > 1 ? cut : NULL, n > 1 ? n : 0};
    }
}

static struct pdoc_session *read_session(pdi_reader *r, pdi_range range, size_t sessions) {
    struct pdoc_session *session = PDI_NEW(&r->job->keep, struct pdoc_session);
    pdi_parts parts = {0};
    pdi_attendance people = {0};
    pdi_materials materials = {0};
    pdi_agenda agenda = {.current = -1};
    pdi_headings_learn(r, range.first, range.last);
    pdi_title title = pdi_title_find(r, range.first, range.last);
    r->title_words = title.text.n ? pdi_squeeze(r, title.text) : PDI_NONE;
    uint32_t from = title.last > title.first ? title.last : range.first;
    /* A file of several sessions has a title of its own; the session's stands below it. */
    if (sessions > 1 && range.first == 0) {
        const pdi_title own = pdi_title_find(r, from, range.last);
        if (own.body_count && own.bodies[0].number >= 0 && own.first <= from + 2) {
            pdi_take(r, own.text, PDOC_READING_TITLE, "header.title");
            title.bodies = own.bodies;
            title.body_count = own.body_count;
            from = own.last;
        }
    }
    pdi_parts_find(r, from, range.last, &parts);
    name_from_field(r, &parts, &title);
    if (range.first == 0 || !r->record->title.s) {
        if (title.text.n) r->record->title = pdi_as_printed(r, title.text);
        r->record->kind = title.kind;
    }
    if (r->record->kind == PDOC_DOCUMENT_UNKNOWN) r->record->kind = kind_from_headings(r, &parts);
    pdi_proceedings p = {
        .r = r, .agenda = &agenda, .session = session, .transcript = r->record->kind == PDOC_DOCUMENT_TRANSCRIPT};
    learn_speech(r, &parts, &p.speech);
    pdi_surnames_hear(r, &p.speech, range.first, range.last);
    pdi_header_read(r, &title, &parts, session);
    if (title.first > range.first && title.last > title.first && (!session->date.s || !session->venue.s)) {
        pdi_parts cover = {0};
        pdi_parts_find(r, range.first, title.first, &cover);
        pdi_header_fill(r, &title, &cover, session);
    }
    r->people = &people;
    read_lists(r, &parts, session, &people, &agenda, &materials);
    pdi_speech_learn_names(r, &p.speech, session);
    session->materials = materials.list.at;
    session->material_count = (uint32_t)materials.list.count;
    p.remarks = (pdi_remarks){.r = r, .people = &people, .session = session, .speech = &p.speech};
    pdi_presiding_find(r, &people, session, from, range.last);
    read_proceedings(&parts, &p);
    pdi_remarks_finish(&p.remarks);
    pdi_agenda_finish(r, &agenda, session);
    session->attendees = people.people.at;
    session->attendee_count = (uint32_t)people.people.count;
    part_people(r, session->attendees, session->attendee_count);
    take_other_parts(r, &parts);
    take_page_words(r, range.first, from);
    for (size_t i = 0; i < parts.list.count; i++)
        if (parts.list.at[i].section == PDI_SECTION_NONE)
            take_page_words(r, parts.list.at[i].first, parts.list.at[i].last);
    take_head(r);
    r->people = NULL;
    return session;
}

/* ---- what was understood ---- */

static int by_place(const void *a, const void *b) {
    const pdi_reading *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    return x->span.end < y->span.end ? 1 : x->span.end > y->span.end ? -1 : 0;
}

static bool is_white(uint32_t c) {
    return (c <= ' ' && c) || c == 0x3000 || c == 0xA0 || c == 0xFEFF || c == 0x85 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

/* Whether a character is a letter or a digit of some kind, or stands for what is no text: NUL, an invalid byte. */
static bool is_of_word(uint32_t c) {
    const pdi_script script = pdi_script_of(c);
    const bool wide = (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A); /* those of no script */
    return wide || script == PDI_LATIN || script == PDI_DIGIT || script == PDI_HIRAGANA || script == PDI_KATAKANA ||
           script == PDI_HAN || c == 0xFFFD || c == 0;
}

/* What nobody sees and the folded text does not have: variation selectors, controls. It counts neither way, and stays
 * with what stands before it. */
static bool is_unseen(uint32_t c) {
    const bool everyday = (c >= 0x3001 && c < 0xFE00) || (c > ' ' && c < 0x7F);
    return !everyday && pdi_leaves_no_trace(c);
}

/* A stretch between two readings: its non-space characters, and whether letters or digits are among them. */
static size_t stretch(pdi_str source, size_t from, size_t to, bool *words, pdoc_span *tight) {
    const char *s = source.s + from, *end = source.s + to;
    size_t count = 0, length;
    *words = false;
    *tight = (pdoc_span){from, from};
    for (; s < end; s += length) {
        if (*words) {
            const char *run = s;
            s = pdi_skip_everyday(s, end);
            count += (size_t)(s - run) / 3;
            if (s > run) tight->end = (size_t)(s - source.s);
            if (s == end) break;
        }
        const uint32_t c = pdi_utf8_at(s, end, &length);
        if (is_white(c)) continue;
        if (is_unseen(c)) {
            if (count > 0) tight->end = (size_t)(s - source.s) + length;
            continue;
        }
        if (count++ == 0) tight->start = (size_t)(s - source.s);
        tight->end = (size_t)(s - source.s) + length;
        *words = *words || is_of_word(c);
    }
    return count;
}

/* Whether a character may be part of a mark that counts: a digit, a numeral, or 〇 as a sign. */
static bool counts(uint32_t c) {
    static const uint32_t numerals[] = {U'〇', U'一', U'二', U'三', U'四', U'五',
                                        U'六', U'七', U'八', U'九', U'十', U'第'};
    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
        if (c == numerals[i]) return true;
    return pdi_script_of(c) == PDI_DIGIT || (c >= U'０' && c <= U'９');
}

/* Where the mark begins that stands before `to` at the head of its line: （１）, １．, 〇; `to` where there is none. */
static size_t mark_before(pdi_str source, size_t from, size_t to) {
    enum { MOST = 6 };
    size_t begin = to, length, signs = 0;
    while (begin > from && source.s[begin - 1] != '\n' && source.s[begin - 1] != '\r') begin--;
    for (const char *s = source.s + begin; s < source.s + to; s += length) {
        const uint32_t c = pdi_utf8_at(s, source.s + to, &length);
        if (is_white(c)) continue;
        if (++signs > MOST || (is_of_word(c) && !counts(c))) return to;
    }
    return begin;
}

/* The readings with what lies between them, and how many characters of that are left over. */
typedef struct between {
    PDI_LIST(pdi_reading) settled;
    size_t residue;
} between;

static void settle_gap(pdi_reader *r, between *b, size_t from, size_t to, bool residue, pdi_str rule) {
    bool words;
    pdoc_span tight;
    const size_t gap = stretch(r->flow->of->source, from, to, &words, &tight);
    if (gap == 0) return;
    const pdi_str source = r->flow->of->source;
    if (gap == 1 && pdi_starts(pdi_skip(source, tight.start), PDI_LIT("〇")))
        words = false; /* a circle before a line */
    residue = residue || (words && rule.s == NULL);
    *PDI_PUSH(&r->job->keep, &b->settled) =
        residue ? (pdi_reading){tight, PDOC_READING_RESIDUE, PDI_LIT("residue")}
                : (pdi_reading){tight, PDOC_READING_NOTE, rule.s ? rule : PDI_LIT("punctuation")};
    if (residue) b->residue += gap;
}

/* How much of the source was understood. Where nothing is left over all is, and need not be counted. */
static double understood(const between *b, pdi_str source) {
    bool words;
    pdoc_span tight;
    size_t all = 0;
    for (size_t i = 0; i < b->settled.count && (b->residue || !all); i++)
        all += stretch(source, b->settled.at[i].span.start, b->settled.at[i].span.end, &words, &tight);
    return all ? (double)(all - b->residue) / (double)all : 0.0;
}

/* Orders the readings, lets none overlap, gives the punctuation between them to itself, and reckons the rest as
 * residue. */
static void settle(pdi_reader *r, bool nothing) {
    pdi_record *record = r->record;
    const pdi_str source = r->flow->of->source;
    for (size_t i = 0; i < r->flow->furniture.count; i++)
        *PDI_PUSH(&r->job->keep, &record->readings) =
            (pdi_reading){r->flow->furniture.at[i], PDOC_READING_FURNITURE, PDI_LIT("layout.furniture")};
    for (size_t i = 0; i < r->flow->markup.count; i++)
        *PDI_PUSH(&r->job->keep, &record->readings) =
            (pdi_reading){r->flow->markup.at[i], PDOC_READING_NOTE, PDI_LIT("layout.markup")};
    if (record->readings.count)
        qsort(record->readings.at, record->readings.count, sizeof *record->readings.at, by_place);
    between b = {.residue = 0};
    size_t at = 0;
    for (size_t i = 0; i <= record->readings.count; i++) {
        pdi_reading reading = i < record->readings.count
                                  ? record->readings.at[i]
                                  : (pdi_reading){{source.n, source.n}, PDOC_READING_UNKNOWN, PDI_NONE};
        if (reading.span.start < at) reading.span.start = at;
        if (reading.span.end < reading.span.start) continue;
        /* The number or sign of a heading is the heading's. */
        const bool heads = reading.kind == PDOC_READING_HEADING || reading.kind == PDOC_READING_GROUP;
        const size_t mark = heads ? mark_before(source, at, reading.span.start) : reading.span.start;
        settle_gap(r, &b, at, mark, nothing, PDI_NONE); /* where nothing was found, brackets alone are not understood */
        settle_gap(r, &b, mark, reading.span.start, false, PDI_LIT("mark"));
        if (reading.span.start == reading.span.end) {
            if (i < record->readings.count) continue;
            break;
        }
        *PDI_PUSH(&r->job->keep, &b.settled) = reading;
        at = reading.span.end;
    }
    record->readings.at = b.settled.at;
    record->readings.count = b.settled.count;
    record->readings.room = b.settled.room;
    record->understood = understood(&b, source);
}

/* A passage of the source as it stands, in UTF-8: U+FFFD is for what is no text. */
static pdi_str characters_of(pdi_reader *r, pdoc_span span) {
    char *out = pdi_alloc(&r->job->scratch, (span.end - span.start) * 3 + 1);
    const char *s = r->flow->of->source.s + span.start, *end = r->flow->of->source.s + span.end;
    size_t n = 0;
    for (size_t length; s < end; s += length) {
        const uint32_t c = pdi_utf8_at(s, end, &length);
        n += pdi_utf8_put(out + n, c ? c : 0xFFFD);
    }
    return pdi_slice(out, n);
}

static void note_furniture(pdi_reader *r) {
    for (size_t i = 0; i < r->flow->furniture.count; i++) {
        const pdoc_span span = r->flow->furniture.at[i];
        pdi_note(r->job, PDOC_DIAGNOSTIC_FURNITURE, span, characters_of(r, span), PDI_NONE, PDI_NONE);
    }
}

static bool nothing_found(const pdi_record *record) {
    if (record->title.s) return false;
    for (uint32_t i = 0; i < record->session_count; i++) {
        const struct pdoc_session *s = record->sessions[i];
        if (s->date.s || s->attendee_count || s->agenda_count || s->remark_count || s->material_count) return false;
    }
    return true;
}

static pdi_str folded(pdi_job *job, pdi_str printed) {
    return printed.s ? pdi_fold_string(&job->scratch, printed) : PDI_NONE;
}

static void add_member(pdi_job *job, const pdi_knowledge *k, pdi_attendance *members, struct pdoc_attendee *a) {
    pdi_person person = {.name = folded(job, a->name),
                         .role = folded(job, a->role),
                         .affiliation = folded(job, a->affiliation),
                         .position = folded(job, a->position)};
    const pdi_name name = pdi_name_weigh(k, person.name);
    person.full_name = name.full;
    person.known_surname = name.known;
    *PDI_PUSH(&job->keep, &members->people) = a;
    *PDI_PUSH(&job->scratch, &members->printed) = person;
    *PDI_PUSH(&job->scratch, &members->online) = false;
}

/* The people of a roster that the caller gave, read as a document of its own: of no place in this one. */
static pdi_attendance *read_members(pdi_job *job, const pdi_knowledge *k, pdi_str roster) {
    pdi_text text = {0};
    pdi_flow flow;
    pdi_attendance *members = PDI_NEW(&job->scratch, pdi_attendance);
    const size_t diagnostics = job->diagnostics.count, dropped = job->diagnostics_dropped;
    pdi_text_fold(job, roster, &text);
    pdi_flow_make(job, k, &text, &flow);
    const pdi_record *record = pdi_minutes_read(job, k, &flow, NULL);
    job->diagnostics.count = diagnostics; /* what they say stands in another text */
    job->diagnostics_dropped = dropped;
    for (uint32_t i = 0; i < record->session_count; i++)
        for (uint32_t j = 0; j < record->sessions[i]->attendee_count; j++)
            add_member(job, k, members, record->sessions[i]->attendees[j]);
    return members->people.count ? members : NULL;
}

/* A fact as strings of a document are: white space single, none at the ends. */
static pdi_str tidy(pdi_job *job, pdi_str fact) {
    char *out = pdi_alloc(&job->keep, fact.n + 1);
    size_t n = 0, length;
    for (const char *s = fact.s, *end = pdi_end(fact); s < end; s += length) {
        const uint32_t c = pdi_utf8_at(s, end, &length);
        if (c > ' ' && c != 0x3000 && c != 0x7F) {
            memcpy(out + n, s, length);
            n += length;
        } else if (n && out[n - 1] != ' ')
            out[n++] = ' ';
    }
    while (n && out[n - 1] == ' ') n--;
    out[n] = 0;
    return n ? pdi_slice(out, n) : PDI_NONE;
}

/* What the caller knows, where the document does not tell. */
static void fill_from_facts(pdi_job *job, pdi_record *record, const pdi_facts *facts) {
    if (!facts || record->session_count != 1) return;
    struct pdoc_session *session = record->sessions[0];
    if (!session->date.s && facts->date.n) session->date = pdi_copy(&job->keep, facts->date);
    if (!session->body.s && facts->body.n) session->body = tidy(job, facts->body);
}

pdi_record *pdi_minutes_read(pdi_job *job, const pdi_knowledge *k, const pdi_flow *flow, const pdi_facts *facts) {
    pdi_record *record = PDI_NEW(&job->keep, pdi_record);
    pdi_reader reader = {.job = job, .k = k, .flow = flow, .facts = facts, .record = record};
    pdi_ranges ranges = {0};
    reader.seen = pdi_seen_lines_make(&job->scratch, flow->count);
    pdi_glued_numbers_learn(&reader);
    reader.labels = pdi_labels_make(&job->scratch);
    if (facts && facts->roster.n) reader.members = read_members(job, k, facts->roster);
    note_furniture(&reader);
    find_sessions(&reader, &ranges);
    record->sessions = PDI_NEW_ARRAY(&job->keep, struct pdoc_session *, ranges.list.count);
    for (size_t i = 0; i < ranges.list.count; i++) {
        struct pdoc_session *session = read_session(&reader, ranges.list.at[i], ranges.list.count);
        session->index = record->session_count;
        record->sessions[record->session_count++] = session;
    }
    const bool nothing = nothing_found(record);
    if (nothing) {
        record->session_count = 0;
        record->kind = PDOC_DOCUMENT_OTHER;
        pdi_note(job, PDOC_DIAGNOSTIC_NOT_RECOGNIZED, (pdoc_span){0, 0}, PDI_NONE, PDI_NONE, PDI_NONE);
    }
    fill_from_facts(job, record, facts);
    settle(&reader, nothing);
    return record;
}
