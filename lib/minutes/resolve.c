/* Candidates are found by name, weighed by role, post and office; only a single best one is the person meant. */
#include "minutes/resolve.h"

#include "minutes/label.h"
#include "minutes/name_index.h"
#include "minutes/post.h"
#include "minutes/row.h"

#include <limits.h>

enum { CANDIDATES_MAX = 64 };

/* Whom a label may mean, while that is weighed. */
typedef struct search {
    pdi_reader *r;
    pdi_attendance *list;
    const pdi_name_index *index;
    pdi_person label;
    pdi_plain_name name;
    pdi_str role, position, affiliation; /* squeezed */
    size_t at[CANDIDATES_MAX];
    int weight[CANDIDATES_MAX];
    size_t count;
} search;

static pdi_str squeezed(search *s, pdi_str a) { return a.s ? pdi_squeeze(s->r, a) : PDI_NONE; }

/* Whether the two names can be one person's: 林 and 林 太郎, but not 林 and 林田 太郎. */
static bool names_agree(const pdi_plain_name *label, const pdi_plain_name *listed) {
    pdi_str a = label->letters, b = listed->letters;
    if (label->bracket.s && listed->bracket.s && !pdi_eq(label->bracket, listed->bracket)) return false;
    if (label->bracket.s && !listed->bracket.s && b.n > a.n && !pdi_starts(pdi_skip(b, a.n), label->bracket))
        return false;
    if (a.n == b.n) return pdi_eq(a, b);
    if (listed->last.n && pdi_eq(a, listed->last)) return true; /* Carter for John A. Carter */
    /* 岡村, or 岡村秀 for 岡村秀和 where others have that surname */
    if (a.n < b.n) return pdi_starts(b, a) && a.n >= listed->surname;
    return pdi_starts(a, b) && (listed->surname == 0 || listed->surname == b.n);
}

static bool is_member_role(const pdi_knowledge *k, pdi_str role) {
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_roles, role);
    if (!e) return pdi_ends(role, PDI_LIT("委員")); /* 助言委員, of whatever kind */
    return (pdi_entry_is(e, 1, "member") || pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice"));
}

/* 課長補佐 is short for 情報セキュリティ対策室課長補佐, 室長 for 在宅医療推進室長, 大臣政務官 for 文部科学大臣政務官.
 */
static bool is_short_for(pdi_str brief, pdi_str full) {
    return brief.n > 0 && brief.n <= full.n && pdi_ends(full, brief);
}

/* 次長 for 次長兼生涯学習課長: one of the posts that somebody holds at once. */
static bool is_one_of_posts(pdi_str brief, pdi_str full) {
    static const pdi_str AND = PDI_CONST("兼");
    pdi_str rest = full;
    for (const char *at; brief.n && (at = pdi_find(rest, AND)) != NULL; rest = pdi_between(at + AND.n, pdi_end(full)))
        if (is_short_for(brief, pdi_between(rest.s, at))) return true;
    return false;
}

/* 教育長 in the minutes of a 教育委員会 is one of its members by law (地方教育行政法第3条). */
static bool is_member_by_law(search *s, pdi_str position) {
    static const pdi_str POST = PDI_CONST("教育長"), BODY = PDI_CONST("教育委員会");
    if (!pdi_eq(position, POST) || !s->r->title_words.n || !pdi_find(s->r->title_words, BODY)) return false;
    enum { LOOKED_AT = 60 };
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT; i++) {
        const pdi_person *p = &s->list->printed.at[i];
        if (pdi_eq(squeezed(s, p->position), POST) || pdi_eq(squeezed(s, p->role), POST))
            return false; /* another one */
    }
    return true;
}

static pdi_str without_bracket(pdi_str a) {
    const char *open = a.n ? memchr(a.s, '(', a.n) : NULL;
    return open && open > a.s ? pdi_between(a.s, open) : a;
}

/* Whether the list calls anybody a member; that it names the chair says nothing of the others. */
static bool lists_members(const search *s) {
    enum { LOOKED_AT = 400 };
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT; i++) {
        const struct pdoc_attendee *a = s->list->people.at[i];
        const pdi_entry *e = a->listed && a->role.s ? pdi_lookup(s->r->k, PDI_TABLE_roles, a->role) : NULL;
        const bool leads = e && (pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice"));
        if (a->listed && a->role.s && !leads && is_member_role(s->r->k, a->role)) return true;
    }
    return false;
}

