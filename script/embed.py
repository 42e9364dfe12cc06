#!/usr/bin/env python3
"""Puts the tables of data/ into one C file, checking their form; the build runs it.

usage: embed.py OUTPUT VERSION TABLE.tsv...

The tables go in as they are: the library reads them by the same code as the tables of users. The pack's version is the
latest `# version:` of the tables; its hash is FNV-1a (64 bits) over the names and bytes of the tables in the order of
their names."""
import pathlib
import sys



def fail(path, line, what):
    sys.exit(f"{path}:{line}: {what}")


def is_comment(line):
    return line.startswith("#") and not line.startswith("#\t")


def check(path, data):
    """The rules of lib/base/tsv.h; returns the table's version."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        fail(path, data[: error.start].count(b"\n") + 1, "not UTF-8")
    if "\0" in text:
        fail(path, text[: text.index("\0")].count("\n") + 1, "a NUL byte")
    version, header, seen, key_columns = "", None, {}, 1
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = line.removesuffix("\r")
        if not line:
            continue
        if is_comment(line):
            if header is None and line[1:].strip().startswith("version:"):
                version = line.split(":", 1)[1].strip()
            if header is None and line[1:].strip().startswith("key:"):
                key_columns = len(line.split(":", 1)[1].split())
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header) and not (len(cells) == len(header) + 1 and cells[-1] == ""):
            fail(path, number, "more cells than the header has")
        if not cells[0]:
            fail(path, number, "the first cell is empty")
        if line.replace("\\\\", "").replace("\\t", "").replace("\\n", "").count("\\"):
            fail(path, number, r"unknown escape (\t, \n, \\)")
        key = tuple(cells[:4]) if "canonical" in header else tuple(cells[:key_columns])
        if key in seen:
            print(f"{path}:{number}: warning: the same key as in line {seen[key]}", file=sys.stderr)
        seen[key] = number
    if header is None:
        fail(path, 1, "no header row")
    return version


def fnv1a(data, value=0xCBF29CE484222325):
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def literal(line):
    """A C string literal of one line. Hexadecimal escapes would run on into a digit; octal ones of three do not."""
    return '"' + "".join(
        chr(b) if 32 <= b < 127 and b not in b'"\\?' else f"\\{b:03o}" for b in line) + '"'


def main():
    output, version, paths = sys.argv[1], sys.argv[2], [pathlib.Path(p) for p in sys.argv[3:]]
    tables = {p.stem: p for p in paths}
    out = ["/* Made by script/embed.py from data/: change the tables, not this file. */",
           '#include "knowledge/builtin.h"', "",
           "#if defined(__GNUC__)", '#pragma GCC diagnostic ignored "-Woverlength-strings"', "#endif", ""]
    versions, value = [], 0xCBF29CE484222325
    for name in sorted(tables):
        data = tables[name].read_bytes()
        versions.append(check(tables[name], data))
        value = fnv1a(data, fnv1a(name.encode() + b"\0", value))
        out.append(f"static const char table_{name}[] =")
        out += ["    " + literal(line) for line in data.splitlines(keepends=True)]
        out[-1] += ";"
    out += ["", "const pdi_str pdi_builtin_tables[PDI_TABLE_COUNT] = {"]
    out += [f"    [PDI_TABLE_{name}] = {{table_{name}, sizeof table_{name} - 1}}," for name in sorted(tables)]
    if not tables:
        out.append("    {NULL, 0},")
    pack_version = max(versions, default="") or version
    out += ["};", "",
            "const pdi_pack pdi_builtin_pack = {",
            f'    {{"builtin", 7}}, {{"{pack_version}", {len(pack_version)}}}, {{"fnv1a64:{value:016x}", 24}}}};', ""]
    pathlib.Path(output).write_text("\n".join(out), encoding="ascii")


if __name__ == "__main__":
    main()
