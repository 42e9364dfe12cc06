"""What extractors found in a document: mentions, the places in the text, and entities, what is meant by them."""
from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple

from ._call import encoded, known_text, text, written
from ._generated import TableKind, Unit
from ._library import lib
from ._writing import json_writer
from .diagnostic import Diagnostic
from .node import Node, shortened
from .session import Attendee, Material, Remark, Session
from .span import Span
from .table import Table

if TYPE_CHECKING:
    from .analyzer import Analyzer
    from .document import Document
    from .extractor import Extractor


class Annotations:
    """What the extractors of an analyzer found in a document. Immutable; any number of threads may read it.

    >>> import policydoc
    >>> document = policydoc.parse_text("日時　令和5年6月7日\\n○田中委員　文部科学省に聞きたい。\\n")
    >>> [(mention.type, mention.text) for mention in document.annotations.mentions][-1]
    ('organization', '文部科学省')
    """

    __slots__ = ("_pointer", "document", "analyzer")

    def __init__(self, pointer: Any, document: "Document", analyzer: "Analyzer") -> None:
        self._pointer = pointer
        self.document = document
        self.analyzer = analyzer

    @property
    def mentions(self) -> Table["Mention"]:
        """All mentions, in the order of the text; none overlaps another."""
        count = lib.pdoc_annotations_mention_count(self._pointer)
        return self._table(TableKind.MENTIONS, count,
                           lambda i: Mention(lib.pdoc_annotations_mention_at(self._pointer, i), self))

    @property
    def entities(self) -> Table["Entity"]:
        """What the mentions mean, in the order of their first places."""
        count = lib.pdoc_annotations_entity_count(self._pointer)
        return self._table(TableKind.ENTITIES, count,
                           lambda i: Entity(lib.pdoc_annotations_entity_at(self._pointer, i), self))

    def _table(self, kind: TableKind, count: int, at: Any) -> Table[Any]:
        return AnnotationTable(self, kind, [(count, at)])

    def _mentions_of(self, name: str, thing: Node) -> Tuple["Mention", ...]:
        count = getattr(lib, f"pdoc_annotations_{name}_mention_count")
        at = getattr(lib, f"pdoc_annotations_{name}_mention_at")
        self._same_document(thing)
        return tuple(Mention(at(self._pointer, thing._pointer, i), self)
                     for i in range(count(self._pointer, thing._pointer)))

    def _same_document(self, thing: Node) -> None:
        if thing.document._pointer != self.document._pointer:
            raise ValueError(f"{thing!r} is of another document")

    def mention_at(self, offset: int) -> Optional["Mention"]:
        """The mention that an offset of the document's text stands in."""
        found = lib.pdoc_annotations_find_mention(self._pointer, self.document._byte(offset))
        return Mention(found, self) if found else None

    def mentions_in(self, remark: Remark) -> Tuple["Mention", ...]:
        """Those that stand in a remark of the document."""
        return self._mentions_of("remark", remark)

    def mentions_of(self, thing: Node) -> Tuple["Mention", ...]:
        """Those that mean an attendee, or refer to a hand-out, of the document."""
        return self._mentions_of("attendee" if isinstance(thing, Attendee) else "material", thing)

    @property
    def diagnostics(self) -> List[Diagnostic]:
        """What the extractors have to say; apart from the document's own."""
        return [Diagnostic(lib.pdoc_annotations_diagnostic_at(self._pointer, i), self.document, i, self)
                for i in range(lib.pdoc_annotations_diagnostic_count(self._pointer))]

    @property
    def diagnostics_dropped(self) -> int:
        """How many more there were than the limit allowed to keep."""
        return int(lib.pdoc_annotations_diagnostics_dropped(self._pointer))

    def to_json(self, *, offsets: Unit = Unit.CODE_POINT, line: bool = False, japanese: bool = False) -> str:
        """The document with its mentions and entities, as JSON."""
        writer = json_writer(offsets, line, japanese)
        return written(lib.pdoc_writer_make_buffer, writer, self.document._pointer, self._pointer)

    def to_dict(self, *, offsets: Unit = Unit.CODE_POINT) -> Dict[str, Any]:
        """The same as Python's own lists and dictionaries."""
        found: Dict[str, Any] = json.loads(self.to_json(offsets=offsets, line=True))
        return found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Annotations):
            return NotImplemented
        return self._pointer == other._pointer or (self.document == other.document and self.analyzer == other.analyzer)

    def __hash__(self) -> int:
        return hash((self.document, "annotations"))

    def __reduce__(self) -> Any:
        return _annotate, (self.document, self.analyzer)

    def __repr__(self) -> str:
        return f"<Annotations of {self.document!r}: {len(self.mentions)} mentions of {len(self.entities)} entities>"


def _annotate(document: "Document", analyzer: "Analyzer") -> Annotations:
    return document.annotate(analyzer)


class AnnotationTable(Table[Any]):
    """A table of mentions or entities."""

    __slots__ = ("_annotations",)

    def __init__(self, annotations: Annotations, kind: TableKind, parts: List[Any]) -> None:
        super().__init__(annotations.document, kind, parts)
        self._annotations = annotations

    def to_csv(self) -> str:
        return self._document.to_table(self._kind, annotations=self._annotations)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        from .arrow import stream

        return stream(self._document, self._kind, self._annotations)


