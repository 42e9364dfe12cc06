/* One row of a list: which cells belong to which person, and what the list's form tells where no table does. */
#include "minutes/roster_entry.h"

#include "minutes/post.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

static bool is_descriptor(const pdi_cell *c) {
    return c->kind == PDI_CELL_ROLE || c->kind == PDI_CELL_POST || c->kind == PDI_CELL_ORGANIZATION ||
           c->kind == PDI_CELL_WORD || c->kind == PDI_CELL_SAME;
}

/* Whether a weak name stands where the form of the row puts one: behind a post, or before the office in a column. */
static bool stands_as_name(const pdi_row *row, size_t i, bool in_run) {
    const pdi_cell *c = &row->at[i];
    if (c->kind != PDI_CELL_NAME) return false;
    size_t next = i + 1; /* behind signs and brackets: Anna Schmidt (R)   ライン研究所研究員 */
    while (next < row->count && (row->at[next].kind == PDI_CELL_BRACKET || row->at[next].kind == PDI_CELL_MARK)) next++;
    const pdi_cell *before = i > 0 ? &row->at[i - 1] : NULL, *after = next < row->count ? &row->at[next] : NULL;
    if (before && (before->kind == PDI_CELL_POST || (in_run && before->kind == PDI_CELL_ORGANIZATION && i == 1)) &&
        (!after || after->kind == PDI_CELL_MORE))
        return true;
    return !before && after && after->gap >= 4 &&
           (after->kind == PDI_CELL_POST || after->kind == PDI_CELL_ORGANIZATION);
}

/* Names that no table and no company supports are words after all. */
static size_t settle_names(pdi_roster *o, pdi_row *row, bool in_run) {
    size_t strong = 0, weak = 0, support = 0;
    for (size_t i = 0; i < row->count; i++) {
        pdi_cell *c = &row->at[i];
        if (pdi_cell_is_person(c)) c->weight >= 3 ? strong++ : weak++;
        support += c->kind == PDI_CELL_SEAT || c->kind == PDI_CELL_ROLE || c->kind == PDI_CELL_SAME ||
                   c->kind == PDI_CELL_MARK || (c->kind == PDI_CELL_BRACKET && c->gap == 0) ||
                   c->kind == PDI_CELL_HONORIFIC || stands_as_name(row, i, in_run);
    }
    bool alone = row->count == 1 && (in_run || (o->group.role.s && o->list->people.count > o->group_begin));
    if (weak == 0 || (strong == 0 && (support > 0 || alone))) return strong + weak;
    for (size_t i = 0; i < row->count; i++)
        if (pdi_cell_is_person(&row->at[i]) && row->at[i].weight < 3) row->at[i].kind = PDI_CELL_WORD;
    return strong;
}

/* 会長・矢部、委員・栗栖、道祖尾、…: whether a run that nobody looked through before prints this role again on its
 * line.
 */
static bool stands_again(const pdi_roster *o, const pdi_roster_entry *e) {
    enum { REACH = 120 };
    const pdi_str rest = pdi_cut(pdi_between(pdi_end(e->name), pdi_end(o->r->flow->text)), REACH);
    const char *end = rest.n ? memchr(rest.s, '\n', rest.n) : NULL;
    return pdi_find(end ? pdi_between(rest.s, end) : rest, e->role) != NULL;
}

/* 副会長　　三成 美智、渡良瀬 義夫: a vice chair's role that leads a line, and one or two more on it. Where there are
 * many, they are members whose role nobody printed. */
static bool leads_short_run(const pdi_roster *o, const pdi_roster_entry *e) {
    enum { REACH = 180, MORE_MAX = 2 };
    static const pdi_str COMMA = PDI_CONST("、");
    const pdi_entry *role = pdi_lookup(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, e->role));
    const pdi_line *line = &o->r->flow->lines[o->line];
    if (!pdi_entry_is(role, 1, "vice") || e->role.s != pdi_line_text(o->r->flow, line).s) return false;
    const pdi_str rest = pdi_cut(pdi_between(pdi_end(e->name), o->r->flow->text.s + line->end), REACH);
    size_t commas = 0;
    for (const char *s = rest.s; (s = pdi_find(pdi_between(s, pdi_end(rest)), COMMA)) != NULL; s += COMMA.n) commas++;
    return commas > 0 && commas <= MORE_MAX && !pdi_ends(rest, COMMA) &&
           !pdi_holds_word(o->r->k, PDI_TABLE_roles, rest);
}

