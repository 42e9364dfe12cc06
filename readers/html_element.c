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

/* A declaration of a style attribute, spaces aside. */
static bool has_style(const char *const *attributes, const char *declaration) {
    const char *style = element_attribute(attributes, "style");
    char tight[256];
    size_t n = 0;
    for (; style && *style && n < sizeof tight - 1; style++)
        if (*style != ' ' && *style != '\t' && *style != '\n')
            tight[n++] = (char)(*style >= 'A' && *style <= 'Z' ? *style | 0x20 : *style);
    tight[n] = '\0';
    return strstr(tight, declaration) != NULL;
}

bool element_is_hidden(const char *const *attributes) {
    return element_attribute(attributes, "hidden") || has_style(attributes, "display:none") ||
           has_style(attributes, "visibility:hidden");
}

bool element_keeps_spaces(const char *const *attributes) { return has_style(attributes, "white-space:pre"); }