class _Found(Node):
    """A thing inside annotations."""

    __slots__ = ("annotations",)
    annotations: Annotations

    def __init__(self, pointer: Any, annotations: Annotations) -> None:
        super().__init__(pointer, annotations.document)
        self.annotations = annotations

    def _owner(self) -> Any:
        return self.annotations


class Mention(_Found):
    """A passage that names something."""

    __slots__ = ()
    _table = "mentions"

    @property
    def index(self) -> int:
        return int(lib.pdoc_mention_index(self._pointer))

    @property
    def id(self) -> str:
        return f"e{self.index + 1}"

    @property
    def type(self) -> str:
        """What the named thing is: organization, program, law …; foreign extractors may have types of their own."""
        return known_text(lib.pdoc_mention_type, self._pointer)

    @property
    def text(self) -> str:
        """The passage as printed, line wraps joined."""
        return known_text(lib.pdoc_mention_text, self._pointer)

    @property
    def span(self) -> Optional[Span]:
        """Where it stands in the document's text."""
        return self._span(lib.pdoc_mention_span(self._pointer))

    @property
    def pieces(self) -> Tuple[Span, ...]:
        """The parts of that passage that are its own."""
        hull = lib.pdoc_mention_span(self._pointer)
        return self._pieces(hull, lib.pdoc_mention_piece_count, lib.pdoc_mention_piece_at)

    @property
    def canonical(self) -> Optional[str]:
        """The name under which mentions of the same thing gather."""
        return text(lib.pdoc_mention_canonical, self._pointer)

    @property
    def value(self) -> Optional[str]:
        """Of a date an ISO 8601 day, month, year, time or interval; of a quantity the number and its unit."""
        return text(lib.pdoc_mention_value, self._pointer)

    @property
    def confidence(self) -> float:
        """How sure it is, 0 to 1."""
        return float(lib.pdoc_mention_confidence(self._pointer))

    @property
    def rule(self) -> Optional[str]:
        """The rule that found it."""
        return text(lib.pdoc_mention_rule, self._pointer)

    @property
    def extractor(self) -> "Extractor":
        """The extractor that found it."""
        from .extractor import borrowed

        return borrowed(lib.pdoc_mention_extractor(self._pointer))

    @property
    def attendee(self) -> Optional[Attendee]:
        """Who is meant; ``None`` where that is nobody of the document or not certain."""
        found = lib.pdoc_mention_attendee(self._pointer)
        return Attendee(found, self.document) if found else None

    @property
    def candidates(self) -> Tuple[Attendee, ...]:
        """Who may be meant where that is not certain."""
        return self._all(Attendee, lib.pdoc_mention_candidate_count, lib.pdoc_mention_candidate_at)

    @property
    def material(self) -> Optional[Material]:
        """The hand-out that is referred to."""
        found = lib.pdoc_mention_material(self._pointer)
        return Material(found, self.document) if found else None

    @property
    def remark(self) -> Optional[Remark]:
        """The remark that it stands in."""
        found = lib.pdoc_mention_remark(self._pointer)
        return Remark(found, self.document) if found else None

    @property
    def session(self) -> Optional[Session]:
        """The sitting that it stands in."""
        found = lib.pdoc_mention_session(self._pointer)
        return Session(found, self.document) if found else None

    @property
    def entity(self) -> "Entity":
        """What it means."""
        return Entity(lib.pdoc_mention_entity(self._pointer), self.annotations)

    @property
    def attributes(self) -> Dict[str, str]:
        """What its extractor says beyond that."""
        return {known_text(lib.pdoc_mention_attribute_key, self._pointer, i):
                known_text(lib.pdoc_mention_attribute_value, self._pointer, i)
                for i in range(lib.pdoc_mention_attribute_count(self._pointer))}

    def attribute(self, key: str) -> Optional[str]:
        """One of these by its key; ``None`` where there is none."""
        return text(lib.pdoc_mention_attribute, self._pointer, encoded(key))

    def __repr__(self) -> str:
        return f"<Mention {self.id} {self.type} {shortened(self.text)}>"


class Entity(_Found):
    """What one or more mentions name."""

    __slots__ = ()
    _table = "entities"

    @property
    def index(self) -> int:
        return int(lib.pdoc_entity_index(self._pointer))

    @property
    def id(self) -> str:
        return f"n{self.index + 1}"

    @property
    def type(self) -> str:
        """The type of its mentions."""
        return known_text(lib.pdoc_entity_type, self._pointer)

    @property
    def canonical(self) -> str:
        """Its name: the canonical one of its mentions, the attendee's name, the value of a day, else the first text."""
        return known_text(lib.pdoc_entity_canonical, self._pointer)

    @property
    def mentions(self) -> Tuple[Mention, ...]:
        """Its mentions in the order of the text, at least one."""
        return tuple(Mention(lib.pdoc_entity_mention_at(self._pointer, i), self.annotations)
                     for i in range(len(self)))

    def __len__(self) -> int:
        return int(lib.pdoc_entity_mention_count(self._pointer))

    def __repr__(self) -> str:
        return f"<Entity {self.id} {self.type} {shortened(self.canonical)}, {len(self)} mentions>"
