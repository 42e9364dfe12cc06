#!/usr/bin/env python3
"""Read the public headers and write the declarations of the bindings: nothing is copied by hand.

    script/declarations.py            writes the files of the bindings
    script/declarations.py --check    only compares, and names those that differ
    script/declarations.py --json     prints what the headers declare

The headers go through the compiler's preprocessor ($CC, else cc) and pycparser; comments, which both leave out, are
taken from the headers themselves. See read() for the form of what comes out.
"""
import glob, json, os, re, subprocess, sys, tempfile, textwrap
from pycparser import c_ast, c_generator, c_parser
import generated

ROOT = generated.ROOT
INCLUDE = os.path.join(ROOT, "include")
CDEF = os.path.join(ROOT, "bindings", "python", "src", "policydoc", "_declarations.h")
PYTHON = os.path.join(ROOT, "bindings", "python", "src", "policydoc", "_generated.py")
RUBY = os.path.join(ROOT, "bindings", "ruby", "lib", "policydoc", "declarations.rb")
NOTICE = "Made from include/policydoc by script/declarations.py: change the headers, not this file."

# The types of the C library that the headers use, as pycparser needs them: their names alone matter.
STANDARD = """typedef unsigned long size_t; typedef unsigned long uintptr_t; typedef long ptrdiff_t;
typedef signed char int8_t; typedef short int16_t; typedef int int32_t; typedef long int64_t;
typedef unsigned char uint8_t; typedef unsigned short uint16_t; typedef unsigned uint32_t; typedef unsigned long uint64_t;
"""
# What enumerations are in C, whose own enums have no fixed width.
FIXED_WIDTH = ("int32_t", "uint32_t")
# Calls that read, find or write, which may take long: a binding gives back its interpreter's lock around them.
LONG = re.compile(r"_(parse|parse_borrowed|load)$|^pdoc_reader_run$|^pdoc_(annotations|analyzer)_make$|_make_(table|patterns)$"
                  r"|^pdoc_writer_(write$|make_)")


# ---- reading -------------------------------------------------------------------------------------------------------

def preprocessed(include):
    """The headers as one translation unit, with #define lines and line markers kept, and the system's headers empty."""
    compiler = os.environ.get("CC", "cc").split()
    with tempfile.TemporaryDirectory() as standard:
        for name in ("stddef.h", "stdint.h", "stdbool.h"):
            with open(os.path.join(standard, name), "w") as f:
                f.write("")
        command = compiler + ["-E", "-dD", "-nostdinc", "-D__attribute__(x)=", "-I", standard, "-I", include, "-x", "c",
                              os.path.join(include, "policydoc", "policydoc.h")]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def split_macros(text, include):
    """Takes the #define lines out; returns the rest and the macros of the public headers that may be values."""
    rest, macros, file = [], {}, ""
    for line in text.split("\n"):
        marker = re.match(r'#\s*(?:line )?\d+ "(.*?)"', line)
        if marker:
            file = marker[1]
        define = re.match(r"#define (PDOC_\w+)[ \t]+(.+)$", line)
        if define and file.startswith(include) and define[1] != "PDOC_EXPORT":
            macros[define[1]] = define[2]
        rest.append("" if line.startswith(("#define", "#undef")) else line)
    return "\n".join(rest), macros


def value(node, known):
    """What a constant expression comes to: an integer or a string."""
    if isinstance(node, c_ast.Constant):
        if node.type == "string":
            return json.loads(node.value)
        return int(node.value.rstrip("uUlL"), 0)
    if isinstance(node, c_ast.ID):
        return known[node.name]
    if isinstance(node, c_ast.Cast) and node.to_type.type.type.names in (["size_t"], ["uint64_t"]):
        return value(node.expr, known) % 2 ** 64
    if isinstance(node, c_ast.UnaryOp):
        return {"-": lambda x: -x, "~": lambda x: ~x, "+": lambda x: x}[node.op](value(node.expr, known))
    if isinstance(node, c_ast.BinaryOp):
        left, right = value(node.left, known), value(node.right, known)
        return {"+": left + right, "-": left - right, "*": left * right, "<<": left << right, "|": left | right}[node.op]
    raise ValueError(f"{node.coord}: not a constant that script/declarations.py understands")


