"""The readers of HTML, DOCX and the Diet's XML that stand beside the library, with what they have linked in."""
import io
import os
import subprocess
import sys
import textwrap
import zipfile

import pytest

import policydoc
from conftest import ROOT
from policydoc import FormatError
from policydoc.reader import installed

DOCUMENTS = ROOT / "tests" / "vectors" / "docs"
NAMES = {reader.name for reader in installed()}
pytestmark = pytest.mark.skipif(not {"html", "docx", "diet"} <= NAMES, reason="the readers are not built")


def run(program):
    """Another process, since what is tried may end it."""
    made = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(DOCUMENTS)], timeout=120,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    assert (made.returncode, made.stdout) == (0, "well\n")


def repacked(**parts):
    """The document with other parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(DOCUMENTS / "minutes.docx") as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = parts.get(os.path.splitext(os.path.basename(name))[0], old.read(name))
            if data is not None:
                new.writestr(name, data)
    return made.getvalue()


def test_of_themselves():
    """Nothing has to be named: the default analyzer has them."""
    for name, reader in (("page.html", "html"), ("minutes.docx", "docx"), ("diet.xml", "diet")):
        document = policydoc.parse(DOCUMENTS / name)
        assert document.reader[0] == reader and document.remarks and document.understood == 1


@pytest.mark.parametrize("data,message", [
    ((DOCUMENTS / "minutes.docx").read_bytes()[:900], "the document is damaged: the archive is incomplete"),
    (repacked(document=b"<w:document>"), "the document is damaged: a part ends too early"),
    (repacked(document=b"<a></b>"), "the document is damaged: its XML is ill-formed"),
    (repacked(document=None), "the document is damaged: it has no word/document.xml")])
def test_damaged_docx(data, message):
    with pytest.raises(FormatError) as caught:
        policydoc.parse(data)
    assert str(caught.value) == "docx: " + message


def test_beside_another_libxml2():
    """lxml brings one of its own; both are used by turns and at once."""
    pytest.importorskip("lxml")
    run("""
        import sys, threading, lxml.etree, lxml.html, policydoc
        data = {name: open(sys.argv[1] + "/" + name, "rb").read() for name in ("page.html", "minutes.docx", "diet.xml")}
        texts = {name: policydoc.parse(data[name]).text for name in data}
        title = lxml.html.fromstring(data["page.html"]).findtext(".//h1")
        assert title in texts["page.html"]
        faults = []
        def work():
            try:
                for _ in range(50):
                    assert lxml.html.fromstring(data["page.html"]).findtext(".//h1") == title
                    assert all(policydoc.parse(data[name]).text == texts[name] for name in data)
                    assert lxml.etree.fromstring(data["diet.xml"]).findtext(".//nameOfHouse") == "衆議院"
                    try:
                        lxml.etree.fromstring(b"<a></b>")
                    except lxml.etree.XMLSyntaxError as error:
                        assert "mismatch" in str(error)
            except BaseException as fault:
                faults.append(fault)
        threads = [threading.Thread(target=work) for _ in range(4)]
        [thread.start() for thread in threads], [thread.join() for thread in threads]
        print(faults or "well")
    """)


def test_given_back_before_a_thread_ends():
    """What a module keeps for a thread is freed when that ends: the module's code must still be there."""
    run("""
        import gc, sys, threading, policydoc
        from policydoc.reader import installed
        read, over = threading.Event(), threading.Event()
        analyzers = [policydoc.Analyzer(readers=installed())]
        def work():
            assert all(analyzers[0].parse(sys.argv[1] + "/" + name).text for name in ("page.html", "minutes.docx", "diet.xml"))
            read.set(), over.wait()
        thread = threading.Thread(target=work)
        thread.start(), read.wait(), analyzers.clear(), gc.collect()
        over.set(), thread.join()
        print("well")
    """)
