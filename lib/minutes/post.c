/* A string of organisation and post is cut where the longest leading part still ends as an organisation does. */
#include "minutes/post.h"

#include "minutes/letters.h"

#define WORD(literal)                                                                                                  \
    { "" literal, sizeof(literal) - 1 }

static bool is_kind(const pdi_entry *e, const char *kind) { return pdi_entry_is(e, 2, kind); }

static bool begins_unit(const pdi_knowledge *k, pdi_str letters) {
    return pdi_lookup_prefix(k, PDI_TABLE_units, letters, NULL);
}

/* One suffix of the forms table, `length` long, at the end of letters. */
static pdi_ending weigh_ending(const pdi_knowledge *k, pdi_str letters, const pdi_entry *e, size_t length) {
    /* words of every day that end as a town or a prefecture does */
    static const pdi_str no_towns[] = {WORD("都市"), WORD("地区"),   WORD("学区"), WORD("水道"),
                                       WORD("鉄道"), WORD("報道"),   WORD("街道"), WORD("国道"),
                                       WORD("政府"), WORD("市町村"), WORD("書道"), WORD("柔道")};
    static const pdi_str sure_firms[] = {WORD("会社"), WORD("法人"),   WORD("銀行"),  WORD("事務所"),
                                         WORD(")"),    WORD("製作所"), WORD("新聞社")};
    pdi_str word = pdi_slice(pdi_end(letters) - length, length);
    size_t chars = pdi_utf8_count(letters), own = pdi_utf8_count(word);
    if (own == chars) {
        if (is_kind(e, "ministry") && own >= 2) return PDI_ENDING_STRONG;
        return is_kind(e, "unit") && own >= 3 ? PDI_ENDING_STRONG : PDI_ENDING_NONE;
    }
    if (is_kind(e, "unit") && pdi_ends(word, (pdi_str)WORD("担当"))) return PDI_ENDING_NONE;
    if (is_kind(e, "municipality") && own == 1)
        return chars < 3 || pdi_ends_with_any(letters, PDI_ANY(no_towns)) ? PDI_ENDING_WEAK : PDI_ENDING_STRONG;
    if (own == 1 && chars < 3) return PDI_ENDING_WEAK;
    if (!is_kind(e, "unit") && own <= 2 && begins_unit(k, letters)) return own == 1 ? PDI_ENDING_NONE : PDI_ENDING_WEAK;
    if (is_kind(e, "company") && !pdi_ends_with_any(word, PDI_ANY(sure_firms)))
        return begins_unit(k, letters) ? PDI_ENDING_NONE : PDI_ENDING_WEAK;
    return PDI_ENDING_STRONG;
}

pdi_ending pdi_organization_ending(const pdi_knowledge *k, pdi_str letters) {
    pdi_ending best = PDI_ENDING_NONE;
    size_t length = 0;
    for (const pdi_entry *e = pdi_lookup_suffix(k, PDI_TABLE_forms, letters, &length); e;
         e = pdi_lookup_suffix_below(k, PDI_TABLE_forms, letters, length, &length)) {
        for (const pdi_entry *row = e; row; row = row->also) {
            if (!pdi_eq(row->cell[1], (pdi_str)WORD("suffix"))) continue;
            pdi_ending here = weigh_ending(k, letters, row, length);
            if (here > best) best = here;
        }
        if (best == PDI_ENDING_STRONG) break;
    }
    return best;
}

bool pdi_begins_with_legal_form(const pdi_knowledge *k, pdi_str letters) {
    size_t length = 0;
    for (const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_forms, letters, &length); e;
         e = pdi_lookup_prefix_below(k, PDI_TABLE_forms, letters, length, &length)) {
        if (length == letters.n || !pdi_entry_is(e, 1, "prefix")) continue;
        if (is_kind(e, "company") || is_kind(e, "association") || is_kind(e, "institute")) return true;
        if (is_kind(e, "school") && pdi_utf8_count(letters) >= 5) return true; /* 国立…, 都立… */
    }
    return false;
}

