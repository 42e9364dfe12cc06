/* References to what is numbered: hand-outs (資料26-3, 参考資料4-1, 別紙2) and bills (議案第52号, 第四号議案).
 *
 * The walk stops only where a character stands that such a word begins with; a number must follow, but for the labels
 * that the list of hand-outs itself prints. */
#include "extract/finders.h"

#include "minutes/materials.h"

enum {
    BEFORE_MAX = 30, /* bytes of words before 資料: 配付, 部会, 参考 */
    NUMBER_MAX = 40, /* bytes of a bill's number, spaces with it */
    FIRST_BUCKETS = 64
};

/* A hand-out of the list under its label without spaces, all dashes one. */
typedef struct handout {
    pdi_str label;
    const pdoc_material *material;
    const pdoc_session *session;
    uint32_t next; /* 1 + its number; 0: the last */
} handout;

typedef struct finder {
    pdi_view *view;
    pdi_str text;
    PDI_LIST(handout) handouts;
    uint32_t *buckets;
    size_t bucket_count;
    const char *done; /* what stands before it has been told */
} finder;

static pdi_str rest_from(const finder *f, const char *s) { return pdi_between(s, pdi_end(f->text)); }

static bool starts_with_any(pdi_str s, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (pdi_starts(s, pdi_string(words[i]))) return true;
    return false;
}

