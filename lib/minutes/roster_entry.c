/* One row of a list: which cells belong to which person, and what the list's form tells where no table does. */
#include "minutes/roster.h"

#include "minutes/post.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

/* What one person's cells say, as slices of the text. */
typedef struct entry {
    pdi_str name, role, seat, words, reading, proxy_for, hull;
    pdi_str affiliation, position; /* where brackets or a glued title give them */
    pdi_str came;                  /* who came instead, as printed */
    pdi_str unit;                  /* stands before the name and begins the post: 総務課 四方田経営係長 */
    pdi_str final_role;            /* NUL-terminated: from a legend */
    pdoc_attendance status;
    pdi_person person;
    bool same, proxy_unnamed;
    bool passed; /* a column of another kind stood between: what follows is no part of `words` */
} entry;

static void widen(pdi_str *hull, pdi_str with) {
    if (!with.s) return;
    if (!hull->s) {
        *hull = with;
        return;
    }
    const char *s = with.s < hull->s ? with.s : hull->s;
    const char *end = pdi_end(with) > pdi_end(*hull) ? pdi_end(with) : pdi_end(*hull);
    *hull = pdi_between(s, end);
}

static bool is_chair(const pdi_knowledge *k, pdi_str role) {
    pdi_letters l;
    if (!pdi_letters_of(role, &l)) return false;
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_roles, pdi_letters_all(&l));
    return e && (pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice") || pdi_entry_is(e, 1, "facilitator"));
}

/* ---- Cells ---- */

/* 全国電気管理技術者協会　九鬼会長, 電力広域的運営推進機関 忽那理事 among observers: chairs and directors are what they
 * are where they come from, not here. */
static bool leads_elsewhere(pdi_roster *o, const entry *e, const pdi_titled *t) {
    const pdi_entry *group = o->group.role.n ? pdi_lookup(o->r->k, PDI_TABLE_roles, o->group.role) : NULL;
    if (!group || pdi_entry_is(group, 1, "member") || pdi_entry_is(group, 1, "chair")) return false;
    return e->words.s && pdi_is_organization(o->r->k, e->words) && (t->is_post || is_chair(o->r->k, t->words));
}

/* 書記 and 主査 under 事務局 are posts there: the role is the heading. */
static bool is_office_post(pdi_roster *o, pdi_str role) {
    if (!o->group.role.s) return false;
    pdi_str squeezed = pdi_squeeze(o->r, role);
    const pdi_entry *group = pdi_lookup(o->r->k, PDI_TABLE_roles, o->group.role);
    const pdi_entry *own = pdi_lookup(o->r->k, PDI_TABLE_roles, squeezed);
    if (!group || !own || group == own || !pdi_entry_is(group, 1, "secretariat")) return false;
    return pdi_entry_is(own, 1, "secretariat") || pdi_lookup(o->r->k, PDI_TABLE_posts, squeezed);
}

