"""Python's codecs choose and decode as the library does with ICU."""
import random

import pytest

import policydoc
from conftest import ROOT, SUMMARY, TRANSCRIPT
from policydoc import EncodingError, Fact, decoding

DOCUMENTS = ROOT / "tests" / "vectors" / "docs"


@pytest.mark.parametrize("name", ["shift-jis", "euc-jp", "iso-2022-jp", "utf-8-bom", "utf-16le", "invalid-bytes"])
def test_as_the_library(name):
    data = (DOCUMENTS / (name + ".txt")).read_bytes()
    made, facts, encoding = decoding.decoded(data, {}, None)
    assert facts == {}
    if name.startswith(("utf", "invalid")):
        assert made is data and encoding is None
    elif policydoc.has_feature("encodings"):
        whole = policydoc.parse(data)
        assert (made.decode(), encoding) == (whole.text, whole.encoding)
    else:
        assert "空き家活用モデル事業" in made.decode()


@pytest.mark.parametrize("encoding,codec", [("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp"), ("ISO-2022-JP", "iso2022_jp")])
def test_short_texts(encoding, codec):
    """Even a few lines tell the encodings apart."""
    chance = random.Random(3)
    lines = [line for path in (SUMMARY, TRANSCRIPT) for line in path.read_text(encoding="utf-8").splitlines()
             if len(line) > 15 and line.encode(codec, "ignore").decode(codec) == line]
    assert len(lines) > 20
    for _ in range(200):
        text = "\n".join(chance.sample(lines, 2))
        made, _facts, name = decoding.decoded(text.encode(codec), {}, None)
        assert (name, made.decode()) == (encoding, text)


def test_told():
    data = "議事録\n○田中委員　はい。".encode("cp932")
    told = {Fact.ENCODING: "shift_jis", Fact.NAME: "x"}
    assert decoding.decoded(data, told, None) == (data.decode("cp932").encode(), {Fact.NAME: "x"}, "shift_jis")
    with pytest.raises(EncodingError):
        decoding.decoded(data, {Fact.ENCODING: "nonsense"}, None)


@pytest.mark.parametrize("encoding,codec", [("Shift_JIS", "shift_jis_2004"), ("EUC-JP", "euc_jis_2004"),
                                            ("ISO-2022-JP", "iso2022_jp")])
def test_wide_signs(encoding, codec):
    """There are two opinions on what these are; here they are what they are to the library."""
    data = "一〜二、三−四、五‖六".encode(codec)
    assert decoding.decoded(data, {Fact.ENCODING: encoding}, None)[0].decode() == "一～二、三－四、五∥六"
    if policydoc.has_feature("encodings"):
        assert policydoc.parse(data, encoding=encoding).text == "一～二、三－四、五∥六"


def test_no_text():
    for data in (b"%PDF-1.4 \xff\xfe\x82", b"PK\x03\x04\x82\xa0", bytes(range(128, 256)) * 20, b"", b"\x00\x82",
                 b"<?xml version='1.0' encoding='Shift_JIS'?><a>\x82\xa0</a>"):
        assert decoding.decoded(data, {}, None) == (data, {}, None)


def test_a_document_keeps_its_encoding():
    """Pickled, it is read as what it was decoded to."""
    import pickle

    document = policydoc.parse(DOCUMENTS / "euc-jp.txt")
    assert document.encoding == "EUC-JP" and pickle.loads(pickle.dumps(document)) == document
    assert pickle.loads(pickle.dumps(document)).encoding == "EUC-JP"


@pytest.mark.parametrize("name,encoding", [("page-shift-jis", "Shift_JIS"), ("page-euc-jp", "EUC-JP")])
def test_pages(name, encoding, monkeypatch):
    """They go to their reader as they are, and decoded where the C library lacks the tables."""
    data, facts = (DOCUMENTS / (name + ".html")).read_bytes(), {Fact.NAME: "x"}
    monkeypatch.setattr(decoding, "_converts", lambda: True)
    for page in (data, b"<!-- x -->\n<?xml version='1.0'?>" + data, data[data.index(b"<html"):]):
        assert decoding.decoded(page, facts, None) == (page, facts, None)
        assert decoding.decoded(page, {Fact.ENCODING: encoding}, None) == (page, {Fact.ENCODING: encoding}, None)
    monkeypatch.setattr(decoding, "_converts", lambda: False)
    made, told, found = decoding.decoded(data, facts, None)
    assert (told, found) == ({Fact.NAME: "x", Fact.ENCODING: "UTF-8"}, encoding)
    assert made.decode() == (DOCUMENTS / "page.html").read_text(encoding="utf-8").replace("utf-8", encoding)
    if "html" in {reader.name for reader in policydoc.analyzer.default_analyzer().readers}:
        monkeypatch.setattr(decoding, "_converts", lambda: True)
        as_it_is, decoded = policydoc.parse(data), policydoc.parse(made, encoding="UTF-8")
        assert as_it_is.text == decoded.text and len(as_it_is.diagnostics) == len(decoded.diagnostics)


def test_what_the_c_library_has():
    assert decoding._converts() in (True, False)
