/* The titles and the rows of a table of questions and answers. */
#include "minutes/columns.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* ・, ○, ● and such before what a cell says. */
static pdi_str without_bullet(pdi_str cell) {
    static const pdi_str BULLETS[] = {PDI_CONST("・"), PDI_CONST("○"), PDI_CONST("●"), PDI_CONST("◯"),
                                      PDI_CONST("◇"),  PDI_CONST("◆"), PDI_CONST("→"), PDI_CONST("⇒")};
    cell = pdi_trim(cell);
    for (size_t i = 0; i < COUNT(BULLETS); i++)
        if (pdi_starts(cell, BULLETS[i])) return pdi_trim(pdi_skip(cell, BULLETS[i].n));
    return cell;
}

bool pdi_columns_cut(pdi_str row, pdi_str *left, pdi_str *right) {
    const char *tab = row.n ? memchr(row.s, '\t', row.n) : NULL;
    if (!tab || memchr(tab + 1, '\t', (size_t)(pdi_end(row) - tab - 1))) return false;
    *left = without_bullet(pdi_between(row.s, tab));
    *right = without_bullet(pdi_between(tab + 1, pdi_end(row)));
    return left->n > 0 && right->n > 0;
}

static bool ends_with_any(pdi_str title, const pdi_str *words, size_t count) {
    if (pdi_ends(title, PDI_LIT("等"))) title.n -= 3;
    for (size_t i = 0; i < count; i++)
        if (pdi_ends(title, words[i])) return true;
    return false;
}

bool pdi_columns_are_titles(pdi_str left, pdi_str right) {
    enum { TITLE_MAX = 60 };
    static const pdi_str ASKED[] = {PDI_CONST("質問"), PDI_CONST("意見"), PDI_CONST("質疑"), PDI_CONST("指摘"),
                                    PDI_CONST("指摘事項")},
                         ANSWERED[] = {PDI_CONST("回答"), PDI_CONST("答弁"),     PDI_CONST("説明"),
                                       PDI_CONST("応答"), PDI_CONST("回答内容"), PDI_CONST("回答の内容"),
                                       PDI_CONST("対応")};
    return left.n <= TITLE_MAX && right.n <= TITLE_MAX && ends_with_any(left, ASKED, COUNT(ASKED)) &&
           ends_with_any(right, ANSWERED, COUNT(ANSWERED));
}