/* Whether a role before the first of several people is meant for all of them. */
static void carry_role(pdi_roster *o, const pdi_roster_entry *e, bool in_run) {
    if (!e->role.s || e->role.s > e->name.s) return;
    pdi_str squeezed = pdi_squeeze(o->r, e->role);
    bool seen = false;
    for (size_t i = 0; i < o->role_count && !seen; i++) seen = pdi_eq(o->roles[i].word, squeezed);
    o->role_of_names = in_run && !seen;
    const bool again = o->role_of_names ? stands_again(o, e) : pdi_roster_repeats_role(o, squeezed);
    o->role_of_line = in_run && leads_short_run(o, e);
    const bool chair = pdi_roster_is_chair(o->r->k, e->role) && !o->role_of_line;
    o->role = chair || again ? PDI_NONE : e->role;
    o->role_indent = o->line_indent;
}

/* (会長) right before a name: the role of the one behind it. */
static bool is_role_before(const pdi_knowledge *k, const pdi_row *row, size_t i) {
    pdi_letters l;
    const pdi_cell *c = &row->at[i];
    if (c->kind != PDI_CELL_BRACKET || i + 1 >= row->count || row->at[i + 1].gap > c->gap) return false;
    return pdi_letters_of(c->inner, &l) && pdi_is_role(k, pdi_letters_all(&l));
}

/* The cell behind the last one that belongs to the person at `at`; the next person is at `next`. */
static size_t belongs_until(const pdi_knowledge *k, const pdi_row *row, size_t at, size_t next, bool leading) {
    size_t i = at + 1;
    if (next == row->count) return next;
    if (!leading) {
        while (i < next && row->at[i].kind != PDI_CELL_SEAT && row->at[i].kind != PDI_CELL_MARK) i++;
        /* 栢森　雅勝　　　部会長　財前　五月: a role that stands nearer to the next one is theirs */
        const bool nearer = row->at[next - 1].kind == PDI_CELL_ROLE && row->at[next - 1].gap > row->at[next].gap;
        return i == next && next - 1 > at && nearer ? next - 1 : i;
    }
    while (i < next && (row->at[i].kind == PDI_CELL_HONORIFIC ||
                        (row->at[i].kind == PDI_CELL_BRACKET && !is_role_before(k, row, i))))
        i++;
    return i;
}

static void keep_pending(pdi_roster *o, const pdi_row *row, bool in_run) {
    for (size_t i = 0; i < row->count; i++) {
        const pdi_cell *c = &row->at[i];
        if (c->kind == PDI_CELL_ROLE)
            o->pending_role = c->text,
            o->pending_alone = row->count == 1 && !in_run && pdi_roster_is_chair(o->r->k, c->text);
        else if (c->kind == PDI_CELL_BRACKET && pdi_is_post(o->r->k, c->inner))
            o->pending_post = c->inner;
        else if (c->kind == PDI_CELL_POST)
            o->pending_post = c->text;
        else if (c->kind == PDI_CELL_ORGANIZATION && row->count == 1 && !in_run)
            o->organization = c->text;
    }
}

static void separator_missing(pdi_roster *o, const pdi_row *row, size_t at, bool in_run) {
    const pdi_cell *before = &row->at[at - 1], *c = &row->at[at];
    if (!in_run || before->kind != PDI_CELL_BRACKET || c->gap > 0) return;
    pdi_remark_on(o->r, PDOC_DIAGNOSTIC_SEPARATOR_MISSING, pdi_slice(c->text.s, 0),
                  pdi_cell_is_person(c) ? c->text : PDI_NONE);
}

/* 総務課 四方田経営係長 under 水道局: a unit of the group's organisation, which the post begins with. */
static pdi_str line_unit(pdi_roster *o, const pdi_row *row) {
    if (!o->group.organization.s || row->count != 2 || row->at[0].kind != PDI_CELL_ORGANIZATION) return PDI_NONE;
    return row->at[0].text;
}

/* A descriptor before the first person that is meant for the whole line: 総務省 山田課長、鈴木係長. */
static size_t take_line_words(pdi_roster *o, const pdi_row *row, size_t first) {
    if (first == 0 || row->at[0].kind != PDI_CELL_ORGANIZATION) return 0;
    for (size_t i = first; i < row->count; i++)
        if (row->at[i].kind == PDI_CELL_NAME && first + 1 == row->count) return 0;
    if (row->at[first].kind != PDI_CELL_TITLED || row->at[first].title.is_role) return 0;
    if (!line_unit(o, row).s) {
        o->organization = row->at[0].text;
        o->of_line = true;
    }
    return 1;
}

/* 医療保険|委員, 総務|部会長, but not 安心院|委員: whether letters before a role begin as a unit's name does. Among
 * members three letters of which a unit is not all are a surname. */
