/* Runs of people, parted by signs: 氏名（所属）、氏名（所属） */
#include "minutes/post.h"
#include "minutes/roster_entry.h"

static bool is_separator(uint32_t code, bool dotted) {
    return code == 0x3001 || code == ',' || code == 0xFF64 || code == ';' || (dotted && code == 0x30FB);
}

const char *pdi_roster_item_end(const char *s, const char *end, bool dotted) {
    enum { UNCLOSED_MAX = 32 }; /* after so many that never close, the rest is not looked for */
    size_t step;
    unsigned failed = 0;
    while (s < end) {
        uint32_t code = pdi_utf8_at(s, end, &step);
        if (is_separator(code, dotted)) return s;
        if (failed < UNCLOSED_MAX && pdi_closing_of(code) && code != '<') {
            size_t length = pdi_bracket_extent(pdi_between(s, end));
            if (length)
                step = length;
            else
                failed++;
        }
        s += step;
    }
    return end;
}

pdi_str pdi_roster_second(pdi_str run, bool dotted) {
    const char *end = pdi_end(run), *separator = pdi_roster_item_end(run.s, end, dotted);
    size_t step;
    if (separator == end) return PDI_NONE;
    pdi_utf8_at(separator, end, &step);
    return pdi_trim(pdi_between(separator + step, pdi_roster_item_end(separator + step, end, dotted)));
}

/* 欠席：渡久地委員、…, 渡久地委員は欠席: those of a bracket; the group that stood before goes on behind them. */
static size_t read_inserted(pdi_roster *o, pdi_str inner) {
    const pdi_roster_state state = pdi_roster_put_aside(o);
    pdi_str rest = pdi_roster_without_away(o, inner);
    if (rest.n < inner.n)
        o->group.status = PDOC_ATTENDANCE_ABSENT;
    else
        rest = pdi_skip(inner, pdi_roster_heading(o, inner, &(pdi_line){0}, false, 0));
    while (rest.n > 0 && (rest.s[0] == ':' || rest.s[0] == ' ')) rest = pdi_skip(rest, 1);
    const size_t before = o->list->people.count, people = pdi_roster_run(o, pdi_trim(rest));
    pdi_roster_resume(o, &state);
    return people - pdi_roster_tell_of_listed(o, before);
}

static const pdi_str DOT = PDI_CONST("・");

/* 金築建設部長: who may be somebody whom no table knows. */
static bool ends_in_title(const pdi_knowledge *k, pdi_str item) {
    size_t length;
    return pdi_script_of(pdi_utf8_at(item.s, pdi_end(item), &length)) == PDI_HAN && !pdi_find_gap(item) &&
           ((pdi_lookup_suffix(k, PDI_TABLE_posts, item, &length) && length < item.n) ||
            (pdi_lookup_suffix(k, PDI_TABLE_roles, item, &length) && length < item.n));
}

/* 佐藤建設部次長兼道路課長: a surname that the tables know, and a title at the end; a post of itself is none. */
static bool may_be_official(const pdi_knowledge *k, pdi_str part) {
    enum { TWO_KANJI = 6 };
    size_t length;
    return ends_in_title(k, part) && pdi_lookup_prefix(k, PDI_TABLE_surnames, part, &length) && length >= TWO_KANJI &&
           !pdi_lookup(k, PDI_TABLE_posts, part) && !pdi_lookup_prefix(k, PDI_TABLE_units, part, NULL);
}

/* 西田課長・野口課長補佐・橋本主任: where a dot stands between people, each with a title of their own. A dot inside a
 * post (電力・ガス事業部長) or a foreign name has no such person on both sides. */
static const char *dot_between_people(pdi_roster *o, pdi_str item) {
    const char *first = NULL, *s = item.s, *end = pdi_end(item);
    bool sure = false;
    if (!pdi_find(item, DOT)) return NULL;
    while (s < end) {
        const char *to = pdi_find(pdi_between(s, end), DOT);
        if (!to) to = end;
        pdi_row row;
        pdi_row_of(o->r, pdi_trim(pdi_between(s, to)), &row);
        const pdi_cell *last = row.count ? &row.at[row.count - 1] : NULL;
        const bool member = last && last->kind == PDI_CELL_TITLED && last->title.is_role && !last->title.office.s;
        const bool told = last && last->kind == PDI_CELL_TITLED && pdi_row_person(&row, 0) == row.count - 1 &&
                          (member || (last->title.bearer.known && last->title.weight >= 9));
        if (!told && !may_be_official(o->r->k, pdi_trim(pdi_between(s, to)))) return NULL;
        sure = sure || told;
        if (!first && to < end) first = to;
        s = to < end ? to + DOT.n : end;
    }
    return sure ? first : NULL;
}