def evaluated(macros):
    """The values of macros, each given by others and constants."""
    known = {}

    def of(name):
        if name not in known:
            for other in re.findall(r"\bPDOC_\w+", macros[name]):
                of(other)
            tree = c_parser.CParser().parse(STANDARD + f"unsigned long value = {macros[name]};")
            known[name] = value(tree.ext[-1].init, known)
        return known[name]

    return [{"name": name, "value": of(name)} for name in macros]


def comment(text):
    """A documentation comment's words: without its stars, with its own line breaks."""
    lines = [re.sub(r"^\s*\* ?", "", line).rstrip() for line in text.strip().split("\n")]
    return "\n".join(lines).strip()


def documentation(include):
    """The comment above each function, type and enumerator, or behind it. Functions without a line between them share
    the comment of the first, as the headers are written."""
    found = {}
    token = re.compile(r"/\*\*(?!<)(.*?)\*/|PDOC_EXPORT\b[^;{]*?\b(pdoc_\w+)\([^;]*;|\btypedef (?:u?int32_t (?=\w+;)|struct (?=\w+ \{))(pdoc_\w+)"
                       r"|\b(PDOC_\w+) = [^,\n/]*,?(?:\s*/\*\*<(.*?)\*/)?|\n([ \t]*\n)|typedef [^;]*?\(\*(pdoc_\w+)\)", re.S)
    for path in sorted(glob.glob(os.path.join(include, "policydoc", "*.h"))):
        last = None
        for m in token.finditer(open(path, encoding="utf-8").read()):
            words, function, type_, enumerator, behind, blank, callback = m.groups()
            if words is not None:
                last = comment(words)
            elif blank:
                last = None
            elif enumerator:
                found[enumerator] = " ".join(comment(behind).split()) if behind else last
                last = None
            else:
                name = function or type_ or callback
                found[name] = last
                if type_:
                    last = None
    return {name: words for name, words in found.items() if words}


def type_of(node):
    """A type: {"name", "const"} of what stands at the bottom, and how many "pointers" lead to it."""
    pointers = 0
    while isinstance(node, (c_ast.PtrDecl, c_ast.ArrayDecl)):
        pointers += 1
        node = node.type
    if isinstance(node, c_ast.FuncDecl):
        return {"function": signature(node), "pointers": pointers - 1}
    inner = node.type
    name = " ".join(inner.names) if isinstance(inner, c_ast.IdentifierType) else inner.name
    kind = {c_ast.Struct: "struct ", c_ast.Enum: "enum "}.get(type(inner), "")
    return {"name": kind + name, "const": "const" in node.quals, "pointers": pointers}


def signature(node):
    parameters = []
    for p in (node.args.params if node.args else []):
        if isinstance(p, c_ast.Typename) and type_of(p.type) == {"name": "void", "const": False, "pointers": 0}:
            continue
        parameters.append({"name": p.name, "type": type_of(p.type)})
    return {"result": type_of(node.type), "parameters": parameters}


