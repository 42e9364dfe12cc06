/* An attendance list line by line: what it shows seen first, lines that the converter cut joined, then runs and rows.
 */
#include "minutes/attendance.h"

#include "minutes/group_words.h"
#include "minutes/post.h"
#include "minutes/roster.h"

enum { JOINED_MAX = 40 };

/* Takes bullets and numbers off the beginning; tells of a number, since a numbered word is a heading. */
static pdi_str without_marks(pdi_roster *o, pdi_str text, const pdi_line *line, bool *numbered, uint32_t *style) {
    pdi_row seat;
    *numbered = false;
    if (pdi_dashed_at(text, &(pdi_str){0}, &(uint32_t){0})) return text;
    for (unsigned i = 0; i < 3 && text.n > 0; i++) {
        pdi_mark mark = pdi_mark_read(o->r->k, text, i == 0 ? line->sign : 0);
        if (mark.kind == PDI_MARK_NUMBER) {
            if (mark.shape == PDI_BARE && (mark.digits == PDI_KANJI || mark.digits == PDI_LETTER || !mark.gap))
                return text;
            pdi_row_read(o->r->k, NULL, pdi_cut(text, 30), &seat);
            if (seat.count > 0 && seat.at[0].kind == PDI_CELL_SEAT) return text;
            *numbered = true;
            *style = (uint32_t)mark.shape * 16 + (uint32_t)mark.digits + mark.sign * 256;
        } else if (mark.kind != PDI_MARK_BULLET) {
            return text;
        }
        if (mark.length == 0 || mark.length >= text.n) return text;
        text = pdi_trim(pdi_skip(text, mark.length));
    }
    return text;
}

static bool is_rule(const pdi_knowledge *k, pdi_str text, uint32_t sign) {
    return pdi_mark_read(k, text, sign).kind == PDI_MARK_RULE;
}

/* ○山田委員: a symbol that no legend explains is a bullet here. */
static pdi_str without_symbol(pdi_roster *o, pdi_str text, const pdi_line *line) {
    pdi_mark mark = pdi_mark_read(o->r->k, text, line->sign);
    if (mark.kind != PDI_MARK_SYMBOL || mark.length == 0 || mark.length >= text.n) return text;
    for (size_t i = 0; i < o->legend_count; i++)
        if (pdi_utf8_at(o->legend[i].sign.s, pdi_end(o->legend[i].sign), &(size_t){0}) == mark.sign) return text;
    return pdi_trim(pdi_skip(text, mark.length));
}

