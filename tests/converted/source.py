"""Minutes as somebody sets them in a word processor: from text to flat ODF, which LibreOffice converts to all else.

What the text does by characters alone the document does by the word processor's means: hard wraps are gone, columns of
rosters are tables, letter-spaced headings are set wide, what stands in the middle or on the right is aligned so, indented
paragraphs have a margin, bullets are those of a list, and the pages are numbered by their foot. Python's standard library
only."""
import collections
import html
import re
import unicodedata

BULLET = "・"
PAPER = 455  # between the margins, in points
LABEL = re.compile(r"(?!（以下|（注)[\s　]*(?:[・●○◎◆■□◇※⇒→◯〇−\-]|[（(〔【《＜〈][^（(]|[０-９0-9]+[．.、)）\s　]|[①-⑳]|日程第|議題|資料|\S　+\S$|[一二三四五六七八九十]+　)")


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def indent(line):
    return columns(line[:len(line) - len(line.lstrip(" 　"))])


# ---- lines ----

def lines_of(text):
    """Without page numbers, and without the blank lines that a converter puts between all lines."""
    lines = re.split(r"\r\n|\n|\r", text.replace("\f", ""))
    if sum(1 for a, b in zip(lines, lines[1:]) if a.strip() and b.strip()) * 3 < sum(1 for a in lines if a.strip()):
        lines = re.sub(r"\n[ 　]*\n", "\n", "\n".join(lines)).split("\n")
    kept = []
    for line in lines:
        if re.fullmatch(r"[\s　]*[-－–—（(]?[\s　]*[0-9０-９]+(?:/[0-9]+)?[\s　]*[-－–—)）]?[\s　]*", line) and line.strip():
            while kept and not (kept[-1] or "").strip():
                kept.pop()
            kept.append(None)
        elif line.strip() and kept and kept[-1] is None and any(title.startswith(line) for title in lines[:2]):
            pass  # the head of the page
        elif not (kept and kept[-1] is None and not line.strip()):
            kept.append(line.rstrip(" 　"))
    text = "\n".join(line for line in kept if line is not None)
    # A row of a Markdown table may be cut like any line.
    return re.sub(r"(?m)^(\|[^\n]*[^|\n ])\n(?=[^|\n]*\|$)", r"\1", text).split("\n")


def full_width(lines):
    """The width at which the text is wrapped, which more lines have than any other; 0: it is not."""
    counts = collections.Counter(width for width in map(columns, lines) if width >= 60)
    width, times = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return width if times >= 3 else 0


def goes_on(before, line, first, full):
    """Whether a line is the rest of the one before, which is cut at the full width but for what may not end or begin one."""
    if before.count("（") > before.count("）") and line.strip() and not LABEL.match(line):
        return True
    if not full or columns(before) < full - 3 or before.endswith("。") or not line.strip():
        return False
    if LABEL.match(line) and not line.startswith(BULLET) or columns_in(line) or columns_in(before) and indent(line) >= 10:
        return False
    return indent(line) <= indent(first) + (4 if columns_in(before) else 8)


def unwrap(lines):
    """Paragraphs."""
    full, out, before = full_width(lines), [], ""
    for line in lines:
        if goes_on(before, line, out[-1] if out else "", full):
            out[-1] += line.strip(" 　")
        else:
            out.append(line)
        before = line
    return out


def columns_in(line):
    """Whether it has gaps inside, as rows of a table have; before a note at the right edge they are none."""
    line = re.sub(r"　{5,}（[^（]*）$", "", line)
    return re.search(r"\S[ 　\t]*(?:　　|    |\t)[ 　\t]*\S", line) is not None


# ---- tables ----

def rivers(lines):
    """Where columns begin: behind at least four columns of paper that all lines leave free."""
    width = max(map(columns, lines))
    used = [False] * (width + 1)
    for line in lines:
        at = 0
        for c in line:
            wide = columns(c)
            if c not in " 　":
                used[at:at + wide] = [True] * wide
            at += wide
    starts, free = [], 0
    for at in range(width):
        if used[at]:
            if free >= 4 and any(used[:at]):
                starts.append(at)
            free = 0
        else:
            free += 1
    return starts


def cells_of(line, starts):
    cells, at, cell = [], 0, 0
    text = ""
    for c in line:
        while cell < len(starts) and at >= starts[cell]:
            cells.append(text.strip(" 　"))
            text, cell = "", cell + 1
        text += c
        at += columns(c)
    cells.append(text.strip(" 　"))
    return cells + [""] * (len(starts) + 1 - len(cells))


def is_cut(cells):
    """Whether a river runs through words that are set wide."""
    return any(re.fullmatch(r"[一-龠々](?:[ 　]*[（）].*)?", cell) for cell in cells[1:])


