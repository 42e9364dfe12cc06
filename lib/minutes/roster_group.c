/* Headings inside a list: what a heading names, and by its style whether it replaces the one before or stands in it. */
#include "minutes/roster.h"

#include "minutes/group_words.h"
#include "minutes/opening.h"
#include "minutes/post.h"
#include "text/numeral.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

enum { HEADING_CHARS_MAX = 40 };

/* What a heading's words are. */
typedef struct reading {
    bool fits;  /* names people of a kind, an organisation, or a manner of attending */
    bool kind;  /* of a kind, or of an organisation */
    bool chair; /* a role that one person has: no group */
    pdi_heading_of_group group;
    pdi_aside count;
} reading;

/* 委員、敬称略; 委員：五十音順、敬称略: without what is said of the order. */
static pdi_str without_order(const pdi_knowledge *k, pdi_str text) {
    for (const char *s = pdi_end(text); s > text.s; s--) {
        const pdi_str rest = pdi_between(s, pdi_end(text));
        const size_t sign = rest.n && (rest.s[0] == ':' || rest.s[0] == ',') ? 1
                            : pdi_starts(rest, (pdi_str)WORD("、"))          ? 3
                                                                             : 0;
        if (sign && pdi_is_phrase(k, PDI_USE_order, pdi_trim(pdi_skip(rest, sign)))) text = pdi_between(text.s, s);
    }
    return text;
}

static pdi_str last_word(pdi_str text) {
    const char *s = pdi_end(text);
    while (s > text.s && !pdi_is_gap(s[-1])) s--;
    return pdi_between(s, pdi_end(text));
}

/* 委員|8名, 事務局職員|3名: a word that heads people, without how many they are. */
static pdi_str without_number(const pdi_knowledge *k, pdi_str text, pdi_aside *count) {
    pdi_str number = PDI_NONE;
    const pdi_str word = pdi_without_people(text, &number);
    if (!number.n || !(pdi_lookup(k, PDI_TABLE_groups, word) || pdi_lookup(k, PDI_TABLE_roles, word))) return text;
    *count = pdi_aside_read(k, number);
    return word;
}

/* 委　員|　10名のうち8名出席: without how many of how many, behind a gap; all of it where that is not told. */
static pdi_str without_share(const pdi_knowledge *k, pdi_str text, pdi_aside *count) {
    for (const char *gap = pdi_find_gap(text); gap; gap = pdi_find_gap(pdi_between(gap + 1, pdi_end(text)))) {
        const pdi_str rest = pdi_trim(pdi_between(gap, pdi_end(text)));
        if (!rest.n || rest.s[0] < '0' || rest.s[0] > '9') continue;
        const pdi_aside aside = pdi_aside_read(k, rest);
        if (!aside.count) continue;
        *count = aside;
        return pdi_trim(pdi_between(text.s, gap));
    }
    return text;
}

/* 教育委員会事務局|の出席した者: that those of an office came. */
static pdi_str without_came(const pdi_knowledge *k, pdi_str text) {
    static const pdi_str CAME = WORD("の出席した者");
    const pdi_str who = pdi_ends(text, CAME) ? pdi_cut(text, text.n - CAME.n) : text;
    return who.n < text.n && pdi_is_organization(k, who) ? who : text;
}

/* Takes 等, (敬称略), (14名) off the end. */
static pdi_str heading_words(const pdi_knowledge *k, pdi_str text, pdi_aside *count) {
    for (;;) {
        text = without_share(k, pdi_trim(text), count);
        text = without_order(k, text);
        text = without_came(k, pdi_without_told(without_number(k, text, count)));
        const pdi_str word = last_word(text); /* 出席委員（11名） 五十音順 */
        if (word.s > text.s && pdi_is_phrase(k, PDI_USE_order, word)) text = pdi_trim(pdi_between(text.s, word.s));
        size_t close = 0, open = text.n;
        if (text.n < 3) return text;
        uint32_t last = pdi_utf8_before(text.s, pdi_end(text), &close);
        if (last != ')' && last != ']') return text;
        for (size_t depth = 0, i = text.n; i-- > 0;) {
            if (text.s[i] == ')' || text.s[i] == ']')
                depth++;
            else if ((text.s[i] == '(' || text.s[i] == '[') && --depth == 0) {
                open = i;
                break;
            }
        }
        if (open == text.n || open == 0) return text;
        pdi_aside aside = pdi_aside_read(k, pdi_slice(text.s + open + 1, text.n - open - 2));
        if (!aside.known || aside.role.s || aside.proxy) return text;
        if (aside.count) *count = aside;
        text = pdi_cut(text, open);
    }
}

static bool is_single_role(const pdi_entry *e) {
    return pdi_entry_is(e, 1, "chair") || pdi_entry_is(e, 1, "vice") || pdi_entry_is(e, 1, "facilitator");
}

static pdoc_attendance status_of(const pdi_entry *e) {
    if (pdi_entry_is(e, 2, "absent")) return PDOC_ATTENDANCE_ABSENT;
    if (pdi_entry_is(e, 2, "remote")) return PDOC_ATTENDANCE_REMOTE;
    if (pdi_entry_is(e, 2, "present")) return PDOC_ATTENDANCE_PRESENT;
    return PDOC_ATTENDANCE_UNKNOWN;
}

bool pdi_roster_is_of_people(pdi_str letters) {
    static const pdi_str ends[] = {WORD("者"),   WORD("委員"), WORD("構成員"), WORD("側"),
                                   WORD("等"),   WORD("議員"), WORD("員"),     WORD("担当"),
                                   WORD("関係"), WORD("府省"), WORD("省庁"),   WORD("グループ")};
    return pdi_ends_with_any(letters, PDI_ANY(ends));
}

const pdi_row *pdi_roster_row(pdi_roster *o, pdi_str text) {
    pdi_row_of(o->r, text, &o->row);
    return &o->row;
}

/* 関係課, 担当部局: offices whose names the entries tell. */
static bool is_any_office(pdi_str letters) {
    static const pdi_str begins[] = {WORD("関係"), WORD("担当"),   WORD("所管"),
                                     WORD("各"),   WORD("その他"), WORD("指定")};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (pdi_starts(letters, begins[i])) return true;
    return pdi_ends(letters, (pdi_str)WORD("執行部")) || pdi_eq(letters, (pdi_str)WORD("政府")) ||
           pdi_eq(letters, (pdi_str)WORD("政府側"));
}

static bool has_person(pdi_roster *o, pdi_str text) {
    const pdi_row *row = pdi_roster_row(o, text);
    size_t at = pdi_row_person(row, 0);
    return row->end != pdi_end(text) || (at < row->count && row->at[at].weight >= 3);
}

/* 日本地下水協会(漆間 健太郎 事務局長): what stands in such a bracket is somebody, not the organisation's. */
static bool ends_in_bracket(const pdi_knowledge *k, pdi_str words) {
    if (words.s[words.n - 1] != ')') return false;
    for (size_t i = words.n - 1; i-- > 0;)
        if (words.s[i] == '(') return !pdi_is_legal_form(k, pdi_slice(words.s + i + 1, words.n - i - 2));
    return false;
}

/* Where the first part of 専門委員・オブザーバー ends; the end where it has one part. */
static const char *part_end(pdi_str letters) {
    static const pdi_str joins[] = {WORD("・"), WORD("及び"), WORD("、"), WORD("/")};
    const char *first = pdi_end(letters);
    for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
        const char *at = pdi_find(letters, joins[i]);
        if (at && at < first) first = at;
    }
    return first;
}

static pdi_str behind_join(const char *join, const char *end) {
    const pdi_str rest = pdi_between(join, end), two = WORD("及び");
    return pdi_skip(rest, pdi_starts(rest, PDI_LIT("/")) ? 1 : pdi_starts(rest, two) ? two.n : rest.n ? 3 : 0);
}

/* 専門委員・オブザーバー: words that name kinds of people, each of which heads a group by itself. The role is neither.
 */
static bool are_groups(const pdi_knowledge *k, pdi_str letters, pdi_heading_of_group *group) {
    size_t parts = 0;
    while (letters.n) {
        const char *end = part_end(letters);
        const pdi_str word = pdi_between(letters.s, end);
        const pdi_entry *e = pdi_lookup(k, PDI_TABLE_groups, word);
        if (!e && !pdi_lookup(k, PDI_TABLE_roles, word)) return false;
        if (e && group->status == PDOC_ATTENDANCE_UNKNOWN) group->status = status_of(e);
        letters = behind_join(end, pdi_end(letters));
        parts++;
    }
    return parts > 1;
}

/* 委員出席者, 市側欠席委員, 出席した職員: how those below attended, said of people whom the other words tell. */
static bool tells_attendance(pdi_roster *o, pdi_str letters, pdi_heading_of_group *group) {
    enum { CHARS_MAX = 16 };
    static const pdi_str away[] = {WORD("欠席"), WORD("不応招")}, people[] = {WORD("職員"), WORD("側")};
    const pdi_str who = pdi_who_attended(o->r->k, letters);
    if (pdi_utf8_count(letters) > CHARS_MAX || who.n == letters.n || who.n == 0) return false;
    if (pdi_without_people(letters, NULL).n < letters.n) return false; /* with how many they are */
    const pdi_entry *e = pdi_lookup(o->r->k, PDI_TABLE_groups, who), *role = pdi_lookup(o->r->k, PDI_TABLE_roles, who);
    if (!e && !role && !pdi_ends_with_any(who, PDI_ANY(people))) return false;
    if (pdi_ends(who, (pdi_str)WORD("等")))
        group->role = PDI_NONE; /* |委員等|出席者: whatever each of them is */
    else if (e && !pdi_eq(e->cell[1], (pdi_str)WORD("-")))
        group->role = pdi_copy(&o->r->job->keep, e->cell[1]);
    else if (!e && role)
        group->role = pdi_copy(&o->r->job->keep, who);
    for (size_t i = 0; i < sizeof away / sizeof *away; i++)
        if (pdi_find(letters, away[i])) group->status = PDOC_ATTENDANCE_ABSENT;
    return true;
}

