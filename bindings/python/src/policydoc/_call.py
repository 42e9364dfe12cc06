"""Calling the library: strings, failures, and exceptions that callbacks raise."""
from __future__ import annotations

import threading
from typing import Any, Callable, Dict, List, Optional, TypeVar

from ._ffi import ffi
from ._generated import ERRORS, CallbackError, Error, Status
from ._library import lib

NULL = ffi.NULL
NO_OFFSET = int(ffi.cast("size_t", -1))
_SIZE = ffi.typeof("size_t *")
_T = TypeVar("_T")


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
    return made


def call(function: Callable[..., int], *arguments: Any) -> None:
    """Calls a function that can fail, whose last parameter, left out here, is the error."""
    error = ffi.new("pdoc_error **")
    status = function(*arguments, error)
    try:
        raise_held()
        if status != Status.OK:
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


class Kept:
    """Objects of Python that the library holds a pointer to, until it says that it no longer does."""

    def __init__(self) -> None:
        self._handles: Dict[int, Any] = {}

    def pointer(self, thing: object) -> Any:
        handle = ffi.new_handle(thing)
        self._handles[int(ffi.cast("uintptr_t", handle))] = handle
        return handle

    def drop(self, pointer: Any) -> None:
        self._handles.pop(int(ffi.cast("uintptr_t", pointer)), None)

    def __len__(self) -> int:
        return len(self._handles)


kept = Kept()


def callback(declaration: str, failed: Optional[int] = Status.ERROR_CALLBACK) -> Callable[[Callable[..., Any]], Any]:
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


@callback("pdoc_destroy_fn", None)
def destroy(user: Any) -> None:
    kept.drop(user)


@callback("pdoc_sink_fn")
def sink(user: Any, data: Any, count: int) -> int:
    ffi.from_handle(user)(ffi.unpack(data, count))
    return 0


def written(function: Callable[..., int], *arguments: Any) -> bytes:
    """What a function writes that takes a sink, its user data and the error last."""
    parts: List[bytes] = []
    write(parts.append, function, *arguments)
    return b"".join(parts)


def write(to: Callable[[bytes], Any], function: Callable[..., int], *arguments: Any) -> None:
    """Hands on what such a function writes, portion by portion."""
    handle = ffi.new_handle(to)
    call(function, *arguments, sink, handle)


__all__ = ["NULL", "NO_OFFSET", "CallbackError", "call", "callback", "destroy", "encoded", "hold", "kept", "known_text",
           "make", "raise_held", "string", "text", "write", "written"]
