#!/usr/bin/env python3
"""Make what the library knows of its own constants; --check only compares.

The public header codes.h and lib/base/codes.def come from lib/base/codes.tsv. lib/base/names.def, the fixed names of the values
of all other enumerations, comes from the public headers: a name is the enumerator without what all of its enumeration have in
common, in small letters, with - for _ (PDOC_LIMIT_PATTERN_STEPS: pattern-steps). lib/base/words.def comes from lib/base/words.tsv: the Japanese of what errors
say, which each message of the code must have.
"""
import csv, glob, os, re, sys
import generated

ROOT = generated.ROOT
TABLE = os.path.join(ROOT, "lib", "base", "codes.tsv")
HEADER = os.path.join(ROOT, "include", "policydoc", "codes.h")
DEF = os.path.join(ROOT, "lib", "base", "codes.def")
WORDS = os.path.join(ROOT, "lib", "base", "words.tsv")
WORDS_DEF = os.path.join(ROOT, "lib", "base", "words.def")
NAMES = os.path.join(ROOT, "lib", "base", "names.def")
NOTICE = "Made from lib/base/codes.tsv by script/codes.py: change the table, not this file."


def rows():
    with open(TABLE, encoding="utf-8", newline="") as f:
        found = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    for kind in ("status", "diagnostic"):
        of = [r for r in found if r["kind"] == kind]
        for key in ("number", "identifier", "name"):
            values = [r[key] for r in of]
            if len(set(values)) != len(values):
                sys.exit(f"codes.tsv: a {key} of kind {kind} is given twice")
    return found


def enumerators(of, prefix):
    out = []
    for i, r in enumerate(of):
        comma = "," if i + 1 < len(of) else ""
        told = f" Arguments: {', '.join(r['arguments'].split())}." if r.get("arguments") else ""
        out.append(f"    /** {r['meaning']}{told} */\n    {prefix}{r['identifier']} = {r['number']}{comma}\n")
    return "".join(out)


def header(found):
    status = [r for r in found if r["kind"] == "status"]
    diagnostics = [r for r in found if r["kind"] == "diagnostic"]
    unknown = {"number": "0", "identifier": "UNKNOWN", "meaning": "None, or one that this library does not know."}
    return f"""/** @defgroup codes Codes
 *  The codes of errors and of diagnostics (codes.h, a part of policydoc.h). Their numbers never change.
 *  {NOTICE}
 *
 *  @ownership Nothing is handed out.
 *  @threads Nothing is called.
 *  @since 1.0
 *  @{{ */
#ifndef PDOC_CODES_H
#define PDOC_CODES_H
#ifndef PDOC_POLICYDOC_H
#error "include <policydoc/policydoc.h>"
#endif

/** What a call came to: 0 done, negative failed. A newer library may return codes that are not listed here. */
typedef int32_t pdoc_status;
enum {{
{enumerators(status, "")}}};

/** What a diagnostic says. Arguments are what its message is filled with, by name; each may be absent. A newer library may
 *  have codes that are not listed here. */
typedef int32_t pdoc_diagnostic_code;
enum {{
{enumerators([unknown] + diagnostics, "PDOC_DIAGNOSTIC_")}}};

/** @}} */

#endif
"""