/* (注)〇は部会長 */
static bool is_note(pdi_str text) {
    static const char *const begins[] = {"(注", "注)", "注:", "※注"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (pdi_starts(text, pdi_slice(begins[i], strlen(begins[i])))) return true;
    return false;
}

/* (◎は委員長) 説明員 …: a note that the converter left at the head of the next line. */
static pdi_str without_note(pdi_roster *o, pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    size_t length = pdi_bracket_at(text, &inner, &sign);
    if (length == 0 || length == text.n) return text;
    pdi_aside aside = pdi_aside_read(o->r->k, inner);
    if (!aside.known || aside.role.s || aside.proxy || !(aside.order || aside.count)) return text;
    pdi_take(o->r, pdi_cut(text, length), PDOC_READING_NOTE, "note in the list");
    return pdi_trim(pdi_skip(text, length));
}

/* 欠席者　なし */
static bool says_nobody(pdi_reader *r, pdi_str text) {
    static const pdi_str ELSEWHERE[] = {PDI_CONST("のとおり"), PDI_CONST("の通り"), PDI_CONST("参照")};
    const char *bracket = pdi_ends(text, PDI_LIT(")")) ? memchr(text.s, '(', text.n) : NULL;
    const pdi_str plain = bracket && bracket > text.s ? pdi_trim(pdi_between(text.s, bracket)) : text;
    if (pdi_ends_with_any(plain, PDI_ANY(ELSEWHERE))) return true; /* 別添「出席者名簿」のとおり（委員19名） */
    static const pdi_str NONE = PDI_CONST("なし");
    if (pdi_ends(text, NONE) && text.n < 60 &&
        pdi_lookup(r->k, PDI_TABLE_groups, pdi_squeeze(r, pdi_cut(text, text.n - NONE.n))))
        return true; /* 欠　員　　なし */
    return pdi_says_none(r, text);
}

/* 事務局（栗生沢 茂公民館長、…）: the group and, in its bracket, all of its people. Of words that no table has, several
 * with titles tell that they head a group: (3) 松籟福祉会（勝部理事長、曽田事務局長）. */
static pdi_str inside_group(pdi_roster *o, pdi_str text, bool numbered, uint32_t number_style) {
    const char *open = pdi_ends(text, PDI_LIT(")")) ? memchr(text.s, '(', text.n < 60 ? text.n : 60) : NULL;
    unsigned people;
    if (!open || open == text.s ||
        pdi_bracket_extent(pdi_between(open, pdi_end(text))) != (size_t)(pdi_end(text) - open))
        return text;
    const pdi_str inner = pdi_trim(pdi_between(open + 1, pdi_end(text) - 1));
    const pdi_str word = pdi_trim(pdi_between(text.s, open));
    if (pdi_attendance_line(o->r, inner) && pdi_roster_is_group_word(o, word) &&
        pdi_roster_heading(o, word, &(pdi_line){0}, numbered, number_style))
        return inner;
    if (pdi_find(word, PDI_LIT("、")) || !pdi_roster_is_run_of_people(o, inner, &people)) return text;
    if (people < 2 && !pdi_roster_is_group_word(o, word)) return text;
    const pdi_style style = numbered ? (pdi_style){PDI_STYLE_NUMBER, number_style} : (pdi_style){PDI_STYLE_BARE, 0};
    return pdi_roster_begin_any(o, word, style) ? inner : text;
}

/* 欠席（多久和孝三委員、…）: all people of the section stand in a bracket behind its heading. */
static pdi_str inside_section(pdi_roster *o, pdi_str text) {
    unsigned people;
    if (o->group_line != o->line || !pdi_starts(text, PDI_LIT("(")) || pdi_bracket_extent(text) != text.n) return text;
    const pdi_str inner = pdi_trim(pdi_slice(text.s + 1, text.n - 2));
    return pdi_roster_is_run_of_people(o, inner, &people) && people > 1 ? inner : text;
}

/* Reads those of whom the words say that they were away, between what stands before and behind. */
static size_t read_absent(pdi_roster *o, pdi_str people, pdi_heading_of_group group) {
    const pdi_roster_state state = pdi_roster_put_aside(o);
    o->group = group;
    o->group.status = PDOC_ATTENDANCE_ABSENT;
    const size_t found = pdi_roster_run(o, people);
    pdi_roster_resume(o, &state);
    return found;
}

/* 委員11名（川越委員，鈴鹿委員は欠席）: where nobody is named but who was away. */
static bool names_the_absent(pdi_roster *o, pdi_str text) {
    const char *open = text.n ? memchr(text.s, '(', text.n) : NULL;
    pdi_str inner;
    uint32_t sign;
    const pdi_str noted = pdi_starts(text, PDI_LIT("※")) ? pdi_trim(pdi_skip(text, 3)) : text;
    pdi_str people = pdi_roster_without_away(o, noted); /* ※水落祐子委員は欠席 */
    if (people.n < noted.n) return read_absent(o, people, o->group) > 0;
    if (!open || !pdi_bracket_at(pdi_between(open, pdi_end(text)), &inner, &sign) || !o->r->flow) return false;
    people = pdi_roster_without_away(o, inner);
    const pdi_str before = pdi_between(text.s, open);
    const pdi_mark mark = pdi_mark_read(o->r->k, before, 0); /* 3．委員清家美千代、日下静江、（木戸繁委員は欠席） */
    const pdi_str named = mark.kind == PDI_MARK_NUMBER ? pdi_skip(before, mark.length) : before;
    if (people.n == inner.n || pdi_attendance_line(o->r, named) || !read_absent(o, people, (pdi_heading_of_group){0}))
        return false;
    pdi_take(o->r, before, PDOC_READING_NOTE, "note in the list");
    return true;
}

static bool is_legend_line(pdi_roster *o, pdi_str text) {
    if (!pdi_roster_signs(o, text)) return false;
    pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
    return true;
}

/* ※上記のうち、次の委員は代理出席: those below were named before. */
static bool tells_of_listed(pdi_str text) {
    static const pdi_str MANNERS[] = {PDI_CONST("代理"), PDI_CONST("欠席"), PDI_CONST("オンライン"),
                                      PDI_CONST("WEB"),  PDI_CONST("Web"),  PDI_CONST("リモート")};
    if (!pdi_starts(text, PDI_LIT("※")) || !pdi_find(text, PDI_LIT("のうち"))) return false;
    for (size_t i = 0; i < sizeof MANNERS / sizeof *MANNERS; i++)
        if (pdi_find(text, MANNERS[i])) return true;
    return false;
}

/* 幹事会メンバー　17名: words and how many, and nobody. */
static bool is_count_of_people(const pdi_knowledge *k, pdi_str text) {
    enum { LONGEST = 60 };
    const char *gap = text.n <= LONGEST ? pdi_find_gap(text) : NULL;
    if (!gap || pdi_find(text, PDI_LIT("、")) || memchr(text.s, ':', text.n)) return false;
    while (gap < pdi_end(text) && !(*gap >= '0' && *gap <= '9')) gap++;
    return gap > text.s && pdi_is_gap(gap[-1]) && pdi_aside_read(k, pdi_between(gap, pdi_end(text))).count;
}

/* 幹事会メンバー　17名 | オブザーバー　3名: counts one below the other, before anybody is named. They head no groups.
 */
static bool counts_only(pdi_roster *o, pdi_str text) {
    if (!is_count_of_people(o->r->k, text)) return false;
    const bool again = o->counted && o->counted_at == o->list->people.count;
    const bool first = o->next_line.n && is_count_of_people(o->r->k, o->next_line);
    o->counted = again || first;
    o->counted_at = o->list->people.count;
    return o->counted;
}

/* The column of what stands behind the first gap of a line; 0 where it has none. */
static uint16_t column_behind_gap(const pdi_roster *o, const pdi_line *line) {
    const pdi_str text = pdi_line_text(o->r->flow, line);
    const char *gap = pdi_find_gap(text);
    return gap ? (uint16_t)pdi_column_in_line(o->r->flow, line, pdi_trim(pdi_between(gap, pdi_end(text))).s) : 0;
}

/* 関係団体等 | 氏名 | 備考: before anybody is named the title of a column on a line of its own, or what stands right
 * above one. */
static bool is_title_of_column(pdi_roster *o, pdi_str text) {
    enum { LONGEST = 30 };
    if (o->list->people.count > o->list_begin || text.n > LONGEST) return false;
    const pdi_str next = o->next_line.n <= LONGEST ? pdi_squeeze(o->r, o->next_line) : PDI_NONE;
    return pdi_is_phrase(o->r->k, PDI_USE_column, pdi_squeeze(o->r, text)) ||
           (next.n && pdi_is_phrase(o->r->k, PDI_USE_column, next) && pdi_roster_is_group_word(o, text));
}

/* ２名|（川越 浩司、中家加代）: how many they are, and in a bracket who. */
static pdi_str names_behind_count(pdi_roster *o, pdi_str text) {
    const char *open = text.n && pdi_end(text)[-1] == ')' ? memchr(text.s, '(', text.n) : NULL;
    if (!open || open == text.s) return text;
    const pdi_str bracket = pdi_between(open, pdi_end(text)), inner = pdi_trim(pdi_slice(open + 1, bracket.n - 2));
    const pdi_str count = pdi_trim(pdi_between(text.s, open));
    if (pdi_bracket_extent(bracket) != bracket.n || !pdi_aside_read(o->r->k, count).count ||
        !pdi_attendance_line(o->r, inner))
        return text;
    pdi_take(o->r, count, PDOC_READING_NOTE, "note in the list");
    return inner;
}

static void read_line(pdi_roster *o, const pdi_line *line, pdi_str text) {
    bool numbered;
    uint32_t style = 0;
    size_t taken;
    if (is_rule(o->r->k, text, line->sign)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "rule");
        return;
    }
    if (is_note(text) || pdi_is_legend_of_signs(o->r->k, text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        return;
    }
    if (tells_of_listed(text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        o->retelling = true;
        o->status = pdi_find(text, PDI_LIT("欠席"))   ? PDOC_ATTENDANCE_ABSENT
                    : pdi_find(text, PDI_LIT("代理")) ? PDOC_ATTENDANCE_UNKNOWN
                                                      : PDOC_ATTENDANCE_REMOTE;
        return;
    }
    if (pdi_starts(text, PDI_LIT("※")) && pdi_find(text, PDI_LIT("のうち"))) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        return;
    }
    if (names_the_absent(o, text) || is_legend_line(o, text)) return;
    if (counts_only(o, text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "note in the list");
        return;
    }
    if (says_nobody(o->r, text)) {
        o->nobody_absent = o->group.status == PDOC_ATTENDANCE_ABSENT;
        pdi_take(o->r, text, PDOC_READING_NOTE, "nobody");
        return;
    }
    if (pdi_roster_is_header_row(o, text) || is_title_of_column(o, text)) {
        pdi_take(o->r, text, PDOC_READING_NOTE, "titles of columns");
        return;
    }
    /* 経営支援課　阿武室長、貫名主幹 | and below them 田辺副主幹、…: of the same office */
    const bool hangs = line->indent > o->line_indent + 4 && line->indent == o->person_column;
    o->line_indent = line->indent;
    if (o->of_line && !hangs) o->organization = PDI_NONE, o->of_line = false;
    if (o->role_of_line) o->role = PDI_NONE, o->role_of_line = false;
    o->person_column = 0;
    text = without_note(o, text);
    text = without_marks(o, text, line, &numbered, &style);
    text = without_symbol(o, text, line);
    if (line->indent > o->person_indent + 2 && pdi_roster_office_below(o, text)) return;
    if (!numbered && pdi_roster_second_office(o, text, line)) return;
    const pdi_str inside = inside_section(o, inside_group(o, text, numbered, style));
    if (inside.s != text.s) numbered = false; /* the number was the group's */
    text = inside;
    for (unsigned i = 0; i < 3 && text.n > 0 && (taken = pdi_roster_heading(o, text, line, numbered && i == 0, style));
         i++) {
        o->retelling = false;
        text = pdi_trim(pdi_skip(text, taken));
        while (text.n > 0 && (text.s[0] == ':' || text.s[0] == '=')) text = pdi_trim(pdi_skip(text, 1));
    }
    if (text.n == 0 || pdi_roster_aside_line(o, text)) return;
    text = names_behind_count(o, text);
    const size_t before = o->list->people.count;
    size_t people = pdi_roster_run(o, text);
    if (o->retelling) pdi_roster_tell_of_listed(o, before);
    if (people == 0) {
        o->post_may_follow = false;
        return;
    }
    o->person_indent = line->indent;
    o->person_column = o->of_line ? column_behind_gap(o, line) : 0;
    /* 真鍋氏代理 相良とも子: two are named, and one of them is there */
    const struct pdoc_attendee *came = o->list->people.at[o->list->people.count - 1];
    o->post_may_follow = people == 1 || (people == 2 && o->list->people.count == before + 1 && came->proxy_for.s);
}

static bool is_office(const pdi_knowledge *k, pdi_str text) {
    return pdi_is_organization(k, text) || pdi_is_post(k, text);
}

static bool is_office_line(pdi_roster *o, uint32_t line) {
    return is_office(o->r->k, pdi_line_text(o->r->flow, &o->r->flow->lines[line]));
}

/* Somebody, with nothing of where they are from; a bracket may give their role. */
static bool is_person(pdi_roster *o, pdi_str text) {
    if (text.n == 0 || text.n > 150) return false;
    const pdi_row *row = pdi_roster_row(o, text);
    const size_t person = pdi_row_person(row, 0);
    if (row->end != pdi_end(text) || person == row->count || row->at[person].kind != PDI_CELL_NAME) return false;
    for (size_t i = 0; i < row->count; i++) {
        const pdi_cell_kind kind = row->at[i].kind;
        const bool role = kind == PDI_CELL_ROLE && i == 0; /* 座長|吉満直樹 */
        if (i != person && !role && kind != PDI_CELL_BRACKET && kind != PDI_CELL_MARK && kind != PDI_CELL_HONORIFIC)
            return false;
    }
    return row->at[person].name.full && !is_office(o->r->k, text);
}

static bool is_person_line(pdi_roster *o, uint32_t line) {
    return is_person(o, pdi_line_text(o->r->flow, &o->r->flow->lines[line]));
}

/* 鷺沼 泰利, and in the next cell, if there is one, where they are from. */
static bool begins_with_person(pdi_roster *o, uint32_t line) {
    const pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[line]);
    const char *tab = text.n ? memchr(text.s, '\t', text.n) : NULL;
    return is_person(o, tab ? pdi_between(text.s, tab) : text);
}

