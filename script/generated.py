#!/usr/bin/env python3
"""Files that scripts make from others and that are kept in the repository; the scripts import this."""
import os

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))


def write(files, check, difference):
    """Writes files, a dictionary path → text. With `check` it only compares, and prints of those that differ (or are
    not there) their path and `difference`, which says from what and what to do. Returns the status to exit with."""
    status = 0
    for path, text in files.items():
        made = text.encode("utf-8")
        if not check:
            with open(path, "wb") as f:
                f.write(made)
            continue
        have = None
        if os.path.exists(path):
            with open(path, "rb") as f:
                have = f.read()
        if have != made:
            print(f"{os.path.relpath(path, ROOT)} {difference}")
            status = 1
    return status
