"""Damaged files for the command: an error or a document, never a crash, and never more than some memory and time."""
import random, resource, subprocess, time

MEMORY = 1200 << 20


class Damage:
    def __init__(self, tool, sanitized=False):
        """A sanitizer's shadow needs more memory than any limit that means something."""
        self.tool, self.seconds = tool, 300 if sanitized else 30
        self.limit = None if sanitized else lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        self.failed, self.counts = [], {"read": 0, "refused": 0}

    def read(self, data, what, must=None):
        """Reads it; `must` is the status with which the command is to end."""
        began = time.monotonic()
        try:
            r = subprocess.run([self.tool, "parse", "-"], input=data, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               timeout=self.seconds, preexec_fn=self.limit)
        except subprocess.TimeoutExpired:
            self.failed.append(f"{what}: more than {self.seconds} s")
            return
        err = r.stderr.decode("utf-8", "replace")
        if r.returncode not in (0, 1) or (r.returncode == 1 and "policydoc: " not in err) or "memory" in err:
            self.failed.append(f"{what}: ends with {r.returncode}: {err[-200:]}")
        elif must is not None and r.returncode != must:
            self.failed.append(f"{what}: ends with {r.returncode}, not {must}: {err[-200:]}")
        self.counts["read" if r.returncode == 0 else "refused"] += 1
        if time.monotonic() - began > self.seconds / 2:
            self.failed.append(f"{what}: {time.monotonic() - began:.0f} s")

    def damaged(self, data, what, flips):
        """Cut at every twentieth of its length; with some bits turned."""
        for share in range(5, 100, 5):
            self.read(data[:len(data) * share // 100], f"{what}, {share} % of it")
        rng = random.Random(20240501)
        for n in range(flips):
            torn = bytearray(data)
            for _ in range(1 + n % 8):
                torn[rng.randrange(len(torn))] ^= 1 << rng.randrange(8)
            self.read(bytes(torn), f"{what}, flipped {n}")
