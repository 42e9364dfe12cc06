#!/usr/bin/env python3
"""Make the public header and the library's table of codes from lib/base/codes.tsv; --check only compares."""
import csv, os, sys
import generated

ROOT = generated.ROOT
TABLE = os.path.join(ROOT, "lib", "base", "codes.tsv")
HEADER = os.path.join(ROOT, "include", "policydoc", "codes.h")
DEF = os.path.join(ROOT, "lib", "base", "codes.def")
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
        out.append(f"    /** {r['meaning']} */\n    {prefix}{r['identifier']} = {r['number']}{comma}\n")
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

/** What a diagnostic says. A newer library may have codes that are not listed here. */
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


def main():
    found = rows()
    return generated.write({HEADER: header(found), DEF: definitions(found)}, "--check" in sys.argv[1:],
                           "differs from lib/base/codes.tsv; run script/codes.py")


if __name__ == "__main__":
    sys.exit(main())
