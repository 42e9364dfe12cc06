/* People: attendees wherever their names stand, and names that nobody lists before a title or an honorific.
 *
 * One walk over the text. Where a character may begin the name of an attendee, the names are looked for from there to
 * the right, and what follows tells whether somebody is meant: a title, an honorific, the place itself. Where a run of
 * letters ends in a title, a surname of the tables is looked for before it. */
#include "extract/finders.h"
#include "extract/people.h"

#include "minutes/person.h"
#include "minutes/post.h"
#include "minutes/row.h"
#include "minutes/titled.h"

#include <stdlib.h>

enum {
    TITLE_MAX = 120, /* bytes that a title may have behind a name: a unit and a post */
    RUN_MAX = 150    /* bytes of a run that are looked at before its end */
};

/* What a character is. */
enum { LETTER = 1, HAN = 2, KATAKANA = 4, LATIN = 8 };

/* A part of the text in which a certain attendee is meant, if a name there can be theirs. */
typedef struct place {
    uint32_t from, to;
    const pdi_attendee *attendee; /* of an entry of the list */
    const pdoc_remark *remark;    /* of a speaker's label */
} place;

typedef struct places {
    PDI_LIST(place) list;
    size_t next; /* those before it end before where the walk is */
} places;

typedef struct finder {
    pdi_view *view;
    const pdi_knowledge *k;
    pdi_str text;
    pdi_people *people;
    places entries, labels;
    pdi_characters names;        /* with which the name of an attendee may begin */
    bool names_outside;          /* one may begin with what is no letter, outside of all runs */
    size_t runs;                 /* how many there were so far */
    const pdi_attendee *speaker; /* whose label came last */
    const char *done;            /* what stands before it has been told */
    const char *run;             /* where the run of letters begins that the walk is in; NULL: in none */
    const char *last_run;        /* the run before it */
    const char *last_run_end;
} finder;

/* ---- characters ---- */

static unsigned kind_of(uint32_t code) {
    switch (pdi_script_of(code)) {
    case PDI_HAN:
        return LETTER | HAN;
    case PDI_KATAKANA:
        return LETTER | KATAKANA;
    case PDI_LATIN:
    case PDI_DIGIT:
        return LETTER | LATIN;
    default:
        return code == 0x30FB ? LETTER : 0; /* ・ of 障害児・発達障害者支援室長 */
    }
}

static unsigned kind_before(finder *f, const char *s) {
    size_t step;
    return s > f->text.s ? kind_of(pdi_utf8_before(f->text.s, s, &step)) : 0;
}

static unsigned kind_at(finder *f, const char *s) {
    size_t step;
    return s < pdi_end(f->text) ? kind_of(pdi_utf8_at(s, pdi_end(f->text), &step)) : 0;
}

/* The letters that text begins with, no more than a title may have. */
static pdi_str letters_at(pdi_str text) {
    const char *to = text.s, *end = pdi_end(text);
    size_t step;
    while (to < end && to - text.s < TITLE_MAX && kind_of(pdi_utf8_at(to, end, &step)) & LETTER) to += step;
    return pdi_between(text.s, to);
}

static pdi_str rest_from(const finder *f, const char *s) { return pdi_between(s, pdi_end(f->text)); }

static bool starts_with_any(pdi_str s, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_starts(s, pdi_string(words[i]))) return true;
    return false;
}

/* ---- titles ---- */

static size_t honorific_at(const pdi_knowledge *k, pdi_str text) {
    return pdi_begins_with_phrase(k, PDI_USE_honorific, text, SIZE_MAX);
}

static size_t honorific_before(const pdi_knowledge *k, pdi_str text) {
    return pdi_ends_with_phrase(k, PDI_USE_honorific, text, SIZE_MAX);
}

/* Without 代理 of 構成員代理, who came for a member: the title is 構成員. */
static pdi_str without_proxy(const pdi_knowledge *k, pdi_str letters) {
    static const pdi_str proxy = PDI_CONST("代理");
    const pdi_entry *role = pdi_ends(letters, proxy) ? pdi_lookup_suffix(k, PDI_TABLE_roles, letters, NULL) : NULL;
    return role && pdi_entry_is(role, 2, "proxy") ? pdi_cut(letters, letters.n - proxy.n) : letters;
}

/* The length of the longest role or post that letters end with. */
static size_t title_before(const pdi_knowledge *k, pdi_str letters) {
    size_t role = 0, post = 0;
    if (!pdi_lookup_suffix(k, PDI_TABLE_roles, letters, &role)) role = 0;
    if (!pdi_lookup_suffix(k, PDI_TABLE_posts, letters, &post)) post = 0;
    return role > post ? role : post;
}

