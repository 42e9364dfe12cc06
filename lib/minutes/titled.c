/* A title is taken off the end of a word, and what is left is divided into surname, given name and unit. */
#include "minutes/titled.h"

#include "minutes/person.h"
#include "minutes/post.h"

/* One way to divide what stands before a title into a name and the beginning of the title. */
typedef struct division {
    int weight;
    size_t office, name; /* letters of the office before the name, letters of the name behind it */
    pdi_name bearer;
} division;

bool pdi_is_role(const pdi_knowledge *k, pdi_str letters) {
    if (!pdi_lookup(k, PDI_TABLE_roles, letters)) return false;
    const pdi_entry *post = pdi_lookup(k, PDI_TABLE_posts, letters);
    return !(post && pdi_entry_is(post, 1, "office"));
}

/* Whether a word of the forms table goes with a name before it: 大学, 県, 町立. */
static bool is_name_ending(const pdi_knowledge *k, pdi_str word) {
    for (const pdi_entry *e = pdi_lookup(k, PDI_TABLE_forms, word); e; e = e->also)
        if (!pdi_eq(e->cell[2], pdi_slice("unit", 4))) return true;
    return false;
}

/* Whether `rest`, between a surname and a title, begins as the name of a unit does. */
static bool begins_unit(const pdi_knowledge *k, pdi_str rest) {
    size_t unit = 0, form = 0, group = 0;
    if (pdi_lookup_prefix(k, PDI_TABLE_posts, rest, NULL) || pdi_lookup_prefix(k, PDI_TABLE_roles, rest, NULL))
        return true;
    const pdi_entry *office = pdi_lookup_prefix(k, PDI_TABLE_groups, rest, &group);
    if (office && group >= 9 && pdi_is_organization_word(k, pdi_cut(rest, group))) return true; /* 都留|林野庁経営課… */
    if (!pdi_lookup_prefix(k, PDI_TABLE_units, rest, &unit)) return false;
    /* 東山|科学大学工学部: a university's name begins before its kind */
    static const pdi_str university = {"大学", 6};
    if (pdi_find(rest, university) > rest.s) return false;
    /* 岬|町立診療所, 北沢|大学: what stands before is the rest of an organisation's name */
    return !pdi_lookup_prefix(k, PDI_TABLE_forms, rest, &form) || form < unit ||
           !is_name_ending(k, pdi_cut(rest, form));
}

/* 真境名|国立教育政策研究所…: behind a surname begins what only names of organisations begin with. A town's name stands
 * before 国立 as well (東京国立博物館), but hardly one of three letters. */
static bool begins_organization(const pdi_knowledge *k, pdi_str rest, size_t surname) {
    size_t length = 0;
    if (pdi_starts(rest, PDI_LIT("国立"))) return surname >= 9 && pdi_begins_with_legal_form(k, rest);
    const pdi_entry *form = pdi_lookup_prefix(k, PDI_TABLE_forms, rest, &length);
    const pdi_str word = pdi_cut(rest, length);
    return form && length < rest.n && (pdi_ends(word, PDI_LIT("法人")) || pdi_ends(word, PDI_LIT("会社")));
}

/* 真砂市|経済戦略局長, 葦原県|副知事: a place whose name ends as those of local governments do, and something of it. */
static bool begins_place(const pdi_knowledge *k, pdi_str rest) {
    enum { CHARS_MIN = 2, CHARS_MAX = 5, LETTER = 3 };
    static const pdi_str KINDS[] = {PDI_CONST("県"), PDI_CONST("市"), PDI_CONST("町"),
                                    PDI_CONST("村"), PDI_CONST("区"), PDI_CONST("府")};
    for (size_t n = LETTER * CHARS_MIN; n <= LETTER * CHARS_MAX && n + LETTER < rest.n; n += LETTER)
        if (pdi_starts_with_any(pdi_skip(rest, n), PDI_ANY(KINDS)))
            return pdi_lookup_prefix(k, PDI_TABLE_posts, pdi_skip(rest, n + LETTER), NULL) ||
                   begins_unit(k, pdi_skip(rest, n + LETTER));
    return false;
}

