"""What the things inside a document have in common: they keep it, and are equal where they are the same thing of it."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional, Tuple, TypeVar

from .span import Span

if TYPE_CHECKING:
    from .document import Document

T = TypeVar("T")


class Node:
    """A thing inside a document. It keeps the document, so it may be held when all else is dropped."""

    __slots__ = ("_pointer", "document")
    _table = ""
    document: "Document"

    def __init__(self, pointer: Any, document: "Document") -> None:
        self._pointer = pointer
        self.document = document

    @property
    def index(self) -> int:
        """Its number among the document's things of this kind, from 0."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """What exports call it: r1."""
        raise NotImplementedError

    def _span(self, span: Any) -> Optional[Span]:
        return self.document._span(span)

    def _pieces(self, hull: Any, count: Callable[..., int], at: Callable[..., Any], *which: Any) -> Tuple[Span, ...]:
        """The parts of a passage that are its own: all of it where the library lists none."""
        spans = [at(self._pointer, *which, i) for i in range(count(self._pointer, *which))] or [hull]
        return tuple(span for span in map(self._span, spans) if span)

    def _all(self, kind: Callable[[Any, "Document"], T], count: Callable[..., int], at: Callable[..., Any]) -> Tuple[T, ...]:
        return tuple(kind(at(self._pointer, i), self.document) for i in range(count(self._pointer)))

    def _owner(self) -> Any:
        return self.document

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self) or not isinstance(other, Node):
            return NotImplemented
        return self.index == other.index and bool(self._owner() == other._owner())

    def __hash__(self) -> int:
        return hash((type(self), self.index))

    def __reduce__(self) -> Any:
        return _nth, (self._owner(), self._table, self.index)


def _nth(owner: Any, table: str, index: int) -> Any:
    return getattr(owner, table)[index]


def shortened(words: Optional[str], length: int = 30) -> str:
    """Words as a ``repr`` shows them."""
    if words is None:
        return "None"
    return repr(words if len(words) <= length else words[: length - 1] + "…")
