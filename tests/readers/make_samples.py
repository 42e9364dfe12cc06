#!/usr/bin/env python3
"""Writes a file for each reader.

    make_samples.py DOCX HTML XML"""
import sys

sys.dont_write_bytecode = True
from files import *

LINES = ["第３回懇談会　議事録", "１　日時　令和６年５月１日", "○山田座長　これより開会いたします。", "○川口委員　はい。"]
numbers = numbering([("decimal", "%1.")], [("japaneseCounting", "第%1条")])
styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>'
body = "".join(map(par, LINES)) + item("議題") + item("条", 0, 2) + table([["座長", "山田"], ["委員", "川口"]])
files = [docx(body, numbers, styles, {"word/header1.xml": par("柱")}),
         "<!doctype html><title>懇談会</title><nav>上</nav>{}<ol><li>議題</ol><table><tr><td>座長<td>山田</table>".format(
             "".join(f"<p>{line}</p>" for line in LINES)).encode("cp932"),
         "<data><meetingRecord><issueID>1</issueID><date>2024-05-01</date><nameOfMeeting>会</nameOfMeeting>"
         "<speechRecord><speech>○山田委員長　はい。</speech></speechRecord></meetingRecord></data>".encode()]
for path, data in zip(sys.argv[1:], files):
    with open(path, "wb") as file:
        file.write(data)
