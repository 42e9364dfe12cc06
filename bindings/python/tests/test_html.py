"""What notebooks show is well-formed and escaped, and marks what is named."""
import re
from html.parser import HTMLParser

import policydoc
from policydoc import html

VOID = {"br", "meta"}


class Checker(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.seen, self.words, self.hints = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.seen.append(tag)
        self.open.append(tag)
        self.hints += [value for name, value in attributes if name == "title"]
        assert not any(name.startswith("on") for name, _ in attributes)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_document(document):
    checked = Checker(document._repr_html_())
    words = "".join(checked.words)
    assert document.title in words and all(a.name in words for a in document.attendees)
    for remark in document.remarks:
        assert remark.text in words
    assert checked.seen.count("mark") > 5 and any(hint.startswith("quantity: ") for hint in checked.hints)


def test_hostile_words():
    text = ("<script>alert(1)</script>に関する検討会 議事録\n出席者　\"><img src=x onerror=alert(1)>委員、田中委員\n\n"
            "○田中委員　<b>湊川</b> & \"引用\"　令和５年６月７日の資料。\n")

    def find(x):
        start = x.text.index("<b>")
        x.report_folded('none-of-ours', start, start + 3).set(canonical='"><script>alert(2)</script>')

    document = policydoc.Analyzer(extractors=[policydoc.Extractor(find, priority=100)]).parse_text(text, name="<i>.txt")
    for made in (document._repr_html_(), document.remarks._repr_html_(), document.attendees._repr_html_(),
                 document.mentions._repr_html_(), document.entities._repr_html_()):
        checked = Checker(made)
        assert not {"script", "img", "b", "i"} & set(checked.seen)
    assert "<b>湊川</b> & \"引用\"" in "".join(Checker(document._repr_html_()).words)


def test_long_ones_are_cut():
    document = policydoc.parse_text("○田中委員　はい。\n" * 1000)
    made = document._repr_html_()
    assert made.count('class="r"') == html.SHOWN and "and 800 more" in made


def test_every_list(document):
    for name in ("sessions", "attendees", "materials", "agenda", "remarks", "mentions", "entities"):
        Checker(getattr(document, name)._repr_html_())
    assert re.search("<style>", policydoc.parse(b"")._repr_html_())
