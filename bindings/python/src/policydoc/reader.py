"""Files that are no plain text: readers give evidence (pages, blocks, runs), and the library makes text of it."""
from __future__ import annotations

import contextlib
import ctypes
import os
from typing import Any, Callable, Iterator, List, Optional, Tuple, Union

from ._call import NO_OFFSET, NULL, call, callback, encoded, kept, limit_told, make, text
from ._ffi import ffi
from ._generated import BlockKind, Fact, FormatError, Limit, RunFlags, Status
from ._library import lib
from ._making import Made


class Reader(Made):
    """Something that reads files of a kind.

    :param recognize: is given a file's bytes and says how surely they are of its kind: 0 no, 100 certain
    :param read: is given the bytes and an :class:`Evidence` to fill; raises :class:`FormatError` where the file cannot
        be read. Both may be called by any thread.
    :param name: for diagnostics and exports: letters, digits, ``-`` and ``_``

    >>> import policydoc
    >>> def read(data, evidence):
    ...     for line in data.decode().splitlines()[1:]:
    ...         with evidence.block(policydoc.BlockKind.PARAGRAPH):
    ...             evidence.run(line)
    >>> reader = Reader(lambda data: 100 if data.startswith(b"%MINUTES") else 0, read, name="minutes")
    >>> document = policydoc.Analyzer(readers=[reader]).parse("%MINUTES\\n○田中委員　賛成する。".encode())
    >>> document.remarks[0].text, document.reader[0]
    ('賛成する。', 'minutes')
    """

    __slots__ = ()
    _name_of, _version_of = lib.pdoc_reader_name, lib.pdoc_reader_version

    def __init__(self, recognize: Callable[[bytes], int], read: Callable[[bytes, "Evidence"], Any], *, name: str,
                 version: Optional[str] = None) -> None:
        words = ffi.new("char[]", encoded(name)), ffi.new("char[]", encoded(version)) if version else NULL
        functions = ffi.new("pdoc_reader_functions *", {
            "size": ffi.sizeof("pdoc_reader_functions"), "interface_version": lib.PDOC_READER_INTERFACE,
            "name": words[0], "version": words[1], "recognize": _recognize, "read": _read})
        self._made = (Reader, (recognize, read), dict(name=name, version=version))
        self._pointer = _reader(lib.pdoc_reader_make, NULL, functions, kept.pointer((recognize, read)), kept.destroy)

    @classmethod
    def load(cls, path: Union[str, "os.PathLike[str]"]) -> "Reader":
        """From a shared object at an absolute path: trusted code that runs inside the program."""
        pointer = _reader(lib.pdoc_reader_load, NULL, os.fsencode(path))
        return cls._of(pointer, cls.load, (os.fspath(path),), {})

    def events(self, data: bytes) -> List[Tuple[Any, ...]]:
        """What the reader gives for a file: tuples that begin with page, begin, end, run, break, fact or warn."""
        events: List[Tuple[Any, ...]] = []
        handle = ffi.new_handle(events)
        call(lib.pdoc_reader_run, self._pointer, ffi.from_buffer(data), len(data), NULL, _listening, handle)
        return events

    def __repr__(self) -> str:
        return f"<Reader {self.name} {self.version}>"


def _reader(function: Any, *arguments: Any) -> Any:
    return make("pdoc_reader", lib.pdoc_reader_unref, function, *arguments)


def borrowed(pointer: Any) -> Reader:
    """A reader that the library gave, borrowed."""
    counted = lib.pdoc_reader_ref(ffi.cast("pdoc_reader *", pointer))
    return Reader._of(ffi.gc(counted, lib.pdoc_reader_unref))


class _Place(ctypes.Structure):
    """What dladdr() tells of an address."""

    _fields_ = [("file", ctypes.c_char_p), ("base", ctypes.c_void_p), ("name", ctypes.c_char_p), ("address", ctypes.c_void_p)]


def _modules() -> List[str]:
    """Those that belong to the library: they stand below its folder, or in the tree of a build."""
    place = _Place()
    try:
        address = int(ffi.cast("uintptr_t", ffi.addressof(lib, "pdoc_reader_load")))
        told = ctypes.CDLL(None).dladdr(ctypes.c_void_p(address), ctypes.byref(place))
    except (AttributeError, OSError, TypeError):
        return []
    if not told or not place.file:
        return []
    beside = os.path.dirname(os.path.realpath(os.fsdecode(place.file)))
    folders = os.path.join(beside, "policydoc", "readers"), os.path.join(os.path.dirname(beside), "readers")
    folder = next(filter(os.path.isdir, folders), None)
    return sorted(entry.path for entry in os.scandir(folder) if entry.name.endswith(".so")) if folder else []


def installed() -> List[Reader]:
    """The readers that stand beside the library or come with an extra of this package. The reader of PDF over poppler
    is not among them: poppler may end the process on a damaged file, so the command alone uses it, in another one."""
    readers = []
    for path in _modules():
        if os.path.basename(path) != "pdf.so":
            with contextlib.suppress(ImportError):
                readers.append(Reader.load(path))
    with contextlib.suppress(ImportError):
        from .pdf import reader

        readers.append(reader())
    return readers