/* 延山宗一議会運営|委員長: a given name between the surname and the unit. */
static bool divide_given(const pdi_knowledge *k, pdi_str rest, size_t surname, division *d) {
    size_t given = 0;
    for (const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_givennames, rest, &given); e;
         e = pdi_lookup_prefix_below(k, PDI_TABLE_givennames, rest, given, &given)) {
        const pdi_str behind = pdi_skip(rest, given);
        if (given == rest.n || !(begins_unit(k, behind) || (given > 3 && begins_place(k, behind)))) continue;
        if (pdi_lookup(k, PDI_TABLE_forms, pdi_cut(rest, given))) continue; /* 北沢|大学|法学部 */
        d->weight = given > 3 ? 8 : 6;
        d->name = surname + given;
        d->bearer.full = true;
        return true;
    }
    return false;
}

/* 加納治文|日本医療機器流通協会専務理事: a given name that no table knows, and an organisation by the word that it
 * begins with. */
static bool divide_before_organization(const pdi_knowledge *k, pdi_str rest, size_t surname, division *d) {
    static const pdi_str BEGINS[] = {
        /* without 株式会社, which ends as many names as it begins: 東峰電力株式会社 */
        PDI_CONST("日本"), PDI_CONST("全国"), PDI_CONST("全日本"),       PDI_CONST("社団法人"), PDI_CONST("財団法人"),
        PDI_CONST("一般"), PDI_CONST("公益"), PDI_CONST("独立行政法人"), PDI_CONST("学校法人"), PDI_CONST("国立")};
    enum { GIVEN_MAX = 3 };
    size_t step, n = 0;
    for (unsigned chars = 1; chars <= GIVEN_MAX && n < rest.n; chars++) {
        if (pdi_script_of(pdi_utf8_at(rest.s + n, pdi_end(rest), &step)) != PDI_HAN) return false;
        n += step;
        const pdi_str office = pdi_skip(rest, n);
        if (!pdi_starts_with_any(office, PDI_ANY(BEGINS))) continue;
        if (pdi_lookup(k, PDI_TABLE_forms, pdi_cut(rest, n)) || pdi_lookup(k, PDI_TABLE_units, pdi_cut(rest, n)))
            return false; /* 千葉|県|日本… */
        d->weight = 8;
        d->name = surname + n;
        d->bearer.full = true;
        return true;
    }
    return false;
}

/* 沓名|電算システム: whether behind a surname that the document's speakers have may stand a unit that no table knows.
 */
static bool could_be_unit(const pdi_knowledge *k, pdi_str rest) {
    size_t form = 0;
    return pdi_utf8_count(rest) > 1 &&
           !(pdi_lookup_prefix(k, PDI_TABLE_forms, rest, &form) && is_name_ending(k, pdi_cut(rest, form)));
}

/* 織田|年次報告班: what no table knows but ends as a section does; 健|行政評価局 is a given name and one. */
static bool ends_as_unit(const pdi_knowledge *k, pdi_str rest) {
    enum { LEAST = 4, GIVEN_MAX = 3 };
    size_t length = 0, step;
    const pdi_entry *form = pdi_lookup_suffix(k, PDI_TABLE_forms, rest, &length);
    if (!form || !pdi_entry_is(form, 2, "unit") || pdi_utf8_count(rest) < LEAST || !could_be_unit(k, rest))
        return false;
    pdi_str behind = rest;
    for (unsigned given = 1; given <= GIVEN_MAX; given++) {
        pdi_utf8_at(behind.s, pdi_end(behind), &step);
        behind = pdi_skip(behind, step);
        /* most given names of two letters are in the table; 年次|報告班 begins with none */
        const bool name = given != 2 || pdi_lookup(k, PDI_TABLE_givennames, pdi_between(rest.s, behind.s)) ||
                          pdi_lookup(k, PDI_TABLE_groups, behind) || pdi_lookup(k, PDI_TABLE_units, behind);
        if (name && begins_unit(k, behind)) return false;
    }
    return true;
}

/* 依田|川定夫|町長: what is left ends with a given name of two letters, so the surname is one letter longer than the
 * table's. */
