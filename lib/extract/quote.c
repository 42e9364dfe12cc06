/* Titles in quotation marks, 「…に関するガイドライン」, and long names whose parts are joined by kana,
 * 小児期発症疾患を有する患者の移行期医療に関する提言: told by how they end (endings.tsv). */
#include "extract/finders.h"

enum { TITLE_MOST = 300 }; /* bytes */

typedef struct titles {
    pdi_view *view;
} titles;

static bool is_kind(const pdi_entry *e, const char *type, bool any_need) {
    for (; e; e = e->also)
        if (pdi_eq(e->cell[1], pdi_string(type)) && (any_need || !pdi_eq(e->cell[2], PDI_LIT("no")))) return true;
    return false;
}

/* What the longest ending of a title says that it is: a publication before a programme. */
static const char *type_of(const pdi_view *v, pdi_str title, size_t *ending) {
    static const char *const types[] = {"document", "law", "program", "event"};
    const pdi_entry *e = pdi_lookup_suffix(v->knowledge, PDI_TABLE_endings, title, ending);
    if (!e || is_kind(e, "none", true)) return NULL;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (is_kind(e, types[i], false)) return types[i];
    return NULL;
}

/* Without brackets at its end, which may tell the version. */
static pdi_str without_brackets(pdi_str s) {
    while (s.n && s.s[s.n - 1] == ')') {
        const char *open = pdi_end(s) - 1; /* not the bracket that stands behind the cut */
        while (open > s.s && *open != '(') open--;
        if (open == s.s) break;
        s = pdi_trim(pdi_between(s.s, open));
    }
    return s;
}

static const char *closing(const char *s, const char *end, const char *mark) {
    const size_t within = (size_t)(end - s) < TITLE_MOST ? (size_t)(end - s) : TITLE_MOST;
    const char *close = pdi_find(pdi_slice(s, within), pdi_string(mark));
    return close && !memchr(s, '\n', (size_t)(close - s)) ? close : NULL;
}

static void read_quotation(titles *t, const char *s, const char *end, const char *close_mark) {
    pdi_view *v = t->view;
    const char *close = closing(s, end, close_mark);
    if (!close) return;
    const pdi_str inner = pdi_trim(pdi_between(s, close)), title = without_brackets(inner);
    size_t ending = 0;
    const char *type = type_of(v, title, &ending);
    if (!type || title.n < ending + 6 || pdi_find(title, PDI_LIT("。")) || pdi_find(title, PDI_LIT("「"))) return;
    pdoc_draft *draft = pdi_view_report(v, type, title.s, pdi_end(title), "quote.title");
    if (strcmp(type, "program") == 0)
        pdi_draft_canonical(draft, title);
    else if (strcmp(type, "law") == 0)
        pdi_draft_canonical(draft, pdi_law_of_bill(title));
}

/* ---- names whose parts are joined by kana ---- */

/* The join that ends at s: its length and whether it is strong. */
static size_t join_before(const pdi_view *v, const char *begin, const char *s, bool *strong) {
    size_t length = 0;
    const pdi_entry *e = pdi_lookup_suffix(v->knowledge, PDI_TABLE_endings, pdi_between(begin, s), &length);
    for (; e; e = pdi_lookup_suffix_below(v->knowledge, PDI_TABLE_endings, pdi_between(begin, s), length, &length))
        for (const pdi_entry *row = e; row; row = row->also)
            if (pdi_eq(row->cell[1], PDI_LIT("join"))) {
                *strong = pdi_eq(row->cell[2], PDI_LIT("strong"));
                return length;
            }
    return 0;
}

static bool is_part(uint32_t code) {
    const pdi_script script = pdi_script_of(code);
    return script == PDI_HAN || script == PDI_KATAKANA || script == PDI_LATIN || script == PDI_DIGIT || code == 0x30FB;
}

static const char *part_begin(const char *begin, const char *s) {
    for (const char *stop = s; s > begin && stop - s < TITLE_MOST;) {
        size_t length;
        if (!is_part(pdi_utf8_before(begin, s, &length))) break;
        s -= length;
    }
    return s;
}

/* Whether a body or a person that acts ends at s: 総務省の… does not begin a title. */
static bool actor_ends(titles *t, const char *s) {
    static const char *const actors[] = {"organization", "person", "date", "place"};
    const char *begin;
    const pdoc_mention *m = pdi_view_mention_to(t->view, s, &begin);
    for (size_t i = 0; m && i < sizeof actors / sizeof *actors; i++)
        if (strcmp(pdoc_mention_type(m, NULL), actors[i]) == 0) return true;
    return false;
}

