"""Which library is used: the one that the environment names, else the one in the package, else the system's."""
from __future__ import annotations

import ctypes.util
import os
from typing import Any, Iterator, List, Tuple

from ._ffi import ffi

_NAME = "libpolicydoc.so.1"
# It stays loaded until the process ends: what other programs took over is given back by its functions, and at the end
# of the interpreter nobody says in which order modules go.
_FLAGS = ffi.RTLD_NOW | getattr(ffi, "RTLD_NODELETE", 0)
# Where meson-python puts a library that a package brings.
_BUNDLED = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), ".policydoc.mesonpy.libs", _NAME)


def _places() -> Iterator[Tuple[str, str]]:
    """Where to look, and in words why there."""
    named = os.environ.get("POLICYDOC_LIBRARY")
    if named:
        yield named, "POLICYDOC_LIBRARY"
        return
    if os.path.exists(_BUNDLED):
        yield _BUNDLED, "the package"
        return
    yield _NAME, "the system"
    found = ctypes.util.find_library("policydoc")
    if found and found != _NAME:
        yield found, "the system"


def _fitting(library: Any, path: str, why: str) -> Any:
    """The library, if it is of the interface that this package was made for."""
    number = library.pdoc_version_number()
    if number // 1000000 != library.PDOC_VERSION_MAJOR:
        version = ffi.string(library.pdoc_version()).decode()
        raise ImportError(f"policydoc needs version {library.PDOC_VERSION_MAJOR} of its library, and {path} (from {why}) "
                          f"is {version}; name another one with POLICYDOC_LIBRARY")
    return library


def load() -> Tuple[Any, str]:
    """The library and the path that it was found at."""
    tried: List[str] = []
    for path, why in _places():
        try:
            library = ffi.dlopen(path, _FLAGS)
            library.pdoc_version_number
        except (OSError, AttributeError) as error:
            tried.append(f"{path} (from {why}): {error}")
            continue
        return _fitting(library, path, why), path
    raise ImportError("policydoc found no library to use: " + "; ".join(tried) +
                      "; name one with POLICYDOC_LIBRARY or install libpolicydoc")


lib, path = load()
