"""A sitting, and the people, hand-outs, agenda and remarks in it."""
from __future__ import annotations

from typing import Any, NamedTuple, Optional, Tuple

from ._call import known_text, text
from ._generated import Attendance, SessionField, RemarkKind, TableKind
from ._library import lib
from .node import Node, shortened
from .span import Span
from .table import Table


class Body(NamedTuple):
    """One of the bodies that met: its name, what it belongs to (the highest first), and N of 第N回."""

    name: str
    parents: Tuple[str, ...]
    number: Optional[int]


def _number(value: int) -> Optional[int]:
    return None if value < 0 else int(value)


class Session(Node):
    """One sitting that the document reports."""

    __slots__ = ()
    _table = "sessions"

    @property
    def index(self) -> int:
        return int(lib.pdoc_session_index(self._pointer))

    @property
    def id(self) -> str:
        return f"s{self.index + 1}"

    @property
    def title(self) -> Optional[str]:
        """Its title, line breaks joined; of the first sitting mostly the document's."""
        return text(lib.pdoc_session_title, self._pointer)

    @property
    def body(self) -> Optional[str]:
        """The meeting's name without its parent body, number and document kind."""
        return text(lib.pdoc_session_body, self._pointer)

    @property
    def parent_body(self) -> Optional[str]:
        """What is printed right above the body."""
        return text(lib.pdoc_session_parent_body, self._pointer)

    @property
    def number(self) -> Optional[int]:
        """N of 第N回."""
        return _number(lib.pdoc_session_number(self._pointer))

    @property
    def bodies(self) -> Tuple[Body, ...]:
        """The bodies of a joint meeting; the first is the one of :attr:`body`."""
        return tuple(self._body(i) for i in range(lib.pdoc_session_body_count(self._pointer)))

    def _body(self, i: int) -> Body:
        parents = tuple(known_text(lib.pdoc_session_body_parent_at, self._pointer, i, j)
                        for j in range(lib.pdoc_session_body_parent_count(self._pointer, i)))
        return Body(known_text(lib.pdoc_session_body_at, self._pointer, i), parents,
                    _number(lib.pdoc_session_body_number(self._pointer, i)))

    @property
    def date(self) -> Optional[str]:
        """The day, ISO 8601: 2020-10-12."""
        return text(lib.pdoc_session_date, self._pointer)

    @property
    def start_time(self) -> Optional[str]:
        """When it began, local time: 16:00."""
        return text(lib.pdoc_session_start_time, self._pointer)

    @property
    def end_time(self) -> Optional[str]:
        """When it ended, local time: 18:00."""
        return text(lib.pdoc_session_end_time, self._pointer)

    @property
    def venue(self) -> Optional[str]:
        """As printed, also when it is no place (オンライン)."""
        return text(lib.pdoc_session_venue, self._pointer)

    def span(self, field: SessionField) -> Optional[Span]:
        """Where a field of the head stands."""
        return self._span(lib.pdoc_session_span(self._pointer, field))

    def pieces(self, field: SessionField) -> Tuple[Span, ...]:
        """The parts of that passage that are the field's own."""
        hull = lib.pdoc_session_span(self._pointer, field)
        return self._pieces(hull, lib.pdoc_session_piece_count, lib.pdoc_session_piece_at, field)

    @property
    def attendees(self) -> Tuple["Attendee", ...]:
        """In the order of the list, those who spoke without being on it last."""
        return self._all(Attendee, lib.pdoc_session_attendee_count, lib.pdoc_session_attendee_at)

    @property
    def materials(self) -> Tuple["Material", ...]:
        """The hand-outs."""
        return self._all(Material, lib.pdoc_session_material_count, lib.pdoc_session_material_at)

    @property
    def agenda(self) -> Tuple["AgendaItem", ...]:
        """The tree in its order: an item, then those below it."""
        return self._all(AgendaItem, lib.pdoc_session_agenda_item_count, lib.pdoc_session_agenda_item_at)

    @property
    def remarks(self) -> Tuple["Remark", ...]:
        """What was said and done, in the order of the text."""
        return self._all(Remark, lib.pdoc_session_remark_count, lib.pdoc_session_remark_at)

    def __repr__(self) -> str:
        return f"<Session {self.id} {self.date or 'without a date'} {shortened(self.body)}>"


