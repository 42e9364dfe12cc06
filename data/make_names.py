#!/usr/bin/env python3
"""Make surnames.tsv and givennames.tsv from the personal names of IPADIC and UniDic.

usage: make_names.py Noun.name.csv lex_3_1.csv [directory]

Noun.name.csv is the source file of IPADIC (EUC-JP; Debian package mecab-ipadic,
/usr/share/mecab/dic/ipadic/Noun.name.csv); lex_3_1.csv is the source of UniDic 3.1.1
(UTF-8; Debian package unidic-mecab, /usr/share/mecab/dic/unidic/lex_3_1.csv), which
knows many rarer names.  Of UniDic's names those are left out that are also words of
every day, and those of one character.  The tables are written into the given
directory, by default the one that holds this script.  The terms of both are in
surnames-LICENSE.txt.
"""
import csv
import os
import sys
import unicodedata

VERSION = "2026-11-26"


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
        out.write("# source: IPADIC (mecab-ipadic), Noun.name.csv, and UniDic 3.1.1 (unidic-mecab), lex_3_1.csv,"
                  " made by make_names.py; licence: surnames-LICENSE.txt\n")
        out.write("# version: %s\n" % VERSION)
        out.write(column + "\n")
        for word in sorted(words):
            out.write(word + "\n")
    print("%s: %d" % (path, len(words)))


def names_of_ipadic(path):
    surnames, given = set(), set()
    with open(path, encoding="euc_jp", newline="") as source:
        for row in csv.reader(source):
            if row[4:7] != ["名詞", "固有名詞", "人名"]:
                continue
            word = unicodedata.normalize("NFKC", row[0])
            if row[7] == "姓" and keep_surname(word):
                surnames.add(word)
            elif row[7] == "名" and keep_given(word):
                given.add(word)
    return surnames, given


def is_ordinary(row):
    """Whether a row of UniDic is a word of every day, or a proper name of neither people nor places."""
    return row[4] != "名詞" or row[5] != "固有名詞" or row[6] == "一般"


def names_of_unidic(path):
    surnames, given, ordinary = set(), set(), set()
    with open(path, encoding="utf-8", newline="") as source:
        for row in csv.reader(source):
            word = unicodedata.normalize("NFKC", row[0])
            if len(word) < 2 or not is_name(word):
                continue
            if is_ordinary(row):
                ordinary.add(word)
            elif row[6:8] == ["人名", "姓"] and keep_surname(word) and not is_hiragana(word[0]):
                surnames.add(word)
            elif row[6:8] == ["人名", "名"] and keep_given(word) and "ー" not in word:
                given.add(word)
    return surnames - ordinary, given - ordinary


def main(argv):
    if len(argv) not in (3, 4):
        sys.exit(__doc__.strip())
    target = argv[3] if len(argv) == 4 else os.path.dirname(os.path.abspath(__file__))
    surnames, given = names_of_ipadic(argv[1])
    more_surnames, more_given = names_of_unidic(argv[2])
    surnames |= more_surnames
    given |= more_given
    write(os.path.join(target, "surnames.tsv"), "surname",
          "Japanese surnames in kanji or hiragana", surnames)
    write(os.path.join(target, "givennames.tsv"), "name",
          "Japanese given names of one to four characters", given)


if __name__ == "__main__":
    main(sys.argv)