bool pdi_is_legal_form(const pdi_knowledge *k, pdi_str content) {
    char bracketed[32];
    if (content.n == 0 || content.n > sizeof bracketed - 2) return false;
    bracketed[0] = '(';
    memcpy(bracketed + 1, content.s, content.n);
    bracketed[content.n + 1] = ')';
    return pdi_lookup(k, PDI_TABLE_forms, pdi_slice(bracketed, content.n + 2)) != NULL;
}

bool pdi_is_organization(const pdi_knowledge *k, pdi_str text) {
    pdi_letters l;
    return pdi_letters_of(text, &l) && pdi_is_organization_word(k, pdi_letters_all(&l));
}

/* 電力広域的運営推進機関(OCCTO): what stands before letters in a bracket, which say the same once more. */
static pdi_str without_acronym(pdi_str letters) {
    size_t n = letters.n;
    if (n < 5 || letters.s[n - 1] != ')') return letters;
    for (n--; n > 0 && letters.s[n - 1] >= 'A' && letters.s[n - 1] <= 'Z';) n--;
    return n > 1 && letters.s[n - 1] == '(' && letters.n - n > 2 ? pdi_cut(letters, n - 1) : letters;
}

bool pdi_is_organization_word(const pdi_knowledge *k, pdi_str all) {
    all = without_acronym(all);
    if (all.n == 0) return false;
    const pdi_tables titles = PDI_IN(roles) | PDI_IN(posts),
                     in = pdi_lookup_among(k, titles | PDI_IN(bodies) | PDI_IN(groups), all);
    if (in & titles) return false;
    if (in & PDI_IN(bodies)) return true;
    pdi_ending ending = pdi_organization_ending(k, all);
    if (ending == PDI_ENDING_STRONG) return true;
    if (pdi_lookup_suffix(k, PDI_TABLE_posts, all, NULL) || pdi_lookup_suffix(k, PDI_TABLE_roles, all, NULL))
        return false;
    const pdi_entry *group = in & PDI_IN(groups) ? pdi_lookup(k, PDI_TABLE_groups, all) : NULL;
    if (group && group->cell[3].n > 0 && pdi_find(group->cell[3], (pdi_str)WORD("affiliation"))) return true;
    if (pdi_begins_with_legal_form(k, all)) return true;
    return ending == PDI_ENDING_WEAK && pdi_utf8_count(all) >= 4;
}

/* The letters before a bracket at the end that tells a duty: 参事官(政策担当); all where there is none. */
static size_t without_duty(const pdi_knowledge *k, const pdi_letters *l) {
    size_t n = l->n, depth = 0;
    if (n < 3 || l->s[n - 1] != ')') return n;
    for (size_t i = n; i-- > 0;) {
        if (l->s[i] == ')')
            depth++;
        else if (l->s[i] == '(' && --depth == 0) {
            return i == 0 || pdi_is_legal_form(k, pdi_letters_part(l, i + 1, n - 1)) ? n : i;
        }
    }
    return n;
}

/* Where the post begins in letters [0, to): the longest word of the table, and further ones right before it
 * (代表取締役 + 社長). Equal to `to` where there is none. */
static size_t post_begin(const pdi_knowledge *k, const pdi_letters *l, size_t to, const pdi_entry **last) {
    size_t begin = to, length = 0;
    *last = NULL;
    static const pdi_str dot = WORD("・"); /* グループリーダー・主席研究員 */
    for (;;) {
        pdi_str before = pdi_letters_part(l, 0, begin);
        bool dotted = *last && pdi_ends(before, dot);
        if (dotted) before = pdi_cut(before, before.n - dot.n);
        const pdi_entry *e = pdi_lookup_suffix(k, PDI_TABLE_posts, before, &length);
        if (!e) break;
        if (dotted) {
            begin -= dot.n + length;
            continue;
        }
        if (!*last)
            *last = e;
        else if (pdi_entry_is(e, 1, "profession") && pdi_begins_with_legal_form(k, before))
            break; /* 株式会社東西地質コンサルタント|代表 */
        else if (!pdi_entry_is(e, 1, "company") && !pdi_entry_is(e, 1, "academic") && !pdi_entry_is(e, 1, "staff") &&
                 !pdi_entry_is(e, 1, "profession"))
            break;
        begin -= length;
    }
    return begin;
}