pdi_str pdi_roster_without_others(pdi_roster *o, pdi_str item) {
    static const pdi_str others[] = {
        PDI_CONST("ほか関係者"),     PDI_CONST("ほか関係職員"), PDI_CONST("ほか関係課員"), PDI_CONST("その他関係者"),
        PDI_CONST("その他関係官"),   PDI_CONST("ほか関係官"),   PDI_CONST("及び関係職員"), PDI_CONST("および関係職員"),
        PDI_CONST("その他関係課員"), PDI_CONST("ほか"),         PDI_CONST("他"),           PDI_CONST("等")};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const pdi_str before = pdi_trim(pdi_cut(item, item.n - others[i].n));
        if (pdi_ends(item, others[i]) && (pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, before, NULL) ||
                                          pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, before, NULL)))
            return before;
    }
    return item;
}

/* 湊谷長子|の各委員: the role of all of the run, behind its last name; PDI_NONE where none stands there. */
static pdi_str role_of_all(pdi_roster *o, pdi_str *item) {
    const char *each = pdi_find(*item, PDI_LIT("の各"));
    if (!each || each == item->s) return PDI_NONE;
    const pdi_str role = pdi_trim(pdi_between(each + 6, pdi_end(*item))); /* be it on the line below */
    if (pdi_is_phrase(o->r->k, PDI_USE_honorific, role)) *item = pdi_trim(pdi_between(item->s, each)); /* の各氏 */
    if (!pdi_is_role(o->r->k, role)) return PDI_NONE;
    *item = pdi_trim(pdi_between(item->s, each));
    return role;
}

static const pdi_str AND[] = {PDI_CONST("および"), PDI_CONST("及び"), PDI_CONST("並びに"), PDI_CONST("ならびに")};

/* 飯森委員|及び|守山委員, and before の各委員 any two names: what joins the last two of a run. Returns where it stands.
 */
static const char *and_between(const pdi_roster *o, pdi_str item, bool for_all, size_t *length) {
    for (size_t i = 0; i < sizeof AND / sizeof *AND; i++) {
        const char *at = pdi_find(item, AND[i]);
        if (!at || at == item.s) continue;
        const pdi_str before = pdi_between(item.s, at);
        *length = AND[i].n;
        if (for_all || pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, before, NULL) ||
            pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, before, NULL))
            return at;
    }
    return NULL;
}

/* および|美園 泰造: what joins the last of a run to those before. */
static pdi_str without_and(pdi_str item) {
    for (size_t i = 0; i < sizeof AND / sizeof *AND; i++)
        if (pdi_starts(item, AND[i])) return pdi_trim(pdi_skip(item, AND[i].n));
    return item;
}

/* ほか各次長, 関係職員: others, of whom nobody is named. */
static bool names_others(pdi_str item) {
    static const pdi_str BEGINS[] = {PDI_CONST("ほか各"),     PDI_CONST("他各"),     PDI_CONST("各課"),
                                     PDI_CONST("各局"),       PDI_CONST("各部"),     PDI_CONST("各次長"),
                                     PDI_CONST("各省"),       PDI_CONST("各担当"),   PDI_CONST("各市町"),
                                     PDI_CONST("その他関係"), PDI_CONST("関係職員"), PDI_CONST("関係課員"),
                                     PDI_CONST("関係者"),     PDI_CONST("関係課長")};
    enum { LONGEST = 30 };
    return item.n && item.n <= LONGEST && pdi_starts_with_any(item, PDI_ANY(BEGINS));
}

/* 熱供給事業者 5社, 関係団体 3団体: how many there were, and nobody by name. */
static bool counts_offices(pdi_str item) {
    static const pdi_str UNITS[] = {PDI_CONST("社"), PDI_CONST("団体"), PDI_CONST("機関"), PDI_CONST("事業者")};
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++) {
        const size_t n = item.n > UNITS[i].n ? item.n - UNITS[i].n : 0;
        if (n && pdi_ends(item, UNITS[i]) && item.s[n - 1] >= '0' && item.s[n - 1] <= '9') return true;
    }
    return false;
}

