#!/usr/bin/env python3
"""What access costs from Python, and how many documents a second; timings decide nothing, they are printed.

    bindings/python/measure.py COMMAND FILE [COUNT]

Walks all remarks and all entities of a document through the binding, beside its own JSON and its Arrow table; then reads
COUNT copies (10,000) of the file by one thread and by two, beside the command, in turns.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

import policydoc

ROUNDS = 5


def seconds(work, rounds=ROUNDS):
    """The least of some runs."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def walk_remarks(document):
    for r in document.remarks:
        attendee = r.attendee
        attendee and attendee.name, r.kind, r.speaker, r.text, r.span


def walk_entities(document):
    for e in document.entities:
        e.type, e.canonical
        for m in e.mentions:
            m.text, m.span


def walk_json(document):
    found = json.loads(document.to_json(line=True))
    for session in found["sessions"]:
        attendees = {a["id"]: a for a in session["attendees"]}
        for r in session["remarks"]:
            attendee = attendees.get(r["attendee"])
            attendee and attendee["name"], r["kind"], r["speaker"], r["text"], r["span"]
    mentions = {m["id"]: m for m in found["mentions"]}
    for e in found["entities"]:
        e["type"], e["canonical"]
        for m in e["mentions"]:
            mentions[m]["text"], mentions[m]["span"]


def access(path):
    document = policydoc.parse(path)
    document.annotations
    things = len(document.remarks), len(document.entities), len(document.mentions)
    print(f"{path}: {things[0]} remarks, {things[1]} entities, {things[2]} mentions")
    walks = {"remarks by the binding": lambda: walk_remarks(document),
             "entities and mentions by the binding": lambda: walk_entities(document),
             "both by its JSON": lambda: walk_json(document),
             "remarks and mentions as Arrow streams": lambda: (arrow(document.remarks), arrow(document.mentions))}
    for words, walk in walks.items():
        print(f"  {words:<40} {seconds(walk) * 1e3:9.2f} ms")
    print(f"  {'parse':<40} {seconds(lambda: policydoc.parse(path)) * 1e3:9.2f} ms")
    print(f"  {'parse and annotate':<40} {seconds(lambda: policydoc.parse(path).annotations) * 1e3:9.2f} ms")


def arrow(table):
    try:
        import pyarrow
    except ImportError:
        return None
    return pyarrow.table(table)


def read_all(paths, workers):
    for document in policydoc.parse_many(paths, workers=workers):
        document.remarks.to_csv()


def work_of(run):
    """The time that a run takes, and the time that processors spend on it."""
    def spent():
        usage = [resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(u.ru_utime + u.ru_stime for u in usage)

    start, before = time.perf_counter(), spent()
    run()
    return time.perf_counter() - start, spent() - before


def throughput(command, path, count):
    with open(path, "rb") as f:
        data = f.read()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i in range(count):
            paths.append(os.path.join(folder, f"{i:06}.txt"))
            with open(paths[-1], "wb") as f:
                f.write(data)
        call = [command, "table", "remarks", folder]
        runs = {
            "the command": lambda: subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL),
            "Python, one thread": lambda: read_all(paths, 1),
            "Python, two threads": lambda: read_all(paths, 2),
        }
        found = {words: [] for words in runs}
        for _ in range(3):  # in turns, so that what else the machine does falls on all
            for words, run in runs.items():
                found[words].append(work_of(run))
    print(f"{count} documents read, their remarks written as CSV:")
    best = {words: [min(column) for column in zip(*times)] for words, times in found.items()}
    for words, (wall, processors) in best.items():
        print(f"  {words:<40} {count / wall:9.0f} a second; {processors / count * 1e3:.3f} ms of processors each")
    base, one, two = (best[words][0] for words in runs)
    print(f"  two threads are {one / two:.2f} times one; one thread is {base / one:.2f} of the command, two {base / two:.2f}")


if __name__ == "__main__":
    access(sys.argv[2])
    throughput(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 10000)
