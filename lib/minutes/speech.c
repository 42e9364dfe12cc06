/* How speech is marked. Every line is read in every shape that it could have; a shape is accepted when enough of its
 * lines carry a label that is surely one. After that a label need only be possible. */
#include "minutes/speech.h"

#include "minutes/aside.h"
#include "minutes/attendance.h"
#include "minutes/resolve.h"
#include "minutes/row.h"

/* （法務大臣政務官退室）: somebody, and what they did. */
static bool tells_what_happened(const pdi_reader *r, pdi_str label) {
    enum { TWO_KANJI = 6 };
    const size_t deed = pdi_ends_with_phrase(r->k, PDI_USE_deed, label, SIZE_MAX);
    return deed == TWO_KANJI && label.n > deed && pdi_utf8_count(label) > 4;
}

size_t pdi_bracketed_label(const pdi_reader *r, pdi_str text, pdi_str *label, pdi_person *person, pdi_likely *likely) {
    size_t open, close;
    *likely = PDI_UNLIKELY;
    if (text.n == 0 || pdi_starts(text, PDI_LIT("「")) || pdi_starts(text, PDI_LIT("『")) ||
        pdi_starts(text, PDI_LIT("“")))
        return 0; /* quotations */
    const size_t extent = pdi_bracket_extent(text);
    if (!extent || extent > 180) return 0;
    pdi_utf8_at(text.s, pdi_end(text), &open);
    pdi_utf8_before(text.s, text.s + extent, &close);
    *label = pdi_trim(pdi_slice(text.s + open, extent - open - close));
    if (label->n == 0 || label->n > 150) return 0;
    if (!tells_what_happened(r, *label)) *likely = pdi_label_of(r, *label, person);
    return extent;
}

static pdi_str after_label(pdi_str s) {
    s = pdi_trim(s);
    if (s.n && s.s[0] == ':') s = pdi_trim(pdi_skip(s, 1));
    return s;
}

static bool is_bare_word(pdi_str s) {
    size_t length;
    if (s.n == 0 || s.n > 24) return false;
    for (const char *p = s.s; p < pdi_end(s); p += length) {
        const pdi_script script = pdi_script_of(pdi_utf8_at(p, pdi_end(s), &length));
        if (script != PDI_HAN && script != PDI_KATAKANA) return false;
    }
    return true;
}

/* Whether words go on with what stands before them (山田委員|から説明があった) instead of beginning anew. */
static bool goes_on(pdi_str words) {
    static const pdi_str PARTICLES[] = {PDI_CONST("から"), PDI_CONST("より"), PDI_CONST("が"), PDI_CONST("の"),
                                        PDI_CONST("に"),   PDI_CONST("を"),   PDI_CONST("へ"), PDI_CONST("も"),
                                        PDI_CONST("と"),   PDI_CONST("や"),   PDI_CONST("、")};
    if (pdi_starts(words, PDI_LIT("は"))) return !pdi_starts(words, PDI_LIT("はい"));
    return pdi_starts_with_any(words, PDI_ANY(PARTICLES));
}

/* ○山田議長ただいまから…: the longest label that ends in a title, with what is said right behind it. A title without a
 * name ends where kana follow; behind other letters it may be a part of a longer word (委員|会). */
static bool read_glued(const pdi_reader *r, pdi_str body, pdi_utterance *u) {
    enum { CHARS_MAX = 24 };
    size_t length, chars = 0;
    pdi_utterance best = {.likely = PDI_UNLIKELY};
    for (const char *s = body.s; s < pdi_end(body) && chars < CHARS_MAX; s += length, chars++) {
        const uint32_t code = pdi_utf8_at(s, pdi_end(body), &length);
        if (code == ' ' || code == '\t' || code == 0x3001 || code == 0x3002 || code == 0x300C || code == ':' ||
            code == '(')
            break;
        const pdi_str head = pdi_between(body.s, s);
        if (chars < 2 || (!pdi_lookup_suffix(r->k, PDI_TABLE_roles, head, NULL) &&
                          !pdi_lookup_suffix(r->k, PDI_TABLE_posts, head, NULL)))
            continue;
        pdi_person person;
        if (pdi_label_of(r, head, &person) < PDI_CERTAIN) continue;
        if (!person.name.s && pdi_script_of(code) != PDI_HIRAGANA) continue;
        best = (pdi_utterance){.label = head,
                               .text = pdi_between(s, pdi_end(body)),
                               .likely = person.name.s ? PDI_CERTAIN : PDI_LIKELY,
                               .person = person};
    }
    if (!best.label.n || goes_on(best.text)) return false;
    best.kind = PDI_FORM_GLUED;
    best.sign = u->sign;
    *u = best;
    return true;
}

/* Where a colon (no time, no address) ends a short leading part. */
static const char *colon_in(pdi_str body) {
    const pdi_str head = pdi_cut(body, 120);
    const char *colon = head.n ? memchr(head.s + 1, ':', head.n - 1) : NULL;
    if (!colon || pdi_find(pdi_between(head.s + 1, colon), PDI_LIT("。"))) return NULL;
    return colon + 2 < pdi_end(body) && colon[1] == '/' ? NULL : colon;
}

/* ○山田委員　…, ○（伊藤議長）　…, ○議長（奈良岡隆君）　…, ○田中太郎 発言します */
static bool read_symbol(const pdi_reader *r, const pdi_mark *mark, pdi_str body, pdi_utterance *u) {
    u->kind = PDI_FORM_SYMBOL;
    u->sign = mark->sign;
    if (body.n && (body.s[0] == '(' || pdi_starts(body, PDI_LIT("【")) || pdi_starts(body, PDI_LIT("〔")))) {
        const size_t extent = pdi_bracketed_label(r, body, &u->label, &u->person, &u->likely);
        if (extent && u->likely >= PDI_POSSIBLE) {
            u->text = after_label(pdi_skip(body, extent));
            return true;
        }
    }
    const char *end = pdi_label_close(body); /* ○会長）… */
    if (end && end > body.s) {
        u->label = pdi_trim(pdi_between(body.s, end));
        u->text = pdi_trim(pdi_between(end + 1, pdi_end(body)));
        u->likely = pdi_label_of(r, u->label, &u->person);
        if (u->likely >= PDI_LIKELY) return true;
    }
    const size_t n = pdi_label_at(r, body, &u->person, &u->likely);
    if (n) {
        u->label = pdi_trim(pdi_cut(body, n));
        u->text = after_label(pdi_skip(body, n));
        return true;
    }
    if (read_glued(r, body, u)) return true;
    /* A word before the first gap might be a label; only the document's habit can say. */
    const char *gap = pdi_find_gap(pdi_cut(body, 75));
    u->label = gap ? pdi_between(body.s, gap) : body;
    u->text = gap ? pdi_trim(pdi_between(gap, pdi_end(body))) : PDI_NONE;
    u->likely = u->label.n <= 60 ? pdi_label_of(r, u->label, &u->person) : PDI_UNLIKELY;
    /* A name that no table knows is kanji or katakana and short. */
    if (gap && u->likely == PDI_UNLIKELY && u->text.n >= 9 && is_bare_word(u->label)) u->likely = PDI_POSSIBLE;
    return true;
}

