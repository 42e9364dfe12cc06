/* A row is cut into cells by dynamic programming: the cheapest way to read all its words together. */
#include "minutes/row.h"

#include "layout/mark.h"
#include "minutes/post.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

/* What a cell costs, a word that nobody knows, and each person of a row after the first; less if with a title. */
enum { SEGMENT_MAX = 7, SPELT_MAX = 5, SEPARATE = 1, UNKNOWN = 2, ANOTHER_PERSON = 6, ANOTHER_TITLED = 3 };

/* What stands between two spaces, or between brackets. */
typedef struct atom {
    pdi_str text, inner;
    uint32_t sign; /* of a bracket */
    unsigned gap;
    bool apart; /* behind a tab: in another cell than what stands before */
} atom;

size_t pdi_bracket_at(pdi_str text, pdi_str *inner, uint32_t *sign) {
    size_t open, close = 0;
    if (text.n == 0) return 0;
    uint32_t code = pdi_utf8_at(text.s, pdi_end(text), &open);
    if (pdi_closing_of(code) == 0 || code == '"' || code == '\'') return 0;
    size_t length = pdi_bracket_extent(text);
    if (length == 0) return 0;
    pdi_utf8_before(text.s, text.s + length, &close);
    *inner = pdi_trim(pdi_slice(text.s + open, length - open - close));
    *sign = code;
    return length;
}

/* The columns of spaces in [s, end): a full-width one has two. */
static unsigned columns_of(const pdi_flow *flow, const char *s, const char *end) {
    unsigned columns = 0;
    for (; s < end; s++) {
        if (*s == '\t')
            columns += 4;
        else if (!flow)
            columns++;
        else {
            uint32_t at = pdi_map_start(&flow->of->map, pdi_map_start(&flow->map, (uint32_t)(s - flow->text.s)));
            columns += at < flow->of->source.n && flow->of->source.s[at] != ' ' ? 2 : 1;
        }
    }
    return columns;
}

static bool is_latin(pdi_str text) {
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.s[i] >= 0x80 || text.s[i] == ' ') return false;
    return text.n > 1;
}

static bool is_surname_like(const pdi_knowledge *k, pdi_str word) {
    return pdi_utf8_count(word) <= 4 && pdi_name_weigh(k, word).weight >= 2;
}

/* 担当室…, 総合戦略室…: whether the word goes on with what ends the name of a unit. */
static bool is_unit_behind(pdi_str behind) {
    static const pdi_str ENDS[] = {PDI_CONST("室"), PDI_CONST("課"),       PDI_CONST("部"),
                                   PDI_CONST("局"), PDI_CONST("センター"), PDI_CONST("本部")};
    enum { REACH = 30 };
    const char *gap = pdi_find_gap(behind);
    const pdi_str word = pdi_cut(gap ? pdi_between(behind.s, gap) : behind, REACH);
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
        const char *at = pdi_find(word, ENDS[i]);
        if (at && at > word.s) return true;
    }
    return false;
}

/* Whether a bracket inside a word is part of it: 三菱電機(株), 松澤(理)委員, 技術管理官(津波担当)付主任. `behind` is
 * what goes on right behind it. */
static bool belongs_to_word(const pdi_knowledge *k, pdi_str word, pdi_str inner, uint32_t sign, pdi_str behind) {
    static const pdi_str duty = WORD("担当"), attached = WORD("付");
    if (sign != '(') return false;
    if (pdi_ends(inner, duty) && pdi_starts(behind, attached) && pdi_is_post(k, word)) return true;
    if (is_latin(inner) && pdi_is_organization(k, word)) return true; /* 地球環境産業技術研究機構(RITE)… */
    if (is_latin(inner) && is_unit_behind(behind)) return true;       /* 情報通信技術(IT)担当室 */
    return pdi_is_legal_form(k, inner) || (word.n > 0 && pdi_is_disambiguator(k, inner) && is_surname_like(k, word));
}

/* The length of 第12番 or 12番 at the beginning of text, with 議員 behind it, or of 第4地区, which a member of a
 * farming committee is of as others are of a seat; 0 for none. */
static size_t seat_length(pdi_str text) {
    static const pdi_str first = WORD("第"), last = WORD("番"), member = WORD("議員"), district = WORD("地区");
    size_t from = pdi_starts(text, first) ? first.n : 0;
    uint64_t value;
    size_t digits = pdi_numeral_read(pdi_skip(text, from), &value);
    pdi_str rest = pdi_skip(text, from + digits);
    if (digits && from && pdi_starts(rest, district)) return from + digits + district.n;
    if (digits == 0 || !pdi_starts(rest, last)) return 0;
    size_t length = from + digits + last.n;
    return pdi_starts(pdi_skip(text, length), member) ? length + member.n : length;
}

/* ■ □ ▲ △ ◆ ◇ ★ ☆ and the like. */
static bool is_shape(uint32_t code) {
    return (code >= 0x25A0 && code <= 0x25C7 && pdi_script_of(code) == PDI_SYMBOL) || code == 0x2605 || code == 0x2606;
}

/* The signs that tell chair and deputy in a list, when a legend says so. */
static bool is_role_mark(uint32_t code) {
    return code == 0x25CB || code == 0x25CE || code == 0x25EF || code == 0x3007 || code == 0x25CF || code == 0x203B ||
           code == '*' || is_shape(code);
}

/* 漆間 純※, 上杉委員◇: of such signs, the ones that no word ends with (○○ hides a name). */
static bool is_mark_behind(uint32_t code) { return code == 0x203B || code == '*' || code == 0x25CE || is_shape(code); }

/* 主任 | 杉本　量平: whether the line that ends at p cuts no word, since what began at s is a post or role by itself
 * and does not go on as a longer one (課長 | 補佐). */