/* 東雲町環境審議会|委員: the role that a heading ends with, behind a body's name; n == 0 for none. */
static pdi_str role_of_body(const pdi_knowledge *k, pdi_str letters) {
    enum { BODY_MIN = 5 }; /* 渡会|委員 is somebody */
    size_t length;
    for (const pdi_entry *e = pdi_lookup_suffix(k, PDI_TABLE_roles, letters, &length); e && length < letters.n;
         e = pdi_lookup_suffix_below(k, PDI_TABLE_roles, letters, length, &length)) {
        const pdi_str body = pdi_cut(letters, letters.n - length), role = pdi_slice(pdi_end(body), length);
        if (pdi_entry_is(e, 1, "member") && pdi_utf8_count(body) >= BODY_MIN && pdi_lookup(k, PDI_TABLE_groups, role) &&
            pdi_lookup_suffix(k, PDI_TABLE_bodies, body, NULL))
            return role;
    }
    return PDI_NONE;
}

/* 水産庁|側出席者: where those below come from; n == 0 where the words do not tell. */
static pdi_str office_beside(const pdi_knowledge *k, pdi_str words) {
    enum { THREE_KANJI = 9 };
    static const pdi_str side = WORD("側");
    const char *at = pdi_find(words, side);
    const pdi_str office = at ? pdi_between(words.s, at) : PDI_NONE;
    return office.n >= THREE_KANJI && pdi_is_organization(k, office) ? office : PDI_NONE;
}

/* 第1号委員, 二号委員: the class of members that an item of the body's statute makes, at the head; its length. */
static size_t class_length(pdi_str letters) {
    static const pdi_str ordinal = WORD("第"), item = WORD("号委員");
    unsigned number;
    const size_t begin = pdi_starts(letters, ordinal) ? ordinal.n : 0,
                 length = pdi_ordinal_read(pdi_skip(letters, begin), &number);
    return length && pdi_starts(pdi_skip(letters, begin + length), item) ? begin + length + item.n : 0;
}

/* 第1号委員 学識経験を有する者: such a class, and who they are. */
static bool is_class_of_members(pdi_roster *o, const pdi_letters *l) {
    static const pdi_str comma = WORD("、");
    const size_t length = class_length(pdi_letters_all(l));
    if (!length || length == l->n) return length > 0;
    const pdi_str who = pdi_trim(pdi_letters_printed(l, length, l->n));
    return !pdi_find(who, comma) && !has_person(o, who);
}

/* 機構側, 事務局側: those of one of the sides that meet. */
static bool is_side(pdi_str letters) {
    enum { LONGEST = 24 };
    return letters.n > 3 && letters.n <= LONGEST && pdi_ends(letters, (pdi_str)WORD("側"));
}

/* 経営委員 in the minutes of the 経営委員会: what the members of this body are called. */
static bool is_member_of_this(const pdi_roster *o, pdi_str letters) {
    static const pdi_str MEMBERS = WORD("委員"), BODY = WORD("会");
    const pdi_str title = o->r->title_words;
    const char *at = title.n && letters.n > MEMBERS.n && pdi_ends(letters, MEMBERS) ? pdi_find(title, letters) : NULL;
    return at && pdi_starts(pdi_between(at + letters.n, pdi_end(title)), BODY);
}

/* 給食センター|運営委員, みどり市環境審議会|委員: the role behind the name of a body; PDI_NONE where no body stands
 * there. */
static pdi_str member_of_body(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str MEMBER = WORD("委員"), BODY = WORD("委員会");
    char both[HEADING_CHARS_MAX * 4 + 8];
    if (!pdi_ends(words, MEMBER) || words.n + 3 > sizeof both) return PDI_NONE;
    memcpy(both, words.s, words.n);
    memcpy(both + words.n, "会", 3);
    const pdi_str body = pdi_slice(both, words.n + 3), before = pdi_cut(words, words.n - MEMBER.n);
    size_t length;
    const bool named = pdi_lookup_suffix(k, PDI_TABLE_bodies, body, &length) && length > BODY.n && length < body.n;
    return named || pdi_lookup_suffix(k, PDI_TABLE_bodies, before, NULL) ? MEMBER : PDI_NONE;
}

static reading read_words(pdi_roster *o, pdi_str text) {
    const pdi_knowledge *k = o->r->k;
    reading h = {0};
    pdi_letters l;
    pdi_str words = heading_words(k, text, &h.count);
    if (words.n == 0 || pdi_utf8_count(words) > HEADING_CHARS_MAX || !pdi_letters_of(words, &l) || l.n == 0) return h;
    pdi_str all = pdi_letters_all(&l);
    if (pdi_is_seat(all)) return h;
    h.group.words = words;
    const pdi_entry *group = pdi_lookup(k, PDI_TABLE_groups, all), *role = pdi_lookup(k, PDI_TABLE_roles, all);
    if (role && is_single_role(role) && !(group && pdi_entry_is(group, 1, "-"))) {
        h.chair = true;
        h.group.role = pdi_as_printed(o->r, words);
        return h;
    }
    if (group) {
        h.fits = true;
        h.group.status = status_of(group);
        if (!pdi_eq(group->cell[1], (pdi_str)WORD("-"))) h.group.role = pdi_copy(&o->r->job->keep, group->cell[1]);
        h.kind =
            h.group.role.s || h.group.status == PDOC_ATTENDANCE_UNKNOWN || h.group.status == PDOC_ATTENDANCE_ABSENT;
    } else if (role) {
        h.fits = h.kind = true;
        h.group.role = pdi_as_printed(o->r, words);
    } else if (is_class_of_members(o, &l)) {
        h.fits = h.kind = true;
        h.group.role = pdi_slice("委員", 6);
    } else if (are_groups(k, all, &h.group) || tells_attendance(o, all, &h.group)) {
        h.fits = h.kind = true;
    }
    /* 助言委員（敬称略）: nobody is printed so, but those who follow are */
    static const pdi_str members = WORD("委員"), plain = WORD("敬称略"), comma = WORD("、");
    if (!h.fits && words.n < text.n && pdi_ends(all, members) && pdi_find(text, plain) && !pdi_find(words, comma)) {
        h.fits = h.kind = true;
        h.group.role = pdi_as_printed(o->r, words);
    }
    if (!h.group.role.s) {
        h.group.organization = office_beside(k, words);
        h.fits = h.fits || h.group.organization.n > 0;
        h.kind = h.kind || h.group.organization.n > 0;
    }
    /* 職務のため出席した事務局職員 */
    static const pdi_str clerks = WORD("事務局職員");
    const bool of_body = pdi_ends(all, clerks) && all.n > clerks.n && /* 農業委員会|事務局職員 */
                         pdi_lookup_suffix(k, PDI_TABLE_bodies, pdi_cut(all, all.n - clerks.n), NULL);
    if (of_body) h.fits = h.kind = true;
    if (h.fits && !h.group.role.s && !h.group.organization.s && pdi_ends(all, clerks))
        h.group.role = pdi_slice("事務局", 9);
    const pdi_str member =
        h.fits || pdi_find_gap(words) || pdi_find(words, (pdi_str)WORD("、")) ? PDI_NONE : role_of_body(k, all);
    if (member.n) {
        h.fits = h.kind = true;
        h.group.role = pdi_copy(&o->r->job->keep, member);
    }
    if (!h.fits && is_side(all)) h.fits = h.kind = true;
    if (!h.fits && pdi_tells_why_they_came(all)) {
        h.fits = h.kind = true;
        h.group.status = PDOC_ATTENDANCE_PRESENT;
    }
    if (!h.group.role.s && !h.group.organization.s && is_member_of_this(o, all)) {
        h.fits = h.kind = true;
        h.group.role = pdi_copy(&o->r->job->keep, all);
    }
    /* 給食センター運営委員: of a body, whose members are 委員 */
    if (h.group.role.s && !group && !role && pdi_eq(pdi_squeeze(o->r, h.group.role), all)) {
        const pdi_str plainly = member_of_body(k, all);
        if (plainly.n) h.group.role = plainly;
    }
    const bool manner = group && h.group.status != PDOC_ATTENDANCE_UNKNOWN; /* テレビ会議 */
    const bool any = is_any_office(all) || pdi_lookup(k, PDI_TABLE_legalforms, all) ||
                     pdi_lookup(k, PDI_TABLE_bodies, all); /* 委員会: the meeting itself */
    const pdi_str tight = group && pdi_eq(group->cell[1], (pdi_str)WORD("-")) ? all : words; /* 環  境  庁 */
    if (!manner && !h.group.role.s && !any && pdi_is_organization(k, tight) && !has_person(o, tight) &&
        !ends_in_bracket(k, words) && !pdi_find(words, (pdi_str)WORD("、"))) {
        pdi_str affiliation, position;
        pdi_post_split(k, tight, PDI_NONE, &affiliation, &position);
        if (affiliation.s && !position.s && !pdi_roster_is_of_people(all)) {
            h.fits = h.kind = true;
            h.group.organization = words;
            static const pdi_str OFFICE = WORD("委員会事務局"); /* 教育委員会事務局 */
            if (pdi_ends(all, OFFICE)) h.group.role = pdi_slice("事務局", 9);
        }
    }
    return h;
}