/* A table whose cells a converter wrote one to a line: somebody, their office, the next one, their office. Office
 * before somebody is the commoner order, so the pairs must come out even. */
static void see_pairs(pdi_roster *o, uint32_t line, uint32_t last) {
    const bool before = o->pairs_until > 0;
    if (line < o->pairs_until || line < o->pairs_denied || o->pending_post.s || o->post_may_follow) return;
    if (!is_person_line(o, line)) return;
    uint32_t i = line;
    while (i + 1 < last && is_person_line(o, i) && is_office_line(o, i + 1)) i += 2;
    const uint32_t pairs = (i - line) / 2;
    if (pairs == 0 || (pairs == 1 && !before) || (i < last && is_person_line(o, i)))
        o->pairs_denied = i; /* nor from any line between */
    else
        o->pairs_until = i;
}

/* The brackets on lines of their own from a line on, each of which may run over several lines, up to a note; no more
 * than one above `most` are counted. */
static size_t brackets_from(const pdi_roster *o, uint32_t line, uint32_t last, size_t most) {
    enum { LINES_MAX = 4 };
    size_t count = 0;
    pdi_str inner;
    uint32_t sign;
    while (line < last && count <= most) {
        const char *from = pdi_line_text(o->r->flow, &o->r->flow->lines[line]).s;
        size_t length = 0;
        uint32_t lines = 0;
        for (; !length && lines < LINES_MAX && line + lines < last; lines++) {
            const pdi_str text =
                pdi_between(from, pdi_end(pdi_line_text(o->r->flow, &o->r->flow->lines[line + lines])));
            length = pdi_starts(text, PDI_LIT("(")) ? pdi_bracket_at(text, &inner, &sign) : 0;
            if (length && length < text.n) return count;
        }
        if (!length || pdi_aside_read(o->r->k, inner).known) return count;
        line += lines;
        count++;
    }
    return count;
}