/* How a label's role goes with what the list says of a person: positive for, negative against. */
static int weigh_role(search *s, size_t person, pdi_str role) {
    struct pdoc_attendee *a = s->list->people.at[person];
    pdi_str own = squeezed(s, s->list->printed.at[person].role), has = squeezed(s, a->role),
            group = squeezed(s, a->group);
    pdi_str position = squeezed(s, s->list->printed.at[person].position);
    if (pdi_eq(role, own) || pdi_eq(role, has)) return 6;
    if (pdi_eq(role, group)) return 5;
    if (position.n && is_short_for(role, position)) return 5;
    if (has.n && (is_short_for(role, has) || is_short_for(has, role))) return 4;
    bool member = is_member_role(s->r->k, role);
    if (has.n && member && is_member_role(s->r->k, has)) return 2; /* 安田座長 is listed as 構成員 */
    if (member && (has.n || a->group.s || position.n) && !(has.n && is_member_role(s->r->k, has))) {
        const pdi_entry *e = pdi_lookup(s->r->k, PDI_TABLE_roles, role);
        bool chair = e && !pdi_entry_is(e, 1, "member");
        /* an official is not called a member; someone of whom only a post is told may be */
        const bool known = has.n && pdi_lookup(s->r->k, PDI_TABLE_roles, has); /* 教育長職務代理者 may be a 委員 */
        if (a->group.s || chair == false)
            return a->listed && (a->group.s || known) && (has.n || lists_members(s)) ? -4 : 0;
    }
    return has.n && !member ? -1 : 0;
}

static bool is_state_title(const pdi_knowledge *k, pdi_str position) {
    const pdi_entry *e = position.n ? pdi_lookup(k, PDI_TABLE_posts, without_bracket(position)) : NULL;
    return e && pdi_entry_is(e, 1, "office");
}

/* 長谷部|総合部会長: what somebody leads beside this body is told by no list. */
static bool leads_another_body(const pdi_knowledge *k, pdi_str position) {
    static const pdi_str LEADERS[] = {PDI_CONST("部会長"), PDI_CONST("委員長"), PDI_CONST("分科会長"),
                                      PDI_CONST("座長")};
    return pdi_ends_with_any(position, PDI_ANY(LEADERS)) && !pdi_lookup(k, PDI_TABLE_posts, position);
}

static int weigh_position(search *s, size_t person, pdi_str position) {
    const pdi_person *p = &s->list->printed.at[person];
    struct pdoc_attendee *a = s->list->people.at[person];
    pdi_str has = squeezed(s, p->position), office = squeezed(s, p->affiliation), role = squeezed(s, a->role);
    pdi_str brief = without_bracket(position), full = without_bracket(has);
    if (has.n && pdi_eq(position, has)) return 8;
    if (has.n && (is_short_for(brief, full) || is_short_for(full, brief) || is_one_of_posts(brief, full))) return 6;
    if (role.n && is_short_for(brief, role)) return 5;
    if (has.n && office.n) { /* 対策室企画官 for 情報セキュリティ対策室 + 企画官 */
        pdi_str both = pdi_squeeze(
            s->r, pdi_between(p->affiliation.s < p->position.s ? p->affiliation.s : p->position.s,
                              p->affiliation.s < p->position.s ? pdi_end(p->position) : pdi_end(p->affiliation)));
        if (is_short_for(brief, without_bracket(both))) return 6;
    }
    if (is_state_title(s->r->k, position) && is_state_title(s->r->k, has))
        return 0; /* 国務大臣 is whoever heads a ministry */
    if (a->listed && leads_another_body(s->r->k, position)) return 0;
    if (!has.n && a->listed && is_member_by_law(s, position)) return 0;
    if (has.n) return -2; /* another post: clerks shorten, but not so */
    return role.n && is_member_role(s->r->k, role) ? -3 : 0;
}

static int weigh_affiliation(search *s, size_t person, pdi_str affiliation) {
    struct pdoc_attendee *a = s->list->people.at[person];
    pdi_str has = squeezed(s, s->list->printed.at[person].affiliation), group = squeezed(s, a->group);
    if (has.n && (pdi_eq(affiliation, has) || pdi_find(has, affiliation) || pdi_find(affiliation, has))) return 4;
    if (group.n && pdi_eq(affiliation, group)) return 4;
    return has.n || group.n ? -3 : 0;
}

static bool has_role_kind(const pdi_knowledge *k, pdi_str role, const char *kind) {
    const pdi_entry *e = role.n ? pdi_lookup(k, PDI_TABLE_roles, role) : NULL;
    return e && pdi_entry_is(e, 1, kind);
}