/* （Ａ）: the letters of anonymised speakers are read as a numbering elsewhere. */
static bool is_letter_label(const pdi_mark *mark) {
    return mark->kind == PDI_MARK_NUMBER && (mark->digits == PDI_LETTER || mark->digits == PDI_ROMAN) &&
           mark->shape == PDI_BRACKETS && mark->label.n == 3 && mark->label.s[1] >= 'A' && mark->label.s[1] <= 'Z';
}

/* 事務局　　（資料１により説明）, 事務局　（説明）: behind a gap a bracket that closes the line is what they did;
 * behind a narrow one it must end as deeds do. */
static bool acts_behind_gap(const pdi_reader *r, pdi_str body) {
    if (body.n <= 3 || pdi_end(body)[-1] != ')') return false;
    const char *wide = pdi_find(body, PDI_LIT("  (")), *gap = wide ? wide + 1 : pdi_find(body, PDI_LIT(" ("));
    const pdi_str bracket = gap ? pdi_between(gap + 1, pdi_end(body)) : PDI_NONE;
    if (!bracket.n || pdi_bracket_extent(bracket) != bracket.n) return false;
    const pdi_str inside = pdi_slice(bracket.s + 1, bracket.n - 2);
    return wide || pdi_ends_with_phrase(r->k, PDI_USE_deed, inside, SIZE_MAX) > 0;
}

/* 会長／…, 事務局－…, 山田委員；…: a sign that is no colon behind a label. */
static bool read_divided(const pdi_reader *r, pdi_str body, pdi_utterance *u) {
    size_t length;
    const char *sign = pdi_label_divider(body);
    if (!sign) return false;
    u->label = pdi_trim(pdi_between(body.s, sign));
    u->likely = pdi_label_of(r, u->label, &u->person);
    if (u->likely < PDI_LIKELY) return false;
    u->kind = PDI_FORM_COLON;
    u->sign = pdi_utf8_at(sign, pdi_end(body), &length);
    u->text = pdi_trim(pdi_between(sign + length, pdi_end(body)));
    return true;
}

/* 山田委員　…, 議長（山田太郎君）…: a label that leads the line, with no sign before it. */
static bool read_leading(const pdi_reader *r, pdi_str body, pdi_utterance *u) {
    enum { NEAR = 90 };
    /* Most lines are prose without a gap or a bracket near their head: nothing to read there. */
    if (!pdi_find_gap(pdi_cut(body, NEAR)) && !memchr(body.s, ')', body.n < NEAR ? body.n : NEAR)) return false;
    const size_t n = pdi_label_at(r, body, &u->person, &u->likely);
    if (n == 0 || n >= body.n) return false;
    u->label = pdi_cut(body, n);
    u->text = pdi_trim(pdi_skip(body, n));
    const bool digit = body.s[n - 1] >= '0' && body.s[n - 1] <= '9'; /* 委員2 名から: how many they are */
    if (digit && (pdi_starts(u->text, PDI_LIT("名")) || pdi_starts(u->text, PDI_LIT("人")))) return false;
    if (pdi_is_gap(body.s[n])) {
        u->kind = PDI_FORM_GAP;
        return true;
    }
    u->kind = PDI_FORM_GLUED;
    return body.s[n - 1] == ')' && u->likely == PDI_CERTAIN && u->person.name.s && !goes_on(u->text);
}

/* The line in the one shape that fits it best. False where it has none. */
static bool read_shape(const pdi_reader *r, uint32_t line, pdi_utterance *u) {
    *u = (pdi_utterance){.likely = PDI_UNLIKELY};
    const pdi_opening o = pdi_opening_read(r, line);
    pdi_str body = o.body;
    if (o.count && is_letter_label(&o.mark[o.count - 1])) {
        u->kind = PDI_FORM_BRACKET;
        u->sign = '(';
        u->label = pdi_slice(o.mark[o.count - 1].label.s + 1, 1);
        u->text = body;
        u->likely = PDI_CERTAIN;
        return true;
    }
    if (pdi_opening_number(&o) || pdi_opening_has(&o, PDI_MARK_ARROW) || pdi_opening_has(&o, PDI_MARK_NOTE) ||
        body.n == 0)
        return false;
    const pdi_mark *symbol = pdi_opening_has(&o, PDI_MARK_SYMBOL);
    if (symbol) return read_symbol(r, symbol, body, u);
    size_t length;
    const uint32_t first = pdi_utf8_at(body.s, pdi_end(body), &length);
    if (pdi_closing_of(first) && first != 0x300C && first != 0x300E && first != 0x201C) {
        const size_t extent = pdi_bracketed_label(r, body, &u->label, &u->person, &u->likely);
        if (!extent) return false;
        u->kind = PDI_FORM_BRACKET;
        u->sign = first;
        u->text = after_label(pdi_skip(body, extent));
        return true;
    }
    const char *end = colon_in(body);
    if (end) {
        u->kind = PDI_FORM_COLON;
        u->label = pdi_trim(pdi_between(body.s, end));
        u->text = pdi_trim(pdi_between(end + 1, pdi_end(body)));
        u->likely = pdi_label_of(r, u->label, &u->person);
        if (u->likely >= PDI_POSSIBLE) return true;
    }
    end = pdi_label_close(body);
    if (end && end > body.s) {
        u->kind = PDI_FORM_CLOSED;
        u->label = pdi_trim(pdi_between(body.s, end));
        u->text = pdi_trim(pdi_between(end + 1, pdi_end(body)));
        u->likely = pdi_label_of(r, u->label, &u->person);
        if (u->likely >= PDI_POSSIBLE) return true;
    }
    if (read_divided(r, body, u)) return true;
    const bool sentence = pdi_find(body, PDI_LIT("。")) != NULL;
    if (body.n <= 120 && !sentence && !acts_behind_gap(r, body) &&
        (u->likely = pdi_label_of(r, body, &u->person)) >= PDI_LIKELY) {
        pdi_str inside;
        uint32_t sign;
        u->kind = PDI_FORM_ALONE;
        u->label = pdi_bracket_at(body, &inside, &sign) == body.n ? inside : body; /* 「会長」 */
        u->text = PDI_NONE;
        return true;
    }
    return read_leading(r, body, u);
}

static pdi_form *form_of(pdi_reader *r, pdi_speech *speech, pdi_form_kind kind, uint32_t sign) {
    for (size_t i = 0; i < speech->forms.count; i++)
        if (speech->forms.at[i].kind == kind && speech->forms.at[i].sign == sign) return &speech->forms.at[i];
    pdi_form *form = PDI_PUSH(&r->job->scratch, &speech->forms);
    form->kind = kind;
    form->sign = sign;
    return form;
}

