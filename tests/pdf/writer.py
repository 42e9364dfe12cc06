"""A small writer of PDF, for tests: characters wherever they are wanted, and what a printer would make of a text.

Its fonts are not embedded: characters have the width that the file tells and the Unicode value that the file tells, which
is all that a reader of text needs. Python's standard library only."""
import unicodedata
import zlib

WIDTH, HEIGHT = 595, 842
NEVER_FIRST = "、。，．）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ！？：；・"


def columns(text):
    """As in a terminal with Japanese fonts."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def to_unicode(others):
    """Every code is the character of its own number; those above U+FFFF have codes that are nobody's."""
    rows = ["<%02X00> <%02XFF> <%02X00>" % (high, high, high) for high in range(256) if not 0xD8 <= high <= 0xDF]
    blocks = [rows[i:i + 100] for i in range(0, len(rows), 100)]
    single = ["<%04X> <%s>" % (code, c.encode("utf-16-be").hex()) for c, code in others.items()]
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
            "".join("%d beginbfrange\n%s\nendbfrange\n" % (len(b), "\n".join(b)) for b in blocks) +
            ("%d beginbfchar\n%s\nendbfchar\n" % (len(single), "\n".join(single)) if single else "") +
            "endcmap end end").encode()


class Pdf:
    def __init__(self, compress=True):
        self.pages, self.compress, self.others = [], compress, {}

    def code(self, c):
        return ord(c) if ord(c) < 0x10000 else self.others.setdefault(c, 0xD800 + len(self.others))

    def encode(self, text):
        return "".join("%04X" % self.code(c) for c in text)

    def page(self, rotate=0):
        self.pages.append(([], rotate))

    def put(self, x, y, size, text, vertical=False, spacing=0):
        """Text whose first character has its top left corner at (x, y) from the page's top left one; spacing in points."""
        if vertical:
            # The origin of a vertical character is the middle of its top.
            at, font = (x + size / 2, HEIGHT - y), "V"
        else:
            at, font = (x, HEIGHT - y - size * 0.88), "H"
        self.pages[-1][0].append("BT /%s %g Tf %g Tc 1 0 0 1 %g %g Tm <%s> Tj ET" %
                                 (font, size, spacing, at[0], at[1], self.encode(text)))

    def objects(self):
        """The file's objects, the first one numbered 1."""
        kids = " ".join("%d 0 R" % (10 + 2 * i) for i in range(len(self.pages)))
        yield "<</Type/Catalog/Pages 2 0 R>>", None
        yield "<</Type/Pages/Count %d/Kids[%s]>>" % (len(self.pages), kids), None
        font = "<</Type/Font/Subtype/Type0/BaseFont/Minutes/Encoding/Identity-%s/DescendantFonts[%d 0 R]/ToUnicode 7 0 R>>"
        yield font % ("H", 5), None
        yield font % ("V", 6), None
        descendant = ("<</Type/Font/Subtype/CIDFontType0/BaseFont/Minutes/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                      "/Supplement 0>>/FontDescriptor 8 0 R/DW 1000%s>>")
        yield descendant % "/W[32 126 500 65377 65439 500]", None
        yield descendant % "/DW2[880 -1000]", None
        yield "", to_unicode(self.others)
        yield ("<</Type/FontDescriptor/FontName/Minutes/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880"
               "/Descent -120/CapHeight 700/StemV 80>>"), None
        yield "null", None
        for i, (texts, rotate) in enumerate(self.pages):
            yield ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
                   "/Resources<</Font<</H 3 0 R/V 4 0 R>>>>>>" % (WIDTH, HEIGHT, rotate, 11 + 2 * i)), None
            yield "", "\n".join(texts).encode()

    def bytes(self):
        out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, (words, stream) in enumerate(self.objects(), 1):
            offsets.append(len(out))
            if stream is None:
                out += b"%d 0 obj\n%s\nendobj\n" % (number, words.encode())
                continue
            data = zlib.compress(stream) if self.compress else stream
            packed = b"/Filter/FlateDecode" if self.compress else b""
            out += b"%d 0 obj\n<</Length %d%s>>\nstream\n%s\nendstream\nendobj\n" % (number, len(data), packed, data)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, start)
        return bytes(out)


def cut(line, room):
    """A line in pieces of at most `room` columns; what may not begin a line hangs out."""
    pieces, width = [""], 0
    for c in line:
        wide = columns(c)
        if width + wide > room and c not in NEVER_FIRST and pieces[-1].strip():
            pieces.append("")
            width = 0
        pieces[-1] += c
        width += wide
    return pieces


def laid(text, room=80, lines=42):
    """Pages of lines, cut at the paper's width."""
    pieces = [piece for line in text.replace("\t", "　").replace("\f", "").split("\n") for piece in cut(line, room)]
    return [pieces[i:i + lines] for i in range(0, len(pieces), lines)]


def typed(text):
    """The pages as a careful reader would type them."""
    return "\f".join("\n".join(page + ["　" * 20 + "- %d -" % number]) + "\n" for number, page in enumerate(laid(text), 1))


def printed(text, size=10.5, pitch=17):
    """The pages as a word processor prints them, with their numbers."""
    pdf = Pdf()
    for page in laid(text):
        pdf.page()
        for row, line in enumerate(page):
            column = 0
            for word in words(line):
                if word.strip(" 　"):
                    pdf.put(80 + column * size / 2, 70 + row * pitch, size, word)
                column += columns(word)
        pdf.put(WIDTH / 2 - 10, HEIGHT - 45, size, "- %d -" % len(pdf.pages))
    return pdf.bytes()


def words(line):
    """Words and the spaces between them, in turn."""
    parts = []
    for c in line:
        space = c in " 　"
        if not parts or (parts[-1][-1] in " 　") != space:
            parts.append("")
        parts[-1] += c
    return parts
