/* From what the cells of one person say to the attendee: role, office and post, who came instead. */
#include "minutes/roster_entry.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

bool pdi_roster_repeats_role(const pdi_roster *o, pdi_str squeezed) {
    for (size_t i = 0; i < o->role_count; i++)
        if (pdi_eq(o->roles[i].word, squeezed)) return o->roles[i].repeated;
    return true;
}

static pdi_str role_of(pdi_roster *o, pdi_roster_entry *e) {
    if (e->final_role.s) return e->final_role;
    if ((e->same || (e->ditto && !o->last_position.s)) && !e->role.s) e->role = o->last_role;
    if (!e->role.s && o->pending_role.s) e->role = o->pending_role;
    if (!e->role.s && o->role.s && !(o->role_of_names && (e->words.s || e->position.s))) e->role = o->role;
    if (e->role.s) {
        o->last_role = e->role;
        return pdi_as_printed(o->r, e->role);
    }
    return o->group.role;
}

/* 文化財|課 of 文化財課長, for 同課補佐: what stands before the last of a unit's word in a post; n == 0 for nothing. */
static pdi_str before_unit(pdi_str post, pdi_str unit) {
    const char *last = NULL;
    for (const char *at = post.s; post.n && (at = pdi_find(pdi_between(at, pdi_end(post)), unit)) != NULL; at += unit.n)
        last = at;
    return last ? pdi_between(post.s, last) : PDI_NONE;
}

/* 同課補佐 below 文化財課長: of the unit that the post above begins with. */
static bool take_same_unit(pdi_roster *o, pdi_roster_entry *e) {
    static const pdi_str UNITS[] = {WORD("課"), WORD("部"), WORD("室"), WORD("局"), WORD("係"), WORD("所")};
    static const pdi_str same = WORD("同");
    const pdi_str own = e->position.s && pdi_starts(e->position, same) ? pdi_skip(e->position, same.n) : PDI_NONE;
    for (size_t i = 0; own.n && !e->affiliation.s && i < sizeof UNITS / sizeof *UNITS; i++) {
        const pdi_str office = pdi_starts(own, UNITS[i]) ? before_unit(o->last_position, UNITS[i]) : PDI_NONE;
        if (!office.n) continue;
        e->unit = office;
        e->position = own;
        e->affiliation = o->last_affiliation;
        return true;
    }
    return false;
}

/* 同　主査, 同主事 below 企画財政課　係長: of the office above. */
static void take_same_office(pdi_roster *o, pdi_roster_entry *e) {
    static const pdi_str same = WORD("同");
    const bool glued = e->position.s && pdi_starts(e->position, same) && o->last_affiliation.s &&
                       pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_skip(e->position, same.n));
    if (glued) e->position = pdi_skip(e->position, same.n);
    if (glued || (e->same && !e->role.s && !e->affiliation.s && e->position.s && !o->last_role.s))
        e->affiliation = o->last_affiliation;
}

/* 独立行政法人|国立公文書館|理事 under 国立公文書館: the office above, with its legal form. */
static bool names_office_above(const pdi_knowledge *k, pdi_str words, pdi_str under) {
    const char *at = under.n ? pdi_find(words, under) : NULL;
    return at && (at == words.s || pdi_lookup(k, PDI_TABLE_legalforms, pdi_between(words.s, at)));
}

/* 地震・防災研究課, 文部科学省研究開発局: of the ministry that heads the group, and no office beside it. */
static bool is_unit_of(pdi_str office, pdi_str under) {
    static const pdi_str UNITS[] = {WORD("課"), WORD("室"), WORD("局"), WORD("部"), WORD("係"), WORD("官房")},
                         HEADS[] = {WORD("省"), WORD("庁"), WORD("府"),     WORD("県"), WORD("市"), WORD("区"),
                                    WORD("町"), WORD("村"), WORD("委員会"), WORD("局"), WORD("部")};
    return pdi_ends_with_any(office, PDI_ANY(UNITS)) && pdi_ends_with_any(under, PDI_ANY(HEADS)) &&
           (pdi_starts(office, under) || !pdi_find(office, PDI_LIT("省")));
}