static bool ends_title(const pdi_knowledge *k, const char *s, const char *p, const char *end) {
    enum { REACH = 30 };
    char both[REACH * 2];
    size_t length = 0;
    const pdi_str before = pdi_between(s, p), behind = pdi_cut(pdi_between(p + 1, end), REACH);
    if (before.n == 0 || before.n > REACH ||
        (!pdi_lookup(k, PDI_TABLE_posts, before) && !pdi_lookup(k, PDI_TABLE_roles, before)))
        return false;
    memcpy(both, before.s, before.n);
    memcpy(both + before.n, behind.s, behind.n);
    pdi_lookup_prefix(k, PDI_TABLE_posts, pdi_slice(both, before.n + behind.n), &length);
    return length <= before.n;
}

/* 工藤昭利：豊浦県教育委員会教育長: whether the colon at p parts a whole name, that began at s or, where a gap divides
 * it, at `before`, from what somebody is. */
static bool parts_name(const pdi_knowledge *k, const char *before, const char *s, const char *p, const char *end) {
    enum { NAME_MIN = 6, NAME_MAX = 24, SURE = 5 };
    if (*p != ':' || p + 1 == end || p - s < 3 || p - before < NAME_MIN || p - before > NAME_MAX) return false;
    const pdi_name name = pdi_name_weigh(k, pdi_between(before, p));
    return name.full && name.known && name.weight >= SURE &&
           !pdi_lookup_suffix(k, PDI_TABLE_posts, pdi_between(s, p), NULL);
}

/* 会 長|(秋庭): a role whose letters stand apart, and behind it a bracket that names who has it. */
static bool is_spaced_role(const pdi_knowledge *k, pdi_str text) {
    enum { LONGEST = 24 };
    pdi_letters l;
    return text.n <= LONGEST && pdi_letters_of(text, &l) && pdi_is_role(k, pdi_letters_all(&l));
}

/* One word from s on: up to a space, a mark behind it, or a bracket that is not part of it. `before` is where the word
 * before it begins, or s. */
static const char *word_end(const pdi_knowledge *k, const char *before, const char *s, const char *end) {
    size_t step, seat = seat_length(pdi_between(s, end));
    if (seat) return s + seat; /* 18番梅木加津子議員 */
    if (is_role_mark(pdi_utf8_at(s, end, &step)) && s + step < end) {
        size_t next; /* ◎武田 晃, but ○○大学 hides its name */
        if (!is_role_mark(pdi_utf8_at(s + step, end, &next))) return s + step;
    }
    enum { UNCLOSED_MAX = 32 }; /* after so many that never close, the rest is not looked for */
    unsigned failed = 0;
    const char *p = s;
    while (p < end && !pdi_is_gap(*p) && !(*p == '\n' && ends_title(k, s, p, end))) {
        uint32_t sign, code = pdi_utf8_at(p, end, &step);
        if (p > s && (parts_name(k, s, s, p, end) || parts_name(k, before, s, p, end))) break;
        if (p > s && is_mark_behind(code) && (p + step == end || pdi_is_gap(p[step]) || p[step] == '(')) break;
        pdi_str inner;
        bool opens = failed < UNCLOSED_MAX && ((unsigned char)*p == '(' || code > 0x3000) && pdi_closing_of(code) != 0;
        size_t bracket = opens ? pdi_bracket_at(pdi_between(p, end), &inner, &sign) : 0;
        failed += opens && bracket == 0;
        if (bracket) {
            if (!belongs_to_word(k, pdi_between(s, p), inner, sign, pdi_between(p + bracket, end)) ||
                (before < s && is_spaced_role(k, pdi_between(before, p))))
                break;
            step = bracket;
        }
        p += step;
    }
    return p;
}

static const pdi_str DOT = PDI_CONST("・");

/* 道祖尾雅克: as many letters as a whole name has, and no word for people. */
static bool is_unknown_name(const pdi_knowledge *k, pdi_str word) {
    enum { LEAST = 4 };
    static const pdi_str WORDS[] = {PDI_CONST("者"), PDI_CONST("員"), PDI_CONST("会"), PDI_CONST("等")};
    return pdi_utf8_count(word) >= LEAST && !pdi_ends_with_any(word, PDI_ANY(WORDS)) &&
           !pdi_lookup_among(k, PDI_IN(groups) | PDI_IN(headings), word);
}

/* 座長|吉満直樹, 座長|・吉満直樹: a role right before a whole name, with no gap between; 0 where the word is something
 * else. */
static size_t role_before_name(const pdi_knowledge *k, pdi_str word) {
    enum { ROLE_MIN = 6, ROLE_MAX = 30, NAME_MIN = 9, NAME_MAX = 18, SURE = 7, BEHIND_DOT = 3, SHORTEST = 6 };
    size_t length = 0;
    if (word.n < ROLE_MIN + NAME_MIN || word.n > ROLE_MAX + NAME_MAX) return 0;
    const pdi_entry *role = pdi_lookup_prefix(k, PDI_TABLE_roles, word, &length);
    if (!role || !(pdi_entry_is(role, 1, "chair") || pdi_entry_is(role, 1, "vice") || pdi_entry_is(role, 1, "member")))
        return 0;
    const bool dot = pdi_starts(pdi_skip(word, length), DOT);
    const pdi_str name = pdi_skip(word, length + (dot ? DOT.n : 0));
    if (name.n < (dot ? SHORTEST : NAME_MIN) || name.n > NAME_MAX) return 0;
    if (pdi_lookup_prefix(k, PDI_TABLE_units, name, NULL) || pdi_lookup_suffix(k, PDI_TABLE_posts, name, NULL) ||
        pdi_lookup_suffix(k, PDI_TABLE_roles, name, NULL) || pdi_is_organization_word(k, name))
        return 0;
    const pdi_name weighed = pdi_name_weigh(k, name);
    if (dot && !weighed.known) return is_unknown_name(k, name) ? length : 0;
    return weighed.full && weighed.weight >= (dot ? BEHIND_DOT : SURE) ? length : 0;
}

