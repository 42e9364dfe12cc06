/* A sentence that gives somebody the chair: the role, and before a particle the one who takes it. */
#include "minutes/presiding.h"

#include "minutes/act.h"
#include "minutes/label.h"
#include "minutes/opening.h"
#include "minutes/resolve.h"

static const pdi_str WORDS[] = {PDI_CONST("議長"), PDI_CONST("座長")};
static const pdi_str CHAIRS[] = {PDI_CONST("委員長"), PDI_CONST("部会長"), PDI_CONST("分科会長"),
                                 PDI_CONST("会長"),   PDI_CONST("座長"),   PDI_CONST("主査")};

/* Where somebody's label ends who is named before the role: 会長|が議長となる, 会長|に議長をお願いする. */
static const char *before_role(pdi_str sentence, pdi_str word) {
    static const pdi_str JOINS[] = {PDI_CONST("が"), PDI_CONST("に"), PDI_CONST("を")};
    for (const char *s = sentence.s; (s = pdi_find(pdi_between(s, pdi_end(sentence)), word)) != NULL; s += word.n)
        for (size_t i = 0; i < sizeof JOINS / sizeof *JOINS; i++)
            if (s - sentence.s > 3 && pdi_ends(pdi_between(sentence.s, s), JOINS[i])) return s - JOINS[i].n;
    return NULL;
}

/* The same behind it: 議長は、規則により会長|にお願いします, 議長は会長|が務める. */
static const char *behind_role(pdi_str sentence, pdi_str word) {
    static const pdi_str VERBS[] = {PDI_CONST("にお願い"), PDI_CONST("に務め"), PDI_CONST("が務め"),
                                    PDI_CONST("がつとめ"), PDI_CONST("が行"),   PDI_CONST("が当た"),
                                    PDI_CONST("があた")};
    const char *role = pdi_find(sentence, word);
    if (!role || !pdi_starts(pdi_between(role + word.n, pdi_end(sentence)), PDI_LIT("は"))) return NULL;
    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++) {
        const char *at = pdi_find(pdi_between(role, pdi_end(sentence)), VERBS[i]);
        if (at) return at;
    }
    return NULL;
}

static bool gives_the_chair(pdi_str sentence) {
    static const pdi_str VERBS[] = {PDI_CONST("お願い"), PDI_CONST("務め"),  PDI_CONST("つとめ"), PDI_CONST("となり"),
                                    PDI_CONST("となる"), PDI_CONST("行"),    PDI_CONST("当た"),   PDI_CONST("あた"),
                                    PDI_CONST("に選"),   PDI_CONST("選出"),  PDI_CONST("選任"),   PDI_CONST("互選"),
                                    PDI_CONST("に決定"), PDI_CONST("に指名")};
    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++)
        if (pdi_find(sentence, VERBS[i])) return true;
    return false;
}

/* 議長は会長の|西尾委員|にお願いする: who has a role that the list gives nobody, told beside another. */
static bool read_apposition(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str sentence) {
    static const pdi_str OF = PDI_CONST("の");
    size_t length;
    pdi_person person;
    pdi_likely likely;
    for (size_t i = 0; i < sizeof CHAIRS / sizeof *CHAIRS; i++) {
        const char *at = pdi_find(sentence, CHAIRS[i]);
        if (!at || !pdi_starts(pdi_between(at + CHAIRS[i].n, pdi_end(sentence)), OF)) continue;
        /* 分科会長の, 副会長の: part of a longer word */
        if (at > sentence.s && pdi_script_of(pdi_utf8_before(sentence.s, at, &length)) == PDI_HAN) continue;
        const pdi_str rest = pdi_cut(pdi_between(at + CHAIRS[i].n + OF.n, pdi_end(sentence)), 60);
        for (size_t n = 0; n < rest.n && n < 30; n += length) {
            pdi_utf8_at(rest.s + n, pdi_end(rest), &length);
            const pdi_str label = pdi_cut(rest, n + length);
            if (!pdi_lookup_suffix(r->k, PDI_TABLE_roles, label, NULL)) continue;
            likely = pdi_label_of(r, label, &person);
            if (likely < PDI_CERTAIN || !person.name.s || !person.role.s) continue;
            const pdi_resolution who = pdi_resolve(r, list, session, label, false);
            if (!who.attendee) continue;
            list->presiding = who.attendee;
            list->presiding_as = CHAIRS[i];
            return true;
        }
    }
    return false;
}

