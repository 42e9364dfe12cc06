/* Lines of a list that the converter cut: whether one goes on with what the line above ends with. */
#include "minutes/post.h"
#include "minutes/roster.h"

bool pdi_roster_is_header_row(pdi_roster *o, pdi_str text) {
    static const pdi_str between[] = {{"・", 3}, {"、", 3}, {"等", 3}, {"及び", 6},
                                      {"(", 1},  {")", 1},  {"/", 1},  {"|", 1}};
    static const pdi_str name = {"名", 3};
    if (text.n > 200) return false;
    pdi_str rest = pdi_squeeze(o->r, text);
    size_t words = 0;
    bool named = false;
    while (rest.n > 0) {
        size_t length = pdi_begins_with_phrase(o->r->k, PDI_USE_column, rest, SIZE_MAX);
        const bool column = length > 0;
        if (column) {
            named = named || pdi_ends(pdi_cut(rest, length), name);
            words++;
        }
        bool joins = false;
        for (size_t i = 0; !column && !joins && i < sizeof between / sizeof *between; i++)
            if (pdi_starts(rest, between[i])) length = between[i].n, joins = true;
        if (!column && !joins) return false;
        rest = pdi_skip(rest, length);
    }
    return words > 1 && named;
}

static size_t unclosed(pdi_str text) {
    size_t depth = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '(')
            depth++;
        else if (text.s[i] == ')' && depth > 0)
            depth--;
    }
    return depth;
}

static pdi_str last_item(const pdi_roster *o, pdi_str text) {
    const char *s = text.s, *end = pdi_end(text);
    size_t step;
    for (const char *to; (to = pdi_roster_item_end(s, end, o->dotted)) < end;) {
        pdi_utf8_at(to, end, &step);
        s = to + step;
    }
    return pdi_trim(pdi_between(s, end));
}

/* Whether cells are all of an office: nobody is named, and somebody's post or organisation may go on in them. */
static bool is_office_only(const pdi_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        pdi_cell_kind kind = row->at[i].kind;
        if (kind != PDI_CELL_POST && kind != PDI_CELL_ORGANIZATION && kind != PDI_CELL_ROLE && kind != PDI_CELL_WORD)
            return false;
    }
    return row->count > 0;
}

/* 横 | 溝　亮: a name written with gaps, cut between its letters. */
static bool cuts_name(const pdi_row *row, const pdi_row *next) {
    const pdi_cell *last = &row->at[row->count - 1], *first = &next->at[0];
    if (row->count < 2 || last->gap < 2 || pdi_utf8_count(last->text) != 1 || last->kind == PDI_CELL_MARK) return false;
    size_t step;
    pdi_str text = first->text;
    const char *space = memchr(text.s, ' ', text.n);
    if (!space) space = pdi_end(text);
    uint32_t code = pdi_utf8_at(text.s, pdi_end(text), &step);
    return (size_t)(space - text.s) == step && pdi_script_of(code) == PDI_HAN;
}

/* The last letter of a line stands by itself: 横 in a name written with gaps. */
static bool ends_in_letter(pdi_str text) {
    size_t step;
    pdi_utf8_before(text.s, pdi_end(text), &step);
    return text.n > step + 2 && text.s[text.n - step - 1] == ' ' && text.s[text.n - step - 2] == ' ';
}

/* A line that hangs below somebody's post and goes on with it. */
static bool post_goes_on(pdi_roster *o, const pdi_row *row, pdi_str first) {
    pdi_row after;
    pdi_cell_kind end = row->at[row->count - 1].kind;
    if (pdi_row_person(row, 0) == row->count || pdi_utf8_count(first) >= 40) return false;
    if (end != PDI_CELL_POST && end != PDI_CELL_ORGANIZATION && end != PDI_CELL_WORD) return false;
    pdi_row_of(o->r, first, &after);
    return is_office_only(&after);
}

/* 委員：…, 榛見市：…: a word and a colon, before the first separator. */
static bool leads_with_colon(pdi_str text) {
    enum { REACH = 75 };
    const char *colon = pdi_find(pdi_cut(text, REACH), PDI_LIT(":"));
    return colon && colon > text.s && pdi_roster_item_end(text.s, colon, false) == colon &&
           !memchr(text.s, '(', (size_t)(colon - text.s));
}

