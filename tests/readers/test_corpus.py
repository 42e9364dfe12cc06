#!/usr/bin/env python3
"""Real pages and records, where they are at hand: what is known of them is found. Skipped where they are not.

    test_corpus.py POLICYDOC SOURCE-ROOT READER...

POLICYDOC_CORPUS names their folder; else it is looked for beside the project, in shared/corpus.
"""
import json, os, subprocess, sys

tool, root, have = sys.argv[1], sys.argv[2], sys.argv[3:]
corpus = os.environ.get("POLICYDOC_CORPUS") or os.path.join(root, "..", "shared", "corpus")
if not os.path.isdir(corpus):
    print("no corpus here")
    sys.exit(77)
failed = []

# File, its reader, and of each session: body, day, speeches, how many more or fewer the count may be.
KNOWN = [
    ("assemblies/aomori.html", "html", [("青森市議会", None, 122, 1)]),
    ("kokkai/1947.xml", "diet", [("労働委員会決算委員会連合審査会", "1947-07-28", 62, 0),
                                 ("請願及び陳情に関する小委員会", "1947-11-14", 5, 1)]),
    ("kokkai/2023.xml", "diet", [("文部科学委員会", "2023-11-08", 277, 0), ("文部科学委員会", "2023-11-01", 19, 0)]),
]
for name, reader, sessions in KNOWN:
    path = os.path.join(corpus, name)
    if reader not in have or not os.path.exists(path):
        continue
    r = subprocess.run([tool, "parse", "--format", "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    d = json.loads(r.stdout)
    found = [(s["body"], s["date"], sum(x["kind"] in ("statement", "question", "answer") for x in s["remarks"]))
             for s in d["sessions"]]
    print(name, found, d["understood"])
    fits = len(found) == len(sessions) and all(
        f[0] == s[0] and f[1] == s[1] and abs(f[2] - s[2]) <= s[3] for f, s in zip(found, sessions))
    if not fits or d["understood"] < 0.99:
        failed.append(f"{name}: {found}, not {sessions}")
print("\n".join("failed: " + f for f in failed) or "as known")
sys.exit(bool(failed))
