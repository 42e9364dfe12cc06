#!/usr/bin/env python3
"""doc/tables.md tells every column of every table, its type, and whether CSV has it.

    test_tables.py DOCUMENTATION SCHEMAS COMMAND MINUTES

SCHEMAS is a program that prints a line a column: table, column, type in Arrow's format, `null` or `not null`."""
import csv, re, subprocess, sys, unittest

documentation, schemas, command, minutes = sys.argv[1:]
FORMATS = {"u": "utf8", "U": "large_utf8", "l": "int64", "g": "double", "b": "bool", "tdD": "date32[day]",
           "tts": "time32[s]", "tss:": "timestamp[s]", "+l(u)": "list<utf8>",
           "+l(+s(u u))": "list<struct<key: utf8, value: utf8>>"}


def documented():
    """The rows of each heading's table: column, type, not null, Arrow alone; heads and ends of all tables apart."""
    sections, name = {}, None
    with open(documentation, encoding="utf-8") as file:
        lines = file.readlines()
    for line in lines:
        if line.startswith("### "):
            name = line[4:].strip()
            sections[name] = []
        elif line.startswith("| ") and name and not line.startswith(("| column", "| ---")):
            column, kind, words = (cell.strip() for cell in line.strip().strip("|").split("|", 2))
            kind = kind.replace("\\", "")
            sections[name].append((column, kind.removesuffix(", not null"), kind.endswith(", not null"),
                                   words.startswith("Arrow alone")))
    every = sections.pop("Every table")
    return {name: every[:5] + rows + (every[5:] if name != "sessions" else []) for name, rows in sections.items()}


def real():
    tables = {}
    for line in subprocess.run([schemas], capture_output=True, text=True, check=True).stdout.splitlines():
        table, column, kind, null = line.split("\t")
        tables.setdefault(table, []).append((column, FORMATS[kind], null == "not null"))
    return tables


class Tables(unittest.TestCase):
    maxDiff = None

    def test_every_column_is_told(self):
        tables = real()
        self.assertEqual(len(tables), 7)
        for name, rows in documented().items():
            # A mention may stand outside of all sittings.
            told = [(column, kind, always and not (column == "session" and name in ("mentions", "entities")))
                    for column, kind, always, _ in rows]
            self.assertEqual(told, tables.pop(name), name)
        self.assertEqual(tables, {})

    def test_csv_has_those_that_are_not_of_arrow_alone(self):
        for name, rows in documented().items():
            out = subprocess.run([command, "table", name, minutes], capture_output=True, check=True).stdout.decode()
            head = next(csv.reader(out.splitlines()))
            self.assertEqual(head, [column for column, _, _, alone in rows if not alone], name)


unittest.main(argv=sys.argv[:1])
