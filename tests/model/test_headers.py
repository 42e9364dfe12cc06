#!/usr/bin/env python3
"""The public headers compile alone in every standard, say that they are parts, and agree with the project's version,
with the manual page of the library, and with what the Debian packages say.

    test_headers.py INCLUDE-DIRECTORY VERSION COMPILER...
"""
import os, re, subprocess, sys, tempfile

include, version, compiler = sys.argv[1], sys.argv[2], sys.argv[3:]
folder = os.path.join(include, "policydoc")
strict = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wundef", "-Werror", "-fsyntax-only", "-I", include]
of_c = ["-Wstrict-prototypes", "-Wc++-compat"]
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
experimental = "#define PDOC_EXPERIMENTAL\n" + whole
for text in (whole, experimental, whole + whole):
    for standard in ("c99", "c11", "c17"):
        expect(compiles(text, "-std=" + standard, *of_c), "policydoc.h as " + standard)
    for standard in ("c++11", "c++17", "c++20"):
        expect(compiles(text, "-x", "c++", "-std=" + standard, suffix=".cc"), "policydoc.h as " + standard)

# An enum's width is the compiler's choice, and a value that it does not list may be none in C++: so no type is one.
sizes = whole + "".join(f"typedef char {name}_has_32_bits[sizeof({name}) == 4 ? 1 : -1];\n"
                        for name in ("pdoc_status", "pdoc_unit", "pdoc_run_flags", "pdoc_diagnostic_code"))
expect(compiles(sizes, "-std=c99", "-fshort-enums"), "enumerations have 32 bits whatever the compiler does")

memory = "size_t f(const pdoc_document *d);\nsize_t f(const pdoc_document *d) { return pdoc_document_memory(d); }\n"
expect(not compiles(whole + memory, "-std=c11"), "what is experimental is not seen unasked")
expect(compiles(experimental + memory, "-std=c11"), "what is experimental is seen when asked for")

old = whole + """PDOC_DEPRECATED("1.2", "pdoc_version()") const char *pdoc_old(void);
const char *f(void);
const char *f(void) { return pdoc_old(); }
"""
for options in (["-std=c99"], ["-x", "c++", "-std=c++17"]):
    expect(not compiles(old, *options), "a deprecated function is warned of")
    expect(compiles(old, "-DPDOC_NO_DEPRECATION_WARNINGS", *options), "the warning can be switched off")

newer = whole + "#if PDOC_VERSION_AT_LEAST({})\n#error newer\n#endif\n"
numbers = [int(n) for n in version.split(".")]
expect(not compiles(newer.format("{}, {}, {}".format(*numbers))), "the version is at least itself")
expect(compiles(newer.format("{}, {}, {}".format(*numbers[:2], numbers[2] + 1))), "the version is not at least a later one")

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
    names = set(re.findall(r"^\s*#\s*define (\w+)", text, re.M))
    expect(all(n.startswith(("PDOC_", "ARROW_")) for n in names), f"{name} defines nothing of another prefix")
    expect(not re.search(r"\benum \w", re.sub(r"/\*.*?\*/", "", text, flags=re.S)), f"{name} has no type that is an enum")
    for word in ("FILE", "UChar", "utf8proc_", "pcre2_"):
        expect(not re.search(r"\b" + word, re.sub(r"/\*.*?\*/", "", text, flags=re.S)), f"{name} has no {word}")

text = open(os.path.join(folder, "version.h"), encoding="utf-8").read()
parts = [re.search(rf"PDOC_VERSION_{p} (\d+)", text).group(1) for p in ("MAJOR", "MINOR", "PATCH")]
expect(".".join(parts) == version, "version.h has the project's version")
expect(f'PDOC_VERSION_STRING "{version}"' in text, "PDOC_VERSION_STRING")

root = os.path.dirname(os.path.abspath(include))
headers = {n: open(os.path.join(folder, n), encoding="utf-8").read() for n in os.listdir(folder) if n.endswith(".h")}
page = open(os.path.join(root, "doc", "libpolicydoc.3"), encoding="utf-8").read()
for name in set(re.findall(r"\b(?:pdoc_\w+|PDOC_\w+)", page)):
    expect(any(re.search(rf"\b{name}\b", text) for text in headers.values()), f"libpolicydoc(3): {name} is declared")
expect(set(re.findall(r"policydoc/(\w+\.h)", page)) == set(headers), "libpolicydoc(3) names every header")
program = re.search(r"^\.Bd.*?\n(.*?)^\.Ed", page, re.M | re.S)[1].replace("\\en", "\\n")
expect(compiles(program, "-std=c99"), "the program of libpolicydoc(3) compiles")

packaged = open(os.path.join(root, "debian", "changelog"), encoding="utf-8").readline().split()[1].strip("()")
expect(packaged == version or packaged.startswith((version + "+", version + "~")), "debian/changelog has the project's version")

print("\n".join("failed: " + f for f in failed) or "headers are in order")
sys.exit(bool(failed))
