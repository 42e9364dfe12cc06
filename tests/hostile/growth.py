"""Counts the instructions of parsing, looking through and writing hostile documents at two sizes, and of making
extractors from hostile tables and patterns; fails where doubling the input costs more than 2.2 times as much, and
doubling it again does too: memory that is taken in steps costs a step once, a wrong algorithm costs it every time.

    growth.py TEST_HOSTILE [--size BYTES] [NAME ...]

Needs valgrind and a build without sanitizers; exits with 77 (skipped) where it cannot count."""
import concurrent.futures
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

LIMIT = 2.2
SHARES = 2
FEW = 1000000  # so many are no growth: what is refused at once costs next to nothing
CALLS = ["pdoc_document_parse", "pdoc_writer_write", "pdoc_document_unref", "pdoc_extractor_make_table",
         "pdoc_extractor_make_patterns", "pdoc_annotations_make", "pdoc_annotations_unref"]


def run(folder, program, size, names, more):
    out = os.path.join(folder, "out")
    subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, "--collect-atstart=no"] + more
        + ["--toggle-collect=" + call for call in CALLS] + [program, "--count", str(size)] + names,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return out


def dumps(folder, program, size, names):
    """One file of callgrind's for each document, in order."""
    out = run(folder, program, size, names, ["--dump-before=pdoc_document_parse"])
    files = sorted(glob.glob(out + ".*"), key=lambda path: int(path.rsplit(".", 1)[1]))
    # What stands before the first document, the one that warms up and the plain one, are not counted.
    return files[3:] + [out]


def costs_of(program, size, names):
    """What each name's input costs at a size and at its double."""
    with tempfile.TemporaryDirectory() as folder:
        counts = [total(path) for path in dumps(folder, program, size, names)]
    if len(counts) != 2 * len(names):
        print(f"{len(counts)} counts for {len(names)} inputs")
        sys.exit(77)
    return list(zip(counts[::2], counts[1::2]))


def grows(one, two):
    return two > one * LIMIT and two > FEW


def total(path):
    return int(re.search(r"^(?:summary|totals): (\d+)", open(path, errors="replace").read(), re.M).group(1))


def dearest(program, size, name):
    """The functions in which the most instructions are spent."""
    with tempfile.TemporaryDirectory() as folder:
        out = run(folder, program, size, [name], [])
        text = subprocess.run(["callgrind_annotate", out], stdout=subprocess.PIPE, text=True, errors="replace", check=False).stdout
    rows = re.findall(r"^\s*[\d,]+\s+\(\s*([\d.]+)%\)\s+\S*?:(\w+)", text, re.M)
    return ", ".join(f"{function} {share} %" for share, function in rows[:4])


def tell(program, size, name, one, two):
    """Whether an input costs too much; prints what it costs."""
    words, bad = "", False
    if grows(one, two):
        [(same, four)] = costs_of(program, 2 * size, [name])
        words = f", again x{four / same:.2f}"
        bad = grows(same, four)
        if bad:
            words += " TOO MUCH: " + dearest(program, size, name)
    print(f"{name:28} {two / size:9.0f} instructions a byte, x{two / one:.2f}{words}", flush=True)
    return bad


def main():
    if not shutil.which("valgrind"):
        sys.exit(77)
    arguments = sys.argv[1:]
    program, size, names = arguments.pop(0), 24000, []
    while arguments:
        word = arguments.pop(0)
        if word == "--size":
            size = int(arguments.pop(0))
        else:
            names.append(word)
    names = names or subprocess.run([program, "--names"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    # A processor each; what is counted does not depend on what else runs.
    shares = [share for share in (names[i::SHARES] for i in range(SHARES)) if share]
    with concurrent.futures.ThreadPoolExecutor(SHARES) as pool:
        counted = list(pool.map(lambda share: costs_of(program, size, share), shares))
    costs = {name: cost for share, found in zip(shares, counted) for name, cost in zip(share, found)}
    bad = sum(tell(program, size, name, *costs[name]) for name in names)
    print(f"{bad} grow faster than they should")
    sys.exit(bad != 0)


main()
