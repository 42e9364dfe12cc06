"""Objects may be dropped in any order, memory stays flat, threads share what is immutable."""
import copy
import gc
import os
import pickle
import random
import threading
import time

import pytest

import policydoc
from conftest import SUMMARY, TRANSCRIPT

COUNT = int(os.environ.get("POLICYDOC_LEAK_DOCUMENTS", "2000"))


def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_remark_alone():
    remark = policydoc.Analyzer().parse(SUMMARY).remarks[2]
    mention = policydoc.Analyzer().parse(SUMMARY).entities[-1].mentions[0]
    for _ in range(20):
        policydoc.Analyzer().parse(TRANSCRIPT).entities  # takes the memory that was given back
    gc.collect()
    assert remark.text.startswith("調査では")
    assert remark.attendee.session.remarks[2] == remark
    assert mention.entity.mentions[0] == mention and mention.extractor.name and mention.document.title


def test_any_order():
    shuffled = random.Random(1)
    for _ in range(30):
        document = policydoc.Analyzer().parse(SUMMARY)
        annotations = document.annotations
        things = [document, annotations, document.analyzer, *document.attendees, *document.agenda, *document.remarks,
                  *document.materials, *document.diagnostics, *annotations.mentions, *annotations.entities,
                  *document.analyzer.extractors, *document.sessions]
        del document, annotations
        shuffled.shuffle(things)
        while things:
            things.pop()
            if len(things) % 20 == 0:
                gc.collect()
                for thing in things:
                    repr(thing)


@pytest.mark.parametrize("work", ["parse", "annotate", "fail", "callback"])
def test_memory_is_flat(work):
    analyzer = policydoc.Analyzer(limits={policydoc.Limit.INPUT: 4000}) if work == "fail" else policydoc.default_analyzer()
    text = TRANSCRIPT.read_bytes() * (3 if work == "fail" else 1)

    def raising(done, total):
        raise ValueError("own")

    def once():
        if work == "fail":
            with pytest.raises(policydoc.LimitError):
                analyzer.parse(text)
        elif work == "callback":
            with pytest.raises(ValueError):
                analyzer.parse_text("○田中委員　はい。\n" * 12000, progress=raising)
        else:
            document = analyzer.parse(text, name="x")
            assert document.remarks[0].text
            if work == "annotate":
                assert document.entities[0].mentions

    count = {"annotate": COUNT // 10, "callback": COUNT // 100}.get(work, COUNT)
    for _ in range(count // 3):
        once()
    gc.collect()
    before = resident()
    for _ in range(count):
        once()
    gc.collect()
    assert resident() - before < 4 << 20


def test_threads_share_a_document():
    document = policydoc.parse(SUMMARY)
    answers = set()

    def read():
        answers.add((document.to_json(), tuple(r.text for r in document.remarks)))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 1


def test_other_threads_run_while_one_parses():
    text = SUMMARY.read_text(encoding="utf-8") * 400
    beats, over = [], threading.Event()

    def beat():
        while not over.is_set():
            beats.append(time.monotonic())
            time.sleep(0.001)

    thread = threading.Thread(target=beat)
    thread.start()
    start = time.monotonic()
    policydoc.parse_text(text)
    end = time.monotonic()
    over.set()
    thread.join()
    assert sum(start < at < end for at in beats) > 5


def test_documents_are_equal_and_pickled():
    document = policydoc.parse(SUMMARY, date="2020-10-12")
    same = policydoc.parse(SUMMARY, date="2020-10-12")
    assert document == same and hash(document) == hash(same) and document != policydoc.parse(SUMMARY)
    assert document.remarks == same.remarks and document.remarks[0] != same.remarks[1]
    again = pickle.loads(pickle.dumps(document))
    assert again == document and again.to_json() == document.to_json() and again.analyzer is document.analyzer
    remark = pickle.loads(pickle.dumps(document.remarks[3]))
    assert remark == document.remarks[3] and remark.text == document.remarks[3].text
    mention = pickle.loads(pickle.dumps(document.mentions[5]))
    assert mention == document.mentions[5] and mention.document == document
    assert copy.copy(document.entities[1]) == document.entities[1]
    assert pickle.loads(pickle.dumps(document.annotations)) == document.annotations


def finder(extraction):
    pass


def test_analyzers_are_pickled_by_how_they_were_made():
    analyzer = policydoc.Analyzer(
        tables=[("roles.tsv", "role\tkind\tnote\n湊守\tchair\t\n")], limits={policydoc.Limit.NESTING: 10},
        extractors=[policydoc.Extractor.from_table("type\tcanonical\nplace\t湊川\n"), policydoc.Extractor(finder)])
    again = pickle.loads(pickle.dumps(analyzer))
    assert again == analyzer and again.limit(policydoc.Limit.NESTING) == 10 and again.packs == analyzer.packs
    assert analyzer != policydoc.Analyzer()
    document = pickle.loads(pickle.dumps(analyzer.parse_text("出席者\n　湊守　四十万　龍太郎\n\n○湊守　湊川。")))
    assert document.attendees[0].role == "湊守" and document.mentions[-1].text == "湊川"
    with pytest.raises((pickle.PicklingError, AttributeError)):
        pickle.dumps(policydoc.Analyzer(extractors=[policydoc.Extractor(lambda x: None)]))
    with pytest.raises(TypeError, match="own"):
        pickle.dumps(analyzer.extractors[0])
