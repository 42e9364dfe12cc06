/* What is known while an attendance list is read: the group that one stands under, what carries over from line to line.
 * Inside of attendance.c and the files roster_*.c. */
#ifndef PDI_MINUTES_ROSTER_H
#define PDI_MINUTES_ROSTER_H

#include "layout/mark.h"
#include "minutes/aside.h"
#include "minutes/attendance.h"
#include "minutes/rows.h"

/* How a group heading is written. A heading of the same style takes the place of the one before; one of another style
 * stands inside it. */
typedef struct pdi_style {
    enum {
        PDI_STYLE_NONE,
        PDI_STYLE_BRACKET,
        PDI_STYLE_COLON,
        PDI_STYLE_NUMBER,
        PDI_STYLE_MARKUP,
        PDI_STYLE_BARE,
        PDI_STYLE_LEADING, /* before the first of them, on their line */
        PDI_STYLE_WITHIN   /* … inside of a run of people */
    } kind;
    uint32_t sign; /* bracket, or shape of the number */
} pdi_style;

/* The heading that people stand under. */
typedef struct pdi_heading_of_group {
    pdi_str words;        /* as printed; PDI_NONE where there is none */
    pdi_str role;         /* NUL-terminated; PDI_NONE where the heading is no role */
    pdi_str organization; /* slice: the affiliation of those below; PDI_NONE */
    pdoc_attendance status;
    pdi_style style;
} pdi_heading_of_group;

enum { PDI_LEGEND_MAX = 8, PDI_ROLES_SEEN = 32 };

typedef struct pdi_roster {
    pdi_reader *r;
    pdi_attendance *list;
    struct pdoc_session *session;
    pdi_heading_of_group group;
    size_t organization_at; /* how many people there were when a heading named the organisation */
    bool absent_part;       /* the part is headed 欠席者 */
    bool nobody_absent;     /* なし stands below the heading of those who were away */
    bool retelling;         /* the entries tell of people who are listed already */
    pdi_str outer_role;     /* of the heading above the organisations that head the groups; PDI_NONE */
    pdoc_attendance status; /* of an inner heading: (テレビ会議) inside 【委員】 */
    pdi_str organization;   /* one organisation before several names */
    bool of_line;           /* … on one line: those of the next line are not from there */
    bool role_of_line;      /* 副会長　三成、渡良瀬: the role is that of those on its line */
    pdi_str role;           /* printed once before several names */
    bool role_of_names;     /* … in a run that was not looked through: of those alone who have no post */
    pdi_str last_role, last_affiliation, last_position; /* for 同 */
    size_t
        column_left; /* people above whose offices stand below all of them, one to a line: how many are still to come */
    uint16_t line_indent, role_indent;  /* of the line at hand, of the one whose role is carried on */
    pdi_str pending_role, pending_post; /* printed on the lines before a name */
    bool pending_alone;                 /* that role stands on a line of its own, as a heading does */
    struct {
        pdi_str sign; /* slice: ◎, ※, (R) */
        pdi_str role;
        pdoc_attendance status;
    } legend[PDI_LEGEND_MAX]; /* what signs beside names mean */
    size_t legend_count;
    struct {
        pdi_str word;
        bool repeated;
    } roles[PDI_ROLES_SEEN]; /* roles that the list prints with each name */
    size_t role_count;
    uint32_t role_line, role_lines;      /* where a column of roles stands before its names; 0 lines for none */
    uint16_t outer_column, outer_indent; /* where a column of groups ends and begins; column 0: there is none */
    size_t offices_run,
        offices_people;      /* posts without anybody one behind the other, and how many people came before */
    uint32_t office_bracket, /* [岩鷲大学教授]丸藤仁: what stands around the offices before names; 0 for none */
        leading_bracket; /* (委員), (事務局): what opens the groups that stand before the first of them; 0 for none */
    bool brackets_are_proxies; /* 括弧書きは代理: who stands in a bracket came for the one before it */
    bool dotted;               /* dots stand between people in this list: 塚越・田仲・秋庭 */
    bool names_in_cells;       /* surname, given name and office stand on lines of their own */
    bool repeats;              /* 同 stands for roles in this list: they are a column */
    bool counted;              /* the line before said how many, and no more, when so many had been read: */
    size_t counted_at;
    uint32_t group_line;            /* where the group's heading stands that the section's is, too */
    size_t group_begin, list_begin; /* people when the group, the list began */
    size_t shared_until;    /* … when an office was told of all of those before: （以上、国土交通省） */
    size_t absent, proxies; /* among the people of the list */
    pdi_str next_line;      /* of the flow; n == 0 at the end */
    uint32_t line, last;    /* the line at hand, where the list ends */
    uint16_t person_column; /* where those of the office that leads the line above begin; 0 for none */
    uint16_t person_indent; /* of the line of the last person */
    uint16_t group_indent;  /* of the last group on a line of its own, and 1; 0: there was none */
    uint16_t label_column, value_column; /* where the section's heading and what stands behind it on its line begin;
                                            value_column 0: it stands on a line of its own */
    bool value_behind_tab;               /* in a cell of its own, wherever that is printed */
    size_t run_titled;                   /* people of the run so far whose name and post are one word */
    size_t run_posts;                    /* people of the run so far whose post stands behind their name */
    size_t list_titled;                  /* the same of the whole list, under organisations */
    pdi_str run_office;                  /* with which the run began */
    pdi_str run_bracket;                 /* the office in brackets of its own that those of the run stand behind */
    uint32_t heading_mark, group_mark;   /* the symbol at the head of the line that is looked at, and of the group's */
    bool run_members;                    /* all of the run end in a role */
    size_t run_people;                   /* people of the run so far */
    size_t run_told;                     /* how many of them had a role printed for all behind them already */
    pdi_row row;                         /* what was last looked at as one */
    bool post_may_follow;                /* the last line had one person and neither post nor organisation */
    uint32_t pairs_denied;               /* up to this line pairs were looked for, and did not come out even */
    uint32_t pairs_until; /* up to this line each second one is the office of who stands on the line before it */
} pdi_roster;

