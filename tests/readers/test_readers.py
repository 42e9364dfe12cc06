#!/usr/bin/env python3
"""What the command reads from HTML, DOCX and the Diet's XML, written here part by part.

    test_readers.py POLICYDOC READER...
"""
import io, json, os, subprocess, sys, tempfile, zipfile

sys.dont_write_bytecode = True
from files import *

tool, have = sys.argv[1], sys.argv[2:]
failed = []


def run_tool(data, *arguments, locale="C.UTF-8"):
    r = subprocess.run([tool, *arguments, "-"], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60,
                       env={**os.environ, "LC_ALL": locale})
    return r.returncode, r.stdout.decode("utf-8", "replace"), r.stderr.decode("utf-8", "replace")


def text(data, expected, what):
    code, out, err = run_tool(data, "text")
    if code != 0 or out != expected:
        failed.append(f"{what}:\n{out!r}, not\n{expected!r} {err}")


def model(data, *arguments):
    code, out, err = run_tool(data, "parse", "--format", "json", *arguments)
    if code != 0:
        failed.append(err)
        return {"diagnostics": [], "source": {}, "sessions": [], "generator": {}}
    return json.loads(out)


def messages(data, code):
    return [d["message"] for d in model(data)["diagnostics"] if d["code"] == code]


def expect(truth, what):
    if not truth:
        failed.append(what)


def html_tests():
    text(page("<h1>会議  の\n題</h1><p>一つ目は\n   二つ目。<br>三つ目 and\n four</p><div>甲<span>乙</span></div>丙"),
         "会議 の題\n一つ目は二つ目。\n三つ目 and four\n甲乙\n丙\n", "white space and lines")
    text(page("<h1>題</h1><p>Tom &amp; 一&nbsp;二&#x3000;三</p><pre>  甲\n    乙\n</pre><p>&nbsp;</p><p></p><p>終</p>"),
         "題\nTom & 一\u00a0二　三\n  甲\n    乙\n\u00a0\n終\n", "entities, preformatted text, blank paragraphs")
    text(page("<h1>題</h1><ul><li>甲<li>○乙<ul><li>丙</ul></ul><ol start=3><li>丁<li>戊</ol>"),
         "題\n・甲\n○乙\n　・丙\n3. 丁\n4. 戊\n", "lists")
    text(page("<h1>題</h1><ul><li>2018年の量<li>1. 甲<li>２）乙<li>３　丙</ul>"),
         "題\n・2018年の量\n1. 甲\n２）乙\n３　丙\n", "numbers that items bring")
    text(page("<h1>題</h1><p>\n\t日時\t五月\n\t一日</p>"), "題\n日時\t五月一日\n", "tabs")
    office = '<meta charset="utf-8"><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)">'
    text(page("<h1>題</h1><p>研究所　理事\n仙波</p>", office), "題\n研究所　理事 仙波\n", "lines that are cut at spaces")
    text(page("<p>甲<p style='margin-left: 0.29in'>乙<div style='padding-left:16px'><p>丙<p style='Margin-Left: 2em; text-indent: -1em'>丁"
              "<p style='text-indent:12.0pt'>戊</div><dl><dt>己<dd>庚</dl>"),
         "甲\n　 乙\n　丙\n　　丁\n　　戊\n己\n　　庚\n", "indentation")
    text(page("<h1>題</h1><table><tr><th>座長<td>山田<tr><td rowspan=2>委員<td>川口<br>森<tr><td>林"
              "<tr><td colspan=2>計<td>4</table>"),
         "題\n座長　　山田\n委員　　川口\n　　森\n　　林\n計　　　　4\n", "tables")
    text(page("<h1>題</h1><table><tr><td>左</td><td><h2>議事</h2><p>文</p></td></tr></table>"),
         "題\n左\n議事\n文\n", "a table for layout")
    text(page("<h1>題</h1><p><ruby>議<rp>(</rp><rt>ぎ</rt><rp>)</rp></ruby>事<del>録</del><span style='display: none'>隠</span>"
              "<script>var x = '<p>';</script><style>p{}</style></p>"), "題\n議事\n", "ruby, hidden text, scripts")
    beside = page("<header><a href='/'>省</a></header><nav><ul><li>トップ</ul></nav><div id='breadcrumb'>ホーム</div>"
                  "<main><header><h1>題</h1></header><p>文</p></main><footer>著作権</footer>")
    text(beside, "題\n文\n", "navigation and footers")
    expect(len(messages(beside, "aside")) == 4, f"notes of what is beside: {messages(beside, 'aside')}")
    text(page("<p>文</p>", title="第5回検討会議事録｜省"), "第5回検討会議事録\n文\n", "the title of a page without a heading")
    for name, codec in (("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp"), ("ISO-2022-JP", "iso2022_jp"), ("UTF-8", "utf-8")):
        plain = "<html><h1>第１回懇談会　議事要旨</h1><p>髙い塀のある家でした。</p></html>".replace("髙", "高")
        for said in ("", f'<meta http-equiv="Content-Type" content="text/html; charset={name}">'):
            data = ("<!doctype html>" + said + plain).encode(codec)
            text(data, "第１回懇談会　議事要旨\n高い塀のある家でした。\n", f"{name}, said {said!r}")
            expect(model(data)["source"].get("encoding") == name, f"{name} is named")
        text("<!doctype html><h1>題</h1>".encode("utf-16"), "題\n", "UTF-16")
    wrong = ('<!doctype html><meta charset="Shift_JIS"><h1>会議録</h1><p>本文です。</p>').encode()
    text(wrong, "会議録\n本文です。\n", "a wrong declaration")
    expect(messages(wrong, "reader-warned"), "a wrong declaration is told")
    declared = '<!doctype html><h1>会議録</h1>'.encode("euc_jp")
    code, out, _ = run_tool(declared, "text", "--encoding", "EUC-JP")
    expect(out == "会議録\n", "the caller's encoding")
    text(b"\xef\xbb\xbf<!-- x -->\n<HTML><H1>\xff\xe9\xa1\x8c\0</H1>", "\ufffd題\ufffd\n", "bytes that are no text")
    text(b"<!DOCTYPE html [<!ENTITY a 'x'>]><h1>\xe7\x94\xb2 &a;</h1>", "]>\n甲 &a;\n", "no entities of a page's own")


