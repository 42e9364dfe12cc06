/* Meetings by number: 第6回会合, 第3回タスクフォース, 第5回日・ASEAN情報セキュリティ政策会議. Not in the document's own
 * title and headings, where the number is that of the meeting itself. */
#include "extract/finders.h"
#include "extract/here.h"

typedef struct meetings {
    pdi_view *view;
    const char *end;
} meetings;

/* A word that a numbered meeting may be called by alone: 会合, 会議, 部会, 分科会, 検討会, 説明会. */
static size_t meeting_word(const meetings *m, pdi_str rest) {
    size_t length = 0;
    const pdi_entry *e = pdi_lookup_prefix(m->view->knowledge, PDI_TABLE_meetings, rest, &length);
    if (e && length < rest.n && pdi_ends(pdi_cut(rest, length), PDI_LIT("議")) &&
        pdi_starts(pdi_skip(rest, length), PDI_LIT("事"))) /* 検討会|議事録 */
        e = pdi_lookup_prefix_below(m->view->knowledge, PDI_TABLE_meetings, rest, length, &length);
    return e ? length : 0;
}

/* 第4回では: a number alone is a meeting where a sentence goes on with it as with a time. */
static const char *alone_end(const meetings *m, const char *s) {
    static const pdi_str particles[] = {PDI_CONST("で"),   PDI_CONST("は"),   PDI_CONST("に"),
                                        PDI_CONST("から"), PDI_CONST("まで"), PDI_CONST("も")};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (pdi_starts(pdi_between(s, m->end), particles[i])) return s;
    return NULL;
}

static const char *name_end(const meetings *m, const char *s) {
    const char *at = s, *quoted = NULL, *end = NULL;
    if (at < m->end && *at == ' ') at++;
    if (pdi_starts(pdi_between(at, m->end), PDI_LIT("目"))) at += 3;
    if (pdi_starts(pdi_between(at, m->end), PDI_LIT("の"))) at += 3;
    if (pdi_starts(pdi_between(at, m->end), PDI_LIT("「"))) at = quoted = at + 3;
    const char *from = at;
    const pdoc_mention *name = pdi_view_mention_from(m->view, at, &end);
    const char *type = name ? pdoc_mention_type(name, NULL) : "";
    if (strcmp(type, "organization") == 0 || strcmp(type, "event") == 0) at = end;
    const char *dot =
        at > from && pdi_starts(pdi_between(at, m->end), PDI_LIT("・")) ? at + 3 : NULL; /* …協議会・総会 */
    const size_t word = meeting_word(m, pdi_between(dot ? dot : at, m->end));
    if (word) at = (dot ? dot : at) + word;
    if (at == from) return alone_end(m, s);
    return quoted && pdi_starts(pdi_between(at, m->end), PDI_LIT("」")) ? at + 3 : at;
}

/* 会議の名称　第2回○○協議会, on one line or two: the field of a form that says which meeting this is. */
static bool names_the_session(const meetings *m, const char *s) {
    static const pdi_str labels[] = {PDI_CONST("会議名"), PDI_CONST("会議の名称"), PDI_CONST("会議名称"),
                                     PDI_CONST("審議会名")};
    const char *line = s;
    unsigned ends = 0;
    for (; line > m->view->text.s && s - line < 200; line--)
        if (line[-1] == '\n' && ++ends == 2) break;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        const char *at = pdi_find(pdi_between(line, s), labels[i]);
        if (at && (at == line || at[-1] == '\n' || at[-1] == ' ')) return true;
    }
    return false;
}

/* Whether the place is in the title of its session. */
static bool in_title(const meetings *m, const char *s) {
    if (names_the_session(m, s)) return true;
    const size_t at = (size_t)(s - m->view->text.s);
    const pdoc_span title = pdi_title_span(m->view, pdi_view_sitting(m->view, (uint32_t)at)->session);
    return at >= title.start && at < title.end;
}

void pdi_find_meetings(pdi_view *view, const void *unused) {
    (void)unused;
    meetings m = {view, pdi_end(view->text)};
    const char *s = view->text.s;
    while ((s = pdi_find(pdi_between(s, m.end), PDI_LIT("第")))) {
        const char *from = s;
        uint64_t number;
        s += 3;
        if (*s == ' ') s++;
        const size_t digits = pdi_numeral_read(pdi_between(s, m.end), &number);
        if (!digits) continue;
        const char *behind = s + digits;
        if (*behind == ' ') behind++;
        if (!pdi_starts(pdi_between(behind, m.end), PDI_LIT("回"))) continue;
        const char *to = name_end(&m, behind + 3);
        if (!to || in_title(&m, from)) continue;
        pdi_view_report(view, "event", from, to, "meeting.number");
        s = to;
    }
}
