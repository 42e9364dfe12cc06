/* What each cell of a row says of the person it belongs to. */
#include "minutes/roster_entry.h"

#include "minutes/post.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

void pdi_roster_widen(pdi_str *hull, pdi_str with) {
    if (!with.s) return;
    if (!hull->s) {
        *hull = with;
        return;
    }
    const char *s = with.s < hull->s ? with.s : hull->s;
    const char *end = pdi_end(with) > pdi_end(*hull) ? pdi_end(with) : pdi_end(*hull);
    *hull = pdi_between(s, end);
}

bool pdi_roster_is_chair(const pdi_knowledge *k, pdi_str role) {
    pdi_letters l;
    if (!pdi_letters_of(role, &l)) return false;
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_roles, pdi_letters_all(&l));
    return e && (pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice") || pdi_entry_is(e, 1, "facilitator"));
}

/* 理事, 理事長, 監事 under the heading of their organisation: posts there. A 会長 leads the meeting. */
static bool is_director(pdi_str role) {
    static const pdi_str ends[] = {WORD("理事"), WORD("理事長"), WORD("監事"),
                                   WORD("書記"), WORD("書記長"), WORD("教育長")};
    return pdi_ends_with_any(role, PDI_ANY(ends));
}

/* 全国電気管理技術者協会　九鬼会長, 電力広域的運営推進機関 忽那理事 among observers: chairs and directors are what they
 * are where they come from, not here. */
static bool leads_elsewhere(pdi_roster *o, const pdi_roster_entry *e, const pdi_titled *t) {
    const pdi_entry *group = o->group.role.n ? pdi_lookup(o->r->k, PDI_TABLE_roles, o->group.role) : NULL;
    if (!group || pdi_entry_is(group, 1, "member") || pdi_entry_is(group, 1, "chair")) return false;
    if (pdi_entry_is(group, 1, "observer") && t->is_post && is_director(t->words)) return true; /* 河口理事 */
    return e->words.s && pdi_is_organization(o->r->k, e->words) &&
           (t->is_post || pdi_roster_is_chair(o->r->k, t->words));
}

/* 説明のための出席者, 職務のため出席した事務職員, 市教委側: those who came from the office that is dealt with. */
static bool is_of_officials(pdi_roster *o) {
    static const pdi_str HOLDS[] = {WORD("説明のため"), WORD("説明員"), WORD("職務のため")};
    const pdi_str words = o->group.words.s ? pdi_squeeze(o->r, o->group.words) : PDI_NONE;
    for (size_t i = 0; words.n && i < sizeof HOLDS / sizeof *HOLDS; i++)
        if (pdi_find(words, HOLDS[i])) return true;
    return pdi_ends(words, (pdi_str)WORD("側"));
}

/* 書記 and 主査 under 事務局 are posts there: the role is the heading. */
static bool is_office_post(pdi_roster *o, pdi_str role) {
    pdi_str squeezed = pdi_squeeze(o->r, role);
    if (is_director(squeezed) && is_of_officials(o)) return true;
    if (!o->group.role.s) return false;
    const pdi_entry *group = pdi_lookup(o->r->k, PDI_TABLE_roles, o->group.role);
    const pdi_entry *own = pdi_lookup(o->r->k, PDI_TABLE_roles, squeezed);
    if (!group || !own || group == own || !pdi_entry_is(group, 1, "secretariat")) return false;
    return pdi_entry_is(own, 1, "secretariat") || pdi_lookup(o->r->k, PDI_TABLE_posts, squeezed);
}

static void put_titled(pdi_roster *o, const pdi_cell *c, pdi_roster_entry *e) {
    const pdi_knowledge *k = o->r->k;
    const pdi_titled *t = &c->title;
    e->name = t->name;
    e->person.full_name = t->bearer.full;
    e->person.known_surname = t->bearer.known;
    e->person.honorific = c->honorific;
    if (t->is_role && !(t->is_post && (o->group.organization.s || o->organization.s)) && !leads_elsewhere(o, e, t) &&
        !is_office_post(o, t->words)) {
        e->role = t->words;
        return;
    }
    e->position = t->words;
    if (!o->group.organization.s && !o->organization.s) {
        pdi_post_split(k, t->words, PDI_NONE, &e->affiliation, &e->position);
        if (!e->position.s) e->position = t->words, e->affiliation = PDI_NONE;
    }
    if (t->office.s && !e->affiliation.s) e->affiliation = t->office;
}