static bool gives_full_name(const pdi_knowledge *k, pdi_str rest) {
    enum { KANJI = 3 };
    size_t given = 0;
    return pdi_lookup_suffix(k, PDI_TABLE_givennames, rest, &given) && given == 2 * KANJI && rest.n == given + KANJI &&
           !pdi_lookup_suffix(k, PDI_TABLE_units, rest, NULL) && !pdi_lookup_suffix(k, PDI_TABLE_forms, rest, NULL);
}

/* 牧|ノ瀬: a sign that joins the parts of one name and begins no other. */
static bool joins_name(pdi_str rest) {
    size_t step, behind;
    if (!pdi_starts(rest, PDI_LIT("ノ")) && !pdi_starts(rest, PDI_LIT("ヶ"))) return false;
    pdi_utf8_at(rest.s, pdi_end(rest), &step);
    return step < rest.n && pdi_script_of(pdi_utf8_at(rest.s + step, pdi_end(rest), &behind)) == PDI_HAN;
}

/* What stands between a surname and a title; `full` is what all of it weighs as a name. It may be nothing, a unit, a
 * given name, or a given name and a unit. */
static division divide_behind(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t surname, size_t to,
                              bool role, bool heard, pdi_name full) {
    pdi_str rest = pdi_letters_part(l, from + surname, to);
    bool long_surname = pdi_utf8_count(pdi_letters_part(l, from, from + surname)) > 1;
    division d = {.name = surname, .bearer = {.weight = long_surname ? 5 : 3, .surname = surname, .known = true}};
    if (rest.n == 0) {
        d.weight = 10 + long_surname;
        return d;
    }
    static const pdi_str OF_TOWNS[] = {PDI_CONST("市民病院"), PDI_CONST("市立"), PDI_CONST("町立"), PDI_CONST("村立"),
                                       PDI_CONST("区立"),     PDI_CONST("県立"), PDI_CONST("府立"), PDI_CONST("都立")};
    if (pdi_starts_with_any(rest, PDI_ANY(OF_TOWNS))) { /* 真砂|市民病院|長: of a town, and of nobody */
        d.weight = 1;
        return d;
    }
    bool unit = begins_unit(k, rest) || (!role && begins_organization(k, rest, surname)) ||
                (pdi_letters_gap(l, from + surname) && pdi_lookup(k, PDI_TABLE_bodies, rest)),
         exact = unit && !role && pdi_lookup(k, PDI_TABLE_units, rest), /* 住吉|主税局長, though people are called so */
        known = !exact && pdi_lookup(k, PDI_TABLE_givennames, rest) != NULL;
    bool spaced = pdi_letters_gap(l, from + surname) && pdi_utf8_count(rest) <= 3;
    size_t body = 0; /* 三井|協議会事務局長 is nobody called 三井協 */
    if (pdi_lookup_prefix(k, PDI_TABLE_bodies, pdi_letters_from(l, from + surname), &body) && body > rest.n) {
        d.weight = 1;
        return d;
    }
    if (known && spaced)
        d.weight = 14; /* 大堀 武町長 is not 大堀 and 武町長 */
    else if (known || (full.full && full.weight >= 7 && !unit))
        d.weight = role ? 10 : 9;
    else if (full.full && full.weight > 0 && !unit && (role || spaced))
        d.weight = 6;
    if (d.weight) {
        d.name = to - from;
        d.bearer = full;
        d.bearer.full = d.bearer.known = true;
        return d;
    }
    if (!unit && gives_full_name(k, rest)) {
        d.weight = 5;
        d.name = to - from;
        d.bearer = (pdi_name){.weight = 5, .full = true, .known = true};
        return d;
    }
    if (!role && !unit && divide_before_organization(k, rest, surname, &d)) return d;
    if (unit || (heard && !role && could_be_unit(k, rest)))
        d.weight = long_surname ? 9 : 7;
    else if (long_surname && ends_as_unit(k, rest) && !(divide_given(k, rest, surname, &d) && d.weight == 8))
        d = (division){.weight = 8, .name = surname, .bearer = {.weight = 5, .surname = surname, .known = true}};
    else if (!d.weight && !divide_given(k, rest, surname, &d))
        d.weight = long_surname && pdi_utf8_count(rest) > 1 ? 4 : 1; /* a unit that no table knows; 川 is none */
    return d;
}