static const pdi_form *known_form(const pdi_speech *speech, pdi_form_kind kind, uint32_t sign) {
    for (size_t i = 0; i < speech->forms.count; i++)
        if (speech->forms.at[i].kind == kind && speech->forms.at[i].sign == sign) return &speech->forms.at[i];
    return NULL;
}

static uint64_t hash_of(pdi_str s) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < s.n; i++) hash = (hash ^ (unsigned char)s.s[i]) * 1099511628211u;
    return hash;
}

/* Whether what is said follows a label that stands alone. (綾部委員) between bullets ends the one before. */
static bool words_follow(const pdi_reader *r, const pdi_speech *speech, const pdi_utterance *u, uint32_t line,
                         uint32_t last) {
    if (line >= last) return false;
    if (u->kind == PDI_FORM_BRACKET && u->sign == '(' && !speech->labels_lead) {
        const pdi_opening o = pdi_opening_read(r, line);
        if (o.count) return false;
    }
    return pdi_is_prose(r, line) || r->flow->lines[line].width > 50;
}

/* Whether the line is a bullet as the one below a label is. */
static bool same_bullet(const pdi_opening *a, const pdi_mark *bullet) {
    const pdi_mark *mark = pdi_opening_has(a, PDI_MARK_BULLET);
    return mark && mark->sign == bullet->sign;
}

/* Whether the first label in brackets that stands alone heads the bullets below it: no such bullet stands above it, be
 * it with paragraphs that carry it on. Labels below bullets tell who said the one above. */
static bool first_label_leads(pdi_reader *r, uint32_t first, uint32_t last) {
    pdi_str label;
    pdi_person person;
    pdi_likely likely;
    for (uint32_t i = first; i + 1 < last; i++) {
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        if (text.s[0] != '(' || pdi_bracketed_label(r, text, &label, &person, &likely) != text.n) continue;
        if (likely < PDI_CERTAIN) continue;
        const pdi_opening below = pdi_opening_read(r, i + 1);
        const pdi_mark *bullet = pdi_opening_has(&below, PDI_MARK_BULLET);
        if (!bullet) return false;
        while (i-- > first) {
            const pdi_opening above = pdi_opening_read(r, i);
            if (above.count) return !same_bullet(&above, bullet);
        }
        return true;
    }
    return false;
}

/* Whether labels in brackets that stand alone end what stands above them: right below it, and with a blank line behind
 * them, where those that lead stand right above. */
static bool labels_close(pdi_reader *r, uint32_t first, uint32_t last) {
    enum { LEAST = 2 };
    uint32_t close = 0, lead = 0;
    pdi_str label;
    pdi_person person;
    pdi_likely likely;
    for (uint32_t i = first + 1; i < last; i++) {
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        const size_t extent = text.s[0] == '(' ? pdi_bracketed_label(r, text, &label, &person, &likely) : 0;
        if (!extent || likely < PDI_CERTAIN) continue;
        if (extent < text.n) { /* (事務局)…: what is said stands behind it */
            lead++;
            continue;
        }
        const bool above = !r->flow->lines[i].blanks_before &&
                           pdi_ends_sentence(pdi_line_text(r->flow, &r->flow->lines[i - 1])),
                   below = i + 1 < last && !r->flow->lines[i + 1].blanks_before;
        close += above && !below;
        lead += !above;
    }
    return close >= LEAST && close > lead * 3;
}

/* ＜典礼＞ alone on a line, in brackets that are not round, and prose below it: no word that heads a part of the
 * minutes. */
static bool stands_above_prose(const pdi_reader *r, uint32_t line, const pdi_utterance *u) {
    return u->kind == PDI_FORM_BRACKET && u->sign != '(' && !u->text.n && line + 1 < r->flow->count &&
           pdi_is_prose(r, line + 1) && !pdi_lookup(r->k, PDI_TABLE_headings, u->label);
}

/* A short word that stands where labels do at the head of a line, in any of the shapes that a sign tells: 機構：…,
 * 法人）…, 【悠然会】…. False where there is none, or nothing is said behind it or,
 * for brackets alone on their line, below. */
static bool word_at_head(const pdi_reader *r, uint32_t line, pdi_utterance *u) {
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    pdi_str inner;
    uint32_t sign = 0;
    const size_t extent = pdi_bracket_at(text, &inner, &sign);
    const char *colon = extent ? NULL : colon_in(text), *closing = extent || colon ? NULL : pdi_label_close(text);
    if (!extent && !colon && !closing) return false;
    *u = (pdi_utterance){.kind = extent  ? PDI_FORM_BRACKET
                                 : colon ? PDI_FORM_COLON
                                         : PDI_FORM_CLOSED,
                         .sign = sign,
                         .label = extent ? inner : pdi_trim(pdi_between(text.s, colon ? colon : closing)),
                         .likely = PDI_LIKELY};
    u->text = extent ? after_label(pdi_skip(text, extent))
                     : pdi_trim(pdi_between((colon ? colon : closing) + 1, pdi_end(text)));
    return (u->text.n > 0 || stands_above_prose(r, line, u)) && is_bare_word(u->label);
}

/* Where a word stands among those seen; their count where it does not. */
static size_t seen_at(const pdi_speech *speech, const pdi_utterance *u) {
    size_t i = 0;
    while (i < speech->words.count && !(speech->words.at[i].kind == u->kind && speech->words.at[i].sign == u->sign &&
                                        pdi_eq(speech->words.at[i].word, u->label)))
        i++;
    return i;
}

/* Counts a sentence that such a word leads; there may be too many of them. */
static bool note_word(pdi_reader *r, pdi_speech *speech, uint32_t line) {
    enum { WORDS_MAX = 16, SPEECH = 90 }; /* bytes that are a sentence though a line ends before its stop */
    pdi_utterance u;
    if (!word_at_head(r, line, &u) || !(!u.text.n || pdi_is_prose(r, line) || u.text.n > SPEECH)) return false;
    const size_t at = seen_at(speech, &u);
    if (at == WORDS_MAX) return false;
    if (at == speech->words.count)
        *PDI_PUSH(&r->job->scratch, &speech->words) = (pdi_seen_word){u.label, u.kind, u.sign, 0};
    speech->words.at[at].count++;
    return true;
}

/* …である。（大学）: counts the word in the bracket that closes a line behind its last sentence. */
static void note_signature(pdi_reader *r, pdi_speech *speech, pdi_str text) {
    enum { WORDS_MAX = 16, WORD_MAX = 24 };
    if (text.n < 12 || text.s[text.n - 1] != ')') return;
    size_t open = text.n - 1;
    while (open > 0 && text.s[open] != '(' && text.n - open <= WORD_MAX + 2) open--;
    if (text.s[open] != '(' || !pdi_ends(pdi_trim(pdi_cut(text, open)), PDI_LIT("。"))) return;
    const pdi_utterance u = {.kind = PDI_FORM_SIGNED, .label = pdi_slice(text.s + open + 1, text.n - open - 2)};
    if (!is_bare_word(u.label)) return;
    const size_t at = seen_at(speech, &u);
    if (at == WORDS_MAX) return;
    if (at == speech->words.count) *PDI_PUSH(&r->job->scratch, &speech->words) = (pdi_seen_word){u.label, u.kind, 0, 0};
    speech->words.at[at].count++;
}