/* Names one below the other, and then in as many brackets where they are from: the columns of a table, one after the
 * other. */
static void see_column(pdi_roster *o, uint32_t line, uint32_t last, pdi_str text) {
    if (o->column_left || text.n == 0 || text.s[0] != '(') return;
    const size_t people = pdi_roster_without_office(o);
    if (people >= 2 && brackets_from(o, line, last, people) == people) o->column_left = people;
}

static bool is_role_line(pdi_roster *o, uint32_t line) {
    const pdi_str text = pdi_line_text(o->r->flow, &o->r->flow->lines[line]);
    return text.n <= 60 && pdi_is_role(o->r->k, pdi_squeeze(o->r, text));
}

/* 委員長 | 副委員長 | 委員, and then 鷺沼 泰利 | 中ノ郷 規夫 | 福部 隆宏 | …: the columns of a table, one after the
 * other. The last role is that of all who are left. How many lines of roles stand here; 0 where it is no such table. */
static uint32_t roles_in_column(pdi_roster *o, uint32_t line, uint32_t last) {
    enum { ROLES_MAX = 32 }; /* a column of more is no column, and nothing is looked at more often than that */
    uint32_t roles = 1, people = 0;
    if (!is_role_line(o, line)) return 0;
    const pdi_str first = pdi_squeeze(o->r, pdi_line_text(o->r->flow, &o->r->flow->lines[line]));
    if (!pdi_entry_is(pdi_lookup(o->r->k, PDI_TABLE_roles, first), 1, "chair")) return 0;
    while (line + roles < last && roles <= ROLES_MAX && is_role_line(o, line + roles)) roles++;
    if (roles < 2 || roles > ROLES_MAX) return 0;
    while (line + roles + people < last && people < roles && begins_with_person(o, line + roles + people)) people++;
    return people == roles ? roles : 0;
}

