/* What the steps of the division into parts share. section.c walks over the lines and asks the others; those ask
 * section_proceedings.c, section_inside.c asks section_heading.c too, and none asks back. */
#ifndef PDI_MINUTES_SECTION_STEP_H
#define PDI_MINUTES_SECTION_STEP_H

#include "minutes/section.h"

/* The words of one of the agenda's lines, and its number. */
typedef struct pdi_listed_item {
    uint64_t words; /* their hash; 0: none */
    uint32_t value;
} pdi_listed_item;

/* How far the division has come. */
typedef struct pdi_division {
    pdi_reader *r;
    pdi_parts *parts;
    pdi_part *part;       /* the last one of them, to which the line at hand belongs unless it begins another */
    uint32_t first, last; /* the lines that are divided one by one */
    bool agenda_seen, attendees_seen, proceedings_seen;
    uint32_t items_in;                /* what opens the brackets in which the agenda's items stand; 0: in none */
    PDI_LIST(pdi_listed_item) listed; /* the agenda's lines so far, to see an item come again */
} pdi_division;

/* Whether a part holds what was said, or part of it. */
static inline bool pdi_in_proceedings(const pdi_part *part) {
    return part->section == PDI_SECTION_PROCEEDINGS || part->section == PDI_SECTION_DISCUSSION;
}

/* Whether a part holds who was there, or who was not. */
static inline bool pdi_lists_people(const pdi_part *part) {
    return part->section == PDI_SECTION_ATTENDEES || part->section == PDI_SECTION_ABSENT;
}

/* What the functions below are given, where they take it: `line` is the line that is asked about, `last` the end of the
 * lines that may be looked at, `part` the one that the line would belong to, `h` the heading read there. */

/* section_proceedings.c */

/* Whether a speaker's mark opens the line and speech follows: on this line, or alone with prose on the next. False
 * behind the last line. */
bool pdi_opens_speech(pdi_reader *r, uint32_t line, uint32_t last);
/* Whether somebody speaks within a few lines, from `line` on: headings, rules and notes may stand before. */
bool pdi_speech_soon(pdi_reader *r, uint32_t line, uint32_t last);
/* What opens the bracket that all of a line stands in; 0 for none. */
uint32_t pdi_bracket_around(const pdi_reader *r, uint32_t line);
/* Whether a line is `word` (開会, 閉会), with no mark before it and nothing behind. */
bool pdi_is_bare(pdi_reader *r, uint32_t line, pdi_str word);
/* Whether a line is marked by a sign as the part's own heading is (■, ◆): it ends the list, though its words are not
 * known. */
bool pdi_marked_like_heading(const pdi_reader *r, const pdi_part *part, uint32_t line);
/* Remembers a line of the agenda in d->listed. */
void pdi_note_item(pdi_division *d, uint32_t line);
/* 開会, ◎開会の宣告: whether the sitting is opened there, behind the people or where no agenda was. */
bool pdi_sitting_opens(const pdi_division *d, uint32_t line);
/* 4 開会 behind 3 事務局, and below it 次長が開会を宣言し…: whether the document's own numbers go on with its business.
 */
bool pdi_reports_below(pdi_reader *r, uint32_t line, uint32_t last);
/* 4　会長あいさつ, and below it ◎納冨会長 and what they say, or an item that is listed: likewise. */
bool pdi_business_below(const pdi_division *d, uint32_t line);
/* Whether the proceedings begin there, without a heading: somebody speaks, a sentence stands, or the agenda starts
 * over. */
bool pdi_proceedings_begin(const pdi_division *d, uint32_t line);
/* The line where they do begin when `line` shows it: titles right above are theirs, be they counted from 1 on or
 * 〈資料確認〉 with 〈資格確認〉 further below. */
uint32_t pdi_with_title_above(const pdi_division *d, uint32_t line);

/* section_heading.c */