class Attendee(Node):
    """One person of a session."""

    __slots__ = ()
    _table = "attendees"

    @property
    def index(self) -> int:
        return int(lib.pdoc_attendee_index(self._pointer))

    @property
    def id(self) -> str:
        return f"a{self.index + 1}"

    @property
    def session(self) -> Session:
        """The sitting."""
        return Session(lib.pdoc_attendee_session(self._pointer), self.document)

    @property
    def name(self) -> Optional[str]:
        """The person's name alone, as printed."""
        return text(lib.pdoc_attendee_name, self._pointer)

    @property
    def name_reading(self) -> Optional[str]:
        """How the name is read, where the list prints it."""
        return text(lib.pdoc_attendee_name_reading, self._pointer)

    @property
    def group(self) -> Optional[str]:
        """The heading that the person stands under."""
        return text(lib.pdoc_attendee_group, self._pointer)

    @property
    def role(self) -> Optional[str]:
        """The role in this meeting: 座長, 構成員."""
        return text(lib.pdoc_attendee_role, self._pointer)

    @property
    def affiliation(self) -> Optional[str]:
        """The organisation."""
        return text(lib.pdoc_attendee_affiliation, self._pointer)

    @property
    def position(self) -> Optional[str]:
        """The post in it."""
        return text(lib.pdoc_attendee_position, self._pointer)

    @property
    def attendance(self) -> Attendance:
        """How the person took part."""
        return Attendance(lib.pdoc_attendee_attendance(self._pointer))

    @property
    def proxy_for(self) -> Optional[str]:
        """The name of the person for whom this one came, as printed."""
        return text(lib.pdoc_attendee_proxy_for, self._pointer)

    @property
    def represents(self) -> Optional["Attendee"]:
        """The attendee for whom this one came; ``None`` where that is nobody of the list or not certain."""
        found = lib.pdoc_attendee_represents(self._pointer)
        return Attendee(found, self.document) if found else None

    @property
    def represented_by(self) -> Optional["Attendee"]:
        """The attendee who came for this one; ``None`` where that is nobody of the list or not certain."""
        found = lib.pdoc_attendee_represented_by(self._pointer)
        return Attendee(found, self.document) if found else None

    @property
    def listed(self) -> bool:
        """Whether the person is on the list, and did not only speak."""
        return bool(lib.pdoc_attendee_listed(self._pointer))

    @property
    def span(self) -> Optional[Span]:
        """Where the person stands in the list, or is first named."""
        return self._span(lib.pdoc_attendee_span(self._pointer))

    @property
    def pieces(self) -> Tuple[Span, ...]:
        """The parts of that passage that are the person's own."""
        hull = lib.pdoc_attendee_span(self._pointer)
        return self._pieces(hull, lib.pdoc_attendee_piece_count, lib.pdoc_attendee_piece_at)

    @property
    def rule(self) -> Optional[str]:
        """The rule that found the person."""
        return text(lib.pdoc_attendee_rule, self._pointer)

    @property
    def remarks(self) -> Tuple["Remark", ...]:
        """What the person said."""
        return self._all(Remark, lib.pdoc_attendee_remark_count, lib.pdoc_attendee_remark_at)

    def __repr__(self) -> str:
        return f"<Attendee {self.id} {self.name} {self.role or self.position or self.attendance}>"


class Material(Node):
    """One hand-out."""

    __slots__ = ()
    _table = "materials"

    @property
    def index(self) -> int:
        return int(lib.pdoc_material_index(self._pointer))

    @property
    def id(self) -> str:
        return f"m{self.index + 1}"

    @property
    def session(self) -> Session:
        """The sitting."""
        return Session(lib.pdoc_material_session(self._pointer), self.document)

    @property
    def label(self) -> Optional[str]:
        """In half-width without spaces: 資料26-1."""
        return text(lib.pdoc_material_label, self._pointer)

    @property
    def title(self) -> Optional[str]:
        """Its title."""
        return text(lib.pdoc_material_title, self._pointer)

    @property
    def span(self) -> Optional[Span]:
        """Where it is listed."""
        return self._span(lib.pdoc_material_span(self._pointer))

    @property
    def pieces(self) -> Tuple[Span, ...]:
        """The parts of that passage that are its own."""
        hull = lib.pdoc_material_span(self._pointer)
        return self._pieces(hull, lib.pdoc_material_piece_count, lib.pdoc_material_piece_at)

    @property
    def rule(self) -> Optional[str]:
        """The rule that found it."""
        return text(lib.pdoc_material_rule, self._pointer)

    def __repr__(self) -> str:
        return f"<Material {self.id} {self.label} {shortened(self.title)}>"


