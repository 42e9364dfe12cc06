#!/usr/bin/env python3
"""Prints line and branch coverage of lib/ and tools/ from what gcov finds in a build directory.

    coverage.py BUILD-DIRECTORY
"""
import collections
import json
import os
import subprocess
import sys

root = os.getcwd()
build = os.path.abspath(sys.argv[1])
lines = collections.defaultdict(collections.Counter)     # file → line → how often it ran
branches = collections.defaultdict(collections.Counter)  # file → (line, number) → how often it was taken

data = [os.path.join(d, n) for d, _, names in os.walk(build) for n in names if n.endswith(".gcda")]
for path in sorted(data):
    done = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", path], cwd=build,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    for document in done.stdout.decode().splitlines():
        for file in json.loads(document)["files"]:
            name = os.path.relpath(os.path.join(build, file["file"]), root)
            if not name.startswith(("lib/", "tools/")):
                continue
            for line in file["lines"]:
                number = line["line_number"]
                lines[name][number] += line["count"]
                for i, branch in enumerate(b for b in line["branches"] if not b["throw"]):
                    branches[name][number, i] += branch["count"]


def share(counts):
    reached = sum(1 for n in counts if n)
    return f"{100 * reached / len(counts):5.1f} %" if counts else "      -"


def row(name, files):
    files = list(files)
    ran = [n for f in files for n in lines[f].values()]
    taken = [n for f in files for n in branches[f].values()]
    print(f"{name:32}{len(ran):8}{share(ran):>10}{len(taken):10}{share(taken):>10}")


print(f"{'':32}{'lines':>8}{'ran':>10}{'branches':>10}{'taken':>10}")
for name in sorted(lines):
    row(name, [name])
print()
for room in sorted({os.path.dirname(n) for n in lines}):
    row(room + "/", (n for n in lines if os.path.dirname(n) == room))
row("lib/, all of it", (n for n in lines if n.startswith("lib/")))
row("all", lines)
