#!/usr/bin/env python3
"""The gates of script/abi.py see what they are there for: a small library with one fault after another.

    test_gates.py
"""
import contextlib, io, os, re, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "script"))
import abi

HEADER = """#ifndef PDOC_POLICYDOC_H
#define PDOC_POLICYDOC_H
#include <stddef.h>
#include <stdint.h>
#define PDOC_EXPORT __attribute__((visibility("default")))
#define PDOC_VERSION_MAJOR 1
#define PDOC_MOST 8
typedef struct pdoc_thing pdoc_thing;
typedef int32_t pdoc_sort;
enum { PDOC_SORT_UNKNOWN = 0, PDOC_SORT_BIG = 1 };
typedef struct pdoc_pair { size_t start, end; } pdoc_pair;
typedef struct pdoc_table { size_t size; int (*call)(void *user); } pdoc_table;
PDOC_EXPORT size_t pdoc_thing_size(const pdoc_thing *thing);
PDOC_EXPORT int pdoc_thing_call(const pdoc_thing *thing, const pdoc_table *table, void *user);
PDOC_EXPORT pdoc_pair pdoc_thing_pair(const pdoc_thing *thing, pdoc_sort sort);
#ifdef PDOC_EXPERIMENTAL
PDOC_EXPORT int pdoc_thing_try(const pdoc_thing *thing);
#endif
#endif
"""
SOURCE = """#define PDOC_EXPERIMENTAL
#include <policydoc/policydoc.h>
struct pdoc_thing { size_t size; };
size_t pdoc_thing_size(const pdoc_thing *thing) { return thing->size; }
pdoc_pair pdoc_thing_pair(const pdoc_thing *thing, pdoc_sort sort) {
    pdoc_pair pair = {thing->size, (size_t)sort};
    return pair;
}
int pdoc_thing_call(const pdoc_thing *thing, const pdoc_table *table, void *user) { return thing ? table->call(user) : 0; }
int pdoc_thing_try(const pdoc_thing *thing) { return thing->size > 0; }
"""
SCRIPT = abi.script_for({"pdoc_thing_size": False, "pdoc_thing_call": False, "pdoc_thing_pair": False,
                         "pdoc_thing_try": True}, {})
failed = []


def expect(truth, what):
    if not truth:
        failed.append(what)


class Library:
    """A library in a folder: the header, the version script, the source, each with changes."""

    def __init__(self, folder, name, header=(), source=(), script=(), soname="libpolicydoc.so.1", link=()):
        self.include = os.path.join(folder, name, "include")
        self.script, self.path = os.path.join(folder, name, "map"), os.path.join(folder, name, "lib.so")
        os.makedirs(os.path.join(self.include, "policydoc"))
        for path, text, changes in ((os.path.join(self.include, "policydoc", "policydoc.h"), HEADER, header),
                                    (os.path.join(folder, name, "lib.c"), SOURCE, source), (self.script, SCRIPT, script)):
            for old, new in changes:
                expect(old in text, f"{name}: {old}")
                text = text.replace(old, new)
            abi.write(path, text)
        subprocess.run(["gcc", "-g", "-O1", "-shared", "-fPIC", "-fvisibility=hidden", "-Wl,-z,now", "-I", self.include,
                        f"-Wl,-soname,{soname}", f"-Wl,--version-script,{self.script}", "-o", self.path,
                        os.path.join(folder, name, "lib.c"), *link], check=True)

    def symbols(self):
        return list(abi.symbols(self.path, self.include, self.script))

    def baseline(self, stored):
        self.said = io.StringIO()
        with contextlib.redirect_stdout(self.said):
            return list(abi.baseline(self.path, stored, self.include))

    def constants(self, stored):
        self.said = io.StringIO()
        with contextlib.redirect_stdout(self.said):
            return list(abi.constants(stored, self.include))


