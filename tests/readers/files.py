"""Files for the tests of readers: DOCX archives and HTML pages, made of invented minutes."""
import html, io, zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT_TYPES = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                 '<Default Extension="xml" ContentType="application/xml"/></Types>')


def esc(s):
    return html.escape(s, quote=False)


def run(s, properties=""):
    pieces = []
    for i, part in enumerate(s.split("\t")):
        if i:
            pieces.append("<w:tab/>")
        if part:
            pieces.append(f'<w:t xml:space="preserve">{esc(part)}</w:t>')
    return f"<w:r>{'<w:rPr>' + properties + '</w:rPr>' if properties else ''}{''.join(pieces)}</w:r>"


def par(s, properties=""):
    """A paragraph of text, or of ready runs."""
    inner = s if s.startswith("<w:") or s.startswith("<mc:") else run(s) if s else ""
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{inner}</w:p>"


def item(s, level=0, list_id=1):
    return par(s, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def table(rows):
    out = []
    for row in rows:
        cells = "".join(f"<w:tc>{cell if cell.startswith('<w:') else par(cell)}</w:tc>" for cell in row)
        out.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblGrid/>{''.join(out)}</w:tbl>"


def numbering(*lists):
    """Each list: its levels as (format, text[, start[, suffix]])."""
    out = []
    for n, levels in enumerate(lists):
        out.append(f'<w:abstractNum w:abstractNumId="{n}">')
        for i, level in enumerate(levels):
            fmt, text, start, suffix = (list(level) + [1, None])[:4] if len(level) < 4 else level
            suff = f'<w:suff w:val="{suffix}"/>' if suffix else ""
            out.append(f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{suff}'
                       f'<w:lvlText w:val="{text}"/></w:lvl>')
        out.append("</w:abstractNum>")
    for n in range(len(lists)):
        out.append(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>')
    return "".join(out)


def docx(body, numbers="", styles="", other=None, method=zipfile.ZIP_DEFLATED):
    document = f'{HEAD}<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    parts = {"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": document}
    if numbers:
        parts["word/numbering.xml"] = f'{HEAD}<w:numbering xmlns:w="{W}">{numbers}</w:numbering>'
    if styles:
        parts["word/styles.xml"] = f'{HEAD}<w:styles xmlns:w="{W}">{styles}</w:styles>'
    for name, inner in (other or {}).items():
        root = name.split("/")[-1].rstrip(".xml0123456789")
        tag = {"header": "hdr", "footer": "ftr"}.get(root, root)
        parts[name] = f'{HEAD}<w:{tag} xmlns:w="{W}">{inner}</w:{tag}>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as z:
        for name, text in parts.items():
            z.writestr(zipfile.ZipInfo(name, (2024, 5, 1, 0, 0, 0)), text, method)
    return made.getvalue()


def page(body, head='<meta charset="utf-8">', title=""):
    title = f"<title>{esc(title)}</title>" if title else ""
    return f'<!DOCTYPE html>\n<html lang="ja"><head>{head}{title}</head><body>\n{body}\n</body></html>\n'.encode()