bool pdi_speech_signs(const pdi_speech *speech, pdi_str word) {
    enum { LEAST = 3 };
    const pdi_utterance u = {.kind = PDI_FORM_SIGNED, .label = word};
    const size_t at = speech ? seen_at(speech, &u) : 0;
    return speech && at < speech->words.count && speech->words.at[at].count >= LEAST;
}

/* Keeps a label that may tell of a surname which lists of people need: see heard.c. */
static void note_speaker(pdi_reader *r, pdi_speech *speech, const pdi_utterance *u) {
    enum { SPEAKERS_MAX = 64 };
    const bool named = u->person.name.n && !u->person.full_name && (u->person.role.n || u->person.position.n);
    const bool title = !u->person.name.n && u->person.position.n && !u->person.affiliation.n;
    if ((!named && !title) || speech->speakers.count == SPEAKERS_MAX) return;
    for (size_t i = 0; i < speech->speakers.count; i++)
        if (pdi_eq(speech->speakers.at[i].label, u->label)) return;
    *PDI_PUSH(&r->job->scratch, &speech->speakers) = *u;
}

static void count_line(pdi_reader *r, pdi_speech *speech, uint32_t line, uint32_t last) {
    pdi_utterance u;
    if (!read_shape(r, line, &u)) {
        speech->shapeless[line - speech->first] = !note_word(r, speech, line);
        return;
    }
    if (pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[line]))) return;
    pdi_form *form = form_of(r, speech, u.kind, u.sign);
    form->total++;
    if (u.likely < PDI_LIKELY) {
        form->plain += pdi_is_prose(r, line);
        note_word(r, speech, line);
        return;
    }
    note_speaker(r, speech, &u);
    form->strong++;
    form->certain += u.likely == PDI_CERTAIN;
    form->prose += u.text.n ? pdi_is_prose(r, line) || u.text.n > 30 : words_follow(r, speech, &u, line + 1, last);
    const uint64_t hash = hash_of(u.label);
    if (form->strong == 1)
        form->first_label = hash;
    else
        form->differ = form->differ || hash != form->first_label;
}

/* 「○」は委員からの発言: behind the quotation mark that a sign stands in. */
static pdi_str behind_quote(pdi_str rest) {
    rest = pdi_trim(rest);
    return pdi_starts(rest, PDI_LIT("」")) ? pdi_trim(pdi_skip(rest, 3)) : rest;
}

/* A role or a kind of people at the head of text: the length of its word, 0 for none. */
static size_t role_length(const pdi_reader *r, pdi_str text) {
    size_t length;
    if (pdi_lookup_prefix(r->k, PDI_TABLE_roles, text, &length)) return length;
    return pdi_lookup_prefix(r->k, PDI_TABLE_groups, text, &length) ? length : 0;
}

/* ○:委員, ●事務局: what stands behind the sign. */
static pdi_str behind_sign(pdi_str text, size_t sign) {
    const pdi_str word = pdi_trim(pdi_skip(text, sign));
    return word.n && (word.s[0] == ':' || word.s[0] == '=') ? pdi_trim(pdi_skip(word, 1)) : word;
}

/* 凡例, 発言者:, 以下、: what may lead a legend in; what stands behind it. */
static pdi_str behind_lead_in(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("凡例"), PDI_CONST("発言者"), PDI_CONST("発言"),
                                    PDI_CONST("以下"), PDI_CONST("記号"),   PDI_CONST("※")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_starts(text, WORDS[i])) text = pdi_trim(pdi_skip(text, WORDS[i].n));
    if (text.n && text.s[0] == ':') return pdi_trim(pdi_skip(text, 1));
    return pdi_starts(text, PDI_LIT("、")) ? pdi_trim(pdi_skip(text, PDI_LIT("、").n)) : text;
}

/* One sign and whom it stands for; what follows it, behind a comma or a gap, is put into *rest. */
static pdi_str pair_of_legend(pdi_str text, size_t sign, pdi_str *rest) {
    static const pdi_str COMMA = PDI_CONST("、");
    const pdi_str word = behind_sign(text, sign);
    const char *comma = pdi_find(word, COMMA), *gap = pdi_find_gap(word);
    if (gap && (!comma || gap < comma)) {
        *rest = pdi_trim(pdi_between(gap, pdi_end(word)));
        return pdi_between(word.s, gap);
    }
    *rest = comma ? pdi_trim(pdi_between(comma + COMMA.n, pdi_end(word))) : PDI_NONE;
    return comma ? pdi_trim(pdi_between(word.s, comma)) : word;
}

/* ◎委員長、○委員、△関係官庁等: whether text is nothing but signs and whom they stand for, at least two of them. */
static bool is_bare_legend(const pdi_reader *r, pdi_str text) {
    enum { PAIRS_MIN = 2, TAIL_MAX = 9 };
    size_t pairs = 0, length;
    pdi_str rest = text;
    while (rest.n) {
        pdi_utf8_at(rest.s, pdi_end(rest), &length);
        if (!pdi_entry_is(pdi_lookup(r->k, PDI_TABLE_marks, pdi_cut(rest, length)), 1, "speech")) break;
        const pdi_str one = pair_of_legend(rest, length, &rest);
        const size_t role = role_length(r, one);
        if (!role || one.n > role + TAIL_MAX) return false;
        pairs++;
    }
    return pairs >= PAIRS_MIN && !rest.n;
}

/* （◎委員長、○委員、△関係官庁等、□事務局）: without a word between sign and role, such a bracket is a legend if it
 * holds nothing else but what leads it in, and such a line if something does. n == 0 where text has none. */
static pdi_str bare_legend(const pdi_reader *r, pdi_str text) {
    const pdi_str led = behind_lead_in(text);
    if (led.s != text.s && led.n && is_bare_legend(r, led)) return led;
    for (const char *open = pdi_find(text, PDI_LIT("(")); open;
         open = memchr(open + 1, '(', (size_t)(pdi_end(text) - open - 1))) {
        const size_t extent = pdi_bracket_extent(pdi_between(open, pdi_end(text)));
        const pdi_str inside = extent > 2 ? behind_lead_in(pdi_trim(pdi_slice(open + 1, extent - 2))) : PDI_NONE;
        if (inside.n && is_bare_legend(r, inside)) return inside;
    }
    return PDI_NONE;
}

