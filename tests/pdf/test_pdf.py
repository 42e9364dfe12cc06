#!/usr/bin/env python3
"""PDF read by the command: what is printed is what was typed, files of all kinds end in an answer.

    test_pdf.py POLICYDOC SOURCE LOCATE MODULE [TEST]..."""
import collections
import glob
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import unicodedata
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import writer  # noqa: E402

POLICYDOC, SOURCE, LOCATE, MODULE = (os.path.abspath(path) for path in sys.argv[1:5])
MINUTES = sorted(glob.glob(os.path.join(SOURCE, "tests/layouts/docs/*.txt")) +
                 glob.glob(os.path.join(SOURCE, "examples/minutes/*.txt")))
SECONDS = 20  # more than any file here may take


def run(command, data):
    return subprocess.run([POLICYDOC, *command, "-"], input=data, capture_output=True, timeout=SECONDS * 2)


def text_of(pdf):
    done = run(["text"], pdf.bytes())
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def model_of(data):
    done = run(["parse", "--format", "json"], data)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def plain(value):
    return "".join(unicodedata.normalize("NFKC", value).split()) if isinstance(value, str) else value


FIELDS = {
    "attendees": ["name", "group", "role", "affiliation", "position", "status"],
    "materials": ["label", "title"],
    "agenda": ["level", "label", "title"],
    "remarks": ["kind", "speaker", "text"],
}


def things(model):
    """All that a model tells, but for places."""
    found = collections.Counter()
    for session in model["sessions"]:
        for field in ("title", "kind", "body", "number", "date", "start", "end", "venue"):
            found[field, plain(session.get(field))] += 1
        for kind, fields in FIELDS.items():
            for thing in session[kind]:
                found[(kind, *(plain(thing.get(field)) for field in fields))] += 1
    return found


class Printed(unittest.TestCase):
    def test_what_is_printed_is_what_was_typed(self):
        for path in MINUTES:
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if "| --- |" in text:
                continue  # Markdown's signs are none when they are printed
            with self.subTest(os.path.basename(path)):
                typed, printed = model_of(writer.typed(text).encode()), model_of(writer.printed(text))
                a, b = things(typed), things(printed)
                alike = 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))
                self.assertGreaterEqual(alike, 0.99, [*(a - b), *(b - a)])
                self.assertGreaterEqual(printed["understood"], typed["understood"] - 0.002)


class Pages(unittest.TestCase):
    def test_rotated_pages_are_read_upright(self):
        pdf = writer.Pdf()
        pdf.page(rotate=90)
        # On a page that is turned by 90 degrees, what reads upright runs upwards in the page's own coordinates.
        for row, line in enumerate(["議事要旨", "日時　令和元年"]):
            pdf.pages[-1][0].append("BT /H 12 Tf 0 1 -1 0 %d 100 Tm <%s> Tj ET" % (100 + 20 * row, pdf.encode(line)))
        self.assertEqual(text_of(pdf).split(), ["議事要旨", "日時", "令和元年"])

    def test_vertical_pages_are_read_from_right_to_left(self):
        pdf = writer.Pdf()
        pdf.page()
        for column, line in enumerate(["第三回検討会議事要旨", "○山田委員", "賛成である。"]):
            pdf.put(500 - 20 * column, 80, 10, line, vertical=True)
        self.assertEqual(text_of(pdf).split(), ["第三回検討会議事要旨", "○山田委員", "賛成である。"])

    def test_words_set_wide_are_joined(self):
        pdf = writer.Pdf()
        pdf.page()
        pdf.put(200, 80, 12, "議事録", spacing=30)
        pdf.put(80, 120, 10, "それでは、会議を始める。")
        self.assertEqual(text_of(pdf).split(), ["議事録", "それでは、会議を始める。"])

    def test_rubies_are_left_out(self):
        pdf = writer.Pdf()
        pdf.page()
        pdf.put(80, 100, 10, "藤末健三委員から説明があった。")
        pdf.put(80, 94, 5, "ふじすえ")
        self.assertEqual(text_of(pdf).strip(), "藤末健三委員から説明があった。")

    def test_pages_are_parted_by_form_feeds(self):
        pdf = writer.Pdf()
        for number in range(3):
            pdf.page()
            pdf.put(80, 80, 10, "頁%d" % number)
        self.assertEqual(text_of(pdf), "頁0\n\f頁1\n\f頁2\n")


