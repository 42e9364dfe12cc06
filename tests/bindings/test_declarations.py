#!/usr/bin/env python3
"""The declarations of the bindings are what the headers declare: the C compiler compares them.

    test_declarations.py COMPILER...
"""
import os, re, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
os.environ["CC"] = " ".join(sys.argv[1:]) or "cc"
sys.path.insert(0, os.path.join(ROOT, "script"))
import declarations

failed = []
HEADER = """/* Part. */
#ifndef PDOC_X_H
#define PDOC_X_H
#include <stddef.h>
#include <stdint.h>
#define PDOC_EXPORT __attribute__((visibility("default")))
#define PDOC_ONE 1
#define PDOC_SUM (PDOC_ONE * 1000 + 2)
#define PDOC_NONE ((size_t)-1)
#define PDOC_WORD "a word"
typedef struct pdoc_thing pdoc_thing; /**< opaque */
/** Sorts of things. */
typedef int32_t pdoc_sort;
enum {
    PDOC_SORT_UNKNOWN = 0,
    PDOC_SORT_BIG = 4, /**< those that
                            are big */
    /** small ones */
    PDOC_SORT_SMALL = 5,
    PDOC_SORT_NEGATIVE = -2
};
/** A value. */
typedef struct pdoc_pair { size_t first; double second; int (*call)(void *user, pdoc_thing *thing); } pdoc_pair;
/** Called. */
typedef int (*pdoc_call_fn)(void *user, uint64_t n);
/** Counts things.
 *  Takes NULL. */
PDOC_EXPORT size_t pdoc_thing_count(const pdoc_thing *thing);
PDOC_EXPORT const char *pdoc_thing_name(const pdoc_thing *thing, size_t i,
                                        size_t *length);

PDOC_EXPORT const char *pdoc_word(const char *of);
/** The pair. */
PDOC_EXPORT pdoc_pair pdoc_thing_pair(pdoc_thing *thing, pdoc_call_fn call, pdoc_sort sort, const char *text, size_t length,
                                      pdoc_thing **out);
/** Nothing. */
PDOC_EXPORT void pdoc_thing_parse(void);
#endif
"""


def expect(truth, what):
    if not truth:
        failed.append(what)


def compiles(text, *options):
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "unit.c")
        with open(path, "w") as f:
            f.write(text)
        command = os.environ["CC"].split() + ["-std=c11", "-fsyntax-only", "-Wall", "-Werror", *options, path]
        return subprocess.run(command, stderr=subprocess.PIPE).returncode == 0


def invented():
    with tempfile.TemporaryDirectory() as d:
        os.mkdir(os.path.join(d, "policydoc"))
        with open(os.path.join(d, "policydoc", "policydoc.h"), "w") as f:
            f.write(HEADER)
        return declarations.read(d)


def by_name(items):
    return {item["name"]: item for item in items}


found = invented()
expect({m["name"]: m["value"] for m in found["macros"]} ==
       {"PDOC_ONE": 1, "PDOC_SUM": 1002, "PDOC_NONE": 2 ** 64 - 1, "PDOC_WORD": "a word"}, "values of macros")
sort = found["enumerations"][0]
expect([v["value"] for v in sort["values"]] == [0, 4, 5, -2], "values of enumerators")
expect([v["doc"] for v in sort["values"]] == [None, "those that are big", "small ones", None], "comments of enumerators")
expect(sort["doc"] == "Sorts of things.", "the comment of an enumeration")
expect([h["name"] for h in found["handles"]] == ["pdoc_thing"], "handles")
functions = by_name(found["functions"])
expect(functions["pdoc_thing_count"]["doc"] == functions["pdoc_thing_name"]["doc"] == "Counts things.\n Takes NULL.",
       "functions below each other share a comment")
expect(functions["pdoc_word"]["doc"] is None, "an empty line parts comments")
expect(functions["pdoc_thing_parse"]["long"] and not functions["pdoc_thing_pair"]["long"], "which calls are long")
expect(functions["pdoc_thing_parse"]["parameters"] == [], "no parameters")

cdef = declarations.cdef(found)
expect("#define PDOC_SUM 1002\n" in cdef and "PDOC_WORD" not in cdef, "cffi has the integers alone")
expect("pdoc_pair pdoc_thing_pair(pdoc_thing *thing, pdoc_call_fn call, pdoc_sort sort, const char *text, size_t length, "
       "pdoc_thing **out);" in cdef, "cffi: a function")
ruby = declarations.Ruby(found).text()
for line in ("attach_function :pdoc_thing_count, [:pointer], :size_t",
             "attach_function :pdoc_thing_name, [:pointer, :size_t, :pointer], :pointer",
             "attach_function :pdoc_word, [:string], :string",
             "attach_function :pdoc_thing_pair, [:pointer, :pdoc_call_fn, :pdoc_sort, :pointer, :size_t, :pointer], Pair.by_value",
             "attach_function :pdoc_thing_parse, [], :void, blocking: true",
             "callback :pdoc_call_fn, [:pointer, :uint64], :int",
             "layout :first, :size_t,\n             :second, :double,\n             :call, :pdoc_pair_call",
             'PDOC_WORD = "a word"',
             "pdoc_sort: { unknown: 0, big: 4, small: 5, negative: -2 }.freeze,"):
    expect(line + "\n" in ruby, "Ruby: " + line)

real = declarations.read()
headers = ""
# Bindings stand on what is stable alone.
for name in sorted(set(os.listdir(os.path.join(declarations.INCLUDE, "policydoc"))) - {"experimental.h"}):
    with open(os.path.join(declarations.INCLUDE, "policydoc", name), encoding="utf-8") as f:
        headers += f.read()
expect(len(real["functions"]) == len(re.findall(r"^PDOC_EXPORT", headers, re.M)), "every exported function is there")
expect(all(e["doc"] for e in real["enumerations"]), "every enumeration has a comment")
# The compiler has the last word: what is given to cffi is declared again behind the headers, and the values compared.
again = [f"{f['text']};" for f in real["functions"]]
again += [f"_Static_assert({v['name']} == {v['value']}, \"\");" for e in real["enumerations"] for v in e["values"]]
again += [f"_Static_assert({m['name']} == {m['value']}u, \"\");" for m in real["macros"] if isinstance(m["value"], int)]
whole = "#include <policydoc/policydoc.h>\n" + "\n".join(again)
expect(compiles(whole, "-I", declarations.INCLUDE), "the compiler finds the declarations the same")
expect(not compiles(whole.replace("size_t i", "int i"), "-I", declarations.INCLUDE), "the compiler sees a difference")

for path, text in declarations.files(real).items():
    with open(path, encoding="utf-8") as f:
        expect(f.read() == text, os.path.relpath(path, ROOT) + " is what the headers say; run script/declarations.py")

for what in failed:
    print("failed:", what)
sys.exit(1 if failed else 0)