bool pdi_speech_is_bare_legend(const pdi_reader *r, pdi_str text) { return bare_legend(r, text).n > 0; }

static void add_legend(pdi_reader *r, pdi_speech *speech, uint32_t sign, pdi_str word) {
    for (size_t i = 0; i < speech->legends.count; i++)
        if (speech->legends.at[i].sign == sign && pdi_eq(speech->legends.at[i].word, word)) return;
    pdi_legend *legend = PDI_PUSH(&r->job->scratch, &speech->legends);
    legend->sign = sign;
    legend->word = word;
}

static void read_bare_legend(pdi_reader *r, pdi_speech *speech, pdi_str text) {
    size_t length;
    for (pdi_str rest = bare_legend(r, text); rest.n;) {
        const uint32_t sign = pdi_utf8_at(rest.s, pdi_end(rest), &length);
        const pdi_str word = pair_of_legend(rest, length, &rest);
        add_legend(r, speech, sign, word);
    }
}

/* `◎は委員長、○は委員、●は事務局の発言`: what the signs mean. */
static void read_legend(pdi_reader *r, pdi_speech *speech, pdi_str text) {
    size_t length, word;
    read_bare_legend(r, speech, text);
    for (const char *s = text.s;
         (s = pdi_find_beginning(r->k, PDI_TABLE_marks, pdi_between(s, pdi_end(text)))) < pdi_end(text); s += length) {
        const uint32_t sign = pdi_utf8_at(s, pdi_end(text), &length);
        const pdi_entry *e = sign >= 0x2000 ? pdi_lookup(r->k, PDI_TABLE_marks, pdi_slice(s, length)) : NULL;
        if (!e || !pdi_entry_is(e, 1, "speech")) continue;
        pdi_str rest = behind_quote(pdi_between(s + length, pdi_end(text)));
        if (pdi_starts(rest, PDI_LIT("印は")))
            rest = pdi_skip(rest, 6);
        else if (pdi_starts(rest, PDI_LIT("は")))
            rest = pdi_skip(rest, 3);
        else if (rest.n && (rest.s[0] == ':' || rest.s[0] == '='))
            rest = pdi_skip(rest, 1);
        else if (pdi_starts(rest, PDI_LIT("・・・")))
            rest = pdi_skip(rest, 9);
        else if (pdi_starts(rest, PDI_LIT("...")))
            rest = pdi_skip(rest, 3);
        else
            continue;
        rest = pdi_trim(rest);
        word = role_length(r, rest);
        if (word) add_legend(r, speech, sign, pdi_cut(rest, word));
    }
}

/* Where the first sign stands in a word that may open speech; the word's end where none does. */
static const char *find_speech_sign(const pdi_knowledge *k, pdi_str word) {
    size_t length;
    for (const char *s = word.s; s < pdi_end(word); s += length) {
        const uint32_t c = pdi_utf8_at(s, pdi_end(word), &length);
        if (c >= 0x2000 && pdi_entry_is(pdi_lookup(k, PDI_TABLE_marks, pdi_slice(s, length)), 1, "speech")) return s;
    }
    return pdi_end(word);
}

bool pdi_speech_turn_signs(const pdi_knowledge *k, pdi_str text, uint32_t *asks, uint32_t *answers) {
    enum { LONGEST = 300, WORD_MAX = 30 };
    static const pdi_str ASKED[] = {PDI_CONST("質問"), PDI_CONST("質疑"), PDI_CONST("意見"), PDI_CONST("問")},
                         ANSWERED[] = {PDI_CONST("回答"), PDI_CONST("答弁"), PDI_CONST("説明"), PDI_CONST("答")};
    size_t length;
    *asks = *answers = 0;
    if (text.n > LONGEST) return false;
    for (const char *s = text.s;
         (s = pdi_find_beginning(k, PDI_TABLE_marks, pdi_between(s, pdi_end(text)))) < pdi_end(text); s += length) {
        const uint32_t sign = pdi_utf8_at(s, pdi_end(text), &length);
        if (sign < 0x2000 || !pdi_entry_is(pdi_lookup(k, PDI_TABLE_marks, pdi_slice(s, length)), 1, "speech")) continue;
        pdi_str word = behind_quote(behind_sign(pdi_between(s, pdi_end(text)), length));
        if (pdi_starts(word, PDI_LIT("は"))) word = pdi_skip(word, 3);
        const char *end = word.s;
        while (end < pdi_end(word) && end < word.s + WORD_MAX && !pdi_is_gap(*end) && *end != ')' &&
               !pdi_starts(pdi_between(end, pdi_end(word)), PDI_LIT("、")))
            end++;
        word = pdi_between(word.s, end);
        const char *sign_behind = word.n ? find_speech_sign(k, word) : end; /* ○質問●回答 */
        word = pdi_between(word.s, sign_behind);
        if (pdi_ends_with_any(word, PDI_ANY(ANSWERED)))
            *answers = sign;
        else if (pdi_ends_with_any(word, PDI_ANY(ASKED)))
            *asks = sign;
    }
    return *asks && *answers && *asks != *answers;
}

/* The blocks of Unicode that have arrows: most characters are in none, and need not be looked up. */
static bool may_be_arrow(uint32_t sign) {
    return (sign >= 0x2190 && sign <= 0x21FF) || (sign >= 0x2794 && sign <= 0x27FF) ||
           (sign >= 0x2900 && sign <= 0x297F) || (sign >= 0x2B00 && sign <= 0x2BFF);
}

/* Whether what a sign means is told up to here: the end, a bracket's or the next one. */
static bool ends_meaning(pdi_str behind) {
    static const pdi_str NEXT[] = {PDI_CONST(")"), PDI_CONST(">"), PDI_CONST("、"), PDI_CONST(" "), PDI_CONST("＞")};
    return !behind.n || pdi_starts_with_any(behind, PDI_ANY(NEXT));
}

