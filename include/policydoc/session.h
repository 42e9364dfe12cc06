/* Part of policydoc.h: a sitting, and the people, hand-outs, agenda and remarks in it. */
#ifndef PDOC_SESSION_H
#define PDOC_SESSION_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Indexes (pdoc_attendee_index …) count within the document from 0; the ids of exports are a letter and the index
 * plus 1: s1, a1, m1, g1, r1. A hull (pdoc_…_span) is from the first to the last character of a thing; where page
 * furniture or another thing's words stand inside it, its pieces are the parts that are its own, else the count of
 * pieces is 0. Every ref and unref here moves the document's count. Rules' names may change between versions. */

/* ---- session ---- */
PDOC_EXPORT const pdoc_session *pdoc_session_ref(const pdoc_session *session);
PDOC_EXPORT void pdoc_session_unref(const pdoc_session *session);
PDOC_EXPORT pdoc_document *pdoc_session_document(const pdoc_session *session);
PDOC_EXPORT size_t pdoc_session_index(const pdoc_session *session);
/** Its title, its line breaks joined; of the first sitting mostly the document's. */
PDOC_EXPORT const char *pdoc_session_title(const pdoc_session *session, size_t *length);
/** The meeting's name without its parent body, number and document kind. */
PDOC_EXPORT const char *pdoc_session_body(const pdoc_session *session, size_t *length);
/** What is printed right above that name, as one: of several that are written as one word (総務省情報流通行政局) all
 *  together. pdoc_session_body_parent_at() has them one by one. */
PDOC_EXPORT const char *pdoc_session_parent_body(const pdoc_session *session, size_t *length);
/** N of 第N回; -1 where the document gives none. */
PDOC_EXPORT int64_t pdoc_session_number(const pdoc_session *session);
/** The bodies of a joint meeting; the first is that of pdoc_session_body(). */
PDOC_EXPORT size_t pdoc_session_body_count(const pdoc_session *session);
PDOC_EXPORT const char *pdoc_session_body_at(const pdoc_session *session, size_t i, size_t *length);
/** N of 第N回 of a body; -1 where the document gives none. */
PDOC_EXPORT int64_t pdoc_session_body_number(const pdoc_session *session, size_t i);
/** What a body belongs to, the highest first. */
PDOC_EXPORT size_t pdoc_session_body_parent_count(const pdoc_session *session, size_t i);
PDOC_EXPORT const char *pdoc_session_body_parent_at(const pdoc_session *session, size_t i, size_t j, size_t *length);
/** ISO 8601: 2020-10-12. */
PDOC_EXPORT const char *pdoc_session_date(const pdoc_session *session, size_t *length);
/** Local times, 24 hours: 16:00. */
PDOC_EXPORT const char *pdoc_session_start_time(const pdoc_session *session, size_t *length);
PDOC_EXPORT const char *pdoc_session_end_time(const pdoc_session *session, size_t *length);
/** As printed, also when it is no place (オンライン). */
PDOC_EXPORT const char *pdoc_session_venue(const pdoc_session *session, size_t *length);
/** Where a field stands; an empty span where the document does not give it. */
PDOC_EXPORT pdoc_span pdoc_session_span(const pdoc_session *session, pdoc_session_field field);
PDOC_EXPORT size_t pdoc_session_piece_count(const pdoc_session *session, pdoc_session_field field);
PDOC_EXPORT pdoc_span pdoc_session_piece_at(const pdoc_session *session, pdoc_session_field field, size_t i);
/** In the order of the list, those who spoke without being on it last. */
PDOC_EXPORT size_t pdoc_session_attendee_count(const pdoc_session *session);
PDOC_EXPORT const pdoc_attendee *pdoc_session_attendee_at(const pdoc_session *session, size_t i);
PDOC_EXPORT size_t pdoc_session_material_count(const pdoc_session *session);
PDOC_EXPORT const pdoc_material *pdoc_session_material_at(const pdoc_session *session, size_t i);
/** The tree in its order: an item, then those below it. */
PDOC_EXPORT size_t pdoc_session_agenda_item_count(const pdoc_session *session);
PDOC_EXPORT const pdoc_agenda_item *pdoc_session_agenda_item_at(const pdoc_session *session, size_t i);
/** In the order of the text. */
PDOC_EXPORT size_t pdoc_session_remark_count(const pdoc_session *session);
PDOC_EXPORT const pdoc_remark *pdoc_session_remark_at(const pdoc_session *session, size_t i);

