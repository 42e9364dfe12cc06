/* What a line opens with: bullets, symbols, arrows, numbers. What it means is for lib/minutes to say. */
#ifndef PDI_LAYOUT_MARK_H
#define PDI_LAYOUT_MARK_H

#include "knowledge/knowledge.h"

typedef enum pdi_mark_kind {
    PDI_MARK_NONE,
    PDI_MARK_BULLET, /* ・ - * and Word's private-use bullets */
    PDI_MARK_SYMBOL, /* ○ ◎ ◆ …: opens speech, a bullet or a heading: the document decides */
    PDI_MARK_ARROW,  /* ⇒ → */
    PDI_MARK_NOTE,   /* ※ */
    PDI_MARK_RULE,   /* the whole line is a rule: ――――◇―――― */
    PDI_MARK_NUMBER  /* (1) 1. 第1 ア. ① */
} pdi_mark_kind;

/* How a number is written. Two labels of one style count on in one list. */
typedef enum pdi_digits {
    PDI_ARABIC,
    PDI_KANJI,
    PDI_KATAKANA_ORDER,
    PDI_IROHA,
    PDI_ROMAN,
    PDI_LETTER,
    PDI_CIRCLED
} pdi_digits;
typedef enum pdi_shape {
    PDI_BARE,
    PDI_DOT,
    PDI_CLOSED,
    PDI_BRACKETS,
    PDI_ORDINAL
} pdi_shape; /* 1 / 1. / 1) / (1) / 第1 */

typedef struct pdi_mark {
    pdi_mark_kind kind;
    uint32_t length; /* bytes up to what follows the mark and its spaces */
    uint32_t sign;   /* the code point of a bullet, symbol or arrow; the bracket of a number, or 0 */
    pdi_str label;   /* of a number: with its brackets, without a full stop: (1), ア, 第1 */
    pdi_digits digits;
    pdi_shape shape;
    uint32_t value; /* of a number */
    bool gap;       /* spaces stood between the mark and what follows */
    bool wide;      /* written full-width in the source: （１）, １． */
} pdi_mark;

/* Reads the mark at the beginning of a line of folded text; `first` is the source's first code point (① folds to 1). */
pdi_mark pdi_mark_read(const pdi_knowledge *k, pdi_str line, uint32_t first);

/* 1開催日時, 2場所: a number right before a word, with neither dot nor gap. Only others that count on tell it from a
 * quantity; PDI_MARK_NONE where it surely is one (3名). */
pdi_mark pdi_mark_read_glued(pdi_str line);

/* Whether text ends a sentence: 。．！？ and closing brackets after them. */
bool pdi_ends_sentence(pdi_str text);
/* The code point may not begin a line (kinsoku): 、。）」ー and small kana. */
bool pdi_never_first(uint32_t code);
/* The bracket that closes `open`, or 0. */
uint32_t pdi_closing_of(uint32_t open);
/* The offset in text (which begins with an opening bracket) behind the bracket's close, 0 where it is not closed.
 * Counts nesting. */
size_t pdi_bracket_extent(pdi_str text);

/* 委員（青木会長、井上副会長）: whether a line is a word and, in a bracket that it closes, a list of several. */
bool pdi_closes_list(pdi_str text);

/* -委員-, ―資料２に基づき説明―: the same dash before and behind all of a text. Its length, what they enclose, and the
 * dash; 0 where it is none. */
size_t pdi_dashed_at(pdi_str text, pdi_str *inner, uint32_t *sign);

#endif
