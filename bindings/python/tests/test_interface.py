"""What is left: errors, tables, reading of sources, what of the C interface is reachable."""
import io
import json
import pathlib
import re
import subprocess
import sys
import os

import pytest

import policydoc
from conftest import ROOT, SUMMARY
from policydoc import Analyzer, Extractor, Limit, Span, Status, Format, TableKind, Unit, _generated

# What C needs and Python does not: Python's own memory, its own walking, what is copied here.
NOT_NEEDED = {
    "pdoc_document_visit": "for loops walk",
    "pdoc_document_parse_borrowed": "a copy is cheap beside parsing, and bytearrays may change",
    "pdoc_evidence_allocator": "Python's memory is Python's",
    "pdoc_document_analyzer": None, "pdoc_config_limit": "Analyzer.limit tells", "pdoc_version_number": None,
    "pdoc_document_text_is_utf8": "text is decoded", "pdoc_error_make": "exceptions of callbacks come out as they are", "pdoc_buffer_ref": "buffers become strings",
    "pdoc_error_ref": "errors become exceptions", "pdoc_error_status": "errors become exceptions",
    "pdoc_attendee_session": None, "pdoc_session_document": "Node.document", "pdoc_mention_annotations": "Mention.annotations",
    "pdoc_entity_annotations": "Entity.annotations", "pdoc_annotations_document": "Annotations.document",
    "pdoc_annotations_analyzer": "Annotations.analyzer",
    "pdoc_status_name": "the exception's class", "pdoc_document_locate": "a list is a list",
}

# What C's enumerations are called in Python, which has names of its own for values, and the way back: str(kind), Limit["INPUT"].
NAMED = {
    "document_kind": policydoc.DocumentKind, "attendance": policydoc.Attendance, "remark_kind": policydoc.RemarkKind,
    "severity": policydoc.Severity, "reading_kind": policydoc.ReadingKind, "phase": policydoc.Phase, "unit": policydoc.Unit,
    "language": policydoc.Language, "session_field": policydoc.SessionField, "fact": policydoc.Fact, "limit": policydoc.Limit,
    "format": policydoc.Format, "table_kind": policydoc.TableKind, "block_kind": policydoc.BlockKind,
    "diagnostic_code": None, "status": None, "node_kind": None, "writer_flag": None, "run_flag": None, "data_table_flag": None,
}


def test_every_function_is_reachable():
    package = pathlib.Path(policydoc.__file__).parent
    declared = set(re.findall(r"\b(pdoc_\w+)\(", (ROOT / "bindings/python/src/policydoc/_declarations.h").read_text()))
    source = "".join(p.read_text(encoding="utf-8") for p in package.glob("*.py") if p.name != "_ffi.py")
    used = set(re.findall(r"lib\.(pdoc_\w+)", source))
    for pattern in re.findall(r'getattr\(lib, f"(\w+\{\w+\}\w+)"\)', source):
        used |= {name for name in declared if re.fullmatch(re.sub(r"\{\w+\}", r"[a-z_]+", pattern), name)}
    # What is inside a document is kept by the document.
    inside = {name for name in declared if re.fullmatch(
        r"pdoc_(session|attendee|material|agenda_item|remark|diagnostic|mention|entity)_(ref|unref)"
        r"|pdoc_(config|options|annotations|writer)_ref", name)}
    names = {f"pdoc_{name}_{way}" for name in NAMED for way in ("name", "from_name")}
    assert names <= declared
    assert sorted(declared - used - inside - names - set(NOT_NEEDED)) == []


def test_names_are_those_of_the_library():
    from policydoc._ffi import ffi
    from policydoc._library import lib

    for name, kind in NAMED.items():
        if kind is None:
            continue
        named, value = getattr(lib, f"pdoc_{name}_name"), getattr(lib, f"pdoc_{name}_from_name")
        assert [str(one).replace("_", "-") for one in kind] == [ffi.string(named(one)).decode() for one in kind]
        assert [value(named(one)) for one in kind] == list(kind)
    for code in policydoc.DiagnosticCode:
        assert ffi.string(lib.pdoc_diagnostic_code_name(code))


