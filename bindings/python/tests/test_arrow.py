"""Tables through Arrow's C stream interface, read by what analysts use."""
import gc

import pytest

import policydoc
from conftest import SUMMARY, TRANSCRIPT
from policydoc import arrow

pyarrow = pytest.importorskip("pyarrow")
KINDS = ["sessions", "attendees", "materials", "agenda", "remarks", "mentions", "entities"]


def give_back():
    gc.collect()
    arrow._give_back()
    return len(arrow._held)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_the_things(document, kind):
    things = getattr(document, kind)
    table = pyarrow.table(things)
    assert table.num_rows == len(things)
    assert table.column("session" if kind == "sessions" else "id").to_pylist() == [thing.id for thing in things]
    if kind == "remarks":
        assert table.column("text").to_pylist() == [r.text for r in things]
        assert table.column("span_start").to_pylist() == [r.span.start for r in things]
        assert table.column("kind").to_pylist() == [str(r.kind) for r in things]


def test_polars(document):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(document.remarks)
    assert frame.height == len(document.remarks) and frame["text"][2] == document.remarks[2].text
    assert polars.DataFrame(document.entities)["canonical"].to_list() == [e.canonical for e in document.entities]


def test_pandas(document):
    pandas = pytest.importorskip("pandas")
    if hasattr(pandas.DataFrame, "from_arrow"):
        frame = pandas.DataFrame.from_arrow(document.remarks)
    else:
        frame = pyarrow.table(document.remarks).to_pandas()
    assert list(frame["text"]) == [remark.text for remark in document.remarks]


def test_duckdb(document):
    duckdb = pytest.importorskip("duckdb")
    remarks = document.remarks
    assert duckdb.sql("select count(*) from remarks").fetchall() == [(len(remarks),)]


def test_a_table_outlives_all(document):
    table = pyarrow.table(policydoc.Analyzer().parse(SUMMARY).entities)
    for _ in range(20):
        policydoc.Analyzer().parse(TRANSCRIPT).entities
    gc.collect()
    assert table.column("canonical").to_pylist() == [e.canonical for e in document.entities]


def test_capsules_are_given_back(document):
    assert give_back() == 0
    unread = policydoc.Analyzer().parse(SUMMARY).remarks.__arrow_c_stream__()
    assert give_back() == 1  # held by `unread`
    assert pyarrow.RecordBatchReader._import_from_c_capsule(unread).read_all().num_rows == len(document.remarks)
    del unread
    assert give_back() == 0
    document.remarks.__arrow_c_stream__()
    assert give_back() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_many(kind):
    paths = [SUMMARY, TRANSCRIPT] * 5
    stream = policydoc.stream(policydoc.parse_many(paths, workers=2), kind, rows=7)
    reader = pyarrow.RecordBatchReader.from_stream(stream)
    batches = list(reader)
    assert all(batch.num_rows <= 7 for batch in batches)
    wanted = sum(len(getattr(policydoc.parse(path), kind)) for path in paths)
    assert sum(batch.num_rows for batch in batches) == wanted


def test_many_asks_one_by_one():
    given = []

    def documents():
        for i in range(1000):
            given.append(i)
            yield policydoc.parse_text("○田中委員　はい。\n" * 10)

    reader = pyarrow.RecordBatchReader.from_stream(policydoc.stream(documents(), "remarks", rows=20))
    reader.read_next_batch()
    assert len(given) <= 4
    del reader
    assert give_back() == 0


def test_an_exception_of_many(document):
    own = ValueError("own")

    def documents():
        yield document
        raise own

    stream = policydoc.stream(documents(), policydoc.TableKind.REMARKS)
    with pytest.raises(OSError, match="callback"):
        pyarrow.table(stream)
    assert stream.exception is own
    assert policydoc.parse_text("○会長　はい。").remarks  # nothing is left of it
    assert give_back() == 0


def test_memory_is_bounded():
    import os

    def resident():
        with open("/proc/self/statm") as f:
            return int(f.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    text = TRANSCRIPT.read_bytes()
    documents = (policydoc.default_analyzer().parse(text) for _ in range(2000))
    reader = pyarrow.RecordBatchReader.from_stream(policydoc.stream(documents, "remarks", rows=100))
    rows, before = 0, None
    for i, batch in enumerate(reader):
        rows += batch.num_rows
        if i == 50:
            before = resident()
    assert rows == 2000 * len(policydoc.parse(text).remarks)
    assert resident() - before < 8 << 20