/* Whether two titles can be one person's, who is called by the one and by the other: 山田座長 and 山田委員 are,
 * 山田議長 and 山田副議長 are not. */
static bool titles_agree(search *s, size_t person) {
    const pdi_person *p = &s->list->printed.at[person];
    const pdi_str role = squeezed(s, p->role);
    if (s->role.n && role.n && !has_role_kind(s->r->k, s->role, "member") && !has_role_kind(s->r->k, role, "member"))
        return (is_short_for(s->role, role) || is_short_for(role, s->role)) &&
               has_role_kind(s->r->k, s->role, "vice") == has_role_kind(s->r->k, role, "vice");
    return (s->role.n && weigh_role(s, person, s->role) > 0) ||
           (s->position.n && weigh_position(s, person, s->position) > 0);
}

/* 3番 is a member, who may be in the chair, but no official. */
static bool may_have_seat(search *s, pdi_str role, pdi_str position) {
    return !position.n && (!role.n || is_member_role(s->r->k, role));
}

/* Whether a label means somebody else than one who is known by a label alone. A surname in common is little: where both
 * tell a title or a seat they must agree, and a full name is not that of whoever was called by a surname. */
static bool contradicts(search *s, size_t person) {
    const pdi_person *p = &s->list->printed.at[person];
    if (s->list->people.at[person]->listed || (s->label.full_name && p->full_name)) return false;
    const pdi_str role = squeezed(s, p->role), position = squeezed(s, p->position), seat = squeezed(s, p->seat),
                  mine = squeezed(s, s->label.seat);
    if (mine.n && seat.n) return !pdi_eq(mine, seat);
    const bool titled = s->role.n || s->position.n, known = role.n || position.n;
    if (titled && known) return !titles_agree(s, person);
    if (s->label.full_name && !p->full_name) return true;
    if (titled && seat.n) return !may_have_seat(s, s->role, s->position);
    return known && mine.n && !may_have_seat(s, role, position);
}

static int weigh(search *s, size_t person) {
    if (contradicts(s, person)) return INT_MIN;
    const pdi_plain_name *listed = pdi_name_index_name(s->index, person);
    int weight = 1;
    if (pdi_eq(listed->letters, s->name.letters)) weight += s->label.full_name ? 8 : 2;
    if (s->name.bracket.s && listed->bracket.s) weight += 4;
    if (s->label.seat.s && pdi_eq(squeezed(s, s->label.seat), squeezed(s, s->list->printed.at[person].seat)))
        weight += 6;
    if (s->role.s) weight += weigh_role(s, person, s->role);
    if (s->position.s) weight += weigh_position(s, person, s->position);
    if (s->affiliation.s) weight += weigh_affiliation(s, person, s->affiliation);
    return weight;
}

static bool add_candidate(void *user, size_t person) {
    search *s = user;
    for (size_t i = 0; i < s->count; i++)
        if (s->at[i] == person) return true;
    if (!names_agree(&s->name, pdi_name_index_name(s->index, person))) return true;
    if (s->count == CANDIDATES_MAX) return false;
    size_t i = s->count++;
    for (; i > 0 && s->at[i - 1] > person; i--) s->at[i] = s->at[i - 1]; /* in the order of the list */
    s->at[i] = person;
    return true;
}

/* 長良|伸, which could as well be 長|良伸: somebody whose name is printed without a gap begins so. */
static void find_by_parts(search *s) {
    enum { LOOKED_AT = 400, GIVEN_MAX = 9 };
    const pdi_str label = s->name.letters;
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT && s->count < CANDIDATES_MAX; i++) {
        const pdi_plain_name *listed = pdi_name_index_name(s->index, i);
        const pdi_str printed = s->list->printed.at[i].name;
        if (!s->list->people.at[i]->listed || pdi_find_gap(printed) || listed->bracket.s || s->name.bracket.s) continue;
        if (label.n < listed->letters.n && listed->letters.n <= label.n + GIVEN_MAX &&
            pdi_starts(listed->letters, label))
            s->at[s->count++] = i;
    }
}