def test_values_of_newer_libraries():
    assert policydoc.DocumentKind(99) is policydoc.DocumentKind.UNKNOWN
    with pytest.raises(ValueError):
        policydoc.DocumentKind("summary")


def test_every_status_has_an_exception():
    assert set(_generated.ERRORS) == {status for status in Status if status}
    for status, kind in _generated.ERRORS.items():
        assert kind.status == status and issubclass(kind, policydoc.Error)
    assert issubclass(policydoc.LimitError, policydoc.Error) and issubclass(policydoc.DataError, ValueError)


def test_errors_have_places(tmp_path):
    with pytest.raises(policydoc.DataError) as caught:
        Analyzer(tables=[("roles.tsv", "role\tkind\nx\tchair\textra\n")])
    assert caught.value.line == 2 and caught.value.offset is not None and "roles.tsv" in str(caught.value)
    with pytest.raises(policydoc.DataError, match="nothing.tsv"):
        Analyzer(tables=[("nothing.tsv", "")])
    with pytest.raises(policydoc.DataError) as caught:
        Extractor.from_patterns("thing (\n")
    assert caught.value.line == 1
    with pytest.raises(policydoc.ModuleError):
        Extractor.load(tmp_path / "none.so")
    with pytest.raises(policydoc.ModuleError):
        policydoc.Reader.load(tmp_path / "none.so")
    with pytest.raises(policydoc.ReaderError):
        Analyzer().parse(b"%PDF-1.4\n")
    with pytest.raises(policydoc.ArgumentError):
        policydoc.parse_text("x", date="yesterday")
    with pytest.raises(policydoc.EncodingError):
        policydoc.parse(b"\x82\xa0", encoding="nonsense")
    with pytest.raises(policydoc.ArgumentError):
        Analyzer(limits={Limit.NESTING: 0})
    assert Analyzer(limits={Limit.INPUT: None}).limit(Limit.INPUT) is None
    assert Analyzer(limits={Limit.INPUT: 7}).limit(Limit.INPUT) == 7
    large = tmp_path / "large.txt"
    large.write_text("x" * 100)
    with pytest.raises(policydoc.LimitError, match="large.txt"):
        Analyzer(limits={Limit.INPUT: 10}).parse(large)


def test_errors_tell_input_limit_and_japanese():
    import pickle

    with pytest.raises(policydoc.DataError) as caught:
        Analyzer(tables=[("town/roles.tsv", "role\tkind\nx\tchair\textra\n")])
    assert caught.value.input == "town/roles.tsv" and caught.value.limit is None
    assert "見出し行" in caught.value.japanese
    assert caught.value.message() == str(caught.value)
    assert caught.value.message(policydoc.Language.JAPANESE) == caught.value.japanese
    assert pickle.loads(pickle.dumps(caught.value)).input == "town/roles.tsv"
    with pytest.raises(policydoc.DataError) as caught:
        Extractor.from_patterns("thing (\n", name="mine")
    assert caught.value.input == "mine"
    with pytest.raises(policydoc.LimitError) as caught:
        Analyzer(limits={Limit.INPUT: 10}).parse(b"x" * 100)
    assert caught.value.limit is Limit.INPUT and caught.value.input is None and "100" in caught.value.japanese


def test_what_refers_to_a_thing(document, transcript):
    for read in (document, transcript, policydoc.parse(ROOT / "examples/minutes/briefing-questions.txt")):
        remarks, agenda = list(read.remarks), list(read.agenda)
        for attendee in read.attendees:
            assert list(attendee.remarks) == [remark for remark in remarks if remark.attendee == attendee]
        for item in agenda:
            assert list(item.remarks) == [remark for remark in remarks if remark.agenda_item == item]
            assert list(item.children) == [below for below in agenda if below.parent == item]
        for remark in remarks:
            assert list(remark.answers) == [answer for answer in remarks if answer.reply_to == remark]
    assert sum(len(remark.answers) for remark in remarks) > 2