bool pdi_is_post(const pdi_knowledge *k, pdi_str text) {
    pdi_letters l;
    if (!pdi_letters_of(text, &l) || l.n == 0) return false;
    return pdi_lookup_suffix(k, PDI_TABLE_posts, pdi_letters_part(&l, 0, without_duty(k, &l)), NULL) != NULL;
}

/* Whether what stands between an organisation and a post word is the beginning of the post: 情報セキュリティ|補佐官. */
static bool belongs_to_post(const pdi_knowledge *k, pdi_str between, const pdi_entry *post) {
    if (between.n == 0 || pdi_entry_is(post, 1, "head")) return true;
    return begins_unit(k, between) || pdi_lookup_prefix(k, PDI_TABLE_posts, between, NULL);
}

/* Whether a word that units begin with lies across the place: 科|学技術, 庁|舎, and begins in no longer word that ends
 * there: 協議会|事務局 is not cut, though there is 議会事務局. */
static bool cuts_word(const pdi_knowledge *k, const pdi_letters *l, size_t at) {
    size_t q = at, step, length, form = 0;
    if (pdi_letters_gap(l, at)) return false;
    pdi_lookup_suffix(k, PDI_TABLE_forms, pdi_letters_part(l, 0, at), &form);
    for (unsigned chars = 0; chars < 3 && q > 0; chars++) {
        pdi_utf8_before(l->s, l->s + q, &step);
        q -= step;
        if (at - q < form) continue;
        if (pdi_lookup_prefix(k, PDI_TABLE_units, pdi_letters_from(l, q), &length) && q + length > at) return true;
    }
    return false;
}

/* 内閣府大臣官房|審議官: the longest affiliation leaves the shortest post word. 0 where that is not so. */
static size_t shorter_post(const pdi_knowledge *k, const pdi_letters *l, size_t begin, size_t to) {
    size_t length = to - begin;
    while (pdi_lookup_suffix_below(k, PDI_TABLE_posts, pdi_letters_part(l, 0, to), length, &length)) {
        size_t at = to - length;
        if (at > begin && pdi_organization_ending(k, pdi_letters_part(l, 0, at)) == PDI_ENDING_STRONG &&
            !cuts_word(k, l, at))
            return at;
    }
    return 0;
}

/* Where the affiliation ends, 0 where there is none. */
static size_t affiliation_end(const pdi_knowledge *k, const pdi_letters *l, size_t begin, const pdi_entry *post) {
    size_t step;
    for (size_t p = begin; p > 0; p -= step) {
        pdi_utf8_before(l->s, l->s + p, &step);
        pdi_str before = pdi_letters_part(l, 0, p);
        pdi_ending ending = pdi_organization_ending(k, before);
        if (ending == PDI_ENDING_NONE || cuts_word(k, l, p)) continue;
        pdi_str between = pdi_letters_part(l, p, begin);
        /* a town's 建設課長 is no head of a firm named 建設 */
        if (ending == PDI_ENDING_WEAK && (pdi_entry_is(post, 1, "head") || between.n > 0 || pdi_utf8_count(before) < 4))
            continue;
        if (pdi_lookup(k, PDI_TABLE_units, before) && ending != PDI_ENDING_STRONG) continue;
        return belongs_to_post(k, between, post) ? p : begin;
    }
    if (pdi_begins_with_legal_form(k, pdi_letters_part(l, 0, begin))) return begin;
    /* 東大教授, NECフェロー: a name before a post that is no head's needs no ending */
    if ((pdi_entry_is(post, 1, "academic") || pdi_entry_is(post, 1, "company")) && begin > 0 &&
        !begins_unit(k, pdi_letters_part(l, 0, begin)) && pdi_utf8_count(pdi_letters_part(l, 0, begin)) >= 2)
        return begin;
    return 0;
}