/* Whether letters begin as a title does: with a role, a post, or a word that begins units. */
static bool begins_title(const pdi_knowledge *k, pdi_str letters) {
    return pdi_lookup_prefix(k, PDI_TABLE_roles, letters, NULL) ||
           pdi_lookup_prefix(k, PDI_TABLE_posts, letters, NULL) || pdi_lookup_prefix(k, PDI_TABLE_units, letters, NULL);
}

/* Letters with which a title goes on to be another word: 委員|会, 会長|室, 氏|名, 議員|連盟. */
static bool goes_on(pdi_str rest) {
    static const char *const on[] = {"会", "室", "局", "課", "部", "長",   "職",   "制",   "付",   "団",  "級",
                                     "側", "席", "数", "間", "名", "連盟", "立法", "報酬", "定数", "選挙"};
    return starts_with_any(rest, on, sizeof on / sizeof *on);
}

/* The duty of a post that text begins with: (政策担当). 0 where a bracket says something else. */
static size_t duty_at(pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    if (text.n == 0 || text.s[0] != '(') return 0;
    const size_t length = pdi_bracket_at(pdi_cut(text, TITLE_MAX), &inner, &sign);
    return length && pdi_ends(pdi_trim(inner), PDI_LIT("担当")) ? length : 0;
}

/* The title that text begins with, written onto a name. */
typedef struct written {
    size_t length; /* with its duty; 0: none */
    pdi_title title;
    bool honorific;
} written;

/* Whether letters end as a title does; 委員代理 is who came for a member, and the title is 委員. */
static bool ends_title(const pdi_knowledge *k, pdi_str letters) {
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, letters, NULL);
    if (role && pdi_entry_is(role, 2, "proxy")) return false;
    return role || pdi_lookup_suffix(k, PDI_TABLE_posts, letters, NULL);
}

/* The longest part of letters that ends as a title does and stops where a word may end. */
static size_t longest_title(finder *f, pdi_str letters, pdi_str rest) {
    size_t step;
    for (const char *to = pdi_end(letters); to > letters.s; to -= step) {
        const pdi_str title = pdi_between(letters.s, to);
        pdi_utf8_before(letters.s, to, &step);
        if (ends_title(f->k, title) && !goes_on(pdi_skip(rest, title.n))) return title.n;
    }
    return 0;
}

/* `surely`: somebody's name stands before it, so that letters which end in a title are all of it. */
static written title_at(finder *f, pdi_str rest, bool surely) {
    written w = {.length = 0};
    const size_t honorific = honorific_at(f->k, rest);
    if (honorific && !goes_on(pdi_skip(rest, honorific))) {
        w.length = honorific;
        w.honorific = true;
        return w;
    }
    const pdi_str letters = letters_at(rest);
    const size_t length = surely || begins_title(f->k, letters) ? longest_title(f, letters, rest) : 0;
    if (!length) return w;
    w.title.words = pdi_cut(rest, length);
    w.title.role = pdi_is_role(f->k, w.title.words);
    w.length = length + (w.title.role ? 0 : duty_at(pdi_skip(rest, length)));
    return w;
}

/* ---- telling ---- */

static const place *place_of(places *all, uint32_t at) {
    while (all->next < all->list.count && all->list.at[all->next].to <= at) all->next++;
    const place *p = all->next < all->list.count ? &all->list.at[all->next] : NULL;
    return p && p->from <= at ? p : NULL;
}

static uint32_t offset_of(const finder *f, const char *s) { return (uint32_t)(s - f->text.s); }

/* The label that a place stands in; whose it is speaks from there on. */
static bool in_label(finder *f, uint32_t at) {
    const place *label = place_of(&f->labels, at);
    if (!label) return false;
    const pdoc_attendee *speaker = pdoc_remark_attendee(label->remark);
    f->speaker = speaker ? pdi_people_find(f->people, speaker) : NULL;
    return true;
}

static const pdoc_session *session_of(finder *f, const char *s) {
    return pdi_view_sitting(f->view, offset_of(f, s))->session;
}

static void tell(finder *f, const char *from, const char *to, const char *rule, const pdi_meant *meant) {
    pdoc_draft *draft = pdi_view_report(f->view, "person", from, to, rule);
    if (meant->count == 1) pdoc_draft_set_attendee(draft, meant->at[0]->who);
    for (size_t i = 0; meant->count > 1 && i < meant->count; i++) pdoc_draft_add_candidate(draft, meant->at[i]->who);
    f->done = to;
}

/* Who the speaker of a label is was worked out when the label was read; the name in it is theirs. */
static void resolve(finder *f, const char *from, const pdi_match *match, const pdi_title *title, pdi_meant *meant) {
    if (in_label(f, offset_of(f, from)) && f->speaker && pdi_people_agree(f->people, match, f->speaker))
        *meant = (pdi_meant){{f->speaker}, 1};
    else
        pdi_people_resolve(f->people, match, title, session_of(f, from), meant);
}