/* ---- labels ---- */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* The dash that text begins with; clerks also write a long vowel. */
static size_t dash_at(pdi_str text) {
    static const char *const dashes[] = {"-", "ー", "‐", "‑", "–", "—", "―", "−", "─"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (pdi_starts(text, pdi_string(dashes[i]))) return strlen(dashes[i]);
    return 0;
}

static pdi_str plain_label(pdi_arena *arena, pdi_str printed) {
    char *out = pdi_alloc(arena, printed.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < printed.n;) {
        const size_t dash =
            n && (is_digit(out[n - 1]) || (out[n - 1] >= 'A' && out[n - 1] <= 'Z')) ? dash_at(pdi_skip(printed, i)) : 0;
        if (dash)
            out[n++] = '-';
        else if (printed.s[i] != ' ' && printed.s[i] != '\n')
            out[n++] = printed.s[i];
        i += dash ? dash : 1;
    }
    return pdi_slice(out, n);
}

static uint32_t hash_of(pdi_str label, const pdoc_session *session) {
    uint32_t h = 2166136261u ^ (uint32_t)pdoc_session_index(session);
    for (size_t i = 0; i < label.n; i++) h = (h ^ (unsigned char)label.s[i]) * 16777619u;
    return h ^ h >> 15;
}

static void gather(finder *f) {
    pdi_arena *arena = &f->view->scratch;
    for (size_t i = 0; i < pdoc_document_session_count(f->view->document); i++) {
        const pdoc_session *session = pdoc_document_session_at(f->view->document, i);
        for (size_t j = 0; j < pdoc_session_material_count(session); j++) {
            const pdoc_material *m = pdoc_session_material_at(session, j);
            size_t length;
            const char *label = pdoc_material_label(m, &length);
            if (!label || !length) continue;
            const pdi_str folded = pdi_fold_string(arena, pdi_slice(label, length));
            *PDI_PUSH(arena, &f->handouts) = (handout){plain_label(arena, folded), m, session, 0};
        }
    }
    for (f->bucket_count = FIRST_BUCKETS; f->bucket_count < f->handouts.count; f->bucket_count *= 2) {
    }
    f->buckets = PDI_NEW_ARRAY(arena, uint32_t, f->bucket_count);
    for (size_t i = f->handouts.count; i-- > 0;) {
        uint32_t *bucket =
            &f->buckets[hash_of(f->handouts.at[i].label, f->handouts.at[i].session) & (f->bucket_count - 1)];
        f->handouts.at[i].next = *bucket;
        *bucket = (uint32_t)i + 1;
    }
}

/* The hand-out of a label in the session that a place belongs to; NULL where the list has none or more than one. */
static const pdoc_material *find(const finder *f, pdi_str label, const pdoc_session *session) {
    const pdoc_material *found = NULL;
    for (uint32_t i = f->buckets[hash_of(label, session) & (f->bucket_count - 1)]; i; i = f->handouts.at[i - 1].next) {
        const handout *h = &f->handouts.at[i - 1];
        if (h->session != session || !pdi_eq(h->label, label)) continue;
        if (found) return NULL;
        found = h->material;
    }
    return found;
}

/* 配付資料26-3 is 資料26-3 of the list, if that has no such label itself. */
static const pdoc_material *meant(finder *f, pdi_str printed, const char *at) {
    static const char *const added[] = {"配付", "配布", "会議", "本日の"};
    const pdoc_session *session = pdi_view_sitting(f->view, (uint32_t)(at - f->text.s))->session;
    const pdi_str label = plain_label(&f->view->scratch, printed);
    const pdoc_material *m = find(f, label, session);
    for (size_t i = 0; !m && i < sizeof added / sizeof *added; i++)
        if (pdi_starts(label, pdi_string(added[i]))) m = find(f, pdi_skip(label, strlen(added[i])), session);
    return m;
}

static void tell(finder *f, const char *from, const char *to, const pdoc_material *m, const char *rule) {
    pdoc_draft *draft = pdi_view_report(f->view, "document", from, to, rule);
    if (m) pdoc_draft_set_material(draft, m);
    if (to > f->done) f->done = to;
}

/* ---- hand-outs ---- */

/* 資料1の2ページ: の, ・ and a full stop divide a number only where the list has such a label. */
static size_t sure_length(finder *f, pdi_str label) {
    static const char *const doubtful[] = {"の", "・", "."};
    if (meant(f, label, label.s)) return label.n;
    for (size_t i = 3; i < label.n; i++)
        if (starts_with_any(pdi_skip(label, i), doubtful, sizeof doubtful / sizeof *doubtful) &&
            (is_digit(label.s[i - 1]) || label.s[i - 1] == ' '))
            return pdi_trim(pdi_cut(label, i)).n;
    return label.n;
}

/* 資料3枚, 参考 2020年: a count or a year, and no label. */
static bool is_counted(pdi_str rest) {
    static const char *const counters[] = {"枚", "点", "件",     "部を", "部ず", "種", "つ", "年", "月",
                                           "冊", "頁", "ページ", "割",   "%",    "人", "名", "社"};
    return starts_with_any(rest, counters, sizeof counters / sizeof *counters);
}

static bool has_number(pdi_str label) {
    for (size_t i = 0; i < label.n; i++)
        if (is_digit(label.s[i]) || (label.s[i] >= 'A' && label.s[i] <= 'Z')) return true;
    return false;
}

/* The label that begins at `s` and covers at least up to `past`; 0 for none. */
static size_t label_from(finder *f, const char *s, const char *past) {
    const pdi_str line = pdi_cut(rest_from(f, s), 4 * NUMBER_MAX); /* no label is longer */
    size_t length = pdi_material_label(line);
    if (s + length <= past || !has_number(pdi_cut(line, length))) return 0;
    length = sure_length(f, pdi_cut(line, length));
    return is_counted(pdi_skip(line, length)) ? 0 : length;
}

/* 資, 別, 参, 様: a label with words before it, which belong to it if they can. */
static void try_handout(finder *f, const char *s, const char *word_end) {
    const char *from = NULL;
    size_t step, length = 0;
    const char *number = word_end;
    while (number < pdi_end(f->text) && *number == ' ') number++;
    if (number == pdi_end(f->text) || ((unsigned char)*number & 0x80)) return;
    for (const char *at = s;; at -= step) {
        const size_t here = label_from(f, at, word_end);
        if (here) from = at, length = here;
        if (at == f->text.s || at == f->done || s - at >= BEFORE_MAX) break;
        pdi_utf8_before(f->text.s, at, &step);
    }
    if (!from) return;
    tell(f, from, from + length, meant(f, pdi_slice(from, length), from), "material.number");
    /* 資料1-1及び1-2 */
    pdi_str rest = rest_from(f, from + length);
    static const char *const joints[] = {"及び", "および", "、", "と", "~", "・", "から"};
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        if (!pdi_starts(rest, pdi_string(joints[i]))) continue;
        const char *next = rest.s + strlen(joints[i]), *to = next;
        while (to < pdi_end(rest) && is_digit(*to)) to++;
        const size_t dash = to > next ? dash_at(rest_from(f, to)) : 0;
        const char *end = to + dash;
        while (dash && end < pdi_end(rest) && is_digit(*end)) end++;
        if (dash && end > to + dash) { /* only numbers of two parts: 1、2 may count something else */
            const pdi_str label =
                pdi_format(&f->view->scratch, "%.*s%.*s", (int)(word_end - s), s, (int)(end - next), next);
            tell(f, next, end, meant(f, label, next), "material.number");
        }
        return;
    }
}