/* Where the label ends of who is given the role at `at`, by the words around it: 八木沢委員|を部会長に選出,
 * 八木沢委員|が部会長に選任され, 古橋委員|に委員長をお願い; NULL where nobody is. */
static const char *before_given_role(pdi_str sentence, const char *at, pdi_str role) {
    static const pdi_str GIVEN[] = {PDI_CONST("に選出"), PDI_CONST("に選任"), PDI_CONST("に互選"), PDI_CONST("に決定"),
                                    PDI_CONST("に指名")};
    static const pdi_str ASKED[] = {PDI_CONST("をお願い"), PDI_CONST("を務めて"), PDI_CONST("をお引き受け")};
    static const pdi_str WHOM[] = {PDI_CONST("を"), PDI_CONST("が")}, TO[] = {PDI_CONST("に")};
    const pdi_str behind = pdi_between(at + role.n, pdi_end(sentence)), before = pdi_between(sentence.s, at);
    const bool given = pdi_starts_with_any(behind, PDI_ANY(GIVEN)) && pdi_ends_with_any(before, PDI_ANY(WHOM)),
               asked = pdi_starts_with_any(behind, PDI_ANY(ASKED)) && pdi_ends_with_any(before, PDI_ANY(TO));
    return given || asked ? at - TO[0].n : NULL;
}

/* 会長に(は)|山根委員|、副会長に…が選出され: the label behind the role that somebody is chosen for; n == 0 where none
 * is. */
static pdi_str behind_given_role(pdi_str sentence, const char *at, pdi_str role) {
    static const pdi_str TO[] = {PDI_CONST("には"), PDI_CONST("に")},
                         END[] = {PDI_CONST("、"), PDI_CONST("を"), PDI_CONST("が")},
                         CHOSEN[] = {PDI_CONST("選出"), PDI_CONST("選任"), PDI_CONST("互選"), PDI_CONST("選ばれ"),
                                     PDI_CONST("指名")};
    enum { LONGEST = 60 };
    size_t length;
    if (at > sentence.s && pdi_script_of(pdi_utf8_before(sentence.s, at, &length)) == PDI_HAN)
        return PDI_NONE; /* 副会長 */
    const pdi_str behind = pdi_between(at + role.n, pdi_end(sentence));
    const pdi_str *to = pdi_starts(behind, TO[0]) ? &TO[0] : pdi_starts(behind, TO[1]) ? &TO[1] : NULL;
    bool chosen = false;
    for (size_t i = 0; i < sizeof CHOSEN / sizeof *CHOSEN; i++) chosen = chosen || pdi_find(behind, CHOSEN[i]);
    if (!to || !chosen) return PDI_NONE;
    const pdi_str label = pdi_cut(pdi_skip(behind, to->n), LONGEST);
    for (size_t n = 0; n < label.n; n += length) {
        if (pdi_starts_with_any(pdi_skip(label, n), PDI_ANY(END))) return pdi_trim(pdi_cut(label, n));
        pdi_utf8_at(label.s + n, pdi_end(label), &length);
    }
    return PDI_NONE;
}

