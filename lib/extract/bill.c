/* Bills and petitions by number, as assemblies have them: 議案第52号, 第四号議案, 市第79号議案, 請願第五号, 内閣提出第三一号. */
#include "extract/finders.h"

static bool starts(const char *s, const char *end, const char *word) {
    return pdi_starts(pdi_between(s, end), pdi_string(word));
}

static const char *number_end(const char *s, const char *end) {
    uint64_t value;
    if (!starts(s, end, "第")) return NULL;
    s += 3;
    if (s < end && *s == ' ') s++;
    const size_t digits = pdi_numeral_read(pdi_between(s, end), &value);
    if (!digits) return NULL;
    s += digits;
    if (s < end && *s == ' ') s++;
    return starts(s, end, "号") ? s + 3 : NULL;
}

/* The kind of matter that ends at s: its length; 0 where none does. */
static size_t kind_before(const pdi_view *v, const char *s) {
    size_t length = 0;
    return pdi_lookup_suffix(v->knowledge, PDI_TABLE_bills, pdi_between(v->text.s, s), &length) ? length : 0;
}

static size_t kind_behind(const pdi_view *v, const char *s) {
    size_t length = 0;
    const pdi_entry *e = pdi_lookup_prefix(v->knowledge, PDI_TABLE_bills, pdi_between(s, pdi_end(v->text)), &length);
    return e && pdi_entry_is(e, 1, "behind") ? length : 0;
}

/* 市第79号議案, 県第3号議案: whose bill it is. */
static size_t owner_before(const pdi_view *v, const char *s) {
    static const char *const owners[] = {"市", "県", "都", "道", "府", "町", "村", "区", "議", "委"};
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
        if (pdi_ends(pdi_between(v->text.s, s), pdi_string(owners[i]))) {
            const char *before = s - 3;
            size_t length;
            if (before > v->text.s && pdi_script_of(pdi_utf8_before(v->text.s, before, &length)) == PDI_HAN) return 0;
            return 3;
        }
    return 0;
}

void pdi_find_bills(pdi_view *view, const void *unused) {
    (void)unused;
    const char *end = pdi_end(view->text), *s = view->text.s;
    while ((s = pdi_find(pdi_between(s, end), PDI_LIT("第")))) {
        const char *from = s, *to = number_end(s, end);
        s += 3;
        if (!to) continue;
        const size_t before = kind_before(view, from), behind = before ? 0 : kind_behind(view, to);
        if (!before && !behind) continue;
        from -= before ? before : owner_before(view, from);
        pdi_view_report(view, "document", from, to + behind, "bill.number");
        s = to;
    }
}
