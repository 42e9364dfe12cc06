import json
import os
import pathlib

import pytest

import policydoc

ROOT = pathlib.Path(os.environ.get("POLICYDOC_ROOT", pathlib.Path(__file__).resolve().parents[3]))
SUMMARY = ROOT / "examples" / "minutes" / "working-group-summary.txt"
TRANSCRIPT = ROOT / "examples" / "minutes" / "city-committee-transcript.txt"


@pytest.fixture(scope="session")
def document():
    return policydoc.parse(SUMMARY)


@pytest.fixture(scope="session")
def transcript():
    return policydoc.parse(TRANSCRIPT)


def vectors():
    with open(ROOT / "tests" / "vectors" / "vectors.json", encoding="utf-8") as f:
        return json.load(f)


def expected(name):
    return (ROOT / "tests" / "vectors" / "expected" / (name + ".json")).read_bytes()
