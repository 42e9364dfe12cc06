"""Writes the first inputs of the fuzzers' corpus: short documents of many layouts, tables, days. Run once; what the
fuzzers found stands beside them.

    seeds.py DIRECTORY"""
import os
import sys

HEAD = "情報政策会議（第３回）議事録\n\n１ 日時　令和２年１０月１２日（月）１０：００～１２：００\n２ 場所　総務省第１会議室\n３ 出席者\n"
PEOPLE = [
    "後藤座長、徳田委員、山田委員（代理 佐藤 健）\n", "【構成員】\n有村 浩一（東都大学）、飯塚 久\n夫（みなと総研㈱）\n【事務局】\n高村参事官\n",
    "委員長　谷  公一君\n理事　渡辺 周君　　理事　小林 鷹之君\n", "◎山川昌子 ○肥沼茂男 佐藤真和 各委員\n", "（五十音順、敬称略）\n松澤（理）委員、松澤（久）委員\n（欠席：浜委員）\n",
    "樽床 伸二 総務大臣\n（藤末 健三 総務副大臣代理出席）\n", "| 座長 | 後藤 厚宏 | 東都大学教授 |\n| 委員 | 山田 太郎 | |\n"]
LISTS = "４ 配付資料\n資料３－１　概要㈱\n参考資料４ー１ 論点（案）\n５ 議事\n（１）開会\n（２）意見交換（徳田委員）\n ア.国際連携\n６ 議事概要\n（１）開会\n事務局より、資料３－１に基づき説明が行われた。\n（２）意見交換\n"
SPEECH = [
    "○徳田委員　一つ目は、\n- 1 -\n安全の話である。\n　二つ目は別の話。\n○田中委員　同感である。\n", "【後藤座長】　はい。\n〔「異議なし」と呼ぶ者あり〕\n続けます。\n",
    "徳田委員：はい。\n事務局：承知した。\n", "徳田委員）はい。\n", "・ どうか。\n⇒（事務局）はい。\n→ いいえ。\n", "問１　どうか。\n答１－１　はい。\n", "Q 片桐委員\n　どうか。\nA 鈴木課長\n　はい。\n",
    "\uf0b7 はい。\n\uf0b7 いいえ。（山田委員）\n― 以上 ―\n", "## 開会\n**徳田委員** はい。[資料](http://example.jp)\n", "（徳田委員）はい。（事務局）いいえ。\n"]
DATES = ["令和２年１０月１２日", "平成二十二年四月十三日", "昭和元年12月25日", "R4.11.17", "2024/11/05", "午後１時３０分から午後３時まで", "10:00～12:00", "17時半", "十億二千三百", "9兆300億1,008", "自 午後1時30分 至 午後3時31分", "明治5年12月2日", "2020-02-30", "25時", "平成 20 年 5 月 1 日"]
TABLES = {"roles": "role\tkind\n町長\tother\n", "marks": "mark\tuse\tnote\n☆\tbullet\t\n", "eras": "name\tabbreviation\tfirst\n令和\tR\t2019-05-01\n"}
ORDER = ["bodies", "brackets", "eras", "forms", "givennames", "groups", "headings", "kinds", "marks", "phrases", "posts", "roles", "surnames", "units", "variants"]