/* 黒石|以上評議員 18人: the role of all of the run and how many they are, behind its last; PDI_NONE where none stands
 * there. */
static pdi_str role_of_count(const pdi_roster *o, pdi_str *item) {
    static const pdi_str above = PDI_CONST("以上");
    const char *at = pdi_find(*item, above);
    const pdi_str rest = at ? pdi_trim(pdi_between(at + above.n, pdi_end(*item))) : PDI_NONE;
    const char *gap = rest.n ? pdi_find_gap(rest) : NULL;
    if (!gap || !pdi_aside_read(o->r->k, pdi_trim(pdi_between(gap, pdi_end(rest)))).count) return PDI_NONE;
    const pdi_str role = pdi_between(rest.s, gap);
    if (!pdi_is_role(o->r->k, role)) return PDI_NONE;
    *item = pdi_trim(pdi_between(item->s, at));
    return role;
}

/* 秋元 賢治|　総務課長：平田 昭: where the word begins that the next colon stands behind; `end` where there is none. */
static const char *before_next_post(const char *s, const char *end) {
    const char *colon = s < end ? memchr(s, ':', (size_t)(end - s)) : NULL;
    if (!colon) return end;
    while (colon > s && !pdi_is_gap(colon[-1])) colon--;
    return colon > s ? colon : end;
}

bool pdi_roster_post_and_name(pdi_roster *o, pdi_str text, pdi_str *post, pdi_str *name) {
    enum { POST_MAX = 90, NAME_MAX = 40, COLON = 1 };
    const char *colon = text.n ? memchr(text.s, ':', text.n < POST_MAX ? text.n : POST_MAX) : NULL;
    if (!colon || colon == text.s) return false;
    const char *end = before_next_post(colon + COLON, pdi_roster_item_end(colon + COLON, pdi_end(text), o->dotted));
    *post = pdi_trim(pdi_between(text.s, colon));
    *name = pdi_trim(pdi_between(colon + COLON, end));
    if (!name->n || name->n > NAME_MAX || pdi_find(*post, PDI_LIT("、"))) return false;
    const pdi_str words = pdi_squeeze(o->r, *post);
    if (!pdi_lookup_suffix(o->r->k, PDI_TABLE_posts, words, NULL)) return false;
    /* 主査 leads meetings, but not among those of an office */
    const bool clerk = o->group.organization.s || pdi_eq(o->group.role, PDI_LIT("事務局"));
    if (pdi_roster_is_group_word(o, words) && !(clerk && pdi_lookup(o->r->k, PDI_TABLE_posts, words))) return false;
    const pdi_row *row = pdi_roster_row(o, *name);
    return row->count == 1 && row->at[0].kind == PDI_CELL_NAME && row->at[0].name.full;
}

/* 放課後対策課長 behind こども未来局長、保育企画課長、…: what could be somebody whom no table knows is a post where the
 * list has named nothing else. */
static bool is_office_like_others(pdi_roster *o, pdi_str item) {
    enum { LEAST = 3, UNIT_MIN = 6 };
    if (o->offices_run < LEAST || o->list->people.count != o->offices_people) return false;
    const pdi_row *row = pdi_roster_row(o, item);
    if (row->count != 1 || row->at[0].kind != PDI_CELL_TITLED || !row->at[0].title.is_post) return false;
    const pdi_titled *t = &row->at[0].title;
    size_t unit = 0; /* 放課後|対策課長, but not 越野|室長 */
    const pdi_str words = pdi_squeeze(o->r, t->words);
    if (!pdi_lookup_prefix(o->r->k, PDI_TABLE_units, words, &unit) || unit < UNIT_MIN ||
        pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_cut(words, unit)))
        return false;
    return !t->bearer.known || t->bearer.surname < t->name.n ||
           pdi_entry_is(pdi_lookup(o->r->k, PDI_TABLE_surnames, pdi_squeeze(o->r, t->name)), 1, "heard");
}

static void note_office(pdi_roster *o, pdi_str item) {
    enum { LONGEST = 150 };
    const size_t people = o->list->people.count;
    o->offices_run = people == o->offices_people ? o->offices_run + 1 : 1;
    o->offices_people = people;
    if (item.n <= LONGEST) *PDI_PUSH(&o->r->job->scratch, &o->list->offices) = pdi_squeeze(o->r, item);
}