static bool may_be_unit(const pdi_roster *o, pdi_str letters) {
    enum { SURNAME_MAX = 3 };
    size_t unit = 0;
    if (!pdi_lookup_prefix(o->r->k, PDI_TABLE_units, letters, &unit)) return false;
    return unit == letters.n || o->run_people == 0 || pdi_utf8_count(letters) > SURNAME_MAX;
}

/* 五百旗頭薫委員, 四十万太郎会長: a member's role, and before it what can be a name though no table knows the surname.
 */
static bool guess_member(pdi_roster *o, pdi_cell *c) {
    const pdi_knowledge *k = o->r->k;
    pdi_letters l;
    size_t length = 0;
    if (!pdi_letters_of(pdi_name_plain(k, c->text), &l)) return false;
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, pdi_letters_all(&l), &length);
    if (!role || length == l.n) return false;
    if (!pdi_entry_is(role, 1, "member") && !pdi_entry_is(role, 1, "chair") && !pdi_entry_is(role, 1, "vice"))
        return false;
    pdi_str before = pdi_letters_part(&l, 0, l.n - length);
    pdi_name name = pdi_name_weigh_letters(k, &l, 0, before.n);
    if (name.weight == 0 || (name.weight < 4 && o->run_people == 0)) return false;
    if (pdi_is_organization(k, before) || may_be_unit(o, before)) return false;
    c->kind = PDI_CELL_TITLED;
    c->title = (pdi_titled){.weight = 4,
                            .name = pdi_letters_printed(&l, 0, before.n),
                            .words = pdi_letters_printed(&l, before.n, l.n),
                            .is_role = true,
                            .bearer = name};
    return true;
}

/* A post in a run of people with posts belongs to somebody, too. */
static size_t guess_bearer(pdi_roster *o, pdi_row *row) {
    /* 保育課 月見里係長 stands in a run as 箕浦課長 does */
    const bool behind = row->count == 2 && row->at[0].kind == PDI_CELL_ORGANIZATION && o->run_titled > 0;
    pdi_cell *c = &row->at[behind];
    if (c->kind != PDI_CELL_POST) return 0;
    if (guess_member(o, c)) return 1;
    if (o->run_titled == 0 && o->list_titled == 0) return 0;
    pdi_titled guess = pdi_titled_guess(o->r->k, c->text);
    if (!guess.name.s) return 0;
    c->kind = PDI_CELL_TITLED;
    c->title = guess;
    return 1;
}

/* 株式会社しおみ観光バス(門叶営業課長): an organisation, and in the bracket behind it who came from there. */
static size_t add_delegate(pdi_roster *o, const pdi_row *row) {
    const pdi_knowledge *k = o->r->k;
    if (row->count < 2 || row->at[0].kind != PDI_CELL_ORGANIZATION) return 0;
    const pdi_cell *c = &row->at[1];
    if (c->kind != PDI_CELL_BRACKET || c->sign != '(' || pdi_aside_read(k, c->inner).known) return 0;
    pdi_row inner;
    pdi_row_of(o->r, c->inner, &inner);
    size_t at = pdi_row_person(&inner, 0);
    if (inner.end != pdi_end(c->inner) || pdi_row_person(&inner, at + 1) < inner.count) return 0;
    if (at == inner.count && inner.count == 1 && inner.at[0].kind == PDI_CELL_POST) {
        pdi_titled guess = pdi_titled_guess(k, c->inner);
        if (!guess.name.s) return 0;
        inner.at[0].kind = PDI_CELL_TITLED;
        inner.at[0].title = guess;
        at = 0;
    }
    if (at == inner.count || inner.at[at].weight < 2) return 0;
    pdi_roster_entry e = {0};
    for (size_t i = 0; i < inner.count; i++) pdi_roster_put_cell(o, &inner.at[i], &e);
    for (size_t i = 2; i < row->count; i++) pdi_roster_put_cell(o, &row->at[i], &e);
    e.affiliation = row->at[0].text;
    pdi_roster_widen(&e.hull, row->at[0].text);
    pdi_roster_add(o, &e);
    return 1;
}

/* 総務部法制課 課長 林 誠 主査 御厨 佳代: an organisation at the head of a row of several with posts. */
static pdi_str office_of_row(const pdi_row *row, size_t first) {
    size_t people = 0;
    if (first < 2 || row->at[0].kind != PDI_CELL_ORGANIZATION || row->at[1].kind == PDI_CELL_ORGANIZATION)
        return PDI_NONE;
    for (size_t i = 1; i < row->count; i++) {
        people += pdi_cell_is_person(&row->at[i]);
        if (row->at[i].kind == PDI_CELL_ORGANIZATION) return PDI_NONE;
    }
    return people > 1 ? row->at[0].text : PDI_NONE;
}

