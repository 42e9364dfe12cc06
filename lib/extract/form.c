/* Names that no table holds, found by how they end: …研究所, …審議会, …法, …ガイドライン.
 *
 * Japanese writes no spaces, but a name is mostly one run of kanji, katakana and Latin letters between kana and
 * punctuation. In each run the rightmost ending is looked for that something specific stands before: 検討委員会 names
 * nothing, since all of it is generic; 住田市行財政検討委員会 does. What tables, dates and people have taken already
 * bounds the run or makes it specific. Endings and generic words are tables (endings.tsv, generics.tsv). */
#include "extract/finders.h"

enum { STEM_MOST = 180 }; /* bytes: 60 characters before an ending */

typedef struct forms {
    pdi_view *view;
    const pdi_knowledge *k;
    size_t mentions;                   /* of earlier phases */
    size_t next;                       /* the first of them that ends behind where the walk is */
    const char *next_begin, *next_end; /* where that one does; the text's end where there is none */
    bool glue;                         /* the document sets Latin letters and Japanese ones apart by spaces */
} forms;

/* ---- runs ---- */

/* Whether a character can be part of a name that is written without a break. */
static bool is_name_character(uint32_t code) {
    if (code < 0x80)
        return (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z') || code == '&' ||
               code == '-' || code == '/';
    if (code >= 0x4E00 && code <= 0x9FFF) return true;
    if (code == 0x30FB || code == U'々' || code == U'〇' || code == U'ヶ') return true;
    const pdi_script script = pdi_script_of(code);
    return script == PDI_KATAKANA || script == PDI_HAN || script == PDI_LATIN;
}

static bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/* Whether a space stands between a Latin letter and a Japanese one, as some converters put it. */
static bool is_glue(const char *s, const char *end) {
    if (s + 1 >= end) return false;
    const bool before = is_ascii_letter(s[-1]), after = is_ascii_letter(s[1]);
    size_t length;
    if (before == after) return false;
    if (before) return (unsigned char)s[1] >= 0x80 && is_name_character(pdi_utf8_at(s + 1, end, &length));
    return (unsigned char)s[-1] >= 0x80;
}

/* Whether the document does so as a rule. */
static bool has_glue(pdi_str text) {
    size_t with = 0, without = 0;
    const char *end = pdi_end(text);
    for (const char *s = text.s; s < end && (s = pdi_find_ascii(pdi_between(s + 1, end))) + 1 < end;) {
        if (!is_ascii_letter(*s)) continue;
        if (s[1] == ' ' && s + 2 < end && (unsigned char)s[2] >= 0xE3)
            with++;
        else if ((unsigned char)s[1] >= 0xE3)
            without++;
    }
    return with > 8 && with > without;
}

/* The end of the run that begins at s. A legal form in brackets at its beginning or end belongs to it. */
static const char *run_end(const forms *f, const char *s, const char *end) {
    static const pdi_str legal[] = {PDI_CONST("(株)"),   PDI_CONST("(有)"),   PDI_CONST("(社)"),   PDI_CONST("(財)"),
                                    PDI_CONST("(同)"),   PDI_CONST("(独)"),   PDI_CONST("(国研)"), PDI_CONST("(一社)"),
                                    PDI_CONST("(一財)"), PDI_CONST("(公財)"), PDI_CONST("(公社)"), PDI_CONST("(特非)")};
    while ((s = pdi_marks_skip(&f->view->marks, PDI_STOP_NAME, s)) < end) {
        if (*s == ' ' && f->glue && is_glue(s, end)) {
            s++;
            continue;
        }
        if (*s != '(') break;
        size_t skip = 0;
        for (size_t i = 0; i < sizeof legal / sizeof *legal && !skip; i++)
            if (pdi_starts(pdi_between(s, end), legal[i])) skip = legal[i].n;
        if (!skip) break;
        s += skip;
    }
    return s;
}

/* ---- what stands before an ending ---- */

typedef enum found_kind { FOUND_NAME, FOUND_ORGANIZATION, FOUND_PLACE, FOUND_BOUND } found_kind;

static found_kind kind_of(const pdoc_mention *m) {
    const pdi_str type = pdi_string(pdoc_mention_type(m, NULL));
    if (pdi_eq(type, PDI_LIT("organization"))) return FOUND_ORGANIZATION;
    if (pdi_eq(type, PDI_LIT("place"))) return FOUND_PLACE;
    if (pdi_eq(type, PDI_LIT("document")) || pdi_eq(type, PDI_LIT("person")) || pdi_eq(type, PDI_LIT("date")) ||
        pdi_eq(type, PDI_LIT("quantity")))
        return FOUND_BOUND;
    return FOUND_NAME;
}

/* What earlier phases found inside a stem. */
typedef struct stem {
    const char *from, *to;
    bool specific;    /* holds a name */
    bool state;       /* is a state and nothing else */
    size_t uncovered; /* bytes that are neither generic words nor names */
    size_t foreign;   /* of these, bytes in Latin letters or katakana */
    bool letters;     /* nothing but Latin letters or katakana */
} stem;

/* Generic words are taken off one after the other, longest first; what is left speaks for a name. */
static void weigh(forms *f, stem *s, const char *from, const char *to) {
    while (from < to) {
        size_t length = 0;
        const uint32_t code = pdi_utf8_at(from, to, &length);
        size_t word = 0;
        if (pdi_lookup_prefix(f->k, PDI_TABLE_generics, pdi_between(from, to), &word) && word >= length) {
            from += word;
            continue;
        }
        const pdi_script script = pdi_script_of(code);
        if (script == PDI_KATAKANA || script == PDI_LATIN) s->foreign += length;
        if (script != PDI_DIGIT && code != 0x30FB && code != '-' && code != '/' && code != '&') s->uncovered += length;
        from += length;
    }
}

static bool is_letters(const char *from, const char *to) {
    size_t length;
    if (from == to) return false;
    for (; from < to; from += length) {
        const pdi_script script = pdi_script_of(pdi_utf8_at(from, to, &length));
        if (script != PDI_KATAKANA && script != PDI_LATIN) return false;
    }
    return true;
}

static stem read_stem(forms *f, const char *from, const char *to) {
    stem s = {.from = from, .to = to};
    const char *text = f->view->text.s, *at = from;
    for (size_t i = pdi_view_mention_on(f->view, f->next, from); i < f->mentions; i++) {
        const pdoc_span span = pdoc_extraction_mention_folded(f->view->x, i);
        const char *begin = text + span.start, *end = text + span.end;
        if (begin >= to) break;
        const found_kind kind = kind_of(pdoc_extraction_mention_at(f->view->x, i));
        if (end > to || (begin < at && kind != FOUND_BOUND)) continue;
        if (kind == FOUND_BOUND) { /* a day or a person belongs to no name: it begins behind */
            s = (stem){.from = end, .to = to};
            at = end;
            continue;
        }
        s.specific = true;
        s.state = kind == FOUND_PLACE && begin == s.from && end == to;
        weigh(f, &s, at, begin);
        at = end;
    }
    weigh(f, &s, at, to);
    s.letters = is_letters(s.from, to);
    return s;
}

/* The length of an opener at `from`; 0 where none stands. */
static size_t opener_at(pdi_str rest) {
    static const pdi_str openers[] = {PDI_CONST("改正"), PDI_CONST("現行"), PDI_CONST("当該"), PDI_CONST("一方"),
                                      PDI_CONST("今回"), PDI_CONST("現在"), PDI_CONST("前回"), PDI_CONST("次回"),
                                      PDI_CONST("今後"), PDI_CONST("結果"), PDI_CONST("当時"), PDI_CONST("当初"),
                                      PDI_CONST("従来"), PDI_CONST("先般"), PDI_CONST("先日"), PDI_CONST("同年"),
                                      PDI_CONST("翌年"), PDI_CONST("例"),   PDI_CONST("本"),   PDI_CONST("同"),
                                      PDI_CONST("各"),   PDI_CONST("両"),   PDI_CONST("他"),   PDI_CONST("元"),
                                      PDI_CONST("旧"),   PDI_CONST("前"),   PDI_CONST("現"),   PDI_CONST("当"),
                                      PDI_CONST("・"),   PDI_CONST("-"),    PDI_CONST("/"),    PDI_CONST("&")};
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (pdi_starts(rest, openers[i])) return openers[i].n;
    return 0;
}

/* Whether an opener may stand here, by its first character. */
static bool may_open(pdi_str rest) {
    size_t length;
    switch (pdi_utf8_at(rest.s, pdi_end(rest), &length)) {
    case U'改':
    case U'現':
    case U'当':
    case U'一':
    case U'今':
    case U'前':
    case U'次':
    case U'結':
    case U'従':
    case U'先':
    case U'同':
    case U'翌':
    case U'例':
    case U'本':
    case U'各':
    case U'両':
    case U'他':
    case U'元':
    case U'旧':
    case U'・':
    case '-':
    case '/':
    case '&':
        return true;
    default:
        return false;
    }
}

/* Behind openers that belong to no name: 本検討会, 同協議会, 各研究所, 当該, 改正個人情報保護法. */
static const char *skip_openers(const char *from, const char *to) {
    for (size_t length = 1; length && from < to && may_open(pdi_between(from, to)); from += length)
        length = opener_at(pdi_between(from, to));
    return from;
}

/* 第3回, 3月 and the like at the beginning of a run count or date what follows. */
static const char *skip_counts(const char *from, const char *to) {
    const char *s = from;
    if (pdi_starts(pdi_between(s, to), PDI_LIT("第"))) s += 3;
    uint64_t value;
    const size_t digits = pdi_numeral_read(pdi_between(s, to), &value);
    s += digits;
    if (!digits || to - s < 3 || (s[-1] & 0x80 && s - from == (ptrdiff_t)digits)) return from;
    static const pdi_str counters[] = {PDI_CONST("回"), PDI_CONST("次"), PDI_CONST("期"), PDI_CONST("年度"),
                                       PDI_CONST("年"), PDI_CONST("月"), PDI_CONST("日"), PDI_CONST("時"),
                                       PDI_CONST("分"), PDI_CONST("名"), PDI_CONST("人"), PDI_CONST("件"),
                                       PDI_CONST("つ"), PDI_CONST("号"), PDI_CONST("款"), PDI_CONST("項"),
                                       PDI_CONST("目"), PDI_CONST("条"), PDI_CONST("章")};
    for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
        if (pdi_starts(pdi_between(s, to), counters[i])) return s + counters[i].n;
    return from;
}

/* …分科会|第4回農業農村整備部会: how long 第4回 is at the beginning of text; 0 where it does not stand there. */
static size_t number_of_meeting(pdi_str text) {
    uint64_t value;
    if (!pdi_starts(text, PDI_LIT("第"))) return 0;
    const size_t digits = pdi_numeral_read(pdi_skip(text, 3), &value);
    return digits && pdi_starts(pdi_skip(text, 3 + digits), PDI_LIT("回")) ? 3 + digits + 3 : 0;
}

/* Behind the last number of a meeting in [from, to): no name goes across one. */
static const char *behind_number(const char *from, const char *to) {
    for (const char *s = from; (s = pdi_find(pdi_between(s, to), PDI_LIT("第"))); s += 3) {
        const size_t length = number_of_meeting(pdi_between(s, to));
        if (length) from = s + length;
    }
    return from;
}

/* ---- endings ---- */

/* Whether a run may go on like this behind a name: with nothing, a post, a role, or a word that follows names. */
static bool may_follow(const forms *f, pdi_str rest, pdi_str ending, bool *post) {
    *post = false;
    if (rest.n == 0) return true;
    size_t length;
    if (pdi_lookup(f->k, PDI_TABLE_legalforms, ending)) return true;
    if (pdi_starts(rest, PDI_LIT("長")) || pdi_starts(rest, PDI_LIT("員"))) return false;
    if (number_of_meeting(rest)) return true;
    const pdi_entry *follow = pdi_lookup_prefix(f->k, PDI_TABLE_endings, rest, &length);
    for (; follow; follow = pdi_lookup_prefix_below(f->k, PDI_TABLE_endings, rest, length, &length))
        if (pdi_entry_is(follow, 1, "follow")) return true;
    *post = pdi_lookup_prefix(f->k, PDI_TABLE_posts, rest, &length) ||
            pdi_lookup_prefix(f->k, PDI_TABLE_roles, rest, &length);
    if (*post) return true;
    const pdi_script script = pdi_script_of(pdi_utf8_at(rest.s, pdi_end(rest), &length));
    return script == PDI_DIGIT || script == PDI_LATIN || rest.s[0] == '/' || rest.s[0] == '-' ||
           pdi_starts(rest, PDI_LIT("・"));
}

/* Whether what stands before an ending makes it a name. */
static bool is_enough(const forms *f, const stem *s, pdi_str need) {
    const size_t bytes = (size_t)(s->to - s->from);
    (void)f;
    if (pdi_eq(need, PDI_LIT("no"))) return false; /* English words: for acronyms alone */
    if (pdi_eq(need, PDI_LIT("state"))) return s->state;
    if (pdi_eq(need, PDI_LIT("letters"))) return bytes >= 2 && s->letters;
    if (pdi_eq(need, PDI_LIT("law"))) return s->state ? false : bytes >= 12 || s->specific || s->uncovered >= 6;
    if (pdi_eq(need, PDI_LIT("unit"))) return s->specific && bytes > 0;
    if (pdi_eq(need, PDI_LIT("stem"))) return bytes >= 6 && s->uncovered >= 6;
    if (pdi_eq(need, PDI_LIT("specific"))) return s->specific || s->foreign >= 6 || s->uncovered >= 9;
    return s->specific || s->uncovered >= 6 || (s->uncovered >= 2 && s->foreign >= 2);
}

static const pdi_entry *entry_for(const forms *f, const pdi_entry *e, const stem *s) {
    for (; e; e = e->also)
        if (!pdi_eq(e->cell[1], PDI_LIT("follow")) && !pdi_eq(e->cell[1], PDI_LIT("none")) &&
            is_enough(f, s, e->cell[2]))
            return e;
    return NULL;
}

/* Without (株), 株式会社, 独立行政法人 and the like at its ends. */
static pdi_str without_legal_form(const forms *f, pdi_str name) {
    for (bool more = true; more;) {
        size_t length = 0;
        const pdi_entry *e = pdi_lookup_prefix(f->k, PDI_TABLE_legalforms, name, &length);
        more = e && length < name.n;
        if (more) name = pdi_trim(pdi_skip(name, length));
        e = pdi_lookup_suffix(f->k, PDI_TABLE_legalforms, name, &length);
        if (e && length < name.n) {
            name = pdi_trim(pdi_cut(name, name.n - length));
            more = true;
        }
    }
    /* 日本電気|株式会社|デジタルID事業統括部 */
    static const pdi_str inner[] = {PDI_CONST("株式会社"), PDI_CONST("(株)"), PDI_CONST("有限会社"),
                                    PDI_CONST("合同会社")};
    for (size_t i = 0; i < sizeof inner / sizeof *inner; i++) {
        const char *at = pdi_find(name, inner[i]);
        if (!at) continue;
        const pdi_str before = pdi_trim(pdi_between(name.s, at)),
                      behind = pdi_trim(pdi_between(at + inner[i].n, pdi_end(name)));
        return pdi_format(&f->view->scratch, "%.*s%.*s", (int)before.n, before.s, (int)behind.n, behind.s);
    }
    return name;
}

const char *pdi_name_begin(const char *from, const char *to) { return skip_openers(skip_counts(from, to), to); }

pdi_str pdi_without_legal_form(pdi_view *view, pdi_str name) {
    const forms f = {.view = view, .k = view->knowledge};
    return without_legal_form(&f, name);
}

/* The organisation that earlier phases found at s; NULL without one. */
static const pdoc_mention *organization_from(const forms *f, const char *s, const char **end) {
    const pdoc_mention *m = pdi_view_mention_from(f->view, s, end);
    return m && kind_of(m) == FOUND_ORGANIZATION ? m : NULL;
}

/* A name that begins with a known one takes that one's canonical name: 総合通信基盤局|電波部 →
 * 総務省総合通信基盤局電波部; MITRE社 is MITRE. */
static pdi_str canonical_of(forms *f, pdi_str name, const pdi_entry *e) {
    pdi_str plain = without_legal_form(f, name);
    if (pdi_eq(e->cell[2], PDI_LIT("letters"))) plain.n -= e->cell[0].n;
    if (plain.s < name.s || plain.s >= pdi_end(name)) return plain; /* put together anew */
    const char *known = NULL;
    const pdoc_mention *m = organization_from(f, plain.s, &known);
    const pdi_str whole = m && known <= pdi_end(plain) ? pdi_string(pdoc_mention_canonical(m, NULL)) : PDI_NONE;
    if (!whole.s) return plain;
    const pdi_str rest = pdi_between(known, pdi_end(plain));
    return pdi_format(&f->view->scratch, "%.*s%.*s", (int)whole.n, whole.s, (int)rest.n, rest.s);
}

/* Whether the list of attendees says that an organisation begins at s and ends before `to`: …研究所 of
 * 地下水研究領域長. */
static bool list_ends_before(const forms *f, const char *s, const char *to, const char **end) {
    const pdoc_mention *m = organization_from(f, s, end);
    return m && *end < to && pdi_eq(pdi_string(pdoc_mention_rule(m, NULL)), PDI_LIT("own.affiliation"));
}

static void report(forms *f, const char *from, const char *to, const pdi_entry *e) {
    const char *listed;
    if (list_ends_before(f, from, to, &listed)) return;
    char type[32] = {0}; /* cells of tables do not end in a NUL byte */
    memcpy(type, e->cell[1].s, e->cell[1].n < sizeof type ? e->cell[1].n : sizeof type - 1);
    pdoc_draft *draft = pdi_view_report(f->view, type, from, to, "form.ending");
    const pdi_str name = pdi_between(from, to);
    if (pdi_eq(e->cell[1], PDI_LIT("organization")))
        pdi_draft_canonical(draft, canonical_of(f, name, e));
    else if (pdi_eq(e->cell[1], PDI_LIT("law")))
        pdi_draft_canonical(draft, pdi_law_of_bill(name));
    else if (pdi_eq(e->cell[1], PDI_LIT("program")))
        pdi_draft_canonical(draft, name);
}

/* 東京港・川崎港・横浜港 are three names: where what stands before a dot ends as this name does, it begins behind. */
static const char *behind_list(const forms *f, const char *from, const char *to, const pdi_entry *e) {
    const char *begin = from;
    for (const char *s = from; (s = pdi_find(pdi_between(s, to), PDI_LIT("・"))); s += 3) {
        size_t length;
        const pdi_entry *before = pdi_lookup_suffix(f->k, PDI_TABLE_endings, pdi_between(begin, s), &length);
        for (; before; before = before->also)
            if (pdi_eq(before->cell[1], e->cell[1]) && s - begin >= (ptrdiff_t)length) break;
        if (before) begin = s + 3;
    }
    return begin;
}

/* Kana that join words rather than begin a name. */
static bool is_particle(pdi_str rest) {
    static const pdi_str particles[] = {PDI_CONST("の"),   PDI_CONST("は"),   PDI_CONST("が"),   PDI_CONST("を"),
                                        PDI_CONST("に"),   PDI_CONST("で"),   PDI_CONST("と"),   PDI_CONST("も"),
                                        PDI_CONST("や"),   PDI_CONST("へ"),   PDI_CONST("から"), PDI_CONST("など"),
                                        PDI_CONST("より"), PDI_CONST("さん"), PDI_CONST("さま"), PDI_CONST("か")};
    return pdi_starts_with_any(rest, PDI_ANY(particles));
}

/* みなもと|電機(株): kana before a name with its legal form belong to it when they begin the line or a quotation. */
static const char *kana_begin(const forms *f, const char *name) {
    const char *s = name;
    while (s - f->view->text.s >= 3 && name - s < 24 && pdi_is_hiragana_at(s - 3)) s -= 3;
    if (name - s == 3 && is_particle(pdi_between(s, name))) return name; /* …と | に日本原子力発電株式会社 */
    if (s == name || s == f->view->text.s || (unsigned char)s[-1] < 0x80) return s;
    const pdi_str before = pdi_between(f->view->text.s, s);
    return pdi_ends(before, PDI_LIT("「")) ? s : name;
}

/* 本庁舎 and 本館 are houses, while 本 in 本検討会 is "this". */
static const char *house_begin(const char *from, const char *name, const char *to) {
    const pdi_str rest = pdi_between(name, to);
    const bool house = pdi_starts(rest, PDI_LIT("庁")) || pdi_starts(rest, PDI_LIT("館"));
    return house && name - from >= 3 && pdi_starts(pdi_between(name - 3, to), PDI_LIT("本")) ? name - 3 : name;
}

/* The name that ends at `to`, in a run that begins at `from`; NULL, or where it begins. */
static const char *name_ending(forms *f, const char *from, const char *to, const char *end) {
    size_t length = 0;
    if (to - from > STEM_MOST) {
        from = to - STEM_MOST;
        while (((unsigned char)*from & 0xC0) == 0x80) from++;
    }
    const pdi_str before = pdi_between(from, to);
    const pdi_entry *e = pdi_lookup_suffix(f->k, PDI_TABLE_endings, before, &length);
    for (; e; e = pdi_lookup_suffix_below(f->k, PDI_TABLE_endings, before, length, &length)) {
        if (pdi_entry_is(e, 1, "none")) return NULL;
        bool post;
        if (!may_follow(f, pdi_between(to, end), pdi_slice(to - length, length), &post)) continue;
        const bool body = pdi_entry_is(e, 1, "organization") && !pdi_entry_is(e, 1, "event");
        const char *begin = body ? behind_number(from, to - length) : from;
        begin = skip_openers(skip_counts(begin, to - length), to - length);
        const stem s = read_stem(f, begin, to - length);
        const pdi_entry *fits = s.from < s.to ? entry_for(f, e, &s) : NULL;
        if (!fits || (post && !pdi_eq(fits->cell[1], PDI_LIT("organization")))) continue; /* a post has an office */
        const char *name = behind_list(f, skip_openers(s.from, s.to), s.to, fits);
        if (name >= s.to) continue;
        if (name == begin && pdi_lookup(f->k, PDI_TABLE_legalforms, pdi_slice(to - length, length)))
            name = kana_begin(f, name);
        name = house_begin(from, name, to);
        report(f, name, to, fits);
        return name;
    }
    return NULL;
}

/* ---- legal forms before a name: 株式会社あおぞらトラスト, 一般社団法人電力ISAC ---- */

static bool is_hiragana(uint32_t code) { return code >= 0x3041 && code <= 0x3096; }

/* Whether a word of katakana goes on at s: エネッ|ト. */
static bool inside_katakana(const char *begin, const char *s, const char *end) {
    size_t length;
    return pdi_script_of(pdi_utf8_before(begin, s, &length)) == PDI_KATAKANA &&
           pdi_script_of(pdi_utf8_at(s, end, &length)) == PDI_KATAKANA;
}

/* Whether a post stands here, and is none in katakana with another behind it: 地質|コンサルタント|代表 is a firm's name
 * before a post. */
static bool post_begins(const forms *f, pdi_str rest) {
    size_t word = 0, more = 0;
    if (!pdi_lookup_prefix(f->k, PDI_TABLE_posts, rest, &word) &&
        !pdi_lookup_prefix(f->k, PDI_TABLE_roles, rest, &word))
        return false;
    size_t length;
    const bool katakana = pdi_script_of(pdi_utf8_at(rest.s, pdi_end(rest), &length)) == PDI_KATAKANA;
    return word >= 6 &&
           !(katakana && pdi_lookup_prefix(f->k, PDI_TABLE_posts, pdi_skip(rest, word), &more) && more >= 6);
}

/* Where the name behind a legal form ends: before a post, before kana that go on with the sentence. */
static const char *legal_name_end(const forms *f, const char *s, const char *end) {
    const char *from = s;
    bool other = false; /* than hiragana was met */
    size_t length, word;
    if (is_particle(pdi_between(s, end))) return s;
    for (; s < end && s - from < STEM_MOST; s += length) {
        const uint32_t code = pdi_utf8_at(s, end, &length);
        const pdi_str rest = pdi_between(s, end);
        if (is_hiragana(code)) {
            if (other) break;
            continue;
        }
        const bool space = code == ' ' && s > from && (unsigned char)s[-1] < 0x80;
        if (!is_name_character(code) && !space) break;
        if (s - from >= 6 && !inside_katakana(from, s, end) && post_begins(f, rest)) break;
        if (s - from >= 6 && pdi_entry_is(pdi_lookup_prefix(f->k, PDI_TABLE_endings, rest, &word), 1, "follow") &&
            (word >= 6 || pdi_starts(rest, PDI_LIT("等"))))
            break;
        other = true;
    }
    while (s > from && s[-1] == ' ') s--;
    return s;
}

/* Whether a known name goes on to the name of a unit: …研究所|サイバーフィジカルセキュリティ研究センター. */
static bool continues_name(const forms *f, const char *s, const char *to) {
    const pdi_entry *e = pdi_lookup_suffix(f->k, PDI_TABLE_endings, pdi_between(s, to), NULL);
    return pdi_entry_is(e, 1, "organization");
}

/* A legal form at s and the name behind it; where that ends, or NULL. */
static const char *read_legal_name(forms *f, const char *s, const char *end) {
    size_t length = 0;
    const pdi_str rest = pdi_between(s, end);
    if (!pdi_lookup_prefix(f->k, PDI_TABLE_legalforms, rest, &length)) return NULL;
    const char *name = s + length;
    if (name < end && *name == ' ') name++;
    const char *to = legal_name_end(f, name, end), *known = NULL;
    if (organization_from(f, name, &known) && known < to && !continues_name(f, known, to)) to = known;
    if (to - name < 2) return NULL;
    if (list_ends_before(f, s, to, &known)) to = known;
    pdoc_draft *draft = pdi_view_report(f->view, "organization", s, to, "form.legal");
    pdi_draft_canonical(draft, without_legal_form(f, pdi_between(s, to)));
    return to;
}

/* The rightmost name of the run, then what stands behind the one before … Endings are looked for where a character ends
 * any of them. */
static void read_run(forms *f, const char *from, const char *end) {
    const char *to = end;
    while ((to = pdi_marks_last(&f->view->marks, PDI_STOP_END, from, to)) > from) {
        const char *name = name_ending(f, from, to, end);
        if (name) {
            end = to = name;
            continue;
        }
        do to--;
        while (to > from && ((unsigned char)*to & 0xC0) == 0x80);
    }
}

/* Goes on to the first mention that ends behind s. */
static void pass_mentions(forms *f, const char *s) {
    const char *text = f->view->text.s;
    f->next = pdi_view_mention_on(f->view, f->next, s);
    const pdoc_span span = pdoc_extraction_mention_folded(f->view->x, f->next);
    const bool any = f->next < f->mentions;
    f->next_begin = any ? text + span.start : pdi_end(f->view->text);
    f->next_end = any ? text + span.end : pdi_end(f->view->text);
}

/* Where the place that ends in a run begins, for it may begin in hiragana: つくば|市総合計画. */
static const char *name_around(forms *f, const char *s) {
    if (f->next_end <= s) pass_mentions(f, s);
    if (f->next_begin >= s || kind_of(pdoc_extraction_mention_at(f->view->x, f->next)) != FOUND_PLACE) return s;
    return f->next_begin;
}

/* A run may begin with the space before a Latin letter, or with a legal form in brackets. */
void pdi_form_stops(const pdi_knowledge *k, pdi_stops *stops) {
    pdi_stops_note_letters(&stops->runs, is_name_character);
    pdi_characters_add_all(&stops->at, PDI_LIT(" ("));
    pdi_note_beginnings(k, PDI_TABLE_legalforms, &stops->at);
    pdi_note_ends(k, PDI_TABLE_endings, &stops->ends);
}

void pdi_find_forms(pdi_view *view, const void *unused) {
    (void)unused;
    forms f = {.view = view, .k = view->knowledge, .mentions = pdoc_extraction_mention_count(view->x)};
    const pdi_marks *marks = &view->marks;
    const char *end = pdi_end(view->text);
    f.glue = has_glue(view->text);
    f.next_end = view->text.s;
    for (const char *s = view->text.s; (s = pdi_marks_find(marks, PDI_STOP_NAME | PDI_STOP_SIGN, s)) < end;) {
        const unsigned here = pdi_marks_at(marks, s);
        const char *stop = here & PDI_STOP_NAME || *s == '(' || *s == ' ' ? run_end(&f, s, end) : s;
        if (stop == s) { /* a sign */
            s += pdi_utf8_length((unsigned char)*s);
            continue;
        }
        const char *legal = here & PDI_STOP_SIGN ? read_legal_name(&f, s, end) : NULL;
        if (stop - s >= 6) read_run(&f, name_around(&f, s), stop);
        s = legal && legal > stop ? legal : stop;
    }
}