static void put_titled(pdi_roster *o, const pdi_cell *c, entry *e) {
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

/* 公募委員 tells how somebody became a member, not what they are here. */
static bool is_by_application(pdi_str role) { return pdi_starts(role, (pdi_str)WORD("公募")); }

/* 中倉委員（市議会議員）, 上条委員（学識経験者）: behind somebody's role a longer word of the kind tells what they are
 * elsewhere. */
static bool tells_standing(const pdi_roster *o, pdi_str word, pdi_str role) {
    enum { LEAST = 4 };
    if (pdi_utf8_count(word) < LEAST || pdi_ends(word, role)) return false;
    return !o->group.role.s || !pdi_eq(o->group.role, word);
}

static void put_aside(pdi_roster *o, const pdi_aside *a, entry *e) {
    if (is_by_application(a->role)) {
        if (!e->position.s) e->position = a->role;
        return;
    }
    if (a->status != PDOC_ATTENDANCE_UNKNOWN) e->status = a->status;
    if (a->role.s && !e->role.s)
        e->role = a->role;
    else if (a->role.s && is_chair(o->r->k, a->role))
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

/* 榎本委員代理(大野氏): who came for the one whose role it is. */
static bool came_instead(pdi_roster *o, const pdi_cell *c, entry *e) {
    static const pdi_str proxy = WORD("代理");
    pdi_row row;
    if (e->name.s && e->proxy_unnamed && c->gap == 0 && c->inner.n > 0 && names_somebody(o, c->inner)) {
        /* in a column: 代理(地域課長 原 恵) */
        e->came = c->inner;
        e->proxy_unnamed = false;
        return true;
    }
    if (!e->name.s || !e->role.s || !pdi_ends(e->role, proxy) || e->role.n == proxy.n) return false;
    pdi_row_of(o->r, c->inner, &row);
    size_t at = pdi_row_person(&row, 0);
    if (at == row.count || row.at[at].weight < 3 || is_chair(o->r->k, e->role)) return false;
    e->role = pdi_cut(e->role, e->role.n - proxy.n);
    e->came = c->inner;
    return true;
}

/* ◎, ※, (R): what the legend says of such a sign. */
static bool put_mark(const pdi_roster *o, pdi_str sign, entry *e) {
    for (size_t i = 0; i < o->legend_count; i++) {
        if (!pdi_eq(o->legend[i].sign, sign)) continue;
        if (o->legend[i].role.s) e->final_role = o->legend[i].role;
        if (o->legend[i].status != PDOC_ATTENDANCE_UNKNOWN) e->status = o->legend[i].status;
        return true;
    }
    return false;
}

/* みなも大学教授、座長: the role in the meeting that stands behind where somebody comes from; n == 0 for none. */
static pdi_str role_behind_comma(const pdi_knowledge *k, pdi_str inner) {
    const char *comma = NULL;
    for (const char *s = inner.s; (s = pdi_find(pdi_between(s, pdi_end(inner)), PDI_LIT("、"))) != NULL; s += 3)
        comma = s;
    if (!comma || comma == inner.s) return PDI_NONE;
    const pdi_str behind = pdi_trim(pdi_between(comma + 3, pdi_end(inner)));
    return is_chair(k, behind) ? behind : PDI_NONE;
}

/* 社会福祉学科教授（識見を有する者）: as what somebody was chosen, behind what they are. */
static bool is_qualification(pdi_str inner) {
    static const pdi_str ENDS[] = {WORD("を有する者"), WORD("の代表"),     WORD("の代表者"),   WORD("を代表する者"),
                                   WORD("関係者"),     WORD("従事する者"), WORD("に属する者"), WORD("の家族"),
                                   WORD("の教職員"),   WORD("の教員")};
    return pdi_ends_with_any(inner, PDI_ANY(ENDS));
}

/* （※）: a sign, which says something below the list. */
static bool is_sign(pdi_str inner) {
    static const char SIGNS[] = "※*◎○●◇◆□■△▲▽▼☆★×†";
    size_t length;
    pdi_utf8_at(inner.s, pdi_end(inner), &length);
    return length == inner.n && pdi_find(pdi_slice(SIGNS, sizeof SIGNS - 1), inner);
}

static void put_bracket(pdi_roster *o, const pdi_cell *c, entry *e) {
    const pdi_knowledge *k = o->r->k;
    pdi_aside aside = pdi_aside_read(k, c->inner), nested;
    pdi_str affiliation, position;
    if (c->inner.n == 0 || is_sign(c->inner) || put_mark(o, c->text, e)) {
        e->passed = true;
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
    if (e->name.s && is_reading(inner, e->name)) {
        e->reading = inner;
        return;
    }
    if ((e->position.s || e->words.s) && is_qualification(inner)) return;
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
        if (!e->role.s || is_chair(k, role)) e->role = role;
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
static void put_words(pdi_str text, entry *e) {
    bool across = e->words.s && e->name.s && e->words.s < e->name.s && e->name.s < text.s;
    if (!(e->passed || across) || !e->words.s)
        widen(&e->words, text);
    else if (!e->position.s)
        e->position = text;
}

/* 理事, 理事長, 監事 under the heading of their organisation: posts there. A 会長 leads the meeting. */
static bool is_director(pdi_str role) {
    static const pdi_str ends[] = {WORD("理事"), WORD("理事長"), WORD("監事"), WORD("書記")};
    return pdi_ends_with_any(role, PDI_ANY(ends));
}

/* 学識経験者　八重樫 隆 under 【会長】: a standing, where the heading tells the role. */
static bool is_standing(const pdi_roster *o, pdi_str word) {
    static const pdi_str ends[] = {WORD("経験者"), WORD("有識者"), WORD("識見者")};
    return o->group.role.s && !pdi_eq(o->group.role, word) && pdi_ends_with_any(word, PDI_ANY(ends));
}

static void put_cell(pdi_roster *o, const pdi_cell *c, entry *e) {
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
        else if (e->role.s && !e->name.s && !e->words.s && is_chair(o->r->k, c->text) && !is_chair(o->r->k, e->role))
            e->role = c->text; /* 委員　　部会長　貝塚　悟: of the two the one that only they have */
        else if (is_office_post(o, c->text) || e->role.s || (o->group.organization.s && is_director(c->text)) ||
                 (e->words.s && pdi_end(e->words) <= c->text.s && pdi_is_organization(o->r->k, e->words) &&
                  (!e->name.s || pdi_roster_leads_body(o->r->k, c->text))))
            widen(&e->words, c->text);
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
    if (c->kind != PDI_CELL_MORE) widen(&e->hull, c->text);
}

/* ---- From an entry to an attendee ---- */

static bool is_repeated_role(const pdi_roster *o, pdi_str squeezed) {
    for (size_t i = 0; i < o->role_count; i++)
        if (pdi_eq(o->roles[i].word, squeezed)) return o->roles[i].repeated;
    return true;
}

static pdi_str role_of(pdi_roster *o, entry *e) {
    if (e->final_role.s) return e->final_role;
    if (e->same && !e->role.s) e->role = o->last_role;
    if (!e->role.s && o->pending_role.s) e->role = o->pending_role;
    if (!e->role.s && o->role.s) e->role = o->role;
    if (e->role.s) {
        o->last_role = e->role;
        return pdi_as_printed(o->r, e->role);
    }
    return o->group.role;
}

/* 同　主査, 同主事 below 企画財政課　係長: of the office above. */
static void take_same_office(pdi_roster *o, entry *e) {
    static const pdi_str same = WORD("同");
    const bool glued = e->position.s && pdi_starts(e->position, same) && o->last_affiliation.s &&
                       pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_skip(e->position, same.n));
    if (glued) e->position = pdi_skip(e->position, same.n);
    if (glued || (e->same && !e->role.s && !e->affiliation.s && e->position.s && !o->last_role.s))
        e->affiliation = o->last_affiliation;
}

static void place_post(pdi_roster *o, entry *e) {
    pdi_str affiliation, position;
    pdi_str under = o->organization.s ? o->organization : o->group.organization;
    if (!e->words.s && !e->position.s && !e->affiliation.s && o->pending_post.s) e->words = o->pending_post;
    if (e->words.s) {
        bool own = !under.s || pdi_is_organization(o->r->k, e->words) ||
                   (under.n && pdi_starts(e->words, under)); /* 内閣府大臣官房長 under 内閣府 */
        pdi_post_split(o->r->k, e->words, own ? PDI_NONE : under, &affiliation, &position);
        if (!e->affiliation.s) e->affiliation = affiliation;
        if (!e->position.s)
            e->position = position;
        else if (affiliation.s && !position.s)
            e->affiliation = affiliation;
    }
    take_same_office(o, e);
    if (e->same && !e->role.s && !e->position.s && !e->affiliation.s && !o->last_role.s)
        e->position = o->last_position, e->affiliation = o->last_affiliation; /* 同　小金沢 司: the post above */
    o->last_position = e->position;
    o->last_affiliation = e->affiliation;
    if (!e->affiliation.s && under.s)
        e->affiliation = under;
    else if (under.s && e->affiliation.s && e->position.s && !e->words.s && pdi_end(e->affiliation) == e->position.s)
        e->position = pdi_between(e->affiliation.s, pdi_end(e->position)), e->affiliation = under;
}

static struct pdoc_attendee *append(pdi_roster *o, const pdi_person *person, bool online) {
    pdi_arena *keep = &o->r->job->keep;
    struct pdoc_attendee *a = PDI_NEW(keep, struct pdoc_attendee);
    *PDI_PUSH(keep, &o->list->people) = a;
    *PDI_PUSH(&o->r->job->scratch, &o->list->printed) = *person;
    *PDI_PUSH(&o->r->job->scratch, &o->list->online) = online;
    a->session = o->session;
    a->index = o->r->next_attendee++;
    a->listed = true;
    a->group = pdi_as_printed(o->r, o->group.words);
    return a;
}

static pdoc_attendance status_of(const pdi_roster *o, const entry *e) {
    if (e->status != PDOC_ATTENDANCE_UNKNOWN) return e->status;
    if (o->status != PDOC_ATTENDANCE_UNKNOWN) return o->status;
    if (o->group.status != PDOC_ATTENDANCE_UNKNOWN) return o->group.status;
    return PDOC_ATTENDANCE_PRESENT;
}

/* 三好|弥栄県町村会事務局長, of whom it is said that they came for somebody: the longest surname it begins with. */
static pdi_titled surname_first(const pdi_knowledge *k, pdi_str printed) {
    enum { TWO_KANJI = 6 };
    pdi_letters l;
    size_t length = 0;
    if (!pdi_letters_of(printed, &l) || !pdi_lookup_prefix(k, PDI_TABLE_surnames, pdi_letters_all(&l), &length) ||
        length < TWO_KANJI || length >= l.n)
        return (pdi_titled){0};
    return (pdi_titled){.weight = 3,
                        .name = pdi_letters_printed(&l, 0, length),
                        .words = pdi_letters_printed(&l, length, l.n),
                        .is_post = true,
                        .bearer = {.weight = 3, .surname = length, .known = true}};
}

/* The one who came for another: an entry of their own, right behind. */
static void add_proxy(pdi_roster *o, struct pdoc_attendee *absent, pdi_str printed) {
    pdi_row row;
    entry e = {0};
    pdi_row_of(o->r, printed, &row);
    if (pdi_row_person(&row, 0) == row.count && row.count == 1 && row.at[0].kind == PDI_CELL_POST) {
        pdi_titled guess = pdi_titled_guess(o->r->k, printed);
        if (!guess.name.s) guess = surname_first(o->r->k, printed);
        if (guess.name.s) row.at[0].kind = PDI_CELL_TITLED, row.at[0].title = guess;
    }
    for (size_t i = 0; i < row.count; i++) put_cell(o, &row.at[i], &e);
    if (!e.name.s) return;
    o->pending_post = o->pending_role = PDI_NONE;
    place_post(o, &e);
    e.person.name = e.name;
    e.person.role = e.role;
    e.person.affiliation = e.affiliation;
    e.person.position = e.position;
    absent->status = PDOC_ATTENDANCE_REPRESENTED;
    const bool online = e.status == PDOC_ATTENDANCE_REMOTE; /* 長瀞 昇◇ */
    struct pdoc_attendee *a = append(o, &e.person, online);
    a->name = pdi_as_printed(o->r, e.name);
    a->role = e.role.s ? pdi_as_printed(o->r, e.role) : o->group.role;
    a->affiliation = pdi_as_printed(o->r, e.affiliation);
    a->position = pdi_as_printed(o->r, e.position);
    a->status = online ? PDOC_ATTENDANCE_REMOTE : PDOC_ATTENDANCE_PRESENT;
    a->proxy_for = absent->name;
    a->place = pdi_place_of(o->r, e.hull);
    a->rule = pdi_slice("proxy", 5);
    o->proxies++;
}

static pdi_str concatenated(pdi_arena *keep, pdi_str a, pdi_str b) {
    char *both = pdi_alloc(keep, a.n + b.n + 1);
    if (a.n) memcpy(both, a.s, a.n);
    if (b.n) memcpy(both + a.n, b.s, b.n);
    both[a.n + b.n] = 0;
    return pdi_slice(both, a.n + b.n);
}

/* Two slices that the name stands between, as one string. */
static pdi_str joined(pdi_roster *o, pdi_str a, pdi_str b) {
    return concatenated(&o->r->job->keep, pdi_as_printed(o->r, a), pdi_as_printed(o->r, b));
}

/* 川端区教育委員会委員長 in that board's own minutes: a role there, and no post. */
static void take_role_of_body(pdi_roster *o, entry *e) {
    const pdi_str body = o->session ? o->session->body : PDI_NONE;
    if (e->role.s || !e->words.s || e->position.s || e->affiliation.s || body.n == 0) return;
    size_t length;
    for (const pdi_entry *role = pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, e->words, &length); role;
         role = pdi_lookup_suffix_below(o->r->k, PDI_TABLE_roles, e->words, length, &length)) {
        const pdi_str before = pdi_cut(e->words, e->words.n - length);
        const bool member =
            pdi_entry_is(role, 1, "chair") || pdi_entry_is(role, 1, "vice") || pdi_entry_is(role, 1, "member");
        if (!member || !before.n || pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_skip(e->words, before.n))) continue;
        const pdi_str whose = pdi_squeeze(o->r, before);
        if (!pdi_ends(body, whose) && !pdi_ends(whose, body)) continue;
        e->role = pdi_skip(e->words, before.n);
        e->affiliation = before;
        e->words = PDI_NONE;
        return;
    }
}

/* 専務理事 of a 理事会: one of its members. */
static bool is_director_of(pdi_str body, pdi_str post) {
    static const pdi_str DIRECTORS[] = {WORD("専務理事"), WORD("常務理事"), WORD("理事長"), WORD("副理事長")};
    for (size_t i = 0; i < sizeof DIRECTORS / sizeof *DIRECTORS; i++)
        if (pdi_eq(post, DIRECTORS[i])) return pdi_ends(body, PDI_LIT("理事会"));
    return false;
}

/* 教育長, …教育委員会教育長: how many bytes stand before the title that leads a board of education or deputises for who
 * does; SIZE_MAX where the post is none of these. */
static size_t before_superintendent(pdi_roster *o, pdi_str body, pdi_str post) {
    static const pdi_str TITLES[] = {WORD("教育長"), WORD("教育長職務代理者"), WORD("教育長職務代行者")};
    const pdi_str squeezed = pdi_squeeze(o->r, post);
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++) {
        if (pdi_eq(squeezed, TITLES[i])) return 0;
        if (!pdi_ends(post, TITLES[i])) continue;
        const pdi_str whose = pdi_cut(post, post.n - TITLES[i].n);
        if (pdi_ends(pdi_squeeze(o->r, whose), body)) return whose.n;
    }
    return SIZE_MAX;
}