/* 《総合計画推進課》狭間課長、嶋岡主幹: the office of those behind it, up to the next. */
static pdi_str behind_office(pdi_roster *o, pdi_str item) {
    pdi_str inner;
    uint32_t sign;
    const size_t length = item.n ? pdi_bracket_at(item, &inner, &sign) : 0;
    if (!length || length == item.n || !pdi_is_organization(o->r->k, inner)) return item;
    if (sign == '(' && !o->organization.s) return item;
    if (sign == '(')
        o->organization = inner; /* （総務部）大久保部長、（生活安全課）隈元課長: of the next office */
    else
        o->run_bracket = inner;
    return pdi_trim(pdi_skip(item, length));
}

/* 同企画課長 behind 事務局総務課長: another post of that office, and nobody. */
static bool is_post_of_same_office(const pdi_knowledge *k, pdi_str item) {
    return pdi_starts(item, PDI_LIT("同")) && !pdi_find_gap(item) && pdi_is_post(k, pdi_skip(item, 3));
}

/* 栄 among 五藤、須永、髙村、…: a surname of one letter, which need be in no table there. */
static bool add_short_surname(pdi_roster *o, pdi_str item) {
    enum { LETTER = 3, AMONG = 3 };
    size_t length;
    if (item.n != LETTER || o->run_people < AMONG || pdi_is_phrase(o->r->k, PDI_USE_etal, item) ||
        pdi_script_of(pdi_utf8_at(item.s, pdi_end(item), &length)) != PDI_HAN)
        return false;
    pdi_roster_entry e = {.name = item, .person = {.known_surname = true}};
    pdi_roster_widen(&e.hull, item);
    pdi_roster_add(o, &e);
    return true;
}

/* 長寿委員 among 大野委員、楠戸委員、…: what no table knows is a name where all others have one before this role. */
static bool add_member(pdi_roster *o, pdi_str item) {
    enum { SHORTEST = 3, LONGEST = 12 };
    size_t length;
    const pdi_entry *role = o->run_members ? pdi_lookup_suffix(o->r->k, PDI_TABLE_roles, item, &length) : NULL;
    if (!role || !pdi_entry_is(role, 1, "member") || pdi_find_gap(item)) return false;
    const pdi_str name = pdi_cut(item, item.n - length);
    if (name.n < SHORTEST || name.n > LONGEST || pdi_roster_is_group_word(o, item)) return false;
    const pdi_row *row = pdi_roster_row(o, item);
    if (pdi_row_person(row, 0) < row->count || pdi_roster_is_outsider(o, name)) return false;
    pdi_roster_entry e = {.name = name, .role = pdi_skip(item, name.n)};
    pdi_roster_widen(&e.hull, item);
    pdi_roster_add(o, &e);
    return true;
}

/* 総務課　課長：谷中　学、課長補佐：土岐　富美男: the office told last is that of those whose post tells none. */
static void add_at_office(pdi_roster *o, pdi_str post, pdi_str name) {
    const char *gap = pdi_find_gap(post);
    const pdi_str office = gap ? pdi_between(post.s, gap) : PDI_NONE;
    pdi_roster_entry e = {.name = name, .words = post, .person = {.full_name = true, .known_surname = true}};
    const pdi_entry *bare = pdi_lookup(o->r->k, PDI_TABLE_posts, pdi_squeeze(o->r, post));
    const bool local = pdi_entry_is(bare, 1, "local"); /* 副町長 is of no section */
    if (bare && !local && o->run_office.s) e.affiliation = o->run_office;
    if (office.n || local) o->run_office = office.n && pdi_is_organization(o->r->k, office) ? office : PDI_NONE;
    pdi_roster_widen(&e.hull, name);
    pdi_roster_widen(&e.hull, post);
    pdi_roster_add(o, &e);
}