/* Whether a word stands for those of an office or for a group, and is nobody's post. */
static bool heads_others(pdi_roster *o, pdi_str word) {
    enum { LONGEST = 90 };
    const pdi_str letters = word.n <= LONGEST ? pdi_squeeze(o->r, word) : PDI_NONE;
    const pdi_entry *role = letters.n ? pdi_lookup(o->r->k, PDI_TABLE_roles, letters) : NULL;
    if (role) return pdi_entry_is(role, 1, "secretariat") || pdi_entry_is(role, 1, "observer");
    return letters.n && pdi_lookup(o->r->k, PDI_TABLE_groups, letters) &&
           !pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, letters, NULL);
}

/* 事務局　書記　東恩納渚: the word of the next group, before its first entry; or ほか２名. */
static bool begins_group(pdi_roster *o, pdi_str text, pdi_str first) {
    pdi_row row;
    if (pdi_roster_is_group_word(o, pdi_without_people(first, NULL))) return true; /* 事務局|2名 */
    const char *gap = pdi_find_gap(pdi_cut(first, 60)); /* 市執行部　企画部長（中邑栄） */
    const pdi_str word = gap ? pdi_between(first.s, gap) : PDI_NONE;
    if (pdi_utf8_count(word) > 1 && pdi_lookup(o->r->k, PDI_TABLE_groups, word)) return true; /* 木 | 村 正代 is one */
    /* 株式会社みどり設計　篠原孝（理事長）: another office, or word for others, where no separator stands before */
    if (pdi_utf8_count(word) > 2 && (heads_others(o, word) || pdi_is_organization(o->r->k, word))) return true;
    const char *wide = pdi_find(pdi_cut(first, 60), PDI_LIT("  ")); /* 行 政    橋元博嘉 */
    if (wide && wide > first.s && pdi_lookup(o->r->k, PDI_TABLE_groups, pdi_squeeze(o->r, pdi_between(first.s, wide))))
        return true;
    const char *open = pdi_find(pdi_cut(first, 60), PDI_LIT("("));
    if (open && open > first.s && pdi_roster_is_group_word(o, pdi_between(first.s, open))) return true;
    const char *colon = pdi_find(pdi_cut(first, 60), PDI_LIT(":"));
    const pdi_str before_colon = colon ? pdi_between(first.s, colon) : PDI_NONE;
    if (colon && (pdi_roster_is_group_word(o, before_colon) || pdi_is_organization(o->r->k, before_colon) ||
                  pdi_lookup(o->r->k, PDI_TABLE_headings, pdi_squeeze(o->r, before_colon)))) /* 傍聴者：2人 */
        return true;
    /* 榛見市：… below 委員：…, a line that began so, too */
    if (colon && leads_with_colon(text) && leads_with_colon(first)) return true;
    pdi_row_of(o->r, pdi_cut(first, 200), &row);
    if (row.count > 0 && row.at[0].kind == PDI_CELL_MORE) return true;
    if (row.count < 2 || row.at[0].kind != PDI_CELL_ROLE) return false;
    return pdi_lookup(o->r->k, PDI_TABLE_groups, pdi_squeeze(o->r, row.at[0].text)) != NULL;
}

/* The cell of somebody's office under which the next line, of one word only, goes on; row->count for none. */
static size_t office_above(pdi_roster *o, const pdi_row *row, const pdi_line *line, const pdi_line *next) {
    size_t person = pdi_row_person(row, 0);
    pdi_str following = pdi_line_text(o->r->flow, next);
    if (person == row->count || next->indent < line->indent + 8 || pdi_find_gap(following)) return row->count;
    for (size_t i = person + 1; i < row->count; i++) {
        const pdi_cell *c = &row->at[i];
        if (c->gap < 2 || (c->kind != PDI_CELL_POST && c->kind != PDI_CELL_ORGANIZATION && c->kind != PDI_CELL_WORD &&
                           c->kind != PDI_CELL_TITLED))
            continue;
        unsigned column = pdi_column_in_line(o->r->flow, line, c->text.s);
        if (column <= next->indent + 1u && next->indent <= column + 1u) return i;
    }
    return row->count;
}

bool pdi_roster_column_goes_on(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    pdi_row row;
    if (next->indent < line->indent + 8 || text.n > 400) return false;
    pdi_row_of(o->r, text, &row);
    return office_above(o, &row, line, next) + 1 < row.count;
}