static bool is_group_again(const pdi_roster *o, pdi_str squeezed) {
    for (size_t i = 0; i < o->list->groups.count && i < 64; i++)
        if (pdi_eq(o->list->groups.at[i], squeezed)) return true;
    return false;
}

static void note_group(pdi_roster *o, pdi_str words) {
    const pdi_str squeezed = pdi_squeeze(o->r, words);
    if (!is_group_again(o, squeezed)) *PDI_PUSH(&o->r->job->scratch, &o->list->groups) = squeezed;
}

/* 欠席者, and （委員） right below it: those members were away; and so were those of a （事務局） further below, where
 * a （事務局） stood among the present. */
static bool is_of_absent(pdi_roster *o, const reading *h, bool member) {
    if (o->group.status != PDOC_ATTENDANCE_ABSENT || h->group.status != PDOC_ATTENDANCE_UNKNOWN || o->nobody_absent)
        return false;
    if (o->group_begin == o->list->people.count && member) return true;
    return o->absent_part && is_group_again(o, pdi_squeeze(o->r, h->group.words));
}

static bool same_style(pdi_style a, pdi_style b) { return a.kind == b.kind && a.sign == b.sign; }

/* 出席者, 参加者: that they were there, and no more. */
static bool says_present(pdi_roster *o, pdi_str words) {
    static const pdi_str there[] = {WORD("出席者"), WORD("参加者"), WORD("列席者"), WORD("出席")};
    const pdi_str squeezed = pdi_squeeze(o->r, words);
    for (size_t i = 0; i < sizeof there / sizeof *there; i++)
        if (pdi_eq(squeezed, there[i])) return true;
    return false;
}

/* 環境政策課, 都市整備部: a unit of the office that the record is of. */
static bool is_unit(pdi_str words) {
    static const pdi_str ENDS[] = {WORD("課"), WORD("部"), WORD("室"), WORD("係"), WORD("班"), WORD("グループ")};
    return pdi_ends_with_any(words, PDI_ANY(ENDS));
}

static void begin_group(pdi_roster *o, const reading *h, pdi_style style) {
    bool inside = o->group.words.s && o->group.style.kind != PDI_STYLE_NONE && !same_style(o->group.style, style);
    /* 文部科学省, and below it (事務局) before anybody is named: the office is the ministry's */
    const pdi_entry *kind = h->group.role.s ? pdi_lookup(o->r->k, PDI_TABLE_roles, h->group.role) : NULL;
    const size_t people = o->list->people.count;
    const pdi_str above = o->group.organization.s && o->group_begin == people ? o->group.organization
                          : o->organization.s && o->organization_at == people ? o->organization
                                                                              : PDI_NONE;
    const bool office = above.s && pdi_entry_is(kind, 1, "secretariat") && style.kind == PDI_STYLE_BRACKET;
    o->organization = o->role = o->pending_role = o->pending_post = o->last_role = PDI_NONE;
    /* 欠席者　委員2名: what those are who were away */
    if (o->group.status == PDOC_ATTENDANCE_ABSENT && h->group.status == PDOC_ATTENDANCE_UNKNOWN && h->group.role.s &&
        style.kind == PDI_STYLE_BARE && o->group_begin == people && o->line == o->group_line) {
        o->group.role = h->group.role;
        return;
    }
    const bool away = is_of_absent(o, h, pdi_entry_is(kind, 1, "member"));
    /* （欠席） inside 【委員】 */
    const bool manner = h->group.status != PDOC_ATTENDANCE_UNKNOWN && style.kind == PDI_STYLE_BRACKET &&
                        style.sign == '(' && o->group.style.kind == PDI_STYLE_BRACKET &&
                        pdi_eq(pdi_squeeze(o->r, h->group.words), (pdi_str)WORD("欠席"));
    if (inside && (!h->kind || manner)) { /* (テレビ会議) inside 【委員】 */
        o->status = h->group.status;
        return;
    }
    /* a bare 総務省 inside 【事務局】 is where those below come from */
    const pdi_entry *outer = o->group.role.s ? pdi_lookup(o->r->k, PDI_TABLE_roles, o->group.role) : NULL;
    const bool bare = style.kind == PDI_STYLE_BARE || style.kind == PDI_STYLE_COLON ||
                      (style.kind == PDI_STYLE_LEADING && pdi_entry_is(outer, 1, "secretariat"));
    /* （企画調整課） inside 【瀬戸川市】: a section of what heads the group */
    const bool section = o->group.organization.s && o->group.style.kind == PDI_STYLE_BRACKET &&
                         o->group.style.sign != '(' && style.kind == PDI_STYLE_BRACKET && style.sign == '(';
    /* （環境部） inside （２）事務局 */
    const bool unit = o->group.style.kind == PDI_STYLE_NUMBER && style.kind == PDI_STYLE_BRACKET && style.sign == '(';
    /* 《総合計画推進課》 inside 【事務局】 */
    const bool of_office = pdi_entry_is(outer, 1, "secretariat") && style.kind == PDI_STYLE_BRACKET;
    /* 環境政策課： below 事務局：環境生活部： */
    const bool unit_of_office = pdi_entry_is(outer, 1, "secretariat") && style.kind == PDI_STYLE_COLON &&
                                same_style(o->group.style, style) && is_unit(pdi_squeeze(o->r, h->group.words));
    /* 総務局法制課： inside （関係局課） */
    const bool of_any =
        inside && o->group.style.kind == PDI_STYLE_BRACKET && is_any_office(pdi_squeeze(o->r, o->group.words));
    /* ○消防庁 beside ○＜委員＞: marked alike, so that neither is inside of the other */
    const bool beside = o->heading_mark && o->heading_mark == o->group_mark;
    if (h->group.organization.s && !beside &&
        (unit_of_office || (inside && (((o->group.role.s || of_any) && bare) || section || unit || of_office)))) {
        o->organization = h->group.organization;
        o->organization_at = people;
        return;
    }
    /* 委員, and below it (鶴辺町) before anybody is named: what those from there are stands above */
    const bool among = h->group.organization.s && !h->group.role.s;
    const bool first = inside && o->group_begin == o->list->people.count;
    const pdi_str role = !among                              ? PDI_NONE
                         : first                             ? o->group.role
                         : same_style(o->group.style, style) ? o->outer_role
                                                             : PDI_NONE;
    o->outer_role = role;
    o->group = h->group;
    o->group_mark = o->heading_mark;
    if (away) o->group.status = PDOC_ATTENDANCE_ABSENT;
    if (role.s) o->group.role = role;
    if (!h->kind && says_present(o, h->group.words)) o->group.words = PDI_NONE;
    o->group.style = style;
    if (office) o->group.organization = above;
    o->status = PDOC_ATTENDANCE_UNKNOWN;
    o->group_begin = o->list->people.count;
    note_group(o, h->group.words);
}

pdi_str pdi_roster_without_away(const pdi_roster *o, pdi_str text) {
    static const pdi_str AWAY[] = {WORD("は欠席"),          WORD("は、欠席"),         WORD("は御欠席"),
                                   WORD("はご欠席"),        WORD("は委任状提出"),     WORD("は委任状出席"),
                                   WORD("は、委任状提出"),  WORD("は所用のため欠席"), WORD("は都合により欠席"),
                                   WORD("は所用により欠席")};
    for (size_t i = 0; i < sizeof AWAY / sizeof *AWAY; i++)
        if (pdi_ends(text, AWAY[i]) && !pdi_aside_read(o->r->k, text).known) /* ◎は委員長、※は欠席: of signs */
            return pdi_trim(pdi_cut(text, text.n - AWAY[i].n));
    return text;
}

/* Whether the first of a run is somebody. */
static bool begins_with_person(pdi_roster *o, pdi_str run) {
    const char *comma = pdi_find(run, (pdi_str)WORD("、"));
    return has_person(o, comma ? pdi_between(run.s, comma) : run);
}

const char *pdi_roster_inserted(pdi_roster *o, pdi_str text, pdi_str *inner) {
    const char *end = pdi_end(text), *open = end;
    if (text.n < 3 || end[-1] != ')') return end;
    for (size_t depth = 0, i = text.n; i-- > 0 && open == end;) {
        if (text.s[i] == ')')
            depth++;
        else if (text.s[i] == '(' && --depth == 0)
            open = text.s + i;
    }
    if (open == end) return end;
    pdi_str inside = pdi_trim(pdi_between(open + 1, end - 1));
    const pdi_str away = pdi_roster_without_away(o, inside);
    if (away.n < inside.n && begins_with_person(o, away)) {
        *inner = inside;
        return open;
    }
    const char *sign = inside.s;
    while (sign < pdi_end(inside) && *sign != ':' && *sign != ' ') sign++;
    if (sign == inside.s || sign == pdi_end(inside)) return end;
    reading h = read_words(o, pdi_between(inside.s, sign));
    bool apart = h.group.status == PDOC_ATTENDANCE_ABSENT || h.group.status == PDOC_ATTENDANCE_REMOTE;
    const pdi_str rest = pdi_trim(pdi_between(sign + 1, pdi_end(inside)));
    if (!h.fits || !apart || !begins_with_person(o, rest)) return end;
    *inner = inside;
    return open;
}

