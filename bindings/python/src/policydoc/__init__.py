"""Reads the minutes of Japanese government meetings, without a model or the network.

>>> import policydoc
>>> document = policydoc.parse_text('''第３回架空審議会 議事録
... 日時　令和５年６月７日（水）
... 出席者　田中会長、鈴木委員
...
... ○田中会長　文部科学省から資料１の説明をお願いする。
... ○鈴木委員　その前に伺いたい。
... ''')
>>> document
<Document '第３回架空審議会 議事録', transcript, 2 attendees, 2 remarks>
>>> document.sessions[0].date
'2023-06-07'
>>> [remark.attendee.name for remark in document.remarks]
['田中', '鈴木']
>>> document.entities[0].canonical
'架空審議会'
"""
from __future__ import annotations

from ._call import string as _string
from ._generated import *  # noqa: F401,F403
from ._generated import __all__ as _made
from ._library import lib as _lib, path as library_path
from .analyzer import Analyzer, Pack, default_analyzer, tables
from .annotations import Annotations, Entity, Mention
from .arrow import Stream, many as stream
from .diagnostic import Diagnostic, Reading
from .document import Document
from .extractor import Draft, Extraction, Extractor, ExtractorFailed, Found
from .parsing import parse, parse_many, parse_text
from .reader import Evidence, Reader
from .session import AgendaItem, Attendee, Body, Material, Remark, Session
from .span import Box, Place, Span
from .table import Table


def version() -> str:
    """The version of the library that runs."""
    return _string(_lib.pdoc_version())


def components() -> "dict[str, str]":
    """What the library was built with, itself included, and the versions. :attr:`Analyzer.components` has those that run."""
    return {_string(_lib.pdoc_component_name(i)): _string(_lib.pdoc_component_version(i))
            for i in range(_lib.pdoc_component_count())}


def has_feature(name: str) -> bool:
    """Whether the library can do something that not all builds can: encodings, json, table, explain."""
    return bool(_lib.pdoc_has_feature(name.encode()))


def features() -> "list[str]":
    """The features that the library has."""
    return [_string(_lib.pdoc_feature_name(i)) for i in range(_lib.pdoc_feature_count())]


# Tracebacks and pickles name them as users do.
for _name in _made:
    globals()[_name].__module__ = __name__

__version__ = version()
__all__ = [
    *_made, "AgendaItem", "Analyzer", "Annotations", "Attendee", "Body", "Box", "Diagnostic", "Document", "Draft",
    "Entity", "Evidence", "Extraction", "Extractor", "ExtractorFailed", "Found", "Material", "Mention", "Pack", "Place",
    "Reader", "Reading", "Remark", "Session", "Span", "Stream", "Table", "components", "default_analyzer", "features", "has_feature",
    "library_path", "parse", "parse_many", "parse_text", "stream", "tables", "version",
]
