#!/usr/bin/env python3
"""The code of the guide and of the READMEs, compiled and run; what the guide shows as output is compared.

    test_guide.py SOURCE-ROOT LIBRARY TOOL SANITIZERS COMPILER...

What a fenced block is, its language says:

    c       a whole file; one that begins with `/* part of … */` is put into the body of a function that has the
            variables of FRAME. A file with a main() is run over minutes.txt.
    sh      run by sh, with cc, pkg-config and policydoc standing for what was built; of a README the lines that begin
            with policydoc alone. Blocks that need an installation, or more than some seconds, are left out (COSTLY).
    python  run.
    output  what the block before has printed to standard output; a line … stands for any lines.

A block of C whose first line is `/* name.c: … */` is kept under that name for the blocks behind it. Each chapter has a
folder of its own with minutes.txt, minutes/, message.eml, names.tsv and patterns.txt from examples/.
"""
import os, re, shlex, shutil, subprocess, sys, tempfile

root, library, tool, sanitizers, *compiler = sys.argv[1:]
root, library, tool = map(os.path.abspath, (root, library, tool))
GUIDE = os.path.join(root, "doc", "guide")
COSTLY = re.compile(r"\b(meson|ninja|cmake|sudo|apt|apt-get|git)\b|script/")
FLAGS = ["-std=c11", "-Wall", "-Wextra", "-Werror"]
if sanitizers != "none":
    FLAGS.append("-fsanitize=" + sanitizers)
FRAME = """#define _POSIX_C_SOURCE 200809L
#include <policydoc/policydoc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int part(pdoc_config *config, pdoc_analyzer *analyzer, pdoc_options *options, pdoc_document *document,
         pdoc_annotations *annotations, const pdoc_session *session, const pdoc_remark *remark,
         const pdoc_mention *mention, pdoc_extractor *extractor, pdoc_reader *reader, pdoc_extraction *extraction,
         pdoc_evidence *evidence, const char *bytes, size_t size, pdoc_error *error);
int part(pdoc_config *config, pdoc_analyzer *analyzer, pdoc_options *options, pdoc_document *document,
         pdoc_annotations *annotations, const pdoc_session *session, const pdoc_remark *remark,
         const pdoc_mention *mention, pdoc_extractor *extractor, pdoc_reader *reader, pdoc_extraction *extraction,
         pdoc_evidence *evidence, const char *bytes, size_t size, pdoc_error *error) {
    (void)config, (void)analyzer, (void)options, (void)document, (void)annotations, (void)session, (void)remark;
    (void)mention, (void)extractor, (void)reader, (void)extraction, (void)evidence, (void)bytes, (void)size, (void)error;
    {
#line 1
%s
    }
    return 0;
}
"""
EXAMPLES = {"minutes.txt": "minutes/working-group-summary.txt", "minutes": "minutes/flood-panel",
            "message.eml": "minutes/message.eml", "names.tsv": "names.tsv", "patterns.txt": "patterns.txt"}

failed, counts = [], {}
environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1",
                   LD_LIBRARY_PATH=os.pathsep.join(filter(None, [os.path.dirname(library),
                                                                 os.environ.get("LD_LIBRARY_PATH")])))


def count(what):
    counts[what] = counts.get(what, 0) + 1


def shim(folder, name, line):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(f"#!/bin/sh\n{line}\n")
    os.chmod(path, 0o755)


def blocks(text):
    """Each fenced block: its line, its language, what is in it."""
    for match in re.finditer(r"^```(\S*)[^\n]*\n(.*?)^```[ \t]*$", text, re.M | re.S):
        yield text.count("\n", 0, match.start()) + 2, match[1], match[2]


def run(where, command, folder, status=0):
    """Runs and gives what was printed; a failure is told with all that was said."""
    try:
        done = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, timeout=120,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except (OSError, subprocess.TimeoutExpired) as error:
        failed.append(f"{where}: {error}")
        return None
    if done.returncode != status:
        failed.append(f"{where}: status {done.returncode}\n{done.stderr.decode(errors='replace')}"
                      f"{done.stdout.decode(errors='replace')}")
        return None
    return done.stdout.decode(errors="replace")


def same(shown, printed):
    """Whether the output is what is shown; a line … stands for any lines."""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "…" else re.escape(line.rstrip()) + r"[ \t]*\n"
                      for line in shown.splitlines())
    return re.fullmatch(pattern, printed if printed.endswith("\n") else printed + "\n") is not None


