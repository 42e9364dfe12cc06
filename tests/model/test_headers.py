#!/usr/bin/env python3
"""The public headers compile alone as C99 and C11, say that they are parts, and agree with the project's version.

    test_headers.py INCLUDE-DIRECTORY VERSION COMPILER...
"""
import os, re, subprocess, sys, tempfile

include, version, compiler = sys.argv[1], sys.argv[2], sys.argv[3:]
folder = os.path.join(include, "policydoc")
strict = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I", include]
failed = []


def compiles(text, *options, suffix=".c"):
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "unit" + suffix)
        with open(path, "w") as f:
            f.write(text)
        return subprocess.run([*compiler, *strict, *options, path], stderr=subprocess.PIPE).returncode == 0


def expect(truth, what):
    if not truth:
        failed.append(what)


whole = "#include <policydoc/policydoc.h>\n"
for standard in ("c99", "c11", "c17"):
    expect(compiles(whole, "-std=" + standard), "policydoc.h as " + standard)
expect(compiles(whole, "-x", "c++", "-std=c++17", suffix=".cc"), "policydoc.h as C++17")
# Another program's declarations of Arrow's structs stand, whichever come first.
theirs = "#define ARROW_C_DATA_INTERFACE\n#define ARROW_C_STREAM_INTERFACE\nstruct ArrowArrayStream { int theirs; };\n"
expect(compiles(theirs + whole + "int theirs(struct ArrowArrayStream *s) { return s->theirs; }\n"), "arrow.h after another's structs")
expect(compiles(whole + "#ifndef ARROW_C_STREAM_INTERFACE\n#error\n#endif\n#ifndef ARROW_C_DATA_INTERFACE\n#error\n#endif\n"),
       "arrow.h sets the guards")
for name in sorted(os.listdir(folder)):
    if not name.endswith(".h"):
        continue
    text = open(os.path.join(folder, name), encoding="utf-8").read()
    if name != "policydoc.h":
        expect(not compiles(f"#include <policydoc/{name}>\n"), name + " alone is refused")
    for word in ("FILE", "UChar", "utf8proc_", "pcre2_"):
        expect(not re.search(r"\b" + word, re.sub(r"/\*.*?\*/", "", text, flags=re.S)), f"{name} has no {word}")

text = open(os.path.join(folder, "version.h"), encoding="utf-8").read()
parts = [re.search(rf"PDOC_VERSION_{p} (\d+)", text).group(1) for p in ("MAJOR", "MINOR", "PATCH")]
expect(".".join(parts) == version, "version.h has the project's version")
expect(f'PDOC_VERSION_STRING "{version}"' in text, "PDOC_VERSION_STRING")

print("\n".join("failed: " + f for f in failed) or "headers are in order")
sys.exit(bool(failed))
