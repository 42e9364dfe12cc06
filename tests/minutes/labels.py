#!/usr/bin/env python3
"""Reads a table of lines of assemblies' minutes and tells for how many policydoc finds who speaks and what is said.

usage: labels.py POLICYDOC LABELS.tsv [--floor 0.98]

The table has a row a line: municipality, line, name, role, what is said, and which of the three are known (\\N: none).
The rows of one municipality are read as one document, each as a line, those without a speaker (titles, times) first:
that is where they stand in minutes. Judged are the contents and the names that are
known, each by the remark whose label or text stands in the row, white space aside. Where the table splits a label
otherwise than policydoc is meant to, its name is right when policydoc's own reading says the same: its roles are the last
word of a title alone and its names may hold the unit before it (西浦総務課長: 西浦総務 + 課長), or a seat
(18番梅木加津子); and since the rows are one document, a surname leads to the full name that another row tells with the
same title or seat (田中議長, where 議長 is 田中太郎). Counted apart, with no
floor, are rows that are no remark to policydoc: those that tell of no speaker (午後１時開議), and labels with nothing said
behind them. Every row that fails is printed, with what was found. Ends with 77, which is how a test says that it is
skipped, where there is no table.
"""
import argparse, csv, json, os, re, subprocess, sys, tempfile

NONE = "\\N"
APART = ("without a speaker", "a label alone")


def plain(text):
    return re.sub(r"\s", "", text or "")


def printed(row):
    """The name and the role that the row tells of."""
    return [plain(row[field]) for field in ("name", "role") if row[field] != NONE]


def rows_of(path):
    municipalities = {}
    with open(path, encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            municipalities.setdefault(row["municipality"], []).append(row)
    for rows in municipalities.values():
        rows.sort(key=lambda row: bool(printed(row)))
    return municipalities


def parse(program, text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        done = subprocess.run([program, "parse", "--no-builtin", "--format", "jsonl", file.name], capture_output=True,
                              check=True)
    return json.loads(done.stdout)


def found_in(document, begin, end):
    """Name, title and text of the remark whose label, or else whose text, begins between two offsets."""
    for session in document["sessions"]:
        people = {person["id"]: person for person in session["attendees"]}
        for remark in session["remarks"]:
            place = remark["label_span"] or remark["span"]
            if begin <= place[0] < end:
                person = people.get(remark["attendee"], {})
                title = plain(person.get("role")) or plain(person.get("position"))
                return plain(person.get("name")), title, plain(remark["text"])
    return "", "", ""


def names_the_same(row, name, title):
    """Whether what was found is what the row's label says: see above."""
    own, speaker = plain(row["name"]), "".join(printed(row))
    if own == name or speaker in (name + title, title + name) or re.sub(r"^\d+番", "", own) == name:
        return True
    return name.startswith(own) and (title == plain(row["role"]) or "role" not in row["known"].split(","))


def judge(row, name, title, text):
    """Which known fields were judged, and which of them are wrong."""
    known = row["known"].split(",")
    speaker = printed(row)
    judged, wrong = [], []
    if "content" in known and row["content"] != NONE:
        judged.append("content" if speaker else "without a speaker")
        if plain(row["content"]) != text:
            wrong.append(judged[-1])
    if "name" in known and row["name"] != NONE:
        judged.append("name" if row["content"] != NONE else "a label alone")
        if not names_the_same(row, name, title):
            wrong.append(judged[-1])
    return judged, wrong


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("table")
    arguments.add_argument("--floor", type=float, default=0)
    options = arguments.parse_args()
    if not os.path.exists(options.table):
        sys.exit(77)
    judged = dict.fromkeys(("content", "name", *APART), 0)
    right = dict(judged)
    for municipality, rows in rows_of(options.table).items():
        document = parse(options.program, "".join(row["input"] + "\n" for row in rows))
        begin = 0
        for row in rows:
            end = begin + len(row["input"].encode()) + 1
            found = found_in(document, begin, end)
            fields, wrong = judge(row, *found)
            for field in fields:
                judged[field] += 1
                right[field] += field not in wrong
            if wrong:
                print(municipality, ",".join(wrong), row["input"], "found: " + " | ".join(found), sep="\t")
            begin = end
    failed = 0
    for field, count in judged.items():
        share = right[field] / count if count else 1
        failed += share < options.floor and field not in APART
        print(f"{field}: {right[field]} of {count} ({share:.4f})")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