/* The role in the column before the names that the next one of them has. */
static void give_role_of_column(pdi_roster *o, uint32_t line, uint32_t last) {
    if (!o->role_lines && (o->role_lines = roles_in_column(o, line, last)) > 0) o->role_line = line;
    if (!o->role_lines) return;
    const uint32_t names = o->role_line + o->role_lines;
    if (line < names || !begins_with_person(o, line)) {
        if (line >= names) o->role_lines = 0;
        return;
    }
    const uint32_t at = line - names < o->role_lines ? line - names : o->role_lines - 1;
    o->pending_role = pdi_line_text(o->r->flow, &o->r->flow->lines[o->role_line + at]);
    o->pending_alone = false;
}

/* Marked as remote is who is so among others who are there; in a meeting held wholly online all are present. */
static void settle_remote(pdi_attendance *list) {
    size_t present = 0;
    for (size_t i = 0; i < list->people.count; i++)
        present += !list->online.at[i] && list->people.at[i]->status == PDOC_ATTENDANCE_PRESENT;
    for (size_t i = 0; i < list->people.count; i++)
        if (list->online.at[i]) list->people.at[i]->status = present ? PDOC_ATTENDANCE_REMOTE : PDOC_ATTENDANCE_PRESENT;
}

static pdi_roster *roster_of(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session) {
    if (!list->roster) list->roster = PDI_NEW(&r->job->scratch, pdi_roster);
    list->roster->r = r;
    list->roster->list = list;
    list->roster->session = session;
    return list->roster;
}