/* 山崎 | 健一(電力中央研究所): a surname that ends a line of a run, and the given name. */
static bool cuts_full_name(const pdi_knowledge *k, pdi_str item, pdi_str first) {
    const char *bracket = memchr(first.s, '(', first.n);
    if (item.n > 15 || pdi_name_weigh(k, item).full) return false;
    pdi_name both = pdi_name_weigh(k, pdi_between(item.s, bracket ? bracket : pdi_end(first)));
    return both.full && both.weight >= 9;
}

/* 岩垂 爲|行、…, 課長補佐　星加弘|美、…: a letter or two before the next separator, which among full names are nobody
 * by themselves; 鶴岡|枝里、…: a given name. */
static bool cuts_given_name(pdi_roster *o, pdi_str item, pdi_str first, bool run, bool separated) {
    enum { LETTERS_MAX = 6, GIVEN_MAX = 9 };
    pdi_row row;
    if (!separated || first.n > GIVEN_MAX || pdi_find_gap(first)) return false;
    if (pdi_roster_is_group_word(o, first) || pdi_lookup(o->r->k, PDI_TABLE_posts, first)) return false;
    pdi_row_of(o->r, item, &row);
    const pdi_cell *last = row.count ? &row.at[row.count - 1] : NULL;
    if (!last || last->kind != PDI_CELL_NAME) return false;
    const size_t people = o->list->people.count;
    if (!last->name.full && (row.count < 2 || pdi_lookup(o->r->k, PDI_TABLE_surnames, first))) return false;
    if (!last->name.full && pdi_lookup(o->r->k, PDI_TABLE_givennames, first)) return true;
    if (!last->name.full && (people == 0 || !o->list->printed.at[people - 1].full_name)) return false;
    size_t length;
    for (const char *s = first.s; s < pdi_end(first); s += length) {
        const pdi_script script = pdi_script_of(pdi_utf8_at(s, pdi_end(first), &length));
        if (script != PDI_HAN && script != PDI_HIRAGANA && script != PDI_KATAKANA) return false;
    }
    return (run || !last->name.full) && first.n <= LETTERS_MAX;
}

/* …、長坂茂登子委員（…）、桐原英 | 昭委員（…）: the end of a given name and the role that those before it have, too. */
static bool cuts_name_before_role(const pdi_roster *o, pdi_str text, pdi_str item, pdi_str first) {
    enum { GIVEN_MAX = 6, NAME_MAX = 15 };
    size_t length = 0;
    const char *bracket = memchr(first.s, '(', first.n);
    const pdi_str word = bracket ? pdi_trim(pdi_between(first.s, bracket)) : first;
    if (!pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, word, &length) || length == word.n ||
        word.n - length > GIVEN_MAX || pdi_find_gap(word))
        return false;
    if (item.n > NAME_MAX || pdi_find_gap(item) || pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, item, NULL))
        return false;
    const pdi_name cut = pdi_name_weigh(o->r->k, item), rest = pdi_name_weigh(o->r->k, pdi_cut(word, word.n - length));
    return cut.weight > 0 && (cut.full || !rest.known) &&
           pdi_find(pdi_between(text.s, item.s), pdi_skip(word, word.n - length)) != NULL;
}

/* 里 alone on a line, below 本城亜久: no word and nobody by itself. */
static bool is_single_letter(pdi_str text) {
    size_t length;
    return text.n && pdi_script_of(pdi_utf8_at(text.s, pdi_end(text), &length)) == PDI_HAN && length == text.n;
}

/* 事務局, much nearer to the margin than the column of posts above it: the next group, and no rest of a post. */
static bool heads_group(pdi_roster *o, const pdi_row *row, pdi_str first, const pdi_line *line, const pdi_line *next) {
    return pdi_roster_is_group_word(o, first) &&
           next->indent * 2u < pdi_column_in_line(o->r->flow, line, row->at[row->count - 1].text.s);
}

/* 中臣和行 株式会社時報通信社 | 鳥取支局長: somebody and where they are from, and on the next line the post there. */
static bool office_ends_below(pdi_roster *o, pdi_str text, pdi_str following) {
    enum { LONGEST = 120 };
    pdi_row row, after;
    if (text.n > LONGEST || following.n > LONGEST || pdi_find_gap(following) ||
        pdi_roster_is_group_word(o, following) || !pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, following, NULL))
        return false;
    pdi_row_of(o->r, text, &row);
    const size_t person = pdi_row_person(&row, 0);
    if (person == row.count || row.at[person].kind != PDI_CELL_NAME || !row.at[person].name.full ||
        row.at[row.count - 1].kind != PDI_CELL_ORGANIZATION)
        return false;
    pdi_row_of(o->r, following, &after);
    return after.count == 1 &&
           (after.at[0].kind == PDI_CELL_POST || (after.at[0].kind == PDI_CELL_TITLED && after.at[0].title.is_post &&
                                                  !after.at[0].title.is_role && !after.at[0].title.bearer.full));
}

