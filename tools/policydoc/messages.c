/* The words of the command. */
#include "messages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void complain(const options *o, const char *message, ...) {
    va_list args;
    va_start(args, message);
    fputs("policydoc: ", o->errors);
    vfprintf(o->errors, message, args);
    va_end(args);
}

bool messages_in_japanese(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value && value[0]) return strncmp(value, "ja", 2) == 0;
    }
    return false;
}

static const char english[] =
    "policydoc reads the minutes of Japanese government meetings.\n"
    "\n"
    "  policydoc parse [--format outline|json|jsonl] [OPTION]... FILE...\n"
    "  policydoc explain [OPTION]... FILE...      each line, what it was taken for, and why\n"
    "  policydoc text [OPTION]... FILE...         the text that spans refer to\n"
    "  policydoc table sessions|attendees|materials|agenda|remarks|mentions|entities\n"
    "                  [--format csv|tsv] [--bom] [OPTION]... FILE...\n"
    "  policydoc extractors [OPTION]...           what looks for names, days, amounts ...\n"
    "  policydoc readers [OPTION]...              what kinds of files can be read\n"
    "  policydoc --version | --help\n"
    "\n"
    "FILE is text, Markdown, HTML, DOCX, PDF or the Diet's XML, told by its content. It may be\n"
    "a directory, which is walked with all below it, or - for standard input.\n"
    "\n"
    "  --format outline   for people (the default); json takes one document, jsonl any number\n"
    "  --offsets UNIT     spans in byte (the default), codepoint or utf16\n"
    "  --encoding NAME    the encoding of the files; found by evidence when not given\n"
    "  --data DIR         more rows for the library's tables: files such as DIR/roles.tsv\n"
    "  --replace-data DIR the same, in place of the built-in rows of those tables\n"
    "  --extractor KIND:FILE  looks for more: table:FILE (names, TSV), patterns:FILE (PCRE2)\n"
    "                     or module:FILE (a shared object); may be repeated\n"
    "  --no-builtin       only what --extractor adds looks for mentions\n"
    "  --reader module:FILE  one more reader, tried first; --no-readers leaves out the others\n"
    "  --jobs N           for jsonl: N documents at once, each in a process of its own; 0 is as many\n"
    "                     as there are processors\n"
    "  --output FILE      for jsonl: write to FILE; --resume keeps the lines that it has already\n"
    "                     and reads only the documents that have none\n"
    "  --bom              begin the table with a byte order mark, for spreadsheets\n"
    "\n"
    "What you know about the documents: --url URL  --retrieved DAY  --body NAME  --date DAY\n"
    "--roster FILE (a list of members). Days are written 2020-10-12.\n"
    "\n"
    "Exit status: 0 all was read, 1 some file failed, 2 wrong usage, 3 faulty tables or\n"
    "extractors, 4 the output could not be written; 130 or 143 stopped by SIGINT or SIGTERM.\n";

static const char japanese[] =
    "policydoc は、日本の行政の会議の議事録・議事要旨を読み取ります。\n"
    "\n"
    "  policydoc parse [--format outline|json|jsonl] [オプション]... ファイル...\n"
    "  policydoc explain [オプション]... ファイル...   各行を何と読んだか、その理由\n"
    "  policydoc text [オプション]... ファイル...      位置（span）のもとになる本文\n"
    "  policydoc table sessions|attendees|materials|agenda|remarks|mentions|entities\n"
    "                  [--format csv|tsv] [--bom] [オプション]... ファイル...\n"
    "  policydoc extractors [オプション]...             名前・日付・数量などの抽出器の一覧\n"
    "  policydoc readers [オプション]...          読み取れるファイルの種類\n"
    "  policydoc --version | --help\n"
    "\n"
    "テキスト、Markdown、HTML、DOCX、PDF、国会会議録の XML を内容から判別します。\n"
    "ファイルの代わりにディレクトリ（その下すべて）や -（標準入力）も指定できます。\n"
    "\n"
    "  --format outline   人が読むための形（既定）。json は文書一つ、jsonl はいくつでも\n"
    "  --offsets 単位     位置の単位: byte（既定）、codepoint、utf16\n"
    "  --encoding 名前    文字コード。指定がなければ内容から判断します\n"
    "  --data DIR         データ表に行を足します（DIR/roles.tsv など）\n"
    "  --replace-data DIR 内蔵のデータ表と置き換えます\n"
    "  --extractor 種類:ファイル  抽出器を足します。table:（名前の表、TSV）、patterns:（PCRE2）、\n"
    "                     module:（共有ライブラリ）。何度でも指定できます\n"
    "  --no-builtin       内蔵の抽出器を使いません\n"
    "  --reader module:FILE  読み取りモジュールを足します。--no-readers は内蔵のものを使いません\n"
    "  --jobs N           jsonl で、N 個の文書を別々のプロセスで同時に読みます。0 は CPU の数だけ\n"
    "  --output ファイル  jsonl の出力先。--resume を付けると、すでにある行を残し、まだ行のない文書\n"
    "                     だけを読みます\n"
    "  --bom              表の先頭に BOM を付けます（表計算ソフト向け）\n"
    "\n"
    "文書について分かっていること: --url URL  --retrieved 取得日  --body 会議名  --date 開催日\n"
    "--roster ファイル（名簿）。日付は 2020-10-12 の形で書きます。\n"
    "\n"
    "終了コード: 0 すべて読めた、1 読めないファイルがあった、2 使い方の誤り、\n"
    "3 データ表か抽出器の誤り、4 出力できなかった、130・143 SIGINT・SIGTERM で止められた。\n";

void messages_help(const options *o) { fputs(o->japanese ? japanese : english, stdout); }

void messages_version(const pdoc_analyzer *analyzer) {
    printf("policydoc %s\n", pdoc_version());
    for (size_t i = 0; i < pdoc_component_count(); i++) {
        const char *name = pdoc_component_name(i);
        /* The command and the library may come from different packages. */
        bool own = strcmp(name, "policydoc") == 0;
        printf("%s %s\n", own ? "library" : name, pdoc_component_version(i));
    }
    for (size_t i = 0; i < pdoc_analyzer_pack_count(analyzer); i++) {
        const char *version = pdoc_analyzer_pack_version(analyzer, i, NULL), *hash =
                                                                          pdoc_analyzer_pack_hash(analyzer, i, NULL);
        printf("data %s %s %s\n", pdoc_analyzer_pack_name(analyzer, i, NULL), version ? version : "-", hash ? hash : "-");
    }
}
