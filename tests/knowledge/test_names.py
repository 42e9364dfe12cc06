#!/usr/bin/env python3
"""Checks the tables of names in data/, for what the loader cannot know: order, folding, meanings that contradict.

    test_names.py DATA

A table that is not there is not missed. Each fault is told with its file and line.
"""
import datetime, os, re, sys, unicodedata

TABLES = ["organizations", "programs", "laws", "publications", "standards", "events", "products", "places", "ordinary"]
KNOWN = ["type", "canonical", "alias", "valid_from", "valid_to", "cue", "note"]
folder = sys.argv[1]
faults = 0
rows_of_alias = {}
rows_told = set()
rows = 0


def fault(where, what):
    global faults
    faults += 1
    print(f"{where}: {what}")


def day(where, text, open_day):
    if not text:
        return open_day
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        fault(where, f"{text} is no day")
        return open_day


def unescape(cell):
    return re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n"}.get(m[1], m[1]), cell)


def check_cells(where, row):
    for column, cell in row.items():
        if column != "note" and cell != unicodedata.normalize("NFKC", cell):
            fault(where, f"{column} is not folded (NFKC): {cell}")
        if cell != cell.strip() or "  " in cell:
            fault(where, f"{column} has spaces too many: {cell!r}")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", row["type"]):
        fault(where, f"the type is no word: {row['type']!r}")
    if not row["canonical"]:
        fault(where, "no canonical name")
    if row.get("alias") == row["canonical"]:
        fault(where, f"the alias is the name: {row['alias']}")
    if any(not word for word in row.get("cue", "x").split("|")) and row.get("cue"):
        fault(where, f"an empty cue: {row['cue']}")


def check_table(name):
    global rows
    path = os.path.join(folder, name + ".tsv")
    lines = open(path, encoding="utf-8", newline="").read().split("\n")
    if lines[-1]:
        fault(f"{name}.tsv:{len(lines)}", "no line end")
    if not any(re.match(r"# version: \d{4}-\d\d-\d\d$", line) for line in lines[:40]):
        fault(f"{name}.tsv:1", "no '# version: DAY' above the head row")
    head, before = None, None
    for number, line in enumerate(lines, 1):
        where = f"{name}.tsv:{number}"
        if line.endswith("\r"):
            fault(where, "CRLF")
        if not line or (line.startswith("#") and not line.startswith("#\t")):
            continue
        cells = [unescape(cell) for cell in line.split("\t")]
        if head is None:
            head = cells
            for column in ("type", "canonical"):
                if column not in head:
                    fault(where, f"no column {column}")
                    return
            if len(set(head)) != len(head):
                fault(where, "two columns of one name")
            continue
        if len(cells) > len(head):
            fault(where, "more cells than the head row has")
            continue
        row = dict(zip(head, cells + [""] * (len(head) - len(cells))))
        check_cells(where, row)
        first, last = day(where, row.get("valid_from", ""), datetime.date.min), day(where, row.get("valid_to", ""), datetime.date.max)
        if first > last:
            fault(where, "valid_to lies before valid_from")
        key = tuple(row[column] for column in ("type", "canonical"))
        if before is not None and key < before:
            fault(where, f"not sorted by type and canonical name: {key[1]} stands behind {before[1]}")
        before = key
        meaning = (row["type"], row["canonical"])
        told = tuple(row.get(column, "") for column in ("type", "canonical", "alias", "valid_from", "cue"))
        if told in rows_told:
            fault(where, "the row is told twice")
        rows_told.add(told)
        rows += 1
        # A name itself may be that of two things of different types (a company and what it sells), and gives way on its
        # days to an alias.
        word = row.get("alias", "").replace(" ", "").lower()
        if word:
            rows_of_alias.setdefault((word, row.get("cue", "")), []).append((first, last, meaning, where))


for table in TABLES:
    if os.path.exists(os.path.join(folder, table + ".tsv")):
        check_table(table)
for (word, cue), aliases in rows_of_alias.items():
    aliases.sort(key=lambda r: (r[0], r[1], r[3]))
    for (_, last, meaning, _), (first, _, other, where) in zip(aliases, aliases[1:]):
        if first <= last and meaning != other:
            fault(where, f"{word} means {meaning} and {other} on one day{' with one cue' if cue else ''}")
print(f"{rows} rows, {faults} faults")
sys.exit(bool(faults))
