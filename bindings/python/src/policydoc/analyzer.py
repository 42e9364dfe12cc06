"""How documents are to be read: tables, limits, extractors, readers."""
from __future__ import annotations

import os
import threading
from typing import Any, Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple, Union

from . import decoding
from ._call import NO_LIMIT, NULL, callback, call, encoded, known_text, limit_told, make, string
from ._ffi import ffi
from ._generated import DataTableFlags, Error, Fact, Limit
from ._library import lib
from .document import Document
from .extractor import Extractor, borrowed
from .reader import Reader, borrowed as borrowed_reader

Path = Union[str, "os.PathLike[str]"]
Progress = Callable[[int, int], Optional[bool]]
"""Called now and then with how much of the work is done and how much there is (0: not known yet), in units without
meaning of their own. ``False`` cancels; what it raises comes out of the call unchanged."""
TableSource = Union[Path, Tuple[str, str]]
"""A file of a table, or the name of such a file and what it holds."""


class Pack(NamedTuple):
    """A pack of tables that an analyzer knows."""

    name: str
    version: str
    hash: str


def _table_text(source: TableSource) -> Tuple[str, bytes]:
    if isinstance(source, tuple):
        return source[0], encoded(source[1])
    path = os.fspath(source)
    with open(path, "rb") as f:
        return path, f.read()


class Analyzer:
    """Reads documents. Immutable; any number of threads may read with one at once.

    :param tables: rows for what the library knows: paths of files such as ``roles.tsv``, or pairs of a file's name and
        its text
    :param replacing: the same, in place of the rows that those tables have
    :param limits: limits that are not those the library begins with; ``None`` for none
    :param extractors: what looks for more, behind the built-in extractors
    :param builtin: whether the built-in extractors are there
    :param readers: what reads files that are no plain text; the first of equally sure ones is taken

    >>> import policydoc
    >>> analyzer = Analyzer(limits={policydoc.Limit.INPUT: 10})
    >>> analyzer.parse_text("more than ten bytes")
    Traceback (most recent call last):
    ...
    policydoc.LimitError: the document has 19 bytes, more than the limit of 10
    """

    __slots__ = ("_pointer", "_arguments", "__weakref__")

    def __init__(self, *, tables: Iterable[TableSource] = (), replacing: Iterable[TableSource] = (),
                 limits: Optional[Mapping[Limit, Optional[int]]] = None, extractors: Iterable[Extractor] = (),
                 builtin: bool = True, readers: Iterable[Reader] = ()) -> None:
        arguments: Dict[str, Any] = {
            "tables": [_table_text(source) for source in tables], "replacing": [_table_text(source) for source in replacing],
            "limits": {int(limit): value for limit, value in (limits or {}).items()}, "extractors": list(extractors),
            "builtin": builtin, "readers": list(readers)}
        self._arguments: Optional[Dict[str, Any]] = arguments
        self._pointer = make("pdoc_analyzer", lib.pdoc_analyzer_unref, lib.pdoc_analyzer_make, _configured(arguments))

    @classmethod
    def _wrap(cls, pointer: Any) -> "Analyzer":
        """An analyzer that C gave, borrowed."""
        made = cls.__new__(cls)
        made._arguments = None
        made._pointer = ffi.gc(lib.pdoc_analyzer_ref(pointer), lib.pdoc_analyzer_unref)
        return made

    # ---- reading -----------------------------------------------------------------------------------------------------

    def parse(self, source: Any, *, name: Optional[str] = None, url: Optional[str] = None,
              retrieved: Optional[str] = None, body: Optional[str] = None, date: Optional[str] = None,
              roster: Optional[str] = None, encoding: Optional[str] = None, media_type: Optional[str] = None,
              progress: Optional[Progress] = None) -> Document:
        """Reads a document; see :func:`policydoc.parse`."""
        data, path = _bytes_of(source)
        facts = {Fact.NAME: name or (os.path.basename(path) if path else None), Fact.URL: url, Fact.RETRIEVED: retrieved,
                 Fact.BODY: body, Fact.DATE: date, Fact.ROSTER: roster, Fact.ENCODING: encoding,
                 Fact.MEDIA_TYPE: media_type}
        try:
            return self._read(data, {fact: value for fact, value in facts.items() if value is not None}, progress)
        except Error as error:
            if path and error.args:
                error.args = (f"{path}: {error.args[0]}",)
            raise

    def parse_text(self, text: str, **options: Any) -> Document:
        """Reads the text of a document; see :func:`policydoc.parse_text`."""
        return self.parse(encoded(text), **options)

    def _read(self, data: Any, facts: Mapping[Fact, str], progress: Optional[Progress],
              encoding: Optional[str] = None) -> Document:
        if not lib.pdoc_has_feature(b"encodings"):
            data, facts, encoding = decoding.decoded(data, facts, encoding)
        options, _handle = self._options(facts, progress)
        pointer = make("pdoc_document", lib.pdoc_document_unref, lib.pdoc_document_parse, self._pointer,
                       ffi.from_buffer(data), len(data), options)
        return Document(pointer, self, facts, encoding)

    def _options(self, facts: Mapping[Fact, str], progress: Optional[Progress]) -> Tuple[Any, Any]:
        """What the library is told of one document, and what must be held until it has been used."""
        if not facts and progress is None:
            return NULL, None
        handle = ffi.new_handle(progress)
        options = make("pdoc_options", lib.pdoc_options_unref, lib.pdoc_options_make, self._pointer)
        for fact, value in facts.items():
            told = encoded(value)
            call(lib.pdoc_options_set_fact, options, fact, told, len(told))
        if progress is not None:
            call(lib.pdoc_options_set_progress, options, _progress, handle, NULL)
        return options, handle

    # ---- what it is --------------------------------------------------------------------------------------------------

    def limit(self, limit: Limit) -> Optional[int]:
        """The limit that the analyzer works with; ``None`` where there is none."""
        return limit_told(lib.pdoc_analyzer_limit(self._pointer, limit))

    @property
    def packs(self) -> List[Pack]:
        """The packs of tables that it knows, the built-in one first."""
        return [Pack(known_text(lib.pdoc_analyzer_pack_name, self._pointer, i),
                     known_text(lib.pdoc_analyzer_pack_version, self._pointer, i),
                     known_text(lib.pdoc_analyzer_pack_hash, self._pointer, i))
                for i in range(lib.pdoc_analyzer_pack_count(self._pointer))]

    @property
    def components(self) -> Dict[str, str]:
        """What it works with, the library itself included, and the versions that run."""
        return {string(lib.pdoc_component_name(i)): known_text(lib.pdoc_analyzer_component_version, self._pointer, i)
                for i in range(lib.pdoc_component_count())}

    @property
    def extractors(self) -> List[Extractor]:
        """Its extractors, in the order in which they are registered: the built-in ones first."""
        return [borrowed(lib.pdoc_analyzer_extractor_at(self._pointer, i))
                for i in range(lib.pdoc_analyzer_extractor_count(self._pointer))]

    @property
    def readers(self) -> List[Reader]:
        """Its readers of files."""
        return [borrowed_reader(lib.pdoc_analyzer_reader_at(self._pointer, i))
                for i in range(lib.pdoc_analyzer_reader_count(self._pointer))]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Analyzer):
            return NotImplemented
        return self._pointer == other._pointer or (self._arguments is not None and self._arguments == other._arguments)

    def __hash__(self) -> int:
        return hash((Analyzer, tuple(self.packs)))

    def __reduce__(self) -> Any:
        if _default is self:
            return default_analyzer, ()
        if self._arguments is None:
            raise TypeError("this analyzer belongs to an extraction and cannot be pickled: how it was made is not known")
        return _made_again, (self._arguments,)

    def __repr__(self) -> str:
        extractors, readers = len(self.extractors), ", ".join(reader.name for reader in self.readers)
        return f"<Analyzer {self.packs[0].version}, {extractors} extractors, readers: {readers or 'text alone'}>"


