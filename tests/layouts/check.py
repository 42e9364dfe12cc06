#!/usr/bin/env python3
"""Measures what the command finds in documents against answers made by hand, and compares with floors.

    check.py POLICYDOC [FOLDER]               all documents; fails when a figure is under its floor
    check.py POLICYDOC [FOLDER] --diff NAME   what differs in the documents whose name contains NAME
    check.py POLICYDOC [FOLDER] --store       writes below.tsv by what is found now
    check.py POLICYDOC [FOLDER] --signs       the same documents with ，and ． for 、and 。, as many offices wrote until 2022;
                                              fails when a figure of the minutes is more than 0.015 under its floor

FOLDER holds docs/, gold/ and floors.tsv; it is this script's own when it is not given. Where it holds below.tsv, too, it
fails also when a figure of one document falls: below the one that is listed there, and of those not listed below 1.

Every document is written for this project, in a layout of its own, with invented people. A figure is
2 × right / (in the answers + in the result), summed over all documents:

    header     fields of the head (title, kind, body, its parents, number, date, start, end, venue)
    names      attendees by name            attendees  attendees with all that is told of them
    materials  hand-outs, label and title   agenda     items with their level and the titles above
    bounds     remarks by their first and last character
    speakers   … with the right label       remarks    … with kind, attendee, agenda item and question too

Strings are compared in NFKC without white space; the ends of a remark may be off by two characters.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
FIGURES = ["header", "names", "attendees", "materials", "agenda", "bounds", "speakers", "remarks",
           "mentions", "canonical", "value", "link"]
HELD = FIGURES[:8]  # those of the minutes themselves are held for each document alone, too
SLACK = 2
OTHER_SIGNS = {ord("、"): "，", ord("。"): "．"}  # of as many bytes each, so that all spans stay
SIGNS_SLACK = 0.015


def plain(value):
    if not isinstance(value, str):
        return value
    folded = "".join(unicodedata.normalize("NFKC", value).split())
    return folded.translate({ord(dash): "-" for dash in "‐‑‒–—―−"})


def head(document, session):
    fields = {("document", name): document.get(name) for name in ("title", "kind")}
    fields |= {("session", name): session.get(name) for name in
               ("body", "parent_body", "number", "date", "start", "end", "venue")}
    if document.get("header_fields"):  # the fields that an answer knows
        fields = {key: value for key, value in fields.items() if key[1] in document["header_fields"]}
    return {name: plain(value) for name, value in fields.items()}


def person(attendee):
    """All that is told of somebody; where the post begins is left open."""
    post = (plain(attendee.get("affiliation")) or "") + (plain(attendee.get("position")) or "")
    told = tuple(plain(attendee.get(key)) for key in ("name", "group", "role", "status", "proxy_for"))
    return told + (post, attendee.get("listed", True))


def chain(item, items):
    """The titles from the top down to the item."""
    titles = []
    while item is not None and len(titles) < 64:
        titles.insert(0, plain(item.get("title")))
        item = items.get(item.get("parent"))
    return tuple(titles)


class Positions:
    """Where a byte stands, counted in characters without white space."""

    def __init__(self, data):
        self.at = {}
        byte = count = 0
        for character in data.decode("utf-8", "surrogateescape"):
            self.at[byte] = count
            byte += len(character.encode("utf-8", "surrogateescape"))
            count += not character.isspace()
        self.at[byte] = count

    def span(self, thing):
        start, end = thing["span"]
        return self.at.get(start, -9), self.at.get(end, -9)


def pair_remarks(wanted, found, positions):
    """The remarks of both sides with the same ends, in order."""
    by_start = collections.defaultdict(list)
    for remark in found:
        by_start[positions.span(remark)[0]].append(remark)
    pairs = []
    for remark in wanted:
        start, end = positions.span(remark)
        near = [other for offset in sorted(range(-SLACK, SLACK + 1), key=abs) for other in by_start[start + offset]]
        other = next((o for o in near if abs(positions.span(o)[1] - end) <= SLACK), None)
        if other is not None:
            by_start[positions.span(other)[0]].remove(other)
            pairs.append((remark, other))
    return pairs


class Comparison:
    def __init__(self, gold, result, positions, note):
        self.right, self.total = collections.Counter(), collections.Counter()
        self.note = note
        wanted, found = gold.get("sessions") or [{}], result.get("sessions") or []
        for i in range(max(len(wanted), len(found))):
            self.session(gold, result, wanted[i] if i < len(wanted) else None, found[i] if i < len(found) else None,
                         positions)
        if gold.get("mentions"):
            self.mentions(gold, result, positions)

    def count(self, figure, right, wanted, found):
        self.right[figure] += right
        self.total[figure] += wanted + found

    def bags(self, figure, wanted, found):
        """Things that are equal or not, in any order."""
        wanted, found = collections.Counter(wanted), collections.Counter(found)
        self.count(figure, sum((wanted & found).values()), sum(wanted.values()), sum(found.values()))
        for sign, rest in (("-", wanted - found), ("+", found - wanted)):
            for thing in rest.elements():
                self.note(figure, sign, thing)

    def session(self, gold, result, wanted, found, positions):
        result = dict(result, header_fields=gold.get("header_fields"))
        # A session that only one side has costs the other all that is in it.
        heads = [head(d, s) if s is not None else {} for d, s in ((gold, wanted), (result, found))]
        if heads[0]:
            self.bags("header", heads[0].items(), heads[1].items() if heads[1] else [])
        wanted, found = wanted or {}, found or {}
        things = lambda name: (wanted.get(name) or [], found.get(name) or [])
        people = things("attendees")
        self.bags("names", *([plain(a["name"]) for a in side] for side in people))
        self.bags("attendees", *(map(person, side) for side in people))
        self.bags("materials", *([(plain(m.get("label")), plain(m.get("title"))) for m in side]
                                 for side in things("materials")))
        agenda = [{item["id"]: item for item in side} for side in things("agenda")]
        self.bags("agenda", *([(item.get("level"), chain(item, items)) for item in items.values()]
                              for items in agenda))
        self.remarks(*things("remarks"), [{a["id"]: person(a)[0:2] for a in side} for side in people], agenda,
                     positions)

    def mentions(self, gold, result, positions):
        """Named things; judged by place, then by what they are said to be."""
        people = [{a["id"]: person(a)[0:2] for s in side.get("sessions") or [] for a in s.get("attendees") or []}
                  for side in (gold, result)]
        places = [collections.defaultdict(list) for _ in (0, 1)]
        for side, place in zip((gold, result), places):
            for mention in side.get("mentions") or []:
                place[mention["type"], positions.span(mention)].append(mention)
        self.bags("mentions", *([(key[0], plain(m["text"]), key[1]) for key, found in place.items() for m in found]
                                for place in places))
        for key, wanted in places[0].items():
            for want, have in zip(wanted, places[1][key]):
                named = key[0] in ("organization", "program", "law") and want.get("canonical")
                self.judge("canonical", named, want, have, lambda m, _: plain(m.get("canonical")))
                self.judge("value", want.get("value"), want, have, lambda m, _: plain(m.get("value")))
                self.judge("link", key[0] == "person", want, have, lambda m, side: people[side].get(m.get("attendee")))

    def judge(self, figure, asked, want, have, what):
        if not asked:
            return
        right = what(want, 0) == what(have, 1)
        self.count(figure, right, 1, 1)
        if not right:
            self.note(figure, want["text"], what(want, 0), what(have, 1))

    def remarks(self, wanted, found, people, agenda, positions):
        pairs = pair_remarks(wanted, found, positions)
        partner = {id(w): f for w, f in pairs}
        by_id = {w["id"]: w for w in wanted}
        spoken = right = 0
        for want, have in pairs:
            differ = [key for key in ("kind", "speaker") if plain(want.get(key)) != plain(have.get(key))]
            spoken += "speaker" not in differ
            if people[0].get(want.get("attendee")) != people[1].get(have.get("attendee")):
                differ.append("attendee")
            under = [chain(items.get(r.get("agenda")), items)[-1:] for r, items in ((want, agenda[0]), (have, agenda[1]))]
            if under[0] != under[1]:
                differ.append("agenda")
            question = by_id.get(want.get("reply_to"))
            asked = partner.get(id(question), {}).get("id", "none") if question else None
            if have.get("reply_to") != asked:
                differ.append("reply_to")
            right += not differ
            if differ:
                self.note("remarks", want["text"][:20], {key: (want.get(key), have.get(key)) for key in differ})
        matched = {id(f) for _, f in pairs}
        for remark in wanted:
            if id(remark) not in partner:
                self.note("bounds", "-", remark["text"][:30], "…", remark["text"][-15:])
        for remark in found:
            if id(remark) not in matched:
                self.note("bounds", "+", remark["text"][:30], "…", remark["text"][-15:])
        for figure, n in (("bounds", len(pairs)), ("speakers", spoken), ("remarks", right)):
            self.count(figure, n, len(wanted), len(found))


def read_floors(folder):
    with open(os.path.join(folder, "floors.tsv"), encoding="utf-8") as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith("#")]
    return {row[0]: float(row[1]) for row in rows[1:]}


def read_all(command, paths):
    """What the command says of each document, in one process; None where it does not come to its end."""
    run = subprocess.run([command, "parse", "--format", "jsonl", *paths], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if run.returncode == 0:
        return [json.loads(line) for line in run.stdout.splitlines()]
    said = []
    for path in paths:
        run = subprocess.run([command, "parse", "--format", "json", path], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, timeout=120)
        if run.returncode:
            print(f"{path}: exit status {run.returncode}: {run.stderr.decode('utf-8', 'replace')[-300:]}")
        said.append(json.loads(run.stdout) if not run.returncode else None)
    return said


def with_other_signs(folder, into):
    """Writes docs/ and gold/ of a folder anew, with the other comma and stop, and its floors."""
    for part in ("docs", "gold"):
        os.mkdir(os.path.join(into, part))
        for name in os.listdir(os.path.join(folder, part)):
            with open(os.path.join(folder, part, name), encoding="utf-8", errors="surrogateescape", newline="") as file:
                text = file.read().translate(OTHER_SIGNS)
            with open(os.path.join(into, part, name), "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
                file.write(text)
    with open(os.path.join(into, "floors.tsv"), "w", encoding="utf-8") as file:
        file.write("figure\tfloor\n")
        file.writelines(f"{figure}\t{floor - SIGNS_SLACK:.4f}\n" for figure, floor in read_floors(folder).items() if figure in HELD)


def share(right, total, figure):
    return 2 * right[figure] / total[figure] if total[figure] else 1.0


def read_below(folder):
    """What is known not to be read wholly as in the answers: document and figure, and how far it is."""
    below = {}
    try:
        with open(os.path.join(folder, "below.tsv"), encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith(("#", "document\t")):
                    document, figure, reached = line.split()
                    below[document, figure] = float(reached)
    except FileNotFoundError:
        return None
    return below


def store_below(folder, reached):
    with open(os.path.join(folder, "below.tsv"), "w", encoding="utf-8") as file:
        file.write("# Figures of single documents that check.py finds below 1, and how far they are: none may fall. All others are\n"
                   "# 1, what is read is the answer, and must stay so. After a change that is meant: check.py POLICYDOC FOLDER --store.\n"
                   "document\tfigure\treached\n")
        for (document, figure), value in sorted(reached.items()):
            if value < 1:
                file.write(f"{document}\t{figure}\t{int(value * 10000) / 10000:.4f}\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command", metavar="POLICYDOC")
    arguments.add_argument("folder", metavar="FOLDER", nargs="?", default=HERE)
    arguments.add_argument("--diff", metavar="NAME")
    arguments.add_argument("--store", action="store_true")
    arguments.add_argument("--signs", action="store_true")
    given = arguments.parse_args()
    if given.signs and given.store:
        arguments.error("--signs and --store do not go together")
    if given.signs:
        with tempfile.TemporaryDirectory() as other:
            with_other_signs(given.folder, other)
            return measure(given, other)
    return measure(given, given.folder)


def measure(given, folder):
    command, wanted = given.command, given.diff
    right, total = collections.Counter(), collections.Counter()
    stems = [name.removesuffix(".json") for name in sorted(os.listdir(os.path.join(folder, "gold")))]
    paths = [os.path.join(folder, "docs", stem + ".txt") for stem in stems]
    results = read_all(command, paths)
    broken = results.count(None)
    reached = {}
    print(f"{'':24}" + "".join(f"{f:>10}" for f in FIGURES))
    for stem, path, result in zip(stems, paths, results):
        with open(os.path.join(folder, "gold", stem + ".json"), encoding="utf-8") as file:
            gold = json.load(file)
        with open(path, "rb") as file:
            positions = Positions(file.read())
        shown = wanted is not None and wanted in stem
        comparison = Comparison(gold, result or {}, positions,
                                (lambda *words: print("   ", *words)) if shown else (lambda *words: None))
        right += comparison.right
        total += comparison.total
        reached |= {(stem, f): share(comparison.right, comparison.total, f) for f in HELD}
        print(f"{stem:24}" + "".join(f"{share(comparison.right, comparison.total, f):10.4f}" for f in FIGURES))
    print(f"{'all':24}" + "".join(f"{share(right, total, f):10.4f}" for f in FIGURES))
    if wanted is not None:
        return 0
    if given.store:
        store_below(folder, reached)
    under = fallen = 0
    for figure, floor in read_floors(folder).items():
        if share(right, total, figure) < floor:
            print(f"{figure} is {share(right, total, figure):.4f}, under its floor {floor}")
            under += 1
    below = read_below(folder)
    for (document, figure), value in reached.items() if below is not None else []:
        if value < below.get((document, figure), 1):
            print(f"{document}: {figure} is {value:.4f} and was {below.get((document, figure), 1):.4f}")
            fallen += 1
    print(f"{len(FIGURES) - under} passed, {under + fallen + broken} failed")
    return 1 if under or fallen or broken else 0


if __name__ == "__main__":
    sys.exit(main())