/* 障害福祉課 課長 大豆生田、係長 東海林: a bare post in a run is at the organisation that the run began with. */
static void share_office(pdi_roster *o, const pdi_row *row, size_t first, pdi_roster_entry *e) {
    const pdi_cell *c = &row->at[0];
    if (o->run_bracket.s) {
        if (!e->affiliation.s && first == 0) e->affiliation = o->run_bracket;
        return;
    }
    if (first == 2 && c->kind == PDI_CELL_ORGANIZATION && row->at[1].kind == PDI_CELL_POST) {
        o->run_office = c->text;
    } else if (first == 1 && c->kind == PDI_CELL_ORGANIZATION && row->count == 2) { /* 経営企画課　早稲本、小神野 */
        o->run_office = c->text;
    } else if (first == 0 && o->run_office.s && row->count == 1 && c->kind == PDI_CELL_NAME) {
        if (!e->affiliation.s) e->affiliation = o->run_office;
    } else if (first == 1 && o->run_office.s && c->kind == PDI_CELL_POST && row->at[1].kind == PDI_CELL_NAME) {
        bool bare = pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_squeeze(o->r, c->text)) != NULL;
        if (bare && !e->affiliation.s) e->affiliation = o->run_office;
    } else {
        o->run_office = PDI_NONE;
    }
}

/* 山田座長、鈴木、田中各委員: the last word is the role of all of the run that have none. Returns the role without 各.
 */
static pdi_str role_of_each(pdi_roster *o, pdi_str role) {
    static const pdi_str each = WORD("各");
    if (!pdi_starts(role, each) || !pdi_is_role(o->r->k, pdi_skip(role, each.n))) return role;
    const pdi_str plain = pdi_skip(role, each.n);
    pdi_roster_role_of_run(o, plain);
    return plain;
}

/* 磯村、山折|各|専門委員: read as the end of the name. */
static void take_each(pdi_roster *o, pdi_roster_entry *e) {
    static const pdi_str each = WORD("各");
    if (!e->role.s || !pdi_ends(e->name, each) || e->name.n == each.n || o->run_people == 0) return;
    e->name = pdi_trim(pdi_cut(e->name, e->name.n - each.n));
    pdi_roster_role_of_run(o, e->role);
}

void pdi_roster_role_of_run(pdi_roster *o, pdi_str plain) {
    const size_t count = o->list->people.count;
    const size_t untold = o->run_people - o->run_told;
    o->run_told = o->run_people;
    for (size_t i = count - (untold < count ? untold : count); i < count; i++) {
        if (o->list->printed.at[i].role.s || o->list->printed.at[i].position.s) continue;
        o->list->people.at[i]->role = pdi_as_printed(o->r, plain);
        o->list->printed.at[i].role = plain;
    }
}

/* A post of two words as a word and a post. */
static void part_at_gap(pdi_roster *o, pdi_row *row) {
    const pdi_str text = row->at[0].text;
    const char *gap = memchr(text.s, ' ', text.n);
    if (!gap) return;
    const pdi_str post = pdi_trim(pdi_between(gap, pdi_end(text)));
    if (!pdi_is_post(o->r->k, post)) return;
    row->count = 2;
    row->at[0] = (pdi_cell){.kind = PDI_CELL_WORD, .text = pdi_between(text.s, gap), .gap = row->at[0].gap};
    row->at[1] = (pdi_cell){.kind = PDI_CELL_POST, .text = post, .gap = 1, .weight = 6};
}

/* 門脇　建設部長、来海　産業観光部長: in a run of names with posts behind them a short word before a post is a name. */
static void settle_like_run(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { NAME_MAX = 4 };
    pdi_cell *c = &row->at[0];
    if (in_run && o->run_posts >= 2 && row->count == 1 && c->kind == PDI_CELL_POST) part_at_gap(o, row);
    if (!in_run || o->run_posts < 2 || row->count != 2 || row->at[1].kind != PDI_CELL_POST) return;
    if (c->kind != PDI_CELL_WORD || pdi_utf8_count(c->text) > NAME_MAX) return;
    pdi_cell_become_name(o->r->k, c);
}

