/* The proceedings, line by line: what ends a remark, what opens one, what carries it on. The order in which a line's
 * possible meanings are tried is the order of the functions in STEPS. */
#include "minutes/proceedings_step.h"

#include "minutes/act.h"
#include "minutes/colophon.h"
#include "minutes/header.h"
#include "minutes/materials.h"
#include "minutes/row.h"
#include "minutes/speech_table.h"

bool pdi_speaking(const pdi_proceedings *p) {
    return p->remarks.open && p->remarks.label.n && !p->remarks.bullet &&
           p->remarks.open->kind != PDOC_REMARK_PROCEDURE;
}

bool pdi_is_heading_bracket(pdi_str s) {
    return pdi_starts(s, PDI_LIT("<")) || pdi_starts(s, PDI_LIT("〈")) || pdi_starts(s, PDI_LIT("《")) ||
           pdi_starts(s, PDI_LIT("≪"));
}

bool pdi_wholly_bracketed(pdi_str s) {
    return s.n > 2 &&
           (s.s[0] == '(' || pdi_starts(s, PDI_LIT("〔")) || s.s[0] == '[' || s.s[0] == '<' ||
            pdi_starts(s, PDI_LIT("【")) || pdi_is_heading_bracket(s)) &&
           pdi_bracket_extent(s) == s.n;
}

pdi_str pdi_inside_brackets(pdi_str s) {
    size_t open, close;
    pdi_utf8_at(s.s, pdi_end(s), &open);
    pdi_utf8_before(s.s, pdi_end(s), &close);
    return pdi_trim(pdi_slice(s.s + open, s.n - open - close));
}

bool pdi_tells_decision(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str ALL[] = {PDI_CONST("全委員"),      PDI_CONST("全員"),     PDI_CONST("各委員"),
                                  PDI_CONST("委員全員"),    PDI_CONST("委員一同"), PDI_CONST("出席者全員"),
                                  PDI_CONST("出席委員全員")};
    static const pdi_str HOW[] = {PDI_CONST("の賛成により"),
                                  PDI_CONST("の同意により"),
                                  PDI_CONST("の賛成で"),
                                  PDI_CONST("異議なく"),
                                  PDI_CONST("一致で"),
                                  PDI_CONST("一致により"),
                                  PDI_CONST("賛成により"),
                                  PDI_CONST("賛成で"),
                                  PDI_CONST("が"),
                                  PDI_CONST("原案のとおり"),
                                  PDI_CONST("原案どおり"),
                                  PDI_CONST("可決"),
                                  PDI_CONST("、")};
    size_t n = 0;
    for (size_t i = 0; i < sizeof ALL / sizeof *ALL; i++)
        if (pdi_starts(words, ALL[i]) && ALL[i].n > n) n = ALL[i].n;
    const size_t verdict = pdi_ends_with_phrase(k, PDI_USE_verdict, words, SIZE_MAX);
    if (!n || !verdict || n + verdict > words.n) return false;
    pdi_str between = pdi_slice(words.s + n, words.n - n - verdict);
    for (size_t i = 0; between.n && i < sizeof HOW / sizeof *HOW;) {
        if (pdi_starts(between, HOW[i]))
            between = pdi_skip(between, HOW[i].n), i = 0;
        else
            i++;
    }
    return !between.n; /* 全員|協議会で説明した内容のとおり承認 tells of something else */
}

/* ---- steps: each returns whether it has dealt with the line ---- */

static bool step_rule(pdi_proceedings *p, const pdi_here *h) {
    if (!h->from && pdi_is_page_word(p->r, h->opening.body)) {
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "page");
        return true;
    }
    if (!pdi_opening_has(&h->opening, PDI_MARK_RULE)) return false;
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.rule");
    return true;
}

/* The length of a dash, bracket or full stop at the beginning of text, or at its end; 0 for none. */
static size_t frame_at(pdi_str text, bool at_end) {
    static const char AROUND[] = "-‐‑‒–—―−─ー()[]<>〔〕【】《》。.*＊";
    size_t length;
    if (text.n == 0) return 0;
    if (at_end)
        pdi_utf8_before(text.s, pdi_end(text), &length);
    else
        pdi_utf8_at(text.s, pdi_end(text), &length);
    const char *s = at_end ? pdi_end(text) - length : text.s;
    return pdi_find(pdi_slice(AROUND, sizeof AROUND - 1), pdi_slice(s, length)) ? length : 0;
}

/* Whether words that end the proceedings can begin as a line does: the first character that frames nothing tells. */
static bool may_close(const pdi_proceedings *p, pdi_str text) {
    for (size_t n = 1; n && text.n;) {
        n = text.s[0] == ' ' || text.s[0] == '\t' || text.s[0] == '\n' ? 1 : frame_at(text, false);
        text = pdi_skip(text, n);
    }
    return pdi_may_begin_phrase(p->r->k, PDI_USE_close, text) || pdi_may_begin_phrase(p->r->k, PDI_USE_contact, text);
}

/* この議事録は、真正であることを認め署名する。 and 以上、会議の顛末を記載し、署名する。: the clause before the
 * signatures. */
static bool is_signature_clause(pdi_str squeezed) {
    static const pdi_str ENDS[] = {PDI_CONST("署名する"), PDI_CONST("署名します"), PDI_CONST("押印する"),
                                   PDI_CONST("捺印する")},
                         WORDS[] = {PDI_CONST("議事録"),     PDI_CONST("会議録"), PDI_CONST("会議の"),
                                    PDI_CONST("会議規則"),   PDI_CONST("顛末"),   PDI_CONST("てん末"),
                                    PDI_CONST("規定により"), PDI_CONST("議事の")};
    while (pdi_ends(squeezed, PDI_LIT("。"))) squeezed.n -= 3;
    bool ends = false, fits = false;
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) ends = ends || pdi_ends(squeezed, ENDS[i]);
    for (size_t i = 0; ends && i < sizeof WORDS / sizeof *WORDS; i++) fits = fits || pdi_find(squeezed, WORDS[i]);
    return fits && !pdi_find(squeezed, PDI_LIT("。"));
}

static bool step_signature(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 360 };
    if (h->text.n > LONGEST || !(pdi_find(h->text, PDI_LIT("名")) || pdi_find(h->text, PDI_LIT("押印"))) ||
        !is_signature_clause(pdi_squeeze(p->r, h->text)))
        return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.signature");
    return p->closed = p->signatures = true;
}

/* The words of a line, without the dashes and brackets around them. */
static pdi_str without_frame(const pdi_proceedings *p, pdi_str text) {
    pdi_str s = pdi_squeeze(p->r, text);
    for (size_t n; (n = frame_at(s, false));) s = pdi_skip(s, n);
    for (size_t n; (n = frame_at(s, true));) s.n -= n;
    return s;
}

/* ＜照会先＞, お問い合わせ: whom to ask stands below, and nobody speaks there. */
static bool tells_contact(const pdi_proceedings *p, pdi_str text) {
    enum { LONGEST = 120 };
    return text.n <= LONGEST && may_close(p, text) &&
           pdi_begins_with_phrase(p->r->k, PDI_USE_contact, without_frame(p, text), SIZE_MAX) > 0;
}

/* 以上, ― 了 ―, signatures, contact lines. */
static bool step_close(pdi_proceedings *p, const pdi_here *h) {
    pdi_utterance u;
    if (h->text.n <= 360 && pdi_is_viewer_note(h->text) && !pdi_speech_read(p->r, &p->speech, h->line, &u)) {
        pdi_remark_close(&p->remarks);
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.close");
        return p->closed = true;
    }
    if (h->text.n > 360 || !may_close(p, h->text)) return false;
    const pdi_str s = without_frame(p, h->text);
    if (s.n > 180) return false;
    /* 閉会 alone is a heading; 以上 ends. */
    const bool closes = pdi_is_phrase(p->r->k, PDI_USE_close, s) && !pdi_is_phrase(p->r->k, PDI_USE_open, s);
    const bool signature = pdi_begins_with_phrase(p->r->k, PDI_USE_contact, s, SIZE_MAX) > 0;
    if (!closes && !signature) return false;
    /* 以上です。 is what a speaker says; 以上 is what the clerk writes. */
    if (pdi_ends(h->text, PDI_LIT("。")) && (pdi_speaking(p) || (!closes && h->text.n > 60))) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.close");
    p->closed = true;
    return true;
}

/* …審議会 | 第一部会（第４回） | 速記録 | the day and the place, behind what was reported of the items: the record
 * itself begins with its own head, and stands below none of them. */
