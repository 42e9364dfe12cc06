/* Headings that a table has but for what the label of a form adds to them, and those that are made of a few words. */
#include "knowledge/knowledge.h"

enum { LONGEST = 96 };

static const pdi_entry *heading(const pdi_knowledge *k, pdi_str words) {
    return pdi_lookup(k, PDI_TABLE_headings, words);
}

/* Text without a word that it ends with, be there gaps between the word's letters; all of text where it ends in another
 * way. */
static pdi_str without_end(pdi_str text, pdi_str word) {
    size_t n = text.n, w = word.n;
    while (w > 0 && n > 0) {
        if (pdi_is_gap(text.s[n - 1]))
            n--;
        else if (text.s[--n] != word.s[--w])
            return text;
    }
    return w ? text : pdi_trim(pdi_cut(text, n));
}

pdi_str pdi_without_told(pdi_str words) {
    static const pdi_str TOLD[] = {PDI_CONST("所属・役職・氏名"), PDI_CONST("職名及び氏名"), PDI_CONST("職及び氏名"),
                                   PDI_CONST("職名・氏名"),       PDI_CONST("役職・氏名"),   PDI_CONST("所属・氏名"),
                                   PDI_CONST("職・氏名"),         PDI_CONST("職氏名"),       PDI_CONST("氏名")};
    for (size_t i = 0; i < sizeof TOLD / sizeof *TOLD; i++) {
        const pdi_str whose = without_end(words, TOLD[i]);
        if (whose.n < words.n) return whose.n ? without_end(whose, PDI_LIT("の")) : words;
    }
    return words;
}

/* 欠席者の氏名, 出席委員の職・氏名: what is told of each. */
static const pdi_entry *without_told(const pdi_knowledge *k, pdi_str words) {
    const pdi_str whose = pdi_without_told(words);
    if (whose.n == words.n || pdi_ends(whose, PDI_LIT("長"))) return NULL; /* 会長氏名: who presides, and no list */
    const pdi_entry *e = heading(k, whose);
    return pdi_entry_is(e, 1, "attendees") || pdi_entry_is(e, 1, "absent") ? e : NULL;
}

/* 農業委員会|事務局職員: whose office. */
static const pdi_entry *without_owner(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str OFFICE = PDI_CONST("事務局職員");
    if (!pdi_ends(words, OFFICE) || words.n == OFFICE.n) return NULL;
    return pdi_lookup_suffix(k, PDI_TABLE_bodies, pdi_cut(words, words.n - OFFICE.n), NULL) ? heading(k, OFFICE) : NULL;
}

/* What the words are for of which a heading is made: how many of each, and what the last one is for. */
typedef struct made_of {
    unsigned of[PDI_USE_COUNT];
    pdi_use last;
} made_of;

/* Takes the longest of the words off the head of text; false where it begins with none. */
static bool take_word(const pdi_knowledge *k, pdi_str *text, made_of *m) {
    static const pdi_use USES[] = {PDI_USE_matter, PDI_USE_listed, PDI_USE_exchange, PDI_USE_account, PDI_USE_whose,
                                   PDI_USE_joint,  PDI_USE_paper,  PDI_USE_handed,   PDI_USE_listing};
    pdi_use use = PDI_USE_joint;
    size_t longest = 0;
    for (size_t i = 0; i < sizeof USES / sizeof *USES; i++) {
        const size_t n = pdi_begins_with_phrase(k, USES[i], *text, SIZE_MAX);
        if (n > longest) {
            longest = n;
            use = USES[i];
        }
    }
    m->of[use]++;
    if (use != PDI_USE_joint) m->last = use;
    *text = pdi_skip(*text, longest);
    return longest > 0;
}

/* What a heading made of such words is the same as. */
static pdi_str same_as(const made_of *m) {
    const unsigned *of = m->of;
    const bool papers = of[PDI_USE_paper] > 0, handed = of[PDI_USE_handed] || of[PDI_USE_listing];
    if (papers && !of[PDI_USE_exchange] && !of[PDI_USE_account] &&
        (m->last == PDI_USE_paper || m->last == PDI_USE_listing))
        return PDI_LIT("資料"); /* 会議で使用した資料, 提出書類の一覧 */
    if (papers || handed) return PDI_NONE;
    switch (m->last) {
    case PDI_USE_account: /* 調査審議の概要, 議題及び会議の内容 */
        return of[PDI_USE_listed]     ? PDI_LIT("会議の内容")
               : of[PDI_USE_matter]   ? PDI_LIT("会議の概要")
               : of[PDI_USE_exchange] ? PDI_LIT("主な意見")
                                      : PDI_NONE;
    case PDI_USE_exchange: /* 委員からの主な質問・意見, 議題と主なやりとり */
        if (of[PDI_USE_listed]) return of[PDI_USE_whose] ? PDI_LIT("会議の内容") : PDI_NONE;
        return of[PDI_USE_whose] || of[PDI_USE_exchange] > 1 ? PDI_LIT("主な意見") : PDI_NONE;
    case PDI_USE_listed: /* 会議次第及び議題, 当日の議事日程 */
        return !of[PDI_USE_account] && !of[PDI_USE_exchange] ? PDI_LIT("議題") : PDI_NONE;
    default:
        return PDI_NONE;
    }
}

/* Words that tell what the meeting did or was to do, what was said in it, what of that an account follows, or what was
 * handed out are a heading in any order. NULL where another word is among them. */
static const pdi_entry *made_of_words(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str DOT = PDI_CONST("・");
    made_of m = {.last = PDI_USE_joint};
    pdi_str rest = words;
    if (pdi_ends(words, DOT)) return NULL; /* 会議次第・・・・ with a page or a label behind it */
    while (rest.n)
        if (!take_word(k, &rest, &m)) return NULL;
    const pdi_str same = same_as(&m);
    return same.n ? heading(k, same) : NULL;
}

const pdi_entry *pdi_heading_of(const pdi_knowledge *k, pdi_str words) {
    char plain[LONGEST];
    if (words.n == 0 || words.n > LONGEST) return NULL;
    const pdi_entry *e = heading(k, words);
    if (e) return e;
    if (!pdi_ends(words, PDI_LIT("名")) && !pdi_ends(words, PDI_LIT("員"))) return made_of_words(k, words);
    const char *open = memchr(words.s, '(', words.n),
               *close = open ? memchr(open, ')', (size_t)(pdi_end(words) - open)) : NULL;
    if (open > words.s && close) { /* 出席者(委員)の氏名 */
        const size_t before = (size_t)(open - words.s), behind = (size_t)(pdi_end(words) - close - 1);
        memcpy(plain, words.s, before);
        memcpy(plain + before, close + 1, behind);
        words = pdi_slice(plain, before + behind);
        e = heading(k, words);
    }
    if (!e) e = without_told(k, words);
    return e ? e : without_owner(k, words);
}
