#!/usr/bin/env python3
"""Counts the cases of a Meson test run: prints how many passed and how many failed.

    tally.py build/meson-logs/testlog.json...

A Check suite and a Python unittest count by their own cases, another test as one. A test that was skipped is neither;
one that broke off counts as one failure more."""
import json
import re
import sys

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