/* 曾我部, ダルトン among 上村、奥住、沓掛: in a run of nothing but surnames whatever could be one is. */
static void settle_bare_surname(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { FOREIGN_MIN = 6, FOREIGN_MAX = 24 };
    pdi_cell *c = &row->at[0];
    const size_t count = o->list->people.count;
    if (!in_run || row->count != 1 || o->run_people < 2 || count < 2) return;
    if (c->kind != PDI_CELL_WORD && c->kind != PDI_CELL_ORGANIZATION && c->kind != PDI_CELL_NAME) return;
    for (size_t i = count - 2; i < count; i++) {
        const pdi_person *p = &o->list->printed.at[i];
        if (p->full_name || p->affiliation.s || p->position.s || !p->known_surname) return;
    }
    size_t length, katakana = 0, chars = 0;
    for (const char *s = c->text.s; s < pdi_end(c->text); s += length, chars++) {
        const uint32_t code = pdi_utf8_at(s, pdi_end(c->text), &length);
        katakana += code == U'ー' || pdi_script_of(code) == PDI_KATAKANA;
    }
    const bool foreign = katakana == chars && c->text.n >= FOREIGN_MIN && c->text.n <= FOREIGN_MAX;
    if (!foreign && !pdi_lookup(o->r->k, PDI_TABLE_surnames, c->text)) return;
    pdi_cell_become_name(o->r->k, c);
}

/* 三反田　飛鳥委員 among 堀内　利雄委員, …: where those before have a surname, a gap, a given name and a role, so has
 * one whose surname no table knows. */
static void settle_spaced_name(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { SURNAME_MAX = 3, GIVEN_MAX = 3 };
    pdi_cell *c = &row->at[0], *titled = &row->at[1];
    const size_t count = o->list->people.count;
    if (!in_run || row->count != 2 || o->run_people == 0 || count == 0 || titled->kind != PDI_CELL_TITLED) return;
    if (!titled->title.is_role || titled->title.bearer.full || pdi_utf8_count(titled->title.name) > GIVEN_MAX) return;
    if ((c->kind != PDI_CELL_WORD && c->kind != PDI_CELL_NAME) || pdi_utf8_count(c->text) > SURNAME_MAX) return;
    if (!o->list->printed.at[count - 1].full_name || !pdi_find_gap(o->list->printed.at[count - 1].name)) return;
    titled->title.name = pdi_between(c->text.s, pdi_end(titled->title.name));
    titled->title.bearer = (pdi_name){.weight = 3, .surname = c->text.n, .full = true};
    titled->text = pdi_between(c->text.s, pdi_end(titled->text));
    row->at[0] = *titled;
    row->count = 1;
}

/* 森尾 吉高 among 葛城 理, 黒羽 晃敏: two words that are surnames, too, are one name where those before have one with a
 * gap. */
static void settle_two_surnames(pdi_roster *o, pdi_row *row, bool in_run) {
    const pdi_cell *a = &row->at[0], *b = &row->at[1];
    const size_t count = o->list->people.count;
    if (!in_run || row->count != 2 || o->run_people == 0 || count == 0 || b->gap > 2) return;
    if (a->kind != PDI_CELL_NAME || b->kind != PDI_CELL_NAME || a->name.full || b->name.full) return;
    if (!o->list->printed.at[count - 1].full_name || !pdi_find_gap(o->list->printed.at[count - 1].name)) return;
    row->at[0].text = row->at[0].inner = pdi_between(a->text.s, pdi_end(b->text));
    row->at[0].name = (pdi_name){.weight = 5, .surname = a->text.n, .full = true, .known = a->name.known};
    row->count = 1;
}

/* 南原村消防|委員長　　小田切 康彦: somebody whom no table knows, with a title, before a full name in a column of its
 * own: what that one is elsewhere. */
static void settle_titled_office(const pdi_roster *o, pdi_row *row) {
    enum { COLUMN = 2 };
    pdi_cell *c = &row->at[0];
    const pdi_cell *name = &row->at[1];
    if (row->count != 2 || c->kind != PDI_CELL_TITLED) return;
    /* in a table with a column of groups each row has one of them, whatever a town is called */
    if (!o->outer_column && (c->title.bearer.known || c->title.bearer.full)) return;
    if (name->kind == PDI_CELL_NAME && name->name.full && name->gap >= COLUMN) c->kind = PDI_CELL_POST;
}

/* 教育長　禰津 佳央　　まちづくり政策監, and 中込 保 alone on the next line: whether the last post is theirs. */
static bool ends_in_post_of_next(pdi_roster *o, const pdi_row *row, bool in_run) {
    const pdi_cell *last = &row->at[row->count - 1];
    if (in_run || row->count < 3 || last->kind != PDI_CELL_POST || last->gap < 4 || !o->next_line.n) return false;
    if (row->at[row->count - 2].kind != PDI_CELL_NAME || row->at[row->count - 3].kind != PDI_CELL_POST) return false;
    pdi_row after;
    pdi_row_of(o->r, o->next_line, &after);
    return after.count == 1 && after.at[0].kind == PDI_CELL_NAME && after.at[0].name.full;
}

