#!/usr/bin/env python3
"""Runs score.py of ../shared over its documents and compares the figures of the row `all` with .ci/floors.

    score.py SHARED POLICYDOC
"""
import json
import os
import subprocess
import sys

shared, command = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
places = {"seeds": ("gold", "seeds"), "layouts": ("layouts/gold", "layouts/docs"),
          "texts": ("corpus/texts/gold", "corpus/texts/docs"), "turns": ("corpus/turns", "corpus/turns")}

with open(os.path.join(here, "floors"), encoding="utf-8") as file:
    rows = [line.split() for line in file if line.strip() and not line.startswith("#")][1:]

passed = failed = 0
for name, (gold, documents) in places.items():
    arguments = ["--policydoc", command, "--gold", os.path.join(shared, gold), "--docs", os.path.join(shared, documents)]
    run = subprocess.run([sys.executable, os.path.join(shared, "score.py"), *arguments, "--json"],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if run.returncode:
        print(f"{name}: score.py failed: {run.stderr.decode('utf-8', 'replace')[-500:]}")
        failed += 1
        continue
    figures = json.loads(run.stdout)["all"]
    for _, figure, floor, aim in (row for row in rows if row[0] == name):
        value = figures[figure.replace("_", " ")]
        good = value >= float(floor)
        passed, failed = passed + good, failed + (not good)
        print(f"{name:10}{figure:22}{value:8.4f}   floor {float(floor):.3f}   aim {float(aim):.3f}"
              + ("" if value >= float(aim) else "   under its aim") + ("" if good else "   FAILED"))
# Figures that other programs measure; each compares its own with its floor.
measures = {"labels": ("minutes/labels.py", "corpus/speakers/labels.tsv", "0.98"),
            "expressions": ("extract/expressions.py", "corpus/time/expressions.tsv", "0.95")}
for name, (program, table, floor) in measures.items():
    run = subprocess.run([sys.executable, os.path.join(here, "../tests", program), command, os.path.join(shared, table),
                          "--floor", floor], stdout=subprocess.PIPE, universal_newlines=True)
    good = run.returncode == 0
    passed, failed = passed + good, failed + (not good)
    print(f"{name}, floor {floor}:", *run.stdout.splitlines()[-4:], "" if good else "FAILED", sep="\n    ")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
