#!/usr/bin/env python3
"""Make surnames.tsv and givennames.tsv from IPADIC's list of personal names.

usage: make_names.py Noun.name.csv [directory]

Noun.name.csv is the source file of IPADIC (EUC-JP; Debian package mecab-ipadic,
/usr/share/mecab/dic/ipadic/Noun.name.csv).  The tables are written into the given
directory, by default the one that holds this script.  IPADIC's terms are in
surnames-LICENSE.txt and hold for both tables.
"""
import csv
import os
import sys
import unicodedata

VERSION = "2026-11-22"


def is_hiragana(c):
    return "\u3041" <= c <= "\u3096"


def is_katakana(c):
    return "\u30a1" <= c <= "\u30fa" or c == "\u30fc"


def is_kanji(c):
    return (c in "々〆ヶ" or "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"
            or "\U00020000" <= c <= "\U000323af")


def is_name(word):
    return all(is_kanji(c) or is_hiragana(c) or is_katakana(c) for c in word)


def keep_surname(word):
    """Kanji or kana, but neither katakana alone nor one letter of hiragana."""
    return (is_name(word) and not all(is_katakana(c) for c in word)
            and not (len(word) == 1 and is_hiragana(word)))


def keep_given(word):
    """One to four characters, at least one of them kanji or hiragana."""
    return (is_name(word) and 1 <= len(word) <= 4
            and any(is_kanji(c) or is_hiragana(c) for c in word)
            and not (len(word) == 1 and is_hiragana(word)))


def write(path, column, what, words):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("# %s: %s\n" % (os.path.basename(path), what))
        out.write("# key: %s\n" % column)
        out.write("# source: IPADIC (mecab-ipadic), Noun.name.csv, made by make_names.py;"
                  " licence: surnames-LICENSE.txt\n")
        out.write("# version: %s\n" % VERSION)
        out.write(column + "\n")
        for word in sorted(words):
            out.write(word + "\n")
    print("%s: %d" % (path, len(words)))


def main(argv):
    if len(argv) not in (2, 3):
        sys.exit(__doc__.strip())
    target = argv[2] if len(argv) == 3 else os.path.dirname(os.path.abspath(__file__))
    surnames, given = set(), set()
    with open(argv[1], encoding="euc_jp", newline="") as source:
        for row in csv.reader(source):
            if row[4:7] != ["名詞", "固有名詞", "人名"]:
                continue
            word = unicodedata.normalize("NFKC", row[0])
            if row[7] == "姓" and keep_surname(word):
                surnames.add(word)
            elif row[7] == "名" and keep_given(word):
                given.add(word)
    write(os.path.join(target, "surnames.tsv"), "surname",
          "Japanese surnames in kanji or hiragana", surnames)
    write(os.path.join(target, "givennames.tsv"), "name",
          "Japanese given names of one to four characters", given)


if __name__ == "__main__":
    main(sys.argv)