/* 住民課長|小森, 住民課|角井, 同|伊奈 in a run: a post, a section or 同, and right behind it a surname of the table. */
static void part_glued_office(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { TWO_KANJI = 6 };
    static const pdi_str same = WORD("同");
    const pdi_knowledge *k = o->r->k;
    pdi_cell *c = &row->at[0];
    pdi_letters l;
    size_t n = 0;
    if (!in_run || row->count != 1 || c->kind == PDI_CELL_TITLED || (c->kind == PDI_CELL_NAME && c->name.known) ||
        !pdi_letters_of(c->text, &l) || l.spaced ||
        !pdi_lookup_suffix(k, PDI_TABLE_surnames, pdi_letters_all(&l), &n) || n < TWO_KANJI || n == l.n)
        return;
    const pdi_str office = pdi_letters_part(&l, 0, l.n - n), name = pdi_letters_from(&l, l.n - n);
    const bool repeats = pdi_eq(office, same), post = pdi_lookup_suffix(k, PDI_TABLE_posts, office, NULL) != NULL;
    if (!repeats && office.n <= TWO_KANJI) return; /* 鰐部|夏生 is a whole name */
    if (!repeats && !post && pdi_organization_ending(k, office) == PDI_ENDING_NONE) return;
    if (pdi_lookup(k, PDI_TABLE_units, name) || pdi_lookup(k, PDI_TABLE_posts, name) ||
        pdi_lookup(k, PDI_TABLE_forms, name))
        return;
    row->at[1] =
        (pdi_cell){.kind = PDI_CELL_NAME, .text = name, .inner = name, .weight = 5, .name = pdi_name_weigh(k, name)};
    row->at[0] = (pdi_cell){.kind = repeats ? PDI_CELL_SAME
                                    : post  ? PDI_CELL_POST
                                            : PDI_CELL_ORGANIZATION,
                            .text = office};
    row->count = 2;
}

/* (以上、国土交通省) behind several: what stands behind 以上; n == 0 where the cell is no such bracket. */
static pdi_str office_of_those_before(const pdi_cell *c) {
    static const pdi_str above = WORD("以上"), comma = WORD("、");
    if (c->kind != PDI_CELL_BRACKET || !pdi_starts(c->inner, above)) return PDI_NONE;
    const pdi_str rest = pdi_trim(pdi_skip(c->inner, above.n));
    return pdi_starts(rest, comma) ? pdi_trim(pdi_skip(rest, comma.n)) : PDI_NONE;
}

/* Everybody since the last such bracket comes from there, unless it says what kind of people they are. */
static void give_office_to_all(pdi_roster *o, pdi_str office) {
    const size_t begin = o->shared_until > o->group_begin ? o->shared_until : o->group_begin;
    o->shared_until = o->list->people.count;
    if (!pdi_is_organization(o->r->k, office)) return; /* (以上、学識経験者) */
    const pdi_str whole = pdi_as_printed(o->r, office);
    for (size_t i = begin; i < o->list->people.count; i++) {
        struct pdoc_attendee *a = o->list->people.at[i];
        a->affiliation = a->affiliation.s ? pdi_roster_concatenated(&o->r->job->keep, whole, a->affiliation) : whole;
        if (!o->list->printed.at[i].affiliation.s) o->list->printed.at[i].affiliation = office;
    }
}

/* Puts the cells of one person together; what is told of all so far is returned. */
static pdi_str put_cells(pdi_roster *o, const pdi_row *row, size_t begin, size_t until, pdi_roster_entry *e) {
    pdi_str shared = PDI_NONE;
    for (size_t i = begin; i < until; i++) {
        const pdi_str office = office_of_those_before(&row->at[i]);
        if (office.n) {
            shared = office;
            pdi_take(o->r, row->at[i].text, PDOC_READING_GROUP, "office of those before");
        } else {
            pdi_roster_put_cell(o, &row->at[i], e);
        }
    }
    return shared;
}

/* 横溝委員代理　|清水　芳郎: takes who was stood in for out of the row, where the name of who came follows; PDI_NONE
 * where none does. */