/* 都道府県互選|委員, 委員会|構成員: the members' role that a heading ends with; PDI_NONE for none. */
static pdi_str member_role(const pdi_knowledge *k, pdi_str heading) {
    static const pdi_str roles[] = {WORD("構成員"), WORD("委員"), WORD("議員"), WORD("会員")};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (pdi_ends(heading, roles[i]) && pdi_entry_is(pdi_lookup(k, PDI_TABLE_roles, roles[i]), 1, "member"))
            return roles[i];
    return PDI_NONE;
}

/* 同委員会庶務担当(|法務省大臣官房人事課|): the office in a bracket behind other words; n == 0 for none. */
static pdi_str office_behind(const pdi_knowledge *k, pdi_str words) {
    const char *open = words.n && pdi_ends(words, PDI_LIT(")")) ? memchr(words.s, '(', words.n) : NULL;
    const pdi_str inner = open && open > words.s ? pdi_between(open + 1, pdi_end(words) - 1) : PDI_NONE;
    return inner.n && !pdi_find(inner, PDI_LIT("(")) && pdi_is_organization(k, inner) ? inner : PDI_NONE;
}

/* A heading in brackets: 【構成員】, (その他出席者), 《委員会》. */
static size_t bracket_heading(pdi_roster *o, pdi_str text) {
    pdi_str inner;
    uint32_t sign;
    size_t length = pdi_bracket_at(text, &inner, &sign);
    if (length == 0) length = pdi_dashed_at(text, &inner, &sign);
    if (length == 0 || inner.n == 0) return 0;
    if (pdi_roster_inserted(o, text, &(pdi_str){0}) == text.s) return 0;
    bool whole = length == text.n, strong = sign != '(';
    if (!whole && o->office_bracket == sign) return 0;
    reading h = read_words(o, inner);
    if (h.chair && !whole && o->leading_bracket != sign) return 0;
    if (!h.fits && !h.chair && !whole && o->leading_bracket == sign) {
        if (pdi_is_post(o->r->k, inner)) { /* （副市長）田辺久雄 below （委員）…: one by themselves */
            o->group = (pdi_heading_of_group){.words = PDI_NONE, .style = o->group.style};
            o->organization = o->role = o->last_role = PDI_NONE;
            return 0;
        }
        pdi_letters l; /* （審議協力者）… below （委員）… */
        if (pdi_letters_of(inner, &l) && pdi_roster_is_of_people(pdi_letters_all(&l))) h.fits = h.kind = true;
    }
    if (h.chair && whole && !strong && o->group.words.s &&
        !same_style(o->group.style, (pdi_style){PDI_STYLE_BRACKET, sign})) {
        o->pending_role = inner; /* (委員長) below -委員-: of the next one among them */
        o->pending_alone = false;
        pdi_take(o->r, text, PDOC_READING_GROUP, "role on a line of its own");
        return length;
    }
    if (h.chair) h.fits = h.kind = true; /* (議長) on a line of its own, or as (構成員) below */
    if (!h.fits) {
        pdi_row row;
        pdi_letters l;
        if ((!whole && !strong) || pdi_aside_read(o->r->k, inner).known) return 0;
        const pdi_str office = whole ? office_behind(o->r->k, inner) : PDI_NONE;
        const pdi_str who = office.n ? pdi_trim(pdi_between(inner.s, office.s - 1)) : inner;
        const bool of_people = pdi_letters_of(who, &l) && pdi_roster_is_of_people(pdi_letters_all(&l));
        if (!strong && !of_people) return 0;
        if (of_people && office.n) h.group.organization = office, h.group.words = inner;
        if (of_people) h.group.role = member_role(o->r->k, inner);
        pdi_row_of(o->r, inner, &row);
        if (pdi_row_person(&row, 0) < row.count && row.at[pdi_row_person(&row, 0)].weight >= 5) return 0;
        /* （執行部からの報告者） below 内閣府　井上裕之: on a line of its own above words that lead theirs */
        h.kind = !o->group.words.s || same_style(o->group.style, (pdi_style){PDI_STYLE_BRACKET, sign}) ||
                 (whole && of_people && o->group.style.kind == PDI_STYLE_LEADING);
    }
    /* (総務省) before a name on the same line is where that one comes from; before several, or as (委員) above, a group
     */
    pdi_style style = {PDI_STYLE_BRACKET, sign};
    bool several = pdi_find(pdi_skip(text, length), (pdi_str)WORD("、")) != NULL;
    bool among = o->group.words.s && same_style(o->group.style, style);
    if (!strong && !whole && h.group.organization.s && !several && !among) return 0;
    pdi_take(o->r, pdi_cut(text, length), PDOC_READING_GROUP, "group in brackets");
    begin_group(o, &h, (pdi_style){PDI_STYLE_BRACKET, sign});
    return length;
}

/* A colon, or the sign that stands for one (委員＝山田), in the first bytes of a text. */
static const char *colon_within(pdi_str text, size_t reach) {
    const pdi_str head = pdi_cut(text, text.n < reach ? text.n : reach);
    const char *colon = head.n ? memchr(head.s, ':', head.n) : NULL,
               *equals = head.n ? memchr(head.s, '=', head.n) : NULL;
    return colon && (!equals || colon < equals) ? colon : equals;
}

/* 原子力委員：遠矢委員: words that end as kinds of people do, and somebody with a title behind the colon. */
static bool heads_run(pdi_roster *o, pdi_str words, pdi_str rest) {
    pdi_letters l;
    pdi_row row;
    if (pdi_find_gap(pdi_trim(words)) || !pdi_letters_of(words, &l) || !pdi_roster_is_of_people(pdi_letters_all(&l)))
        return false;
    const pdi_titled own = pdi_titled_read(o->r->k, &l);
    if (own.name.s && own.bearer.known) return false;
    const char *comma = pdi_find(rest, (pdi_str)WORD("、"));
    pdi_row_of(o->r, pdi_trim(comma ? pdi_between(rest.s, comma) : rest), &row);
    if (row.count == 2 && row.at[0].kind == PDI_CELL_POST)
        return pdi_cell_is_person(&row.at[1]); /* 同窓会会長 林　和男 */
    return row.count == 1 && row.at[0].kind == PDI_CELL_TITLED;
}

/* 副会長：榎並 正典, or 委員：…: whether a colon stands behind a role or what heads a group. */
static bool has_colon_heading(pdi_roster *o, pdi_str text) {
    const char *colon = colon_within(text, 60);
    if (!colon || colon == text.s) return false;
    const reading h = read_words(o, pdi_between(text.s, colon));
    return h.chair || h.fits;
}

/* 会長：村越 義孝 | 副会長：榎並 正典 | 委員：…: whether colons tell all groups of this list, the chair's too. */
static bool colons_head_all(pdi_roster *o, pdi_str behind) {
    if (o->group.style.kind == PDI_STYLE_COLON) return true;
    if (o->group.style.kind != PDI_STYLE_NONE) return false;
    const char *comma = pdi_find(behind, PDI_LIT("、"));
    return has_colon_heading(o, comma ? pdi_between(comma + PDI_LIT("、").n, pdi_end(behind)) : o->next_line);
}

/* 構成員：… */
static size_t colon_heading(pdi_roster *o, pdi_str text) {
    const char *colon = colon_within(text, 120);
    if (!colon || colon == text.s) return 0;
    pdi_str words = pdi_between(text.s, colon), post, name;
    if (pdi_roster_post_and_name(o, text, &post, &name)) return 0;
    static const char comma[] = "、";
    if (pdi_find(words, pdi_slice(comma, sizeof comma - 1))) return 0;
    reading h = read_words(o, words);
    size_t length = words.n + 1;
    if (h.chair && colons_head_all(o, pdi_skip(text, length))) h.fits = h.kind = true, h.chair = false;
    if (h.chair) { /* 座長：後藤 */
        o->pending_role = pdi_trim(h.group.words);
        o->pending_alone = false;
        pdi_take(o->r, pdi_cut(text, length), PDOC_READING_GROUP, "role before a colon");
        return length;
    }
    if (!h.fits && heads_run(o, words, pdi_skip(text, length))) h.fits = h.kind = true, h.group.words = words;
    if (!h.fits) return 0;
    pdi_take(o->r, pdi_cut(text, length), PDOC_READING_GROUP, "group before a colon");
    begin_group(o, &h, (pdi_style){PDI_STYLE_COLON, 0});
    return length;
}

/* 政府参考人 on a line, (総務省大臣官房審議官) 河合 暁君 on the next: a role, no heading. */
static bool role_of_next_line(pdi_roster *o) {
    pdi_str inner;
    uint32_t sign;
    size_t length = pdi_bracket_at(o->next_line, &inner, &sign);
    return length > 0 && length < o->next_line.n && sign == '(' && pdi_is_post(o->r->k, inner) &&
           !pdi_lookup(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, inner)) &&
           has_person(o, pdi_trim(pdi_skip(o->next_line, length)));
}