/* 六人部: ends as a unit does, but begins as none and is no longer than surnames are. */
static bool is_short_unit(const pdi_knowledge *k, pdi_str letters) {
    size_t length = 0;
    const pdi_entry *form = pdi_lookup_suffix(k, PDI_TABLE_forms, letters, &length);
    return form && pdi_entry_is(form, 2, "unit") && length == 3 && pdi_utf8_count(letters) == 3 &&
           !pdi_lookup_prefix(k, PDI_TABLE_units, letters, NULL) && !pdi_lookup(k, PDI_TABLE_bodies, letters);
}

/* アレックス・ミラー, マリア佐藤: katakana with dots between its parts, or before a surname. */
static bool could_be_foreign(const pdi_knowledge *k, pdi_str letters) {
    enum { CHARS_MIN = 4, CHARS_MAX = 20, PART_MIN = 2 };
    const char *s = letters.s, *end = pdi_end(letters);
    size_t step, part = 0, parts = 0;
    const size_t chars = pdi_utf8_count(letters);
    if (chars < CHARS_MIN || chars > CHARS_MAX) return false;
    for (; s < end; s += step) {
        const uint32_t c = pdi_utf8_at(s, end, &step);
        if (c == 0x30FB) {
            if (part < PART_MIN) return false;
            part = 0, parts++;
        } else if (pdi_script_of(c) == PDI_KATAKANA || c == 0x30FC)
            part++;
        else
            break;
    }
    if (part < PART_MIN || pdi_lookup_suffix(k, PDI_TABLE_bodies, letters, NULL)) return false;
    return s == end ? parts > 0 : parts == 0 && pdi_lookup(k, PDI_TABLE_surnames, pdi_between(s, end));
}

/* ある委員, 一部委員: some member, whom nobody names. */
static bool means_somebody(pdi_str letters) {
    static const pdi_str WORDS[] = {PDI_CONST("ある"), PDI_CONST("その"), PDI_CONST("この"), PDI_CONST("一部"),
                                    PDI_CONST("複数")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_eq(letters, WORDS[i])) return true;
    return false;
}

/* Letters that could be a surname that no table knows. Before a member's role stands nothing but a name, so that it may
 * be longer (マクレーン委員) or look like a unit. */
static bool could_be_surname(const pdi_knowledge *k, pdi_str letters, bool role) {
    enum { KANJI_MAX = 4, FOREIGN_MAX = 9 };
    size_t chars = pdi_utf8_count(letters), katakana = 0;
    if (chars > FOREIGN_MAX && !(role && could_be_foreign(k, letters))) return false;
    if (means_somebody(letters)) return false;
    if (pdi_is_organization_word(k, letters) && !(role && is_short_unit(k, letters))) return false;
    if (pdi_lookup_among(k, PDI_IN(groups) | PDI_IN(units), letters)) return false;
    if (!role && pdi_lookup(k, PDI_TABLE_generics, letters)) return false; /* 訓練|企画室長 */
    if (letters.n > 3 && pdi_starts(letters, PDI_LIT("各"))) return false; /* 各府省|副大臣 */
    if (role && could_be_foreign(k, letters)) return true;
    const char *end = pdi_end(letters);
    size_t step;
    for (const char *s = letters.s; s < end; s += step) {
        pdi_script script = pdi_script_of(pdi_utf8_at(s, end, &step));
        if (script != PDI_HAN && script != PDI_HIRAGANA && script != PDI_KATAKANA) return false;
        katakana += script == PDI_KATAKANA;
    }
    if (chars <= KANJI_MAX) return true;
    return role && katakana == chars && !pdi_lookup_suffix(k, PDI_TABLE_bodies, letters, NULL) &&
           !pdi_lookup_prefix(k, PDI_TABLE_units, letters, NULL) &&
           !pdi_lookup_prefix(k, PDI_TABLE_roles, letters, NULL);
}

bool pdi_could_be_surname(const pdi_knowledge *k, pdi_str letters) {
    return !pdi_lookup(k, PDI_TABLE_surnames, letters) && could_be_surname(k, letters, true);
}

