"""What the command makes of the vectors is what Python gets, to the byte; and each getter says what the JSON says."""
import pytest

import policydoc
from conftest import ROOT, expected, vectors
from policydoc import Extractor, Unit
from policydoc.reader import installed

READERS = {reader.name: reader for reader in installed()}


def needs_met(vector):
    return ((vector.get("needs") != "encodings" or policydoc.has_feature("encodings")) and
            ("reader" not in vector or vector["reader"] in READERS))


VECTORS = [v for v in vectors() if needs_met(v)]


def read(vector):
    made = {"table": Extractor.from_table, "patterns": Extractor.from_patterns}
    analyzer = policydoc.Analyzer(
        tables=[ROOT / path for path in vector.get("tables", [])], builtin=vector.get("builtin", True),
        readers=READERS.values(), extractors=[made[kind]((ROOT / path).read_text(encoding="utf-8"), name=(ROOT / path).stem)
                    for kind, path in vector.get("extractors", [])])
    roster = (ROOT / vector["roster"]).read_text(encoding="utf-8") if "roster" in vector else None
    return policydoc.parse(ROOT / vector["document"], analyzer=analyzer, roster=roster, **vector.get("facts", {}))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
def test_to_the_byte(vector):
    document = read(vector)
    made = document.to_json(offsets=Unit[vector["offsets"].upper()]).encode()
    lines = [line for line in made.split(b"\n") if not line.startswith(b'  "generator": ')]
    assert b"\n".join(lines) == expected(vector["name"])


def identifier(thing):
    return thing.id if thing is not None else None


def listed(span):
    return list(span) if span is not None else None


def pieces(found, thing):
    """`pieces` stands in the JSON where they are not the whole."""
    if "pieces" in found:
        assert [list(p) for p in thing.pieces] == found["pieces"]
    else:
        assert [list(p) for p in thing.pieces] == [found["span"]]


# What the C interface, and so Python, calls what the JSON calls otherwise.
FIELDS = {"start": "start_time", "end": "end_time"}


def same_session(found, session):
    assert (session.id, session.body, session.parent_body, session.number, session.date, session.start_time, session.end_time,
            session.venue) == tuple(found[k] for k in ("id", "body", "parent_body", "number", "date", "start", "end", "venue"))
    assert [(b.name, list(b.parents), b.number) for b in session.bodies] == [
        (b["name"], b["parents"], b["number"]) for b in found["bodies"]]
    for name, span in found["spans"].items():
        assert listed(session.span(policydoc.SessionField[FIELDS.get(name, name).upper()])) == span
    for name in ("attendees", "materials", "agenda", "remarks"):
        assert [thing.id for thing in getattr(session, name)] == [thing["id"] for thing in found[name]]


def same_attendee(found, a):
    assert (a.id, a.name, a.name_reading, a.group, a.role, a.affiliation, a.position, str(a.attendance), a.proxy_for, a.listed,
            listed(a.span), a.rule) == tuple(found[k] for k in (
                "id", "name", "reading", "group", "role", "affiliation", "position", "status", "proxy_for", "listed", "span",
                "rule"))
    pieces(found, a)


def same_material(found, m):
    assert (m.id, m.label, m.title, listed(m.span), m.rule) == tuple(
        found[k] for k in ("id", "label", "title", "span", "rule"))
    pieces(found, m)


def same_item(found, g):
    assert (g.id, g.label, g.title, g.level, identifier(g.parent), list(g.presenters), listed(g.span),
            listed(g.heading_span), g.rule) == tuple(found[k] for k in (
                "id", "label", "title", "level", "parent", "presenters", "span", "heading_span", "rule"))
    pieces(found, g)


def same_remark(found, r):
    assert (r.id, str(r.kind), r.speaker, identifier(r.attendee), [c.id for c in r.candidates], identifier(r.agenda_item),
            identifier(r.reply_to), r.text, [list(p) for p in r.paragraphs], listed(r.label_span), listed(r.span),
            r.rule) == tuple(found[k] for k in (
                "id", "kind", "speaker", "attendee", "candidates", "agenda", "reply_to", "text", "paragraphs", "label_span",
                "span", "rule"))
    pieces(found, r)


def same_mention(found, m):
    assert (m.id, m.entity.id, m.type, m.text, m.canonical, m.value, identifier(m.attendee),
            [c.id for c in m.candidates], identifier(m.material), identifier(m.remark), m.attributes, m.extractor.name,
            m.rule, m.confidence, listed(m.span)) == tuple(found[k] for k in (
                "id", "entity", "type", "text", "canonical", "value", "attendee", "candidates", "material", "remark",
                "attributes", "extractor", "rule", "confidence", "span"))
    pieces(found, m)


def same_diagnostic(found, d):
    told = {name: value for name, value in d.arguments.items() if value is not None}
    assert (d.name, str(d.severity), d.message(), told, listed(d.span)) == tuple(
        found[k] for k in ("code", "severity", "message", "args", "span"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
def test_getters(vector):
    document = read(vector)
    found = document.to_dict()
    assert (document.title, str(document.kind), document.encoding or None, document.name) == (
        found["title"], found["kind"], found["source"]["encoding"], found["source"]["name"])
    assert round(document.understood, 4) == found["understood"]
    assert [list(span) for span in document.residue] == found["residue"]
    sessions = found["sessions"]
    checks = [(same_session, sessions, document.sessions)]
    for check, name in ((same_attendee, "attendees"), (same_material, "materials"), (same_item, "agenda"),
                        (same_remark, "remarks")):
        checks.append((check, [thing for session in sessions for thing in session[name]], getattr(document, name)))
    checks.append((same_mention, found["mentions"], document.mentions))
    checks.append((same_diagnostic, found["diagnostics"], document.diagnostics + document.annotations.diagnostics))
    for check, wanted, things in checks:
        assert len(wanted) == len(things)
        for want, thing in zip(wanted, things):
            check(want, thing)
            repr(thing)
    assert [(e.id, e.type, e.canonical, [m.id for m in e.mentions]) for e in document.entities] == [
        (e["id"], e["type"], e["canonical"], e["mentions"]) for e in found["entities"]]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
def test_spans_cut_the_text(vector):
    document = read(vector)
    assert len(document.text) == document.offset(len(document.text), Unit.CODE_POINT)
    for remark in document.remarks:
        cut = "".join(document.text[piece.slice] for piece in remark.pieces)
        assert "".join(remark.text.split()) == "".join(cut.split())
    for mention in document.mentions:
        cut = "".join(document.text[piece.slice] for piece in mention.pieces)
        assert "".join(mention.text.split()) == "".join(cut.split())
