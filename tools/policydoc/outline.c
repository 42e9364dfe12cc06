/* The outline: a document as somebody who was not there would like to be told of it. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "mentions.h"
#include "messages.h"
#include "paper.h"
#include "run.h"

enum { NAME_COLUMNS = 18, MOST_WARNINGS = 20 };

typedef struct outline {
    const options *o;
    paper p;
} outline;

static void in(const outline *w, ink which, const char *s) {
    paper_ink(&w->p, which);
    if (s) paper_text(s, strlen(s));
    paper_ink(&w->p, INK_PLAIN);
}

static void heading(const outline *w, const char *word, size_t count) {
    putchar('\n');
    in(w, INK_HEAD, word);
    if (count) printf(" (%zu)", count);
    putchar('\n');
}

static void field(const outline *w, const char *word, const char *value) {
    if (!value) return;
    in(w, INK_FAINT, word);
    int used = paper_width(word, strlen(word));
    paper_spaces(used < 10 ? 10 - used : 1);
    paper_wrapped(&w->p, value, strlen(value), 10, 10);
}

static void print_title(const outline *w, const pdoc_document *d) {
    size_t length;
    const char *title = pdoc_document_title(d, &length);
    if (!title) title = pdoc_document_fact(d, PDOC_FACT_NAME, &length);
    if (!title) return;
    paper_ink(&w->p, INK_STRONG);
    paper_wrapped(&w->p, title, length, 0, 0);
    paper_ink(&w->p, INK_PLAIN);
    int rule = paper_width(title, length);
    for (int i = 0; i < rule && i < w->p.columns; i++) putchar('=');
    putchar('\n');
}

static void print_body(const outline *w, const char *name, int64_t number) {
    if (!name && number < 0) return;
    in(w, INK_FAINT, T(w->o, "body      ", "会議      "));
    if (name) paper_text(name, strlen(name));
    if (number >= 0) printf(T(w->o, ", no. %lld", " 第%lld回"), (long long)number);
    putchar('\n');
}

static void print_bodies(const outline *w, const pdoc_session *s) {
    size_t count = pdoc_session_body_count(s);
    field(w, T(w->o, "of", "上部組織"), pdoc_session_parent_body(s, NULL));
    if (count == 0) print_body(w, pdoc_session_body(s, NULL), pdoc_session_number(s));
    for (size_t i = 0; i < count; i++)
        print_body(w, pdoc_session_body_at(s, i, NULL), pdoc_session_body_number(s, i));
}

static void print_when(const outline *w, const pdoc_session *s) {
    const char *date = pdoc_session_date(s, NULL), *start = pdoc_session_start_time(s, NULL), *end = pdoc_session_end_time(s, NULL);
    char text[64];
    snprintf(text, sizeof text, "%s%s%s%s%s", date ? date : "", start ? " " : "", start ? start : "", end ? "–" : "",
             end ? end : "");
    field(w, T(w->o, "when", "日時"), text[0] ? text : NULL);
}

static bool same(const char *a, const char *b) { return a == b || (a && b && strcmp(a, b) == 0); }

/* What stands behind a name, each word after a space that only comes with it. */
static void print_position(const outline *w, const pdoc_attendee *a, int padding) {
    const char *role = pdoc_attendee_role(a, NULL), *proxy = pdoc_attendee_proxy_for(a, NULL);
    const char *parts[] = {pdoc_attendee_affiliation(a, NULL), pdoc_attendee_position(a, NULL)};
    if (same(role, pdoc_attendee_group(a, NULL))) role = NULL;
    if (role || parts[0] || parts[1] || proxy) paper_spaces(padding);
    if (role) {
        printf(" [");
        paper_text(role, strlen(role));
        putchar(']');
    }
    for (size_t i = 0; i < 2; i++) {
        if (!parts[i]) continue;
        putchar(' ');
        paper_text(parts[i], strlen(parts[i]));
    }
    if (!proxy) return;
    printf("%s", T(w->o, " (for ", "（"));
    paper_text(proxy, strlen(proxy));
    printf("%s", T(w->o, ")", " の代理）"));
}