static pdi_str take_proxied(pdi_row *row) {
    static const pdi_str TITLES[] = {PDI_CONST("委員代理"), PDI_CONST("構成員代理"), PDI_CONST("議員代理"),
                                     PDI_CONST("会員代理")};
    static const pdi_str BY_NAME = PDI_CONST("氏代理");
    const size_t at = pdi_row_person(row, 0);
    if (at + 1 >= row->count) return PDI_NONE;
    const pdi_cell *for_whom = &row->at[at], *came = for_whom + 1;
    const bool by_name = pdi_ends(for_whom->text, BY_NAME);
    bool proxy = by_name;
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++)
        proxy = proxy || (for_whom->kind == PDI_CELL_TITLED && pdi_eq(for_whom->title.words, TITLES[i]));
    if (!proxy || came->kind != PDI_CELL_NAME || !came->name.full) return PDI_NONE;
    const pdi_str name = by_name ? pdi_cut(for_whom->text, for_whom->text.n - BY_NAME.n) : for_whom->title.name;
    memmove(&row->at[at], came, (row->count - at - 1) * sizeof *came);
    row->count--;
    return name;
}

static size_t add_row(pdi_roster *o, pdi_row *row, bool in_run) {
    part_glued_office(o, row, in_run);
    settle_like_run(o, row, in_run);
    settle_spaced_name(o, row, in_run);
    settle_two_surnames(o, row, in_run);
    settle_titled_office(o, row);
    settle_bare_surname(o, row, in_run);
    size_t people = settle_names(o, row, in_run);
    /* (環境省) and 仙北谷室長 below it, after (経済産業省) and people with posts of one word */
    const bool guessed = in_run || (o->list_titled > 0 && o->group.organization.s && row->count == 1);
    if (people == 0 && guessed && row->count > 0) people = guess_bearer(o, row);
    if (people == 0) {
        people = add_delegate(o, row);
        if (people == 0) keep_pending(o, row, in_run);
        return people;
    }
    const pdi_str proxied = take_proxied(row);
    size_t first = pdi_row_person(row, 0), begin = take_line_words(o, row, first);
    /* 内閣府　赤堀 武広 below 構成員　…, 企画局長　… below 理事　…, in the same column: another label ends what the one
     * before carried on */
    if (first > 0 && (row->at[0].kind == PDI_CELL_ORGANIZATION || row->at[0].kind == PDI_CELL_POST) &&
        o->line_indent <= o->role_indent && !in_run)
        o->role = o->last_role = PDI_NONE;
    pdi_str office = begin == 0 ? office_of_row(row, first) : PDI_NONE, unit = begin ? line_unit(o, row) : PDI_NONE;
    bool leading = false;
    const pdi_str post_of_next = ends_in_post_of_next(o, row, in_run) ? row->at[--row->count].text : PDI_NONE;
    for (size_t i = begin; i < first; i++)
        leading = leading || is_descriptor(&row->at[i]) || is_role_before(o->r->k, row, i);
    for (size_t at = first; at < row->count;) {
        size_t next = pdi_row_person(row, at + 1), until = belongs_until(o->r->k, row, at, next, leading);
        pdi_roster_entry e = {.unit = unit};
        const pdi_str shared = put_cells(o, row, begin, until, &e);
        if (at > first || in_run) {
            if (begin > 0 || at > first) separator_missing(o, row, at, true);
        }
        if (at > first && office.s && !e.affiliation.s) e.affiliation = office;
        if (!office.s) share_office(o, row, first, &e);
        if (e.role.s) e.role = role_of_each(o, e.role);
        take_each(o, &e);
        if (at == first && proxied.n) {
            e.proxy_for = proxied;
            pdi_roster_widen(&e.hull, proxied);
        }
        bool printed = e.role.s != NULL;
        const bool one_word = row->at[at].kind == PDI_CELL_TITLED && !row->at[at].title.is_role;
        o->run_titled += one_word;
        o->run_posts += row->count == 2 && at == 0 && row->at[1].kind == PDI_CELL_POST;
        o->list_titled += one_word && o->group.organization.s;
        pdi_roster_add(o, &e);
        if (shared.n) give_office_to_all(o, shared);
        if (printed) carry_role(o, &e, in_run);
        begin = until;
        at = next;
    }
    if (post_of_next.n) o->pending_post = post_of_next;
    return people;
}

/* 瀬田川電力環境部長　代理：八月一日　守: what stands behind an entry about who came; to the end where there is none.
 */
static const char *proxy_behind(pdi_str text) {
    static const pdi_str proxies[] = {WORD(" 代理:"), WORD(" 代理者:"), WORD(" 代理出席:"), WORD(" 代理出席者:"),
                                      WORD(" 代理 ")};
    for (size_t i = 0; i < sizeof proxies / sizeof *proxies; i++) {
        const char *found = pdi_find(text, proxies[i]);
        if (found && found > text.s) return found;
    }
    return pdi_end(text);
}