/* 4 審議事項 behind 3 出席者: whether a number goes on with that of one of the last parts. */
bool pdi_counts_on_sections(const pdi_parts *parts, const pdi_mark *number);
/* 【審議事項】 or [1] 審議事項, an item, and a report of it: whether the heading divides the proceedings and heads no
 * list. So does 審議事項 alone where 報告事項 comes below. */
bool pdi_heads_reports(const pdi_division *d, uint32_t line, const pdi_heading *h);
/* 傍聴者, and right beside or below it 窪川議員 中邑議員: whether it heads people. Mostly they are counted, and have no
 * names. */
bool pdi_heads_listeners(const pdi_division *d, uint32_t line, const pdi_heading *h);
/* The part that the heading opens: what its words say, or what follows. */
pdi_section pdi_heading_opens(const pdi_division *d, uint32_t line, const pdi_heading *h);

/* section_inside.c */

/* Whether the heading is none where it stands: inside the proceedings, as a part's first line, as what came of an
 * item. */
bool pdi_heads_nothing(const pdi_division *d, uint32_t line, const pdi_heading *h);
/* 【事務局】, 〔説明員〕 under 出席者: whether words that head a group as well as a part head a group inside the list,
 * as they do unless they are marked as the list's own heading is. */
bool pdi_is_group_in_list(const pdi_division *d, uint32_t line, const pdi_heading *h);
/* 【事務局】 with speech behind it: whether the heading is a speaker's label. */
bool pdi_heads_speech(pdi_reader *r, uint32_t line, uint32_t last, const pdi_heading *h);
/* Whether the heading is a line of the list in which it stands: a row, an item, a hand-out. */
bool pdi_is_entry_of_list(const pdi_division *d, uint32_t line, const pdi_heading *h);

/* section_list.c */

/* Whether the part was the day on which the page was made, which ends with its line: the head goes on. */
bool pdi_page_day_ends(const pdi_division *d, uint32_t line);
/* 開会 | 議題 | (1) … | 閉会, none of which is marked: whether the heading is an item of the meeting's programme, which
 * begins with the line above. */
bool pdi_is_item_of_bare_program(const pdi_division *d, uint32_t line, const pdi_heading *h);
/* 【検証の検討結果について】 below the list of people: whether the line is what was spoken of, and nobody's group. */
bool pdi_topic_ends_list(const pdi_division *d, uint32_t line);
/* 7 午前10時 開会: whether a marked line tells when the sitting was, behind the people or by the next number. */
bool pdi_hours_end_list(const pdi_division *d, uint32_t line);
/* Whether the agenda begins there, which no word heads. */
bool pdi_agenda_begins(const pdi_division *d, uint32_t line);
/* 6．農業委員会事務局職員 after 5．議事日程: whether the line has the next of the document's own numbers, with words
 * that no table knows. An item of the list that is counted so too does not count: the line before it in the list tells.
 * `shown`: what stands there shows by itself that a part begins. */
bool pdi_next_number(const pdi_division *d, uint32_t line, bool shown);
/* Reads such a line as a heading, with the part that it opens. `from` becomes where that begins on the line, NULL: on
 * the next. False: it has no such number, and `h` and `from` are left alone. */
bool pdi_unknown_heading_read(const pdi_division *d, uint32_t line, pdi_heading *h, const char **from);
/* 分科会長代理, and below it a name: whether a list of people begins that nothing heads. */
bool pdi_people_begin(const pdi_division *d, uint32_t line);
/* 会長名　　みどり町長　田中 実 among 会議の名称　…, 開催日時　…: whether the line is a row of the form, with a label
 * that no table knows. It stands in the column of at least two labels before it, and its value in the column of theirs.
 */
bool pdi_next_label(const pdi_division *d, uint32_t line);
/* ■審議対象期間 after ■出席委員: whether the line ends the people, marked as the headings before it are, and neither a
 * group nor anybody. */
bool pdi_marked_otherwise(const pdi_division *d, uint32_t line);

#endif
