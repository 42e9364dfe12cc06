"""PDF through pdfium: what is printed is what was typed."""
import collections
import re
import sys
import threading
import unicodedata

import pytest

import policydoc
from conftest import ROOT

pytest.importorskip("pypdfium2")
sys.path.insert(0, str(ROOT / "tests" / "pdf"))
import writer  # noqa: E402



def whole(path):
    """A document's text with what stands alone as one character doubled: the writer's fonts are not embedded, and
    pdfium leaves out such a character of a font that it does not have."""
    return re.sub(r"(?<!\S)(\S)(?!\S)", r"\1\1", path.read_text(encoding="utf-8"))


MINUTES = [path for folder in ("tests/layouts/docs", "examples/minutes") for path in sorted((ROOT / folder).glob("*.txt"))
           if "| --- |" not in path.read_text(encoding="utf-8")]
FIELDS = {"attendees": ["name", "group", "role", "affiliation", "position", "status"], "materials": ["label", "title"],
          "agenda": ["level", "label", "title"], "remarks": ["kind", "speaker", "text"]}


def plain(value):
    return "".join(unicodedata.normalize("NFKC", value).split()) if isinstance(value, str) else value


def things(document):
    """All that a model tells, but for places."""
    found = collections.Counter()
    for session in document.to_dict(mentions=False)["sessions"]:
        for field in ("body", "number", "date", "start", "end", "venue"):
            found[field, plain(session.get(field))] += 1
        for kind, fields in FIELDS.items():
            for thing in session[kind]:
                found[(kind, *(plain(thing.get(field)) for field in fields))] += 1
    return found


def test_what_is_printed_is_what_was_typed():
    alike = total = 0
    for path in MINUTES:
        text = whole(path)
        a, b = things(policydoc.parse(writer.typed(text).encode())), things(policydoc.parse(writer.printed(text)))
        same, count = 2 * sum((a & b).values()), sum(a.values()) + sum(b.values())
        assert same / count >= 0.94, (path.stem, a - b, b - a)  # a character may still stand alone where a line is cut
        alike, total = alike + same, total + count
    assert alike / total >= 0.99


def test_places():
    printed = policydoc.parse(writer.printed(whole(MINUTES[0])))
    assert printed.reader[0] == "pdfium" and printed.pages[0] == (595, 842)
    assert printed.fact(policydoc.Fact.MEDIA_TYPE) == "application/pdf"
    for remark in printed.remarks:
        boxes = printed.locate(remark.span)
        assert boxes and all(0 <= box.left < box.right <= printed.pages[box.page][0] for box in boxes)


def test_damaged():
    printed = writer.printed("議事録\n○田中委員　はい。\n")
    with pytest.raises(policydoc.FormatError, match="damaged"):
        policydoc.parse(printed[:len(printed) // 3])
    with pytest.raises(policydoc.LimitError):
        policydoc.Analyzer(readers=policydoc.default_analyzer().readers, limits={policydoc.Limit.PAGES: 1}).parse(
            writer.printed("○田中委員　はい。\n" * 200))


def test_threads_wait_for_each_other():
    printed = writer.printed((ROOT / "examples/minutes/briefing-questions.txt").read_text(encoding="utf-8"))
    one = policydoc.parse(printed).to_json()
    answers = []
    threads = [threading.Thread(target=lambda: answers.extend(policydoc.parse(printed).to_json() for _ in range(5)))
               for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(answers) == {one} and len(answers) == 20