static bool passes_second_head(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 150 };
    if (p->again) {
        p->again = !h->opening.count && h->text.n <= LONGEST && !pdi_is_prose(p->r, h->line) &&
                   !pdi_is_opening_line(p->r, h->text);
    } else if (p->remarks.open && !pdi_speaking(p) && h->text.n <= LONGEST && pdi_repeats_title(p->r, h->text)) {
        pdi_remark_close(&p->remarks);
        p->agenda->current = -1;
        p->agenda->open.count = 0;
        p->remarks.item = NULL;
        p->again = true;
    }
    if (p->again) pdi_take(p->r, h->text, PDOC_READING_TITLE, "header.again");
    return p->again;
}

/* The title and the day once more, before anybody speaks. */
static bool step_head_again(pdi_proceedings *p, const pdi_here *h) {
    pdi_date date;
    bool ok;
    pdi_utterance u;
    if (!h->from && !pdi_speech_read(p->r, &p->speech, h->line, &u) && passes_second_head(p, h)) return true;
    p->again = false;
    if (p->remarks.open || h->from) return false;
    const bool day = pdi_date_read(pdi_knowledge_eras(p->r->k), h->text, &date, &ok) == h->text.n;
    if (!day && !pdi_repeats_title(p->r, h->text)) return false;
    pdi_take(p->r, h->text, day ? PDOC_READING_FIELD : PDOC_READING_TITLE, "header.again");
    return true;
}

/* 午後５時 閉会: what stands behind it is the clerk's, as long as nobody speaks. */
static bool closes_sitting(pdi_reader *r, pdi_str line) {
    const pdi_str s = pdi_squeeze(r, line);
    return pdi_find(s, PDI_LIT("閉会")) || pdi_find(s, PDI_LIT("散会")) || pdi_find(s, PDI_LIT("閉議"));
}

/* 1.開会 | 午後1時30分: the time of what the heading above says, on a line of its own. */
static bool is_time_of_program(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 60 };
    if (h->from || p->remarks.open || p->agenda->current < 0 || h->text.n > LONGEST) return false;
    const pdi_str title = p->agenda->items.at[p->agenda->current].words;
    return pdi_is_phrase(p->r->k, PDI_USE_open, title) && pdi_header_program_time(p->r, p->session, title, h->text);
}

static bool step_opening_line(pdi_proceedings *p, const pdi_here *h) {
    if (is_time_of_program(p, h)) {
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.opening-line");
        return true;
    }
    if (!pdi_is_opening_line(p->r, h->opening.body)) return false;
    p->closed = p->speech.any && closes_sitting(p->r, h->text);
    pdi_header_opening_line(p->r, p->session, h->text);
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.opening-line");
    return true;
}

/* ○：委員の発言　→：事務局の発言, which pdi_speech_learn() has read. */
static bool step_legend_of_signs(pdi_proceedings *p, const pdi_here *h) {
    if (h->from || !p->speech.legends.count || pdi_speaking(p) || !pdi_is_legend_line(p->r, h->line)) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "speech.legend");
    return true;
}

pdi_str pdi_without_deed(pdi_str words) {
    static const pdi_str DEEDS[] = {PDI_CONST("提案・説明"), PDI_CONST("提案説明"), PDI_CONST("説明"),
                                    PDI_CONST("報告"), PDI_CONST("提案")};
    for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++)
        if (words.n > DEEDS[i].n && pdi_ends(words, DEEDS[i])) return pdi_cut(words, words.n - DEEDS[i].n);
    return PDI_NONE;
}

/* 事務局|説明, 仁木理事|説明: who did what. */
static bool names_doer(pdi_reader *r, pdi_str words) {
    pdi_person person;
    const pdi_str who = pdi_without_deed(words);
    return who.n && pdi_label_of(r, who, &person) >= PDI_LIKELY;
}

/* 健康づくり課|説明: an office did it. */
static bool names_office_doing(pdi_reader *r, pdi_str words) {
    const pdi_str who = pdi_without_deed(words);
    return who.n && pdi_is_organization(r->k, who);
}

bool pdi_is_told_deed(pdi_proceedings *p, const pdi_here *h) {
    pdi_utterance u;
    if (h->from || !pdi_wholly_bracketed(h->text)) return false;
    const pdi_str inside = pdi_inside_brackets(h->text);
    if (h->text.s[0] == '(') return names_doer(p->r, inside);
    return (names_doer(p->r, inside) || names_office_doing(p->r, inside)) && h->line + 1 < h->last &&
           pdi_speech_read(p->r, &p->speech, h->line + 1, &u);
}

/* 7. 質疑 behind 6. 説明事項: the item that its number goes on from, whose business it is about; -1 for none. */
static int64_t item_before_number(const pdi_proceedings *p, const pdi_item_line *line) {
    for (size_t i = 0; line->style.kind == PDI_STYLE_NUMBER && i < p->agenda->open.count; i++) {
        const pdi_style *open = &p->agenda->items.at[p->agenda->open.at[i]].style;
        if (open->kind == PDI_STYLE_NUMBER && open->shape == line->style.shape && open->digits == line->style.digits &&
            open->value + 1 == line->style.value)
            return (int64_t)p->agenda->open.at[i];
    }
    return -1;
}

/* (主な質疑), ◆構成員の意見・コメント, 6 自由討議概要: headings that name no business; the item they report on goes on.
 */
static bool step_discussion(pdi_proceedings *p, const pdi_here *h) {
    pdi_heading heading;
    bool exact;
    if (h->from || !pdi_heading_read(p->r, h->line, &heading) || heading.section != PDI_SECTION_DISCUSSION ||
        heading.value.n > 12)
        return false;
    if (pdi_is_told_deed(p, h)) return false;
    const pdi_item_line item = pdi_item_line_read(p->r, h->line, NULL);
    if (pdi_agenda_match(p->r, p->agenda, &item, &exact) >= 0 && exact) return false; /* 質疑 can be business, too */
    if (pdi_divides_business(p, &heading, &item.style)) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_HEADING, "proceedings.discussion");
    if (pdi_titles_of_speech(p->r, h->text)) return true; /* of a table's columns, and no item is meant */
    int64_t on = pdi_agenda_mentioned(p->r, p->agenda, heading.words);
    if (on < 0) on = item_before_number(p, &item);
    if (on >= 0) {
        pdi_agenda_reach(p->r, p->agenda, on, NULL);
        p->remarks.item = p->agenda->items.at[on].record;
    }
    return true;
}

/* Adds what is said to the open remark. Where labels stand in brackets, minutes that save paper run speeches on in one
 * paragraph: …か。（事務局）… opens the next. */
static void say(pdi_proceedings *p, pdi_str text) {
    pdi_str label;
    pdi_person person;
    pdi_likely likely;
    for (const char *s = text.s; p->speech.bracket_sign && s + 4 < pdi_end(text);) {
        const char *stop = pdi_find(pdi_between(s, pdi_end(text)), PDI_LIT("。"));
        if (!stop) break;
        s = stop + 3;
        const pdi_str rest = pdi_trim(pdi_between(s, pdi_end(text)));
        size_t length;
        if (rest.n == 0 || pdi_utf8_at(rest.s, pdi_end(rest), &length) != p->speech.bracket_sign) continue;
        const size_t extent = pdi_bracketed_label(p->r, rest, &label, &person, &likely);
        if (!extent || extent == rest.n || likely < PDI_LIKELY) continue;
        pdi_remark_add(&p->remarks, pdi_between(text.s, s));
        text = pdi_trim(pdi_skip(rest, extent));
        pdi_remark_open(&p->remarks, PDOC_REMARK_STATEMENT, label, PDI_NONE, "speech.bracket");
        s = text.s;
    }
    pdi_remark_add(&p->remarks, text);
}

/* （協議結果）原案のとおり承認された。: what came of the item, said by nobody. */
static bool step_result(pdi_proceedings *p, const pdi_here *h) {
    if (h->from || !pdi_is_result(h->text) || !pdi_ends(h->text, PDI_LIT("。"))) return false;
    pdi_remark_open(&p->remarks, PDOC_REMARK_PROCEDURE, PDI_NONE, h->text, "proceedings.result");
    pdi_remark_close(&p->remarks);
    p->remarks.last_label = PDI_NONE;
    return true;
}

/* 質問 | 回答, each on a line of its own: the titles of columns that a converter set one below the other. What is said
 * below them by turns is asked and answered. */
static bool step_titles_of_turns(pdi_proceedings *p, const pdi_here *h) {
    if (h->from) return false;
    const bool asked = pdi_titles_of_turns(p->r, h->line, h->last),
               answered = h->line > p->part->first && pdi_titles_of_turns(p->r, h->line - 1, h->last);
    if (!asked && !answered) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.table");
    p->turns = true;
    p->asked = NULL;
    return true;
}