/* 教育長 leads a board of education, whose other members are 委員, and 専務理事 is one of those of a 理事会: a role
 * there, a post elsewhere. */
static void take_board_role(pdi_roster *o, entry *e) {
    const pdi_str body = o->session ? o->session->body : PDI_NONE, post = e->position.s ? e->position : e->words;
    take_role_of_body(o, e);
    /* in a 総合教育会議 the mayor meets the board of education, whose members are so by their post */
    if (e->role.s && !e->position.s && pdi_find(body, PDI_LIT("総合教育会議")) &&
        pdi_eq(pdi_squeeze(o->r, e->role), PDI_LIT("教育委員"))) {
        e->position = e->role;
        e->role = PDI_NONE;
    }
    if (e->role.s || !post.s || e->affiliation.s || !body.s) return;
    size_t before = is_director_of(body, pdi_squeeze(o->r, post)) ? 0 : SIZE_MAX;
    if (before == SIZE_MAX && pdi_find(body, PDI_LIT("教育委員会"))) before = before_superintendent(o, body, post);
    if (before == SIZE_MAX) return;
    e->role = pdi_skip(post, before);
    if (before) e->affiliation = pdi_cut(post, before);
    e->position = e->words = PDI_NONE;
}

/* 3 司会　鷺沼委員長 below 委員長　鷺沼 泰利: the one chair, named once more. */
static bool is_listed_chair(const pdi_roster *o, const entry *e) {
    enum { LOOKED_AT = 400 };
    if (!e->role.s || !e->name.s || e->person.full_name || !is_chair(o->r->k, e->role)) return false;
    const size_t count = o->list->people.count;
    for (size_t i = count > LOOKED_AT ? count - LOOKED_AT : 0; i < count; i++) {
        const pdi_person *p = &o->list->printed.at[i];
        if (p->full_name && p->role.s && pdi_eq(pdi_squeeze(o->r, p->role), pdi_squeeze(o->r, e->role)) &&
            pdi_starts(p->name, e->name))
            return true;
    }
    return false;
}

static void add(pdi_roster *o, entry *e) {
    pdi_reader *r = o->r;
    if (is_listed_chair(o, e)) return;
    take_board_role(o, e);
    const bool role_heads = o->pending_alone && o->pending_role.s && !e->role.s && !e->final_role.s;
    pdi_str role = role_of(o, e);
    place_post(o, e);
    e->person.name = e->name;
    e->person.role = e->role;
    e->person.affiliation = e->affiliation;
    e->person.position = e->position;
    e->person.seat = e->seat;
    pdoc_attendance status = status_of(o, e);
    struct pdoc_attendee *a = append(o, &e->person, status == PDOC_ATTENDANCE_REMOTE);
    a->name = pdi_as_printed(r, e->name);
    a->role = role;
    a->affiliation = pdi_as_printed(r, e->affiliation);
    a->position = e->unit.s ? joined(o, e->unit, e->position) : pdi_as_printed(r, e->position);
    a->reading = pdi_as_printed(r, e->reading);
    a->proxy_for = pdi_as_printed(r, e->proxy_for);
    a->status = status;
    if (!a->group.s && role_heads) a->group = role; /* 会長, and below it who that is */
    o->absent += status == PDOC_ATTENDANCE_ABSENT;
    a->place = pdi_place_of(r, e->hull);
    a->rule = e->seat.s ? pdi_slice("seat and name", 13) : pdi_slice("entry of the list", 17);
    o->pending_role = o->pending_post = PDI_NONE;
    o->run_people++;
    if (e->came.s) add_proxy(o, a, e->came);
}