static void find_by_name(search *s) {
    enum { THREE = 9 }; /* kanji: 長良 could be 長 良 */
    size_t step, chars = 0;
    pdi_str letters = s->name.letters;
    if (s->name.surname > 0) {
        pdi_name_index_find(s->index, pdi_cut(letters, s->name.surname), PDI_BY_NAME, add_candidate, s);
        if (s->count > 0) return;
    }
    for (size_t n = 0; n < letters.n && chars < 5; chars++) {
        pdi_utf8_at(letters.s + n, pdi_end(letters), &step);
        n += step;
        pdi_name_index_find(s->index, pdi_cut(letters, n), PDI_BY_NAME, add_candidate, s);
    }
    if (s->count == 0) pdi_name_index_find(s->index, letters, PDI_BY_NAME, add_candidate, s);
    if (s->count == 0 && pdi_utf8_count(letters) > 1 && (!s->label.full_name || letters.n <= THREE)) find_by_parts(s);
}

/* 安孫子図書館・学校図書館振興室長: a surname that no table knows, found because somebody of the list has it. */
static void find_by_beginning(search *s, pdi_str label) {
    size_t step, chars = 0;
    pdi_str letters = pdi_squeeze(s->r, label);
    for (size_t n = 0; n < letters.n && chars < 5 && s->count == 0; chars++) {
        pdi_utf8_at(letters.s + n, pdi_end(letters), &step);
        n += step;
        while (step == 1 && n < letters.n && (unsigned char)letters.s[n] < 0x80) n++; /* Carter|委員: a word at once */
        if (n == letters.n) continue;
        pdi_str title = without_bracket(pdi_skip(letters, n)); /* 末吉執行役員（NTTドコモ） */
        if (chars == 0 && step > 1 && !pdi_lookup(s->r->k, PDI_TABLE_roles, title)) continue; /* 江|副会長 */
        s->name = (pdi_plain_name){.letters = pdi_cut(letters, n), .surname = n};
        pdi_name_index_find(s->index, s->name.letters, PDI_BY_NAME, add_candidate, s);
        for (size_t i = 0; i < s->count;) { /* the rest must be what the list says of them */
            const pdi_person *p = &s->list->printed.at[s->at[i]];
            pdi_str role = squeezed(s, p->role), position = squeezed(s, p->position);
            if (!role.n) role = squeezed(s, s->list->people.at[s->at[i]]->role);
            bool state = is_state_title(s->r->k, title) && is_state_title(s->r->k, position);
            bool fits = state || pdi_eq(title, role) || is_short_for(title, position) ||
                        is_short_for(without_bracket(position), title);
            if (fits && (role.n || position.n))
                i++;
            else
                s->at[i] = s->at[--s->count];
        }
    }
}

/* Exactly one of those found, or the first of several. */
typedef struct holder {
    size_t person, count;
} holder;

static bool count_holder(void *user, size_t person) {
    holder *h = user;
    if (h->count > 0 && h->person == person) return true;
    h->person = person;
    return ++h->count < 2;
}

/* A role, post or seat without a name: the one who holds it, when it is exactly one. Whoever has it as a role here is
 * meant before those who have it as a post: the 会長 of the meeting, not the one of a club who sits in it. */
static struct pdoc_attendee *holder_of(search *s) {
    pdi_str titles[] = {squeezed(s, s->label.seat), s->role, s->position};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        holder h = {0};
        if (!titles[i].n) continue;
        if (i > 0) {
            const pdi_entry *e = pdi_lookup(s->r->k, PDI_TABLE_roles, titles[i]);
            if (e && (pdi_entry_is(e, 1, "secretariat") || pdi_entry_is(e, 1, "other"))) continue;
        }
        pdi_name_index_find(s->index, titles[i], PDI_BY_ROLE, count_holder, &h);
        if (h.count == 0) pdi_name_index_find(s->index, titles[i], PDI_BY_POST, count_holder, &h);
        if (h.count == 1 && s->list->people.at[h.person]->listed) return s->list->people.at[h.person];
    }
    return NULL;
}

/* 工務課長, which could be somebody called 工務: a post that the list gives one person in these very words. */
static struct pdoc_attendee *holder_of_post(search *s, pdi_str label) {
    holder h = {0};
    if (s->label.honorific || !s->label.position.s) return NULL;
    pdi_name_index_find(s->index, pdi_squeeze(s->r, label), PDI_BY_POST, count_holder, &h);
    return h.count == 1 && s->list->people.at[h.person]->listed ? s->list->people.at[h.person] : NULL;
}

/* Whether a string with spaces between its letters ends with letters. */
static bool ends_with_letters(pdi_str spaced, pdi_str letters) {
    size_t i = spaced.n, n = letters.n;
    while (i > 0 && n > 0) {
        if (spaced.s[--i] == ' ') continue;
        if (spaced.s[i] != letters.s[--n]) return false;
    }
    return n == 0;
}

