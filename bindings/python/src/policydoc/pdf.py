"""The reader of PDF over pdfium: ``pip install policydoc[pdf]``.

It tells of each page's characters and their boxes, as runs of one font on one baseline that are cut wherever a gap is.
What a gap means, and which runs make a line, is for the library, as with any other reader.
"""
from __future__ import annotations

import contextlib
import ctypes
import threading
from typing import Any, Generator, Iterator, List, NamedTuple, Optional, Tuple

import pypdfium2  # type: ignore[import-untyped,unused-ignore]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]

from ._generated import Fact, FormatError, Limit, LimitError, RunFlags
from .reader import Evidence, Reader

NEAR = 0.2
"""Characters of one word are nearer to each other than this share of their size."""

# pdfium may be used by one thread at a time.
_one_at_a_time = threading.Lock()


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


class _Character(NamedTuple):
    text: str
    box: _Box
    size: float
    weight: int


class _Run:
    """A run while it grows."""

    def __init__(self, first: _Character) -> None:
        self.characters = [first]
        self.vertical = False

    def _direction(self, box: _Box) -> Optional[bool]:
        """Whether a box right behind the last one makes the run vertical; ``None`` where it is not right behind. A run
        of one character goes in both directions."""
        last, size = self.characters[-1].box, self.characters[-1].size or 1
        off_line = abs(box.top + box.bottom - last.top - last.bottom) / 2
        off_column = abs(box.left + box.right - last.left - last.right) / 2
        across, down = box.left - last.right, box.top - last.bottom
        if not self.vertical and off_line < size * 0.25 and -size * 0.5 < across < size * NEAR:
            return False
        if (self.vertical or len(self.characters) == 1) and off_column < size * 0.25 and -size * 0.25 < down < size * NEAR:
            return True
        return None

    def takes(self, character: _Character) -> bool:
        """Adds a character that belongs to the run."""
        last = self.characters[-1]
        if last.weight != character.weight or abs(last.size - character.size) >= 0.1:
            return False
        direction = self._direction(character.box)
        if direction is None:
            return False
        self.vertical = direction
        self.characters.append(character)
        return True

    def give(self, evidence: Evidence) -> None:
        boxes = [character.box for character in self.characters]
        evidence.run("".join(character.text for character in self.characters),
                     box=(min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes),
                          max(b.bottom for b in boxes)),
                     font_size=self.characters[0].size, weight=self.characters[0].weight,
                     flags=RunFlags.VERTICAL if self.vertical else RunFlags.PLAIN)


