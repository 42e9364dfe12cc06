/* Reported acts: sentences, who acts in them, and what tells them from speech. */
#include "minutes/act.h"

#include "layout/mark.h"
#include "minutes/label.h"
#include "minutes/post.h"
#include "minutes/section.h"

bool pdi_sentence_next(pdi_str text, size_t *at, pdi_str *sentence) {
    enum { QUOTED = 3 };
    size_t length;
    int depth = 0;
    while (*at < text.n && (text.s[*at] == ' ' || text.s[*at] == '\n')) ++*at;
    const size_t start = *at;
    for (size_t i = start; (i = (size_t)(pdi_find_sign(pdi_skip(text, i)) - text.s)) < text.n; i += length) {
        const uint32_t c = pdi_utf8_at(text.s + i, pdi_end(text), &length);
        if (c == '(' || c == 0x300C || c == 0x300E)
            depth++;
        else if ((c == ')' || c == 0x300D || c == 0x300F) && depth > 0)
            depth--;
        if (c != 0x3002 || depth > 0) continue;
        size_t end = i + length;
        while (end < text.n && text.s[end] == ' ') end++;
        /* (省略) and the like behind the full stop belong to it. */
        if (end < text.n && text.s[end] == '(') {
            const size_t extent = pdi_bracket_extent(pdi_skip(text, end));
            end = extent && extent <= 60 ? end + extent : i + length;
        } else
            end = i + length;
        *sentence = pdi_trim(pdi_slice(text.s + start, end - start));
        *at = end;
        return true;
    }
    *sentence = pdi_trim(pdi_slice(text.s + start, text.n - start));
    *at = text.n;
    return sentence->n > 0;
}

