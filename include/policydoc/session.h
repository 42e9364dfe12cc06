/** @defgroup session Sessions and what is in them
 *  A sitting, and the people, hand-outs, agenda and remarks in it (session.h, a part of policydoc.h).
 *
 *  Numbers (pdoc_attendee_index() …) count within the document from 0; the ids of exports are a letter and the number
 *  plus 1: s1, a1, m1, g1, r1. A hull (`pdoc_…_span()`) is from the first to the last character of a thing; where page
 *  furniture or another thing's words stand inside it, its pieces are the parts that are its own, ascending, else the
 *  count of pieces is 0. Rules' names may change between versions.
 *
 *  @ownership Everything is borrowed and lives as long as the document; every ref and unref here moves the document's
 *  count, so that whatever is kept keeps the whole. The fixed names of values live for ever.
 *  @threads A document is immutable: any number of threads may call all of this at once.
 *  @since 1.0
 *  @{ */
#ifndef PDOC_SESSION_H
#define PDOC_SESSION_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @name Session
 *  @{ */
/** One more count of the session's document; returns the session. */
PDOC_EXPORT const pdoc_session *pdoc_session_ref(const pdoc_session *session);
/** Gives a count of that document back. */
PDOC_EXPORT void pdoc_session_unref(const pdoc_session *session);
/** The document that reports it. */
PDOC_EXPORT pdoc_document *pdoc_session_document(const pdoc_session *session);
/** Its number among the document's sessions, from 0. */
PDOC_EXPORT size_t pdoc_session_index(const pdoc_session *session);
/** Its title, its line breaks joined; of the first sitting mostly the document's. */
PDOC_EXPORT const char *pdoc_session_title(const pdoc_session *session, size_t *length);
/** The meeting's name without its parent body, number and document kind. */
PDOC_EXPORT const char *pdoc_session_body(const pdoc_session *session, size_t *length);
/** What is printed right above that name, as one: of several that are written as one word (総務省情報流通行政局) all
 *  together. pdoc_session_body_parent_at() has them one by one. */
PDOC_EXPORT const char *pdoc_session_parent_body(const pdoc_session *session, size_t *length);
/** N of 第N回; -1 where the document gives none, and for NULL. */
PDOC_EXPORT int64_t pdoc_session_number(const pdoc_session *session);
/** How many bodies met: more than one in a joint meeting. The first is that of pdoc_session_body(). */
PDOC_EXPORT size_t pdoc_session_body_count(const pdoc_session *session);
/** The name of such a body, without what it belongs to. */
PDOC_EXPORT const char *pdoc_session_body_at(const pdoc_session *session, size_t i, size_t *length);
/** N of 第N回 of body `i`; -1 where the document gives none, past the end, and for NULL. */
PDOC_EXPORT int64_t pdoc_session_body_number(const pdoc_session *session, size_t i);
/** How many names are printed above body `i`. */
PDOC_EXPORT size_t pdoc_session_body_parent_count(const pdoc_session *session, size_t i);
/** What body `i` belongs to: name `j`, from 0, the highest first. */
PDOC_EXPORT const char *pdoc_session_body_parent_at(const pdoc_session *session, size_t i, size_t j, size_t *length);
/** The day of the sitting, ISO 8601: 2020-10-12. */
PDOC_EXPORT const char *pdoc_session_date(const pdoc_session *session, size_t *length);
/** When it began: local time, 24 hours: 16:00. */
PDOC_EXPORT const char *pdoc_session_start_time(const pdoc_session *session, size_t *length);
/** When it ended: local time, 24 hours: 18:30. */
PDOC_EXPORT const char *pdoc_session_end_time(const pdoc_session *session, size_t *length);
/** Where it was, as printed, also when that is no place (オンライン). */
PDOC_EXPORT const char *pdoc_session_venue(const pdoc_session *session, size_t *length);
/** Where a `field` stands: its hull in bytes of the text; an empty span where the document does not give it. */
PDOC_EXPORT pdoc_span pdoc_session_span(const pdoc_session *session, pdoc_session_field field);
/** How many pieces of a `field`'s hull are its own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_session_piece_count(const pdoc_session *session, pdoc_session_field field);
/** Such a piece of a `field`, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_session_piece_at(const pdoc_session *session, pdoc_session_field field, size_t i);
/** How many attendees it has. */
PDOC_EXPORT size_t pdoc_session_attendee_count(const pdoc_session *session);
/** An attendee, in the order of the list; those who spoke without being on it come last. */
PDOC_EXPORT const pdoc_attendee *pdoc_session_attendee_at(const pdoc_session *session, size_t i);
/** How many hand-outs it has. */
PDOC_EXPORT size_t pdoc_session_material_count(const pdoc_session *session);
/** A hand-out, in the order of the list. */
PDOC_EXPORT const pdoc_material *pdoc_session_material_at(const pdoc_session *session, size_t i);
/** How many items its agenda has, on all levels. */
PDOC_EXPORT size_t pdoc_session_agenda_item_count(const pdoc_session *session);
/** An item of the agenda, the tree in its order: an item, then those below it. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_session_agenda_item_at(const pdoc_session *session, size_t i);
/** How many remarks it has. */
PDOC_EXPORT size_t pdoc_session_remark_count(const pdoc_session *session);
/** A remark, in the order of the text. */
PDOC_EXPORT const pdoc_remark *pdoc_session_remark_at(const pdoc_session *session, size_t i);
/** @} */

/** @name Attendee
 *  @{ */
/** One more count of the attendee's document; returns the attendee. */
PDOC_EXPORT const pdoc_attendee *pdoc_attendee_ref(const pdoc_attendee *attendee);
/** Gives a count of that document back. */
PDOC_EXPORT void pdoc_attendee_unref(const pdoc_attendee *attendee);
/** The session that the attendee is of. */
PDOC_EXPORT const pdoc_session *pdoc_attendee_session(const pdoc_attendee *attendee);
/** Its number among all attendees of the document, from 0. */
PDOC_EXPORT size_t pdoc_attendee_index(const pdoc_attendee *attendee);
/** The person's name alone, as printed. */
PDOC_EXPORT const char *pdoc_attendee_name(const pdoc_attendee *attendee, size_t *length);
/** How the name is read, where the list prints it. */
PDOC_EXPORT const char *pdoc_attendee_name_reading(const pdoc_attendee *attendee, size_t *length);
/** The heading that the person stands under. */
PDOC_EXPORT const char *pdoc_attendee_group(const pdoc_attendee *attendee, size_t *length);
/** The role in this meeting: 座長, 構成員. */
PDOC_EXPORT const char *pdoc_attendee_role(const pdoc_attendee *attendee, size_t *length);
/** The organisation that the person comes from, as printed. */
PDOC_EXPORT const char *pdoc_attendee_affiliation(const pdoc_attendee *attendee, size_t *length);
/** The post in that organisation, as printed. */
PDOC_EXPORT const char *pdoc_attendee_position(const pdoc_attendee *attendee, size_t *length);
/** How the person took part. */
PDOC_EXPORT pdoc_attendance pdoc_attendee_attendance(const pdoc_attendee *attendee);
/** The name of a value (`status`): "present", "absent", "remote", "represented"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_attendance_name(pdoc_attendance status);
/** The name of the person for whom this one came, as printed. */
PDOC_EXPORT const char *pdoc_attendee_proxy_for(const pdoc_attendee *attendee, size_t *length);
/** The attendee for whom this one came (PDOC_ATTENDANCE_REPRESENTED), by pdoc_attendee_proxy_for(); NULL where that is
 *  nobody of the session's attendees or not certain. Looks through these. */
PDOC_EXPORT const pdoc_attendee *pdoc_attendee_represents(const pdoc_attendee *attendee);
/** The attendee who came for this one; NULL as above. Looks through all attendees. */
PDOC_EXPORT const pdoc_attendee *pdoc_attendee_represented_by(const pdoc_attendee *attendee);
/** How many remarks the attendee made: those of which pdoc_remark_attendee() is this one. */
PDOC_EXPORT size_t pdoc_attendee_remark_count(const pdoc_attendee *attendee);
/** Such a remark, in the order of the text. */
PDOC_EXPORT const pdoc_remark *pdoc_attendee_remark_at(const pdoc_attendee *attendee, size_t i);
/** 1 for those on the attendance list, 0 for those who only spoke. */
PDOC_EXPORT int pdoc_attendee_listed(const pdoc_attendee *attendee);
/** Where the person stands on the list; of who is on none, the label of the first remark: a hull in bytes of the
 *  text. */
PDOC_EXPORT pdoc_span pdoc_attendee_span(const pdoc_attendee *attendee);
/** How many pieces of its hull are its own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_attendee_piece_count(const pdoc_attendee *attendee);
/** Such a piece, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_attendee_piece_at(const pdoc_attendee *attendee, size_t i);
/** The name of the rule that found it. */
PDOC_EXPORT const char *pdoc_attendee_rule(const pdoc_attendee *attendee, size_t *length);
/** @} */

/** @name Material
 *  @{ */
/** One more count of the hand-out's document; returns the hand-out. */
PDOC_EXPORT const pdoc_material *pdoc_material_ref(const pdoc_material *material);
/** Gives a count of that document back. */
PDOC_EXPORT void pdoc_material_unref(const pdoc_material *material);
/** The session that the hand-out is of. */
PDOC_EXPORT const pdoc_session *pdoc_material_session(const pdoc_material *material);
/** Its number among all hand-outs of the document, from 0. */
PDOC_EXPORT size_t pdoc_material_index(const pdoc_material *material);
/** Its label in half-width without spaces: 資料26-1. */
PDOC_EXPORT const char *pdoc_material_label(const pdoc_material *material, size_t *length);
/** Its title, line breaks joined. */
PDOC_EXPORT const char *pdoc_material_title(const pdoc_material *material, size_t *length);
/** Where it stands: a hull in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_material_span(const pdoc_material *material);
/** How many pieces of its hull are its own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_material_piece_count(const pdoc_material *material);
/** Such a piece, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_material_piece_at(const pdoc_material *material, size_t i);
/** The name of the rule that found it. */
PDOC_EXPORT const char *pdoc_material_rule(const pdoc_material *material, size_t *length);
/** @} */

/** @name Agenda item
 *  @{ */
/** One more count of the item's document; returns the item. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_agenda_item_ref(const pdoc_agenda_item *item);
/** Gives a count of that document back. */
PDOC_EXPORT void pdoc_agenda_item_unref(const pdoc_agenda_item *item);
/** The session that the item is of. */
PDOC_EXPORT const pdoc_session *pdoc_agenda_item_session(const pdoc_agenda_item *item);
/** Its number among all items of the document, from 0. */
PDOC_EXPORT size_t pdoc_agenda_item_index(const pdoc_agenda_item *item);
/** Its mark with brackets, folded, without a full stop: (1), ア, 議事1. */
PDOC_EXPORT const char *pdoc_agenda_item_label(const pdoc_agenda_item *item, size_t *length);
/** Its title, line breaks joined. */
PDOC_EXPORT const char *pdoc_agenda_item_title(const pdoc_agenda_item *item, size_t *length);
/** How deep it stands: 1 at the top; 0 for NULL. */
PDOC_EXPORT unsigned pdoc_agenda_item_level(const pdoc_agenda_item *item);
/** The item above; NULL at the top. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_agenda_item_parent(const pdoc_agenda_item *item);
/** How many items stand right below it. */
PDOC_EXPORT size_t pdoc_agenda_item_child_count(const pdoc_agenda_item *item);
/** Such an item, in the order of the agenda. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_agenda_item_child_at(const pdoc_agenda_item *item, size_t i);
/** How many remarks stand under it: those of which pdoc_remark_agenda_item() is this one. Those under the items below are
 *  theirs. */
PDOC_EXPORT size_t pdoc_agenda_item_remark_count(const pdoc_agenda_item *item);
/** Such a remark, in the order of the text. */
PDOC_EXPORT const pdoc_remark *pdoc_agenda_item_remark_at(const pdoc_agenda_item *item, size_t i);
/** How many labels the bracket has that names who presents it. */
PDOC_EXPORT size_t pdoc_agenda_item_presenter_count(const pdoc_agenda_item *item);
/** Such a label, as printed. */
PDOC_EXPORT const char *pdoc_agenda_item_presenter_at(const pdoc_agenda_item *item, size_t i, size_t *length);
/** Where it stands in the list of the agenda, or at its heading when no list has it: a hull in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_agenda_item_span(const pdoc_agenda_item *item);
/** How many pieces of its hull are its own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_agenda_item_piece_count(const pdoc_agenda_item *item);
/** Such a piece, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_agenda_item_piece_at(const pdoc_agenda_item *item, size_t i);
/** Its heading in the proceedings: a hull in bytes of the text; an empty span where it has none. */
PDOC_EXPORT pdoc_span pdoc_agenda_item_heading_span(const pdoc_agenda_item *item);
/** How many pieces of that hull are the heading's own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_agenda_item_heading_piece_count(const pdoc_agenda_item *item);
/** Such a piece, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_agenda_item_heading_piece_at(const pdoc_agenda_item *item, size_t i);
/** The name of the rule that found it. */
PDOC_EXPORT const char *pdoc_agenda_item_rule(const pdoc_agenda_item *item, size_t *length);
/** @} */

/** @name Remark
 *  @{ */
/** One more count of the remark's document; returns the remark. */
PDOC_EXPORT const pdoc_remark *pdoc_remark_ref(const pdoc_remark *remark);
/** Gives a count of that document back. */
PDOC_EXPORT void pdoc_remark_unref(const pdoc_remark *remark);
/** The session that the remark is of. */
PDOC_EXPORT const pdoc_session *pdoc_remark_session(const pdoc_remark *remark);
/** Its number among all remarks of the document, from 0. */
PDOC_EXPORT size_t pdoc_remark_index(const pdoc_remark *remark);
/** What kind of remark it is. */
PDOC_EXPORT pdoc_remark_kind pdoc_remark_kind_of(const pdoc_remark *remark);
/** The name of a `kind`: "statement", "question", "answer", "procedure"; "unknown". Lives for ever. */
PDOC_EXPORT const char *pdoc_remark_kind_name(pdoc_remark_kind kind);
/** The speaker's label as printed, without the mark. */
PDOC_EXPORT const char *pdoc_remark_speaker(const pdoc_remark *remark, size_t *length);
/** Who that is; NULL where it is nobody of the list or not certain. */
PDOC_EXPORT const pdoc_attendee *pdoc_remark_attendee(const pdoc_remark *remark);
/** How many attendees it may be where that is not certain. */
PDOC_EXPORT size_t pdoc_remark_candidate_count(const pdoc_remark *remark);
/** Such an attendee. */
PDOC_EXPORT const pdoc_attendee *pdoc_remark_candidate_at(const pdoc_remark *remark, size_t i);
/** The deepest item of the agenda that it stands under; NULL outside of all. */
PDOC_EXPORT const pdoc_agenda_item *pdoc_remark_agenda_item(const pdoc_remark *remark);
/** The question that an answer replies to; NULL for what is no answer, or where that is not certain. */
PDOC_EXPORT const pdoc_remark *pdoc_remark_reply_to(const pdoc_remark *remark);
/** How many remarks answer this one: those of which pdoc_remark_reply_to() is this one. */
PDOC_EXPORT size_t pdoc_remark_answer_count(const pdoc_remark *remark);
/** Such an answer, in the order of the text. */
PDOC_EXPORT const pdoc_remark *pdoc_remark_answer_at(const pdoc_remark *remark, size_t i);
/** What was said: the source's characters, line wraps joined, without the label. */
PDOC_EXPORT const char *pdoc_remark_text(const pdoc_remark *remark, size_t *length);
/** How many paragraphs it has; at least one. */
PDOC_EXPORT size_t pdoc_remark_paragraph_count(const pdoc_remark *remark);
/** Where a paragraph stands, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_remark_paragraph_at(const pdoc_remark *remark, size_t i);
/** Where its words stand, without the label: a hull in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_remark_span(const pdoc_remark *remark);
/** How many pieces of its hull are its own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_remark_piece_count(const pdoc_remark *remark);
/** Such a piece, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_remark_piece_at(const pdoc_remark *remark, size_t i);
/** Where the speaker's label stands, without the mark before it: a hull in bytes of the text; an empty span where
 *  there is none, or where the name stands inside the words, as in a report. */
PDOC_EXPORT pdoc_span pdoc_remark_label_span(const pdoc_remark *remark);
/** How many pieces of that hull are the label's own; 0: all of it is. */
PDOC_EXPORT size_t pdoc_remark_label_piece_count(const pdoc_remark *remark);
/** Such a piece, in bytes of the text. */
PDOC_EXPORT pdoc_span pdoc_remark_label_piece_at(const pdoc_remark *remark, size_t i);
/** The name of the rule that found it. */
PDOC_EXPORT const char *pdoc_remark_rule(const pdoc_remark *remark, size_t *length);

/** @} */
/** @} */

#ifdef __cplusplus
}
#endif
#endif