/* ---- attendees ---- */

/* 総合政策局地域交通政策審議官|柏瀬力君: the post before a name that has an honorific. */
static const char *post_before(finder *f, const char *name) {
    const char *first = f->run && f->run < f->done ? f->done : f->run;
    if (!first || first >= name || name - first > RUN_MAX) return name;
    const pdi_str before = pdi_between(first, name);
    if (before.n == 0 || !title_before(f->k, before)) return name;
    static const char *const offices[] = {"省", "庁", "府", "院"};
    const char *from = before.s;
    for (const char *s = before.s; s + 3 < name; s++)
        for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
            if (memcmp(s, offices[i], 3) == 0) from = s + 3;
    return from < name ? from : name;
}

/* 長谷川 is no 谷川: a letter before the name with which it is another surname. */
static bool is_end_of_another(finder *f, const char *from, const char *to) {
    size_t step;
    const char *s = from;
    for (unsigned chars = 0; chars < 2 && s > f->text.s && kind_before(f, s) & HAN; chars++) {
        pdi_utf8_before(f->text.s, s, &step);
        s -= step;
        if (pdi_lookup(f->k, PDI_TABLE_surnames, pdi_between(s, to))) return true;
    }
    return false;
}

/* Whether a name may begin at `from`: not inside a word of the same letters. */
static bool may_begin(finder *f, const char *from, const char *to, bool surely) {
    const unsigned before = kind_before(f, from), first = kind_at(f, from);
    if (before & first & (KATAKANA | LATIN)) return false;
    if (!(before & HAN) || !(first & HAN)) return true;
    const bool brief = to - from <= 3;
    return surely && !brief && !is_end_of_another(f, from, to);
}

static bool may_end(finder *f, const char *to) {
    const unsigned last = kind_before(f, to), after = kind_at(f, to);
    if (last & after & (KATAKANA | LATIN)) return false;
    return !(after & (HAN | KATAKANA)) || pdi_starts(rest_from(f, to), PDI_LIT("代理")); /* ○小松代理 */
}

/* What people say of themselves when they begin to speak: 桜内です. */
static bool introduces(pdi_str rest) {
    static const char *const self[] = {"です", "でございます", "と申しま", "と申します", "と言います", "といいます"};
    return starts_with_any(rest, self, sizeof self / sizeof *self);
}

/* What only people do: 矢代が申した. */
static bool acts(pdi_str rest) {
    static const char *const particles[] = {"が", "から", "より", "は", "も"};
    static const char *const deeds[] = {"申",     "述べ",   "説明", "御説明", "ご説明", "報告",
                                        "御報告", "ご報告", "発言", "回答",   "お答え", "御紹介",
                                        "ご紹介", "紹介",   "指摘", "質問",   "答弁"};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (pdi_starts(rest, pdi_string(particles[i])))
            return starts_with_any(pdi_skip(rest, strlen(particles[i])), deeds, sizeof deeds / sizeof *deeds);
    return false;
}

/* The one who speaks says their own surname: whose it is beyond doubt, also when it is a single letter. */
static const pdi_attendee *introduced(finder *f, const char *from, const pdi_match *match) {
    if (!f->speaker || kind_before(f, from) & LETTER || !introduces(rest_from(f, match->end))) return NULL;
    return pdi_people_agree(f->people, match, f->speaker) ? f->speaker : NULL;
}

/* Whether one of those so called has a post that goes on as the text does: 仁平|修学支援・教材課長. */
static bool has_post(finder *f, const pdi_match *match, const char *s) {
    const pdi_title none = {.words = PDI_NONE};
    pdi_meant meant;
    pdi_people_resolve(f->people, match, &none, session_of(f, s), &meant);
    for (size_t i = 0; i < meant.count; i++) {
        const pdi_str position = meant.at[i]->position, office = meant.at[i]->affiliation;
        if (position.n && pdi_starts(rest_from(f, s), position)) return true;
        if (office.n && position.n && pdi_starts(rest_from(f, s), office)) return true;
    }
    return false;
}

/* 瓜生|　参事官: the post of the one so called stands apart. */
static bool has_post_apart(finder *f, const pdi_match *match) {
    const char *s = match->end;
    while (s < pdi_end(f->text) && pdi_is_gap(*s)) s++;
    return s > match->end && has_post(f, match, s);
}

