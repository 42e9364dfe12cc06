/* Laws with what is written on: articles behind (第2条第1項, 附則第3条), a state before (ドイツ民法), and 同法 with an
 * article, which is the law named last. */
#include "extract/finders.h"

typedef struct laws {
    pdi_view *view;
    const char *begin, *end;
} laws;

static bool starts(const char *s, const char *end, const char *word) {
    return pdi_starts(pdi_between(s, end), pdi_string(word));
}

/* A line's end stands behind everything: the text ends with one. */
static const char *skip_space(const char *s) { return *s == ' ' ? s + 1 : s; }

/* A number in digits or kanji, spaces before it allowed. */
static const char *number_end(const char *s, const char *end) {
    uint64_t value;
    s = skip_space(s);
    const size_t n = pdi_numeral_read(pdi_between(s, end), &value);
    return n ? s + n : NULL;
}

/* 第2条の3, 第1項, 1項, 第4号: one step of an article; NULL where none stands here. `bare`: 第 may be missing. */
static const char *step_end(const char *s, const char *end, bool bare) {
    static const char *const units[] = {"条", "項", "号", "章", "節", "款", "編"};
    s = skip_space(s);
    const bool counted = starts(s, end, "第");
    if (!counted && !bare) return NULL;
    s = number_end(counted ? s + 3 : s, end);
    if (!s) return NULL;
    s = skip_space(s);
    bool unit = false;
    for (size_t i = 0; i < sizeof units / sizeof *units && !unit; i++)
        if (starts(s, end, units[i])) unit = true;
    if (!unit) return NULL;
    s += 3;
    while (starts(skip_space(s), end, "の")) { /* 第86条の6 */
        const char *more = number_end(skip_space(s) + 3, end);
        if (!more) break;
        s = more;
    }
    return s;
}

/* Everything that is written on to a law's name; the same place where nothing is. */
static const char *article_end(const char *s, const char *end) {
    static const char *const parts[] = {"附則", "附属書", "附属議定書", "別表"};
    const char *at = s;
    bool some = false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (starts(skip_space(at), end, parts[i])) {
            const char *behind = skip_space(at) + strlen(parts[i]);
            const char *number = number_end(starts(behind, end, "第") ? behind + 3 : behind, end);
            size_t roman = 0;
            while (behind[roman] == 'I' || behind[roman] == 'V' || behind[roman] == 'X') roman++;
            const char *step = step_end(behind, end, false);
            at = step ? step : number ? number : behind + roman;
            some = at > behind || i == 0;
            break;
        }
    for (const char *step; (step = step_end(at, end, some)); some = true) at = step;
    return some ? at : s;
}

static bool is_type(const pdoc_mention *m, const char *type) {
    return pdi_eq(pdi_string(pdoc_mention_type(m, NULL)), pdi_string(type));
}

static void report(laws *l, const char *from, const char *to, const char *canonical, const char *rule) {
    pdoc_draft *draft = pdi_view_report(l->view, "law", from, to, rule);
    if (canonical) pdoc_draft_set_canonical(draft, canonical, PDOC_NUL_TERMINATED);
}

/* 同法第6条 between two mentions. */
static void read_same_law(laws *l, const char *from, const char *to, const char *canonical) {
    while (canonical && (from = pdi_find(pdi_between(from, to), PDI_LIT("同法")))) {
        const char *behind = from + 6, *article = article_end(behind, l->end);
        if (article > behind) report(l, from, article, canonical, "law.same");
        from = behind;
    }
}

void pdi_find_law_articles(pdi_view *view, const void *unused) {
    (void)unused;
    laws l = {view, view->text.s, pdi_end(view->text)};
    const char *last = NULL, *at = l.begin, *state = NULL;
    const size_t count = pdoc_extraction_mention_count(view->x);
    for (size_t i = 0; i < count; i++) {
        const pdoc_mention *m = pdoc_extraction_mention_at(view->x, i);
        const pdoc_span span = pdoc_extraction_mention_folded(view->x, i);
        const char *from = l.begin + span.start, *to = l.begin + span.end;
        if (is_type(m, "law")) {
            read_same_law(&l, at, from, last);
            last = pdoc_mention_canonical(m, NULL);
            const char *article = article_end(to, l.end);
            if (state == from) from = l.begin + pdoc_extraction_mention_folded(view->x, i - 1).start;
            if (article > to || from < l.begin + span.start) report(&l, from, article, last, "law.article");
            at = article > to ? article : to;
        }
        state = is_type(m, "place") ? to : NULL;
    }
    read_same_law(&l, at, l.end, last);
}