def is_one(upper, lower, widest):
    """Whether two lines of a cell are one that was cut."""
    return columns(upper) >= max(widest * 0.7, 24) and not re.search(r"[、。（）：　]", upper + lower)


def table_of(lines):
    """Rows of cells, which are lists of lines; None: it is no table. A line without a first cell goes on with the row."""
    starts = rivers(lines) if len(lines) >= 3 else []
    parted = [cells_of(line, starts) for line in lines]
    if not starts or any(is_cut(cells) for cells in parted) or not parted[0][0]:
        return None
    if any(cells[0] and not any(cells[1:]) for cells in parted):
        return None
    if any(not cells[0] and indent(line) > starts[-1] + 12 for line, cells in zip(lines, parted)):
        return None
    rows = []
    for cells in parted:
        if cells[0]:
            rows.append([[cell] for cell in cells])
            continue
        for column, cell in enumerate(cells):
            lines_above = rows[-1][column]
            if cell and is_one(lines_above[-1], cell, max(columns(c[column]) for c in parted)):
                lines_above[-1] += cell
            elif cell:
                lines_above.append(cell)
    return rows


# ---- blocks ----

def blocks(text):
    """("table", indentation, rows), ("list", [words]), ("heading", words), ("set wide", indentation, words), ("middle" | "right" | "bold", words),
    ("plain", indentation, words), ("blank",)."""
    out, rows = [], []
    source = unwrap(lines_of(text))

    def end_rows():
        """Notes that stand below a table on the right belong to it no more."""
        notes = []
        while len(rows) > 3 and not table_of(rows) and indent(rows[-1]) >= 30:
            notes.insert(0, rows.pop())
        table = table_of(rows)
        if table:
            out.append(("table", min(map(indent, rows)), table))
        else:
            out.extend(block_of(line, True) for line in rows)
        out.extend(block_of(line, not table) for line in notes)
        rows.clear()

    for line in source + [""]:
        row = re.fullmatch(r"\|(.*)\|", line)
        if row:
            cells = [[cell.strip()] for cell in row.group(1).split("|")]
            if re.fullmatch("[-| ]+", line):
                continue
            if out[-1][0] != "table":
                out.append(("table", 0, []))
            out[-1][2].append(cells)
            continue
        if columns_in(line) and "\t" not in line or (rows and line.strip() and indent(line) >= 10):
            rows.append(line)
            continue
        hangs = bool(rows)
        end_rows()
        out.append(block_of(line, hangs or bool(out) and out[-1][0] not in ("blank", "middle", "right")))
    return group_lists(out[:-1])


def is_set_wide(words):
    gaps = re.findall("[ 　]+", words)
    return re.fullmatch(r"[一-龠](?:[ 　]+[一-龠])+", words) and len(set(gaps)) == 1


def block_of(line, hangs):
    """`hangs`: it stands right below another line, and its indentation may be that of a column."""
    words = line.strip(" 　")
    if not words:
        return ("blank",)
    if is_set_wide(words):
        return ("set wide", min(indent(line), 20), re.sub("[ 　]", "", words))
    if re.match(r"#{1,6} ", words):
        return ("heading", words.lstrip("# "))
    if re.fullmatch(r"\*\*.*\*\*", words):
        return ("bold", words.strip("*"))
    if indent(line) >= 40 and not hangs:
        return ("right", words)
    if indent(line) >= 10 and columns(words) < 60 and not hangs:
        return ("middle", words)
    if words.startswith(BULLET):
        return ("list", [words[1:]])
    return ("plain", indent(line), words)


def group_lists(found):
    """Bullets that follow each other are one list."""
    out = []
    for block in found:
        if block[0] == "list" and out and out[-1][0] == "list":
            out[-1][1].extend(block[1])
        else:
            out.append(block)
    return out


# ---- flat ODF ----