/* What the whole list in lines [first, last) shows before it is read: legends, roles that repeat, what brackets hold.
 */
void pdi_roster_preview(pdi_roster *o, uint32_t first, uint32_t last);
/* ※◎会長, ◎会長　○副会長: signs and roles, and nobody: what they mean is kept. */
bool pdi_roster_signs(pdi_roster *o, pdi_str text);
/* Whether a word is one of those for groups or roles. */
bool pdi_roster_is_group_word(pdi_roster *o, pdi_str text);
/* 職　氏　名　所　属　等　出　欠: the columns' titles. */
bool pdi_roster_is_header_row(pdi_roster *o, pdi_str text);
/* Whether the next line goes on with a column that others stand behind: …北峰営業所　　出席 | 所長. */
bool pdi_roster_column_goes_on(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next);
/* Whether the next line goes on with what `text` ends with. */
bool pdi_roster_goes_on(pdi_roster *o, pdi_str text, const pdi_line *line, const pdi_line *next);
/* Reads a run of people that signs part, headings inside of it too; how many were found. */
size_t pdi_roster_run(pdi_roster *o, pdi_str text);
/* 副町長：前川 武: a post, a colon and a full name at the head of text, which may go on with others. */
bool pdi_roster_post_and_name(pdi_roster *o, pdi_str text, pdi_str *post, pdi_str *name);
/* The end of the item that begins at s: at a separator outside brackets (a dot is one where `dotted`), or at `end`. */
const char *pdi_roster_item_end(const char *s, const char *end, bool dotted);
/* The second item of a run; n == 0 where it has one. */
pdi_str pdi_roster_second(pdi_str run, bool dotted);
/* 弓削次長|ほか: an item without the word that tells of others. */
pdi_str pdi_roster_without_others(pdi_roster *o, pdi_str item);
/* A stretch as a row, until the next one is asked for. */
const pdi_row *pdi_roster_row(pdi_roster *o, pdi_str text);
/* Reads a heading at the beginning of a line; returns how many bytes it takes, 0 where there is none. */
size_t pdi_roster_heading(pdi_roster *o, pdi_str text, const pdi_line *line, bool numbered, uint32_t number_style);
/* Begins a group by words that no table need know, since people are listed right behind them; false where the words are
 * somebody, or a role that one person has. */
bool pdi_roster_begin_any(pdi_roster *o, pdi_str words, pdi_style style);
/* Whether a stretch is people with commas between them, each with a title or a full name; *count how many were looked
 * at. */