class _Ended(Exception):
    """The library takes nothing more; `read` should return this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Evidence:
    """Where a reader says what a file has. Of use inside its call alone."""

    __slots__ = ("_pointer",)

    def __init__(self, pointer: Any) -> None:
        self._pointer: Any = pointer

    def _alive(self) -> Any:
        if self._pointer is None:
            raise RuntimeError("the reading is over: evidence is of use inside its reader's call alone")
        return self._pointer

    def _give(self, function: Callable[..., int], *arguments: Any) -> None:
        status = function(self._alive(), *arguments)
        if status != Status.OK:
            raise _Ended(status)

    def page(self, width: float, height: float) -> None:
        """A page begins; its size in points."""
        self._give(lib.pdoc_evidence_page, width, height)

    def begin(self, block: BlockKind, level: int = 0) -> None:
        """A block begins; its level as :class:`BlockKind` says."""
        self._give(lib.pdoc_evidence_begin, block, level)

    def end(self) -> None:
        """The last block that was begun ends."""
        self._give(lib.pdoc_evidence_end)

    @contextlib.contextmanager
    def block(self, block: BlockKind, level: int = 0) -> Iterator[None]:
        """A block, with what is given inside the ``with`` statement in it."""
        self.begin(block, level)
        yield
        self.end()

    def run(self, text: str, *, box: Tuple[float, float, float, float] = (0, 0, 0, 0), font_size: float = 0,
            weight: int = 0, flags: RunFlags = RunFlags.PLAIN) -> None:
        """A run of text; its box (left, top, right, bottom) in points from the page's top left corner."""
        run = ffi.new("pdoc_run *", (ffi.sizeof("pdoc_run"), int(flags), weight, *box, font_size))
        data = text.encode("utf-8", "replace")
        self._give(lib.pdoc_evidence_run, run, data, len(data))

    def line_break(self) -> None:
        """A line of the block ends here, since the author wanted it so."""
        self._give(lib.pdoc_evidence_break)

    def fact(self, fact: Fact, value: str) -> None:
        """A fact that the file tells of itself; what the caller told goes before it."""
        data = encoded(value)
        self._give(lib.pdoc_evidence_fact, fact, data, len(data))

    def known(self, fact: Fact) -> Optional[str]:
        """What the caller told of the document."""
        return text(lib.pdoc_evidence_known, self._alive(), fact)

    def warn(self, message: str) -> None:
        """Something is wrong, but reading goes on: a diagnostic."""
        self._give(lib.pdoc_evidence_warn, encoded(message))

    def limit(self, limit: Limit) -> Optional[int]:
        """A limit of the analyzer; ``None`` where there is none."""
        return limit_told(lib.pdoc_evidence_limit(self._alive(), limit))


# Its result is no status, so what it raises is told by the exception alone.
@callback("int (*)(void *, const void *, size_t)", 0)
def _recognize(user: Any, data: Any, size: int) -> int:
    return int(kept.of(user)[0](bytes(ffi.buffer(data, size))))


@callback("int (*)(void *, const void *, size_t, pdoc_evidence *)")
def _read(user: Any, data: Any, size: int, pointer: Any) -> int:
    evidence = Evidence(pointer)
    try:
        kept.of(user)[1](bytes(ffi.buffer(data, size)), evidence)
    except _Ended as ended:
        return ended.status
    except FormatError as error:
        offset = NO_OFFSET if error.offset is None else error.offset
        lib.pdoc_evidence_fail(pointer, encoded(str(error)), offset)
        return int(Status.ERROR_FORMAT)
    finally:
        evidence._pointer = None
    return 0


def _listener(declaration: str, name: str, made: Callable[..., Tuple[Any, ...]]) -> Any:
    @callback(declaration)
    def heard(user: Any, *arguments: Any) -> int:
        ffi.from_handle(user).append((name, *made(*arguments)))
        return 0

    return heard


def _run_event(run: Any, data: Any, length: int) -> Tuple[Any, ...]:
    words = bytes(ffi.buffer(data, length)).decode("utf-8", "replace")
    if not run:
        return words, RunFlags.PLAIN, 0, (0.0, 0.0, 0.0, 0.0), 0.0
    return words, RunFlags(run.flags), run.weight, (run.left, run.top, run.right, run.bottom), run.font_size


_heard = {
    "page": _listener("int (*)(void *, double, double)", "page", lambda width, height: (width, height)),
    "begin": _listener("int (*)(void *, pdoc_block_kind, unsigned)", "begin", lambda block, level: (BlockKind(block), level)),
    "end": _listener("int (*)(void *)", "end", lambda: ()),
    "run": _listener("int (*)(void *, const pdoc_run *, const char *, size_t)", "run", _run_event),
    "line_break": _listener("int (*)(void *)", "break", lambda: ()),
    "fact": _listener("int (*)(void *, pdoc_fact, const char *, size_t)", "fact",
                      lambda fact, value, length: (Fact(fact), bytes(ffi.buffer(value, length)).decode())),
    "warn": _listener("int (*)(void *, const char *)", "warn", lambda message: (ffi.string(message).decode(),)),
}
_listening = ffi.new("pdoc_evidence_functions *", {
    "size": ffi.sizeof("pdoc_evidence_functions"), "interface_version": lib.PDOC_READER_INTERFACE, **_heard})
