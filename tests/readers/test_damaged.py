#!/usr/bin/env python3
"""Damaged and hostile files: an error or a document, never a crash, and never more than some memory and time.

    test_damaged.py POLICYDOC READER...
"""
import io, sys, zipfile

sys.dont_write_bytecode = True
from damage import Damage
from files import *

tool, have = sys.argv[1], sys.argv[2:]
damage = Damage(tool, "sanitized" in have)
read, damaged = damage.read, damage.damaged

MINUTES = ["第３回懇談会　議事録", "１　日時　令和６年５月１日", "○山田座長　これより開会いたします。", "○川口委員　はい、お願いします。"]

if "docx" in have:
    numbers = numbering([("decimal", "%1.")])
    body = "".join(map(par, MINUTES)) + item("議題") + table([["座長", "山田"], ["委員", "川口"]])
    for method, name in ((zipfile.ZIP_DEFLATED, "DOCX"), (zipfile.ZIP_STORED, "DOCX, stored")):
        damaged(docx(body, numbers, method=method), name, 40)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        with z.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f'<w:document xmlns:w="{W}"><w:body>'.encode())
            block = ("<w:p><w:r><w:t>" + "一" * 5000 + "</w:t></w:r></w:p>").encode() * 70
            for _ in range(2000):
                part.write(block)
    read(made.getvalue(), "a DOCX that unpacks to two gigabytes", 1)
    deep = "".join("<w:tbl><w:tr><w:tc>" for _ in range(5000))
    read(docx(deep + par("甲")), "tables in tables, never closed", 1)
    deep = "".join("<w:tbl><w:tr><w:tc>" for _ in range(60)) + par("甲") + "".join("</w:tc></w:tr></w:tbl>" for _ in range(60))
    read(docx(deep), "60 tables in tables", 0)
    read(docx(par("甲") * 100000), "many paragraphs", 0)
    boxes = "".join("<w:p><w:r><w:txbxContent>" for _ in range(15)) + par("甲") + "".join("</w:txbxContent></w:r></w:p>" for _ in range(15))
    read(docx(boxes), "boxes in boxes", 0)
if "html" in have:
    rows = "".join(f"<tr><td>委員<td>名{i}" for i in range(20))
    damaged(page("".join(f"<p>{l}</p>" for l in MINUTES) + f"<table>{rows}</table><ul><li>甲<li>乙</ul>"), "HTML", 40)
    read(page("<div>" * 100000), "100,000 nested tags", 1)
    read(page("<b>" * 100000 + "甲"), "100,000 open tags", 1)
    read(page("<b><i>" * 200 + "</u>" * 300000), "ends that nothing began", 0)
    read(page("<table><tr><td>" * 100 + "甲"), "100 tables in tables")
    read(page("<p>" * 300000), "many paragraphs", 0)
    read(page("<table>" + "<tr><td rowspan=60000 colspan=60000>甲" * 20000), "wide and high cells", 0)
    read(page("<ul>" * 200 + "<li>甲"), "lists in lists", 0)
    read(page("&#x3042;" * 200000 + "&amp;" * 100000), "many references", 0)
    read(page("<!--" + "-" * 300000), "a comment that does not end")
if "diet" in have:
    speech = "<speechRecord><speech>○山田委員長　これより開きます。\n　続けます。</speech></speechRecord>"
    record = "<data><meetingRecord><issueID>1</issueID><nameOfMeeting>会</nameOfMeeting>%s</meetingRecord></data>"
    damaged((record % (speech * 20)).encode(), "XML", 40)
    read((record % ("<a>" * 100000)).encode(), "100,000 nested elements", 1)
    laughs = "<!DOCTYPE data [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + i)} '{('&' + chr(97 + i) + ';') * 10}'>" for i in range(9)) + "]>"
    read((laughs + record % speech.replace("これ", "&j;")).encode(), "entities of entities")
print("\n".join("failed: " + f for f in damage.failed) or "{read} read, {refused} refused".format(**damage.counts))
sys.exit(bool(damage.failed))
