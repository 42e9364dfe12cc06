#!/usr/bin/env python3
"""Write what the command makes of the documents of tests/vectors: the answers that every binding must give to the byte.

    script/vectors.py POLICYDOC            writes tests/vectors/expected/NAME.json
    script/vectors.py --check POLICYDOC    only compares, and names those that differ

The answers are a record of what the library does and not of what is right (tests/layouts knows that): after a change of
tables or rules they are written again. The line of `generator`, which names versions, is left out.
"""
import json, os, subprocess, sys
import generated

ROOT = generated.ROOT
VECTORS = os.path.join(ROOT, "tests", "vectors")
# What the command calls the facts that it can be told.
FACTS = {"encoding": "--encoding", "url": "--url", "retrieved": "--retrieved", "body": "--body", "date": "--date"}


def vectors():
    with open(os.path.join(VECTORS, "vectors.json"), encoding="utf-8") as f:
        return json.load(f)


def inside(path):
    return os.path.join(ROOT, *path.split("/"))


def command(policydoc, vector):
    call = [policydoc, "parse", "--format", "json", "--offsets", vector["offsets"].replace("_", "")]
    for fact, value in vector.get("facts", {}).items():
        call += [FACTS[fact], value]
    if "roster" in vector:
        call += ["--roster", inside(vector["roster"])]
    for kind, path in vector.get("extractors", []):
        call += ["--extractor", f"{kind}:{inside(path)}"]
    if not vector.get("builtin", True):
        call.append("--no-builtin")
    for path in vector.get("tables", []):
        call += ["--data", os.path.dirname(inside(path))]
    return call + [inside(vector["document"])]


def answer(policydoc, vector):
    """The command's JSON without the line of its generator."""
    made = subprocess.run(command(policydoc, vector), check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout
    lines = made.split(b"\n")
    kept = [line for line in lines if not line.startswith(b'  "generator": ')]
    assert len(kept) == len(lines) - 1, vector["name"]
    return b"\n".join(kept)


def encodings(policydoc):
    """Whether this build decodes more than Unicode."""
    return b"icu" in subprocess.run([policydoc, "--version"], check=True, stdout=subprocess.PIPE).stdout


def readers(policydoc):
    """The readers that the command has."""
    listed = subprocess.run([policydoc, "readers"], check=True, stdout=subprocess.PIPE).stdout.decode()
    return {line.split()[0] for line in listed.splitlines() if line.strip()}


def main(arguments):
    check, policydoc = "--check" in arguments, arguments[-1]
    answers, decodes, reads = {}, encodings(policydoc), readers(policydoc)
    for vector in vectors():
        if vector.get("needs") == "encodings" and not decodes:
            print(vector["name"], "needs a library with encodings")
            continue
        if "reader" in vector and vector["reader"] not in reads:
            print(vector["name"], "needs the reader", vector["reader"])
            continue
        path = os.path.join(VECTORS, "expected", vector["name"] + ".json")
        answers[path] = answer(policydoc, vector).decode("utf-8")
    return generated.write(answers, check, "differs from the command's answer; look at it, then run script/vectors.py "
                           + policydoc)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
