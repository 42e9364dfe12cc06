#!/usr/bin/env python3
"""What the shells offer, and what the manual names, is what the command takes.

    test_completion.py POLICYDOC ROOT
"""
import os, re, shutil, subprocess, sys, tempfile, unittest

COMMAND, ROOT = sys.argv.pop(1), sys.argv.pop(1)
COMPLETION = os.path.join(ROOT, "tools", "completion")
COMMANDS = ["parse", "explain", "text", "table", "extractors", "readers"]
TAKING = COMMANDS[:-1]  # readers says nothing against options that mean nothing to it

BASH = """source "$1/policydoc.bash"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _policydoc
((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
"""
# The functions of zsh's system of completion, so far as they are called: they print what they are given.
ZSH = """
_arguments() { if [[ $1 == -C ]]; then state=$wanted; print -rl -- "${@:2}"; return 1; fi; print -rl -- MORE "$@" }
_describe() { print -rl -- MORE ${(P)@[-1]} }
wanted=$2 words=("${@:3}"); source "$1/_policydoc"
"""


def run(*command, status=0, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", timeout=60, **options)
    if status is not None and done.returncode != status:
        raise AssertionError(f"{command}: {done.returncode}, {done.stderr}")
    return done.stdout if status is not None else done.stderr


def help_in(language):
    return run(COMMAND, "--help", env=dict(os.environ, LC_ALL=language))


def told():
    """The options that --help tells."""
    return set(re.findall(r"--[a-z][a-z-]*", help_in("C"))) | {"--help"}


def taken(command):
    """Those of them that a command takes: it says of the others that it has none such."""
    taken_ones = {"--help"}
    for option in told() - {"--help", "--version"}:
        said = run(COMMAND, command, option, status=None, stdin=subprocess.DEVNULL)
        if "no such option" not in said:
            taken_ones.add(option)
    return taken_ones


def choices(*arguments):
    """What the command says that one may choose from."""
    return run(COMMAND, *arguments, status=None).rpartition("choose one of ")[2].split()


def bash(*words):
    return run("bash", "--norc", "-c", BASH, "bash", COMPLETION, "policydoc", *words).split("\n")[:-1]


def zsh(state, *words):
    """What zsh's functions are given: for the command itself, and behind it."""
    out = run("zsh", "-f", "-c", ZSH, "zsh", COMPLETION, state, *words).split("\n")
    return out[:out.index("MORE")], out[out.index("MORE") + 1:-1]


def zsh_options(specifications):
    return {option for s in specifications for option in re.findall(r"^(?:\(.*?\))?\*?(--[a-z-]+)", s)}


def zsh_values(command, what):
    """The words of `what:(…)` in a specification."""
    return next(m[1].split() for m in (re.search(rf"{what}:.*?\((.*)\)$", s) for s in zsh("argument", command)[1]) if m)


class Completion(unittest.TestCase):
    def test_help_tells_the_same_in_both_languages(self):
        self.assertEqual(set(re.findall(r"--[a-z][a-z-]*", help_in("ja_JP.UTF-8"))) | {"--help"}, told())

    def test_the_manual_names_every_option_and_command(self):
        with open(os.path.join(ROOT, "doc", "policydoc.1"), encoding="utf-8") as f:
            page = f.read()
        self.assertEqual(told() - {"-" + o for o in re.findall(r"Fl (-[a-z-]+)", page)}, set())
        self.assertEqual(set(re.findall(r"^\.It Cm (\w+)$", page, re.M)) - set(COMMANDS), set())
        self.assertEqual(set(COMMANDS) - set(re.findall(r"^\.It Cm (\w+)$", page, re.M)), set())

    def test_bash_offers_what_each_command_takes(self):
        self.assertEqual(set(bash("")), {*COMMANDS, "help", "--help", "--version"})
        for command in TAKING:
            self.assertEqual(set(bash(command, "-")), taken(command), command)
        self.assertEqual({o for c in COMMANDS for o in bash(c, "-")} | {"--version"}, told())
        self.assertLessEqual(set(bash("readers", "-")), taken("readers"))

    def test_bash_offers_values(self):
        for command in ("parse", "table"):
            self.assertEqual(bash(command, "--format", ""), choices(command, "--format", "?"))
            self.assertEqual(bash(command, "--offsets", "=", ""), choices(command, "--offsets", "?"))
        self.assertEqual(bash("table", ""), choices("table", "?"))
        self.assertEqual(bash("table", "--offsets", "byte", "--bom", "a"), ["attendees", "agenda"])
        self.assertEqual(bash("parse", "--format", "=", "j"), ["json", "jsonl"])
        self.assertEqual(bash("parse", "--format", "="), bash("parse", "--format", ""))
        self.assertEqual(bash("parse", "--jobs", ""), [])
        self.assertEqual(bash("parse", "--extractor", ""), ["table:", "patterns:", "module:"])
        self.assertEqual(bash("parse", "--reader", ""), ["module:"])

    def test_bash_offers_files(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("議事 要旨.txt", "b.txt"):
                open(os.path.join(folder, name), "w").close()
            files = sorted(os.path.join(folder, name) for name in os.listdir(folder))
            at = folder + "/"
            for words in (["parse"], ["explain", "--url", "-"], ["table", "remarks"], ["parse", "--roster"],
                          ["parse", "--extractor", "table", ":"], ["parse", "--extractor", "=", "table", ":"],
                          ["parse", "--extractor", "table", ":", "names.tsv"], ["text", "--", "--url"]):
                self.assertEqual(sorted(bash(*words, at)), files, words)
            self.assertEqual(bash("text", "--", "--u"), [])
            self.assertEqual(bash("extractors", at), [])

    def test_encodings_are_read(self):
        for encoding in bash("text", "--encoding", ""):
            text = "日時：令和２年１０月１２日\n"
            self.assertEqual(subprocess.run([COMMAND, "text", "--encoding", encoding, "-"], stdout=subprocess.PIPE,
                                            input=text.encode(encoding), check=True).stdout.decode(), text)

    @unittest.skipUnless(shutil.which("zsh"), "no zsh here")
    def test_zsh_offers_what_each_command_takes(self):
        first, commands = zsh("command")
        self.assertEqual({c.partition(":")[0] for c in commands}, {*COMMANDS, "help"})
        self.assertLessEqual({"(-)--version[print the versions]", "(-)--help[print a summary]"}, set(first))
        for command in COMMANDS:
            self.assertEqual(zsh_options(zsh("argument", command)[1]), set(bash(command, "-")), command)

    @unittest.skipUnless(shutil.which("zsh"), "no zsh here")
    def test_zsh_offers_values(self):
        for command in ("parse", "table"):
            self.assertEqual(zsh_values(command, "format"), bash(command, "--format", ""))
            self.assertEqual(zsh_values(command, "unit"), bash(command, "--offsets", ""))
        self.assertEqual(zsh_values("table", "1:table"), bash("table", ""))
        self.assertEqual(zsh_values("text", "encoding"), bash("text", "--encoding", ""))


unittest.main()