/* 山田委員, 会長: one of those who ask; officials answer. */
static bool is_member_label(const pdi_proceedings *p, pdi_str label) {
    const pdi_entry *e = label.n ? pdi_lookup_suffix(p->r->k, PDI_TABLE_roles, label, NULL) : NULL;
    return pdi_entry_is(e, 1, "member") || pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice");
}

/* Below the titles of turns, somebody else than who asked answers, and officials answer what was asked last. */
static void take_turn(pdi_proceedings *p, struct pdoc_remark *remark, pdi_str label) {
    if (p->asked && !p->asked->text.s) p->asked = NULL; /* a label with nothing behind it is no remark */
    const bool other = p->asked && !pdi_eq(p->asked_by, label);
    if (other && (!p->answered || !is_member_label(p, label))) {
        remark->kind = PDOC_REMARK_ANSWER;
        remark->reply_to = p->asked;
        p->answered = true;
        return;
    }
    remark->kind = PDOC_REMARK_QUESTION;
    p->asked = remark;
    p->asked_by = label;
    p->answered = false;
}

/* (事務局) | 春日課長: the office of the one whose label stands alone on the next line. */
static bool step_office_of_speaker(pdi_proceedings *p, const pdi_here *h) {
    pdi_str inner;
    uint32_t sign;
    pdi_utterance u;
    if (h->from || h->line + 1 >= h->last || pdi_bracket_at(h->text, &inner, &sign) != h->text.n) return false;
    if (!pdi_lookup_among(p->r->k, PDI_IN(roles) | PDI_IN(groups), pdi_squeeze(p->r, inner))) return false;
    if (!pdi_speech_read(p->r, &p->speech, h->line + 1, &u) || u.kind != PDI_FORM_ALONE || u.text.n) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_LABEL, "speech.alone");
    p->office = h->text;
    return true;
}

static bool step_speech(pdi_proceedings *p, const pdi_here *h) {
    pdi_utterance u;
    const pdi_str office = p->office;
    p->office = PDI_NONE;
    if (h->from || !pdi_speech_read(p->r, &p->speech, h->line, &u)) return false;
    if (pdi_is_opening_line(p->r, u.text)) return false;
    static const char *const RULES[] = {"speech.symbol", "speech.bracket", "speech.colon", "speech.closed",
                                        "speech.gap",    "speech.alone",   "speech.glued", "speech.legend"};
    /* A bracket in the middle of a speech: （略）, （国土交通省） quoted at a line's head. */
    if (u.kind == PDI_FORM_BRACKET && u.likely == PDI_POSSIBLE && pdi_speaking(p)) return false;
    p->closed = false;
    p->greeter = PDI_NONE;
    if (office.s) u.label = pdi_between(office.s, pdi_end(u.label));
    struct pdoc_remark *remark = pdi_remark_open(&p->remarks, PDOC_REMARK_STATEMENT, u.label, PDI_NONE, RULES[u.kind]);
    if (p->turns) take_turn(p, remark, u.label);
    /* The legend's word is printed elsewhere; here stands its sign. */
    if (u.kind == PDI_FORM_LEGEND) p->remarks.mark = pdi_trim(pdi_between(h->text.s, u.text.s));
    if (u.text.n) say(p, u.text);
    return true;
}

/* What stands at the head of an answer or question: （沢渡課長）…, 片桐委員 alone. */
static pdi_str leading_label(pdi_proceedings *p, pdi_str *rest) {
    pdi_str label = PDI_NONE;
    pdi_person person;
    pdi_likely likely;
    const size_t extent = pdi_bracketed_label(p->r, *rest, &label, &person, &likely);
    if (extent && likely >= PDI_LIKELY) {
        *rest = pdi_trim(pdi_skip(*rest, extent));
        return label;
    }
    const size_t n = pdi_label_at(p->r, *rest, &person, &likely);
    if (n && likely >= PDI_LIKELY && (n == rest->n || rest->s[n] == ':')) {
        label = pdi_cut(*rest, n);
        *rest = pdi_trim(pdi_skip(*rest, n));
        if (rest->n && rest->s[0] == ':') *rest = pdi_trim(pdi_skip(*rest, 1));
        return label;
    }
    return PDI_NONE;
}

/* →（JAXA）…: behind an arrow letters in a bracket are who answers. */
static pdi_str leading_acronym(pdi_str *rest) {
    const size_t extent = rest->n && rest->s[0] == '(' ? pdi_bracket_extent(pdi_cut(*rest, 30)) : 0;
    const pdi_str inside = extent > 2 ? pdi_trim(pdi_slice(rest->s + 1, extent - 2)) : PDI_NONE;
    if (!pdi_is_acronym(inside) || extent == rest->n) return PDI_NONE;
    *rest = pdi_trim(pdi_skip(*rest, extent));
    return inside;
}

static void reply(pdi_proceedings *p, struct pdoc_remark *answer) {
    struct pdoc_remark *asked = p->remarks.last_asked;
    if (!asked) return;
    answer->reply_to = asked;
    if (asked->kind == PDOC_REMARK_STATEMENT) asked->kind = PDOC_REMARK_QUESTION;
}

static bool step_turn(pdi_proceedings *p, const pdi_here *h) {
    pdi_str mark, rest;
    if (!p->speech.questions || h->from) return false;
    const pdi_turn turn = pdi_turn_read(p->r, h->line, &mark, &rest);
    if (turn == PDI_TURN_NONE) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, mark, PDOC_READING_LABEL, "speech.turn");
    const pdi_str label = leading_label(p, &rest);
    static const pdoc_remark_kind KINDS[] = {[PDI_TURN_QUESTION] = PDOC_REMARK_QUESTION,
                                             [PDI_TURN_ANSWER] = PDOC_REMARK_ANSWER,
                                             [PDI_TURN_STATEMENT] = PDOC_REMARK_STATEMENT};
    struct pdoc_remark *remark = pdi_remark_open(&p->remarks, KINDS[turn], label, rest, "speech.turn");
    if (turn == PDI_TURN_ANSWER) reply(p, remark);
    if (h->opening.count) p->remarks.opened_by = h->opening.mark[0];
    return true;
}

/* ・（回答）… and below it ・…: the bullet that opened the answer opens what is said next. */
static bool has_bullet_of_turn(const pdi_proceedings *p, const pdi_here *h) {
    const pdi_mark *own = &h->opening.mark[0], *before = &p->remarks.opened_by;
    return own->kind == PDI_MARK_BULLET && before->kind == own->kind && before->sign == own->sign;
}

/* What a cell says, without the bullet before it. */
static pdi_str said_in_cell(pdi_proceedings *p, pdi_str cell) {
    const pdi_mark mark = pdi_mark_read(p->r->k, cell, 0);
    const bool bullet = mark.kind == PDI_MARK_BULLET || mark.kind == PDI_MARK_SYMBOL || mark.kind == PDI_MARK_ARROW;
    return bullet ? pdi_trim(pdi_skip(cell, mark.length)) : cell;
}

/* A cell that holds neither: a number, the name of a bid. */
static void take_other_cells(pdi_proceedings *p, const pdi_table_row *row, size_t asking) {
    for (size_t i = 0; i < row->count; i++)
        if (i != asking && i != asking + 1 && row->at[i].n)
            pdi_take(p->r, row->at[i], PDOC_READING_NOTE, "proceedings.table");
}

/* What stands before the question may stand once for many rows: whether this is one of the others, and no row whose
 * answer is empty. */
static bool lacks_what_leads(pdi_proceedings *p, const pdi_table_row *row) {
    if (!p->cells || row->count != p->cells - p->asking) return false;
    const pdi_str said = said_in_cell(p, row->at[0]);
    return said.s != row->at[0].s || pdi_ends_sentence(said) || pdi_says_none(p->r, row->at[1]);
}