class AgendaItem(Node):
    """One item of the agenda."""

    __slots__ = ()
    _table = "agenda"

    @property
    def index(self) -> int:
        return int(lib.pdoc_agenda_item_index(self._pointer))

    @property
    def id(self) -> str:
        return f"g{self.index + 1}"

    @property
    def session(self) -> Session:
        """The sitting."""
        return Session(lib.pdoc_agenda_item_session(self._pointer), self.document)

    @property
    def label(self) -> Optional[str]:
        """Its mark with brackets, folded, without a full stop: (1), ア, 議事1."""
        return text(lib.pdoc_agenda_item_label, self._pointer)

    @property
    def title(self) -> Optional[str]:
        """Its title."""
        return text(lib.pdoc_agenda_item_title, self._pointer)

    @property
    def level(self) -> int:
        """1 at the top."""
        return int(lib.pdoc_agenda_item_level(self._pointer))

    @property
    def parent(self) -> Optional["AgendaItem"]:
        """The item above."""
        found = lib.pdoc_agenda_item_parent(self._pointer)
        return AgendaItem(found, self.document) if found else None

    @property
    def presenters(self) -> Tuple[str, ...]:
        """The labels in the bracket that names who presents it."""
        return tuple(known_text(lib.pdoc_agenda_item_presenter_at, self._pointer, i)
                     for i in range(lib.pdoc_agenda_item_presenter_count(self._pointer)))

    @property
    def span(self) -> Optional[Span]:
        """Where it stands in the list of the agenda, or at its heading when no list has it."""
        return self._span(lib.pdoc_agenda_item_span(self._pointer))

    @property
    def pieces(self) -> Tuple[Span, ...]:
        """The parts of that passage that are its own."""
        hull = lib.pdoc_agenda_item_span(self._pointer)
        return self._pieces(hull, lib.pdoc_agenda_item_piece_count, lib.pdoc_agenda_item_piece_at)

    @property
    def heading_span(self) -> Optional[Span]:
        """Its heading in the proceedings."""
        return self._span(lib.pdoc_agenda_item_heading_span(self._pointer))

    @property
    def heading_pieces(self) -> Tuple[Span, ...]:
        """The parts of the heading that are its own."""
        hull = lib.pdoc_agenda_item_heading_span(self._pointer)
        return self._pieces(hull, lib.pdoc_agenda_item_heading_piece_count, lib.pdoc_agenda_item_heading_piece_at)

    @property
    def rule(self) -> Optional[str]:
        """The rule that found it."""
        return text(lib.pdoc_agenda_item_rule, self._pointer)

    @property
    def children(self) -> Tuple["AgendaItem", ...]:
        """The items right below it."""
        return self._all(AgendaItem, lib.pdoc_agenda_item_child_count, lib.pdoc_agenda_item_child_at)

    @property
    def remarks(self) -> Tuple["Remark", ...]:
        """What stands right under it, and not under an item below."""
        return self._all(Remark, lib.pdoc_agenda_item_remark_count, lib.pdoc_agenda_item_remark_at)

    def __repr__(self) -> str:
        return f"<AgendaItem {self.id} {self.label} {shortened(self.title)}>"