def test_what_stands_at_an_offset(document):
    def inside(thing, offset):
        return any(piece.start <= offset < piece.end for piece in thing.pieces)

    for offset in range(len(document.text)):
        remark, attendee = document.remark_at(offset), document.attendee_at(offset)
        assert remark is None or inside(remark, offset) or any(p.start <= offset < p.end for p in remark.label_pieces)
        assert attendee is None or inside(attendee, offset)
        mention = document.mention_at(offset)
        assert mention is None or inside(mention, offset)
    for remark in document.remarks:
        assert document.remark_at(remark.span.start) == remark
    for mention in document.mentions:
        assert document.mention_at(mention.span.start) == mention == document.annotations.mention_at(mention.span.end - 1)
    for material in document.materials:
        assert document.material_at(material.span.start) == material
    for item in document.agenda:
        assert document.agenda_item_at(item.span.start) is not None
    for reading in document.readings:
        assert document.reading_at(reading.span.start) == reading
    end = len(document.text) + 10
    assert not (document.remark_at(end) or document.mention_at(end) or document.reading_at(end))


def test_attributes_by_key():
    analyzer = Analyzer(extractors=[Extractor.from_patterns("thing (?<what>資料)(?<number>[0-9])\n")], builtin=False)
    mention, = analyzer.parse_text("○会長　資料3を見る。").mentions
    assert mention.attributes == {"what": "資料", "number": "3"}
    assert mention.attribute("number") == "3" and mention.attribute("what") == "資料"
    assert mention.attribute("no such key") is None


def test_versions_that_run():
    assert policydoc.default_analyzer().components.keys() == policydoc.components().keys()
    assert all(policydoc.default_analyzer().components.values())


def test_sources(tmp_path):
    data = SUMMARY.read_bytes()
    whole = policydoc.parse(SUMMARY)
    assert policydoc.parse(str(SUMMARY)) == whole and whole.name == SUMMARY.name
    assert policydoc.parse(data, name=SUMMARY.name) == whole
    assert policydoc.parse(bytearray(data), name=SUMMARY.name) == whole
    assert policydoc.parse(memoryview(data), name=SUMMARY.name) == whole
    assert policydoc.parse(io.BytesIO(data), name=SUMMARY.name) == whole
    assert policydoc.parse(io.StringIO(data.decode()), name=SUMMARY.name) == whole
    with open(SUMMARY, "rb") as f:
        assert policydoc.parse(f, name=SUMMARY.name) == whole
    assert policydoc.parse_text(data.decode(), name=SUMMARY.name) == whole and whole.source == data
    with pytest.raises(TypeError):
        policydoc.parse(5)
    with pytest.raises(FileNotFoundError):
        policydoc.parse(tmp_path / "none.txt")


def test_empty():
    document = policydoc.parse(b"")
    assert document.text == "" and document.source == b"" and document.understood in (0.0, 1.0)
    assert len(document.remarks) == 0 and list(document.mentions) == [] and document.annotations.to_json()
    with pytest.raises(IndexError):
        document.remarks[0]


def test_sequences(document):
    remarks = document.remarks
    everything = list(remarks)
    assert len(everything) == len(remarks) > 3 and remarks[-1] == everything[-1] and remarks[1:3] == everything[1:3]
    assert remarks[0] in remarks and list(reversed(remarks))[0] == remarks[-1] and remarks.index(remarks[2]) == 2
    with pytest.raises(IndexError):
        remarks[len(remarks)]
    with pytest.raises(IndexError):
        remarks[-len(remarks) - 1]
    assert {remark.attendee for remark in remarks if remark.attendee} <= set(document.attendees)
    assert sum(len(a.remarks) for a in document.attendees) == sum(1 for r in remarks if r.attendee)


