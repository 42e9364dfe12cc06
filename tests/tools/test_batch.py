#!/usr/bin/env python3
"""Many documents at once: order, faults, what is written when the command is stopped, and going on from there.

    test_batch.py POLICYDOC MODULE
"""
import json, os, pty, re, signal, subprocess, sys, tempfile, time, unittest

COMMAND, MODULE = sys.argv.pop(1), os.path.abspath(sys.argv.pop(1))
MINUTES = """第{0}回情報政策会議　議事要旨

１ 日時　令和２年１０月１２日（月）１０：００～１２：００
２ 出席者
後藤座長、徳田構成員
３ 議事概要
徳田構成員）{0}つ目は、{1}の話である。
後藤座長）そのとおりである。
"""
PARSE = ["parse", "--format", "jsonl", "--no-builtin", "--no-readers"]
UNRULY = ["--extractor", "module:" + MODULE]
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG")}
SECONDS = 100


def names(lines):
    return [json.loads(line)["source"]["name"] for line in lines.splitlines()]


class Batch(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.minutes = os.path.join(self.folder.name, "minutes")
        self.output = os.path.join(self.folder.name, "out.jsonl")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, data):
        path = os.path.join(os.fsencode(self.minutes), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(data)

    def write_many(self, count, word="安全"):
        """In several folders; their names in the order of the walk."""
        made = ["%d/%s%04d.txt" % (i * 3 // count, "あ\"\\" if i % 5 == 0 else "", i) for i in range(count)]
        for i, name in enumerate(made):
            self.write(name, (MINUTES.format(i, word) + "後藤座長）はい。\n" * (i * 7 % 40)).encode())
        return sorted(made, key=os.fsencode)

    def run_it(self, *arguments, status=0, command=PARSE, data=b"", **environment):
        done = subprocess.run([COMMAND, *command, *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=dict(ENVIRONMENT, **environment), timeout=SECONDS)
        self.assertEqual(done.returncode, status, done.stderr.decode("utf-8", "replace"))
        return done.stdout, done.stderr.decode("utf-8", "replace")

    def written(self):
        with open(self.output, "rb") as f:
            return f.read()

    # ---- order and faults

    def test_any_number_of_processes_writes_the_same(self):
        expected = self.write_many(150)
        alone, _ = self.run_it(self.minutes)
        self.assertEqual(names(alone), expected)
        for jobs in ("0", "1", "2", "5", "200"):
            out, err = self.run_it("--jobs", jobs, self.minutes)
            self.assertEqual(out, alone)
            self.assertIn("150 of 150 documents read, 0 failed", err)

    def test_options_and_facts_reach_each_document(self):
        self.write_many(3)
        arguments = ["--offsets", "utf16", "--body", "会議", self.minutes]
        self.assertEqual(self.run_it("--jobs", "2", *arguments)[0], self.run_it(*arguments)[0])

    def test_a_slow_document_holds_its_place(self):
        made = self.write_many(60)
        self.write("0/0000.txt", MINUTES.format(1, "遅い").encode())
        self.write("2/0059.txt", MINUTES.format(1, "遅い").encode())
        out, _ = self.run_it("--jobs", "3", *UNRULY, self.minutes)
        self.assertEqual(names(out), sorted({*made, "0/0000.txt"}, key=os.fsencode))

    def test_what_fails_does_not_stop_the_rest_and_is_told_in_order(self):
        made = self.write_many(40)
        self.write("0/a-photograph.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 40)
        self.write("1/nothing.txt", b"")
        out, err = self.run_it("--jobs", "4", "/nowhere", self.minutes, status=1)
        self.assertEqual(names(out), made)
        where = [err.index(words) for words in ("/nowhere: no such", "a-photograph", "nothing.txt:1:1")]
        self.assertEqual(where, sorted(where))
        self.assertIn("40 of 43 documents read, 3 failed", err)

    def test_a_process_that_breaks_down_costs_its_document_alone(self):
        made = self.write_many(20)
        self.write("0/0001.txt", MINUTES.format(1, "壊す").encode())
        self.write("1/zz.txt", MINUTES.format(1, "壊す").encode())
        for jobs in ("1", "3"):
            out, err = self.run_it("--jobs", jobs, *UNRULY, self.minutes, status=1)
            self.assertEqual(names(out), [name for name in made if name != "0/0001.txt"])
            self.assertEqual(re.findall(r"(\S+): the process that read it broke down", err),
                             [os.path.join(self.minutes, name) for name in ("0/0001.txt", "1/zz.txt")])

    def test_standard_input_is_one_of_them(self):
        self.write_many(4)
        out, _ = self.run_it("--jobs", "2", self.minutes, "-", data=MINUTES.format(9, "安全").encode())
        self.assertIsNone(names(out)[-1])

    def test_names_that_are_no_utf8(self):
        self.write(b"\x8b\x63.txt", MINUTES.format(1, "安全").encode())
        self.write(b"z.txt", MINUTES.format(2, "安全").encode())
        for arguments in ([], ["--jobs", "2"]):
            self.assertEqual(sorted(names(self.run_it(*arguments, self.minutes)[0])), ["z.txt", "\ufffdc.txt"])

    # ---- the output

    def test_output_takes_the_place_of_what_was_there(self):
        self.write_many(10)
        with open(self.output, "wb") as f:
            f.write(b"something else\n" * 1000)
        out, _ = self.run_it("--output", self.output, self.minutes)
        self.assertEqual((out, self.written()), (b"", self.run_it(self.minutes)[0]))

    def test_output_is_no_document(self):
        self.write_many(3)
        self.output = os.path.join(self.minutes, "out.jsonl")
        for _ in range(2):
            self.run_it("--jobs", "2", "--output", self.output, "--resume", self.minutes)
            self.assertEqual(len(names(self.written())), 3)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_output_that_cannot_be_written_is_4(self):
        self.write_many(30)
        self.assertIn("/dev/full: ", self.run_it("--jobs", "2", "--output", "/dev/full", self.minutes, status=4)[1])
        self.assertIn("opened", self.run_it("--output", self.folder.name, self.minutes, status=4)[1])
        with open("/dev/full", "wb") as full:
            done = subprocess.run([COMMAND, *PARSE, "--jobs", "2", self.minutes], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 4)

    # ---- going on

    def test_resume_after_any_cut(self):
        self.write_many(25)
        self.run_it("--jobs", "2", "--output", self.output, self.minutes)
        whole = self.written()
        first = whole.index(b"\n") + 1
        for cut in (0, 1, first - 1, first, first + 1, len(whole) // 2, len(whole) - 1, len(whole)):
            with open(self.output, "wb") as f:
                f.write(whole[:cut])
            _, err = self.run_it("--jobs", "2", "--resume", "--output", self.output, self.minutes)
            self.assertEqual(self.written(), whole)
            done = whole[:cut].count(b"\n")
            self.assertIn("%d of %d documents read" % (25 - done, 25 - done), err)
            self.assertEqual("%d were there already" % done in err, done > 0)

    def test_resume_reads_what_is_new_and_what_failed(self):
        made = self.write_many(10)
        self.write("0/bad.txt", b"")
        self.run_it("--output", self.output, "--resume", self.minutes, status=1)
        before = self.written()
        self.write("0/bad.txt", MINUTES.format(11, "安全").encode())
        self.write("0/aa.txt", MINUTES.format(12, "安全").encode())
        os.unlink(os.path.join(self.minutes, made[3]))
        self.run_it("--output", self.output, "--resume", self.minutes)
        self.assertTrue(self.written().startswith(before))
        self.assertEqual(names(self.written()[len(before):]), ["0/aa.txt", "0/bad.txt"])

    def test_resume_keeps_lines_of_other_things(self):
        self.write_many(2)
        other = b"{\"name\":\"0/0001.txt\"}\n\x00\x00\n" + b"x" * 300000 + b"\n\n"
        with open(self.output, "wb") as f:
            f.write(other + b"half")
        self.run_it("--output", self.output, "--resume", self.minutes)
        self.assertEqual(self.written(), other + self.run_it(self.minutes)[0])

    def test_resume_must_tell_documents_apart(self):
        self.write("a/x.txt", b"a\n")
        self.write("b/x.txt", b"b\n")
        self.assertIn("have the same", self.run_it("--resume", "--output", self.output, self.minutes + "/a", self.minutes + "/b",
                                                   status=2)[1])
        self.assertIn("standard input", self.run_it("--resume", "--output", self.output, "-", status=2)[1])

    # ---- being stopped

    def stop(self, number, *arguments):
        """Sends a signal to the command and all its processes, as a terminal does, once a line is written."""
        if os.path.exists(self.output):
            os.unlink(self.output)
        child = subprocess.Popen([COMMAND, *PARSE, *UNRULY, "--output", self.output, *arguments, self.minutes],
                                 stderr=subprocess.PIPE, env=ENVIRONMENT, start_new_session=True)
        end = time.monotonic() + SECONDS
        while not (os.path.exists(self.output) and os.path.getsize(self.output)) and time.monotonic() < end:
            time.sleep(0.02)
        os.killpg(child.pid, number)
        _, err = child.communicate(timeout=SECONDS)
        return child.returncode, err.decode()

    def test_stopped_it_finishes_lines_and_goes_on_later(self):
        made = self.write_many(30, "遅い")
        for number in (signal.SIGINT, signal.SIGTERM):
            status, err = self.stop(number, "--jobs", "2")
            self.assertEqual(status, 128 + number, err)
            self.assertIn("stopping after", err)
            before = self.written()
            self.assertTrue(before.endswith(b"\n"))
            self.assertEqual(names(before), made[:before.count(b"\n")])
            self.assertLess(before.count(b"\n"), 30)
        self.run_it("--jobs", "8", "--resume", "--output", self.output, *UNRULY, self.minutes)
        self.assertTrue(self.written().startswith(before))
        self.assertEqual(names(self.written()), made)

    def test_killed_it_leaves_no_process_behind(self):
        self.write_many(30, "遅い")
        child = subprocess.Popen([COMMAND, *PARSE, *UNRULY, "--jobs", "3", "--output", self.output, self.minutes],
                                 stderr=subprocess.PIPE)
        time.sleep(0.5)
        child.kill()
        self.assertEqual(child.communicate(timeout=SECONDS)[1], b"")
        self.assertEqual(child.returncode, -signal.SIGKILL)
        self.run_it("--jobs", "8", "--resume", "--output", self.output, *UNRULY, self.minutes)
        self.assertEqual(len(names(self.written())), 30)

    def test_a_signal_that_is_ignored_stays_so(self):
        self.write_many(12, "遅い")
        status = subprocess.run(["sh", "-c", 'trap "" INT; "$@" & sleep 0.6; kill -INT $!; wait $!', "sh", COMMAND, *PARSE, *UNRULY,
                                 "--jobs", "2", "--output", self.output, self.minutes], stderr=subprocess.PIPE).returncode
        self.assertEqual((status, len(names(self.written()))), (0, 12))

    # ---- what is told

    def terminal(self, *arguments, **environment):
        """What standard error shows where it is a terminal."""
        ours, theirs = pty.openpty()
        child = subprocess.Popen([COMMAND, *PARSE, *UNRULY, *arguments, self.minutes], stdout=subprocess.DEVNULL, stderr=theirs,
                                 env=dict(ENVIRONMENT, **environment))
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            pass  # the terminal's other end is closed
        os.close(ours)
        self.assertEqual(child.wait(timeout=SECONDS), 0)
        return shown.decode()

    def test_progress_has_the_rate_and_the_time_left(self):
        self.write_many(24, "遅い")
        shown = self.terminal("--jobs", "1")
        self.assertRegex(shown, r"\r\x1b\[K\d+/24  \d+\.\d a second  left: \d+ s\r")
        self.assertRegex(shown, r"\r\x1b\[Kpolicydoc: 24 of 24 documents read")
        self.assertRegex(self.terminal("--jobs", "1", LANG="ja_JP.UTF-8"), r"\d+/24  毎秒 \d+\.\d 件  残り \d+ 秒")

    def test_japanese(self):
        self.write_many(2)
        err = self.run_it("--jobs", "2", self.minutes, LANG="ja_JP.UTF-8")[1]
        self.assertIn("2/2 件を読みました", err)

    def test_wrong_usage_is_2(self):
        self.write_many(2)
        with open(self.output, "wb") as f:
            f.write(b"dear\n")
        for arguments in (["--jobs", "x"], ["--jobs", ""], ["--jobs", "-1"], ["--jobs", "257"], ["--jobs", "2", "--resume"],
                          ["--resume"], ["--format", "outline", "--jobs", "2"], ["--format", "json", "--output", self.output],
                          ["--output", self.output, "--date", "yesterday"]):
            self.assertTrue(self.run_it(*arguments, self.minutes, status=2)[1].startswith("policydoc: "))
        self.run_it("--jobs", "2", self.minutes, status=2, command=["explain"])
        self.run_it("--output", self.output, "--extractor", "table:/nowhere", self.minutes, status=3)
        self.assertEqual(self.written(), b"dear\n")


if __name__ == "__main__":
    unittest.main(verbosity=1)
