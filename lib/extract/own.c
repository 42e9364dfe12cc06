/* What the document's own head and lists name: the body that met, those above it, and where its people come from. */
#include "extract/finders.h"
#include "extract/here.h"
#include "minutes/person.h"

static pdi_str folded(pdi_view *view, const char *string) {
    return pdi_fold_string(&view->scratch, pdi_string(string));
}

static void add_organization(pdi_view *view, pdi_here *here, pdi_str name, pdi_str canonical, const char *rule) {
    if (name.n)
        pdi_here_add(view, here,
                     &(pdi_here_name){.word = name, .type = "organization", .canonical = canonical, .rule = rule});
}

/* Parent and body one after the other are one name, but two in a title that has a space between them. */
static void add_joined(pdi_view *view, pdi_here *here, pdi_str parent, pdi_str body) {
    const pdi_str joined = pdi_format(&view->scratch, "%.*s%.*s", (int)parent.n, parent.s, (int)body.n, body.s);
    pdi_here_add(
        view, here,
        &(pdi_here_name){
            .word = joined, .type = "organization", .canonical = joined, .rule = "own.body", .not_in_title = true});
}

/* A body's name has no day in a bracket, and not everything that a title has. */
static bool is_name(pdi_str body) {
    const char *open = body.n ? memchr(body.s, '(', body.n) : NULL;
    for (; open && open < pdi_end(body); open++)
        if (*open >= '0' && *open <= '9') return false;
    return body.n > 0 && pdi_utf8_count(body) <= 80;
}

/* A meeting that is none of a standing body (説明会, 記者会見) is an event. */
static bool is_event(pdi_view *view, pdi_str name) {
    size_t length;
    const pdi_entry *e = pdi_lookup_suffix(view->knowledge, PDI_TABLE_endings, name, &length);
    return e && pdi_entry_is(e, 1, "event") && !pdi_entry_is(e, 1, "organization");
}

/* 金融審議会「市場制度ワーキング・グループ」: the body in the quotation marks, and the one before them. */
static void add_quoted(pdi_view *view, pdi_here *here, pdi_str body) {
    const char *open = pdi_find(body, PDI_LIT("「"));
    const char *close = open ? pdi_find(pdi_between(open, pdi_end(body)), PDI_LIT("」")) : NULL;
    if (!close) return;
    const pdi_str inner = pdi_between(open + 3, close), outer = pdi_trim(pdi_between(body.s, open));
    add_organization(view, here, inner, inner, "own.body");
    add_organization(view, here, outer, outer, "own.parent");
}

static bool is_assembly(pdi_str name) {
    static const pdi_str ends[] = {
        PDI_CONST("都議会"), PDI_CONST("道議会"),   PDI_CONST("府議会"),  PDI_CONST("県議会"), PDI_CONST("市議会"),
        PDI_CONST("区議会"), PDI_CONST("町議会"),   PDI_CONST("村議会"),  PDI_CONST("市会"),   PDI_CONST("衆議院"),
        PDI_CONST("参議院"), PDI_CONST("組合議会"), PDI_CONST("連合議会")};
    return pdi_ends_with_any(name, PDI_ANY(ends));
}

/* A committee of an assembly takes its name (model: 総務文教常任委員会 → みどり野市議会総務文教常任委員会), and so does
 * an organ of a university; other bodies keep their own. */
static void add_bodies(pdi_view *view, pdi_here *here, const pdoc_session *session) {
    const size_t count = pdoc_session_body_count(session);
    for (size_t i = 0; i < count; i++) {
        const pdi_str body = folded(view, pdoc_session_body_at(session, i, NULL));
        if (!is_name(body)) continue;
        if (is_event(view, body)) {
            pdi_here_add(view, here, &(pdi_here_name){.word = body, .type = "event", .rule = "own.body"});
            continue;
        }
        add_quoted(view, here, body);
        const size_t parents = pdoc_session_body_parent_count(session, i);
        pdi_str above = PDI_NONE;
        for (size_t k = 0; k < parents; k++) {
            const pdi_str parent = folded(view, pdoc_session_body_parent_at(session, i, k, NULL));
            add_organization(view, here, parent, pdi_without_legal_form(view, parent), "own.parent");
            above = above.s ? pdi_format(&view->scratch, "%.*s%.*s", (int)above.n, above.s, (int)parent.n, parent.s)
                            : parent;
        }
        const bool organ = pdi_is_phrase(view->knowledge, PDI_USE_organ, body) && above.n;
        const pdi_str of = is_assembly(above) ? above : organ ? pdi_without_legal_form(view, above) : PDI_NONE;
        const pdi_str whole =
            of.n ? pdi_format(&view->scratch, "%.*s%.*s", (int)of.n, of.s, (int)body.n, body.s) : body;
        add_organization(view, here, body, whole, "own.body");
        if (above.n && body.n) add_joined(view, here, above, body);
    }
}