static void place_post(pdi_roster *o, pdi_roster_entry *e) {
    pdi_str affiliation, position;
    pdi_str under = o->organization.s ? o->organization : o->group.organization;
    if (!e->words.s && !e->position.s && !e->affiliation.s && o->pending_post.s) e->words = o->pending_post;
    if (e->words.s) {
        bool own = !under.s || pdi_is_organization(o->r->k, e->words) ||
                   names_office_above(o->r->k, e->words, under); /* 内閣府大臣官房長 under 内閣府 */
        pdi_post_split(o->r->k, e->words, own ? PDI_NONE : under, &affiliation, &position);
        if (!e->affiliation.s) e->affiliation = affiliation;
        if (!e->position.s)
            e->position = position;
        else if (affiliation.s && !position.s)
            e->affiliation = affiliation;
    }
    const bool below = take_same_unit(o, e); /* the next 同課 is of the same */
    if (!below) take_same_office(o, e);
    if (e->same && !e->role.s && !e->position.s && !e->affiliation.s && !o->last_role.s)
        e->position = o->last_position, e->affiliation = o->last_affiliation; /* 同　小金沢 司: the post above */
    if (e->ditto && !e->position.s && !e->affiliation.s)
        e->position = o->last_position, e->affiliation = o->last_affiliation;
    if (!below) o->last_position = e->position;
    o->last_affiliation = e->affiliation;
    if (!e->affiliation.s && under.s) {
        e->affiliation = under;
        /* 厚生労働省|電子服薬記録推進室長 under 厚生労働省: the office stands there already */
        static const pdi_str HEADS[] = {WORD("長"), WORD("次長"), WORD("副")}; /* but 県土整備部|長 */
        if (under.n < e->position.n && pdi_starts(e->position, under) &&
            !pdi_starts_with_any(pdi_skip(e->position, under.n), PDI_ANY(HEADS)))
            e->position = pdi_trim(pdi_skip(e->position, under.n));
    } else if (under.s && e->affiliation.s && e->position.s && !e->unit.s && e->name.s == pdi_end(e->affiliation) &&
               !pdi_eq(e->affiliation, under) && is_unit_of(e->affiliation, under)) {
        /* 地震・防災研究課|木津|課長 under 文部科学省: a unit of it, which the post begins with */
        e->unit = pdi_starts(e->affiliation, under) ? pdi_skip(e->affiliation, under.n) : e->affiliation;
        e->affiliation = under;
    } else if (under.s && e->affiliation.s && e->position.s && !e->words.s && pdi_end(e->affiliation) == e->position.s)
        e->position = pdi_between(e->affiliation.s, pdi_end(e->position)), e->affiliation = under;
}

static struct pdoc_attendee *append(pdi_roster *o, const pdi_person *person, bool online) {
    pdi_arena *keep = &o->r->job->keep;
    struct pdoc_attendee *a = PDI_NEW(keep, struct pdoc_attendee);
    *PDI_PUSH(keep, &o->list->people) = a;
    *PDI_PUSH(&o->r->job->scratch, &o->list->printed) = *person;
    *PDI_PUSH(&o->r->job->scratch, &o->list->online) = online;
    a->session = o->session;
    a->index = o->r->next_attendee++;
    a->listed = true;
    a->group = pdi_as_printed(o->r, o->group.words);
    return a;
}

static pdoc_attendance status_of(const pdi_roster *o, const pdi_roster_entry *e) {
    if (e->status != PDOC_ATTENDANCE_UNKNOWN) return e->status;
    if (o->status != PDOC_ATTENDANCE_UNKNOWN) return o->status;
    if (o->group.status != PDOC_ATTENDANCE_UNKNOWN) return o->group.status;
    return PDOC_ATTENDANCE_PRESENT;
}

/* 三好|弥栄県町村会事務局長, of whom it is said that they came for somebody: the longest surname it begins with. */
static pdi_titled surname_first(const pdi_knowledge *k, pdi_str printed) {
    enum { TWO_KANJI = 6 };
    pdi_letters l;
    size_t length = 0;
    if (!pdi_letters_of(printed, &l) || !pdi_lookup_prefix(k, PDI_TABLE_surnames, pdi_letters_all(&l), &length) ||
        length < TWO_KANJI || length >= l.n)
        return (pdi_titled){0};
    return (pdi_titled){.weight = 3,
                        .name = pdi_letters_printed(&l, 0, length),
                        .words = pdi_letters_printed(&l, length, l.n),
                        .is_post = true,
                        .bearer = {.weight = 3, .surname = length, .known = true}};
}