/* Whether a surname by itself surely means somebody. */
static bool is_bare_surname(finder *f, const char *from, const char *to) {
    const pdi_str name = pdi_between(from, to), rest = rest_from(f, to);
    if (kind_before(f, from) & LETTER || pdi_utf8_count(name) < 2) return false;
    return !pdi_lookup(f->k, PDI_TABLE_namesakes, name) && (introduces(rest) || acts(rest));
}

/* The bracket that tells two of one surname apart, before a title: 松澤(理)委員. */
static size_t bracket_at(finder *f, const char *s, pdi_title *title) {
    pdi_str inner;
    uint32_t sign;
    const pdi_str rest = pdi_cut(rest_from(f, s), 12);
    if (rest.n == 0 || rest.s[0] != '(') return 0;
    const size_t length = pdi_bracket_at(rest, &inner, &sign);
    if (!length || !pdi_is_disambiguator(f->k, inner)) return 0;
    title->bracket = inner;
    return length;
}

static bool tell_titled(finder *f, const char *from, const pdi_match *match, size_t bracket, const written *w) {
    pdi_meant meant;
    if (!may_begin(f, from, match->end, true)) return false;
    resolve(f, from, match, &w->title, &meant);
    const bool full = match->full && pdi_utf8_count(match->letters) > 2;
    if (meant.count == 0 && !full && match->end - from <= 3 && !w->honorific) return false;
    if (!match->full && match->gap && meant.count == 0) return false;
    tell(f, w->honorific && full ? post_before(f, from) : from, match->end + bracket + w->length, "person.titled",
         &meant);
    return true;
}

/* A name without a title. */
static bool tell_bare(finder *f, const char *from, const pdi_match *match) {
    const bool full = match->full && pdi_utf8_count(match->letters) > 3;
    const pdi_title none = {.words = PDI_NONE};
    pdi_meant meant = {{introduced(f, from, match)}, 1};
    if (!meant.at[0]) {
        if (match->line || !may_begin(f, from, match->end, full) || !may_end(f, match->end)) return false;
        if (!match->full && !is_bare_surname(f, from, match->end) && !has_post_apart(f, match)) return false;
        resolve(f, from, match, &none, &meant);
    }
    if (meant.count == 0) return false;
    tell(f, from, match->end, match->full ? "person.name" : "person.surname", &meant);
    return true;
}

static bool try_attendee(finder *f, const char *from) {
    const pdi_match match = pdi_people_match(f->people, rest_from(f, from));
    if (!match.end || (match.line && !match.full)) return false;
    pdi_title apart = {.bracket = PDI_NONE};
    const size_t bracket = bracket_at(f, match.end, &apart);
    const char *to = match.end + bracket;
    written w = title_at(f, rest_from(f, to), has_post(f, &match, to));
    w.title.bracket = apart.bracket;
    return w.length ? tell_titled(f, from, &match, bracket, &w) : tell_bare(f, from, &match);
}

/* The title behind the name of an entry, which may go on in the next line, but not behind a space. */
static written entry_title(finder *f, pdi_str rest) {
    pdi_letters l;
    const char *to = rest.s;
    while (to < pdi_end(rest) && to - rest.s < PDI_LETTERS_MAX && (*to != ' ' || to[-1] == '\n')) to++;
    while (to > rest.s && to < pdi_end(rest) && (*to & 0xC0) == 0x80) to--;
    const pdi_str printed = pdi_between(rest.s, to);
    written w = {.length = 0};
    if (printed.n == 0 || *printed.s == ' ' || *printed.s == '\n' || !pdi_letters_of(printed, &l) || l.n == 0) return w;
    w = title_at(f, pdi_letters_all(&l), true);
    if (w.length) w.length = (size_t)(l.printed.s + pdi_letters_place(&l, w.length - 1) + 1 - rest.s);
    return w;
}

/* The name that an entry of the list is about. */
static bool try_entry(finder *f, const char *from) {
    const place *entry = place_of(&f->entries, offset_of(f, from));
    if (!entry) return false;
    const char *end = f->text.s + entry->to;
    const size_t length = pdi_people_spell(f->people, entry->attendee, pdi_between(from, end));
    if (!length) return false;
    const char *to = from + length;
    pdi_title apart = {.bracket = PDI_NONE};
    const size_t bracket = entry->attendee->bracket.n ? bracket_at(f, to, &apart) : 0;
    const written w = entry_title(f, pdi_between(to + bracket, end));
    const pdi_meant meant = {{entry->attendee}, 1};
    if (!w.length && !may_end(f, to) && kind_before(f, from) & HAN) return false;
    tell(f, w.honorific ? post_before(f, from) : from, to + (w.length ? bracket : 0) + w.length, "person.entry",
         &meant);
    return true;
}

/* ---- names that nobody lists ---- */