/* 意見・質問 | 回答, and below it rows of a question and its answer. */
static bool step_answers(pdi_proceedings *p, const pdi_here *h) {
    const pdi_table_row row = h->from ? (pdi_table_row){.count = 0} : pdi_table_row_cut(h->text);
    if (row.count == 0) return false;
    if (pdi_titles_of_speech(p->r, h->text)) p->cells = 0; /* another table */
    const size_t asking = pdi_titles_of_answers(p->r, &row);
    if (asking < row.count) {
        pdi_remark_close(&p->remarks);
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.table");
        p->asking = asking;
        p->cells = row.count;
        return true;
    }
    const bool spanned = row.count != p->cells && lacks_what_leads(p, &row);
    if (row.count != p->cells && !spanned) return false;
    const size_t asks = spanned ? 0 : p->asking;
    const pdi_str asked = said_in_cell(p, row.at[asks]), answer = said_in_cell(p, row.at[asks + 1]);
    if (!asked.n || !answer.n) return false;
    pdi_remark_close(&p->remarks);
    if (pdi_says_none(p->r, answer) &&
        !pdi_ends_sentence(asked)) { /* 委員会による意見の具申 | なし: the form goes on */
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.table");
        p->cells = 0;
        return true;
    }
    take_other_cells(p, &row, asks);
    pdi_remark_open(&p->remarks, PDOC_REMARK_QUESTION, PDI_NONE, asked, "proceedings.table");
    pdi_remark_close(&p->remarks);
    reply(p, pdi_remark_open(&p->remarks, PDOC_REMARK_ANSWER, PDI_NONE, answer, "proceedings.table"));
    return true;
}

/* The mark behind which somebody answers: an arrow, or the sign that a legend says is that of answers. */
static const pdi_mark *mark_of_answer(const pdi_proceedings *p, const pdi_here *h) {
    const pdi_mark *arrow = pdi_opening_has(&h->opening, PDI_MARK_ARROW),
                   *symbol = arrow ? NULL : pdi_opening_has(&h->opening, PDI_MARK_SYMBOL);
    return symbol && p->speech.answers && symbol->sign == p->speech.answers ? symbol : arrow;
}

/* → 異議なし、承認: what came of it, in words that tell no more. */
static bool is_bare_verdict(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str BEFORE[] = {PDI_CONST("全員"), PDI_CONST("異議なし"), PDI_CONST("、")};
    for (size_t i = 0; i < sizeof BEFORE / sizeof *BEFORE; i++)
        if (pdi_starts(words, BEFORE[i])) words = pdi_skip(words, BEFORE[i].n);
    if (pdi_ends(words, PDI_LIT("。"))) words.n -= 3;
    return pdi_is_phrase(k, PDI_USE_verdict, words);
}

static bool step_arrow(pdi_proceedings *p, const pdi_here *h) {
    const pdi_mark *arrow = mark_of_answer(p, h);
    if (!arrow || h->from) return false;
    pdi_remark_close(&p->remarks);
    pdi_str rest = h->opening.body;
    if (pdi_act_decides(p->r->k, rest) || pdi_tells_decision(p->r->k, rest) ||
        is_bare_verdict(p->r->k, rest)) { /* ⇒ 原案のとおり了承された。 */
        pdi_read_acts(p, rest, false);
        return true;
    }
    pdi_str label = leading_label(p, &rest);
    if (!label.n) label = leading_acronym(&rest);
    /* 房総中央清掃工場建替事業 | ⇒ …質疑及び審議を行った。: what was done of the item, where nobody has asked anything
     */
    if (!label.n && !p->remarks.last_asked && !p->speech.questions && pdi_ends(rest, PDI_LIT("を行った。"))) {
        pdi_remark_open(&p->remarks, PDOC_REMARK_PROCEDURE, PDI_NONE, rest, "proceedings.act");
        return true;
    }
    const pdi_str told = label.n ? PDI_NONE : pdi_speech_behind_arrow(&p->speech, arrow->sign);
    struct pdoc_remark *answer =
        pdi_remark_open(&p->remarks, PDOC_REMARK_ANSWER, told.n ? told : label, rest, "speech.arrow");
    /* The legend's word is printed elsewhere; here stands its sign. */
    if (told.n) p->remarks.mark = pdi_trim(pdi_between(h->text.s, rest.s));
    p->remarks.bullet = true;
    reply(p, answer);
    return true;
}

bool pdi_tells_deed(pdi_str words) {
    static const pdi_str DEEDS[] = {PDI_CONST("説明"), PDI_CONST("報告")},
                         BY[] = {PDI_CONST("基づ"), PDI_CONST("により")};
    return pdi_ends_with_any(words, PDI_ANY(DEEDS)) && (pdi_find(words, BY[0]) || pdi_find(words, BY[1]));
}

/* 資料3「…」について|説明: of what they told, where nobody is named who did. */
static bool tells_of_matter(const pdi_reader *r, pdi_str words) {
    static const pdi_str OF[] = {PDI_CONST("について"), PDI_CONST("を"), PDI_CONST("に関して")};
    const size_t deed = pdi_ends_with_phrase(r->k, PDI_USE_deed, words, SIZE_MAX);
    return deed && pdi_ends_with_any(pdi_cut(words, words.n - deed), PDI_ANY(OF));
}

bool pdi_is_stage_note(const pdi_proceedings *p, pdi_str words) {
    if (tells_of_matter(p->r, words)) return true;
    if (pdi_tells_decision(p->r->k, words) || pdi_tells_deed(words)) return true;
    if (!pdi_act_is(p->r->k, words, true)) return false;
    if (pdi_find(words, PDI_LIT("について、"))) return true; /* 議題3について、非公開で審議 */
    return pdi_is_phrase(p->r->k, PDI_USE_procedure, words) || pdi_act_actor(p->r, words).n > 0;
}

/* (◎は委員長、○は委員): says what the signs mean. */
static bool is_legend(const pdi_proceedings *p, pdi_str text) {
    size_t signs = 0;
    for (size_t i = 0; i < p->speech.legends.count; i++) {
        char sign[4];
        const size_t n = pdi_utf8_put(sign, p->speech.legends.at[i].sign);
        if (p->speech.legends.at[i].arrow && !pdi_find(text, p->speech.legends.at[i].word)) continue;
        signs += pdi_find(text, pdi_slice(sign, n)) != NULL;
    }
    return signs > 0;
}

/* 「異議なし」の声あり, 拍手: what was heard, which is neither who spoke nor part of what they said. */
static bool is_heard(pdi_str inside) {
    static const pdi_str HEARD[] = {PDI_CONST("声あり"), PDI_CONST("者あり"), PDI_CONST("拍手"), PDI_CONST("なしの声"),
                                    PDI_CONST("なしとの声")};
    return pdi_ends_with_any(inside, PDI_ANY(HEARD));
}

/* 了承, 資料No.1についての説明: what happened between opinions that name nobody. */
static bool ends_as_deed(const pdi_proceedings *p, pdi_str inside) {
    static const pdi_str EXPLAINED = PDI_CONST("についての説明");
    return pdi_is_phrase(p->r->k, PDI_USE_procedure, inside) || pdi_is_phrase(p->r->k, PDI_USE_deed, inside) ||
           pdi_ends(inside, EXPLAINED);
}

/* 委員による主な意見は次のとおり（○：質問・意見　●：説明・回答） */
static bool tells_turn_signs(const pdi_proceedings *p, const pdi_here *h) {
    uint32_t asks, answers;
    return p->speech.answers && !pdi_speaking(p) && pdi_ends(h->text, PDI_LIT(")")) &&
           !pdi_find(h->text, PDI_LIT("。")) && !pdi_opening_has(&h->opening, PDI_MARK_SYMBOL) &&
           pdi_speech_turn_signs(p->r->k, h->text, &asks, &answers);
}

/* 凡例 ◎：主査 ○：委員 ●：事務局, or the signs of questions and answers, on a line of its own. */
static bool step_legend(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 300 };
    if (!h->from && tells_turn_signs(p, h)) {
        pdi_remark_close(&p->remarks);
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "speech.legend");
        return true;
    }
    /* （Ｑは質問、Ａは回答、Ｃはコメントを表す。） */
    if (!h->from && p->speech.questions && pdi_wholly_bracketed(h->text) && h->text.n <= LONGEST &&
        pdi_find(h->text, PDI_LIT("Qは")) && pdi_find(h->text, PDI_LIT("Aは"))) {
        pdi_remark_close(&p->remarks);
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "speech.legend");
        return true;
    }
    if (h->from || p->speech.legends.count == 0 || h->text.n > LONGEST || pdi_is_prose(p->r, h->line) ||
        !pdi_starts(pdi_squeeze(p->r, h->text), PDI_LIT("凡例")) || !is_legend(p, h->text))
        return false;
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "speech.legend");
    return true;
}

/* ― 資料４に基づき、副委員長から説明 ―, ―了承―: between dashes on a line of its own. What goes on below is the same
 * speaker's. */
