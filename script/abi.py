#!/usr/bin/env python3
"""Keeps the binary interface: compares a built library with the headers and with what is stored in abi/.

    script/abi.py symbols LIBRARY     the headers, the version script and the library name the same functions, and
                                      debian/libpolicydoc1.symbols those and no others
    script/abi.py baseline LIBRARY    no function or type differs from abi/libpolicydoc-1.0.abi (libabigail)
    script/abi.py constants           no constant, and no member of a struct, differs from abi/constants-1.0.txt
    script/abi.py needed LIBRARY      the soname, and the libraries that it needs
    script/abi.py writable LIBRARY    no writable data but what abi/writable.tsv lists
    script/abi.py installed FOLDER    the files of an installation are those of abi/installed.txt
    script/abi.py renew               builds, and writes lib/policydoc.map, debian/libpolicydoc1.symbols, the baseline and the
                                      constants anew

What was added is told and is no fault; what was removed or changed is one. LIBRARY must have debug information.
"""
import os, re, shutil, subprocess, sys, tempfile
import declarations

ROOT = declarations.ROOT
MAP = os.path.join(ROOT, "lib", "policydoc.map")
BASELINE = os.path.join(ROOT, "abi", "libpolicydoc-1.0.abi")
CONSTANTS = os.path.join(ROOT, "abi", "constants-1.0.txt")
WRITABLE = os.path.join(ROOT, "abi", "writable.tsv")
PACKAGED = os.path.join(ROOT, "debian", "libpolicydoc1.symbols")
INSTALLED = os.path.join(ROOT, "abi", "installed.txt")

# The node that new functions join: one a minor release, so 1.1 brings POLICYDOC_1.1.
NEWEST, EXPERIMENTAL = "POLICYDOC_1.0", "POLICYDOC_EXPERIMENTAL"
NEEDED = r"^(lib(c|m|pthread)\.so|ld-linux|libicu(uc|i18n|data)\.so|libutf8proc\.so|libpcre2-8\.so)"


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def lines_of(path):
    with open(path, encoding="utf-8") as f:
        return f.read().splitlines()


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


# ---- symbols -------------------------------------------------------------------------------------------------------

def declared(include=declarations.INCLUDE):
    """The functions of the headers: name → whether it is an experimental one."""
    stable = {f["name"] for f in declarations.read(include)["functions"]}
    compiler = os.environ.get("CC")
    os.environ["CC"] = (compiler or "cc") + " -DPDOC_EXPERIMENTAL"
    try:
        everything = [f["name"] for f in declarations.read(include)["functions"]]
    finally:
        if compiler is None:
            del os.environ["CC"]
        else:
            os.environ["CC"] = compiler
    return {name: name not in stable for name in everything}


def versioned(path=MAP):
    """The functions of a version script: name → node."""
    text = re.sub(r"/\*.*?\*/", "", open(path, encoding="utf-8").read(), flags=re.S)
    return {name: node for node, body in re.findall(r"(\w[\w.]*)\s*\{(.*?)\}", text, re.S)
            for name in re.findall(r"\b(pdoc_\w+);", body)}


def shown(library):
    """The symbols that a library shows: name → node; the nodes themselves left out."""
    found = {}
    for line in run("nm", "-D", "--defined-only", library).splitlines():
        kind, symbol = line.split()[-2:]
        name, _, node = symbol.partition("@")
        if kind != "A":
            found[name] = node.lstrip("@")
    return found


def symbols(library, include=declarations.INCLUDE, script=MAP):
    """What differs between the three lists."""
    headers, nodes, library_has = declared(include), versioned(script), shown(library)
    for name in sorted(headers.keys() | nodes.keys() | library_has.keys()):
        places = [("the headers", headers), ("the version script", nodes), ("the library", library_has)]
        missing = [place for place, names in places if name not in names]
        if missing:
            yield f"{name} is not in " + " and ".join(missing)
        elif nodes[name] != library_has[name]:
            yield f"{name} is in {nodes[name]} of the version script, in {library_has[name] or 'no node'} of the library"
        elif headers[name] != (nodes[name] == EXPERIMENTAL):
            yield f"{name} is {'' if headers[name] else 'not '}experimental, but in {nodes[name]}"
    if script == MAP and packaged_for(nodes) != open(PACKAGED, encoding="utf-8").read():
        yield f"{os.path.relpath(PACKAGED, ROOT)} has other functions or nodes"