static void all_position(pdi_str text, pdi_str *affiliation, pdi_str *position) {
    *affiliation = PDI_NONE;
    *position = text;
}

/* 教育委員会事務局|長兼給食センター所長: a head's post has its unit's last word, where another post goes on behind it.
 */
static void give_back_head(const pdi_knowledge *k, pdi_str *affiliation, pdi_str *position) {
    enum { ROOM = 240 };
    static const pdi_str HEAD = WORD("長"), ALSO = WORD("長兼");
    char both[ROOM];
    size_t length = 0;
    if (!pdi_starts(*position, ALSO) || affiliation->n + HEAD.n > sizeof both || pdi_end(*affiliation) != position->s)
        return;
    memcpy(both, affiliation->s, affiliation->n);
    memcpy(both + affiliation->n, HEAD.s, HEAD.n);
    if (!pdi_lookup_suffix(k, PDI_TABLE_posts, pdi_slice(both, affiliation->n + HEAD.n), &length) || length <= HEAD.n)
        return;
    const size_t unit = length - HEAD.n;
    if (unit >= affiliation->n) return;
    *position = pdi_between(position->s - unit, pdi_end(*position));
    *affiliation = pdi_cut(*affiliation, affiliation->n - unit);
}

void pdi_post_split(const pdi_knowledge *k, pdi_str text, pdi_str under, pdi_str *affiliation, pdi_str *position) {
    pdi_letters l;
    text = pdi_trim(text);
    *affiliation = *position = PDI_NONE;
    if (text.n == 0) return;
    if (under.s) {
        *affiliation = under;
        *position = text;
        return;
    }
    if (!pdi_letters_of(text, &l)) {
        *affiliation = text;
        return;
    }
    size_t to = without_duty(k, &l);
    pdi_str core = pdi_letters_part(&l, 0, to);
    const pdi_entry *post = NULL;
    const pdi_entry *whole = pdi_lookup(k, PDI_TABLE_posts, core);
    if (whole) {
        all_position(text, affiliation, position);
        return;
    }
    size_t begin = post_begin(k, &l, to, &post);
    if (!post) {
        bool role = pdi_lookup_suffix(k, PDI_TABLE_roles, core, NULL) != NULL && !pdi_is_organization_word(k, core);
        size_t end = 0, length = 0;
        if (role && pdi_lookup_suffix(k, PDI_TABLE_roles, core, &length)) {
            for (size_t step, p = to - length; p > 0 && end == 0; p -= step) {
                pdi_utf8_before(l.s, l.s + p, &step);
                if (pdi_organization_ending(k, pdi_letters_part(&l, 0, p)) == PDI_ENDING_STRONG) end = p;
            }
        }
        if (!role)
            *affiliation = text;
        else if (end == 0)
            *position = text;
        else {
            *affiliation = pdi_letters_printed(&l, 0, end);
            *position = pdi_trim(pdi_between(pdi_end(*affiliation), pdi_end(text)));
        }
        return;
    }
    /* a head's post keeps its unit: 評価グループリーダー */
    size_t end = begin == 0 || pdi_entry_is(post, 1, "head") ? 0 : shorter_post(k, &l, begin, to);
    if (end == 0 && !(pdi_entry_is(post, 1, "office") && begin == 0)) end = affiliation_end(k, &l, begin, post);
    if (end == 0) {
        all_position(text, affiliation, position);
        return;
    }
    *affiliation = pdi_letters_printed(&l, 0, end);
    *position = pdi_trim(pdi_between(pdi_end(*affiliation), pdi_end(text)));
    give_back_head(k, affiliation, position);
}
