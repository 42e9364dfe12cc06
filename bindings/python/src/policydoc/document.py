"""A document that was read."""
from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Tuple

from . import session as _session
from ._call import NO_OFFSET, NULL, known_text, make, text, write, written
from ._ffi import ffi
from ._generated import DocumentKind, Fact, Format, ReadingKind, TableKind, Unit
from ._library import lib
from ._writing import json_writer, table_writer
from .annotations import Annotations, Entity, Mention
from .diagnostic import Diagnostic, Reading
from .node import shortened
from .session import AgendaItem, Attendee, Material, Remark, Session
from .span import Box, Place, Span
from .table import Table

if TYPE_CHECKING:
    from typing import IO

    from .analyzer import Analyzer

_annotating = threading.Lock()
_CODE_POINT = int(Unit.CODE_POINT)


class Document:
    """Minutes that were read. Immutable; any number of threads may read one.

    Offsets are those of Python's strings: ``document.text[remark.span.slice]``.

    >>> import policydoc
    >>> document = policydoc.parse_text("第３回架空審議会 議事録\\n○田中委員　賛成する。\\n", name="minutes.txt")
    >>> document.title
    '第３回架空審議会 議事録'
    >>> for remark in document.remarks:
    ...     print(remark.speaker, remark.text)
    田中委員 賛成する。
    """

    __slots__ = ("_pointer", "analyzer", "_facts", "_encoding", "_text", "_annotations", "__weakref__")

    def __init__(self, pointer: Any, analyzer: "Analyzer", facts: Mapping[Fact, str],
                 encoding: Optional[str] = None) -> None:
        self._pointer = pointer
        self.analyzer = analyzer
        self._facts = facts
        self._encoding = encoding
        self._text: Optional[str] = None
        self._annotations: Any = None

    # ---- what it is --------------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text that all spans refer to. Bytes that are no text are U+FFFD in it."""
        if self._text is None:
            length = ffi.new("size_t *")
            start = lib.pdoc_document_text(self._pointer, length)
            self._text = bytes(ffi.buffer(start, length[0])).decode("utf-8", "replace") if length[0] else ""
        return self._text

    @property
    def source(self) -> bytes:
        """The file's bytes as the library was given them."""
        size = ffi.new("size_t *")
        start = lib.pdoc_document_source(self._pointer, size)
        return bytes(ffi.buffer(start, size[0])) if size[0] else b""

    @property
    def encoding(self) -> str:
        """The encoding that the bytes were in, told or found; empty for a file whose bytes are no text."""
        return self._encoding or known_text(lib.pdoc_document_encoding, self._pointer)

    def fact(self, fact: Fact) -> Optional[str]:
        """A fact that the caller told, or the file itself."""
        return text(lib.pdoc_document_fact, self._pointer, fact)

    @property
    def name(self) -> Optional[str]:
        """Its file's name."""
        return self.fact(Fact.NAME)

    @property
    def url(self) -> Optional[str]:
        """Where it was fetched, where that was told."""
        return self.fact(Fact.URL)

    @property
    def title(self) -> Optional[str]:
        """The document's own title, its line breaks joined."""
        return text(lib.pdoc_document_title, self._pointer)

    @property
    def kind(self) -> DocumentKind:
        """Summary, transcript, or other."""
        return DocumentKind(lib.pdoc_document_kind_of(self._pointer))

    @property
    def understood(self) -> float:
        """The share of the text's characters, spaces left out, that the model accounts for: 0 to 1."""
        return float(lib.pdoc_document_understood(self._pointer))

    @property
    def reader(self) -> Tuple[str, str]:
        """The reader that read it, its name and version: text for plain text."""
        return (known_text(lib.pdoc_document_reader_name, self._pointer),
                known_text(lib.pdoc_document_reader_version, self._pointer))

    # ---- what is in it -----------------------------------------------------------------------------------------------

    @property
    def sessions(self) -> Table[Session]:
        """The sittings that the document reports, in its order; mostly one."""
        return _session.sessions(self)

    @property
    def attendees(self) -> Table[Attendee]:
        """The people of all sittings."""
        return _session.table(self, TableKind.ATTENDEES)

    @property
    def materials(self) -> Table[Material]:
        """The hand-outs of all sittings."""
        return _session.table(self, TableKind.MATERIALS)

    @property
    def agenda(self) -> Table[AgendaItem]:
        """The items of the agendas of all sittings."""
        return _session.table(self, TableKind.AGENDA)

    @property
    def remarks(self) -> Table[Remark]:
        """What was said and done in all sittings."""
        return _session.table(self, TableKind.REMARKS)

    @property
    def annotations(self) -> Annotations:
        """What the extractors of its analyzer find in it: found when this is first asked for, then kept."""
        if self._annotations is None:
            found = self.annotate()._pointer
            with _annotating:
                if self._annotations is None:
                    self._annotations = found
        return Annotations(self._annotations, self, self.analyzer)

    @property
    def mentions(self) -> Table[Mention]:
        """The passages that name something."""
        return self.annotations.mentions

    @property
    def entities(self) -> Table[Entity]:
        """What is named."""
        return self.annotations.entities

    def annotate(self, analyzer: Optional["Analyzer"] = None, *, progress: Any = None) -> Annotations:
        """Runs the extractors of an analyzer (its own when none is given) over the document."""
        analyzer = analyzer or self.analyzer
        options, _handle = analyzer._options({}, progress)
        pointer = make("pdoc_annotations", lib.pdoc_annotations_unref, lib.pdoc_annotations_make, analyzer._pointer,
                       self._pointer, options)
        return Annotations(pointer, self, analyzer)

    # ---- what it says about itself -----------------------------------------------------------------------------------

    @property
    def diagnostics(self) -> List[Diagnostic]:
        """What was not understood, contradicts itself or was repaired, in the order of its discovery."""
        return [Diagnostic(lib.pdoc_document_diagnostic_at(self._pointer, i), self, i, self)
                for i in range(lib.pdoc_document_diagnostic_count(self._pointer))]

    @property
    def diagnostics_dropped(self) -> int:
        """How many more there were than the limit allowed to keep."""
        return int(lib.pdoc_document_diagnostics_dropped(self._pointer))

    @property
    def residue(self) -> List[Span]:
        """The passages that belong to nothing that was found."""
        spans = (lib.pdoc_document_residue_at(self._pointer, i)
                 for i in range(lib.pdoc_document_residue_count(self._pointer)))
        return [span for span in map(self._span, spans) if span]

    @property
    def readings(self) -> List[Reading]:
        """What each piece of the text was taken for, ascending and not overlapping."""
        return [reading for reading in map(self._reading, range(lib.pdoc_document_reading_count(self._pointer)))
                if reading]

    def _reading(self, i: int) -> Optional[Reading]:
        span = self._span(lib.pdoc_document_reading_span(self._pointer, i))
        kind = ReadingKind(lib.pdoc_document_reading_kind(self._pointer, i))
        return Reading(span, kind, text(lib.pdoc_document_reading_rule, self._pointer, i)) if span else None

    def explain(self) -> str:
        """Each piece of the text with its line, what it was taken for, and why.

        >>> import policydoc
        >>> print(policydoc.parse_text("○田中委員　賛成する。").explain())
        1 note punctuation: '○'
        1 label speech.symbol: '田中委員'
        1 remark speech.symbol: '賛成する。'
        """
        return "\n".join(f"{self.place(r.span.start).line} {r.kind} {r.rule}: {self.text[r.span.slice]!r}"
                         for r in self.readings)

    # ---- places ------------------------------------------------------------------------------------------------------

    def _span(self, span: Any) -> Optional[Span]:
        """A span of the library in code points; ``None`` for no place."""
        if span.start == span.end:
            return None
        found = lib.pdoc_document_convert_span(self._pointer, span, _CODE_POINT)
        return Span(found.start, found.end)

    def _byte(self, offset: int) -> int:
        """The byte of the text at which a code point begins."""
        return int(lib.pdoc_document_convert_offset_from(self._pointer, max(offset, 0), _CODE_POINT))

    def _bytes(self, span: Tuple[int, int]) -> Any:
        counted = ffi.new("pdoc_span *", (max(span[0], 0), max(span[1], 0)))
        return lib.pdoc_document_convert_span_from(self._pointer, counted[0], _CODE_POINT)

    def offset(self, offset: int, unit: Unit) -> int:
        """An offset in another unit, for what does not count in code points.

        >>> import policydoc
        >>> policydoc.parse_text("第３回").offset(2, policydoc.Unit.BYTE)
        6
        """
        return int(lib.pdoc_document_convert_offset(self._pointer, self._byte(offset), unit))

    def offset_from(self, offset: int, unit: Unit) -> int:
        """The way back: an offset that is counted in another unit as one of Python's.

        >>> import policydoc
        >>> policydoc.parse_text("第３回").offset_from(6, policydoc.Unit.BYTE)
        2
        """
        byte = lib.pdoc_document_convert_offset_from(self._pointer, offset, unit)
        if byte == NO_OFFSET:
            raise ValueError(f"offsets of this document cannot be counted in {unit}")
        return int(lib.pdoc_document_convert_offset(self._pointer, byte, _CODE_POINT))

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line, column = ffi.new("size_t *"), ffi.new("size_t *")
        lib.pdoc_document_line(self._pointer, self._byte(offset), line, column)
        return Place(line[0], column[0])

    def offset_at(self, line: int, column: int = 1) -> int:
        """The way back: the offset of a line and a column, both from 1; past the line's end it is that end.

        >>> import policydoc
        >>> policydoc.parse_text("第３回\\n議事録").offset_at(2, 3)
        6
        """
        byte = lib.pdoc_document_line_offset(self._pointer, max(line, 0), max(column, 0))
        return int(lib.pdoc_document_convert_offset(self._pointer, byte, _CODE_POINT))

    @property
    def pages(self) -> List[Tuple[float, float]]:
        """The width and height of each page, in points; empty for plain text."""
        return [self._page(i) for i in range(lib.pdoc_document_page_count(self._pointer))]

    def _page(self, i: int) -> Tuple[float, float]:
        width, height = ffi.new("double *"), ffi.new("double *")
        lib.pdoc_document_page_size(self._pointer, i, width, height)
        return width[0], height[0]

    def locate(self, span: Tuple[int, int]) -> List[Box]:
        """Where a passage stands on its pages, a box a run or part of one; empty for plain text."""
        told = self._bytes(span)
        page, edges = ffi.new("size_t *"), ffi.new("double[4]")
        boxes: List[Box] = []
        for i in range(lib.pdoc_document_box_count(self._pointer, told)):
            lib.pdoc_document_box_at(self._pointer, told, i, page, edges, edges + 1, edges + 2, edges + 3)
            boxes.append(Box(page[0], *edges))
        return boxes

    # ---- what stands at an offset ------------------------------------------------------------------------------------

    def attendee_at(self, offset: int) -> Optional[Attendee]:
        """The person whose entry in the list an offset stands in."""
        found = lib.pdoc_document_find_attendee(self._pointer, self._byte(offset))
        return Attendee(found, self) if found else None

    def material_at(self, offset: int) -> Optional[Material]:
        """The hand-out whose entry in the list an offset stands in."""
        found = lib.pdoc_document_find_material(self._pointer, self._byte(offset))
        return Material(found, self) if found else None

    def agenda_item_at(self, offset: int) -> Optional[AgendaItem]:
        """The item of the agenda that an offset stands in, in the list or in its heading."""
        found = lib.pdoc_document_find_agenda_item(self._pointer, self._byte(offset))
        return AgendaItem(found, self) if found else None

    def remark_at(self, offset: int) -> Optional[Remark]:
        """The remark that an offset stands in, in its words or its speaker's label.

        >>> import policydoc
        >>> document = policydoc.parse_text("○田中委員　賛成する。\\n○鈴木委員　反対する。\\n")
        >>> document.remark_at(document.text.index("反対")).speaker
        '鈴木委員'
        """
        found = lib.pdoc_document_find_remark(self._pointer, self._byte(offset))
        return Remark(found, self) if found else None

    def mention_at(self, offset: int) -> Optional[Mention]:
        """The mention that an offset stands in."""
        return self.annotations.mention_at(offset)

    def reading_at(self, offset: int) -> Optional[Reading]:
        """What the piece of the text was taken for that an offset stands in."""
        i = lib.pdoc_document_find_reading(self._pointer, self._byte(offset))
        return None if i == NO_OFFSET else self._reading(i)

    # ---- for other programs ------------------------------------------------------------------------------------------

    def to_json(self, *, offsets: Unit = Unit.CODE_POINT, line: bool = False, japanese: bool = False,
                mentions: bool = True) -> str:
        """The document as JSON; without ``mentions`` the extractors are not run."""
        if mentions:
            return self.annotations.to_json(offsets=offsets, line=line, japanese=japanese)
        return written(lib.pdoc_writer_make_buffer, json_writer(offsets, line, japanese), self._pointer, NULL)

    def write_json(self, file: "IO[bytes]", *, offsets: Unit = Unit.CODE_POINT, line: bool = False,
                   japanese: bool = False) -> None:
        """Writes the same into a file that takes bytes, portion by portion. What the file raises comes out unchanged."""
        writer = json_writer(offsets, line, japanese)
        write(file.write, lib.pdoc_writer_write, writer, self._pointer, self.annotations._pointer)

    def to_dict(self, *, offsets: Unit = Unit.CODE_POINT, mentions: bool = True) -> Dict[str, Any]:
        """The same as Python's own lists and dictionaries.

        >>> import policydoc
        >>> policydoc.parse_text("○田中委員　賛成する。").to_dict()["sessions"][0]["remarks"][0]["text"]
        '賛成する。'
        """
        found: Dict[str, Any] = json.loads(self.to_json(offsets=offsets, line=True, mentions=mentions))
        return found

    def to_table(self, kind: TableKind, *, format: Format = Format.CSV, offsets: Unit = Unit.CODE_POINT,
                 head: bool = True, bom: bool = False, annotations: Optional[Annotations] = None) -> str:
        """A table of one kind, as CSV or TSV."""
        if kind in (TableKind.MENTIONS, TableKind.ENTITIES):
            annotations = annotations or self.annotations
        writer = table_writer(kind, format, offsets, head, bom)
        return written(lib.pdoc_writer_make_buffer, writer, self._pointer, annotations._pointer if annotations else NULL)

    def _repr_html_(self) -> str:
        from .html import document

        return document(self)

    def __repr__(self) -> str:
        counts = f"{len(self.attendees)} attendees, {len(self.remarks)} remarks"
        return f"<Document {shortened(self.title or self.name)}, {self.kind}, {counts}>"

    # ---- sameness ----------------------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return self._pointer == other._pointer or (
            self._facts == other._facts and self.analyzer == other.analyzer and self.source == other.source)

    def __hash__(self) -> int:
        length = ffi.new("size_t *")
        lib.pdoc_document_text(self._pointer, length)
        return hash((length[0], self.title, self.name))

    def __reduce__(self) -> Any:
        return _read_again, (self.analyzer, self.source, {int(fact): value for fact, value in self._facts.items()},
                             self._encoding)


def _read_again(analyzer: "Analyzer", source: bytes, facts: Dict[int, str], encoding: Optional[str]) -> Document:
    return analyzer._read(source, {Fact(fact): value for fact, value in facts.items()}, None, encoding)