/* 事務局, オブザーバー: a group wherever it stands; rows of a table may begin further out than the words above them. */
static bool is_office(pdi_roster *o, pdi_str text) {
    pdi_aside count;
    const pdi_str word = without_number(o->r->k, pdi_cut(text, 100), &count); /* 事務局|2名 */
    const pdi_entry *e = pdi_lookup(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, word));
    return pdi_entry_is(e, 1, "secretariat") || pdi_entry_is(e, 1, "observer");
}

/* 九州運輸局海事振興部長　法村: behind a post and a gap a word of two or three letters is somebody, though it ends as
 * places do. */
static bool ends_in_surname(const pdi_knowledge *k, pdi_str text) {
    enum { SURNAME_MAX = 3 };
    const char *s = pdi_end(text);
    while (s > text.s && !pdi_is_gap(s[-1])) s--;
    const pdi_str before = pdi_trim(pdi_between(text.s, s)), last = pdi_between(s, pdi_end(text));
    if (before.n == 0 || pdi_utf8_count(last) > SURNAME_MAX || !pdi_is_post(k, before)) return false;
    return !pdi_lookup(k, PDI_TABLE_groups, last) && !pdi_lookup(k, PDI_TABLE_units, last) &&
           pdi_name_weigh(k, last).weight > 0;
}

/* TDCA: an office by its initials. */
static bool is_acronym(pdi_str text) {
    enum { SHORTEST = 3, LONGEST = 8 };
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] < 'A' || text.s[i] > 'Z') return false;
    return text.n >= SHORTEST && text.n <= LONGEST;
}

/* A line that is a heading and nothing else. */
static size_t line_heading(pdi_roster *o, pdi_str text, const pdi_line *line, bool numbered, uint32_t number_style) {
    const bool closed = text.n > 1 && pdi_ends(text, PDI_LIT(")")) && !memchr(text.s, '(', text.n); /* 国土交通省) */
    bool marked = numbered || closed || line->level > 0 || line->strong;
    const pdi_str whole = text;
    if (closed) text = pdi_trim(pdi_cut(text, text.n - 1));
    reading h = read_words(o, text);
    pdi_style style = numbered                      ? (pdi_style){PDI_STYLE_NUMBER, number_style}
                      : line->level || line->strong ? (pdi_style){PDI_STYLE_MARKUP, line->level}
                                                    : (pdi_style){PDI_STYLE_BARE, 0};
    if (h.chair || (h.fits && !marked && ends_in_surname(o->r->k, text))) return 0;
    bool people = o->list->people.count > o->list_begin;
    if (style.kind == PDI_STYLE_BARE && people && line->indent > o->person_indent + 3 && !is_office(o, text))
        return 0; /* a line carried over */
    if (style.kind == PDI_STYLE_BARE && h.group.role.s && role_of_next_line(o)) return 0;
    if (!h.fits && !marked && line->blanks_before && is_acronym(text)) {
        h.fits = h.kind = true;
        h.group.organization = h.group.words;
    }
    if (!h.fits) {
        if (!marked || h.group.words.n == 0 || has_person(o, text) || pdi_is_post(o->r->k, h.group.words)) return 0;
        h.kind = true;
    }
    pdi_take(o->r, whole, PDOC_READING_GROUP, "group on a line of its own");
    begin_group(o, &h, style);
    o->group_indent = (uint16_t)(line->indent + 1);
    return whole.n;
}

/* Whether a stretch has several entries with commas between them, or dots where these stand between people. */
static bool is_run(const pdi_roster *o, pdi_str text) {
    static const pdi_str comma = WORD("、"), dot = WORD("・");
    return pdi_find(text, comma) || (o->dotted && pdi_find(text, dot)) || (text.n > 0 && memchr(text.s, ',', text.n));
}

/* Whether a word stands in the column of the section's heading, and what follows it in the column behind that. */
static bool in_label_column(const pdi_roster *o, const pdi_line *line, const pdi_row *row) {
    if (!o->value_column || line->end == 0 || line->indent != o->label_column) return false;
    if (o->value_behind_tab) { /* a label and its value; more cells are a table's */
        const char *tab = row->at[1].text.s - 1, *end = o->r->flow->text.s + line->end;
        return *tab == '\t' && !memchr(tab + 1, '\t', (size_t)(end - tab - 1));
    }
    unsigned column = pdi_column_in_line(o->r->flow, line, row->at[1].text.s);
    return column <= o->value_column + 1u && o->value_column <= column + 1u;
}

bool pdi_roster_leads_body(const pdi_knowledge *k, pdi_str role) {
    static const pdi_str leaders[] = {WORD("会長"), WORD("副会長"), WORD("理事"),   WORD("理事長"), WORD("副理事長"),
                                      WORD("監事"), WORD("議長"),   WORD("副議長"), WORD("部会長"), WORD("書記")};
    pdi_letters l;
    if (pdi_lookup(k, PDI_TABLE_posts, role)) return true;
    if (!pdi_letters_of(role, &l)) return false;
    for (size_t i = 0; i < sizeof leaders / sizeof *leaders; i++)
        if (pdi_eq(pdi_letters_all(&l), leaders[i])) return true;
    return false;
}

bool pdi_roster_is_outsider(const pdi_roster *o, pdi_str word) {
    const pdi_entry *group = o->group.role.s ? pdi_lookup(o->r->k, PDI_TABLE_roles, o->group.role) : NULL;
    const pdi_entry *own = pdi_lookup(o->r->k, PDI_TABLE_roles, word);
    return own && (pdi_entry_is(own, 1, "audience") || pdi_entry_is(own, 1, "guest")) && group &&
           (pdi_entry_is(group, 1, "member") || pdi_entry_is(group, 1, "chair") || pdi_entry_is(group, 1, "vice"));
}

/* 委員　高橋 実、委員　千葉 弘: whether the word at the head of a run stands before the next of them, too. */
static bool repeats_before_names(const pdi_roster *o, pdi_str text, pdi_str letters) {
    enum { REACH = 150 };
    const pdi_str second = pdi_roster_second(pdi_cut(text, REACH), o->dotted);
    return pdi_starts(second, letters) && second.n > letters.n &&
           (pdi_is_gap(second.s[letters.n]) || second.s[letters.n] == '(');
}

/* 委員　　丸尾 英里（委員長） 田所 晶（副委員長） 山際 和代: whether three people or more, with nothing but brackets
 * between, follow a word and a gap as wide as those between columns. */
static bool leads_several(const pdi_roster *o, const pdi_row *row, size_t first) {
    enum { WIDE = 3, LEAST = 3 };
    size_t people = 0, roles = 0;
    if (first != 1 || row->at[1].gap < WIDE) return false;
    for (size_t i = first; i < row->count; i++) {
        if (pdi_cell_is_person(&row->at[i]))
            people++;
        else if (row->at[i].kind != PDI_CELL_BRACKET)
            return false;
        else
            roles += pdi_is_role(o->r->k, pdi_squeeze(o->r, row->at[i].inner));
    }
    return people >= LEAST && roles > 0;
}

/* Whether many can stand under a role that leads a line: those of an office always; members when the line has several
 * of them, or somebody whose own role is printed, and the word does not stand before each. */
static bool is_for_many(pdi_roster *o, pdi_str text, pdi_str letters, const pdi_row *row) {
    const pdi_entry *e = pdi_lookup(o->r->k, PDI_TABLE_roles, letters);
    if (!e || (pdi_lookup(o->r->k, PDI_TABLE_posts, letters) && !pdi_entry_is(e, 1, "member"))) return false;
    if (pdi_entry_is(e, 1, "audience") && pdi_roster_is_outsider(o, letters)) return false;
    if (pdi_entry_is(e, 1, "secretariat") || pdi_entry_is(e, 1, "observer") || pdi_entry_is(e, 1, "audience"))
        return true;
    if (is_single_role(e) || !pdi_lookup(o->r->k, PDI_TABLE_groups, letters)) return false;
    if (repeats_before_names(o, text, letters)) return false;
    if (o->group.organization.s && pdi_roster_leads_body(o->r->k, letters)) return false; /* its 理事 */
    /* 出席委員 and （社会教育委員） give their own the role 委員 */
    if (o->repeats || (o->group.words.n > 0 && o->group.style.kind != PDI_STYLE_LEADING &&
                       pdi_ends(pdi_squeeze(o->r, o->group.words), letters)))
        return false;
    for (size_t i = 0; i < o->role_count; i++)
        if (pdi_eq(o->roles[i].word, letters) && o->roles[i].repeated) return false;
    size_t first = pdi_row_person(row, 1), second = pdi_row_person(row, first + 1);
    if (first == row->count) return false;
    if (row->at[first].kind == PDI_CELL_TITLED && row->at[first].title.is_role) return true; /* 委員　阿久津委員 */
    bool spelt = pdi_utf8_count(letters) < pdi_utf8_count(row->at[0].text); /* 委　　員: the style of a label */
    return is_run(o, text) || (spelt && second < row->count) || leads_several(o, row, first);
}

/* 農林水産省　樺沢大臣官房総括審議官、…: where words lead the lines of a list, an organisation that leads one does so,
 * too. */
static bool is_leading_office(const pdi_roster *o, pdi_str text, const pdi_row *row) {
    if (row->at[0].kind != PDI_CELL_ORGANIZATION || o->group.style.kind != PDI_STYLE_LEADING) return false;
    size_t first = pdi_row_person(row, 1);
    if (first == row->count || row->at[1].gap == 0) return false;
    return is_run(o, text) || (first == 1 && row->at[1].kind == PDI_CELL_TITLED);
}