static bool step_dashed(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 240 };
    pdi_str inner;
    uint32_t sign;
    if (h->from || h->text.n > LONGEST || !pdi_dashed_at(h->text, &inner, &sign) || pdi_ends(inner, PDI_LIT("。")) ||
        !(pdi_act_is(p->r->k, inner, true) || is_heard(inner)) ||
        (p->remarks.open && !pdi_ends_sentence(pdi_remark_tail(&p->remarks))))
        return false;
    if (pdi_speaking(p) && p->remarks.parts.count == 0) return false; /* below a label alone: what they did */
    const pdi_str resumed = pdi_speaking(p) ? p->remarks.label : PDI_NONE;
    pdi_remark_open(&p->remarks, PDOC_REMARK_PROCEDURE, pdi_act_actor(p->r, inner), inner, "proceedings.note");
    pdi_remark_close(&p->remarks);
    p->remarks.last_label = resumed;
    return true;
}

/* 別添2, 資料1－1、資料1－2: what was handed out, and no word more. */
static bool names_hand_outs(const pdi_proceedings *p, pdi_str inside) {
    static const pdi_str ATTACHED = PDI_CONST("別添"), COMMA = PDI_CONST("、");
    uint64_t number;
    if (p->agenda->current < 0 || p->remarks.list.count == 0) return false;
    while (inside.n) {
        const char *comma = pdi_find(inside, COMMA);
        const pdi_str one = pdi_trim(comma ? pdi_between(inside.s, comma) : inside);
        const bool attached =
            pdi_starts(one, ATTACHED) && pdi_numeral_read(pdi_skip(one, ATTACHED.n), &number) == one.n - ATTACHED.n;
        if (!attached && pdi_material_label(one) != one.n) return false;
        inside = comma ? pdi_between(comma + COMMA.n, pdi_end(inside)) : PDI_NONE;
    }
    return true;
}

/* （トカチェンコ） for トカチェンコ由美: in the brackets in which labels stand here, what one name of the list alone
 * begins with.
 */
static bool calls_listed(const pdi_proceedings *p, const pdi_here *h, pdi_str inside) {
    size_t length;
    if (!p->speech.bracket_sign || pdi_utf8_at(h->text.s, pdi_end(h->text), &length) != p->speech.bracket_sign ||
        h->line + 1 >= h->last || !pdi_is_prose(p->r, h->line + 1))
        return false;
    return pdi_called_by_part(p->r, p->remarks.people, inside) != NULL;
}

/* A note on a line of its own, wholly in brackets: what happened, said by nobody. What goes on after it is the same
 * speaker's. */
static bool step_note(pdi_proceedings *p, const pdi_here *h) {
    if (step_dashed(p, h) || step_legend(p, h)) return true;
    if (!pdi_wholly_bracketed(h->text) || h->text.n > 400) return false;
    const pdi_str inside = pdi_inside_brackets(h->text);
    pdi_heading heading;
    const pdi_str tail = pdi_remark_tail(&p->remarks);
    if (h->text.s[0] == '(' && tail.n && !pdi_ends_sentence(tail) && pdi_speaking(p))
        return false; /* inside a sentence */
    if (calls_listed(p, h, inside)) {
        pdi_remark_open(&p->remarks, PDOC_REMARK_STATEMENT, inside, PDI_NONE, "speech.bracket");
        return true;
    }
    if (!p->remarks.open && names_hand_outs(p, inside)) { /* （別添2） below an item's heading */
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "agenda.hand-outs");
        return true;
    }
    if (inside.n <= 4 && (unsigned char)inside.s[0] < 0x80)
        return false; /* (3), (a): of the sentence that the line's end cut */
    if (pdi_act_announces(p->r->k, inside)) {
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.announce");
        return true;
    }
    const bool told = pdi_is_told_deed(p, h);
    if (!told && pdi_heading_read(p->r, h->line, &heading)) return false;
    if (is_legend(p, inside)) {
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "speech.legend");
        return true;
    }
    const bool named =
        h->text.s[0] == '(' || pdi_starts(h->text, PDI_LIT("〔")) || h->text.s[0] == '[' || told ||
        ((pdi_starts(h->text, PDI_LIT("【")) || pdi_is_heading_bracket(h->text)) && pdi_is_stage_note(p, inside));
    if (!named || (!p->speech.any && p->remarks.open && p->remarks.bullet && !is_heard(inside) &&
                   !(pdi_ends_sentence(tail) && (ends_as_deed(p, inside) || pdi_tells_decision(p->r->k, inside)))))
        return false;
    if (pdi_speaking(p) && p->remarks.parts.count == 0) { /* below a label alone: what they did */
        pdi_remark_add(&p->remarks, h->text);
        pdi_remark_close(&p->remarks);
        p->remarks.last_label = p->remarks.label; /* and below it they may go on */
        return true;
    }
    pdi_str resumed = pdi_speaking(p) ? p->remarks.label : PDI_NONE;
    pdi_remark_open(&p->remarks, PDOC_REMARK_PROCEDURE, PDI_NONE, h->text, "proceedings.note");
    pdi_remark_close(&p->remarks);
    if (resumed.n || !p->speech.any) p->remarks.last_label = resumed; /* opinions without speakers do not go on */
    return true;
}

void pdi_read_acts(pdi_proceedings *p, pdi_str text, bool presenter) {
    size_t at = 0;
    pdi_str sentence;
    bool first = true;
    while (pdi_sentence_next(text, &at, &sentence)) {
        if (pdi_act_announces(p->r->k, sentence)) {
            pdi_remark_close(&p->remarks);
            pdi_take(p->r, sentence, PDOC_READING_NOTE, "proceedings.announce");
            continue;
        }
        enum { FRAME_MAX = 45 };
        if (!first && at == text.n && sentence.n <= FRAME_MAX && pdi_ends(sentence, PDI_LIT("、"))) {
            pdi_take(p->r, sentence, PDOC_READING_NOTE, "proceedings.frame"); /* これに対し、: and then bullets */
            break;
        }
        pdi_str actor = pdi_act_actor(p->r, sentence);
        if (!first && !actor.n && p->remarks.open) {
            pdi_str *last = &p->remarks.parts.at[p->remarks.parts.count - 1];
            *last = pdi_between(last->s, pdi_end(sentence));
            continue;
        }
        first = false;
        const bool heading_names = !actor.n && presenter && p->agenda->current >= 0;
        if (heading_names) actor = p->agenda->items.at[p->agenda->current].presenter;
        pdi_remark_open(&p->remarks, PDOC_REMARK_PROCEDURE, actor, sentence,
                        heading_names && actor.n ? "proceedings.presenter" : "proceedings.act");
    }
}

/* Whether a paragraph reports acts: its last sentence does; or, unless `strict`, its first with somebody who acts. */
static bool is_act(pdi_proceedings *p, pdi_str text, bool strict) {
    size_t at = 0;
    pdi_str sentence, last = PDI_NONE, before = PDI_NONE, first = PDI_NONE;
    while (pdi_sentence_next(text, &at, &sentence)) {
        if (!first.n) first = sentence;
        before = last;
        last = sentence;
    }
    if (!last.n) return false;
    if (before.n && pdi_act_announces(p->r->k, last)) last = before; /* what follows is announced, not done */
    /* The ending is cheap to look at, who acts is not. */
    const bool by_actor = pdi_act_is(p->r->k, last, true), first_by_actor = !strict && pdi_act_is(p->r->k, first, true);
    if (!by_actor && !first_by_actor) return false;
    return pdi_act_is(p->r->k, last, false) || pdi_act_actor(p->r, first).n > 0;
}

/* What the clerk reports between speeches, on a line of its own: ※各委員一致で可決, ・蓮沼局長より挨拶。,
 * 委員長、散会を告げる。 A speech does not end so. What goes on below is the same speaker's. */