/* Whether what the section's heading took is a cell of the first entry (議長　鷹取 慎一) and no heading: no sign is
 * between, it does not say how they attended, and no line below stands in the column behind it. */
static bool heading_is_cell(pdi_roster *o, pdi_str group, const char *from, const pdi_line *next) {
    const pdi_reader *r = o->r;
    if (!group.s || !from || pdi_end(group) > from) return false;
    if (group.s > r->flow->text.s && (group.s[-1] == '(' || group.s[-1] == '[' || (unsigned char)group.s[-1] >= 0x80))
        return false;
    if (*from == ':' || pdi_trim(pdi_between(pdi_end(group), from)).n > 0) return false;
    if (next && next->indent + 1u >= o->value_column && next->indent <= o->value_column + 1u) return false;
    const pdi_str words = pdi_squeeze(o->r, group);
    const pdi_entry *e = pdi_lookup(r->k, PDI_TABLE_groups, words);
    if (!e && pdi_ends(words, PDI_LIT("側"))) return false; /* 病院側: those of one side */
    return e ? pdi_entry_is(e, 2, "-") : pdi_who_attended(r->k, words).n == words.n;
}

/* 出席委員　　鏑木　俊昭: the columns of a heading and of what stands behind it. */
static void see_columns(pdi_roster *o, const pdi_line *line, const char *from) {
    o->label_column = o->value_column = 0;
    o->value_behind_tab = false;
    if (!from || from <= o->r->flow->text.s || !pdi_is_gap(from[-1])) return;
    o->label_column = line->indent;
    o->value_behind_tab = from[-1] == '\t';
    o->value_column = (uint16_t)pdi_column_in_line(o->r->flow, line, from);
}

/* Two lists side by side, one after the other. */
static bool read_side_by_side(pdi_roster *o, uint32_t first, uint32_t last) {
    const unsigned column = pdi_roster_columns_find(o, first, last);
    if (!column) return false;
    for (unsigned right = 0; right < 2; right++) {
        if (right) pdi_roster_begin(o, false, PDI_NONE);
        for (uint32_t i = first; i < last; i++) {
            const pdi_line *line = &o->r->flow->lines[i];
            const pdi_str text = pdi_roster_column_part(o, line, column, right);
            o->line = i;
            o->last = last;
            o->next_line = PDI_NONE;
            if (text.n > 0) read_line(o, line, text);
        }
    }
    return true;
}

