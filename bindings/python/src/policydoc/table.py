"""The lists of a document: sequences of its things that are also tables for data frames."""
from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Callable, Generic, Iterator, List, Tuple, TypeVar, Union, overload

from ._generated import TableKind
from .node import shortened

if TYPE_CHECKING:
    from .document import Document

T = TypeVar("T")


class Table(Generic[T]):
    """The things of one kind in a document, in its order: a sequence, and a table with a row for each.

    ``polars.DataFrame(document.remarks)``, ``pyarrow.table(document.remarks)`` and others that know Arrow's C stream
    interface read the table without a copy in Python. (It is no :class:`collections.abc.Sequence` by name, since some
    of these look at the things of a sequence one by one.)

    >>> import policydoc
    >>> document = policydoc.parse_text("○田中委員　賛成する。\\n○鈴木委員　反対する。\\n")
    >>> len(document.remarks)
    2
    >>> document.remarks[-1].text
    '反対する。'
    >>> print(document.remarks.to_csv().splitlines()[0][:20])
    document,body,number
    """

    __slots__ = ("_document", "_kind", "_parts", "_ends")

    def __init__(self, document: "Document", kind: TableKind, parts: List[Tuple[int, Callable[[int], T]]]) -> None:
        self._document = document
        self._kind = kind
        self._parts = parts
        self._ends = list(itertools.accumulate(count for count, _ in parts))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> List[T]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[T, List[T]]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        i = index + len(self) if index < 0 else index
        if i >= 0:
            for count, at in self._parts:
                if i < count:
                    return at(i)
                i -= count
        raise IndexError(f"{index} of {len(self)}")

    def __iter__(self) -> Iterator[T]:
        for count, at in self._parts:
            for i in range(count):
                yield at(i)

    def __reversed__(self) -> Iterator[T]:
        return (self[i] for i in range(len(self) - 1, -1, -1))

    def __contains__(self, thing: object) -> bool:
        return any(thing == other for other in self)

    def index(self, thing: object) -> int:
        """Where a thing stands in the list."""
        for i, other in enumerate(self):
            if thing == other:
                return i
        raise ValueError(f"{thing!r} is not in the list")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (Table, list, tuple)):
            return NotImplemented
        return len(self) == len(other) and all(mine == others for mine, others in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def to_csv(self) -> str:
        """The table as CSV, its column names first, spans in code points."""
        return self._document.to_table(self._kind)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as Arrow's C stream, in a capsule."""
        from .arrow import stream

        return stream(self._document, self._kind)

    def _repr_html_(self) -> str:
        from .html import table

        return table(self._document, self)

    def __repr__(self) -> str:
        return f"<{len(self)} {self._kind} of {shortened(self._document.title or self._document.name)}>"