static void print_attendee(const outline *w, const pdoc_attendee *a) {
    const char *name = pdoc_attendee_name(a, NULL);
    int used = name ? paper_width(name, strlen(name)) : 0;
    paper_spaces(4);
    in(w, INK_NAME, name);
    print_position(w, a, used < NAME_COLUMNS ? NAME_COLUMNS - used - 1 : 0);
    switch (pdoc_attendee_attendance(a)) {
    case PDOC_ATTENDANCE_ABSENT: in(w, INK_MARK, T(w->o, " absent", " 欠席")); break;
    case PDOC_ATTENDANCE_REMOTE: in(w, INK_MARK, T(w->o, " remote", " オンライン参加")); break;
    case PDOC_ATTENDANCE_REPRESENTED: in(w, INK_MARK, T(w->o, " represented", " 代理出席")); break;
    case PDOC_ATTENDANCE_PRESENT:
    case PDOC_ATTENDANCE_UNKNOWN:
    default: break;
    }
    if (!pdoc_attendee_listed(a)) in(w, INK_FAINT, T(w->o, " not listed", " 名簿にない発言者"));
    putchar('\n');
}

static void print_people(const outline *w, const pdoc_session *s) {
    size_t count = pdoc_session_attendee_count(s);
    const char *group = "";
    if (!count) return;
    heading(w, T(w->o, "People", "出席者"), count);
    for (size_t i = 0; i < count; i++) {
        const pdoc_attendee *a = pdoc_session_attendee_at(s, i);
        const char *now = pdoc_attendee_group(a, NULL);
        if (now && !same(now, group)) {
            printf("  ");
            in(w, INK_STRONG, now);
            putchar('\n');
        }
        group = now ? now : "";
        print_attendee(w, a);
    }
}

static void print_labelled(const outline *w, int indent, const char *label, const char *title) {
    paper_spaces(indent);
    int column = indent;
    if (label) {
        in(w, INK_MARK, label);
        putchar(' ');
        column += paper_width(label, strlen(label)) + 1;
    }
    paper_wrapped(&w->p, title ? title : "", title ? strlen(title) : 0, column, indent + 4);
}

static void print_materials(const outline *w, const pdoc_session *s) {
    size_t count = pdoc_session_material_count(s);
    if (count) heading(w, T(w->o, "Hand-outs", "配布資料"), count);
    for (size_t i = 0; i < count; i++) {
        const pdoc_material *m = pdoc_session_material_at(s, i);
        print_labelled(w, 2, pdoc_material_label(m, NULL), pdoc_material_title(m, NULL));
    }
}

static void print_agenda(const outline *w, const pdoc_session *s) {
    size_t count = pdoc_session_agenda_item_count(s);
    if (count) heading(w, T(w->o, "Agenda", "議事"), count);
    for (size_t i = 0; i < count; i++) {
        const pdoc_agenda_item *g = pdoc_session_agenda_item_at(s, i);
        unsigned level = pdoc_agenda_item_level(g);
        print_labelled(w, (int)(level < 12 ? level : 12) * 2, pdoc_agenda_item_label(g, NULL),
                       pdoc_agenda_item_title(g, NULL));
    }
}

/* Who spoke: the label as printed, and the name that it stands for where that says more. */
static void print_speaker(const outline *w, const pdoc_remark *r) {
    const char *label = pdoc_remark_speaker(r, NULL), *name = pdoc_attendee_name(pdoc_remark_attendee(r), NULL);
    if (!label && !name) return;
    in(w, INK_NAME, label ? label : name);
    if (label && name && !strstr(label, name)) {
        paper_ink(&w->p, INK_FAINT);
        printf(" = ");
        paper_text(name, strlen(name));
        paper_ink(&w->p, INK_PLAIN);
    }
}