static bool ends_as_company(pdi_str letters) {
    return pdi_ends(letters, PDI_LIT("会社")) || pdi_ends(letters, PDI_LIT("法人")) ||
           pdi_ends(letters, PDI_LIT("大学"));
}

/* How sure it is that letters before a title are a unit and nobody's name: 総務|課長. */
static int weigh_unit(const pdi_knowledge *k, pdi_str letters) {
    size_t length = 0;
    bool begins = pdi_lookup_prefix(k, PDI_TABLE_units, letters, &length) != NULL;
    if (length == letters.n || pdi_lookup(k, PDI_TABLE_groups, letters)) return 10;
    if (pdi_is_organization_word(k, letters)) /* 柳島データ通信課 is a name and a unit, 月島機械株式会社 is neither */
        return begins || pdi_begins_with_legal_form(k, letters) || ends_as_company(letters) ? 10 : 6;
    return !begins ? 0 : length > 3 ? 8 : 4;
}

/* A surname that no table knows, and a unit that one does: 餅田|企画. Nothing that itself is an organisation. */
static division divide_unknown(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to, bool office) {
    enum { LONG_UNIT = 12 }; /* enough where all of it could be an organisation, too: 沓掛|大臣官房 */
    size_t step, n = 0;
    division best = {0};
    for (unsigned chars = 1; chars <= 3; chars++) {
        uint32_t code = pdi_utf8_at(l->s + from + n, l->s + to, &step);
        n += step;
        const bool joins = chars > 1 && (code == U'ノ' || code == U'ヶ'); /* 牧ノ瀬|林政部 */
        if (from + n >= to || (pdi_script_of(code) != PDI_HAN && !joins)) break;
        size_t unit = 0;
        const pdi_str rest = pdi_letters_part(l, from + n, to);
        if (!pdi_lookup_prefix(k, PDI_TABLE_units, rest, &unit) || unit < 6) continue;
        const pdi_str before = pdi_letters_part(l, from, from + n);
        const bool sure = unit >= LONG_UNIT && !pdi_lookup(k, PDI_TABLE_units, before) &&
                          !pdi_lookup(k, PDI_TABLE_forms, before); /* 全国|健康保険協会 */
        if (office && !sure) continue;
        if (pdi_organization_ending(k, before) != PDI_ENDING_NONE || pdi_lookup(k, PDI_TABLE_generics, before))
            continue;
        if (chars != 1) best = (division){.weight = sure ? 5 : 3, .name = n, .bearer = {.weight = 2, .surname = n}};
        if (chars == 2) break;
    }
    return best;
}

/* 加藤木|文化庁: behind letters that are no organisation stands the whole name of one that the tables know. */
static division divide_before_body(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to) {
    enum { SHORTEST = 2, LONGEST = 4 };
    size_t step, n = 0;
    for (unsigned chars = 1; chars <= LONGEST; chars++) {
        pdi_utf8_at(l->s + from + n, l->s + to, &step);
        n += step;
        if (from + n >= to) break;
        const pdi_str before = pdi_letters_part(l, from, from + n), rest = pdi_letters_part(l, from + n, to);
        if (chars < SHORTEST || !pdi_lookup(k, PDI_TABLE_groups, rest) || !pdi_is_organization_word(k, rest)) continue;
        if (pdi_lookup(k, PDI_TABLE_forms, before) || pdi_lookup(k, PDI_TABLE_groups, before)) continue;
        if (could_be_surname(k, before, false))
            return (division){.weight = 7, .name = n, .bearer = {.weight = 2, .surname = n}};
    }
    return (division){0};
}

/* こしば|総務: a surname in hiragana, as politicians write theirs, and a unit. */
static division divide_hiragana(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to) {
    enum { SHORTEST = 2, LONGEST = 5 };
    size_t step, n = 0, chars = 0;
    while (from + n < to && pdi_script_of(pdi_utf8_at(l->s + from + n, l->s + to, &step)) == PDI_HIRAGANA) {
        n += step;
        chars++;
    }
    if (chars < SHORTEST || chars > LONGEST || from + n == to) return (division){0};
    if (!begins_unit(k, pdi_letters_part(l, from + n, to))) return (division){0};
    return (division){.weight = 5, .name = n, .bearer = {.weight = 2, .surname = n}};
}

