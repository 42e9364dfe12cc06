"""Tables for programs that analyse data, by Arrow's C stream interface: the columns are the library's own memory.

>>> import policydoc
>>> documents = (policydoc.parse_text(f"○田中委員　意見{i}。", name=f"{i}.txt") for i in range(3))
>>> table = policydoc.stream(documents, "remarks")
>>> import pyarrow  # or polars, duckdb, pandas
>>> pyarrow.table(table).column("document").to_pylist()
['0.txt', '1.txt', '2.txt']
"""
from __future__ import annotations

import ctypes
import gc
import sys
from typing import TYPE_CHECKING, Any, Iterable, Iterator, List, Optional, Tuple, Union

from ._call import NULL, call, kept
from ._ffi import ffi
from ._generated import Status, TableKind
from ._library import lib
from ._writing import stream_writer

if TYPE_CHECKING:
    from .annotations import Annotations
    from .document import Document

_NAME = b"arrow_array_stream"
_OF_ANNOTATIONS = (TableKind.MENTIONS, TableKind.ENTITIES)
_new = ctypes.pythonapi.PyCapsule_New
_new.restype, _new.argtypes = ctypes.py_object, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)

# Capsules with the structs that they point to. A capsule's destructor may run while an exception is on its way through
# the program that read it, when no code of Python may be run. So capsules have none: they are held here until nobody
# else holds them, and then given back.
_held: List[Tuple[Any, Any]] = []


def _references(held: Tuple[Any, Any]) -> int:
    return sys.getrefcount(held[0])


_ALONE = _references((object(), None))


def _give_back(*_: Any) -> None:
    """Gives back the streams whose capsules nobody else holds, and which nobody has taken over."""
    for held in [held for held in _held if _references(held) == _ALONE]:
        _held.remove(held)
        if held[1].release:
            held[1].release(held[1])


gc.callbacks.append(_give_back)


def _capsule(function: Any, *arguments: Any) -> Any:
    """A capsule with a stream that a function makes whose last parameters are the stream and the error."""
    _give_back()
    made = ffi.new("struct ArrowArrayStream *")
    call(function, *arguments, made)
    capsule = _new(int(ffi.cast("uintptr_t", made)), _NAME, None)
    _held.append((capsule, made))
    return capsule


def stream(document: "Document", kind: TableKind, annotations: Optional["Annotations"] = None) -> Any:
    """A table of one document as a capsule of Arrow's stream."""
    if kind in _OF_ANNOTATIONS:
        annotations = annotations or document.annotations
    return _capsule(lib.pdoc_writer_make_stream, stream_writer(kind), document._pointer,
                    annotations._pointer if annotations else NULL)


class Stream:
    """One table of many documents, which are asked for one by one as the table is read: memory is bounded by a batch.

    Where the documents come from an iterator, the table can be read once. An exception that the iterator raises ends
    the reading with an error of the program that reads, and is kept in :attr:`exception`.
    """

    __slots__ = ("_documents", "kind", "rows", "exception", "_iterator")

    def __init__(self, documents: Iterable["Document"], kind: TableKind, rows: int) -> None:
        self._documents = documents
        self._iterator: Iterator["Document"] = iter(())
        self.kind = kind
        self.rows = rows
        self.exception: Optional[BaseException] = None

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as Arrow's C stream, in a capsule."""
        self._iterator, self.exception = iter(self._documents), None
        return _capsule(lib.pdoc_writer_make_stream_of_many, stream_writer(self.kind, self.rows), _next, kept.pointer(self),
                        kept.destroy)

    def _give(self, document: Any, annotations: Any) -> None:
        """Gives the library a count of the next document, or of its annotations."""
        found = next(self._iterator, None)
        if found is None:
            return
        if self.kind in _OF_ANNOTATIONS:
            annotations[0] = lib.pdoc_annotations_ref(found.annotations._pointer)
        else:
            document[0] = lib.pdoc_document_ref(found._pointer)


# Another program calls this and knows nothing of Python's exceptions, so they are not held for the caller.
@ffi.callback("pdoc_next_fn")  # type: ignore[untyped-decorator,unused-ignore]
def _next(user: Any, document: Any, annotations: Any, error: Any) -> int:
    stream: Stream = kept.of(user)
    try:
        stream._give(document, annotations)
    except BaseException as exception:
        stream.exception = exception
        return int(Status.ERROR_CALLBACK)
    return int(Status.OK)


def many(documents: Iterable["Document"], kind: Union[TableKind, str], *, rows: int = 0) -> Stream:
    """One table of many documents for data frames: ``polars.DataFrame(policydoc.stream(documents, "remarks"))``.

    :param documents: for example what :func:`policydoc.parse_many` gives
    :param kind: sessions, attendees, materials, agenda, remarks, mentions or entities
    :param rows: the most rows of a batch; 65,536 where it is not given
    """
    return Stream(documents, TableKind[kind.upper()] if isinstance(kind, str) else kind, rows)