/* ほか関係職員, 他5名: whether text says that there were others, and nothing else. */
static bool tells_of_others(pdi_str text) {
    enum { LONGEST = 45 };
    static const pdi_str ANY_WORD = WORD("ほか"), COUNTED[] = {WORD("他"), WORD("外"), WORD("等"), WORD("ら")};
    static const pdi_str ENDS[] = {WORD("員"), WORD("者")};
    if (text.n > LONGEST || pdi_find(text, (pdi_str)WORD("、"))) return false;
    const pdi_str words = pdi_without_people(text, NULL);
    const bool counted = words.n < text.n;
    if (pdi_starts(text, ANY_WORD)) return pdi_ends_with_any(text, PDI_ANY(ENDS)) || counted;
    return counted && pdi_is_character(words) && pdi_starts_with_any(words, PDI_ANY(COUNTED));
}

/* 市村 基|ほか関係職員, 井手佳代|ほか書記2名, 山田会長|他5名 */
pdi_str pdi_roster_without_glued_others(pdi_str text) {
    enum { LONGEST = 45 };
    if (text.n < 2) return text;
    for (const char *s = pdi_end(text); s-- > text.s + 1 && !pdi_is_gap(*s) && pdi_end(text) - s <= LONGEST;) {
        if (((unsigned char)*s & 0xC0) == 0x80 || pdi_is_gap(s[-1])) continue;
        if (tells_of_others(pdi_between(s, pdi_end(text)))) return pdi_between(text.s, s);
    }
    return text;
}

size_t pdi_roster_entries(pdi_roster *o, pdi_str text, bool in_run) {
    size_t people = 0;
    const pdi_str named = pdi_roster_without_glued_others(text);
    if (named.n < text.n) pdi_take(o->r, pdi_skip(text, named.n), PDOC_READING_NOTE, "others");
    text = named;
    const char *proxy = proxy_behind(text);
    if (proxy < pdi_end(text)) {
        pdi_aside aside = pdi_aside_read(o->r->k, pdi_between(proxy, pdi_end(text)));
        const bool somebody =
            !pdi_roster_names_nobody(o, pdi_trim(pdi_between(text.s, proxy))); /* 課長　代理　鈴木 一郎 */
        if (aside.known && aside.proxy == PDI_PROXY_CAME && somebody) {
            people = pdi_roster_entries(o, pdi_trim(pdi_between(text.s, proxy)), in_run);
            if (people) pdi_roster_add_proxy(o, o->list->people.at[o->list->people.count - 1], aside.person);
            return people;
        }
    }
    while (text.n > 0) {
        pdi_row row = *pdi_roster_row(o, text);
        people += add_row(o, &row, in_run);
        text = pdi_trim(pdi_between(row.end, pdi_end(text)));
    }
    return people;
}

bool pdi_roster_names_nobody(pdi_roster *o, pdi_str text) {
    pdi_row row;
    pdi_row_of(o->r, text, &row);
    if (row.count == 0 || row.end != pdi_end(text)) return false;
    for (size_t i = 0; i < row.count; i++) {
        pdi_cell_kind kind = row.at[i].kind;
        if (kind != PDI_CELL_ROLE && kind != PDI_CELL_POST && kind != PDI_CELL_ORGANIZATION &&
            kind != PDI_CELL_BRACKET && kind != PDI_CELL_MORE && kind != PDI_CELL_SEAT)
            return false;
    }
    return true;
}

/* The listed person of whom an entry without a given name tells; `from` for none, or for several. */
static size_t listed_before(const pdi_roster *o, size_t from, pdi_str name) {
    enum { LOOKED_AT = 400 };
    const size_t first = from > LOOKED_AT ? from - LOOKED_AT : 0;
    size_t found = from;
    for (size_t i = o->list_begin > first ? o->list_begin : first; i < from; i++) {
        if (!pdi_starts(o->list->people.at[i]->name, name)) continue;
        if (found < from) return from;
        found = i;
    }
    return found;
}

size_t pdi_roster_tell_of_listed(pdi_roster *o, size_t from) {
    pdi_attendance *list = o->list;
    const size_t count = list->people.count;
    const uint32_t index = o->r->next_attendee - (uint32_t)(count - from);
    size_t kept = from;
    for (size_t i = from; i < count; i++) {
        struct pdoc_attendee *a = list->people.at[i];
        const size_t listed = listed_before(o, from, a->name);
        if (listed < from) {
            list->people.at[listed]->status = a->status;
            list->online.at[listed] = list->online.at[i];
            continue;
        }
        a->index = index + (uint32_t)(kept - from);
        list->people.at[kept] = a;
        list->printed.at[kept] = list->printed.at[i];
        list->online.at[kept++] = list->online.at[i];
    }
    list->people.count = list->printed.count = list->online.count = kept;
    o->r->next_attendee = index + (uint32_t)(kept - from);
    return count - kept;
}

/* ---- Lines between entries ---- */