static bool is_namesake(finder *f, pdi_str word, const char *kind) {
    const pdi_entry *e = pdi_lookup(f->k, PDI_TABLE_namesakes, word);
    return e && pdi_entry_is(e, 1, kind);
}

static bool is_place(finder *f, pdi_str surname) { return is_namesake(f, surname, "place"); }
static bool is_mere_word(finder *f, pdi_str surname) { return is_namesake(f, surname, "word"); }

/* Posts of towns and regions, whose names are surnames, too: 福島|県知事, 高橋|市長. */
static bool is_of_a_place(pdi_str title) {
    static const char *const places[] = {"都", "道", "府", "県", "市", "区", "町",
                                         "村", "郡", "支", "駐", "駅", "港", "島"};
    return starts_with_any(title, places, sizeof places / sizeof *places);
}

/* A name inside a mention [from, to): nobody of the list may have it, or one whom the list tells by the surname. */
static void tell_unlisted(finder *f, const char *from, pdi_str name, size_t surname, const char *to, pdi_title title,
                          const char *rule) {
    pdi_meant meant = {.count = 0};
    const pdi_match match = pdi_people_match(f->people, name);
    title.given = match.end ? pdi_trim(pdi_between(match.end, pdi_end(name))) : PDI_NONE;
    if (match.end && (title.given.n == 0 || match.end == name.s + surname)) resolve(f, name.s, &match, &title, &meant);
    tell(f, from, to, rule, &meant);
}

/* 東京大学|松尾|教授: a surname right before a title, an organisation before it. */
static const char *surname_before(finder *f, pdi_str before) {
    size_t step;
    const char *s = pdi_end(before);
    const char *best = NULL;
    for (unsigned chars = 1; chars <= 4 && s > before.s; chars++) {
        pdi_utf8_before(before.s, s, &step);
        s -= step;
        const pdi_str surname = pdi_between(s, pdi_end(before)), rest = pdi_between(before.s, s);
        if (chars < 2 || !pdi_lookup(f->k, PDI_TABLE_surnames, surname)) continue;
        if (rest.n == 0 || pdi_is_organization_word(f->k, rest) || pdi_lookup(f->k, PDI_TABLE_groups, rest)) best = s;
    }
    return best;
}

/* 北里大臣官房審議官|でございます: the words behind somebody who is presented. */
static bool is_presented(pdi_str rest) {
    static const pdi_str SAID[] = {PDI_CONST("でございます"), PDI_CONST("と申しま")};
    return pdi_starts_with_any(rest, PDI_ANY(SAID));
}

/* Titles that nobody holds for a place: 山口|厚生事務次官 is no 次官 of 山口. */
static bool is_of_a_person(pdi_str title) {
    static const pdi_str ENDS[] = {PDI_CONST("大臣"),   PDI_CONST("政務官"), PDI_CONST("次官"),   PDI_CONST("審議官"),
                                   PDI_CONST("参事官"), PDI_CONST("企画官"), PDI_CONST("調整官"), PDI_CONST("専門官"),
                                   PDI_CONST("推進官"), PDI_CONST("管理官"), PDI_CONST("補佐"),   PDI_CONST("係長"),
                                   PDI_CONST("教授")};
    return pdi_ends_with_any(title, PDI_ANY(ENDS));
}

static bool is_believable(finder *f, const pdi_titled *t, pdi_str rest) {
    if (!t->name.s) return false;
    const bool presented = is_presented(rest);
    if (presented ? t->weight < 2 : !t->bearer.known || t->weight < 9) return false;
    const pdi_str surname = pdi_cut(t->name, t->bearer.surname);
    if (is_mere_word(f, surname)) return false;
    return !is_of_a_place(t->words) && (t->is_role || presented || !is_place(f, surname) || is_of_a_person(t->words));
}

/* A word in katakana before the role of a member, that is no unit and no role itself: マクレーン|委員, but not
 * コア|メンバー, which is one word. */
static bool is_foreign_name(finder *f, pdi_str word, pdi_str role) {
    const pdi_entry *e = pdi_lookup(f->k, PDI_TABLE_roles, role);
    const size_t chars = pdi_utf8_count(word);
    size_t step;
    if (kind_of(pdi_utf8_at(role.s, pdi_end(role), &step)) & KATAKANA) return false;
    if (!e || chars < 2 || chars > 6 || !(pdi_entry_is(e, 1, "member") || pdi_entry_is(e, 1, "chair"))) return false;
    for (const char *s = word.s; s < pdi_end(word); s += step)
        if (!(kind_of(pdi_utf8_at(s, pdi_end(word), &step)) & KATAKANA)) return false;
    return !begins_title(f->k, word) && !pdi_lookup(f->k, PDI_TABLE_groups, word) &&
           !pdi_lookup_suffix(f->k, PDI_TABLE_forms, word, NULL) &&
           !pdi_lookup_suffix(f->k, PDI_TABLE_bodies, word, NULL);
}