/* ⇒ 消防庁からの回答, →：事務局回答: who answers behind an arrow. */
static void read_arrow_legend(pdi_reader *r, pdi_speech *speech, pdi_str text) {
    enum { REACH = 75 };
    static const pdi_str JOINS[] = {PDI_CONST("印は"), PDI_CONST("は"), PDI_CONST(":"), PDI_CONST("=")},
                         ANSWERS[] = {PDI_CONST("からの回答"), PDI_CONST("による回答"), PDI_CONST("の回答"),
                                      PDI_CONST("回答"),       PDI_CONST("の発言"),     PDI_CONST("の説明")};
    size_t length, word;
    /* all arrows begin with one byte in UTF-8, and little else does */
    for (const char *s = text.s; s < pdi_end(text) && (s = memchr(s, 0xE2, (size_t)(pdi_end(text) - s))); s += length) {
        const uint32_t sign = pdi_utf8_at(s, pdi_end(text), &length);
        if (!may_be_arrow(sign) || !pdi_entry_is(pdi_lookup(r->k, PDI_TABLE_marks, pdi_slice(s, length)), 1, "arrow"))
            continue;
        pdi_str rest = behind_quote(pdi_cut(pdi_between(s + length, pdi_end(text)), REACH));
        bool joined = false;
        for (size_t i = 0; i < sizeof JOINS / sizeof *JOINS; i++)
            if (pdi_starts(rest, JOINS[i])) rest = pdi_trim(pdi_skip(rest, JOINS[i].n)), joined = true;
        static const pdi_str TO = PDI_CONST("に対する"); /* 発言に対する説明者等からの回答 */
        const char *to = pdi_find(pdi_cut(rest, 30), TO);
        if (to) rest = pdi_between(to + TO.n, pdi_end(rest));
        for (size_t i = 0; i < sizeof ANSWERS / sizeof *ANSWERS; i++) {
            const char *answer = pdi_find(rest, ANSWERS[i]);
            if (!answer || answer == rest.s) continue;
            const pdi_str who = pdi_trim(pdi_between(rest.s, answer)),
                          after = pdi_between(answer + ANSWERS[i].n, pdi_end(rest));
            const bool ends = ends_meaning(after) || pdi_starts(after, PDI_LIT("を")); /* の回答|を示す。 */
            const pdi_str one = pdi_ends(who, PDI_LIT("等")) ? pdi_cut(who, who.n - 3) : who; /* 説明者等 */
            const bool known = (pdi_lookup_prefix(r->k, PDI_TABLE_roles, one, &word) && word == one.n) ||
                               pdi_lookup(r->k, PDI_TABLE_groups, one) || pdi_is_organization(r->k, one);
            if (!ends || !known || pdi_find(who, PDI_LIT("。"))) break;
            *PDI_PUSH(&r->job->scratch, &speech->legends) = (pdi_legend){sign, who, true};
            return;
        }
        /* →は事務局 */
        if (joined && pdi_lookup_prefix(r->k, PDI_TABLE_roles, rest, &word) && ends_meaning(pdi_skip(rest, word))) {
            *PDI_PUSH(&r->job->scratch, &speech->legends) = (pdi_legend){sign, pdi_cut(rest, word), true};
            return;
        }
    }
}

pdi_str pdi_speech_behind_arrow(const pdi_speech *speech, uint32_t sign) {
    for (size_t i = 0; i < speech->legends.count; i++)
        if (speech->legends.at[i].arrow && speech->legends.at[i].sign == sign) return speech->legends.at[i].word;
    return PDI_NONE;
}

/* Forms in which no sign tells a label from other words. */
static bool stands_bare(const pdi_form *f) {
    return f->kind == PDI_FORM_GAP || f->kind == PDI_FORM_ALONE || (f->kind == PDI_FORM_GLUED && f->sign == 0);
}

static void accept(pdi_speech *speech) {
    uint32_t most = 0;
    for (size_t i = 0; i < speech->forms.count; i++) {
        pdi_form *f = &speech->forms.at[i];
        if (stands_bare(f)) continue;
        if (f->kind == PDI_FORM_BRACKET && f->sign == '(' && speech->labels_close)
            f->accepted = false;
        else if (f->kind == PDI_FORM_GLUED)
            f->accepted = f->certain >= 3 && f->differ && f->prose * 3 >= f->strong * 2;
        else if (f->kind == PDI_FORM_SYMBOL)
            f->accepted = (f->strong >= 2 && f->strong * 2 >= f->total && f->prose * 2 >= f->strong) ||
                          (f->strong >= 1 && f->strong == f->total && f->prose) ||
                          (f->certain >= 4 && f->prose * 2 >= f->strong && f->strong * 4 >= f->total);
        else
            f->accepted =
                ((f->strong >= 2 && f->strong * 2 >= f->total) || (f->certain >= 3 && f->strong * 3 >= f->total)) &&
                f->prose * 2 >= f->strong;
        if (f->accepted && f->strong > most) most = f->strong;
    }
    for (size_t i = 0; i < speech->forms.count; i++) {
        pdi_form *f = &speech->forms.at[i];
        if (!stands_bare(f)) continue;
        f->accepted =
            f->certain >= 2 && (f->differ || f->certain >= 4) && f->prose * 3 >= f->strong * 2 && f->strong * 3 >= most;
        if (f->accepted && f->strong > most) most = f->strong;
    }
    for (size_t i = 0; i < speech->forms.count; i++) {
        const pdi_form *f = &speech->forms.at[i];
        speech->any = speech->any || f->accepted;
        if (f->accepted && f->kind == PDI_FORM_BRACKET && f->strong == most) speech->bracket_sign = f->sign;
    }
}

/* A bit for the letter that stands between a bullet and a space: • Ａ　…; 0 for none. */
static uint32_t letter_bit(const pdi_opening *o) {
    const pdi_str body = o->body;
    if (o->mark[o->count - 1].kind != PDI_MARK_BULLET || body.n < 6 || body.s[0] < 'A' || body.s[0] > 'Z') return 0;
    return body.s[1] == ' ' && (unsigned char)body.s[2] >= 0x80 ? 1u << (body.s[0] - 'A') : 0;
}

/* (回答), 【答】, ≪回答1≫: in brackets of their own; (A) may be a speaker without a name. */
static bool tells_answer(pdi_str mark) {
    static const pdi_str CLOSES[] = {PDI_CONST(")"),  PDI_CONST("】"), PDI_CONST("≫"), PDI_CONST("》"),
                                     PDI_CONST("〉"), PDI_CONST(">"),  PDI_CONST("]"), PDI_CONST("〕")};
    return pdi_ends_with_any(mark, PDI_ANY(CLOSES)) && pdi_find(mark, PDI_LIT("答"));
}