/* …、根来委員、吉備委員: the last two end with one role. */
static bool ends_like_others(const pdi_knowledge *k, pdi_str text, pdi_str item) {
    static const pdi_str comma = PDI_CONST("、");
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, item, NULL);
    const pdi_str before = pdi_trim(pdi_between(text.s, item.s));
    return role && pdi_ends(before, comma) && pdi_ends(pdi_trim(pdi_cut(before, before.n - comma.n)), role->cell[0]);
}

/* …、美園 泰造 青海大学教授 | 貞方経済研究所長、…: two entries, each of somebody with a post. */
static bool both_complete(pdi_roster *o, pdi_str text, pdi_str item, pdi_str first) {
    pdi_row row, after;
    if (!pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, item, NULL) &&
        !pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, item, NULL))
        return false;
    pdi_row_of(o->r, item, &row);
    if (pdi_row_person(&row, 0) == row.count) return false;
    const pdi_cell_kind last = row.at[row.count - 1].kind;
    if (last != PDI_CELL_TITLED && (row.count < 2 || last != PDI_CELL_POST)) return false;
    pdi_row_of(o->r, first, &after);
    if (after.count == 0 || after.at[0].kind != PDI_CELL_TITLED || !after.at[0].title.bearer.known) return false;
    if (last == PDI_CELL_TITLED && ends_like_others(o->r->k, text, item)) return true;
    const bool both = last == PDI_CELL_TITLED && row.at[row.count - 1].title.bearer.known;
    return after.count == 1 && after.at[0].weight >= (both ? 4 : 9);
}

/* …、中塚参 | 事官, …、務川 | 大臣政務官: the last of a run, which is no entry with a title without what follows. */
static bool cuts_titled(pdi_roster *o, const pdi_row *row, pdi_str item, pdi_str first) {
    enum { LONGEST = 90 };
    char both[LONGEST * 2];
    pdi_row whole;
    const pdi_cell *last = &row->at[row->count - 1];
    const bool whole_name = last->kind == PDI_CELL_NAME && last->name.full && pdi_find_gap(last->text);
    if (item.n > LONGEST || first.n > LONGEST || last->kind == PDI_CELL_TITLED || whole_name ||
        (last->kind == PDI_CELL_NAME && last->name.full && pdi_roster_is_group_word(o, first)))
        return false;
    memcpy(both, item.s, item.n);
    memcpy(both + item.n, first.s, first.n);
    pdi_row_read(o->r->k, NULL, pdi_slice(both, item.n + first.n), &whole);
    return whole.count == row->count && whole.at[whole.count - 1].kind == PDI_CELL_TITLED &&
           whole.at[whole.count - 1].title.bearer.known && whole.at[whole.count - 1].weight >= 7;
}

/* …、一般社団法人電気通信相談 | 協会 宇多津事務局長: an office without anybody ends the line of a run, and the rest of
 * its name stands before who is from there. */
static bool cuts_office(pdi_roster *o, const pdi_row *row, pdi_str item, pdi_str first) {
    enum { LONGEST = 90 };
    char both[LONGEST * 2];
    pdi_row after;
    if (row->count != 1 || item.n > LONGEST || first.n > LONGEST || !pdi_begins_with_legal_form(o->r->k, item))
        return false;
    pdi_row_of(o->r, first, &after);
    if (after.count < 2 || pdi_row_person(&after, 0) != 1 || after.at[0].text.s != first.s) return false;
    const pdi_str rest = after.at[0].text;
    memcpy(both, item.s, item.n);
    memcpy(both + item.n, rest.s, rest.n);
    return !pdi_begins_with_legal_form(o->r->k, rest) && pdi_is_organization(o->r->k, pdi_slice(both, item.n + rest.n));
}

/* 羽生田、井伊各委員: the last word is for all of the run, which is complete. */
static bool ends_in_each(const pdi_knowledge *k, pdi_str item) {
    size_t length;
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, item, &length);
    return role && pdi_ends(pdi_cut(item, item.n - length), PDI_LIT("各"));
}