def quoted(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


def definitions(found):
    out = [f"/* {NOTICE}\n * PDI_STATUS(code, name, english, japanese)\n"
           " * PDI_DIAGNOSTIC(code, name, severity, arg0, arg1, arg2, english, japanese); a [passage] of a message is left\n"
           " * out when its {argument} is absent. */\n#ifdef PDI_STATUS\n"]
    for r in found:
        if r["kind"] == "status":
            out.append(f"PDI_STATUS({r['identifier']}, {quoted(r['name'])},\n"
                       f"           {quoted(r['english'])},\n           {quoted(r['japanese'])})\n")
    out.append("#endif\n#ifdef PDI_DIAGNOSTIC\n")
    for r in found:
        if r["kind"] == "diagnostic":
            args = [quoted(a) for a in r["arguments"].split()]
            args += ["NULL"] * (3 - len(args))
            out.append(f"PDI_DIAGNOSTIC(PDOC_DIAGNOSTIC_{r['identifier']}, {quoted(r['name'])}, "
                       f"PDOC_SEVERITY_{r['severity'].upper()}, {', '.join(args)},\n"
                       f"               {quoted(r['english'])},\n               {quoted(r['japanese'])})\n")
    out.append("#endif\n")
    return "".join(out)


# Their names are in codes.tsv; what a visitor's function answers is told to nobody.
WITHOUT_NAMES = ("pdoc_status", "pdoc_diagnostic_code", "pdoc_visit_result")


def enumerations():
    """Of the public headers: (name, whether it is of flags, [(enumerator, value)])."""
    for path in sorted(glob.glob(os.path.join(ROOT, "include", "policydoc", "*.h"))):
        with open(path, encoding="utf-8") as f:
            text = re.sub(r"/\*.*?\*/", "", f.read(), flags=re.S)
        for type_, name, body in re.findall(r"typedef (u?int32_t) (pdoc_\w+);\s*enum \{(.*?)\};", text, re.S):
            if name not in WITHOUT_NAMES:
                yield name, type_[0] == "u", re.findall(r"(PDOC_\w+)\s*=\s*(\d+)", body)


def names():
    out = ["/* Made from include/policydoc by script/codes.py: change the headers, not this file.\n"
           " * PDI_NAMES(type, word of its functions, values): a value is PDI_NAME(enumerator, name). What is 0 has no name. */\n"]
    for name, flags, values in sorted(enumerations()):
        common = os.path.commonprefix([v for v, _ in values])
        common = common[:common.rindex("_") + 1]
        named = [f"PDI_NAME({v}, {quoted(v[len(common):].lower().replace('_', '-'))})" for v, n in values if n != "0"]
        word = name[len("pdoc_"):-1] if flags else name[len("pdoc_"):]
        out.append(f"PDI_NAMES({name}, {word},\n          " + "\n          ".join(named) + ")\n")
    return "".join(out)


def words():
    """The Japanese of messages. Its conversions must be those of the English, in their order: both get the same arguments."""
    with open(WORDS, encoding="utf-8", newline="") as f:
        found = [(r["english"], r["japanese"]) for r in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)]
    conversion = re.compile(r"%(?:\d*(?:\.(?:\d+|\*))?)(?:zu|lu|[suX])")
    for english, japanese in found:
        if conversion.findall(english) != conversion.findall(japanese) or not japanese:
            sys.exit(f"words.tsv: the Japanese of {english!r} takes other arguments")
    if len(dict(found)) != len(found):
        sys.exit("words.tsv: a message is given twice")
    unescaped = [(e.replace("\\\\", "\\"), j.replace("\\\\", "\\")) for e, j in found]
    return ("/* Made from lib/base/words.tsv by script/codes.py: change the table, not this file. Sorted by bytes. */\n" +
            "".join(f"PDI_WORDS({quoted(e)},\n          {quoted(j)})\n"
                    for e, j in sorted(unescaped, key=lambda pair: pair[0].encode())))


# What ends as an error says so by one of these; texts of diagnostics, and what a reader or the system says, do not.
SAID = re.compile(r'(?:\bpdi_raise\w*|\bpdi_say|\bpdi_fail|\bpdi_tsv_fail|\bfail|\brefuse|\bend_with|\bover_limit)\((?:[^";]|"")*"((?:[^"\\]|\\.)+)"'
                  r'|\bfault = (?:[^";]*\? [^";]*: )?"((?:[^"\\]|\\.)+)"')


def unsaid():
    """Messages of the code that words.tsv does not have."""
    with open(WORDS, encoding="utf-8") as f:
        known = {line.split("\t")[0] for line in f}
    for path in sorted(glob.glob(os.path.join(ROOT, "lib", "*", "*.c"))):
        with open(path, encoding="utf-8") as f:
            text = re.sub(r"/\*.*?\*/", "", f.read(), flags=re.S)
        for match in SAID.finditer(text):
            said = match[1] or match[2]
            if re.search("[a-z] [a-z%]", said) and said not in known:
                yield f"{os.path.relpath(path, ROOT)}: lib/base/words.tsv has no Japanese for {said!r}"


def main():
    found, check = rows(), "--check" in sys.argv[1:]
    status = generated.write({HEADER: header(found), DEF: definitions(found)}, check,
                             "differs from lib/base/codes.tsv; run script/codes.py")
    status = generated.write({NAMES: names()}, check, "differs from the headers; run script/codes.py") or status
    status = generated.write({WORDS_DEF: words()}, check, "differs from lib/base/words.tsv; run script/codes.py") or status
    missing = list(unsaid())
    print("\n".join(missing), end="\n" if missing else "")
    return 1 if missing else status


if __name__ == "__main__":
    sys.exit(main())
