/* A name is weighed: by the tables where they know its parts, by its shape where they are silent. */
#include "minutes/name.h"

#include "minutes/post.h"

enum { NAME_CHARS_MAX = 9, FOREIGN_CHARS_MAX = 24, GIVEN_CHARS_MAX = 5 };

/* What the characters of a string are. */
typedef struct shape {
    unsigned chars, han, hiragana, katakana, latin, dots; /* dots: ・ between the parts of a foreign name */
    bool other;
} shape;

static void count_char(shape *sh, uint32_t code) {
    sh->chars++;
    if (code == 0x30FB || code == '=') {
        sh->dots++;
        return;
    }
    switch (pdi_script_of(code)) {
    case PDI_HAN:
        sh->han++;
        break;
    case PDI_HIRAGANA:
        sh->hiragana++;
        break;
    case PDI_KATAKANA:
        sh->katakana++;
        break;
    case PDI_LATIN:
        sh->latin++;
        break;
    default:
        sh->other = sh->other || (code != '.' && code != '-');
        break;
    }
}

static shape shape_of(pdi_str letters) {
    shape sh = {0};
    const char *end = pdi_end(letters);
    size_t step;
    for (const char *s = letters.s; s < end; s += step) {
        step = 3;
        if (end - s >= 3 && s[0] >= '\xE5' && s[0] <= '\xE9') /* most are ideographs */
            sh.chars++, sh.han++;
        else
            count_char(&sh, pdi_utf8_at(s, end, &step));
        if (sh.other || sh.chars > FOREIGN_CHARS_MAX) break; /* no name, whatever follows */
    }
    return sh;
}

static bool is_kana_only(const shape *sh) { return sh->han == 0 && sh->latin == 0 && !sh->other && sh->dots == 0; }

/* The bracket of 松澤(理), as a length in letters; 0 where there is none. */
static size_t disambiguator_length(pdi_str letters) {
    if (letters.n < 4 || letters.s[letters.n - 1] != ')') return 0;
    for (size_t i = letters.n - 1; i-- > 1;) {
        if (letters.s[i] == '(')
            return pdi_utf8_count(pdi_between(letters.s + i, pdi_end(letters))) <= 4 ? letters.n - i : 0;
    }
    return 0;
}

/* How well `given` goes as what stands behind a surname. Negative: not at all. */
static int weigh_given(const pdi_knowledge *k, pdi_str given, bool spaced) {
    shape sh = shape_of(given);
    if (sh.dots && sh.han == 0 && sh.latin == 0 && !sh.other && sh.chars <= FOREIGN_CHARS_MAX)
        return 4; /* 山本|グエン・リン */
    if (sh.other || sh.latin || sh.dots || sh.chars > GIVEN_CHARS_MAX) return -1;
    const pdi_tables words = PDI_IN(forms) | PDI_IN(phrases), titles = PDI_IN(units) | PDI_IN(posts) | PDI_IN(roles),
                     in = pdi_lookup_among(k, words | titles, given);
    if (sh.chars > 1 && in & words) return -1; /* 大学 */
    if (pdi_lookup(k, PDI_TABLE_givennames, given)) return 8;
    if (in & titles) return -1;
    /* 山田 鈴木: two surnames rather than one name */
    if (sh.chars > 1 && pdi_lookup(k, PDI_TABLE_surnames, given)) return -1;
    size_t title = 0; /* 満議長 */
    if ((pdi_lookup_suffix(k, PDI_TABLE_roles, given, &title) ||
         pdi_lookup_suffix(k, PDI_TABLE_posts, given, &title)) &&
        title >= 6)
        return -1;
    static const pdi_str places[] = {PDI_CONST("区"), PDI_CONST("市"), PDI_CONST("県"), PDI_CONST("郡")};
    if (sh.chars > 1 && pdi_starts_with_any(given, PDI_ANY(places))) return -1; /* 川端|区教育 */
    if (is_kana_only(&sh)) return sh.chars >= 2 ? 4 : 1;
    if (sh.chars <= 3) return spaced ? 4 : (sh.chars == 2 ? 1 : 0);
    return -1;
}

static unsigned gaps_within(const pdi_letters *l, size_t from, size_t to) {
    unsigned gaps = 0;
    if (!l->spaced || (from < to && (size_t)(l->at[to - 1] - l->at[from]) == to - 1 - from)) return 0;
    for (size_t i = from + 1; i < to; i++) gaps += pdi_letters_gap(l, i);
    return gaps;
}

