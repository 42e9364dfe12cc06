/* What is written on to the name of a publication, a bill or a product: (案), (第1.0版), Windows|XP,
 * 電波法|の一部を改正する法律案, 法律|案. */
#include "extract/finders.h"

static bool starts(const char *s, const char *end, const char *word) {
    return pdi_starts(pdi_between(s, end), pdi_string(word));
}

/* e-Japan重点計画|−2004, 消費者基本計画|工程表. */
static const char *edition_end(const char *s, const char *end) {
    static const char *const dashes[] = {"-", "‐", "–", "—", "−", "ー"};
    enum { YEAR = 4 };
    if (starts(s, end, "工程表")) return s + strlen("工程表");
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        if (!starts(s, end, dashes[i])) continue;
        const char *year = s + strlen(dashes[i]), *at = year;
        while (at < end && *at >= '0' && *at <= '9') at++;
        return at == year + YEAR && (starts(year, end, "19") || starts(year, end, "20")) ? at : s;
    }
    return s;
}

/* Brackets behind a publication that tell its version: each ends with a word of that kind (endings.tsv). */
static const char *brackets_end(const pdi_view *v, const char *s, const char *end) {
    for (;;) {
        const char *open = *s == ' ' ? s + 1 : s; /* a line's end stands behind every name */
        if (*open != '(') return s;
        const size_t within = (size_t)(end - open) < 60 ? (size_t)(end - open) : 60;
        const char *close = memchr(open, ')', within);
        if (!close || memchr(open, '\n', (size_t)(close - open))) return s;
        const pdi_str inner = pdi_between(open + 1, close);
        const pdi_entry *e = pdi_lookup_suffix(v->knowledge, PDI_TABLE_endings, inner, NULL);
        if (!pdi_entry_is(e, 1, "version")) return s;
        s = close + 1;
    }
}

/* の一部を改正する法律案, 等の一部を改正する条例の一部を改正する条例案 … */
static const char *amendment_end(const char *s, const char *end) {
    static const char *const acts[] = {"法律案", "法律",   "条例議案", "条例案", "条例", "政令案",
                                       "政令",   "省令案", "省令",     "規則案", "規則"};
    for (;;) {
        const char *at = starts(s, end, "等") ? s + 3 : s;
        if (starts(at, end, "の一部を改正する"))
            at += strlen("の一部を改正する");
        else if (starts(at, end, "を改正する"))
            at += strlen("を改正する");
        else
            return s;
        size_t length = 0;
        for (size_t i = 0; i < sizeof acts / sizeof *acts && !length; i++)
            if (starts(at, end, acts[i])) length = strlen(acts[i]);
        if (!length) return s;
        s = at + length;
    }
}

static const char *act_end(const char *s, const char *end) {
    static const char *const tails[] = {"施行令", "施行規則", "施行細則", "施行条例", "改正案", "案"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (starts(s, end, tails[i])) return s + strlen(tails[i]);
    return amendment_end(s, end);
}

pdi_str pdi_law_of_bill(pdi_str name) {
    static const pdi_str tails[] = {PDI_CONST("議案"), PDI_CONST("改正案"), PDI_CONST("案")};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (pdi_ends(name, tails[i]) && name.n > tails[i].n) return pdi_cut(name, name.n - tails[i].n);
    return name;
}

static bool is_word(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

/* XP, 11, Server 2003, 2.0, 44号機. */
static const char *release_end(const char *s, const char *end) {
    const char *at = *s == ' ' ? s + 1 : s;
    if (starts(at, end, "Server ")) at += 7;
    const char *from = at;
    if (starts(at, end, "XP") || starts(at, end, "NT") || starts(at, end, "Me"))
        at += 2;
    else if (starts(at, end, "Vista"))
        at += 5;
    else
        while ((*at >= '0' && *at <= '9') || (*at == '.' && at > from && at[1] >= '0' && at[1] <= '9')) at++;
    if (at == from || is_word(*at)) return s;
    const char *machine = *at == ' ' ? at + 1 : at;
    if (starts(machine, end, "号機")) return machine + strlen("号機");
    const bool bare = *from >= '0' && *from <= '9' && (unsigned char)*at >= 0x80; /* Zoom 3回 counts */
    return bare && !starts(at, end, "で") && !starts(at, end, "を") && !starts(at, end, "が") &&
                   !starts(at, end, "の") && !starts(at, end, "は") && !starts(at, end, "、") &&
                   !starts(at, end, "。") && !starts(at, end, "」")
               ? s
               : at;
}

void pdi_find_versions(pdi_view *view, const void *unused) {
    (void)unused;
    const char *end = pdi_end(view->text);
    const size_t count = pdoc_extraction_mention_count(view->x);
    for (size_t i = 0; i < count; i++) {
        const pdoc_mention *m = pdoc_extraction_mention_at(view->x, i);
        const char *type = pdoc_mention_type(m, NULL);
        const pdoc_span span = pdoc_extraction_mention_folded(view->x, i);
        const char *from = view->text.s + span.start, *to = view->text.s + span.end, *more = to;
        if (strcmp(type, "document") == 0)
            more = brackets_end(view, edition_end(to, end), end);
        else if (strcmp(type, "law") == 0)
            more = act_end(to, end);
        else if (strcmp(type, "product") == 0)
            more = release_end(to, end);
        if (more == to) continue;
        pdoc_draft *draft = pdi_view_report(view, type, from, more, "version");
        if (strcmp(type, "law") == 0) pdi_draft_canonical(draft, pdi_law_of_bill(pdi_between(from, more)));
    }
}
