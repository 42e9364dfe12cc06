/* What lines below a person say of them: the office, a bracket, a remark on how they attended. */
#include "minutes/roster_entry.h"

#include "minutes/post.h"

static struct pdoc_attendee *last_person(pdi_roster *o) {
    return o->list->people.count > o->list_begin ? o->list->people.at[o->list->people.count - 1] : NULL;
}

static void check_count(pdi_roster *o, const pdi_aside *a, pdi_str text) {
    size_t count = o->list->people.count;
    size_t group = count - o->group_begin, list = count - o->list_begin;
    if (a->number == group || a->number == list || a->number + o->absent == list || a->number + o->proxies == group ||
        a->number + o->proxies == list || group == 0)
        return;
    pdi_remark_on(o->r, PDOC_DIAGNOSTIC_COUNT_DIFFERS, text, text);
}

static void apply_to(pdi_roster *o, struct pdoc_attendee *a, const pdi_aside *aside) {
    if (aside->status != PDOC_ATTENDANCE_UNKNOWN) a->status = aside->status;
    if (aside->proxy == PDI_PROXY_CAME) pdi_roster_add_proxy(o, a, aside->person);
    if (aside->proxy == PDI_PROXY_FOR) {
        /* on a line of its own the one in the bracket came for the one above, unless they are named as a member */
        pdi_roster_add_proxy(o, a, aside->person);
    }
}

/* Gives the last person the organisation and the post that stand below. */
static bool is_office(const pdi_roster *o, pdi_str words) {
    return pdi_is_organization(o->r->k, words) || pdi_is_post(o->r->k, words);
}

/* Somebody of whom nothing but the name is told so far comes from there. */
static void set_office(pdi_roster *o, size_t at, pdi_str words) {
    struct pdoc_attendee *a = o->list->people.at[at];
    pdi_person *printed = &o->list->printed.at[at];
    pdi_post_split(o->r->k, words, PDI_NONE, &printed->affiliation, &printed->position);
    a->affiliation = pdi_as_printed(o->r, printed->affiliation);
    a->position = pdi_as_printed(o->r, printed->position);
}

size_t pdi_roster_without_office(const pdi_roster *o) {
    enum { PEOPLE_MAX = 200 }; /* a column of more is no meeting's */
    const size_t all = o->list->people.count;
    size_t at = all;
    while (at > o->group_begin && all - at < PEOPLE_MAX && !o->list->people.at[at - 1]->affiliation.s &&
           !o->list->people.at[at - 1]->position.s)
        at--;
    return all - at;
}

bool pdi_roster_take_column(pdi_roster *o, pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    if (!o->column_left || pdi_bracket_at(text, &inner, &sign) != text.n) return false;
    set_office(o, o->list->people.count - o->column_left--, inner);
    pdi_take(o->r, text, PDOC_READING_ATTENDEE, "affiliation in a column of its own");
    return true;
}

static bool attach_office(pdi_roster *o, pdi_str words, pdi_str taken) {
    struct pdoc_attendee *last = last_person(o);
    if (!last || last->affiliation.s || last->position.s || !o->post_may_follow) return false;
    if (!is_office(o, words)) return false;
    set_office(o, o->list->people.count - 1, words);
    pdi_take(o->r, taken, PDOC_READING_ATTENDEE, "affiliation on the line below");
    o->post_may_follow = false;
    return true;
}

void pdi_roster_office_goes_on(pdi_roster *o, pdi_str text) {
    pdi_str affiliation, position;
    struct pdoc_attendee *last = last_person(o);
    if (!last || (!last->affiliation.s && !last->position.s)) return;
    pdi_arena *keep = &o->r->job->keep;
    pdi_str *end = last->position.s ? &last->position : &last->affiliation;
    *end = pdi_roster_concatenated(keep, *end, pdi_as_printed(o->r, text));
    if (!last->position.s) {
        pdi_post_split(o->r->k, *end, PDI_NONE, &affiliation, &position);
        last->affiliation = affiliation.s ? pdi_copy(keep, affiliation) : PDI_NONE;
        last->position = position.s ? pdi_copy(keep, position) : PDI_NONE;
    }
    pdi_take(o->r, text, PDOC_READING_ATTENDEE, "office carried over in its column");
}

bool pdi_roster_another_post(pdi_roster *o, pdi_str below) {
    enum { LONGEST = 60 };
    const struct pdoc_attendee *last = last_person(o);
    return last && pdi_ends(last->position.n ? last->position : last->affiliation, PDI_LIT("兼")) &&
           below.n <= LONGEST && !pdi_find(below, PDI_LIT("   ")) && pdi_is_post(o->r->k, below);
}

bool pdi_roster_office_below(pdi_roster *o, pdi_str text) {
    pdi_row row;
    if (!o->post_may_follow) return false;
    pdi_row_of(o->r, text, &row);
    if (row.end != pdi_end(text) || pdi_row_person(&row, 0) < row.count) return false;
    return attach_office(o, text, text);
}

bool pdi_roster_take_office(pdi_roster *o, pdi_str text) { return attach_office(o, text, text); }

bool pdi_roster_aside_line(pdi_roster *o, pdi_str text) {
    pdi_str inner = text, bracketed;
    uint32_t sign;
    bool bracket = pdi_bracket_at(text, &bracketed, &sign) == text.n;
    if (bracket) inner = bracketed;
    pdi_aside aside = pdi_aside_read(o->r->k, inner);
    struct pdoc_attendee *last = last_person(o);
    if (!aside.known || aside.role.s) {
        return bracket && attach_office(o, inner, text);
    }
    if (!bracket && aside.proxy && text.s[text.n - 1] == ')')
        return false; /* … 勅使河原 大(代理出席): an pdi_roster_entry */
    if (aside.count) check_count(o, &aside, text);
    if (last && bracket && (aside.proxy == PDI_PROXY_CAME || aside.proxy == PDI_PROXY_FOR || aside.status))
        apply_to(o, last, &aside);
    else if (last && aside.proxy == PDI_PROXY_CAME)
        apply_to(o, last, &aside);
    bool names = aside.proxy == PDI_PROXY_CAME || aside.proxy == PDI_PROXY_FOR;
    pdi_take(o->r, text, names ? PDOC_READING_ATTENDEE : PDOC_READING_NOTE, names ? "proxy" : "note in the list");
    return true;
}
