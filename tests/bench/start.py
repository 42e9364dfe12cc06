#!/usr/bin/env python3
"""What beginning costs: the whole process that reads one document of 15 KB, beside a program that only opens ICU's
converter of Shift_JIS. Wall time is the least and the median of some runs; instructions are callgrind's.

    start.py POLICYDOC ICU_ONLY MADE_UP
"""
import os, re, statistics, subprocess, sys, tempfile, time

POLICYDOC, ICU_ONLY, MADE_UP = (os.path.abspath(path) for path in sys.argv[1:4])
ROUNDS = 21


def seconds(command):
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def instructions(command):
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(re.search(rb"Collected : (\d+)", done.stderr).group(1))


def main():
    with tempfile.TemporaryDirectory() as folder:
        document = os.path.join(folder, "minutes.txt")
        with open(document, "wb") as file:
            subprocess.run([MADE_UP, "--long", "1"], stdout=file, check=True)
        commands = {"ICU's Shift_JIS converter alone": [ICU_ONLY],
                    "policydoc parse --format json": [POLICYDOC, "parse", "--format", "json", document],
                    "… --no-builtin": [POLICYDOC, "parse", "--format", "json", "--no-builtin", document],
                    "policydoc text": [POLICYDOC, "text", document]}
        times = {words: [] for words in commands}
        for _ in range(ROUNDS):
            for words, command in commands.items():
                times[words].append(1000 * seconds(command))
        print("A document of %.1f kB; %d runs each, by turns.\n" % (os.path.getsize(document) / 1000, ROUNDS))
        print("| whole process | median ms | least ms | million instructions |\n| --- | --: | --: | --: |")
        for words, command in commands.items():
            print("| %s | %.1f | %.1f | %.1f |" % (words, statistics.median(times[words]), min(times[words]),
                                                instructions(command) / 1e6))
        print()


main()