/* コア|メンバー: katakana on both sides of the title's beginning are one word. */
static bool runs_on(const pdi_letters *l, size_t at) {
    size_t step;
    return at >= 3 && at < l->n && pdi_script_of(pdi_utf8_at(l->s + at, l->s + l->n, &step)) == PDI_KATAKANA &&
           pdi_script_of(pdi_utf8_at(l->s + at - 3, l->s + l->n, &step)) == PDI_KATAKANA && !pdi_letters_gap(l, at);
}

/* 素形材産業|室長, 海運|課長: the last letters are a company's at the end of a name (…産業, …海運), and a unit's word
 * as well; before the head of a unit they are the unit's. */
static bool is_trade_of_unit(const pdi_knowledge *k, pdi_str letters, pdi_str title) {
    static const pdi_str HEADS[] = {PDI_CONST("室長"), PDI_CONST("課長"), PDI_CONST("班長"),
                                    PDI_CONST("係長"), PDI_CONST("部長"), PDI_CONST("局長")};
    size_t n = 0;
    return pdi_starts_with_any(title, PDI_ANY(HEADS)) && !pdi_begins_with_legal_form(k, letters) &&
           pdi_lookup_suffix(k, PDI_TABLE_forms, letters, &n) &&
           pdi_lookup(k, PDI_TABLE_units, pdi_skip(letters, letters.n - n));
}

/* The best division of letters [from, to), which a title follows. A weight of 0: nobody is named. */
static division divide(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to, bool role) {
    division best = {0};
    pdi_str all = pdi_letters_part(l, from, to);
    if (all.n == 0) return best;
    if (l->s[to - 1] == ')') { /* 松澤(理)委員 */
        pdi_name bearer = pdi_name_weigh_letters(k, l, from, to);
        if (bearer.weight >= 3) return (division){.weight = 10, .name = all.n, .bearer = bearer};
    }
    size_t length = 0;
    const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_surnames, all, &length);
    pdi_name full = e ? pdi_name_weigh_letters(k, l, from, to) : (pdi_name){0};
    for (; e; e = pdi_lookup_prefix_below(k, PDI_TABLE_surnames, all, length, &length)) {
        if (joins_name(pdi_skip(all, length))) continue;
        division d = divide_behind(k, l, from, length, to, role, pdi_entry_is(e, 1, "heard"), full);
        if (d.weight > best.weight) best = d;
    }
    int unit = weigh_unit(k, all);
    const bool trade = unit == 6 && is_trade_of_unit(k, all, pdi_letters_from(l, to));
    if (trade && best.bearer.known) unit = 0;
    if (best.weight <= unit) best = (division){0};
    if (best.weight <= 1 && (unit == 0 || (role && is_short_unit(k, all))) && could_be_surname(k, all, role) &&
        !runs_on(l, to))
        best = (division){.weight = role ? 4 : 2, .name = all.n, .bearer = {.weight = 2, .surname = all.n}};
    if (best.weight == 0 && unit == 0) best = divide_hiragana(k, l, from, to);
    if (best.weight == 0 && !role) best = divide_before_body(k, l, from, to);
    if (best.weight <= 4 && unit <= 6 && !role) {
        /* 中津川|地域医療計画: a longer surname, if behind it stands what units begin with */
        division unknown = divide_unknown(k, l, from, to, unit > 0);
        if (unknown.weight && (best.weight < 3 || unknown.name > best.name)) best = unknown;
    }
    return best;
}

/* 事務局餅田企画課長: an office that groups name, then a person with a title. */
static division divide_office(const pdi_knowledge *k, const pdi_letters *l, size_t to, bool role) {
    division best = {0};
    size_t length = 0;
    pdi_str all = pdi_letters_part(l, 0, to);
    for (const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_groups, all, &length); e;
         e = pdi_lookup_prefix_below(k, PDI_TABLE_groups, all, length, &length)) {
        if (length >= to || length < 6) continue; /* 道 begins too many names */
        division d = divide(k, l, length, to, role);
        d.office = length;
        bool glued = d.bearer.known ? d.weight >= 7 : !role && d.weight >= 3 && length + d.name < to;
        if (glued && d.weight > best.weight) best = d;
    }
    return best;
}

