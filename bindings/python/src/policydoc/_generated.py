"""Enumerations and exceptions.

Made from include/policydoc by script/declarations.py: change the headers, not this file.
"""
from __future__ import annotations

from typing import Dict, Optional, Type

from ._enumeration import Enumeration, Flags


class Status(Enumeration):
    """What a call came to: 0 done, negative failed. A newer library may return codes that are not listed
    here."""

    OK = 0
    """Done."""
    ERROR_MEMORY = -1
    """The allocator gave no memory. Reporting it needs none."""
    ERROR_ARGUMENT = -2
    """A pointer that must not be NULL is, or a value is outside what the function takes."""
    ERROR_ENCODING = -3
    """The bytes are no text, or the encoding that was declared is unknown."""
    ERROR_LIMIT = -4
    """The work would have gone over a limit of the configuration; see pdoc_config_set_limit()."""
    ERROR_CANCELLED = -5
    """The progress callback asked to stop."""
    ERROR_DATA = -6
    """A table that was given to the configuration is faulty."""
    ERROR_SINK = -7
    """The caller's sink refused bytes."""
    ERROR_CALLBACK = -8
    """Reserved: a caller's callback returned this very value, which is passed through untouched."""
    ERROR_MODULE = -9
    """A shared object could not be loaded, or it is no module that this library takes."""
    ERROR_FORMAT = -10
    """The file is damaged, encrypted, or holds no text: its reader says so."""
    ERROR_READER = -11
    """The bytes are of a kind that needs a reader which the configuration does not have."""


class DiagnosticCode(Enumeration):
    """What a diagnostic says. Arguments are what its message is filled with, by name; each may be absent. A
    newer library may have codes that are not listed here."""

    UNKNOWN = 0
    """None, or one that this library does not know."""
    INVALID_BYTES = 1
    """Bytes that are no text in the document's encoding; they count as U+FFFD. Arguments: bytes."""
    ENCODING_TIE = 2
    """Two encodings fit equally well. Arguments: chosen, other."""
    FURNITURE = 3
    """A page number or running head was taken out. Arguments: text."""
    NOT_RECOGNIZED = 4
    """Nothing of a meeting's minutes was found."""
    SPEAKER_NOT_LISTED = 5
    """Somebody speaks who is on no list. Arguments: speaker."""
    SPEAKER_AMBIGUOUS = 6
    """A label may mean two or more attendees; they are listed as candidates. Arguments: speaker,
    candidates."""
    SEPARATOR_MISSING = 7
    """Two entries of a list stand together without a separator. Arguments: text."""
    NUMBER_SKIPPED = 8
    """A numbering leaves out a number. Arguments: found, expected."""
    DATE_INVALID = 9
    """No such day, or one before 1873. Arguments: text."""
    COUNT_DIFFERS = 10
    """A list states how many it has, and has another number. Arguments: stated, found."""
    BRACKET_UNCLOSED = 11
    """A bracket is opened and not closed. Arguments: bracket."""
    EXTRACTOR_FAILED = 12
    """An extractor reported that it failed; the others went on. Arguments: extractor, reason."""
    EXTRACTOR_WARNED = 13
    """An extractor could not do all of its work: a pattern went over a limit, for example. Arguments:
    extractor, message."""
    MENTION_REFUSED = 14
    """An extractor reported a span outside the text, or an unusable type. Arguments: extractor, reason."""
    ASIDE = 15
    """Navigation, page heads and feet that the reader told apart. Arguments: text."""
    READER_WARNED = 16
    """The reader could not read all of the file. Arguments: reader, message."""
    NO_TEXT_ON_PAGES = 17
    """Pages from which no text could be taken. Arguments: pages."""


class Language(Enumeration):
    """The language of messages."""

    UNKNOWN = 0
    """Taken for English."""
    ENGLISH = 1
    """English."""
    JAPANESE = 2
    """Japanese."""