bool pdi_roster_is_run_of_people(pdi_roster *o, pdi_str text, unsigned *count);
/* Whether a word ends as those for people do: 学外委員, 出席者. */
bool pdi_roster_is_of_people(pdi_str letters);
/* 会長 and 理事長 behind an association's name: whoever leads it. 座長 and 委員長 lead meetings alone. */
bool pdi_roster_leads_body(const pdi_knowledge *k, pdi_str role);
/* 市民 or 事業者 under a role of members: of another kind than those they stand among. */
bool pdi_roster_is_outsider(const pdi_roster *o, pdi_str word);
/* Somebody whose cells were told apart already: an entry of its own. */
void pdi_roster_add_cells(pdi_roster *o, pdi_str role, pdi_str name, pdi_str office);
/* Finds out whether the list's names are cut into lines of a surname and of a given name, with the office below. */
void pdi_roster_cells_learn(pdi_roster *o, uint32_t first, uint32_t last);
/* Reads somebody from such lines; how many they are, 0 where none begins at `line`. */
uint32_t pdi_roster_cells_read(pdi_roster *o, uint32_t line, uint32_t last);
/* Where the second of two lists begins that stand side by side in lines [first, last); 0 where there is one list. */
unsigned pdi_roster_columns_find(pdi_roster *o, uint32_t first, uint32_t last);
/* Finds a column of groups at the left of lines [first, last). */
void pdi_roster_outer_find(pdi_roster *o, uint32_t first, uint32_t last);
/* What stands before the first wide gap of a line, and *rest behind it; n == 0 for none. */
pdi_str pdi_roster_outer_word(const pdi_roster *o, pdi_str text, const pdi_line *line, pdi_str *rest);
/* What a line holds of the list at the right, or of the one at the left; n == 0 for nothing. */
pdi_str pdi_roster_column_part(const pdi_roster *o, const pdi_line *line, unsigned column, bool right);
/* Gives those of the run so far who have neither role nor post the role that is printed once for all. */
void pdi_roster_role_of_run(pdi_roster *o, pdi_str role);
/* A stretch without the words for others that are written onto its last name. */
pdi_str pdi_roster_without_glued_others(pdi_str text);
/* Reads a stretch without separators: cells of one or more people. Returns how many were found. */
size_t pdi_roster_entries(pdi_roster *o, pdi_str text, bool in_run);
/* What carries over from line to line, put aside while an inserted remark is read: （欠席：渡久地委員）. */
typedef struct pdi_roster_state {
    pdi_heading_of_group group;
    pdoc_attendance status;
    pdi_str organization, role, last_role;
    uint32_t group_mark;
} pdi_roster_state;
/* Those from `from` on who stand in the list already (（欠席：鷲巣構成員） below 鷲巣 英司) only tell how these
 * attended: their entries are taken out. Returns how many. */
size_t pdi_roster_tell_of_listed(pdi_roster *o, size_t from);
pdi_roster_state pdi_roster_put_aside(const pdi_roster *o);
void pdi_roster_resume(pdi_roster *o, const pdi_roster_state *state);
/* Where a bracket at the end of text begins that tells of people who attended in another way than those before
 * （欠席：渡久地委員）, （渡久地委員は欠席）; *inner is its content. The end of text where there is none. */
const char *pdi_roster_inserted(pdi_roster *o, pdi_str text, pdi_str *inner);
/* 渡久地委員|は欠席: the people before the words that say that they were away; all of text where it says no such thing.
 */
pdi_str pdi_roster_without_away(const pdi_roster *o, pdi_str text);
/* Stands under the heading of the part: (words) at group.s, which the section's heading held. */
void pdi_roster_begin(pdi_roster *o, bool absent, pdi_str group);
/* Where a group heading with a colon begins inside a stretch (…（５名） 事務局：…), or its end. `more`: others follow
 * behind a comma. */
const char *pdi_roster_inner_heading(pdi_roster *o, pdi_str text, bool more);
/* Whether a stretch is nothing but posts, roles and organisations: nobody's entry. */
bool pdi_roster_names_nobody(pdi_roster *o, pdi_str text);
/* An organisation in the column of offices, below the first one of somebody: groups of this list begin further out. */
bool pdi_roster_second_office(pdi_roster *o, pdi_str text, const pdi_line *line);
/* The organisation or post of the person above, on a line of its own. True when it was that. */
bool pdi_roster_office_below(pdi_roster *o, pdi_str text);
/* The same where the list is known to stand so: its words need not be looked at. */
bool pdi_roster_take_office(pdi_roster *o, pdi_str text);
/* The office of the person above goes on in a line below its column. */
void pdi_roster_office_goes_on(pdi_roster *o, pdi_str text);
/* Whether the words of the line below are another post of the person above, whose post ends in 兼. */
bool pdi_roster_another_post(pdi_roster *o, pdi_str below);
/* How many at the end of the group so far have neither an organisation nor a post. */
size_t pdi_roster_without_office(const pdi_roster *o);
/* The office of the next one of column_left. False when text is no bracket, or there is nobody left. */
bool pdi_roster_take_column(pdi_roster *o, pdi_str text);
/* A bracket on a line of its own, or a line such as `代理：…`. True when it was understood. */
bool pdi_roster_aside_line(pdi_roster *o, pdi_str text);

#endif