/* 委員の互選により、|八木沢委員|を部会長に選出。: who has just been given the role. */
static bool read_election(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str sentence) {
    for (size_t i = 0; i < sizeof CHAIRS / sizeof *CHAIRS; i++) {
        const char *at = pdi_find(sentence, CHAIRS[i]), *end = at ? before_given_role(sentence, at, CHAIRS[i]) : NULL;
        if (!at) continue;
        const pdi_str label = end ? pdi_label_before(r, sentence, (size_t)(end - sentence.s), PDI_LIKELY)
                                  : behind_given_role(sentence, at, CHAIRS[i]);
        const pdi_resolution who = label.n ? pdi_resolve(r, list, session, label, false) : (pdi_resolution){0};
        if (!who.attendee) continue;
        list->presiding = who.attendee;
        list->presiding_as = CHAIRS[i];
        return true;
    }
    return false;
}

static bool read_sentence(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str sentence) {
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        const char *end = before_role(sentence, WORDS[i]);
        if (!end) end = behind_role(sentence, WORDS[i]);
        if (!end) continue;
        const pdi_str label = pdi_label_before(r, sentence, (size_t)(end - sentence.s), PDI_LIKELY);
        if (!label.n) continue;
        const pdi_resolution who = pdi_resolve(r, list, session, label, false);
        if (!who.attendee) continue;
        list->presiding = who.attendee;
        list->presiding_as = WORDS[i];
        return true;
    }
    return false;
}

/* 大宮会長からごあいさつを: whoever is called by a chair's role that the list gives nobody. NULL where nobody is, or
 * where two are (one of them may lead something else). */
static struct pdoc_attendee *called_by(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str text,
                                       pdi_str role) {
    struct pdoc_attendee *found = NULL;
    size_t length;
    for (const char *s = text.s; (s = pdi_find(pdi_between(s, pdi_end(text)), role)) != NULL; s += role.n) {
        const pdi_str behind = pdi_between(s + role.n, pdi_end(text));
        if (behind.n && pdi_script_of(pdi_utf8_at(behind.s, pdi_end(behind), &length)) == PDI_HAN) continue;
        const pdi_str label = pdi_label_before(r, text, (size_t)(s + role.n - text.s), PDI_LIKELY);
        if (label.n <= role.n) continue;
        pdi_person person;
        pdi_label_of(r, label, &person);
        if (!person.name.s || !pdi_eq(pdi_squeeze(r, person.role), role)) continue;
        const pdi_resolution who = pdi_resolve(r, list, session, label, false);
        if (!who.attendee || !who.attendee->listed || (found && found != who.attendee)) return NULL;
        found = who.attendee;
    }
    return found;
}

static void find_called(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, pdi_str text) {
    if (!pdi_find(text, PDI_LIT("長")) && !pdi_find(text, PDI_LIT("主査"))) return; /* one of them is in each */
    for (size_t i = 0; i < sizeof CHAIRS / sizeof *CHAIRS; i++) {
        if (!pdi_find(text, CHAIRS[i]) || pdi_resolve(r, list, session, CHAIRS[i], false).attendee) continue;
        struct pdoc_attendee *found = called_by(r, list, session, text, CHAIRS[i]);
        if (!found) continue;
        list->presiding = found;
        list->presiding_as = CHAIRS[i];
        return;
    }
}

void pdi_presiding_find(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, uint32_t first,
                        uint32_t last) {
    enum { REACH = 60, LONGEST = 1500 };
    if (list->people.count == 0) return;
    for (uint32_t i = first; i < last && i < first + REACH; i++) {
        const pdi_str line = pdi_line_text(r->flow, &r->flow->lines[i]);
        pdi_str sentence;
        size_t at = 0;
        if (line.n > LONGEST || !pdi_find(line, PDI_LIT("長")) || !gives_the_chair(line)) continue;
        const pdi_str text = pdi_opening_read(r, i).body;
        while (pdi_sentence_next(text, &at, &sentence))
            if (gives_the_chair(sentence) &&
                (read_apposition(r, list, session, sentence) || read_election(r, list, session, sentence) ||
                 read_sentence(r, list, session, sentence)))
                return;
    }
    for (uint32_t i = first; i < last && i < first + REACH && !list->presiding; i++) {
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        if (text.n <= LONGEST) find_called(r, list, session, text);
    }
}