/* A nested bracket at the end of an affiliation: 三菱電機(株)(菅構成員代理). */
static pdi_str split_inner_aside(const pdi_knowledge *k, pdi_str inner, pdi_aside *aside) {
    *aside = (pdi_aside){0};
    if (inner.n < 3 || inner.s[inner.n - 1] != ')') return inner;
    size_t depth = 0, open = 0;
    for (size_t i = inner.n; i-- > 0;) {
        if (inner.s[i] == ')')
            depth++;
        else if (inner.s[i] == '(' && --depth == 0) {
            open = i;
            break;
        }
    }
    if (open == 0) return inner;
    pdi_aside found = pdi_aside_read(k, pdi_slice(inner.s + open + 1, inner.n - open - 2));
    if (!found.known) return inner;
    *aside = found;
    return pdi_trim(pdi_cut(inner, open));
}

static pdi_str plain_name_of(pdi_roster *o, pdi_str printed) {
    pdi_row row;
    pdi_row_of(o->r, printed, &row);
    size_t at = pdi_row_person(&row, 0);
    if (at == row.count) return pdi_name_plain(o->r->k, printed);
    return row.at[at].kind == PDI_CELL_TITLED ? row.at[at].title.name : row.at[at].inner;
}

/* 公募委員 and 市民公募委員 tell how somebody became a member, not what they are here. */
static bool is_by_application(pdi_str role) {
    return pdi_starts(role, (pdi_str)WORD("公募")) || pdi_starts(role, (pdi_str)WORD("市民公募"));
}

/* 中倉委員（市議会議員）, 上条委員（学識経験者）: behind somebody's role a longer word of the kind tells what they are
 * elsewhere. */
static bool tells_standing(const pdi_roster *o, pdi_str word, pdi_str role) {
    enum { LEAST = 4 };
    if (pdi_utf8_count(word) < LEAST || pdi_ends(word, role)) return false;
    return !o->group.role.s || !pdi_eq(o->group.role, word);
}

static void put_aside(pdi_roster *o, const pdi_aside *a, pdi_roster_entry *e) {
    if (is_by_application(a->role)) {
        if (!e->position.s) e->position = a->role;
        return;
    }
    if (a->status != PDOC_ATTENDANCE_UNKNOWN) e->status = a->status;
    const bool told = e->position.s || e->words.s; /* 中井教育総務室主査（書記）: what they were here */
    if (a->role.s && !told && is_office_post(o, a->role))
        e->position = a->role;
    else if (a->role.s && !e->role.s)
        e->role = a->role;
    else if (a->role.s && pdi_roster_is_chair(o->r->k, a->role))
        e->role = a->role;
    else if (a->role.s && !e->position.s && tells_standing(o, a->role, e->role))
        e->position = a->role;
    if (a->proxy == PDI_PROXY_FOR) e->proxy_for = plain_name_of(o, a->person);
    if (a->proxy == PDI_PROXY_CAME) e->came = a->person;
    if (a->proxy == PDI_PROXY_UNNAMED) e->proxy_unnamed = true;
}

/* A bracket with kana only behind a name in kanji is how that is read. */
static bool is_reading(pdi_str inner, pdi_str name) {
    const char *end = pdi_end(inner);
    size_t step, count = 0;
    bool katakana = false, space = false, hiragana = false;
    for (const char *s = inner.s; s < end; s += step, count++) {
        uint32_t code = pdi_utf8_at(s, end, &step);
        pdi_script script = pdi_script_of(code);
        if (code == ' ')
            space = true;
        else if (script == PDI_KATAKANA)
            katakana = true;
        else if (script == PDI_HIRAGANA)
            hiragana = true;
        else
            return false;
    }
    if (count < 3 || (katakana && hiragana) || (katakana && !space)) return false;
    for (const char *s = name.s; s < pdi_end(name); s += step)
        if (pdi_script_of(pdi_utf8_at(s, pdi_end(name), &step)) == PDI_HAN) return true;
    return false;
}

