/* What speakers are called tells the tables what they lack. */
#include "minutes/heard.h"

#include "minutes/titled.h"

enum { CHARS_MIN = 2, CHARS_MAX = 4 };

typedef struct hearing {
    pdi_reader *r;
    pdi_str before, after; /* the text around the speeches, where people are listed */
    PDI_LIST(pdi_str) names;
} hearing;

/* Whether an entry begins so: 瀬川観測部長 is not 観測's. */
static bool begins_entry(pdi_str text, pdi_str name) {
    size_t length;
    for (const char *s = text.s; (s = pdi_find(pdi_between(s, pdi_end(text)), name)) != NULL; s += name.n)
        if (s == text.s || pdi_script_of(pdi_utf8_before(text.s, s, &length)) != PDI_HAN) return true;
    return false;
}

static bool is_listed(const hearing *h, pdi_str name) {
    return begins_entry(h->before, name) || begins_entry(h->after, name);
}

static bool is_kanji(pdi_str name) {
    const size_t chars = pdi_utf8_count(name);
    size_t length;
    if (chars < CHARS_MIN || chars > CHARS_MAX) return false;
    for (const char *s = name.s; s < pdi_end(name); s += length)
        if (pdi_script_of(pdi_utf8_at(s, pdi_end(name), &length)) != PDI_HAN) return false;
    return true;
}

static void note(hearing *h, pdi_str name) {
    for (size_t i = 0; i < h->names.count; i++)
        if (pdi_eq(h->names.at[i], name)) return;
    *PDI_PUSH(&h->r->job->scratch, &h->names) = name;
}

static void hear(hearing *h, pdi_str name) {
    const bool known = pdi_lookup(h->r->k, PDI_TABLE_surnames, name) != NULL;
    if (is_kanji(name) && (known || pdi_could_be_surname(h->r->k, name)) && is_listed(h, name)) note(h, name);
}

/* 閉鎖性海域対策室の|行平|です。: whether somebody says so of themselves. */
static bool introduces(pdi_str text, pdi_str name) {
    static const pdi_str OF = PDI_CONST("の"), ENDS[] = {PDI_CONST("です"), PDI_CONST("でございます"),
                                                         PDI_CONST("と申します"), PDI_CONST("と言います")};
    for (const char *s = text.s; (s = pdi_find(pdi_between(s, pdi_end(text)), name)) != NULL; s += name.n)
        if (pdi_ends(pdi_between(text.s, s), OF) &&
            pdi_starts_with_any(pdi_between(s + name.n, pdi_end(text)), PDI_ANY(ENDS)))
            return true;
    return false;
}

/* Whether the one stands right before the other anywhere in a text: 沓名|室長. */
static bool stands_before(pdi_str text, pdi_str name, pdi_str title) {
    for (const char *s = text.s; (s = pdi_find(pdi_between(s, pdi_end(text)), name)) != NULL; s += name.n)
        if (pdi_starts(pdi_between(s + name.n, pdi_end(text)), title)) return true;
    return false;
}

/* 沓名電算システム室長, a title as a whole, where others speak of 沓名室長, or somebody says …室の沓名です: the letters
 * that both have are a surname.
 */
static void hear_in_title(hearing *h, pdi_str title) {
    size_t post, length, n = 0;
    if (!pdi_lookup_suffix(h->r->k, PDI_TABLE_posts, title, &post) || post == title.n) return;
    const pdi_str last = pdi_skip(title, title.n - post), all = h->r->flow->text;
    for (unsigned chars = 1; n < title.n - post && chars <= CHARS_MAX; chars++) {
        pdi_utf8_at(title.s + n, pdi_end(title), &length);
        n += length;
        const pdi_str name = pdi_cut(title, n);
        if (chars < CHARS_MIN || n == title.n - post) continue;
        if (stands_before(all, name, last)) hear(h, name);
        if (is_kanji(name) && introduces(all, name)) note(h, name);
    }
}

/* A label tells something where the list does not hold it as it stands. */
static void hear_speaker(hearing *h, const pdi_utterance *u) {
    if (!u->person.name.n)
        hear_in_title(h, u->label);
    else if (!u->person.known_surname || (u->person.position.n && !is_listed(h, u->label)))
        hear(h, u->person.name); /* one that the tables know helps only where a post is divided */
}

void pdi_surnames_hear(pdi_reader *r, const pdi_speech *speech, uint32_t first, uint32_t last) {
    hearing h = {.r = r};
    const pdi_line *lines = r->flow->lines;
    if (!speech->any || speech->speakers.count == 0) return;
    h.before = pdi_between(pdi_line_text(r->flow, &lines[first]).s, pdi_line_text(r->flow, &lines[speech->first]).s);
    h.after = pdi_between(pdi_end(pdi_line_text(r->flow, &lines[speech->last - 1])),
                          pdi_end(pdi_line_text(r->flow, &lines[last - 1])));
    for (size_t i = 0; i < speech->speakers.count; i++)
        if (pdi_speech_accepts(speech, &speech->speakers.at[i])) hear_speaker(&h, &speech->speakers.at[i]);
    if (h.names.count == 0) return;
    r->k = pdi_knowledge_with_surnames(r->k, &r->job->scratch, h.names.at, h.names.count);
    r->labels = pdi_labels_make(&r->job->scratch);
}