/* Whether a role's word, letter-spaced perhaps, stands at the head. */
static bool begins_with_role(pdi_roster *o, pdi_str text) {
    return pdi_lookup_prefix(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, pdi_cut(text, 300)), NULL) != NULL;
}

/* Whether a gap wider than one between words stands behind the first cell. */
static bool behind_gap(const pdi_row *row) { return row->at[1].gap >= 2; }

/* 国税庁 逸見審議官, and below it, farther from the margin, more people: whether the first word is for all of them. */
static bool heads_rows_below(pdi_roster *o, const pdi_line *line) {
    if (o->line + 1 >= o->last) return false;
    const pdi_line *below = &o->r->flow->lines[o->line + 1];
    if (below->indent < line->indent + 2u || below->indent > line->indent + 24u) return false;
    pdi_row row;
    pdi_row_read(o->r->k, o->r->flow, pdi_cut(pdi_line_text(o->r->flow, below), 300), &row);
    const size_t person = pdi_row_person(&row, 0);
    return person < row.count && row.at[person].weight >= 4;
}

/* The first word of a line that heads those of it and of the lines below; 0 where it does not. */
static size_t hanging_group(pdi_roster *o, pdi_str text, const pdi_line *line) {
    enum { WORD_MAX = 60 };
    const char *gap = pdi_find_gap(pdi_cut(text, WORD_MAX));
    if (!gap || gap == text.s || line->end == 0 || text.s != o->r->flow->text.s + line->start) return 0;
    const pdi_str word = pdi_between(text.s, gap), rest = pdi_trim(pdi_between(gap, pdi_end(text)));
    if (pdi_find(word, (pdi_str)WORD("、")) || !heads_rows_below(o, line)) return 0;
    if (pdi_is_role(o->r->k, pdi_squeeze(o->r, word))) return 0; /* a role in a column of roles */
    reading h = read_words(o, word);
    if (!h.fits || h.chair) return 0;
    pdi_row row;
    pdi_row_read(o->r->k, o->r->flow, pdi_cut(rest, 300), &row);
    if (row.count == 0 || !pdi_cell_is_person(&row.at[0])) return 0;
    pdi_take(o->r, word, PDOC_READING_GROUP, "group before its first entry");
    begin_group(o, &h, (pdi_style){PDI_STYLE_LEADING, 0});
    return (size_t)(rest.s - text.s);
}

/* 秋田県　加賀谷 正男 | 山形県　池田 亀五郎: whether the line before or behind has another office where this one has
 * its own, and somebody below this one's: a column that tells where each is from, and no words that many stand under.
 */
static bool in_column_of_offices(pdi_roster *o, const pdi_line *line, const pdi_row *row) {
    const unsigned column = pdi_column_in_line(o->r->flow, line, row->at[1].text.s);
    if (row->count != 2 || !pdi_is_organization(o->r->k, row->at[0].text)) return false;
    for (uint32_t i = o->line ? o->line - 1 : 0; i <= o->line + 1 && i < o->last; i++) {
        const pdi_line *beside = &o->r->flow->lines[i];
        const pdi_str text = pdi_line_text(o->r->flow, beside);
        const char *gap = i == o->line || beside->indent != line->indent ? NULL : pdi_find_gap(text);
        const pdi_str word = gap ? pdi_between(text.s, gap) : PDI_NONE;
        if (!word.n || pdi_eq(word, row->at[0].text) || !pdi_is_organization(o->r->k, word)) continue;
        const pdi_str rest = pdi_trim(pdi_between(gap, pdi_end(text)));
        const unsigned its = pdi_column_in_line(o->r->flow, beside, rest.s);
        const bool one = o->group.role.s && !pdi_find(rest, (pdi_str)WORD("、")) && pdi_attendance_line(o->r, rest);
        if (one || (its <= column + 1 && column <= its + 1)) return true;
    }
    return false;
}

/* 委員　南信バス　片桐 大介 | 　　　住民代表　宮下 照子: whether the line stands below what is behind a role, which
 * goes on for those below; its first word tells where each is from. */
static bool in_column_behind_role(const pdi_roster *o, const pdi_line *line) {
    enum { ROLE_MIN = 4 }; /* columns of the shortest role */
    return o->role.s && line->indent >= o->role_indent + ROLE_MIN;
}

/* (学識者), (市民), (公募): what members were chosen as, in a bracket behind 委員. */
static bool tells_kind_of_members(const pdi_roster *o, const pdi_cell *c) {
    static const pdi_str KINDS[] = {WORD("市民"),   WORD("公募"), WORD("学識"),
                                    WORD("有識者"), WORD("行政"), WORD("団体")};
    if (c->kind != PDI_CELL_BRACKET || !c->inner.n) return false;
    const pdi_str inner = pdi_squeeze(o->r, c->inner);
    if (pdi_starts_with_any(inner, PDI_ANY(KINDS))) return true;
    return pdi_entry_is(pdi_lookup(o->r->k, PDI_TABLE_roles, inner), 1, "member");
}

/* 出席委員, 欠席者: a word for a group that says whether its people came. */
static bool tells_manner(const pdi_knowledge *k, pdi_str letters) {
    const pdi_entry *e = pdi_lookup(k, PDI_TABLE_groups, letters);
    return e && status_of(e) != PDOC_ATTENDANCE_UNKNOWN;
}

/* Whether a stretch begins where its line does, or behind the line's mark: ■区　板倉副区長、… */
static bool is_at_head(const pdi_roster *o, pdi_str text, const pdi_line *line) {
    return line->end > 0 &&
           (text.s == o->r->flow->text.s + line->start || text.s == pdi_opening_read(o->r, o->line).body.s);
}

/* 事務局　都市計画課長　加藤　正: a word that many stand under, before the first of them. */
static size_t leading_group(pdi_roster *o, pdi_str text, const pdi_line *line) {
    pdi_letters l;
    if (text.n == 0) return 0;
    const char *space = pdi_find_gap(pdi_cut(text, 60)), *comma = pdi_find(text, (pdi_str)WORD("、"));
    if (!comma && o->dotted) comma = pdi_find(text, (pdi_str)WORD("・"));
    const bool led = o->value_column || o->group.style.kind == PDI_STYLE_LEADING;
    if (!space || !(led || begins_with_role(o, text) || pdi_may_begin(o->r->k, PDI_TABLE_groups, text))) return 0;
    const pdi_str first = pdi_roster_without_glued_others(comma ? pdi_between(text.s, comma) : text);
    const pdi_row *row = pdi_roster_row(o, pdi_cut(first, 300));
    if (row->count < 2 || !pdi_letters_of(row->at[0].text, &l)) return 0;
    bool role = row->at[0].kind == PDI_CELL_ROLE && is_for_many(o, text, pdi_letters_all(&l), row);
    const bool at_head = is_at_head(o, text, line);
    bool label = in_label_column(o, line, row) && pdi_lookup(o->r->k, PDI_TABLE_groups, pdi_letters_all(&l));
    /* 関係省庁　　デジタル庁…: a word that heads a group and is no role */
    const bool cells = row->count > 2 && row->at[1].text.s[-1] == '\t'; /* 内閣府 | 鳴海 恵子 | 局長: a column */
    const pdi_entry *kind =
        at_head && behind_gap(row) && !cells ? pdi_lookup(o->r->k, PDI_TABLE_groups, pdi_letters_all(&l)) : NULL;
    label = label || (kind && pdi_entry_is(kind, 1, "-") && pdi_row_person(row, 1) < row->count &&
                      !in_column_of_offices(o, line, row) && !in_column_behind_role(o, line));
    const pdi_cell *second = &row->at[1];
    /* 委員長　西岡委員長: the role is printed with the name, so that the word before it heads a group */
    const bool again = row->at[0].kind == PDI_CELL_ROLE && second->kind == PDI_CELL_TITLED && second->title.is_role &&
                       row->count == 2 && pdi_eq(pdi_squeeze(o->r, second->title.words), pdi_letters_all(&l));
    /* 委員（学識者）　寺嶋委員長、…: which of them */
    const bool kind_told = row->at[0].kind == PDI_CELL_ROLE && row->count > 2 && at_head &&
                           tells_kind_of_members(o, second) &&
                           pdi_entry_is(pdi_lookup(o->r->k, PDI_TABLE_roles, pdi_letters_all(&l)), 1, "member");
    /* 出席委員　会長　三上 弘: who came, before the role of the first of them */
    const bool came = at_head && row->count > 2 && second->kind == PDI_CELL_ROLE &&
                      tells_manner(o->r->k, pdi_letters_all(&l)) && pdi_row_person(row, 2) < row->count;
    if (!role && !label && !again && !kind_told && !came && !(at_head && is_leading_office(o, text, row))) return 0;
    /* 委員（敬称略）　安達、…: behind what is said of the order */
    const bool noted =
        second->kind == PDI_CELL_BRACKET && row->count > 2 && pdi_aside_read(o->r->k, second->inner).order;
    const pdi_str word = row->at[0].text, behind = row->at[1 + (noted || kind_told)].text;
    reading h = read_words(o, word);
    if (kind_told) h.group.words = pdi_between(word.s, pdi_end(second->text));
    if (again) h.fits = h.kind = true;
    if (!h.fits) return 0;
    pdi_take(o->r, kind_told ? h.group.words : word, PDOC_READING_GROUP, "group before its first entry");
    begin_group(o, &h, (pdi_style){PDI_STYLE_LEADING, 0});
    return (size_t)(behind.s - text.s);
}

