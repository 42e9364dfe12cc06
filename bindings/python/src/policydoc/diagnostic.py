"""What a document has to say about itself: diagnostics and readings."""
from __future__ import annotations

from typing import Any, Dict, NamedTuple, Optional

from ._call import known_text, string, text
from ._generated import DiagnosticCode, Language, ReadingKind, Severity
from ._library import lib
from .node import Node
from .span import Span


class Diagnostic(Node):
    """Something that was not understood, contradicts itself or was repaired."""

    __slots__ = ("_index", "_keeper")
    _table = "diagnostics"

    def __init__(self, pointer: Any, document: Any, index: int, keeper: Any) -> None:
        super().__init__(pointer, document)
        self._index = index
        self._keeper = keeper

    def _owner(self) -> Any:
        return self._keeper

    @property
    def index(self) -> int:
        return self._index

    @property
    def id(self) -> str:
        return f"d{self._index + 1}"

    @property
    def code(self) -> DiagnosticCode:
        """What it says; ``UNKNOWN`` for a code of a newer library."""
        return DiagnosticCode(lib.pdoc_diagnostic_code_of(self._pointer))

    @property
    def name(self) -> str:
        """The code's fixed name: speaker-not-listed."""
        return string(lib.pdoc_diagnostic_code_name(lib.pdoc_diagnostic_code_of(self._pointer)))

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return Severity(lib.pdoc_diagnostic_severity(self._pointer))

    def message(self, language: Language = Language.ENGLISH) -> str:
        """One sentence for a person."""
        return known_text(lib.pdoc_diagnostic_message, self._pointer, language)

    @property
    def span(self) -> Optional[Span]:
        """Where; ``None`` where it has no place."""
        return self._span(lib.pdoc_diagnostic_span(self._pointer))

    @property
    def arguments(self) -> Dict[str, Optional[str]]:
        """What the message is filled with."""
        return {string(lib.pdoc_diagnostic_argument_name(self._pointer, i)):
                text(lib.pdoc_diagnostic_argument_at, self._pointer, i)
                for i in range(lib.pdoc_diagnostic_argument_count(self._pointer))}

    def __str__(self) -> str:
        return self.message()

    def __repr__(self) -> str:
        return f"<Diagnostic {self.severity} {self.name}: {self.message()}>"


class Reading(NamedTuple):
    """What a piece of the text was taken for, and the name of the rule that decided."""

    span: Span
    kind: ReadingKind
    rule: Optional[str]