void pdi_attendance_read(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, uint32_t first,
                         uint32_t last, const char *from, const pdi_list_heading *head) {
    pdi_roster *o = roster_of(r, list, session);
    if (first >= last) return;
    see_columns(o, &r->flow->lines[first], from);
    o->group_line = UINT32_MAX;
    if (!head->goes_on) {
        if (heading_is_cell(o, head->group, from, first + 1 < last ? &r->flow->lines[first + 1] : NULL))
            from = head->group.s;
        else
            pdi_roster_begin(o, head->absent, head->group);
        if (head->role.n) o->group.role = pdi_copy(&r->job->keep, head->role);
    }
    o->group_line = from ? first : UINT32_MAX;
    pdi_roster_preview(o, first, last);
    o->column_left = o->role_lines = 0;
    if (!from && read_side_by_side(o, first, last)) return;
    for (uint32_t i = first; i < last; i++) {
        const pdi_line *line = &r->flow->lines[i];
        pdi_str text = pdi_line_text(r->flow, line);
        pdi_line plain = *line;
        const uint32_t cells = i == first && from ? 0 : pdi_roster_cells_read(o, i, last);
        if (cells) {
            i += cells - 1;
            continue;
        }
        if (i == first && from) {
            text = pdi_between(from, pdi_end(text));
            plain.sign = 0;
            plain.level = 0;
        }
        text = pdi_trim(text);
        while (text.n > 0 && text.s[0] == ':') text = pdi_trim(pdi_skip(text, 1));
        see_column(o, i, last, text);
        for (unsigned joined = 0; text.n > 0 && joined < JOINED_MAX && i + 1 < last &&
                                  pdi_roster_goes_on(o, text, &r->flow->lines[i], &r->flow->lines[i + 1]);
             joined++)
            text = pdi_between(text.s, pdi_end(pdi_line_text(r->flow, &r->flow->lines[++i])));
        o->line = i;
        o->last = last;
        o->next_line = i + 1 < last ? pdi_line_text(r->flow, &r->flow->lines[i + 1]) : PDI_NONE;
        give_role_of_column(o, i, last);
        if (o->role_lines && i < o->role_line + o->role_lines) {
            pdi_take(r, text, PDOC_READING_GROUP, "roles in a column of their own");
            continue;
        }
        see_pairs(o, i, last);
        if (i < o->pairs_until && pdi_roster_take_office(o, text)) continue;
        if (pdi_roster_take_column(o, text)) continue;
        if (text.n > 0) read_line(o, &plain, text);
        if (i + 1 < last && text.n > 0 &&
            (pdi_roster_column_goes_on(o, text, line, &r->flow->lines[i + 1]) ||
             pdi_roster_another_post(o, o->next_line)))
            pdi_roster_office_goes_on(o, pdi_line_text(r->flow, &r->flow->lines[++i]));
        pdi_work(r->job, text.n);
    }
    settle_remote(list);
}

bool pdi_attendance_line(const pdi_reader *r, pdi_str line) {
    static const char stop[] = "。";
    pdi_row row;
    line = pdi_trim(line);
    if (line.n == 0 || pdi_find(line, pdi_slice(stop, sizeof stop - 1))) return false;
    const char *to = pdi_roster_item_end(line.s, pdi_end(line), false);
    bool run = to < pdi_end(line);
    pdi_row_read(r->k, NULL, pdi_trim(pdi_between(line.s, to)), &row);
    size_t at = pdi_row_person(&row, 0);
    if (at == row.count || row.at[at].weight < 5) return false;
    size_t words = 0;
    for (size_t i = 0; i < row.count; i++) words += row.at[i].kind == PDI_CELL_WORD;
    bool told = row.at[at].kind == PDI_CELL_TITLED || row.at[at].honorific || row.count > 1 || run;
    return told && words <= 1;
}

bool pdi_is_run_of_members(const pdi_reader *r, pdi_str text) {
    enum { LEAST = 4 };
    size_t members = 0, step = 0;
    if (!pdi_attendance_line(r, text)) return false;
    for (const char *s = text.s, *to; s < pdi_end(text); s = to + step) {
        to = pdi_roster_item_end(s, pdi_end(text), false);
        const pdi_str one = pdi_between(s, to);
        const char *bracket = one.n ? memchr(one.s, '(', one.n) : NULL;
        const pdi_str who = pdi_trim(bracket ? pdi_between(one.s, bracket) : one);
        if (!pdi_lookup_suffix(r->k, PDI_TABLE_roles, who, NULL)) return false;
        members++;
        step = 0;
        if (to < pdi_end(text)) pdi_utf8_at(to, pdi_end(text), &step);
    }
    return members >= LEAST;
}