/* 委員|阿久根清（…）, 委員|清家美千代、日下静江、…: the heading of a cell, which the converter set right before the
 * first of those in the next one. */
static size_t glued_role(pdi_roster *o, pdi_str text) {
    size_t length;
    const pdi_entry *e = pdi_lookup_prefix(o->r->k, PDI_TABLE_roles, text, &length);
    if (!pdi_entry_is(e, 1, "member") || length == text.n || pdi_is_gap(text.s[length])) return 0;
    const pdi_str rest = pdi_skip(text, length);
    if (pdi_starts(rest, (pdi_str)WORD("長"))) return 0;                                 /* 理事長　篠原　孝 */
    if (pdi_starts(pdi_roster_second(text, o->dotted), pdi_cut(text, length))) return 0; /* 委員高橋実、委員千葉弘 */
    const char *bracket = memchr(rest.s, '(', rest.n < 40 ? rest.n : 40),
               *comma = pdi_find(pdi_cut(rest, 40), (pdi_str)WORD("、"));
    const char *end = comma && (!bracket || comma < bracket) ? comma : bracket;
    const pdi_str name = pdi_trim(end ? pdi_between(rest.s, end) : pdi_cut(rest, 40));
    const pdi_name weight = pdi_name_weigh(o->r->k, name);
    if (!end || !weight.full || weight.weight < 5) return 0;
    reading h = read_words(o, pdi_cut(text, length));
    if (!h.fits || h.chair) return 0;
    pdi_take(o->r, pdi_cut(text, length), PDOC_READING_GROUP, "group before its first entry");
    begin_group(o, &h, (pdi_style){PDI_STYLE_BARE, 0});
    return length;
}

/* 識 見 者　　小里市消防団長　　三枝俊明: a group in the column of groups. A role there is that of each. */
static size_t outer_group(pdi_roster *o, pdi_str text, const pdi_line *line) {
    pdi_str rest = PDI_NONE;
    if (!o->outer_column || line->indent != o->outer_indent) return 0;
    const pdi_str word = pdi_roster_outer_word(o, text, line, &rest);
    if (!word.n || pdi_column_in_line(o->r->flow, line, rest.s) + 1u < o->outer_column ||
        pdi_is_role(o->r->k, pdi_squeeze(o->r, word)) || pdi_is_seat(pdi_squeeze(o->r, word)))
        return 0;
    reading h = read_words(o, word);
    if (h.chair) return 0;
    /* 消防本部, where each row tells the office: a word for its kind */
    const pdi_row *row = pdi_roster_row(o, pdi_cut(rest, 300));
    if (!h.fits || (h.group.organization.s && row->at[0].kind == PDI_CELL_ORGANIZATION))
        h = (reading){.fits = true, .kind = true, .group.words = word};
    pdi_take(o->r, word, PDOC_READING_GROUP, "group in a column of groups");
    begin_group(o, &h, (pdi_style){PDI_STYLE_LEADING, 0});
    return (size_t)(rest.s - text.s);
}

/* The length of a word for those of an office or for observers that a gap follows; 0 for none. */
static size_t word_for_others(const pdi_knowledge *k, pdi_str text) {
    size_t length;
    const pdi_entry *role = pdi_lookup_prefix(k, PDI_TABLE_roles, text, &length);
    if (!role || length >= text.n || !pdi_is_gap(text.s[length])) return 0;
    return pdi_entry_is(role, 1, "secretariat") || pdi_entry_is(role, 1, "observer") ? length : 0;
}

/* The length of a word for members that a gap follows, where no group has been told yet; 0 for none. */
static size_t word_for_members(const pdi_roster *o, pdi_str text) {
    size_t length;
    const pdi_entry *role = o->group.words.s ? NULL : pdi_lookup_prefix(o->r->k, PDI_TABLE_roles, text, &length);
    return pdi_entry_is(role, 1, "member") && length < text.n && pdi_is_gap(text.s[length]) ? length : 0;
}

/* オブザーバー 財務事務所長 今泉 光利氏: what pdi_roster_inner_heading() found inside of a run. */
static size_t word_within(pdi_roster *o, pdi_str text, const pdi_line *line) {
    size_t length = line->end == 0 && o->run_people > 0 ? word_for_others(o->r->k, text) : 0;
    if (!length && line->end == 0 && o->run_people > 1) length = word_for_members(o, text);
    const reading h = length ? read_words(o, pdi_cut(text, length)) : (reading){0};
    if (!h.fits) return 0;
    pdi_take(o->r, pdi_cut(text, length), PDOC_READING_GROUP, "group inside a run");
    begin_group(o, &h, (pdi_style){PDI_STYLE_WITHIN, 0});
    return length;
}

bool pdi_roster_begin_any(pdi_roster *o, pdi_str words, pdi_style style) {
    pdi_letters l;
    if (!pdi_letters_of(words, &l) || has_person(o, words) || pdi_aside_read(o->r->k, words).count) return false;
    reading h = read_words(o, words);
    if (h.chair || !h.group.words.n) return false;
    if (!h.fits && !pdi_roster_is_of_people(pdi_letters_all(&l))) h.group.organization = h.group.words;
    h.fits = h.kind = true;
    pdi_take(o->r, words, PDOC_READING_GROUP, "group before its people");
    begin_group(o, &h, style);
    return true;
}

/* Whether a role, a post or an office stands before the name of one of a run: 副会長　井上花子. */
static bool begins_with_title(pdi_roster *o, pdi_str item) {
    const pdi_row *row = pdi_roster_row(o, item);
    return row->count > 1 && (row->at[0].kind == PDI_CELL_ROLE || row->at[0].kind == PDI_CELL_POST ||
                              row->at[0].kind == PDI_CELL_ORGANIZATION);
}

/* Whether one of a run has a title wherever it stands. */
static bool has_title(pdi_roster *o, pdi_str item) {
    const pdi_row *row = pdi_roster_row(o, item);
    for (size_t i = 0; i < row->count; i++)
        if (row->at[i].kind != PDI_CELL_NAME && row->at[i].kind != PDI_CELL_HONORIFIC) return true;
    return false;
}

/* (2) 株式会社みどり設計　篠原孝理事長、杉山恵事務局長: a word and a gap before several, each with what tells of them.
 * A word that no table has heads them where it is counted, or where words lead the lines of the list. A role may be
 * that of the first alone: 委員　上田次郎、委員　江川光子. */
static size_t word_before_run(pdi_roster *o, pdi_str text, const pdi_line *line, bool numbered, uint32_t number_style) {
    enum { REACH = 75, LETTER = 3 };
    const char *gap = pdi_find_gap(pdi_cut(text, REACH));
    unsigned people;
    if (!gap || gap - text.s <= LETTER) return 0;
    const pdi_str word = pdi_between(text.s, gap), rest = pdi_trim(pdi_between(gap, pdi_end(text)));
    const pdi_str first = pdi_trim(pdi_between(rest.s, pdi_roster_item_end(rest.s, pdi_end(rest), false))),
                  second = pdi_roster_second(rest, false);
    if (!second.s || pdi_find(word, (pdi_str)WORD("、")) || has_person(o, word)) return 0;
    const bool known = pdi_roster_is_group_word(o, word);
    if (!known && !numbered && (o->group.style.kind != PDI_STYLE_LEADING || !is_at_head(o, text, line))) return 0;
    if ((!known && pdi_is_post(o->r->k, word)) || !pdi_roster_is_run_of_people(o, rest, &people) || people < 2)
        return 0;
    const bool role = pdi_is_role(o->r->k, pdi_squeeze(o->r, word));
    if (role && !has_title(o, first)) return 0;
    if (begins_with_title(o, second) && !begins_with_title(o, first)) return 0;
    const pdi_style style = numbered ? (pdi_style){PDI_STYLE_NUMBER, number_style} : (pdi_style){PDI_STYLE_LEADING, 0};
    return pdi_roster_begin_any(o, word, style) ? (size_t)(rest.s - text.s) : 0;
}

/* 委員   深町 英江 粟野 晶 …, and in the same column below it 事務局  …: the word of the members heads them as that of
 * the office heads its people. One to a line each, it is what they are. */
static size_t members_above_office(pdi_roster *o, pdi_str text) {
    enum { REACH = 30 };
    static const pdi_str WIDE = WORD("  ");
    if (o->list->people.count > o->list_begin) return 0; /* below 委員長　… it is what they are, too */
    const char *gap = pdi_find(pdi_cut(text, REACH), WIDE), *below = pdi_find(pdi_cut(o->next_line, REACH), WIDE);
    if (!gap || !below || !is_office(o, pdi_between(o->next_line.s, below))) return 0;
    const pdi_str word = pdi_between(text.s, gap), rest = pdi_trim(pdi_between(gap, pdi_end(text)));
    if (!pdi_entry_is(pdi_lookup(o->r->k, PDI_TABLE_roles, pdi_squeeze(o->r, word)), 1, "member")) return 0;
    const pdi_row *row = pdi_roster_row(o, rest);
    size_t people = 0;
    for (size_t i = 0; i < row->count; i++) people += row->at[i].kind == PDI_CELL_NAME;
    if (people < 2 || people < row->count) return 0;
    return pdi_roster_begin_any(o, word, (pdi_style){PDI_STYLE_LEADING, 0}) ? (size_t)(rest.s - text.s) : 0;
}

