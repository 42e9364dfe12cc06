#!/usr/bin/env python3
"""Many made-up documents through `policydoc parse --jobs`, by one process and by two: rate, computing time, memory, and
what --resume takes when all is done.

    documents.py POLICYDOC MADE_UP COUNT
"""
import hashlib, os, resource, subprocess, sys, tempfile, threading, time

POLICYDOC, MADE_UP, COUNT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]


def proportional(process):
    """The memory of a process, shared pages by their share (kB)."""
    try:
        with open("/proc/%s/smaps_rollup" % process) as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0


def children(process):
    try:
        with open("/proc/%s/task/%s/children" % (process, process)) as file:
            return file.read().split()
    except OSError:
        return []


def run(folder, output, *options):
    """Seconds, seconds of computing, memory at most (MB) of the command with all its processes."""
    before, began, most = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), [0]
    child = subprocess.Popen([POLICYDOC, "parse", "--format", "jsonl", "--output", output, *options, folder],
                             stderr=subprocess.DEVNULL)

    def watch():
        while child.poll() is None:
            most[0] = max(most[0], proportional(child.pid) + sum(map(proportional, children(child.pid))))
            time.sleep(0.5)

    watcher = threading.Thread(target=watch)
    watcher.start()
    watcher.join()
    assert child.returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (time.monotonic() - began, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most[0] / 1024)


def digest(path):
    sum = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            sum.update(block)
    return sum.hexdigest()


def main():
    with tempfile.TemporaryDirectory() as folder:
        documents, output = os.path.join(folder, "documents"), os.path.join(folder, "out.jsonl")
        subprocess.run([MADE_UP, documents, COUNT], check=True)
        size = sum(os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(documents) for name in names)
        print("%s made-up documents, %.0f MB of text.\n" % (COUNT, size / 1e6))
        print("| `--jobs` | time, s | documents a second | MB/s | computing, s | documents a second of computing | memory at most, MB |\n"
              "| --- | --: | --: | --: | --: | --: | --: |")
        sums = set()
        for words, options in (("1", ["--jobs", "1"]), ("2", ["--jobs", "2"]), ("2, `--resume`, all done", ["--jobs", "2", "--resume"])):
            seconds, computing, memory = run(documents, output, *options)
            sums.add(digest(output))
            rates = tuple(int(COUNT) / s for s in (seconds, computing)) if "--resume" not in options else (0, 0)
            print("| %s | %.0f | %.0f | %.2f | %.0f | %.0f | %.0f |" % (
                words, seconds, rates[0], rates[0] * size / int(COUNT) / 1e6, computing, rates[1], memory))
        assert len(sums) == 1, "the outputs differ"
        print("\nThe output has %.0f MB, the same bytes each time.\n" % (os.path.getsize(output) / 1e6))


main()
