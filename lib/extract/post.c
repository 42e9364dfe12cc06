/* Posts without a name are no mentions, and neither is what they begin with: 内閣総理大臣 names no 内閣, 医政局長 no
 * 医政局. Such passages are claimed for nothing. */
#include "extract/finders.h"

static const pdi_entry *post_at(const pdi_view *v, const char *s, size_t *length) {
    *length = 0;
    return pdi_lookup_prefix(v->knowledge, PDI_TABLE_posts, pdi_between(s, pdi_end(v->text)), length);
}

/* Where a post ends that begins with the mention [from, to), or with its last character; NULL where none does. */
static const char *post_end(const pdi_view *v, const char *from, const char *to) {
    size_t length, last;
    const pdi_entry *e = post_at(v, from, &length);
    if (e && from + length > to) return from + length;
    if (to - from < 3) return NULL;
    pdi_utf8_before(from, to, &last);
    e = post_at(v, to - last, &length);
    if (e && length > last && pdi_entry_is(e, 1, "head")) return to - last + length; /* 局長 behind …局 */
    e = post_at(v, to, &length);
    return e && pdi_entry_is(e, 1, "office") ? to + length : NULL;
}

void pdi_find_posts(pdi_view *view, const void *unused) {
    (void)unused;
    const size_t count = pdoc_extraction_mention_count(view->x);
    for (size_t i = 0; i < count; i++) {
        const char *type = pdoc_mention_type(pdoc_extraction_mention_at(view->x, i), NULL);
        if (strcmp(type, "organization") != 0) continue;
        const pdoc_span span = pdoc_extraction_mention_folded(view->x, i);
        const char *from = view->text.s + span.start, *end = post_end(view, from, view->text.s + span.end);
        if (end) pdi_view_report(view, "none", from, end, "post");
    }
}