def _codes(text: Any, count: int) -> Iterator[Tuple[int, str]]:
    """The characters of a page with the numbers by which pdfium knows them."""
    high = 0
    for i in range(count):
        code = pdfium.FPDFText_GetUnicode(text, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
        if code in (0x02, 0xFFFE) and pdfium.FPDFText_IsHyphen(text, i) == 1:
            code = 0x2D  # pdfium's own sign for one at the end of a line, which it takes for a division
        high = 0
        yield i, chr(code)


def _address(pointer: Any) -> Optional[int]:
    return ctypes.cast(pointer, ctypes.c_void_p).value


def _font(text: Any, i: int) -> Tuple[float, int]:
    """The size of a character's font as it is shown, what the matrix makes of the font's own size, and its weight."""
    matrix, size = pdfium.FS_MATRIX(), float(pdfium.FPDFText_GetFontSize(text, i))
    if pdfium.FPDFText_GetMatrix(text, i, matrix):
        size *= abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5 or 1
    return size, 700 if pdfium.FPDFText_GetFontWeight(text, i) >= 600 else 400


class _Page:
    """A page, with the way from its own coordinates to points from its top left corner, turned as it is shown."""

    SCALE = 1000

    def __init__(self, page: Any) -> None:
        self.page = page
        self.width, self.height = page.get_size()
        origin, right, up = self._shown(0, 0), self._shown(1000, 0), self._shown(0, 1000)
        self.x = (origin[0], (right[0] - origin[0]) / 1000, (up[0] - origin[0]) / 1000)
        self.y = (origin[1], (right[1] - origin[1]) / 1000, (up[1] - origin[1]) / 1000)

    def _shown(self, x: float, y: float) -> Tuple[float, float]:
        to_x, to_y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self.page, 0, 0, round(self.width * self.SCALE), round(self.height * self.SCALE), 0, x, y,
                                 to_x, to_y)
        return to_x.value / self.SCALE, to_y.value / self.SCALE

    def box(self, rectangle: Any) -> _Box:
        x0, x1, y0, y1 = rectangle.left, rectangle.right, rectangle.bottom, rectangle.top
        a, b = self.x[0] + self.x[1] * x0 + self.x[2] * y0, self.x[0] + self.x[1] * x1 + self.x[2] * y1
        c, d = self.y[0] + self.y[1] * x0 + self.y[2] * y0, self.y[0] + self.y[1] * x1 + self.y[2] * y1
        return _Box(min(a, b), min(c, d), max(a, b), max(c, d))

    def characters(self) -> Generator[Optional[_Character], None, None]:
        """Its characters; ``None`` where a gap is."""
        text = self.page.get_textpage()
        try:
            handle, rectangle, of, font = text.raw, pdfium.FS_RECTF(), None, (0.0, 400)
            for i, character in _codes(handle, text.count_chars()):
                if character.isspace() or character < " ":
                    yield None
                elif pdfium.FPDFText_GetLooseCharBox(handle, i, rectangle):
                    box, object_ = self.box(rectangle), _address(pdfium.FPDFText_GetTextObject(handle, i))
                    if object_ is None or object_ != of:
                        of, font = object_, _font(handle, i)
                    if box.left < box.right and box.top < box.bottom:
                        yield _Character(character, box, *font)
        finally:
            text.close()

    def give(self, evidence: Evidence) -> bool:
        """Gives the page's runs; whether it has any."""
        evidence.page(self.width, self.height)
        run, some = None, False
        with contextlib.closing(self.characters()) as characters:
            for character in characters:
                if character is not None and run is not None and run.takes(character):
                    continue
                if run is not None:
                    run.give(evidence)
                run = _Run(character) if character is not None else None
                some = some or character is not None
        if run is not None:
            run.give(evidence)
        return some


def recognize(data: bytes) -> int:
    """Programs look for the sign in the first 1024 bytes: mail gateways put lines of their own before it."""
    if data.startswith(b"%PDF-"):
        return 100
    return 60 if b"%PDF-" in data[:1024] else 0


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise FormatError("the file is locked by a password: save it without one") from None
        raise FormatError("the file is damaged: it has no pages that can be found") from None


def _pages(document: Any, evidence: Evidence) -> List[Optional[bool]]:
    """Gives all pages; of each whether it has text, or ``None`` where it is damaged."""
    found: List[Optional[bool]] = []
    for i in range(len(document)):
        try:
            page = document[i]
        except pypdfium2.PdfiumError:
            evidence.page(0, 0)
            found.append(None)
            continue
        try:
            found.append(_Page(page).give(evidence))
        finally:
            page.close()
    return found


def read(data: bytes, evidence: Evidence) -> None:
    """Gives the evidence of a PDF."""
    with _one_at_a_time:
        document = _opened(data)
        try:
            limit = evidence.limit(Limit.PAGES)
            if limit and len(document) > limit:
                raise LimitError(f"the file has {len(document)} pages, more than the limit of {limit}")
            evidence.fact(Fact.MEDIA_TYPE, "application/pdf")
            pages = _pages(document, evidence)
        finally:
            document.close()
    for pages_of, words in ((pages.count(None), "are damaged and left out"), (pages.count(False), "have no text: they are "
                            "pictures, as of a scanner, and need character recognition first")):
        if pages_of:
            evidence.warn(f"{pages_of} of {len(pages)} pages {words}")


def reader() -> Reader:
    """The reader, for analyzers of one's own; the default analyzer has it."""
    return Reader(recognize, read, name="pdfium", version=str(pypdfium2.PYPDFIUM_INFO.version))
