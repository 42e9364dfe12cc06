"""Callbacks written in Python: what they raise comes out unchanged, and nothing that they were given outlives them."""
import gc
import io
import re
import threading
import weakref

import pytest

import policydoc
from policydoc import Analyzer, BlockKind, Extractor, ExtractorFailed, Fact, FormatError, Limit, Phase, Reader
from policydoc._call import kept

TEXT = "第３回架空審議会 議事録\n出席者　田中委員、鈴木委員\n\n○田中委員　湊川ダムの𠮷水位は。\n○鈴木委員　３割である。\n" * 3


class Own(Exception):
    pass


def analyzer(function, **options):
    return Analyzer(extractors=[Extractor(function, **options)], builtin=False)


def test_report():
    def dams(x):
        assert x.document.title == "第３回架空審議会 議事録"
        for m in re.finditer("湊川ダム", x.text):
            span = x.source_span(*m.span())
            assert x.document.text[span.slice] == "湊川ダム"
            assert x.folded_span(*span) == m.span()
            draft = x.report("place", *span)
            assert draft
            draft.set(canonical="湊川ダム", value="dam", rule="dams", confidence=0.5,
                      attendee=x.document.attendees[0], river="湊川")
        for m in re.finditer("𠮷水位", x.text):
            x.report_folded("thing", *m.span())
        x.warn("looked at", (0, 2))
        assert not x.report("thing", 10 ** 9, 10 ** 9 + 1)
        assert x.limit(Limit.NESTING) == 64

    document = analyzer(dams).parse_text(TEXT)
    mention = document.mentions[0]
    assert (mention.type, mention.text, mention.canonical, mention.value, mention.rule, mention.confidence) == (
        "place", "湊川ダム", "湊川ダム", "dam", "dams", 0.5)
    assert mention.attendee == document.attendees[0] and mention.attributes == {"river": "湊川"}
    assert document.mentions[1].text == "𠮷水位"
    assert document.annotations.mentions_in(mention.remark)[0] == mention
    assert mention in document.annotations.mentions_of(mention.attendee)
    names = [d.name for d in document.annotations.diagnostics]
    assert len(names) == 2 and document.annotations.diagnostics[0].span == (0, 2)


def test_phases_see_earlier_ones():
    seen = []

    def first(x):
        x.report_folded("place", x.text.index("湊川"), x.text.index("湊川") + 2).set(canonical="湊川", note="a")

    def second(x):
        seen.extend(x.found)

    document = Analyzer(builtin=False, extractors=[Extractor(second, phase=Phase.REFERENCES),
                                                   Extractor(first, priority=3)]).parse_text(TEXT)
    document.annotate()
    found, = seen
    assert (found.type, found.text, found.canonical, found.attributes) == ("place", "湊川", "湊川", {"note": "a"})
    assert document.text[found.span.slice] == "湊川"
    assert [(e.name, e.phase, e.priority) for e in document.analyzer.extractors] == [
        ("second", Phase.REFERENCES, 0), ("first", Phase.NAMES, 3)]


@pytest.mark.parametrize("exception", [Own("own"), KeyboardInterrupt(), SystemExit(3), policydoc.LimitError("mine")])
def test_exception_of_an_extractor(exception):
    def raising(x):
        raise exception

    document = analyzer(raising).parse_text(TEXT)
    with pytest.raises(type(exception)) as caught:
        document.annotate()
    assert caught.value is exception
    assert [entry.name for entry in caught.traceback][-1] == "raising"
    with pytest.raises(type(exception)):
        document.entities
    assert policydoc.parse_text(TEXT).entities


def test_failing_extractor_lets_others_go_on():
    def failing(x):
        x.report_folded("thing", 0, 2)
        raise ExtractorFailed("no dictionary")

    def working(x):
        x.report_folded("other", 0, 2)

    document = Analyzer(builtin=False, extractors=[Extractor(failing), Extractor(working)]).parse_text(TEXT)
    assert [m.type for m in document.mentions] == ["other"]
    assert "no dictionary" in document.annotations.diagnostics[0].message()


def test_extraction_is_over():
    escaped = []

    def letting_go(x):
        escaped.append((x, x.report_folded("thing", 0, 2), x.document))

    analyzer(letting_go).parse_text(TEXT).annotate()
    extraction, draft, document = escaped[0]
    gc.collect()
    assert document.title and len(document.remarks) == 6  # a document may be kept
    for use in (lambda: extraction.text, lambda: extraction.report("thing", 0, 1), lambda: draft.set(canonical="x"),
                lambda: extraction.found, lambda: extraction.stopping):
        with pytest.raises(RuntimeError, match="over"):
            use()