static bool step_report(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 300 };
    const bool note = pdi_opening_has(&h->opening, PDI_MARK_NOTE),
               bullet = pdi_opening_has(&h->opening, PDI_MARK_BULLET),
               counted = pdi_opening_number(&h->opening) != NULL; /* (5)主査から、…了承された。 */
    if (!pdi_speaking(p) || h->from || h->text.n > LONGEST ||
        (!pdi_ends_sentence(pdi_remark_tail(&p->remarks)) && !(note && p->remarks.parts.count == 0)))
        return false;
    size_t at = 0;
    pdi_str sentence, next;
    const pdi_str text = note || bullet || counted ? h->opening.body : h->text;
    if (note && p->remarks.parts.count == 0) {
        pdi_remark_add(&p->remarks, h->text); /* below a label alone: what they did */
        p->remarks.open->kind = PDOC_REMARK_PROCEDURE;
        pdi_remark_close(&p->remarks);
        return true;
    }
    if (counted && !h->blank_before) return false; /* of a list in what is said */
    if (!pdi_sentence_next(text, &at, &sentence) || pdi_sentence_next(text, &at, &next)) return false;
    const bool plain = !note && !bullet,
               passive = pdi_act_is(p->r->k, sentence, false) || pdi_act_decides(p->r->k, sentence);
    if (plain && !h->blank_before && !passive) return false;
    const pdi_str actor = pdi_act_is(p->r->k, sentence, true) ? pdi_act_actor(p->r, sentence) : PDI_NONE;
    const bool outcome = plain && passive && pdi_begins_with_phrase(p->r->k, PDI_USE_outcome, sentence, SIZE_MAX);
    /* 異議なし, 委員より発言なし, below …よろしいか。: what was heard, and no sentence of the speaker's */
    const bool heard =
        plain && passive && !pdi_ends_sentence(text) &&
        (pdi_ends(text, PDI_LIT("なし")) || pdi_is_phrase(p->r->k, PDI_USE_procedure, pdi_squeeze(p->r, text)));
    if (note ? !pdi_act_is(p->r->k, sentence, true) : !actor.n && !outcome && !heard) return false;
    /* A list inside a speech and its plain sentences tell of acts, too: only the clerk's have no verb, or a passive
     * one. */
    if (!note && pdi_ends(sentence, PDI_LIT("た。")) && !pdi_act_is(p->r->k, sentence, false)) return false;
    const pdi_str resumed = p->remarks.label;
    if (counted) pdi_take(p->r, pdi_between(h->text.s, text.s), PDOC_READING_NOTE, "mark");
    pdi_remark_open(&p->remarks, PDOC_REMARK_PROCEDURE, note ? PDI_NONE : actor, text, "proceedings.report");
    pdi_remark_close(&p->remarks);
    p->remarks.last_label = resumed;
    return true;
}

/* ① …, ② …: opinions that are counted. */
static bool counts_on(const pdi_remarks *m, const pdi_mark *number) {
    const pdi_mark *before = &m->opened_by;
    return m->bullet && before->kind == PDI_MARK_NUMBER && before->digits == number->digits &&
           before->shape == number->shape && before->value + 1 == number->value;
}

/* • Ａ　…, • Ｂ　…: letters in the place of names, where bullets have at least two of them. */
static pdi_str leading_letter(const pdi_proceedings *p, pdi_str *rest) {
    if (!p->speech.letters || rest->n < 3 || rest->s[0] < 'A' || rest->s[0] > 'Z' || rest->s[1] != ' ') return PDI_NONE;
    const pdi_str letter = pdi_cut(*rest, 1);
    *rest = pdi_trim(pdi_skip(*rest, 1));
    return letter;
}

/* ● なお、議事4は…非公開とした。 behind ● 復興庁から報告が行われた。: reports go on in bullets of one kind. */
static bool goes_on_reporting(const pdi_proceedings *p, const pdi_mark *mark) {
    return mark && p->remarks.open && p->remarks.open->kind == PDOC_REMARK_PROCEDURE &&
           p->remarks.opened_by.kind == mark->kind && p->remarks.opened_by.sign == mark->sign;
}

/* Whether the bullet goes on with opinions in bullets of its kind. */
static bool among_opinions(const pdi_proceedings *p, const pdi_mark *mark) {
    const pdi_mark *before = &p->remarks.opened_by;
    return p->remarks.open && p->remarks.bullet && before->kind == mark->kind && before->sign == mark->sign;
}

/* 副委員長に小柴委員を選出: a short act without a verb and without anybody who does it. */
static bool is_bare_outcome(const pdi_knowledge *k, pdi_str body) {
    enum { LONGEST = 120 };
    return body.n <= LONGEST && !pdi_find(body, PDI_LIT("。")) && pdi_act_is(k, body, false);
}

/* ・資料説明（資料1「…」）: the name of an act, and with what. */
static bool names_act(const pdi_knowledge *k, pdi_str body) {
    const char *bracket = pdi_ends(body, PDI_LIT(")")) ? memchr(body.s, '(', body.n) : NULL;
    return pdi_is_phrase(k, PDI_USE_procedure, bracket ? pdi_trim(pdi_between(body.s, bracket)) : body);
}

/* text without the first of these words that ends it. */
static pdi_str without_end(pdi_str text, const pdi_str *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_ends(text, words[i])) return pdi_cut(text, text.n - words[i].n);
    return text;
}

/* （１）, z: a mark with a letter in it, which would pass for a word that nobody understood. */
static void take_letters_of_mark(pdi_proceedings *p, const pdi_here *h) {
    const pdi_str mark = pdi_trim(pdi_between(h->text.s, h->opening.body.s));
    const pdi_mark *first = &h->opening.mark[0];
    if (mark.n &&
        (first->kind == PDI_MARK_NUMBER || (first->kind == PDI_MARK_BULLET && first->sign > ' ' && first->sign < 0x80)))
        pdi_take(p->r, mark, PDOC_READING_NOTE, "mark");
}

/* ・…との質問があり、…と考えている旨説明した。, ・…との意見があった。: what was asked and said, as the clerk reports
 * it. */
static bool reports_what_was_said(pdi_str body) {
    static const pdi_str WHAT[] = {PDI_CONST("意見"), PDI_CONST("質問"), PDI_CONST("指摘"), PDI_CONST("要望"),
                                   PDI_CONST("発言"), PDI_CONST("説明"), PDI_CONST("回答"), PDI_CONST("質疑")},
                         CAME[] = {PDI_CONST("があった。"), PDI_CONST("がなされた。"), PDI_CONST("が出された。"),
                                   PDI_CONST("が述べられた。")},
                         TOLD[] = {PDI_CONST("旨説明した。"), PDI_CONST("旨回答した。"), PDI_CONST("旨答弁した。"),
                                   PDI_CONST("旨報告した。"), PDI_CONST("旨述べた。"),   PDI_CONST("こととされた。")};
    static const pdi_str OF[] = {PDI_CONST("との"), PDI_CONST("旨の")};
    if (pdi_ends_with_any(body, PDI_ANY(TOLD))) return true;
    const pdi_str said = without_end(body, PDI_ANY(CAME)), before = without_end(said, PDI_ANY(WHAT));
    return said.n < body.n && before.n < said.n && pdi_ends_with_any(before, PDI_ANY(OF));
}

/* ○　鳥海企画官より、資料３に沿って説明。 behind a blank line, where who speaks stands in brackets: the clerk's, and no
 * more of the speech above. */
static bool reports_between_speeches(const pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 200 };
    const pdi_str body = h->opening.body, tail = pdi_remark_tail(&p->remarks);
    return pdi_speaking(p) && h->blank_before && p->speech.bracket_sign && body.n <= LONGEST &&
           pdi_ends_sentence(tail) && pdi_act_actor(p->r, body).s == body.s && pdi_act_is(p->r->k, body, true);
}

static bool step_bullet(pdi_proceedings *p, const pdi_here *h) {
    const pdi_mark *bullet = pdi_opening_has(&h->opening, PDI_MARK_BULLET),
                   *symbol = pdi_opening_has(&h->opening, PDI_MARK_SYMBOL);
    const pdi_mark *number = pdi_opening_number(&h->opening);
    if (!bullet && !symbol && !number) return false;
    if (symbol && reports_between_speeches(p, h)) {
        take_letters_of_mark(p, h);
        pdi_read_acts(p, h->opening.body, false);
        return true;
    }
    /* Lists inside a speech are the speaker's. */
    if (pdi_speaking(p) || (p->remarks.open && p->remarks.open->kind == PDOC_REMARK_ANSWER && p->speech.questions &&
                            !has_bullet_of_turn(p, h)))
        return false;
    if (number && !bullet && !symbol && p->remarks.open && p->remarks.open->kind != PDOC_REMARK_PROCEDURE &&
        !counts_on(&p->remarks, number) && (p->remarks.bullet || !pdi_ends(h->text, PDI_LIT("。"))))
        return false;
    pdi_str body = h->opening.body;
    if (bullet && names_act(p->r->k, body)) {
        take_letters_of_mark(p, h);
        pdi_read_acts(p, body, false);
        p->remarks.opened_by = *bullet;
        return true;
    }
    /* An opinion may tell in its first sentence what somebody did: what its last one says decides. */
    const bool decides = pdi_act_decides(p->r->k, body) && pdi_act_actor(p->r, body).s == body.s;
    if (is_act(p, body, symbol || bullet) && (decides || !among_opinions(p, &h->opening.mark[0])) &&
        (pdi_act_actor(p->r, body).n || is_bare_outcome(p->r->k, body) || pdi_act_tells_choice(body) ||
         goes_on_reporting(p, symbol ? symbol : bullet))) {
        take_letters_of_mark(p, h);
        pdi_read_acts(p, body, false);
        p->remarks.opened_by = h->opening.mark[0];
        return true;
    }
    if (reports_what_was_said(body)) {
        take_letters_of_mark(p, h);
        pdi_read_acts(p, body, false);
        p->remarks.opened_by = h->opening.mark[0];
        return true;
    }
    if (pdi_act_announces(p->r->k, body) && body.n < 200) {
        pdi_remark_close(&p->remarks);
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.announce");
        return true;
    }
    take_letters_of_mark(p, h);
    pdi_str label = leading_label(p, &body);
    if (!label.n) label = leading_letter(p, &body);
    pdi_remark_open(&p->remarks, PDOC_REMARK_STATEMENT, label, body, "proceedings.bullet");
    p->remarks.bullet = true;
    p->remarks.opened_by = number ? *number : h->opening.mark[0];
    return true;
}

