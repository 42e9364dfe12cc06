#!/usr/bin/env python3
"""Counts the cases of a Meson test run: prints how many passed and how many failed.

    tally.py build/meson-logs/testlog.json...
    tally.py --pytest LOG                     the same for what pytest printed

A Check suite and a Python unittest count by their own cases, another test as one. A test that was skipped is neither;
one that broke off counts as one failure more."""
import json
import re
import sys

if sys.argv[1] == "--pytest":
    last = open(sys.argv[2], encoding="utf-8", errors="replace").read().rstrip().rpartition("\n")[2]
    counts = {word: int(n) for n, word in re.findall(r"(\d+) (passed|failed|error)", last)}
    print(counts.get("passed", 0), counts.get("failed", 0) + counts.get("error", 0) or int("passed" not in counts))
    sys.exit()

passed = failed = 0
for line in (line for path in sys.argv[1:] for line in open(path, encoding="utf-8")):
    test = json.loads(line)
    output = test.get("stdout", "") + test.get("stderr", "")
    good = bad = 0
    for total, failures, errors in re.findall(r"^\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)", output, re.M):
        bad += int(failures) + int(errors)
        good += int(total) - int(failures) - int(errors)
    for total, result in re.findall(r"^Ran (\d+) tests? in .*\n\n(.*)$", output, re.M):
        wrong = sum(int(n) for n in re.findall(r"(?:failures|errors|unexpected successes)=(\d+)", result))
        skipped = sum(int(n) for n in re.findall(r"skipped=(\d+)", result))
        bad += wrong
        good += int(total) - wrong - skipped
    for counts in re.findall(r"^(\d+) passed, (\d+) failed$", output, re.M):
        good += int(counts[0])
        bad += int(counts[1])
    if test["result"] in ("OK", "EXPECTEDFAIL"):
        passed += max(good, 1)
        failed += bad
    elif test["result"] != "SKIP":
        passed += good
        failed += max(bad, 1)
print(passed, failed)