def read(include=INCLUDE):
    """What the headers declare: a dictionary of the lists `macros`, `enumerations`, `handles`, `structs`, `callbacks`
    and `functions`, each in the order of the headers; `text` is a declaration in C. An enumeration is a name for an
    integer of 32 bits and, right behind it, an enum without a name that has its values."""
    text, macros = split_macros(preprocessed(include), include)
    tree = c_parser.CParser().parse(STANDARD + text)
    docs, generate = documentation(include), c_generator.CGenerator().visit
    out = {"macros": evaluated(macros), "enumerations": [], "handles": [], "structs": [], "callbacks": [], "functions": []}
    complete, named = set(), None
    for node in tree.ext:
        before, named = named, None
        if not (node.coord and str(node.coord.file).startswith(include)):
            continue
        inner = node.type
        if isinstance(node, c_ast.Decl) and isinstance(inner, c_ast.FuncDecl):
            out["functions"].append({"name": node.name, "doc": docs.get(node.name), "long": bool(LONG.search(node.name)),
                                     "text": generate(node), **signature(inner)})
            continue
        body = inner.type if isinstance(inner, c_ast.TypeDecl) else inner
        if isinstance(body, c_ast.IdentifierType) and body.names[0] in FIXED_WIDTH:
            named = {"name": node.name, "doc": docs.get(node.name), "type": body.names[0]}
        elif isinstance(body, c_ast.Enum) and body.values and before:
            known, values = {}, []
            for e in body.values.enumerators:
                if not e.value:
                    raise ValueError(f"{e.coord}: an enumerator without a value of its own")
                known[e.name] = value(e.value, known)
                values.append({"name": e.name, "value": known[e.name], "doc": docs.get(e.name)})
            out["enumerations"].append({**before, "values": values})
        elif isinstance(body, c_ast.Struct) and body.decls:
            complete.add(body.name)
            members = [{"name": d.name, "type": type_of(d.type)} for d in body.decls]
            out["structs"].append({"name": body.name, "typedef": isinstance(node, c_ast.Typedef), "doc": docs.get(body.name),
                                   "members": members, "text": generate(node)})
        elif isinstance(body, c_ast.Struct):
            out["handles"].append({"name": node.name or body.name})
        elif isinstance(inner, c_ast.PtrDecl) and isinstance(inner.type, c_ast.FuncDecl):
            out["callbacks"].append({"name": node.name, "doc": docs.get(node.name), "text": generate(node),
                                     **signature(inner.type)})
        else:
            raise ValueError(f"{node.coord}: a declaration that script/declarations.py does not understand")
    out["handles"] = [h for h in out["handles"] if h["name"] not in complete]
    return out


def camel(name):
    return "".join(part[:1].upper() + part[1:] for part in re.sub(r"^struct |^pdoc_", "", name).split("_"))


# ---- cffi ----------------------------------------------------------------------------------------------------------

def cdef(found):
    """The text for cffi's cdef()."""
    out = [f"/* {NOTICE} */"]
    # cffi knows integers alone, and takes 64 bits of them.
    out += [f"#define {m['name']} {m['value']}" for m in found["macros"] if isinstance(m["value"], int)]
    for e in found["enumerations"]:
        values = ", ".join(f"{v['name']} = {v['value']}" for v in e["values"])
        out.append(f"typedef {e['type']} {e['name']}; enum {{ {values} }};")
    out += [f"typedef struct {h['name']} {h['name']};" for h in found["handles"]]
    out += [f"typedef struct {s['name']} {s['name']};" for s in found["structs"] if s["typedef"]]
    out += [c["text"] + ";" for c in found["callbacks"]]
    for s in found["structs"]:
        text = re.sub(r"\s+", " ", s["text"])
        out.append(re.sub(r"^typedef (struct \w+ \{.*\}) \w+$", r"\1", text) + ";")
    out += [re.sub(r"\s+", " ", f["text"]) + ";" for f in found["functions"]]
    return "\n".join(out) + "\n"


# ---- Python: enumerations and exceptions ---------------------------------------------------------------------------

# Names that read better without what C needs, those that only C uses, and what Python itself calls such an error.
PYTHON_NAMES = {"pdoc_node_kind": None, "pdoc_visit_result": None}
PYTHON_ERRORS = {"MEMORY": ("OutOfMemoryError", "MemoryError"), "ARGUMENT": ("ArgumentError", "ValueError"),
                 "ENCODING": ("EncodingError", "ValueError"), "DATA": ("DataError", "ValueError"),
                 "MODULE": ("ModuleError", "ImportError"), "FORMAT": ("FormatError", "ValueError")}