/* 審議の結果、…, …原案のとおり決定された。: of the meeting's own business, and not of what somebody tells in a speech.
 */
static bool is_outcome(const pdi_knowledge *k, pdi_str sentence) {
    return pdi_begins_with_phrase(k, PDI_USE_outcome, sentence, SIZE_MAX) || pdi_starts(sentence, PDI_LIT("以上の")) ||
           pdi_find(sentence, PDI_LIT("原案"));
}

/* （山田委員） on a line of its own below what was said, where such labels stand so: it ends the remark. */
static bool step_label_below(pdi_proceedings *p, const pdi_here *h) {
    pdi_str label;
    pdi_person person;
    pdi_likely likely;
    if (!p->speech.labels_close || !p->remarks.open || h->from || h->text.s[0] != '(' || p->remarks.parts.count == 0 ||
        p->remarks.label.n || h->blank_before ||
        pdi_bracketed_label(p->r, h->text, &label, &person, &likely) != h->text.n || likely < PDI_CERTAIN)
        return false;
    /* …を調整した。: what somebody says, and no report of the clerk's */
    if (p->remarks.open->kind == PDOC_REMARK_PROCEDURE) p->remarks.open->kind = PDOC_REMARK_STATEMENT;
    pdi_remark_add(&p->remarks, h->text);
    pdi_remark_close(&p->remarks);
    return true;
}

static bool step_carry_on(pdi_proceedings *p, const pdi_here *h) {
    pdi_str text = h->from ? pdi_between(h->from, pdi_end(h->text)) : h->text;
    if (!p->remarks.open) return false;
    if (p->remarks.open->kind == PDOC_REMARK_PROCEDURE) {
        /* What a procedure carries with it; a sentence of its own is the next. */
        if (pdi_ends(text, PDI_LIT("。")) || pdi_ends(text, PDI_LIT("省略)")) || p->remarks.parts.count == 0)
            return false;
        pdi_remark_add(&p->remarks, text);
        return true;
    }
    /* 主な議論は以下のとおり。 between opinions. */
    if (p->remarks.bullet && !p->transcript && text.n < 180 && pdi_act_announces(p->r->k, text) &&
        pdi_ends_sentence(pdi_remark_tail(&p->remarks)))
        return false;
    /* 採決の結果、…可決した。 below …すべき。（山田委員） */
    if (pdi_remark_is_signed(&p->remarks) && is_act(p, text, false)) return false;
    /* ・…ほしい。 | うちの地域では…。（志摩委員）: a bullet of two paragraphs, signed at the end of the second */
    const bool signs_bullet = p->remarks.bullet && !p->remarks.label.n && !h->blank_before && !h->opening.count &&
                              !pdi_remark_is_signed(&p->remarks) && pdi_is_signed(p->r, text);
    /* A report between the speeches of a summary. */
    if (!p->transcript && !signs_bullet && is_act(p, text, true)) {
        size_t at = 0;
        pdi_str sentence;
        if (pdi_sentence_next(text, &at, &sentence) && (h->blank_before || p->remarks.bullet) &&
            pdi_ends_sentence(pdi_remark_tail(&p->remarks)) &&
            (pdi_act_actor(p->r, sentence).n || (at == text.n && pdi_act_decides(p->r->k, sentence) &&
                                                 (!pdi_speaking(p) || is_outcome(p->r->k, sentence)))))
            return false;
    }
    /* The bullet right behind a speaker's mark is no more of the text than the mark. */
    if (p->remarks.parts.count == 0 && !h->from && pdi_opening_has(&h->opening, PDI_MARK_BULLET))
        text = h->opening.body;
    say(p, text);
    return true;
}

/* Whether the line is the same speaker's after a stage note: （拍手）, or right below a label （資料1に基づき説明）. */
static bool goes_on(const pdi_proceedings *p, const pdi_here *h) {
    if (!p->remarks.last_label.n || !p->remarks.list.count) return false;
    const struct pdoc_remark *last = p->remarks.list.at[p->remarks.list.count - 1];
    if (pdi_eq(last->rule, PDI_LIT("proceedings.note"))) return true;
    return last->kind == PDOC_REMARK_PROCEDURE && last->speaker.n && !h->blank_before;
}

/* 登録欄を設けることを説明した。…扱いとすることを付け加えた。: below a heading that names who presents, where nobody
 * speaks by a label. */
static bool is_act_of_presenter(const pdi_proceedings *p, pdi_str text) {
    return !p->speech.any && p->agenda->current >= 0 && p->agenda->items.at[p->agenda->current].presenter.n &&
           pdi_act_is(p->r->k, text, true);
}

/* ○ 委員等からは、 | ・… | ・…: the beginning of a sentence whose middle the bullets are. */
static bool step_frame_begin(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 60 };
    static const pdi_str ENDS[] = {PDI_CONST("からは、"), PDI_CONST("から、"), PDI_CONST("より、"),
                                   PDI_CONST("としては、")};
    if (h->from || !h->opening.count || pdi_speaking(p) || h->opening.body.n > LONGEST ||
        !pdi_ends_with_any(h->opening.body, PDI_ANY(ENDS)) || h->line + 1 >= h->last)
        return false;
    const pdi_opening below = pdi_opening_read(p->r, h->line + 1);
    if (!below.count || pdi_opening_number(&below)) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.frame");
    return true;
}

static bool tells_of_words(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("意見"), PDI_CONST("質疑"), PDI_CONST("質問"), PDI_CONST("発言"),
                                    PDI_CONST("指摘"), PDI_CONST("要望"), PDI_CONST("議論"), PDI_CONST("提案")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_find(pdi_cut(text, 45), WORDS[i])) return true;
    return false;
}

/* ・… | 等の質疑応答があり、審議の結果、引き続き審議することとした。: the end of the sentence whose middle the bullets
 * were. What was decided is told; that there were opinions is not told once more. */
static bool step_frame_end(pdi_proceedings *p, const pdi_here *h) {
    static const pdi_str BEGINS[] = {PDI_CONST("等の"), PDI_CONST("などの"), PDI_CONST("といった"), PDI_CONST("等、")};
    if (h->from || h->opening.count || pdi_speaking(p) || !p->remarks.open || !p->remarks.bullet ||
        !pdi_starts_with_any(h->text, PDI_ANY(BEGINS)) || !pdi_act_is(p->r->k, h->text, true))
        return false;
    if (!pdi_ends_sentence(pdi_remark_tail(&p->remarks)) && !tells_of_words(h->text)) return false;
    pdi_remark_close(&p->remarks);
    if (pdi_act_decides(p->r->k, h->text))
        pdi_read_acts(p, h->text, false);
    else
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.frame");
    return true;
}

/* ■専門委員からの主な意見は次のとおり, 主な質疑は以下のとおり。（○：委員、●：説明者）: behind what somebody is reported
 * to have said or done a line that says what comes, and nothing else. */
static bool step_announce(pdi_proceedings *p, const pdi_here *h) {
    enum { LONGEST = 300 };
    static const pdi_str ENDS[] = {PDI_CONST("次のとおり"),       PDI_CONST("以下のとおり"),
                                   PDI_CONST("次の通り"),         PDI_CONST("以下の通り"),
                                   PDI_CONST("次のとおりである"), PDI_CONST("以下のとおりである")};
    if (h->from || pdi_speaking(p) || h->text.n > LONGEST || pdi_opening_has(&h->opening, PDI_MARK_BULLET))
        return false;
    pdi_str text = h->opening.body;
    if (pdi_ends(text, PDI_LIT(")"))) {
        size_t open = text.n, depth = 0;
        while (open > 0) {
            open--;
            if (text.s[open] == ')') depth++;
            if (text.s[open] == '(' && --depth == 0) break;
        }
        text = pdi_trim(pdi_cut(text, open));
    }
    if (pdi_ends(text, PDI_LIT("。"))) text = pdi_cut(text, text.n - 3);
    if (!pdi_ends_with_any(text, PDI_ANY(ENDS)) || pdi_find(text, PDI_LIT("。"))) return false;
    pdi_remark_close(&p->remarks);
    pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.announce");
    return true;
}