/* 局長, 内航課長 for the one whose post ends so (上下水道局長, 海事局内航課長). */
static struct pdoc_attendee *holder_of_longer(search *s) {
    enum { LOOKED_AT = 400, SHORTEST = 6 };
    const pdi_str title = s->position.n ? s->position : s->role;
    struct pdoc_attendee *found = NULL;
    if (title.n < SHORTEST || !pdi_lookup_suffix(s->r->k, PDI_TABLE_posts, title, NULL)) return NULL;
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT; i++) {
        const pdi_str post = s->list->printed.at[i].position;
        const char *also = post.n ? pdi_find(post, PDI_LIT("兼")) : NULL; /* 教育委員会事務局長|兼給食センター所長 */
        const bool ends =
            ends_with_letters(post, title) || (also && ends_with_letters(pdi_between(post.s, also), title));
        if (!s->list->people.at[i]->listed || !ends) continue;
        if (found) return NULL;
        found = s->list->people.at[i];
    }
    return found;
}

/* 環境活動推進課|打越|課長 for 打越, 環境活動推進課, 課長: read as one post, and what the list says of one person. */
static struct pdoc_attendee *named_inside_office(search *s, pdi_str label) {
    enum { LOOKED_AT = 400, LONGEST = 150 };
    struct pdoc_attendee *found = NULL;
    const pdi_str letters = label.n <= LONGEST ? pdi_squeeze(s->r, label) : PDI_NONE;
    if (!letters.n || !pdi_lookup_suffix(s->r->k, PDI_TABLE_posts, without_bracket(letters), NULL)) return NULL;
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT; i++) {
        const pdi_plain_name *name = pdi_name_index_name(s->index, i);
        const pdi_str surname = name->surname ? pdi_cut(name->letters, name->surname) : name->letters;
        const char *at = surname.n ? pdi_find(letters, surname) : NULL;
        if (!at || at == letters.s || !s->list->people.at[i]->listed) continue;
        const pdi_person *p = &s->list->printed.at[i];
        const pdi_str office = pdi_between(letters.s, at), post = pdi_between(at + surname.n, pdi_end(letters));
        if (!is_short_for(office, squeezed(s, p->affiliation)) ||
            !is_short_for(without_bracket(post), without_bracket(squeezed(s, p->position))))
            continue;
        if (found) return NULL;
        found = s->list->people.at[i];
    }
    return found;
}

/* 林|同窓会会長 read as a 会長 of 林同窓会: whose surname begins the label, and whose post is all the rest of it. */
static struct pdoc_attendee *named_before_post(search *s, pdi_str label) {
    enum { LOOKED_AT = 400, LONGEST = 150 };
    struct pdoc_attendee *found = NULL;
    const pdi_str letters = s->affiliation.n && label.n <= LONGEST ? pdi_squeeze(s->r, label) : PDI_NONE;
    if (!letters.n) return NULL;
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT; i++) {
        const pdi_plain_name *name = pdi_name_index_name(s->index, i);
        if (!name->surname || !pdi_starts(letters, pdi_cut(name->letters, name->surname))) continue;
        const pdi_person *p = &s->list->printed.at[i];
        const pdi_str rest = pdi_skip(letters, name->surname), office = squeezed(s, p->affiliation),
                      post = squeezed(s, p->position);
        if (!post.n || rest.n != office.n + post.n || !pdi_starts(rest, office) || !pdi_ends(rest, post)) continue;
        if (found) return NULL;
        found = s->list->people.at[i];
    }
    return found;
}

/* トカチェンコ, which no table knows and one name of the list alone begins with. */
static struct pdoc_attendee *called_by_part(search *s, pdi_str label) {
    enum { SHORTEST = 6, LONGEST = 36 };
    if (label.n < SHORTEST || label.n > LONGEST || pdi_find_gap(label)) return NULL;
    s->name = (pdi_plain_name){.letters = label};
    find_by_parts(s);
    return s->count == 1 ? s->list->people.at[s->at[0]] : NULL;
}

/* 東区協議会　金原|会長: who leads a body that the title does not name has that post there, and no role here. */
static bool leads_office_told(search *s) {
    const pdi_str office = squeezed(s, s->label.affiliation), role = squeezed(s, s->label.role);
    if (!office.n || !role.n || s->label.position.s) return false;
    if (!s->r->title_words.n || pdi_find(s->r->title_words, office)) return false;
    return has_role_kind(s->r->k, role, "chair") || has_role_kind(s->r->k, role, "vice");
}