/* 環境課長|大野三郎: a post right before a whole name, with no gap between; 0 where the word is something else. */
static size_t post_before_name(const pdi_knowledge *k, pdi_str word) {
    enum { LETTER = 3, POST_MIN = 6, NAME_MIN = 9, NAME_MAX = 15, LONGEST = 75, SURE = 7 };
    static const pdi_str LAST[] = {WORD("長"), WORD("佐"), WORD("事"), WORD("査"), WORD("任"), WORD("官"),
                                   WORD("監"), WORD("役"), WORD("補"), WORD("授"), WORD("員"), WORD("幹")};
    size_t best = 0;
    int weight = SURE - 1;
    if (word.n < POST_MIN + NAME_MIN || word.n > LONGEST || !pdi_is_everyday(word.s)) return 0;
    for (size_t n = NAME_MIN; n <= NAME_MAX && n + POST_MIN <= word.n; n += LETTER) {
        const pdi_str post = pdi_cut(word, word.n - n), name = pdi_skip(word, post.n);
        if (!pdi_ends_with_any(post, PDI_ANY(LAST)) || !pdi_is_post(k, post)) continue;
        const pdi_name weighed = pdi_name_weigh(k, name);
        if (!weighed.full || !weighed.known || weighed.weight <= weight) continue;
        weight = weighed.weight;
        best = post.n;
    }
    if (!best || pdi_lookup_suffix(k, PDI_TABLE_posts, word, NULL) ||
        pdi_lookup_suffix(k, PDI_TABLE_roles, word, NULL) || pdi_is_organization_word(k, word))
        return 0;
    return best;
}

/* 人権文化部|・奥野部長: an office and a dot right before somebody with a post; 0 where the word is something else. */
static size_t office_before_titled(const pdi_knowledge *k, pdi_str word) {
    enum { LONGEST = 120, OFFICE_MIN = 9, SURE = 10 };
    static const pdi_str ENDS[] = {WORD("部"), WORD("課"), WORD("局"), WORD("室"), WORD("省"), WORD("庁"), WORD("府")};
    const char *dot = word.n <= LONGEST ? pdi_find(word, DOT) : NULL;
    const pdi_str behind = dot ? pdi_between(dot + DOT.n, pdi_end(word)) : PDI_NONE;
    if (!behind.n || pdi_find(behind, DOT) || dot - word.s < OFFICE_MIN ||
        !pdi_ends_with_any(pdi_between(word.s, dot), PDI_ANY(ENDS)) ||
        !pdi_lookup_suffix(k, PDI_TABLE_posts, behind, NULL) || !pdi_is_organization(k, pdi_between(word.s, dot)))
        return 0;
    pdi_letters l;
    if (!pdi_letters_of(behind, &l)) return 0;
    const pdi_titled titled = pdi_titled_read(k, &l);
    const bool somebody = titled.name.s == behind.s && titled.bearer.known && titled.weight >= SURE;
    return somebody && !pdi_lookup(k, PDI_TABLE_units, titled.name) ? (size_t)(dot - word.s) : 0;
}

static size_t read_atoms(const pdi_knowledge *k, const pdi_flow *flow, pdi_str text, atom atoms[PDI_ROW_MAX],
                         const char **rest) {
    size_t count = 0;
    const char *s = text.s, *end = pdi_end(text);
    size_t role = 0; /* of the word before, that stands right before a name */
    for (;;) {
        const char *begin = s;
        if (role && pdi_starts(pdi_between(s, end), DOT)) s += DOT.n;
        while (s < end && (pdi_is_gap(*s) || *s == '\n' || (*s == ':' && s > text.s && s == begin))) s++;
        *rest = s;
        if (s == end || count == PDI_ROW_MAX) return count;
        atom *a = &atoms[count];
        *a = (atom){.gap = columns_of(flow, begin, s), .apart = memchr(begin, '\t', (size_t)(s - begin)) != NULL};
        size_t bracket = pdi_bracket_at(pdi_between(s, end), &a->inner, &a->sign);
        if (bracket && a->sign == '(' && pdi_is_legal_form(k, a->inner)) bracket = 0;
        const char *to = s + bracket;
        if (bracket == 0) {
            a->sign = 0;
            const char *before = count > 0 && a->gap == 1 && a[-1].sign == 0 ? a[-1].text.s : s;
            to = word_end(k, before, s, end);
            if (to == s) { /* brackets that are never closed */
                size_t step;
                uint32_t open = pdi_utf8_at(s, end, &step);
                while (to < end && pdi_utf8_at(to, end, &step) == open) to += step;
            }
        }
        role = bracket ? 0 : role_before_name(k, pdi_between(s, to));
        if (!role && !bracket) role = office_before_titled(k, pdi_between(s, to));
        if (!role && !bracket) role = post_before_name(k, pdi_between(s, to));
        if (role) to = s + role;
        a->text = pdi_between(s, to);
        count++;
        s = to;
    }
}

/* How many of the atoms from i on are single letters with the same gap before each but the first. */
static size_t evenly_spaced(const atom *atoms, size_t count, size_t i) {
    size_t n = 0;
    while (i + n < count && !atoms[i + n].sign && pdi_is_character(atoms[i + n].text) &&
           (n < 2 || atoms[i + n].gap == atoms[i + 1].gap) && (n == 0 || !atoms[i + n].apart))
        n++;
    return n;
}

static bool is_spaced_post(const pdi_knowledge *k, pdi_str text) {
    pdi_letters l;
    return pdi_letters_of(text, &l) && pdi_lookup_suffix(k, PDI_TABLE_posts, pdi_letters_all(&l), NULL);
}

/* 教 育 委 員 会 事 務 局 理 事   中 川 清 人: a post of more letters than a name has, evenly spaced, is one word, be
 * it long. What stands before and behind it is farther away. */