def _configured(arguments: Mapping[str, Any]) -> Any:
    """The library's configuration for the arguments of an analyzer."""
    config = make("pdoc_config", lib.pdoc_config_unref, lib.pdoc_config_make, NULL)
    for limit, value in arguments["limits"].items():
        call(lib.pdoc_config_set_limit, config, limit, NO_LIMIT if value is None else value)
    for which, flags in (("replacing", DataTableFlags.REPLACE), ("tables", DataTableFlags.ADD)):
        for file, text in arguments[which]:
            call(lib.pdoc_config_add_data_table, config, encoded(file), text, len(text), flags)
    for reader in arguments["readers"]:
        call(lib.pdoc_config_add_reader, config, reader._pointer)
    for extractor in arguments["extractors"]:
        call(lib.pdoc_config_add_extractor, config, extractor._pointer)
    call(lib.pdoc_config_set_builtin_extractors, config, 1 if arguments["builtin"] else 0)
    return config


def _made_again(arguments: Dict[str, Any]) -> Analyzer:
    decoded = {which: [(file, text.decode()) for file, text in arguments[which]] for which in ("tables", "replacing")}
    return Analyzer(**{**arguments, **decoded})


@callback("pdoc_progress_fn")
def _progress(user: Any, done: int, total: int) -> int:
    return 1 if ffi.from_handle(user)(done, total) is False else 0


def _bytes_of(source: Any) -> Tuple[Any, Optional[str]]:
    """The bytes of a path, of bytes or of a file, and the path where there is one."""
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        with open(path, "rb") as f:
            return f.read(), os.fsdecode(path)
    if isinstance(source, (bytes, bytearray)):
        return source, None
    if isinstance(source, memoryview):
        return source.tobytes(), None
    if hasattr(source, "read"):
        data = source.read()
        name = getattr(source, "name", None)
        return encoded(data) if isinstance(data, str) else data, name if isinstance(name, str) else None
    raise TypeError(f"a document is a path, bytes or a file, not {type(source).__name__}")


def tables() -> List[str]:
    """The files of tables that the library knows: roles.tsv …"""
    return [string(lib.pdoc_data_table_name(i)) for i in range(lib.pdoc_data_table_count())]


_default: Optional[Analyzer] = None
_making = threading.Lock()


def default_analyzer() -> Analyzer:
    """The analyzer that is used where none is given: made once, with the readers that are installed."""
    global _default
    if _default is None:
        with _making:
            if _default is None:
                from .reader import installed

                _default = Analyzer(readers=installed())
    return _default
