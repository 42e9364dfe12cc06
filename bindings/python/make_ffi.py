#!/usr/bin/env python3
"""Writes the module through which cffi calls the library, without a compiler: make_ffi.py DECLARATIONS OUTPUT."""
import sys

import cffi

declarations, output = sys.argv[1:]
ffi = cffi.FFI()
with open(declarations, encoding="utf-8") as f:
    ffi.cdef(f.read())
ffi.set_source("policydoc._ffi", None)
ffi.emit_python_code(output)
