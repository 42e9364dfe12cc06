#!/usr/bin/env python3
"""Reads a table of expressions of time and tells which of them policydoc finds, with extent and value.

usage: expressions.py POLICYDOC EXPRESSIONS.tsv [--floor 0.95]

The table has a row an expression: text, reference day, which mention, the mention's text where it is known, TIMEX3 type,
value, mod, freq, and the moment meant. Its conventions are not those of policydoc (XXXX-07-18 for 7月18日, P1Y for both
昨年 and 1年前), so what is expected is worked out here: values from the session's day, extents without 以降, 以前, 前後 and
頃. Judged are the rows that have a place on the calendar. Of the others is told what was found although nothing should
be; every row that fails is printed. Ends with 77, which is how a test says that it is skipped, where there is no table.
"""
import argparse, csv, datetime, json, os, re, subprocess, sys, tempfile

DAY = datetime.date(2021, 7, 18)  # of the session, for rows without a reference
BEHIND = re.compile(r"(以前|以降|前後|近く|ごろ|頃)$")
WORDS = {"一昨日": ("day", -2), "一昨々日": ("day", -3), "明後日": ("day", 2), "来週": ("week", 1), "再来週": ("week", 2),
         "先々週": ("week", -2), "今週": ("week", 0), "来月": ("month", 1), "先月": ("month", -1), "先々月": ("month", -2),
         "再来年": ("year", 2), "おととし": ("year", -2), "今日": ("day", 0), "今年": ("year", 0)}
LENGTH = re.compile(r"^(\d+|半)(年|[ヶかカ]月|週間?|日|世紀)(?:くらい|ほど|ばかり)?(前|後)$")
LENGTHS = {"半年": ("month", 6), "半月": ("day", 15), "半世紀": ("year", 50), "四半世紀": ("year", 25)}


def shift(unit, count, day):
    if unit == "year":
        return f"{day.year + count:04}"
    if unit == "month":
        months = day.year * 12 + day.month - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "week":
        monday = day + datetime.timedelta(7 * count - day.weekday())
        return f"{monday}/{monday + datetime.timedelta(6)}"
    return str(day + datetime.timedelta(count))


def of_length(text, day):
    """The value of 5年前, 半年後 …; None where there is none."""
    sign = -1 if text.endswith("前") else 1
    word = re.sub(r"(くらい|ほど|ばかり)?[前後]$", "", text)
    if text != word and word in LENGTHS:
        unit, count = LENGTHS[word]
        return shift(unit, sign * count, day)
    match = LENGTH.match(text)
    if not match or not match[1].isdigit():
        return None
    count, unit = int(match[1]), match[2]
    if unit == "世紀":
        return shift("year", sign * 100 * count, day)
    if unit.startswith("週"):
        return shift("day", sign * 7 * count, day)
    return shift({"年": "year", "日": "day"}.get(unit, "month"), sign * count, day)


def of_date(value, day):
    if value.startswith("FY"):
        year = int(value[2:])
        return f"{year:04}-04-01/{year + 1:04}-03-31"
    match = re.fullmatch(r"(\d{4}|XXXX)-(\d\d|XX)-(\d\d|XX)", value)
    if not match:
        return None
    year = day.year if match[1] == "XXXX" else int(match[1])
    month = day.month if match[2] == "XX" and match[3] != "XX" else match[2]
    if year < 1400:
        return None  # before what minutes speak of
    parts = [f"{year:04}"] + [f"{int(p):02}" for p in (month, match[3]) if p != "XX"]
    return "-".join(parts)


def of_time(value, day):
    match = re.fullmatch(r"T(\d\d)-(\d\d|XX)-(?:\d\d|XX)", value)
    if not match:
        return None
    hour, minute = int(match[1]), 0 if match[2] == "XX" else int(match[2])
    return f"{day + datetime.timedelta(hour // 24)}T{hour % 24:02}:{minute:02}"


def expected(row, day):
    """(extent, value) of a row with a place on the calendar, else None."""
    text = row["mention"] or row["text"].strip()
    text = BEHIND.sub("", text) if row["mod"].startswith(("ON_OR", "APPROX")) else text
    word = next((w for w in WORDS if text == w or row["text"].startswith(w) and not row["value"] and not row["mention"]), None)
    if row["index"] != "0" or row["type"] in ("SET", "NONE"):
        return None
    if word:
        return word, shift(*WORDS[word], day)
    value = of_length(text, day)
    if value:
        return text, value
    if re.search(r"(秒|分|時間|半日).*[前後]$", text):
        return None  # minutes have no moment that this would be told from
    text = re.sub(r"^今[朝夜]", "", text)  # a day and a time are two mentions
    if row["type"] == "DATE" or (not row["type"] and row["value"]):
        value = of_date(row["value"], day)
        if value and row["mod"] == "END" and re.search(r"末日?$", text):
            return text, str((datetime.date.fromisoformat(value + "-01") + datetime.timedelta(32)).replace(day=1) - datetime.timedelta(1))
        return (text, value) if value and row["mod"] in ("", "END") else None
    if row["type"] == "TIME" and row["value"]:
        value = of_time(row["value"], day)
        return (text, value) if value else None
    if row["datetime"] and row["type"] in ("", "TIME"):
        moment = datetime.datetime.fromisoformat(row["datetime"])
        if re.search(r"[時分]", text):
            return text, f"{moment:%Y-%m-%dT%H:%M}"
        return text, f"{moment:%Y-%m-%d}"[: 10 if "日" in text else 7 if "月" in text else 4]
    return None


def find(policydoc, text, day):
    head = f"第１回みどり検討会　議事録\n日時　{day.year}年{day.month}月{day.day}日　10:00～12:00\n場所　みどり会館\n議事\n○山田委員　"
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write((head + text + "\n").encode())
        file.flush()
        out = subprocess.run([policydoc, "parse", file.name, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    mentions = json.loads(out.stdout)["mentions"]
    return [(m["text"], m["value"]) for m in mentions if m["type"] == "date" and m["span"][0] >= len(head.encode())]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("policydoc")
    a.add_argument("table")
    a.add_argument("--floor", type=float, default=0.95)
    o = a.parse_args()
    if not os.path.exists(o.table):
        print("no table: skipped")
        return 77
    judged = right = nothing = silent = 0
    squeeze = lambda s: "".join(s.split())
    with open(o.table, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            row = {k: v or "" for k, v in row.items()}
            day = datetime.date.fromisoformat(row["reference"][:10]) if row["reference"] else DAY
            want, have = expected(row, day), find(o.policydoc, row["text"], day)
            if want:
                judged += 1
                ok = any(squeeze(want[0]) == squeeze(t) and want[1] == v for t, v in have)
                right += ok
                if not ok:
                    print(f"{row['text']}\twant {want[0]} {want[1]}\thave {have}")
            elif row["type"] in ("DURATION", "SET", "NONE") and not row["mod"] and row["index"] == "0":
                nothing += 1
                silent += not have
                if have:
                    print(f"{row['text']}\twant nothing ({row['type']})\thave {have}")
    print(f"{right} of {judged} with a place on the calendar ({right / max(judged, 1):.3f}); nothing found in {silent} of {nothing} without")
    return right < o.floor * judged


if __name__ == "__main__":
    sys.exit(main())