/* ---- attendee ---- */
PDOC_EXPORT const pdoc_attendee *pdoc_attendee_ref(const pdoc_attendee *attendee);
PDOC_EXPORT void pdoc_attendee_unref(const pdoc_attendee *attendee);
PDOC_EXPORT const pdoc_session *pdoc_attendee_session(const pdoc_attendee *attendee);
PDOC_EXPORT size_t pdoc_attendee_index(const pdoc_attendee *attendee);
/** The person's name alone, as printed. */
PDOC_EXPORT const char *pdoc_attendee_name(const pdoc_attendee *attendee, size_t *length);
/** How the name is read, where the list prints it. */
PDOC_EXPORT const char *pdoc_attendee_name_reading(const pdoc_attendee *attendee, size_t *length);
/** The heading that the person stands under. */
PDOC_EXPORT const char *pdoc_attendee_group(const pdoc_attendee *attendee, size_t *length);
/** The role in this meeting: 座長, 構成員. */
PDOC_EXPORT const char *pdoc_attendee_role(const pdoc_attendee *attendee, size_t *length);
/** The organisation, and the post in it. */
PDOC_EXPORT const char *pdoc_attendee_affiliation(const pdoc_attendee *attendee, size_t *length);
PDOC_EXPORT const char *pdoc_attendee_position(const pdoc_attendee *attendee, size_t *length);
PDOC_EXPORT pdoc_attendance pdoc_attendee_attendance(const pdoc_attendee *attendee);
/** "present", "absent", "remote", "represented"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_attendance_name(pdoc_attendance status);
/** The name of the person for whom this one came, as printed. */
PDOC_EXPORT const char *pdoc_attendee_proxy_for(const pdoc_attendee *attendee, size_t *length);
/** The attendee for whom this one came, and the one who came for this one (PDOC_ATTENDANCE_REPRESENTED), by
 *  pdoc_attendee_proxy_for(); NULL where that is nobody of the session's attendees or not certain. Looks through these. */
PDOC_EXPORT const pdoc_attendee *pdoc_attendee_represents(const pdoc_attendee *attendee);
PDOC_EXPORT const pdoc_attendee *pdoc_attendee_represented_by(const pdoc_attendee *attendee);
/** 1 for those on the attendance list, 0 for those who only spoke. */
PDOC_EXPORT int pdoc_attendee_listed(const pdoc_attendee *attendee);
PDOC_EXPORT pdoc_span pdoc_attendee_span(const pdoc_attendee *attendee);
PDOC_EXPORT size_t pdoc_attendee_piece_count(const pdoc_attendee *attendee);
PDOC_EXPORT pdoc_span pdoc_attendee_piece_at(const pdoc_attendee *attendee, size_t i);
PDOC_EXPORT const char *pdoc_attendee_rule(const pdoc_attendee *attendee, size_t *length);

/* ---- material ---- */
PDOC_EXPORT const pdoc_material *pdoc_material_ref(const pdoc_material *material);
PDOC_EXPORT void pdoc_material_unref(const pdoc_material *material);
PDOC_EXPORT const pdoc_session *pdoc_material_session(const pdoc_material *material);
PDOC_EXPORT size_t pdoc_material_index(const pdoc_material *material);
/** In half-width without spaces: 資料26-1. */
PDOC_EXPORT const char *pdoc_material_label(const pdoc_material *material, size_t *length);
PDOC_EXPORT const char *pdoc_material_title(const pdoc_material *material, size_t *length);
PDOC_EXPORT pdoc_span pdoc_material_span(const pdoc_material *material);
PDOC_EXPORT size_t pdoc_material_piece_count(const pdoc_material *material);
PDOC_EXPORT pdoc_span pdoc_material_piece_at(const pdoc_material *material, size_t i);
PDOC_EXPORT const char *pdoc_material_rule(const pdoc_material *material, size_t *length);