/* The column of a full name that ends a line, behind a gap and somebody's office; 0 for none. */
static unsigned column_of_last_name(pdi_roster *o, const pdi_line *line) {
    enum { LONGEST = 240 };
    const pdi_str text = pdi_line_text(o->r->flow, line);
    pdi_row row;
    if (text.n > LONGEST || !pdi_find(text, PDI_LIT("  "))) return 0;
    pdi_row_of(o->r, text, &row);
    const pdi_cell *last = row.count > 1 ? &row.at[row.count - 1] : NULL;
    if (!last || last->kind != PDI_CELL_NAME || !last->name.full || last->gap < 2) return 0;
    return pdi_column_in_line(o->r->flow, line, last->text.s);
}

/* 鹿嶺県高等学校長協会公民部会 | 部会長　　須永 由子: an office before a name, whose cell was too narrow. The names
 * above and below it stand in one column. */
static bool office_ends_before_name(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    if (line == o->r->flow->lines || line->indent != next->indent || pdi_find_gap(text) ||
        !pdi_is_organization(o->r->k, text))
        return false;
    const unsigned above = column_of_last_name(o, line - 1), below = above ? column_of_last_name(o, next) : 0;
    return below && below <= above + 2 && above <= below + 2;
}

/* Whether a line says whom an office sent: 陶都保健所　所長　大須賀瑞枝, behind the role perhaps that goes on below. */
static bool tells_whom_office_sent(pdi_roster *o, const pdi_line *line) {
    enum { LONGEST = 240 };
    const pdi_str whole = pdi_line_text(o->r->flow, line);
    const bool led = o->role.s >= whole.s && pdi_end(o->role) < pdi_end(whole);
    const pdi_str text = led ? pdi_trim(pdi_between(pdi_end(o->role), pdi_end(whole))) : whole;
    const char *gap = pdi_find_gap(text);
    if (!gap || text.n > LONGEST || !pdi_is_organization(o->r->k, pdi_between(text.s, gap))) return false;
    pdi_row row;
    pdi_row_of(o->r, text, &row);
    return pdi_row_person(&row, 1) < row.count;
}

/* NTT西海(株)中央支店 | 東フィールドサービスセンタ　センタ長　岸上達也: an office below others of a column behind a
 * role that goes on for all of them (委　員), whose cell was too narrow. */
static bool office_ends_in_column(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    enum { ROLE_MIN = 4, ABOVE = 3, LONGEST = 240 }; /* ROLE_MIN: columns of the shortest role */
    if (!o->role.s || line->indent < o->role_indent + ROLE_MIN || next->blanks_before || line->indent != next->indent ||
        pdi_find_gap(text) || !pdi_is_organization(o->r->k, text))
        return false;
    bool told = false;
    const pdi_line *above = line;
    for (size_t i = 0; !told && i < ABOVE && above > o->r->flow->lines && (--above)->indent <= line->indent; i++)
        told = tells_whom_office_sent(o, above);
    const pdi_str following = pdi_line_text(o->r->flow, next);
    pdi_row row;
    if (!told || following.n > LONGEST) return false;
    pdi_row_of(o->r, following, &row);
    for (size_t i = 1; i < row.count; i++)
        if (row.at[i].kind == PDI_CELL_NAME && row.at[i].name.full) return true;
    return false;
}

/* …、道下委員、山田 | 委員、奥寺副大臣、…: the role that the one before the last of the run has, cut off the last. */
static bool cuts_role(const pdi_roster *o, pdi_str text, pdi_str item, pdi_str first, bool separated) {
    const pdi_str before = pdi_trim(pdi_between(text.s, item.s));
    return separated && pdi_is_role(o->r->k, first) && pdi_ends(before, PDI_LIT("、")) &&
           pdi_ends(pdi_cut(before, before.n - 3), first) && !pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, item, NULL) &&
           !pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, item, NULL);
}

/* 委員（市民） 山科副委員長 below 委員（学識者） 寺嶋委員長、…: a group's word, which of them, and the first. */
static bool heads_kind(pdi_roster *o, pdi_str first) {
    const char *open = pdi_find(pdi_cut(first, 60), PDI_LIT("("));
    if (!open || open == first.s || !pdi_roster_is_group_word(o, pdi_between(first.s, open))) return false;
    const pdi_str behind = pdi_between(open, pdi_end(first));
    const size_t extent = pdi_bracket_extent(behind);
    return extent > 0 && extent < behind.n && pdi_is_gap(behind.s[extent]);
}