/* 環境政策課|木津|課長, 文部科学省研究開発局|袴田|審議官: behind an office and right before the title a surname, and no
 * letter more. */
static division divide_behind_office(const pdi_knowledge *k, const pdi_letters *l, size_t to) {
    enum { SURNAME_MIN = 6, SURNAME_MAX = 12, OFFICE_MIN = 6 };
    const pdi_str all = pdi_letters_part(l, 0, to), title = pdi_letters_from(l, to);
    size_t step;
    if (to < OFFICE_MIN + SURNAME_MIN || pdi_starts(title, PDI_LIT("支"))) return (division){0};
    for (size_t n = 0; n < SURNAME_MAX && to - n > OFFICE_MIN;) {
        pdi_utf8_before(l->s, l->s + to - n, &step);
        n += step;
        const pdi_str surname = pdi_skip(all, to - n);
        if (n < SURNAME_MIN || !pdi_lookup(k, PDI_TABLE_surnames, surname) ||
            pdi_lookup(k, PDI_TABLE_namesakes, surname) || pdi_lookup(k, PDI_TABLE_units, surname))
            continue;
        if (pdi_organization_ending(k, pdi_cut(all, to - n)) != PDI_ENDING_STRONG) continue;
        return (division){
            .weight = 8, .office = to - n, .name = n, .bearer = {.weight = 5, .surname = n, .known = true}};
    }
    return (division){0};
}

/* 斎木|第一|部会長: how long the ordinal is that ends the letters before a title; 0 for none. */
static size_t ordinal_before(pdi_str letters) {
    enum { NUMERAL_MAX = 9 };
    static const pdi_str ORDINAL = PDI_CONST("第");
    uint64_t value;
    for (size_t n = ORDINAL.n + 1; n <= ORDINAL.n + NUMERAL_MAX && n < letters.n; n++) {
        const pdi_str end = pdi_skip(letters, letters.n - n);
        if (pdi_starts(end, ORDINAL) && pdi_numeral_read(pdi_skip(end, ORDINAL.n), &value) == n - ORDINAL.n) return n;
    }
    return 0;
}

/* 杉|元委員: a letter before one who was a member is rather the first of a surname that ends so: 杉元|委員. */
static bool is_cut_before_former(const pdi_letters *l, const division *d, size_t before) {
    enum { LETTER = 3 };
    const pdi_str title = pdi_letters_from(l, before);
    return d->name == LETTER && !d->office && before == d->name && !pdi_letters_gap(l, before) &&
           (pdi_starts(title, PDI_LIT("元")) || pdi_starts(title, PDI_LIT("前")));
}

/* 町会副|会長: what a title begins with, at the end of letters that no table knows as a name. */
static bool takes_from_title(const pdi_knowledge *k, const pdi_letters *l, const division *d) {
    static const pdi_str BEGINS[] = {PDI_CONST("副"), PDI_CONST("元"), PDI_CONST("前")};
    const pdi_str name = pdi_letters_part(l, d->office, d->office + d->name);
    if (!pdi_ends_with_any(name, PDI_ANY(BEGINS)) || d->name <= BEGINS[0].n) return false;
    if (pdi_ends(name, BEGINS[0])) return !pdi_lookup(k, PDI_TABLE_surnames, name); /* 江副 */
    return !d->bearer.known && d->name > 2 * BEGINS[0].n;
}