static struct pdoc_attendee *add_unlisted(search *s, pdi_str label) {
    pdi_reader *r = s->r;
    struct pdoc_attendee *a = PDI_NEW(&r->job->keep, struct pdoc_attendee);
    *PDI_PUSH(&r->job->keep, &s->list->people) = a;
    *PDI_PUSH(&r->job->scratch, &s->list->printed) = s->label;
    *PDI_PUSH(&r->job->scratch, &s->list->online) = false;
    a->index = r->next_attendee++;
    a->name = pdi_as_printed(r, s->label.name);
    const bool elsewhere = leads_office_told(s);
    a->role = elsewhere ? PDI_NONE : pdi_as_printed(r, s->label.role);
    a->affiliation = pdi_as_printed(r, s->label.affiliation);
    a->position = pdi_as_printed(r, elsewhere ? s->label.role : s->label.position);
    a->status = PDOC_ATTENDANCE_PRESENT;
    a->place = pdi_place_of(r, label);
    a->rule = pdi_slice("speaker on no list", 18);
    pdi_remark_on(r, PDOC_DIAGNOSTIC_SPEAKER_NOT_LISTED, label, label);
    return a;
}

/* The best of the candidates; several that are equally good are all left standing. */
static void keep_best(search *s, size_t *kept) {
    int best = INT_MIN;
    for (size_t i = 0; i < s->count; i++) {
        s->weight[i] = weigh(s, s->at[i]);
        if (s->weight[i] > best) best = s->weight[i];
    }
    *kept = 0;
    if (best <= -1) return; /* the name alone is not enough against role and post */
    for (size_t i = 0; i < s->count; i++)
        if (s->weight[i] == best) s->at[(*kept)++] = s->at[i];
}

static pdi_resolution ambiguous(search *s, size_t kept, pdi_str label) {
    pdi_resolution result = {.candidate_count = (uint32_t)kept};
    result.candidates = PDI_NEW_ARRAY(&s->r->job->keep, struct pdoc_attendee *, kept);
    for (size_t i = 0; i < kept; i++) result.candidates[i] = s->list->people.at[s->at[i]];
    pdi_remark_on(s->r, PDOC_DIAGNOSTIC_SPEAKER_AMBIGUOUS, label, label);
    return result;
}

/* The entry that a member of the body has already, since they spoke before; NULL without one. */
static struct pdoc_attendee *met_before(search *s, const pdi_person *member, const struct pdoc_attendee *of) {
    search here = {.r = s->r, .list = s->list, .index = s->index};
    here.name = pdi_plain_name_of(s->r, member->name);
    find_by_name(&here);
    for (size_t i = 0; i < here.count; i++)
        if (s->list->people.at[here.at[i]]->name.s == of->name.s) return s->list->people.at[here.at[i]];
    return NULL;
}

/* A member of the body who speaks and is on no list of the document: an entry at its end, with what the roster tells.
 */
static struct pdoc_attendee *add_member(search *s, const pdi_person *member, const struct pdoc_attendee *of,
                                        pdi_str label) {
    struct pdoc_attendee *a = PDI_NEW(&s->r->job->keep, struct pdoc_attendee);
    *PDI_PUSH(&s->r->job->keep, &s->list->people) = a;
    *PDI_PUSH(&s->r->job->scratch, &s->list->printed) = *member;
    *PDI_PUSH(&s->r->job->scratch, &s->list->online) = false;
    a->index = s->r->next_attendee++;
    a->name = of->name;
    a->reading = of->reading;
    a->role = of->role;
    a->affiliation = of->affiliation;
    a->position = of->position;
    a->status = PDOC_ATTENDANCE_PRESENT;
    a->place = pdi_place_of(s->r, label);
    a->rule = pdi_slice("speaker on the roster", 21);
    return a;
}

/* Whom the label means among the members of the body, as the caller's roster has them; NULL for none or several. */
static struct pdoc_attendee *member_meant(search *s, pdi_str label) {
    pdi_attendance *members = s->r->members;
    if (!members) return NULL;
    search among = {.r = s->r, .list = members, .index = pdi_name_index_of(s->r, members), .label = s->label};
    among.role = s->role;
    among.position = s->position;
    among.affiliation = s->affiliation;
    size_t kept = 0, at = members->people.count;
    if (s->label.name.s) {
        among.name = s->name;
        find_by_name(&among);
        keep_best(&among, &kept);
        if (kept == 1) at = among.at[0];
    } else {
        const struct pdoc_attendee *holder = holder_of(&among);
        for (at = 0; at < members->people.count && members->people.at[at] != holder;) at++;
    }
    if (at == members->people.count) return NULL;
    const pdi_person *member = &members->printed.at[at];
    struct pdoc_attendee *before = met_before(s, member, members->people.at[at]);
    return before ? before : add_member(s, member, members->people.at[at], label);
}

