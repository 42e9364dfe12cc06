#!/usr/bin/env python3
"""Every JSON that the command prints is valid by doc/schema, its references lead somewhere, its spans cut the text.

    test_schema.py POLICYDOC SOURCE-ROOT

Documents are those of tests/layouts and examples, in all units; more are given by POLICYDOC_TEST_DOCUMENTS, folders
divided by colons.
"""
import json, os, subprocess, sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is missing")
    sys.exit(77)

command, root = sys.argv[1:3]
# Words that minutes are full of, and attributes that JSON must escape.
EXTRACTORS = ["--extractor", "table:" + os.path.join(root, "tests", "tools", "names.tsv"),
              "--extractor", "patterns:" + os.path.join(root, "tests", "tools", "patterns.txt")]
schema = json.load(open(os.path.join(root, "doc", "schema", "policydoc-1.schema.json"), encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failed = []


def documents():
    folders = [os.path.join(root, "tests", "layouts", "docs"), os.path.join(root, "examples")]
    folders += [f for f in os.environ.get("POLICYDOC_TEST_DOCUMENTS", "").split(":") if f]
    for folder in folders:
        for directory, _, names in sorted(os.walk(folder)):
            yield from (os.path.join(directory, n) for n in sorted(names) if n.endswith((".txt", ".md")))


def run(*arguments, data=None):
    return subprocess.run([command, *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def fail(what, why):
    if len(failed) < 30:
        failed.append(f"{what}: {why}")


def annotations(what, doc, things):
    """Mentions and entities lead to each other, in the order of the text, and no two mentions overlap."""
    mentions = {m["id"]: m for m in doc["mentions"]}
    last = 0
    for m in doc["mentions"]:
        for key, many in (("attendee", False), ("material", False), ("remark", False), ("candidates", True)):
            for name in m[key] if many else [m[key]] if m[key] else []:
                if name not in things:
                    fail(what, f"{m['id']}: no {key} {name}")
        if m["span"][0] < last:
            fail(what, f"{m['id']} overlaps the one before it")
        last = m["span"][1]
    told = [e for n in doc["entities"] for e in n["mentions"]]
    if sorted(told) != sorted(mentions):
        fail(what, "mentions of entities are not the mentions")
    for n in doc["entities"]:
        for e in n["mentions"]:
            if e in mentions and (mentions[e]["entity"] != n["id"] or mentions[e]["type"] != n["type"]):
                fail(what, f"{e} is of another entity than {n['id']}")


def references(what, doc):
    things = {}
    for session in doc["sessions"]:
        for key in ("attendees", "materials", "agenda", "remarks"):
            for thing in session[key]:
                if thing["id"] in things:
                    fail(what, f"id {thing['id']} is given twice")
                things[thing["id"]] = thing
    for thing in things.values():
        for key in ("attendee", "agenda", "reply_to", "parent"):
            if thing.get(key) is not None and thing[key] not in things:
                fail(what, f"{thing['id']}: no {key} {thing[key]}")
    annotations(what, doc, things)


def spans_of(value):
    """Each [start, end) below a key that holds spans."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("span", "label_span", "heading_span") and inner:
                yield inner
            elif key in ("pieces", "label_pieces", "heading_pieces", "paragraphs", "residue") and isinstance(inner, list):
                yield from inner
            elif key == "spans":
                yield from (s for s in inner.values() if s)
            else:
                yield from spans_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_of(inner)


def squeezed(text):
    return "".join(text.split())


def text_units(text):
    """The text, and for each unit how long a prefix of characters is in it."""
    ends = {"byte": [0], "codepoint": [0], "utf16": [0]}
    for ch in text:
        ends["byte"].append(ends["byte"][-1] + len(ch.encode("utf-8", "surrogateescape")))
        ends["codepoint"].append(ends["codepoint"][-1] + 1)
        ends["utf16"].append(ends["utf16"][-1] + (2 if ord(ch) > 0xFFFF else 1))
    return {unit: {offset: i for i, offset in enumerate(e)} for unit, e in ends.items()}


def check(path):
    what = os.path.basename(path)
    text = run("text", path).stdout.decode("utf-8", "surrogateescape")
    units = text_units(text)
    pieces = {}
    for unit in ("byte", "codepoint", "utf16"):
        result = run("parse", "--format", "json", "--offsets", unit, *EXTRACTORS, path)
        if result.returncode:
            fail(what, f"exit {result.returncode}: {result.stderr.decode()[:200]}")
            return
        doc = json.loads(result.stdout.decode("utf-8"))
        for error in list(validator.iter_errors(doc))[:3]:
            fail(what, f"{error.json_path}: {error.message[:200]}")
        references(what, doc)
        at = units[unit]
        cut = []
        for start, end in spans_of(doc):
            if start not in at or end not in at or start > end:
                fail(what, f"{unit}: [{start}, {end}] is not on characters")
            else:
                cut.append(text[at[start]:at[end]])
        pieces[unit] = cut
        for session in doc["sessions"]:
            for remark in session["remarks"]:
                parts = remark.get("pieces") or [remark["span"]]
                passage = "".join(text[at.get(s, 0):at.get(e, 0)] for s, e in parts if parts)
                if squeezed(passage) != squeezed(remark["text"] or ""):
                    fail(what, f"{unit}: {remark['id']}: its pieces are not its text")
        for m in doc["mentions"]:
            passage = "".join(text[at.get(s, 0):at.get(e, 0)] for s, e in m.get("pieces") or [m["span"]])
            if squeezed(passage) != squeezed(m["text"]):
                fail(what, f"{unit}: {m['id']}: its pieces are not its text")
    if not pieces["byte"] == pieces["codepoint"] == pieces["utf16"]:
        fail(what, "units cut different passages")
    found.update(m["extractor"] for m in doc["mentions"])
    line = run("parse", "--format", "jsonl", "--offsets", "utf16", *EXTRACTORS, path).stdout # the unit looked at last
    if line.count(b"\n") != 1 or json.loads(line) != doc:
        fail(what, "jsonl and json differ")


count = 0
found = set()
for document in documents():
    check(document)
    count += 1
for number, data in enumerate([b"x", "第１回\n".encode(), b"\xef\xbb\xbf", "出席者\n田中\n".encode("cp932"), b"a\x01\x1b\"\\\n"]):
    result = run("parse", "--format", "json", "-", data=data)
    for error in validator.iter_errors(json.loads(result.stdout.decode("utf-8"))):
        fail(f"input {number}", f"{error.json_path}: {error.message[:200]}")
if not {"names", "patterns"} <= found:
    fail("extractors", f"only {sorted(found)} found something")
print("\n".join(failed) or f"{count} documents are valid")
sys.exit(bool(failed))
