/* What the elements of HTML are to a reader of minutes, and how pages mark what is not their content. */
#include <strings.h>

#include "html.h"

typedef struct element {
    const char *names; /* each between spaces */
    element_kind kind;
} element;

static const element elements[] = {
    {" p div section article main address blockquote center dt dd dl form fieldset legend figure figcaption caption"
     " details summary hgroup hr body html thead tbody tfoot ",
     ELEMENT_BLOCK},
    {" h1 h2 h3 h4 h5 h6 ", ELEMENT_HEADING},
    {" li ", ELEMENT_ITEM},
    {" ul menu dir ", ELEMENT_LIST},
    {" ol ", ELEMENT_ORDERED},
    {" table ", ELEMENT_TABLE},
    {" tr ", ELEMENT_ROW},
    {" td th ", ELEMENT_CELL},
    {" br ", ELEMENT_BREAK},
    {" pre xmp listing plaintext ", ELEMENT_PREFORMATTED},
    {" rt rp rtc ", ELEMENT_RUBY},
    {" del s strike ", ELEMENT_HIDDEN},
    {" nav footer aside button select search ", ELEMENT_ASIDE},
    {" header ", ELEMENT_HEAD},
    {" script style template svg math object embed iframe noscript audio video canvas map textarea datalist head ",
     ELEMENT_SKIPPED},
};

static bool has_word(const char *words, const char *word) {
    const size_t n = strlen(word);
    for (const char *at = words; n && (at = strstr(at, word)); at++)
        if (at[-1] == ' ' && at[n] == ' ') return true;
    return false;
}

element_kind element_kind_of(const char *name) {
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (has_word(elements[i].names, name)) return elements[i].kind;
    return ELEMENT_INLINE;
}

const char *element_attribute(const char *const *attributes, const char *name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (strcasecmp(attributes[0], name) == 0) return attributes[1] ? attributes[1] : "";
    return NULL;
}

/* Words of id and class that whole pages of ministries and cities use for what is not content. A word must be all of a
 * name: minutes-header may well be the head of the minutes. */
static const char beside[] =
    " nav navi navigation gnav gnavi globalnav globalnavi global-nav global-navi global-navigation lnav localnav"
    " local-nav localnavi snav subnav sidenav side-nav navbar menu globalmenu global-menu sidemenu side-menu submenu"
    " breadcrumb breadcrumbs bread-crumb breadcrumblist topicpath topic-path topicspath pankuzu pan footer foot"
    " footernav footer-nav globalfooter global-footer sitefooter site-footer siteheader site-header globalheader"
    " global-header header sidebar side sub-column subcolumn pagetop page-top gotop totop backtotop pagination pager"
    " skip skiplink skip-link skipnav skip-nav blockskip block-skip sns share social searchbox search-box sitesearch"
    " site-search langselect language fontsize font-size copyright printonly ";

static char plain_letter(char c) {
    if (c >= 'A' && c <= 'Z') return (char)(c | 0x20);
    return c == '_' ? '-' : c;
}

static bool names_beside(const char *names) {
    char word[48];
    while (names && *names) {
        size_t n = strcspn(names, " \t\r\n");
        if (n > 0 && n < sizeof word) {
            for (size_t i = 0; i < n; i++) word[i] = plain_letter(names[i]);
            word[n] = '\0';
            if (has_word(beside, word)) return true;
        }
        names += n;
        names += strspn(names, " \t\r\n");
    }
    return false;
}

bool element_is_aside(const char *const *attributes) {
    const char *role = element_attribute(attributes, "role");
    if (role && has_word(" navigation banner contentinfo search complementary menu menubar ", role)) return true;
    return names_beside(element_attribute(attributes, "id")) || names_beside(element_attribute(attributes, "class"));
}

enum { STYLE = 256 };

/* The style attribute in small letters, without white space, behind a semicolon. */
static const char *style_of(const char *const *attributes, char tight[STYLE]) {
    const char *style = element_attribute(attributes, "style");
    size_t n = 0;
    tight[n++] = ';';
    for (; style && *style && n < STYLE - 1; style++)
        if (*style != ' ' && *style != '\t' && *style != '\n' && *style != '\r')
            tight[n++] = (char)(*style >= 'A' && *style <= 'Z' ? *style | 0x20 : *style);
    tight[n] = '\0';
    return tight;
}

static bool has_style(const char *const *attributes, const char *declaration) {
    char style[STYLE];
    return strstr(style_of(attributes, style), declaration) != NULL;
}

/* As strtod(), which would ask the program's locale what a point is. */
static double number_at(const char *s, const char **end) {
    const double sign = *s == '-' ? -1 : 1;
    double value = 0, part = 1;
    if (*s == '-' || *s == '+') s++;
    for (; *s >= '0' && *s <= '9'; s++) value = value * 10 + (*s - '0');
    if (*s == '.')
        for (s++; *s >= '0' && *s <= '9'; s++) value += (part /= 10) * (*s - '0');
    *end = s;
    return sign * value;
}

/* A length in half-width characters of the size that browsers take where nothing is said, 16 pixels or 12 points. */
static double columns_of(const char *length) {
    static const struct {
        const char *unit;
        double columns;
    } units[] = {{"px", 1 / 8.0}, {"pt", 1 / 6.0}, {"em", 2}, {"rem", 2}, {"in", 12}, {"cm", 12 / 2.54}, {"mm", 1.2 / 2.54}};
    const char *unit;
    const double n = number_at(length, &unit);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strncmp(unit, units[i].unit, strlen(units[i].unit)) == 0) return n * units[i].columns;
    return 0;
}

int element_indent(const char *name, const char *const *attributes) {
    static const char *const properties[] = {";margin-left:", ";padding-left:", ";text-indent:"};
    enum { FAR = 120 };
    char style[STYLE];
    double columns = strcmp(name, "dd") == 0 || strcmp(name, "blockquote") == 0 ? 4 : 0;
    if (!element_attribute(attributes, "style")) return (int)columns;
    style_of(attributes, style);
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        const char *at = strstr(style, properties[i]);
        if (at) columns += columns_of(at + strlen(properties[i]));
    }
    if (!(columns < FAR && columns > -FAR)) return columns < 0 ? -FAR : FAR;
    return (int)(columns + (columns < 0 ? -0.5 : 0.5));
}

bool element_is_hidden(const char *const *attributes) {
    return element_attribute(attributes, "hidden") || has_style(attributes, "display:none") ||
           has_style(attributes, "visibility:hidden");
}

bool element_keeps_spaces(const char *const *attributes) { return has_style(attributes, "white-space:pre"); }