static bool names_somebody(pdi_roster *o, pdi_str inner) {
    pdi_row row;
    pdi_row_of(o->r, inner, &row);
    const size_t at = pdi_row_person(&row, 0);
    return at < row.count && row.at[at].weight >= 3;
}

/* 今野 敦朗: a whole name and nothing else. */
static bool names_in_full(pdi_roster *o, pdi_str inner) {
    pdi_row row;
    pdi_row_of(o->r, inner, &row);
    return row.count == 1 && row.at[0].kind == PDI_CELL_NAME && row.at[0].name.full;
}

/* 小田切(堀之内参考人), 小田切委員(堀之内参考人): members of councils send 参考人, who speak for them. */
static bool stands_in_as_guest(pdi_roster *o, const pdi_cell *c, const pdi_roster_entry *e) {
    static const pdi_str guest = WORD("参考人");
    if (!e->name.s || c->gap || !pdi_ends(c->inner, guest) || c->inner.n == guest.n) return false;
    const pdi_row *row = pdi_roster_row(o, c->inner);
    return row->count == 1 && row->at[0].kind == PDI_CELL_TITLED && pdi_eq(row->at[0].title.words, guest);
}

/* 榎本委員代理(大野氏): who came for the one whose role it is. */
static bool came_instead(pdi_roster *o, const pdi_cell *c, pdi_roster_entry *e) {
    static const pdi_str proxy = WORD("代理");
    pdi_row row;
    if (e->name.s && e->proxy_unnamed && c->gap == 0 && c->inner.n > 0 && names_somebody(o, c->inner)) {
        /* in a column: 代理(地域課長 原 恵) */
        e->came = c->inner;
        e->proxy_unnamed = false;
        return true;
    }
    if (stands_in_as_guest(o, c, e)) {
        e->came = c->inner;
        return true;
    }
    if (!e->name.s || !e->role.s || !pdi_ends(e->role, proxy) || e->role.n == proxy.n) return false;
    pdi_row_of(o->r, c->inner, &row);
    size_t at = pdi_row_person(&row, 0);
    if (at == row.count || row.at[at].weight < 3 || pdi_roster_is_chair(o->r->k, e->role)) return false;
    e->role = pdi_cut(e->role, e->role.n - proxy.n);
    e->came = c->inner;
    return true;
}

/* ◎, ※, (R): what the legend says of such a sign. */
static bool put_mark(const pdi_roster *o, pdi_str sign, pdi_roster_entry *e) {
    for (size_t i = 0; i < o->legend_count; i++) {
        if (!pdi_eq(o->legend[i].sign, sign)) continue;
        if (o->legend[i].role.s) e->final_role = o->legend[i].role;
        if (o->legend[i].status != PDOC_ATTENDANCE_UNKNOWN) e->status = o->legend[i].status;
        return true;
    }
    return false;
}

/* あおば大学教授|、欠席, 弁護士|・オンライン: what somebody is, where how they attended stands behind it; PDI_NONE
 * where it does not. */
static pdi_str before_manner(const pdi_knowledge *k, pdi_str inner, pdi_aside *aside) {
    static const pdi_str SIGNS[] = {WORD("、"), WORD("・")};
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        const char *last = NULL;
        for (const char *s = inner.s; (s = pdi_find(pdi_between(s, pdi_end(inner)), SIGNS[i])) != NULL; s += SIGNS[i].n)
            last = s;
        if (!last || last == inner.s) continue;
        const pdi_str word = pdi_trim(pdi_between(last + SIGNS[i].n, pdi_end(inner)));
        *aside = pdi_aside_read(k, word);
        if (aside->known && aside->status != PDOC_ATTENDANCE_UNKNOWN && !aside->role.s)
            return pdi_trim(pdi_between(inner.s, last));
    }
    return PDI_NONE;
}