static size_t join_letters(const pdi_knowledge *k, atom *atoms, size_t count) {
    enum { LONGEST_NAME = 6 };
    size_t kept = 0;
    for (size_t i = 0; i < count;) {
        size_t n = evenly_spaced(atoms, count, i);
        const unsigned inner = n > 1 ? atoms[i + 1].gap : 0;
        const bool alone = n > LONGEST_NAME && n < count && (i == 0 || atoms[i].gap > inner) &&
                           (i + n == count || atoms[i + n].gap > inner);
        if (!alone || !is_spaced_post(k, pdi_between(atoms[i].text.s, pdi_end(atoms[i + n - 1].text)))) n = 1;
        atoms[kept] = atoms[i];
        atoms[kept++].text = pdi_between(atoms[i].text.s, pdi_end(atoms[i + n - 1].text));
        i += n;
    }
    return kept;
}

bool pdi_is_seat(pdi_str letters) {
    return (pdi_ends(letters, PDI_LIT("番")) || pdi_ends(letters, PDI_LIT("議員")) ||
            pdi_ends(letters, PDI_LIT("地区"))) &&
           seat_length(letters) == letters.n;
}

static bool is_one_of(pdi_str letters, const pdi_str *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_eq(letters, words[i])) return true;
    return false;
}

/* 出席, 欠席, Web出席 */
static bool is_status(const pdi_knowledge *k, pdi_str letters, bool phrase) {
    static const pdi_str there = WORD("出席");
    if (pdi_eq(letters, there)) return true;
    return phrase && !pdi_is_character(letters) &&
           (pdi_is_phrase(k, PDI_USE_absent, letters) || pdi_is_phrase(k, PDI_USE_remote, letters) ||
            pdi_is_phrase(k, PDI_USE_proxy, letters));
}

/* 他, ほか, 外3名, 等 */
static bool is_more(const pdi_knowledge *k, pdi_str letters, bool phrase) {
    static const pdi_str ends[] = {WORD("名"), WORD("人"), WORD("名程度"), WORD("人程度")};
    size_t length = SIZE_MAX;
    if (phrase && pdi_is_phrase(k, PDI_USE_etal, letters)) return true;
    while ((length = pdi_begins_with_phrase(k, PDI_USE_etal, letters, length))) {
        pdi_str rest = pdi_skip(letters, length);
        uint64_t value;
        size_t digits = pdi_numeral_read(rest, &value);
        if (digits && is_one_of(pdi_skip(rest, digits), ends, sizeof ends / sizeof *ends)) return true;
    }
    return false;
}

static bool is_mark(pdi_str letters, bool known) {
    size_t step;
    uint32_t code = pdi_utf8_at(letters.s, pdi_end(letters), &step);
    if (step != letters.n) return false;
    return known || pdi_script_of(code) == PDI_SYMBOL || is_role_mark(code);
}

/* The widest gap inside atoms [i, j), and whether all are single letters. */
static unsigned widest_gap(const atom *atoms, size_t i, size_t j, bool *single) {
    unsigned widest = 0;
    *single = true;
    for (size_t a = i; a < j; a++) {
        if (!pdi_is_character(atoms[a].text)) *single = false;
        if (a > i && atoms[a].gap > widest) widest = atoms[a].gap;
    }
    return widest;
}

/* How many edges of [i, j) lie between single letters that stand no farther apart than those inside. */
static int edges_between_letters(const atom *atoms, size_t count, size_t i, size_t j, unsigned widest) {
    static const pdi_str sir = WORD("君"), mister = WORD("氏"); /* they stand behind a name at any distance */
    bool first = pdi_is_character(atoms[i].text), last = pdi_is_character(atoms[j - 1].text);
    if (j - i < 2) return 0;
    /* 大和田 権|六 */
    const bool right = last && j < count && !atoms[j].sign && pdi_is_character(atoms[j].text) &&
                       atoms[j].gap <= widest && atoms[j].gap > 0 &&
                       (first || (!pdi_eq(atoms[j].text, sir) && !pdi_eq(atoms[j].text, mister)));
    const bool left =
        first && last && i > 0 && !atoms[i - 1].sign && pdi_is_character(atoms[i - 1].text) && atoms[i].gap <= widest;
    return left + right;
}

static void take(pdi_cell *c, pdi_cell_kind kind, int weight) {
    if (c->weight >= weight) return;
    c->kind = kind;
    c->weight = weight;
}

/* A cell's letters, and those before 君, 氏, さん at its end. */
typedef struct worded {
    pdi_letters all, shorter;
    const pdi_letters *plain; /* one of the two */
    pdi_str printed;
    bool honorific;
} worded;

static bool read_words(const pdi_knowledge *k, pdi_str text, worded *w) {
    if (!pdi_letters_of(text, &w->all)) return false;
    w->printed = pdi_name_plain(k, text);
    w->honorific = w->printed.n < text.n;
    w->plain = &w->all;
    if (w->honorific && pdi_letters_of(w->printed, &w->shorter)) w->plain = &w->shorter;
    return true;
}

static void weigh_name(const pdi_knowledge *k, const worded *w, pdi_cell *c, int penalty) {
    pdi_name name = {0};
    if (w->plain->n > 0) name = pdi_name_weigh_letters(k, w->plain, 0, w->plain->n);
    if (name.weight == 0) return;
    int weight = name.weight + (w->honorific ? 4 : 0) - penalty;
    if (weight <= c->weight) return;
    take(c, PDI_CELL_NAME, weight);
    c->inner = w->printed;
    c->name = name;
    c->honorific = w->honorific;
}

/* 筑紫電力基盤整備課長 小林電力産業・市場室長: behind a post and a space stands somebody with a post of his own. */
static bool names_another(const pdi_knowledge *k, pdi_str before, pdi_str behind) {
    pdi_letters l;
    if (!pdi_lookup_suffix(k, PDI_TABLE_posts, before, NULL) || !pdi_letters_of(behind, &l)) return false;
    const pdi_titled other = pdi_titled_read(k, &l);
    return other.name.s && other.bearer.known;
}

