"""Finding what is spoken of: tables of names, patterns, shared objects, and functions of Python."""
from __future__ import annotations

import itertools
import os
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Callable, Dict, List, NamedTuple, Optional, Tuple, Union

from ._call import NULL, callback, encoded, kept, known_text, limit_told, make, text
from ._ffi import ffi
from ._generated import Fact, Limit, Phase
from ._library import lib
from ._making import Made
from .session import Attendee, Material
from .span import Span

if TYPE_CHECKING:
    from .document import Document


class Extractor(Made):
    """Something that finds mentions; made by :meth:`from_table`, :meth:`from_patterns`, :meth:`load`, or from a
    function of Python, which is called with an :class:`Extraction` for each document.

    >>> import policydoc
    >>> def dams(extraction):
    ...     start = extraction.text.find("湊川ダム")
    ...     extraction.report_folded("place", start, start + 4).set(canonical="湊川ダム", rule="dams")
    >>> analyzer = policydoc.Analyzer(extractors=[Extractor(dams)], builtin=False)
    >>> document = analyzer.parse_text("○田中委員　湊川ダムの水位は。")
    >>> document.mentions[0]
    <Mention e1 place '湊川ダム'>

    :param function: what looks at a document; called by any thread that has a document annotated. An exception ends
        the whole call and comes out of it unchanged; :class:`ExtractorFailed` says that this extractor alone failed.
    :param name: for diagnostics and lists, a word; the function's own name when it is not given
    :param phase: when it is run: those of a later phase see what earlier ones found
    :param priority: of two mentions of one length the one with the higher priority stays; built-in ones have 0 to 20
    """

    __slots__ = ()
    _name_of, _version_of = lib.pdoc_extractor_name, lib.pdoc_extractor_version

    def __init__(self, function: Callable[["Extraction"], Any], *, name: Optional[str] = None,
                 version: Optional[str] = None, phase: Phase = Phase.NAMES, priority: int = 0) -> None:
        name = name or getattr(function, "__name__", type(function).__name__).replace("<lambda>", "lambda")
        words = ffi.new("char[]", encoded(name)), ffi.new("char[]", encoded(version)) if version else NULL
        functions = ffi.new("pdoc_extractor_functions *", {
            "size": ffi.sizeof("pdoc_extractor_functions"), "interface_version": lib.PDOC_EXTRACTOR_INTERFACE,
            "phase": phase, "priority": priority, "name": words[0], "version": words[1], "extract": _extract})
        self._made = (Extractor, (function,), dict(name=name, version=version, phase=phase, priority=priority))
        self._pointer = _extractor(lib.pdoc_extractor_make, NULL, functions, kept.pointer(function), kept.destroy)

    @classmethod
    def from_table(cls, text: str, *, name: str = "table") -> "Extractor":
        """From a table of names: a head row, one row a fact, cells divided by tabs, with the columns ``type``,
        ``canonical`` and, where wanted, ``alias``, ``valid_from``, ``valid_to``, ``cue``, ``inside``, ``note``. Any
        other column becomes an attribute of the mentions."""
        data = encoded(text)
        pointer = _extractor(lib.pdoc_extractor_make_table, NULL, encoded(name), data, len(data))
        return cls._of(pointer, cls.from_table, (text,), dict(name=name))

    @classmethod
    def from_patterns(cls, text: str, *, name: str = "patterns") -> "Extractor":
        """From patterns: one a line, the type, white space, a regular expression (PCRE2). The groups ``mention``,
        ``canonical`` and ``value`` give these; any other named group becomes an attribute."""
        data = encoded(text)
        pointer = _extractor(lib.pdoc_extractor_make_patterns, NULL, encoded(name), data, len(data))
        return cls._of(pointer, cls.from_patterns, (text,), dict(name=name))

    @classmethod
    def load(cls, path: Union[str, "os.PathLike[str]"]) -> "Extractor":
        """From a shared object at an absolute path: trusted code that runs inside the program."""
        pointer = _extractor(lib.pdoc_extractor_load, NULL, os.fsencode(path))
        return cls._of(pointer, cls.load, (os.fspath(path),), {})

    @property
    def phase(self) -> Phase:
        """When it is run."""
        return Phase(lib.pdoc_extractor_phase(self._pointer))

    @property
    def priority(self) -> int:
        """Of two mentions of one length the one with the higher priority stays."""
        return int(lib.pdoc_extractor_priority(self._pointer))

    def __repr__(self) -> str:
        return f"<Extractor {self.name} {self.version}, phase {self.phase}, priority {self.priority}>"


