"""How notebooks show documents: the outline, the people, and the remarks with what they name.

The colours are veils over whatever background and text colour the notebook has, so they serve light and dark ones.
"""
from __future__ import annotations

import itertools
from html import escape
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Optional

from .node import shortened

if TYPE_CHECKING:
    from .annotations import Annotations, Mention
    from .document import Document
    from .session import AgendaItem, Remark, Session
    from .table import Table

SHOWN = 200
"""No more things of a kind than these are shown."""

_COLOURS = {"organization": "64,128,255", "person": "255,140,0", "place": "46,160,67", "law": "163,90,220",
            "program": "0,160,170", "document": "190,120,60", "date": "220,60,110", "quantity": "128,128,128",
            "event": "220,180,0", "standard": "90,110,220", "product": "200,80,200"}

_STYLE = """<style>
.pdoc{line-height:1.6;max-width:60em;text-align:left}
.pdoc h3{margin:.2em 0;font-size:1.15em}
.pdoc p{margin:.3em 0}
.pdoc summary{cursor:pointer;font-weight:600;margin:.4em 0}
.pdoc table{border-collapse:collapse;margin:.3em 0}
.pdoc th,.pdoc td{text-align:left;vertical-align:top;padding:.15em .6em;border-bottom:1px solid rgba(128,128,128,.35)}
.pdoc .g{font-weight:600;margin:.8em 0 .2em}
.pdoc .r{display:grid;grid-template-columns:9em 1fr;gap:.2em .8em;padding:.25em 0;border-top:1px solid rgba(128,128,128,.25)}
.pdoc .r>div+div{white-space:pre-wrap}
.pdoc .w{font-weight:600}
.pdoc .m{opacity:.7;font-size:.88em}
.pdoc mark{color:inherit;border-radius:.25em;padding:0 .15em;background:rgba(128,128,128,.3)}
"""
_STYLE += "".join(f".pdoc mark.{name}{{background:rgba({colour},.28)}}\n" for name, colour in _COLOURS.items())
_STYLE += "</style>"


def _words(value: Optional[object]) -> str:
    return "" if value is None else escape(str(value))


def _class(type_: str) -> str:
    """The class of a type's colour; types of one's own have none, whatever they are called."""
    return f' class="{type_}"' if type_ in _COLOURS else ""


def _marked(text: str, mentions: Iterable["Mention"]) -> str:
    """A text with its mentions marked. They come in its order, and both have their line wraps joined."""
    out, at = [], 0
    for mention in mentions:
        found = text.find(mention.text, at)
        if found < 0:
            continue
        meant = mention.canonical or mention.value
        hint = mention.type + (": " + meant if meant else "")
        out.append(f'{escape(text[at:found])}<mark{_class(mention.type)} title="{escape(hint)}">{escape(mention.text)}</mark>')
        at = found + len(mention.text)
    return "".join(out) + escape(text[at:])


def _rest(things: Any) -> str:
    return f'<p class="m">… and {len(things) - SHOWN} more</p>' if len(things) > SHOWN else ""


def _attendees(attendees: Any) -> Iterator[str]:
    yield "<table><tr><th>name</th><th>group</th><th>role</th><th>affiliation</th><th>position</th><th></th></tr>"
    for a in itertools.islice(attendees, SHOWN):
        cells = (a.name, a.group, a.role, a.affiliation, a.position, a.attendance if a.listed else "not listed")
        yield "<tr>" + "".join(f"<td>{_words(cell)}</td>" for cell in cells) + "</tr>"
    yield "</table>" + _rest(attendees)


def _remark(remark: "Remark", annotations: "Annotations") -> str:
    said = _marked(remark.text, annotations.mentions_in(remark))
    who = f'<span class="w">{_words(remark.speaker)}</span> <span class="m">{remark.id} {remark.kind}</span>'
    return f'<div class="r"><div>{who}</div><div>{said}</div></div>'


def _remarks(remarks: Any, annotations: "Annotations") -> Iterator[str]:
    """Remarks under the items of the agenda that they stand under."""
    above: Optional["AgendaItem"] = None
    for remark in itertools.islice(remarks, SHOWN):
        item = remark.agenda_item
        if item is not None and item != above:
            yield f'<div class="g">{_words(item.label)} {_words(item.title)}</div>'
        above = item
        yield _remark(remark, annotations)
    yield _rest(remarks)


def _session(session: "Session", annotations: "Annotations") -> Iterator[str]:
    number = f"第{session.number}回" if session.number is not None else None
    when = "–".join(time for time in (session.start_time, session.end_time) if time)
    head = " · ".join(filter(None, (session.body, number, session.date, when, session.venue)))
    yield f"<p>{_words(head)}</p>"
    if session.agenda:
        yield f"<details><summary>{len(session.agenda)} items of the agenda</summary>"
        yield from (f'<div style="margin-left:{min(item.level, 9) - 1}em">{_words(item.label)} {_words(item.title)}</div>'
                    for item in session.agenda[:SHOWN])
        yield _rest(session.agenda) + "</details>"
    if session.attendees:
        yield f"<details><summary>{len(session.attendees)} attendees</summary>"
        yield from _attendees(session.attendees)
        yield "</details>"
    yield f"<details open><summary>{len(session.remarks)} remarks</summary>"
    yield from _remarks(session.remarks, annotations)
    yield "</details>"


def _legend(annotations: "Annotations") -> str:
    types = dict.fromkeys(mention.type for mention in itertools.islice(annotations.mentions, 5000))
    return '<p class="m">' + " ".join(f"<mark{_class(t)}>{escape(t)}</mark>" for t in types) + "</p>" if types else ""


def _page(parts: Iterable[str]) -> str:
    return _STYLE + '<div class="pdoc" lang="ja">' + "".join(parts) + "</div>"


def document(document: "Document") -> str:
    """A document as HTML."""
    annotations = document.annotations

    def parts() -> Iterator[str]:
        yield f"<h3>{_words(document.title or document.name or 'untitled')}</h3>"
        yield f'<p class="m">{document.kind} · {document.understood:.1%} understood · {_words(document.name)}</p>'
        yield _legend(annotations)
        for session in document.sessions:
            yield from _session(session, annotations)

    return _page(parts())


def table(document: "Document", things: "Table[Any]") -> str:
    """A list of a document's things as HTML."""
    kind = str(things._kind)
    if kind == "remarks":
        return _page(_remarks(things, document.annotations))
    if kind == "attendees":
        return _page(_attendees(things))
    rows = (f"<tr><td>{thing.id}</td><td>{escape(_about(thing))}</td></tr>" for thing in itertools.islice(things, SHOWN))
    return _page(itertools.chain(("<table>",), rows, ("</table>", _rest(things))))


def _about(thing: Any) -> str:
    """What one line says of a thing."""
    fields = ("type", "label", "text", "canonical", "title", "value", "body", "date")
    told = [str(value) for value in (getattr(thing, field, None) for field in fields) if value]
    return " · ".join(dict.fromkeys(told)) or shortened(repr(thing))