/* One item of a run: one entry, with its separator, so that nothing of the run is left over. */
static size_t read_item(pdi_roster *o, pdi_str item, pdi_str with_separator, bool in_run, bool after_people) {
    item = behind_office(o, without_and(pdi_roster_without_others(o, item)));
    pdi_str all = role_of_all(o, &item);
    const bool joined = all.n > 0;
    if (!joined) all = role_of_count(o, &item);
    size_t length, found = 0;
    const char *and = and_between(o, item, joined, &length);
    if (and) {
        found = pdi_roster_entries(o, pdi_trim(pdi_between(item.s, and)), in_run);
        item = pdi_trim(pdi_between(and+length, pdi_end(item)));
    }
    if (counts_offices(item) || names_others(item)) item = PDI_NONE;
    pdi_str post, name;
    while (pdi_roster_post_and_name(o, item, &post, &name)) {
        add_at_office(o, post, name);
        pdi_take(o->r, with_separator, PDOC_READING_ATTENDEE, "post, colon and name");
        item = pdi_trim(pdi_between(pdi_end(name), pdi_end(item)));
        found++;
    }
    if (found && !item.n) return found;
    const bool office = is_office_like_others(o, item) || is_post_of_same_office(o->r->k, item);
    if (item.n > 0 && add_member(o, item))
        found++;
    else if (item.n > 0 && !office)
        found += pdi_roster_entries(o, item, in_run);
    if (!found && in_run && add_short_surname(o, item)) found++;
    if (all.n) pdi_roster_role_of_run(o, all);
    if (found || after_people)
        pdi_take(o->r, with_separator, PDOC_READING_ATTENDEE, "entry of the list");
    else if (item.n > 0 && (office || pdi_roster_names_nobody(o, item))) {
        note_office(o, item);
        pdi_take(o->r, in_run ? with_separator : item, PDOC_READING_NOTE, "post or organisation without a person");
    }
    return found;
}

/* 阿部|（都市計画課）中野係長 behind （総務部）大久保部長、…: where the next office stands, be nothing before it; NULL
 * where none does. */
static const char *next_office(const pdi_roster *o, pdi_str item) {
    pdi_str inner;
    uint32_t sign;
    const char *open = o->organization.s && item.n > 1 ? memchr(item.s + 1, '(', item.n - 1) : NULL;
    const size_t length = open ? pdi_bracket_at(pdi_between(open, pdi_end(item)), &inner, &sign) : 0;
    if (!length || open + length == pdi_end(item) || pdi_is_gap(open[length])) return NULL;
    return pdi_is_organization(o->r->k, inner) ? open : NULL;
}

/* 蠣崎内部監査室長、三春総務部長: what the second of a run shows helps with a first whose surname no table knows. */
static bool second_is_titled(pdi_roster *o, pdi_str text) {
    const pdi_str second = pdi_roster_second(text, o->dotted);
    if (!second.s) return false;
    pdi_row row;
    pdi_row_of(o->r, second, &row);
    return row.count == 1 && row.at[0].kind == PDI_CELL_TITLED && !row.at[0].title.is_role &&
           row.at[0].title.bearer.known;
}

/* 大菅委員|北居委員|饗庭委員: where the first of several ends whose roles alone part them; NULL where there is one. */
static const char *behind_role(const pdi_roster *o, pdi_str item) {
    enum { REACH = 75 }; /* bytes: two names and roles */
    static const pdi_str roles[] = {PDI_CONST("構成員"), PDI_CONST("委員"), PDI_CONST("議員")};
    static const pdi_str longer[] = {PDI_CONST("長"), PDI_CONST("会"), PDI_CONST("代"), PDI_CONST("等"),
                                     PDI_CONST("及"), PDI_CONST("側"), PDI_CONST("協")}; /* 民生委員|児童委員|協議会 */
    enum { NAME_MAX = 6 };
    item = pdi_cut(item, REACH);
    item = pdi_between(item.s, pdi_roster_item_end(item.s, pdi_end(item), o->dotted));
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        const char *first = pdi_find(item, roles[i]);
        if (!first || first == item.s) continue;
        const pdi_str rest = pdi_between(first + roles[i].n, pdi_end(item));
        const char *second = pdi_find(rest, roles[i]);
        if (!second || second == rest.s || pdi_starts_with_any(rest, PDI_ANY(longer)) ||
            pdi_starts_with_any(pdi_between(second + roles[i].n, pdi_end(item)), PDI_ANY(longer)))
            return NULL;
        const pdi_str between = pdi_between(rest.s, second);
        if (pdi_starts(between, PDI_LIT("・"))) return NULL; /* 秋庭委員・福原委員: the dot parts them */
        if (item.s[0] == '(' || pdi_roster_item_end(between.s, second, false) < second)
            return NULL; /* (欠席:浜口委員、渡会委員) */
        const bool names =
            pdi_utf8_count(pdi_between(item.s, first)) <= NAME_MAX && pdi_utf8_count(between) <= NAME_MAX;
        return names && !pdi_find_gap(between) ? rest.s : NULL;
    }
    return NULL;
}