def _extractor(function: Any, *arguments: Any) -> Any:
    return make("pdoc_extractor", lib.pdoc_extractor_unref, function, *arguments)


def borrowed(pointer: Any) -> Extractor:
    """An extractor that the library gave, borrowed."""
    counted = lib.pdoc_extractor_ref(ffi.cast("pdoc_extractor *", pointer))
    return Extractor._of(ffi.gc(counted, lib.pdoc_extractor_unref))


class ExtractorFailed(Exception):
    """Raised inside an extractor: it failed, a diagnostic says why, what it reported is dropped, the others go on."""


class Found(NamedTuple):
    """A mention that an earlier phase found."""

    type: str
    text: str
    """Its passage of the folded text."""
    span: Optional[Span]
    """Where it stands in the document's text."""
    folded: Span
    """Where it stands in the folded text."""
    canonical: Optional[str]
    value: Optional[str]
    confidence: float
    rule: Optional[str]
    attributes: Dict[str, str]


class Draft:
    """A mention that is being reported."""

    __slots__ = ("_extraction", "_pointer")

    def __init__(self, extraction: "Extraction", pointer: Any) -> None:
        self._extraction = extraction
        self._pointer = pointer

    def __bool__(self) -> bool:
        """Whether the report was taken."""
        return bool(self._pointer)

    def set(self, *, canonical: Optional[str] = None, value: Optional[str] = None, rule: Optional[str] = None,
            confidence: Optional[float] = None, attendee: Optional[Attendee] = None,
            candidates: Tuple[Attendee, ...] = (), material: Optional[Material] = None, **attributes: str) -> "Draft":
        """Says more of the mention; other names are attributes of one's own. Returns the draft."""
        self._extraction._alive()
        for function, words in ((lib.pdoc_draft_set_canonical, canonical), (lib.pdoc_draft_set_value, value),
                                (lib.pdoc_draft_set_rule, rule)):
            if words is not None:
                function(self._pointer, encoded(words), len(encoded(words)))
        if confidence is not None:
            lib.pdoc_draft_set_confidence(self._pointer, confidence)
        if attendee is not None:
            lib.pdoc_draft_set_attendee(self._pointer, attendee._pointer)
        for candidate in candidates:
            lib.pdoc_draft_add_candidate(self._pointer, candidate._pointer)
        if material is not None:
            lib.pdoc_draft_set_material(self._pointer, material._pointer)
        for key, words in attributes.items():
            lib.pdoc_draft_add_attribute(self._pointer, encoded(key), encoded(words), len(encoded(words)))
        return self