def write(target, name, data):
    folder = os.path.join(sys.argv[1], target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


number = 0
for people in PEOPLE:
    for speech in SPEECH[number % 3::3]:
        text = HEAD + people + LISTS + speech
        write("parse", f"minutes-{number:02}", bytes([number % 7]) + text.encode())
        for kind, encoding in enumerate(["utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16"]):
            if number % 5 == kind:
                write("decode", f"{encoding}-{number:02}", bytes([0 if number % 2 else kind + 1]) + text.encode(encoding, "replace"))
        number += 1
for i, speech in enumerate(SPEECH):
    write("hostile_json", f"speech-{i}", bytes([i * 3]) + "記録\"\\\u0001\u2028.txt".encode() + speech.encode())
write("hostile_json", "broken", b"\x05a\xff\xfe\xe3\x81\xed\xa0\x80\"\\\x00\x1f\x7f\xc2\x80\n")
for i, text in enumerate(["か\u3099㈱①％ｶﾞ㍻Ⅲ㋿", "\ufdfa\u0300\u0327é\u200b\ufeff", "渡邉\U000e0100\r\n\f\0\x85\u2028", "½30¹ﬁ각각"]):
    write("fold", f"mixed-{i}", text.encode())
write("fold", "broken", b"a\xe3\x81\xff\xc0\xaf\xf4\x90\x80\x80\xed\xa0\x80z")
for i, date in enumerate(DATES):
    write("calendar", f"day-{i:02}", date.encode())
for table, text in TABLES.items():
    write("tables", table, bytes([ORDER.index(table), 0]) + text.encode())
    write("tables", table + "-instead", bytes([ORDER.index(table), 1]) + text.encode())
write("tables", "faulty", bytes([11, 0]) + b"\xef\xbb\xbfrole\tkind\r\n\\t\t\\\r\n# x\nx\ty\tz\n\xff")
for name, first, extractor, document in [
        ("names", 0, "type\tcanonical\talias\tvalid_from\tvalid_to\tcue\tnote\tclass\no\t総務省\t省\t2001-01-06\t\t会|部\t\t中央\nnone\t情報セキュ\t\t\t\t\t\t\nx\taaa\ta\t\t1999-12-31\t\t\t\n", ""),
        ("names-no-memory", 2 | 12, "\ufefftype\tcanonical\r\nt\t株\r\n# x\r\nt\t\\t\\n\\\\\r\n", "議事録\n○委員　㈱株。ｶﾌﾞ\n"),
        ("names-faulty", 0, "canonical\ttype\tvalid_to\nx\to\t2020-02-30\n", ""),
        ("patterns", 1, "number (?<value>\\d+)(?<unit>回|年)?\nx (?<mention>.)(?<canonical>\\p{Han})\n# no\ny a*\nz (?=.)\\K\n", ""),
        ("patterns-no-memory", 3 | 20, "p (a+)+b\nq (?<=○).+$\n", "議事録\n○委員　aaaaaaaaaaaaaaaaaaaab aaaaaaaaaaaaaaaaaaaaaac\n"),
        ("patterns-faulty", 1, "x (\ny \\C\n", "")]:
    write("extractors", name, bytes([first]) + extractor.encode() + (b"\0" + document.encode() if document else b""))
write("api", "order", bytes([0, 252, 3, 4, 1, 0, 13, 0, 4, 8, 7, 4, 2, 0, 12, 40, 9, 1, 10, 9, 0, 129, 8, 36, 15, 12, 0, 200, 5, 0, 14, 0]))
write("api", "facts", bytes([9, 0, 10, 28, 11, 29, 0, 255, 7, 0, 7, 5, 8, 44, 8, 72, 12, 0, 12, 4, 12, 8]))

# Evidence: whole tables and pages, and events in any order.
import random
rng = random.Random(4)
ROW = [1, 5, 1, 6, 5, 4, 3, 0, 1, 6, 1, 1, 5, 8, 3, 0, 9, 0, 5, 3, 3, 0, 3, 0]
write("evidence", "table", bytes([200, 1, 4] + ROW * 3 + [3, 0, 5, 0]))
write("evidence", "numbered", bytes([200] + [x for i in range(8) for x in (1, 1, 5, 1, 5, 0, 3, 0)]))
write("evidence", "boxes", bytes([200, 0, 90] + [x for i in range(40) for x in (8, i * 5 % 256)] + [0, 70, 8, 33]))
for i in range(24):
    write("evidence", f"any-{i:02}", bytes([rng.choice([200, i, i + 8])] + [rng.randrange(256) for _ in range(40 + i * 12)]))

# Layout: documents with page numbers, running heads, cut lines, Markdown. The readers: a file with a bit of all they know.
WRAPPED = "".join("これは折り返された長い段落の本文であり、句点まで続くので次の行につな\nがる。\n" for _ in range(6))
for i, speech in enumerate(SPEECH):
    pages = "".join(f"第３回会議　議事録\n{speech}{WRAPPED[:120 * (i % 3)]}- {page} -\n\f" for page in range(1, 4))
    write("layout", f"pages-{i}", bytes([i * 8 + i % 2]) + pages.encode())
write("layout", "markdown", b"\0# a\n\n**b**\n- [c](http://d)\n| e | f |\n|---|---|\n| g | h |\n")
HTML = ["<!doctype html><title>懇談会</title><nav>上</nav><h1>第３回懇談会　議事録</h1><p>日時：令和６年５月１日<br>場所：会議室<ol start=3 type=a><li>議題<li>報告</ol>"
        "<table><tr><th>座長<td rowspan=2>山田<tr><td colspan=2>委員</table><dl><dt>○川口委員<dd>はい。</dl><script>x</script><ruby>漢<rt>かん</ruby>&#x3042;&nbsp;&amp;",
        "<html><head><meta charset=shift_jis></head><body><pre>○委員　はい。\n・いいえ</pre><div style='display:none'>x</div><b>強</b><!-- --><![CDATA[y]]></body>"]
for i, text in enumerate(HTML):
    write("html", f"page-{i}", bytes([i * 21]) + text.encode("cp932" if i else "utf-8"))
write("diet", "records", b"\x0d" + ("<data><numberOfRecords>1</numberOfRecords><meetingRecord><issueID>1</issueID><session>213</session><nameOfHouse>衆議院</nameOfHouse>"
      "<nameOfMeeting>予算委員会</nameOfMeeting><issue>第1号</issue><date>2024-05-01</date><speechRecord><speechOrder>1</speechOrder><speaker>山田太郎</speaker>"
      "<speakerYomi>やまだ</speakerYomi><speakerPosition>委員長</speakerPosition><speech>○山田委員長　はい。\n――――◇―――――\n</speech></speechRecord></meetingRecord></data>").encode())
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAR = "<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
BODY = (f"<w:document {W}><w:body>" + PAR.format('<w:pStyle w:val="a"/>', "第３回懇談会　議事録") +
        PAR.format('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="420"/>', "議題") +
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + PAR.format("", "座長") + "</w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>○川口委員　</w:t><w:tab/><w:br/><w:noBreakHyphen/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:body></w:document>")
NUMBERING = (f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/>'
             '<w:lvlText w:val="第%1"/><w:suff w:val="space"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
STYLES = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
NOTES = f'<w:footnotes {W}><w:footnote w:id="1">' + PAR.format("", "注") + "</w:footnote></w:footnotes>"
write("docx", "body", b"\0" + BODY.encode())
write("docx", "parts", b"\x15" + "\0".join([BODY, NOTES, NOTES.replace("footnote", "hdr"), STYLES, NUMBERING]).encode())
write("docx", "no-archive", b"\xffPK\x03\x04word/")