/* Somebody and nothing but what tells of them: 金築健康福祉部長, 会長 青木一郎, 青木一郎. */
static bool is_told_person(pdi_roster *o, pdi_str item) {
    const pdi_row *row = pdi_roster_row(o, item);
    const size_t at = pdi_row_person(row, 0);
    if (row->end != pdi_end(item) || at == row->count || row->count > 4) return false;
    const pdi_cell *c = &row->at[at];
    return c->kind == PDI_CELL_TITLED || c->name.full || c->honorific || row->count > 1;
}

bool pdi_roster_is_run_of_people(pdi_roster *o, pdi_str text, unsigned *count) {
    enum { ENOUGH = 3 };
    size_t step = 0;
    bool sure = false;
    *count = 0;
    if (!pdi_find(text, PDI_LIT("、")) && dot_between_people(o, text)) {
        *count = 2; /* at least */
        return true;
    }
    for (const char *s = text.s, *to; s < pdi_end(text) && *count < ENOUGH; s = to + step) {
        to = pdi_roster_item_end(s, pdi_end(text), false);
        const pdi_str item = pdi_roster_without_others(o, pdi_trim(pdi_between(s, to)));
        const bool told = item.n && is_told_person(o, item);
        if (!item.n || (!told && !ends_in_title(o->r->k, item))) return false;
        sure = sure || told;
        ++*count;
        step = 0;
        if (to < pdi_end(text)) pdi_utf8_at(to, pdi_end(text), &step);
    }
    return sure;
}

size_t pdi_roster_run(pdi_roster *o, pdi_str text) {
    const char *s = text.s, *end = pdi_end(text);
    size_t people = 0, step;
    bool in_run = pdi_roster_item_end(s, end, o->dotted) < end;
    o->run_posts = o->run_people = o->run_told = 0;
    o->run_titled = in_run && second_is_titled(o, text);
    o->run_office = o->run_bracket = PDI_NONE;
    o->run_members = in_run && pdi_is_run_of_members(o->r, text);
    const char *dotted = s;     /* up to here dots part people, as was seen at the first of them */
    bool dotted_headed = false; /* a heading begins there */
    while (s < end) {
        const char *role = behind_role(o, pdi_between(s, end));
        if (role) { /* first, since it looks at the next two alone */
            const pdi_str one = pdi_trim(pdi_between(s, role));
            people += read_item(o, one, one, true, people > 0);
            s = role;
            continue;
        }
        const bool seen = s < dotted;
        const char *to = seen ? dotted : pdi_roster_item_end(s, end, o->dotted), *item_to = to;
        const char *office = seen ? NULL : next_office(o, pdi_between(s, to));
        if (office) to = item_to = office;
        const char *heading = seen ? to : pdi_roster_inner_heading(o, pdi_between(s, to), to < end);
        const bool headed = seen ? dotted_headed : heading < to;
        if (headed)
            item_to = to = heading;
        else if (to < end && to != office)
            pdi_utf8_at(to, end, &step), to += step;
        const char *dot =
            seen ? pdi_find(pdi_between(s, item_to), DOT) : dot_between_people(o, pdi_between(s, item_to));
        if (dot) dotted = item_to, dotted_headed = headed, item_to = dot, to = dot + DOT.n, in_run = true;
        pdi_str item = pdi_trim(pdi_between(s, item_to)), inner = PDI_NONE, all = pdi_trim(pdi_between(s, to));
        const char *bracket = pdi_roster_inserted(o, item, &inner);
        if (bracket < pdi_end(item)) item = pdi_trim(pdi_between(item.s, bracket)), all = item;
        people += read_item(o, item, all, in_run, people > 0);
        if (inner.n > 0) people += read_inserted(o, inner);
        s = to;
        if (headed && heading == s) s += pdi_roster_heading(o, pdi_between(s, end), &(pdi_line){0}, false, 0);
    }
    return people;
}