void pdi_roster_add_cells(pdi_roster *o, pdi_str role, pdi_str name, pdi_str office) {
    entry e = {.name = name, .role = role, .words = office, .person = {.full_name = true, .known_surname = true}};
    widen(&e.hull, name);
    widen(&e.hull, role);
    widen(&e.hull, office);
    add(o, &e);
    pdi_take(o->r, e.hull, PDOC_READING_ATTENDEE, "entry in cells of a line each");
}

/* ---- Rows ---- */

static bool is_descriptor(const pdi_cell *c) {
    return c->kind == PDI_CELL_ROLE || c->kind == PDI_CELL_POST || c->kind == PDI_CELL_ORGANIZATION ||
           c->kind == PDI_CELL_WORD || c->kind == PDI_CELL_SAME;
}

/* Whether a weak name stands where the form of the row puts one: behind a post, or before the office in a column. */
static bool stands_as_name(const pdi_row *row, size_t i, bool in_run) {
    const pdi_cell *c = &row->at[i];
    if (c->kind != PDI_CELL_NAME) return false;
    size_t next = i + 1; /* behind signs and brackets: Anna Schmidt (R)   ライン研究所研究員 */
    while (next < row->count && (row->at[next].kind == PDI_CELL_BRACKET || row->at[next].kind == PDI_CELL_MARK)) next++;
    const pdi_cell *before = i > 0 ? &row->at[i - 1] : NULL, *after = next < row->count ? &row->at[next] : NULL;
    if (before && (before->kind == PDI_CELL_POST || (in_run && before->kind == PDI_CELL_ORGANIZATION && i == 1)) &&
        (!after || after->kind == PDI_CELL_MORE))
        return true;
    return !before && after && after->gap >= 4 &&
           (after->kind == PDI_CELL_POST || after->kind == PDI_CELL_ORGANIZATION);
}

/* Names that no table and no company supports are words after all. */
static size_t settle_names(pdi_roster *o, pdi_row *row, bool in_run) {
    size_t strong = 0, weak = 0, support = 0;
    for (size_t i = 0; i < row->count; i++) {
        pdi_cell *c = &row->at[i];
        if (pdi_cell_is_person(c)) c->weight >= 3 ? strong++ : weak++;
        support += c->kind == PDI_CELL_SEAT || c->kind == PDI_CELL_ROLE || c->kind == PDI_CELL_SAME ||
                   c->kind == PDI_CELL_MARK || (c->kind == PDI_CELL_BRACKET && c->gap == 0) ||
                   c->kind == PDI_CELL_HONORIFIC || stands_as_name(row, i, in_run);
    }
    bool alone = row->count == 1 && (in_run || (o->group.role.s && o->list->people.count > o->group_begin));
    if (weak == 0 || (strong == 0 && (support > 0 || alone))) return strong + weak;
    for (size_t i = 0; i < row->count; i++)
        if (pdi_cell_is_person(&row->at[i]) && row->at[i].weight < 3) row->at[i].kind = PDI_CELL_WORD;
    return strong;
}

/* Whether a role before the first of several people is meant for all of them. */
static void carry_role(pdi_roster *o, const entry *e) {
    if (!e->role.s || e->role.s > e->name.s) return;
    pdi_str squeezed = pdi_squeeze(o->r, e->role);
    o->role = is_chair(o->r->k, e->role) || is_repeated_role(o, squeezed) ? PDI_NONE : e->role;
    o->role_indent = o->line_indent;
}

/* (会長) right before a name: the role of the one behind it. */
static bool is_role_before(const pdi_knowledge *k, const pdi_row *row, size_t i) {
    pdi_letters l;
    const pdi_cell *c = &row->at[i];
    if (c->kind != PDI_CELL_BRACKET || i + 1 >= row->count || row->at[i + 1].gap > c->gap) return false;
    return pdi_letters_of(c->inner, &l) && pdi_is_role(k, pdi_letters_all(&l));
}

/* The cell behind the last one that belongs to the person at `at`; the next person is at `next`. */
static size_t belongs_until(const pdi_knowledge *k, const pdi_row *row, size_t at, size_t next, bool leading) {
    size_t i = at + 1;
    if (next == row->count) return next;
    if (!leading) {
        while (i < next && row->at[i].kind != PDI_CELL_SEAT && row->at[i].kind != PDI_CELL_MARK) i++;
        /* 栢森　雅勝　　　部会長　財前　五月: a role that stands nearer to the next one is theirs */
        const bool nearer = row->at[next - 1].kind == PDI_CELL_ROLE && row->at[next - 1].gap > row->at[next].gap;
        return i == next && next - 1 > at && nearer ? next - 1 : i;
    }
    while (i < next && (row->at[i].kind == PDI_CELL_HONORIFIC ||
                        (row->at[i].kind == PDI_CELL_BRACKET && !is_role_before(k, row, i))))
        i++;
    return i;
}

static void keep_pending(pdi_roster *o, const pdi_row *row, bool in_run) {
    for (size_t i = 0; i < row->count; i++) {
        const pdi_cell *c = &row->at[i];
        if (c->kind == PDI_CELL_ROLE)
            o->pending_role = c->text, o->pending_alone = row->count == 1 && !in_run && is_chair(o->r->k, c->text);
        else if (c->kind == PDI_CELL_BRACKET && pdi_is_post(o->r->k, c->inner))
            o->pending_post = c->inner;
        else if (c->kind == PDI_CELL_POST)
            o->pending_post = c->text;
        else if (c->kind == PDI_CELL_ORGANIZATION && row->count == 1 && !in_run)
            o->organization = c->text;
    }
}

static void separator_missing(pdi_roster *o, const pdi_row *row, size_t at, bool in_run) {
    const pdi_cell *before = &row->at[at - 1], *c = &row->at[at];
    if (!in_run || before->kind != PDI_CELL_BRACKET || c->gap > 0) return;
    pdi_remark_on(o->r, PDOC_DIAGNOSTIC_SEPARATOR_MISSING, pdi_slice(c->text.s, 0),
                  pdi_cell_is_person(c) ? c->text : PDI_NONE);
}

/* 総務課 四方田経営係長 under 水道局: a unit of the group's organisation, which the post begins with. */
static pdi_str line_unit(pdi_roster *o, const pdi_row *row) {
    if (!o->group.organization.s || row->count != 2 || row->at[0].kind != PDI_CELL_ORGANIZATION) return PDI_NONE;
    return row->at[0].text;
}

/* A descriptor before the first person that is meant for the whole line: 総務省 山田課長、鈴木係長. */
static size_t take_line_words(pdi_roster *o, const pdi_row *row, size_t first) {
    if (first == 0 || row->at[0].kind != PDI_CELL_ORGANIZATION) return 0;
    for (size_t i = first; i < row->count; i++)
        if (row->at[i].kind == PDI_CELL_NAME && first + 1 == row->count) return 0;
    if (row->at[first].kind != PDI_CELL_TITLED || row->at[first].title.is_role) return 0;
    if (!line_unit(o, row).s) {
        o->organization = row->at[0].text;
        o->of_line = true;
    }
    return 1;
}