/* みなも大学教授、座長: the role in the meeting that stands behind where somebody comes from; n == 0 for none. */
static pdi_str role_behind_comma(const pdi_knowledge *k, pdi_str inner) {
    const char *comma = NULL;
    for (const char *s = inner.s; (s = pdi_find(pdi_between(s, pdi_end(inner)), PDI_LIT("、"))) != NULL; s += 3)
        comma = s;
    if (!comma || comma == inner.s) return PDI_NONE;
    const pdi_str behind = pdi_trim(pdi_between(comma + 3, pdi_end(inner)));
    return pdi_roster_is_chair(k, behind) ? behind : PDI_NONE;
}

/* 社会福祉学科教授（識見を有する者）: as what somebody was chosen, behind what they are. */
static bool is_qualification(const pdi_knowledge *k, pdi_str inner) {
    return pdi_ends_with_phrase(k, PDI_USE_qualification, inner, SIZE_MAX) > 0;
}

/* （※）: a sign, which says something below the list. */
static bool is_sign(pdi_str inner) {
    static const char SIGNS[] = "※*◎○●◇◆□■△▲▽▼☆★×†";
    size_t length;
    pdi_utf8_at(inner.s, pdi_end(inner), &length);
    return length == inner.n && pdi_find(pdi_slice(SIGNS, sizeof SIGNS - 1), inner);
}

/* （　〃　）, （同上）: as in the bracket above. */
static bool is_ditto(pdi_str inner) {
    const pdi_str sign = pdi_trim(inner);
    return pdi_eq(sign, PDI_LIT("〃")) || pdi_eq(sign, PDI_LIT("々")) || pdi_eq(sign, PDI_LIT("同上"));
}

static void put_bracket(pdi_roster *o, const pdi_cell *c, pdi_roster_entry *e) {
    const pdi_knowledge *k = o->r->k;
    pdi_aside aside = pdi_aside_read(k, c->inner), nested;
    pdi_str affiliation, position;
    if (c->inner.n == 0 || is_sign(c->inner) || put_mark(o, c->text, e)) {
        e->passed = true;
        return;
    }
    if (is_ditto(c->inner)) {
        e->ditto = e->passed = true;
        return;
    }
    if (came_instead(o, c, e)) return;
    if (o->brackets_are_proxies && e->name.s && names_in_full(o, c->inner)) {
        e->came = c->inner;
        return;
    }
    if (pdi_starts(c->inner, (pdi_str)WORD("以下"))) { /* (以下、蔵本課長): what they are called below */
        e->passed = true;
        return;
    }
    if (aside.known) {
        e->passed = true;
        put_aside(o, &aside, e);
        return;
    }
    pdi_str inner = split_inner_aside(k, c->inner, &nested);
    if (nested.known) put_aside(o, &nested, e);
    const pdi_str before = before_manner(k, inner, &nested);
    if (before.s) {
        put_aside(o, &nested, e);
        inner = before;
    }
    if (e->name.s && is_reading(inner, e->name)) {
        e->reading = inner;
        return;
    }
    if ((e->position.s || e->words.s) && is_qualification(k, inner)) return;
    /* the duty of a post: 参事官(政策担当); a bracket that names no organisation behind a post is that */
    if (e->position.s && pdi_end(e->position) == c->text.s && !pdi_is_organization(k, inner)) {
        e->position = pdi_between(e->position.s, pdi_end(c->text));
        return;
    }
    if (e->words.s && pdi_end(e->words) == c->text.s && pdi_is_post(k, e->words) && !pdi_is_organization(k, inner)) {
        e->words = pdi_between(e->words.s, pdi_end(c->text));
        return;
    }
    pdi_str role = role_behind_comma(k, inner);
    if (role.n > 0) {
        if (!e->role.s || pdi_roster_is_chair(k, role)) e->role = role;
        inner = pdi_trim(pdi_between(inner.s, role.s));
        inner = pdi_cut(inner, inner.n - 3);
    }
    /* 在インドネシア日本国大使館医務官 鳴滝 由紀夫(一時帰国中): behind somebody whose office is told, a bracket that
     * names none says something else of them */
    if (e->words.s && e->name.s && e->words.s < e->name.s && pdi_is_post(k, e->words) && !pdi_is_post(k, inner) &&
        !pdi_is_organization(k, inner))
        return;
    pdi_post_split(k, inner, PDI_NONE, &affiliation, &position);
    if (e->position.s && affiliation.s && !position.s) {
        e->affiliation = affiliation;
        return;
    }
    if (e->position.s) return;
    e->affiliation = affiliation;
    e->position = position;
}