/* 熊代委員 白井田委員: the role that ends what stands before a space ends what stands behind it, too. */
static bool repeats_role(const pdi_knowledge *k, pdi_str before, pdi_str behind) {
    size_t length;
    const pdi_entry *role = pdi_lookup_suffix(k, PDI_TABLE_roles, before, &length);
    return pdi_entry_is(role, 1, "member") && length < before.n && pdi_ends(behind, role->cell[0]);
}

/* 市民部長 西尾保険年金課長: a post before a space ends one official's title where a surname and a post follow. */
static bool ends_officials(const pdi_knowledge *k, pdi_str before, pdi_str behind) {
    enum { TWO_KANJI = 6 };
    static const pdi_str CHIEF = WORD("長");
    size_t length;
    return pdi_ends(before, CHIEF) && pdi_lookup_suffix(k, PDI_TABLE_posts, before, NULL) &&
           pdi_lookup_suffix(k, PDI_TABLE_posts, behind, NULL) &&
           pdi_lookup_prefix(k, PDI_TABLE_surnames, behind, &length) && length >= TWO_KANJI &&
           !pdi_lookup_prefix(k, PDI_TABLE_units, behind, NULL) && !pdi_lookup(k, PDI_TABLE_posts, behind);
}

/* 保育課 垂井課長: behind a 課 its 課長 needs no other unit, so that the letters before 課長 are a name. How many bytes
 * it has; 0 for none. */
static size_t name_of_head(const pdi_knowledge *k, pdi_str unit, pdi_str behind) {
    enum { LETTER = 3, NAME_MIN = 6, NAME_MAX = 9 }; /* bytes of a Han letter, of a surname */
    static const pdi_str CHIEF = WORD("長");
    if (unit.n < LETTER || behind.n <= 2 * LETTER || !pdi_ends(behind, CHIEF)) return 0;
    const pdi_str kind = pdi_skip(unit, unit.n - LETTER), head = pdi_skip(behind, behind.n - 2 * LETTER),
                  name = pdi_cut(behind, behind.n - head.n);
    if (!pdi_starts(head, kind) || !pdi_lookup(k, PDI_TABLE_posts, head)) return 0;
    const bool may = name.n >= NAME_MIN && name.n <= NAME_MAX && pdi_could_be_surname(k, name);
    return may && !pdi_lookup_prefix(k, PDI_TABLE_units, name, NULL) ? name.n : 0;
}

/* 小此木委員 六反田委員: a role before a space ends one person's title. */
static bool holds_role(const pdi_knowledge *k, pdi_str words) {
    const char *space = pdi_find(words, PDI_LIT(" "));
    if (!space) return false;
    const pdi_str before = pdi_between(words.s, space), behind = pdi_trim(pdi_between(space, pdi_end(words)));
    return pdi_utf8_count(behind) > 2 && (pdi_lookup(k, PDI_TABLE_roles, before) || ends_officials(k, before, behind) ||
                                          repeats_role(k, before, behind) || names_another(k, before, behind));
}

static void weigh_title(const pdi_knowledge *k, const worded *w, pdi_cell *c, int penalty) {
    pdi_titled title = pdi_titled_read(k, w->plain);
    if (title.weight == 0 || holds_role(k, title.words)) return;
    int weight = !title.name.s ? 6 : title.weight >= 14 ? 15 : title.weight >= 9 ? 9 : title.weight;
    weight -= penalty;
    if (weight <= c->weight) return;
    take(c, title.name.s ? PDI_CELL_TITLED : PDI_CELL_POST, weight);
    c->title = title;
    c->honorific = w->honorific;
}

/* Words that stand for themselves: 同, 他3名, ◎, 君. */
static void weigh_sign(const pdi_knowledge *k, pdi_str all, pdi_tables in, pdi_cell *c) {
    const bool phrase = in & PDI_IN(phrases);
    if (phrase && pdi_is_phrase(k, PDI_USE_repeat, all)) take(c, PDI_CELL_SAME, 6);
    if (is_more(k, all, phrase)) take(c, PDI_CELL_MORE, 6);
    if (is_mark(all, in & PDI_IN(marks))) take(c, PDI_CELL_MARK, 4);
    if (phrase && pdi_is_phrase(k, PDI_USE_honorific, all)) take(c, PDI_CELL_HONORIFIC, 5);
    if (is_status(k, all, phrase)) take(c, PDI_CELL_WORD, 4); /* a column of its own */
}

/* How much less atoms [i, j) are one cell for the gaps between them and around them. */
static int weigh_gaps(const atom *atoms, size_t count, size_t i, size_t j, bool *single) {
    unsigned widest = widest_gap(atoms, i, j, single);
    unsigned outside = i > 0 ? atoms[i].gap : 99;
    if (j < count && !atoms[j].sign && atoms[j].gap > 0 && atoms[j].gap < outside) outside = atoms[j].gap;
    int penalty = j - i > 1 && widest > outside && !*single ? 3 : 0;
    return penalty + 5 * edges_between_letters(atoms, count, i, j, widest);
}

/* 佐々波 | 恵: behind what could be a surname as well as a whole name stands a given name apart. */
static bool given_follows(const pdi_knowledge *k, const atom *atoms, size_t count, size_t j) {
    enum { SURNAME_MAX = 3, GIVEN_MAX = 3 };
    if (j >= count || atoms[j].sign || atoms[j].gap == 0 || pdi_utf8_count(atoms[j - 1].text) > SURNAME_MAX)
        return false;
    return pdi_utf8_count(atoms[j].text) <= GIVEN_MAX && pdi_lookup(k, PDI_TABLE_givennames, atoms[j].text) &&
           !pdi_lookup(k, PDI_TABLE_surnames, atoms[j].text);
}

/* 特定非営利活動法人 | サルウィン・リバー・ウォッチ: behind its form stands an organisation's name, though people are
 * written so, too. */