/* 医療保険|委員, 総務|部会長, but not 安心院|委員: whether letters before a role begin as a unit's name does. Among
 * members three letters of which a unit is not all are a surname. */
static bool may_be_unit(const pdi_roster *o, pdi_str letters) {
    enum { SURNAME_MAX = 3 };
    size_t unit = 0;
    if (!pdi_lookup_prefix(o->r->k, PDI_TABLE_units, letters, &unit)) return false;
    return unit == letters.n || o->run_people == 0 || pdi_utf8_count(letters) > SURNAME_MAX;
}

/* 五百旗頭薫委員, 四十万太郎会長: a member's role, and before it what can be a name though no table knows the surname.
 */
static bool guess_member(pdi_roster *o, pdi_cell *c) {
    const pdi_knowledge *k = o->r->k;
    pdi_letters l;
    size_t length = 0;
    if (!pdi_letters_of(pdi_name_plain(k, c->text), &l)) return false;
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, pdi_letters_all(&l), &length);
    if (!role || length == l.n) return false;
    if (!pdi_entry_is(role, 1, "member") && !pdi_entry_is(role, 1, "chair") && !pdi_entry_is(role, 1, "vice"))
        return false;
    pdi_str before = pdi_letters_part(&l, 0, l.n - length);
    pdi_name name = pdi_name_weigh_letters(k, &l, 0, before.n);
    if (name.weight == 0 || (name.weight < 4 && o->run_people == 0)) return false;
    if (pdi_is_organization(k, before) || may_be_unit(o, before)) return false;
    c->kind = PDI_CELL_TITLED;
    c->title = (pdi_titled){.weight = 4,
                            .name = pdi_letters_printed(&l, 0, before.n),
                            .words = pdi_letters_printed(&l, before.n, l.n),
                            .is_role = true,
                            .bearer = name};
    return true;
}

/* A post in a run of people with posts belongs to somebody, too. */
static size_t guess_bearer(pdi_roster *o, pdi_row *row) {
    /* 保育課 月見里係長 stands in a run as 箕浦課長 does */
    const bool behind = row->count == 2 && row->at[0].kind == PDI_CELL_ORGANIZATION && o->run_titled > 0;
    pdi_cell *c = &row->at[behind];
    if (c->kind != PDI_CELL_POST) return 0;
    if (guess_member(o, c)) return 1;
    if (o->run_titled == 0 && o->list_titled == 0) return 0;
    pdi_titled guess = pdi_titled_guess(o->r->k, c->text);
    if (!guess.name.s) return 0;
    c->kind = PDI_CELL_TITLED;
    c->title = guess;
    return 1;
}

/* 株式会社しおみ観光バス(門叶営業課長): an organisation, and in the bracket behind it who came from there. */
static size_t add_delegate(pdi_roster *o, const pdi_row *row) {
    const pdi_knowledge *k = o->r->k;
    if (row->count < 2 || row->at[0].kind != PDI_CELL_ORGANIZATION) return 0;
    const pdi_cell *c = &row->at[1];
    if (c->kind != PDI_CELL_BRACKET || c->sign != '(' || pdi_aside_read(k, c->inner).known) return 0;
    pdi_row inner;
    pdi_row_of(o->r, c->inner, &inner);
    size_t at = pdi_row_person(&inner, 0);
    if (inner.end != pdi_end(c->inner) || pdi_row_person(&inner, at + 1) < inner.count) return 0;
    if (at == inner.count && inner.count == 1 && inner.at[0].kind == PDI_CELL_POST) {
        pdi_titled guess = pdi_titled_guess(k, c->inner);
        if (!guess.name.s) return 0;
        inner.at[0].kind = PDI_CELL_TITLED;
        inner.at[0].title = guess;
        at = 0;
    }
    if (at == inner.count || inner.at[at].weight < 2) return 0;
    entry e = {0};
    for (size_t i = 0; i < inner.count; i++) put_cell(o, &inner.at[i], &e);
    for (size_t i = 2; i < row->count; i++) put_cell(o, &row->at[i], &e);
    e.affiliation = row->at[0].text;
    widen(&e.hull, row->at[0].text);
    add(o, &e);
    return 1;
}

/* 総務部法制課 課長 林 誠 主査 御厨 佳代: an organisation at the head of a row of several with posts. */
static pdi_str office_of_row(const pdi_row *row, size_t first) {
    size_t people = 0;
    if (first < 2 || row->at[0].kind != PDI_CELL_ORGANIZATION || row->at[1].kind == PDI_CELL_ORGANIZATION)
        return PDI_NONE;
    for (size_t i = 1; i < row->count; i++) {
        people += pdi_cell_is_person(&row->at[i]);
        if (row->at[i].kind == PDI_CELL_ORGANIZATION) return PDI_NONE;
    }
    return people > 1 ? row->at[0].text : PDI_NONE;
}

/* 障害福祉課 課長 大豆生田、係長 東海林: a bare post in a run is at the organisation that the run began with. */
static void share_office(pdi_roster *o, const pdi_row *row, size_t first, entry *e) {
    const pdi_cell *c = &row->at[0];
    if (first == 2 && c->kind == PDI_CELL_ORGANIZATION && row->at[1].kind == PDI_CELL_POST) {
        o->run_office = c->text;
    } else if (first == 1 && c->kind == PDI_CELL_ORGANIZATION && row->count == 2) { /* 経営企画課　早稲本、小神野 */
        o->run_office = c->text;
    } else if (first == 0 && o->run_office.s && row->count == 1 && c->kind == PDI_CELL_NAME) {
        if (!e->affiliation.s) e->affiliation = o->run_office;
    } else if (first == 1 && o->run_office.s && c->kind == PDI_CELL_POST && row->at[1].kind == PDI_CELL_NAME) {
        bool bare = pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_squeeze(o->r, c->text)) != NULL;
        if (bare && !e->affiliation.s) e->affiliation = o->run_office;
    } else {
        o->run_office = PDI_NONE;
    }
}

/* 山田座長、鈴木、田中各委員: the last word is the role of all of the run that have none. Returns the role without 各.
 */
static pdi_str role_of_each(pdi_roster *o, pdi_str role) {
    static const pdi_str each = WORD("各");
    if (!pdi_starts(role, each) || !pdi_is_role(o->r->k, pdi_skip(role, each.n))) return role;
    const pdi_str plain = pdi_skip(role, each.n);
    pdi_roster_role_of_run(o, plain);
    return plain;
}

/* 磯村、山折|各|専門委員: read as the end of the name. */
static void take_each(pdi_roster *o, entry *e) {
    static const pdi_str each = WORD("各");
    if (!e->role.s || !pdi_ends(e->name, each) || e->name.n == each.n || o->run_people == 0) return;
    e->name = pdi_trim(pdi_cut(e->name, e->name.n - each.n));
    pdi_roster_role_of_run(o, e->role);
}

