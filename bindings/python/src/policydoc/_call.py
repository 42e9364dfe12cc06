"""Calling the library: strings, failures, and exceptions that callbacks raise."""
from __future__ import annotations

import ctypes
import gc
import threading
from typing import Any, Callable, Dict, Optional, Tuple

from ._ffi import ffi
from ._generated import ERRORS, Error, Language, Limit, Status
from ._library import lib

NULL = ffi.NULL
NO_OFFSET = int(ffi.cast("size_t", -1))
NO_LIMIT = int(lib.PDOC_NO_LIMIT)
_SIZE = ffi.typeof("size_t *")
_ERROR = ffi.typeof("pdoc_error **")


class _Pending(threading.local):
    """What a callback raised in this thread and nobody has seen yet. Callbacks run in the thread that called."""

    exception: Optional[BaseException] = None


_pending = _Pending()


def hold(exception: BaseException) -> None:
    """Keeps what a callback raised until the call that it was made from comes back. The first one counts."""
    if _pending.exception is None:
        _pending.exception = exception


def raise_held() -> None:
    """Raises what a callback of the call that just came back has raised, the same object."""
    exception, _pending.exception = _pending.exception, None
    if exception is not None:
        raise exception


def string(pointer: Any) -> str:
    """A string that ends with its NUL byte."""
    return str(ffi.string(pointer), "utf-8", "replace") if pointer else ""


def text(function: Callable[..., Any], *arguments: Any) -> Optional[str]:
    """What a function gives that returns a string and writes its length last."""
    length = ffi.new(_SIZE)
    found = function(*arguments, length)
    if not found:
        return None
    return str(ffi.unpack(found, length[0]), "utf-8", "replace")


def known_text(function: Callable[..., Any], *arguments: Any) -> str:
    """The same where the function always gives one."""
    return text(function, *arguments) or ""


def encoded(value: str) -> bytes:
    return value.encode("utf-8")


def _failure(status: int, error: Any) -> Error:
    kind = ERRORS.get(status, Error)
    made = kind(known_text(lib.pdoc_error_message, error) or string(lib.pdoc_status_message(status, 1)))
    if kind is Error:
        made.status = status  # type: ignore[assignment]
    offset = lib.pdoc_error_offset(error)
    if error and offset != NO_OFFSET:
        made.offset = offset
    made.line = lib.pdoc_error_line(error) or None
    made.column = lib.pdoc_error_column(error) or None
    made.input = text(lib.pdoc_error_input, error)
    made.limit = Limit(lib.pdoc_error_limit(error)) or None
    made.japanese = (known_text(lib.pdoc_error_message_in, error, Language.JAPANESE)
                     or string(lib.pdoc_status_message(status, Language.JAPANESE)))
    return made


def call(function: Callable[..., int], *arguments: Any) -> None:
    """Calls a function that can fail, whose last parameter, left out here, is the error."""
    error = ffi.new(_ERROR)
    status = function(*arguments, error)
    if status == 0 and _pending.exception is None:
        return
    try:
        raise_held()
        raise _failure(status, error[0])
    finally:
        lib.pdoc_error_unref(error[0])


def make(type_: str, unref: Callable[[Any], None], function: Callable[..., int], *arguments: Any) -> Any:
    """Calls a function that makes an object, whose last parameters are where it goes and the error; what comes back is
    given back to the library when Python no longer holds it."""
    out = ffi.new(type_ + " **")
    try:
        call(function, *arguments, out)
    except BaseException:
        unref(out[0])
        raise
    return ffi.gc(out[0], unref)


def limit_told(value: int) -> Optional[int]:
    """A limit as Python has it: ``None`` for none."""
    return None if value == NO_LIMIT else int(value)


class Kept:
    """Objects of Python that the library holds a pointer to, until it says that it no longer does.

    It may say so at a moment when no code of Python may be run: while another program, with which data is shared, lets
    an exception through, or while the interpreter ends. So what it calls then is a function of C that writes something
    to the place it is given, the C library's time(), and objects are dropped when it is seen there.
    """

    destroy = ffi.cast("pdoc_destroy_fn", ctypes.cast(ctypes.CDLL(None).time, ctypes.c_void_p).value)

    def __init__(self) -> None:
        self._things: Dict[int, Tuple[Any, object]] = {}
        gc.callbacks.append(self.sweep)

    def pointer(self, thing: object) -> Any:
        """A pointer to give to the library with `destroy`."""
        self.sweep()
        place = ffi.new("int64_t[2]")
        self._things[int(ffi.cast("uintptr_t", place))] = place, thing
        return place

    def of(self, pointer: Any) -> Any:
        """The object for a pointer that the library gives."""
        return self._things[int(ffi.cast("uintptr_t", pointer))][1]

    def sweep(self, *_: Any) -> None:
        """Drops the objects that the library no longer holds."""
        for address, (place, _thing) in list(self._things.items()):
            if place[0]:
                self._things.pop(address, None)

    def __len__(self) -> int:
        self.sweep()
        return len(self._things)


kept = Kept()


def callback(declaration: str, failed: int = Status.ERROR_CALLBACK) -> Callable[[Callable[..., Any]], Any]:
    """Makes a C function of a Python one. What it raises is held for the caller, and C is told by `failed`."""

    def made(function: Callable[..., Any]) -> Any:
        def guarded(*arguments: Any) -> Any:
            try:
                return function(*arguments)
            except BaseException as exception:  # KeyboardInterrupt too: it belongs to the caller
                hold(exception)
                return failed

        return ffi.callback(declaration, guarded)

    return made


@callback("pdoc_sink_fn")
def sink(user: Any, data: Any, count: int) -> int:
    ffi.from_handle(user)(ffi.unpack(data, count))
    return 0


def written(function: Callable[..., int], *arguments: Any) -> str:
    """What a function writes into a buffer, whose last parameters are that and the error."""
    buffer = make("pdoc_buffer", lib.pdoc_buffer_unref, function, *arguments)
    return known_text(lib.pdoc_buffer_data, buffer)


def write(to: Callable[[bytes], Any], function: Callable[..., int], *arguments: Any) -> None:
    """Hands on what a function writes that takes a sink, its user data and the error last, portion by portion."""
    handle = ffi.new_handle(to)
    call(function, *arguments, sink, handle)


__all__ = ["NULL", "NO_LIMIT", "NO_OFFSET", "call", "callback", "encoded", "hold", "kept", "known_text", "limit_told",
           "make", "raise_held", "string", "text", "write", "written"]