def test_proxies():
    document = policydoc.parse(ROOT / "examples/minutes/working-group-summary.txt")
    for attendee in document.attendees:
        absent, proxy = attendee.represents, attendee.represented_by
        assert absent is None or absent.represented_by == attendee
        assert proxy is None or (proxy.represents == attendee and attendee.attendance == policydoc.Attendance.REPRESENTED)


def test_two_sessions():
    document = policydoc.parse(ROOT / "tests/layouts/docs/two-sessions.txt")
    first, second = document.sessions
    assert first.title and second.title and first.title != second.title
    assert len(document.remarks) == len(first.remarks) + len(second.remarks)
    assert document.remarks[len(first.remarks)] == second.remarks[0]
    assert [r.index for r in document.remarks] == list(range(len(document.remarks)))


def test_tables(document):
    for kind in TableKind:
        if kind:
            assert document.to_table(kind, format=Format.TSV).count("\t") > 2
    assert document.to_table(TableKind.REMARKS, head=False, bom=True).startswith("\ufeff")
    assert document.remarks.to_csv().count("\r\n") >= len(document.remarks)
    assert "mention" in document.entities.to_csv().splitlines()[0]


def test_json(document):
    assert json.loads(document.to_json(mentions=False))["mentions"] == []
    assert document.to_dict(offsets=Unit.UTF16)["offsets"] == "utf16"
    japanese = policydoc.parse_text("○会長　はい。").to_json(japanese=True, line=True)
    assert japanese.count("\n") == 1


def test_places():
    text = "𠮷\n一\xff二"
    document = policydoc.parse(text.encode()[:9] + b"\xff" + "二".encode())
    assert document.text == "𠮷\n一\ufffd\ufffd二"[:3] + document.text[3:]
    for i in range(len(document.text) + 1):
        assert document.offset(i, Unit.CODE_POINT) == i
    assert document.offset(1, Unit.BYTE) == 4 and document.offset(1, Unit.UTF16) == 2
    assert document.place(2) == (2, 1) and document.place(0) == (1, 1)
    assert document.offset_from(4, Unit.BYTE) == 1 == document.offset_from(2, Unit.UTF16)
    assert document.offset_at(2) == 2 and document.offset_at(2, 2) == 3 and document.offset_at(1, 99) == 1
    assert document.offset_at(99) == len(document.text) == document.offset_from(999, Unit.BYTE)
    assert document.locate(Span(0, 1)) == [] and document.pages == []


def test_offsets_of_any_bytes():
    import random

    chance, parsed = random.Random(7), 0
    for _ in range(300):
        data = bytes(chance.choice(b"\xe3\x81\x82\xf0\xa0\xae\xb7a\n\xff\xed\xa0\x80\xc3\xe2\x80\x8b") for _ in range(30))
        try:
            document = policydoc.parse("分".encode() * 2000 + data)
        except policydoc.EncodingError:
            continue
        parsed += 1
        assert document.offset(10 ** 6, Unit.CODE_POINT) == len(document.text)
        for i in range(1990, len(document.text) + 1):
            assert document.offset(i, Unit.CODE_POINT) == i
    assert parsed > 100


def test_explain_and_readings(document):
    assert "remark" in document.explain()
    assert all(first.span.end <= second.span.start for first, second in zip(document.readings, document.readings[1:]))


def test_many(tmp_path):
    paths = [tmp_path / f"{i}.txt" for i in range(50)]
    for i, path in enumerate(paths):
        path.write_text(f"○田中委員　意見{i}。\n", encoding="utf-8")
    seen = []
    documents = list(policydoc.parse_many(paths, workers=3, annotate=True, progress=lambda n, of: seen.append((n, of))))
    assert [d.name for d in documents] == [p.name for p in paths] and seen == [(i + 1, 50) for i in range(50)]
    assert [d.remarks[0].text for d in documents] == [f"意見{i}。" for i in range(50)]
    assert len(list(policydoc.parse_many(iter(paths), progress=lambda n, of: of is None and n < 7))) == 7
    paths.insert(3, tmp_path / "none.txt")
    with pytest.raises(FileNotFoundError):
        list(policydoc.parse_many(paths))
    failed = []
    assert len(list(policydoc.parse_many(paths, on_error=lambda source, error: failed.append((source, type(error)))))) == 50
    assert failed == [(tmp_path / "none.txt", FileNotFoundError)]