def c_block(where, text, folder):
    name = re.match(r"/\* (\w+\.c):", text)
    part = text.startswith("/* part of ")
    path = os.path.join(folder, name[1] if name else "block.c")
    with open(path, "w", encoding="utf-8") as f:
        f.write(FRAME % text if part else text)
    whole = re.search(r"^int main\(", text, re.M) is not None
    program = path[:-2] if whole else path[:-2] + ".o"
    # Compiled as in the guide, by the same shim; linked where there is something to run.
    command = ["cc", path, "-o", program, "-I" + os.path.join(root, "include")]
    command += ["-L" + os.path.dirname(library), "-lpolicydoc", "-pthread"] if whole else ["-c"]
    printed = run(where, command, folder)
    count("parts" if part else "programs" if whole else "files")
    return run(where, [program, "minutes.txt"], folder) if whole and printed is not None else None


def sh_block(where, text, folder, readme):
    if readme:
        for line in text.splitlines():
            files = re.findall(r"(?<=\s)[\w-]+\.(?:html|docx|xml|pdf)\b", line)
            if line.startswith("policydoc ") and all(os.path.exists(os.path.join(folder, f)) for f in files):
                run(f"{where}: {line}", ["sh", "-c", line], folder)
                count("commands")
        return None
    if COSTLY.search(text):
        count("left out")
        return None
    count("shell")
    return run(where, ["sh", "-e", "-c", text], folder)


def chapter(path, folder):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    name = os.path.relpath(path, root)
    readme = os.path.dirname(path) == root
    for target, source in EXAMPLES.items():
        source, target = os.path.join(root, "examples", source), os.path.join(folder, target)
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, target)
    printed = None
    for line, language, block in blocks(text):
        where = f"{name}:{line}"
        if language == "c":
            printed = c_block(where, block, folder)
        elif language == "sh":
            printed = sh_block(where, block, folder, readme)
        elif language == "python":
            printed = run(where, [sys.executable, "-c", block], folder)
            count("python")
        elif language == "output":
            count("outputs")
            if printed is not None and not same(block, printed):
                failed.append(f"{where}: the output is\n{printed}")
    if readme:
        return
    # Names change, and files move.
    for word in sorted(set(re.findall(r"\b(?:pdoc|PDOC)_\w+", text))):
        if not word.endswith("_") and not re.search(rf"\b{word}\b", HEADERS):
            failed.append(f"{name}: there is no {word}")
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)):
        if "://" not in target and not os.path.exists(os.path.join(os.path.dirname(path), target)):
            failed.append(f"{name}: there is no {target}")


HEADERS = ""
for header in os.listdir(os.path.join(root, "include", "policydoc")):
    with open(os.path.join(root, "include", "policydoc", header), encoding="utf-8") as f:
        HEADERS += f.read()

chapters = [os.path.join(root, name) for name in ("README.md", "README.ja.md")]
for folder, _, names in sorted(os.walk(GUIDE)):
    chapters += [os.path.join(folder, name) for name in sorted(names) if name.endswith(".md")]

# A translation has the code of what it translates.
for path in chapters:
    name = os.path.basename(path)
    if os.path.basename(os.path.dirname(path)) == "ja":
        with open(path, encoding="utf-8") as f, open(os.path.join(GUIDE, name), encoding="utf-8") as g:
            if [block[1:] for block in blocks(f.read())] != [block[1:] for block in blocks(g.read())]:
                failed.append(f"doc/guide/ja/{name}: the code is not that of doc/guide/{name}")

with tempfile.TemporaryDirectory() as scratch:
    shims = os.path.join(scratch, "bin")
    os.mkdir(shims)
    # With the path as it was, lest a compiler that looks for another one finds this.
    shim(shims, "cc", f"PATH={shlex.quote(os.environ['PATH'])}\nexec {shlex.join(compiler + FLAGS)} \"$@\"")
    shim(shims, "pkg-config", f"""cflags=-I{shlex.quote(os.path.join(root, 'include'))}
libs="-L{shlex.quote(os.path.dirname(library))} -lpolicydoc"
case "$*" in *--cflags*--libs*) echo "$cflags $libs" ;; *--cflags*) echo "$cflags" ;; *) echo "$libs" ;; esac""")
    shim(shims, "policydoc", f"exec {shlex.quote(tool)} \"$@\"")
    environment["PATH"] = shims + os.pathsep + environment["PATH"]
    for number, path in enumerate(chapters):
        folder = os.path.join(scratch, str(number))
        os.mkdir(folder)
        chapter(path, folder)

print("\n".join(failed) or f"{len(chapters)} files: " + ", ".join(f"{n} {what}" for what, n in sorted(counts.items())))
sys.exit(1 if failed else 0)