/* The column behind a short word and a wide gap at a line's head; 0 where it does not begin so. */
static unsigned column_behind_word(pdi_roster *o, const pdi_line *line) {
    enum { WORD_MAX = 24 };
    const pdi_str text = pdi_line_text(o->r->flow, line);
    const char *gap = pdi_find_gap(pdi_cut(text, WORD_MAX + 1));
    if (!gap || gap == text.s || pdi_utf8_count(pdi_between(text.s, gap)) < 2) return 0;
    const pdi_str rest = pdi_trim(pdi_between(gap, pdi_end(text)));
    const unsigned column = pdi_column_in_line(o->r->flow, line, rest.s);
    return column >= pdi_column_in_line(o->r->flow, line, gap) + 2 ? column : 0;
}

/* 第一部　　部長　杉下 直樹、…、幹事　西藤 芳郎 | 第二部　　部長　…: each begins with a word in one column, and what it
 * is for in another. */
static bool both_lead_with_word(pdi_roster *o, const pdi_line *line, const pdi_line *next) {
    const unsigned column = line->indent == next->indent ? column_behind_word(o, line) : 0;
    return column && column_behind_word(o, next) == column;
}

bool pdi_roster_goes_on(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next) {
    pdi_row row, after;
    pdi_str following = pdi_line_text(o->r->flow, next);
    if (following.n == 0 || next->level > 0 || next->strong) return false;
    if (unclosed(text)) return following.n < 2000;
    if (pdi_ends(text, PDI_LIT("の各")) && pdi_lookup(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, following)))
        return true;
    if (pdi_closes_list(text)) return false;
    if (office_ends_before_name(o, text, line, next) || office_ends_in_column(o, text, line, next)) return true;
    if (pdi_roster_is_header_row(o, text) || pdi_roster_column_goes_on(o, text, line, next)) return false;
    pdi_str item = last_item(o, text);
    const uint32_t wrap = o->r->flow->wrap;
    const bool run = item.n < text.n;
    const bool full = wrap > 0 && line->width + 8u >= wrap;
    bool hangs = next->indent >= line->indent + 4, letter = ends_in_letter(text);
    bool even = run && next->indent == line->indent;
    if (!run && next->indent == line->indent && office_ends_below(o, text, following)) return true;
    if (item.n == 0 || pdi_mark_read(o->r->k, following, next->sign).kind != PDI_MARK_NONE) return false;
    if (run && (ends_in_each(o->r->k, item) || both_lead_with_word(o, line, next))) return false;
    if (run && pdi_ends(text, PDI_LIT("ほか")) && !(following.s[0] >= '0' && following.s[0] <= '9')) return false;
    const char *to = pdi_roster_item_end(following.s, pdi_end(following), o->dotted);
    pdi_str first = pdi_trim(pdi_between(following.s, to));
    if (first.n == 0 || pdi_closing_of(pdi_utf8_at(first.s, pdi_end(first), &(size_t){0}))) return false;
    if (run && heads_kind(o, first)) return false;
    if (cuts_role(o, text, item, first, to < pdi_end(following))) return true;
    if (run && pdi_ends(text, PDI_LIT(":"))) return true;                      /* …、主査： | 齋田 友香 */
    if (run && first.n == following.n && heads_others(o, first)) return false; /* 事務局 on a line of its own */
    if (leads_with_colon(following) && begins_group(o, text, first)) return false; /* 事務局：… below 欠席者：… */
    if (run && cuts_name_before_role(o, text, item, first)) return true;
    if (cuts_given_name(o, item, first, run, to < pdi_end(following) || (run && is_single_letter(first)))) return true;
    if (!((run && full) || hangs || letter || even)) return false;
    /* a run, cut where the line was full: between two entries a separator would stand */
    if (run && (full || (hangs && to < pdi_end(following))))
        return !begins_group(o, text, first) && !both_complete(o, text, item, first);
    pdi_row_of(o->r, item, &row);
    if (row.count == 0) return false;
    if (even && (cuts_full_name(o->r->k, item, first) || cuts_office(o, &row, item, first) ||
                 cuts_titled(o, &row, item, pdi_roster_without_others(o, first))))
        return true;
    if (!run && hangs && office_above(o, &row, line, next) + 1 == row.count) return true;
    if (letter) {
        pdi_row_of(o->r, first, &after);
        if (after.count > 0 && cuts_name(&row, &after)) return true;
    }
    return hangs && !run && to == pdi_end(following) && !heads_group(o, &row, first, line, next) &&
           post_goes_on(o, &row, first);
}