void pdi_roster_add_proxy(pdi_roster *o, struct pdoc_attendee *absent, pdi_str printed) {
    pdi_row row;
    pdi_roster_entry e = {0};
    pdi_row_of(o->r, printed, &row);
    if (pdi_row_person(&row, 0) == row.count && row.count == 1 && row.at[0].kind == PDI_CELL_POST) {
        pdi_titled guess = pdi_titled_guess(o->r->k, printed);
        if (!guess.name.s) guess = surname_first(o->r->k, printed);
        if (guess.name.s) row.at[0].kind = PDI_CELL_TITLED, row.at[0].title = guess;
    }
    for (size_t i = 0; i < row.count; i++) pdi_roster_put_cell(o, &row.at[i], &e);
    if (!e.name.s) return;
    o->pending_post = o->pending_role = PDI_NONE;
    place_post(o, &e);
    e.person.name = e.name;
    e.person.role = e.role;
    e.person.affiliation = e.affiliation;
    e.person.position = e.position;
    absent->status = PDOC_ATTENDANCE_REPRESENTED;
    const bool online = e.status == PDOC_ATTENDANCE_REMOTE; /* 長瀞 昇◇ */
    struct pdoc_attendee *a = append(o, &e.person, online);
    a->name = pdi_as_printed(o->r, e.name);
    a->role = e.role.s ? pdi_as_printed(o->r, e.role) : o->group.role;
    a->affiliation = pdi_as_printed(o->r, e.affiliation);
    a->position = pdi_as_printed(o->r, e.position);
    a->status = online ? PDOC_ATTENDANCE_REMOTE : PDOC_ATTENDANCE_PRESENT;
    a->proxy_for = absent->name;
    a->place = pdi_place_of(o->r, e.hull);
    a->rule = pdi_slice("proxy", 5);
    o->proxies++;
}

pdi_str pdi_roster_concatenated(pdi_arena *keep, pdi_str a, pdi_str b) {
    char *both = pdi_alloc(keep, a.n + b.n + 1);
    if (a.n) memcpy(both, a.s, a.n);
    if (b.n) memcpy(both + a.n, b.s, b.n);
    both[a.n + b.n] = 0;
    return pdi_slice(both, a.n + b.n);
}

/* Two slices that the name stands between, as one string. */
static pdi_str joined(pdi_roster *o, pdi_str a, pdi_str b) {
    return pdi_roster_concatenated(&o->r->job->keep, pdi_as_printed(o->r, a), pdi_as_printed(o->r, b));
}

/* Whether words name a body: its own name, or one of which either ends with the other. */
static bool names_body(pdi_str body, pdi_str whose) {
    return body.n && whose.n && (pdi_ends(body, whose) || pdi_ends(whose, body));
}

/* 川端区教育委員会委員長 in that board's own minutes, 評価専門調査会 専門委員 in those of a body below it: a role
 * there, and no post. */
static void take_role_of_body(pdi_roster *o, pdi_roster_entry *e) {
    const pdi_str body = o->session ? o->session->body : PDI_NONE,
                  above = o->session ? o->session->parent_body : PDI_NONE;
    if (e->role.s || !e->words.s || e->position.s || e->affiliation.s || body.n == 0) return;
    size_t length;
    for (const pdi_entry *role = pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, e->words, &length); role;
         role = pdi_lookup_suffix_below(o->r->k, PDI_TABLE_roles, e->words, length, &length)) {
        const pdi_str before = pdi_trim(pdi_cut(e->words, e->words.n - length)), whose = pdi_squeeze(o->r, before);
        const bool member = pdi_entry_is(role, 1, "member"),
                   leads = pdi_entry_is(role, 1, "chair") || pdi_entry_is(role, 1, "vice"),
                   post = pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_skip(e->words, e->words.n - length)) != NULL;
        const bool own = !post && (member || leads) && names_body(body, whose);
        if (!before.n || !(own || (member && names_body(above, whose)))) continue;
        e->role = pdi_skip(e->words, e->words.n - length);
        e->affiliation = before;
        e->words = PDI_NONE;
        return;
    }
}

/* 専務理事 of a 理事会: one of its members. */
static bool is_director_of(pdi_str body, pdi_str post) {
    static const pdi_str DIRECTORS[] = {WORD("専務理事"), WORD("常務理事"), WORD("理事長"), WORD("副理事長")};
    for (size_t i = 0; i < sizeof DIRECTORS / sizeof *DIRECTORS; i++)
        if (pdi_eq(post, DIRECTORS[i])) return pdi_ends(body, PDI_LIT("理事会"));
    return false;
}

/* 教育長, …教育委員会教育長: how many bytes stand before the title that leads a board of education or deputises for who
 * does; SIZE_MAX where the post is none of these. */
static size_t before_superintendent(pdi_roster *o, pdi_str body, pdi_str post) {
    static const pdi_str TITLES[] = {WORD("教育長"), WORD("教育長職務代理者"), WORD("教育長職務代行者")};
    const pdi_str squeezed = pdi_squeeze(o->r, post);
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++) {
        if (pdi_eq(squeezed, TITLES[i])) return 0;
        if (!pdi_ends(post, TITLES[i])) continue;
        const pdi_str whose = pdi_cut(post, post.n - TITLES[i].n);
        if (pdi_ends(pdi_squeeze(o->r, whose), body)) return whose.n;
    }
    return SIZE_MAX;
}