/* 榎 浦 町, and below it 町長：藤枝 賢吾: the letters of a town's name, set apart, and not somebody's. */
static size_t spaced_town(pdi_roster *o, pdi_str text) {
    static const pdi_str ENDS[] = {PDI_CONST("市"), PDI_CONST("町"), PDI_CONST("村"), PDI_CONST("区"), PDI_CONST("県")},
                         HEADS[] = {PDI_CONST("長"), PDI_CONST("副"), PDI_CONST("知事")};
    enum { LONGEST = 36 };
    if (text.n > LONGEST || !pdi_find_gap(text) || !pdi_ends_with_any(text, PDI_ANY(ENDS))) return 0;
    const pdi_str town = pdi_squeeze(o->r, text), below = pdi_squeeze(o->r, pdi_cut(o->next_line, LONGEST));
    /* whose head stands below: 町長 of a 町 */
    const pdi_str kind = pdi_skip(town, town.n - ENDS[0].n);
    const bool head = pdi_starts(below, kind) && pdi_starts_with_any(pdi_skip(below, kind.n), PDI_ANY(HEADS));
    if (!pdi_is_organization(o->r->k, town) || !(head || pdi_starts(below, HEADS[2]))) return 0;
    reading h = {.fits = true, .kind = true, .group = {.words = text, .organization = text}};
    pdi_take(o->r, text, PDOC_READING_GROUP, "group on a line of its own");
    begin_group(o, &h, (pdi_style){PDI_STYLE_BARE, 0});
    return text.n;
}

size_t pdi_roster_heading(pdi_roster *o, pdi_str text, const pdi_line *line, bool numbered, uint32_t number_style) {
    enum { MARK_MAX = 6 }; /* bytes of a mark and a space */
    /* only of what stands right behind it */
    const bool head = text.s <= o->r->flow->text.s + line->start + MARK_MAX;
    o->heading_mark = head && pdi_script_of(line->sign) == PDI_SYMBOL ? line->sign : 0;
    size_t length = bracket_heading(o, text);
    if (length == 0) length = outer_group(o, text, line);
    if (length == 0) length = spaced_town(o, text);
    if (length == 0) length = members_above_office(o, text);
    if (length == 0) length = glued_role(o, text);
    if (length == 0) length = line_heading(o, text, line, numbered, number_style);
    if (length == 0) length = colon_heading(o, text);
    if (length == 0) length = leading_group(o, text, line);
    if (length == 0) length = word_before_run(o, text, line, numbered, number_style);
    if (length == 0) length = hanging_group(o, text, line);
    if (length == 0) length = word_within(o, text, line);
    return length;
}

pdi_roster_state pdi_roster_put_aside(const pdi_roster *o) {
    return (pdi_roster_state){o->group, o->status, o->organization, o->role, o->last_role, o->group_mark};
}

void pdi_roster_resume(pdi_roster *o, const pdi_roster_state *state) {
    o->group = state->group;
    o->group_mark = state->group_mark;
    o->status = state->status;
    o->organization = state->organization;
    o->role = state->role;
    o->last_role = state->last_role;
}

/* The style of the heading around `words`, by the sign before or behind it. */
static pdi_style style_around(const pdi_reader *r, pdi_str words) {
    const char *begin = r->flow->text.s, *end = pdi_end(r->flow->text), *s = words.s;
    size_t step;
    while (s > begin && pdi_is_gap(s[-1])) s--;
    if (s > begin) {
        uint32_t before = pdi_utf8_before(begin, s, &step);
        if (pdi_closing_of(before)) return (pdi_style){PDI_STYLE_BRACKET, before};
    }
    for (s = pdi_end(words); s < end && pdi_is_gap(*s);) s++;
    if (s < end && *s == ':') return (pdi_style){PDI_STYLE_COLON, 0};
    return (pdi_style){PDI_STYLE_BARE, 0};
}

bool pdi_roster_second_office(pdi_roster *o, pdi_str text, const pdi_line *line) {
    if (o->list->people.count == o->group_begin || !o->group_indent || line->indent < o->group_indent + 1u ||
        line->indent != o->person_indent || !pdi_is_organization(o->r->k, text) ||
        !read_words(o, text).group.organization.s)
        return false;
    pdi_take(o->r, text, PDOC_READING_ATTENDEE, "another office of the one above");
    return true;
}

void pdi_roster_begin(pdi_roster *o, bool absent, pdi_str group) {
    o->heading_mark = o->group_mark = 0;
    o->post_may_follow = false;
    reading h = group.s ? read_words(o, group) : (reading){0};
    if (group.s && !h.chair) h.fits = h.kind = true; /* the part's heading was seen to be one */
    if (group.s && !h.group.role.s && !h.group.organization.s &&
        pdi_ends(pdi_squeeze(o->r, group), PDI_LIT("事務局職員")))
        h.group.role = pdi_slice("事務局", 9);
    if (!h.group.words.s) h.group.words = group;
    if (h.chair) {
        o->pending_role = h.group.words;
        o->pending_alone = false;
        return;
    }
    if (!o->list->people.count) o->list_begin = 0;
    pdi_style style = group.s ? style_around(o->r, group) : (pdi_style){PDI_STYLE_NONE, 0};
    o->group_indent = 0;
    if (h.fits) {
        begin_group(o, &h, style);
    } else { /* the document's own 出席者 is no group */
        o->group = (pdi_heading_of_group){.words = PDI_NONE};
        o->group_mark = 0;
        o->group.status = h.group.status;
        o->status = PDOC_ATTENDANCE_UNKNOWN;
        o->organization = o->role = o->last_role = o->pending_role = o->pending_post = PDI_NONE;
        o->group_begin = o->list_begin = o->list->people.count;
    }
    o->absent_part = absent;
    o->nobody_absent = false;
    if (absent && o->group.status == PDOC_ATTENDANCE_UNKNOWN) o->group.status = PDOC_ATTENDANCE_ABSENT;
}

/* …、鈴木委員　【欠席】佐藤委員: where a heading in strong brackets stands behind a gap. */
static const char *inner_bracket(pdi_roster *o, pdi_str text) {
    static const pdi_str open = WORD("【");
    for (const char *s = text.s; (s = pdi_find(pdi_between(s, pdi_end(text)), open)) != NULL; s += open.n) {
        pdi_str inner;
        uint32_t sign;
        if (s == text.s || !pdi_is_gap(s[-1])) continue;
        const size_t length = pdi_bracket_at(pdi_between(s, pdi_end(text)), &inner, &sign);
        if (!length || s + length == pdi_end(text)) continue; /* 鈴木　【欠席】: of the one before it */
        const reading h = read_words(o, inner);
        if (h.fits && !h.chair) return s;
    }
    return pdi_end(text);
}

/* …、早坂 舞氏 オブザーバー 財務事務所長 今泉 光利氏 …: a word for those of an office or for observers, between people
 * whom a cell holds in one run. 委員長 田宮佳代 副委員長 加納康之 委員 横江智絵、大藪剛、…: and one for members, behind
 * two who lead them and before several. */
static const char *inner_word(pdi_roster *o, pdi_str text, bool more) {
    enum { RUN_MIN = 2, ROW_MAX = 300, TRIED_MAX = 8 };
    const char *end = pdi_end(text);
    unsigned tried = 0;
    const bool in_run = o->run_people >= RUN_MIN || o->group.style.kind == PDI_STYLE_WITHIN;
    const char *gap = in_run || more ? pdi_find_gap(text) : NULL;
    for (const char *s = gap ? gap + 1 : end; s < end; s++) {
        if (!pdi_is_gap(s[-1]) || pdi_is_gap(*s)) continue;
        size_t length = in_run ? word_for_others(o->r->k, pdi_between(s, end)) : 0;
        const bool members = !length && more && (length = word_for_members(o, pdi_between(s, end))) > 0;
        if (!length) continue;
        if (members && ++tried > TRIED_MAX) return end;
        const pdi_row *row = pdi_roster_row(o, pdi_cut(pdi_trim(pdi_between(text.s, s)), ROW_MAX));
        const size_t first = pdi_row_person(row, 0);
        const bool before = members ? pdi_row_person(row, first + 1) < row->count : first < row->count;
        row = pdi_roster_row(o, pdi_cut(pdi_trim(pdi_between(s + length, end)), ROW_MAX));
        if (before && pdi_row_person(row, 0) < row->count) return s;
    }
    return end;
}

const char *pdi_roster_inner_heading(pdi_roster *o, pdi_str text, bool more) {
    const char *end = pdi_end(text), *bracket = inner_bracket(o, text);
    if (bracket < end) return bracket;
    const char *word = inner_word(o, text, more);
    if (word < end) return word;
    const char *colon = colon_within(text, text.n);
    if (!colon) return end;
    const char *s = colon;
    while (s > text.s && pdi_is_gap(s[-1])) s--;
    while (s > text.s && !pdi_is_gap(s[-1]) && s[-1] != ')') s--;
    pdi_str post, name;
    if (s == colon || pdi_roster_post_and_name(o, text, &post, &name)) return end;
    reading h = read_words(o, pdi_between(s, colon));
    if (pdi_aside_read(o->r->k, pdi_between(s, colon)).proxy) return end; /* 代理:山田係長 */
    return (h.fits && h.kind) || (h.chair && s == text.s) ? s : end;
}