SPACES = 'xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"'
NAMES = " ".join([SPACES % pair for pair in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"))] +
                 ['xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
                  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'])
FONT = "IPAMincho"


def style(name, paragraph="", text="", tabs=""):
    return ('<style:style style:name="%s" style:family="paragraph" style:parent-style-name="Standard">'
            '<style:paragraph-properties %s><style:tab-stops>%s</style:tab-stops></style:paragraph-properties>'
            '<style:text-properties %s/></style:style>' % (name, paragraph, tabs, text))


def words_of(text):
    """Runs of spaces and tabs as ODF writes them."""
    text = html.escape(text, quote=False).replace("\t", "<text:tab/>")
    return re.sub(" {2,}", lambda m: ' <text:s text:c="%d"/>' % (len(m.group()) - 1), text)


def paragraph(words, name="Standard"):
    return '<text:p text:style-name="%s">%s</text:p>' % (name, words_of(words))


def table_xml(indentation, rows, number):
    """A table as wide as its words, or as the paper."""
    wide = [5.25 * (max(columns(line) for row in rows for line in row[i]) + 6) for i in range(len(rows[0]))]
    widest = wide.index(max(wide))
    wide[widest] -= max(0, sum(wide) + indentation * 5.25 - PAPER)
    styles = ('<style:style style:name="T%d" style:family="table"><style:table-properties style:width="%.1fpt" '
              'fo:margin-left="%.1fpt" table:align="left"/></style:style>' % (number, sum(wide), indentation * 5.25))
    styles += "".join('<style:style style:name="T%d.%d" style:family="table-column"><style:table-column-properties '
                      'style:column-width="%.1fpt"/></style:style>' % (number, i, w) for i, w in enumerate(wide))
    styles += ('<style:style style:name="T%d.c" style:family="table-cell"><style:table-cell-properties '
               'fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>' % number)
    body = "".join("<table:table-row>%s</table:table-row>" % "".join(
        '<table:table-cell table:style-name="T%d.c" office:value-type="string">%s</table:table-cell>' % (number, "".join(map(paragraph, cell))) for cell in row)
        for row in rows)
    heads = "".join('<table:table-column table:style-name="T%d.%d"/>' % (number, i) for i in range(len(wide)))
    return styles, '<table:table table:name="T%d" table:style-name="T%d">%s%s</table:table>' % (number, number, heads, body)


def block_xml(block):
    kind = block[0]
    if kind == "blank":
        return paragraph("")
    if kind == "list":
        return '<text:list text:style-name="L">%s</text:list>' % "".join(
            "<text:list-item>%s</text:list-item>" % paragraph(words) for words in block[1])
    if kind == "heading":
        return '<text:h text:outline-level="1">%s</text:h>' % words_of(block[1])
    if kind == "plain":
        cut = block[1] <= 4 and 5.25 * (block[1] + columns(block[2])) > PAPER
        return paragraph(block[2], "%s%d" % ("F" if cut else "I", min(block[1], 40)))
    if kind == "set wide":
        return paragraph(block[2], "W%d" % block[1])
    return paragraph(block[1], {"middle": "M", "right": "R", "bold": "B"}[kind])


def flat_odf(found):
    styles, body = [], []
    for i, block in enumerate(found):
        if block[0] == "table":
            own, xml = table_xml(*block[1:], i)
            styles.append(own)
            body.append(xml)
        else:
            body.append(block_xml(block))
    tabs = "".join('<style:tab-stop style:position="%dpt"/>' % at for at in (63, 126, 189))
    styles += [style("I%d" % n, 'fo:margin-left="%.2fpt"' % (n * 5.25), "", tabs) for n in range(41)]
    styles += [style("F%d" % n, 'fo:text-indent="%.2fpt"' % (n * 5.25)) for n in range(5)]
    styles += [style("W%d" % n, 'fo:margin-left="%.2fpt"' % (n * 5.25), 'fo:letter-spacing="21pt"') for n in range(20)]
    styles += [style("W20", 'fo:text-align="center"', 'fo:letter-spacing="21pt"'), style("M", 'fo:text-align="center"'),
               style("B", "", 'fo:font-weight="bold" style:font-weight-asian="bold"'),
               style("R", 'fo:text-align="end"')]
    styles.append('<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="%s">'
                  '<style:list-level-properties text:min-label-width="10.5pt"/></text:list-level-style-bullet>'
                  '</text:list-style>' % BULLET)
    layout = ('<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="595pt" fo:page-height="842pt" '
              'fo:margin="70pt"/><style:footer-style/></style:page-layout>')
    foot = ('<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>'
            '<text:p text:style-name="Foot">- <text:page-number text:select-page="current"/> -</text:p></style:footer>'
            '</style:master-page></office:master-styles>')
    size = 'fo:font-size="10.5pt" style:font-size-asian="10.5pt" style:font-name="M" style:font-name-asian="M" ' \
           'fo:language="en" fo:country="US" style:language-asian="ja" style:country-asian="JP"'
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document %s office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            '<office:font-face-decls><style:font-face style:name="M" svg:font-family="%s"/></office:font-face-decls>'
            '<office:styles><style:style style:name="Standard" style:family="paragraph" style:class="text">'
            '<style:text-properties %s/></style:style>%s</office:styles>'
            '<office:automatic-styles>%s%s</office:automatic-styles>%s<office:body><office:text>%s</office:text></office:body>'
            '</office:document>') % (NAMES, FONT, size, style("Foot", 'fo:text-align="center"'), "".join(styles), layout,
                                     foot, "\n".join(body))