static bool named_by_form(const pdi_knowledge *k, const atom *atoms, size_t i, pdi_str all) {
    size_t length;
    return i > 0 && !atoms[i - 1].sign && pdi_lookup(k, PDI_TABLE_legalforms, atoms[i - 1].text) &&
           pdi_script_of(pdi_utf8_at(all.s, pdi_end(all), &length)) == PDI_KATAKANA;
}

/* 鈴木花子 | みどり市長: a whole name, which no given name goes on behind a gap. */
static bool is_whole_name(const pdi_knowledge *k, const atom *atoms, size_t i, size_t j) {
    enum { FOUR_KANJI = 12 };
    if (j - i != 2 || atoms[i].sign || atoms[i].text.n < FOUR_KANJI || !pdi_is_everyday(atoms[i].text.s)) return false;
    const pdi_name name = pdi_name_weigh(k, atoms[i].text);
    return name.full && name.known && name.weight >= 7;
}

/* 川満 孜 元 | アルコ株式会社: what they were, and no letter of the name. */
static bool ends_in_former(const atom *atoms, size_t count, size_t i, size_t j) {
    static const pdi_str former[] = {WORD("元"), WORD("前")};
    const pdi_str last = atoms[j - 1].text;
    return j - i > 2 && j < count && (pdi_eq(last, former[0]) || pdi_eq(last, former[1]));
}

/* 古川原　信夫　　一般社団法人…: two words with a gap between that is narrower than the one behind, of which the second
 * can be a given name: one person, be the second somebody's surname elsewhere. */
static bool is_name_by_gaps(const pdi_knowledge *k, const atom *atoms, size_t count, size_t i, size_t j) {
    enum { SURNAME_MIN = 2, SURNAME_MAX = 4 };
    if (j - i != 2 || j >= count || atoms[j].sign || atoms[j].gap <= atoms[i + 1].gap) return false;
    const size_t letters = pdi_utf8_count(atoms[i].text);
    return letters >= SURNAME_MIN && letters <= SURNAME_MAX && pdi_lookup(k, PDI_TABLE_givennames, atoms[i + 1].text) &&
           !pdi_lookup(k, PDI_TABLE_roles, atoms[i].text) && !pdi_lookup(k, PDI_TABLE_posts, atoms[i].text) &&
           !pdi_lookup(k, PDI_TABLE_groups, atoms[i].text) && !pdi_is_organization_word(k, atoms[i].text);
}

/* What atoms [i, j) are when they are one cell. A weight of INT_MIN/2 or so: they are not. */
static bool weigh_cell(const pdi_knowledge *k, const atom *atoms, size_t count, size_t i, size_t j, pdi_cell *c) {
    worded w;
    bool single, several = j - i > 1;
    *c = (pdi_cell){
        .gap = atoms[i].gap, .weight = -100, .text = pdi_between(atoms[i].text.s, pdi_end(atoms[j - 1].text))};
    if (atoms[i].sign) {
        take(c, PDI_CELL_BRACKET, 2);
        c->inner = atoms[i].inner;
        c->sign = atoms[i].sign;
        return true;
    }
    if (!several) take(c, PDI_CELL_WORD, -UNKNOWN);
    if (!read_words(k, c->text, &w)) return !several;
    pdi_str all = pdi_letters_all(&w.all);
    int penalty = weigh_gaps(atoms, count, i, j, &single);
    if (pdi_is_seat(all)) take(c, PDI_CELL_SEAT, 12);
    const pdi_tables in = pdi_lookup_among(k, PDI_IN(roles) | PDI_IN(posts) | PDI_IN(phrases) | PDI_IN(marks), all);
    if (!several) weigh_sign(k, all, in, c);
    bool whole = !several || single;
    if (in & PDI_IN(roles) && pdi_is_role(k, all)) take(c, PDI_CELL_ROLE, (whole ? 10 : 7) - penalty);
    if (in & PDI_IN(posts)) take(c, PDI_CELL_POST, (whole ? 9 : 7) - penalty);
    static const pdi_str same = WORD("同"); /* 同主任: of the office above */
    if (whole && pdi_starts(all, same) && pdi_lookup(k, PDI_TABLE_posts, pdi_skip(all, same.n)))
        take(c, PDI_CELL_POST, 9 - penalty);
    static const pdi_str also = WORD("兼"); /* 会計管理者兼: another post goes on below */
    if (whole && pdi_ends(all, also) && pdi_lookup_suffix(k, PDI_TABLE_posts, pdi_cut(all, all.n - also.n), NULL))
        take(c, PDI_CELL_POST, 9 - penalty);
    weigh_title(k, &w, c, penalty + (several && !single));
    if (c->kind == PDI_CELL_TITLED && several && pdi_end(c->title.name) > pdi_end(atoms[i].text) &&
        is_whole_name(k, atoms, i, j))
        c->weight -= 8;
    int body = 6 - several - penalty;
    /* 参事官　長谷部: behind a post stands a surname, though it ends as an office does */
    const bool surname = !several && i > 0 && pdi_lookup(k, PDI_TABLE_surnames, all) &&
                         pdi_lookup(k, PDI_TABLE_posts, atoms[i - 1].text);
    if (c->weight < body && !surname && !pdi_is_character(all) && pdi_is_organization_word(k, all))
        take(c, PDI_CELL_ORGANIZATION, body);
    if (!named_by_form(k, atoms, i, all) && !ends_in_former(atoms, count, i, j))
        weigh_name(k, &w, c, penalty + (is_whole_name(k, atoms, i, j) ? 6 : 0));
    enum { SURE = 12 };
    if (c->kind == PDI_CELL_NAME && c->weight < SURE && is_name_by_gaps(k, atoms, count, i, j)) c->weight = SURE;
    if (c->kind == PDI_CELL_NAME && !several && c->name.full && c->weight > 4 && given_follows(k, atoms, count, j))
        c->weight = 4;
    return c->weight > -100;
}

