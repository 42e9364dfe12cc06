"""What the enumerations of the library have in common."""
from __future__ import annotations

import enum
from typing import Optional


class Enumeration(enum.IntEnum):
    """An enumeration that a newer library may have more values of than this package knows."""

    @classmethod
    def _missing_(cls, value: object) -> Optional["Enumeration"]:
        return cls(0) if isinstance(value, int) and value != 0 else None

    def __str__(self) -> str:
        return self.name.lower()


class Flags(enum.IntFlag):
    """Values that may be combined by ``|``."""