class Remark(Node):
    """One thing that was said or done."""

    __slots__ = ()
    _table = "remarks"

    @property
    def index(self) -> int:
        return int(lib.pdoc_remark_index(self._pointer))

    @property
    def id(self) -> str:
        return f"r{self.index + 1}"

    @property
    def session(self) -> Session:
        """The sitting."""
        return Session(lib.pdoc_remark_session(self._pointer), self.document)

    @property
    def kind(self) -> RemarkKind:
        """Statement, question, answer, or procedure."""
        return RemarkKind(lib.pdoc_remark_kind_of(self._pointer))

    @property
    def speaker(self) -> Optional[str]:
        """The speaker's label as printed, without the mark."""
        return text(lib.pdoc_remark_speaker, self._pointer)

    @property
    def attendee(self) -> Optional[Attendee]:
        """Who that is; ``None`` where it is nobody of the list or not certain."""
        found = lib.pdoc_remark_attendee(self._pointer)
        return Attendee(found, self.document) if found else None

    @property
    def candidates(self) -> Tuple[Attendee, ...]:
        """Who it may be where that is not certain."""
        return self._all(Attendee, lib.pdoc_remark_candidate_count, lib.pdoc_remark_candidate_at)

    @property
    def agenda_item(self) -> Optional[AgendaItem]:
        """The deepest item of the agenda that it stands under."""
        found = lib.pdoc_remark_agenda_item(self._pointer)
        return AgendaItem(found, self.document) if found else None

    @property
    def reply_to(self) -> Optional["Remark"]:
        """The question that an answer replies to."""
        found = lib.pdoc_remark_reply_to(self._pointer)
        return Remark(found, self.document) if found else None

    @property
    def answers(self) -> Tuple["Remark", ...]:
        """The answers that reply to it."""
        return self._all(Remark, lib.pdoc_remark_answer_count, lib.pdoc_remark_answer_at)

    @property
    def text(self) -> str:
        """What was said: the source's characters, line wraps joined, without the label."""
        return known_text(lib.pdoc_remark_text, self._pointer)

    @property
    def paragraphs(self) -> Tuple[Span, ...]:
        """Its paragraphs; at least one."""
        spans = (lib.pdoc_remark_paragraph_at(self._pointer, i)
                 for i in range(lib.pdoc_remark_paragraph_count(self._pointer)))
        return tuple(span for span in map(self._span, spans) if span)

    @property
    def span(self) -> Optional[Span]:
        """Where it stands, without its label."""
        return self._span(lib.pdoc_remark_span(self._pointer))

    @property
    def pieces(self) -> Tuple[Span, ...]:
        """The parts of that passage that are its own."""
        hull = lib.pdoc_remark_span(self._pointer)
        return self._pieces(hull, lib.pdoc_remark_piece_count, lib.pdoc_remark_piece_at)

    @property
    def label_span(self) -> Optional[Span]:
        """The speaker's label and its mark."""
        return self._span(lib.pdoc_remark_label_span(self._pointer))

    @property
    def label_pieces(self) -> Tuple[Span, ...]:
        """The parts of the label that are its own."""
        hull = lib.pdoc_remark_label_span(self._pointer)
        return self._pieces(hull, lib.pdoc_remark_label_piece_count, lib.pdoc_remark_label_piece_at)

    @property
    def rule(self) -> Optional[str]:
        """The rule that found it."""
        return text(lib.pdoc_remark_rule, self._pointer)

    def __repr__(self) -> str:
        return f"<Remark {self.id} {self.kind} {self.speaker or 'nobody named'}: {shortened(self.text)}>"


def sessions(document: Any) -> Table[Session]:
    """The sittings of a document."""
    pointer = document._pointer
    return Table(document, TableKind.SESSIONS, [(
        lib.pdoc_document_session_count(pointer),
        lambda i: Session(lib.pdoc_document_session_at(pointer, i), document))])


_LISTS = {
    TableKind.ATTENDEES: (Attendee, "attendee"),
    TableKind.MATERIALS: (Material, "material"),
    TableKind.AGENDA: (AgendaItem, "agenda_item"),
    TableKind.REMARKS: (Remark, "remark"),
}


def table(document: Any, kind: TableKind) -> Table[Any]:
    """The things of one kind, of all sittings together."""
    made, name = _LISTS[kind]
    pointer, at = document._pointer, getattr(lib, f"pdoc_document_{name}_at")
    return Table(document, kind, [(getattr(lib, f"pdoc_document_{name}_count")(pointer),
                                   lambda i: made(at(pointer, i), document))])
