#!/usr/bin/env python3
"""Instructions per byte of input for each stage, counted by callgrind: figures that do not depend on the machine.

    instructions.py [--store] [--long] BENCH SOURCE

prints them beside those that are stored in instructions.tsv, and fails when one has grown by more than 15 %. --store
writes them there instead. --long counts as well how they grow from a document of 100 KB to one of 10 MB (minutes).
The documents are the project's own, so that the figures are the same everywhere but for the compiler.
"""
import argparse, glob, os, re, subprocess, sys, tempfile

STORED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "instructions.tsv")
MOST = 1.15      # of what is stored
LONG = (100000, 10000000)
SMALL = 1.0      # stages below so many instructions a byte may grow by as much again


def inclusive(path):
    """The instructions of each function with all that it calls. None of those we ask for calls itself."""
    names, costs, function = {}, {}, None
    with open(path) as file:
        for line in file:
            if line.startswith("fn="):
                number, name = re.match(r"fn=\((\d+)\)(?: (.*))?", line).groups()
                function = names.setdefault(number, name.strip() if name else "")
            elif line.startswith("cfn="):
                number, name = re.match(r"cfn=\((\d+)\)(?: (.*))?", line).groups()
                if name:
                    names.setdefault(number, name.strip())
            elif line[0] in "0123456789+-*" and function is not None:
                costs[function] = costs.get(function, 0) + int(line.split()[1])
    return costs


def counted(bench, arguments):
    """[(stage's words, instructions per byte)], as the benchmark names its functions."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        done = subprocess.run(["valgrind", "-q", "--tool=callgrind", "--callgrind-out-file=" + out, bench, *arguments],
                              stdout=subprocess.PIPE, check=True)
        costs = inclusive(out)
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    size = int(rows[0][1])
    return [(words, costs[function] / size) for function, words in rows[1:]]


def stored():
    if not os.path.exists(STORED):
        return {}
    with open(STORED, encoding="utf-8") as file:
        return {words: float(count) for words, count in (line.rstrip("\n").split("\t") for line in file if line[0] != "#")}


def store(figures):
    with open(STORED, "w", encoding="utf-8") as file:
        file.write("# Instructions per byte of the examples and tests/layouts: tests/bench/instructions.py --store\n")
        file.writelines("%s\t%.1f\n" % row for row in figures)


def compare(figures):
    before, grown = stored(), []
    print("| stage | instructions a byte | stored | difference |\n| --- | --: | --: | --: |")
    for words, count in figures:
        old = before.get(words)
        if old is None:
            print("| %s | %.1f | | new |" % (words, count))
            continue
        print("| %s | %.1f | %.1f | %+.1f %% |" % (words, count, old, 100 * (count - old) / old if old else 0))
        if count > old * MOST and count > old + SMALL:
            grown.append(words)
    print()
    return grown


def grow(bench):
    small, large = (dict(counted(bench, ["--long", str(size)])) for size in LONG)
    print("| instructions a byte | a document of 100 KB | of 10 MB | growth (aim: within 10 %) |\n| --- | --: | --: | --: |")
    for words in small:
        print("| %s | %.1f | %.1f | %+.1f %% |" % (words, small[words], large[words], 100 * (large[words] / small[words] - 1)))
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", action="store_true")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("bench")
    parser.add_argument("source")
    o = parser.parse_args()
    documents = sorted(glob.glob(os.path.join(o.source, "examples/minutes/*.txt")) +
                       glob.glob(os.path.join(o.source, "tests/layouts/docs/*.txt")))
    figures = counted(o.bench, ["--stages", *documents])
    grown = []
    if o.store:
        store(figures)
    else:
        grown = compare(figures)
    if o.long:
        grow(o.bench)
    for words in grown:
        print("%s costs more than %.0f %% of what is stored; where that is meant, store it anew" % (words, 100 * MOST), file=sys.stderr)
    sys.exit(1 if grown else 0)


main()