void pdi_roster_role_of_run(pdi_roster *o, pdi_str plain) {
    const size_t count = o->list->people.count;
    const size_t untold = o->run_people - o->run_told;
    o->run_told = o->run_people;
    for (size_t i = count - (untold < count ? untold : count); i < count; i++) {
        if (o->list->printed.at[i].role.s || o->list->printed.at[i].position.s) continue;
        o->list->people.at[i]->role = pdi_as_printed(o->r, plain);
        o->list->printed.at[i].role = plain;
    }
}

/* A post of two words as a word and a post. */
static void part_at_gap(pdi_roster *o, pdi_row *row) {
    const pdi_str text = row->at[0].text;
    const char *gap = memchr(text.s, ' ', text.n);
    if (!gap) return;
    const pdi_str post = pdi_trim(pdi_between(gap, pdi_end(text)));
    if (!pdi_is_post(o->r->k, post)) return;
    row->count = 2;
    row->at[0] = (pdi_cell){.kind = PDI_CELL_WORD, .text = pdi_between(text.s, gap), .gap = row->at[0].gap};
    row->at[1] = (pdi_cell){.kind = PDI_CELL_POST, .text = post, .gap = 1, .weight = 6};
}

/* 門脇　建設部長、来海　産業観光部長: in a run of names with posts behind them a short word before a post is a name. */
static void settle_like_run(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { NAME_MAX = 4 };
    pdi_cell *c = &row->at[0];
    if (in_run && o->run_posts >= 2 && row->count == 1 && c->kind == PDI_CELL_POST) part_at_gap(o, row);
    if (!in_run || o->run_posts < 2 || row->count != 2 || row->at[1].kind != PDI_CELL_POST) return;
    if (c->kind != PDI_CELL_WORD || pdi_utf8_count(c->text) > NAME_MAX) return;
    pdi_cell_become_name(o->r->k, c);
}

/* 曾我部, ダルトン among 上村、奥住、沓掛: in a run of nothing but surnames whatever could be one is. */
static void settle_bare_surname(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { FOREIGN_MIN = 6, FOREIGN_MAX = 24 };
    pdi_cell *c = &row->at[0];
    const size_t count = o->list->people.count;
    if (!in_run || row->count != 1 || o->run_people < 2 || count < 2) return;
    if (c->kind != PDI_CELL_WORD && c->kind != PDI_CELL_ORGANIZATION && c->kind != PDI_CELL_NAME) return;
    for (size_t i = count - 2; i < count; i++) {
        const pdi_person *p = &o->list->printed.at[i];
        if (p->full_name || p->affiliation.s || p->position.s || !p->known_surname) return;
    }
    size_t length, katakana = 0, chars = 0;
    for (const char *s = c->text.s; s < pdi_end(c->text); s += length, chars++) {
        const uint32_t code = pdi_utf8_at(s, pdi_end(c->text), &length);
        katakana += code == U'ー' || pdi_script_of(code) == PDI_KATAKANA;
    }
    const bool foreign = katakana == chars && c->text.n >= FOREIGN_MIN && c->text.n <= FOREIGN_MAX;
    if (!foreign && !pdi_lookup(o->r->k, PDI_TABLE_surnames, c->text)) return;
    pdi_cell_become_name(o->r->k, c);
}

/* 三反田　飛鳥委員 among 堀内　利雄委員, …: where those before have a surname, a gap, a given name and a role, so has
 * one whose surname no table knows. */
static void settle_spaced_name(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { SURNAME_MAX = 3, GIVEN_MAX = 3 };
    pdi_cell *c = &row->at[0], *titled = &row->at[1];
    const size_t count = o->list->people.count;
    if (!in_run || row->count != 2 || o->run_people == 0 || count == 0 || titled->kind != PDI_CELL_TITLED) return;
    if (!titled->title.is_role || titled->title.bearer.full || pdi_utf8_count(titled->title.name) > GIVEN_MAX) return;
    if ((c->kind != PDI_CELL_WORD && c->kind != PDI_CELL_NAME) || pdi_utf8_count(c->text) > SURNAME_MAX) return;
    if (!o->list->printed.at[count - 1].full_name || !pdi_find_gap(o->list->printed.at[count - 1].name)) return;
    titled->title.name = pdi_between(c->text.s, pdi_end(titled->title.name));
    titled->title.bearer = (pdi_name){.weight = 3, .surname = c->text.n, .full = true};
    titled->text = pdi_between(c->text.s, pdi_end(titled->text));
    row->at[0] = *titled;
    row->count = 1;
}

/* 森尾 吉高 among 葛城 理, 黒羽 晃敏: two words that are surnames, too, are one name where those before have one with a
 * gap. */
static void settle_two_surnames(pdi_roster *o, pdi_row *row, bool in_run) {
    const pdi_cell *a = &row->at[0], *b = &row->at[1];
    const size_t count = o->list->people.count;
    if (!in_run || row->count != 2 || o->run_people == 0 || count == 0 || b->gap > 2) return;
    if (a->kind != PDI_CELL_NAME || b->kind != PDI_CELL_NAME || a->name.full || b->name.full) return;
    if (!o->list->printed.at[count - 1].full_name || !pdi_find_gap(o->list->printed.at[count - 1].name)) return;
    row->at[0].text = row->at[0].inner = pdi_between(a->text.s, pdi_end(b->text));
    row->at[0].name = (pdi_name){.weight = 5, .surname = a->text.n, .full = true, .known = a->name.known};
    row->count = 1;
}

/* 教育長　禰津 佳央　　まちづくり政策監, and 中込 保 alone on the next line: whether the last post is theirs. */
static bool ends_in_post_of_next(pdi_roster *o, const pdi_row *row, bool in_run) {
    const pdi_cell *last = &row->at[row->count - 1];
    if (in_run || row->count < 3 || last->kind != PDI_CELL_POST || last->gap < 4 || !o->next_line.n) return false;
    if (row->at[row->count - 2].kind != PDI_CELL_NAME || row->at[row->count - 3].kind != PDI_CELL_POST) return false;
    pdi_row after;
    pdi_row_of(o->r, o->next_line, &after);
    return after.count == 1 && after.at[0].kind == PDI_CELL_NAME && after.at[0].name.full;
}

/* 住民課長|小森, 住民課|角井, 同|伊奈 in a run: a post, a section or 同, and right behind it a surname of the table. */
static void part_glued_office(pdi_roster *o, pdi_row *row, bool in_run) {
    enum { TWO_KANJI = 6 };
    static const pdi_str same = WORD("同");
    const pdi_knowledge *k = o->r->k;
    pdi_cell *c = &row->at[0];
    pdi_letters l;
    size_t n = 0;
    if (!in_run || row->count != 1 || c->kind == PDI_CELL_TITLED || (c->kind == PDI_CELL_NAME && c->name.known) ||
        !pdi_letters_of(c->text, &l) || l.spaced ||
        !pdi_lookup_suffix(k, PDI_TABLE_surnames, pdi_letters_all(&l), &n) || n < TWO_KANJI || n == l.n)
        return;
    const pdi_str office = pdi_letters_part(&l, 0, l.n - n), name = pdi_letters_from(&l, l.n - n);
    const bool repeats = pdi_eq(office, same), post = pdi_lookup_suffix(k, PDI_TABLE_posts, office, NULL) != NULL;
    if (!repeats && office.n <= TWO_KANJI) return; /* 鰐部|夏生 is a whole name */
    if (!repeats && !post && pdi_organization_ending(k, office) == PDI_ENDING_NONE) return;
    if (pdi_lookup(k, PDI_TABLE_units, name) || pdi_lookup(k, PDI_TABLE_posts, name) ||
        pdi_lookup(k, PDI_TABLE_forms, name))
        return;
    row->at[1] =
        (pdi_cell){.kind = PDI_CELL_NAME, .text = name, .inner = name, .weight = 5, .name = pdi_name_weigh(k, name)};
    row->at[0] = (pdi_cell){.kind = repeats ? PDI_CELL_SAME
                                    : post  ? PDI_CELL_POST
                                            : PDI_CELL_ORGANIZATION,
                            .text = office};
    row->count = 2;
}

