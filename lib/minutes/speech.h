/* How speech is marked in this document: learnt from all of its lines, not told. */
#ifndef PDI_MINUTES_SPEECH_H
#define PDI_MINUTES_SPEECH_H

#include "minutes/label.h"
#include "minutes/section.h"

/* The ways in which a line can open speech. */
typedef enum pdi_form_kind {
    PDI_FORM_SYMBOL,  /* ○山田委員　… */
    PDI_FORM_BRACKET, /* （山田委員）… 【事務局】 */
    PDI_FORM_COLON,   /* 山田委員：… */
    PDI_FORM_CLOSED,  /* 山田委員）… */
    PDI_FORM_GAP,     /* 山田委員　　… */
    PDI_FORM_ALONE,   /* 山田委員 on a line of its own */
    PDI_FORM_GLUED, /* ○山田委員ただいま…, 議長（山田太郎君）ただいま…: no gap between label and speech */
    PDI_FORM_LEGEND, /* ○… where a legend says what ○ means */
    PDI_FORM_SIGNED  /* …である。（大学）: the speaker behind the words */
} pdi_form_kind;

typedef struct pdi_form {
    pdi_form_kind kind;
    uint32_t sign;           /* the symbol or opening bracket; 0 */
    uint32_t total;          /* lines of this shape */
    uint32_t strong;         /* of them, those whose label is surely one */
    uint32_t certain, prose; /* prose: strong ones followed by speech */
    uint32_t plain;          /* lines of this shape that are sentences without a label */
    uint64_t first_label;    /* to see whether labels differ */
    bool differ, accepted;
    bool by_list; /* accepted for the names of those who are listed, and for no others */
} pdi_form;

typedef struct pdi_legend {
    uint32_t sign;
    pdi_str word;
    bool arrow; /* who answers behind it */
} pdi_legend;

/* A short word where labels stand that no table knows (機構：…, 法人）…, 【悠然会】…), and how many lines it leads. */
typedef struct pdi_seen_word {
    pdi_str word;
    pdi_form_kind kind;
    uint32_t sign;
    uint32_t count;
} pdi_seen_word;

/* A line read as the opening of speech. */
typedef struct pdi_utterance {
    pdi_form_kind kind;
    uint32_t sign;
    pdi_str label; /* as printed, without the mark */
    pdi_str text;  /* what is said on the line; n == 0: it begins on the next */
    pdi_likely likely;
    pdi_person person;
} pdi_utterance;

typedef struct pdi_speech {
    PDI_LIST(pdi_form) forms;
    PDI_LIST(pdi_legend) legends;
    PDI_LIST(pdi_seen_word) words;
    PDI_LIST(pdi_str) names;          /* of listed people, as they stand alone before what is said */
    PDI_LIST(pdi_utterance) speakers; /* labels with a surname and a title, or a title alone, each once */
    bool questions;                   /* 問/答, Q/A mark questions and answers */
    uint32_t answers;                 /* the sign before answers, as a legend tells; else 0 */
    bool letters;                     /* • Ａ　…, • Ｂ　…: letters behind bullets tell who speaks */
    bool labels_lead;                 /* a label in brackets alone on its line heads the bullets below it */
    bool labels_close;                /* … ends the paragraphs above it */
    uint32_t bracket_sign; /* the opening bracket around labels, where that form is accepted and no other; else 0 */
    uint8_t *shapeless;    /* one for each line learnt from: it has no shape of speech, so it need not be read again */
    uint32_t first, last;  /* those lines */
    bool any;              /* some form is accepted */
} pdi_speech;

/* Learns the forms from lines [first, last). */
void pdi_speech_learn(pdi_reader *r, pdi_speech *speech, uint32_t first, uint32_t last);
/* Where names alone stand before a gap (青木　それでは、…) or on lines of their own, takes them for labels if they are
 * of the listed people, who are read by now (r->people). */
void pdi_speech_learn_names(pdi_reader *r, pdi_speech *speech, struct pdoc_session *session);
/* Whether the line opens speech in an accepted form. */
bool pdi_speech_read(pdi_reader *r, const pdi_speech *speech, uint32_t line, pdi_utterance *u);
/* Whether the utterance's form is one in which this document marks speech. */
bool pdi_speech_accepts(const pdi_speech *speech, const pdi_utterance *u);
/* Whether a sign (○) opens sentences without labels in this document: a bullet then. */
bool pdi_speech_sign_is_bullet(const pdi_speech *speech, uint32_t sign);

/* （◎委員長、○委員）, 凡例　●委員長　○委員: whether text holds signs and whom they stand for, without a word between.
 */
bool pdi_speech_is_bare_legend(const pdi_reader *r, pdi_str text);
/* （○：質問・意見　●：説明・回答）: whether text tells which sign stands before questions and which before answers. */
bool pdi_speech_turn_signs(const pdi_knowledge *k, pdi_str text, uint32_t *asks, uint32_t *answers);

/* Who answers behind an arrow, as a legend tells; n == 0 where none does. */
pdi_str pdi_speech_behind_arrow(const pdi_speech *speech, uint32_t sign);

/* Whether a word that no table knows stands in brackets behind the sentences of several lines: …である。（大学） */
bool pdi_speech_signs(const pdi_speech *speech, pdi_str word);

typedef enum pdi_turn { PDI_TURN_NONE, PDI_TURN_QUESTION, PDI_TURN_ANSWER, PDI_TURN_STATEMENT } pdi_turn;
/* `問1`, `答3-1`, `Q.`, `（答）`: whether the line is marked as question or answer; *mark the mark, *rest what follows.
 */
pdi_turn pdi_turn_read(const pdi_reader *r, uint32_t line, pdi_str *mark, pdi_str *rest);
/* Reads a label in brackets at the head of text; returns how far it reaches, 0 for none. */
size_t pdi_bracketed_label(const pdi_reader *r, pdi_str text, pdi_str *label, pdi_person *person, pdi_likely *likely);

#endif
