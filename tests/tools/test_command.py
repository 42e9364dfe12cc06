#!/usr/bin/env python3
"""The command line as the manual tells it: formats, options, languages, exit codes, and input that is none.

    test_command.py POLICYDOC
"""
import csv, io, json, os, stat, subprocess, sys, tempfile, unittest

COMMAND = sys.argv.pop(1)
MINUTES = """第３回情報政策会議　議事要旨

１ 日時　令和２年１０月１２日（月）１０：００～１２：００
２ 場所　総務省第１特別会議室
３ 出席者
（１）構成員
後藤座長、徳田構成員、山田構成員
（２）事務局
高村参事官
４ 議事
（１）開会
（２）意見交換
５ 議事概要
（１）開会
事務局より、資料３－１に基づき説明が行われた。
（２）意見交換
徳田構成員）一つ目は、安全の話である。
山田構成員）同感である。
"""


class Command(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.file = self.write("minutes.txt", MINUTES.encode())

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, data):
        path = os.path.join(self.folder.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(data)
        return path

    def run_it(self, *arguments, data=b"", status=0, **environment):
        env = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG")}
        done = subprocess.run([COMMAND, *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=dict(env, **environment), timeout=60)
        self.assertEqual(done.returncode, status, done.stderr.decode("utf-8", "replace"))
        return done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8", "replace")

    # ---- formats

    def test_outline_is_the_default(self):
        out, err = self.run_it("parse", self.file)
        self.assertEqual(out, self.run_it("parse", "--format", "outline", self.file)[0])
        self.assertNotIn("\033", out)
        self.assertRegex(err, r"understood")

    def test_json(self):
        doc = json.loads(self.run_it("parse", "--format=json", self.file)[0])
        self.assertEqual(doc["policydoc"], 1)
        self.assertEqual(doc["source"]["name"], "minutes.txt")
        self.assertEqual(doc["source"]["bytes"], len(MINUTES.encode()))

    def test_json_is_one_document_and_jsonl_any_number(self):
        _, err = self.run_it("parse", "--format", "json", self.file, self.file, status=2)
        self.assertIn("jsonl", err)
        out, _ = self.run_it("parse", "--format", "jsonl", self.file, self.file)
        first, second = map(json.loads, out.splitlines())
        self.assertEqual(first, second)

    def test_facts_stand_in_source(self):
        roster = self.write("roster.txt", "徳田 英幸".encode("cp932"))
        out, _ = self.run_it("parse", "--format", "json", "--url", "https://example.go.jp/", "--retrieved", "2026-11-22",
                             "--body", "会議", "--date", "2020-10-12", "--roster", roster, self.file)
        source = json.loads(out)["source"]
        self.assertEqual([source[k] for k in ("url", "retrieved", "body", "date", "roster")],
                         ["https://example.go.jp/", "2026-11-22", "会議", "2020-10-12", "徳田 英幸"])

    def test_offsets(self):
        for unit in ("byte", "codepoint", "utf16"):
            out, _ = self.run_it("parse", "--format", "json", "--offsets", unit, self.file)
            self.assertEqual(json.loads(out)["offsets"], unit)

    def test_text_is_the_file(self):
        self.assertEqual(self.run_it("text", self.file)[0], MINUTES)
        sjis = self.write("sjis.txt", MINUTES.encode("cp932"))
        self.assertEqual(self.run_it("text", "--encoding", "Shift_JIS", sjis)[0], MINUTES)
        self.assertEqual(self.run_it("text", sjis)[0], MINUTES)

    def test_explain_shows_each_line(self):
        out, _ = self.run_it("explain", self.file)
        numbers = [int(line[:6]) for line in out.splitlines() if line[:6].strip()]
        self.assertEqual(numbers, list(range(1, MINUTES.count("\n") + 1)))
        self.assertIn("徳田", out)

    def test_tables(self):
        for kind in ("sessions", "attendees", "materials", "agenda", "remarks"):
            rows = list(csv.DictReader(io.StringIO(self.run_it("table", kind, self.file)[0])))
            self.assertTrue(all(row["document"] == "minutes.txt" for row in rows))
        out, _ = self.run_it("table", "sessions", "--format", "tsv", "--bom", self.file, self.file)
        self.assertTrue(out.startswith("\ufeffdocument\tbody\tnumber\tdate\t"))
        self.assertEqual(out.count("\ufeff"), 1)

    # ---- extractors

    def extractors(self):
        names = self.write("用語 1.tsv", "type\tcanonical\talias\tclass\n"
                           "organization\t総務省\t\t中央\nproduct\t安全対策\t安全の話\t\n".encode())
        patterns = self.write("amounts.txt", "quantity\t(?<value>[0-9一二三]+)(?<unit>つ)(?=目)\n".encode())
        return ["--extractor", "table:" + names, "--extractor=patterns:" + patterns]

    def test_extractors_add_mentions(self):
        doc = json.loads(self.run_it("parse", "--format", "json", "--no-builtin", *self.extractors(), self.file)[0])
        found = {m["text"]: m for m in doc["mentions"]}
        self.assertEqual(found["総務省"]["attributes"], {"class": "中央"})
        self.assertEqual(found["総務省"]["extractor"], "用語_1")
        self.assertEqual(found["安全の話"]["canonical"], "安全対策")
        self.assertEqual((found["一つ"]["value"], found["一つ"]["attributes"]), ("一", {"unit": "つ"}))
        self.assertTrue({m["id"] for n in doc["entities"] for m in doc["mentions"] if m["id"] in n["mentions"]})

    def test_no_builtin(self):
        for builtin in ([], ["--no-builtin"]):
            out, _ = self.run_it("extractors", *builtin, *self.extractors())
            rows = [line.split() for line in out.splitlines()]
            self.assertEqual(rows[0], ["name", "version", "phase", "priority"])
            self.assertEqual(rows[-2:], [["用語_1", "-", "names", "30"], ["amounts", "-", "names", "30"]])
            self.assertEqual(len(rows) == 3, bool(builtin))
        doc = json.loads(self.run_it("parse", "--format", "json", "--no-builtin", self.file)[0])
        self.assertEqual((doc["mentions"], doc["entities"]), ([], []))

    def test_tables_of_annotations(self):
        read = lambda kind: list(csv.DictReader(io.StringIO(
            self.run_it("table", kind, "--no-builtin", *self.extractors(), self.file, self.file)[0])))
        mentions, entities = read("mentions"), read("entities")
        self.assertEqual(len(mentions), 2 * len({m["id"] for m in mentions}))
        self.assertEqual({m["document"] for m in mentions}, {"minutes.txt"})
        self.assertEqual({m["date"] for m in mentions}, {"2020-10-12"})
        for entity in entities:
            self.assertEqual(int(entity["mentions"]), sum(m["entity"] == entity["id"] for m in mentions) // 2)
        text = MINUTES.encode()
        for m in mentions:
            self.assertEqual(text[int(m["span_start"]):int(m["span_end"])].decode(), m["text"])

    def test_explain_and_outline_show_mentions(self):
        out, _ = self.run_it("explain", "--no-builtin", *self.extractors(), self.file)
        self.assertRegex(out, r"(?m)^ {10}product +安全の話 = 安全対策  \(用語_1: table\.name\)$")
        out, _ = self.run_it("parse", "--no-builtin", *self.extractors(), self.file)
        self.assertRegex(out, r"Spoken of most\n  organization +総務省 1\n")

    def test_faulty_extractors_are_3(self):
        def refused(kind, name, data, *words):
            path = self.write(name, data)
            out, err = self.run_it("parse", "--extractor", kind + ":" + path, self.file, status=3)
            self.assertEqual(out, "")
            for word in (path, *words):
                self.assertIn(word, err)
            self.assertEqual(err.count(path), 1, err)
        refused("table", "a.tsv", b"type\tcanonical\nlaw\t\n", ":2:5 ", "canonical")
        refused("table", "b.tsv", b"name\nx\n", ":1:1 ", "type")
        refused("table", "c.tsv", b"type\tcanonical\nlaw\tx\xff\n", ":2:6 ", "UTF-8")
        refused("patterns", "d.txt", b"# ok\nlaw  (a\n", ":2:8 ", "parenthesis")
        refused("module", "e.so", b"\x7fELF nothing", "file")
        for missing in ("table:/nowhere", "patterns:/nowhere", "module:/nowhere"):
            self.assertIn("/nowhere: no such file", self.run_it("parse", "--extractor", missing, self.file, status=3)[1])

    # ---- files

    def test_directories_are_walked_in_order(self):
        for name in ("d/b.txt", "d/a/z.txt", "d/.hidden", "d/c.txt"):
            self.write(name, MINUTES.encode())
        out, _ = self.run_it("parse", "--format", "jsonl", os.path.join(self.folder.name, "d"))
        self.assertEqual([json.loads(line)["source"]["name"] for line in out.splitlines()], ["a/z.txt", "b.txt", "c.txt"])

    def test_a_link_in_a_circle_ends(self):
        self.write("d/a.txt", MINUTES.encode())
        os.symlink("..", os.path.join(self.folder.name, "d", "up"))
        out, _ = self.run_it("parse", "--format", "jsonl", os.path.join(self.folder.name, "d"))
        self.assertEqual(out.count("\n"), 1)

    def test_standard_input(self):
        doc = json.loads(self.run_it("parse", "--format", "json", "-", data=MINUTES.encode())[0])
        self.assertIsNone(doc["source"]["name"])
        self.run_it("text", "--", self.file)

    def test_one_bad_file_does_not_stop_the_rest(self):
        out, err = self.run_it("parse", "--format", "jsonl", "/nowhere/at/all", self.file, status=1)
        self.assertEqual(out.count("\n"), 1)
        self.assertIn("/nowhere/at/all: no such file", err)

    # ---- input that is none

    def refused(self, data, *words, name="input"):
        path = self.write(name, data)
        out, err = self.run_it("parse", "--format", "json", path, status=1)
        self.assertEqual(out, "")
        for word in (path, *words):
            self.assertIn(word, err)

    def test_empty(self):
        self.refused(b"", "empty", "byte 0")

    def test_photograph(self):
        self.refused(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 40, "JPEG", "byte 0")

    def test_random_bytes(self):
        state, data = 1, bytearray()
        for _ in range(20000):
            state = state * 1103515245 + 12345 & 0x7FFFFFFF
            data.append(state >> 16 & 255)
        self.refused(bytes(data), "not text")

    def test_empty_directory(self):
        path = os.path.join(self.folder.name, "nothing")
        os.mkdir(path)
        self.assertIn("no files", self.run_it("parse", path, status=1)[1])

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_unreadable(self):
        os.chmod(self.file, 0)
        self.assertIn("cannot be opened", self.run_it("parse", self.file, status=1)[1])
        os.chmod(self.file, stat.S_IRUSR)

    def test_half_a_character_at_the_end(self):
        path = self.write("half.txt", MINUTES.encode() + b"\xe4\xbc")
        doc = json.loads(self.run_it("parse", "--format", "json", path)[0])
        bad = [d for d in doc["diagnostics"] if d["code"] == "invalid-bytes"]
        size = len(MINUTES.encode())
        self.assertEqual(bad[0]["span"], [size, size + 2])

    def test_another_language(self):
        path = self.write("english.txt", b"It was a dark and stormy night; the rain fell in torrents.\n" * 20)
        doc = json.loads(self.run_it("parse", "--format", "json", path)[0])
        self.assertLess(doc["understood"], 0.1)
        self.assertIn("not-recognized", [d["code"] for d in doc["diagnostics"]])

    def test_nothing_gives_orders_to_the_terminal(self):
        path = self.write("escape.txt", MINUTES.replace("同感", "\x1b[31m同感\x07").encode())
        for command in (["parse"], ["explain"]):
            self.assertNotIn("\x1b", self.run_it(*command, path)[0])

    def test_large_lines(self):
        for data in (b"a" * 3_000_000, "（".encode() * 200_000, "田中、".encode() * 300_000):
            path = self.write("large.txt", data)
            json.loads(self.run_it("parse", "--format", "json", path)[0])

    # ---- usage

    def test_wrong_usage_is_2(self):
        for arguments in ([], ["nothing"], ["parse"], ["parse", "--format", "xml", self.file],
                          ["parse", "--nothing", self.file], ["parse", self.file, "--format"], ["table", "nothing", self.file],
                          ["table"], ["parse", "--extractor", "names.tsv", self.file], ["extractors", self.file],
                          ["parse", "--extractor", "table:", self.file], ["parse", "--extractor", "pdf:x", self.file],
                          ["text", "--no-builtin", self.file], ["parse", "--bom", self.file], ["parse", "--date", "yesterday", self.file]):
            out, err = self.run_it(*arguments, status=2)
            self.assertEqual(out, "")
            self.assertTrue(err.startswith("policydoc: "), err)

    def test_unknown_encoding(self):
        self.assertIn("unknown encoding", self.run_it("parse", "--encoding", "nothing", self.file, status=1)[1])

    def test_faulty_tables_are_3(self):
        self.write("data/roles.tsv", "role\tkind\n町長\tother\tmore\tcells\tthan\tcolumns\n".encode())
        folder = os.path.join(self.folder.name, "data")
        self.assertIn("roles.tsv", self.run_it("parse", "--data", folder, self.file, status=3)[1])
        self.run_it("parse", "--data", os.path.join(self.folder.name, "none"), self.file, status=3)

    def test_tables_are_added(self):
        self.write("data/roles.tsv", "role\tkind\n町長\tother\n".encode())
        folder = os.path.join(self.folder.name, "data")
        doc = json.loads(self.run_it("parse", "--format", "json", "--data", folder, self.file)[0])
        self.assertEqual(len(doc["generator"]["data"]), 2)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_output_that_cannot_be_written_is_4(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([COMMAND, "parse", self.file], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 4)

    # ---- languages, help, version

    def test_language_is_that_of_the_locale(self):
        for locale in ({"LC_ALL": "ja_JP.UTF-8", "LANG": "C"}, {"LC_MESSAGES": "ja_JP.UTF-8"}, {"LANG": "ja_JP"}):
            self.assertIn("ファイルがありません", self.run_it("parse", "/nowhere", status=1, **locale)[1])
            self.assertIn("使", self.run_it("--help", **locale)[0])
        self.assertIn("no such file", self.run_it("parse", "/nowhere", status=1, LC_ALL="C", LANG="ja_JP")[1])
        out, err = self.run_it("parse", self.file, LANG="ja_JP.UTF-8")
        self.assertIn("読み取りました", err)

    def test_help_and_version(self):
        for flag in ("--help", "-h"):
            self.assertIn("policydoc parse", self.run_it(flag)[0])
        self.assertEqual(self.run_it("parse", "--help")[0], self.run_it("--help")[0])
        version = self.run_it("--version")[0]
        for name in ("policydoc ", "library ", "unicode ", "utf8proc ", "pcre2 ", "data builtin "):
            self.assertIn(name, version)


if __name__ == "__main__":
    unittest.main(verbosity=1)
