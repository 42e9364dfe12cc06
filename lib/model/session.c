/* The handles inside a document: each is the parser's own record, read through functions. Getters that differ in
 * nothing but names are made by macros; `type` is both the handle's name and that of the parameter. */
#include "model/object.h"

#define STRING(type, function, field)                                                                                  \
    const char *pdoc_##type##_##function(const pdoc_##type *type, size_t *length) {                                    \
        return pdi_give_string(type ? type->field : PDI_NONE, length);                                                 \
    }
#define PLACE(type, span, piece, field)                                                                                \
    pdoc_span pdoc_##type##_##span(const pdoc_##type *type) { return type ? type->field.hull : (pdoc_span){0, 0}; }    \
    size_t pdoc_##type##_##piece##_count(const pdoc_##type *type) { return type ? type->field.piece_count : 0; }       \
    pdoc_span pdoc_##type##_##piece##_at(const pdoc_##type *type, size_t i) {                                          \
        return type && i < type->field.piece_count ? type->field.pieces[i] : (pdoc_span){0, 0};                        \
    }
#define LIST(type, function, element, list, counter)                                                                   \
    size_t pdoc_##type##_##function##_count(const pdoc_##type *type) { return type ? type->counter : 0; }              \
    const pdoc_##element *pdoc_##type##_##function##_at(const pdoc_##type *type, size_t i) {                           \
        return type && i < type->counter ? type->list[i] : NULL;                                                       \
    }
/* What everything inside a session has. */
#define INSIDE(type)                                                                                                   \
    const pdoc_##type *pdoc_##type##_ref(const pdoc_##type *type) {                                                    \
        if (type) pdoc_document_ref(type->session->document);                                                          \
        return type;                                                                                                   \
    }                                                                                                                  \
    void pdoc_##type##_unref(const pdoc_##type *type) {                                                                \
        if (type) pdoc_document_unref(type->session->document);                                                        \
    }                                                                                                                  \
    const pdoc_session *pdoc_##type##_session(const pdoc_##type *type) { return type ? type->session : NULL; }         \
    size_t pdoc_##type##_index(const pdoc_##type *type) { return type ? type->index : 0; }                             \
    PLACE(type, span, piece, place)                                                                                    \
    STRING(type, rule, rule)

/* ---- session ---- */

const pdoc_session *pdoc_session_ref(const pdoc_session *session) {
    if (session) pdoc_document_ref(session->document);
    return session;
}

void pdoc_session_unref(const pdoc_session *session) {
    if (session) pdoc_document_unref(session->document);
}

pdoc_document *pdoc_session_document(const pdoc_session *session) { return session ? session->document : NULL; }
size_t pdoc_session_index(const pdoc_session *session) { return session ? session->index : 0; }
int64_t pdoc_session_number(const pdoc_session *session) { return session ? session->number : -1; }

STRING(session, title, title)
STRING(session, body, body)
STRING(session, parent_body, parent_body)
STRING(session, date, date)
STRING(session, start_time, start)
STRING(session, end_time, end)
STRING(session, venue, venue)
LIST(session, attendee, attendee, attendees, attendee_count)
LIST(session, material, material, materials, material_count)
LIST(session, agenda_item, agenda_item, agenda, agenda_count)
LIST(session, remark, remark, remarks, remark_count)

static const pdi_body *body_at(const pdoc_session *session, size_t i) {
    return session && i < session->body_count ? &session->bodies[i] : NULL;
}

size_t pdoc_session_body_count(const pdoc_session *session) { return session ? session->body_count : 0; }

const char *pdoc_session_body_at(const pdoc_session *session, size_t i, size_t *length) {
    const pdi_body *body = body_at(session, i);
    return pdi_give_string(body ? body->name : PDI_NONE, length);
}

int64_t pdoc_session_body_number(const pdoc_session *session, size_t i) {
    const pdi_body *body = body_at(session, i);
    return body ? body->number : -1;
}

size_t pdoc_session_body_parent_count(const pdoc_session *session, size_t i) {
    const pdi_body *body = body_at(session, i);
    return body ? body->parent_count : 0;
}

const char *pdoc_session_body_parent_at(const pdoc_session *session, size_t i, size_t j, size_t *length) {
    const pdi_body *body = body_at(session, i);
    return pdi_give_string(body && j < body->parent_count ? body->parents[j] : PDI_NONE, length);
}

static const pdi_place *field_place(const pdoc_session *session, pdoc_session_field field) {
    static const pdi_place nowhere = {{0, 0}, NULL, 0};
    if (!session) return &nowhere;
    switch (field) {
    case PDOC_SESSION_FIELD_TITLE:
        return &session->title_place;
    case PDOC_SESSION_FIELD_DATE:
        return &session->date_place;
    case PDOC_SESSION_FIELD_START_TIME:
        return &session->start_place;
    case PDOC_SESSION_FIELD_END_TIME:
        return &session->end_place;
    case PDOC_SESSION_FIELD_VENUE:
        return &session->venue_place;
    case PDOC_SESSION_FIELD_UNKNOWN:
    default:
        return &nowhere;
    }
}

pdoc_span pdoc_session_span(const pdoc_session *session, pdoc_session_field field) {
    return field_place(session, field)->hull;
}