static void print_remark(const outline *w, const pdoc_remark *r) {
    size_t length;
    const char *text = pdoc_remark_text(r, &length);
    pdoc_remark_kind kind = pdoc_remark_kind_of(r);
    bool answer = kind == PDOC_REMARK_ANSWER, procedure = kind == PDOC_REMARK_PROCEDURE;
    int indent = answer ? 6 : 2;
    paper_spaces(indent);
    in(w, INK_MARK, kind == PDOC_REMARK_QUESTION ? "Q " : answer ? "A " : procedure ? "* " : "- ");
    print_speaker(w, r);
    if (pdoc_remark_speaker(r, NULL) || pdoc_remark_attendee(r)) {
        putchar('\n');
        paper_spaces(indent + 2);
    }
    if (procedure) paper_ink(&w->p, INK_FAINT);
    paper_wrapped(&w->p, text ? text : "", length, indent + 2, indent + 2);
    if (procedure) paper_ink(&w->p, INK_PLAIN);
}

static void print_remarks(const outline *w, const pdoc_session *s) {
    size_t count = pdoc_session_remark_count(s);
    const pdoc_agenda_item *under = NULL;
    if (count) heading(w, T(w->o, "Remarks", "発言"), count);
    for (size_t i = 0; i < count; i++) {
        const pdoc_remark *r = pdoc_session_remark_at(s, i);
        const pdoc_agenda_item *now = pdoc_remark_agenda_item(r);
        if (now && now != under) {
            const char *label = pdoc_agenda_item_label(now, NULL), *title = pdoc_agenda_item_title(now, NULL);
            printf("%s  ## ", i ? "\n" : "");
            in(w, INK_STRONG, label);
            if (label) putchar(' ');
            in(w, INK_STRONG, title);
            putchar('\n');
        }
        under = now;
        print_remark(w, r);
    }
}

static void print_warning(const outline *w, const pdoc_document *d, const pdoc_diagnostic *n) {
    const pdoc_span span = pdoc_diagnostic_span(n);
    size_t line, column;
    printf("  ");
    if (span.start < span.end) {
        pdoc_document_line(d, span.start, &line, &column);
        printf("%zu:%zu ", line, column);
    }
    in(w, INK_WARN, pdoc_diagnostic_message(n, w->o->japanese ? PDOC_LANGUAGE_JAPANESE : PDOC_LANGUAGE_ENGLISH, NULL));
    putchar('\n');
}

/* The document's, then the extractors'. */
static void print_warnings(const outline *w, const pdoc_document *d, const pdoc_annotations *found) {
    size_t count = pdoc_document_diagnostic_count(d), more = pdoc_annotations_diagnostic_count(found), shown = 0, all = 0;
    for (size_t i = 0; i < count + more; i++) {
        const pdoc_diagnostic *n =
            i < count ? pdoc_document_diagnostic_at(d, i) : pdoc_annotations_diagnostic_at(found, i - count);
        if (pdoc_diagnostic_severity(n) != PDOC_SEVERITY_WARNING || all++ >= MOST_WARNINGS) continue;
        if (!shown++) heading(w, T(w->o, "Take care", "注意"), 0);
        print_warning(w, d, n);
    }
    if (all > shown) printf(T(w->o, "  … and %zu more\n", "  …ほか %zu 件\n"), all - shown);
}

static void print_session(const outline *w, const pdoc_session *s) {
    print_bodies(w, s);
    print_when(w, s);
    field(w, T(w->o, "where", "場所"), pdoc_session_venue(s, NULL));
    print_people(w, s);
    print_materials(w, s);
    print_agenda(w, s);
    print_remarks(w, s);
}

void print_outline(const run *r, const pdoc_document *document, const pdoc_annotations *found) {
    outline w = {.o = r->o, .p = paper_of_stdout()};
    print_title(&w, document);
    for (size_t i = 0; i < pdoc_document_session_count(document); i++) {
        if (i) putchar('\n');
        print_session(&w, pdoc_document_session_at(document, i));
    }
    print_most_mentioned(w.o, &w.p, found);
    print_warnings(&w, document, found);
}