def gates(folder):
    first = Library(folder, "first")
    stored, values = os.path.join(folder, "stored.abi"), os.path.join(folder, "constants.txt")
    abi.abixml(first.path, stored, first.include)
    abi.write(values, "\n".join(abi.constants_of(abi.declarations.read(first.include))) + "\n")
    listed = os.path.join(ROOT, "abi", "writable.tsv")

    def same(library, name):
        expect(not library.symbols(), f"{name}: no symbol differs")
        expect(not library.baseline(stored), f"{name}: no function differs")
        expect(not library.constants(values), f"{name}: no constant differs")

    same(first, "the library itself")
    expect("pdoc_thing_try" not in open(stored).read(), "the baseline has nothing experimental")
    expect("pdoc_thing_size" in open(stored).read(), "the baseline has what is stable")
    expect(not list(abi.needed(first.path)) and not list(abi.writable(first.path, listed)), "the file itself is in order")

    inside = Library(folder, "inside", source=[("{ size_t size; }", "{ int more; size_t size; }")])
    same(inside, "the inside of a handle")
    tried = Library(folder, "tried", header=[("int pdoc_thing_try(const pdoc_thing *thing)", "long pdoc_thing_try(int n)")],
                    source=[("int pdoc_thing_try(const pdoc_thing *thing) { return thing->size > 0; }",
                             "long pdoc_thing_try(int n) { return n; }")])
    same(tried, "a change of something experimental")

    added = Library(folder, "added", header=[("PDOC_SORT_BIG = 1", "PDOC_SORT_BIG = 1, PDOC_SORT_NEW = 2"),
                                             ("#ifdef", "PDOC_EXPORT int pdoc_more(void);\n#ifdef")],
                    source=[("struct pdoc_thing {", "int pdoc_more(void) { return 1; }\nstruct pdoc_thing {")],
                    script=[("pdoc_thing_size;", "pdoc_thing_size;\n        pdoc_more;")])
    expect(not added.symbols(), "added: the lists agree")
    expect(not added.constants(values) and "added: pdoc_sort\tPDOC_SORT_NEW\t2" in added.said.getvalue(),
           "an added constant is told, and no fault")

    values_only = Library(folder, "values", header=[("PDOC_SORT_BIG = 1", "PDOC_SORT_BIG = 1, PDOC_SORT_NEW = 2")])
    expect(not values_only.baseline(stored), "an added enumerator is no fault")
    member = "int (*call)(void *user);"
    grown = Library(folder, "grown", header=[(member, member + " int (*more)(void *user);")])
    expect(not grown.baseline(stored) and "more" in grown.said.getvalue(), "a table that grows is told, and no fault")
    expect(not grown.constants(values), "a member that is added at the end is no fault")
    for name, text in (("before", "int flags; " + member), ("other", member.replace("void", "const void")), ("less", "")):
        source = [("table->call(user)", "table != user")] if name != "before" else []
        changed = Library(folder, "table " + name, header=[(member, text)], source=source)
        expect(changed.constants(values), f"a table that is changed is seen: {name}")

    more = Library(folder, "more", header=[("#ifdef", "PDOC_EXPORT int pdoc_more(void);\n#ifdef")],
                   source=[("struct pdoc_thing {", "int pdoc_more(void) { return 1; }\nstruct pdoc_thing {")],
                   script=[("pdoc_thing_size;", "pdoc_thing_size;\n        pdoc_more;")])
    expect(not more.baseline(stored) and "pdoc_more" in more.said.getvalue(), "an added function is told, and no fault")

    removed = Library(folder, "removed", header=[("PDOC_EXPORT size_t pdoc_thing_size(const pdoc_thing *thing);\n", "")],
                      source=[("size_t pdoc_thing_size(const pdoc_thing *thing) { return thing->size; }\n", "")],
                      script=[("        pdoc_thing_size;\n", "")])
    expect(not removed.symbols(), "removed everywhere: the lists agree")
    expect(removed.baseline(stored) and "pdoc_thing_size" in removed.said.getvalue(), "a removed function is seen")

    signature = Library(folder, "signature", header=[("size_t pdoc_thing_size(const", "int pdoc_thing_size(const")],
                        source=[("size_t pdoc_thing_size(const pdoc_thing *thing) { return thing->size; }",
                                 "int pdoc_thing_size(const pdoc_thing *thing) { return (int)thing->size; }")])
    expect(signature.baseline(stored) and "pdoc_thing_size" in signature.said.getvalue(), "a changed signature is seen")
    pair = Library(folder, "pair", header=[("size_t start, end;", "size_t start; int end;")],
                   source=[("(size_t)sort", "(int)sort")])
    expect(pair.baseline(stored), "a changed struct is seen")

    for name, old, new in (("an enumerator", "PDOC_SORT_BIG = 1", "PDOC_SORT_BIG = 2"),
                           ("a macro", "PDOC_MOST 8", "PDOC_MOST 9"), ("a gone macro", "#define PDOC_MOST 8\n", "")):
        expect(Library(folder, name, header=[(old, new)]).constants(values), f"constants: {name} is seen")
    expect(not Library(folder, "version", header=[("MAJOR 1", "MAJOR 2")]).constants(values), "the version is no constant")

    def symbol_fault(what, **changes):
        expect(Library(folder, what.replace(",", ""), **changes).symbols(), "symbols: " + what)

    symbol_fault("declared, but not shown", header=[("#ifdef", "PDOC_EXPORT int pdoc_more(void);\n#ifdef")])
    symbol_fault("shown, but not declared", script=[("pdoc_thing_size;", "pdoc_thing_size;\n        pdoc_more;")],
                 source=[("struct pdoc_thing {", "int pdoc_more(void); __attribute__((visibility(\"default\"))) "
                          "int pdoc_more(void) { return 1; }\nstruct pdoc_thing {")])
    symbol_fault("another prefix shown", script=[("pdoc_thing_size;", "pdoc_thing_size;\n        other;")],
                 source=[("struct pdoc_thing {", "__attribute__((visibility(\"default\"))) int other = 1;\n"
                          "struct pdoc_thing {")])
    symbol_fault("experimental in a stable node", script=[("pdoc_thing_pair;", "pdoc_thing_a;"),
                                                          ("pdoc_thing_try;", "pdoc_thing_pair;"),
                                                          ("pdoc_thing_a;", "pdoc_thing_try;")])

    data = Library(folder, "data", source=[("struct pdoc_thing {", "int count; static int times = 3;\nstruct pdoc_thing {"),
                                           ("return thing->size;", "count++; return thing->size + times++;")])
    expect({re.match(r"\w+", fault)[0] for fault in abi.writable(data.path, listed)} == {"count", "times"},
           "writable data is seen")
    local = Library(folder, "thread", source=[("struct pdoc_thing {",
                                               "static _Thread_local int times;\nstruct pdoc_thing {"),
                                              ("return thing->size;", "return thing->size + times++;")])
    expect(list(abi.writable(local.path, listed)), "a thread's data is seen")
    other = Library(folder, "other", soname="libpolicydoc.so.2", link=["-Wl,--no-as-needed", "-lstdc++"])
    expect(len(list(abi.needed(other.path))) == 2, "another soname and another library are seen")

    tree, manifest = os.path.join(folder, "first"), os.path.join(folder, "manifest")
    abi.write(manifest, "map\nlib.c\nlib.so\ninclude/policydoc/policydoc.h\n")
    expect(not list(abi.installed(tree, manifest)), "an installation that is as listed")
    abi.write(manifest, "map\nlib.c\nlib.so\ngone\n")
    expect(len(list(abi.installed(tree, manifest))) == 2, "a file too many and one too few are seen")


def scripts():
    nodes = {"pdoc_a": "POLICYDOC_1.0", "pdoc_gone": "POLICYDOC_1.0", "pdoc_settled": abi.EXPERIMENTAL}
    before, abi.NEWEST = abi.NEWEST, "POLICYDOC_1.1"
    text = abi.script_for({"pdoc_a": False, "pdoc_new": False, "pdoc_settled": False, "pdoc_try": True}, nodes)
    abi.NEWEST = before
    with tempfile.NamedTemporaryFile("w", suffix=".map") as f:
        f.write(text)
        f.flush()
        expect(abi.versioned(f.name) == {"pdoc_a": "POLICYDOC_1.0", "pdoc_new": "POLICYDOC_1.1",
                                         "pdoc_settled": "POLICYDOC_1.1", "pdoc_try": abi.EXPERIMENTAL},
               "functions keep their node, new ones join the newest")
    expect("} POLICYDOC_1.0;" in text, "a node follows the one before")


with tempfile.TemporaryDirectory() as d:
    gates(d)
scripts()
print("\n".join("failed: " + what for what in failed) or "the gates see what they should")
sys.exit(1 if failed else 0)
