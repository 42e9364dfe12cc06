"""Counts the instructions of parsing and writing hostile documents at two sizes, and fails where doubling the input
costs more than 2.2 times as much.

    growth.py TEST_HOSTILE [--size BYTES] [--jobs N] [NAME ...]

Needs valgrind and a build without sanitizers; exits with 77 (skipped) where it cannot count."""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

LIMIT = 2.2
CALLS = ["pdoc_document_parse", "pdoc_document_write_json", "pdoc_document_unref"]


def count(program, name, size, keep=None):
    with tempfile.TemporaryDirectory() as folder:
        out = keep or os.path.join(folder, "out")
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, "--collect-atstart=no"]
            + ["--toggle-collect=" + call for call in CALLS] + [program, "--one", name, str(size)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    found = re.search(r"Collected : (\d+)", run.stderr)
    return int(found.group(1)) if found else None


def dearest(program, name, size):
    """The functions in which the most instructions are spent."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        count(program, name, size, out)
        text = subprocess.run(["callgrind_annotate", out], stdout=subprocess.PIPE, text=True, errors="replace", check=False).stdout
    rows = re.findall(r"^\s*[\d,]+\s+\(\s*([\d.]+)%\)\s+\S*:(\w+)", text, re.M)
    return ", ".join(f"{function} {share} %" for share, function in rows[:4])


def main():
    if not shutil.which("valgrind"):
        sys.exit(77)
    arguments = sys.argv[1:]
    program, size, jobs, names = arguments.pop(0), 12000, os.cpu_count() or 1, []
    while arguments:
        word = arguments.pop(0)
        if word == "--size":
            size = int(arguments.pop(0))
        elif word == "--jobs":
            jobs = int(arguments.pop(0))
        else:
            names.append(word)
    names = names or subprocess.run([program, "--names"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    if not count(program, "english", 1000):
        sys.exit(77)
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        both = [(name, pool.submit(count, program, name, size), pool.submit(count, program, name, size * 2)) for name in names]
        for name, one, two in both:
            one, two = one.result(), two.result()
            if not one or not two:
                print(f"{name:28} could not be counted", flush=True)
                bad += 1
                continue
            too_much = two > one * LIMIT
            bad += too_much
            print(f"{name:28} {two / size / 2:9.0f} instructions a byte, x{two / one:.2f}"
                  + (" TOO MUCH: " + dearest(program, name, size * 2) if too_much else ""), flush=True)
    print(f"{len(names)} inputs, {bad} grow faster than they should")
    sys.exit(bad != 0)


main()
