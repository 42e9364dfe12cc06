"""Reading documents: one, its text, or many at once."""
from __future__ import annotations

import collections
import itertools
import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, Any, Callable, Deque, Iterable, Iterator, List, Optional, Sized, Tuple, Union

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
    :param workers: threads; as many as there are processors where it is not given. With 1 they are read in the caller's
        thread, as they are asked for
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

    def read(source: Source) -> _Outcome:
        try:
            document = chosen.parse(source, **options)
            if annotate:
                document.annotations
            return source, document
        except Exception as error:
            return source, error

    workers = workers or _processors()
    outcomes = map(read, sources) if workers == 1 else _in_threads(read, iter(sources), workers)
    return _told(outcomes, total, progress, on_error)


_Outcome = Tuple[Source, Union[Document, Exception]]
# Documents that a thread reads before it hands them over: handing over costs about as much as reading a short one.
_TOGETHER = 4


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_threads(read: Callable[[Source], _Outcome], sources: Iterator[Source], workers: int) -> Iterator[_Outcome]:
    """A window of some documents for each worker moves over the sources."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="policydoc")
    window: Deque["Future[List[_Outcome]]"] = collections.deque()

    def read_some(some: List[Source]) -> List[_Outcome]:
        return [read(source) for source in some]

    try:
        while True:
            while len(window) < 2 * workers:
                some = list(itertools.islice(sources, _TOGETHER))
                if not some:
                    break
                window.append(pool.submit(read_some, some))
            if not window:
                return
            outcomes = window.popleft().result()
            outcomes.reverse()
            while outcomes:
                yield outcomes.pop()  # and holds it no longer
    finally:
        # Not waiting: a generator that was left alone is ended by a collection, in whatever thread and place that is.
        for future in window:
            future.cancel()
        pool.shutdown(wait=False)


def _told(outcomes: Iterator[_Outcome], total: Optional[int], progress: Optional[Callable[[int, Optional[int]], Any]],
          on_error: Optional[Callable[[Source, Exception], Any]]) -> Iterator[Document]:
    """The documents, with what the caller wants to be told in the caller's thread."""
    for done, (source, outcome) in enumerate(outcomes, 1):
        if isinstance(outcome, Document):
            yield outcome
        elif on_error is None:
            raise outcome
        else:
            on_error(source, outcome)
        del outcome
        if progress is not None and progress(done, total) is False:
            return