def script_for(headers, nodes):
    """The version script: functions keep the node that they have, new ones join the newest."""
    lists = {NEWEST: []}
    for name, experimental in headers.items():
        node = EXPERIMENTAL if experimental else nodes.get(name, NEWEST)
        lists.setdefault(NEWEST if node == EXPERIMENTAL and not experimental else node, []).append(name)
    out, before = ["/* Which functions the library shows, a node a minor release. Made by script/abi.py renew. */"], None
    for node in sorted(lists, key=lambda n: (n == EXPERIMENTAL, [int(x) for x in re.findall(r"\d+", n)])):
        out += ["", f"{node} {{", "    global:"] + [f"        {name};" for name in sorted(lists[node])]
        out += [] if before else ["    local:", "        *;"]
        out.append(f"}}{' ' + before if before and node != EXPERIMENTAL else ''};")
        before = node
    return "\n".join(out) + "\n"


def packaged_for(nodes, stored=PACKAGED):
    """The Debian package's list: a function keeps the version that first had it, a new one has that of the headers.
    With what is experimental a program needs the very release that it was built with, and the next has another node."""
    since = dict(re.findall(r"^ (\S+) (\S+)", open(stored, encoding="utf-8").read(), re.M)) if os.path.exists(stored) else {}
    version = next(m["value"].strip('"') for m in declarations.read()["macros"] if m["name"] == "PDOC_VERSION_STRING")
    major, minor = version.split(".")[:2]
    out = ["libpolicydoc.so.1 libpolicydoc1 #MINVER#", f"| libpolicydoc1 #MINVER#, libpolicydoc1 (<< {major}.{int(minor) + 1}~)",
           "* Build-Depends-Package: libpolicydoc-dev"]
    for symbol in sorted([f"{node}@{node}" for node in set(nodes.values())] + [f"{n}@{node}" for n, node in nodes.items()]):
        experimental = symbol.endswith("@" + EXPERIMENTAL)
        out.append(f" {symbol} {version if experimental else since.get(symbol, version)}{' 1' if experimental else ''}")
    return "\n".join(out) + "\n"


# ---- functions' and types' form ------------------------------------------------------------------------------------

def abixml(library, out, include=declarations.INCLUDE):
    """Writes what libabigail sees of the stable interface: not what handles hold, and nothing experimental."""
    left_out = ["[suppress_type]", "source_location_not_regexp = include/policydoc/", "drop = true"]
    # libabigail 2.2 looks at a symbol's name when it drops one, and not at its version.
    for name in sorted(name for name, node in shown(library).items() if node == EXPERIMENTAL):
        left_out += ["", "[suppress_function]", f"symbol_name = {name}", "drop = true"]
    with tempfile.NamedTemporaryFile("w", suffix=".ini") as f:
        f.write("\n".join(left_out) + "\n")
        f.flush()
        run("abidw", "--suppressions", f.name, "--headers-dir", os.path.join(include, "policydoc"),
            "--drop-private-types", "--exported-interfaces-only", "--no-architecture", "--no-elf-needed",
            "--no-show-locs", "--no-corpus-path", "--no-comp-dir-path", "--no-parameter-names", "--type-id-style", "hash",
            "--out-file", out, library)


def growing(include):
    """For libabigail: tables that begin with their own size may grow. What it knows of that (a member inserted at the
    end) lets other changes through, so that their members are compared with the constants."""
    names = [s["name"] for s in declarations.read(include)["structs"] if s["members"][0]["name"] == "size"]
    return f"[suppress_type]\nname_regexp = ^({'|'.join(names)})$\n"


def baseline(library, stored=BASELINE, include=declarations.INCLUDE):
    """What libabigail finds removed or changed. Prints all that differs."""
    with tempfile.TemporaryDirectory() as d:
        now, may_grow = os.path.join(d, "now.abi"), os.path.join(d, "growing.ini")
        abixml(library, now, include)
        write(may_grow, growing(include))
        for options in ([], ["--no-added-syms", "--suppressions", may_grow]):
            done = subprocess.run(["abidiff", "--no-show-locs", *options, stored, now], stdout=subprocess.PIPE,
                                  encoding="utf-8")
            # A bit field: 1 and 2 are failures of the tool itself, 4 a change, 8 one that breaks programs.
            if not options:
                print(done.stdout, end="")
        if done.returncode & 3:
            yield "abidiff failed"
        elif done.returncode:
            yield f"the interface differs from {os.path.relpath(stored, ROOT)} (see above)"


# ---- constants -----------------------------------------------------------------------------------------------------