def short_names(e):
    """The names of an enumeration's values without what they share: of PDOC_DOCUMENT_SUMMARY, SUMMARY."""
    common = os.path.commonprefix([v["name"] for v in e["values"]]).rpartition("_")[0] + "_"
    own = e["name"].rpartition("_")[2].upper() + "_"
    names = [v["name"][len(common):] for v in e["values"]]
    return [name[len(own):] if name.startswith(own) else name for name in names]


def docstring(words, indent="    "):
    """A comment as a docstring, broken into lines."""
    words = " ".join((words or "").split()).replace('"""', "'''")
    words = words[:1].upper() + words[1:] + ("" if words.endswith((".", "…")) else ".")
    return "\n".join(textwrap.wrap(f'"""{words}"""', 110, initial_indent=indent, subsequent_indent=indent))


def python_enumeration(e, name):
    yield from ("", "", f"class {name}({'Flags' if name.endswith('Flags') else 'Enumeration'}):", docstring(e["doc"]), "")
    for short, v in zip(short_names(e), e["values"]):
        yield f"    {short} = {v['value']}"
        if v["doc"]:
            yield docstring(v["doc"])


PYTHON_ERROR = '''

class Error(Exception):
    """A call of the library that failed."""

    status: Status = Status.OK
    """The code, whose number never changes."""
    offset: Optional[int] = None
    """The byte of the input where it went wrong; ``None`` without a place."""
    line: Optional[int] = None
    """The line of that place, from 1."""
    column: Optional[int] = None
    """The column of that place in characters, from 1."""
    input: Optional[str] = None
    """The name of the table or of the file of patterns that is faulty, as it was given; ``None``: the document."""
    limit: Optional[Limit] = None
    """Which limit was passed; ``None`` where none was, or none that can be set."""
    japanese: str = ""
    """The message in Japanese."""

    def message(self, language: Language = Language.ENGLISH) -> str:
        """The message in a language; in English it is what ``str()`` gives."""
        return self.japanese if language == Language.JAPANESE and self.japanese else str(self)'''


def python(found):
    """The module of enumerations and exceptions."""
    names, statuses = ["Error"], []
    out = [f'"""Enumerations and exceptions.\n\n{NOTICE}\n"""', "from __future__ import annotations", "",
           "from typing import Dict, Optional, Type", "", "from ._enumeration import Enumeration, Flags"]
    for e in found["enumerations"]:
        name = PYTHON_NAMES.get(e["name"], camel(e["name"]))
        if name:
            names.append(name)
            out += python_enumeration(e, name)
        if e["name"] == "pdoc_status":
            statuses = [v for v in e["values"] if v["value"]]
    out.append(PYTHON_ERROR)
    table = []
    for v in statuses:
        short = v["name"][len("PDOC_ERROR_"):]
        name, base = PYTHON_ERRORS.get(short, (short.capitalize() + "Error", None))
        names.append(name)
        table.append(f"    Status.ERROR_{short}: {name},")
        out += ["", "", f"class {name}(Error{', ' + base if base else ''}):", docstring(v["doc"]), "",
                f"    status = Status.ERROR_{short}"]
    out += ["", "", "ERRORS: Dict[int, Type[Error]] = {"] + table + ["}", "", "__all__ = ["]
    return "\n".join(out + [f'    "{name}",' for name in sorted(names)] + ["]"]) + "\n"


# ---- Ruby's ffi ----------------------------------------------------------------------------------------------------

BASIC = {"void": "void", "char": "char", "int": "int", "unsigned": "uint", "unsigned int": "uint", "size_t": "size_t",
         "int32_t": "int32", "uint32_t": "uint32", "int64_t": "int64", "uint64_t": "uint64", "double": "double",
         "uint8_t": "uint8", "int8_t": "int8", "uint16_t": "uint16", "int16_t": "int16"}