/* 鵜森|消防署長 in the minutes of 鵜森市…: what looks like a surname is the town's name. */
static bool is_of_the_title(const search *s) {
    static const pdi_str TOWNS[] = {PDI_CONST("市"), PDI_CONST("町"), PDI_CONST("村"), PDI_CONST("区"),
                                    PDI_CONST("県"), PDI_CONST("府"), PDI_CONST("都"), PDI_CONST("道")};
    const pdi_str name = s->name.letters, title = s->r->title_words;
    const char *at = name.n && title.n ? pdi_find(title, name) : NULL;
    return at && s->label.position.s && !s->label.role.s &&
           pdi_starts_with_any(pdi_between(at + name.n, pdi_end(title)), PDI_ANY(TOWNS));
}

/* 放課後対策課長, which the list has as a post without anybody. */
static bool is_listed_office(const search *s, pdi_str label) {
    enum { LOOKED_AT = 400, LONGEST = 150 };
    if (!s->list->offices.count || label.n > LONGEST) return false;
    const pdi_str letters = pdi_squeeze(s->r, label);
    for (size_t i = 0; i < s->list->offices.count && i < LOOKED_AT; i++)
        if (pdi_eq(s->list->offices.at[i], letters)) return true;
    return false;
}

/* 森林|課長 where 森林課副課長 speaks, too: a section of which the document tells elsewhere, and nobody's name. */
static bool heads_a_unit(const search *s) {
    enum { SIGN = 3, SEARCHES_MAX = 64 };
    const pdi_str name = s->label.name, post = s->label.position, text = s->r->flow->text;
    if (post.n != 2 * SIGN || !pdi_ends(post, PDI_LIT("長")) || pdi_end(name) != post.s || s->label.role.s ||
        s->r->unit_searches++ >= SEARCHES_MAX)
        return false;
    const pdi_str unit = pdi_between(name.s, post.s + SIGN);
    const char *at = text.s;
    while ((at = pdi_find(pdi_between(at, pdi_end(text)), unit)) != NULL) {
        at += unit.n;
        if (!pdi_starts(pdi_between(at, pdi_end(text)), PDI_LIT("長"))) return true;
    }
    return false;
}

/* 危険物|保安室長 where 危険物 stands among other words, too: how often the document has a word, and never a title
 * behind it. */
static bool is_a_word_here(const search *s) {
    enum { LOOKED_AT = 32768, TIMES = 3, THREE_KANJI = 9 }; /* 林業, where 林 speaks, says nothing */
    static const pdi_str CALLED[] = {PDI_CONST("さん"), PDI_CONST("様"), PDI_CONST("氏"), PDI_CONST("君"),
                                     PDI_CONST("先生")};
    const pdi_str text = s->r->flow->text, all = text.n > LOOKED_AT ? pdi_cut(text, LOOKED_AT) : text;
    const pdi_str word = s->label.name, post = s->label.position;
    size_t times = 0;
    if (word.n < THREE_KANJI) return false;
    for (const char *at = all.s; (at = pdi_find(pdi_between(at, pdi_end(all)), word)) != NULL; at += word.n) {
        const pdi_str behind = pdi_between(at + word.n, pdi_end(all));
        if (post.n && pdi_starts(behind, post)) continue; /* the label again */
        if (pdi_starts_with_any(behind, PDI_ANY(CALLED)) || pdi_lookup_prefix(s->r->k, PDI_TABLE_roles, behind, NULL) ||
            pdi_lookup_prefix(s->r->k, PDI_TABLE_posts, behind, NULL))
            return false;
        times++;
    }
    return times >= TIMES;
}

/* Whether a label tells enough of somebody for an entry of their own. */
static bool names_a_person(const search *s, pdi_likely likely, pdi_str label) {
    if (!s->label.name.s || likely < PDI_LIKELY || is_of_the_title(s)) return false;
    if (is_listed_office(s, label) || heads_a_unit(s)) return false;
    if (s->label.position.s && !s->label.full_name && is_a_word_here(s)) return false;
    return s->label.role.s || s->label.position.s || s->label.seat.s || s->label.honorific || s->label.full_name;
}