/* The name before the last `title` bytes of a run, where the whole run is not read as one. */
static pdi_str name_before(finder *f, pdi_str run, size_t title) {
    const pdi_str before = pdi_cut(run, run.n - title), post = pdi_slice(pdi_end(before), title);
    if (is_foreign_name(f, before, post)) return before;
    const char *from = surname_before(f, before);
    const pdi_str surname = from ? pdi_between(from, post.s) : PDI_NONE;
    if (!from || pdi_lookup(f->k, PDI_TABLE_namesakes, surname) || is_of_a_place(post)) return PDI_NONE;
    return surname;
}

/* A run of letters that ends in a role or a post. */
static bool try_titled(finder *f, pdi_str run, size_t title) {
    pdi_letters l;
    if (run.n <= title || !pdi_letters_of(run, &l)) return false;
    if (is_namesake(f, pdi_slice(pdi_end(run) - title, title), "title")) return false;
    if (!(kind_before(f, pdi_end(run) - title) & (HAN | KATAKANA))) return false;
    const pdi_titled t = pdi_titled_read(f->k, &l);
    pdi_str name = t.name;
    pdi_title words = {.words = t.words, .role = t.is_role};
    if (!is_believable(f, &t, rest_from(f, pdi_end(run)))) {
        name = name_before(f, run, title);
        words.words = pdi_slice(pdi_end(run) - title, title);
        words.role = pdi_is_role(f->k, words.words);
    }
    if (!name.s || name.s < f->done) return false;
    const char *to = pdi_end(run) + (words.role ? 0 : duty_at(rest_from(f, pdi_end(run))));
    tell_unlisted(f, name.s, name, t.name.s == name.s ? t.bearer.surname : name.n, to, words, "person.unlisted");
    return true;
}

/* Whether letters are a surname, or a surname and a given name; how sure. */
static pdi_name weigh_name(finder *f, pdi_str letters) {
    pdi_letters l;
    return pdi_letters_of(letters, &l) && l.n ? pdi_name_weigh_letters(f->k, &l, 0, l.n) : (pdi_name){0};
}

/* A name right before an honorific: the run, its end behind a title, or two runs with spaces between. */
static pdi_str name_before_honorific(finder *f, pdi_str before, size_t *surname_length) {
    const pdi_name whole = weigh_name(f, before);
    *surname_length = whole.surname;
    const bool spaced = f->last_run && f->last_run_end < before.s && before.s == f->run &&
                        memchr(f->last_run_end, '\n', (size_t)(before.s - f->last_run_end)) == NULL;
    if (spaced && pdi_utf8_count(before) <= 3) { /* 大曽根 進君 */
        const pdi_str surname = pdi_between(f->last_run, f->last_run_end);
        const bool known = pdi_lookup(f->k, PDI_TABLE_surnames, surname) && !is_mere_word(f, surname);
        if (known && f->last_run >= f->done && weigh_name(f, pdi_between(f->last_run, pdi_end(before))).weight >= 5)
            return *surname_length = surname.n, pdi_between(f->last_run, pdi_end(before));
    }
    if (whole.known && whole.full && whole.weight >= 9) return before;
    if (whole.known && !whole.full && whole.weight >= 5 && !is_mere_word(f, before)) return before;
    size_t step;
    const char *s = before.s;
    for (unsigned chars = 0; s < pdi_end(before); chars++, s += step) { /* 講師山田太郎氏 */
        pdi_utf8_at(s, pdi_end(before), &step);
        const size_t left = (size_t)(pdi_end(before) - s);
        if (s == before.s || left < 9 || left > 18 || !title_before(f->k, pdi_between(before.s, s))) continue;
        const pdi_name name = weigh_name(f, pdi_slice(s, left));
        *surname_length = name.surname;
        if (name.known && name.full && name.weight >= 9) return pdi_slice(s, left);
    }
    return PDI_NONE;
}

static bool try_honorific(finder *f, pdi_str before, size_t length) {
    if (before.n < 6 && !(f->last_run && before.n >= 3)) return false;
    size_t surname;
    const pdi_str name = name_before_honorific(f, before, &surname);
    const char *to = pdi_end(before) + length;
    if (!name.s || name.s < f->done || goes_on(rest_from(f, to))) return false;
    const pdi_title none = {.words = PDI_NONE};
    tell_unlisted(f, post_before(f, name.s), name, surname, to, none, "person.honorific");
    return true;
}