/* ---- agenda item ---- */
PDOC_EXPORT const pdoc_agenda_item *pdoc_agenda_item_ref(const pdoc_agenda_item *item);
PDOC_EXPORT void pdoc_agenda_item_unref(const pdoc_agenda_item *item);
PDOC_EXPORT const pdoc_session *pdoc_agenda_item_session(const pdoc_agenda_item *item);
PDOC_EXPORT size_t pdoc_agenda_item_index(const pdoc_agenda_item *item);
/** Its mark with brackets, folded, without a full stop: (1), ア, 議事1. */
PDOC_EXPORT const char *pdoc_agenda_item_label(const pdoc_agenda_item *item, size_t *length);
PDOC_EXPORT const char *pdoc_agenda_item_title(const pdoc_agenda_item *item, size_t *length);
/** 1 at the top. */
PDOC_EXPORT unsigned pdoc_agenda_item_level(const pdoc_agenda_item *item);
/** The item above; NULL at the top. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_agenda_item_parent(const pdoc_agenda_item *item);
/** The labels in the bracket that names who presents it. */
PDOC_EXPORT size_t pdoc_agenda_item_presenter_count(const pdoc_agenda_item *item);
PDOC_EXPORT const char *pdoc_agenda_item_presenter_at(const pdoc_agenda_item *item, size_t i, size_t *length);
/** Where it stands in the list of the agenda, or at its heading when no list has it. */
PDOC_EXPORT pdoc_span pdoc_agenda_item_span(const pdoc_agenda_item *item);
PDOC_EXPORT size_t pdoc_agenda_item_piece_count(const pdoc_agenda_item *item);
PDOC_EXPORT pdoc_span pdoc_agenda_item_piece_at(const pdoc_agenda_item *item, size_t i);
/** Its heading in the proceedings; an empty span where it has none. */
PDOC_EXPORT pdoc_span pdoc_agenda_item_heading_span(const pdoc_agenda_item *item);
PDOC_EXPORT size_t pdoc_agenda_item_heading_piece_count(const pdoc_agenda_item *item);
PDOC_EXPORT pdoc_span pdoc_agenda_item_heading_piece_at(const pdoc_agenda_item *item, size_t i);
PDOC_EXPORT const char *pdoc_agenda_item_rule(const pdoc_agenda_item *item, size_t *length);

/* ---- remark ---- */
PDOC_EXPORT const pdoc_remark *pdoc_remark_ref(const pdoc_remark *remark);
PDOC_EXPORT void pdoc_remark_unref(const pdoc_remark *remark);
PDOC_EXPORT const pdoc_session *pdoc_remark_session(const pdoc_remark *remark);
PDOC_EXPORT size_t pdoc_remark_index(const pdoc_remark *remark);
PDOC_EXPORT pdoc_remark_kind pdoc_remark_kind_of(const pdoc_remark *remark);
/** "statement", "question", "answer", "procedure"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_remark_kind_name(pdoc_remark_kind kind);
/** The speaker's label as printed, without the mark. */
PDOC_EXPORT const char *pdoc_remark_speaker(const pdoc_remark *remark, size_t *length);
/** Who that is; NULL where it is nobody of the list or not certain. */
PDOC_EXPORT const pdoc_attendee *pdoc_remark_attendee(const pdoc_remark *remark);
/** Who it may be where that is not certain. */
PDOC_EXPORT size_t pdoc_remark_candidate_count(const pdoc_remark *remark);
PDOC_EXPORT const pdoc_attendee *pdoc_remark_candidate_at(const pdoc_remark *remark, size_t i);
/** The deepest item of the agenda that it stands under. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_remark_agenda_item(const pdoc_remark *remark);
/** The question that an answer replies to. */
PDOC_EXPORT const pdoc_remark *pdoc_remark_reply_to(const pdoc_remark *remark);
/** What was said: the source's characters, line wraps joined, without the label. */
PDOC_EXPORT const char *pdoc_remark_text(const pdoc_remark *remark, size_t *length);
/** Its paragraphs; at least one. */
PDOC_EXPORT size_t pdoc_remark_paragraph_count(const pdoc_remark *remark);
PDOC_EXPORT pdoc_span pdoc_remark_paragraph_at(const pdoc_remark *remark, size_t i);
PDOC_EXPORT pdoc_span pdoc_remark_span(const pdoc_remark *remark);
PDOC_EXPORT size_t pdoc_remark_piece_count(const pdoc_remark *remark);
PDOC_EXPORT pdoc_span pdoc_remark_piece_at(const pdoc_remark *remark, size_t i);
/** The speaker's label and its mark; an empty span where there is none. */
PDOC_EXPORT pdoc_span pdoc_remark_label_span(const pdoc_remark *remark);
PDOC_EXPORT size_t pdoc_remark_label_piece_count(const pdoc_remark *remark);
PDOC_EXPORT pdoc_span pdoc_remark_label_piece_at(const pdoc_remark *remark, size_t i);
PDOC_EXPORT const char *pdoc_remark_rule(const pdoc_remark *remark, size_t *length);

#ifdef __cplusplus
}
#endif
#endif