/* (以上、国土交通省) behind several: what stands behind 以上; n == 0 where the cell is no such bracket. */
static pdi_str office_of_those_before(const pdi_cell *c) {
    static const pdi_str above = WORD("以上"), comma = WORD("、");
    if (c->kind != PDI_CELL_BRACKET || !pdi_starts(c->inner, above)) return PDI_NONE;
    const pdi_str rest = pdi_trim(pdi_skip(c->inner, above.n));
    return pdi_starts(rest, comma) ? pdi_trim(pdi_skip(rest, comma.n)) : PDI_NONE;
}

/* Everybody since the last such bracket comes from there, unless it says what kind of people they are. */
static void give_office_to_all(pdi_roster *o, pdi_str office) {
    const size_t begin = o->shared_until > o->group_begin ? o->shared_until : o->group_begin;
    o->shared_until = o->list->people.count;
    if (!pdi_is_organization(o->r->k, office)) return; /* (以上、学識経験者) */
    const pdi_str whole = pdi_as_printed(o->r, office);
    for (size_t i = begin; i < o->list->people.count; i++) {
        struct pdoc_attendee *a = o->list->people.at[i];
        a->affiliation = a->affiliation.s ? concatenated(&o->r->job->keep, whole, a->affiliation) : whole;
        if (!o->list->printed.at[i].affiliation.s) o->list->printed.at[i].affiliation = office;
    }
}

/* Puts the cells of one person together; what is told of all so far is returned. */
static pdi_str put_cells(pdi_roster *o, const pdi_row *row, size_t begin, size_t until, entry *e) {
    pdi_str shared = PDI_NONE;
    for (size_t i = begin; i < until; i++) {
        const pdi_str office = office_of_those_before(&row->at[i]);
        if (office.n) {
            shared = office;
            pdi_take(o->r, row->at[i].text, PDOC_READING_GROUP, "office of those before");
        } else {
            put_cell(o, &row->at[i], e);
        }
    }
    return shared;
}

static size_t add_row(pdi_roster *o, pdi_row *row, bool in_run) {
    part_glued_office(o, row, in_run);
    settle_like_run(o, row, in_run);
    settle_spaced_name(o, row, in_run);
    settle_two_surnames(o, row, in_run);
    settle_bare_surname(o, row, in_run);
    size_t people = settle_names(o, row, in_run);
    /* (環境省) and 仙北谷室長 below it, after (経済産業省) and people with posts of one word */
    const bool guessed = in_run || (o->list_titled > 0 && o->group.organization.s && row->count == 1);
    if (people == 0 && guessed && row->count > 0) people = guess_bearer(o, row);
    if (people == 0) {
        people = add_delegate(o, row);
        if (people == 0) keep_pending(o, row, in_run);
        return people;
    }
    size_t first = pdi_row_person(row, 0), begin = take_line_words(o, row, first);
    /* 内閣府　赤堀 武広 below 構成員　…, in the same column: another label ends what the one before carried on */
    if (first > 0 && row->at[0].kind == PDI_CELL_ORGANIZATION && o->line_indent <= o->role_indent && !in_run)
        o->role = o->last_role = PDI_NONE;
    pdi_str office = begin == 0 ? office_of_row(row, first) : PDI_NONE, unit = begin ? line_unit(o, row) : PDI_NONE;
    bool leading = false;
    const pdi_str post_of_next = ends_in_post_of_next(o, row, in_run) ? row->at[--row->count].text : PDI_NONE;
    for (size_t i = begin; i < first; i++)
        leading = leading || is_descriptor(&row->at[i]) || is_role_before(o->r->k, row, i);
    for (size_t at = first; at < row->count;) {
        size_t next = pdi_row_person(row, at + 1), until = belongs_until(o->r->k, row, at, next, leading);
        entry e = {.unit = unit};
        const pdi_str shared = put_cells(o, row, begin, until, &e);
        if (at > first || in_run) {
            if (begin > 0 || at > first) separator_missing(o, row, at, true);
        }
        if (at > first && office.s && !e.affiliation.s) e.affiliation = office;
        if (!office.s) share_office(o, row, first, &e);
        if (e.role.s) e.role = role_of_each(o, e.role);
        take_each(o, &e);
        bool printed = e.role.s != NULL;
        const bool one_word = row->at[at].kind == PDI_CELL_TITLED && !row->at[at].title.is_role;
        o->run_titled += one_word;
        o->run_posts += row->count == 2 && at == 0 && row->at[1].kind == PDI_CELL_POST;
        o->list_titled += one_word && o->group.organization.s;
        add(o, &e);
        if (shared.n) give_office_to_all(o, shared);
        if (printed) carry_role(o, &e);
        begin = until;
        at = next;
    }
    if (post_of_next.n) o->pending_post = post_of_next;
    return people;
}

/* 瀬田川電力環境部長　代理：八月一日　守: what stands behind an entry about who came; to the end where there is none.
 */
static const char *proxy_behind(pdi_str text) {
    static const pdi_str proxies[] = {WORD(" 代理:"), WORD(" 代理者:"), WORD(" 代理出席:"), WORD(" 代理出席者:")};
    for (size_t i = 0; i < sizeof proxies / sizeof *proxies; i++) {
        const char *found = pdi_find(text, proxies[i]);
        if (found && found > text.s) return found;
    }
    return pdi_end(text);
}

size_t pdi_roster_entries(pdi_roster *o, pdi_str text, bool in_run) {
    size_t people = 0;
    const char *proxy = proxy_behind(text);
    if (proxy < pdi_end(text)) {
        pdi_aside aside = pdi_aside_read(o->r->k, pdi_between(proxy, pdi_end(text)));
        if (aside.known && aside.proxy == PDI_PROXY_CAME) {
            people = pdi_roster_entries(o, pdi_trim(pdi_between(text.s, proxy)), in_run);
            if (people) add_proxy(o, o->list->people.at[o->list->people.count - 1], aside.person);
            return people;
        }
    }
    while (text.n > 0) {
        pdi_row row = *pdi_roster_row(o, text);
        people += add_row(o, &row, in_run);
        text = pdi_trim(pdi_between(row.end, pdi_end(text)));
    }
    return people;
}

bool pdi_roster_names_nobody(pdi_roster *o, pdi_str text) {
    pdi_row row;
    pdi_row_of(o->r, text, &row);
    if (row.count == 0 || row.end != pdi_end(text)) return false;
    for (size_t i = 0; i < row.count; i++) {
        pdi_cell_kind kind = row.at[i].kind;
        if (kind != PDI_CELL_ROLE && kind != PDI_CELL_POST && kind != PDI_CELL_ORGANIZATION &&
            kind != PDI_CELL_BRACKET && kind != PDI_CELL_MORE && kind != PDI_CELL_SEAT)
            return false;
    }
    return true;
}