/* From an ending's own part to the left, part by part; where the name begins, or NULL when it has no strong join. */
static const char *joined_begin(titles *t, const char *begin, const char *s) {
    bool any = false;
    const char *from = s;
    for (unsigned parts = 0; parts < 12 && s - from < TITLE_MOST; parts++) {
        bool strong = false;
        const size_t join = join_before(t->view, begin, from, &strong);
        if (!join) break;
        const char *part = part_begin(begin, from - join);
        if (part == from - join || (!strong && actor_ends(t, from - join))) break;
        if (!strong && !any && parts > 0) break;
        any = any || strong;
        from = part;
    }
    return any ? from : NULL;
}

/* A run of kanji and katakana that has a join before it and ends as titles do. */
static void read_joined(titles *t, const char *begin, const char *part, const char *stop) {
    bool strong;
    if (!join_before(t->view, begin, part, &strong) || !strong) return; /* …に関する|検討会 */
    for (const char *to = stop; to > part;) {
        size_t ending = 0, last;
        const pdi_entry *e = pdi_lookup_suffix(t->view->knowledge, PDI_TABLE_endings, pdi_between(part, to), &ending);
        const bool whole =
            to == stop ||
            pdi_entry_is(pdi_lookup_prefix(t->view->knowledge, PDI_TABLE_endings, pdi_between(to, stop), NULL), 1,
                         "follow");
        const char *type = !e || !whole || is_kind(e, "none", true) ? NULL
                           : is_kind(e, "document", false)          ? "document"
                           : is_kind(e, "law", false) && ending > 3 ? "law" /* 法 alone is any law */
                           : pdi_entry_is(e, 3, "council")          ? "organization"
                                                                    : NULL;
        const char *from = type ? joined_begin(t, begin, part) : NULL;
        if (from) from = pdi_name_begin(from, part);
        if (from) {
            pdoc_draft *draft = pdi_view_report(t->view, type, from, to, "quote.joined");
            if (strcmp(type, "document") != 0) pdi_draft_canonical(draft, pdi_law_of_bill(pdi_between(from, to)));
            return;
        }
        pdi_utf8_before(part, to, &last);
        to -= last;
    }
}

/* How joins end that a name must have one of. */
static void note_strong_joins(const pdi_knowledge *k, pdi_stops *stops) {
    size_t count, length;
    const pdi_entry *rows = pdi_table_rows(k, PDI_TABLE_endings, &count);
    for (size_t i = 0; i < count; i++) {
        const pdi_str word = rows[i].cell[0];
        if (!pdi_eq(rows[i].cell[1], PDI_LIT("join")) || !pdi_eq(rows[i].cell[2], PDI_LIT("strong"))) continue;
        pdi_characters_add(&stops->ends, pdi_utf8_before(word.s, pdi_end(word), &length));
        if (length < word.n)
            pdi_characters_add(&stops->last_but_one, pdi_utf8_before(word.s, pdi_end(word) - length, &length));
        else
            pdi_characters_add_range(&stops->last_but_one, 0, 0xFFFF); /* anything */
    }
}

/* Whether a strong join may end at s, by its last two characters. */
static bool may_join(const pdi_stops *stops, const char *line, const char *s) {
    if (s == line || !pdi_characters_may_end(&stops->ends, line, s)) return false;
    size_t length;
    pdi_utf8_before(line, s, &length);
    return s - length == line || pdi_characters_may_end(&stops->last_but_one, line, s - length);
}

/* Beside the parts of names, quotation marks and what a name does not go over. */
void pdi_title_stops(const pdi_knowledge *k, pdi_stops *stops) {
    pdi_stops_note_letters(&stops->runs, is_part);
    pdi_characters_add_all(&stops->at, PDI_LIT("\n。、(「『"));
    note_strong_joins(k, stops);
}

/* What stands at a sign: a quotation to be read, what a name does not go over. */
static const char *pass_sign(titles *t, const char *s, const char *line) {
    const char *end = pdi_end(t->view->text);
    size_t length;
    const uint32_t code = pdi_utf8_at(s, end, &length);
    if (code == U'「')
        read_quotation(t, s + length, end, "」");
    else if (code == U'『')
        read_quotation(t, s + length, end, "』");
    else if (code != '\n' && code != U'。' && code != U'、' && code != '(')
        return line;
    return s + length;
}

void pdi_find_titles(pdi_view *view, const void *unused) {
    (void)unused;
    titles t = {.view = view};
    const pdi_marks *marks = &view->marks;
    const char *end = pdi_end(view->text), *line = view->text.s;
    for (const char *s = view->text.s; (s = pdi_marks_find(marks, PDI_STOP_LETTER | PDI_STOP_SIGN, s)) < end;) {
        if (pdi_marks_at(marks, s) & PDI_STOP_LETTER) {
            const char *stop = pdi_marks_skip(marks, PDI_STOP_LETTER, s);
            if (may_join(view->stops, line, s)) read_joined(&t, line, s, stop);
            s = stop;
        } else {
            line = pass_sign(&t, s, line);
            s += pdi_utf8_length((unsigned char)*s);
        }
    }
}