/* The labels of the list, with a number or without. */
static void tell_list(finder *f) {
    for (size_t i = 0; i < f->handouts.count; i++) {
        const handout *h = &f->handouts.at[i];
        const pdoc_span span = pdoc_extraction_folded_span(f->view->x, pdoc_material_span(h->material));
        const char *from = f->text.s + span.start, *end = f->text.s + span.end, *to = from;
        pdi_str label = h->label;
        for (; to < end && label.n; to++) {
            const size_t dash = label.s[0] == '-' ? dash_at(pdi_between(to, end)) : 0;
            if (dash)
                to += dash - 1;
            else if (*to == ' ')
                continue;
            else if (*to != label.s[0])
                break;
            label = pdi_skip(label, 1);
        }
        if (label.n == 0 && to > from) tell(f, from, to, h->material, "material.list");
    }
    f->done = f->text.s;
}

/* ---- bills ---- */

static size_t bill_before(const finder *f, pdi_str text) {
    return pdi_ends_with_phrase(f->view->knowledge, PDI_USE_bill, text, SIZE_MAX);
}

static size_t bill_at(const finder *f, pdi_str text) {
    return pdi_begins_with_phrase(f->view->knowledge, PDI_USE_bill, text, SIZE_MAX);
}

/* Where 第52号 ends that begins at `s`; NULL for none. */
static const char *number_end(const finder *f, const char *s) {
    static const char *const numerals = "〇零一二三四五六七八九十百千";
    const pdi_str rest = pdi_cut(rest_from(f, s), NUMBER_MAX);
    bool any = false;
    for (size_t i = strlen("第"); i < rest.n;) {
        if (rest.s[i] == ' ') {
            i++;
        } else if (is_digit(rest.s[i])) {
            any = true;
            i++;
        } else if (pdi_starts(pdi_skip(rest, i), PDI_LIT("号"))) {
            return any ? rest.s + i + strlen("号") : NULL;
        } else if (i + 3 <= rest.n && pdi_find(pdi_string(numerals), pdi_slice(rest.s + i, 3))) {
            any = true;
            i += 3;
        } else {
            return NULL;
        }
    }
    return NULL;
}

/* 市|第79号議案: whose bill it is, in one letter at a word's beginning. */
static const char *owner_before(const finder *f, const char *s) {
    static const char *const owners[] = {"市", "県", "区", "町", "村", "都", "道", "府", "議", "甲", "乙", "定"};
    size_t step;
    if (s - f->text.s < 3 || !starts_with_any(pdi_slice(s - 3, 3), owners, sizeof owners / sizeof *owners)) return s;
    if (s - 3 == f->text.s) return s - 3;
    const pdi_script before = pdi_script_of(pdi_utf8_before(f->text.s, s - 3, &step));
    return before == PDI_HAN ? s : s - 3;
}

static void try_bill(finder *f, const char *s) {
    const char *end = number_end(f, s);
    if (!end) return;
    pdi_str before = pdi_between(f->done > f->text.s ? f->done : f->text.s, s);
    const char *from = s;
    if (pdi_ends(before, PDI_LIT(" "))) before = pdi_trim(pdi_skip(before, before.n > 80 ? before.n - 80 : 0));
    for (size_t length; (length = bill_before(f, before)); before = pdi_cut(before, before.n - length))
        from = pdi_end(before) - length;
    if (from < s) {
        tell(f, from, end, NULL, "bill.number");
        return;
    }
    const size_t kind = bill_at(f, rest_from(f, end));
    if (kind) tell(f, owner_before(f, s), end + kind, NULL, "bill.number");
}

/* ---- the walk ---- */

static const char *const words[] = {"資料", "別紙", "別添", "別表", "参考", "様式"};

void pdi_material_stops(const pdi_knowledge *k, pdi_stops *stops) {
    (void)k;
    pdi_characters_add_all(&stops->at, PDI_LIT("第"));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        pdi_characters_add_all(&stops->at, pdi_slice(words[i], 3));
}

static void walk(finder *f) {
    const char *s = f->text.s, *end = pdi_end(f->text);
    for (; end - (s = pdi_marks_find(&f->view->marks, PDI_STOP_NUMBERED, s)) >= 6;
         s += pdi_utf8_length((unsigned char)*s)) {
        if (memcmp(s, "第", 3) == 0) {
            try_bill(f, s);
        } else {
            for (size_t i = 0; i < sizeof words / sizeof *words; i++)
                if (memcmp(s, words[i], 6) == 0 && s >= f->done) try_handout(f, s, s + 6);
        }
    }
}

void pdi_find_materials(pdi_view *view, const void *unused) {
    (void)unused;
    finder f = {.view = view, .text = view->text, .done = view->text.s};
    gather(&f);
    tell_list(&f);
    walk(&f);
}
