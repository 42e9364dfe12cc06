#!/usr/bin/env python3
"""The same minutes as text, as HTML and as DOCX give the same model but for places.

    test_same.py POLICYDOC SOURCE-ROOT READER...

The documents are those of examples/minutes and tests/layouts/docs. A file of text becomes one in three ways: lines
that no blank line parts are one paragraph with breaks, as a page made from hard-wrapped text has them; rows of a
Markdown table become a table, its headings headings.
"""
import html, json, os, re, subprocess, sys

sys.dont_write_bytecode = True
from files import *

tool, root, have = sys.argv[1], sys.argv[2], sys.argv[3:]
show = os.environ.get("SHOW")


def model(data):
    r = subprocess.run([tool, "parse", "--format", "json", "-"], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if r.returncode != 0:
        return {"error": r.stderr.decode()}
    d = json.loads(r.stdout)

    def plain(x):
        if isinstance(x, dict):
            return {k: plain(v) for k, v in x.items() if "span" not in k and k not in ("pieces", "paragraphs", "rule")}
        return [plain(v) for v in x] if isinstance(x, list) else tight(x) if isinstance(x, str) else x

    def tight(s):
        return re.sub(r"\s+", "", s)

    return {k: plain(d[k]) for k in ("title", "kind", "sessions")}


def blocks(text):
    """Paragraphs as lists of lines; [] is a blank line; headings and tables of Markdown as (level, words), [[cell]]."""
    out = []
    table = None
    fresh = True
    lines = re.split(r"\r\n|\n|\r", text)
    # A converter that put a blank line after each line means nothing by it.
    pairs = list(zip(lines, lines[1:]))
    if sum(1 for a, b in pairs if a.strip() and b.strip()) * 3 < sum(1 for a, b in pairs if a.strip()):
        lines = re.sub(r"\n[ \u3000]*\n", "\n", "\n".join(lines)).split("\n")
    # A row of a table may be cut like any line.
    lines = re.sub(r"(?m)^(\|[^\n]*[^|\n ])\n(?=[^|\n]*\|$)", r"\1", "\n".join(lines)).split("\n")
    # A table may lack its bars at the ends of rows.
    if any(re.fullmatch(r"\|?( *-{3,} *\|)+ *-*", line) for line in lines):
        lines = [f"| {line.strip().strip('|')} |" if re.search(r"[^|] \|( |$)", line) and not line.startswith("|") else line
                 for line in lines]
    for line in lines:
        heading = re.match(r"(#{1,6}) +(.*)", line)
        cells = re.match(r"\s*\|(.*)\|\s*$", line)
        if cells and not re.fullmatch(r"[\s|:-]+", line):
            if table is None:
                table = []
                out.append(("table", table))
            table.append([c.strip() for c in cells.group(1).split("|")])
            fresh = True
            continue
        if cells:
            continue
        table = None
        if heading:
            out.append((len(heading.group(1)), heading.group(2)))
            fresh = True
        elif not line.strip(" \t\u3000\f"):
            out.append([])
            fresh = True
        else:
            if fresh:
                out.append([])
            out[-1].append(line.rstrip("\f"))
            fresh = False
    return out


def as_html(text):
    def words(s):
        s = re.sub(r"\*\*(.+?)\*\*", r"\1", s)
        return html.escape(s, quote=False).replace("\t", "    ").replace(" ", "\u00a0")
    out = []
    for b in blocks(text):
        if isinstance(b, tuple) and b[0] == "table":
            out.append("<table>" + "".join("<tr>" + "".join(f"<td>{words(c)}</td>" for c in row) + "</tr>" for row in b[1]) + "</table>")
        elif isinstance(b, tuple):
            out.append(f"<h{b[0]}>{words(b[1])}</h{b[0]}>")
        else:
            out.append("<p>" + ("<br>\n".join(map(words, b)) or "&nbsp;") + "</p>")
    # What a page calls itself is no part of what is compared.
    return page("\n".join(out))


def as_docx(text):
    clean = lambda s: re.sub(r"[\x00-\x08\x0b-\x1f]", "", re.sub(r"\*\*(.+?)\*\*", r"\1", s))
    out = []
    for b in blocks(text):
        if isinstance(b, tuple) and b[0] == "table":
            out.append(table([[clean(c) for c in row] for row in b[1]]))
        elif isinstance(b, tuple):
            out.append(par(clean(b[1]), f'<w:outlineLvl w:val="{b[0] - 1}"/>'))
        elif not b:
            out.append(par(""))
        else:
            out.append(par("<w:r><w:br/></w:r>".join(run(clean(l)) for l in b)))
    return docx("".join(out))


def difference(a, b, where=""):
    if type(a) is not type(b):
        return f"{where}: {a!r} / {b!r}"
    if isinstance(a, dict):
        for k in a:
            d = difference(a[k], b.get(k), f"{where}.{k}")
            if d:
                return d
    elif isinstance(a, list):
        for i, (x, y) in enumerate(zip(a, b)):
            d = difference(x, y, f"{where}[{i}]")
            if d:
                return d
        if len(a) != len(b):
            return f"{where}: {len(a)} / {len(b)}"
    elif a != b:
        return f"{where}: {a!r} / {b!r}"
    return None


folders = [os.path.join(root, "examples", "minutes"), os.path.join(root, "tests", "layouts", "docs")]
paths = sorted(os.path.join(f, n) for f in folders for n in os.listdir(f) if n.endswith((".txt", ".md")))
forms = [(n, f) for n, f in (("html", as_html), ("docx", as_docx)) if n in have]
same = {n: 0 for n, _ in forms}
told = []
read = 0
for path in paths:
    data = open(path, "rb").read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        continue
    read += 1
    first = model(data)
    for name, form in forms:
        d = difference(first, model(form(text)))
        if d is None:
            same[name] += 1
        else:
            told.append(f"{os.path.basename(path)} as {name}{d[:300]}")
print("\n".join(told))
print(f"{read} documents; the same model: " + ", ".join(f"{v} as {k}" for k, v in same.items()))
sys.exit(any(v < read for v in same.values()))