class _Folded:
    """The folded text and its bytes: where a code point begins and which one a byte belongs to."""

    STEP = 64

    def __init__(self, text: str) -> None:
        self.text = text
        lengths = (len(text[i:i + self.STEP].encode()) for i in range(0, len(text), self.STEP))
        self.starts = [0, *itertools.accumulate(lengths)]

    def byte(self, offset: int) -> int:
        offset = max(0, min(offset, len(self.text)))
        block = offset // self.STEP
        return self.starts[block] + len(self.text[block * self.STEP:offset].encode())

    def offset(self, byte: int) -> int:
        block = min(bisect_right(self.starts, byte) - 1, len(self.text) // self.STEP)
        part = self.text[block * self.STEP:(block + 1) * self.STEP].encode()[:byte - self.starts[block]]
        return block * self.STEP + len(part.decode("utf-8", "ignore"))


class Extraction:
    """What an extractor is given: the document, its folded text, and where to report. Of use inside the call alone.

    Offsets of the document's text and of the folded text are in code points.
    """

    __slots__ = ("_pointer", "_document", "_folded")

    def __init__(self, pointer: Any) -> None:
        self._pointer: Any = pointer
        self._document: Optional["Document"] = None
        self._folded: Optional[_Folded] = None

    def _alive(self) -> Any:
        if self._pointer is None:
            raise RuntimeError("the extraction is over: an extraction is of use inside its extractor's call alone")
        return self._pointer

    @property
    def document(self) -> "Document":
        """The document that is looked at, complete. It may be kept."""
        if self._document is None:
            from .analyzer import Analyzer
            from .document import Document

            pointer = ffi.cast("pdoc_document *", lib.pdoc_extraction_document(self._alive()))
            facts = {fact: text(lib.pdoc_document_fact, pointer, fact)
                     for fact in Fact if fact not in (Fact.UNKNOWN, Fact.ENCODING, Fact.MEDIA_TYPE)}
            counted = ffi.gc(lib.pdoc_document_ref(pointer), lib.pdoc_document_unref)
            self._document = Document(counted, Analyzer._wrap(lib.pdoc_document_analyzer(pointer)),
                                      {fact: told for fact, told in facts.items() if told is not None})
        return self._document

    def _text(self) -> _Folded:
        pointer = self._alive()
        if self._folded is None:
            self._folded = _Folded(known_text(lib.pdoc_extraction_text, pointer))
        return self._folded

    @property
    def text(self) -> str:
        """The folded text: NFKC, wraps joined, page furniture and markup left out, one logical line a line."""
        return self._text().text

    def source_span(self, start: int, end: int) -> Optional[Span]:
        """Where a passage of the folded text stands in the document's text."""
        return self.document._span(lib.pdoc_extraction_source_span(self._alive(), self._bytes(start, end)))

    def folded_span(self, start: int, end: int) -> Optional[Span]:
        """What of the folded text stands in a passage of the document's text."""
        span = lib.pdoc_extraction_folded_span(self._alive(), self.document._bytes((start, end)))
        return self._offsets(span) if span.start != span.end else None

    def _bytes(self, start: int, end: int) -> Any:
        folded = self._text()
        return ffi.new("pdoc_span *", (folded.byte(start), folded.byte(end)))[0]

    def _offsets(self, span: Any) -> Span:
        folded = self._text()
        return Span(folded.offset(span.start), folded.offset(span.end))

    @property
    def found(self) -> List[Found]:
        """What earlier phases found, overlaps resolved, in the order of the text."""
        return [self._found(i) for i in range(lib.pdoc_extraction_mention_count(self._alive()))]

    def _found(self, i: int) -> Found:
        m = lib.pdoc_extraction_mention_at(self._pointer, i)
        attributes = {known_text(lib.pdoc_mention_attribute_key, m, k): known_text(lib.pdoc_mention_attribute_value, m, k)
                      for k in range(lib.pdoc_mention_attribute_count(m))}
        folded = self._offsets(lib.pdoc_extraction_mention_folded(self._pointer, i))
        return Found(known_text(lib.pdoc_mention_type, m), self.text[folded.slice],
                     self.document._span(lib.pdoc_mention_span(m)), folded,
                     text(lib.pdoc_mention_canonical, m), text(lib.pdoc_mention_value, m),
                     float(lib.pdoc_mention_confidence(m)), text(lib.pdoc_mention_rule, m), attributes)

    def limit(self, limit: Limit) -> Optional[int]:
        """A limit of the analyzer; ``None`` where there is none."""
        return limit_told(lib.pdoc_extraction_limit(self._alive(), limit))

    @property
    def stopping(self) -> bool:
        """Whether to stop: the caller has cancelled or memory has run out. Also moves the caller's progress on."""
        return bool(lib.pdoc_extraction_stopping(self._alive()))

    def report(self, type: str, start: int, end: int) -> Draft:
        """Reports a mention: its type (a word) and its place in the document's text. The draft is false where the
        report was refused."""
        span = self.document._bytes((start, end))
        return Draft(self, lib.pdoc_extraction_report(self._alive(), encoded(type), span))

    def report_folded(self, type: str, start: int, end: int) -> Draft:
        """The same for a place in the folded text."""
        span = self._bytes(start, end)
        return Draft(self, lib.pdoc_extraction_report_folded(self._alive(), encoded(type), span))

    def warn(self, message: str, span: Tuple[int, int] = (0, 0)) -> None:
        """Warns of something: a diagnostic, with its place in the document's text."""
        lib.pdoc_extraction_warn(self._alive(), self.document._bytes(span), encoded(message))


@callback("int (*)(void *, pdoc_extraction *)")
def _extract(user: Any, pointer: Any) -> int:
    extraction = Extraction(pointer)
    try:
        kept.of(user)(extraction)
    except ExtractorFailed as failure:
        lib.pdoc_extraction_fail(pointer, encoded(str(failure)))
        return 1
    finally:
        extraction._pointer = None
    return 0
