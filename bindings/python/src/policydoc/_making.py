"""What extractors and readers have in common: they know how they were made."""
from __future__ import annotations

from typing import Any, Callable, ClassVar, Dict, Tuple, Type, TypeVar

from ._call import known_text

_Thing = TypeVar("_Thing", bound="Made")


class Made:
    """Something of the library that knows how it was made: the function, its arguments and its options.

    The library cannot tell whether two such things do the same, and has no form to write one down in. So two are equal
    that were made alike, and what is pickled is how one was made, which makes it again. Where that is not known, as of
    what the library made itself, a thing is equal to itself alone and cannot be pickled.
    """

    __slots__ = ("_pointer", "_made")

    _pointer: Any
    _made: Any
    # The library's functions that tell name and version.
    _name_of: ClassVar[Callable[..., Any]]
    _version_of: ClassVar[Callable[..., Any]]

    @classmethod
    def _of(cls: Type[_Thing], pointer: Any, *made: Any) -> _Thing:
        thing = cls.__new__(cls)
        thing._pointer, thing._made = pointer, made or None
        return thing

    @property
    def name(self) -> str:
        """What lists, diagnostics and exports call it."""
        return known_text(self._name_of, self._pointer)

    @property
    def version(self) -> str:
        """Its version; empty without one."""
        return known_text(self._version_of, self._pointer)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Made):
            return NotImplemented
        return bool(self._pointer == other._pointer) or (self._made is not None and bool(self._made == other._made))

    def __hash__(self) -> int:
        return hash((self.name, self.version))

    def __reduce__(self) -> Any:
        if self._made is None:
            raise TypeError(f"how {self!r} was made is not known, so it cannot be pickled")
        return _made_again, self._made


def _made_again(function: Callable[..., Made], arguments: Tuple[Any, ...], options: Dict[str, Any]) -> Made:
    return function(*arguments, **options)
