"""Reading documents: one, its text, or many at once."""
from __future__ import annotations

import collections
import itertools
import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, Any, Callable, Deque, Iterable, Iterator, Optional, Sized, Tuple, Union

from .analyzer import Analyzer, Path, Progress, default_analyzer
from .document import Document

Source = Union[Path, bytes, bytearray, memoryview, IO[bytes], IO[str]]


def parse(source: Source, *, analyzer: Optional[Analyzer] = None, name: Optional[str] = None, url: Optional[str] = None,
          retrieved: Optional[str] = None, body: Optional[str] = None, date: Optional[str] = None,
          roster: Optional[str] = None, encoding: Optional[str] = None, media_type: Optional[str] = None,
          progress: Optional[Progress] = None) -> Document:
    """Reads a document.

    :param source: a path, bytes, or an open file
    :param analyzer: how to read; a default one with the built-in tables where none is given
    :param name: its file's name; that of a path or of an open file where it is not given
    :param url: where it was fetched
    :param retrieved: the day on which it was fetched, ISO 8601
    :param body: the meeting's name, where the document does not tell
    :param date: the day of the sitting, ISO 8601, where the document does not tell
    :param roster: who belongs to the body: the text of a list of members
    :param encoding: the encoding of its bytes; found by evidence where it is not given
    :param media_type: text/plain where it is not given
    :param progress: called while it is read with the work done and the whole work; ``False`` cancels

    A document that is understood only in part is a document with diagnostics. Other threads run meanwhile.

    >>> document = parse("第２回架空部会\\n○佐藤部会長　開会する。\\n".encode("shift_jis"))
    >>> document.encoding
    'Shift_JIS'
    >>> document.remarks[0].speaker
    '佐藤部会長'
    """
    return (analyzer or default_analyzer()).parse(
        source, name=name, url=url, retrieved=retrieved, body=body, date=date, roster=roster, encoding=encoding,
        media_type=media_type, progress=progress)


def parse_text(text: str, *, analyzer: Optional[Analyzer] = None, **options: Any) -> Document:
    """Reads the text of a document; the options are those of :func:`parse`.

    >>> parse_text("○佐藤部会長　開会する。").attendees[0].role
    '部会長'
    """
    return (analyzer or default_analyzer()).parse_text(text, **options)


def parse_many(sources: Iterable[Source], *, workers: Optional[int] = None, analyzer: Optional[Analyzer] = None,
               annotate: bool = False, progress: Optional[Callable[[int, Optional[int]], Any]] = None,
               on_error: Optional[Callable[[Source, Exception], Any]] = None, **options: Any) -> Iterator[Document]:
    """Reads many documents in threads and yields them in the order of their sources. No more than some are held
    at a time, so any number may be read.

    :param sources: what :func:`parse` takes
    :param workers: threads; as many as there are processors where it is not given
    :param annotate: whether the threads also run the extractors, so that ``document.annotations`` is there at once
    :param progress: called in the caller's thread with the documents done and their number (``None`` where it is not
        known); ``False`` ends the reading
    :param on_error: called in the caller's thread with a source that could not be read and the exception, and the
        reading goes on; without it the exception ends the reading

    >>> for document in parse_many([b"minutes 1", b"minutes 2"], workers=2):
    ...     print(document.text)
    minutes 1
    minutes 2
    """
    chosen = analyzer or default_analyzer()
    total = len(sources) if isinstance(sources, Sized) else None

    def read(source: Source) -> Document:
        document = chosen.parse(source, **options)
        if annotate:
            document.annotations
        return document

    return _in_order(read, iter(sources), workers or _processors(), total, progress, on_error)


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_order(read: Callable[[Source], Document], sources: Iterator[Source], workers: int, total: Optional[int],
              progress: Optional[Callable[[int, Optional[int]], Any]],
              on_error: Optional[Callable[[Source, Exception], Any]]) -> Iterator[Document]:
    """A window of some documents for each worker moves over the sources."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="policydoc")
    window: Deque[Tuple[Source, "Future[Document]"]] = collections.deque()
    try:
        for done in itertools.count(1):
            for source in itertools.islice(sources, 4 * workers - len(window)):
                window.append((source, pool.submit(read, source)))
            if not window:
                return
            source, future = window.popleft()
            try:
                document: Optional[Document] = future.result()
            except Exception as error:
                if on_error is None:
                    raise
                on_error(source, error)
                document = None
            del future
            if document is not None:
                yield document
            if progress is not None and progress(done, total) is False:
                return
    finally:
        for _, future in window:
            future.cancel()
        pool.shutdown(wait=True)