/* The listed person of whom an entry without a given name tells; `from` for none, or for several. */
static size_t listed_before(const pdi_roster *o, size_t from, pdi_str name) {
    enum { LOOKED_AT = 400 };
    const size_t first = from > LOOKED_AT ? from - LOOKED_AT : 0;
    size_t found = from;
    for (size_t i = o->list_begin > first ? o->list_begin : first; i < from; i++) {
        if (!pdi_starts(o->list->people.at[i]->name, name)) continue;
        if (found < from) return from;
        found = i;
    }
    return found;
}

size_t pdi_roster_tell_of_listed(pdi_roster *o, size_t from) {
    pdi_attendance *list = o->list;
    const size_t count = list->people.count;
    const uint32_t index = o->r->next_attendee - (uint32_t)(count - from);
    size_t kept = from;
    for (size_t i = from; i < count; i++) {
        struct pdoc_attendee *a = list->people.at[i];
        const size_t listed = listed_before(o, from, a->name);
        if (listed < from) {
            list->people.at[listed]->status = a->status;
            list->online.at[listed] = list->online.at[i];
            continue;
        }
        a->index = index + (uint32_t)(kept - from);
        list->people.at[kept] = a;
        list->printed.at[kept] = list->printed.at[i];
        list->online.at[kept++] = list->online.at[i];
    }
    list->people.count = list->printed.count = list->online.count = kept;
    o->r->next_attendee = index + (uint32_t)(kept - from);
    return count - kept;
}

/* ---- Lines between entries ---- */

static struct pdoc_attendee *last_person(pdi_roster *o) {
    return o->list->people.count > o->list_begin ? o->list->people.at[o->list->people.count - 1] : NULL;
}

static void check_count(pdi_roster *o, const pdi_aside *a, pdi_str text) {
    size_t count = o->list->people.count;
    size_t group = count - o->group_begin, list = count - o->list_begin;
    if (a->number == group || a->number == list || a->number + o->absent == list || a->number + o->proxies == group ||
        a->number + o->proxies == list || group == 0)
        return;
    pdi_remark_on(o->r, PDOC_DIAGNOSTIC_COUNT_DIFFERS, text, text);
}

static void apply_to(pdi_roster *o, struct pdoc_attendee *a, const pdi_aside *aside) {
    if (aside->status != PDOC_ATTENDANCE_UNKNOWN) a->status = aside->status;
    if (aside->proxy == PDI_PROXY_CAME) add_proxy(o, a, aside->person);
    if (aside->proxy == PDI_PROXY_FOR) {
        /* on a line of its own the one in the bracket came for the one above, unless they are named as a member */
        add_proxy(o, a, aside->person);
    }
}

/* Gives the last person the organisation and the post that stand below. */
static bool is_office(const pdi_roster *o, pdi_str words) {
    return pdi_is_organization(o->r->k, words) || pdi_is_post(o->r->k, words);
}

/* Somebody of whom nothing but the name is told so far comes from there. */
static void set_office(pdi_roster *o, size_t at, pdi_str words) {
    struct pdoc_attendee *a = o->list->people.at[at];
    pdi_person *printed = &o->list->printed.at[at];
    pdi_post_split(o->r->k, words, PDI_NONE, &printed->affiliation, &printed->position);
    a->affiliation = pdi_as_printed(o->r, printed->affiliation);
    a->position = pdi_as_printed(o->r, printed->position);
}

size_t pdi_roster_without_office(const pdi_roster *o) {
    enum { PEOPLE_MAX = 200 }; /* a column of more is no meeting's */
    const size_t all = o->list->people.count;
    size_t at = all;
    while (at > o->group_begin && all - at < PEOPLE_MAX && !o->list->people.at[at - 1]->affiliation.s &&
           !o->list->people.at[at - 1]->position.s)
        at--;
    return all - at;
}

bool pdi_roster_take_column(pdi_roster *o, pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    if (!o->column_left || pdi_bracket_at(text, &inner, &sign) != text.n) return false;
    set_office(o, o->list->people.count - o->column_left--, inner);
    pdi_take(o->r, text, PDOC_READING_ATTENDEE, "affiliation in a column of its own");
    return true;
}

static bool attach_office(pdi_roster *o, pdi_str words, pdi_str taken) {
    struct pdoc_attendee *last = last_person(o);
    if (!last || last->affiliation.s || last->position.s || !o->post_may_follow) return false;
    if (!is_office(o, words)) return false;
    set_office(o, o->list->people.count - 1, words);
    pdi_take(o->r, taken, PDOC_READING_ATTENDEE, "affiliation on the line below");
    o->post_may_follow = false;
    return true;
}

void pdi_roster_office_goes_on(pdi_roster *o, pdi_str text) {
    pdi_str affiliation, position;
    struct pdoc_attendee *last = last_person(o);
    if (!last || (!last->affiliation.s && !last->position.s)) return;
    pdi_arena *keep = &o->r->job->keep;
    pdi_str *end = last->position.s ? &last->position : &last->affiliation;
    *end = concatenated(keep, *end, pdi_as_printed(o->r, text));
    if (!last->position.s) {
        pdi_post_split(o->r->k, *end, PDI_NONE, &affiliation, &position);
        last->affiliation = affiliation.s ? pdi_copy(keep, affiliation) : PDI_NONE;
        last->position = position.s ? pdi_copy(keep, position) : PDI_NONE;
    }
    pdi_take(o->r, text, PDOC_READING_ATTENDEE, "office carried over in its column");
}

bool pdi_roster_office_below(pdi_roster *o, pdi_str text) {
    pdi_row row;
    if (!o->post_may_follow) return false;
    pdi_row_of(o->r, text, &row);
    if (row.end != pdi_end(text) || pdi_row_person(&row, 0) < row.count) return false;
    return attach_office(o, text, text);
}

bool pdi_roster_take_office(pdi_roster *o, pdi_str text) { return attach_office(o, text, text); }

bool pdi_roster_aside_line(pdi_roster *o, pdi_str text) {
    pdi_str inner = text, bracketed;
    uint32_t sign;
    bool bracket = pdi_bracket_at(text, &bracketed, &sign) == text.n;
    if (bracket) inner = bracketed;
    pdi_aside aside = pdi_aside_read(o->r->k, inner);
    struct pdoc_attendee *last = last_person(o);
    if (!aside.known || aside.role.s) {
        return bracket && attach_office(o, inner, text);
    }
    if (!bracket && aside.proxy && text.s[text.n - 1] == ')') return false; /* … 勅使河原 大(代理出席): an entry */
    if (aside.count) check_count(o, &aside, text);
    if (last && bracket && (aside.proxy == PDI_PROXY_CAME || aside.proxy == PDI_PROXY_FOR || aside.status))
        apply_to(o, last, &aside);
    else if (last && aside.proxy == PDI_PROXY_CAME)
        apply_to(o, last, &aside);
    bool names = aside.proxy == PDI_PROXY_CAME || aside.proxy == PDI_PROXY_FOR;
    pdi_take(o->r, text, names ? PDOC_READING_ATTENDEE : PDOC_READING_NOTE, names ? "proxy" : "note in the list");
    return true;
}
