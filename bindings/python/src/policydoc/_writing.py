"""Writers: how a document becomes JSON, a table, or a stream of one."""
from __future__ import annotations

from typing import Any

from ._call import NULL, call, make
from ._generated import Format, Language, TableKind, Unit, WriterFlags
from ._library import lib


def _writer(offsets: Unit) -> Any:
    writer = make("pdoc_writer", lib.pdoc_writer_unref, lib.pdoc_writer_make, NULL)
    call(lib.pdoc_writer_set_offsets, writer, offsets)
    return writer


def json_writer(offsets: Unit, line: bool, japanese: bool) -> Any:
    """A writer of JSON."""
    writer = _writer(offsets)
    call(lib.pdoc_writer_set_format, writer, Format.JSON, WriterFlags.LINE if line else WriterFlags.PLAIN)
    call(lib.pdoc_writer_set_language, writer, Language.JAPANESE if japanese else Language.ENGLISH)
    return writer


def table_writer(kind: TableKind, format: Format, offsets: Unit, head: bool, bom: bool) -> Any:
    """A writer of one kind of table."""
    writer = _writer(offsets)
    call(lib.pdoc_writer_set_format, writer, format, (WriterFlags.HEAD if head else 0) | (WriterFlags.BOM if bom else 0))
    call(lib.pdoc_writer_set_table, writer, kind)
    return writer


def stream_writer(kind: TableKind, rows: int = 0) -> Any:
    """A writer of one kind of table for Arrow, spans in code points."""
    writer = _writer(Unit.CODE_POINT)
    call(lib.pdoc_writer_set_table, writer, kind)
    call(lib.pdoc_writer_set_rows, writer, rows)
    return writer