void pdi_speech_learn(pdi_reader *r, pdi_speech *speech, uint32_t first, uint32_t last) {
    uint32_t questions = 0, answers = 0, told_answers = 0; /* (回答): in brackets of their own */
    bool letters = false;
    uint32_t bullet_letters = 0, again = 0;
    pdi_str mark, rest;
    speech->first = first;
    speech->last = last;
    speech->labels_lead = first_label_leads(r, first, last);
    speech->labels_close = labels_close(r, first, last);
    speech->shapeless = PDI_NEW_ARRAY(&r->job->scratch, uint8_t, last - first);
    enum { ABOVE = 8 }; /* a legend may end the list of who attended */
    for (uint32_t i = first > ABOVE ? first - ABOVE : 0; i < first; i++)
        if (pdi_is_legend_of_signs(r->k, pdi_line_text(r->flow, &r->flow->lines[i]))) {
            read_legend(r, speech, pdi_line_text(r->flow, &r->flow->lines[i]));
            read_arrow_legend(r, speech, pdi_line_text(r->flow, &r->flow->lines[i]));
        }
    for (uint32_t i = first; i < last; i++) {
        const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[i]);
        const pdi_turn turn = pdi_turn_read(r, i, &mark, &rest);
        note_signature(r, speech, text);
        /* （Ａ） may be a speaker without a name as well as an answer: other letters beside Ａ and Ｑ tell. */
        const pdi_opening o = pdi_opening_read(r, i);
        const bool letter = o.count && is_letter_label(&o.mark[o.count - 1]);
        const uint32_t bit = o.count ? letter_bit(&o) : 0;
        again |= bullet_letters & bit;
        bullet_letters |= bit;
        letters = letters || (letter && o.mark[o.count - 1].label.s[1] != 'A' && o.mark[o.count - 1].label.s[1] != 'Q');
        questions += turn == PDI_TURN_QUESTION;
        answers += turn == PDI_TURN_ANSWER;
        told_answers += turn == PDI_TURN_ANSWER && rest.n && tells_answer(mark);
        if (turn == PDI_TURN_NONE || letter) count_line(r, speech, i, last);
        uint32_t asks, replies;
        const bool bracketed = pdi_ends(text, PDI_LIT(")")) || pdi_find(pdi_cut(text, 30), PDI_LIT("凡例"));
        if (!speech->answers && bracketed && pdi_speech_turn_signs(r->k, text, &asks, &replies))
            speech->answers = replies;
        if (i < first + 40 && text.n < 300) {
            read_legend(r, speech, text);
            read_arrow_legend(r, speech, text);
        }
    }
    /* grades are told once each (Ａ　達成した。); who speaks, again and again */
    speech->letters = (bullet_letters & (bullet_letters - 1)) != 0 && again;
    /* who asks may be told by a label instead: (委員)… | (回答)… */
    speech->questions = answers > 0 && !letters && (questions > 0 || told_answers > 1);
    /* A legend counts only if its signs do open lines and carry no labels of their own. */
    size_t kept = 0;
    bool signs = false; /* arrows answer; they open nobody's speech */
    for (size_t i = 0; i < speech->legends.count; i++) {
        const pdi_form *f = known_form(speech, PDI_FORM_SYMBOL, speech->legends.at[i].sign);
        if (speech->legends.at[i].arrow) {
            speech->legends.at[kept++] = speech->legends.at[i];
            continue;
        }
        if (f && f->total >= 1 && f->strong * 2 < f->total)
            speech->legends.at[kept++] = speech->legends.at[i], signs = true;
    }
    speech->legends.count = kept;
    accept(speech);
    speech->any = speech->any || signs;
}

static bool is_known_name(const pdi_speech *speech, pdi_str name) {
    for (size_t i = 0; i < speech->names.count; i++)
        if (pdi_eq(speech->names.at[i], name)) return true;
    return false;
}

/* Whether a line is somebody's name alone, or begins with it and a gap, and what may be their words follows. */
static bool name_leads(const pdi_reader *r, uint32_t line, pdi_form_kind kind, pdi_utterance *u) {
    if (!read_shape(r, line, u) || u->kind != kind || u->likely != PDI_LIKELY || !u->person.name.s) return false;
    if (kind == PDI_FORM_GAP) return pdi_is_prose(r, line);
    return line + 1 < r->flow->count && pdi_is_prose(r, line + 1);
}

/* Accepts a form for the names of listed people, where they lead most of its lines. */
static void accept_names(pdi_reader *r, pdi_speech *speech, struct pdoc_session *session, pdi_form *form) {
    enum { LEAST = 3, NAMES_MAX = 64 };
    pdi_utterance u;
    uint32_t lines = 0;
    size_t names = 0;
    for (uint32_t i = speech->first; i < speech->last; i++) {
        if (speech->shapeless[i - speech->first] || !name_leads(r, i, form->kind, &u)) continue;
        const bool known = is_known_name(speech, u.label);
        if (!known && !pdi_resolve(r, r->people, session, u.label, false).attendee) continue;
        lines++;
        names += !known;
        if (!known && speech->names.count < NAMES_MAX) *PDI_PUSH(&r->job->scratch, &speech->names) = u.label;
    }
    form->by_list = lines >= LEAST && names > 1 && lines * 2 >= form->strong;
    form->accepted = form->by_list;
    speech->any = speech->any || form->accepted;
}

void pdi_speech_learn_names(pdi_reader *r, pdi_speech *speech, struct pdoc_session *session) {
    enum { LEAST = 3 };
    uint32_t most = 0; /* as accept() asks of forms in which no sign tells */
    for (size_t i = 0; i < speech->forms.count; i++)
        if (speech->forms.at[i].accepted && speech->forms.at[i].strong > most) most = speech->forms.at[i].strong;
    for (size_t i = 0; i < speech->forms.count; i++) {
        pdi_form *form = &speech->forms.at[i];
        if (form->strong * 3 < most) continue;
        if ((form->kind == PDI_FORM_GAP || form->kind == PDI_FORM_ALONE) && !form->accepted && form->strong >= LEAST)
            accept_names(r, speech, session, form);
    }
}

static bool legend_read(const pdi_reader *r, const pdi_speech *speech, uint32_t line, pdi_utterance *u) {
    const pdi_opening o = pdi_opening_read(r, line);
    const pdi_mark *symbol = pdi_opening_has(&o, PDI_MARK_SYMBOL);
    for (size_t i = 0; symbol && i < speech->legends.count; i++) {
        if (speech->legends.at[i].sign != symbol->sign) continue;
        *u = (pdi_utterance){.kind = PDI_FORM_LEGEND,
                             .sign = symbol->sign,
                             .label = speech->legends.at[i].word,
                             .text = o.body,
                             .likely = PDI_CERTAIN};
        return true;
    }
    return false;
}

/* 策定支援業者：…: the group of the list that stands below 【策定支援業者】 may speak as one. */
static bool heads_a_group(pdi_reader *r, pdi_str word) {
    enum { GROUPS_MAX = 64 };
    const pdi_str squeezed = pdi_squeeze(r, word);
    for (size_t i = 0; r->people && i < r->people->groups.count && i < GROUPS_MAX; i++)
        if (pdi_eq(r->people->groups.at[i], squeezed)) return true;
    return false;
}

/* Where labels stand before colons, a word that leads several sentences so is one, too: 機構：…; likewise in brackets.
 */
static bool read_seen_word(pdi_reader *r, const pdi_speech *speech, uint32_t line, pdi_utterance *u) {
    if (!speech->words.count || !word_at_head(r, line, u)) return false;
    const pdi_form *form = known_form(speech, u->kind, u->sign);
    if (!form || !form->accepted) return false;
    const size_t at = seen_at(speech, u);
    return at < speech->words.count && (speech->words.at[at].count >= 2 || heads_a_group(r, u->label));
}

/* 林同窓会会長, and what they say below it, far to the right: a label that is longer than the column of the labels,
 * whose others stand beside what is said. */