/* A paragraph that nobody's label leads: whose it is the heading right above may say (会長あいさつ), whose bytes are
 * the item's. */
static void open_paragraph(pdi_proceedings *p, pdi_str text) {
    const pdi_str greeter = p->greeter;
    p->greeter = PDI_NONE;
    pdi_remark_open(&p->remarks, PDOC_REMARK_STATEMENT, greeter, text, "proceedings.paragraph");
    p->remarks.mark = PDI_NONE;
}

static bool step_rest(pdi_proceedings *p, const pdi_here *h) {
    const pdi_str text = h->from ? pdi_between(h->from, pdi_end(h->text)) : h->text;
    pdi_remark_close(&p->remarks);
    if (goes_on(p, h)) {
        pdi_remark_open(&p->remarks, PDOC_REMARK_STATEMENT, p->remarks.last_label, text, "speech.resumed");
        p->remarks.mark = PDI_NONE;
        return true;
    }
    size_t at = 0;
    pdi_str first;
    if (pdi_sentence_next(text, &at, &first) && pdi_act_announces(p->r->k, first) && text.n < 240) {
        pdi_take(p->r, h->text, PDOC_READING_NOTE, "proceedings.announce");
        return true;
    }
    const bool act = is_act(p, text, false) || is_act_of_presenter(p, text) ||
                     pdi_tells_decision(p->r->k, pdi_ends(text, PDI_LIT("。")) ? pdi_cut(text, text.n - 3) : text);
    if (act || !p->transcript) {
        if (!act && !pdi_ends_sentence(text)) return false; /* neither a sentence nor an act: residue */
        if (act || pdi_act_actor(p->r, text).n || !p->speech.any) {
            if (act)
                pdi_read_acts(p, text, true);
            else
                open_paragraph(p, text);
            return true;
        }
    }
    if (!pdi_ends_sentence(text)) return false;
    open_paragraph(p, text);
    return true;
}

/* Whether the part has a heading that counts on from an item. */
static bool is_counted_on(pdi_proceedings *p, const pdi_part *part, const pdi_item *item) {
    if (!item->style.value || (item->style.kind != PDI_STYLE_NUMBER && item->style.kind != PDI_STYLE_WORD))
        return false;
    for (uint32_t i = part->first; i < part->last; i++) {
        const pdi_style style = pdi_item_line_read(p->r, i, NULL).style;
        if (style.kind == item->style.kind && style.digits == item->style.digits && style.shape == item->style.shape &&
            style.sign == item->style.sign && style.value == item->style.value + 1 && !pdi_is_prose(p->r, i))
            return true;
    }
    return false;
}

/* 案件 | …の見直しについて | ・…を行った。: what stands right below the only item of the agenda is told of that; and so
 * is what stands below (6) 意見交換 where (7) その他 comes after it. */
static void reach_item_above(pdi_proceedings *p, const pdi_part *part) {
    const bool inner =
        pdi_opening_number(&part->heading.opening) && !part->from; /* （１）事務局説明 right below １．… */
    const uint32_t up = inner ? 2 : 1;
    if (p->agenda->current >= 0 || p->agenda->items.count == 0 || (part->heading.words.n && !inner) || part->first < up)
        return;
    const int64_t at = (int64_t)p->agenda->items.count - 1;
    const pdi_item *above = &p->agenda->items.at[at];
    const pdi_str line = pdi_line_text(p->r->flow, &p->r->flow->lines[part->first - up]);
    if (above->record->place.hull.end != pdi_place_of(p->r, line).hull.end) return;
    /* 4. 議題:…について | 安曇会長 | …: behind a blank line the record of what was said has no headings at all */
    const pdi_line *begin = &p->r->flow->lines[part->first];
    if (!inner &&
        ((begin->blanks_before && p->speech.any) || pdi_repeats_title(p->r, pdi_line_text(p->r->flow, begin))))
        return;
    if ((at > 0 || inner) && !is_counted_on(p, part, above)) return;
    pdi_agenda_reach(p->r, p->agenda, at, NULL);
    p->remarks.item = above->record;
}

/* (審議事項) on a line of its own: whether round brackets head parts of the business here. */
static bool has_round_heads(pdi_reader *r, const pdi_part *part) {
    enum { LONGEST = 60 };
    for (uint32_t i = part->first; i < part->last; i++) {
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        if (text.s[0] == '(' && text.n <= LONGEST && pdi_wholly_bracketed(text) &&
            pdi_gathers_business(pdi_inside_brackets(text)))
            return true;
    }
    return false;
}

/* 発言者 | 発言内容, on a line or on two: the titles of a table of what was said. Behind the signatures below a form
 * the record itself begins. How many lines they take; 0 for none. */
static uint32_t begins_record(pdi_proceedings *p, uint32_t line, uint32_t last) {
    enum { TITLE_MAX = 40 };
    const pdi_str text = pdi_line_text(p->r->flow, &p->r->flow->lines[line]);
    if (pdi_titles_of_speech(p->r, text)) return 1;
    if (text.n > TITLE_MAX || line + 1 == last || !pdi_is_phrase(p->r->k, PDI_USE_speaker, pdi_squeeze(p->r, text)))
        return 0;
    const pdi_str next = pdi_line_text(p->r->flow, &p->r->flow->lines[line + 1]);
    return next.n <= TITLE_MAX && pdi_ends_with_phrase(p->r->k, PDI_USE_said, pdi_squeeze(p->r, next), SIZE_MAX) ? 2
                                                                                                                 : 0;
}

void pdi_proceedings_read(pdi_proceedings *p, const pdi_part *part) {
    p->part = part;
    p->round_heads = has_round_heads(p->r, part);
    reach_item_above(p, part);
    static bool (*const STEPS[])(pdi_proceedings *, const pdi_here *) = {step_rule,
                                                                         step_close,
                                                                         step_signature,
                                                                         step_head_again,
                                                                         step_opening_line,
                                                                         step_legend_of_signs,
                                                                         step_answers,
                                                                         step_result,
                                                                         step_titles_of_turns,
                                                                         step_label_below,
                                                                         step_discussion,
                                                                         step_office_of_speaker,
                                                                         step_turn,
                                                                         step_speech,
                                                                         step_arrow,
                                                                         pdi_step_heading,
                                                                         pdi_step_plain_title,
                                                                         pdi_step_plain_kind,
                                                                         pdi_step_ruled_title,
                                                                         pdi_step_sub_title,
                                                                         pdi_step_bare_heading,
                                                                         pdi_step_items,
                                                                         step_frame_begin,
                                                                         step_note,
                                                                         step_report,
                                                                         step_bullet,
                                                                         step_announce,
                                                                         step_frame_end,
                                                                         step_carry_on,
                                                                         step_rest};
    const uint32_t colophon = pdi_colophon_find(p->r, part->first, part->last);
    for (uint32_t i = part->first; i < part->last; i++) {
        if (i < p->taken) continue;
        if (i == colophon) {
            pdi_remark_close(&p->remarks);
            p->closed = p->signatures = true;
        }
        pdi_here h = {.line = i, .last = part->last, .text = pdi_line_text(p->r->flow, &p->r->flow->lines[i])};
        h.from = i == part->first ? part->from : NULL;
        h.opening = pdi_opening_read(p->r, i);
        h.blank_before = p->r->flow->lines[i].blanks_before > 0;
        pdi_utterance u;
        const uint32_t titles = p->closed && i < colophon ? begins_record(p, i, part->last) : 0;
        if (titles) {
            p->closed = p->signatures = false;
            for (uint32_t t = 0; t < titles; t++)
                pdi_take(p->r, pdi_line_text(p->r->flow, &p->r->flow->lines[i + t]), PDOC_READING_NOTE,
                         "proceedings.table");
            i += titles - 1;
            continue;
        }
        p->signatures = p->signatures || (p->closed && tells_contact(p, h.text));
        /* 議　長　　山田 太郎 ㊞ */
        const bool signature = p->signatures && (i >= colophon || !pdi_is_prose(p->r, i));
        if (p->closed && step_signature(p, &h)) continue;
        if (p->closed && (signature || !pdi_speech_read(p->r, &p->speech, i, &u))) {
            pdi_take(p->r, h.text, PDOC_READING_NOTE, "proceedings.after-close");
            continue;
        }
        for (size_t s = 0; s < sizeof STEPS / sizeof *STEPS; s++)
            if (STEPS[s](p, &h)) break;
        pdi_work(p->r->job, h.text.n);
    }
}