def constants_of(found):
    """A line a constant: the enumerators, the macros with a value, but for the version, and the members of structs."""
    values = [(e["name"], v["name"], v["value"]) for e in found["enumerations"] for v in e["values"]]
    values += [("#define", m["name"], m["value"]) for m in found["macros"] if not m["name"].startswith("PDOC_VERSION")]
    for s in found["structs"]:
        members = re.search(r"\{(.*)\}", " ".join(s["text"].split()))[1].strip(" ;").split("; ")
        values += [(f"struct {s['name']}", i, member) for i, member in enumerate(members)]
    return [f"{kind}\t{name}\t{value}" for kind, name, value in values]


def constants(stored=CONSTANTS, include=declarations.INCLUDE):
    """The constants and members that are gone or other ones. Prints those that were added."""
    then, now = lines_of(stored), constants_of(declarations.read(include))
    for line in now:
        if line not in then:
            print("added:", line)
    for line in then:
        if line not in now:
            yield "gone or changed: " + line


# ---- the file ------------------------------------------------------------------------------------------------------

def needed(library):
    """What is wrong with the soname and the libraries that are needed."""
    dynamic = run("readelf", "-dW", library)
    soname = re.findall(r"\(SONAME\).*\[(.*?)\]", dynamic)
    if soname != ["libpolicydoc.so.1"]:
        yield f"the soname is {soname}"
    for name in re.findall(r"\(NEEDED\).*\[(.*?)\]", dynamic):
        if not re.match(NEEDED, name):
            yield f"{name} is needed"


def writable(library, listed=WRITABLE):
    """Data that stays writable after relocation and is not listed."""
    reasons = dict(line.split("\t", 1) for line in lines_of(listed) if not line.startswith("#"))
    headers = run("readelf", "-lW", library)
    relro = re.search(r"GNU_RELRO\s+\S+\s+(0x\w+)\s+\S+\s+\S+\s+(0x\w+)", headers)
    start, end = (int(relro[1], 16), int(relro[1], 16) + int(relro[2], 16)) if relro else (0, 0)
    left = []
    for number, name, address, size, flags in re.findall(
            r"\[\s*(\d+)\] (\S+)\s+\S+\s+(\w+) \w+ (\w+) \w+\s+([A-Z]+) ", run("readelf", "-SW", library)):
        inside = start <= int(address, 16) and int(address, 16) + int(size, 16) <= end
        if "W" in flags and "A" in flags and (not inside or "T" in flags) and int(size, 16):
            left.append(number)
            if name not in (".data", ".bss"):
                yield f"the section {name} stays writable"
    for line in run("readelf", "-sW", library).splitlines():
        cells = line.split()
        if len(cells) == 8 and cells[6] in left and cells[3] not in ("SECTION", "FILE"):
            if cells[7] not in reasons:
                yield f"{cells[7]} ({cells[2]} bytes) is writable; abi/writable.tsv gives no reason"


def installed(folder, listed=INSTALLED):
    """Files that an installation has and should not have, or the reverse."""
    have = {os.path.relpath(os.path.join(d, name), folder) for d, _, names in os.walk(folder) for name in names}
    want = {line for line in lines_of(listed) if line and not line.startswith("#")}
    yield from (f"{name} is not installed" for name in sorted(want - have))
    yield from (f"{name} is installed and not listed" for name in sorted(have - want))


def renew():
    """Writes the stored files from the headers and a build of their own."""
    write(MAP, script_for(declared(), versioned() if os.path.exists(MAP) else {}))
    write(PACKAGED, packaged_for(versioned()))
    build = os.path.join(ROOT, "build-abi")
    if not os.path.exists(os.path.join(build, "build.ninja")):
        shutil.rmtree(build, ignore_errors=True)
        run("meson", "setup", build, ROOT, "-Dbuildtype=debugoptimized", "-Dtests=false")
    run("ninja", "-C", build, "lib/libpolicydoc.so.1")
    abixml(os.path.join(build, "lib", "libpolicydoc.so"), BASELINE)
    write(CONSTANTS, "\n".join(constants_of(declarations.read())) + "\n")


CHECKS = {"symbols": symbols, "baseline": baseline, "constants": constants, "needed": needed, "writable": writable,
          "installed": installed}


def main(arguments):
    if arguments == ["renew"]:
        renew()
        return 0
    if not arguments or arguments[0] not in CHECKS:
        print(__doc__, file=sys.stderr)
        return 2
    faults = list(CHECKS[arguments[0]](*arguments[1:]))
    for fault in faults:
        print(fault)
    if faults:
        print("If this is meant: script/abi.py renew, and see Keeping the interface in CONTRIBUTING.md.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