def test_progress_and_cancelling():
    calls = []
    text = TEXT * 300
    document = policydoc.parse_text(text, progress=lambda done, total: calls.append((done, total)))
    assert calls and calls == sorted(calls)
    with pytest.raises(policydoc.CancelledError):
        policydoc.parse_text(text, progress=lambda done, total: False)
    own = Own()

    def raising(done, total):
        raise own

    with pytest.raises(Own) as caught:
        policydoc.parse_text(text, progress=raising)
    assert caught.value is own
    with pytest.raises(policydoc.CancelledError):
        document.annotate(progress=lambda done, total: False)


def test_exception_of_a_file():
    class Full(io.BytesIO):
        def write(self, data):
            raise OSError("disk full")

    document = policydoc.parse_text(TEXT)
    with pytest.raises(OSError, match="disk full"):
        document.write_json(Full())
    file = io.BytesIO()
    document.write_json(file)
    assert file.getvalue().decode() == document.to_json()


def lines(data, evidence):
    evidence.page(595, 842)
    evidence.fact(Fact.URL, "https://example.org/")
    for i, line in enumerate(data.decode().splitlines()[1:]):
        with evidence.block(BlockKind.PARAGRAPH):
            evidence.run(line, box=(72, 72 + 20 * i, 72 + 10.5 * len(line), 84 + 20 * i), font_size=10.5)


def is_lines(data):
    return 100 if data.startswith(b"%LINES") else 0


def reader(read=lines, recognize=is_lines):
    return Reader(recognize, read, name="lines", version="1")


def test_reader():
    document = Analyzer(readers=[reader()]).parse(("%LINES\n" + TEXT).encode(), name="a.lines")
    assert document.reader == ("lines", "1") and document.url == "https://example.org/" and len(document.remarks) == 6
    assert document.pages == [(595, 842)]
    remark = document.remarks[0]
    box, = document.locate(remark.span)
    assert box.page == 0 and 72 < box.left < box.right and box.top == 72 + 20 * 3
    assert document.to_dict()["generator"]["reader"] == {"name": "lines", "version": "1"}


def test_reader_events():
    events = reader().events(b"%LINES\nabc")
    assert events[:4] == [("page", 595.0, 842.0), ("fact", Fact.URL, "https://example.org/"),
                          ("begin", BlockKind.PARAGRAPH, 0), ("run", "abc", 0, 0, (72.0, 72.0, 103.5, 84.0), 10.5)]
    assert events[4:] == [("end",)]


def test_exceptions_of_readers():
    own = Own()

    def raising(*_):
        raise own

    for bad in (reader(read=raising), reader(recognize=raising)):
        with pytest.raises(Own) as caught:
            Analyzer(readers=[bad]).parse(b"%LINES\n")
        assert caught.value is own
    with pytest.raises(Own):
        reader(read=raising).events(b"%LINES\n")

    def damaged(data, evidence):
        error = FormatError("cut off")
        error.offset = 3
        raise error

    with pytest.raises(FormatError, match="cut off") as caught:
        Analyzer(readers=[reader(read=damaged)]).parse(b"%LINES\n")
    assert caught.value.offset == 3


def test_limit_ends_a_reader():
    went_on = []

    def endless(data, evidence):
        for i in range(1000):
            evidence.page(10, 10)
        went_on.append(True)

    with pytest.raises(policydoc.LimitError):
        Analyzer(readers=[reader(read=endless)], limits={Limit.PAGES: 5}).parse(b"%LINES\n")
    assert not went_on


def test_evidence_is_over():
    escaped = []
    Analyzer(readers=[reader(read=lambda data, evidence: escaped.append(evidence))]).parse(b"%LINES\n")
    with pytest.raises(RuntimeError, match="over"):
        escaped[0].run("late")


def test_functions_go_with_their_last_user():
    gc.collect()
    before = len(kept)

    class Finder:
        def __call__(self, x):
            x.report_folded("thing", 0, 2)

    finder = Finder()
    gone = weakref.ref(finder)
    document = analyzer(finder, name="finder").parse_text(TEXT)
    mentions = document.mentions
    del finder, document
    gc.collect()
    assert gone() is not None and len(kept) == before + 1 and mentions[0].extractor.name == "finder"
    del mentions
    gc.collect()
    assert gone() is None and len(kept) == before
    with pytest.raises(policydoc.ArgumentError):
        Extractor(lambda x: None, name="two words")
    assert len(kept) == before


def test_callbacks_of_several_threads():
    barrier = threading.Barrier(4)

    def counting(x):
        name = x.document.name
        if int(name) % 2:
            raise Own(name)
        x.report_folded("thing", 0, 2).set(value=name)

    shared = analyzer(counting)
    results = {}

    def run(name):
        barrier.wait()
        for _ in range(50):
            document = shared.parse_text(TEXT, name=name)
            try:
                results.setdefault(name, set()).add(document.mentions[0].value)
            except Own as own:
                results.setdefault(name, set()).add("raised " + str(own))

    threads = [threading.Thread(target=run, args=(str(i),)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {"0": {"0"}, "1": {"raised 1"}, "2": {"2"}, "3": {"raised 3"}}