/* One way to read the letters: with a title of the last `suffix` letters. */
static division divide_before(const pdi_knowledge *k, const pdi_letters *l, size_t suffix, bool role) {
    size_t before = l->n - suffix;
    if (role) before -= ordinal_before(pdi_letters_part(l, 0, before));
    division d = divide(k, l, 0, before, role);
    if (is_cut_before_former(l, &d, before) || takes_from_title(k, l, &d)) return (division){0};
    /* 酒類|分科会委員, 川端区教育|委員会委員長: before a role that names a body stands the body's name rather than one
     * that no table knows */
    const pdi_str title = pdi_letters_from(l, before);
    size_t body = 0;
    if (role && !d.bearer.known && pdi_lookup_prefix(k, PDI_TABLE_bodies, title, &body) &&
        pdi_lookup(k, PDI_TABLE_roles, pdi_skip(title, body)))
        return (division){0};
    if (d.weight < 7) {
        division other = divide_office(k, l, before, role);
        if (other.weight > d.weight) d = other;
    }
    if (d.weight == 0 && !role) d = divide_behind_office(k, l, before);
    const bool trade = is_trade_of_unit(k, pdi_letters_part(l, 0, before), title);
    if (d.weight > 0 && d.weight <= 4 && !role && !trade) { /* 鹿島台市|保健福祉部長, and no 鹿島 of an unknown unit */
        pdi_str affiliation, position;
        pdi_post_split(k, l->printed, PDI_NONE, &affiliation, &position);
        if (affiliation.s) d = (division){0};
    }
    return d;
}

/* The roles and posts that the letters end with, longest first: 梶本委員 is 梶本|委員 and not 梶|本委員. */
static size_t next_suffix(const pdi_knowledge *k, pdi_str letters, size_t below, bool *role, bool *post) {
    size_t r = 0, p = 0;
    if (!pdi_lookup_suffix_below(k, PDI_TABLE_roles, letters, below, &r)) r = 0;
    if (!pdi_lookup_suffix_below(k, PDI_TABLE_posts, letters, below, &p)) p = 0;
    *role = r > 0 && r >= p;
    *post = p > 0 && p >= r;
    return r > p ? r : p;
}

static pdi_titled read_titled(const pdi_knowledge *k, const pdi_letters *l, bool guess) {
    enum { SUFFIXES_MAX = 3 };
    pdi_titled title = {0};
    if (l->n == 0) return title;
    division best = {0};
    size_t suffix = 0, longest = 0;
    bool role = false, post = false, best_post = false;
    for (unsigned i = 0;
         i < SUFFIXES_MAX && (suffix = next_suffix(k, pdi_letters_all(l), i ? suffix : l->n + 1, &role, &post)); i++) {
        /* before a title of state stands no unit, as before a role */
        const pdi_entry *office = post ? pdi_lookup(k, PDI_TABLE_posts, pdi_letters_from(l, l->n - suffix)) : NULL;
        role = role || (office && pdi_entry_is(office, 1, "office"));
        division d = divide_before(k, l, suffix, role);
        if (i == 0) longest = suffix, best_post = post;
        if (d.weight > best.weight) best = d, best_post = post;
        if (suffix == l->n) break; /* a title and nothing else */
        if (i == 0 && best.weight == 0 && ends_as_company(pdi_letters_part(l, 0, l->n - suffix)))
            break; /* 山口大学|副学長 */
    }
    if (best.weight == 0 && guess && longest < l->n && !role) best = divide_unknown(k, l, 0, l->n - longest, false);
    if (longest == 0) return title;
    size_t words = best.weight ? best.office + best.name : 0;
    if (best.office) title.office = pdi_letters_printed(l, 0, best.office);
    if (best.name) title.name = pdi_letters_printed(l, best.office, words);
    title.words = pdi_letters_printed(l, words, l->n);
    const pdi_str letters = pdi_letters_from(l, words);
    uint64_t value; /* 第一部会長 */
    const size_t ordinal = pdi_starts(letters, PDI_LIT("第")) ? pdi_numeral_read(pdi_skip(letters, 3), &value) : 0;
    title.is_role = pdi_is_role(k, letters) || (ordinal && pdi_is_role(k, pdi_skip(letters, 3 + ordinal)));
    title.is_post = best_post || !title.is_role;
    title.bearer = best.bearer;
    title.weight = best.weight ? best.weight : longest == l->n ? 10 : 6;
    return title;
}

pdi_titled pdi_titled_read(const pdi_knowledge *k, const pdi_letters *letters) {
    return read_titled(k, letters, false);
}

pdi_titled pdi_titled_guess(const pdi_knowledge *k, pdi_str printed) {
    pdi_letters l;
    return pdi_letters_of(printed, &l) ? read_titled(k, &l, true) : (pdi_titled){0};
}