/* 鹿島台市: a city is a place also where somebody comes from its office. */
static bool is_municipality(pdi_view *view, pdi_str name) {
    size_t length;
    const pdi_entry *e = name.n ? pdi_lookup_suffix(view->knowledge, PDI_TABLE_endings, name, &length) : NULL;
    for (; e; e = e->also)
        if (pdi_eq(e->cell[3], PDI_LIT("municipality")) && length < name.n) return true;
    return false;
}

static void add_affiliation(pdi_view *view, pdi_here *here, const char *printed) {
    pdi_str name = folded(view, printed);
    if (pdi_ends(name, PDI_LIT(")")) && (unsigned char)name.s[name.n - 2] < 0x80) { /* 宇宙航空研究開発機構(JAXA) */
        const char *open = memchr(name.s, '(', name.n);
        if (open && open > name.s) name = pdi_trim(pdi_between(name.s, open));
    }
    if (is_municipality(view, name)) {
        pdi_here_add(view, here, &(pdi_here_name){.word = name, .type = "place", .rule = "own.affiliation"});
        return;
    }
    const pdi_str plain = name.n ? pdi_without_legal_form(view, name) : PDI_NONE;
    if (plain.n && !pdi_lookup(view->knowledge, PDI_TABLE_legalforms, name) &&
        pdi_is_organization(view->knowledge, name))
        add_organization(view, here, name, plain, "own.affiliation");
}

/* 企画振興部長: the document has a 企画振興部, of the organisation that its head comes from. */
static void add_unit(pdi_view *view, pdi_here *here, const pdoc_attendee *a) {
    const pdi_str position = folded(view, pdoc_attendee_position(a, NULL));
    if (position.n < 12 || !pdi_ends(position, PDI_LIT("長"))) return;
    const pdi_str unit = pdi_cut(position, position.n - 3);
    size_t length;
    const pdi_entry *e = pdi_lookup_suffix(view->knowledge, PDI_TABLE_endings, unit, &length);
    for (; e; e = e->also)
        if (pdi_eq(e->cell[2], PDI_LIT("unit"))) break;
    if (!e || length == unit.n || memchr(unit.s, '(', unit.n)) return;
    const pdi_str office = folded(view, pdoc_attendee_affiliation(a, NULL));
    const pdi_str whole =
        office.n ? pdi_format(&view->scratch, "%.*s%.*s", (int)office.n, office.s, (int)unit.n, unit.s) : unit;
    add_organization(view, here, unit, whole, "own.unit");
}

void pdi_find_own(pdi_view *view, const void *unused) {
    (void)unused;
    pdi_here here = {.names = {0}};
    for (size_t i = 0; i < view->sitting_count; i++) {
        const pdoc_session *session = view->sittings[i].session;
        add_bodies(view, &here, session);
        const size_t people = pdoc_session_attendee_count(session);
        const char *last = NULL, *group = NULL;
        for (size_t k = 0; k < people; k++) {
            const pdoc_attendee *a = pdoc_session_attendee_at(session, k);
            const char *affiliation = pdoc_attendee_affiliation(a, NULL), *of = pdoc_attendee_group(a, NULL);
            if (affiliation && (!last || strcmp(affiliation, last) != 0)) add_affiliation(view, &here, affiliation);
            add_unit(view, &here, a);
            if (of && (!group || strcmp(of, group) != 0)) add_affiliation(view, &here, of);
            last = affiliation;
            group = of;
        }
    }
    pdi_here_find(view, &here);
}