size_t pdoc_session_piece_count(const pdoc_session *session, pdoc_session_field field) {
    return field_place(session, field)->piece_count;
}

pdoc_span pdoc_session_piece_at(const pdoc_session *session, pdoc_session_field field, size_t i) {
    const pdi_place *place = field_place(session, field);
    return i < place->piece_count ? place->pieces[i] : (pdoc_span){0, 0};
}

/* ---- attendee ---- */

INSIDE(attendee)
STRING(attendee, name, name)
STRING(attendee, name_reading, reading)
STRING(attendee, group, group)
STRING(attendee, role, role)
STRING(attendee, affiliation, affiliation)
STRING(attendee, position, position)
STRING(attendee, proxy_for, proxy_for)

pdoc_attendance pdoc_attendee_attendance(const pdoc_attendee *attendee) {
    return attendee ? attendee->status : PDOC_ATTENDANCE_UNKNOWN;
}

/* Whether `name` begins with `absent`, spaces left out: minutes say 山田 or 山田　太郎 for whom a list has as 山田太郎.
 */
static bool is_named(pdi_str name, pdi_str absent) {
    if (!name.n || !absent.n) return false;
    const char *a = name.s, *b = absent.s, *a_end = pdi_end(name), *b_end = pdi_end(absent);
    size_t m, n;
    for (;;) {
        uint32_t x = 0, y = 0;
        for (; b < b_end && ((y = pdi_utf8_at(b, b_end, &n)) == ' ' || y == 0x3000); b += n) {
        }
        if (b == b_end) return true;
        for (; a < a_end && ((x = pdi_utf8_at(a, a_end, &m)) == ' ' || x == 0x3000); a += m) {
        }
        if (a == a_end || x != y) return false;
        a += m;
        b += n;
    }
}

static bool came_for(const pdoc_attendee *proxy, const pdoc_attendee *absent) {
    return absent->status == PDOC_ATTENDANCE_REPRESENTED && is_named(absent->name, proxy->proxy_for);
}

/* The one of a session that `is`; NULL where two are, or none. */
static const pdoc_attendee *only_one(const pdoc_attendee *of,
                                     bool (*is)(const pdoc_attendee *, const pdoc_attendee *)) {
    const pdoc_attendee *found = NULL;
    for (uint32_t i = 0; i < of->session->attendee_count; i++) {
        const pdoc_attendee *other = of->session->attendees[i];
        if (other == of || !is(of, other)) continue;
        if (found) return NULL;
        found = other;
    }
    return found;
}

static bool has_come_for(const pdoc_attendee *absent, const pdoc_attendee *proxy) { return came_for(proxy, absent); }

const pdoc_attendee *pdoc_attendee_represents(const pdoc_attendee *attendee) {
    return attendee ? only_one(attendee, came_for) : NULL;
}

const pdoc_attendee *pdoc_attendee_represented_by(const pdoc_attendee *attendee) {
    const pdoc_attendee *proxy = attendee ? only_one(attendee, has_come_for) : NULL;
    return proxy && pdoc_attendee_represents(proxy) == attendee ? proxy : NULL;
}

int pdoc_attendee_listed(const pdoc_attendee *attendee) { return attendee && attendee->listed; }

/* ---- material ---- */

INSIDE(material)
STRING(material, label, label)
STRING(material, title, title)

/* ---- agenda item ---- */

INSIDE(agenda_item)
STRING(agenda_item, label, label)
STRING(agenda_item, title, title)
PLACE(agenda_item, heading_span, heading_piece, heading)

unsigned pdoc_agenda_item_level(const pdoc_agenda_item *item) { return item ? item->level : 0; }
const pdoc_agenda_item *pdoc_agenda_item_parent(const pdoc_agenda_item *item) { return item ? item->parent : NULL; }
size_t pdoc_agenda_item_presenter_count(const pdoc_agenda_item *item) { return item ? item->presenter_count : 0; }

const char *pdoc_agenda_item_presenter_at(const pdoc_agenda_item *item, size_t i, size_t *length) {
    return pdi_give_string(item && i < item->presenter_count ? item->presenters[i] : PDI_NONE, length);
}

/* ---- remark ---- */

INSIDE(remark)
STRING(remark, speaker, speaker)
STRING(remark, text, text)
PLACE(remark, label_span, label_piece, label)
LIST(remark, candidate, attendee, candidates, candidate_count)

pdoc_remark_kind pdoc_remark_kind_of(const pdoc_remark *remark) { return remark ? remark->kind : PDOC_REMARK_UNKNOWN; }
const pdoc_attendee *pdoc_remark_attendee(const pdoc_remark *remark) { return remark ? remark->attendee : NULL; }
const pdoc_agenda_item *pdoc_remark_agenda_item(const pdoc_remark *remark) { return remark ? remark->agenda : NULL; }
const pdoc_remark *pdoc_remark_reply_to(const pdoc_remark *remark) { return remark ? remark->reply_to : NULL; }
size_t pdoc_remark_paragraph_count(const pdoc_remark *remark) { return remark ? remark->paragraph_count : 0; }

pdoc_span pdoc_remark_paragraph_at(const pdoc_remark *remark, size_t i) {
    return i < pdoc_remark_paragraph_count(remark) ? remark->paragraphs[i] : (pdoc_span){0, 0};
}