/* 教育長 leads a board of education, whose other members are 委員, and 専務理事 is one of those of a 理事会: a role
 * there, a post elsewhere. */
static void take_board_role(pdi_roster *o, pdi_roster_entry *e) {
    const pdi_str body = o->session ? o->session->body : PDI_NONE, post = e->position.s ? e->position : e->words;
    take_role_of_body(o, e);
    /* in a 総合教育会議 the mayor meets the board of education, whose members are so by their post */
    if (e->role.s && !e->position.s && pdi_find(body, PDI_LIT("総合教育会議")) &&
        pdi_eq(pdi_squeeze(o->r, e->role), PDI_LIT("教育委員"))) {
        e->position = e->role;
        e->role = PDI_NONE;
    }
    if (e->role.s || !post.s || e->affiliation.s || !body.s) return;
    size_t before = is_director_of(body, pdi_squeeze(o->r, post)) ? 0 : SIZE_MAX;
    if (before == SIZE_MAX && pdi_find(body, PDI_LIT("教育委員会"))) before = before_superintendent(o, body, post);
    if (before == SIZE_MAX) return;
    e->role = pdi_skip(post, before);
    if (before) e->affiliation = pdi_cut(post, before);
    e->position = e->words = PDI_NONE;
}

/* 3 司会　鷺沼委員長 below 委員長　鷺沼 泰利: the one chair, named once more. */
static bool is_listed_chair(const pdi_roster *o, const pdi_roster_entry *e) {
    enum { LOOKED_AT = 400 };
    if (!e->role.s || !e->name.s || e->person.full_name || !pdi_roster_is_chair(o->r->k, e->role)) return false;
    const size_t count = o->list->people.count;
    for (size_t i = count > LOOKED_AT ? count - LOOKED_AT : 0; i < count; i++) {
        const pdi_person *p = &o->list->printed.at[i];
        if (p->full_name && p->role.s && pdi_eq(pdi_squeeze(o->r, p->role), pdi_squeeze(o->r, e->role)) &&
            pdi_starts(p->name, e->name))
            return true;
    }
    return false;
}

void pdi_roster_add(pdi_roster *o, pdi_roster_entry *e) {
    pdi_reader *r = o->r;
    if (is_listed_chair(o, e)) return;
    take_board_role(o, e);
    const bool role_heads = o->pending_alone && o->pending_role.s && !e->role.s && !e->final_role.s;
    pdi_str role = role_of(o, e);
    place_post(o, e);
    e->person.name = e->name;
    e->person.role = e->role;
    e->person.affiliation = e->affiliation;
    e->person.position = e->position;
    e->person.seat = e->seat;
    pdoc_attendance status = status_of(o, e);
    struct pdoc_attendee *a = append(o, &e->person, status == PDOC_ATTENDANCE_REMOTE);
    a->name = pdi_as_printed(r, e->name);
    a->role = role;
    a->affiliation = pdi_as_printed(r, e->affiliation);
    a->position = e->unit.s ? joined(o, e->unit, e->position) : pdi_as_printed(r, e->position);
    a->reading = pdi_as_printed(r, e->reading);
    a->proxy_for = pdi_as_printed(r, e->proxy_for);
    a->status = status;
    if (!a->group.s && role_heads) a->group = role; /* 会長, and below it who that is */
    o->absent += status == PDOC_ATTENDANCE_ABSENT;
    a->place = pdi_place_of(r, e->hull);
    a->rule = e->seat.s ? pdi_slice("seat and name", 13) : pdi_slice("entry of the list", 17);
    o->pending_role = o->pending_post = PDI_NONE;
    o->run_people++;
    if (e->came.s) pdi_roster_add_proxy(o, a, e->came);
}

void pdi_roster_add_cells(pdi_roster *o, pdi_str role, pdi_str name, pdi_str office) {
    pdi_roster_entry e = {
        .name = name, .role = role, .words = office, .person = {.full_name = true, .known_surname = true}};
    pdi_roster_widen(&e.hull, name);
    pdi_roster_widen(&e.hull, role);
    pdi_roster_widen(&e.hull, office);
    pdi_roster_add(o, &e);
    pdi_take(o->r, e.hull, PDOC_READING_ATTENDEE, "entry in cells of a line each");
}

/* ---- Rows ---- */