class Unit(Enumeration):
    """The unit of an offset in a document's text."""

    UNKNOWN = 0
    """Taken for bytes."""
    BYTE = 1
    """Bytes of the UTF-8 text: C, Ruby."""
    CODE_POINT = 2
    """Unicode code points: Python; an ill-formed sequence counts as one."""
    UTF16 = 3
    """UTF-16 code units: JavaScript, Java."""
    SOURCE_BYTE = 4
    """Bytes of the file as it came, before it was decoded; 0 where a reader read it."""


class DocumentKind(Enumeration):
    """What kind of minutes a document is."""

    UNKNOWN = 0
    """None, or one that this library does not know."""
    SUMMARY = 1
    """議事要旨, 議事概要."""
    TRANSCRIPT = 2
    """議事録, 会議録, 速記録."""
    OTHER = 3
    """It does not say that it is either."""


class Attendance(Enumeration):
    """How an attendee took part."""

    UNKNOWN = 0
    """None, or one that this library does not know."""
    PRESENT = 1
    """Was there; also who only spoke."""
    ABSENT = 2
    """Was not."""
    REMOTE = 3
    """Marked so among others who were in the room."""
    REPRESENTED = 4
    """A proxy came instead, who is an attendee of their own."""


class RemarkKind(Enumeration):
    """What kind of remark it is; only marks decide, words are not weighed."""

    UNKNOWN = 0
    """None, or one that this library does not know."""
    STATEMENT = 1
    """Something said, without a mark."""
    QUESTION = 2
    """Marked as a question."""
    ANSWER = 3
    """Marked as an answer."""
    PROCEDURE = 4
    """The minutes report an act instead of words."""


class ReadingKind(Enumeration):
    """What a piece of the text was taken for."""

    UNKNOWN = 0
    """None, or one that this library does not know."""
    TITLE = 1
    """The document's title, or a sitting's."""
    HEADING = 2
    """A heading of the document itself: 3 出席者."""
    FIELD = 3
    """Date, time, venue."""
    GROUP = 4
    """The heading of a group of attendees."""
    ATTENDEE = 5
    """An entry of a list of people."""
    MATERIAL = 6
    """An entry of a list of hand-outs."""
    AGENDA = 7
    """An item of the agenda, or its heading in the proceedings."""
    LABEL = 8
    """The mark of a speaker, a bullet, an arrow."""
    REMARK = 9
    """What was said or done."""
    NOTE = 10
    """What is neither said nor done: opening lines, rules, contact lines."""
    FURNITURE = 11
    """Page numbers, running heads."""
    RESIDUE = 12
    """Not understood."""


class Severity(Enumeration):
    """How much a diagnostic matters."""

    UNKNOWN = 0
    """Of a diagnostic that this library does not know."""
    NOTE = 1
    """Worth knowing; nothing is wrong with the result."""
    WARNING = 2
    """Part of the result may be wrong or missing."""


class SessionField(Enumeration):
    """The fields of a session's head that have a place in the text."""

    UNKNOWN = 0
    """No field."""
    TITLE = 1
    """Its title."""
    DATE = 2
    """The day."""
    START_TIME = 3
    """When it began."""
    END_TIME = 4
    """When it ended."""
    VENUE = 5
    """Where it was."""


class Fact(Enumeration):
    """What a caller may know about a document."""

    UNKNOWN = 0
    """No fact."""
    NAME = 1
    """Its file's name."""
    URL = 2
    """Where it was fetched."""
    RETRIEVED = 3
    """The day on which it was fetched, ISO 8601."""
    BODY = 4
    """The meeting's name, where the document does not tell."""
    DATE = 5
    """The day of the sitting, ISO 8601, where the document does not tell."""
    ROSTER = 6
    """Who belongs to the body: the text of a list of members, among whom speakers are looked for who are on
    no list of the document."""
    ENCODING = 7
    """The encoding of its bytes, as ICU names them; found by evidence when not given."""
    MEDIA_TYPE = 8
    """Text/plain when not given."""