class Damaged(unittest.TestCase):
    """Whatever a file is, the command says what is wrong, soon, and does not break down."""

    @classmethod
    def setUpClass(cls):
        with open(MINUTES[0], encoding="utf-8") as file:
            cls.whole = writer.printed(file.read())

    def check(self, data, what):
        began = time.monotonic()
        done = run(["parse"], data)
        words = done.stderr.decode()
        self.assertIn(done.returncode, (0, 1), what + ": " + words)
        self.assertTrue(words.startswith("policydoc: "), what + ": " + words)
        self.assertLess(time.monotonic() - began, SECONDS, what)
        return done.returncode, words

    def test_cut_files(self):
        for share in range(0, 100, 5):
            size = max(8, len(self.whole) * share // 100)
            code, words = self.check(self.whole[:size], "cut at %d %%" % share)
            self.assertTrue(code == 1 or "warning" in words, words)

    def test_flipped_bytes(self):
        for seed in range(40):
            chance, data = random.Random(seed), bytearray(self.whole)
            for _ in range(1 + seed * 4):
                data[chance.randrange(8, len(data))] ^= 1 << chance.randrange(8)
            self.check(bytes(data), "seed %d" % seed)

    def test_page_counts_that_are_lies(self):
        for count in (b"0", b"-1", b"2147483647", b"99999999999999999999"):
            start = self.whole.index(b"/Count ") + 7
            end = self.whole.index(b"/Kids", start)
            self.check(self.whole[:start] + count + self.whole[end:], "count " + count.decode())

    def test_pages_that_hold_themselves(self):
        start = self.whole.index(b"/Kids[") + 6
        self.check(self.whole[:start] + b"2 0 R " + self.whole[start:], "a tree in a circle")

    def test_a_stream_that_grows_without_end(self):
        pdf = writer.Pdf()
        pdf.page()
        pdf.pages[-1][0].append(" " * (200 << 20))  # 200 MiB in 200 KiB
        pdf.put(80, 80, 10, "終わり")
        self.check(pdf.bytes(), "a large stream")

    def test_a_locked_file_says_so(self):
        locked = self.whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>"
                                    b"/ID[<00><00>]" % (b"41" * 32, b"42" * 32))
        code, words = self.check(locked, "locked")
        self.assertEqual(code, 1)
        self.assertIn("password", words)

    def test_an_empty_shell_is_damaged(self):
        code, words = self.check(b"%PDF-1.7\n%%EOF\n", "a shell")
        self.assertEqual(code, 1)
        self.assertIn("damaged", words)

    def test_pictures_of_pages_are_told(self):
        pdf = writer.Pdf()
        pdf.page()
        done = run(["parse", "--format", "json"], pdf.bytes())
        self.assertIn("character recognition", done.stdout.decode() + done.stderr.decode())


class Places(unittest.TestCase):
    def test_every_word_stands_on_a_page(self):
        for path in MINUTES[::4]:
            with open(path, encoding="utf-8") as file, tempfile.NamedTemporaryFile(suffix=".pdf") as pdf:
                pdf.write(writer.printed(file.read()))
                pdf.flush()
                done = subprocess.run([LOCATE, MODULE, pdf.name], capture_output=True, timeout=SECONDS * 2)
                self.assertEqual(done.returncode, 0, path + ": " + (done.stdout + done.stderr).decode())


class Helper(unittest.TestCase):
    def test_the_reader_is_named(self):
        model = model_of(writer.printed("議事要旨\n"))
        self.assertIn("pdf", json.dumps(model.get("generator", model)))

    def test_many_files_at_once_are_read_as_one_by_one(self):
        with tempfile.TemporaryDirectory() as folder:
            for i, path in enumerate(MINUTES[:6]):
                with open(path, encoding="utf-8") as text, open(os.path.join(folder, "%d.pdf" % i), "wb") as pdf:
                    pdf.write(writer.printed(text.read()))
            with open(os.path.join(folder, "3a.pdf"), "wb") as damaged:
                damaged.write(b"%PDF-1.7 and nothing else")
            parse = [POLICYDOC, "parse", "--format", "jsonl", "--no-builtin"]
            one, many = (subprocess.run([*parse, *jobs, folder], capture_output=True, timeout=SECONDS * 4)
                         for jobs in ([], ["--jobs", "3"]))
            self.assertEqual((one.returncode, many.returncode), (1, 1))
            self.assertEqual(one.stdout.count(b"\n"), 6)
            self.assertEqual(one.stdout, many.stdout)
            self.assertIn(b"3a.pdf", many.stderr)

    def test_many_pages_take_little_memory(self):
        pdf = writer.Pdf()
        for number in range(400):
            pdf.page()
            for row in range(40):
                pdf.put(80, 60 + row * 18, 10, "それでは、次の議題に移りたいと思います。資料を御覧")
        data = pdf.bytes()
        began = time.monotonic()
        done = run(["text"], data)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(done.stdout.decode().count("\f"), 399)
        self.assertLess(time.monotonic() - began, SECONDS)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(peak, 1 << 20, "more than 1 GiB")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[5:], verbosity=1)