/* ○小松代理: who came for somebody, in a word of its own. */
static bool try_proxy(finder *f, pdi_str run) {
    static const pdi_str proxy = PDI_CONST("代理");
    if (!pdi_ends(run, proxy) || run.s != f->run) return false;
    const pdi_str name = pdi_cut(run, run.n - proxy.n);
    const pdi_name who = weigh_name(f, name);
    const pdi_title none = {.words = PDI_NONE};
    if (!who.known || who.weight < 5 || pdi_lookup(f->k, PDI_TABLE_namesakes, name)) return false;
    tell_unlisted(f, name.s, name, who.surname, pdi_end(name), none, "person.proxy");
    return true;
}

/* 企画課長の|高山|でございます: a surname between who they are and the words that introduce them. */
static bool try_introduced(finder *f, pdi_str run) {
    enum { REACH = 30 };
    static const pdi_str OF = PDI_CONST("の");
    if (!introduces(rest_from(f, pdi_end(run))) || !pdi_ends(pdi_between(f->text.s, run.s), OF)) return false;
    const char *to = run.s - OF.n, *from = to;
    size_t step;
    for (unsigned chars = 0; chars < REACH && from > f->text.s && kind_before(f, from) & LETTER; chars++) {
        pdi_utf8_before(f->text.s, from, &step);
        from -= step;
    }
    const pdi_str before = pdi_between(from, to);
    if (!title_before(f->k, before) && !pdi_is_organization_word(f->k, before)) return false;
    if (!pdi_lookup(f->k, PDI_TABLE_surnames, run) || is_mere_word(f, run)) return false;
    tell_unlisted(f, run.s, run, run.n, pdi_end(run), (pdi_title){.words = PDI_NONE}, "person.introduced");
    return true;
}

/* What may stand on both sides of a name in a list. */
static bool is_free(finder *f, const char *s, bool before) {
    if (s == (before ? f->text.s : pdi_end(f->text))) return true;
    const char c = before ? s[-1] : *s;
    const pdi_str comma = PDI_LIT("、");
    const pdi_str left = pdi_between(f->text.s, s);
    return c == ' ' || c == '\n' || c == '(' || c == ')' || c == ',' || c == ':' ||
           (before ? pdi_ends(left, comma) : pdi_starts(rest_from(f, s), comma));
}

/* 山本 実: a surname and a given name of the tables and nothing else, with a space between them. */
static bool try_full(finder *f, pdi_str run) {
    if (!f->last_run || f->last_run < f->done || run.s != f->run || !is_free(f, pdi_end(run), false) ||
        !is_free(f, f->last_run, true))
        return false;
    const pdi_str surname = pdi_between(f->last_run, f->last_run_end);
    if (run.n > 12 || surname.n < 6 || surname.n > 12) return false;
    if (!pdi_lookup(f->k, PDI_TABLE_surnames, surname) || pdi_lookup(f->k, PDI_TABLE_namesakes, surname)) return false;
    if (!pdi_lookup(f->k, PDI_TABLE_givennames, run)) return false;
    const pdi_str name = pdi_between(f->last_run, pdi_end(run));
    const pdi_title none = {.words = PDI_NONE};
    if (weigh_name(f, name).weight < 9) return false;
    tell_unlisted(f, name.s, name, surname.n, pdi_end(name), none, "person.full");
    return true;
}

/* ○北海道電力（勝占）, ◆安楽　委員: in a bracket of a speaker's label, or before the gap that parts it from the title,
 * the surname of the one who speaks, and nothing more. */
static bool try_speaker(finder *f, pdi_str run) {
    const char *close = pdi_end(run);
    const place *label = f->speaker && close < pdi_end(f->text) ? place_of(&f->labels, offset_of(f, run.s)) : NULL;
    if (!label) return false;
    const bool bracketed = run.s > f->text.s && run.s[-1] == '(' && *close == ')';
    const bool parted = label->from == offset_of(f, run.s) && pdi_is_gap(*close) && offset_of(f, close) < label->to;
    if (!(bracketed || parted) || f->speaker->surname != run.n || !pdi_starts(f->speaker->name, run)) return false;
    tell(f, run.s, close, "person.label", &(pdi_meant){{f->speaker}, 1});
    return true;
}

/* Whether the letter that ends at `to` is an ideograph: nearly all are of these three bytes. */
static bool ends_in_ideograph(finder *f, const char *to) {
    const unsigned char lead = to - f->text.s >= 3 ? (unsigned char)to[-3] : 0;
    return (lead >= 0xE4 && lead <= 0xE9) || kind_before(f, to) & HAN;
}

