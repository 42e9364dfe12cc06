"""Places: passages of a document's text and boxes on its pages."""
from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A passage [start, end) of a document's text, in code points, as Python counts the characters of a string.

    >>> Span(2, 5).slice
    slice(2, 5, None)
    >>> "minutes"[Span(2, 5).slice]
    'nut'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """What cuts the passage out of ``document.text``."""
        return slice(self.start, self.end)


class Box(NamedTuple):
    """Where a passage stands on a page: the page from 0, and points from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Place(NamedTuple):
    """A line and a column, both from 1, the column in characters."""

    line: int
    column: int