/* Whether letters without a space are one name by themselves rather than a surname and a given name. */
static bool short_word(const pdi_knowledge *k, pdi_str all) {
    if (pdi_lookup(k, PDI_TABLE_surnames, all)) return true;
    return pdi_utf8_count(all) <= 2 && pdi_lookup(k, PDI_TABLE_givennames, all);
}

/* The best division of letters by a surname of the table. */
static pdi_name by_surname(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to) {
    pdi_name best = {0};
    pdi_str all = pdi_letters_part(l, from, to);
    unsigned gaps = gaps_within(l, from, to);
    size_t length = 0;
    for (const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_surnames, all, &length); e;
         e = pdi_lookup_prefix_below(k, PDI_TABLE_surnames, all, length, &length)) {
        size_t chars = pdi_utf8_count(pdi_cut(all, length));
        pdi_name here = {.surname = length, .known = true, .full = length < all.n};
        if (!here.full) {
            here.weight = chars > 1 ? 5 : 3;
        } else {
            bool spaced = pdi_letters_gap(l, from + length);
            int given = weigh_given(k, pdi_skip(all, length), spaced);
            if (given < 0) continue;
            /* 慎一, 荒牧: short words that are given names or surnames as a whole */
            if (!spaced && gaps == 0 && short_word(k, all)) continue;
            here.weight = 3 + given + (spaced ? 2 : 0) + (chars > 1 ? 1 : 0) - (gaps == 1 && !spaced ? 3 : 0);
            if (pdi_utf8_count(all) == 2) here.weight -= 5; /* 和 弘: two letters are little evidence */
        }
        if (here.weight > best.weight) best = here;
    }
    return best;
}

/* Words that look like names and are none: 総務, 事務局, 議長. */
static const pdi_tables OTHER_WORDS = PDI_IN(groups) | PDI_IN(units) | PDI_IN(headings),
                        TITLES = PDI_IN(roles) | PDI_IN(posts);

/* The letters of the longest part between two gaps. */
static size_t longest_part(const pdi_letters *l, size_t from, size_t to) {
    size_t longest = 0, begin = from;
    for (size_t i = from + 1; i <= to; i++) {
        if (i < to && !pdi_letters_gap(l, i)) continue;
        size_t chars = pdi_utf8_count(pdi_letters_part(l, begin, i));
        if (chars > longest) longest = chars;
        begin = i;
    }
    return longest;
}

static pdi_name by_shape(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to) {
    pdi_str all = pdi_letters_part(l, from, to);
    shape sh = shape_of(all);
    unsigned gaps = gaps_within(l, from, to);
    pdi_name name = {0};
    size_t gap = from;
    if (gaps == 1)
        for (gap = from + 1; !pdi_letters_gap(l, gap);) gap++;
    size_t given = 0;
    bool known_given = pdi_lookup_suffix(k, PDI_TABLE_givennames, all, &given) && given < all.n;
    if (sh.latin > 0 && sh.dots > 0 && sh.katakana > 1 && sh.katakana + sh.latin + sh.dots == sh.chars)
        return (pdi_name){.weight = 3, .full = true}; /* M・スミス */
    if (sh.latin > 0) {
        /* John Smith: weak, since firms are written so too */
        if (sh.han + sh.hiragana + sh.katakana == 0 && gaps >= 1 && gaps <= 2 && all.s[0] >= 'A' && all.s[0] <= 'Z')
            name = (pdi_name){.weight = 2, .full = true};
        return name;
    }
    if (sh.dots > 0) {
        if (sh.katakana + sh.dots == sh.chars && sh.dots <= 2 && sh.chars >= 5)
            name = (pdi_name){.weight = 3, .full = true};
        return name;
    }
    if (gaps == 1) {
        size_t left = pdi_utf8_count(pdi_letters_part(l, from, gap)),
               right = pdi_utf8_count(pdi_letters_part(l, gap, to));
        pdi_str last = pdi_letters_part(l, gap, to);
        if (right > GIVEN_CHARS_MAX || pdi_lookup_among(k, OTHER_WORDS, pdi_letters_part(l, from, gap)))
            return name;                                              /* 欠席者 なし */
        const shape first = shape_of(pdi_letters_part(l, from, gap)); /* フェルナンデス 悠里 */
        if (left > 4 && !(first.katakana == left && pdi_lookup(k, PDI_TABLE_givennames, last))) return name;
        if (weigh_given(k, last, true) <= 0) return name;
        name = (pdi_name){
            .weight = pdi_lookup(k, PDI_TABLE_givennames, last) ? 7 : 4, .surname = gap - from, .full = true};
    } else if (gaps >= 2) {
        size_t longest = longest_part(l, from, to);
        if (longest > 4 || sh.chars > 7) return name;
        /* かいでん 和 弘: the part that is no single letter is the surname */
        size_t first = longest > 1 ? pdi_utf8_count(all) - gaps : 0;
        bool spelt = first == longest && first > 1;
        name = (pdi_name){.weight = known_given ? (spelt          ? 9
                                                   : longest == 1 ? 6
                                                                  : 5)
                                                : 3,
                          .surname = known_given ? all.n - given : 0,
                          .full = true};
    } else if (known_given && sh.katakana >= 3 && pdi_utf8_count(pdi_cut(all, all.n - given)) == sh.katakana &&
               sh.chars >= sh.katakana + 2) {
        name = (pdi_name){.weight = 5, .surname = all.n - given, .full = true}; /* ウォーカー典子 */
    } else if (known_given && pdi_utf8_count(pdi_slice(pdi_end(all) - given, given)) >= 2 && sh.chars <= 6) {
        name = (pdi_name){.weight = 4, .surname = all.n - given, .full = true};
    } else if (sh.chars >= 2 && sh.chars <= 6 && sh.katakana < sh.chars) {
        name.weight = 1;
    }
    return name;
}