def docx_tests():
    text(docx(par("議事録") + par("") + par(run("甲") + run("乙", "<w:b/>") + "<w:r><w:br/></w:r>" + run("丙\t丁"))),
         "議事録\n\n甲乙\n丙\t丁\n", "paragraphs")
    text(docx(par(run("残す") + f"<w:del>{'<w:r><w:delText>消す</w:delText></w:r>'}</w:del>" + run("隠す", "<w:vanish/>")
                  + run("見える", '<w:vanish w:val="0"/>') + f"<w:ins>{run('足す')}</w:ins>")), "残す見える足す\n", "deleted and hidden")
    indented = '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:ind w:left="420" w:firstLine="210"/></w:pPr></w:style>'
    text(docx(par("甲") + par("乙", '<w:ind w:start="420" w:hanging="0"/>') + par("丙", '<w:ind w:leftChars="200" w:left="999"/>')
              + par("丁", '<w:ind w:left="630" w:hanging="210"/>') + par("戊", '<w:pStyle w:val="a"/>')
              + par("己", '<w:pStyle w:val="a"/><w:ind w:firstLine="0"/>') + par("庚", '<w:ind w:left="0" w:hanging="420"/>'),
              styles=indented),
         "甲\n　　乙\n　　丙\n　　丁\n　　　戊\n　　己\n庚\n", "indentation")
    text(docx(par("<w:r><w:ruby><w:rt><w:r><w:t>ぎじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>議事</w:t></w:r></w:rubyBase>"
                  "</w:ruby></w:r>" + run("録"))), "議事録\n", "ruby")
    numbers = numbering([("decimal", "%1."), ("decimal", "(%1.%2)"), ("aiueo", "%3", 1, "space")],
                        [("decimalFullWidth", "第%1回", 9, "nothing")], [("japaneseCounting", "%1、", 10, "nothing")],
                        [("bullet", "\uf0b7")], [("iroha", "%1")], [("decimalEnclosedCircle", "%1", 1, "nothing")])
    text(docx(item("甲") + item("乙") + item("一", 1) + item("二", 1) + item("あ", 2) + item("丙") + item("三", 1)
              + item("会", 0, 2) + item("会", 0, 2) + item("十", 0, 3) + item("十一", 0, 3) + item("点", 0, 4) + item("い", 0, 5)
              + item("丸", 0, 6) + item("丸", 0, 6) + item("無", 0, 0), numbers),
         "1.　甲\n2.　乙\n　(2.1)　一\n　(2.2)　二\n　　ア あ\n3.　丙\n　(3.1)　三\n第９回会\n第１０回会\n十、十\n十一、十一\n・点\n"
         "イ　い\n①丸\n②丸\n無\n", "numbers that Word makes")
    deleted = lambda s: f"<w:del><w:r><w:delText>{s}</w:delText></w:r></w:del>"
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    text(docx(item("甲") + par(deleted("旧") + run("新"), listed) + par(deleted("消"), listed) + item("丙"), numbers),
         "1.　甲\n2.　新\n\n3.　丙\n", "numbers beside what is deleted")
    styles = ('<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>'
              '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="c"/></w:style>'
              '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
    text(docx(par("題", '<w:pStyle w:val="a"/>') + par("項", '<w:pStyle w:val="b"/>'), numbers, styles), "題\n1.　項\n",
         "styles, and a circle of them")
    text(docx(table([["座長", "山田"], [par("委員"), par("川口") + par("森")], ["", "林"],
                     ['<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + par("計"), "4"]])),
         "座長　　山田\n委員　　川口\n　　森\n　　林\n計　　　　4\n", "tables")
    text(docx(table([["左", table([["内", "側"]]) + par("")]]) + par("後")), "左\n内　　側\n後\n", "a table in a table")
    both = docx(par("本文"), other={"word/header1.xml": par("柱の言葉"), "word/footer2.xml": par("- 1 -"),
                                  "word/footnotes.xml": f'<w:footnote w:type="separator">{par("線")}</w:footnote>'
                                                        f'<w:footnote w:id="2">{par("注の文")}</w:footnote>'})
    text(both, "本文\n注の文\n", "heads, feet and notes")
    expect(len(messages(both, "aside")) == 2, "heads and feet are told")
    box = '<mc:AlternateContent><mc:Choice><w:r><w:txbxContent>%s</w:txbxContent></w:r></mc:Choice><mc:Fallback><w:r>' \
          '<w:txbxContent>%s</w:txbxContent></w:r></mc:Fallback></mc:AlternateContent>' % (par("箱"), par("箱"))
    text(docx(par(run("前") + box + run("後"))), "前\n箱\n後\n", "a text box")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(par("本文")))) as old, zipfile.ZipFile(made, "w") as new:
        for name in ("[Content_Types].xml", "word/media/画像.png", "word/document.xml"):
            new.writestr(name, old.read(name) if name in old.namelist() else b"")
    code, out, err = run_tool(made.getvalue(), "text", locale="C")
    expect((code, out) == (0, "本文\n"), f"names that the locale cannot write: {err}")
    code, out, err = run_tool(b"PK\3\4" + b"x" * 100, "text")
    expect(code == 1 and "docx" in err, "another archive is refused")


RECORD = """<?xml version="1.0" encoding="UTF-8"?>
<data><records>%s</records></data>"""


def meeting(number, day, *speeches):
    speeches = "".join(f"<speechRecord><speechOrder>{i}</speechOrder><speaker>甲</speaker><speech>{esc(s)}</speech></speechRecord>"
                       for i, s in enumerate(speeches))
    return (f"<record><recordData><meetingRecord><issueID>{number}</issueID><session>9</session><nameOfHouse>衆議院</nameOfHouse>"
            f"<nameOfMeeting>予算委員会</nameOfMeeting><issue>第{number}号</issue><date>{day}</date>{speeches}"
            "</meetingRecord></recordData></record>")


def diet_tests():
    head = "　　　　午前九時開議\n　出席委員\n　　　委員長　山田　太郎君\n　　　理事　　川口　花子君"
    one = RECORD % meeting(3, "2023-11-08", head, "○山田委員長　これより開きます。\n　続けます。", "○川口委員　はい。")
    text(one.encode(), "第9回国会　衆議院　予算委員会　第3号　会議録\n2023年11月8日\n" + head +
         "\n○山田委員長　これより開きます。\n　続けます。\n○川口委員　はい。\n", "a meeting")
    d = model(one.encode())
    s = d["sessions"][0]
    expect((s["body"], s["number"], s["date"], len(s["attendees"])) == ("予算委員会", 3, "2023-11-08", 2), "its fields")
    expect([r["text"] for r in s["remarks"] if r["kind"] == "statement"] == ["これより開きます。続けます。", "はい。"] or
           len([r for r in s["remarks"] if r["kind"] == "statement"]) == 2, "its speeches")
    expect(d["source"]["date"] == "2023-11-08" and d["source"]["body"] == "予算委員会", "its facts")
    long = ["○山田委員長　これより会議を開きます。議題に入ります。", "○川口委員　質問をいたします。よろしいですか。"] * 2
    two = RECORD % (meeting(3, "2023-11-08", head, *long) + meeting(4, "2023-11-09", head, *long))
    d = model(two.encode())
    expect([s["date"] for s in d["sessions"]] == ["2023-11-08", "2023-11-09"], "two meetings are two sessions")
    expect(d["source"]["date"] is None, "no fact for both")
    for bad in (one[:300], one.replace("</speech>", "</speach>", 1), one.replace("甲", "&bomb;", 1)):
        code, out, err = run_tool(bad.encode(), "text")
        expect(code == 1 and "XML" in err, f"damage is told: {err}")
    code, out, err = run_tool(one.replace("UTF-8", "EUC-JP").encode(), "text")
    expect(code == 1 and err.count("\n") == 1, f"nothing but the command prints: {err}")
    bomb = one.replace("<data>", "<!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]><data>").replace("甲", "&b;")
    code, out, err = run_tool(bomb.encode(), "text")
    expect("xxxx" not in out, "entities are not unfolded")


def command_tests():
    code, out, _ = run_tool(b"", "readers")
    expect(code == 0 and [l.split()[0] for l in out.splitlines()] == sorted(have) + ["text"], f"the list of readers: {out}")
    code, out, err = run_tool(page("<p>x"), "text", "--no-readers")
    expect(code == 1 and "html" in err and "policydoc-readers" in err, "without readers HTML is refused, and its reader named")
    code, out, err = run_tool("議事録\n".encode(), "text", "--no-readers")
    expect(code == 0 and out == "議事録\n", "text alone works")
    code, out, err = run_tool(b"x", "text", "--reader", "module:/nowhere.so")
    expect(code == 3 and "nowhere" in err, "a module that is not there")
    code, out, err = run_tool(b"%PDF-1.7", "text", "--no-readers")
    expect(code == 1 and "pdf" in err, "a PDF without its reader")


for name, tests in (("html", html_tests), ("docx", docx_tests), ("diet", diet_tests)):
    if name in have:
        tests()
command_tests()
print("\n".join("failed: " + f for f in failed) or f"{', '.join(have)} read what is there")
sys.exit(bool(failed))
