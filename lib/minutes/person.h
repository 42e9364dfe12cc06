/* Strings that name a person: `河内情報セキュリティ対策室長`, `有村 浩一（テレコム・アイザック・ジャパン）`,
 * `安田座長`, `議長（奈良岡隆君）`, `NICT 久保田所長`, `２２番（筒井たかひさ議員）`. Told apart by the tables of data/,
 * never by position alone. All slices point into the string given. */
#ifndef PDI_MINUTES_PERSON_H
#define PDI_MINUTES_PERSON_H

#include "minutes/reader.h"

typedef struct pdi_person {
    pdi_str name; /* 有村 浩一, 河内, 松澤(理); PDI_NONE where only a role, post or organisation is named */
    pdi_str role; /* a word of the roles table printed with it: 座長, 構成員 */
    pdi_str affiliation; /* as model.md splits it */
    pdi_str position;
    pdi_str seat;       /* 22番, 議席番号 */
    bool honorific;     /* 君, 氏, さん, 様 stood behind it (not part of name) */
    bool full_name;     /* surname and given name, as far as can be told */
    bool known_surname; /* the surname stands in the surnames table */
} pdi_person;

/* How sure it is that a string is a speaker's label (and not the beginning of a sentence or a heading). */
typedef enum pdi_likely { PDI_UNLIKELY, PDI_POSSIBLE, PDI_LIKELY, PDI_CERTAIN } pdi_likely;

/* Reads a speaker's label: the text of the mark without ○, brackets around it, colon. Never a sentence.
 * PDI_CERTAIN: names a person with role or post, or resolves to the tables wholly (座長, 事務局, 委員長, A, 22番(…君),
 * 記者, Ｑ…); PDI_LIKELY: a known surname with something, a full name; an organisation alone (国土交通省);
 * PDI_POSSIBLE: could be one (short, no sentence in it), the document's consistency must decide. */
pdi_likely pdi_label_read(const pdi_knowledge *k, pdi_str label, pdi_person *person);

/* How long the longest leading part of `text` is that reads as a label at PDI_LIKELY or better and ends at a space,
 * bracket, colon or the end; 0 for none. For labels that are followed by speech on the same line: ○山田委員　それでは…,
 * ○西浦総務課長 …, ○議長（田中太郎君）　…, ○高委員長 …; `中村 委員長　…` (space inside) too. */
size_t pdi_label_extent(const pdi_knowledge *k, pdi_str text, pdi_person *person, pdi_likely *likely);
/* The same in two steps: the part of text in which such a label can stand (n == 0: none can), and the label in it. */
pdi_str pdi_label_window(pdi_str text);
size_t pdi_label_leading(const pdi_knowledge *k, pdi_str window, pdi_person *person, pdi_likely *likely);

/* Splits `日本電気株式会社代表取締役執行役員社長` and its like into affiliation and position by model.md's rules
 * (titles of state whole, a unit and its head whole, …). `under` is the organisation that the group heading names, or
 * PDI_NONE: then all of it is position. */
void pdi_post_split(const pdi_knowledge *k, pdi_str text, pdi_str under, pdi_str *affiliation, pdi_str *position);

/* Whether a string names an organisation (総務省, ㈱NTTドコモ, 日本看護協会, 京都大学) or one of its units. */
bool pdi_is_organization(const pdi_knowledge *k, pdi_str text);

#endif