/* The best way to read atoms [0, j): with nobody named in them, and with somebody. */
typedef struct choice {
    int weight;
    size_t from;
    bool named;    /* which of the two ways of [0, from) it goes on from */
    pdi_cell cell; /* what [from, j) are */
} choice;

/* More characters than the parts of a name or title that is written with gaps have; words in Latin letters are long. */
static bool longer_than(const atom *a, size_t chars) {
    return (unsigned char)a->text.s[0] >= 0x80 && a->text.n > chars && pdi_utf8_count(a->text) > chars;
}

static void consider(choice *to, const choice *from, size_t i, bool named, int weight, const pdi_cell *cell) {
    if (from->weight + weight <= to->weight) return;
    *to = (choice){from->weight + weight, i, named, *cell};
}

/* 川瀬委員 熊代委員 白井田委員: whether nearly all words of a row end in one role, so that each is somebody with it. */
static bool is_row_of_members(const pdi_knowledge *k, const atom *atoms, size_t count) {
    size_t length = 0, same = 0, words = 0;
    pdi_str role = PDI_NONE;
    for (size_t i = 0; i < count; i++) {
        if (atoms[i].sign) continue;
        words++;
        if (!role.n && pdi_lookup_suffix(k, PDI_TABLE_roles, atoms[i].text, &length) && length < atoms[i].text.n)
            role = pdi_skip(atoms[i].text, atoms[i].text.n - length);
        same += role.n && pdi_ends(atoms[i].text, role) && atoms[i].text.n > role.n;
    }
    return same >= 3 && same + 1 >= words;
}

/* What atoms [i, j) as one cell do to the best ways to read [0, j). */
static void consider_cell(choice (*best)[2], size_t i, size_t j, const pdi_cell *cell, bool members) {
    int weight = cell->weight - SEPARATE;
    bool person = pdi_cell_is_person(cell);
    const bool titled = cell->kind == PDI_CELL_TITLED && /* complete by itself */
                        (cell->title.bearer.known || (members && cell->title.is_role));
    consider(&best[j][person], &best[i][0], i, false, weight, cell);
    consider(&best[j][1], &best[i][1], i, true, person ? weight - (titled ? ANOTHER_TITLED : ANOTHER_PERSON) : weight,
             cell);
}

/* Decides for the whole row which atoms make up which cells. */
static void choose_cells(const pdi_knowledge *k, const atom *atoms, size_t count, pdi_row *row) {
    choice best[PDI_ROW_MAX + 1][2];
    pdi_cell cell;
    const bool members = count >= 3 && is_row_of_members(k, atoms, count);
    best[0][0].weight = 0;
    best[0][1].weight = -100000;
    for (size_t j = 1; j <= count; j++) {
        best[j][0].weight = best[j][1].weight = -100000;
        for (size_t i = j; i-- > 0 && j - i <= SEGMENT_MAX;) {
            if (j - i > 1 && (atoms[i].sign || atoms[j - 1].sign || atoms[i + 1].apart)) break;
            if (j - i > 2 && (longer_than(&atoms[i], SPELT_MAX) || longer_than(&atoms[j - 1], SPELT_MAX)))
                break; /* words, no letters */
            if (weigh_cell(k, atoms, count, i, j, &cell)) consider_cell(best, i, j, &cell, members);
        }
    }
    bool last = best[count][1].weight > best[count][0].weight, named = last;
    size_t cells = 0;
    for (size_t j = count; j > 0; cells++) {
        const choice *c = &best[j][named];
        j = c->from;
        named = c->named;
    }
    row->count = cells;
    named = last;
    for (size_t j = count; j > 0;) {
        const choice *c = &best[j][named];
        row->at[--cells] = c->cell;
        j = c->from;
        named = c->named;
    }
}

/* A bracket behind a title that holds the name: 議長(田中太郎君), 生野支所長(佐藤一郎君). */
static void settle_bracketed_name(const pdi_knowledge *k, pdi_row *row, size_t i) {
    pdi_cell *before = &row->at[i - 1], *c = &row->at[i];
    if (c->kind != PDI_CELL_BRACKET || c->sign != '(' || c->gap > 0) return;
    bool titled = before->kind == PDI_CELL_TITLED;
    if (!titled && before->kind != PDI_CELL_ROLE && before->kind != PDI_CELL_POST && before->kind != PDI_CELL_SEAT)
        return;
    pdi_str plain = pdi_name_plain(k, c->inner);
    pdi_name name = pdi_name_weigh(k, plain);
    bool honorific = plain.n < c->inner.n;
    if (name.weight < (honorific ? 1 : titled ? 7 : 3) || (titled && !name.full)) return;
    if (pdi_lookup_prefix(k, PDI_TABLE_units, plain, NULL) && name.weight < 9) return;
    if (titled) {
        before->kind = PDI_CELL_POST;
        before->title = (pdi_titled){.words = before->text, .is_post = true};
    }
    *c = (pdi_cell){.kind = PDI_CELL_NAME,
                    .text = c->text,
                    .inner = plain,
                    .sign = c->sign,
                    .weight = name.weight + 4,
                    .honorific = honorific,
                    .name = name};
}

/* Whether a name beside a title is surer than the surname that the title seems to begin with: 工務課長 二瓶. */
static bool is_surer_name(const pdi_cell *name, const pdi_cell *title) {
    if (name->kind != PDI_CELL_NAME) return false;
    if (name->name.full && name->weight >= 7) return true;
    bool guessed = !title->title.bearer.known && !title->title.is_role && title->weight <= 3;
    return guessed && (name->name.full || name->name.known) && name->weight >= 3;
}

/* 水無瀬保険局長 原口医療課長 宇都木医療課企画官: in a row of people with posts the first letters of one more post are
 * a surname, too. */