def test_many_holds_a_window():
    given = []

    def sources():
        for i in range(1000):
            given.append(i)
            yield f"○委員　{i}。".encode()

    documents = policydoc.parse_many(sources(), workers=2)
    next(documents)
    assert len(given) <= 4 * 4
    documents.close()
    given.clear()
    next(policydoc.parse_many(sources(), workers=1))
    assert given == [0]


def test_many_that_are_left_alone():
    """A reading that nobody ends is ended by a collection, which may come in any thread and place: it must not wait."""
    import gc
    import threading

    over = threading.Event()

    class Slow:
        def read(self):
            over.wait(60)
            return b"minutes"

    documents = policydoc.parse_many([b"minutes"] * 4 + [Slow()] * 20, workers=2)
    next(documents)
    cycle = [documents]
    cycle.append(cycle)
    del documents, cycle
    collector = threading.Thread(target=gc.collect)
    collector.start()
    collector.join(30)
    waited = collector.is_alive()
    over.set()
    assert not waited


def test_packs_and_tables():
    assert "roles.tsv" in policydoc.tables()
    pack = policydoc.default_analyzer().packs[0]
    assert pack.name == "builtin" and pack.hash
    assert policydoc.components()["policydoc"] == policydoc.version()
    assert "json" in policydoc.features() and all(policydoc.has_feature(name) for name in policydoc.features())
    replaced = Analyzer(replacing=[("roles.tsv", "role\tkind\tnote\n湊守\tchair\t\n")])
    assert [p.name for p in replaced.packs][0] == "builtin" and len(replaced.packs) == 2


def run(code, **environment):
    return subprocess.run([sys.executable, "-c", code], env={**os.environ, **environment}, stderr=subprocess.PIPE,
                          stdout=subprocess.PIPE, encoding="utf-8")


def test_loader(tmp_path):
    nothing = run("import policydoc", POLICYDOC_LIBRARY=str(tmp_path / "none.so"))
    assert nothing.returncode and "none.so (from POLICYDOC_LIBRARY)" in nothing.stderr
    other = tmp_path / "other.c"
    other.write_text('int pdoc_version_number(void) { return 7000001; } const char *pdoc_version(void) { return "7.0.1"; }')
    library = tmp_path / "other.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", str(library), str(other)], check=True)
    major = run("import policydoc", POLICYDOC_LIBRARY=str(library))
    assert f"needs version 0 of its library, and {library} (from POLICYDOC_LIBRARY) is 7.0.1" in major.stderr


def test_end_of_the_interpreter():
    """Finalisers that run while modules are taken down say nothing."""
    code = """
import policydoc
def find(x): x.report_folded('thing', 0, 1)
analyzer = policydoc.Analyzer(extractors=[policydoc.Extractor(find)])
document = analyzer.parse_text('○会長　はい。', progress=lambda done, total: None)
things = [document.mentions[0], document, analyzer]
class Cycle: pass
cycle = Cycle(); cycle.self = cycle; cycle.things = things
import sys
sys.held = things, document.remarks.__arrow_c_stream__()  # gone after the package is
try:
    import pyarrow
    sys.table = pyarrow.table(document.remarks)
except ImportError:
    pass
"""
    ended = run(code)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_readme():
    import doctest

    failed, tried = doctest.testfile(str(ROOT / "bindings" / "README.md"), module_relative=False)
    assert tried > 5 and not failed


def test_the_package_is_whole():
    folder = ROOT / "bindings" / "python"
    listed = set(re.findall(r"package / '([\w.]+)'", (folder / "meson.build").read_text()))
    there = {path.name for path in (folder / "src" / "policydoc").iterdir() if path.is_file()} - {"_ffi.py"}
    assert listed == there