bool pdi_is_acronym(pdi_str s) {
    if (s.n < 2 || s.n > 20 || s.s[0] < 'A' || s.s[0] > 'Z') return false;
    for (size_t i = 0; i < s.n; i++)
        if (!((s.s[i] >= 'A' && s.s[i] <= 'Z') || (s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '/' || s.s[i] == '-'))
            return false;
    return true;
}

/* 資料1に基づき事務局(より): who acts stands behind what they act on. */
static pdi_str after_means(pdi_str label) {
    static const pdi_str MEANS[] = {
        PDI_CONST("に基づき"), PDI_CONST("について"), PDI_CONST("に関して"), PDI_CONST("に関し"),
        PDI_CONST("に沿って"), PDI_CONST("により"),   PDI_CONST("を用いて"), PDI_CONST("に対し"),
        PDI_CONST("に対して"), PDI_CONST("をもとに"), PDI_CONST("を基に"),   PDI_CONST("を使って"),
        PDI_CONST("に従い"),   PDI_CONST("に即して"), PDI_CONST("を踏まえ"), PDI_CONST("ごとに")};
    for (size_t i = 0; i < sizeof MEANS / sizeof *MEANS; i++) {
        const char *at = pdi_find(label, MEANS[i]);
        if (at && at + MEANS[i].n < pdi_end(label)) label = pdi_trim(pdi_between(at + MEANS[i].n, pdi_end(label)));
    }
    return label;
}

/* 横浜市港湾局の佐世保氏(より), オブザーバーの黒江氏(から): behind where they come from, or what they are there. */
static pdi_str after_origin(const pdi_reader *r, pdi_str label, pdi_likely least) {
    static const pdi_str OF = PDI_CONST("の");
    pdi_person person;
    const char *at = pdi_find(label, OF);
    if (!at) return PDI_NONE;
    for (const char *next; (next = pdi_find(pdi_between(at + OF.n, pdi_end(label)), OF)) != NULL;) at = next;
    pdi_str behind = pdi_trim(pdi_between(at + OF.n, pdi_end(label)));
    const pdi_str of = pdi_trim(pdi_between(label.s, at));
    const bool known = pdi_is_organization(r->k, of) || pdi_lookup(r->k, PDI_TABLE_roles, of);
    return known && behind.n && pdi_label_of(r, behind, &person) >= least && person.name.s ? behind : PDI_NONE;
}

/* What leads a clause in, and names nobody and nothing. */
static const pdi_str LEAD[] = {PDI_CONST("続いて"),       PDI_CONST("次に"),           PDI_CONST("また"),
                               PDI_CONST("最後に"),       PDI_CONST("なお"),           PDI_CONST("引き続き"),
                               PDI_CONST("冒頭"),         PDI_CONST("まず"),           PDI_CONST("その後"),
                               PDI_CONST("さらに"),       PDI_CONST("はじめに"),       PDI_CONST("初めに"),
                               PDI_CONST("議事に先立ち"), PDI_CONST("議事に先立って"), PDI_CONST("開会に当たり"),
                               PDI_CONST("開会にあたり"), PDI_CONST("開会に先立ち")};

bool pdi_act_leads_in(pdi_str words) {
    for (size_t i = 0; i < sizeof LEAD / sizeof *LEAD; i++)
        if (pdi_eq(words, LEAD[i])) return true;
    return false;
}

/* 新たに任命された|松井田委員, 当番委員の|生熊委員: behind what is told of somebody who surely is one. */
static pdi_str behind_clause(const pdi_reader *r, pdi_str label) {
    static const pdi_str CLAUSES[] = {PDI_CONST("された"), PDI_CONST("した"), PDI_CONST("委員の")};
    pdi_person person;
    for (size_t i = 0; i < sizeof CLAUSES / sizeof *CLAUSES; i++) {
        const char *at = pdi_find(label, CLAUSES[i]);
        const pdi_str behind = at ? pdi_trim(pdi_between(at + CLAUSES[i].n, pdi_end(label))) : PDI_NONE;
        if (behind.n && pdi_label_of(r, behind, &person) == PDI_CERTAIN && person.name.s) return behind;
    }
    return PDI_NONE;
}

/* 検討の状況が|事務局(から説明され): behind what is told of, by a word that nobody's name ends with; n == 0 for
 * nothing. */
static pdi_str behind_subject(pdi_str label) {
    static const pdi_str SUBJECTS[] = {PDI_CONST("状況が"), PDI_CONST("内容が"), PDI_CONST("結果が"),
                                       PDI_CONST("概要が"), PDI_CONST("経緯が"), PDI_CONST("方針が"),
                                       PDI_CONST("説明が"), PDI_CONST("報告が")};
    for (size_t i = 0; i < sizeof SUBJECTS / sizeof *SUBJECTS; i++) {
        const char *at = pdi_find(label, SUBJECTS[i]);
        if (at) return pdi_trim(pdi_between(at + SUBJECTS[i].n, pdi_end(label)));
    }
    return PDI_NONE;
}

static const pdi_str AND[] = {PDI_CONST("及び"), PDI_CONST("並びに"), PDI_CONST("および"), PDI_CONST("ならびに"),
                              PDI_CONST("と")};

/* 青木委員及び|上田委員: the last of those that a word joins; all of it where none does. */
static pdi_str last_of_joined(const pdi_reader *r, pdi_str label, pdi_likely least) {
    pdi_person person;
    pdi_str found = label;
    for (size_t i = 0; i < sizeof AND / sizeof *AND; i++) {
        for (const char *at = label.s; (at = pdi_find(pdi_between(at, pdi_end(label)), AND[i])) != NULL;
             at += AND[i].n) {
            const pdi_str first = pdi_between(label.s, at), last = pdi_between(at + AND[i].n, pdi_end(label));
            if (first.n && last.n && last.n < found.n && pdi_label_of(r, last, &person) >= least &&
                pdi_label_of(r, first, &person) >= least)
                found = last; /* 田中委員と|さとう委員: と may be in a name, too */
        }
        if (found.n < label.n) break;
    }
    return found;
}

pdi_str pdi_label_before(const pdi_reader *r, pdi_str sentence, size_t end, pdi_likely least) {
    pdi_person person;
    size_t start = end, length, depth = 0;
    while (start > 0) {
        const uint32_t c = pdi_utf8_before(sentence.s, sentence.s + start, &length);
        if (c == ')')
            depth++;
        else if (c == '(') {
            if (depth == 0) break;
            depth--;
        } else if (depth == 0 &&
                   (c == 0x3001 || c == 0x3002 || c == 0x300D || c == ',' || c == ':' || c == '\n' || c == 0x3011))
            break; /* 【開会】|国分事務局長が */
        start -= length;
        if (end - start > 180) return PDI_NONE;
    }
    pdi_str label = pdi_trim(pdi_slice(sentence.s + start, end - start));
    for (size_t i = 0; i < sizeof LEAD / sizeof *LEAD; i++)
        if (pdi_starts(label, LEAD[i])) label = pdi_trim(pdi_skip(label, LEAD[i].n));
    label = last_of_joined(r, after_means(label), least);
    /* …の座長を務める|安積委員 */
    static const pdi_str HOLDS = PDI_CONST("を務める");
    for (const char *at; (at = pdi_find(label, HOLDS)) != NULL && at + HOLDS.n < pdi_end(label);)
        label = pdi_trim(pdi_between(at + HOLDS.n, pdi_end(label)));
    /* 会長に鈴木委員(が選任された): what is done to somebody is not done by them. */
    if (pdi_find(label, PDI_LIT("に")) || pdi_find(label, PDI_LIT("を"))) {
        const char *role = pdi_find(label, PDI_LIT("に"));
        if (!role || pdi_lookup_suffix(r->k, PDI_TABLE_roles, pdi_between(label.s, role), NULL)) return PDI_NONE;
    }
    if (pdi_is_acronym(label) && least <= PDI_LIKELY) return label;
    /* 国立大学法人38法人から申請のあった…: several, whom nobody named */
    bool counted = false;
    for (size_t i = 0; i < label.n; i++) counted = counted || (label.s[i] >= '0' && label.s[i] <= '9');
    if (counted && pdi_label_of(r, label, &person) != PDI_UNLIKELY && !person.name.s && !person.seat.s) return PDI_NONE;
    const pdi_str named = behind_clause(r, label);
    if (named.n) return named;
    const pdi_str teller = behind_subject(label);
    if (teller.n && pdi_label_of(r, teller, &person) == PDI_CERTAIN) return teller;
    if (label.n && pdi_label_of(r, label, &person) >= least) return label;
    return after_origin(r, label, least);
}

/* 各委員より|提出されたご質問を踏まえ、…: whose something is, and not who acts. */
static bool tells_whose(pdi_str behind) {
    static const pdi_str CLAUSES[] = {
        PDI_CONST("提出された"),     PDI_CONST("寄せられた"),   PDI_CONST("出された"),     PDI_CONST("いただいた"),
        PDI_CONST("要望のあった"),   PDI_CONST("指摘のあった"), PDI_CONST("意見のあった"), PDI_CONST("質問のあった"),
        PDI_CONST("申請のあった"),   PDI_CONST("推薦のあった"), PDI_CONST("推薦された"),   PDI_CONST("の照会を"),
        PDI_CONST("の依頼を"),       PDI_CONST("の要請を"),     PDI_CONST("の通知を"),     PDI_CONST("の指摘を踏まえ"),
        PDI_CONST("の意見を踏まえ"), PDI_CONST("の諮問を受け")};
    for (size_t i = 0; i < sizeof CLAUSES / sizeof *CLAUSES; i++) {
        const pdi_str rest = pdi_skip(behind, CLAUSES[i].n);
        const bool of = pdi_starts(CLAUSES[i], PDI_LIT("の")); /* 知事から|の諮問を受け、… */
        if (pdi_starts(behind, CLAUSES[i]))
            return rest.n && !pdi_starts(rest, PDI_LIT("。")) && (of || !pdi_starts(rest, PDI_LIT("、")));
    }
    return false;
}

/* Whether a label names somebody for sure, or an organisation. */
static bool surely_acts(const pdi_reader *r, pdi_str label) {
    pdi_person person;
    return (pdi_label_of(r, label, &person) == PDI_CERTAIN && person.name.s) || pdi_is_organization(r->k, label);
}

/* 青砥委員、原委員、|古泉委員|(から), 総務省及び|農林水産省|(から): the first of those who act together. */
static pdi_str first_of_several(const pdi_reader *r, pdi_str sentence, pdi_str label) {
    enum { MOST = 16 };
    static const pdi_str COMMA = PDI_CONST("、");
    if (!surely_acts(r, label)) return label;
    for (unsigned i = 0; i < MOST; i++) {
        const pdi_str before = pdi_between(sentence.s, label.s);
        size_t sign = pdi_ends(before, COMMA) ? COMMA.n : 0;
        for (size_t b = 0; !sign && b < sizeof AND / sizeof *AND; b++) sign = pdi_ends(before, AND[b]) ? AND[b].n : 0;
        if (!sign) return label;
        const pdi_str one = pdi_label_before(r, sentence, before.n - sign, PDI_LIKELY);
        if (!one.n || pdi_end(one) + sign != pdi_end(before) || !surely_acts(r, one)) return label;
        label = one;
    }
    return label;
}

/* 蔭山委員が|署名人に選出された: they were chosen, and did nothing. */
bool pdi_act_tells_choice(pdi_str behind) {
    static const pdi_str CHOSEN[] = {PDI_CONST("選出され"), PDI_CONST("選任され"), PDI_CONST("指名され"),
                                     PDI_CONST("互選され"), PDI_CONST("推薦され"), PDI_CONST("任命され"),
                                     PDI_CONST("選ばれ")};
    enum { TAIL = 45 };
    const pdi_str tail = behind.n > TAIL ? pdi_skip(behind, behind.n - TAIL) : behind;
    for (size_t i = 0; i < sizeof CHOSEN / sizeof *CHOSEN; i++)
        if (pdi_find(tail, CHOSEN[i])) return true;
    return false;
}

static pdi_str without_note(pdi_str s) {
    s = pdi_trim(s);
    while (s.n > 2 && s.s[s.n - 1] == ')') {
        size_t open = s.n - 1;
        while (open > 0 && s.s[open] != '(') open--;
        if (open == 0 || s.n - open > 60) break;
        s = pdi_trim(pdi_cut(s, open));
    }
    while (s.n && pdi_ends(s, PDI_LIT("。"))) s = pdi_trim(pdi_cut(s, s.n - 3));
    return s;
}

/* 当局から資料に基づき説明|（大端次長）: who it was, behind what was done. */
static pdi_str actor_in_bracket(const pdi_reader *r, pdi_str sentence) {
    enum { LONGEST = 60 };
    pdi_person person;
    if (!pdi_ends(sentence, PDI_LIT(")"))) return PDI_NONE;
    const char *open = pdi_end(sentence) - 1;
    while (open > sentence.s && *open != '(' && pdi_end(sentence) - open < LONGEST) open--;
    const pdi_str inner = *open == '(' && open > sentence.s ? pdi_between(open + 1, pdi_end(sentence) - 1) : PDI_NONE;
    const bool somebody = inner.n && pdi_label_of(r, inner, &person) == PDI_CERTAIN && person.name.s &&
                          (person.role.s || person.position.s);
    return somebody && pdi_act_is(r->k, pdi_between(sentence.s, open), true) ? inner : PDI_NONE;
}

pdi_str pdi_act_actor(const pdi_reader *r, pdi_str sentence) {
    /* より and から name who acts; が and は do only for somebody who surely is one. */
    static const struct {
        pdi_str word;
        pdi_likely least;
    } PARTICLES[] = {{PDI_CONST("より"), PDI_LIKELY},
                     {PDI_CONST("から"), PDI_LIKELY},
                     {PDI_CONST("が"), PDI_CERTAIN},
                     {PDI_CONST("は"), PDI_CERTAIN},
                     {PDI_CONST("、"), PDI_CERTAIN}}; /* 委員長、開会を告げる。 */
    enum { REACH = 600, SUBJECT = 150, GA = 2, WA = 3 };
    const pdi_str plain = without_note(sentence); /* 委員より発言なし: nobody did; but 説明があり、質疑なし */
    if (pdi_ends(plain, PDI_LIT("なし")) && !pdi_find(plain, PDI_LIT("、"))) return PDI_NONE;
    const pdi_str told = actor_in_bracket(r, sentence);
    if (told.n) return told;
    for (size_t i = 3; i + 3 <= sentence.n && i < REACH; i++) {
        if ((unsigned char)sentence.s[i] != 0xE3) continue; /* all of them are kana or punctuation */
        for (size_t p = 0; p < sizeof PARTICLES / sizeof *PARTICLES; p++) {
            if (!pdi_starts(pdi_skip(sentence, i), PARTICLES[p].word)) continue;
            if (PARTICLES[p].least == PDI_CERTAIN && i > SUBJECT) continue; /* a subject stands at the head */
            uint64_t number; /* から1年: since when, and from whom only if it surely is somebody */
            const pdi_str behind = pdi_skip(sentence, i + PARTICLES[p].word.n);
            if (tells_whose(behind)) continue;
            if ((p == GA || p == WA) && pdi_act_tells_choice(behind)) continue;
            const bool since = pdi_numeral_read(behind, &number) > 0;
            const bool comma = pdi_starts(PARTICLES[p].word, PDI_LIT("、"));
            if (comma && (i > SUBJECT / 3 || !pdi_ends_phrase(r->k, sentence, PDI_USE_procedure))) continue;
            const pdi_str label = pdi_label_before(r, sentence, i, since ? PDI_CERTAIN : PARTICLES[p].least);
            if (label.n && !(comma && label.s != sentence.s)) return first_of_several(r, sentence, label);
        }
    }
    return PDI_NONE;
}

bool pdi_act_is(const pdi_knowledge *k, pdi_str sentence, bool actor) {
    if (pdi_ends(pdi_trim(sentence), PDI_LIT("省略)")) || pdi_ends(pdi_trim(sentence), PDI_LIT("省略。"))) return true;
    const pdi_str s = without_note(sentence);
    if (pdi_ends_phrase(k, s, PDI_USE_procedure)) return true;
    /* 述べられた, 承認された, 説明した: the plain past of a report. Speech that is written down so is rare, and has no
     * actor. */
    static const pdi_str PASSIVE[] = {PDI_CONST("われた"), PDI_CONST("された"), PDI_CONST("がなされた"),
                                      PDI_CONST("があった"), PDI_CONST("となった")};
    for (size_t i = 0; i < sizeof PASSIVE / sizeof *PASSIVE; i++)
        if (pdi_ends(s, PASSIVE[i])) return true;
    return actor && (pdi_ends(s, PDI_LIT("た")) || pdi_ends_phrase(k, s, PDI_USE_deed));
}

bool pdi_act_decides(const pdi_knowledge *k, pdi_str sentence) {
    static const pdi_str PASSIVE[] = {PDI_CONST("された"), PDI_CONST("されました"), PDI_CONST("を得た")},
                         WHOLE[] = {PDI_CONST("こととした"),   PDI_CONST("こととされた"), PDI_CONST("こととなった"),
                                    PDI_CONST("ことに決した"), PDI_CONST("ものと決した"), PDI_CONST("決定された"),
                                    PDI_CONST("合意された"),   PDI_CONST("了解された")};
    const pdi_str s = without_note(sentence);
    if (pdi_ends_with_any(s, PDI_ANY(WHOLE))) return true;
    if (pdi_begins_with_phrase(k, PDI_USE_outcome, s, SIZE_MAX) && pdi_act_is(k, s, false)) return true;
    for (size_t i = 0; i < sizeof PASSIVE / sizeof *PASSIVE; i++)
        if (pdi_ends(s, PASSIVE[i]) &&
            pdi_ends_with_phrase(k, PDI_USE_verdict, pdi_cut(s, s.n - PASSIVE[i].n), SIZE_MAX))
            return true;
    return false;
}

bool pdi_act_announces(const pdi_knowledge *k, pdi_str sentence) {
    /* …について、説明があった後、次のような意見交換が行われ、原案どおり承認された。: what came of it is told, too */
    return sentence.n <= 300 && pdi_holds_phrase(k, PDI_USE_announce, sentence) && !pdi_act_decides(k, sentence);
}