class Limit(Enumeration):
    """Limits count work, never time. Going over one is an error or, for diagnostics, a count of what was left
    out."""

    UNKNOWN = 0
    """No limit."""
    INPUT = 1
    """Bytes of a document; 256 MiB at first."""
    MEMORY = 2
    """Bytes that a document may ask of the allocator, and as many again while it is read; 4 GiB at first, 1
    GiB where pointers have 32 bits."""
    NESTING = 3
    """Brackets in brackets, agenda items below agenda items; 64 at first."""
    DIAGNOSTICS = 4
    """Diagnostics that are kept; 1000 at first."""
    MENTIONS = 5
    """Mentions that extractors may report for one document, those included that others displace; 10,000,000
    at first."""
    PATTERN_STEPS = 6
    PAGES = 7
    """Pages that a reader may give; 20,000 at first."""
    TEXT = 8
    """Bytes of text that a reader may give, all runs together; 256 MiB at first: what a small file unpacks
    to."""


class DataTableFlags(Flags):
    """What becomes of the rows that a data table has; may be combined by |."""

    ADD = 0
    """They stay."""
    REPLACE = 1
    """They go."""


class BlockKind(Enumeration):
    """What a block of a file is. Blocks may hold blocks: a table its rows, a row its cells, a cell
    paragraphs."""

    UNKNOWN = 0
    """Taken for a paragraph."""
    PARAGRAPH = 1
    """With the indentation of its first line, in half-width characters."""
    HEADING = 2
    """With its level, from 1."""
    LIST_ITEM = 3
    """With its depth, from 1."""
    TABLE = 4
    """Holds rows."""
    ROW = 5
    """Holds cells."""
    CELL = 6
    """With the number of columns that it spans; 0 is 1. Holds runs, or paragraphs."""
    PREFORMATTED = 7
    """Its line ends and spaces are the author's."""
    ASIDE = 8
    """No part of what the file says: navigation, page head and foot; left out of the text, with a
    diagnostic."""


class RunFlags(Flags):
    """What is special about a run; may be combined by |."""

    PLAIN = 0
    """Nothing."""
    GENERATED = 1
    """Shown by programs, but not in the file's text: automatic numbers, bullets."""
    RUBY = 2
    """A reading above other characters; left out of the text."""
    HIDDEN = 4
    """Deleted or invisible; left out of the text."""
    VERTICAL = 8
    """Its characters stand below each other."""


class Phase(Enumeration):
    """When an extractor is run. Those of one phase do not see each other's mentions; those of a later one
    do."""

    UNKNOWN = 0
    """None, or one that this library does not know."""
    NAMES = 1
    """What tells by itself what it is: names, numbers, days."""
    DEFINITIONS = 2
    """What the document defines: X（以下「Y」という。）."""
    REFERENCES = 3
    """What refers to something found before: 同法, 本ガイドライン."""


class Format(Enumeration):
    """What is written."""

    UNKNOWN = 0
    """No format."""
    JSON = 1
    """The whole document (doc/schema/policydoc-1.schema.json), UTF-8, ending in a line feed."""
    CSV = 2
    """A table, RFC 4180, rows ending in CR LF."""
    TSV = 3
    """A table, cells divided by tabs, without quotes; tabs and line ends inside a cell become a space."""


class WriterFlags(Flags):
    """What goes with a format; may be combined by |."""

    PLAIN = 0
    """Nothing."""
    LINE = 1
    """Of JSON: all on one line, for JSON Lines."""
    HEAD = 2
    """Of CSV and TSV: the row of column names first."""
    BOM = 4
    """Of CSV and TSV: U+FEFF first, which tells some spreadsheets that it is UTF-8."""


class TableKind(Enumeration):
    """What a table's rows are."""

    UNKNOWN = 0
    """No table."""
    SESSIONS = 1
    """A row a sitting."""
    ATTENDEES = 2
    """A row an attendee."""
    MATERIALS = 3
    """A row a hand-out."""
    AGENDA = 4
    """A row an item of the agenda."""
    REMARKS = 5
    """A row a remark."""
    MENTIONS = 6
    """A row a mention; of annotations alone."""
    ENTITIES = 7
    """A row an entity; of annotations alone."""


