/* Places with what is written on: the venue as the head prints it, a city behind its prefecture, an address behind its
 * town, rooms behind their building. */
#include "extract/finders.h"

static bool is_place(const pdi_view *v, size_t i) {
    return strcmp(pdoc_mention_type(pdoc_extraction_mention_at(v->x, i), NULL), "place") == 0;
}

static bool starts(const char *s, const char *end, const char *word) {
    return pdi_starts(pdi_between(s, end), pdi_string(word));
}

/* 1-2-2, 1丁目2番3号 behind a town's name; the same place where no number stands. */
static const char *address_end(const char *s, const char *end) {
    static const char *const signs[] = {"丁目", "番地", "番", "号", "-", "の"};
    const char *at = s;
    for (bool some = false;; some = true) {
        uint64_t value;
        const size_t digits = pdi_numeral_read(pdi_between(at, end), &value);
        if (!digits || digits > 12) break;
        const char *behind = at + digits;
        size_t sign = 0;
        for (size_t i = 0; i < sizeof signs / sizeof *signs && !sign; i++)
            if (starts(behind, end, signs[i])) sign = strlen(signs[i]);
        if (!sign && !some) return s; /* 霞が関3 says nothing yet */
        if (sign && starts(behind, end, "の")) sign = 0;
        s = at = behind + sign;
        if (!sign) break;
    }
    return s;
}

/* 6号機, 3号炉 behind a power plant. */
static const char *unit_end(const char *s, const char *end) {
    uint64_t value;
    const size_t digits = pdi_numeral_read(pdi_between(s, end), &value);
    const bool unit = digits && (starts(s + digits, end, "号機") || starts(s + digits, end, "号炉"));
    return unit ? s + digits + strlen("号機") : s;
}

static bool is_small(const pdi_view *v, size_t i) { /* a town or city, not a state */
    static const char *const ends[] = {"市", "区", "町", "村", "郡", "県", "都", "道", "府", "州", "関", "島"};
    const pdoc_span span = pdoc_extraction_mention_folded(v->x, i);
    const pdi_str name = pdi_slice(v->text.s + span.start, span.end - span.start);
    for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
        if (pdi_ends(name, pdi_string(ends[k]))) return true;
    return false;
}

/* Places that follow each other without a break are one: 石川県珠洲市, 米国ラスベガス. Returns the last of them. */
static size_t chain_end(const pdi_view *v, size_t i, size_t count) {
    size_t last = i;
    while (last + 1 < count && is_place(v, last + 1) &&
           pdoc_extraction_mention_folded(v->x, last + 1).start == pdoc_extraction_mention_folded(v->x, last).end)
        last++;
    return last;
}

static void join_places(pdi_view *v) {
    const size_t count = pdoc_extraction_mention_count(v->x);
    for (size_t i = 0; i < count; i++) {
        if (!is_place(v, i)) continue;
        const size_t last = chain_end(v, i, count);
        const char *from = v->text.s + pdoc_extraction_mention_folded(v->x, i).start;
        const char *to = v->text.s + pdoc_extraction_mention_folded(v->x, last).end;
        const char *end = is_small(v, last) ? address_end(to, pdi_end(v->text)) : unit_end(to, pdi_end(v->text));
        if (last > i || end > to) pdi_view_report(v, "place", from, end, last > i ? "place.chain" : "place.address");
        i = last;
    }
}

/* ---- the venue ---- */

/* Whether a bracket or a word says that one may attend from elsewhere: no part of the place. */
static const char *online_note(const char *from, const char *to) {
    static const char *const notes[] = {"及び",           "並びに",
                                        "(オンライン",    "(Web",
                                        "(WEB",           "(ウェブ",
                                        "(ハイブリッド",  "(対面",
                                        "(テレビ",        "※",
                                        "、オンライン",   "・オンライン",
                                        "/オンライン",    "+",
                                        "(Teams",         "(Zoom",
                                        "(傍聴",          "もしくはオンライン",
                                        "又はオンライン", "またはオンライン",
                                        "とオンライン",   "(Webex"};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        const char *at = pdi_find(pdi_between(from, to), pdi_string(notes[i]));
        if (at && at > from) to = at;
    }
    while (to > from && to[-1] == ' ') to--;
    return to;
}

static bool ends_like_place(const pdi_view *v, const char *from, const char *to) {
    if (to > from && to[-1] == ')') {
        const char *open = to;
        while (open > from && *open != '(') open--;
        if (open > from) to = open;
        while (to > from && to[-1] == ' ') to--;
    }
    for (const char *s = to; s > from;) { /* a room's number may stand behind: 会議室6・7, ホール10E */
        const pdi_entry *e = pdi_lookup_suffix(v->knowledge, PDI_TABLE_endings, pdi_between(from, s), NULL);
        if (pdi_entry_is(e, 1, "place") || pdi_ends(pdi_between(from, s), PDI_LIT("室"))) return true;
        if ((unsigned char)s[-1] >= 0x80 && !pdi_ends(pdi_between(from, s), PDI_LIT("・"))) return false;
        s -= (unsigned char)s[-1] >= 0x80 ? 3 : 1;
    }
    return false;
}

/* オンライン開催, 書面による: where nobody met. */
static bool is_nowhere(pdi_str venue) {
    static const pdi_str WORDS[] = {PDI_CONST("オンライン"), PDI_CONST("ウェブ"),       PDI_CONST("リモート"),
                                    PDI_CONST("テレビ"),     PDI_CONST("電話"),         PDI_CONST("書面"),
                                    PDI_CONST("持ち回"),     PDI_CONST("持回"),         PDI_CONST("メール"),
                                    PDI_CONST("開催"),       PDI_CONST("会議システム"), PDI_CONST("形式")};
    for (const char *s = venue.s; s < pdi_end(venue); s++)
        if ((*s | 0x20) >= 'a' && (*s | 0x20) <= 'z') return true; /* Web, Zoom, Teams */
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_find(venue, WORDS[i])) return true;
    return false;
}

static void find_venues(pdi_view *v) {
    for (size_t i = 0; i < v->sitting_count; i++) {
        const pdoc_span span =
            pdoc_extraction_folded_span(v->x, pdoc_session_span(v->sittings[i].session, PDOC_SESSION_FIELD_VENUE));
        if (span.start >= span.end) continue;
        const char *from = v->text.s + span.start, *to = online_note(from, v->text.s + span.end);
        if (to > from && (ends_like_place(v, from, to) || !is_nowhere(pdi_between(from, to))))
            pdi_view_report(v, "place", from, to, "place.venue");
    }
}

void pdi_find_places(pdi_view *view, const void *unused) {
    (void)unused;
    find_venues(view);
    join_places(view);
}