static bool fills_column(const pdi_reader *r, const pdi_speech *speech, uint32_t line, const pdi_utterance *u) {
    enum { FAR = 8 };
    const pdi_form *beside = known_form(speech, PDI_FORM_GAP, 0);
    if (u->kind != PDI_FORM_ALONE || u->likely < PDI_LIKELY || !beside || !beside->accepted || line + 1 >= speech->last)
        return false;
    const pdi_line *own = &r->flow->lines[line], *below = own + 1;
    return !below->blanks_before && below->indent >= own->indent + FAR;
}

bool pdi_speech_accepts(const pdi_speech *speech, const pdi_utterance *u) {
    const pdi_form *form = known_form(speech, u->kind, u->sign);
    return form && form->accepted;
}

bool pdi_speech_read(pdi_reader *r, const pdi_speech *speech, uint32_t line, pdi_utterance *u) {
    if (!speech->any) return false;
    if (speech->legends.count && legend_read(r, speech, line, u)) return true;
    if (line >= speech->first && line < speech->last && speech->shapeless[line - speech->first]) return false;
    if (!read_shape(r, line, u)) return read_seen_word(r, speech, line, u);
    const pdi_form *form = known_form(speech, u->kind, u->sign);
    if (u->kind == PDI_FORM_COLON && u->text.n == 0 && u->likely >= PDI_LIKELY && (!form || !form->accepted)) {
        u->kind = PDI_FORM_ALONE; /* 事務局： on a line of its own, where others have no colon */
        form = known_form(speech, u->kind, u->sign);
    }
    if (!form || !form->accepted) return fills_column(r, speech, line, u);
    if (form->by_list && u->likely != PDI_CERTAIN) return is_known_name(speech, u->label);
    if (u->likely == PDI_UNLIKELY) return read_seen_word(r, speech, line, u);
    if (u->likely == PDI_POSSIBLE) {
        /* 【大学】…: somebody's name for all that the word tells, and it leads more than one sentence */
        pdi_utterance seen;
        if (u->kind == PDI_FORM_BRACKET && u->sign != '(' && read_seen_word(r, speech, line, &seen)) {
            *u = seen;
            return true;
        }
        /* A heading is followed by nothing on its line, a speaker's name by what is said. */
        if (u->kind == PDI_FORM_GAP || u->kind == PDI_FORM_ALONE || u->kind == PDI_FORM_CLOSED) return false;
        if (u->text.n == 0 && u->kind == PDI_FORM_SYMBOL) return false;
        if (u->kind != PDI_FORM_SYMBOL &&
            !(u->text.n ? pdi_is_prose(r, line) : line + 1 < r->flow->count && pdi_is_prose(r, line + 1)))
            return false;
    }
    /* （国土交通省） in a bracket at the head of a sentence of a speech is no new speaker unless speech follows. */
    if (u->kind == PDI_FORM_COLON && u->likely < PDI_LIKELY) return read_seen_word(r, speech, line, u);
    if (u->kind == PDI_FORM_GAP && u->likely < PDI_LIKELY) return false;
    return true;
}

bool pdi_speech_sign_is_bullet(const pdi_speech *speech, uint32_t sign) {
    const pdi_form *f = known_form(speech, PDI_FORM_SYMBOL, sign);
    return f && !f->accepted && f->plain * 2 >= f->total;
}

/* ---- 問 and 答 ---- */

static size_t turn_word(pdi_str s, pdi_turn *turn) {
    static const struct {
        pdi_str word;
        pdi_turn turn;
    } WORDS[] = {{PDI_CONST("質問"), PDI_TURN_QUESTION},  {PDI_CONST("回答"), PDI_TURN_ANSWER},
                 {PDI_CONST("質疑"), PDI_TURN_QUESTION},  {PDI_CONST("答弁"), PDI_TURN_ANSWER},
                 {PDI_CONST("問"), PDI_TURN_QUESTION},    {PDI_CONST("答"), PDI_TURN_ANSWER},
                 {PDI_CONST("Q"), PDI_TURN_QUESTION},     {PDI_CONST("A"), PDI_TURN_ANSWER},
                 {PDI_CONST("C:"), PDI_TURN_STATEMENT}, /* a comment */
                 {PDI_CONST("意見"), PDI_TURN_STATEMENT}, {PDI_CONST("要望"), PDI_TURN_STATEMENT}};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_starts(s, WORDS[i].word)) {
            *turn = WORDS[i].turn;
            return WORDS[i].word.n;
        }
    return 0;
}

pdi_turn pdi_turn_read(const pdi_reader *r, uint32_t line, pdi_str *mark, pdi_str *rest) {
    pdi_turn turn = PDI_TURN_NONE;
    pdi_str s = pdi_line_text(r->flow, &r->flow->lines[line]);
    const char *start = s.s;
    /* A bullet or symbol may stand before it: ○Ｑ, ・問1 */
    const pdi_opening o = pdi_opening_read(r, line);
    if (o.count && (o.mark[0].kind == PDI_MARK_BULLET || o.mark[0].kind == PDI_MARK_SYMBOL))
        s = pdi_skip(s, o.mark[0].length), start = s.s;
    size_t length = 0; /* 【問】, (答), ≪意見1≫ */
    const uint32_t first = s.n ? pdi_utf8_at(s.s, pdi_end(s), &length) : 0,
                   close = first == 0x300C || first == 0x300E ? 0 : pdi_closing_of(first);
    if (close) s = pdi_skip(s, length);
    const size_t n = turn_word(s, &turn);
    if (!n) return PDI_TURN_NONE;
    s = pdi_skip(s, n);
    size_t at = 0;
    while (at < s.n && ((s.s[at] >= '0' && s.s[at] <= '9') || (at > 0 && s.s[at] == '-'))) at++;
    const bool numbered = at > 0;
    s = pdi_skip(s, at);
    bool closed = false;
    if (close) {
        if (!s.n || pdi_utf8_at(s.s, pdi_end(s), &length) != close) return PDI_TURN_NONE;
        closed = true;
        s = pdi_skip(s, length);
    }
    bool separated = s.n == 0 || s.s[-1] == ':';
    while (s.n && (s.s[0] == ' ' || s.s[0] == '.' || s.s[0] == ':' || s.s[0] == ')' || s.s[0] == '\t'))
        s = pdi_skip(s, 1), separated = true;
    if (!separated && pdi_starts(s, PDI_LIT("、"))) s = pdi_skip(s, 3), separated = true;
    if (!numbered && !closed && !separated && !pdi_starts(s, PDI_LIT("("))) return PDI_TURN_NONE;
    if (!numbered && !closed && s.n == 0) return PDI_TURN_NONE;
    const bool comment = pdi_ends(pdi_between(start, s.s), PDI_LIT(":")) && *start == 'C';
    if (turn == PDI_TURN_STATEMENT && !closed && !comment)
        return PDI_TURN_NONE; /* 意見 may begin a sentence, or head a list */
    *mark = pdi_trim(pdi_between(start, s.s));
    *rest = s;
    return turn;
}