pdi_name pdi_name_weigh_letters(const pdi_knowledge *k, const pdi_letters *l, size_t from, size_t to) {
    pdi_name none = {0};
    size_t bracket = disambiguator_length(pdi_letters_part(l, from, to));
    to -= bracket;
    if (from >= to) return none;
    pdi_str all = pdi_letters_part(l, from, to);
    shape sh = shape_of(all);
    if (sh.other || sh.han + sh.hiragana + sh.katakana + sh.latin < 1) return none;
    if (sh.chars > (sh.dots || sh.latin ? FOREIGN_CHARS_MAX : NAME_CHARS_MAX)) return none;
    const pdi_tables in = pdi_lookup_among(k, OTHER_WORDS | TITLES, all);
    if (in & TITLES) return none;
    pdi_name name = by_surname(k, l, from, to);
    if (name.weight >= 9) return name; /* surname and given name of the tables: no other word is that */
    if (in & OTHER_WORDS) return none;
    if (name.weight < 5 && pdi_ends(all, (pdi_str){"者", 3})) return none; /* 各発注者: nobody is called so */
    if (name.weight < 5) {
        pdi_name other = by_shape(k, l, from, to);
        if (other.weight > name.weight) {
            other.known = other.known || (name.known && name.surname == other.surname);
            name = other;
        }
    }
    /* 長谷部 ends as an office does, and is a surname */
    if (name.weight > 0 && gaps_within(l, from, to) == 0 && pdi_is_organization_word(k, all) &&
        !pdi_lookup(k, PDI_TABLE_surnames, all))
        return none;
    if (bracket && name.weight > 0) name.weight += 2;
    return name;
}

pdi_name pdi_name_weigh(const pdi_knowledge *k, pdi_str printed) {
    pdi_letters l;
    if (!pdi_letters_of(printed, &l) || l.n == 0) return (pdi_name){0};
    return pdi_name_weigh_letters(k, &l, 0, l.n);
}

pdi_str pdi_name_plain(const pdi_knowledge *k, pdi_str printed) {
    size_t length = pdi_ends_with_phrase(k, PDI_USE_honorific, printed, printed.n);
    return length ? pdi_trim(pdi_cut(printed, printed.n - length)) : printed;
}

bool pdi_is_disambiguator(const pdi_knowledge *k, pdi_str content) {
    pdi_letters l;
    if (!pdi_letters_of(content, &l) || l.n == 0) return false;
    pdi_str all = pdi_letters_all(&l);
    shape sh = shape_of(all);
    if (sh.chars > 2 || sh.other || sh.latin || sh.dots) return false;
    return !pdi_lookup_among(k, TITLES | PDI_IN(forms) | PDI_IN(groups), all);
}