static void settle_titled_row(const pdi_knowledge *k, pdi_row *row) {
    size_t titled = 0, posts = 0, at = 0;
    for (size_t i = 0; i < row->count; i++) {
        const pdi_cell *c = &row->at[i];
        if (c->kind == PDI_CELL_TITLED && c->title.bearer.known && !c->title.is_role)
            titled++;
        else if (c->kind == PDI_CELL_POST)
            posts++, at = i;
        else if (c->kind != PDI_CELL_MORE)
            return;
    }
    if (posts != 1 || titled < 2 || pdi_utf8_count(row->at[at].text) < 5) return;
    const pdi_titled guess = pdi_titled_guess(k, row->at[at].text);
    if (!guess.name.s) return;
    row->at[at].kind = PDI_CELL_TITLED;
    row->at[at].title = guess;
}

/* Behind a unit and a gap its head is somebody, be the name in no table. */
static void settle_head_of_unit(const pdi_knowledge *k, pdi_row *row, size_t i) {
    const pdi_cell *unit = &row->at[i - 1];
    pdi_cell *c = &row->at[i];
    enum { SURE = 3 };
    if (c->kind != PDI_CELL_TITLED || c->weight >= SURE || unit->kind != PDI_CELL_ORGANIZATION || c->gap == 0) return;
    const size_t n = name_of_head(k, unit->text, c->text);
    if (n > 0 && n == c->title.name.n) c->weight = SURE;
}

/* 戸井支所長 佐藤 賢一: a title next to a full name is that person's, and what looked like a surname in it is none. */
static void settle_title(pdi_row *row, size_t i) {
    pdi_cell *c = &row->at[i];
    enum { TWO_LETTERS = 6 }; /* 新明小学校長: hardly somebody called 新 明 */
    const bool whole = c->title.bearer.full && c->title.name.n > TWO_LETTERS;
    if (c->kind != PDI_CELL_TITLED || whole || c->honorific) return;
    const bool elsewhere = i > 1 && row->at[i - 1].kind == PDI_CELL_ORGANIZATION && is_surer_name(&row->at[i - 2], c);
    if (!elsewhere && c->title.is_role && c->title.bearer.known) return;
    if (!elsewhere && !(i > 0 && is_surer_name(&row->at[i - 1], c)) &&
        !(i + 1 < row->count && is_surer_name(&row->at[i + 1], c)))
        return;
    c->kind = PDI_CELL_POST;
    c->title = (pdi_titled){.words = c->text, .is_post = true};
}

void pdi_cell_become_name(const pdi_knowledge *k, pdi_cell *c) {
    const pdi_name name = pdi_name_weigh(k, c->text);
    *c = (pdi_cell){.kind = PDI_CELL_NAME, .text = c->text, .inner = c->text, .gap = c->gap, .weight = 3, .name = name};
}

/* 佐原　厚生科学課長　　高江　研究企画官: between somebody's post and a post that stands nearer, letters that could be
 * a name are one. */
static void settle_column_name(const pdi_knowledge *k, pdi_row *row, size_t i) {
    pdi_cell *c = &row->at[i];
    const bool weak = c->kind == PDI_CELL_WORD || (c->kind == PDI_CELL_NAME && c->weight < 3);
    if (!weak || i + 1 >= row->count || row->at[i + 1].kind != PDI_CELL_POST) return;
    if (row->at[i - 1].kind != PDI_CELL_POST || c->gap <= row->at[i + 1].gap || pdi_utf8_count(c->text) > 4) return;
    if (pdi_name_weigh(k, c->text).weight > 0) pdi_cell_become_name(k, c);
}

/* 教育長　有馬　学校教育部長　調所　教育指導課長　肝付: where a row is posts and names by turns, a short word in a
 * name's place is one, whatever it ends with. */
static void settle_pairs(const pdi_knowledge *k, pdi_row *row) {
    enum { NAME_MAX = 3 };
    size_t sure = 0;
    if (row->count < 4 || row->count % 2) return;
    for (size_t i = 0; i < row->count; i++) {
        const pdi_cell *c = &row->at[i];
        if (i % 2 == 0 && c->kind != PDI_CELL_POST) return;
        if (i % 2 == 0) continue;
        const bool name = c->kind == PDI_CELL_NAME && c->weight >= 3;
        const bool word = c->kind == PDI_CELL_WORD || c->kind == PDI_CELL_ORGANIZATION || c->kind == PDI_CELL_NAME;
        if (!name && (!word || pdi_utf8_count(c->text) > NAME_MAX)) return;
        sure += name;
    }
    for (size_t i = 1; sure && i < row->count; i += 2) {
        pdi_cell *c = &row->at[i];
        if (c->kind == PDI_CELL_NAME && c->weight >= 3) continue;
        pdi_cell_become_name(k, c);
    }
}

void pdi_row_read(const pdi_knowledge *k, const pdi_flow *flow, pdi_str text, pdi_row *row) {
    atom atoms[PDI_ROW_MAX];
    const size_t count = join_letters(k, atoms, read_atoms(k, flow, text, atoms, &row->end));
    row->count = 0;
    choose_cells(k, atoms, count, row);
    for (size_t i = 1; i < row->count; i++) settle_bracketed_name(k, row, i);
    for (size_t i = 1; i < row->count; i++) settle_head_of_unit(k, row, i);
    for (size_t i = 0; i < row->count; i++) settle_title(row, i);
    for (size_t i = 2; i < row->count; i++) settle_column_name(k, row, i);
    settle_pairs(k, row);
    settle_titled_row(k, row);
    if (row->end == pdi_end(text) || row->count < 2) return;
    /* more than one stretch: what the cut may have divided is read again */
    size_t keep = row->count;
    while (keep > 1 && keep > row->count - 3) keep--;
    row->end = row->at[keep].text.s;
    row->count = keep;
}

size_t pdi_row_person(const pdi_row *row, size_t from) {
    while (from < row->count && !pdi_cell_is_person(&row->at[from])) from++;
    return from;
}