/* One more cell of an office; behind another column, or behind the name, it is the post of what stood before that. */
static void put_words(pdi_str text, pdi_roster_entry *e) {
    bool across = e->words.s && e->name.s && e->words.s < e->name.s && e->name.s < text.s;
    if (!(e->passed || across) || !e->words.s)
        pdi_roster_widen(&e->words, text);
    else if (!e->position.s)
        e->position = text;
}

/* 学識経験者, and 市民 or 事業者 where people are members: what they are chosen as, under the role that they have. */
static bool is_standing(const pdi_roster *o, pdi_str word) {
    static const pdi_str ENDS[] = {WORD("経験者"), WORD("有識者"), WORD("識見者")};
    if (!o->group.role.s || pdi_eq(o->group.role, word)) return false;
    return pdi_ends_with_any(word, PDI_ANY(ENDS)) || pdi_roster_is_outsider(o, word);
}

void pdi_roster_put_cell(pdi_roster *o, const pdi_cell *c, pdi_roster_entry *e) {
    switch (c->kind) {
    case PDI_CELL_SEAT:
        e->seat = c->text;
        break;
    case PDI_CELL_SAME:
        e->same = true;
        break;
    case PDI_CELL_ROLE:
        if (is_by_application(c->text) || is_standing(o, c->text))
            put_words(c->text, e);
        else if (e->role.s && !e->name.s && !e->words.s && pdi_roster_is_chair(o->r->k, c->text) &&
                 !pdi_roster_is_chair(o->r->k, e->role))
            e->role = c->text; /* 委員　　部会長　貝塚　悟: of the two the one that only they have */
        else if (is_office_post(o, c->text) || e->role.s || (o->group.organization.s && is_director(c->text)) ||
                 (e->words.s && pdi_end(e->words) <= c->text.s && pdi_is_organization(o->r->k, e->words) &&
                  (!e->name.s || pdi_roster_leads_body(o->r->k, c->text))))
            pdi_roster_widen(&e->words, c->text);
        else
            e->role = c->text;
        break;
    case PDI_CELL_WORD: {
        pdi_aside aside = pdi_aside_read(o->r->k, c->text);   /* 欠席 in a column of its own */
        if (c->text.n <= 3 && put_mark(o, c->text, e)) break; /* W, × */
        if (aside.known) {                                    /* … or 計6名 behind the last of a run */
            put_aside(o, &aside, e);
            e->passed = true;
        } else {
            put_words(c->text, e);
        }
        break;
    }
    case PDI_CELL_POST:
    case PDI_CELL_ORGANIZATION:
        put_words(c->text, e);
        break;
    case PDI_CELL_NAME:
        e->name = c->inner;
        e->person.full_name = c->name.full;
        e->person.known_surname = c->name.known;
        e->person.honorific = c->honorific;
        break;
    case PDI_CELL_TITLED:
        put_titled(o, c, e);
        break;
    case PDI_CELL_BRACKET:
        put_bracket(o, c, e);
        break;
    case PDI_CELL_MARK:
        put_mark(o, c->text, e);
        break;
    default:
        break;
    }
    if (c->kind != PDI_CELL_MORE) pdi_roster_widen(&e->hull, c->text);
}

/* ---- From an entry to an attendee ---- */