/* A run of letters ends at `to`. */
static void end_run(finder *f, const char *to) {
    const char *from = f->run;
    size_t step;
    if (f->done >= to || !(ends_in_ideograph(f, to) || kind_before(f, to) & KATAKANA)) return;
    while (to - from > RUN_MAX) { /* its end tells */
        pdi_utf8_at(from, to, &step);
        from += step;
    }
    const pdi_str run = without_proxy(f->k, pdi_between(from < f->done ? f->done : from, to));
    size_t length = honorific_at(f->k, rest_from(f, to));
    if (length) {
        try_honorific(f, run, length);
        return;
    }
    if (try_speaker(f, run)) return;
    if (run.n > 6 || f->last_run) { /* two letters are no name with a title */
        if ((length = honorific_before(f->k, run)) && try_honorific(f, pdi_cut(run, run.n - length), length)) return;
        if ((length = title_before(f->k, run)) && try_titled(f, run, length)) return;
    }
    if (!try_proxy(f, run) && !try_introduced(f, run)) try_full(f, run);
}

/* ---- the walk ---- */

static int by_place(const void *a, const void *b) {
    const place *x = a, *y = b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

/* Most come as they stand in the text. */
static void sort_places(places *all) {
    size_t i = 1;
    while (i < all->list.count && by_place(&all->list.at[i - 1], &all->list.at[i]) <= 0) i++;
    if (i < all->list.count) qsort(all->list.at, all->list.count, sizeof *all->list.at, by_place);
}

static void gather_places(finder *f) {
    pdi_arena *arena = &f->view->scratch;
    for (size_t i = 0; i < pdi_people_count(f->people); i++) {
        const pdi_attendee *a = pdi_people_at(f->people, i);
        if (a->from < a->to) *PDI_PUSH(arena, &f->entries.list) = (place){a->from, a->to, a, NULL};
    }
    for (size_t i = 0; i < pdoc_document_session_count(f->view->document); i++) {
        const pdoc_session *session = pdoc_document_session_at(f->view->document, i);
        for (size_t j = 0; j < pdoc_session_remark_count(session); j++) {
            const pdoc_remark *r = pdoc_session_remark_at(session, j);
            const pdoc_span span = pdoc_extraction_folded_span(f->view->x, pdoc_remark_label_span(r));
            if (span.start < span.end)
                *PDI_PUSH(arena, &f->labels.list) = (place){(uint32_t)span.start, (uint32_t)span.end, NULL, r};
        }
    }
    sort_places(&f->entries);
    sort_places(&f->labels);
}

static bool is_letter(uint32_t code) { return kind_of(code) & LETTER; }

void pdi_people_stops(const pdi_knowledge *k, pdi_stops *stops) {
    pdi_note_beginnings(k, PDI_TABLE_variants, &stops->at); /* with these any name may begin */
    pdi_stops_note_letters(&stops->runs, is_letter);
}

static void gather_stops(finder *f) {
    pdi_characters others;
    const bool beyond = pdi_people_note_beginnings(f->people, &f->names);
    others = f->names;
    pdi_characters_remove_set(&others, &f->view->stops->runs);
    f->names_outside = beyond || !pdi_characters_empty(&others);
}

/* Names of attendees that begin from `from` on, before `to`. */
static void try_names(finder *f, const char *from, const char *to) {
    for (const char *s = from; (s = pdi_characters_find(&f->names, s, to)) < to;) {
        if (s < f->done) {
            s = f->done;
            continue;
        }
        if (!try_entry(f, s)) try_attendee(f, s);
        s += pdi_utf8_length((unsigned char)*s);
    }
}

/* What stands between two runs. */
static void pass_gap(finder *f, const char *from, const char *to) {
    const char *s = from;
    while (s < to && *s == ' ') s++;
    if (s < to) f->last_run = NULL;
    if (f->names_outside) try_names(f, from, to);
}

static void walk(finder *f) {
    enum { SOME = 256 };
    const pdi_marks *marks = &f->view->marks;
    const char *s = f->text.s, *end = pdi_end(f->text);
    for (;;) {
        const char *run = pdi_marks_find(marks, PDI_STOP_LETTER, s);
        pass_gap(f, s, run);
        if (run == end) return;
        s = pdi_marks_skip(marks, PDI_STOP_LETTER, run);
        f->run = run;
        in_label(f, offset_of(f, run));
        try_names(f, run, s);
        end_run(f, s);
        f->last_run = run;
        f->last_run_end = s;
        f->run = NULL;
        if (f->runs++ % SOME == 0) pdi_view_check(f->view);
    }
}

void pdi_find_people(pdi_view *view, const void *unused) {
    (void)unused;
    finder *f = PDI_NEW(&view->scratch, finder);
    f->view = view;
    f->k = view->knowledge;
    f->text = view->text;
    f->done = f->text.s;
    f->people = pdi_people_of(view);
    gather_places(f);
    gather_stops(f);
    walk(f);
}
