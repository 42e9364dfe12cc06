"""Japanese encodings by Python's own codecs, for a library that was built without ICU."""
from __future__ import annotations

import codecs
import ctypes
import functools
import re
from typing import Any, Dict, Mapping, Optional, Tuple

from ._generated import EncodingError, Fact

# What the library calls them, and Python's codecs that read all that is found under the name.
_CODECS = {"Shift_JIS": "cp932", "EUC-JP": "euc_jis_2004", "ISO-2022-JP": "iso2022_jp_ext"}
_SIGNS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Signs that the library, as Windows does, takes for the wide ones, which cp932 gives of itself.
_WIDE = str.maketrans("\u301c\u2016\u2212\xa2\xa3\xac", "\uff5e\u2225\uff0d\uffe0\uffe1\uffe2")
# Rare in minutes, and what text of one encoding looks like in another: half-width katakana, private use, controls.
_RARE = re.compile("[\uff61-\uff9f\ue000-\uf8ff\x80-\x9f\u0370-\u03ff\u0400-\u04ff]")
# A file with more faults than one in so many characters is not of that encoding.
_FAULTS = 50
# How a page begins, behind what may stand before that.
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|title|meta)\b", re.IGNORECASE)
_BEFORE_A_PAGE = re.compile(rb"<!--.*?-->|<\?[^>]*>", re.DOTALL)


def decoded(data: bytes, facts: Mapping[Fact, str],
            encoding: Optional[str]) -> Tuple[Any, Mapping[Fact, str], Optional[str]]:
    """The bytes as UTF-8 where they are of an encoding that the library cannot read, what it is to be told, and the
    name of that encoding; UTF-8, UTF-16 and what is no text go through as they are. So do pages, which say themselves
    what they are in, where their reader has the C library's tables for it."""
    told = facts.get(Fact.ENCODING)
    if told is not None and told.upper().startswith("UTF"):
        return data, facts, encoding
    if told is None and (data[:3].startswith(_SIGNS) or _is_utf8(data)):
        return data, facts, encoding
    page = _is_page(data)
    if _converts() if page else _is_no_text(data):
        return data, facts, encoding
    name, text = (told, _by_name(data, told)) if told else _by_evidence(data)
    if text is None:
        return data, facts, encoding
    left: Dict[Fact, str] = {fact: value for fact, value in facts.items() if fact != Fact.ENCODING}
    if page:
        left[Fact.ENCODING] = "UTF-8"  # whatever it says itself
    return text.encode("utf-8"), left, name


def _is_page(data: bytes) -> bool:
    """As the reader of HTML recognizes one."""
    return _PAGE.match(_BEFORE_A_PAGE.sub(b"", data[:4096])) is not None


@functools.lru_cache(maxsize=None)
def _converts() -> bool:
    """Whether the C library's iconv, by which the reader of HTML decodes, has the Japanese encodings: small systems leave
    its tables out."""
    try:
        library = ctypes.CDLL(None)
        opened, closed = library.iconv_open, library.iconv_close
    except (AttributeError, OSError, TypeError):
        return False
    opened.restype, closed.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    for name in (b"SHIFT_JIS", b"EUC-JP", b"ISO-2022-JP"):
        converter = opened(b"UTF-8", name)
        if converter == ctypes.c_void_p(-1).value:
            return False
        closed(converter)
    return True


def _is_utf8(data: bytes) -> bool:
    try:
        str(data, "utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x1b$" not in data[:4096] and b"\x1b(" not in data[:4096]


def _is_no_text(data: bytes) -> bool:
    return b"\x00" in data or data[:5] in (b"%PDF-", b"<?xml") or data[:4] == b"PK\x03\x04"


def _by_name(data: bytes, name: str) -> str:
    for known in _CODECS:
        if known.lower().replace("_", "-") == name.lower().replace("_", "-"):
            return _by_codec(data, known)
    try:
        return str(data, name, "replace")
    except LookupError:
        raise EncodingError(f"the encoding {name} is unknown") from None


def _by_codec(data: bytes, name: str) -> str:
    return str(data, _CODECS[name], "replace").translate(_WIDE)


def _by_evidence(data: bytes) -> Tuple[Optional[str], Optional[str]]:
    """The encoding in which the bytes have the fewest faults and the least that is rare; none where all have many."""
    if b"\x1b$" in data or b"\x1b(" in data:
        return "ISO-2022-JP", _by_codec(data, "ISO-2022-JP")
    best: Tuple[Tuple[int, int], Optional[str], Optional[str]] = ((len(data), 0), None, None)
    for name in (None, "EUC-JP", "Shift_JIS"):
        text = _by_codec(data, name) if name else str(data, "utf-8", "replace")
        faults = text.count("\ufffd")
        if faults * _FAULTS <= len(text):
            best = min(best, ((faults, len(_RARE.findall(text))), name, text if name else None), key=lambda b: b[0])
    return best[1], best[2]
