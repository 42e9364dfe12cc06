#!/usr/bin/env python3
"""Measures policydoc's mentions against sentences with named entities that were marked for another purpose.

usage: ner.py POLICYDOC SENTENCES.json [--show N]

The file is a list of {"text", "entities": [{"name", "span", "type"}]} with spans in characters, as the Japanese corpora
of named entities from Wikipedia have it. An outside figure, not an aim: the text is no minutes, and what counts as an
entity differs (there a team, a band or a school's class is an organisation, and a nationality a place). The types are put
beside each other so: 法人名, 政治的組織名 and その他の組織名 are organizations, 人名 persons, 地名 places; laws have no
type there and are those of any type whose name ends as a law's does. A mention of a person holds title and honorific (佐藤監督),
which are cut off before they are compared. Facilities (施設名) are neither right nor wrong as
organizations or places. Each sentence is read as a speech of its own. Printed are precision, recall and F1 of exact
spans, and the share of entities that a mention of the type overlaps. --show N prints the N strings most often missed and
most often invented of each type. Ends with 77, which is how a test says that it is skipped, where there is no file.
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile

TYPES = {"法人名": "organization", "政治的組織名": "organization", "その他の組織名": "organization", "人名": "person",
         "地名": "place"}
LAW = re.compile("(?<!方|手|用|療|技|作|文|話|画|寸|司|憲)法(律|典)?$|憲法$|条約$|条例$|協定$|法令$|議定書$")
HEAD = "第1回みどり検討会 議事録\n日時 令和4年6月1日 10:00~12:00\n場所 みどり会館\n議事\n"
SPEAKER = "○山田委員 "
SENTENCES_MAX = 200  # of one document


def kind_of(entity):
    return "law" if LAW.search(entity["name"]) else TYPES.get(entity["type"])


def mentions_in(program, sentences):
    """For each sentence the mentions in it, as (begin, end, type) in its characters."""
    text, places = HEAD, []
    for sentence in sentences:
        text += SPEAKER
        places.append(len(text))
        text += sentence["text"].replace("\n", " ") + "\n"
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        done = subprocess.run([program, "parse", "--format", "json", "--offsets", "codepoint", file.name],
                              capture_output=True, check=True)
    found = [[] for _ in sentences]
    for mention in json.loads(done.stdout)["mentions"]:
        begin, end = mention["span"]
        for i, place in enumerate(places):
            if place <= begin and end <= place + len(sentences[i]["text"]):
                found[i].append((begin - place, end - place, mention["type"]))
    return found


def named(sentence, begin, end):
    """The span of the person's name that a mention (河野太郎外務大臣) begins with, if one is marked there."""
    for entity in sentence["entities"]:
        if entity["type"] == "人名" and entity["span"][0] == begin and entity["span"][1] <= end:
            return tuple(entity["span"])
    return begin, end


class Figures:
    def __init__(self):
        self.right = self.found = self.wanted = self.overlapped = 0
        self.missed, self.invented = collections.Counter(), collections.Counter()

    def add(self, text, wanted, found, neutral):
        self.wanted += len(wanted)
        self.right += len(wanted & found)
        for span in wanted:
            self.overlapped += any(meets(span, other) for other in found)
            if span not in found:
                self.missed[text[slice(*span)]] += 1
        for span in found:
            if span not in wanted and any(meets(span, other) for other in neutral):
                continue
            self.found += 1
            if span not in wanted:
                self.invented[text[slice(*span)]] += 1

    def line(self, kind):
        precision, recall = self.right / max(self.found, 1), self.right / max(self.wanted, 1)
        f1 = 2 * precision * recall / (precision + recall) if self.right else 0
        return (f"{kind:14}{precision:10.3f}{recall:10.3f}{f1:10.3f}{self.overlapped / max(self.wanted, 1):10.3f}"
                f"{self.wanted:8}{self.found:8}")


def meets(a, b):
    return a[0] < b[1] and b[0] < a[1]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("sentences")
    arguments.add_argument("--show", type=int, default=0)
    options = arguments.parse_args()
    if not os.path.exists(options.sentences):
        return 77
    with open(options.sentences, encoding="utf-8") as file:
        sentences = json.load(file)
    figures = {kind: Figures() for kind in ("organization", "person", "place", "law")}
    for start in range(0, len(sentences), SENTENCES_MAX):
        part = sentences[start:start + SENTENCES_MAX]
        for sentence, found in zip(part, mentions_in(options.program, part)):
            neutral = {tuple(e["span"]) for e in sentence["entities"] if e["type"] == "施設名"}
            found = [(named(sentence, b, e) if t == "person" else (b, e)) + (t,) for b, e, t in found]
            for kind, figure in figures.items():
                wanted = {tuple(e["span"]) for e in sentence["entities"] if kind_of(e) == kind}
                figure.add(sentence["text"], wanted, {(b, e) for b, e, t in found if t == kind},
                           neutral if kind in ("organization", "place") else set())
    print(f"{'':14}{'precision':>10}{'recall':>10}{'F1':>10}{'overlap':>10}{'there':>8}{'found':>8}")
    for kind, figure in figures.items():
        print(figure.line(kind))
        for word, counter in (("missed", figure.missed), ("invented", figure.invented)):
            if options.show:
                print(f"  {word}: " + ", ".join(f"{s} {n}" for s, n in counter.most_common(options.show)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
