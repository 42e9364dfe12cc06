#!/usr/bin/env python3
"""The reference is made without a warning, has all that is public, and has the same bytes elsewhere; and what is not
documented, or documented wrongly, makes it fail.

    test_reference.py SOURCE-ROOT DOXYGEN DOXYFILE
"""
import filecmp, os, re, shutil, subprocess, sys, tempfile

root, doxygen, doxyfile = sys.argv[1:]
sys.path.insert(0, os.path.join(root, "script"))
import reference

failed = []


def expect(truth, what):
    if not truth:
        failed.append(what)


def make(source, out, inputs=None, **environment):
    """Runs Doxygen over a tree with the build's own Doxyfile; returns whether it went well, and what it said."""
    os.makedirs(out)
    with open(doxyfile, encoding="utf-8") as f:
        text = f.read().replace(root, source)
    text += f'\nOUTPUT_DIRECTORY = "{out}"\n'
    if inputs:
        text += f'INPUT = "{inputs}"\nUSE_MDFILE_AS_MAINPAGE =\n'
    path = os.path.join(out, "Doxyfile")
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    done = subprocess.run([doxygen, path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                          env=dict(os.environ, **environment))
    os.remove(path)
    return done.returncode == 0, done.stdout


def differing(a, b):
    """The files of two folders that are not the same."""
    compared = filecmp.dircmp(a, b)
    names = compared.left_only + compared.right_only
    return names + filecmp.cmpfiles(a, b, compared.common_files, shallow=False)[1] + \
        [name for d in compared.common_dirs for name in differing(os.path.join(a, d), os.path.join(b, d))]


# One thing without a comment each, or with one that says what is not so: what is added to a header, and what is said of it.
FAULTS = [
    ("PDOC_EXPORT int pdoc_more(void);", "pdoc_more"),
    ("typedef struct pdoc_more pdoc_more;", "pdoc_more"),
    ("typedef int (*pdoc_more_fn)(void *user);", "pdoc_more_fn"),
    ("typedef int32_t pdoc_more;", "pdoc_more"),
    ("#define PDOC_MORE 1", "PDOC_MORE"),
    ("/** More. */\ntypedef struct pdoc_more {\n    int deep;\n} pdoc_more;", "deep"),
    ("/** More. @param wrong is no parameter */\nPDOC_EXPORT int pdoc_more(int right);", "wrong"),
    ("/** More; see @ref nowhere. */\nPDOC_EXPORT int pdoc_more(void);", "nowhere"),
]

with tempfile.TemporaryDirectory() as folder:
    here, elsewhere = os.path.join(folder, "here"), os.path.join(folder, "else where")
    tree = os.path.join(folder, "a longer path", "tree")
    for part in ("doc", "include", "script"):
        shutil.copytree(os.path.join(root, part), os.path.join(tree, part))
    good, said = make(root, here)
    expect(good and not said.strip(), "the reference is made without a warning: " + said)
    good, said = make(tree, elsewhere, TZ="Pacific/Auckland", LC_ALL="C")
    expect(good, "the reference is made elsewhere: " + said)
    expect(not differing(here, elsewhere), f"the same bytes elsewhere: {differing(here, elsewhere)}")

    pages = {}
    for name in os.listdir(os.path.join(here, "html")):
        if name.endswith(".html"):
            with open(os.path.join(here, "html", name), encoding="utf-8") as f:
                pages[name] = f.read()
    whole, first = "\n".join(pages.values()), pages["index.html"]
    rows = (re.sub(r"<[^>]*>", "", row).split() for row in re.findall(r'<td class="memItemRight"[^>]*>(.*?)</td>', whole, re.S))
    members = {row[0] for row in rows if row}
    for name in reference.nodes_of():
        expect(name in members, f"{name}() has its place")
    for name in re.findall(r"@defgroup (\w+)", "".join(open(os.path.join(root, "include", "policydoc", n), encoding="utf-8").read()
                                                      for n in os.listdir(os.path.join(root, "include", "policydoc")))):
        expect(f'href="group__{name}.html"' in first, f"the first page leads to {name}")
    for name in os.listdir(os.path.join(root, "doc", "guide")):
        if name.endswith(".md") and name != "README.md":
            expect(f'href="guide_{name[:-3]}.html"' in first, f"the first page leads to the guide's {name}")

    with open(os.path.join(root, "include", "policydoc", "version.h"), encoding="utf-8") as f:
        header = f.read()
    for number, (added, word) in enumerate([("", ""), *FAULTS]):
        alone = os.path.join(folder, f"{number}")
        os.makedirs(alone)
        with open(os.path.join(alone, "version.h"), "w", encoding="utf-8") as f:
            f.write(header.replace("/** @} */", added + "\n/** @} */"))
        good, said = make(root, os.path.join(folder, f"out{number}"), alone)
        if added:
            expect(not good and re.search(rf"version\.h:\d+: .*\b{word}\b", said), f"it fails for: {added} ({said.strip()})")
        else:
            expect(good, "the header alone is in order: " + said)

print("\n".join("failed: " + f for f in failed) or "the reference is whole")
sys.exit(bool(failed))
