#!/usr/bin/env python3
"""What the example programs print, and with which status they end, compared with what is stored in expected/.

    test_examples.py FOLDER-OF-PROGRAMS [--write]   --write stores what they print now; look at the difference
"""
import difflib, os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
MINUTES = os.path.join(HERE, "..", "..", "examples")
FLOOD = [f"minutes/flood-panel/{n}.txt" for n in (3, 1, 2)]  # the programs have to put them in order
SUMMARY, TRANSCRIPT, BRIEFING = (f"minutes/{name}.txt" for name in
                                 ("working-group-summary", "city-committee-transcript", "briefing-questions"))
programs = os.path.abspath(sys.argv[1])

# Name of the stored output → program, arguments, status.
CASES = {
    "outline": (["outline", BRIEFING], 0),
    "qa_pairs": (["qa_pairs", BRIEFING], 0),
    "proxies": (["proxies", *FLOOD, SUMMARY], 0),
    "proxies-none": (["proxies", BRIEFING], 0),
    "about_material": (["about_material", "資料1-1", FLOOD[1]], 0),
    "about_material-none": (["about_material", "資料9-9", FLOOD[1]], 1),
    "first_mention": (["first_mention", "止水板設置促進事業", *FLOOD], 0),
    "first_mention-none": (["first_mention", "道路補修事業", *FLOOD], 1),
    "follow_speaker": (["follow_speaker", "榎並", *FLOOD], 0),
    "follow_speaker-none": (["follow_speaker", "安西", *FLOOD], 1),
    "highlight": (["highlight", FLOOD[1], "2"], 0),
    "highlight-amounts": (["highlight", FLOOD[1], "5"], 0),
    "own_allocator": (["own_allocator", "67108864", SUMMARY], 0),
    "own_allocator-little": (["own_allocator", "100000", SUMMARY], 3),
    "threads": (["threads", *FLOOD, SUMMARY, TRANSCRIPT, BRIEFING], 0),
    "from_memory": (["from_memory"], 0),
    "find_names": (["find_names", "names.tsv", SUMMARY], 0),
    "find_patterns": (["find_patterns", "patterns.txt", SUMMARY], 0),
    "find_quotes": (["find_quotes", SUMMARY], 0),
    "find_by_module": (["find_by_module", os.path.join(programs, "follow_up.so"), SUMMARY], 0),
    "arrow": (["arrow", SUMMARY, BRIEFING], 0),
    "reader": (["reader", "minutes/message.eml"], 0),
}

failed = []
for name, ((program, *arguments), status) in CASES.items():
    path = os.path.join(HERE, "expected", name + ".txt")
    done = subprocess.run([os.path.join(programs, program), *arguments], cwd=MINUTES, stdout=subprocess.PIPE)
    if "--write" in sys.argv:
        with open(path, "wb") as f:
            f.write(done.stdout)
    with open(path, encoding="utf-8", newline="") as f:
        want, have = f.read(), done.stdout.decode()
    if done.returncode != status:
        failed.append(f"{name}: status {done.returncode}, not {status}")
    if have != want:
        failed += difflib.unified_diff(want.splitlines(), have.splitlines(), name + ": stored", "printed", lineterm="")
sources = {name[:-2] for name in os.listdir(MINUTES) if name.endswith(".c") and not name.endswith("_module.c")}
failed += [f"{name} is not run here" for name in sorted(sources - {case[0][0] for case in CASES.values()})]
print("\n".join(failed) or f"{len(CASES)} outputs are as stored")
sys.exit(1 if failed else 0)