class Error(Exception):
    """A call of the library that failed."""

    status: Status = Status.OK
    """The code, whose number never changes."""
    offset: Optional[int] = None
    """The byte of the input where it went wrong; ``None`` without a place."""
    line: Optional[int] = None
    """The line of that place, from 1."""
    column: Optional[int] = None
    """The column of that place in characters, from 1."""
    input: Optional[str] = None
    """The name of the table or of the file of patterns that is faulty, as it was given; ``None``: the document."""
    limit: Optional[Limit] = None
    """Which limit was passed; ``None`` where none was, or none that can be set."""
    japanese: str = ""
    """The message in Japanese."""

    def message(self, language: Language = Language.ENGLISH) -> str:
        """The message in a language; in English it is what ``str()`` gives."""
        return self.japanese if language == Language.JAPANESE and self.japanese else str(self)


class OutOfMemoryError(Error, MemoryError):
    """The allocator gave no memory. Reporting it needs none."""

    status = Status.ERROR_MEMORY


class ArgumentError(Error, ValueError):
    """A pointer that must not be NULL is, or a value is outside what the function takes."""

    status = Status.ERROR_ARGUMENT


class EncodingError(Error, ValueError):
    """The bytes are no text, or the encoding that was declared is unknown."""

    status = Status.ERROR_ENCODING


class LimitError(Error):
    """The work would have gone over a limit of the configuration; see pdoc_config_set_limit()."""

    status = Status.ERROR_LIMIT


class CancelledError(Error):
    """The progress callback asked to stop."""

    status = Status.ERROR_CANCELLED


class DataError(Error, ValueError):
    """A table that was given to the configuration is faulty."""

    status = Status.ERROR_DATA


class SinkError(Error):
    """The caller's sink refused bytes."""

    status = Status.ERROR_SINK


class CallbackError(Error):
    """Reserved: a caller's callback returned this very value, which is passed through untouched."""

    status = Status.ERROR_CALLBACK


class ModuleError(Error, ImportError):
    """A shared object could not be loaded, or it is no module that this library takes."""

    status = Status.ERROR_MODULE


class FormatError(Error, ValueError):
    """The file is damaged, encrypted, or holds no text: its reader says so."""

    status = Status.ERROR_FORMAT


class ReaderError(Error):
    """The bytes are of a kind that needs a reader which the configuration does not have."""

    status = Status.ERROR_READER


ERRORS: Dict[int, Type[Error]] = {
    Status.ERROR_MEMORY: OutOfMemoryError,
    Status.ERROR_ARGUMENT: ArgumentError,
    Status.ERROR_ENCODING: EncodingError,
    Status.ERROR_LIMIT: LimitError,
    Status.ERROR_CANCELLED: CancelledError,
    Status.ERROR_DATA: DataError,
    Status.ERROR_SINK: SinkError,
    Status.ERROR_CALLBACK: CallbackError,
    Status.ERROR_MODULE: ModuleError,
    Status.ERROR_FORMAT: FormatError,
    Status.ERROR_READER: ReaderError,
}

__all__ = [
    "ArgumentError",
    "Attendance",
    "BlockKind",
    "CallbackError",
    "CancelledError",
    "DataError",
    "DataTableFlags",
    "DiagnosticCode",
    "DocumentKind",
    "EncodingError",
    "Error",
    "Fact",
    "Format",
    "FormatError",
    "Language",
    "Limit",
    "LimitError",
    "ModuleError",
    "OutOfMemoryError",
    "Phase",
    "ReaderError",
    "ReadingKind",
    "RemarkKind",
    "RunFlags",
    "SessionField",
    "Severity",
    "SinkError",
    "Status",
    "TableKind",
    "Unit",
    "WriterFlags",
]