/* 三田村臨時委員代理（高麗部長）: the one who came for a member, where the list tells who that is. */
static struct pdoc_attendee *proxy_meant(search *s) {
    enum { LOOKED_AT = 400 };
    struct pdoc_attendee *found = NULL;
    if (!pdi_ends(without_bracket(s->role.n ? s->role : s->position), PDI_LIT("代理"))) return NULL;
    for (size_t i = 0; i < s->list->people.count && i < LOOKED_AT; i++) {
        struct pdoc_attendee *a = s->list->people.at[i];
        if (!a->proxy_for.s) continue;
        const pdi_plain_name absent = pdi_plain_name_of(s->r, a->proxy_for);
        if (!names_agree(&s->name, &absent)) continue;
        if (found) return NULL;
        found = a;
    }
    return found;
}

struct pdoc_attendee *pdi_called_by_part(pdi_reader *r, pdi_attendance *list, pdi_str part) {
    search s = {.r = r, .list = list, .index = pdi_name_index_of(r, list)};
    return called_by_part(&s, part);
}

/* (事務局)|春日課長: the label behind the bracket that tells whom they sit with. */
static pdi_str behind_group(pdi_reader *r, pdi_str label) {
    pdi_str inner;
    uint32_t sign;
    const size_t length = label.n ? pdi_bracket_at(label, &inner, &sign) : 0;
    const pdi_str rest = length && length < label.n ? pdi_trim(pdi_skip(label, length)) : PDI_NONE;
    const bool group = rest.n && pdi_lookup_among(r->k, PDI_IN(roles) | PDI_IN(groups), pdi_squeeze(r, inner));
    return group ? rest : label;
}

pdi_resolution pdi_resolve(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str label, bool add) {
    pdi_resolution result = {0};
    search here = {0}, *s = &here;
    size_t kept;
    s->r = r;
    s->list = list;
    label = behind_group(r, label);
    pdi_likely likely = pdi_label_of(r, label, &s->label);
    s->index = pdi_name_index_of(r, list);
    if (likely == PDI_UNLIKELY) {
        result.attendee = called_by_part(s, label);
        return result;
    }
    s->role = squeezed(s, s->label.role);
    s->position = squeezed(s, s->label.position);
    s->affiliation = squeezed(s, s->label.affiliation);
    if (!s->label.name.s) {
        result.attendee = named_before_post(s, label);
        if (!result.attendee) result.attendee = holder_of(s);
        if (!result.attendee) find_by_beginning(s, label);
        if (!result.attendee && s->count == 0 && !s->affiliation.n) result.attendee = holder_of_longer(s);
        if (s->count == 1) result.attendee = list->people.at[s->at[0]];
        if (!result.attendee && s->count == 0) result.attendee = named_inside_office(s, label);
        if (!result.attendee && s->count == 0 && s->role.n && pdi_eq(s->role, list->presiding_as))
            result.attendee = list->presiding;
        if (!result.attendee && s->count == 0 && add && (result.attendee = member_meant(s, label)) != NULL)
            result.attendee->session = session;
        return result;
    }
    if (!s->label.known_surname && (result.attendee = holder_of_post(s, label)) != NULL) return result;
    s->name = pdi_plain_name_of(r, s->label.name);
    if ((result.attendee = proxy_meant(s)) != NULL) return result;
    find_by_name(s);
    if (s->count == 0 && (result.attendee = holder_of_post(s, label)) != NULL) return result;
    if (s->count == 0 && (s->position.s || s->role.s)) { /* 阿比留|学校給食課長 read as 阿比|留学校給食課長 */
        find_by_beginning(s, label);
        if (s->count == 1) {
            result.attendee = list->people.at[s->at[0]];
            return result;
        }
        s->count = 0;
        s->name = pdi_plain_name_of(r, s->label.name);
    }
    keep_best(s, &kept);
    if (kept == 1)
        result.attendee = list->people.at[s->at[0]];
    else if (kept > 1)
        return add ? ambiguous(s, kept, label) : result; /* who is only spoken of is no ambiguous speaker */
    else if (add && ((result.attendee = member_meant(s, label)) != NULL || names_a_person(s, likely, label))) {
        if (!result.attendee) result.attendee = add_unlisted(s, label);
        result.attendee->session = session;
    }
    return result;
}