class Ruby:
    """Writes what was found for Ruby's ffi."""

    def __init__(self, found):
        self.found = found
        self.structs = {s["name"] for s in found["structs"]}
        self.enumerations = {e["name"] for e in found["enumerations"]}
        self.callbacks = {c["name"] for c in found["callbacks"]}

    def type(self, t, text_ends=False):
        """`text_ends`: a `const char *` that comes without a length, so that its NUL byte ends it."""
        if "function" in t:
            return ":pointer"
        if t["pointers"] == 1 and t["name"] == "char" and t["const"] and text_ends:
            return ":string"
        if t["pointers"]:
            return ":pointer"
        if t["name"] in self.structs:
            return f"{camel(t['name'])}.by_value"
        if t["name"] in self.callbacks or t["name"] in self.enumerations:
            return f":{t['name']}"
        return f":{BASIC[t['name']]}"

    def signature(self, f, text_ends):
        lengths = {i for i, p in enumerate(f["parameters"]) if p["name"] in ("length", "size", "count")}
        parameters = ", ".join(self.type(p["type"], text_ends and i + 1 not in lengths)
                               for i, p in enumerate(f["parameters"]))
        return f"[{parameters}], {self.type(f['result'], text_ends and not lengths)}"

    def constants(self):
        for m in self.found["macros"]:
            yield f"{m['name']} = {json.dumps(m['value'])}"
        for e in self.found["enumerations"]:
            yield ""
            yield from (f"{v['name']} = {v['value']}" for v in e["values"])

    def names(self):
        """Enumerators by their short names: of PDOC_DOCUMENT_SUMMARY, summary."""
        yield "ENUMERATIONS = {"
        for e in self.found["enumerations"]:
            common = os.path.commonprefix([v["name"] for v in e["values"]]).rpartition("_")[0] + "_"
            values = ", ".join(f"{v['name'][len(common):].lower()}: {v['value']}" for v in e["values"])
            yield f"  {e['name']}: {{ {values} }}.freeze,"
        yield "}.freeze"

    def types(self):
        yield from (f"typedef :{BASIC[e['type']]}, :{e['name']}" for e in self.found["enumerations"])
        for c in self.found["callbacks"]:
            yield f"callback :{c['name']}, {self.signature(c, False)}"
        for s in self.found["structs"]:
            yield ""
            for m in s["members"]:
                if "function" in m["type"]:
                    yield f"callback :{s['name']}_{m['name']}, {self.signature(m['type']['function'], False)}"
            members = [f":{m['name']}, " + (f":{s['name']}_{m['name']}" if "function" in m["type"] else self.type(m["type"]))
                       for m in s["members"]]
            yield f"class {camel(s['name'])} < FFI::Struct"
            yield "  layout " + ",\n         ".join(members)
            yield "end"

    def functions(self):
        yield "# Binds the functions to a library; those that may take long let other threads run meanwhile."
        yield "def self.bind(path)"
        yield "  ffi_lib path"
        for f in self.found["functions"]:
            blocking = ", blocking: true" if f["long"] else ""
            yield f"  attach_function :{f['name']}, {self.signature(f, True)}{blocking}"
        yield "end"

    def text(self):
        parts = [self.constants(), self.names(), self.types(), self.functions()]
        body = "\n\n".join("\n".join(part) for part in parts)
        indented = "\n".join(("    " + line).rstrip() for line in body.split("\n"))
        return (f"# frozen_string_literal: true\n\n# {NOTICE}\nrequire 'ffi'\n\nmodule Policydoc\n"
                f"  # The C interface, as the headers declare it.\n  module C\n    extend FFI::Library\n\n"
                f"{indented}\n  end\nend\n")


# ---- files ---------------------------------------------------------------------------------------------------------

def files(found):
    return {CDEF: cdef(found), PYTHON: python(found), RUBY: Ruby(found).text()}


def main(arguments):
    found = read()
    if "--json" in arguments:
        json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
        return 0
    return generated.write(files(found), "--check" in arguments, "differs from the headers; run script/declarations.py")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
